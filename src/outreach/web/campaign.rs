//! One campaign: where it stands, who gets it, how it reads, who approved it, when it starts, how far it is.

mod cards;
mod sequence;
mod stages;

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;

use super::audiences::{self, FunnelRow, PartView, funnel_rows};
use super::campaigns::{state_label, state_tone};
use super::preview::{Place, Preview, Source, preview};
use super::progress::{self, Progress};
use super::relays::{self, Alert};
use super::told::told;
use super::{summary, variants};
use crate::outreach::audiences::{Funnel, Wording};
use crate::outreach::campaigns::{self, Campaign, CampaignEvent, CampaignId, Part, Readiness, State};
use crate::outreach::deliveries::{self, Counts, DeliveryLine};
use crate::outreach::letters::Letter;
use crate::t;
use crate::web::fields::ErrorSummary;
use crate::web::lists::{Detail, Tab, TimelineItem};
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Form, Query, Result, Visit};
use cards::{Approval, Schedule, approval, reason_field, schedule_fields, when};
use sequence::{ComparisonView, Known, SequenceView, of_step};
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
    sequence: Option<SequenceView>,
    comparison: Option<ComparisonView>,
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
    /// Which of its letters the preview shows.
    parts_shown: Vec<Tab>,
    /// The address of the letter that it shows.
    letter_shown: String,
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
        vec![Crumb::link("/campaigns", t!("campaigns-title")), Crumb::here(&self.name)]
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
            sequence: Some(SequenceView::sample()),
            comparison: Some(ComparisonView::sample()),
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
            parts_shown: vec![Tab {
                href: "/campaigns/c?part=2".into(),
                text: "Follow-up 1".into(),
                count: None,
                current: true,
            }],
            letter_shown: "/letters/l".into(),
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

/// What a page is made of.
struct Facts {
    /// Every letter, the first one first.
    letters: Vec<(Part, Letter)>,
    by_part: BTreeMap<Part, Counts>,
    /// Of all letters.
    counts: Counts,
    /// Of the first ones.
    first: Counts,
    /// None once people are frozen.
    ready: Option<Readiness>,
    frozen: bool,
}

async fn facts(visit: &Visit, campaign: &Campaign) -> Result<Facts> {
    let (db, scope) = (&visit.app.db, visit.scope());
    let letters = campaigns::letters_of(db, &scope, campaign).await?;
    let by_part = deliveries::progress_by_part(db, &scope, campaign.id).await?;
    let mut counts = Counts::default();
    for own in by_part.values() {
        counts.add(own);
    }
    let first = of_step(&by_part, 1);
    let frozen = !matches!(campaign.state, State::Draft | State::Submitted) && counts.total() > 0;
    // Frozen people are in their rows; asking the rule again would answer for another day.
    let ready = if frozen || campaign.state == State::Cancelled {
        None
    } else {
        Some(campaigns::check(db, &scope, campaign.id, &visit.app.equipment(), visit.now()).await?)
    };
    Ok(Facts { letters, by_part, counts, first, ready, frozen })
}

fn detail(name: impl Into<String>, value: &str, href: Option<String>) -> Detail {
    Detail { name: name.into(), value: value.to_owned(), href }
}

