//! The SQL of accounts, sessions, clients and grants.

use chrono::{DateTime, Utc};

use super::team::{AccountEvent, AccountEventId, AccountEventKind};
use super::{Account, AccountId, Client, ClientId, Doer, NewAccount, Role, Scope, SignedIn};
use crate::db::{Ex, Result, Tx};
use crate::locale::Locale;
use crate::{scoped, sql};

pub(super) async fn insert_account(tx: &mut Tx, id: AccountId, new: &NewAccount, now: DateTime<Utc>) -> Result<()> {
    let q = sql!(
        "insert into account (id, name, email, email_folded, role, password_hash, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        id,
        &new.name,
        new.email.as_str(),
        new.email.folded(),
        new.role,
        &new.password_hash,
        now
    );
    tx.ex().exec(q).await.map(drop)
}

pub(super) async fn set_password(tx: &mut Tx, id: AccountId, hash: &str) -> Result<()> {
    tx.ex().exec(sql!("update account set password_hash = $2, disabled_at = null where id = $1", id, hash)).await?;
    tx.ex().exec(sql!("delete from session where account_id = $1", id)).await.map(drop)
}

pub(super) async fn disable(tx: &mut Tx, id: AccountId, now: DateTime<Utc>) -> Result<()> {
    tx.ex().exec(sql!("update account set disabled_at = $2 where id = $1", id, now)).await?;
    tx.ex().exec(sql!("delete from session where account_id = $1", id)).await.map(drop)
}

pub(super) async fn set_language(tx: &mut Tx, id: AccountId, language: Option<Locale>) -> Result<()> {
    tx.ex().exec(sql!("update account set language = $2 where id = $1", id, language)).await.map(drop)
}

pub(super) async fn set_keys_off(tx: &mut Tx, id: AccountId, since: Option<DateTime<Utc>>) -> Result<()> {
    tx.ex().exec(sql!("update account set keys_off_at = $2 where id = $1", id, since)).await.map(drop)
}

pub(super) async fn enable(tx: &mut Tx, id: AccountId) -> Result<()> {
    tx.ex().exec(sql!("update account set disabled_at = null where id = $1", id)).await.map(drop)
}

pub(super) async fn set_role(tx: &mut Tx, id: AccountId, role: Role) -> Result<()> {
    tx.ex().exec(sql!("update account set role = $2 where id = $1", id, role)).await.map(drop)
}

/// A new password; of the sessions only the one with this hash goes on.
pub(super) async fn change_password(tx: &mut Tx, id: AccountId, hash: &str, session: Vec<u8>) -> Result<()> {
    tx.ex().exec(sql!("update account set password_hash = $2 where id = $1", id, hash)).await?;
    let q = sql!("delete from session where account_id = $1 and token_hash <> $2", id, session);
    tx.ex().exec(q).await.map(drop)
}

/// Holds every administrator's account until the end of the transaction, always in the same order.
pub(super) async fn lock_administrators(tx: &mut Tx) -> Result<()> {
    let mut q = sql!("select id from account where role = 'administrator' order by id");
    q.dialect("", " for update");
    tx.ex().all::<(AccountId,)>(q).await.map(drop)
}

pub(super) async fn add_event(
    tx: &mut Tx,
    account: AccountId,
    kind: AccountEventKind,
    role: Option<Role>,
    by: Doer,
) -> Result<()> {
    let q = sql!(
        "insert into account_event (id, account_id, by_id, at, kind, role) values ($1, $2, $3, $4, $5, $6)",
        AccountEventId::new(),
        account,
        by.account,
        by.now,
        kind,
        role
    );
    tx.ex().exec(q).await.map(drop)
}

/// Of a client that the scope does not reach nothing is noted, since nothing was done.
pub(super) async fn add_grant_event(
    tx: &mut Tx,
    scope: &Scope,
    client: ClientId,
    account: AccountId,
    kind: AccountEventKind,
    by: Doer,
) -> Result<()> {
    let q = scoped!(
        scope,
        "insert into grant_event (id, client_id, account_id, by_id, at, kind)
         select $1, c.id, $2, $3, $4, $5 from client c where c.id = $6 and $scope(c.id)",
        AccountEventId::new(),
        account,
        by.account,
        by.now,
        kind,
        client
    );
    tx.ex().exec(q).await.map(drop)
}

pub(super) async fn events(ex: impl Into<Ex<'_>>, scope: &Scope, limit: i64) -> Result<Vec<AccountEvent>> {
    let q = scoped!(
        scope,
        "select e.id as id, e.at as at, a.name as account_name, b.name as by_name, e.kind, e.role, cast(null as text) as client_name
         from account_event e join account a on a.id = e.account_id left join account b on b.id = e.by_id
         union all
         select g.id, g.at, a.name, b.name, g.kind, cast(null as text), c.name
         from grant_event g join account a on a.id = g.account_id left join account b on b.id = g.by_id
         join client c on c.id = g.client_id where $scope(g.client_id)
         order by at desc, id desc limit $1",
        limit
    );
    ex.into().all(q).await
}

pub(super) async fn by_email(ex: impl Into<Ex<'_>>, email: &str) -> Result<Option<Account>> {
    Ok(by_email_with_hash(ex, email).await?.map(|(account, _)| account))
}

