//! The objects of a file, each once, those that stand within others included.

use std::collections::{HashMap, HashSet};

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::kinds::Kind;
use crate::directory::popolo::{Area, Event, Membership, Organization, Person, Post};
use crate::imports::Refusal;
use crate::imports::data::{Place, Sink};
use crate::imports::read::json;
use crate::imports::read::text::{doubt, tidy};
use crate::t;

/// What a file says. Every person, organisation and post has an id; one that the file gives none has `#` and a number.
#[derive(Default)]
pub(super) struct Graph {
    pub persons: Vec<(Place, Person)>,
    pub organizations: Vec<(Place, Organization)>,
    pub memberships: Vec<(Place, Membership)>,
    pub posts: Vec<(Place, Post)>,
    pub areas: HashMap<String, Area>,
    pub events: HashMap<String, Event>,
    /// Objects within others: used where the file has no fuller one of the same id.
    inner_persons: Vec<(Place, Person)>,
    inner_organizations: Vec<(Place, Organization)>,
    inner_posts: Vec<(Place, Post)>,
    /// Ids of kind and value that are taken.
    ids: HashSet<(&'static str, String)>,
    /// Objects without id so far.
    nameless: usize,
}

/// Whether the file itself gave the id.
pub(super) fn is_given(id: &str) -> bool {
    !id.starts_with('#')
}

impl Graph {
    /// Takes the collections of a file.
    pub fn collections(&mut self, mut fields: Map<String, Value>, sink: Sink<'_>) -> Result<(), Refusal> {
        let mut list = |name: &str| match fields.remove(name) {
            None | Some(Value::Null) => Ok(vec![]),
            Some(Value::Array(entries)) => Ok(entries),
            Some(_) => Err(Refusal::new(t!("imports-popolo-no-list", name = name))),
        };
        for area in list("areas")? {
            self.keep(&Place::named("areas"), &area, sink, |graph, area: Area| {
                graph.areas.insert(area.id.clone().unwrap_or_default(), area);
            })?;
        }
        for event in list("events")? {
            self.keep(&Place::named("events"), &event, sink, |graph, event: Event| {
                graph.events.insert(event.id.clone().unwrap_or_default(), event);
            })?;
        }
        self.add_all(Kind::Person, "persons", list("persons")?, sink)?;
        self.add_all(Kind::Organization, "organizations", list("organizations")?, sink)?;
        self.add_all(Kind::Post, "posts", list("posts")?, sink)?;
        self.add_all(Kind::Membership, "memberships", list("memberships")?, sink)
    }

    /// Takes the entries of one collection; without a name where the file is that collection.
    pub fn add_all(&mut self, kind: Kind, name: &str, entries: Vec<Value>, sink: Sink<'_>) -> Result<(), Refusal> {
        for (n, value) in (1..).zip(entries) {
            let place = Place::entry(n);
            let place = if name.is_empty() { place } else { place.of(name) };
            match kind {
                Kind::Person => self.object(&place, &value, sink, Self::person)?,
                Kind::Organization => self.object(&place, &value, sink, Self::organization)?,
                Kind::Post => self.object(&place, &value, sink, Self::post)?,
                Kind::Membership | Kind::Collections => {
                    let at = place.clone();
                    self.keep(&place, &value, sink, |graph, membership| graph.membership(&at, membership))?;
                }
            }
        }
        Ok(())
    }

    fn keep<T: DeserializeOwned>(
        &mut self,
        place: &Place,
        value: &Value,
        sink: Sink<'_>,
        keep: impl FnOnce(&mut Self, T),
    ) -> Result<(), Refusal> {
        match json::entry(value) {
            Ok(object) => {
                keep(self, object);
                Ok(())
            }
            Err(reason) => sink(doubt(place, name(value), reason)),
        }
    }

    /// Takes an object that must not be there twice.
    fn object<T: DeserializeOwned>(
        &mut self,
        place: &Place,
        value: &Value,
        sink: Sink<'_>,
        add: fn(&mut Self, &Place, T, bool) -> bool,
    ) -> Result<(), Refusal> {
        match json::entry(value) {
            Ok(object) => {
                if add(self, place, object, true) {
                    return Ok(());
                }
                sink(doubt(place, name(value), t!("imports-popolo-id-taken")))
            }
            Err(reason) => sink(doubt(place, name(value), reason)),
        }
    }

