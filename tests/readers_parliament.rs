//! Readers of lists of the European Parliament, and of Popolo: what is recognised, read, doubted and refused.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use focal::directory::{Classification, ContactKind, Gender, Role};
use focal::imports::data::{Doubt, Key, MembershipRecord, OrganizationRecord, PersonRecord, Record};
use focal::imports::meps::{self, MepList};
use focal::imports::read::{Format, detect, read};
use focal::imports::{Refusal, SourceFile};

use crate::imports::{day, shared};

fn try_read(format: Format, files: &[SourceFile]) -> Result<Vec<Record>, Refusal> {
    let mut records = vec![];
    read(format, None, files, &mut |record| {
        records.push(record);
        Ok(())
    })?;
    Ok(records)
}

/// Recognises the files as the format, and reads them.
fn records(format: Format, files: &[SourceFile]) -> Vec<Record> {
    assert_eq!(detect(files).expect("readable"), Some(format));
    try_read(format, files).expect("records")
}

fn fixture(path: &str) -> SourceFile {
    let file = format!("{}/tests/fixtures/{path}", env!("CARGO_MANIFEST_DIR"));
    SourceFile::memory(name(path), std::fs::read(file).expect("a fixture"))
}

fn name(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}

fn real(path: &str) -> Option<SourceFile> {
    shared(path).map(|bytes| SourceFile::memory(name(path), bytes))
}

fn people(records: &[Record]) -> Vec<&PersonRecord> {
    records
        .iter()
        .filter_map(|record| if let Record::Person(person) = record { Some(&**person) } else { None })
        .collect()
}

fn organizations(records: &[Record]) -> Vec<&OrganizationRecord> {
    records
        .iter()
        .filter_map(|record| if let Record::Organization(body) = record { Some(&**body) } else { None })
        .collect()
}

fn doubts(records: &[Record]) -> Vec<&Doubt> {
    records.iter().filter_map(|record| if let Record::Doubtful(doubt) = record { Some(doubt) } else { None }).collect()
}

/// Doubts as `place: reason`.
fn said(records: &[Record]) -> Vec<String> {
    doubts(records).iter().map(|doubt| format!("{}: {}", doubt.place, doubt.reason)).collect()
}

fn full_name(person: &PersonRecord) -> String {
    format!("{} {}", person.given_name, person.family_name).trim().to_owned()
}

fn key(person: &PersonRecord, scheme: &str) -> String {
    let key = person.keys.iter().find(|key| key.scheme == scheme);
    key.map(|key| key.value.clone()).unwrap_or_default()
}

fn details(person: &PersonRecord, kind: ContactKind) -> Vec<&str> {
    person.details.iter().filter(|detail| detail.kind == kind).map(|detail| detail.value.as_str()).collect()
}

fn is_in_force(membership: &MembershipRecord, on: NaiveDate) -> bool {
    membership.start.is_none_or(|start| start.day <= on) && membership.end.is_none_or(|end| end.day >= on)
}

/// Memberships as `CODE role first..last`.
fn held(person: &PersonRecord) -> Vec<String> {
    let date =
        |dated: Option<focal::imports::data::Dated>| dated.map(|dated| dated.day.to_string()).unwrap_or_default();
    let text = |m: &MembershipRecord| format!("{} {} {}..{}", m.organization.code, m.role, date(m.start), date(m.end));
    person.memberships.iter().map(text).collect()
}

fn tally<K: Ord>(keys: impl Iterator<Item = K>) -> BTreeMap<K, usize> {
    let mut counts = BTreeMap::new();
    for key in keys {
        *counts.entry(key).or_default() += 1;
    }
    counts
}

#[test]
fn the_directory_of_a_term_has_names_and_numbers() {
    let records = records(Format::EpDirectory, &[fixture("ep-directory/directory.xml")]);
    let people = people(&records);
    assert_eq!(people[1].keys, [Key::new("europarl", "900002")]);
    assert_eq!((people[1].given_name.as_str(), people[1].family_name.as_str()), ("Joost", "DE WILDE"));
    assert_eq!(said(&records), ["entry 3: There is no number (id). Without it nobody is recognised again."]);
}

#[test]
fn a_directory_that_could_fetch_or_expand_things_is_refused() {
    let entity = |n: usize| format!("<!ENTITY e{n} \"{}\">", format!("&e{};", n - 1).repeat(10));
    let entities = (1..10).map(entity).collect::<Vec<_>>().concat();
    let laughs = format!(
        "<!DOCTYPE meps [<!ENTITY e0 \"ha\">{entities}]><meps><mep><fullName>&e9;</fullName><id>1</id></mep></meps>"
    );
    let external = "<!DOCTYPE meps [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><meps><mep><fullName>&a;</fullName><id>1</id></mep></meps>";
    let unknown = "<meps><mep><fullName>&a;</fullName><id>1</id></mep></meps>";
    let cut = "<meps><mep><fullName>Ana LIMA</fullName><id>1</id></mep><mep><fullName>Rui";
    for (text, says) in [
        (laughs.as_str(), "DOCTYPE"),
        (external, "DOCTYPE"),
        (unknown, "“&a;”"),
        (cut, "cut off"),
        ("<meps/>", "empty"),
    ] {
        let refusal = try_read(Format::EpDirectory, &[SourceFile::memory("a.xml", text.as_bytes())]).expect_err(text);
        assert!(refusal.message.contains(says), "{refusal}");
    }
}

#[test]
fn the_real_directory_of_term_9_has_875_names() {
    let Some(file) = real("meps-official/directory-term-9.xml") else { return };
    let records = records(Format::EpDirectory, &[file]);
    let numbers: BTreeSet<_> = people(&records).iter().map(|person| key(person, "europarl")).collect();
    assert_eq!((people(&records).len(), numbers.len(), doubts(&records).len()), (875, 875, 0));
}

