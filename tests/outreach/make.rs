//! A small world to write letters in: one client, one objective, a parliament.

use chrono::{DateTime, Duration, Utc};
use focal::accounts::{AccountId, ClientId, Role, Scope};
use focal::contacts::{self, Attempt, Direction, Kind, NewContact};
use focal::db::{Db, Tx};
use focal::directory::{OrganizationId, PersonId};
use focal::objectives::{ObjectiveId, VenueId};
use focal::outreach::audiences::Audience;
use focal::outreach::campaigns::{self, BRUSSELS, CampaignId, Draft, Start};
use focal::outreach::letters::{self, LetterId};
use focal::outreach::senders::Equipment;
use focal::outreach::{Language, Refused};
use focal::stances::{self, Confidence, Evidence, Level, NewStance};
use focal::{ids, scoped, sql};

use crate::support::database::TestDb;

/// A Tuesday in term.
pub fn noon() -> DateTime<Utc> {
    "2027-03-02T11:00:00Z".parse().unwrap()
}

pub fn later(minutes: i64) -> DateTime<Utc> {
    noon() + Duration::minutes(minutes)
}

pub struct World {
    _test: TestDb,
    pub db: Db,
    pub author: AccountId,
    pub manager: AccountId,
    pub client: ClientId,
    pub objective: ObjectiveId,
    pub parliament: OrganizationId,
    pub letter: LetterId,
}

pub const ALL: Scope = Scope::system();

impl World {
    /// With a letter in English and French, and nobody in parliament.
    pub async fn new() -> World {
        let test = TestDb::new().await;
        let db = test.db.clone();
        let mut tx = db.begin().await.unwrap();
        let author = account(&mut tx, "Camille Devos", "consultant").await;
        let manager = account(&mut tx, "Maud Peeters", "manager").await;
        let client = client(&mut tx, "Institute for Prevention").await;
        for account in [author, manager] {
            let q = sql!(
                "insert into client_grant (account_id, client_id, granted_at) values ($1, $2, $3)",
                account,
                client,
                noon()
            );
            tx.ex().exec(q).await.unwrap();
        }
        let parliament = organization(&mut tx, "institution", "EP", "European Parliament").await;
        let objective = objective(&mut tx, client, "EU Focal Point", Some(parliament)).await;
        let scope = Scope::of(author);
        let letter = letters::create(&mut tx, &scope, client, "First letter", Language::English, author, noon());
        let letter = letter.await.unwrap();
        tx.commit().await.unwrap();
        let world = World { _test: test, db, author, manager, client, objective, parliament, letter };
        world.write(Language::English, "For {{person.name}}", "{{salutation}}\n\nabout {{objective.name}}").await;
        world.write(Language::French, "Pour {{person.name}}", "{{salutation}}\n\nau sujet de {{objective.name}}").await;
        world
    }

    pub fn scope(&self) -> Scope {
        Scope::of(self.author)
    }

    pub async fn write(&self, language: Language, subject: &str, body: &str) -> Vec<campaigns::Voided> {
        let mut tx = self.db.begin().await.unwrap();
        let saved =
            letters::save_variant(&mut tx, &self.scope(), self.letter, language, subject, body, self.author, noon())
                .await
                .unwrap();
        tx.commit().await.unwrap();
        saved
    }

    /// A sitting Member with an address made from the name.
    pub async fn member(&self, name: &str, country: &str) -> PersonId {
        let address = format!("{}@europarl.example", name.to_lowercase().replace(' ', "."));
        self.member_at(name, country, &address).await
    }

    pub async fn member_at(&self, name: &str, country: &str, address: &str) -> PersonId {
        let mut tx = self.db.begin().await.unwrap();
        let person = person(&mut tx, name).await;
        join(&mut tx, person, self.parliament, Some(country)).await;
        if !address.is_empty() {
            email(&mut tx, person, address, "usable").await;
        }
        tx.commit().await.unwrap();
        person
    }

    pub async fn members(&self, n: usize) -> Vec<PersonId> {
        let mut members = vec![];
        for i in 0..n {
            members.push(self.member(&format!("Member Number{i}"), "IE").await);
        }
        members
    }

    /// In a body of that kind and code, which is made when it is not there.
    pub async fn seat(&self, person: PersonId, classification: &str, code: &str) {
        let mut tx = self.db.begin().await.unwrap();
        let q = sql!("select id from organization where classification = $1 and short_name = $2", classification, code);
        let found = tx.ex().opt::<(OrganizationId,)>(q).await.unwrap();
        let body = match found {
            Some((id,)) => id,
            None => organization(&mut tx, classification, code, &format!("The {code} body")).await,
        };
        join(&mut tx, person, body, None).await;
        tx.commit().await.unwrap();
    }

