//! Two entries side by side, and the decision.

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;
use uuid::Uuid;

use crate::directory::edit::{self, By, OrganizationSheet, Sheet, shown_end, shown_start};
use crate::directory::records::{
    ContactDetailRecord, IdentifierRecord, OrganizationRecord, OtherNameRecord, PersonRecord,
};
use crate::directory::{Gender, OrganizationId, PersonId, Standing, areas};
use crate::identity::{self, FIELDS, MergeError, Merged, ORGANIZATION_FIELDS};
use crate::locale;
use crate::t;
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Form, Result, Visit};
use crate::when::day;

#[expect(clippy::struct_excessive_bools, reason = "each says whether the page shows something")]
#[derive(Debug, Serialize)]
pub struct PairPage {
    here: String,
    first: Side,
    second: Side,
    reasons: Vec<Why>,
    fields: Vec<Choosing>,
    lists: Vec<Listing>,
    is_people: bool,
    may_merge: bool,
    is_distinct: bool,
    objects: bool,
}

#[derive(Debug, Serialize)]
struct Side {
    href: String,
    name: String,
    note: String,
}

#[derive(Debug, Serialize)]
struct Why {
    text: &'static str,
    tone: Option<&'static str>,
}

/// A field of which one value stays.
#[derive(Debug, Serialize)]
struct Choosing {
    name: &'static str,
    label: &'static str,
    first: String,
    second: String,
    /// Whether there is anything to choose.
    differs: bool,
    /// Whether the second value is chosen at first.
    second_chosen: bool,
}

/// What both keep.
#[derive(Debug, Serialize)]
struct Listing {
    label: &'static str,
    first: Vec<String>,
    second: Vec<String>,
}

impl Page for PairPage {
    const TEMPLATE: &'static str = "identity/pair";

    fn title(&self) -> String {
        t!("identity-two", first = &self.first.name, second = &self.second.name)
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![Crumb::link("/duplicates", t!("identity-title")), Crumb::here(self.title())]
    }

    fn sample() -> Self {
        let side =
            |name: &str| Side { href: "/people/p".into(), name: name.into(), note: "Entered 24 Nov 2026".into() };
        let choosing = |first: &str, second: &str, differs| Choosing {
            name: "name",
            label: t!("identity-name"),
            first: first.into(),
            second: second.into(),
            differs,
            second_chosen: false,
        };
        PairPage {
            here: "/duplicates/a/b".into(),
            first: side("Aoife Brannigan"),
            second: side("Aoife Branigan"),
            reasons: vec![Why { text: "same name", tone: None }, Why { text: "different gender", tone: Some("warn") }],
            fields: vec![choosing("Aoife Brannigan", "Aoife Branigan", true), choosing("EN", "EN", false)],
            lists: vec![Listing {
                label: t!("identity-roles"),
                first: vec!["AFET: Member since 2019".into()],
                second: vec![],
            }],
            is_people: true,
            may_merge: true,
            is_distinct: true,
            objects: true,
        }
    }
}

fn label(field: &str) -> &'static str {
    match field {
        "name" => t!("identity-name"),
        "founded_on" => t!("identity-founded"),
        "dissolved_on" => t!("identity-dissolved"),
        "honorific_prefix" => t!("identity-title-before"),
        "honorific_suffix" => t!("identity-title-after"),
        "gender" => t!("identity-gender"),
        "language" => t!("identity-language"),
        "nationality" => t!("identity-nationality"),
        _ => t!("identity-died"),
    }
}

/// A field of a person in words; empty if it is not known.
fn value(row: &PersonRecord, field: &str) -> String {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    match field {
        "name" => row.name.clone(),
        "honorific_prefix" => text(&row.honorific_prefix),
        "honorific_suffix" => text(&row.honorific_suffix),
        "gender" => row.gender.map_or("", Gender::label).to_owned(),
        "language" => text(&row.language).to_uppercase(),
        "nationality" => row.nationality.as_deref().map_or_else(String::new, country),
        _ => row.died_on.map(day).unwrap_or_default(),
    }
}

fn country(code: &str) -> String {
    areas::by_code(code).map_or_else(|| code.to_owned(), |area| area.said().to_owned())
}

fn roles(sheet: &Sheet) -> Vec<String> {
    let role = |row: &crate::directory::records::MembershipRecord| {
        let place = sheet.organizations.get(&row.organization_id).map_or("", |place| place.short_name.as_str());
        let since = shown_start(row.start_date, row.start_precision).unwrap_or_else(|| t!("identity-unknown").into());
        let role = row.role.label();
        match row.end_date.map(|end| shown_end(end, row.end_precision)) {
            Some(until) => t!("identity-role-since-until", place = place, role = role, since = since, until = until),
            None => t!("identity-role-since", place = place, role = role, since = since),
        }
    };
    sheet.memberships.iter().map(role).collect()
}

fn details(rows: &[ContactDetailRecord]) -> Vec<String> {
    let detail = |row: &ContactDetailRecord| match row.standing {
        Standing::Usable => row.value.clone(),
        other => format!("{} ({})", row.value, crate::locale::mid_sentence(other.label())),
    };
    rows.iter().map(detail).collect()
}

