//! How a holder's stance on an objective went over time: a line of steps, and the same as a table.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::Serialize;

use crate::charts::{StanceLine, Step, stance_line};
use crate::locale;
use crate::objectives::Objective;
use crate::stances::Entry;
use crate::t;
use crate::when::day;

/// The shortest time that is drawn, in days.
const SHORTEST: u64 = 60;
/// The most months that are named below the line, wide and narrow.
const NAMED: (usize, usize) = (6, 4);
/// From this share of the width on, the name of a month would stand out of the drawing.
const LAST_NAME: f64 = 0.92;

/// The line, wide and narrow, and its table.
#[derive(Debug, Serialize)]
pub struct LineView {
    svg: String,
    short_svg: String,
    title: String,
    rows: Vec<Row>,
}

/// One stance, from its day on.
#[derive(Clone, Debug, Serialize)]
struct Row {
    when: String,
    level: &'static str,
    evidence: &'static str,
    quote: String,
}

impl LineView {
    /// Of the stances on the objective until the day, those that were withdrawn left out; none if there are none. `entries`:
    /// the latest first.
    pub(super) fn of(entries: &[Entry], objective: &Objective, on: NaiveDate) -> Option<LineView> {
        let counts =
            |entry: &&Entry| entry.objective_id == objective.id && entry.withdrawn_at.is_none() && entry.valid_on <= on;
        let held: Vec<_> = entries.iter().rev().filter(counts).collect();
        let first = held.first()?.valid_on;
        let span = Span::new(first, on);
        let step = |entry: &&Entry| Step {
            at: span.share(entry.valid_on),
            class: entry.level.code().into(),
            level: entry.level.number(),
            title: said(entry),
        };
        let row = |entry: &&Entry| Row {
            when: day(entry.valid_on),
            level: entry.level.code(),
            evidence: entry.evidence.label(),
            quote: entry.quote.clone(),
        };
        let title = t!("stances-line-title", objective = &objective.name);
        let draw = |is_short: bool| {
            stance_line(&StanceLine {
                id: if is_short { "stance-line-s" } else { "stance-line" }.into(),
                title: title.clone(),
                description: held.iter().map(|entry| moved(entry)).collect::<Vec<_>>().join("; "),
                steps: held.iter().map(step).collect(),
                labels: span.months(if is_short { NAMED.1 } else { NAMED.0 }),
                is_short,
            })
        };
        let (svg, short_svg) = (draw(false), draw(true));
        Some(LineView { svg, short_svg, rows: held.iter().map(row).collect(), title })
    }

    /// As on a sample page.
    pub(super) fn sample() -> LineView {
        let row =
            Row { when: "19 Nov 2026".into(), level: "p1", evidence: "Meeting", quote: "I can defend it.".into() };
        LineView {
            svg: "<svg class=\"sline only-l\"></svg>".into(),
            short_svg: "<svg class=\"sline only-s\"></svg>".into(),
            title: "Stance over time: EU Focal Point for R2P".into(),
            rows: vec![row],
        }
    }
}

/// The day and the stance, for whoever hears the drawing.
fn moved(entry: &Entry) -> String {
    t!("stances-line-step", day = day(entry.valid_on), stance = entry.level.label())
}

/// The same with what was said.
fn said(entry: &Entry) -> String {
    if entry.quote.is_empty() {
        return moved(entry);
    }
    t!("stances-line-step-quoted", day = day(entry.valid_on), stance = entry.level.label(), quote = &entry.quote)
}

/// The time that is drawn: from the first of a month to the day that is asked for.
struct Span {
    from: NaiveDate,
    to: NaiveDate,
}

impl Span {
    fn new(first: NaiveDate, to: NaiveDate) -> Span {
        let from = first.min(to.checked_sub_days(Days::new(SHORTEST)).unwrap_or(first));
        Span { from: from.with_day(1).unwrap_or(from), to }
    }

    /// Where a day is, from 0 to 1.
    #[expect(clippy::cast_precision_loss, reason = "days of some years")]
    fn share(&self, day: NaiveDate) -> f64 {
        (day - self.from).num_days() as f64 / (self.to - self.from).num_days().max(1) as f64
    }

    /// Firsts of months, evenly apart, at most so many; with their years where there is more than one.
    fn months(&self, most: usize) -> Vec<(f64, String)> {
        let all: Vec<_> = (0..)
            .map_while(|n| self.from.checked_add_months(Months::new(n)))
            .take_while(|first| *first <= self.to)
            .collect();
        let apart = [1, 2, 3, 4, 6, 12, 24, 60, 120, 240].into_iter().find(|apart| all.len().div_ceil(*apart) <= most);
        let has_years = self.from.year() != self.to.year();
        let named = all.iter().step_by(apart.unwrap_or(all.len()).max(1)).map(|first| {
            (self.share(*first), if has_years { locale::month(*first) } else { locale::month_alone(*first).to_owned() })
        });
        named.filter(|(share, _)| *share <= LAST_NAME).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day_of(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_line_begins_with_a_month_and_ends_on_the_day() {
        let span = Span::new(day_of("2026-02-17"), day_of("2026-11-24"));
        assert_eq!(span.from, day_of("2026-02-01"));
        assert!(span.share(day_of("2026-02-17")) > 0.05 && span.share(day_of("2026-02-17")) < 0.06);
        assert!((span.share(day_of("2026-11-24")) - 1.0).abs() < 1e-9);
        let texts: Vec<_> = span.months(6).into_iter().map(|(_, text)| text).collect();
        assert_eq!(texts, ["Feb", "Apr", "Jun", "Aug", "Oct"]);
    }

    #[test]
    fn what_was_recorded_today_has_weeks_before_it_and_years_are_named_where_there_are_two() {
        let span = Span::new(day_of("2026-11-24"), day_of("2026-11-24"));
        assert_eq!(span.from, day_of("2026-09-01"));
        let span = Span::new(day_of("2024-12-05"), day_of("2026-11-24"));
        let texts: Vec<_> = span.months(6).into_iter().map(|(_, text)| text).collect();
        assert_eq!(texts, ["Dec 2024", "Apr 2025", "Aug 2025", "Dec 2025", "Apr 2026", "Aug 2026"]);
    }
}
