//! From a letter's words to one person's mail. Preview and delivery both come through here.

use std::fmt::Write as _;
use std::io;

use handlebars::{Handlebars, RenderErrorReason, no_escape};

use crate::outreach::Language;

use super::fields::MergeData;
use super::lint::{self, Part, Problem};

/// Longest mail text, in bytes, whatever the fields grow to.
pub const MAX_RENDERED: usize = 256 * 1024;

/// The words of a letter in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Its language.
    pub language: Language,
    /// Subject line, with merge fields.
    pub subject: String,
    /// Plain text, with merge fields.
    pub body: String,
}

/// One person's mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// One line without control characters.
    pub subject: String,
    /// The plain part.
    pub text: String,
    /// The HTML part, made from the plain one.
    pub html: String,
}

/// Why a letter could not be rendered.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum RenderError {
    /// The words themselves do not work.
    #[error("{}", .0.iter().map(Problem::to_string).collect::<Vec<_>>().join(" "))]
    Problems(Vec<Problem>),
    /// The fields make it too long.
    #[error("with its fields filled in this letter is longer than {} kB", MAX_RENDERED / 1024)]
    TooLong,
    /// The engine refused.
    #[error("this letter cannot be filled in: {0}")]
    Engine(String),
}

/// A letter made ready once for many recipients.
#[derive(Debug)]
pub struct Compiled {
    language: Language,
    engine: Handlebars<'static>,
}

/// Renders a letter for one person. For many, keep a [`Compiled`].
///
/// # Errors
/// See [`RenderError`].
pub fn render(text: &Text, data: &MergeData) -> Result<Rendered, RenderError> {
    Compiled::new(text)?.render(data)
}

impl Compiled {
    /// Checks the words and makes them ready.
    ///
    /// # Errors
    /// [`RenderError::Problems`].
    pub fn new(text: &Text) -> Result<Self, RenderError> {
        lint::lint(&text.subject, &text.body).map_err(RenderError::Problems)?;
        let compiled =
            Self::unchecked(&text.subject, &text.body).map_err(|problem| RenderError::Problems(vec![problem]))?;
        Ok(Compiled { language: text.language, ..compiled })
    }

    /// Only what the engine itself checks.
    pub(super) fn unchecked(subject: &str, body: &str) -> Result<Self, Problem> {
        let mut engine = Handlebars::new();
        engine.set_strict_mode(true);
        engine.register_escape_fn(no_escape);
        for (part, name, text) in [(Part::Subject, "subject", subject), (Part::Body, "body", body)] {
            engine.register_template_string(name, text).map_err(|error| {
                let (line, column) = error.pos().unwrap_or((1, 1));
                Problem { part, line, column, message: format!("This does not read as a letter: {}.", error.reason()) }
            })?;
        }
        Ok(Compiled { language: Language::English, engine })
    }

    /// One person's mail.
    ///
    /// # Errors
    /// [`RenderError::TooLong`] and [`RenderError::Engine`].
    pub fn render(&self, data: &MergeData) -> Result<Rendered, RenderError> {
        let subject = one_line(&self.fill("subject", data)?);
        let text = self.fill("body", data)?;
        let html = html(self.language, &text);
        Ok(Rendered { subject, text, html })
    }

    fn fill(&self, name: &str, data: &MergeData) -> Result<String, RenderError> {
        let mut out = Capped(vec![]);
        self.engine.render_to_write(name, data, &mut out).map_err(|error| match error.reason() {
            RenderErrorReason::IOError(_) => RenderError::TooLong,
            reason => RenderError::Engine(reason.to_string()),
        })?;
        String::from_utf8(out.0).map_err(|error| RenderError::Engine(error.to_string()))
    }
}

/// Collects at most [`MAX_RENDERED`] bytes.
struct Capped(Vec<u8>);

impl io::Write for Capped {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > MAX_RENDERED {
            return Err(io::Error::other("too long"));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Control characters and runs of blanks become single spaces: no field can begin a header of its own.
fn one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// A readable page: a blank line ends a paragraph, addresses of pages become links.
fn html(language: Language, text: &str) -> String {
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head><meta charset=\"utf-8\"></head>\n<body style=\"margin:0;padding:16px;\
         font:16px/1.5 Georgia,serif;color:#1a1a1a;background:#ffffff\">\n<div style=\"max-width:38em\">\n"
    );
    let mut open = false;
    for line in text.lines().map(str::trim_end) {
        if line.is_empty() {
            out.push_str(if std::mem::take(&mut open) { "</p>\n" } else { "" });
            continue;
        }
        out.push_str(if open { "<br>\n" } else { "<p style=\"margin:0 0 1em\">" });
        open = true;
        autolink(&mut out, line);
    }
    out.push_str(if open { "</p>\n" } else { "" });
    out.push_str("</div>\n</body>\n</html>\n");
    out
}

fn autolink(out: &mut String, line: &str) {
    let mut rest = line;
    while let Some(at) = ["https://", "http://"].iter().filter_map(|scheme| rest.find(scheme)).min() {
        escape(out, &rest[..at]);
        let found = &rest[at..];
        let end = found.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"')).unwrap_or(found.len());
        // The full stop after an address ends the sentence, not the address.
        let target = found[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'']);
        let mut address = String::new();
        escape(&mut address, target);
        // Writing into a String cannot fail.
        let _ = write!(out, "<a href=\"{address}\" style=\"color:#1a4fa0\">{address}</a>");
        rest = &found[target.len()..];
    }
    escape(out, rest);
}

fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
}
