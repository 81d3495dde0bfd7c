//! Who may know whom. Reads the source and fails on a breach of the import rules told in `src/lib.rs`.

use std::fs;
use std::path::Path;

/// The ground: knows nothing of the domain.
const GROUND: &[&str] = &["charts", "clock", "config", "db", "ids", "locale", "mail", "text", "when"];
/// The domain, each knowing only what stands left of it.
const DOMAIN: &[&str] = &[
    "accounts",
    "directory",
    "objectives",
    "stances",
    "decisions",
    "figures",
    "votes",
    "contacts",
    "outreach",
    "identity",
    "inbound",
    "imports",
    "reports",
];
/// The front doors: know everything.
const DOORS: &[&str] = &["app", "bench", "cli", "demo", "jobs", "lib", "main", "web"];
/// Macros stand at the root of the crate, wherever they are written.
const MACROS: &[&str] = &["id", "scoped", "sql", "t", "text_enum"];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Layer {
    Ground,
    Domain(usize),
    Door,
}

fn layer(module: &str) -> Option<Layer> {
    let domain = DOMAIN.iter().position(|name| *name == module).map(Layer::Domain);
    let ground = GROUND.contains(&module).then_some(Layer::Ground);
    domain.or(ground).or(DOORS.contains(&module).then_some(Layer::Door))
}

/// A source file, as the rules see it.
struct Source<'a> {
    /// `src/stances/store.rs`.
    path: &'a str,
    /// `stances`.
    module: &'a str,
    layer: Option<Layer>,
    /// `web.rs`, or in a folder `web`, of a domain or at the root.
    web: bool,
}

impl<'a> Source<'a> {
    fn at(path: &'a str) -> Self {
        let parts: Vec<&str> = path.split('/').collect();
        let module = if parts[0] == "jobs" { "jobs" } else { parts[1].trim_end_matches(".rs") };
        let web = parts[1..].iter().any(|part| matches!(*part, "web" | "web.rs"));
        let layer = if web { Some(Layer::Door) } else { layer(module) };
        Source { path, module, layer, web }
    }

    fn is_in(&self, modules: &[&str]) -> bool {
        modules.contains(&self.module)
    }

    /// Why it may not name this path, if it may not.
    fn breach(&self, path: &str) -> Option<String> {
        let parts: Vec<&str> = path.split("::").collect();
        let root = parts[0];
        let keep = |rule: &str| Some(format!("{}: names {path}, but {rule}", self.path));
        match root {
            "crate" => return self.import(&parts).and_then(|rule| keep(&rule)),
            "mail_builder" if !self.is_in(&["mail"]) => return keep("only mail/ names mail_builder"),
            "axum" | "axum_extra" | "axum_core" if !self.web => return keep("only web/ and web.rs name axum"),
            "sql!" | "scoped!" if !self.may_hold_sql() => return keep("SQL stands in store.rs"),
            _ if root.starts_with("apalis") && !self.is_in(&["jobs"]) => return keep("only jobs/ names apalis"),
            _ => {}
        }
        if !self.is_in(&["db", "jobs"]) && names_an_engine(&parts) {
            return keep("only db/ and jobs/ name an engine's types");
        }
        // What clients hold on somebody who was two entries has to follow, whichever client's it is: identity/ reaches it
        // to move it, its pages do not, and show nothing of it.
        // A person has one inbox: the house's rules count what everybody has sent there, and tell only that it is enough.
        let reaches_all = self.is_in(&["accounts", "app", "bench", "cli", "demo", "jobs"])
            || self.is_in(&["identity"]) && !self.web
            || self.path == "src/outreach/policy/store.rs"
            // Whoever holds a link that unsubscribes got that letter, whichever client's it is; told is who wrote it.
            || self.path == "src/outreach/unsubscribing/mod.rs";
        if path.ends_with("Scope::system") && !reaches_all {
            return keep("a page must not see every client");
        }
        None
    }

    fn import(&self, parts: &[&str]) -> Option<String> {
        let module = *parts.get(1)?;
        if let Some(name) = module.strip_suffix('!') {
            let sql = matches!(name, "sql" | "scoped") && !self.may_hold_sql();
            return sql.then(|| "SQL stands in store.rs".to_owned());
        }
        if MACROS.contains(&module) || module == "*" {
            return (module == "*").then(|| "everything at once hides what is meant".to_owned());
        }
        let Some(named) = layer(module) else { return Some(format!("{module} has no place in tests/rules/layers.rs")) };
        let named = if parts.get(2) == Some(&"web") { Layer::Door } else { named };
        match (self.layer?, named) {
            (Layer::Door, _) | (_, Layer::Ground) => None,
            (Layer::Ground, _) => Some("the ground knows nothing of the domain".to_owned()),
            (Layer::Domain(_), Layer::Door) => Some("the domain knows no front door".to_owned()),
            (Layer::Domain(here), Layer::Domain(there)) => {
                (there > here).then(|| format!("{module} stands right of {}", self.module))
            }
        }
    }

