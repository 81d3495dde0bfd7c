//! Pages as krilla writes them.

use std::cell::RefCell;
use std::collections::HashMap;
use std::num::NonZeroU16;

use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect, Size, Transform};
use krilla::metadata::{DateTime, Metadata};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, SpanTag, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};
use krilla::text::{Font, GlyphId, KrillaGlyph, TextDirection};
use krilla::{Document as Pdf, SerializeSettings};
use krilla_svg::{SurfaceExt, SvgSettings};
use rustybuzz::{Direction, GlyphInfo, GlyphPosition, Script, ShapePlan, UnicodeBuffer};

use super::fonts::Weight;
use super::layout::{Colour, Draw, HEIGHT, INNER, Item, Kind, Layout, MARGIN, Node, Style, WIDTH, colour};
use crate::locale::Locale;
use crate::reports::document::{Document, RenderError};
use crate::t;

/// How far the handles of a circle's curves reach.
const KAPPA: f32 = 0.552_284_8;

struct Fonts {
    regular: Font,
    semibold: Font,
    /// How texts of a weight and a script are shaped: found out once, and not for each of thousands of cells.
    plans: RefCell<HashMap<(Weight, Script), ShapePlan>>,
}

impl Fonts {
    fn load() -> Result<Fonts, RenderError> {
        let load = |weight: Weight| {
            Font::new(weight.data().into(), 0).ok_or_else(|| RenderError::Pdf("the font is not there".into()))
        };
        Ok(Fonts { regular: load(Weight::Regular)?, semibold: load(Weight::SemiBold)?, plans: RefCell::default() })
    }

    fn of(&self, weight: Weight) -> Font {
        match weight {
            Weight::Regular => self.regular.clone(),
            Weight::SemiBold => self.semibold.clone(),
        }
    }

    /// The glyphs of a text that is written from left to right; none for any other.
    #[expect(clippy::cast_precision_loss, reason = "advances of some thousand units")]
    fn shaped(&self, weight: Weight, text: &str) -> Option<Vec<KrillaGlyph>> {
        let face = weight.shaper()?;
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let (direction, script, language) = (buffer.direction(), buffer.script(), buffer.language());
        if direction != Direction::LeftToRight {
            return None;
        }
        let mut plans = self.plans.borrow_mut();
        let plan = plans
            .entry((weight, script))
            .or_insert_with(|| ShapePlan::new(face, direction, Some(script), language.as_ref(), &[]));
        let output = rustybuzz::shape_with_plan(face, plan, buffer);
        let (places, glyphs) = (output.glyph_positions(), output.glyph_infos());
        let start = |at: usize| glyphs.get(at).map_or(text.len(), |glyph| glyph.cluster as usize);
        // Glyphs that were made of the same letters end where the next letters begin.
        let end = |at: usize| (at..glyphs.len()).map(start).find(|next| *next != start(at)).unwrap_or(text.len());
        let share = |units: i32| units as f32 / face.units_per_em() as f32;
        let glyph = |(at, (place, glyph)): (usize, (&GlyphPosition, &GlyphInfo))| {
            KrillaGlyph::new(
                GlyphId::new(glyph.glyph_id),
                share(place.x_advance),
                share(place.x_offset),
                share(place.y_offset),
                share(place.y_advance),
                start(at)..end(at),
                None,
            )
        };
        Some(places.iter().zip(glyphs).enumerate().map(glyph).collect())
    }
}

pub(super) fn draw(document: &Document, layout: Layout<'_>) -> Result<Vec<u8>, RenderError> {
    let fonts = Fonts::load()?;
    let mut pdf = Pdf::new_with(SerializeSettings { enable_tagging: true, ..SerializeSettings::default() });
    let Layout { pages, nodes, .. } = layout;
    let mut drawn: Vec<Vec<Identifier>> = nodes.iter().map(|_| vec![]).collect();
    let count = pages.len();
    for (at, items) in pages.iter().enumerate() {
        let settings = PageSettings::from_wh(WIDTH, HEIGHT).ok_or_else(|| RenderError::Pdf("no page".into()))?;
        let mut page = pdf.start_page_with(settings);
        let mut surface = page.surface();
        frame(&mut surface, &fonts, document, at, count);
        for run in items.chunk_by(|one, next| one.node == next.node) {
            let tag = match run[0].node {
                Some(_) => ContentTag::Span(SpanTag::empty()),
                None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
            };
            let identifier = surface.start_tagged(tag);
            for item in run {
                draw_item(&mut surface, &fonts, item);
            }
            surface.end_tagged();
            if let Some(node) = run[0].node {
                drawn[node].push(identifier);
            }
        }
        surface.finish();
        for item in items {
            if let (Draw::Link { to, .. }, Some(node)) = (&item.draw, item.node)
                && let Some(annotation) = link(&item.draw, to)
            {
                drawn[node].push(page.add_tagged_annotation(annotation));
            }
        }
        page.finish();
    }
    pdf.set_tag_tree(tree(document, nodes, drawn));
    pdf.set_metadata(metadata(document));
    pdf.finish().map_err(|error| RenderError::Pdf(format!("{error:?}")))
}

