//! What stands around every page: the side bar with its counts.

use super::error::Result;
use super::palette;
use super::shell::{NavObjective, Shell, ShellAccount};
use crate::accounts::SignedIn;
use crate::app::App;
use crate::{contacts, objectives};

/// The frame for someone signed in, with the section they are in.
pub async fn shell(app: &App, who: &SignedIn, section: &'static str) -> Result<Shell> {
    let scope = who.scope();
    let today = app.today();
    let tasks = contacts::due_tasks(&app.db, &scope, who.id).await?;
    let due = tasks.iter().filter(|task| task.due_on <= today).count();
    let listed = objectives::list(&app.db, &scope).await?;
    let views = palette::side_views(app, who, &listed).await?;
    let objectives = listed.into_iter().filter(|objective| objective.state == objectives::State::Active);
    let objectives = objectives.map(|objective| NavObjective {
        href: format!("/objectives/{}", objective.id),
        name: objective.name,
        current: false,
    });
    let account = ShellAccount::new(&who.name, who.role.label()).id(who.id);
    let mut shell = Shell::new(section, &who.csrf_token, account);
    shell.objectives = objectives.collect();
    shell.views = views;
    shell.keys_off = who.keys_off_at.is_some();
    shell.demo = app.is_demo();
    Ok(shell.with_count("day", i64::try_from(due).unwrap_or(i64::MAX)))
}
