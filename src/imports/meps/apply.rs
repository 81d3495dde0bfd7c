//! Writing a list, in the caller's transaction, as part of one act that can be undone.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use uuid::Uuid;

use super::MepList;
use super::plan::{Decisions, Plan, work_out};
use super::work::{Steps, Wanted, Who, Work};
use crate::db::{Ex, Result, Tx};
use crate::directory::changes::{self, Writer};
use crate::directory::records::{
    ContactDetailRecord, EndPrecision, IdentifierRecord, MembershipRecord, PersonRecord, StartPrecision,
};
use crate::directory::{
    Classification, ContactDetailId, ContactKind, EUROPARL, EUROPEAN_PARLIAMENT, IdentifierId, MembershipId, NewPerson,
    PersonId, Standing,
};
use crate::imports::Error;
use crate::imports::data::OrganizationRef;
use crate::imports::planner::organizations::Organizations;
use crate::imports::steps;
use crate::t;

/// What was written.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Applied {
    /// The plan as it was worked out in the transaction that wrote it.
    pub plan: Plan,
    /// People added.
    pub people: usize,
    /// Memberships started.
    pub started: usize,
    /// Memberships ended.
    pub ended: usize,
    /// Contact details added or made usable again.
    pub contact_details: usize,
}

/// Compares the list with the directory once more and writes it.
///
/// `source` says in every new row where it was learnt; `now` stamps them.
///
/// # Errors
/// Refused as in [`plan`](super::plan()); then nothing was written.
pub async fn apply(
    tx: &mut Tx,
    writer: &mut Writer,
    list: &MepList,
    as_of: NaiveDate,
    source: &str,
    now: DateTime<Utc>,
) -> Result<Applied, Error> {
    let work = work_out(&mut *tx, list, as_of, &Decisions::new()).await?;
    let rows = rows(&mut *tx, &work, source, now).await?;
    rows.write(tx, writer).await?;
    let steps = &work.steps;
    Ok(Applied {
        people: steps.people.len(),
        started: steps.starts.len(),
        ended: steps.ends.values().map(Vec::len).sum(),
        contact_details: steps.details.len(),
        plan: work.plan,
    })
}

/// The rows that a list comes to.
pub(in crate::imports) async fn rows(
    ex: impl Into<Ex<'_>>,
    work: &Work,
    source: &str,
    now: DateTime<Utc>,
) -> Result<steps::Steps> {
    let mut ex = ex.into();
    let mut build = Build { source, now, work: &work.steps, new: vec![], rows: steps::Steps::default() };
    build.people();
    build.renamed(ex.again()).await?;
    build.seats(ex.again()).await?;
    build.ends(ex.again()).await?;
    build.details(ex).await?;
    Ok(build.rows)
}

struct Build<'a> {
    source: &'a str,
    now: DateTime<Utc>,
    work: &'a Steps,
    /// Ids of [`Steps::people`].
    new: Vec<PersonId>,
    rows: steps::Steps,
}

