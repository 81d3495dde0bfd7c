//! What a list says, in one shape whatever its format: people, organisations, mentions, acts of states. Readers make
//! these records and know nothing of the directory; the planner compares them with it and knows nothing of formats.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Refusal;
use crate::directory::records::{VoteChoice, VoteResult};
use crate::directory::{Classification, ContactKind, Gender, Role};
use crate::t;

/// Where in the file something stands, for a person to find it: `line 7`, `entry 3`, `members.csv, line 12`. By the first
/// words, which are English, an entry is known again; it is shown by the second ones.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Place(pub String, String);

impl Place {
    /// A line, from 1.
    pub fn line(n: u64) -> Self {
        Place(format!("line {n}"), t!("imports-place-line", n = n.to_string()))
    }

    /// An entry, from 1, in a format without lines.
    pub fn entry(n: usize) -> Self {
        Place(format!("entry {n}"), t!("imports-place-entry", n = n.to_string()))
    }

    /// The same, in one file of several.
    #[must_use]
    pub fn of(self, file: &str) -> Self {
        Place(format!("{file}, {}", self.0), format!("{file}, {}", self.1))
    }

    /// A place by its name: a file, an object of it.
    pub fn named(name: &str) -> Self {
        Place(name.to_owned(), name.to_owned())
    }

    /// A named thing at the place.
    #[must_use]
    pub fn within(&self, name: &str) -> Self {
        Place(format!("{}, {name}", self.0), format!("{}, {name}", self.1))
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.1)
    }
}

/// One entry of a list.
#[derive(Clone, Debug, PartialEq)]
pub enum Record {
    /// A human being, with everything that the list says of them. A reader says it once per person.
    Person(Box<PersonRecord>),
    /// An organisation.
    Organization(Box<OrganizationRecord>),
    /// Something public that shows two or more parties at one time and place.
    Mention(Box<MentionRecord>),
    /// A dated act of a state or an organisation.
    Commitment(Box<CommitmentRecord>),
    /// A vote of a body, with its voters.
    VoteEvent(Box<VoteEventRecord>),
    /// An entry that cannot be used, with the reason; the rest of the list is.
    Doubtful(Doubt),
}

/// An entry that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// Where.
    pub place: Place,
    /// What it calls itself; may be empty.
    pub name: String,
    /// What is wrong, as a sentence.
    pub reason: String,
}

/// A number or name by which a list knows something again.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// Whose: `europarl`, `wikidata`, `transparency-register`, `whoiswho`, `vcard`, `popolo`, … See [`scheme`].
    pub scheme: String,
    /// The number.
    pub value: String,
}

impl Key {
    /// A key of a scheme.
    pub fn new(scheme: &str, value: impl Into<String>) -> Self {
        Key { scheme: scheme.to_owned(), value: value.into() }
    }
}

/// Schemes of keys.
pub mod scheme {
    /// The European Parliament's number for a Member.
    pub const EUROPARL: &str = crate::directory::EUROPARL;
    /// The number by which the voting system of the European Parliament knows a Member (`MepId` of roll-call lists).
    pub const EUROPARL_VOTING: &str = crate::directory::EUROPARL_VOTING;
    /// The European Parliament's number for a roll-call vote.
    pub const EUROPARL_VOTE: &str = "europarl-vote";
    /// The European Parliament's number for a body (`org/6562` without `org/`).
    pub const EUROPARL_BODY: &str = "europarl-body";
    /// The number of the EU Transparency Register.
    pub const TRANSPARENCY_REGISTER: &str = "transparency-register";
    /// `personID` of EU Whoiswho.
    pub const WHOISWHO: &str = "whoiswho";
    /// `nodeID` of EU Whoiswho.
    pub const WHOISWHO_NODE: &str = "whoiswho-node";
    /// `UID` of a vCard.
    pub const VCARD: &str = "vcard";
    /// An `id` of a Popolo file.
    pub const POPOLO: &str = "popolo";
    /// The key of a row in a list that has no numbers: see [`PersonRecord::row_key`](super::PersonRecord::row_key).
    pub const ROW: &str = "row";
}

/// How exactly a day is known; a month or a year stands for its first (or, as an end, last) day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Dated {
    /// The day.
    pub day: NaiveDate,
    /// How exactly.
    pub precision: Precision,
}

