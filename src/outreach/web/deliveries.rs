//! Single letters: the list of a campaign's, the history of one, and the decision about one of which nobody can tell.

use axum::extract::Path;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Serialize;

use super::letters::shown;
use super::states::{icon, label, mark};
use super::told::told;
use crate::locale::day_of_month;
use crate::outreach::campaigns::{self, Campaign, CampaignId, Part, brussels_day};
use crate::outreach::deliveries::{self, Counts, Delivery, DeliveryEvent, DeliveryId, DeliveryLine, Resolution, State};
use crate::outreach::letters::{Compiled, Rendered, SenderData};
use crate::outreach::{Refused, merge, unsubscribing};
use crate::web::lists::{Detail, Pager, Tab, TimelineItem};
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Form, Query, Result, Visit};
use crate::when::{Zone, day};
use crate::{jobs, t};

/// Deliveries on one page.
const PER_PAGE: i64 = 50;

/// A delivery in a list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Line {
    href: String,
    name: String,
    /// Which letter of the campaign.
    part: String,
    language: String,
    class: &'static str,
    state: String,
    reason: String,
    time: String,
}

impl Line {
    /// Made up.
    pub fn sample() -> Self {
        Line {
            href: "/deliveries/d".into(),
            name: "Petar Todorakev".into(),
            part: "Follow-up 1".into(),
            language: "EN".into(),
            class: mark(State::Deferred),
            state: "Deferred, will retry".into(),
            reason: "450 4.2.1 Mailbox busy".into(),
            time: "24 Nov 2026, 14:39".into(),
        }
    }

    /// A delivery by somebody's clock.
    pub fn new(zone: &Zone, line: &DeliveryLine) -> Self {
        let again = line.next_attempt_at.filter(|_| line.state == State::Deferred);
        let again =
            again.map(|at| t!("deliveries-state-again", state = label(line.state), time = zone.format(at, "%H:%M")));
        let later = line.due_at.filter(|_| line.state == State::Planned);
        let from = |at| t!("deliveries-state-from", state = label(line.state), day = day_of_month(zone.date(at)));
        let again = again.or(later.map(from));
        Line {
            href: format!("/deliveries/{}", line.id),
            name: line.person_name.clone(),
            part: line.part.words(),
            language: shown(line.language),
            class: mark(line.state),
            state: again.unwrap_or_else(|| label(line.state).to_owned()),
            reason: reason(line),
            time: zone.shown(line.changed_at),
        }
    }
}

/// Why it stands where it stands. That a letter was taken needs no reason; the relay's answer is in its history.
fn reason(line: &DeliveryLine) -> String {
    line.reason.as_deref().filter(|_| line.state != State::Accepted).map(told).unwrap_or_default()
}

#[derive(Debug, Serialize)]
pub struct IndexPage {
    id: String,
    name: String,
    /// The campaign's page.
    campaign: String,
    /// By step; none where there is only the first letter.
    steps: Vec<Tab>,
    tabs: Vec<Tab>,
    deliveries: Vec<Line>,
    pager: Pager,
    /// Where somebody decides about them.
    decide: Option<&'static str>,
}

impl Page for IndexPage {
    const TEMPLATE: &'static str = "deliveries/index";

    fn title(&self) -> String {
        t!("deliveries-of", name = &self.name)
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![
            Crumb::link("/campaigns", t!("deliveries-campaigns")),
            Crumb::link(format!("/campaigns/{}", self.id), &self.name),
            Crumb::here(t!("deliveries-title")),
        ]
    }

    fn sample() -> Self {
        IndexPage {
            id: "c".into(),
            name: "AFET follow-up".into(),
            campaign: "/campaigns/c".into(),
            steps: vec![Tab {
                href: "/campaigns/c/deliveries?step=2".into(),
                text: "Follow-up 1".into(),
                count: Some(120),
                current: false,
            }],
            tabs: vec![Tab {
                href: "/campaigns/c/deliveries".into(),
                text: "All".into(),
                count: Some(312),
                current: true,
            }],
            deliveries: vec![Line::sample()],
            pager: Pager::new(1, PER_PAGE, 312, |page| format!("?page={page}")),
            decide: Some(super::unknown::ADDRESS),
        }
    }
}

