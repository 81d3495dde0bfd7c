//! Bodies of the Union that decide something and that everybody knows: found by kind and code, made when they are needed.
//!
//! Those that lists know by name alone (all but the Parliament) go by their name here, too, so that an import finds the
//! same body again.

use chrono::{DateTime, Utc};

use super::{
    Classification, EUROPEAN_PARLIAMENT, NewOrganization, Organization, OrganizationId, ensure_organization,
    find_organization,
};
use crate::db::{Ex, Result, Tx};

crate::text_enum! {
    /// A body of the Union that everybody knows.
    pub enum KnownBody {
        /// The European Parliament (Art. 14 TEU).
        EuropeanParliament = "european-parliament",
        /// The European Council: the heads of state or government (Art. 15 TEU).
        EuropeanCouncil = "european-council",
        /// The Council (Art. 16 TEU).
        Council = "council",
        /// The Council in the formation of the foreign ministers, under the High Representative (Art. 16(6) TEU).
        ForeignAffairsCouncil = "foreign-affairs-council",
        /// The Council in the formation that prepares the European Council (Art. 16(6) TEU).
        GeneralAffairsCouncil = "general-affairs-council",
        /// The deputy permanent representatives (Art. 240(1) TFEU).
        CoreperOne = "coreper-1",
        /// The permanent representatives (Art. 240(1) TFEU).
        CoreperTwo = "coreper-2",
        /// The ambassadors of the states in foreign and security policy (Art. 38 TEU).
        PoliticalAndSecurityCommittee = "psc",
        /// The European Commission (Art. 17 TEU).
        Commission = "commission",
        /// The service that assists the High Representative (Art. 27(3) TEU).
        ExternalActionService = "eeas",
    }
}

impl KnownBody {
    /// Its kind.
    pub const fn classification(self) -> Classification {
        match self {
            KnownBody::ForeignAffairsCouncil | KnownBody::GeneralAffairsCouncil => Classification::CouncilFormation,
            KnownBody::CoreperOne | KnownBody::CoreperTwo | KnownBody::PoliticalAndSecurityCommittee => {
                Classification::WorkingParty
            }
            KnownBody::EuropeanParliament
            | KnownBody::EuropeanCouncil
            | KnownBody::Council
            | KnownBody::Commission
            | KnownBody::ExternalActionService => Classification::Institution,
        }
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            KnownBody::EuropeanParliament => "European Parliament",
            KnownBody::EuropeanCouncil => "European Council",
            KnownBody::Council => "Council of the European Union",
            KnownBody::ForeignAffairsCouncil => "Foreign Affairs Council",
            KnownBody::GeneralAffairsCouncil => "General Affairs Council",
            KnownBody::CoreperOne => "Coreper I",
            KnownBody::CoreperTwo => "Coreper II",
            KnownBody::PoliticalAndSecurityCommittee => "Political and Security Committee",
            KnownBody::Commission => "European Commission",
            KnownBody::ExternalActionService => "European External Action Service",
        }
    }

    /// The code it goes by.
    pub const fn code(self) -> &'static str {
        match self {
            KnownBody::EuropeanParliament => EUROPEAN_PARLIAMENT,
            other => other.name(),
        }
    }

    /// What it is part of.
    pub const fn parent(self) -> Option<KnownBody> {
        match self.classification() {
            Classification::CouncilFormation | Classification::WorkingParty => Some(KnownBody::Council),
            _ => None,
        }
    }

    /// Which of them an organisation is, if it is one.
    pub fn of(classification: Classification, code: &str) -> Option<KnownBody> {
        KnownBody::ALL.iter().copied().find(|body| body.classification() == classification && body.code() == code)
    }
}

/// A well-known body; none until it was needed or imported.
pub async fn known_body(ex: impl Into<Ex<'_>>, body: KnownBody) -> Result<Option<Organization>> {
    find_organization(ex, body.classification(), body.code()).await
}

/// A well-known body, made with what it is part of if it is not there.
pub async fn ensure_known_body(tx: &mut Tx, body: KnownBody, now: DateTime<Utc>) -> Result<OrganizationId> {
    let parent = match body.parent() {
        Some(parent) => Some(ensure_organization(tx, &new(parent, None), now).await?),
        None => None,
    };
    ensure_organization(tx, &new(body, parent), now).await
}

fn new(body: KnownBody, parent: Option<OrganizationId>) -> NewOrganization {
    NewOrganization {
        classification: body.classification(),
        code: body.code().to_owned(),
        name: body.name().to_owned(),
        parent,
        area_code: String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_body_is_known_again_by_kind_and_code() {
        for body in KnownBody::ALL.iter().copied() {
            assert_eq!(KnownBody::of(body.classification(), body.code()), Some(body));
        }
        assert_eq!(KnownBody::of(Classification::Ngo, "European Council"), None);
    }

    #[test]
    fn what_is_part_of_another_body_is_part_of_one_that_is_part_of_none() {
        assert!(KnownBody::ALL.iter().filter_map(|body| body.parent()).all(|parent| parent.parent().is_none()));
    }
}
