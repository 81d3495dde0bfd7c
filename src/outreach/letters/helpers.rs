//! What a letter may call between its braces, in the letter's own language. Months, lists and plurals are those of the
//! Unicode CLDR.

use chrono::{Datelike as _, NaiveDate};
use handlebars::{Context, Handlebars, Helper, HelperResult, Output, RenderContext, RenderErrorReason};
use icu_datetime::input::Date;
use icu_datetime::{DateTimeFormatter, fieldsets};
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale_core::{Locale, locale};
use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};
use serde_json::Value;

use super::fields::Kind;
use crate::outreach::Language;

/// A helper, as documented beside the editor.
#[derive(Clone, Copy, Debug)]
pub struct HelperDoc {
    /// Its name.
    pub name: &'static str,
    /// How it is written.
    pub example: &'static str,
    /// The message that says what it does.
    pub description: &'static str,
    /// What its field must be.
    pub(super) takes: Kind,
    /// How many texts stand behind the field, at least and at most.
    pub(super) texts: (usize, usize),
    /// The names before an `=`.
    pub(super) options: &'static [&'static str],
}

/// How `{{date}}` writes a day.
pub(super) const DATE_STYLES: [&str; 3] = ["long", "weekday", "short"];

/// Every helper there is.
pub const HELPERS: &[HelperDoc] = &[
    HelperDoc {
        name: "date",
        example: "{{date today}}",
        description: "letters-helper-date",
        takes: Kind::Day,
        texts: (0, 1),
        options: &[],
    },
    HelperDoc {
        name: "list",
        example: "{{list person.committee_list}}",
        description: "letters-helper-list",
        takes: Kind::List,
        texts: (0, 0),
        options: &[],
    },
    HelperDoc {
        name: "plural",
        example: "{{plural person.committee_list one=\"your committee\" other=\"your # committees\"}}",
        description: "letters-helper-plural",
        takes: Kind::List,
        texts: (0, 0),
        options: &["zero", "one", "two", "few", "many", "other"],
    },
    HelperDoc {
        name: "default",
        example: "{{default person.group_name \"your group\"}}",
        description: "letters-helper-default",
        takes: Kind::Text,
        texts: (1, 1),
        options: &[],
    },
];

/// The helper of that name.
pub(super) fn find(name: &str) -> Option<&'static HelperDoc> {
    HELPERS.iter().find(|helper| helper.name == name)
}

/// Registers all of them for a language.
pub(super) fn register(engine: &mut Handlebars<'_>, language: Language) {
    // Each of the 24 codes is a locale.
    let locale: Locale = language.as_str().parse().unwrap_or(Locale::UNKNOWN);
    let (days, lists, numbers) = (locale.clone(), locale.clone(), locale);
    engine.register_helper("date", Box::new(answer(move |h| in_words(&days, text(h, 0), text(h, 1)))));
    engine.register_helper("list", Box::new(answer(move |h| joined(&lists, &items(h)))));
    engine.register_helper("plural", Box::new(answer(move |h| counted(&numbers, items(h).len(), h))));
    engine.register_helper("default", Box::new(answer(|h| Ok(or(text(h, 0), text(h, 1))))));
}

trait Call: Fn(&Helper, &Handlebars, &Context, &mut RenderContext, &mut dyn Output) -> HelperResult + Send + Sync {}
impl<F> Call for F where
    F: Fn(&Helper, &Handlebars, &Context, &mut RenderContext, &mut dyn Output) -> HelperResult + Send + Sync
{
}

/// A helper that answers with words, which are escaped like those of a field.
fn answer(words: impl Fn(&Helper) -> Result<String, String> + Send + Sync) -> impl Call {
    move |h: &Helper, engine: &Handlebars, _: &Context, _: &mut RenderContext, out: &mut dyn Output| {
        let words = words(h).map_err(|why| RenderErrorReason::Other(format!("{}: {why}", h.name())))?;
        Ok(out.write(&engine.get_escape_fn()(&words))?)
    }
}

fn text<'a>(h: &'a Helper, at: usize) -> &'a str {
    h.param(at).and_then(|param| param.value().as_str()).unwrap_or_default()
}