pub async fn index(visit: Visit, Path(id): Path<CampaignId>, Query(query): Query) -> Result<Response> {
    let (db, scope) = (&visit.app.db, visit.scope());
    let campaign = campaigns::get(db, &scope, id).await?;
    let state: Option<State> = query.get("state").parse().ok();
    let last = campaign.sequence.last_step();
    let step = query.get("step").parse::<i64>().ok().filter(|step| (1..=last).contains(step));
    let page: i64 = query.get("page").parse().unwrap_or(1).clamp(1, 100_000);
    let by_part = deliveries::progress_by_part(db, &scope, id).await?;
    let of = |step: Option<i64>| {
        let mut sum = Counts::default();
        by_part.iter().filter(|(part, _)| step.is_none_or(|step| part.step == step)).for_each(|(_, own)| sum.add(own));
        sum
    };
    let counts = of(step);
    let part = deliveries::Page { limit: PER_PAGE, offset: (page - 1) * PER_PAGE };
    let listed = deliveries::list_of_step(db, &scope, id, (step, state), part).await?;
    let tab = |(chosen, count): (Option<State>, i64)| Tab {
        href: address(id, step, chosen),
        text: chosen.map_or_else(|| t!("deliveries-all"), label).to_owned(),
        count: Some(count),
        current: chosen == state,
    };
    let total = state.map_or_else(|| counts.total(), |state| counts.of(state));
    // The tab that is open is there even when its last delivery has moved on.
    let of_state = |one: &State| (counts.of(*one) > 0 || state == Some(*one)).then(|| (Some(*one), counts.of(*one)));
    let tabs = std::iter::once((None, counts.total())).chain(State::ALL.iter().filter_map(of_state)).map(tab);
    let of_step = |chosen: Option<i64>| Tab {
        href: address(id, chosen, state),
        text: chosen.map_or_else(|| t!("deliveries-all-letters").into(), |step| Part::follow_up(step).words()),
        count: Some(of(chosen).total()),
        current: chosen == step,
    };
    let steps =
        if last > 1 { std::iter::once(None).chain((1..=last).map(Some)).map(of_step).collect() } else { vec![] };
    let page = IndexPage {
        id: id.to_string(),
        name: campaign.name,
        campaign: format!("/campaigns/{id}"),
        steps,
        tabs: tabs.collect(),
        deliveries: listed.iter().map(|line| Line::new(&visit.app.zone, line)).collect(),
        pager: Pager::new(page, PER_PAGE, total, |page| {
            let address = address(id, step, state);
            format!("{address}{}page={page}", if address.contains('?') { '&' } else { '?' })
        }),
        decide: (state == Some(State::Unknown)).then_some(super::unknown::ADDRESS),
    };
    visit.page("campaigns", &page).await
}

fn address(id: CampaignId, step: Option<i64>, state: Option<State>) -> String {
    let step = step.map(|step| format!("step={step}"));
    let asked: Vec<String> = step.into_iter().chain(state.map(|state| format!("state={state}"))).collect();
    let query = if asked.is_empty() { String::new() } else { format!("?{}", asked.join("&")) };
    format!("/campaigns/{id}/deliveries{query}")
}

#[derive(Debug, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is one button or mark of the page")]
pub struct DeliveryPage {
    id: String,
    name: String,
    person: String,
    campaign_href: String,
    campaign: String,
    class: &'static str,
    state: &'static str,
    reason: String,
    is_unknown: bool,
    can_send_again: bool,
    /// That somebody has stopped the letters to this person.
    stopped: Option<String>,
    can_stop: bool,
    can_go_on: bool,
    /// Which letter of the campaign, where there are several.
    part: Option<String>,
    /// The campaign's other letters to this person: when, which, where it stands.
    others: Vec<Line>,
    /// Whether somebody unsubscribed by it, which may have been a mistake.
    can_lift: bool,
    details: Vec<Detail>,
    history: Vec<TimelineItem>,
    subject: String,
    text: String,
    problem: Option<String>,
}

impl Page for DeliveryPage {
    const TEMPLATE: &'static str = "deliveries/show";

