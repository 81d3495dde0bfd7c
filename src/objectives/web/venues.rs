//! The venues of an objective: the list in its order, and the forms to add, change, move and remove one.

use axum::extract::Path;
use axum::response::Response;
use chrono::NaiveDate;
use serde::Serialize;

use super::venue_fields::{self, VenueFields};
use super::{Around, by, find};
use crate::directory::access::Access;
use crate::objectives::{
    self, Decider, Direction, Objective, ObjectiveId, Roster, Venue, VenueError, VenueId, VenueState,
};
use crate::t;
use crate::web::fields::ErrorSummary;
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Form, Query, Result, Visit};
use crate::when::day;

/// So many connections of whoever decides are shown.
const ACCESS: usize = 6;

#[derive(Debug, Serialize)]
pub struct VenuesPage {
    id: String,
    name: String,
    state: &'static str,
    is_active: bool,
    is_ended: bool,
    around: Around,
    venues: Vec<VenueRow>,
}

#[expect(clippy::struct_excessive_bools, reason = "each shows or hides a part of the row")]
#[derive(Debug, Serialize)]
struct VenueRow {
    id: String,
    action: String,
    place: i64,
    name: String,
    body: String,
    body_href: String,
    rule: &'static str,
    expected: Option<String>,
    decided: Option<String>,
    reference: String,
    state: &'static str,
    state_label: &'static str,
    is_open: bool,
    is_out_of_order: bool,
    roster: String,
    seats: Option<i64>,
    decider: Option<DeciderView>,
    is_first: bool,
    is_last: bool,
}

#[derive(Debug, Serialize)]
struct DeciderView {
    post: String,
    post_href: String,
    on: String,
    holder: Option<(String, String)>,
    access: Vec<AccessView>,
    more: usize,
}

#[derive(Debug, Serialize)]
struct AccessView {
    href: String,
    name: String,
    what: &'static str,
    strength: &'static str,
    note: String,
}

impl Page for VenuesPage {
    const TEMPLATE: &'static str = "objectives/venues";

    fn title(&self) -> String {
        t!("objectives-venues-of", name = &self.name)
    }

    fn crumbs(&self) -> Vec<Crumb> {
        super::crumbs(&self.id, &self.name, t!("objectives-venues"))
    }

    fn sample() -> Self {
        let access = AccessView {
            href: "/people/q".into(),
            name: "Henrik Sköldebrand".into(),
            what: "Adviser",
            strength: "Strong",
            note: "Writes the briefs".into(),
        };
        let decider = DeciderView {
            post: "High Representative".into(),
            post_href: "/posts/p".into(),
            on: "24 Nov 2026".into(),
            holder: Some(("/people/p".into(), "Aoife Brannigan".into())),
            access: vec![access],
            more: 3,
        };
        let row = |number: i64, state: VenueState, decider: Option<DeciderView>| VenueRow {
            id: format!("v{number}"),
            action: format!("/objectives/o/venues/v{number}"),
            place: number,
            name: "Committee vote on the report".into(),
            body: "Foreign Affairs".into(),
            body_href: "/organizations/o".into(),
            rule: "Majority of the votes cast in committee",
            expected: Some("4 Nov 2026".into()),
            decided: (state != VenueState::Open).then(|| "5 Nov 2026".into()),
            reference: "A7-0130/2013".into(),
            state: state.as_str(),
            state_label: state.label(),
            is_open: state == VenueState::Open,
            is_out_of_order: state == VenueState::Open,
            roster: "Everyone with a seat there".into(),
            seats: Some(79),
            decider,
            is_first: number == 1,
            is_last: number == 2,
        };
        VenuesPage {
            id: "o".into(),
            name: "EU Focal Point for R2P".into(),
            state: "Active",
            is_active: true,
            is_ended: false,
            around: Around::sample(),
            venues: vec![row(1, VenueState::Adopted, None), row(2, VenueState::Open, Some(decider))],
        }
    }
}

