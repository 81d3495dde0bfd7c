//! A table, laid out: its head on every page that it goes on to.

use super::fonts::Weight;
use super::layout::{BOTTOM, Draw, INNER, Kind, Layout, MARGIN, Style, colour};
use crate::reports::document::{Cell, Column, ColumnKind, Part, Row, Table, Value};
use crate::t;

/// Between columns.
const GUTTER: f32 = 8.0;
/// The width that a bar wishes for.
const BAR: f32 = 110.0;
/// Above and below the text of a row.
const PAD: f32 = 3.0;
/// The size of the text.
const SIZE: f32 = 8.5;
/// Longer words are broken: an address or a heap of letters must not push the others aside.
const LONGEST: f32 = 90.0;

pub(super) fn table(layout: &mut Layout<'_>, table: &Table) {
    let shown: Vec<usize> = (0..table.columns.len()).filter(|&at| !table.columns[at].in_files_only).collect();
    if shown.is_empty() {
        return;
    }
    let plan = Plan { table, widths: widths(table, &shown), shown };
    layout.need(60.0);
    layout.within(Kind::Paragraph, |layout| layout.paragraph(Style::strong(9.5), &table.caption));
    layout.y += 2.0;
    if table.rows.is_empty() {
        layout
            .within(Kind::Paragraph, |layout| layout.paragraph(Style::muted(SIZE), t!("reports-document-none-short")));
        return;
    }
    layout.within(Kind::Table(table.caption.clone()), |layout| {
        layout.within(Kind::Head, |layout| layout.within(Kind::Row, |layout| plan.head(layout)));
        layout.within(Kind::Body, |layout| {
            for row in table.on_paper().0 {
                plan.row(layout, row, Weight::Regular);
            }
            if let Some(totals) = &table.totals {
                plan.row(layout, totals, Weight::SemiBold);
            }
        });
    });
    if let Some(note) = table.paper_note() {
        layout.y += 3.0;
        layout.within(Kind::Paragraph, |layout| layout.paragraph(Style::muted(SIZE), &note));
    }
}

/// Natural widths; where they do not fit, columns of words give way, down to their longest word.
#[expect(clippy::cast_precision_loss, reason = "a few columns")]
fn widths(table: &Table, shown: &[usize]) -> Vec<f32> {
    let room = INNER - GUTTER * shown.len().saturating_sub(1) as f32;
    let natural: Vec<f32> = shown.iter().map(|&at| natural(table, at)).collect();
    let whole: f32 = natural.iter().sum();
    let gives: Vec<bool> = shown.iter().map(|&at| table.columns[at].kind == ColumnKind::Text).collect();
    if whole <= room {
        // What is left goes to the first column of words, so that numbers stay together.
        let mut wide = natural;
        if let Some(first) = gives.iter().position(|gives| *gives) {
            wide[first] += (room - whole).min(wide[first] * 1.2 + 40.0);
        }
        return wide;
    }
    // Each keeps room for its longest word while there is any; what is left is shared by how much each would like to have.
    let least: Vec<f32> = shown
        .iter()
        .zip(natural.iter().zip(&gives))
        .map(|(&at, (&natural, &gives))| if gives { longest_word(table, at).min(natural) } else { natural })
        .collect();
    let least_of_all: f32 = least.iter().sum();
    if least_of_all > room {
        // Then everything is set narrower.
        return least.iter().map(|width| width * room / least_of_all).collect();
    }
    let share = (room - least_of_all) / (whole - least_of_all).max(1.0);
    least.iter().zip(&natural).map(|(&least, &natural)| least + (natural - least) * share).collect()
}

/// The width of a column that breaks no word but those that are longer than [`LONGEST`].
fn longest_word(table: &Table, at: usize) -> f32 {
    let rows = table.on_paper().0.iter().chain(&table.totals);
    let cells = rows.filter_map(|row| row.cells.get(at)).map(words);
    let texts = cells.chain([table.columns[at].text.clone()]);
    let longest = |text: String| text.split(' ').map(|word| Weight::SemiBold.width(word, SIZE)).fold(0.0, f32::max);
    texts.map(longest).fold(0.0, f32::max).min(LONGEST) + 1.0
}

fn natural(table: &Table, at: usize) -> f32 {
    let column = &table.columns[at];
    if column.kind == ColumnKind::Bar {
        return BAR;
    }
    let rows = table.on_paper().0.iter().chain(&table.totals);
    let cells = rows.filter_map(|row| row.cells.get(at)).map(|cell| Weight::SemiBold.width(&words(cell), SIZE));
    let mark = if column.kind == ColumnKind::Stance { 13.0 } else { 0.0 };
    let longest_word = column.text.split(' ').map(|word| Weight::SemiBold.width(word, SIZE)).fold(0.0, f32::max);
    let head = if column.kind.is_number() { longest_word } else { Weight::SemiBold.width(&column.text, SIZE) };
    cells.fold(0.0, f32::max).max(head) + mark + 1.0
}

/// A cell's text, its note behind it.
fn words(cell: &Cell) -> String {
    match &cell.note {
        Some(note) => format!("{} ({note})", cell.value.shown()),
        None => cell.value.shown(),
    }
}

