//! What was changed by whom: the latest acts, one act field by field, and taking it back.

use std::collections::HashMap;

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use crate::accounts::{self, AccountId};
use crate::directory::changes::{self, Change, ChangeSet, ChangeSetId, ChangeSetKind, Op, UndoError, Undone};
use crate::directory::records::RecordKind;
use crate::directory::{ContactKind, Role, Standing};
use crate::locale::{self, Locale};
use crate::t;
use crate::web::lists::Pager;
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Form, Query, Result, Visit};
use crate::when::day;
use crate::{identity, imports};

/// Acts on one page of the list.
const ACTS: i64 = 50;
/// Changes on one page of an act.
const CHANGES: i64 = 100;

#[derive(Debug, Serialize)]
struct Act {
    href: String,
    title: String,
    kind: &'static str,
    who: String,
    when: String,
    undone: Option<String>,
}

#[derive(Debug, Serialize)]
pub(super) struct ActsPage {
    total: i64,
    acts: Vec<Act>,
    pager: Pager,
}

impl Page for ActsPage {
    const TEMPLATE: &'static str = "directory/acts";

    fn title(&self) -> String {
        t!("directory-acts-title").into()
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![Crumb::link("/people", t!("directory-acts-stakeholders")), Crumb::here(t!("directory-acts-title"))]
    }

    fn sample() -> Self {
        ActsPage {
            total: 1,
            acts: vec![sample_act()],
            pager: Pager::new(1, ACTS, 1, |page| format!("/changes?page={page}")),
        }
    }
}

fn sample_act() -> Act {
    Act {
        href: "/changes/c".into(),
        title: "Tagged 3 people “Ally”".into(),
        kind: t!("directory-acts-bulk"),
        who: "Noor Haddad".into(),
        when: "24 Nov 2026, 14:00".into(),
        undone: Some("Undone 24 Nov 2026, 14:05".into()),
    }
}

#[derive(Debug, Serialize)]
pub(super) struct ActPage {
    act: Act,
    undoing: Option<String>,
    confirm: String,
    total: i64,
    changes: Vec<Line>,
    pager: Pager,
}

/// One row that was added, changed or removed.
#[derive(Debug, Serialize)]
struct Line {
    what: &'static str,
    op: &'static str,
    tone: Option<&'static str>,
    subject: String,
    href: Option<String>,
    fields: Vec<FieldLine>,
}

#[derive(Debug, Serialize)]
struct FieldLine {
    name: String,
    before: String,
    after: Option<String>,
}

impl Page for ActPage {
    const TEMPLATE: &'static str = "directory/act";

    fn title(&self) -> String {
        self.act.title.clone()
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![Crumb::link("/changes", t!("directory-acts-title")), Crumb::here(&self.act.title)]
    }

    fn sample() -> Self {
        let field =
            FieldLine { name: "Name".into(), before: "Aoife Branigan".into(), after: Some("Aoife Brannigan".into()) };
        let line = Line {
            what: "Person",
            op: t!("directory-acts-op-changed"),
            tone: Some("info"),
            subject: "Aoife Brannigan".into(),
            href: Some("/people/p".into()),
            fields: vec![field],
        };
        ActPage {
            act: sample_act(),
            undoing: Some("/changes/c/undoing".into()),
            confirm: "Undo this?".into(),
            total: 1,
            changes: vec![line],
            pager: Pager::new(1, CHANGES, 1, |page| format!("/changes/c?page={page}")),
        }
    }
}

/// The latest acts.
pub async fn index(visit: Visit, Query(query): Query) -> Result<Response> {
    let page: i64 = query.get("page").parse().unwrap_or(1).clamp(1, 100_000);
    let (total, acts) = changes::acts(&visit.app.db, (page - 1) * ACTS, ACTS).await?;
    let names = names(&visit).await?;
    let acts = acts.iter().map(|set| act(&visit, set, &names)).collect();
    let pager = Pager::new(page, ACTS, total, |page| format!("/changes?page={page}"));
    visit.page("people", &ActsPage { total, acts, pager }).await
}

async fn names(visit: &Visit) -> Result<HashMap<AccountId, String>> {
    let all = accounts::accounts(&visit.app.db).await?;
    Ok(all.into_iter().map(|account| (account.id, account.name)).collect())
}

