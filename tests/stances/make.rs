//! A house with a parliament, a client and an objective, in which stances are recorded through the verbs.

use chrono::{DateTime, NaiveDate, Utc};
use focal::accounts::{AccountId, ClientId, Role};
use focal::directory::changes::{ChangeSetKind, Writer};
use focal::directory::posts::{self, NewPost};
use focal::directory::records::PostId;
use focal::directory::{self, Classification, NewOrganization, OrganizationId, PersonId};
use focal::objectives::ObjectiveId;
use focal::stances::{self, Confidence, Drift, Evidence, Holder, Level, NewStance, RecordError, StanceId};

use crate::support::app::TestApp;
use crate::support::make::ALL;
use crate::support::parliament::FIVE;

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub struct House {
    pub app: TestApp,
    pub client: ClientId,
    pub people: Vec<PersonId>,
    pub objective: ObjectiveId,
    pub author: AccountId,
}

impl House {
    pub async fn new() -> House {
        let app = TestApp::new().await;
        let client = app.client("The Coalition").await;
        let people = app.parliament(&FIVE).await;
        let objective = app.objective(client, "EU Focal Point for R2P").await;
        let author = app.account("Mathis Verhaegen", Role::Consultant, Some(client)).await;
        House { app, client, people, objective, author }
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.app.app.now()
    }

    pub fn stance(&self, holder: impl Into<Holder>, level: i64, on: &str, evidence: Evidence) -> NewStance {
        NewStance {
            objective: self.objective,
            holder: holder.into(),
            level: Level::new(level).unwrap(),
            valid_on: day(on),
            confidence: Confidence::High,
            evidence,
            quote: String::new(),
            link: None,
            contact: None,
        }
    }

    pub async fn try_record(&self, new: &NewStance) -> Result<StanceId, RecordError> {
        let app = &self.app.app;
        let mut tx = app.db.begin().await.unwrap();
        let id = stances::record(&mut tx, &ALL, new, Some(self.author), app.now(), app.today()).await?;
        tx.commit().await.unwrap();
        Ok(id)
    }

    pub async fn stands(&self, holder: impl Into<Holder>, level: i64, on: &str, evidence: Evidence) -> StanceId {
        self.try_record(&self.stance(holder, level, on, evidence)).await.unwrap()
    }

    pub async fn withdraw(&self, id: StanceId) {
        let mut tx = self.app.app.db.begin().await.unwrap();
        assert!(stances::withdraw(&mut tx, &ALL, id, "A namesake", self.author, self.now()).await.unwrap());
        tx.commit().await.unwrap();
    }

    pub async fn organization(&self, classification: Classification, code: &str, area: &str) -> OrganizationId {
        let new = NewOrganization {
            classification,
            code: code.into(),
            name: format!("{code} in full"),
            parent: None,
            area_code: area.into(),
        };
        let mut tx = self.app.app.db.begin().await.unwrap();
        let id = directory::ensure_organization(&mut tx, &new, self.now()).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    /// A post in an organisation, in existence since 2020.
    pub async fn post(&self, organization: OrganizationId, label: &str) -> PostId {
        let new = NewPost {
            organization,
            label: label.into(),
            area_code: String::new(),
            start_date: Some(day("2020-01-01")),
            source: "made up".into(),
        };
        let mut tx = self.app.app.db.begin().await.unwrap();
        let mut writer = Writer::begin(&mut tx, ChangeSetKind::Edit, "a post", None, self.now()).await.unwrap();
        let id = posts::create(&mut tx, &mut writer, &new, self.now()).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    /// How far what is kept is from the ledger.
    pub async fn drift(&self) -> Drift {
        let mut tx = self.app.app.db.begin().await.unwrap();
        let drift = stances::compare(&mut tx, &ALL, self.objective).await.unwrap();
        // At once: another program may ask for the same ledger next.
        tx.rollback().await.unwrap();
        drift
    }
}
