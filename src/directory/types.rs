//! The nouns of the directory.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use crate::t;
use crate::text::fold;

crate::id! {
    /// A human being.
    PersonId,
    /// An institution, group, party, committee, …
    OrganizationId,
    /// A person's role in an organisation, from a day to a day.
    MembershipId,
    /// An e-mail address, telephone number, office or page.
    ContactDetailId,
    /// A number by which a list knows a person.
    IdentifierId,
}

crate::text_enum! {
    /// What kind of organisation it is.
    pub enum Classification {
        /// The European Parliament, the Commission, the Council.
        Institution = "institution",
        /// A political group of the European Parliament; the non-attached Members count as one here.
        PoliticalGroup = "political-group",
        /// A party of one Member State.
        NationalParty = "national-party",
        /// A committee of the European Parliament.
        Committee = "committee",
        /// A subcommittee of the European Parliament.
        Subcommittee = "subcommittee",
        /// An interparliamentary delegation.
        Delegation = "delegation",
        /// A directorate-general.
        DirectorateGeneral = "directorate-general",
        /// The cabinet of a Commissioner.
        Cabinet = "cabinet",
        /// The permanent representation of a Member State.
        PermanentRepresentation = "permanent-representation",
        /// A formation of the Council.
        CouncilFormation = "council-formation",
        /// A working party of the Council.
        WorkingParty = "working-party",
        /// A ministry of a state.
        Ministry = "ministry",
        /// A non-governmental organisation.
        Ngo = "ngo",
        /// A think tank.
        ThinkTank = "think-tank",
        /// A company or a trade association.
        Company = "company",
        /// A newspaper, broadcaster or news agency.
        Media = "media",
        /// A directorate, unit or service inside another body.
        Unit = "unit",
        /// An agency or other body of the European Union.
        Agency = "agency",
        /// A trade or professional association, a trade union.
        Association = "association",
        /// A consultancy or law firm.
        Consultancy = "consultancy",
        /// A university or research institution.
        Academic = "academic",
        /// A regional, local or other public authority, the mission of a state.
        PublicAuthority = "public-authority",
        /// A network of posts or organisations.
        Network = "network",
        /// A state, as one that decides: its position, its vote in the Council.
        State = "state",
        /// None of these.
        Other = "other",
    }
}

crate::text_enum! {
    /// What a person is in an organisation. Only a substitute has no seat of their own.
    pub enum Role {
        /// Full member.
        Member = "member",
        /// Votes only in a member's stead.
        Substitute = "substitute",
        /// Full member and vice-chair.
        ViceChair = "vice-chair",
        /// Full member and chair.
        Chair = "chair",
        /// Who leads it: minister, director-general, head of cabinet, permanent representative.
        Head = "head",
        /// Who stands in for the head.
        Deputy = "deputy",
        /// Holds an office or function in it, told by the membership's label.
        Official = "official",
        /// Takes part without a vote.
        Observer = "observer",
    }
}

crate::text_enum! {
    /// As lists say it.
    pub enum Gender {
        /// Female.
        Female = "female",
        /// Male.
        Male = "male",
    }
}

crate::text_enum! {
    /// What a contact detail is.
    pub enum ContactKind {
        /// E-mail address, in lower case.
        Email = "email",
        /// Telephone number.
        Phone = "phone",
        /// Room in a building.
        Office = "office",
        /// Web page.
        Web = "web",
        /// Fax number.
        Fax = "fax",
        /// Postal address, lines separated by `, `.
        Address = "address",
        /// An account on a social network, as a link.
        Social = "social",
    }
}

crate::text_enum! {
    /// Whether a contact detail may be used.
    pub enum Standing {
        /// It may.
        Usable = "usable",
        /// Mail to it came back for good.
        Bounced = "bounced",
        /// The person objected to being written to.
        Objected = "objected",
        /// A later source gave another one.
        Replaced = "replaced",
    }
}

/// A human being: office holder or other stakeholder.
#[derive(Clone, Debug, PartialEq, Serialize, sqlx::FromRow)]
pub struct Person {
    /// Identity.
    pub id: PersonId,
    /// As shown: given name, then family name as the source writes it (European lists write it in capitals).
    pub name: String,
    /// Given names; may be empty.
    pub given_name: String,
    /// Family name as the source writes it.
    pub family_name: String,
    /// Folded, family name first.
    pub sort_name: String,
    /// Where known.
    pub gender: Option<Gender>,
    /// ISO 639-1 code of the language to write in, where known.
    pub language: Option<String>,
    /// When the person was added.
    pub created_at: DateTime<Utc>,
    /// When name, gender or language last changed.
    pub updated_at: DateTime<Utc>,
}

