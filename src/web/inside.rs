//! Asking the pages from within the program, as somebody who is signed in: for measurements.

use anyhow::ensure;
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use tower::ServiceExt;

use super::session::SESSION_COOKIE;
use crate::accounts::{self, AccountId};
use crate::app::App;

/// The pages, as one account sees them.
#[derive(Clone, Debug)]
pub struct Inside {
    router: Router,
    cookie: String,
}

impl Inside {
    /// Signs an account in.
    pub async fn sign_in(app: App, account: AccountId) -> anyhow::Result<Inside> {
        let mut tx = app.db.begin().await?;
        let token = accounts::start_session(&mut tx, account, app.now()).await?;
        tx.commit().await?;
        Ok(Inside { router: super::router(app), cookie: format!("{SESSION_COOKIE}={token}") })
    }

    /// Opens a page or a file; answers how many bytes it has.
    pub async fn open(&self, path: &str) -> anyhow::Result<usize> {
        let request = Request::get(path).header(header::COOKIE, &self.cookie).body(Body::empty())?;
        let answer = self.router.clone().oneshot(request).await?;
        ensure!(answer.status() == StatusCode::OK, "{path} answered {}", answer.status());
        Ok(axum::body::to_bytes(answer.into_body(), usize::MAX).await?.len())
    }
}
