//! Forms: raw strings as typed, parsed at the edge into valid types, with an error beside each field.
//!
//! Both extractors refuse a form that does not carry the token of the visitor's own session (or, before signing in,
//! of the visitor's own cookie): a page of another site cannot send it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::str::FromStr;
use std::time::Duration;

use axum::extract::{FromRequest, FromRequestParts, Multipart, Request};
use axum::http::header::CONTENT_LENGTH;
use axum::http::request::Parts;
use chrono::{NaiveDate, NaiveTime};
use futures_util::StreamExt as _;
use tokio::io::AsyncWriteExt;

use super::error::{Error, Result};
use super::session::FormToken;
use crate::app::App;
use crate::t;

/// The name of the hidden field.
pub const TOKEN_FIELD: &str = "csrf";

/// The most bytes that a form without a file may have.
const FORM_BYTES: usize = 1024 * 1024;

/// What was typed, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Form {
    values: Vec<(String, String)>,
    errors: BTreeMap<Cow<'static, str>, String>,
}

impl Form {
    /// A form as if typed: what an empty or a prefilled page starts from.
    pub fn prefilled<K: Into<String>, V: Into<String>>(values: impl IntoIterator<Item = (K, V)>) -> Form {
        let values = values.into_iter().map(|(name, value)| (name.into(), value.into())).collect();
        Form { values, errors: BTreeMap::new() }
    }

