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

#[tokio::test]
async fn lists_of_offices_go_in_twice_and_out_again() {
    let test = TestDb::new().await;
    let db = &test.db;
    if let Some(counts) = there_and_back(db, &["whoiswho/sample.csv"], "2016-04-01", Format::Whoiswho).await {
        assert_eq!((counts.new, counts.doubtful), (19, 0));
    }
    let meetings = Format::CommissionMeetings;
    if let Some(counts) = there_and_back(db, &["commission/all_meetings.csv"], "2015-05-01", meetings).await {
        assert_eq!((counts.new, counts.doubtful), (615 + 28, 0), "615 meetings of 28 Commissioners");
    }
    if let Some(counts) =
        there_and_back(db, &["commission/all_meetings_by_cabinet.part1.csv"], "2015-05-01", meetings).await
    {
        assert!(counts.new > 129 && counts.doubtful == 0, "{counts:?}");
    }
    let portfolios = Format::CommissionPortfolios;
    if let Some(counts) = there_and_back(db, &["commission/portfolios_2014-2019.csv"], "2019-11-30", portfolios).await {
        assert!(counts.new >= 39, "{counts:?}");
    }
    let register = Format::TransparencyRegister;
    if let Some(counts) = there_and_back(db, &["transparency-register/organisations.xml"], "2026-08-19", register).await
    {
        assert_eq!((counts.new, counts.doubtful), (4, 0));
    }
    for card in ["rfc6350-example", "rfc2426-example", "gmail-single2", "outlook-2003", "John_Doe_GMAIL"] {
        let file = format!("vcard/{card}.vcf");
        if let Some(counts) = there_and_back(db, &[&file], "2024-01-01", Format::Vcard).await {
            assert!(counts.new >= 1, "{card}: {counts:?}");
        }
    }
    let states = &["r2p/participating-countries-2011.csv"];
    if let Some(counts) = there_and_back(db, states, "2011-06-13", Format::FocalPoints).await {
        assert_eq!((counts.new, counts.doubtful), (31, 0));
    }
}
