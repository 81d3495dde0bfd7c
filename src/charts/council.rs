//! The Council as two bars: heads and population, each against its threshold. Every state has one cell in both bars, in the
//! same order, so that it can be followed from one to the other.

use std::fmt::Write as _;

use super::{Frame, escape, n};
use crate::{locale, t};

const WIDTH: f64 = 400.0;
const HEIGHT: f64 = 24.0;
const GAP: f64 = 1.6;
/// From those most for to those most against.
const ORDER: [&str; 8] = ["p3", "p2", "p1", "z0", "un", "m1", "m2", "m3"];

/// A Member State.
#[derive(Clone, Debug)]
pub struct CouncilState {
    /// Its code as shown: `EL`.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its stance, `p3` … `m3` or `un`.
    pub class: String,
    /// The stance in words.
    pub stance: String,
    /// Its population, in the unit of the set that is used.
    pub population: i64,
    /// Where it leads.
    pub href: Option<String>,
}

/// Everything a Council meter shows. Whether a threshold is reached is for the rule to say; this only draws.
#[derive(Clone, Debug)]
pub struct Council {
    /// Prefix of the ids inside.
    pub id: String,
    /// Text alternative: what is shown.
    pub title: String,
    /// Text alternative: what it shows, in words.
    pub description: String,
    /// Those who take part.
    pub states: Vec<CouncilState>,
    /// How many of them must be in favour.
    pub heads_needed: i64,
    /// How much population they must have together; none if the rule does not count it.
    pub population_needed: Option<i64>,
    /// What is counted in favour, as written at the right: "16 of 27".
    pub heads: String,
    /// The same for population: "66.1 %".
    pub population: String,
}

/// Draws it.
#[expect(clippy::cast_precision_loss, reason = "lengths on a screen, not decisions")]
pub fn council(chart: &Council) -> String {
    let mut states: Vec<&CouncilState> = chart.states.iter().collect();
    let place = |state: &CouncilState| ORDER.iter().position(|class| *class == state.class).unwrap_or(4);
    states.sort_by(|a, b| (place(a), -a.population, &a.code).cmp(&(place(b), -b.population, &b.code)));
    let count = states.len().max(1) as f64;
    let total = states.iter().map(|state| state.population.max(0)).sum::<i64>().max(1) as f64;
    let height = if chart.population_needed.is_some() { 112.0 } else { 56.0 };
    let is_linked = states.iter().any(|state| state.href.is_some());
    let mut svg = Frame { class: "qmv", id: &chart.id, title: &chart.title, description: &chart.description }
        .open(WIDTH, height, is_linked);
    let heads = |_: &CouncilState| WIDTH / count;
    bar(&mut svg, &states, 22.0, heads, (t!("charts-members"), &chart.heads));
    threshold(&mut svg, WIDTH * chart.heads_needed as f64 / count, 22.0, &chart.heads_needed.to_string());
    if let Some(needed) = chart.population_needed {
        let width = |state: &CouncilState| WIDTH * state.population.max(0) as f64 / total;
        bar(&mut svg, &states, 80.0, width, (t!("charts-population"), &chart.population));
        let share = t!("charts-share", share = locale::real(needed as f64 / total * 100.0, 0));
        threshold(&mut svg, WIDTH * needed as f64 / total, 80.0, &share);
    }
    svg + "</svg>"
}

fn bar(
    svg: &mut String,
    states: &[&CouncilState],
    y: f64,
    width: impl Fn(&CouncilState) -> f64,
    (name, value): (&str, &str),
) {
    let (name, value, up) = (escape(name), escape(value), n(y - 9.0));
    let _ = write!(
        svg,
        r#"<text class="ax" x="0" y="{up}">{name}</text><text class="ax-v" x="{WIDTH}" y="{up}" text-anchor="end">{value}</text>"#
    );
    let mut x = 0.0;
    for state in states {
        let wide = width(state);
        let (class, code) = (escape(&state.class), escape(&state.code));
        let cell = format!(
            r#"<title>{}</title><rect class="{class}" x="{}" y="{}" width="{}" height="{}" rx="2"/>"#,
            escape(&t!("charts-state", name = &state.name, stance = &state.stance)),
            n(x + GAP / 2.0),
            n(y),
            n((wide - GAP).max(0.9)),
            n(HEIGHT),
        );
        let text = if wide < 13.0 {
            String::new()
        } else {
            let (x, y) = (n(x + wide / 2.0), n(y + HEIGHT / 2.0 + 2.8));
            format!(r#"<text class="qc on-{class}" x="{x}" y="{y}" text-anchor="middle">{code}</text>"#)
        };
        let _ = match &state.href {
            Some(href) => {
                write!(svg, r#"<a href="{}" tabindex="-1" aria-hidden="true">{cell}{text}</a>"#, escape(href))
            }
            None => write!(svg, "<g>{cell}{text}</g>"),
        };
        x += wide;
    }
    // What is in favour, in a bracket that black and white print shows as well.
    let favour: f64 = states.iter().filter(|state| state.class.starts_with('p')).map(|state| width(state)).sum();
    if favour > 0.0 {
        let (y, end) = (n(y + HEIGHT + 2.0), n(favour - GAP / 2.0));
        let _ = write!(svg, r#"<path class="fav" d="M0.8 {y}v3H{end}v-3"/>"#);
    }
}

fn threshold(svg: &mut String, x: f64, y: f64, text: &str) {
    let (x, top, long, above, text) = (n(x.min(WIDTH)), n(y - 5.0), n(HEIGHT + 10.0), n(y - 8.0), escape(text));
    let _ = write!(
        svg,
        r#"<path class="thr" d="M{x} {top}v{long}"/><text class="thr-t" x="{x}" y="{above}" text-anchor="middle">{text}</text>"#
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(code: &str, class: &str, population: i64) -> CouncilState {
        let (code, class) = (code.to_owned(), class.to_owned());
        CouncilState { name: format!("State {code}"), stance: "…".into(), code, class, population, href: None }
    }

    fn chart(states: Vec<CouncilState>) -> Council {
        Council {
            id: "co".into(),
            title: "Council".into(),
            description: "2 of 3".into(),
            states,
            heads_needed: 2,
            population_needed: Some(65),
            heads: "2 of 3".into(),
            population: "60 %".into(),
        }
    }

    #[test]
    fn cells_stand_from_for_to_against_and_thresholds_where_they_belong() {
        let svg = council(&chart(vec![state("A", "m2", 40), state("B", "p2", 50), state("C", "p3", 10)]));
        let at = |code: &str| svg.find(&format!("State {code}")).unwrap();
        assert!(at("C") < at("B") && at("B") < at("A"));
        assert!(svg.contains(r#"<path class="thr" d="M266.7 17v34"/>"#), "2 of 3 heads: {svg}");
        assert!(svg.contains(r#"<path class="thr" d="M260 75v34"/>"#), "65 of 100 people: {svg}");
        assert!(svg.contains(r#"<path class="fav" d="M0.8 106v3H239.2v-3"/>"#), "60 of 100 in favour: {svg}");
        assert_eq!(svg.matches("<rect").count(), 6);
    }

    #[test]
    fn a_rule_without_population_has_one_bar() {
        let mut one = chart(vec![state("A", "p3", 1)]);
        one.population_needed = None;
        assert_eq!(council(&one).matches("class=\"thr\"").count(), 1);
    }
}
