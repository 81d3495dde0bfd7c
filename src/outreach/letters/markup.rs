//! The HTML part of a letter: its words inside a mail layout whose style sheet stands in the elements themselves, since
//! mail programs drop style sheets. The elements are those named here and no others: what a user types as HTML stays
//! text, nothing is loaded from elsewhere, and links lead to pages and addresses only.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, TextMergeStream, html};

use super::render::RenderError;
use crate::outreach::Language;

/// Deepest nesting of lists and quotations; mail programs, and the makers of plain text, go down one by one.
const MAX_DEPTH: usize = 16;
/// Width of a plain part that is made from the HTML (RFC 3676 recommends less than 78).
const WIDTH: usize = 76;

/// The layout with its styles inlined, cut into what stands around a letter and the opening tag of each element.
struct Layout {
    head: String,
    tags: HashMap<&'static str, String>,
}

const TAIL: &str = "</div>\n</body>\n</html>\n";
const ELEMENTS: [&str; 12] = ["p", "ul", "li", "ol", "h1", "h2", "h3", "blockquote", "pre", "code", "hr", "a"];

static LAYOUT: LazyLock<Layout> = LazyLock::new(|| {
    let source = include_str!("layout.html");
    // The layout is ours and the test below reads it; without styles a letter is plainer, not wrong.
    let inlined = css_inline::inline(source).unwrap_or_else(|_| source.to_owned());
    let (head, rest) = inlined.split_once("%BODY%").unwrap_or((&inlined, ""));
    let specimen = rest.split_once("%END%").map_or(rest, |(_, specimen)| specimen);
    Layout { head: head.to_owned(), tags: ELEMENTS.into_iter().map(|name| (name, opening(specimen, name))).collect() }
});

fn opening(specimen: &str, name: &str) -> String {
    let start = specimen.find(&format!("<{name} "));
    let tag = start.and_then(|start| Some(&specimen[start..=start + specimen[start..].find('>')?]));
    tag.map_or_else(|| format!("<{name}>"), str::to_owned)
}

fn tag(name: &str) -> &'static str {
    LAYOUT.tags.get(name).map_or("", String::as_str)
}

fn page(language: Language, body: &str) -> String {
    LAYOUT.head.replace("%LANGUAGE%", language.as_str()) + body + TAIL
}

/// A plain text as a readable page: a blank line ends a paragraph, addresses of pages become links.
pub(super) fn of_plain(language: Language, text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 4);
    let mut open = false;
    for line in text.lines().map(str::trim_end) {
        if line.is_empty() {
            out.push_str(if std::mem::take(&mut open) { "</p>\n" } else { "" });
            continue;
        }
        out.push_str(if open { "<br>\n" } else { tag("p") });
        open = true;
        autolink(&mut out, line);
    }
    out.push_str(if open { "</p>\n" } else { "" });
    page(language, &out)
}

/// A formatted text as HTML, and as the plain text that a library makes of it.
///
/// # Errors
/// [`RenderError::Nested`] and [`RenderError::Engine`].
pub(super) fn of_formatted(language: Language, text: &str) -> Result<(String, String), RenderError> {
    let events: Vec<Event<'_>> = TextMergeStream::new(Parser::new_ext(text, Options::empty())).collect();
    within_depth(&events)?;
    let mut rich = String::new();
    html::push_html(&mut rich, Writer::new(true).events(&events).into_iter());
    let mut bare = String::new();
    html::push_html(&mut bare, Writer::new(false).events(&events).into_iter());
    let plain = html2text::config::plain_no_decorate()
        .allow_width_overflow()
        .string_from_read(bare.as_bytes(), WIDTH)
        .map_err(|error| RenderError::Engine(error.to_string()))?;
    let lines: Vec<_> = plain.lines().map(str::trim_end).collect();
    Ok((page(language, &rich), lines.join("\n").trim_end().to_owned() + "\n"))
}

fn within_depth(events: &[Event<'_>]) -> Result<(), RenderError> {
    let mut depth = 0_usize;
    for event in events {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            return Err(RenderError::Nested);
        }
    }
    Ok(())
}

/// What a field may bring into a formatted text: its characters and nothing of their meaning.
pub(super) fn escaped(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            // A line of a signature ends; an empty line would end the paragraph.
            '\n' if out.is_empty() || out.ends_with('\n') => {}
            '\n' => out.push_str("\\\n"),
            '\r' | '\t' => out.push(' '),
            c if c.is_ascii_punctuation() => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out
}