impl Person {
    /// The family name with capitals only where words begin, for salutations: `KUBÍN` → `Kubín`, `McALLISTER` →
    /// `McAllister`, `IN 'T VELD` → `In 't Veld`. A name that is not in capitals stays as it is.
    pub fn surname(&self) -> String {
        surname(&self.family_name)
    }
}

/// See [`Person::surname`].
pub fn surname(family_name: &str) -> String {
    family_name.split(' ').map(cased).collect::<Vec<_>>().join(" ")
}

/// A word in capitals with only its first letters kept as such.
fn cased(word: &str) -> String {
    let capitals = word.chars().rev().take_while(|c| !c.is_lowercase() || *c == 'ß').count();
    if capitals < 2 {
        return word.to_owned();
    }
    let keep = word.chars().count() - capitals;
    // `Mc` before capitals stays, and the capital after it; so does a letter after a hyphen or an apostrophe.
    let mut begins = true;
    let mut out = String::with_capacity(word.len());
    for (i, c) in word.chars().enumerate() {
        if i < keep || (begins && c.is_alphabetic()) {
            out.push(c);
        } else {
            out.extend(c.to_lowercase());
        }
        begins = i + 1 == keep || c == '-' || (matches!(c, '\'' | '’') && word.chars().count() > 2 && i > 0);
    }
    out
}

/// Whatever has members.
#[derive(Clone, Debug, PartialEq, Serialize, sqlx::FromRow)]
pub struct Organization {
    /// Identity.
    pub id: OrganizationId,
    /// Its kind.
    pub classification: Classification,
    /// Full name.
    pub name: String,
    /// The code it goes by (`EPP`, `AFET`), or the name itself.
    #[sqlx(rename = "short_name")]
    pub code: String,
    /// What it is part of.
    pub parent_id: Option<OrganizationId>,
    /// ISO 3166-1 alpha-2; empty where it has none.
    pub area_code: String,
}

/// A person's role in an organisation.
#[derive(Clone, Debug, PartialEq, Serialize, sqlx::FromRow)]
pub struct Membership {
    /// Identity.
    pub id: MembershipId,
    /// Who.
    pub person_id: PersonId,
    /// Where.
    pub organization_id: OrganizationId,
    /// As what.
    pub role: Role,
    /// For which state, ISO 3166-1 alpha-2.
    pub area_code: Option<String>,
    /// First day.
    pub start_date: NaiveDate,
    /// Last day; none when it goes on.
    pub end_date: Option<NaiveDate>,
    /// Where it was learnt.
    pub source: String,
}

impl Membership {
    /// Whether it is in force on a day.
    pub fn in_force_on(&self, day: NaiveDate) -> bool {
        self.start_date <= day && self.end_date.is_none_or(|end| end >= day)
    }
}

/// A way to reach a person.
#[derive(Clone, Debug, PartialEq, Serialize, sqlx::FromRow)]
pub struct ContactDetail {
    /// Identity.
    pub id: ContactDetailId,
    /// Whose.
    pub person_id: PersonId,
    /// What it is.
    pub kind: ContactKind,
    /// The address, number, room or link.
    pub value: String,
    /// Whether it may be used.
    pub standing: Standing,
    /// Where it was learnt.
    pub source: String,
}

/// A number by which a list knows a person.
#[derive(Clone, Debug, PartialEq, Serialize, sqlx::FromRow)]
pub struct Identifier {
    /// Identity.
    pub id: IdentifierId,
    /// Whose.
    pub person_id: PersonId,
    /// Whose numbers these are: `europarl`, `wikidata`, …
    pub scheme: String,
    /// The number.
    pub value: String,
    /// Where it was learnt.
    pub source: String,
}

/// What a new person is made of, and what an update writes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NewPerson {
    /// Given names; may be empty.
    pub given_name: String,
    /// Family name, as the source writes it.
    pub family_name: String,
    /// Where known.
    pub gender: Option<Gender>,
    /// ISO 639-1 code, where known.
    pub language: Option<String>,
}

impl NewPerson {
    /// As shown.
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name).trim().to_owned()
    }

    /// Family name first, folded, as lists are sorted.
    pub fn sort_name(&self) -> String {
        fold(&format!("{} {}", self.family_name, self.given_name))
    }

    /// Folded, as people are searched.
    pub fn search_text(&self) -> String {
        fold(&self.name())
    }
}

/// What a new organisation is made of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NewOrganization {
    /// Its kind.
    pub classification: Classification,
    /// The code it goes by; the name itself where there is none.
    pub code: String,
    /// Full name.
    pub name: String,
    /// What it is part of.
    pub parent: Option<OrganizationId>,
    /// ISO 3166-1 alpha-2; empty where it has none.
    pub area_code: String,
}