pub async fn index(visit: Visit, Path(id): Path<ObjectiveId>) -> Result<Response> {
    let objective = find(&visit, id).await?;
    let scope = visit.scope();
    let all = objectives::venues(&visit.app.db, &scope, id).await?;
    let out_of_order = objectives::out_of_order(&all);
    let mut venues = vec![];
    for venue in &all {
        let mut row = row(venue, all.len(), visit.today());
        row.is_out_of_order = out_of_order.contains(&venue.id);
        if let Some(post) = venue.decider_post_id {
            // Who holds the post on the day of the decision is who decides; until then, whoever holds it now is asked.
            let on = venue.day().filter(|on| *on < visit.today()).unwrap_or_else(|| visit.today());
            row.decider = objectives::decider(&visit.app.db, post, on).await?.map(|found| decider_view(found, on));
        }
        venues.push(row);
    }
    let around = Around::load(&visit.app.db, &scope, &objective).await?;
    let page = VenuesPage {
        id: id.to_string(),
        state: objective.state.label(),
        is_active: objective.state == objectives::State::Active,
        is_ended: objective.state.is_ended(),
        name: objective.name,
        around,
        venues,
    };
    visit.page("objectives", &page).await
}

fn row(venue: &Venue, of: usize, today: NaiveDate) -> VenueRow {
    VenueRow {
        id: venue.id.to_string(),
        action: format!("/objectives/{}/venues/{}", venue.objective_id, venue.id),
        place: venue.position,
        name: venue.name().to_owned(),
        body: venue.body().to_owned(),
        body_href: format!("/organizations/{}", venue.organization_id),
        rule: venue.rule.label(),
        expected: venue.decides_on.map(day),
        decided: venue.decided_on.map(day),
        reference: venue.reference.clone(),
        state: venue.state.as_str(),
        state_label: venue.state.label(),
        is_open: venue.state == VenueState::Open,
        is_out_of_order: false,
        roster: roster(venue, today),
        seats: venue.seats,
        decider: None,
        is_first: venue.position == 1,
        is_last: usize::try_from(venue.position).is_ok_and(|at| at == of),
    }
}

/// Who has a say there, in a few words.
fn roster(venue: &Venue, today: NaiveDate) -> String {
    match venue.roster(venue.day().unwrap_or(today)) {
        Roster::Members => t!("objectives-roster-members").into(),
        Roster::States(states) if venue.participants.is_empty() => t!("objectives-roster-states", n = states.len()),
        Roster::States(states) => {
            let codes: Vec<_> = states.iter().map(|area| area.shown).collect();
            t!("objectives-roster-part", n = states.len(), codes = codes.join(", "))
        }
        Roster::Post(_) => t!("objectives-roster-post").into(),
    }
}

fn decider_view(found: Decider, on: NaiveDate) -> DeciderView {
    let access = |one: &Access| AccessView {
        href: format!("/people/{}", one.person_id),
        name: one.name.clone(),
        what: one.what,
        strength: match one.strength {
            3 => t!("objectives-strength-strong"),
            2 => t!("objectives-strength-medium"),
            _ => t!("objectives-strength-weak"),
        },
        note: one.note.clone(),
    };
    DeciderView {
        post_href: format!("/posts/{}", found.post),
        post: found.label,
        on: day(on),
        holder: found.holder.map(|(id, name)| (format!("/people/{id}"), name)),
        more: found.access.len().saturating_sub(ACCESS),
        access: found.access.iter().take(ACCESS).map(access).collect(),
    }
}

#[derive(Debug, Serialize)]
pub struct VenuePage {
    id: String,
    name: String,
    heading: &'static str,
    action: String,
    submit: &'static str,
    venue: VenueFields,
    errors: Option<ErrorSummary>,
}

