//! Telling family names from given names by their capitals, the only way official lists mark them.

/// Given names and family name of `"Filip DE MAN"`, `"Luke Ming FLANAGAN"`, `"Marcel de GRAAFF"`, `"David McALLISTER"`.
///
/// The family name is what stands in capitals at the end, with the small words right before it. Without capitals
/// (`"Ana Lima"`) the last word is the family name.
pub fn split(full: &str) -> (String, String) {
    let words: Vec<&str> = full.split_whitespace().collect();
    let mut start = words.len();
    while start > 0 && (in_capitals(words[start - 1]) || (start < words.len() && joins(&words, start - 1))) {
        start -= 1;
    }
    if start == words.len() {
        start = words.len().saturating_sub(1);
    } else {
        while start > 0 && is_particle(words[start - 1]) {
            start -= 1;
        }
    }
    (words[..start].join(" "), words[start..].join(" "))
}

/// Given names and family name of `"DE SARNEZ Marielle"`, `"van der BURG Jan"`, `"IN 'T VELD Sophia"`.
///
/// The family name is what stands in capitals at the beginning, with the small words before it. Without capitals
/// (`"Lima Ana Maria"`) the first word is the family name.
pub fn split_surname_first(full: &str) -> (String, String) {
    let words: Vec<&str> = full.split_whitespace().collect();
    let small = words.iter().take_while(|word| is_particle(word)).count();
    let mut end = small;
    while end < words.len()
        && (in_capitals(words[end])
            || (end > small && end + 1 < words.len() && joins(&words, end) && in_capitals(words[end + 1])))
    {
        end += 1;
    }
    let end = if end == small { (small + 1).min(words.len()) } else { end };
    (words[end..].join(" "), words[..end].join(" "))
}

/// Two capitals or more at the end of the word: `KUBÍN`, `McALLISTER`, `NIENAß`, `AL-SAHLANI`; not `G.`, not `I`.
fn in_capitals(word: &str) -> bool {
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
    let capitals = letters.iter().rev().take_while(|c| c.is_uppercase() || **c == 'ß').count();
    let small_before = letters.len() - capitals;
    capitals >= 2 && small_before <= 3 && letters.first().is_some_and(|c| c.is_uppercase())
}

/// A single capital, or one after an apostrophe, between words in capitals: `COMÍN I OLIVERES`, `IN 'T VELD`.
fn joins(words: &[&str], at: usize) -> bool {
    let word = words[at].trim_start_matches(['\'', '’']);
    let is_single_capital = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    is_single_capital && at > 0 && in_capitals(words[at - 1])
}

/// A small word that belongs to the family name after it: `de`, `van`, `'t`.
fn is_particle(word: &str) -> bool {
    word.chars().all(|c| c.is_lowercase() || matches!(c, '\'' | '’'))
}

#[cfg(test)]
mod tests {
    use super::{split, split_surname_first};

    #[test]
    fn capitals_mark_the_family_name_that_stands_first() {
        for (family, given) in [
            ("DE SARNEZ", "Marielle"),
            ("PAGAZAURTUNDÚA RUIZ", "Maite"),
            ("IN 'T VELD", "Sophia"),
            ("COMÍN I OLIVERES", "Antoni"),
            ("van der BURG", "Jan Peter"),
            ("McALLISTER", "David"),
            ("TØRNÆS", "Ulla"),
            ("SMITH", "J. Robert"),
            ("SMITH", "J"),
            ("Lima", "Ana Maria"),
            ("MADONNA", ""),
            ("", ""),
        ] {
            let full = format!("{family} {given}");
            assert_eq!(split_surname_first(&full), (given.to_owned(), family.to_owned()), "{full}");
        }
    }

    #[test]
    fn capitals_mark_the_family_name() {
        for (given, family) in [
            ("Filip", "DE MAN"),
            ("Luke Ming", "FLANAGAN"),
            ("Abir", "AL-SAHLANI"),
            ("David", "McALLISTER"),
            ("Dragoş-Nicolae", "PÎSLARU"),
            ("Antoni", "COMÍN I OLIVERES"),
            ("José Manuel", "GARCÍA-MARGALLO Y MARFIL"),
            ("Sophia", "IN 'T VELD"),
            ("Sophia", "in 't VELD"),
            ("Jakop G.", "DALUNDE"),
            ("Marcel", "de GRAAFF"),
            ("Pilar", "del CASTILLO VERA"),
            ("Maria da Graça", "CARVALHO"),
            ("Niklas", "NIENAß"),
            ("Róża", "THUN UND HOHENSTEIN"),
            ("Илхан", "КЮЧЮК"),
            ("", "MADONNA"),
        ] {
            let full = format!("{given} {family}");
            assert_eq!(split(&full), (given.to_owned(), family.to_owned()), "{full}");
        }
    }

    #[test]
    fn without_capitals_the_last_word_is_the_family_name() {
        assert_eq!(split("Ana Maria Lima"), ("Ana Maria".to_owned(), "Lima".to_owned()));
        assert_eq!(split(""), (String::new(), String::new()));
        assert_eq!(split("Jean"), (String::new(), "Jean".to_owned()));
    }
}
