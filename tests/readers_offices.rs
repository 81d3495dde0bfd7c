//! Readers of offices and organisations: what files become, before anything is compared or written.

use std::collections::{BTreeMap, HashSet};

use focal::directory::{Classification, ContactKind, Gender, Role};
use focal::imports::data::{
    CommitmentKind, CommitmentRecord, Doubt, MentionRecord, OrganizationRecord, Party, PersonRecord, Record, scheme,
};
use focal::imports::read::{Format, detect, read};
use focal::imports::{Refusal, SourceFile};

use crate::support::skips::skipped;

/// A file of the fixtures.
fn fixture(path: &str) -> SourceFile {
    let file = format!("{}/tests/fixtures/{path}", env!("CARGO_MANIFEST_DIR"));
    SourceFile::memory(path.rsplit('/').next().unwrap(), std::fs::read(file).unwrap())
}

/// A file of the shared data; nothing outside of the house.
fn shared(path: &str) -> Option<SourceFile> {
    let file = std::path::PathBuf::from(format!("{}/../shared/data/{path}", env!("CARGO_MANIFEST_DIR")));
    let file = SourceFile::disk(path.rsplit('/').next().unwrap(), file);
    if file.is_err() {
        skipped(&format!("{path}: data missing"));
    }
    file.ok()
}

fn memory(name: &str, text: &str) -> SourceFile {
    SourceFile::memory(name, text.as_bytes())
}

/// What a file becomes, whose format must be recognised.
#[derive(Default)]
struct Got {
    people: Vec<PersonRecord>,
    organizations: Vec<OrganizationRecord>,
    mentions: Vec<MentionRecord>,
    commitments: Vec<CommitmentRecord>,
    doubts: Vec<Doubt>,
}

impl Got {
    fn take(&mut self, record: Record) {
        match record {
            Record::Person(person) => self.people.push(*person),
            Record::Organization(organization) => self.organizations.push(*organization),
            Record::Mention(mention) => self.mentions.push(*mention),
            Record::Commitment(commitment) => self.commitments.push(*commitment),
            Record::VoteEvent(vote) => unreachable!("a list of an office has a vote: {vote:?}"),
            Record::Doubtful(doubt) => self.doubts.push(doubt),
        }
    }

    fn person(&self, family_name: &str) -> &PersonRecord {
        self.people.iter().find(|person| person.family_name == family_name).expect(family_name)
    }

    fn doubts(&self) -> Vec<(&str, &str)> {
        self.doubts.iter().map(|doubt| (doubt.place.0.as_str(), doubt.reason.as_str())).collect()
    }
}

fn got(format: Format, file: SourceFile) -> Got {
    let files = [file];
    assert_eq!(detect(&files), Ok(Some(format)), "{}", files[0].name);
    try_read(format, &files).expect("the file is read")
}

fn try_read(format: Format, files: &[SourceFile]) -> Result<Got, Refusal> {
    let mut got = Got::default();
    read(format, None, files, &mut |record| {
        got.take(record);
        Ok(())
    })?;
    Ok(got)
}

fn details(person: &PersonRecord, kind: ContactKind) -> Vec<&str> {
    person.details.iter().filter(|detail| detail.kind == kind).map(|detail| detail.value.as_str()).collect()
}

#[test]
fn a_register_of_focal_points_becomes_appointments() {
    let got = got(Format::FocalPoints, fixture("focal-points/register.csv"));
    let first = &got.commitments[0];
    assert_eq!((first.kind, first.area_code.as_str()), (CommitmentKind::Appointed, "NL"));
    assert_eq!(first.holder.as_deref(), Some("Ana Visser"));
    assert_eq!(first.post.as_deref(), Some("Special Envoy"));
    let note = "Ministry of Foreign Affairs; until 2023-06; source: Letter of the ministry";
    assert_eq!(first.note.as_deref(), Some(note));
    assert_eq!(first.link.as_deref(), Some("https://ministry.example/envoy"));
    let days: Vec<_> = got.commitments.iter().map(|c| (c.area_code.as_str(), c.on.day.to_string())).collect();
    let expected = [("NL", "2021-03-01"), ("CI", "2019-01-01"), ("FI", "2022-02-01")];
    assert_eq!(days, expected.map(|(area, day)| (area, day.to_owned())));
    assert_eq!(got.commitments[2].note.as_deref(), Some("Ministry of Foreign Affairs, Helsinki"));
    assert_eq!(
        got.doubts(),
        [
            ("line 4", "“Atlantis” is no state that is known. Write its English name or its ISO code."),
            ("line 5", "“soon” is no day of appointment; 2024-07-16, 2024-07 or 2024 is expected."),
        ]
    );
}

#[test]
fn thirty_one_states_took_part_in_the_first_meeting_of_focal_points() {
    let Some(file) = shared("r2p/participating-countries-2011.csv") else { return };
    let got = got(Format::FocalPoints, file);
    assert_eq!((got.commitments.len(), got.doubts.len()), (31, 0));
    assert!(got.commitments.iter().all(|c| c.kind == CommitmentKind::Participated));
    assert!(got.commitments.iter().all(|c| c.on.day.to_string() == "2011-05-17"));
    let noted = |note: &str| got.commitments.iter().filter(|c| c.note.as_deref() == Some(note)).count();
    assert_eq!(noted("Represented by: official from capital"), 19);
    assert_eq!(noted("Represented by: permanent mission to the UN"), 12);
    let codes: HashSet<_> = got.commitments.iter().map(|c| c.area_code.as_str()).collect();
    assert_eq!(codes.len(), 31);
    assert!(["NL", "CI", "KR", "CZ", "US", "GB", "PH", "BA"].iter().all(|code| codes.contains(code)));
    let eu: Vec<_> = focal::directory::areas::eu_on("2024-07-16".parse().unwrap()).map(|area| area.code).collect();
    assert_eq!(codes.iter().filter(|code| eu.contains(code)).count(), 7);
}

