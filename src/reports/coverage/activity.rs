//! What was done: contacts counted by who logged them, with whom, of what kind, when; hours; tasks.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::period::Period;
use crate::accounts::{AccountId, ClientId};
use crate::contacts::{Attempt, ContactId, Kind};
use crate::directory::{Classification, OrganizationId, PersonId};
use crate::t;

/// A contact, as it is counted.
#[derive(Clone, Debug)]
pub struct Talk {
    /// Which.
    pub id: ContactId,
    /// For whom.
    pub client: ClientId,
    /// What kind it was.
    pub kind: Kind,
    /// What came of it, if it is a call that reached nobody.
    pub attempt: Option<Attempt>,
    /// On which day, by the wall clock.
    pub day: NaiveDate,
    /// How long it took, in minutes; none if nobody has said.
    pub minutes: Option<i64>,
    /// How long it took to prepare, in minutes.
    pub preparation: Option<i64>,
    /// Who logged it.
    pub author: Consultant,
    /// With whom.
    pub people: Vec<PersonId>,
    /// Who of them was in which body on the day; whoever is in a part of a body is in the body, too.
    pub bodies: BTreeMap<OrganizationId, BTreeSet<PersonId>>,
    /// The states that they spoke for.
    pub states: BTreeSet<&'static str>,
}

impl Talk {
    /// Whether it was with somebody: a note is no contact of ours, and a failed attempt reached nobody.
    pub fn is_contact(&self) -> bool {
        self.kind != Kind::Note && self.attempt.is_none()
    }

    /// Whether people met: in a room, by video, or at an event.
    pub fn is_meeting(&self) -> bool {
        matches!(self.kind, Kind::Meeting | Kind::Event)
    }
}

/// Who did something: by name, then by account; no account if it is gone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Consultant {
    /// The name.
    pub name: String,
    /// The account.
    pub id: Option<AccountId>,
}

impl Consultant {
    /// An account as it is joined to a row.
    pub fn new(id: Option<AccountId>, name: Option<String>) -> Consultant {
        Consultant { name: name.unwrap_or_else(|| t!("reports-coverage-gone").into()), id }
    }
}

/// For whom the work is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientName {
    /// The client.
    pub id: ClientId,
    /// Its name.
    pub name: String,
    /// Whether the work is given, not billed.
    pub pro_bono: bool,
}

/// A body that somebody in a contact was in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// Which.
    pub id: OrganizationId,
    /// Its name.
    pub name: String,
    /// Its kind.
    pub classification: Classification,
}

/// Contacts by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds {
    /// In a room, or by video.
    pub meetings: i64,
    /// By telephone.
    pub calls: i64,
    /// By mail.
    pub emails: i64,
    /// At an event.
    pub events: i64,
    /// Notes, which are no contacts.
    pub notes: i64,
    /// Calls that reached nobody, which are no contacts and no calls.
    pub attempts: i64,
}

impl Kinds {
    fn add(&mut self, talk: &Talk) {
        if talk.attempt.is_some() {
            self.attempts += 1;
            return;
        }
        *match talk.kind {
            Kind::Meeting => &mut self.meetings,
            Kind::Call => &mut self.calls,
            Kind::Email => &mut self.emails,
            Kind::Event => &mut self.events,
            Kind::Note => &mut self.notes,
        } += 1;
    }

    /// How many of a kind.
    pub fn of(&self, kind: Kind) -> i64 {
        match kind {
            Kind::Meeting => self.meetings,
            Kind::Call => self.calls,
            Kind::Email => self.emails,
            Kind::Event => self.events,
            Kind::Note => self.notes,
        }
    }

    /// Every contact; notes and failed attempts are none.
    pub fn contacts(&self) -> i64 {
        self.meetings + self.calls + self.emails + self.events
    }
}

/// A part of the contacts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// How many, by kind.
    pub kinds: Kinds,
    people: BTreeSet<PersonId>,
}

impl Part {
    fn add(&mut self, talk: &Talk) {
        self.kinds.add(talk);
        if talk.is_contact() {
            self.people.extend(&talk.people);
        }
    }

    /// With how many different people; notes and failed attempts do not count.
    pub fn people(&self) -> i64 {
        i64::try_from(self.people.len()).unwrap_or(i64::MAX)
    }

    /// All of these.
    pub fn of<'a>(talks: impl IntoIterator<Item = &'a Talk>) -> Part {
        let mut part = Part::default();
        talks.into_iter().for_each(|talk| part.add(talk));
        part
    }
}

