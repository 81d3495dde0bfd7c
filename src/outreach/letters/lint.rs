//! Whether a letter's words work, before anybody is written to: every brace and every field, by line and column.
//!
//! This reads the small part of Handlebars that a letter may use and refuses the rest, so that what reaches the engine
//! cannot nest without end, loop without end, or reach anything but the recipient's fields.

use super::fields::{self, FIELDS, Kind};
use super::render::Compiled;

/// Longest body, in bytes.
pub const MAX_BODY: usize = 100 * 1024;
/// Longest subject, in characters.
pub const MAX_SUBJECT: usize = 250;
/// Deepest nesting of blocks.
const MAX_DEPTH: usize = 8;
/// A letter with more mistakes than this is told about the first ones.
const MAX_PROBLEMS: usize = 20;

/// Where in a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Its subject line.
    Subject,
    /// Its text.
    Body,
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
        match self.part {
            Part::Subject => write!(f, "Subject, column {}: {}", self.column, self.message),
            Part::Body => write!(f, "Line {}, column {}: {}", self.line, self.column, self.message),
        }
    }
}

/// Checks a subject and a body.
///
/// # Errors
/// Every problem found, in order, at most 20.
pub fn lint(subject: &str, body: &str) -> Result<(), Vec<Problem>> {
    let mut problems = vec![];
    check(Part::Subject, subject, &mut problems);
    check(Part::Body, body, &mut problems);
    problems.truncate(MAX_PROBLEMS);
    if !problems.is_empty() {
        return Err(problems);
    }
    // The engine has the last word.
    Compiled::unchecked(subject, body).map(|_| ()).map_err(|problem| vec![problem])
}

fn check(part: Part, text: &str, problems: &mut Vec<Problem>) {
    let mut reader = Reader { part, text, frames: vec![], problems: vec![] };
    reader.length();
    if reader.problems.is_empty() {
        reader.tags();
    }
    problems.append(&mut reader.problems);
}

/// An open `{{#…}}`.
struct Frame<'a> {
    helper: &'a str,
    at: usize,
    otherwise: bool,
}

/// What a name is looked up in.
#[derive(Clone, Copy)]
enum Context {
    Root,
    Inside(&'static str),
    Item,
}

/// What a path stands for.
enum Meaning {
    Text,
    List,
    Object(&'static str),
}

struct Reader<'a> {
    part: Part,
    text: &'a str,
    frames: Vec<(Frame<'a>, Option<Context>)>,
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
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
                    self.problem(at, format!("Shorten the subject to {MAX_SUBJECT} characters or fewer."));
                }
                if let Some(at) = text.find(char::is_control) {
                    self.problem(at, "Write the subject on one line, without control characters.");
                }
                if text.trim().is_empty() {
                    self.problem(0, "Write a subject.");
                }
            }
            Part::Body => {
                if text.len() > MAX_BODY {
                    let at = (0..=MAX_BODY).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
                    self.problem(at, format!("Shorten the text to {} kB or less.", MAX_BODY / 1024));
                }
                if let Some(at) = text.find(|c: char| c.is_control() && !matches!(c, '\n' | '\t')) {
                    self.problem(at, "Delete the invisible control character here.");
                }
                if text.trim().is_empty() {
                    self.problem(0, "Write a text.");
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
            self.problem(frame.at, format!("{{{{#{0}}}}} is never closed: add {{{{/{0}}}}}.", frame.helper));
        }
        self.problems.sort_by_key(|problem| (problem.line, problem.column));
    }

