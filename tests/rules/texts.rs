//! Everything that is said stands in the messages, in each language, and every message is said somewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use focal::locale::{IDS_WITH_MARKUP, Locale, faults};
use regex::Regex;

fn files(folder: &str, suffix: &str) -> Vec<PathBuf> {
    let mut found = vec![];
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(suffix) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

fn shown(path: &Path) -> String {
    path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().display().to_string()
}

/// Every message of a language: id, the folder it stands in, its text.
fn messages(locale: Locale) -> BTreeMap<String, (String, String)> {
    let begins = Regex::new(r"(?m)^([a-z][a-z0-9-]*) = ?").unwrap();
    let mut found = BTreeMap::new();
    for path in files("templates", &format!("/{locale}.ftl")) {
        let part = path.parent().unwrap().file_name().unwrap().to_string_lossy().into_owned();
        let text = read(&path);
        let starts: Vec<_> =
            begins.captures_iter(&text).map(|found| (found.get(0).unwrap(), found[1].to_owned())).collect();
        for (at, (start, id)) in starts.iter().enumerate() {
            let end = starts.get(at + 1).map_or(text.len(), |(next, _)| next.start());
            let lines = text[start.end()..end].lines().filter(|line| !line.starts_with('#'));
            let before =
                found.insert(id.clone(), (part.clone(), lines.collect::<Vec<_>>().join("\n").trim().to_owned()));
            assert!(before.is_none(), "{}: {id} stands twice", shown(&path));
        }
    }
    found
}

fn set(pattern: &Regex, text: &str) -> BTreeSet<String> {
    pattern.find_iter(text).map(|found| found.as_str().to_owned()).collect()
}

#[test]
fn every_message_can_be_read_in_every_language() {
    for locale in Locale::ALL {
        assert!(faults(*locale).is_empty(), "{}: {:?}", locale.name(), faults(*locale));
    }
}

#[test]
fn every_language_says_everything() {
    let english = messages(Locale::English);
    let [names, tags, beside, words] =
        [r"\$[a-z_]+", "</?[a-z]+", r"\{[^}]*\}|<[^>]*>", "[a-z]{3,} [a-z]{3,}"].map(|it| Regex::new(it).unwrap());
    let mut wrong = vec![];
    for (id, (part, text)) in &english {
        if !id.starts_with(&format!("{part}-")) {
            wrong.push(format!("{id} stands in templates/{part}"));
        }
        if !id.ends_with(IDS_WITH_MARKUP) && tags.is_match(text) {
            wrong.push(format!("{id} holds markup, but does not end in {IDS_WITH_MARKUP}"));
        }
    }
    for locale in [Locale::French, Locale::German] {
        let theirs = messages(locale);
        wrong.extend(
            theirs.keys().filter(|id| !english.contains_key(*id)).map(|id| format!("{locale}: {id} is not English")),
        );
        for (id, (_, text)) in &english {
            let Some((_, said)) = theirs.get(id) else {
                wrong.push(format!("{locale}: {id} is missing"));
                continue;
            };
            if set(&names, text) != set(&names, said) {
                wrong.push(format!("{locale}: {id} has other names in it: {said}"));
            }
            if set(&tags, text) != set(&tags, said) {
                wrong.push(format!("{locale}: {id} has other markup: {said}"));
            }
            let rest = beside.replace_all(text, " ");
            if text == said && rest.trim() != "(pro bono)" && words.is_match(&rest) {
                wrong.push(format!("{locale}: {id} is still English: {text}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_message_that_is_asked_for_is_there_and_every_one_is_asked_for() {
    let english = messages(Locale::English);
    let (mut all, mut asked) = (String::new(), BTreeSet::new());
    let in_rust = Regex::new(r#"\bt!\(\s*"([^"]+)"|\blocale::said(?:_with)?\("([^"]+)""#).unwrap();
    let in_template = Regex::new(r#"\bth? "([a-z0-9-]+)""#).unwrap();
    for (folder, suffix, asks) in
        [("src", ".rs", &in_rust), ("jobs", ".rs", &in_rust), ("templates", ".hbs", &in_template)]
    {
        for path in files(folder, suffix) {
            let text = read(&path);
            // What stands in comments is an example.
            let text: String =
                text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
            for found in asks.captures_iter(&text) {
                let id = found.get(1).or_else(|| found.get(2)).unwrap().as_str().to_owned();
                if !english.contains_key(&id) {
                    asked.insert(format!("{}: there is no message “{id}”", shown(&path)));
                }
            }
            all.push_str(&text);
        }
    }
    let is_said = |id: &str| id.starts_with("ui-script-") || all.contains(&format!("\"{id}\""));
    asked.extend(english.keys().filter(|id| !is_said(id)).map(|id| format!("{id} is never said")));
    assert!(asked.is_empty(), "{}", asked.into_iter().collect::<Vec<_>>().join("\n"));
}

/// What stands in a template and is the same in every language.
fn is_no_text(text: &str) -> bool {
    const NAMES: &[&str] = &[
        "Focal",
        "· Focal",
        "PDF",
        "CSV",
        "XLSX",
        "JSON",
        "HTML",
        "DKIM",
        "SMTP",
        "TXT",
        "DNS",
        "vCard",
        "Esc",
        "esc",
        "Ctrl",
        "Markdown",
        "iCalendar",
        "letter.eml",
    ];
    let letters = |pair: &[char]| pair.iter().all(|c| c.is_alphabetic());
    !text.chars().collect::<Vec<_>>().windows(2).any(letters) || NAMES.contains(&text)
}

#[test]
fn templates_hold_no_text() {
    let comment = Regex::new(r"(?s)\{\{!--.*?--\}\}").unwrap();
    let tag_of_engine = Regex::new(r"\{\{\{?[^{}]*\}\}\}?").unwrap();
    let code = Regex::new(r"(?s)<(?:code|kbd)\b[^>]*>.*?</(?:code|kbd)>").unwrap();
    let element = Regex::new(r"(?s)<[^>]*>").unwrap();
    let shown_attribute =
        Regex::new(r#"\s(?:title|aria-label|placeholder|alt|data-confirm|data-confirm-yes|data-[a-z-]*(?:text|label|word|said|told))="([^"]*)""#)
            .unwrap();
    let parameter =
        Regex::new(r#"\b(?:text|heading|label|legend|submit|action|hint|more|about|title|empty)="([^"]*)""#).unwrap();
    let mut left = vec![];
    for path in files("templates", ".hbs") {
        // Attributes alone are no page.
        if path.ends_with("ui/field-attrs.hbs") {
            continue;
        }
        let source = read(&path);
        let source = comment.replace_all(&source, "");
        let mut found: Vec<String> = vec![];
        for tag in tag_of_engine.find_iter(&source) {
            found.extend(parameter.captures_iter(tag.as_str()).map(|given| given[1].to_owned()));
        }
        let page = tag_of_engine.replace_all(&source, "\u{0}");
        found.extend(shown_attribute.captures_iter(&page).map(|given| given[1].replace('\u{0}', "")));
        let page = code.replace_all(&page, "\u{0}");
        let page = element.replace_all(&page, "\u{0}");
        found.extend(page.split('\u{0}').map(str::to_owned));
        let texts = found.iter().map(|text| text.trim()).filter(|text| !is_no_text(text));
        left.extend(texts.map(|text| format!("{}: {text}", shown(&path))));
    }
    assert!(left.is_empty(), "texts belong into the messages:\n{}", left.join("\n"));
}