/// A part of a page that leads to an address.
fn link(draw: &Draw, to: &str) -> Option<Annotation> {
    let Draw::Link { x, y, width, height, .. } = draw else { return None };
    let area = Rect::from_xywh(*x, *y, *width, *height)?;
    let target = Target::Action(LinkAction::new(to.to_owned()).into());
    Some(Annotation::new_link(LinkAnnotation::new(area, target), Some(to.to_owned())))
}

/// The language of a document, as programs that read it aloud know it.
fn tongue(document: &Document) -> &'static str {
    match document.language {
        Locale::English => "en-GB",
        other => other.as_str(),
    }
}

fn metadata(document: &Document) -> Metadata {
    use chrono::{Datelike, Timelike};
    let at = document.made.as_ref().map_or(document.known, |made| made.at);
    let small = |n: u32| u8::try_from(n).unwrap_or_default();
    let date = DateTime::new(u16::try_from(at.year()).unwrap_or_default())
        .month(small(at.month()))
        .day(small(at.day()))
        .hour(small(at.hour()))
        .minute(small(at.minute()))
        .second(small(at.second()))
        .utc_offset_hour(0)
        .utc_offset_minute(0);
    let about = document.objective.as_ref().map_or_else(String::new, |objective| format!(": {objective}"));
    let by = document.made.as_ref().map_or_else(|| "Focal".to_owned(), |made| made.by.clone());
    Metadata::new()
        .title(format!("{}{about}", document.title))
        .description(document.as_of())
        .authors(vec![by])
        .creator("Focal".into())
        .language(tongue(document).into())
        .creation_date(date)
}

/// What stands on every page, above and below.
fn frame(surface: &mut Surface, fonts: &Fonts, document: &Document, at: usize, count: usize) {
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::PaginationOther)));
    let style = Style::new(8.0, Weight::Regular, "ink-3");
    let about = [Some(document.client.clone()), document.objective.clone()].into_iter().flatten();
    let left = about.collect::<Vec<_>>().join(" · ");
    let right = format!("{}. {}", document.title, document.as_of());
    let room = INNER - Weight::Regular.width(&right, 8.0) - 12.0;
    let left = Weight::Regular.lines(&left, 8.0, room.max(80.0)).swap_remove(0);
    line(surface, fonts, (MARGIN, 34.0), style, &left);
    line(surface, fonts, (MARGIN + INNER - Weight::Regular.width(&right, 8.0), 34.0), style, &right);
    rect(surface, (MARGIN, 40.0, INNER, 0.5), colour("line-2"));
    let number = t!("reports-document-page", n = at + 1, count = count);
    line(surface, fonts, (MARGIN + INNER - Weight::Regular.width(&number, 8.0), HEIGHT - 28.0), style, &number);
    surface.end_tagged();
}

fn fill((red, green, blue): Colour) -> Fill {
    Fill { paint: rgb::Color::new(red, green, blue).into(), ..Fill::default() }
}

fn line(surface: &mut Surface, fonts: &Fonts, (x, y): (f32, f32), style: Style, text: &str) {
    let text = style.weight.spelt(text);
    surface.set_stroke(None);
    surface.set_fill(Some(fill(style.colour)));
    let (at, font) = (Point::from_xy(x, y), fonts.of(style.weight));
    match fonts.shaped(style.weight, &text) {
        Some(glyphs) => surface.draw_glyphs(at, &glyphs, font, &text, style.size, false),
        None => surface.draw_text(at, font, style.size, &text, false, TextDirection::Auto),
    }
}

fn rect(surface: &mut Surface, (x, y, width, height): (f32, f32, f32, f32), colour: Colour) {
    let mut path = PathBuilder::new();
    let Some(rect) = Rect::from_xywh(x, y, width, height) else { return };
    path.push_rect(rect);
    if let Some(path) = path.finish() {
        surface.set_stroke(None);
        surface.set_fill(Some(fill(colour)));
        surface.draw_path(&path);
    }
}

