//! From a letter's words to one person's mail. Preview, test and delivery all come through here.

use std::io;

use handlebars::{Context, Handlebars, RenderErrorReason, no_escape};

use crate::outreach::Language;
use crate::t;

use super::fields::MergeData;
use super::lint::{self, Part, Problem};
use super::{Side, helpers, markup};

/// Longest mail text, in bytes, whatever the fields grow to.
pub const MAX_RENDERED: usize = 256 * 1024;
/// About as long as a text is, so that it need not be moved while it grows.
const USUAL: usize = 8 * 1024;

crate::text_enum! {
    /// How a text is written.
    pub enum Format {
        /// As it stands; the HTML part shows the same.
        Plain = "plain",
        /// Markdown: headings, lists, emphasis, links.
        Formatted = "formatted",
    }
}

/// The words of a letter in one language, for readers of one stance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Its language.
    pub language: Language,
    /// Its readers.
    pub side: Side,
    /// How the body is written.
    pub format: Format,
    /// Subject line, with merge fields.
    pub subject: String,
    /// The text, with merge fields.
    pub body: String,
    /// The plain part of a formatted text, with merge fields; without one it is made from the body.
    pub plain: Option<String>,
}

impl Text {
    /// A plain text for all readers.
    pub fn plain(language: Language, subject: &str, body: &str) -> Text {
        let (subject, body) = (subject.to_owned(), body.to_owned());
        Text { language, side: Side::All, format: Format::Plain, subject, body, plain: None }
    }

    /// Its parts, as they are read and filled in.
    pub fn parts(&self) -> impl Iterator<Item = (Part, &str)> {
        let plain = self.plain.as_deref().map(|plain| (Part::Plain, plain));
        [(Part::Subject, self.subject.as_str()), (Part::Body, self.body.as_str())].into_iter().chain(plain)
    }

    /// Language and readers in words: `French`, `French, readers against`.
    pub fn name(&self) -> String {
        let language = self.language.name();
        if self.side == Side::All { language } else { format!("{language}, {}", self.side.in_sentence()) }
    }
}

/// One person's mail.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rendered {
    /// One line without control characters.
    pub subject: String,
    /// The plain part.
    pub text: String,
    /// The HTML part.
    pub html: String,
}

/// Why a letter could not be rendered.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum RenderError {
    /// The words themselves do not work.
    #[error("{}", .0.iter().map(Problem::to_string).collect::<Vec<_>>().join(" "))]
    Problems(Vec<Problem>),
    /// The fields make it too long.
    #[error("{}", t!("letters-render-too-long", n = MAX_RENDERED / 1024))]
    TooLong,
    /// Lists or quotations stand inside one another without end.
    #[error("{}", t!("letters-render-nested"))]
    Nested,
    /// The engine refused.
    #[error("{}", t!("letters-render-engine", why = .0))]
    Engine(String),
}

/// A letter made ready once for many recipients.
#[derive(Debug)]
pub struct Compiled {
    language: Language,
    format: Format,
    /// The engine of a formatted body takes the meaning out of what fields bring; the other one leaves it as it is.
    words: Handlebars<'static>,
    formatted: Handlebars<'static>,
    has_plain: bool,
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
        lint::check(text).map_err(RenderError::Problems)?;
        Self::unchecked(text).map_err(|problem| RenderError::Problems(vec![problem]))
    }

    /// Only what the engine itself checks.
    pub(super) fn unchecked(text: &Text) -> Result<Self, Problem> {
        let mut words = engine(text.language);
        words.register_escape_fn(no_escape);
        let mut formatted = engine(text.language);
        formatted.register_escape_fn(markup::escaped);
        for (part, written) in text.parts() {
            let to = match part {
                Part::Body if text.format == Format::Formatted => &mut formatted,
                _ => &mut words,
            };
            to.register_template_string(part.as_str(), written).map_err(|error| {
                let (line, column) = error.pos().unwrap_or((1, 1));
                Problem { part, line, column, message: t!("letters-lint-engine", reason = error.reason().to_string()) }
            })?;
        }
        Ok(Compiled { language: text.language, format: text.format, words, formatted, has_plain: text.plain.is_some() })
    }

    /// One person's mail.
    ///
    /// # Errors
    /// [`RenderError::TooLong`], [`RenderError::Nested`] and [`RenderError::Engine`].
    pub fn render(&self, data: &MergeData) -> Result<Rendered, RenderError> {
        let data = &Context::wraps(data).map_err(|error| RenderError::Engine(error.to_string()))?;
        let subject = one_line(&fill(&self.words, Part::Subject, data)?);
        if self.format == Format::Plain {
            let text = fill(&self.words, Part::Body, data)?;
            let html = markup::of_plain(self.language, &text);
            return Ok(Rendered { subject, text, html });
        }
        let body = fill(&self.formatted, Part::Body, data)?;
        let (html, made) = markup::of_formatted(self.language, &body)?;
        let text = if self.has_plain { fill(&self.words, Part::Plain, data)? } else { made };
        Ok(Rendered { subject, text, html })
    }
}

fn engine(language: Language) -> Handlebars<'static> {
    let mut engine = Handlebars::new();
    engine.set_strict_mode(true);
    helpers::register(&mut engine, language);
    engine
}

fn fill(engine: &Handlebars<'_>, part: Part, data: &Context) -> Result<String, RenderError> {
    let mut out = Capped(Vec::with_capacity(USUAL));
    engine.render_with_context_to_write(part.as_str(), data, &mut out).map_err(|error| match error.reason() {
        RenderErrorReason::IOError(_) => RenderError::TooLong,
        reason => RenderError::Engine(reason.to_string()),
    })?;
    String::from_utf8(out.0).map_err(|error| RenderError::Engine(error.to_string()))
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

/// Control characters and runs of blanks become single spaces, and what turns the direction of writing goes: no field
/// can begin a header of its own, or make one look like another.
fn one_line(text: &str) -> String {
    let text: String = text.chars().filter(|c| !crate::text::turns_direction(*c)).collect();
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
