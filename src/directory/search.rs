//! One search over people, organisations and posts: however a name is spelt, by any part of a word, by role and body.
//!
//! Each record has one entry with every word that it may be looked for by, as of the day of its last refresh. Whoever
//! writes the directory refreshes what it touched in the same transaction: a [`Writer`](super::changes::Writer) does so
//! by itself, imports call its `refresh_search` at the end. Memberships begin and end by themselves, so that a job
//! writes every entry anew each night.

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::records::{PostId, RecordKind, TagId};
use super::store::search as store;
use super::{Classification, EUROPEAN_PARLIAMENT, OrganizationId, PersonId, Role, areas, official_name};
use crate::db::{Ex, Result, Tx};
use crate::locale::{self, Locale};
use crate::t;
use crate::text::fold;

crate::text_enum! {
    /// What was found.
    pub enum Kind {
        /// A person.
        Person = "person",
        /// An organisation.
        Organization = "organization",
        /// A post.
        Post = "post",
    }
}

/// A person, organisation or post that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, sqlx::FromRow)]
pub struct Hit {
    /// Identity within its kind.
    pub record_id: Uuid,
    /// What it is.
    pub kind: Kind,
    /// Where a post is.
    pub organization_id: Option<OrganizationId>,
    /// Its name.
    pub label: String,
    /// What tells it from others of that name: `MEP · Renew · IE`.
    pub note: String,
}

/// What answers to every word, the best first: names that begin with the first word, names with a word that begins
/// with it, other words that begin with it, the rest; people before organisations before posts, then by name.
///
/// Words are parts of words; a text without a letter finds nothing.
pub async fn search(ex: impl Into<Ex<'_>>, q: &str, kinds: &[Kind], limit: i64) -> Result<Vec<Hit>> {
    let mut found = written(ex, q, kinds, limit).await?;
    let spoken = spoken();
    for hit in &mut found {
        spoken.put(&mut hit.note);
    }
    Ok(found)
}

/// As [`search`], in the words of the index.
async fn written(ex: impl Into<Ex<'_>>, q: &str, kinds: &[Kind], limit: i64) -> Result<Vec<Hit>> {
    let words = store::words(q);
    let mut ex = ex.into();
    let mut found = vec![];
    if words.is_empty() {
        return Ok(found);
    }
    // Names that begin so stand in an index, in the order in which they are shown; everything has to be looked through
    // only where they are too few.
    for kind in Kind::ALL.iter().filter(|kind| kinds.contains(kind)) {
        let wanted = limit - i64::try_from(found.len()).unwrap_or(limit);
        found.extend(store::beginning(ex.again(), &words, *kind, wanted).await?);
        if i64::try_from(found.len()).unwrap_or(limit) >= limit {
            return Ok(found);
        }
    }
    store::search(ex, &words, kinds, limit).await
}

/// How many of each kind answer to every word.
pub async fn counts(ex: impl Into<Ex<'_>>, q: &str) -> Result<HashMap<Kind, i64>> {
    let words = store::words(q);
    if words.is_empty() { Ok(HashMap::new()) } else { Ok(store::counts(ex, &words).await?.into_iter().collect()) }
}

/// What is said of people beside their names: `MEP · Renew · IE`.
pub async fn notes(ex: impl Into<Ex<'_>>, people: &[PersonId]) -> Result<HashMap<PersonId, String>> {
    let mut notes: HashMap<_, _> = store::notes(ex, people).await?.into_iter().collect();
    let spoken = spoken();
    for note in notes.values_mut() {
        spoken.put(note);
    }
    Ok(notes)
}

/// What entries begin with, and how that is said in the language that is spoken: the index is in English, whoever writes
/// it, so that everybody finds the same in it.
struct Spoken(Vec<(&'static str, &'static str)>);

/// None in English.
fn spoken() -> Spoken {
    if locale::current() == Locale::English {
        return Spoken(vec![]);
    }
    let labels = || {
        let roles = Role::ALL.iter().map(|role| role.label());
        let kinds = Classification::ALL.iter().map(|kind| kind.label());
        [t!("directory-people-mep"), t!("directory-people-search-post")].into_iter().chain(roles).chain(kinds).collect()
    };
    let (written, said): (Vec<_>, Vec<_>) = (locale::keep(Locale::English, labels), labels());
    Spoken(written.into_iter().zip(said).collect())
}

impl Spoken {
    /// Says the first part of a note, if it is one of ours.
    fn put(&self, note: &mut String) {
        let first = note.split(BETWEEN).next().unwrap_or_default();
        if let Some((written, said)) = self.0.iter().find(|(written, _)| *written == first) {
            note.replace_range(..written.len(), said);
        }
    }
}

