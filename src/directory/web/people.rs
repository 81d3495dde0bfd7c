//! The list of stakeholders; every filter stands in the address.

use axum::response::{Html, IntoResponse, Response};
use serde::Serialize;

use super::filters::{self, Panel};
use super::on::On;
use super::places::{PlaceLink, Places};
use super::views::{self, Views};
use crate::directory::search;
use crate::directory::{self, PeopleFilter, PeopleSort, PersonRow, tags};
use crate::web::lists::{Column, FilterChip, Pager};
use crate::web::pages::Page;
use crate::web::{Form, Query, Result, Visit};
use crate::when::day;

/// People on one page of the list.
const PER_PAGE: i64 = 50;
/// Where it is.
const PATH: &str = "/people";

#[derive(Debug, Serialize)]
pub struct PeoplePage {
    total: i64,
    as_of: String,
    q: String,
    views: Views,
    chips: Vec<FilterChip>,
    /// Drawn at once where it is asked for by an address; else it is fetched when it is opened.
    panel: Option<Panel>,
    /// What the form keeps while the panel is not there.
    kept: Vec<(String, String)>,
    is_filtered: bool,
    columns: Vec<Column>,
    people: Vec<Row>,
    pager: Pager,
    /// The address after the `?`, for exports and for acts on all that match.
    query: String,
    exports: Vec<(String, &'static str, &'static str)>,
}

#[derive(Debug, Serialize)]
struct Row {
    id: String,
    href: String,
    name: String,
    group: Option<PlaceLink>,
    country: String,
    committees: Vec<PlaceLink>,
    note: String,
    tags: Vec<Link>,
}

#[derive(Debug, Serialize)]
struct Link {
    href: String,
    text: String,
}

impl Page for PeoplePage {
    const TEMPLATE: &'static str = "directory/people";

    fn title(&self) -> String {
        "Stakeholders".into()
    }

    fn sample() -> Self {
        let row = Row {
            id: "p".into(),
            href: "/people/p".into(),
            name: "Ruxandra Ionașcu".into(),
            group: Some(PlaceLink::sample("S&D")),
            country: "RO".into(),
            committees: vec![PlaceLink::sample("DROI")],
            note: String::new(),
            tags: vec![Link { href: "/people?tag=Ally".into(), text: "Ally".into() }],
        };
        let chip = FilterChip { name: "Group".into(), how: "any of", value: "S&D, EPP".into(), remove: PATH.into() };
        let query = Form::prefilled([("group", "S&D")]);
        PeoplePage {
            total: 1,
            as_of: "24 Nov 2026".into(),
            q: "ionasc".into(),
            views: Views::sample(PATH),
            chips: vec![chip],
            panel: Some(Panel::sample()),
            kept: vec![("sort".into(), "group".into())],
            is_filtered: true,
            columns: columns(&query),
            people: vec![row],
            pager: Pager::new(1, PER_PAGE, 1, |page| format!("/people?page={page}")),
            query: "group=S%26D".into(),
            exports: exports("group=S%26D"),
        }
    }
}

pub async fn index(visit: Visit, Query(query): Query) -> Result<Response> {
    let page: i64 = query.get("page").parse().unwrap_or(1).clamp(1, 100_000);
    let filter = PeopleFilter { page, per: PER_PAGE, ..filters::read(&query, visit.today()) };
    let (total, rows) = directory::people(&visit.app.db, &filter).await?;
    let everybody = if filters::is_narrowed(&query) {
        directory::count_people(&visit.app.db, &PeopleFilter::on(visit.today())).await?
    } else {
        total
    };
    let mut saved = vec![];
    for view in views::saved(&visit, PATH).await? {
        let asked = filters::read(&views::asked(&view), visit.today());
        let count = directory::count_people(&visit.app.db, &asked).await?;
        saved.push((view, count));
    }
    let address = filters::canonical(&query);
    let page = PeoplePage {
        total,
        as_of: day(filter.on),
        q: filter.q.clone(),
        views: views::around(&visit, PATH, address.clone(), everybody, &saved),
        chips: filters::chips(&visit, PATH, &query).await?,
        panel: if query.is_ticked("panel") { Some(filters::panel(&visit, &query, &filter).await?) } else { None },
        kept: filters::kept(&query),
        is_filtered: filters::is_narrowed(&query),
        columns: columns(&query),
        people: shown(&visit, rows).await?,
        pager: Pager::new(page, PER_PAGE, total, |page| {
            format!("{PATH}?{address}{}page={page}", if address.is_empty() { "" } else { "&" })
        }),
        exports: exports(&address),
        query: address,
    };
    visit.page("people", &page).await
}

