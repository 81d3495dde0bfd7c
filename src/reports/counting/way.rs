//! All venues of an objective in their order, and which of them is the weakest.

use super::words::share;
use super::{Deciding, Nearness, VenueCount};
use crate::objectives::{Objective, VenueId, VenueState};
use crate::t;

/// How near an objective is at each of its venues, in the order of deciding.
#[derive(Clone, Debug)]
pub struct Way {
    /// What is counted for.
    pub objective: Objective,
    /// One count for each venue.
    pub counts: Vec<VenueCount>,
}

impl Way {
    /// The count at a venue; without one asked for, at the venue that decides next, or the last.
    pub fn at(&self, venue: Option<VenueId>) -> Option<&VenueCount> {
        match venue {
            Some(venue) => self.counts.iter().find(|count| count.venue.id == venue),
            None => self.counts.iter().find(|count| count.venue.state == VenueState::Open).or(self.counts.last()),
        }
    }

    /// The open venue that is furthest from what its rule asks for, if at least two can be compared and it is not secured:
    /// the furthest in kind (out of reach, short, expected), and of those the one whose worst constraint lacks most.
    pub fn weakest(&self) -> Option<VenueId> {
        let open = self.counts.iter().filter(|count| count.venue.state == VenueState::Open);
        let compared: Vec<_> = open.filter_map(|count| Some((count, count.weighed()?))).collect();
        if compared.len() < 2 {
            return None;
        }
        let weakest = compared.into_iter().min_by_key(|(_, weighed)| (weighed.nearness, weighed.thousandths()))?;
        (weakest.1.nearness != Nearness::Secured).then_some(weakest.0.venue.id)
    }
}

impl VenueCount {
    /// How near it is, in a few words: "290 of 361 expected".
    pub fn brief(&self) -> String {
        let tally = &self.tally;
        match &self.deciding {
            Deciding::Vote(weighed) => {
                let (have, needed) = (tally.expected(), weighed.needed);
                let population = weighed.gaps.iter().find(|gap| gap.what == crate::decisions::What::Population);
                match population.and_then(|gap| weighed.roster.per_cent(gap.have)) {
                    Some(part) => t!("reports-count-brief-share", have = have, needed = needed, share = share(&part)),
                    None => t!("reports-count-brief", have = have, needed = needed),
                }
            }
            Deciding::NoVote if self.is_discretionary() => match self.voters.first() {
                Some(voter) => {
                    let stance = crate::locale::mid_sentence(voter.level_label());
                    t!("reports-count-brief-decider", name = &voter.name, stance = stance)
                }
                None => t!("reports-count-brief-vacant").to_owned(),
            },
            Deciding::NoVote => {
                let against = tally.against + tally.leaning_against;
                t!("reports-count-brief-no-vote", expected = tally.expected(), against = against)
            }
            Deciding::Uncountable(_) => t!("reports-count-brief-uncountable").to_owned(),
        }
    }
}
