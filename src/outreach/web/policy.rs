//! The house's rules of sending: how much one person is written to, when letters go out, and how fast.

use axum::response::Response;
use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};
use serde::Serialize;

use super::relays::{self, MailCard};
use super::{beside, filled, summary};
use crate::accounts::Role;
use crate::outreach::policy::{self, Cap, Closed, DomainPace, Hours, Pace, Policy, day_name, holidays};
use crate::t;
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::lists::Detail;
use crate::web::pages::Page;
use crate::web::{Error, Form, Query, Result, Visit};
use crate::when;

const PATH: &str = "/settings/sending";
const WEEK: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

#[derive(Debug, Serialize)]
pub struct PolicyPage {
    may_change: bool,
    is_open: bool,
    now: String,
    /// For those who may only read.
    rows: Vec<Detail>,
    cap: Vec<Field>,
    hours: Vec<Field>,
    days: Vec<Field>,
    pace: Vec<Field>,
    holidays: Vec<HolidayRow>,
    mail: MailCard,
    errors: Option<ErrorSummary>,
}

#[derive(Debug, Serialize)]
struct HolidayRow {
    day: String,
    name: &'static str,
}

impl Page for PolicyPage {
    const TEMPLATE: &'static str = "settings/sending";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), t!("senders-rules-title"))
    }

    fn sample() -> Self {
        let mut form = shown(&Policy::default());
        form.fail("closes", "Letters have to stop later in the day than they begin.");
        drawn(
            &form,
            true,
            "Letters go out now.".into(),
            true,
            (vec![Detail { name: "At most".into(), value: "3 letters in 7 days".into(), href: None }], 2026),
            MailCard::sample(),
        )
    }
}

/// The rules as the form writes them.
fn shown(policy: &Policy) -> Form {
    let number = |n: Option<u32>| n.map(|n| n.to_string()).unwrap_or_default();
    let closed = policy.hours.closed.iter().map(|one| format!("{} {} {}", one.first, one.last, one.name));
    let domains = policy.pace.domains.iter().map(|one| format!("{} {}", one.domain, one.per_minute));
    let mut words = vec![
        ("letters", policy.cap.letters.to_string()),
        ("days", policy.cap.days.to_string()),
        ("opens", policy.hours.opens.format("%H:%M").to_string()),
        ("closes", policy.hours.closes.format("%H:%M").to_string()),
        ("closed", closed.collect::<Vec<_>>().join("\n")),
        ("per_sender", number(policy.pace.per_sender)),
        ("per_domain", number(policy.pace.per_domain)),
        ("domains", domains.collect::<Vec<_>>().join("\n")),
    ];
    words.extend(policy.hours.weekdays.iter().map(|day| ("weekdays", day.to_string())));
    if policy.hours.skips_holidays {
        words.push(("holidays", "1".into()));
    }
    Form::prefilled(words)
}