fn act(visit: &Visit, set: &ChangeSet, names: &HashMap<AccountId, String>) -> Act {
    Act {
        href: format!("/changes/{}", set.id),
        title: set.title.clone(),
        kind: match set.kind {
            ChangeSetKind::Import => t!("directory-acts-import"),
            ChangeSetKind::Edit => t!("directory-acts-edit"),
            ChangeSetKind::Merge => t!("directory-acts-merge"),
            ChangeSetKind::Bulk => t!("directory-acts-bulk"),
        },
        who: match set.account_id {
            None => t!("directory-acts-terminal").into(),
            Some(id) => names.get(&id).cloned().unwrap_or_default(),
        },
        when: visit.app.zone.shown(set.created_at),
        undone: set.undone_at.map(|at| t!("directory-acts-undone-at", when = visit.app.zone.shown(at))),
    }
}

/// One act, field by field.
pub async fn show(visit: Visit, Path(id): Path<ChangeSetId>, Query(query): Query) -> Result<Response> {
    let page: i64 = query.get("page").parse().unwrap_or(1).clamp(1, 1_000_000);
    let set = changes::change_set(&visit.app.db, id).await?.ok_or(Error::NotFound)?;
    let total = changes::count_of(&visit.app.db, id).await?;
    let listed = changes::changes_of(&visit.app.db, id, (page - 1) * CHANGES, CHANGES).await?;
    let act = act(&visit, &set, &names(&visit).await?);
    let page = ActPage {
        undoing: set.undone_at.is_none().then(|| format!("/changes/{id}/undoing")),
        confirm: t!("directory-acts-confirm", title = &set.title),
        changes: lines(&visit, &listed).await?,
        pager: Pager::new(page, CHANGES, total, |page| format!("/changes/{id}?page={page}")),
        act,
        total,
    };
    visit.page("people", &page).await
}

/// Takes an act back as a whole.
pub async fn undo(visit: Visit, Path(id): Path<ChangeSetId>, _form: Form) -> Result<Response> {
    let here = format!("/changes/{id}");
    let mut tx = visit.app.db.begin().await?;
    let who = Some(visit.who.id);
    // An import knows that it was taken back.
    let undone = if let Some(run) = imports::run_of_change_set(&mut tx, id).await? {
        imports::undo(&mut tx, run, who, visit.now()).await
    } else {
        identity::undo(&mut tx, id, who, visit.now()).await
    };
    match undone {
        Ok(undone) => {
            tx.commit().await?;
            Ok(visit.done(&here, &said(&undone)))
        }
        Err(UndoError::NotFound) => Err(Error::NotFound),
        Err(UndoError::Db(error)) => Err(error.into()),
        Err(refused) => Ok(visit.refused(&here, &refused.to_string())),
    }
}

/// What came of it, in a sentence or two.
fn said(undone: &Undone) -> String {
    let mut said = vec![t!("directory-acts-said-undone").to_owned()];
    if !undone.in_use.is_empty() {
        said.push(t!("directory-acts-said-in-use", n = undone.in_use.len()));
    }
    if !undone.changed_since.is_empty() {
        said.push(t!("directory-acts-said-changed", n = undone.changed_since.len()));
    }
    said.join(" ")
}

async fn lines(visit: &Visit, listed: &[Change]) -> Result<Vec<Line>> {
    let now = changes::rows_now(&visit.app.db, listed).await?;
    let then = |change: &Change| -> Value {
        let gone = change.fields.iter().map(|(name, value, _)| (name.clone(), value.clone())).collect();
        now.get(&change.record_id).cloned().unwrap_or(Value::Object(gone))
    };
    let rows: Vec<Value> = listed.iter().map(then).collect();
    let in_fields = listed.iter().flat_map(|change| &change.fields).flat_map(|(_, before, after)| [before, after]);
    let in_rows = rows.iter().filter_map(Value::as_object).flat_map(|row| row.values());
    let mut ids: Vec<Uuid> =
        in_fields.chain(in_rows).filter_map(|value| value.as_str()?.parse::<Uuid>().ok()).collect();
    ids.sort_unstable();
    ids.dedup();
    let names = changes::names(&visit.app.db, &ids).await?;
    Ok(listed.iter().zip(&rows).map(|(change, row)| line(change, row, &names)).collect())
}

fn line(change: &Change, row: &Value, names: &HashMap<Uuid, String>) -> Line {
    let (op, tone) = match change.op {
        Op::Insert => (t!("directory-acts-op-added"), Some("ok")),
        Op::Update => (t!("directory-acts-op-changed"), Some("info")),
        Op::Delete => (t!("directory-acts-op-removed"), Some("warn")),
    };
    let fields = change.fields.iter().filter(|(name, before, after)| is_told(change, name, before, after));
    let field = |(name, before, after): &(String, Value, Value)| FieldLine {
        name: field_name(name),
        before: shown(name, before, names),
        after: (change.op == Op::Update).then(|| shown(name, after, names)),
    };
    let fields: Vec<_> = fields.map(field).collect();
    let (subject, href) = subject(change, row, names);
    let subject = if subject.is_empty() { t!("directory-acts-gone").to_owned() } else { subject };
    Line { what: record_name(change.record), op, tone, subject, href, fields }
}

