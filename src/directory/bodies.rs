//! Organisations: the list, and everything about one of them on a day.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::changes::Writer;
use super::records::{OrganizationRecord, PostId, StartPrecision};
use super::store::{bodies as store, changes as rows};
use super::{
    Area, Classification, ContactKind, EUROPEAN_PARLIAMENT, MembershipId, NewOrganization, OrganizationId, PersonId,
    Role, Standing, areas,
};
use crate::db::{Ex, Result, Tx};
use crate::text::fold;

/// Levels of a hierarchy that are followed; a circle ends there, too.
const LEVELS: usize = 12;

/// By what a list of organisations is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BodyOrder {
    /// By short name, then name.
    #[default]
    Name,
    /// By kind.
    Kind,
    /// By members on the day.
    Members,
}

/// Which organisations to list. Codes within one list are alternatives; the lists narrow each other down.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyFilter {
    /// Words of a name, in any order, however spelt; all must be found.
    pub q: String,
    /// Kinds.
    pub classifications: Vec<Classification>,
    /// Countries, by any code or name.
    pub areas: Vec<String>,
    /// Only what is directly part of this.
    pub parent: Option<OrganizationId>,
    /// Only what exists on the day, as far as is known.
    pub existing: bool,
    /// The day on which members are counted.
    pub on: NaiveDate,
    /// By what it is sorted.
    pub order: BodyOrder,
    /// The other way round.
    pub descending: bool,
    /// Page, from 1.
    pub page: i64,
    /// Organisations per page, at least 1.
    pub per: i64,
}

impl BodyFilter {
    /// Every organisation, as of a day, the first 50 by name.
    pub fn on(on: NaiveDate) -> Self {
        BodyFilter {
            q: String::new(),
            classifications: vec![],
            areas: vec![],
            parent: None,
            existing: false,
            on,
            order: BodyOrder::Name,
            descending: false,
            page: 1,
            per: 50,
        }
    }
}

/// An organisation by name.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BodyName {
    /// Identity.
    pub id: OrganizationId,
    /// The code it goes by, or the name itself.
    pub code: String,
    /// Full name.
    pub name: String,
}

/// An organisation in a list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BodyRow {
    /// Identity.
    pub id: OrganizationId,
    /// Its kind.
    pub classification: Classification,
    /// Full name.
    pub name: String,
    /// The code it goes by, or the name itself.
    pub code: String,
    /// Its country.
    pub country: Option<Area>,
    /// First day.
    pub founded_on: Option<NaiveDate>,
    /// Last day.
    pub dissolved_on: Option<NaiveDate>,
    /// What it is part of.
    pub parent: Option<BodyName>,
    /// People in it on the day, substitutes and officials included.
    pub members: i64,
}

/// The organisations of a filter: how many in all, and one page of them.
pub async fn list(ex: impl Into<Ex<'_>>, filter: &BodyFilter) -> Result<(i64, Vec<BodyRow>)> {
    let mut ex = ex.into();
    let total = store::count(ex.again(), filter).await?;
    let page = store::list(ex, filter).await?.into_iter().map(body_row).collect();
    Ok((total, page))
}

fn body_row(row: store::BodyRow) -> BodyRow {
    let parent = row.parent_id.zip(row.parent_name).zip(row.parent_code);
    BodyRow {
        id: row.id,
        classification: row.classification,
        name: row.name,
        code: row.short_name,
        country: areas::by_code(&row.area_code),
        founded_on: row.founded_on,
        dissolved_on: row.dissolved_on,
        parent: parent.map(|((id, name), code)| BodyName { id, code, name }),
        members: row.members,
    }
}

/// What a list of organisations can be narrowed down by.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyFacets {
    /// Kinds, with how many there are.
    pub kinds: Vec<(Classification, i64)>,
    /// Countries by name, with how many there are.
    pub countries: Vec<(Area, i64)>,
}

/// What there is to narrow down by.
pub async fn facets(ex: impl Into<Ex<'_>>) -> Result<BodyFacets> {
    let mut ex = ex.into();
    let mut kinds = store::kinds(ex.again()).await?;
    kinds.sort_by_key(|(kind, _)| *kind);
    let countries = store::countries(ex).await?.into_iter();
    let mut countries: Vec<_> = countries.filter_map(|(code, n)| Some((areas::by_code(&code)?, n))).collect();
    countries.sort_by_cached_key(|(area, _)| area.said_order());
    Ok(BodyFacets { kinds, countries })
}

