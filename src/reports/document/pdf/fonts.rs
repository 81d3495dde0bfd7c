//! The two weights of Inter that a PDF is set in: Latin, Greek and Cyrillic. A letter that they lack is spelt in Latin.

use std::sync::{Arc, LazyLock};

use ttf_parser::Face;

const REGULAR: &[u8] = include_bytes!("fonts/Inter-Regular.otf");
const SEMIBOLD: &[u8] = include_bytes!("fonts/Inter-SemiBold.otf");

static REGULAR_FACE: LazyLock<Option<Face<'static>>> = LazyLock::new(|| Face::parse(REGULAR, 0).ok());
static SEMIBOLD_FACE: LazyLock<Option<Face<'static>>> = LazyLock::new(|| Face::parse(SEMIBOLD, 0).ok());

static REGULAR_SHAPER: LazyLock<Option<rustybuzz::Face<'static>>> =
    LazyLock::new(|| rustybuzz::Face::from_slice(REGULAR, 0));
static SEMIBOLD_SHAPER: LazyLock<Option<rustybuzz::Face<'static>>> =
    LazyLock::new(|| rustybuzz::Face::from_slice(SEMIBOLD, 0));

/// How far each letter up to here moves on, in units of the font; none for a letter that it lacks. Every text is measured
/// several times, and looking a letter up in the font is most of that.
const KEPT: u32 = 0x2500;

static REGULAR_ADVANCES: LazyLock<Vec<Option<u16>>> = LazyLock::new(|| advances(REGULAR_FACE.as_ref()));
static SEMIBOLD_ADVANCES: LazyLock<Vec<Option<u16>>> = LazyLock::new(|| advances(SEMIBOLD_FACE.as_ref()));

fn advances(face: Option<&Face<'static>>) -> Vec<Option<u16>> {
    (0..KEPT).map(|code| advance(face?, char::from_u32(code)?)).collect()
}

fn advance(face: &Face<'static>, c: char) -> Option<u16> {
    face.glyph_index(c).map(|glyph| face.glyph_hor_advance(glyph).unwrap_or_default())
}

/// For the texts of charts.
pub(super) static DATABASE: LazyLock<Arc<usvg::fontdb::Database>> = LazyLock::new(|| {
    let mut database = usvg::fontdb::Database::new();
    database.load_font_data(REGULAR.to_vec());
    database.load_font_data(SEMIBOLD.to_vec());
    Arc::new(database)
});

/// How strong letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Weight {
    Regular,
    SemiBold,
}

impl Weight {
    pub(super) fn data(self) -> &'static [u8] {
        match self {
            Weight::Regular => REGULAR,
            Weight::SemiBold => SEMIBOLD,
        }
    }

    fn face(self) -> Option<&'static Face<'static>> {
        match self {
            Weight::Regular => REGULAR_FACE.as_ref(),
            Weight::SemiBold => SEMIBOLD_FACE.as_ref(),
        }
    }

    /// The font as texts are shaped by it, read once.
    pub(super) fn shaper(self) -> Option<&'static rustybuzz::Face<'static>> {
        match self {
            Weight::Regular => REGULAR_SHAPER.as_ref(),
            Weight::SemiBold => SEMIBOLD_SHAPER.as_ref(),
        }
    }

    /// How far a letter moves on; none if the font lacks it.
    fn advance(self, c: char) -> Option<u16> {
        let kept = match self {
            Weight::Regular => &*REGULAR_ADVANCES,
            Weight::SemiBold => &*SEMIBOLD_ADVANCES,
        };
        match usize::try_from(u32::from(c)).ok().and_then(|code| kept.get(code)) {
            Some(advance) => *advance,
            None => advance(self.face()?, c),
        }
    }

    /// How wide a text is at a size, both in points.
    pub(super) fn width(self, text: &str, size: f32) -> f32 {
        let Some(face) = self.face() else { return 0.0 };
        let units: u32 = text.chars().map(|c| u32::from(self.advance(c).unwrap_or_default())).sum();
        #[expect(clippy::cast_precision_loss, reason = "widths on paper")]
        let width = units as f32 / f32::from(face.units_per_em()) * size;
        width
    }

    /// The same text in letters that the font has: others are spelt in Latin, or left out.
    pub(super) fn spelt(self, text: &str) -> String {
        if self.face().is_none() {
            return String::new();
        }
        let mut spelt = String::with_capacity(text.len());
        for c in text.chars() {
            match c {
                // Before which no line breaks in French, nor within a number.
                '\u{a0}' | '\u{202f}' if self.advance(c).is_some() => spelt.push(c),
                c if c.is_whitespace() => spelt.push(' '),
                c if self.advance(c).is_some() => spelt.push(c),
                c => spelt.push_str(deunicode::deunicode_char(c).unwrap_or_default()),
            }
        }
        spelt
    }

    /// Broken into lines no wider than `width`; a word that is wider itself is cut.
    pub(super) fn lines(self, text: &str, size: f32, width: f32) -> Vec<String> {
        let (mut lines, mut line) = (vec![], String::new());
        let spelt = self.spelt(text);
        if self.width(&spelt, size) <= width && !spelt.contains("  ") {
            return vec![spelt.trim().to_owned()];
        }
        for word in spelt.split(' ').filter(|word| !word.is_empty()) {
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if self.width(&longer, size) <= width {
                line = longer;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            for c in word.chars() {
                line.push(c);
                if line.chars().count() > 1 && self.width(&line, size) > width {
                    line.pop();
                    lines.push(std::mem::replace(&mut line, c.to_string()));
                }
            }
        }
        lines.push(line);
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fonts_have_the_letters_of_the_union() {
        let names = "Αθηνά Καραλή, Велчев Ѓорѓи, Ionașcu, Žižka, Þórður, Łukasz, Ġorġ, Ő, ẞ – “’” … − €";
        assert_eq!(Weight::Regular.spelt(names), names);
        assert_eq!(Weight::SemiBold.spelt(names), names);
    }

    #[test]
    fn letters_that_are_missing_are_spelt_in_latin() {
        assert_eq!(Weight::Regular.spelt("თბილისი\n2"), "t`bilisi 2");
    }

    #[test]
    fn lines_are_no_wider_than_asked_and_lose_nothing() {
        let text = "Donaudampfschifffahrtsgesellschaft and a few words more";
        let lines = Weight::Regular.lines(text, 10.0, 60.0);
        assert!(lines.iter().all(|line| Weight::Regular.width(line, 10.0) <= 60.0), "{lines:?}");
        assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
    }
}