/// Words folded for the search, and what is empty, tell nobody anything.
fn is_told(change: &Change, name: &str, before: &Value, after: &Value) -> bool {
    let is_kept =
        !matches!(name, "id" | "search_text" | "sort_name" | "folded" | "created_at" | "updated_at" | "mention_key");
    let is_empty = |value: &Value| value.is_null() || value.as_str().is_some_and(str::is_empty);
    is_kept && (change.op == Op::Update || !is_empty(before) || !is_empty(after))
}

/// What a row is about: a name, and whose.
fn subject(change: &Change, row: &Value, names: &HashMap<Uuid, String>) -> (String, Option<String>) {
    let text = |name: &str| row.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
    let id = |name: &str| text(name).and_then(|id| id.parse::<Uuid>().ok());
    let entry = |name: &str| id(name).and_then(|id| names.get(&id)).cloned();
    let own = ["name", "label", "value", "title", "subject"].iter().find_map(|name| text(name)).map(str::to_owned);
    let (whose, at) = (entry("person_id"), entry("organization_id"));
    let parts: Vec<String> = match change.record {
        RecordKind::Person | RecordKind::Organization | RecordKind::Tag | RecordKind::Mention => {
            own.into_iter().collect()
        }
        RecordKind::VoteEvent => text("identifier").map(str::to_owned).into_iter().chain(own).collect(),
        RecordKind::Vote => whose.or(own).into_iter().chain(entry("vote_event_id")).collect(),
        RecordKind::Membership => whose.into_iter().chain(at).chain(text("label").map(str::to_owned)).collect(),
        RecordKind::Tagging => whose.into_iter().chain(at).chain(entry("tag_id")).collect(),
        RecordKind::Relationship => whose.into_iter().chain(entry("other_person_id")).collect(),
        _ => whose.into_iter().chain(at).chain(own).collect(),
    };
    let href = match change.record {
        RecordKind::Person => Some(format!("/people/{}", change.record_id)),
        RecordKind::Organization => Some(format!("/organizations/{}", change.record_id)),
        RecordKind::VoteEvent => Some(format!("/votes/{}", change.record_id)),
        _ => id("person_id")
            .map(|id| format!("/people/{id}"))
            .or_else(|| id("organization_id").map(|id| format!("/organizations/{id}"))),
    };
    // A page of what is gone is not there.
    let is_there = match change.record {
        RecordKind::Person | RecordKind::Organization | RecordKind::VoteEvent => {
            change.op != Op::Delete && !row.as_object().is_none_or(serde_json::Map::is_empty)
        }
        _ => true,
    };
    (parts.join(" · "), href.filter(|_| is_there && !parts.is_empty()))
}

fn record_name(record: RecordKind) -> &'static str {
    match record {
        RecordKind::Organization => t!("directory-acts-record-organization"),
        RecordKind::Person => t!("directory-acts-record-person"),
        RecordKind::Post => t!("directory-acts-record-post"),
        RecordKind::Membership => t!("directory-acts-record-membership"),
        RecordKind::ContactDetail => t!("directory-acts-record-contact-detail"),
        RecordKind::Identifier => t!("directory-acts-record-identifier"),
        RecordKind::OtherName => t!("directory-acts-record-other-name"),
        RecordKind::Relationship => t!("directory-acts-record-relationship"),
        RecordKind::Tag => t!("directory-acts-record-tag"),
        RecordKind::Tagging => t!("directory-acts-record-tagging"),
        RecordKind::Commitment => t!("directory-acts-record-commitment"),
        RecordKind::Mention => t!("directory-acts-record-mention"),
        RecordKind::MentionParty => t!("directory-acts-record-mention-party"),
        RecordKind::VoteEvent => t!("directory-acts-record-vote-event"),
        RecordKind::Vote => t!("directory-acts-record-vote"),
        RecordKind::Elsewhere => t!("directory-acts-record-elsewhere"),
    }
}

