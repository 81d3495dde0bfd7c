//! The SQL of who looks after whom.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{Owner, Ownership, OwnershipActId, OwnershipId, Stakeholder};
use crate::accounts::{AccountId, ClientId, Scope};
use crate::db::{Column, Ex, Q, Result, Tx};
use crate::directory::{OrganizationId, PersonId};
use crate::objectives::ObjectiveId;
use crate::scoped;

/// Ids of one list.
const IDS: usize = 500;

/// What kind of stakeholder a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Person,
    Organization,
}

impl Kind {
    pub const ALL: [Kind; 2] = [Kind::Person, Kind::Organization];

    fn column(self) -> &'static str {
        match self {
            Kind::Person => "person_id",
            Kind::Organization => "organization_id",
        }
    }

    fn of_one(stakeholder: Stakeholder) -> Kind {
        match stakeholder {
            Stakeholder::Person(_) => Kind::Person,
            Stakeholder::Organization(_) => Kind::Organization,
        }
    }

    /// Those of this kind among all, each once.
    pub fn of(self, stakeholders: &[Stakeholder]) -> Vec<Uuid> {
        let own = stakeholders.iter().filter(|one| Kind::of_one(**one) == self);
        let mut ids: Vec<Uuid> = own.map(|one| one.uuid()).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }
}

/// One act, for one client.
#[derive(Clone, Copy, Debug)]
pub(super) struct Act {
    pub id: OwnershipActId,
    pub client: ClientId,
    pub by: AccountId,
    pub now: DateTime<Utc>,
}

/// Whether an account may look after somebody for a client; none if there is no such client within the scope.
pub(super) async fn may_own(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    client: ClientId,
    account: AccountId,
) -> Result<Option<bool>> {
    let q = scoped!(
        scope,
        "select g.account_id from client c
         left join (select h.client_id, h.account_id from client_grant h join account a on a.id = h.account_id
             where h.account_id = $1 and a.disabled_at is null and a.role <> 'observer') g on g.client_id = c.id
         where c.id = $2 and $scope(c.id)",
        account,
        client
    );
    Ok(ex.into().opt::<(Option<AccountId>,)>(q).await?.map(|(granted,)| granted.is_some()))
}

/// Ends what goes on of these, but for those whom `unless` looks after; answers of how many.
pub(super) async fn end(
    tx: &mut Tx,
    scope: &Scope,
    act: &Act,
    kind: Kind,
    ids: &[Uuid],
    unless: Option<AccountId>,
) -> Result<u64> {
    let mut ended = 0;
    for chunk in ids.chunks(IDS) {
        let mut q = scoped!(
            scope,
            "update ownership set ended_act_id = $1, ended_by = $2, ended_at = $3
             where ended_at is null and client_id = $4 and $scope(client_id)",
            act.id,
            act.by,
            act.now,
            act.client
        );
        if let Some(account) = unless {
            q.push(" and account_id <> ").bind(account);
        }
        q.push(" and ").push(kind.column()).push(" in ").list(chunk.iter().copied());
        ended += tx.ex().exec(q).await?;
    }
    Ok(ended)
}

/// Makes an account the owner of those whom nobody looks after; answers of how many. Of none when it works for that client
/// no longer.
pub(super) async fn begin(
    tx: &mut Tx,
    scope: &Scope,
    act: &Act,
    kind: Kind,
    ids: &[Uuid],
    account: AccountId,
) -> Result<u64> {
    let mut begun = 0;
    for chunk in ids.chunks(IDS) {
        let new = Column::Ids(chunk.iter().map(|_| OwnershipId::new().0).collect());
        let mut q = Q::fenced("insert into ownership (id, client_id, ", scope, vec![]);
        q.push(kind.column()).push(", account_id, act_id, set_by, set_at) select n.id, g.client_id, n.holder_id, ");
        q.push("g.account_id, ").bind(act.id).push(", ").bind(act.by).push(", ").bind(act.now);
        q.push(" from client_grant g join account a on a.id = g.account_id join (");
        q.batch(vec![("id", new), ("holder_id", Column::Ids(chunk.to_vec()))]);
        q.push_scoped(") n on 1 = 1 where a.disabled_at is null and a.role <> 'observer' and $scope(g.client_id) and g.client_id = ", scope);
        q.bind(act.client).push(" and g.account_id = ").bind(account);
        q.push(
            " and not exists (select 1 from ownership x where x.ended_at is null and x.client_id = g.client_id and x.",
        );
        q.push(kind.column()).push(" = n.holder_id)");
        begun += tx.ex().exec(q).await?;
    }
    Ok(begun)
}

