//! The table `letter_trial`.

use chrono::{DateTime, Utc};

use crate::accounts::{AccountId, Scope};
use crate::db::{self, Ex, Q, Tx};
use crate::outreach::letters::{LetterId, NewTrial, Trial, TrialId, TrialState};
use crate::scoped;

pub(in crate::outreach::letters) async fn ask_trial(
    tx: &mut Tx,
    scope: &Scope,
    id: TrialId,
    new: NewTrial,
    by: AccountId,
    now: DateTime<Utc>,
) -> db::Result<u64> {
    // The joins leave nothing where one of them is another client's.
    let q = scoped!(
        scope,
        "insert into letter_trial (id, client_id, letter_id, objective_id, campaign_id, person_id, language, side,
            account_id, state, asked_at)
         select $1, l.client_id, l.id, o.id, c.id, p.id, $2, $3, $4, 'waiting', $5
         from letter l join objective o on o.client_id = l.client_id and o.id = $6
            join person p on p.id = $7
            left join campaign c on c.client_id = l.client_id and c.id = $8
         where l.id = $9 and $scope(l.client_id)",
        id,
        new.language,
        new.side,
        by,
        now,
        new.objective,
        new.person,
        new.campaign,
        new.letter
    );
    tx.ex().exec(q).await
}

pub(in crate::outreach::letters) async fn set_trial(
    tx: &mut Tx,
    scope: &Scope,
    id: TrialId,
    from: TrialState,
    to: TrialState,
    detail: Option<String>,
) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "update letter_trial set state = $1, detail = $2 where id = $3 and state = $4 and $scope(client_id)",
        to,
        detail,
        id,
        from
    );
    tx.ex().exec(q).await
}

fn trials(scope: &Scope) -> Q {
    scoped!(
        scope,
        "select t.id, t.letter_id, t.language, t.side, t.person_id, t.objective_id, t.campaign_id, t.account_id,
            a.name as account_name, a.email as account_address, t.state, t.detail, t.asked_at
         from letter_trial t join account a on a.id = t.account_id where $scope(t.client_id)"
    )
}

pub(in crate::outreach::letters) async fn trial(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    id: TrialId,
) -> db::Result<Option<Trial>> {
    let mut q = trials(scope);
    q.push(" and t.id = ").bind(id);
    ex.into().opt(q).await
}

pub(in crate::outreach::letters) async fn latest_trial(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    letter: LetterId,
    account: AccountId,
) -> db::Result<Option<Trial>> {
    let mut q = trials(scope);
    q.push(" and t.letter_id = ").bind(letter).push(" and t.account_id = ").bind(account);
    q.push(" order by t.asked_at desc, t.id desc limit 1");
    ex.into().opt(q).await
}
