//! Templates as they are handed to the engine.
//!
//! The engine copies all that a partial may see, each time it draws one: for a partial without values of its own that is
//! the whole page. So a page is taken out of its frame, and drawn before it; a partial that is given nothing is put in its
//! place while templates are read; and one that is given named values sees these and nothing else.

use std::collections::BTreeMap;

use rust_embed::Embed;

use super::pages::PageError;

#[derive(Embed)]
#[folder = "templates/"]
#[include = "*.hbs"]
struct Files;

/// Letters have their own registry, so that they reach nothing of the pages.
const LETTERS: &str = "mail/";
/// What stands around a page in its template.
const FRAME: (&str, &str) = ("{{#> layout}}", "{{/layout}}");

/// A template as the engine gets it.
pub(super) struct Template {
    pub name: String,
    pub text: String,
    /// A page, to be drawn into the frame.
    pub is_framed: bool,
}

/// All of them but those of letters.
pub(super) fn all() -> Result<Vec<Template>, PageError> {
    let mut texts = BTreeMap::new();
    for path in Files::iter() {
        let Some(name) = path.strip_suffix(".hbs").filter(|name| !name.starts_with(LETTERS)) else { continue };
        let file = Files::get(&path).ok_or_else(|| PageError::Unreadable(path.to_string()))?;
        let text = std::str::from_utf8(&file.data).map_err(|_| PageError::Unreadable(path.to_string()))?;
        texts.insert(name.to_owned(), text.to_owned());
    }
    let template = |(name, text): (&String, &String)| {
        let page = unframed(text);
        let is_framed = page.is_some();
        let text = with_pieces(page.unwrap_or(text), &texts, &mut vec![name]);
        Template { name: name.clone(), text, is_framed }
    };
    Ok(texts.iter().map(template).collect())
}

/// A page without its frame; none for what is no page.
fn unframed(text: &str) -> Option<&str> {
    let page = uncommented(text).trim().strip_prefix(FRAME.0)?.strip_suffix(FRAME.1)?;
    Some(page.strip_prefix('\n').unwrap_or(page))
}

/// The text with its partials in place, as far as they are given nothing; `within`: what it is part of itself.
fn with_pieces<'a>(text: &str, texts: &'a BTreeMap<String, String>, within: &mut Vec<&'a str>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{> ") {
        let Some((call, after)) = after.split_once("}}") else { break };
        out.push_str(before);
        rest = after;
        let (name, given) = call.split_once(' ').unwrap_or((call, ""));
        let piece = texts.get_key_value(name).filter(|(name, _)| given.is_empty() && !within.contains(&name.as_str()));
        let stands_alone = is_blank(out.rsplit('\n').next()) && is_blank(after.split('\n').next());
        match piece.map(|(name, text)| (name, uncommented(text))) {
            // Elsewhere its lines would no longer stand for themselves.
            Some((name, piece)) if stands_alone || piece.trim_end().lines().count() <= 1 => {
                within.push(name);
                out.push_str(&with_pieces(piece, texts, within));
                within.pop();
                if stands_alone {
                    rest = after.split_once('\n').map_or("", |(_, after)| after);
                }
            }
            _ if is_named(given) => out.extend(["{{> ", name, " null ", given, "}}"]),
            _ => out.extend(["{{> ", call, "}}"]),
        }
    }
    out + rest
}

/// Whether values are given by name, and none as what the partial is about.
fn is_named(given: &str) -> bool {
    let first = given.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).next().unwrap_or_default();
    !first.is_empty() && given[first.len()..].starts_with('=')
}

/// Without the words at the head that say what it is for.
fn uncommented(text: &str) -> &str {
    let after = text.trim_start().strip_prefix("{{!--").and_then(|comment| comment.split_once("--}}"));
    after.map_or(text, |(_, after)| after.strip_prefix('\n').unwrap_or(after))
}

fn is_blank(line: Option<&str>) -> bool {
    line.is_none_or(|line| line.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(text: &str) -> String {
        let texts = [
            ("a", "{{!-- For tests. --}}\n<a>{{x}}</a>\n"),
            ("b", "{{#if y}}\n{{> a}}\n{{/if}}\n"),
            ("c", "{{> c}}{{> a}}"),
        ];
        let texts = texts.into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())).collect();
        with_pieces(text, &texts, &mut vec![])
    }

    #[test]
    fn a_partial_that_is_given_nothing_is_put_in_its_place() {
        assert_eq!(placed("<p>\n  {{> a}}\n</p>"), "<p>\n  <a>{{x}}</a>\n</p>");
        assert_eq!(placed("{{> b}}\n!"), "{{#if y}}\n<a>{{x}}</a>\n{{/if}}\n!");
        assert_eq!(placed("<p>{{> b}}</p>"), "<p>{{> b}}</p>", "its lines would not be lines");
        assert_eq!(placed("{{> c}}"), "{{> c}}<a>{{x}}</a>\n", "not without end");
        assert_eq!(placed("{{> nowhere}} {{> @partial-block}}"), "{{> nowhere}} {{> @partial-block}}");
    }

    #[test]
    fn one_that_is_given_named_values_sees_nothing_else() {
        assert_eq!(
            placed("{{> a x=1 y=(t \"b\")}}{{> a z}}{{> a z x=1}}"),
            "{{> a null x=1 y=(t \"b\")}}{{> a z}}{{> a z x=1}}"
        );
    }

    #[test]
    fn a_page_is_taken_out_of_its_frame() {
        assert_eq!(unframed("{{!-- For tests. --}}\n{{#> layout}}\n<h1>x</h1>\n{{/layout}}\n"), Some("<h1>x</h1>\n"));
        assert_eq!(unframed("<p>x</p>"), None);
    }

    #[test]
    fn letters_are_not_pages() {
        let all = all().unwrap();
        assert!(all.iter().all(|template| !template.name.starts_with(LETTERS)));
        assert!(all.iter().any(|template| template.is_framed));
    }
}