    /// The same, with these values for fields that are not there.
    #[must_use]
    pub fn or<V: Into<String>>(mut self, defaults: impl IntoIterator<Item = (&'static str, V)>) -> Form {
        for (name, value) in defaults {
            if !self.is_ticked(name) {
                self.values.push((name.to_owned(), value.into()));
            }
        }
        self
    }

    /// The same, without a field.
    #[must_use]
    pub fn without(mut self, name: &str) -> Form {
        self.values.retain(|(other, _)| other != name);
        self
    }

    /// The same, without one of the values of a field.
    #[must_use]
    pub fn without_value(mut self, name: &str, value: &str) -> Form {
        self.values.retain(|(other, theirs)| other != name || theirs.trim() != value);
        self
    }

    /// The same, with one value more.
    #[must_use]
    pub fn and(mut self, name: &str, value: &str) -> Form {
        self.values.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The address that asks for the same, but for one value.
    pub fn address(&self, path: &str, name: &str, value: &str) -> String {
        let kept = self.values.iter().filter(|(other, value)| other != name && !value.is_empty());
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(kept).append_pair(name, value);
        format!("{path}?{}", query.finish())
    }

    /// Everything that was typed, in order.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.values.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// What was typed into a field, without the spaces around it; empty if it was not there.
    pub fn get(&self, name: &str) -> &str {
        self.values.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }

    /// What was typed, spaces and all: for texts and passwords.
    pub fn raw(&self, name: &str) -> &str {
        self.values.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// Everything chosen under one name.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.values.iter().filter(|(key, value)| key == name && !value.is_empty()).map(|(_, v)| v.as_str()).collect()
    }

    /// Whether a box was ticked.
    pub fn is_ticked(&self, name: &str) -> bool {
        self.values.iter().any(|(key, _)| key == name)
    }

    /// Notes what is wrong with a field; the first error of a field stays.
    pub fn fail(&mut self, name: impl Into<Cow<'static, str>>, message: impl Into<String>) {
        self.errors.entry(name.into()).or_insert_with(|| message.into());
    }

    /// What is wrong with a field.
    pub fn error(&self, name: &str) -> Option<String> {
        self.errors.get(name).cloned()
    }

    /// Whether nothing is wrong so far.
    pub fn is_valid(&self) -> bool {
        self.errors.is_empty()
    }

    /// A line of text that must be there.
    pub fn line(&mut self, name: &'static str, what: &str, longest: usize) -> String {
        let value = self.get(name).to_owned();
        if value.is_empty() {
            self.fail(name, t!("web-field-enter", what = what));
        }
        self.check_text(name, what, &value, longest, false);
        value
    }

    /// A line of text that may be missing.
    pub fn optional_line(&mut self, name: &'static str, what: &str, longest: usize) -> Option<String> {
        let value = self.get(name).to_owned();
        self.check_text(name, what, &value, longest, false);
        (!value.is_empty()).then_some(value)
    }

    /// Text of several lines, possibly empty, with line ends as `\n`.
    pub fn text(&mut self, name: &'static str, what: &str, longest: usize) -> String {
        let value = self.raw(name).replace("\r\n", "\n").trim_end().to_owned();
        self.check_text(name, what, &value, longest, true);
        value
    }

    /// One of a closed set, or anything else that parses.
    pub fn choice<T: FromStr>(&mut self, name: &'static str, what: &str) -> Option<T> {
        let parsed = self.get(name).parse().ok();
        if parsed.is_none() {
            self.fail(name, t!("web-field-choose", what = what));
        }
        parsed
    }

    /// Several of a set; what does not parse is an error.
    pub fn choices<T: FromStr>(&mut self, name: &'static str, what: &str) -> Vec<T> {
        let parsed: Option<Vec<T>> = self.all(name).into_iter().map(|value| value.parse().ok()).collect();
        if parsed.is_none() {
            self.fail(name, t!("web-field-choose-listed", what = what));
        }
        parsed.unwrap_or_default()
    }

    /// A day that must be there.
    pub fn date(&mut self, name: &'static str, what: &str) -> Option<NaiveDate> {
        let date = self.optional_date(name, what);
        if date.is_none() {
            self.fail(name, t!("web-field-date", what = what));
        }
        date
    }

    /// A day that may be missing.
    pub fn optional_date(&mut self, name: &'static str, what: &str) -> Option<NaiveDate> {
        let typed = self.get(name).to_owned();
        if typed.is_empty() {
            return None;
        }
        let date =
            NaiveDate::parse_from_str(&typed, "%Y-%m-%d").ok().filter(|date| date.years_since(epoch()).is_some());
        if date.is_none() {
            self.fail(name, t!("web-field-no-date", typed = typed, what = what));
        }
        date
    }

    /// A time of day that must be there.
    pub fn time(&mut self, name: &'static str, what: &str) -> Option<NaiveTime> {
        let typed = self.get(name).to_owned();
        let time =
            NaiveTime::parse_from_str(&typed, "%H:%M").or_else(|_| NaiveTime::parse_from_str(&typed, "%H:%M:%S"));
        if time.is_err() {
            self.fail(name, t!("web-field-time", what = what));
        }
        time.ok()
    }

    fn check_text(&mut self, name: &'static str, what: &str, value: &str, longest: usize, lines: bool) {
        let has = value.chars().count();
        if has > longest {
            self.fail(name, t!("web-field-shorten", what = what, longest = longest, has = has));
        }
        if value.chars().any(|c| c.is_control() && !(lines && matches!(c, '\n' | '\t'))) {
            self.fail(name, t!("web-field-controls", what = what));
        }
    }

    fn check_token(&self, expected: Option<&FormToken>) -> Result<()> {
        let given = self.raw(TOKEN_FIELD);
        match expected {
            Some(FormToken(token)) if !given.is_empty() && token == given => Ok(()),
            _ => Err(Error::ForgedForm),
        }
    }
}

/// Dates before this are typing errors.
fn epoch() -> NaiveDate {
    NaiveDate::from_ymd_opt(1900, 1, 1).unwrap_or_default()
}

impl FromRequest<App> for Form {
    type Rejection = Error;

    async fn from_request(request: Request, _app: &App) -> Result<Form> {
        let expected = request.extensions().get::<FormToken>().cloned();
        let body = axum::body::to_bytes(request.into_body(), FORM_BYTES)
            .await
            .map_err(|_| Error::TooLarge(t!("web-form-too-large").into()))?;
        let form = Form::prefilled(form_urlencoded::parse(&body));
        form.check_token(expected.as_ref())?;
        Ok(form)
    }
}

/// What stands behind the `?` of an address.
#[derive(Clone, Debug)]
pub struct Query(pub Form);

impl<S: Send + Sync> FromRequestParts<S> for Query {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Query> {
        Ok(Query(Form::prefilled(form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes()))))
    }
}

/// A form with files, as `multipart/form-data`. The files stand in a folder of their own, which goes with this value.
#[derive(Debug)]
pub struct Upload {
    /// The other fields.
    pub form: Form,
    /// The files that were chosen, none of them without a name.
    pub files: Vec<Uploaded>,
    folder: tempfile::TempDir,
}

/// One file.
#[derive(Clone, Debug)]
pub struct Uploaded {
    /// Its name, as the browser says.
    pub name: String,
    /// Where it stands.
    pub path: std::path::PathBuf,
}

impl FromRequest<App> for Upload {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Upload> {
        Upload::within(request, app, app.config.uploads.max_megabytes.saturating_mul(1024 * 1024)).await
    }
}

/// How long the rest of a refused upload is taken in and thrown away.
const DRAIN_AT_MOST: Duration = Duration::from_mins(1);

/// An [`Upload`] of at most so many megabytes, whatever larger ones the settings allow elsewhere. One that says itself that
/// it is larger is refused at once; nothing of it is kept.
#[derive(Debug)]
pub struct SmallUpload<const MEGABYTES: usize>(pub Upload);

impl<const MEGABYTES: usize> FromRequest<App> for SmallUpload<MEGABYTES> {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self> {
        let most = MEGABYTES.min(app.config.uploads.max_megabytes).saturating_mul(1024 * 1024);
        let said = request.headers().get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
        // The other fields and the boundaries around them are small.
        if said.is_some_and(|said| said > most.saturating_add(FORM_BYTES)) {
            // Browsers read no answer before they have sent everything: let them.
            tokio::spawn(tokio::time::timeout(DRAIN_AT_MOST, drain(request.into_body())));
            return Err(too_large());
        }
        Upload::within(request, app, most).await.map(SmallUpload)
    }
}

impl Upload {
    async fn within(request: Request, app: &App, mut left: usize) -> Result<Upload> {
        let expected = request.extensions().get::<FormToken>().cloned();
        let mut parts =
            Multipart::from_request(request, app).await.map_err(|_| Error::BadRequest(t!("web-upload-kind").into()))?;
        let folder = tempfile::tempdir().map_err(|error| Error::Internal(error.into()))?;
        let mut upload = Upload { form: Form::default(), files: vec![], folder };
        while let Some(part) = parts.next_field().await.map_err(|error| unreadable(&error))? {
            upload.take(part, &mut left).await?;
        }
        upload.form.check_token(expected.as_ref())?;
        Ok(upload)
    }

