//! Comparing a list with the directory: pure, so that what is shown and what is written cannot differ.

mod differences;

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use uuid::Uuid;

use differences::change;

use super::list::{Listed, MepList};
use super::plan::{ChangedMember, DoubtfulRow, Field, GoneMember, NewMember, Plan};
use super::reference::{self, Term};
use super::store::{Known, KnownRow, SeatRow};
use crate::directory::{
    Classification, ContactDetailId, ContactKind, EUROPEAN_PARLIAMENT, MembershipId, NewPerson, PersonId, Role, areas,
};
use crate::imports::entries::{Candidate, shown_role};
use crate::imports::{Decision, Refusal};
use crate::t;
use crate::text::fold;

/// What is shown, and what is to be written.
#[derive(Debug)]
pub(in crate::imports) struct Work {
    pub plan: Plan,
    pub(super) steps: Steps,
}

/// What is to be written.
#[derive(Debug, Default)]
pub(super) struct Steps {
    /// People to add, with their number.
    pub people: Vec<(NewPerson, String)>,
    /// Numbers of people who were known without one.
    pub numbers: Vec<(PersonId, String)>,
    /// People to write anew.
    pub updates: Vec<(PersonId, NewPerson)>,
    pub starts: Vec<Start>,
    /// Memberships to end, by last day.
    pub ends: BTreeMap<NaiveDate, Vec<MembershipId>>,
    pub details: Vec<(Who, ContactKind, String)>,
    pub replaced: Vec<ContactDetailId>,
}

/// Someone in the directory, or the n-th of [`Steps::people`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    Known(PersonId),
    New(usize),
}

/// A membership that begins.
#[derive(Debug)]
pub(super) struct Start {
    pub who: Who,
    pub place: Wanted,
    pub on: NaiveDate,
    /// Whether no list gave this day.
    pub assumed: bool,
}

/// A membership as a list has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wanted {
    pub classification: Classification,
    pub code: String,
    pub name: String,
    /// The party's country.
    pub organization_area: String,
    pub role: Role,
    /// The country of a mandate.
    pub area_code: Option<String>,
}

impl Wanted {
    fn is(&self, seat: &SeatRow) -> bool {
        self.is_in(seat) && self.role == seat.role && self.area_code == seat.area_code
    }

    fn is_in(&self, seat: &SeatRow) -> bool {
        self.classification == seat.classification
            && self.code == seat.short_name
            && self.organization_area == seat.organization_area
    }
}

/// Compares a list with what is there.
pub(super) fn compare(known: &Known, list: &MepList, as_of: NaiveDate) -> Result<Work, Refusal> {
    let term = reference::term(as_of)
        .ok_or_else(|| Refusal::new(t!("imports-members-before-1979", day = as_of.to_string())))?;
    if let Some(newest) = known.newest.filter(|newest| *newest > as_of) {
        return Err(Refusal::new(t!("imports-members-older", day = as_of.to_string(), newest = newest.to_string())));
    }
    let mut comparison = Comparison::new(known, list, as_of, term);
    let by_number: HashMap<&str, &KnownRow> = known.people.iter().map(|row| (row.europarl_id.as_str(), row)).collect();
    for member in &list.members {
        comparison.member(member, by_number.get(member.europarl_id.as_str()).copied());
    }
    comparison.left_out();
    comparison.not_listed();
    Ok(comparison.work)
}

struct Comparison<'a> {
    known: &'a Known,
    list: &'a MepList,
    as_of: NaiveDate,
    term: Term,
    work: Work,
}

impl<'a> Comparison<'a> {
    fn new(known: &'a Known, list: &'a MepList, as_of: NaiveDate, term: Term) -> Self {
        let plan = Plan {
            as_of,
            format: list.format,
            listed: list.members.len() + list.left_out.len(),
            new: vec![],
            changed: vec![],
            gone: vec![],
            doubtful: vec![],
            unchanged: 0,
            warnings: list.remarks.clone(),
        };
        Comparison { known, list, as_of, term, work: Work { plan, steps: Steps::default() } }
    }

    fn member(&mut self, listed: &Listed, row: Option<&KnownRow>) {
        if self.doubt(listed, row) {
            return;
        }
        if let (Some(row), Some(Decision::Same(_))) = (row, self.known.decisions.get(&listed.europarl_id)) {
            self.work.steps.numbers.push((row.id, listed.europarl_id.clone()));
        }
        let seats = row.and_then(|row| self.known.seats.get(&row.id)).map_or(&[][..], Vec::as_slice);
        match row {
            Some(row) if seats.iter().any(is_mandate) => self.sitting(listed, row, seats),
            row => self.begins(listed, row, seats),
        }
    }