#[test]
fn rows_of_one_person_in_the_whoiswho_become_one_person_with_several_functions() {
    let got = got(Format::Whoiswho, fixture("whoiswho/people.csv"));
    assert_eq!(got.people.len(), 5);
    let anna = got.person("van der BURG");
    assert_eq!((anna.given_name.as_str(), anna.gender), ("Anna Lena", Some(Gender::Female)));
    assert_eq!(anna.honorific_prefix.as_deref(), Some("Ms"));
    assert_eq!((anna.keys[0].scheme.as_str(), anna.keys[0].value.as_str()), (scheme::WHOISWHO, "501"));
    assert_eq!(details(anna, ContactKind::Email), ["anna.vanderburg@example.europa.eu"]);
    assert_eq!(details(anna, ContactKind::Phone), ["+32 20000001", "+33 300000001"]);
    assert_eq!(details(anna, ContactKind::Fax), ["+32 20000002"]);
    let [director, head] = &anna.memberships[..] else { panic!("two functions: {:?}", anna.memberships) };
    assert_eq!((director.role, director.label.as_deref()), (Role::Head, Some("Director")));
    assert_eq!((head.role, head.label.as_deref()), (Role::Head, Some("Acting Head of Unit")));
    let unit = &head.organization;
    assert_eq!((unit.name.as_str(), unit.keys[0].value.as_str()), ("Unit A1", "13"));
    let dg = unit.parent.as_ref().unwrap().parent.as_ref().unwrap();
    assert_eq!(dg.classification, Classification::DirectorateGeneral);
    assert_eq!(dg.parent.as_ref().map(|top| top.classification), Some(Classification::Institution));
}

#[test]
fn bodies_that_lists_of_members_know_are_the_same_in_the_whoiswho() {
    let got = got(Format::Whoiswho, fixture("whoiswho/people.csv"));
    let chair = &got.person("O'NEILL").memberships[0];
    assert_eq!((chair.role, chair.label.as_deref()), (Role::Chair, None));
    assert_eq!(
        (chair.organization.classification, chair.organization.code.as_str()),
        (Classification::Committee, "AFET")
    );
    let group = &got.person("KOVÁČ").memberships[0].organization;
    assert_eq!((group.classification, group.code.as_str()), (Classification::PoliticalGroup, "EPP"));
    assert_eq!(group.parent.as_ref().and_then(|p| p.parent.as_ref()).map(|ep| ep.code.as_str()), Some("EP"));
    let bo = got.person("EK");
    assert_eq!(bo.memberships[0].role, Role::Deputy);
    assert_eq!(bo.memberships[0].organization.classification, Classification::Cabinet);
    assert_eq!(bo.note.as_deref(), Some("E-mail as listed: n.a."));
    assert_eq!(details(bo, ContactKind::Social), ["https://twitter.com/boek"]);
    assert_eq!(got.person("LINDQVIST").row_key.as_deref(), Some("lindqvist maj hr budget and administration"));
    assert_eq!(
        got.doubts(),
        [
            ("line 7", "The personID is that of KOVÁČ (line 6). One person has one name there."),
            ("line 8", "There is no hierarchy: it is not said where the person works."),
        ]
    );
}

#[test]
fn the_real_whoiswho_sample_has_nineteen_members_of_two_groups() {
    let Some(file) = shared("whoiswho/sample.csv") else { return };
    let got = got(Format::Whoiswho, file);
    assert_eq!((got.people.len(), got.doubts.len()), (19, 0));
    let mut groups = BTreeMap::new();
    for person in &got.people {
        let [membership] = &person.memberships[..] else { panic!("{person:?}") };
        *groups.entry((membership.organization.code.as_str(), membership.role)).or_insert(0) += 1;
        assert_eq!(details(person, ContactKind::Phone).len(), 2);
    }
    let expected = [
        (("ALDE", Role::Member), 9),
        (("ALDE", Role::ViceChair), 7),
        (("EPP", Role::Member), 2),
        (("EPP", Role::Chair), 1),
    ];
    assert_eq!(groups, BTreeMap::from(expected));
    let ries = got.person("RIES");
    assert_eq!((ries.given_name.as_str(), ries.keys[0].value.as_str()), ("Frédérique", "159348"));
    assert_eq!(details(ries, ContactKind::Phone), ["+32 22845549", "+33 388175549"]);
    assert_eq!(details(ries, ContactKind::Fax), ["+32 22849549"]);
    assert_eq!(details(ries, ContactKind::Web), ["http://www.frederiqueries.be"]);
    assert_eq!(got.person("IN 'T VELD").given_name, "Sophia");
    assert_eq!(got.person("NIEBLER").honorific_prefix.as_deref(), Some("Dr"));
}

fn organizations(mention: &MentionRecord) -> Vec<&str> {
    let all = mention.parties.iter();
    all.filter_map(|party| match party {
        Party::Organization { name } => Some(name.as_str()),
        Party::Person { .. } => None,
    })
    .collect()
}

fn names(mention: &MentionRecord) -> Vec<(&str, &str)> {
    let all = mention.parties.iter();
    all.filter_map(|party| match party {
        Party::Person { name, label, .. } => Some((name.as_str(), label.as_str())),
        Party::Organization { .. } => None,
    })
    .collect()
}

#[test]
fn meetings_that_differ_only_in_the_organisation_are_one() {
    let got = got(Format::CommissionMeetings, fixture("commission/meetings.csv"));
    let [held, cancelled, other] = &got.mentions[..] else { panic!("three meetings: {:?}", got.mentions) };
    assert_eq!(names(held), [("Bo Ek", "Member of cabinet"), ("Cleo Dahl", "Member of cabinet")]);
    assert_eq!(organizations(held), ["Friends of Puzzles", "Puzzle Makers Ltd"]);
    assert_eq!((held.subject.as_str(), held.on.to_string().as_str()), ("Puzzle policy", "2015-04-24"));
    let Party::Person { organization, .. } = &held.parties[0] else { panic!("a person first") };
    assert_eq!(
        (organization.classification, organization.name.as_str()),
        (Classification::Cabinet, "Cabinet of Ana Lima")
    );
    assert!(cancelled.is_cancelled && !held.is_cancelled && !other.is_cancelled);
    assert_eq!(cancelled.key, format!("{}|cancelled", other.key));
    assert_eq!(organizations(other), ["Red Bureau"]);
    assert_eq!(organizations(cancelled), ["Green Bureau", "Blue Bureau"]);
    let reason = "“31/02/2015” is no date; 31/01/2015 is expected.";
    assert_eq!(got.doubts().iter().map(|doubt| doubt.1).collect::<Vec<_>>(), [reason]);
}

