//! The SQL of removing the demonstration again.

use crate::db::{Ex, Result, Tx, WALLED_TABLES};
use crate::sql;

/// Every table with what a house works with that belongs to no client.
const SHARED: &[&str] = &[
    "change",
    "change_set",
    "column_mapping",
    "commitment",
    "contact_detail",
    "digest_mail",
    "distinct_pair",
    "field_lock",
    "identifier",
    "import_chunk",
    "import_decision",
    "import_entry",
    "import_file",
    "import_run",
    "membership",
    "mention",
    "mention_party",
    "organization",
    "other_name",
    "person",
    "post",
    "relationship",
    "saved_view",
    "search_entry",
    "suppression",
    "tag",
    "tagging",
    "vote",
    "vote_event",
];

/// Every table with what a house works with: empty before the demonstration is loaded, and after it was removed.
pub fn work() -> impl Iterator<Item = &'static str> {
    WALLED_TABLES.iter().chain(SHARED).copied().filter(|table| !HOUSE.contains(table))
}

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
    "grant_event",
    "relay_trouble",
    "sending_pace",
    "sending_policy",
    "session",
    "sign_in_failure",
    "stance_word",
    "unsubscribe_key",
];

/// Whether nothing is in any of the tables of [`work`].
pub(super) async fn is_empty(ex: impl Into<Ex<'_>>) -> Result<bool> {
    let mut q = sql!("select cast(count(*) as bigint) from (select 1 as one where false");
    for table in work() {
        q.push(" union all select 1 where exists (select 1 from ").dialect(table, table).push(")");
    }
    q.push(") found");
    Ok(ex.into().value::<i64>(q).await? == 0)
}

/// Takes everything out of the tables of [`work`].
pub(super) async fn clear(tx: &mut Tx) -> Result<()> {
    // Rows refer to each other in circles: one engine looks once all are gone, the other empties all tables at once.
    let mut q = sql!("");
    q.dialect("pragma defer_foreign_keys = on", "truncate ");
    for (n, table) in work().enumerate() {
        q.dialect("", if n == 0 { "" } else { ", " }).dialect("", table);
    }
    tx.ex().exec(q).await?;
    for table in work() {
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
