//! Roll-call votes: who voted how, and what came out. One reader per format; what they have in common is here.
//!
//! Several files of one import may speak of one vote (its facts in one, its voters in another, a sitting's list in two
//! editions): they are [gathered](Gathered), so that each vote is said once.

pub(super) mod cards;
pub(super) mod counts;
pub(super) mod howtheyvote;
pub(super) mod lists;
pub(super) mod roll_calls;
mod xml;

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};

use super::columns::{Columns, Line, Row};
use super::text::{self, in_file, number, some, tidy};
use super::{Head, Refusal, Sink, SourceFile};
use crate::directory::records::VoteChoice;
use crate::imports::data::{Doubt, Key, Place, Record, VoteEventRecord, VoteRecord, scheme};
use crate::imports::meps::reference;
use crate::t;

/// Votes of one import, in the order in which they were met.
#[derive(Default)]
struct Gathered {
    events: Vec<VoteEventRecord>,
    at: HashMap<String, usize>,
    /// How each voter voted, and in which file that stands.
    voted: HashMap<(usize, Key), (VoteChoice, usize)>,
    /// The file that is being read, counted.
    file: usize,
    doubts: Vec<Doubt>,
}

impl Gathered {
    /// The vote with a number, made when it is met for the first time.
    fn event(&mut self, place: &Place, identifier: &str) -> usize {
        *self.at.entry(identifier.to_owned()).or_insert_with(|| {
            self.events.push(VoteEventRecord::new(place.clone(), Key::new(scheme::EUROPARL_VOTE, identifier)));
            self.events.len() - 1
        })
    }

    /// Adds what one file says of a vote: what is known already stays, other counts are a doubt.
    fn add(&mut self, place: &Place, said: VoteEventRecord) -> usize {
        let at = self.event(place, &said.key.value);
        let event = &mut self.events[at];
        if let (Some(counts), Some(other)) = (event.counts, said.counts)
            && counts != other
        {
            let (vote, own, other) = (&said.key.value, shown(counts), shown(other));
            let reason = t!("imports-vote-twice", vote = vote, own = own, other = other);
            self.doubts.push(Doubt { place: place.clone(), name: title(event), reason });
        }
        event.on = event.on.or(said.on);
        event.counts = event.counts.or(said.counts);
        event.result = event.result.or(said.result);
        event.is_main = event.is_main.or(said.is_main);
        event.link = event.link.take().or(said.link);
        event.is_official |= said.is_official;
        for (own, other) in [
            (&mut event.time, said.time),
            (&mut event.title, said.title),
            (&mut event.description, said.description),
            (&mut event.reference, said.reference),
            (&mut event.procedure, said.procedure),
        ] {
            if own.is_empty() {
                *own = other;
            }
        }
        at
    }

    /// Adds a voter. Twice in one file is a doubt, even when both rows say the same: one of them may be somebody else's.
    fn vote(&mut self, at: usize, place: &Place, vote: VoteRecord) {
        let key = (at, vote.key.clone());
        match self.voted.get(&key) {
            None => {
                self.voted.insert(key, (vote.choice, self.file));
                self.events[at].votes.push(vote);
            }
            Some((choice, file)) if *choice != vote.choice || *file == self.file => {
                let reason = t!(
                    "imports-voter-twice",
                    voter = &vote.key.value,
                    vote = &self.events[at].key.value,
                    own = choice.label(),
                    other = vote.choice.label()
                );
                self.doubts.push(Doubt { place: place.clone(), name: vote.name, reason });
            }
            Some(_) => {}
        }
    }

    fn doubt(&mut self, place: &Place, name: &str, reason: impl Into<String>) {
        self.doubts.push(Doubt { place: place.clone(), name: tidy(name), reason: reason.into() });
    }

    /// Says everything.
    fn finish(self, sink: Sink<'_>) -> Result<(), Refusal> {
        if self.events.is_empty() {
            return Err(Refusal::new(t!("imports-votes-none")));
        }
        for event in self.events {
            sink(Record::VoteEvent(Box::new(event)))?;
        }
        for doubt in self.doubts {
            sink(Record::Doubtful(doubt))?;
        }
        Ok(())
    }