    fn may_hold_sql(&self) -> bool {
        let in_store = self.path.split('/').any(|part| matches!(part, "store" | "store.rs"));
        (in_store || self.is_in(&["accounts", "db", "jobs"])) && !(self.web && self.module != "jobs")
    }
}

fn names_an_engine(parts: &[&str]) -> bool {
    let longer = |name: &str, prefix: &str| {
        name.strip_prefix(prefix).and_then(|rest| rest.chars().next()).is_some_and(char::is_uppercase)
    };
    let type_name = parts.iter().any(|name| longer(name, "Sqlite") || longer(name, "Pg"));
    let engine =
        parts[0] == "sqlx" && parts.iter().any(|name| matches!(*name, "Sqlite" | "Postgres" | "sqlite" | "postgres"));
    type_name || engine
}

/// Every path that a text names, imports spelt out: `use a::{b, c::d}` is `a::b` and `a::c::d`. A macro's name ends with `!`.
fn paths(text: &str) -> Vec<String> {
    let tokens = tokens(text);
    let mut found = vec![];
    let mut at = 0;
    while at < tokens.len() {
        // `use<'a>` says what a type captures and imports nothing.
        if tokens[at] == "use" && tokens.get(at + 1).is_some_and(|next| next != "<") {
            at = import(&tokens, at + 1, "", &mut found);
        } else if is_name(&tokens[at]) && (at == 0 || !matches!(tokens[at - 1].as_str(), "$" | "." | "::")) {
            let mut path = tokens[at].clone();
            at += 1;
            while at + 1 < tokens.len() && tokens[at] == "::" && is_name(&tokens[at + 1]) {
                path = format!("{path}::{}", tokens[at + 1]);
                at += 2;
            }
            if at + 1 < tokens.len() && tokens[at] == "!" && matches!(tokens[at + 1].as_str(), "(" | "[" | "{") {
                path.push('!');
            }
            found.push(path);
        } else {
            at += 1;
        }
    }
    found
}

/// Reads one branch of an import; answers where it ends.
fn import(tokens: &[String], mut at: usize, before: &str, found: &mut Vec<String>) -> usize {
    let mut path = before.to_owned();
    while at < tokens.len() {
        match tokens[at].as_str() {
            "::" => path.push_str("::"),
            "{" => {
                at += 1;
                while at < tokens.len() && tokens[at] != "}" {
                    at = import(tokens, at, &path, found);
                    at += usize::from(tokens.get(at).is_some_and(|token| token == ","));
                }
                return at + 1;
            }
            "," | "}" | ";" => break,
            "as" => at += 1,
            name => path.push_str(name),
        }
        at += 1;
    }
    found.push(path.trim_end_matches("::self").trim_start_matches("::").to_owned());
    at
}

fn is_name(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// Names and punctuation, without comments and without what stands in quotes.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens = vec![];
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some(length) = quoted(rest) {
            length
        } else {
            let name = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
            let length = if name > 0 {
                name
            } else if rest.starts_with("::") {
                2
            } else {
                first.len_utf8()
            };
            if !first.is_whitespace() {
                tokens.push(rest[..length].to_owned());
            }
            length
        };
        rest = &rest[length..];
    }
    tokens
}

/// The length of the string or character that a text starts with, if it starts with one.
fn quoted(text: &str) -> Option<usize> {
    let inner = text.trim_start_matches(['b', 'c']);
    let raw = inner.strip_prefix('r').map(|inner| inner.trim_start_matches('#')).filter(|inner| inner.starts_with('"'));
    if let Some(inner) = raw {
        let start = text.len() - inner.len() + 1;
        let hashes = text[..start].matches('#').count();
        let end = format!("\"{}", "#".repeat(hashes));
        return Some(text[start..].find(&end).map_or(text.len(), |at| start + at + end.len()));
    }
    let quote = inner.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let start = text.len() - inner.len() + 1;
    if quote == '\'' && !text[start..].starts_with('\\') && text[start..].chars().nth(1) != Some('\'') {
        return Some(start); // A lifetime: only its tick.
    }
    let mut escaped = false;
    for (at, c) in text[start..].char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return Some(start + at + 1),
            _ => {}
        }
    }
    Some(text.len())
}

