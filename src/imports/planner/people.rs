//! People: names, memberships, addresses, numbers and marks, compared one by one.

mod memberships;

pub(super) use memberships::end_precision;

use std::collections::{HashMap, HashSet};

use uuid::Uuid;

use super::identity::{Identity, name, sort_name};
use super::{Piece, Planner, store};
use crate::db::{Ex, Result};
use crate::directory::records::{
    ContactDetailRecord, IdentifierRecord, MembershipRecord, OtherNameId, OtherNameRecord, PersonRecord as PersonRow,
    RecordKind, TagId, TagRecord, TaggingId, TaggingRecord,
};
use crate::directory::{
    ContactDetailId, ContactKind, Gender, IdentifierId, OrganizationId, PersonId, Standing, areas, changes,
};
use crate::imports::data::{Detail, PersonRecord};
use crate::imports::entries::{Entry, FieldChange, Verdict, shown_gender};
use crate::imports::steps::Steps;
use crate::t;
use crate::text::fold;

/// What the directory holds of the people of a piece.
#[derive(Debug, Default)]
pub(super) struct Held {
    pub people: HashMap<PersonId, PersonRow>,
    pub memberships: HashMap<PersonId, Vec<MembershipRecord>>,
    pub details: HashMap<PersonId, Vec<ContactDetailRecord>>,
    pub names: HashMap<PersonId, Vec<OtherNameRecord>>,
    pub identifiers: HashMap<PersonId, Vec<IdentifierRecord>>,
    pub taggings: HashMap<PersonId, Vec<TaggingRecord>>,
    /// Fields that a person has set.
    pub locks: HashSet<(Uuid, String)>,
}

/// Whose a detail, a name or a mark is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Owner {
    Person(PersonId),
    Organization(OrganizationId),
}

impl Owner {
    pub fn person(self) -> Option<PersonId> {
        if let Owner::Person(id) = self { Some(id) } else { None }
    }

    pub fn organization(self) -> Option<OrganizationId> {
        if let Owner::Organization(id) = self { Some(id) } else { None }
    }
}

/// What an entry changes, as it is gathered.
#[derive(Debug, Default)]
pub(super) struct Findings {
    pub changes: Vec<FieldChange>,
    /// Doubts about parts of it; the rest is written.
    pub doubts: Vec<(String, String)>,
}

impl Findings {
    /// Notes a value that a person has set and that the list would overwrite.
    pub fn keep(&mut self, what: &str, own: &str, listed: &str) {
        let reason = t!("imports-doubt-set-by-person", what = what, own = own, listed = listed);
        self.doubts.push((reason, t!("imports-outcome-kept").into()));
    }
}

impl Planner {
    pub(super) async fn plan_people(
        &mut self,
        mut ex: Ex<'_>,
        records: &[PersonRecord],
        piece: &mut Piece,
    ) -> Result<()> {
        if records.is_empty() {
            return Ok(());
        }
        let clues = self.clues(ex.again(), records).await?;
        // Who is who is decided entry by entry: a number claimed by an earlier one is not free for a later one.
        let mut identified = Vec::with_capacity(records.len());
        for record in records {
            let identity = self.identify(record, &clues);
            let whom = format!("{} ({})", name(record), record.place);
            if !matches!(identity, Identity::Doubt { .. }) {
                self.claimed.extend(self.keys(record).into_iter().map(|key| (key, whom.clone())));
            }
            if let Identity::Known(id) = identity {
                self.met.insert(id, whom);
            }
            identified.push((record, identity));
        }
        let known = identified.iter().filter_map(|(_, identity)| match identity {
            Identity::Known(id) => Some(*id),
            _ => None,
        });
        let held = self.held(ex.again(), &known.collect::<Vec<_>>()).await?;
        self.look_up_tags(ex.again(), records.iter().flat_map(|record| &record.tags)).await?;
        self.look_up_posts(ex, records.iter().flat_map(|record| &record.memberships)).await?;
        for (record, identity) in identified {
            match identity {
                Identity::Doubt { reason, candidates, decidable } => {
                    piece.entries.push(self.doubt(record, reason, candidates, decidable));
                }
                Identity::New => self.begin(record, piece),
                Identity::Known(id) => self.compare(record, id, &held, piece),
            }
        }
        Ok(())
    }