#[test]
fn what_the_damaged_file_lost_is_not_taken_for_a_name() {
    let records = records(Format::EpOpenData, &[fixture("ep-open-data/damaged.csv")]);
    let people = people(&records);
    let [nordin, dusek] = people[..] else { panic!("two people") };
    assert_eq!(details(nordin, ContactKind::Email), ["ylva.alnordin@ep.example", "ylva@nordin.example"]);
    assert_eq!(details(nordin, ContactKind::Web), ["https://www.nordin.example"]);
    assert_eq!(details(nordin, ContactKind::Social), ["https://twitter.example/ylva", "https://facebook.example/ylva"]);
    assert_eq!((nordin.gender, nordin.nationality.as_deref()), (Some(Gender::Female), Some("SE")));
    assert!(!nordin.name_is_damaged);
    assert_eq!((full_name(dusek).as_str(), dusek.name_is_damaged), ("José Du?ek", true));
    assert_eq!((dusek.died_on, dusek.other_names.len()), (Some(day("2019-07-18")), 0));
    assert_eq!(dusek.honorific_prefix.as_deref(), Some("Mr"));
    assert_eq!(said(&records), Vec::<String>::new());
}

#[test]
fn a_repaired_file_with_a_mark_and_mixed_line_ends_is_read_and_its_oddities_doubted() {
    let records = records(Format::EpOpenData, &[fixture("ep-open-data/repaired.csv")]);
    let people = people(&records);
    assert_eq!(people.len(), 1);
    assert_eq!(
        (people[0].other_names.as_slice(), people[0].nationality.as_deref()),
        (&["Ρούι Μαρ".to_owned()][..], None)
    );
    let said = said(&records);
    assert_eq!(said[0], "line 2: “rui at mar” is no e-mail address. The rest of the row is used.");
    assert_eq!(said[1], "line 2: “Atlantis” is no country that is known. The rest of the row is used.");
    assert!(said[2].starts_with("line 3: The row has 20 fields where the header has 19"), "{}", said[2]);
}

#[test]
fn the_real_open_data_of_term_9_are_as_damaged_as_known() {
    let Some(file) = real("meps-official/data_v1_meps_9_en.csv") else { return };
    let records = records(Format::EpOpenData, &[file]);
    let people = people(&records);
    assert_eq!((people.len(), doubts(&records).len()), (813, 0));
    assert_eq!(people.iter().filter(|person| person.name_is_damaged).count(), 71);
    assert!(people.iter().all(|person| person.other_names.is_empty()), "no official name came through whole");
    let silent = people.iter().filter(|person| details(person, ContactKind::Email).is_empty());
    assert_eq!(silent.count(), 115);
    let prefixes = tally(people.iter().filter_map(|person| person.honorific_prefix.as_deref()));
    assert_eq!(prefixes, BTreeMap::from([("Mr", 490), ("Ms", 323)]));
    let died: BTreeSet<_> = people.iter().filter_map(|person| person.died_on).collect();
    assert_eq!(died, [day("2019-07-18"), day("2021-01-23"), day("2022-01-11")].into());
    assert_eq!(people.iter().filter(|person| person.nationality.as_deref() == Some("CZ")).count(), 21);
    let manders = people.iter().find(|person| person.family_name == "Manders").expect("listed");
    assert_eq!(details(manders, ContactKind::Email).len(), 2);
    assert!(people.iter().flat_map(|person| &person.details).all(|detail| !detail.value.contains("mailto")));
    // The numbers repair the names from a list that is whole.
    let Some(directory) = shared("meps-official/directory-term-9.xml") else { return };
    let whole = try_read(Format::EpDirectory, &[SourceFile::memory("d.xml", directory)]).expect("records");
    let numbers: BTreeSet<_> = self::people(&whole).iter().map(|person| key(person, "europarl")).collect();
    assert!(
        people.iter().filter(|person| person.name_is_damaged).all(|person| numbers.contains(&key(person, "europarl")))
    );
}

const SET: [&str; 5] = ["members", "group_memberships", "groups", "countries", "committees"];

fn set(folder: &str, parts: &[&str]) -> Vec<SourceFile> {
    parts.iter().map(|part| fixture(&format!("{folder}/{part}.csv"))).collect()
}

#[test]
fn mandates_follow_from_memberships_in_groups() {
    let records = records(Format::HowTheyVote, &set("howtheyvote", &SET));
    let people = people(&records);
    assert_eq!(
        people.iter().map(|person| full_name(person)).collect::<Vec<_>>(),
        ["Ylva AL-NORDIN", "Joost DE WILDE", "Eva SOL"]
    );
    let nordin = [
        "EP member 2019-07-02..2024-07-15",
        "EP member 2024-07-16..",
        "NI member 2019-07-02..2021-03-09",
        "EPP member 2021-03-10..2024-07-15",
        "EPP member 2024-07-16..",
    ];
    assert_eq!(held(people[0]), nordin);
    assert_eq!(people[0].memberships[0].area_code.as_deref(), Some("SE"));
    assert_eq!(
        details(people[0], ContactKind::Social),
        ["https://www.facebook.example/ylva", "https://x.example/ylva"]
    );
    let wilde = [
        "EP member 2019-07-02..2020-01-31",
        "EP member 2022-05-01..2024-07-15",
        "Greens/EFA member 2019-07-02..2020-01-31",
        "Greens/EFA member 2022-05-01..2024-07-15",
    ];
    assert_eq!(held(people[1]), wilde, "a gap stays a gap");
    assert_eq!(people[2].memberships[1].organization.name, "Group of the Alphabet");
    let bodies = organizations(&records);
    assert_eq!(bodies[0].organization.name, "Committee on Letters, Digits and Signs");
    assert_eq!(bodies[1].organization.classification, Classification::Subcommittee);
}

