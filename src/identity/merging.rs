//! Two entries become one.

use std::collections::{BTreeMap, HashSet};

use uuid::Uuid;

use super::moving;
use crate::accounts::Role;
use crate::db::{self, Tx};
use crate::directory::changes::{self, ChangeSetId, ChangeSetKind, Writer};
use crate::directory::edit::{By, Sheet, sheet};
use crate::directory::records::{
    ContactDetailRecord, MembershipRecord, MentionPartyRecord, OtherNameId, OtherNameRecord, PersonRecord, Record,
    RelationshipRecord, TaggingRecord, VoteRecord,
};
use crate::directory::{ContactKind, PersonId, Standing};
use crate::t;
use crate::text::fold;

/// The fields of a person of which one value stays.
pub const FIELDS: &[&str] =
    &["name", "honorific_prefix", "honorific_suffix", "gender", "language", "nationality", "died_on"];

/// Whether an account may merge entries: it moves what every client holds.
pub fn may_merge(role: Role) -> bool {
    role.may_manage_clients()
}

/// Why two entries were not merged. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum MergeError {
    /// One of the two is not there.
    #[error("{}", t!("identity-error-gone"))]
    NotFound,
    /// They are one already.
    #[error("{}", t!("identity-error-same"))]
    Same,
    /// This account may not.
    #[error("{}", t!("identity-error-forbidden"))]
    Forbidden,
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// What a merge did to the directory. What clients hold moved along, uncounted: a reader may not know of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The act.
    pub set: ChangeSetId,
    /// Rows that moved, by the message that says so.
    pub moved: BTreeMap<&'static str, usize>,
    /// Rows of which the kept entry had the same.
    pub folded: usize,
    /// Whether the person objects to being written to.
    pub objects: bool,
}

/// Makes `absorbed` part of `kept`. `take` are the [`FIELDS`] of which the absorbed entry's value stays; the name that is
/// lost becomes another name. Histories are kept side by side: roles that are the same become one, all others stay.
///
/// # Errors
/// [`MergeError`]; drop the transaction then.
pub async fn merge(
    tx: &mut Tx,
    by: &By<'_>,
    role: Role,
    kept: PersonId,
    absorbed: PersonId,
    take: &[&str],
) -> Result<Merged, MergeError> {
    if !may_merge(role) {
        return Err(MergeError::Forbidden);
    }
    if kept == absorbed {
        return Err(MergeError::Same);
    }
    let to = sheet(&mut *tx, kept).await?.ok_or(MergeError::NotFound)?;
    let from = sheet(&mut *tx, absorbed).await?.ok_or(MergeError::NotFound)?;
    if to.person.merged_into.is_some() || from.person.merged_into.is_some() {
        return Err(MergeError::Same);
    }
    let title = t!("identity-act", name = &to.person.name);
    let writer = Writer::begin(tx, ChangeSetKind::Merge, &title, Some(by.account), by.now).await?;
    let mut merge = Merge { writer, kept, absorbed, moved: BTreeMap::new(), folded: 0 };
    merge.memberships(tx, &to, &from).await?;
    let objects = merge.details(tx, &to, &from).await?;
    merge
        .fold_into("identity-moved-numbers", tx, &from.identifiers, |row, into| row.person_id = Some(into), |_| false)
        .await?;
    merge.taggings(tx, &to, &from).await?;
    merge.relationships(tx, &to, &from).await?;
    let mentioned: HashSet<_> = to.mentions.iter().map(|row| row.mention_id).collect();
    let is_double = |row: &MentionPartyRecord| mentioned.contains(&row.mention_id);
    merge
        .fold_into("identity-moved-mentions", tx, &from.mentions, |row, into| row.person_id = Some(into), is_double)
        .await?;
    let voted: HashSet<_> = to.votes.iter().map(|row| row.vote_event_id).collect();
    let is_double = |row: &VoteRecord| voted.contains(&row.vote_event_id);
    merge.fold_into("identity-moved-votes", tx, &from.votes, |row, into| row.person_id = Some(into), is_double).await?;
    merge.people(tx, by, &to, &from, take).await?;
    moving::take_along(tx, &mut merge.writer, absorbed, kept).await?;
    Ok(Merged { set: merge.writer.id(), moved: merge.moved, folded: merge.folded, objects })
}

struct Merge {
    writer: Writer,
    kept: PersonId,
    absorbed: PersonId,
    moved: BTreeMap<&'static str, usize>,
    folded: usize,
}

