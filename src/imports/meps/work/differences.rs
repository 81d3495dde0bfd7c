//! The differences of one Member: memberships, name, addresses.

use chrono::NaiveDate;

use super::{Comparison, Start, Wanted, Who};
use crate::directory::{Classification, ContactKind, EUROPEAN_PARLIAMENT, NewPerson, PersonId, Role, Standing, areas};
use crate::imports::entries::{shown_gender, shown_role};
use crate::imports::meps::list::Listed;
use crate::imports::meps::plan::{Field, FieldChange};
use crate::imports::meps::reference;
use crate::imports::meps::store::{DetailRow, KnownRow, SeatRow};
use crate::t;

impl Comparison<'_> {
    /// First day of a mandate that begins; see the module's rules.
    pub(super) fn mandate_start(&self, listed: &Listed, former: Option<PersonId>) -> NaiveDate {
        let term = self.term.first_day;
        let start = listed.since.filter(|since| *since > term).unwrap_or(term);
        let was_absent = self.known.previous.is_some_and(|previous| previous >= start);
        let sat_until = former.and_then(|person| self.known.left.get(&person));
        if was_absent || sat_until.is_some_and(|last| *last >= start) { self.as_of } else { start }
    }

    /// The memberships that a list gives a Member.
    pub(super) fn wanted(&self, listed: &Listed) -> Vec<Wanted> {
        let seat = |classification, code: &str, name: String, role| Wanted {
            classification,
            code: code.to_owned(),
            name,
            organization_area: String::new(),
            role,
            area_code: None,
        };
        let member = Role::Member;
        let mandate = seat(Classification::Institution, EUROPEAN_PARLIAMENT, "European Parliament".into(), member);
        let mut wanted = vec![Wanted { area_code: Some(listed.country.code.to_owned()), ..mandate }];
        if let Some(group) = listed.group {
            wanted.push(seat(Classification::PoliticalGroup, group.code, group.name.to_owned(), member));
        }
        if let Some(party) = &listed.party {
            let party = seat(Classification::NationalParty, party, party.clone(), member);
            wanted.push(Wanted { organization_area: listed.country.code.to_owned(), ..party });
        }
        for (code, role) in &listed.committees {
            let (classification, name) = reference::committee(code, self.as_of);
            wanted.push(seat(classification, code, name, *role));
        }
        for code in &listed.delegations {
            wanted.push(seat(Classification::Delegation, code, reference::delegation(code).to_owned(), member));
        }
        wanted
    }

    /// Whether the list says something about this kind of membership of this Member.
    fn is_known(&self, listed: &Listed, kind: Classification) -> bool {
        let knows = self.list.knows;
        match kind {
            Classification::Institution => true,
            Classification::PoliticalGroup => listed.group.is_some(),
            Classification::NationalParty => knows.parties,
            Classification::Committee | Classification::Subcommittee => knows.committees,
            Classification::Delegation => knows.delegations,
            _ => false,
        }
    }

    /// Whether a membership ended with an earlier term, though nobody has said so yet. Parties know no terms.
    pub(super) fn is_of_old_term(&self, seat: &SeatRow) -> bool {
        seat.classification != Classification::NationalParty && seat.start_date < self.term.first_day
    }

    pub(super) fn day_before(&self) -> NaiveDate {
        self.as_of.pred_opt().unwrap_or(self.as_of)
    }

    /// Ends a membership: with its term, or the day before the list. Answers the last day.
    pub(super) fn end(&mut self, seat: &SeatRow) -> NaiveDate {
        let first_day = self.term.first_day;
        let last =
            if self.is_of_old_term(seat) { first_day.pred_opt().unwrap_or(first_day) } else { self.day_before() };
        self.work.steps.ends.entry(last).or_default().push(seat.id);
        last
    }

    /// What the list wants, with the memberships that a person has set in the place of those that would replace them.
    pub(super) fn with_kept(&mut self, listed: &Listed, seats: &[SeatRow], mut wanted: Vec<Wanted>) -> Vec<Wanted> {
        for seat in seats {
            let is_set = self.is_locked(seat.id.0, &["organization_id", "role", "area_code", "start_date", "end_date"]);
            let is_wanted = wanted.iter().any(|wanted| wanted.is(seat));
            if !is_set || is_wanted || self.is_of_old_term(seat) || !self.is_known(listed, seat.classification) {
                continue;
            }
            let is_alone = matches!(
                seat.classification,
                Classification::Institution | Classification::PoliticalGroup | Classification::NationalParty
            );
            let stands_against = |other: &Wanted| {
                other.classification == seat.classification && (is_alone || other.code == seat.short_name)
            };
            let other =
                wanted.iter().find(|other| stands_against(other)).map_or(t!("imports-nothing"), |other| &other.code);
            self.keep(listed, t!("imports-fact-membership"), &seat.short_name, other);
            wanted.retain(|other| !stands_against(other));
            wanted.push(Wanted {
                classification: seat.classification,
                code: seat.short_name.clone(),
                name: seat.short_name.clone(),
                organization_area: seat.organization_area.clone(),
                role: seat.role,
                area_code: seat.area_code.clone(),
            });
        }
        wanted
    }

    /// Ends what the list does not have, starts what it has and the directory has not.
    pub(super) fn write_seats(
        &mut self,
        listed: &Listed,
        who: Who,
        seats: &[SeatRow],
        wanted: &[Wanted],
        start_date: NaiveDate,
    ) {
        let mut kept: Vec<&Wanted> = vec![];
        for seat in seats {
            if self.is_of_old_term(seat) {
                self.end(seat);
            } else if self.is_known(listed, seat.classification) {
                match wanted.iter().find(|wanted| wanted.is(seat) && !kept.contains(wanted)) {
                    Some(wanted) => kept.push(wanted),
                    None => drop(self.end(seat)),
                }
            }
        }
        let dated = listed.since.is_some_and(|since| start_date == since || since < self.term.first_day);
        for wanted in wanted.iter().filter(|wanted| !kept.contains(wanted)) {
            let is_mandate = wanted.classification == Classification::Institution;
            let assumed = !(is_mandate && dated);
            self.work.steps.starts.push(Start { who, place: wanted.clone(), on: start_date, assumed });
        }
    }

    /// What the list changes in the memberships of a sitting Member, to show.
    pub(super) fn seat_changes(&self, listed: &Listed, seats: &[SeatRow], wanted: &[Wanted]) -> Vec<FieldChange> {
        let mut changes = vec![];
        let by_code = |kind| {
            matches!(kind, Classification::Committee | Classification::Subcommittee | Classification::Delegation)
        };
        // A committee or delegation: each on its own.
        for seat in
            seats.iter().filter(|seat| by_code(seat.classification) && self.is_known(listed, seat.classification))
        {
            let to = wanted.iter().find(|wanted| wanted.is_in(seat)).map(|wanted| wanted.role);
            if to != Some(seat.role) {
                changes.push(role_change(seat.classification, &seat.short_name, Some(seat.role), to));
            }
        }
        for new in wanted.iter().filter(|wanted| by_code(wanted.classification)) {
            if !seats.iter().any(|seat| new.is_in(seat)) {
                changes.push(role_change(new.classification, &new.code, None, Some(new.role)));
            }
        }
        // Mandate, group and party: one replaces the other.
        let country = |code: &String| areas::by_code(code).map_or(code.clone(), |area| area.shown.to_owned());
        for (field, kind) in [
            (Field::Country, Classification::Institution),
            (Field::Group, Classification::PoliticalGroup),
            (Field::Party, Classification::NationalParty),
        ] {
            let is_mandate = kind == Classification::Institution;
            let from = seats.iter().rfind(|seat| seat.classification == kind);
            let from = from
                .and_then(|s| if is_mandate { s.area_code.as_ref().map(country) } else { Some(s.short_name.clone()) });
            let to = wanted.iter().find(|wanted| wanted.classification == kind);
            let to = to.and_then(|w| if is_mandate { w.area_code.as_ref().map(country) } else { Some(w.code.clone()) });
            if from != to && self.is_known(listed, kind) {
                changes.push(change(field, None, from, to));
            }
        }
        changes
    }

    /// Writes name and gender anew where the list differs by more than capitals.
    pub(super) fn rename(&mut self, listed: &Listed, row: &KnownRow) -> Vec<FieldChange> {
        let mut renamed = listed.name().to_lowercase() != row.name.to_lowercase();
        let mut gender = listed.gender.filter(|gender| row.gender != Some(*gender));
        let mut changes = vec![];
        if renamed && self.is_locked(row.id.0, &["name", "given_name", "family_name"]) {
            self.keep(listed, t!("imports-fact-name"), &row.name, &listed.name());
            renamed = false;
        }
        if let Some(listed_gender) = gender.filter(|_| self.is_locked(row.id.0, &["gender"])) {
            let own = row.gender.map_or("", shown_gender);
            self.keep(listed, t!("imports-fact-gender"), own, shown_gender(listed_gender));
            gender = None;
        }
        if renamed {
            changes.push(change(Field::Name, None, Some(row.name.clone()), Some(listed.name())));
        }
        if let Some(gender) = gender {
            let shown = |gender| shown_gender(gender).to_owned();
            changes.push(change(Field::Gender, None, row.gender.map(shown), Some(shown(gender))));
        }
        if !changes.is_empty() {
            let names =
                if renamed { (&listed.given_name, &listed.family_name) } else { (&row.given_name, &row.family_name) };
            let new = NewPerson {
                given_name: names.0.clone(),
                family_name: names.1.clone(),
                gender: gender.or(row.gender),
                language: row.language.clone(),
            };
            self.work.steps.updates.push((row.id, new));
        }
        changes
    }

    /// Writes addresses and numbers that the list gives; one that it leaves empty stays.
    pub(super) fn write_details(&mut self, listed: &Listed, who: Who) -> Vec<FieldChange> {
        let there = match who {
            Who::Known(person) => self.known.details.get(&person).map_or(&[][..], Vec::as_slice),
            Who::New(_) => &[],
        };
        let mut changes = vec![];
        for (field, kind, value) in [
            (Field::Email, ContactKind::Email, &listed.email),
            (Field::Phone, ContactKind::Phone, &listed.phone),
            (Field::Office, ContactKind::Office, &listed.office),
        ] {
            let Some(value) = value else { continue };
            let there: Vec<&DetailRow> = there.iter().filter(|detail| detail.kind == kind).collect();
            let in_use = |detail: &&&DetailRow| detail.standing != Standing::Replaced;
            let others = there.iter().filter(|d| d.standing == Standing::Usable && !kind.same(&d.value, value));
            let others: Vec<_> = others.map(|detail| detail.id).collect();
            let set = there
                .iter()
                .filter(in_use)
                .find(|d| !kind.same(&d.value, value) && self.is_locked(d.id.0, &["value", "standing", "kind"]));
            if let Some(set) = set.map(|detail| detail.value.clone()) {
                self.keep(listed, kind.label(), &set, value);
                continue;
            }
            let same = there.iter().filter(in_use).any(|detail| kind.same(&detail.value, value));
            if same && others.is_empty() {
                continue;
            }
            let from = there.iter().rev().find(|d| others.contains(&d.id)).or_else(|| there.iter().rev().find(in_use));
            changes.push(change(field, None, from.map(|detail| detail.value.clone()), Some(value.clone())));
            self.work.steps.replaced.extend(others);
            if !same {
                // One that was replaced before comes back under the spelling that is there.
                let before = there.iter().find(|detail| kind.same(&detail.value, value));
                let value = before.map_or(value, |detail| &detail.value).clone();
                self.work.steps.details.push((who, kind, value));
            }
        }
        changes
    }
}

pub(super) fn change(field: Field, of: Option<&str>, from: Option<String>, to: Option<String>) -> FieldChange {
    FieldChange { field, of: of.map(str::to_owned), from, to }
}

fn role_change(kind: Classification, code: &str, from: Option<Role>, to: Option<Role>) -> FieldChange {
    let field = if kind == Classification::Delegation { Field::Delegation } else { Field::Committee };
    let shown = |role| shown_role(role).to_owned();
    change(field, Some(code), from.map(shown), to.map(shown))
}
