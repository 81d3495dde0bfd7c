//! Organisations as entries of their own: names, dates, addresses, facts of a register.

use std::collections::{HashMap, HashSet};

use uuid::Uuid;

use super::people::{Findings, Owner, shown_area};
use super::{Piece, Planner, organizations, store};
use crate::db::{Ex, Result};
use crate::directory::records::{
    ContactDetailRecord, OrganizationRecord as Row, OtherNameRecord, RecordKind, TaggingRecord,
};
use crate::directory::{ContactKind, OrganizationId, changes};
use crate::imports::data::{Key, OrganizationRecord};
use crate::imports::entries::{Entry, FieldChange, Verdict};
use crate::imports::steps::Steps;
use crate::t;
use crate::text::fold;

/// What the directory holds of the organisations of a piece.
struct Held {
    rows: HashMap<OrganizationId, Row>,
    details: HashMap<OrganizationId, Vec<ContactDetailRecord>>,
    names: HashMap<OrganizationId, Vec<OtherNameRecord>>,
    taggings: HashMap<OrganizationId, Vec<TaggingRecord>>,
    locks: HashSet<(Uuid, String)>,
}

fn entry_key(record: &OrganizationRecord) -> String {
    let by_place = || {
        let (kind, code, area) = organizations::place(&record.organization);
        format!("{kind}:{code}:{area}")
    };
    record.organization.keys.first().map_or_else(by_place, |key| format!("{}:{}", key.scheme, key.value))
}

impl Planner {
    pub(super) async fn plan_organizations(
        &mut self,
        mut ex: Ex<'_>,
        records: &[OrganizationRecord],
        piece: &mut Piece,
    ) -> Result<()> {
        if records.is_empty() {
            return Ok(());
        }
        let found = |record: &OrganizationRecord| self.organizations.find(&record.organization);
        let ids: Vec<_> = records.iter().filter_map(found).collect();
        let mut rows: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
        let held = Held {
            rows: store::organizations(ex.again(), &ids).await?,
            details: store::details_of_organizations(ex.again(), &ids).await?,
            names: store::names_of_organizations(ex.again(), &ids).await?,
            taggings: store::taggings_of_organizations(ex.again(), &ids).await?,
            locks: {
                rows.dedup();
                changes::locks(ex.again(), &rows).await?
            },
        };
        self.look_up_tags(ex.again(), records.iter().flat_map(|record| &record.tags)).await?;
        let keyed = store::schemes_of_organizations(ex, &ids).await?;
        for record in records {
            self.organization(record, &held, &keyed, piece);
        }
        Ok(())
    }

    fn organization(
        &mut self,
        record: &OrganizationRecord,
        held: &Held,
        keyed: &HashSet<(OrganizationId, String)>,
        piece: &mut Piece,
    ) {
        let mut record = record.clone();
        let key = entry_key(&record);
        let claim = Key::new("entry", key.clone());
        if let Some(other) = self.claimed.get(&claim) {
            let entry = Entry::new(Verdict::Doubtful, RecordKind::Organization, key, &record.organization.name);
            let reason = t!("imports-doubt-same-organization", other = other);
            piece.entries.push(entry.at(&record.place).doubting(reason, t!("imports-outcome-left-out")));
            return;
        }
        self.claimed.insert(claim, format!("{} ({})", record.organization.name, record.place));
        if self.is_another(&record, keyed) {
            // Two organisations of one name: the number tells them apart.
            let number = record.organization.keys.first().map(|key| key.value.clone()).unwrap_or_default();
            record.organization.code = format!("{} ({number})", record.organization.code);
        }
        let (source, now) = (self.context.source.clone(), self.context.now);
        let known = self.organizations.find(&record.organization);
        let id = self.organizations.ensure(&record.organization, &source, now, &mut piece.steps);
        // One that an earlier piece made is there when the list is written, and is not when it is looked at.
        let known = known.filter(|id| self.organizations.made(*id).is_none());
        match known.and_then(|id| held.rows.get(&id)) {
            Some(row) => self.compare_organization(&record, row, held, &key, piece),
            None => self.begin_organization(&record, id, held, key, piece),
        }
    }