fn items(h: &Helper) -> Vec<String> {
    let list = h.param(0).and_then(|param| param.value().as_array());
    list.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn or(value: &str, otherwise: &str) -> String {
    if value.is_empty() { otherwise } else { value }.to_owned()
}

/// A day of ISO 8601 in words; an empty one stays empty.
fn in_words(locale: &Locale, day: &str, style: &str) -> Result<String, String> {
    if day.is_empty() {
        return Ok(String::new());
    }
    let day: NaiveDate = day.parse().map_err(|_| format!("“{day}” is not a day"))?;
    let (month, number) = (u8::try_from(day.month()).unwrap_or(1), u8::try_from(day.day()).unwrap_or(1));
    let date = Date::try_new_iso(day.year(), month, number).map_err(|error| error.to_string())?;
    // British order: a letter to Brussels writes 24 November.
    let locale = if locale.id.language.as_str() == "en" { &BRITISH } else { locale };
    let prefs = || locale.clone().into();
    let written = match style {
        "weekday" => {
            DateTimeFormatter::try_new(prefs(), fieldsets::YMDE::long()).map(|form| form.format(&date).to_string())
        }
        "short" => {
            DateTimeFormatter::try_new(prefs(), fieldsets::YMD::short()).map(|form| form.format(&date).to_string())
        }
        _ => DateTimeFormatter::try_new(prefs(), fieldsets::YMD::long()).map(|form| form.format(&date).to_string()),
    };
    written.map_err(|error| error.to_string())
}

static BRITISH: Locale = locale!("en-GB");

fn joined(locale: &Locale, items: &[String]) -> Result<String, String> {
    let locale = if locale.id.language.as_str() == "en" { &BRITISH } else { locale };
    let form = ListFormatter::try_new_and(locale.clone().into(), ListFormatterOptions::default())
        .map_err(|error| error.to_string())?;
    Ok(form.format(items.iter()).to_string())
}

/// The form that the language has for a number; `other` where that one is not written.
fn counted(locale: &Locale, n: usize, h: &Helper) -> Result<String, String> {
    let rules = PluralRules::try_new(locale.clone().into(), PluralRulesOptions::default())
        .map_err(|error| error.to_string())?;
    let name = match rules.category_for(n) {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    };
    let form = h.hash_get(name).or_else(|| h.hash_get("other")).and_then(|form| form.value().as_str());
    Ok(form.ok_or("there is no form for other")?.replace('#', &n.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fill(language: Language, text: &str) -> String {
        let mut engine = Handlebars::new();
        engine.set_strict_mode(true);
        engine.register_escape_fn(handlebars::no_escape);
        register(&mut engine, language);
        let data = serde_json::json!({
            "today": "2026-11-24", "never": "", "none": [], "one": ["AFET"], "two": ["AFET", "DEVE"],
            "five": ["A", "B", "C", "D", "E"],
        });
        engine.render_template(text, &data).unwrap()
    }

    #[test]
    fn a_day_is_written_as_the_language_writes_it() {
        for (language, text, written) in [
            (Language::English, "{{date today}}", "24 November 2026"),
            (Language::English, "{{date today \"weekday\"}}", "Tuesday, 24 November 2026"),
            (Language::English, "{{date today \"short\"}}", "24/11/2026"),
            (Language::English, "{{date never}}", ""),
            (Language::French, "{{date today \"weekday\"}}", "mardi 24 novembre 2026"),
            (Language::German, "{{date today}}", "24. November 2026"),
            (Language::Polish, "{{date today}}", "24 listopada 2026"),
            (Language::Greek, "{{date today}}", "24 Νοεμβρίου 2026"),
        ] {
            assert_eq!(fill(language, text), written, "{language}");
        }
    }

    #[test]
    fn a_list_ends_with_the_language_s_own_and() {
        for (language, list, written) in [
            (Language::English, "five", "A, B, C, D and E"),
            (Language::English, "two", "AFET and DEVE"),
            (Language::English, "one", "AFET"),
            (Language::English, "none", ""),
            (Language::French, "two", "AFET et DEVE"),
            (Language::German, "two", "AFET und DEVE"),
        ] {
            assert_eq!(fill(language, &format!("{{{{list {list}}}}}")), written, "{language}");
        }
    }

    #[test]
    fn a_plural_takes_the_form_of_the_language_and_falls_back_on_other() {
        let text = "{{plural LIST one=\"# komisja\" few=\"# komisje\" other=\"# komisji\"}}";
        let polish = |list| fill(Language::Polish, &text.replace("LIST", list));
        assert_eq!([polish("one"), polish("two"), polish("five")], ["1 komisja", "2 komisje", "5 komisji"]);
        assert_eq!(fill(Language::English, "{{plural two one=\"committee\" other=\"committees\"}}"), "committees");
    }

    #[test]
    fn every_language_writes_days_lists_and_numbers_in_its_own_way() {
        for language in Language::ALL {
            let text = "{{date today}}|{{list two}}|{{plural one one=\"1\" other=\"n\"}}";
            let written = fill(*language, text);
            let parts: Vec<_> = written.split('|').collect();
            // The root locale would write 2026 M11 24.
            assert!(parts[0].contains("2026") && !parts[0].contains("M11"), "{language}: {written}");
            assert!(parts[1].starts_with("AFET") && parts[1].len() > "AFET, DEVE".len() - 1, "{language}: {written}");
        }
    }
}
