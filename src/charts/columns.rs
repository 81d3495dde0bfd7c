//! Upright columns in two parts, one per week or month: how much of what was done when.

use std::fmt::Write as _;

use super::{Frame, escape, n};
use crate::t;

const LEFT: f64 = 30.0;
const WIDTH: f64 = 560.0;
const TALL: f64 = 96.0;
const TOP: f64 = 12.0;
const HEIGHT: f64 = 128.0;

/// One column.
#[derive(Clone, Debug)]
pub struct ColumnBar {
    /// What it stands for: "Week of 2 Nov 2026".
    pub name: String,
    /// The lower part, from 0 on.
    pub lower: i64,
    /// What stands upon it, from 0 on.
    pub upper: i64,
    /// A text below; empty where there is no room for one.
    pub label: String,
}

/// Everything the columns show.
#[derive(Clone, Debug)]
pub struct Columns {
    /// Prefix of the ids inside.
    pub id: String,
    /// Text alternative: what is shown.
    pub title: String,
    /// Text alternative: what it shows, in words.
    pub description: String,
    /// What the lower and the upper parts are, and their classes.
    pub parts: [(&'static str, &'static str); 2],
    /// The columns, from the first to the last.
    pub columns: Vec<ColumnBar>,
}

/// Draws them.
#[expect(clippy::cast_precision_loss, reason = "lengths on a screen, not decisions")]
pub fn columns(chart: &Columns) -> String {
    let most = chart.columns.iter().map(|column| column.lower + column.upper).max().unwrap_or(0).max(1);
    let frame = Frame { class: "trend", id: &chart.id, title: &chart.title, description: &chart.description };
    let mut svg = frame.open(WIDTH, HEIGHT, false);
    let floor = TOP + TALL;
    for (value, y) in [(most, TOP), (0, floor)] {
        let _ = write!(
            svg,
            r#"<path class="grid" d="M{LEFT} {}H{WIDTH}"/><text class="gy" x="0" y="{}">{value}</text>"#,
            n(y),
            n(y + 3.5)
        );
    }
    let step = (WIDTH - LEFT) / chart.columns.len().max(1) as f64;
    let wide = (step * 0.7).min(28.0);
    for (at, column) in chart.columns.iter().enumerate() {
        let x = LEFT + step * (at as f64 + 0.5) - wide / 2.0;
        let mut bottom = floor;
        for ((class, name), value) in chart.parts.iter().zip([column.lower, column.upper]) {
            let height = TALL * value as f64 / most as f64;
            if value > 0 {
                bottom -= height;
                let _ = write!(
                    svg,
                    r#"<rect class="{}" x="{}" y="{}" width="{}" height="{}"><title>{}</title></rect>"#,
                    escape(class),
                    n(x),
                    n(bottom),
                    n(wide),
                    n((height - 0.8).max(0.6)),
                    escape(&t!("charts-column", name = &column.name, n = value, part = *name))
                );
            }
        }
        if !column.label.is_empty() {
            let (x, text) = (n(x + wide / 2.0), escape(&column.label));
            let _ =
                write!(svg, r#"<text class="gx" x="{x}" y="{}" text-anchor="middle">{text}</text>"#, n(HEIGHT - 3.0));
        }
    }
    svg + "</svg>"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_column_fills_the_chart_and_empty_parts_are_not_drawn() {
        let column = |name: &str, lower, upper| ColumnBar { name: name.into(), lower, upper, label: name.into() };
        let svg = columns(&Columns {
            id: "c".into(),
            title: "Contacts <by week>".into(),
            description: String::new(),
            parts: [("gp-f", "meetings"), ("gp-e", "other contacts")],
            columns: vec![column("A&B", 1, 3), column("C", 0, 0)],
        });
        assert!(
            svg.contains(r#"<rect class="gp-f" x="148.5" y="84" width="28" height="23.2"><title>A&amp;B: 1 meetings"#),
            "{svg}"
        );
        assert!(svg.contains(r#"<rect class="gp-e" x="148.5" y="12" width="28" height="71.2">"#), "{svg}");
        assert_eq!(svg.matches("<rect").count(), 2);
        assert!(svg.contains("Contacts &lt;by week&gt;"));
    }

    #[test]
    fn nothing_at_all_is_an_empty_chart() {
        let (id, title, description) = ("c".into(), String::new(), String::new());
        let svg = columns(&Columns { id, title, description, parts: [("a", "a"), ("b", "b")], columns: vec![] });
        assert!(!svg.contains("NaN") && !svg.contains("<rect"), "{svg}");
    }
}
