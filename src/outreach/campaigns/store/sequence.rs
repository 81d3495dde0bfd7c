//! The tables `campaign_step`, `campaign_comparison` and `campaign_stop`.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use crate::accounts::{AccountId, Scope};
use crate::db::{self, Ex, Tx};
use crate::directory::PersonId;
use crate::outreach::Language;
use crate::outreach::campaigns::{Arm, Campaign, CampaignId, Comparison, Fared, Figures, FollowUp, Sequence, Verdict};
use crate::outreach::letters::LetterId;
use crate::scoped;

#[derive(Clone, sqlx::FromRow)]
struct StepRow {
    campaign_id: CampaignId,
    letter_id: LetterId,
    after_days: i64,
    stops_when_met: bool,
    stops_when_supportive: bool,
}

#[derive(Clone, sqlx::FromRow)]
struct ComparisonRow {
    campaign_id: CampaignId,
    letter_id: LetterId,
    share: i64,
    days: i64,
    by_itself: bool,
    ends_at: Option<DateTime<Utc>>,
    chosen: Option<Arm>,
    chosen_at: Option<DateTime<Utc>>,
    chooser_name: Option<String>,
    sent_a: Option<i64>,
    replied_a: Option<i64>,
    sent_b: Option<i64>,
    replied_b: Option<i64>,
}

/// Puts to campaigns what they send besides their first letter.
pub(in crate::outreach::campaigns) async fn attach(
    mut ex: Ex<'_>,
    scope: &Scope,
    campaigns: &mut [Campaign],
) -> db::Result<()> {
    let ids: Vec<CampaignId> = campaigns.iter().map(|campaign| campaign.id).collect();
    let mut places: HashMap<CampaignId, &mut Campaign> =
        campaigns.iter_mut().map(|campaign| (campaign.id, campaign)).collect();
    for chunk in ids.chunks(500) {
        let mut q = scoped!(
            scope,
            "select s.campaign_id, s.letter_id, s.after_days, s.stops_when_met, s.stops_when_supportive
             from campaign_step s where $scope(s.client_id) and s.campaign_id in "
        );
        q.list(chunk.iter().copied()).push(" order by s.campaign_id, s.step");
        for row in ex.again().all::<StepRow>(q).await? {
            let StepRow { campaign_id, letter_id, after_days, stops_when_met, stops_when_supportive } = row;
            let follow_up = FollowUp { letter: letter_id, after_days, stops_when_met, stops_when_supportive };
            places.entry(campaign_id).and_modify(|campaign| campaign.sequence.follow_ups.push(follow_up));
        }
        let mut q = scoped!(
            scope,
            "select m.campaign_id, m.letter_id, m.share, m.days, m.by_itself, m.ends_at, m.chosen, m.chosen_at,
                a.name as chooser_name, m.sent_a, m.replied_a, m.sent_b, m.replied_b
             from campaign_comparison m left join account a on a.id = m.chosen_by
             where $scope(m.client_id) and m.campaign_id in "
        );
        q.list(chunk.iter().copied());
        for row in ex.again().all::<ComparisonRow>(q).await? {
            places.entry(row.campaign_id).and_modify(|campaign| {
                let ComparisonRow { letter_id: letter, share, days, by_itself, .. } = row;
                campaign.sequence.comparison = Some(Comparison { letter, share, days, by_itself });
                campaign.verdict = Some(verdict(row));
            });
        }
    }
    Ok(())
}

fn verdict(row: ComparisonRow) -> Verdict {
    let fared = |sent: Option<i64>, replied: Option<i64>| Some(Fared { sent: sent?, replied: replied? });
    let (a, b) = (fared(row.sent_a, row.replied_a), fared(row.sent_b, row.replied_b));
    Verdict {
        ends_at: row.ends_at,
        chosen: row.chosen,
        chosen_at: row.chosen_at,
        chooser_name: row.chooser_name,
        figures: a.zip(b).map(|(a, b)| Figures { a, b }),
    }
}

