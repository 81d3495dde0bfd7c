//! One organisation: what it is, who is in it on a day, what it is part of, its posts, and where it stands.

use std::collections::{BTreeMap, HashSet};

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Serialize;

use super::changes as changes_page;
use super::mentions::{self, MentionView};
use super::on::{On, OnForm};
use super::posts::{PostRow, post_row};
use super::register_facts;
use crate::charts::{Part, stack_bar};
use crate::contacts::web::owners::OwnerCard;
use crate::directory::bodies::{self, Body, BodyFilter, BodyMember};
use crate::directory::changes::{self, Change, Op};
use crate::directory::dates::shown_start;
use crate::directory::mentions::MentionFilter;
use crate::directory::{Classification, ContactKind, OrganizationId, Role, Standing, areas, official_name, posts};
use crate::identity;
use crate::objectives::{self, Objective};
use crate::stances::web::panel::{Asked, StancePanel};
use crate::stances::{self, Holder, Level};
use crate::t;
use crate::web::fields::ErrorSummary;
use crate::web::lists::{Detail, Tab};
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Form, Query, Result, Visit};
use crate::when::day;

/// Members on the page itself; the others stand on a page of their own.
const MEMBERS: usize = 100;
/// Parts that are named.
const PARTS: i64 = 60;
/// Mentions that are shown.
const MENTIONS: i64 = 5;
/// Changes that are shown.
const CHANGES: usize = 12;
/// Lists that are named as sources.
const SOURCES: usize = 12;

#[derive(Debug, Serialize)]
pub struct BodyPage {
    id: String,
    name: String,
    code: Option<String>,
    kind: &'static str,
    country: Option<String>,
    chain: Vec<Link>,
    on: OnForm,
    is_gone: Option<String>,
    members_href: String,
    members_total: usize,
    roles: Vec<RoleGroup>,
    is_cut: bool,
    stance: Option<StanceCard>,
    stances: Option<StancePanel>,
    errors: Option<ErrorSummary>,
    parts: Vec<PartRow>,
    parts_total: i64,
    parts_href: String,
    posts: Vec<PostRow>,
    mentions: Vec<MentionView>,
    mentions_total: i64,
    mentions_href: String,
    /// Who looks after it; none for whoever works for no client.
    owners: Option<OwnerCard>,
    details: Vec<Detail>,
    contacts: Vec<Detail>,
    names: Vec<Detail>,
    facts: Vec<Detail>,
    sources: Vec<Detail>,
    history: Vec<HistoryRow>,
    changes_href: String,
}

/// Somewhere to go.
#[derive(Debug, Serialize)]
struct Link {
    href: String,
    text: String,
}

/// The members of one role.
#[derive(Debug, Serialize)]
pub struct RoleGroup {
    role: String,
    count: usize,
    members: Vec<MemberView>,
}

/// A member, as shown.
#[derive(Clone, Debug, Serialize)]
pub struct MemberView {
    pub href: String,
    pub name: String,
    pub group: String,
    pub country: String,
    pub role: String,
    pub since: String,
}

/// Where the members stand on an objective.
#[derive(Debug, Serialize)]
struct StanceCard {
    objective: String,
    objective_href: String,
    tabs: Vec<Tab>,
    bar: String,
    legend: Vec<LegendRow>,
    asked: i64,
    of: i64,
}

#[derive(Debug, Serialize)]
struct LegendRow {
    level: &'static str,
    count: i64,
    href: Option<String>,
}

/// A part of the body.
#[derive(Debug, Serialize)]
struct PartRow {
    href: String,
    code: String,
    name: String,
    kind: &'static str,
    members: i64,
}

/// Something that happened to its entry.
#[derive(Debug, Serialize)]
struct HistoryRow {
    when: String,
    title: String,
    href: String,
    what: String,
}