/// The columns that are told, with what they are called.
const COLUMNS: &[(&str, &str)] = &[
    ("name", "directory-acts-field-name"),
    ("short_name", "directory-acts-field-short-name"),
    ("parent_id", "directory-acts-field-parent"),
    ("area_code", "directory-acts-field-area-code"),
    ("classification", "directory-acts-field-classification"),
    ("founded_on", "directory-acts-field-founded-on"),
    ("dissolved_on", "directory-acts-field-dissolved-on"),
    ("facts", "directory-acts-field-facts"),
    ("merged_into", "directory-acts-field-merged-into"),
    ("given_name", "directory-acts-field-given-name"),
    ("family_name", "directory-acts-field-family-name"),
    ("gender", "directory-acts-field-gender"),
    ("language", "directory-acts-field-language"),
    ("honorific_prefix", "directory-acts-field-honorific-prefix"),
    ("honorific_suffix", "directory-acts-field-honorific-suffix"),
    ("nationality", "directory-acts-field-nationality"),
    ("died_on", "directory-acts-field-died-on"),
    ("organization_id", "directory-acts-field-organization"),
    ("label", "directory-acts-field-label"),
    ("start_date", "directory-acts-field-start-date"),
    ("end_date", "directory-acts-field-end-date"),
    ("source", "directory-acts-field-source"),
    ("person_id", "directory-acts-field-person"),
    ("role", "directory-acts-field-role"),
    ("post_id", "directory-acts-field-post"),
    ("on_behalf_of_id", "directory-acts-field-on-behalf-of"),
    ("start_precision", "directory-acts-field-start-precision"),
    ("end_precision", "directory-acts-field-end-precision"),
    ("kind", "directory-acts-field-kind"),
    ("value", "directory-acts-field-value"),
    ("standing", "directory-acts-field-standing"),
    ("scheme", "directory-acts-field-scheme"),
    ("other_person_id", "directory-acts-field-other-person"),
    ("strength", "directory-acts-field-strength"),
    ("note", "directory-acts-field-note"),
    ("tag_id", "directory-acts-field-tag"),
    ("title", "directory-acts-field-title"),
    ("on_date", "directory-acts-field-on-date"),
    ("on_precision", "directory-acts-field-on-precision"),
    ("link", "directory-acts-field-link"),
    ("subject", "directory-acts-field-subject"),
    ("identifier", "directory-acts-field-identifier"),
    ("venue", "directory-acts-field-venue"),
    ("reference", "directory-acts-field-reference"),
    ("procedure_reference", "directory-acts-field-procedure-reference"),
    ("description", "directory-acts-field-description"),
    ("result", "directory-acts-field-result"),
    ("count_for", "directory-acts-field-count-for"),
    ("count_against", "directory-acts-field-count-against"),
    ("count_abstention", "directory-acts-field-count-abstention"),
    ("choice", "directory-acts-field-choice"),
    ("group_code", "directory-acts-field-group-code"),
    ("mention_id", "directory-acts-field-mention"),
    ("vote_event_id", "directory-acts-field-vote-event"),
    ("is_host", "directory-acts-field-is-host"),
    ("is_cancelled", "directory-acts-field-is-cancelled"),
    ("is_main", "directory-acts-field-is-main"),
    ("at_time", "directory-acts-field-at-time"),
];

/// A column in the middle of a sentence: `start date`.
pub(super) fn column(name: &str) -> String {
    match locale::current() {
        Locale::English => name.replace('_', " "),
        _ => crate::locale::mid_sentence(&field_name(name)),
    }
}

/// `start_date` → `Start date`; `person_id` → `Person`.
fn field_name(name: &str) -> String {
    if let Some((_, id)) = COLUMNS.iter().find(|(column, _)| *column == name) {
        return locale::said(id).to_owned();
    }
    let words = name.trim_end_matches("_id").replace('_', " ").replace("organization", "organisation");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn shown(name: &str, value: &Value, names: &HashMap<Uuid, String>) -> String {
    let text = match value {
        Value::Null => return t!("directory-acts-none-value").into(),
        Value::Bool(is) => return if *is { t!("directory-acts-yes") } else { t!("directory-acts-no") }.into(),
        Value::String(text) if text.is_empty() => return t!("directory-acts-none-value").into(),
        Value::String(text) => text,
        other => return other.to_string(),
    };
    if let Ok(id) = text.parse::<Uuid>() {
        return names.get(&id).cloned().unwrap_or_else(|| t!("directory-acts-entry-gone").into());
    }
    let label = match name {
        "role" => text.parse::<Role>().ok().map(Role::label),
        "kind" => text.parse::<ContactKind>().ok().map(ContactKind::label),
        "standing" => text.parse::<Standing>().ok().map(Standing::label),
        _ => None,
    };
    let date = (name.ends_with("_date") || name.ends_with("_on")).then(|| text.parse().ok().map(day)).flatten();
    label.map(str::to_owned).or(date).unwrap_or_else(|| text.clone())
}
