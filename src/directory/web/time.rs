//! What changed between two days, and whose term ends: on the screen and as files.

use axum::http::StatusCode;
use axum::response::Response;
use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::files::Sheet;
use super::on::{On, OnForm};
use crate::directory::time::{self, BodyChanges, Ending, Endings, Move, Proposal};
use crate::directory::{self, OrganizationId, official_name};
use crate::locale::grouped;
use crate::t;
use crate::web::fields::{ErrorSummary, Field};
use crate::web::lists::FilterChip;
use crate::web::pages::{Crumb, Page};
use crate::web::{Form, Query, Result, Visit};
use crate::when::day;

/// Where what changed stands.
const CHANGES: &str = "/directory/changes";
/// Where what ends stands.
const ENDING: &str = "/directory/ending";
/// How far what changed looks back unless asked.
const BACK: u64 = 30;
/// People of one list that are named; a whole term would be thousands.
const SHOWN: usize = 100;
/// How far what ends looks ahead unless asked.
const WITHIN: u64 = 60;

#[derive(Debug, Serialize)]
pub struct ChangesPage {
    from: Field,
    to: Field,
    chips: Vec<FilterChip>,
    kept: Vec<(String, String)>,
    summary: String,
    bodies: Vec<BodyView>,
    csv: String,
    xlsx: String,
    errors: Option<ErrorSummary>,
}

/// What changed in one body.
#[derive(Debug, Serialize)]
struct BodyView {
    id: String,
    href: String,
    code: String,
    name: String,
    kind: &'static str,
    joined: Moves,
    left: Moves,
    changed: Moves,
    passed: Moves,
}

/// The first of those for whom the same changed, and how many they are.
#[derive(Debug, Serialize)]
struct Moves {
    total: usize,
    more: usize,
    shown: Vec<MoveView>,
}

/// What became of someone.
#[derive(Debug, Serialize)]
struct MoveView {
    href: String,
    name: String,
    country: String,
    before: String,
    after: String,
    when: String,
    successors: Vec<SuccessorView>,
}

/// Who could follow.
#[derive(Clone, Debug, Serialize)]
struct SuccessorView {
    href: String,
    name: String,
    why: &'static str,
    when: String,
}

impl SuccessorView {
    fn of(proposal: &Proposal) -> SuccessorView {
        SuccessorView {
            href: format!("/people/{}", proposal.person.id),
            name: proposal.person.name.clone(),
            why: proposal.reason.label(),
            when: day(proposal.start_date),
        }
    }

    fn sample() -> SuccessorView {
        SuccessorView {
            href: "/people/q".into(),
            name: "Corentin Delabroye".into(),
            why: "same national party",
            when: "23 Sep 2024".into(),
        }
    }
}

impl Page for ChangesPage {
    const TEMPLATE: &'static str = "directory/changed";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), t!("directory-time-changed"))
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![Crumb::link("/organizations", t!("directory-bodies-title")), Crumb::here(t!("directory-time-changed"))]
    }

    fn sample() -> Self {
        let one = || MoveView {
            href: "/people/p".into(),
            name: "Aoife Brannigan".into(),
            country: "IE".into(),
            before: "Member".into(),
            after: "Chair".into(),
            when: "22 Sep 2024".into(),
            successors: vec![SuccessorView::sample()],
        };
        let moved = || Moves { total: 3, more: 2, shown: vec![one()] };
        let from = Field::date("from", "From").value("x").error(Some("“x” is not a date."));
        ChangesPage {
            errors: ErrorSummary::of([&from]),
            from,
            to: Field::date("to", "To").value("2024-10-14"),
            chips: vec![FilterChip {
                name: t!("directory-time-body").into(),
                how: t!("directory-bodies-is"),
                value: "AFET".into(),
                remove: CHANGES.into(),
            }],
            kept: vec![("organization".into(), "o".into())],
            summary: "6 left, 5 joined, 2 changed role".into(),
            bodies: vec![BodyView {
                id: "o".into(),
                href: "/organizations/o".into(),
                code: "EP".into(),
                name: "European Parliament".into(),
                kind: "Institution",
                joined: moved(),
                left: moved(),
                changed: moved(),
                passed: moved(),
            }],
            csv: "/directory/changes.csv".into(),
            xlsx: "/directory/changes.xlsx".into(),
        }
    }
}