fn numbers(rows: &[IdentifierRecord]) -> Vec<String> {
    rows.iter().filter(|row| row.scheme != "row").map(|row| format!("{} {}", row.scheme, row.value)).collect()
}

fn names(rows: &[OtherNameRecord]) -> Vec<String> {
    rows.iter().map(|row| row.name.clone()).collect()
}

fn connections(sheet: &Sheet) -> Vec<String> {
    sheet.connections().iter().map(|one| format!("{}: {}", one.label, one.name)).collect()
}

/// The two entries: people, or organisations.
pub async fn show(visit: Visit, Path((a, b)): Path<(Uuid, Uuid)>) -> Result<Response> {
    let page = match people(&visit, a, b).await? {
        Some((first, second)) => people_page(&visit, &first, &second).await?,
        None => organizations_page(&visit, a, b).await?,
    };
    visit.page("people", &page).await
}

/// Both people; none if the two are not people, or were merged.
async fn people(visit: &Visit, a: Uuid, b: Uuid) -> Result<Option<(Sheet, Sheet)>> {
    let db = &visit.app.db;
    let first = edit::sheet(db, PersonId(a)).await?.filter(|sheet| sheet.person.merged_into.is_none());
    let second = edit::sheet(db, PersonId(b)).await?.filter(|sheet| sheet.person.merged_into.is_none());
    Ok(first.zip(second).filter(|_| a != b))
}

async fn people_page(visit: &Visit, first: &Sheet, second: &Sheet) -> Result<PairPage> {
    let (a, b) = (first.person.id, second.person.id);
    let side = |sheet: &Sheet| Side {
        href: format!("/people/{}", sheet.person.id),
        name: sheet.person.name.clone(),
        note: t!("identity-entered", when = visit.app.zone.shown(sheet.person.created_at)),
    };
    let choosing = |field: &&'static str| {
        let (first, second) = (value(&first.person, field), value(&second.person, field));
        let (differs, second_chosen) = (first != second, first.is_empty());
        Choosing { name: field, label: label(field), first, second, differs, second_chosen }
    };
    let list = |label, first: Vec<String>, second: Vec<String>| Listing { label, first, second };
    let lists = vec![
        list(t!("identity-roles"), roles(first), roles(second)),
        list(t!("identity-contact-details"), details(&first.details), details(&second.details)),
        list(t!("identity-numbers"), numbers(&first.identifiers), numbers(&second.identifiers)),
        list(t!("identity-other-names"), names(&first.names), names(&second.names)),
        list(t!("identity-connections"), connections(first), connections(second)),
    ];
    let objects = |sheet: &Sheet| sheet.details.iter().any(|row| row.standing == Standing::Objected);
    let compared = identity::compare(first, second);
    let why = |reason: &identity::Reason| Why { text: reason.label(), tone: (reason.points() < 0).then_some("warn") };
    Ok(PairPage {
        here: format!("/duplicates/{a}/{b}"),
        first: side(first),
        second: side(second),
        reasons: compared.reasons.iter().map(why).collect(),
        fields: FIELDS.iter().map(choosing).filter(|one| !one.first.is_empty() || !one.second.is_empty()).collect(),
        lists: lists.into_iter().filter(|list| !list.first.is_empty() || !list.second.is_empty()).collect(),
        is_people: true,
        may_merge: identity::may_merge(visit.who.role),
        is_distinct: identity::are_distinct(&visit.app.db, a.0, b.0).await?,
        objects: objects(first) || objects(second),
    })
}

/// Both organisations; none if the two are not organisations, or were merged.
async fn organizations(visit: &Visit, a: Uuid, b: Uuid) -> Result<Option<(OrganizationSheet, OrganizationSheet)>> {
    let db = &visit.app.db;
    let first = edit::organization_sheet(db, OrganizationId(a)).await?;
    let second = edit::organization_sheet(db, OrganizationId(b)).await?;
    let both = first.zip(second).filter(|_| a != b);
    Ok(both.filter(|(a, b)| a.organization.merged_into.is_none() && b.organization.merged_into.is_none()))
}

/// A field of an organisation in words; empty if it is not known.
fn value_of_organization(row: &OrganizationRecord, field: &str) -> String {
    match field {
        "name" => row.name.clone(),
        "founded_on" => row.founded_on.map(day).unwrap_or_default(),
        _ => row.dissolved_on.map(day).unwrap_or_default(),
    }
}