#[test]
fn the_real_meetings_of_commissioners_keep_everyone_they_name() {
    let Some(file) = shared("commission/all_meetings.csv") else { return };
    let text = String::from_utf8(file.bytes().unwrap().into_owned()).unwrap();
    assert_eq!((text.lines().count(), csv::Reader::from_reader(text.as_bytes()).records().count()), (699, 664));
    let got = got(Format::CommissionMeetings, file);
    // 664 records, 49 of which repeat a meeting: with another organisation, or (nearly) word for word.
    assert_eq!((got.mentions.len(), got.doubts.len()), (615, 0));
    let commissioners: HashSet<_> = got.mentions.iter().flat_map(names).map(|(name, _)| name).collect();
    assert_eq!(commissioners.len(), 28);
    assert!(commissioners.contains("Miguel Arias Cañete"));
    assert!(got.mentions.iter().all(|m| names(m).len() == 1 && !m.subject.contains(['\n', '\t'])));
    assert!(got.mentions.iter().filter(|m| m.is_cancelled).count() >= 6);
    let keys: HashSet<_> = got.mentions.iter().map(|m| m.key.as_str()).collect();
    assert_eq!(keys.len(), 615, "a key is a meeting's own");
}

#[test]
fn the_real_meetings_of_cabinets_have_several_persons_and_no_line_breaks() {
    let Some(file) = shared("commission/all_meetings_by_cabinet.part1.csv") else { return };
    let text = String::from_utf8(file.bytes().unwrap().into_owned()).unwrap();
    assert_eq!(text.lines().count(), 1_579, "for 1,271 records");
    let got = got(Format::CommissionMeetings, file);
    assert_eq!((got.mentions.len(), got.doubts.len()), (129, 0));
    let together = got.mentions.iter().find(|m| names(m).len() == 2).expect("a meeting with two");
    assert!(got.mentions.iter().any(|m| names(m).iter().map(|n| n.0).eq(["Kamila Kloc", "Jasmin Battista"])));
    assert!(names(together).iter().all(|(_, label)| *label == "Member of cabinet"));
    assert!(got.mentions.iter().any(|m| organizations(m).starts_with(&["European Environmental Bureau", "WWF EPO"])));
    let cabinets: HashSet<_> = got
        .mentions
        .iter()
        .flat_map(|m| &m.parties)
        .filter_map(|party| match party {
            Party::Person { organization, .. } => Some(organization.name.as_str()),
            Party::Organization { .. } => None,
        })
        .collect();
    assert_eq!(cabinets.len(), 14);
}

#[test]
fn portfolios_with_an_acronym_are_services_of_the_commission() {
    let read = got(Format::CommissionPortfolios, fixture("commission/portfolios.csv"));
    let kinds: Vec<_> =
        read.organizations.iter().map(|o| (o.organization.code.as_str(), o.organization.classification)).collect();
    let expected = [("PUZZ", Classification::DirectorateGeneral), ("Puzzles, Games and Joy", Classification::Unit)];
    assert_eq!(kinds, expected);
    let Some(file) = shared("commission/portfolios_2014-2019.csv") else { return };
    let read = got(Format::CommissionPortfolios, file);
    let services: Vec<_> = read
        .organizations
        .iter()
        .filter(|o| o.organization.classification == Classification::DirectorateGeneral)
        .collect();
    assert_eq!(services.len(), 39);
    let sante = services.iter().find(|o| o.organization.code == "SANTE").unwrap();
    assert_eq!(sante.organization.name, "Health and Food Safety");
    assert_eq!(sante.facts, [("Category".to_owned(), "Health".to_owned())]);
    assert_eq!(sante.organization.parent.as_ref().map(|p| p.name.as_str()), Some("European Commission"));
}

