//! Two organisations become one.

use std::collections::{BTreeMap, HashMap, HashSet};

use uuid::Uuid;

use super::merging::{search_text, stronger};
use super::{MergeError, Merged, may_merge, moving};
use crate::accounts::Role;
use crate::db::{self, Tx};
use crate::directory::OrganizationId;
use crate::directory::changes::{self, ChangeSetKind, Writer};
use crate::directory::edit::{By, OrganizationSheet, on_posts, organization_record, organization_sheet};
use crate::directory::records::{
    CommitmentRecord, ContactDetailRecord, IdentifierRecord, MembershipRecord, MentionPartyRecord, OrganizationRecord,
    OtherNameId, OtherNameRecord, PostId, PostRecord, Record, TaggingRecord, VoteEventRecord,
};
use crate::t;
use crate::text::fold;

/// The fields of an organisation of which one value stays.
pub const ORGANIZATION_FIELDS: &[&str] = &["name", "founded_on", "dissolved_on"];

/// Makes `absorbed` part of `kept`, whatever hangs on it: roles, posts, parts, addresses, numbers, names, marks, acts,
/// meetings, stances, and the objectives that are decided there. `take` are the [`ORGANIZATION_FIELDS`] of which the absorbed
/// entry's value stays. Its name and code become other names; its row keeps its code, so that a list that names it finds
/// the one that stayed.
///
/// # Errors
/// [`MergeError`]; drop the transaction then.
pub async fn merge_organizations(
    tx: &mut Tx,
    by: &By<'_>,
    role: Role,
    kept: OrganizationId,
    absorbed: OrganizationId,
    take: &[&str],
) -> Result<Merged, MergeError> {
    if !may_merge(role) {
        return Err(MergeError::Forbidden);
    }
    if kept == absorbed {
        return Err(MergeError::Same);
    }
    let to = organization_sheet(&mut *tx, kept).await?.ok_or(MergeError::NotFound)?;
    let from = organization_sheet(&mut *tx, absorbed).await?.ok_or(MergeError::NotFound)?;
    if to.organization.merged_into.is_some() || from.organization.merged_into.is_some() {
        return Err(MergeError::Same);
    }
    let title = t!("identity-act", name = &to.organization.name);
    let writer = Writer::begin(tx, ChangeSetKind::Merge, &title, Some(by.account), by.now).await?;
    let mut merge = Merge { writer, kept, absorbed, moved: BTreeMap::new(), folded: 0 };
    // The acts and holders of a post leave it before it goes, so that it is there again first when this is undone.
    let posts = merge.posts(tx, &to, &from).await?;
    merge.memberships(tx, &to, &from, &posts).await?;
    merge.commitments(tx, &from, &posts).await?;
    moving::take_posts_along(tx, &mut merge.writer, &posts).await?;
    let double: Vec<Uuid> = posts.keys().map(|id| id.0).collect();
    merge.drop_doubles::<PostRecord>(tx, &double).await?;
    merge.details(tx, &to, &from).await?;
    let numbers = from.identifiers.iter().cloned();
    let numbers = numbers.map(|row| IdentifierRecord { organization_id: Some(kept), ..row }).collect();
    merge.shift::<IdentifierRecord>(tx, "identity-moved-numbers", numbers).await?;
    merge.marks_and_meetings(tx, &to, &from).await?;
    let names = merge.names(tx, by, &to, &from, take).await?;
    merge.organizations(tx, &to, &from, take, &names).await?;
    merge.lock(tx, by, take).await?;
    moving::take_organization_along(tx, &mut merge.writer, absorbed, kept).await?;
    Ok(Merged { set: merge.writer.id(), moved: merge.moved, folded: merge.folded, objects: false })
}

struct Merge {
    writer: Writer,
    kept: OrganizationId,
    absorbed: OrganizationId,
    moved: BTreeMap<&'static str, usize>,
    folded: usize,
}

/// What two memberships have in common that are one.
fn key(row: &MembershipRecord) -> impl Eq + std::hash::Hash + use<> {
    let days = (row.start_date, row.start_precision, row.end_date, row.end_precision);
    let place = (row.organization_id, row.area_code.clone(), row.post_id, row.on_behalf_of_id);
    (row.person_id, row.role, place, days, row.label.clone())
}

