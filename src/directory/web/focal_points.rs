//! A register on the screen, on paper and as a file: who has a National R2P Focal Point, and since when.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use axum::http::StatusCode;
use axum::response::Response;
use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::files::Sheet;
use super::on::{On, OnForm};
use crate::charts::{Land, Map, Shade, swatch, union_map, world_map};
use crate::directory::dates::shown_start;
use crate::directory::registers::{self, FOCAL_POINT, Line, NETWORK, Register, RegisterName, Standing};
use crate::directory::{self, OrganizationId};
use crate::t;
use crate::web::lists::{Figure, Tab};
use crate::web::pages::{Crumb, Page};
use crate::web::{Form, Query, Result, Visit};
use crate::when::day;

/// Where it stands.
const PATH: &str = "/focal-points";

#[derive(Debug, Serialize)]
pub struct RegisterPage {
    label: String,
    organization: String,
    organization_href: Option<String>,
    on: OnForm,
    is_demo: bool,
    is_empty: bool,
    registers: Vec<Tab>,
    figures: Vec<Figure>,
    world: String,
    union: String,
    legend: Vec<LegendItem>,
    areas: Vec<Tab>,
    having: Vec<Tab>,
    since: Option<Since>,
    rows: Vec<Row>,
    total: i64,
    new_href: String,
    csv: String,
    xlsx: String,
}

/// A shade of the maps, with what it stands for.
#[derive(Debug, Serialize)]
struct LegendItem {
    swatch: String,
    text: String,
    count: i64,
    href: String,
}

/// The years that the list is narrowed down to.
#[derive(Debug, Serialize)]
struct Since {
    text: String,
    remove: String,
}

/// A country of the table.
#[derive(Debug, Serialize)]
struct Row {
    code: String,
    country: String,
    href: Option<String>,
    in_eu: bool,
    holder: Option<String>,
    holder_href: Option<String>,
    behalf: String,
    state: &'static str,
    class: &'static str,
    since: String,
    commitments: i64,
    commitments_href: String,
    source: String,
}

impl Page for RegisterPage {
    const TEMPLATE: &'static str = "directory/focal_points";

    fn title(&self) -> String {
        t!("directory-people-focal-points-title").into()
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![Crumb::here(t!("directory-people-focal-points-title"))]
    }

    fn sample() -> Self {
        let tab = |text: &str, current| Tab { href: PATH.into(), text: text.into(), count: Some(2), current };
        let row = |holder: Option<&str>| Row {
            code: "DK".into(),
            country: "Denmark".into(),
            href: Some("/posts/p".into()),
            in_eu: true,
            holder: holder.map(str::to_owned),
            holder_href: holder.map(|_| "/people/p".into()),
            behalf: "Ministry of Foreign Affairs".into(),
            state: "Vacant",
            class: "state-defer",
            since: "Sep 2010".into(),
            commitments: 2,
            commitments_href: "/commitments?area=DK".into(),
            source: "a note verbale".into(),
        };
        let map = Map { id: "mw".into(), title: "World".into(), description: "Two".into(), lands: HashMap::new() };
        RegisterPage {
            label: FOCAL_POINT.into(),
            organization: NETWORK.into(),
            organization_href: Some("/organizations/o".into()),
            on: OnForm::sample(),
            is_demo: true,
            is_empty: false,
            registers: vec![tab("National R2P Focal Point", true), tab("Another", false)],
            figures: vec![Figure {
                label: "Member States of the Union".into(),
                value: "22".into(),
                of: Some("of 27".into()),
                note: None,
                href: Some("/focal-points?area=eu&have=with".into()),
            }],
            union: union_map(&Map { id: "mu".into(), ..map.clone() }),
            world: world_map(&map),
            legend: vec![LegendItem {
                swatch: swatch("mw", Shade::Second),
                text: "2012–2014".into(),
                count: 9,
                href: PATH.into(),
            }],
            areas: vec![tab("Everywhere", true)],
            having: vec![tab("With one", true)],
            since: Some(Since { text: "2012–2014".into(), remove: PATH.into() }),
            rows: vec![row(Some("Mette Vestergaard-Holm")), row(None)],
            total: 2,
            new_href: "/focal-points/new".into(),
            csv: "/focal-points.csv".into(),
            xlsx: "/focal-points.xlsx".into(),
        }
    }
}

/// Which register is asked for: of which organisation, and what its posts are called.
#[derive(Clone, Debug)]
pub struct Asked {
    /// In which organisation; none while there is no register of that name.
    pub organization: Option<OrganizationId>,
    /// Its name.
    pub organization_name: String,
    /// What its posts are called.
    pub label: String,
    all: Vec<RegisterName>,
}

