//! What clients hold follows a person into the other entry, and back.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::HOUSE;
use crate::contacts;
use crate::db::{self, Tx};
use crate::directory::changes::{Undone, Writer};
use crate::directory::edit::sheet;
use crate::directory::records::RecordKind;
use crate::directory::{self, ContactKind, PersonId, Standing};
use crate::mail::Address;
use crate::outreach::deliveries;
use crate::stances;

crate::text_enum! {
    /// What was moved.
    pub enum What {
        /// The merge itself: says who was absorbed by whom.
        Merge = "merge",
        /// A stance.
        Stance = "stance",
        /// A part in a contact.
        Participant = "participant",
        /// A task.
        Task = "task",
        /// A delivery.
        Delivery = "delivery",
    }
}

/// How a move is remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Moved {
    what: What,
    from: PersonId,
    to: PersonId,
}

/// Moves what every client holds on `from` to `to`, and remembers it.
pub(super) async fn take_along(tx: &mut Tx, writer: &mut Writer, from: PersonId, to: PersonId) -> db::Result<()> {
    for what in What::ALL.iter().copied() {
        let ids = match what {
            What::Merge => vec![from.0],
            What::Stance => stances::move_person(tx, &HOUSE, from, to).await?,
            What::Participant => contacts::move_participant(tx, &HOUSE, from, to).await?,
            What::Task => contacts::move_tasks(tx, &HOUSE, from, to).await?,
            What::Delivery => deliveries::move_person(tx, &HOUSE, from, to).await?,
        };
        let value = serde_json::to_value(Moved { what, from, to }).unwrap_or_default();
        let moved: Vec<(Uuid, Value)> = ids.into_iter().map(|id| (id, value.clone())).collect();
        if !moved.is_empty() {
            writer.remember_elsewhere(tx, &moved).await?;
        }
    }
    Ok(())
}

/// Moves back what was moved; what is no longer where it was moved to stays, and is counted among what changed since.
pub(super) async fn give_back(tx: &mut Tx, undone: &mut Undone, now: DateTime<Utc>) -> db::Result<()> {
    let elsewhere = std::mem::take(&mut undone.elsewhere);
    let moved: Vec<(Uuid, Moved)> =
        elsewhere.into_iter().filter_map(|(id, value)| Some((id, serde_json::from_value(value).ok()?))).collect();
    for run in moved.chunk_by(|(_, a), (_, b)| a == b) {
        let ids: Vec<Uuid> = run.iter().map(|(id, _)| *id).collect();
        let Moved { what, from, to } = run[0].1;
        let back = match what {
            What::Merge => {
                keep_objections(tx, from, to, now).await?;
                continue;
            }
            What::Stance => stances::move_back(tx, &HOUSE, &ids, to, from).await?,
            What::Participant => contacts::move_participant_back(tx, &HOUSE, &ids, to, from).await?,
            What::Task => contacts::move_tasks_back(tx, &HOUSE, &ids, to, from).await?,
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
/// too.
async fn keep_objections(tx: &mut Tx, a: PersonId, b: PersonId, now: DateTime<Utc>) -> db::Result<()> {
    let (Some(a), Some(b)) = (sheet(&mut *tx, a).await?, sheet(&mut *tx, b).await?) else { return Ok(()) };
    for (one, other) in [(&a, &b), (&b, &a)] {
        for row in one.details.iter().filter(|row| row.kind == ContactKind::Email) {
            let again = |theirs: &&directory::records::ContactDetailRecord| {
                theirs.kind == ContactKind::Email && theirs.value == row.value && theirs.standing != Standing::Objected
            };
            if row.standing == Standing::Objected
                && other.details.iter().any(|theirs| again(&theirs))
                && let Ok(address) = Address::parse(&row.value)
            {
                directory::set_email_standing(tx, &address, Standing::Objected, now).await?;
            }
        }
    }
    Ok(())
}