/// Someone in an organisation on a day.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BodyMember {
    /// The membership.
    pub membership_id: MembershipId,
    /// Who.
    pub person_id: PersonId,
    /// As shown.
    pub name: String,
    /// As sorted.
    pub sort_name: String,
    /// As what.
    pub role: Role,
    /// The role in the words of its source, or the post.
    pub label: Option<String>,
    /// The post that is filled.
    pub post_id: Option<PostId>,
    /// On whose behalf.
    pub behalf: Option<String>,
    /// Code of the political group on the day.
    pub group_code: Option<String>,
    /// For which state, or the country of mandate on the day.
    pub country: Option<Area>,
    /// First day.
    pub start_date: NaiveDate,
    /// How exactly it is known.
    pub start_precision: StartPrecision,
    /// Last day; none when it goes on.
    pub end_date: Option<NaiveDate>,
    /// Where it was learnt.
    pub source: String,
}

/// Everyone in an organisation on a day: chairs first, substitutes last, then by name. Two queries, however many.
pub async fn members(ex: impl Into<Ex<'_>>, organization: OrganizationId, on: NaiveDate) -> Result<Vec<BodyMember>> {
    let mut ex = ex.into();
    let found = store::members(ex.again(), organization, on).await?;
    let mut groups: HashMap<PersonId, String> = HashMap::new();
    let mut mandates: HashMap<PersonId, Area> = HashMap::new();
    for side in store::sides(ex, organization, on).await? {
        let area = side.area_code.as_deref().and_then(areas::by_code);
        match (side.classification, side.short_name) {
            (Classification::PoliticalGroup, code) => drop(groups.insert(side.person_id, code)),
            (Classification::Institution, code) if code == EUROPEAN_PARLIAMENT => {
                mandates.extend(area.map(|area| (side.person_id, area)));
            }
            _ => {}
        }
    }
    let member = |row: store::BodyMemberRow| BodyMember {
        group_code: groups.get(&row.person_id).cloned(),
        country: row.area_code.as_deref().and_then(areas::by_code).or(mandates.get(&row.person_id).copied()),
        membership_id: row.membership_id,
        person_id: row.person_id,
        name: row.name,
        sort_name: row.sort_name,
        role: row.role,
        label: row.label.or(row.post_label),
        post_id: row.post_id,
        behalf: row.behalf,
        start_date: row.start_date,
        start_precision: row.start_precision,
        end_date: row.end_date,
        source: row.source,
    };
    let mut members: Vec<_> = found.into_iter().map(member).collect();
    members.sort_by_key(|member| rank(member.role));
    Ok(members)
}

/// Where a role stands in a list of members.
pub fn rank(role: Role) -> usize {
    const ORDER: [Role; 8] = [
        Role::Head,
        Role::Chair,
        Role::ViceChair,
        Role::Deputy,
        Role::Member,
        Role::Official,
        Role::Substitute,
        Role::Observer,
    ];
    ORDER.iter().position(|other| *other == role).unwrap_or(ORDER.len())
}

/// A former or other name.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BodyOtherName {
    /// As written.
    pub name: String,
    /// First day under it.
    pub start_date: Option<NaiveDate>,
    /// Last day.
    pub end_date: Option<NaiveDate>,
    /// Where it was learnt.
    pub source: String,
}

/// A way to reach an organisation.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BodyContact {
    /// What it is.
    pub kind: ContactKind,
    /// The address, number or link.
    pub value: String,
    /// Whether it may be used.
    pub standing: Standing,
    /// What it is for.
    pub label: Option<String>,
    /// Where it was learnt.
    pub source: String,
}

/// Everything the directory knows of an organisation, but for its members and posts.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// The organisation.
    pub organization: OrganizationRecord,
    /// What it is part of, the outermost first.
    pub chain: Vec<BodyName>,
    /// What a register says of it: pairs of category and value.
    pub facts: Vec<(String, String)>,
    /// Its other names, the latest first.
    pub names: Vec<BodyOtherName>,
    /// How to reach it.
    pub contacts: Vec<BodyContact>,
    /// Scheme, number and source.
    pub identifiers: Vec<(String, String, String)>,
}

