//! The SQL of the weekly digest.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Day, Reader, State};
use crate::accounts::{AccountId, Role};
use crate::db::{Ex, Result, Tx};
use crate::sql;

pub(super) async fn day(ex: impl Into<Ex<'_>>, account: AccountId) -> Result<Option<Day>> {
    let row = ex.into().opt::<(Day,)>(sql!("select day from digest where account_id = $1", account)).await?;
    Ok(row.map(|(day,)| day))
}

pub(super) async fn set_day(tx: &mut Tx, account: AccountId, day: Option<Day>, now: DateTime<Utc>) -> Result<()> {
    let q = if let Some(day) = day {
        sql!(
            "insert into digest (account_id, day, set_at) values ($1, $2, $3)
             on conflict (account_id) do update set day = excluded.day, set_at = excluded.set_at",
            account,
            day,
            now
        )
    } else {
        sql!("delete from digest where account_id = $1", account)
    };
    tx.ex().exec(q).await.map(drop)
}

pub(super) async fn readers(ex: impl Into<Ex<'_>>, day: Day, week: NaiveDate) -> Result<Vec<Reader>> {
    let q = sql!(
        "select a.id, a.name, a.email, a.language from digest d join account a on a.id = d.account_id
         where d.day = $1 and a.disabled_at is null and a.role in ($3, $4)
         and not exists (select 1 from digest_mail m where m.account_id = a.id and m.week = $2) order by a.name, a.id",
        day,
        week,
        Role::Manager,
        Role::Administrator
    );
    ex.into().all(q).await
}

pub(super) async fn claim(tx: &mut Tx, account: AccountId, week: NaiveDate, now: DateTime<Utc>) -> Result<u64> {
    let q = sql!(
        "insert into digest_mail (account_id, week, state, at) values ($1, $2, $3, $4)
         on conflict (account_id, week) do nothing",
        account,
        week,
        State::Sending,
        now
    );
    tx.ex().exec(q).await
}

pub(super) async fn release(tx: &mut Tx, account: AccountId, week: NaiveDate) -> Result<()> {
    let q = sql!(
        "delete from digest_mail where account_id = $1 and week = $2 and state = $3",
        account,
        week,
        State::Sending
    );
    tx.ex().exec(q).await.map(drop)
}

pub(super) async fn settle(tx: &mut Tx, account: AccountId, week: NaiveDate, state: State) -> Result<()> {
    let q = sql!("update digest_mail set state = $3 where account_id = $1 and week = $2", account, week, state);
    tx.ex().exec(q).await.map(drop)
}
