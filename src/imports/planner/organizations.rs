//! Finding the organisations that a list names, or making them: by their keys, else by kind, code and area.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use super::store;
use crate::db::{Ex, Result};
use crate::directory::records::{IdentifierRecord, OrganizationRecord};
use crate::directory::{Classification, IdentifierId, OrganizationId};
use crate::imports::data::{Key, OrganizationRef};
use crate::imports::steps::Steps;
use crate::text::fold;

/// Kind, code and area: what no two organisations share.
pub(in crate::imports) type Place = (Classification, String, String);

/// The organisations of one run: what was found once is known, what was made once is not made again.
#[derive(Debug, Default)]
pub(in crate::imports) struct Organizations {
    by_key: HashMap<Key, OrganizationId>,
    by_place: HashMap<Place, OrganizationId>,
    /// Keys that were looked for, found or not.
    asked: std::collections::HashSet<Key>,
    asked_places: std::collections::HashSet<Place>,
    /// Schemes of the keys that organisations got in this run.
    keyed: std::collections::HashSet<(OrganizationId, String)>,
    /// Those that this run made, as they were made: what an entry of a later piece says of one belongs to it.
    made: HashMap<OrganizationId, OrganizationRecord>,
}

/// Kind, code and area of an organisation as a list names it.
pub(in crate::imports) fn place(wanted: &OrganizationRef) -> Place {
    (wanted.classification, wanted.code.clone(), wanted.area_code.clone())
}

fn with_parents<'a>(wanted: &'a OrganizationRef, out: &mut Vec<&'a OrganizationRef>) {
    if let Some(parent) = &wanted.parent {
        with_parents(parent, out);
    }
    out.push(wanted);
}

impl Organizations {
    /// Looks up everything that a piece of a list names, parents included: a few queries, however many.
    pub async fn look_up(&mut self, mut ex: Ex<'_>, wanted: &[&OrganizationRef]) -> Result<()> {
        let mut all = vec![];
        for wanted in wanted {
            with_parents(wanted, &mut all);
        }
        let keys = all.iter().flat_map(|wanted| &wanted.keys);
        let keys: Vec<_> = keys.filter(|key| !self.by_key.contains_key(*key)).cloned().collect();
        let keys: Vec<_> = keys.into_iter().filter(|key| self.asked.insert(key.clone())).collect();
        self.by_key.extend(store::organizations_by_key(ex.again(), &keys).await?);
        let places = all.iter().map(|wanted| place(wanted));
        let places: Vec<_> = places.filter(|place| self.asked_places.insert(place.clone())).collect();
        for (place, id) in store::organizations_by_code(ex, &places).await? {
            self.by_place.entry(place).or_insert(id);
        }
        Ok(())
    }

    /// The organisation, if it is there or was made in this run; after [`look_up`](Self::look_up).
    pub fn find(&self, wanted: &OrganizationRef) -> Option<OrganizationId> {
        let by_key = wanted.keys.iter().find_map(|key| self.by_key.get(key));
        by_key.or_else(|| self.by_place.get(&place(wanted))).copied()
    }

    /// Whether one of its own keys found it.
    pub fn is_known_by_key(&self, wanted: &OrganizationRef) -> bool {
        wanted.keys.iter().any(|key| self.by_key.contains_key(key))
    }

    /// Whether the organisation got a key of a scheme in this run.
    pub fn was_keyed(&self, id: OrganizationId, scheme: &str) -> bool {
        self.keyed.contains(&(id, scheme.to_owned()))
    }

    /// An organisation that this run made.
    pub fn made(&self, id: OrganizationId) -> Option<&OrganizationRecord> {
        self.made.get(&id)
    }

    /// Remembers what an entry has said of an organisation that this run made.
    pub fn remake(&mut self, row: &OrganizationRecord) {
        self.made.insert(row.id, row.clone());
    }

    /// The organisation, made with its parents if it is not there.
    pub fn ensure(
        &mut self,
        wanted: &OrganizationRef,
        source: &str,
        now: DateTime<Utc>,
        steps: &mut Steps,
    ) -> OrganizationId {
        if let Some(id) = self.find(wanted) {
            self.learn_keys(wanted, id, source, now, steps);
            return id;
        }
        let parent = wanted.parent.as_ref().map(|parent| self.ensure(parent, source, now, steps));
        let id = OrganizationId::new();
        let row = OrganizationRecord {
            id,
            classification: wanted.classification,
            name: wanted.name.clone(),
            short_name: wanted.code.clone(),
            parent_id: parent,
            area_code: wanted.area_code.clone(),
            search_text: fold(&format!("{} {}", wanted.code, wanted.name)),
            created_at: now,
            founded_on: None,
            dissolved_on: None,
            facts: None,
            merged_into: None,
        };
        self.made.insert(id, row.clone());
        steps.organizations.new.push(row);
        self.by_place.insert(place(wanted), id);
        self.learn_keys(wanted, id, source, now, steps);
        id
    }

    /// Notes keys by which the organisation was not known so far.
    fn learn_keys(
        &mut self,
        wanted: &OrganizationRef,
        id: OrganizationId,
        source: &str,
        now: DateTime<Utc>,
        steps: &mut Steps,
    ) {
        for key in &wanted.keys {
            if self.by_key.contains_key(key) {
                continue;
            }
            self.by_key.insert(key.clone(), id);
            self.keyed.insert((id, key.scheme.clone()));
            steps.identifiers.new.push(IdentifierRecord {
                id: IdentifierId::new(),
                person_id: None,
                scheme: key.scheme.clone(),
                value: key.value.clone(),
                source: source.to_owned(),
                created_at: now,
                organization_id: Some(id),
            });
        }
    }
}
