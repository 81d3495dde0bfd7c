//! Settings: the words of the stance scale.

use std::collections::HashMap;

use axum::response::Response;
use serde::Serialize;

use crate::locale::Locale;
use crate::stances::wording::{self, LONGEST, SCALE, Wording};
use crate::t;
use crate::web::fields::ErrorSummary;
use crate::web::pages::{Page, Pages, Sample, sample};
use crate::web::{Error, Form, Result, Routes, Visit};

const PATH: &str = "/settings/words";

/// The routes.
pub fn routes() -> Routes {
    Routes::new().get(PATH, show).post(PATH, save)
}

/// The pages, for the test that draws each.
pub fn samples(pages: &Pages) -> Vec<Sample> {
    vec![sample::<WordsPage>(pages)]
}

#[derive(Debug, Serialize)]
struct WordsPage {
    languages: Vec<&'static str>,
    rows: Vec<Row>,
    may_change: bool,
    errors: Option<ErrorSummary>,
}

/// A place of the scale.
#[derive(Debug, Serialize)]
struct Row {
    code: &'static str,
    words: Vec<Cell>,
}

/// What it is called in a language.
#[derive(Debug, Serialize)]
struct Cell {
    name: String,
    label: String,
    locale: &'static str,
    usual: &'static str,
    own: String,
    error: Option<String>,
}

impl Page for WordsPage {
    const TEMPLATE: &'static str = "settings/words";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), t!("settings-words"))
    }

    fn sample() -> Self {
        let mut page = page(true, &Form::prefilled([("p3-en", "Ally"), ("p2-en", "Ally")]));
        page.errors = Some(ErrorSummary::new().and("#w-p2-en", "Two places are called “Ally”."));
        page
    }
}

fn page(may_change: bool, form: &Form) -> WordsPage {
    let mut errors: Option<ErrorSummary> = None;
    let mut rows = vec![];
    for (code, message) in SCALE {
        let mut words = vec![];
        for locale in Locale::ALL {
            let name = name(code, *locale);
            let error = form.error(&name);
            if let Some(error) = &error {
                errors = Some(errors.unwrap_or_default().and(&format!("#w-{name}"), error));
            }
            words.push(Cell {
                label: t!("settings-words-of", word = crate::locale::said(message), language = locale.name()),
                own: form.get(&name).to_owned(),
                usual: wording::usual(code, *locale),
                locale: locale.as_str(),
                name,
                error,
            });
        }
        rows.push(Row { code, words });
    }
    WordsPage { languages: Locale::ALL.iter().map(|locale| locale.name()).collect(), rows, may_change, errors }
}

fn name(code: &str, locale: Locale) -> String {
    format!("{code}-{locale}")
}

async fn show(visit: Visit) -> Result<Response> {
    let own = wording::wording(&visit.app.db).await?;
    let form = Form::prefilled(own.into_iter().map(|own| (name(&own.code, own.language), own.word)));
    visit.page("settings", &page(visit.who.role.may_manage_accounts(), &form)).await
}

async fn save(visit: Visit, mut form: Form) -> Result<Response> {
    if !visit.who.role.may_manage_accounts() {
        return Err(Error::Forbidden(t!("settings-words-by-administrators")));
    }
    let words = typed(&mut form);
    if !form.is_valid() {
        return visit.invalid("settings", &page(true, &form)).await;
    }
    let mut tx = visit.app.db.begin().await?;
    wording::set_wording(&mut tx, &words).await?;
    tx.commit().await?;
    visit.app.house_words.forget();
    Ok(visit.done(PATH, t!("settings-words-saved")))
}

/// The words that were typed, or errors beside them. What is left empty, or is the usual word, is none of the house's.
fn typed(form: &mut Form) -> Vec<Wording> {
    let mut words = vec![];
    for language in Locale::ALL.iter().copied() {
        let mut taken: HashMap<String, &str> = HashMap::new();
        for (code, _) in SCALE {
            let (name, usual) = (name(code, language), wording::usual(code, language));
            let typed = form.get(&name).to_owned();
            let shown = if typed.is_empty() { usual.to_owned() } else { typed.clone() };
            let is_line = !typed.chars().any(char::is_control);
            if typed.chars().count() > LONGEST || !is_line {
                form.fail(name, t!("settings-words-long", n = LONGEST));
            } else if taken.insert(shown.to_lowercase(), code).is_some() {
                form.fail(name, t!("settings-words-twice", word = &shown, language = language.name()));
            } else if !typed.is_empty() && typed != usual {
                words.push(Wording { code: code.to_owned(), language, word: typed });
            }
        }
    }
    words
}
