//! The world and the European Union as maps: one shape per country, shaded by class and, where a class asks for it, by a
//! pattern that is told apart in black and white.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

use super::{escape, n};

static WORLD: LazyLock<Vec<Outline>> = LazyLock::new(|| outlines(include_str!("maps/world.txt")));
static UNION: LazyLock<Vec<Outline>> = LazyLock::new(|| outlines(include_str!("maps/eu27.txt")));

/// Countries of the world that are smaller than this on the sheet are drawn as a disc.
const SMALL: f64 = 60.0;

/// A country's shape: see `maps/README.md`.
struct Outline {
    code: &'static str,
    x: f64,
    y: f64,
    size: f64,
    path: &'static str,
}

fn outlines(file: &'static str) -> Vec<Outline> {
    let read = |line: &'static str| {
        let mut fields = line.split('\t');
        let code = fields.next()?;
        let mut number = || fields.next()?.parse::<f64>().ok();
        let (x, y, size) = (number()?, number()?, number()?);
        Some(Outline { code, x, y, size, path: fields.next()? })
    };
    file.lines().filter_map(read).collect()
}

/// How a country is drawn. A country without one is land of no further meaning.
#[derive(Clone, Debug, Default)]
pub struct Land {
    /// How it is filled.
    pub shade: Shade,
    /// What is read when the pointer rests on it.
    pub title: String,
    /// Where it leads.
    pub href: Option<String>,
    /// Its code as shown, on the map of the Union.
    pub shown: String,
}

/// Fills that differ in lightness and in pattern, so that neither colour nor sight decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shade {
    /// Darkest, plain.
    First,
    /// Middle, with dots.
    Second,
    /// Light, with stripes.
    Third,
    /// White, with crosses.
    Vacant,
    /// The colour of a stance, `p3` … `m3` or `un`: plain for, striped against, hatched unknown.
    Stance(&'static str),
    /// Nothing.
    #[default]
    None,
}

impl Shade {
    /// Every shade, from the darkest.
    pub const ALL: [Shade; 5] = [Shade::First, Shade::Second, Shade::Third, Shade::Vacant, Shade::None];

    fn name(self) -> &'static str {
        match self {
            Shade::First => "a",
            Shade::Second => "b",
            Shade::Third => "c",
            Shade::Vacant => "v",
            Shade::Stance(code) => code,
            Shade::None => "n",
        }
    }
}

/// What a map shows.
#[derive(Clone, Debug)]
pub struct Map {
    /// Prefix of the ids inside; different for each map of a page.
    pub id: String,
    /// Text alternative: what is shown.
    pub title: String,
    /// Text alternative: what it shows, in words.
    pub description: String,
    /// Countries by ISO 3166-1 alpha-2.
    pub lands: HashMap<String, Land>,
}

/// Fills, drawn once per map; `scale` makes them as coarse as the sheet.
fn patterns(map: &Map, scale: f64) -> String {
    let id = escape(&map.id);
    let is_used =
        |code: &str| map.lands.values().any(|land| matches!(land.shade, Shade::Stance(other) if other == code));
    let (side, half, dot) = (n(6.0 * scale), n(3.0 * scale), n(1.1 * scale));
    let width = n(2.0 * scale);
    let head = |name: &str, turn: &str| {
        format!(
            r#"<pattern id="{id}-{name}" width="{side}" height="{side}" patternUnits="userSpaceOnUse"{turn}><rect class="mp-{name}" width="{side}" height="{side}"/>"#
        )
    };
    let turned = r#" patternTransform="rotate(45)""#;
    let mut stances = String::new();
    for code in ["m1", "m2", "m3", "un"].into_iter().filter(|code| is_used(code)) {
        let (ground, line) = if code == "un" { ("mp-v", "mp-ui") } else { (code, "mp-mi") };
        let _ = write!(
            stances,
            r#"<pattern id="{id}-{code}" width="{side}" height="{side}" patternUnits="userSpaceOnUse"{turned}><rect class="{ground}" width="{side}" height="{side}"/><path class="{line}" stroke-width="{width}" d="M0 0V{side}"/></pattern>"#
        );
    }
    format!(
        r#"<defs>{}<circle class="mp-bi" cx="{half}" cy="{half}" r="{dot}"/></pattern>{}<path class="mp-ci" stroke-width="{width}" d="M0 0V{side}"/></pattern>{}<path class="mp-vi" stroke-width="{width}" d="M0 {half}H{side}M{half} 0V{side}"/></pattern>{stances}</defs>"#,
        head("b", ""),
        head("c", turned),
        head("v", turned),
    )
}

