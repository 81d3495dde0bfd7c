//! Lists of Members: what is read, what is refused, what is written.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use focal::db::Db;
use focal::directory::changes::{ChangeSetKind, Writer};
use focal::directory::{
    self, Classification, NewIdentifier, NewPerson, PeopleFilter, PersonId, Profile, Role, Standing,
};
use focal::imports::entries::Counts;
use focal::imports::meps::{self, Applied, Field, MepList, Plan};
use focal::imports::read::Format;
use focal::imports::{self, Brought, Error, ImportRunId, Progress, RunState, SourceFile};
use focal::mail::Address;
use proptest::prelude::*;

use crate::support::database::TestDb;
use crate::support::skips::skipped;

const JULY: &[u8] = include_bytes!("fixtures/meps/meps-2024-07-24.csv");
const OCTOBER: &[u8] = include_bytes!("fixtures/meps/meps-2024-10-14.csv");
const OFFICIAL: &[u8] = include_bytes!("fixtures/meps/full-list-2022-11-21.xml");

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

pub fn now() -> DateTime<Utc> {
    "2024-11-04T09:30:00Z".parse().expect("a time")
}

/// A file of the shared data; nothing outside of the house.
pub fn shared(path: &str) -> Option<Vec<u8>> {
    let file = format!("{}/../shared/data/{path}", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(&file).ok();
    if bytes.is_none() {
        skipped(&format!("{path}: data missing"));
    }
    bytes
}

fn refusal(bytes: &[u8]) -> String {
    meps::parse(bytes).expect_err("this list is refused").to_string()
}

async fn import(db: &Db, bytes: &[u8], as_of: &str) -> Applied {
    let list = meps::parse(bytes).expect("a list");
    let mut tx = db.begin().await.expect("a transaction");
    let mut writer = Writer::begin(&mut tx, ChangeSetKind::Import, "a list", None, now()).await.expect("an act");
    let applied = meps::apply(&mut tx, &mut writer, &list, day(as_of), "a list", now()).await;
    let applied = applied.expect("the list is written");
    tx.commit().await.expect("committed");
    applied
}

async fn plan(db: &Db, bytes: &[u8], as_of: &str) -> Plan {
    meps::plan(db, &meps::parse(bytes).expect("a list"), day(as_of)).await.expect("a plan")
}

async fn preview(db: &Db, name: &str, bytes: &[u8], as_of: &str) -> Result<ImportRunId, Error> {
    let files = [SourceFile::memory(name, bytes)];
    let brought = Brought { files: &files, format: Some(Format::Meps), as_of: Some(day(as_of)), account: None };
    let mut tx = db.begin().await.expect("a transaction");
    let run = imports::receive(&mut tx, &brought, now()).await?;
    tx.commit().await.expect("committed");
    look(db, run).await?;
    Ok(run)
}

async fn look(db: &Db, run: ImportRunId) -> Result<(), Error> {
    let preview = imports::look(db, run, &Progress::default(), now()).await?;
    let mut tx = db.begin().await.expect("a transaction");
    imports::keep(&mut tx, run, preview).await?;
    tx.commit().await.expect("committed");
    Ok(())
}

async fn apply_run(db: &Db, run: ImportRunId) -> Result<Counts, Error> {
    let mut tx = db.begin().await.expect("a transaction");
    let applied = imports::apply(&mut tx, run, None, None, &Progress::default(), now()).await?;
    tx.commit().await.expect("committed");
    Ok(applied)
}

async fn profile(db: &Db, number: &str, on: &str) -> Profile {
    let id = directory::find_person_by_identifier(db, "europarl", number).await.expect("a query").expect("a person");
    directory::profile(db, id, day(on)).await.expect("a query").expect("a person")
}

/// Memberships of a kind as `code role first..last`.
fn held(profile: &Profile, kind: Classification) -> Vec<String> {
    let mut held: Vec<_> = profile.memberships.iter().filter(|m| m.classification == kind).collect();
    held.sort_by(|a, b| (a.start_date, &a.code).cmp(&(b.start_date, &b.code)));
    let text = |m: &&directory::ProfileMembership| {
        let last = m.end_date.map(|last| last.to_string()).unwrap_or_default();
        format!("{} {} {}..{last}", m.code, m.role, m.start_date)
    };
    held.iter().map(text).collect()
}

fn addresses(profile: &Profile) -> BTreeMap<String, Standing> {
    let emails = profile.contact_details.iter().filter(|d| d.kind == directory::ContactKind::Email);
    emails.map(|detail| (detail.value.clone(), detail.standing)).collect()
}

fn tally<K: Ord>(keys: impl Iterator<Item = K>) -> BTreeMap<K, usize> {
    let mut counts = BTreeMap::new();
    for key in keys {
        *counts.entry(key).or_default() += 1;
    }
    counts
}

fn groups(list: &MepList) -> BTreeMap<&'static str, usize> {
    tally(list.members.iter().filter_map(|member| member.group).map(|group| group.code))
}

