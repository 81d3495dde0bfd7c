//! What is done to a campaign: submitted, approved, sent back, cancelled.

use axum::extract::Path;
use axum::response::Response;

use crate::outreach::Refused;
use crate::outreach::campaigns::{self, CampaignId};
use crate::web::{Form, Result, Visit};

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
    if let Err(why) = campaigns::submit(&mut tx, &visit.scope(), id, visit.who.id, visit.now()).await {
        return refused(&visit, id, why);
    }
    tx.commit().await?;
    Ok(visit.done(&page(id), "Submitted. Somebody else has to approve it now."))
}

pub async fn approve(visit: Visit, Path(id): Path<CampaignId>, _: Form) -> Result<Response> {
    let (by, role) = (visit.who.id, visit.who.role);
    let mut tx = visit.app.db.begin().await?;
    match campaigns::approve(&mut tx, &visit.scope(), id, by, role, visit.now()).await {
        Ok(n) => {
            tx.commit().await?;
            Ok(visit.done(&page(id), &format!("Approved for {n} recipients. Words and people are frozen.")))
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
            Ok(visit.done(&page(id), "Sent back with your reason."))
        }
        Err(Refused::Invalid(faults)) => {
            drop(tx);
            super::beside(&mut form, Refused::Invalid(faults))?;
            super::campaign::again(&visit, id, &form).await
        }
        Err(why) => refused(&visit, id, why),
    }
}

pub async fn cancel(visit: Visit, Path(id): Path<CampaignId>, _: Form) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    match campaigns::cancel(&mut tx, &visit.scope(), id, visit.who.id, visit.now()).await {
        Ok(n) => {
            tx.commit().await?;
            Ok(visit.done(&page(id), &format!("Cancelled. {n} letters were taken back.")))
        }
        Err(why) => refused(&visit, id, why),
    }
}
