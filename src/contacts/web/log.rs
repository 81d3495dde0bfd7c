//! The form to log a contact. It works without script: finding, adding and removing people sends the form back with
//! everything that was typed.

use axum::response::Response;
use chrono::Days;
use serde::Serialize;

use crate::contacts::{Direction, Kind, LogError, Minutes, NewContact};
use crate::directory::PersonId;
use crate::objectives::ObjectiveId;
use crate::stances::Level;
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::pages::{Crumb, Page};
use crate::web::{Form, Query, Result, Visit};
use crate::{contacts, directory, ids, objectives};

/// The most people that one contact may name.
const PARTICIPANTS: usize = 50;

#[derive(Debug, Serialize)]
pub struct NewPage {
    kind: Field,
    direction: Field,
    objective: Field,
    date: Field,
    time: Field,
    minutes: Field,
    preparation: Field,
    notes: Field,
    task: Field,
    due: Field,
    form_key: Field,
    people: Vec<ParticipantView>,
    /// The search for more people, without script.
    search: String,
    found: Vec<Found>,
    people_error: Option<String>,
    errors: Option<ErrorSummary>,
    has_objectives: bool,
}

/// Someone in the contact, with the stance after it.
#[derive(Debug, Serialize)]
struct ParticipantView {
    id: String,
    name: String,
    note: String,
    stance: Field,
}

/// Someone who could be added.
#[derive(Debug, Serialize)]
struct Found {
    id: String,
    name: String,
    note: String,
}

impl Page for NewPage {
    const TEMPLATE: &'static str = "contacts/new";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), "Log contact")
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![Crumb::link("/contacts", "Contacts"), Crumb::here("Log contact")]
    }

    fn sample() -> Self {
        let mut form = Form::prefilled([("date", "2026-11-24"), ("kind", "meeting"), ("q", "ionasc")]);
        form.fail("person", "Add at least one person.");
        let person = NamedPerson { id: "p".into(), name: "Aoife Brannigan".into(), note: "Renew · IE".into() };
        let found = NamedPerson { id: "q".into(), name: "Ruxandra Ionașcu".into(), note: "S&D · RO".into() };
        new_page(&form, vec![("o".into(), "EU Focal Point for R2P".into())], vec![person], vec![found])
    }
}

/// A person with a word on who they are.
struct NamedPerson {
    id: String,
    name: String,
    note: String,
}

fn new_page(
    form: &Form,
    objectives: Vec<(String, String)>,
    people: Vec<NamedPerson>,
    found: Vec<NamedPerson>,
) -> NewPage {
    let field = |field: Field| {
        let (value, error) = (form.raw(&field.name).to_owned(), form.error(&field.name));
        field.value(value).error(error)
    };
    let has_objectives = !objectives.is_empty();
    let kinds = Kind::ALL.iter().map(|kind| Choice::new(kind, kind.label()));
    let objectives = objectives.into_iter().map(|(id, name)| Choice::new(id, name));
    let participant = |person: NamedPerson| {
        let name = format!("stance-{}", person.id);
        let levels =
            Level::ALL.iter().map(|level| Choice::new(level.code(), format!("{} {}", level.signed(), level.label())));
        let stance = Field::select(&name, format!("Stance of {} after it", person.name), levels)
            .value(form.get(&name))
            .blank("No change");
        ParticipantView { id: person.id, name: person.name, note: person.note, stance }
    };
    let mut page = NewPage {
        kind: field(Field::radios("kind", "What", kinds).required()),
        direction: Field::checks("direction", "Who turned to whom", [Choice::new(Direction::In, "They turned to us")])
            .values(&form.all("direction")),
        objective: field(Field::select("objective", "Objective", objectives).required()),
        date: field(Field::date("date", "Date").required()),
        time: field(Field::time("time", "Time").required()),
        minutes: field(Field::text("minutes", "How long").hint("1:30, 90 or 1.5 h").autocomplete("off")),
        preparation: field(
            Field::text("preparation", "Preparation").hint("How long it took to prepare").autocomplete("off"),
        ),
        notes: field(Field::textarea("notes", "Notes").rows(6).placeholder("What was said?")),
        task: field(Field::text("task", "Follow up").hint("What to do next, if anything")),
        due: field(Field::date("due", "By")),
        form_key: Field::hidden("form_key", form.get("form_key")),
        people: people.into_iter().map(participant).collect(),
        search: form.get("q").to_owned(),
        found: found.into_iter().map(|who| Found { id: who.id, name: who.name, note: who.note }).collect(),
        people_error: form.error("person"),
        errors: None,
        has_objectives,
    };
    let when = [&page.kind, &page.objective, &page.date, &page.time, &page.minutes, &page.preparation];
    page.errors = ErrorSummary::of(when.into_iter().chain([&page.notes, &page.task, &page.due]));
    if let Some(error) = &page.people_error {
        page.errors = Some(page.errors.take().unwrap_or_default().and("#people", error));
    }
    page
}

