//! The tables of the report on the Council.

use super::{Council, WAYS};
use crate::decisions::{Blocking, Completion, Constraint, Prospect, completion};
use crate::reports::counting::{Alternative, amount, gap_name, levels, needed_text};
use crate::reports::document::{Audience, Cell, Column, Section, Table, Tone, Value, cell};

/// The table of states without any.
pub(super) fn empty() -> Table {
    let mut table = Table::new("states", "Member States, by name").main();
    table.columns(columns());
    table
}

fn columns() -> [Column; 12] {
    [
        Column::text("code", "Code"),
        Column::text("name", "State"),
        Column::percent("population", "Population"),
        Column::stance("stance", "Stance"),
        Column::number("level", "Level").in_files_only(),
        Column::text("counts_as", "Counts as"),
        Column::text("assumed", "Assumed"),
        Column::text("verified", "Verified").in_files_only(),
        Column::text("stale", "Stale").in_files_only(),
        Column::date("since", "Since"),
        Column::date("last_contact", "Last contact"),
        Column::number("cost", "Cost"),
    ]
}

impl Council<'_> {
    /// Each constraint with what the floor, the expected and the ceiling have.
    pub(super) fn constraints(&self) -> Table {
        constraints(self.count, self.weighed)
    }

    /// Every state, by name.
    pub(super) fn states(&self) -> Table {
        let mut table = empty();
        let is_internal = self.request.audience == Audience::Internal;
        let yes_no = |is: bool| if is { "yes" } else { "no" };
        for (at, voter) in self.count.voters.iter().enumerate() {
            if !is_internal && voter.standing.is_some() && !voter.is_public() {
                continue;
            }
            let standing = voter.standing;
            let name = cell(voter.name.as_str());
            let assumed = voter.assumed.as_ref().filter(|_| is_internal);
            let stance = cell(Value::stance(voter.level_code()));
            table.row([
                cell(voter.country().map(|area| area.shown)),
                match voter.path() {
                    Some(path) => name.href(self.request.link(&path, &[])),
                    None => name,
                },
                cell(self.per_cent(self.weighed.roster.populations()[at])),
                match (voter.is_stale(), voter.is_contested()) {
                    (_, true) => stance.note("contested"),
                    (true, _) => stance.note("stale"),
                    _ => stance,
                },
                cell(standing.map(|standing| standing.level.number())),
                cell(voter.counts_as()),
                cell(assumed.map(|view| format!("{} ({})", view.assumed.standing.level.label(), view.from))),
                cell(standing.map(|standing| yes_no(standing.is_verified))),
                cell(standing.map(|standing| yes_no(standing.is_stale))),
                cell(standing.map(|standing| standing.valid_on)),
                cell(voter.reach.last.as_ref().filter(|_| is_internal).map(|last| last.on)),
                cell(self.cost_of(at).filter(|_| is_internal)),
            ]);
        }
        table
    }

    /// Who stands where, with the population they speak for.
    pub(super) fn by_stance(&self) -> Table {
        let mut table = Table::new("by-stance", "Member States by stance");
        table.columns([
            Column::stance("stance", "Stance"),
            Column::number("states", "States"),
            Column::percent("population", "Population"),
            Column::text("which", "Which"),
        ]);
        for (code, _, n) in levels(&self.count.voters).into_iter().filter(|(_, _, n)| *n > 0) {
            let mine = self.count.voters.iter().zip(self.weighed.roster.populations());
            let mine: Vec<_> = mine.filter(|(voter, _)| voter.level_code() == code).collect();
            let population = mine.iter().map(|(_, population)| *population).sum();
            let which: Vec<_> = mine.iter().filter_map(|(voter, _)| voter.country()).map(|area| area.shown).collect();
            table.row([
                cell(Value::stance(code)),
                cell(n).href(self.to.to(&[("stance", code)])),
                cell(self.per_cent(population)).href(self.to.to(&[("stance", code)])),
                cell(which.join(" ")),
            ]);
        }
        table
    }

    fn cost_of(&self, at: usize) -> Option<i64> {
        let voter = &self.count.voters[at];
        let cost = self.count.cost(voter).filter(|_| !voter.bucket().is_expected())?;
        i64::try_from(cost).ok()
    }

    pub(super) fn cheapest(&self) -> Option<Completion> {
        let prospect = |voter| Prospect { vote: vote_of(voter), cost: self.count.cost(voter) };
        let prospects: Vec<Prospect> = self.count.voters.iter().map(prospect).collect();
        completion(&self.weighed.test, &self.weighed.roster, &prospects).ok().flatten()
    }

    /// The cheapest sets of states whose conversion carries it.
    pub(super) fn alternatives(&self, cheapest: &Completion) -> Table {
        let mut table = Table::new("ways", "Ways to a majority, the cheapest first");
        table.columns([
            Column::text("states", "States to win"),
            Column::number("many", "States"),
            Column::percent("population", "Population"),
            Column::number("cost", "Cost"),
        ]);
        for way in self.count.alternatives_under(self.weighed, cheapest, WAYS) {
            let Alternative { members, cost } = way;
            let names: Vec<_> = members.iter().map(|at| self.count.voters[*at].name.as_str()).collect();
            let population = members.iter().map(|at| self.weighed.roster.populations()[*at]).sum();
            table.row([
                cell(names.join(", ")),
                cell(members.len()),
                cell(self.per_cent(population)),
                cell(i64::try_from(cost).ok()),
            ]);
        }
        table
    }

    /// The smallest blocking coalition, and how near those opposed are.
    pub(super) fn blocking(&self, section: &mut Section) {
        let found = self.weighed.blocking(&self.count.voters).ok().flatten();
        let Some(blocking) = found else {
            section.sentence(Tone::Plain, "Nobody can block under this rule.");
            return;
        };
        let near = match blocking.joining.len() {
            0 => "Those against block it already.".to_owned(),
            1 => "Those against would block it with one state more.".to_owned(),
            n => format!("Those against would need {n} states more to block it."),
        };
        section.sentence(if blocking.joining.len() > 2 { Tone::Ok } else { Tone::Warn }, near);
        section.figure("Against", blocking.opposed.len()).note("Expected").href(self.to.to(&[("counts", "against")]));
        if self.weighed.test.population_needed().is_some() {
            let against = self.to.to(&[("counts", "against")]);
            section.figure("Population against", self.per_cent(blocking.population)).href(against);
            if let Some(short) = blocking.population_short {
                section.figure("Population short of blocking", self.per_cent(short));
            }
        }
        section.figure("Fewest who block", blocking.smallest.len()).note("Of all states");
        if self.shows_each() {
            section.table(self.blocking_table(&blocking));
        }
    }

    fn blocking_table(&self, blocking: &Blocking) -> Table {
        let mut table = Table::new("blocking", "Who can block together");
        table.columns([
            Column::text("what", "Coalition"),
            Column::text("states", "States"),
            Column::percent("population", "Population"),
        ]);
        for (what, members) in [
            ("Against by what is expected", &blocking.opposed),
            ("Fewest who would have to join them", &blocking.joining),
            ("Smallest that blocks, if all others are for", &blocking.smallest),
        ] {
            let names: Vec<_> = members.iter().map(|at| self.count.voters[*at].name.as_str()).collect();
            let population = members.iter().map(|at| self.weighed.roster.populations()[*at]).sum();
            table.row([cell(what), cell(names.join(", ")), cell(self.per_cent(population))]);
        }
        table
    }

    /// Power indices, counted only where they are shown: files have them, a page when it is asked.
    pub(super) fn power(&self, section: &mut Section) {
        if self.request.option("power").is_empty() {
            let page = super::REPORT.path(self.count.objective.id);
            let venue = self.count.venue.id.to_string();
            let href = self.request.link(&page, &[("venue", venue.as_str()), ("power", "yes")]);
            section.figure("Power indices", "Show").note("Banzhaf, and Shapley and Shubik").href(href);
            return;
        }
        let Some(power) = self.weighed.power() else {
            section.sentence(Tone::Plain, "This rule gives no power to count.");
            return;
        };
        let mut table = Table::new("power", "Power of each state under this rule");
        table.columns([
            Column::text("code", "Code"),
            Column::text("name", "State"),
            Column::number("swings", "Swings"),
            Column::percent("banzhaf", "Banzhaf"),
            Column::percent("shapley_shubik", "Shapley-Shubik"),
            Column::text("banzhaf_decimal", "Banzhaf, six places").in_files_only(),
            Column::text("shapley_shubik_decimal", "Shapley-Shubik, six places").in_files_only(),
        ]);
        for (voter, member) in self.count.voters.iter().zip(&power.members) {
            table.row([
                cell(voter.country().map(|area| area.shown)),
                cell(voter.name.as_str()),
                cell(i64::try_from(member.swings).ok()),
                share(member.banzhaf),
                share(member.shapley),
                cell(member.banzhaf.decimal(6)),
                cell(member.shapley.decimal(6)),
            ]);
        }
        section.table(table);
        section.note(format!(
            "{} of all coalitions carry a decision. Banzhaf: in how many of them a state is indispensable, as a share. Shapley \
             and Shubik: in which share of all orders its joining decides.",
            Value::Number(i64::try_from(power.winning).unwrap_or(i64::MAX)).shown()
        ));
    }
}