/// What a new membership is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct NewMembership {
    /// Who.
    pub person: PersonId,
    /// Where.
    pub organization: OrganizationId,
    /// As what.
    pub role: Role,
    /// For which state, ISO 3166-1 alpha-2.
    pub area_code: Option<String>,
    /// First day.
    pub start_date: NaiveDate,
    /// Last day; none when it goes on.
    pub end_date: Option<NaiveDate>,
    /// Where it was learnt.
    pub source: String,
}

/// What a new contact detail is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct NewContactDetail {
    /// Whose.
    pub person: PersonId,
    /// What it is.
    pub kind: ContactKind,
    /// The address (as [`Address::folded`](crate::mail::Address::folded) gives it), number, room or link.
    pub value: String,
    /// Where it was learnt.
    pub source: String,
}

/// What a new identifier is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct NewIdentifier {
    /// Whose.
    pub person: PersonId,
    /// Whose numbers these are.
    pub scheme: String,
    /// The number.
    pub value: String,
    /// Where it was learnt.
    pub source: String,
}

macro_rules! labels {
    ($($name:ident { $($variant:ident = $label:literal),+ $(,)? })+) => { $(
        impl $name {
            /// As shown on a page, in the language that is spoken.
            pub fn label(self) -> &'static str { match self { $($name::$variant => t!($label)),+ } }
        }
    )+ };
}

labels! {
    Classification { Institution = "directory-type-kind-institution", PoliticalGroup = "directory-type-kind-political-group", NationalParty = "directory-type-kind-national-party", Committee = "directory-type-kind-committee", Subcommittee = "directory-type-kind-subcommittee", Delegation = "directory-type-kind-delegation", DirectorateGeneral = "directory-type-kind-directorate-general", Cabinet = "directory-type-kind-cabinet", PermanentRepresentation = "directory-type-kind-permanent-representation", CouncilFormation = "directory-type-kind-council-formation", WorkingParty = "directory-type-kind-working-party", Ministry = "directory-type-kind-ministry", Ngo = "directory-type-kind-ngo", ThinkTank = "directory-type-kind-think-tank", Company = "directory-type-kind-company", Media = "directory-type-kind-media", Unit = "directory-type-kind-unit", Agency = "directory-type-kind-agency", Association = "directory-type-kind-association", Consultancy = "directory-type-kind-consultancy", Academic = "directory-type-kind-academic", PublicAuthority = "directory-type-kind-public-authority", Network = "directory-type-kind-network", State = "directory-type-kind-state", Other = "directory-type-kind-other" }
    Role { Member = "directory-type-role-member", Substitute = "directory-type-role-substitute", ViceChair = "directory-type-role-vice-chair", Chair = "directory-type-role-chair", Head = "directory-type-role-head", Deputy = "directory-type-role-deputy", Official = "directory-type-role-official", Observer = "directory-type-role-observer" }
    ContactKind { Email = "directory-type-contact-email", Phone = "directory-type-contact-phone", Office = "directory-type-contact-office", Web = "directory-type-contact-web", Fax = "directory-type-contact-fax", Address = "directory-type-contact-address", Social = "directory-type-contact-social" }
    Standing { Usable = "directory-type-standing-usable", Bounced = "directory-type-standing-bounced", Objected = "directory-type-standing-objected", Replaced = "directory-type-standing-replaced" }
    Gender { Female = "directory-type-gender-female", Male = "directory-type-gender-male" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_surname_for_a_salutation_keeps_capitals_where_words_begin() {
        for (written, cased) in [
            ("KUBÍN", "Kubín"),
            ("McALLISTER", "McAllister"),
            ("DE MAN", "De Man"),
            ("de GRAAFF", "de Graaff"),
            ("AL-SAHLANI", "Al-Sahlani"),
            ("NIENAß", "Nienaß"),
            ("IN 'T VELD", "In 't Veld"),
            ("O'SULLIVAN", "O'Sullivan"),
            ("Lindqvist", "Lindqvist"),
            ("ŞTEFĂNUȚĂ", "Ştefănuță"),
        ] {
            let mut words = written.split(' ').map(super::cased);
            assert_eq!(words.by_ref().collect::<Vec<_>>().join(" "), cased);
        }
    }

    #[test]
    fn a_membership_is_in_force_on_its_first_and_its_last_day() {
        let day = |d| NaiveDate::from_ymd_opt(2024, 7, d).unwrap();
        let membership = Membership {
            id: MembershipId::new(),
            person_id: PersonId::new(),
            organization_id: OrganizationId::new(),
            role: Role::Member,
            area_code: None,
            start_date: day(10),
            end_date: Some(day(20)),
            source: String::new(),
        };
        let in_force: Vec<_> = (9..=21).filter(|d| membership.in_force_on(day(*d))).collect();
        assert_eq!(in_force, (10..=20).collect::<Vec<_>>());
    }
}
