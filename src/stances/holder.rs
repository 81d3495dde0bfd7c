//! Who can hold a stance: a person, a post, an organisation.

use sqlx::{ColumnIndex, Decode, FromRow, Row, Type};
use uuid::Uuid;

use crate::directory::records::PostId;
use crate::directory::{OrganizationId, PersonId};

crate::text_enum! {
    /// What kind of holder it is.
    pub enum HolderKind {
        /// A human being.
        Person = "person",
        /// A position, whoever fills it.
        Post = "post",
        /// A group, a Member State, an institution, …
        Organization = "organization",
    }
}

/// Whoever holds a stance. A Member State is an organisation of kind `state`; a group's line is a stance of the group.
///
/// Written `person:UUID`, `post:UUID`, `organization:UUID`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Holder {
    /// A human being.
    Person(PersonId),
    /// A position, whoever fills it.
    Post(PostId),
    /// A group, a Member State, an institution, …
    Organization(OrganizationId),
}

impl HolderKind {
    /// The holder of this kind with this id.
    pub fn holder(self, id: Uuid) -> Holder {
        match self {
            HolderKind::Person => Holder::Person(PersonId(id)),
            HolderKind::Post => Holder::Post(PostId(id)),
            HolderKind::Organization => Holder::Organization(OrganizationId(id)),
        }
    }
}

impl Holder {
    /// Its kind.
    pub fn kind(self) -> HolderKind {
        match self {
            Holder::Person(_) => HolderKind::Person,
            Holder::Post(_) => HolderKind::Post,
            Holder::Organization(_) => HolderKind::Organization,
        }
    }

    /// Its id, of whichever kind.
    pub fn uuid(self) -> Uuid {
        match self {
            Holder::Person(id) => id.0,
            Holder::Post(id) => id.0,
            Holder::Organization(id) => id.0,
        }
    }

    /// The address of its page.
    pub fn path(self) -> String {
        let folder = match self.kind() {
            HolderKind::Person => "people",
            HolderKind::Post => "posts",
            HolderKind::Organization => "organizations",
        };
        format!("/{folder}/{}", self.uuid())
    }

    /// What stands in the columns `person_id`, `post_id` and `organization_id`.
    pub fn columns(self) -> [Option<Uuid>; 3] {
        let only = |kind| (self.kind() == kind).then(|| self.uuid());
        [only(HolderKind::Person), only(HolderKind::Post), only(HolderKind::Organization)]
    }

    /// The holder in these columns; none unless exactly one is filled.
    pub fn of_columns(columns: [Option<Uuid>; 3]) -> Option<Holder> {
        let mut found = HolderKind::ALL.iter().zip(columns).filter_map(|(kind, id)| Some(kind.holder(id?)));
        let first = found.next();
        if found.next().is_some() { None } else { first }
    }
}

impl From<PersonId> for Holder {
    fn from(id: PersonId) -> Self {
        Holder::Person(id)
    }
}

impl From<PostId> for Holder {
    fn from(id: PostId) -> Self {
        Holder::Post(id)
    }
}

impl From<OrganizationId> for Holder {
    fn from(id: OrganizationId) -> Self {
        Holder::Organization(id)
    }
}

impl std::fmt::Display for Holder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.kind(), self.uuid())
    }
}

impl std::str::FromStr for Holder {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let holder = || {
            let (kind, id) = text.split_once(':')?;
            Some(kind.parse::<HolderKind>().ok()?.holder(id.parse().ok()?))
        };
        holder().ok_or_else(|| format!("“{text}” is no holder; one is written person:ID, post:ID or organization:ID"))
    }
}

/// From the columns `person_id`, `post_id` and `organization_id`, of which exactly one is filled.
impl<'r, R: Row> FromRow<'r, R> for Holder
where
    &'static str: ColumnIndex<R>,
    Option<Uuid>: Decode<'r, R::Database> + Type<R::Database>,
{
    fn from_row(row: &'r R) -> Result<Self, sqlx::Error> {
        let columns = [row.try_get("person_id")?, row.try_get("post_id")?, row.try_get("organization_id")?];
        Holder::of_columns(columns).ok_or_else(|| sqlx::Error::Decode("a stance of nobody, or of two".into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_holder_reads_as_it_is_written() {
        for kind in HolderKind::ALL {
            let holder = kind.holder(crate::ids::new());
            assert_eq!(holder.to_string().parse(), Ok(holder));
            assert_eq!(Holder::of_columns(holder.columns()), Some(holder));
        }
        for text in ["", "person", "person:1", "client:019abcde-0000-7000-8000-000000000000"] {
            assert!(text.parse::<Holder>().is_err(), "{text}");
        }
    }

    #[test]
    fn nobody_and_two_at_once_hold_nothing() {
        let id = Some(crate::ids::new());
        assert_eq!(Holder::of_columns([None, None, None]), None);
        assert_eq!(Holder::of_columns([id, None, id]), None);
    }
}
