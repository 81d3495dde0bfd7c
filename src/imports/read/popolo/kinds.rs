//! What a Popolo file is: collections, or single objects or arrays of one kind. The standard has no marks by which an
//! object says what it is; its fields tell.

use serde_json::{Map, Value};

use crate::imports::read::json;

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// An object of collections.
    Collections,
    Person,
    Organization,
    Membership,
    Post,
}

/// Collections of which one makes a file Popolo. `posts` alone could be anybody's.
const COLLECTIONS: &[&str] = &["persons", "organizations", "memberships"];

const COMMON: &[&str] = &["id", "contact_details", "links", "created_at", "updated_at", "sources"];
const NAMED: &[&str] = &["name", "other_names", "identifiers", "image", "images", "memberships"];
const PERSON: &[&str] = &[
    "family_name",
    "given_name",
    "additional_name",
    "honorific_prefix",
    "honorific_suffix",
    "patronymic_name",
    "sort_name",
    "email",
    "gender",
    "birth_date",
    "death_date",
    "summary",
    "biography",
    "national_identity",
];
const ORGANIZATION: &[&str] = &[
    "classification",
    "parent_id",
    "parent",
    "area_id",
    "area",
    "abstract",
    "description",
    "founding_date",
    "dissolution_date",
    "posts",
    "children",
];
const MEMBERSHIP: &[&str] = &[
    "label",
    "role",
    "member",
    "person_id",
    "person",
    "organization_id",
    "organization",
    "post_id",
    "post",
    "on_behalf_of_id",
    "on_behalf_of",
    "area_id",
    "area",
    "legislative_period_id",
    "start_date",
    "end_date",
];
const POST: &[&str] = &[
    "label",
    "other_label",
    "role",
    "organization_id",
    "organization",
    "area_id",
    "area",
    "start_date",
    "end_date",
    "memberships",
];

/// What a value is; none where it is nothing that is read, or cannot be told.
pub(super) fn of(value: &Value) -> Option<Kind> {
    match value {
        Value::Array(entries) => entries.first().and_then(Value::as_object).and_then(of_one),
        Value::Object(fields) => {
            let is_list = |name: &&str| fields.get(*name).is_some_and(Value::is_array);
            let is_named = fields.contains_key("name") || fields.contains_key("label");
            if !is_named && !fields.contains_key("role") && COLLECTIONS.iter().any(is_list) {
                return Some(Kind::Collections);
            }
            of_one(fields)
        }
        _ => None,
    }
}

fn of_one(fields: &Map<String, Value>) -> Option<Kind> {
    let has = |names: &[&str]| names.iter().any(|name| fields.contains_key(*name));
    let only = |sets: &[&[&str]]| fields.keys().all(|key| sets.iter().any(|set| set.contains(&key.as_str())));
    // Memberships of an organisation name persons, those of a person name organisations.
    let members_have = |names: &[&str]| {
        let first = fields.get("memberships").and_then(|list| list.get(0)).and_then(Value::as_object);
        first.is_some_and(|first| names.iter().any(|name| first.contains_key(*name)))
    };
    if only(&[COMMON, MEMBERSHIP])
        && has(&["person_id", "person"])
        && has(&["organization_id", "organization", "post_id", "post"])
    {
        Some(Kind::Membership)
    } else if only(&[COMMON, POST]) && has(&["label"]) && has(&["organization_id", "organization"]) {
        Some(Kind::Post)
    } else if !has(&["name"]) {
        None
    } else if only(&[COMMON, NAMED, PERSON]) && (has(PERSON) || members_have(&["organization_id", "organization"])) {
        Some(Kind::Person)
    } else if only(&[COMMON, NAMED, ORGANIZATION]) && (has(ORGANIZATION) || members_have(&["person_id", "person"])) {
        Some(Kind::Organization)
    } else {
        None
    }
}

/// What a file is whose beginning is known.
pub(super) fn of_head(head: &str) -> Option<Kind> {
    if let Ok(value) = serde_json::from_str::<Value>(head) {
        return of(&value);
    }
    if let Some(first) = json::first(head) {
        return first.as_object().and_then(of_one);
    }
    let lists = lists(head);
    COLLECTIONS.iter().any(|name| lists.iter().any(|list| list == name)).then_some(Kind::Collections)
}

/// The names of the lists right within the object of which this is the beginning.
fn lists(head: &str) -> Vec<String> {
    let (mut lists, mut depth) = (vec![], 0_usize);
    let mut last = String::new();
    let mut letters = head.trim_start().chars().peekable();
    if letters.peek() != Some(&'{') {
        return lists;
    }
    let mut is_name = false;
    while let Some(letter) = letters.next() {
        match letter {
            '"' => {
                last.clear();
                while let Some(letter) = letters.next() {
                    match letter {
                        '"' => break,
                        '\\' => drop(letters.next()),
                        letter => last.push(letter),
                    }
                }
            }
            ':' => is_name = depth == 1,
            '[' | '{' => {
                if letter == '[' && is_name {
                    lists.push(std::mem::take(&mut last));
                }
                is_name = false;
                depth += 1;
            }
            ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    lists
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_found_in_a_file_that_is_cut_off() {
        let head = r#"{"posts": [], "meta": {"persons": []}, "a\"b": "organizations", "memberships": [{"x": ["y"#;
        assert_eq!(lists(head), ["posts", "memberships"]);
        assert_eq!(of_head(head), Some(Kind::Collections));
        assert_eq!(of_head(r#"{"posts": [{"name": ["#), None);
        assert_eq!(of_head(r#"[{"given_name": "Ana", "name": "Ana Lima"}, {"#), Some(Kind::Person));
        assert_eq!(of_head(r#"[{"epid": 7, "last_name": "LIMA"}, {"#), None);
    }
}
