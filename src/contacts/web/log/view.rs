//! The form to log a contact, as it is shown: on a page of its own, in a dialog over any page, on a person's page.

use chrono::Days;
use serde::Serialize;

use super::typed;
use super::who::{self, With};
use crate::contacts::web::icon;
use crate::contacts::{self, Attempt, Direction, Kind};
use crate::directory::PersonId;
use crate::locale::{self, said};
use crate::objectives::{self, ObjectiveId};
use crate::t;
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::pages::FRESH;
use crate::web::session::local_path;
use crate::web::{Form, Result, Visit};
use crate::when::{Looking, day, day_said};

/// The form.
#[expect(clippy::struct_excessive_bools, reason = "each draws a part of the form, or leaves it out")]
#[derive(Debug, Serialize)]
pub struct LogForm {
    /// Whose drafts are kept on the device.
    account: String,
    form_key: String,
    /// Where to go after saving; empty for the page of the first person.
    back: String,
    kinds: Vec<Tile>,
    kind_error: Option<String>,
    objective: Field,
    /// Whether there is a choice of objectives.
    has_choice: bool,
    date: Field,
    time: Field,
    notes: Field,
    with: With,
    next: Vec<Tile>,
    task: Field,
    due: Field,
    attempts: Vec<AttemptButton>,
    attempt_error: Option<String>,
    direction: Field,
    minutes: Field,
    preparation: Field,
    /// Whether something was said in the fields that are folded.
    is_unfolded: bool,
    pub(super) errors: Option<ErrorSummary>,
    pub(super) has_objectives: bool,
    /// Whether the device keeps the page, for contacts on other days.
    is_offline: bool,
}

/// One of a few choices that are drawn as tiles.
#[derive(Debug, Serialize)]
struct Tile {
    value: &'static str,
    label: &'static str,
    icon: &'static str,
    selected: bool,
}

/// A button that saves a call which reached nobody.
#[derive(Debug, Serialize)]
struct AttemptButton {
    value: &'static str,
    label: &'static str,
    key: &'static str,
}

/// What the next step can be.
const NEXT: [(&str, &str); 4] = [
    ("none", "contacts-next-none"),
    ("tomorrow", "contacts-next-tomorrow"),
    ("week", "contacts-next-week"),
    ("pick", "contacts-next-pick"),
];

impl LogForm {
    /// The form with what was typed, or said in the address, and the people in it.
    pub async fn of(visit: &Visit, form: Form) -> Result<LogForm> {
        let listed = objectives::list(&visit.app.db, &visit.scope()).await?;
        let active = listed.into_iter().filter(|objective| objective.state == objectives::State::Active);
        let active: Vec<(ObjectiveId, String)> = active.map(|objective| (objective.id, objective.name)).collect();
        let mut form = form.or(defaults(visit));
        if form.get("objective").is_empty() {
            let last = contacts::recently_logged(&visit.app.db, &visit.scope(), visit.who.id).await?;
            let last = last.filter(|last| active.iter().any(|(id, _)| id == last));
            if let Some(id) = last.or_else(|| active.first().map(|(id, _)| *id)) {
                form = form.without("objective").and("objective", &id.to_string());
            }
        }
        let with = With::of(visit, &mut form, &active).await?;
        let shown = LogForm::new(&form, visit.who.id.to_string(), active, with);
        Ok(shown.with_days_shown(visit))
    }

    /// The same, for a device to keep.
    pub(super) fn kept(self) -> LogForm {
        LogForm { is_offline: true, ..self }
    }

    /// The form on the page of a person, for an objective.
    pub async fn about(visit: &Visit, person: PersonId, objective: &str, back: &str) -> Result<Box<LogForm>> {
        let person = person.to_string();
        let said = [("person", person.as_str()), ("objective", objective), ("back", back)];
        let form = Form::prefilled(said.into_iter().filter(|(_, value)| !value.is_empty()));
        Box::pin(LogForm::of(visit, form)).await.map(Box::new)
    }

    fn new(form: &Form, account: String, objectives: Vec<(ObjectiveId, String)>, with: With) -> LogForm {
        let field = |field: Field| {
            let (value, error) = (form.raw(&field.name).to_owned(), form.error(&field.name));
            field.value(value).error(error)
        };
        let (has_objectives, has_choice) = (!objectives.is_empty(), objectives.len() > 1);
        let objectives = objectives.into_iter().map(|(id, name)| Choice::new(id, name));
        let kind = |kind: &Kind| Tile {
            value: kind.as_str(),
            label: kind.label(),
            icon: icon(*kind),
            selected: form.get("kind") == kind.as_str(),
        };
        let next = |(value, id)| Tile { value, label: said(id), icon: "", selected: form.get("next") == value };
        let attempt =
            |attempt: &Attempt| AttemptButton { value: attempt.as_str(), label: attempt.label(), key: attempt.key() };
        let folded = ["minutes", "preparation", "direction"];
        let notes = Field::textarea("notes", t!("contacts-notes"));
        let task = Field::text("task", t!("contacts-what"));
        let due = Field::text("due", t!("contacts-by"));
        let minutes = Field::text("minutes", t!("contacts-how-long"));
        let preparation = Field::text("preparation", t!("contacts-preparation"));
        let mut shown = LogForm {
            account,
            form_key: form.get("form_key").to_owned(),
            back: form.get("back").to_owned(),
            kinds: Kind::ALL.iter().map(kind).collect(),
            kind_error: form.error("kind"),
            objective: field(Field::select("objective", t!("contacts-objective"), objectives).required()),
            has_choice,
            date: field(Field::text("date", t!("contacts-date")).required().autocomplete("off")),
            time: field(Field::time("time", t!("contacts-time")).required()),
            notes: field(notes.rows(3).placeholder(t!("contacts-notes-hint"))),
            with,
            next: NEXT.into_iter().map(next).collect(),
            task: field(task.placeholder(t!("contacts-follow-up")).autocomplete("off")),
            due: field(due.placeholder(t!("contacts-due-hint")).autocomplete("off")),
            attempts: Attempt::ALL.iter().map(attempt).collect(),
            attempt_error: form.error("attempt"),
            direction: Field::checks(
                "direction",
                t!("contacts-direction"),
                [Choice::new(Direction::In, t!("contacts-direction-in"))],
            )
            .values(&form.all("direction")),
            minutes: field(minutes.hint(t!("contacts-length-hint")).autocomplete("off")),
            preparation: field(preparation.hint(t!("contacts-preparation-hint")).autocomplete("off")),
            is_unfolded: folded.iter().any(|name| !form.get(name).is_empty()),
            errors: None,
            has_objectives,
            is_offline: false,
        };
        shown.errors = shown.summary();
        shown
    }

