//! The part of a form that says what a venue is: which body, by which rule, when. It works without script: finding a body
//! sends the form back with everything that was typed, and a rule that needs more asks for it.

use serde::Serialize;

use crate::db::Tx;
use crate::directory::edit::find_organizations;
use crate::directory::posts::{self, Post};
use crate::directory::records::PostId;
use crate::directory::{
    self, Classification, KnownBody, Organization, OrganizationId, areas, ensure_known_body, known_body,
};
use crate::objectives::{MOST_SEATS, Participants, Rule, Venue, VenueError, VenueSheet, VenueState};
use crate::t;
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::{Error, Form, Result, Visit};

/// Bodies that a search shows.
const FOUND: i64 = 8;

/// The part of a form. Drawn by `objectives/_venue_fields`.
#[derive(Debug, Serialize)]
pub struct VenueFields {
    body: Field,
    search: String,
    found: Vec<FoundBody>,
    rule: Field,
    step: Field,
    decides_on: Field,
    seats: Field,
    /// For the rules of Art. 238(3) TFEU.
    states: Option<Field>,
    /// For the rule by which one post decides.
    decider: Option<Field>,
    /// Where a post of the body is added, if it has none.
    new_post: Option<String>,
    /// Of a venue that is there: how it stands, since when, and under which number.
    decision: Option<Decision>,
}

#[derive(Debug, Serialize)]
struct Decision {
    state: Field,
    decided_on: Field,
    reference: Field,
}

#[derive(Debug, Serialize)]
struct FoundBody {
    id: String,
    name: String,
    kind: &'static str,
}

/// A body as the form names it: a well-known one may not be in the directory yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
    /// A well-known one.
    Known(KnownBody),
    /// One of the directory.
    Entered(OrganizationId),
}

impl Body {
    fn parse(text: &str) -> Option<Body> {
        text.parse().map(Body::Known).ok().or(text.parse().map(Body::Entered).ok())
    }

    fn of(classification: Classification, code: &str, id: OrganizationId) -> Body {
        KnownBody::of(classification, code).map_or(Body::Entered(id), Body::Known)
    }

    fn value(self) -> String {
        match self {
            Body::Known(body) => body.to_string(),
            Body::Entered(id) => id.to_string(),
        }
    }

    async fn found(self, visit: &Visit) -> Result<Option<Organization>> {
        Ok(match self {
            Body::Known(body) => known_body(&visit.app.db, body).await?,
            Body::Entered(id) => directory::organization(&visit.app.db, id).await?,
        })
    }

    async fn entered(self, tx: &mut Tx, visit: &Visit) -> Result<OrganizationId> {
        match self {
            Body::Known(body) => Ok(ensure_known_body(tx, body, visit.now()).await?),
            Body::Entered(id) => Ok(id),
        }
    }
}

/// Whether the form was only sent back to find or choose a body.
pub fn is_asking(form: &Form) -> bool {
    form.is_ticked("find") || form.is_ticked("choose")
}

/// The form as it goes on after such a press.
pub fn turned(form: Form) -> Form {
    let chosen = form.get("choose").to_owned();
    if chosen.is_empty() { form } else { form.without("body").without("q").without("choose").and("body", &chosen) }
}

/// What a form starts from for a venue that is there.
pub fn prefilled(venue: &Venue) -> Form {
    let date = |date: Option<chrono::NaiveDate>| date.map_or_else(String::new, |date| date.to_string());
    let body = Body::of(venue.classification, &venue.organization_code, venue.organization_id).value();
    let form = Form::prefilled([
        ("body", body),
        ("rule", venue.rule.to_string()),
        ("step", venue.step.clone()),
        ("decides_on", date(venue.decides_on)),
        ("seats", venue.seats.map_or_else(String::new, |seats| seats.to_string())),
        ("decider", venue.decider_post_id.map_or_else(String::new, |post| post.to_string())),
        ("state", venue.state.to_string()),
        ("decided_on", date(venue.decided_on)),
        ("reference", venue.reference.clone()),
    ]);
    venue.participants.states().iter().fold(form, |form, area| form.and("states", area.code))
}

/// A field with what was typed and what was wrong with it.
pub fn filled(form: &Form, field: Field) -> Field {
    let (value, error) = (form.raw(&field.name).to_owned(), form.error(&field.name));
    field.value(value).error(error)
}

/// What the fields show beside what was typed.
#[derive(Default)]
struct Shown {
    bodies: Vec<(Body, String)>,
    found: Vec<FoundBody>,
    posts: Vec<Post>,
    body: Option<Organization>,
    today: chrono::NaiveDate,
}

