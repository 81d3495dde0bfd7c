//! [Popolo](https://www.popoloproject.com/) as files have it: the standard's objects under the standard's names, for
//! reading and for writing. Plain data: what it means is for whoever reads or fills it.
//!
//! Two conventions of Focal within the standard, so that nothing is lost on the way out and back in: the code of an
//! organisation (`AFET`) is an identifier of the scheme [`CODE`], and a country is an area `country:BE`.
//!
//! Birth dates and pictures are part of the standard, but not of this: they are neither kept nor given away.

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

/// The scheme of the identifier that carries the code of an organisation.
pub const CODE: &str = "code";

/// What the id of an area that is a country begins with.
pub const COUNTRY: &str = "country:";

/// A file: collections of objects that name one another by id.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "named by the standard")]
pub struct Popolo {
    pub persons: Vec<Person>,
    pub organizations: Vec<Organization>,
    pub memberships: Vec<Membership>,
    pub posts: Vec<Post>,
    pub areas: Vec<Area>,
    pub events: Vec<Event>,
}

impl Popolo {
    /// As JSON, two spaces deep, without what is empty.
    pub fn to_json(&self) -> String {
        // Texts and lists of texts can always be written down.
        let mut value = serde_json::to_value(self).unwrap_or_default();
        prune(&mut value);
        format!("{value:#}\n")
    }
}

/// Takes out what is null or an empty list; an object without fields stays.
fn prune(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.values_mut().for_each(prune);
            fields.retain(|_, field| !field.is_null() && field.as_array().is_none_or(|list| !list.is_empty()));
        }
        Value::Array(list) => list.iter_mut().for_each(prune),
        _ => {}
    }
}

/// A human being.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "named by the standard")]
pub struct Person {
    #[serde(deserialize_with = "text_or_number")]
    pub id: Option<String>,
    pub name: Option<String>,
    pub given_name: Option<String>,
    pub family_name: Option<String>,
    pub additional_name: Option<String>,
    pub honorific_prefix: Option<String>,
    pub honorific_suffix: Option<String>,
    pub other_names: Vec<OtherName>,
    pub identifiers: Vec<Identifier>,
    pub email: Option<String>,
    pub gender: Option<String>,
    pub death_date: Option<String>,
    pub national_identity: Option<String>,
    pub summary: Option<String>,
    pub biography: Option<String>,
    pub contact_details: Vec<ContactDetail>,
    pub links: Vec<Link>,
    pub memberships: Vec<Membership>,
}

/// A group with a common purpose.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "named by the standard")]
pub struct Organization {
    #[serde(deserialize_with = "text_or_number")]
    pub id: Option<String>,
    pub name: Option<String>,
    pub other_names: Vec<OtherName>,
    pub identifiers: Vec<Identifier>,
    pub classification: Option<String>,
    #[serde(deserialize_with = "text_or_number")]
    pub parent_id: Option<String>,
    pub parent: Option<Box<Organization>>,
    #[serde(deserialize_with = "text_or_number")]
    pub area_id: Option<String>,
    pub area: Option<Area>,
    pub founding_date: Option<String>,
    pub dissolution_date: Option<String>,
    pub contact_details: Vec<ContactDetail>,
    pub links: Vec<Link>,
    pub memberships: Vec<Membership>,
    pub posts: Vec<Post>,
}

/// A person in an organisation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "named by the standard")]
pub struct Membership {
    #[serde(deserialize_with = "text_or_number")]
    pub id: Option<String>,
    pub label: Option<String>,
    pub role: Option<String>,
    #[serde(deserialize_with = "text_or_number")]
    pub person_id: Option<String>,
    pub person: Option<Box<Person>>,
    #[serde(deserialize_with = "text_or_number")]
    pub organization_id: Option<String>,
    pub organization: Option<Box<Organization>>,
    #[serde(deserialize_with = "text_or_number")]
    pub post_id: Option<String>,
    pub post: Option<Box<Post>>,
    #[serde(deserialize_with = "text_or_number")]
    pub on_behalf_of_id: Option<String>,
    pub on_behalf_of: Option<Box<Organization>>,
    #[serde(deserialize_with = "text_or_number")]
    pub area_id: Option<String>,
    pub area: Option<Area>,
    /// The event (a term) whose dates stand where the membership has none: `EveryPolitician`'s addition.
    #[serde(deserialize_with = "text_or_number")]
    pub legislative_period_id: Option<String>,
    pub start_date: Option<String>,
    pub end_date: Option<String>,
}

/// A position that exists independently of who holds it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "named by the standard")]
pub struct Post {
    #[serde(deserialize_with = "text_or_number")]
    pub id: Option<String>,
    pub label: Option<String>,
    pub role: Option<String>,
    #[serde(deserialize_with = "text_or_number")]
    pub organization_id: Option<String>,
    pub organization: Option<Box<Organization>>,
    #[serde(deserialize_with = "text_or_number")]
    pub area_id: Option<String>,
    pub area: Option<Area>,
    pub start_date: Option<String>,
    pub end_date: Option<String>,
    pub memberships: Vec<Membership>,
}

/// A geographic area.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "named by the standard")]
pub struct Area {
    #[serde(deserialize_with = "text_or_number")]
    pub id: Option<String>,
    pub name: Option<String>,
    pub identifier: Option<String>,
    #[serde(alias = "type")]
    pub classification: Option<String>,
    #[serde(deserialize_with = "text_or_number")]
    pub parent_id: Option<String>,
}

/// Something that takes place: a term, an election.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "named by the standard")]
pub struct Event {
    #[serde(deserialize_with = "text_or_number")]
    pub id: Option<String>,
    pub name: Option<String>,
    pub classification: Option<String>,
    pub start_date: Option<String>,
    pub end_date: Option<String>,
}

/// An alternate or former name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "named by the standard")]
pub struct OtherName {
    pub name: Option<String>,
    pub note: Option<String>,
}

/// An issued identifier.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "named by the standard")]
pub struct Identifier {
    #[serde(deserialize_with = "text_or_number")]
    pub identifier: Option<String>,
    pub scheme: Option<String>,
}

/// A means of contact.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "named by the standard")]
pub struct ContactDetail {
    #[serde(rename = "type")]
    pub kind: Option<String>,
    pub label: Option<String>,
    #[serde(deserialize_with = "text_or_number")]
    pub value: Option<String>,
    pub note: Option<String>,
}

/// A page about it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "named by the standard")]
pub struct Link {
    pub url: Option<String>,
    pub note: Option<String>,
}

/// A text, or a number as a text: files write ids both ways.
pub(crate) fn text_or_number<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged, expecting = "neither a text nor a number")]
    enum Either {
        Text(String),
        Number(serde_json::Number),
    }
    Ok(Option::<Either>::deserialize(deserializer)?.map(|either| match either {
        Either::Text(text) => text,
        Either::Number(number) => number.to_string(),
    }))
}