    fn title(&self) -> String {
        t!("deliveries-campaign-to", campaign = &self.campaign, name = &self.name)
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![
            Crumb::link("/campaigns", t!("deliveries-campaigns")),
            Crumb::link(self.campaign_href.clone(), &self.campaign),
            Crumb::link(format!("{}/deliveries", self.campaign_href), t!("deliveries-title")),
            Crumb::here(&self.name),
        ]
    }

    fn sample() -> Self {
        DeliveryPage {
            id: "d".into(),
            name: "Petar Todorakev".into(),
            person: "/people/p".into(),
            campaign_href: "/campaigns/c".into(),
            campaign: "AFET follow-up".into(),
            class: mark(State::Unknown),
            state: label(State::Unknown),
            reason: "the program stopped while this was being sent".into(),
            is_unknown: true,
            can_send_again: true,
            stopped: Some("Elin Lindqvist stopped the letters to this person, 24 Nov 2026, 14:30.".into()),
            can_stop: true,
            can_go_on: true,
            part: Some("Follow-up 1".into()),
            others: vec![Line::sample()],
            can_lift: true,
            details: vec![Detail { name: "To".into(), value: "p.todorakev@ep.example".into(), href: None }],
            history: vec![TimelineItem {
                icon: icon(State::Unknown),
                heading: label(State::Unknown).into(),
                href: None,
                level: None,
                when: "24 Nov 2026, 14:39:09".into(),
                body: Some("the program stopped while this was being sent".into()),
                foot: None,
            }],
            subject: "Thank you".into(),
            text: "Dear Mr Todorakev,".into(),
            problem: Some("This letter cannot be filled in.".into()),
        }
    }
}

pub async fn show(visit: Visit, Path(id): Path<DeliveryId>) -> Result<Response> {
    let (db, scope) = (&visit.app.db, visit.scope());
    let Delivery { line, events } = deliveries::get(db, &scope, id).await?;
    let campaign = campaigns::get(db, &scope, line.campaign_id).await?;
    let (mail, problem) = match text(&visit, &campaign, &line).await? {
        Ok(mail) => (Some(mail), None),
        Err(problem) => (None, Some(problem)),
    };
    let (subject, text) = mail.map(|mail| (mail.subject, mail.text)).unwrap_or_default();
    let several = !campaign.sequence.follow_ups.is_empty();
    let goes_on = campaign.state == campaigns::State::Sending;
    let stopped = campaigns::stopped(db, &scope, campaign.id, line.person_id).await?;
    let to_person = deliveries::to_person(db, &scope, campaign.id, line.person_id).await?;
    let was_sent = to_person.first().is_some_and(|first| first.state == State::Accepted);
    // The last of them: whether anything is still to come.
    let is_over = to_person.iter().any(|one| one.part.step == campaign.sequence.last_step() && !one.state.is_open());
    let can_lift = visit.who.role.may_approve() && unsubscribing::can_be_lifted(db, &line, &events).await?;
    let page = DeliveryPage {
        id: id.to_string(),
        person: format!("/people/{}", line.person_id),
        campaign_href: format!("/campaigns/{}", campaign.id),
        class: mark(line.state),
        state: label(line.state),
        reason: reason(&line),
        is_unknown: line.state == State::Unknown,
        can_stop: several && goes_on && stopped.is_none() && was_sent && !is_over,
        can_go_on: goes_on && stopped.is_some(),
        stopped: stopped.map(|stopped| {
            let by = stopped.by.unwrap_or_else(|| t!("deliveries-account-gone").into());
            t!("deliveries-stopped-by", by = by, at = visit.app.zone.shown(stopped.at))
        }),
        part: several.then(|| line.part.words()),
        others: to_person.iter().filter(|one| one.id != id).map(|one| Line::new(&visit.app.zone, one)).collect(),
        can_send_again: campaign.state.can_send_again(),
        can_lift,
        details: details(&visit, &campaign, &line),
        history: events.iter().map(|event| happened(&visit, event)).collect(),
        name: line.person_name,
        campaign: campaign.name,
        subject,
        text,
        problem,
    };
    visit.page("campaigns", &page).await
}

