//! Everyone in a body on a day, narrowed down by role, group and country; on the screen and as a file.

use std::collections::{BTreeMap, HashSet};

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;

use super::body::MemberView;
use super::files::Sheet;
use super::on::{On, OnForm};
use crate::directory::bodies::{self, BodyMember};
use crate::directory::{self, OrganizationId, official_name};
use crate::t;
use crate::text::fold;
use crate::web::fields::{Choice, Field};
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Form, Query, Result, Visit};

#[derive(Debug, Serialize)]
pub struct MembersPage {
    name: String,
    code: String,
    href: String,
    path: String,
    total: usize,
    q: String,
    on: OnForm,
    kept: Vec<(String, String)>,
    filters: Vec<Field>,
    members: Vec<MemberView>,
    csv: String,
    xlsx: String,
}

impl Page for MembersPage {
    const TEMPLATE: &'static str = "directory/members";

    fn title(&self) -> String {
        t!("directory-body-members-title", name = &self.code)
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![
            Crumb::link("/organizations", t!("directory-bodies-title")),
            Crumb::link(&self.href, &self.code),
            Crumb::here(t!("directory-body-members")),
        ]
    }

    fn sample() -> Self {
        MembersPage {
            name: "Committee on Foreign Affairs".into(),
            code: "AFET".into(),
            href: "/organizations/o".into(),
            path: "/organizations/o/members".into(),
            total: 1,
            q: String::new(),
            on: OnForm::sample(),
            kept: vec![("on".into(), "2013-03-12".into())],
            filters: vec![
                Field::select("group", t!("directory-body-group"), [Choice::new("EPP", "EPP (20)")])
                    .blank(t!("directory-body-any-group")),
            ],
            members: vec![MemberView::sample()],
            csv: "/organizations/o/members.csv".into(),
            xlsx: "/organizations/o/members.xlsx".into(),
        }
    }
}

/// What narrows the list down.
struct Filter<'a> {
    words: Vec<String>,
    role: &'a str,
    group: &'a str,
    country: &'a str,
}

impl<'a> Filter<'a> {
    fn read(query: &'a Form) -> Self {
        let words = fold(query.get("q")).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
        Filter { words, role: query.get("role"), group: query.get("group"), country: query.get("country") }
    }

    fn holds(&self, member: &BodyMember) -> bool {
        let is = |wanted: &str, found: &str| wanted.is_empty() || wanted == found;
        let country = member.country.map_or("", |area| area.code);
        self.words.iter().all(|word| member.sort_name.contains(word.as_str()))
            && is(self.role, member.role.as_str())
            && is(self.group, member.group_code.as_deref().unwrap_or_default())
            && is(self.country, country)
    }
}

/// A filter with how many each choice holds.
fn select<'a>(
    query: &Form,
    name: &str,
    (label, any): (&str, &str),
    values: impl Iterator<Item = (&'a str, String)>,
) -> Field {
    let mut counts: BTreeMap<(String, &str), usize> = BTreeMap::new();
    for (value, shown) in values {
        *counts.entry((shown, value)).or_default() += 1;
    }
    let choice = |((shown, value), n): ((String, &str), usize)| Choice::new(value, format!("{shown} ({n})"));
    Field::select(name, label, counts.into_iter().map(choice)).value(query.get(name)).blank(any)
}

pub async fn index(visit: Visit, Path(id): Path<OrganizationId>, Query(query): Query) -> Result<Response> {
    let on = On::read(&visit, &query);
    let body = directory::organization(&visit.app.db, id).await?.ok_or(Error::NotFound)?;
    let all = bodies::members(&visit.app.db, id, on.day).await?;
    let filter = Filter::read(&query);
    let shown: Vec<_> = all.iter().filter(|member| filter.holds(member)).collect();
    let path = format!("/organizations/{id}/members");
    let export = |suffix: &str| query.address(&format!("{path}.{suffix}"), "on", &on.day.to_string());
    let page = MembersPage {
        name: official_name(&body.name).to_owned(),
        code: body.code,
        href: on.link(&format!("/organizations/{id}")),
        total: shown.iter().map(|member| member.person_id).collect::<HashSet<_>>().len(),
        q: query.get("q").to_owned(),
        on: on.form(&path, &query),
        kept: on.is_given().then(|| ("on".to_owned(), on.day.to_string())).into_iter().collect(),
        filters: vec![
            select(
                &query,
                "role",
                (t!("directory-body-role"), t!("directory-body-any-role")),
                all.iter().map(|m| (m.role.as_str(), m.role.label().to_owned())),
            ),
            select(
                &query,
                "group",
                (t!("directory-body-group"), t!("directory-body-any-group")),
                all.iter().filter_map(|m| m.group_code.as_deref()).map(|code| (code, code.to_owned())),
            ),
            select(
                &query,
                "country",
                (t!("directory-body-country"), t!("directory-bodies-any-country")),
                all.iter().filter_map(|m| m.country).map(|area| (area.code, format!("{} {}", area.shown, area.said()))),
            ),
        ],
        members: shown.into_iter().map(|member| MemberView::of(member, &on)).collect(),
        csv: export("csv"),
        xlsx: export("xlsx"),
        path,
    };
    let status = if on.is_wrong() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    visit.page_as(status, "bodies", &page).await
}

async fn sheet(visit: &Visit, id: OrganizationId, query: &Form) -> Result<Sheet> {
    let on = On::read(visit, query);
    let body = directory::organization(&visit.app.db, id).await?.ok_or(Error::NotFound)?;
    let filter = Filter::read(query);
    let members = bodies::members(&visit.app.db, id, on.day).await?;
    let row = |member: &BodyMember| {
        vec![
            member.name.clone(),
            member.role.label().to_owned(),
            member.label.clone().unwrap_or_default(),
            member.group_code.clone().unwrap_or_default(),
            member.country.map_or_else(String::new, |area| area.shown.to_owned()),
            member.start_date.to_string(),
            member.end_date.map_or_else(String::new, |end| end.to_string()),
            on.day.to_string(),
        ]
    };
    Ok(Sheet {
        name: format!("members-{}-{}", fold(&body.code).replace(' ', "-"), on.day),
        columns: vec!["name", "role", "label", "group", "country", "since", "until", "as_of"],
        rows: members.iter().filter(|member| filter.holds(member)).map(row).collect(),
    })
}

pub async fn csv(visit: Visit, Path(id): Path<OrganizationId>, Query(query): Query) -> Result<Response> {
    sheet(&visit, id, &query).await?.csv()
}

pub async fn xlsx(visit: Visit, Path(id): Path<OrganizationId>, Query(query): Query) -> Result<Response> {
    sheet(&visit, id, &query).await?.xlsx()
}
