//! What a person changes by hand. Every verb is one act: one change set that can be undone. What a person sets is locked:
//! imports flag another value and leave it.

mod days;
mod details;
mod memberships;
mod organizations;
mod people;
mod posts;
mod relationships;
mod sheet;

use chrono::{DateTime, NaiveDate, Utc};

pub use days::{Rough, shown_end, shown_start};
pub use details::{
    DetailFields, Owner, add_detail, add_identifier, add_name, remove_detail, remove_identifier, remove_name,
    retire_detail, scheme_of, update_detail,
};
pub use memberships::{MembershipFields, Place, add_membership, end_membership, remove_membership, update_membership};
pub use organizations::{
    OrganizationFields, create_organization, delete_organization, find_organizations, organization_record,
    update_organization,
};
pub use people::{
    Alike, PersonFields, create_person, delete_person, look_alikes, person_record, unlock, update_person,
};
pub use posts::{PostFields, close_post, update_post};
pub use relationships::{
    RelationshipFields, RelationshipKind, add_relationship, end_relationship, remove_relationship, update_relationship,
};
pub use sheet::{Connection, FieldLock, OrganizationSheet, Sheet, field_locks, on_posts, organization_sheet, sheet};

use super::changes::{ChangeSetId, ChangeSetKind, Writer};
use crate::accounts::AccountId;
use crate::db::{self, Tx};
use crate::t;

/// Who changes something, and when.
#[derive(Clone, Copy, Debug)]
pub struct By<'a> {
    /// The account.
    pub account: AccountId,
    /// Its person's name.
    pub name: &'a str,
    /// The moment.
    pub now: DateTime<Utc>,
    /// The day by the wall clock.
    pub today: NaiveDate,
}

impl By<'_> {
    /// What the rows that are added say of where they come from.
    fn source(&self) -> String {
        t!("directory-edit-source", name = self.name)
    }

    async fn begin(&self, tx: &mut Tx, title: &str) -> db::Result<Writer> {
        Writer::begin(tx, ChangeSetKind::Edit, title, Some(self.account), self.now).await
    }
}

/// Why something was not changed. Nothing was written that a dropped transaction does not take back.
#[derive(Debug, thiserror::Error)]
pub enum EditError {
    /// It is not there (any more).
    #[error("{}", t!("directory-edit-error-gone"))]
    NotFound,
    /// What is wrong, field by field, in sentences that say what to do.
    #[error("{}", .0.first().map_or("", |(_, sentence)| sentence))]
    Invalid(Vec<(&'static str, String)>),
    /// Odd, but possible: it is written if the person says so once more.
    #[error("{}", .0.first().map_or("", |(_, sentence)| sentence))]
    Odd(Vec<(&'static str, String)>),
    /// The number is another entry's.
    #[error("{}", belongs_to(.scheme, .value, .name))]
    Taken {
        /// Whose numbers these are.
        scheme: String,
        /// The number.
        value: String,
        /// Who has it.
        owner: Owner,
        /// What that one is called.
        name: String,
    },
    /// It may not be done, and why.
    #[error("{0}")]
    Refused(String),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

fn belongs_to(scheme: &str, value: &str, name: &str) -> String {
    t!("directory-edit-error-taken", scheme = scheme, value = value, name = name)
}

impl EditError {
    fn invalid(field: &'static str, sentence: impl Into<String>) -> Self {
        EditError::Invalid(vec![(field, sentence.into())])
    }
}

/// The answer of a verb: the act, or none when everything is as it was.
pub type Edited = Result<Option<ChangeSetId>, EditError>;
