//! Making two organisations into one, and taking it back.

use axum::http::StatusCode;
use focal::accounts::Role;
use focal::db::{Db, Tx};
use focal::directory::bodies::{self, BodyFilter};
use focal::directory::changes::{ChangeSetId, ChangeSetKind, Writer};
use focal::directory::edit::{self, By, OrganizationFields, organization_sheet};
use focal::directory::records::{
    CommitmentId, CommitmentRecord, ContactDetailRecord, EndPrecision, IdentifierRecord, MembershipRecord,
    MentionPartyId, MentionPartyRecord, OrganizationRecord, OtherNameId, OtherNameRecord, PostId, PostRecord,
    StartPrecision, TaggingId, TaggingRecord,
};
use focal::directory::{
    self, Classification, ContactDetailId, ContactKind, IdentifierId, MembershipId, OrganizationId, PersonId, Standing,
};
use focal::identity::{self, MergeError, ORGANIZATION_FIELDS};
use focal::imports::{self, Brought, Progress, SourceFile};
use focal::{objectives, scoped};
use proptest::prelude::*;

use super::making::{World, by, day, everything, now};
use crate::support::app::TestApp;
use crate::support::database::TestDb;
use crate::support::make::{self, ALL};

async fn organization(tx: &mut Tx, by: &By<'_>, name: &str, code: &str) -> OrganizationId {
    let fields = OrganizationFields {
        classification: Classification::Ngo,
        name: name.into(),
        code: code.into(),
        parent_id: None,
        area_code: String::new(),
        founded_on: None,
        dissolved_on: None,
    };
    edit::create_organization(tx, by, &fields).await.unwrap().0
}

async fn merge(db: &Db, by: &By<'_>, kept: OrganizationId, absorbed: OrganizationId, take: &[&str]) -> ChangeSetId {
    let mut tx = db.begin().await.unwrap();
    let merged = identity::merge_organizations(&mut tx, by, Role::Manager, kept, absorbed, take).await.unwrap();
    tx.commit().await.unwrap();
    merged.set
}

async fn undo(db: &Db, by: &By<'_>, set: ChangeSetId) -> directory::changes::Undone {
    let mut tx = db.begin().await.unwrap();
    let undone = identity::undo(&mut tx, set, Some(by.account), now()).await.unwrap();
    tx.commit().await.unwrap();
    undone
}

/// One row that hangs on one of three organisations.
struct Hanging<'a> {
    world: &'a World,
    bodies: [OrganizationId; 3],
    posts: &'a mut Vec<PostId>,
}

