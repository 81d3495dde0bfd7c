//! The messages: every `.ftl` file under `templates/`, read once for each language.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_embed::Embed;
use unic_langid::{LanguageIdentifier, langid};

use super::speech::own_word;
use super::{Locale, current, grouped, keep, numbers};

#[derive(Embed)]
#[folder = "templates/"]
#[include = "*.ftl"]
struct Files;

/// What stands in a message in the place of a name.
#[derive(Clone, Debug)]
pub enum Arg<'a> {
    /// Text, as it is.
    Text(Cow<'a, str>),
    /// A whole number, written as people do, and what plural forms hang on.
    Whole(i64),
}

/// Ids of messages that hold markup end like this: they are shown by `{{{th …}}}`, which escapes what is put into them.
pub const IDS_WITH_MARKUP: &str = "-html";

struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    /// Messages into which nothing is put, ready to show.
    plain: HashMap<String, String>,
    faults: Vec<String>,
}

static ENGLISH: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::load(Locale::English));
static FRENCH: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::load(Locale::French));
static GERMAN: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::load(Locale::German));

fn catalogue(locale: Locale) -> &'static Catalogue {
    match locale {
        Locale::English => &ENGLISH,
        Locale::French => &FRENCH,
        Locale::German => &GERMAN,
    }
}

impl Catalogue {
    fn load(locale: Locale) -> Catalogue {
        let language: LanguageIdentifier = match locale {
            Locale::English => langid!("en-GB"),
            Locale::French => langid!("fr"),
            Locale::German => langid!("de"),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // The marks around what is put in are for mixed directions of writing, which these three have none of.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) => Some(shown(number)),
            _ => None,
        }));
        let (mut plain, mut faults) = (HashMap::new(), vec![]);
        for (path, text) in files(locale) {
            let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, errors)| {
                faults.extend(errors.iter().map(|error| format!("{path}: {error}")));
                resource
            });
            if let Err(errors) = bundle.add_resource(resource) {
                faults.extend(errors.iter().map(|error| format!("{path}: {error}")));
            }
        }
        let mut catalogue = Catalogue { bundle, plain: HashMap::new(), faults };
        for id in ids(locale) {
            // Whatever asks for something that is not given is no plain text.
            if let Ok(text) = keep(locale, || catalogue.format(&id, None)) {
                plain.insert(id, text);
            }
        }
        catalogue.plain = plain;
        catalogue
    }

    fn format(&self, id: &str, args: Option<&FluentArgs>) -> Result<String, String> {
        let message = self.bundle.get_message(id).and_then(|message| message.value());
        let pattern = message.ok_or_else(|| format!("there is no message “{id}”"))?;
        let mut errors = vec![];
        let text = self.bundle.format_pattern(pattern, args, &mut errors);
        if errors.is_empty() { Ok(text.into_owned()) } else { Err(format!("{id}: {errors:?}")) }
    }
}

fn files(locale: Locale) -> Vec<(String, String)> {
    let name = format!("{locale}.ftl");
    let mut files: Vec<_> = Files::iter().filter(|path| path.rsplit('/').next() == Some(&name)).collect();
    files.sort();
    let read = |path: Cow<'static, str>| {
        let file = Files::get(&path)?;
        Some((path.into_owned(), String::from_utf8_lossy(&file.data).replace("\r\n", "\n")))
    };
    files.into_iter().filter_map(read).collect()
}

/// The id that a line begins, if it begins one.
fn id_of(line: &str) -> Option<&str> {
    let (id, _) = line.split_once(" =")?;
    let is_id = id.starts_with(|c: char| c.is_ascii_lowercase())
        && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    is_id.then_some(id)
}

/// The ids of all messages of a language.
fn ids(locale: Locale) -> BTreeSet<String> {
    let all = files(locale);
    all.iter().flat_map(|(_, text)| text.lines().filter_map(id_of)).map(str::to_owned).collect()
}

/// What is wrong with the messages of a language: nothing, in a program that passes its tests.
pub fn faults(locale: Locale) -> &'static [String] {
    &catalogue(locale).faults
}

/// Plain messages whose id begins in a way, without that beginning: what scripts say.
pub fn texts(prefix: &str) -> BTreeMap<&'static str, &'static str> {
    let all = catalogue(current()).plain.iter();
    all.filter_map(|(id, text)| Some((id.strip_prefix(prefix)?, text.as_str()))).collect()
}

/// A message into which nothing is put, in the language that is spoken; in English where that has none.
pub fn said(id: &str) -> &'static str {
    let find = |locale| catalogue(locale).plain.get(id).map(String::as_str);
    own_word(id).or_else(|| find(current())).or_else(|| find(Locale::English)).unwrap_or_else(|| {
        missing(id);
        "…"
    })
}

/// A message into which something is put, in the language that is spoken; in English where that has none.
pub fn said_with(id: &str, args: &[(&str, Arg<'_>)]) -> String {
    let mut given = FluentArgs::with_capacity(args.len());
    for (name, arg) in args {
        given.set(*name, FluentValue::from(arg));
    }
    let say = |locale: Locale| catalogue(locale).format(id, Some(&given));
    say(current()).or_else(|_| say(Locale::English)).unwrap_or_else(|error| {
        missing(&error);
        "…".to_owned()
    })
}

fn missing(what: &str) {
    debug_assert!(false, "no message: {what}");
    tracing::error!(what, "a message is missing");
}

fn shown(number: &FluentNumber) -> String {
    if number.value.fract() == 0.0 {
        #[expect(clippy::cast_possible_truncation, reason = "a whole number, saturating")]
        return grouped(number.value as i64);
    }
    numbers::real(number.value, 1)
}

impl<'a> From<&'a Arg<'_>> for FluentValue<'a> {
    fn from(said: &'a Arg<'_>) -> Self {
        match said {
            Arg::Text(text) => FluentValue::String(Cow::Borrowed(text)),
            Arg::Whole(n) => FluentValue::from(*n),
        }
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Arg::Text(text.into())
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Arg::Text(text.as_str().into())
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Arg::Text(text.into())
    }
}

impl<'a> From<Cow<'a, str>> for Arg<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Arg::Text(text)
    }
}

macro_rules! whole {
    ($($number:ty),+) => {
        $(impl From<$number> for Arg<'_> {
            fn from(n: $number) -> Self {
                Arg::Whole(i64::try_from(n).unwrap_or(i64::MAX))
            }
        })+
    };
}

whole!(i64, u64, i32, u32, u16, u8, usize);