/// Of whom an act began something that goes on.
pub(super) async fn begun_by(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    act: OwnershipActId,
) -> Result<Vec<(ClientId, Uuid)>> {
    let q = scoped!(
        scope,
        "select o.client_id, coalesce(o.person_id, o.organization_id) from ownership o
         where o.act_id = $1 and o.ended_at is null and $scope(o.client_id)",
        act
    );
    ex.into().all(q).await
}

/// Ends what an act began and what goes on.
pub(super) async fn end_begun(
    tx: &mut Tx,
    scope: &Scope,
    act: OwnershipActId,
    undoing: OwnershipActId,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<()> {
    let q = scoped!(
        scope,
        "update ownership set ended_act_id = $2, ended_by = $3, ended_at = $4
         where act_id = $1 and ended_at is null and $scope(client_id)",
        act,
        undoing,
        by,
        now
    );
    tx.ex().exec(q).await.map(drop)
}

/// Who looked after whom until an act, of those of whom nothing was said since but by `undoing` it.
pub(super) async fn ended_by(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    act: OwnershipActId,
    undoing: OwnershipActId,
    kind: Kind,
) -> Result<Vec<(ClientId, AccountId, Uuid)>> {
    let mut q = Q::fenced("select o.client_id, o.account_id, o.", scope, vec![]);
    q.push(kind.column()).push(" from ownership o where o.ended_act_id = ").bind(act);
    q.push(" and o.").push(kind.column()).push_scoped(" is not null and $scope(o.client_id)", scope);
    q.push(" and not exists (select 1 from ownership x where x.client_id = o.client_id and x.id <> o.id and x.");
    q.push(kind.column()).push(" = o.").push(kind.column());
    q.push(" and (x.ended_at is null or (x.id > o.id and x.set_at >= o.ended_at and x.ended_act_id <> ")
        .bind(undoing)
        .push(")))");
    ex.into().all(q).await
}

pub(super) async fn history(ex: impl Into<Ex<'_>>, scope: &Scope, of: Stakeholder) -> Result<Vec<Ownership>> {
    let mut q = scoped!(
        scope,
        "select o.id, o.client_id, o.account_id, a.name as account_name, o.set_at, s.name as set_by, o.ended_at,
         e.name as ended_by, g.account_id is not null and a.disabled_at is null as is_in_team,
         a.disabled_at as closed_at
         from ownership o join account a on a.id = o.account_id
         left join client_grant g on g.client_id = o.client_id and g.account_id = o.account_id left join account s on s.id = o.set_by
         left join account e on e.id = o.ended_by where $scope(o.client_id) and o."
    );
    q.push(Kind::of_one(of).column()).push(" = ").bind(of.uuid());
    q.push(" order by case when o.ended_at is null then 0 else 1 end, o.ended_at desc, o.set_at desc, o.id desc");
    ex.into().all(q).await
}

pub(super) async fn of_people(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    client: ClientId,
    people: &[PersonId],
) -> Result<HashMap<PersonId, Owner>> {
    let mut ex = ex.into();
    let mut found = HashMap::new();
    for chunk in people.chunks(IDS) {
        let mut q = scoped!(
            scope,
            "select o.person_id, o.account_id, a.name from ownership o join account a on a.id = o.account_id
             join client_grant g on g.client_id = o.client_id and g.account_id = o.account_id
             where o.ended_at is null and a.disabled_at is null and o.client_id = $1 and $scope(o.client_id) and o.person_id in ",
            client
        );
        q.list(chunk.iter().copied());
        let rows = ex.all::<(PersonId, AccountId, String)>(q).await?;
        found.extend(rows.into_iter().map(|(person, account, name)| (person, Owner { account, name })));
    }
    Ok(found)
}

pub(super) async fn known_at(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    known: DateTime<Utc>,
) -> Result<HashMap<Stakeholder, Owner>> {
    let q = scoped!(
        scope,
        "select o.person_id, o.organization_id, o.account_id, a.name
         from objective j join ownership o on o.client_id = j.client_id join account a on a.id = o.account_id
         where j.id = $1 and o.set_at <= $2 and (o.ended_at is null or o.ended_at > $2) and $scope(o.client_id)
         order by o.set_at, o.id",
        objective,
        known
    );
    let rows = ex.into().all::<(Option<PersonId>, Option<OrganizationId>, AccountId, String)>(q).await?;
    let owner = |(person, organization, account, name): (Option<PersonId>, Option<OrganizationId>, _, _)| {
        let of = person.map(Stakeholder::from).or(organization.map(Stakeholder::from))?;
        Some((of, Owner { account, name }))
    };
    Ok(rows.into_iter().filter_map(owner).collect())
}

/// Adds that nobody looks after the other entry for the client of a row `o`, or that the row is history.
fn is_free(q: &mut Q, kind: Kind, to: Uuid) {
    q.push(" and (o.ended_at is not null or not exists (select 1 from ownership x where x.ended_at is null");
    q.push(" and x.client_id = o.client_id and x.").push(kind.column()).push(" = ").bind(to).push("))");
}

pub(super) async fn of(ex: impl Into<Ex<'_>>, scope: &Scope, from: Stakeholder, to: Stakeholder) -> Result<Vec<Uuid>> {
    let kind = Kind::of_one(from);
    let mut q = scoped!(scope, "select o.id from ownership o where $scope(o.client_id) and o.");
    q.push(kind.column()).push(" = ").bind(from.uuid());
    is_free(&mut q, kind, to.uuid());
    q.push(" order by o.id");
    Ok(ex.into().all::<(Uuid,)>(q).await?.into_iter().map(|(id,)| id).collect())
}

pub(super) async fn set_stakeholder(
    tx: &mut Tx,
    scope: &Scope,
    ids: &[Uuid],
    from: Stakeholder,
    to: Stakeholder,
) -> Result<u64> {
    let kind = Kind::of_one(from);
    let mut moved = 0;
    for chunk in ids.chunks(IDS) {
        let mut q = Q::fenced("update ownership as o set ", scope, vec![]);
        q.push(kind.column()).push(" = ").bind(to.uuid());
        q.push_scoped(" where $scope(o.client_id) and o.", scope).push(kind.column()).push(" = ").bind(from.uuid());
        q.push(" and o.id in ").list(chunk.iter().copied());
        is_free(&mut q, kind, to.uuid());
        moved += tx.ex().exec(q).await?;
    }
    Ok(moved)
}

pub(super) async fn among(ex: impl Into<Ex<'_>>, scope: &Scope, ids: &[Uuid]) -> Result<Vec<Uuid>> {
    let mut ex = ex.into();
    let mut found = vec![];
    for chunk in ids.chunks(IDS) {
        for kind in Kind::ALL {
            let mut q = Q::fenced("select distinct o.", scope, vec![]);
            q.push(kind.column()).push_scoped(" from ownership o where $scope(o.client_id) and o.", scope);
            q.push(kind.column()).push(" in ").list(chunk.iter().copied());
            found.extend(ex.all::<(Uuid,)>(q).await?.into_iter().map(|(id,)| id));
        }
    }
    Ok(found)
}
