//! The list of votes.

use axum::response::Response;
use serde::Serialize;

use super::{TallyView, part, when};
use crate::directory::records::{VoteChoice, VoteResult};
use crate::directory::{self, PersonId};
use crate::t;
use crate::votes::{self, Filter, Listed};
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::lists::{FilterChip, Pager};
use crate::web::pages::Page;
use crate::web::{Query, Result, Visit};

/// Votes on one page.
const PER_PAGE: i64 = 50;
const PATH: &str = "/votes";

#[derive(Debug, Serialize)]
pub(super) struct IndexPage {
    total: i64,
    q: String,
    from: Field,
    to: Field,
    only: Field,
    chips: Vec<FilterChip>,
    kept: Vec<(String, String)>,
    is_filtered: bool,
    /// Whether the list says how somebody voted.
    has_choices: bool,
    votes: Vec<Row>,
    pager: Pager,
    errors: Option<ErrorSummary>,
}

#[derive(Debug, Serialize)]
struct Row {
    href: String,
    name: String,
    part: String,
    when: String,
    reference: String,
    result: Option<&'static str>,
    published: Option<TallyView>,
    voters: i64,
    choice: Option<&'static str>,
}

impl Page for IndexPage {
    const TEMPLATE: &'static str = "votes/index";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), t!("votes-title"))
    }

    fn sample() -> Self {
        let from = Field::date("from", t!("votes-from")).value("2026-13-01").error(Some("“2026-13-01” is not a date."));
        IndexPage {
            total: 1,
            q: "commission".into(),
            errors: ErrorSummary::of([&from]),
            from,
            to: Field::date("to", t!("votes-to")),
            only: only(),
            chips: vec![FilterChip {
                name: "Person".into(),
                how: "is",
                value: "Aoife Brannigan".into(),
                remove: PATH.into(),
            }],
            kept: vec![("person".into(), "p".into())],
            is_filtered: true,
            has_choices: true,
            votes: vec![Row {
                href: "/votes/v".into(),
                name: "Election of the Commission".into(),
                part: "As a whole".into(),
                when: "27 Nov 2024, 12:24".into(),
                reference: "B10-0007/2024".into(),
                result: Some("Adopted"),
                published: Some(TallyView { voted_for: 370, against: 282, abstained: 36, not_voted: 31 }),
                voters: 719,
                choice: Some("For"),
            }],
            pager: Pager::new(1, PER_PAGE, 1, |page| format!("{PATH}?page={page}")),
        }
    }
}

fn only() -> Field {
    let choices = [Choice::new("voters", t!("votes-with-voters")), Choice::new("main", t!("votes-on-whole"))];
    Field::select("only", t!("votes-which"), choices).blank(t!("votes-all"))
}

fn row(listed: Listed) -> Row {
    let event = listed.event;
    Row {
        href: format!("{PATH}/{}", event.id),
        name: votes::name(&event),
        part: part(&event),
        when: when(&event),
        result: event.result.map(VoteResult::label),
        published: votes::published(&event).map(TallyView::from),
        voters: listed.voters,
        choice: listed.choice.map(VoteChoice::label),
        reference: event.reference,
    }
}

/// Answers `GET /votes`.
pub(super) async fn index(visit: Visit, Query(mut query): Query) -> Result<Response> {
    let filter = Filter {
        q: query.get("q").to_owned(),
        from: query.optional_date("from", t!("votes-first-day")),
        to: query.optional_date("to", t!("votes-last-day")),
        with_voters: query.get("only") == "voters",
        is_main: query.get("only") == "main",
        person: query.get("person").parse::<PersonId>().ok(),
        page: query.get("page").parse().unwrap_or(1).clamp(1, 100_000),
        per: PER_PAGE,
    };
    let (total, listed) = votes::list(&visit.app.db, &filter).await?;
    let mut chips = vec![];
    if let Some(id) = filter.person {
        let value = directory::person(&visit.app.db, id).await?.map_or_else(|| "?".into(), |person| person.name);
        let remove = query.clone().without("page").address(PATH, "person", "");
        chips.push(FilterChip { name: t!("votes-person").into(), how: t!("votes-is"), value, remove });
    }
    let field = |field: Field| {
        let (value, error) = (query.get(&field.name).to_owned(), query.error(&field.name));
        field.value(value).error(error)
    };
    let (from, to) = (field(Field::date("from", t!("votes-from"))), field(Field::date("to", t!("votes-to"))));
    let page = IndexPage {
        total,
        q: filter.q.clone(),
        errors: ErrorSummary::of([&from, &to]),
        from,
        to,
        only: field(only()),
        chips,
        kept: filter.person.map(|id| ("person".to_owned(), id.to_string())).into_iter().collect(),
        is_filtered: query.pairs().any(|(name, value)| name != "page" && !value.is_empty()),
        has_choices: filter.person.is_some(),
        votes: listed.into_iter().map(row).collect(),
        pager: Pager::new(filter.page, PER_PAGE, total, |page| query.address(PATH, "page", &page.to_string())),
    };
    if page.errors.is_some() { visit.invalid("votes", &page).await } else { visit.page("votes", &page).await }
}