/// The form; `person` may be given several times, and adding or removing one asks for the form again with everything
/// that was typed.
pub async fn ask(visit: Visit, Query(query): Query) -> Result<Response> {
    let now = visit.now();
    let defaults = [
        ("kind", "meeting".to_owned()),
        ("date", visit.today().to_string()),
        ("time", visit.app.zone.format(now, "%H:%M")),
        ("due", String::new()),
        ("form_key", ids::secret()),
    ];
    let form = query.or(defaults);
    visit.page("contacts", &assemble(&visit, &form).await?).await
}

/// The form with the names of those in it and of those found.
async fn assemble(visit: &Visit, form: &Form) -> Result<NewPage> {
    let listed = objectives::list(&visit.app.db, &visit.scope()).await?;
    let listed = listed.into_iter().filter(|objective| objective.state == objectives::State::Active);
    let listed = listed.map(|objective| (objective.id.to_string(), objective.name)).collect();
    let chosen: Vec<PersonId> = form.all("person").iter().filter_map(|id| id.parse().ok()).take(PARTICIPANTS).collect();
    let dropped = form.get("drop");
    let chosen: Vec<_> = chosen.into_iter().filter(|id| id.to_string() != dropped).collect();
    let people = named(visit, directory::PeopleFilter { ids: Some(chosen.clone()), ..everyone(visit) }).await?;
    let found = match form.get("q") {
        "" => vec![],
        q => found(visit, q).await?,
    };
    let found = found.into_iter().filter(|who| !chosen.iter().any(|id| id.to_string() == who.id)).collect();
    Ok(new_page(form, listed, people, found))
}

/// The people who answer to these words best.
async fn found(visit: &Visit, q: &str) -> Result<Vec<NamedPerson>> {
    let hits = directory::search::search(&visit.app.db, q, &[directory::search::Kind::Person], 8).await?;
    let person =
        |hit: directory::search::Hit| NamedPerson { id: hit.record_id.to_string(), name: hit.label, note: hit.note };
    Ok(hits.into_iter().map(person).collect())
}

fn everyone(visit: &Visit) -> directory::PeopleFilter {
    directory::PeopleFilter::on(visit.today())
}

async fn named(visit: &Visit, filter: directory::PeopleFilter) -> Result<Vec<NamedPerson>> {
    let (_, rows) = directory::people(&visit.app.db, &filter).await?;
    Ok(rows.into_iter().map(|row| NamedPerson { note: note(&row), id: row.id.to_string(), name: row.name }).collect())
}

/// Group and country, to tell people of one name apart.
fn note(row: &directory::PersonRow) -> String {
    let country = row.country.map(|area| area.shown.to_owned());
    row.group_code.iter().cloned().chain(country).collect::<Vec<_>>().join(" · ")
}

