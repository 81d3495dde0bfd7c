//! A query: text and typed arguments. Text can only come from the program itself (`&'static str`), so
//! injection is impossible by construction.

mod batch;

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt::Write;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{
    Arguments, AssertSqlSafe, FromRow,
    postgres::{PgArguments, PgRow},
    sqlite::{SqliteArguments, SqliteRow},
};
use uuid::Uuid;

use super::walls::{names_scope, names_walled_table};

pub use batch::{Column, Columns};

/// A row type that decodes from both engines: `#[derive(Clone, sqlx::FromRow)]` and tuples satisfy it.
pub trait Rec:
    for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Clone + Send + Sync + Unpin + 'static
{
}
impl<T> Rec for T where
    T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Clone + Send + Sync + Unpin + 'static
{
}

/// A value to bind. The `Option` carries the type of a NULL, which PostgreSQL needs.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the variants are the types they hold")]
pub enum Val {
    Int(Option<i64>),
    Bool(Option<bool>),
    Text(Option<String>),
    Bytes(Option<Vec<u8>>),
    Uuid(Option<Uuid>),
    Time(Option<DateTime<Utc>>),
    Date(Option<NaiveDate>),
    Json(Option<serde_json::Value>),
    /// Many ids as one argument, in order; see [`Q::ids`].
    Ids(Vec<Uuid>),
    /// Many texts as one argument; see [`Q::list`].
    Texts(Vec<String>),
    /// Many rows; see [`Q::batch`].
    Columns(Vec<Column>),
}

macro_rules! val {
    ($($t:ty => $v:ident($f:expr)),* $(,)?) => { $(
        impl From<$t> for Val {
            fn from(x: $t) -> Val {
                let make: fn($t) -> _ = $f;
                Val::$v(Some(make(x)))
            }
        }
        impl From<Option<$t>> for Val {
            fn from(x: Option<$t>) -> Val { Val::$v(x.map($f)) }
        }
    )* }
}

val! {
    i64 => Int(|x| x),
    i32 => Int(i64::from),
    bool => Bool(|x| x),
    String => Text(|x| x),
    &str => Text(str::to_owned),
    &String => Text(String::clone),
    Vec<u8> => Bytes(|x| x),
    Uuid => Uuid(|x| x),
    DateTime<Utc> => Time(|x| x),
    NaiveDate => Date(|x| x),
    serde_json::Value => Json(|x| x),
}

/// What a reader may see, as a condition on a `client_id` column. Made by `accounts::Scope`.
pub trait Fence {
    /// The text that follows the column, up to where the argument stands, that argument, and the rest:
    /// `("in (select … where account_id = ", Some(account), ")")`.
    fn condition(&self) -> (&'static str, Option<Val>, &'static str);
}

/// SQL text with its arguments; see [`sql!`](crate::sql) and [`scoped!`](crate::scoped).
#[derive(Clone, Debug)]
pub struct Q {
    pub(super) sqlite: Cow<'static, str>,
    pub(super) postgres: Cow<'static, str>,
    pub(super) args: Vec<Val>,
    /// Arguments that PostgreSQL has and SQLite has not: those of a batch are several there.
    more_on_postgres: usize,
    fenced: bool,
}

impl Q {
    /// A query over shared tables. Use [`sql!`](crate::sql), which checks the text while compiling.
    pub fn shared(text: &'static str) -> Self {
        Q { sqlite: text.into(), postgres: text.into(), args: vec![], more_on_postgres: 0, fenced: false }
    }

    /// A query over tables that belong to clients. Use [`scoped!`](crate::scoped), which checks the text while compiling.
    /// `args` are `$1`, `$2`, …; every `$scope(column)` becomes the reader's condition on that column.
    pub fn fenced(text: &'static str, fence: &impl Fence, args: Vec<Val>) -> Self {
        let mut q = Q { sqlite: "".into(), postgres: "".into(), args, more_on_postgres: 0, fenced: true };
        q.push_scoped(text, fence);
        q
    }

