//! A parliament as a hemicycle: one mark for each seat, a wedge for each group.

use std::f64::consts::PI;
use std::fmt::Write as _;

use super::{escape, mark, n};

/// Inner radius as a share of the outer one.
const INNER: f64 = 0.42;
/// Outer radius in units of the drawing.
const OUTER: f64 = 216.0;
/// Half the width of the drawing: radius and room for the names beside it.
const HALF: f64 = 280.0;
/// Where the floor of the half circle is.
const FLOOR: f64 = OUTER + 20.0;
/// Angle left free between wedges, in radians.
const GAP: f64 = 0.028;
/// The largest mark, for committees of a few people.
const LARGEST: f64 = 13.0;
/// Height of a name beside the drawing.
const LINE: f64 = 15.0;

/// One seat.
#[derive(Clone, Debug)]
pub struct Seat {
    /// Its class: a stance, `p3` … `m3` or `un`.
    pub class: String,
    /// Where it leads, usually the page of its holder.
    pub href: Option<String>,
    /// What is read when the pointer rests on it; nothing when empty.
    pub title: String,
}

/// The seats of one group, drawn side by side in the order given.
#[derive(Clone, Debug)]
pub struct Wedge {
    /// The group's short name.
    pub name: String,
    /// Where the name leads.
    pub href: Option<String>,
    /// Its seats, from left to right.
    pub seats: Vec<Seat>,
}

/// The three lines in the middle.
#[derive(Clone, Debug, Default)]
pub struct Centre {
    /// The large number.
    pub number: String,
    /// What it counts.
    pub text: String,
    /// A remark below.
    pub note: String,
}

/// Everything a hemicycle shows.
#[derive(Clone, Debug)]
pub struct Hemicycle {
    /// Prefix of the ids inside; different for each hemicycle of a page.
    pub id: String,
    /// Text alternative: what is shown.
    pub title: String,
    /// Text alternative: what it shows, in words.
    pub description: String,
    /// The groups, from left to right.
    pub wedges: Vec<Wedge>,
    /// The lines in the middle.
    pub centre: Centre,
}