impl Page for BodyPage {
    const TEMPLATE: &'static str = "directory/body";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), &self.name)
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![
            Crumb::link("/organizations", t!("directory-bodies-title")),
            Crumb::here(self.code.as_ref().unwrap_or(&self.name)),
        ]
    }

    fn sample() -> Self {
        let detail = |name: &str, value: &str| Detail { name: name.into(), value: value.into(), href: None };
        let link = |text: &str| Link { href: "/organizations/o".into(), text: text.into() };
        BodyPage {
            id: "o".into(),
            name: "Committee on Foreign Affairs".into(),
            code: Some("AFET".into()),
            kind: "Committee",
            country: Some("BE Belgium".into()),
            chain: vec![link("European Parliament")],
            on: OnForm::sample(),
            is_gone: Some("It was dissolved on 15 Jul 2024.".into()),
            members_href: "/organizations/o/members".into(),
            members_total: 79,
            roles: vec![RoleGroup { role: "Chair".into(), count: 1, members: vec![MemberView::sample()] }],
            is_cut: true,
            stance: Some(StanceCard {
                objective: "EU Focal Point for R2P".into(),
                objective_href: "/objectives/o".into(),
                tabs: vec![Tab {
                    href: "/organizations/o".into(),
                    text: "EU Focal Point".into(),
                    count: None,
                    current: true,
                }],
                bar: stack_bar("AFET", &[Part::new("p2", 3, "Supportive")]),
                legend: vec![LegendRow { level: "p2", count: 3, href: None }],
                asked: 3,
                of: 79,
            }),
            errors: StancePanel::sample("/organizations/o").errors(),
            stances: Some(StancePanel::sample("/organizations/o")),
            parts: vec![PartRow {
                href: "/organizations/d".into(),
                code: "DROI".into(),
                name: "Human Rights".into(),
                kind: "Subcommittee",
                members: 30,
            }],
            parts_total: 1,
            parts_href: "/organizations?parent=o".into(),
            posts: vec![PostRow::sample()],
            mentions: vec![MentionView::sample()],
            mentions_total: 9,
            mentions_href: "/mentions?organization=o".into(),
            owners: Some(OwnerCard::sample("/organizations/o")),
            details: vec![detail("Founded", "1 Jan 2004")],
            contacts: vec![detail("Web", "https://example.org")],
            names: vec![detail("Political Affairs", "until 2003")],
            facts: vec![detail("Goals", "Peace")],
            sources: vec![detail("europarl", "AFET")],
            history: vec![HistoryRow {
                when: "3 Feb 2025, 10:00".into(),
                title: "A list of Members".into(),
                href: "/changes/c".into(),
                what: "added".into(),
            }],
            changes_href: "/directory/changes?organization=o".into(),
        }
    }
}

impl MemberView {
    /// As on a sample page.
    pub fn sample() -> MemberView {
        MemberView {
            href: "/people/p".into(),
            name: "Aoife Brannigan".into(),
            group: "Renew".into(),
            country: "IE".into(),
            role: "Chair".into(),
            since: "16 Jul 2024".into(),
        }
    }

    /// A member as the directory knows them.
    pub fn of(member: &BodyMember, on: &On) -> MemberView {
        let behalf = member.behalf.as_ref().map(|behalf| format!(", {behalf}")).unwrap_or_default();
        MemberView {
            href: on.link(&format!("/people/{}", member.person_id)),
            name: member.name.clone(),
            group: member.group_code.clone().unwrap_or_default(),
            country: member.country.map_or_else(String::new, |area| area.shown.to_owned()),
            role: member.label.clone().unwrap_or_else(|| member.role.label().to_owned()) + &behalf,
            since: shown_start(member.start_date, member.start_precision),
        }
    }
}

/// The page; the address of an entry that was merged leads to the one that stayed.
pub async fn show(visit: Visit, Path(id): Path<OrganizationId>, Query(query): Query) -> Result<Response> {
    if let Some(kept) = identity::organization_merged_into(&visit.app.db, id).await? {
        return Ok(Redirect::permanent(&format!("/organizations/{kept}")).into_response());
    }
    let on = On::read(&visit, &query);
    let page = assemble(&visit, id, &query, &on, None).await?;
    let status = if on.is_wrong() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    visit.page_as(status, "bodies", &page).await
}