    async fn held(&self, mut ex: Ex<'_>, ids: &[PersonId]) -> Result<Held> {
        let mut held = Held {
            people: store::people(ex.again(), ids).await?,
            memberships: store::memberships(ex.again(), ids).await?,
            details: store::details(ex.again(), ids).await?,
            names: store::names(ex.again(), ids).await?,
            identifiers: store::identifiers(ex.again(), ids).await?,
            taggings: store::taggings(ex.again(), ids).await?,
            locks: HashSet::new(),
        };
        let mut rows: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
        rows.extend(held.memberships.values().flatten().map(|row| row.id.0));
        rows.extend(held.details.values().flatten().map(|row| row.id.0));
        held.locks = changes::locks(ex, &rows).await?;
        Ok(held)
    }

    fn doubt(
        &self,
        record: &PersonRecord,
        reason: String,
        candidates: Vec<crate::imports::entries::Candidate>,
        decidable: bool,
    ) -> Entry {
        let outcome = match (decidable, candidates.is_empty()) {
            (true, false) => t!("imports-outcome-open"),
            _ => t!("imports-outcome-left-out"),
        };
        let entry = Entry::new(Verdict::Doubtful, RecordKind::Person, self.entry_key(record), name(record));
        let mut entry = Self::with_facts(entry.at(&record.place).doubting(reason, outcome), record);
        entry.candidates = candidates;
        entry
    }

    /// What a list says of someone, for a person to recognise them.
    fn with_facts(entry: Entry, record: &PersonRecord) -> Entry {
        let details = |kind| record.details.iter().find(|detail| detail.kind == kind).map(|detail| &detail.value);
        let held = record.memberships.iter().map(memberships::words).collect::<Vec<_>>().join("; ");
        entry
            .fact(t!("imports-fact-holds"), Some(held))
            .fact(t!("imports-fact-email"), details(ContactKind::Email))
            .fact(t!("imports-fact-phone"), details(ContactKind::Phone))
            .fact(t!("imports-fact-nationality"), record.nationality.as_deref().map(shown_area))
            .fact(t!("imports-fact-also"), Some(record.other_names.join(", ")))
            .fact(t!("imports-fact-tags"), Some(record.tags.join(", ")))
    }

    /// Someone new.
    fn begin(&mut self, record: &PersonRecord, piece: &mut Piece) {
        let id = PersonId::new();
        self.created.insert(id);
        self.remember_row(record, id);
        let now = self.context.now;
        let mut others = record.other_names.clone();
        others.retain(|other| *other != name(record));
        piece.steps.people.new.push(PersonRow {
            id,
            name: name(record),
            given_name: record.given_name.clone(),
            family_name: record.family_name.clone(),
            sort_name: sort_name(record),
            gender: record.gender,
            language: record.language.clone(),
            search_text: search_text(&name(record), &others),
            created_at: now,
            updated_at: now,
            honorific_prefix: record.honorific_prefix.clone(),
            honorific_suffix: record.honorific_suffix.clone(),
            nationality: record.nationality.clone(),
            died_on: record.died_on,
            merged_into: None,
        });
        let held = Held::default();
        let findings = self.parts(record, id, &held, &mut piece.steps);
        let entry = Entry::new(Verdict::New, RecordKind::Person, self.entry_key(record), name(record));
        let mut entry = Self::with_facts(entry.at(&record.place), record);
        entry.record = Some(id.0);
        piece.entries.push(entry);
        let mut doubts = findings.doubts;
        if record.name_is_damaged {
            let reason = t!("imports-doubt-damaged-name").to_owned();
            doubts.push((reason, t!("imports-outcome-damaged-name").into()));
        }
        self.push_doubts(record, Some(id), doubts, piece);
    }

