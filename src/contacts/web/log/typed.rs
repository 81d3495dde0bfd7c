//! From what was typed to a contact, with an error beside each field that cannot be understood.

use chrono::{Days, NaiveDate};

use super::who;
use crate::contacts::{Attempt, Direction, Kind, Minutes, NewContact};
use crate::directory::PersonId;
use crate::objectives::ObjectiveId;
use crate::stances::Level;
use crate::t;
use crate::web::{Form, Visit};
use crate::when::{Looking, day_said};

/// No next step.
pub(super) const NONE: &str = "none";

/// The contact that was typed, or errors beside the fields. People who are entered with it are not in it yet.
pub(super) fn parse(form: &mut Form, visit: &Visit, newcomers: usize) -> Option<NewContact> {
    let attempt = attempt(form);
    let kind = if attempt.is_some() { Some(Kind::Call) } else { form.choice::<Kind>("kind", t!("contacts-what-kind")) };
    let objective = form.choice::<ObjectiveId>("objective", t!("contacts-what-objective"));
    let today = said_on(form, visit.today());
    let date = said_day(form, "date", t!("contacts-what-date"), today, Looking::Back);
    let time = form.time("time", t!("contacts-what-time"));
    let minutes = optional_minutes(form, "minutes");
    let preparation_minutes = optional_minutes(form, "preparation");
    let notes = form.text("notes", t!("contacts-what-notes"), 20_000);
    let people = people(form, newcomers);
    let occurred_at = date.zip(time).map(|(date, time)| visit.app.zone.moment(date, time));
    if let Some(Err(why)) = &occurred_at {
        form.fail("time", format!("{why}."));
    }
    let stances = stances_after(form, &people);
    let follow_up = follow_up(form, today, attempt);
    if !form.is_valid() {
        return None;
    }
    let is_theirs = form.get("direction") == Direction::In.as_str() && attempt.is_none();
    Some(NewContact {
        objective: objective?,
        kind: kind?,
        attempt,
        direction: if is_theirs { Direction::In } else { Direction::Out },
        occurred_at: occurred_at?.ok()?,
        people,
        minutes,
        preparation_minutes,
        notes,
        stances,
        follow_up,
        form_key: form_key(form),
    })
}

/// The key that the form was made with.
pub(super) fn form_key(form: &Form) -> String {
    form.get("form_key").chars().take(64).collect()
}

/// The day on which the words were typed: today, unless the form was kept on a device until there was a network again.
fn said_on(form: &Form, today: NaiveDate) -> NaiveDate {
    form.get("said_on").parse().ok().filter(|day: &NaiveDate| *day < today).unwrap_or(today)
}

fn attempt(form: &mut Form) -> Option<Attempt> {
    let said = form.get("attempt").to_owned();
    if said.is_empty() {
        return None;
    }
    let attempt = said.parse().ok();
    if attempt.is_none() {
        form.fail("attempt", t!("contacts-choose-attempt"));
    }
    attempt
}

fn people(form: &mut Form, newcomers: usize) -> Vec<PersonId> {
    let _: Vec<PersonId> = form.choices("person", t!("contacts-what-people"));
    let people = who::chosen(form);
    if people.is_empty() && newcomers == 0 {
        form.fail("person", t!("contacts-add-one"));
    }
    if people.len() + newcomers > who::PARTICIPANTS {
        form.fail("person", who::too_many(people.len() + newcomers));
    }
    people
}

/// A day in words or figures; an error beside the field if it means none.
pub(in crate::contacts::web) fn said_day(
    form: &mut Form,
    name: &'static str,
    what: &str,
    today: NaiveDate,
    looking: Looking,
) -> Option<NaiveDate> {
    let said = form.get(name).to_owned();
    let day = day_said(&said, today, looking);
    if day.is_none() {
        let examples = match looking {
            Looking::Back => t!("contacts-day-examples-back"),
            Looking::Ahead => t!("contacts-day-examples-ahead"),
        };
        let problem = if said.is_empty() {
            t!("contacts-enter-day", what = what, examples = examples)
        } else {
            t!("contacts-no-day", said = &said, what = what, examples = examples)
        };
        form.fail(name, problem);
    }
    day
}

/// How long something took, if anything was typed; an error beside the field if it cannot be understood.
fn optional_minutes(form: &mut Form, name: &'static str) -> Option<Minutes> {
    if form.get(name).is_empty() {
        return None;
    }
    minutes(form, name)
}

/// How long something took; an error beside the field if it cannot be understood.
pub(in crate::contacts::web) fn minutes(form: &mut Form, name: &'static str) -> Option<Minutes> {
    let read = form.get(name).parse::<Minutes>();
    read.map_err(|error| form.fail(name, error.to_string())).ok()
}

fn stances_after(form: &mut Form, people: &[PersonId]) -> Vec<(PersonId, Level)> {
    let said = people.iter().map(|person| (*person, who::stance_field(*person)));
    said.collect::<Vec<_>>().into_iter().filter_map(|(person, field)| Some((person, stance(form, &field)?))).collect()
}

/// The stance that was chosen in a field, if any.
pub(super) fn stance(form: &mut Form, field: &str) -> Option<Level> {
    let chosen = form.get(field).to_owned();
    let level = chosen.parse().ok();
    if level.is_none() && !chosen.is_empty() {
        form.fail("person", t!("contacts-choose-stance"));
    }
    level
}

/// What to do next, and by when. A title alone is due in a week; a day alone has a title that says as much as it can.
pub(in crate::contacts::web) fn follow_up(
    form: &mut Form,
    today: NaiveDate,
    attempt: Option<Attempt>,
) -> Option<(String, NaiveDate)> {
    if form.get("next") == NONE {
        return None;
    }
    let title = form.optional_line("task", t!("contacts-what-follow-up"), 300);
    let has_day = !form.get("due").is_empty();
    let due = match form.get("next") {
        "tomorrow" => today.checked_add_days(Days::new(1)),
        "week" => today.checked_add_days(Days::new(7)),
        "pick" => said_day(form, "due", t!("contacts-what-by-when"), today, Looking::Ahead),
        _ if has_day => said_day(form, "due", t!("contacts-what-by-when"), today, Looking::Ahead),
        _ if title.is_some() => today.checked_add_days(Days::new(7)),
        _ => None,
    };
    let title = title.unwrap_or_else(|| default_title(attempt).to_owned());
    Some((title, due?))
}

/// What a next step is called if nobody says.
pub(in crate::contacts::web) fn default_title(attempt: Option<Attempt>) -> &'static str {
    match attempt {
        Some(Attempt::CallBack) => t!("contacts-call-back"),
        Some(Attempt::NoAnswer | Attempt::LeftMessage) => t!("contacts-call-again"),
        None => t!("contacts-follow-up"),
    }
}
