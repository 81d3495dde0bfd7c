//! Roll-call votes: read from every format, compared, joined with the Members, and taken back.

use std::collections::{BTreeMap, HashMap, HashSet};

use focal::db::Db;
use focal::directory::records::{VoteChoice, VoteEventRecord, VoteResult};
use focal::imports::entries::{Counts, Entry, Verdict};
use focal::imports::read::{Format, detect};
use focal::imports::{self, Brought, ImportRunId, Progress, SourceFile};
use focal::votes::{self, Filter, Tally, Voter};

use crate::imports::{day, now, shared};
use crate::support::database::TestDb;
use crate::undo::{everything, look_again, undo, write};

fn fixture(name: &str) -> SourceFile {
    let file = format!("{}/tests/fixtures/votes/{name}", env!("CARGO_MANIFEST_DIR"));
    SourceFile::memory(name, std::fs::read(file).unwrap())
}

fn fixtures(names: &[&str]) -> Vec<SourceFile> {
    names.iter().map(|name| fixture(name)).collect()
}

fn text(name: &str, text: &str) -> Vec<SourceFile> {
    vec![SourceFile::memory(name, text.as_bytes())]
}

/// Files of the shared data, unpacked; nothing outside of the house.
fn real(names: &[&str]) -> Option<Vec<SourceFile>> {
    let file = |name: &&str| Some(SourceFile::memory(name.rsplit('/').next()?, shared(name)?));
    let files: Option<Vec<_>> = names.iter().map(file).collect();
    Some(imports::expand(files?).unwrap())
}

async fn look(db: &Db, files: &[SourceFile]) -> ImportRunId {
    let brought = Brought { files, format: None, as_of: Some(day("2024-11-04")), account: None };
    let mut tx = db.begin().await.unwrap();
    let run = imports::receive(&mut tx, &brought, now()).await.unwrap();
    tx.commit().await.unwrap();
    look_again(db, run).await;
    run
}

async fn bring(db: &Db, files: &[SourceFile]) -> ImportRunId {
    let run = look(db, files).await;
    write(db, run).await;
    run
}

async fn counts(db: &Db, run: ImportRunId) -> Counts {
    imports::run(db, run).await.unwrap().unwrap().counts
}

async fn entries(db: &Db, run: ImportRunId, verdict: Verdict) -> Vec<Entry> {
    imports::entries(db, run, verdict, 0, 1000).await.unwrap()
}

async fn reasons(db: &Db, run: ImportRunId) -> Vec<String> {
    entries(db, run, Verdict::Doubtful).await.into_iter().map(|entry| entry.reason).collect()
}

async fn refused(db: &Db, files: Vec<SourceFile>, format: Format) -> String {
    let brought = Brought { files: &files, format: Some(format), as_of: Some(day("2024-11-04")), account: None };
    let looked = imports::look_at(db, &brought, None, &Progress::default(), now()).await;
    looked.map(|(.., preview)| format!("{:?}", preview.counts())).expect_err("refused").to_string()
}

async fn event(db: &Db, number: &str) -> VoteEventRecord {
    let filter = Filter { q: number.into(), per: 500, ..Filter::default() };
    let (_, found) = votes::list(db, &filter).await.unwrap();
    found.into_iter().map(|listed| listed.event).find(|event| event.identifier == number).expect("a vote")
}

async fn voters(db: &Db, number: &str) -> Vec<Voter> {
    votes::voters(db, &event(db, number).await).await.unwrap()
}

fn cast(tally: Tally) -> (i64, i64, i64) {
    (tally.voted_for, tally.against, tally.abstained)
}

async fn published(db: &Db, number: &str) -> (i64, i64, i64) {
    cast(votes::published(&event(db, number).await).expect("published"))
}

const ALL: &[&[&str]] = &[
    &["members-of-term.csv"],
    &["roll-calls-2025-03-12.xml"],
    &["vote-list-2025-03-12.xml"],
    &["700001.csv", "700001.json"],
    &["500001.csv", "500001.json", "500001.attendance.csv"],
    &["item_rollcall.csv", "item_rollcall-older.csv"],
    &["votes.csv", "member_votes.csv"],
];

