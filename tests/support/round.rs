//! A campaign of several letters, sent by the real courier over days of the test's clock.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use focal::accounts::{AccountId, ClientId, Role};
use focal::contacts::{self, Attempt, Direction, Kind, NewContact};
use focal::directory::PersonId;
use focal::ids;
use focal::jobs;
use focal::mail::{Address, Outcome, Parsed, Reply};
use focal::objectives::ObjectiveId;
use focal::outreach::audiences::Audience;
use focal::outreach::campaigns::{self, BRUSSELS, CampaignId, Draft, FollowUp, SendingHours, Sequence};
use focal::outreach::deliveries::{self, DeliveryLine, Page, State};
use focal::outreach::letters::{self, LetterId};
use focal::outreach::{Language, Refused};

use super::app::TestApp;
use super::make::{self, ALL};

/// Tuesday 24 November 2026, 14:00 in Brussels, as every test; and a client who writes to some Members.
pub struct Round {
    pub app: TestApp,
    pub author: AccountId,
    pub manager: AccountId,
    pub client: ClientId,
    pub objective: ObjectiveId,
    pub people: Vec<PersonId>,
    /// The first letter, then others; the subject of each is its name.
    pub letters: Vec<LetterId>,
}

/// What the letters are called.
pub const NAMES: [&str; 4] = ["First", "Reminder", "Last word", "Shorter"];

pub fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// So many working days after the letter before, unless answered or met.
pub fn after(letter: LetterId, after_days: i64) -> FollowUp {
    FollowUp { letter, after_days, stops_when_met: true, stops_when_supportive: false }
}

impl Round {
    /// With so many Members, at `member0@ep.example` and so on.
    pub async fn new(members: usize) -> Round {
        let app = TestApp::new().await;
        let now = app.app.now();
        let mut tx = app.app.db.begin().await.unwrap();
        let people = make::seated(&mut tx, &make::members(members), now).await;
        let author = make::account(&mut tx, "Camille Devos", Role::Consultant, now).await;
        let manager = make::account(&mut tx, "Noor Haddad", Role::Manager, now).await;
        let client = make::client(&mut tx, "Institute for Prevention", &[author, manager], now).await;
        let objective = make::objective(&mut tx, client, now).await;
        let mut written = vec![];
        for name in NAMES {
            let id = letters::create(&mut tx, &ALL, client, name, Language::English, author, now).await.unwrap();
            let body = "{{salutation}}\n\nWe write for {{client.name}}.";
            letters::save_variant(&mut tx, &ALL, id, Language::English, name, body, author, now).await.unwrap();
            written.push(id);
        }
        tx.commit().await.unwrap();
        Round { app, author, manager, client, objective, people, letters: written }
    }

    /// The first letter, a reminder three working days later, and a last word after five more.
    pub fn three_letters(&self) -> Sequence {
        Sequence { follow_ups: vec![after(self.letters[1], 3), after(self.letters[2], 5)], comparison: None }
    }

    pub fn draft(&self, sequence: Sequence) -> Draft {
        Draft {
            name: "Round".into(),
            objective: self.objective,
            letter: self.letters[0],
            audience: Audience::deciders(),
            sender: None,
            sender_name: "Camille Devos".into(),
            sender_address: "camille.devos@consultancy.example".into(),
            reply_to: None,
            hours: SendingHours::House,
            sequence,
        }
    }

