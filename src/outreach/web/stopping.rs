//! One person gets no further letter of a campaign, because somebody says so.

use axum::extract::Path;
use axum::response::Response;

use crate::outreach::Refused;
use crate::outreach::campaigns;
use crate::outreach::deliveries::{self, DeliveryId};
use crate::t;
use crate::web::{Form, Result, Visit};

/// Nothing more goes to this person by this campaign.
pub async fn stop(visit: Visit, Path(id): Path<DeliveryId>, _: Form) -> Result<Response> {
    let (back, scope) = (format!("/deliveries/{id}"), visit.scope());
    let line = deliveries::get(&visit.app.db, &scope, id).await?.line;
    let mut tx = visit.app.db.begin().await?;
    match campaigns::stop_for(&mut tx, &scope, line.campaign_id, line.person_id, visit.who.id, visit.now()).await {
        Ok(()) => {
            tx.commit().await?;
            let said = t!("deliveries-stopped");
            Ok(visit.done_undoable(&back, said, &format!("{back}/continuation")))
        }
        Err(Refused::Conflict(why)) => Ok(visit.refused(&back, &why)),
        Err(other) => Err(other.into()),
    }
}

/// Takes that back.
pub async fn go_on(visit: Visit, Path(id): Path<DeliveryId>, _: Form) -> Result<Response> {
    let (back, scope) = (format!("/deliveries/{id}"), visit.scope());
    let line = deliveries::get(&visit.app.db, &scope, id).await?.line;
    let mut tx = visit.app.db.begin().await?;
    match campaigns::go_on_with(&mut tx, &scope, line.campaign_id, line.person_id).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(visit.done(&back, t!("deliveries-goes-on")))
        }
        Err(Refused::Conflict(why)) => Ok(visit.refused(&back, &why)),
        Err(other) => Err(other.into()),
    }
}
