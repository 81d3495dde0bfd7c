//! Folding text so that it is found however it is typed.

use std::borrow::Cow;

use deunicode::deunicode;

/// Plain lower-case Latin, words separated by single spaces: `Ionașcu` → `ionascu`, `Велчев` → `velchev`.
pub fn fold(text: &str) -> String {
    // Most texts are plain already, and lists fold millions.
    let latin = if text.is_ascii() { text.to_ascii_lowercase() } else { deunicode(&greek(text)).to_lowercase() };
    let words = latin.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Whether a character is a letter or a digit of some alphabet, or a mark that belongs to one: accents that stand apart, the
/// virama of Devanagari, the tone marks of Thai. Vowel signs are letters to Unicode.
pub fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{0300}'..='\u{036f}' | '\u{094d}' | '\u{0e31}'..='\u{0e4e}')
}

/// Whether a character turns the direction of writing (Unicode Bidirectional Algorithm, 2.1 to 2.6), so that what is
/// read is not what stands there.
pub fn turns_direction(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Greek as passports spell it (ELOT 743), where deunicode goes by the ancient sound: `Καραλής` is Karalis, not Karales.
fn greek(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| matches!(c, '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}')) {
        return text.into();
    }
    let letters: Vec<char> = text.to_lowercase().chars().collect();
    let mut out = String::with_capacity(text.len());
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).map_or(' ', |at| letters[at]);
        let after = letters.get(at + 1).copied().unwrap_or(' ');
        match letter {
            'η' | 'ή' => out.push('i'),
            'υ' | 'ύ' => match before {
                'ο' => out.push('u'),
                'α' | 'ε' | 'η' if " θκξπσςτφχψ".contains(after) => out.push('f'),
                'α' | 'ε' | 'η' => out.push('v'),
                _ => out.push('y'),
            },
            'ϋ' | 'ΰ' => out.push('y'),
            'γ' if matches!(after, 'γ' | 'ξ' | 'χ') => out.push('n'),
            'χ' => out.push_str("ch"),
            'φ' => out.push('f'),
            other => out.push(*other),
        }
    }
    out.into()
}

/// A cell of a CSV file that a spreadsheet cannot take for a formula: one that begins like one gets an apostrophe, which
/// makes it text. Numbers, telephone numbers among them, stay as they are.
pub fn harmless_cell(cell: &str) -> String {
    let is_number = cell.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | ' ' | '.' | '(' | ')' | '/'));
    if !is_number && cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

/// The paragraphs of a text: empty lines part them.
pub fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    for line in text.lines() {
        match paragraphs.last_mut() {
            Some(_) if line.trim().is_empty() => paragraphs.push(String::new()),
            Some(last) => {
                if !last.is_empty() {
                    last.push('\n');
                }
                last.push_str(line.trim_end());
            }
            None => {}
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

/// `text` with `%`, `_` and `\` made harmless for `like … escape '\'`.
pub fn like_escape(text: &str) -> String {
    text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_lines_part_paragraphs() {
        assert_eq!(paragraphs("\n a \nb\n \n\nc\n"), [" a\nb", "c"]);
        assert!(paragraphs(" \n").is_empty());
    }

    #[test]
    fn a_cell_is_never_a_formula() {
        assert_eq!(harmless_cell("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
        assert_eq!(harmless_cell("+cmd|' /C calc'!A0"), "'+cmd|' /C calc'!A0");
        for same in ["-2", "+32 2 284 50 00", "Aoife", ""] {
            assert_eq!(harmless_cell(same), same);
        }
    }

    #[test]
    fn diacritics_and_scripts_fold_to_plain_latin() {
        for (written, folded) in [
            ("Ionașcu", "ionascu"),
            ("Велчев", "velchev"),
            ("AL-SAHLANI, Abir", "al sahlani abir"),
            ("Καραλής", "karalis"),
            ("ΚΑΡΑΛΗΣ", "karalis"),
            ("Παπασταύρου Ευαγγελία", "papastavrou evangelia"),
            ("Χρυσούλα Νεοφύτου", "chrysoula neofytou"),
            ("  Łukasz   KOHUT ", "lukasz kohut"),
        ] {
            assert_eq!(fold(written), folded);
        }
    }
}
