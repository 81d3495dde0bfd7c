//! An invitation that was sent, a letter in three languages, and a campaign that waits for a second pair of eyes.

use anyhow::Context;
use chrono::{DateTime, Duration, Utc};

use super::{ACCOUNTS, Stage};
use crate::accounts::ClientId;
use crate::config::DEFAULT_ACCOUNT;
use crate::contacts::{self, Direction, Kind, NewContact};
use crate::db::Tx;
use crate::directory::PersonId;
use crate::ids;
use crate::objectives::ObjectiveId;
use crate::outreach::audiences::{Audience, Condition};
use crate::outreach::campaigns::{self, Ahead, Draft, FollowUp, SendingHours, Sequence};
use crate::outreach::deliveries::{self, SendOutcome};
use crate::outreach::letters::LetterId;
use crate::outreach::senders::Equipment;
use crate::outreach::{Language, letters};

/// Subject on the first line, then the text.
const LETTERS: [(Language, &str); 3] = [
    (Language::English, include_str!("letter.en.txt")),
    (Language::French, include_str!("letter.fr.txt")),
    (Language::German, include_str!("letter.de.txt")),
];

/// How long ago the invitation went out.
const INVITED_DAYS_AGO: u64 = 48;
/// What the relay would have answered.
const ANSWER: &str = "250 2.0.0 Ok: queued (nothing was sent: demonstration)";

/// Working days after which whoever had not answered got a reminder.
const REMINDED_AFTER: i64 = 5;
/// Those who answered the invitation, in the order of the list.
const ANSWERS: [(usize, &str); 3] = [
    (1, "Will come, and brings an adviser."),
    (4, "Cannot come; asks for the summary."),
    (9, "Will come if the votes allow it."),
];

/// The invitation to the hearing and the reminder: written, approved by the manager and sent to the committee on
/// development. No letter left; the outcomes are told as a relay would have told them.
pub(super) async fn invitation(
    tx: &mut Tx,
    stage: &Stage<'_>,
    client: ClientId,
    objective: ObjectiveId,
) -> anyhow::Result<()> {
    let (by, scope) = (stage.consultant, &stage.scope);
    let day = stage.days_ago(INVITED_DAYS_AGO);
    let written = stage.at(stage.days_ago(INVITED_DAYS_AGO + 2), 14, 10)?;
    let letter = english(tx, stage, client, "Invitation to the hearing", include_str!("invitation.en.txt")).await?;
    let reminder = english(tx, stage, client, "Reminder of the hearing", include_str!("reminder.en.txt")).await?;
    let follow_up =
        FollowUp { letter: reminder, after_days: REMINDED_AFTER, stops_when_met: true, stops_when_supportive: false };
    let draft = Draft {
        name: "Invitation to the hearing, to DEVE".to_owned(),
        objective,
        letter,
        audience: Audience::of([Condition::Decides, Condition::Committee { any: vec!["DEVE".to_owned()] }]),
        sender: None,
        sender_name: ACCOUNTS[0].name.to_owned(),
        sender_address: ACCOUNTS[0].email.to_owned(),
        reply_to: None,
        hours: SendingHours::Any,
        sequence: Sequence { follow_ups: vec![follow_up], comparison: None },
    };
    let campaign = campaigns::create(tx, scope, &draft, by, written).await?;
    campaigns::submit(tx, scope, campaign, by, &Equipment::default(), written + Duration::minutes(20)).await?;
    let approved = stage.at(day, 9, 5)?;
    campaigns::approve(tx, scope, campaign, stage.manager, ACCOUNTS[1].role, &Equipment::default(), approved).await?;
    let sent = stage.at(day, 9, 30)?;
    campaigns::schedule(tx, scope, campaign, sent, "Europe/Brussels", stage.manager, approved).await?;
    campaigns::start(tx, scope, campaign, &Equipment::default(), sent).await?;
    let invited = send(tx, stage, sent).await?;
    answers(tx, stage, objective, &invited, sent).await?;
    let mut ahead = Some(Ahead::default());
    while let Some(from) = ahead {
        ahead = campaigns::follow_up(tx, scope, campaign, from, 100, sent + Duration::minutes(5)).await?;
    }
    if let Some(due) = deliveries::next_follow_up(&mut *tx, scope, campaign).await? {
        campaigns::keep_up(tx, scope, campaign, due).await?;
        send(tx, stage, due).await?;
        campaigns::finish_if_done(tx, scope, campaign, due + Duration::minutes(2)).await?;
    }
    Ok(())
}

