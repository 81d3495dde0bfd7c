//! Who an entry is: someone in the directory, someone new, or a doubt.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::{Decision, Planner, store};
use crate::db::{Ex, Result};
use crate::directory::{ContactKind, OrganizationId, PersonId};
use crate::imports::data::{Key, PersonRecord};
use crate::imports::entries::Candidate;
use crate::t;
use crate::text::fold;

/// Who an entry is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Identity {
    Known(PersonId),
    New,
    Doubt { reason: String, candidates: Vec<Candidate>, decidable: bool },
}

/// What is known of the people whom a piece of a list may mean.
#[derive(Debug, Default)]
pub(super) struct Clues {
    owners: HashMap<Key, (Option<PersonId>, Option<OrganizationId>)>,
    /// By address: who has it, folded name, name.
    addresses: HashMap<String, Vec<(PersonId, String, String)>>,
    /// By folded name: who has it.
    namesakes: HashMap<String, Vec<(PersonId, String)>>,
    /// Schemes by which candidates are known.
    schemes: HashSet<(PersonId, String)>,
    names: HashMap<PersonId, String>,
}

/// Family name first, folded: as the directory sorts.
pub(super) fn sort_name(record: &PersonRecord) -> String {
    fold(&format!("{} {}", record.family_name, record.given_name))
}

/// As shown.
pub(super) fn name(record: &PersonRecord) -> String {
    let parts = || format!("{} {}", record.given_name, record.family_name).trim().to_owned();
    record.name.clone().unwrap_or_else(parts)
}

fn addresses(record: &PersonRecord) -> impl Iterator<Item = &String> {
    record.details.iter().filter(|detail| detail.kind == ContactKind::Email).map(|detail| &detail.value)
}

impl Planner {
    /// What makes an entry known again when the list is read once more.
    pub(super) fn entry_key(&self, record: &PersonRecord) -> String {
        match (record.keys.first(), &record.row_key) {
            (Some(key), _) => format!("{}:{}", key.scheme, key.value),
            (None, Some(row)) => self.row_key(row).value,
            (None, None) => record.place.0.clone(),
        }
    }

    pub(super) fn keys(&self, record: &PersonRecord) -> Vec<Key> {
        let mut keys = record.keys.clone();
        if keys.is_empty() {
            keys.extend(record.row_key.as_deref().map(|row| self.row_key(row)));
        }
        keys
    }

    /// Looks up whom the entries may mean.
    pub(super) async fn clues(&self, mut ex: Ex<'_>, records: &[PersonRecord]) -> Result<Clues> {
        let keys: Vec<_> = records.iter().flat_map(|record| self.keys(record)).collect();
        let owners = store::owners(ex.again(), &keys).await?;
        let is_open = |record: &&PersonRecord| !self.keys(record).iter().any(|key| owners.contains_key(key));
        let open: Vec<_> = records.iter().filter(is_open).collect();
        let unique = |values: BTreeSet<String>| values.into_iter().collect::<Vec<_>>();
        let asked = unique(open.iter().flat_map(|record| addresses(record)).cloned().collect());
        let mut clues = Clues { owners, ..Clues::default() };
        for (address, id, sort_name, name) in store::people_by_address(ex.again(), &asked).await? {
            clues.names.insert(id, name.clone());
            clues.addresses.entry(address).or_default().push((id, sort_name, name));
        }
        let asked = unique(open.iter().map(|record| sort_name(record)).collect());
        for (id, sort_name, name) in store::namesakes(ex.again(), &asked).await? {
            clues.names.insert(id, name.clone());
            clues.namesakes.entry(sort_name).or_default().push((id, name));
        }
        let candidates: Vec<_> = clues.names.keys().copied().collect();
        clues.schemes = store::schemes(ex.again(), &candidates).await?;
        let owners: Vec<_> = clues.owners.values().filter_map(|(person, _)| *person).collect();
        let names = store::people(ex, &owners).await?;
        clues.names.extend(names.into_iter().map(|(id, row)| (id, row.name)));
        Ok(clues)
    }

    /// Who an entry is.
    pub(super) fn identify(&self, record: &PersonRecord, clues: &Clues) -> Identity {
        let decision = self.context.decisions.get(&self.entry_key(record));
        match decision {
            Some(Decision::Leave) => {
                return Identity::Doubt {
                    reason: t!("imports-doubt-left-out-entry").into(),
                    candidates: vec![],
                    decidable: true,
                };
            }
            Some(Decision::Same(id)) => return self.once(PersonId(*id)),
            Some(Decision::Other) | None => {}
        }
        if let Some((key, other)) = self
            .keys(record)
            .into_iter()
            .find_map(|k| Some((self.claimed.get(&k)?, k)))
            .map(|(other, key)| (key, other.clone()))
        {
            let reason = if key.scheme == crate::imports::data::scheme::ROW {
                t!("imports-doubt-same-entry", other = other)
            } else {
                t!("imports-doubt-number-taken", other = other, scheme = key.scheme, value = key.value)
            };
            return Identity::Doubt { reason, candidates: vec![], decidable: false };
        }
        match self.by_key(record, clues) {
            Some(identity) => identity,
            None if decision == Some(&Decision::Other) => Identity::New,
            None => self.by_address(record, clues).or_else(|| self.by_name(record, clues)).unwrap_or(Identity::New),
        }
    }

