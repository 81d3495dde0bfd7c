//! From memberships in groups to mandates.

use chrono::NaiveDate;

use crate::imports::data::OrganizationRef;

/// A membership in a group, first and last day included.
#[derive(Debug)]
pub(super) struct Span {
    pub term: u32,
    pub start: NaiveDate,
    pub end: Option<NaiveDate>,
    pub group: OrganizationRef,
}

impl Span {
    /// Whether there is a day that both have.
    pub fn overlaps(&self, other: &Span) -> bool {
        self.end.is_none_or(|end| end >= other.start) && other.end.is_none_or(|end| end >= self.start)
    }
}

/// First and last days of mandates: spans of one term that follow one another without a gap. In order of first days.
pub(super) fn mandates(spans: &[Span]) -> Vec<(NaiveDate, Option<NaiveDate>)> {
    let mut mandates: Vec<(u32, NaiveDate, Option<NaiveDate>)> = vec![];
    for span in spans {
        match mandates.last_mut() {
            Some((term, _, end)) if *term == span.term && follows(*end, span.start) => *end = span.end,
            _ => mandates.push((span.term, span.start, span.end)),
        }
    }
    mandates.into_iter().map(|(_, start, end)| (start, end)).collect()
}

/// Whether a day is the one after an end.
fn follows(end: Option<NaiveDate>, start: NaiveDate) -> bool {
    end.and_then(|end| end.succ_opt()) == Some(start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::Classification;

    #[test]
    fn a_mandate_goes_on_through_a_change_of_group_but_not_through_a_gap_or_into_another_term() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let span = |term, start, end: &str| Span {
            term,
            start: day(start),
            end: end.parse().ok(),
            group: OrganizationRef::named(Classification::PoliticalGroup, "A"),
        };
        let spans = [
            span(9, "2019-07-02", "2020-01-31"),
            span(9, "2020-02-01", "2021-05-01"),
            span(9, "2021-05-03", "2024-07-15"),
            span(10, "2024-07-16", ""),
        ];
        let expected = [
            (day("2019-07-02"), Some(day("2021-05-01"))),
            (day("2021-05-03"), Some(day("2024-07-15"))),
            (day("2024-07-16"), None),
        ];
        assert_eq!(mandates(&spans), expected);
        assert!(spans[1].overlaps(&span(9, "2021-05-01", "2021-05-01")) && !spans[1].overlaps(&spans[2]));
    }
}