fn share(fraction: crate::decisions::Fraction) -> Cell {
    let hundredths = fraction.numerator.saturating_mul(10_000) / fraction.denominator.max(1);
    cell(i64::try_from(hundredths).map_or(Value::Empty, Value::Percent))
}

fn vote_of(voter: &crate::reports::counting::Voter) -> crate::decisions::Vote {
    voter.bucket().expected_vote()
}

/// Each constraint of a vote: what is needed, what the floor, the expected and the ceiling have, what is missing.
pub(in crate::reports) fn constraints(
    count: &crate::reports::VenueCount,
    weighed: &crate::reports::counting::Weighed,
) -> Table {
    let mut table = Table::new("constraints", "Each threshold of the rule");
    table.columns([
        Column::text("what", "Counted"),
        Column::text("clause", "Under").in_files_only(),
        Column::text("needed", "Needed"),
        Column::text("floor", "Floor"),
        Column::text("expected", "Expected"),
        Column::text("ceiling", "Ceiling"),
        Column::text("gap", "Gap if those never asked are against"),
    ]);
    let roster = &weighed.roster;
    for gap in &weighed.gaps {
        let same = |constraints: &[Constraint]| {
            let found = constraints.iter().find(|other| (other.clause, other.what) == (gap.clause, gap.what));
            found.map(|other| amount(roster, other.what, other.have)).unwrap_or_default()
        };
        let short = gap.slack.unsigned_abs();
        let gap_text = match (gap.is_met(), gap.is_limit) {
            (true, false) => format!("reached, {} to spare", amount(roster, gap.what, short)),
            (true, true) => format!("kept, {} to spare", amount(roster, gap.what, short)),
            (false, false) => format!("{} short", amount(roster, gap.what, short)),
            (false, true) => format!("{} too many", amount(roster, gap.what, short)),
        };
        let verdict = cell(gap_text);
        table.row([
            cell(gap_name(count, gap)),
            cell(gap.clause.sentence()),
            cell(needed_text(roster, gap)),
            cell(same(&weighed.floor.constraints)),
            cell(amount(roster, gap.what, gap.have)),
            cell(same(&weighed.ceiling.constraints)),
            if gap.within_rounding { verdict.note("within rounding") } else { verdict },
        ]);
    }
    table
}
