//! Words of Popolo files. The standard leaves them free; what is usual is in a data file.

use crate::directory::{Classification, Role};
use crate::text::fold;

static WORDS: &str = include_str!("words.csv");

fn means(of: &str, written: &str) -> Option<&'static str> {
    let rows = WORDS.lines().filter(|line| !line.starts_with('#')).skip(1);
    let rows = rows.filter_map(|line| line.split_once(',').and_then(|(of, rest)| Some((of, rest.split_once(',')?))));
    let written = fold(written);
    rows.filter(|(kind, _)| *kind == of).find(|(_, (word, _))| *word == written).map(|(_, (_, means))| means)
}

/// One of Focal's own words, however it is written: `Vice-Chair`, `vice_chair`.
fn own<T: std::str::FromStr>(written: &str) -> Option<T> {
    fold(written).replace(' ', "-").parse().ok()
}

/// The kind of an organisation.
pub(super) fn classification(written: &str) -> Classification {
    own(written).or_else(|| means("kind", written)?.parse().ok()).unwrap_or(Classification::Other)
}

/// The role, and the words where the role does not say it all.
pub(super) fn role(written: &str, label: Option<String>) -> (Role, Option<String>) {
    if let Some(role) = own::<Role>(written) {
        return (role, label.filter(|label| fold(label) != fold(written)));
    }
    match means("role", written).and_then(|means| means.parse().ok()) {
        Some(role) => (role, label.or_else(|| Some(written.to_owned()))),
        None => (Role::Official, Some(written.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_however_they_are_written() {
        assert_eq!(classification("Party"), Classification::NationalParty);
        assert_eq!(classification("political-group"), Classification::PoliticalGroup);
        assert_eq!(classification("Hairdresser"), Classification::Other);
        assert_eq!(role("Vice-Chair", None), (Role::ViceChair, None));
        assert_eq!(role("Vice-President", None), (Role::ViceChair, Some("Vice-President".to_owned())));
        assert_eq!(role("official", Some("Cook".to_owned())), (Role::Official, Some("Cook".to_owned())));
        assert_eq!(role("Cook", Some("Cook at Joe's".to_owned())), (Role::Official, Some("Cook".to_owned())));
        for line in WORDS.lines().filter(|line| !line.starts_with('#')).skip(1) {
            let [of, written, means] = line.split(',').collect::<Vec<_>>()[..] else { panic!("{line}") };
            assert_eq!(fold(written), written);
            let is_known =
                if of == "kind" { means.parse::<Classification>().is_ok() } else { means.parse::<Role>().is_ok() };
            assert!(is_known, "{line}");
        }
    }
}
