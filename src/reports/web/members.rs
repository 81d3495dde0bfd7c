//! The people behind a number of the support count.

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use super::{AsOf, address, load};
use crate::decisions::Bucket;
use crate::directory::web::on::On;
use crate::directory::web::places::{PlaceLink, Places};
use crate::objectives::ObjectiveId;
use crate::reports::Member;
use crate::web::lists::FilterChip;
use crate::web::pages::{Crumb, Page};
use crate::web::{Form, Query, Result, Visit};
use crate::when::day;

#[derive(Debug, Serialize)]
pub struct MembersPage {
    objective: String,
    objective_href: String,
    as_of: String,
    chips: Vec<FilterChip>,
    members: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    href: String,
    name: String,
    group: Option<PlaceLink>,
    country: String,
    committees: Vec<PlaceLink>,
    level: &'static str,
    basis: &'static str,
    since: String,
    is_stale: bool,
}

impl Page for MembersPage {
    const TEMPLATE: &'static str = "reports/members";

    fn title(&self) -> String {
        "Members".into()
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![
            Crumb::link("/objectives", "Objectives"),
            Crumb::link(&self.objective_href, &self.objective),
            Crumb::here("Members"),
        ]
    }

    fn sample() -> Self {
        let chip =
            FilterChip { name: "Group".into(), how: "is", value: "EPP".into(), remove: "/objectives/o/members".into() };
        let row = Row {
            href: "/people/p".into(),
            name: "Lieselotte Harnisch".into(),
            group: Some(PlaceLink::sample("EPP")),
            country: "AT".into(),
            committees: vec![PlaceLink::sample("AFET"), PlaceLink::sample("SEDE")],
            level: "z0",
            basis: "",
            since: "3 Mar 2026".into(),
            is_stale: true,
        };
        MembersPage {
            objective: "EU Focal Point for R2P".into(),
            objective_href: "/objectives/o".into(),
            as_of: "24 Nov 2026".into(),
            chips: vec![chip],
            members: vec![row],
        }
    }
}

/// Which members are shown: what stands in the address.
struct Filter {
    counts: String,
    stance: String,
    group: Option<String>,
    country: Option<String>,
}

impl Filter {
    fn read(query: &Form) -> Filter {
        let given = |name: &str| query.is_ticked(name).then(|| query.get(name).to_owned());
        Filter {
            counts: query.get("counts").to_owned(),
            stance: query.get("stance").to_owned(),
            group: given("group"),
            country: given("country"),
        }
    }

    fn holds(&self, member: &Member) -> bool {
        let counts = match self.counts.as_str() {
            "floor" => member.bucket() == Bucket::Floor,
            "expected" => member.bucket().is_expected(),
            "ceiling" => member.bucket().is_in_reach(),
            "stale" => member.standing.is_some_and(|standing| standing.is_stale),
            _ => true,
        };
        let code = member.row.group_code.as_deref().unwrap_or_default();
        let country = member.row.country.map_or("", |area| area.code);
        counts
            && (self.stance.is_empty() || self.stance == member.level_code())
            && self.group.as_deref().is_none_or(|group| group == code)
            && self.country.as_deref().is_none_or(|wanted| wanted == country)
    }

    /// Name in the address, name on the page, value.
    fn parts(&self) -> Vec<(&'static str, &'static str, String)> {
        let some = |name, shown, value: &str| (!value.is_empty()).then(|| (name, shown, value.to_owned()));
        let mut parts: Vec<_> = some("counts", "Counted in", &self.counts)
            .into_iter()
            .chain(some("stance", "Stance", &self.stance))
            .collect();
        parts.extend(self.group.clone().map(|group| ("group", "Group", group)));
        parts.extend(self.country.clone().map(|country| ("country", "Country", country)));
        parts
    }
}

pub async fn show(visit: Visit, Path(id): Path<ObjectiveId>, Query(query): Query) -> Result<Response> {
    let as_of = AsOf::read(&visit, &query);
    let count = load(&visit, id, &as_of).await?;
    let filter = Filter::read(&query);
    let parts = filter.parts();
    let path = format!("/objectives/{id}/members");
    let without = |name: &str| {
        let kept = parts
            .iter()
            .filter(|(other, ..)| *other != name)
            .map(|(name, _, value)| ((*name).to_owned(), value.clone()));
        address(&path, &kept.chain(as_of.query(&visit)).collect::<Vec<_>>())
    };
    let chip = |(name, shown, value): &(&'static str, &'static str, String)| FilterChip {
        name: (*shown).to_owned(),
        how: "is",
        value: shown_value(name, value),
        remove: without(name),
    };
    let (places, on) = (Places::load(&visit).await?, On::read(&visit, &query));
    let page = MembersPage {
        objective: count.objective.name.clone(),
        objective_href: address(&format!("/objectives/{id}"), &as_of.query(&visit)),
        as_of: day(as_of.on),
        chips: parts.iter().map(chip).collect(),
        members: count
            .members
            .iter()
            .filter(|member| filter.holds(member))
            .map(|member| row(member, &places, &on))
            .collect(),
    };
    visit.page("objectives", &page).await
}

/// A filter's value as the reader knows it.
fn shown_value(name: &str, value: &str) -> String {
    match name {
        "country" => {
            crate::directory::areas::by_any(value).map_or_else(|| value.to_owned(), |area| area.name.to_owned())
        }
        "stance" if value == "un" => "Unknown".into(),
        "stance" => {
            value.parse::<crate::stances::Level>().map_or_else(|_| value.to_owned(), |level| level.label().into())
        }
        _ => value.to_owned(),
    }
}

fn row(member: &Member, places: &Places, on: &On) -> Row {
    Row {
        href: on.link(&format!("/people/{}", member.row.person_id)),
        name: member.row.name.clone(),
        group: member.row.group_code.as_deref().map(|code| places.group(code, on)),
        country: member.row.country.map_or_else(String::new, |area| area.shown.to_owned()),
        committees: member.row.committees.iter().map(|seat| places.seat(seat, on)).collect(),
        level: member.level_code(),
        basis: match member.bucket() {
            Bucket::Floor => "Verified",
            Bucket::Unverified => "One private source",
            _ => "",
        },
        since: member.standing.map_or_else(String::new, |standing| day(standing.valid_on)),
        is_stale: member.standing.is_some_and(|standing| standing.is_stale),
    }
}
