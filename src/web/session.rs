//! Who is in front of the browser: sessions, and the wall in front of every page.

use std::convert::Infallible;
use std::net::SocketAddr;

use axum::extract::{ConnectInfo, FromRequestParts, MatchedPath, Request, State};
use axum::http::Method;
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};

use super::error::{Error, Result};
use super::reading::OnlyReads;
use super::routes::Route;
use crate::accounts::{self, SignedIn};
use crate::app::App;
use crate::ids;
use crate::t;

/// The cookie that holds the session's secret.
pub const SESSION_COOKIE: &str = "focal_session";
/// The cookie that holds the form token of a visitor who has not signed in yet.
pub const TOKEN_COOKIE: &str = "focal_form";

/// The token that this visitor's forms must carry.
#[derive(Clone, Debug)]
pub struct FormToken(pub String);

/// Whoever is signed in. As an argument of a handler it is always there: [`guard`] has seen to it.
impl<S: Send + Sync> FromRequestParts<S> for SignedIn {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<SignedIn> {
        parts.extensions.get::<SignedIn>().cloned().ok_or(Error::Unauthenticated)
    }
}

/// What the guard knows: the routes that strangers may use.
#[derive(Clone, Debug)]
pub struct Guard {
    /// The parts of the program.
    pub app: App,
    /// Every route.
    pub routes: std::sync::Arc<Vec<Route>>,
}

/// Finds out who asks, lets strangers through to public routes only, and whoever only reads to nothing that changes
/// anything. A page reads at one moment.
pub async fn guard(State(guard): State<Guard>, jar: CookieJar, request: Request, next: Next) -> Response {
    if *request.method() != Method::GET || is_for_everyone(request.uri().path()) {
        return let_in(guard, jar, request, next).await;
    }
    let (db, answers, clock) = (guard.app.db.clone(), guard.app.answers.clone(), guard.app.clock.clone());
    answers.at_one_moment(&db, || clock.now(), let_in(guard, jar, request, next)).await
}

async fn let_in(guard: Guard, jar: CookieJar, mut request: Request, next: Next) -> Response {
    if is_cross_site(&request) && !is_one(&guard.routes, &request, |route| route.is_open) {
        return Error::ForgedForm.into_response();
    }
    let token = jar.get(SESSION_COOKIE).filter(|_| !is_for_everyone(request.uri().path()));
    let token = token.map(|cookie| cookie.value().to_owned());
    let signed_in = match token {
        Some(token) => accounts::signed_in(&guard.app.db, &token, guard.app.now()).await,
        None => Ok(None),
    };
    super::speech::go_on(&request, signed_in.as_ref().ok().and_then(Option::as_ref));
    let is_public = is_one(&guard.routes, &request, |route| route.is_public);
    let only_reads = matches!(&signed_in, Ok(Some(account)) if !account.role.may_change());
    match signed_in {
        Ok(Some(account)) => {
            request.extensions_mut().insert(FormToken(account.csrf_token.clone()));
            request.extensions_mut().insert(account);
        }
        Ok(None) if !is_public => return stranger(&request),
        Ok(None) => {
            if let Some(cookie) = jar.get(TOKEN_COOKIE) {
                request.extensions_mut().insert(FormToken(cookie.value().to_owned()));
            }
        }
        // A public page such as the health check answers even when the database does not.
        Err(_) if is_public => {}
        Err(error) => return Error::from(error).into_response(),
    }
    if !only_reads {
        return next.run(request).await;
    }
    let mut answer = if is_one(&guard.routes, &request, |route| route.changes) {
        Error::Forbidden(t!("web-only-reads")).into_response()
    } else {
        next.run(request).await
    };
    answer.extensions_mut().insert(OnlyReads);
    answer
}

/// Files and the health check are the same for everyone: the database is not asked who wants them, so that they answer
/// when it does not.
pub(super) fn is_for_everyone(path: &str) -> bool {
    path.starts_with("/assets/") || matches!(path, "/healthz" | "/readyz" | "/sw.js")
}

/// Browsers say themselves when a form comes from a page of another site.
fn is_cross_site(request: &Request) -> bool {
    let site = request.headers().get("sec-fetch-site").and_then(|value| value.to_str().ok());
    request.method() != Method::GET && matches!(site, Some("cross-site"))
}

/// Whether the request is for a route of that kind.
fn is_one(routes: &[Route], request: &Request, kind: impl Fn(&Route) -> bool) -> bool {
    let path = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
    routes.iter().any(|route| kind(route) && Some(route.path) == path && route.method == *request.method())
}

/// A stranger who asked for a page is taken to the sign-in page, and back to the page afterwards.
fn stranger(request: &Request) -> Response {
    let wants_page = request.method() == Method::GET && !request.headers().contains_key("hx-request");
    if !wants_page {
        return Error::Unauthenticated.into_response();
    }
    let wanted = request.uri().path_and_query().map_or("/", |path| path.as_str());
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("next", wanted).finish();
    Redirect::to(&format!("/sign-in?{query}")).into_response()
}

/// Where to go after signing in: only ever a path of ours.
pub fn local_path(wanted: &str) -> &str {
    let is_local = wanted.starts_with('/') && !wanted.starts_with("//") && !wanted.contains(['\\', '\r', '\n']);
    if is_local { wanted } else { "/" }
}

/// The visitor's network address.
#[derive(Clone, Debug)]
pub struct Network(pub String);

impl FromRequestParts<App> for Network {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> std::result::Result<Network, Infallible> {
        let forwarded = parts.headers.get("x-forwarded-for").and_then(|value| value.to_str().ok());
        // The last entry is the one that the proxy nearest to us wrote itself.
        let forwarded = forwarded.filter(|_| app.config.trust_forwarded_for).and_then(|list| list.rsplit(',').next());
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        Ok(Network(match forwarded {
            Some(address) => address.trim().to_owned(),
            None => peer.map_or_else(|| "local".to_owned(), |peer| peer.0.ip().to_string()),
        }))
    }
}

/// A cookie of ours: not for scripts, not for other sites, over https where that is how we are reached. Without `days` it
/// lasts as long as the browser is open.
pub fn cookie(app: &App, name: &'static str, value: String, days: Option<i64>) -> Cookie<'static> {
    let cookie = Cookie::build((name, value)).path("/").http_only(true).same_site(SameSite::Lax);
    let cookie = cookie.secure(app.config.is_https());
    match days {
        Some(days) => cookie.max_age(time::Duration::days(days)).build(),
        None => cookie.build(),
    }
}

/// The form token of a visitor who has not signed in: the one they have, or a new one with its cookie.
pub fn stranger_token(app: &App, jar: CookieJar) -> (CookieJar, String) {
    if let Some(cookie) = jar.get(TOKEN_COOKIE) {
        let token = cookie.value().to_owned();
        return (jar, token);
    }
    let token = ids::secret();
    (jar.add(cookie(app, TOKEN_COOKIE, token.clone(), None)), token)
}

#[cfg(test)]
mod tests {
    use super::local_path;

    #[test]
    fn after_signing_in_only_our_own_pages_are_opened() {
        assert_eq!(local_path("/people?q=a"), "/people?q=a");
        for elsewhere in ["https://evil.example", "//evil.example", "/\\evil.example", "people", ""] {
            assert_eq!(local_path(elsewhere), "/", "{elsewhere}");
        }
    }
}
