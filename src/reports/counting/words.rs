//! What the numbers say, in words.

use super::{Deciding, Nearness, VenueCount, Weighed};
use crate::decisions::{Abstention, Bucket, Chance, Clause, Constraint, Decision, Roster, What};
use crate::figures::SeatsBy;
use crate::locale;
use crate::objectives::Electorate;
use crate::reports::document::Tone;
use crate::t;

/// A share that is written with a decimal point: "65.00 %".
pub(super) fn share(per_cent: &str) -> String {
    t!("reports-count-share", share = locale::decimal(per_cent))
}

/// A number of members, or a share of the population.
pub fn amount(roster: &Roster, what: What, value: u64) -> String {
    match roster.per_cent(value).filter(|_| what.is_population()) {
        Some(per_cent) => share(&per_cent),
        None => number(value),
    }
}

/// What is counted by a constraint, for a page.
pub fn gap_name(count: &VenueCount, gap: &Constraint) -> &'static str {
    match gap.what {
        What::Heads if count.counts_states() => t!("reports-count-states-in-favour"),
        other => other.label(),
    }
}

/// What a constraint asks for: "at least 65 %", "at most 3".
pub fn needed_text(roster: &Roster, gap: &Constraint) -> String {
    let amount = amount(roster, gap.what, gap.need);
    if gap.is_limit {
        t!("reports-count-at-most", amount = amount)
    } else {
        t!("reports-count-at-least", amount = amount)
    }
}

/// What there is of what is needed: "16 of 15 states and 66.10 % of 65.00 % of the population".
pub fn have(count: &VenueCount, roster: &Roster, constraints: &[Constraint]) -> String {
    let said = |gap: &Constraint| {
        let (have, need) = (amount(roster, gap.what, gap.have), amount(roster, gap.what, gap.need));
        match gap.what {
            What::Population => t!("reports-count-have-population", have = have, need = need),
            What::Heads | What::Component | What::VotesCast if count.counts_states() => {
                t!("reports-count-have-states", have = gap.have, need = gap.need)
            }
            What::Heads | What::Component | What::VotesCast => {
                t!("reports-count-have-votes", have = gap.have, need = gap.need)
            }
            other => {
                let what = crate::locale::mid_sentence(other.label());
                if gap.is_limit {
                    t!("reports-count-have-limit", have = have, what = what, need = need)
                } else {
                    t!("reports-count-have-other", have = have, what = what, need = need)
                }
            }
        }
    };
    join(main(constraints).map(said).collect())
}