    /// Notes what is doubtful about a row; answers whether it is left out.
    fn doubt(&mut self, listed: &Listed, row: Option<&KnownRow>) -> bool {
        let sort_name = fold(&format!("{} {}", listed.family_name, listed.given_name));
        let decision = self.known.decisions.get(&listed.europarl_id);
        if decision == Some(&Decision::Leave) {
            let reason = t!("imports-doubt-left-out-row").to_owned();
            self.doubtful(listed, reason, t!("imports-outcome-left-out").to_owned(), false);
            return true;
        }
        let is_open = row.is_none() && decision.is_none();
        let namesake = if is_open { self.known.namesakes.get(&sort_name) } else { None };
        if let Some((id, namesake)) = namesake {
            let reason = t!("imports-doubt-namesake-without-number", name = namesake);
            self.doubtful(listed, reason, t!("imports-outcome-open").to_owned(), false);
            if let Some(doubt) = self.work.plan.doubtful.last_mut() {
                doubt.candidates.push(Candidate { record: id.0, name: namesake.clone() });
            }
            return true;
        }
        if let Some(since) = listed.since.filter(|since| *since > self.as_of) {
            let reason = t!("imports-doubt-sits-later", since = since.to_string(), day = self.as_of.to_string());
            self.doubtful(listed, reason, t!("imports-outcome-correct-date").to_owned(), false);
            return true;
        }
        if listed.group.is_none() {
            let reason = t!("imports-doubt-group-unknown", group = &listed.group_written);
            let outcome =
                if row.is_some() { t!("imports-outcome-group-stays") } else { t!("imports-outcome-without-group") };
            self.doubtful(listed, reason, outcome.to_owned(), true);
        }
        if let Some(address) = &listed.malformed_email {
            let reason = t!("imports-no-address", address = super::list::short(address));
            self.doubtful(listed, reason, t!("imports-outcome-without-address").to_owned(), true);
        }
        false
    }

    fn doubtful(&mut self, listed: &Listed, reason: String, outcome: String, written: bool) {
        self.work.plan.doubtful.push(DoubtfulRow {
            place: listed.place.to_string(),
            name: listed.name(),
            europarl_id: listed.europarl_id.clone(),
            candidates: vec![],
            reason,
            outcome,
            written,
        });
    }

    /// Whether a person has set one of these fields of a row.
    fn is_locked(&self, row: Uuid, fields: &[&str]) -> bool {
        fields.iter().any(|field| self.known.locks.contains(&(row, (*field).to_owned())))
    }

    /// Notes a value that a person has set and that the list would overwrite.
    fn keep(&mut self, listed: &Listed, what: &str, own: &str, new: &str) {
        let reason = t!("imports-doubt-set-by-person", what = what, own = own, listed = new);
        self.doubtful(listed, reason, t!("imports-outcome-kept").to_owned(), true);
    }

    /// Rows that say too little.
    fn left_out(&mut self) {
        let rows = self.list.left_out.iter().map(|row| DoubtfulRow {
            place: row.place.to_string(),
            name: row.name.clone(),
            europarl_id: row.europarl_id.clone(),
            candidates: vec![],
            reason: row.reason.clone(),
            outcome: t!("imports-outcome-stays-there").to_owned(),
            written: false,
        });
        self.work.plan.doubtful.extend(rows);
    }

    /// A mandate begins: someone unknown, or a former Member.
    fn begins(&mut self, listed: &Listed, row: Option<&KnownRow>, seats: &[SeatRow]) {
        let who = if let Some(row) = row {
            Who::Known(row.id)
        } else {
            self.work.steps.people.push((new_person(listed), listed.europarl_id.clone()));
            Who::New(self.work.steps.people.len() - 1)
        };
        if let Some(row) = row {
            self.rename(listed, row);
        }
        let start = self.mandate_start(listed, row.map(|row| row.id));
        let wanted = self.wanted(listed);
        self.write_seats(listed, who, seats, &wanted, start);
        self.write_details(listed, who);
        self.work.plan.new.push(NewMember {
            name: listed.name(),
            europarl_id: listed.europarl_id.clone(),
            person: row.map(|row| row.id),
            group: listed.group.map(|group| group.code.to_owned()),
            country: listed.country.shown.to_owned(),
            party: listed.party.clone(),
            committees: listed
                .committees
                .iter()
                .map(|(code, role)| match role {
                    Role::Member => code.clone(),
                    role => format!("{code} ({})", shown_role(*role)),
                })
                .collect(),
            email: listed.email.clone(),
            start_date: start,
            place: listed.place.to_string(),
        });
    }

