//! What clients hold follows a person into the other entry, and back.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::HOUSE;
use crate::contacts::{self, owners};
use crate::db::{self, Tx};
use crate::directory::changes::{Undone, Writer};
use crate::directory::edit::{organization_sheet, sheet};
use crate::directory::records::{ContactDetailRecord, PostId, RecordKind};
use crate::directory::{self, ContactKind, OrganizationId, PersonId, Standing};
use crate::mail::Address;
use crate::objectives;
use crate::outreach::deliveries;
use crate::stances::{self, HolderKind};

crate::text_enum! {
    /// What was moved.
    pub enum What {
        /// The merge itself: says who was absorbed by whom.
        Merge = "merge",
        /// A stance, or what else the ledger holds on them.
        Stance = "stance",
        /// A part in a contact.
        Participant = "participant",
        /// A task.
        Task = "task",
        /// That somebody looks after them, or did.
        Owner = "owner",
        /// A delivery.
        Delivery = "delivery",
        /// The merge of two organisations itself.
        Organizations = "organizations",
        /// A venue of an objective.
        Venue = "venue",
        /// A venue at which a post decides.
        Decider = "decider",
        /// The outcome of an objective that created a post.
        OutcomePost = "outcome-post",
        /// The outcome of an objective that appointed a person.
        OutcomePerson = "outcome-person",
    }
}

/// How a move is remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Moved {
    what: What,
    from: Uuid,
    to: Uuid,
    /// What kind of holder's stances were moved.
    #[serde(default = "person", skip_serializing_if = "is_person")]
    holder: HolderKind,
}

