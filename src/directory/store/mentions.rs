//! The SQL of mentions.

use chrono::NaiveDate;

use crate::db::{Ex, Q, Result};
use crate::directory::mentions::MentionFilter;
use crate::directory::records::MentionId;
use crate::directory::{OrganizationId, PersonId};
use crate::sql;
use crate::text::like_escape;

/// Ids of one list.
const IDS: usize = 500;

#[derive(Clone, Debug, sqlx::FromRow)]
pub(in crate::directory) struct MentionRow {
    pub id: MentionId,
    pub kind: String,
    pub on_date: NaiveDate,
    pub venue: String,
    pub subject: String,
    pub is_cancelled: bool,
    pub source: String,
}

pub(in crate::directory) async fn count(ex: impl Into<Ex<'_>>, filter: &MentionFilter) -> Result<i64> {
    let mut q = sql!("select count(*) from mention n where 1 = 1");
    narrow(&mut q, filter);
    ex.into().value(q).await
}

pub(in crate::directory) async fn list(ex: impl Into<Ex<'_>>, filter: &MentionFilter) -> Result<Vec<MentionRow>> {
    let mut q =
        sql!("select n.id, n.kind, n.on_date, n.venue, n.subject, n.is_cancelled, n.source from mention n where 1 = 1");
    narrow(&mut q, filter);
    let per = filter.per.max(1);
    q.push(" order by n.on_date desc, n.id desc limit ").bind(per);
    q.push(" offset ").bind((filter.page.max(1) - 1).saturating_mul(per));
    ex.into().all(q).await
}

fn narrow(q: &mut Q, filter: &MentionFilter) {
    if let Some(from) = filter.from {
        q.push(" and n.on_date >= ").bind(from);
    }
    if let Some(to) = filter.to {
        q.push(" and n.on_date <= ").bind(to);
    }
    if let Some(kind) = &filter.kind {
        q.push(" and n.kind = ").bind(kind);
    }
    if let Some(person) = filter.person {
        q.push(" and n.id in (select mention_id from mention_party where person_id = ").bind(person).push(")");
    }
    if let Some(organization) = filter.organization {
        q.push(" and n.id in (select mention_id from mention_party where organization_id = ");
        q.bind(organization).push(")");
    }
    for word in filter.q.split_whitespace().take(12) {
        let like = format!("%{}%", like_escape(&word.to_lowercase()));
        q.push(" and (lower(n.subject) like ").bind(like.clone()).push(r" escape '\' or n.mention_key like ");
        q.bind(format!("%{}%", like_escape(&crate::text::fold(word)))).push(r" escape '\'");
        q.push(" or n.id in (select mention_id from mention_party where lower(name) like ").bind(like);
        q.push(r" escape '\'))");
    }
}

pub(in crate::directory) async fn kinds(ex: impl Into<Ex<'_>>) -> Result<Vec<(String, i64)>> {
    ex.into().all(sql!("select kind, count(*) from mention group by kind")).await
}

/// A party with its own name, if it is known.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(in crate::directory) struct PartyRow {
    pub mention_id: MentionId,
    pub person_id: Option<PersonId>,
    pub organization_id: Option<OrganizationId>,
    pub name: String,
    pub known_as: Option<String>,
    pub is_host: bool,
}

pub(in crate::directory) async fn parties(ex: impl Into<Ex<'_>>, mentions: &[MentionId]) -> Result<Vec<PartyRow>> {
    let mut ex = ex.into();
    let mut found = vec![];
    for chunk in mentions.chunks(IDS) {
        let mut q = sql!(
            "select y.mention_id, y.person_id, y.organization_id, y.name, coalesce(p.name, o.name) as known_as, y.is_host
             from mention_party y left join person p on p.id = y.person_id
             left join organization o on o.id = y.organization_id where y.mention_id in "
        );
        q.list(chunk.iter().copied()).push(" order by y.id");
        found.extend(ex.all::<PartyRow>(q).await?);
    }
    Ok(found)
}