/// Contacts by one of their properties; one with several values counts in each.
pub fn parts<K: Ord>(talks: &[Talk], keys: impl Fn(&Talk) -> Vec<K>) -> BTreeMap<K, Part> {
    let mut parts: BTreeMap<K, Part> = BTreeMap::new();
    for talk in talks {
        for key in keys(talk) {
            parts.entry(key).or_default().add(talk);
        }
    }
    parts
}

/// With how many different people of a body there were contacts.
pub fn people_in(talks: &[Talk], body: OrganizationId) -> i64 {
    let contacts = talks.iter().filter(|talk| talk.is_contact());
    let people: BTreeSet<PersonId> = contacts.filter_map(|talk| talk.bodies.get(&body)).flatten().copied().collect();
    i64::try_from(people.len()).unwrap_or(i64::MAX)
}

/// Contacts by week or month, those without any included.
pub fn steps(talks: &[Talk], period: Period) -> Vec<(NaiveDate, Kinds)> {
    let mut found = parts(talks, |talk| vec![period.step_of(talk.day)]);
    period.steps().into_iter().map(|step| (step, found.remove(&step).unwrap_or_default().kinds)).collect()
}

/// Hours that are no contact.
#[derive(Clone, Debug)]
pub struct Given {
    /// For whom.
    pub client: ClientId,
    /// By whom.
    pub by: Consultant,
    /// How long, in minutes.
    pub minutes: i64,
}

/// Minutes by what they were given for, and for whom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Time {
    /// In contacts.
    pub contacts: i64,
    /// To prepare them.
    pub preparation: i64,
    /// Besides contacts.
    pub other: i64,
    /// Of all of these, those for clients for whom the work is given.
    pub pro_bono: i64,
}

impl Time {
    fn add(&mut self, more: Time, pro_bono: bool) {
        self.contacts += more.contacts;
        self.preparation += more.preparation;
        self.other += more.other;
        if pro_bono {
            self.pro_bono += more.total();
        }
    }

    /// All of it.
    pub fn total(&self) -> i64 {
        self.contacts + self.preparation + self.other
    }

    /// For clients who pay.
    pub fn paid(&self) -> i64 {
        self.total() - self.pro_bono
    }
}

/// Time by consultant, and all of it.
pub fn time(talks: &[Talk], given: &[Given], clients: &[ClientName]) -> (BTreeMap<Consultant, Time>, Time) {
    let pro_bono = |id: ClientId| clients.iter().any(|client| client.id == id && client.pro_bono);
    let (mut by, mut all) = (BTreeMap::<Consultant, Time>::new(), Time::default());
    let mut add = |who: &Consultant, time: Time, client: ClientId| {
        if time.total() > 0 {
            by.entry(who.clone()).or_default().add(time, pro_bono(client));
            all.add(time, pro_bono(client));
        }
    };
    for talk in talks {
        let (contacts, preparation) = (talk.minutes.unwrap_or(0), talk.preparation.unwrap_or(0));
        add(&talk.author, Time { contacts, preparation, ..Time::default() }, talk.client);
    }
    for hours in given {
        add(&hours.by, Time { other: hours.minutes, ..Time::default() }, hours.client);
    }
    (by, all)
}

/// A follow-up, as it is counted.
#[derive(Clone, Debug)]
pub struct Todo {
    /// What is to be done.
    pub title: String,
    /// Who does it.
    pub owner: Consultant,
    /// The name of whom it is about.
    pub person_name: Option<String>,
    /// About whom.
    pub person: Option<PersonId>,
    /// By when.
    pub due_on: NaiveDate,
    /// On which day it was done, by the wall clock; none while it is open.
    pub done_on: Option<NaiveDate>,
    /// Whether it comes from a contact that is counted; if not, it tells only who looks after a person.
    pub counts: bool,
}

/// Follow-ups by how far they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Todos {
    /// Done in the period.
    pub done: i64,
    /// Open.
    pub open: i64,
    /// Of the open ones, those that were due before the day of the report.
    pub overdue: i64,
}

impl Todos {
    fn add(&mut self, todo: &Todo, period: Period, on: NaiveDate) {
        if let Some(day) = todo.done_on {
            self.done += i64::from(period.has(day));
        } else {
            self.open += 1;
            self.overdue += i64::from(todo.due_on < on);
        }
    }
}