    /// Everything that is wrong, in the order of the form.
    fn summary(&self) -> Option<ErrorSummary> {
        let mut errors = ErrorSummary::new();
        let own = |errors: ErrorSummary, field: &Field| match ErrorSummary::of([field]) {
            Some(of) => of
                .items
                .into_iter()
                .fold(errors, |all, item| all.and(item.href.as_deref().unwrap_or_default(), item.text)),
            None => errors,
        };
        if let Some(error) = &self.kind_error {
            errors = errors.and("#f-kind-0", error);
        }
        if let Some(error) = &self.with.error {
            errors = errors.and("#log-q", error);
        }
        let fields = [&self.date, &self.time, &self.notes];
        errors = fields.into_iter().fold(errors, own);
        if let Some(error) = &self.attempt_error {
            errors = errors.and("#log-attempts", error);
        }
        errors =
            [&self.task, &self.due, &self.objective, &self.minutes, &self.preparation].into_iter().fold(errors, own);
        (!errors.items.is_empty()).then_some(errors)
    }

    /// Days that were said in words are shown as dates.
    fn with_days_shown(mut self, visit: &Visit) -> LogForm {
        let today = visit.today();
        let shown = |field: Field, looking| match day_said(&field.value, today, looking) {
            Some(on) => field.value(shown_day(on, today)),
            None => field,
        };
        self.date = shown(self.date, Looking::Back);
        self.due = shown(self.due, Looking::Ahead);
        self
    }

    /// A made-up form, with something wrong in it.
    pub fn sample() -> LogForm {
        let mut form = Form::prefilled([
            ("date", "Today, 24 Nov 2026"),
            ("kind", "meeting"),
            ("q", "ionasc"),
            ("next", "week"),
            ("form_key", "k"),
        ]);
        form.fail("person", "Add at least one person.");
        form.fail("attempt", "Nobody was reached.");
        let objectives = vec![
            (ObjectiveId::new(), "EU Focal Point for R2P".into()),
            (ObjectiveId::new(), "Early-warning budget line".into()),
        ];
        LogForm::new(&form, "a".into(), objectives, who::With::sample())
    }

    /// The same for a page that shows no error.
    pub fn sample_inline() -> LogForm {
        LogForm { errors: None, kind_error: None, attempt_error: None, ..LogForm::sample() }
    }
}

/// A day as the form shows it: what it shows can be typed again, today or later.
pub(in crate::contacts::web) fn shown_day(on: chrono::NaiveDate, today: chrono::NaiveDate) -> String {
    if on == today {
        t!("contacts-shown-today", day = day(on))
    } else if Some(on) == today.checked_sub_days(Days::new(1)) {
        t!("contacts-shown-yesterday", day = day(on))
    } else {
        locale::weekday(on)
    }
}

fn defaults(visit: &Visit) -> [(&'static str, String); 5] {
    [
        ("kind", Kind::Meeting.as_str().to_owned()),
        ("date", visit.today().to_string()),
        ("time", visit.app.zone.format(visit.now(), "%H:%M")),
        ("next", typed::NONE.to_owned()),
        ("form_key", FRESH.to_owned()),
    ]
}

/// Where to go after saving: the page that was said, or that of the first person.
pub(super) fn back(form: &Form, first: Option<PersonId>) -> String {
    match (form.get("back"), first) {
        ("", Some(person)) => format!("/people/{person}"),
        ("", None) => "/contacts".to_owned(),
        (said, _) => local_path(said).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_that_the_form_shows_is_understood_in_every_language() {
        let today: chrono::NaiveDate = "2026-11-24".parse().unwrap();
        for language in locale::Locale::ALL {
            locale::keep(*language, || {
                for on in today.iter_days().take(400) {
                    for shown in [shown_day(on, today), shown_day(on, on), shown_day(on, on + Days::new(1))] {
                        assert_eq!(day_said(&shown, today, Looking::Back), Some(on), "{shown}");
                    }
                }
                for examples in [t!("contacts-day-examples-back"), t!("contacts-day-examples-ahead")] {
                    for example in examples.replace(" oder ", ",").replace(" or ", ",").replace(" ou ", ",").split(',')
                    {
                        assert!(day_said(example, today, Looking::Ahead).is_some(), "{example}");
                    }
                }
                for example in t!("contacts-due-hint").split(',') {
                    assert!(day_said(example, today, Looking::Ahead).is_some(), "{example}");
                }
            });
        }
    }
}
