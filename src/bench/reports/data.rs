//! A house with a long ledger: people, of whom 720 sit in the European Parliament, and stances over 20 objectives of one
//! client. All of it is made up.

use std::time::Instant;

use chrono::{DateTime, Days, Duration, NaiveDate, Utc};

use crate::accounts::{self, AccountId, NewAccount, Role as AccountRole, Scope};
use crate::bench::measure::Dice;
use crate::db::{Db, Tx};
use crate::directory::{
    self, Classification, NewMembership, NewOrganization, NewPerson, OrganizationId, PersonId, Role,
};
use crate::objectives::{self, FRESHNESS_DAYS, NewObjective, ObjectiveId, Rule};
use crate::reports::coverage::Period;
use crate::reports::movement;
use crate::stances::{self, Confidence, Evidence, Level, NewStance};
use crate::when::Zone;

/// Seats in the European Parliament.
const SEATS: usize = 720;
/// Objectives.
const OBJECTIVES: usize = 20;
/// People or stances that are written at once.
const PIECE: usize = 5_000;
/// How far back stances go, in days.
const DAYS: usize = 700;
const GROUPS: [&str; 8] = ["EPP", "S&D", "PfE", "ECR", "Renew", "Greens/EFA", "The Left", "NI"];
const COUNTRIES: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV",
    "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// The house.
#[derive(Debug)]
pub struct House {
    /// Who asks.
    pub account: AccountId,
    /// What is counted for.
    pub objectives: Vec<ObjectiveId>,
    /// Whose seats are counted.
    pub parliament: OrganizationId,
    /// Now, as everything asked takes it.
    pub now: DateTime<Utc>,
    people: Vec<PersonId>,
    dice: Dice,
    stances: usize,
}

impl House {
    /// The day of `now`.
    pub fn today(&self) -> NaiveDate {
        self.now.date_naive()
    }

    /// Movement on an objective in the last 30 days, as known now.
    pub fn last_month(&self, objective: ObjectiveId) -> movement::Asked {
        let period = Period { from: self.today() - Days::new(movement::DAYS), until: self.today() };
        let zone = Zone::new(jiff::tz::TimeZone::UTC);
        movement::Asked { objective, venue: None, period, known: self.now, zone }
    }

    /// Makes the people and the objectives.
    pub async fn build(db: &Db, people: usize, now: DateTime<Utc>) -> anyhow::Result<House> {
        let began = Instant::now();
        let mut tx = db.begin().await?;
        let secret = crate::ids::secret();
        let new = NewAccount::new("Bench", "bench@focal.example", AccountRole::Manager, &secret);
        let account = accounts::create(&mut tx, &new.map_err(anyhow::Error::msg)?, now).await?;
        let client = accounts::create_client(&mut tx, "The Coalition", false, Some(account), now).await?;
        let parliament = directory::ensure_european_parliament(&mut tx, now).await?;
        let groups = groups(&mut tx, parliament, now).await?;
        let mut house =
            House { account, objectives: vec![], parliament, now, people: vec![], dice: Dice(0x5EED), stances: 0 };
        for n in 0..OBJECTIVES {
            let new = NewObjective {
                client,
                name: format!("Objective {n}"),
                description: String::new(),
                freshness_days: FRESHNESS_DAYS,
                organization: parliament,
                rule: Rule::EpAbsolute,
                decides_on: None,
            };
            house.objectives.push(objectives::create(&mut tx, &Scope::system(), &new, Some(account), now).await?);
        }
        for from in (0..people).step_by(PIECE) {
            let new: Vec<_> = (from..people.min(from + PIECE)).map(person).collect();
            house.people.extend(directory::create_people(&mut tx, &new, now).await?);
        }
        let seats: Vec<_> = house.people.iter().take(SEATS).enumerate().collect();
        let rows: Vec<_> =
            seats.into_iter().flat_map(|(n, person)| seat(n, *person, parliament, &groups, now)).collect();
        directory::start_memberships(&mut tx, &rows, now).await?;
        tx.commit().await?;
        println!("{people} people and {} memberships in {:.1} s", rows.len(), began.elapsed().as_secs_f64());
        Ok(house)
    }

    /// Records stances until there are so many: a third of them of sitting Members, the others of anybody.
    pub async fn fill(&mut self, db: &Db, until: usize) -> anyhow::Result<()> {
        let (began, before) = (Instant::now(), self.stances);
        let scope = Scope::system();
        for (n, objective) in self.objectives.clone().into_iter().enumerate() {
            let own = (until - before) / OBJECTIVES + usize::from(n < (until - before) % OBJECTIVES);
            let mut tx = db.begin().await?;
            for from in (0..own).step_by(PIECE) {
                let new: Vec<_> = (from..own.min(from + PIECE)).map(|_| self.stance(objective)).collect();
                stances::load(&mut tx, &scope, objective, &new, Some(self.account)).await?;
            }
            stances::rebuild(&mut tx, &scope, objective).await?;
            tx.commit().await?;
            self.stances += own;
        }
        let (seconds, rows) = (began.elapsed().as_secs_f64(), self.stances - before);
        println!("{rows} stances recorded in {seconds:.1} s, where everyone stands included");
        Ok(())
    }

    fn stance(&mut self, objective: ObjectiveId) -> (NewStance, DateTime<Utc>) {
        let among = if self.dice.below(3) == 0 { SEATS.min(self.people.len()) } else { self.people.len() };
        let ago = self.dice.below(DAYS) as u64;
        let valid_on = self.today() - Days::new(ago);
        let level = Level::ALL[self.dice.below(Level::ALL.len())];
        let evidence = Evidence::ALL[self.dice.below(Evidence::ALL.len())];
        let new = NewStance {
            objective,
            holder: self.people[self.dice.below(among)].into(),
            level,
            valid_on,
            confidence: Confidence::Medium,
            evidence,
            quote: String::new(),
            link: None,
            contact: None,
        };
        // Learnt on the day itself, some milliseconds apart.
        let after = Duration::milliseconds(i64::try_from(self.dice.below(60_000)).unwrap_or_default());
        (new, self.now - Duration::days(ago.cast_signed()) - Duration::minutes(2) + after)
    }
}

fn person(n: usize) -> NewPerson {
    NewPerson { given_name: format!("Person {n}"), family_name: "Sample".into(), gender: None, language: None }
}

async fn groups(tx: &mut Tx, parliament: OrganizationId, now: DateTime<Utc>) -> anyhow::Result<Vec<OrganizationId>> {
    let group = |code: &&str| NewOrganization {
        classification: Classification::PoliticalGroup,
        code: (*code).to_owned(),
        name: format!("Group {code}"),
        parent: Some(parliament),
        area_code: String::new(),
    };
    let new: Vec<_> = GROUPS.iter().map(group).collect();
    let mut ids = vec![];
    for new in &new {
        ids.push(directory::ensure_organization(tx, new, now).await?);
    }
    Ok(ids)
}

fn seat(
    n: usize,
    person: PersonId,
    parliament: OrganizationId,
    groups: &[OrganizationId],
    now: DateTime<Utc>,
) -> [NewMembership; 2] {
    let start_date = now.date_naive() - Days::new(DAYS as u64 + 100);
    let membership = |organization, area_code: Option<&str>| NewMembership {
        person,
        organization,
        role: Role::Member,
        area_code: area_code.map(str::to_owned),
        start_date,
        end_date: None,
        source: "made up".into(),
    };
    [membership(parliament, Some(COUNTRIES[n % COUNTRIES.len()])), membership(groups[n % groups.len()], None)]
}
