//! Whether a letter's words work, before anybody is written to: every brace and every field, by line and column.
//!
//! This reads the small part of Handlebars that a letter may use and refuses the rest, so that what reaches the engine
//! cannot nest without end, loop without end, or reach anything but the recipient's fields.

mod arguments;

use super::fields::{self, FIELDS, Kind, MAX_ITEMS, MergeField};
use super::helpers::{self, DATE_STYLES, HelperDoc};
use super::render::{Compiled, Text};
use crate::t;
use arguments::arguments;

/// Longest body, in bytes.
pub const MAX_BODY: usize = 100 * 1024;
/// Longest subject, in characters.
pub const MAX_SUBJECT: usize = 250;
/// Deepest nesting of blocks.
const MAX_DEPTH: usize = 8;
/// Most steps of filling in one part: each pair of braces is one, and inside `{{#each}}` as many as a list can be long.
const MAX_STEPS: usize = 20_000;
/// A letter with more mistakes than this is told about the first ones.
const MAX_PROBLEMS: usize = 20;

/// Where in a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Its subject line.
    Subject,
    /// Its text.
    Body,
    /// The plain part of a formatted letter.
    Plain,
}

impl Part {
    /// As the form names it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Part::Subject => "subject",
            Part::Body => "body",
            Part::Plain => "plain",
        }
    }
}

/// Something in a letter that does not work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Subject or body.
    pub part: Part,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// A sentence that says what to do.
    pub message: String,
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (line, column, message) = (self.line.to_string(), self.column.to_string(), &self.message);
        match self.part {
            Part::Subject => f.write_str(&t!("letters-lint-at-subject", column = column, message = message)),
            Part::Body => f.write_str(&t!("letters-lint-at-body", line = line, column = column, message = message)),
            Part::Plain => f.write_str(&t!("letters-lint-at-plain", line = line, column = column, message = message)),
        }
    }
}

/// Checks a plain letter's subject and body.
///
/// # Errors
/// Every problem found, in order, at most 20.
pub fn lint(subject: &str, body: &str) -> Result<(), Vec<Problem>> {
    check(&Text::plain(crate::outreach::Language::English, subject, body))
}

/// Checks a text.
///
/// # Errors
/// Every problem found, in order, at most 20.
pub fn check(text: &Text) -> Result<(), Vec<Problem>> {
    let mut problems: Vec<_> = text.parts().flat_map(|(part, written)| Reader::read(part, written).problems).collect();
    problems.truncate(MAX_PROBLEMS);
    if !problems.is_empty() {
        return Err(problems);
    }
    // The engine has the last word.
    Compiled::unchecked(text).map(|_| ()).map_err(|problem| vec![problem])
}

/// The fields that a text counts on: it neither asks whether they are there nor says what stands in their place.
pub fn needs(text: &Text) -> Vec<&'static MergeField> {
    let mut needed: Vec<&'static MergeField> = vec![];
    for (part, written) in text.parts() {
        for field in Reader::read(part, written).needs {
            if !needed.iter().any(|known| known.name == field.name) {
                needed.push(field);
            }
        }
    }
    needed
}

/// An open `{{#…}}`.
struct Frame<'a> {
    helper: &'a str,
    at: usize,
    otherwise: bool,
    /// The field that is known to be there inside.
    asked: Option<&'static MergeField>,
}

