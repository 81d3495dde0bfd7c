//! Settings: the language in which Focal speaks to somebody.

use axum::response::Response;
use serde::Serialize;

use super::error::{Error, Result};
use super::fields::{Choice, Field};
use super::form::Form;
use super::pages::{Page, Pages, Sample, sample};
use super::routes::Routes;
use super::speech::LANGUAGE_COOKIE;
use super::visit::Visit;
use crate::accounts;
use crate::locale::{self, Locale};
use crate::t;

const PATH: &str = "/settings/language";
/// The choice that is none: as the browser asks.
const BROWSER: &str = "browser";

/// The routes.
pub fn routes() -> Routes {
    Routes::new().get(PATH, show).own_post(PATH, choose)
}

/// The pages, for the test that draws each.
pub fn samples(pages: &Pages) -> Vec<Sample> {
    vec![sample::<LanguagePage>(pages)]
}

#[derive(Debug, Serialize)]
struct LanguagePage {
    language: Field,
    /// A day and a number as they look in the language that is spoken.
    day: String,
    number: String,
}

impl Page for LanguagePage {
    const TEMPLATE: &'static str = "settings/language";

    fn title(&self) -> String {
        t!("settings-language").into()
    }

    fn sample() -> Self {
        LanguagePage { language: field(Some(Locale::French)), day: "24 Nov 2026".into(), number: "12,345".into() }
    }
}

fn field(chosen: Option<Locale>) -> Field {
    let browsers = Choice::new(BROWSER, t!("settings-language-browser"));
    let named = Locale::ALL.iter().map(|locale| Choice::new(locale, locale.name()));
    let field = Field::radios("language", t!("settings-language"), std::iter::once(browsers).chain(named));
    field.required().value(chosen.map_or(BROWSER, Locale::as_str))
}

async fn show(visit: Visit) -> Result<Response> {
    let page = LanguagePage {
        language: field(visit.who.language),
        day: locale::day(visit.today()),
        number: locale::grouped(12_345),
    };
    visit.page("settings", &page).await
}

async fn choose(visit: Visit, form: Form) -> Result<Response> {
    let chosen = match form.get("language") {
        BROWSER => None,
        other => Some(other.parse::<Locale>().map_err(|_| Error::BadRequest(t!("settings-language-wrong").into()))?),
    };
    let mut tx = visit.app.db.begin().await?;
    accounts::set_language(&mut tx, visit.who.id, chosen).await?;
    tx.commit().await?;
    // What is said about it is said in it.
    if let Some(chosen) = chosen {
        locale::choose(chosen);
    }
    let answer = visit.done(PATH, t!("settings-language-saved"));
    Ok(match chosen {
        Some(chosen) => visit.remembering(answer, LANGUAGE_COOKIE, chosen.to_string()),
        None => visit.forgetting(answer, LANGUAGE_COOKIE),
    })
}