/// Turns what Markdown means into the elements of the layout.
struct Writer {
    /// With styles and links, for HTML; without, for what becomes plain text.
    rich: bool,
    /// Of each open link: its address, where it may be followed.
    links: Vec<Option<String>>,
    /// What stands in the innermost link so far.
    words: String,
}

impl Writer {
    fn new(rich: bool) -> Self {
        Writer { rich, links: vec![], words: String::new() }
    }

    fn events<'a>(mut self, events: &[Event<'a>]) -> Vec<Event<'a>> {
        events.iter().flat_map(|event| self.one(event)).collect()
    }

    fn one<'a>(&mut self, event: &Event<'a>) -> Vec<Event<'a>> {
        let out = match event {
            Event::Start(start) => return self.start(start).into_iter().collect(),
            Event::End(TagEnd::Link) => return self.end_link().into_iter().collect(),
            Event::End(TagEnd::Image | TagEnd::HtmlBlock) => return vec![],
            // Beyond three sizes a letter is no letter.
            Event::End(TagEnd::Heading(level)) => Event::Html(format!("</{}>\n", heading(*level)).into()),
            Event::SoftBreak => Event::HardBreak,
            Event::Rule => html(format!("{}\n", tag("hr"))),
            Event::Code(text) if self.rich => {
                let mut out = tag("code").to_owned();
                escape(&mut out, text);
                html(out + "</code>")
            }
            Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => Event::Text(text.clone()),
            Event::Text(text) => return self.text(text),
            other => other.clone(),
        };
        vec![out]
    }

    fn start<'a>(&mut self, start: &Tag<'a>) -> Option<Event<'a>> {
        let name = match start {
            Tag::Paragraph => "p",
            Tag::Heading { level, .. } => heading(*level),
            Tag::BlockQuote(_) => "blockquote",
            Tag::List(None) => "ul",
            Tag::List(Some(first)) => return Some(html(numbered(*first))),
            Tag::Item => "li",
            Tag::CodeBlock(CodeBlockKind::Indented | CodeBlockKind::Fenced(_)) => {
                return Some(html(format!("{}<code>", tag("pre"))));
            }
            Tag::Link { dest_url, .. } => return self.start_link(dest_url),
            Tag::Image { .. } | Tag::HtmlBlock => return None,
            other => return Some(Event::Start(other.clone())),
        };
        Some(html(tag(name).to_owned()))
    }

    fn start_link<'a>(&mut self, address: &str) -> Option<Event<'a>> {
        let may_follow = ["https://", "http://", "mailto:"].iter().any(|scheme| address.starts_with(scheme));
        self.links.push(may_follow.then(|| address.to_owned()));
        self.words.clear();
        (self.rich && may_follow).then(|| html(link(address)))
    }

    fn end_link<'a>(&mut self) -> Option<Event<'a>> {
        let address = self.links.pop().flatten()?;
        if self.rich {
            return Some(Event::InlineHtml("</a>".into()));
        }
        // Plain text says where a link leads, once.
        let shown = address.strip_prefix("mailto:").unwrap_or(&address);
        (self.words != shown && self.words != address).then(|| Event::Text(format!(" ({shown})").into()))
    }

    fn text<'a>(&mut self, text: &CowStr<'a>) -> Vec<Event<'a>> {
        if !self.links.is_empty() {
            self.words.push_str(text);
        } else if self.rich && (text.contains("https://") || text.contains("http://")) {
            let mut out = String::new();
            autolink(&mut out, text);
            return vec![Event::InlineHtml(out.into())];
        }
        vec![Event::Text(text.clone())]
    }
}

fn html<'a>(text: String) -> Event<'a> {
    Event::InlineHtml(text.into())
}

const fn heading(level: HeadingLevel) -> &'static str {
    match level {
        HeadingLevel::H1 => "h1",
        HeadingLevel::H2 => "h2",
        _ => "h3",
    }
}

fn numbered(first: u64) -> String {
    if first == 1 { tag("ol").to_owned() } else { tag("ol").replacen("<ol", &format!("<ol start=\"{first}\""), 1) }
}

fn link(address: &str) -> String {
    let mut escaped = String::new();
    escape(&mut escaped, address);
    tag("a").replacen("<a", &format!("<a href=\"{escaped}\""), 1)
}