fn draw_item(surface: &mut Surface, fonts: &Fonts, item: &Item) {
    match &item.draw {
        Draw::Text { x, y, size, weight, colour, text } => {
            line(surface, fonts, (*x, *y), Style { size: *size, weight: *weight, colour: *colour }, text);
        }
        Draw::Rect { x, y, width, height, colour } => rect(surface, (*x, *y, *width, *height), *colour),
        Draw::Mark { class, x, y, radius } => mark(surface, class, *x, *y, *radius),
        // Laid over the page once it is drawn.
        Draw::Link { .. } => {}
        Draw::Chart { x, y, width, height, tree } => {
            let Some(size) = Size::from_wh(*width, *height) else { return };
            surface.push_transform(&Transform::from_translate(*x, *y));
            surface.draw_svg(tree, size, SvgSettings::default());
            surface.pop();
        }
    }
}

/// The shapes of `charts::glyph`: circle for, diamond against, small dot undecided, ring unknown; a square for the rest.
fn mark(surface: &mut Surface, class: &str, x: f32, y: f32, radius: f32) {
    let ink = crate::charts::colour(&format!("st-{class}")).unwrap_or_else(|| colour("ink-3"));
    let shape = match class {
        "un" => circle(x, y, radius * 0.78),
        "z0" => circle(x, y, radius * 0.62),
        against if against.starts_with('m') => polygon(x, y, radius * 1.16, true),
        with if with.starts_with('p') => circle(x, y, radius),
        _ => polygon(x, y, radius * 0.8, false),
    };
    let Some(shape) = shape else { return };
    if class == "un" {
        surface.set_fill(None);
        let (red, green, blue) = ink;
        surface.set_stroke(Some(Stroke {
            paint: rgb::Color::new(red, green, blue).into(),
            width: 0.8,
            ..Stroke::default()
        }));
    } else {
        surface.set_stroke(None);
        surface.set_fill(Some(fill(ink)));
    }
    surface.draw_path(&shape);
}

fn circle(x: f32, y: f32, r: f32) -> Option<krilla::geom::Path> {
    let mut path = PathBuilder::new();
    let k = r * KAPPA;
    path.move_to(x + r, y);
    path.cubic_to(x + r, y + k, x + k, y + r, x, y + r);
    path.cubic_to(x - k, y + r, x - r, y + k, x - r, y);
    path.cubic_to(x - r, y - k, x - k, y - r, x, y - r);
    path.cubic_to(x + k, y - r, x + r, y - k, x + r, y);
    path.close();
    path.finish()
}

/// A diamond or a square.
fn polygon(x: f32, y: f32, d: f32, is_diamond: bool) -> Option<krilla::geom::Path> {
    let corners = if is_diamond {
        [(x, y - d), (x + d, y), (x, y + d), (x - d, y)]
    } else {
        [(x - d, y - d), (x + d, y - d), (x + d, y + d), (x - d, y + d)]
    };
    let mut path = PathBuilder::new();
    path.move_to(corners[0].0, corners[0].1);
    corners[1..].iter().for_each(|(x, y)| path.line_to(*x, *y));
    path.close();
    path.finish()
}

fn tag(kind: &Kind) -> TagKind {
    match kind {
        Kind::Section => Tag::Section.into(),
        Kind::Heading(level, text) => {
            Tag::Hn(NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN), Some(text.clone())).into()
        }
        Kind::Paragraph => Tag::P.into(),
        Kind::Figure(alternative) => Tag::Figure(Some(alternative.clone())).into(),
        Kind::Table(caption) => Tag::Table.with_summary(Some(caption.clone())).into(),
        Kind::Head => Tag::THead.into(),
        Kind::Body => Tag::TBody.into(),
        Kind::Row => Tag::TR.into(),
        Kind::Link => Tag::Link.into(),
        Kind::ColumnHead => Tag::TH(TableHeaderScope::Column).into(),
        Kind::RowHead => Tag::TH(TableHeaderScope::Row).into(),
        Kind::Data => Tag::TD.into(),
    }
}

/// The order of reading: what was drawn for a node, then the nodes below it. A node always stands behind its parent, so that
/// going backwards finds each one whole.
fn tree(document: &Document, nodes: Vec<Node>, drawn: Vec<Vec<Identifier>>) -> TagTree {
    let mut below: Vec<Vec<TagGroup>> = nodes.iter().map(|_| vec![]).collect();
    let mut roots = vec![];
    for (at, (node, identifiers)) in nodes.into_iter().zip(drawn).enumerate().rev() {
        let mut group = TagGroup::new(tag(&node.kind));
        for identifier in identifiers {
            group.push(identifier);
        }
        std::mem::take(&mut below[at]).into_iter().rev().for_each(|child| group.push(child));
        match node.parent {
            Some(parent) => below[parent].push(group),
            None => roots.push(group),
        }
    }
    let mut tree = TagTree::new().with_lang(Some(tongue(document).into()));
    roots.into_iter().rev().for_each(|group| tree.push(group));
    tree
}
