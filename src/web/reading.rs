//! What a page leaves out for whoever only reads.
//!
//! Pages are drawn the same for everybody. On its way to an account that only reads, a page loses its forms for actions, its
//! links to pages that are there to change something, and whatever held nothing else; which these are stands in the list
//! of routes. So no page can forget it, and what is offered cannot differ from what the guard lets through.
//!
//! A template can say two things itself: `data-acts` is an element that only whoever acts has a use for, such as a hint at
//! a form; `data-reads` is a form whose content is worth reading without it: it stays, with its fields locked.

mod markup;

use std::borrow::Cow;

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderMap, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::error::Error;
use super::routes;
use markup::{Element, Piece};

/// Marks an answer to somebody who only reads.
#[derive(Clone, Copy, Debug)]
pub struct OnlyReads;

/// Whether an address of ours is there to change something.
pub fn changes(method: &Method, address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    routes::find(super::known(), method, path).is_some_and(|route| route.changes)
}

/// Takes out of a page what its reader cannot use.
pub async fn leave_out(request: Request, next: Next) -> Response {
    let answer = next.run(request).await;
    if answer.extensions().get::<OnlyReads>().is_none() || !is_page(answer.headers()) {
        return answer;
    }
    let (mut parts, body) = answer.into_parts();
    let Ok(body) = to_bytes(body, usize::MAX).await else {
        return Error::Internal(anyhow::anyhow!("a page ended before its end")).into_response();
    };
    parts.headers.remove(CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(without_actions(&String::from_utf8_lossy(&body))))
}

fn is_page(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

fn without_actions(html: &str) -> String {
    let mut page = markup::parse(html);
    sift(&mut page, Place::default());
    markup::write(&page)
}

/// Where in a page a piece stands.
#[derive(Clone, Copy, Default)]
struct Place {
    /// In a heading of a table's row, whose link is the name of what the row is about.
    is_row_heading: bool,
    /// In a form that stays to be read.
    is_locked: bool,
}

/// Leaves out of these pieces what changes something. Answers whether anything was left out.
fn sift(pieces: &mut Vec<Piece>, place: Place) -> bool {
    let mut lost = false;
    pieces.retain_mut(|piece| {
        let Piece::Element(element) = piece else { return true };
        let stays = sift_element(element, place, &mut lost);
        lost |= !stays;
        stays
    });
    lost
}

/// Whether the element stays; `lost` is set when something within it does not.
fn sift_element(element: &mut Element, place: Place, lost: &mut bool) -> bool {
    let mut within = Place { is_row_heading: place.is_row_heading || element.name == "th", ..place };
    if element.has("data-acts") || place.is_locked && !lock(element) {
        return false;
    }
    if is_refused(element) {
        if element.has("data-reads") {
            become_division(element);
            within.is_locked = true;
        } else if element.name == "a" && place.is_row_heading {
            (element.open, element.close) = (Cow::Borrowed("<span>"), "</span>");
        } else {
            return false;
        }
    }
    let lost_within = sift(&mut element.inside, within);
    *lost |= lost_within;
    !lost_within || !element.is_container() || element.says_something()
}

/// Whether it is a form, a button or a link for what its reader may not do.
fn is_refused(element: &Element) -> bool {
    let leads = |attribute: &str, method: &Method| element.attribute(attribute).is_some_and(|to| changes(method, to));
    match element.name {
        "form" if element.attribute("method") == Some("post") => leads("action", &Method::POST),
        "form" => leads("action", &Method::GET),
        "button" | "input" => leads("formaction", &Method::POST),
        _ => leads("href", &Method::GET) || leads("data-href", &Method::GET) || leads("data-load", &Method::GET),
    }
}

/// A form that stays to be read is none any more.
fn become_division(form: &mut Element) {
    let class = form.attribute("class").unwrap_or_default().to_owned();
    form.open = Cow::Owned(format!("<div class=\"{class}\">"));
    form.close = "</div>";
}

/// Locks a field. Answers whether it stays: what is ticked, pressed or never seen goes.
fn lock(element: &mut Element) -> bool {
    let is_field = matches!(element.name, "input" | "select" | "textarea");
    if element.name == "button" || is_field && matches!(element.attribute("type"), Some("checkbox" | "hidden" | "file"))
    {
        return false;
    }
    if is_field {
        let rest = element.open.get(1 + element.name.len()..).unwrap_or_default();
        element.open = Cow::Owned(format!("<{} disabled{rest}", element.name));
    }
    true
}

#[cfg(test)]
mod tests;
