//! The tables of the path to a majority.

use super::{PathReport, REPORT, WAYS};
use crate::decisions::Completion;
use crate::reports::counting::{Deciding, Nearness, Voter};
use crate::reports::document::{Cell, Column, Table, Value, cell};

impl PathReport<'_> {
    /// Every venue in order, how near each is, and which is the weakest.
    pub(super) fn venues(&self) -> Table {
        let mut table = Table::new("venues", "Venues in the order of deciding");
        table.columns([
            Column::number("position", "Step"),
            Column::text("venue", "Venue"),
            Column::text("rule", "Rule"),
            Column::date("day", "Day"),
            Column::number("floor", "Floor"),
            Column::number("expected", "Expected"),
            Column::number("ceiling", "Ceiling"),
            Column::number("needed", "Needed"),
            Column::text("how", "How it stands"),
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
                (Deciding::NoVote, _) => "No formal vote",
                (Deciding::Uncountable(_), _) => "Cannot be counted",
                (Deciding::Vote(weighed), _) => match weighed.nearness {
                    Nearness::Secured => "Secured",
                    Nearness::Expected => "Expected",
                    Nearness::Short => "Short",
                    Nearness::OutOfReach => "Out of reach",
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
                if weakest == Some(venue.id) { how.note("weakest step") } else { how },
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
            (true, _) => stance.note("contested"),
            (_, true) => stance.note("stale"),
            _ => stance,
        }
    }

    /// The cheapest set, with who looks after each.
    pub(super) fn to_win(&self, found: &Completion) -> Table {
        let mut table = Table::new("to-win", "The cheapest set of people or states to win").main();
        table.columns([
            Column::text("name", "Who"),
            self.place_column(),
            Column::stance("stance", "Stance"),
            Column::text("assumed", "Assumed"),
            Column::text("evidence", "Rests on"),
            Column::number("influence", "Influence"),
            Column::date("last_contact", "Last contact"),
            Column::text("owner", "Looked after by"),
            Column::text("next", "Next"),
            Column::number("cost", "Cost"),
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
                cell(
                    voter
                        .assumed
                        .as_ref()
                        .map(|view| format!("{} ({})", view.assumed.standing.level.label(), view.from)),
                ),
                match (voter.evidence, voter.path()) {
                    (Some(evidence), Some(path)) => cell(evidence.label()).href(self.request.link(&path, &[])),
                    _ => Cell::default(),
                },
                cell(voter.influence.map(crate::stances::Grade::number)),
                if last.is_some() { cell(last).href(contacts) } else { cell("never") },
                cell(voter.reach.owner()),
                cell(next.map(|task| format!("{}, due {}", task.title, crate::when::day(task.due_on)))),
                cell(self.count.cost(voter).and_then(|cost| i64::try_from(cost).ok())),
            ]);
        }
        table
    }

    fn place_column(&self) -> Column {
        Column::text("place", if self.has_groups() { "Group, country" } else { "Country" })
    }

    /// The cheapest ways.
    pub(super) fn alternatives(&self, found: &Completion) -> Table {
        let mut table = Table::new("ways", "Other ways, the cheapest first");
        table.columns([
            Column::text("instead", "In the cheapest set only"),
            Column::text("with", "Instead"),
            Column::number("many", "To win"),
            Column::number("cost", "Cost"),
        ]);
        let names = |members: &mut dyn Iterator<Item = &usize>| -> String {
            members.map(|at| self.count.voters[*at].name.as_str()).collect::<Vec<_>>().join(", ")
        };
        for way in self.count.alternatives(found, WAYS) {
            let left = names(&mut found.members.iter().filter(|at| !way.members.contains(at)));
            let taken = names(&mut way.members.iter().filter(|at| !found.members.contains(at)));
            let is_cheapest = left.is_empty() && taken.is_empty();
            table.row([
                if is_cheapest { cell("The cheapest set") } else { cell(left) },
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
            Column::text("name", "Who"),
            self.place_column(),
            Column::stance("stance", "Stance"),
            Column::date("last_contact", "Last contact"),
            Column::text("owner", "Looked after by"),
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
        let mut table = Table::new("weak", "Support that may break");
        table.columns([
            Column::text("name", "Who"),
            self.place_column(),
            Column::stance("stance", "Stance"),
            Column::text("risk", "Why"),
            Column::date("since", "Since"),
            Column::text("owner", "Looked after by"),
        ]);
        for voter in self.count.voters.iter().filter(|voter| voter.bucket().is_expected()) {
            let risks = [
                (voter.is_stale(), "stale"),
                (voter.is_single_source(), "one private source"),
                (voter.is_contested(), "contested"),
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