impl Hanging<'_> {
    /// Does what it can; what is there already is left out.
    async fn act(&mut self, db: &Db, (what, whose, a, b): (u8, u8, u8, u8)) {
        let mut tx = db.begin().await.unwrap();
        let mut writer = Writer::begin(&mut tx, ChangeSetKind::Bulk, "rows", None, now()).await.unwrap();
        if self.tried(&mut tx, &mut writer, (what, whose, a, b)).await.is_ok() {
            tx.commit().await.unwrap();
        }
    }

    #[expect(clippy::too_many_lines, reason = "one arm per kind of act, each short")]
    async fn tried(&mut self, tx: &mut Tx, writer: &mut Writer, act: (u8, u8, u8, u8)) -> focal::db::Result<()> {
        let (what, whose, a, b) = act;
        let pick = |n: u8, of: usize| usize::from(n) % of;
        let own = self.bodies[pick(whose, 3)];
        let (source, created_at) = (String::from("a list"), now());
        match what % 9 {
            0 => {
                let (id, label) = (PostId::new(), ["Adviser", "Head"][pick(a, 2)].to_owned());
                let (area_code, search_text) = (["", "BE"][pick(b, 2)].to_owned(), label.to_lowercase());
                let (start_date, end_date) = ((b > 3).then(|| day("2019-01-01")), None);
                let row = PostRecord {
                    id,
                    organization_id: own,
                    label,
                    area_code,
                    start_date,
                    end_date,
                    source,
                    search_text,
                    created_at,
                };
                writer.insert(tx, &[row]).await?;
                self.posts.push(id);
                Ok(())
            }
            1 => {
                let post_id = self.posts.get(pick(b, self.posts.len() + 1)).copied();
                let row = MembershipRecord {
                    id: MembershipId::new(),
                    person_id: self.world.people[pick(a, 3)],
                    organization_id: own,
                    role: directory::Role::Member,
                    area_code: None,
                    start_date: day(["2019-07-02", "2024-07-16"][pick(b / 4, 2)]),
                    end_date: None,
                    source,
                    created_at,
                    post_id,
                    on_behalf_of_id: (a > 4).then(|| self.bodies[pick(b, 3)]),
                    label: None,
                    start_precision: StartPrecision::Day,
                    end_precision: EndPrecision::Day,
                };
                writer.insert(tx, &[row]).await
            }
            2 => {
                let row = ContactDetailRecord {
                    id: ContactDetailId::new(),
                    person_id: None,
                    kind: ContactKind::Email,
                    value: ["a@one.example", "b@one.example"][pick(a, 2)].into(),
                    standing: [Standing::Usable, Standing::Objected, Standing::Bounced][pick(b, 3)],
                    source,
                    created_at,
                    updated_at: created_at,
                    organization_id: Some(own),
                    label: None,
                };
                writer.insert(tx, &[row]).await
            }
            3 => {
                let row = IdentifierRecord {
                    id: IdentifierId::new(),
                    person_id: None,
                    scheme: "register".into(),
                    value: format!("{}", a % 4),
                    source,
                    created_at,
                    organization_id: Some(own),
                };
                writer.insert(tx, &[row]).await
            }
            4 => {
                let name = ["Two Ltd", "House of Two", "One"][pick(a, 3)];
                let row = OtherNameRecord {
                    id: OtherNameId::new(),
                    person_id: None,
                    organization_id: Some(own),
                    name: name.into(),
                    search_text: name.to_lowercase(),
                    start_date: None,
                    end_date: None,
                    source,
                    created_at,
                };
                writer.insert(tx, &[row]).await
            }
            5 => {
                let (id, tag_id) = (TaggingId::new(), self.world.tags[pick(a, 2)]);
                let row = TaggingRecord { id, tag_id, person_id: None, organization_id: Some(own), created_at };
                writer.insert(tx, &[row]).await
            }
            6 => {
                let row = MentionPartyRecord {
                    id: MentionPartyId::new(),
                    mention_id: self.world.mentions[pick(a, 2)],
                    person_id: None,
                    organization_id: Some(own),
                    name: "as written".into(),
                    is_host: false,
                };
                writer.insert(tx, &[row]).await
            }
            7 => {
                let row = CommitmentRecord {
                    id: CommitmentId::new(),
                    kind: "pledge".into(),
                    area_code: String::new(),
                    organization_id: Some(own),
                    post_id: self.posts.get(pick(b, self.posts.len() + 1)).copied(),
                    title: format!("Act {a}"),
                    on_date: day("2020-01-01"),
                    on_precision: EndPrecision::Day,
                    note: String::new(),
                    link: None,
                    source,
                    created_at,
                };
                writer.insert(tx, &[row]).await
            }
            _ => {
                let mut row = edit::organization_record(&mut *tx, own).await?.unwrap();
                // Never upwards, so that nothing is part of itself.
                let parent = self.bodies[pick(a, 3)];
                row.parent_id = (parent < own).then_some(parent);
                row.founded_on = (b > 3).then(|| day("1999-01-01"));
                writer.update::<OrganizationRecord>(tx, &[row]).await
            }
        }
    }
}

