//! What the contact log is narrowed down by: what stands in the address, as a filter and as chips.

use chrono::{Days, NaiveDate};

use crate::contacts::{Contact, Filter};
use crate::t;
use crate::web::lists::FilterChip;
use crate::web::{Form, Result, Visit};
use crate::when::day;
use crate::{accounts, directory, objectives};

/// Where the log stands.
const PATH: &str = "/contacts";

/// The filter of an address; what cannot be read narrows nothing.
pub fn filter(visit: &Visit, query: &Form, page: (i64, i64)) -> Filter {
    let day = |name: &str| query.get(name).parse::<NaiveDate>().ok();
    let start = |day: NaiveDate| visit.app.zone.start_of(day);
    Filter {
        person: query.get("person").parse().ok(),
        objective: query.get("objective").parse().ok(),
        kind: query.get("kind").parse().ok(),
        only_contacts: query.get("notes") == "no",
        client: query.get("client").parse().ok(),
        author: query.get("author").parse().ok(),
        organization: query.get("organization").parse().ok(),
        from: day("from").map(start),
        before: day("until").and_then(|until| until.checked_add_days(Days::new(1))).map(start),
        known: None,
        page,
    }
}

/// The address of the log with another value, from the first page on.
pub fn with(query: &Form, name: &str, value: &str) -> String {
    query.clone().without("page").address(PATH, name, value)
}

/// The address of the log without a filter, from the first page on.
pub fn without(query: &Form, name: &str) -> String {
    let kept = query.pairs().filter(|(other, value)| *other != name && *other != "page" && !value.is_empty());
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(kept).finish();
    if query.is_empty() { PATH.to_owned() } else { format!("{PATH}?{query}") }
}

/// The filters that are on, but for the kind, which is a tab.
pub async fn chips(visit: &Visit, query: &Form, filter: &Filter, listed: &[Contact]) -> Result<Vec<FilterChip>> {
    let (db, scope) = (&visit.app.db, visit.scope());
    let mut on: Vec<(&str, &str, &'static str, String)> = vec![];
    if let Some(id) = filter.client {
        let clients = accounts::clients(db, &scope).await?;
        let name = clients.into_iter().find(|client| client.id == id).map(|client| client.name);
        on.push(("client", t!("contacts-filter-client"), t!("contacts-filter-is"), name.unwrap_or_else(unknown)));
    }
    if let Some(id) = filter.objective {
        let objective = objectives::get(db, &scope, id).await?;
        on.push((
            "objective",
            t!("contacts-filter-objective"),
            t!("contacts-filter-is"),
            objective.map_or_else(unknown, |objective| objective.name),
        ));
    }
    if let Some(id) = filter.author {
        // Who logged something is known by what they logged.
        let mine = (id == visit.who.id).then(|| visit.who.name.clone());
        let name = mine.or_else(|| listed.first().and_then(|contact| contact.author_name.clone()));
        on.push(("author", t!("contacts-filter-author"), t!("contacts-filter-is"), name.unwrap_or_else(unknown)));
    }
    if let Some(id) = filter.person {
        let person = directory::person(db, id).await?;
        on.push((
            "person",
            t!("contacts-filter-person"),
            t!("contacts-filter-is"),
            person.map_or_else(unknown, |person| person.name),
        ));
    }
    if let Some(id) = filter.organization {
        let body = directory::organization(db, id).await?;
        on.push((
            "organization",
            t!("contacts-filter-someone"),
            t!("contacts-filter-in"),
            body.map_or_else(unknown, |body| directory::official_name(&body.name).to_owned()),
        ));
    }
    for (name, how) in [("from", t!("contacts-filter-from")), ("until", t!("contacts-filter-until"))] {
        on.extend(query.get(name).parse().ok().map(|date| (name, t!("contacts-filter-when"), how, day(date))));
    }
    if filter.only_contacts {
        let left_out = t!("contacts-filter-left-out").into();
        on.push(("notes", t!("contacts-filter-notes"), t!("contacts-filter-are"), left_out));
    }
    let chip = |(name, text, how, value): (&str, &str, &'static str, String)| FilterChip {
        name: text.to_owned(),
        how,
        value,
        remove: without(query, name),
    };
    Ok(on.into_iter().map(chip).collect())
}

fn unknown() -> String {
    t!("contacts-filter-unknown").into()
}
