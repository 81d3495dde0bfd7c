//! The SQL of tags.

use crate::db::{Ex, Result};
use crate::directory::records::{TagId, TagRecord, TaggingRecord};
use crate::directory::tags::Tag;
use crate::directory::{OrganizationId, PersonId};
use crate::sql;

/// Ids of one list.
const IDS: usize = 500;

pub(in crate::directory) async fn tags(ex: impl Into<Ex<'_>>) -> Result<Vec<Tag>> {
    let q = sql!(
        "select t.id, t.name, count(g.person_id) as people, count(g.organization_id) as organizations
         from tag t left join tagging g on g.tag_id = t.id group by t.id, t.name"
    );
    ex.into().all(q).await
}

pub(in crate::directory) async fn record(ex: impl Into<Ex<'_>>, id: TagId) -> Result<Option<TagRecord>> {
    ex.into().opt(sql!("select id, name, folded, created_at from tag where id = $1", id)).await
}

pub(in crate::directory) async fn by_folded(ex: impl Into<Ex<'_>>, folded: &str) -> Result<Option<TagRecord>> {
    ex.into().opt(sql!("select id, name, folded, created_at from tag where folded = $1", folded)).await
}

pub(in crate::directory) async fn taggings(ex: impl Into<Ex<'_>>, tag: TagId) -> Result<Vec<TaggingRecord>> {
    let q = sql!(
        "select id, tag_id, person_id, organization_id, created_at from tagging where tag_id = $1 order by id",
        tag
    );
    ex.into().all(q).await
}

pub(in crate::directory) async fn of_people(
    ex: impl Into<Ex<'_>>,
    people: &[PersonId],
) -> Result<Vec<(PersonId, TagId, String)>> {
    let mut ex = ex.into();
    let mut found = vec![];
    for chunk in people.chunks(IDS) {
        let mut q =
            sql!("select g.person_id, t.id, t.name from tagging g join tag t on t.id = g.tag_id where g.person_id in ");
        q.list(chunk.iter().copied());
        found.extend(ex.all::<(PersonId, TagId, String)>(q).await?);
    }
    Ok(found)
}

pub(in crate::directory) async fn of_organizations(
    ex: impl Into<Ex<'_>>,
    organizations: &[OrganizationId],
) -> Result<Vec<(OrganizationId, TagId, String)>> {
    let mut ex = ex.into();
    let mut found = vec![];
    for chunk in organizations.chunks(IDS) {
        let mut q = sql!(
            "select g.organization_id, t.id, t.name from tagging g join tag t on t.id = g.tag_id
             where g.organization_id in "
        );
        q.list(chunk.iter().copied());
        found.extend(ex.all::<(OrganizationId, TagId, String)>(q).await?);
    }
    Ok(found)
}
