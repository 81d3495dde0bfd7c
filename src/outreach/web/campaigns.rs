//! The list of campaigns, and what is set for one: its objective, its letters, its sender.

mod steps;

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use super::relays::{self, Alert};
use super::{beside, filled, states, summary, voided};
use crate::charts::{self, Part};
use crate::objectives::{self, ObjectiveId};
use crate::outreach::audiences::Audience;
use crate::outreach::campaigns::{self, Campaign, CampaignId, Draft, SendingHours, State};
use crate::outreach::deliveries::{self, Counts};
use crate::outreach::letters::{self, LetterId};
use crate::outreach::senders::{self, SenderId};
use crate::t;
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::pages::{Crumb, Page};
use crate::web::{Form, Query, Result, Visit};
use steps::Steps;

#[derive(Debug, Serialize)]
pub struct IndexPage {
    alerts: Vec<Alert>,
    campaigns: Vec<Row>,
    /// Letters of which somebody has to say whether they were sent.
    unknown: i64,
}

#[derive(Debug, Serialize)]
struct Row {
    href: String,
    name: String,
    objective: String,
    client: String,
    state: &'static str,
    tone: &'static str,
    bar: String,
    progress: String,
    when: String,
}

impl Page for IndexPage {
    const TEMPLATE: &'static str = "campaigns/index";

    fn title(&self) -> String {
        t!("campaigns-title").into()
    }

    fn sample() -> Self {
        IndexPage {
            alerts: vec![Alert::sample()],
            campaigns: vec![Row {
                href: "/campaigns/c".into(),
                name: "AFET follow-up".into(),
                objective: "EU Focal Point for R2P".into(),
                client: "The Coalition".into(),
                state: "Sending",
                tone: "live",
                bar: bar(&Counts::default()),
                progress: "186 of 312".into(),
                when: "24 Nov 2026, 14:30".into(),
            }],
            unknown: 2,
        }
    }
}

pub async fn index(visit: Visit) -> Result<Response> {
    let scope = visit.scope();
    let listed = campaigns::list(&visit.app.db, &scope, None).await?;
    let ids: Vec<_> = listed.iter().map(|campaign| campaign.id).collect();
    let mut counts = deliveries::progress_of(&visit.app.db, &scope, &ids).await?;
    let row = |campaign: Campaign| {
        let counts = counts.remove(&campaign.id).unwrap_or_default();
        let at = campaign.started_at.or(campaign.scheduled_at);
        Row {
            href: format!("/campaigns/{}", campaign.id),
            name: campaign.name,
            objective: campaign.objective_name,
            client: campaign.client_name,
            state: if campaign.paused_at.is_some() {
                t!("campaigns-state-paused")
            } else {
                state_label(campaign.state)
            },
            tone: if campaign.paused_at.is_some() { "warn" } else { state_tone(campaign.state) },
            bar: if counts.total() == 0 { String::new() } else { bar(&counts) },
            progress: match counts.total() {
                0 => String::new(),
                total => {
                    t!("campaigns-of-total-sent", sent = counts.of(deliveries::State::Accepted), total = total)
                }
            },
            when: at.map_or_else(String::new, |at| visit.app.zone.shown(at)),
        }
    };
    let alerts = relays::alerts(&visit, None).await?;
    let campaigns = listed.into_iter().map(row).collect();
    let unknown = deliveries::unknown_count(&visit.app.db, &scope).await?;
    visit.page("campaigns", &IndexPage { alerts, campaigns, unknown }).await
}

/// A state in words.
pub fn state_label(state: State) -> &'static str {
    match state {
        State::Draft => t!("campaigns-state-draft"),
        State::Submitted => t!("campaigns-state-submitted"),
        State::Approved => t!("campaigns-state-approved"),
        State::Scheduled => t!("campaigns-state-scheduled"),
        State::Sending => t!("campaigns-state-sending"),
        State::Finished => t!("campaigns-state-finished"),
        State::Cancelled => t!("campaigns-state-cancelled"),
    }
}

/// The tone of its badge; empty is grey.
pub fn state_tone(state: State) -> &'static str {
    match state {
        State::Draft | State::Cancelled => "",
        State::Submitted => "warn",
        State::Approved | State::Finished => "ok",
        State::Scheduled => "info",
        State::Sending => "live",
    }
}

/// How far it is, as a bar.
pub fn bar(counts: &Counts) -> String {
    let parts: Vec<_> = counts
        .iter()
        .filter(|(state, _)| states::is_settled(*state) || *state == deliveries::State::Deferred)
        .map(|(state, n)| Part::new(states::colour(state), n, states::label(state)))
        .collect();
    charts::progress_bar(t!("campaigns-deliveries"), &parts, counts.total())
}