fn there_and_back(acts: &[(u8, u8, u8, u8)], take: usize, kept: usize, absorbed: usize) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let test = TestDb::new().await;
        let db = &test.db;
        let by = by(db).await;
        let world = World::new(db, &by).await;
        let mut tx = db.begin().await.unwrap();
        let bodies = [
            organization(&mut tx, &by, "House of One", "ONE").await,
            organization(&mut tx, &by, "House of Two", "TWO").await,
            organization(&mut tx, &by, "House of Three", "").await,
        ];
        tx.commit().await.unwrap();
        let mut posts = vec![];
        let mut hanging = Hanging { world: &world, bodies, posts: &mut posts };
        for act in acts {
            hanging.act(db, *act).await;
        }
        let before = everything(db).await;
        let later = By { now: now() + chrono::TimeDelta::minutes(5), ..by };
        let (kept, absorbed) = (bodies[kept], bodies[absorbed]);
        let set = merge(db, &later, kept, absorbed, &ORGANIZATION_FIELDS[..take]).await;
        let left = organization_sheet(db, absorbed).await.unwrap().unwrap();
        assert!(left.memberships.is_empty() && left.on_behalf.is_empty() && left.posts.is_empty());
        assert!(left.details.is_empty() && left.identifiers.is_empty() && left.names.is_empty());
        assert!(left.taggings.is_empty() && left.mentions.is_empty() && left.commitments.is_empty());
        assert!(left.children.is_empty(), "nothing is part of it any more");
        let merged = organization_sheet(db, kept).await.unwrap().unwrap();
        let mut up = merged.organization.parent_id;
        for _ in 0..4 {
            assert_ne!(up, Some(kept), "nothing is part of itself");
            let Some(id) = up else { break };
            up = edit::organization_record(db, id).await.unwrap().unwrap().parent_id;
        }
        let undone = undo(db, &later, set).await;
        assert_eq!(undone.changed_since, []);
        let after = everything(db).await;
        for (table, rows) in &before {
            assert_eq!(rows, &after[table], "{table}");
        }
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn organizations_that_were_merged_and_unmerged_are_as_they_were(
        acts in proptest::collection::vec((0..9u8, 0..3u8, 0..8u8, 0..8u8), 0..50),
        take in 0..=ORGANIZATION_FIELDS.len(),
        pair in proptest::sample::select(vec![(0usize, 1usize), (1, 0), (0, 2), (2, 1)]),
    ) {
        there_and_back(&acts, take, pair.0, pair.1);
    }
}

#[tokio::test]
async fn one_organization_is_left_and_everything_leads_to_it() {
    let app = TestApp::new().await;
    let db = &app.app.db;
    let mut browser = app.signed_in("Mara Lindholm", Role::Manager, None).await;
    let by = by(db).await;
    let mut tx = db.begin().await.unwrap();
    let kept = organization(&mut tx, &by, "Ponte Alta Foundation", "PAF").await;
    let absorbed = organization(&mut tx, &by, "Ponte Alta", "").await;
    let client = make::client(&mut tx, "The Coalition", &[by.account], now()).await;
    let objective = make::objective(&mut tx, client, now()).await;
    let venue = objectives::venues(&mut tx, &ALL, objective).await.unwrap().remove(0);
    let q =
        scoped!(&ALL, "update venue set organization_id = $1 where $scope(client_id) and id = $2", absorbed, venue.id);
    tx.ex().exec(q).await.unwrap();
    tx.commit().await.unwrap();

    let page = browser.get(&format!("/duplicates/{kept}/{absorbed}")).await;
    page.is(StatusCode::OK).says("Make them one").says("they are one organisation");
    let merge = format!("/duplicates/{kept}/{absorbed}/merge");
    let done = browser.post(&merge, &[("keep", "first"), ("sure", "1"), ("name", "first")]).await;
    done.says("The two are one now").says("Ponte Alta Foundation");

    assert_eq!(identity::organization_merged_into(db, absorbed).await.unwrap(), Some(kept));
    let led = browser.get(&format!("/organizations/{absorbed}")).await;
    assert_eq!(led.path, format!("/organizations/{kept}"));
    let filter = BodyFilter { q: "ponte".into(), per: 10, ..BodyFilter::on(day("2026-11-24")) };
    let listed: Vec<_> = bodies::list(db, &filter).await.unwrap().1.into_iter().map(|body| body.id).collect();
    assert_eq!(listed, [kept], "one in the list");
    let picked = edit::find_organizations(db, "ponte alta", 5).await.unwrap();
    assert_eq!(picked.iter().map(|row| row.id).collect::<Vec<_>>(), [kept], "one to be picked");
    let decided = objectives::venues(db, &ALL, objective).await.unwrap();
    assert_eq!(decided[0].organization_id, kept, "the objective is decided there now");
    browser.get(&format!("/duplicates/{kept}/{absorbed}")).await.is(StatusCode::NOT_FOUND);

    let mut tx = db.begin().await.unwrap();
    let again = identity::merge_organizations(&mut tx, &by, Role::Manager, kept, absorbed, &[]).await;
    assert!(matches!(again, Err(MergeError::Same)));
    let refused = identity::merge_organizations(&mut tx, &by, Role::Consultant, kept, absorbed, &[]).await;
    assert!(matches!(refused, Err(MergeError::Forbidden)));
    tx.rollback().await.unwrap();

    let set = directory::changes::change_sets(db, 1).await.unwrap().remove(0).id;
    undo(db, &by, set).await;
    assert_eq!(objectives::venues(db, &ALL, objective).await.unwrap()[0].organization_id, absorbed);
    assert_eq!(edit::find_organizations(db, "ponte alta", 5).await.unwrap().len(), 2);
}