#[test]
fn bad_rows_of_the_set_are_doubtful_with_file_and_line() {
    let records = records(Format::HowTheyVote, &set("howtheyvote", &SET));
    let expected = [
        "members.csv, line 4: “XYZ” is no country that is known.",
        "members.csv, line 5: The number 900001 is that of Ylva AL-NORDIN (members.csv, line 2) already.",
        "members.csv, line 6: “eva at sol” is no e-mail address. The rest of the row is used.",
        "group_memberships.csv, line 7: On the same days the Member is in Greens/EFA (from 2022-05-01).",
        "group_memberships.csv, line 8: The membership ends on 2024-08-01 before it begins on 2024-09-01.",
        "group_memberships.csv, line 9: There is no Member with the number “900009”.",
        "group_memberships.csv, line 12: “someday” is no date (start_date); one like 2024-07-16 is expected.",
        "group_memberships.csv, line 13: The group “XYZ” is not known.",
    ];
    assert_eq!(said(&records), expected);
}

#[test]
fn a_set_without_its_two_halves_is_refused_and_what_is_foreign_is_not_claimed() {
    let members = set("howtheyvote", &["members"]);
    assert_eq!(detect(&members).expect("readable"), Some(Format::HowTheyVote));
    let refusal = try_read(Format::HowTheyVote, &members).expect_err("half a set");
    assert!(refusal.message.starts_with("group_memberships.csv is missing"), "{refusal}");
    let mut with_stranger = set("howtheyvote", &SET[..2]);
    with_stranger.push(fixture("ep-directory/directory.xml"));
    assert_eq!(detect(&with_stranger).expect("readable"), None);
    let records = try_read(Format::HowTheyVote, &with_stranger).expect("records");
    assert!(said(&records)[0].starts_with("directory.xml: The file is none of those"));
    let twice = set("howtheyvote", &["members", "group_memberships", "members"]);
    let refusal = try_read(Format::HowTheyVote, &twice).expect_err("two of a kind");
    assert!(refusal.message.contains("have the same columns"), "{refusal}");
}

