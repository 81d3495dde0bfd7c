//! Every act on the directory can be taken back, and then everything is as it was.

use std::collections::{BTreeMap, HashSet};

use focal::db::Db;
use focal::db::Q;
use focal::directory::changes::{self, ChangeSetKind, UndoError, Writer};
use focal::directory::records::PersonRecord;
use focal::imports::read::Format;
use focal::imports::{self, Brought, Decision, ImportRunId, Progress, RunState, SourceFile, entries::Verdict};

use crate::imports::{day, now, shared};
use crate::support::database::TestDb;

const JULY: &[u8] = include_bytes!("fixtures/meps/meps-2024-07-24.csv");
const OCTOBER: &[u8] = include_bytes!("fixtures/meps/meps-2024-10-14.csv");

/// Takes a list in, looks at it, and writes it.
pub async fn import(db: &Db, name: &str, bytes: &[u8], format: Option<Format>, as_of: &str) -> ImportRunId {
    let run = look(db, name, bytes, format, as_of).await;
    write(db, run).await;
    run
}

pub async fn look(db: &Db, name: &str, bytes: &[u8], format: Option<Format>, as_of: &str) -> ImportRunId {
    let files = [SourceFile::memory(name, bytes)];
    let brought = Brought { files: &files, format, as_of: Some(day(as_of)), account: None };
    let mut tx = db.begin().await.unwrap();
    let run = imports::receive(&mut tx, &brought, now()).await.unwrap();
    tx.commit().await.unwrap();
    look_again(db, run).await;
    run
}

pub async fn look_again(db: &Db, run: ImportRunId) {
    let preview = imports::look(db, run, &Progress::default(), now()).await.unwrap();
    let mut tx = db.begin().await.unwrap();
    imports::keep(&mut tx, run, preview).await.unwrap();
    tx.commit().await.unwrap();
}

/// Writes a run as it was looked at: what is written is what was shown.
pub async fn write(db: &Db, run: ImportRunId) {
    let seen = imports::run(db, run).await.unwrap().unwrap().fingerprint;
    let mut tx = db.begin().await.unwrap();
    imports::apply(&mut tx, run, Some(&seen), None, &Progress::default(), now()).await.unwrap();
    tx.commit().await.unwrap();
}

pub async fn undo(db: &Db, run: ImportRunId) -> Result<changes::Undone, UndoError> {
    let mut tx = db.begin().await.unwrap();
    let undone = imports::undo(&mut tx, run, None, now()).await?;
    tx.commit().await.unwrap();
    Ok(undone)
}

/// Every row of the directory that says something about someone, as text.
pub async fn everything(db: &Db) -> BTreeMap<&'static str, Vec<String>> {
    let mut all = BTreeMap::new();
    for (table, text) in [
        ("person", "select name || '|' || sort_name || '|' || search_text || '|' || coalesce(gender, '') from person"),
        (
            "organization",
            "select classification || '|' || short_name || '|' || name || '|' || area_code from organization",
        ),
        (
            "membership",
            "select p.name || '|' || o.short_name || '|' || m.role || '|' || cast(m.start_date as text) || '|'
             || coalesce(cast(m.end_date as text), '') || '|' || m.source || '|' || coalesce(m.area_code, '')
             from membership m join person p on p.id = m.person_id join organization o on o.id = m.organization_id",
        ),
        ("contact_detail", "select kind || '|' || value || '|' || standing || '|' || source from contact_detail"),
        ("identifier", "select scheme || '|' || value from identifier"),
        ("other_name", "select name from other_name"),
        (
            "vote_event",
            "select identifier || '|' || title || '|' || description || '|' || reference || '|' || coalesce(result, '')
             || '|' || coalesce(cast(count_for as text), '') || '|' || coalesce(cast(count_against as text), '')
             || '|' || coalesce(cast(count_abstention as text), '') || '|' || coalesce(link, '') from vote_event",
        ),
        (
            "vote",
            "select e.identifier || '|' || v.scheme || '|' || v.identifier || '|' || v.choice || '|' || v.group_code || '|'
             || v.area_code || '|' || coalesce(p.name, '') from vote v join vote_event e on e.id = v.vote_event_id
             left join person p on p.id = v.person_id",
        ),
        ("tagging", "select t.name from tagging g join tag t on t.id = g.tag_id"),
    ] {
        let rows: Vec<(String,)> = db.ex().all(Q::shared(text)).await.unwrap();
        let mut rows: Vec<String> = rows.into_iter().map(|(row,)| row).collect();
        rows.sort();
        all.insert(table, rows);
    }
    all
}

