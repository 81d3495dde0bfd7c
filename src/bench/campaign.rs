//! A campaign to fictional people, made through the same verbs as any other.

use std::ops::Range;
use std::time::{Duration, Instant};

use anyhow::Context;
use chrono::{DateTime, TimeDelta, Utc};

use crate::accounts::{self, AccountId, ClientId, Doer, NewAccount, Role, Scope};
use crate::config::DEFAULT_ACCOUNT;
use crate::db::{self, Db, Tx};
use crate::directory::{
    self, Classification, ContactKind, NewContactDetail, NewMembership, NewOrganization, NewPerson, OrganizationId,
};
use crate::objectives::{self, NewObjective, ObjectiveId, Rule};
use crate::outreach::Language;
use crate::outreach::audiences::Audience;
use crate::outreach::campaigns::{self, BRUSSELS, CampaignId, Draft};
use crate::outreach::letters::{self, LetterId, MAX_BODY};
use crate::outreach::policy::{self, Cap, Policy};
use crate::outreach::senders::{self, Equipment, NewSender, SenderId};

/// People entered by one statement or a few.
const AT_ONCE: usize = 10_000;
/// What a mail has besides its two bodies: headers, boundaries, and the frame of the HTML part.
const AROUND: usize = 1300;

/// Letters to one person in a run: a campaign for each pair, and one to check.
const OFTEN: i64 = 100;

const AUTHOR: &str = "bench.author@consultancy.example";
const APPROVER: &str = "bench.approver@consultancy.example";

/// Whether nothing stands in the way of arranging something here.
pub async fn is_empty(db: &Db) -> anyhow::Result<bool> {
    Ok(objectives::list(db, &Scope::system()).await?.is_empty() && accounts::accounts(db).await?.is_empty())
}

/// What is asked for.
const OBJECTIVE: &str = "A focal point";

/// Seats so many people, all of them made up, with somebody to write to them, and something to write about.
pub async fn people(db: &Db, people: usize, now: DateTime<Utc>) -> anyhow::Result<()> {
    let earlier = now - TimeDelta::minutes(2);
    let mut first = 0;
    while first < people {
        let next = people.min(first + AT_ONCE);
        // Each piece is written for good: what one transaction has changed is looked up slowly once it is a gigabyte.
        let mut tx = db.begin().await?;
        seat(&mut tx, first..next, earlier).await?;
        tx.commit().await?;
        first = next;
    }
    let mut tx = db.begin().await?;
    let client = accounts::create_client(&mut tx, "Bench", false, None, earlier).await?;
    for (name, email, role) in [("Bench Author", AUTHOR, Role::Consultant), ("Bench Approver", APPROVER, Role::Manager)]
    {
        let account = account(&mut tx, name, email, role, earlier).await?;
        accounts::set_grant(&mut tx, &Scope::system(), client, account, true, Doer::terminal(earlier)).await?;
        // The same people are written to again and again: more often than a house would allow.
        let often = Policy { cap: Cap { letters: OFTEN, days: 1 }, ..Policy::default() };
        policy::set(&mut tx, &often, account, earlier).await?;
    }
    objective(&mut tx, client, earlier).await?;
    tx.commit().await?;
    Ok(())
}

/// A campaign that may start, and how long it took to approve it and plan its letters.
#[derive(Clone, Copy, Debug)]
pub struct Arranged {
    /// The campaign.
    pub campaign: CampaignId,
    /// How long approving and planning took.
    pub planning: Duration,
}

/// Arranges one letter of about `size` bytes to each of the people seated, and approves and schedules it. It may start at
/// `now`; everything was done two minutes earlier.
/// Signed by `key`, if there is one.
pub async fn arrange(db: &Db, size: usize, key: Option<&str>, now: DateTime<Utc>) -> anyhow::Result<Arranged> {
    let earlier = now - TimeDelta::minutes(2);
    let author = accounts::by_email(db, AUTHOR).await?.context("there is nobody to write")?.id;
    let approver = accounts::by_email(db, APPROVER).await?.context("there is nobody to approve")?.id;
    let mut listed = objectives::list(db, &Scope::system()).await?.into_iter();
    let objective = listed.find(|listed| listed.name == OBJECTIVE).context("nothing to write about")?;
    let mut tx = db.begin().await?;
    let letter = letter(&mut tx, objective.client_id, author, size, earlier).await?;
    let sender = match key {
        Some(key) => Some(sender(&mut tx, objective.client_id, key, author, earlier).await?),
        None => None,
    };
    let equipment = Equipment::new([], key);
    let campaign = campaign(&mut tx, (objective.id, letter, sender), &equipment, author, earlier).await?;
    let began = Instant::now();
    campaigns::approve(&mut tx, &Scope::system(), campaign, approver, Role::Manager, &equipment, earlier).await?;
    let planning = began.elapsed();
    let at = earlier + TimeDelta::minutes(1);
    campaigns::schedule(&mut tx, &Scope::system(), campaign, at, BRUSSELS, author, earlier).await?;
    tx.commit().await?;
    Ok(Arranged { campaign, planning })
}

/// Signs the author in, for a page; answers the session's secret.
pub async fn sign_in(db: &Db, now: DateTime<Utc>) -> anyhow::Result<String> {
    let author = accounts::by_email(db, AUTHOR).await?.context("there is nobody to sign in")?.id;
    let mut tx = db.begin().await?;
    let token = accounts::start_session(&mut tx, author, now).await?;
    tx.commit().await?;
    Ok(token)
}