impl Asked {
    /// `?organization=` and `?label=`; without, the network of R2P focal points.
    pub async fn read(visit: &Visit, query: &Form) -> Result<Asked> {
        let all = registers::registers(&visit.app.db).await?;
        let label = match query.get("label") {
            "" => FOCAL_POINT,
            label => label,
        };
        let named = match query.get("organization").parse::<OrganizationId>() {
            Ok(id) => directory::organization(&visit.app.db, id).await?,
            Err(_) => None,
        };
        let named = match named {
            None if label == FOCAL_POINT => registers::network(&visit.app.db).await?,
            named => named,
        };
        let known = all.iter().find(|register| register.label == label);
        let organization = named.as_ref().map(|organization| organization.id).or(known.map(|known| known.organization));
        let name = named.map(|organization| organization.name).or(known.map(|known| known.organization_name.clone()));
        let organization_name = name.unwrap_or_else(|| NETWORK.to_owned());
        Ok(Asked { organization, organization_name, label: label.to_owned(), all })
    }

    /// What an address needs to ask for the same register; nothing for the usual one.
    pub fn query(&self) -> Vec<(&'static str, String)> {
        let usual = self.label == FOCAL_POINT && self.organization_name == NETWORK;
        let organization = self.organization.filter(|_| !usual).map(|id| ("organization", id.to_string()));
        organization.into_iter().chain((!usual).then(|| ("label", self.label.clone()))).collect()
    }

    async fn load(&self, visit: &Visit, on: NaiveDate) -> Result<Register> {
        // Nil is nobody's organisation: every country is there, and none has one.
        let organization = self.organization.unwrap_or(OrganizationId(uuid::Uuid::nil()));
        Ok(registers::register(&visit.app.db, organization, &self.label, on).await?)
    }
}

/// What narrows the table down.
struct Filter<'a> {
    area: &'a str,
    have: &'a str,
    since: Option<RangeInclusive<i32>>,
}

impl<'a> Filter<'a> {
    fn read(query: &'a Form) -> Self {
        let (first, last) = query.get("since").split_once('-').unwrap_or((query.get("since"), query.get("since")));
        let since = first.parse().ok().zip(last.parse().ok()).map(|(first, last)| first..=last);
        Filter { area: query.get("area"), have: query.get("have"), since }
    }

    fn holds(&self, line: &Line) -> bool {
        let area = match self.area {
            "eu" => line.in_eu,
            "un" => line.in_un,
            _ => true,
        };
        let have = match self.have {
            "with" => line.standing.has_one(),
            "without" => !line.standing.has_one() && (line.in_un || line.standing == Standing::Vacant),
            "vacant" => line.standing == Standing::Vacant,
            "unnamed" => line.standing == Standing::Unnamed,
            _ => line.standing != Standing::None,
        };
        let years = |range: &RangeInclusive<i32>| line.since.is_some_and(|since| range.contains(&since.year()));
        area && have && self.since.as_ref().is_none_or(years)
    }
}

/// The years of first appointments, cut into at most three spans of about as many countries.
fn spans(register: &Register) -> Vec<RangeInclusive<i32>> {
    let with = register.lines.iter().filter(|line| line.standing.has_one());
    let mut years: Vec<i32> = with.filter_map(|line| line.since).map(|since| since.year()).collect();
    years.sort_unstable();
    let Some((first, last)) = years.first().copied().zip(years.last().copied()) else { return vec![] };
    let mut ends: Vec<i32> = [1, 2].iter().map(|third| years[(years.len() * third / 3).min(years.len() - 1)]).collect();
    ends.push(last);
    ends.dedup();
    let mut from = first;
    let mut spans = vec![];
    for end in ends {
        spans.push(from..=end);
        from = end + 1;
    }
    spans
}

fn years(span: &RangeInclusive<i32>) -> String {
    let (first, last) = (span.start(), span.end());
    if first == last { first.to_string() } else { format!("{first}–{last}") }
}

/// How a country is shaded.
fn shade(line: &Line, spans: &[RangeInclusive<i32>]) -> Shade {
    match line.standing {
        Standing::None => Shade::None,
        Standing::Vacant => Shade::Vacant,
        Standing::Held | Standing::Unnamed => {
            let year = line.since.map_or(i32::MIN, |since| since.year());
            let at = spans.iter().position(|span| span.contains(&year)).unwrap_or(0);
            Shade::ALL[at.min(2)]
        }
    }
}