    /// Adds text with `$scope(column)` in it: every client's table that it brings in has to be behind one.
    ///
    /// # Panics
    /// In debug builds, if it brings a client's table into a query without a scope.
    pub fn push_scoped(&mut self, text: &'static str, fence: &impl Fence) -> &mut Self {
        let is_fenced = self.fenced || names_scope(text) || !names_walled_table(text);
        debug_assert!(is_fenced, "a client's table without a scope: {text}");
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("$scope(") {
            let (column, after) = after.split_once(')').unwrap_or((after, ""));
            let (start, arg, end) = fence.condition();
            self.dialect(before, before).dialect(column, column).push(" ").push(start);
            if let Some(arg) = arg {
                self.bind(arg);
            }
            self.push(end);
            rest = after;
        }
        self.dialect(rest, rest)
    }

    /// Adds an argument: the next `$n` of the text given at the start.
    #[must_use]
    pub fn arg(mut self, value: impl Into<Val>) -> Self {
        self.args.push(value.into());
        self
    }

    /// Adds text.
    ///
    /// # Panics
    /// In debug builds, if it brings a client's table into a query without a scope.
    pub fn push(&mut self, text: &'static str) -> &mut Self {
        debug_assert!(self.fenced || !names_walled_table(text), "a client's table without a scope: {text}");
        self.dialect(text, text)
    }

    /// Adds text that has to differ between the engines.
    pub fn dialect(&mut self, sqlite: &'static str, postgres: &'static str) -> &mut Self {
        self.sqlite.to_mut().push_str(sqlite);
        self.postgres.to_mut().push_str(postgres);
        self
    }

    /// For a statement that writes very many rows: where it fails, the whole transaction is taken back. SQLite otherwise
    /// keeps each page as it was before the statement, in memory, so that it could take back that alone.
    #[must_use]
    pub fn in_bulk(mut self) -> Self {
        let (plain, bulk) = if self.sqlite.contains("insert into ") {
            ("insert into ", "insert or rollback into ")
        } else {
            ("update ", "update or rollback ")
        };
        self.sqlite = Cow::Owned(self.sqlite.replacen(plain, bulk, 1));
        self
    }

    /// Adds one argument and its placeholder.
    pub fn bind(&mut self, value: impl Into<Val>) -> &mut Self {
        self.args.push(value.into());
        let n = self.args.len();
        for (text, n) in [(&mut self.sqlite, n), (&mut self.postgres, n + self.more_on_postgres)] {
            // Writing into a String cannot fail.
            let _ = write!(text.to_mut(), "${n}");
        }
        self
    }

    /// Adds text and one argument on SQLite only: a condition by which its indexes are used, and which says nothing new.
    pub fn sqlite_hint(&mut self, before: &'static str, value: impl Into<Val>, after: &'static str) -> &mut Self {
        self.args.push(value.into());
        let n = self.args.len();
        // Writing into a String cannot fail.
        let _ = write!(self.sqlite.to_mut(), "{before}${n}{after}");
        self
    }

    /// Adds what `in` or `not in` asks for, which must stand right before: `(a, b, c)`; `(null)` for an empty list, which
    /// matches nothing. Many ids or texts are one argument, and so the same text however many they are.
    pub fn list<V: Into<Val>>(&mut self, values: impl IntoIterator<Item = V>) -> &mut Self {
        let mut values: Vec<Val> = values.into_iter().map(Into::into).collect();
        values.sort_by(order);
        if values.len() <= FEW {
            return self.each(values);
        }
        let each = match values.first() {
            Some(Val::Uuid(_)) => "(select unhex(value) from json_each(",
            _ => "(select value from json_each(",
        };
        match together(values) {
            Ok(one) => {
                // PostgreSQL goes through a set of rows for every row that it compares, but not through an array.
                let among = self.postgres.trim_end();
                let (before, any) = match among.strip_suffix(" not in") {
                    Some(before) => (before.len(), " <> all ("),
                    None => (among.strip_suffix(" in").unwrap_or(among).len(), " = any ("),
                };
                self.postgres.to_mut().truncate(before);
                self.dialect(each, any).bind(one).dialect("))", ")")
            }
            Err(values) => self.each(values),
        }
    }