/// The attribute that fills a shape.
fn fill(id: &str, shade: Shade) -> String {
    match shade {
        Shade::First | Shade::None => format!(r#" class="mp-{}""#, shade.name()),
        Shade::Stance(code) if code.starts_with('p') || code == "z0" => format!(r#" class="{code}""#),
        _ => format!(r#" class="mp" fill="url(#{id}-{})""#, shade.name()),
    }
}

/// A square of a shade, for a legend. Its patterns are those of the map `id`.
pub fn swatch(id: &str, shade: Shade) -> String {
    let fill = fill(&escape(id), shade);
    format!(
        r#"<svg class="mp-sw" viewBox="0 0 22 14" aria-hidden="true"><rect{fill} width="22" height="14" rx="2"/></svg>"#
    )
}

fn head(map: &Map, class: &str, view: &str) -> String {
    // A picture may not contain links, a group may.
    let role = if map.lands.values().any(|land| land.href.is_some()) { "group" } else { "img" };
    let (id, title, description) = (escape(&map.id), escape(&map.title), escape(&map.description));
    format!(
        r#"<svg class="{class}" viewBox="{view}" role="{role}" aria-labelledby="{id}-t {id}-d"><title id="{id}-t">{title}</title><desc id="{id}-d">{description}</desc>"#
    )
}

/// A country with its link and its words. Links are left out of the tab order: the table leads to the same pages.
fn land(svg: &mut String, id: &str, land: &Land, shape: impl Fn(&str) -> String) {
    let title = if land.title.is_empty() { String::new() } else { format!("<title>{}</title>", escape(&land.title)) };
    let shape = shape(&fill(id, land.shade));
    let _ = match &land.href {
        Some(href) => write!(svg, r#"<a href="{}" tabindex="-1" aria-hidden="true">{title}{shape}</a>"#, escape(href)),
        None => write!(svg, "<g>{title}{shape}</g>"),
    };
}

/// The world without Antarctica. The smallest countries are discs.
pub fn world_map(map: &Map) -> String {
    let id = escape(&map.id);
    let mut svg = head(map, "map map-w", "40 0 1950 872") + &patterns(map, 3.4);
    let (small, large): (Vec<&Outline>, Vec<&Outline>) =
        WORLD.iter().partition(|outline| outline.size < SMALL && map.lands.contains_key(outline.code));
    for outline in large {
        match map.lands.get(outline.code) {
            Some(place) => land(&mut svg, &id, place, |fill| format!(r#"<path{fill} d="{}"/>"#, outline.path)),
            None if outline.path.is_empty() => {}
            None => {
                let _ = write!(svg, r#"<path class="mp-n" d="{}"/>"#, outline.path);
            }
        }
    }
    for outline in small {
        let disc = |fill: &str| format!(r#"<circle{fill} cx="{}" cy="{}" r="6"/>"#, n(outline.x), n(outline.y));
        land(&mut svg, &id, &map.lands[outline.code], disc);
    }
    svg + "</svg>"
}

/// Where the code stands, away from the middle of a shape that is no good place for it.
fn nudge(code: &str) -> (f64, f64) {
    match code {
        "HR" => (5.0, -3.0),
        "DK" => (0.0, 9.0),
        "GR" => (2.0, -8.0),
        "IT" => (2.0, -6.0),
        "SE" => (-8.0, 24.0),
        "FI" => (2.0, 14.0),
        "FR" => (4.0, 0.0),
        "PT" | "LV" | "SI" => (-1.0, 1.5),
        "AT" | "EE" => (6.0, 0.0),
        "IE" => (-2.0, 4.0),
        _ => (0.0, 0.0),
    }
}

/// The European Union of 27. Cyprus stands in a box; Luxembourg and Malta are labels beside the map.
pub fn union_map(map: &Map) -> String {
    let id = escape(&map.id);
    let mut svg = head(map, "map map-eu", "6 4 504 588") + &patterns(map, 1.0);
    let nothing = Land::default();
    for outline in UNION.iter() {
        if outline.code.is_empty() {
            let _ = write!(
                svg,
                r#"<path class="ctx" d="{}"/><rect class="inset" x="430" y="288" width="76" height="56" rx="4"/>"#,
                outline.path
            );
            continue;
        }
        let place = map.lands.get(outline.code).unwrap_or(&nothing);
        let moved = if outline.code == "CY" { r#" transform="translate(-103 -226)""# } else { "" };
        land(&mut svg, &id, place, |fill| format!(r#"<path{fill}{moved} d="{}"/>"#, outline.path));
        let boxed = match outline.code {
            "LU" => Some(342.0),
            "MT" => Some(370.0),
            _ => None,
        };
        if let Some(y) = boxed {
            let label =
                |fill: &str| format!(r#"<rect{fill} x="21" y="{}" width="34" height="24" rx="5"/>"#, n(y - 12.0));
            land(&mut svg, &id, place, label);
        }
    }
    for outline in UNION.iter().filter(|outline| !outline.code.is_empty()) {
        let place = map.lands.get(outline.code).unwrap_or(&nothing);
        let (x, y) = match outline.code {
            "LU" => (38.0, 346.4),
            "MT" => (38.0, 374.4),
            "CY" => (446.0, 303.0),
            code => (outline.x + nudge(code).0, outline.y + 4.5 + nudge(code).1),
        };
        let on = match place.shade {
            Shade::Second if outline.code != "CY" => "mp-tb",
            Shade::First | Shade::Stance("p3" | "p2" | "m2" | "m3" | "z0") if outline.code != "CY" => "mp-ta",
            _ => "mp-t",
        };
        let shown = escape(&place.shown);
        let _ = write!(svg, r#"<text class="{on}" x="{}" y="{}" text-anchor="middle">{shown}</text>"#, n(x), n(y));
    }
    svg + "</svg>"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(codes: &[(&str, Shade)]) -> Map {
        let land = |shade| Land { shade, title: "A & B".into(), href: Some("/x?a=1&b".into()), shown: "EL".into() };
        Map {
            id: "m".into(),
            title: "Who has one".into(),
            description: "Two have one".into(),
            lands: codes.iter().map(|(code, shade)| ((*code).to_owned(), land(*shade))).collect(),
        }
    }

    #[test]
    fn every_member_state_is_on_both_maps() {
        assert_eq!(UNION.iter().filter(|outline| !outline.code.is_empty()).count(), 27);
        for outline in UNION.iter().filter(|outline| !outline.code.is_empty()) {
            assert!(WORLD.iter().any(|other| other.code == outline.code), "{}", outline.code);
        }
        assert!(WORLD.len() > 230, "{} countries", WORLD.len());
        assert_eq!(include_str!("maps/world.txt").lines().count(), WORLD.len(), "a line does not parse");
    }

    #[test]
    fn a_country_is_filled_linked_and_named() {
        let svg = world_map(&map(&[("GR", Shade::Second), ("VA", Shade::First)]));
        assert!(svg.contains(r#"fill="url(#m-b)""#) && svg.contains("<title>A &amp; B</title>"), "patterns and words");
        assert!(svg.contains(r#"<a href="/x?a=1&amp;b" tabindex="-1""#));
        assert_eq!(svg.matches("<circle class=\"mp-a\"").count(), 1, "the smallest is a disc");
        assert!(svg.contains(r#"role="group""#) && svg.contains(r#"<desc id="m-d">"#));
        assert!(!svg.contains("style="), "the pages allow no inline style");
    }

    #[test]
    fn stances_for_are_plain_and_stances_against_are_striped() {
        let svg =
            union_map(&map(&[("DE", Shade::Stance("p3")), ("HU", Shade::Stance("m2")), ("SE", Shade::Stance("un"))]));
        assert!(svg.contains(r#"<path class="p3" d="#) && svg.contains(r#"fill="url(#m-m2)""#));
        assert!(svg.contains(r#"<pattern id="m-un""#) && !svg.contains(r#"<pattern id="m-m1""#));
    }

    #[test]
    fn cyprus_luxembourg_and_malta_can_be_seen() {
        let svg = union_map(&map(&[("CY", Shade::First), ("LU", Shade::First), ("MT", Shade::Third)]));
        assert!(svg.contains("translate(-103 -226)") && svg.matches("<rect class=\"mp-a\"").count() == 1);
        assert_eq!(svg.matches("<text").count(), 27);
    }
}