fn words(line: &Line) -> String {
    let country = line.country.said();
    let holder = line.holder.as_ref().filter(|_| line.standing == Standing::Held).map(|holder| &holder.name);
    match (line.standing, holder, line.since.map(|since| since.year().to_string())) {
        (Standing::Vacant, ..) => t!("directory-people-focal-points-land-vacant", country = country),
        (Standing::None, ..) => t!("directory-people-focal-points-land-none", country = country),
        (_, Some(holder), Some(year)) => {
            t!("directory-people-focal-points-land-held-since", country = country, holder = holder, year = year)
        }
        (_, Some(holder), None) => {
            t!("directory-people-focal-points-land-held", country = country, holder = holder)
        }
        (_, None, Some(year)) => t!("directory-people-focal-points-land-has-since", country = country, year = year),
        (_, None, None) => t!("directory-people-focal-points-land-has", country = country),
    }
}

fn maps(register: &Register, asked: &Asked, on: &On, spans: &[RangeInclusive<i32>]) -> (String, String) {
    let land = |line: &Line| Land {
        shade: shade(line, spans),
        title: words(line),
        href: line.post.map(|id| on.link(&format!("/posts/{id}"))),
        shown: line.country.shown.to_owned(),
    };
    let shown = register.lines.iter().filter(|line| line.in_un || line.standing != Standing::None);
    let lands: HashMap<_, _> = shown.map(|line| (line.country.code.to_owned(), land(line))).collect();
    let (world, union) = (register.world(), register.union());
    let date = day(on.day);
    let label = &asked.label;
    let world = Map {
        id: "map-world".into(),
        title: t!("directory-people-focal-points-map-world", label = label, day = &date),
        description: t!(
            "directory-people-focal-points-map-world-says",
            with = world.with,
            of = world.of,
            vacant = world.vacant
        ),
        lands: lands.clone(),
    };
    let union = Map {
        id: "map-eu".into(),
        title: t!("directory-people-focal-points-map-union", label = label, day = &date),
        description: t!(
            "directory-people-focal-points-map-union-says",
            with = union.with,
            of = union.of,
            vacant = union.vacant
        ),
        lands,
    };
    (world_map(&world), union_map(&union))
}

/// Addresses of the same page with something else chosen.
struct Links<'a> {
    asked: &'a Asked,
    on: &'a On,
}

impl Links<'_> {
    fn to(&self, path: &str, chosen: &[(&str, &str)]) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(self.asked.query()).extend_pairs(chosen.iter().filter(|(_, value)| !value.is_empty()));
        let query = query.finish();
        self.on.link(&if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") })
    }
}

pub async fn index(visit: Visit, Query(query): Query) -> Result<Response> {
    let on = On::read(&visit, &query);
    let asked = Asked::read(&visit, &query).await?;
    let register = asked.load(&visit, on.day).await?;
    let page = assemble(&visit, &query, &on, &asked, &register);
    let status = if on.is_wrong() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    visit.page_as(status, "focal-points", &page).await
}

fn assemble(visit: &Visit, query: &Form, on: &On, asked: &Asked, register: &Register) -> RegisterPage {
    let links = Links { asked, on };
    let filter = Filter::read(query);
    let spans = spans(register);
    let (world, union) = maps(register, asked, on, &spans);
    let rows: Vec<_> = register.lines.iter().filter(|line| filter.holds(line)).map(|line| row(line, on)).collect();
    let all: Vec<_> = [("area", query.get("area")), ("have", query.get("have")), ("since", query.get("since"))].into();
    let with = |name: &str, value: &str| {
        let chosen: Vec<_> =
            all.iter().map(|(other, old)| if *other == name { (*other, value) } else { (*other, *old) }).collect();
        links.to(PATH, &chosen)
    };
    let tab = |name: &str, value: &str, text: &str| {
        let trial = with_value(query, name, value);
        let filter = Filter::read(&trial);
        let count = register.lines.iter().filter(|line| filter.holds(line)).count();
        Tab {
            href: with(name, value),
            text: text.to_owned(),
            count: i64::try_from(count).ok(),
            current: query.get(name) == value,
        }
    };
    RegisterPage {
        label: asked.label.clone(),
        organization: asked.organization_name.clone(),
        organization_href: asked.organization.map(|id| on.link(&format!("/organizations/{id}"))),
        on: on.form(PATH, query),
        is_demo: visit.app.is_demo(),
        is_empty: register.lines.iter().all(|line| line.standing == Standing::None),
        registers: registers_of(asked, on),
        figures: figures(register, &links),
        world,
        union,
        legend: legend(register, &spans, &links),
        areas: vec![
            tab("area", "", t!("directory-people-focal-points-everywhere")),
            tab("area", "un", t!("directory-people-focal-points-un")),
            tab("area", "eu", t!("directory-people-focal-points-eu-whole")),
        ],
        having: vec![
            tab("have", "", t!("directory-people-focal-points-with-post")),
            tab("have", "with", t!("directory-people-focal-points-with-one")),
            tab("have", "vacant", t!("directory-people-focal-points-vacant")),
            tab("have", "without", t!("directory-people-focal-points-without")),
        ],
        since: filter.since.as_ref().map(|span| Since { text: years(span), remove: with("since", "") }),
        total: i64::try_from(rows.len()).unwrap_or(i64::MAX),
        rows,
        new_href: links.to("/focal-points/new", &[]),
        csv: links.to("/focal-points.csv", &all),
        xlsx: links.to("/focal-points.xlsx", &all),
    }
}