const POPOLO: &str = r#"{"organizations": [
    {"id": "o1", "name": "Ponte Alta", "classification": "ngo"},
    {"id": "o2", "name": "Ponte Alta Foundation", "classification": "ngo", "identifiers": [{"scheme": "register", "identifier": "7"}]}
  ], "persons": [
    {"id": "p1", "name": "Ana Lima", "identifiers": [{"scheme": "register", "identifier": "p-1"}]},
    {"id": "p2", "name": "Ana Lima Duarte", "identifiers": [{"scheme": "register", "identifier": "p-2"}]}
  ], "memberships": [
    {"person_id": "p1", "organization_id": "o1", "role": "Director", "start_date": "2020-01-01"},
    {"person_id": "p2", "organization_id": "o2", "role": "Director", "start_date": "2020-01-01"}
  ]}"#;

async fn import(db: &Db) -> (imports::entries::Counts, Vec<imports::entries::FieldChange>) {
    let files = [SourceFile::memory("house.json", POPOLO.as_bytes().to_vec())];
    let brought = Brought { files: &files, format: None, as_of: Some(day("2026-11-01")), account: None };
    let mut tx = db.begin().await.unwrap();
    let run = imports::receive(&mut tx, &brought, now()).await.unwrap();
    tx.commit().await.unwrap();
    let preview = imports::look(db, run, &Progress::default(), now()).await.unwrap();
    let seen = preview.fingerprint().to_owned();
    let mut tx = db.begin().await.unwrap();
    imports::keep(&mut tx, run, preview).await.unwrap();
    let counts = imports::apply(&mut tx, run, Some(&seen), None, &Progress::default(), now()).await.unwrap();
    tx.commit().await.unwrap();
    let changed = imports::entries(db, run, imports::entries::Verdict::Changed, 0, 9).await.unwrap();
    (counts, changed.into_iter().flat_map(|entry| entry.changes).collect())
}

#[tokio::test]
async fn a_list_that_knows_both_finds_the_one_that_stayed() {
    let test = TestDb::new().await;
    let db = &test.db;
    let by = by(db).await;
    assert_eq!(import(db).await.0.new, 4);
    let found = edit::find_organizations(db, "ponte alta", 5).await.unwrap();
    let (short, long): (Vec<_>, Vec<_>) = found.iter().partition(|row| row.name == "Ponte Alta");
    merge(db, &by, long[0].id, short[0].id, &[]).await;
    let filter = directory::PeopleFilter { q: "ana lima".into(), ..directory::PeopleFilter::on(day("2026-11-24")) };
    let people: Vec<PersonId> = directory::people(db, &filter).await.unwrap().1.into_iter().map(|row| row.id).collect();
    assert_eq!(people.len(), 2);
    let mut tx = db.begin().await.unwrap();
    identity::merge(&mut tx, &by, Role::Manager, people[0], people[1], &[]).await.unwrap();
    tx.commit().await.unwrap();
    let rows = everything(db).await;
    let (counts, changes) = import(db).await;
    assert_eq!((counts.new, counts.changed), (0, 0), "{changes:?}");
    for table in ["person", "organization", "membership", "identifier", "other_name"] {
        assert_eq!(rows[table], everything(db).await[table], "{table}");
    }
}
