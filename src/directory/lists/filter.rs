//! Which people to list, and in which order.

use chrono::NaiveDate;

use crate::directory::work::Work;
use crate::directory::{Classification, OrganizationId, PersonId, Role};

crate::text_enum! {
    /// How people can be reached.
    pub enum Reach {
        /// By an e-mail address that may be used.
        Email = "email",
        /// In any way that may be used.
        Any = "any",
        /// There is no e-mail address that may be used.
        NoEmail = "no-email",
    }
}

crate::text_enum! {
    /// What a list of people is sorted by; then by name.
    pub enum PeopleSort {
        /// Family name.
        Name = "name",
        /// Political group; those without one last.
        Group = "group",
        /// Country of mandate; those without one last.
        Country = "country",
        /// The latest change of what is known of them, the latest first.
        Changed = "changed",
        /// Where they stand, champions first; those never asked last. This and the rest need a [`Work`].
        Stance = "stance",
        /// Since when they stand there, the longest first.
        Since = "since",
        /// The last contact, the longest ago first; those never met last.
        Contact = "contact",
        /// What has to be done next, the first due first; those with whom nothing is planned last.
        Next = "next",
        /// Who of the team looks after them, by name; those whom nobody looks after last.
        Owner = "owner",
    }
}

impl PeopleSort {
    /// Whether it is an order of the work on an objective, which needs a [`Work`].
    pub fn is_of_work(self) -> bool {
        matches!(
            self,
            PeopleSort::Stance | PeopleSort::Since | PeopleSort::Contact | PeopleSort::Next | PeopleSort::Owner
        )
    }
}

/// Which people to list. Codes within one list are alternatives; the lists narrow each other down.
#[derive(Clone, Debug, PartialEq)]
pub struct PeopleFilter {
    /// Words of a name, a body, a role, a country, as the [search](crate::directory::search) knows them; all must be found.
    pub q: String,
    /// Codes of political groups.
    pub groups: Vec<String>,
    /// Countries of mandate, by any code or name.
    pub countries: Vec<String>,
    /// Codes of committees and subcommittees in which they have a seat.
    pub committees: Vec<String>,
    /// Whether substitutes count as having a seat in a committee.
    pub substitutes: bool,
    /// Only sitting Members of the European Parliament.
    pub sitting: bool,
    /// Only these people.
    pub ids: Option<Vec<PersonId>>,
    /// What they are in a body: in one of the committees, organisations and kinds asked for, if there are any.
    pub roles: Vec<Role>,
    /// Codes of national parties.
    pub parties: Vec<String>,
    /// Names of tags, however spelt.
    pub tags: Vec<String>,
    /// Bodies in which they hold any role.
    pub organizations: Vec<OrganizationId>,
    /// Kinds of such bodies.
    pub classifications: Vec<Classification>,
    /// Nationalities, by any code or name.
    pub nationalities: Vec<String>,
    /// How they can be reached.
    pub reach: Option<Reach>,
    /// The work on an objective, by which they are narrowed down and sorted; it says itself as of when it is.
    pub work: Option<Work>,
    /// What they are sorted by.
    pub sort: PeopleSort,
    /// The other way round.
    pub descending: bool,
    /// The day on which groups, countries and seats are looked at.
    pub on: NaiveDate,
    /// Page, from 1.
    pub page: i64,
    /// People per page, at least 1.
    pub per: i64,
}

impl PeopleFilter {
    /// Everyone, as of a day, the first 50.
    pub fn on(on: NaiveDate) -> Self {
        PeopleFilter {
            q: String::new(),
            groups: vec![],
            countries: vec![],
            committees: vec![],
            substitutes: false,
            sitting: false,
            ids: None,
            roles: vec![],
            parties: vec![],
            tags: vec![],
            organizations: vec![],
            classifications: vec![],
            nationalities: vec![],
            reach: None,
            work: None,
            sort: PeopleSort::Name,
            descending: false,
            on,
            page: 1,
            per: 50,
        }
    }
}
