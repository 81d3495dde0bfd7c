//! What a list of people can be narrowed down by further.

use std::collections::HashMap;

use serde::Serialize;

use super::words::{quiet, stance};
use super::{NEVER, UNKNOWN, owners, values};
use crate::accounts::Account;
use crate::contacts::web::owners::colleagues;
use crate::directory::facets::{self, Facet};
use crate::directory::{self, Count, PeopleFilter, areas, official_name};
use crate::stances::Level;
use crate::t;
use crate::web::fields::{Choice, Field};
use crate::web::{Form, Result, Visit};

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
    /// What can be asked of the work, where an objective is chosen: last contact, next step, owner.
    work: Vec<Field>,
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
        Panel { facets: vec![Choices::sample()], work: work_fields(&query, &[]), ..Panel::around(&query) }
    }

    fn around(query: &Form) -> Panel {
        let choices = [
            ("email", t!("directory-people-reach-email")),
            ("any", t!("directory-people-reach-any")),
            ("no-email", t!("directory-people-reach-no-email")),
        ];
        let choices = choices.into_iter().map(|(value, label)| Choice::new(value, label));
        Panel {
            facets: vec![],
            work: vec![],
            reach: Field::select("reach", t!("directory-people-reachable"), choices)
                .value(query.get("reach"))
                .blank(t!("directory-people-reach-either")),
            sitting: query.get("sitting") == "1",
            on: query.get("on").to_owned(),
            kept: values(query, &["organization", "person", "sort", "desc"]),
        }
    }
}

/// The choices of every facet that has any, with how many people each would leave.
pub async fn panel(visit: &Visit, query: &Form, filter: &PeopleFilter) -> Result<Panel> {
    let mut counts = facets::counts(&visit.app.db, filter, &OFFERED).await?;
    let mut panel = Panel::around(query);
    if let Some(work) = &filter.work {
        panel.facets.push(stances(query, &facets::stances(&visit.app.db, filter).await?));
        panel.work = work_fields(query, &colleagues(visit, Some(work.client)).await?);
    }
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

/// Where they stand, from champion to unknown, with how many people each would leave.
fn stances(query: &Form, counts: &HashMap<Option<i64>, i64>) -> Choices {
    let chosen = query.all("stance");
    let codes = Level::ALL.iter().map(|level| level.code()).chain([UNKNOWN]);
    let tick = |code: &'static str| Tick {
        id: format!("f-stance-{code}"),
        value: code.into(),
        label: stance(code),
        count: Some(counts.get(&code.parse::<Level>().ok().map(Level::number)).copied().unwrap_or(0)),
        chosen: chosen.contains(&code),
    };
    Choices {
        name: "stance",
        label: t!("directory-people-stance"),
        chosen: chosen.len(),
        ticks: codes.map(tick).collect(),
    }
}

fn work_fields(query: &Form, accounts: &[Account]) -> Vec<Field> {
    let days = ["30", "60", "90", "180"].map(|days| Choice::new(days, quiet(days)));
    let contact = days.into_iter().chain([Choice::new(NEVER, t!("directory-people-contact-never"))]);
    let next = [
        Choice::new("none", t!("directory-people-next-none")),
        Choice::new("planned", t!("directory-people-next-planned")),
    ];
    let doers = accounts.iter().map(|who| Choice::new(who.id, &who.name));
    let field = |field: Field| {
        let value = query.get(&field.name).to_owned();
        field.value(value).blank(t!("directory-people-filter-any"))
    };
    vec![
        field(Field::select("contact", t!("directory-people-last-contact"), contact)),
        field(Field::select("next", t!("directory-people-next-step"), next)),
        field(Field::select("doer", t!("directory-people-owner-of-step"), doers)),
        field(Field::select("owner", t!("directory-people-owner"), owners::choices(accounts))),
    ]
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
        Facet::Committee if count.shown != count.name => format!("{} {}", count.shown, official_name(&count.name)),
        Facet::Group | Facet::Party => count.shown.clone(),
        _ => official_name(&count.name).to_owned(),
    }
}
