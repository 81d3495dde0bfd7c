//! Numbers over time: lines with a goal and marks for what happened; one person's stance as steps; a line in a row.

use std::fmt::Write as _;

use super::{Frame, escape, mark, n};
use crate::locale;

const WIDTH: f64 = 430.0;
const HEIGHT: f64 = 238.0;
const LEFT: f64 = 4.0;
const RIGHT: f64 = 96.0;
const TOP: f64 = 24.0;
const FOOT: f64 = 22.0;

/// One line of a trend.
#[derive(Clone, Debug)]
pub struct Series {
    /// What it counts.
    pub name: String,
    /// The class of its colour.
    pub class: String,
    /// Whether it is dashed, so that it is told apart without colour.
    pub is_dashed: bool,
    /// Its values, one per point in time.
    pub values: Vec<i64>,
}

/// Something that happened.
#[derive(Clone, Debug)]
pub struct Event {
    /// At which point in time, as a share of the whole, 0 to 1.
    pub at: f64,
    /// What.
    pub title: String,
}

/// Everything a trend shows.
#[derive(Clone, Debug)]
pub struct Trend {
    /// Prefix of the ids inside.
    pub id: String,
    /// Text alternative: what is shown.
    pub title: String,
    /// Text alternative: what it shows, in words.
    pub description: String,
    /// The lines, with as many values each.
    pub series: Vec<Series>,
    /// What is to be reached, and what it is called: 361, "361 needed".
    pub goal: Option<(i64, String)>,
    /// Numbered marks; the page lists them below.
    pub events: Vec<Event>,
    /// Texts below the line: where, as a share of the whole, and what.
    pub labels: Vec<(f64, String)>,
}

/// The smallest of 1, 2, 5, 10, 20, 50 … that makes at most four steps.
fn step(max: i64) -> i64 {
    let mut unit = 1;
    loop {
        for step in [unit, 2 * unit, 5 * unit] {
            if max <= step * 4 {
                return step;
            }
        }
        unit *= 10;
    }
}