#[tokio::test]
async fn a_list_that_is_undone_leaves_nothing_updates_and_ends_included() {
    let test = TestDb::new().await;
    let db = &test.db;
    let empty = everything(db).await;
    let july = import(db, "meps-2024-07-24.csv", JULY, None, "2024-07-24").await;
    let in_july = everything(db).await;
    let october = import(db, "meps-2024-10-14.csv", OCTOBER, None, "2024-10-14").await;
    assert_ne!(everything(db).await, in_july);

    let refused = undo(db, july).await.expect_err("October builds on July");
    assert!(matches!(&refused, UndoError::BuiltOn(title) if title.contains("2024-10-14")), "{refused}");
    undo(db, october).await.expect("undone");
    assert_eq!(everything(db).await, in_july);
    assert_eq!(imports::run(db, october).await.unwrap().unwrap().state, RunState::Undone);
    assert!(matches!(undo(db, october).await, Err(UndoError::AlreadyUndone)));
    undo(db, july).await.expect("undone");
    assert_eq!(everything(db).await, empty);

    // And it can be brought again.
    import(db, "meps-2024-07-24.csv", JULY, None, "2024-07-24").await;
    assert_eq!(everything(db).await, in_july);
}

#[tokio::test]
async fn the_real_lists_are_undone_to_the_last_row() {
    let Some(july) = shared("meps-ep10/meps-2024-07-24.csv") else { return };
    let Some(october) = shared("meps-ep10/meps-2024-10-14.csv") else { return };
    let test = TestDb::new().await;
    let db = &test.db;
    import(db, "meps-2024-07-24.csv", &july, None, "2024-07-24").await;
    let before = everything(db).await;
    let run = import(db, "meps-2024-10-14.csv", &october, None, "2024-10-14").await;
    let counts = imports::run(db, run).await.unwrap().unwrap().counts;
    assert_eq!((counts.new, counts.gone), (5, 6));
    let gone = imports::entries(db, run, Verdict::Gone, 0, 10).await.unwrap();
    let successor = |name: &str| {
        let entry = gone.iter().find(|entry| entry.name.contains(name)).unwrap();
        let fact = entry.facts.iter().find(|(label, _)| label == "Successor proposed");
        fact.map(|(_, who)| who.clone()).unwrap_or_default()
    };
    assert_eq!(successor("GYŐRFFY"), "Csaba DÖMÖTÖR");
    assert_eq!(successor("HLAVÁČEK"), "Tomáš KUBÍN");
    let changed = imports::entries(db, run, Verdict::Changed, 0, 1000).await.unwrap();
    let count = |what: &str| changed.iter().flat_map(|entry| &entry.changes).filter(|c| c.what == what).count();
    assert_eq!((count("E-mail"), count("Group")), (45, 2));
    undo(db, run).await.expect("undone");
    assert_eq!(everything(db).await, before);
}

#[tokio::test]
async fn what_changed_again_since_stays_and_is_reported() {
    let test = TestDb::new().await;
    let db = &test.db;
    let run = import(db, "meps-2024-07-24.csv", JULY, None, "2024-07-24").await;
    let id = focal::directory::find_person_by_identifier(db, "europarl", "900003").await.unwrap().unwrap();
    let mut tx = db.begin().await.unwrap();
    let row = changes::rows::<PersonRecord>(&mut tx, &[id.0]).await.unwrap().remove(0);
    let mut edit = Writer::begin(&mut tx, ChangeSetKind::Edit, "Language", None, now()).await.unwrap();
    edit.update(&mut tx, &[PersonRecord { language: Some("pl".into()), ..row.clone() }]).await.unwrap();
    let edit = edit.id();
    let mut other = Writer::begin(&mut tx, ChangeSetKind::Edit, "Language again", None, now()).await.unwrap();
    other.update(&mut tx, &[PersonRecord { language: Some("de".into()), ..row.clone() }]).await.unwrap();
    tx.commit().await.unwrap();

    let mut tx = db.begin().await.unwrap();
    let undone = changes::undo(&mut tx, edit, None, &HashSet::new(), now()).await.unwrap();
    assert_eq!(undone.changed_since.iter().map(|(_, _, field)| field.as_str()).collect::<Vec<_>>(), ["language"]);
    let language = changes::rows::<PersonRecord>(&mut tx, &[id.0]).await.unwrap().remove(0).language;
    assert_eq!(language.as_deref(), Some("de"));
    drop(tx);

    // Someone with whom a client works stays, and is known again by the next list.
    let mut tx = db.begin().await.unwrap();
    changes::undo(&mut tx, other.id(), None, &HashSet::new(), now()).await.unwrap();
    changes::undo(&mut tx, edit, None, &HashSet::new(), now()).await.unwrap();
    let set = imports::run(&mut tx, run).await.unwrap().unwrap().change_set_id.unwrap();
    let undone = changes::undo(&mut tx, set, None, &HashSet::from([id.0]), now()).await.unwrap();
    assert_eq!(undone.in_use, [id.0]);
    assert_eq!(focal::directory::find_person_by_identifier(&mut tx, "europarl", "900003").await.unwrap(), Some(id));
    assert_eq!(focal::directory::find_person_by_identifier(&mut tx, "europarl", "900001").await.unwrap(), None);
}

