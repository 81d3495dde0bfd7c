//! With whom a contact was: people that were chosen, names that are still to be matched, people who are entered with it.

use std::collections::HashMap;

use serde::Serialize;

use crate::contacts::{self, Recap};
use crate::directory::edit::{self, PersonFields};
use crate::directory::{PersonId, official_note, search};
use crate::objectives::ObjectiveId;
use crate::stances::{self, Holder, Level};
use crate::t;
use crate::web::{Form, Result, Visit};

/// The most people that one contact may name.
pub const PARTICIPANTS: usize = 200;
/// Up to so many people have the stance after it in sight; of more it is folded.
const IN_SIGHT: usize = 6;
/// People who are found by a few letters.
const FOUND: i64 = 8;

/// The people of a form: chips, what was said last, stances after it.
#[derive(Debug, Serialize)]
pub struct With {
    people: Vec<ParticipantView>,
    /// Names that were typed without choosing anybody.
    named: Vec<String>,
    /// Names of people who are entered with the contact.
    newcomers: Vec<String>,
    /// The search for more people, without script.
    search: String,
    found: Vec<Found>,
    pub(super) error: Option<String>,
    /// Who can have a stance after it.
    stances: Vec<StanceView>,
    is_folded: bool,
    objective: String,
}

/// Someone in the contact.
#[derive(Debug, Serialize)]
struct ParticipantView {
    id: String,
    name: String,
    note: String,
    /// Where they stand on the objective.
    level: &'static str,
    recap: Option<RecapView>,
}

/// The last contact with somebody.
#[derive(Debug, Serialize)]
struct RecapView {
    label: &'static str,
    when: String,
    by: String,
    line: String,
}

/// The choice of where somebody stands after it.
#[derive(Debug, Serialize)]
struct StanceView {
    name: String,
    field: String,
    choices: Vec<StanceChoice>,
    is_chosen: bool,
}

#[derive(Debug, Serialize)]
struct StanceChoice {
    code: &'static str,
    sign: String,
    label: &'static str,
    selected: bool,
}

/// Someone who could be added.
#[derive(Debug, Serialize)]
pub struct Found {
    id: String,
    name: String,
    note: String,
    level: &'static str,
}

impl With {
    /// Whom the form names, for the objective that is chosen in it.
    pub async fn of(visit: &Visit, form: &mut Form, objectives: &[(ObjectiveId, String)]) -> Result<With> {
        let chosen = chosen(form);
        if chosen.len() > PARTICIPANTS {
            form.fail("person", too_many(chosen.len()));
        }
        let chosen = &chosen[..chosen.len().min(PARTICIPANTS)];
        let objective: Option<ObjectiveId> = form.get("objective").parse().ok();
        let known = Known::of(visit, chosen, objective).await?;
        let mut recaps = recaps(visit, chosen).await?;
        let people: Vec<_> = chosen.iter().filter_map(|id| known.participant(*id, recaps.remove(id))).collect();
        let (named, newcomers) = (texts(form, "named"), texts(form, "newcomer"));
        let search = form.get("q").to_owned();
        let found = if search.is_empty() { vec![] } else { found(visit, &search, objective).await? };
        let found = found.into_iter().filter(|who| !people.iter().any(|person| person.id == who.id)).collect();
        let name = |(_, name): &(ObjectiveId, String)| name.clone();
        let objective = objectives.iter().find(|(id, _)| Some(*id) == objective).map(name).unwrap_or_default();
        let stances = stances(form, &people, &newcomers);
        Ok(With {
            is_folded: stances.len() > IN_SIGHT,
            error: form.error("person"),
            people,
            named,
            newcomers,
            search,
            found,
            stances,
            objective,
        })
    }