impl VenueFields {
    /// As the form stands; of a venue that is there with how it was decided.
    pub async fn of(visit: &Visit, form: &Form, is_there: bool) -> Result<VenueFields> {
        let chosen = Body::parse(form.get("body"));
        let body = match chosen {
            Some(body) => body.found(visit).await?,
            None => None,
        };
        let mut bodies = offered(visit).await?;
        if let (Some(chosen), Some(body)) = (chosen, &body)
            && bodies.iter().all(|(other, _)| *other != chosen)
        {
            bodies.push((chosen, body.name.clone()));
        }
        let posts = match &body {
            Some(body) => posts::of_organization(&visit.app.db, body.id).await?,
            None => vec![],
        };
        let found = find_organizations(&visit.app.db, form.get("q"), FOUND).await?.into_iter();
        let found = found.map(|row| FoundBody {
            id: Body::of(row.classification, &row.short_name, row.id).value(),
            name: row.name,
            kind: row.classification.label(),
        });
        let shown = Shown { bodies, found: found.collect(), posts, body, today: visit.today() };
        Ok(VenueFields::with(form, shown, is_there))
    }

    fn with(form: &Form, shown: Shown, is_there: bool) -> VenueFields {
        let rule = form.get("rule").parse::<Rule>().ok();
        let rules = Rule::ALL.iter().map(|rule| Choice::new(rule, rule.label()));
        let bodies = shown.bodies.into_iter().map(|(body, name)| Choice::new(body.value(), name));
        let takes_decider = rule.is_some_and(Rule::takes_decider);
        let new_post = shown.body.as_ref().filter(|_| takes_decider && shown.posts.is_empty());
        let body = Field::select("body", t!("objectives-body-that-decides"), bodies).required();
        let by_rule = Field::select("rule", t!("objectives-by-which-rule"), rules).required();
        let seats = Field::number("seats", t!("objectives-seats"));
        VenueFields {
            body: filled(form, body).blank(t!("objectives-choose-body")),
            search: form.get("q").to_owned(),
            found: shown.found,
            rule: filled(form, by_rule).blank(t!("objectives-choose-rule")),
            step: filled(form, Field::text("step", t!("objectives-step")).hint(t!("objectives-step-hint"))),
            decides_on: filled(form, Field::date("decides_on", t!("objectives-decides-on"))),
            seats: filled(form, seats.hint(t!("objectives-seats-hint")).min(1).max(MOST_SEATS)),
            states: rule.is_some_and(Rule::takes_participants).then(|| states(form, shown.today)),
            new_post: new_post.map(|body| format!("/organizations/{}/posts/new", body.id)),
            decider: takes_decider.then(|| decider(form, &shown.posts, shown.today)),
            decision: is_there.then(|| Decision::of(form)),
        }
    }

    /// As on a sample page.
    pub fn sample(form: &Form, is_there: bool) -> VenueFields {
        let body = (Body::Known(KnownBody::Council), KnownBody::Council.name().to_owned());
        let found = FoundBody { id: "o".into(), name: "Working Party on Trade".into(), kind: "Working party" };
        let shown = Shown { bodies: vec![body], found: vec![found], ..Shown::default() };
        VenueFields::with(form, shown, is_there)
    }

    /// What is wrong with them.
    pub fn errors(&self) -> impl Iterator<Item = &Field> {
        let decision = self.decision.iter().flat_map(|all| [&all.state, &all.decided_on, &all.reference]);
        let first = [&self.body, &self.rule, &self.step, &self.decides_on];
        first.into_iter().chain(&self.states).chain(&self.decider).chain([&self.seats]).chain(decision)
    }

    /// What is wrong with them and with the fields before them.
    pub fn summary<'a>(&'a self, before: impl IntoIterator<Item = &'a Field>) -> Option<ErrorSummary> {
        ErrorSummary::of(before.into_iter().chain(self.errors()))
    }
}

impl Decision {
    fn of(form: &Form) -> Decision {
        let states = VenueState::ALL.iter().map(|state| Choice::new(state, state.label()));
        let reference = Field::text("reference", t!("objectives-reference"));
        Decision {
            state: filled(form, Field::radios("state", t!("objectives-how-it-stands"), states).required()),
            decided_on: filled(form, Field::date("decided_on", t!("objectives-decided-on"))),
            reference: filled(form, reference.hint(t!("objectives-reference-hint"))),
        }
    }
}

fn states(form: &Form, today: chrono::NaiveDate) -> Field {
    let choices = areas::eu_on(today).map(|area| Choice::new(area.code, format!("{} ({})", area.said(), area.shown)));
    Field::checks("states", t!("objectives-states"), choices)
        .values(&form.all("states"))
        .required()
        .error(form.error("states"))
}

fn decider(form: &Form, posts: &[Post], today: chrono::NaiveDate) -> Field {
    let choice = |post: &Post| {
        let holder = post.holder_on(today).map_or(t!("objectives-vacant"), |holder| &holder.name);
        Choice::new(post.record.id, format!("{} ({holder})", post.record.label))
    };
    filled(form, Field::select("decider", t!("objectives-post-that-decides"), posts.iter().map(choice)).required())
        .blank(t!("objectives-choose-post"))
}

