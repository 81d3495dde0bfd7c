//! The blocks of a document, laid out.

use super::fonts::{DATABASE, Weight};
use super::layout::{BOTTOM, Draw, INNER, Kind, Layout, MARGIN, Style, TOP, colour};
use super::table;
use crate::charts;
use crate::reports::document::{Block, Chart, Document, Figure, LegendEntry, Parameter, RenderError, Section, Tone};

/// Key figures side by side.
const FIGURES: usize = 4;
/// The space between blocks.
const GAP: f32 = 10.0;
/// The tallest chart.
const TALLEST: f32 = 330.0;

pub(super) fn document(layout: &mut Layout<'_>, document: &Document) -> Result<(), RenderError> {
    head(layout, document);
    for one in &document.sections {
        layout.within(Kind::Section, |layout| section(layout, one))?;
    }
    Ok(())
}

fn head(layout: &mut Layout<'_>, document: &Document) {
    let title = Style::strong(20.0);
    layout.within(Kind::Heading(1, document.title.clone()), |layout| layout.paragraph(title, &document.title));
    layout.y += 2.0;
    let mut lines = vec![];
    if !document.subtitle.is_empty() {
        lines.push((Style::plain(11.0), document.subtitle.clone()));
    }
    let about = [Some(document.client.clone()), document.objective.clone()].into_iter().flatten();
    lines.push((Style::muted(9.5), about.collect::<Vec<_>>().join(" · ")));
    let issued = document.issued().map_or_else(String::new, |issued| format!(". {issued}"));
    lines.push((Style::muted(9.5), format!("{}{issued}.", document.as_of())));
    if !document.parameters.is_empty() {
        let words = document.parameters.iter().map(Parameter::shown);
        lines.push((Style::muted(9.5), words.collect::<Vec<_>>().join(" · ")));
    }
    for (style, text) in lines {
        layout.within(Kind::Paragraph, |layout| layout.paragraph(style, &text));
    }
    layout.y += 4.0;
}

fn section(layout: &mut Layout<'_>, section: &Section) -> Result<(), RenderError> {
    if section.is_annex {
        layout.new_page();
    }
    let style = Style::strong(13.0);
    if !section.heading.is_empty() {
        layout.y += if layout.y > TOP { 8.0 } else { 0.0 };
        // A heading stays with what follows.
        layout.need(style.line() + first_height(section.blocks.first()));
        layout.within(Kind::Heading(2, section.heading.clone()), |layout| layout.paragraph(style, &section.heading));
        layout.y += 4.0;
    }
    for one in &section.blocks {
        block(layout, one)?;
        layout.y += GAP;
    }
    Ok(())
}

/// Room that a block needs to begin.
fn first_height(block: Option<&Block>) -> f32 {
    match block {
        Some(Block::Chart(_)) => TALLEST + 60.0,
        Some(Block::Table(_)) => 80.0,
        Some(Block::Figures { .. }) => 60.0,
        _ => 30.0,
    }
}

fn block(layout: &mut Layout<'_>, block: &Block) -> Result<(), RenderError> {
    match block {
        Block::Figures { figures } => figures.chunks(FIGURES).for_each(|row| figure_row(layout, row)),
        Block::Sentence { tone, text } => sentence(layout, *tone, text),
        Block::Text { paragraphs } => text(layout, paragraphs),
        Block::Chart(one) => chart(layout, one)?,
        Block::Table(one) => table::table(layout, one),
        Block::Notes { notes } => {
            for note in notes {
                layout.within(Kind::Paragraph, |layout| layout.paragraph(Style::muted(8.5), note));
            }
        }
    }
    Ok(())
}

