//! Codes of groups and committees as links to their pages.

use std::collections::HashMap;

use serde::Serialize;

use super::on::On;
use crate::directory::{self, Classification, OrganizationId, Seat};
use crate::web::{Result, Visit};

/// A body in a list, as a link where it is known.
#[derive(Clone, Debug, Serialize)]
pub struct PlaceLink {
    /// Where it leads.
    pub href: Option<String>,
    /// What it says.
    pub text: String,
}

impl PlaceLink {
    /// As on a sample page.
    pub fn sample(text: &str) -> PlaceLink {
        PlaceLink { href: Some("/organizations/o".into()), text: text.into() }
    }
}

/// The groups and committees by their codes.
pub struct Places(HashMap<(bool, String), OrganizationId>);

impl Places {
    /// All of them.
    pub async fn load(visit: &Visit) -> Result<Places> {
        use Classification::{Committee, PoliticalGroup, Subcommittee};
        let found = directory::organizations(&visit.app.db, &[PoliticalGroup, Committee, Subcommittee]).await?;
        let place = |place: directory::Organization| ((place.classification == PoliticalGroup, place.code), place.id);
        Ok(Places(found.into_iter().map(place).collect()))
    }

    fn link(&self, is_group: bool, code: &str, text: String, on: &On) -> PlaceLink {
        let id = self.0.get(&(is_group, code.to_owned()));
        PlaceLink { href: id.map(|id| on.link(&format!("/organizations/{id}"))), text }
    }

    /// A political group.
    pub fn group(&self, code: &str, on: &On) -> PlaceLink {
        self.link(true, code, code.to_owned(), on)
    }

    /// A seat in a committee.
    pub fn seat(&self, seat: &Seat, on: &On) -> PlaceLink {
        self.link(false, &seat.code, seat.shown(), on)
    }
}
