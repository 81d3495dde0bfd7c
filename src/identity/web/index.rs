//! The list of pairs that may be one.

use std::collections::HashMap;

use axum::response::Response;
use serde::Serialize;
use uuid::Uuid;

use crate::identity::{self, Proposal, Reason};
use crate::t;
use crate::text::fold;
use crate::web::fields::{Choice, Field};
use crate::web::lists::{Pager, Tab};
use crate::web::pages::{Crumb, Page};
use crate::web::{Form, Query, Result, Visit};

/// Pairs on one page.
const PER: i64 = 50;

#[derive(Debug, Serialize)]
pub struct DuplicatesPage {
    total: i64,
    tabs: Vec<Tab>,
    kind: String,
    q: String,
    reason: Field,
    is_filtered: bool,
    pairs: Vec<Pair>,
    pager: Pager,
}

#[derive(Debug, Serialize)]
struct Pair {
    href: String,
    first: String,
    second: String,
    reasons: Vec<Why>,
    score: i64,
    distinct: String,
}

#[derive(Debug, Serialize)]
struct Why {
    text: &'static str,
    tone: Option<&'static str>,
}

impl Page for DuplicatesPage {
    const TEMPLATE: &'static str = "identity/index";

    fn title(&self) -> String {
        t!("identity-title").into()
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![Crumb::link("/people", t!("identity-stakeholders")), Crumb::here(t!("identity-title"))]
    }

    fn sample() -> Self {
        DuplicatesPage {
            total: 1,
            tabs: tabs("people", 1),
            kind: "people".into(),
            q: String::new(),
            reason: reasons(""),
            is_filtered: true,
            pairs: vec![Pair {
                href: "/duplicates/a/b".into(),
                first: "Aoife Brannigan".into(),
                second: "Aoife Branigan".into(),
                reasons: whys(&[Reason::Misspelt, Reason::OtherGender]),
                score: 60,
                distinct: "/duplicates/a/b/distinct".into(),
            }],
            pager: Pager::new(1, PER, 1, |page| format!("/duplicates?page={page}")),
        }
    }
}

/// What speaks for and against, as badges.
fn whys(reasons: &[Reason]) -> Vec<Why> {
    let why = |reason: &Reason| Why { text: reason.label(), tone: (reason.points() < 0).then_some("warn") };
    reasons.iter().map(why).collect()
}

fn tabs(kind: &str, total: i64) -> Vec<Tab> {
    [("people", t!("identity-people")), ("organizations", t!("identity-organizations"))]
        .map(|(key, text)| Tab {
            href: format!("/duplicates?kind={key}"),
            text: text.into(),
            count: (key == kind).then_some(total),
            current: key == kind,
        })
        .into()
}

fn reasons(chosen: &str) -> Field {
    let choices = Reason::ALL.iter().filter(|reason| reason.points() > 0);
    let choices = choices.map(|reason| Choice::new(reason, reason.label()));
    Field::select("reason", t!("identity-reason"), choices).value(chosen).blank(t!("identity-any-reason"))
}

/// The pairs, the likeliest first.
pub async fn index(visit: Visit, Query(query): Query) -> Result<Response> {
    let kind = if query.get("kind") == "organizations" { "organizations" } else { "people" };
    let db = &visit.app.db;
    let mut found =
        if kind == "people" { identity::duplicates(db).await? } else { identity::organization_duplicates(db).await? };
    if let Ok(reason) = query.get("reason").parse::<Reason>() {
        found.retain(|pair| pair.reasons.contains(&reason));
    }
    let q = fold(query.get("q"));
    let names = if q.is_empty() { HashMap::new() } else { names_of(&visit, &found).await? };
    if !q.is_empty() {
        let says = |id: &Uuid| names.get(id).is_some_and(|name| fold(name).contains(&q));
        found.retain(|pair| says(&pair.first) || says(&pair.second));
    }
    let total = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let page: i64 = query.get("page").parse().unwrap_or(1).clamp(1, 1_000_000);
    let skipped = usize::try_from((page - 1) * PER).unwrap_or_default();
    let shown: Vec<Proposal> = found.into_iter().skip(skipped).take(usize::try_from(PER).unwrap_or_default()).collect();
    let names = names_of(&visit, &shown).await?;
    let page = DuplicatesPage {
        total,
        tabs: tabs(kind, total),
        kind: kind.to_owned(),
        q: query.get("q").to_owned(),
        reason: reasons(query.get("reason")),
        is_filtered: !query.get("q").is_empty() || !query.get("reason").is_empty(),
        pairs: shown.iter().map(|pair| row(pair, &names)).collect(),
        pager: Pager::new(page, PER, total, |page| address(&query, page)),
    };
    visit.page("people", &page).await
}

fn address(query: &Form, page: i64) -> String {
    query.address("/duplicates", "page", &page.to_string())
}

async fn names_of(visit: &Visit, pairs: &[Proposal]) -> Result<HashMap<Uuid, String>> {
    let ids: Vec<Uuid> = pairs.iter().flat_map(|pair| [pair.first, pair.second]).collect();
    Ok(identity::labels(&visit.app.db, &ids).await?)
}

fn row(pair: &Proposal, names: &HashMap<Uuid, String>) -> Pair {
    let href = format!("/duplicates/{}/{}", pair.first, pair.second);
    let name = |id: &Uuid| names.get(id).cloned().unwrap_or_default();
    Pair {
        distinct: format!("{href}/distinct"),
        href,
        first: name(&pair.first),
        second: name(&pair.second),
        reasons: whys(&pair.reasons),
        score: pair.score,
    }
}