fn facts(record: &OrganizationRecord) -> BTreeMap<&str, &str> {
    record.facts.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

fn organization_details(record: &OrganizationRecord) -> Vec<(ContactKind, &str, Option<&str>)> {
    record.details.iter().map(|d| (d.kind, d.value.as_str(), d.label.as_deref())).collect()
}

#[test]
fn an_organisation_of_the_transparency_register_keeps_what_it_says_in_words() {
    let got = got(Format::TransparencyRegister, fixture("transparency-register/organisations.xml"));
    let [first, last] = &got.organizations[..] else { panic!("two organisations: {:?}", got.organizations) };
    assert_eq!(first.organization.name, "Syndesmos Pazl");
    assert_eq!(first.other_names, ["Σύνδεσμος Παζλ", "SP"]);
    assert_eq!(first.organization.classification, Classification::Consultancy);
    assert_eq!(first.organization.keys[0].scheme, scheme::TRANSPARENCY_REGISTER);
    assert_eq!(first.organization.area_code, "GR");
    let office = Some("head office");
    assert_eq!(
        organization_details(first),
        [
            (ContactKind::Web, "www.pazl.example", None),
            (ContactKind::Address, "1 Puzzle Street, 10001 ATHENS, Greece", office),
            (ContactKind::Phone, "+30 2100000000", office),
        ]
    );
    let said = facts(first);
    assert_eq!(said["Goals"], "First line Second & last");
    assert_eq!(said["Registered"], "2024-10-17");
    assert_eq!(said["Financial year"], "2025-01-01 to 2025-12-01");
    assert_eq!(said["Total annual revenue"], "€25,000–49,999");
    assert_eq!(said["Clients"], "Puzzle Makers (€10,000–24,999; Games Act); Jigsaw & Sons (below €10,000)");
    assert_eq!(said["Clients in the current year"], "Board Games Ltd");
    assert_eq!(said["Accredited to the European Parliament"], "3");
    assert_eq!((last.organization.name.as_str(), last.organization.area_code.as_str()), ("Cubes <3", "KR"));
    assert_eq!(got.doubts[0].place.0, "entry 2");
    assert_eq!(got.doubts[0].name, "Nameless Numbers");
}

#[test]
fn the_real_transparency_register_says_what_it_says() {
    let Some(file) = shared("transparency-register/organisations.xml") else { return };
    let got = got(Format::TransparencyRegister, file);
    let [cesin, orbits, expertise, bves] = &got.organizations[..] else { panic!("four: {}", got.organizations.len()) };
    assert!(got.doubts.is_empty());
    let code = |record: &OrganizationRecord| record.organization.keys[0].value.clone();
    assert_eq!(code(cesin), "787105794254-32");
    assert_eq!((cesin.organization.area_code.as_str(), cesin.other_names[0].as_str()), ("FR", "CESIN"));
    assert_eq!(cesin.organization.classification, Classification::Association);
    assert_eq!(facts(cesin)["Category"], "Trade unions and professional associations");
    assert_eq!(facts(cesin)["Costs"], "below €10,000");
    assert_eq!(facts(cesin)["Full-time equivalents"], "0.35");
    assert_eq!(facts(cesin)["People involved"], "2");
    assert_eq!((code(orbits).as_str(), facts(orbits)["Category"]), ("8630271103981-12", "Companies & groups"));
    assert_eq!(orbits.organization.classification, Classification::Company);
    assert_eq!(facts(orbits)["Costs"], "at least €10,000,000");
    assert_eq!(facts(orbits)["Grants"], "Orbit Scan (€1,271,222)");
    assert_eq!(code(expertise), "877833843416-03");
    assert_eq!(facts(expertise).get("Costs"), None);
    assert_eq!(facts(expertise)["Total budget"], "€447,000,000");
    assert_eq!(facts(expertise)["Sources of funding"], "Public funding; EU funding");
    let brussels = (ContactKind::Address, "Place de Louvain 14, 1000 Bruxelles, Belgium", Some("EU office"));
    assert!(organization_details(expertise).contains(&brussels));
    assert_eq!((code(bves).as_str(), bves.organization.area_code.as_str()), ("028362550210-63", "DE"));
    assert_eq!(facts(bves)["Costs"], "€25,000–49,999");
    // Both offices are the same: the address is kept once.
    assert_eq!(bves.details.iter().filter(|d| d.kind == ContactKind::Address).count(), 1);
}

/// A register that is made while it is read: it stands nowhere as a whole.
struct Endless {
    organizations: usize,
    made: usize,
    chunk: std::io::Cursor<Vec<u8>>,
    bytes: std::rc::Rc<std::cell::Cell<usize>>,
}

impl Endless {
    fn next_chunk(&mut self) {
        let n = self.made;
        let filler = "puzzles and games, ".repeat(50);
        let text = match n {
            0 => format!(
                "<?xml version='1.1' encoding='UTF-8'?><ListOfIRPublicDetail xmlns=\"x\"><metaData xmlns=\"\"><numberOfIR>{}\
                 </numberOfIR></metaData><resultList xmlns=\"\">",
                self.organizations
            ),
            n if n <= self.organizations => format!(
                "<interestRepresentative><identificationCode>{n}-00</identificationCode><name><originalName>Club {n}\
                 </originalName></name><goals>{filler}&#11;</goals></interestRepresentative>"
            ),
            n if n == self.organizations + 1 => "</resultList></ListOfIRPublicDetail>".to_owned(),
            _ => String::new(),
        };
        self.made += 1;
        self.bytes.set(self.bytes.get() + text.len());
        self.chunk = std::io::Cursor::new(text.into_bytes());
    }
}

impl std::io::Read for Endless {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let have = std::io::BufRead::fill_buf(self)?;
        let count = have.len().min(into.len());
        into[..count].copy_from_slice(&have[..count]);
        std::io::BufRead::consume(self, count);
        Ok(count)
    }
}

impl std::io::BufRead for Endless {
    fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
        if self.chunk.position() == self.chunk.get_ref().len() as u64 {
            self.next_chunk();
        }
        self.chunk.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        self.chunk.consume(count);
    }
}

fn endless(organizations: usize) -> Endless {
    Endless { organizations, made: 0, chunk: std::io::Cursor::default(), bytes: std::rc::Rc::default() }
}

#[test]
fn a_register_of_any_length_is_read_one_organisation_at_a_time() {
    let register = endless(20_000);
    let made = register.bytes.clone();
    let (mut count, mut most_ahead, mut taken) = (0, 0, 0);
    focal::imports::read::transparency_register::stream(register, &mut |record| {
        let Record::Organization(organization) = record else { panic!("{record:?}") };
        count += 1;
        assert_eq!(organization.organization.name, format!("Club {count}"));
        // What was made since the last one was handed over is all that the reader can hold.
        most_ahead = most_ahead.max(made.get() - taken);
        taken = made.get();
        Ok(())
    })
    .unwrap();
    assert_eq!(count, 20_000);
    assert!(made.get() > 20_000_000, "{} bytes", made.get());
    assert!(most_ahead < 10_000, "{most_ahead} bytes were read ahead");
}

#[test]
fn what_is_no_whole_register_is_refused_with_the_reason() {
    let whole =
        String::from_utf8(fixture("transparency-register/organisations.xml").bytes().unwrap().into_owned()).unwrap();
    let cut = &whole[..whole.rfind("<registrationCategory>").unwrap()];
    let short = whole.replace("<numberOfIR>3<", "<numberOfIR>17711<");
    let bomb = whole.replace("<ListOf", "<!DOCTYPE x [<!ENTITY a \"aa\">]><ListOf").replace("&#11;", "&a;");
    let unknown = whole.replace("&#11;", "&eacute;");
    for (text, says) in [
        (cut, "cut off in the middle, after entry 2"),
        (&short, "has 17711 organisations, and has 3"),
        (&bomb, "DOCTYPE"),
        (&unknown, "Entry 1: “&eacute;” means nothing here"),
        ("<ListOfIRPublicDetail/>", "There are no organisations"),
        ("<meps><mep/></meps>", "<meps> where the register has"),
        ("", "The file is empty"),
    ] {
        let refusal = try_read(Format::TransparencyRegister, &[memory("register.xml", text)]).err().expect(says);
        assert!(refusal.message.contains(says), "{refusal}");
    }
}