fn with_value(query: &Form, name: &str, value: &str) -> Form {
    query.clone().without(name).and(name, value)
}

/// Other registers, where there are some.
fn registers_of(asked: &Asked, on: &On) -> Vec<Tab> {
    let tab = |register: &RegisterName| {
        let other = Asked {
            organization: Some(register.organization),
            organization_name: register.organization_name.clone(),
            label: register.label.clone(),
            all: vec![],
        };
        Tab {
            href: Links { asked: &other, on }.to(PATH, &[]),
            text: register.label.clone(),
            count: Some(register.posts),
            current: Some(register.organization) == asked.organization && register.label == asked.label,
        }
    };
    if asked.all.len() > 1 { asked.all.iter().map(tab).collect() } else { vec![] }
}

fn figures(register: &Register, links: &Links<'_>) -> Vec<Figure> {
    let (world, union) = (register.world(), register.union());
    let commitments: i64 = register.lines.iter().map(|line| line.commitments).sum();
    let figure = |label: &str, value: i64, of: Option<String>, note: Option<String>, chosen: &[(&str, &str)]| Figure {
        label: label.to_owned(),
        value: value.to_string(),
        of,
        note,
        href: Some(links.to(PATH, chosen)),
    };
    let others = register.others();
    let beyond = (others > 0).then(|| t!("directory-people-focal-points-figure-beyond", n = others));
    let vacant = Filter { area: "", have: "vacant", since: None };
    let vacant = register.lines.iter().filter(|line| vacant.holds(line)).count();
    vec![
        figure(
            t!("directory-people-focal-points-figure-un"),
            world.with,
            Some(t!("directory-people-focal-points-figure-of", n = world.of)),
            beyond,
            &[("area", "un"), ("have", "with")],
        ),
        figure(
            t!("directory-people-focal-points-figure-eu"),
            union.with,
            Some(t!("directory-people-focal-points-figure-of", n = union.of)),
            None,
            &[("area", "eu"), ("have", "with")],
        ),
        figure(
            t!("directory-people-focal-points-figure-without"),
            union.without(),
            None,
            None,
            &[("area", "eu"), ("have", "without")],
        ),
        figure(
            t!("directory-people-focal-points-vacant"),
            i64::try_from(vacant).unwrap_or(i64::MAX),
            None,
            None,
            &[("have", "vacant")],
        ),
        Figure {
            label: t!("directory-people-focal-points-figure-commitments").into(),
            value: commitments.to_string(),
            of: None,
            note: None,
            href: Some(links.on.link("/commitments")),
        },
    ]
}

fn legend(register: &Register, spans: &[RangeInclusive<i32>], links: &Links<'_>) -> Vec<LegendItem> {
    let count = |wanted: Shade| {
        let n = register.lines.iter().filter(|line| line.in_un || line.standing != Standing::None);
        i64::try_from(n.filter(|line| shade(line, spans) == wanted).count()).unwrap_or(i64::MAX)
    };
    let span = |(at, span): (usize, &RangeInclusive<i32>)| LegendItem {
        swatch: swatch("map-eu", Shade::ALL[at]),
        text: t!("directory-people-focal-points-since-years", years = years(span)),
        count: count(Shade::ALL[at]),
        href: links.to(PATH, &[("have", "with"), ("since", &format!("{}-{}", span.start(), span.end()))]),
    };
    let mut items: Vec<_> = spans.iter().enumerate().map(span).collect();
    for (shade, text, have) in [
        (Shade::Vacant, t!("directory-people-focal-points-vacant"), "vacant"),
        (Shade::None, t!("directory-people-focal-points-none-there"), "without"),
    ] {
        items.push(LegendItem {
            swatch: swatch("map-eu", shade),
            text: text.into(),
            count: count(shade),
            href: links.to(PATH, &[("have", have)]),
        });
    }
    items
}

