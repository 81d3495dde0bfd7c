//! What the classes of charts look like where no browser reads the style sheet: the light scheme, from the same files, so
//! that a PDF and a page cannot disagree.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

/// The style sheets that name classes of charts.
const SHEETS: [&str; 3] = [
    include_str!("../../assets/css/stance.css"),
    include_str!("../../assets/css/charts.css"),
    include_str!("../../assets/css/directory.css"),
];

/// Properties that mean something in SVG.
const PROPERTIES: [&str; 13] = [
    "fill",
    "fill-opacity",
    "font-size",
    "font-weight",
    "letter-spacing",
    "opacity",
    "paint-order",
    "stroke",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-opacity",
    "stroke-width",
];

static TOKENS: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let sheet = include_str!("../../assets/tokens.css");
    let root = sheet.split_once(":root{").map_or("", |(_, rest)| rest);
    let light = root.split_once('}').map_or(root, |(light, _)| light);
    let light = light.split(['\n', ';']).filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'));
    light.map(|(name, value)| (name.trim(), value.trim())).collect()
});

static SHEET: LazyLock<String> = LazyLock::new(|| SHEETS.iter().map(|sheet| resolved(sheet)).collect());

/// A colour of the light scheme as red, green, blue, by its name in `assets/tokens.css`: `st-p3`, `ink`.
pub fn colour(name: &str) -> Option<(u8, u8, u8)> {
    let hex = TOKENS.get(name)?.strip_prefix('#').filter(|hex| hex.len() == 6)?;
    let part = |from: usize| u8::from_str_radix(hex.get(from..from + 2)?, 16).ok();
    Some((part(0)?, part(2)?, part(4)?))
}

/// The rules for charts as plain CSS, every token replaced by its value in the light scheme.
pub fn light_sheet() -> &'static str {
    &SHEET
}

/// The rules of a sheet that a renderer of SVG understands: classes and elements, no states, no media.
fn resolved(sheet: &str) -> String {
    let mut css = String::new();
    for (selectors, declarations) in rules(sheet) {
        let plain = |selector: &&str| {
            !selector.is_empty() && selector.chars().all(|c| c.is_ascii_alphanumeric() || ".- ".contains(c))
        };
        let selectors: Vec<_> = selectors.split(',').map(str::trim).filter(plain).collect();
        let declarations: Vec<_> = declarations.split(';').filter_map(declaration).collect();
        if !selectors.is_empty() && !declarations.is_empty() {
            let _ = writeln!(css, "{} {{ {} }}", selectors.join(", "), declarations.join("; "));
        }
    }
    css
}

/// Selectors and declarations of the rules outside `@media` and the like.
fn rules(sheet: &str) -> Vec<(String, String)> {
    let (mut found, mut head, mut body, mut depth) = (vec![], String::new(), String::new(), 0);
    for c in without_comments(sheet).chars() {
        match c {
            '{' => depth += 1,
            '}' => {
                depth -= 1;
                if depth == 0 {
                    if !head.trim_start().starts_with('@') {
                        found.push((head.trim().to_owned(), std::mem::take(&mut body)));
                    }
                    head.clear();
                    body.clear();
                }
            }
            c if depth == 0 => head.push(c),
            c => body.push(c),
        }
    }
    found
}

fn without_comments(sheet: &str) -> String {
    let mut parts = sheet.split("/*");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        plain += part.split_once("*/").map_or("", |(_, rest)| rest);
    }
    plain
}

fn declaration(text: &str) -> Option<String> {
    let (name, value) = text.split_once(':')?;
    let (name, value) = (name.trim(), value.trim());
    if !PROPERTIES.contains(&name) {
        return None;
    }
    let token = value.strip_prefix("var(--").and_then(|rest| rest.strip_suffix(')'));
    let value = token.map_or(Some(value), |token| TOKENS.get(token).copied())?;
    match name {
        // The fonts of a PDF have two weights.
        "font-weight" => Some(format!("{name}: {}", if value.parse::<u32>().ok()? >= 500 { 600 } else { 400 })),
        _ => match value.strip_suffix("rem") {
            Some(number) => Some(format!("{name}: {}px", number.parse::<f64>().ok()? * 16.0)),
            None => Some(format!("{name}: {value}")),
        },
    }
}

/// A drawing without its links: for a client, and for paper.
pub fn without_links(svg: &str) -> String {
    let mut plain = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some(at) = rest.find('<') {
        plain.push_str(&rest[..at]);
        let tag = &rest[at..];
        let end = tag.find('>').map_or(tag.len(), |end| end + 1);
        if !(tag.starts_with("<a ") || tag.starts_with("<a>") || tag.starts_with("</a>")) {
            plain.push_str(&tag[..end]);
        }
        rest = &tag[end..];
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stances_have_the_colours_of_the_light_scheme() {
        assert_eq!(colour("st-p3"), Some((0x0d, 0x34, 0x7f)));
        assert_eq!(colour("st-m3"), Some((0x74, 0x26, 0x10)));
        assert_eq!(colour("ink"), Some((0x16, 0x18, 0x1d)));
        assert_eq!(colour("font"), None);
    }

    #[test]
    fn the_sheet_names_every_stance_and_holds_no_token() {
        for rule in [".p3 { fill: #0d347f }", ".un { fill: none; stroke: #878d98; stroke-width: 1.1 }"] {
            assert!(light_sheet().contains(rule), "{rule}");
        }
        assert!(!light_sheet().contains("var(") && !light_sheet().contains("rem") && !light_sheet().contains(":hover"));
        assert!(
            light_sheet().contains(".hc-n { font-size: 34px; font-weight: 600; letter-spacing: -1px; fill: #16181d }")
        );
    }

    #[test]
    fn links_go_and_what_they_held_stays() {
        let svg = r#"<svg><a href="/x?a=1&amp;b" tabindex="-1"><title>A</title><circle/></a><text>b</text></svg>"#;
        assert_eq!(without_links(svg), "<svg><title>A</title><circle/><text>b</text></svg>");
    }
}