impl Merge {
    /// Moves rows to the kept entry, but for those of which it has the same: these go.
    async fn fold_into<R: Record>(
        &mut self,
        what: &'static str,
        tx: &mut Tx,
        rows: &[R],
        set: impl Fn(&mut R, PersonId),
        is_double: impl Fn(&R) -> bool,
    ) -> db::Result<()> {
        let (double, moving): (Vec<&R>, Vec<&R>) = rows.iter().partition(|row| is_double(row));
        let double: Vec<Uuid> = double.into_iter().map(Record::uuid).collect();
        if !double.is_empty() {
            self.writer.delete::<R>(tx, &double).await?;
            self.folded += double.len();
        }
        let moving: Vec<R> = moving
            .into_iter()
            .cloned()
            .map(|mut row| {
                set(&mut row, self.kept);
                row
            })
            .collect();
        if !moving.is_empty() {
            *self.moved.entry(what).or_default() += moving.len();
            self.writer.update(tx, &moving).await?;
        }
        Ok(())
    }

    async fn memberships(&mut self, tx: &mut Tx, to: &Sheet, from: &Sheet) -> db::Result<()> {
        let key = |row: &MembershipRecord| {
            let days = (row.start_date, row.start_precision, row.end_date, row.end_precision);
            (
                row.organization_id,
                row.role,
                row.area_code.clone(),
                days,
                row.post_id,
                row.on_behalf_of_id,
                row.label.clone(),
            )
        };
        let there: HashSet<_> = to.memberships.iter().map(key).collect();
        let is_double = |row: &MembershipRecord| there.contains(&key(row));
        self.fold_into("identity-moved-roles", tx, &from.memberships, |row, into| row.person_id = into, is_double).await
    }

    /// Answers whether the person objects. Of one address that both have, the stronger standing stays.
    async fn details(&mut self, tx: &mut Tx, to: &Sheet, from: &Sheet) -> db::Result<bool> {
        let is_objection =
            |row: &&ContactDetailRecord| row.kind == ContactKind::Email && row.standing == Standing::Objected;
        let objects = to.details.iter().chain(&from.details).any(|row| is_objection(&row));
        let twin = |row: &ContactDetailRecord, of: &[ContactDetailRecord]| {
            of.iter().find(|other| other.kind == row.kind && other.value == row.value).cloned()
        };
        let standing_of = |row: &ContactDetailRecord, twin: Option<&ContactDetailRecord>| {
            let standing = twin.map_or(row.standing, |twin| stronger(row.standing, twin.standing));
            if objects && row.kind == ContactKind::Email { Standing::Objected } else { standing }
        };
        let is_double = |row: &ContactDetailRecord| twin(row, &to.details).is_some();
        let moved: Vec<ContactDetailRecord> = from
            .details
            .iter()
            .map(|row| ContactDetailRecord { standing: standing_of(row, None), ..row.clone() })
            .collect();
        self.fold_into("identity-moved-addresses", tx, &moved, |row, into| row.person_id = Some(into), is_double)
            .await?;
        let stay: Vec<ContactDetailRecord> = to
            .details
            .iter()
            .map(|row| {
                let twin = twin(row, &from.details);
                ContactDetailRecord { standing: standing_of(row, twin.as_ref()), ..row.clone() }
            })
            .collect();
        self.writer.update(tx, &stay).await?;
        Ok(objects)
    }

    async fn taggings(&mut self, tx: &mut Tx, to: &Sheet, from: &Sheet) -> db::Result<()> {
        let there: HashSet<_> = to.taggings.iter().map(|row| row.tag_id).collect();
        let is_double = |row: &TaggingRecord| there.contains(&row.tag_id);
        self.fold_into("identity-moved-tags", tx, &from.taggings, |row, into| row.person_id = Some(into), is_double)
            .await
    }

    /// Nobody is connected with themselves: what connected the two goes.
    async fn relationships(&mut self, tx: &mut Tx, to: &Sheet, from: &Sheet) -> db::Result<()> {
        let (kept, absorbed) = (self.kept, self.absorbed);
        let swap = |id: PersonId| if id == absorbed { kept } else { id };
        let key = |row: &RelationshipRecord| {
            let people = (swap(row.person_id), swap(row.other_person_id));
            (people, row.kind.clone(), row.start_date, row.end_date)
        };
        let there: HashSet<_> = to.relationships.iter().map(key).collect();
        let is_double =
            |row: &RelationshipRecord| swap(row.person_id) == swap(row.other_person_id) || there.contains(&key(row));
        let set = |row: &mut RelationshipRecord, _| {
            row.person_id = swap(row.person_id);
            row.other_person_id = swap(row.other_person_id);
        };
        self.fold_into("identity-moved-connections", tx, &from.relationships, set, is_double).await
    }