/// The page again, with a stance form that was not accepted.
pub async fn show_with(visit: &Visit, id: OrganizationId, form: &Form) -> Result<Response> {
    let page = assemble(visit, id, form, &On::read(visit, &Form::default()), Some(form)).await?;
    visit.page_as(StatusCode::UNPROCESSABLE_ENTITY, "bodies", &page).await
}

async fn assemble(visit: &Visit, id: OrganizationId, query: &Form, on: &On, typed: Option<&Form>) -> Result<BodyPage> {
    let db = &visit.app.db;
    let body = bodies::body(db, id).await?.ok_or(Error::NotFound)?;
    let members = bodies::members(db, id, on.day).await?;
    let held = posts::of_organization(db, id).await?;
    let filter = BodyFilter { parent: Some(id), per: PARTS, ..BodyFilter::on(on.day) };
    let (parts_total, parts) = bodies::list(db, &filter).await?;
    let filter = MentionFilter {
        organization: Some(id),
        to: on.is_given().then_some(on.day),
        per: MENTIONS,
        ..MentionFilter::default()
    };
    let (mentions_total, mentions) = mentions::of(visit, &filter, on).await?;
    let changed = changes::history(db, &[id.0]).await?;
    let stance = stance(visit, &members, query, on, id).await?;
    let keep = on.is_given().then_some(on.day);
    let asked = Asked {
        holder: id.into(),
        query,
        on: on.day,
        then: on.as_of(visit),
        keep,
        typed,
        suggestions: vec![],
        along: vec![],
    };
    let stances = StancePanel::of(visit, asked).await?;
    // The objectives to choose from stand above, where the members stand.
    let stances = if stance.is_some() { stances.without_tabs() } else { stances };
    let organization = &body.organization;
    let path = format!("/organizations/{id}");
    Ok(BodyPage {
        id: id.to_string(),
        name: official_name(&organization.name).to_owned(),
        code: (organization.short_name != organization.name).then(|| organization.short_name.clone()),
        kind: organization.classification.label(),
        country: areas::by_code(&organization.area_code).map(|area| format!("{} {}", area.shown, area.said())),
        chain: body
            .chain
            .iter()
            .map(|up| Link {
                href: on.link(&format!("/organizations/{}", up.id)),
                text: official_name(&up.name).to_owned(),
            })
            .collect(),
        on: on.form(&path, query),
        is_gone: is_gone(&body, on),
        members_href: on.link(&format!("{path}/members")),
        members_total: members.iter().map(|member| member.person_id).collect::<HashSet<_>>().len(),
        roles: roles(&members, on),
        is_cut: members.len() > MEMBERS,
        stance,
        errors: stances.errors(),
        stances: (!stances.is_empty()).then_some(stances),
        parts: parts
            .into_iter()
            .map(|part| PartRow {
                href: on.link(&format!("/organizations/{}", part.id)),
                name: if part.name == part.code { String::new() } else { official_name(&part.name).to_owned() },
                code: official_name(&part.code).to_owned(),
                kind: part.classification.label(),
                members: part.members,
            })
            .collect(),
        parts_total,
        parts_href: on.link(&format!("/organizations?parent={id}")),
        posts: held.iter().map(|post| post_row(post, on)).collect(),
        mentions,
        mentions_total,
        mentions_href: format!("/mentions?organization={id}"),
        owners: OwnerCard::of(visit, id.into(), &on.link(&path), on.as_of(visit)).await?,
        details: details(&body, on),
        contacts: contacts(&body),
        names: names(&body),
        facts: body.facts.iter().map(|(name, value)| detail(register_facts::said(name), value.clone())).collect(),
        sources: sources(&body, &members),
        history: changed.iter().take(CHANGES).map(|change| history(visit, change)).collect(),
        changes_href: format!("/directory/changes?organization={id}"),
    })
}

