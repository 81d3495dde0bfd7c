//! A digest as a mail: text and HTML.

use chrono::NaiveDate;
use handlebars::{Handlebars, no_escape};
use serde::Serialize;

use super::{Digest, Move, Numbers, Part};
use crate::locale;
use crate::t;
use crate::when::day;

const TEXT: &str = include_str!("../../../templates/mail/digest/text.hbs");
const HTML: &str = include_str!("../../../templates/mail/digest/html.hbs");

/// How many of those who moved a mail names.
const NAMED: usize = 25;

/// A mail's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The subject.
    pub subject: String,
    /// As plain text.
    pub text: String,
    /// As HTML.
    pub html: String,
}

/// Why it cannot be written: a fault of the program, found by any test.
#[derive(Debug, thiserror::Error)]
#[error("the digest cannot be written: {0}")]
pub struct LetterError(#[from] Box<handlebars::RenderError>);

#[derive(Serialize)]
struct View<'a> {
    language: &'static str,
    title: String,
    dear: String,
    lead: String,
    base: &'a str,
    settings: String,
    choose: String,
    parts: Vec<PartView<'a>>,
    quiet: Option<String>,
    overdue: &'a [String],
}

#[derive(Serialize)]
struct PartView<'a> {
    #[serde(flatten)]
    part: &'a Part,
    href: String,
    numbers_line: Option<String>,
    contacts_line: Option<String>,
    /// Those who moved, as far as a mail names them.
    moved: Vec<MoveView<'a>>,
    /// How many more moved, and where they stand.
    more_moved: Option<More>,
}

#[derive(Serialize)]
struct MoveView<'a> {
    name: &'a str,
    path: &'a str,
    /// From where to where, as said behind the name.
    way: String,
}

/// Those whom a mail does not name.
#[derive(Serialize)]
struct More {
    /// "35 more".
    text: String,
    /// Where they are named.
    href: String,
    /// Both.
    line: String,
}

/// What the templates of mails may call.
mod words {
    use handlebars::handlebars_helper;

    use crate::{locale, t};

    handlebars_helper!(said: |id: str| locale::said(id));
    handlebars_helper!(above_list: |id: str| t!("reports-digest-mail-list", what = locale::said(id)));
}

/// Writes a digest to somebody. `base` is the address of our pages, without a slash at the end.
///
/// # Errors
/// [`LetterError`].
pub fn letter(digest: &Digest, name: &str, base: &str) -> Result<Letter, LetterError> {
    let base = base.trim_end_matches('/');
    let (on, settings) = (day(digest.on), format!("{base}/settings/digest"));
    let quiet: Vec<&str> = digest.parts.iter().filter(|part| !part.tells()).map(|part| part.name.as_str()).collect();
    let view = View {
        language: locale::current().as_str(),
        title: t!("reports-digest-mail-title", day = &on),
        dear: t!("reports-digest-mail-dear", name = name),
        lead: t!("reports-digest-mail-lead", since = day(digest.since), day = &on),
        base,
        choose: t!("reports-digest-mail-choose-at", address = &settings),
        settings,
        parts: digest
            .parts
            .iter()
            .filter(|part| part.tells())
            .map(|part| part_view(part, base, digest.since))
            .collect(),
        quiet: (!quiet.is_empty()).then(|| t!("reports-digest-mail-quiet", names = quiet.join("; "))),
        overdue: &digest.overdue,
    };
    let mut engine = Handlebars::new();
    engine.set_strict_mode(true);
    engine.set_prevent_indent(true);
    engine.register_helper("t", Box::new(words::said));
    engine.register_helper("above_list", Box::new(words::above_list));
    let html = engine.render_template(HTML, &view).map_err(Box::new)?;
    engine.register_escape_fn(no_escape);
    let text = engine.render_template(TEXT, &view).map_err(Box::new)?;
    Ok(Letter { subject: t!("reports-digest-mail-subject", day = &on), text, html })
}

