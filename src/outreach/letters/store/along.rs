//! The tables `letter_attachment`, `letter_file` and `letter_invitation`.

use chrono::{DateTime, Utc};

use crate::accounts::Scope;
use crate::db::{self, Ex, Tx};
use crate::outreach::letters::attachments::AttachmentId;
use crate::outreach::letters::{Attached, Invitation, LetterId};
use crate::scoped;

pub(in crate::outreach::letters) async fn attachments(
    mut ex: Ex<'_>,
    scope: &Scope,
    id: LetterId,
) -> db::Result<Vec<Attached>> {
    let q = scoped!(
        scope,
        "select a.name, a.media_type, a.size, a.hash, a.added_by
         from letter_attachment a where a.letter_id = $1 and $scope(a.client_id) order by a.name",
        id
    );
    ex.all(q).await
}

/// Keeps a content once for each client.
pub(in crate::outreach::letters) async fn keep_file(
    tx: &mut Tx,
    scope: &Scope,
    id: LetterId,
    hash: &[u8],
    content: &[u8],
) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "insert into letter_file (client_id, hash, content)
         select l.client_id, $1, $2 from letter l where l.id = $3 and $scope(l.client_id)
         on conflict (client_id, hash) do nothing",
        hash.to_vec(),
        content.to_vec(),
        id
    );
    tx.ex().exec(q).await
}

pub(in crate::outreach::letters) async fn attach(
    tx: &mut Tx,
    scope: &Scope,
    id: LetterId,
    attachment: AttachmentId,
    file: &Attached,
    now: DateTime<Utc>,
) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "insert into letter_attachment (id, letter_id, client_id, name, media_type, size, hash, added_by, added_at)
         select $1, l.id, l.client_id, $2, $3, $4, $5, $6, $7 from letter l where l.id = $8 and $scope(l.client_id)",
        attachment,
        &file.name,
        &file.media_type,
        file.size,
        file.hash.clone(),
        file.added_by,
        now,
        id
    );
    tx.ex().exec(q).await
}

pub(in crate::outreach::letters) async fn detach(
    tx: &mut Tx,
    scope: &Scope,
    id: LetterId,
    name: &str,
) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "delete from letter_attachment where letter_id = $1 and name = $2 and $scope(client_id)",
        id,
        name
    );
    tx.ex().exec(q).await
}

/// Of the letter's client: what neither a letter nor a campaign carries.
pub(in crate::outreach::letters) async fn remove_unused_files(
    tx: &mut Tx,
    scope: &Scope,
    id: LetterId,
) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "delete from letter_file where client_id = (select l.client_id from letter l where l.id = $1)
            and not exists (select 1 from letter_attachment a
                where a.client_id = letter_file.client_id and a.hash = letter_file.hash)
            and not exists (select 1 from campaign_attachment b
                where b.client_id = letter_file.client_id and b.hash = letter_file.hash)
            and $scope(client_id)",
        id
    );
    tx.ex().exec(q).await
}

pub(in crate::outreach::letters) async fn content(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    hash: &[u8],
) -> db::Result<Option<Vec<u8>>> {
    let q = scoped!(
        scope,
        "select f.content from letter_file f where f.hash = $1 and $scope(f.client_id) limit 1",
        hash.to_vec()
    );
    Ok(ex.into().opt::<(Vec<u8>,)>(q).await?.map(|(content,)| content))
}

pub(in crate::outreach::letters) async fn invitation(
    mut ex: Ex<'_>,
    scope: &Scope,
    id: LetterId,
) -> db::Result<Option<Invitation>> {
    let q = scoped!(
        scope,
        "select i.uid, i.title, i.place, i.details, i.starts_at, i.ends_at, i.time_zone, i.method, i.updated_by
         from letter_invitation i where i.letter_id = $1 and $scope(i.client_id)",
        id
    );
    ex.opt(q).await
}

pub(in crate::outreach::letters) async fn invite(
    tx: &mut Tx,
    scope: &Scope,
    id: LetterId,
    new: &Invitation,
    now: DateTime<Utc>,
) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "insert into letter_invitation (letter_id, client_id, uid, title, place, details, starts_at, ends_at, time_zone,
            method, updated_by, updated_at)
         select l.id, l.client_id, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
         from letter l where l.id = $11 and $scope(l.client_id)
         on conflict (letter_id) do update set title = excluded.title, place = excluded.place, details = excluded.details,
            starts_at = excluded.starts_at, ends_at = excluded.ends_at, time_zone = excluded.time_zone,
            method = excluded.method, updated_by = excluded.updated_by, updated_at = excluded.updated_at",
        &new.uid,
        &new.title,
        &new.place,
        &new.details,
        new.starts_at,
        new.ends_at,
        &new.time_zone,
        new.method,
        new.updated_by,
        now,
        id
    );
    tx.ex().exec(q).await
}

pub(in crate::outreach::letters) async fn uninvite(tx: &mut Tx, scope: &Scope, id: LetterId) -> db::Result<u64> {
    let q = scoped!(scope, "delete from letter_invitation where letter_id = $1 and $scope(client_id)", id);
    tx.ex().exec(q).await
}
