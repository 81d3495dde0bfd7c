//! The filters of the list of people as they stand in the address: read, shown as chips, offered in the panel.

use chrono::NaiveDate;
use serde::Serialize;

use crate::directory::facets::{self, Facet};
use crate::directory::{self, Count, OrganizationId, PeopleFilter, PeopleSort, PersonId, Reach, areas};
use crate::web::fields::{Choice, Field};
use crate::web::lists::FilterChip;
use crate::web::{Form, Result, Visit};
use crate::when::day;

/// Everything that narrows the list down, by its name in the address.
pub const NAMES: [&str; 14] = [
    "q",
    "group",
    "country",
    "committee",
    "role",
    "party",
    "tag",
    "organization",
    "classification",
    "nationality",
    "reach",
    "sitting",
    "person",
    "on",
];
/// Everything that decides what the list shows, but for the page.
const ORDER: [&str; 2] = ["sort", "desc"];

/// The filter that an address asks for. What cannot be understood is left out, as if it were not there.
pub fn read(query: &Form, today: NaiveDate) -> PeopleFilter {
    let chosen = |name: &str| query.all(name).into_iter().map(str::to_owned).collect::<Vec<_>>();
    let people: Vec<PersonId> = parsed(query, "person");
    PeopleFilter {
        q: query.get("q").to_owned(),
        groups: chosen("group"),
        countries: chosen("country"),
        committees: chosen("committee"),
        substitutes: true,
        sitting: query.get("sitting") == "1",
        ids: (!people.is_empty()).then_some(people),
        roles: parsed(query, "role"),
        parties: chosen("party"),
        tags: chosen("tag"),
        organizations: parsed(query, "organization"),
        classifications: parsed(query, "classification"),
        nationalities: chosen("nationality"),
        reach: query.get("reach").parse().ok(),
        sort: query.get("sort").parse().unwrap_or(PeopleSort::Name),
        descending: query.get("desc") == "1",
        ..PeopleFilter::on(query.get("on").parse().unwrap_or(today))
    }
}

fn parsed<T: std::str::FromStr>(query: &Form, name: &str) -> Vec<T> {
    query.all(name).iter().filter_map(|value| value.parse().ok()).collect()
}

/// What an address asks for, in one order, without what is empty: two addresses that ask for the same are the same.
pub fn canonical(query: &Form) -> String {
    let mut address = form_urlencoded::Serializer::new(String::new());
    for name in NAMES.iter().chain(&ORDER) {
        let mut values = query.all(name);
        values.sort_unstable();
        values.dedup();
        for value in values {
            address.append_pair(name, value.trim());
        }
    }
    address.finish()
}

/// Whether anything narrows the list down; the order alone does not.
pub fn is_narrowed(query: &Form) -> bool {
    NAMES.iter().any(|name| !query.get(name).is_empty())
}

