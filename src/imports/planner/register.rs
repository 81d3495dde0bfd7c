//! Acts of states, and the focal points that they appoint.

use std::collections::HashSet;

use super::people::shown_area;
use super::{Piece, Planner, store};
use crate::db::{Ex, Result};
use crate::directory::records::{CommitmentId, CommitmentRecord as Row, RecordKind};
use crate::directory::{Classification, Role};
use crate::imports::data::{CommitmentRecord, MembershipRecord, OrganizationRef, PersonRecord, PostRef};
use crate::imports::entries::{Entry, Verdict};
use crate::imports::meps::names;
use crate::t;
use crate::text::fold;

/// Where national focal points belong together.
const NETWORK: &str = "Global Network of R2P Focal Points";

pub(super) fn network() -> OrganizationRef {
    OrganizationRef::named(Classification::Network, NETWORK)
}

impl Planner {
    /// The people who are appointed, each once.
    pub(super) fn holders(commitments: &[CommitmentRecord]) -> Vec<PersonRecord> {
        let mut seen = HashSet::new();
        let mut holders = vec![];
        for commitment in commitments {
            let (Some(post), Some(holder)) = (&commitment.post, &commitment.holder) else { continue };
            let key = format!("{}|{}", commitment.area_code, fold(holder));
            if !seen.insert(key.clone()) {
                continue;
            }
            let (given_name, family_name) = names::split(holder);
            let label = post.clone();
            holders.push(PersonRecord {
                place: commitment.place.clone(),
                row_key: Some(key),
                given_name,
                family_name,
                nationality: None,
                memberships: vec![MembershipRecord {
                    organization: network(),
                    post: Some(PostRef { label, area_code: commitment.area_code.clone() }),
                    role: Role::Official,
                    label: Some(post.clone()),
                    area_code: Some(commitment.area_code.clone()),
                    on_behalf_of: None,
                    start: Some(commitment.on),
                    end: None,
                }],
                ..PersonRecord::default()
            });
        }
        holders
    }

    pub(super) async fn plan_commitments(
        &mut self,
        mut ex: Ex<'_>,
        commitments: &[CommitmentRecord],
        piece: &mut Piece,
    ) -> Result<()> {
        if commitments.is_empty() {
            return Ok(());
        }
        let areas: HashSet<_> = commitments.iter().map(|commitment| commitment.area_code.clone()).collect();
        let there = store::commitments(ex.again(), &areas.into_iter().collect::<Vec<_>>()).await?;
        if let Some(id) = self.organizations.find(&network()) {
            for (organization, posts) in store::posts(ex, &[id]).await? {
                for post in posts {
                    self.posts.entry((organization, post.label, post.area_code)).or_insert(post.id);
                }
            }
        }
        for commitment in commitments {
            let key = (commitment.kind.to_string(), commitment.area_code.clone(), commitment.title.clone());
            let post_id = commitment.post.as_ref().map(|label| {
                let (source, now) = (self.context.source.clone(), self.context.now);
                let body = self.organizations.ensure(&network(), &source, now, &mut piece.steps);
                let post = PostRef { label: label.clone(), area_code: commitment.area_code.clone() };
                self.post(body, &post, &mut piece.steps)
            });
            if there.contains(&key) || !self.commitments.insert(key.clone()) {
                self.counts.unchanged += 1;
                continue;
            }
            let id = CommitmentId::new();
            piece.steps.commitments.new.push(Row {
                id,
                kind: commitment.kind.to_string(),
                area_code: commitment.area_code.clone(),
                organization_id: None,
                post_id,
                title: commitment.title.clone(),
                on_date: commitment.on.day,
                on_precision: super::people::end_precision(commitment.on),
                note: commitment.note.clone().unwrap_or_default(),
                link: commitment.link.clone(),
                source: self.context.source.clone(),
                created_at: self.context.now,
            });
            let key = format!("{}:{}:{}", key.0, key.1, key.2);
            let entry = Entry::new(Verdict::New, RecordKind::Commitment, key, commitment.title.clone())
                .at(&commitment.place)
                .fact(t!("imports-fact-country"), Some(shown_area(&commitment.area_code)))
                .fact(t!("imports-fact-on"), Some(commitment.on.day.to_string()))
                .fact(t!("imports-fact-holder"), commitment.holder.clone())
                .fact(t!("imports-fact-note"), commitment.note.clone());
            piece.entries.push(Entry { record: Some(id.0), ..entry });
        }
        Ok(())
    }
}
