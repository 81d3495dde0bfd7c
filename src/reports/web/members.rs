//! The people behind a number of the support count.

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use super::{AsOf, address};
use crate::decisions::Bucket;
use crate::directory::Role;
use crate::directory::web::on::On;
use crate::directory::web::places::{PlaceLink, Places};
use crate::locale;
use crate::objectives::ObjectiveId;
use crate::reports::counting::{Part, Voter};
use crate::reports::{self, VenueCount};
use crate::t;
use crate::web::lists::FilterChip;
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Form, Query, Result, Visit};
use crate::when::day;

#[derive(Debug, Serialize)]
pub struct MembersPage {
    objective: String,
    objective_href: String,
    venue: String,
    heading: &'static str,
    as_of: String,
    chips: Vec<FilterChip>,
    members: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    href: Option<String>,
    name: String,
    group: Option<PlaceLink>,
    country: String,
    committees: Vec<PlaceLink>,
    level: &'static str,
    basis: &'static str,
    since: String,
    is_stale: bool,
    assumed: Option<(&'static str, String)>,
}

impl Page for MembersPage {
    const TEMPLATE: &'static str = "reports/members";

    fn title(&self) -> String {
        self.heading.into()
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![
            Crumb::link("/objectives", t!("reports-menu-objectives")),
            Crumb::link(&self.objective_href, &self.objective),
            Crumb::here(self.heading),
        ]
    }

    fn sample() -> Self {
        let chip =
            FilterChip { name: "Group".into(), how: "is", value: "EPP".into(), remove: "/objectives/o/members".into() };
        let row = Row {
            href: Some("/people/p".into()),
            name: "Lieselotte Harnisch".into(),
            group: Some(PlaceLink::sample("EPP")),
            country: "AT".into(),
            committees: vec![PlaceLink::sample("AFET"), PlaceLink::sample("SEDE")],
            level: "z0",
            basis: "",
            since: "3 Mar 2026".into(),
            is_stale: true,
            assumed: Some(("p2", "Renew Europe".into())),
        };
        MembersPage {
            objective: "EU Focal Point for R2P".into(),
            objective_href: "/objectives/o".into(),
            venue: "European Parliament".into(),
            heading: "Members",
            as_of: "24 Nov 2026".into(),
            chips: vec![chip],
            members: vec![row],
        }
    }
}

/// Which of those who have a say are shown: what stands in the address.
struct Filter {
    counts: String,
    stance: String,
    from: String,
    parts: Vec<(Part, String)>,
}

/// What the address may narrow down by, as shown.
const PARTS: [(Part, &str); 4] = [
    (Part::Group, "reports-members-group"),
    (Part::Country, "reports-members-country"),
    (Part::Role, "reports-members-role"),
    (Part::Committee, "reports-members-committee"),
];

impl Filter {
    fn read(query: &Form) -> Filter {
        let given = |part: Part| query.is_ticked(part.key()).then(|| (part, query.get(part.key()).to_owned()));
        Filter {
            counts: query.get("counts").to_owned(),
            stance: query.get("stance").to_owned(),
            from: query.get("from").to_owned(),
            parts: PARTS.iter().filter_map(|(part, _)| given(*part)).collect(),
        }
    }

    fn holds(&self, voter: &Voter) -> bool {
        let bucket = voter.bucket();
        let counts = match self.counts.as_str() {
            "floor" => bucket == Bucket::Floor,
            "expected" => bucket.is_expected(),
            "ceiling" => bucket.is_in_reach(),
            "unverified" => bucket == Bucket::Unverified,
            "leaning-for" => bucket == Bucket::LeaningFor,
            "leaning-against" => bucket == Bucket::LeaningAgainst,
            "opposed" => bucket == Bucket::Against,
            "undecided" => bucket == Bucket::Undecided,
            "against" => matches!(bucket, Bucket::Against | Bucket::LeaningAgainst),
            "unknown" => bucket == Bucket::Unknown,
            "stale" => voter.is_stale(),
            "single" => voter.is_single_source(),
            "contested" => voter.is_contested(),
            "assumed" => voter.assumed.is_some(),
            _ => true,
        };
        let source = || voter.assumed.as_ref().map(|view| view.assumed.from.to_string());
        counts
            && (self.stance.is_empty() || self.stance == voter.level_code())
            && (self.from.is_empty() || source().is_some_and(|source| source == self.from))
            && self.parts.iter().all(|(part, code)| part.has(voter, code))
    }

