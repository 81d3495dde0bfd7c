//! The merge fields: what a letter may say about whom it goes to.

use serde::Serialize;

/// What stands behind a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Text,
    /// A day, for `{{date}}`.
    Day,
    /// Several words, for `{{#each}}`, `{{list}}` and `{{plural}}`.
    List,
}

/// A merge field, as shown beside the editor.
#[derive(Clone, Copy, Debug)]
pub struct MergeField {
    /// As written between the braces.
    pub name: &'static str,
    /// The message that says what it stands for.
    pub description: &'static str,
    /// What it becomes for one recipient.
    pub example: &'static str,
    /// Words, a day or a list.
    pub kind: Kind,
}

/// Longer lists are cut: they bound how often `{{#each}}` goes round.
pub const MAX_ITEMS: usize = 50;

const fn text(name: &'static str, description: &'static str, example: &'static str) -> MergeField {
    MergeField { name, description, example, kind: Kind::Text }
}

const fn day(name: &'static str, description: &'static str, example: &'static str) -> MergeField {
    MergeField { name, description, example, kind: Kind::Day }
}

/// Every merge field there is. [`MergeData`] has exactly these.
pub const FIELDS: &[MergeField] = &[
    text("salutation", "letters-merge-salutation", "Dear Ms Brannigan,"),
    text("person.name", "letters-merge-person-name", "Aoife Brannigan"),
    text("person.title", "letters-merge-person-title", "Dr"),
    text("person.given_name", "letters-merge-person-given-name", "Aoife"),
    text("person.family_name", "letters-merge-person-family-name", "Brannigan"),
    text("person.country", "letters-merge-person-country", "Ireland"),
    text("person.group", "letters-merge-person-group", "Renew"),
    text("person.group_name", "letters-merge-person-group-name", "Renew Europe Group"),
    text("person.committees", "letters-merge-person-committees", "AFET, DEVE"),
    MergeField {
        name: "person.committee_list",
        description: "letters-merge-person-committee-list",
        example: "AFET and DEVE",
        kind: Kind::List,
    },
    text("objective.name", "letters-merge-objective-name", "EU Focal Point for R2P"),
    day("objective.decision_day", "letters-merge-objective-decision-day", "2 December 2026"),
    day("today", "letters-merge-today", "24 November 2026"),
    text("invitation.title", "letters-merge-invitation-title", "Breakfast on prevention"),
    day("invitation.day", "letters-merge-invitation-day", "1 December 2026"),
    text("invitation.time", "letters-merge-invitation-time", "08:30"),
    text("invitation.place", "letters-merge-invitation-place", "European Parliament, A3G-3"),
    text("sender.name", "letters-merge-sender-name", "Camille Devos"),
    text("sender.signature", "letters-merge-sender-signature", "Camille Devos, director"),
    text("client.name", "letters-merge-client-name", "Institute for Prevention"),
];

/// What the fields stand for in one letter. Everything is there, if only as an empty text: `{{#if person.group}}` asks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "FIELDS describes them")]
pub struct MergeData {
    pub salutation: String,
    pub person: PersonData,
    pub objective: ObjectiveData,
    pub today: String,
    pub invitation: InvitationData,
    pub sender: SenderData,
    pub client: Named,
}

/// The `objective.…` fields; days are ISO 8601, an empty text where there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "FIELDS describes them")]
pub struct ObjectiveData {
    pub name: String,
    pub decision_day: String,
}

/// The `invitation.…` fields; empty where the letter invites to nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "FIELDS describes them")]
pub struct InvitationData {
    pub title: String,
    pub day: String,
    pub time: String,
    pub place: String,
}

/// The `person.…` fields.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "FIELDS describes them")]
pub struct PersonData {
    pub name: String,
    pub title: String,
    pub given_name: String,
    pub family_name: String,
    pub country: String,
    pub group: String,
    pub group_name: String,
    pub committees: String,
    pub committee_list: Vec<String>,
}

/// The `sender.…` fields.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "FIELDS describes them")]
pub struct SenderData {
    pub name: String,
    pub signature: String,
}