fn drawn(
    form: &Form,
    is_open: bool,
    now: String,
    may_change: bool,
    (rows, year): (Vec<Detail>, i32),
    mail: MailCard,
) -> PolicyPage {
    let checks = |name: &'static str, label: &str, choices: Vec<Choice>| {
        Field::checks(name, label, choices).values(&form.all(name)).error(form.error(name))
    };
    let week = WEEK.iter().map(|day| Choice::new(day, day_name(*day))).collect();
    let cap = vec![
        filled(form, Field::number("letters", t!("senders-rules-field-letters")).required().min(1).max(100)),
        filled(form, Field::number("days", t!("senders-rules-field-days")).required().min(1).max(365)),
    ];
    let hours = vec![
        filled(form, Field::time("opens", t!("senders-rules-field-opens")).required()),
        filled(form, Field::time("closes", t!("senders-rules-field-closes")).required()),
    ];
    let hint = t!("senders-rules-field-closed-hint");
    let days = vec![
        checks("weekdays", t!("senders-rules-field-weekdays"), week),
        checks(
            "holidays",
            t!("senders-rules-field-holidays"),
            vec![Choice::new("1", t!("senders-rules-field-holidays-choice"))],
        ),
        filled(form, Field::textarea("closed", t!("senders-rules-field-closed")).rows(5).hint(hint)),
    ];
    let pace = vec![
        filled(form, Field::number("per_sender", t!("senders-rules-field-per-sender")).min(1).max(100_000)),
        filled(form, Field::number("per_domain", t!("senders-rules-field-per-domain")).min(1).max(100_000)),
        filled(
            form,
            Field::textarea("domains", t!("senders-rules-field-domains"))
                .rows(4)
                .hint(t!("senders-rules-field-domains-hint")),
        ),
    ];
    let errors = summary(cap.iter().chain(&hours).chain(&days).chain(&pace));
    let holidays = [year, year + 1].into_iter().flat_map(holidays);
    let holidays = holidays.map(|one| HolidayRow { day: when::day(one.date), name: one.name }).collect();
    PolicyPage { may_change, is_open, now, rows, cap, hours, days, pace, holidays, mail, errors }
}

async fn page(visit: &Visit, policy: &Policy, form: &Form) -> Result<PolicyPage> {
    let zone = &visit.app.zone;
    let is_open = policy.hours.are_open(zone, visit.now());
    let now = match policy.hours.next_opening(zone, visit.now()) {
        _ if is_open => t!("senders-rules-open").to_owned(),
        Some(next) => t!("senders-rules-closed", next = zone.shown(next)),
        None => t!("senders-rules-closed-long").to_owned(),
    };
    let may_change = visit.who.role == Role::Administrator;
    let mail = relays::mail_card(visit).await?;
    Ok(drawn(form, is_open, now, may_change, (in_words(policy), visit.today().year()), mail))
}

fn in_words(policy: &Policy) -> Vec<Detail> {
    let row = |name: &str, value: String| Detail { name: name.into(), value, href: None };
    let Policy { cap, hours, pace } = policy;
    let days: Vec<_> = hours.weekdays.iter().map(|day| day_name(*day)).collect();
    let rate = |rate: Option<u32>| {
        rate.map_or_else(|| t!("senders-rules-rate-free").into(), |n| t!("senders-rules-rate", n = n))
    };
    vec![
        row(t!("senders-rules-row-cap"), t!("senders-rules-row-cap-text", letters = cap.letters, days = cap.days)),
        row(t!("senders-rules-row-hours"), format!("{}–{}", hours.opens.format("%H:%M"), hours.closes.format("%H:%M"))),
        row(t!("senders-rules-row-days"), days.join(", ")),
        row(t!("senders-rules-row-sender"), rate(pace.per_sender)),
        row(t!("senders-rules-row-domain"), rate(pace.per_domain)),
    ]
}

pub async fn index(visit: Visit) -> Result<Response> {
    let policy = policy::get(&visit.app.db).await?;
    visit.page("settings", &page(&visit, &policy, &shown(&policy)).await?).await
}

fn allowed(visit: &Visit) -> Result<()> {
    if visit.who.role == Role::Administrator {
        return Ok(());
    }
    Err(Error::Forbidden(t!("senders-rules-forbidden")))
}

pub async fn save(visit: Visit, mut form: Form) -> Result<Response> {
    allowed(&visit)?;
    let before = policy::get(&visit.app.db).await?;
    if let Some(wanted) = parse(&mut form) {
        let mut tx = visit.app.db.begin().await?;
        match policy::set(&mut tx, &wanted, visit.who.id, visit.now()).await {
            Ok(before) => {
                tx.commit().await?;
                return Ok(said(&visit, t!("senders-rules-saved"), &before));
            }
            Err(refused) => {
                tx.rollback().await?;
                beside(&mut form, refused)?;
            }
        }
    }
    visit.invalid("settings", &page(&visit, &before, &form).await?).await
}

