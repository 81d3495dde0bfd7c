//! Letters of which nobody can tell whether they were sent: found, compared with what the relay says, and decided by a
//! person. A decision can be taken back while nothing has followed from it.

use std::collections::HashSet;

use chrono::{DateTime, Utc};

use crate::accounts::{AccountId, Scope};
use crate::db::{self, Ex, Tx};
use crate::directory::PersonId;
use crate::outreach::Refused;
use crate::outreach::campaigns::{self, CampaignId, Part};
use crate::t;

use super::store::{self, Change};
use super::{DeliveryId, Page, Resolution, State};

/// What a person's decision is called in the history, after their name; by this it is known again.
const SENT: &str = "says that it was sent";
const NOT_SENT: &str = "says that it was not sent: send it";

/// A letter of which nobody can tell whether it was sent, with the evidence.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct UnknownLine {
    /// Its identity.
    pub id: DeliveryId,
    /// Which campaign.
    pub campaign_id: CampaignId,
    /// The campaign's name.
    pub campaign_name: String,
    /// Where the campaign stands: only one that sends, or has sent all, can send again.
    pub campaign_state: campaigns::State,
    /// Which letter of the campaign.
    #[sqlx(flatten)]
    pub part: Part,
    /// For whom it was written.
    pub client_name: String,
    /// To whom.
    pub person_id: PersonId,
    /// Their name.
    pub person_name: String,
    /// Where to.
    pub address: String,
    /// Without the angle brackets: what the relay's log knows it by.
    pub message_id: String,
    /// What happened, in words.
    pub reason: Option<String>,
    /// When the attempt began.
    pub began_at: Option<DateTime<Utc>>,
    /// When its answer failed to come.
    pub changed_at: DateTime<Utc>,
}

impl UnknownLine {
    /// Whether the campaign may still send it.
    pub fn can_be_sent_again(&self) -> bool {
        self.campaign_state.can_send_again()
    }
}

/// Letters of which nobody can tell whether they were sent, the oldest first.
pub async fn unknown(ex: impl Into<Ex<'_>>, scope: &Scope, page: Page) -> db::Result<Vec<UnknownLine>> {
    store::unknown::lines(ex, scope, page).await
}

/// How many there are; costs the same however many letters were sent.
pub async fn unknown_count(ex: impl Into<Ex<'_>>, scope: &Scope) -> db::Result<i64> {
    store::unknown::count(ex, scope).await
}

/// Which of these letters a relay's log names by their Message-ID (RFC 5322, section 3.6.4). Relays write it down when they
/// take a message; where a log is cut off or of another day, a letter that it does not name may have been sent all the same.
pub fn named_in(log: &str, lines: &[UnknownLine]) -> HashSet<DeliveryId> {
    // A Message-ID ends where a character stands that cannot be in it.
    let words: HashSet<&str> =
        log.split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | ',' | ';' | '"' | '=' | '(' | ')')).collect();
    lines.iter().filter(|line| words.contains(line.message_id.as_str())).map(|line| line.id).collect()
}

/// A person decides about a letter of which nobody can tell whether it was sent.
///
/// # Errors
/// [`Refused::NotFound`]; [`Refused::Conflict`] when there is nothing to decide, or the campaign sends no more.
pub async fn resolve_unknown(
    tx: &mut Tx,
    scope: &Scope,
    id: DeliveryId,
    resolution: Resolution,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let (campaign, step) = store::campaign_of(&mut *tx, scope, id).await?.ok_or(Refused::NotFound)?;
    match resolution {
        Resolution::PlannedAgain => campaigns::reopen(tx, scope, campaign, by, now).await?,
        Resolution::Accepted => campaigns::reopen_for_follow_up(tx, scope, campaign, step, by, now).await?,
    }
    let row = store::one(tx, scope, id).await?.ok_or(Refused::NotFound)?;
    if row.state != State::Unknown {
        return Err(Refused::Conflict(t!("deliveries-nothing-to-decide", state = row.state.as_str())));
    }
    let name = store::account_name(tx, by).await?;
    let change = match resolution {
        Resolution::Accepted => Change::to(row, State::Accepted, format!("{name} {SENT}")),
        Resolution::PlannedAgain => {
            Change::to(row, State::Due, format!("{name} {NOT_SENT}")).with(|row| row.next_attempt_at = Some(now))
        }
    };
    store::change(tx, scope, vec![change], now).await
}

/// Takes back what a person decided: it is unknown again whether it was sent, for the reason for which it was before.
///
/// # Errors
/// [`Refused::NotFound`]; [`Refused::Conflict`] when no such decision is the last thing that happened to it, above all when
/// it has been sent since, or another letter has followed it. One that is only planned is planned no more.
pub async fn restore_unknown(
    tx: &mut Tx,
    scope: &Scope,
    id: DeliveryId,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let row = store::one(tx, scope, id).await?.ok_or(Refused::NotFound)?;
    let (_, events) = store::history(tx.ex(), scope, id).await?;
    // A decision comes right after the doubt. What a worker told that came back after it is none.
    let is_decision = match events.as_slice() {
        [.., before, last] => {
            before.event.state == State::Unknown
                && last.event.state == row.state
                && [SENT, NOT_SENT].iter().any(|said| last.event.detail.ends_with(said))
        }
        _ => false,
    };
    if !is_decision || !matches!(row.state, State::Accepted | State::Due) {
        return Err(Refused::Conflict(t!("deliveries-error-sent-since").to_owned()));
    }
    if !store::following::unplan(tx, scope, id).await? {
        return Err(Refused::Conflict(t!("deliveries-error-followed").to_owned()));
    }
    let doubted = events.iter().rev().find(|event| event.event.state == State::Unknown && event.began_at.is_some());
    let reason = doubted.map(|event| event.event.detail.clone()).unwrap_or_default();
    let name = store::account_name(tx, by).await?;
    let change = Change::to(row, State::Unknown, reason).told(format!("{name} took the decision back"));
    store::change(tx, scope, vec![change], now).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(message_id: &str) -> UnknownLine {
        UnknownLine {
            id: DeliveryId::new(),
            campaign_id: CampaignId::new(),
            campaign_name: "Autumn".to_owned(),
            campaign_state: campaigns::State::Sending,
            client_name: "Coalition".to_owned(),
            person_id: PersonId::new(),
            person_name: "Petar Todorakev".to_owned(),
            address: "p@ep.example".to_owned(),
            message_id: message_id.to_owned(),
            reason: None,
            began_at: None,
            changed_at: DateTime::UNIX_EPOCH,
            part: Part::FIRST,
        }
    }

    #[test]
    fn a_log_names_whole_message_ids_only() {
        let lines = [line("1.abc@coalition.example"), line("11.abc@coalition.example"), line("1.ab@coalition.example")];
        let postfix = "Nov 24 14:39:09 mx postfix/cleanup[71]: 4AB: message-id=<11.abc@coalition.example>\n";
        assert_eq!(named_in(postfix, &lines), [lines[1].id].into());
        let exim = "2026-11-24 14:39:09 1qX <= a@b S=9 id=1.abc@coalition.example for p@ep.example";
        assert_eq!(named_in(exim, &lines), [lines[0].id].into());
        assert!(named_in("", &lines).is_empty());
    }
}
