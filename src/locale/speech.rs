//! Which language a task speaks.

use std::cell::Cell;

use super::Locale;

tokio::task_local! {
    static SPOKEN: Cell<Locale>;
}

/// The language that is spoken here.
pub fn current() -> Locale {
    SPOKEN.try_with(Cell::get).unwrap_or(Locale::English)
}

/// Does something in a language.
pub async fn within<F: Future>(locale: Locale, work: F) -> F::Output {
    SPOKEN.scope(Cell::new(locale), work).await
}

/// Does something at once in a language: on another thread, where that of the task is not known.
pub fn keep<T>(locale: Locale, work: impl FnOnce() -> T) -> T {
    SPOKEN.sync_scope(Cell::new(locale), work)
}

/// Goes on in another language, until what was begun [`within`] one ends; without that it changes nothing.
pub fn choose(locale: Locale) {
    let _ = SPOKEN.try_with(|spoken| spoken.set(locale));
}
