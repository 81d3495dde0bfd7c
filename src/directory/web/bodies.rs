//! The list of organisations; every filter stands in the address.

use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;

use super::on::{On, OnForm};
use crate::directory::bodies::{self, BodyFilter, BodyOrder, BodyRow};
use crate::directory::{self, Classification, OrganizationId, official_name};
use crate::t;
use crate::web::fields::{Choice, Field};
use crate::web::lists::{Column, FilterChip, Pager};
use crate::web::pages::Page;
use crate::web::{Form, Query, Result, Visit};
use crate::when::day;

/// Organisations on one page of the list.
const PER_PAGE: i64 = 50;
/// Where it stands.
const PATH: &str = "/organizations";

#[derive(Debug, Serialize)]
pub struct BodiesPage {
    total: i64,
    q: String,
    on: OnForm,
    filters: Vec<Field>,
    existing: bool,
    chips: Vec<FilterChip>,
    /// What stands in the address and has no control of its own in the filters.
    kept: Vec<(String, String)>,
    is_filtered: bool,
    columns: Vec<Column>,
    rows: Vec<Row>,
    pager: Pager,
}

#[derive(Debug, Serialize)]
struct Row {
    href: String,
    code: String,
    name: String,
    kind: &'static str,
    country: String,
    parent: String,
    parent_href: Option<String>,
    members: i64,
    members_href: String,
    span: String,
}

impl Page for BodiesPage {
    const TEMPLATE: &'static str = "directory/bodies";

    fn title(&self) -> String {
        t!("directory-bodies-title").into()
    }

    fn sample() -> Self {
        let row = Row {
            href: "/organizations/o".into(),
            code: "AFET".into(),
            name: "Committee on Foreign Affairs".into(),
            kind: "Committee",
            country: "EL".into(),
            parent: "EP".into(),
            parent_href: Some("/organizations/e".into()),
            members: 79,
            members_href: "/organizations/o/members".into(),
            span: "2004 – 2024".into(),
        };
        BodiesPage {
            total: 1,
            q: "foreign".into(),
            on: OnForm::sample(),
            filters: vec![
                Field::select("kind", t!("directory-bodies-kind"), [Choice::new("committee", "Committee (24)")])
                    .blank(t!("directory-bodies-any-kind")),
            ],
            existing: true,
            chips: vec![FilterChip {
                name: t!("directory-bodies-part-of").into(),
                how: t!("directory-bodies-is"),
                value: "EP".into(),
                remove: PATH.into(),
            }],
            kept: vec![("sort".into(), "members".into())],
            is_filtered: true,
            columns: vec![Column::new(t!("directory-body-name")).sort(PATH, Some("ascending"))],
            rows: vec![row],
            pager: Pager::new(1, PER_PAGE, 1, |page| format!("{PATH}?page={page}")),
        }
    }
}

pub async fn index(visit: Visit, Query(query): Query) -> Result<Response> {
    let db = &visit.app.db;
    let on = On::read(&visit, &query);
    let filter = filter(&query, &on);
    let (total, rows) = bodies::list(db, &filter).await?;
    let facets = bodies::facets(db).await?;
    let kind = |(kind, n): &(Classification, i64)| Choice::new(kind, format!("{} ({n})", kind.label()));
    let country =
        |(area, n): &(directory::Area, i64)| Choice::new(area.code, format!("{} {} ({n})", area.shown, area.said()));
    let filters = vec![
        Field::select("kind", t!("directory-bodies-kind"), facets.kinds.iter().map(kind))
            .value(query.get("kind"))
            .blank(t!("directory-bodies-any-kind")),
        Field::select("area", t!("directory-body-country"), facets.countries.iter().map(country))
            .value(query.get("area"))
            .blank(t!("directory-bodies-any-country")),
    ];
    let mut chips = vec![];
    if let Some(parent) = filter.parent {
        let value = directory::organization(db, parent).await?.map_or_else(|| "?".into(), |parent| parent.code);
        chips.push(FilterChip {
            name: t!("directory-bodies-part-of").into(),
            how: t!("directory-bodies-is"),
            value,
            remove: query.address(PATH, "parent", ""),
        });
    }
    let kept = ["sort", "order", "parent", "on"].into_iter().filter(|name| !query.get(name).is_empty());
    let page = BodiesPage {
        total,
        q: filter.q.clone(),
        on: on.form(PATH, &query),
        filters,
        existing: filter.existing,
        chips,
        kept: kept.map(|name| (name.to_owned(), query.get(name).to_owned())).collect(),
        is_filtered: ["q", "kind", "area", "parent", "existing"].iter().any(|name| !query.get(name).is_empty()),
        columns: columns(&query, &filter),
        rows: rows.into_iter().map(|body| row(body, &on)).collect(),
        pager: Pager::new(filter.page, PER_PAGE, total, |page| query.address(PATH, "page", &page.to_string())),
    };
    let status = if on.is_wrong() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    visit.page_as(status, "bodies", &page).await
}