    /// Begun, not submitted.
    pub async fn begun(&self, sequence: Sequence) -> CampaignId {
        let mut tx = self.app.app.db.begin().await.unwrap();
        let now = self.app.app.now();
        let id = campaigns::create(&mut tx, &ALL, &self.draft(sequence), self.author, now).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    pub async fn submit(&self, id: CampaignId) -> Result<(), Refused> {
        let mut tx = self.app.app.db.begin().await.unwrap();
        campaigns::submit(&mut tx, &ALL, id, self.author, &self.app.app.equipment(), self.app.app.now()).await?;
        tx.commit().await.unwrap();
        Ok(())
    }

    pub async fn approve(&self, id: CampaignId, by: AccountId) -> Result<usize, Refused> {
        let mut tx = self.app.app.db.begin().await.unwrap();
        let n = campaigns::approve(&mut tx, &ALL, id, by, Role::Manager, &self.app.app.equipment(), self.app.app.now())
            .await?;
        tx.commit().await.unwrap();
        Ok(n)
    }

    /// Approved, and sent for the first time: at 14:01 on the Tuesday.
    pub async fn sent(&self, sequence: Sequence) -> CampaignId {
        let id = self.begun(sequence).await;
        self.submit(id).await.unwrap();
        self.approve(id, self.manager).await.unwrap();
        self.start(id).await;
        id
    }

    /// Starts an approved campaign in a minute.
    pub async fn start(&self, id: CampaignId) {
        let now = self.app.app.now();
        let mut tx = self.app.app.db.begin().await.unwrap();
        let soon = now + TimeDelta::minutes(1);
        campaigns::schedule(&mut tx, &ALL, id, soon, BRUSSELS, self.author, now).await.unwrap();
        tx.commit().await.unwrap();
        self.until(soon).await;
    }

    /// Lets time pass until then, and does what is due in that minute and the next.
    pub async fn until(&self, moment: DateTime<Utc>) {
        let app = &self.app.app;
        app.clock.advance(moment - app.now());
        for _ in 0..2 {
            jobs::fire(&app.db, app.now(), jobs::SCHEDULE).await.unwrap();
            self.app.run_jobs().await;
            app.clock.advance(TimeDelta::minutes(1));
        }
    }

    /// Mail to that Member is refused from now on.
    pub fn refuse(&self, member: usize) {
        let reply = Reply { code: 550, enhanced: None, text: "Not here".to_owned() };
        let address = Address::parse(&format!("member{member}@ep.example")).unwrap();
        self.app.mail.answer(&address, Outcome::Rejected(reply));
    }

    /// A contact with a Member, now.
    pub async fn log(&self, member: usize, kind: Kind, direction: Direction) {
        self.log_as(member, kind, direction, None).await;
    }

    /// A call to a Member, now, that reached nobody.
    pub async fn miss(&self, member: usize) {
        self.log_as(member, Kind::Call, Direction::Out, Some(Attempt::LeftMessage)).await;
    }

    async fn log_as(&self, member: usize, kind: Kind, direction: Direction, attempt: Option<Attempt>) {
        let now = self.app.app.now();
        let new = NewContact {
            objective: self.objective,
            kind,
            attempt,
            direction,
            occurred_at: now,
            people: vec![self.people[member]],
            minutes: None,
            preparation_minutes: None,
            notes: "talked".into(),
            stances: vec![],
            follow_up: None,
            form_key: ids::secret(),
        };
        let mut tx = self.app.app.db.begin().await.unwrap();
        contacts::log(&mut tx, &ALL, &new, self.author, now, now.date_naive()).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// The subjects that each Member got, in order; whoever got nothing is left out.
    pub fn got(&self) -> BTreeMap<usize, Vec<String>> {
        let mut got: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        for (member, mail) in self.mails() {
            got.entry(member).or_default().push(mail.subject);
        }
        got
    }

    /// Every mail that was accepted, with the number of the Member.
    pub fn mails(&self) -> Vec<(usize, Parsed)> {
        let member = |address: &str| address.trim_start_matches("member").split('@').next().unwrap().parse().unwrap();
        let sent = self.app.mail.sent();
        sent.iter().map(|sent| (member(sent.envelope.to.as_str()), sent.parsed())).collect()
    }

    /// What a campaign has written to a Member, or is about to, in order of the steps.
    pub async fn rows(&self, id: CampaignId, member: usize) -> Vec<DeliveryLine> {
        deliveries::to_person(&self.app.app.db, &ALL, id, self.people[member]).await.unwrap()
    }

    /// Where each of a Member's letters stands, and why.
    pub async fn fate(&self, id: CampaignId, member: usize) -> Vec<String> {
        let told = |line: &DeliveryLine| match line.state {
            State::Skipped | State::Cancelled => format!("{}: {}", line.state, line.reason.clone().unwrap_or_default()),
            state => state.to_string(),
        };
        self.rows(id, member).await.iter().map(told).collect()
    }

    pub async fn state(&self, id: CampaignId) -> campaigns::State {
        campaigns::get(&self.app.app.db, &ALL, id).await.unwrap().state
    }

    /// The counts that are kept are those of the rows.
    pub async fn assert_counts(&self, id: CampaignId) {
        let db = &self.app.app.db;
        let lines = deliveries::list(db, &ALL, id, None, Page { limit: 10_000, offset: 0 }).await.unwrap();
        let mut counted: BTreeMap<_, i64> = BTreeMap::new();
        for line in lines {
            *counted.entry((line.part, line.state)).or_default() += 1;
        }
        let kept = deliveries::progress_by_part(db, &ALL, id).await.unwrap();
        let kept: BTreeMap<_, i64> =
            kept.iter().flat_map(|(part, own)| own.iter().map(|(state, n)| ((*part, state), n))).collect();
        assert_eq!(kept, counted);
    }
}
