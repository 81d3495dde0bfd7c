//! Who has a say at a venue on a day, by its rule: found out here alone, for counts, reports and votes alike.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Decider, Roster, Venue, decider};
use crate::db::{self, Ex};
use crate::directory::{self, Area, Classification, MemberRow, OrganizationId, PersonId};

/// Who has a say.
#[derive(Clone, Debug, PartialEq)]
pub enum Seated {
    /// Everyone with a seat of their own in the venue's body, by name.
    Members(Vec<MemberRow>),
    /// These states, by name; each with its entry in the directory, if it has one.
    States(Vec<(Area, Option<OrganizationId>)>),
    /// Whoever holds the post; none if there is no such post.
    Post(Option<Decider>),
}

impl Seated {
    /// The people among them; states have a say as states.
    pub fn people(&self) -> Vec<PersonId> {
        match self {
            Seated::Members(members) => members.iter().map(|member| member.person_id).collect(),
            Seated::States(_) => vec![],
            Seated::Post(decider) => {
                decider.iter().filter_map(|decider| decider.holder.as_ref()).map(|(person, _)| *person).collect()
            }
        }
    }
}

/// Finds who has a say at a venue on a day.
pub async fn seated(ex: impl Into<Ex<'_>>, venue: &Venue, on: NaiveDate) -> db::Result<Seated> {
    let ex = ex.into();
    Ok(match venue.roster(on) {
        Roster::Members => Seated::Members(directory::sitting_members(ex, venue.organization_id, on).await?),
        Roster::States(states) => {
            let entered = entered_states(ex).await?;
            let mut states: Vec<_> = states.into_iter().map(|area| (area, entered.get(area.code).copied())).collect();
            states.sort_by_key(|(area, _)| area.name);
            Seated::States(states)
        }
        Roster::Post(post) => Seated::Post(decider(ex, post, on).await?),
    })
}

/// The states that somebody has entered in the directory, by ISO 3166-1 alpha-2 code.
pub async fn entered_states(ex: impl Into<Ex<'_>>) -> db::Result<HashMap<String, OrganizationId>> {
    let mut entered = HashMap::new();
    for organization in directory::organizations(ex, &[Classification::State]).await? {
        entered.entry(organization.area_code).or_insert(organization.id);
    }
    Ok(entered)
}