    pub fn sample() -> With {
        let form = Form::prefilled([("stance-p", "p1")]);
        let recap = RecapView {
            label: "Meeting",
            when: "19 Nov 2026, 14:30".into(),
            by: "Elin Lindqvist".into(),
            line: "Thirty minutes in her office.".into(),
        };
        let aoife = ParticipantView {
            id: "p".into(),
            name: "Aoife Brannigan".into(),
            note: "MEP · Renew · IE".into(),
            level: "p1",
            recap: Some(recap),
        };
        let ruxandra =
            Found { id: "q".into(), name: "Ruxandra Ionașcu".into(), note: "MEP · S&D · RO".into(), level: "un" };
        let newcomers = vec!["Vlad Ionașc".to_owned()];
        With {
            stances: stances(&form, std::slice::from_ref(&aoife), &newcomers),
            people: vec![aoife],
            named: vec!["Cillian Roche".into()],
            newcomers,
            search: "ionasc".into(),
            found: vec![ruxandra],
            error: Some("Add at least one person.".into()),
            is_folded: false,
            objective: "EU Focal Point for R2P".into(),
        }
    }
}

pub(super) fn too_many(chosen: usize) -> String {
    t!("contacts-too-many", chosen = chosen, most = PARTICIPANTS)
}

/// The people that were chosen, each once, in the order in which they were.
pub(super) fn chosen(form: &Form) -> Vec<PersonId> {
    let dropped = form.get("drop");
    let mut seen = std::collections::HashSet::new();
    let ids = form.all("person").into_iter().filter(|id| *id != dropped).filter_map(|id| id.parse().ok());
    ids.filter(|id: &PersonId| seen.insert(*id)).collect()
}

