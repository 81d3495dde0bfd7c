//! Serving pages and working off the queue, until told to stop.

use std::net::SocketAddr;

use anyhow::Context;
use tokio::net::TcpListener;

use crate::app::App;
use crate::db::Engine;
use crate::jobs::{self, Background, Worker};
use crate::web;

/// What this process does.
#[derive(Clone, Copy, Debug)]
pub struct Roles {
    /// Serve the pages.
    pub web: bool,
    /// Work off the queue.
    pub worker: bool,
}

/// Runs until SIGINT or SIGTERM; then lets requests and deliveries in flight finish, or hands them back. `ready` is
/// told the address once it answers.
pub async fn run(app: App, roles: Roles, ready: impl FnOnce(SocketAddr)) -> anyhow::Result<()> {
    if !(roles.web && roles.worker) && app.db.engine() == Engine::Sqlite {
        anyhow::bail!(
            "a SQLite file belongs to one process: run `focal serve` alone, or move to PostgreSQL to run pages and \
             workers apart"
        );
    }
    let stop = app.stop.clone();
    tokio::spawn(async move {
        told_to_stop().await;
        tracing::info!("stopping: letting what is in flight finish");
        stop.cancel();
    });
    if roles.worker {
        jobs::recover(&app).await.context("taking back what a crash left behind")?;
    }
    let background = roles.worker.then(Background::start).transpose().context("threads for the jobs cannot be had")?;
    let work = || Worker::new(app.db.clone(), app.clock.clone(), app.clone()).run(app.stop.clone());
    let worker = background.as_ref().map(|background| background.spawn(work()));
    if roles.web {
        serve(&app, ready).await?;
    } else {
        app.stop.cancelled().await;
    }
    if let Some(worker) = worker {
        worker.await.context("the worker")?;
    }
    app.db.close().await;
    tracing::info!("stopped");
    Ok(())
}

async fn serve(app: &App, ready: impl FnOnce(SocketAddr)) -> anyhow::Result<()> {
    let address = app.config.listen;
    let listener = TcpListener::bind(address).await.with_context(|| {
        format!("{address} cannot be listened on; is another Focal running? Choose another address with `listen`")
    })?;
    let address = listener.local_addr()?;
    tracing::info!(%address, "serving");
    ready(address);
    web::serve(app.clone(), listener).await.context("serving")
}

/// SIGINT (Ctrl-C) or SIGTERM.
async fn told_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut terminate) => {
                tokio::select! { _ = interrupt => {}, _ = terminate.recv() => {} }
            }
            Err(error) => {
                tracing::warn!(%error, "SIGTERM cannot be listened for");
                let _ = interrupt.await;
            }
        }
    }
    #[cfg(not(unix))]
    let _ = interrupt.await;
}
