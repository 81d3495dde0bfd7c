//! Audiences: rules that pick people, evaluated when asked and frozen when a campaign is approved.
//!
//! ```text
//! rule ── matching (SQL over the directory, the ledger, the log) ──> people ── sieve ──> recipients
//!                                                                                 └──> lost, each with the reason
//! ```
//!
//! A rule is kept by a campaign; one that is used again is saved under a name, and copied from there.

mod choices;
mod funnel;
mod pieces;
mod rule;
mod saved;
mod store;
mod why;
mod words;

use chrono::{DateTime, NaiveDate, Utc};

use crate::accounts::Scope;
use crate::db::{self, Ex};
use crate::objectives::ObjectiveId;

use self::store::Asked;
use super::Language;
use super::letters::{Letter, Side};

pub use choices::{Choices, choices};
pub use funnel::{Funnel, Lost, LostReason, Recipient};
pub use pieces::Pieces;
pub use rule::{Audience, Condition, Fate, LONGEST_AGO, MOST, Part, StanceChoice, Term};
pub use saved::{AudienceId, NewAudience, SavedAudience, get, list, remove, rename, restore, save, set_rule};
pub use why::{Check, Why, why};
pub use words::{Names, Phrase, names, stance as stance_words};

/// Which languages a letter can go out in.
#[derive(Clone, Debug)]
pub struct Wording {
    /// For whoever's own language is unknown or not written.
    pub default: Language,
    /// Those it is written in, for all readers or for those of one stance.
    pub written: Vec<(Language, Side)>,
}

impl From<&Letter> for Wording {
    fn from(letter: &Letter) -> Self {
        let written = letter.variants.iter().map(|variant| (variant.text.language, variant.text.side));
        Wording { default: letter.default_language, written: written.collect() }
    }
}

impl Wording {
    /// Where no letter is chosen yet: everybody in their own language.
    pub fn any() -> Wording {
        Wording {
            default: Language::English,
            written: Language::ALL.iter().map(|language| (*language, Side::All)).collect(),
        }
    }
}

/// What a rule is asked about.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// Who asks: contacts, stances and letters of other clients are not looked at.
    pub scope: &'a Scope,
    /// On what.
    pub objective: ObjectiveId,
    /// The letter's languages.
    pub wording: &'a Wording,
    /// The calendar day in Brussels.
    pub today: NaiveDate,
    /// Now.
    pub now: DateTime<Utc>,
}

impl<'a> Question<'a> {
    fn asked(&self, audience: &Audience) -> Asked<'a> {
        let roles_on = audience.roles_on.unwrap_or(self.today);
        Asked { scope: self.scope, objective: self.objective, roles_on, now: self.now }
    }
}

/// How many people a rule picks, before any is lost.
pub async fn count(ex: impl Into<Ex<'_>>, question: &Question<'_>, audience: &Audience) -> db::Result<i64> {
    store::count(ex.into(), &question.asked(audience), audience).await
}

/// Evaluates a rule, and says who gets the letter and who does not, and why. Holds everybody: what works for an audience of
/// any size takes [`Pieces`] of it.
pub async fn resolve(ex: impl Into<Ex<'_>>, question: &Question<'_>, audience: &Audience) -> db::Result<Funnel> {
    let mut ex = ex.into();
    let mut pieces = Pieces::begin(ex.again(), *question, audience).await?;
    let mut funnel = Funnel::default();
    while let Some(piece) = pieces.next(ex.again()).await? {
        funnel.add(piece);
    }
    Ok(funnel)
}