/// What a name is looked up in.
#[derive(Clone, Copy)]
enum Context {
    Root,
    Inside(&'static str),
    Item,
}

/// What a path stands for.
#[derive(Clone, Copy)]
enum Meaning {
    Field(&'static MergeField),
    /// An element of a list, or its number.
    Item,
    Object(&'static str),
}

struct Reader<'a> {
    part: Part,
    text: &'a str,
    frames: Vec<(Frame<'a>, Option<Context>)>,
    problems: Vec<Problem>,
    needs: Vec<&'static MergeField>,
    steps: usize,
}

impl<'a> Reader<'a> {
    fn read(part: Part, text: &'a str) -> Self {
        let mut reader = Reader { part, text, frames: vec![], problems: vec![], needs: vec![], steps: 0 };
        reader.length();
        if reader.problems.is_empty() {
            reader.tags();
        }
        reader
    }

    fn problem(&mut self, at: usize, message: impl Into<String>) {
        let before = &self.text[..at];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        self.problems.push(Problem { part: self.part, line, column, message: message.into() });
    }

    fn length(&mut self) {
        let text = self.text;
        match self.part {
            Part::Subject => {
                if let Some((at, _)) = text.char_indices().nth(MAX_SUBJECT) {
                    self.problem(at, t!("letters-lint-subject-too-long", n = MAX_SUBJECT));
                }
                if let Some(at) = text.find(char::is_control) {
                    self.problem(at, t!("letters-lint-subject-one-line"));
                }
                if let Some(at) = text.find(crate::text::turns_direction) {
                    self.problem(at, t!("letters-lint-turns-direction"));
                }
                if text.trim().is_empty() {
                    self.problem(0, t!("letters-lint-no-subject"));
                }
            }
            Part::Body | Part::Plain => {
                if text.len() > MAX_BODY {
                    let at = (0..=MAX_BODY).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
                    self.problem(at, t!("letters-lint-text-too-long", n = MAX_BODY / 1024));
                }
                if let Some(at) = text.find(|c: char| c.is_control() && !matches!(c, '\n' | '\t')) {
                    self.problem(at, t!("letters-lint-control"));
                }
                if text.trim().is_empty() {
                    self.problem(0, t!("letters-lint-no-text"));
                }
            }
        }
    }

    /// Walks from one pair of braces to the next.
    fn tags(&mut self) {
        let text = self.text;
        let mut from = 0;
        while let Some(at) = text[from..].find("{{").map(|at| from + at) {
            self.plain(from, at);
            from = self.tag(at);
            if self.problems.len() >= MAX_PROBLEMS {
                return;
            }
        }
        self.plain(from, text.len());
        while let Some((frame, _)) = self.frames.pop() {
            self.problem(frame.at, t!("letters-lint-block-not-closed", helper = frame.helper));
        }
        self.problems.sort_by_key(|problem| (problem.line, problem.column));
    }

    /// Text outside of braces.
    fn plain(&mut self, from: usize, to: usize) {
        let plain = &self.text[from..to];
        if let Some(at) = plain.find("}}") {
            self.problem(from + at, t!("letters-lint-closes-nothing"));
        }
        if plain.ends_with('\\') && to < self.text.len() {
            self.problem(to - 1, t!("letters-lint-backslash"));
        }
        for (at, _) in plain.match_indices('{') {
            let word = plain[at + 1..].trim_start();
            let named = |field: &&fields::MergeField| {
                word.strip_prefix(field.name).is_some_and(|rest| rest.trim_start().starts_with('}'))
            };
            if let Some(word) = FIELDS.iter().find(named).map(|field| field.name) {
                self.problem(from + at, t!("letters-lint-two-braces", field = word));
            }
        }
    }

    /// One `{{…}}` that begins at `at`; answers where the text goes on.
    fn tag(&mut self, at: usize) -> usize {
        let text = self.text;
        let rest = &text[at..];
        if let Some(comment) = rest.strip_prefix("{{!") {
            let close = if comment.starts_with("--") { "--}}" } else { "}}" };
            return match comment.find(close) {
                Some(end) => at + 3 + end + close.len(),
                None => self.unclosed(at, t!("letters-lint-comment-not-closed", close = close)),
            };
        }
        let Some(end) = rest.find("}}") else { return self.unclosed(at, t!("letters-lint-not-closed")) };
        let inner = &rest[2..end];
        if inner.starts_with('{') {
            self.problem(at, t!("letters-lint-two-are-enough"));
            return at + end + rest[end..].bytes().take_while(|b| *b == b'}').count();
        }
        if let Some(next) = inner.find(['{', '\n']) {
            self.problem(at, t!("letters-lint-close-after-field"));
            // Go on behind it, but not inside a following pair.
            return at + 2 + next;
        }
        if rest[end..].starts_with("}}}") {
            self.problem(at + end + 2, t!("letters-lint-one-too-many"));
        }
        self.step(at);
        self.expression(at, inner.trim_matches('~').trim());
        at + end + rest[end..].bytes().take_while(|b| *b == b'}').count()
    }

    /// Counts what filling in costs; lists are cut at [`MAX_ITEMS`], and `#each` stands in no other, so this is a bound.
    fn step(&mut self, at: usize) {
        let within = self.frames.iter().any(|(frame, _)| frame.helper == "each");
        let before = self.steps;
        self.steps += if within { MAX_ITEMS } else { 1 };
        if before <= MAX_STEPS && self.steps > MAX_STEPS {
            self.problem(at, t!("letters-lint-too-much"));
        }
    }

    fn unclosed(&mut self, at: usize, message: impl Into<String>) -> usize {
        self.problem(at, message);
        self.text.len()
    }

    fn expression(&mut self, at: usize, inner: &'a str) {
        let (sign, rest) = inner.split_at(usize::from(inner.starts_with(['#', '/', '>', '*', '&', '^'])));
        match sign {
            "#" if rest.starts_with(['>', '*']) => self.problem(at, t!("letters-lint-no-templates")),
            "#" => self.open(at, rest.trim()),
            "/" => self.close(at, rest.trim()),
            ">" => self.problem(at, t!("letters-lint-no-include", name = rest.trim())),
            "" if inner.is_empty() => {
                self.problem(at, t!("letters-lint-empty"));
            }
            "" if inner == "else" || inner.starts_with("else ") => self.otherwise(at, inner[4..].trim()),
            "" => self.field(at, inner),
            _ => self.problem(at, t!("letters-lint-no-meaning", sign = sign)),
        }
    }

    /// `{{#helper path}}`.
    fn open(&mut self, at: usize, inner: &'a str) {
        let (helper, path) = inner.split_once(char::is_whitespace).unwrap_or((inner, ""));
        let (mut context, mut asked) = (None, None);
        if !matches!(helper, "if" | "unless" | "each" | "with") {
            self.problem(at, t!("letters-lint-unknown-block", helper = helper));
        } else if let Some(meaning) = self.condition(at, helper, path.trim()) {
            asked = field_of(meaning);
            match (helper, meaning) {
                ("each", Meaning::Field(MergeField { kind: Kind::List, .. }))
                    if self.frames.iter().any(|(frame, _)| frame.helper == "each") =>
                {
                    self.problem(at, t!("letters-lint-each-in-each"));
                }
                ("each", Meaning::Field(MergeField { kind: Kind::List, .. })) => context = Some(Context::Item),
                ("each", _) => self.problem(at, t!("letters-lint-each-takes-list")),
                ("with", Meaning::Object(root)) => context = Some(Context::Inside(root)),
                ("with", _) => self.problem(at, t!("letters-lint-with-takes")),
                _ => {}
            }
        }
        if self.frames.len() == MAX_DEPTH {
            self.problem(at, t!("letters-lint-too-deep", n = MAX_DEPTH));
        }
        self.frames.push((Frame { helper, at, otherwise: false, asked }, context));
    }

    /// What the one word after a block's name stands for.
    fn condition(&mut self, at: usize, helper: &str, path: &str) -> Option<Meaning> {
        if path.is_empty() || path.contains(char::is_whitespace) {
            self.problem(at, t!("letters-lint-one-field", helper = helper));
            return None;
        }
        let meaning = self.meaning(path);
        if meaning.is_none() {
            self.unknown(at, path);
        }
        meaning
    }

    fn otherwise(&mut self, at: usize, rest: &'a str) {
        let Some((frame, context)) = self.frames.last_mut() else {
            return self.problem(at, t!("letters-lint-else-outside"));
        };
        // The other branch of #with and #each looks names up as if the block were not there.
        *context = None;
        if std::mem::replace(&mut frame.otherwise, rest.is_empty()) {
            return self.problem(at, t!("letters-lint-else-twice"));
        }
        if rest.is_empty() {
            return;
        }
        let (helper, path) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        if matches!(helper, "if" | "unless") {
            let asked = self.condition(at, helper, path.trim()).and_then(field_of);
            if let Some((frame, _)) = self.frames.last_mut() {
                (frame.asked, frame.otherwise) = (asked, frame.helper == "unless");
            }
        } else {
            self.problem(at, t!("letters-lint-after-else"));
        }
    }

    fn close(&mut self, at: usize, helper: &str) {
        match self.frames.last() {
            Some((frame, _)) if frame.helper == helper => {
                self.frames.pop();
            }
            Some((frame, _)) => {
                let open = frame.helper;
                self.problem(at, t!("letters-lint-wrong-close", helper = helper, open = open));
                // One mistake, one message: take it as meant for the nearest block of that name.
                if let Some(found) = self.frames.iter().rposition(|(frame, _)| frame.helper == helper) {
                    self.frames.truncate(found);
                }
            }
            None => {
                self.problem(at, t!("letters-lint-close-without-open", helper = helper));
            }
        }
    }

    /// `{{path}}` or `{{helper path …}}`.
    fn field(&mut self, at: usize, inner: &'a str) {
        if let Some((word, rest)) = inner.split_once(char::is_whitespace) {
            return match helpers::find(word) {
                Some(helper) => self.call(at, helper, rest.trim()),
                None if matches!(word, "if" | "unless" | "each" | "with") => {
                    self.problem(at, t!("letters-lint-block-begins", code = inner));
                }
                None => self.problem(at, t!("letters-lint-no-helper", word = word)),
            };
        }
        match self.meaning(inner) {
            Some(Meaning::Item) => {}
            Some(Meaning::Field(field)) => self.bare(at, inner, field),
            Some(Meaning::Object(root)) => {
                self.problem(at, t!("letters-lint-several-fields", word = inner, root = root));
            }
            None => self.unknown(at, inner),
        }
    }

    /// A field without a helper.
    fn bare(&mut self, at: usize, path: &str, field: &'static MergeField) {
        match field.kind {
            Kind::Text => self.need(field),
            Kind::Day => self.problem(at, t!("letters-lint-is-a-day", path = path)),
            Kind::List => self.problem(at, t!("letters-lint-is-a-list", path = path)),
        }
    }

    /// Takes note that the text counts on a field, unless it has asked.
    fn need(&mut self, field: &'static MergeField) {
        let knows = |(frame, _): &(Frame<'_>, _)| {
            let inside = if frame.helper == "unless" { frame.otherwise } else { !frame.otherwise };
            inside && frame.asked.is_some_and(|asked| same(asked, field))
        };
        if !self.frames.iter().any(knows) {
            self.needs.push(field);
        }
    }

    /// `{{helper path "words" option="words"}}`.
    fn call(&mut self, at: usize, helper: &'static HelperDoc, rest: &'a str) {
        let Some((path, words)) = arguments(rest) else {
            return self.problem(at, t!("letters-lint-write-as", example = helper.example));
        };
        let meaning = self.meaning(path);
        let Some(Meaning::Field(field)) = meaning else {
            return match meaning {
                None if !path.starts_with(['"', '\'']) => self.unknown(at, path),
                _ => self.problem(at, t!("letters-lint-takes-a-field", helper = helper.name, example = helper.example)),
            };
        };
        let plain = words.iter().filter(|(name, _)| name.is_none()).count();
        let wrong = words.iter().filter_map(|(name, _)| *name).find(|name| !helper.options.contains(name));
        let style = words.first().map_or("long", |(_, words)| words);
        if field.kind != helper.takes {
            let example = helper.example;
            self.problem(
                at,
                t!("letters-lint-not-what-it-takes", path = path, helper = helper.name, example = example),
            );
        } else if !(helper.texts.0..=helper.texts.1).contains(&plain) {
            self.problem(at, t!("letters-lint-write-as", example = helper.example));
        } else if let Some(wrong) = wrong {
            self.problem(at, t!("letters-lint-no-form", wrong = wrong, forms = helper.options.join(", ")));
        } else if !helper.options.is_empty() && !words.iter().any(|(name, _)| *name == Some("other")) {
            self.problem(at, t!("letters-lint-other-numbers", example = helper.example));
        } else if helper.takes == Kind::Day && !DATE_STYLES.contains(&style) {
            let styles = DATE_STYLES.join(", ");
            self.problem(at, t!("letters-lint-no-way-to-write-a-day", style = style, styles = styles));
        } else if helper.name != "default" {
            self.need(field);
        }
    }

    fn unknown(&mut self, at: usize, path: &str) {
        let message = match fields::nearest(path) {
            Some(name) if self.meaning(name).is_some() => {
                t!("letters-lint-no-field-did-you-mean", path = path, name = name)
            }
            Some(name) => t!("letters-lint-no-field-inside", path = path, name = name),
            None => t!("letters-lint-no-field", path = path),
        };
        self.problem(at, message);
    }

    fn meaning(&self, path: &str) -> Option<Meaning> {
        let mut contexts: Vec<Context> = self.frames.iter().filter_map(|(_, context)| *context).collect();
        let in_list = contexts.iter().any(|context| matches!(context, Context::Item));
        if let Some(path) = path.strip_prefix("@root.") {
            return look_up(path);
        }
        if matches!(path, "@index" | "@first" | "@last") {
            return in_list.then_some(Meaning::Item);
        }
        let mut path = path;
        while let Some(rest) = path.strip_prefix("../") {
            contexts.pop()?;
            path = rest;
        }
        match contexts.last().copied().unwrap_or(Context::Root) {
            Context::Root => look_up(path),
            Context::Inside(root) => look_up(&format!("{root}.{path}")),
            Context::Item => (path == "this").then_some(Meaning::Item),
        }
    }
}

fn look_up(path: &str) -> Option<Meaning> {
    if let Some(root) = fields::root(path) {
        return Some(Meaning::Object(root));
    }
    fields::find(path).map(Meaning::Field)
}

fn field_of(meaning: Meaning) -> Option<&'static MergeField> {
    if let Meaning::Field(field) = meaning { Some(field) } else { None }
}

/// The codes of the committees are there with their list.
fn same(asked: &MergeField, field: &MergeField) -> bool {
    let stem = |field: &MergeField| {
        if field.name == "person.committees" { "person.committee_list" } else { field.name }
    };
    stem(asked) == stem(field)
}