/// What stands between the parts of a note.
const BETWEEN: &str = " · ";

/// Writes the entries of these people, of these organisations and of their posts anew, as of a day. Those that are gone
/// or were merged leave the index.
pub async fn refresh(tx: &mut Tx, people: &[PersonId], organizations: &[OrganizationId], on: NaiveDate) -> Result<()> {
    for chunk in people.chunks(PIECE) {
        let entries = people_entries(tx, chunk, on).await?;
        store::forget(tx, chunk.iter().map(|id| id.0)).await?;
        store::insert(tx, &entries).await?;
    }
    for chunk in organizations.chunks(PIECE) {
        let mut entries = organization_entries(tx, chunk).await?;
        entries.extend(post_entries(tx, chunk).await?);
        store::forget(tx, chunk.iter().map(|id| id.0)).await?;
        store::forget_posts(tx, chunk).await?;
        store::insert(tx, &entries).await?;
    }
    Ok(())
}

/// Records that are written at once.
const PIECE: usize = 400;

/// Writes every entry anew; what a big directory takes, see [`rebuild_piece`].
pub async fn rebuild(tx: &mut Tx, on: NaiveDate) -> Result<()> {
    let mut from = Some(Piece::start());
    while let Some(piece) = from {
        from = rebuild_piece(tx, piece, on).await?;
    }
    Ok(())
}

/// Where a rebuild stands.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    after: Uuid,
    people_done: bool,
}

impl Piece {
    /// At the beginning.
    pub fn start() -> Piece {
        Piece { after: Uuid::nil(), people_done: false }
    }
}

/// Writes the next few hundred entries anew; answers where to go on, so that each piece can be a transaction of its own
/// and nobody waits for long.
pub async fn rebuild_piece(tx: &mut Tx, piece: Piece, on: NaiveDate) -> Result<Option<Piece>> {
    let limit = i64::try_from(PIECE).unwrap_or(i64::MAX);
    if piece.people_done {
        let ids = store::organizations_after(&mut *tx, piece.after, limit).await?;
        refresh(tx, &[], &ids, on).await?;
        let next = ids.last().map(|id| Piece { after: id.0, people_done: true });
        if next.is_none() {
            store::forget_the_gone(tx).await?;
        }
        return Ok(next);
    }
    let ids = store::people_after(&mut *tx, piece.after, limit).await?;
    refresh(tx, &ids, &[], on).await?;
    Ok(Some(ids.last().map_or(Piece { people_done: true, ..Piece::start() }, |id| Piece { after: id.0, ..piece })))
}

/// Whether there is a directory but no index of it, as after an upgrade.
pub async fn is_missing(ex: impl Into<Ex<'_>>) -> Result<bool> {
    store::is_missing(ex).await
}

/// What an act touched, to be refreshed.
#[derive(Clone, Debug, Default)]
pub struct Touched {
    people: BTreeSet<PersonId>,
    organizations: BTreeSet<OrganizationId>,
    /// Those whose own words changed: the people in them are found by them.
    renamed: BTreeSet<OrganizationId>,
    tags: BTreeSet<TagId>,
}

impl Touched {
    /// Notes a row of the directory, as JSON.
    pub(super) fn note(&mut self, kind: RecordKind, id: Uuid, row: &Value, is_new: bool) {
        let owner = |field: &str| row.get(field).and_then(Value::as_str).and_then(|id| id.parse::<Uuid>().ok());
        match kind {
            RecordKind::Person => {
                self.people.insert(PersonId(id));
            }
            RecordKind::Organization => {
                self.organizations.insert(OrganizationId(id));
                if !is_new {
                    self.renamed.insert(OrganizationId(id));
                }
            }
            RecordKind::Tag => {
                if !is_new {
                    self.tags.insert(TagId(id));
                }
            }
            RecordKind::Membership => self.people.extend(owner("person_id").map(PersonId)),
            RecordKind::Post | RecordKind::ContactDetail | RecordKind::OtherName | RecordKind::Tagging => {
                self.people.extend(owner("person_id").map(PersonId));
                self.organizations.extend(owner("organization_id").map(OrganizationId));
                if kind == RecordKind::Post && !is_new {
                    self.renamed.extend(owner("organization_id").map(OrganizationId));
                }
            }
            RecordKind::Identifier
            | RecordKind::Relationship
            | RecordKind::Commitment
            | RecordKind::Mention
            | RecordKind::MentionParty
            | RecordKind::VoteEvent
            | RecordKind::Vote
            | RecordKind::Elsewhere => {}
        }
    }

