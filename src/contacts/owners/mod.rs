//! Who of the team looks after a person or a body for a client. Never edited: whoever looked after them before ends, another
//! begins, and both are remembered with the act by which it came about, so that an act is taken back as one.

mod store;

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::accounts::{AccountId, ClientId, Scope};
use crate::db::{self, Ex, Tx};
use crate::directory::{OrganizationId, PersonId};
use crate::objectives::ObjectiveId;
use crate::t;

crate::id! {
    /// That somebody looks after a stakeholder for a client, from one moment to another.
    OwnershipId,
}

crate::id! {
    /// One act that gave stakeholders to somebody, or to nobody: of one, or of many at once.
    OwnershipActId,
}

/// Whoever can be looked after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stakeholder {
    /// A human being.
    Person(PersonId),
    /// A body or any other organisation.
    Organization(OrganizationId),
}

impl Stakeholder {
    fn uuid(self) -> Uuid {
        match self {
            Stakeholder::Person(id) => id.0,
            Stakeholder::Organization(id) => id.0,
        }
    }

    /// The address of its page.
    pub fn path(self) -> String {
        match self {
            Stakeholder::Person(id) => format!("/people/{id}"),
            Stakeholder::Organization(id) => format!("/organizations/{id}"),
        }
    }
}

impl From<PersonId> for Stakeholder {
    fn from(id: PersonId) -> Self {
        Stakeholder::Person(id)
    }
}

impl From<OrganizationId> for Stakeholder {
    fn from(id: OrganizationId) -> Self {
        Stakeholder::Organization(id)
    }
}

/// Who looks after somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owner {
    /// Their account.
    pub account: AccountId,
    /// Their name.
    pub name: String,
}

/// That somebody looks after a stakeholder, or did.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Ownership {
    /// Its id.
    pub id: OwnershipId,
    /// For whom.
    pub client_id: ClientId,
    /// The account that looks after them.
    pub account_id: AccountId,
    /// Its name.
    pub account_name: String,
    /// Since when.
    pub set_at: DateTime<Utc>,
    /// Who said so, by name; none if that account is gone.
    pub set_by: Option<String>,
    /// Until when; none while it goes on.
    pub ended_at: Option<DateTime<Utc>>,
    /// Who ended it, by name.
    pub ended_by: Option<String>,
    /// Whether that account is in the team now: works for the client, and is not closed. If not, it looks after no one.
    pub is_in_team: bool,
    /// When that account was closed, if it is.
    pub closed_at: Option<DateTime<Utc>>,
}

/// What an act came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnershipAct {
    /// By which it is taken back.
    pub id: OwnershipActId,
    /// How many are looked after by somebody else than before. None where it was so already.
    pub changed: u64,
}