    /// Takes a field or a file. Bytes are counted as they come in, so that too much is never held.
    async fn take(&mut self, mut part: axum::extract::multipart::Field<'_>, left: &mut usize) -> Result<()> {
        let name = part.name().unwrap_or_default().to_owned();
        let Some(file_name) = part.file_name().map(str::to_owned) else {
            let bytes = part.bytes().await.map_err(|error| unreadable(&error))?;
            *left = left.checked_sub(bytes.len()).ok_or_else(too_large)?;
            self.form.values.push((name, String::from_utf8_lossy(&bytes).into_owned()));
            return Ok(());
        };
        let path = self.folder.path().join(self.files.len().to_string());
        let mut file = tokio::fs::File::create(&path).await.map_err(|error| Error::Internal(error.into()))?;
        let mut size = 0;
        while let Some(chunk) = part.chunk().await.map_err(|error| unreadable(&error))? {
            *left = left.checked_sub(chunk.len()).ok_or_else(too_large)?;
            size += chunk.len();
            file.write_all(&chunk).await.map_err(|error| Error::Internal(error.into()))?;
        }
        file.flush().await.map_err(|error| Error::Internal(error.into()))?;
        // A browser sends an empty part for a field in which nothing was chosen.
        if !file_name.is_empty() || size > 0 {
            self.files.push(Uploaded { name: file_name, path });
        }
        Ok(())
    }
}

async fn drain(body: axum::body::Body) {
    let mut pieces = body.into_data_stream();
    while let Some(Ok(_)) = pieces.next().await {}
}

/// What whoever sent too much is told.
pub(super) fn told_too_large() -> String {
    t!("web-upload-too-large").to_owned()
}

fn too_large() -> Error {
    Error::TooLarge(told_too_large())
}

fn unreadable(error: &axum::extract::multipart::MultipartError) -> Error {
    if error.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
        too_large()
    } else {
        Error::BadRequest(t!("web-upload-cut").into())
    }
}