fn text(layout: &mut Layout<'_>, paragraphs: &[String]) {
    for (at, paragraph) in paragraphs.iter().enumerate() {
        layout.y += if at > 0 { 5.0 } else { 0.0 };
        for line in paragraph.lines() {
            layout.within(Kind::Paragraph, |layout| layout.paragraph(Style::plain(10.5), line));
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "at most four figures")]
fn figure_row(layout: &mut Layout<'_>, figures: &[Figure]) {
    let width = (INNER - GAP * (FIGURES - 1) as f32) / FIGURES as f32;
    let (label, value, small) = (Style::muted(8.0), Style::strong(17.0), Style::muted(8.0));
    let notes: Vec<Vec<String>> = figures
        .iter()
        .map(|one| one.note.as_ref().map_or(vec![], |note| Weight::Regular.lines(note, 8.0, width - 16.0)))
        .collect();
    let most = notes.iter().map(Vec::len).max().unwrap_or_default();
    let height = 14.0 + label.line() + value.line() + small.line() * most as f32;
    layout.need(height);
    let top = layout.y;
    for (at, (one, notes)) in figures.iter().zip(&notes).enumerate() {
        let left = MARGIN + (width + GAP) * at as f32;
        layout.beside(|layout| {
            layout.rect(left, top, width, height, colour("line"));
            layout.rect(left + 0.6, top + 0.6, width - 1.2, height - 1.2, colour("surface"));
        });
        layout.within(Kind::Paragraph, |layout| {
            let x = left + 8.0;
            layout.text(x, top + 6.0, label, &one.label);
            let shown = one.value.shown();
            let area = (left, top, width, height);
            layout.leading(one.href.as_ref(), area, |layout| layout.text(x, top + 6.0 + label.line(), value, &shown));
            if let Some(of) = &one.of {
                let after = x + value.weight.width(&shown, value.size) + 4.0;
                layout.text(after, top + 6.0 + label.line() + (value.size - small.size) * 0.95, small, of);
            }
            for (line, note) in notes.iter().enumerate() {
                layout.text(x, top + 8.0 + label.line() + value.line() + small.line() * line as f32, small, note);
            }
        });
    }
    layout.y = top + height;
}

#[expect(clippy::cast_precision_loss, reason = "a few lines")]
fn sentence(layout: &mut Layout<'_>, tone: Tone, text: &str) {
    let (wash, ink) = match tone {
        Tone::Ok => ("ok-wash", "ok"),
        Tone::Warn => ("warn-wash", "warn"),
        Tone::Bad => ("bad-wash", "bad"),
        Tone::Plain => ("surface-3", "ink"),
    };
    let style = Style::new(10.0, Weight::SemiBold, ink);
    let lines = style.weight.lines(text, style.size, INNER - 20.0);
    let height = style.line() * lines.len() as f32 + 12.0;
    layout.need(height);
    let top = layout.y;
    layout.beside(|layout| {
        layout.rect(MARGIN, top, INNER, height, colour(wash));
        // A bar at the left, so that it stands out without colour.
        layout.rect(MARGIN, top, 3.0, height, colour(ink));
    });
    layout.within(Kind::Paragraph, |layout| {
        for (at, line) in lines.iter().enumerate() {
            layout.text(MARGIN + 12.0, top + 6.0 + style.line() * at as f32, style, line);
        }
    });
    layout.y = top + height;
}

fn chart(layout: &mut Layout<'_>, chart: &Chart) -> Result<(), RenderError> {
    let tree = read(&chart.svg)?;
    let (width, height) = (tree.size().width(), tree.size().height());
    let scale = (INNER / width).min(TALLEST / height).min((BOTTOM - TOP - 60.0) / height);
    let (width, height) = (width * scale, height * scale);
    let title = Style::strong(10.5);
    let legend = legend_lines(&chart.legend);
    #[expect(clippy::cast_precision_loss, reason = "a few lines")]
    layout.need(title.line() + height + 14.0 * legend.len() as f32 + 10.0);
    layout.within(Kind::Paragraph, |layout| layout.paragraph(title, &chart.title));
    layout.y += 4.0;
    let alternative = if chart.description.is_empty() { &chart.title } else { &chart.description };
    layout.within(Kind::Figure(alternative.clone()), |layout| {
        let (x, y) = (MARGIN + (INNER - width) / 2.0, layout.y);
        layout.put(Draw::Chart { x, y, width, height, tree: Box::new(tree) });
    });
    layout.y += height + 6.0;
    for line in legend {
        layout.within(Kind::Paragraph, |layout| legend_line(layout, &line));
        layout.y += 14.0;
    }
    if !chart.description.is_empty() {
        layout.within(Kind::Paragraph, |layout| layout.paragraph(Style::muted(8.5), &chart.description));
    }
    if let Some(twin) = &chart.twin {
        layout.y += 6.0;
        table::table(layout, twin);
    }
    Ok(())
}

/// A drawing with the colours of the light scheme.
fn read(svg: &str) -> Result<usvg::Tree, RenderError> {
    let mut svg = charts::without_links(svg);
    // A page of HTML does without the name space.
    if !svg.contains("xmlns=") {
        svg = svg.replacen("<svg ", r#"<svg xmlns="http://www.w3.org/2000/svg" "#, 1);
    }
    let options = usvg::Options {
        font_family: "Inter".into(),
        fontdb: DATABASE.clone(),
        style_sheet: Some(charts::light_sheet().to_owned()),
        ..usvg::Options::default()
    };
    usvg::Tree::from_str(&svg, &options).map_err(|error| RenderError::Pdf(error.to_string()))
}

fn words(entry: &LegendEntry) -> String {
    entry.count.map_or_else(|| entry.label.clone(), |count| format!("{} {count}", entry.label))
}

fn legend_width(entry: &LegendEntry) -> f32 {
    Weight::Regular.width(&words(entry), 8.5) + 26.0
}

/// The entries of a legend in lines that fit.
fn legend_lines(entries: &[LegendEntry]) -> Vec<Vec<&LegendEntry>> {
    let (mut lines, mut line, mut used) = (vec![], vec![], 0.0);
    for entry in entries {
        let width = legend_width(entry);
        if used + width > INNER && !line.is_empty() {
            lines.push(std::mem::take(&mut line));
            used = 0.0;
        }
        used += width;
        line.push(entry);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

fn legend_line(layout: &mut Layout<'_>, entries: &[&LegendEntry]) {
    let whole: f32 = entries.iter().map(|entry| legend_width(entry)).sum();
    let (mut x, y) = (MARGIN + (INNER - whole).max(0.0) / 2.0, layout.y);
    for entry in entries {
        layout.put(Draw::Mark { class: entry.class.clone(), x: x + 5.0, y: y + 5.4, radius: 4.0 });
        layout.text(x + 13.0, y, Style::muted(8.5), &words(entry));
        x += legend_width(entry);
    }
}