/// Between which days, and in which body.
struct Span {
    from: NaiveDate,
    to: NaiveDate,
    organization: Option<OrganizationId>,
}

impl Span {
    /// `?from=` and `?to=`; without, the last days until today.
    fn read(visit: &Visit, query: &mut Form) -> Span {
        let to = query.optional_date("to", t!("directory-time-the-second-day")).unwrap_or_else(|| visit.today());
        let before = to.checked_sub_days(Days::new(BACK)).unwrap_or(to);
        let from = query.optional_date("from", t!("directory-time-the-first-day")).unwrap_or(before);
        if from >= to && query.is_valid() {
            query.fail("to", t!("directory-time-order"));
        }
        Span { from, to, organization: query.get("organization").parse().ok() }
    }

    async fn load(&self, visit: &Visit) -> Result<Vec<BodyChanges>> {
        Ok(time::joined_and_left(&visit.app.db, self.from, self.to, self.organization).await?)
    }
}

/// The body that a page is narrowed down to.
async fn chip(visit: &Visit, query: &Form, path: &str) -> Result<Vec<FilterChip>> {
    let Ok(id) = query.get("organization").parse::<OrganizationId>() else { return Ok(vec![]) };
    let value = directory::organization(&visit.app.db, id)
        .await?
        .map_or_else(|| "?".into(), |body| official_name(&body.name).to_owned());
    Ok(vec![FilterChip {
        name: t!("directory-time-body").into(),
        how: t!("directory-bodies-is"),
        value,
        remove: query.address(path, "organization", ""),
    }])
}

fn kept(query: &Form, name: &str) -> Vec<(String, String)> {
    let value = query.get(name);
    if value.is_empty() { vec![] } else { vec![(name.to_owned(), value.to_owned())] }
}

fn move_view(moved: &Move, to: NaiveDate) -> MoveView {
    MoveView {
        href: format!("/people/{}", moved.person.id),
        name: moved.person.name.clone(),
        country: moved.country.map_or_else(String::new, |area| area.shown.to_owned()),
        before: moved.before.join(", "),
        after: moved.after.join(", "),
        when: if moved.on == to && moved.after.is_empty() { String::new() } else { day(moved.on) },
        successors: moved.successors.iter().map(SuccessorView::of).collect(),
    }
}

pub async fn changed(visit: Visit, Query(mut query): Query) -> Result<Response> {
    let span = Span::read(&visit, &mut query);
    let changes = if query.is_valid() { span.load(&visit).await? } else { vec![] };
    let export = |suffix: &str| query.address(&format!("{CHANGES}.{suffix}"), "to", &span.to.to_string());
    let field = |field: Field, day: NaiveDate| {
        let typed = query.get(&field.name);
        let value = if typed.is_empty() { day.to_string() } else { typed.to_owned() };
        let error = query.error(&field.name);
        field.value(value).error(error)
    };
    let (from, to) = (
        field(Field::date("from", t!("directory-time-between")), span.from),
        field(Field::date("to", t!("directory-time-and")), span.to),
    );
    let view = |body: &BodyChanges| {
        let list = |moves: &[Move]| Moves {
            total: moves.len(),
            more: moves.len().saturating_sub(SHOWN),
            shown: moves.iter().take(SHOWN).map(|moved| move_view(moved, span.to)).collect(),
        };
        BodyView {
            id: body.id.to_string(),
            href: format!("/organizations/{}?on={}", body.id, span.to),
            code: body.code.clone(),
            name: official_name(&body.name).to_owned(),
            kind: body.classification.label(),
            joined: list(&body.joined),
            left: list(&body.left),
            changed: list(&body.changed),
            passed: list(&body.passed),
        }
    };
    let page = ChangesPage {
        errors: ErrorSummary::of([&from, &to]),
        from,
        to,
        chips: chip(&visit, &query, CHANGES).await?,
        kept: kept(&query, "organization"),
        summary: summary(&changes),
        bodies: changes.iter().map(view).collect(),
        csv: export("csv"),
        xlsx: export("xlsx"),
    };
    if page.errors.is_some() { visit.invalid("bodies", &page).await } else { visit.page("bodies", &page).await }
}