fn countries(list: &MepList) -> BTreeMap<&'static str, usize> {
    tally(list.members.iter().map(|member| member.country.shown))
}

#[test]
fn the_official_xml_gives_names_groups_countries_and_parties() {
    let list = meps::parse(OFFICIAL).expect("a list");
    assert_eq!(list.format, meps::Format::Xml);
    let rows: Vec<_> =
        list.members.iter().map(|m| (m.given_name.as_str(), m.family_name.as_str(), m.country.shown)).collect();
    assert_eq!(rows, [("Ylva", "AL-NORDIN", "SE"), ("Joost", "DE WILDE", "BE"), ("Tomáš", "ván PRÁZDNÝ", "CZ")]);
    assert_eq!(list.members[1].party.as_deref(), Some("Groen, Sterk & Vrij"));
    assert_eq!(list.members[2].party, None, "independent is no party");
    assert_eq!(groups(&list), BTreeMap::from([("EPP", 1), ("Greens/EFA", 1), ("ID", 1)]));
}

#[test]
fn the_csv_gives_committees_with_roles_delegations_and_addresses() {
    let list = meps::parse(JULY).expect("a list");
    let vronti = &list.members[1];
    assert_eq!(vronti.committees, [("AFET".to_owned(), Role::Chair), ("SEDE".to_owned(), Role::ViceChair)]);
    assert_eq!(vronti.delegations, ["D-TR", "DMED"]);
    assert_eq!((vronti.country.code, vronti.country.shown), ("GR", "EL"));
    assert_eq!(vronti.email.as_deref(), Some("thaleia.vronti@europarl.example"));
    assert_eq!(vronti.since, Some(day("2024-07-16")));
    assert_eq!(list.members[4].name(), "Luke Finn McGARRIGLE");
    assert_eq!(list.members[4].party, None, "?? is no party");
    assert_eq!(list.members[3].party.as_deref(), Some("Groen, Sterk & Vrij"));
}

#[test]
fn columns_are_found_by_name_in_any_order_and_with_any_delimiter() {
    let list = meps::parse("Group;Name;Country;ID\nThe Left;Ana LIMA;Portugal;7\n".as_bytes()).expect("a list");
    let member = &list.members[0];
    assert_eq!((member.name().as_str(), member.europarl_id.as_str(), member.country.code), ("Ana LIMA", "7", "PT"));
}

#[test]
fn encodings_that_say_what_they_are_are_read() {
    let text = String::from_utf8(OFFICIAL.to_vec()).expect("UTF-8");
    let utf16: Vec<u8> = [0xfe, 0xff].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    let marked: Vec<u8> = [0xef, 0xbb, 0xbf].into_iter().chain(JULY.iter().copied()).collect();
    assert_eq!(meps::parse(&utf16).expect("a list").members.len(), 3);
    assert_eq!(meps::parse(&marked).expect("a list").members.len(), 6);
    let cp1252 = b"<?xml version=\"1.0\" encoding=\"windows-1252\"?><meps><mep><fullName>Jos\xe9 LU\xcdS</fullName>\
        <country>Spain</country><politicalGroup>EPP</politicalGroup><id>5</id></mep></meps>";
    assert_eq!(meps::parse(cp1252).expect("a list").members[0].name(), "José LUÍS");
}

