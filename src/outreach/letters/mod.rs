//! Letters: mail templates as users write them, one variant per language.

mod fields;
mod lint;
mod render;
mod salutation;
mod store;

use chrono::{DateTime, Utc};

use crate::accounts::{AccountId, ClientId, Scope};
use crate::db::{self, Ex, Tx};
use crate::outreach::campaigns::{self, Voided};
use crate::outreach::refused;
use crate::outreach::{Language, Refused};

pub use fields::{FIELDS, Kind, MergeData, MergeField, Named, PersonData};
pub use lint::{MAX_BODY, MAX_SUBJECT, Part, Problem, lint};
pub use render::{Compiled, MAX_RENDERED, RenderError, Rendered, Text, render};
pub use salutation::{Addressee, salutation};

crate::id! {
    /// A letter.
    LetterId,
}

/// A letter with all its variants.
#[derive(Clone, Debug)]
pub struct Letter {
    /// Its identity.
    pub id: LetterId,
    /// Whose it is.
    pub client_id: ClientId,
    /// Unique within the client.
    pub name: String,
    /// The language of whoever's own is not known or has no variant.
    pub default_language: Language,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// When anything of it changed last.
    pub updated_at: DateTime<Utc>,
    /// By language code.
    pub variants: Vec<Variant>,
}

impl Letter {
    /// The words in that language.
    pub fn variant(&self, language: Language) -> Option<&Variant> {
        self.variants.iter().find(|variant| variant.text.language == language)
    }

    /// The languages it is written in.
    pub fn languages(&self) -> Vec<Language> {
        self.variants.iter().map(|variant| variant.text.language).collect()
    }
}

/// A letter in one language.
#[derive(Clone, Debug)]
pub struct Variant {
    /// The words.
    pub text: Text,
    /// Who changed them last.
    pub updated_by: Option<AccountId>,
    /// When.
    pub updated_at: DateTime<Utc>,
}

/// A letter in a list.
#[derive(Clone, Debug)]
pub struct LetterLine {
    /// Its identity.
    pub id: LetterId,
    /// Whose it is.
    pub client_id: ClientId,
    /// The client's name.
    pub client_name: String,
    /// Unique within the client.
    pub name: String,
    /// The language of whoever's own is not known.
    pub default_language: Language,
    /// The languages it is written in, by code.
    pub languages: Vec<Language>,
    /// When anything of it changed last.
    pub updated_at: DateTime<Utc>,
}

/// Begins a letter without words.
///
/// # Errors
/// [`Refused::Invalid`] on `name`; [`Refused::NotFound`] for a client out of reach.
pub async fn create(
    tx: &mut Tx,
    scope: &Scope,
    client: ClientId,
    name: &str,
    default_language: Language,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<LetterId, Refused> {
    let name = checked_name(name)?;
    let id = LetterId::new();
    let row = store::NewLetter { id, client, name: &name, default_language, by, now };
    found(store::insert(tx, scope, row).await.map_err(taken)?)?;
    Ok(id)
}

/// Gives a letter another name. Campaigns do not carry it, so no approval is touched.
///
/// # Errors
/// As for [`create`].
pub async fn rename(tx: &mut Tx, scope: &Scope, id: LetterId, name: &str, now: DateTime<Utc>) -> Result<(), Refused> {
    let name = checked_name(name)?;
    found(store::rename(tx, scope, id, &name, now).await.map_err(taken)?)
}

/// Chooses the language of whoever's own is unknown; answers the campaigns whose approval this took back.
///
/// # Errors
/// [`Refused::Conflict`] when the letter is not written in it.
pub async fn set_default_language(
    tx: &mut Tx,
    scope: &Scope,
    id: LetterId,
    language: Language,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<Vec<Voided>, Refused> {
    let letter = locked(tx, scope, id).await?;
    if letter.variant(language).is_none() {
        return Err(Refused::Conflict(format!("Write the letter in {} first.", language.name())));
    }
    if letter.default_language == language {
        return Ok(vec![]);
    }
    found(store::set_default_language(tx, scope, id, language, now).await?)?;
    campaigns::void_for_letter(tx, scope, id, by, "the letter's default language was changed", now).await
}

/// Writes one variant; answers the campaigns whose approval this took back, so that the page can say so.
/// Saving the same words again changes nothing.
///
/// # Errors
/// [`Refused::Problems`] with line and column when the words do not work: nothing is saved then.
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
    // Browsers send CRLF; positions and paragraphs count lines.
    let text = Text { language, subject: subject.trim().to_owned(), body: body.replace("\r\n", "\n") };
    lint(&text.subject, &text.body).map_err(Refused::Problems)?;
    let letter = locked(tx, scope, id).await?;
    if letter.variant(language).is_some_and(|variant| variant.text == text) {
        return Ok(vec![]);
    }
    found(store::save_variant(tx, scope, id, &text, by, now).await?)?;
    found(store::touch(tx, scope, id, now).await?)?;
    let why = format!("the letter's {} text was changed", language.name());
    campaigns::void_for_letter(tx, scope, id, by, &why, now).await
}

/// Takes one variant away; answers the campaigns whose approval this took back.
///
/// # Errors
/// [`Refused::Conflict`] for the default language, without which nobody could be written to.
pub async fn remove_variant(
    tx: &mut Tx,
    scope: &Scope,
    id: LetterId,
    language: Language,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<Vec<Voided>, Refused> {
    let letter = locked(tx, scope, id).await?;
    if letter.default_language == language {
        let message = format!("{} is the letter's default language: choose another one first.", language.name());
        return Err(Refused::Conflict(message));
    }
    found(store::remove_variant(tx, scope, id, language).await?)?;
    found(store::touch(tx, scope, id, now).await?)?;
    let why = format!("the letter's {} text was removed", language.name());
    campaigns::void_for_letter(tx, scope, id, by, &why, now).await
}

/// The letters in reach, of one client or of all, by client and name.
pub async fn list(ex: impl Into<Ex<'_>>, scope: &Scope, client: Option<ClientId>) -> db::Result<Vec<LetterLine>> {
    store::list(ex, scope, client).await
}

/// A letter with its variants.
///
/// # Errors
/// [`Refused::NotFound`].
pub async fn get(ex: impl Into<Ex<'_>>, scope: &Scope, id: LetterId) -> Result<Letter, Refused> {
    store::get(ex, scope, id, false).await?.ok_or(Refused::NotFound)
}

/// A letter that nobody else changes, or approves a campaign of, until this transaction ends.
pub(super) async fn locked(tx: &mut Tx, scope: &Scope, id: LetterId) -> Result<Letter, Refused> {
    store::get(tx, scope, id, true).await?.ok_or(Refused::NotFound)
}

fn checked_name(name: &str) -> Result<String, Refused> {
    refused::name("name", name).map_err(|fault| Refused::Invalid(vec![fault]))
}

fn taken(error: db::Error) -> Refused {
    if error.is_unique() {
        Refused::field("name", "Another letter of this client has this name: choose another.")
    } else {
        error.into()
    }
}

fn found(rows: u64) -> Result<(), Refused> {
    if rows == 0 { Err(Refused::NotFound) } else { Ok(()) }
}