    fn each(&mut self, values: Vec<Val>) -> &mut Self {
        self.push(if values.is_empty() { "(null" } else { "(" });
        for (at, value) in values.into_iter().enumerate() {
            self.push(if at == 0 { "" } else { ", " }).bind(value);
        }
        self.push(")")
    }

    /// Adds many ids as one argument, and so the same text however many there are: a table `name` with a column `id`.
    pub fn ids(&mut self, name: &'static str, ids: impl IntoIterator<Item = Uuid>) -> &mut Self {
        self.dialect("(select unhex(value) as id from json_each(", "(select u.id from unnest(");
        let mut ids: Vec<Uuid> = ids.into_iter().collect();
        ids.sort_unstable();
        self.bind(Val::Ids(ids));
        self.dialect(")) ", ") u(id)) ").push(name)
    }

    /// Adds `(..),(..)` for an insert. Keep rows × columns under 1,000 for speed (SQLite allows 32,766).
    pub fn rows<R, I: IntoIterator<Item = Val>>(
        &mut self,
        rows: impl IntoIterator<Item = R>,
        columns: impl Fn(R) -> I,
    ) -> &mut Self {
        for (i, row) in rows.into_iter().enumerate() {
            self.push(if i == 0 { "(" } else { "),(" });
            for (j, value) in columns(row).into_iter().enumerate() {
                if j > 0 {
                    self.push(",");
                }
                self.bind(value);
            }
        }
        self.push(")")
    }

    /// Whether it only reads (SQLite then uses the read pool).
    pub(super) fn is_read(&self) -> bool {
        let text = self.sqlite.trim_start();
        let starts = |word: &str| text.get(..word.len()).is_some_and(|s| s.eq_ignore_ascii_case(word));
        let lower = || text.to_ascii_lowercase();
        starts("select")
            || (starts("with") && !["insert", "update", "delete"].iter().any(|verb| lower().contains(verb)))
    }

    pub(super) fn into_sqlite(self) -> (AssertSqlSafe<String>, SqliteArguments) {
        let mut args = SqliteArguments::default();
        for value in self.args {
            add(&mut args, value);
        }
        (AssertSqlSafe(numbered(&self.sqlite)), args)
    }

    pub(super) fn into_postgres(self) -> (AssertSqlSafe<String>, PgArguments) {
        let mut args = PgArguments::default();
        let many = |added: Result<(), _>| debug_assert!(added.is_ok(), "a list did not encode: {added:?}");
        for value in self.args {
            match value {
                Val::Ids(ids) => many(args.add(ids)),
                Val::Texts(texts) => many(args.add(texts)),
                Val::Columns(columns) => {
                    for column in columns {
                        many(match column {
                            Column::Ids(ids) => args.add(ids),
                            Column::Texts(texts) => args.add(texts),
                        });
                    }
                }
                one => add(&mut args, one),
            }
        }
        (AssertSqlSafe(self.postgres.into_owned()), args)
    }
}

/// So many values of a list are arguments of their own: the planner sees how many there are.
const FEW: usize = 8;

/// In whichever order they were collected: the same ids, or texts, are the same question.
fn order(one: &Val, other: &Val) -> Ordering {
    match (one, other) {
        (Val::Uuid(one), Val::Uuid(other)) => one.cmp(other),
        (Val::Text(one), Val::Text(other)) => one.cmp(other),
        _ => Ordering::Equal,
    }
}

/// Many ids, or many texts, as one value; or the values again.
fn together(values: Vec<Val>) -> Result<Val, Vec<Val>> {
    let ids = values.iter().map(|value| if let Val::Uuid(Some(id)) = value { Some(*id) } else { None });
    if let Some(ids) = ids.collect() {
        return Ok(Val::Ids(ids));
    }
    if !values.iter().all(|value| matches!(value, Val::Text(Some(_)))) {
        return Err(values);
    }
    let text = |value| if let Val::Text(text) = value { text } else { None };
    Ok(Val::Texts(values.into_iter().filter_map(text).collect()))
}

