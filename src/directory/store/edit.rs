//! The SQL behind editing by hand: whose rows there are, who looks alike, who set a field.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::db::{Ex, Q, Result};
use crate::directory::edit::Owner;
use crate::directory::records::{Record, RecordKind};
use crate::directory::{Classification, OrganizationId, PersonId};
use crate::sql;
use crate::text::like_escape;

/// Ids of one list.
const IDS: usize = 500;
/// Words of a search that are looked at.
const WORDS: usize = 8;

/// The ids of the rows of a kind that belong to someone; a kind that never does has none.
const fn ids_of(kind: RecordKind, of_person: bool) -> &'static str {
    match (kind, of_person) {
        (RecordKind::Membership, true) => "(select id from membership where person_id = ",
        (RecordKind::Membership, false) => "(select id from membership where organization_id = ",
        (RecordKind::ContactDetail, true) => "(select id from contact_detail where person_id = ",
        (RecordKind::ContactDetail, false) => "(select id from contact_detail where organization_id = ",
        (RecordKind::Identifier, true) => "(select id from identifier where person_id = ",
        (RecordKind::Identifier, false) => "(select id from identifier where organization_id = ",
        (RecordKind::OtherName, true) => "(select id from other_name where person_id = ",
        (RecordKind::OtherName, false) => "(select id from other_name where organization_id = ",
        (RecordKind::Tagging, true) => "(select id from tagging where person_id = ",
        (RecordKind::Tagging, false) => "(select id from tagging where organization_id = ",
        (RecordKind::MentionParty, true) => "(select id from mention_party where person_id = ",
        (RecordKind::MentionParty, false) => "(select id from mention_party where organization_id = ",
        (RecordKind::Vote, true) => "(select id from vote where person_id = ",
        (RecordKind::VoteEvent, false) => "(select id from vote_event where organization_id = ",
        (RecordKind::Commitment, false) => "(select id from commitment where organization_id = ",
        (RecordKind::Post, false) => "(select id from post where organization_id = ",
        (RecordKind::Organization, false) => "(select id from organization where parent_id = ",
        (RecordKind::Person, true) => "(select id from person where merged_into = ",
        _ => "(select id from person where id is null and id = ",
    }
}

/// The rows of a kind that belong to someone, the oldest first.
pub(in crate::directory) async fn of_owner<R: Record>(ex: impl Into<Ex<'_>>, owner: Owner) -> Result<Vec<R>> {
    let mut q = Q::shared(R::SELECT);
    q.push(ids_of(R::KIND, matches!(owner, Owner::Person(_)))).bind(owner.uuid()).push(") order by id");
    ex.into().all(q).await
}

/// Relationships in which a person is either.
pub(in crate::directory) async fn relationships<R: Record>(ex: impl Into<Ex<'_>>, person: PersonId) -> Result<Vec<R>> {
    let mut q = Q::shared(R::SELECT);
    q.push("(select id from relationship where person_id = ").bind(person);
    q.push(" or other_person_id = ").bind(person).push(") order by id");
    ex.into().all(q).await
}

/// Memberships held on behalf of an organisation.
pub(in crate::directory) async fn on_behalf_of<R: Record>(ex: impl Into<Ex<'_>>, of: OrganizationId) -> Result<Vec<R>> {
    let mut q = Q::shared(R::SELECT);
    q.push("(select id from membership where on_behalf_of_id = ").bind(of).push(") order by id");
    ex.into().all(q).await
}

/// Organisations that turned out to be this one.
pub(in crate::directory) async fn absorbed_by<R: Record>(ex: impl Into<Ex<'_>>, id: OrganizationId) -> Result<Vec<R>> {
    let mut q = Q::shared(R::SELECT);
    q.push("(select o.id from organization o where o.merged_into = ").bind(id).push(") order by id");
    ex.into().all(q).await
}

