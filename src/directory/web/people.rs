//! The list of stakeholders; every filter stands in the address. With an objective chosen it shows the work on it.

mod rows;

use std::cmp::Ordering;

use axum::response::{Html, IntoResponse, Response};
use chrono::NaiveDate;
use serde::Serialize;

use self::rows::Row;
use super::filters::{self, NO_OBJECTIVE, OBJECTIVE_COOKIE, Panel, Reader};
use super::views::{self, Views};
use crate::directory::views::View;
use crate::directory::{self, PeopleFilter, PeopleSort};
use crate::objectives::Objective;
use crate::stances::Evidence;
use crate::t;
use crate::web::fields::{Choice, Field};
use crate::web::lists::{Column, FilterChip, Pager};
use crate::web::pages::Page;
use crate::web::{Form, Query, Result, Visit};
use crate::when::day;

/// People on one page of the list.
pub(super) const PER_PAGE: i64 = 50;
/// Where it is.
const PATH: &str = "/people";

#[derive(Debug, Serialize)]
pub struct PeoplePage {
    total: i64,
    as_of: String,
    q: String,
    views: Views,
    chips: Vec<FilterChip>,
    /// The objectives to choose from; none if there is none.
    objectives: Option<Field>,
    /// The one that is chosen.
    objective: Option<Chosen>,
    /// As of when the work is, where another day than today is asked for.
    work_note: Option<String>,
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
    /// The address of this page of the list, to come back to.
    here: String,
    exports: Vec<(String, &'static str, &'static str)>,
}

/// The objective whose work the list shows.
#[derive(Debug, Serialize)]
struct Chosen {
    id: String,
    name: String,
    /// Whether stances are recorded on it still.
    is_open: bool,
    /// What a stance can rest on.
    evidence: Vec<(String, &'static str)>,
}

impl Chosen {
    fn new(id: String, name: String, is_open: bool) -> Chosen {
        let private = Evidence::ALL.iter().rev().map(|evidence| (evidence.to_string(), evidence.label()));
        Chosen { id, name, is_open, evidence: private.collect() }
    }
}

impl Page for PeoplePage {
    const TEMPLATE: &'static str = "directory/people";

    fn title(&self) -> String {
        t!("directory-people-title").into()
    }

