//! Rules that are kept under a name, to be used again.

use chrono::{DateTime, Utc};

use super::Audience;
use super::store::saved as store;
use crate::accounts::{AccountId, ClientId, Scope};
use crate::db::{self, Ex, Tx};
use crate::objectives::ObjectiveId;
use crate::outreach::{Refused, refused};
use crate::t;

crate::id! {
    /// A rule under a name.
    AudienceId,
}

/// A rule under a name.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct SavedAudience {
    /// Its identity.
    pub id: AudienceId,
    /// Whose it is.
    pub client_id: ClientId,
    /// The client's name.
    pub client_name: String,
    /// For which objective: stances are those on it.
    pub objective_id: ObjectiveId,
    /// The objective's name.
    pub objective_name: String,
    /// Unique within the objective.
    pub name: String,
    /// Whom it picks.
    #[sqlx(json)]
    pub rule: Audience,
    /// Who wrote it.
    pub author_name: Option<String>,
    /// When it changed last.
    pub updated_at: DateTime<Utc>,
}

/// A rule to be kept.
#[derive(Clone, Debug)]
pub struct NewAudience {
    /// For which objective.
    pub objective: ObjectiveId,
    /// Unique within the objective.
    pub name: String,
    /// Whom it picks.
    pub rule: Audience,
}

/// The saved rules within reach, of one objective or of all, by name.
pub async fn list(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: Option<ObjectiveId>,
) -> db::Result<Vec<SavedAudience>> {
    store::list(ex.into(), scope, objective).await
}

/// One of them.
///
/// # Errors
/// [`Refused::NotFound`].
pub async fn get(ex: impl Into<Ex<'_>>, scope: &Scope, id: AudienceId) -> Result<SavedAudience, Refused> {
    store::get(ex.into(), scope, id, false).await?.ok_or(Refused::NotFound)
}

/// Keeps a rule under a name.
///
/// # Errors
/// [`Refused::Invalid`] for a name that is empty or taken, an objective out of reach, or a rule that cannot be asked.
pub async fn save(
    tx: &mut Tx,
    scope: &Scope,
    new: &NewAudience,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<AudienceId, Refused> {
    let name = refused::name("name", &new.name).map_err(|fault| Refused::Invalid(vec![fault]))?;
    check(&new.rule)?;
    let id = AudienceId::new();
    let written = store::insert(tx, scope, id, &NewAudience { name, ..new.clone() }, by, now).await.map_err(explain)?;
    if written == 0 {
        return Err(Refused::field("objective", t!("audiences-error-objective")));
    }
    Ok(id)
}

/// Gives it another name.
///
/// # Errors
/// As for [`save`].
pub async fn rename(tx: &mut Tx, scope: &Scope, id: AudienceId, name: &str, now: DateTime<Utc>) -> Result<(), Refused> {
    let name = refused::name("name", name).map_err(|fault| Refused::Invalid(vec![fault]))?;
    store::rename(tx, scope, id, &name, now).await.map_err(explain)?;
    Ok(())
}

/// Changes the rule; answers the one before, so that the change can be undone.
///
/// # Errors
/// As for [`save`].
pub async fn set_rule(
    tx: &mut Tx,
    scope: &Scope,
    id: AudienceId,
    rule: &Audience,
    now: DateTime<Utc>,
) -> Result<Audience, Refused> {
    check(rule)?;
    let before = store::get(tx.ex(), scope, id, true).await?.ok_or(Refused::NotFound)?.rule;
    store::set_rule(tx, scope, id, rule, now).await?;
    Ok(before)
}

/// Takes it off the list; campaigns that copied the rule keep it.
///
/// # Errors
/// [`Refused::NotFound`].
pub async fn remove(tx: &mut Tx, scope: &Scope, id: AudienceId, now: DateTime<Utc>) -> Result<SavedAudience, Refused> {
    let found = store::get(tx.ex(), scope, id, true).await?.ok_or(Refused::NotFound)?;
    store::set_removed(tx, scope, id, Some(now)).await.map_err(explain)?;
    Ok(found)
}

/// Puts one that was removed back on the list.
///
/// # Errors
/// [`Refused::Invalid`] when another has its name by now.
pub async fn restore(tx: &mut Tx, scope: &Scope, id: AudienceId) -> Result<(), Refused> {
    store::set_removed(tx, scope, id, None).await.map_err(explain)?;
    Ok(())
}

fn check(rule: &Audience) -> Result<(), Refused> {
    rule.check().map_err(|why| Refused::field("rule", why))
}

fn explain(error: db::Error) -> Refused {
    if error.is_unique() { Refused::field("name", t!("audiences-error-name-taken")) } else { error.into() }
}
