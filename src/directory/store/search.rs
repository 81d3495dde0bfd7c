//! The SQL of the search: what entries are made of, and how they are found.

use std::collections::{BTreeSet, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::db::{Ex, Q, Result, Tx, Val};
use crate::directory::records::{PostId, TagId};
use crate::directory::search::{Hit, Kind};
use crate::directory::{Classification, EUROPEAN_PARLIAMENT, OrganizationId, PersonId, Role};
use crate::sql;
use crate::text::fold;

/// Ids of one list.
const IDS: usize = 500;
/// Entries of one insert.
const ROWS: usize = 100;
/// Words of a search that are looked at.
const WORDS: usize = 12;

/// What is looked for, folded.
pub(in crate::directory) fn words(q: &str) -> Vec<String> {
    fold(q).split(' ').filter(|word| !word.is_empty()).take(WORDS).map(str::to_owned).collect()
}

/// Adds the conditions that every word is in an entry `s`: a word of three letters or more as a part of a word, a shorter
/// one as its beginning, since two letters are in the middle of almost anything.
pub(in crate::directory) fn matching(q: &mut Q, words: &[String]) {
    for word in words {
        q.push(" and s.words like ").bind(format!("%{}%", part(word)));
    }
    let letters: BTreeSet<String> = words.iter().flat_map(|word| trigrams(&part(word))).collect();
    if !letters.is_empty() {
        let all = letters.into_iter().map(|three| format!("\"{three}\"")).collect::<Vec<_>>().join(" AND ");
        let begin = " and s.entry in (select l.rowid from _search_letters l where _search_letters match ";
        q.sqlite_hint(begin, all, ")");
    }
}

/// What is looked for in the words of an entry, each of which comes after a space. Folded words are letters and digits,
/// which mean only themselves in `like` and in `match`.
fn part(word: &str) -> String {
    if word.chars().count() < 3 { format!(" {word}") } else { word.to_owned() }
}

/// Every three letters in a row.
fn trigrams(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    letters.windows(3).map(|three| three.iter().collect()).collect()
}

pub(in crate::directory) async fn search(
    ex: impl Into<Ex<'_>>,
    words: &[String],
    kinds: &[Kind],
    limit: i64,
) -> Result<Vec<Hit>> {
    let first = words.first().map(String::as_str).unwrap_or_default();
    let mut q =
        sql!("select s.record_id, s.kind, s.organization_id, s.label, s.note from search_entry s where s.kind in ");
    q.list(kinds.iter().copied());
    matching(&mut q, words);
    q.push(" order by case when s.name like ").bind(format!("{first}%")).push(" or s.sort_name like ");
    q.bind(format!("{first}%")).push(" then 0 when s.name like ").bind(format!("% {first}%"));
    q.push(" then 1 when s.words like ").bind(format!("% {first}%")).push(" then 2 else 3 end,");
    q.push(" case s.kind when 'person' then 0 when 'organization' then 1 else 2 end, s.sort_name, s.record_id limit ");
    q.bind(limit);
    ex.into().all(q).await
}

/// What [`search`] answers first, of one kind: names that begin with the first word, as said or as sorted.
pub(in crate::directory) async fn beginning(
    ex: impl Into<Ex<'_>>,
    words: &[String],
    kind: Kind,
    limit: i64,
) -> Result<Vec<Hit>> {
    let Some((first, others)) = words.split_first() else { return Ok(vec![]) };
    let beyond = format!("{first}{}", char::MAX);
    let mut q = sql!(
        "select s.record_id, s.kind, s.organization_id, s.label, s.note from search_entry s where s.record_id in (
         select a.record_id from (select s.record_id from search_entry s where s.kind = $1 and s.sort_name >= $2
         and s.sort_name < $3",
        kind,
        first,
        &beyond
    );
    matching(&mut q, others);
    q.push(" order by s.sort_name, s.record_id limit ").bind(limit);
    q.push(") a union select b.record_id from (select s.record_id from search_entry s where s.kind = ").bind(kind);
    q.push(" and s.name >= ").bind(first).push(" and s.name < ").bind(&beyond);
    matching(&mut q, others);
    q.push(" order by s.sort_name, s.record_id limit ").bind(limit);
    q.push(") b) order by s.sort_name, s.record_id limit ").bind(limit);
    ex.into().all(q).await
}

pub(in crate::directory) async fn counts(ex: impl Into<Ex<'_>>, words: &[String]) -> Result<Vec<(Kind, i64)>> {
    let mut q = sql!("select s.kind, count(*) from search_entry s where 1 = 1");
    matching(&mut q, words);
    q.push(" group by s.kind");
    ex.into().all(q).await
}

pub(in crate::directory) async fn notes(ex: impl Into<Ex<'_>>, people: &[PersonId]) -> Result<Vec<(PersonId, String)>> {
    let mut ex = ex.into();
    let mut notes = vec![];
    for chunk in people.chunks(IDS) {
        let mut q = sql!("select record_id, note from search_entry where record_id in ");
        q.list(chunk.iter().copied());
        notes.extend(ex.all::<(PersonId, String)>(q).await?);
    }
    Ok(notes)
}

/// An entry of the index.
#[derive(Clone, Debug)]
pub(in crate::directory) struct Entry {
    pub record_id: Uuid,
    pub kind: Kind,
    pub organization_id: Option<OrganizationId>,
    pub label: String,
    pub note: String,
    pub name: String,
    pub sort_name: String,
    pub words: String,
}

pub(in crate::directory) async fn insert(tx: &mut Tx, entries: &[Entry]) -> Result<()> {
    for chunk in entries.chunks(ROWS) {
        let mut q = sql!(
            "insert into search_entry (record_id, kind, organization_id, label, note, name, sort_name, words) values "
        );
        q.rows(chunk, |entry| -> [Val; 8] {
            [
                entry.record_id.into(),
                entry.kind.into(),
                entry.organization_id.into(),
                (&entry.label).into(),
                (&entry.note).into(),
                (&entry.name).into(),
                (&entry.sort_name).into(),
                (&entry.words).into(),
            ]
        });
        tx.ex().exec(q).await?;
    }
    Ok(())
}

pub(in crate::directory) async fn forget(tx: &mut Tx, records: impl Iterator<Item = Uuid>) -> Result<()> {
    let records: Vec<_> = records.collect();
    for chunk in records.chunks(IDS) {
        let mut q = sql!("delete from search_entry where record_id in ");
        q.list(chunk.iter().copied());
        tx.ex().exec(q).await?;
    }
    Ok(())
}

pub(in crate::directory) async fn forget_posts(tx: &mut Tx, organizations: &[OrganizationId]) -> Result<()> {
    for chunk in organizations.chunks(IDS) {
        let mut q = sql!("delete from search_entry where kind = 'post' and organization_id in ");
        q.list(chunk.iter().copied());
        tx.ex().exec(q).await?;
    }
    Ok(())
}

/// Removes the entries of records that are not there any more.
pub(in crate::directory) async fn forget_the_gone(tx: &mut Tx) -> Result<()> {
    let q = sql!(
        "delete from search_entry where
         (kind = 'person' and record_id not in (select id from person where merged_into is null))
         or (kind = 'organization' and record_id not in (select id from organization where merged_into is null))
         or (kind = 'post' and record_id not in (select id from post))"
    );
    tx.ex().exec(q).await.map(drop)
}

pub(in crate::directory) async fn people_after(
    ex: impl Into<Ex<'_>>,
    after: Uuid,
    limit: i64,
) -> Result<Vec<PersonId>> {
    let q = sql!("select id from person where id > $1 order by id limit $2", after, limit);
    Ok(ex.into().all::<(PersonId,)>(q).await?.into_iter().map(|(id,)| id).collect())
}

pub(in crate::directory) async fn organizations_after(
    ex: impl Into<Ex<'_>>,
    after: Uuid,
    limit: i64,
) -> Result<Vec<OrganizationId>> {
    let q = sql!("select id from organization where id > $1 order by id limit $2", after, limit);
    Ok(ex.into().all::<(OrganizationId,)>(q).await?.into_iter().map(|(id,)| id).collect())
}

pub(in crate::directory) async fn is_missing(ex: impl Into<Ex<'_>>) -> Result<bool> {
    // Summed, because a literal is of four bytes on PostgreSQL and of eight on SQLite.
    let q = sql!(
        "select cast(sum(x) as bigint) from (select case when exists (select 1 from search_entry) then 0
         when exists (select 1 from person) then 1 when exists (select 1 from organization) then 1 else 0 end as x) s"
    );
    Ok(ex.into().value::<i64>(q).await? == 1)
}

/// A person, as far as the index goes.
#[derive(Clone, sqlx::FromRow)]
pub(in crate::directory) struct PersonRow {
    pub id: PersonId,
    pub name: String,
    pub sort_name: String,
    pub nationality: Option<String>,
}

pub(in crate::directory) async fn people(ex: impl Into<Ex<'_>>, ids: &[PersonId]) -> Result<Vec<PersonRow>> {
    let mut q = sql!("select id, name, sort_name, nationality from person where merged_into is null and id in ");
    q.list(ids.iter().copied());
    ex.into().all(q).await
}

/// What a person holds on a day.
#[derive(Clone, sqlx::FromRow)]
pub(in crate::directory) struct HeldRow {
    pub person_id: PersonId,
    pub role: Role,
    pub label: Option<String>,
    pub area_code: Option<String>,
    pub classification: Classification,
    pub short_name: String,
    pub organization: String,
    pub organization_area: String,
    pub post: Option<String>,
    pub on_behalf_of: Option<String>,
}

impl HeldRow {
    pub fn is_mandate(&self) -> bool {
        self.classification == Classification::Institution && self.short_name == EUROPEAN_PARLIAMENT
    }
}

pub(in crate::directory) async fn held(
    ex: impl Into<Ex<'_>>,
    people: &[PersonId],
    on: NaiveDate,
) -> Result<Vec<HeldRow>> {
    let mut q = sql!(
        "select m.person_id, m.role, m.label, m.area_code, o.classification, o.short_name, o.name as organization,
         o.area_code as organization_area, t.label as post, b.short_name as on_behalf_of
         from membership m join organization o on o.id = m.organization_id left join post t on t.id = m.post_id
         left join organization b on b.id = m.on_behalf_of_id
         where m.start_date <= $1 and (m.end_date is null or m.end_date >= $2) and m.person_id in ",
        on,
        on
    );
    q.list(people.iter().copied()).push(" order by m.start_date desc, m.id");
    ex.into().all(q).await
}

/// Other names, tags and addresses, with whose they are.
pub(in crate::directory) async fn more_words_of_people(
    ex: impl Into<Ex<'_>>,
    people: &[Uuid],
) -> Result<Vec<(Uuid, String)>> {
    let mut q = sql!("select person_id, name from other_name where person_id in ");
    q.list(people.iter().copied());
    q.push(" union all select g.person_id, t.name from tagging g join tag t on t.id = g.tag_id where g.person_id in ");
    q.list(people.iter().copied());
    q.push(" union all select person_id, value from contact_detail where kind = 'email' and standing <> 'replaced'");
    q.push(" and person_id in ").list(people.iter().copied());
    ex.into().all(q).await
}

pub(in crate::directory) async fn more_words_of_organizations(
    ex: impl Into<Ex<'_>>,
    ids: &[Uuid],
) -> Result<Vec<(Uuid, String)>> {
    let mut q = sql!("select organization_id, name from other_name where organization_id in ");
    q.list(ids.iter().copied());
    q.push(" union all select g.organization_id, t.name from tagging g join tag t on t.id = g.tag_id");
    q.push(" where g.organization_id in ").list(ids.iter().copied());
    q.push(" union all select organization_id, value from contact_detail where kind = 'email'");
    q.push(" and standing <> 'replaced' and organization_id in ").list(ids.iter().copied());
    ex.into().all(q).await
}

/// An organisation, as far as the index goes.
#[derive(Clone, sqlx::FromRow)]
pub(in crate::directory) struct OrganizationRow {
    pub id: OrganizationId,
    pub classification: Classification,
    pub name: String,
    pub short_name: String,
    pub area_code: String,
    pub parent: Option<String>,
}

pub(in crate::directory) async fn organizations(
    ex: impl Into<Ex<'_>>,
    ids: &[OrganizationId],
) -> Result<Vec<OrganizationRow>> {
    let mut q = sql!(
        "select o.id, o.classification, o.name, o.short_name, o.area_code, p.short_name as parent
         from organization o left join organization p on p.id = o.parent_id
         where o.merged_into is null and o.id in "
    );
    q.list(ids.iter().copied());
    ex.into().all(q).await
}

/// A post, as far as the index goes.
#[derive(Clone, sqlx::FromRow)]
pub(in crate::directory) struct PostRow {
    pub id: PostId,
    pub organization_id: OrganizationId,
    pub label: String,
    pub area_code: String,
    pub short_name: String,
    pub organization: String,
}

pub(in crate::directory) async fn posts(
    ex: impl Into<Ex<'_>>,
    organizations: &[OrganizationId],
) -> Result<Vec<PostRow>> {
    let mut q = sql!(
        "select t.id, t.organization_id, t.label, t.area_code, o.short_name, o.name as organization
         from post t join organization o on o.id = t.organization_id where t.organization_id in "
    );
    q.list(organizations.iter().copied());
    ex.into().all(q).await
}

/// Who has or had a seat in one of these: their entries carry its name.
pub(in crate::directory) async fn members_of(
    ex: impl Into<Ex<'_>>,
    organizations: &[OrganizationId],
) -> Result<Vec<PersonId>> {
    let mut ex = ex.into();
    let mut found = vec![];
    for chunk in organizations.chunks(IDS) {
        let mut q = sql!("select person_id from membership where organization_id in ");
        q.list(chunk.iter().copied()).push(" or on_behalf_of_id in ").list(chunk.iter().copied());
        found.extend(ex.all::<(PersonId,)>(q).await?.into_iter().map(|(id,)| id));
    }
    Ok(found)
}

pub(in crate::directory) async fn tagged_with(
    ex: impl Into<Ex<'_>>,
    tags: &[TagId],
) -> Result<Vec<(Option<PersonId>, Option<OrganizationId>)>> {
    let mut ex = ex.into();
    let mut found = vec![];
    for chunk in tags.chunks(IDS) {
        let mut q = sql!("select person_id, organization_id from tagging where tag_id in ");
        q.list(chunk.iter().copied());
        found.extend(ex.all::<(Option<PersonId>, Option<OrganizationId>)>(q).await?);
    }
    Ok(found)
}

pub(in crate::directory) async fn borne(ex: impl Into<Ex<'_>>, tags: &[TagId]) -> Result<HashSet<Uuid>> {
    let mut ex = ex.into();
    let mut found = HashSet::new();
    for chunk in tags.chunks(IDS) {
        let mut q = sql!("select distinct tag_id from tagging where tag_id in ");
        q.list(chunk.iter().copied());
        found.extend(ex.all::<(TagId,)>(q).await?.into_iter().map(|(id,)| id.0));
    }
    Ok(found)
}

/// Notes when something about these people last changed.
pub(in crate::directory) async fn changed_at(tx: &mut Tx, people: &[PersonId], now: DateTime<Utc>) -> Result<()> {
    for chunk in people.chunks(IDS) {
        let mut q = sql!("update person set updated_at = $1 where id in ", now);
        q.list(chunk.iter().copied());
        tx.ex().exec(q).await?;
    }
    Ok(())
}

/// The people of these memberships.
pub(in crate::directory) async fn people_of(
    ex: impl Into<Ex<'_>>,
    memberships: &[crate::directory::MembershipId],
) -> Result<Vec<PersonId>> {
    let mut ex = ex.into();
    let mut found = vec![];
    for chunk in memberships.chunks(IDS) {
        let mut q = sql!("select person_id from membership where id in ");
        q.list(chunk.iter().copied());
        found.extend(ex.all::<(PersonId,)>(q).await?.into_iter().map(|(id,)| id));
    }
    Ok(found)
}