/// The filters that are on, in words, each with the address of the list without it.
pub async fn chips(visit: &Visit, path: &str, query: &Form) -> Result<Vec<FilterChip>> {
    let mut chips = vec![];
    for name in NAMES.iter().filter(|name| **name != "q") {
        let values = query.all(name);
        if values.is_empty() {
            continue;
        }
        let (label, shown) = in_words(visit, name, &values).await?;
        chips.push(FilterChip {
            name: label.to_owned(),
            how: if shown.len() > 1 { "any of" } else { "is" },
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
        said.push(("Words".to_owned(), query.get("q").to_owned()));
    }
    said.extend(chips(visit, "/people", query).await?.into_iter().map(|chip| (chip.name, chip.value)));
    Ok(said)
}

async fn in_words(visit: &Visit, name: &str, values: &[&str]) -> Result<(&'static str, Vec<String>)> {
    let own = || values.iter().map(|value| (*value).to_owned()).collect::<Vec<_>>();
    let area = |value: &&str| areas::by_any(value).map_or_else(|| (*value).to_owned(), |area| area.name.to_owned());
    let labelled = |facet: Facet| {
        let label = |value: &&str| match facet {
            Facet::Role => value.parse::<directory::Role>().map(directory::Role::label).ok(),
            _ => value.parse::<directory::Classification>().map(directory::Classification::label).ok(),
        };
        values.iter().map(|value| label(value).unwrap_or(value).to_owned()).collect::<Vec<_>>()
    };
    Ok(match name {
        "country" | "nationality" => {
            let label = if name == "country" { "Country" } else { "Nationality" };
            (label, values.iter().map(area).collect())
        }
        "role" => ("Role", labelled(Facet::Role)),
        "classification" => ("Kind of body", labelled(Facet::Classification)),
        "organization" => {
            let mut names = vec![];
            for value in values {
                let id = value.parse::<OrganizationId>().ok();
                let known = match id {
                    Some(id) => directory::organization(&visit.app.db, id).await?,
                    None => None,
                };
                names.push(known.map_or_else(|| "one that is gone".to_owned(), |known| known.code));
            }
            ("Organisation", names)
        }
        "reach" => ("Reachable", values.iter().map(|value| reach(value).to_owned()).collect()),
        "sitting" => ("Members", vec!["sitting only".into()]),
        "person" => ("Chosen", vec![format!("{} by hand", values.len())]),
        "on" => ("As of", values.iter().map(|value| value.parse().map_or_else(|_| (*value).into(), day)).collect()),
        "group" => ("Group", own()),
        "committee" => ("Committee", own()),
        "party" => ("Party", own()),
        _ => ("Tag", own()),
    })
}

fn reach(value: &str) -> &str {
    match value.parse() {
        Ok(Reach::Email) => "by e-mail",
        Ok(Reach::Any) => "in any way",
        Ok(Reach::NoEmail) => "not by e-mail",
        Err(_) => value,
    }
}

/// The address of a list with what a query asks for.
pub fn address(path: &str, query: &Form) -> String {
    let query = canonical(query);
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// One way to narrow the list down further, with its choices.
#[derive(Debug, Serialize)]
pub struct Choices {
    name: &'static str,
    label: &'static str,
    chosen: usize,
    ticks: Vec<Tick>,
}

#[derive(Debug, Serialize)]
struct Tick {
    id: String,
    value: String,
    label: String,
    count: Option<i64>,
    chosen: bool,
}

impl Choices {
    /// Made up.
    pub fn sample() -> Choices {
        let tick =
            Tick { id: "f-group-0".into(), value: "EPP".into(), label: "EPP".into(), count: Some(188), chosen: true };
        Choices { name: "group", label: "Group", chosen: 1, ticks: vec![tick] }
    }
}

/// What is offered beside a list, in this order.
const OFFERED: [Facet; 8] = [
    Facet::Group,
    Facet::Country,
    Facet::Committee,
    Facet::Role,
    Facet::Tag,
    Facet::Party,
    Facet::Classification,
    Facet::Nationality,
];

/// What a list of people can be narrowed down by further.
#[derive(Debug, Serialize)]
pub struct Panel {
    facets: Vec<Choices>,
    reach: Field,
    sitting: bool,
    on: String,
    /// What the panel has no field for, and still keeps.
    kept: Vec<(String, String)>,
}

impl Panel {
    /// Made up.
    pub fn sample() -> Panel {
        let query = Form::prefilled([("group", "EPP"), ("sitting", "1"), ("sort", "group")]);
        Panel { facets: vec![Choices::sample()], ..Panel::around(&query) }
    }

    fn around(query: &Form) -> Panel {
        let choices = [("email", "by e-mail"), ("any", "in any way"), ("no-email", "not by e-mail")];
        let choices = choices.into_iter().map(|(value, label)| Choice::new(value, label));
        Panel {
            facets: vec![],
            reach: Field::select("reach", "Reachable", choices).value(query.get("reach")).blank("either way"),
            sitting: query.get("sitting") == "1",
            on: query.get("on").to_owned(),
            kept: values(query, &["organization", "person", "sort", "desc"]),
        }
    }
}

/// Everything that is asked for, but for the words: what a form keeps that has no field for it.
pub fn kept(query: &Form) -> Vec<(String, String)> {
    values(query, &[&NAMES[1..], &ORDER[..]].concat())
}

fn values(query: &Form, names: &[&'static str]) -> Vec<(String, String)> {
    let of = |name: &&'static str| {
        query.all(name).into_iter().map(|value| ((*name).to_owned(), value.to_owned())).collect::<Vec<_>>()
    };
    names.iter().flat_map(of).collect()
}

/// The choices of every facet that has any, with how many people each would leave.
pub async fn panel(visit: &Visit, query: &Form, filter: &PeopleFilter) -> Result<Panel> {
    let mut counts = facets::counts(&visit.app.db, filter, &OFFERED).await?;
    let mut panel = Panel::around(query);
    for facet in OFFERED {
        let chosen = query.all(facet.as_str());
        let mut choices: Vec<(String, String, Option<i64>)> = match (counts.remove(&facet), facet) {
            (Some(counts), _) => {
                counts.iter().map(|count| (count.code.clone(), label(facet, count), Some(count.count))).collect()
            }
            (None, Facet::Role) => {
                directory::Role::ALL.iter().map(|role| (role.to_string(), role.label().to_owned(), None)).collect()
            }
            (None, _) => {
                let kinds = directory::Classification::ALL.iter();
                kinds.map(|kind| (kind.to_string(), kind.label().to_owned(), None)).collect()
            }
        };
        // What is chosen stays in sight, though nobody is left by it.
        let is_gone = |value: &&&str| !choices.iter().any(|(code, ..)| is_same(facet, code, value));
        let gone: Vec<_> = chosen.iter().filter(is_gone).map(|v| ((*v).to_owned(), (*v).to_owned(), Some(0))).collect();
        choices.extend(gone);
        let tick = |(at, (value, label, count)): (usize, (String, String, Option<i64>))| {
            let is_chosen = chosen.iter().any(|chosen| is_same(facet, &value, chosen));
            Tick { id: format!("f-{facet}-{at}"), value, label, count, chosen: is_chosen }
        };
        let ticks: Vec<_> = choices.into_iter().enumerate().map(tick).collect();
        if !ticks.is_empty() {
            panel.facets.push(Choices { name: facet.as_str(), label: facet.label(), chosen: chosen.len(), ticks });
        }
    }
    Ok(panel)
}

fn is_same(facet: Facet, code: &str, value: &str) -> bool {
    match facet {
        Facet::Country | Facet::Nationality => {
            areas::by_any(value).is_some_and(|area| area.code == code) || code == value
        }
        Facet::Tag => crate::text::fold(code) == crate::text::fold(value),
        _ => code == value,
    }
}

fn label(facet: Facet, count: &Count) -> String {
    match facet {
        Facet::Committee if count.shown != count.name => format!("{} {}", count.shown, count.name),
        Facet::Group | Facet::Party => count.shown.clone(),
        _ => count.name.clone(),
    }
}
