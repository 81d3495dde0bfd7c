//! One bar, cut into parts.

use std::fmt::Write as _;

use super::escape;
use crate::t;

/// A part of a bar: the class that colours it, how many it stands for, and what it is called.
#[derive(Clone, Debug)]
pub struct Part<'a> {
    /// A class of the style sheet: a stance (`p3` … `un`) or a state (`f-ok`, `f-warn`, `f-bad`, `f-q`).
    pub class: &'a str,
    /// How many.
    pub count: i64,
    /// What they are: "Champion", "delivered".
    pub name: &'a str,
}

impl<'a> Part<'a> {
    /// A part.
    pub fn new(class: &'a str, count: i64, name: &'a str) -> Self {
        Part { class, count, name }
    }
}

/// A bar whose parts fill it whole: the stances of a group. The text alternative is `label` and the counts.
pub fn stack_bar(label: &str, parts: &[Part<'_>]) -> String {
    let total = parts.iter().map(|part| part.count.max(0)).sum();
    bar(label, parts, total, 8)
}

/// A bar whose parts fill it as far as they go out of `total`: what has been sent of a campaign.
pub fn progress_bar(label: &str, parts: &[Part<'_>], total: i64) -> String {
    let sum: i64 = parts.iter().map(|part| part.count.max(0)).sum();
    bar(label, parts, total.max(sum), 10)
}

#[expect(clippy::cast_precision_loss, reason = "widths on a screen, not decisions")]
fn bar(label: &str, parts: &[Part<'_>], total: i64, height: u32) -> String {
    let parts: Vec<&Part<'_>> = parts.iter().filter(|part| part.count > 0).collect();
    let counts: Vec<String> =
        parts.iter().map(|part| t!("charts-bar-part", n = part.count, name = part.name)).collect();
    let counts = if counts.is_empty() { t!("charts-bar-none").to_owned() } else { counts.join(", ") };
    let mut svg = format!(
        r#"<svg class="bar" width="100%" height="{height}" role="img" aria-label="{}"><rect class="bar-bg" width="100%" height="{height}"/>"#,
        escape(&t!("charts-bar", label = label, parts = counts)),
    );
    let mut x = 0.0;
    for part in parts {
        let width = part.count as f64 / total as f64 * 100.0;
        // A hair between the parts; the smallest part still shows.
        let drawn = if width > 0.7 { width - 0.35 } else { width.max(0.3) };
        let class = escape(part.class);
        let title = escape(&t!("charts-part", name = part.name, n = part.count));
        let _ = write!(
            svg,
            r#"<rect class="{class}" x="{x:.2}%" width="{drawn:.2}%" height="{height}"><title>{title}</title></rect>"#
        );
        x += width;
    }
    svg + "</svg>"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_a_bar_add_up_and_empty_ones_are_left_out() {
        let svg = stack_bar(
            "S&D",
            &[Part::new("p3", 3, "Champion"), Part::new("p1", 0, "Leaning for"), Part::new("un", 1, "Unknown")],
        );
        assert!(svg.contains(r#"aria-label="S&amp;D: 3 Champion, 1 Unknown""#), "{svg}");
        assert!(svg.contains(r#"x="0.00%" width="74.65%""#) && svg.contains(r#"x="75.00%""#), "{svg}");
        assert!(!svg.contains("Leaning"));
    }

    #[test]
    fn a_bar_of_nothing_is_empty_and_says_so() {
        let svg = stack_bar("NI", &[]);
        assert!(svg.contains("NI: none") && !svg.contains("NaN"), "{svg}");
        assert!(!progress_bar("Sent", &[Part::new("f-ok", 2, "sent")], 0).contains("inf"));
    }
}