/// Draws it.
#[expect(clippy::cast_precision_loss, reason = "places on a screen")]
pub fn trend(chart: &Trend) -> String {
    let values = chart.series.iter().flat_map(|series| series.values.iter().copied());
    let most = values.chain(chart.goal.iter().map(|(goal, _)| *goal)).max().unwrap_or(1).max(1);
    let step = step(most);
    let top = (most + step - 1) / step * step;
    let (inner, tall) = (WIDTH - LEFT - RIGHT, HEIGHT - TOP - FOOT);
    let x = |share: f64| LEFT + inner * share.clamp(0.0, 1.0);
    let y = |value: i64| TOP + tall * (1.0 - value as f64 / top as f64);
    let frame = Frame { class: "trend", id: &chart.id, title: &chart.title, description: &chart.description };
    let mut svg = frame.open(WIDTH, HEIGHT, false);
    let end = n(LEFT + inner);
    for value in (0..=4).map(|k| k * step).filter(|value| *value <= top) {
        let _ = write!(svg, r#"<path class="grid" d="M{LEFT} {}H{end}"/>"#, n(y(value)));
        if value > 0 {
            let _ = write!(svg, r#"<text class="gy" x="{LEFT}" y="{}">{value}</text>"#, n(y(value) - 3.0));
        }
    }
    if let Some((goal, text)) = &chart.goal {
        let (at, text) = (y(*goal), escape(text));
        let _ = write!(
            svg,
            r#"<path class="goal" d="M{LEFT} {}H{end}"/><text class="goal-t" x="{}" y="{}">{text}</text>"#,
            n(at),
            n(LEFT + inner + 6.0),
            n(at + 3.5)
        );
    }
    let mut ends = vec![];
    for series in &chart.series {
        let last = series.values.len().saturating_sub(1).max(1) as f64;
        let points: Vec<_> = series.values.iter().enumerate().map(|(i, v)| (x(i as f64 / last), y(*v))).collect();
        let (class, dash) = (escape(&series.class), if series.is_dashed { " dash" } else { "" });
        let _ = write!(svg, r#"<path class="ln {class}{dash}" d="{}"/>"#, path(&points));
        if let (Some((x, y)), Some(value)) = (points.last(), series.values.last()) {
            svg += &mark(&series.class, *x, *y, 3.6);
            ends.push((*y, *value, escape(&series.name)));
        }
    }
    ends.sort_by(|a, b| a.0.total_cmp(&b.0));
    let places = apart(ends.iter().map(|(y, ..)| *y), TOP + tall);
    for (y, (_, value, name)) in places.into_iter().zip(ends) {
        let _ = write!(
            svg,
            r#"<text class="el" x="{}" y="{}"><tspan class="en">{value}</tspan> {name}</text>"#,
            n(LEFT + inner + 8.0),
            n(y + 3.5)
        );
    }
    for (number, event) in (1..).zip(&chart.events) {
        let (x, bottom, title) = (n(x(event.at)), n(TOP + tall), escape(&event.title));
        let _ = write!(
            svg,
            r#"<g class="mk"><title>{title}</title><path d="M{x} {}V{bottom}"/><circle cx="{x}" cy="{}" r="7"/><text x="{x}" y="{}" text-anchor="middle">{number}</text></g>"#,
            n(TOP - 6.0),
            n(TOP - 12.0),
            n(TOP - 8.6)
        );
    }
    for (share, text) in &chart.labels {
        let anchor = if *share < 0.05 { "start" } else { "middle" };
        let (x, y, text) = (n(x(*share)), n(HEIGHT - 6.0), escape(text));
        let _ = write!(svg, r#"<text class="gx" x="{x}" y="{y}" text-anchor="{anchor}">{text}</text>"#);
    }
    svg + "</svg>"
}

/// Where names stand that would lie on one another: they give way downwards and, at the lowest place, upwards.
fn apart(wished: impl Iterator<Item = f64>, lowest: f64) -> Vec<f64> {
    const ROW: f64 = 13.0;
    let mut free = f64::NEG_INFINITY;
    let down = wished.map(|y| {
        let y = y.max(free);
        free = y + ROW;
        y
    });
    let mut places: Vec<f64> = down.collect();
    let mut free = lowest;
    for y in places.iter_mut().rev() {
        *y = y.min(free);
        free = *y - ROW;
    }
    places
}

fn path(points: &[(f64, f64)]) -> String {
    let step = |(i, (x, y)): (usize, &(f64, f64))| format!("{}{} {}", if i == 0 { "M" } else { "L" }, n(*x), n(*y));
    points.iter().enumerate().map(step).collect()
}

/// One stance of a person's or a state's history.
#[derive(Clone, Debug)]
pub struct Step {
    /// When, as a share of the whole, 0 to 1.
    pub at: f64,
    /// Its class, `p3` … `m3`.
    pub class: String,
    /// From −3 to 3.
    pub level: i64,
    /// When and on what evidence, in words.
    pub title: String,
}

/// A person's stance over time.
#[derive(Clone, Debug)]
pub struct StanceLine {
    /// Prefix of the ids inside.
    pub id: String,
    /// Text alternative: what is shown.
    pub title: String,
    /// Text alternative: what it shows, in words.
    pub description: String,
    /// From the first to the last.
    pub steps: Vec<Step>,
    /// Texts below, each with a tick: where and what.
    pub labels: Vec<(f64, String)>,
    /// For narrow screens: the levels by their numbers.
    pub is_short: bool,
}

/// Draws it as steps: a stance holds until the next one. Geometry of the design: 660 by 158, a level every 20.7.
#[expect(clippy::cast_precision_loss, reason = "seven levels")]
pub fn stance_line(chart: &StanceLine) -> String {
    const LABELS: [(&str, &str, i64); 7] = [
        ("stances-p3", "+3", 3),
        ("stances-p2", "+2", 2),
        ("stances-p1", "+1", 1),
        ("stances-z0", "0", 0),
        ("stances-m1", "−1", -1),
        ("stances-m2", "−2", -2),
        ("stances-m3", "−3", -3),
    ];
    let (width, height) = (if chart.is_short { 330.0 } else { 660.0 }, 158.0);
    let left = if chart.is_short { 34.0 } else { 112.0 };
    let (inner, tall) = (width - left - 12.0, height - 12.0 - FOOT);
    let x = |share: f64| left + inner * share.clamp(0.0, 1.0);
    let y = |level: i64| 12.0 + tall * (3 - level.clamp(-3, 3)) as f64 / 6.0;
    let class = if chart.is_short { "sline only-s" } else { "sline only-l" };
    let frame = Frame { class, id: &chart.id, title: &chart.title, description: &chart.description };
    let mut svg = frame.open(width, height, false);
    for (label, number, level) in LABELS {
        let label = if chart.is_short { number.to_owned() } else { escape(locale::said(label)) };
        let zero = if level == 0 { " zero" } else { "" };
        let _ = write!(
            svg,
            r#"<path class="grid{zero}" d="M{left} {}H{}"/><text class="gy" x="{}" y="{}" text-anchor="end">{label}</text>"#,
            n(y(level)),
            n(left + inner),
            n(left - 10.0),
            n(y(level) + 3.6)
        );
    }
    for (share, text) in &chart.labels {
        let (x, text) = (n(x(*share)), escape(text));
        let _ = write!(
            svg,
            r#"<text class="gx" x="{x}" y="{}">{text}</text><path class="tk" d="M{x} 12V{}"/>"#,
            n(height - 5.0),
            n(12.0 + tall)
        );
    }
    let mut line = String::new();
    for (i, step) in chart.steps.iter().enumerate() {
        let (x, y) = (n(x(step.at)), n(y(step.level)));
        let _ = if i == 0 { write!(line, "M{x} {y}") } else { write!(line, "H{x}V{y}") };
    }
    if !line.is_empty() {
        let _ = write!(svg, r#"<path class="step" d="{line}H{}"/>"#, n(x(1.0)));
    }
    for step in &chart.steps {
        let drawn = mark(&step.class, x(step.at), y(step.level), 6.4);
        let _ = write!(svg, "<g class=\"pt\"><title>{}</title>{drawn}</g>", escape(&step.title));
    }
    svg + "</svg>"
}

/// A line as tall as a row of a table; silent, since the numbers stand beside it.
#[expect(clippy::cast_precision_loss, reason = "places on a screen")]
pub fn spark(values: &[i64], class: &str) -> String {
    let (width, height) = (72.0, 22.0);
    let (Some(least), Some(most)) = (values.iter().min(), values.iter().max()) else { return String::new() };
    let (span, steps) = ((most - least).max(1) as f64, values.len().saturating_sub(1).max(1) as f64);
    let point = |(i, value): (usize, &i64)| {
        let up = (value - least) as f64 / span;
        (1.0 + (width - 6.0) * i as f64 / steps, 3.0 + (height - 6.0) * (1.0 - up))
    };
    let points: Vec<_> = values.iter().enumerate().map(point).collect();
    let class = escape(class);
    let end = points.last().map_or_else(String::new, |(x, y)| {
        format!(r#"<circle class="{class}" cx="{}" cy="{}" r="2.4"/>"#, n(*x), n(*y))
    });
    format!(
        r#"<svg class="spark" viewBox="0 0 {width} {height}" width="{width}" height="{height}" aria-hidden="true"><path class="ln {class}" d="{}"/>{end}</svg>"#,
        path(&points)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_apart_and_above_what_stands_below_the_line() {
        assert_eq!(apart([50.0, 55.0, 90.0].into_iter(), 200.0), [50.0, 63.0, 90.0]);
        assert_eq!(apart([200.0, 200.0].into_iter(), 200.0), [187.0, 200.0]);
        assert_eq!(apart([180.0, 195.0, 200.0].into_iter(), 200.0), [174.0, 187.0, 200.0]);
    }

    #[test]
    fn the_scale_has_round_steps_and_the_goal_its_place() {
        assert_eq!([1, 4, 5, 361, 720, 4001].map(step), [1, 1, 2, 100, 200, 2000]);
        let chart = Trend {
            id: "t".into(),
            title: "Trend".into(),
            description: String::new(),
            series: vec![Series {
                name: "Floor <1>".into(),
                class: "p3".into(),
                is_dashed: false,
                values: vec![0, 400],
            }],
            goal: Some((200, "200 needed".into())),
            events: vec![Event { at: 0.5, title: "Hearing & vote".into() }],
            labels: vec![(0.0, "Jan".into())],
        };
        let svg = trend(&chart);
        assert!(svg.contains(r#"<path class="ln p3" d="M4 216L334 24"/>"#), "{svg}");
        assert!(svg.contains(r#"<path class="goal" d="M4 120H334"/>"#), "half way up: {svg}");
        assert!(svg.contains("M169 18V216") && svg.contains("Hearing &amp; vote") && svg.contains("Floor &lt;1&gt;"));
    }

    #[test]
    fn a_stance_holds_until_the_next() {
        let step = |at, level, class: &str| Step { at, class: class.into(), level, title: "1 Mar: “x”".into() };
        let chart = StanceLine {
            id: "s".into(),
            title: "Stance".into(),
            description: String::new(),
            steps: vec![step(0.0, -3, "m3"), step(0.5, 3, "p3")],
            labels: vec![(0.25, "Apr".into())],
            is_short: false,
        };
        let svg = stance_line(&chart);
        assert!(svg.contains(r#"<path class="step" d="M112 136H380V12H648"/>"#), "{svg}");
        assert!(
            svg.contains(r#"<text class="gx" x="246" y="153">Apr</text><path class="tk" d="M246 12V136"/>"#),
            "{svg}"
        );
        assert!(
            svg.contains(r#"<path class="grid zero" d="M112 74H648"/>"#) && svg.contains(">Leaning for</text>"),
            "{svg}"
        );
        let short = stance_line(&StanceLine { is_short: true, ..chart });
        assert!(short.contains(r#"<path class="step" d="M34 136H176V12H318"/>"#), "{short}");
        assert!(short.contains(">+1</text>") && !short.contains("Leaning"), "{short}");
    }

    #[test]
    fn a_line_in_a_row_goes_from_the_least_to_the_most() {
        assert!(spark(&[1, 3], "p2").contains(r#"d="M1 19L67 3""#), "{}", spark(&[1, 3], "p2"));
        assert_eq!(spark(&[], "p2"), "");
        assert!(spark(&[5], "p2").contains("M1 19"));
    }
}
