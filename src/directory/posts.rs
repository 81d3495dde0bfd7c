//! Posts: positions that outlive their holders, who holds them, and when nobody did.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use uuid::Uuid;

use super::changes::Writer;
use super::records::{
    EndPrecision, MembershipRecord, OrganizationRecord, PersonRecord, PostId, PostRecord, StartPrecision,
};
use super::store::{changes as rows, posts as store};
use super::{MembershipId, NewPerson, OrganizationId, PersonId, Role};
use crate::db::{self, Ex, Result, Tx};
use crate::t;
use crate::text::fold;
use crate::when::day;

/// Whoever holds or held a post.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Holder {
    /// The membership.
    pub membership_id: MembershipId,
    /// Who.
    pub person_id: PersonId,
    /// As shown.
    pub name: String,
    /// First day.
    pub start_date: NaiveDate,
    /// How exactly it is known.
    pub start_precision: StartPrecision,
    /// Last day; none when it goes on.
    pub end_date: Option<NaiveDate>,
    /// How exactly it is known.
    pub end_precision: EndPrecision,
    /// From which ministry or other body, if known.
    pub behalf: Option<(OrganizationId, String)>,
    /// Where it was learnt.
    pub source: String,
}

impl Holder {
    /// Whether they hold it on a day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.start_date <= day && self.end_date.is_none_or(|end| end >= day)
    }
}

/// A post with its holders.
#[derive(Clone, Debug, PartialEq)]
pub struct Post {
    /// The post.
    pub record: PostRecord,
    /// Everyone who held, holds or will hold it, the latest first.
    pub holders: Vec<Holder>,
}

impl Post {
    /// Whether there is such a post on a day, as far as is known.
    pub fn exists_on(&self, day: NaiveDate) -> bool {
        self.record.start_date.is_none_or(|start| start <= day) && self.record.end_date.is_none_or(|end| end >= day)
    }

    /// Who holds it on a day.
    pub fn holder_on(&self, day: NaiveDate) -> Option<&Holder> {
        self.holders.iter().find(|holder| holder.holds_on(day))
    }
}

/// A time in which nobody held a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Gap {
    /// First day without a holder.
    pub from: NaiveDate,
    /// Last day; none when it goes on.
    pub to: Option<NaiveDate>,
}

/// When nobody held a post between its first holder (or its own first day) and `until`, the latest first. `spells` are
/// first and last days, in any order.
pub fn gaps(spells: &[(NaiveDate, Option<NaiveDate>)], since: Option<NaiveDate>, until: NaiveDate) -> Vec<Gap> {
    let mut spells = spells.to_vec();
    spells.sort();
    let first = spells.first().map(|(start, _)| *start);
    let Some(mut free) = since.into_iter().chain(first).min() else { return vec![] };
    let mut gaps = vec![];
    for (start, end) in spells {
        if start > until {
            break;
        }
        if let Some(before) = start.pred_opt().filter(|before| *before >= free) {
            gaps.push(Gap { from: free, to: Some(before) });
        }
        let Some(next) = end.and_then(|end| end.succ_opt()) else {
            free = NaiveDate::MAX;
            break;
        };
        free = free.max(next);
    }
    if free <= until {
        gaps.push(Gap { from: free, to: None });
    }
    gaps.reverse();
    gaps
}

/// One post.
pub async fn post(ex: impl Into<Ex<'_>>, id: PostId) -> Result<Option<Post>> {
    let mut ex = ex.into();
    let Some(record) = rows::fetch::<PostRecord>(ex.again(), &[id.0]).await?.pop() else { return Ok(None) };
    let holders = store::holders(ex, id).await?.into_iter().map(holder).collect();
    Ok(Some(Post { record, holders }))
}

/// The posts of an organisation with their holders, by name and state: three queries, however many.
pub async fn of_organization(ex: impl Into<Ex<'_>>, organization: OrganizationId) -> Result<Vec<Post>> {
    let mut ex = ex.into();
    let ids: Vec<_> = store::ids_in(ex.again(), organization).await?.into_iter().map(|(id,)| id.0).collect();
    let mut records = rows::fetch::<PostRecord>(ex.again(), &ids).await?;
    records.sort_by(|a, b| (&a.search_text, &a.area_code).cmp(&(&b.search_text, &b.area_code)));
    let mut held: HashMap<PostId, Vec<Holder>> = HashMap::new();
    for row in store::holders_in(ex, organization).await? {
        held.entry(row.post_id).or_default().push(holder(row));
    }
    let post = |record: PostRecord| Post { holders: held.remove(&record.id).unwrap_or_default(), record };
    Ok(records.into_iter().map(post).collect())
}

/// The post of this name and state in an organisation.
pub async fn find(
    ex: impl Into<Ex<'_>>,
    organization: OrganizationId,
    label: &str,
    area: &str,
) -> Result<Option<PostId>> {
    store::find(ex, organization, label, area).await
}

