//! Every public list goes in whole, a second time without a difference, and out again to the last row.

use focal::db::Db;
use focal::directory::{self, Classification};
use focal::imports::entries::{Counts, Verdict};
use focal::imports::read::Format;
use focal::imports::{self, Brought, ImportRunId, Progress, SourceFile};

use crate::imports::{day, now, shared};
use crate::support::database::TestDb;
use crate::undo::{everything, look_again, undo, write};

/// After the latest of the lists.
fn today() -> chrono::DateTime<chrono::Utc> {
    "2026-11-24T09:30:00Z".parse().unwrap()
}

async fn look(db: &Db, names: &[&str], as_of: &str) -> Option<ImportRunId> {
    let mut files = vec![];
    for name in names {
        files.push(SourceFile::memory(name.rsplit('/').next()?, shared(name)?));
    }
    let brought = Brought { files: &files, format: None, as_of: Some(day(as_of)), account: None };
    let mut tx = db.begin().await.unwrap();
    let run = imports::receive(&mut tx, &brought, today()).await.unwrap();
    tx.commit().await.unwrap();
    look_again(db, run).await;
    Some(run)
}

async fn counts(db: &Db, run: ImportRunId) -> Counts {
    imports::run(db, run).await.unwrap().unwrap().counts
}

/// Brings a list twice and takes it back; answers what it came to the first time.
async fn there_and_back(db: &Db, names: &[&str], as_of: &str, format: Format) -> Option<Counts> {
    let before = everything(db).await;
    let run = look(db, names, as_of).await?;
    assert_eq!(imports::run(db, run).await.unwrap().unwrap().format, format);
    write(db, run).await;
    let first = counts(db, run).await;
    let again = look(db, names, as_of).await?;
    let second = counts(db, again).await;
    let changed = imports::entries(db, again, Verdict::Changed, 0, 3).await.unwrap();
    assert_eq!((second.new, second.changed, second.gone), (0, 0, 0), "{names:?} a second time: {changed:#?}");
    undo(db, run).await.unwrap();
    assert_eq!(everything(db).await, before, "{names:?} taken back");
    Some(first)
}

const HOW_THEY_VOTE: &[&str] = &[
    "meps-howtheyvote/members.csv",
    "meps-howtheyvote/groups.csv",
    "meps-howtheyvote/group_memberships.csv",
    "meps-howtheyvote/countries.csv",
    "meps-howtheyvote/committees.csv",
];

#[tokio::test]
async fn lists_of_the_parliament_go_in_twice_and_out_again() {
    let test = TestDb::new().await;
    let db = &test.db;
    if let Some(counts) =
        there_and_back(db, &["meps-official/directory-term-9.xml"], "2024-07-15", Format::EpDirectory).await
    {
        assert_eq!((counts.new, counts.doubtful), (875, 0));
    }
    if let Some(counts) =
        there_and_back(db, &["meps-official/data_v1_meps_9_en.csv"], "2022-08-01", Format::EpOpenData).await
    {
        assert_eq!(counts.new, 813);
    }
    if let Some(counts) = there_and_back(db, &["ep-api-v2/meps_1294.json"], "2026-02-01", Format::EpApi).await {
        assert_eq!(counts.new, 1);
    }
    let Some(counts) = there_and_back(db, HOW_THEY_VOTE, "2025-09-28", Format::HowTheyVote).await else { return };
    assert!(counts.new >= 1268, "{counts:?}");
}

#[tokio::test]
async fn dated_memberships_answer_for_any_day() {
    let test = TestDb::new().await;
    let db = &test.db;
    let Some(run) = look(db, HOW_THEY_VOTE, "2025-09-28").await else { return };
    write(db, run).await;
    for (on, sitting, groups) in [
        ("2019-07-02", 750, [("EPP", 182), ("S&D", 153), ("Renew", 108), ("Greens/EFA", 74)]),
        ("2020-02-01", 701, [("EPP", 187), ("S&D", 148), ("Renew", 95), ("Greens/EFA", 66)]),
        ("2024-07-16", 718, [("EPP", 188), ("S&D", 136), ("Renew", 77), ("Greens/EFA", 53)]),
        ("2025-09-28", 719, [("EPP", 188), ("S&D", 136), ("Renew", 75), ("Greens/EFA", 53)]),
    ] {
        let parliament = directory::european_parliament(db).await.unwrap().unwrap();
        let members = directory::sitting_members(db, parliament.id, day(on)).await.unwrap();
        assert_eq!(members.len(), sitting, "{on}");
        for (code, count) in groups {
            let group = directory::find_organization(db, Classification::PoliticalGroup, code).await.unwrap().unwrap();
            let members = directory::sitting_members(db, group.id, day(on)).await.unwrap();
            assert_eq!(members.len(), count, "{code} on {on}");
        }
    }
}

#[tokio::test]
async fn a_popolo_file_goes_in_twice_and_out_again() {
    let test = TestDb::new().await;
    let files = ["popolo/estonia-ep-popolo-v1.0.json"];
    let Some(counts) = there_and_back(&test.db, &files, "2017-01-01", Format::Popolo).await else { return };
    assert!(counts.new >= 193, "{counts:?}");
}

#[tokio::test]
async fn a_list_that_is_stopped_leaves_nothing() {
    let test = TestDb::new().await;
    let db = &test.db;
    let Some(run) = look(db, HOW_THEY_VOTE, "2025-09-28").await else { return };
    let before = everything(db).await;
    let progress = Progress::default();
    progress.stop();
    let mut tx = db.begin().await.unwrap();
    let stopped = imports::apply(&mut tx, run, None, None, &progress, now()).await.expect_err("stopped");
    assert!(stopped.to_string().contains("Nothing was written"), "{stopped}");
    drop(tx);
    assert_eq!(everything(db).await, before);
    write(db, run).await;
}