async fn assemble(visit: &Visit, id: CampaignId, query: &Form, typed: Option<&Form>) -> Result<CampaignPage> {
    let (db, scope) = (&visit.app.db, visit.scope());
    let campaign = campaigns::get(db, &scope, id).await?;
    let Facts { letters, by_part, counts, first, ready, frozen } = facts(visit, &campaign).await?;
    let letter = letters.first().map(|(_, letter)| letter).ok_or(Error::NotFound)?;
    let funnel = ready.as_ref().map(|ready| &ready.funnel);
    let key = campaign.dkim_key.as_deref();
    let blockers: Vec<String> = match &ready {
        Some(ready) if campaign.state == State::Draft => ready.blockers.clone(),
        _ => vec![],
    };
    let has_begun = matches!(campaign.state, State::Sending | State::Finished | State::Cancelled);
    let mut warnings = if has_begun { vec![] } else { relays::warnings(&visit.app, &campaign.sender_address, key) };
    if campaign.state.is_pending() {
        warnings.extend(relays::blockers(&visit.app, &campaign.mail_account, key));
    }
    let people = funnel.map_or_else(|| first.total(), |funnel| count(funnel.recipients.len()));
    let approval = approval(visit, &campaign, &letters, blockers.is_empty(), typed);
    let schedule = when(visit, &campaign, typed);
    let errors = summary(schedule.fields.iter().chain(&approval.reason));
    let known = Known { campaign: &campaign, letters: &letters, counts: &by_part };
    let shown = sequence::asked(query, &letters);
    Ok(CampaignPage {
        sequence: sequence::sequence(visit, &known).await?,
        comparison: sequence::comparison(visit, &known).await?,
        parts_shown: sequence::tabs(&campaign, &letters, shown),
        letter_shown: sequence::address(&letters, shown),
        id: id.to_string(),
        state: if campaign.paused_at.is_some() { t!("campaigns-state-paused") } else { state_label(campaign.state) },
        tone: if campaign.paused_at.is_some() { "warn" } else { state_tone(campaign.state) },
        client: campaign.client_name.clone(),
        objective: detail(
            t!("campaigns-objective"),
            &campaign.objective_name,
            Some(format!("/objectives/{}", campaign.objective_id)),
        ),
        sender: detail(campaign.sender_name.clone(), &campaign.sender_address, None),
        letter: detail(variants::badges(letter), &letter.name, Some(format!("/letters/{}", letter.id))),
        steps: stages(visit, &campaign, letter, people, &blockers, (&counts, &first)),
        blockers,
        warnings,
        alerts: relays::alerts(visit, Some(id)).await?,
        progress: if frozen { Some(progress::of(&visit.app, &scope, &campaign).await?) } else { None },
        is_live: progress::moves(campaign.state),
        parts: audiences::parts(visit, &campaign.audience).await?,
        roles_on: campaign.audience.roles_on.map(crate::when::day),
        funnel: funnel.map(|funnel| funnel_rows(&format!("/campaigns/{id}/recipients"), funnel)).unwrap_or_default(),
        frozen: campaign.approved_at.filter(|_| frozen).map(|at| visit.app.zone.shown(at)),
        preview: sample_mail(visit, &campaign, (shown, &letters), funnel, &first, query).await?,
        approval,
        schedule,
        history: history(visit, campaigns::events(db, &scope, id).await?),
        can_edit: campaign.state == State::Draft || campaign.state.is_pending(),
        can_cancel: !matches!(campaign.state, State::Finished | State::Cancelled),
        can_pause: campaign.state == State::Sending && (campaign.paused_at.is_none() || campaign.resumes_at.is_some()),
        can_resume: campaign.paused_at.is_some() && campaign.resumes_at.is_none(),
        can_write_again: matches!(campaign.state, State::Finished | State::Cancelled)
            && first.of(deliveries::State::Accepted) < first.total(),
        errors,
        name: campaign.name,
    })
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// One of the letters for one recipient: of the dry run, or of the rows that are frozen.
async fn sample_mail(
    visit: &Visit,
    campaign: &Campaign,
    (part, letters): (Part, &[(Part, Letter)]),
    funnel: Option<&Funnel>,
    counts: &Counts,
    query: &Form,
) -> Result<Option<Preview>> {
    let (db, scope) = (&visit.app.db, visit.scope());
    let Some((_, letter)) = letters.iter().find(|(own, _)| *own == part) else { return Ok(None) };
    let (place, texts) = if let Some(funnel) = funnel {
        (Place::among(&funnel.recipients, query), letter.texts())
    } else {
        let texts = campaigns::frozen_text(db, &scope, campaign.id, part).await?;
        (frozen_place(visit, campaign.id, counts, query).await?, texts)
    };
    let frozen = funnel.is_none() && !texts.is_empty();
    let (attachments, invitation) = if frozen {
        (
            campaigns::frozen_attachments(db, &scope, campaign.id, part).await?,
            campaigns::frozen_invitation(db, &scope, campaign.id, part).await?,
        )
    } else {
        (letter.attachments.clone(), letter.invitation.clone())
    };
    let address = match part {
        Part::FIRST => format!("/campaigns/{}?", campaign.id),
        other => format!("/campaigns/{}?part={}&", campaign.id, sequence::name(other)),
    };
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
    let written = texts.iter().map(|text| (text.language, text.side)).collect();
    let wording = Wording { default: letter.default_language, written };
    match place {
        Some(place) => {
            let (language, side) = wording.like(place.language, place.side);
            preview(visit, source, Place { language, side, ..place }, query).await
        }
        None => Ok(None),
    }
}

/// The delivery that the query asks for by its number, or the first.
async fn frozen_place(visit: &Visit, id: CampaignId, counts: &Counts, query: &Form) -> Result<Option<Place>> {
    let total = counts.total();
    let at = query.get("at").parse().unwrap_or(1_i64).clamp(1, total.max(1));
    let found = deliveries::nth(&visit.app.db, &visit.scope(), id, at - 1).await?;
    let number = |at: i64| (1..=total).contains(&at).then(|| format!("at={at}"));
    let place = |line: DeliveryLine| Place {
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
        let told = told(&event.detail);
        let mut heading = told.chars();
        let heading = heading.next().map_or_else(String::new, |first| first.to_uppercase().chain(heading).collect());
        TimelineItem {
            icon: icon(event.state),
            heading,
            href: None,
            level: None,
            when: visit.app.zone.shown(event.at),
            body: None,
            foot: Some(event.account_name.unwrap_or_else(|| t!("campaigns-by-itself").into())),
        }
    };
    events.into_iter().rev().map(item).collect()
}