/// Where these posts are; ids that are no post's are left out.
pub async fn organizations_of(ex: impl Into<Ex<'_>>, posts: &[Uuid]) -> Result<Vec<Uuid>> {
    Ok(rows::fetch::<PostRecord>(ex, posts).await?.into_iter().map(|post| post.organization_id.0).collect())
}

fn holder(row: store::HolderRow) -> Holder {
    Holder {
        membership_id: row.membership_id,
        person_id: row.person_id,
        name: row.name,
        start_date: row.start_date,
        start_precision: row.start_precision,
        end_date: row.end_date,
        end_precision: row.end_precision,
        behalf: row.behalf_id.zip(row.behalf),
        source: row.source,
    }
}

/// Why nothing was done with a post.
#[derive(Debug, thiserror::Error)]
pub enum PostError {
    /// Post, person, organisation or membership is not there (any more).
    #[error("{}", t!("directory-post-error-gone"))]
    NotFound,
    /// There is such a post already.
    #[error("{}", t!("directory-post-error-taken"))]
    Taken(PostId),
    /// Someone else holds it then.
    #[error("{}", held(.name, *.since))]
    Held {
        /// Who.
        name: String,
        /// Since when.
        since: NaiveDate,
    },
    /// Someone took it on that day or later.
    #[error("{}", taken_on(.name, *.since))]
    Later {
        /// Who.
        name: String,
        /// When.
        since: NaiveDate,
    },
    /// They hold it already.
    #[error("{}", holds_already(.0))]
    Already(String),
    /// It would end before it began.
    #[error("{}", begun_on(*.0))]
    EndsBeforeStart(NaiveDate),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

fn held(name: &str, since: NaiveDate) -> String {
    t!("directory-post-error-held", name = name, day = day(since))
}

fn taken_on(name: &str, since: NaiveDate) -> String {
    t!("directory-post-error-later", name = name, day = day(since))
}

fn holds_already(name: &str) -> String {
    t!("directory-post-error-already", name = name)
}

fn begun_on(start: NaiveDate) -> String {
    t!("directory-post-error-ends-before", day = day(start))
}

/// What a new post is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct NewPost {
    /// Where.
    pub organization: OrganizationId,
    /// What it is called.
    pub label: String,
    /// For which state, ISO 3166-1 alpha-2; empty where for none.
    pub area_code: String,
    /// First day of the position itself.
    pub start_date: Option<NaiveDate>,
    /// Where it was learnt.
    pub source: String,
}

/// Creates a post.
///
/// # Errors
/// [`PostError::NotFound`] without the organisation, [`PostError::Taken`] when it has such a post.
pub async fn create(tx: &mut Tx, writer: &mut Writer, new: &NewPost, now: DateTime<Utc>) -> Result<PostId, PostError> {
    if rows::fetch::<OrganizationRecord>(&mut *tx, &[new.organization.0]).await?.is_empty() {
        return Err(PostError::NotFound);
    }
    if let Some(id) = store::find(&mut *tx, new.organization, &new.label, &new.area_code).await? {
        return Err(PostError::Taken(id));
    }
    let id = PostId::new();
    let record = PostRecord {
        id,
        organization_id: new.organization,
        label: new.label.clone(),
        area_code: new.area_code.clone(),
        start_date: new.start_date,
        end_date: None,
        source: new.source.clone(),
        search_text: fold(&new.label),
        created_at: now,
    };
    writer.insert(tx, &[record]).await?;
    Ok(id)
}

/// Adds a person who is to hold a post.
pub async fn add_person(tx: &mut Tx, writer: &mut Writer, new: &NewPerson, now: DateTime<Utc>) -> Result<PersonId> {
    let id = PersonId::new();
    let record = PersonRecord {
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
    };
    writer.insert(tx, &[record]).await?;
    Ok(id)
}

/// Who is to hold a post.
#[derive(Clone, Debug, PartialEq)]
pub struct Appointment {
    /// Which.
    pub post: PostId,
    /// Who.
    pub person: PersonId,
    /// First day.
    pub start_date: NaiveDate,
    /// How exactly it is known.
    pub start_precision: StartPrecision,
    /// From which ministry or other body, if known.
    pub behalf: Option<OrganizationId>,
    /// Where it was learnt.
    pub source: String,
    /// Whether whoever holds it then stops the day before.
    pub replace: bool,
}

