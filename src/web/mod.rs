//! The browser's front door: routes, sessions, forms, errors, pages.
//!
//! A request passes, from the outside in: headers and compression, the error page, the guard (who asks? may a stranger
//! do this, or somebody who only reads?), and then one handler of a domain's `web.rs`.

pub mod assets;
mod demonstration;
pub mod doors;
mod drawn;
pub mod error;
pub mod fields;
pub mod form;
mod frame;
mod health;
pub mod helpers;
mod home;
pub mod inside;
mod language;
pub mod lists;
mod outbox;
pub mod pages;
mod palette;
mod reading;
pub mod routes;
mod security;
pub mod session;
mod settings;
pub mod shell;
mod speech;
mod templates;
mod trouble;
mod visit;
mod worker;

use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::trace::TraceLayer;

pub use error::{Error, Result};
pub use form::{Form, Query, SmallUpload, Upload, Uploaded};
pub use routes::{Route, Routes};
pub use visit::{Visit, theme, theme_of};

use crate::app::App;
use crate::{accounts, contacts, figures, imports, objectives, outreach, reports, stances};
use pages::{Pages, Sample};

/// Bytes that a request may have besides its files.
const BESIDE_FILES: usize = 1024 * 1024;

/// Every route.
pub fn routes() -> Routes {
    Routes::new()
        .public_get("/healthz", health::healthz)
        .public_get("/readyz", health::readyz)
        .public_get("/assets/{*path}", assets::serve)
        .public_get("/sw.js", worker::serve)
        .merge(home::routes())
        .merge(settings::routes())
        .merge(language::routes())
        .merge(palette::routes())
        .merge(demonstration::routes())
        .merge(outbox::routes())
        .merge(accounts::web::routes())
        .merge(figures::web::routes())
        .merge(crate::directory::web::routes())
        .merge(objectives::web::routes())
        .merge(stances::web::routes())
        .merge(crate::votes::web::routes())
        .merge(contacts::web::routes())
        .merge(outreach::web::routes())
        .merge(reports::web::routes())
        .merge(crate::identity::web::routes())
        .merge(imports::web::routes())
}

/// The same as a list, made once.
fn known() -> &'static [Route] {
    static KNOWN: LazyLock<Vec<Route>> = LazyLock::new(|| routes().list().to_vec());
    &KNOWN
}

/// Every page, drawn from its sample.
pub fn samples(pages: &Pages) -> Vec<Sample> {
    let mut samples = shell::samples(pages);
    samples.extend(home::samples(pages));
    samples.extend(palette::samples(pages));
    samples.extend(settings::samples(pages));
    samples.extend(language::samples(pages));
    samples.extend(demonstration::samples(pages));
    samples.extend(outbox::samples(pages));
    samples.extend(accounts::web::samples(pages));
    samples.extend(figures::web::samples(pages));
    samples.extend(crate::directory::web::samples(pages));
    samples.extend(objectives::web::samples(pages));
    samples.extend(stances::web::wording::samples(pages));
    samples.extend(crate::votes::web::samples(pages));
    samples.extend(contacts::web::samples(pages));
    samples.extend(outreach::web::samples(pages));
    samples.extend(reports::web::samples(pages));
    samples.extend(crate::identity::web::samples(pages));
    samples.extend(imports::web::samples(pages));
    samples
}

/// Serves the site until the program is told to stop; then lets the requests in flight finish.
pub async fn serve(app: App, listener: tokio::net::TcpListener) -> std::io::Result<()> {
    let stopped = app.stop.clone().cancelled_owned();
    let service = router(app).into_make_service_with_connect_info::<std::net::SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(stopped).await
}

/// The whole site.
pub fn router(app: App) -> Router {
    let (router, list) = routes().into_router();
    let most = app.config.uploads.max_megabytes.saturating_mul(1024 * 1024).saturating_add(BESIDE_FILES);
    let guard = session::Guard { app: app.clone(), routes: Arc::new(list) };
    // An event stream must not wait in the compressor for more.
    let compressible = DefaultPredicate::new().and(NotForContentType::new("text/event-stream"));
    router
        .fallback(trouble::nowhere)
        .method_not_allowed_fallback(trouble::nowhere)
        .layer(from_fn_with_state(guard, session::guard))
        .layer(CatchPanicLayer::custom(trouble::panicked))
        .layer(DefaultBodyLimit::disable())
        .layer(RequestBodyLimitLayer::new(most))
        .layer(from_fn_with_state(app.clone(), trouble::draw))
        .layer(from_fn(reading::leave_out))
        .layer(from_fn_with_state(app.clone(), speech::begin))
        .layer(from_fn(security::headers))
        .layer(CompressionLayer::new().compress_when(compressible))
        .layer(TraceLayer::new_for_http())
        .with_state(app)
}