crate::text_enum! {
    /// How exactly a date is known (Popolo allows `1970`, `1970-01` and `1970-01-31`).
    pub enum Precision {
        /// To the day.
        Day = "day",
        /// To the month.
        Month = "month",
        /// To the year.
        Year = "year",
    }
}

impl Dated {
    /// A day known exactly.
    pub fn exact(day: NaiveDate) -> Self {
        Dated { day, precision: Precision::Day }
    }

    /// `2024`, `2024-07` or `2024-07-16` as a first day.
    pub fn start(text: &str) -> Option<Self> {
        Self::parse(text, false)
    }

    /// `2024`, `2024-07` or `2024-07-16` as a last day.
    pub fn end(text: &str) -> Option<Self> {
        Self::parse(text, true)
    }

    fn parse(text: &str, is_end: bool) -> Option<Self> {
        let text = text.trim();
        let number = |text: &str| text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse::<u32>().ok()).flatten();
        let mut parts = text.split('-');
        let year = parts.next().filter(|year| year.len() == 4).and_then(number)?;
        let month = parts.next().map(|month| number(month).filter(|_| month.len() == 2).ok_or(())).transpose().ok()?;
        let day = parts.next().map(|day| number(day).filter(|_| day.len() == 2).ok_or(())).transpose().ok()?;
        if parts.next().is_some() || year == 0 {
            return None;
        }
        let of = |month, day| NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day);
        let last_of = |month: u32| (28..=31).rev().find_map(|day| of(month, day));
        let (day, precision) = match (month, day) {
            (Some(month), Some(day)) => (of(month, day)?, Precision::Day),
            (Some(month), None) if is_end => (last_of(month)?, Precision::Month),
            (Some(month), None) => (of(month, 1)?, Precision::Month),
            _ if is_end => (of(12, 31)?, Precision::Year),
            _ => (of(1, 1)?, Precision::Year),
        };
        Some(Dated { day, precision })
    }
}

/// A person as a list has them. Empty and `None` mean that the list is silent, not that there is nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PersonRecord {
    /// Where in the list.
    pub place: Place,
    /// Strong identifiers. One that two people of the list claim makes the second doubtful.
    pub keys: Vec<Key>,
    /// Where there is no strong identifier: what makes the row itself known again in a later edition of the *same* list
    /// (the e-mail address, else name and organisation). Kept as an identifier of scheme `row`, prefixed with the list.
    pub row_key: Option<String>,
    /// Given names; may be empty.
    pub given_name: String,
    /// Family name as the source writes it; never empty.
    pub family_name: String,
    /// Whether characters of the name were lost before it came here (`Kate?ina Kone?ná`). Such a name is used only
    /// where nothing better is known, with the `?` visible and a doubt noted: the name in the directory is left alone.
    pub name_is_damaged: bool,
    /// Name in full where it is not given name and family name (`FN` of a vCard).
    pub name: Option<String>,
    /// `Mr`, `Ms`, `Dr`.
    pub honorific_prefix: Option<String>,
    /// `MEP`, `PhD`, `III`.
    pub honorific_suffix: Option<String>,
    /// Where given.
    pub gender: Option<Gender>,
    /// ISO 639-1 code of the language to write in.
    pub language: Option<String>,
    /// Nationality, ISO 3166-1 alpha-2.
    pub nationality: Option<String>,
    /// Whether the list says that the person has died, and when.
    pub died_on: Option<NaiveDate>,
    /// Other spellings: in another script, misspellings met in other lists, former names.
    pub other_names: Vec<String>,
    /// Ways to reach them.
    pub details: Vec<Detail>,
    /// What they hold or held.
    pub memberships: Vec<MembershipRecord>,
    /// Words to mark them with.
    pub tags: Vec<String>,
    /// Free text about them.
    pub note: Option<String>,
}

/// A way to reach a person or an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Detail {
    /// What it is.
    pub kind: ContactKind,
    /// Address (in lower case), number, room or link.
    pub value: String,
    /// What it is for (`work`, `secretariat`), where the list says so.
    pub label: Option<String>,
}

impl Detail {
    /// A detail without a label.
    pub fn new(kind: ContactKind, value: impl Into<String>) -> Self {
        Detail { kind, value: value.into(), label: None }
    }
}

