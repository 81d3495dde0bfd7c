//! The two schemas are one: what a table is on SQLite, it is on PostgreSQL.

use std::collections::BTreeSet;
use std::fs;

use focal::db::{Db, Engine, Q, Rec, WALLED_TABLES};

use crate::support::database::{TestDb, server};
use crate::support::skips::skipped;

/// Everything that is said about a schema, a sentence each: two of them are compared by comparing these.
type Facts = BTreeSet<String>;

#[tokio::test]
async fn both_engines_have_the_same_schema() {
    if server().is_none() {
        return skipped("schemas compared: no PostgreSQL server here");
    }
    let sqlite = migrated(Engine::Sqlite).await;
    let postgres = migrated(Engine::Postgres).await;
    let (on_sqlite, on_postgres) = (sqlite_facts(&sqlite.db).await, postgres_facts(&postgres.db).await);
    assert!(on_sqlite.len() > 100, "too little is seen: {on_sqlite:#?}");
    let only_sqlite: Vec<_> = on_sqlite.difference(&on_postgres).collect();
    let only_postgres: Vec<_> = on_postgres.difference(&on_sqlite).collect();
    assert!(
        only_sqlite.is_empty() && only_postgres.is_empty(),
        "only on SQLite: {only_sqlite:#?}\nonly on PostgreSQL: {only_postgres:#?}"
    );
}

#[tokio::test]
async fn every_table_of_a_client_stands_behind_the_wall() {
    let test = migrated(Engine::Sqlite).await;
    let of_clients = "select m.name from sqlite_master m join pragma_table_info(m.name) c
        where m.type = 'table' and c.name = 'client_id' and m.name <> 'client_grant' order by m.name";
    let tables: Vec<(String,)> = test.db.ex().all(Q::shared(of_clients)).await.unwrap();
    let tables: Vec<_> = tables.iter().map(|row| row.0.as_str()).collect();
    assert_eq!(tables, WALLED_TABLES, "WALLED_TABLES in src/db/walls.rs is the sorted list of them");
}

#[tokio::test]
async fn removing_the_demonstration_knows_every_table() {
    let test = migrated(Engine::Sqlite).await;
    let all = r"select name from sqlite_master where type = 'table' and name not like '\_%' escape '\'
        and name not like 'sqlite%' and name not in ('Jobs', 'Workers')";
    let tables: Vec<(String,)> = rows(&test.db, all).await;
    let tables: BTreeSet<&str> = tables.iter().map(|row| row.0.as_str()).collect();
    let known: BTreeSet<&str> = focal::demo::store::work().chain(focal::demo::store::HOUSE.iter().copied()).collect();
    assert_eq!(tables, known, "src/demo/store.rs says of every table whether the demonstration fills it");
}

#[test]
fn both_engines_take_the_same_steps() {
    let (sqlite, postgres) = (steps("sqlite"), steps("postgres"));
    assert_eq!(sqlite, postgres);
    let numbers: BTreeSet<_> = sqlite.iter().map(|name| name.split('_').next()).collect();
    assert_eq!(numbers.len(), sqlite.len(), "two steps have the same number");
}

fn steps(engine: &str) -> BTreeSet<String> {
    let folder = format!("{}/migrations/{engine}", env!("CARGO_MANIFEST_DIR"));
    let files = fs::read_dir(folder).unwrap();
    files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect()
}

async fn migrated(engine: Engine) -> TestDb {
    let test = TestDb::empty(engine).await;
    test.db.migrate().await.unwrap();
    test
}

async fn rows<T: Rec>(db: &Db, text: &'static str) -> Vec<T> {
    db.ex().all(Q::shared(text)).await.unwrap()
}

fn column(table: &str, place: i64, name: &str, kind: &str, not_null: bool) -> String {
    format!("{table}: column {place} is {name} {kind}{}", if not_null { " not null" } else { "" })
}

fn foreign(table: &str, columns: &str, other: &str, others: &str, on_delete: &str) -> String {
    format!("{table}: ({columns}) refers to {other} ({others}), on delete {}", on_delete.to_lowercase())
}

fn index(table: &str, name: &str, unique: bool, partial: bool, columns: &str) -> String {
    let kind = format!("{}{}", if unique { "unique " } else { "" }, if partial { "partial " } else { "" });
    format!("{table}: {kind}index {name} on ({columns})")
}

