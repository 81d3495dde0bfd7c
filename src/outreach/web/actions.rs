//! What is done to a campaign: submitted, approved, sent back, cancelled.

use axum::extract::Path;
use axum::response::Response;

use crate::outreach::Refused;
use crate::outreach::campaigns::{self, Arm, CampaignId};
use crate::web::{Error, Form, Result, Visit};
use crate::{jobs, t};

fn page(id: CampaignId) -> String {
    format!("/campaigns/{id}")
}

/// Back to the campaign with the reason, unless it is not there for the reader or the database failed.
pub fn refused(visit: &Visit, id: CampaignId, why: Refused) -> Result<Response> {
    match why {
        Refused::NotFound | Refused::Db(_) => Err(why.into()),
        other => Ok(visit.refused(&page(id), &other.to_string())),
    }
}

pub async fn submit(visit: Visit, Path(id): Path<CampaignId>, _: Form) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    let equipment = visit.app.equipment();
    if let Err(why) = campaigns::submit(&mut tx, &visit.scope(), id, visit.who.id, &equipment, visit.now()).await {
        return refused(&visit, id, why);
    }
    tx.commit().await?;
    Ok(visit.done(&page(id), t!("campaigns-said-submitted")))
}

pub async fn approve(visit: Visit, Path(id): Path<CampaignId>, _: Form) -> Result<Response> {
    let (by, role, equipment) = (visit.who.id, visit.who.role, visit.app.equipment());
    let mut tx = visit.app.db.begin().await?;
    match campaigns::approve(&mut tx, &visit.scope(), id, by, role, &equipment, visit.now()).await {
        Ok(n) => {
            tx.commit().await?;
            Ok(visit.done(&page(id), &t!("campaigns-said-approved", n = n)))
        }
        Err(why) => refused(&visit, id, why),
    }
}

/// Back to whoever wrote it, with what is to be changed.
pub async fn refuse(visit: Visit, Path(id): Path<CampaignId>, mut form: Form) -> Result<Response> {
    let (by, role) = (visit.who.id, visit.who.role);
    let mut tx = visit.app.db.begin().await?;
    match campaigns::send_back(&mut tx, &visit.scope(), id, form.get("reason"), by, role, visit.now()).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(visit.done(&page(id), t!("campaigns-said-sent-back")))
        }
        Err(Refused::Invalid(faults)) => {
            drop(tx);
            super::beside(&mut form, Refused::Invalid(faults))?;
            super::campaign::again(&visit, id, &form).await
        }
        Err(why) => refused(&visit, id, why),
    }
}

/// Nothing more is begun until somebody resumes it.
pub async fn pause(visit: Visit, Path(id): Path<CampaignId>, _: Form) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    match campaigns::pause(&mut tx, &visit.scope(), id, visit.who.id, visit.now()).await {
        Ok(n) => {
            tx.commit().await?;
            let said = t!("campaigns-said-paused", n = n);
            Ok(visit.done_undoable(&page(id), &said, &format!("{}/resumption", page(id))))
        }
        Err(why) => refused(&visit, id, why),
    }
}

/// Goes on: now, or when the sending hours open.
pub async fn resume(visit: Visit, Path(id): Path<CampaignId>, _: Form) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    match campaigns::resume(&mut tx, &visit.scope(), id, visit.who.id, visit.now()).await {
        Ok(n) => {
            jobs::nudge_sending(&mut tx, visit.now()).await?;
            tx.commit().await?;
            let said = match n {
                0 => t!("campaigns-said-resumed-later").to_owned(),
                n => t!("campaigns-said-resumed", n = n),
            };
            Ok(visit.done(&page(id), &said))
        }
        Err(why) => refused(&visit, id, why),
    }
}

/// One of two letters goes to the rest.
pub async fn choose(visit: Visit, Path(id): Path<CampaignId>, form: Form) -> Result<Response> {
    let arm: Arm = form.get("letter").parse().map_err(Error::BadRequest)?;
    let mut tx = visit.app.db.begin().await?;
    let who = (visit.who.id, visit.who.role);
    match campaigns::choose(&mut tx, &visit.scope(), id, arm, who, visit.now()).await {
        Ok(n) => {
            jobs::nudge_sending(&mut tx, visit.now()).await?;
            tx.commit().await?;
            Ok(visit.done(&page(id), &t!("campaigns-said-chosen", n = n)))
        }
        Err(why) => refused(&visit, id, why),
    }
}

/// Another campaign with the same letters, audience and sender.
pub async fn duplicate(visit: Visit, Path(id): Path<CampaignId>, _: Form) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    match campaigns::duplicate(&mut tx, &visit.scope(), id, visit.who.id, visit.now()).await {
        Ok(new) => {
            tx.commit().await?;
            Ok(visit.done(&page(new), t!("campaigns-said-duplicated")))
        }
        Err(why) => refused(&visit, id, why),
    }
}

/// Another campaign to those who certainly got nothing.
pub async fn write_again(visit: Visit, Path(id): Path<CampaignId>, _: Form) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    match campaigns::write_again(&mut tx, &visit.scope(), id, visit.who.id, visit.now()).await {
        Ok(new) => {
            tx.commit().await?;
            Ok(visit.done(&page(new), t!("campaigns-said-written-again")))
        }
        Err(why) => refused(&visit, id, why),
    }
}

pub async fn cancel(visit: Visit, Path(id): Path<CampaignId>, _: Form) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    match campaigns::cancel(&mut tx, &visit.scope(), id, visit.who.id, visit.now()).await {
        Ok(n) => {
            tx.commit().await?;
            Ok(visit.done(&page(id), &t!("campaigns-said-cancelled", n = n)))
        }
        Err(why) => refused(&visit, id, why),
    }
}
