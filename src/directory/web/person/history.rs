//! Where each value comes from, and everything that was changed, newest first.

use std::collections::HashMap;

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use crate::accounts::{self, AccountId};
use crate::directory::PersonId;
use crate::directory::changes::{self, Change, Op};
use crate::directory::edit::{self, FieldLock, Sheet};
use crate::directory::records::{Record, RecordKind, SINCE_EVER};
use crate::identity;
use crate::t;
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Result, Visit};
use crate::when::day;

#[derive(Debug, Serialize)]
pub struct HistoryPage {
    id: String,
    name: String,
    locks: Vec<LockLine>,
    values: Vec<ValueLine>,
    acts: Vec<ActLine>,
}

/// A value that somebody has set by hand.
#[derive(Debug, Serialize)]
struct LockLine {
    what: String,
    field: String,
    record: String,
    by: String,
    when: String,
}

/// A value, and where it comes from.
#[derive(Debug, Serialize)]
struct ValueLine {
    what: String,
    value: String,
    from: String,
    href: Option<String>,
}

/// One act, with what it changed here.
#[derive(Debug, Serialize)]
struct ActLine {
    href: String,
    title: String,
    who: String,
    when: String,
    changes: Vec<String>,
}

impl Page for HistoryPage {
    const TEMPLATE: &'static str = "directory/history";

    fn title(&self) -> String {
        t!("directory-person-history-title", name = &self.name)
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![
            Crumb::link("/people", t!("directory-people-title")),
            Crumb::link(format!("/people/{}", self.id), &self.name),
            Crumb::here(t!("directory-person-history")),
        ]
    }

    fn sample() -> Self {
        HistoryPage {
            id: "p".into(),
            name: "Aoife Brannigan".into(),
            locks: vec![LockLine {
                what: "Language".into(),
                field: "language".into(),
                record: "p".into(),
                by: "Anna Berg".into(),
                when: "24 Nov 2026, 14:00".into(),
            }],
            values: vec![ValueLine {
                what: "Language".into(),
                value: "GA".into(),
                from: "Corrected Aoife Brannigan · Anna Berg, 24 Nov 2026".into(),
                href: Some("/changes/c".into()),
            }],
            acts: vec![ActLine {
                href: "/changes/c".into(),
                title: "Corrected Aoife Brannigan".into(),
                who: "Anna Berg".into(),
                when: "24 Nov 2026, 14:00".into(),
                changes: vec!["Language: en → ga".into()],
            }],
        }
    }
}

/// What a field is called on a page.
fn field_name(field: &str) -> &'static str {
    match field {
        "name" => t!("directory-person-history-field-name"),
        "given_name" => t!("directory-person-history-field-given-name"),
        "family_name" => t!("directory-person-history-field-family-name"),
        "honorific_prefix" => t!("directory-person-history-field-prefix"),
        "honorific_suffix" => t!("directory-person-history-field-suffix"),
        "gender" => t!("directory-person-history-field-gender"),
        "language" => t!("directory-person-history-field-language"),
        "nationality" => t!("directory-person-history-field-nationality"),
        "died_on" => t!("directory-person-history-field-died-on"),
        "merged_into" => t!("directory-person-history-field-merged-into"),
        "person_id" | "other_person_id" => t!("directory-person-history-field-person"),
        "organization_id" => t!("directory-person-history-field-organisation"),
        "on_behalf_of_id" => t!("directory-person-history-field-on-behalf-of"),
        "post_id" => t!("directory-person-history-field-post"),
        "role" => t!("directory-person-history-field-role"),
        "label" => t!("directory-person-history-field-label"),
        "area_code" => t!("directory-person-history-field-state"),
        "start_date" => t!("directory-person-history-field-start"),
        "start_precision" => t!("directory-person-history-field-start-precision"),
        "end_date" => t!("directory-person-history-field-end"),
        "end_precision" => t!("directory-person-history-field-end-precision"),
        "kind" => t!("directory-person-history-field-kind"),
        "value" => t!("directory-person-history-field-value"),
        "standing" => t!("directory-person-history-field-standing"),
        "source" => t!("directory-person-history-field-source"),
        "scheme" => t!("directory-person-history-field-list"),
        "strength" => t!("directory-person-history-field-strength"),
        "note" => t!("directory-person-history-field-note"),
        _ => t!("directory-person-history-field-other"),
    }
}

/// Words folded for the search tell nobody anything.
fn is_told(field: &str) -> bool {
    !matches!(field, "id" | "search_text" | "sort_name" | "created_at" | "updated_at")
}

