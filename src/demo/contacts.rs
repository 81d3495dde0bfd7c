//! Contacts with notes, what is to be done next, and who looks after whom.

use chrono::{Duration, NaiveDate};
use serde::Deserialize;

use super::draw::{Draw, rows, weekday};
use super::{Stage, Whom};
use crate::accounts::ClientId;
use crate::contacts::{self, Kind, Minutes, NewContact};
use crate::db::Tx;
use crate::ids;
use crate::objectives::ObjectiveId;
use crate::stances::Level;

/// The most contacts.
pub(super) const MANY: usize = 64;

/// The latest contacts: how many days ago, and in how many days their follow-up is due. Some are overdue, some due today.
const LATEST: [(u64, i64); 14] = [
    (1, 3),
    (2, 0),
    (3, 1),
    (4, 5),
    (5, 0),
    (6, -1),
    (8, 2),
    (9, -2),
    (11, 0),
    (13, 7),
    (14, -4),
    (16, 9),
    (18, 12),
    (21, -6),
];

/// How long contacts took.
const MINUTES: [i64; 5] = [30, 45, 20, 60, 25];

#[derive(Deserialize)]
struct Talk {
    kind: Kind,
    notes: String,
    follow_up: String,
}

/// Logs a contact for each of these people, after which they stand there. Whoever met them looks after two in three of them
/// from then on.
pub(super) async fn log_all(
    tx: &mut Tx,
    stage: &Stage<'_>,
    (client, objective): (ClientId, ObjectiveId),
    people: &[(Whom, i64)],
    draw: &mut Draw,
) -> anyhow::Result<()> {
    let talks: Vec<Talk> = rows(include_str!("contacts.csv"))?;
    let lively: Vec<&Talk> = talks.iter().filter(|talk| !talk.follow_up.is_empty()).collect();
    for (at, (person, level)) in people.iter().enumerate() {
        let author = if at % 3 == 2 { stage.manager } else { stage.consultant };
        let latest = LATEST.get(at);
        let talk = if latest.is_some() { lively[at % lively.len()] } else { draw.pick(&talks) };
        let days_ago = latest.map_or_else(|| 24 + u64::try_from(draw.below(150)).unwrap_or_default(), |(ago, _)| *ago);
        let on = stage.days_ago(days_ago);
        let new = NewContact {
            objective,
            kind: talk.kind,
            attempt: None,
            direction: crate::contacts::Direction::Out,
            occurred_at: stage.at(
                on,
                9 + u32::try_from(draw.below(8)).unwrap_or_default(),
                15 * u32::try_from(at % 4).unwrap_or_default(),
            )?,
            people: vec![*person],
            minutes: Minutes::new(MINUTES[at % MINUTES.len()]),
            preparation_minutes: (at % 4 == 0).then(|| Minutes::new(20)).flatten(),
            notes: talk.notes.clone(),
            stances: Level::new(*level).map(|level| (*person, level)).into_iter().collect(),
            follow_up: latest.map(|(_, due_in)| (talk.follow_up.clone(), due(stage, *due_in))),
            form_key: ids::secret(),
        };
        let logged_at = new.occurred_at + Duration::minutes(50);
        contacts::log(tx, &stage.scope, &new, author, logged_at, on).await?;
        if at % 3 != 1 {
            let of = &[(*person).into()];
            contacts::owners::assign(tx, &stage.scope, client, of, author, stage.manager, logged_at).await?;
        }
    }
    Ok(())
}

/// What is due on a weekend is due on the Friday before; what is due today is due today.
fn due(stage: &Stage<'_>, in_days: i64) -> NaiveDate {
    if in_days == 0 { stage.today } else { weekday(stage.today + Duration::days(in_days)) }
}
