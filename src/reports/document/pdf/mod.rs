//! A document as PDF: A4, tagged, text that can be searched and copied, charts as vectors in the colours of the light scheme.
//!
//! First everything is laid out (`layout`, `blocks`, `table`): what is drawn where on which page, and what it is in the order of
//! reading. Then it is drawn (`draw`), when it is known how many pages there are. No clock and no chance: the same document is
//! the same file.

mod blocks;
mod draw;
mod fonts;
mod layout;
mod table;

use super::{Document, RenderError};

/// `base` is the address of the pages: with it, numbers lead to the people behind them.
pub(super) fn render(document: &Document, base: Option<&str>) -> Result<Vec<u8>, RenderError> {
    let mut layout = layout::Layout::new(document, base);
    blocks::document(&mut layout, document)?;
    draw::draw(document, layout)
}
