//! How near objectives are now, in numbers alone: what a list of them needs. Where the members of a body vote, the database
//! counts them, and not a name is read; states and posts are few, and are counted as ever.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, NaiveDate, Utc};

use super::{Ask, Deciding, Nearness, VenueCount, Weighed, venue_count};
use crate::accounts::Scope;
use crate::db::{self, Ex};
use crate::decisions::{Bucket, Roster, Tally};
use crate::directory::OrganizationId;
use crate::figures::{self, Figures};
use crate::objectives::{self, Objective, ObjectiveId, Roster as Asked, Venue};
use crate::stances::{self, Support};

/// How near an objective is now, at the venue that decides next or decided last.
#[derive(Clone, Debug, PartialEq)]
pub struct Glance {
    /// Where it is decided.
    pub venue: Venue,
    /// Those who have a say there, in numbers.
    pub tally: Tally,
    /// How many seats the body has, vacant ones included.
    pub seats: u32,
    /// What the rule makes of it; none without a vote, or where it cannot be counted.
    pub weighed: Option<Near>,
}

/// How near an objective is by a rule with a threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Near {
    /// Votes for that are enough whatever the others do.
    pub needed: u32,
    /// How near it is.
    pub nearness: Nearness,
}

impl Near {
    fn of(weighed: &Weighed) -> Near {
        Near { needed: weighed.needed, nearness: weighed.nearness }
    }
}

impl Glance {
    fn of(count: VenueCount) -> Glance {
        let weighed = match &count.deciding {
            Deciding::Vote(weighed) => Some(Near::of(weighed)),
            _ => None,
        };
        Glance { tally: count.tally, seats: count.seats, weighed, venue: count.venue }
    }

    /// The members of a body, counted.
    fn of_members(venue: Venue, tally: Tally, figures: &Figures, today: NaiveDate) -> Glance {
        let (seats, _) = figures.seats(&venue, today, tally.members());
        let weighed = || {
            let roster = Roster::of_members(tally.members() as usize, seats).ok()?;
            Weighed::on(venue.rule, roster, &tally.buckets()).ok()
        };
        let weighed = venue.rule.has_threshold().then(weighed).flatten().as_ref().map(Near::of);
        Glance { venue, tally, seats, weighed }
    }
}

/// How near each of these objectives is now; one that has no venue is left out. It takes as long as there are bodies among
/// their venues, and says what [`venue_count`] says of today.
pub async fn glances(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objectives: &[Objective],
    today: NaiveDate,
    now: DateTime<Utc>,
) -> db::Result<HashMap<ObjectiveId, Glance>> {
    let mut ex = ex.into();
    let ids: Vec<ObjectiveId> = objectives.iter().map(|objective| objective.id).collect();
    let venues = objectives::venues_of(ex.again(), scope, &ids).await?;
    let figures = figures::load(ex.again(), now).await?;
    let mut glances = HashMap::new();
    // Objectives before the same body that share a freshness limit are counted at once.
    let mut alike: BTreeMap<(OrganizationId, i64), Vec<Venue>> = BTreeMap::new();
    for objective in objectives {
        let own: Vec<Venue> = venues.iter().filter(|venue| venue.objective_id == objective.id).cloned().collect();
        let Some(venue) = objectives::current(&own) else { continue };
        if venue.roster(today) == Asked::Members {
            let body = (venue.organization_id, objective.freshness_days);
            alike.entry(body).or_default().push(venue.clone());
        } else if let Some(count) = venue_count(ex.again(), scope, &Ask::current(objective.id, today, now)).await? {
            glances.insert(objective.id, Glance::of(count));
        }
    }
    for ((organization, freshness_days), venues) in alike {
        let ids: Vec<ObjectiveId> = venues.iter().map(|venue| venue.objective_id).collect();
        let support = stances::support(ex.again(), scope, &ids, organization, today, freshness_days).await?;
        for venue in venues {
            let tally = tally(support.iter().filter(|support| support.objective == venue.objective_id));
            glances.insert(venue.objective_id, Glance::of_members(venue, tally, &figures, today));
        }
    }
    Ok(glances)
}

fn tally<'a>(support: impl Iterator<Item = &'a Support>) -> Tally {
    let number = |n: i64| u32::try_from(n).unwrap_or_default();
    let mut tally = Tally::default();
    for support in support {
        let bucket = support.at.map_or(Bucket::Unknown, |(level, is_verified)| Bucket::at(level, is_verified));
        tally.add_many(bucket, number(support.n), number(support.stale));
    }
    tally
}
