//! The hemicycle of a count.

use crate::charts::{Centre, Hemicycle, Seat, Wedge};
use crate::reports::counting::{Part, Slice, VenueCount, Voter, slices};
use crate::t;

/// From left to right, as the European Parliament's seating plan has them; groups that are not named follow.
const SEATING: [&str; 10] = ["The Left", "S&D", "Greens/EFA", "Renew", "EPP", "ECR", "PfE", "ID", "ESN", "NI"];

/// What the colours of a hemicycle mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::reports) enum Colours {
    /// Where each Member stands.
    Stance,
    /// To which group each Member belongs; who is expected to vote for is filled, the others are rings.
    Group,
}

/// The hemicycle of a count. `group` says where a group's name leads.
pub(in crate::reports) fn drawing(
    count: &VenueCount,
    colours: Colours,
    group: impl Fn(&str) -> Option<String>,
) -> Hemicycle {
    let place = |code: &str| SEATING.iter().position(|known| *known == code).unwrap_or(SEATING.len());
    let mut groups = slices(&count.voters, Part::Group);
    groups.sort_by_key(|slice| (place(&slice.code), slice.code.clone()));
    let wedge = |slice: &Slice| Wedge {
        name: slice.shown.clone(),
        href: group(&slice.code),
        seats: seats(count, slice, colours, place(&slice.code)),
    };
    let (expected, members) = (count.tally.expected(), count.tally.members());
    let needed = count.weighed().map(|weighed| weighed.needed);
    let description = match needed {
        Some(needed) => t!("reports-seats-needed", expected = expected, members = members, needed = needed),
        None => t!("reports-seats-no-vote", expected = expected, members = members),
    };
    Hemicycle {
        id: "hemi".into(),
        title: t!("reports-seats-title", venue = count.venue.body()),
        description,
        wedges: groups.iter().map(wedge).collect(),
        centre: Centre {
            number: expected.to_string(),
            text: t!("reports-seats-of-expected", members = members),
            note: needed.map_or_else(
                || t!("reports-seats-none-needed").to_owned(),
                |needed| t!("reports-seats-so-many-needed", n = needed),
            ),
        },
    }
}

/// The seats of a group, from those most for to those most against.
fn seats(count: &VenueCount, slice: &Slice, colours: Colours, place: usize) -> Vec<Seat> {
    let mut members: Vec<_> = count.voters.iter().filter(|voter| Part::Group.has(voter, &slice.code)).collect();
    let number = |voter: &Voter| voter.standing.map(|standing| standing.level.number());
    members.sort_by_key(|voter| number(voter).map_or((1, 0), |level| (0, -level)));
    let class = |voter: &Voter| match colours {
        Colours::Stance => voter.level_code().to_owned(),
        Colours::Group if voter.bucket().is_expected() => format!("g{place}"),
        Colours::Group => format!("g{place} gr"),
    };
    let seat = |voter: &Voter| Seat { class: class(voter), href: voter.path(), title: voter.name.clone() };
    members.into_iter().map(seat).collect()
}