fn record_name(record: RecordKind) -> &'static str {
    match record {
        RecordKind::Person => t!("directory-person-history-record-person"),
        RecordKind::Membership => t!("directory-person-history-record-role"),
        RecordKind::ContactDetail => t!("directory-person-history-record-detail"),
        RecordKind::Identifier => t!("directory-person-history-record-number"),
        RecordKind::OtherName => t!("directory-person-history-record-name"),
        RecordKind::Relationship => t!("directory-person-history-record-connection"),
        _ => t!("directory-person-history-record-other"),
    }
}

/// A value in words.
fn shown(field: &str, value: &Value, names: &HashMap<Uuid, String>) -> String {
    let text = match value {
        Value::Null => return t!("directory-person-history-nothing").into(),
        Value::String(text) if text.is_empty() => return t!("directory-person-history-nothing").into(),
        Value::String(text) => text,
        other => return other.to_string(),
    };
    if let Ok(id) = text.parse::<Uuid>() {
        return names.get(&id).cloned().unwrap_or_else(|| t!("directory-person-history-entry-gone").into());
    }
    let date = (field.ends_with("_date") || field.ends_with("_on")).then(|| text.parse().ok()).flatten();
    match date {
        Some(date) if date == SINCE_EVER => t!("directory-person-history-unknown").into(),
        Some(date) => day(date),
        None => text.clone(),
    }
}

/// The page.
pub async fn show(visit: Visit, Path(id): Path<PersonId>) -> Result<Response> {
    let db = &visit.app.db;
    let sheet = edit::sheet(db, id).await?.ok_or(Error::NotFound)?;
    let ids = sheet.ids();
    let history = changes::history(db, &ids).await?;
    let accounts: HashMap<AccountId, String> =
        accounts::accounts(db).await?.into_iter().map(|account| (account.id, account.name)).collect();
    let in_fields = history.iter().flat_map(|change| &change.fields).flat_map(|(_, before, after)| [before, after]);
    let mut mentioned: Vec<Uuid> = in_fields.filter_map(|value| value.as_str()?.parse().ok()).collect();
    mentioned.sort_unstable();
    mentioned.dedup();
    let names = identity::labels(db, &mentioned).await?;
    let locks = edit::field_locks(db, &ids).await?;
    let page = HistoryPage {
        id: id.to_string(),
        name: sheet.person.name.clone(),
        locks: locks.into_iter().map(|lock| lock_line(&visit, &sheet, lock)).collect(),
        values: values(&visit, &sheet, &history, &accounts),
        acts: acts(&visit, &sheet, &history, &accounts, &names),
    };
    visit.page("people", &page).await
}

/// Which row is meant, in words: empty for the person's own.
fn row_name(sheet: &Sheet, record: Uuid) -> Option<String> {
    let role = sheet.memberships.iter().find(|row| row.id.0 == record);
    let role = role.map(|row| sheet.organizations.get(&row.organization_id).map_or("", |place| place.name.as_str()));
    let detail = sheet.details.iter().find(|row| row.id.0 == record).map(|row| row.value.as_str());
    let name = sheet.names.iter().find(|row| row.id.0 == record).map(|row| row.name.as_str());
    let number = sheet.identifiers.iter().find(|row| row.id.0 == record).map(|row| row.value.as_str());
    let other = sheet.relationships.iter().find(|row| row.id.0 == record).and_then(|row| {
        let other = if row.person_id == sheet.person.id { row.other_person_id } else { row.person_id };
        sheet.people.get(&other).map(String::as_str)
    });
    role.or(detail).or(name).or(number).or(other).map(str::to_owned)
}

fn lock_line(visit: &Visit, sheet: &Sheet, lock: FieldLock) -> LockLine {
    let field = field_name(&lock.field);
    LockLine {
        what: row_name(sheet, lock.record_id).map_or_else(
            || field.to_owned(),
            |row| t!("directory-person-history-field-of", row = row, field = crate::locale::mid_sentence(field)),
        ),
        record: lock.record_id.to_string(),
        by: lock.by.unwrap_or_else(|| t!("directory-person-history-account-gone").into()),
        when: visit.app.zone.shown(lock.at),
        field: lock.field,
    }
}

fn who(change: &Change, accounts: &HashMap<AccountId, String>) -> String {
    match change.set.account_id {
        Some(id) => accounts.get(&id).cloned().unwrap_or_else(|| t!("directory-person-history-account-gone").into()),
        None => t!("directory-person-history-terminal").into(),
    }
}

