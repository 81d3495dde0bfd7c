//! Who has a say at a venue, on any day of some time: read once. On each day it is who [`objectives::seated`] finds.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use crate::db::{self, Ex};
use crate::directory::posts::{self, Post};
use crate::directory::{self, Area, OrganizationId, Tenure};
use crate::objectives::{self, Roster, Venue};
use crate::stances::Holder;

/// The seats of a venue with those who have them, over some time.
#[derive(Clone, Debug)]
pub struct Seats {
    venue: Venue,
    kind: Kind,
}

#[derive(Clone, Debug)]
enum Kind {
    Members(Vec<Tenure>),
    States(HashMap<String, OrganizationId>),
    Post(Option<Box<Post>>),
}

/// Who has a say on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seated {
    /// Those who can hold a stance.
    pub holders: BTreeSet<Holder>,
    /// States that have a say and that nobody has entered as holders of stances yet.
    pub unentered: Vec<Area>,
}

impl Seats {
    /// Reads who has a say at a venue on any day from `from` to `until`.
    pub async fn read(ex: impl Into<Ex<'_>>, venue: &Venue, from: NaiveDate, until: NaiveDate) -> db::Result<Seats> {
        let ex = ex.into();
        let kind = match venue.roster(until) {
            Roster::Members => Kind::Members(directory::tenures(ex, venue.organization_id, from, until).await?),
            Roster::States(_) => Kind::States(objectives::entered_states(ex).await?),
            Roster::Post(post) => Kind::Post(posts::post(ex, post).await?.map(Box::new)),
        };
        Ok(Seats { venue: venue.clone(), kind })
    }

    /// Who has a say on a day of that time.
    pub fn on(&self, day: NaiveDate) -> Seated {
        let mut seated = Seated::default();
        match (&self.kind, self.venue.roster(day)) {
            (Kind::Members(tenures), _) => {
                let held = tenures.iter().filter(|tenure| tenure.holds_on(day));
                seated.holders = held.map(|tenure| Holder::Person(tenure.person_id)).collect();
            }
            (Kind::States(entered), Roster::States(states)) => {
                for state in states {
                    match entered.get(state.code) {
                        Some(id) => drop(seated.holders.insert(Holder::Organization(*id))),
                        None => seated.unentered.push(state),
                    }
                }
            }
            (Kind::Post(Some(post)), _) => {
                seated.holders =
                    post.holder_on(day).map(|holder| Holder::Person(holder.person_id)).into_iter().collect();
            }
            (Kind::States(_) | Kind::Post(None), _) => {}
        }
        seated
    }
}
