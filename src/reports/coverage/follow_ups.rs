//! Follow-ups of a coverage: how many by owner, and which.

use std::collections::BTreeMap;

use super::document::Links;
use super::{Coverage, Todo, Todos};
use crate::reports::document::{Cell, Column, Document, Table, cell};
use crate::t;

/// What `?todo=` says to list follow-ups of one sort; without it the open ones are listed.
const DONE: &str = "done";
const OVERDUE: &str = "overdue";
const OPEN: &str = "open";
/// Stands for follow-ups that nobody owns.
const NOBODY: &str = "-";

/// Two tables: the numbers, and the follow-ups behind the number that was followed.
pub(super) fn follow_ups(
    document: &mut Document,
    coverage: &Coverage,
    links: &Links,
    options: &BTreeMap<String, String>,
) {
    let section = document.section("follow-ups", t!("reports-coverage-follow-ups"));
    section.table(by_owner(coverage, links));
    let given = |name: &str| options.get(name).map(String::as_str).filter(|value| !value.is_empty());
    let sort = given("todo").filter(|sort| [DONE, OVERDUE].contains(sort)).unwrap_or(OPEN);
    let is_wanted =
        |todo: &&Todo| is(todo, sort, coverage) && given("owner").is_none_or(|owner| owner == owner_of(todo));
    let mut chosen: Vec<&Todo> = coverage.each_todo.iter().filter(is_wanted).collect();
    chosen.sort_by(|a, b| (a.due_on, &a.owner, &a.title).cmp(&(b.due_on, &b.owner, &b.title)));
    let mut heading = match sort {
        DONE => t!("reports-coverage-follow-ups-done").to_owned(),
        OVERDUE => t!("reports-coverage-follow-ups-overdue").to_owned(),
        _ => t!("reports-coverage-follow-ups-open").to_owned(),
    };
    if let Some(one) = chosen.first().filter(|_| given("owner").is_some()) {
        heading = format!("{heading}, {}", one.owner.name);
    }
    document.section("follow-up-list", heading.clone()).table(list(&chosen, heading, coverage));
}

fn is(todo: &Todo, sort: &str, coverage: &Coverage) -> bool {
    match (sort, todo.done_on) {
        (DONE, Some(day)) => coverage.period.has(day),
        (OPEN, None) => true,
        (OVERDUE, None) => todo.due_on < coverage.on,
        _ => false,
    }
}

fn owner_of(todo: &Todo) -> String {
    todo.owner.id.map_or_else(|| NOBODY.to_owned(), |id| id.to_string())
}

fn by_owner(coverage: &Coverage, links: &Links) -> Table {
    let mut table = Table::new("follow-ups", t!("reports-coverage-follow-ups-by-owner"));
    table.columns([
        Column::text("owner", t!("reports-coverage-owner")),
        Column::number("done", t!("reports-coverage-done")),
        Column::number("open", t!("reports-coverage-open")),
        Column::number("overdue", t!("reports-coverage-overdue")),
    ]);
    let row = |head: &str, todos: &Todos, owner: Option<&str>| {
        let count = |n: i64, sort: &str| {
            let words: Vec<_> = [("todo", sort)].into_iter().chain(owner.map(|owner| ("owner", owner))).collect();
            if n == 0 { cell(n) } else { cell(n).href(links.follow_ups(&words)) }
        };
        [cell(head), count(todos.done, DONE), count(todos.open, OPEN), count(todos.overdue, OVERDUE)]
    };
    for (who, todos) in &coverage.todos_by {
        let owner = who.id.map_or_else(|| NOBODY.to_owned(), |id| id.to_string());
        table.row(row(&who.name, todos, Some(&owner)));
    }
    if !coverage.todos_by.is_empty() {
        table.totals(row(t!("reports-coverage-all"), &coverage.todos, None));
    }
    table
}

fn list(chosen: &[&Todo], caption: String, coverage: &Coverage) -> Table {
    let mut table = Table::new("follow-up-list", caption).short_on_paper();
    table.columns([
        Column::text("what", t!("reports-coverage-what")),
        Column::text("about", t!("reports-coverage-about")),
        Column::text("owner", t!("reports-coverage-owner")),
        Column::date("due_on", t!("reports-coverage-due-on")),
        Column::date("done_on", t!("reports-coverage-done-on")),
    ]);
    for todo in chosen {
        let is_overdue = todo.done_on.is_none() && todo.due_on < coverage.on;
        let page = todo.person.map(|person| format!("/people/{person}"));
        table.row([
            cell(todo.title.as_str()),
            Cell { href: page, ..cell(todo.person_name.as_deref()) },
            cell(todo.owner.name.as_str()),
            Cell { note: is_overdue.then(|| t!("reports-coverage-is-overdue").to_owned()), ..cell(todo.due_on) },
            cell(todo.done_on),
        ]);
    }
    table
}