fn details(visit: &Visit, campaign: &Campaign, line: &DeliveryLine) -> Vec<Detail> {
    let row = |name: &str, value: String| Detail { name: name.into(), value, href: None };
    let next = line.next_attempt_at.map(|at| row(t!("deliveries-next-try"), visit.app.zone.shown(at)));
    let rows = [
        row(t!("deliveries-to"), line.address.clone()),
        row(t!("deliveries-from"), format!("{} <{}>", campaign.sender_name, campaign.sender_address)),
        row(t!("deliveries-language"), line.language.name()),
        row(t!("deliveries-tries"), line.attempts.to_string()),
        row(t!("deliveries-message-id"), line.message_id.clone()),
    ];
    let due = line.due_at.map(|at| row(t!("deliveries-not-before"), visit.app.zone.shown(at)));
    rows.into_iter().chain(due).chain(next).collect()
}

/// A day and a time to the second: `24 Nov 2026, 14:39:09`.
pub fn second(zone: &Zone, at: DateTime<Utc>) -> String {
    format!("{}, {}", day(zone.date(at)), zone.time(at))
}

fn happened(visit: &Visit, event: &DeliveryEvent) -> TimelineItem {
    TimelineItem {
        icon: icon(event.state),
        heading: unsubscribing::called(event).unwrap_or_else(|| label(event.state)).to_owned(),
        href: None,
        level: None,
        when: second(&visit.app.zone, event.at),
        body: (!event.detail.is_empty()).then(|| told(&event.detail)),
        foot: None,
    }
}

/// The mail from the words as approved and from what the directory says today.
async fn text(
    visit: &Visit,
    campaign: &Campaign,
    line: &DeliveryLine,
) -> Result<std::result::Result<Rendered, String>> {
    let (db, scope) = (&visit.app.db, visit.scope());
    // Until one is chosen, the first stands for both.
    let part = if line.part == Part::OPEN { Part::FIRST } else { line.part };
    let texts = campaigns::frozen_text(db, &scope, campaign.id, part).await?;
    let Some(text) = texts.iter().find(|text| (text.language, text.side) == (line.language, line.side)) else {
        return Ok(Err(t!("deliveries-words-gone").into()));
    };
    let (people, on) = ([(line.person_id, line.language)], brussels_day(visit.now()));
    let (objective, sender) = (campaign.objective_id, SenderData::new(&campaign.sender_name, &campaign.signature));
    let invitation = campaigns::frozen_invitation(db, &scope, campaign.id, part).await?;
    let about = (objective, sender, invitation.as_ref());
    let data = merge::for_people(db, &scope, about, &people, on).await?;
    let data = data.get(&line.person_id).ok_or(Error::NotFound)?;
    let rendered = Compiled::new(text).and_then(|compiled| compiled.render(data));
    Ok(rendered.map_err(|error| error.to_string()))
}

/// A person decides about a letter of which nobody can tell whether it was sent.
pub async fn resolve(visit: Visit, Path(id): Path<DeliveryId>, form: Form) -> Result<Response> {
    let resolution = match form.get("resolution") {
        "accepted" => Resolution::Accepted,
        "again" => Resolution::PlannedAgain,
        _ => return Err(Error::BadRequest(t!("deliveries-error-resolution").into())),
    };
    let (back, now) = (format!("/deliveries/{id}"), visit.now());
    let mut tx = visit.app.db.begin().await?;
    match deliveries::resolve_unknown(&mut tx, &visit.scope(), id, resolution, visit.who.id, now).await {
        Ok(()) => {}
        Err(Refused::Conflict(why)) => return Ok(visit.refused(&back, &why)),
        Err(other) => return Err(other.into()),
    }
    if resolution == Resolution::PlannedAgain {
        jobs::nudge_sending(&mut tx, now).await?;
    }
    tx.commit().await?;
    Ok(match resolution {
        Resolution::Accepted => {
            visit.done_undoable(&back, t!("deliveries-noted-as-sent"), &super::unknown::undoing(&[id]))
        }
        Resolution::PlannedAgain => visit.done(&back, t!("deliveries-is-sent-again")),
    })
}