    fn sample() -> Self {
        let chip = FilterChip {
            name: t!("directory-people-group").into(),
            how: t!("directory-people-filter-any-of"),
            value: "S&D, EPP".into(),
            remove: PATH.into(),
        };
        let query = Form::prefilled([("group", "S&D")]);
        PeoplePage {
            total: 1,
            as_of: "24 Nov 2026".into(),
            q: "ionasc".into(),
            views: Views::sample(PATH),
            chips: vec![chip],
            objectives: Some(objectives(&[("o".into(), "EU Focal Point for R2P".into())], "o")),
            objective: Some(Chosen::new("o".into(), "EU Focal Point for R2P".into(), true)),
            work_note: Some("As known at the end of 3 Mar 2026.".into()),
            panel: Some(Panel::sample()),
            kept: vec![("sort".into(), "group".into())],
            is_filtered: true,
            columns: columns(&query, true),
            people: vec![Row::sample()],
            pager: Pager::new(1, PER_PAGE, 1, |page| format!("/people?page={page}")),
            query: "group=S%26D".into(),
            here: "/people?group=S%26D".into(),
            exports: exports("group=S%26D"),
        }
    }
}

pub async fn index(visit: Visit, Query(query): Query) -> Result<Response> {
    let reader = Reader::load(&visit).await?;
    let query = reader.settle(query);
    let page: i64 = query.get("page").parse().unwrap_or(1).clamp(1, 100_000);
    let filter = PeopleFilter { page, per: PER_PAGE, ..reader.read(&query) };
    let (total, found) = directory::people(&visit.app.db, &filter).await?;
    let everybody = if filters::is_narrowed(&query) {
        directory::count_people(&visit.app.db, &PeopleFilter::on(visit.today())).await?
    } else {
        total
    };
    let saved = counted_views(&visit, &reader).await?;
    let address = filters::canonical(&query);
    let paged = |page: i64| format!("{PATH}?{address}{}page={page}", if address.is_empty() { "" } else { "&" });
    let objective = reader.objective(&query);
    let rows = rows::Rows { filter: &filter, objective, list: &address };
    let page = PeoplePage {
        total,
        as_of: day(filter.on),
        q: filter.q.clone(),
        views: views::around(&visit, PATH, address.clone(), everybody, &saved),
        chips: filters::chips(&visit, PATH, &query).await?,
        objectives: choice(&reader, objective),
        objective: objective.map(|found| {
            // Whoever looks at an earlier day records nothing of today there.
            let is_open = !found.state.is_ended() && filter.work.as_ref().is_some_and(|work| work.as_of.is_none());
            Chosen::new(found.id.to_string(), found.name.clone(), is_open)
        }),
        work_note: objective.and_then(|_| work_note(filter.on, visit.today())),
        panel: if query.is_ticked("panel") { Some(filters::panel(&visit, &query, &filter).await?) } else { None },
        kept: filters::kept(&query),
        is_filtered: filters::is_narrowed(&query),
        columns: columns(&query, objective.is_some()),
        people: rows.shown(&visit, found).await?,
        pager: Pager::new(page, PER_PAGE, total, paged),
        here: if page > 1 { paged(page) } else { filters::address(PATH, &query) },
        exports: exports(&address),
        query: address,
    };
    let answer = visit.page("people", &page).await?;
    // The one that was asked for is the one to show next time.
    Ok(match (query.get("objective"), objective.map(|objective| objective.id)) {
        (NO_OBJECTIVE, _) => visit.remembering(answer, OBJECTIVE_COOKIE, NO_OBJECTIVE.into()),
        (asked, Some(id)) if !asked.is_empty() => visit.remembering(answer, OBJECTIVE_COOKIE, id.to_string()),
        _ => answer,
    })
}

/// The views that the reader may see, each with how many people it holds.
pub async fn counted_views(visit: &Visit, reader: &Reader) -> Result<Vec<(View, i64)>> {
    let mut counted = vec![];
    for view in views::saved(visit, PATH).await? {
        let asked = views::asked(&view);
        if reader.may_see(&asked) {
            let filter = reader.read(&reader.settle(asked));
            counted.push((view, directory::count_people(&visit.app.db, &filter).await?));
        }
    }
    Ok(counted)
}

/// The panel of filters, fetched when it is opened: counting takes longer than the list.
pub async fn panel(visit: Visit, Query(query): Query) -> Result<Response> {
    let reader = Reader::load(&visit).await?;
    let query = reader.settle(query);
    let panel = filters::panel(&visit, &query, &reader.read(&query)).await?;
    Ok(Html(visit.app.pages.fragment("directory/_panel", &panel)?).into_response())
}

/// As of when the work is, in words, on another day than today.
fn work_note(on: NaiveDate, today: NaiveDate) -> Option<String> {
    match on.cmp(&today) {
        Ordering::Less => Some(t!("directory-people-work-then", day = day(on))),
        Ordering::Equal => None,
        Ordering::Greater => Some(t!("directory-people-work-now", day = day(on))),
    }
}

fn choice(reader: &Reader, chosen: Option<&Objective>) -> Option<Field> {
    let listed: Vec<_> = reader.listed.iter().map(|found| (found.id.to_string(), found.name.clone())).collect();
    let chosen = chosen.map_or_else(|| NO_OBJECTIVE.to_owned(), |chosen: &Objective| chosen.id.to_string());
    (!listed.is_empty()).then(|| objectives(&listed, &chosen))
}

fn objectives(listed: &[(String, String)], chosen: &str) -> Field {
    let choices = listed.iter().map(|(id, name)| Choice::new(id, name));
    let none = Choice::new(NO_OBJECTIVE, t!("directory-people-no-objective"));
    Field::select("objective", t!("directory-people-objective"), choices.chain([none])).value(chosen)
}

/// The heads of the columns, each with the address that sorts by it.
fn columns(query: &Form, has_work: bool) -> Vec<Column> {
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
    let mut columns = vec![column(PeopleSort::Name, t!("directory-people-name"))];
    if !has_work {
        columns.extend([
            column(PeopleSort::Group, t!("directory-people-group")),
            column(PeopleSort::Country, t!("directory-people-country")).class("hide-s"),
            Column::new(t!("directory-people-committees-or-office")).class("hide-s"),
            Column::new(t!("directory-people-tags")).class("hide-s"),
        ]);
        return columns;
    }
    columns.extend([
        column(PeopleSort::Group, t!("directory-people-group")).class("hide-s"),
        column(PeopleSort::Country, t!("directory-people-country")).class("hide-s hide-m"),
        Column::new(t!("directory-people-committees")).class("hide-s hide-m"),
        column(PeopleSort::Stance, t!("directory-people-stance")),
        column(PeopleSort::Since, t!("directory-people-since")).class("hide-s hide-m"),
        column(PeopleSort::Contact, t!("directory-people-last-contact")).class("hide-s"),
        column(PeopleSort::Next, t!("directory-people-next-step")).class("hide-s"),
        column(PeopleSort::Owner, t!("directory-people-owner")).class("hide-s"),
    ]);
    columns
}

/// Every row that matches, as a file.
fn exports(query: &str) -> Vec<(String, &'static str, &'static str)> {
    let to = |suffix: &str| format!("{PATH}.{suffix}{}{query}", if query.is_empty() { "" } else { "?" });
    vec![
        (to("xlsx"), t!("directory-people-file-xlsx"), "XLSX"),
        (to("csv"), t!("directory-people-file-csv"), "CSV"),
        (to("vcf"), t!("directory-people-file-vcard"), "vCard"),
        (to("popolo.json"), t!("directory-people-file-popolo"), "Popolo"),
    ]
}