/// Where the address of a page begins.
fn web_address(text: &str) -> Option<usize> {
    memchr::memchr_iter(b':', text.as_bytes()).find_map(|colon| {
        let (before, after) = text.split_at(colon);
        let scheme = ["https", "http"].into_iter().find(|scheme| before.ends_with(scheme))?;
        after.starts_with("://").then(|| colon - scheme.len())
    })
}

fn autolink(out: &mut String, line: &str) {
    let mut rest = line;
    while let Some(at) = web_address(rest) {
        escape(out, &rest[..at]);
        let found = &rest[at..];
        let end = found.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"')).unwrap_or(found.len());
        // The full stop after an address ends the sentence, not the address.
        let target = found[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'']);
        let mut shown = String::new();
        escape(&mut shown, target);
        // Writing into a String cannot fail.
        let _ = write!(out, "{}{shown}</a>", link(target));
        rest = &found[target.len()..];
    }
    escape(out, rest);
}

fn escape(out: &mut String, text: &str) {
    let mut rest = text;
    // Letters are written by the thousand, and nearly all of their characters mean nothing in HTML.
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'')) {
        let (before, special) = rest.split_at(at);
        out.push_str(before);
        out.push_str(match special.as_bytes()[0] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#39;",
        });
        rest = &special[1..];
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn formatted(text: &str) -> (String, String) {
        of_formatted(Language::English, text).unwrap()
    }

    #[test]
    fn every_element_of_the_layout_carries_its_style() {
        assert!(LAYOUT.head.contains("<body style=") && !LAYOUT.head.contains("<style"), "{}", LAYOUT.head);
        for name in ELEMENTS {
            assert!(tag(name).starts_with(&format!("<{name} style=\"")), "{name}: {}", tag(name));
        }
    }

    #[test]
    fn markdown_becomes_the_elements_of_the_layout_and_a_plain_text() {
        let (html, plain) = formatted(
            "# Why now\n\nOne *address* for **prevention**\nand [a note](https://example.org/a?b=1&c=2).\n\n- early warning\n- training\n\n> A word\n\n3. three\n",
        );
        for part in [
            "<h1 style=",
            "<em>address</em>",
            "<strong>prevention</strong><br",
            "<ul style=",
            "<li style=",
            "<blockquote style=",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
        assert!(html.contains("<a href=\"https://example.org/a?b=1&amp;c=2\" style="), "{html}");
        assert!(html.contains("<ol start=\"3\" style="), "{html}");
        assert!(plain.contains("a note (https://example.org/a?b=1&c=2)."), "{plain}");
        assert!(plain.contains("* early warning") && !plain.contains("**"), "{plain}");
    }

    #[test]
    fn nothing_that_runs_or_loads_gets_into_a_letter() {
        let (html, _) = formatted(
            "<script>alert(1)</script>\n\nhi <img src=x onerror=alert(1)> ![pixel](https://spy.example/p.gif) [x](javascript:alert(1)) [y](data:text/html,1)\n\n<style>p{}</style>",
        );
        let body = html.split_once("<body").unwrap().1;
        for part in ["<script", "<img", "<style", "href=\"javascript", "href=\"data", "spy.example"] {
            assert!(!body.contains(part), "{part}: {body}");
        }
        assert!(body.contains("&lt;script&gt;") && body.contains("pixel"), "{body}");
    }

    #[test]
    fn what_a_field_brings_has_no_meaning() {
        for value in ["*a* _b_", "<b>x</b>", "# 1. - > `", "[x](https://example.org)", "O'Brien & Sons \\ | ~"] {
            let (html, plain) = formatted(&format!("Dear {}!", escaped(value)));
            assert_eq!(plain.trim(), format!("Dear {value}!"), "{html}");
        }
    }

    #[test]
    fn the_lines_of_a_signature_stay_lines() {
        let (html, plain) = formatted(&format!("Yours,\n{}", escaped("Camille Devos\n\n# Director\n1. Rue")));
        assert_eq!(plain.trim(), "Yours,\nCamille Devos\n# Director\n1. Rue", "{html}");
    }

    #[test]
    fn quotations_cannot_nest_without_end() {
        assert_eq!(of_formatted(Language::English, &">".repeat(10_000)), Err(RenderError::Nested));
        assert!(of_formatted(Language::English, &"> ".repeat(8)).is_ok());
    }
}
