//! Many rows as few arguments: for hundreds of rows at a time.

use std::fmt::Write;

use uuid::Uuid;

use super::{Q, Val};

/// A column of a [`Q::batch`], with a cell for each row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    /// UUIDs.
    Ids(Vec<Uuid>),
    /// Texts.
    Texts(Vec<String>),
}

impl Column {
    fn len(&self) -> usize {
        match self {
            Column::Ids(ids) => ids.len(),
            Column::Texts(texts) => texts.len(),
        }
    }

    fn cell(&self, row: usize, json: &mut Vec<u8>) {
        match self {
            Column::Ids(ids) => {
                json.push(b'"');
                json.extend_from_slice(ids[row].simple().encode_lower(&mut Uuid::encode_buffer()).as_bytes());
                json.push(b'"');
            }
            Column::Texts(texts) => {
                let written = serde_json::to_writer(&mut *json, &texts[row]);
                debug_assert!(written.is_ok(), "a text did not become JSON: {written:?}");
            }
        }
    }
}

/// Columns by their names.
pub type Columns = Vec<(&'static str, Column)>;

impl Q {
    /// Adds `select … from` a batch of rows, given by their columns, which are equally long. The text is the same however
    /// many rows there are.
    pub fn batch(&mut self, columns: Columns) -> &mut Self {
        const PLACES: [&str; 7] = ["0", "1", "2", "3", "4", "5", "6"];
        debug_assert!(columns.len() <= PLACES.len(), "a batch has at most {} columns", PLACES.len());
        for (at, ((name, column), place)) in columns.iter().zip(PLACES).enumerate() {
            self.push(if at == 0 { "select " } else { ", " });
            match column {
                Column::Ids(_) => self.dialect("unhex(batch.value ->> ", "batch."),
                Column::Texts(_) => self.dialect("(batch.value ->> ", "batch."),
            };
            self.dialect(place, name).dialect(") as ", "").dialect(name, "");
        }
        // Without the `select`, PostgreSQL knows how many rows come, and reads the whole table that they are joined to in
        // place of looking each of them up: with statistics from before a campaign started, row by row.
        self.dialect(" from json_each(", " from unnest((select ");
        let (names, columns): (Vec<&'static str>, Vec<Column>) = columns.into_iter().unzip();
        self.bind_columns(columns).dialect(") batch", ")) batch (");
        for (at, name) in names.into_iter().enumerate() {
            self.dialect("", if at == 0 { "" } else { ", " }).dialect("", name);
        }
        self.dialect("", ")")
    }

    /// One argument on SQLite, one for each column on PostgreSQL.
    fn bind_columns(&mut self, columns: Vec<Column>) -> &mut Self {
        let more = columns.len().saturating_sub(1);
        self.bind(Val::Columns(columns));
        for _ in 0..more {
            self.more_on_postgres += 1;
            let n = self.args.len() + self.more_on_postgres;
            // Writing into a String cannot fail.
            let _ = write!(self.postgres.to_mut(), "), (select ${n}");
        }
        self
    }
}

/// Rows as a JSON array with an array for each, which SQLite takes apart again.
pub(super) fn as_json(columns: &[Column]) -> String {
    let rows = columns.first().map_or(0, Column::len);
    debug_assert!(columns.iter().all(|column| column.len() == rows), "the columns of a batch are not equally long");
    let mut json = Vec::with_capacity(rows * columns.len() * 40 + 2);
    json.push(b'[');
    for row in 0..rows {
        json.extend_from_slice(if row == 0 { b"[" } else { b",[" });
        for (at, column) in columns.iter().enumerate() {
            json.extend_from_slice(if at == 0 { b"" } else { b"," });
            column.cell(row, &mut json);
        }
        json.push(b']');
    }
    json.push(b']');
    // Of texts and digits alone.
    String::from_utf8(json).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns() -> Vec<Column> {
        vec![Column::Ids(vec![Uuid::nil(), Uuid::max()]), Column::Texts(vec!["a \"b\"".to_owned(), "\n".to_owned()])]
    }

    #[test]
    fn a_batch_is_one_argument_for_sqlite_and_a_column_each_for_postgres() {
        let mut q = Q::shared("select 1 where x = ");
        q.bind(1i64).push(" and y in (");
        let [ids, texts] = columns().try_into().unwrap();
        q.batch(vec![("id", ids), ("answer", texts)]).push(") and z = ").bind(2i64);
        assert_eq!(
            q.sqlite,
            "select 1 where x = $1 and y in (select unhex(batch.value ->> 0) as id, (batch.value ->> 1) as answer \
             from json_each($2) batch) and z = $3"
        );
        assert_eq!(
            q.postgres,
            "select 1 where x = $1 and y in (select batch.id, batch.answer from unnest((select $2), (select $3)) \
             batch (id, answer)) and z = $4"
        );
        assert_eq!(q.args.len(), 3);
    }

    #[test]
    fn rows_are_json_whatever_their_texts_hold() {
        let zeros = "0".repeat(32);
        let ones = "f".repeat(32);
        assert_eq!(as_json(&columns()), format!(r#"[["{zeros}","a \"b\""],["{ones}","\n"]]"#));
        assert_eq!(as_json(&[Column::Ids(vec![])]), "[]");
    }
}
