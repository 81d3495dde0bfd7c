//! A campaign to fictional people, made through the same verbs as any other.

use anyhow::Context;
use chrono::{DateTime, TimeDelta, Utc};

use crate::accounts::{self, AccountId, ClientId, NewAccount, Role, Scope};
use crate::db::{Db, Tx};
use crate::directory::{self, ContactKind, NewContactDetail, NewMembership, NewPerson};
use crate::objectives::{self, NewObjective, ObjectiveId, Rule};
use crate::outreach::Language;
use crate::outreach::audiences::Audience;
use crate::outreach::campaigns::{self, BRUSSELS, CampaignId, Draft};
use crate::outreach::letters::{self, LetterId, MAX_BODY};

/// What a mail has besides its two bodies: headers, boundaries, and the frame of the HTML part.
const AROUND: usize = 1300;

/// Arranges one letter of about `size` bytes to each of so many people, and approves and schedules it. It may start at
/// `now`; everything was done two minutes earlier.
pub async fn arrange(db: &Db, letters: usize, size: usize, now: DateTime<Utc>) -> anyhow::Result<CampaignId> {
    let earlier = now - TimeDelta::minutes(2);
    let mut tx = db.begin().await?;
    seat(&mut tx, letters, earlier).await?;
    let author = account(&mut tx, "Bench Author", Role::Consultant, earlier).await?;
    let approver = account(&mut tx, "Bench Approver", Role::Manager, earlier).await?;
    let client = accounts::create_client(&mut tx, "Bench", false, None, earlier).await?;
    let objective = objective(&mut tx, client, earlier).await?;
    let letter = letter(&mut tx, client, author, size, earlier).await?;
    let campaign = campaign(&mut tx, objective, letter, author, earlier).await?;
    let planned = campaigns::approve(&mut tx, &Scope::system(), campaign, approver, Role::Manager, earlier).await?;
    anyhow::ensure!(planned == letters, "{planned} letters were planned instead of {letters}");
    let at = earlier + TimeDelta::minutes(1);
    campaigns::schedule(&mut tx, &Scope::system(), campaign, at, BRUSSELS, author, earlier).await?;
    tx.commit().await?;
    Ok(campaign)
}

/// So many Members of the European Parliament, all of them made up.
async fn seat(tx: &mut Tx, members: usize, now: DateTime<Utc>) -> anyhow::Result<()> {
    let parliament = directory::ensure_european_parliament(tx, now).await?;
    let language = || Some("en".to_owned());
    let new = |n: usize| NewPerson {
        given_name: "Robin".to_owned(),
        family_name: format!("Sample-{n}"),
        gender: None,
        language: language(),
    };
    let people: Vec<NewPerson> = (0..members).map(new).collect();
    let people = directory::create_people(tx, &people, now).await?;
    let source = || "made up".to_owned();
    let start_date = (now - TimeDelta::days(100)).date_naive();
    let held = people.iter().map(|person| NewMembership {
        person: *person,
        organization: parliament,
        role: directory::Role::Member,
        area_code: Some("BE".to_owned()),
        start_date,
        end_date: None,
        source: source(),
    });
    directory::start_memberships(tx, &held.collect::<Vec<_>>(), now).await?;
    let addresses = people.iter().enumerate().map(|(n, person)| NewContactDetail {
        person: *person,
        kind: ContactKind::Email,
        value: format!("robin.sample-{n}@members.example"),
        source: source(),
    });
    directory::add_contact_details(tx, &addresses.collect::<Vec<_>>(), now).await?;
    Ok(())
}

async fn account(tx: &mut Tx, name: &str, role: Role, now: DateTime<Utc>) -> anyhow::Result<AccountId> {
    let email = format!("{}@consultancy.example", name.to_lowercase().replace(' ', "."));
    // Nobody signs in here.
    let new = NewAccount::new(name, &email, role, &crate::ids::secret()).map_err(anyhow::Error::msg)?;
    accounts::create(tx, &new, now).await.context("an account")
}

async fn objective(tx: &mut Tx, client: ClientId, now: DateTime<Utc>) -> anyhow::Result<ObjectiveId> {
    let new = NewObjective {
        client,
        name: "A focal point".to_owned(),
        description: String::new(),
        freshness_days: objectives::FRESHNESS_DAYS,
        organization: directory::ensure_european_parliament(tx, now).await?,
        rule: Rule::EpAbsolute,
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
    let id = letters::create(tx, &scope, client, "A letter", Language::English, by, now).await?;
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

async fn campaign(
    tx: &mut Tx,
    objective: ObjectiveId,
    letter: LetterId,
    author: AccountId,
    now: DateTime<Utc>,
) -> anyhow::Result<CampaignId> {
    let draft = Draft {
        name: "Bench".to_owned(),
        objective,
        letter,
        audience: Audience::deciders(),
        sender_name: "Bench Author".to_owned(),
        sender_address: "bench.author@consultancy.example".to_owned(),
        reply_to: None,
        hours: crate::outreach::campaigns::SendingHours::Any,
    };
    let id = campaigns::create(tx, &Scope::system(), &draft, author, now).await?;
    campaigns::submit(tx, &Scope::system(), id, author, now).await?;
    Ok(id)
}
