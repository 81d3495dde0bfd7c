//! The script that keeps the form to log a contact on the device. It holds nothing of anybody: the page that it keeps is
//! asked for by somebody who is signed in.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderName, header};
use axum::response::{IntoResponse, Response};

use super::assets::Assets;
use super::error::{Error, Result};

/// Answers `GET /sw.js`: at the root, so that it may answer for every page, and never from a cache.
pub async fn serve(State(assets): State<Arc<Assets>>) -> Result<Response> {
    let address = assets.url("sw.js").and_then(|url| url.strip_prefix("/assets/"));
    let (bytes, content_type) = address.and_then(|name| assets.get(name)).ok_or(Error::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, content_type),
        (header::CACHE_CONTROL, "no-cache"),
        (HeaderName::from_static("service-worker-allowed"), "/"),
    ];
    Ok((headers, bytes).into_response())
}
