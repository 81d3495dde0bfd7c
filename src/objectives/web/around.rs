//! What stands around the numbers of an objective: the way through its venues, how it ended, what goes before and follows.
//! Any page of an objective can show it: `{{> objectives/_around around}}`.

use serde::Serialize;

use crate::accounts::Scope;
use crate::db::{self, Ex};
use crate::objectives::{self, Objective, Outcome, Relative, State, Venue, VenueId, VenueState};
use crate::t;
use crate::when::day;

/// The way through the venues, the outcome, and the objectives before and after.
#[derive(Debug, Serialize)]
pub struct Around {
    id: String,
    steps: Vec<Step>,
    is_ended: bool,
    outcome: Option<OutcomeView>,
    predecessor: Option<RelativeView>,
    follow_ons: Vec<RelativeView>,
}

/// One venue on the way.
#[derive(Debug, Serialize)]
struct Step {
    #[serde(skip)]
    venue: Option<VenueId>,
    place: i64,
    name: String,
    body: String,
    rule: &'static str,
    day: Option<String>,
    /// `open`, `adopted` or `rejected`.
    state: &'static str,
    state_label: &'static str,
    /// Whether it is the one that decides next.
    is_current: bool,
    /// Whether its day is before that of a step that comes first.
    is_out_of_order: bool,
    numbers: Option<StepNumbers>,
}

/// How near a venue is, in a few words; given by whoever counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StepNumbers {
    /// `290 of 361`.
    pub text: String,
    /// `ok`, `warn` or `bad`.
    pub tone: &'static str,
    /// Whether it is the weakest step of the way.
    pub is_weakest: bool,
    /// Where the count is.
    pub href: Option<String>,
}

#[derive(Debug, Serialize)]
struct OutcomeView {
    state: &'static str,
    label: &'static str,
    on: Option<String>,
    statement: String,
    post: Option<(String, String)>,
    person: Option<(String, String)>,
    by: Option<String>,
}

#[derive(Debug, Serialize)]
struct RelativeView {
    href: String,
    name: String,
    state: String,
    /// Where everyone stood when it ended, if people were asked for their votes.
    stances: Option<String>,
}

impl Around {
    /// What stands around an objective.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn load(ex: impl Into<Ex<'_>>, scope: &Scope, objective: &Objective) -> db::Result<Around> {
        let mut ex = ex.into();
        let venues = objectives::venues(ex.again(), scope, objective.id).await?;
        let outcome = objectives::outcome(ex.again(), scope, objective.id).await?;
        let lineage = objectives::lineage(ex.again(), scope, objective.id).await?;
        let predecessor = match lineage.predecessor {
            Some(before) => {
                let venues = objectives::venues(ex, scope, before.id).await?;
                let is_counted = venues.iter().any(|venue| venue.rule.asks_people());
                let mut view = RelativeView::from(before);
                view.stances = view.stances.filter(|_| is_counted);
                Some(view)
            }
            None => None,
        };
        Ok(Around {
            id: objective.id.to_string(),
            steps: steps(&venues, objective.state),
            is_ended: objective.state.is_ended(),
            outcome: objective.state.is_ended().then(|| OutcomeView::of(objective.state, outcome)),
            predecessor,
            follow_ons: lineage.follow_ons.into_iter().map(RelativeView::from).collect(),
        })
    }

    /// The same, with how near each venue is, where that is known.
    #[must_use]
    pub fn with_numbers(mut self, numbers: impl Fn(VenueId) -> Option<StepNumbers>) -> Around {
        for step in &mut self.steps {
            step.numbers = step.venue.and_then(&numbers);
        }
        self
    }

    /// As on a sample page.
    pub fn sample() -> Around {
        let relative = || RelativeView {
            href: "/objectives/p".into(),
            name: "A resolution on prevention".into(),
            state: "Achieved on 3 Mar 2025".into(),
            stances: Some("/objectives/p/members?on=2025-03-03".into()),
        };
        let numbers = StepNumbers {
            text: "290 of 361".into(),
            tone: "warn",
            is_weakest: true,
            href: Some("/objectives/o".into()),
        };
        let step = |number: i64, state: VenueState| Step {
            venue: None,
            place: number,
            name: "Committee vote on the report".into(),
            body: "Foreign Affairs".into(),
            rule: objectives::Rule::Committee.label(),
            day: Some("4 Nov 2026".into()),
            state: state.as_str(),
            state_label: state.label(),
            is_current: state == VenueState::Open,
            is_out_of_order: state == VenueState::Open,
            numbers: (state == VenueState::Open).then(|| numbers.clone()),
        };
        Around {
            id: "o".into(),
            steps: vec![step(1, VenueState::Adopted), step(2, VenueState::Open)],
            is_ended: true,
            outcome: Some(OutcomeView {
                state: "achieved",
                label: State::Achieved.label(),
                on: Some("3 Aug 2026".into()),
                statement: "The post was created.".into(),
                post: Some(("/posts/p".into(), "EU Focal Point for R2P".into())),
                person: Some(("/people/p".into(), "Aoife Brannigan".into())),
                by: Some("Noor Haddad".into()),
            }),
            predecessor: Some(relative()),
            follow_ons: vec![relative()],
        }
    }
}

fn steps(venues: &[Venue], state: State) -> Vec<Step> {
    let current = objectives::current(venues).filter(|_| !state.is_ended());
    let current = current.filter(|venue| venue.state == VenueState::Open).map(|venue| venue.id);
    let out_of_order = objectives::out_of_order(venues);
    let step = |venue: &Venue| Step {
        venue: Some(venue.id),
        place: venue.position,
        name: venue.name().to_owned(),
        body: venue.body().to_owned(),
        rule: venue.rule.label(),
        day: venue.day().map(day),
        state: venue.state.as_str(),
        state_label: venue.state.label(),
        is_current: current == Some(venue.id),
        is_out_of_order: out_of_order.contains(&venue.id),
        numbers: None,
    };
    venues.iter().map(step).collect()
}

impl OutcomeView {
    fn of(state: State, outcome: Option<Outcome>) -> OutcomeView {
        let (state, label) = (state.as_str(), state.label());
        // What was ended before outcomes were kept has none.
        let Some(outcome) = outcome else {
            return OutcomeView {
                state,
                label,
                on: None,
                statement: String::new(),
                post: None,
                person: None,
                by: None,
            };
        };
        let post = outcome.post_id.zip(outcome.post_label).map(|(id, label)| (format!("/posts/{id}"), label));
        let person = outcome.person_id.zip(outcome.person_name).map(|(id, name)| (format!("/people/{id}"), name));
        OutcomeView {
            state,
            label,
            on: Some(day(outcome.on_date)),
            statement: outcome.statement,
            post,
            person,
            by: outcome.account_name,
        }
    }
}

impl From<Relative> for RelativeView {
    fn from(relative: Relative) -> Self {
        let href = format!("/objectives/{}", relative.id);
        let label = relative.state.label();
        RelativeView {
            name: relative.name,
            state: relative
                .ended_on
                .map_or_else(|| label.to_owned(), |on| t!("objectives-state-on", state = label, day = day(on))),
            stances: Some(match relative.ended_on {
                Some(on) => format!("{href}/members?on={on}"),
                None => format!("{href}/members"),
            }),
            href,
        }
    }
}