    /// Someone who is there.
    fn compare(&mut self, record: &PersonRecord, id: PersonId, held: &Held, piece: &mut Piece) {
        let Some(row) = held.people.get(&id) else {
            let reason = t!("imports-doubt-chosen-gone").to_owned();
            piece.entries.push(self.doubt(record, reason, vec![], false));
            return;
        };
        self.remember_row(record, id);
        let mut findings = self.row(record, row, held, &mut piece.steps);
        let parts = self.parts(record, id, held, &mut piece.steps);
        findings.changes.extend(parts.changes);
        findings.doubts.extend(parts.doubts);
        if findings.changes.is_empty() {
            self.counts.unchanged += 1;
        } else {
            let entry = Entry::new(Verdict::Changed, RecordKind::Person, self.entry_key(record), row.name.clone());
            let mut entry = entry.at(&record.place);
            (entry.record, entry.changes) = (Some(id.0), findings.changes);
            piece.entries.push(entry);
        }
        self.push_doubts(record, Some(id), findings.doubts, piece);
    }

    fn remember_row(&mut self, record: &PersonRecord, id: PersonId) {
        if let Some(row) = &record.row_key {
            self.rows.insert(row.clone(), id);
        }
    }

    fn push_doubts(
        &self,
        record: &PersonRecord,
        id: Option<PersonId>,
        doubts: Vec<(String, String)>,
        piece: &mut Piece,
    ) {
        for (reason, outcome) in doubts {
            let entry = Entry::new(Verdict::Doubtful, RecordKind::Person, self.entry_key(record), name(record));
            let mut entry = entry.at(&record.place).doubting(reason, outcome);
            entry.is_written = true;
            // Who is new has no page before it is written; the entry of the person leads there then.
            entry.record = id.filter(|id| !self.created.contains(id)).map(|id| id.0);
            piece.entries.push(entry);
        }
    }

    /// The person's own fields.
    fn row(&self, record: &PersonRecord, row: &PersonRow, held: &Held, steps: &mut Steps) -> Findings {
        let mut findings = Findings::default();
        let mut new = row.clone();
        let locked = |field: &str| held.locks.contains(&(row.id.0, field.to_owned()));
        let listed = name(record);
        // What someone is known to be called beside their name is no news: two entries that became one go by two.
        let other = held.names.get(&row.id).into_iter().flatten().any(|other| other.name == listed);
        if !other && is_better_name(&listed, &row.name, record.name_is_damaged) {
            if locked("name") || locked("family_name") || locked("given_name") {
                findings.keep(t!("imports-fact-name"), &row.name, &listed);
            } else {
                findings.changes.push(FieldChange::new(
                    t!("imports-fact-name"),
                    Some(row.name.clone()),
                    Some(listed.clone()),
                ));
                (new.given_name, new.family_name) = (record.given_name.clone(), record.family_name.clone());
                (new.sort_name, new.name) = (sort_name(record), listed);
                let others = held.names.get(&row.id).into_iter().flatten().map(|other| other.name.clone());
                new.search_text = search_text(&new.name, &others.collect::<Vec<_>>());
            }
        }
        macro_rules! field {
            ($field:ident, $what:expr, $shown:expr) => {
                if record.$field.is_some() && record.$field != row.$field {
                    let shown = $shown;
                    if locked(stringify!($field)) {
                        let own = row.$field.as_ref().map(shown).unwrap_or_default();
                        findings.keep($what, &own, &record.$field.as_ref().map(shown).unwrap_or_default());
                    } else {
                        let (from, to) = (row.$field.as_ref().map(shown), record.$field.as_ref().map(shown));
                        findings.changes.push(FieldChange::new($what, from, to));
                        new.$field = record.$field.clone();
                    }
                }
            };
        }
        field!(honorific_prefix, t!("imports-fact-title"), |text: &String| text.clone());
        field!(honorific_suffix, t!("imports-fact-suffix"), |text: &String| text.clone());
        field!(gender, t!("imports-fact-gender"), |gender: &Gender| shown_gender(*gender).to_owned());
        field!(language, t!("imports-fact-language"), |text: &String| text.to_uppercase());
        field!(nationality, t!("imports-fact-nationality"), |text: &String| shown_area(text));
        field!(died_on, t!("imports-fact-died"), ToString::to_string);
        if new != *row {
            new.updated_at = self.context.now;
            steps.people.changed.push(new);
        }
        findings
    }

