//! The filters that are on, in words.

use super::{NAMES, NEVER, address, owners};
use crate::directory::facets::Facet;
use crate::directory::{self, OrganizationId, Reach, areas};
use crate::stances::Level;
use crate::t;
use crate::web::lists::FilterChip;
use crate::web::{Form, Result, Visit};
use crate::when::day;

/// The filters that are on, in words, each with the address of the list without it.
pub async fn chips(visit: &Visit, path: &str, query: &Form) -> Result<Vec<FilterChip>> {
    let mut chips = vec![];
    for name in NAMES.iter().filter(|name| !["q", "objective"].contains(name)) {
        let values = query.all(name);
        if values.is_empty() {
            continue;
        }
        let (label, shown) = in_words(visit, name, &values).await?;
        chips.push(FilterChip {
            name: label.to_owned(),
            how: match *name {
                "on" => "",
                _ if shown.len() > 1 => t!("directory-people-filter-any-of"),
                _ => t!("directory-people-filter-is"),
            },
            value: shown.join(", "),
            remove: address(path, &query.clone().without(name)),
        });
    }
    Ok(chips)
}

/// The filters in plain words, for the sheet that tells what an export holds: "Group", "EPP, Renew".
pub async fn in_plain_words(visit: &Visit, query: &Form) -> Result<Vec<(String, String)>> {
    let mut said = vec![];
    if !query.get("q").is_empty() {
        said.push((t!("directory-people-words").to_owned(), query.get("q").to_owned()));
    }
    said.extend(chips(visit, "/people", query).await?.into_iter().map(|chip| (chip.name, chip.value)));
    Ok(said)
}

async fn in_words(visit: &Visit, name: &str, values: &[&str]) -> Result<(&'static str, Vec<String>)> {
    let own = || values.iter().map(|value| (*value).to_owned()).collect::<Vec<_>>();
    let area = |value: &&str| areas::by_any(value).map_or_else(|| (*value).to_owned(), |area| area.said().to_owned());
    let labelled = |facet: Facet| {
        let label = |value: &&str| match facet {
            Facet::Role => value.parse::<directory::Role>().map(directory::Role::label).ok(),
            _ => value.parse::<directory::Classification>().map(directory::Classification::label).ok(),
        };
        values.iter().map(|value| label(value).unwrap_or(value).to_owned()).collect::<Vec<_>>()
    };
    Ok(match name {
        "country" | "nationality" => {
            let label =
                if name == "country" { t!("directory-people-country") } else { t!("directory-people-nationality") };
            (label, values.iter().map(area).collect())
        }
        "role" => (t!("directory-people-role"), labelled(Facet::Role)),
        "classification" => (t!("directory-people-kind-of-body"), labelled(Facet::Classification)),
        "organization" => {
            let mut names = vec![];
            for value in values {
                let id = value.parse::<OrganizationId>().ok();
                let known = match id {
                    Some(id) => directory::organization(&visit.app.db, id).await?,
                    None => None,
                };
                names
                    .push(known.map_or_else(|| t!("directory-people-one-that-is-gone").to_owned(), |known| known.code));
            }
            (t!("directory-people-organisation"), names)
        }
        "reach" => (t!("directory-people-reachable"), values.iter().map(|value| reach(value).to_owned()).collect()),
        "sitting" => (t!("directory-people-members"), vec![t!("directory-people-members-sitting").into()]),
        "person" => (t!("directory-people-chosen"), vec![t!("directory-people-chosen-by-hand", n = values.len())]),
        "on" => (
            t!("directory-people-as-of"),
            values.iter().map(|value| value.parse().map_or_else(|_| (*value).into(), day)).collect(),
        ),
        "stance" => (t!("directory-people-stance"), values.iter().map(|value| stance(value)).collect()),
        "contact" => (t!("directory-people-last-contact"), values.iter().map(|value| quiet(value)).collect()),
        "next" => {
            let label = |value: &&str| {
                if *value == "none" { t!("directory-people-next-none") } else { t!("directory-people-next-planned") }
            };
            (t!("directory-people-next-step"), values.iter().map(label).map(str::to_owned).collect())
        }
        "doer" => (t!("directory-people-owner-of-step"), owners::in_words(visit, values).await?),
        "owner" => (t!("directory-people-owner"), owners::in_words(visit, values).await?),
        "group" => (t!("directory-people-group"), own()),
        "committee" => (t!("directory-people-committee"), own()),
        "party" => (t!("directory-people-party"), own()),
        _ => (t!("directory-people-tag"), own()),
    })
}

/// `+1 Leaning for`.
pub(super) fn stance(value: &str) -> String {
    match value.parse::<Level>() {
        Ok(level) => format!("{} {}", level.signed(), level.label()),
        Err(_) => t!("directory-work-unknown").to_owned(),
    }
}

pub(super) fn quiet(value: &str) -> String {
    if value == NEVER {
        t!("directory-people-contact-never").to_owned()
    } else {
        t!("directory-people-contact-none-for", days = value)
    }
}

fn reach(value: &str) -> &str {
    match value.parse() {
        Ok(Reach::Email) => t!("directory-people-reach-email"),
        Ok(Reach::Any) => t!("directory-people-reach-any"),
        Ok(Reach::NoEmail) => t!("directory-people-reach-no-email"),
        Err(_) => value,
    }
}
