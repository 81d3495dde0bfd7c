//! One campaign: where it stands, who gets it, how it reads, who approved it, when it starts, how far it is.

mod cards;
mod stages;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;

use super::audiences::{self, FunnelRow, PartView, funnel_rows};
use super::campaigns::{state_label, state_tone};
use super::preview::{Place, Preview, Source, preview};
use super::progress::{self, Progress};
use super::relays::{self, Alert};
use super::{summary, variants};
use crate::outreach::audiences::Funnel;
use crate::outreach::campaigns::{self, Campaign, CampaignEvent, CampaignId, State};
use crate::outreach::deliveries::{self, Counts};
use crate::outreach::letters::{self, Letter};
use crate::web::fields::ErrorSummary;
use crate::web::lists::{Detail, TimelineItem};
use crate::web::pages::{Crumb, Page};
use crate::web::{Form, Query, Result, Visit};
use cards::{Approval, Schedule, approval, reason_field, schedule_fields, when};
use stages::{Stage, stages};

#[derive(Debug, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is one button or mark of the page")]
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
    warnings: Vec<String>,
    alerts: Vec<Alert>,
    progress: Option<Progress>,
    is_live: bool,
    parts: Vec<PartView>,
    roles_on: Option<String>,
    funnel: Vec<FunnelRow>,
    frozen: Option<String>,
    preview: Option<Preview>,
    approval: Approval,
    schedule: Schedule,
    history: Vec<TimelineItem>,
    can_edit: bool,
    can_cancel: bool,
    can_pause: bool,
    can_resume: bool,
    can_write_again: bool,
    errors: Option<ErrorSummary>,
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
            warnings: vec!["Letters are signed for another domain.".into()],
            alerts: vec![Alert::sample()],
            progress: Some(Progress::sample()),
            is_live: true,
            parts: vec![],
            roles_on: Some("1 Mar 2027".into()),
            funnel: funnel_rows("/campaigns/c/recipients", &Funnel::default()),
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
            can_pause: true,
            can_resume: true,
            can_write_again: true,
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
    let key = campaign.dkim_key.as_deref();
    let of_sender = relays::blockers(&visit.app, &campaign.mail_account, key);
    let blockers: Vec<String> = match &ready {
        Some(ready) if campaign.state == State::Draft => ready.blockers.iter().cloned().chain(of_sender).collect(),
        _ => vec![],
    };
    let has_begun = matches!(campaign.state, State::Sending | State::Finished | State::Cancelled);
    let warnings = if has_begun { vec![] } else { relays::warnings(&visit.app, &campaign.sender_address, key) };
    let people = funnel.map_or_else(|| counts.total(), |funnel| count(funnel.recipients.len()));
    let approval = approval(visit, &campaign, &letter, blockers.is_empty(), typed);
    let schedule = when(visit, &campaign, typed);
    let errors = summary(schedule.fields.iter().chain(&approval.reason));
    let detail = |name: String, value: &str, href: Option<String>| Detail { name, value: value.to_owned(), href };
    Ok(CampaignPage {
        id: id.to_string(),
        state: if campaign.paused_at.is_some() { "Paused" } else { state_label(campaign.state) },
        tone: if campaign.paused_at.is_some() { "warn" } else { state_tone(campaign.state) },
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
        warnings,
        alerts: relays::alerts(visit, Some(id)).await?,
        progress: if frozen { Some(progress::of(&visit.app, &scope, &campaign).await?) } else { None },
        is_live: progress::moves(campaign.state),
        parts: audiences::parts(visit, &campaign.audience).await?,
        roles_on: campaign.audience.roles_on.map(|day| day.format("%-d %b %Y").to_string()),
        funnel: funnel.map(|funnel| funnel_rows(&format!("/campaigns/{id}/recipients"), funnel)).unwrap_or_default(),
        frozen: campaign.approved_at.filter(|_| frozen).map(|at| visit.app.zone.shown(at)),
        preview: sample_mail(visit, &campaign, &letter, funnel, &counts, query).await?,
        approval,
        schedule,
        history: history(visit, campaigns::events(db, &scope, id).await?),
        can_edit: campaign.state == State::Draft || campaign.state.is_pending(),
        can_cancel: !matches!(campaign.state, State::Finished | State::Cancelled),
        can_pause: campaign.state == State::Sending && (campaign.paused_at.is_none() || campaign.resumes_at.is_some()),
        can_resume: campaign.paused_at.is_some() && campaign.resumes_at.is_none(),
        can_write_again: matches!(campaign.state, State::Finished | State::Cancelled)
            && counts.of(deliveries::State::Accepted) < counts.total(),
        errors,
        name: campaign.name,
    })
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
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
        (Place::among(&funnel.recipients, query), letter.texts())
    } else {
        let texts = campaigns::frozen_text(&visit.app.db, &visit.scope(), campaign.id).await?;
        (frozen_place(visit, campaign.id, counts, query).await?, texts)
    };
    let frozen = funnel.is_none() && !texts.is_empty();
    let (attachments, invitation) = if frozen {
        let (db, scope) = (&visit.app.db, visit.scope());
        (
            campaigns::frozen_attachments(db, &scope, campaign.id).await?,
            campaigns::frozen_invitation(db, &scope, campaign.id).await?,
        )
    } else {
        (letter.attachments.clone(), letter.invitation.clone())
    };
    let address = format!("/campaigns/{}?", campaign.id);
    let source = Source {
        letter: letter.id,
        texts: &texts,
        attachments: &attachments,
        invitation: invitation.as_ref(),
        objective: campaign.objective_id,
        sender: (&campaign.sender_name, &campaign.sender_address),
        signature: &campaign.signature,
        reply_to: campaign.reply_to.as_deref(),
        address: &address,
    };
    match place {
        Some(place) => preview(visit, source, place, query).await,
        None => Ok(None),
    }
}

/// The delivery that the query asks for by its number, or the first.
async fn frozen_place(visit: &Visit, id: CampaignId, counts: &Counts, query: &Form) -> Result<Option<Place>> {
    let total = counts.total();
    let at = query.get("at").parse().unwrap_or(1_i64).clamp(1, total.max(1));
    let found = deliveries::nth(&visit.app.db, &visit.scope(), id, at - 1).await?;
    let number = |at: i64| (1..=total).contains(&at).then(|| format!("at={at}"));
    let place = |line: deliveries::DeliveryLine| Place {
        person: line.person_id,
        name: line.person_name,
        mail: line.address,
        language: line.language,
        side: line.side,
        at: usize::try_from(at - 1).unwrap_or_default(),
        total: usize::try_from(total).unwrap_or_default(),
        around: [number(at - 1), number(at), number(at + 1)],
    };
    Ok(found.map(place))
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