fn number(n: usize) -> String {
    grouped(i64::try_from(n).unwrap_or(i64::MAX))
}

/// How much changed, in words.
fn summary(bodies: &[BodyChanges]) -> String {
    let sum = |of: fn(&BodyChanges) -> usize| number(bodies.iter().map(of).sum::<usize>());
    let (joined, left) = (sum(|body| body.joined.len()), sum(|body| body.left.len()));
    let turned = sum(|body| body.changed.len());
    t!("directory-time-summary", left = left, joined = joined, turned = turned, n = bodies.len())
}

async fn changes_sheet(visit: &Visit, query: &mut Form) -> Result<Sheet> {
    let span = Span::read(visit, query);
    let mut rows = vec![];
    for body in if query.is_valid() { span.load(visit).await? } else { vec![] } {
        for (what, moves) in [
            ("joined", &body.joined),
            ("left", &body.left),
            ("changed", &body.changed),
            ("came and went", &body.passed),
        ] {
            for moved in moves {
                let successors: Vec<_> = moved
                    .successors
                    .iter()
                    .map(|proposal| {
                        format!("{} ({}, {})", proposal.person.name, proposal.reason.label(), proposal.start_date)
                    })
                    .collect();
                rows.push(vec![
                    body.classification.label().to_owned(),
                    body.code.clone(),
                    body.name.clone(),
                    what.to_owned(),
                    moved.person.name.clone(),
                    moved.country.map_or_else(String::new, |area| area.shown.to_owned()),
                    moved.before.join("; "),
                    moved.after.join("; "),
                    moved.on.to_string(),
                    successors.join("; "),
                ]);
            }
        }
    }
    Ok(Sheet {
        name: format!("changes-{}-{}", span.from, span.to),
        columns: vec![
            "kind",
            "code",
            "body",
            "what",
            "person",
            "country",
            "role_before",
            "role_after",
            "on",
            "proposed_successors",
        ],
        rows,
    })
}

pub async fn changed_csv(visit: Visit, Query(mut query): Query) -> Result<Response> {
    changes_sheet(&visit, &mut query).await?.csv()
}

pub async fn changed_xlsx(visit: Visit, Query(mut query): Query) -> Result<Response> {
    changes_sheet(&visit, &mut query).await?.xlsx()
}

#[derive(Debug, Serialize)]
pub struct EndingPage {
    on: OnForm,
    within: u64,
    choices: Vec<WithinChoice>,
    chips: Vec<FilterChip>,
    ahead: Vec<EndingView>,
    open: Vec<EndingView>,
    csv: String,
    xlsx: String,
}

/// How far to look.
#[derive(Debug, Serialize)]
struct WithinChoice {
    href: String,
    text: String,
    current: bool,
}

/// A term that ends.
#[derive(Debug, Serialize)]
struct EndingView {
    href: String,
    name: String,
    country: String,
    body: String,
    body_href: String,
    role: String,
    post_href: Option<String>,
    when: String,
    days: i64,
    successors: Vec<SuccessorView>,
}

impl Page for EndingPage {
    const TEMPLATE: &'static str = "directory/ending";

    fn title(&self) -> String {
        t!("directory-time-ending").into()
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![Crumb::link("/organizations", t!("directory-bodies-title")), Crumb::here(t!("directory-time-ending"))]
    }

