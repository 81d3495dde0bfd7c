//! Letters of which nobody can tell whether they were sent.

use crate::accounts::Scope;
use crate::db::{self, Ex};
use crate::outreach::deliveries::{Page, UnknownLine};
use crate::scoped;

pub(in crate::outreach::deliveries) async fn lines(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    page: Page,
) -> db::Result<Vec<UnknownLine>> {
    let mut q = scoped!(
        scope,
        "select d.id, d.campaign_id, c.name as campaign_name, c.state as campaign_state, l.name as client_name, d.person_id,
            p.name as person_name, d.address, d.message_id, d.reason, d.began_at, d.changed_at, d.step, d.arm
         from delivery d join campaign c on c.id = d.campaign_id join client l on l.id = d.client_id
         join person p on p.id = d.person_id
         where d.state = 'unknown' and $scope(d.client_id)"
    );
    q.push(" order by d.changed_at, d.id limit ").bind(page.limit).push(" offset ").bind(page.offset);
    ex.into().all(q).await
}

pub(in crate::outreach::deliveries) async fn count(ex: impl Into<Ex<'_>>, scope: &Scope) -> db::Result<i64> {
    let q = scoped!(
        scope,
        "select cast(coalesce(sum(n.deliveries), 0) as bigint) from campaign_count n
         where n.state = 'unknown' and n.deliveries > 0 and $scope(n.client_id)"
    );
    ex.into().value(q).await
}