/// Why nobody was made the owner.
#[derive(Debug, thiserror::Error)]
pub enum AssignError {
    /// There is no such client within the scope.
    #[error("there is no such client")]
    NotFound,
    /// That account holds no grant for the client, or is closed.
    #[error("{}", t!("contacts-owner-not-for-client"))]
    NotForClient,
    /// The database said no.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Makes an account the one that looks after these stakeholders for a client, instead of whoever does now.
///
/// # Errors
/// [`AssignError`]; nothing was changed then.
pub async fn assign(
    tx: &mut Tx,
    scope: &Scope,
    client: ClientId,
    stakeholders: &[Stakeholder],
    to: AccountId,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<OwnershipAct, AssignError> {
    match store::may_own(&mut *tx, scope, client, to).await? {
        None => return Err(AssignError::NotFound),
        Some(false) => return Err(AssignError::NotForClient),
        Some(true) => {}
    }
    let act = store::Act { id: OwnershipActId::new(), client, by, now };
    let mut changed = 0;
    for kind in store::Kind::ALL {
        let ids = kind.of(stakeholders);
        store::end(tx, scope, &act, kind, &ids, Some(to)).await?;
        changed += store::begin(tx, scope, &act, kind, &ids, to).await?;
    }
    Ok(OwnershipAct { id: act.id, changed })
}

/// Says that nobody looks after these stakeholders for a client any more.
///
/// # Errors
/// [`AssignError::NotFound`].
pub async fn release(
    tx: &mut Tx,
    scope: &Scope,
    client: ClientId,
    stakeholders: &[Stakeholder],
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<OwnershipAct, AssignError> {
    if store::may_own(&mut *tx, scope, client, by).await?.is_none() {
        return Err(AssignError::NotFound);
    }
    let act = store::Act { id: OwnershipActId::new(), client, by, now };
    let mut changed = 0;
    for kind in store::Kind::ALL {
        changed += store::end(tx, scope, &act, kind, &kind.of(stakeholders), None).await?;
    }
    Ok(OwnershipAct { id: act.id, changed })
}

/// Takes an act back: whoever looked after them before does again. Those of whom something else was said since stay as they
/// are, and whoever does not work for the client any more is not given anybody back. Answers how many stakeholders it changed.
pub async fn undo(
    tx: &mut Tx,
    scope: &Scope,
    act: OwnershipActId,
    by: AccountId,
    now: DateTime<Utc>,
) -> db::Result<u64> {
    let undoing = OwnershipActId::new();
    let mut changed: HashSet<(ClientId, Uuid)> = HashSet::new();
    changed.extend(store::begun_by(&mut *tx, scope, act).await?);
    store::end_begun(tx, scope, act, undoing, by, now).await?;
    for kind in store::Kind::ALL {
        let mut before: HashMap<(ClientId, AccountId), Vec<Uuid>> = HashMap::new();
        for (client, account, id) in store::ended_by(&mut *tx, scope, act, undoing, kind).await? {
            before.entry((client, account)).or_default().push(id);
        }
        for ((client, account), ids) in before {
            let again = store::Act { id: undoing, client, by, now };
            if store::begin(tx, scope, &again, kind, &ids, account).await? > 0 {
                changed.extend(ids.into_iter().map(|id| (client, id)));
            }
        }
    }
    Ok(u64::try_from(changed.len()).unwrap_or(u64::MAX))
}

/// Who looks after a stakeholder now and who did, for every client within the scope: those of now first, then the latest.
pub async fn history(ex: impl Into<Ex<'_>>, scope: &Scope, of: Stakeholder) -> db::Result<Vec<Ownership>> {
    store::history(ex, scope, of).await
}

/// Who looks after each of these people now for a client; those whom nobody of the team looks after are left out.
pub async fn of_people(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    client: ClientId,
    people: &[PersonId],
) -> db::Result<HashMap<PersonId, Owner>> {
    store::of_people(ex, scope, client, people).await
}

/// Who looked after whom for the client of an objective, as known at `known`.
pub async fn known_at(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    known: DateTime<Utc>,
) -> db::Result<HashMap<Stakeholder, Owner>> {
    store::known_at(ex, scope, objective, known).await
}

/// Two entries of the directory are one: who looks after the first and who did moves to the other; answers which rows. Where
/// somebody looks after the other for the same client, they stay the one who does.
pub async fn move_owners(tx: &mut Tx, scope: &Scope, from: Stakeholder, to: Stakeholder) -> db::Result<Vec<Uuid>> {
    let ids = store::of(&mut *tx, scope, from, to).await?;
    store::set_stakeholder(tx, scope, &ids, from, to).await?;
    Ok(ids)
}

/// Moves these rows back, as far as they are still where they were moved to; answers how many.
pub async fn move_owners_back(
    tx: &mut Tx,
    scope: &Scope,
    ids: &[Uuid],
    from: Stakeholder,
    to: Stakeholder,
) -> db::Result<u64> {
    store::set_stakeholder(tx, scope, ids, from, to).await
}

/// Which of these people and organisations somebody looks after, or did.
pub async fn owned_among(ex: impl Into<Ex<'_>>, scope: &Scope, ids: &[Uuid]) -> db::Result<Vec<Uuid>> {
    store::among(ex, scope, ids).await
}