/// A day, how many sat, and in which groups.
type Expected = (&'static str, usize, &'static [(&'static str, usize)]);

const DAYS: [Expected; 5] = [
    (
        "2019-07-02",
        750,
        &[
            ("EPP", 182),
            ("S&D", 153),
            ("Renew", 108),
            ("Greens/EFA", 74),
            ("ID", 73),
            ("ECR", 62),
            ("NI", 57),
            ("The Left", 41),
        ],
    ),
    (
        "2020-02-01",
        701,
        &[
            ("EPP", 187),
            ("S&D", 148),
            ("Renew", 95),
            ("ID", 76),
            ("Greens/EFA", 66),
            ("ECR", 61),
            ("The Left", 39),
            ("NI", 29),
        ],
    ),
    (
        "2024-07-16",
        718,
        &[
            ("EPP", 188),
            ("S&D", 136),
            ("PfE", 84),
            ("Renew", 77),
            ("ECR", 77),
            ("Greens/EFA", 53),
            ("The Left", 46),
            ("NI", 32),
            ("ESN", 25),
        ],
    ),
    (
        "2025-09-28",
        719,
        &[
            ("EPP", 188),
            ("S&D", 136),
            ("PfE", 85),
            ("ECR", 79),
            ("Renew", 75),
            ("Greens/EFA", 53),
            ("The Left", 46),
            ("NI", 30),
            ("ESN", 27),
        ],
    ),
    ("2020-01-31", 750, &[]),
];

fn in_groups(person: &PersonRecord) -> impl Iterator<Item = &MembershipRecord> {
    person.memberships.iter().filter(|m| m.organization.classification == Classification::PoliticalGroup)
}

#[test]
fn ten_real_members_changed_group_within_term_10() {
    let files: Option<Vec<_>> = SET.iter().map(|part| real(&format!("meps-howtheyvote/{part}.csv"))).collect();
    let Some(files) = files else { return };
    let records = records(Format::HowTheyVote, &files);
    let changed = people(&records).into_iter().filter(|person| {
        let of_term = in_groups(person).filter(|m| m.start.is_some_and(|start| start.day >= day("2024-07-16")));
        of_term.map(|m| &m.organization.code).collect::<BTreeSet<_>>().len() > 1
    });
    let changed: BTreeSet<_> = changed.map(|person| person.family_name.as_str()).collect();
    let expected = "YONCHEVA, MAZUREK, SOREL, KARTHEISER, SOLIER, JUNCO GARCÍA, BRYŁKA, BUCZEK, KABILOV, SCHNURRBUSCH";
    assert_eq!(changed, expected.split(", ").collect());
}

#[test]
fn the_real_set_has_its_known_counts_on_every_known_day() {
    let files: Option<Vec<_>> = SET.iter().map(|part| real(&format!("meps-howtheyvote/{part}.csv"))).collect();
    let Some(files) = files else { return };
    let records = records(Format::HowTheyVote, &files);
    let people = people(&records);
    assert_eq!((people.len(), organizations(&records).len(), said(&records)), (1268, 24, vec![]));
    let in_groups =
        |kind| people.iter().flat_map(|p| &p.memberships).filter(|m| m.organization.classification == kind).count();
    assert_eq!(in_groups(Classification::PoliticalGroup), 1863);
    assert_eq!(people.iter().filter(|person| details(person, ContactKind::Email).is_empty()).count(), 549);
    let groups = |on: &str| {
        let held = people.iter().flat_map(|person| &person.memberships).filter(|m| is_in_force(m, day(on)));
        tally(
            held.filter(|m| m.organization.classification == Classification::PoliticalGroup)
                .map(|m| m.organization.code.as_str()),
        )
    };
    let mandates = |on: &str| -> Vec<_> {
        let held = people.iter().flat_map(|person| &person.memberships).filter(|m| is_in_force(m, day(on)));
        held.filter(|m| m.organization.code == "EP").map(|m| m.area_code.as_deref().expect("a country")).collect()
    };
    for (on, sitting, expected) in DAYS {
        assert_eq!(mandates(on).len(), sitting, "{on}");
        assert_eq!(groups(on).values().sum::<usize>(), sitting, "everyone is in a group on {on}");
        if !expected.is_empty() {
            assert_eq!(groups(on), expected.iter().copied().collect(), "{on}");
        }
    }
    let countries = tally(mandates("2024-07-16").into_iter());
    for (country, members) in [("IT", 75), ("DE", 96), ("FR", 81), ("GR", 21), ("PL", 53), ("EE", 7), ("MT", 6)] {
        assert_eq!(countries[country], members, "{country}");
    }
    assert_eq!(tally(mandates("2025-09-28").into_iter())["IT"], 76);
}

#[test]
fn lists_of_sitting_members_are_recognised_in_every_form_and_nothing_else_is() {
    for path in ["meps-2024-07-24.csv", "full-list-2022-11-21.xml"] {
        assert_eq!(detect(&[fixture(&format!("meps/{path}"))]).expect("readable"), Some(Format::Meps), "{path}");
    }
    for (path, format) in [
        ("meps-official/full-list-2022-11-21.csv", Some(Format::Meps)),
        ("meps-official/full-list-2022-11-21.reconstructed.xml", Some(Format::Meps)),
        ("meps-ep10/meps-2024-10-14.csv", Some(Format::Meps)),
        ("meps-ep10/meps-2024-10-14.json", Some(Format::Meps)),
        ("meps-ep8/meps-2018-07-16.csv", Some(Format::Meps)),
        ("meps-ep8/meps-2019-04-27.json", Some(Format::Meps)),
        // Everyone who sat in a term, and who came and went: no list of who sits.
        ("meps-ep8/all-members-ep8.csv", Some(Format::EpTerm)),
        ("meps-ep10/inout.csv", None),
        ("meps-howtheyvote/geo_areas.csv", None),
        ("meps-howtheyvote/reference-groups.json", None),
    ] {
        let Some(file) = real(path) else { continue };
        assert_eq!(detect(&[file]).expect("readable"), format, "{path}");
    }
}

fn roles(list: &MepList) -> BTreeMap<Role, usize> {
    tally(list.members.iter().flat_map(|member| &member.committees).map(|(_, role)| *role))
}

fn groups(list: &MepList) -> BTreeMap<&'static str, usize> {
    tally(list.members.iter().filter_map(|member| member.group).map(|group| group.code))
}

#[test]
fn the_real_json_of_term_10_says_what_the_csv_of_the_day_says() {
    let Some(json) = shared("meps-ep10/meps-2024-10-14.json") else { return };
    let json = meps::parse(&json).expect("a list");
    assert_eq!((json.format, json.members.len(), json.left_out.len()), (meps::Format::Json, 718, 0));
    let expected = [(Role::Member, 967), (Role::Substitute, 973), (Role::ViceChair, 89), (Role::Chair, 24)];
    assert_eq!(roles(&json), expected.into());
    let Some(csv) = shared("meps-ep10/meps-2024-10-14.csv") else { return };
    let csv = meps::parse(&csv).expect("a list");
    let rows = |list: &MepList| -> BTreeMap<String, _> {
        let row = |m: &meps::Listed| {
            let mut committees = m.committees.clone();
            committees.sort();
            let delegations: BTreeSet<_> = m.delegations.iter().cloned().collect();
            (
                m.europarl_id.clone(),
                (m.name(), m.group, m.country, m.party.clone(), m.email.clone(), committees, delegations, m.since),
            )
        };
        list.members.iter().map(row).collect()
    };
    assert_eq!(roles(&csv), roles(&json));
    let (json, csv) = (rows(&json), rows(&csv));
    let differ: Vec<_> =
        json.iter().filter(|(id, row)| csv.get(*id) != Some(*row)).map(|(id, row)| (id, row, csv.get(id))).collect();
    assert!(differ.is_empty(), "{} differ, the first: {:?}", differ.len(), differ[0]);
}

#[test]
fn the_real_snapshots_of_term_8_have_their_known_groups_and_differences() {
    let Some(before) = shared("meps-ep8/meps-2018-07-16.csv") else { return };
    let Some(after) = shared("meps-ep8/meps-2019-04-27.csv") else { return };
    let Some(json) = shared("meps-ep8/meps-2019-04-27.json") else { return };
    let [before, after, json] = [before, after, json].map(|bytes| meps::parse(&bytes).expect("a list"));
    let expected = [
        ("EPP", 218),
        ("S&D", 189),
        ("ECR", 73),
        ("ALDE", 67),
        ("Greens/EFA", 52),
        ("The Left", 51),
        ("EFDD", 43),
        ("ENF", 35),
        ("NI", 21),
    ];
    assert_eq!((before.members.len(), groups(&before)), (749, expected.into()));
    let countries = tally(before.members.iter().map(|member| member.country.code));
    assert_eq!([countries["DE"], countries["FR"], countries["IT"], countries["GB"]], [96, 74, 73, 73]);
    let expected = [
        ("EPP", 216),
        ("S&D", 185),
        ("ECR", 77),
        ("ALDE", 68),
        ("Greens/EFA", 52),
        ("The Left", 52),
        ("EFDD", 42),
        ("ENF", 36),
        ("NI", 21),
    ];
    for list in [&after, &json] {
        assert_eq!((list.members.len(), groups(list)), (749, expected.into()), "{}", list.format);
        let [padar] = &list.left_out[..] else { panic!("one row is left out: {:?}", list.left_out) };
        assert_eq!((padar.name.as_str(), padar.europarl_id.as_str()), ("Ivari PADAR", "97025"));
    }
    let silent = |list: &MepList| list.members.iter().filter(|member| member.email.is_none()).count();
    assert_eq!((silent(&before), silent(&after), silent(&json)), (5, 4, 4));
    let numbers = |list: &MepList| -> BTreeSet<String> {
        let members = list.members.iter().map(|member| member.europarl_id.clone());
        members.chain(list.left_out.iter().map(|row| row.europarl_id.clone())).collect()
    };
    let (was, is) = (numbers(&before), numbers(&after));
    assert_eq!((was.difference(&is).count(), is.difference(&was).count()), (9, 10));
    let left: BTreeSet<_> =
        before.members.iter().filter(|m| !is.contains(&m.europarl_id)).map(|m| m.family_name.as_str()).collect();
    let expected =
        ["LOONES", "von WEIZSÄCKER", "BALZ", "KARIŅŠ", "STIHLER", "PABRIKS", "WENTA", "POGLIESE", "ADAKTUSSON"];
    assert_eq!(left, expected.into());
    let then: BTreeMap<_, _> =
        before.members.iter().map(|m| (m.europarl_id.as_str(), m.group.map(|g| g.code))).collect();
    let changed = after.members.iter().filter_map(|m| {
        let from = then.get(m.europarl_id.as_str())?.filter(|from| Some(*from) != m.group.map(|g| g.code))?;
        Some((m.family_name.as_str(), (from, m.group.map_or("", |g| g.code))))
    });
    let changed: BTreeMap<_, _> = changed.collect();
    assert_eq!(changed.len(), 12, "{changed:?}");
    assert_eq!(
        (changed["GARDINI"], changed["MAUREL"], changed["AGNEW"]),
        (("EPP", "ECR"), ("S&D", "The Left"), ("EFDD", "ENF"))
    );
}

#[test]
fn a_row_without_country_and_group_is_left_out_but_many_are_no_list() {
    let list = |rows: &str| meps::parse(format!("epid,first_name,last_name,country,eugroup\n{rows}").as_bytes());
    let one = list("1,Ana,LIMA,PT,EPP\n2,Rui,MAR,,\n").expect("a list");
    assert_eq!((one.members.len(), one.left_out[0].name.as_str()), (1, "Rui MAR"));
    let refusal = list("1,Ana,LIMA,PT,EPP\n2,Rui,MAR,,\n3,A,A,,\n4,B,B,,\n5,C,C,,\n").expect_err("no list");
    assert!(refusal.message.starts_with("4 of 5 rows have neither country nor political group"), "{refusal}");
    let refusal = list("1,Ana,LIMA,PT,EPP\n1,Rui,MAR,,\n").expect_err("a number twice");
    assert!(refusal.message.contains("Rui MAR has the number 1"), "{refusal}");
}

#[test]
fn the_api_gives_memberships_in_bodies_of_every_file_brought() {
    let records =
        records(Format::EpApi, &[fixture("ep-api/meps_900001.json"), fixture("ep-api/corporate-bodies.json")]);
    let people = people(&records);
    let expected = [
        "EP member 2024-07-16..",
        "QUIZ vice-chair 2024-07-19..",
        "org/77 substitute 2024-07-19..2025-01-01",
        "org/88 official 2024-07-16..",
    ];
    let nordin = people[0];
    assert_eq!(held(nordin), expected);
    assert_eq!(nordin.memberships[0].area_code.as_deref(), Some("SE"));
    assert_eq!(nordin.memberships[1].organization.name, "Committee on Quizzes");
    assert_eq!(nordin.memberships[2].organization.classification, Classification::Subcommittee);
    assert_eq!(nordin.memberships[2].organization.keys, [Key::new("europarl-body", "77")]);
    assert_eq!(nordin.memberships[3].label.as_deref(), Some("Quaestor"));
    assert_eq!(details(nordin, ContactKind::Phone), ["+3220000001"]);
    assert_eq!((nordin.honorific_prefix.as_deref(), nordin.nationality.as_deref()), (Some("Ms"), Some("SE")));
    assert_eq!(full_name(people[1]), "Joost DE WILDE");
    assert_eq!(held(people[1]), ["EP member ..", "Greens/EFA member .."]);
    let bodies = organizations(&records);
    let codes: Vec<_> = bodies.iter().map(|body| body.organization.code.as_str()).collect();
    assert_eq!(codes, ["QUIZ (1989–1992)", "QUIZ"], "the one that goes on owns the bare code");
    assert_eq!(bodies[0].other_names, ["Commission des énigmes", "Riddles"]);
    let said = said(&records);
    assert!(said[0].starts_with("corporate-bodies.json, entry 3: QUIZ (body 13) has no dates here."), "{}", said[0]);
    assert!(
        said[1].starts_with("corporate-bodies.json, entry 4: The code QUIZ is that of another body"),
        "{}",
        said[1]
    );
    let end = "meps_900001.json, entry 1, membership/4: It ends on 2024-01-01 before it begins on 2025-07-19.";
    assert_eq!(said[2], end);
    assert_eq!(said[3], "meps_900001.json, entry 3: “familyName” holds integer `5` where a string belongs.");
}

#[test]
fn the_real_answers_of_the_api_are_read_and_a_procedure_is_none_of_them() {
    let Some(person) = real("ep-api-v2/meps_1294.json") else { return };
    let read_one = records(Format::EpApi, &[person]);
    let di_rupo = people(&read_one)[0];
    assert_eq!((full_name(di_rupo).as_str(), key(di_rupo, "europarl").as_str()), ("Elio Di Rupo", "1294"));
    assert_eq!(held(di_rupo), ["org/6562 member 2024-07-19..", "EP member 2024-07-16.."]);
    assert_eq!(di_rupo.memberships[1].area_code.as_deref(), Some("BE"));
    assert_eq!(di_rupo.memberships[0].organization.classification, Classification::Committee);
    assert_eq!(details(di_rupo, ContactKind::Email), ["elio.dirupo@europarl.europa.eu"]);
    assert_eq!(
        (details(di_rupo, ContactKind::Office), details(di_rupo, ContactKind::Phone)),
        (vec!["13G115"], vec!["+3222845453"])
    );
    let Some(current) = real("ep-api-v2/meps_show-current.json") else { return };
    let current = records(Format::EpApi, &[current]);
    assert_eq!(held(people(&current)[0]), ["EP member ..", "S&D member .."]);
    assert_eq!(people(&current)[0].memberships[0].area_code.as_deref(), Some("BE"));
    let Some(one) = real("ep-api-v2/meps_limit1.json") else { return };
    assert_eq!(full_name(people(&records(Format::EpApi, &[one]))[0]), "Georg Jarzembowski");
    let Some(body) = real("ep-api-v2/corporate-bodies_1.json") else { return };
    let body = records(Format::EpApi, &[body]);
    let econ = organizations(&body)[0];
    assert_eq!((econ.organization.code.as_str(), econ.other_names.len()), ("ECON (1989–1992)", 7));
    assert_eq!(econ.organization.keys, [Key::new("europarl-body", "1")]);
    assert_eq!(econ.dissolved.map(|dated| dated.day), Some(day("1992-01-14")));
    let Some(list) = real("ep-api-v2/corporate-bodies_list.json") else { return };
    assert!(said(&records(Format::EpApi, &[list]))[0].contains("ECON (body 1) has no dates here"));
    let Some(procedure) = real("ep-api-v2/procedure_2024-2006.jsonld") else { return };
    assert_eq!(detect(std::slice::from_ref(&procedure)).expect("readable"), None);
    let refusal = try_read(Format::EpApi, &[procedure]).expect_err("no people");
    assert!(refusal.message.contains("this is about “Process” (eli/dl/proc/2024-2006), not about people"), "{refusal}");
}

#[test]
fn a_popolo_file_gives_organisations_people_and_what_they_hold() {
    let records = records(Format::Popolo, &[fixture("popolo/chamber.json")]);
    let people = people(&records);
    let [nordin, joost] = people[..] else { panic!("two people: {people:?}") };
    let keys = [
        Key::new("europarl", "900001"),
        Key::new("wikidata", "Q1"),
        Key::new("popolo", "0b0c5b3e-7a52-4a8e-9d4e-000000000001"),
    ];
    assert_eq!((nordin.keys.as_slice(), nordin.row_key.as_deref()), (&keys[..], None));
    assert_eq!((joost.keys.len(), joost.row_key.as_deref()), (0, Some("joost")), "an id of this file alone");
    assert_eq!(nordin.other_names, ["Ylva Nordin"]);
    assert_eq!(details(nordin, ContactKind::Email), ["ylva@chamber.example"]);
    assert_eq!(details(nordin, ContactKind::Social), ["https://twitter.com/ylva", "https://facebook.example/ylva"]);
    assert_eq!(details(nordin, ContactKind::Web), ["https://nordin.example"]);
    let expected = ["The Chamber member 2019-01-01..2021-03-31", "DESK vice-chair 2020-01-01.."];
    assert_eq!(held(nordin), expected, "the term dates what the membership does not");
    assert_eq!(nordin.memberships[0].label.as_deref(), Some("member, The North"));
    assert_eq!(nordin.memberships[0].on_behalf_of.as_ref().map(|party| party.name.as_str()), Some("The Blues"));
    assert_eq!(nordin.memberships[1].label.as_deref(), Some("Vice-President"));
    assert_eq!((joost.given_name.as_str(), joost.family_name.as_str()), ("Joost de", "Wilde"));
    assert_eq!(joost.died_on, Some(day("2020-05-01")));
    let post = joost.memberships[0].post.as_ref().expect("a post");
    assert_eq!((post.label.as_str(), post.area_code.as_str()), ("Clerk of the Chamber", "SE"));
    assert_eq!((joost.memberships[0].role, joost.memberships[0].label.as_deref()), (Role::Official, Some("Clerk")));
    let bodies = organizations(&records);
    assert_eq!(bodies.len(), 6);
    assert_eq!(bodies[0].organization.classification, Classification::Institution);
    assert_eq!(bodies[0].organization.area_code, "SE");
    let desk = &bodies[1].organization;
    assert_eq!(
        (desk.code.as_str(), desk.parent.as_ref().map(|parent| parent.name.as_str())),
        ("DESK", Some("The Chamber"))
    );
    let fact = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    assert_eq!(bodies[1].facts, [fact("Popolo id", "desk"), fact("Classification", "Furniture")]);
    let expected = [
        "persons, entry 3: The id is that of another entry. Only the first is used.",
        "persons, entry 5: “name” holds integer `7` where a string belongs.",
        "organizations, entry 4: It is part of itself (egg → hen → egg); it is read as part of nothing. Mend the file.",
        "organizations, entry 5: It is part of itself (hen → egg → hen); it is read as part of nothing. Mend the file.",
        "organizations, entry 6: What it is part of (nowhere) is not in the file; it is read without.",
        "memberships, entry 3: It ends on 2020-01-01 before it begins on 2020-01-02.",
        "memberships, entry 4: “some day” is no date; one like 2024-07-16, 2024-07 or 2024 is expected.",
        "memberships, entry 5: The person “ghost” is not in the file.",
        "memberships, entry 6: The organisation “ghosts” is not in the file.",
        "posts, entry 2: Nobody in the file holds this post. A post comes in with its holders.",
        "persons, entry 4: There is no name.",
    ];
    assert_eq!(said(&records), expected);
}

#[test]
fn hierarchies_without_end_are_refused() {
    let chain = |n: usize, last: &str| {
        let one = |n: usize| format!("{{\"id\": \"o{n}\", \"name\": \"Org {n}\", \"parent_id\": \"o{}\"}}", n + 1);
        let all: Vec<_> = (0..n).map(one).collect();
        format!("{{\"organizations\": [{}, {{\"id\": \"o{n}\", \"name\": \"Top\"{last}}}]}}", all.join(","))
    };
    for text in [chain(5_000, ""), chain(5_000, ", \"parent_id\": \"o0\"")] {
        let refusal =
            try_read(Format::Popolo, &[SourceFile::memory("deep.json", text.into_bytes())]).expect_err("too deep");
        assert!(refusal.message.contains("more than 30 levels deep"), "{refusal}");
    }
    let fine =
        try_read(Format::Popolo, &[SourceFile::memory("fine.json", chain(20, "").into_bytes())]).expect("records");
    assert_eq!((organizations(&fine).len(), doubts(&fine).len()), (21, 0));
    let nested = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let refusal = try_read(Format::Popolo, &[SourceFile::memory("a.json", nested.into_bytes())]).expect_err("too deep");
    assert!(refusal.message.contains("this is no JSON"), "{refusal}");
}

#[test]
fn what_is_written_as_popolo_is_read_as_it_was() {
    use focal::directory::popolo::{Area, Identifier, Membership, Organization, Person, Popolo, Post};
    let text = |text: &str| Some(text.to_owned());
    let (person, body, group, post) = (
        "0b0c5b3e-7a52-4a8e-9d4e-000000000001",
        "0b0c5b3e-7a52-4a8e-9d4e-000000000002",
        "0b0c5b3e-7a52-4a8e-9d4e-000000000003",
        "0b0c5b3e-7a52-4a8e-9d4e-000000000004",
    );
    let code = |code: &str| vec![Identifier { scheme: text("code"), identifier: text(code) }];
    let popolo = Popolo {
        persons: vec![Person {
            id: text(person),
            name: text("Ylva AL-NORDIN"),
            given_name: text("Ylva"),
            family_name: text("AL-NORDIN"),
            gender: text("female"),
            honorific_prefix: text("Ms"),
            ..Person::default()
        }],
        organizations: vec![
            Organization {
                id: text(body),
                name: text("Committee on Quizzes"),
                classification: text("committee"),
                identifiers: code("QUIZ"),
                ..Organization::default()
            },
            Organization {
                id: text(group),
                name: text("The Blues"),
                classification: text("political-group"),
                area_id: text("country:SE"),
                parent_id: text(body),
                ..Organization::default()
            },
        ],
        memberships: vec![Membership {
            person_id: text(person),
            organization_id: text(body),
            on_behalf_of_id: text(group),
            post_id: text(post),
            role: text("official"),
            label: text("Keeper of riddles"),
            area_id: text("country:SE"),
            start_date: text("2024-07"),
            end_date: text("2025"),
            ..Membership::default()
        }],
        posts: vec![Post { id: text(post), label: text("Keeper"), organization_id: text(body), ..Post::default() }],
        areas: vec![Area {
            id: text("country:SE"),
            name: text("Sweden"),
            classification: text("country"),
            ..Area::default()
        }],
        events: vec![],
    };
    let json = popolo.to_json();
    assert!(!json.contains("null") && !json.contains("[]"), "{json}");
    assert_eq!(serde_json::from_str::<Popolo>(&json).expect("Popolo"), popolo);
    let records = records(Format::Popolo, &[SourceFile::memory("out.json", json.into_bytes())]);
    assert_eq!(said(&records), Vec::<String>::new());
    let nordin = people(&records)[0];
    let membership = &nordin.memberships[0];
    assert_eq!(held(nordin), ["QUIZ official 2024-07-01..2025-12-31"]);
    assert_eq!((membership.role, membership.label.as_deref()), (Role::Official, Some("Keeper of riddles")));
    assert_eq!(membership.area_code.as_deref(), Some("SE"));
    assert_eq!(membership.post.as_ref().map(|post| post.label.as_str()), Some("Keeper"));
    let group = membership.on_behalf_of.as_ref().expect("a group");
    assert_eq!((group.classification, group.area_code.as_str()), (Classification::PoliticalGroup, "SE"));
    assert_eq!(group.parent.as_ref().map(|parent| parent.code.as_str()), Some("QUIZ"));
    assert_eq!(
        (full_name(nordin).as_str(), nordin.name.as_deref(), nordin.gender),
        ("Ylva AL-NORDIN", None, Some(Gender::Female))
    );
    assert_eq!(nordin.keys, [Key::new("popolo", person)]);
}

#[test]
fn the_real_estonian_file_has_its_known_counts_and_comes_back_as_it_went_out() {
    let Some(file) = real("popolo/estonia-ep-popolo-v1.0.json") else { return };
    let read_once = records(Format::Popolo, std::slice::from_ref(&file));
    let people = people(&read_once);
    assert_eq!((people.len(), organizations(&read_once).len(), said(&read_once)), (193, 8, vec![]));
    let mails =
        people.iter().filter(|p| details(p, ContactKind::Email).iter().any(|mail| mail.ends_with("@riigikogu.ee")));
    assert_eq!(mails.count(), 123);
    let memberships: Vec<_> = people.iter().flat_map(|person| &person.memberships).collect();
    assert_eq!(memberships.len(), 299);
    assert!(memberships.iter().all(|m| m.on_behalf_of.is_some()));
    // Four were elected and left before the term began, by whose first day they cannot have begun.
    let undated: Vec<_> = memberships.iter().filter(|m| m.start.is_none()).collect();
    assert_eq!((undated.len(), undated[0].end.map(|end| end.day)), (4, Some(day("2015-03-27"))));
    assert!(memberships.iter().all(|m| m.organization.classification == Classification::Institution));
    assert_eq!(memberships.iter().filter(|m| m.label.is_some()).count(), 134, "as many have a constituency");
    let parties = tally(memberships.iter().filter_map(|m| m.on_behalf_of.as_ref()).map(|party| party.name.as_str()));
    assert_eq!(parties.values().copied().max(), Some(98));
    assert!(people.iter().all(|person| !key(person, "popolo").is_empty() && !key(person, "wikidata").is_empty()));
    assert_eq!(people.iter().filter(|person| !key(person, "europarl").is_empty()).count(), 9);
    let must = people.iter().find(|person| full_name(person) == "Aadu Must").expect("listed");
    assert_eq!((must.given_name.as_str(), must.family_name.as_str(), must.other_names.len()), ("Aadu", "Must", 0));
    let bytes = file.bytes().expect("bytes");
    let popolo: focal::directory::popolo::Popolo = serde_json::from_slice(&bytes).expect("Popolo");
    assert_eq!((popolo.events.len(), popolo.areas.len()), (16, 12));
    let again = records(Format::Popolo, &[SourceFile::memory("again.json", popolo.to_json().into_bytes())]);
    assert_eq!(again, read_once);
}

#[test]
fn the_examples_of_the_specification_are_read_or_refused_for_what_they_are() {
    let example = |name: &str| real(&format!("popolo/spec-examples/{name}.json"));
    for (name, persons, bodies, doubted) in [
        ("person", 1, 0, 0),
        ("name-component", 1, 0, 0),
        ("organization", 0, 1, 1),
        ("membership", 0, 0, 1),
        ("post", 0, 0, 1),
        ("embedding-membership", 1, 1, 0),
        ("embedding-organization", 0, 1, 2),
        ("embedding-person", 1, 0, 2),
        ("embedding-post", 0, 1, 1),
    ] {
        let Some(file) = example(name) else { return };
        let records = records(Format::Popolo, &[file]);
        let counts = (people(&records).len(), organizations(&records).len(), doubts(&records).len());
        assert_eq!(counts, (persons, bodies, doubted), "{name}: {:?}", said(&records));
    }
    for name in ["motion", "vote_event", "vote", "count", "speech", "event", "area", "contact_detail", "metadata"] {
        let Some(file) = example(name) else { return };
        assert_eq!(detect(std::slice::from_ref(&file)).expect("readable"), None, "{name}");
        let refusal = try_read(Format::Popolo, &[file]).expect_err(name);
        assert!(refusal.message.starts_with("The fields (") && refusal.message.ends_with('.'), "{refusal}");
    }
    let Some(person) = example("person") else { return };
    let read_person = records(Format::Popolo, &[person]);
    let public = people(&read_person)[0];
    assert_eq!((public.given_name.as_str(), public.family_name.as_str()), ("John Q.", "Public"));
    assert_eq!((public.honorific_prefix.as_deref(), public.honorific_suffix.as_deref()), (Some("Mr."), Some("Esq.")));
    assert_eq!(public.name.as_deref(), Some("Mr. John Q. Public, Esq."));
    assert_eq!(public.other_names, ["Mr. Ziggy Q. Public, Esq.", "Dragonsbane"]);
    assert_eq!(key(public, "SIN"), "046454286");
    let Some(membership) = example("embedding-membership") else { return };
    let records = records(Format::Popolo, &[membership]);
    let chef = &people(&records)[0].memberships[0];
    assert_eq!((chef.role, chef.label.as_deref()), (Role::Official, Some("Chef")));
    assert_eq!(chef.post.as_ref().map(|post| post.label.as_str()), Some("Chef at Joe's Diner"));
}

/// A format, and files of it.
type Sample = (Format, &'static [&'static str]);

const SAMPLES: [Sample; 7] = [
    (Format::EpDirectory, &["ep-directory/directory.xml"]),
    (Format::EpOpenData, &["ep-open-data/damaged.csv"]),
    (Format::EpOpenData, &["ep-open-data/repaired.csv"]),
    (Format::EpApi, &["ep-api/meps_900001.json", "ep-api/corporate-bodies.json"]),
    (
        Format::HowTheyVote,
        &[
            "howtheyvote/members.csv",
            "howtheyvote/group_memberships.csv",
            "howtheyvote/groups.csv",
            "howtheyvote/countries.csv",
            "howtheyvote/committees.csv",
        ],
    ),
    (Format::Popolo, &["popolo/chamber.json"]),
    (Format::Meps, &["meps/meps-2024-07-24.csv"]),
];

#[test]
fn every_format_is_recognised_as_itself_whatever_its_files_are_called_and_with_a_mark() {
    for (format, paths) in SAMPLES {
        let files: Vec<_> = paths.iter().map(|path| fixture(path)).collect();
        let marked: Vec<_> = files
            .iter()
            .enumerate()
            .map(|(n, file)| {
                let bytes = file.bytes().expect("bytes");
                let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
                SourceFile::memory(format!("download ({n})"), [b"\xef\xbb\xbf", bytes].concat())
            })
            .collect();
        // A mark says UTF-8: what is Windows-1252 has none.
        let is_western = paths[0].ends_with("damaged.csv");
        assert_eq!(detect(&files).expect("readable"), Some(format), "{paths:?}");
        assert_eq!(detect(&marked).expect("readable"), Some(format), "{paths:?} with a mark");
        if format.is_snapshot() || is_western {
            continue;
        }
        let count = |files: &[SourceFile]| try_read(format, files).expect("records").len();
        assert_eq!(count(&marked), count(&files), "{paths:?}");
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig {
        cases: 300,
        failure_persistence: None,
        ..proptest::prelude::ProptestConfig::default()
    })]

    #[test]
    fn no_file_makes_a_reader_panic(
        which in 0..SAMPLES.len() - 1,
        of in 0..5usize,
        cut in 0..6000usize,
        changes in proptest::collection::vec((0..6000usize, proptest::prelude::any::<u8>()), 0..6),
        insert in proptest::option::of((0..6000usize, "[<>&;\"'#xé,|\n\r\\]\\[{}:!0-]{1,8}")),
    ) {
        let (format, paths) = SAMPLES[which];
        let mut files: Vec<_> = paths.iter().map(|path| fixture(path)).collect();
        let of = of % files.len();
        let mut bytes = files[of].bytes().expect("bytes").into_owned();
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
        files[of] = SourceFile::memory(files[of].name.clone(), bytes);
        detect(&files).expect("readable");
        match try_read(format, &files) {
            Ok(records) => {
                for person in people(&records) {
                    proptest::prop_assert!(!person.family_name.is_empty(), "{:?}", person);
                    let ends = |m: &MembershipRecord| m.start.zip(m.end).is_none_or(|(start, end)| start.day <= end.day);
                    proptest::prop_assert!(person.memberships.iter().all(ends), "{:?}", person);
                }
            }
            Err(refusal) => proptest::prop_assert!(refusal.message.ends_with('.'), "{}", refusal),
        }
    }
}
