//! What somebody is only assumed to think, because they usually take another's view: derived, never stored, and apart from
//! what was recorded. It is in neither the floor nor the expected number.
//!
//! Of the ties that a holder has, the first counts whose source has a stance of its own: what somebody has said of the
//! holder (of this objective first, then of all), then the line of the political group on the day; of a Member State its
//! permanent representation, then the head of that. The directory knows no heads of national delegations inside a group:
//! who follows one is said so.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::store::sources as store;
use super::{Holder, Standing};
use crate::accounts::Scope;
use crate::db::{self, Ex};
use crate::objectives::ObjectiveId;
use crate::t;

crate::text_enum! {
    /// Why a holder is assumed to take a view; the first that applies counts.
    pub enum Because {
        /// Somebody said so, of this objective.
        Said = "said",
        /// Somebody said so, of every objective.
        SaidOfAll = "said-of-all",
        /// It is the line of their political group.
        Group = "group",
        /// It is the state's permanent representation.
        Representation = "representation",
        /// That person heads the state's permanent representation.
        RepresentationHead = "representation-head",
    }
}

impl Because {
    /// As shown on a page, after whose view it is.
    pub fn label(self) -> &'static str {
        match self {
            Because::Said => t!("stances-because-said"),
            Because::SaidOfAll => t!("stances-because-usual"),
            Because::Group => t!("stances-because-group"),
            Because::Representation => t!("stances-because-representation"),
            Because::RepresentationHead => t!("stances-because-head"),
        }
    }
}

/// That a holder takes the view of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tie {
    /// Who takes it.
    pub holder: Holder,
    /// Whose.
    pub source: Holder,
    /// Why.
    pub because: Because,
}

/// Where somebody is assumed to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assumed {
    /// Whose view it is.
    pub from: Holder,
    /// Why they are assumed to take it.
    pub because: Because,
    /// Where the source stands, and how well that is known.
    pub standing: Standing,
}

/// Where those without a stance of their own are assumed to stand. Sources count with their own stances only, so that
/// nothing is assumed from an assumption.
#[expect(clippy::implicit_hasher, reason = "standings come with the usual one")]
pub fn assume(ties: &[Tie], standings: &HashMap<Holder, Standing>) -> HashMap<Holder, Assumed> {
    let mut found: HashMap<Holder, Assumed> = HashMap::new();
    for tie in ties.iter().filter(|tie| tie.source != tie.holder && !standings.contains_key(&tie.holder)) {
        let Some(standing) = standings.get(&tie.source) else { continue };
        let assumed = Assumed { from: tie.source, because: tie.because, standing: *standing };
        let is_first = found.get(&tie.holder).is_none_or(|earlier| tie.because < earlier.because);
        if is_first {
            found.insert(tie.holder, assumed);
        }
    }
    found
}

/// Every tie of these holders that matters on an objective, on a day, as known at a moment.
pub async fn ties(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    holders: &[Holder],
    at: (NaiveDate, DateTime<Utc>),
) -> db::Result<Vec<Tie>> {
    Ok(store::ties(ex, scope, objective, holders, at).await?.iter().map(tie).collect())
}

fn tie(row: &store::TieRow) -> Tie {
    Tie {
        holder: row.holder_kind.holder(row.holder_id),
        source: row.source_kind.holder(row.source_id),
        because: row.because,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::{OrganizationId, PersonId};
    use crate::stances::{Level, StanceId};

    fn stands(level: i64) -> Standing {
        Standing {
            stance: StanceId::new(),
            level: Level::new(level).unwrap(),
            valid_on: "2026-11-01".parse().unwrap(),
            recorded_at: "2026-11-01T12:00:00Z".parse().unwrap(),
            is_verified: level >= 2,
            is_stale: false,
            is_contested: false,
        }
    }

    #[test]
    fn what_was_said_comes_before_the_line_of_the_group() {
        let member = Holder::from(PersonId::new());
        let (friend, mentor) = (Holder::from(PersonId::new()), Holder::from(PersonId::new()));
        let group = Holder::from(OrganizationId::new());
        let tie = |source, because| Tie { holder: member, source, because };
        let ties = [tie(group, Because::Group), tie(mentor, Because::SaidOfAll), tie(friend, Because::Said)];
        let mut standings = HashMap::from([(group, stands(-1)), (mentor, stands(1)), (friend, stands(3))]);
        let from = |standings: &HashMap<Holder, Standing>| assume(&ties, standings).get(&member).map(|a| a.from);
        assert_eq!(from(&standings), Some(friend));
        standings.remove(&friend);
        assert_eq!(from(&standings), Some(mentor), "of whom nothing is known, nothing can be taken");
        standings.remove(&mentor);
        assert_eq!(from(&standings), Some(group));
        standings.insert(member, stands(-3));
        assert_eq!(from(&standings), None, "their own stance is not assumed");
    }

    #[test]
    fn nothing_is_assumed_from_an_assumption() {
        let [a, b, c] = [0; 3].map(|_| Holder::from(PersonId::new()));
        let said = |holder, source| Tie { holder, source, because: Because::Said };
        let ties = [said(a, b), said(b, c), said(b, a), said(c, c)];
        let found = assume(&ties, &HashMap::from([(c, stands(2))]));
        assert_eq!(found.keys().collect::<Vec<_>>(), [&b]);
        assert_eq!(found[&b].standing.level.number(), 2);
    }

    #[test]
    fn a_representation_comes_before_its_head() {
        let [state, office] = [0; 2].map(|_| Holder::from(OrganizationId::new()));
        let head = Holder::from(PersonId::new());
        let tie = |source, because| Tie { holder: state, source, because };
        let ties = [tie(head, Because::RepresentationHead), tie(office, Because::Representation)];
        let found = assume(&ties, &HashMap::from([(head, stands(2)), (office, stands(0))]));
        assert_eq!((found[&state].from, found[&state].because), (office, Because::Representation));
    }
}