    pub async fn run(&self, text: focal::db::Q) {
        let mut tx = self.db.begin().await.unwrap();
        tx.ex().exec(text).await.unwrap();
        tx.commit().await.unwrap();
    }

    pub fn draft(&self, name: &str) -> Draft {
        Draft {
            name: name.to_owned(),
            objective: self.objective,
            letter: self.letter,
            audience: Audience::deciders(),
            sender: None,
            sender_name: "Camille Devos".to_owned(),
            sender_address: "camille@agency.example".to_owned(),
            reply_to: None,
            hours: focal::outreach::campaigns::SendingHours::House,
            sequence: focal::outreach::campaigns::Sequence::default(),
        }
    }

    pub async fn campaign(&self, name: &str) -> CampaignId {
        let mut tx = self.db.begin().await.unwrap();
        let id = campaigns::create(&mut tx, &self.scope(), &self.draft(name), self.author, noon()).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    pub async fn submit(&self, id: CampaignId) -> Result<(), Refused> {
        let mut tx = self.db.begin().await.unwrap();
        campaigns::submit(&mut tx, &self.scope(), id, self.author, &Equipment::default(), noon()).await?;
        tx.commit().await.map_err(Refused::from)
    }

    pub async fn approve_as(&self, id: CampaignId, by: AccountId, role: Role) -> Result<usize, Refused> {
        let mut tx = self.db.begin().await.unwrap();
        let n = campaigns::approve(&mut tx, &Scope::of(by), id, by, role, &Equipment::default(), noon()).await?;
        tx.commit().await.unwrap();
        Ok(n)
    }

    /// Submitted and approved.
    pub async fn approved(&self, name: &str) -> CampaignId {
        let id = self.campaign(name).await;
        self.submit(id).await.unwrap();
        self.approve_as(id, self.manager, Role::Manager).await.unwrap();
        id
    }

    pub async fn schedule(&self, id: CampaignId, at: DateTime<Utc>) {
        let mut tx = self.db.begin().await.unwrap();
        campaigns::schedule(&mut tx, &self.scope(), id, at, BRUSSELS, self.author, noon()).await.unwrap();
        tx.commit().await.unwrap();
    }

    pub async fn start(&self, id: CampaignId, now: DateTime<Utc>) -> Start {
        let mut tx = self.db.begin().await.unwrap();
        let start = campaigns::start(&mut tx, &ALL, id, &Equipment::default(), now).await.unwrap();
        tx.commit().await.unwrap();
        start
    }

    /// Approved, and its letters due at one minute past noon.
    pub async fn sending(&self, name: &str) -> CampaignId {
        let id = self.approved(name).await;
        self.schedule(id, later(1)).await;
        assert!(matches!(self.start(id, later(1)).await, Start::Sending(_)));
        id
    }

    /// As if the letter to that person had got its outcome some days before noon.
    pub async fn ended(&self, campaign: CampaignId, person: PersonId, state: &str, days_ago: i64) {
        let q = scoped!(
            &ALL,
            "update delivery set state = $1, changed_at = $2 where campaign_id = $3 and person_id = $4 and $scope(client_id)",
            state,
            noon() - Duration::days(days_ago),
            campaign,
            person
        );
        self.run(q).await;
    }
}

pub async fn account(tx: &mut Tx, name: &str, role: &str) -> AccountId {
    let id = AccountId::new();
    let email = format!("{id}@agency.example");
    let q = sql!(
        "insert into account (id, name, email, email_folded, role, password_hash, created_at)
         values ($1, $2, $3, $3, $4, '', $5)",
        id,
        name,
        &email,
        role,
        noon()
    );
    tx.ex().exec(q).await.unwrap();
    id
}

pub async fn client(tx: &mut Tx, name: &str) -> ClientId {
    let id = ClientId::new();
    let q = sql!("insert into client (id, name, pro_bono, created_at) values ($1, $2, $3, $4)", id, name, true, noon());
    tx.ex().exec(q).await.unwrap();
    id
}

pub async fn objective(tx: &mut Tx, client: ClientId, name: &str, venue: Option<OrganizationId>) -> ObjectiveId {
    let id = ObjectiveId::new();
    let q = scoped!(
        &ALL,
        "insert into objective (id, client_id, name, description, state, freshness_days, created_at)
         select $1, c.id, $2, '', 'active', 180, $3 from client c where c.id = $4 and $scope(c.id)",
        id,
        name,
        noon(),
        client
    );
    tx.ex().exec(q).await.unwrap();
    if let Some(venue) = venue {
        let q = scoped!(
            &ALL,
            "insert into venue (id, client_id, objective_id, position, organization_id, rule, created_at)
             select $1, o.client_id, o.id, 1, $2, 'ep-absolute', $3 from objective o where o.id = $4 and $scope(o.client_id)",
            VenueId::new(),
            venue,
            noon(),
            id
        );
        tx.ex().exec(q).await.unwrap();
    }
    id
}

pub async fn organization(tx: &mut Tx, classification: &str, code: &str, name: &str) -> OrganizationId {
    let id = OrganizationId::new();
    let q = sql!(
        "insert into organization (id, classification, name, short_name, area_code, search_text, created_at)
         values ($1, $2, $3, $4, '', '', $5)",
        id,
        classification,
        name,
        code,
        noon()
    );
    tx.ex().exec(q).await.unwrap();
    id
}

pub async fn person(tx: &mut Tx, name: &str) -> PersonId {
    let id = PersonId::new();
    let (given, family) = name.split_once(' ').unwrap();
    let q = sql!(
        "insert into person (id, name, given_name, family_name, sort_name, search_text, created_at, updated_at)
         values ($1, $2, $3, $4, $5, '', $6, $6)",
        id,
        name,
        given,
        family,
        focal::text::fold(&format!("{family} {given}")),
        noon()
    );
    tx.ex().exec(q).await.unwrap();
    id
}

pub async fn join(tx: &mut Tx, person: PersonId, body: OrganizationId, area: Option<&str>) {
    let q = sql!(
        "insert into membership (id, person_id, organization_id, role, area_code, start_date, source, created_at)
         values ($1, $2, $3, 'member', $4, $5, 'made up', $6)",
        ids::new(),
        person,
        body,
        area,
        noon().date_naive() - Duration::days(400),
        noon()
    );
    tx.ex().exec(q).await.unwrap();
}

pub async fn email(tx: &mut Tx, person: PersonId, address: &str, standing: &str) {
    let q = sql!(
        "insert into contact_detail (id, person_id, kind, value, standing, source, created_at, updated_at)
         values ($1, $2, 'email', $3, $4, 'made up', $5, $5)",
        ids::new(),
        person,
        address,
        standing,
        noon()
    );
    tx.ex().exec(q).await.unwrap();
}

/// A stance on the objective, valid and recorded some days before noon.
pub async fn stance(world: &World, person: PersonId, level: i64, days_ago: i64) {
    let at = noon() - Duration::days(days_ago);
    let new = NewStance {
        objective: world.objective,
        holder: person.into(),
        level: Level::new(level).unwrap(),
        valid_on: at.date_naive(),
        confidence: Confidence::High,
        evidence: Evidence::Press,
        quote: String::new(),
        link: None,
        contact: None,
    };
    let mut tx = world.db.begin().await.unwrap();
    stances::record(&mut tx, &ALL, &new, Some(world.author), at, at.date_naive()).await.unwrap();
    tx.commit().await.unwrap();
}

/// A contact with one person, some days before noon.
pub async fn contact(world: &World, person: PersonId, kind: Kind, direction: Direction, days_ago: i64) {
    contact_as(world, person, kind, direction, days_ago, None).await;
}

/// A call that reached nobody, some days before noon.
pub async fn missed_call(world: &World, person: PersonId, days_ago: i64) {
    contact_as(world, person, Kind::Call, Direction::Out, days_ago, Some(Attempt::NoAnswer)).await;
}

async fn contact_as(
    world: &World,
    person: PersonId,
    kind: Kind,
    direction: Direction,
    days_ago: i64,
    attempt: Option<Attempt>,
) {
    let at = noon() - Duration::days(days_ago);
    let new = NewContact {
        objective: world.objective,
        kind,
        attempt,
        direction,
        occurred_at: at,
        people: vec![person],
        minutes: None,
        preparation_minutes: None,
        notes: "talked".into(),
        stances: vec![],
        follow_up: None,
        form_key: ids::secret(),
    };
    let mut tx = world.db.begin().await.unwrap();
    contacts::log(&mut tx, &ALL, &new, world.author, at, at.date_naive()).await.unwrap();
    tx.commit().await.unwrap();
}

/// How much a person counts, as held some days before noon.
pub async fn assess(world: &World, person: PersonId, influence: i64, interest: i64, days_ago: i64) {
    let at = noon() - Duration::days(days_ago);
    let q = scoped!(
        &ALL,
        "insert into assessment (id, client_id, objective_id, person_id, influence, interest, valid_on, recorded_at)
         select $1, o.client_id, o.id, $2, $3, $4, $5, $6 from objective o where o.id = $7 and $scope(o.client_id)",
        ids::new(),
        person,
        influence,
        interest,
        at.date_naive(),
        at,
        world.objective
    );
    world.run(q).await;
}