/// Draws it. Marks have the shapes of stances; links are left out of the tab order where a name or a table
/// row leads to the same people, so that a keyboard does not walk 720 seats.
pub fn hemicycle(chart: &Hemicycle) -> String {
    let blocks: Vec<usize> = chart.wedges.iter().map(|wedge| wedge.seats.len()).collect();
    let layout = Layout::of(&blocks);
    let mut svg = head(chart);
    let mut places = layout.places.iter();
    let mut angles = Vec::new();
    for wedge in chart.wedges.iter().filter(|wedge| !wedge.seats.is_empty()) {
        let mine: Vec<&Place> = places.by_ref().take(wedge.seats.len()).collect();
        let _ = write!(svg, r#"<g data-group="{}">"#, escape(&wedge.name));
        for (seat, place) in wedge.seats.iter().zip(&mine) {
            draw_seat(&mut svg, seat, place, layout.radius());
        }
        svg += "</g>";
        let widest = mine.iter().map(|place| place.angle).fold(0.0, f64::max);
        let narrowest = mine.iter().map(|place| place.angle).fold(PI, f64::min);
        angles.push((wedge, f64::midpoint(widest, narrowest)));
    }
    draw_names(&mut svg, &angles, layout.radius());
    for (class, up, text) in
        [("hc-n", 40.0, &chart.centre.number), ("hc-t", 20.0, &chart.centre.text), ("hc-s", 3.0, &chart.centre.note)]
    {
        let (x, y, text) = (n(HALF), n(FLOOR - up), escape(text));
        let _ = write!(svg, r#"<text class="{class}" x="{x}" y="{y}" text-anchor="middle">{text}</text>"#);
    }
    svg + "</svg>"
}

fn head(chart: &Hemicycle) -> String {
    let linked = |wedge: &Wedge| wedge.href.is_some() || wedge.seats.iter().any(|seat| seat.href.is_some());
    // A picture may not contain links, a group may.
    let role = if chart.wedges.iter().any(linked) { "group" } else { "img" };
    let (id, title, description) = (escape(&chart.id), escape(&chart.title), escape(&chart.description));
    let (width, height) = (n(HALF * 2.0), n(FLOOR + 16.0));
    format!(
        r#"<svg class="hemi" viewBox="0 0 {width} {height}" role="{role}" aria-labelledby="{id}-t {id}-d"><title id="{id}-t">{title}</title><desc id="{id}-d">{description}</desc>"#
    )
}

fn draw_seat(svg: &mut String, seat: &Seat, place: &Place, radius: f64) {
    let drawn = mark(&seat.class, HALF + place.x * OUTER, FLOOR - place.y * OUTER, radius);
    let title = if seat.title.is_empty() { String::new() } else { format!("<title>{}</title>", escape(&seat.title)) };
    match &seat.href {
        Some(href) => {
            let href = escape(href);
            let _ = write!(svg, r#"<a href="{href}" tabindex="-1" aria-hidden="true">{title}{drawn}</a>"#);
        }
        None if title.is_empty() => svg.push_str(&drawn),
        None => {
            let _ = write!(svg, "<g>{title}{drawn}</g>");
        }
    }
}

/// The names outside the middle of their wedges, moved up where they would lie on one another.
fn draw_names(svg: &mut String, angles: &[(&Wedge, f64)], radius: f64) {
    let mut names: Vec<(&Wedge, f64, f64, &str)> = Vec::new();
    for &(wedge, angle) in angles {
        let away = OUTER + radius + 7.0;
        let lift = if angle.sin() > 0.9 { -2.0 } else { 4.0 };
        let (x, y) = (HALF + angle.cos() * away, FLOOR - angle.sin() * away + lift);
        let anchor = match angle.cos() {
            c if c > 0.25 => "start",
            c if c < -0.25 => "end",
            _ => "middle",
        };
        names.push((wedge, x, y, anchor));
    }
    // From each end of the half circle upwards: whoever stands higher gives way.
    for anchor in ["end", "start"] {
        let mut side: Vec<usize> = (0..names.len()).filter(|&i| names[i].3 == anchor).collect();
        side.sort_by(|&a, &b| names[b].2.total_cmp(&names[a].2));
        for pair in side.windows(2) {
            names[pair[1]].2 = names[pair[1]].2.min(names[pair[0]].2 - LINE);
        }
    }
    for (wedge, x, y, anchor) in names {
        let (x, y, name, count) = (n(x), n(y), escape(&wedge.name), wedge.seats.len());
        let text = format!(
            r#"<text class="hl" x="{x}" y="{y}" text-anchor="{anchor}">{name}<tspan class="hn" dx="4">{count}</tspan></text>"#
        );
        match &wedge.href {
            Some(href) => {
                let _ = write!(svg, r#"<a href="{}">{text}</a>"#, escape(href));
            }
            None => svg.push_str(&text),
        }
    }
}

/// A seat's place on a half circle of radius 1 around 0, 0.
#[derive(Clone, Copy, Debug)]
struct Place {
    x: f64,
    y: f64,
    angle: f64,
}

/// Where everybody sits.
struct Layout {
    places: Vec<Place>,
    /// Distance between rows; no two seats are closer.
    pitch: f64,
}

impl Layout {
    /// The fewest rows in which no two seats are closer than the rows are.
    fn of(blocks: &[usize]) -> Layout {
        (2..60)
            .map(|rows| arrange(blocks, rows))
            .find(|(layout, roomy)| *roomy || layout.places.is_empty())
            .map_or_else(|| arrange(blocks, 60).0, |(layout, _)| layout)
    }

    /// The size of a mark in units of the drawing.
    fn radius(&self) -> f64 {
        (OUTER * self.pitch / 2.0 * 0.9).min(LARGEST)
    }
}

/// Seats in `rows` rows, and whether they have room there.
#[expect(clippy::cast_precision_loss, reason = "at most some hundred seats, drawn on a screen")]
fn arrange(blocks: &[usize], rows: usize) -> (Layout, bool) {
    let seats: usize = blocks.iter().sum();
    let wedges = blocks.iter().filter(|&&size| size > 0).count();
    let free = PI - GAP * wedges.saturating_sub(1) as f64;
    let pitch = (1.0 - INNER) / (rows - 1) as f64;
    let radii: Vec<f64> = (0..rows).map(|row| INNER + pitch * row as f64).collect();
    let per_row = share_out(seats, &radii);
    let roomy = radii
        .iter()
        .zip(&per_row)
        .all(|(radius, &k)| k < 2 || free > 0.0 && 2.0 * radius * (free / (k - 1) as f64 / 2.0).sin() >= pitch - 1e-9);
    // Left to right through all rows at once; each wedge takes the next seats.
    let mut order: Vec<(f64, usize)> = Vec::with_capacity(seats);
    for (row, &k) in per_row.iter().enumerate() {
        order.extend((0..k).map(|j| (if k > 1 { j as f64 / (k - 1) as f64 } else { 0.5 }, row)));
    }
    order.sort_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
    let mut order = order.into_iter();
    let mut places = Vec::with_capacity(seats);
    for (wedge, &size) in blocks.iter().filter(|&&size| size > 0).enumerate() {
        for (share, row) in order.by_ref().take(size) {
            let angle = PI - (share * free + GAP * wedge as f64);
            places.push(Place { x: radii[row] * angle.cos(), y: radii[row] * angle.sin(), angle });
        }
    }
    (Layout { places, pitch }, roomy)
}

/// `seats` shared out among rows by their length, the largest remainders first.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "shares of some hundred seats"
)]
fn share_out(seats: usize, radii: &[f64]) -> Vec<usize> {
    let total: f64 = radii.iter().sum();
    let shares: Vec<f64> = radii.iter().map(|radius| seats as f64 * radius / total).collect();
    let mut per_row: Vec<usize> = shares.iter().map(|share| share.floor() as usize).collect();
    let mut order: Vec<usize> = (0..radii.len()).collect();
    order.sort_by(|&a, &b| shares[b].fract().total_cmp(&shares[a].fract()).then(b.cmp(&a)));
    let missing = seats - per_row.iter().sum::<usize>();
    for row in order.into_iter().take(missing) {
        per_row[row] += 1;
    }
    per_row
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const GROUPS_2024: [usize; 9] = [46, 136, 53, 75, 188, 81, 85, 27, 29];
    const GROUPS_2020: [usize; 8] = [39, 145, 73, 97, 177, 64, 73, 37];

    fn chart(blocks: &[usize]) -> Hemicycle {
        let seat = |_| Seat { class: "m2".into(), href: Some("/people/1?a=1&b=2".into()), title: "“A” <b>".into() };
        let wedge = |(i, &size): (usize, &usize)| Wedge {
            name: format!("G&{i}"),
            href: None,
            seats: (0..size).map(seat).collect(),
        };
        Hemicycle {
            id: "hemi".into(),
            title: "Seats < 800".into(),
            description: String::new(),
            wedges: blocks.iter().enumerate().map(wedge).collect(),
            centre: Centre { number: "1".into(), text: "of 2 & more".into(), note: String::new() },
        }
    }

    fn marks(svg: &str) -> usize {
        let mut reader = quick_xml::Reader::from_str(svg);
        reader.config_mut().check_end_names = true;
        let mut marks = 0;
        loop {
            match reader.read_event().expect("well-formed XML") {
                quick_xml::events::Event::Eof => return marks,
                quick_xml::events::Event::Empty(tag) => {
                    for attribute in tag.attributes() {
                        attribute.expect("well-formed attribute").unescape_value().expect("well-formed text");
                    }
                    marks += 1;
                }
                quick_xml::events::Event::Text(text) => {
                    text.xml_content().expect("well-formed text");
                }
                _ => {}
            }
        }
    }

    fn smallest_distance(places: &[Place]) -> f64 {
        let mut smallest = f64::INFINITY;
        for (i, a) in places.iter().enumerate() {
            for b in &places[..i] {
                smallest = smallest.min((a.x - b.x).hypot(a.y - b.y));
            }
        }
        smallest
    }

    #[test]
    fn parliaments_and_committees_have_a_seat_for_each_member_and_none_on_another() {
        for blocks in [&GROUPS_2024[..], &GROUPS_2020[..], &[9, 10, 8][..], &[1][..]] {
            let layout = Layout::of(blocks);
            let seats: usize = blocks.iter().sum();
            assert_eq!(layout.places.len(), seats);
            assert!(smallest_distance(&layout.places) >= layout.pitch - 1e-6, "{blocks:?}");
            assert_eq!(marks(&hemicycle(&chart(blocks))), seats);
        }
    }

    #[test]
    fn nobody_at_all_is_an_empty_floor() {
        assert_eq!(marks(&hemicycle(&chart(&[0, 0]))), 0);
    }

    #[test]
    fn a_chart_without_links_is_one_picture() {
        let mut chart = chart(&[3]);
        assert!(hemicycle(&chart).contains(r#"role="group""#));
        chart.wedges[0].seats.iter_mut().for_each(|seat| seat.href = None);
        assert!(hemicycle(&chart).contains(r#"role="img""#));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]
        #[test]
        fn any_parliament_up_to_800_fits(blocks in prop::collection::vec(0usize..=80, 1..=10)) {
            let layout = Layout::of(&blocks);
            prop_assert_eq!(layout.places.len(), blocks.iter().sum::<usize>());
            prop_assert!(layout.places.iter().all(|place| place.y > -1e-9));
            prop_assert!(smallest_distance(&layout.places) >= layout.pitch - 1e-6);
        }
    }
}
