//! Writing the words of a letter: each save is a version, and takes back what waits on the letter.

use chrono::{DateTime, Utc};

use super::lint;
use super::{Format, LetterId, Side, Text, found, locked, store, versions};
use crate::accounts::{AccountId, Scope};
use crate::db::Tx;
use crate::outreach::campaigns::{self, Voided};
use crate::outreach::{Language, Refused};
use crate::t;

/// Writes a plain text for all readers; see [`save_text`].
///
/// # Errors
/// As for [`save_text`].
#[expect(clippy::too_many_arguments, reason = "who, where, what and when are all needed")]
pub async fn save_variant(
    tx: &mut Tx,
    scope: &Scope,
    id: LetterId,
    language: Language,
    subject: &str,
    body: &str,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<Vec<Voided>, Refused> {
    save_text(tx, scope, id, Text::plain(language, subject, body), by, now).await
}

/// Writes one variant; answers the campaigns whose approval this took back, so that the page can say so.
/// Saving the same words again changes nothing.
///
/// # Errors
/// [`Refused::Problems`] with line and column when the words do not work: nothing is saved then. [`Refused::Conflict`] for
/// readers of one stance in a language that is not written for all readers, on whom they fall back.
pub async fn save_text(
    tx: &mut Tx,
    scope: &Scope,
    id: LetterId,
    text: Text,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<Vec<Voided>, Refused> {
    let text = tidied(&text);
    lint::check(&text).map_err(Refused::Problems)?;
    let letter = locked(tx, scope, id).await?;
    if letter.variant_for(text.language, text.side).is_some_and(|variant| variant.text == text) {
        return Ok(vec![]);
    }
    if text.side != Side::All && letter.variant(text.language).is_none() {
        let language = text.language.in_sentence();
        return Err(Refused::Conflict(t!("letters-refused-write-for-all-first", language = language)));
    }
    found(store::save_variant(tx, scope, id, &text, by, now).await?)?;
    versions::keep(tx, scope, id, &text, by, now).await?;
    found(store::touch(tx, scope, id, now).await?)?;
    let (language, readers) = (text.language.in_sentence(), text.side.in_sentence());
    let why = match text.side {
        Side::All => t!("letters-why-text-changed", language = language),
        _ => t!("letters-why-side-text-changed", language = language, readers = readers),
    };
    campaigns::void_for_letter(tx, scope, id, by, &why, now).await
}

/// Browsers send CRLF; positions and paragraphs count lines. An empty plain part is none.
fn tidied(text: &Text) -> Text {
    let lines = |text: &str| text.replace("\r\n", "\n");
    let plain = text.plain.as_deref().map(lines).filter(|plain| !plain.trim().is_empty());
    Text {
        subject: text.subject.trim().to_owned(),
        body: lines(&text.body),
        plain: plain.filter(|_| text.format == Format::Formatted),
        ..*text
    }
}

/// Takes one variant away; answers the campaigns whose approval this took back. Its versions stay.
///
/// # Errors
/// [`Refused::Conflict`] for the default language, without which nobody could be written to, and for a text that readers
/// of one stance fall back on.
pub async fn remove_variant(
    tx: &mut Tx,
    scope: &Scope,
    id: LetterId,
    (language, side): (Language, Side),
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<Vec<Voided>, Refused> {
    let letter = locked(tx, scope, id).await?;
    if side == Side::All && letter.default_language == language {
        let message = t!("letters-refused-default-language", language = language.name());
        return Err(Refused::Conflict(message));
    }
    let others = letter.variants.iter().filter(|variant| variant.text.language == language).count();
    if side == Side::All && others > 1 {
        let message = t!("letters-refused-remove-sides-first", language = language.in_sentence());
        return Err(Refused::Conflict(message));
    }
    if letter.variant_for(language, side).is_none() {
        return Ok(vec![]);
    }
    found(store::remove_variant(tx, scope, id, language, side).await?)?;
    found(store::touch(tx, scope, id, now).await?)?;
    let (language, readers) = (language.in_sentence(), side.in_sentence());
    let why = match side {
        Side::All => t!("letters-why-text-removed", language = language),
        _ => t!("letters-why-side-text-removed", language = language, readers = readers),
    };
    campaigns::void_for_letter(tx, scope, id, by, &why, now).await
}

/// Makes an earlier version the words of today: a version more, by whoever restores it.
///
/// # Errors
/// [`Refused::NotFound`] where there is no such version; else as for [`save_text`].
pub async fn restore(
    tx: &mut Tx,
    scope: &Scope,
    id: LetterId,
    (language, side): (Language, Side),
    number: i64,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<Vec<Voided>, Refused> {
    let version = versions::version(&mut *tx, scope, id, (language, side), number).await?;
    save_text(tx, scope, id, version.text, by, now).await
}
