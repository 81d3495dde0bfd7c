//! In which language a request is answered: the account's, or else as the browser asks.

use axum::extract::{Request, State};
use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::middleware::Next;
use axum::response::Response;
use axum_extra::extract::CookieJar;

use super::session::is_for_everyone;
use crate::accounts::SignedIn;
use crate::app::App;
use crate::locale::{self, Locale, Speech, Words};

/// The cookie that holds what was chosen for this browser: the page to sign in is in that language, too.
pub const LANGUAGE_COOKIE: &str = "focal_language";

/// Answers in the browser's language, until it is known who asks.
pub async fn begin(State(app): State<App>, request: Request, next: Next) -> Response {
    let words = if is_for_everyone(request.uri().path()) {
        Words::default()
    } else {
        app.house_words.get(&app.db, app.now()).await
    };
    let speech = Speech::new(of_browser(request.headers()), words);
    speech.within(next.run(request)).await
}

/// Goes on in the language of whoever is signed in. Files that programs read are the same in every language.
pub fn go_on(request: &Request, account: Option<&SignedIn>) {
    if is_for_programs(request.uri().path()) {
        locale::choose(Locale::English);
    } else if let Some(language) = account.and_then(|account| account.language) {
        locale::choose(language);
    }
}

fn of_browser(headers: &HeaderMap) -> Locale {
    let jar = CookieJar::from_headers(headers);
    let chosen = jar.get(LANGUAGE_COOKIE).and_then(|cookie| cookie.value().parse().ok());
    let header = |name| headers.get(name).and_then(|value| value.to_str().ok());
    chosen.unwrap_or_else(|| header(ACCEPT_LANGUAGE).map_or(Locale::English, Locale::asked_for))
}

/// Comma-separated lists and JSON; and lists of the directory as sheets, which are read in again.
fn is_for_programs(path: &str) -> bool {
    let is_report = path.contains("/reports/");
    match path.rsplit_once('.').map(|(_, suffix)| suffix) {
        Some("csv" | "json") => true,
        Some("xlsx") => !is_report,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_for_programs;

    #[test]
    fn files_that_programs_read_are_the_same_in_every_language() {
        for path in ["/people.csv", "/people.xlsx", "/objectives/o/reports/support.json"] {
            assert!(is_for_programs(path), "{path}");
        }
        for path in ["/people", "/objectives/o/reports/support.xlsx", "/objectives/o/reports/support.pdf", "/"] {
            assert!(!is_for_programs(path), "{path}");
        }
    }
}