    fn sample() -> Self {
        let ending = || EndingView {
            href: "/people/p".into(),
            name: "Aoife Brannigan".into(),
            country: "IE".into(),
            body: "EP".into(),
            body_href: "/organizations/o".into(),
            role: "Member".into(),
            post_href: Some("/posts/p".into()),
            when: "31 Dec 2026".into(),
            days: 37,
            successors: vec![SuccessorView::sample()],
        };
        EndingPage {
            on: OnForm::sample(),
            within: WITHIN,
            choices: vec![WithinChoice { href: ENDING.into(), text: "60 days".into(), current: true }],
            chips: vec![FilterChip {
                name: t!("directory-time-body").into(),
                how: t!("directory-bodies-is"),
                value: "EP".into(),
                remove: ENDING.into(),
            }],
            ahead: vec![ending()],
            open: vec![ending()],
            csv: "/directory/ending.csv".into(),
            xlsx: "/directory/ending.xlsx".into(),
        }
    }
}

/// `?within=` in days.
fn within(query: &Form) -> u64 {
    query.get("within").parse().unwrap_or(WITHIN).clamp(1, 3_660)
}

async fn load(visit: &Visit, query: &Form, on: &On) -> Result<Endings> {
    let organization = query.get("organization").parse().ok();
    Ok(time::ending(&visit.app.db, on.day, within(query), organization).await?)
}

fn ending_view(ending: &Ending, on: &On) -> EndingView {
    EndingView {
        href: format!("/people/{}", ending.person.id),
        name: ending.person.name.clone(),
        country: ending.country.map_or_else(String::new, |area| area.shown.to_owned()),
        body: ending.code.clone(),
        body_href: on.link(&format!("/organizations/{}", ending.organization)),
        role: ending.role.clone(),
        post_href: ending.post.map(|id| format!("/posts/{id}")),
        when: day(ending.end_date),
        days: (ending.end_date - on.day).num_days().abs(),
        successors: ending.successors.iter().map(SuccessorView::of).collect(),
    }
}

pub async fn ending(visit: Visit, Query(query): Query) -> Result<Response> {
    let on = On::read(&visit, &query);
    let found = load(&visit, &query, &on).await?;
    let days = within(&query);
    let choice = |n: u64| WithinChoice {
        href: query.address(ENDING, "within", &n.to_string()),
        text: t!("directory-time-choice", n = n),
        current: n == days,
    };
    let export = |suffix: &str| query.address(&format!("{ENDING}.{suffix}"), "within", &days.to_string());
    let page = EndingPage {
        on: on.form(ENDING, &query),
        within: days,
        choices: [30, 60, 90, 180, 365].map(choice).into(),
        chips: chip(&visit, &query, ENDING).await?,
        ahead: found.ahead.iter().map(|ending| ending_view(ending, &on)).collect(),
        open: found.open.iter().map(|ending| ending_view(ending, &on)).collect(),
        csv: export("csv"),
        xlsx: export("xlsx"),
    };
    let status = if on.is_wrong() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    visit.page_as(status, "bodies", &page).await
}

async fn ending_sheet(visit: &Visit, query: &Form) -> Result<Sheet> {
    let on = On::read(visit, query);
    let found = load(visit, query, &on).await?;
    let row = |what: &str, ending: &Ending| {
        let successors: Vec<_> = ending.successors.iter().map(|proposal| proposal.person.name.clone()).collect();
        vec![
            what.to_owned(),
            ending.person.name.clone(),
            ending.country.map_or_else(String::new, |area| area.shown.to_owned()),
            ending.classification.label().to_owned(),
            ending.code.clone(),
            ending.organization_name.clone(),
            ending.role.clone(),
            ending.end_date.to_string(),
            successors.join("; "),
        ]
    };
    let ahead = found.ahead.iter().map(|ending| row("ends", ending));
    Ok(Sheet {
        name: format!("ending-{}", on.day),
        columns: vec!["what", "person", "country", "kind", "code", "body", "role", "last_day", "proposed_successors"],
        rows: ahead.chain(found.open.iter().map(|ending| row("ended without successor", ending))).collect(),
    })
}

pub async fn ending_csv(visit: Visit, Query(query): Query) -> Result<Response> {
    ending_sheet(&visit, &query).await?.csv()
}

pub async fn ending_xlsx(visit: Visit, Query(query): Query) -> Result<Response> {
    ending_sheet(&visit, &query).await?.xlsx()
}