#[test]
fn a_bad_list_is_refused_with_a_sentence_that_says_where_and_what_to_do() {
    let xml = |body: &str| format!("<?xml version=\"1.0\"?>\n<meps>{body}</meps>").into_bytes();
    let mep = |name: &str, country: &str, id: &str| {
        format!(
            "<mep><fullName>{name}</fullName><country>{country}</country><politicalGroup>EPP</politicalGroup><id>{id}</id></mep>"
        )
    };
    let csv = |rows: &str| format!("epid,first_name,last_name,country,eugroup\n{rows}").into_bytes();
    let cases: Vec<(Vec<u8>, &[&str])> = vec![
        (b"Dear colleagues, please find attached".to_vec(), &["neither", "CSV"]),
        (b"".to_vec(), &["empty"]),
        (b"{\"meps\": []}".to_vec(), &["neither"]),
        (b"<!DOCTYPE html><html><body>Not found</body></html>".to_vec(), &["Line 1", "web page"]),
        (b"<html><body>Not found</body></html>".to_vec(), &["Line 1", "<html>", "another file"]),
        (
            b"<?xml version='1.0'?>\n<!DOCTYPE meps [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><meps/>".to_vec(),
            &["Line 2", "DOCTYPE"],
        ),
        (xml(&mep("&a;", "France", "1")), &["Line 2", "“&a;” means nothing"]),
        (OFFICIAL[..400].to_vec(), &["cut off", "Download it again"]),
        (OFFICIAL[..OFFICIAL.len() - 20].to_vec(), &["cut off", "Download it again"]),
        (xml("<mep><fullName>Ana LIMA</country></mep>"), &["Line 2", "well-formed"]),
        (xml("<mep><fullName>Ana LIMA</fullName><id>7</id></mep>"), &["Entry 1", "missing: country, politicalGroup"]),
        (xml(""), &["empty"]),
        (xml(&mep("Ana LIMA", "Atlantis", "1")), &["Entry 1", "Ana LIMA", "Atlantis", "Member State"]),
        (xml(&mep("Ana LIMA", "Portugal", "")), &["Entry 1", "Ana LIMA has no number"]),
        (
            xml(&(mep("Ana LIMA", "Portugal", "1") + &mep("Rui MAR", "Portugal", "1"))),
            &["Entry 2", "Rui MAR has the number 1", "Ana LIMA", "entry 1"],
        ),
        (xml(&mep(&"A".repeat(2 << 20), "Portugal", "1")), &["Line 2", "1 MB"]),
        (xml(&mep(&"A".repeat(501), "Portugal", "1")), &["Entry 1", "500 characters"]),
        (vec![b'a'; 10 << 20], &["Line 1", "1 MB"]),
        (csv(&format!("1,Ana,{},PT,EPP\n", "A".repeat(10 << 20))), &["Line 2", "1 MB"]),
        (csv("1,Ana,LIMA,PT,EPP\n2,Rui,M"), &["Line 3", "3 fields", "cut off"]),
        (csv("1,Ana,LIMA,PT,EPP\n2,Rui,MAR\n3,Eva,SOL,PT,EPP\n"), &["Line 3", "3 fields", "delimiter"]),
        (csv("1,\"Ana,LIMA,PT,EPP\n2,Rui,MAR,PT,EPP\n"), &["Line 2", "quotation mark"]),
        (csv(""), &["empty"]),
        (csv("1,Ana,LIMA,PT,EPP\n7,Eva,SOL,PT,EPP\n1,Rui,MAR,PT,ECR\n"), &["Line 4", "Rui MAR", "Ana LIMA", "line 2"]),
        (csv("x1,Ana,LIMA,PT,EPP\n"), &["Line 2", "“x1”"]),
        (csv("1,Ana,,PT,EPP\n"), &["Line 2", "no name"]),
        (csv("1,Ana,LIMA,,EPP\n"), &["Line 2", "Ana LIMA has no country"]),
        (csv("1,Jos\u{e9},LIMA,PT,EPP\n").into_iter().filter(|b| *b != 0xc3).collect(), &["Line 2", "UTF-8"]),
        (b"epid,last_name,country\n1,LIMA,PT\n".to_vec(), &["Line 1", "eugroup", "epid, last_name, country"]),
        (
            b"epid,first_name,last_name,country,eugroup,AFET\n1,Ana,LIMA,PT,EPP,X\n".to_vec(),
            &["Line 2", "AFET is “X”", "M, S, V or C"],
        ),
        (
            b"epid,first_name,last_name,country,eugroup,since\n1,Ana,LIMA,PT,EPP,16/07/2024\n".to_vec(),
            &["Line 2", "16/07/2024", "2024-07-16"],
        ),
        (
            csv("1,A,LIMA,PT,PPE\n2,B,MAR,PT,Gauche\n3,C,SOL,PT,Droite\n4,D,RIO,PT,Centre\n5,E,LAGO,PT,Milieu\n"),
            &["4 of 5", "“Gauche”", "line 3", "English"],
        ),
        (b"PK\x03\x04\x14\x00".to_vec(), &["spreadsheet"]),
    ];
    for (bytes, says) in cases {
        let said = refusal(&bytes);
        for part in says {
            assert!(said.contains(part), "“{part}” is not in: {said}");
        }
        assert!(said.ends_with('.'), "not a sentence: {said}");
        assert!(said.len() < 400, "too long: {said}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_file_makes_the_reader_panic(
        which in 0..3usize,
        cut in 0..3000usize,
        changes in prop::collection::vec((0..3000usize, any::<u8>()), 0..6),
        insert in prop::option::of((0..3000usize, "[<>&;\"'#xé,|\n\\]\\[!-]{1,8}")),
    ) {
        let mut bytes = [JULY, OCTOBER, OFFICIAL][which].to_vec();
        for (at, byte) in changes {
            let len = bytes.len();
            bytes[at % len] = byte;
        }
        if let Some((at, text)) = insert {
            let at = at % bytes.len();
            bytes.splice(at..at, text.into_bytes());
        }
        if cut % 3 == 0 {
            bytes.truncate(cut);
        }
        match meps::parse(&bytes) {
            Ok(list) => prop_assert!(!list.members.is_empty()),
            Err(refusal) => prop_assert!(refusal.message.ends_with('.'), "{}", refusal),
        }
    }

    #[test]
    fn a_split_name_loses_no_word(words in prop::collection::vec("[A-ZÀ-Ýa-zß'’.-]{1,8}", 0..6)) {
        let (given, family) = meps::split(&words.join(" "));
        let joined = format!("{given} {family}");
        prop_assert_eq!(joined.trim(), words.join(" "));
        prop_assert!(words.is_empty() || !family.is_empty());
    }
}

#[test]
fn the_real_official_list_has_its_known_groups_and_countries() {
    let Some(bytes) = shared("meps-official/full-list-2022-11-21.reconstructed.xml") else { return };
    let list = meps::parse(&bytes).expect("a list");
    assert_eq!(list.members.len(), 701);
    let expected = [
        ("EPP", 176),
        ("S&D", 144),
        ("Renew", 101),
        ("Greens/EFA", 71),
        ("ID", 63),
        ("ECR", 63),
        ("NI", 45),
        ("The Left", 38),
    ];
    assert_eq!(groups(&list), BTreeMap::from(expected));
    let by_country = countries(&list);
    let expected =
        [("DE", 96), ("FR", 79), ("IT", 75), ("ES", 59), ("PL", 52), ("RO", 33), ("NL", 29), ("DK", 11), ("EL", 21)];
    for (country, members) in expected {
        assert_eq!(by_country[country], members, "{country}");
    }
    let Some(csv) = shared("meps-official/full-list-2022-11-21.csv") else { return };
    let csv = meps::parse(&csv).expect("a list");
    let rows = |list: &MepList| -> Vec<_> {
        let row = |m: &meps::Listed| {
            (m.europarl_id.clone(), m.name(), m.family_name.clone(), m.group, m.country, m.party.clone())
        };
        list.members.iter().map(row).collect()
    };
    assert_eq!(rows(&csv), rows(&list), "both formats say the same");
    let family = |name: &str| list.members.iter().find(|m| m.name() == name).map(|m| m.family_name.clone());
    for (name, expected) in [
        ("David McALLISTER", "McALLISTER"),
        ("Niklas NIENAß", "NIENAß"),
        ("Sophia IN 'T VELD", "IN 'T VELD"),
        ("Maria da Graça CARVALHO", "CARVALHO"),
        ("Filip DE MAN", "DE MAN"),
    ] {
        assert_eq!(family(name).as_deref(), Some(expected));
    }
}

#[test]
fn other_real_files_of_the_parliament_are_refused_or_read_for_what_they_are() {
    let Some(directory) = shared("meps-official/directory-term-9.xml") else { return };
    assert!(refusal(&directory).contains("missing: country, politicalGroup"), "{}", refusal(&directory));
    let Some(windows) = shared("meps-official/data_v1_meps_9_en.csv") else { return };
    let said = refusal(&windows);
    assert!(said.starts_with("Line ") && said.contains("UTF-8"), "{said}");
    let Some(ep8) = shared("meps-ep8/meps-2018-07-16.csv") else { return };
    let ep8 = meps::parse(&ep8).expect("the columns of term 8 are read as well");
    assert_eq!((ep8.members.len(), groups(&ep8)["EPP"], countries(&ep8)["UK"]), (749, 218, 73));
}

#[test]
fn the_real_snapshots_of_term_10_have_their_known_groups_and_committees() {
    let Some(july) = shared("meps-ep10/meps-2024-07-24.csv") else { return };
    let july = meps::parse(&july).expect("a list");
    let expected = [
        ("EPP", 188),
        ("S&D", 136),
        ("PfE", 84),
        ("ECR", 78),
        ("Renew", 77),
        ("Greens/EFA", 53),
        ("The Left", 46),
        ("NI", 32),
        ("ESN", 25),
    ];
    assert_eq!((july.members.len(), groups(&july), countries(&july)["PL"]), (719, BTreeMap::from(expected), 53));

    let Some(october) = shared("meps-ep10/meps-2024-10-14.csv") else { return };
    let october = meps::parse(&october).expect("a list");
    let expected = [
        ("EPP", 187),
        ("S&D", 136),
        ("PfE", 86),
        ("ECR", 78),
        ("Renew", 77),
        ("Greens/EFA", 53),
        ("The Left", 46),
        ("NI", 30),
        ("ESN", 25),
    ];
    assert_eq!(
        (october.members.len(), groups(&october), countries(&october)["PL"]),
        (718, BTreeMap::from(expected), 52)
    );
    let seats = tally(october.members.iter().flat_map(|m| &m.committees).map(|(code, role)| (code.as_str(), *role)));
    let of = |code, role| seats.get(&(code, role)).copied().unwrap_or_default();
    assert_eq!([Role::Member, Role::ViceChair, Role::Chair, Role::Substitute].map(|r| of("AFET", r)), [74, 4, 1, 78]);
    assert_eq!([Role::Member, Role::ViceChair, Role::Chair, Role::Substitute].map(|r| of("ENVI", r)), [84, 4, 1, 88]);
    let by_role = tally(october.members.iter().flat_map(|m| &m.committees).map(|(_, role)| *role));
    assert_eq!(by_role[&Role::Chair], 24);
    let chair = |code: &str| {
        let chairs = |m: &&meps::Listed| m.committees.iter().any(|(c, role)| c == code && *role == Role::Chair);
        october.members.iter().find(chairs).map(|m| m.family_name.to_uppercase())
    };
    for (code, name) in [
        ("AFET", "MCALLISTER"),
        ("ENVI", "DECARO"),
        ("ITRE", "BUDKA"),
        ("LIBE", "ZARZALEJOS"),
        ("DROI", "SATOURI"),
        ("INTA", "LANGE"),
    ] {
        assert_eq!(chair(code).as_deref(), Some(name), "{code}");
    }
}

#[tokio::test]
async fn the_real_lists_import_with_known_counts_and_differ_as_known() {
    let (Some(july), Some(october)) =
        (shared("meps-ep10/meps-2024-07-24.csv"), shared("meps-ep10/meps-2024-10-14.csv"))
    else {
        return;
    };
    let test = TestDb::new().await;
    let db = &test.db;
    let first = import(db, &july, "2024-07-24").await;
    assert_eq!(first.plan.counts(), Counts { listed: 719, new: 719, ..Counts::default() });

    let again = import(db, &july, "2024-07-24").await;
    assert_eq!(again.plan.counts(), Counts { listed: 719, unchanged: 719, ..Counts::default() });
    assert_eq!((again.people, again.started, again.ended, again.contact_details), (0, 0, 0, 0));

    let on = day("2024-07-24");
    let facets = directory::facets(db, on).await.expect("facets");
    let by_group: Vec<_> = facets.groups.iter().map(|count| (count.code.as_str(), count.count)).collect();
    let expected = [
        ("EPP", 188),
        ("S&D", 136),
        ("PfE", 84),
        ("ECR", 78),
        ("Renew", 77),
        ("Greens/EFA", 53),
        ("The Left", 46),
        ("NI", 32),
        ("ESN", 25),
    ];
    assert_eq!(by_group, expected);
    assert_eq!(facets.countries.iter().map(|count| count.count).sum::<i64>(), 719);
    let greece = facets.countries.iter().find(|count| count.shown == "EL").expect("Greece");
    assert_eq!((greece.code.as_str(), greece.name.as_str(), greece.count), ("GR", "Greece", 21));
    assert_eq!(facets.committees.iter().find(|count| count.code == "AFET").map(|count| count.count), Some(79));

    let plan = plan(db, &october, "2024-10-14").await;
    let names = |names: &mut dyn Iterator<Item = &String>| -> Vec<String> {
        names.map(|name| focal::text::fold(name)).collect()
    };
    assert_eq!(
        names(&mut plan.gone.iter().map(|gone| &gone.name)),
        [
            "balazs gyorffy",
            "gaetan dussausaye",
            "marcin kierwinski",
            "martin hlavacek",
            "predrag fred matic",
            "sylvie josserand"
        ]
    );
    let mut new = names(&mut plan.new.iter().map(|new| &new.name));
    new.sort();
    assert_eq!(new, ["christophe bay", "csaba domotor", "marko vesligaj", "severine werbrouck", "tomas kubin"]);
    let starts: BTreeMap<_, _> = plan.new.iter().map(|new| (new.europarl_id.as_str(), new.start_date)).collect();
    assert_eq!(starts["261038"], day("2024-08-01"), "the list says since when");
    let fields = tally(plan.changed.iter().flat_map(|changed| &changed.changes).map(|change| change.field));
    assert_eq!((fields[&Field::Group], fields[&Field::Party], fields[&Field::Email]), (2, 17, 45));
    assert_eq!(fields[&Field::Name], 3, "three names are spelt otherwise");
    assert!(plan.doubtful.is_empty(), "{:?}", plan.doubtful);

    import(db, &october, "2024-10-14").await;
    let parliament = directory::european_parliament(db).await.expect("a query").expect("the Parliament");
    for (on, members) in [("2024-10-14", 718), ("2024-10-13", 719 + 5), ("2024-07-24", 719), ("2024-07-15", 0)] {
        // On the day before the list, those who left later than the list says are still there beside those who came.
        let sitting = directory::sitting_members(db, parliament.id, day(on)).await.expect("a roster");
        assert_eq!(sitting.len(), members, "{on}");
    }
    assert_eq!(import(db, &october, "2024-10-14").await.plan.counts().unchanged, 718);
    let afet =
        directory::find_organization(db, Classification::Committee, "AFET").await.expect("a query").expect("AFET");
    assert_eq!(directory::sitting_members(db, afet.id, day("2024-10-14")).await.expect("a roster").len(), 79);
}

#[tokio::test]
async fn a_list_imported_twice_changes_nothing() {
    let test = TestDb::new().await;
    for (bytes, as_of, members) in [(OFFICIAL, "2022-11-21", 3), (JULY, "2024-07-24", 6), (OCTOBER, "2024-10-14", 6)] {
        import(&test.db, bytes, as_of).await;
        let again = import(&test.db, bytes, as_of).await;
        let expected = Counts { listed: members, unchanged: members, ..Counts::default() };
        assert_eq!(again.plan.counts(), expected, "{as_of}: {:?}", again.plan);
        assert_eq!((again.people, again.started, again.ended, again.contact_details), (0, 0, 0, 0));
    }
}

#[tokio::test]
async fn a_later_list_ends_what_changed_the_day_before_and_starts_the_new_on_its_day() {
    let test = TestDb::new().await;
    let db = &test.db;
    import(db, JULY, "2024-07-24").await;
    let changed = import(db, OCTOBER, "2024-10-14").await.plan;
    assert_eq!(changed.counts(), Counts { listed: 6, new: 1, changed: 2, gone: 1, unchanged: 3, doubtful: 0 });
    let of = |number: &str| -> Vec<_> {
        let member = changed.changed.iter().find(|member| member.europarl_id == number).expect("a change");
        let or_dash = |value: &Option<String>| value.clone().unwrap_or_else(|| "-".to_owned());
        member
            .changes
            .iter()
            .map(|c| format!("{} {} {} {}", c.field, or_dash(&c.of), or_dash(&c.from), or_dash(&c.to)))
            .collect()
    };
    assert_eq!(of("900003"), ["group - NI PfE", "party - - Ruch Brzegu"]);
    assert_eq!(
        of("900001"),
        ["committee DEVE substitute member", "email - ylva.alnordin@europarl.example ylva.nordin@europarl.example"]
    );

    let bogumil = profile(db, "900003", "2024-10-14").await;
    assert_eq!(
        held(&bogumil, Classification::PoliticalGroup),
        ["NI member 2024-07-16..2024-10-13", "PfE member 2024-10-14.."]
    );
    assert_eq!(held(&bogumil, Classification::Institution), ["EP member 2024-07-16.."]);
    assert_eq!(bogumil.group().map(|group| group.code.as_str()), Some("PfE"));
    let ylva = profile(db, "900001", "2024-10-14").await;
    assert_eq!(
        held(&ylva, Classification::Committee),
        ["AFET member 2024-07-16..", "DEVE substitute 2024-07-16..2024-10-13", "DEVE member 2024-10-14.."]
    );
    let gone = profile(db, "900005", "2024-10-14").await;
    assert_eq!(held(&gone, Classification::Institution), ["EP member 2024-07-16..2024-10-13"]);
    assert_eq!(held(&gone, Classification::Committee), ["DEVE vice-chair 2024-07-16..2024-10-13"]);
    assert_eq!(gone.mandate(), None);
    let new = profile(db, "900007", "2024-10-14").await;
    assert_eq!(held(&new, Classification::Institution), ["EP member 2024-09-05.."]);
    assert_eq!(new.mandate().map(|mandate| mandate.source.as_str()), Some("a list"));
    assert_eq!(new.group().map(|group| group.source.as_str()), Some("a list; first day assumed"));
}

#[tokio::test]
async fn a_mandate_ends_with_its_term_and_another_begins() {
    let test = TestDb::new().await;
    let db = &test.db;
    import(db, OFFICIAL, "2022-11-21").await;
    let plan = import(db, JULY, "2024-07-24").await.plan;
    assert_eq!(plan.counts(), Counts { listed: 6, new: 4, changed: 2, gone: 1, ..Counts::default() });
    assert_eq!(plan.gone[0].last_day, day("2024-07-15"), "the last day of the term");
    let ylva = profile(db, "900001", "2024-07-24").await;
    let terms = ["EP member 2019-07-02..2024-07-15", "EP member 2024-07-16.."];
    assert_eq!(held(&ylva, Classification::Institution), terms);
    assert_eq!(held(&ylva, Classification::NationalParty), ["Nordliga partiet member 2019-07-02.."]);
}

#[tokio::test]
async fn someone_who_comes_back_begins_on_the_day_of_the_list() {
    let test = TestDb::new().await;
    let db = &test.db;
    import(db, JULY, "2024-07-24").await;
    import(db, OCTOBER, "2024-10-14").await;
    let back = import(db, JULY, "2024-11-01").await.plan;
    assert_eq!((back.new.len(), back.new[0].name.as_str()), (1, "Luke Finn McGARRIGLE"));
    assert!(back.new[0].person.is_some(), "known, not added again");
    let luke = profile(db, "900005", "2024-11-01").await;
    assert_eq!(
        held(&luke, Classification::Institution),
        ["EP member 2024-07-16..2024-10-13", "EP member 2024-11-01.."]
    );
}

#[tokio::test]
async fn a_list_says_nothing_about_what_is_not_in_it() {
    let test = TestDb::new().await;
    let db = &test.db;
    import(db, JULY, "2024-07-24").await;
    let xml = OFFICIAL.to_vec();
    let before = profile(db, "900001", "2024-09-01").await;
    let plan = import(db, &xml, "2024-09-01").await.plan;
    assert!(plan.changed.is_empty(), "{:?}", plan.changed);
    let after = profile(db, "900001", "2024-09-01").await;
    assert_eq!(after.memberships, before.memberships);
    assert_eq!(after.contact_details, before.contact_details);
}

#[tokio::test]
async fn a_list_older_than_one_that_was_written_is_refused() {
    let test = TestDb::new().await;
    let db = &test.db;
    let run = preview(db, "october.csv", OCTOBER, "2024-10-14").await.expect("previewed");
    let early = preview(db, "july.csv", JULY, "2024-07-24").await.expect("nothing was written yet");
    apply_run(db, run).await.expect("written");
    for refused in [preview(db, "july.csv", JULY, "2024-07-24").await.map(drop), apply_run(db, early).await.map(drop)] {
        let said = refused.expect_err("the past is refused").to_string();
        assert!(said.contains("2024-07-24") && said.contains("2024-10-14"), "{said}");
    }
    let state = imports::run(db, early).await.expect("a query").expect("the run").state;
    assert_eq!(state, RunState::Previewed, "nothing half-written");
    assert!(preview(db, "again.csv", OCTOBER, "2024-10-14").await.is_ok(), "the same day may be read again");
    let future = preview(db, "x.csv", OCTOBER, "2024-12-24").await.expect_err("the future is refused");
    assert!(future.to_string().contains("in the future"));
    let past = preview(&TestDb::new().await.db, "x.csv", OCTOBER, "1970-01-01").await.expect_err("too early");
    assert!(past.to_string().contains("1979"));
}

#[tokio::test]
async fn a_run_is_looked_at_then_written_once() {
    let test = TestDb::new().await;
    let db = &test.db;
    let id = preview(db, "C:\\lists\\meps-2024-07-24.csv", JULY, "2024-07-24").await.expect("previewed");
    let run = imports::run(db, id).await.expect("a query").expect("the run");
    assert_eq!((run.state, run.file_name.as_str(), run.counts.new), (RunState::Previewed, "meps-2024-07-24.csv", 6));
    assert_eq!(
        directory::people(db, &PeopleFilter::on(day("2024-07-24"))).await.expect("a list").0,
        0,
        "nothing written"
    );

    assert_eq!(apply_run(db, id).await.expect("written").new, 6);
    let twice = apply_run(db, id).await.expect_err("once is enough").to_string();
    assert!(twice.contains("written already"), "{twice}");
    let listed = imports::runs(db, 10).await.expect("runs");
    assert_eq!((listed.len(), listed[0].counts.new, listed[0].state), (1, 6, RunState::Applied));
    assert!(listed[0].applied_at.is_some());

    let other = preview(db, "b.csv", OCTOBER, "2024-10-14").await.expect("previewed");
    let mut tx = db.begin().await.expect("a transaction");
    assert!(imports::discard(&mut tx, other).await.expect("discarded"));
    assert!(!imports::discard(&mut tx, id).await.expect("a query"), "what is written stays");
    tx.commit().await.expect("committed");
    assert!(apply_run(db, other).await.expect_err("gone").to_string().contains("thrown away"));
    assert!(apply_run(db, ImportRunId::new()).await.expect_err("gone").to_string().contains("not there"));
}

#[tokio::test]
async fn names_alone_never_merge_two_people() {
    let test = TestDb::new().await;
    let db = &test.db;
    let mut tx = db.begin().await.expect("a transaction");
    let names = NewPerson { given_name: "Bogumil".into(), family_name: "Swierzynski".into(), ..NewPerson::default() };
    let id = directory::create_person(&mut tx, &names, now()).await.expect("a person");
    tx.commit().await.expect("committed");

    let plan = import(db, JULY, "2024-07-24").await.plan;
    assert_eq!(plan.counts(), Counts { listed: 6, new: 5, doubtful: 1, ..Counts::default() });
    let doubtful = &plan.doubtful[0];
    assert_eq!((doubtful.place.as_str(), doubtful.written), ("line 4", false));
    assert!(doubtful.outcome.contains("until someone decides"), "{}", doubtful.outcome);
    assert_eq!(doubtful.candidates.iter().map(|who| who.record).collect::<Vec<_>>(), [id.0]);

    let mut tx = db.begin().await.expect("a transaction");
    let number =
        NewIdentifier { person: id, scheme: "europarl".into(), value: "900003".into(), source: "by hand".into() };
    directory::add_identifier(&mut tx, number, now()).await.expect("an identifier");
    tx.commit().await.expect("committed");
    let plan = import(db, JULY, "2024-07-24").await.plan;
    assert_eq!((plan.new.len(), plan.new[0].person, plan.unchanged), (1, Some(id), 5));
    assert_eq!(profile(db, "900003", "2024-07-24").await.person.name, "Bogumił ŚWIERZYŃSKI", "as the list spells it");
}

#[tokio::test]
async fn doubtful_parts_are_left_out_and_the_rest_is_written() {
    let test = TestDb::new().await;
    let db = &test.db;
    let list = "epid,first_name,last_name,country,eugroup,email,since\n\
        1,Ana,LIMA,PT,EPP,ana at example,2024-07-16\n\
        2,Rui,MAR,PT,Club of Friends,rui.mar@europarl.example,2024-07-16\n\
        3,Eva,SOL,PT,EPP,eva.sol@europarl.example,2024-09-01\n";
    let plan = import(db, list.as_bytes(), "2024-07-24").await.plan;
    let rows: Vec<_> = plan.doubtful.iter().map(|row| (row.name.as_str(), row.written)).collect();
    assert_eq!(rows, [("Ana LIMA", true), ("Rui MAR", true), ("Eva SOL", false)]);
    assert_eq!(plan.counts(), Counts { listed: 3, new: 2, doubtful: 3, ..Counts::default() });
    let ana = profile(db, "1", "2024-07-24").await;
    assert!(ana.contact_details.is_empty() && ana.group().is_some());
    let rui = profile(db, "2", "2024-07-24").await;
    assert!(rui.mandate().is_some() && rui.group().is_none());
    assert_eq!(directory::find_person_by_identifier(db, "europarl", "3").await.expect("a query"), None);
}

#[tokio::test]
async fn an_import_never_takes_back_a_bounce_or_an_objection() {
    let test = TestDb::new().await;
    let db = &test.db;
    import(db, JULY, "2024-07-24").await;
    let address = |text: &str| Address::parse(text).expect("an address");
    let mut tx = db.begin().await.expect("a transaction");
    for (text, standing) in
        [("Ylva.AlNordin@europarl.example", Standing::Objected), ("thaleia.vronti@europarl.example", Standing::Bounced)]
    {
        assert_eq!(directory::set_email_standing(&mut tx, &address(text), standing, now()).await.expect("set"), 1);
    }
    tx.commit().await.expect("committed");
    import(db, OCTOBER, "2024-10-14").await;

    let ylva = profile(db, "900001", "2024-10-14").await;
    let expected =
        [("ylva.alnordin@europarl.example", Standing::Objected), ("ylva.nordin@europarl.example", Standing::Objected)];
    assert_eq!(addresses(&ylva), expected.map(|(address, standing)| (address.to_owned(), standing)).into());
    let thaleia = profile(db, "900002", "2024-10-14").await;
    assert_eq!(addresses(&thaleia).into_values().collect::<Vec<_>>(), [Standing::Bounced]);
    let people: Vec<PersonId> = vec![ylva.person.id, thaleia.person.id];
    assert!(directory::usable_emails(db, &people).await.expect("addresses").is_empty());
    let again = import(db, OCTOBER, "2024-10-14").await.plan;
    assert_eq!(again.counts().unchanged, 6);
}

#[tokio::test]
async fn an_address_that_changes_is_replaced_and_may_come_back() {
    let test = TestDb::new().await;
    let db = &test.db;
    let (old, new) = ("ylva.alnordin@europarl.example", "ylva.nordin@europarl.example");
    for (bytes, as_of, usable, replaced) in
        [(JULY, "2024-07-24", old, None), (OCTOBER, "2024-10-14", new, Some(old)), (JULY, "2024-11-01", old, Some(new))]
    {
        import(db, bytes, as_of).await;
        let ylva = profile(db, "900001", as_of).await;
        assert_eq!(directory::usable_email(db, ylva.person.id).await.expect("a query").as_deref(), Some(usable));
        let standing = addresses(&ylva);
        assert_eq!(standing.len(), 1 + usize::from(replaced.is_some()));
        assert!(replaced.is_none_or(|address| standing[address] == Standing::Replaced));
    }
}