    /// Everything that hangs on a person.
    fn parts(&mut self, record: &PersonRecord, id: PersonId, held: &Held, steps: &mut Steps) -> Findings {
        let mut findings = Findings::default();
        self.memberships(record, id, held, steps, &mut findings);
        let details = held.details.get(&id).map_or(&[][..], Vec::as_slice);
        self.details(&record.details, Owner::Person(id), details, steps, &mut findings);
        let names = held.names.get(&id).map_or(&[][..], Vec::as_slice);
        let own = held.people.get(&id).map_or_else(|| name(record), |row| row.name.clone());
        let added = self.names(&record.other_names, Owner::Person(id), &own, names, steps, &mut findings);
        if let Some(row) = held.people.get(&id).filter(|_| !added.is_empty()) {
            self.search_by(row, names, &added, steps);
        }
        let identifiers = held.identifiers.get(&id).map_or(&[][..], Vec::as_slice);
        for key in self.keys(record) {
            if identifiers.iter().any(|there| there.scheme == key.scheme && there.value == key.value) {
                continue;
            }
            if key.scheme != crate::imports::data::scheme::ROW {
                findings.changes.push(FieldChange::new(
                    t!("imports-fact-number", scheme = &key.scheme),
                    None,
                    Some(key.value.clone()),
                ));
            }
            steps.identifiers.new.push(IdentifierRecord {
                id: IdentifierId::new(),
                person_id: Some(id),
                scheme: key.scheme,
                value: key.value,
                source: self.context.source.clone(),
                created_at: self.context.now,
                organization_id: None,
            });
        }
        let taggings = held.taggings.get(&id).map_or(&[][..], Vec::as_slice);
        self.tag(&record.tags, Owner::Person(id), taggings, steps, &mut findings);
        findings
    }

    /// Lets a person be found by other names that were added.
    fn search_by(&self, row: &PersonRow, names: &[OtherNameRecord], added: &[String], steps: &mut Steps) {
        let at = steps.people.changed.iter().position(|changed| changed.id == row.id);
        let mut new = at.map_or_else(|| row.clone(), |at| steps.people.changed.remove(at));
        let others: Vec<_> = names.iter().map(|other| other.name.clone()).chain(added.iter().cloned()).collect();
        new.search_text = search_text(&new.name, &others);
        new.updated_at = self.context.now;
        steps.people.changed.push(new);
    }

    /// Ways to reach someone: what is missing is added; what bounced or objected stays so.
    pub(super) fn details(
        &self,
        listed: &[Detail],
        owner: Owner,
        there: &[ContactDetailRecord],
        steps: &mut Steps,
        findings: &mut Findings,
    ) {
        let objected = there.iter().any(|d| d.kind == ContactKind::Email && d.standing == Standing::Objected);
        let mut seen: HashSet<(ContactKind, String)> = HashSet::new();
        for detail in listed {
            if !seen.insert((detail.kind, detail.value.clone())) {
                continue;
            }
            let same = there.iter().find(|row| row.kind == detail.kind && detail.kind.same(&row.value, &detail.value));
            let what = detail.kind.label();
            match same {
                Some(row) if row.standing == Standing::Replaced => {
                    let standing = if objected { Standing::Objected } else { Standing::Usable };
                    steps.details.changed.push(ContactDetailRecord {
                        standing,
                        source: self.context.source.clone(),
                        updated_at: self.context.now,
                        ..row.clone()
                    });
                    findings.changes.push(FieldChange::new(what, None, Some(row.value.clone())));
                }
                Some(_) => {}
                None => {
                    let objects = objected && detail.kind == ContactKind::Email;
                    findings.changes.push(FieldChange::new(what, None, Some(detail.value.clone())));
                    steps.details.new.push(ContactDetailRecord {
                        id: ContactDetailId::new(),
                        person_id: owner.person(),
                        kind: detail.kind,
                        value: detail.value.clone(),
                        standing: if objects { Standing::Objected } else { Standing::Usable },
                        source: self.context.source.clone(),
                        created_at: self.context.now,
                        updated_at: self.context.now,
                        organization_id: owner.organization(),
                        label: detail.label.clone(),
                    });
                }
            }
        }
    }

