//! Activity on all objectives within a scope: the same value without a roster.

use std::collections::BTreeMap;

use super::document::{Links, done, hours};
use super::follow_ups::follow_ups;
use super::{Asked, coverage};
use crate::accounts::Scope;
use crate::db::{self, Db};
use crate::reports::document::Document;
use crate::t;

/// Where it stands.
pub const ACTIVITY_PATH: &str = "/reports/activity";

/// The document of what was done for all clients within the scope, or for one of them. `options` may choose follow-ups
/// (`todo`, `owner`). None if there is no such client.
pub async fn activity(
    db: &Db,
    scope: &Scope,
    asked: &Asked,
    options: &BTreeMap<String, String>,
) -> db::Result<Option<Document>> {
    let Some(found) = coverage(db, scope, asked).await? else { return Ok(None) };
    let name = match (asked.client, found.clients.as_slice()) {
        (Some(_), []) => return Ok(None),
        (_, [only]) => only.name.clone(),
        _ => t!("reports-coverage-all-clients").to_owned(),
    };
    let mut document = Document::new("activity", t!("reports-coverage-activity"), name, asked.on, asked.known);
    document.parameter(t!("reports-coverage-period"), asked.period.words());
    let links = Links::within(&found, asked.client.map(|client| client.to_string()));
    done(&mut document, &found, &links);
    hours(&mut document, &found, &links);
    follow_ups(&mut document, &found, &links, options);
    Ok(Some(document))
}