    /// Name in the address, name on the page, value.
    fn pairs(&self) -> Vec<(&'static str, &'static str, String)> {
        let some = |name, shown, value: &str| (!value.is_empty()).then(|| (name, shown, value.to_owned()));
        let mut pairs: Vec<_> = some("counts", t!("reports-members-counted-in"), &self.counts)
            .into_iter()
            .chain(some("stance", t!("reports-members-stance"), &self.stance))
            .chain(some("from", t!("reports-members-assumed-from"), &self.from))
            .collect();
        for (part, shown) in PARTS {
            let found = self.parts.iter().find(|(own, _)| *own == part);
            pairs.extend(found.map(|(part, code)| (part.key(), locale::said(shown), code.clone())));
        }
        pairs
    }
}

pub async fn show(visit: Visit, Path(id): Path<ObjectiveId>, Query(query): Query) -> Result<Response> {
    let as_of = AsOf::read(&visit, &query);
    let request = as_of.request(&visit, id, &query);
    let count =
        reports::venue_count(&visit.app.db, &visit.scope(), &request.ask(false)).await?.ok_or(Error::NotFound)?;
    let filter = Filter::read(&query);
    let pairs = filter.pairs();
    let path = format!("/objectives/{id}/members");
    let venue = Some(query.get("venue")).filter(|venue| !venue.is_empty());
    let venue: Vec<_> = venue.map(|venue| ("venue".to_owned(), venue.to_owned())).into_iter().collect();
    let without = |name: &str| {
        let kept = pairs.iter().filter(|(other, ..)| *other != name);
        let kept = kept.map(|(name, _, value)| ((*name).to_owned(), value.clone()));
        address(&path, &kept.chain(venue.clone()).chain(as_of.query(&visit)).collect::<Vec<_>>())
    };
    let chip = |(name, shown, value): &(&'static str, &'static str, String)| FilterChip {
        name: (*shown).to_owned(),
        how: t!("reports-members-is"),
        value: shown_value(&count, name, value),
        remove: without(name),
    };
    let (places, on) = (Places::load(&visit).await?, On::read(&visit, &query));
    let page = MembersPage {
        objective: count.objective.name.clone(),
        objective_href: address(
            &format!("/objectives/{id}"),
            &venue.iter().cloned().chain(as_of.query(&visit)).collect::<Vec<_>>(),
        ),
        venue: count.venue.body().to_owned(),
        heading: if count.counts_states() { t!("reports-members-states") } else { t!("reports-members-members") },
        as_of: day(as_of.on),
        chips: pairs.iter().map(chip).collect(),
        members: count
            .voters
            .iter()
            .filter(|voter| filter.holds(voter))
            .map(|voter| row(voter, &places, &on))
            .collect(),
    };
    visit.page("objectives", &page).await
}

/// A filter's value as the reader knows it.
fn shown_value(count: &VenueCount, name: &str, value: &str) -> String {
    let own = || value.to_owned();
    match name {
        "country" => crate::directory::areas::by_any(value).map_or_else(own, |area| area.said().to_owned()),
        "role" if value.is_empty() => t!("reports-members-none").into(),
        "role" => value.parse::<Role>().map_or_else(|_| own(), |role| role.label().into()),
        "stance" if value == "un" => t!("reports-document-unknown").into(),
        "stance" => value.parse::<crate::stances::Level>().map_or_else(|_| own(), |level| level.label().into()),
        "from" => {
            let views = count.voters.iter().filter_map(|voter| voter.assumed.as_ref());
            let found = views.into_iter().find(|view| view.assumed.from.to_string() == value);
            found.map_or_else(own, |view| view.from.clone())
        }
        "counts" => match value {
            "floor" => t!("reports-members-counts-floor").into(),
            "expected" => t!("reports-members-counts-expected").into(),
            "ceiling" => t!("reports-members-counts-ceiling").into(),
            "unverified" => t!("reports-members-counts-unverified").into(),
            "leaning-for" => t!("reports-members-counts-leaning-for").into(),
            "leaning-against" => t!("reports-members-counts-leaning-against").into(),
            "opposed" => t!("reports-members-counts-opposed").into(),
            "undecided" => t!("reports-members-counts-undecided").into(),
            "against" => t!("reports-members-counts-against").into(),
            "unknown" => t!("reports-members-counts-unknown").into(),
            "stale" => t!("reports-members-counts-stale").into(),
            "single" => t!("reports-members-counts-single").into(),
            "contested" => t!("reports-members-counts-contested").into(),
            "assumed" => t!("reports-members-counts-assumed").into(),
            _ => own(),
        },
        _ => own(),
    }
}

fn row(voter: &Voter, places: &Places, on: &On) -> Row {
    let committees = voter.row().map_or(&[][..], |row| &row.committees);
    Row {
        href: voter.path().map(|path| on.link(&path)),
        name: voter.name.clone(),
        group: voter.group().map(|code| places.group(code, on)),
        country: voter.country().map_or_else(String::new, |area| area.shown.to_owned()),
        committees: committees.iter().map(|seat| places.seat(seat, on)).collect(),
        level: voter.level_code(),
        basis: match voter.bucket() {
            _ if voter.is_contested() => t!("reports-members-contested"),
            Bucket::Floor => t!("reports-members-verified"),
            Bucket::Unverified => t!("reports-members-private-source"),
            _ => "",
        },
        since: voter.standing.map_or_else(String::new, |standing| day(standing.valid_on)),
        is_stale: voter.is_stale(),
        assumed: voter.assumed.as_ref().map(|view| (view.assumed.standing.level.code(), view.from.clone())),
    }
}
