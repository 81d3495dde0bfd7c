//! People, organisations and who held which role when, after the [Popolo](https://www.popoloproject.com/) standard.
//!
//! The directory is shared by every client. Roles change over time: nothing is overwritten, a membership ends and
//! another begins, so that "who sat in AFET on that day" is a query. A membership is in force on a day from its start
//! date to its end date, both included; without an end date it goes on.

pub mod access;
pub mod areas;
pub mod bodies;
pub mod changes;
pub mod commitments;
pub mod dates;
pub mod edit;
pub mod export;
pub mod facets;
pub mod institutions;
mod lists;
pub mod mentions;
mod official;
pub mod outgoing;
pub mod popolo;
pub mod posts;
pub mod records;
pub mod registers;
pub mod search;
mod store;
pub mod tags;
pub mod time;
mod types;
mod verbs;
pub mod views;
pub mod web;
pub mod work;

pub use areas::Area;
pub use institutions::{KnownBody, ensure_known_body, known_body};
pub use lists::{
    Count, Facets, MemberRow, PeopleFilter, PeopleSort, PersonRow, Profile, ProfileMembership, Reach, Seat, Tenure,
    count_people, counts_by_country, counts_by_group, facets, people, people_at, people_ids, person, profile,
    sitting_members, tenures, usable_email, usable_emails,
};
pub use official::{official_name, official_names, official_note};
pub use store::lists::in_force;
pub use types::{
    Classification, ContactDetail, ContactDetailId, ContactKind, Gender, Identifier, IdentifierId, Membership,
    MembershipId, NewContactDetail, NewIdentifier, NewMembership, NewOrganization, NewPerson, Organization,
    OrganizationId, Person, PersonId, Role, Standing, surname,
};
pub use verbs::{
    EUROPARL, EUROPARL_VOTING, EUROPEAN_PARLIAMENT, add_contact_details, add_identifier, add_identifiers,
    create_people, create_person, end_membership, end_memberships, ensure_european_parliament, ensure_organization,
    ensure_organizations, ensure_states, european_parliament, find_organization, find_person_by_identifier,
    lift_objection, organization, organizations, replace_contact_details, set_contact_detail, set_email_standing,
    start_membership, start_memberships, update_person,
};
