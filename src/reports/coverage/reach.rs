//! Who was reached: of those who have a say, whom did we meet or contact, in the period or ever.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;

use super::activity::{Consultant, Talk, Todo};
use super::period::Period;
use crate::directory::PersonId;
use crate::t;

/// Somebody who has a say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum VoterId {
    /// A person with a seat, or who holds the post that decides.
    Person(PersonId),
    /// A Member State, by its stored code: reached when somebody who speaks for it is.
    State(&'static str),
}

/// A voter, and how far we got.
#[derive(Clone, Debug)]
pub struct Voter {
    /// Who.
    pub id: VoterId,
    /// As shown.
    pub name: String,
    /// Code and name of the political group.
    pub group: Option<(String, String)>,
    /// Stored code, shown code and name of the country.
    pub country: Option<(&'static str, &'static str, &'static str)>,
    /// How much weight they have, 1 to 5; none if nobody has said.
    pub influence: Option<i64>,
    /// Who looks after them: whoever has an open follow-up about them, or else was in contact last.
    pub owner: Option<String>,
    /// How far we got.
    pub reach: Reach,
}

/// How far we got with somebody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// The last meeting up to the day of the report.
    pub last_met: Option<NaiveDate>,
    /// The last contact of any kind up to the day of the report.
    pub last_contact: Option<NaiveDate>,
    /// Meetings in the period.
    pub meetings: i64,
    /// Contacts in the period, meetings included.
    pub contacts: i64,
}

crate::text_enum! {
    /// Which voters are meant, by how far we got with them.
    pub enum Reached {
        /// Met in the period.
        Met = "met",
        /// In contact in the period, in whatever way.
        Contacted = "contacted",
        /// Met at any time.
        MetEver = "met-ever",
        /// In contact at any time.
        ContactedEver = "contacted-ever",
        /// Never met.
        NeverMet = "never-met",
        /// Never in contact.
        Never = "never",
    }
}

impl Reached {
    /// As shown.
    pub fn label(self) -> &'static str {
        match self {
            Reached::Met => t!("reports-coverage-met-in-period"),
            Reached::Contacted => t!("reports-coverage-contacted-in-period"),
            Reached::MetEver => t!("reports-coverage-met-ever"),
            Reached::ContactedEver => t!("reports-coverage-contacted-ever"),
            Reached::NeverMet => t!("reports-coverage-never-met"),
            Reached::Never => t!("reports-coverage-never-contacted"),
        }
    }

    /// As shown at the head of a column, where the period is known.
    pub fn short(self) -> &'static str {
        match self {
            Reached::Met => t!("reports-coverage-met"),
            Reached::Contacted => t!("reports-coverage-contacted"),
            other => other.label(),
        }
    }

    /// Its name in data.
    pub fn key(self) -> &'static str {
        match self {
            Reached::Met => "met_in_the_period",
            Reached::Contacted => "contacted_in_the_period",
            Reached::MetEver => "ever_met",
            Reached::ContactedEver => "ever_contacted",
            Reached::NeverMet => "never_met",
            Reached::Never => "never_contacted",
        }
    }

    /// Whether it holds for somebody.
    pub fn holds(self, reach: &Reach) -> bool {
        match self {
            Reached::Met => reach.meetings > 0,
            Reached::Contacted => reach.contacts > 0,
            Reached::MetEver => reach.last_met.is_some(),
            Reached::ContactedEver => reach.last_contact.is_some(),
            Reached::NeverMet => reach.last_met.is_none(),
            Reached::Never => reach.last_contact.is_none(),
        }
    }
}

/// How many of some voters there are, and how many of them each word holds for, in the order of [`Reached::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cover {
    /// Voters.
    pub voters: i64,
    /// How many each word holds for.
    pub reached: [i64; 6],
}

impl Cover {
    /// Counts some voters.
    pub fn of<'a>(voters: impl IntoIterator<Item = &'a Voter>) -> Cover {
        let mut cover = Cover::default();
        for voter in voters {
            cover.voters += 1;
            for (count, word) in cover.reached.iter_mut().zip(Reached::ALL) {
                *count += i64::from(word.holds(&voter.reach));
            }
        }
        cover
    }

    /// How many a word holds for.
    pub fn get(&self, word: Reached) -> i64 {
        Reached::ALL.iter().position(|other| *other == word).map_or(0, |at| self.reached[at])
    }
}

/// How far we got with everybody who took part in these contacts, up to the day of the report.
pub fn reaches(talks: &[Talk], period: Period) -> HashMap<VoterId, Reach> {
    let mut reaches: HashMap<VoterId, Reach> = HashMap::new();
    for talk in talks.iter().filter(|talk| talk.is_contact()) {
        let people = talk.people.iter().copied().map(VoterId::Person);
        let all: BTreeSet<VoterId> = people.chain(talk.states.iter().copied().map(VoterId::State)).collect();
        for id in all {
            let reach = reaches.entry(id).or_default();
            reach.last_contact = reach.last_contact.max(Some(talk.day));
            if talk.is_meeting() {
                reach.last_met = reach.last_met.max(Some(talk.day));
            }
            if period.has(talk.day) {
                reach.contacts += 1;
                reach.meetings += i64::from(talk.is_meeting());
            }
        }
    }
    reaches
}