#[test]
fn cards_of_three_versions_in_one_file_become_people() {
    let got = got(Format::Vcard, fixture("vcard/mixed.vcf"));
    let [jose, ana] = &got.people[..] else { panic!("two people: {:?}", got.people) };
    assert_eq!((jose.given_name.as_str(), jose.family_name.as_str(), &jose.name), ("José", "León", &None));
    assert_eq!(details(jose, ContactKind::Email), ["director@example.org", "jose@example.org"]);
    assert_eq!(jose.row_key.as_deref(), Some("director@example.org"));
    assert_eq!((details(jose, ContactKind::Fax), details(jose, ContactKind::Phone)), (vec!["+32 2"], vec![]));
    let joy = &jose.memberships[0];
    assert_eq!((joy.role, joy.label.as_deref()), (Role::Head, Some("Director; acting")));
    assert_eq!(joy.organization.name, "Joy");
    assert_eq!(joy.organization.parent.as_ref().map(|p| p.name.as_str()), Some("Puzzles, Games & Co"));
    assert_eq!((ana.honorific_prefix.as_deref(), ana.given_name.as_str()), (Some("Dr."), "Ana"));
    assert_eq!(ana.keys[0].value, "11111111-2222-3333-4444-555555555555");
    assert_eq!(ana.row_key.as_deref(), Some("ana lima friends of puzzles brussels"));
    assert_eq!(ana.memberships[0].organization.name, "Friends of Puzzles, Brussels");
    assert_eq!(ana.tags, ["ally", "puzzle expert"]);
    assert_eq!(ana.details[0].label.as_deref(), Some("HomePage"));
    assert_eq!(ana.note.as_deref(), Some("First\nsecond, third"));
    assert_eq!(
        got.doubts(),
        [
            ("line 26", "The card is not of a person but of a group or an organisation."),
            ("line 31", "The card has no name. Add one in the program it comes from."),
        ]
    );
}

#[test]
fn cards_of_real_programs_are_read() {
    let counts = [
        ("rfc6350-example", 1),
        ("rfc2426-example", 2),
        ("John_Doe_GMAIL", 1),
        ("John_Doe_MS_OUTLOOK", 1),
        ("outlook-2003", 1),
        ("John_Doe_IPHONE", 1),
        ("gmail-single2", 1),
    ];
    let mut cards = BTreeMap::new();
    for (name, count) in counts {
        let Some(file) = shared(&format!("vcard/{name}.vcf")) else { return };
        let got = got(Format::Vcard, file);
        assert_eq!((got.people.len(), got.doubts.len()), (count, 0), "{name}");
        cards.insert(name, got.people);
    }
    let gmail = &cards["gmail-single2"][0];
    assert_eq!((gmail.given_name.as_str(), gmail.family_name.as_str()), ("VCard", "Test"));
    assert_eq!(details(gmail, ContactKind::Email).len(), 5);
    let custom = gmail.details.iter().find(|d| d.value == "customcategory@example.com").unwrap();
    assert_eq!(custom.label.as_deref(), Some("CustomEmailCategory"));
    assert_eq!(details(gmail, ContactKind::Web)[0], "http://www.example1.com");
    let outlook = &cards["outlook-2003"][0];
    assert_eq!(outlook.name.as_deref(), Some("John Doe III"));
    assert_eq!((outlook.honorific_prefix.as_deref(), outlook.honorific_suffix.as_deref()), (Some("Mr."), Some("III")));
    let department = &outlook.memberships[0];
    assert_eq!(
        (department.organization.name.as_str(), department.label.as_deref()),
        ("TheDepartment", Some("The Job Title"))
    );
    assert_eq!(department.organization.parent.as_ref().map(|p| p.name.as_str()), Some("Company, The"));
    let note = "This is the note field!!\nSecond line\n\nThird line is empty";
    assert_eq!(outlook.note.as_deref(), Some(note));
    let iphone = &cards["John_Doe_IPHONE"][0];
    assert_eq!((iphone.given_name.as_str(), iphone.family_name.as_str()), ("John Richter James", "Doe"));
    let assistant = iphone.details.iter().find(|d| d.value == "905-222-1234").unwrap();
    assert_eq!(assistant.label.as_deref(), Some("AssistantPhone"));
    let home = "Silicon Alley 5, New York, New York, 12345, United States of America";
    assert_eq!(details(iphone, ContactKind::Address)[0], home);
    let perreault = &cards["rfc6350-example"][0];
    assert_eq!((perreault.language.as_deref(), perreault.gender), (Some("fr"), Some(Gender::Male)));
    assert_eq!(details(perreault, ContactKind::Phone)[0], "+1-418-656-9254 ext. 102");
    assert_eq!(perreault.honorific_suffix.as_deref(), Some("ing. jr, M.Sc."));
    let [frank, tim] = &cards["rfc2426-example"][..] else { panic!("two cards") };
    assert_eq!((frank.family_name.as_str(), tim.family_name.as_str()), ("Dawson", "Howes"));
    assert_eq!(details(frank, ContactKind::Email), ["frank_dawson@lotus.com", "fdawson@earthlink.net"]);
    let outlook = &cards["John_Doe_MS_OUTLOOK"][0];
    assert_eq!(details(outlook, ContactKind::Phone), ["(905) 555-1234", "(905) 666-1234"]);
    assert_eq!(outlook.memberships[0].organization.name, "Accounting");
    let gmail = &cards["John_Doe_GMAIL"][0];
    assert!(gmail.note.as_deref().unwrap().ends_with("POSSIBILITY OF SUCH DAMAGE.\nFavotire Color: Blue"));
    assert_eq!(gmail.given_name, "John Richter James");
}

