//! Mentions: who was with whom, from published registers. The hosts are people in an office; a name means someone only
//! within that office.

use std::collections::{HashMap, HashSet};

use super::{Piece, Planner, store};
use crate::db::{Ex, Result};
use crate::directory::records::{MentionId, MentionPartyId, MentionPartyRecord, MentionRecord as Row, RecordKind};
use crate::directory::{Classification, OrganizationId};
use crate::imports::data::{MembershipRecord, MentionRecord, OrganizationRef, Party, PersonRecord};
use crate::imports::entries::{Entry, Verdict};
use crate::imports::meps::names;
use crate::t;
use crate::text::fold;

/// The office of a party, if it is a person's.
pub(super) fn organization(party: &Party) -> Option<&OrganizationRef> {
    if let Party::Person { organization, .. } = party { Some(organization) } else { None }
}

/// What makes someone known again within an office.
fn row_key(organization: &OrganizationRef, name: &str) -> String {
    format!("{}|{}", fold(&organization.code), fold(name))
}

impl Planner {
    /// The people in whose office the meetings were, each once.
    pub(super) fn hosts(&mut self, mentions: &[MentionRecord]) -> Vec<PersonRecord> {
        let mut hosts = vec![];
        for mention in mentions {
            for party in &mention.parties {
                let Party::Person { name, role, label, organization } = party else { continue };
                let key = row_key(organization, name);
                if self.rows.contains_key(&key) || !self.implied.insert(key.clone()) {
                    continue;
                }
                let (given_name, family_name) = names::split(name);
                hosts.push(PersonRecord {
                    place: mention.place.clone(),
                    row_key: Some(key),
                    given_name,
                    family_name,
                    memberships: vec![MembershipRecord {
                        organization: organization.clone(),
                        post: None,
                        role: *role,
                        label: Some(label.clone()),
                        area_code: None,
                        on_behalf_of: None,
                        start: None,
                        end: None,
                    }],
                    ..PersonRecord::default()
                });
            }
        }
        hosts
    }

    pub(super) async fn plan_mentions(
        &mut self,
        mut ex: Ex<'_>,
        mentions: &[MentionRecord],
        piece: &mut Piece,
    ) -> Result<()> {
        if mentions.is_empty() {
            return Ok(());
        }
        let keys: Vec<_> = mentions.iter().map(|mention| mention.key.clone()).collect();
        let there = store::mentions(ex.again(), &keys).await?;
        let guests = mentions.iter().flat_map(|mention| &mention.parties).filter_map(|party| match party {
            Party::Organization { name } => Some(fold(name)),
            Party::Person { .. } => None,
        });
        let guests: Vec<_> = guests.collect::<HashSet<_>>().into_iter().collect();
        let organizations = store::organizations_named(ex, &guests).await?;
        let organizations: HashMap<String, OrganizationId> = organizations.into_iter().collect();
        for mention in mentions {
            let key = (mention.kind.to_string(), mention.key.clone());
            if there.contains_key(&key) || !self.mentions.insert(key) {
                self.counts.unchanged += 1;
                continue;
            }
            let id = MentionId::new();
            let row = Row {
                id,
                kind: mention.kind.to_string(),
                mention_key: mention.key.clone(),
                on_date: mention.on,
                venue: mention.venue.clone(),
                subject: mention.subject.clone(),
                is_cancelled: mention.is_cancelled,
                source: self.context.source.clone(),
                created_at: self.context.now,
            };
            piece.steps.mentions.new.push(row);
            let mut with = vec![];
            for party in &mention.parties {
                let (person_id, organization_id, name, is_host) = match party {
                    Party::Person { name, organization, .. } => {
                        (self.rows.get(&row_key(organization, name)).copied(), None, name, true)
                    }
                    Party::Organization { name } => (None, organizations.get(&fold(name)).copied(), name, false),
                };
                with.push(name.clone());
                let (id, mention_id, name) = (MentionPartyId::new(), id, name.clone());
                let party = MentionPartyRecord { id, mention_id, person_id, organization_id, name, is_host };
                piece.steps.parties.new.push(party);
            }
            let name = if mention.subject.is_empty() { with.join(" – ") } else { mention.subject.clone() };
            let entry = Entry::new(Verdict::New, RecordKind::Mention, mention.key.clone(), name)
                .at(&mention.place)
                .fact(t!("imports-fact-on"), Some(mention.on.to_string()))
                .fact(t!("imports-fact-with"), Some(with.join("; ")))
                .fact(t!("imports-fact-where"), Some(mention.venue.clone()))
                .fact(t!("imports-fact-note"), mention.is_cancelled.then(|| t!("imports-fact-cancelled")));
            piece.entries.push(Entry { record: Some(id.0), ..entry });
        }
        Ok(())
    }
}

/// Kinds of organisation that a register may mean by a name: whoever lobbies.
pub(super) const GUESTS: &[Classification] = &[
    Classification::Ngo,
    Classification::ThinkTank,
    Classification::Company,
    Classification::Media,
    Classification::Association,
    Classification::Consultancy,
    Classification::Academic,
    Classification::PublicAuthority,
    Classification::Other,
];
