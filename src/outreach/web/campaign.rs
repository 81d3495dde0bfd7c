//! One campaign: where it stands, who gets it, how it reads, who approved it, when it starts, how far it is.

use std::cmp::Ordering;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Serialize;

use super::audience::{Condition, conditions};
use super::campaigns::{state_label, state_tone};
use super::preview::{Place, Preview, Source, preview};
use super::progress::{self, Progress};
use super::recipients::{self, Step};
use super::{filled, schedule, summary, variants};
use crate::outreach::audiences::Funnel;
use crate::outreach::campaigns::{self, Campaign, CampaignEvent, CampaignId, State};
use crate::outreach::deliveries::{self, Counts};
use crate::outreach::letters::{self, Letter, Text};
use crate::web::fields::{ErrorSummary, Field};
use crate::web::lists::{Detail, TimelineItem};
use crate::web::pages::{Crumb, Page};
use crate::web::{Form, Query, Result, Visit};

#[derive(Debug, Serialize)]
pub struct CampaignPage {
    id: String,
    name: String,
    state: &'static str,
    tone: &'static str,
    client: String,
    objective: Detail,
    sender: Detail,
    letter: Detail,
    steps: Vec<Stage>,
    blockers: Vec<String>,
    progress: Option<Progress>,
    is_live: bool,
    conditions: Vec<Condition>,
    funnel: Vec<FunnelRow>,
    frozen: Option<String>,
    preview: Option<Preview>,
    approval: Approval,
    schedule: Schedule,
    history: Vec<TimelineItem>,
    can_edit: bool,
    can_cancel: bool,
    errors: Option<ErrorSummary>,
}

/// One of the steps at the top.
#[derive(Debug, Serialize)]
struct Stage {
    text: &'static str,
    note: String,
    href: String,
    class: &'static str,
    icon: &'static str,
    is_now: bool,
}

/// A step of the dry run, with its bar.
#[derive(Debug, Serialize)]
struct FunnelRow {
    step: Step,
    bar: String,
}

/// Who approves, and what they can do.
#[derive(Debug, Serialize)]
struct Approval {
    rows: Vec<Detail>,
    can_submit: bool,
    waits: bool,
    /// Why this account cannot approve it.
    why_not: Option<String>,
    reason: Option<Field>,
}

/// When it starts.
#[derive(Debug, Serialize)]
struct Schedule {
    rows: Vec<Detail>,
    /// Day and time; empty when none can be set.
    fields: Vec<Field>,
    can_unschedule: bool,
    note: String,
}

impl Page for CampaignPage {
    const TEMPLATE: &'static str = "campaigns/show";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), &self.name)
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![Crumb::link("/campaigns", "Campaigns"), Crumb::here(&self.name)]
    }

    fn sample() -> Self {
        let detail = |name: &str, value: &str, href: &str| Detail {
            name: name.into(),
            value: value.into(),
            href: (!href.is_empty()).then(|| href.to_owned()),
        };
        let stage = |text, class, is_now| Stage {
            text,
            note: "312 people".into(),
            href: "#audience".into(),
            class,
            icon: "circle-check",
            is_now,
        };
        let row = |is_loss, is_total| FunnelRow {
            step: Step { label: "Match the rule".into(), href: "/".into(), count: 9, is_loss, is_total },
            bar: String::new(),
        };
        let mut form = Form::prefilled([("date", "2026-03-29"), ("time", "02:30")]);
        form.fail("time", "02:30 does not exist on 2026-03-29.");
        let fields = schedule_fields(&form);
        CampaignPage {
            id: "c".into(),
            name: "AFET follow-up".into(),
            state: state_label(State::Sending),
            tone: state_tone(State::Sending),
            client: "The Coalition".into(),
            objective: detail("Objective", "EU Focal Point for R2P", "/objectives/o"),
            sender: detail("Elin Lindqvist", "elin@coalition.example", ""),
            letter: detail("EN, FR", "Hearing follow-up", "/letters/l"),
            steps: vec![stage("Content", "ok", false), stage("Audience", "now", true)],
            blockers: vec!["The audience picks nobody: widen it.".into()],
            progress: Some(Progress::sample()),
            is_live: true,
            conditions: vec![
                Condition { what: "Committee", values: vec!["AFET".into()], stances: vec![] },
                Condition { what: "Stance", values: vec![], stances: vec!["z0", "un"] },
            ],
            funnel: vec![row(false, false), row(true, false), row(false, true)],
            frozen: Some("24 Nov 2026, 14:30".into()),
            preview: Some(Preview::sample()),
            approval: Approval {
                rows: vec![detail("Written by", "Elin Lindqvist", "")],
                can_submit: true,
                waits: true,
                why_not: Some("You wrote this campaign: somebody else has to approve it.".into()),
                reason: Some(reason_field(&Form::default())),
            },
            schedule: Schedule {
                rows: vec![detail("Starts", "Tue 24 Nov 2026, 14:30", "")],
                fields: fields.clone(),
                can_unschedule: true,
                note: "Times are those of Brussels.".into(),
            },
            history: vec![TimelineItem {
                icon: "history",
                heading: "Begun".into(),
                href: None,
                level: None,
                when: "24 Nov 2026, 14:30".into(),
                body: None,
                foot: Some("Elin Lindqvist".into()),
            }],
            can_edit: true,
            can_cancel: true,
            errors: summary(&fields),
        }
    }
}

