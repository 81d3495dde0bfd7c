//! Audiences: a rule that picks people, evaluated when needed and frozen when a campaign is approved.

mod store;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::accounts::Scope;
use crate::db::{self, Ex};
use crate::directory::{self, PersonId};
use crate::mail::Address;
use crate::objectives::ObjectiveId;
use crate::stances::{self, Holder};

use super::letters::{Letter, Side};
use super::merge::{self, Facts};
use super::suppressions::{self, Reason};
use super::{Language, language_of_area};

/// The rule. Within a list any one suffices, an empty list asks nothing; all four lists must agree.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Audience {
    /// Codes of political groups: `EPP`.
    pub groups: Vec<String>,
    /// States of the mandate, ISO 3166-1 alpha-2: `GR`.
    pub countries: Vec<String>,
    /// Codes of committees; full members and substitutes alike.
    pub committees: Vec<String>,
    /// Where they stand on the objective.
    pub stances: Vec<StanceChoice>,
}

/// A level of stance, or none recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum StanceChoice {
    /// +3 champion … −3 blocker.
    Level(i64),
    /// Never asked.
    Unknown,
}

impl fmt::Display for StanceChoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StanceChoice::Level(level) => write!(f, "{level}"),
            StanceChoice::Unknown => f.write_str("unknown"),
        }
    }
}

impl FromStr for StanceChoice {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        match text.parse() {
            Ok(level @ -3..=3) => Ok(StanceChoice::Level(level)),
            _ if text == "unknown" => Ok(StanceChoice::Unknown),
            _ => Err(format!("“{text}” is no stance: choose a level from -3 to 3, or unknown.")),
        }
    }
}

impl From<StanceChoice> for Side {
    fn from(choice: StanceChoice) -> Side {
        match choice {
            StanceChoice::Level(level) => Side::of(Some(level)),
            StanceChoice::Unknown => Side::of(None),
        }
    }
}

impl TryFrom<String> for StanceChoice {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl From<StanceChoice> for String {
    fn from(choice: StanceChoice) -> String {
        choice.to_string()
    }
}

/// Which languages a letter can go out in.
#[derive(Clone, Debug)]
pub struct Wording {
    /// For whoever's own language is unknown or not written.
    pub default: Language,
    /// Those it is written in, for all readers or for those of one stance.
    pub written: Vec<(Language, Side)>,
}

impl From<&Letter> for Wording {
    fn from(letter: &Letter) -> Self {
        let written = letter.variants.iter().map(|variant| (variant.text.language, variant.text.side));
        Wording { default: letter.default_language, written: written.collect() }
    }
}

impl Wording {
    /// The person's language, else their state's, else the letter's default.
    pub fn language_for(&self, person: Option<Language>, country: Option<&str>) -> Language {
        let own = [person, country.and_then(language_of_area)].into_iter().flatten();
        own.into_iter().find(|language| self.written.contains(&(*language, Side::All))).unwrap_or(self.default)
    }

    /// The text in that language that a person of that stance gets: their own, else the one for all readers.
    pub fn side_for(&self, language: Language, stance: StanceChoice) -> Side {
        let own = Side::from(stance);
        if self.written.contains(&(language, own)) { own } else { Side::All }
    }
}

/// Someone who gets the letter.
#[derive(Clone, Debug)]
pub struct Recipient {
    /// Who.
    pub person_id: PersonId,
    /// In the order in which it is spoken.
    pub name: String,
    /// In which language.
    pub language: Language,
    /// Which text of that language.
    pub side: Side,
    /// Where to, folded.
    pub address: String,
    /// Code of the political group.
    pub group: Option<String>,
    /// State of the mandate, ISO 3166-1 alpha-2.
    pub country: Option<String>,
}

/// Why somebody whom the rule picks gets nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LostReason {
    /// No address is known that works.
    NoAddress,
    /// The person objected or unsubscribed, or the address is known not to exist.
    Suppressed(Reason),
    /// Another recipient has the same address, which gets one copy.
    SharedAddress,
}

impl LostReason {
    /// For the user.
    pub fn words(self) -> &'static str {
        match self {
            LostReason::NoAddress => "no usable address",
            LostReason::Suppressed(reason) => reason.words(),
            LostReason::SharedAddress => "shares an address: one copy",
        }
    }
}

/// Somebody whom the rule picks and who gets nothing.
#[derive(Clone, Debug)]
pub struct Lost {
    /// Who.
    pub person_id: PersonId,
    /// In the order in which it is spoken.
    pub name: String,
    /// Why.
    pub reason: LostReason,
}

/// From the rule to the recipients: every number opens its people.
#[derive(Clone, Debug, Default)]
pub struct Funnel {
    /// How many the rule picks: `recipients` and `lost` together.
    pub matched: usize,
    /// Who gets nothing, by sort name.
    pub lost: Vec<Lost>,
    /// Who gets the letter, by sort name.
    pub recipients: Vec<Recipient>,
}

impl Funnel {
    /// How many get nothing, by reason.
    pub fn lost_by_reason(&self) -> BTreeMap<LostReason, usize> {
        let mut counts = BTreeMap::new();
        for lost in &self.lost {
            *counts.entry(lost.reason).or_default() += 1;
        }
        counts
    }

    /// How many get it in which language.
    pub fn by_language(&self) -> BTreeMap<Language, usize> {
        let mut counts = BTreeMap::new();
        for recipient in &self.recipients {
            *counts.entry(recipient.language).or_default() += 1;
        }
        counts
    }
}