/// Follow-ups by owner, and all of them.
pub fn todos(todos: &[Todo], period: Period, on: NaiveDate) -> (BTreeMap<Consultant, Todos>, Todos) {
    let (mut by, mut all) = (BTreeMap::<Consultant, Todos>::new(), Todos::default());
    for todo in todos.iter().filter(|todo| todo.counts) {
        by.entry(todo.owner.clone()).or_default().add(todo, period, on);
        all.add(todo, period, on);
    }
    by.retain(|_, todos| *todos != Todos::default());
    (by, all)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in crate::reports::coverage) fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    pub(in crate::reports::coverage) fn who(name: &str) -> Consultant {
        Consultant { name: name.into(), id: None }
    }

    pub(in crate::reports::coverage) fn talk(kind: Kind, on: &str, by: &str, people: &[PersonId]) -> Talk {
        Talk {
            id: ContactId::new(),
            client: ClientId(uuid::Uuid::nil()),
            kind,
            attempt: None,
            day: day(on),
            minutes: Some(30),
            preparation: None,
            author: who(by),
            people: people.to_vec(),
            bodies: BTreeMap::new(),
            states: BTreeSet::new(),
        }
    }

    #[test]
    fn contacts_are_counted_once_and_people_once_and_notes_apart() {
        let (a, b) = (PersonId::new(), PersonId::new());
        let talks = [
            talk(Kind::Meeting, "2026-11-02", "Elin", &[a, b]),
            talk(Kind::Call, "2026-11-03", "Elin", &[a]),
            talk(Kind::Note, "2026-11-03", "Mathis", &[b]),
        ];
        let all = Part::of(&talks);
        assert_eq!((all.kinds.contacts(), all.kinds.notes, all.people()), (2, 1, 2));
        let by = parts(&talks, |talk| vec![talk.author.clone()]);
        assert_eq!(by[&who("Elin")].kinds, Kinds { meetings: 1, calls: 1, ..Kinds::default() });
        assert_eq!((by[&who("Mathis")].kinds.contacts(), by[&who("Mathis")].people()), (0, 0));
    }

    #[test]
    fn a_call_that_reached_nobody_is_no_call_and_no_contact() {
        let person = PersonId::new();
        let missed = Talk { attempt: Some(Attempt::NoAnswer), ..talk(Kind::Call, "2026-11-03", "Elin", &[person]) };
        assert!(!missed.is_contact());
        let all = Part::of(&[missed]);
        assert_eq!(all.kinds, Kinds { attempts: 1, ..Kinds::default() });
        assert_eq!((all.kinds.contacts(), all.people()), (0, 0));
    }

    #[test]
    fn a_week_without_contacts_is_there_too() {
        let period = Period { from: day("2026-11-02"), until: day("2026-11-22") };
        let talks = [talk(Kind::Meeting, "2026-11-08", "Elin", &[]), talk(Kind::Call, "2026-11-16", "Elin", &[])];
        let counts: Vec<_> = steps(&talks, period).iter().map(|(_, kinds)| kinds.contacts()).collect();
        assert_eq!(counts, [1, 0, 1]);
    }

    #[test]
    fn hours_add_up_both_ways() {
        let (given, paid) = (ClientId::new(), ClientId::new());
        let name = |id, pro_bono| ClientName { id, name: String::new(), pro_bono };
        let mut meeting = talk(Kind::Meeting, "2026-11-02", "Elin", &[]);
        meeting.client = given;
        meeting.preparation = Some(15);
        let other = |client, minutes| Given { client, by: who("Elin"), minutes };
        let (by, all) = time(&[meeting], &[other(given, 60), other(paid, 90)], &[name(given, true), name(paid, false)]);
        assert_eq!(all, Time { contacts: 30, preparation: 15, other: 150, pro_bono: 105 });
        assert_eq!((all.total(), all.paid()), (195, 90));
        assert_eq!(by.values().map(Time::total).sum::<i64>(), all.total());
    }

    #[test]
    fn a_follow_up_due_today_is_not_overdue_and_one_done_before_the_period_does_not_count() {
        let todo = |due: &str, done: Option<&str>| Todo {
            title: String::new(),
            person_name: None,
            owner: who("Elin"),
            person: None,
            due_on: day(due),
            done_on: done.map(day),
            counts: true,
        };
        let all = [
            todo("2026-11-24", None),
            todo("2026-11-23", None),
            todo("2026-11-23", Some("2026-11-24")),
            todo("2026-07-01", Some("2026-07-01")),
        ];
        let period = Period { from: day("2026-08-27"), until: day("2026-11-24") };
        assert_eq!(todos(&all, period, day("2026-11-24")).1, Todos { done: 1, open: 2, overdue: 1 });
    }
}