pub async fn show(visit: Visit, Path(id): Path<CampaignId>, Query(query): Query) -> Result<Response> {
    let page = assemble(&visit, id, &query, None).await?;
    visit.page("campaigns", &page).await
}

/// The page again, with a form that was not accepted.
pub async fn again(visit: &Visit, id: CampaignId, form: &Form) -> Result<Response> {
    let page = assemble(visit, id, &Form::default(), Some(form)).await?;
    visit.page_as(StatusCode::UNPROCESSABLE_ENTITY, "campaigns", &page).await
}

async fn assemble(visit: &Visit, id: CampaignId, query: &Form, typed: Option<&Form>) -> Result<CampaignPage> {
    let (db, scope, now) = (&visit.app.db, visit.scope(), visit.now());
    let campaign = campaigns::get(db, &scope, id).await?;
    let letter = letters::get(db, &scope, campaign.letter_id).await?;
    let counts = deliveries::progress(db, &scope, id).await?;
    let frozen = !matches!(campaign.state, State::Draft | State::Submitted) && counts.total() > 0;
    // Frozen people are in their rows; asking the rule again would answer for another day.
    let ready = if frozen || campaign.state == State::Cancelled {
        None
    } else {
        Some(campaigns::check(db, &scope, id, now).await?)
    };
    let funnel = ready.as_ref().map(|ready| &ready.funnel);
    let blockers = match &ready {
        Some(ready) if campaign.state == State::Draft => ready.blockers.clone(),
        _ => vec![],
    };
    let people = funnel.map_or_else(|| counts.total(), |funnel| count(funnel.recipients.len()));
    let approval = approval(visit, &campaign, &letter, blockers.is_empty(), typed);
    let schedule = when(visit, &campaign, typed);
    let errors = summary(schedule.fields.iter().chain(&approval.reason));
    let detail = |name: String, value: &str, href: Option<String>| Detail { name, value: value.to_owned(), href };
    Ok(CampaignPage {
        id: id.to_string(),
        state: state_label(campaign.state),
        tone: state_tone(campaign.state),
        client: campaign.client_name.clone(),
        objective: detail(
            "Objective".into(),
            &campaign.objective_name,
            Some(format!("/objectives/{}", campaign.objective_id)),
        ),
        sender: detail(campaign.sender_name.clone(), &campaign.sender_address, None),
        letter: detail(
            variants::badges(&letter),
            &campaign.letter_name,
            Some(format!("/letters/{}", campaign.letter_id)),
        ),
        steps: stages(visit, &campaign, &letter, people, &blockers, &counts),
        blockers,
        progress: if frozen { Some(progress::of(&visit.app, &scope, &campaign).await?) } else { None },
        is_live: progress::moves(campaign.state),
        conditions: conditions(&campaign.audience),
        funnel: funnel.map(|funnel| funnel_rows(id, funnel)).unwrap_or_default(),
        frozen: campaign.approved_at.filter(|_| frozen).map(|at| visit.app.zone.shown(at)),
        preview: sample_mail(visit, &campaign, &letter, funnel, &counts, query).await?,
        approval,
        schedule,
        history: history(visit, campaigns::events(db, &scope, id).await?),
        can_edit: campaign.state == State::Draft || campaign.state.is_pending(),
        can_cancel: !matches!(campaign.state, State::Finished | State::Cancelled),
        errors,
        name: campaign.name,
    })
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// The steps, with the one that waits for somebody.
fn stages(
    visit: &Visit,
    campaign: &Campaign,
    letter: &Letter,
    people: i64,
    blockers: &[String],
    counts: &Counts,
) -> Vec<Stage> {
    let now = match campaign.state {
        State::Draft if letter.variant(letter.default_language).is_none() => 0,
        State::Draft if !blockers.is_empty() => 1,
        State::Draft | State::Submitted => 2,
        State::Approved | State::Scheduled | State::Sending => 3,
        State::Finished | State::Cancelled => 4,
    };
    let sent = counts.of(deliveries::State::Accepted);
    let sending = match (campaign.state, campaign.scheduled_at) {
        (State::Scheduled, Some(at)) => visit.app.zone.shown(at),
        (State::Sending | State::Finished, _) => format!("{sent} of {}", counts.total()),
        _ => "No time set".into(),
    };
    let approval = match (&campaign.approver_name, campaign.state) {
        (Some(name), _) => name.clone(),
        (None, State::Submitted) => "Waits for it".into(),
        (None, _) => "Not submitted".into(),
    };
    let href = format!("/campaigns/{}", campaign.id);
    let letter_href = format!("/letters/{}", campaign.letter_id);
    let all = [
        ("Content", variants::badges(letter), letter_href, "file-text"),
        ("Audience", format!("{people} people"), "#audience".into(), "users"),
        ("Approval", approval, "#approval".into(), "shield-check"),
        ("Sending", sending, "#schedule".into(), "send"),
        ("Results", results(campaign, counts), format!("{href}/deliveries"), "chart-line"),
    ];
    let stage = |(at, (text, note, href, icon)): (usize, (&'static str, String, String, &'static str))| Stage {
        text,
        note,
        href,
        class: match at.cmp(&now) {
            Ordering::Less => "ok",
            Ordering::Equal => "now",
            Ordering::Greater => "todo-s",
        },
        icon: match at.cmp(&now) {
            Ordering::Less => "circle-check",
            Ordering::Equal => icon,
            Ordering::Greater => "circle-dashed",
        },
        is_now: at == now,
    };
    all.into_iter().enumerate().map(stage).collect()
}

fn results(campaign: &Campaign, counts: &Counts) -> String {
    match campaign.state {
        State::Finished => {
            let lost = counts.total() - counts.of(deliveries::State::Accepted);
            if lost == 0 { "All sent".into() } else { format!("{lost} not sent") }
        }
        State::Cancelled => "Cancelled".into(),
        _ => "After sending".into(),
    }
}

fn funnel_rows(id: CampaignId, funnel: &Funnel) -> Vec<FunnelRow> {
    use crate::charts::{Part, progress_bar};
    let row = |step: Step| {
        let class = if step.is_total { "b-tot" } else { "b-in" };
        let bar =
            progress_bar(&step.label, &[Part::new(class, count(step.count), "people")], count(funnel.matched).max(1));
        FunnelRow { step, bar }
    };
    recipients::steps(id, funnel).into_iter().map(row).collect()
}

/// The letter for one recipient: of the dry run, or of the rows that are frozen.
async fn sample_mail(
    visit: &Visit,
    campaign: &Campaign,
    letter: &Letter,
    funnel: Option<&Funnel>,
    counts: &Counts,
    query: &Form,
) -> Result<Option<Preview>> {
    let (place, texts) = if let Some(funnel) = funnel {
        let texts: Vec<Text> = letter.variants.iter().map(|variant| variant.text.clone()).collect();
        (Place::among(&funnel.recipients, query), texts)
    } else {
        let texts = campaigns::frozen_text(&visit.app.db, &visit.scope(), campaign.id).await?;
        (frozen_place(visit, campaign.id, counts, query).await?, texts)
    };
    let address = format!("/campaigns/{}?", campaign.id);
    let (objective, sender) = (campaign.objective_id, campaign.sender_name.as_str());
    let source = Source { texts: &texts, objective, sender, address: &address };
    match place {
        Some(place) => preview(visit, source, place, query).await,
        None => Ok(None),
    }
}

/// The delivery that the query asks for by its number, or the first.
async fn frozen_place(visit: &Visit, id: CampaignId, counts: &Counts, query: &Form) -> Result<Option<Place>> {
    let total = counts.total();
    let at = query.get("at").parse().unwrap_or(1_i64).clamp(1, total.max(1));
    let part = deliveries::Page { limit: 1, offset: at - 1 };
    let found = deliveries::list(&visit.app.db, &visit.scope(), id, None, part).await?;
    let number = |at: i64| (1..=total).contains(&at).then(|| format!("at={at}"));
    let place = |line: deliveries::DeliveryLine| Place {
        person: line.person_id,
        name: line.person_name,
        mail: line.address,
        language: line.language,
        at: usize::try_from(at - 1).unwrap_or_default(),
        total: usize::try_from(total).unwrap_or_default(),
        around: [number(at - 1), number(at), number(at + 1)],
    };
    Ok(found.into_iter().next().map(place))
}

fn reason_field(form: &Form) -> Field {
    filled(form, Field::textarea("reason", "What is to be changed?").required())
}

fn approval(visit: &Visit, campaign: &Campaign, letter: &Letter, is_ready: bool, typed: Option<&Form>) -> Approval {
    let row = |name: &str, value: String| Detail { name: name.into(), value, href: None };
    let gone = || "an account that is gone".to_owned();
    let mut rows = vec![row("Written by", campaign.author_name.clone().unwrap_or_else(gone))];
    if let Some(at) = campaign.approved_at {
        let who = campaign.approver_name.clone().unwrap_or_else(gone);
        rows.push(row("Approved", format!("{who}, {}", visit.app.zone.shown(at))));
    }
    let waits = campaign.state == State::Submitted;
    let (who, role) = (visit.who.id, visit.who.role);
    let why_not = campaigns::may_approve(campaign, letter, who, role).err().map(|why| why.to_string());
    let fresh = Form::default();
    let reason = (waits && role.may_approve()).then(|| reason_field(typed.unwrap_or(&fresh)));
    Approval {
        rows,
        can_submit: campaign.state == State::Draft && is_ready,
        waits,
        why_not: why_not.filter(|_| waits),
        reason,
    }
}

fn schedule_fields(form: &Form) -> Vec<Field> {
    vec![filled(form, Field::date("date", "Day").required()), filled(form, Field::time("time", "Time").required())]
}

fn when(visit: &Visit, campaign: &Campaign, typed: Option<&Form>) -> Schedule {
    let row = |name: &str, value: String| Detail { name: name.into(), value, href: None };
    let mut rows = vec![];
    if let Some(at) = campaign.scheduled_at {
        let name = if campaign.state == State::Scheduled { "Starts" } else { "Scheduled" };
        rows.push(row(name, moment(visit, at)));
        if campaign.state == State::Scheduled {
            rows.push(row("Time left", schedule::left(at, visit.now())));
        }
    }
    rows.extend(campaign.started_at.map(|at| row("Started", moment(visit, at))));
    let ended = if campaign.state == State::Cancelled { "Cancelled" } else { "Finished" };
    rows.extend(campaign.finished_at.map(|at| row(ended, moment(visit, at))));
    rows.push(row("Answers to", campaign.reply_to.clone().unwrap_or_else(|| campaign.sender_address.clone())));
    let can_schedule = matches!(campaign.state, State::Approved | State::Scheduled);
    let fresh = fresh(visit, campaign);
    Schedule {
        rows,
        fields: if can_schedule { schedule_fields(typed.unwrap_or(&fresh)) } else { vec![] },
        can_unschedule: campaign.state == State::Scheduled,
        note: match campaign.state {
            State::Draft | State::Submitted => "A time can be set once it is approved.".into(),
            _ if can_schedule => format!("By the clocks of {}.", city(&visit.app.config.time_zone)),
            _ => String::new(),
        },
    }
}

/// The time that is set, or a day from now at nine.
fn fresh(visit: &Visit, campaign: &Campaign) -> Form {
    let zone = &visit.app.zone;
    let tomorrow = visit.now() + chrono::Days::new(1);
    let (date, time) = match campaign.scheduled_at {
        Some(at) => (zone.date(at).to_string(), zone.format(at, "%H:%M")),
        None => (zone.date(tomorrow).to_string(), "09:00".into()),
    };
    Form::prefilled([("date", date), ("time", time)])
}

/// By the wall clock, with UTC beside it: `Tue 24 Nov 2026, 14:30 Brussels (13:30 UTC)`.
fn moment(visit: &Visit, at: DateTime<Utc>) -> String {
    let zone = &visit.app.zone;
    let here = zone.format(at, "%a %-d %b %Y, %H:%M");
    let day = if zone.date(at) == at.date_naive() { "" } else { "%-d %b " };
    format!("{here} {} ({} UTC)", city(&visit.app.config.time_zone), at.format(&format!("{day}%H:%M")))
}

/// `Europe/Brussels` → `Brussels`.
fn city(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or(zone).replace('_', " ")
}

fn history(visit: &Visit, events: Vec<CampaignEvent>) -> Vec<TimelineItem> {
    let icon = |state| match state {
        State::Draft => "pencil",
        State::Submitted => "shield-check",
        State::Approved => "user-check",
        State::Scheduled => "calendar-clock",
        State::Sending => "send",
        State::Finished => "circle-check",
        State::Cancelled => "circle-x",
    };
    let item = |event: CampaignEvent| {
        let mut heading = event.detail.chars();
        let heading = heading.next().map_or_else(String::new, |first| first.to_uppercase().chain(heading).collect());
        TimelineItem {
            icon: icon(event.state),
            heading,
            href: None,
            level: None,
            when: visit.app.zone.shown(event.at),
            body: None,
            foot: Some(event.account_name.unwrap_or_else(|| "by itself".into())),
        }
    };
    events.into_iter().rev().map(item).collect()
}