fn part_view<'a>(part: &'a Part, base: &str, since: NaiveDate) -> PartView<'a> {
    let contacts = Some(part.contacts).filter(|n| *n != 0).map(|n| t!("reports-digest-mail-contacts", n = n));
    // After a vote hundreds may have moved: the report names them all.
    let (moved, rest) = part.moves.split_at(part.moves.len().min(NAMED));
    let report = format!("{base}/objectives/{}/reports/movement?from={since}", part.id);
    let more = |n: usize| More {
        text: t!("reports-digest-mail-more", n = n),
        line: t!("reports-digest-mail-more-at", n = n, address = &report),
        href: report,
    };
    let one = |one: &'a Move| MoveView {
        name: &one.name,
        path: &one.path,
        way: t!("reports-digest-mail-move", then = &one.from, now = &one.to),
    };
    PartView {
        moved: moved.iter().map(one).collect(),
        more_moved: Some(rest.len()).filter(|more| *more > 0).map(more),
        href: format!("{base}/objectives/{}", part.id),
        numbers_line: part.numbers.as_ref().map(numbers_line),
        contacts_line: contacts,
        part,
    }
}

/// "Expected 12 (a week ago 10), floor 8 (a week ago 8), 361 needed."
fn numbers_line(numbers: &Numbers) -> String {
    let expected = match numbers.expected_before {
        Some(before) => t!("reports-digest-mail-expected-before", n = numbers.expected, before = before),
        None => t!("reports-digest-mail-expected", n = numbers.expected),
    };
    let floor = match numbers.floor_before {
        Some(before) => t!("reports-digest-mail-floor-before", n = numbers.floor, before = before),
        None => t!("reports-digest-mail-floor", n = numbers.floor),
    };
    t!("reports-digest-mail-numbers", expected = expected, floor = floor, needed = numbers.needed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_names_a_few_and_leads_to_the_others() {
        let on = "2026-11-23".parse().unwrap();
        let one = |n: usize| Move {
            name: format!("No {n}."),
            from: "Unknown".into(),
            to: "Champion".into(),
            path: "/".into(),
        };
        let part = Part { id: "1".into(), name: "R2P".into(), moves: (0..60).map(one).collect(), ..Part::default() };
        let digest = Digest { on, since: "2026-11-16".parse().unwrap(), parts: vec![part], overdue: vec![] };
        let letter = letter(&digest, "Noor", "https://focal.example").unwrap();
        let report = "https://focal.example/objectives/1/reports/movement?from=2026-11-16";
        assert!(letter.text.contains("No 24.") && !letter.text.contains("No 25.") && letter.text.contains("35 more"));
        assert!(letter.text.contains(report) && letter.html.contains("movement?from"), "{}", letter.html);
    }

    #[test]
    fn a_mail_is_in_the_language_that_is_spoken() {
        let on = "2026-11-23".parse().unwrap();
        let part = Part { id: "1".into(), name: "R2P".into(), contacts: 2, ..Part::default() };
        let digest = Digest { on, since: "2026-11-16".parse().unwrap(), parts: vec![part], overdue: vec![] };
        let write = || letter(&digest, "Noor", "https://focal.example").unwrap();
        let german = locale::keep(locale::Locale::German, write);
        assert_eq!(german.subject, "Focal: die Woche bis 23. Nov. 2026");
        assert!(german.text.contains("2 Kontakte wurden erfasst."), "{}", german.text);
        assert!(german.html.contains(r#"<html lang="de">"#), "{}", german.html);
        assert_eq!(write().subject, "Focal: the week to 23 Nov 2026");
    }

    #[test]
    fn names_are_no_markup_in_html_and_plain_in_text() {
        let on = "2026-11-23".parse().unwrap();
        let one =
            Move { name: "A & <b>".into(), from: "Neutral".into(), to: "Champion".into(), path: "/people/1".into() };
        let part = Part { id: "1".into(), name: "R2P".into(), moves: vec![one], contacts: 2, ..Part::default() };
        let digest = Digest {
            on,
            since: on,
            parts: vec![part, Part { name: "Calm".into(), ..Part::default() }],
            overdue: vec![],
        };
        let letter = letter(&digest, "Noor", "https://focal.example/").unwrap();
        assert_eq!(letter.subject, "Focal: the week to 23 Nov 2026");
        assert!(letter.text.contains("A & <b>: Neutral → Champion") && letter.text.contains("2 contacts were logged."));
        assert!(letter.html.contains("A &amp; &lt;b&gt;") && !letter.html.contains("<b>:"), "{}", letter.html);
        assert!(letter.html.contains(r#"href="https://focal.example/people/1""#));
        assert!(
            letter.text.contains("Nothing new on: Calm")
                && letter.text.contains("https://focal.example/settings/digest")
        );
    }
}