#[test]
fn every_format_of_votes_is_recognised_by_what_is_in_it() {
    let formats = ALL.iter().map(|names| detect(&fixtures(names)).unwrap().unwrap());
    let expected = [
        Format::EpTerm,
        Format::RollCalls,
        Format::VoteLists,
        Format::VoteCards,
        Format::VoteCards,
        Format::VoteCounts,
        Format::HowTheyVoteVotes,
    ];
    assert_eq!(formats.collect::<Vec<_>>(), expected);
}

#[tokio::test]
async fn every_format_goes_in_twice_without_a_difference_and_out_to_the_last_row() {
    let test = TestDb::new().await;
    let db = &test.db;
    for names in ALL {
        let before = everything(db).await;
        let run = bring(db, &fixtures(names)).await;
        assert!(counts(db, run).await.new > 0, "{names:?}");
        let again = look(db, &fixtures(names)).await;
        let second = counts(db, again).await;
        assert_eq!((second.new, second.changed, second.gone), (0, 0, 0), "{names:?}");
        undo(db, run).await.unwrap();
        assert_eq!(everything(db).await, before, "{names:?}");
    }
}

#[tokio::test]
async fn the_official_list_says_who_voted_and_corrections_afterwards_alter_nothing() {
    let test = TestDb::new().await;
    let db = &test.db;
    bring(db, &fixtures(&["roll-calls-2025-03-12.xml"])).await;
    let vote = event(db, "700001").await;
    assert_eq!(vote.title, "Prevention & early warning");
    assert_eq!(
        vote.description,
        "Prevention & early warning – RC-B10-0901/2025 – Motion for a resolution (as a whole)"
    );
    assert_eq!((vote.reference.as_str(), vote.at_time.as_str()), ("RC-B10-0901/2025", "11:05:06"));
    let who = voters(db, "700001").await;
    assert_eq!(cast(votes::total(&who)), (2, 1, 1));
    let of = |name: &str| who.iter().find(|voter| voter.name == name).unwrap();
    assert_eq!(of("Świerzyński").choice, VoteChoice::Against);
    assert_eq!((of("Al-Nordin").scheme.as_str(), of("Al-Nordin").group.as_str()), ("europarl", "EPP"));
    assert_eq!((of("De Wilde").scheme.as_str(), of("De Wilde").identifier.as_str()), ("europarl-voting", "7004"));
    assert_eq!(event(db, "700002").await.title, "Funds for the coast");
    let minutes = "https://www.europarl.europa.eu/doceo/document/PV-10-2025-03-12-RCV_FR.xml";
    assert_eq!(vote.link.as_deref(), Some(minutes));
}

#[tokio::test]
async fn votes_by_show_of_hands_and_headings_are_no_roll_calls() {
    let test = TestDb::new().await;
    let db = &test.db;
    let run = bring(db, &fixtures(&["vote-list-2025-03-12.xml"])).await;
    assert_eq!(counts(db, run).await.new, 2);
    assert_eq!(published(db, "700001").await, (2, 1, 1));
    assert_eq!(event(db, "700004").await.result.unwrap().label(), "Rejected");
    assert_eq!(reasons(db, run).await, ["200/400/4 is said to be 605 voters in vote 700004. The counts are used."]);
}