async fn sqlite_facts(db: &Db) -> Facts {
    let mut facts = Facts::new();
    let columns: Vec<(String, i64, String, String, bool)> = rows(
        db,
        r#"select m.name, c.cid + 1, c.name, c.type, c."notnull" or c.pk > 0
           from sqlite_master m join pragma_table_info(m.name) c
           where m.type = 'table' and m.name not like '\_%' escape '\' and m.name not like 'sqlite%'"#,
    )
    .await;
    facts.extend(
        columns.iter().map(|(table, place, name, kind, required)| column(table, *place, name, kind, *required)),
    );

    let keys: Vec<(String, String)> = rows(
        db,
        "select m.name, group_concat(c.name, ', ' order by c.pk) from sqlite_master m join pragma_table_info(m.name) c
         where m.type = 'table' and m.name not like '\\_%' escape '\\' and c.pk > 0 group by m.name",
    )
    .await;
    facts.extend(keys.iter().map(|(table, columns)| format!("{table}: primary key ({columns})")));

    let indexes: Vec<(String, String, String, bool, bool, String)> = rows(
        db,
        r#"select m.name, i.name, i.origin, i."unique", i.partial,
             (select group_concat(coalesce(x.name, 'expression'), ', ' order by x.seqno) from pragma_index_info(i.name) x)
           from sqlite_master m join pragma_index_list(m.name) i
           where m.type = 'table' and m.name not like '\_%' escape '\' and i.origin <> 'pk'"#,
    )
    .await;
    facts.extend(indexes.iter().map(|(table, name, origin, unique, partial, columns)| match origin.as_str() {
        "u" => format!("{table}: unique ({columns})"),
        _ => index(table, name, *unique, *partial, columns),
    }));

    let references: Vec<(String, String, String, String, String)> = rows(
        db,
        r#"select m.name, group_concat(f."from", ', ' order by f.seq), f."table", group_concat(f."to", ', ' order by f.seq),
             f.on_delete
           from sqlite_master m join pragma_foreign_key_list(m.name) f where m.type = 'table'
           group by m.name, f.id, f."table", f.on_delete"#,
    )
    .await;
    facts.extend(
        references
            .iter()
            .map(|(table, columns, other, others, on_delete)| foreign(table, columns, other, others, on_delete)),
    );

    let texts: Vec<(String, String)> =
        rows(db, "select name, sql from sqlite_master where type = 'table' and name not like '\\_%' escape '\\'").await;
    facts.extend(
        texts.iter().map(|(table, sql)| format!("{table}: {} checks", sql.to_lowercase().matches("check (").count())),
    );
    facts
}

async fn postgres_facts(db: &Db) -> Facts {
    let mut facts = Facts::new();
    let columns: Vec<(String, i64, String, String, bool)> = rows(
        db,
        "select c.relname::text, a.attnum::bigint, a.attname::text, format_type(a.atttypid, a.atttypmod), a.attnotnull
         from pg_class c join pg_attribute a on a.attrelid = c.oid
         where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like '\\_%'
           and a.attnum > 0 and not a.attisdropped",
    )
    .await;
    facts.extend(
        columns
            .iter()
            .map(|(table, place, name, kind, required)| column(table, *place, name, kind_on_sqlite(kind), *required)),
    );

    let constraints: Vec<(String, String, String, String, String, String)> = rows(
        db,
        "select c.relname::text, k.contype::text,
           coalesce((select string_agg(a.attname::text, ', ' order by u.place) from unnest(k.conkey) with ordinality u (n, place)
             join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.n), ''),
           coalesce(o.relname::text, ''),
           coalesce((select string_agg(a.attname::text, ', ' order by u.place) from unnest(k.confkey) with ordinality u (n, place)
             join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.n), ''),
           case k.confdeltype when 'c' then 'cascade' when 'n' then 'set null' when 'r' then 'restrict'
             when 'd' then 'set default' else 'no action' end
         from pg_constraint k join pg_class c on c.oid = k.conrelid left join pg_class o on o.oid = k.confrelid
         where k.connamespace = 'public'::regnamespace and c.relname not like '\\_%'",
    )
    .await;
    facts.extend(constraints.iter().filter_map(
        |(table, kind, columns, other, others, on_delete)| match kind.as_str() {
            "p" => Some(format!("{table}: primary key ({columns})")),
            "u" => Some(format!("{table}: unique ({columns})")),
            "f" => Some(foreign(table, columns, other, others, on_delete)),
            _ => None,
        },
    ));

    // But for those over parts of words: SQLite has nothing of the kind, and reads its one compact table instead.
    let indexes: Vec<(String, String, bool, bool, String)> = rows(
        db,
        "select c.relname::text, n.relname::text, i.indisunique, i.indpred is not null,
           (select string_agg(coalesce(a.attname::text, 'expression'), ', ' order by u.place)
            from unnest(i.indkey::smallint[]) with ordinality u (n, place)
            left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = u.n)
         from pg_index i join pg_class c on c.oid = i.indrelid join pg_class n on n.oid = i.indexrelid
         join pg_am a on a.oid = n.relam
         where a.amname <> 'gin' and c.relnamespace = 'public'::regnamespace and c.relname not like '\\_%'
           and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u'))",
    )
    .await;
    facts.extend(
        indexes.iter().map(|(table, name, unique, partial, columns)| index(table, name, *unique, *partial, columns)),
    );

    let checks: Vec<(String, i64)> = rows(
        db,
        "select c.relname::text, (select count(*) from pg_constraint k where k.conrelid = c.oid and k.contype = 'c')
         from pg_class c
         where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like '\\_%'",
    )
    .await;
    facts.extend(checks.iter().map(|(table, checks)| format!("{table}: {checks} checks")));
    facts
}

/// What a type of PostgreSQL is stored as on SQLite.
fn kind_on_sqlite(kind: &str) -> &str {
    match kind {
        "uuid" | "bytea" => "BLOB",
        "text" | "timestamp with time zone" | "date" | "jsonb" => "TEXT",
        // Not `integer`: it would not decode into the i64 that SQLite's integers are.
        "bigint" | "boolean" => "INTEGER",
        other => other,
    }
}