impl Merge {
    fn swap(&self, id: OrganizationId) -> OrganizationId {
        if id == self.absorbed { self.kept } else { id }
    }

    /// Writes rows that belong to the kept entry by now.
    async fn shift<R: Record>(&mut self, tx: &mut Tx, what: &'static str, rows: Vec<R>) -> db::Result<()> {
        if !rows.is_empty() {
            *self.moved.entry(what).or_default() += rows.len();
            self.writer.update(tx, &rows).await?;
        }
        Ok(())
    }

    /// Removes rows of which the kept entry has the same.
    async fn drop_doubles<R: Record>(&mut self, tx: &mut Tx, ids: &[Uuid]) -> db::Result<()> {
        if !ids.is_empty() {
            self.folded += ids.len();
            self.writer.delete::<R>(tx, ids).await?;
        }
        Ok(())
    }

    /// Moves the posts; answers those of which the kept entry has one of the same label and area, with that one.
    async fn posts(
        &mut self,
        tx: &mut Tx,
        to: &OrganizationSheet,
        from: &OrganizationSheet,
    ) -> db::Result<HashMap<PostId, PostId>> {
        let there: HashMap<_, _> = to.posts.iter().map(|post| ((&post.label, &post.area_code), post)).collect();
        let (mut folded, mut moving, mut longer) = (HashMap::new(), vec![], vec![]);
        for post in &from.posts {
            let Some(twin) = there.get(&(&post.label, &post.area_code)) else {
                moving.push(PostRecord { organization_id: self.kept, ..post.clone() });
                continue;
            };
            folded.insert(post.id, twin.id);
            let (start_date, end_date) = (twin.start_date.or(post.start_date), twin.end_date.or(post.end_date));
            longer.push(PostRecord { start_date, end_date, ..(*twin).clone() });
        }
        self.writer.update(tx, &longer).await?;
        self.shift(tx, "identity-moved-posts", moving).await?;
        Ok(folded)
    }

    async fn memberships(
        &mut self,
        tx: &mut Tx,
        to: &OrganizationSheet,
        from: &OrganizationSheet,
        posts: &HashMap<PostId, PostId>,
    ) -> db::Result<()> {
        let folded: Vec<Uuid> = posts.keys().map(|id| id.0).collect();
        let (elsewhere, _) = on_posts(&mut *tx, &folded).await?;
        let mut seen = HashSet::new();
        let ours = from.memberships.iter().chain(&from.on_behalf).chain(&elsewhere);
        let ours: Vec<&MembershipRecord> = ours.filter(|row| seen.insert(row.id)).collect();
        let theirs = to.memberships.iter().chain(&to.on_behalf).filter(|row| !seen.contains(&row.id));
        let mut there: HashSet<_> = theirs.map(key).collect();
        let (mut double, mut moving) = (vec![], vec![]);
        for row in ours {
            let moved = MembershipRecord {
                organization_id: self.swap(row.organization_id),
                on_behalf_of_id: row.on_behalf_of_id.map(|id| self.swap(id)),
                post_id: row.post_id.map(|id| posts.get(&id).copied().unwrap_or(id)),
                ..row.clone()
            };
            if there.insert(key(&moved)) {
                moving.push(moved);
            } else {
                double.push(row.id.0);
            }
        }
        self.drop_doubles::<MembershipRecord>(tx, &double).await?;
        self.shift(tx, "identity-moved-roles", moving).await
    }

    async fn commitments(
        &mut self,
        tx: &mut Tx,
        from: &OrganizationSheet,
        posts: &HashMap<PostId, PostId>,
    ) -> db::Result<()> {
        let folded: Vec<Uuid> = posts.keys().map(|id| id.0).collect();
        let (_, elsewhere) = on_posts(&mut *tx, &folded).await?;
        let mut seen = HashSet::new();
        let rows = from.commitments.iter().chain(&elsewhere).filter(|row| seen.insert(row.id));
        let moved = rows.map(|row| CommitmentRecord {
            organization_id: row.organization_id.map(|id| self.swap(id)),
            post_id: row.post_id.map(|id| posts.get(&id).copied().unwrap_or(id)),
            ..row.clone()
        });
        let moved = moved.collect();
        self.shift::<CommitmentRecord>(tx, "identity-moved-acts", moved).await
    }

