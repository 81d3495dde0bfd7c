//! What the numbers say, in words.

use super::{Deciding, Nearness, VenueCount, Weighed};
use crate::decisions::{Abstention, Bucket, Chance, Clause, Constraint, Decision, Roster, What};
use crate::figures::SeatsBy;
use crate::objectives::Electorate;
use crate::reports::document::Tone;

/// What is counted at a venue: "states" or "votes".
pub fn units(count: &VenueCount) -> &'static str {
    if count.counts_states() { "states" } else { "votes" }
}

/// A number of members, or a share of the population.
pub fn amount(roster: &Roster, what: What, value: u64) -> String {
    match roster.per_cent(value).filter(|_| what.is_population()) {
        Some(share) => format!("{share} %"),
        None => value.to_string(),
    }
}

/// What is counted by a constraint, for a page.
pub fn gap_name(count: &VenueCount, gap: &Constraint) -> &'static str {
    match gap.what {
        What::Heads if count.counts_states() => "States in favour",
        other => other.label(),
    }
}

/// What a constraint asks for: "at least 65 %", "at most 3".
pub fn needed_text(roster: &Roster, gap: &Constraint) -> String {
    let least = if gap.is_limit { "at most" } else { "at least" };
    format!("{least} {}", amount(roster, gap.what, gap.need))
}

/// What there is of what is needed: "16 of 15 states and 66.10 % of 65.00 % of the population".
pub fn have(count: &VenueCount, roster: &Roster, constraints: &[Constraint]) -> String {
    let said = |gap: &Constraint| {
        let (have, need) = (amount(roster, gap.what, gap.have), amount(roster, gap.what, gap.need));
        match gap.what {
            What::Population => format!("{have} of the population, of {need}"),
            What::Heads | What::Component | What::VotesCast => format!("{have} of {need} {}", units(count)),
            other if gap.is_limit => format!("{have} {}, of at most {need}", other.label().to_lowercase()),
            other => format!("{have} {}, of {need}", other.label().to_lowercase()),
        }
    };
    join(main(constraints).map(said).collect())
}

/// What is missing: "2 states and 0.81 % of the population". Empty if nothing is.
pub fn missing(count: &VenueCount, roster: &Roster, constraints: &[Constraint]) -> String {
    let short = |gap: &Constraint| {
        let short = gap.slack.unsigned_abs();
        let one = short == 1;
        match gap.what {
            What::Population => match roster.per_cent(short).filter(|share| share != "0.00") {
                Some(share) => format!("{share} % of the population"),
                None => "less than 0.01 % of the population".to_owned(),
            },
            What::Against if gap.is_limit => format!("{short} against too many"),
            What::Quorum => format!("{short} present"),
            _ if count.counts_states() => format!("{short} {}", if one { "state" } else { "states" }),
            _ => format!("{short} {}", if one { "vote" } else { "votes" }),
        }
    };
    join(main(constraints).filter(|gap| !gap.is_met()).map(short).collect())
}

/// The constraints that have to be met in any case, and those of the double majority.
fn main(constraints: &[Constraint]) -> impl Iterator<Item = &Constraint> {
    constraints.iter().filter(|gap| matches!(gap.clause, Clause::Always | Clause::Majority))
}

fn join(mut parts: Vec<String>) -> String {
    match parts.pop() {
        Some(last) if parts.is_empty() => last,
        Some(last) => format!("{} and {last}", parts.join(", ")),
        None => String::new(),
    }
}

/// A chance in thousandths, rounded down but never to nothing or to certainty, unless it is either.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1000, for showing")]
pub fn per_mille(chance: &Chance) -> u32 {
    let share = chance.share();
    match (share * 1000.0) as u32 {
        0 if share > 0.0 => 1,
        1000.. if !chance.is(1, 1) => 999,
        other => other,
    }
}