impl Page for VenuePage {
    const TEMPLATE: &'static str = "objectives/venue";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), self.heading)
    }

    fn crumbs(&self) -> Vec<Crumb> {
        super::crumbs(&self.id, &self.name, self.heading)
    }

    fn sample() -> Self {
        let mut form = Form::prefilled([("rule", "council-qmv-participants"), ("state", "open"), ("q", "trade")]);
        form.fail("states", "Tick the states that take part.");
        let venue = VenueFields::sample(&form, true);
        VenuePage {
            id: "o".into(),
            name: "EU Focal Point for R2P".into(),
            heading: "Edit venue",
            action: "/objectives/o/venues/v".into(),
            submit: "Save venue",
            errors: venue.summary([]),
            venue,
        }
    }
}

async fn page(visit: &Visit, objective: &Objective, id: Option<VenueId>, form: &Form) -> Result<VenuePage> {
    let venue = VenueFields::of(visit, form, id.is_some()).await?;
    let action = format!("/objectives/{}/venues", objective.id);
    Ok(VenuePage {
        id: objective.id.to_string(),
        name: objective.name.clone(),
        heading: if id.is_some() { t!("objectives-venue-edit") } else { t!("objectives-venue-add") },
        action: id.map_or_else(|| action.clone(), |id| format!("{action}/{id}")),
        submit: if id.is_some() { t!("objectives-venue-save") } else { t!("objectives-venue-add-submit") },
        errors: venue.summary([]),
        venue,
    })
}

/// The list of an objective's venues.
fn listed(id: ObjectiveId) -> String {
    format!("/objectives/{id}/venues")
}

/// The objective, unless it has ended: then nothing is changed, and the list says why.
async fn open(visit: &Visit, id: ObjectiveId) -> Result<Result<Objective, Response>> {
    let objective = find(visit, id).await?;
    if !objective.state.is_ended() {
        return Ok(Ok(objective));
    }
    Ok(Err(visit.refused(&listed(id), &VenueError::Ended(objective.state).to_string())))
}

pub async fn ask(visit: Visit, Path(id): Path<ObjectiveId>, Query(form): Query) -> Result<Response> {
    match open(&visit, id).await? {
        Ok(objective) => visit.page("objectives", &page(&visit, &objective, None, &form).await?).await,
        Err(refused) => Ok(refused),
    }
}

pub async fn add(visit: Visit, Path(id): Path<ObjectiveId>, form: Form) -> Result<Response> {
    match open(&visit, id).await? {
        Ok(objective) => Box::pin(save(&visit, &objective, None, form)).await,
        Err(refused) => Ok(refused),
    }
}

/// The venue of an objective, or nothing.
async fn venue(visit: &Visit, objective: ObjectiveId, id: VenueId) -> Result<Venue> {
    let found = objectives::venue(&visit.app.db, &visit.scope(), id).await?;
    found.map(|(venue, _)| venue).filter(|venue| venue.objective_id == objective).ok_or(Error::NotFound)
}

pub async fn edit(visit: Visit, Path((id, venue_id)): Path<(ObjectiveId, VenueId)>) -> Result<Response> {
    let form = venue_fields::prefilled(&venue(&visit, id, venue_id).await?);
    match open(&visit, id).await? {
        Ok(objective) => visit.page("objectives", &page(&visit, &objective, Some(venue_id), &form).await?).await,
        Err(refused) => Ok(refused),
    }
}

pub async fn update(visit: Visit, Path((id, venue_id)): Path<(ObjectiveId, VenueId)>, form: Form) -> Result<Response> {
    venue(&visit, id, venue_id).await?;
    match open(&visit, id).await? {
        Ok(objective) => Box::pin(save(&visit, &objective, Some(venue_id), form)).await,
        Err(refused) => Ok(refused),
    }
}