struct Plan<'a> {
    table: &'a Table,
    shown: Vec<usize>,
    widths: Vec<f32>,
}

impl Plan<'_> {
    /// The column, its left edge and its width.
    fn columns(&self) -> impl Iterator<Item = (usize, &Column, f32, f32)> {
        let mut left = MARGIN;
        self.shown.iter().zip(&self.widths).map(move |(&at, &width)| {
            let x = left;
            left += width + GUTTER;
            (at, &self.table.columns[at], x, width)
        })
    }

    #[expect(clippy::cast_precision_loss, reason = "a few lines")]
    fn head(&self, layout: &mut Layout) {
        let style = Style::new(SIZE, Weight::SemiBold, "ink-2");
        let lines: Vec<Vec<String>> =
            self.columns().map(|(_, column, _, width)| style.weight.lines(&column.text, SIZE, width)).collect();
        let most = lines.iter().map(Vec::len).max().unwrap_or(1) as f32;
        let top = layout.y;
        let height = most * style.line() + 2.0 * PAD;
        for ((_, column, x, width), lines) in self.columns().zip(&lines) {
            layout.within(Kind::ColumnHead, |layout| {
                let first = top + PAD + (most - lines.len() as f32) * style.line();
                set(layout, column.kind, x, width, first, style, lines);
            });
        }
        layout.beside(|layout| layout.rect(MARGIN, top + height - 0.8, INNER, 0.8, colour("ink-3")));
        layout.y = top + height;
    }

    #[expect(clippy::cast_precision_loss, reason = "a few lines")]
    fn row(&self, layout: &mut Layout<'_>, row: &Row, weight: Weight) {
        let style = Style::new(SIZE, weight, "ink");
        let empty = Cell::default();
        let lines: Vec<Vec<String>> = self
            .columns()
            .map(|(at, column, _, width)| {
                let mark = if column.kind == ColumnKind::Stance { 13.0 } else { 0.0 };
                match column.kind {
                    ColumnKind::Bar => vec![],
                    _ => weight.lines(&words(row.cells.get(at).unwrap_or(&empty)), SIZE, width - mark),
                }
            })
            .collect();
        let most = lines.iter().map(Vec::len).max().unwrap_or(1).max(1) as f32;
        let height = most * style.line() + 2.0 * PAD;
        if layout.y + height > BOTTOM && height < 400.0 {
            layout.new_page();
            // To whoever listens the head was told already.
            layout.beside(|layout| self.repeat_head(layout));
        }
        let top = layout.y;
        layout.within(Kind::Row, |layout| {
            for (nth, ((at, column, x, width), lines)) in self.columns().zip(&lines).enumerate() {
                let kind = if nth == 0 { Kind::RowHead } else { Kind::Data };
                let cell = row.cells.get(at).unwrap_or(&empty);
                let href = cell.href.as_ref().filter(|_| cell.value != Value::Empty);
                layout.within(kind, |layout| {
                    layout.leading(href, (x, top, width, height), |layout| {
                        draw_cell(layout, column.kind, &cell.value, (x, width, top), style, lines);
                    });
                });
            }
        });
        layout.beside(|layout| layout.rect(MARGIN, top + height - 0.4, INNER, 0.4, colour("line-2")));
        layout.y = top + height;
    }

    fn repeat_head(&self, layout: &mut Layout) {
        let before = layout.pages.last().map_or(0, Vec::len);
        let nodes = layout.nodes.len();
        self.head(layout);
        layout.nodes.truncate(nodes);
        for item in layout.pages.last_mut().into_iter().flat_map(|page| page.iter_mut().skip(before)) {
            item.node = None;
        }
    }
}

fn draw_cell(
    layout: &mut Layout<'_>,
    kind: ColumnKind,
    value: &Value,
    (x, width, top): (f32, f32, f32),
    style: Style,
    lines: &[String],
) {
    match value {
        Value::Parts(parts) => bar(layout, parts, x, top + PAD + 1.5, width),
        Value::Stance(code) => {
            layout.put(Draw::Mark { class: code.clone(), x: x + 4.5, y: top + PAD + SIZE * 0.62, radius: 3.4 });
            set(layout, kind, x + 13.0, width - 13.0, top + PAD, style, lines);
        }
        _ => set(layout, kind, x, width, top + PAD, style, lines),
    }
}

fn set(layout: &mut Layout<'_>, kind: ColumnKind, x: f32, width: f32, mut y: f32, style: Style, lines: &[String]) {
    for line in lines {
        let left = if kind.is_number() { x + width - style.weight.width(line, style.size) } else { x };
        layout.text(left, y, style, line);
        y += style.line();
    }
}

#[expect(clippy::cast_precision_loss, reason = "widths on paper")]
fn bar(layout: &mut Layout<'_>, parts: &[Part], x: f32, y: f32, width: f32) {
    let total: i64 = parts.iter().map(|part| part.count.max(0)).sum();
    let mut left = x;
    for part in parts.iter().filter(|part| part.count > 0) {
        let wide = part.count as f32 / total as f32 * width;
        let token = format!("st-{}", part.class);
        let fill = if part.class == "un" { colour("surface-3") } else { colour(&token) };
        layout.rect(left, y, (wide - 0.5).max(0.4), 7.0, fill);
        left += wide;
    }
}
