//! The error page: drawn once, here, for whatever went wrong in a handler.

use axum::extract::{Request, State};
use axum::http::header::{HOST, REFERER};
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;

use super::error::Trouble;
use super::frame;
use super::reading::OnlyReads;
use super::session::{SESSION_COOKIE, local_path};
use super::shell::{ErrorPage, Shell};
use super::visit::theme;
use crate::accounts;
use crate::app::App;
use crate::t;

/// What of a request the error page still needs once it is answered.
struct Asked {
    jar: CookieJar,
    /// Its address without the host.
    path: String,
    /// The page of ours from which it came.
    from: Option<String>,
    is_form: bool,
    /// A script asks for a piece of a page, and draws none.
    is_piece: bool,
}

/// Draws the page of an answer that carries a [`Trouble`].
pub async fn draw(State(app): State<App>, request: Request, next: Next) -> Response {
    let asked = Asked::of(&request);
    let response = next.run(request).await;
    let trouble = match response.extensions().get::<Trouble>() {
        Some(trouble) => trouble.clone(),
        // Said by the layer that stops what is too large before any handler reads it.
        None if response.status() == StatusCode::PAYLOAD_TOO_LARGE => Trouble::too_large(),
        // Said by axum of an address whose number is none: handlers carry a reason of their own.
        None if response.status() == StatusCode::BAD_REQUEST && asked.is_form => {
            Trouble { status: StatusCode::BAD_REQUEST, ..Trouble::not_found() }
        }
        None if response.status() == StatusCode::BAD_REQUEST => Trouble::not_found(),
        None => return response,
    };
    let mut shell = asked.frame(&app, trouble.status).await;
    shell.theme = theme(&asked.jar);
    let page = asked.page(&trouble, shell.account.is_some());
    let mut drawn = match app.pages.full(&shell, &page) {
        Ok(html) => (trouble.status, html).into_response(),
        Err(error) => {
            tracing::error!(%error, "the error page itself does not render");
            (trouble.status, trouble.advice).into_response()
        }
    };
    if let Some(reader) = response.extensions().get::<OnlyReads>() {
        drawn.extensions_mut().insert(*reader);
    }
    drawn
}

impl Asked {
    fn of(request: &Request) -> Asked {
        let headers = request.headers();
        let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
        Asked {
            jar: CookieJar::from_headers(headers),
            path: path.to_owned(),
            from: page_before(headers),
            is_form: *request.method() != Method::GET,
            is_piece: headers.contains_key("hx-request"),
        }
    }

    /// With the side bar for whoever is signed in. When the server itself fails, nothing more is asked of the database.
    async fn frame(&self, app: &App, status: StatusCode) -> Shell {
        let stranger = Shell::stranger(String::new());
        let Some(token) = self.jar.get(SESSION_COOKIE).filter(|_| !status.is_server_error() && !self.is_piece) else {
            return stranger;
        };
        match accounts::signed_in(&app.db, token.value(), app.now()).await {
            Ok(Some(account)) => frame::shell(app, &account, "").await.unwrap_or(stranger),
            _ => stranger,
        }
    }

    fn page(&self, trouble: &Trouble, is_signed_in: bool) -> ErrorPage {
        let status = trouble.status;
        let from = self.from.clone().filter(|from| self.is_form || *from != self.path);
        let sign_in = || {
            let next = from.as_deref().unwrap_or("/");
            format!("/sign-in?{}", form_urlencoded::Serializer::new(String::new()).append_pair("next", next).finish())
        };
        ErrorPage {
            status: status.as_u16(),
            heading: trouble.heading.to_owned(),
            advice: trouble.advice.clone(),
            is_form: self.is_form,
            again: (!self.is_form && status.is_server_error()).then(|| self.path.clone()),
            sign_in: (status == StatusCode::UNAUTHORIZED).then(sign_in),
            may_search: is_signed_in && status == StatusCode::NOT_FOUND,
            back: from.filter(|_| status != StatusCode::UNAUTHORIZED),
        }
    }
}

/// The page from which a request came, if it is one of ours that can be gone back to.
fn page_before(headers: &HeaderMap) -> Option<String> {
    let from: Uri = headers.get(REFERER)?.to_str().ok()?.parse().ok()?;
    let is_ours = from.authority().map(axum::http::uri::Authority::as_str)
        == headers.get(HOST).and_then(|host| host.to_str().ok());
    let path = from.path_and_query()?.as_str();
    (is_ours && local_path(path) == path && from.path() != "/sign-in").then(|| path.to_owned())
}

/// An address that is no page.
pub async fn nowhere() -> super::error::Error {
    super::error::Error::NotFound
}

/// What a panic in a handler becomes.
pub fn panicked(_: Box<dyn std::any::Any + Send + 'static>) -> Response {
    tracing::error!("a handler panicked");
    let trouble = Trouble {
        status: StatusCode::INTERNAL_SERVER_ERROR,
        heading: t!("web-fault"),
        advice: t!("web-fault-advice").into(),
    };
    let mut response = (trouble.status, trouble.advice.clone()).into_response();
    response.extensions_mut().insert(trouble);
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_leads_to_pages_of_ours_only() {
        let before = |from: &str| {
            let pairs = [(HOST, "focal.example:8080"), (REFERER, from)];
            page_before(&pairs.into_iter().map(|(name, value)| (name, value.parse().unwrap())).collect())
        };
        assert_eq!(before("http://focal.example:8080/people?q=a"), Some("/people?q=a".into()));
        for other in [
            "https://evil.example/people",
            "http://focal.example/people",
            "http://focal.example:8080//evil.example",
            "http://focal.example:8080/sign-in?next=%2F",
            "/people",
            "",
        ] {
            assert_eq!(before(other), None, "{other}");
        }
    }
}