impl VenueCount {
    /// How the verdict is meant.
    pub fn tone(&self) -> Tone {
        match &self.deciding {
            Deciding::Vote(weighed) => match weighed.nearness {
                Nearness::Secured => Tone::Ok,
                Nearness::Expected | Nearness::Short => Tone::Warn,
                Nearness::OutOfReach => Tone::Bad,
            },
            Deciding::NoVote => match self.voters.first().map(super::Voter::bucket) {
                Some(Bucket::Floor) if self.is_discretionary() => Tone::Ok,
                Some(Bucket::Against) if self.is_discretionary() => Tone::Bad,
                _ => Tone::Plain,
            },
            Deciding::Uncountable(_) => Tone::Bad,
        }
    }

    /// How near it is, in one sentence; in a second one, if nobody says how many seats a committee has.
    pub fn verdict(&self) -> String {
        let is_committee = self.venue.rule.electorate() == Electorate::CommitteeMembers;
        let mut verdict = self.verdict_by_rule();
        if is_committee && self.seats_by == SeatsBy::Roster {
            verdict +=
                " How many seats the committee has on that day is in no set of figures: its known members count.";
        }
        verdict
    }

    fn verdict_by_rule(&self) -> String {
        match &self.deciding {
            Deciding::Vote(weighed) if counts_all_seats(weighed) && !self.counts_states() => {
                self.verdict_on_seats(weighed)
            }
            Deciding::Vote(weighed) if self.is_about_votes_cast(weighed) => self.verdict_on_votes_cast(weighed),
            Deciding::Vote(weighed) => self.verdict_on_constraints(weighed),
            Deciding::NoVote if self.is_discretionary() => self.verdict_on_decider(),
            Deciding::NoVote => {
                let tally = &self.tally;
                let against = tally.against + tally.leaning_against;
                format!(
                    "No formal vote: {} are for, {against} against, {} undecided, {} were never asked.",
                    tally.expected(),
                    tally.undecided,
                    tally.unknown
                )
            }
            Deciding::Uncountable(why) => format!("It cannot be counted: {why}"),
        }
    }

    fn verdict_on_seats(&self, weighed: &Weighed) -> String {
        let (needed, tally) = (weighed.needed, &self.tally);
        let votes = format!("{needed} of {} seats are needed", self.seats);
        match weighed.nearness {
            Nearness::Secured => format!("Secured: {} verified votes; {votes}.", tally.floor),
            Nearness::Expected => {
                let short = needed.saturating_sub(tally.floor);
                format!("Expected, not secured: {votes}; {short} of the votes counted on are not verified.")
            }
            Nearness::Short => {
                let short = needed.saturating_sub(tally.expected());
                format!("{short} short of a majority: {votes}, {} are expected.", tally.expected())
            }
            Nearness::OutOfReach => {
                let short = needed.saturating_sub(tally.ceiling());
                format!("Out of reach: {votes}; with everyone who is not against, {short} are still missing.")
            }
        }
    }

