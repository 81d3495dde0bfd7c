//! The list of stakeholders; every filter stands in the address.

use axum::response::Response;
use serde::Serialize;

use crate::directory::{self, Count, PeopleFilter, PersonRow};
use crate::web::fields::{Choice, Field};
use crate::web::lists::Pager;
use crate::web::pages::Page;
use crate::web::{Form, Query, Result, Visit};
use crate::when::day;

/// People on one page of the list.
const PER_PAGE: i64 = 50;

#[derive(Debug, Serialize)]
pub struct PeoplePage {
    total: i64,
    as_of: String,
    q: String,
    filters: Vec<Field>,
    is_filtered: bool,
    people: Vec<Row>,
    pager: Pager,
}

#[derive(Debug, Serialize)]
struct Row {
    href: String,
    name: String,
    group: String,
    country: String,
    committees: String,
}

impl Page for PeoplePage {
    const TEMPLATE: &'static str = "directory/people";

    fn title(&self) -> String {
        "Stakeholders".into()
    }

    fn sample() -> Self {
        let row = Row {
            href: "/people/p".into(),
            name: "Ruxandra Ionașcu".into(),
            group: "S&D".into(),
            country: "RO".into(),
            committees: "DROI".into(),
        };
        PeoplePage {
            total: 1,
            as_of: "24 Nov 2026".into(),
            q: "ionasc".into(),
            filters: vec![Field::select("group", "Group", [Choice::new("S&D", "S&D (136)")]).blank("Any group")],
            is_filtered: true,
            people: vec![row],
            pager: Pager::new(1, PER_PAGE, 1, |page| format!("/people?page={page}")),
        }
    }
}

pub async fn index(visit: Visit, Query(query): Query) -> Result<Response> {
    let on = query.get("on").parse().unwrap_or_else(|_| visit.today());
    let page: i64 = query.get("page").parse().unwrap_or(1).clamp(1, 100_000);
    let chosen = |name: &str| query.all(name).into_iter().map(str::to_owned).collect::<Vec<_>>();
    let filter = PeopleFilter {
        q: query.get("q").to_owned(),
        groups: chosen("group"),
        countries: chosen("country"),
        committees: chosen("committee"),
        substitutes: true,
        page,
        per: PER_PAGE,
        ..PeopleFilter::on(on)
    };
    let (total, rows) = directory::people(&visit.app.db, &filter).await?;
    let facets = directory::facets(&visit.app.db, on).await?;
    let filters = vec![
        select("group", "Group", "Any group", &facets.groups, &query),
        select("country", "Country", "Any country", &facets.countries, &query),
        select("committee", "Committee", "Any committee", &facets.committees, &query),
    ];
    let page = PeoplePage {
        total,
        as_of: day(on),
        q: filter.q.clone(),
        is_filtered: ["q", "group", "country", "committee"].iter().any(|name| !query.get(name).is_empty()),
        filters,
        people: rows.into_iter().map(row).collect(),
        pager: Pager::new(page, PER_PAGE, total, |page| query.address("/people", "page", &page.to_string())),
    };
    visit.page("people", &page).await
}

/// One filter, with how many sitting Members each choice holds.
fn select(name: &str, label: &str, any: &str, counts: &[Count], query: &Form) -> Field {
    let choice = |count: &Count| {
        let name = if count.shown == count.name { String::new() } else { format!(" {}", count.name) };
        Choice::new(&count.code, format!("{}{name} ({})", count.shown, count.count))
    };
    Field::select(name, label, counts.iter().map(choice)).value(query.get(name)).blank(any)
}

fn row(row: PersonRow) -> Row {
    let committees: Vec<_> = row.committees.iter().map(ToString::to_string).collect();
    Row {
        href: format!("/people/{}", row.id),
        name: row.name,
        group: row.group_code.unwrap_or_default(),
        country: row.country.map_or_else(String::new, |area| area.shown.to_owned()),
        committees: committees.join(", "),
    }
}
