//! The SQL of votes.

pub(super) mod evidence;

use chrono::NaiveDate;
use uuid::Uuid;

use super::Filter;
use crate::accounts::Scope;
use crate::db::{Ex, Q, Result};
use crate::directory::PersonId;
use crate::directory::records::{VoteChoice, VoteEventId, VoteEventRecord};
use crate::text::{fold, like_escape};
use crate::{scoped, sql};

/// Ids of one list.
const IDS: usize = 500;

pub(super) async fn count(ex: impl Into<Ex<'_>>, filter: &Filter) -> Result<i64> {
    let mut q = sql!("select count(*) from vote_event e where 1 = 1");
    narrow(&mut q, filter);
    ex.into().value(q).await
}

pub(super) async fn list(ex: impl Into<Ex<'_>>, filter: &Filter) -> Result<Vec<VoteEventRecord>> {
    let mut q = sql!("select e.* from vote_event e where 1 = 1");
    narrow(&mut q, filter);
    let per = filter.per.max(1);
    q.push(" order by e.on_date desc, e.at_time desc, e.identifier desc limit ").bind(per);
    q.push(" offset ").bind((filter.page.max(1) - 1).saturating_mul(per));
    ex.into().all(q).await
}

fn narrow(q: &mut Q, filter: &Filter) {
    if let Some(from) = filter.from {
        q.push(" and e.on_date >= ").bind(from);
    }
    if let Some(to) = filter.to {
        q.push(" and e.on_date <= ").bind(to);
    }
    if filter.with_voters {
        q.push(" and exists (select 1 from vote v where v.vote_event_id = e.id)");
    }
    if filter.is_main {
        q.push(" and e.is_main = ").bind(true);
    }
    if let Some(person) = filter.person {
        q.push(" and e.id in (select v.vote_event_id from vote v where v.person_id = ").bind(person).push(")");
    }
    for word in fold(&filter.q).split_whitespace().take(12) {
        q.push(" and e.search_text like ").bind(format!("%{}%", like_escape(word))).push(r" escape '\'");
    }
}

pub(super) async fn event(ex: impl Into<Ex<'_>>, id: VoteEventId) -> Result<Option<VoteEventRecord>> {
    ex.into().opt(sql!("select * from vote_event where id = $1", id)).await
}

pub(super) async fn voter_counts(ex: impl Into<Ex<'_>>, ids: &[VoteEventId]) -> Result<Vec<(VoteEventId, i64)>> {
    let mut ex = ex.into();
    let mut found = vec![];
    for chunk in ids.chunks(IDS) {
        let mut q = sql!("select vote_event_id, count(*) from vote where vote_event_id in ");
        q.list(chunk.iter().copied()).push(" group by vote_event_id");
        found.extend(ex.all::<(VoteEventId, i64)>(q).await?);
    }
    Ok(found)
}

pub(super) async fn choices_of(
    ex: impl Into<Ex<'_>>,
    person: PersonId,
    ids: &[VoteEventId],
) -> Result<Vec<(VoteEventId, VoteChoice)>> {
    let mut ex = ex.into();
    let mut found = vec![];
    for chunk in ids.chunks(IDS) {
        let mut q = sql!("select vote_event_id, choice from vote where person_id = $1 and vote_event_id in ", person);
        q.list(chunk.iter().copied());
        found.extend(ex.all::<(VoteEventId, VoteChoice)>(q).await?);
    }
    Ok(found)
}

/// A voter as stored.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(super) struct VoterRow {
    pub person_id: Option<PersonId>,
    pub name: String,
    pub scheme: String,
    pub identifier: String,
    pub choice: VoteChoice,
    pub group_code: String,
    pub area_code: String,
}

pub(super) async fn voters(ex: impl Into<Ex<'_>>, id: VoteEventId) -> Result<Vec<VoterRow>> {
    let q = sql!(
        "select v.person_id, coalesce(p.name, v.name) as name, v.scheme, v.identifier, v.choice, v.group_code, v.area_code
         from vote v left join person p on p.id = v.person_id where v.vote_event_id = $1
         order by coalesce(p.sort_name, v.name), v.id",
        id
    );
    ex.into().all(q).await
}

/// A mandate of a voter in the body that voted.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(super) struct Mandate {
    pub person_id: PersonId,
    pub area_code: String,
    start_date: NaiveDate,
    end_date: Option<NaiveDate>,
}

impl Mandate {
    pub fn is_held_on(&self, on: NaiveDate) -> bool {
        self.start_date <= on && self.end_date.is_none_or(|end| end >= on)
    }
}

/// Mandates of the voters of whom the list does not say for which state they sit.
pub(super) async fn mandates(ex: impl Into<Ex<'_>>, event: &VoteEventRecord) -> Result<Vec<Mandate>> {
    let q = sql!(
        "select m.person_id, m.area_code, m.start_date, m.end_date from membership m
         join vote v on v.person_id = m.person_id
         where v.vote_event_id = $1 and v.area_code = '' and m.organization_id = $2 and m.area_code is not null
         order by m.person_id, m.start_date",
        event.id,
        event.organization_id
    );
    ex.into().all(q).await
}

/// Votes without a voter whose number somebody has by now, and who.
pub(super) async fn unmatched(ex: impl Into<Ex<'_>>, after: Uuid, limit: i64) -> Result<Vec<(Uuid, PersonId)>> {
    let q = sql!(
        "select v.id, i.person_id from vote v join identifier i on i.scheme = v.scheme and i.value = v.identifier
         where v.person_id is null and i.person_id is not null and v.id > $1
         and not exists (select 1 from vote o where o.vote_event_id = v.vote_event_id and o.person_id = i.person_id)
         order by v.id limit $2",
        after,
        limit
    );
    ex.into().all(q).await
}

pub(super) async fn events_among(ex: impl Into<Ex<'_>>, scope: &Scope, ids: &[Uuid]) -> Result<Vec<Uuid>> {
    let mut ex = ex.into();
    let mut found = vec![];
    for chunk in ids.chunks(IDS) {
        let mut q = scoped!(
            scope,
            "select distinct a.vote_event_id from objective_vote a where $scope(a.client_id) and a.vote_event_id in "
        );
        q.list(chunk.iter().copied());
        found.extend(ex.all::<(Uuid,)>(q).await?.into_iter().map(|(id,)| id));
    }
    Ok(found)
}
