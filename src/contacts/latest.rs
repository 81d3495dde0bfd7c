//! What helps while logging: the last contact with each person, whom somebody met lately, and on what they logged last.

use chrono::{DateTime, Utc};

use super::{Attempt, Contact, ContactId, Direction, Kind, store};
use crate::accounts::{AccountId, Scope};
use crate::db::{self, Ex};
use crate::directory::PersonId;
use crate::objectives::ObjectiveId;

/// The last that was logged about a person, notes and failed attempts included.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Recap {
    /// With whom.
    pub person_id: PersonId,
    /// The contact.
    pub contact_id: ContactId,
    /// What kind it was.
    pub kind: Kind,
    /// What came of it, if it is a call that reached nobody.
    pub attempt: Option<Attempt>,
    /// Who turned to whom, where it was said.
    pub direction: Option<Direction>,
    /// When.
    pub occurred_at: DateTime<Utc>,
    /// What was said.
    pub notes: String,
    /// Who logged it.
    pub author_name: Option<String>,
}

impl Recap {
    /// What it was, as shown on a page.
    pub fn label(&self) -> &'static str {
        Contact::label_of(self.kind, self.attempt, self.direction)
    }

    /// The first line of what was said that is not empty.
    pub fn first_line(&self) -> &str {
        self.notes.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default()
    }
}

/// The last contact with each of these people within the scope, in no order; whoever has none is left out.
pub async fn recaps(ex: impl Into<Ex<'_>>, scope: &Scope, people: &[PersonId]) -> db::Result<Vec<Recap>> {
    if people.is_empty() { Ok(vec![]) } else { store::latest::recaps(ex, scope, people).await }
}

/// With whom an account logged contacts lately, the latest first; with whom anybody within the scope did, if it has logged
/// none.
pub async fn recently_met(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    account: AccountId,
    limit: i64,
) -> db::Result<Vec<PersonId>> {
    let mut ex = ex.into();
    let own = store::latest::recently_met(ex.again(), scope, Some(account), limit).await?;
    if own.is_empty() { store::latest::recently_met(ex, scope, None, limit).await } else { Ok(own) }
}

/// On which objective an account logged its latest contact.
pub async fn recently_logged(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    account: AccountId,
) -> db::Result<Option<ObjectiveId>> {
    store::latest::objective_of(ex, scope, account).await
}
