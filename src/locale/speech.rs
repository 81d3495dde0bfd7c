//! Which language a task speaks, and with which words of the house.

use std::cell::Cell;
use std::collections::{BTreeMap, HashSet};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use serde::{Serialize, Serializer};

use super::Locale;

tokio::task_local! {
    static SPOKEN: Speech;
}

/// A language, and what the house says in it in its own words.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Speech {
    locale: Cell<Locale>,
    words: Words,
}

/// Words of the house, each in the place of a message.
#[derive(Clone, Debug, Default)]
pub struct Words(Arc<BTreeMap<(Locale, &'static str), &'static str>>);

impl Words {
    /// These: language, id of the message, word.
    pub fn new(words: impl IntoIterator<Item = (Locale, &'static str, String)>) -> Words {
        Words(Arc::new(words.into_iter().map(|(locale, id, word)| ((locale, id), lasting(word))).collect()))
    }

    fn get(&self, locale: Locale, id: &str) -> Option<&'static str> {
        self.0.get(&(locale, id)).copied()
    }
}

/// As the words themselves, by which what was said in others can be told apart.
impl Serialize for Words {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter())
    }
}

/// The word, kept for as long as the program runs, once: what is said is borrowed from the messages, and a house gives
/// itself but a handful of words.
fn lasting(word: String) -> &'static str {
    static ALL: LazyLock<Mutex<HashSet<&'static str>>> = LazyLock::new(Mutex::default);
    let mut all = ALL.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = all.get(word.as_str()) {
        return known;
    }
    let word: &'static str = word.leak();
    all.insert(word);
    word
}

impl Speech {
    /// A language, with the words of the house.
    pub fn new(locale: Locale, words: Words) -> Speech {
        Speech { locale: Cell::new(locale), words }
    }

    /// Does something in it.
    pub async fn within<F: Future>(self, work: F) -> F::Output {
        SPOKEN.scope(self, work).await
    }

    /// Does something in it at once: on another thread, where that of the task is not known.
    pub fn keep<T>(self, work: impl FnOnce() -> T) -> T {
        SPOKEN.sync_scope(self, work)
    }
}

/// What is spoken here, to go on in it elsewhere.
pub fn speech() -> Speech {
    SPOKEN.try_with(Speech::clone).unwrap_or_default()
}

/// The language that is spoken here.
pub fn current() -> Locale {
    SPOKEN.try_with(|speech| speech.locale.get()).unwrap_or_default()
}

/// Does something in a language, with the words of the house that are known here.
pub async fn within<F: Future>(locale: Locale, work: F) -> F::Output {
    Speech::new(locale, speech().words).within(work).await
}

/// Does something at once in a language, with the words of the house that are known here.
pub fn keep<T>(locale: Locale, work: impl FnOnce() -> T) -> T {
    Speech::new(locale, speech().words).keep(work)
}

/// Goes on in another language, until what was begun in one ends; outside of that it changes nothing.
pub fn choose(locale: Locale) {
    let _ = SPOKEN.try_with(|speech| speech.locale.set(locale));
}

/// What the house says in the place of a message.
pub(super) fn own_word(id: &str) -> Option<&'static str> {
    SPOKEN.try_with(|speech| speech.words.get(speech.locale.get(), id)).ok().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::t;

    #[test]
    fn a_house_says_it_in_its_own_words() {
        let words = Words::new([(Locale::English, "stances-p3", "Ally".to_owned())]);
        let both = || [t!("stances-p3"), t!("stances-m3")];
        assert_eq!(Speech::new(Locale::English, words.clone()).keep(both), ["Ally", "Blocker"]);
        assert_eq!(Speech::new(Locale::German, words).keep(both), keep(Locale::German, both));
        assert_eq!(both(), ["Champion", "Blocker"]);
    }
}