/// Names under one field, each once, without the one that was dropped.
pub(super) fn texts(form: &Form, field: &str) -> Vec<String> {
    let dropped = form.get("drop_name");
    let mut names: Vec<String> = vec![];
    for name in form.all(field) {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if !name.is_empty() && name != dropped && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// Names, a word on who they are, and where they stand.
struct Known {
    names: HashMap<Holder, String>,
    notes: HashMap<PersonId, String>,
    levels: HashMap<Holder, Level>,
}

impl Known {
    async fn of(visit: &Visit, people: &[PersonId], objective: Option<ObjectiveId>) -> Result<Known> {
        let (db, scope) = (&visit.app.db, visit.scope());
        let holders: Vec<Holder> = people.iter().copied().map(Holder::from).collect();
        let levels = match objective {
            Some(objective) => stances::levels_of(db, &scope, objective, &holders).await?,
            None => HashMap::new(),
        };
        Ok(Known { names: stances::names(db, &holders).await?, notes: search::notes(db, people).await?, levels })
    }

    fn level(&self, id: PersonId) -> &'static str {
        self.levels.get(&id.into()).map_or("un", |level| level.code())
    }

    /// Somebody in the contact; none if there is no such person.
    fn participant(&self, id: PersonId, recap: Option<RecapView>) -> Option<ParticipantView> {
        Some(ParticipantView {
            id: id.to_string(),
            name: self.names.get(&id.into())?.clone(),
            note: self.notes.get(&id).map(|note| official_note(note)).unwrap_or_default(),
            level: self.level(id),
            recap,
        })
    }

    fn found(&self, id: PersonId) -> Option<Found> {
        let ParticipantView { id, name, note, level, .. } = self.participant(id, None)?;
        Some(Found { id, name, note, level })
    }
}

async fn recaps(visit: &Visit, people: &[PersonId]) -> Result<HashMap<PersonId, RecapView>> {
    let view = |recap: Recap| RecapView {
        label: recap.label(),
        when: visit.app.zone.shown(recap.occurred_at),
        line: shortened(recap.first_line()),
        by: recap.author_name.unwrap_or_else(|| t!("contacts-account-gone").into()),
    };
    let found = contacts::recaps(&visit.app.db, &visit.scope(), people).await?;
    Ok(found.into_iter().map(|recap| (recap.person_id, view(recap))).collect())
}

/// At most so much of a line as is read at a glance.
fn shortened(line: &str) -> String {
    const GLANCE: usize = 160;
    if line.chars().count() <= GLANCE {
        return line.to_owned();
    }
    line.chars().take(GLANCE).chain(['…']).collect()
}

/// The field in which the stance of somebody stands; of newcomers by their name.
pub(super) fn stance_field(person: PersonId) -> String {
    format!("stance-{person}")
}

pub(super) fn newcomer_field(name: &str) -> String {
    format!("stance-new-{name}")
}

fn stances(form: &Form, people: &[ParticipantView], newcomers: &[String]) -> Vec<StanceView> {
    let known = people.iter().map(|person| (person.name.clone(), format!("stance-{}", person.id)));
    let new = newcomers.iter().map(|name| (name.clone(), newcomer_field(name)));
    let view = |(name, field): (String, String)| {
        let chosen = form.get(&field);
        let level = |level: Level| StanceChoice {
            code: level.code(),
            sign: level.signed(),
            label: level.label(),
            selected: chosen == level.code(),
        };
        let choices: Vec<_> = Level::ALL.into_iter().map(level).collect();
        let is_chosen = choices.iter().any(|choice| choice.selected);
        StanceView { name, field, choices, is_chosen }
    };
    known.chain(new).map(view).collect()
}

/// The people who answer to these words best; without words those who were met lately.
pub(super) async fn found(visit: &Visit, q: &str, objective: Option<ObjectiveId>) -> Result<Vec<Found>> {
    let ids: Vec<PersonId> = if q.is_empty() {
        contacts::recently_met(&visit.app.db, &visit.scope(), visit.who.id, FOUND).await?
    } else {
        let hits = search::search(&visit.app.db, q, &[search::Kind::Person], FOUND).await?;
        hits.into_iter().map(|hit| PersonId(hit.record_id)).collect()
    };
    let known = Known::of(visit, &ids, objective).await?;
    Ok(ids.into_iter().filter_map(|id| known.found(id)).collect())
}

/// Matches the names that were typed without choosing anybody: one who is called so becomes one of the people; nobody or
/// several are for a person to say.
pub(super) async fn matched(visit: &Visit, mut form: Form) -> Result<Form> {
    let mut names = texts(&form, "named");
    let typed = form.get("q").split_whitespace().collect::<Vec<_>>().join(" ");
    if !typed.is_empty() && !names.contains(&typed) {
        names.push(typed);
    }
    form = form.without("named").without("q");
    for name in names {
        let mut alike = called(visit, &name).await?;
        if let (Some(person), true) = (alike.pop(), alike.is_empty()) {
            form = form.and("person", &person.to_string());
            continue;
        }
        let several = !alike.is_empty();
        form = form.and("named", &name).without("q").and("q", &name);
        let why = if several {
            t!("contacts-several-called", name = &name)
        } else {
            t!("contacts-nobody-called", name = &name)
        };
        form.fail("person", why);
    }
    Ok(form)
}

/// Who is called exactly so, but for accents, capitals and order.
async fn called(visit: &Visit, name: &str) -> Result<Vec<PersonId>> {
    let (given, family) = split(name);
    let alike = edit::look_alikes(&visit.app.db, given, family).await?;
    Ok(alike.into_iter().filter(|alike| alike.is_same).map(|alike| alike.id).collect())
}

/// Given and family name, where the family name begins with the last word.
fn split(name: &str) -> (&str, &str) {
    name.rsplit_once(' ').unwrap_or(("", name))
}

/// The people who are to be entered with the contact; errors beside the field where somebody is called so already.
pub(super) async fn newcomers(visit: &Visit, form: &mut Form) -> Result<Vec<(String, PersonFields)>> {
    let mut all = vec![];
    for name in texts(form, "newcomer") {
        if name.chars().count() > 200 || name.chars().any(char::is_control) {
            form.fail("person", t!("contacts-shorten-name"));
        } else if !called(visit, &name).await?.is_empty() {
            form.fail("person", t!("contacts-is-there", name = &name));
        }
        let (given, family) = split(&name);
        let fields = PersonFields { given_name: given.into(), family_name: family.into(), ..PersonFields::default() };
        all.push((name, fields));
    }
    Ok(all)
}