#[derive(Debug, Serialize)]
pub struct FormPage {
    /// The campaign that is changed; none for a new one.
    id: Option<String>,
    name: String,
    action: String,
    fields: Vec<Field>,
    steps: Steps,
    errors: Option<ErrorSummary>,
    has_objectives: bool,
    has_letters: bool,
    voids: bool,
}

impl FormPage {
    fn heading(&self) -> &'static str {
        if self.id.is_some() { t!("campaigns-edit") } else { t!("campaigns-new") }
    }
}

impl Page for FormPage {
    const TEMPLATE: &'static str = "campaigns/form";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), self.heading())
    }

    fn crumbs(&self) -> Vec<Crumb> {
        let mut crumbs = vec![Crumb::link("/campaigns", t!("campaigns-title"))];
        crumbs.extend(self.id.as_ref().map(|id| Crumb::link(format!("/campaigns/{id}"), &self.name)));
        crumbs.push(Crumb::here(self.heading()));
        crumbs
    }

    fn sample() -> Self {
        let mut form = Form::prefilled([("name", "AFET follow-up"), ("sender_address", "elin"), ("steps", "2")]);
        form.fail("sender_address", "“elin” is not an e-mail address.");
        let one = || vec![Choice::new("x", "EU Focal Point for R2P (The Coalition)")];
        let fields = fields(&form, one(), one(), one());
        FormPage {
            steps: Steps::new(&form, &one()),
            id: Some("c".into()),
            name: "AFET follow-up".into(),
            action: "/campaigns/c/settings".into(),
            errors: summary(&fields),
            fields,
            has_objectives: true,
            has_letters: true,
            voids: true,
        }
    }
}

fn fields(form: &Form, objectives: Vec<Choice>, letters: Vec<Choice>, senders: Vec<Choice>) -> Vec<Field> {
    let sender = Field::select("sender", t!("campaigns-sender"), senders).hint(t!("campaigns-sender-hint"));
    let letter = Field::select("letter", t!("campaigns-letter"), letters).hint(t!("campaigns-letter-hint"));
    let sender_name = Field::text("sender_name", t!("campaigns-from")).hint(t!("campaigns-from-hint"));
    let address = Field::email("sender_address", t!("campaigns-from-address"));
    vec![
        filled(form, Field::text("name", t!("campaigns-name")).required().hint(t!("campaigns-name-hint"))),
        filled(form, Field::select("objective", t!("campaigns-objective"), objectives).required()),
        filled(form, letter.required()),
        filled(form, sender).blank(t!("campaigns-sender-blank")),
        filled(form, sender_name),
        filled(form, address.hint(t!("campaigns-from-address-hint"))),
        filled(form, Field::email("reply_to", t!("campaigns-answers-go-to")).hint(t!("campaigns-answers-hint"))),
        filled(form, Field::radios("hours", t!("campaigns-hours"), hours()).required()),
    ]
}

fn hours() -> [Choice; 2] {
    [
        Choice::new(SendingHours::House, t!("campaigns-hours-house")),
        Choice::new(SendingHours::Any, t!("campaigns-hours-any")),
    ]
}

async fn assemble(visit: &Visit, form: &Form, campaign: Option<&Campaign>) -> Result<FormPage> {
    let scope = visit.scope();
    let listed = objectives::list(&visit.app.db, &scope).await?;
    let written = letters::list(&visit.app.db, &scope, None).await?;
    // Active ones, and the one that is chosen already.
    let offered = |objective: &&objectives::Objective| {
        objective.state == objectives::State::Active
            || campaign.is_some_and(|campaign| campaign.objective_id == objective.id)
    };
    let objectives: Vec<_> = listed
        .iter()
        .filter(offered)
        .map(|one| Choice::new(one.id, format!("{} ({})", one.name, one.client_name)))
        .collect();
    let letters: Vec<_> =
        written.iter().map(|one| Choice::new(one.id, format!("{} ({})", one.name, one.client_name))).collect();
    let (has_objectives, has_letters) = (!objectives.is_empty(), !letters.is_empty());
    let steps = Steps::new(form, &letters);
    let senders = senders::list(&visit.app.db, &scope, None).await?;
    // Those on offer, and the one that is chosen already.
    let chosen = campaign.and_then(|campaign| campaign.sender_id);
    let senders = senders.into_iter().filter(|one| one.retired_at.is_none() || chosen == Some(one.id));
    let senders =
        senders.map(|one| Choice::new(one.id, format!("{} <{}> ({})", one.name, one.address, one.client_name)));
    let fields = fields(form, objectives, letters, senders.collect());
    let id = campaign.map(|campaign| campaign.id.to_string());
    Ok(FormPage {
        name: campaign.map_or_else(String::new, |campaign| campaign.name.clone()),
        action: id.as_ref().map_or_else(|| "/campaigns".into(), |id| format!("/campaigns/{id}/settings")),
        id,
        errors: summary(fields.iter().chain(steps.fields())),
        fields,
        steps,
        has_objectives,
        has_letters,
        voids: campaign.is_some_and(|campaign| campaign.state.is_pending()),
    })
}