/// One organisation.
pub async fn body(ex: impl Into<Ex<'_>>, id: OrganizationId) -> Result<Option<Body>> {
    let mut ex = ex.into();
    let Some(organization) = rows::fetch::<OrganizationRecord>(ex.again(), &[id.0]).await?.pop() else {
        return Ok(None);
    };
    let chain = chain(ex.again(), organization.parent_id).await?;
    let facts = organization.facts.as_deref().map(facts).unwrap_or_default();
    let name = |(_, name, start_date, end_date, source)| BodyOtherName { name, start_date, end_date, source };
    let names = store::other_names(ex.again(), id).await?.into_iter().map(name).collect();
    let contact = |(_, kind, value, standing, label, source)| BodyContact { kind, value, standing, label, source };
    let contacts = store::contact_details(ex.again(), id).await?.into_iter().map(contact).collect();
    let identifiers = store::identifiers(ex, id).await?;
    Ok(Some(Body { organization, chain, facts, names, contacts, identifiers }))
}

/// What an organisation is part of, the outermost first. Lists may hold circles: it ends where one closes.
async fn chain(mut ex: Ex<'_>, mut parent: Option<OrganizationId>) -> Result<Vec<BodyName>> {
    let mut chain: Vec<BodyName> = vec![];
    while let Some(up) = parent.filter(|up| chain.len() < LEVELS && chain.iter().all(|step| step.id != *up)) {
        let Some((id, next, code, name)) = store::step_up(ex.again(), up).await? else { break };
        chain.push(BodyName { id, code, name });
        parent = next;
    }
    chain.reverse();
    Ok(chain)
}

/// The organisation of this kind, code and area, added by the act if it is not there.
pub async fn ensure(
    tx: &mut Tx,
    writer: &mut Writer,
    new: &NewOrganization,
    now: DateTime<Utc>,
) -> Result<OrganizationId> {
    if let Some(id) = store::find(&mut *tx, new.classification, &new.code, &new.area_code).await? {
        return Ok(id);
    }
    let id = OrganizationId::new();
    let record = OrganizationRecord {
        id,
        classification: new.classification,
        name: new.name.clone(),
        short_name: new.code.clone(),
        parent_id: new.parent,
        area_code: new.area_code.clone(),
        search_text: fold(&format!("{} {}", new.code, new.name)),
        created_at: now,
        founded_on: None,
        dissolved_on: None,
        facts: None,
        merged_into: None,
    };
    writer.insert(tx, &[record]).await?;
    Ok(id)
}

/// Pairs as a register gave them; whatever is no pair of words is shown as JSON, so that nothing is lost.
fn facts(json: &str) -> Vec<(String, String)> {
    use serde_json::Value;
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let pair = |value: &Value| match value.as_array().map(Vec::as_slice) {
        Some([name, value]) => (text(name), text(value)),
        _ => (String::new(), value.to_string()),
    };
    match serde_json::from_str::<Value>(json) {
        Ok(Value::Array(pairs)) => pairs.iter().map(pair).collect(),
        Ok(Value::Object(pairs)) => pairs.iter().map(|(name, value)| (name.clone(), text(value))).collect(),
        _ => vec![(String::new(), json.to_owned())],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_register_says_is_shown_whatever_its_shape() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(facts(r#"[["Goals", "Peace"], ["Staff", 12]]"#), [pair("Goals", "Peace"), pair("Staff", "12")]);
        assert_eq!(facts(r#"[["only one"]]"#), [pair("", r#"["only one"]"#)]);
        assert_eq!(facts("not JSON"), [pair("", "not JSON")]);
    }

    #[test]
    fn chairs_come_first_and_substitutes_after_members() {
        let mut roles = Role::ALL.to_vec();
        roles.sort_by_key(|role| rank(*role));
        assert_eq!(roles.first(), Some(&Role::Head));
        assert!(rank(Role::Chair) < rank(Role::ViceChair) && rank(Role::Member) < rank(Role::Substitute));
    }
}