#[test]
fn a_card_that_is_written_reads_the_same() {
    use focal::imports::read::vcard::{Card, Organization, Version, write};
    let card = Card {
        uid: "0190-1".to_owned(),
        name: "Dr Zoë Ångström-Łukasiewicz, PhD".to_owned(),
        family_name: "Ångström-Łukasiewicz".to_owned(),
        given_name: "Zoë".to_owned(),
        honorific_prefix: Some("Dr".to_owned()),
        honorific_suffix: Some("PhD, MSc".to_owned()),
        gender: Some(Gender::Female),
        language: Some("sv".to_owned()),
        organization: Some(Organization {
            names: vec!["Puzzles; Games, & Co".to_owned(), "Joy \\ Fun".to_owned()],
            title: Some("Head of “play”".to_owned()),
        }),
        details: vec![
            (ContactKind::Email, "zoe@example.org".to_owned(), Some("work".to_owned())),
            (ContactKind::Phone, "+46 1".to_owned(), Some("mobile".to_owned())),
            (ContactKind::Fax, "+46 2".to_owned(), Some("work".to_owned())),
            (ContactKind::Address, "1 Street, 1000 Town".to_owned(), None),
            (ContactKind::Social, "https://bsky.app/zoe".to_owned(), None),
        ],
        other_names: vec!["Zo, the Great".to_owned()],
        tags: vec!["ally".to_owned(), "two, words".to_owned()],
        note: Some("Première ligne;\nzweite, Zeile. ".to_owned() + &"Zażółć gęślą jaźń. ".repeat(20)),
    };
    for version in [Version::V3, Version::V4] {
        let text = write(&card, version);
        assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\n', '\r'])), "{text}");
        let got = got(Format::Vcard, memory("card.vcf", &text));
        let [person] = &got.people[..] else { panic!("one person: {:?}", got.doubts) };
        assert_eq!(person.keys[0].value, card.uid);
        assert_eq!((&person.given_name, &person.family_name), (&card.given_name, &card.family_name));
        assert_eq!(person.name.as_deref(), Some(card.name.as_str()));
        assert_eq!(
            (&person.honorific_prefix, &person.honorific_suffix),
            (&card.honorific_prefix, &card.honorific_suffix)
        );
        let is_four = version == Version::V4;
        assert_eq!(person.language.is_some(), is_four);
        assert_eq!(person.gender, card.gender.filter(|_| is_four));
        let read: Vec<_> = person.details.iter().map(|d| (d.kind, d.value.clone(), d.label.clone())).collect();
        assert_eq!(read, card.details);
        assert_eq!((&person.other_names, &person.tags), (&card.other_names, &card.tags));
        assert_eq!(person.note.as_deref(), card.note.as_deref().map(str::trim));
        let joy = &person.memberships[0];
        assert_eq!((joy.organization.name.as_str(), joy.label.as_deref()), ("Joy \\ Fun", Some("Head of “play”")));
        assert_eq!(joy.organization.parent.as_ref().map(|p| p.name.as_str()), Some("Puzzles; Games, & Co"));
    }
}

#[test]
fn broken_cards_are_refused_with_the_line() {
    for (text, says) in [
        ("BEGIN:VCARD\nFN:Ana\n", "Line 1: the card has no end"),
        ("BEGIN:VCARD\nFN:Ana\nBEGIN:VCARD\n", "Line 3: a card begins within another one"),
        ("BEGIN:VCARD\nFN:Ana Lima\nEND:VCARD\nname,email\n", "Line 4: “name,email” stands outside of a card"),
        ("", "There are no cards in cards.vcf"),
    ] {
        let refusal = try_read(Format::Vcard, &[memory("cards.vcf", text)]).err().expect(says);
        assert!(refusal.message.contains(says), "{refusal}");
    }
}

use focal::imports::read::table::{self, Mapping, Target};

fn guess(file: &SourceFile) -> Mapping {
    let sheet = table::sheet(file).expect("a table");
    Mapping { list: "A list".to_owned(), ..Mapping::guess(&sheet.headers) }
}

fn table(file: &SourceFile, mapping: &Mapping) -> Got {
    let mut got = Got::default();
    table::read(std::slice::from_ref(file), mapping, &mut |record| {
        got.take(record);
        Ok(())
    })
    .expect("the table is read");
    got
}

#[test]
fn a_table_shows_what_it_is_before_its_columns_are_named() {
    let file = fixture("table/stakeholders.csv");
    assert_eq!(detect(std::slice::from_ref(&file)), Ok(None), "only a person can say what a table is");
    let sheet = table::sheet(&file).unwrap();
    assert_eq!(sheet.headers, ["Name", "E-Mail", "Telephone", "Organisation", "Role", "Country", "Since", "Tags"]);
    assert_eq!((sheet.rows, sheet.ragged, sheet.sample.len()), (9, 0, 9));
    assert_eq!(sheet.remarks, ["The header is in line 2; what stands above it is not read."]);
    assert_eq!(sheet.sample[0][0], "Dr. Ana LIMA");
}

#[test]
fn rows_of_a_table_become_people_as_its_columns_say() {
    let file = fixture("table/stakeholders.csv");
    let got = table(&file, &guess(&file));
    let ana = got.person("LIMA");
    assert_eq!((ana.given_name.as_str(), ana.honorific_prefix.as_deref()), ("Ana", Some("Dr.")));
    assert_eq!(ana.row_key.as_deref(), Some("a list:ana.lima@example.org"));
    assert_eq!(ana.tags, ["ally", "brussels"]);
    let role = &ana.memberships[0];
    assert_eq!((role.organization.name.as_str(), role.role), ("Friends of Puzzles", Role::Head));
    assert_eq!((role.area_code.as_deref(), role.label.as_deref()), (Some("PT"), Some("Director")));
    assert_eq!(role.start.map(|start| start.day.to_string()).as_deref(), Some("2021-03-01"));
    let maj = got.person("LINDQVIST");
    assert_eq!(maj.given_name, "Maj");
    assert_eq!(details(maj, ContactKind::Email), ["maj@example.org", "bo@example.org"]);
    assert_eq!(details(maj, ContactKind::Phone), [""; 0], "N/A is nothing");
    let jan = got.person("Visser");
    assert_eq!((jan.given_name.as_str(), jan.memberships[0].role), ("Jan", Role::Deputy));
    assert_eq!(jan.note.as_deref(), Some("E-mail as listed: n.a."));
    assert_eq!(jan.row_key.as_deref(), Some("a list:jan visser puzzle makers ab"));
    // A mailbox that two share makes neither known again.
    assert_eq!(got.person("Adou").row_key.as_deref(), Some("a list:info@example.org"));
    assert_eq!(got.person("Boateng").row_key.as_deref(), Some("a list:yaa boateng club"));
    assert_eq!(
        got.doubts(),
        [
            ("line 6", "There is no name."),
            ("line 7", "“Atlantis” is no state that is known. Write its name or its ISO code."),
            ("line 9", "“soon” is no day; 2024-07-16, 16/07/2024 or 2024 is expected."),
            ("line 11", "The same person is at line 3 already. Put rows of one person below each other."),
        ]
    );
}

#[test]
fn rows_of_one_person_below_each_other_are_one_person() {
    let text = "name,email,organisation,role,tags\nAna Lima,ana@x.example,Club,Chair,a\nAna Lima,ana@x.example,Board,Member,b\n";
    let file = memory("list.csv", text);
    let got = table(&file, &guess(&file));
    let [ana] = &got.people[..] else { panic!("one person: {:?}", got.people) };
    let roles: Vec<_> = ana.memberships.iter().map(|m| (m.organization.name.as_str(), m.role)).collect();
    assert_eq!(roles, [("Club", Role::Chair), ("Board", Role::Member)]);
    assert_eq!(ana.tags, ["a", "b"]);
}