    /// The two rows themselves, and their names.
    async fn people(&mut self, tx: &mut Tx, by: &By<'_>, to: &Sheet, from: &Sheet, take: &[&str]) -> db::Result<()> {
        let mut row = to.person.clone();
        take_fields(&mut row, &from.person, take);
        let lost = if take.contains(&"name") { &to.person.name } else { &from.person.name };
        let mut names: Vec<OtherNameRecord> = to.names.clone();
        let known: HashSet<&str> = to.names.iter().map(|name| name.name.as_str()).collect();
        let is_double = |name: &OtherNameRecord| known.contains(name.name.as_str()) || name.name == row.name;
        self.fold_into(
            "identity-moved-other-names",
            tx,
            &from.names,
            |row, into| row.person_id = Some(into),
            is_double,
        )
        .await?;
        names.extend(from.names.iter().filter(|name| !is_double(name)).cloned());
        if *lost != row.name && !names.iter().any(|name| name.name == *lost) {
            let other = OtherNameRecord {
                id: OtherNameId::new(),
                person_id: Some(self.kept),
                organization_id: None,
                name: lost.clone(),
                search_text: fold(lost),
                start_date: None,
                end_date: None,
                source: t!("identity-source", name = by.name),
                created_at: by.now,
            };
            self.writer.insert(tx, std::slice::from_ref(&other)).await?;
            names.push(other);
        }
        row.search_text = search_text(&row.name, &names);
        let absorbed = PersonRecord { merged_into: Some(self.kept), ..from.person.clone() };
        self.writer.update(tx, &[row, absorbed]).await?;
        self.lock(tx, by, take).await
    }

    /// What was chosen stays, whatever a list says later; what was locked before keeps its lock.
    async fn lock(&self, tx: &mut Tx, by: &By<'_>, take: &[&str]) -> db::Result<()> {
        let locked = changes::locks(&mut *tx, &[self.kept.0]).await?;
        let mut fields: Vec<&str> = take.iter().copied().filter(|field| FIELDS.contains(field)).collect();
        if fields.contains(&"name") {
            fields.extend(["given_name", "family_name"]);
        }
        fields.retain(|field| !locked.contains(&(self.kept.0, (*field).to_owned())));
        changes::lock_fields(tx, self.kept.0, &fields, Some(by.account), by.now).await
    }
}

/// Of two standings of one address the one that forbids more; what one list gives, another's silence does not replace.
pub(super) fn stronger(a: Standing, b: Standing) -> Standing {
    let rank = |standing| match standing {
        Standing::Objected => 3,
        Standing::Bounced => 2,
        Standing::Usable => 1,
        Standing::Replaced => 0,
    };
    if rank(a) >= rank(b) { a } else { b }
}

fn take_fields(row: &mut PersonRecord, from: &PersonRecord, take: &[&str]) {
    for field in take {
        match *field {
            "name" => {
                row.name.clone_from(&from.name);
                row.given_name.clone_from(&from.given_name);
                row.family_name.clone_from(&from.family_name);
                row.sort_name.clone_from(&from.sort_name);
            }
            "honorific_prefix" => row.honorific_prefix.clone_from(&from.honorific_prefix),
            "honorific_suffix" => row.honorific_suffix.clone_from(&from.honorific_suffix),
            "gender" => row.gender = from.gender,
            "language" => row.language.clone_from(&from.language),
            "nationality" => row.nationality.clone_from(&from.nationality),
            "died_on" => row.died_on = from.died_on,
            _ => {}
        }
    }
}

pub(super) fn search_text(name: &str, names: &[OtherNameRecord]) -> String {
    let mut text = fold(name);
    for other in names {
        let folded = fold(&other.name);
        if !text.contains(&folded) {
            text = format!("{text} {folded}");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_standing_that_forbids_more_stays() {
        use Standing::{Bounced, Objected, Replaced, Usable};
        for (a, b, stays) in [(Usable, Objected, Objected), (Bounced, Usable, Bounced), (Replaced, Usable, Usable)] {
            assert_eq!((stronger(a, b), stronger(b, a)), (stays, stays));
        }
    }
}