    /// Notes who has these tags, before the tags go.
    pub(super) async fn note_tagged(&mut self, tx: &mut Tx, tags: &[Uuid]) -> Result<()> {
        let tags: Vec<_> = tags.iter().copied().map(TagId).collect();
        for (person, organization) in store::tagged_with(&mut *tx, &tags).await? {
            self.people.extend(person);
            self.organizations.extend(organization);
        }
        Ok(())
    }

    /// Refreshes what was touched, and notes on each person when that was.
    pub(super) async fn refresh(self, tx: &mut Tx, now: DateTime<Utc>) -> Result<()> {
        let mut people: HashSet<PersonId> = self.people.iter().copied().collect();
        let own: Vec<_> = self.people.into_iter().collect();
        store::changed_at(tx, &own, now).await?;
        let renamed: Vec<_> = self.renamed.into_iter().collect();
        people.extend(store::members_of(&mut *tx, &renamed).await?);
        let mut organizations: HashSet<OrganizationId> = self.organizations.into_iter().collect();
        for (person, organization) in store::tagged_with(&mut *tx, &self.tags.into_iter().collect::<Vec<_>>()).await? {
            people.extend(person);
            organizations.extend(organization);
        }
        let (people, organizations): (Vec<_>, Vec<_>) =
            (people.into_iter().collect(), organizations.into_iter().collect());
        refresh(tx, &people, &organizations, now.date_naive()).await
    }
}

/// Which of these tags somebody bears.
pub(super) async fn borne(tx: &mut Tx, tags: &[Uuid]) -> Result<HashSet<Uuid>> {
    let tags: Vec<_> = tags.iter().copied().map(TagId).collect();
    store::borne(&mut *tx, &tags).await
}

/// The words of an entry, each once.
#[derive(Default)]
struct Words {
    seen: HashSet<String>,
    text: String,
}

impl Words {
    fn add(&mut self, text: &str) {
        for word in fold(text).split(' ').filter(|word| !word.is_empty()) {
            if self.seen.insert(word.to_owned()) {
                self.text.push(' ');
                self.text.push_str(word);
            }
        }
    }

    fn area(&mut self, code: &str) {
        self.add(code);
        if let Some(area) = areas::by_code(code) {
            self.add(area.shown);
            self.add(area.name);
        }
    }
}

async fn people_entries(tx: &mut Tx, ids: &[PersonId], on: NaiveDate) -> Result<Vec<store::Entry>> {
    let people = store::people(&mut *tx, ids).await?;
    let uuids: Vec<_> = ids.iter().map(|id| id.0).collect();
    let mut held = by_owner(store::held(&mut *tx, ids, on).await?, |row| row.person_id.0);
    let mut more = by_owner(store::more_words_of_people(&mut *tx, &uuids).await?, |row| row.0);
    let entry = |person: store::PersonRow| {
        let held = held.remove(&person.id.0).unwrap_or_default();
        let mut words = Words::default();
        words.add(&person.name);
        more.remove(&person.id.0).unwrap_or_default().iter().for_each(|(_, word)| words.add(word));
        for held in &held {
            words_of(held, &mut words);
        }
        if let Some(code) = &person.nationality {
            words.area(code);
        }
        store::Entry {
            record_id: person.id.0,
            kind: Kind::Person,
            organization_id: None,
            note: note(&held, person.nationality.as_deref()),
            name: fold(&person.name),
            label: person.name,
            sort_name: person.sort_name,
            words: words.text,
        }
    };
    Ok(locale::keep(Locale::English, || people.into_iter().map(entry).collect()))
}

fn by_owner<T>(rows: Vec<T>, owner: impl Fn(&T) -> Uuid) -> HashMap<Uuid, Vec<T>> {
    let mut map: HashMap<Uuid, Vec<T>> = HashMap::new();
    for row in rows {
        map.entry(owner(&row)).or_default().push(row);
    }
    map
}

fn words_of(held: &store::HeldRow, words: &mut Words) {
    words.add(&held.short_name);
    words.add(&held.organization);
    words.add(held.role.as_str());
    if held.is_mandate() {
        words.add("MEP");
    }
    for text in [&held.label, &held.post, &held.on_behalf_of].into_iter().flatten() {
        words.add(text);
    }
    for code in [held.area_code.as_deref(), Some(held.organization_area.as_str())].into_iter().flatten() {
        if !code.is_empty() {
            words.area(code);
        }
    }
}

