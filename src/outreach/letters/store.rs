//! The tables `letter` and `letter_variant`; what goes along, versions and salutations in files of their own.

mod along;
mod history;
mod salutations;
mod trials;

use chrono::{DateTime, Utc};

use crate::accounts::{AccountId, ClientId, Scope};
use crate::db::{self, Ex, Tx};
use crate::outreach::Language;
use crate::scoped;

use super::{Format, Letter, LetterId, LetterLine, Side, Text, Variant};

pub(super) use along::{attach, content, detach, invite, keep_file, remove_unused_files, uninvite};
pub(super) use history::{keep_version, latest_version, versions};
pub(super) use salutations::{remove_salutation, salutations, set_salutation};
pub(super) use trials::{ask_trial, latest_trial, set_trial, trial};

pub(super) struct NewLetter<'a> {
    pub id: LetterId,
    pub client: ClientId,
    pub name: &'a str,
    pub default_language: Language,
    pub by: AccountId,
    pub now: DateTime<Utc>,
}

pub(super) async fn insert(tx: &mut Tx, scope: &Scope, new: NewLetter<'_>) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "insert into letter (id, client_id, name, default_language, created_by, created_at, updated_at)
         select $1, c.id, $2, $3, $4, $5, $5 from client c where c.id = $6 and $scope(c.id)",
        new.id,
        new.name,
        new.default_language,
        new.by,
        new.now,
        new.client,
    );
    tx.ex().exec(q).await
}

pub(super) async fn rename(
    tx: &mut Tx,
    scope: &Scope,
    id: LetterId,
    name: &str,
    now: DateTime<Utc>,
) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "update letter set name = $1, updated_at = $2 where id = $3 and $scope(client_id)",
        name,
        now,
        id
    );
    tx.ex().exec(q).await
}

pub(super) async fn set_default_language(
    tx: &mut Tx,
    scope: &Scope,
    id: LetterId,
    language: Language,
    now: DateTime<Utc>,
) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "update letter set default_language = $1, updated_at = $2 where id = $3 and $scope(client_id)",
        language,
        now,
        id
    );
    tx.ex().exec(q).await
}

pub(super) async fn touch(tx: &mut Tx, scope: &Scope, id: LetterId, now: DateTime<Utc>) -> db::Result<u64> {
    let q = scoped!(scope, "update letter set updated_at = $1 where id = $2 and $scope(client_id)", now, id);
    tx.ex().exec(q).await
}

pub(super) async fn save_variant(
    tx: &mut Tx,
    scope: &Scope,
    id: LetterId,
    text: &Text,
    by: AccountId,
    now: DateTime<Utc>,
) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "insert into letter_variant (letter_id, client_id, language, side, format, subject, body, plain, updated_by,
            updated_at)
         select l.id, l.client_id, $1, $2, $3, $4, $5, $6, $7, $8 from letter l where l.id = $9 and $scope(l.client_id)
         on conflict (letter_id, language, side) do update set format = excluded.format, subject = excluded.subject,
            body = excluded.body, plain = excluded.plain, updated_by = excluded.updated_by,
            updated_at = excluded.updated_at",
        text.language,
        text.side,
        text.format,
        &text.subject,
        &text.body,
        text.plain.clone(),
        by,
        now,
        id,
    );
    tx.ex().exec(q).await
}

pub(super) async fn remove_variant(
    tx: &mut Tx,
    scope: &Scope,
    id: LetterId,
    language: Language,
    side: Side,
) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "delete from letter_variant where letter_id = $1 and language = $2 and side = $3 and $scope(client_id)",
        id,
        language,
        side
    );
    tx.ex().exec(q).await
}

#[derive(Clone, sqlx::FromRow)]
struct LetterRow {
    id: LetterId,
    client_id: ClientId,
    name: String,
    default_language: Language,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

#[derive(Clone, sqlx::FromRow)]
struct VariantRow {
    language: Language,
    side: Side,
    format: Format,
    subject: String,
    body: String,
    plain: Option<String>,
    updated_by: Option<AccountId>,
    updated_at: DateTime<Utc>,
}

impl From<VariantRow> for Variant {
    fn from(row: VariantRow) -> Self {
        let VariantRow { language, side, format, subject, body, plain, updated_by, updated_at } = row;
        Variant { text: Text { language, side, format, subject, body, plain }, updated_by, updated_at }
    }
}

/// `lock` keeps the row until the transaction ends.
pub(super) async fn get(ex: impl Into<Ex<'_>>, scope: &Scope, id: LetterId, lock: bool) -> db::Result<Option<Letter>> {
    let mut ex = ex.into();
    let mut q = scoped!(
        scope,
        "select l.id, l.client_id, l.name, l.default_language, l.created_at, l.updated_at
         from letter l where l.id = $1 and $scope(l.client_id)",
        id
    );
    if lock {
        q.dialect("", " for update");
    }
    let Some(row) = ex.opt::<LetterRow>(q).await? else { return Ok(None) };
    let q = scoped!(
        scope,
        "select v.language, v.side, v.format, v.subject, v.body, v.plain, v.updated_by, v.updated_at
         from letter_variant v where v.letter_id = $1 and $scope(v.client_id) order by v.language",
        id
    );
    let mut variants: Vec<Variant> = ex.all::<VariantRow>(q).await?.into_iter().map(Variant::from).collect();
    // In the order of the words, not of the alphabet: all readers first.
    variants.sort_by_key(|variant| (variant.text.language.as_str(), variant.text.side));
    let attachments = along::attachments(ex.again(), scope, id).await?;
    let invitation = along::invitation(ex, scope, id).await?;
    let LetterRow { id, client_id, name, default_language, created_at, updated_at } = row;
    Ok(Some(Letter {
        id,
        client_id,
        name,
        default_language,
        created_at,
        updated_at,
        variants,
        attachments,
        invitation,
    }))
}

#[derive(Clone, sqlx::FromRow)]
struct LineRow {
    id: LetterId,
    client_id: ClientId,
    client_name: String,
    name: String,
    default_language: Language,
    updated_at: DateTime<Utc>,
    language: Option<Language>,
}

pub(super) async fn list(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    client: Option<ClientId>,
) -> db::Result<Vec<LetterLine>> {
    let mut q = scoped!(
        scope,
        "select l.id, l.client_id, c.name as client_name, l.name, l.default_language, l.updated_at, v.language
         from letter l join client c on c.id = l.client_id
            left join letter_variant v on v.letter_id = l.id and v.side = 'all'
         where $scope(l.client_id)"
    );
    if let Some(client) = client {
        q.push(" and l.client_id = ").bind(client);
    }
    q.push(" order by c.name, l.name, l.id, v.language");
    let mut lines: Vec<LetterLine> = vec![];
    for row in ex.into().all::<LineRow>(q).await? {
        let LineRow { id, client_id, client_name, name, default_language, updated_at, language } = row;
        match lines.last_mut().filter(|line| line.id == id) {
            Some(line) => line.languages.extend(language),
            None => lines.push(LetterLine {
                id,
                client_id,
                client_name,
                name,
                default_language,
                languages: language.into_iter().collect(),
                updated_at,
            }),
        }
    }
    Ok(lines)
}
