//! Charts as SVG text: numbers in, markup out. Colours come from the style sheet through classes, since the
//! pages allow no inline style. Each chart has a text alternative; its table twin is the page's matter.

mod bars;
mod council;
mod flows;
mod gaps;
mod grid;
mod hemicycle;
mod map;
mod style;
mod trend;

pub use bars::{Part, progress_bar, stack_bar};
pub use council::{Council, CouncilState, council};
pub use flows::{Flow, Flows, flows};
pub use gaps::{Gap, Gaps, gaps};
pub use grid::{Dot, Grid, grid};
pub use hemicycle::{Centre, Hemicycle, Seat, Wedge, hemicycle};
pub use map::{Land, Map, Shade, swatch, union_map, world_map};
pub use style::{colour, light_sheet, without_links};
pub use trend::{Event, Series, StanceLine, Step, Trend, spark, stance_line, trend};

/// Text made safe for element content and for attributes in double quotes.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            // Not allowed in XML, and nothing to draw.
            c if c.is_control() && !matches!(c, '\n' | '\t') => {}
            c => safe.push(c),
        }
    }
    safe
}

/// The head of a drawing with its text alternative.
struct Frame<'a> {
    class: &'a str,
    id: &'a str,
    title: &'a str,
    description: &'a str,
}

impl Frame<'_> {
    fn open(&self, width: f64, height: f64, is_linked: bool) -> String {
        // A picture may not contain links, a group may.
        let role = if is_linked { "group" } else { "img" };
        let (class, id, title, description) =
            (self.class, escape(self.id), escape(self.title), escape(self.description));
        let (width, height) = (n(width), n(height));
        format!(
            r#"<svg class="{class}" viewBox="0 0 {width} {height}" role="{role}" aria-labelledby="{id}-t {id}-d"><title id="{id}-t">{title}</title><desc id="{id}-d">{description}</desc>"#
        )
    }
}

/// A small mark for legends: `p3`, `p2`, `p1`, `z0`, `m1`, `m2`, `m3`, `un`.
pub fn glyph(class: &str) -> String {
    format!(r#"<svg viewBox="0 0 12 12" aria-hidden="true">{}</svg>"#, mark(class, 6.0, 6.0, 4.6))
}

/// Shape is direction, so that colour is never alone: circle for, diamond against, small dot undecided, ring
/// unknown.
fn mark(class: &str, x: f64, y: f64, r: f64) -> String {
    let class = escape(class);
    let circle = |r: f64| format!(r#"<circle class="{class}" cx="{}" cy="{}" r="{}"/>"#, n(x), n(y), n(r));
    match class.as_str() {
        "un" => circle(r * 0.78),
        "z0" => circle(r * 0.62),
        against if against.starts_with('m') => {
            let d = r * 1.16;
            let (top, d) = (n(y - d), n(d));
            format!(r#"<path class="{class}" d="M{} {top}l{d} {d}-{d} {d}-{d}-{d}z"/>"#, n(x))
        }
        _ => circle(r),
    }
}

/// A coordinate with one decimal, without a trailing `.0`.
fn n(value: f64) -> String {
    let text = format!("{value:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_are_short() {
        let texts: Vec<String> = [1.0, -0.04, 2.25, 10.06].into_iter().map(n).collect();
        assert_eq!(texts, ["1", "0", "2.2", "10.1"]);
    }

    #[test]
    fn names_cannot_break_out_of_the_drawing() {
        assert_eq!(escape("a<b>&\"c\"\u{0}"), "a&lt;b&gt;&amp;&quot;c&quot;");
    }
}
