//! Folding text so that it is found however it is typed.

use deunicode::deunicode;

/// Plain lower-case Latin, words separated by single spaces: `Ionașcu` → `ionascu`, `Велчев` → `velchev`.
pub fn fold(text: &str) -> String {
    // Most texts are plain already, and lists fold millions.
    let latin = if text.is_ascii() { text.to_ascii_lowercase() } else { deunicode(text).to_lowercase() };
    let words = latin.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// `text` with `%`, `_` and `\` made harmless for `like … escape '\'`.
pub fn like_escape(text: &str) -> String {
    text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn diacritics_and_scripts_fold_to_plain_latin() {
        for (written, folded) in [
            ("Ionașcu", "ionascu"),
            ("Велчев", "velchev"),
            ("AL-SAHLANI, Abir", "al sahlani abir"),
            ("  Łukasz   KOHUT ", "lukasz kohut"),
        ] {
            assert_eq!(fold(written), folded);
        }
    }
}
