//! The SQL of removing the demonstration again.

use crate::db::{Ex, Result, Tx};
use crate::sql;

/// Every table with what a house works with: empty before the demonstration is loaded, and after it was removed.
pub const WORK: &[&str] = &[
    "assessment",
    "audience",
    "campaign",
    "campaign_attachment",
    "campaign_comparison",
    "campaign_count",
    "campaign_event",
    "campaign_invitation",
    "campaign_step",
    "campaign_stop",
    "campaign_text",
    "change",
    "change_set",
    "column_mapping",
    "commitment",
    "contact",
    "contact_detail",
    "contact_person",
    "current_stance",
    "delivery",
    "delivery_event",
    "digest_mail",
    "distinct_pair",
    "field_lock",
    "hours",
    "identifier",
    "import_chunk",
    "import_decision",
    "import_entry",
    "import_file",
    "import_run",
    "issued_report",
    "issued_report_withdrawal",
    "letter",
    "letter_attachment",
    "letter_file",
    "letter_invitation",
    "letter_trial",
    "letter_variant",
    "letter_version",
    "membership",
    "mention",
    "mention_party",
    "objective",
    "objective_event",
    "objective_follow_on",
    "objective_outcome",
    "objective_vote",
    "objective_vote_stance",
    "organization",
    "other_name",
    "person",
    "post",
    "relationship",
    "report_draft",
    "salutation",
    "saved_view",
    "search_entry",
    "sender",
    "stance",
    "stance_count",
    "stance_source",
    "stance_withdrawal",
    "suppression",
    "tag",
    "tagging",
    "task",
    "venue",
    "vote",
    "vote_event",
];

/// Every table with what a house has before it begins to work: the demonstration leaves it alone, but for its own accounts
/// and clients.
pub const HOUSE: &[&str] = &[
    "account",
    "account_event",
    "client",
    "client_grant",
    "digest",
    "figure_set",
    "figure_set_removal",
    "relay_trouble",
    "sending_pace",
    "sending_policy",
    "session",
    "sign_in_failure",
    "unsubscribe_key",
];

/// Whether nothing is in any of the [`WORK`] tables.
pub(super) async fn is_empty(ex: impl Into<Ex<'_>>) -> Result<bool> {
    let mut q = sql!("select cast(count(*) as bigint) from (select 1 as one where false");
    for table in WORK {
        q.push(" union all select 1 where exists (select 1 from ").dialect(table, table).push(")");
    }
    q.push(") found");
    Ok(ex.into().value::<i64>(q).await? == 0)
}

/// Takes everything out of the [`WORK`] tables.
pub(super) async fn clear(tx: &mut Tx) -> Result<()> {
    // Rows refer to each other in circles: one engine looks once all are gone, the other empties all tables at once.
    let mut q = sql!("");
    q.dialect("pragma defer_foreign_keys = on", "truncate ");
    for (n, table) in WORK.iter().enumerate() {
        q.dialect("", if n == 0 { "" } else { ", " }).dialect("", table);
    }
    tx.ex().exec(q).await?;
    for table in WORK {
        let mut q = sql!("delete from ");
        q.dialect(table, table);
        tx.ex().exec(q).await?;
    }
    Ok(())
}

/// Takes these clients away, and these accounts.
pub(super) async fn remove(tx: &mut Tx, clients: &[&str], emails: &[&str]) -> Result<()> {
    let mut q = sql!("delete from client where name in ");
    q.list(clients.iter().copied());
    tx.ex().exec(q).await?;
    let mut q = sql!("delete from account where email in ");
    q.list(emails.iter().copied());
    tx.ex().exec(q).await.map(drop)
}
