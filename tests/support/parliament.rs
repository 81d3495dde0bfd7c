//! A small Parliament of fictional Members, sitting since July 2024.

use focal::accounts::{ClientId, Scope};
use focal::directory::{
    self, Classification, ContactKind, NewContactDetail, NewMembership, NewOrganization, NewPerson, PersonId, Role,
};
use focal::objectives::{self, NewObjective, ObjectiveId, Rule};

use super::app::TestApp;

/// Given name, family name, group, country, committee (or nothing).
pub type Seat<'a> = (&'a str, &'a str, &'a str, &'a str, &'a str);

/// Five Members of three groups from four states.
pub const FIVE: [Seat<'static>; 5] = [
    ("Aoife", "BRANNIGAN", "Renew", "IE", "AFET"),
    ("Lieselotte", "HARNISCH", "EPP", "AT", "AFET"),
    ("Ruxandra", "IONAȘCU", "S&D", "RO", "DROI"),
    ("Димитър", "ВЕЛЧЕВ", "EPP", "BG", ""),
    ("Corentin", "DELABROYE", "Renew", "FR", "AFET"),
];

impl TestApp {
    /// Seats these Members; answers who they are, in order.
    pub async fn parliament(&self, seats: &[Seat<'_>]) -> Vec<PersonId> {
        let now = self.app.now();
        let mut tx = self.app.db.begin().await.unwrap();
        let house = directory::ensure_european_parliament(&mut tx, now).await.unwrap();
        let mut people = vec![];
        for (given, family, group, area, committee) in seats {
            let new = NewPerson { given_name: (*given).into(), family_name: (*family).into(), ..NewPerson::default() };
            let person = directory::create_person(&mut tx, &new, now).await.unwrap();
            let bodies = [(Classification::PoliticalGroup, *group), (Classification::Committee, *committee)];
            let mut held = vec![(house, Some((*area).to_owned()))];
            for (classification, code) in bodies.into_iter().filter(|(_, code)| !code.is_empty()) {
                let new = NewOrganization {
                    classification,
                    code: code.into(),
                    name: format!("{code} in full"),
                    parent: Some(house),
                    area_code: String::new(),
                };
                held.push((directory::ensure_organization(&mut tx, &new, now).await.unwrap(), None));
            }
            for (organization, area_code) in held {
                let membership = NewMembership {
                    person,
                    organization,
                    role: Role::Member,
                    area_code,
                    start_date: "2024-07-16".parse().unwrap(),
                    end_date: None,
                    source: "a list for tests".into(),
                };
                directory::start_membership(&mut tx, membership, now).await.unwrap();
            }
            let address = format!("member{}@ep.example", people.len());
            let detail = NewContactDetail {
                person,
                kind: ContactKind::Email,
                value: address,
                source: "a list for tests".into(),
            };
            directory::set_contact_detail(&mut tx, detail, now).await.unwrap();
            people.push(person);
        }
        tx.commit().await.unwrap();
        people
    }

    /// Enters an objective that the plenary decides by absolute majority.
    pub async fn objective(&self, client: ClientId, name: &str) -> ObjectiveId {
        let mut tx = self.app.db.begin().await.unwrap();
        let organization = directory::ensure_european_parliament(&mut tx, self.app.now()).await.unwrap();
        let new = NewObjective {
            client,
            name: name.into(),
            description: "A senior official for atrocity prevention.".into(),
            freshness_days: objectives::FRESHNESS_DAYS,
            organization,
            rule: Rule::EpAbsolute,
            decides_on: None,
        };
        let id = objectives::create(&mut tx, &Scope::system(), &new, None, self.app.now()).await.unwrap();
        tx.commit().await.unwrap();
        id
    }
}
