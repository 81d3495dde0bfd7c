//! What is there and what is missing, per constraint of a rule: the floor, what is expected on top, what could still come, and the
//! threshold across.

use std::fmt::Write as _;

use super::{Frame, escape, n};
use crate::t;

const LEFT: f64 = 108.0;
const WIDTH: f64 = 560.0;
const RIGHT: f64 = 96.0;
const ROW: f64 = 46.0;

/// One constraint.
#[derive(Clone, Debug)]
pub struct Gap {
    /// What is counted: "Members", "Population".
    pub name: String,
    /// Verified support.
    pub floor: i64,
    /// And what is expected; at least the floor.
    pub expected: i64,
    /// And what could still come; at least what is expected.
    pub ceiling: i64,
    /// What the rule asks for.
    pub needed: i64,
    /// Everything there is.
    pub whole: i64,
    /// The threshold in words: "361".
    pub needed_text: String,
    /// What is missing, in words: "74 short", "reached".
    pub verdict: String,
}

/// Everything the bars show.
#[derive(Clone, Debug)]
pub struct Gaps {
    /// Prefix of the ids inside.
    pub id: String,
    /// Text alternative: what is shown.
    pub title: String,
    /// Text alternative: what it shows, in words.
    pub description: String,
    /// A bar each.
    pub gaps: Vec<Gap>,
}

/// Draws them.
#[expect(clippy::cast_precision_loss, reason = "lengths on a screen, not decisions")]
pub fn gaps(chart: &Gaps) -> String {
    let inner = WIDTH - LEFT - RIGHT;
    let frame = Frame { class: "gaps", id: &chart.id, title: &chart.title, description: &chart.description };
    let mut svg = frame.open(WIDTH, ROW * chart.gaps.len() as f64 + 12.0, false);
    for (at, gap) in chart.gaps.iter().enumerate() {
        let y = ROW * at as f64 + 18.0;
        let whole = gap.whole.max(gap.needed).max(gap.ceiling).max(1) as f64;
        let x = |value: i64| LEFT + inner * value.max(0) as f64 / whole;
        let (name, verdict) = (escape(&gap.name), escape(&gap.verdict));
        let _ = write!(
            svg,
            r#"<text class="ax" x="0" y="{}">{name}</text><text class="ax-v" x="{WIDTH}" y="{}" text-anchor="end">{verdict}</text><rect class="bar-bg" x="{LEFT}" y="{}" width="{}" height="16"/>"#,
            n(y + 12.0),
            n(y + 12.0),
            n(y),
            n(inner)
        );
        let parts = [
            ("gp-f", 0, gap.floor, 16.0, t!("charts-floor")),
            ("gp-e", gap.floor, gap.expected, 16.0, t!("charts-expected")),
            ("gp-c", gap.expected, gap.ceiling, 16.0, t!("charts-ceiling")),
        ];
        for (class, from, to, height, name) in parts {
            let wide = x(to) - x(from);
            if to > from {
                let title = escape(&t!("charts-part", name = name, n = to));
                let _ = write!(
                    svg,
                    r#"<rect class="{class}" x="{}" y="{}" width="{}" height="{}"><title>{title}</title></rect>"#,
                    n(x(from)),
                    n(y),
                    n((wide - 0.8).max(0.6)),
                    n(height)
                );
            }
        }
        let (line, text) = (n(x(gap.needed)), escape(&gap.needed_text));
        let _ = write!(
            svg,
            r#"<path class="thr" d="M{line} {}v24"/><text class="thr-t" x="{line}" y="{}" text-anchor="middle">{text}</text>"#,
            n(y - 4.0),
            n(y - 7.0)
        );
    }
    svg + "</svg>"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_follow_one_another_and_the_threshold_stands_across() {
        let gap = Gap {
            name: "Members".into(),
            floor: 25,
            expected: 50,
            ceiling: 75,
            needed: 50,
            whole: 100,
            needed_text: "50".into(),
            verdict: "25 short".into(),
        };
        let svg = gaps(&Gaps { id: "g".into(), title: "Gap".into(), description: String::new(), gaps: vec![gap] });
        assert!(svg.contains(r#"<rect class="gp-f" x="108" y="18" width="88.2" height="16">"#), "{svg}");
        assert!(svg.contains(r#"<rect class="gp-c" x="286" y="18" width="88.2" height="16">"#), "{svg}");
        assert!(svg.contains(r#"<path class="thr" d="M286 14v24"/>"#) && svg.contains("25 short"));
    }
}