/// Rows of a kind that refer to one of these posts.
pub(in crate::directory) async fn of_posts<R: Record>(ex: impl Into<Ex<'_>>, posts: &[Uuid]) -> Result<Vec<R>> {
    let mut ex = ex.into();
    let mut found = vec![];
    for chunk in posts.chunks(IDS) {
        let mut q = Q::shared(R::SELECT);
        q.push(match R::KIND {
            RecordKind::Commitment => "(select id from commitment where post_id in ",
            _ => "(select id from membership where post_id in ",
        });
        q.list(chunk.iter().copied()).push(") order by id");
        found.extend(ex.all::<R>(q).await?);
    }
    Ok(found)
}

/// Names of people.
pub(in crate::directory) async fn names(ex: impl Into<Ex<'_>>, ids: &[PersonId]) -> Result<Vec<(PersonId, String)>> {
    let mut ex = ex.into();
    let mut found = vec![];
    for chunk in ids.chunks(IDS) {
        let mut q = sql!("select id, name from person where id in ");
        q.list(chunk.iter().copied());
        found.extend(ex.all::<(PersonId, String)>(q).await?);
    }
    Ok(found)
}

/// Who has a number.
pub(in crate::directory) async fn owner_of(
    ex: impl Into<Ex<'_>>,
    scheme: &str,
    value: &str,
) -> Result<Option<(Uuid, Option<PersonId>, Option<OrganizationId>, String)>> {
    let q = sql!(
        "select i.id, i.person_id, i.organization_id, coalesce(p.name, o.name) as name from identifier i
         left join person p on p.id = i.person_id left join organization o on o.id = i.organization_id
         where i.scheme = $1 and i.value = $2",
        scheme,
        value
    );
    ex.into().opt(q).await
}

/// People in whose names, other names included, every word is found: identity, name, folded family name first.
pub(in crate::directory) async fn people_with_words(
    ex: impl Into<Ex<'_>>,
    words: &[&str],
    limit: i64,
) -> Result<Vec<(PersonId, String, String)>> {
    let mut q = sql!("select p.id, p.name, p.sort_name from person p where p.merged_into is null");
    with_words(&mut q, words, " and p.search_text like ");
    q.push(" order by p.sort_name, p.id limit ").bind(limit);
    ex.into().all(q).await
}

/// Organisations in whose code and names every word is found.
pub(in crate::directory) async fn organizations_with_words<R: Record>(
    ex: impl Into<Ex<'_>>,
    words: &[&str],
    limit: i64,
) -> Result<Vec<R>> {
    let mut q = Q::shared(R::SELECT);
    q.push("(select o.id from organization o where o.merged_into is null");
    with_words(&mut q, words, " and o.search_text like ");
    q.push(" order by length(o.search_text), o.id limit ").bind(limit).push(")");
    ex.into().all(q).await
}

fn with_words(q: &mut Q, words: &[&str], condition: &'static str) {
    for word in words.iter().take(WORDS) {
        q.push(condition).bind(format!("%{}%", like_escape(word))).push(r" escape '\'");
    }
}

/// Who set a field, and when.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(in crate::directory) struct LockRow {
    pub record_id: Uuid,
    pub field: String,
    pub by: Option<String>,
    pub locked_at: DateTime<Utc>,
}

pub(in crate::directory) async fn locks(ex: impl Into<Ex<'_>>, records: &[Uuid]) -> Result<Vec<LockRow>> {
    let mut ex = ex.into();
    let mut found = vec![];
    for chunk in records.chunks(IDS) {
        let mut q = sql!(
            "select l.record_id, l.field, a.name as by, l.locked_at from field_lock l
             left join account a on a.id = l.account_id where l.record_id in "
        );
        q.list(chunk.iter().copied());
        found.extend(ex.all::<LockRow>(q).await?);
    }
    found.sort_by(|a, b| (a.record_id, &a.field).cmp(&(b.record_id, &b.field)));
    Ok(found)
}

/// The organisation of this kind, code and area.
pub(in crate::directory) async fn organization_by_key(
    ex: impl Into<Ex<'_>>,
    classification: Classification,
    code: &str,
    area: &str,
) -> Result<Option<(OrganizationId, String)>> {
    let q = sql!(
        "select id, name from organization where classification = $1 and short_name = $2 and area_code = $3",
        classification,
        code,
        area
    );
    ex.into().opt(q).await
}