fn detail(name: &str, value: String) -> Detail {
    Detail { name: name.to_owned(), value, href: None }
}

/// A sentence, where it does not exist on the day.
fn is_gone(body: &Body, on: &On) -> Option<String> {
    let organization = &body.organization;
    match (organization.founded_on, organization.dissolved_on) {
        (Some(from), _) if from > on.day => Some(t!("directory-body-founded-later", day = day(from))),
        (_, Some(to)) if to < on.day => Some(t!("directory-body-dissolved-on", day = day(to))),
        _ => None,
    }
}

/// The first members, by role: heads and chairs first.
fn roles(members: &[BodyMember], on: &On) -> Vec<RoleGroup> {
    let mut counts: BTreeMap<usize, (Role, usize)> = BTreeMap::new();
    for member in members {
        counts.entry(bodies::rank(member.role)).or_insert((member.role, 0)).1 += 1;
    }
    let shown = members.get(..MEMBERS).unwrap_or(members);
    let group = |(_, (role, count)): (usize, (Role, usize))| RoleGroup {
        role: role.label().to_owned(),
        count,
        members: shown.iter().filter(|member| member.role == role).map(|member| MemberView::of(member, on)).collect(),
    };
    counts.into_iter().map(group).filter(|group| !group.members.is_empty()).collect()
}

/// Where the members with a seat of their own stand on the chosen objective; none for whoever works for no client.
async fn stance(
    visit: &Visit,
    members: &[BodyMember],
    query: &Form,
    on: &On,
    id: OrganizationId,
) -> Result<Option<StanceCard>> {
    let (db, scope) = (&visit.app.db, visit.scope());
    let people: HashSet<_> =
        members.iter().filter(|member| member.role != Role::Substitute).map(|member| member.person_id).collect();
    if people.is_empty() {
        return Ok(None);
    }
    let listed = objectives::list(db, &scope).await?;
    let chosen = listed.iter().find(|objective| objective.id.to_string() == query.get("objective"));
    let active = || listed.iter().find(|objective| objective.state == objectives::State::Active);
    let Some(objective) = chosen.or_else(active) else { return Ok(None) };
    let freshness = objective.freshness_days;
    let standings = stances::standings_as_of(db, &scope, objective.id, on.day, visit.now(), freshness).await?;
    let mut counts: BTreeMap<std::cmp::Reverse<Level>, i64> = BTreeMap::new();
    for standing in people.iter().filter_map(|person| standings.get(&Holder::Person(*person))) {
        *counts.entry(std::cmp::Reverse(standing.level)).or_default() += 1;
    }
    let asked: i64 = counts.values().sum();
    let of = i64::try_from(people.len()).unwrap_or(i64::MAX);
    let known = counts.into_iter().map(|(level, count)| (level.0.code(), level.0.label(), count));
    let levels: Vec<_> =
        known.chain([("un", t!("directory-body-unknown"), of - asked)]).filter(|(.., count)| *count > 0).collect();
    let parts: Vec<_> = levels.iter().map(|(code, label, count)| Part::new(code, *count, label)).collect();
    let tab = |other: &Objective| Tab {
        href: on.link(&format!("/organizations/{id}?objective={}", other.id)),
        text: other.name.clone(),
        count: None,
        current: other.id == objective.id,
    };
    Ok(Some(StanceCard {
        objective: objective.name.clone(),
        objective_href: on.link(&format!("/objectives/{}", objective.id)),
        tabs: listed.iter().map(tab).collect(),
        bar: stack_bar(&t!("directory-body-stances-on", objective = &objective.name), &parts),
        legend: levels.into_iter().map(|(level, _, count)| LegendRow { level, count, href: None }).collect(),
        asked,
        of,
    }))
}