pub(super) async fn by_email_with_hash(ex: impl Into<Ex<'_>>, email: &str) -> Result<Option<(Account, String)>> {
    #[derive(Clone, sqlx::FromRow)]
    struct Row {
        #[sqlx(flatten)]
        account: Account,
        password_hash: String,
    }
    let q = sql!(
        "select id, name, email, role, disabled_at, password_hash from account where email_folded = $1",
        email.trim().to_lowercase()
    );
    Ok(ex.into().opt::<Row>(q).await?.map(|row| (row.account, row.password_hash)))
}

pub(super) async fn accounts(ex: impl Into<Ex<'_>>) -> Result<Vec<Account>> {
    ex.into().all(sql!("select id, name, email, role, disabled_at from account order by name, id")).await
}

pub(super) async fn insert_session(
    tx: &mut Tx,
    token_hash: Vec<u8>,
    account: AccountId,
    csrf_token: &str,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<()> {
    let q = sql!(
        "insert into session (token_hash, account_id, csrf_token, created_at, expires_at) values ($1, $2, $3, $4, $5)",
        token_hash,
        account,
        csrf_token,
        now,
        expires_at
    );
    tx.ex().exec(q).await.map(drop)
}

/// A session with whose it is.
#[derive(Clone, sqlx::FromRow)]
struct SessionRow {
    #[sqlx(flatten)]
    account: SignedIn,
    expires_at: DateTime<Utc>,
}

/// The moment is no part of the question, so that each page asks the same.
pub(super) async fn signed_in(
    ex: impl Into<Ex<'_>>,
    token_hash: Vec<u8>,
    now: DateTime<Utc>,
) -> Result<Option<SignedIn>> {
    let q = sql!(
        "select a.id, a.name, a.email, a.role, s.csrf_token, a.keys_off_at, a.language, s.expires_at
         from session s join account a on a.id = s.account_id where s.token_hash = $1 and a.disabled_at is null",
        token_hash
    );
    let found: Option<SessionRow> = ex.into().opt(q).await?;
    Ok(found.filter(|session| session.expires_at > now).map(|session| session.account))
}

pub(super) async fn delete_session(tx: &mut Tx, token_hash: Vec<u8>) -> Result<()> {
    tx.ex().exec(sql!("delete from session where token_hash = $1", token_hash)).await.map(drop)
}

pub(super) async fn failures(ex: impl Into<Ex<'_>>, subject: Vec<u8>, since: DateTime<Utc>) -> Result<i64> {
    ex.into().value(sql!("select count(*) from sign_in_failure where subject = $1 and at > $2", subject, since)).await
}

pub(super) async fn insert_failure(tx: &mut Tx, subject: Vec<u8>, now: DateTime<Utc>) -> Result<()> {
    let id = crate::ids::new();
    let q = sql!("insert into sign_in_failure (id, subject, at) values ($1, $2, $3)", id, subject, now);
    tx.ex().exec(q).await.map(drop)
}

pub(super) async fn sweep(tx: &mut Tx, now: DateTime<Utc>, failures_before: DateTime<Utc>) -> Result<()> {
    tx.ex().exec(sql!("delete from session where expires_at <= $1", now)).await?;
    tx.ex().exec(sql!("delete from sign_in_failure where at <= $1", failures_before)).await.map(drop)
}

pub(super) async fn insert_client(
    tx: &mut Tx,
    id: ClientId,
    name: &str,
    pro_bono: bool,
    now: DateTime<Utc>,
) -> Result<()> {
    let q =
        sql!("insert into client (id, name, pro_bono, created_at) values ($1, $2, $3, $4)", id, name, pro_bono, now);
    tx.ex().exec(q).await.map(drop)
}

pub(super) async fn clients(ex: impl Into<Ex<'_>>, scope: &Scope) -> Result<Vec<Client>> {
    let q = scoped!(scope, "select c.id, c.name, c.pro_bono from client c where $scope(c.id) order by c.name");
    ex.into().all(q).await
}

pub(super) async fn grants(ex: impl Into<Ex<'_>>, scope: &Scope) -> Result<Vec<(ClientId, AccountId)>> {
    let q = scoped!(scope, "select g.client_id, g.account_id from client_grant g where $scope(g.client_id)");
    ex.into().all(q).await
}

/// Answers whether it had none.
pub(super) async fn grant(tx: &mut Tx, account: AccountId, client: ClientId, now: DateTime<Utc>) -> Result<bool> {
    let q = sql!(
        "insert into client_grant (account_id, client_id, granted_at) values ($1, $2, $3)
         on conflict (account_id, client_id) do nothing",
        account,
        client,
        now
    );
    Ok(tx.ex().exec(q).await? > 0)
}

pub(super) async fn has_grant(ex: impl Into<Ex<'_>>, account: AccountId, client: ClientId) -> Result<bool> {
    let q = sql!("select count(*) from client_grant where account_id = $1 and client_id = $2", account, client);
    Ok(ex.into().value::<i64>(q).await? > 0)
}

pub(super) async fn revoke(tx: &mut Tx, account: AccountId, client: ClientId) -> Result<()> {
    let q = sql!("delete from client_grant where account_id = $1 and client_id = $2", account, client);
    tx.ex().exec(q).await.map(drop)
}