    /// The id of an object; a new one where it has none.
    fn id(&mut self, id: Option<&String>) -> String {
        id.map(|id| tidy(id)).filter(|id| !id.is_empty()).unwrap_or_else(|| {
            self.nameless += 1;
            format!("#{}", self.nameless)
        })
    }

    fn person(&mut self, place: &Place, mut person: Person, is_full: bool) -> bool {
        let id = self.id(person.id.as_ref());
        for membership in std::mem::take(&mut person.memberships) {
            let person_id = membership.person_id.clone().or_else(|| Some(id.clone()));
            self.membership(place, Membership { person_id, ..membership });
        }
        person.id = Some(id.clone());
        if !is_full {
            self.inner_persons.push((place.clone(), person));
            return true;
        }
        let is_new = self.ids.insert(("person", id));
        if is_new {
            self.persons.push((place.clone(), person));
        }
        is_new
    }

    fn organization(&mut self, place: &Place, mut organization: Organization, is_full: bool) -> bool {
        let id = self.id(organization.id.as_ref());
        for membership in std::mem::take(&mut organization.memberships) {
            let organization_id = membership.organization_id.clone().or_else(|| Some(id.clone()));
            self.membership(place, Membership { organization_id, ..membership });
        }
        for post in std::mem::take(&mut organization.posts) {
            let organization_id = post.organization_id.clone().or_else(|| Some(id.clone()));
            self.post(place, Post { organization_id, ..post }, false);
        }
        if let Some(parent) = organization.parent.take() {
            organization.parent_id = Some(self.inner_organization(place, *parent));
        }
        organization.id = Some(id.clone());
        if !is_full {
            self.inner_organizations.push((place.clone(), organization));
            return true;
        }
        let is_new = self.ids.insert(("organization", id));
        if is_new {
            self.organizations.push((place.clone(), organization));
        }
        is_new
    }

    fn post(&mut self, place: &Place, mut post: Post, is_full: bool) -> bool {
        let id = self.id(post.id.as_ref());
        if let Some(organization) = post.organization.take() {
            post.organization_id = Some(self.inner_organization(place, *organization));
        }
        for membership in std::mem::take(&mut post.memberships) {
            let post_id = membership.post_id.clone().or_else(|| Some(id.clone()));
            self.membership(place, Membership { post_id, ..membership });
        }
        post.id = Some(id.clone());
        if !is_full {
            self.inner_posts.push((place.clone(), post));
            return true;
        }
        let is_new = self.ids.insert(("post", id));
        if is_new {
            self.posts.push((place.clone(), post));
        }
        is_new
    }

    fn membership(&mut self, place: &Place, mut membership: Membership) {
        if let Some(mut person) = membership.person.take() {
            person.id = Some(self.id(person.id.as_ref()));
            membership.person_id.clone_from(&person.id);
            self.person(place, *person, false);
        }
        if let Some(organization) = membership.organization.take() {
            membership.organization_id = Some(self.inner_organization(place, *organization));
        }
        if let Some(organization) = membership.on_behalf_of.take() {
            membership.on_behalf_of_id = Some(self.inner_organization(place, *organization));
        }
        if let Some(mut post) = membership.post.take() {
            post.id = Some(self.id(post.id.as_ref()));
            membership.post_id.clone_from(&post.id);
            self.post(place, *post, false);
        }
        self.memberships.push((place.clone(), membership));
    }

    fn inner_organization(&mut self, place: &Place, mut organization: Organization) -> String {
        let id = self.id(organization.id.as_ref());
        organization.id = Some(id.clone());
        self.organization(place, organization, false);
        id
    }

    /// Adds the objects that stand within others only.
    pub fn embed(&mut self) {
        for (place, person) in std::mem::take(&mut self.inner_persons) {
            if self.ids.insert(("person", person.id.clone().unwrap_or_default())) {
                self.persons.push((place, person));
            }
        }
        for (place, organization) in std::mem::take(&mut self.inner_organizations) {
            if self.ids.insert(("organization", organization.id.clone().unwrap_or_default())) {
                self.organizations.push((place, organization));
            }
        }
        for (place, post) in std::mem::take(&mut self.inner_posts) {
            if self.ids.insert(("post", post.id.clone().unwrap_or_default())) {
                self.posts.push((place, post));
            }
        }
    }
}

fn name(value: &Value) -> &str {
    let field = |name: &str| value.get(name).and_then(Value::as_str);
    field("name").or_else(|| field("label")).or_else(|| field("id")).unwrap_or_default()
}