    /// Text outside of braces.
    fn plain(&mut self, from: usize, to: usize) {
        let plain = &self.text[from..to];
        if let Some(at) = plain.find("}}") {
            self.problem(from + at, "}} closes nothing: write {{ before the field, or delete it.");
        }
        if plain.ends_with('\\') && to < self.text.len() {
            self.problem(to - 1, "A backslash before {{ has a meaning of its own: put something between them.");
        }
        for (at, _) in plain.match_indices('{') {
            let word = plain[at + 1..].trim_start();
            let named = |field: &&fields::MergeField| {
                word.strip_prefix(field.name).is_some_and(|rest| rest.trim_start().starts_with('}'))
            };
            if let Some(word) = FIELDS.iter().find(named).map(|field| field.name) {
                self.problem(from + at, format!("A field stands in two braces: write {{{{{word}}}}}."));
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
                None => self.unclosed(at, "This comment", close),
            };
        }
        let Some(end) = rest.find("}}") else { return self.unclosed(at, "{{", "}}") };
        let inner = &rest[2..end];
        if inner.starts_with('{') {
            self.problem(at, "Two braces are enough: write {{ and }}. Nothing is escaped in a letter.");
            return at + end + rest[end..].bytes().take_while(|b| *b == b'}').count();
        }
        if let Some(next) = inner.find(['{', '\n']) {
            self.problem(at, "{{ is not closed: write }} right after the field.");
            // Go on behind it, but not inside a following pair.
            return at + 2 + next;
        }
        if rest[end..].starts_with("}}}") {
            self.problem(at + end + 2, "One } too many.");
        }
        self.expression(at, inner.trim_matches('~').trim());
        at + end + rest[end..].bytes().take_while(|b| *b == b'}').count()
    }

    fn unclosed(&mut self, at: usize, what: &str, close: &str) -> usize {
        self.problem(at, format!("{what} is never closed: write {close} after it."));
        self.text.len()
    }

    fn expression(&mut self, at: usize, inner: &'a str) {
        let (sign, rest) = inner.split_at(usize::from(inner.starts_with(['#', '/', '>', '*', '&', '^'])));
        match sign {
            "#" if rest.starts_with(['>', '*']) => self.problem(at, "A letter cannot include other templates."),
            "#" => self.open(at, rest.trim()),
            "/" => self.close(at, rest.trim()),
            ">" => self.problem(at, format!("A letter cannot include “{}”: write the words here.", rest.trim())),
            "" if inner.is_empty() => {
                self.problem(at, "Write a field between the braces, for example {{person.name}}.");
            }
            "" if inner == "else" || inner.starts_with("else ") => self.otherwise(at, inner[4..].trim()),
            "" => self.field(at, inner),
            _ => self.problem(at, format!("“{sign}” has no meaning here: write the field alone.")),
        }
    }

    /// `{{#helper path}}`.
    fn open(&mut self, at: usize, inner: &'a str) {
        let (helper, path) = inner.split_once(char::is_whitespace).unwrap_or((inner, ""));
        let mut context = None;
        if !matches!(helper, "if" | "unless" | "each" | "with") {
            self.problem(at, format!("“#{helper}” is unknown: there are #if, #unless, #each and #with."));
        } else if let Some(meaning) = self.condition(at, helper, path.trim()) {
            match (helper, meaning) {
                ("each", Meaning::List) if self.frames.iter().any(|(frame, _)| frame.helper == "each") => {
                    self.problem(at, "{{#each}} cannot stand inside another {{#each}}.");
                }
                ("each", Meaning::List) => context = Some(Context::Item),
                ("each", _) => self.problem(at, "{{#each}} takes a list: {{#each person.committee_list}}."),
                ("with", Meaning::Object(root)) => context = Some(Context::Inside(root)),
                ("with", _) => self.problem(at, "{{#with}} takes person, objective, sender or client."),
                _ => {}
            }
        }
        if self.frames.len() == MAX_DEPTH {
            self.problem(at, format!("Blocks are nested more than {MAX_DEPTH} deep: simplify this."));
        }
        self.frames.push((Frame { helper, at, otherwise: false }, context));
    }

