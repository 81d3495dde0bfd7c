//! The SQL of posts and their holders.

use chrono::NaiveDate;

use crate::db::{Ex, Q, Result};
use crate::directory::records::{EndPrecision, PostId, StartPrecision};
use crate::directory::{MembershipId, OrganizationId, PersonId};
use crate::sql;

/// Whoever holds or held a post.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(in crate::directory) struct HolderRow {
    pub membership_id: MembershipId,
    pub post_id: PostId,
    pub person_id: PersonId,
    pub name: String,
    pub start_date: NaiveDate,
    pub end_date: Option<NaiveDate>,
    pub start_precision: StartPrecision,
    pub end_precision: EndPrecision,
    pub behalf_id: Option<OrganizationId>,
    pub behalf: Option<String>,
    pub source: String,
}

macro_rules! holders {
    ($rest:literal) => {
        concat!(
            "select m.id as membership_id, m.post_id, m.person_id, p.name, m.start_date, m.end_date,
             m.start_precision, m.end_precision, m.on_behalf_of_id as behalf_id, b.name as behalf, m.source
             from membership m join person p on p.id = m.person_id
             left join organization b on b.id = m.on_behalf_of_id ",
            $rest
        )
    };
}

/// The holders of a post, the latest first.
pub(in crate::directory) async fn holders(ex: impl Into<Ex<'_>>, post: PostId) -> Result<Vec<HolderRow>> {
    let mut q = Q::shared(holders!("where m.post_id = "));
    q.bind(post).push(" order by m.start_date desc, m.id desc");
    ex.into().all(q).await
}

/// The holders of every post of an organisation, the latest first.
pub(in crate::directory) async fn holders_in(
    ex: impl Into<Ex<'_>>,
    organization: OrganizationId,
) -> Result<Vec<HolderRow>> {
    let mut q = Q::shared(holders!("where m.post_id in (select id from post where organization_id = "));
    q.bind(organization).push(") order by m.start_date desc, m.id desc");
    ex.into().all(q).await
}

/// The ids of the posts of an organisation.
pub(in crate::directory) async fn ids_in(
    ex: impl Into<Ex<'_>>,
    organization: OrganizationId,
) -> Result<Vec<(PostId,)>> {
    ex.into().all(sql!("select id from post where organization_id = $1", organization)).await
}

/// The post of a name and state in an organisation.
pub(in crate::directory) async fn find(
    ex: impl Into<Ex<'_>>,
    organization: OrganizationId,
    label: &str,
    area: &str,
) -> Result<Option<PostId>> {
    let q = sql!(
        "select id from post where organization_id = $1 and label = $2 and area_code = $3",
        organization,
        label,
        area
    );
    Ok(ex.into().opt::<(PostId,)>(q).await?.map(|(id,)| id))
}