impl Build<'_> {
    fn id(&self, who: Who) -> PersonId {
        match who {
            Who::Known(id) => id,
            Who::New(at) => self.new[at],
        }
    }

    fn people(&mut self) {
        for (person, number) in &self.work.people {
            let id = PersonId::new();
            self.new.push(id);
            self.rows.people.new.push(new_person(id, person, self.now));
            self.number(id, number);
        }
        for (id, number) in &self.work.numbers {
            self.number(*id, number);
        }
    }

    fn number(&mut self, person: PersonId, number: &str) {
        self.rows.identifiers.new.push(IdentifierRecord {
            id: IdentifierId::new(),
            person_id: Some(person),
            scheme: EUROPARL.to_owned(),
            value: number.to_owned(),
            source: self.source.to_owned(),
            created_at: self.now,
            organization_id: None,
        });
    }

    async fn renamed(&mut self, ex: Ex<'_>) -> Result<()> {
        let ids: Vec<Uuid> = self.work.updates.iter().map(|(id, _)| id.0).collect();
        let rows = changes::rows::<PersonRecord>(ex, &ids).await?;
        let new: HashMap<PersonId, &NewPerson> = self.work.updates.iter().map(|(id, new)| (*id, new)).collect();
        for row in rows {
            let as_listed = new_person(row.id, new[&row.id], self.now);
            let search_text = if as_listed.name == row.name { row.search_text } else { as_listed.search_text };
            let (name, sort_name) = (as_listed.name, as_listed.sort_name);
            let (given_name, family_name) = (as_listed.given_name, as_listed.family_name);
            let (gender, language, updated_at) = (as_listed.gender, as_listed.language, self.now);
            self.rows.people.changed.push(PersonRecord {
                name,
                given_name,
                family_name,
                sort_name,
                gender,
                language,
                search_text,
                updated_at,
                ..row
            });
        }
        Ok(())
    }

    async fn seats(&mut self, ex: Ex<'_>) -> Result<()> {
        let mut organizations = Organizations::default();
        let wanted: Vec<_> = self.work.starts.iter().map(|start| reference(&start.place)).collect();
        organizations.look_up(ex, &wanted.iter().collect::<Vec<_>>()).await?;
        let assumed = t!("imports-source-assumed", source = self.source);
        for (start, wanted) in self.work.starts.iter().zip(&wanted) {
            let organization_id = organizations.ensure(wanted, self.source, self.now, &mut self.rows);
            let row = MembershipRecord {
                id: MembershipId::new(),
                person_id: self.id(start.who),
                organization_id,
                role: start.place.role,
                area_code: start.place.area_code.clone(),
                start_date: start.on,
                end_date: None,
                source: if start.assumed { assumed.clone() } else { self.source.to_owned() },
                created_at: self.now,
                post_id: None,
                on_behalf_of_id: None,
                label: None,
                start_precision: StartPrecision::Day,
                end_precision: EndPrecision::Day,
            };
            self.rows.memberships.new.push(row);
        }
        Ok(())
    }

    /// Ends memberships; one that would have started later never came to be, and goes.
    async fn ends(&mut self, mut ex: Ex<'_>) -> Result<()> {
        for (last_day, ids) in &self.work.ends {
            let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
            for row in changes::rows::<MembershipRecord>(ex.again(), &ids).await? {
                if row.start_date > *last_day {
                    self.rows.memberships.gone.push(row.id.0);
                } else {
                    let (end_date, end_precision) = (Some(*last_day), EndPrecision::Day);
                    self.rows.memberships.changed.push(MembershipRecord { end_date, end_precision, ..row });
                }
            }
        }
        Ok(())
    }

    /// Addresses and numbers. What bounced stays bounced; a new address of someone who objected is objected from the
    /// start.
    async fn details(&mut self, mut ex: Ex<'_>) -> Result<()> {
        let replaced: Vec<Uuid> = self.work.replaced.iter().map(|id| id.0).collect();
        for row in changes::rows::<ContactDetailRecord>(ex.again(), &replaced).await? {
            if row.standing == Standing::Usable {
                let (standing, updated_at) = (Standing::Replaced, self.now);
                self.rows.details.changed.push(ContactDetailRecord { standing, updated_at, ..row });
            }
        }
        let known = self.work.details.iter().filter_map(|(who, ..)| match who {
            Who::Known(id) => Some(*id),
            Who::New(_) => None,
        });
        let there = super::store::detail_rows(ex, &known.collect::<Vec<_>>()).await?;
        for (who, kind, value) in &self.work.details {
            let id = self.id(*who);
            let own = there.get(&id).map_or(&[][..], Vec::as_slice);
            let objected = *kind == ContactKind::Email
                && own.iter().any(|row| row.kind == ContactKind::Email && row.standing == Standing::Objected);
            let standing = if objected { Standing::Objected } else { Standing::Usable };
            match own.iter().find(|row| row.kind == *kind && row.value == *value) {
                Some(row) => self.rows.details.changed.push(ContactDetailRecord {
                    standing: if row.standing == Standing::Replaced { standing } else { row.standing },
                    source: self.source.to_owned(),
                    updated_at: self.now,
                    ..row.clone()
                }),
                None => self.rows.details.new.push(ContactDetailRecord {
                    id: ContactDetailId::new(),
                    person_id: Some(id),
                    kind: *kind,
                    value: value.clone(),
                    standing,
                    source: self.source.to_owned(),
                    created_at: self.now,
                    updated_at: self.now,
                    organization_id: None,
                    label: None,
                }),
            }
        }
        Ok(())
    }
}

fn new_person(id: PersonId, new: &NewPerson, now: DateTime<Utc>) -> PersonRecord {
    PersonRecord {
        id,
        name: new.name(),
        given_name: new.given_name.clone(),
        family_name: new.family_name.clone(),
        sort_name: new.sort_name(),
        gender: new.gender,
        language: new.language.clone(),
        search_text: new.search_text(),
        created_at: now,
        updated_at: now,
        honorific_prefix: None,
        honorific_suffix: None,
        nationality: None,
        died_on: None,
        merged_into: None,
    }
}

/// The body of a membership; whatever is inside the Parliament is part of it.
fn reference(place: &Wanted) -> OrganizationRef {
    let parliament = || OrganizationRef {
        code: EUROPEAN_PARLIAMENT.to_owned(),
        ..OrganizationRef::named(Classification::Institution, "European Parliament")
    };
    let is_inside = !matches!(place.classification, Classification::Institution | Classification::NationalParty);
    OrganizationRef {
        code: place.code.clone(),
        area_code: place.organization_area.clone(),
        parent: is_inside.then(|| Box::new(parliament())),
        ..OrganizationRef::named(place.classification, place.name.clone())
    }
}
