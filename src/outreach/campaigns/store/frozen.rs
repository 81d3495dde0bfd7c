//! The tables `campaign_text`, `campaign_attachment` and `campaign_invitation`: what a campaign sends, as approved.

use crate::accounts::Scope;
use crate::db::{self, Ex, Tx};
use crate::outreach::Language;
use crate::outreach::campaigns::CampaignId;
use crate::outreach::letters::{Attached, Format, Invitation, Side, Text};
use crate::scoped;

/// Copies the letter's words and what goes along into the campaign.
pub(in crate::outreach::campaigns) async fn freeze(tx: &mut Tx, scope: &Scope, id: CampaignId) -> db::Result<()> {
    let q = scoped!(
        scope,
        "insert into campaign_text (campaign_id, client_id, language, side, format, subject, body, plain)
         select c.id, c.client_id, v.language, v.side, v.format, v.subject, v.body, v.plain
         from campaign c join letter_variant v on v.letter_id = c.letter_id where c.id = $1 and $scope(c.client_id)",
        id
    );
    tx.ex().exec(q).await?;
    let q = scoped!(
        scope,
        "insert into campaign_attachment (campaign_id, client_id, name, media_type, size, hash)
         select c.id, c.client_id, a.name, a.media_type, a.size, a.hash
         from campaign c join letter_attachment a on a.letter_id = c.letter_id where c.id = $1 and $scope(c.client_id)",
        id
    );
    tx.ex().exec(q).await?;
    let q = scoped!(
        scope,
        "insert into campaign_invitation (campaign_id, client_id, uid, title, place, details, starts_at, ends_at,
            time_zone, method)
         select c.id, c.client_id, i.uid, i.title, i.place, i.details, i.starts_at, i.ends_at, i.time_zone, i.method
         from campaign c join letter_invitation i on i.letter_id = c.letter_id where c.id = $1 and $scope(c.client_id)",
        id
    );
    tx.ex().exec(q).await.map(|_| ())
}

/// Forgets the copies.
pub(in crate::outreach::campaigns) async fn thaw(tx: &mut Tx, scope: &Scope, id: CampaignId) -> db::Result<()> {
    let q = scoped!(scope, "delete from campaign_text where campaign_id = $1 and $scope(client_id)", id);
    tx.ex().exec(q).await?;
    let q = scoped!(scope, "delete from campaign_attachment where campaign_id = $1 and $scope(client_id)", id);
    tx.ex().exec(q).await?;
    let q = scoped!(scope, "delete from campaign_invitation where campaign_id = $1 and $scope(client_id)", id);
    tx.ex().exec(q).await.map(|_| ())
}

#[derive(sqlx::FromRow)]
struct TextRow {
    language: Language,
    side: Side,
    format: Format,
    subject: String,
    body: String,
    plain: Option<String>,
}

pub(in crate::outreach::campaigns) async fn texts(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    id: CampaignId,
) -> db::Result<Vec<Text>> {
    let q = scoped!(
        scope,
        "select t.language, t.side, t.format, t.subject, t.body, t.plain from campaign_text t
         where t.campaign_id = $1 and $scope(t.client_id) order by t.language, t.side",
        id
    );
    let text = |row: TextRow| {
        let TextRow { language, side, format, subject, body, plain } = row;
        Text { language, side, format, subject, body, plain }
    };
    Ok(ex.into().all::<TextRow>(q).await?.into_iter().map(text).collect())
}

pub(in crate::outreach::campaigns) async fn attachments(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    id: CampaignId,
) -> db::Result<Vec<Attached>> {
    let q = scoped!(
        scope,
        "select a.name, a.media_type, a.size, a.hash from campaign_attachment a
         where a.campaign_id = $1 and $scope(a.client_id) order by a.name",
        id
    );
    ex.into().all(q).await
}

pub(in crate::outreach::campaigns) async fn invitation(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    id: CampaignId,
) -> db::Result<Option<Invitation>> {
    let q = scoped!(
        scope,
        "select i.uid, i.title, i.place, i.details, i.starts_at, i.ends_at, i.time_zone, i.method
         from campaign_invitation i where i.campaign_id = $1 and $scope(i.client_id)",
        id
    );
    ex.into().opt(q).await
}
