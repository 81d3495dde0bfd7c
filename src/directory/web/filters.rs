//! The filters of the list of people as they stand in the address: read, shown as chips, offered in the panel.

mod owners;
mod panel;
mod reader;
mod words;

use crate::web::Form;

pub use panel::{Choices, Panel, panel};
pub use reader::Reader;
pub use words::{chips, in_plain_words};

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

/// The address of a list with what a query asks for.
pub fn address(path: &str, query: &Form) -> String {
    let query = canonical(query);
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
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
