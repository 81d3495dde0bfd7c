//! What can go wrong in front of a browser, mapped to HTTP once.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::pages::PageError;
use crate::db;
use crate::t;

/// The answer of every handler.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What can go wrong.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It is not there, or not for this account to know of.
    #[error("there is nothing at this address")]
    NotFound,
    /// This account may not do it.
    #[error("{0}")]
    Forbidden(&'static str),
    /// Nobody is signed in.
    #[error("sign in first")]
    Unauthenticated,
    /// The form did not come from one of our pages, or from an old one.
    #[error("this form has expired")]
    ForgedForm,
    /// Someone or something changed it in the meantime.
    #[error("{0}")]
    Conflict(String),
    /// What came in cannot be read at all.
    #[error("{0}")]
    BadRequest(String),
    /// Too much came in.
    #[error("{0}")]
    TooLarge(String),
    /// The database said no.
    #[error(transparent)]
    Db(#[from] db::Error),
    /// A fault of the program.
    #[error(transparent)]
    Internal(#[from] anyhow::Error),
}

impl From<PageError> for Error {
    fn from(error: PageError) -> Self {
        Error::Internal(error.into())
    }
}

/// What the error page says; carried to the middleware that draws it.
#[derive(Clone, Debug)]
pub struct Trouble {
    /// The HTTP status.
    pub status: StatusCode,
    /// What happened, in a few words.
    pub heading: &'static str,
    /// What to do now.
    pub advice: String,
}

impl Trouble {
    /// An address at which nothing can be.
    pub fn not_found() -> Self {
        Error::NotFound.trouble()
    }

    /// A request that is larger than any may be.
    pub fn too_large() -> Self {
        Error::TooLarge(super::form::told_too_large()).trouble()
    }
}

impl Error {
    fn trouble(&self) -> Trouble {
        let (status, heading, advice) = match self {
            Error::NotFound => (StatusCode::NOT_FOUND, t!("web-not-found"), t!("web-not-found-advice").into()),
            Error::Forbidden(why) => (StatusCode::FORBIDDEN, t!("web-forbidden"), (*why).into()),
            Error::Unauthenticated => {
                (StatusCode::UNAUTHORIZED, t!("web-sign-in-first"), t!("web-sign-in-advice").into())
            }
            Error::ForgedForm => (StatusCode::FORBIDDEN, t!("web-expired"), t!("web-expired-advice").into()),
            Error::Conflict(why) => (StatusCode::CONFLICT, t!("web-conflict"), why.clone()),
            Error::BadRequest(why) => (StatusCode::BAD_REQUEST, t!("web-unreadable"), why.clone()),
            Error::TooLarge(why) => (StatusCode::PAYLOAD_TOO_LARGE, t!("web-too-large"), why.clone()),
            Error::Db(error) if error.is_not_found() => return Error::NotFound.trouble(),
            Error::Db(error) if error.is_away() => {
                (StatusCode::SERVICE_UNAVAILABLE, t!("web-database-away"), error.advice().into())
            }
            Error::Db(error) if error.is_busy() || error.is_full() => {
                (StatusCode::SERVICE_UNAVAILABLE, t!("web-database-busy"), error.advice().into())
            }
            Error::Db(error) => (StatusCode::INTERNAL_SERVER_ERROR, t!("web-fault"), error.advice().into()),
            Error::Internal(_) => (StatusCode::INTERNAL_SERVER_ERROR, t!("web-fault"), t!("web-fault-advice").into()),
        };
        Trouble { status, heading, advice }
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let trouble = self.trouble();
        if trouble.status.is_server_error() {
            tracing::error!(error = %self, "request failed");
        }
        let mut response = (trouble.status, trouble.advice.clone()).into_response();
        response.extensions_mut().insert(trouble);
        response
    }
}