/// Appoints a holder: starts a membership with the post, and ends the former holder's the day before when asked to.
///
/// # Errors
/// [`PostError::Held`], [`PostError::Later`] and [`PostError::Already`] when the post is not free then.
pub async fn appoint(
    tx: &mut Tx,
    writer: &mut Writer,
    new: &Appointment,
    now: DateTime<Utc>,
) -> Result<MembershipId, PostError> {
    let post = post(&mut *tx, new.post).await?.ok_or(PostError::NotFound)?;
    let person = rows::fetch::<PersonRecord>(&mut *tx, &[new.person.0]).await?.pop();
    if person.is_none_or(|person| person.merged_into.is_some()) {
        return Err(PostError::NotFound);
    }
    if let Some(holder) =
        post.holders.iter().filter(|holder| in_the_way(holder, new.start_date)).find(|h| h.person_id == new.person)
    {
        return Err(PostError::Already(holder.name.clone()));
    }
    clear(tx, writer, &post, new.start_date, new.replace).await?;
    let id = MembershipId::new();
    let area = &post.record.area_code;
    let record = MembershipRecord {
        id,
        person_id: new.person,
        organization_id: post.record.organization_id,
        role: Role::Official,
        area_code: (!area.is_empty()).then(|| area.clone()),
        start_date: new.start_date,
        end_date: None,
        source: new.source.clone(),
        created_at: now,
        post_id: Some(new.post),
        on_behalf_of_id: new.behalf,
        label: Some(post.record.label.clone()),
        start_precision: new.start_precision,
        end_precision: EndPrecision::Day,
    };
    writer.insert(tx, &[record]).await?;
    Ok(id)
}

fn in_the_way(holder: &Holder, from: NaiveDate) -> bool {
    holder.end_date.is_none_or(|end| end >= from)
}

/// Ends the time of whoever holds a post on the day before, when `replace` says so, for someone whose name is not known.
///
/// # Errors
/// [`PostError::Held`] and [`PostError::Later`] when the post is not free then.
pub async fn make_way(
    tx: &mut Tx,
    writer: &mut Writer,
    id: PostId,
    from: NaiveDate,
    replace: bool,
) -> Result<(), PostError> {
    let post = post(&mut *tx, id).await?.ok_or(PostError::NotFound)?;
    clear(tx, writer, &post, from, replace).await
}

async fn clear(tx: &mut Tx, writer: &mut Writer, post: &Post, from: NaiveDate, replace: bool) -> Result<(), PostError> {
    let mut former = vec![];
    for holder in post.holders.iter().filter(|holder| in_the_way(holder, from)) {
        let (name, since) = (holder.name.clone(), holder.start_date);
        match () {
            () if since >= from => return Err(PostError::Later { name, since }),
            () if !replace => return Err(PostError::Held { name, since }),
            () => former.push(holder.membership_id.0),
        }
    }
    let mut ended = rows::fetch::<MembershipRecord>(&mut *tx, &former).await?;
    for membership in &mut ended {
        membership.end_date = from.pred_opt();
        membership.end_precision = EndPrecision::Day;
    }
    writer.update(tx, &ended).await?;
    Ok(())
}

/// Ends a holder's time with its last day.
///
/// # Errors
/// [`PostError::NotFound`] when it is no membership with a post, [`PostError::EndsBeforeStart`].
pub async fn end(
    tx: &mut Tx,
    writer: &mut Writer,
    membership: MembershipId,
    last_day: NaiveDate,
) -> Result<(), PostError> {
    let found = rows::fetch::<MembershipRecord>(&mut *tx, &[membership.0]).await?.pop();
    let mut record = found.filter(|record| record.post_id.is_some()).ok_or(PostError::NotFound)?;
    if last_day < record.start_date {
        return Err(PostError::EndsBeforeStart(record.start_date));
    }
    record.end_date = Some(last_day);
    record.end_precision = EndPrecision::Day;
    writer.update(tx, &[record]).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_post_is_vacant_between_its_holders_and_after_the_last() {
        let spells = [(day("2015-03-01"), Some(day("2018-06-30"))), (day("2010-09-01"), Some(day("2014-12-31")))];
        let found = gaps(&spells, None, day("2020-01-01"));
        let gap = |from, to: Option<&str>| Gap { from: day(from), to: to.map(day) };
        assert_eq!(found, [gap("2018-07-01", None), gap("2015-01-01", Some("2015-02-28"))]);
        assert_eq!(
            gaps(&spells, Some(day("2010-08-01")), day("2016-01-01")).len(),
            2,
            "vacant before its first holder"
        );
    }

    #[test]
    fn holders_who_follow_on_one_another_leave_no_gap() {
        let spells = [(day("2010-09-01"), Some(day("2014-12-31"))), (day("2015-01-01"), None)];
        assert_eq!(gaps(&spells, None, day("2026-11-24")), []);
        let overlapping = [(day("2010-09-01"), Some(day("2016-12-31"))), (day("2012-01-01"), Some(day("2013-01-01")))];
        assert_eq!(gaps(&overlapping, None, day("2016-12-31")), []);
        assert_eq!(gaps(&[], None, day("2016-12-31")), [], "nothing is known");
    }
}