    /// How a chance is meant. Where the votes cast decide, it may be good although the votes expected fall short of a
    /// majority of all: whoever abstains lowers what is needed.
    pub fn chance_note(&self) -> &'static str {
        match &self.deciding {
            Deciding::Vote(weighed) if weighed.gaps.iter().any(|gap| gap.what == What::VotesCast) => {
                "By usual odds, by which many abstain and fewer votes are needed; not a forecast"
            }
            _ => "By usual odds, not a forecast",
        }
    }

    /// Whether it is the votes cast that lack or carry it, and not the quorum.
    fn is_about_votes_cast(&self, weighed: &Weighed) -> bool {
        let short = weighed.needed > self.tally.expected();
        weighed.gaps.iter().any(|gap| gap.what == What::VotesCast) && (short || weighed.nearness != Nearness::Short)
    }

    /// One threshold: what is enough if everyone votes. That fewer may do is said in words.
    fn verdict_on_votes_cast(&self, weighed: &Weighed) -> String {
        let (needed, tally) = (weighed.needed, &self.tally);
        let (floor, expected) = (tally.floor, tally.expected());
        let votes = format!("{needed} votes are needed if all {} vote", self.seats);
        match weighed.nearness {
            Nearness::Secured => format!("Secured: {floor} verified votes; {votes}."),
            Nearness::Expected if expected >= needed => {
                let short = needed.saturating_sub(floor);
                format!("Expected, not secured: {votes}; {short} of the votes counted on are not verified.")
            }
            Nearness::Expected => {
                let (short, against) = (needed - expected, tally.against + tally.leaning_against + tally.unknown);
                format!(
                    "Expected, not secured: {expected} for, at most {against} against, if the {} undecided abstain. \
                     Without abstentions it is {short} short: {votes}.",
                    tally.undecided
                )
            }
            Nearness::Short => {
                let short = needed.saturating_sub(expected);
                let fewer = fewer_if_some_abstain(weighed, self.seats);
                format!("{short} short of a majority: {votes}, {expected} are expected. {fewer}")
            }
            Nearness::OutOfReach => {
                let short = needed.saturating_sub(tally.ceiling());
                format!("Out of reach: {votes}; with everyone who is not against, {short} are still missing.")
            }
        }
    }

    fn verdict_on_constraints(&self, weighed: &Weighed) -> String {
        let have = |constraints: &[Constraint]| have(self, &weighed.roster, constraints);
        let missing = |constraints: &[Constraint]| missing(self, &weighed.roster, constraints);
        let clause = |decision: &Decision| match decision.by {
            Some(Clause::TooFewToBlock) => " Deemed adopted: too few are opposed to block it.",
            _ => "",
        };
        let (floor, expected, ceiling) = (&weighed.floor, &weighed.expected, &weighed.ceiling);
        match weighed.nearness {
            Nearness::Secured => {
                format!("Secured: verified support is {}.{}", have(&floor.constraints), clause(floor))
            }
            Nearness::Expected => format!(
                "Expected, not secured: {}; verified support alone lacks {}.{}",
                have(&weighed.gaps),
                missing(&floor.constraints),
                clause(expected)
            ),
            Nearness::Short => {
                let asked = match self.tally.unknown {
                    0 => "",
                    _ => ", if those never asked are against",
                };
                format!("{} short: {} expected{asked}.", capital(&missing(&weighed.gaps)), have(&weighed.gaps))
            }
            Nearness::OutOfReach => {
                format!("Out of reach: everyone who is not against still lacks {}.", missing(&ceiling.constraints))
            }
        }
    }

    fn verdict_on_decider(&self) -> String {
        let label = self.venue.decider_post.as_deref().unwrap_or("the post");
        match self.voters.first() {
            None => format!("{label} decides alone, and the post is vacant."),
            Some(voter) => {
                let stance = match voter.standing {
                    Some(standing) => format!("stands at “{}”", standing.level.label().to_lowercase()),
                    None => "was never asked".to_owned(),
                };
                format!(
                    "{} ({label}) decides alone and {stance}. Counts elsewhere are evidence, not votes.",
                    voter.name
                )
            }
        }
    }
}

/// Whether votes for are held against all seats, so that an abstention is like a vote against.
fn counts_all_seats(weighed: &Weighed) -> bool {
    Abstention::under(weighed.test.rule()) == Abstention::LikeAgainst
}

/// That the threshold falls with every vote that is not cast.
fn fewer_if_some_abstain(weighed: &Weighed, seats: u32) -> String {
    match Abstention::under(weighed.test.rule()) {
        Abstention::NotCountedButMissing => format!(
            "Fewer do if members abstain or stay away: two thirds of the votes cast, and never fewer than {}.",
            seats / 2 + 1
        ),
        _ => "Fewer do if members abstain or stay away: more for than against.".to_owned(),
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