#[tokio::test]
async fn what_a_person_has_set_is_flagged_and_kept() {
    let test = TestDb::new().await;
    let db = &test.db;
    import(db, "meps-2024-07-24.csv", JULY, None, "2024-07-24").await;
    let before = everything(db).await;
    let october = look(db, "meps-2024-10-14.csv", OCTOBER, None, "2024-10-14").await;
    let changed = imports::entries(db, october, Verdict::Changed, 0, 100).await.unwrap();
    let entry = changed.iter().find(|entry| entry.changes.iter().any(|change| change.what == "E-mail")).unwrap();
    let own = entry.changes.iter().find(|change| change.what == "E-mail").unwrap().from.clone().unwrap();
    let q = Q::shared("select id from contact_detail where value = $1").arg(own.clone());
    let detail: uuid::Uuid = db.ex().value(q).await.unwrap();
    let mut tx = db.begin().await.unwrap();
    changes::lock_fields(&mut tx, detail, &["value"], None, now()).await.unwrap();
    tx.commit().await.unwrap();
    look_again(db, october).await;
    let doubts = imports::entries(db, october, Verdict::Doubtful, 0, 100).await.unwrap();
    assert!(doubts.iter().any(|doubt| doubt.reason.contains(&own) && doubt.is_written), "{doubts:?}");
    write(db, october).await;
    let after = everything(db).await;
    let usable = |all: &BTreeMap<&str, Vec<String>>| {
        all["contact_detail"].iter().any(|row| row.starts_with(&format!("email|{own}|usable")))
    };
    assert!(usable(&before) && usable(&after));
}

#[tokio::test]
async fn a_doubt_about_who_it_is_is_decided_by_a_person() {
    let test = TestDb::new().await;
    let db = &test.db;
    let mut tx = db.begin().await.unwrap();
    let names = focal::directory::NewPerson {
        given_name: "Bogumil".into(),
        family_name: "Swierzynski".into(),
        ..Default::default()
    };
    let id = focal::directory::create_person(&mut tx, &names, now()).await.unwrap();
    tx.commit().await.unwrap();
    let run = look(db, "meps-2024-07-24.csv", JULY, None, "2024-07-24").await;
    let doubt = imports::entries(db, run, Verdict::Doubtful, 0, 10).await.unwrap().remove(0);
    assert_eq!(doubt.candidates.iter().map(|who| who.record).collect::<Vec<_>>(), [id.0]);
    for (decision, new, doubtful) in
        [(Some(Decision::Other), 6, 0), (Some(Decision::Leave), 5, 1), (None, 5, 1), (Some(Decision::Same(id.0)), 6, 0)]
    {
        let mut tx = db.begin().await.unwrap();
        imports::decide(&mut tx, run, &doubt.key, decision, None, now()).await.unwrap();
        tx.commit().await.unwrap();
        look_again(db, run).await;
        let counts = imports::run(db, run).await.unwrap().unwrap().counts;
        assert_eq!((counts.new, counts.doubtful), (new, doubtful), "{decision:?}");
    }
    write(db, run).await;
    let found = focal::directory::find_person_by_identifier(db, "europarl", "900003").await.unwrap();
    assert_eq!(found, Some(id));
}
