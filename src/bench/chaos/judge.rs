//! What the relay really took, held against what the rows say.

use std::collections::HashMap;

use super::server::{Entry, Fate};
use crate::outreach::deliveries::{DeliveryLine, State};

/// What is wrong, a sentence each, and how many rows are in which state.
#[derive(Debug, Default)]
pub struct Verdict {
    /// Nothing, if all is well.
    pub wrong: Vec<String>,
    /// Rows whose letters were accepted.
    pub accepted: usize,
    /// Rows of which nobody can tell.
    pub unknown: usize,
    /// Rows of all other final states.
    pub others: usize,
}

/// Judges. `killed`: letters that may have been noted as begun, by lines that were killed before they wrote a byte.
pub fn judge(rows: &[DeliveryLine], log: &[Entry], killed: usize) -> Verdict {
    let mut verdict = Verdict::default();
    let mut taken: HashMap<&str, usize> = HashMap::new();
    for entry in log.iter().filter(|entry| is_taken(entry.fate)) {
        *taken.entry(&entry.message_id).or_default() += 1;
    }
    let mut wrong = vec![];
    wrong.extend(taken.iter().filter(|(_, n)| **n > 1).map(|(id, n)| format!("{id} was taken {n} times")));
    let known: HashMap<&str, State> = rows.iter().map(|row| (row.message_id.as_str(), row.state)).collect();
    wrong.extend(taken.keys().filter(|id| !known.contains_key(*id)).map(|id| format!("{id} was taken and has no row")));
    let mut unseen = 0;
    for row in rows {
        let was_taken = taken.contains_key(row.message_id.as_str());
        let id = &row.message_id;
        match row.state {
            State::Accepted => {
                verdict.accepted += 1;
                wrong.extend((!was_taken).then(|| format!("{id} is accepted and was never taken")));
            }
            State::Unknown => {
                verdict.unknown += 1;
                match last_of(log, row) {
                    Some(at) if is_doubtful(log, at) => {}
                    // Perhaps begun once more, and killed before it wrote a byte.
                    Some(at) if log[at].fate == Fate::Refused => unseen += 1,
                    None => unseen += 1,
                    Some(at) => wrong.push(format!("{id} is unknown, though the relay said {:?}", log[at].fate)),
                }
            }
            other => {
                verdict.others += 1;
                wrong.extend(was_taken.then(|| format!("{id} was taken and is {other}")));
                wrong.extend(other.is_open().then(|| format!("{id} is still {other}")));
            }
        }
    }
    if unseen > killed {
        wrong.push(format!("{unseen} letters that never came are unknown, and only {killed} lines were killed"));
    }
    Verdict { wrong, ..verdict }
}

fn is_taken(fate: Fate) -> bool {
    matches!(fate, Fate::Taken | Fate::TakenInSilence)
}

/// The last that was heard of whoever the letter goes to, once a body was asked for.
fn last_of(log: &[Entry], row: &DeliveryLine) -> Option<usize> {
    log.iter().rposition(|entry| entry.recipient == row.address)
}

/// Whether the sender could not know: the connection died between the dot and the answer, or while the body was on its way;
/// or it was the sender that died. It asks for the next letter in the same breath, so that one that was refused or whose
/// body never came may still follow; had it sent another body, or asked twice, it had heard the answer.
fn is_doubtful(log: &[Entry], at: usize) -> bool {
    let mut later = log[at + 1..].iter().filter(|later| later.connection == log[at].connection);
    match log[at].fate {
        Fate::TakenInSilence | Fate::DroppedInSilence | Fate::Cut => true,
        Fate::Taken | Fate::Refused => {
            later.next().is_none_or(|next| next.message_id.is_empty()) && later.next().is_none()
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::directory::PersonId;
    use crate::outreach::Language;
    use crate::outreach::campaigns::CampaignId;
    use crate::outreach::deliveries::DeliveryId;

    fn row(name: &str, state: State) -> DeliveryLine {
        DeliveryLine {
            part: crate::outreach::campaigns::Part::FIRST,
            due_at: None,
            id: DeliveryId::new(),
            campaign_id: CampaignId::new(),
            person_id: PersonId::new(),
            person_name: name.to_owned(),
            language: Language::English,
            side: crate::outreach::letters::Side::All,
            address: format!("{name}@members.example"),
            message_id: format!("{name}@focal.example"),
            state,
            reason: None,
            attempts: 1,
            next_attempt_at: None,
            changed_at: DateTime::UNIX_EPOCH,
        }
    }

    fn entry(name: &str, fate: Fate, connection: usize) -> Entry {
        let (recipient, message_id) = (format!("{name}@members.example"), format!("{name}@focal.example"));
        Entry { recipient, message_id, fate, connection }
    }

    fn wrong(rows: &[DeliveryLine], log: &[Entry]) -> usize {
        judge(rows, log, 0).wrong.len()
    }

    #[test]
    fn a_day_on_which_all_went_well_is_a_good_day() {
        let rows =
            [row("a", State::Accepted), row("b", State::Rejected), row("c", State::Unknown), row("d", State::Unknown)];
        let log = [
            entry("a", Fate::Taken, 1),
            entry("b", Fate::Refused, 1),
            entry("c", Fate::TakenInSilence, 1),
            entry("d", Fate::Cut, 2),
        ];
        let verdict = judge(&rows, &log, 0);
        assert_eq!((verdict.wrong, verdict.accepted, verdict.unknown, verdict.others), (vec![], 1, 2, 1));
    }

    #[test]
    fn every_way_to_go_wrong_is_seen() {
        let taken = || entry("a", Fate::Taken, 1);
        assert_eq!(wrong(&[row("a", State::Accepted)], &[taken(), taken()]), 1, "twice");
        assert_eq!(wrong(&[], &[taken()]), 1, "nobody's");
        assert_eq!(wrong(&[row("a", State::Accepted)], &[]), 1, "never taken");
        assert_eq!(wrong(&[row("a", State::Rejected)], &[taken()]), 1, "taken all the same");
        assert_eq!(wrong(&[row("a", State::Deferred)], &[]), 1, "not at its end");
        assert_eq!(wrong(&[row("a", State::Due)], &[taken()]), 2, "to be sent again");
    }

    #[test]
    fn nothing_is_unknown_without_reason() {
        let rows = [row("a", State::Unknown)];
        assert_eq!(wrong(&rows, &[]), 1, "it never came");
        assert_eq!(judge(&rows, &[], 1).wrong.len(), 0, "its line was killed before it did");
        assert_eq!(wrong(&rows, &[entry("a", Fate::Taken, 1)]), 0, "the sender died before it heard the answer");
        let asked = || Entry { message_id: String::new(), ..entry("b", Fate::Refused, 1) };
        let after = |later: &[Entry]| wrong(&rows, &[&[entry("a", Fate::Taken, 1)], later].concat());
        assert_eq!(after(&[asked()]), 0, "the next was asked for in the same breath");
        assert_eq!(after(&[asked(), asked()]), 1, "the answer was heard: another one was asked for");
        assert_eq!(after(&[entry("b", Fate::Refused, 1)]), 1, "the answer was heard: another body was sent");
        assert_eq!(after(&[entry("b", Fate::Refused, 2)]), 0, "over another connection");
    }
}