/// `$1` → `?1`, since SQLite numbers *named* parameters by first appearance; and only `?` where each appears once and in
/// order, since of those that are named or numbered it keeps a list, which is gone through for every argument.
fn numbered(text: &str) -> String {
    let (mut out, mut plain) = (String::with_capacity(text.len()), String::with_capacity(text.len()));
    let mut expected = Some(1);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('$') {
        let digits = after.len() - after.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, after) = after.split_at(digits);
        for out in [&mut out, &mut plain] {
            out.push_str(before);
            out.push(if number.is_empty() { '$' } else { '?' });
        }
        out.push_str(number);
        if !number.is_empty() {
            let here = number.parse::<u32>().ok();
            expected = expected.filter(|expected| Some(*expected) == here).map(|expected| expected + 1);
        }
        rest = after;
    }
    let mut text = if expected.is_some() { plain } else { out };
    text.push_str(rest);
    text
}

/// Ids as a JSON array of hexadecimal digits, which SQLite takes apart again.
fn hexes(ids: &[Uuid]) -> String {
    let mut text = String::with_capacity(ids.len() * 35 + 2);
    text.push('[');
    for (at, id) in ids.iter().enumerate() {
        // Writing into a String cannot fail.
        let _ = write!(text, "{}\"{}\"", if at == 0 { "" } else { "," }, id.simple());
    }
    text.push(']');
    text
}

/// Binds a value; ids as SQLite takes them. Encoding the types of [`Val`] cannot fail.
fn add<'q, A: Arguments>(args: &mut A, value: Val)
where
    Option<i64>: sqlx::Encode<'q, A::Database> + sqlx::Type<A::Database>,
    Option<bool>: sqlx::Encode<'q, A::Database> + sqlx::Type<A::Database>,
    Option<String>: sqlx::Encode<'q, A::Database> + sqlx::Type<A::Database>,
    Option<Vec<u8>>: sqlx::Encode<'q, A::Database> + sqlx::Type<A::Database>,
    Option<Uuid>: sqlx::Encode<'q, A::Database> + sqlx::Type<A::Database>,
    Option<DateTime<Utc>>: sqlx::Encode<'q, A::Database> + sqlx::Type<A::Database>,
    Option<NaiveDate>: sqlx::Encode<'q, A::Database> + sqlx::Type<A::Database>,
    Option<serde_json::Value>: sqlx::Encode<'q, A::Database> + sqlx::Type<A::Database>,
{
    let added = match value {
        Val::Int(x) => args.add(x),
        Val::Bool(x) => args.add(x),
        Val::Text(x) => args.add(x),
        Val::Bytes(x) => args.add(x),
        Val::Uuid(x) => args.add(x),
        Val::Time(x) => args.add(x),
        Val::Date(x) => args.add(x),
        Val::Json(x) => args.add(x),
        Val::Ids(ids) => args.add(Some(hexes(&ids))),
        Val::Texts(texts) => args.add(Some(serde_json::Value::from(texts).to_string())),
        Val::Columns(columns) => args.add(Some(batch::as_json(&columns))),
    };
    debug_assert!(added.is_ok(), "a bound value did not encode: {added:?}");
}

/// A query over shared tables: `sql!("select … where id = $1", id)`. Naming a client's table does not
/// compile; that takes [`scoped!`](crate::scoped).
///
/// ```compile_fail
/// focal::sql!("select id from stance");
/// ```
#[macro_export]
macro_rules! sql {
    ($text:literal $(, $arg:expr)* $(,)?) => {{
        const { assert!(!$crate::db::names_walled_table($text), "this table belongs to a client: use scoped!") };
        $crate::db::Q::shared($text)$(.arg($arg))*
    }};
}

