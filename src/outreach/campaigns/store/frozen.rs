//! The tables `campaign_text`, `campaign_attachment` and `campaign_invitation`: what a campaign sends, as approved.

use crate::accounts::Scope;
use crate::db::{self, Ex, Q, Tx};
use crate::outreach::Language;
use crate::outreach::campaigns::{CampaignId, Part};
use crate::outreach::letters::{Attached, Format, Invitation, Side, Text};
use crate::scoped;

/// Copies the words of every letter of the campaign, and what goes along, into it.
pub(in crate::outreach::campaigns) async fn freeze(tx: &mut Tx, scope: &Scope, id: CampaignId) -> db::Result<()> {
    let mut q = letters(scope, id);
    q.push(
        "insert into campaign_text (campaign_id, client_id, step, arm, language, side, format, subject, body, plain)
         select p.id, p.client_id, p.step, p.arm, v.language, v.side, v.format, v.subject, v.body, v.plain
         from part p join letter_variant v on v.letter_id = p.letter_id",
    );
    tx.ex().exec(q).await?;
    let mut q = letters(scope, id);
    q.push(
        "insert into campaign_attachment (campaign_id, client_id, step, arm, name, media_type, size, hash)
         select p.id, p.client_id, p.step, p.arm, a.name, a.media_type, a.size, a.hash
         from part p join letter_attachment a on a.letter_id = p.letter_id",
    );
    tx.ex().exec(q).await?;
    let mut q = letters(scope, id);
    q.push(
        "insert into campaign_invitation (campaign_id, client_id, step, arm, uid, title, place, details, starts_at, ends_at,
            time_zone, method)
         select p.id, p.client_id, p.step, p.arm, i.uid, i.title, i.place, i.details, i.starts_at, i.ends_at, i.time_zone,
            i.method
         from part p join letter_invitation i on i.letter_id = p.letter_id",
    );
    tx.ex().exec(q).await?;
    let q = scoped!(
        scope,
        "update campaign_step set default_language =
            (select l.default_language from letter l where l.id = campaign_step.letter_id)
         where campaign_id = $1 and $scope(client_id)",
        id
    );
    tx.ex().exec(q).await.map(|_| ())
}

/// Begins a statement with the letters of a campaign as `part`.
fn letters(scope: &Scope, id: CampaignId) -> Q {
    scoped!(
        scope,
        "with ours as (select c.id, c.client_id, c.letter_id from campaign c where c.id = $1 and $scope(c.client_id)),
            part as (
                select o.id, o.client_id, o.letter_id, 1 as step, 'a' as arm from ours o
                union all select o.id, o.client_id, m.letter_id, 1, 'b' from ours o
                    join campaign_comparison m on m.campaign_id = o.id
                union all select o.id, o.client_id, s.letter_id, s.step, 'a' from ours o
                    join campaign_step s on s.campaign_id = o.id) ",
        id
    )
}

/// Forgets the copies.
pub(in crate::outreach::campaigns) async fn thaw(tx: &mut Tx, scope: &Scope, id: CampaignId) -> db::Result<()> {
    let q = scoped!(scope, "delete from campaign_text where campaign_id = $1 and $scope(client_id)", id);
    tx.ex().exec(q).await?;
    let q = scoped!(scope, "delete from campaign_attachment where campaign_id = $1 and $scope(client_id)", id);
    tx.ex().exec(q).await?;
    let q = scoped!(scope, "delete from campaign_invitation where campaign_id = $1 and $scope(client_id)", id);
    tx.ex().exec(q).await?;
    let q = scoped!(
        scope,
        "update campaign_step set default_language = null where campaign_id = $1 and $scope(client_id)",
        id
    );
    tx.ex().exec(q).await.map(|_| ())
}

#[derive(Clone, sqlx::FromRow)]
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
    part: Part,
) -> db::Result<Vec<Text>> {
    let q = scoped!(
        scope,
        "select t.language, t.side, t.format, t.subject, t.body, t.plain from campaign_text t
         where t.campaign_id = $1 and t.step = $2 and t.arm = $3 and $scope(t.client_id) order by t.language, t.side",
        id,
        part.step,
        part.arm
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
    part: Part,
) -> db::Result<Vec<Attached>> {
    let q = scoped!(
        scope,
        "select a.name, a.media_type, a.size, a.hash from campaign_attachment a
         where a.campaign_id = $1 and a.step = $2 and a.arm = $3 and $scope(a.client_id) order by a.name",
        id,
        part.step,
        part.arm
    );
    ex.into().all(q).await
}

pub(in crate::outreach::campaigns) async fn invitation(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    id: CampaignId,
    part: Part,
) -> db::Result<Option<Invitation>> {
    let q = scoped!(
        scope,
        "select i.uid, i.title, i.place, i.details, i.starts_at, i.ends_at, i.time_zone, i.method
         from campaign_invitation i where i.campaign_id = $1 and i.step = $2 and i.arm = $3 and $scope(i.client_id)",
        id,
        part.step,
        part.arm
    );
    ex.into().opt(q).await
}
