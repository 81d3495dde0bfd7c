//! A letter in three languages, and a campaign that waits for a second pair of eyes.

use anyhow::Context;
use chrono::Duration;

use super::{ACCOUNTS, Stage};
use crate::accounts::ClientId;
use crate::db::Tx;
use crate::objectives::ObjectiveId;
use crate::outreach::audiences::{Audience, Condition};
use crate::outreach::campaigns::{self, Draft};
use crate::outreach::{Language, letters};

/// Subject on the first line, then the text.
const LETTERS: [(Language, &str); 3] = [
    (Language::English, include_str!("letter.en.txt")),
    (Language::French, include_str!("letter.fr.txt")),
    (Language::German, include_str!("letter.de.txt")),
];

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
        sender_name: ACCOUNTS[0].name.to_owned(),
        sender_address: ACCOUNTS[0].email.to_owned(),
        reply_to: None,
        hours: crate::outreach::campaigns::SendingHours::Any,
    };
    let campaign = campaigns::create(tx, scope, &draft, by, written).await?;
    campaigns::submit(tx, scope, campaign, by, stage.now - Duration::hours(3)).await?;
    Ok(())
}