fn breaches(path: &str, text: &str) -> Vec<String> {
    let source = Source::at(path);
    let unknown =
        source.layer.is_none().then(|| format!("{path}: {} has no place in tests/rules/layers.rs", source.module));
    unknown.into_iter().chain(paths(text).iter().filter_map(|path| source.breach(path))).collect()
}

fn sources(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn no_file_knows_what_it_must_not() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = vec![];
    sources(&root.join("src"), &mut files);
    sources(&root.join("jobs"), &mut files);
    assert!(files.len() > 20, "{files:?}");
    let mut found = vec![];
    for file in files {
        let path = file.strip_prefix(root).unwrap().to_str().unwrap();
        found.extend(breaches(path, &fs::read_to_string(&file).unwrap()));
    }
    found.sort();
    found.dedup();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn breaches_are_found() {
    for (path, text) in [
        ("src/stances/mod.rs", "use crate::reports::Report;"),
        ("src/stances/mod.rs", "use crate::{db::Tx, outreach::{Campaign, Letter}};"),
        ("src/stances/mod.rs", "fn f() { crate::jobs::enqueue() }"),
        ("src/stances/store.rs", "use crate::accounts::web::Session;"),
        ("src/clock.rs", "use crate::accounts::Scope;"),
        ("src/stances/mod.rs", "use axum::Router;"),
        ("src/app.rs", "async fn f() { axum::serve(a, b).await }"),
        ("src/outreach/mod.rs", "use mail_builder::MessageBuilder;"),
        ("src/outreach/mod.rs", "use apalis_sqlite::SqliteStorage;"),
        ("src/stances/store.rs", "use sqlx::{FromRow, sqlite::SqliteRow};"),
        ("src/stances/store.rs", "fn f(tx: sqlx::Transaction<'_, sqlx::Postgres>) {}"),
        ("src/web/mod.rs", "use sqlx::PgPool;"),
        ("src/stances/web.rs", "fn f() { list(&Scope::system()) }"),
        ("src/outreach/mod.rs", "fn f() { accounts::Scope::system() }"),
        ("src/identity/web/show.rs", "fn f() { accounts::Scope::system() }"),
        ("src/stances/mod.rs", "fn f() { sql!(\"select 1\") }"),
        ("src/stances/web.rs", "fn f() { crate::scoped!(scope, \"select 1\") }"),
        ("src/accounts/web.rs", "fn f() { sql!(\"select 1\") }"),
        ("src/utils.rs", ""),
        ("src/stances/mod.rs", "use crate::utils::join;"),
        ("src/stances/mod.rs", "use crate::*;"),
    ] {
        assert!(!breaches(path, text).is_empty(), "nothing found in {path}: {text}");
    }
}

#[test]
fn what_is_allowed_is_left_alone() {
    for (path, text) in [
        ("src/stances/mod.rs", "use crate::{db::Tx, directory::PersonId, id, objectives::{self, Objective}};"),
        ("src/stances/store.rs", "fn f() { crate::sql!(\"select 1\"); scoped!(scope, \"select 2\") }"),
        ("src/stances/web.rs", "use axum::Router; use crate::{app::App, jobs, reports, web::Page};"),
        ("src/db/query.rs", "use sqlx::sqlite::SqliteRow;"),
        ("src/web/health.rs", "fn f(db: &Db) -> bool { db.engine() == Engine::Sqlite }"),
        (
            "src/stances/mod.rs",
            "//! Like [`crate::web`].\n// use axum::Router;\n/* use mail_builder::MessageBuilder; */",
        ),
        (
            "src/stances/mod.rs",
            "const A: &str = \"use axum::Router; \\\" crate::web\"; const B: &str = r#\"crate::\"web\"#;",
        ),
        ("src/db/types.rs", "macro_rules! id { () => { $crate::accounts::new() } }"),
        ("src/stances/mod.rs", "fn f<'a>(x: &'a str) -> char { '\"' } use crate::db::Tx;"),
        ("jobs/mod.rs", "use apalis_sqlite::SqliteStorage; fn f() { Scope::system() }"),
    ] {
        assert_eq!(breaches(path, text), Vec::<String>::new(), "{path}: {text}");
    }
}
