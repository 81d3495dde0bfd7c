//! Sends the weekly digest to whoever wants it today, from seven in the morning by the wall clock. Once per account and
//! week, on however many nodes and however often it is tried: the row in `digest_mail` decides.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Failure, Outcome};
use crate::accounts::Scope;
use crate::app::App;
use crate::locale::{Locale, Speech};
use crate::mail::{Address, Envelope, Mailbox, Message, Outcome as Sent};
use crate::reports::digest::{self, Day, Digest, Reader, State};

/// When the morning begins.
const MORNING: &str = "07";

/// Runs it.
pub async fn run(app: &App) -> Outcome {
    let (now, today) = (app.now(), app.today());
    if app.zone.format(now, "%H").as_str() < MORNING {
        return Ok(());
    }
    let week = digest::week_of(today);
    let mut outcome = Ok(());
    for reader in digest::readers(&app.db, Day::of(today), week).await? {
        // One who cannot be reached must not keep it from the others.
        let words = app.house_words.get(&app.db, now).await;
        let speech = Speech::new(reader.language.unwrap_or(Locale::English), words);
        if let Err(failure) = speech.within(send(app, &reader, week, (today, now))).await {
            outcome = Err(failure);
        }
    }
    outcome
}

async fn send(app: &App, reader: &Reader, week: NaiveDate, (today, now): (NaiveDate, DateTime<Utc>)) -> Outcome {
    let mut tx = app.db.begin().await?;
    if !digest::claim(&mut tx, reader.id, week, now).await? {
        return Ok(());
    }
    tx.commit().await?;
    let what = match digest::load(&app.db, &Scope::of(reader.id), today, now).await {
        Ok(what) => what,
        Err(error) => return give_back(app, reader, week, error.to_string()).await,
    };
    if what.is_empty() {
        tracing::info!(account = %reader.id, %week, "no digest: nothing to tell");
        return settle(app, reader, week, State::Empty).await;
    }
    let (envelope, raw) = match compose(app, reader, &what, now) {
        Ok(composed) => composed,
        Err(why) => {
            settle(app, reader, week, State::Rejected).await?;
            return Err(Failure::Fail(why));
        }
    };
    let mut line = match app.mailer.open().await {
        Ok(line) => line,
        Err(error) => return give_back(app, reader, week, error.to_string()).await,
    };
    let sent = line.send(&envelope, &raw).await;
    line.close().await;
    match sent {
        Sent::Accepted(_) => settle(app, reader, week, State::Sent).await,
        Sent::Deferred(reply) => give_back(app, reader, week, reply.to_string()).await,
        Sent::Unsent(why) => give_back(app, reader, week, why).await,
        Sent::Rejected(reply) => {
            tracing::warn!(account = %reader.id, %week, %reply, "the digest was refused");
            settle(app, reader, week, State::Rejected).await
        }
        Sent::Unknown(why) => {
            tracing::warn!(account = %reader.id, %week, why, "nobody knows whether the digest arrived; it is not sent again");
            settle(app, reader, week, State::Unknown).await
        }
    }
}

/// Nothing was sent: the next try may.
async fn give_back(app: &App, reader: &Reader, week: NaiveDate, why: String) -> Outcome {
    let mut tx = app.db.begin().await?;
    digest::release(&mut tx, reader.id, week).await?;
    tx.commit().await?;
    Err(Failure::Retry(why))
}

async fn settle(app: &App, reader: &Reader, week: NaiveDate, state: State) -> Outcome {
    let mut tx = app.db.begin().await?;
    digest::settle(&mut tx, reader.id, week, state).await?;
    Ok(tx.commit().await?)
}

fn compose(app: &App, reader: &Reader, what: &Digest, now: DateTime<Utc>) -> Result<(Envelope, Vec<u8>), String> {
    let letter = digest::letter(what, &reader.name, &app.config.public_url).map_err(|error| error.to_string())?;
    let to = Address::parse(&reader.email)?;
    let from = app.config.mail.from.as_deref().map_or_else(|| Ok(to.clone()), Address::parse)?;
    let message = Message {
        message_id: format!("{}{}@{}", digest::message_id_start(reader.id), digest::week_of(what.on), from.domain()),
        date: now,
        from: Mailbox { name: "Focal".into(), address: from.clone() },
        to: Mailbox { name: reader.name.clone(), address: to.clone() },
        reply_to: None,
        subject: letter.subject,
        text: letter.text,
        html: Some(letter.html),
        calendar: None,
        attachments: vec![],
        in_reply_to: vec![],
        list_unsubscribe: vec![],
    };
    let raw = message.compose().map_err(|error| error.to_string())?;
    Ok((Envelope { from, to }, raw))
}