/// Writes what a campaign sends besides its first letter, in the place of what stood there. Answers how many letters were
/// found: those of other clients are not.
pub(in crate::outreach::campaigns) async fn replace(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    sequence: &Sequence,
) -> db::Result<u64> {
    let q = scoped!(scope, "delete from campaign_step where campaign_id = $1 and $scope(client_id)", id);
    tx.ex().exec(q).await?;
    let q = scoped!(scope, "delete from campaign_comparison where campaign_id = $1 and $scope(client_id)", id);
    tx.ex().exec(q).await?;
    let mut found = 0;
    for (follow_up, step) in sequence.follow_ups.iter().zip(2_i64..) {
        let q = scoped!(
            scope,
            "insert into campaign_step (campaign_id, client_id, step, letter_id, after_days, stops_when_met,
                stops_when_supportive)
             select c.id, c.client_id, $1, l.id, $2, $3, $4 from campaign c join letter l on l.client_id = c.client_id
             where c.id = $5 and l.id = $6 and $scope(c.client_id)",
            step,
            follow_up.after_days,
            follow_up.stops_when_met,
            follow_up.stops_when_supportive,
            id,
            follow_up.letter
        );
        found += tx.ex().exec(q).await?;
    }
    if let Some(comparison) = &sequence.comparison {
        let q = scoped!(
            scope,
            "insert into campaign_comparison (campaign_id, client_id, letter_id, share, days, by_itself)
             select c.id, c.client_id, l.id, $1, $2, $3 from campaign c join letter l on l.client_id = c.client_id
             where c.id = $4 and l.id = $5 and $scope(c.client_id)",
            comparison.share,
            comparison.days,
            comparison.by_itself,
            id,
            comparison.letter
        );
        found += tx.ex().exec(q).await?;
    }
    Ok(found)
}

/// The language of a step for whoever's own is not written, as approved.
pub(in crate::outreach::campaigns) async fn default_language(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    id: CampaignId,
    step: i64,
) -> db::Result<Option<Language>> {
    let q = scoped!(
        scope,
        "select s.default_language from campaign_step s
         where s.campaign_id = $1 and s.step = $2 and s.default_language is not null and $scope(s.client_id)",
        id,
        step
    );
    Ok(ex.into().opt::<(Language,)>(q).await?.map(|(language,)| language))
}

pub(in crate::outreach::campaigns) async fn set_ends_at(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    at: Option<DateTime<Utc>>,
) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "update campaign_comparison set ends_at = $1 where campaign_id = $2 and $scope(client_id)",
        at,
        id
    );
    tx.ex().exec(q).await
}

/// Which letter goes to the rest, and what the choice rests on.
pub(in crate::outreach::campaigns) async fn set_chosen(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    arm: Arm,
    figures: Figures,
    by: Option<AccountId>,
    now: DateTime<Utc>,
) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "update campaign_comparison set chosen = $1, chosen_at = $2, chosen_by = $3, sent_a = $4, replied_a = $5,
            sent_b = $6, replied_b = $7
         where campaign_id = $8 and chosen is null and $scope(client_id)",
        arm,
        now,
        by,
        figures.a.sent,
        figures.a.replied,
        figures.b.sent,
        figures.b.replied,
        id
    );
    tx.ex().exec(q).await
}

/// Writes that nothing more is to go to a person; answers 0 if that had been said already.
pub(in crate::outreach::campaigns) async fn stop(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    person: PersonId,
    by: AccountId,
    now: DateTime<Utc>,
) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "insert into campaign_stop (campaign_id, client_id, person_id, stopped_at, account_id)
         select c.id, c.client_id, $1, $2, $3 from campaign c where c.id = $4 and $scope(c.client_id)
         on conflict (campaign_id, person_id) do nothing",
        person,
        now,
        by,
        id
    );
    tx.ex().exec(q).await
}

/// Takes that back, for this entry and those that were merged into it.
pub(in crate::outreach::campaigns) async fn unstop(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    person: PersonId,
) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "with recursive entry (id) as (
             select p.id from person p where p.id = $1
             union all select p.id from person p join entry e on p.merged_into = e.id)
         delete from campaign_stop where campaign_id = $2 and person_id in (select entry.id from entry) and $scope(client_id)",
        person,
        id
    );
    tx.ex().exec(q).await
}

/// Since when nothing more is to go to a person, and who said so, of this entry or of one that was merged into it.
pub(in crate::outreach::campaigns) async fn stopped(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    id: CampaignId,
    person: PersonId,
) -> db::Result<Option<(DateTime<Utc>, Option<String>)>> {
    let q = scoped!(
        scope,
        "with recursive entry (id) as (
             select p.id from person p where p.id = $1
             union all select p.id from person p join entry e on p.merged_into = e.id)
         select s.stopped_at, a.name from campaign_stop s left join account a on a.id = s.account_id
         where s.campaign_id = $2 and s.person_id in (select entry.id from entry) and $scope(s.client_id)
         order by s.stopped_at limit 1",
        person,
        id
    );
    ex.into().opt(q).await
}