/// A role of a person in an organisation.
#[derive(Clone, Debug, PartialEq)]
pub struct MembershipRecord {
    /// Where.
    pub organization: OrganizationRef,
    /// The post it fills, where the list has posts.
    pub post: Option<PostRef>,
    /// As what.
    pub role: Role,
    /// The role in the words of the list (`Head of finance`); none where the role says it all.
    pub label: Option<String>,
    /// For which state, ISO 3166-1 alpha-2.
    pub area_code: Option<String>,
    /// On behalf of which group or party.
    pub on_behalf_of: Option<OrganizationRef>,
    /// First day; none where the list does not say.
    pub start: Option<Dated>,
    /// Last day; none where it goes on or the list does not say.
    pub end: Option<Dated>,
}

/// A post as a list names it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PostRef {
    /// `Permanent Representative`.
    pub label: String,
    /// For which state, ISO 3166-1 alpha-2; empty where for none.
    pub area_code: String,
}

/// An organisation as a membership or a mention names it: found by its keys, else by kind, code and area; made if it is
/// not there.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OrganizationRef {
    /// Strong identifiers.
    pub keys: Vec<Key>,
    /// Its kind.
    pub classification: Classification,
    /// The code it goes by; the name itself where there is none.
    pub code: String,
    /// Full name.
    pub name: String,
    /// ISO 3166-1 alpha-2; empty where it has none.
    pub area_code: String,
    /// What it is part of.
    pub parent: Option<Box<OrganizationRef>>,
}

impl OrganizationRef {
    /// An organisation without code, area or parent.
    pub fn named(classification: Classification, name: impl Into<String>) -> Self {
        let name = name.into();
        OrganizationRef {
            keys: vec![],
            classification,
            code: name.clone(),
            name,
            area_code: String::new(),
            parent: None,
        }
    }
}

/// An organisation as a list has it.
#[derive(Clone, Debug, PartialEq)]
pub struct OrganizationRecord {
    /// Where in the list.
    pub place: Place,
    /// What it is, and what it is part of.
    pub organization: OrganizationRef,
    /// Other names it goes or went by.
    pub other_names: Vec<String>,
    /// First day, where given.
    pub founded: Option<Dated>,
    /// Last day, where given.
    pub dissolved: Option<Dated>,
    /// Ways to reach it.
    pub details: Vec<Detail>,
    /// Facts of a register that are kept as they are, in its order: (`Category`, `Companies & groups`).
    pub facts: Vec<(String, String)>,
    /// Words to mark it with.
    pub tags: Vec<String>,
}

crate::text_enum! {
    /// What a mention is.
    pub enum MentionKind {
        /// A meeting between third parties, from a published register.
        Meeting = "meeting",
        /// A public statement.
        Statement = "statement",
        /// Press.
        Press = "press",
        /// A speech.
        Speech = "speech",
        /// A written question.
        Question = "question",
        /// A vote.
        Vote = "vote",
    }
}

/// A published meeting or statement: who was with whom, when, where, on what.
#[derive(Clone, Debug, PartialEq)]
pub struct MentionRecord {
    /// Where in the list.
    pub place: Place,
    /// What it is.
    pub kind: MentionKind,
    /// What makes it known again in a later edition of the list: its own words, folded.
    pub key: String,
    /// The day.
    pub on: NaiveDate,
    /// Where it was held; may be empty.
    pub venue: String,
    /// What it was about.
    pub subject: String,
    /// Whether the list says that it did not take place.
    pub is_cancelled: bool,
    /// Who took part.
    pub parties: Vec<Party>,
}

/// One party of a mention.
#[derive(Clone, Debug, PartialEq)]
pub enum Party {
    /// A person in an office (a Commissioner, a member of a cabinet): matched by name *within* that office only.
    Person {
        /// As written, single spaces.
        name: String,
        /// The office.
        role: Role,
        /// In the words of the list: `Commissioner`, `Member of cabinet`.
        label: String,
        /// Where.
        organization: OrganizationRef,
    },
    /// An organisation as written; several in one field stay one text where they cannot be told apart.
    Organization {
        /// As written, single spaces.
        name: String,
    },
}