/// A letter in English: its subject on the first line, then the text.
async fn english(tx: &mut Tx, stage: &Stage<'_>, client: ClientId, name: &str, text: &str) -> anyhow::Result<LetterId> {
    let (by, scope) = (stage.consultant, &stage.scope);
    let written = stage.at(stage.days_ago(INVITED_DAYS_AGO + 2), 14, 10)?;
    let letter = letters::create(tx, scope, client, name, Language::English, by, written).await?;
    let (subject, body) = text.split_once("\n\n").context("a letter has a subject and a text")?;
    letters::save_variant(tx, scope, letter, Language::English, subject, body, by, written).await?;
    Ok(letter)
}

/// Sends what is due at a moment, as far as anybody can tell; answers to whom.
async fn send(tx: &mut Tx, stage: &Stage<'_>, at: DateTime<Utc>) -> anyhow::Result<Vec<PersonId>> {
    let (scope, owner) = (&stage.scope, "demonstration");
    let mut people = vec![];
    loop {
        let claimed =
            deliveries::claim(tx, scope, (owner, DEFAULT_ACCOUNT), 100, at + Duration::minutes(5), at).await?;
        if claimed.is_empty() {
            return Ok(people);
        }
        people.extend(claimed.iter().map(|letter| letter.person_id));
        let outcomes =
            claimed.into_iter().map(|letter| (letter.id, SendOutcome::Accepted(ANSWER.to_owned()))).collect();
        deliveries::record(tx, scope, owner, outcomes, at + Duration::minutes(1)).await?;
    }
}

/// Some of those who were invited write back the day after.
async fn answers(
    tx: &mut Tx,
    stage: &Stage<'_>,
    objective: ObjectiveId,
    invited: &[PersonId],
    sent: DateTime<Utc>,
) -> anyhow::Result<()> {
    for (hours, (place, notes)) in (20..).zip(ANSWERS) {
        let Some(person) = invited.get(place) else { continue };
        let occurred_at = sent + Duration::hours(hours);
        let new = NewContact {
            objective,
            kind: Kind::Email,
            attempt: None,
            direction: Direction::In,
            occurred_at,
            people: vec![*person],
            minutes: None,
            preparation_minutes: None,
            notes: notes.to_owned(),
            stances: vec![],
            follow_up: None,
            form_key: ids::secret(),
        };
        let logged_at = occurred_at + Duration::minutes(30);
        contacts::log(tx, &stage.scope, &new, stage.consultant, logged_at, stage.zone.date(occurred_at)).await?;
    }
    Ok(())
}

pub(super) async fn letter_and_campaign(
    tx: &mut Tx,
    stage: &Stage<'_>,
    client: ClientId,
    objective: ObjectiveId,
) -> anyhow::Result<()> {
    let (by, scope) = (stage.consultant, &stage.scope);
    let written = stage.now - Duration::days(2);
    let letter = letters::create(tx, scope, client, "Hearing follow-up", Language::English, by, written).await?;
    for (language, text) in LETTERS {
        let (subject, body) = text.split_once("\n\n").context("a letter has a subject and a text")?;
        letters::save_variant(tx, scope, letter, language, subject, body, by, written).await?;
    }
    let draft = Draft {
        name: "Hearing follow-up to AFET".to_owned(),
        objective,
        letter,
        audience: Audience::of([Condition::Decides, Condition::Committee { any: vec!["AFET".to_owned()] }]),
        sender: None,
        sender_name: ACCOUNTS[0].name.to_owned(),
        sender_address: ACCOUNTS[0].email.to_owned(),
        reply_to: None,
        hours: SendingHours::Any,
        sequence: Sequence::default(),
    };
    let campaign = campaigns::create(tx, scope, &draft, by, written).await?;
    campaigns::submit(tx, scope, campaign, by, &Equipment::default(), stage.now - Duration::hours(3)).await?;
    Ok(())
}