#[test]
fn a_table_without_people_is_one_of_organisations() {
    let text = "Organisation,Country,Website,Category\nClub,FI,https://club.example,NGO\n,FI,,\n";
    let file = memory("list.csv", text);
    let got = table(&file, &guess(&file));
    let club = &got.organizations[0];
    assert_eq!((club.organization.area_code.as_str(), club.organization.classification), ("FI", Classification::Ngo));
    assert_eq!(got.doubts(), [("line 3", "There is no name of an organisation.")]);
}

#[test]
fn the_real_spreadsheet_of_a_consultant_is_read_without_naming_a_column() {
    use Target::{Committees, Country, Email, Ignore, Name, PoliticalGroup, Tags};
    let Some(file) = shared("contacts-spreadsheet/EP_Leadership.csv") else { return };
    let mapping = guess(&file);
    let targets: Vec<_> = mapping.columns.iter().map(|column| column.target).collect();
    assert_eq!(targets, [Name, Country, PoliticalGroup, Email, Ignore, Ignore, Ignore, Tags, Committees, Ignore, Tags]);
    let got = table(&file, &mapping);
    assert_eq!((got.people.len(), got.doubts.len()), (34, 0));
    let budka = got.person("BUDKA");
    assert_eq!((budka.given_name.as_str(), &budka.nationality), ("Borys", &None));
    assert_eq!(details(budka, ContactKind::Email), ["borys.budka@europarl.europa.eu"]);
    assert_eq!(budka.tags, ["Industry", "Research", "Energy - Committee Chair", "itre_chair"]);
    let seats: Vec<_> =
        budka.memberships.iter().map(|m| (m.organization.classification, m.organization.code.as_str())).collect();
    assert_eq!(seats, [(Classification::PoliticalGroup, "EPP"), (Classification::Committee, "ITRE")]);
    assert_eq!(budka.memberships[0].area_code.as_deref(), Some("PL"));
    let text = |person: &PersonRecord| format!("{person:?}");
    assert!(got.people.iter().all(|person| !text(person).contains("N/A")), "N/A is nothing");
    let groups: HashSet<_> = got.people.iter().map(|person| person.memberships[0].organization.code.as_str()).collect();
    assert!(groups.contains("The Left") && groups.contains("Greens/EFA"), "{groups:?}");
}

#[test]
fn what_is_wrong_with_a_table_is_said_with_the_line() {
    let long_quote = format!("name,email\n\"Ana,a@x.example\n{}", "Bo,b@x.example\n".repeat(300));
    for (text, says) in [
        (
            "name,org\nAna,Club, Brussels\nBo,Club, Paris\nCleo,Club\n",
            "Line 2: 2 of 3 rows, this one first, have not as many",
        ),
        (
            "name,org\nAna,Club, Brussels\nBo,Club, Paris\nCleo,Club\n",
            "has the sign that divides columns in it and no quotes",
        ),
        ("name,org,x\nAna\nLima,Club,1\n", "has a line break in it"),
        (&long_quote, "Line 2: a quote is opened and not closed"),
        ("", "list.csv is empty"),
        ("name,email\n", "has a header and no rows"),
        ("%PDF-1.7", "is a PDF"),
        ("<html>", "is a web page"),
        ("a,b\0c\n", "NUL"),
    ] {
        let refusal = table::sheet(&memory("list.csv", text)).expect_err(says);
        assert!(refusal.to_string().contains(says), "{refusal}");
    }
    let file = memory("list.csv", "name,email\nAna,a@x.example\nBo,b@x.example,x\nCleo,c@x.example\nDi,d@x.example\n");
    let got = table(&file, &guess(&file));
    assert_eq!((got.people.len(), got.doubts.len()), (3, 1));
    assert!(got.doubts()[0].0 == "line 3" && got.doubts()[0].1.starts_with("The row has 3 fields, the header 2."));
    let other = memory("other.csv", "name,mail\nAna,a@x.example\n");
    let refusal = table::read(&[other], &guess(&file), &mut |_| Ok(())).unwrap_err();
    assert!(refusal.message.contains("other.csv has no column “email”"), "{refusal}");
}

#[test]
fn duplicate_and_empty_headers_and_empty_columns_have_names_of_their_own() {
    let sheet = table::sheet(&memory("list.csv", "\u{feff}Name,E-mail,,e-mail,,\nAna,a@x,1,b@x,,\n")).unwrap();
    assert_eq!(sheet.headers, ["Name", "E-mail", "Column 3", "e-mail (2)"]);
    assert_eq!(sheet.remarks, ["Several columns are called “e-mail”."]);
    let one = table::sheet(&memory("list.csv", "name\nAna\nBo\nCleo\nDi\nEd\nFay\nGus\nHal\n")).unwrap();
    assert_eq!((one.headers, one.rows), (vec!["name".to_owned()], 8));
}

#[test]
fn a_hundred_thousand_rows_are_read_quickly() {
    let row = |n: u32| format!("Ana LIMA{n},ana{n}@example.org,Club {},Portugal,a; b\n", n % 100);
    let rows: String = (0..100_000).map(row).collect();
    let text = format!("name,email,organisation,country,tags\n{rows}");
    let file = memory("list.csv", &text);
    let mapping = guess(&file);
    let before = std::time::Instant::now();
    let mut people = 0;
    table::read(&[file], &mapping, &mut |_| {
        people += 1;
        Ok(())
    })
    .unwrap();
    assert_eq!(people, 100_000);
    println!("100,000 rows in {:?}", before.elapsed());
    assert!(before.elapsed().as_secs() < 60, "{:?}", before.elapsed());
}

