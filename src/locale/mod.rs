//! The language in which Focal speaks to somebody, and everything that is said: messages from Fluent files beside the
//! templates that show them (`templates/<part>/en.ftl`), numbers, days.
//!
//! The language belongs to the task that answers a request, as a locale belongs to a process of C: [`within`] begins it,
//! [`choose`] changes it once it is known who asks, and whatever is said until the task ends is said in it. Work that nobody
//! asked for in a browser speaks English, unless it begins a language of its own.

mod catalogue;
mod days;
mod numbers;
mod speech;

pub use catalogue::{Arg, IDS_WITH_MARKUP, faults, said, said_with, texts};
pub use days::{day, day_of_month, long_day, long_month, month, month_alone, weekday};
pub use numbers::{decimal, grouped, real};
pub use speech::{Speech, Words, choose, current, keep, speech, within};

crate::text_enum! {
    /// A language of the interface, by its ISO 639-1 code.
    pub enum Locale {
        /// English, as the institutions write it.
        English = "en",
        /// French.
        French = "fr",
        /// German.
        German = "de",
    }
}

#[expect(clippy::derivable_impls, reason = "the macro that makes it derives the same for all")]
impl Default for Locale {
    fn default() -> Self {
        Locale::English
    }
}

impl Locale {
    /// Its name in itself: `Français`.
    pub fn name(self) -> &'static str {
        match self {
            Locale::English => "English",
            Locale::French => "Français",
            Locale::German => "Deutsch",
        }
    }

    /// The language that suits a browser best (RFC 9110, 12.5.4: `Accept-Language`); English if none does.
    pub fn asked_for(accept_language: &str) -> Locale {
        let mut wanted: Vec<(f32, &str)> = accept_language.split(',').map(wish).collect();
        wanted.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        let language =
            |tag: &str| tag.split('-').next().and_then(|language| language.to_ascii_lowercase().parse().ok());
        let mut spoken = wanted.iter().filter(|(quality, _)| *quality > 0.0).filter_map(|(_, tag)| language(tag));
        spoken.next().unwrap_or(Locale::English)
    }
}

/// How much a language is wished for, and its tag: `fr-BE;q=0.9`.
fn wish(written: &str) -> (f32, &str) {
    let (tag, rest) = written.split_once(';').unwrap_or((written, ""));
    let quality = rest.trim().strip_prefix("q=").map_or(Some(1.0), |quality| quality.trim().parse().ok());
    (quality.filter(|quality: &f32| quality.is_finite()).unwrap_or(0.0), tag.trim())
}

/// A label within a sentence: in small letters, but that German keeps the capitals of its nouns, and French those of names.
pub fn mid_sentence(label: &str) -> String {
    match current() {
        Locale::English => label.to_lowercase(),
        Locale::French => {
            let mut chars = label.chars();
            chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
        }
        Locale::German => label.to_owned(),
    }
}

/// A message in the language that is spoken: `t!("web-undo")` is a `&'static str`, `t!("web-found", n = 3)` a `String`.
/// Every id stands in `templates/<part>/en.ftl`, where `<part>` is what the id begins with.
#[macro_export]
macro_rules! t {
    ($id:literal) => { $crate::locale::said($id) };
    ($id:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::locale::said_with($id, &[$((stringify!($name), $crate::locale::Arg::from($value))),+])
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_gets_the_first_of_its_languages_that_there_is() {
        assert_eq!(Locale::asked_for("nl, fr-BE;q=0.9, en;q=0.8"), Locale::French);
        assert_eq!(Locale::asked_for("en;q=0.5, de-AT"), Locale::German);
        assert_eq!(Locale::asked_for(""), Locale::English);
        assert_eq!(Locale::asked_for("*;;q=x"), Locale::English);
    }

    #[test]
    fn what_is_said_follows_the_language_of_the_task() {
        assert_eq!(t!("ui-undo"), "Undo");
        keep(Locale::German, || {
            assert_eq!(t!("ui-undo"), "Rückgängig machen");
            choose(Locale::French);
            assert_eq!(t!("ui-undo"), "Annuler");
        });
        assert_eq!(current(), Locale::English);
    }
}