    /// What the one word after a block's name stands for.
    fn condition(&mut self, at: usize, helper: &str, path: &str) -> Option<Meaning> {
        if path.is_empty() || path.contains(char::is_whitespace) {
            self.problem(at, format!("{{{{#{helper}}}}} takes exactly one field, for example person.group."));
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
            return self.problem(at, "{{else}} stands inside a block: {{#if …}} … {{else}} … {{/if}}.");
        };
        // The other branch of #with and #each looks names up as if the block were not there.
        *context = None;
        if std::mem::replace(&mut frame.otherwise, rest.is_empty()) {
            return self.problem(at, "This block has its {{else}} already.");
        }
        if rest.is_empty() {
            return;
        }
        let (helper, path) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        if matches!(helper, "if" | "unless") {
            self.condition(at, helper, path.trim());
        } else {
            self.problem(at, "After else there can be nothing, “if field” or “unless field”.");
        }
    }

    fn close(&mut self, at: usize, helper: &str) {
        match self.frames.last() {
            Some((frame, _)) if frame.helper == helper => {
                self.frames.pop();
            }
            Some((frame, _)) => {
                let open = frame.helper;
                self.problem(
                    at,
                    format!("{{{{/{helper}}}}} does not close {{{{#{open}}}}}: write {{{{/{open}}}}} first."),
                );
                // One mistake, one message: take it as meant for the nearest block of that name.
                if let Some(found) = self.frames.iter().rposition(|(frame, _)| frame.helper == helper) {
                    self.frames.truncate(found);
                }
            }
            None => {
                self.problem(at, format!("{{{{/{helper}}}}} closes nothing: delete it, or open {{{{#{helper} …}}}}."));
            }
        }
    }

    /// `{{path}}`.
    fn field(&mut self, at: usize, path: &str) {
        if let Some((word, _)) = path.split_once(char::is_whitespace) {
            let message = if matches!(word, "if" | "unless" | "each" | "with") {
                format!("A block begins with #: write {{{{#{path}}}}}.")
            } else {
                format!("“{word}” is not a helper: between braces stands one field and nothing else.")
            };
            return self.problem(at, message);
        }
        match self.meaning(path) {
            Some(Meaning::Text) => {}
            Some(Meaning::List) => {
                let text = "for all of them at once write {{person.committees}}";
                self.problem(
                    at,
                    format!("“{path}” is a list: write {{{{#each {path}}}}}{{{{this}}}}{{{{/each}}}}; {text}."),
                );
            }
            Some(Meaning::Object(root)) => {
                self.problem(at, format!("“{path}” has several fields: write for example {{{{{root}.name}}}}."));
            }
            None => self.unknown(at, path),
        }
    }

    fn unknown(&mut self, at: usize, path: &str) {
        let hint = match fields::nearest(path) {
            Some(name) if self.meaning(name).is_some() => format!("Did you mean {{{{{name}}}}}?"),
            Some(name) => format!("Inside this block write {{{{@root.{name}}}}}."),
            None => "The list beside the text has every field.".to_owned(),
        };
        self.problem(at, format!("There is no field “{path}”. {hint}"));
    }

    fn meaning(&self, path: &str) -> Option<Meaning> {
        let mut contexts: Vec<Context> = self.frames.iter().filter_map(|(_, context)| *context).collect();
        let in_list = contexts.iter().any(|context| matches!(context, Context::Item));
        if let Some(path) = path.strip_prefix("@root.") {
            return look_up(path);
        }
        if matches!(path, "@index" | "@first" | "@last") {
            return in_list.then_some(Meaning::Text);
        }
        let mut path = path;
        while let Some(rest) = path.strip_prefix("../") {
            contexts.pop()?;
            path = rest;
        }
        match contexts.last().copied().unwrap_or(Context::Root) {
            Context::Root => look_up(path),
            Context::Inside(root) => look_up(&format!("{root}.{path}")),
            Context::Item => (path == "this").then_some(Meaning::Text),
        }
    }
}

fn look_up(path: &str) -> Option<Meaning> {
    if let Some(root) = fields::root(path) {
        return Some(Meaning::Object(root));
    }
    fields::find(path).map(|field| match field.kind {
        Kind::Text => Meaning::Text,
        Kind::List => Meaning::List,
    })
}
