//! Keeping a rule under a name, and using one that is kept.

use axum::extract::Path;
use axum::response::Response;

use super::super::beside;
use super::owner::Owns;
use super::rule::{again, write};
use crate::outreach::Refused;
use crate::outreach::audiences::{self, AudienceId, NewAudience};
use crate::outreach::campaigns::CampaignId;
use crate::t;
use crate::web::{Form, Result, Visit};

/// Copies a saved rule into a campaign.
pub async fn take_over(visit: Visit, Path(id): Path<CampaignId>, mut form: Form) -> Result<Response> {
    let owner = id.owner(&visit).await?;
    let Some(chosen) = form.choice::<AudienceId>("audience", t!("audiences-a-saved-audience")) else {
        return again(&visit, &owner, &form).await;
    };
    match audiences::get(&visit.app.db, &visit.scope(), chosen).await {
        Ok(saved) if saved.objective_id == owner.objective => {
            let said = t!("audiences-taken-over", name = &saved.name);
            write(&visit, &owner, saved.rule, form, &said, None).await
        }
        Ok(_) | Err(Refused::NotFound) => {
            form.fail("audience", t!("audiences-of-this-objective"));
            again(&visit, &owner, &form).await
        }
        Err(other) => Err(other.into()),
    }
}

/// Keeps a campaign's rule under a name.
pub async fn keep(visit: Visit, Path(id): Path<CampaignId>, mut form: Form) -> Result<Response> {
    let owner = id.owner(&visit).await?;
    let new = NewAudience { objective: owner.objective, name: form.get("name").to_owned(), rule: owner.rule.clone() };
    let mut tx = visit.app.db.begin().await?;
    match audiences::save(&mut tx, &visit.scope(), &new, visit.who.id, visit.now()).await {
        Ok(_) => {
            tx.commit().await?;
            Ok(visit.done(&owner.base, t!("audiences-kept")))
        }
        Err(refused) => {
            tx.rollback().await?;
            beside(&mut form, refused)?;
            again(&visit, &owner, &form).await
        }
    }
}

pub async fn rename(visit: Visit, Path(id): Path<AudienceId>, mut form: Form) -> Result<Response> {
    let owner = id.owner(&visit).await?;
    let mut tx = visit.app.db.begin().await?;
    match audiences::rename(&mut tx, &visit.scope(), id, form.get("name"), visit.now()).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(visit.done(&owner.base, t!("audiences-name-saved")))
        }
        Err(refused) => {
            tx.rollback().await?;
            beside(&mut form, refused)?;
            again(&visit, &owner, &form).await
        }
    }
}

pub async fn remove(visit: Visit, Path(id): Path<AudienceId>, _: Form) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    let removed = audiences::remove(&mut tx, &visit.scope(), id, visit.now()).await?;
    tx.commit().await?;
    let said = t!("audiences-removed", name = &removed.name);
    Ok(visit.done_undoable("/audiences", &said, &format!("/audiences/{id}/restoration")))
}

pub async fn restore(visit: Visit, Path(id): Path<AudienceId>, _: Form) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    match audiences::restore(&mut tx, &visit.scope(), id).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(visit.done(&format!("/audiences/{id}"), t!("audiences-put-back")))
        }
        Err(Refused::Invalid(faults)) => {
            tx.rollback().await?;
            let why = faults.first().map_or_else(String::new, |fault| fault.message.clone());
            Ok(visit.refused("/audiences", &why))
        }
        Err(other) => Err(other.into()),
    }
}