fn row(line: &Line, on: &On) -> Row {
    let (state, class) = match line.standing {
        Standing::Held => ("", ""),
        Standing::Unnamed => (t!("directory-people-focal-points-holder-unknown"), "state-ok"),
        Standing::Vacant => (t!("directory-people-focal-points-vacant"), "state-defer"),
        Standing::None => (t!("directory-people-focal-points-none-there"), "state-queue"),
    };
    let holder = line.holder.as_ref();
    Row {
        code: line.country.shown.to_owned(),
        country: line.country.said().to_owned(),
        href: line.post.map(|id| on.link(&format!("/posts/{id}"))),
        in_eu: line.in_eu,
        holder: holder.map(|holder| holder.name.clone()),
        holder_href: holder.map(|holder| on.link(&format!("/people/{}", holder.person_id))),
        behalf: holder.and_then(|holder| holder.behalf.as_ref()).map(|(_, name)| name.clone()).unwrap_or_default(),
        state,
        class,
        since: line.since.map_or_else(String::new, |since| since.year().to_string()),
        commitments: line.commitments,
        commitments_href: on.link(&format!("/commitments?area={}", line.country.code)),
        source: line.source.clone().unwrap_or_default(),
    }
}

async fn sheet(visit: &Visit, query: &Form) -> Result<Sheet> {
    let on = On::read(visit, query);
    let asked = Asked::read(visit, query).await?;
    let register = asked.load(visit, on.day).await?;
    let filter = Filter::read(query);
    let row = |line: &Line| {
        let holder = line.holder.as_ref();
        let state = match line.standing {
            Standing::Held => "held",
            Standing::Unnamed => "holder not known",
            Standing::Vacant => "vacant",
            Standing::None => "none",
        };
        let is = |is: bool| if is { "yes" } else { "no" }.to_owned();
        vec![
            line.country.code.to_owned(),
            line.country.name.to_owned(),
            is(line.in_un),
            is(line.in_eu),
            state.to_owned(),
            line.since.map_or_else(String::new, |since| since.to_string()),
            holder.map_or_else(String::new, |holder| holder.name.clone()),
            holder.map_or_else(String::new, |holder| shown_start(holder.start_date, holder.start_precision)),
            holder.and_then(|holder| holder.behalf.as_ref()).map(|(_, name)| name.clone()).unwrap_or_default(),
            line.commitments.to_string(),
            line.source.clone().unwrap_or_default(),
            on.day.to_string(),
        ]
    };
    Ok(Sheet {
        name: format!("focal-points-{}", on.day),
        columns: vec![
            "area",
            "country",
            "un_member",
            "eu_member",
            "state",
            "since",
            "holder",
            "holder_since",
            "ministry",
            "commitments",
            "source",
            "as_of",
        ],
        rows: register.lines.iter().filter(|line| filter.holds(line)).map(row).collect(),
    })
}

pub async fn csv(visit: Visit, Query(query): Query) -> Result<Response> {
    sheet(&visit, &query).await?.csv()
}

pub async fn xlsx(visit: Visit, Query(query): Query) -> Result<Response> {
    sheet(&visit, &query).await?.xlsx()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::areas;

    fn register(years: &[i32]) -> Register {
        let line = |(country, year): (directory::Area, &i32)| Line {
            country,
            in_eu: false,
            in_un: true,
            standing: Standing::Unnamed,
            post: None,
            holder: None,
            since: NaiveDate::from_ymd_opt(*year, 5, 1),
            commitments: 0,
            source: None,
        };
        Register { label: FOCAL_POINT.into(), lines: areas::world().zip(years).map(line).collect() }
    }

    #[test]
    fn the_spans_cover_every_year_once_and_hold_about_as_many_each() {
        assert_eq!(spans(&register(&[2010, 2011, 2011, 2012, 2014, 2020])), [2010..=2011, 2012..=2014, 2015..=2020]);
        assert_eq!(spans(&register(&[2011, 2011])), [2011..=2011]);
        assert_eq!(spans(&register(&[])), []);
        for line in &register(&[2010, 2020]).lines {
            assert_ne!(shade(line, &spans(&register(&[2010, 2020]))), Shade::None);
        }
    }
}
