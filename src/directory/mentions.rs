//! Mentions: something public that shows who was with whom, or who said what.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::records::MentionId;
use super::store::mentions as store;
use super::{OrganizationId, PersonId};
use crate::db::{Ex, Result};
use crate::t;

/// Which mentions to list.
#[derive(Clone, Debug, PartialEq)]
pub struct MentionFilter {
    /// Words of the subject or of a party's name; all must be found.
    pub q: String,
    /// From this day.
    pub from: Option<NaiveDate>,
    /// Until this day.
    pub to: Option<NaiveDate>,
    /// Only of this kind.
    pub kind: Option<String>,
    /// Only with this person.
    pub person: Option<PersonId>,
    /// Only with this organisation.
    pub organization: Option<OrganizationId>,
    /// Page, from 1.
    pub page: i64,
    /// Mentions per page, at least 1.
    pub per: i64,
}

impl Default for MentionFilter {
    fn default() -> Self {
        let (from, to, kind, person, organization) = (None, None, None, None, None);
        MentionFilter { q: String::new(), from, to, kind, person, organization, page: 1, per: 50 }
    }
}

/// Who was there.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Party {
    /// A known person.
    pub person: Option<PersonId>,
    /// A known organisation.
    pub organization: Option<OrganizationId>,
    /// As known, or as written.
    pub name: String,
    /// Whether it is the office whose register it is.
    pub is_host: bool,
}

/// A mention in a list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Mention {
    /// Identity.
    pub id: MentionId,
    /// What kind, as its list says: see [`kind_label`].
    pub kind: String,
    /// The day.
    pub on_date: NaiveDate,
    /// Where; may be empty.
    pub venue: String,
    /// What it was about.
    pub subject: String,
    /// Whether it did not take place.
    pub is_cancelled: bool,
    /// Where it was learnt.
    pub source: String,
    /// Who was there, hosts first.
    pub parties: Vec<Party>,
}

/// A kind of mention as shown: `commission-meeting` → `Commission meeting`. One that no message names is shown by its code.
pub fn kind_label(kind: &str) -> String {
    let known = match kind {
        "commission-meeting" => t!("directory-mentions-kind-commission-meeting"),
        "meeting" => t!("directory-mentions-kind-meeting"),
        "statement" => t!("directory-mentions-kind-statement"),
        "press" => t!("directory-mentions-kind-press"),
        "speech" => t!("directory-mentions-kind-speech"),
        "question" => t!("directory-mentions-kind-question"),
        "vote" => t!("directory-mentions-kind-vote"),
        _ => "",
    };
    if !known.is_empty() {
        return known.to_owned();
    }
    let words = kind.replace(['-', '_'], " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
}

/// Mentions, the latest first, and how many there are in all.
pub async fn list(ex: impl Into<Ex<'_>>, filter: &MentionFilter) -> Result<(i64, Vec<Mention>)> {
    let mut ex = ex.into();
    let total = store::count(ex.again(), filter).await?;
    let rows = store::list(ex.again(), filter).await?;
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let mut parties: HashMap<MentionId, Vec<Party>> = HashMap::new();
    for row in store::parties(ex, &ids).await? {
        let name = row.known_as.unwrap_or(row.name);
        let party = Party { person: row.person_id, organization: row.organization_id, name, is_host: row.is_host };
        parties.entry(row.mention_id).or_default().push(party);
    }
    let mention = |row: store::MentionRow| {
        let mut parties = parties.remove(&row.id).unwrap_or_default();
        parties.sort_by_key(|party| !party.is_host);
        Mention {
            id: row.id,
            kind: row.kind,
            on_date: row.on_date,
            venue: row.venue,
            subject: row.subject,
            is_cancelled: row.is_cancelled,
            source: row.source,
            parties,
        }
    };
    Ok((total, rows.into_iter().map(mention).collect()))
}

/// Kinds of mention that there are, with how many.
pub async fn kinds(ex: impl Into<Ex<'_>>) -> Result<Vec<(String, i64)>> {
    let mut kinds = store::kinds(ex).await?;
    kinds.sort();
    Ok(kinds)
}
