//! Power × interest: a mark with a number for each holder, in the field of its two scores. Those of one field stand side by
//! side, so that none hides another; the table twin says who the numbers are.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{Frame, escape, mark, n};
use crate::t;

const LEFT: f64 = 46.0;
const TOP: f64 = 10.0;
const FIELD: f64 = 92.0;
const SCORES: i64 = 5;

/// A holder on the grid.
#[derive(Clone, Debug)]
pub struct Dot {
    /// The number in the table twin.
    pub number: usize,
    /// Who.
    pub name: String,
    /// The stance, `p3` … `m3` or `un`.
    pub class: String,
    /// Influence, 1 to 5: upwards.
    pub power: i64,
    /// Interest, 1 to 5: to the right.
    pub interest: i64,
    /// Where it leads.
    pub href: Option<String>,
}

/// Everything a grid shows.
#[derive(Clone, Debug)]
pub struct Grid {
    /// Prefix of the ids inside.
    pub id: String,
    /// Text alternative: what is shown.
    pub title: String,
    /// Text alternative: what it shows, in words.
    pub description: String,
    /// The holders.
    pub dots: Vec<Dot>,
}

/// Where each of `count` marks of one field stands, from its middle; and how large a mark may be.
#[expect(clippy::cast_precision_loss, reason = "places on a screen")]
fn places(count: usize) -> (Vec<(f64, f64)>, f64) {
    let mut side = 1;
    while side * side < count {
        side += 1;
    }
    let pitch = (FIELD - 14.0) / side as f64;
    let rows = count.div_ceil(side).max(1);
    let place = |at: usize| {
        let (row, column) = (at / side, at % side);
        let in_row = if row + 1 == rows { count - row * side } else { side };
        let middle = |at: usize, of: usize| (at as f64 - (of as f64 - 1.0) / 2.0) * pitch;
        (middle(column, in_row), middle(row, rows))
    };
    ((0..count).map(place).collect(), (pitch / 2.0 * 0.86).min(11.0))
}

/// Draws it.
#[expect(clippy::cast_precision_loss, reason = "places on a screen")]
pub fn grid(chart: &Grid) -> String {
    let side = FIELD * SCORES as f64;
    let (width, height) = (LEFT + side + 10.0, TOP + side + 40.0);
    let is_linked = chart.dots.iter().any(|dot| dot.href.is_some());
    let frame = Frame { class: "pig", id: &chart.id, title: &chart.title, description: &chart.description };
    let mut svg = frame.open(width, height, is_linked);
    for at in 0..=SCORES {
        let away = FIELD * at as f64;
        let (x, y) = (n(LEFT + away), n(TOP + away));
        let _ = write!(
            svg,
            r#"<path class="grid" d="M{x} {}V{}M{} {y}H{}"/>"#,
            n(TOP),
            n(TOP + side),
            n(LEFT),
            n(LEFT + side)
        );
    }
    // Influence 4 and 5 with interest 4 and 5: those to work with first.
    let half = FIELD * 3.0;
    let _ = write!(
        svg,
        r#"<path class="pig-h" d="M{} {}V{}H{}"/>"#,
        n(LEFT + half),
        n(TOP),
        n(TOP + FIELD * 2.0),
        n(LEFT + side)
    );
    for score in 1..=SCORES {
        let middle = FIELD * (score as f64 - 0.5);
        let _ = write!(
            svg,
            r#"<text class="gx" x="{}" y="{}" text-anchor="middle">{score}</text><text class="gx" x="{}" y="{}" text-anchor="end">{score}</text>"#,
            n(LEFT + middle),
            n(TOP + side + 15.0),
            n(LEFT - 8.0),
            n(TOP + side - middle + 4.0)
        );
    }
    let (influence, interest) = (escape(t!("charts-influence")), escape(t!("charts-interest")));
    let _ = write!(
        svg,
        r#"<text class="ax" x="{}" y="{}" text-anchor="middle">{interest}</text><text class="ax" transform="translate(14 {}) rotate(-90)" text-anchor="middle">{influence}</text>"#,
        n(LEFT + side / 2.0),
        n(TOP + side + 33.0),
        n(TOP + side / 2.0)
    );
    let mut fields: BTreeMap<(i64, i64), Vec<&Dot>> = BTreeMap::new();
    for dot in &chart.dots {
        let field = (dot.power.clamp(1, SCORES), dot.interest.clamp(1, SCORES));
        fields.entry(field).or_default().push(dot);
    }
    for ((power, interest), dots) in fields {
        let (x, y) = (LEFT + FIELD * (interest as f64 - 0.5), TOP + side - FIELD * (power as f64 - 0.5));
        let (places, radius) = places(dots.len());
        for (dot, (dx, dy)) in dots.into_iter().zip(places) {
            draw(&mut svg, dot, x + dx, y + dy, radius);
        }
    }
    svg + "</svg>"
}

fn draw(svg: &mut String, dot: &Dot, x: f64, y: f64, radius: f64) {
    let title = escape(&dot.name);
    let drawn = mark(&dot.class, x, y, radius);
    // A number that would not be read is left to the table.
    let number = if radius < 6.0 {
        String::new()
    } else {
        let (class, x, y) = (escape(&dot.class), n(x), n(y + 3.0));
        format!(r#"<text class="pn on-{class}" x="{x}" y="{y}" text-anchor="middle">{}</text>"#, dot.number)
    };
    let _ = match &dot.href {
        Some(href) => write!(
            svg,
            r#"<a href="{}" tabindex="-1" aria-hidden="true"><title>{title}</title>{drawn}{number}</a>"#,
            escape(href)
        ),
        None => write!(svg, "<g><title>{title}</title>{drawn}{number}</g>"),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_of_one_field_stand_apart_and_within_it() {
        for count in [1, 2, 5, 30, 200] {
            let (places, radius) = places(count);
            assert_eq!(places.len(), count);
            assert!(places.iter().all(|(x, y)| x.abs() + radius <= FIELD / 2.0 && y.abs() + radius <= FIELD / 2.0));
            for (i, a) in places.iter().enumerate() {
                assert!(places[..i].iter().all(|b| (a.0 - b.0).hypot(a.1 - b.1) >= 2.0 * radius));
            }
        }
    }

    #[test]
    fn influence_goes_up_and_interest_to_the_right() {
        let dot = |power, interest| Dot {
            number: 7,
            name: "A & B".into(),
            class: "p3".into(),
            power,
            interest,
            href: Some("/people/1".into()),
        };
        let chart = |dots| Grid { id: "g".into(), title: "Grid".into(), description: String::new(), dots };
        assert!(grid(&chart(vec![dot(5, 1)])).contains(r#"<circle class="p3" cx="92" cy="56""#));
        let low = grid(&chart(vec![dot(1, 5)]));
        assert!(
            low.contains(r#"<circle class="p3" cx="460" cy="424""#) && low.contains("A &amp; B") && low.contains(">7<")
        );
    }
}