/// A query over tables that belong to a client: `scoped!(scope, "select … from stance s where s.id = $1 and
/// $scope(s.client_id)", id)`. Leaving out `$scope(column)` does not compile.
///
/// ```compile_fail
/// # fn f(scope: &focal::accounts::Scope) {
/// focal::scoped!(scope, "select id from stance");
/// # }
/// ```
#[macro_export]
macro_rules! scoped {
    ($scope:expr, $text:literal $(, $arg:expr)* $(,)?) => {{
        const { assert!($crate::db::names_scope($text), "say where the scope applies: $scope(column)") };
        $crate::db::Q::fenced($text, $scope, vec![$($crate::db::Val::from($arg)),*])
    }};
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Only(Uuid);
    impl Fence for Only {
        fn condition(&self) -> (&'static str, Option<Val>, &'static str) {
            ("in (select client_id from g where account_id = ", Some(self.0.into()), ")")
        }
    }

    #[test]
    fn a_scope_becomes_a_condition_after_the_given_arguments() {
        let q = Q::fenced(
            "select 1 from stance s where s.id = $1 and $scope(s.client_id)",
            &Only(Uuid::nil()),
            vec![7i64.into()],
        );
        assert_eq!(
            q.postgres,
            "select 1 from stance s where s.id = $1 and s.client_id in (select client_id from g where account_id = $2)"
        );
        assert_eq!(q.args.len(), 2);
    }

    #[test]
    fn sqlite_gets_numbered_parameters_and_json_paths_stay() {
        assert_eq!(numbered("a = $1 and b ->> '$.x' = $12"), "a = ?1 and b ->> '$.x' = ?12");
        assert_eq!(numbered("a = $2 and b = $1"), "a = ?2 and b = ?1");
        assert_eq!(numbered("a = $1 and b = $1"), "a = ?1 and b = ?1");
        assert_eq!(numbered("a = $1 and b ->> '$.x' in ($2, $3)"), "a = ? and b ->> '$.x' in (?, ?)");
    }

    #[test]
    fn many_ids_or_texts_are_one_argument() {
        let mut q = Q::shared("select 1 where x in ");
        q.list((0..20).map(|n| n.to_string()));
        assert_eq!((q.sqlite.as_ref(), q.args.len()), ("select 1 where x in (select value from json_each($1))", 1));
        assert_eq!(q.postgres, "select 1 where x = any ($1)");
        let mut q = Q::shared("select 1 where x not in ");
        q.list((0..20).map(|n| n.to_string()));
        assert_eq!(q.postgres, "select 1 where x <> all ($1)");
        let mut q = Q::shared("select 1 where x in ");
        q.list((0..20).map(|_| Uuid::nil()));
        assert_eq!(
            (q.sqlite.as_ref(), q.args.len()),
            ("select 1 where x in (select unhex(value) from json_each($1))", 1)
        );
        for few in [vec![Some("a"), Some("b")], vec![None; 20]] {
            let (mut q, n) = (Q::shared("select 1 where x in "), few.len());
            q.list(few.into_iter().map(|text| Val::from(text.map(str::to_owned))));
            assert_eq!(q.args.len(), n);
        }
    }

    #[test]
    fn in_bulk_sqlite_keeps_no_way_back_for_the_statement_alone() {
        let update = Q::shared("update person set name = $1").in_bulk();
        assert_eq!(update.sqlite, "update or rollback person set name = $1");
        assert_eq!(update.postgres, "update person set name = $1");
        let insert = Q::shared("with a as (select 1) insert into person select 1 from a").in_bulk();
        assert_eq!(insert.sqlite, "with a as (select 1) insert or rollback into person select 1 from a");
    }

    #[test]
    fn an_empty_list_matches_nothing() {
        let mut q = Q::shared("select 1 where 1 in ");
        q.list(Vec::<i64>::new());
        assert_eq!(q.sqlite, "select 1 where 1 in (null)");
    }

    #[test]
    #[cfg(debug_assertions)]
    #[should_panic(expected = "without a scope")]
    fn a_clients_table_cannot_be_added_to_a_shared_query() {
        Q::shared("select 1 from person").push(" join stance on true");
    }
}
