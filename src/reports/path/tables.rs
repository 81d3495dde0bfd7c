//! The tables of the path to a majority.

use super::{PathReport, REPORT, WAYS};
use crate::decisions::Completion;
use crate::reports::counting::{Deciding, Nearness, Voter};
use crate::reports::document::{Cell, Column, Table, Value, cell};
use crate::t;

impl PathReport<'_> {
    /// Every venue in order, how near each is, and which is the weakest.
    pub(super) fn venues(&self) -> Table {
        let mut table = Table::new("venues", t!("reports-path-venues"));
        table.columns([
            Column::number("position", t!("reports-path-step")),
            Column::text("venue", t!("reports-path-venue")),
            Column::text("rule", t!("reports-path-rule")),
            Column::date("day", t!("reports-path-day")),
            Column::number("floor", t!("reports-count-floor")),
            Column::number("expected", t!("reports-count-expected")),
            Column::number("ceiling", t!("reports-count-ceiling")),
            Column::number("needed", t!("reports-path-needed")),
            Column::text("how", t!("reports-path-how")),
        ]);
        let weakest = self.way.weakest();
        for count in &self.way.counts {
            let venue = &count.venue;
            let id = venue.id.to_string();
            let href = self.request.link(&REPORT.path(count.objective.id), &[("venue", &id)]);
            let tally = &count.tally;
            let is_counted = !count.is_discretionary();
            let members = format!("/objectives/{}/members", count.objective.id);
            let number = |n: u32, counts: &str| {
                if is_counted {
                    cell(n).href(self.request.link(&members, &[("venue", id.as_str()), ("counts", counts)]))
                } else {
                    Cell::default()
                }
            };
            let how = cell(match (&count.deciding, venue.decided_on) {
                (_, Some(_)) => venue.state.label(),
                (Deciding::NoVote, _) => t!("reports-path-is-no-vote"),
                (Deciding::Uncountable(_), _) => t!("reports-path-is-uncountable"),
                (Deciding::Vote(weighed), _) => match weighed.nearness {
                    Nearness::Secured => t!("reports-path-is-secured"),
                    Nearness::Expected => t!("reports-path-is-expected"),
                    Nearness::Short => t!("reports-path-is-short"),
                    Nearness::OutOfReach => t!("reports-path-is-out"),
                },
            });
            table.row([
                cell(venue.position),
                cell(venue.name()).href(href),
                cell(venue.rule.label()),
                cell(venue.day()),
                number(tally.floor, "floor"),
                number(tally.expected(), "expected"),
                number(tally.ceiling(), "ceiling"),
                cell(count.weighed().map(|weighed| weighed.needed)),
                if weakest == Some(venue.id) { how.note(t!("reports-path-weakest")) } else { how },
            ]);
        }
        table
    }

    fn name(&self, voter: &Voter) -> Cell {
        let name = cell(voter.name.as_str());
        match voter.path() {
            Some(path) => name.href(self.request.link(&path, &[])),
            None => name,
        }
    }

    fn stance(voter: &Voter) -> Cell {
        let stance = cell(Value::stance(voter.level_code()));
        match (voter.is_contested(), voter.is_stale()) {
            (true, _) => stance.note(t!("reports-count-is-contested")),
            (_, true) => stance.note(t!("reports-count-is-stale")),
            _ => stance,
        }
    }

    /// The cheapest set, with who looks after each.
    pub(super) fn to_win(&self, found: &Completion) -> Table {
        let mut table = Table::new("to-win", t!("reports-path-set")).main();
        table.columns([
            Column::text("name", t!("reports-path-who")),
            self.place_column(),
            Column::stance("stance", t!("reports-count-stance")),
            Column::text("assumed", t!("reports-count-assumed")),
            Column::text("evidence", t!("reports-path-rests-on")),
            Column::number("influence", t!("reports-path-influence")),
            Column::date("last_contact", t!("reports-count-last-contact")),
            Column::text("owner", t!("reports-path-owner")),
            Column::text("next", t!("reports-path-next")),
            Column::number("cost", t!("reports-count-cost")),
        ]);
        let mut members: Vec<&Voter> = found.members.iter().map(|at| &self.count.voters[*at]).collect();
        members.sort_by_key(|voter| (self.count.cost(voter), voter.name.clone()));
        for voter in members {
            let next = voter.reach.task.as_ref();
            let last = voter.reach.last.as_ref().map(|last| last.on);
            let contacts = self.request.link("/contacts", &[("objective", &self.count.objective.id.to_string())]);
            table.row([
                self.name(voter),
                cell(Self::place(voter)),
                Self::stance(voter),
                cell(voter.assumed.as_ref().map(|view| {
                    t!("reports-count-assumed-from", stance = view.assumed.standing.level.label(), from = &view.from)
                })),
                match (voter.evidence, voter.path()) {
                    (Some(evidence), Some(path)) => cell(evidence.label()).href(self.request.link(&path, &[])),
                    _ => Cell::default(),
                },
                cell(voter.influence.map(crate::stances::Grade::number)),
                if last.is_some() { cell(last).href(contacts) } else { cell(t!("reports-path-never")) },
                cell(voter.reach.owner()),
                cell(next.map(|task| t!("reports-path-due", task = &task.title, day = crate::when::day(task.due_on)))),
                cell(self.count.cost(voter).and_then(|cost| i64::try_from(cost).ok())),
            ]);
        }
        table
    }

    fn place_column(&self) -> Column {
        Column::text(
            "place",
            if self.has_groups() { t!("reports-path-group-country") } else { t!("reports-path-country") },
        )
    }

    /// The cheapest ways.
    pub(super) fn alternatives(&self, found: &Completion) -> Table {
        let mut table = Table::new("ways", t!("reports-path-others"));
        table.columns([
            Column::text("instead", t!("reports-path-cheapest-only")),
            Column::text("with", t!("reports-path-instead")),
            Column::number("many", t!("reports-path-to-win")),
            Column::number("cost", t!("reports-count-cost")),
        ]);
        let names = |members: &mut dyn Iterator<Item = &usize>| -> String {
            members.map(|at| self.count.voters[*at].name.as_str()).collect::<Vec<_>>().join(", ")
        };
        for way in self.count.alternatives(found, WAYS) {
            let left = names(&mut found.members.iter().filter(|at| !way.members.contains(at)));
            let taken = names(&mut way.members.iter().filter(|at| !found.members.contains(at)));
            let is_cheapest = left.is_empty() && taken.is_empty();
            table.row([
                if is_cheapest { cell(t!("reports-path-cheapest-set")) } else { cell(left) },
                cell(taken),
                cell(way.members.len()),
                cell(i64::try_from(way.cost).ok()),
            ]);
        }
        table
    }

    /// People with where they stand and who looks after them.
    pub(super) fn people<'a>(&self, key: &str, caption: &str, members: impl Iterator<Item = &'a usize>) -> Table {
        let mut table = Table::new(key, caption);
        table.columns([
            Column::text("name", t!("reports-path-who")),
            self.place_column(),
            Column::stance("stance", t!("reports-count-stance")),
            Column::date("last_contact", t!("reports-count-last-contact")),
            Column::text("owner", t!("reports-path-owner")),
        ]);
        for at in members {
            let voter = &self.count.voters[*at];
            table.row([
                self.name(voter),
                cell(Self::place(voter)),
                Self::stance(voter),
                cell(voter.reach.last.as_ref().map(|last| last.on)),
                cell(voter.reach.owner()),
            ]);
        }
        table
    }

    /// Support that is counted on and not firm.
    pub(super) fn weak(&self) -> Table {
        let mut table = Table::new("weak", t!("reports-path-breaking"));
        table.columns([
            Column::text("name", t!("reports-path-who")),
            self.place_column(),
            Column::stance("stance", t!("reports-count-stance")),
            Column::text("risk", t!("reports-path-why")),
            Column::date("since", t!("reports-count-since")),
            Column::text("owner", t!("reports-path-owner")),
        ]);
        for voter in self.count.voters.iter().filter(|voter| voter.bucket().is_expected()) {
            let risks = [
                (voter.is_stale(), t!("reports-count-is-stale")),
                (voter.is_single_source(), t!("reports-count-is-private")),
                (voter.is_contested(), t!("reports-count-is-contested")),
            ];
            let risks: Vec<_> = risks.iter().filter(|(is, _)| *is).map(|(_, risk)| *risk).collect();
            if risks.is_empty() {
                continue;
            }
            table.row([
                self.name(voter),
                cell(Self::place(voter)),
                cell(Value::stance(voter.level_code())),
                cell(risks.join(", ")),
                cell(voter.standing.map(|standing| standing.valid_on)),
                cell(voter.reach.owner()),
            ]);
        }
        table
    }
}
