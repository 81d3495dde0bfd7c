//! The filters of the list of people as they stand in the address: read, shown as chips, offered in the panel.

mod owners;

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::on;
use crate::accounts::{Account, AccountId, Scope};
use crate::contacts::web::owners::colleagues;
use crate::directory::facets::{self, Facet};
use crate::directory::work::{Quiet, Work};
use crate::directory::{self, Count, OrganizationId, PeopleFilter, PeopleSort, PersonId, Reach, areas};
use crate::objectives::{self, Objective, ObjectiveId, State};
use crate::stances::Level;
use crate::t;
use crate::web::fields::{Choice, Field};
use crate::web::lists::FilterChip;
use crate::web::{Form, Result, Visit};
use crate::when::{Zone, day};

/// The cookie that remembers which objective was chosen last.
pub const OBJECTIVE_COOKIE: &str = "focal_objective";
/// What an address says for no objective.
pub const NO_OBJECTIVE: &str = "none";
/// What an address says for whoever was never asked.
pub const UNKNOWN: &str = "un";
/// What an address says for whoever was never met.
const NEVER: &str = "never";

/// Everything that narrows the list down, by its name in the address.
pub const NAMES: [&str; 20] = [
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
    "objective",
    "stance",
    "contact",
    "next",
    "doer",
    "owner",
];
/// What is asked of the work on an objective, and means nothing without one.
const OF_WORK: [&str; 5] = ["stance", "contact", "next", "doer", "owner"];
/// Everything that decides what the list shows, but for the page.
const ORDER: [&str; 2] = ["sort", "desc"];

/// Reads what addresses ask for, as one visitor may see it.
pub struct Reader {
    scope: Scope,
    /// Whoever asks.
    me: AccountId,
    today: NaiveDate,
    zone: Zone,
    /// The objectives within the scope.
    pub listed: Vec<Objective>,
    /// The one to show if an address names none.
    usual: Option<ObjectiveId>,
}

impl Reader {
    /// Looks up the visitor's objectives, and which of them was chosen last: else it is the first that is worked on.
    pub async fn load(visit: &Visit) -> Result<Reader> {
        let listed = objectives::list(&visit.app.db, &visit.scope()).await?;
        let of = |id: &str| listed.iter().find(|objective| objective.id.to_string() == id);
        let remembered = visit.cookie(OBJECTIVE_COOKIE);
        let usual = match remembered {
            Some(NO_OBJECTIVE) => None,
            Some(id) if of(id).is_some() => of(id),
            _ => listed.iter().find(|objective| objective.state == State::Active),
        };
        let (usual, today) = (usual.map(|objective| objective.id), visit.today());
        Ok(Reader { scope: visit.scope(), me: visit.who.id, today, zone: visit.app.zone.clone(), usual, listed })
    }

    /// The objective whose work an address asks for: the one it names, the usual one if it names none.
    pub fn objective(&self, query: &Form) -> Option<&Objective> {
        match query.get("objective") {
            NO_OBJECTIVE => None,
            "" => self.listed.iter().find(|objective| Some(objective.id) == self.usual),
            id => self.listed.iter().find(|objective| objective.id.to_string() == id),
        }
    }

    /// Whether what an address asks for is within the scope: a view that others share may be about an objective of theirs.
    pub fn may_see(&self, query: &Form) -> bool {
        matches!(query.get("objective"), "" | NO_OBJECTIVE) || self.objective(query).is_some()
    }

    /// What an address asks for, with the objective said where the answer depends on it, and without what means nothing:
    /// whoever follows the address sees the same.
    pub fn settle(&self, query: Form) -> Form {
        let sort = query.get("sort").parse().unwrap_or(PeopleSort::Name);
        let by_work = sort.is_of_work();
        match self.objective(&query).map(|objective| objective.id) {
            Some(id) if by_work || OF_WORK.iter().any(|name| !query.get(name).is_empty()) => {
                query.without("objective").and("objective", &id.to_string())
            }
            Some(_) => query,
            None => {
                let query = OF_WORK.iter().fold(query, |query, name| query.without(name));
                if by_work { query.without("sort").without("desc") } else { query }
            }
        }
    }

    /// The filter that an address asks for. What cannot be understood is left out, as if it were not there.
    pub fn read(&self, query: &Form) -> PeopleFilter {
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
            work: self.work(query),
            sort: query.get("sort").parse().unwrap_or(PeopleSort::Name),
            descending: query.get("desc") == "1",
            ..PeopleFilter::on(self.day(query))
        }
    }

    /// As of which day.
    fn day(&self, query: &Form) -> NaiveDate {
        query.get("on").parse().unwrap_or(self.today)
    }

    /// The work that an address asks for.
    pub fn work(&self, query: &Form) -> Option<Work> {
        let objective = self.objective(query)?;
        let level = |value: &&str| match *value {
            UNKNOWN => Some(None),
            code => code.parse::<Level>().ok().map(|level| Some(level.number())),
        };
        let on = self.day(query);
        let as_of = on::ended(&self.zone, on, self.today);
        let quiet = match query.get("contact") {
            NEVER => Some(Quiet::Always),
            days => {
                let midnight = self.zone.start_of(as_of.map_or(self.today, |then| then.day));
                days.parse().ok().and_then(|days| midnight.checked_sub_days(Days::new(days))).map(Quiet::Since)
            }
        };
        Some(Work {
            as_of,
            levels: query.all("stance").iter().filter_map(level).collect(),
            quiet,
            next: query.get("next").parse().ok(),
            doer: query.get("doer").parse().ok(),
            owners: owners::read(query, self.me),
            ..Work::on(self.scope, objective.id.0, objective.client_id)
        })
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

/// Whether anything narrows the list down; the order and the objective alone do not.
pub fn is_narrowed(query: &Form) -> bool {
    NAMES.iter().any(|name| *name != "objective" && !query.get(name).is_empty())
}

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
fn stance(value: &str) -> String {
    match value.parse::<Level>() {
        Ok(level) => format!("{} {}", level.signed(), level.label()),
        Err(_) => t!("directory-work-unknown").to_owned(),
    }
}

fn quiet(value: &str) -> String {
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

/// Everything that is asked for, but for the words: what a form keeps that has no field for it.
pub fn kept(query: &Form) -> Vec<(String, String)> {
    let names: Vec<_> = NAMES[1..].iter().chain(&ORDER).copied().filter(|name| *name != "objective").collect();
    values(query, &names)
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
        Facet::Committee if count.shown != count.name => format!("{} {}", count.shown, count.name),
        Facet::Group | Facet::Party => count.shown.clone(),
        _ => count.name.clone(),
    }
}