    /// Whether the organisation that has this kind, code and area has another number of the same scheme.
    fn is_another(&self, record: &OrganizationRecord, keyed: &HashSet<(OrganizationId, String)>) -> bool {
        let wanted = &record.organization;
        !self.organizations.is_known_by_key(wanted)
            && self.organizations.find(wanted).is_some_and(|id| {
                let has = |key: &Key| {
                    keyed.contains(&(id, key.scheme.clone())) || self.organizations.was_keyed(id, &key.scheme)
                };
                wanted.keys.iter().any(has)
            })
    }

    fn begin_organization(
        &mut self,
        record: &OrganizationRecord,
        id: OrganizationId,
        held: &Held,
        key: String,
        piece: &mut Piece,
    ) {
        let mut findings = Findings::default();
        let owner = Owner::Organization(id);
        self.details(&record.details, owner, &[], &mut piece.steps, &mut findings);
        let own = &record.organization.name;
        let names = self.names(&record.other_names, owner, own, &[], &mut piece.steps, &mut findings);
        self.tag(&record.tags, owner, &[], &mut piece.steps, &mut findings);
        // Made by this very piece, or by an earlier one that named it.
        if let Some(mut row) = self.organizations.made(id).cloned() {
            row.name.clone_from(own);
            row.founded_on = record.founded.map(|dated| dated.day);
            row.dissolved_on = record.dissolved.map(|dated| dated.day);
            row.facts = facts(record);
            row.search_text = search_text(record, &names);
            if let Some(parent) = record.organization.parent.as_ref().filter(|_| row.parent_id.is_none()) {
                let (source, now) = (self.context.source.clone(), self.context.now);
                let parent = self.organizations.ensure(parent, &source, now, &mut piece.steps);
                row.parent_id = Some(parent).filter(|parent| !self.is_within(*parent, id, held));
            }
            self.organizations.remake(&row);
            match piece.steps.organizations.new.iter_mut().find(|new| new.id == id) {
                Some(new) => *new = row,
                None => piece.steps.organizations.changed.push(row),
            }
        }
        let detail = |kind| record.details.iter().find(|detail| detail.kind == kind).map(|detail| &detail.value);
        let parent = record.organization.parent.as_ref().map(|parent| parent.name.clone());
        let area = Some(record.organization.area_code.as_str()).filter(|code| !code.is_empty());
        let entry = Entry::new(Verdict::New, RecordKind::Organization, key, own)
            .at(&record.place)
            .fact(t!("imports-fact-kind"), Some(record.organization.classification.label()))
            .fact(t!("imports-fact-code"), Some(record.organization.code.clone()).filter(|code| code != own))
            .fact(t!("imports-fact-country"), area.map(shown_area))
            .fact(t!("imports-fact-part-of"), parent)
            .fact(t!("imports-fact-web"), detail(ContactKind::Web))
            .fact(t!("imports-fact-also"), Some(record.other_names.join(", ")));
        piece.entries.push(Entry { record: Some(id.0), ..entry });
    }

    fn compare_organization(
        &mut self,
        record: &OrganizationRecord,
        row: &Row,
        held: &Held,
        key: &str,
        piece: &mut Piece,
    ) {
        let owner = Owner::Organization(row.id);
        let there = |rows: Option<&Vec<ContactDetailRecord>>| rows.cloned().unwrap_or_default();
        let mut findings = self.organization_row(record, row, held, &mut piece.steps);
        let details = there(held.details.get(&row.id));
        self.details(&record.details, owner, &details, &mut piece.steps, &mut findings);
        let names = held.names.get(&row.id).map_or(&[][..], Vec::as_slice);
        self.names(&record.other_names, owner, &row.name, names, &mut piece.steps, &mut findings);
        let taggings = held.taggings.get(&row.id).map_or(&[][..], Vec::as_slice);
        self.tag(&record.tags, owner, taggings, &mut piece.steps, &mut findings);
        if findings.changes.is_empty() {
            self.counts.unchanged += 1;
        } else {
            let entry = Entry::new(Verdict::Changed, RecordKind::Organization, key, &row.name);
            let entry = entry.at(&record.place);
            piece.entries.push(Entry { record: Some(row.id.0), changes: findings.changes, ..entry });
        }
        for (reason, outcome) in findings.doubts {
            let entry = Entry::new(Verdict::Doubtful, RecordKind::Organization, key, &row.name);
            let entry = entry.at(&record.place).doubting(reason, outcome);
            piece.entries.push(Entry { record: Some(row.id.0), is_written: true, ..entry });
        }
    }