/// Bodies to choose from: those that everybody knows, and the committees and formations of the directory.
async fn offered(visit: &Visit) -> Result<Vec<(Body, String)>> {
    use Classification::{Committee, CouncilFormation, Subcommittee};
    let mut bodies: Vec<(Body, String)> =
        KnownBody::ALL.iter().map(|body| (Body::Known(*body), body.name().to_owned())).collect();
    for kinds in [&[CouncilFormation][..], &[Committee, Subcommittee][..]] {
        for row in directory::organizations(&visit.app.db, kinds).await? {
            let body = Body::of(row.classification, &row.code, row.id);
            let name = if row.code == row.name { row.name } else { format!("{}: {}", row.code, row.name) };
            if matches!(body, Body::Entered(_)) {
                bodies.push((body, name));
            }
        }
    }
    Ok(bodies)
}

/// What was typed, but for the body, which may have to be entered first.
pub struct Typed {
    body: Body,
    sheet: VenueSheet,
}

/// What was typed, or errors beside the fields.
pub fn parse(form: &mut Form) -> Option<Typed> {
    let body = Body::parse(form.get("body"));
    if body.is_none() {
        form.fail("body", t!("objectives-venue-no-body"));
    }
    let rule = form.choice::<Rule>("rule", t!("objectives-what-rule"));
    let step = form.optional_line("step", t!("objectives-what-step"), 200).unwrap_or_default();
    let decides_on = form.optional_date("decides_on", t!("objectives-what-day"));
    let typed: Vec<String> = form.all("states").into_iter().map(str::to_owned).collect();
    let states: Option<Vec<_>> = typed.iter().map(|code| areas::by_code(code)).collect();
    if states.is_none() {
        form.fail("states", t!("objectives-choose-states"));
    }
    let seats = match form.get("seats") {
        "" => None,
        _ => form.choice::<i64>("seats", t!("objectives-what-seats")),
    };
    let decider = match form.get("decider") {
        "" => None,
        _ => form.choice::<PostId>("decider", t!("objectives-what-post")),
    };
    let state = match form.get("state") {
        "" => Some(VenueState::Open),
        _ => form.choice::<VenueState>("state", t!("objectives-what-stands")),
    };
    let closed = form.optional_date("decided_on", t!("objectives-what-day"));
    let reference = form.optional_line("reference", t!("objectives-what-reference"), 200).unwrap_or_default();
    let (body, rule, state) = (body?, rule?, state?);
    // Nothing is asked for the body here: it may not be there yet.
    let sheet = VenueSheet {
        step,
        decides_on,
        participants: Participants::new(states?),
        decider,
        seats,
        state,
        decided_on: closed,
        reference,
        ..VenueSheet::new(OrganizationId(uuid::Uuid::nil()), rule)
    };
    form.is_valid().then_some(Typed { body, sheet })
}

impl Typed {
    /// What can be said of the venue, its body entered if it was not there.
    pub async fn sheet(self, tx: &mut Tx, visit: &Visit) -> Result<VenueSheet> {
        Ok(VenueSheet { organization: self.body.entered(tx, visit).await?, ..self.sheet })
    }
}

/// Enters a well-known body that is to decide by a post, so that the form can lead to where the post is added.
pub async fn enter_body(visit: &Visit, form: &Form) -> Result<()> {
    let takes_decider = form.get("rule").parse::<Rule>().is_ok_and(Rule::takes_decider);
    if let (true, Some(Body::Known(body))) = (takes_decider, Body::parse(form.get("body"))) {
        let mut tx = visit.app.db.begin().await?;
        ensure_known_body(&mut tx, body, visit.now()).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Says beside the field what was refused. What is no matter of a field goes on as an error.
pub fn refuse(form: &mut Form, error: VenueError) -> Result<()> {
    let field = match &error {
        VenueError::Misfit { .. } => "rule",
        VenueError::NoDecider | VenueError::StrangeDecider => "decider",
        VenueError::NoParticipants | VenueError::NotAMember { .. } => "states",
        VenueError::Seats => "seats",
        VenueError::FarOff(on) if form.get("decides_on") != on.to_string() => "decided_on",
        VenueError::FarOff(_) | VenueError::Duplicate => "decides_on",
        VenueError::NoDay | VenueError::NotYet(_) => "decided_on",
        VenueError::NoBody | VenueError::Ended(_) | VenueError::Decided | VenueError::Last => "body",
        VenueError::NotFound => return Err(Error::NotFound),
        VenueError::Db(_) => {
            let VenueError::Db(error) = error else { return Ok(()) };
            return Err(error.into());
        }
    };
    form.fail(field, error.to_string());
    Ok(())
}
