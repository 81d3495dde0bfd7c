//! Demonstration data: invented people in real institutions, and half a year of work for one client, from the first list
//! of names to the venues that decide, with older objectives that have ended.
//!
//! Everything goes through the verbs that pages and commands use: the Members come in as a list through the importer,
//! stances and contacts are recorded by two consultants, a letter waits for a manager's approval. All of it is the same
//! on every machine, told relative to the day on which it is loaded.

mod assessments;
mod contacts;
mod draw;
mod hours;
mod members;
mod outreach;
mod people;
mod register;
mod stances;
mod states;
pub mod store;
mod venues;
mod votes;

use chrono::{DateTime, Days, Duration, NaiveDate, NaiveTime, Utc};

pub use members::{Invented, list, members};
pub use people::{ACCOUNTS, DemoAccount};

use crate::accounts::{self, AccountId, Doer, NewAccount, Scope};
use crate::db::{self, Db, Ex, Tx};
use crate::directory;
use crate::objectives::ObjectiveId;
use crate::when::Zone;
use draw::weekday;

/// For whom the demonstration works.
pub const CLIENT: &str = "The Coalition";
/// A client who pays, so that the hours that are given can be told from those that are not.
pub const PAYING: &str = "Harbour Cities Network";
/// What the first client wants.
pub const OBJECTIVE: &str = "EU Focal Point for R2P";

/// What a database holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing yet.
    Nothing,
    /// The demonstration data.
    Demo,
    /// Somebody's own data, which demonstration data must not mix with.
    Other,
}

/// Looks at what a database holds. The demonstration is known by the address of its first account, which nobody can
/// have: mail to `.example` goes nowhere.
pub async fn find(db: &Db) -> db::Result<Found> {
    if is_loaded(db).await? {
        return Ok(Found::Demo);
    }
    let is_empty = accounts::accounts(db).await?.is_empty() && directory::european_parliament(db).await?.is_none();
    Ok(if is_empty { Found::Nothing } else { Found::Other })
}

/// Whether the data of this database is invented.
pub async fn is_loaded(ex: impl Into<Ex<'_>>) -> db::Result<bool> {
    Ok(accounts::by_email(ex, ACCOUNTS[0].email).await?.is_some())
}

/// What keeps the demonstration out of a house.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hindrance {
    /// The house has begun to work.
    Work,
    /// It has a client by the name of one of the demonstration's: removing that one would remove theirs.
    Client,
}

/// What keeps the demonstration out of a house; none where it can be loaded to look around, and removed again.
pub async fn hindrance(ex: impl Into<Ex<'_>>) -> db::Result<Option<Hindrance>> {
    let mut ex = ex.into();
    if !store::is_empty(ex.again()).await? {
        return Ok(Some(Hindrance::Work));
    }
    let clients = accounts::clients(ex, &Scope::system()).await?;
    Ok(clients.iter().any(|client| is_own(&client.name)).then_some(Hindrance::Client))
}

fn is_own(client: &str) -> bool {
    [CLIENT, PAYING].contains(&client)
}

/// What everything in the demonstration hangs on.
struct Stage<'a> {
    scope: Scope,
    zone: &'a Zone,
    now: DateTime<Utc>,
    today: NaiveDate,
    /// When the work began.
    opened: DateTime<Utc>,
    consultant: AccountId,
    manager: AccountId,
    administrator: AccountId,
}

impl Stage<'_> {
    /// A moment in working hours; days and hours at which clocks change are none.
    fn at(&self, day: NaiveDate, hour: u32, minute: u32) -> anyhow::Result<DateTime<Utc>> {
        let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
        Ok(self.zone.moment(day, time)?)
    }

    /// The working day at or before so many days ago.
    fn days_ago(&self, days: u64) -> NaiveDate {
        weekday(self.today - Days::new(days))
    }
}

/// Loads the demonstration into an empty database, in one transaction.
///
/// # Errors
/// When the database fails; then nothing is there.
pub async fn load(db: &Db, zone: &Zone, now: DateTime<Utc>) -> anyhow::Result<()> {
    let new = people::new_accounts(|account| account.password.to_owned()).await?;
    let mut tx = db.begin().await?;
    tell(&mut tx, &new, zone, now).await?;
    Ok(tx.commit().await?)
}

/// Loads the demonstration into a house that has not begun to work, for somebody who wants to look around. Its accounts are
/// closed, since their passwords are known to everybody.
///
/// # Errors
/// When the house has begun to work, or has a client of the same name; or when the database fails. Nothing is there then.
pub async fn load_for(db: &Db, host: AccountId, zone: &Zone, now: DateTime<Utc>) -> anyhow::Result<()> {
    let new = people::new_accounts(|_| crate::ids::secret()).await?;
    let mut tx = db.begin().await?;
    anyhow::ensure!(hindrance(&mut tx).await?.is_none(), "there is other data already");
    for account in tell(&mut tx, &new, zone, now).await? {
        accounts::disable(&mut tx, account, now).await?;
    }
    let scope = Scope::system();
    for client in accounts::clients(&mut tx, &scope).await? {
        if is_own(&client.name) {
            accounts::set_grant(&mut tx, &scope, client.id, host, true, Doer::terminal(now)).await?;
        }
    }
    Ok(tx.commit().await?)
}

