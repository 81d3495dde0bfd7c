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

pub(super) fn render(document: &Document) -> Result<Vec<u8>, RenderError> {
    let mut layout = layout::Layout::new();
    blocks::document(&mut layout, document)?;
    draw::draw(document, layout)
}
