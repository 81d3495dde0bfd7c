//! Organisations of a Popolo file, each with what it is part of.

use std::collections::{HashMap, HashSet};

use super::graph::{Graph, is_given};
use super::{country, dates, is_unique, keys, people, words};
use crate::directory::Classification;
use crate::directory::popolo::{CODE, Organization};
use crate::imports::Refusal;
use crate::imports::data::{OrganizationRecord, OrganizationRef, Record, Sink};
use crate::imports::read::text::{doubt, some, tidy};
use crate::t;

/// More levels than this have nothing to do with how people work together.
const MAX_DEPTH: usize = 30;
/// Steps after which a way round is no longer looked for.
const MAX_ROUND: usize = 100;

/// What every organisation of the file is, by id.
pub(super) struct Organizations(HashMap<String, OrganizationRef>);

impl Organizations {
    /// Works out what is part of what. An organisation that is part of itself, however far round, loses its parent.
    pub fn new(graph: &Graph, sink: Sink<'_>) -> Result<Self, Refusal> {
        let all = graph.organizations.iter();
        let all: HashMap<&str, &Organization> = all.filter_map(|(_, o)| Some((o.id.as_deref()?, o))).collect();
        let mut parents: HashMap<&str, &str> = HashMap::new();
        for (place, organization) in &graph.organizations {
            let id = organization.id.as_deref().unwrap_or_default();
            let Some(parent) = organization.parent_id.as_deref() else { continue };
            let name = organization.name.as_deref().unwrap_or(id);
            match round(&all, id) {
                _ if !all.contains_key(parent) => {
                    let reason = t!("imports-popolo-parent-missing", parent = tidy(parent));
                    sink(doubt(place, name, reason))?;
                }
                Some(way) => {
                    let reason = t!("imports-popolo-part-of-itself", way = way);
                    sink(doubt(place, name, reason))?;
                }
                None => drop(parents.insert(id, parent)),
            }
        }
        let mut done = Organizations(HashMap::new());
        for (place, organization) in &graph.organizations {
            let id = organization.id.as_deref().unwrap_or_default();
            let Some(name) = organization.name.as_deref().and_then(some) else {
                sink(doubt(place, id, t!("imports-organization-no-name")))?;
                continue;
            };
            let up = |id: &&str| parents.get(id).copied();
            if std::iter::successors(Some(id), up).take(MAX_DEPTH + 1).count() > MAX_DEPTH {
                return Err(Refusal::new(t!(
                    "imports-popolo-too-deep",
                    place = place.to_string(),
                    name = name,
                    most = MAX_DEPTH
                )));
            }
            // From the top down, so that each is made once.
            let way: Vec<_> = std::iter::successors(Some(id), up).take_while(|id| !done.0.contains_key(*id)).collect();
            for id in way.into_iter().rev() {
                if let Some(made) = all.get(id).and_then(|organization| done.made(graph, id, organization, &parents)) {
                    done.0.insert(id.to_owned(), made);
                }
            }
        }
        Ok(done)
    }

    fn made(
        &self,
        graph: &Graph,
        id: &str,
        organization: &Organization,
        parents: &HashMap<&str, &str>,
    ) -> Option<OrganizationRef> {
        let name = organization.name.as_deref().and_then(some)?;
        let kind = organization.classification.as_deref().map_or(Classification::Other, words::classification);
        let code = organization.identifiers.iter().find(|identifier| identifier.scheme.as_deref() == Some(CODE));
        let code = code.and_then(|code| code.identifier.as_deref()).and_then(some);
        let area = country(graph, organization.area_id.as_deref(), organization.area.as_ref());
        Some(OrganizationRef {
            keys: keys(id, &organization.identifiers),
            code: code.unwrap_or_else(|| name.clone()),
            area_code: area.unwrap_or_default().to_owned(),
            parent: parents.get(id).and_then(|parent| self.0.get(*parent)).cloned().map(Box::new),
            ..OrganizationRef::named(kind, name)
        })
    }

    /// The organisation of an id.
    pub fn get(&self, id: &str) -> Option<&OrganizationRef> {
        self.0.get(id)
    }

    /// A record of each.
    pub fn records(&self, graph: &Graph, sink: Sink<'_>) -> Result<(), Refusal> {
        for (place, organization) in &graph.organizations {
            let id = organization.id.as_deref().unwrap_or_default();
            let Some(made) = self.get(id) else { continue };
            let (founded, dissolved) =
                match dates(organization.founding_date.as_deref(), organization.dissolution_date.as_deref()) {
                    Ok(dates) => dates,
                    Err(reason) => {
                        sink(doubt(place, &made.name, t!("imports-popolo-without-dates", reason = reason)))?;
                        (None, None)
                    }
                };
            let (details, malformed) = people::details(None, &organization.contact_details, &organization.links);
            for reason in malformed {
                sink(doubt(place, &made.name, reason))?;
            }
            let record = OrganizationRecord {
                place: place.clone(),
                organization: made.clone(),
                other_names: people::other_names(&made.name, &organization.other_names),
                founded,
                dissolved,
                details,
                facts: facts(id, organization, made.classification),
                tags: vec![],
            };
            sink(Record::Organization(Box::new(record)))?;
        }
        Ok(())
    }
}

/// What has no place of its own: an id that is none elsewhere, a kind that Focal does not know.
fn facts(id: &str, organization: &Organization, kind: Classification) -> Vec<(String, String)> {
    let id = Some(id).filter(|id| is_given(id) && !is_unique(id)).map(|id| ("Popolo id".to_owned(), id.to_owned()));
    let written = organization.classification.as_deref().and_then(some);
    let written = written.filter(|written| kind == Classification::Other && written != kind.as_str());
    id.into_iter().chain(written.map(|written| ("Classification".to_owned(), written))).collect()
}

/// The way from an organisation back to itself, if it is on one.
fn round(all: &HashMap<&str, &Organization>, start: &str) -> Option<String> {
    let mut way = vec![start];
    let mut seen = HashSet::from([start]);
    let mut at = start;
    // A longer way round is too deep as well, and refused for that.
    while way.len() <= MAX_ROUND
        && let Some(parent) = all.get(at).and_then(|organization| organization.parent_id.as_deref())
    {
        if parent == start {
            way.push(start);
            let first = way.iter().take(6).map(|id| tidy(id)).collect::<Vec<_>>().join(" → ");
            return Some(if way.len() > 6 { format!("{first} → …") } else { first });
        }
        if !seen.insert(parent) {
            return None;
        }
        way.push(parent);
        at = parent;
    }
    None
}
