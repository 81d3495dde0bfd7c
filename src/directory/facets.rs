//! What a list of people can be narrowed down by further, with how many each choice would leave.

use std::collections::HashMap;

use super::store::facets as store;
use super::work::Work;
use super::{Classification, Count, PeopleFilter, Role, areas};
use crate::db::{Ex, Result};
use crate::t;

crate::text_enum! {
    /// A way to narrow a list of people down; its name in the address.
    pub enum Facet {
        /// Political groups.
        Group = "group",
        /// Countries of mandate.
        Country = "country",
        /// Committees and subcommittees.
        Committee = "committee",
        /// Roles.
        Role = "role",
        /// Tags.
        Tag = "tag",
        /// National parties.
        Party = "party",
        /// Kinds of body.
        Classification = "classification",
        /// Nationalities.
        Nationality = "nationality",
    }
}

impl Facet {
    /// As shown.
    pub fn label(self) -> &'static str {
        match self {
            Facet::Group => t!("directory-people-group"),
            Facet::Country => t!("directory-people-country"),
            Facet::Committee => t!("directory-people-committee"),
            Facet::Role => t!("directory-people-role"),
            Facet::Tag => t!("directory-people-tag"),
            Facet::Party => t!("directory-people-party"),
            Facet::Classification => t!("directory-people-kind-of-body"),
            Facet::Nationality => t!("directory-people-nationality"),
        }
    }

    /// The filter without what is chosen here: choices of one facet are alternatives.
    fn lifted(self, filter: &PeopleFilter) -> PeopleFilter {
        let mut filter = filter.clone();
        match self {
            Facet::Group => filter.groups.clear(),
            Facet::Country => filter.countries.clear(),
            Facet::Committee => filter.committees.clear(),
            Facet::Role => filter.roles.clear(),
            Facet::Tag => filter.tags.clear(),
            Facet::Party => filter.parties.clear(),
            Facet::Classification => filter.classifications.clear(),
            Facet::Nationality => filter.nationalities.clear(),
        }
        filter
    }
}

/// How many people each choice of each facet would leave, beside everything else that is asked for: one query each,
/// which begins with the people who are left. Groups and roles come largest first, the rest by name. Where nothing is
/// asked for, roles and kinds of body are left out: everybody would have to be counted for what tells nothing.
pub async fn counts(
    ex: impl Into<Ex<'_>>,
    filter: &PeopleFilter,
    facets: &[Facet],
) -> Result<HashMap<Facet, Vec<Count>>> {
    let mut ex = ex.into();
    let mut counts = HashMap::new();
    for facet in facets {
        if matches!(facet, Facet::Role | Facet::Classification) && store::is_open(&facet.lifted(filter)) {
            continue;
        }
        let rows = store::counts(ex.again(), *facet, &facet.lifted(filter)).await?;
        let mut rows: Vec<_> = rows.into_iter().map(|(code, name, count)| shown(*facet, code, name, count)).collect();
        match facet {
            Facet::Group | Facet::Role | Facet::Classification => {
                rows.sort_by(|a, b| (-a.count, &a.name).cmp(&(-b.count, &b.name)));
            }
            Facet::Committee => rows.sort_by(|a, b| a.code.cmp(&b.code)),
            _ => rows.sort_by_cached_key(|row| crate::text::fold(&row.name)),
        }
        counts.insert(*facet, rows);
    }
    Ok(counts)
}

/// How many people stand where on the objective whose work is asked for, from −3 to +3 and `None` for never asked, beside
/// everything else that is asked for: one query. Empty without an objective.
pub async fn stances(ex: impl Into<Ex<'_>>, filter: &PeopleFilter) -> Result<HashMap<Option<i64>, i64>> {
    let Some(work) = &filter.work else { return Ok(HashMap::new()) };
    let lifted = PeopleFilter { work: Some(Work { levels: vec![], ..work.clone() }), ..filter.clone() };
    let mut counts: HashMap<Option<i64>, i64> = store::stances(ex, work, &lifted).await?.into_iter().collect();
    if store::is_open(&lifted) {
        // Everybody was counted, and not whoever was never asked.
        let asked: i64 = counts.iter().filter(|(level, _)| level.is_some()).map(|(_, n)| n).sum();
        *counts.entry(None).or_default() -= asked;
    }
    Ok(counts)
}

fn shown(facet: Facet, code: String, name: String, count: i64) -> Count {
    match facet {
        Facet::Country | Facet::Nationality => {
            let area = areas::by_code(&code);
            let shown = area.map_or(code.clone(), |area| area.shown.to_owned());
            let name = area.map_or(code.clone(), |area| area.said().to_owned());
            Count { code, shown, name, count }
        }
        Facet::Role => {
            let name = code.parse::<Role>().map_or(code.clone(), |role| role.label().to_owned());
            Count { shown: name.clone(), code, name, count }
        }
        Facet::Classification => {
            let name = code.parse::<Classification>().map_or(code.clone(), |kind| kind.label().to_owned());
            Count { shown: name.clone(), code, name, count }
        }
        _ => Count { shown: code.clone(), code, name, count },
    }
}