#[tokio::test]
async fn what_lists_say_of_one_vote_comes_together() {
    let test = TestDb::new().await;
    let db = &test.db;
    bring(db, &fixtures(&["item_rollcall.csv"])).await;
    let vote = event(db, "700001").await;
    assert_eq!((vote.title.as_str(), votes::name(&vote).as_str()), ("", "Motion for a resolution (as a whole)"));
    let run = bring(db, &fixtures(&["votes.csv", "member_votes.csv"])).await;
    let vote = event(db, "700001").await;
    assert_eq!(
        (vote.title.as_str(), vote.procedure_reference.as_str()),
        ("Prevention and early warning", "2025/9999(RSP)")
    );
    assert_eq!((vote.is_main, vote.result.map(VoteResult::label)), (Some(true), Some("Adopted")));
    let changed = entries(db, run, Verdict::Changed).await;
    let change = changed[0].changes.iter().find(|change| change.what == "Voters").unwrap();
    assert_eq!((change.from.as_deref(), change.to.as_deref()), (Some("0"), Some("5")));
    // The card knows the same voters: nothing is added twice.
    let card = look(db, &fixtures(&["700001.csv", "700001.json"])).await;
    assert_eq!((counts(db, card).await.changed, counts(db, card).await.new), (0, 0));
    let countries = votes::by_country(&voters(db, "700001").await);
    assert_eq!(countries.iter().map(|(code, _)| code.as_str()).collect::<Vec<_>>(), ["BE", "GR", "IE", "PL", "SE"]);
}

#[tokio::test]
async fn other_counts_are_a_doubt_and_the_parliaments_own_correct_them() {
    let test = TestDb::new().await;
    let db = &test.db;
    let header = "identifier,date,report,desc,title,for,against,abstention\n";
    bring(db, &text("item_rollcall.csv", &format!("{header}700001,2025-03-12 11:05:06,,x,,3,1,1\n"))).await;
    let run = bring(db, &fixtures(&["700001.csv", "700001.json"])).await;
    let said = reasons(db, run).await;
    assert!(
        said.contains(&"The counts are 3/1/1; the list says 2/1/1 (for/against/abstentions).".to_owned()),
        "{said:?}"
    );
    let counted = "Counted one by one the votes are 2/1/1, published are 3/1/1 (for/against/abstentions).";
    assert!(said.contains(&counted.to_owned()), "{said:?}");
    assert_eq!(published(db, "700001").await, (3, 1, 1));
    let run = bring(db, &fixtures(&["vote-list-2025-03-12.xml"])).await;
    let changed = entries(db, run, Verdict::Changed).await;
    let change = changed[0].changes.iter().find(|change| change.what == "For/against/abstentions").unwrap();
    assert_eq!((change.from.as_deref(), change.to.as_deref()), (Some("3/1/1"), Some("2/1/1")));
    assert_eq!(published(db, "700001").await, (2, 1, 1));
    undo(db, run).await.unwrap();
    assert_eq!(published(db, "700001").await, (3, 1, 1));
}

#[tokio::test]
async fn another_vote_of_the_same_voter_is_a_doubt() {
    let test = TestDb::new().await;
    let db = &test.db;
    bring(db, &fixtures(&["700001.csv", "700001.json"])).await;
    let other = "mepid,name,result,eugroup,identifier,vote_id\n900001,,against,EPP,700001,\n";
    let run = bring(db, &text("700001.csv", other)).await;
    assert_eq!(reasons(db, run).await, ["1 voted otherwise by what is there: 900001 (For, here Against)."]);
    assert_eq!(cast(votes::total(&voters(db, "700001").await)), (2, 1, 1));
}

#[tokio::test]
async fn voters_become_members_when_these_are_imported_with_their_numbers() {
    let test = TestDb::new().await;
    let db = &test.db;
    let card = bring(db, &fixtures(&["500001.csv", "500001.json"])).await;
    let said = reasons(db, card).await;
    assert_eq!(said, ["2 of 2 voters are not in the directory: 7001 Al-Nordin, 7002 Vronti."]);
    let before = everything(db).await;
    let members = bring(db, &fixtures(&["members-of-term.csv"])).await;
    let warnings = imports::run(db, members).await.unwrap().unwrap().warnings;
    assert_eq!(warnings, ["2 votes that were known by a number alone have their voters now."]);
    let who = voters(db, "500001").await;
    assert!(who.iter().all(|voter| voter.person.is_some()), "{who:?}");
    assert_eq!(who.iter().map(|voter| voter.name.as_str()).collect::<Vec<_>>(), ["Ylva AL-NORDIN", "Thaleia VRONTI"]);
    // By the mandate on the day of the vote.
    assert_eq!(who.iter().map(|voter| voter.area_code.as_str()).collect::<Vec<_>>(), ["SE", "GR"]);
    undo(db, members).await.unwrap();
    assert_eq!(everything(db).await, before);
}

