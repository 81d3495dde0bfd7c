//! What was drawn before: a page from the same view, in the same words, is the same page.
//!
//! Drawing takes longer than all else that a long list needs. A page is known by everything it is drawn from – template,
//! view, frame, language, words of the house – so that it is never older than its view: whatever changed makes another view.
//! Helpers answer by what they are given alone, and by the language (`helpers.rs`).

use std::collections::HashMap;
use std::io::BufWriter;
use std::sync::{Mutex, PoisonError};

use axum::body::Bytes;
use axum::response::{Html, IntoResponse, Response};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::pages::FRESH;
use crate::{ids, locale};

/// Bytes of pages after which those that nobody has asked for since as many before are forgotten.
const YOUNG: usize = 4 << 20;

/// How much of a view is written down at once, to be hashed.
const PIECE: usize = 8 << 10;

/// By what a page is known.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Key([u8; 32]);

impl Key {
    /// Of what is drawn from this, here and now.
    pub(super) fn of(template: &str, from: &impl Serialize) -> serde_json::Result<Key> {
        let mut hash = BufWriter::with_capacity(PIECE, Sha256::new());
        serde_json::to_writer(&mut hash, &(template, locale::speech(), from))?;
        let hash = hash.into_inner().map_err(|error| serde_json::Error::io(error.into_error()))?;
        Ok(Key(hash.finalize().into()))
    }
}

/// A page or a piece of one, as it is sent. A copy is the same text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Markup {
    text: Bytes,
    /// Whether a form in it waits for its secret.
    is_unsent: bool,
}

impl Markup {
    /// Each form that is sent once gets its secret: this is never sent to two.
    pub(super) fn sent(self) -> Markup {
        if self.is_unsent { Markup::from(self.replace(FRESH, &ids::secret())) } else { self }
    }
}

impl From<String> for Markup {
    fn from(text: String) -> Markup {
        let is_unsent = text.contains(FRESH);
        // Text that has grown has more room than it needs, and may be kept for long.
        Markup { text: text.into_boxed_str().into_boxed_bytes().into(), is_unsent }
    }
}

impl std::ops::Deref for Markup {
    type Target = str;

    fn deref(&self) -> &str {
        // It was made of text.
        std::str::from_utf8(&self.text).unwrap_or_default()
    }
}

impl std::fmt::Display for Markup {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self)
    }
}

impl IntoResponse for Markup {
    fn into_response(self) -> Response {
        Html(self.text).into_response()
    }
}

/// Pages that were drawn, for as long as they are asked for.
#[derive(Default)]
pub(super) struct Drawn(Mutex<Pages>);

#[derive(Default)]
struct Pages {
    young: HashMap<Key, Markup>,
    bytes: usize,
    old: HashMap<Key, Markup>,
}

impl std::fmt::Debug for Drawn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Drawn").finish_non_exhaustive()
    }
}

impl Drawn {
    /// The page, as it was drawn before or is drawn now.
    pub(super) fn or_draw<E>(&self, key: Key, draw: impl FnOnce() -> Result<String, E>) -> Result<Markup, E> {
        if let Some(page) = self.with(|pages| pages.get(key)) {
            return Ok(page);
        }
        let page = Markup::from(draw()?);
        self.with(|pages| pages.keep(key, page.clone()));
        Ok(page)
    }

    fn with<T>(&self, act: impl FnOnce(&mut Pages) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Pages {
    fn get(&mut self, key: Key) -> Option<Markup> {
        if let Some(page) = self.young.get(&key) {
            return Some(page.clone());
        }
        let page = self.old.remove(&key)?;
        self.keep(key, page.clone());
        Some(page)
    }

    fn keep(&mut self, key: Key, page: Markup) {
        if self.bytes + page.len() > YOUNG {
            self.old = std::mem::take(&mut self.young);
            self.bytes = 0;
        }
        self.bytes += page.len();
        // Drawn by two at once, it counts twice, and room is made the sooner.
        self.young.insert(key, page);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{Locale, Speech, Words};

    fn key(of: &str) -> Key {
        Key::of("a", &of).unwrap()
    }

    /// Whether it had to be drawn.
    fn is_new(drawn: &Drawn, key: Key, page: &str) -> bool {
        let mut is_new = false;
        let draw = || {
            is_new = true;
            Ok::<_, ()>(page.to_owned())
        };
        assert_eq!(&*drawn.or_draw(key, draw).unwrap(), page);
        is_new
    }

    #[test]
    fn what_was_drawn_is_not_drawn_again() {
        let drawn = Drawn::default();
        assert!(is_new(&drawn, key("x"), "page"));
        assert!(!is_new(&drawn, key("x"), "page"));
        assert!(is_new(&drawn, key("y"), "other"));
        assert_eq!(drawn.or_draw(key("z"), || Err("no")), Err("no"));
        assert!(is_new(&drawn, key("z"), "what failed is not kept"));
    }

    #[test]
    fn a_page_is_known_by_its_template_its_view_and_its_words() {
        let words = || Words::new([(Locale::English, "stances-p3", "Ally".to_owned())]);
        let here = || key("x");
        let in_german = Speech::new(Locale::German, Words::default()).keep(here);
        let in_own_words = Speech::new(Locale::English, words()).keep(here);
        let keys = [here(), in_german, in_own_words, key("y"), Key::of("b", &"x").unwrap()];
        for (at, one) in keys.iter().enumerate() {
            assert!(keys[at + 1..].iter().all(|other| one != other), "{at}");
        }
        assert!(Speech::new(Locale::English, words()).keep(here) == in_own_words);
    }

    #[test]
    fn what_nobody_asks_for_makes_room() {
        let drawn = Drawn::default();
        let long = "x".repeat(YOUNG / 3);
        assert!(is_new(&drawn, key("asked"), "page"));
        for n in 0..20 {
            assert!(is_new(&drawn, key(&n.to_string()), &long));
            assert!(!is_new(&drawn, key("asked"), "page"));
        }
        assert!(is_new(&drawn, key("0"), &long));
        let held =
            drawn.with(|pages| pages.young.values().chain(pages.old.values()).map(|page| page.len()).sum::<usize>());
        assert!(held <= 2 * YOUNG, "{held}");
    }
}
