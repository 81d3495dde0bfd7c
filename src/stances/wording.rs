//! What the house calls the places of the stance scale, where it has words of its own for them.

use super::{store, word};
use crate::db::{self, Ex, Tx};
use crate::locale::{Locale, Speech, Words};

/// Every code of the scale, *unknown* included, with the message that names it.
pub const SCALE: [(&str, &str); 8] = [
    ("p3", "stances-p3"),
    ("p2", "stances-p2"),
    ("p1", "stances-p1"),
    ("z0", "stances-z0"),
    ("m1", "stances-m1"),
    ("m2", "stances-m2"),
    ("m3", "stances-m3"),
    ("un", "stances-un"),
];

/// The longest word that is taken: it has to stand on a button.
pub const LONGEST: usize = 30;

/// A word of the house.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Wording {
    /// For which place: one of the [`SCALE`].
    pub code: String,
    /// In which language.
    pub language: Locale,
    /// The word.
    pub word: String,
}

/// All words of the house.
pub async fn wording(ex: impl Into<Ex<'_>>) -> db::Result<Vec<Wording>> {
    store::wording::list(ex).await
}

/// Puts these in the place of all that there were.
pub async fn set_wording(tx: &mut Tx, words: &[Wording]) -> db::Result<()> {
    store::wording::clear(tx).await?;
    for word in words {
        store::wording::insert(tx, word).await?;
    }
    Ok(())
}

/// The same, ready to be said.
pub fn words(wording: Vec<Wording>) -> Words {
    let message = |code: &str| SCALE.iter().find(|(other, _)| *other == code).map(|(_, id)| *id);
    Words::new(wording.into_iter().filter_map(|own| Some((own.language, message(&own.code)?, own.word))))
}

/// What Focal calls a place by itself.
pub fn usual(code: &str, language: Locale) -> &'static str {
    Speech::new(language, Words::default()).keep(|| word(code))
}