/// What is missing: "2 states and 0.81 % of the population". Empty if nothing is.
pub fn missing(count: &VenueCount, roster: &Roster, constraints: &[Constraint]) -> String {
    let short = |gap: &Constraint| {
        let short = gap.slack.unsigned_abs();
        match gap.what {
            What::Population => match roster.per_cent(short).filter(|share| share != "0.00") {
                Some(per_cent) => t!("reports-count-missing-population", share = share(&per_cent)),
                None => t!("reports-count-missing-sliver").to_owned(),
            },
            What::Against if gap.is_limit => t!("reports-count-missing-against", n = short),
            What::Quorum => t!("reports-count-missing-present", n = short),
            _ if count.counts_states() => t!("reports-count-missing-states", n = short),
            _ => t!("reports-count-missing-votes", n = short),
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
        Some(last) => t!("reports-count-and", first = parts.join(", "), last = last),
        None => String::new(),
    }
}

fn number(n: u64) -> String {
    locale::grouped(i64::try_from(n).unwrap_or(i64::MAX))
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
            verdict += " ";
            verdict += t!("reports-count-committee-seats");
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
                t!(
                    "reports-count-no-vote",
                    expected = tally.expected(),
                    against = against,
                    undecided = tally.undecided,
                    unknown = tally.unknown
                )
            }
            Deciding::Uncountable(why) => t!("reports-count-uncountable", why = why),
        }
    }

    fn verdict_on_seats(&self, weighed: &Weighed) -> String {
        let (needed, seats, tally) = (weighed.needed, self.seats, &self.tally);
        match weighed.nearness {
            Nearness::Secured => t!("reports-count-seats-secured", floor = tally.floor, needed = needed, seats = seats),
            Nearness::Expected => {
                let short = needed.saturating_sub(tally.floor);
                t!("reports-count-seats-expected", needed = needed, seats = seats, short = short)
            }
            Nearness::Short => {
                let expected = tally.expected();
                let short = needed.saturating_sub(expected);
                t!("reports-count-seats-short", short = short, needed = needed, seats = seats, expected = expected)
            }
            Nearness::OutOfReach => {
                let short = needed.saturating_sub(tally.ceiling());
                t!("reports-count-seats-out", needed = needed, seats = seats, short = short)
            }
        }
    }

    /// How a chance is meant. Where the votes cast decide, it may be good although the votes expected fall short of a
    /// majority of all: whoever abstains lowers what is needed.
    pub fn chance_note(&self) -> &'static str {
        match &self.deciding {
            Deciding::Vote(weighed) if weighed.gaps.iter().any(|gap| gap.what == What::VotesCast) => {
                t!("reports-count-chance-note-abstain")
            }
            _ => t!("reports-count-chance-note"),
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
        let seats = self.seats;
        match weighed.nearness {
            Nearness::Secured => t!("reports-count-cast-secured", floor = floor, needed = needed, seats = seats),
            Nearness::Expected if expected >= needed => {
                let short = needed.saturating_sub(floor);
                t!("reports-count-cast-expected", needed = needed, seats = seats, short = short)
            }
            Nearness::Expected => {
                let (short, against) = (needed - expected, tally.against + tally.leaning_against + tally.unknown);
                t!(
                    "reports-count-cast-if-abstain",
                    expected = expected,
                    against = against,
                    undecided = tally.undecided,
                    short = short,
                    needed = needed,
                    seats = seats
                )
            }
            Nearness::Short => {
                let short = needed.saturating_sub(expected);
                let fewer = fewer_if_some_abstain(weighed, seats);
                t!(
                    "reports-count-cast-short",
                    short = short,
                    needed = needed,
                    seats = seats,
                    expected = expected,
                    fewer = fewer
                )
            }
            Nearness::OutOfReach => {
                let short = needed.saturating_sub(tally.ceiling());
                t!("reports-count-cast-out", needed = needed, seats = seats, short = short)
            }
        }
    }

    fn verdict_on_constraints(&self, weighed: &Weighed) -> String {
        let have = |constraints: &[Constraint]| have(self, &weighed.roster, constraints);
        let missing = |constraints: &[Constraint]| missing(self, &weighed.roster, constraints);
        let with_clause = |verdict: String, decision: &Decision| match decision.by {
            Some(clause @ Clause::TooFewToBlock) => format!("{verdict} {}", clause.sentence()),
            _ => verdict,
        };
        let (floor, expected, ceiling) = (&weighed.floor, &weighed.expected, &weighed.ceiling);
        match weighed.nearness {
            Nearness::Secured => with_clause(t!("reports-count-rule-secured", have = have(&floor.constraints)), floor),
            Nearness::Expected => {
                let (have, missing) = (have(&weighed.gaps), missing(&floor.constraints));
                with_clause(t!("reports-count-rule-expected", have = have, missing = missing), expected)
            }
            Nearness::Short => {
                let (have, missing) = (have(&weighed.gaps), missing(&weighed.gaps));
                capital(&match self.tally.unknown {
                    0 => t!("reports-count-rule-short", missing = missing, have = have),
                    _ => t!("reports-count-rule-short-unknown", missing = missing, have = have),
                })
            }
            Nearness::OutOfReach => t!("reports-count-rule-out", missing = missing(&ceiling.constraints)),
        }
    }

    fn verdict_on_decider(&self) -> String {
        let post = self.venue.decider_post.as_deref().unwrap_or(t!("reports-count-the-post"));
        let Some(voter) = self.voters.first() else { return t!("reports-count-decider-vacant", post = post) };
        match voter.standing {
            Some(standing) => {
                let stance = crate::locale::mid_sentence(standing.level.label());
                t!("reports-count-decider-stands", name = &voter.name, post = post, stance = stance)
            }
            None => t!("reports-count-decider-unknown", name = &voter.name, post = post),
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
        Abstention::NotCountedButMissing => t!("reports-count-fewer-two-thirds", least = seats / 2 + 1),
        _ => t!("reports-count-fewer").to_owned(),
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
