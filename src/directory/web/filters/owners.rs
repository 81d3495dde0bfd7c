//! The filters by who looks after people, and by who does the next step.

use crate::accounts::{self, Account, AccountId};
use crate::t;
use crate::web::fields::Choice;
use crate::web::{Form, Result, Visit};

/// What an address says for whoever looks at it.
const ME: &str = "me";
/// What an address says for nobody.
const NOBODY: &str = "none";

/// Whom an address asks for: accounts, nobody, and whoever asks.
pub(super) fn read(query: &Form, me: AccountId) -> Vec<Option<AccountId>> {
    let owner = |value: &&str| match *value {
        ME => Some(Some(me)),
        NOBODY => Some(None),
        id => id.parse().ok().map(Some),
    };
    query.all("owner").iter().filter_map(owner).collect()
}

/// Names of accounts as a chip shows them.
pub(super) async fn in_words(visit: &Visit, values: &[&str]) -> Result<Vec<String>> {
    let accounts = accounts::accounts(&visit.app.db).await?;
    let named = |id: &str| accounts.iter().find(|account| account.id.to_string() == id);
    let said = |value: &&str| match *value {
        ME => t!("directory-people-owner-me").to_owned(),
        NOBODY => t!("directory-people-owner-nobody").to_owned(),
        id => named(id).map_or_else(|| t!("directory-people-one-that-is-gone").to_owned(), |who| who.name.clone()),
    };
    Ok(values.iter().map(said).collect())
}

/// The choices of the panel.
pub(super) fn choices(team: &[Account]) -> Vec<Choice> {
    let first =
        [Choice::new(ME, t!("directory-people-owner-me")), Choice::new(NOBODY, t!("directory-people-owner-nobody"))];
    first.into_iter().chain(team.iter().map(|who| Choice::new(who.id, &who.name))).collect()
}