    /// Whether an organisation is another, or part of it, as far as this list knows: nothing becomes part of itself.
    fn is_within(&self, part: OrganizationId, whole: OrganizationId, held: &Held) -> bool {
        let mut seen = HashSet::new();
        let mut at = Some(part);
        while let Some(id) = at.filter(|id| seen.insert(*id)) {
            if id == whole {
                return true;
            }
            at = self.organizations.made(id).or_else(|| held.rows.get(&id)).and_then(|row| row.parent_id);
        }
        false
    }

    fn organization_row(&self, record: &OrganizationRecord, row: &Row, held: &Held, steps: &mut Steps) -> Findings {
        let mut findings = Findings::default();
        let mut new = row.clone();
        let locked = |field: &str| held.locks.contains(&(row.id.0, field.to_owned()));
        let listed = &record.organization.name;
        // What it is known to be called beside its name is no news: two entries that became one go by two.
        let other = held.names.get(&row.id).into_iter().flatten().any(|other| other.name == *listed);
        if fold(listed) != fold(&row.name) && *listed != record.organization.code && !other {
            if locked("name") {
                findings.keep(t!("imports-fact-name"), &row.name, listed);
            } else {
                findings.changes.push(FieldChange::new(
                    t!("imports-fact-name"),
                    Some(row.name.clone()),
                    Some(listed.clone()),
                ));
                new.name.clone_from(listed);
                new.search_text = search_text(record, &record.other_names);
            }
        }
        for (what, field, own, listed) in [
            (t!("imports-fact-founded"), "founded_on", &mut new.founded_on, record.founded),
            (t!("imports-fact-dissolved"), "dissolved_on", &mut new.dissolved_on, record.dissolved),
        ] {
            let Some(day) = listed.map(|dated| dated.day).filter(|day| *own != Some(*day)) else { continue };
            let from = own.map(|day| day.to_string());
            if locked(field) {
                findings.keep(what, &from.unwrap_or_default(), &day.to_string());
            } else {
                findings.changes.push(FieldChange::new(what, from, Some(day.to_string())));
                *own = Some(day);
            }
        }
        if new.parent_id.is_none() && !locked("parent_id") {
            let parent = record.organization.parent.as_ref();
            let parent = parent.and_then(|parent| Some((self.organizations.find(parent)?, parent)));
            if let Some((id, parent)) = parent.filter(|(id, _)| !self.is_within(*id, row.id, held)) {
                findings.changes.push(FieldChange::new(t!("imports-fact-part-of"), None, Some(parent.name.clone())));
                new.parent_id = Some(id);
            }
        }
        // Of two entries of a list that became one here, the one by whose name it goes says what it is.
        if !other {
            fact_changes(record, row, &mut new, &mut findings);
        }
        if new != *row {
            steps.organizations.changed.push(new);
        }
        findings
    }
}

/// What a register says of it now, fact by fact.
fn fact_changes(record: &OrganizationRecord, row: &Row, new: &mut Row, findings: &mut Findings) {
    if record.facts.is_empty() {
        return;
    }
    let before: Vec<(String, String)> =
        row.facts.as_deref().and_then(|facts| serde_json::from_str(facts).ok()).unwrap_or_default();
    if before == record.facts {
        return;
    }
    for (label, value) in &record.facts {
        let own = before.iter().find(|(own, _)| own == label).map(|(_, value)| value.clone());
        if own.as_ref() != Some(value) {
            findings.changes.push(FieldChange::new(label.clone(), own, Some(value.clone())));
        }
    }
    for (label, value) in before.iter().filter(|(own, _)| record.facts.iter().all(|(label, _)| label != own)) {
        findings.changes.push(FieldChange::new(label.clone(), Some(value.clone()), None));
    }
    new.facts = facts(record);
}

fn facts(record: &OrganizationRecord) -> Option<String> {
    // Pairs of strings can always be written as JSON.
    (!record.facts.is_empty()).then(|| serde_json::to_string(&record.facts).unwrap_or_default())
}

fn search_text(record: &OrganizationRecord, names: &[String]) -> String {
    let wanted = &record.organization;
    fold(&format!("{} {} {}", wanted.code, wanted.name, names.join(" ")))
}