/// A committee of its own: no real body has as many members as letters are sent here.
async fn committee(tx: &mut Tx, now: DateTime<Utc>) -> db::Result<OrganizationId> {
    let (code, name) = ("BENCH".to_owned(), "Committee of those who are written to".to_owned());
    let new = NewOrganization {
        classification: Classification::Committee,
        code,
        name,
        parent: Some(directory::ensure_european_parliament(tx, now).await?),
        area_code: String::new(),
    };
    directory::ensure_organization(tx, &new, now).await
}

/// So many members of the committee, all of them made up.
async fn seat(tx: &mut Tx, members: Range<usize>, now: DateTime<Utc>) -> anyhow::Result<()> {
    let committee = committee(tx, now).await?;
    let language = || Some("en".to_owned());
    let new = |n: usize| NewPerson {
        given_name: "Robin".to_owned(),
        family_name: format!("Sample-{n}"),
        gender: None,
        language: language(),
    };
    let people: Vec<NewPerson> = members.clone().map(new).collect();
    let people = directory::create_people(tx, &people, now).await?;
    let source = || "made up".to_owned();
    let start_date = (now - TimeDelta::days(100)).date_naive();
    let held = people.iter().map(|person| NewMembership {
        person: *person,
        organization: committee,
        role: directory::Role::Member,
        area_code: Some("BE".to_owned()),
        start_date,
        end_date: None,
        source: source(),
    });
    directory::start_memberships(tx, &held.collect::<Vec<_>>(), now).await?;
    let addresses = members.zip(&people).map(|(n, person)| NewContactDetail {
        person: *person,
        kind: ContactKind::Email,
        value: format!("robin.sample-{n}@members.example"),
        source: source(),
    });
    directory::add_contact_details(tx, &addresses.collect::<Vec<_>>(), now).await?;
    Ok(())
}

async fn account(tx: &mut Tx, name: &str, email: &str, role: Role, now: DateTime<Utc>) -> anyhow::Result<AccountId> {
    // Nobody signs in here.
    let new = NewAccount::new(name, email, role, &crate::ids::secret()).map_err(anyhow::Error::msg)?;
    accounts::create(tx, &new, now).await.context("an account")
}

async fn objective(tx: &mut Tx, client: ClientId, now: DateTime<Utc>) -> anyhow::Result<ObjectiveId> {
    let new = NewObjective {
        client,
        name: OBJECTIVE.to_owned(),
        description: String::new(),
        freshness_days: objectives::FRESHNESS_DAYS,
        organization: committee(tx, now).await?,
        rule: Rule::Committee,
        decides_on: None,
    };
    Ok(objectives::create(tx, &Scope::system(), &new, None, now).await?)
}

async fn letter(
    tx: &mut Tx,
    client: ClientId,
    by: AccountId,
    size: usize,
    now: DateTime<Utc>,
) -> anyhow::Result<LetterId> {
    let scope = Scope::system();
    let name = format!("A letter {}", crate::ids::new().simple());
    let id = letters::create(tx, &scope, client, &name, Language::English, by, now).await?;
    let (subject, body) = ("{{objective.name}}: a request to {{person.family_name}}", body(size));
    letters::save_variant(tx, &scope, id, Language::English, subject, &body, by, now).await?;
    Ok(id)
}

/// The text of a letter that comes to about `size` bytes as a mail, which holds it twice: plain and as HTML.
fn body(size: usize) -> String {
    let wanted = (size.saturating_sub(AROUND) / 2).min(MAX_BODY - 1000);
    let mut body = "{{salutation}}\n\n".to_owned();
    for paragraph in 1.. {
        if body.len() + 40 >= wanted {
            break;
        }
        let line =
            format!("Paragraph {paragraph} on {{{{objective.name}}}} asks {{{{person.given_name}}}} for support,\n");
        body += &line;
        for _ in 0..5 {
            let room = wanted.saturating_sub(body.len());
            let line = "because preventing atrocities takes one place where it is coordinated,\n";
            body += &line[..room.min(line.len())];
        }
        body += "\n\n";
    }
    body += "{{sender.name}}\n";
    body
}

/// The sender whose letters are signed by that key.
async fn sender(
    tx: &mut Tx,
    client: ClientId,
    key: &str,
    by: AccountId,
    now: DateTime<Utc>,
) -> anyhow::Result<SenderId> {
    let scope = Scope::system();
    let known = senders::list(&mut *tx, &scope, Some(client)).await?;
    if let Some(known) = known.iter().find(|sender| sender.dkim_key.as_deref() == Some(key)) {
        return Ok(known.id);
    }
    let new = NewSender {
        name: "Bench Author".to_owned(),
        address: AUTHOR.to_owned(),
        reply_to: None,
        signature: String::new(),
        mail_account: DEFAULT_ACCOUNT.to_owned(),
        dkim_key: Some(key.to_owned()),
    };
    Ok(senders::create(tx, &scope, client, &new, by, now).await?)
}

async fn campaign(
    tx: &mut Tx,
    (objective, letter, sender): (ObjectiveId, LetterId, Option<SenderId>),
    equipment: &Equipment,
    author: AccountId,
    now: DateTime<Utc>,
) -> anyhow::Result<CampaignId> {
    let draft = Draft {
        name: format!("Bench {}", crate::ids::new().simple()),
        objective,
        letter,
        audience: Audience::deciders(),
        sender,
        sender_name: "Bench Author".to_owned(),
        sender_address: AUTHOR.to_owned(),
        reply_to: None,
        hours: crate::outreach::campaigns::SendingHours::Any,
        sequence: crate::outreach::campaigns::Sequence::default(),
    };
    let id = campaigns::create(tx, &Scope::system(), &draft, author, now).await?;
    campaigns::submit(tx, &Scope::system(), id, author, equipment, now).await?;
    Ok(id)
}