    /// The person, unless an earlier entry of this run turned out to be the same.
    fn once(&self, id: PersonId) -> Identity {
        match self.met.get(&id) {
            None => Identity::Known(id),
            Some(other) => Identity::Doubt {
                reason: t!("imports-doubt-same-person", other = other),
                candidates: vec![],
                decidable: false,
            },
        }
    }

    fn by_key(&self, record: &PersonRecord, clues: &Clues) -> Option<Identity> {
        let keys = self.keys(record);
        let found = keys.iter().filter_map(|key| Some((key, clues.owners.get(key)?)));
        let mut people: BTreeSet<PersonId> = BTreeSet::new();
        for (key, owner) in found {
            let Some(person) = owner.0 else {
                let reason = t!("imports-doubt-number-of-organization", scheme = &key.scheme, value = &key.value);
                return Some(Identity::Doubt { reason, candidates: vec![], decidable: false });
            };
            people.insert(person);
        }
        let mut people = people.into_iter();
        let first = people.next()?;
        if people.next().is_none() {
            return Some(Self::by_row(record, first, clues).unwrap_or_else(|| self.once(first)));
        }
        let candidates = keys.iter().filter_map(|key| clues.owners.get(key)?.0).map(|id| clues.candidate(id)).collect();
        let reason = t!("imports-doubt-two-people").to_owned();
        Some(Identity::Doubt { reason, candidates, decidable: true })
    }

    /// A row that was known by its address, and now names somebody else altogether: a doubt, not another spelling.
    fn by_row(record: &PersonRecord, id: PersonId, clues: &Clues) -> Option<Identity> {
        let own = clues.names.get(&id).filter(|_| record.keys.is_empty())?;
        let words = |name: &str| fold(name).split(' ').map(str::to_owned).collect::<HashSet<_>>();
        if !words(own).is_disjoint(&words(&name(record))) {
            return None;
        }
        let reason = t!("imports-doubt-row-was", name = own);
        Some(Identity::Doubt { reason, candidates: vec![clues.candidate(id)], decidable: true })
    }

    /// Someone with the same address and the same name is the same person; the same address alone is a doubt.
    fn by_address(&self, record: &PersonRecord, clues: &Clues) -> Option<Identity> {
        let sort_name = sort_name(record);
        let holders = addresses(record).filter_map(|address| Some((address, clues.addresses.get(address)?)));
        let holders = holders.flat_map(|(address, holders)| holders.iter().map(move |holder| (address, holder)));
        let holders: Vec<_> = holders.filter(|(_, (id, ..))| !self.created.contains(id)).collect();
        if let Some((_, (id, ..))) = holders
            .iter()
            .find(|(_, (id, name, _))| *name == sort_name && !Self::is_numbered_otherwise(record, *id, clues))
        {
            return Some(self.once(*id));
        }
        let (address, (id, _, name)) = holders.first().filter(|_| record.keys.is_empty())?;
        Some(Identity::Doubt {
            reason: t!("imports-doubt-address", address = *address, name = name),
            candidates: vec![clues.candidate(*id)],
            decidable: true,
        })
    }

    fn by_name(&self, record: &PersonRecord, clues: &Clues) -> Option<Identity> {
        let namesakes = clues.namesakes.get(&sort_name(record))?.iter();
        let namesakes = namesakes.filter(|(id, _)| !self.created.contains(id));
        let namesakes: Vec<_> = namesakes.filter(|(id, _)| !Self::is_numbered_otherwise(record, *id, clues)).collect();
        let (_, name) = namesakes.first()?;
        Some(Identity::Doubt {
            reason: t!("imports-doubt-namesake", name = name),
            candidates: namesakes.iter().map(|(id, _)| clues.candidate(*id)).collect(),
            decidable: true,
        })
    }

    /// Whether someone has another number of a scheme of the entry: two numbers, two people.
    fn is_numbered_otherwise(record: &PersonRecord, id: PersonId, clues: &Clues) -> bool {
        record.keys.iter().any(|key| clues.schemes.contains(&(id, key.scheme.clone())))
    }
}

impl Clues {
    fn candidate(&self, id: PersonId) -> Candidate {
        Candidate { record: id.0, name: self.names.get(&id).cloned().unwrap_or_default() }
    }
}