/// Who looks after each person of whom nobody has said so: the owner of the open follow-up that is due first, or else who was
/// in contact last.
pub fn owners(talks: &[Talk], todos: &[Todo]) -> HashMap<PersonId, Consultant> {
    let mut owners: BTreeMap<PersonId, (NaiveDate, &Consultant)> = BTreeMap::new();
    for talk in talks.iter().filter(|talk| talk.is_contact()) {
        for person in &talk.people {
            let last = owners.entry(*person).or_insert((talk.day, &talk.author));
            if talk.day >= last.0 {
                *last = (talk.day, &talk.author);
            }
        }
    }
    let mut open: Vec<&Todo> = todos.iter().filter(|todo| todo.done_on.is_none()).collect();
    open.sort_by_key(|todo| std::cmp::Reverse(todo.due_on));
    for todo in open {
        owners.extend(todo.person.map(|person| (person, (todo.due_on, &todo.owner))));
    }
    owners.into_iter().map(|(person, (_, owner))| (person, owner.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::activity::tests::{day, talk, who};
    use super::*;
    use crate::contacts::Kind;

    fn period() -> Period {
        Period { from: day("2026-11-01"), until: day("2026-11-24") }
    }

    #[test]
    fn a_call_is_a_contact_a_note_is_none_and_a_meeting_both() {
        let [met, called, noted, later] = [PersonId::new(), PersonId::new(), PersonId::new(), PersonId::new()];
        let talks = [
            talk(Kind::Event, "2026-11-02", "Elin", &[met]),
            talk(Kind::Meeting, "2026-06-02", "Elin", &[called]),
            talk(Kind::Call, "2026-11-03", "Elin", &[called]),
            talk(Kind::Note, "2026-11-04", "Elin", &[noted]),
            talk(Kind::Meeting, "2026-11-25", "Elin", &[later]),
        ];
        let reaches = reaches(&talks, period());
        let get = |id| reaches.get(&VoterId::Person(id)).copied().unwrap_or_default();
        assert_eq!((get(met).meetings, get(met).contacts), (1, 1));
        let expected = Reach {
            last_met: Some(day("2026-06-02")),
            last_contact: Some(day("2026-11-03")),
            meetings: 0,
            contacts: 1,
        };
        assert_eq!(get(called), expected);
        assert_eq!(get(noted), Reach::default());
        let after = Some(day("2026-11-25"));
        assert_eq!(get(later), Reach { last_met: after, last_contact: after, meetings: 0, contacts: 0 });
    }

    #[test]
    fn met_and_never_met_are_all_of_the_voters() {
        let voter = |reach| Voter {
            id: VoterId::State("GR"),
            name: String::new(),
            group: None,
            country: None,
            influence: None,
            owner: None,
            reach,
        };
        let on = Some(day("2026-06-02"));
        let voters = [
            voter(Reach::default()),
            voter(Reach { last_contact: on, ..Reach::default() }),
            voter(Reach { last_met: on, last_contact: on, meetings: 1, contacts: 2 }),
        ];
        let cover = Cover::of(&voters);
        assert_eq!(cover, Cover { voters: 3, reached: [1, 1, 1, 2, 2, 1] });
        assert_eq!(cover.get(Reached::MetEver) + cover.get(Reached::NeverMet), cover.voters);
        assert_eq!(cover.get(Reached::ContactedEver) + cover.get(Reached::Never), cover.voters);
    }

    #[test]
    fn whoever_has_to_follow_up_looks_after_a_person_before_whoever_met_them_last() {
        let [a, b] = [PersonId::new(), PersonId::new()];
        let talks = [
            talk(Kind::Meeting, "2026-11-02", "Mathis", &[a, b]),
            talk(Kind::Call, "2026-11-03", "Noor", &[a, b]),
            talk(Kind::Call, "2026-10-03", "Elin", &[a, b]),
        ];
        let todo = |due: &str, owner: &str, done_on| Todo {
            title: String::new(),
            person_name: None,
            owner: who(owner),
            person: Some(a),
            due_on: day(due),
            done_on,
            counts: true,
        };
        let todos = [
            todo("2026-12-01", "Camille", None),
            todo("2026-11-28", "Elin", None),
            todo("2026-11-01", "Noor", Some(day("2026-11-01"))),
        ];
        let owners = owners(&talks, &todos);
        assert_eq!((&owners[&a], &owners[&b]), (&who("Elin"), &who("Noor")));
    }
}