    /// Other names that are not there yet; answers those that were added.
    pub(super) fn names(
        &self,
        listed: &[String],
        owner: Owner,
        own: &str,
        there: &[OtherNameRecord],
        steps: &mut Steps,
        findings: &mut Findings,
    ) -> Vec<String> {
        let mut added: Vec<String> = vec![];
        for other in listed {
            if other == own || there.iter().any(|row| row.name == *other) || added.contains(other) {
                continue;
            }
            added.push(other.clone());
            findings.changes.push(FieldChange::new(t!("imports-fact-other-name"), None, Some(other.clone())));
            steps.other_names.new.push(OtherNameRecord {
                id: OtherNameId::new(),
                person_id: owner.person(),
                organization_id: owner.organization(),
                name: other.clone(),
                search_text: fold(other),
                start_date: None,
                end_date: None,
                source: self.context.source.clone(),
                created_at: self.context.now,
            });
        }
        added
    }

    pub(super) async fn look_up_tags(&mut self, ex: Ex<'_>, tags: impl Iterator<Item = &String>) -> Result<()> {
        let asked: HashSet<String> = tags.map(|tag| fold(tag)).filter(|tag| !self.tags.contains_key(tag)).collect();
        let asked: Vec<_> = asked.into_iter().collect();
        self.tags.extend(store::tags(ex, &asked).await?.into_iter().map(|tag| (tag.folded, tag.id)));
        Ok(())
    }

    pub(super) fn tag(
        &mut self,
        tags: &[String],
        owner: Owner,
        there: &[TaggingRecord],
        steps: &mut Steps,
        findings: &mut Findings,
    ) {
        let mut seen = HashSet::new();
        for name in tags {
            let folded = fold(name);
            if folded.is_empty() || !seen.insert(folded.clone()) {
                continue;
            }
            let now = self.context.now;
            let tag_id = *self.tags.entry(folded.clone()).or_insert_with(|| {
                let id = TagId::new();
                steps.tags.new.push(TagRecord { id, name: name.clone(), folded, created_at: now });
                id
            });
            if there.iter().any(|row| row.tag_id == tag_id) {
                continue;
            }
            findings.changes.push(FieldChange::new(t!("imports-fact-tag"), None, Some(name.clone())));
            steps.taggings.new.push(TaggingRecord {
                id: TaggingId::new(),
                tag_id,
                person_id: owner.person(),
                organization_id: owner.organization(),
                created_at: now,
            });
        }
    }
}

/// Whether a list's spelling takes the place of the directory's: not for capitals alone, and not where it only lacks
/// diacritics or letters.
fn is_better_name(listed: &str, own: &str, is_damaged: bool) -> bool {
    if is_damaged || listed.to_lowercase() == own.to_lowercase() {
        return false;
    }
    let marks = |text: &str| text.chars().filter(|c| !c.is_ascii()).count();
    fold(listed) != fold(own) || marks(listed) >= marks(own)
}

/// A person's name and other names, folded, as they are searched.
fn search_text(name: &str, others: &[String]) -> String {
    let mut text = fold(name);
    for other in others {
        let other = fold(other);
        if !text.contains(&other) {
            text = format!("{text} {other}");
        }
    }
    text
}

pub(super) fn shown_area(code: &str) -> String {
    areas::by_code(code).map_or_else(|| code.to_owned(), |area| format!("{} {}", area.shown, area.name))
}
