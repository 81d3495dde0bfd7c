//! Hours that the consultants have given besides contacts.

use anyhow::Context;
use chrono::Duration;

use super::{PAYING, Stage};
use crate::accounts::{self, ClientId, Doer};
use crate::contacts::Minutes;
use crate::contacts::hours::{self, NewHours};
use crate::db::Tx;
use crate::ids;
use crate::objectives::ObjectiveId;

/// How many days ago, minutes, what for, and whether the manager gave them; those of the last two are for the client as a
/// whole.
const GIVEN: [(u64, i64, &str, bool); 9] = [
    (2, 90, "Briefing for the members of the board", false),
    (5, 45, "Read the amendments of the committee", false),
    (9, 120, "One-page note on the added value of a focal point", true),
    (12, 60, "Prepared the hearing", false),
    (20, 150, "Compared the mandates of national focal points", false),
    (34, 75, "Answers for the press", true),
    (51, 180, "First draft of the question for written answer", false),
    (8, 30, "Accounts for the quarter", true),
    (40, 60, "Call with the board", true),
];

/// Work for a client who pays, on nothing that Focal follows: how many days ago, minutes, what for.
const PAID: [(u64, i64, &str); 3] = [
    (6, 120, "Briefing on the ports strategy"),
    (17, 90, "Read the consultation on shore power"),
    (36, 60, "Call on the calendar of the committee"),
];

/// Enters the hours for a client who pays.
pub(super) async fn paid(tx: &mut Tx, stage: &Stage<'_>) -> anyhow::Result<()> {
    let client = accounts::create_client(tx, PAYING, false, Some(stage.manager), stage.opened).await?;
    for account in [stage.consultant, stage.administrator] {
        accounts::set_grant(tx, &stage.scope, client, account, true, Doer::terminal(stage.opened)).await?;
    }
    for (days_ago, minutes, purpose) in PAID {
        let on = stage.days_ago(days_ago);
        let new = NewHours {
            client,
            objective: None,
            worked_on: on,
            minutes: Minutes::new(minutes).context("at most a day")?,
            purpose: purpose.to_owned(),
            form_key: ids::secret(),
        };
        hours::give(tx, &stage.scope, &new, stage.consultant, stage.at(on, 17, 50)?, on).await?;
    }
    Ok(())
}

/// Enters them.
pub(super) async fn give_all(
    tx: &mut Tx,
    stage: &Stage<'_>,
    client: ClientId,
    objective: ObjectiveId,
) -> anyhow::Result<()> {
    for (at, (days_ago, minutes, purpose, by_manager)) in GIVEN.iter().enumerate() {
        let on = stage.days_ago(*days_ago);
        let new = NewHours {
            client,
            objective: (at + 2 < GIVEN.len()).then_some(objective),
            worked_on: on,
            minutes: Minutes::new(*minutes).context("at most a day")?,
            purpose: (*purpose).to_owned(),
            form_key: ids::secret(),
        };
        let by = if *by_manager { stage.manager } else { stage.consultant };
        hours::give(tx, &stage.scope, &new, by, stage.at(on, 17, 30)? + Duration::minutes(5), on).await?;
    }
    Ok(())
}
