//! The SQL of whose view somebody takes, as said and as derived.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::column;
use crate::accounts::{AccountId, Scope};
use crate::db::{Ex, Result, Tx};
use crate::directory::in_force;
use crate::objectives::ObjectiveId;
use crate::scoped;
use crate::stances::{Because, Holder, HolderKind, NewSource, SourceId};

pub(in crate::stances) async fn insert(
    tx: &mut Tx,
    scope: &Scope,
    id: SourceId,
    new: &NewSource,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<u64> {
    let [person, post, organization] = new.holder.columns();
    let [source_person, source_post, source_organization] = new.source.columns();
    let q = scoped!(
        scope,
        "insert into stance_source (id, client_id, objective_id, person_id, post_id, organization_id, source_person_id,
                                    source_post_id, source_organization_id, set_by, set_at)
         select $1, o.client_id, $3, $4, $5, $6, $7, $8, $9, $10, $11 from objective o
         where o.id = $2 and $scope(o.client_id)",
        id,
        new.objective,
        (!new.is_general).then_some(new.objective),
        person,
        post,
        organization,
        source_person,
        source_post,
        source_organization,
        by,
        now
    );
    tx.ex().exec(q).await
}

/// Removes what was said before of the same holder and objective, or of all objectives.
pub(in crate::stances) async fn supersede(
    tx: &mut Tx,
    scope: &Scope,
    new: &NewSource,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<()> {
    let mut q = scoped!(
        scope,
        "update stance_source set removed_at = $2, removed_by = $3 where removed_at is null and $scope(client_id)
         and client_id = (select o.client_id from objective o where o.id = $1) and ",
        new.objective,
        now,
        by
    );
    q.push(column(new.holder.kind())).push(" = ").bind(new.holder.uuid());
    if new.is_general {
        q.push(" and objective_id is null");
    } else {
        q.push(" and objective_id = ").bind(new.objective);
    }
    tx.ex().exec(q).await.map(drop)
}

pub(in crate::stances) async fn remove(
    tx: &mut Tx,
    scope: &Scope,
    id: SourceId,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<u64> {
    let q = scoped!(
        scope,
        "update stance_source set removed_at = $2, removed_by = $3
         where id = $1 and removed_at is null and $scope(client_id)",
        id,
        now,
        by
    );
    tx.ex().exec(q).await
}

/// Whose view somebody takes, as said.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(in crate::stances) struct SourceRow {
    pub id: SourceId,
    pub objective_id: Option<ObjectiveId>,
    pub client_name: String,
    source_person_id: Option<Uuid>,
    source_post_id: Option<Uuid>,
    source_organization_id: Option<Uuid>,
}

impl SourceRow {
    pub fn source(&self) -> Option<Holder> {
        Holder::of_columns([self.source_person_id, self.source_post_id, self.source_organization_id])
    }
}

pub(in crate::stances) async fn of_holder(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    holder: Holder,
    before: Option<DateTime<Utc>>,
) -> Result<Vec<SourceRow>> {
    let mut q = scoped!(
        scope,
        "select x.id, x.objective_id, c.name as client_name, x.source_person_id, x.source_post_id, x.source_organization_id
         from stance_source x join client c on c.id = x.client_id where $scope(x.client_id) and x."
    );
    q.push(column(holder.kind())).push(" = ").bind(holder.uuid());
    match before {
        None => q.push(" and x.removed_at is null"),
        Some(end) => q
            .push(" and x.set_at < ")
            .bind(end)
            .push(" and (x.removed_at is null or x.removed_at >= ")
            .bind(end)
            .push(")"),
    };
    q.push(" order by c.name, x.set_at desc, x.id");
    ex.into().all(q).await
}

/// A tie as found.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(in crate::stances) struct TieRow {
    pub holder_kind: HolderKind,
    pub holder_id: Uuid,
    pub source_kind: HolderKind,
    pub source_id: Uuid,
    pub because: Because,
}

/// Every tie of these holders that matters on an objective: what was said, the groups of a day, the representations of
/// states and their heads of a day.
pub(in crate::stances) async fn ties(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    holders: &[Holder],
    (on, known): (NaiveDate, DateTime<Utc>),
) -> Result<Vec<TieRow>> {
    let among = |kind| holders.iter().filter(move |holder| holder.kind() == kind).map(|holder| holder.uuid());
    let mut q = scoped!(
        scope,
        "select t.holder_kind, t.holder_id, t.source_kind, t.source_id, t.because from (
             select case when x.person_id is not null then 'person' when x.post_id is not null then 'post'
                        else 'organization' end as holder_kind,
                    coalesce(x.person_id, x.post_id, x.organization_id) as holder_id,
                    case when x.source_person_id is not null then 'person' when x.source_post_id is not null then 'post'
                        else 'organization' end as source_kind,
                    coalesce(x.source_person_id, x.source_post_id, x.source_organization_id) as source_id,
                    case when x.objective_id is null then 'said-of-all' else 'said' end as because, x.set_at as since
             from stance_source x join objective o on o.id = $1 and o.client_id = x.client_id
             where (x.objective_id is null or x.objective_id = o.id) and x.set_at <= $2
             and (x.removed_at is null or x.removed_at > $2) and $scope(x.client_id)
             and coalesce(x.person_id, x.post_id, x.organization_id) in (select h.id from ",
        objective,
        known
    );
    q.ids("h", holders.iter().map(|holder| holder.uuid()));
    // From the people to their groups: the other way round leads to everybody who is in one.
    q.push(
        ") union all
             select 'person', m.person_id, 'organization', m.organization_id, 'group', m.created_at from ",
    );
    q.ids("h", among(HolderKind::Person)).push(
        " cross join membership m cross join organization g where m.person_id = h.id and g.id = m.organization_id
             and g.classification = 'political-group' and g.short_name <> 'NI'",
    );
    in_force(&mut q, on);
    q.push(
        " union all
             select 'organization', s.id, 'organization', r.id, 'representation', r.created_at
             from organization s join organization r on r.area_code = s.area_code
             where s.classification = 'state' and s.area_code <> '' and r.classification = 'permanent-representation'
             and r.merged_into is null and s.id in (select h.id from ",
    );
    q.ids("h", among(HolderKind::Organization)).push(
        ") union all
             select 'organization', s.id, 'person', m.person_id, 'representation-head', m.created_at
             from organization s join organization r on r.area_code = s.area_code
             join membership m on m.organization_id = r.id
             where s.classification = 'state' and s.area_code <> '' and r.classification = 'permanent-representation'
             and m.role = 'head' and s.id in (select h.id from ",
    );
    q.ids("h", among(HolderKind::Organization)).push(")");
    in_force(&mut q, on);
    q.push(") t order by t.since desc, t.source_id");
    ex.into().all(q).await
}

/// Everybody of exactly this name, folded for people, as written for others: at most a few.
pub(in crate::stances) async fn named(
    ex: impl Into<Ex<'_>>,
    name: &str,
    folded: &str,
) -> Result<Vec<(HolderKind, Uuid)>> {
    let q = crate::sql!(
        "select t.kind, t.id from (
             select 'person' as kind, p.id from person p
             where p.merged_into is null and (p.search_text = $2 or p.sort_name = $2)
             union all
             select 'organization', g.id from organization g
             where g.merged_into is null and (g.name = $1 or g.short_name = $1)
         ) t limit 5",
        name,
        folded
    );
    ex.into().all(q).await
}