    /// A mandate goes on, perhaps into another term.
    fn sitting(&mut self, listed: &Listed, row: &KnownRow, seats: &[SeatRow]) {
        let wanted = self.wanted(listed);
        let wanted = self.with_kept(listed, seats, wanted);
        let re_elected = !seats.iter().any(|seat| is_mandate(seat) && !self.is_of_old_term(seat));
        let start = if re_elected { self.mandate_start(listed, None) } else { self.as_of };
        let mut changes = vec![];
        if re_elected {
            changes.push(change(
                Field::Mandate,
                None,
                Some(t!("imports-earlier-term").to_owned()),
                Some(t!("imports-term", n = self.term.number.to_string())),
            ));
        }
        changes.extend(self.rename(listed, row));
        changes.extend(self.seat_changes(listed, seats, &wanted));
        self.write_seats(listed, Who::Known(row.id), seats, &wanted, start);
        changes.extend(self.write_details(listed, Who::Known(row.id)));
        if changes.is_empty() {
            self.work.plan.unchanged += 1;
        } else {
            let (person, name, europarl_id) = (row.id, listed.name(), listed.europarl_id.clone());
            self.work.plan.changed.push(ChangedMember { person, name, europarl_id, changes });
        }
    }

    /// Sitting Members who are not listed.
    fn not_listed(&mut self) {
        let members = self.list.members.iter().map(|member| member.europarl_id.as_str());
        let left_out = self.list.left_out.iter().map(|row| row.europarl_id.as_str());
        let listed: HashSet<_> = members.chain(left_out).collect();
        let mut sitting = 0;
        for row in &self.known.people {
            let Some(seats) = self.known.seats.get(&row.id).filter(|seats| seats.iter().any(is_mandate)) else {
                continue;
            };
            sitting += 1;
            if listed.contains(row.europarl_id.as_str()) {
                continue;
            }
            let mut last_day = self.day_before();
            for seat in seats.iter().filter(|seat| seat.classification != Classification::NationalParty) {
                let last = self.end(seat);
                if is_mandate(seat) {
                    last_day = last;
                }
            }
            let country = seats.iter().find(|seat| is_mandate(seat)).and_then(|seat| seat.area_code.clone());
            let group = seats.iter().find(|seat| seat.classification == Classification::PoliticalGroup);
            let party = seats.iter().find(|seat| seat.classification == Classification::NationalParty);
            let party = party.map(|seat| seat.short_name.clone());
            let country_shown = country.map(|code| areas::by_code(&code).map_or(code, |area| area.shown.to_owned()));
            self.work.plan.gone.push(GoneMember {
                person: row.id,
                name: row.name.clone(),
                europarl_id: row.europarl_id.clone(),
                group: group.map(|seat| seat.short_name.clone()),
                country: country_shown.clone(),
                successors: successors(&self.work.plan.new, country_shown.as_deref(), party.as_deref()),
                party,
                last_day,
            });
        }
        self.work.plan.gone.sort_by_key(|gone| fold(&gone.name));
        let gone = self.work.plan.gone.len();
        if gone > 50 && gone * 5 > sitting {
            let (n, all) = (gone.to_string(), sitting.to_string());
            self.work.plan.warnings.push(t!("imports-members-many-gone", n = n, all = all));
        }
    }
}

/// Who may take the seat of someone who left: those who begin for the same country, of the same party if there are any.
fn successors(new: &[NewMember], country: Option<&str>, party: Option<&str>) -> Vec<String> {
    let of_country: Vec<_> = new.iter().filter(|new| Some(new.country.as_str()) == country).collect();
    let of_party = of_country.iter().filter(|new| party.is_some() && new.party.as_deref() == party);
    let of_party: Vec<_> = of_party.map(|new| new.name.clone()).collect();
    if of_party.is_empty() { of_country.iter().map(|new| new.name.clone()).collect() } else { of_party }
}

pub(super) fn is_mandate(seat: &SeatRow) -> bool {
    seat.classification == Classification::Institution && seat.short_name == EUROPEAN_PARLIAMENT
}

fn new_person(listed: &Listed) -> NewPerson {
    NewPerson {
        given_name: listed.given_name.clone(),
        family_name: listed.family_name.clone(),
        gender: listed.gender,
        language: None,
    }
}