fn details(body: &Body, on: &On) -> Vec<Detail> {
    let organization = &body.organization;
    let mut details = vec![detail(t!("directory-bodies-kind"), organization.classification.label().to_owned())];
    if let Some(area) = areas::by_code(&organization.area_code) {
        let is_state_register = organization.classification == Classification::Network;
        let href = (!is_state_register).then(|| format!("/organizations?area={}", area.code));
        details.push(Detail {
            name: t!("directory-body-country").into(),
            value: format!("{} {}", area.shown, area.said()),
            href,
        });
    }
    if let Some(parent) = body.chain.last() {
        let href = Some(on.link(&format!("/organizations/{}", parent.id)));
        details.push(Detail {
            name: t!("directory-bodies-part-of").into(),
            value: official_name(&parent.name).to_owned(),
            href,
        });
    }
    details.extend(organization.founded_on.map(|from| detail(t!("directory-body-founded"), day(from))));
    details.extend(organization.dissolved_on.map(|to| detail(t!("directory-body-dissolved"), day(to))));
    details
}

fn contacts(body: &Body) -> Vec<Detail> {
    let usable = body.contacts.iter().filter(|contact| contact.standing != Standing::Replaced);
    let contact = |contact: &bodies::BodyContact| {
        let is_link = ["https://", "http://"].iter().any(|scheme| contact.value.starts_with(scheme));
        let href = match contact.kind {
            ContactKind::Email => Some(format!("mailto:{}", contact.value)),
            ContactKind::Web | ContactKind::Social if is_link => Some(contact.value.clone()),
            _ => None,
        };
        let value = match contact.standing {
            Standing::Usable | Standing::Replaced => contact.value.clone(),
            Standing::Bounced => t!("directory-body-standing-bounced", value = &contact.value),
            Standing::Objected => t!("directory-body-standing-objected", value = &contact.value),
        };
        let name = contact.label.clone().unwrap_or_else(|| contact.kind.label().to_owned());
        Detail { name, value, href }
    };
    usable.map(contact).collect()
}

fn names(body: &Body) -> Vec<Detail> {
    let name = |name: &bodies::BodyOtherName| {
        let span = match (name.start_date, name.end_date) {
            (None, None) => t!("directory-body-also").to_owned(),
            (Some(from), None) => t!("directory-bodies-since", day = day(from)),
            (None, Some(to)) => t!("directory-body-until", day = day(to)),
            (Some(from), Some(to)) => format!("{} – {}", day(from), day(to)),
        };
        Detail { name: span, value: name.name.clone(), href: None }
    };
    body.names.iter().map(name).collect()
}

/// Its numbers, and where its members of the day were learnt: most of them first.
fn sources(body: &Body, members: &[BodyMember]) -> Vec<Detail> {
    let mut learnt: BTreeMap<&str, i64> = BTreeMap::new();
    for member in members {
        *learnt.entry(&member.source).or_default() += 1;
    }
    let mut learnt: Vec<(&str, i64)> = learnt.into_iter().collect();
    learnt.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    let identifiers = body.identifiers.iter().map(|(scheme, value, _)| detail(scheme, value.clone()));
    let sources = learnt.iter().take(SOURCES).map(|(source, n)| {
        detail(t!("directory-body-source"), t!("directory-body-memberships", source = *source, n = *n))
    });
    identifiers.chain(sources).collect()
}

fn history(visit: &Visit, change: &Change) -> HistoryRow {
    let fields: Vec<_> = change.fields.iter().map(|(field, ..)| changes_page::column(field)).collect();
    let what = match change.op {
        Op::Insert => t!("directory-body-added").to_owned(),
        Op::Delete => t!("directory-body-removed").to_owned(),
        Op::Update => fields.join(", "),
    };
    HistoryRow {
        when: visit.app.zone.shown(change.set.created_at),
        title: change.set.title.clone(),
        href: format!("/changes/{}", change.set.id),
        what,
    }
}