#[tokio::test]
async fn an_attendance_list_adds_who_did_not_vote_and_only_where_every_voter_is_known() {
    let test = TestDb::new().await;
    let db = &test.db;
    let all = ["500001.csv", "500001.json", "500001.attendance.csv"];
    let unknown = look(db, &fixtures(&all)).await;
    let said = reasons(db, unknown).await;
    assert!(said.iter().any(|reason| reason.starts_with("Of 3 on the attendance list it cannot be told")), "{said:?}");
    bring(db, &fixtures(&["members-of-term.csv"])).await;
    bring(db, &fixtures(&all)).await;
    let who = voters(db, "500001").await;
    let of = |name: &str| who.iter().find(|voter| voter.name.contains(name)).unwrap().choice;
    assert_eq!(who.len(), 3);
    assert_eq!((of("AL-NORDIN"), of("VRONTI")), (VoteChoice::For, VoteChoice::Attended));
    assert_eq!(of("DE WILDE"), VoteChoice::Excused);
}

#[tokio::test]
async fn one_member_under_two_numbers_votes_once() {
    let test = TestDb::new().await;
    let db = &test.db;
    bring(db, &fixtures(&["members-of-term.csv"])).await;
    let both = "mepid,mep,result,group,identifier\n7001,Al-Nordin,for,PPE,700001\n";
    let votes_csv = SourceFile::memory("b.csv", both.as_bytes());
    let mut files = fixtures(&["700001.csv", "700001.json"]);
    files.push(votes_csv);
    let run = bring(db, &files).await;
    let said = reasons(db, run).await;
    assert!(said.iter().any(|reason| reason.starts_with("1 stand there twice, under two numbers: 7001")), "{said:?}");
    assert_eq!(cast(votes::total(&voters(db, "700001").await)), (2, 1, 1));
}

#[tokio::test]
async fn an_import_of_votes_is_undone_after_what_builds_on_it() {
    let test = TestDb::new().await;
    let db = &test.db;
    let facts = bring(db, &fixtures(&["item_rollcall.csv"])).await;
    let voters = bring(db, &fixtures(&["700001.csv"])).await;
    let refused = undo(db, facts).await.expect_err("the voters build on it");
    assert!(refused.to_string().contains("700001.csv"), "{refused}");
    undo(db, voters).await.unwrap();
    undo(db, facts).await.unwrap();
    assert_eq!(votes::list(db, &Filter { per: 10, ..Filter::default() }).await.unwrap().0, 0);
}