/// The panel of filters, fetched when it is opened: counting takes longer than the list.
pub async fn panel(visit: Visit, Query(query): Query) -> Result<Response> {
    let filter = filters::read(&query, visit.today());
    let panel = filters::panel(&visit, &query, &filter).await?;
    Ok(Html(visit.app.pages.fragment("directory/_panel", &panel)?).into_response())
}

/// Rows with their tags, and with their office where they sit in no committee.
async fn shown(visit: &Visit, rows: Vec<PersonRow>) -> Result<Vec<Row>> {
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let mut tags = tags::of_people(&visit.app.db, &ids).await?;
    let mut notes = search::notes(&visit.app.db, &ids).await?;
    let (places, on) = (Places::load(visit).await?, On::read(visit, &Form::default()));
    let link = |(_, name): (_, String)| {
        let query = form_urlencoded::Serializer::new(String::new()).append_pair("tag", &name).finish();
        Link { href: format!("{PATH}?{query}"), text: name }
    };
    let row = |row: PersonRow| {
        let committees: Vec<_> = row.committees.iter().map(|seat| places.seat(seat, &on)).collect();
        let note = notes.remove(&row.id).filter(|_| row.group_code.is_none()).unwrap_or_default();
        Row {
            id: row.id.to_string(),
            href: format!("{PATH}/{}", row.id),
            name: row.name,
            group: row.group_code.map(|code| places.group(&code, &on)),
            country: row.country.map_or_else(String::new, |area| area.shown.to_owned()),
            note: if committees.is_empty() { note } else { String::new() },
            committees,
            tags: tags.remove(&row.id).unwrap_or_default().into_iter().map(link).collect(),
        }
    };
    let mut row = row;
    Ok(rows.into_iter().map(&mut row).collect())
}

fn columns(query: &Form) -> Vec<Column> {
    let now: PeopleSort = query.get("sort").parse().unwrap_or(PeopleSort::Name);
    let is_turned = query.get("desc") == "1";
    let plain = query.clone().without("sort").without("desc");
    let column = |sort: PeopleSort, text: &str| {
        let is_sorted = now == sort;
        let turned = is_sorted && !is_turned;
        let mut form = plain.clone();
        if sort != PeopleSort::Name {
            form = form.and("sort", sort.as_str());
        }
        if turned {
            form = form.and("desc", "1");
        }
        let order = is_sorted.then_some(if is_turned { "descending" } else { "ascending" });
        Column::new(text).sort(filters::address(PATH, &form), order)
    };
    vec![
        column(PeopleSort::Name, "Name"),
        column(PeopleSort::Group, "Group"),
        column(PeopleSort::Country, "Country").class("hide-s"),
        Column::new("Committees or office").class("hide-s"),
        Column::new("Tags").class("hide-s"),
    ]
}

/// Every row that matches, as a file.
fn exports(query: &str) -> Vec<(String, &'static str, &'static str)> {
    let to = |suffix: &str| format!("{PATH}.{suffix}{}{query}", if query.is_empty() { "" } else { "?" });
    vec![
        (to("xlsx"), "Excel workbook", "XLSX"),
        (to("csv"), "Comma-separated values", "CSV"),
        (to("vcf"), "Address book", "vCard"),
        (to("popolo.json"), "Open data", "Popolo"),
    ]
}