/// Each value of the person with the act that set it.
fn values(visit: &Visit, sheet: &Sheet, history: &[Change], accounts: &HashMap<AccountId, String>) -> Vec<ValueLine> {
    let from = |change: Option<&Change>, source: Option<&str>| {
        let act = change.map(|change| {
            let when = visit.app.zone.date(change.set.created_at);
            let by = format!("{}, {}", who(change, accounts), day(when));
            // A list's act is called like the source of its rows.
            let is_told = source.is_some_and(|source| source.starts_with(change.set.title.as_str()));
            if is_told { by } else { format!("{} · {by}", change.set.title) }
        });
        let source = source.map(str::to_owned);
        let said: Vec<String> = source.into_iter().chain(act).collect();
        if said.is_empty() { t!("directory-person-history-before-history").to_owned() } else { said.join(" · ") }
    };
    let href = |change: Option<&Change>| change.map(|change| format!("/changes/{}", change.set.id));
    let mut lines = vec![];
    let Value::Object(own) = sheet.person.json() else { return lines };
    for field in ["name", "honorific_prefix", "honorific_suffix", "gender", "language", "nationality", "died_on"] {
        let value = own.get(field).filter(|value| !value.is_null());
        let Some(value) = value else { continue };
        let mine = |change: &&Change| change.record_id == sheet.person.id.0;
        let set = |change: &&Change| change.op == Op::Insert || change.fields.iter().any(|(name, ..)| name == field);
        let change = history.iter().filter(mine).find(set);
        lines.push(ValueLine {
            what: field_name(field).to_owned(),
            value: shown(field, value, &HashMap::new()),
            from: from(change, None),
            href: href(change),
        });
    }
    let rows = sheet.details.iter().map(|row| (row.kind.label(), row.value.clone(), row.source.as_str(), row.id.0));
    let roles = sheet.memberships.iter().map(|row| {
        let place = sheet.organizations.get(&row.organization_id).map_or("", |place| place.name.as_str());
        (
            record_name(RecordKind::Membership),
            format!("{place}, {}", crate::locale::mid_sentence(row.role.label())),
            row.source.as_str(),
            row.id.0,
        )
    });
    let names = sheet
        .names
        .iter()
        .map(|row| (record_name(RecordKind::OtherName), row.name.clone(), row.source.as_str(), row.id.0));
    let numbers = sheet.identifiers.iter().map(|row| {
        (record_name(RecordKind::Identifier), format!("{} {}", row.scheme, row.value), row.source.as_str(), row.id.0)
    });
    for (what, value, source, id) in rows.chain(numbers).chain(names).chain(roles) {
        let change = history.iter().find(|change| change.record_id == id);
        lines.push(ValueLine { what: what.to_owned(), value, from: from(change, Some(source)), href: href(change) });
    }
    lines
}

/// The acts, newest first, each with what it changed of this person.
fn acts(
    visit: &Visit,
    sheet: &Sheet,
    history: &[Change],
    accounts: &HashMap<AccountId, String>,
    names: &HashMap<Uuid, String>,
) -> Vec<ActLine> {
    let act = |changes: &[Change]| ActLine {
        href: format!("/changes/{}", changes[0].set.id),
        title: changes[0].set.title.clone(),
        who: who(&changes[0], accounts),
        when: visit.app.zone.shown(changes[0].set.created_at),
        changes: changes.iter().flat_map(|change| words(sheet, change, names)).collect(),
    };
    history.chunk_by(|a, b| a.set.id == b.set.id).map(act).collect()
}

/// A change in words: what was before, what is after.
fn words(sheet: &Sheet, change: &Change, names: &HashMap<Uuid, String>) -> Vec<String> {
    let row = row_name(sheet, change.record_id).filter(|_| change.record != RecordKind::Person);
    let subject = row.map_or_else(String::new, |row| format!("{row} · "));
    match change.op {
        Op::Insert => {
            vec![format!("{subject}{}", t!("directory-person-history-added", what = record_name(change.record)))]
        }
        Op::Delete => {
            vec![format!("{subject}{}", t!("directory-person-history-removed", what = record_name(change.record)))]
        }
        Op::Update => {
            let told = change.fields.iter().filter(|(field, ..)| is_told(field));
            told.map(|(field, before, after)| {
                let (before, after) = (shown(field, before, names), shown(field, after, names));
                let field = field_name(field);
                let said = t!("directory-person-history-changed", field = field, before = before, after = after);
                format!("{subject}{said}")
            })
            .collect()
        }
    }
}