/// A formal, dated act of a state or an organisation.
#[derive(Clone, Debug, PartialEq)]
pub struct CommitmentRecord {
    /// Where in the list.
    pub place: Place,
    /// What was done: `participated`, `appointed-focal-point`, …
    pub kind: CommitmentKind,
    /// Which state, ISO 3166-1 alpha-2.
    pub area_code: String,
    /// In words: `Took part in the first meeting of R2P focal points`.
    pub title: String,
    /// When.
    pub on: Dated,
    /// How it was done, in the words of the list: `official from the capital`.
    pub note: Option<String>,
    /// Where it is published.
    pub link: Option<String>,
    /// The post that it filled, where it is an appointment: its label in the register.
    pub post: Option<String>,
    /// The holder's name, where the list has one.
    pub holder: Option<String>,
}

crate::text_enum! {
    /// What kind of act it is.
    pub enum CommitmentKind {
        /// Appointed a focal point.
        Appointed = "appointed-focal-point",
        /// Took part in a meeting of focal points.
        Participated = "participated",
        /// Adopted a resolution.
        Resolution = "resolution",
        /// Signed or joined a declaration.
        Declaration = "declaration",
        /// Anything else that is formal and dated.
        Other = "other",
    }
}

/// Takes records as they are read; a refusal stops the reading.
pub type Sink<'a> = &'a mut dyn FnMut(Record) -> Result<(), Refusal>;

/// One vote of a body, as a list has it. Empty and `None` mean that the list is silent. A reader says it once per import,
/// however many of its files speak of it.
#[derive(Clone, Debug, PartialEq)]
pub struct VoteEventRecord {
    /// Where in the list.
    pub place: Place,
    /// The number by which it is known.
    pub key: Key,
    /// The day; a list of voters alone may be silent on it.
    pub on: Option<NaiveDate>,
    /// `HH:MM:SS`, where it was held.
    pub time: String,
    /// What was decided on.
    pub title: String,
    /// Which part of it was voted on.
    pub description: String,
    /// The document: `A10-0001/2024`.
    pub reference: String,
    /// The procedure: `2024/2721(RSP)`.
    pub procedure: String,
    /// What became of it.
    pub result: Option<VoteResult>,
    /// For, against, abstentions, as published.
    pub counts: Option<[i64; 3]>,
    /// Whether it was on the text as a whole.
    pub is_main: Option<bool>,
    /// Where it is published.
    pub link: Option<String>,
    /// Whether the Parliament itself says so: then it corrects what others said.
    pub is_official: bool,
    /// Who voted how, each voter once.
    pub votes: Vec<VoteRecord>,
    /// Who was there or excused that day, by the numbers of another list than the votes.
    pub attendance: Vec<VoteRecord>,
}

impl VoteEventRecord {
    /// A vote of which nothing is known yet but its number.
    pub fn new(place: Place, key: Key) -> Self {
        VoteEventRecord {
            place,
            key,
            on: None,
            time: String::new(),
            title: String::new(),
            description: String::new(),
            reference: String::new(),
            procedure: String::new(),
            result: None,
            counts: None,
            is_main: None,
            link: None,
            is_official: false,
            votes: vec![],
            attendance: vec![],
        }
    }

    /// How many of the votes that are known one by one are for, against, abstentions.
    pub fn counted(&self) -> [i64; 3] {
        let count =
            |choice| i64::try_from(self.votes.iter().filter(|v| v.choice == choice).count()).unwrap_or(i64::MAX);
        [count(VoteChoice::For), count(VoteChoice::Against), count(VoteChoice::Abstention)]
    }
}

/// How one person voted, as a list has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoteRecord {
    /// The number by which the list knows the voter.
    pub key: Key,
    /// As written; may be empty.
    pub name: String,
    /// How.
    pub choice: VoteChoice,
    /// The code of the political group that day; empty where the list is silent.
    pub group: String,
    /// The state, ISO 3166-1 alpha-2; empty where the list is silent.
    pub area_code: String,
}

impl Record {
    /// How much there is to it, in lines of an ordinary list: a vote has hundreds of voters.
    pub fn weight(&self) -> usize {
        match self {
            Record::VoteEvent(event) => 1 + event.votes.len() / 10,
            _ => 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{self, Locale};

    #[test]
    fn a_place_is_shown_in_the_language_that_is_spoken_and_known_again_in_any() {
        let place = || Place::line(7).of("members.csv").within("x");
        let german = locale::keep(Locale::German, place);
        assert_eq!(
            (german.to_string().as_str(), german.0.as_str()),
            ("members.csv, Zeile 7, x", "members.csv, line 7, x")
        );
        assert_eq!(place().to_string(), german.0);
    }
}