/// A workbook with one sheet of these rows in the XML of its kind, and another one.
fn workbook(rows: &str) -> Vec<u8> {
    use std::io::Write;
    let sheet = |rows: &str| {
        format!(
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><dimension ref=\"A1:XFD1048576\"/>\
             <sheetData>{rows}</sheetData></worksheet>"
        )
    };
    let relation = |id: &str, kind: &str, target: &str| {
        let of = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        format!("<Relationship Id=\"{id}\" Type=\"{of}/{kind}\" Target=\"{target}\"/>")
    };
    let relations = |all: &str| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{all}</Relationships>"
        )
    };
    let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    let parts = [
        (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>".to_owned(),
        ),
        ("_rels/.rels", relations(&relation("r1", "officeDocument", "xl/workbook.xml"))),
        (
            "xl/workbook.xml",
            format!(
                "<workbook {main} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>\
                 <sheet name=\"People\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"Other\" sheetId=\"2\" r:id=\"r2\"/>\
                 </sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            relations(
                &[
                    relation("r1", "worksheet", "worksheets/sheet1.xml"),
                    relation("r2", "worksheet", "worksheets/sheet2.xml"),
                    relation("r3", "styles", "styles.xml"),
                ]
                .concat(),
            ),
        ),
        (
            "xl/styles.xml",
            format!(
                "<styleSheet {main}><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
            ),
        ),
        ("xl/worksheets/sheet1.xml", sheet(rows)),
        (
            "xl/worksheets/sheet2.xml",
            sheet(
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>name</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Bo</t></is></c></row>",
            ),
        ),
    ];
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(vec![]));
    for (name, content) in parts {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn cell(at: &str, text: &str) -> String {
    format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

#[test]
fn a_workbook_is_read_with_its_dates_and_without_its_errors() {
    let rows = [
        format!("<row r=\"1\">{}</row>", cell("A1", "Puzzle stakeholders")),
        format!(
            "<row r=\"3\">{}{}{}{}</row>",
            cell("A3", "Name"),
            cell("B3", "Since"),
            cell("C3", "Phone"),
            cell("D3", "Organisation")
        ),
        format!(
            "<row r=\"4\">{}<c r=\"B4\" s=\"1\"><v>45489</v></c><c r=\"C4\"><v>3221234567</v></c><c r=\"D4\" t=\"str\">\
             <f>A4&amp;\"x\"</f><v>Club</v></c></row>",
            cell("A4", "Ana LIMA")
        ),
        format!("<row r=\"6\">{}<c r=\"D6\" t=\"e\"><v>#REF!</v></c></row>", cell("A6", "Bo EK")),
    ];
    let file = SourceFile::memory("list.xlsx", workbook(&rows.concat()));
    let sheet = table::sheet(&file).unwrap();
    assert_eq!(sheet.sheets, ["People", "Other"]);
    assert_eq!(sheet.headers, ["Name", "Since", "Phone", "Organisation"]);
    assert_eq!(sheet.sample, [["Ana LIMA", "2024-07-16", "3221234567", "Club"], ["Bo EK", "", "", ""]]);
    assert_eq!(sheet.remarks[0], "Cells hold an error and are read as empty: D6 (#REF!).");
    let got = table(&file, &guess(&file));
    assert_eq!(got.person("LIMA").memberships[0].start.map(|d| d.day.to_string()).as_deref(), Some("2024-07-16"));
    assert_eq!((got.person("EK").place.0.as_str(), got.person("EK").memberships.len()), ("line 6", 0));
    let other = table::sheet_named(&file, Some("Other")).unwrap();
    assert_eq!((other.headers, other.rows), (vec!["name".to_owned()], 1));
    let refusal = table::sheet_named(&file, Some("Third")).unwrap_err();
    assert_eq!(refusal.message, "list.xlsx has no sheet “Third”; it has: People, Other.");
}

#[test]
fn a_workbook_that_would_fill_the_memory_is_refused() {
    let far = format!("<row r=\"1\">{}</row><row r=\"1048576\">{}</row>", cell("A1", "Name"), cell("XFD1048576", "x"));
    let refusal = table::sheet(&SourceFile::memory("far.xlsx", workbook(&far))).unwrap_err();
    assert!(refusal.message.contains("far.xlsx has something in cell XFD1048576"), "{refusal}");
    let bomb = format!("<row r=\"1\">{}</row>", cell("A1", &" ".repeat(40_000_000)));
    let bytes = workbook(&bomb);
    assert!(bytes.len() < 200_000);
    let refusal = table::sheet(&SourceFile::memory("bomb.xlsx", bytes)).unwrap_err();
    assert!(refusal.message.contains("becomes larger than any list"), "{refusal}");
}

fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::Write;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(vec![]));
    for (name, content) in entries {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn gzip(content: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut out = flate2::write::GzEncoder::new(vec![], flate2::Compression::default());
    out.write_all(content).unwrap();
    out.finish().unwrap()
}

#[test]
fn archives_are_unpacked_without_their_folders() {
    let zip = archive(&[("../../etc/members.csv", b"a,b\n1,2\n"), ("__MACOSX/x", b"x"), ("in\\groups.csv", b"c\n3\n")]);
    let book = SourceFile::memory("list.xlsx", workbook(""));
    let files = vec![
        SourceFile::memory("set.zip", zip),
        SourceFile::memory("votes.csv.gz", gzip(b"d\n4\n")),
        memory("plain.csv", "e\n5\n"),
        book.clone(),
    ];
    let files = focal::imports::expand(files).unwrap();
    let names: Vec<_> = files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["members.csv", "groups.csv", "votes.csv", "plain.csv", "list.xlsx"]);
    assert_eq!(&*files[2].bytes().unwrap(), b"d\n4\n");
    assert_eq!(files[4].size(), book.size());
}

#[test]
fn archives_that_would_grow_out_of_all_measure_are_refused() {
    let zeros = vec![0_u8; 40_000_000];
    let many: Vec<String> = (0..51).map(|n| format!("{n}.csv")).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), &b"x"[..])).collect();
    let cut = archive(&[("a.csv", b"a,b\n")]);
    for (name, bytes, says) in [
        ("bomb.zip", archive(&[("a.csv", &zeros)]), "becomes larger than any list"),
        ("bomb.gz", gzip(&zeros), "becomes larger than any list"),
        ("nested.zip", archive(&[("inner.zip", &archive(&[("a", b"x")]))]), "holds another archive (inner.zip)"),
        ("nested.gz", gzip(&gzip(b"x")), "holds another archive"),
        ("many.zip", archive(&many), "holds 51 files"),
        ("empty.zip", archive(&[]), "There are no files in empty.zip"),
        ("cut.zip", cut[..cut.len() - 10].to_vec(), "cut.zip cannot be unpacked"),
        ("cut.gz", gzip(b"hello")[..12].to_vec(), "cut.gz cannot be unpacked"),
    ] {
        let refusal = focal::imports::expand(vec![SourceFile::memory(name, bytes)]).expect_err(says);
        assert!(refusal.message.contains(says), "{refusal}");
    }
}