impl SenderData {
    /// Of whoever has no signature, the name stands for it.
    pub fn new(name: &str, signature: &str) -> SenderData {
        let signature = if signature.is_empty() { name } else { signature };
        SenderData { name: name.to_owned(), signature: signature.to_owned() }
    }
}

/// Something with a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "FIELDS describes them")]
pub struct Named {
    pub name: String,
}

impl MergeData {
    /// Whether a field has nothing to say for this person.
    pub fn lacks(&self, field: &str) -> bool {
        let person = &self.person;
        match field {
            "salutation" => self.salutation.is_empty(),
            "person.name" => person.name.is_empty(),
            "person.title" => person.title.is_empty(),
            "person.given_name" => person.given_name.is_empty(),
            "person.family_name" => person.family_name.is_empty(),
            "person.country" => person.country.is_empty(),
            "person.group" => person.group.is_empty(),
            "person.group_name" => person.group_name.is_empty(),
            "person.committees" | "person.committee_list" => person.committee_list.is_empty(),
            "objective.name" => self.objective.name.is_empty(),
            "objective.decision_day" => self.objective.decision_day.is_empty(),
            "today" => self.today.is_empty(),
            "invitation.title" => self.invitation.title.is_empty(),
            "invitation.day" => self.invitation.day.is_empty(),
            "invitation.time" => self.invitation.time.is_empty(),
            "invitation.place" => self.invitation.place.is_empty(),
            "sender.name" => self.sender.name.is_empty(),
            "sender.signature" => self.sender.signature.is_empty(),
            "client.name" => self.client.name.is_empty(),
            _ => false,
        }
    }
}

/// The field of that full name.
pub(super) fn find(name: &str) -> Option<&'static MergeField> {
    FIELDS.iter().find(|field| field.name == name)
}

/// Whether `name` is what the fields before the dot are called: `person`.
pub(super) fn root(name: &str) -> Option<&'static str> {
    FIELDS.iter().filter_map(|field| field.name.split_once('.')).map(|(root, _)| root).find(|root| *root == name)
}

/// The field that was probably meant.
pub(super) fn nearest(typed: &str) -> Option<&'static str> {
    let typed = typed.to_lowercase();
    let last = typed.rsplit(['.', '/']).next().unwrap_or(&typed);
    let score = |name: &str| {
        let own = name.rsplit('.').next().unwrap_or(name);
        // `name` alone is probably a person's.
        let part = distance(last, own) + usize::from(own != name);
        distance(&typed, name).min(part)
    };
    let best = FIELDS.iter().min_by_key(|field| score(field.name))?;
    (score(best.name) <= 2.max(typed.chars().count() / 3)).then_some(best.name)
}

/// Letters to change, add or take away to get from one word to the other.
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in to.iter().enumerate() {
            let changed = diagonal + usize::from(a != *b);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_and_the_data_have_the_same_fields() {
        let empty = MergeData::default();
        let data = serde_json::to_value(&empty).unwrap();
        let mut names = vec![];
        for (root, value) in data.as_object().unwrap() {
            match value.as_object() {
                Some(fields) => names.extend(fields.keys().map(|field| format!("{root}.{field}"))),
                None => names.push(root.clone()),
            }
        }
        let mut known: Vec<_> = FIELDS.iter().map(|field| field.name.to_owned()).collect();
        names.sort();
        known.sort();
        assert_eq!(names, known);
        assert!(FIELDS.iter().all(|field| empty.lacks(field.name)), "every field can be asked for");
    }

    #[test]
    fn the_nearest_field_is_the_one_that_was_probably_meant() {
        for (typed, meant) in [
            ("person.nmae", Some("person.name")),
            ("name", Some("person.name")),
            ("persn.family_name", Some("person.family_name")),
            ("Salutation", Some("salutation")),
            ("family_nam", Some("person.family_name")),
            ("person.country_of_birth_and_more", None),
            ("zzzzzz", None),
        ] {
            assert_eq!(nearest(typed), meant, "{typed}");
        }
    }
}