    /// Of one address that both have, the stronger standing stays.
    async fn details(&mut self, tx: &mut Tx, to: &OrganizationSheet, from: &OrganizationSheet) -> db::Result<()> {
        let is_same = |a: &ContactDetailRecord, b: &ContactDetailRecord| a.kind == b.kind && a.value == b.value;
        let (double, moving): (Vec<_>, Vec<_>) =
            from.details.iter().partition(|row| to.details.iter().any(|other| is_same(row, other)));
        let stay: Vec<_> = to
            .details
            .iter()
            .filter_map(|row| {
                let twin = double.iter().find(|twin| is_same(row, twin))?;
                Some(ContactDetailRecord { standing: stronger(row.standing, twin.standing), ..row.clone() })
            })
            .collect();
        let double: Vec<Uuid> = double.iter().map(|row| row.id.0).collect();
        self.drop_doubles::<ContactDetailRecord>(tx, &double).await?;
        let kept = Some(self.kept);
        let moving = moving.into_iter().map(|row| ContactDetailRecord { organization_id: kept, ..row.clone() });
        let moving = moving.collect();
        self.shift::<ContactDetailRecord>(tx, "identity-moved-addresses", moving).await?;
        self.writer.update(tx, &stay).await
    }

    async fn marks_and_meetings(
        &mut self,
        tx: &mut Tx,
        to: &OrganizationSheet,
        from: &OrganizationSheet,
    ) -> db::Result<()> {
        let kept = Some(self.kept);
        let tags: HashSet<_> = to.taggings.iter().map(|row| row.tag_id).collect();
        let (double, moving): (Vec<_>, Vec<_>) = from.taggings.iter().partition(|row| tags.contains(&row.tag_id));
        let double: Vec<Uuid> = double.iter().map(|row| row.id.0).collect();
        self.drop_doubles::<TaggingRecord>(tx, &double).await?;
        let moving = moving.into_iter().map(|row| TaggingRecord { organization_id: kept, ..row.clone() }).collect();
        self.shift::<TaggingRecord>(tx, "identity-moved-tags", moving).await?;
        let known: HashSet<_> = to.mentions.iter().map(|row| row.mention_id).collect();
        let (double, moving): (Vec<_>, Vec<_>) = from.mentions.iter().partition(|row| known.contains(&row.mention_id));
        let double: Vec<Uuid> = double.iter().map(|row| row.id.0).collect();
        self.drop_doubles::<MentionPartyRecord>(tx, &double).await?;
        let moving = moving.into_iter().map(|row| MentionPartyRecord { organization_id: kept, ..row.clone() });
        let moving = moving.collect();
        self.shift::<MentionPartyRecord>(tx, "identity-moved-mentions", moving).await?;
        let kept = self.kept;
        let moving = from.votes.iter().map(|row| VoteEventRecord { organization_id: kept, ..row.clone() }).collect();
        self.shift::<VoteEventRecord>(tx, "identity-moved-votes", moving).await
    }

    /// Other names of both, and the name and code that are lost; answers all that the kept entry has then.
    async fn names(
        &mut self,
        tx: &mut Tx,
        by: &By<'_>,
        to: &OrganizationSheet,
        from: &OrganizationSheet,
        take: &[&str],
    ) -> db::Result<Vec<OtherNameRecord>> {
        let taken = take.contains(&"name");
        let (own, lost) = if taken { (&from, &to) } else { (&to, &from) };
        let (own, lost) = (&own.organization.name, &lost.organization.name);
        let mut names = to.names.clone();
        let known: HashSet<&str> = to.names.iter().map(|row| row.name.as_str()).collect();
        let (double, moving): (Vec<_>, Vec<_>) =
            from.names.iter().partition(|row| known.contains(row.name.as_str()) || row.name == *own);
        let double: Vec<Uuid> = double.iter().map(|row| row.id.0).collect();
        self.drop_doubles::<OtherNameRecord>(tx, &double).await?;
        let kept = Some(self.kept);
        let moving = moving.into_iter().map(|row| OtherNameRecord { organization_id: kept, ..row.clone() });
        let moving: Vec<OtherNameRecord> = moving.collect();
        names.extend(moving.iter().cloned());
        self.shift(tx, "identity-moved-other-names", moving).await?;
        let mut added = vec![];
        for name in [lost, &from.organization.short_name] {
            let is_code = *name == to.organization.short_name;
            if name == own || is_code || names.iter().any(|row| row.name == *name) {
                continue;
            }
            let row = OtherNameRecord {
                id: OtherNameId::new(),
                person_id: None,
                organization_id: kept,
                name: name.clone(),
                search_text: fold(name),
                start_date: None,
                end_date: None,
                source: t!("identity-source", name = by.name),
                created_at: by.now,
            };
            names.push(row.clone());
            added.push(row);
        }
        self.writer.insert(tx, &added).await?;
        Ok(names)
    }