/// Says that it was done, and offers the rules before as long as the cookie between two pages can carry them.
fn said(visit: &Visit, words: &str, before: &Policy) -> Response {
    let stored = serde_json::to_string(before).unwrap_or_default();
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("rules", &stored).finish();
    let undo = format!("{PATH}/restoration?{query}");
    if undo.len() < 2500 { visit.done_undoable(PATH, words, &undo) } else { visit.done(PATH, words) }
}

/// Brings back the rules that were in force before a change.
pub async fn restore(visit: Visit, Query(query): Query, _: Form) -> Result<Response> {
    allowed(&visit)?;
    let Ok(wanted) = serde_json::from_str::<Policy>(query.get("rules")) else { return Err(Error::NotFound) };
    let mut tx = visit.app.db.begin().await?;
    match policy::set(&mut tx, &wanted, visit.who.id, visit.now()).await {
        Ok(_) => {
            tx.commit().await?;
            Ok(visit.done(PATH, t!("senders-rules-restored")))
        }
        Err(refused) => Ok(visit.refused(PATH, &refused.to_string())),
    }
}

/// The rules that were typed, or errors beside the fields.
fn parse(form: &mut Form) -> Option<Policy> {
    let cap = Cap { letters: number(form, "letters")?, days: number(form, "days")? };
    let opens: Option<NaiveTime> = form.time("opens", t!("senders-rules-the-first-moment"));
    let closes: Option<NaiveTime> = form.time("closes", t!("senders-rules-the-last-moment"));
    let weekdays = form.choices("weekdays", t!("senders-rules-some-days"));
    let away = closed_times(form);
    let pace =
        Pace { per_sender: rate(form, "per_sender"), per_domain: rate(form, "per_domain"), domains: domains(form) };
    let skips_holidays = form.is_ticked("holidays");
    let hours = Hours { opens: opens?, closes: closes?, weekdays, skips_holidays, closed: away };
    form.is_valid().then_some(Policy { cap, hours, pace })
}

fn number(form: &mut Form, name: &'static str) -> Option<i64> {
    let found = form.get(name).parse().ok();
    if found.is_none() {
        form.fail(name, t!("senders-rules-enter-number"));
    }
    found
}

fn rate(form: &mut Form, name: &'static str) -> Option<u32> {
    let typed = form.get(name).to_owned();
    let found = typed.parse().ok().filter(|n| (1..=100_000).contains(n));
    if !typed.is_empty() && found.is_none() {
        form.fail(name, t!("senders-rules-enter-rate"));
    }
    found
}

/// `2027-07-26 2027-08-20 Summer recess`, one to a line.
fn closed_times(form: &mut Form) -> Vec<Closed> {
    let typed = form.text("closed", t!("senders-rules-the-closed-times"), 4000);
    let day = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    let mut found = vec![];
    for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let mut words = line.splitn(3, ' ');
        let days = words.next().and_then(day).zip(words.next().and_then(day));
        match (days, words.next().map(str::trim).filter(|name| !name.is_empty())) {
            (Some((first, last)), Some(name)) => found.push(Closed { first, last, name: name.to_owned() }),
            _ => form.fail("closed", t!("senders-rules-not-closed-time", line = line)),
        }
    }
    found
}

/// `europarl.europa.eu 30`, one to a line.
fn domains(form: &mut Form) -> Vec<DomainPace> {
    let typed = form.text("domains", t!("senders-rules-the-domains"), 4000);
    let mut found = vec![];
    for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let rate = line.rsplit_once(' ').and_then(|(domain, rate)| Some((domain.trim(), rate.parse().ok()?)));
        match rate.filter(|(domain, rate)| !domain.contains([' ', '@']) && (1..=100_000).contains(rate)) {
            Some((domain, per_minute)) => {
                found.push(DomainPace { domain: domain.to_ascii_lowercase(), per_minute });
            }
            None => form.fail("domains", t!("senders-rules-not-domain", line = line)),
        }
    }
    found
}