/// `MEP · Renew · IE`; `Director · Santé publique`.
fn note(held: &[store::HeldRow], nationality: Option<&str>) -> String {
    let shown = |code: &str| areas::by_code(code).map_or_else(|| code.to_owned(), |area| area.shown.to_owned());
    let country = |code: Option<&str>| code.or(nationality).filter(|code| !code.is_empty()).map(shown);
    let parts: Vec<String> = if let Some(mandate) = held.iter().find(|held| held.is_mandate()) {
        let group = held.iter().find(|held| held.classification == Classification::PoliticalGroup);
        let group = group.map(|group| group.short_name.clone());
        [Some(t!("directory-people-mep").to_owned()), group, country(mandate.area_code.as_deref())]
            .into_iter()
            .flatten()
            .collect()
    } else if let Some(first) = held.iter().min_by_key(|held| (rank(held.role), held.classification)) {
        let plain = matches!(first.role, Role::Member | Role::Official);
        let role = (!plain).then(|| first.role.label().to_owned());
        let role = first.label.clone().or(first.post.clone()).or(role);
        let area = first.area_code.as_deref().filter(|code| !code.is_empty());
        let area = area.or(Some(first.organization_area.as_str()).filter(|code| !code.is_empty()));
        [role, Some(first.short_name.clone()), country(area)].into_iter().flatten().collect()
    } else {
        country(None).into_iter().collect()
    };
    parts.join(BETWEEN)
}

/// What a person is known for first.
fn rank(role: Role) -> u8 {
    match role {
        Role::Head => 0,
        Role::Chair => 1,
        Role::Deputy | Role::ViceChair => 2,
        Role::Official | Role::Member => 3,
        Role::Substitute | Role::Observer => 4,
    }
}

async fn organization_entries(tx: &mut Tx, ids: &[OrganizationId]) -> Result<Vec<store::Entry>> {
    let rows = store::organizations(&mut *tx, ids).await?;
    let uuids: Vec<_> = ids.iter().map(|id| id.0).collect();
    let mut more = by_owner(store::more_words_of_organizations(&mut *tx, &uuids).await?, |row| row.0);
    let entry = |row: store::OrganizationRow| {
        let mut words = Words::default();
        words.add(&row.short_name);
        words.add(&row.name);
        more.remove(&row.id.0).unwrap_or_default().iter().for_each(|(_, word)| words.add(word));
        words.add(row.classification.label());
        row.parent.iter().for_each(|parent| words.add(parent));
        if !row.area_code.is_empty() {
            words.area(&row.area_code);
        }
        let code = (row.short_name != row.name).then(|| row.short_name.clone());
        let area = areas::by_code(&row.area_code).map(|area| area.shown.to_owned());
        let kind = Some(row.classification.label().to_owned());
        let parent = row.parent.filter(|parent| parent != EUROPEAN_PARLIAMENT);
        store::Entry {
            record_id: row.id.0,
            kind: Kind::Organization,
            organization_id: None,
            note: [kind, code, parent, area].into_iter().flatten().collect::<Vec<_>>().join(BETWEEN),
            name: fold(&row.name),
            sort_name: fold(&format!("{} {}", row.short_name, row.name)),
            label: row.name,
            words: words.text,
        }
    };
    Ok(locale::keep(Locale::English, || rows.into_iter().map(entry).collect()))
}

async fn post_entries(tx: &mut Tx, organizations: &[OrganizationId]) -> Result<Vec<store::Entry>> {
    let entry = |row: store::PostRow| {
        let mut words = Words::default();
        words.add(&row.label);
        words.add(&row.short_name);
        words.add(&row.organization);
        if !row.area_code.is_empty() {
            words.area(&row.area_code);
        }
        let area = areas::by_code(&row.area_code).map(|area| area.shown.to_owned());
        store::Entry {
            record_id: row.id.0,
            kind: Kind::Post,
            organization_id: Some(row.organization_id),
            note: [Some(t!("directory-people-search-post").to_owned()), Some(row.short_name), area]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(BETWEEN),
            name: fold(&row.label),
            sort_name: fold(&row.label),
            label: row.label,
            words: words.text,
        }
    };
    let rows = store::posts(&mut *tx, organizations).await?;
    Ok(locale::keep(Locale::English, || rows.into_iter().map(entry).collect()))
}

impl Hit {
    /// What it is called, as a page says it.
    pub fn said(&self) -> &str {
        if self.kind == Kind::Organization { official_name(&self.label) } else { &self.label }
    }

    /// Its page.
    pub fn href(&self) -> String {
        match self.kind {
            Kind::Person => format!("/people/{}", self.record_id),
            Kind::Organization => format!("/organizations/{}", self.record_id),
            Kind::Post => format!("/posts/{}", PostId(self.record_id)),
        }
    }
}