/// What can be chosen for an objective, with how many people each would pick alone.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    /// Everybody with a say.
    pub people: usize,
    /// Codes of political groups.
    pub groups: BTreeMap<String, usize>,
    /// ISO 3166-1 codes of states.
    pub countries: BTreeMap<String, usize>,
    /// Codes of committees.
    pub committees: BTreeMap<String, usize>,
    /// Levels, and unknown.
    pub stances: BTreeMap<StanceChoice, usize>,
}

/// Evaluates the rule among whoever has a seat, on the day `on`, in one of the bodies that decide the objective;
/// stances as known at `now`.
pub async fn resolve(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    audience: &Audience,
    wording: &Wording,
    on: NaiveDate,
    now: DateTime<Utc>,
) -> db::Result<Funnel> {
    let mut ex = ex.into();
    let base = base(ex.again(), scope, objective, on, now).await?;
    let picked: Vec<_> = base.into_iter().filter(|candidate| audience.picks(candidate)).collect();
    let ids: Vec<PersonId> = picked.iter().map(|candidate| candidate.id).collect();
    let addresses = store::addresses(ex.again(), &ids).await?;
    let suppressed = suppressions::among(ex, addresses.iter().map(|row| row.value.clone())).await?;
    let mut by_person: HashMap<PersonId, Vec<store::AddressRow>> = HashMap::new();
    for row in addresses {
        by_person.entry(row.person_id).or_default().push(row);
    }
    let mut funnel = Funnel { matched: picked.len(), ..Funnel::default() };
    let mut taken = HashSet::new();
    for candidate in picked {
        let known = by_person.remove(&candidate.id).unwrap_or_default();
        let own = choose(&known, &suppressed);
        match own.and_then(|to| if taken.insert(to.clone()) { Ok(to) } else { Err(LostReason::SharedAddress) }) {
            Ok(address) => funnel.recipients.push(candidate.into_recipient(address, wording)),
            Err(reason) => funnel.lost.push(Lost { person_id: candidate.id, name: candidate.facts.name, reason }),
        }
    }
    Ok(funnel)
}

/// What the form of an audience offers.
pub async fn choices(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    on: NaiveDate,
    now: DateTime<Utc>,
) -> db::Result<Choices> {
    let base = base(ex.into(), scope, objective, on, now).await?;
    let mut choices = Choices { people: base.len(), ..Choices::default() };
    for Candidate { facts, stance, .. } in base {
        *choices.stances.entry(stance).or_default() += 1;
        if let Some(group) = facts.group {
            *choices.groups.entry(group).or_default() += 1;
        }
        if let Some(country) = facts.country {
            *choices.countries.entry(country).or_default() += 1;
        }
        for committee in facts.committees {
            *choices.committees.entry(committee).or_default() += 1;
        }
    }
    Ok(choices)
}

struct Candidate {
    id: PersonId,
    facts: Facts,
    stance: StanceChoice,
}

impl Candidate {
    fn into_recipient(self, address: String, wording: &Wording) -> Recipient {
        let Facts { name, language, group, country, .. } = self.facts;
        let language = wording.language_for(language, country.as_deref());
        let side = wording.side_for(language, self.stance);
        Recipient { person_id: self.id, name, language, side, address, group, country }
    }
}

/// Whoever has a say, by sort name.
async fn base(
    mut ex: Ex<'_>,
    scope: &Scope,
    objective: ObjectiveId,
    on: NaiveDate,
    now: DateTime<Utc>,
) -> db::Result<Vec<Candidate>> {
    let ids = store::sitting(ex.again(), scope, objective, on).await?;
    let mut facts = merge::facts(ex.again(), &ids, on).await?;
    // Old or fresh: whoever is written to is chosen by the latest that is known.
    let standings = stances::standings_as_of(ex, scope, objective, on, now, i64::MAX).await?;
    let candidate = |id| {
        let stance = standings.get(&Holder::Person(id));
        let stance = stance.map_or(StanceChoice::Unknown, |standing| StanceChoice::Level(standing.level.number()));
        Some(Candidate { id, facts: facts.remove(&id)?, stance })
    };
    Ok(ids.into_iter().filter_map(candidate).collect())
}

impl Audience {
    fn picks(&self, candidate: &Candidate) -> bool {
        let any = |wanted: &[String], has: &[String]| {
            wanted.is_empty() || wanted.iter().any(|wanted| has.iter().any(|has| has.eq_ignore_ascii_case(wanted)))
        };
        let facts = &candidate.facts;
        any(&self.groups, facts.group.as_slice())
            // Greece is EL on paper of the Union and GR in the directory.
            && any(&self.countries.iter().map(|code| iso(code)).collect::<Vec<_>>(), facts.country.as_slice())
            && any(&self.committees, &facts.committees)
            && (self.stances.is_empty() || self.stances.contains(&candidate.stance))
    }
}

fn iso(code: &str) -> String {
    directory::areas::by_any(code).map_or_else(|| code.to_owned(), |area| area.code.to_owned())
}

/// One person's address: the first usable one that is not suppressed. An objection at any of them is one to all.
fn choose(known: &[store::AddressRow], suppressed: &HashMap<String, Reason>) -> Result<String, LostReason> {
    if known.iter().any(|row| row.standing == "objected") {
        return Err(LostReason::Suppressed(Reason::Objection));
    }
    let reason = |row: &store::AddressRow| suppressed.get(&suppressions::fold(&row.value)).copied();
    if let Some(word) = known.iter().filter_map(reason).find(|reason| *reason != Reason::HardBounce) {
        return Err(LostReason::Suppressed(word));
    }
    let usable = || known.iter().filter(|row| row.standing == "usable" && Address::parse(&row.value).is_ok());
    match usable().find(|row| reason(row).is_none()) {
        Some(row) => Ok(suppressions::fold(&row.value)),
        None => Err(usable().find_map(reason).map_or(LostReason::NoAddress, LostReason::Suppressed)),
    }
}
