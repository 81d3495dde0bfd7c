//! What a visitor sets for themselves.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::REFERER;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::Cookie;

use super::error::{Error, Result};
use super::form::Form;
use super::routes::Routes;
use super::session::cookie;
use super::visit::THEME_COOKIE;
use crate::accounts::{self, SignedIn};
use crate::app::App;

/// The routes.
pub fn routes() -> Routes {
    Routes::new().post("/settings/theme", set_theme).post("/settings/keys", set_keys)
}

/// Light, dark, or as the system says.
async fn set_theme(
    State(app): State<App>,
    _who: SignedIn,
    jar: CookieJar,
    headers: HeaderMap,
    form: Form,
) -> Result<Response> {
    let jar = match form.get("theme") {
        theme @ ("light" | "dark") => jar.add(cookie(&app, THEME_COOKIE, theme.to_owned(), Some(365))),
        "system" => jar.remove(Cookie::build(THEME_COOKIE).path("/")),
        _ => return Err(Error::BadRequest("The appearance is light, dark or system.".into())),
    };
    Ok((jar, Redirect::to(&came_from(&headers))).into_response())
}

/// Single letters as shortcuts, on or off; kept with the account.
async fn set_keys(State(app): State<App>, who: SignedIn, headers: HeaderMap, form: Form) -> Result<Response> {
    let since = match form.get("keys") {
        "on" => None,
        "off" => Some(app.now()),
        _ => return Err(Error::BadRequest("Single-letter keys are on or off.".into())),
    };
    let mut tx = app.db.begin().await?;
    accounts::set_keys_off(&mut tx, who.id, since).await?;
    tx.commit().await?;
    Ok(Redirect::to(&came_from(&headers)).into_response())
}

/// The page the form was on, as a path of ours.
fn came_from(headers: &HeaderMap) -> String {
    let referer = headers.get(REFERER).and_then(|value| value.to_str().ok()).unwrap_or("/");
    let path = referer.split_once("://").and_then(|(_, rest)| rest.find('/').map(|at| &rest[at..])).unwrap_or("/");
    super::session::local_path(path).to_owned()
}