    /// The two rows themselves, what is part of the absorbed one, and what was absorbed by it before.
    async fn organizations(
        &mut self,
        tx: &mut Tx,
        to: &OrganizationSheet,
        from: &OrganizationSheet,
        take: &[&str],
        names: &[OtherNameRecord],
    ) -> db::Result<()> {
        let mut row = to.organization.clone();
        let other = &from.organization;
        for field in take {
            match *field {
                "name" => row.name.clone_from(&other.name),
                "founded_on" => row.founded_on = other.founded_on,
                "dissolved_on" => row.dissolved_on = other.dissolved_on,
                _ => {}
            }
        }
        row.facts = row.facts.or_else(|| other.facts.clone());
        if is_within(tx, self.kept, self.absorbed).await? {
            // It was part of the one that goes: it takes its place.
            row.parent_id = other.parent_id;
        } else if row.parent_id.is_none() && !is_within(tx, self.absorbed, self.kept).await? {
            row.parent_id = other.parent_id;
        }
        row.search_text = search_text(&format!("{} {}", row.short_name, row.name), names);
        let (kept, absorbed) = (Some(self.kept), self.absorbed);
        let parts = from.children.iter().filter(|part| part.id != self.kept);
        let parts: Vec<_> = parts.map(|part| OrganizationRecord { parent_id: kept, ..part.clone() }).collect();
        self.shift(tx, "identity-moved-parts", parts).await?;
        let mut rows = vec![row];
        // Read again: an entry absorbed before may have been a part.
        let before: Vec<Uuid> = from.absorbed.iter().map(|row| row.id.0).collect();
        rows.extend(changes::rows::<OrganizationRecord>(&mut *tx, &before).await?);
        rows.extend(changes::rows::<OrganizationRecord>(&mut *tx, &[absorbed.0]).await?);
        rows[1..].iter_mut().for_each(|row| row.merged_into = kept);
        self.writer.update(tx, &rows).await
    }

    /// What was chosen stays, whatever a list says later; what was locked before keeps its lock.
    async fn lock(&self, tx: &mut Tx, by: &By<'_>, take: &[&str]) -> db::Result<()> {
        let locked = changes::locks(&mut *tx, &[self.kept.0]).await?;
        let fields = take.iter().copied().filter(|field| ORGANIZATION_FIELDS.contains(field));
        // A list that goes by the absorbed code would give its name back with every edition.
        let fields = fields.chain(["name"]);
        let mut fields: Vec<&str> =
            fields.filter(|field| !locked.contains(&(self.kept.0, (*field).to_owned()))).collect();
        fields.sort_unstable();
        fields.dedup();
        changes::lock_fields(tx, self.kept.0, &fields, Some(by.account), by.now).await
    }
}

/// Whether an organisation is part of another, however deep.
async fn is_within(tx: &mut Tx, part: OrganizationId, whole: OrganizationId) -> db::Result<bool> {
    let mut seen = HashSet::from([part]);
    let mut at = part;
    while let Some(up) = organization_record(&mut *tx, at).await?.and_then(|row| row.parent_id) {
        if up == whole {
            return Ok(true);
        }
        if !seen.insert(up) {
            break;
        }
        at = up;
    }
    Ok(false)
}
