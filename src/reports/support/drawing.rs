//! The hemicycle of a count.

use crate::charts::{Centre, Hemicycle, Seat, Wedge};
use crate::reports::counting::{Part, Slice, VenueCount, Voter, slices};

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
    let needed_text = needed.map_or_else(|| "there is no formal vote.".to_owned(), |n| format!("{n} are needed."));
    Hemicycle {
        id: "hemi".into(),
        title: format!("{}: where the Members stand", count.venue.organization_name),
        description: format!(
            "{expected} of {members} Members are expected to vote for; {needed_text} The table says the same."
        ),
        wedges: groups.iter().map(wedge).collect(),
        centre: Centre {
            number: expected.to_string(),
            text: format!("of {members} expected"),
            note: needed.map_or_else(|| "no formal vote".to_owned(), |needed| format!("{needed} needed")),
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
