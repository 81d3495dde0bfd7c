//! From the rule to the recipients: every number opens its people.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::pieces::Taken;
use super::store;
use crate::directory::PersonId;
use crate::mail::Address;
use crate::outreach::letters::Side;
use crate::outreach::merge::Facts;
use crate::outreach::suppressions::{self, Reason};
use crate::outreach::{Language, language_of_area};
use crate::t;

use super::{StanceChoice, Wording};

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
    /// Held the office on the day of the rule, and does no longer.
    OfficeEnded,
    /// No address is known that works.
    NoAddress,
    /// The person objected or unsubscribed, or the address is known not to exist.
    Suppressed(Reason),
    /// Has had as many letters lately as the house allows, whoever's they were.
    WrittenLately,
    /// Another recipient has the same address, which gets one copy.
    SharedAddress,
}

impl LostReason {
    /// For the user.
    pub fn words(self) -> &'static str {
        match self {
            LostReason::OfficeEnded => t!("audiences-lost-office-ended"),
            LostReason::NoAddress => t!("audiences-lost-no-address"),
            LostReason::Suppressed(reason) => reason.words(),
            LostReason::WrittenLately => t!("audiences-lost-written-lately"),
            LostReason::SharedAddress => t!("audiences-lost-shared-address"),
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

/// From the rule to the recipients.
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
    /// The same with those behind who come after.
    pub(super) fn add(&mut self, later: Funnel) {
        self.matched += later.matched;
        self.lost.extend(later.lost);
        self.recipients.extend(later.recipients);
    }

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

    /// Whether any text is for readers of one stance.
    pub(super) fn tells_stances_apart(&self) -> bool {
        self.written.iter().any(|(_, side)| *side != Side::All)
    }
}

/// What is known of some of those whom a rule picks, to tell who gets the letter.
pub(super) struct Sieve<'a> {
    pub wording: &'a Wording,
    pub addresses: HashMap<PersonId, Vec<store::AddressRow>>,
    pub suppressed: HashMap<String, Reason>,
    pub pressed: HashSet<PersonId>,
    /// Where people stand, if texts tell stances apart.
    pub levels: HashMap<PersonId, i64>,
    /// Who no longer holds the roles of the rule.
    pub gone: HashSet<PersonId>,
}

impl<'a> Sieve<'a> {
    /// Nobody has a stance, was written to lately, or has left.
    pub(super) fn new(
        wording: &'a Wording,
        rows: Vec<store::AddressRow>,
        suppressed: HashMap<String, Reason>,
    ) -> Sieve<'a> {
        let mut addresses: HashMap<PersonId, Vec<store::AddressRow>> = HashMap::new();
        for row in rows {
            addresses.entry(row.person_id).or_default().push(row);
        }
        let (pressed, levels, gone) = (HashSet::new(), HashMap::new(), HashSet::new());
        Sieve { wording, addresses, suppressed, pressed, levels, gone }
    }

    /// Puts them, in the order given, among the recipients or the lost.
    pub(super) fn funnel(mut self, picked: Vec<(PersonId, Facts)>, taken: &mut Taken) -> Funnel {
        let mut funnel = Funnel { matched: picked.len(), ..Funnel::default() };
        for (person_id, facts) in picked {
            match self.address(person_id, taken) {
                Ok(address) => funnel.recipients.push(self.recipient(person_id, facts, address)),
                Err(reason) => funnel.lost.push(Lost { person_id, name: facts.name, reason }),
            }
        }
        funnel
    }

    fn address(&mut self, person: PersonId, taken: &mut Taken) -> Result<String, LostReason> {
        if self.gone.contains(&person) {
            return Err(LostReason::OfficeEnded);
        }
        let address = choose(&self.addresses.remove(&person).unwrap_or_default(), &self.suppressed)?;
        if self.pressed.contains(&person) {
            return Err(LostReason::WrittenLately);
        }
        if taken.give(&address) { Ok(address) } else { Err(LostReason::SharedAddress) }
    }

    fn recipient(&self, person_id: PersonId, facts: Facts, address: String) -> Recipient {
        let Facts { name, language, group, country, .. } = facts;
        let language = self.wording.language_for(language, country.as_deref());
        let stance = self.levels.get(&person_id).map_or(StanceChoice::Unknown, |level| StanceChoice::Level(*level));
        let side = self.wording.side_for(language, stance);
        Recipient { person_id, name, language, side, address, group, country }
    }
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
