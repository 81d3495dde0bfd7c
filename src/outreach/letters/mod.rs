//! Letters: mail templates as users write them, one variant per language, and where wanted per stance of the reader.
//!
//! ```text
//! Text ── lint: every brace and field ──> Compiled ── render(MergeData) ──> subject, plain part, HTML part
//!   variants.rs   saving, each save a version; versions.rs: what changed, and back to an earlier one
//!   helpers.rs    date, list, plural, default        markup.rs   Markdown and the mail layout
//!   attachments.rs, invitations.rs                   what goes along; frozen with the words at approval
//!   post.rs      all of it as a mail                 trial.rs     one to whoever writes the letter
//! ```

mod attachments;
mod fields;
mod helpers;
mod invitations;
mod lint;
mod markup;
mod post;
mod render;
mod salutation;
mod side;
mod store;
mod trial;
mod variants;
mod versions;

use chrono::{DateTime, Utc};

use crate::accounts::{AccountId, ClientId, Scope};
use crate::db::{self, Ex, Tx};
use crate::outreach::campaigns::{self, Voided};
use crate::outreach::refused;
use crate::outreach::{Language, Refused};
use crate::t;

pub(in crate::outreach) use attachments::too_large;
pub use attachments::{
    Attached, AttachmentId, MAX_ATTACHED, attach, attachment, clean_name, content, contents, detach, kinds,
};
pub use fields::{
    FIELDS, InvitationData, Kind, MAX_ITEMS, MergeData, MergeField, Named, ObjectiveData, PersonData, SenderData,
};
pub use helpers::{HELPERS, HelperDoc};
pub use invitations::{Invitation, Method, NewInvitation, invite, uninvite};
pub use lint::{MAX_BODY, MAX_SUBJECT, Part, Problem, check, lint, needs};
pub use post::{Post, files};
pub use render::{Compiled, Format, MAX_RENDERED, RenderError, Rendered, Text, render};
pub use salutation::{Addressee, Office, Salutation, own as own_salutations, salutation, set_own, table};
pub use side::Side;
pub use trial::{
    NewTrial, Trial, TrialId, TrialState, ask_trial, begin_trial, latest_trial, settle_trial, trial_id_start,
};
pub use variants::{remove_variant, restore, save_text, save_variant};
pub use versions::{Line, Version, difference, version, versions};

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
    /// By language code, all readers first.
    pub variants: Vec<Variant>,
    /// What goes along, by name.
    pub attachments: Vec<Attached>,
    /// The event that it invites to.
    pub invitation: Option<Invitation>,
}

impl Letter {
    /// The words in that language for all readers.
    pub fn variant(&self, language: Language) -> Option<&Variant> {
        self.variant_for(language, Side::All)
    }

    /// The words in that language for exactly these readers.
    pub fn variant_for(&self, language: Language, side: Side) -> Option<&Variant> {
        self.variants.iter().find(|variant| variant.text.language == language && variant.text.side == side)
    }

    /// The languages it is written in.
    pub fn languages(&self) -> Vec<Language> {
        let general = self.variants.iter().filter(|variant| variant.text.side == Side::All);
        general.map(|variant| variant.text.language).collect()
    }

    /// All its words.
    pub fn texts(&self) -> Vec<Text> {
        self.variants.iter().map(|variant| variant.text.clone()).collect()
    }
}

/// A letter in one language, for readers of one stance.
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
        return Err(Refused::Conflict(t!("letters-refused-write-first", language = language.in_sentence())));
    }
    if letter.default_language == language {
        return Ok(vec![]);
    }
    found(store::set_default_language(tx, scope, id, language, now).await?)?;
    campaigns::void_for_letter(tx, scope, id, by, t!("letters-why-default-language"), now).await
}

/// The letters in reach, of one client or of all, by client and name.
pub async fn list(ex: impl Into<Ex<'_>>, scope: &Scope, client: Option<ClientId>) -> db::Result<Vec<LetterLine>> {
    store::list(ex, scope, client).await
}

/// A letter with its variants and what goes along.
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
    if error.is_unique() { Refused::field("name", t!("letters-refused-name-taken")) } else { error.into() }
}

fn found(rows: u64) -> Result<(), Refused> {
    if rows == 0 { Err(Refused::NotFound) } else { Ok(()) }
}
