//! Organisations that may be one.

use std::collections::HashMap;

use uuid::Uuid;

use super::alike::{Evidence, Proposal, Reason};
use super::{people, store};
use crate::db::{Ex, Result};
use crate::text::fold;

/// A name or site that more organisations have says nothing about any two of them.
const SHARED: usize = 8;
/// The shortest acronym that says something.
const ACRONYM: usize = 3;

/// Every pair of organisations that may be one and of which nobody has said that they are two, the likeliest first.
pub async fn organization_duplicates(ex: impl Into<Ex<'_>>) -> Result<Vec<Proposal>> {
    let mut ex = ex.into();
    let rows = store::organizations(ex.again()).await?;
    let areas: HashMap<Uuid, String> = rows.iter().map(|row| (row.id, row.area_code.clone())).collect();
    let mut evidence = Evidence::default();
    let mut by_name: HashMap<String, Vec<Uuid>> = HashMap::new();
    let mut by_code: HashMap<String, Vec<Uuid>> = HashMap::new();
    for row in &rows {
        let name = fold(&row.name);
        let code = fold(&row.short_name);
        if code.len() >= ACRONYM && code != name {
            by_code.entry(code).or_default().push(row.id);
        }
        by_name.entry(name).or_default().push(row.id);
    }
    for (id, folded) in store::organization_names(ex.again()).await? {
        by_name.entry(folded).or_default().push(id);
    }
    let mut by_site: HashMap<String, Vec<Uuid>> = HashMap::new();
    for (id, link) in store::sites(ex.again()).await? {
        let site = by_site.entry(host(&link)).or_default();
        if !site.contains(&id) {
            site.push(id);
        }
    }
    let mut by_number: HashMap<String, Vec<Uuid>> = HashMap::new();
    for (value, id) in store::shared_organization_numbers(ex.again()).await? {
        by_number.entry(value).or_default().push(id);
    }
    for (groups, reason) in [
        (by_name, Reason::SameName),
        (by_code, Reason::SameCode),
        (by_site, Reason::SameSite),
        (by_number, Reason::SameNumber),
    ] {
        for group in groups.into_values() {
            evidence.note_group(&group, SHARED, reason);
        }
    }
    let mut candidates: Vec<Uuid> = evidence.pairs().flat_map(|(a, b)| [a, b]).collect();
    candidates.sort_unstable();
    candidates.dedup();
    let mut numbers: HashMap<Uuid, Vec<(String, String)>> = HashMap::new();
    for (id, scheme, value) in store::organization_numbers(ex.again(), &candidates).await? {
        numbers.entry(id).or_default().push((scheme, value));
    }
    let pairs: Vec<_> = evidence.pairs().collect();
    for (a, b) in pairs {
        if people::differ(numbers.get(&a), numbers.get(&b)) {
            evidence.note(a, b, Reason::OtherNumber);
        }
        let areas = areas.get(&a).zip(areas.get(&b));
        if areas.is_some_and(|(a, b)| !a.is_empty() && !b.is_empty() && a != b) {
            evidence.note(a, b, Reason::OtherCountry);
        }
    }
    let distinct = store::distinct_pairs(ex).await?;
    let mut proposals = evidence.proposals();
    proposals.retain(|proposal| !distinct.contains(&(proposal.first, proposal.second)));
    Ok(proposals)
}

/// The site of a link, without `www.`: `https://www.example.org/eu` → `example.org`.
fn host(link: &str) -> String {
    let rest = link.split_once("://").map_or(link, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default().to_lowercase();
    host.strip_prefix("www.").unwrap_or(&host).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_is_its_host() {
        for link in
            ["https://www.example.org/eu?a=b", "http://example.org", "EXAMPLE.org/x", "https://example.org:8080/"]
        {
            assert_eq!(host(link), "example.org", "{link}");
        }
    }
}