/// Removes the demonstration from a house in which it was loaded to look around, and with it everything that was entered
/// since: of the work nothing is left, the house is as it was.
pub async fn remove(tx: &mut Tx) -> db::Result<()> {
    store::clear(tx).await?;
    store::remove(tx, &[CLIENT, PAYING], &ACCOUNTS.map(|account| account.email)).await
}

/// Tells the whole story; answers its accounts.
async fn tell(tx: &mut Tx, new: &[NewAccount], zone: &Zone, now: DateTime<Utc>) -> anyhow::Result<Vec<AccountId>> {
    let opened = now - Duration::days(200);
    let mut ids = vec![];
    for account in new {
        ids.push(accounts::create(tx, account, opened).await?);
    }
    let today = zone.date(now);
    let [consultant, manager, administrator, observer] = ids[..] else {
        anyhow::bail!("the demonstration has four accounts")
    };
    let stage = Stage { scope: Scope::system(), zone, now, today, opened, consultant, manager, administrator };
    let client = accounts::create_client(tx, CLIENT, true, Some(manager), opened).await?;
    for account in [consultant, administrator, observer] {
        accounts::set_grant(tx, &stage.scope, client, account, true, Doer::terminal(opened)).await?;
    }
    members::import(tx, &stage).await?;
    register::focal_points(tx, &stage).await?;
    let cast = people::cast(tx, &stage).await?;
    let service = venues::service(tx, &stage, &cast).await?;
    venues::earlier(tx, &stage, client, &service).await?;
    let objective = stances::focal_point(tx, &stage, client, &cast).await?;
    venues::way(tx, &stage, objective, &service).await?;
    states::positions(tx, &stage, objective).await?;
    assessments::all(tx, &stage, objective, &cast, &service.people).await?;
    votes::roll_calls(tx, &stage, objective, &cast).await?;
    stances::budget_line(tx, &stage, client, &cast).await?;
    saved_views(tx, &stage, objective).await?;
    hours::give_all(tx, &stage, client, objective).await?;
    hours::paid(tx, &stage).await?;
    outreach::invitation(tx, &stage, client, objective).await?;
    outreach::letter_and_campaign(tx, &stage, client, objective).await?;
    Ok(ids)
}

/// What the manager looks at every week, for everybody.
async fn saved_views(tx: &mut Tx, stage: &Stage<'_>, objective: ObjectiveId) -> anyhow::Result<()> {
    use crate::directory::views::{NewView, save};
    for (name, query) in [
        ("AFET undecided", format!("committee=AFET&objective={objective}&stance=z0")),
        ("AFET leaning, quiet 60 days", format!("committee=AFET&objective={objective}&stance=p1&contact=60")),
        ("Leaning, never met", format!("objective={objective}&stance=p1&contact=never&sort=group")),
    ] {
        let new = NewView { path: "/people".into(), name: name.into(), query, is_shared: true };
        save(tx, stage.manager, &new, stage.opened).await?;
    }
    Ok(())
}

/// Whom a stance or a contact is about.
type Whom = directory::PersonId;

/// Who may approve: somebody must be able to be the second pair of eyes.
pub fn approvers() -> impl Iterator<Item = &'static DemoAccount> {
    ACCOUNTS.iter().filter(|account| account.role.may_approve())
}

/// Records that somebody stands somewhere.
struct Said {
    objective: ObjectiveId,
    person: Whom,
    level: crate::stances::Level,
    on: NaiveDate,
    evidence: crate::stances::Evidence,
    by: AccountId,
}

impl Said {
    async fn record(self, tx: &mut Tx, stage: &Stage<'_>) -> anyhow::Result<()> {
        use crate::stances::{Confidence, NewStance, record};
        let quote = if self.level.is_support() { stances::quote(self.evidence) } else { String::new() };
        let confidence = if self.evidence.is_public() { Confidence::High } else { Confidence::Medium };
        let new = NewStance {
            objective: self.objective,
            holder: self.person.into(),
            level: self.level,
            valid_on: self.on,
            confidence,
            evidence: self.evidence,
            quote,
            link: None,
            contact: None,
        };
        let recorded_at = stage.at(self.on, 17, 15)?;
        record(tx, &stage.scope, &new, Some(self.by), recorded_at, self.on).await?;
        Ok(())
    }
}
