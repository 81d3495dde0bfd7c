//! Every text as it was once saved, and what changed between two of them.

use chrono::{DateTime, Utc};
use similar::{ChangeTag, TextDiff};

use super::{LetterId, Part, Side, Text, found, store};
use crate::accounts::{AccountId, Scope};
use crate::db::{self, Ex, Tx};
use crate::outreach::{Language, Refused};

/// A text as it was saved.
#[derive(Clone, Debug)]
pub struct Version {
    /// From 1, for each language and its readers.
    pub number: i64,
    /// The words.
    pub text: Text,
    /// Who saved it; nobody, where their account is gone.
    pub saved_by: Option<String>,
    /// When.
    pub saved_at: DateTime<Utc>,
}

/// A line of a difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which part of the letter it stands in.
    pub part: Part,
    /// Whether it was added (`+`), went (`-`), or stayed (a space).
    pub sign: char,
    /// Its words; those that differ from the line's other state are marked.
    pub words: Vec<(bool, String)>,
}

/// The versions of one variant, latest first.
pub async fn versions(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    id: LetterId,
    of: (Language, Side),
) -> db::Result<Vec<Version>> {
    store::versions(ex, scope, id, of, None).await
}

/// One version.
///
/// # Errors
/// [`Refused::NotFound`].
pub async fn version(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    id: LetterId,
    of: (Language, Side),
    number: i64,
) -> Result<Version, Refused> {
    store::versions(ex, scope, id, of, Some(number)).await?.pop().ok_or(Refused::NotFound)
}

/// Keeps what was just saved; the letter is locked, so that no number is given twice.
pub(super) async fn keep(
    tx: &mut Tx,
    scope: &Scope,
    id: LetterId,
    text: &Text,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let latest = store::latest_version(&mut *tx, scope, id, (text.language, text.side)).await?;
    found(store::keep_version(tx, scope, id, text, latest + 1, by, now).await?)
}

/// What became of one text on the way to another, line by line and word by word; parts that are the same in both are left
/// out.
pub fn difference(before: &Text, after: &Text) -> Vec<Line> {
    let part = |text: &Text, part: Part| -> String {
        text.parts().find(|(other, _)| *other == part).map_or_else(String::new, |(_, words)| words.to_owned())
    };
    let mut lines = vec![];
    for one in [Part::Subject, Part::Body, Part::Plain] {
        let (before, after) = (part(before, one), part(after, one));
        if before != after {
            lines.extend(differing(one, &before, &after));
        }
    }
    lines
}

fn differing(part: Part, before: &str, after: &str) -> Vec<Line> {
    // A line break at the very end is not seen, and no difference.
    let (before, after) = (format!("{}\n", before.trim_end()), format!("{}\n", after.trim_end()));
    let diff = TextDiff::from_lines(before.as_str(), after.as_str());
    let mut lines = vec![];
    for op in diff.ops() {
        for change in diff.iter_inline_changes(op) {
            let sign = match change.tag() {
                ChangeTag::Equal => ' ',
                ChangeTag::Delete => '-',
                ChangeTag::Insert => '+',
            };
            let words = change.iter_strings_lossy();
            let words = words.map(|(marked, words)| (marked, words.trim_end_matches('\n').to_owned())).collect();
            lines.push(Line { part, sign, words });
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_shows_the_words_that_changed_and_the_lines_around_them() {
        let before = Text::plain(Language::English, "Thank you", "Dear all,\n\nwe meet on Monday.\nYours");
        let after = Text::plain(Language::English, "Thank you", "Dear all,\n\nwe meet on Tuesday.\nYours\nElin");
        let lines = difference(&before, &after);
        let shown: Vec<String> = lines
            .iter()
            .map(|line| {
                let mark =
                    |(marked, words): &(bool, String)| if *marked { format!("[{words}]") } else { words.clone() };
                format!("{}{}", line.sign, line.words.iter().map(mark).collect::<String>())
            })
            .collect();
        assert!(shown.contains(&"-we meet on [Monday.]".to_owned()), "{shown:?}");
        assert!(shown.contains(&"+we meet on [Tuesday.]".to_owned()), "{shown:?}");
        assert!(shown.contains(&" Dear all,".to_owned()), "{shown:?}");
        assert!(lines.iter().all(|line| line.part == Part::Body), "the subject is the same");
        assert!(difference(&before, &before).is_empty());
    }
}
