//! What the merge fields of a letter stand for, read for many people in few queries.

mod store;

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use crate::accounts::Scope;
use crate::db::{self, Ex};
use crate::directory::{Classification, OrganizationId, PersonId};
use crate::objectives::ObjectiveId;

use super::letters::{
    Addressee, Invitation, MAX_ITEMS, MergeData, Named, ObjectiveData, Office, PersonData, Salutation, SenderData,
    own_salutations, salutation,
};
use super::{Language, country_name};

/// A person, and where they sit on a day.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// In the order in which it is spoken.
    pub name: String,
    /// Given names.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Title before the name: `Dr`.
    pub title: Option<String>,
    /// An office with a greeting of its own.
    pub office: Option<Office>,
    /// `female` or `male`, where known.
    pub gender: Option<String>,
    /// The language to write in, where known and one a letter can have.
    pub language: Option<Language>,
    /// State of the mandate, ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Code of the political group.
    pub group: Option<String>,
    /// Its name.
    pub group_name: Option<String>,
    /// Codes of committees and subcommittees, full members and substitutes alike, sorted.
    pub committees: Vec<String>,
    /// Everything they are a member of.
    pub organizations: HashSet<OrganizationId>,
}

/// What a letter is about, whoever it goes to.
#[derive(Clone, Debug, Default)]
pub struct Around {
    /// Name of the objective.
    pub objective: String,
    /// Name of the client.
    pub client: String,
    /// Who the letter is from.
    pub sender: SenderData,
    /// The bodies whose Members decide, and when.
    pub venues: HashMap<OrganizationId, Option<NaiveDate>>,
    /// How letters of this client begin, where otherwise than by the table.
    pub salutations: Vec<Salutation>,
    /// The event that the letter invites to.
    pub invitation: Option<Invitation>,
}

/// The people asked for, as of a day.
pub async fn facts(ex: impl Into<Ex<'_>>, people: &[PersonId], on: NaiveDate) -> db::Result<HashMap<PersonId, Facts>> {
    let mut ex = ex.into();
    let mut all = HashMap::with_capacity(people.len());
    for chunk in people.chunks(500) {
        for person in store::people(ex.again(), chunk).await? {
            all.insert(person.id, person.into());
        }
        for membership in store::memberships(ex.again(), chunk, on).await? {
            if let Some(facts) = all.get_mut(&membership.person_id) {
                membership.add_to(facts);
            }
        }
    }
    for facts in all.values_mut() {
        facts.committees.sort();
        facts.committees.dedup();
    }
    Ok(all)
}

/// What a letter for that objective is about; nothing when the objective is out of reach.
pub async fn around(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    sender: SenderData,
) -> db::Result<Option<Around>> {
    let mut ex = ex.into();
    let Some((objective_name, client_id, client)) = store::names(ex.again(), scope, objective).await? else {
        return Ok(None);
    };
    let salutations = own_salutations(ex.again(), scope, client_id).await?;
    let venues = store::venues(ex, scope, objective).await?;
    Ok(Some(Around { objective: objective_name, client, sender, venues, salutations, invitation: None }))
}

/// The fields for some people, for a preview or for delivery; whoever is not in the directory is left out.
pub async fn for_people(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    (objective, sender, invitation): (ObjectiveId, SenderData, Option<&Invitation>),
    people: &[(PersonId, Language)],
    on: NaiveDate,
) -> db::Result<HashMap<PersonId, MergeData>> {
    let mut ex = ex.into();
    let Some(around) = around(ex.again(), scope, objective, sender).await? else { return Ok(HashMap::new()) };
    let around = Around { invitation: invitation.cloned(), ..around };
    let ids: Vec<PersonId> = people.iter().map(|(person, _)| *person).collect();
    let facts = facts(ex, &ids, on).await?;
    let one =
        |(person, language): &(PersonId, Language)| Some((*person, data(facts.get(person)?, *language, &around, on)));
    Ok(people.iter().filter_map(one).collect())
}

/// The fields for one person, on the day on which the letter goes out.
pub fn data(facts: &Facts, language: Language, around: &Around, on: NaiveDate) -> MergeData {
    let sits = || around.venues.keys().any(|venue| facts.organizations.contains(venue));
    let title = facts.title.clone().unwrap_or_default();
    let to = Addressee {
        name: &facts.name,
        family_name: &facts.family_name,
        title: &title,
        gender: facts.gender.as_deref(),
        office: facts.office.unwrap_or_else(|| if sits() { Office::Member } else { Office::None }),
    };
    let decision = around.venues.values().flatten().filter(|day| **day >= on).min();
    MergeData {
        salutation: salutation(language, to, &around.salutations),
        today: on.to_string(),
        invitation: around.invitation.as_ref().map(Invitation::data).unwrap_or_default(),
        person: PersonData {
            name: facts.name.clone(),
            given_name: facts.given_name.clone(),
            family_name: facts.family_name.clone(),
            country: facts.country.as_deref().map(|code| country_name(code, language)).unwrap_or_default(),
            group: facts.group.clone().unwrap_or_default(),
            group_name: facts.group_name.clone().unwrap_or_default(),
            committees: facts.committees.join(", "),
            committee_list: facts.committees.iter().take(MAX_ITEMS).cloned().collect(),
            title,
        },
        objective: ObjectiveData {
            name: around.objective.clone(),
            decision_day: decision.map(ToString::to_string).unwrap_or_default(),
        },
        sender: around.sender.clone(),
        client: Named { name: around.client.clone() },
    }
}

impl store::Membership {
    fn add_to(self, facts: &mut Facts) {
        match self.classification {
            Classification::PoliticalGroup => {
                (facts.group, facts.group_name) = (Some(self.short_name), Some(self.name));
            }
            Classification::Committee | Classification::Subcommittee => facts.committees.push(self.short_name),
            _ => {}
        }
        facts.office = facts.office.take().or_else(|| office(self.classification, &self.label));
        facts.country = facts.country.take().or(self.area_code);
        facts.organizations.insert(self.organization_id);
    }
}

/// The office that a label in the directory names, where it has a greeting of its own. Who works *for* a Commissioner or a
/// minister is in another kind of body.
fn office(classification: Classification, label: &str) -> Option<Office> {
    let label = crate::text::fold(label);
    // Whole words: a ministerial adviser is no minister.
    let label = format!("{label} ");
    let begins = |starts: &[&str]| starts.iter().any(|start| label.starts_with(&format!("{start} ")));
    match classification {
        Classification::Institution
            if begins(&["commissioner", "european commissioner", "member of the commission"]) =>
        {
            Some(Office::Commissioner)
        }
        Classification::PermanentRepresentation
            if begins(&["ambassador", "permanent representative", "deputy permanent representative"]) =>
        {
            Some(Office::Ambassador)
        }
        Classification::Ministry if begins(&["minister", "deputy minister", "prime minister"]) => {
            Some(Office::Minister)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_is_known_by_its_label_and_its_body() {
        for (classification, label, known) in [
            (Classification::Institution, "Commissioner for Health", Some(Office::Commissioner)),
            (Classification::Cabinet, "Commissioner’s adviser", None),
            (Classification::PermanentRepresentation, "Ambassador", Some(Office::Ambassador)),
            (Classification::PermanentRepresentation, "Permanent Representative", Some(Office::Ambassador)),
            (Classification::PermanentRepresentation, "Counsellor", None),
            (Classification::Ministry, "Minister of Foreign Affairs", Some(Office::Minister)),
            (Classification::Ministry, "Ministerial adviser", None),
        ] {
            assert_eq!(office(classification, label), known, "{label}");
        }
    }
}
