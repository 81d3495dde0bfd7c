//! The pages for measurements: asked from within the program, or served beside a server that does nothing but say hello.

use std::net::SocketAddr;

use anyhow::ensure;
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use axum::routing::get;
use tokio::net::TcpListener;
use tower::ServiceExt;

use super::session::SESSION_COOKIE;
use crate::accounts::{self, AccountId};
use crate::app::App;

/// Serves the pages on a free port of this machine until the program ends; answers where.
///
/// # Errors
/// When nothing can be listened on.
pub async fn serve(app: App) -> std::io::Result<SocketAddr> {
    serve_router(super::router(app)).await
}

/// Serves one sentence, and nothing around it: how fast a page could be at most.
///
/// # Errors
/// When nothing can be listened on.
pub async fn serve_hello() -> std::io::Result<SocketAddr> {
    serve_router(Router::new().route("/", get(async || "Hello, World!"))).await
}

async fn serve_router(router: Router) -> std::io::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, service).await });
    Ok(address)
}

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