fn filter(query: &Form, on: &On) -> BodyFilter {
    BodyFilter {
        q: query.get("q").to_owned(),
        classifications: query.all("kind").into_iter().filter_map(|kind| kind.parse().ok()).collect(),
        areas: query.all("area").into_iter().map(str::to_owned).collect(),
        parent: query.get("parent").parse::<OrganizationId>().ok(),
        existing: !query.get("existing").is_empty(),
        order: match query.get("sort") {
            "kind" => BodyOrder::Kind,
            "members" => BodyOrder::Members,
            _ => BodyOrder::Name,
        },
        descending: query.get("order") == "desc",
        page: query.get("page").parse().unwrap_or(1).clamp(1, 100_000),
        per: PER_PAGE,
        ..BodyFilter::on(on.day)
    }
}

/// The heads of the columns; a press on the one that sorts turns the order.
fn columns(query: &Form, filter: &BodyFilter) -> Vec<Column> {
    let bare = query.clone().without("page").without("order");
    let sortable = |text: &str, sort: &'static str, order: BodyOrder, largest_first: bool| {
        let is_sorted = filter.order == order;
        let descending = if is_sorted { !filter.descending } else { largest_first };
        let form = if descending { bare.clone().and("order", "desc") } else { bare.clone() };
        let sorted = is_sorted.then_some(if filter.descending { "descending" } else { "ascending" });
        Column::new(text).sort(form.address(PATH, "sort", sort), sorted)
    };
    vec![
        sortable(t!("directory-body-name"), "name", BodyOrder::Name, false),
        sortable(t!("directory-bodies-kind"), "kind", BodyOrder::Kind, false).class("hide-s"),
        Column::new(t!("directory-bodies-part-of")).class("hide-s"),
        Column::new(t!("directory-body-country")).class("hide-s"),
        Column::new(t!("directory-bodies-existed")).class("hide-s"),
        sortable(t!("directory-body-members"), "members", BodyOrder::Members, true).class("num"),
    ]
}

fn row(body: BodyRow, on: &On) -> Row {
    let id = body.id;
    let span = match (body.founded_on, body.dissolved_on) {
        (None, None) => String::new(),
        (Some(from), None) => t!("directory-bodies-since", day = day(from)),
        (from, Some(to)) => format!("{} – {}", from.map_or_else(String::new, day), day(to)),
    };
    Row {
        href: on.link(&format!("/organizations/{id}")),
        name: if body.name == body.code { String::new() } else { official_name(&body.name).to_owned() },
        code: official_name(&body.code).to_owned(),
        kind: body.classification.label(),
        country: body.country.map_or_else(String::new, |area| area.shown.to_owned()),
        parent_href: body.parent.as_ref().map(|parent| on.link(&format!("/organizations/{}", parent.id))),
        parent: body.parent.map_or_else(String::new, |parent| official_name(&parent.code).to_owned()),
        members: body.members,
        members_href: on.link(&format!("/organizations/{id}/members")),
        span,
    }
}
