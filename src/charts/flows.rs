//! Who moved from where to where between two days, as a matrix: a row per stance then, a column per stance now. What stayed
//! stands on the diagonal, towards us to the left of it, away from us to the right. Numbers are written, so that nothing rests on colour.

use std::fmt::Write as _;

use super::{Frame, escape, mark, n};

const CELL: f64 = 44.0;
const LEFT: f64 = 124.0;
const TOP: f64 = 52.0;

/// So many moved from one stance to another.
#[derive(Clone, Debug)]
pub struct Flow {
    /// The class then.
    pub from: String,
    /// The class now.
    pub to: String,
    /// How many.
    pub count: i64,
    /// Where they are listed.
    pub href: Option<String>,
}

impl Flow {
    /// Whether both stances are known.
    fn is_known(&self) -> bool {
        self.from != "un" && self.to != "un"
    }
}

/// Everything a matrix of movement shows.
#[derive(Clone, Debug)]
pub struct Flows {
    /// Prefix of the ids inside.
    pub id: String,
    /// Text alternative: what is shown.
    pub title: String,
    /// Text alternative: what it shows, in words.
    pub description: String,
    /// The stances in order, from the best: class and label.
    pub steps: Vec<(String, String)>,
    /// Who moved, and who stayed.
    pub flows: Vec<Flow>,
    /// What the rows and the columns are: "1 Sep 2026", "24 Nov 2026".
    pub days: (String, String),
}

/// Draws it.
#[expect(clippy::cast_precision_loss, reason = "places on a screen")]
pub fn flows(chart: &Flows) -> String {
    let side = CELL * chart.steps.len() as f64;
    let is_linked = chart.flows.iter().any(|flow| flow.href.is_some());
    let frame = Frame { class: "flows", id: &chart.id, title: &chart.title, description: &chart.description };
    let mut svg = frame.open(LEFT + side + 4.0, TOP + side + 4.0, is_linked);
    let (then, now) = (escape(&chart.days.0), escape(&chart.days.1));
    let _ = write!(
        svg,
        r#"<text class="ax" x="{}" y="12" text-anchor="middle">{now}</text><text class="ax" x="{}" y="{}" text-anchor="end">{then}</text>"#,
        n(LEFT + side / 2.0),
        n(LEFT - 8.0),
        n(TOP - 10.0)
    );
    for (at, (class, label)) in chart.steps.iter().enumerate() {
        let middle = CELL * (at as f64 + 0.5);
        svg += &mark(class, LEFT + middle, TOP - 12.0, 5.0);
        svg += &mark(class, LEFT - 12.0, TOP + middle, 5.0);
        let _ = write!(
            svg,
            r#"<text class="gx" x="{}" y="{}" text-anchor="end">{}</text>"#,
            n(LEFT - 24.0),
            n(TOP + middle + 4.0),
            escape(label)
        );
    }
    let most = chart
        .flows
        .iter()
        .filter(|flow| flow.from != flow.to && flow.is_known())
        .map(|flow| flow.count)
        .max()
        .unwrap_or(1)
        .max(1);
    for (row, (from, _)) in chart.steps.iter().enumerate() {
        for (column, (to, _)) in chart.steps.iter().enumerate() {
            let flow = chart.flows.iter().find(|flow| flow.from == *from && flow.to == *to && flow.count > 0);
            let (x, y) = (LEFT + CELL * column as f64, TOP + CELL * row as f64);
            cell(&mut svg, flow, (x, y), (row, column), most);
        }
    }
    svg + "</svg>"
}

#[expect(clippy::cast_precision_loss, reason = "shades on a screen")]
fn cell(svg: &mut String, flow: Option<&Flow>, (x, y): (f64, f64), (row, column): (usize, usize), most: i64) {
    // Who becomes known has not moved either way.
    let is_known = flow.is_none_or(Flow::is_known);
    let way = match column.cmp(&row) {
        _ if !is_known => "fl-eq",
        std::cmp::Ordering::Less => "fl-up",
        std::cmp::Ordering::Equal => "fl-eq",
        std::cmp::Ordering::Greater => "fl-dn",
    };
    let ground = format!(r#"<rect class="fl-c" x="{}" y="{}" width="{}" height="{}"/>"#, n(x), n(y), n(CELL), n(CELL));
    let Some(flow) = flow else {
        *svg += &ground;
        return;
    };
    let share = if way == "fl-eq" { 0.0 } else { flow.count as f64 / most as f64 };
    let fill = format!(
        r#"<rect class="{way}" x="{}" y="{}" width="{}" height="{}" fill-opacity="{:.2}"/>"#,
        n(x + 1.0),
        n(y + 1.0),
        n(CELL - 2.0),
        n(CELL - 2.0),
        0.12 + 0.4 * share
    );
    let sign = match way {
        "fl-up" => "▲ ",
        "fl-dn" => "▼ ",
        _ => "",
    };
    let text = format!(
        r#"<text class="fl-n" x="{}" y="{}" text-anchor="middle">{sign}{}</text>"#,
        n(x + CELL / 2.0),
        n(y + CELL / 2.0 + 4.0),
        flow.count
    );
    let _ = match &flow.href {
        Some(href) => write!(svg, r#"<a href="{}">{ground}{fill}{text}</a>"#, escape(href)),
        None => write!(svg, "{ground}{fill}{text}"),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn towards_us_is_left_of_the_diagonal_and_marked_upwards() {
        let flow = |from: &str, to: &str, count| Flow { from: from.into(), to: to.into(), count, href: None };
        let chart = Flows {
            id: "f".into(),
            title: "Movement".into(),
            description: String::new(),
            steps: vec![
                ("p3".into(), "Champion".into()),
                ("z0".into(), "Undecided".into()),
                ("m3".into(), "Blocker".into()),
            ],
            flows: vec![flow("z0", "p3", 4), flow("z0", "m3", 1), flow("p3", "p3", 9)],
            days: ("1 Sep".into(), "24 Nov".into()),
        };
        let svg = flows(&chart);
        assert!(
            svg.contains(r#"<rect class="fl-up" x="125" y="97" width="42" height="42" fill-opacity="0.52"/>"#),
            "{svg}"
        );
        assert!(svg.contains("▲ 4") && svg.contains("▼ 1") && svg.contains(">9<"));
        assert_eq!(svg.matches("class=\"fl-c\"").count(), 9);
    }

    #[test]
    fn who_becomes_known_is_marked_neither_upwards_nor_downwards() {
        let flow = |from: &str, to: &str| Flow { from: from.into(), to: to.into(), count: 3, href: None };
        let step = |class: &str| (class.to_owned(), class.to_owned());
        let chart = Flows {
            id: "f".into(),
            title: "Movement".into(),
            description: String::new(),
            steps: ["p3", "m3", "un"].map(step).into(),
            flows: vec![flow("un", "p3"), flow("un", "m3")],
            days: ("1 Sep".into(), "24 Nov".into()),
        };
        let svg = flows(&chart);
        assert!(!svg.contains('▲') && !svg.contains('▼') && svg.matches("fl-eq").count() == 2, "{svg}");
    }
}