async fn save(visit: &Visit, objective: &Objective, id: Option<VenueId>, mut form: Form) -> Result<Response> {
    if venue_fields::is_asking(&form) {
        let form = venue_fields::turned(form);
        return visit.page("objectives", &page(visit, objective, id, &form).await?).await;
    }
    if let Some(typed) = venue_fields::parse(&mut form) {
        let mut tx = visit.app.db.begin().await?;
        let sheet = typed.sheet(&mut tx, visit).await?;
        let (scope, by) = (visit.scope(), by(visit));
        let done = match id {
            Some(id) => objectives::edit_venue(&mut tx, &scope, id, &sheet, by).await,
            None => objectives::add_venue(&mut tx, &scope, objective.id, &sheet, by).await.map(drop),
        };
        match done {
            Ok(()) => {
                tx.commit().await?;
                let said = if id.is_some() { t!("objectives-venue-saved") } else { t!("objectives-venue-added") };
                return Ok(visit.done(&listed(objective.id), said));
            }
            Err(error) => venue_fields::refuse(&mut form, error)?,
        }
    }
    venue_fields::enter_body(visit, &form).await?;
    visit.invalid("objectives", &page(visit, objective, id, &form).await?).await
}

pub async fn reorder(visit: Visit, Path((id, venue_id)): Path<(ObjectiveId, VenueId)>, form: Form) -> Result<Response> {
    venue(&visit, id, venue_id).await?;
    let direction = if form.get("direction") == "up" { Direction::Up } else { Direction::Down };
    let mut tx = visit.app.db.begin().await?;
    match objectives::move_venue(&mut tx, &visit.scope(), venue_id, direction, by(&visit)).await {
        Ok(true) => {
            tx.commit().await?;
            Ok(visit.done(&listed(id), t!("objectives-order-changed")))
        }
        Ok(false) => Ok(visit.refused(&listed(id), t!("objectives-at-the-end"))),
        Err(error) => refused(&visit, id, error),
    }
}

pub async fn ask_removal(visit: Visit, Path((id, venue_id)): Path<(ObjectiveId, VenueId)>) -> Result<Response> {
    let objective = find(&visit, id).await?;
    let venue = venue(&visit, id, venue_id).await?;
    let page = super::FormPage {
        id: id.to_string(),
        name: objective.name,
        heading: t!("objectives-venue-remove"),
        lead: vec![
            t!("objectives-venue-remove-what", name = venue.name(), body = venue.body(), rule = venue.rule.within()),
            t!("objectives-venue-remove-lead").into(),
        ],
        action: format!("{}/{venue_id}/removal", listed(id)),
        submit: t!("objectives-venue-remove"),
        cancel: listed(id),
        fields: vec![],
        errors: None,
    };
    visit.page("objectives", &page).await
}

pub async fn remove(visit: Visit, Path((id, venue_id)): Path<(ObjectiveId, VenueId)>, _: Form) -> Result<Response> {
    venue(&visit, id, venue_id).await?;
    let mut tx = visit.app.db.begin().await?;
    match objectives::remove_venue(&mut tx, &visit.scope(), venue_id, by(&visit)).await {
        Ok(_) => {
            tx.commit().await?;
            let undo = format!("{}/{venue_id}/restoration", listed(id));
            Ok(visit.done_undoable(&listed(id), t!("objectives-venue-removed"), &undo))
        }
        Err(error) => refused(&visit, id, error),
    }
}

pub async fn restore(visit: Visit, Path((id, venue_id)): Path<(ObjectiveId, VenueId)>, _: Form) -> Result<Response> {
    find(&visit, id).await?;
    let mut tx = visit.app.db.begin().await?;
    match objectives::restore_venue(&mut tx, &visit.scope(), venue_id, by(&visit)).await {
        Ok(objective) if objective == id => {
            tx.commit().await?;
            Ok(visit.done(&listed(id), t!("objectives-venue-back")))
        }
        Ok(_) => Err(Error::NotFound),
        Err(error) => refused(&visit, id, error),
    }
}

fn refused(visit: &Visit, id: ObjectiveId, error: VenueError) -> Result<Response> {
    match error {
        VenueError::NotFound => Err(Error::NotFound),
        VenueError::Db(error) => Err(error.into()),
        other => Ok(visit.refused(&listed(id), &other.to_string())),
    }
}
