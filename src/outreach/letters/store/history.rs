//! The table `letter_version`.

use chrono::{DateTime, Utc};

use crate::accounts::{AccountId, Scope};
use crate::db::{self, Ex, Tx};
use crate::outreach::Language;
use crate::outreach::letters::{Format, LetterId, Side, Text, Version};
use crate::scoped;

pub(in crate::outreach::letters) async fn latest_version(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    id: LetterId,
    (language, side): (Language, Side),
) -> db::Result<i64> {
    let q = scoped!(
        scope,
        "select v.number from letter_version v
         where v.letter_id = $1 and v.language = $2 and v.side = $3 and $scope(v.client_id)
         order by v.number desc limit 1",
        id,
        language,
        side
    );
    Ok(ex.into().opt::<(i64,)>(q).await?.map_or(0, |(number,)| number))
}

pub(in crate::outreach::letters) async fn keep_version(
    tx: &mut Tx,
    scope: &Scope,
    id: LetterId,
    text: &Text,
    number: i64,
    by: AccountId,
    now: DateTime<Utc>,
) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "insert into letter_version (letter_id, client_id, language, side, number, format, subject, body, plain, saved_by,
            saved_at)
         select l.id, l.client_id, $1, $2, $3, $4, $5, $6, $7, $8, $9 from letter l where l.id = $10 and $scope(l.client_id)",
        text.language,
        text.side,
        number,
        text.format,
        &text.subject,
        &text.body,
        text.plain.clone(),
        by,
        now,
        id
    );
    tx.ex().exec(q).await
}

#[derive(Clone, sqlx::FromRow)]
struct VersionRow {
    number: i64,
    format: Format,
    subject: String,
    body: String,
    plain: Option<String>,
    saved_by: Option<String>,
    saved_at: DateTime<Utc>,
}

/// Latest first; or the one of that number.
pub(in crate::outreach::letters) async fn versions(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    id: LetterId,
    (language, side): (Language, Side),
    number: Option<i64>,
) -> db::Result<Vec<Version>> {
    let mut q = scoped!(
        scope,
        "select v.number, v.format, v.subject, v.body, v.plain, a.name as saved_by, v.saved_at
         from letter_version v left join account a on a.id = v.saved_by
         where v.letter_id = $1 and v.language = $2 and v.side = $3 and $scope(v.client_id)",
        id,
        language,
        side
    );
    if let Some(number) = number {
        q.push(" and v.number = ").bind(number);
    }
    q.push(" order by v.number desc");
    let version = |row: VersionRow| {
        let VersionRow { number, format, subject, body, plain, saved_by, saved_at } = row;
        Version { number, text: Text { language, side, format, subject, body, plain }, saved_by, saved_at }
    };
    Ok(ex.into().all::<VersionRow>(q).await?.into_iter().map(version).collect())
}