async fn organizations_page(visit: &Visit, a: Uuid, b: Uuid) -> Result<PairPage> {
    let db = &visit.app.db;
    let (first, second) = organizations(visit, a, b).await?.ok_or(Error::NotFound)?;
    let side = |sheet: &OrganizationSheet| Side {
        href: format!("/organizations/{}", sheet.organization.id),
        name: sheet.organization.name.clone(),
        note: sheet.organization.classification.label().to_owned(),
    };
    let list = |label, first: Vec<String>, second: Vec<String>| Listing { label, first, second };
    let own = |sheet: &OrganizationSheet| {
        let row = &sheet.organization;
        vec![row.short_name.clone(), country(&row.area_code)].into_iter().filter(|text| !text.is_empty()).collect()
    };
    let count = |sheet: &OrganizationSheet| vec![t!("identity-roles-count", n = sheet.memberships.len())];
    let lists = vec![
        list(t!("identity-code-and-country"), own(&first), own(&second)),
        list(t!("identity-roles-held"), count(&first), count(&second)),
        list(t!("identity-contact-details"), details(&first.details), details(&second.details)),
        list(t!("identity-numbers"), numbers(&first.identifiers), numbers(&second.identifiers)),
        list(t!("identity-other-names"), names(&first.names), names(&second.names)),
    ];
    let choosing = |field: &&'static str| {
        let value = |sheet: &OrganizationSheet| value_of_organization(&sheet.organization, field);
        let (first, second) = (value(&first), value(&second));
        let (differs, second_chosen) = (first != second, first.is_empty());
        Choosing { name: field, label: label(field), first, second, differs, second_chosen }
    };
    let fields = ORGANIZATION_FIELDS.iter().map(choosing);
    Ok(PairPage {
        here: format!("/duplicates/{a}/{b}"),
        first: side(&first),
        second: side(&second),
        reasons: vec![],
        fields: fields.filter(|one| !one.first.is_empty() || !one.second.is_empty()).collect(),
        lists: lists.into_iter().filter(|list| !list.first.is_empty() || !list.second.is_empty()).collect(),
        is_people: false,
        may_merge: identity::may_merge(visit.who.role),
        is_distinct: identity::are_distinct(db, a, b).await?,
        objects: false,
    })
}

/// Makes the two one, as chosen.
pub async fn merge(visit: Visit, Path((a, b)): Path<(Uuid, Uuid)>, form: Form) -> Result<Response> {
    let here = format!("/duplicates/{a}/{b}");
    if !form.is_ticked("sure") {
        return Ok(visit.refused(&here, t!("identity-tick")));
    }
    let keeps_second = form.get("keep") == "second";
    let (kept, absorbed) = if keeps_second { (b, a) } else { (a, b) };
    let other = if keeps_second { "first" } else { "second" };
    let is_people = people(&visit, a, b).await?.is_some();
    let fields = if is_people { FIELDS } else { ORGANIZATION_FIELDS };
    let take: Vec<&str> = fields.iter().filter(|field| form.get(field) == other).copied().collect();
    let by = By { account: visit.who.id, name: &visit.who.name, now: visit.now(), today: visit.today() };
    let mut tx = visit.app.db.begin().await?;
    let role = visit.who.role;
    let merged = if is_people {
        identity::merge(&mut tx, &by, role, PersonId(kept), PersonId(absorbed), &take).await
    } else {
        let (kept, absorbed) = (OrganizationId(kept), OrganizationId(absorbed));
        identity::merge_organizations(&mut tx, &by, role, kept, absorbed, &take).await
    };
    match merged {
        Ok(merged) => {
            tx.commit().await?;
            let undo = format!("/changes/{}/undoing", merged.set);
            Ok(visit.done_undoable(
                &format!("/{}/{kept}", if is_people { "people" } else { "organizations" }),
                &said(&merged),
                &undo,
            ))
        }
        Err(MergeError::NotFound | MergeError::Same) => Err(Error::NotFound),
        Err(MergeError::Forbidden) => Err(Error::Forbidden(t!("identity-forbidden"))),
        Err(MergeError::Db(error)) => Err(error.into()),
    }
}

/// What moved. What clients hold is not counted: a reader may not know of it.
fn said(merged: &Merged) -> String {
    let moved: Vec<String> =
        merged.moved.iter().map(|(what, n)| locale::said_with(what, &[("n", (*n).into())])).collect();
    let mut said = vec![t!("identity-said-one").to_owned()];
    if !moved.is_empty() {
        said.push(t!("identity-said-moved", what = moved.join(", ")));
    }
    if merged.folded > 0 {
        said.push(t!("identity-said-folded", n = merged.folded));
    }
    if merged.objects {
        said.push(t!("identity-said-objects").to_owned());
    }
    said.join(" ")
}

/// Notes that the two are two.
pub async fn set_distinct(visit: Visit, Path((a, b)): Path<(Uuid, Uuid)>, _form: Form) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    if identity::labels(&mut tx, &[a, b]).await?.len() != 2 {
        return Err(Error::NotFound);
    }
    identity::set_distinct(&mut tx, a, b, visit.who.id, visit.now()).await?;
    tx.commit().await?;
    let undo = format!("/duplicates/{a}/{b}/distinct/withdrawal");
    Ok(visit.done_undoable("/duplicates", t!("identity-said-distinct"), &undo))
}

/// Takes that back.
pub async fn unset_distinct(visit: Visit, Path((a, b)): Path<(Uuid, Uuid)>, _form: Form) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    identity::unset_distinct(&mut tx, a, b).await?;
    tx.commit().await?;
    Ok(visit.done(&format!("/duplicates/{a}/{b}"), t!("identity-said-again")))
}
