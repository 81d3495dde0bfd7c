//! The error page: drawn once, here, for whatever went wrong in a handler.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};

use super::error::Trouble;
use super::shell::{ErrorPage, Shell};
use super::visit::theme_of;
use crate::app::App;
use crate::t;

/// Draws the page of an answer that carries a [`Trouble`].
pub async fn draw(State(app): State<App>, request: Request, next: Next) -> Response {
    let theme = theme_of(request.headers());
    let response = next.run(request).await;
    let trouble = match response.extensions().get::<Trouble>() {
        Some(trouble) => trouble.clone(),
        // Said by the layer that stops what is too large before any handler reads it.
        None if response.status() == StatusCode::PAYLOAD_TOO_LARGE => Trouble::too_large(),
        None => return response,
    };
    let mut shell = Shell::stranger(String::new());
    shell.theme = theme;
    let page = ErrorPage {
        status: trouble.status.as_u16(),
        heading: trouble.heading.to_owned(),
        advice: trouble.advice.clone(),
    };
    match app.pages.full(&shell, &page) {
        Ok(html) => (trouble.status, Html(html)).into_response(),
        Err(error) => {
            tracing::error!(%error, "the error page itself does not render");
            (trouble.status, trouble.advice).into_response()
        }
    }
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