fn person() -> HolderKind {
    HolderKind::Person
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_person(kind: &HolderKind) -> bool {
    *kind == HolderKind::Person
}

/// Moves what every client holds on `from` to `to`, and remembers it.
pub(super) async fn take_along(tx: &mut Tx, writer: &mut Writer, from: PersonId, to: PersonId) -> db::Result<()> {
    for what in What::ALL.iter().copied() {
        let ids = match what {
            What::Merge => vec![from.0],
            What::Stance => stances::move_holder(tx, &HOUSE, from.into(), to.into()).await?,
            What::Participant => contacts::move_participant(tx, &HOUSE, from, to).await?,
            What::Task => contacts::move_tasks(tx, &HOUSE, from, to).await?,
            What::Owner => owners::move_owners(tx, &HOUSE, from.into(), to.into()).await?,
            What::Delivery => deliveries::move_person(tx, &HOUSE, from, to).await?,
            What::OutcomePerson => objectives::move_outcomes_of_person(tx, &HOUSE, from, to).await?,
            What::Organizations | What::Venue | What::Decider | What::OutcomePost => continue,
        };
        remember(tx, writer, Moved { what, from: from.0, to: to.0, holder: HolderKind::Person }, ids).await?;
    }
    Ok(())
}

/// Moves what every client holds on an organisation to another, and remembers it: its stances, who looks after it, and the
/// objectives that are decided there.
pub(super) async fn take_organization_along(
    tx: &mut Tx,
    writer: &mut Writer,
    from: OrganizationId,
    to: OrganizationId,
) -> db::Result<()> {
    let moved = |what| Moved { what, from: from.0, to: to.0, holder: HolderKind::Organization };
    remember(tx, writer, moved(What::Organizations), vec![from.0]).await?;
    let stances = stances::move_holder(tx, &HOUSE, from.into(), to.into()).await?;
    remember(tx, writer, moved(What::Stance), stances).await?;
    let owned = owners::move_owners(tx, &HOUSE, from.into(), to.into()).await?;
    remember(tx, writer, moved(What::Owner), owned).await?;
    let venues = objectives::move_venues(tx, &HOUSE, from, to).await?;
    remember(tx, writer, moved(What::Venue), venues).await
}

/// Moves what every client holds on each of these posts to another, and remembers it: its stances, the venues at which it
/// decides, and the outcomes that created it.
pub(super) async fn take_posts_along(
    tx: &mut Tx,
    writer: &mut Writer,
    posts: &HashMap<PostId, PostId>,
) -> db::Result<()> {
    for (from, to) in posts {
        let moved = |what| Moved { what, from: from.0, to: to.0, holder: HolderKind::Post };
        let stances = stances::move_holder(tx, &HOUSE, (*from).into(), (*to).into()).await?;
        remember(tx, writer, moved(What::Stance), stances).await?;
        let venues = objectives::move_deciders(tx, &HOUSE, *from, *to).await?;
        remember(tx, writer, moved(What::Decider), venues).await?;
        let outcomes = objectives::move_outcomes_of_post(tx, &HOUSE, *from, *to).await?;
        remember(tx, writer, moved(What::OutcomePost), outcomes).await?;
    }
    Ok(())
}

async fn remember(tx: &mut Tx, writer: &mut Writer, moved: Moved, ids: Vec<Uuid>) -> db::Result<()> {
    let value = serde_json::to_value(moved).unwrap_or_default();
    let moved: Vec<(Uuid, Value)> = ids.into_iter().map(|id| (id, value.clone())).collect();
    if moved.is_empty() { Ok(()) } else { writer.remember_elsewhere(tx, &moved).await }
}

/// Moves back what was moved; what is no longer where it was moved to stays, and is counted among what changed since.
/// They were one since `since`.
pub(super) async fn give_back(
    tx: &mut Tx,
    undone: &mut Undone,
    since: DateTime<Utc>,
    now: DateTime<Utc>,
) -> db::Result<()> {
    let elsewhere = std::mem::take(&mut undone.elsewhere);
    let moved: Vec<(Uuid, Moved)> =
        elsewhere.into_iter().filter_map(|(id, value)| Some((id, serde_json::from_value(value).ok()?))).collect();
    for run in moved.chunk_by(|(_, a), (_, b)| a == b) {
        let ids: Vec<Uuid> = run.iter().map(|(id, _)| *id).collect();
        let Moved { what, from, to, holder } = run[0].1;
        let holders = (holder.holder(to), holder.holder(from));
        let places = (OrganizationId(to), OrganizationId(from));
        let posts = (PostId(to), PostId(from));
        let owned = match holder {
            HolderKind::Organization => (places.0.into(), places.1.into()),
            _ => (PersonId(to).into(), PersonId(from).into()),
        };
        let (from, to) = (PersonId(from), PersonId(to));
        let back = match what {
            What::Merge => {
                let (Some(a), Some(b)) = (sheet(&mut *tx, from).await?, sheet(&mut *tx, to).await?) else { continue };
                keep_objections(tx, [&a.details, &b.details], since, now).await?;
                continue;
            }
            What::Organizations => {
                let (a, b) = places;
                let (a, b) = (organization_sheet(&mut *tx, a).await?, organization_sheet(&mut *tx, b).await?);
                let (Some(a), Some(b)) = (a, b) else { continue };
                keep_objections(tx, [&a.details, &b.details], since, now).await?;
                continue;
            }
            What::Venue => objectives::move_venues_back(tx, &HOUSE, &ids, places.0, places.1).await?,
            What::Stance => stances::move_back(tx, &HOUSE, &ids, holders.0, holders.1).await?,
            What::Decider => objectives::move_deciders_back(tx, &HOUSE, &ids, posts.0, posts.1).await?,
            What::OutcomePost => objectives::move_outcomes_of_post_back(tx, &HOUSE, &ids, posts.0, posts.1).await?,
            What::OutcomePerson => objectives::move_outcomes_of_person_back(tx, &HOUSE, &ids, to, from).await?,
            What::Participant => contacts::move_participant_back(tx, &HOUSE, &ids, to, from).await?,
            What::Task => contacts::move_tasks_back(tx, &HOUSE, &ids, to, from).await?,
            What::Owner => owners::move_owners_back(tx, &HOUSE, &ids, owned.0, owned.1).await?,
            What::Delivery => deliveries::move_back(tx, &HOUSE, &ids, to, from).await?,
        };
        undone.restored += usize::try_from(back).unwrap_or_default();
        for id in ids.iter().skip(usize::try_from(back).unwrap_or_default()) {
            undone.changed_since.push((RecordKind::Elsewhere, *id, what.as_str().to_owned()));
        }
    }
    Ok(())
}

/// Whoever objected while the two were one objects as both: an address that came back with the other entry is objected,
/// too. What one of them had objected to before is that one's alone, as it was.
async fn keep_objections(
    tx: &mut Tx,
    [a, b]: [&[ContactDetailRecord]; 2],
    since: DateTime<Utc>,
    now: DateTime<Utc>,
) -> db::Result<()> {
    let objected = |row: &&ContactDetailRecord| {
        row.kind == ContactKind::Email && row.standing == Standing::Objected && row.updated_at >= since
    };
    for (one, other) in [(a, b), (b, a)] {
        for row in one.iter().filter(objected) {
            let again = |theirs: &ContactDetailRecord| {
                theirs.kind == ContactKind::Email && theirs.value == row.value && theirs.standing != Standing::Objected
            };
            if other.iter().any(again)
                && let Ok(address) = Address::parse(&row.value)
            {
                directory::set_email_standing(tx, &address, Standing::Objected, now).await?;
            }
        }
    }
    Ok(())
}