pub async fn ask(visit: Visit, Query(query): Query) -> Result<Response> {
    let sender = [
        ("sender_name", visit.who.name.clone()),
        ("sender_address", visit.who.email.clone()),
        ("hours", SendingHours::House.to_string()),
    ];
    visit.page("campaigns", &assemble(&visit, &query.or(sender).or(steps::DEFAULTS), None).await?).await
}

/// The campaign that was typed, or errors beside the fields.
fn draft(form: &mut Form, audience: Audience) -> Option<Draft> {
    let objective = form.choice::<ObjectiveId>("objective", t!("campaigns-an-objective"));
    let letter = form.choice::<LetterId>("letter", t!("campaigns-a-letter"));
    let hours = match form.get("hours") {
        "" => SendingHours::House,
        _ => form.choice("hours", t!("campaigns-when-letters-may-go"))?,
    };
    let sequence = steps::parse(form);
    let sender = match form.get("sender") {
        "" => None,
        _ => Some(form.choice::<SenderId>("sender", t!("campaigns-a-sender"))?),
    };
    Some(Draft {
        name: form.get("name").to_owned(),
        objective: objective?,
        letter: letter?,
        audience,
        sender,
        sender_name: form.get("sender_name").to_owned(),
        sender_address: form.get("sender_address").to_owned(),
        reply_to: Some(form.get("reply_to").to_owned()).filter(|typed| !typed.is_empty()),
        hours,
        sequence: sequence?,
    })
}

pub async fn create(visit: Visit, mut form: Form) -> Result<Response> {
    if let Some(form) = steps::rearranged(&form) {
        return visit.page("campaigns", &assemble(&visit, &form, None).await?).await;
    }
    if let Some(draft) = draft(&mut form, Audience::deciders()) {
        let mut tx = visit.app.db.begin().await?;
        match campaigns::create(&mut tx, &visit.scope(), &draft, visit.who.id, visit.now()).await {
            Ok(id) => {
                tx.commit().await?;
                return Ok(visit.done(&format!("/campaigns/{id}/audience"), t!("campaigns-begun")));
            }
            Err(refused) => beside(&mut form, refused)?,
        }
    }
    visit.invalid("campaigns", &assemble(&visit, &form, None).await?).await
}

pub async fn edit(visit: Visit, Path(id): Path<CampaignId>) -> Result<Response> {
    let campaign = campaigns::get(&visit.app.db, &visit.scope(), id).await?;
    let form = Form::prefilled([
        ("name", campaign.name.clone()),
        ("objective", campaign.objective_id.to_string()),
        ("letter", campaign.letter_id.to_string()),
        ("sender", campaign.sender_id.map(|id| id.to_string()).unwrap_or_default()),
        ("sender_name", campaign.sender_name.clone()),
        ("sender_address", campaign.sender_address.clone()),
        ("reply_to", campaign.reply_to.clone().unwrap_or_default()),
        ("hours", campaign.hours.unwrap_or(SendingHours::House).to_string()),
    ]);
    let form = steps::shown(form, &campaign);
    visit.page("campaigns", &assemble(&visit, &form, Some(&campaign)).await?).await
}

pub async fn update(visit: Visit, Path(id): Path<CampaignId>, mut form: Form) -> Result<Response> {
    let scope = visit.scope();
    let campaign = campaigns::get(&visit.app.db, &scope, id).await?;
    if let Some(form) = steps::rearranged(&form) {
        return visit.page("campaigns", &assemble(&visit, &form, Some(&campaign)).await?).await;
    }
    if let Some(draft) = draft(&mut form, campaign.audience.clone()) {
        let mut tx = visit.app.db.begin().await?;
        match campaigns::edit(&mut tx, &scope, id, &draft, visit.who.id, visit.now()).await {
            Ok(taken_back) => {
                tx.commit().await?;
                let said = format!("{}{}", t!("campaigns-saved"), voided(taken_back.as_slice()));
                return Ok(visit.done(&format!("/campaigns/{id}"), &said));
            }
            Err(refused) => beside(&mut form, refused)?,
        }
    }
    visit.invalid("campaigns", &assemble(&visit, &form, Some(&campaign)).await?).await
}