#[tokio::test]
async fn what_is_wrong_in_a_row_is_said_and_the_rest_is_used() {
    let test = TestDb::new().await;
    let db = &test.db;
    let rows = "mepid,name,result,eugroup,identifier,vote_id\n900001,,for,EPP,700001,\n900001,,for,EPP,700001,\n\
                900002,,perhaps,S&D,700001,\nx,,for,ECR,700001,\n900004,,for,ECR\n";
    let mut files = text("700001.csv", rows);
    files.push(fixture("700001.json"));
    let run = look(db, &files).await;
    let said = reasons(db, run).await.join("\n");
    for words in [
        "The voter 900001 is there twice in vote 700001: “For”, and here “For”. The first is used.",
        "“perhaps” is no way to vote (result).",
        "“x” is no number (mepid).",
        "The row has 4 fields where the header has 6",
        "Counted one by one the votes are 1/0/0, published are 2/1/1",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
    let counted = "identifier,date,report,desc,title,for,against,abstention\n1,2025-03-12,,x,,many,1,1\n2,soon,,x,,1,1,1\n\
                   3,2025-03-12,,x,,1,1,1\n3,2025-03-12,,x,,2,1,1\n";
    let run = look(db, &text("item_rollcall.csv", counted)).await;
    let said = reasons(db, run).await.join("\n");
    for words in ["“many/1/1” are no counts", "“soon” is no day", "3 is there twice, with 1/1/1 and with 2/1/1"]
    {
        assert!(said.contains(words), "{words}\n{said}");
    }
    assert_eq!(counts(db, run).await.new, 1);
}

#[tokio::test]
async fn voters_of_a_vote_that_nothing_is_known_of_are_left_out() {
    let test = TestDb::new().await;
    let db = &test.db;
    let run = bring(db, &fixtures(&["member_votes.csv"])).await;
    let said = reasons(db, run).await;
    assert_eq!(said.len(), 2);
    assert_eq!(said[0], "The list does not say when this vote was held or what it was on.");
    assert_eq!(counts(db, run).await.new, 0);
}

#[tokio::test]
async fn broken_files_are_refused_with_what_to_do() {
    let test = TestDb::new().await;
    let db = &test.db;
    let whole = String::from_utf8(fixture("roll-calls-2025-03-12.xml").bytes().unwrap().into_owned()).unwrap();
    let cut = &whole[..whole.find("<VoteTitles>").unwrap()];
    let said = refused(db, text("cut.xml", cut), Format::RollCalls).await;
    assert_eq!(
        said,
        "cut.xml: the file is cut off in the middle, after entry 2. Download it again from europarl.europa.eu."
    );
    let doctype = whole.replace("<PV.", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><PV.");
    assert!(refused(db, text("d.xml", &doctype), Format::RollCalls).await.contains("there is a DOCTYPE"));
    let entity = whole.replace("Am 1", "&e;");
    assert!(refused(db, text("e.xml", &entity), Format::RollCalls).await.contains("“&e;” means nothing here"));
    assert!(refused(db, text("o.xml", "<meps></meps>"), Format::VoteLists).await.contains("<meps> where <file>"));
    let half = "mepid,name,result,eugroup,identifier,vote_id\n900001,,fo";
    assert!(refused(db, text("1.csv", half), Format::VoteCards).await.contains("cut off in the middle"));
    let none = "identifier,date,report,desc,title,for,against,abstention\n";
    assert!(refused(db, text("i.csv", none), Format::VoteCounts).await.contains("There is no vote in the list"));
    let json = "{\"id\":1,\"date\":\"2025-03-12\",\"for\":1,\"against\":1,\"abstention\":";
    assert!(refused(db, text("1.json", json), Format::VoteCards).await.contains("cut off in the middle"));
}

/// Groups by the codes of the lists, for known answers.
fn groups(who: &[Voter]) -> BTreeMap<String, (i64, i64, i64)> {
    votes::by_group(who).into_iter().map(|(code, tally)| (code, cast(tally))).collect()
}

async fn country(db: &Db, number: &str, code: &str) -> (i64, i64, i64) {
    let found = votes::by_country(&voters(db, number).await);
    found.into_iter().find(|(own, _)| own == code).map(|(_, tally)| cast(tally)).unwrap()
}

fn expected(groups: &[(&str, (i64, i64, i64))]) -> BTreeMap<String, (i64, i64, i64)> {
    groups.iter().map(|(code, counts)| ((*code).to_owned(), *counts)).collect()
}

#[tokio::test]
async fn the_votes_on_hungary_and_on_copyright_come_out_as_published() {
    let test = TestDb::new().await;
    let db = &test.db;
    let Some(members) = real(&["meps-ep8/all-members-ep8.csv"]) else { return };
    let card = ["csv", "json", "attendance.csv"].map(|ending| format!("votes/ep8-cards/93294.{ending}"));
    let Some(hungary) = real(&card.each_ref().map(String::as_str)) else { return };
    let Some(copyright) = real(&["votes/ep8-cards/104151.csv", "votes/ep8-cards/104151.json"]) else { return };
    let term = bring(db, &members).await;
    assert_eq!(reasons(db, term).await, Vec::<String>::new());
    assert_eq!((counts(db, term).await.new, counts(db, term).await.doubtful), (856, 0));
    let before = everything(db).await;
    let (one, two) = (bring(db, &hungary).await, bring(db, &copyright).await);
    assert_eq!(reasons(db, one).await, Vec::<String>::new());
    assert_eq!(reasons(db, two).await, Vec::<String>::new());
    let who = voters(db, "93294").await;
    assert_eq!(who.len(), 719);
    assert!(who.iter().all(|voter| voter.person.is_some()), "all 719 join");
    assert_eq!((cast(votes::total(&who)), published(db, "93294").await), ((448, 197, 48), (448, 197, 48)));
    let count = |choice| who.iter().filter(|voter| voter.choice == choice).count();
    assert_eq!((count(VoteChoice::Attended), count(VoteChoice::Excused)), (20, 6));
    let mut by_group = groups(&who);
    assert_eq!(by_group.remove(""), Some((0, 0, 0)), "the 26 who did not vote");
    assert_eq!(
        by_group,
        expected(&[
            ("EPP", (115, 57, 28)),
            ("S&D", (167, 2, 5)),
            ("ECR", (3, 57, 9)),
            ("ALDE", (59, 4, 2)),
            ("The Left", (41, 6, 0)),
            ("Greens/EFA", (49, 0, 0)),
            ("EFDD", (12, 24, 1)),
            ("ENF", (0, 34, 0)),
            ("NI", (2, 13, 3)),
        ])
    );
    assert_eq!(country(db, "93294", "HU").await, (5, 14, 1));
    let who = voters(db, "104151").await;
    assert_eq!((who.len(), cast(votes::total(&who))), (658, (348, 274, 36)));
    assert_eq!(
        groups(&who),
        expected(&[
            ("EPP", (153, 28, 13)),
            ("S&D", (99, 54, 6)),
            ("ECR", (23, 42, 2)),
            ("ALDE", (36, 25, 3)),
            ("The Left", (5, 36, 3)),
            ("Greens/EFA", (4, 39, 4)),
            ("EFDD", (6, 28, 1)),
            ("ENF", (15, 14, 3)),
            ("NI", (7, 8, 1)),
        ])
    );
    assert_eq!(country(db, "104151", "DE").await, (38, 49, 3));
    assert_eq!(country(db, "104151", "PL").await, (8, 33, 2));
    undo(db, two).await.unwrap();
    undo(db, one).await.unwrap();
    assert_eq!(everything(db).await, before);
}

/// The cards of the tenth term.
const CARDS: [&str; 13] = [
    "169362", "169401", "169418", "169419", "169541", "169544", "169565", "169623", "169676", "169701", "169770",
    "169808", "169857",
];

#[tokio::test]
async fn the_cards_of_the_tenth_term_come_out_as_published_and_a_group_is_one_under_two_names() {
    let test = TestDb::new().await;
    let db = &test.db;
    let names: Vec<String> =
        CARDS.iter().flat_map(|id| ["csv", "json"].map(|end| format!("votes/ep10-cards/{id}.{end}"))).collect();
    let Some(files) = real(&names.iter().map(String::as_str).collect::<Vec<_>>()) else { return };
    let run = bring(db, &files).await;
    assert_eq!(counts(db, run).await.new, 13);
    for (id, counts) in [("169362", (495, 137, 47)), ("169857", (540, 23, 47)), ("169623", (309, 201, 12))] {
        let counted = cast(votes::total(&voters(db, id).await));
        assert_eq!((counted, published(db, id).await), (counts, counts), "{id}");
    }
    for id in CARDS {
        assert_eq!(cast(votes::total(&voters(db, id).await)), published(db, id).await, "{id}");
    }
    let by_group = groups(&voters(db, "169362").await);
    let patriots = by_group["PfE"];
    assert_eq!(patriots.0 + patriots.1 + patriots.2, 75, "74 as Patriots and 1 as PfE");
    assert!(!by_group.contains_key("Patriots"));
}

/// The rows of `votes.csv` with these numbers, as a file of their own.
fn votes_csv(wanted: &HashSet<String>) -> Option<(SourceFile, HashMap<String, csv::StringRecord>)> {
    let file = real(&["meps-howtheyvote/votes.csv.gz"])?.remove(0);
    let mut reader = csv::Reader::from_reader(std::io::Cursor::new(file.bytes().unwrap().into_owned()));
    let mut writer = csv::Writer::from_writer(vec![]);
    writer.write_record(reader.headers().unwrap()).unwrap();
    let mut rows = HashMap::new();
    for row in reader.records().map(Result::unwrap).filter(|row| wanted.contains(&row[0])) {
        writer.write_record(&row).unwrap();
        rows.insert(row[0].to_owned(), row);
    }
    Some((SourceFile::memory("votes.csv", writer.into_inner().unwrap()), rows))
}

fn first_column(file: &SourceFile) -> HashSet<String> {
    let text = String::from_utf8(file.bytes().unwrap().into_owned()).unwrap();
    text.lines().skip(1).filter_map(|line| line.split(',').next()).map(str::to_owned).collect()
}

#[tokio::test]
async fn counts_of_145_votes_agree_with_the_roll_call_projects() {
    let test = TestDb::new().await;
    let db = &test.db;
    let Some(items) = real(&["votes/item_rollcall-ep10.csv"]) else { return };
    let ids = first_column(&items[0]);
    let Some((votes_csv, rows)) = votes_csv(&ids) else { return };
    let run = bring(db, &items).await;
    assert_eq!((counts(db, run).await.new, counts(db, run).await.doubtful), (145, 0));
    assert_eq!(rows.len(), 145);
    let run = bring(db, &[votes_csv]).await;
    assert_eq!((counts(db, run).await.changed, reasons(db, run).await), (145, vec![]), "no count differs");
    let (_, main) = votes::list(db, &Filter { is_main: true, per: 500, ..Filter::default() }).await.unwrap();
    assert_eq!(main.len(), rows.values().filter(|row| &row[5] == "True").count());
}

#[tokio::test]
async fn counts_of_the_eighth_term_are_read_whole() {
    let test = TestDb::new().await;
    let Some(items) = real(&["votes/item_rollcall-ep8.csv.gz"]) else { return };
    let brought = Brought { files: &items, format: None, as_of: Some(day("2019-07-01")), account: None };
    let looked = imports::look_at(&test.db, &brought, None, &Progress::default(), now()).await.unwrap();
    let counts = looked.2.counts();
    assert_eq!((looked.0, counts.new), (Format::VoteCounts, 10_077), "10,079 rows, two of them again");
    assert_eq!(counts.doubtful, 69, "rows of which a count is missing, those of these two among them");
}

#[tokio::test]
async fn the_official_list_of_a_sitting_has_eleven_roll_calls_that_agree_with_the_projects() {
    let test = TestDb::new().await;
    let db = &test.db;
    let Some(list) = real(&["votes/official-xml/vot-list_pv-10-2024-11-27-vot-en.xml"]) else { return };
    let run = bring(db, &list).await;
    assert_eq!((counts(db, run).await.new, counts(db, run).await.doubtful), (11, 0));
    for (id, counts, result) in [
        ("170722", (53, 608, 24), "Rejected"),
        ("170670", (660, 11, 4), "Adopted"),
        ("170632", (525, 75, 81), "Adopted"),
    ] {
        let vote = event(db, id).await;
        assert_eq!((published(db, id).await, vote.result.unwrap().label()), (counts, result), "{id}");
        assert_eq!(vote.on_date, day("2024-11-27"), "the day of the vote, not that of the file");
    }
    let (_, all) = votes::list(db, &Filter { per: 50, ..Filter::default() }).await.unwrap();
    let ids: HashSet<String> = all.iter().map(|listed| listed.event.identifier.clone()).collect();
    let Some((votes_csv, rows)) = votes_csv(&ids) else { return };
    assert_eq!(rows.len(), 11);
    let run = bring(db, &[votes_csv]).await;
    assert_eq!(reasons(db, run).await, Vec::<String>::new(), "all 11 agree");
}

#[tokio::test]
async fn the_official_roll_calls_are_read_with_their_markup_and_a_vote_of_two_editions_is_one() {
    let test = TestDb::new().await;
    let db = &test.db;
    let Some(files) = real(&[
        "votes/official-xml/rcv-list_pv-9-2024-04-24-rcv-fr-noon.xml",
        "votes/official-xml/rcv-list_pv-9-2024-04-24-rcv-fr-evening.xml",
        "votes/official-xml/rcv_list_pv-9-2023-12-12-rcv-fr.xml",
    ]) else {
        return;
    };
    let run = bring(db, &files).await;
    assert_eq!(counts(db, run).await.new, 3);
    let vote = event(db, "157699").await;
    assert_eq!(vote.on_date, day("2023-07-13"), "the day of the vote, not that of the file’s name");
    assert_eq!(
        (vote.title.as_str(), vote.reference.as_str()),
        ("The political disqualifications in Venezuela", "RC-B9-0331/2023")
    );
    let who = voters(db, "157699").await;
    assert_eq!(
        (who[0].scheme.as_str(), who[0].identifier.as_str(), who[0].group.as_str()),
        ("europarl", "197443", "Renew")
    );
    assert!(event(db, "168834").await.title.starts_with("Amendments to Parliament’s Rules of Procedure"));
    assert_eq!(voters(db, "168864").await[0].choice, VoteChoice::Against);
}

#[tokio::test]
async fn sixty_six_votes_of_every_member_agree_with_their_published_counts() {
    let test = TestDb::new().await;
    let db = &test.db;
    let Some(members) = real(&["votes/member_votes-ep10-main-2024.csv.gz"]) else { return };
    let ids = first_column(&members[0]);
    assert_eq!(ids.len(), 66);
    let Some((votes_csv, rows)) = votes_csv(&ids) else { return };
    let run = bring(db, &[votes_csv, members[0].clone()]).await;
    assert_eq!(counts(db, run).await.new, 66);
    let said = reasons(db, run).await;
    assert!(said.iter().all(|reason| reason.contains("voters are not in the directory")), "{said:#?}");
    let (_, listed) = votes::list(db, &Filter { per: 100, with_voters: true, ..Filter::default() }).await.unwrap();
    assert_eq!((listed.len(), listed.iter().map(|listed| listed.voters).sum::<i64>()), (66, 47_435));
    for own in &listed {
        let counted = votes::total(&votes::voters(db, &own.event).await.unwrap());
        let row = &rows[&own.event.identifier];
        let known = [counted.voted_for, counted.against, counted.abstained, counted.not_voted].map(|n| n.to_string());
        assert_eq!(known, [&row[10], &row[11], &row[12], &row[13]].map(str::to_owned), "{}", own.event.identifier);
    }
    let who = voters(db, "170611").await;
    assert_eq!(votes::total(&who).not_voted, 31);
    assert_eq!(
        groups(&who),
        expected(&[
            ("EPP", (151, 25, 2)),
            ("S&D", (90, 25, 18)),
            ("Renew", (67, 0, 6)),
            ("ECR", (33, 39, 4)),
            ("Greens/EFA", (27, 19, 6)),
            ("The Left", (0, 43, 0)),
            ("PfE", (0, 84, 0)),
            ("NI", (2, 24, 0)),
            ("ESN", (0, 23, 0)),
        ])
    );
    undo(db, run).await.unwrap();
    assert_eq!(votes::list(db, &Filter { per: 1, ..Filter::default() }).await.unwrap().0, 0);
}