    /// Reads the rows of a table; ragged ones are doubtful.
    fn rows(
        &mut self,
        file: &SourceFile,
        columns: &[&str],
        each: &mut dyn FnMut(&mut Self, &Row<'_>, &Place),
    ) -> Result<(), Refusal> {
        self.file += 1;
        let text = text::read(file).map_err(in_file(file))?;
        let mut table = Columns::open(&text, columns).map_err(in_file(file))?;
        while let Some(line) = table.next().map_err(in_file(file))? {
            match line {
                Line::Row(row) => each(self, &row, &row.place.clone().of(&file.name)),
                Line::Ragged(Record::Doubtful(mut ragged)) => {
                    ragged.place = ragged.place.of(&file.name);
                    self.doubts.push(ragged);
                }
                Line::Ragged(_) => {}
            }
        }
        Ok(())
    }
}

/// What a vote is called: its subject, else the part that was voted on, else its number.
fn title(event: &VoteEventRecord) -> String {
    let names = [&event.title, &event.description, &event.reference];
    names
        .into_iter()
        .find(|name| !name.is_empty())
        .cloned()
        .unwrap_or_else(|| t!("imports-vote-numbered", n = &event.key.value))
}

/// `495/137/47`.
pub(in crate::imports) fn shown(counts: [i64; 3]) -> String {
    format!("{}/{}/{}", counts[0], counts[1], counts[2])
}

/// How someone voted, by any of the words that lists use.
fn choice(written: &str) -> Option<VoteChoice> {
    Some(match written.trim().to_ascii_lowercase().replace(['_', ' '], "-").as_str() {
        "for" | "+" => VoteChoice::For,
        "against" | "-" => VoteChoice::Against,
        "abstention" | "abstain" | "0" => VoteChoice::Abstention,
        "absent" => VoteChoice::Absent,
        "excused" => VoteChoice::Excused,
        "attended" => VoteChoice::Attended,
        "did-not-vote" | "no-show" => VoteChoice::DidNotVote,
        _ => return None,
    })
}

/// `2024-07-17 12:50:14`, with `T` and a time zone or without, or the day alone; the time is that of the place.
fn moment(written: &str) -> Option<(NaiveDate, String)> {
    let written = written.trim();
    if let Ok(day) = NaiveDate::parse_from_str(written, "%Y-%m-%d") {
        return Some((day, String::new()));
    }
    let local = written.get(..19)?.replace('T', " ");
    let at = NaiveDateTime::parse_from_str(&local, "%Y-%m-%d %H:%M:%S").ok()?;
    Some((at.date(), at.format("%H:%M:%S").to_string()))
}

/// Where the Parliament publishes a list of the minutes of a day: `PV-10-2024-11-27-VOT_EN.xml`.
fn minutes(on: NaiveDate, list: &str) -> Option<String> {
    let term = reference::term(on)?.number;
    Some(format!("https://www.europarl.europa.eu/doceo/document/PV-{term}-{on}-{list}.xml"))
}

/// A count of people.
fn count(written: &str) -> Option<i64> {
    written.trim().parse().ok().filter(|count| (0..=10_000).contains(count))
}

/// For, against and abstentions, if all three are there.
fn counts(written: [&str; 3]) -> Option<[i64; 3]> {
    let [a, b, c] = written.map(count);
    Some([a?, b?, c?])
}

/// The code of a political group, whatever a list calls it; one that is not known as it is written.
fn group(written: &str) -> String {
    // Rows that were added by hand, from the attendance list.
    if written.trim() == "manual" {
        return String::new();
    }
    reference::group(written).map_or_else(|| tidy(written), |group| group.code.to_owned())
}

/// The first document that a text names: `A10-0020/2024`, `RC-B9-0331/2023`.
fn document(text: &str) -> Option<String> {
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',' | ';' | '–'));
    words.map(|word| word.trim_matches([':', '.'])).find(|word| is_document(word)).map(str::to_owned)
}

fn is_document(word: &str) -> bool {
    let Some((series, rest)) = word.strip_prefix("RC-").unwrap_or(word).split_once('-') else { return false };
    let Some((number, year)) = rest.split_once('/') else { return false };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let series = series.strip_prefix(['A', 'B', 'C']);
    series.is_some_and(digits) && number.len() == 4 && digits(number) && year.len() == 4 && digits(year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_found_in_descriptions() {
        for (text, found) in [
            ("A9-0163/2024 - Gabriele Bischoff - Article 10, § 6", Some("A9-0163/2024")),
            ("Venezuela – RC-B9-0331/2023 – Motion", Some("RC-B9-0331/2023")),
            ("Report: Giuseppe Lupo (A10-0020/2024)", Some("A10-0020/2024")),
            ("Ordre du jour de mardi - demande du groupe ECR", None),
            ("X9-0163/2024 A9-163/24", None),
        ] {
            assert_eq!(document(text).as_deref(), found, "{text}");
        }
    }

    #[test]
    fn moments_are_read_in_every_form_and_nothing_else_is() {
        let day = NaiveDate::from_ymd_opt(2024, 11, 27);
        for (text, time) in
            [("2024-11-27 12:24:05", "12:24:05"), ("2024-11-27T12:20:58.000+01:00", "12:20:58"), ("2024-11-27", "")]
        {
            assert_eq!(moment(text), day.map(|day| (day, time.to_owned())), "{text}");
        }
        for text in ["", "27.11.2024", "2024-11-27 25:00:00", "2024-13-01", "2024-11-27é12:00:00"] {
            assert_eq!(moment(text), None, "{text}");
        }
    }

    #[test]
    fn one_group_goes_by_one_code() {
        for (written, code) in [("Patriots", "PfE"), ("PfE", "PfE"), ("PPE", "EPP"), ("manual", ""), ("XYZ", "XYZ")] {
            assert_eq!(group(written), code);
        }
    }

    #[test]
    fn a_word_that_is_no_vote_is_none() {
        assert_eq!(choice("DID_NOT_VOTE"), Some(VoteChoice::DidNotVote));
        assert_eq!(choice("no show"), Some(VoteChoice::DidNotVote));
        assert_eq!(choice("perhaps"), None);
        assert_eq!(choice(""), None);
    }
}
