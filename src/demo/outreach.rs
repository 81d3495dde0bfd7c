//! An invitation that was sent, a letter in three languages, and a campaign that waits for a second pair of eyes.

use anyhow::Context;
use chrono::Duration;

use super::{ACCOUNTS, Stage};
use crate::accounts::ClientId;
use crate::config::DEFAULT_ACCOUNT;
use crate::db::Tx;
use crate::objectives::ObjectiveId;
use crate::outreach::audiences::{Audience, Condition};
use crate::outreach::campaigns::{self, Draft, SendingHours};
use crate::outreach::deliveries::{self, SendOutcome};
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

/// The invitation to the hearing: written, approved by the manager and sent to the committee on development. No letter
/// left; the outcomes are told as a relay would have told them.
pub(super) async fn invitation(
    tx: &mut Tx,
    stage: &Stage<'_>,
    client: ClientId,
    objective: ObjectiveId,
) -> anyhow::Result<()> {
    let (by, scope) = (stage.consultant, &stage.scope);
    let day = stage.days_ago(INVITED_DAYS_AGO);
    let written = stage.at(stage.days_ago(INVITED_DAYS_AGO + 2), 14, 10)?;
    let letter =
        letters::create(tx, scope, client, "Invitation to the hearing", Language::English, by, written).await?;
    let (subject, body) =
        include_str!("invitation.en.txt").split_once("\n\n").context("a letter has a subject and a text")?;
    letters::save_variant(tx, scope, letter, Language::English, subject, body, by, written).await?;
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
    };
    let campaign = campaigns::create(tx, scope, &draft, by, written).await?;
    campaigns::submit(tx, scope, campaign, by, written + Duration::minutes(20)).await?;
    let approved = stage.at(day, 9, 5)?;
    campaigns::approve(tx, scope, campaign, stage.manager, ACCOUNTS[1].role, approved).await?;
    let sent = stage.at(day, 9, 30)?;
    campaigns::schedule(tx, scope, campaign, sent, "Europe/Brussels", stage.manager, approved).await?;
    campaigns::start(tx, scope, campaign, sent).await?;
    let owner = "demonstration";
    loop {
        let claimed =
            deliveries::claim(tx, scope, (owner, DEFAULT_ACCOUNT), 100, sent + Duration::minutes(5), sent).await?;
        if claimed.is_empty() {
            break;
        }
        let outcomes =
            claimed.into_iter().map(|letter| (letter.id, SendOutcome::Accepted(ANSWER.to_owned()))).collect();
        deliveries::record(tx, scope, owner, outcomes, sent + Duration::minutes(1)).await?;
    }
    campaigns::finish_if_done(tx, scope, campaign, sent + Duration::minutes(2)).await?;
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
    };
    let campaign = campaigns::create(tx, scope, &draft, by, written).await?;
    campaigns::submit(tx, scope, campaign, by, stage.now - Duration::hours(3)).await?;
    Ok(())
}
