//! What is drawn where, and what it is: pages of items, and the tree of the order of reading.

use super::fonts::Weight;
use crate::charts;
use crate::reports::document::Document;

/// A4 in points.
pub(super) const WIDTH: f32 = 595.28;
/// A4 in points.
pub(super) const HEIGHT: f32 = 841.89;
/// Left and right.
pub(super) const MARGIN: f32 = 42.0;
/// Where the first line of a page begins.
pub(super) const TOP: f32 = 58.0;
/// Where the last line of a page ends.
pub(super) const BOTTOM: f32 = HEIGHT - 50.0;
/// Between the margins.
pub(super) const INNER: f32 = WIDTH - 2.0 * MARGIN;

/// Red, green, blue.
pub(super) type Colour = (u8, u8, u8);

/// A colour of the light scheme; black if there is none of this name.
pub(super) fn colour(name: &str) -> Colour {
    charts::colour(name).unwrap_or_default()
}

/// One thing that is drawn.
pub(super) enum Draw {
    /// A line of text from `x`, on the base line `y`.
    Text { x: f32, y: f32, size: f32, weight: Weight, colour: Colour, text: String },
    /// A filled rectangle.
    Rect { x: f32, y: f32, width: f32, height: f32, colour: Colour },
    /// The mark of a stance around `x`, `y`.
    Mark { class: String, x: f32, y: f32, radius: f32 },
    /// A chart.
    Chart { x: f32, y: f32, width: f32, height: f32, tree: Box<usvg::Tree> },
    /// A part of the page that leads to an address.
    Link { x: f32, y: f32, width: f32, height: f32, to: String },
}

/// A thing that is drawn, and the node of the tree that it belongs to; none if it is decoration.
pub(super) struct Item {
    pub draw: Draw,
    pub node: Option<usize>,
}

/// What a node of the tree is.
pub(super) enum Kind {
    Section,
    /// Level, text.
    Heading(u16, String),
    Paragraph,
    /// Text alternative.
    Figure(String),
    /// What it lists.
    Table(String),
    Head,
    Body,
    Row,
    ColumnHead,
    RowHead,
    Data,
    Link,
}

/// A node: what it is, and where it hangs.
pub(super) struct Node {
    pub kind: Kind,
    pub parent: Option<usize>,
}

/// Everything, laid out.
pub(super) struct Layout<'a> {
    document: &'a Document,
    base: Option<&'a str>,
    pub pages: Vec<Vec<Item>>,
    pub nodes: Vec<Node>,
    /// Where the next thing goes.
    pub y: f32,
    /// The node that what is drawn belongs to.
    here: Option<usize>,
}

impl<'a> Layout<'a> {
    pub(super) fn new(document: &'a Document, base: Option<&'a str>) -> Layout<'a> {
        Layout { document, base, pages: vec![vec![]], nodes: vec![], y: TOP, here: None }
    }

    /// Draws what leads somewhere, if it can, within this part of the page (left, top, width, height).
    pub(super) fn leading(
        &mut self,
        href: Option<&String>,
        (x, y, width, height): (f32, f32, f32, f32),
        draw: impl FnOnce(&mut Layout<'a>),
    ) {
        match href.and_then(|href| self.document.absolute(href, self.base)) {
            None => draw(self),
            Some(to) => self.within(Kind::Link, |layout| {
                draw(layout);
                layout.put(Draw::Link { x, y, width, height, to });
            }),
        }
    }

    /// Draws what belongs to a new node.
    pub(super) fn within<T>(&mut self, kind: Kind, draw: impl FnOnce(&mut Layout<'a>) -> T) -> T {
        let parent = self.here;
        self.nodes.push(Node { kind, parent });
        self.here = Some(self.nodes.len() - 1);
        let answer = draw(self);
        self.here = parent;
        answer
    }

    /// Draws what is decoration.
    pub(super) fn beside(&mut self, draw: impl FnOnce(&mut Layout<'a>)) {
        let here = self.here.take();
        draw(self);
        self.here = here;
    }

    pub(super) fn put(&mut self, draw: Draw) {
        let node = self.here;
        if let Some(page) = self.pages.last_mut() {
            page.push(Item { draw, node });
        }
    }

    /// A line of text, its top at `y`; the base line stands at four fifths of a line.
    pub(super) fn text(&mut self, x: f32, y: f32, style: Style, text: &str) {
        let text = style.weight.spelt(text);
        if !text.trim().is_empty() {
            let Style { size, weight, colour } = style;
            self.put(Draw::Text { x, y: y + size * 0.95, size, weight, colour, text });
        }
    }

    pub(super) fn rect(&mut self, x: f32, y: f32, width: f32, height: f32, colour: Colour) {
        self.put(Draw::Rect { x, y, width, height, colour });
    }

    /// Lines of text from `y` on; moves on below them, onto a new page where one is full.
    pub(super) fn paragraph(&mut self, style: Style, text: &str) {
        for line in style.weight.lines(text, style.size, INNER) {
            self.need(style.line());
            self.text(MARGIN, self.y, style, &line);
            self.y += style.line();
        }
    }

    /// A new page, unless there is room for so much on this one. Answers whether there is a new one.
    pub(super) fn need(&mut self, height: f32) -> bool {
        if self.y + height <= BOTTOM || self.y <= TOP {
            return false;
        }
        self.new_page();
        true
    }

    /// A new page, unless this one is empty.
    pub(super) fn new_page(&mut self) {
        if self.y > TOP {
            self.pages.push(vec![]);
            self.y = TOP;
        }
    }
}

/// How a text looks.
#[derive(Clone, Copy)]
pub(super) struct Style {
    pub size: f32,
    pub weight: Weight,
    pub colour: Colour,
}

impl Style {
    pub(super) fn new(size: f32, weight: Weight, token: &str) -> Style {
        Style { size, weight, colour: colour(token) }
    }

    pub(super) fn plain(size: f32) -> Style {
        Style::new(size, Weight::Regular, "ink")
    }

    pub(super) fn muted(size: f32) -> Style {
        Style::new(size, Weight::Regular, "ink-2")
    }

    pub(super) fn strong(size: f32) -> Style {
        Style::new(size, Weight::SemiBold, "ink")
    }

    /// The height of a line.
    pub(super) fn line(self) -> f32 {
        self.size * 1.35
    }
}
