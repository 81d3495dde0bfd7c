//! The tables of the report on the Council.

use super::{Council, WAYS};
use crate::decisions::{Blocking, Completion, Constraint, Prospect, completion};
use crate::reports::counting::{Alternative, amount, gap_name, levels, needed_text};
use crate::reports::document::{Audience, Cell, Column, Section, Table, Tone, Value, cell};
use crate::{locale, t};

/// The table of states without any.
pub(super) fn empty() -> Table {
    let mut table = Table::new("states", t!("reports-council-states-table")).main();
    table.columns(columns());
    table
}

fn columns() -> [Column; 12] {
    [
        Column::text("code", t!("reports-count-code")),
        Column::text("name", t!("reports-count-state")),
        Column::percent("population", t!("reports-count-population")),
        Column::stance("stance", t!("reports-count-stance")),
        Column::number("level", t!("reports-count-level")).in_files_only(),
        Column::text("counts_as", t!("reports-count-counts-as")),
        Column::text("assumed", t!("reports-count-assumed")),
        Column::text("verified", t!("reports-count-verified")).in_files_only(),
        Column::text("stale", t!("reports-count-stale")).in_files_only(),
        Column::date("since", t!("reports-count-since")),
        Column::date("last_contact", t!("reports-count-last-contact")),
        Column::number("cost", t!("reports-count-cost")),
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
        let yes_no = |is: bool| if is { t!("reports-count-yes") } else { t!("reports-count-no") };
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
                    (_, true) => stance.note(t!("reports-count-is-contested")),
                    (true, _) => stance.note(t!("reports-count-is-stale")),
                    _ => stance,
                },
                cell(standing.map(|standing| standing.level.number())),
                cell(voter.counts_as()),
                cell(assumed.map(|view| {
                    t!("reports-count-assumed-from", stance = view.assumed.standing.level.label(), from = &view.from)
                })),
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
        let mut table = Table::new("by-stance", t!("reports-council-by-stance"));
        table.columns([
            Column::stance("stance", t!("reports-count-stance")),
            Column::number("states", t!("reports-count-states")),
            Column::percent("population", t!("reports-count-population")),
            Column::text("which", t!("reports-council-which")),
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
        let mut table = Table::new("ways", t!("reports-council-ways"));
        table.columns([
            Column::text("states", t!("reports-council-to-win")),
            Column::number("many", t!("reports-count-states")),
            Column::percent("population", t!("reports-count-population")),
            Column::number("cost", t!("reports-count-cost")),
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
            section.sentence(Tone::Plain, t!("reports-council-none-blocks"));
            return;
        };
        let near = match blocking.joining.len() {
            0 => t!("reports-council-blocks").to_owned(),
            1 => t!("reports-council-blocks-one").to_owned(),
            n => t!("reports-council-blocks-more", n = n),
        };
        section.sentence(if blocking.joining.len() > 2 { Tone::Ok } else { Tone::Warn }, near);
        section
            .figure(t!("reports-count-against"), blocking.opposed.len())
            .key("against")
            .note(t!("reports-count-expected"))
            .href(self.to.to(&[("counts", "against")]));
        if self.weighed.test.population_needed().is_some() {
            let against = self.to.to(&[("counts", "against")]);
            section
                .figure(t!("reports-council-population-against"), self.per_cent(blocking.population))
                .key("population_against")
                .href(against);
            if let Some(short) = blocking.population_short {
                section
                    .figure(t!("reports-council-population-short"), self.per_cent(short))
                    .key("population_short_of_blocking");
            }
        }
        section
            .figure(t!("reports-council-fewest"), blocking.smallest.len())
            .key("fewest_who_block")
            .note(t!("reports-council-of-all"));
        if self.shows_each() {
            section.table(self.blocking_table(&blocking));
        }
    }

    fn blocking_table(&self, blocking: &Blocking) -> Table {
        let mut table = Table::new("blocking", t!("reports-council-coalitions"));
        table.columns([
            Column::text("what", t!("reports-council-coalition")),
            Column::text("states", t!("reports-count-states")),
            Column::percent("population", t!("reports-count-population")),
        ]);
        for (what, members) in [
            (t!("reports-council-against-expected"), &blocking.opposed),
            (t!("reports-council-joining"), &blocking.joining),
            (t!("reports-council-smallest"), &blocking.smallest),
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
            section
                .figure(t!("reports-council-indices"), t!("reports-council-indices-show"))
                .key("power_indices")
                .note(t!("reports-council-indices-which"))
                .href(href);
            return;
        }
        let Some(power) = self.weighed.power() else {
            section.sentence(Tone::Plain, t!("reports-council-no-power"));
            return;
        };
        let mut table = Table::new("power", t!("reports-council-power-table"));
        table.columns([
            Column::text("code", t!("reports-count-code")),
            Column::text("name", t!("reports-count-state")),
            Column::number("swings", t!("reports-council-swings")),
            Column::percent("banzhaf", t!("reports-council-banzhaf")),
            Column::percent("shapley_shubik", t!("reports-council-shapley")),
            Column::text("banzhaf_decimal", t!("reports-council-banzhaf-six")).in_files_only(),
            Column::text("shapley_shubik_decimal", t!("reports-council-shapley-six")).in_files_only(),
        ]);
        for (voter, member) in self.count.voters.iter().zip(&power.members) {
            table.row([
                cell(voter.country().map(|area| area.shown)),
                cell(voter.name.as_str()),
                cell(i64::try_from(member.swings).ok()),
                share(member.banzhaf),
                share(member.shapley),
                cell(locale::decimal(&member.banzhaf.decimal(6))),
                cell(locale::decimal(&member.shapley.decimal(6))),
            ]);
        }
        section.table(table);
        let winning = Value::Number(i64::try_from(power.winning).unwrap_or(i64::MAX)).shown();
        section.note(t!("reports-council-power-note", winning = winning));
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
    let mut table = Table::new("constraints", t!("reports-council-each-threshold"));
    table.columns([
        Column::text("what", t!("reports-council-counted")),
        Column::text("clause", t!("reports-council-under")).in_files_only(),
        Column::text("needed", t!("reports-council-needed")),
        Column::text("floor", t!("reports-count-floor")),
        Column::text("expected", t!("reports-count-expected")),
        Column::text("ceiling", t!("reports-count-ceiling")),
        Column::text("gap", t!("reports-council-gap")),
    ]);
    let roster = &weighed.roster;
    for gap in &weighed.gaps {
        let same = |constraints: &[Constraint]| {
            let found = constraints.iter().find(|other| (other.clause, other.what) == (gap.clause, gap.what));
            found.map(|other| amount(roster, other.what, other.have)).unwrap_or_default()
        };
        let short = gap.slack.unsigned_abs();
        let short = amount(roster, gap.what, short);
        let gap_text = match (gap.is_met(), gap.is_limit) {
            (true, false) => t!("reports-council-reached", amount = short),
            (true, true) => t!("reports-council-kept", amount = short),
            (false, false) => t!("reports-council-short", amount = short),
            (false, true) => t!("reports-council-too-many", amount = short),
        };
        let verdict = cell(gap_text);
        table.row([
            cell(gap_name(count, gap)),
            cell(gap.clause.sentence()),
            cell(needed_text(roster, gap)),
            cell(same(&weighed.floor.constraints)),
            cell(amount(roster, gap.what, gap.have)),
            cell(same(&weighed.ceiling.constraints)),
            if gap.within_rounding { verdict.note(t!("reports-council-within-rounding")) } else { verdict },
        ]);
    }
    table
}