pub async fn create(visit: Visit, mut form: Form) -> Result<Response> {
    // The form's own search and "remove" buttons come here, too, so that nothing typed is lost without script.
    if form.is_ticked("find") || form.is_ticked("drop") || form.is_ticked("add") {
        let added = form.get("add").to_owned();
        // Whoever was looked for is found.
        let form = if added.is_empty() { form } else { form.without("q").and("person", &added) };
        return visit.page("contacts", &assemble(&visit, &form).await?).await;
    }
    if let Some(new) = parse(&mut form, &visit) {
        let mut tx = visit.app.db.begin().await?;
        let held_on = visit.app.zone.date(new.occurred_at);
        match contacts::log(&mut tx, &visit.scope(), &new, visit.who.id, visit.now(), held_on).await {
            Ok(_) => {
                tx.commit().await?;
                let back = new.people.first().map_or_else(|| "/contacts".into(), |id| format!("/people/{id}"));
                return Ok(visit.done(&back, "Contact saved."));
            }
            Err(LogError::Again(_)) => {
                return Ok(visit.done("/contacts", "This contact had been saved already."));
            }
            Err(LogError::Future) => form.fail("date", LogError::Future.to_string()),
            Err(LogError::NotFound) => form.fail("objective", "Choose an objective and people that are still there."),
            Err(LogError::Stance(refused)) => {
                form.fail(if refused.field() == "objective" { "objective" } else { "date" }, refused.to_string());
            }
            Err(LogError::Db(error)) => return Err(error.into()),
        }
    }
    visit.invalid("contacts", &assemble(&visit, &form).await?).await
}

/// The contact that was typed, or errors beside the fields.
fn parse(form: &mut Form, visit: &Visit) -> Option<NewContact> {
    let kind = form.choice::<Kind>("kind", "what it was");
    let objective = form.choice::<ObjectiveId>("objective", "an objective");
    let date = form.date("date", "the date");
    let time = form.time("time", "the time");
    let minutes = optional_minutes(form, "minutes");
    let preparation_minutes = optional_minutes(form, "preparation");
    let notes = form.text("notes", "the notes", 20_000);
    let people: Vec<PersonId> = form.choices("person", "people");
    if people.is_empty() {
        form.fail("person", "Add at least one person.");
    }
    if people.len() > PARTICIPANTS {
        form.fail("person", format!("A contact names at most {PARTICIPANTS} people. Log the others apart."));
    }
    let occurred_at = date.zip(time).map(|(date, time)| visit.app.zone.moment(date, time));
    if let Some(Err(why)) = &occurred_at {
        form.fail("time", format!("{why}."));
    }
    let stances = stances_after(form, &people);
    let follow_up = follow_up(form, visit);
    if !form.is_valid() {
        return None;
    }
    Some(NewContact {
        objective: objective?,
        kind: kind?,
        direction: if form.get("direction") == Direction::In.as_str() { Direction::In } else { Direction::Out },
        occurred_at: occurred_at?.ok()?,
        people,
        minutes,
        preparation_minutes,
        notes,
        stances,
        follow_up,
        form_key: form.get("form_key").chars().take(64).collect(),
    })
}

/// How long something took, if anything was typed; an error beside the field if it cannot be understood.
fn optional_minutes(form: &mut Form, name: &'static str) -> Option<Minutes> {
    if form.get(name).is_empty() {
        return None;
    }
    minutes(form, name)
}

/// How long something took; an error beside the field if it cannot be understood.
pub(super) fn minutes(form: &mut Form, name: &'static str) -> Option<Minutes> {
    let read = form.get(name).parse::<Minutes>();
    read.map_err(|error| form.fail(name, error.to_string())).ok()
}

fn stances_after(form: &mut Form, people: &[PersonId]) -> Vec<(PersonId, Level)> {
    let mut stances = vec![];
    for person in people {
        let chosen = form.get(&format!("stance-{person}")).to_owned();
        match chosen.parse() {
            Ok(level) => stances.push((*person, level)),
            Err(_) if chosen.is_empty() => {}
            Err(_) => form.fail("person", "Choose a stance from the list."),
        }
    }
    stances
}

/// What to do next: the words, and a week from now unless a day was chosen.
fn follow_up(form: &mut Form, visit: &Visit) -> Option<(String, chrono::NaiveDate)> {
    let title = form.optional_line("task", "the follow-up", 300);
    let due = form.optional_date("due", "the day");
    match (title, due) {
        (Some(title), due) => {
            let in_a_week = visit.today().checked_add_days(Days::new(7))?;
            Some((title, due.unwrap_or(in_a_week)))
        }
        (None, Some(_)) => {
            form.fail("task", "Say what to do by that day, or leave the day empty.");
            None
        }
        (None, None) => None,
    }
}
