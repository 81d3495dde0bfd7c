//! Making two entries into one, and taking it back.

use focal::accounts::Role;
use focal::db::Db;
use focal::directory::changes::{ChangeSetId, UndoError};
use focal::directory::edit::{self, By, DetailFields, MembershipFields, Owner, PersonFields, Place, sheet};
use focal::directory::{self, Classification, ContactKind, PersonId, Standing};
use focal::identity::{self, FIELDS, MergeError};
use focal::outreach::senders::Equipment;
use focal::stances;
use proptest::prelude::*;

use super::making::{self, Act, World, by, day, everything, now, person};
use crate::support::database::TestDb;
use crate::support::make::{self, ALL, Member};

async fn merge(db: &Db, by: &By<'_>, kept: PersonId, absorbed: PersonId, take: &[&str]) -> ChangeSetId {
    let mut tx = db.begin().await.unwrap();
    let merged = identity::merge(&mut tx, by, Role::Manager, kept, absorbed, take).await.unwrap();
    tx.commit().await.unwrap();
    merged.set
}

async fn undo(db: &Db, by: &By<'_>, set: ChangeSetId) -> directory::changes::Undone {
    let mut tx = db.begin().await.unwrap();
    let undone = identity::undo(&mut tx, set, Some(by.account), now()).await.unwrap();
    tx.commit().await.unwrap();
    undone
}

fn there_and_back(acts: &[Act], take: usize, swap: bool) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let test = TestDb::new().await;
        let by = by(&test.db).await;
        let world = World::new(&test.db, &by).await;
        for act in acts {
            world.act(&test.db, &by, *act).await;
        }
        let before = everything(&test.db).await;
        let (kept, absorbed) = if swap { (1, 0) } else { (0, 1) };
        let (kept, absorbed) = (world.people[kept], world.people[absorbed]);
        let later = By { now: now() + chrono::TimeDelta::minutes(5), ..by };
        let set = merge(&test.db, &later, kept, absorbed, &FIELDS[..take]).await;
        let merged = everything(&test.db).await;
        assert_ne!(merged["person"], before["person"]);
        let left = sheet(&test.db, absorbed).await.unwrap().unwrap();
        assert!(left.memberships.is_empty() && left.details.is_empty() && left.identifiers.is_empty());
        assert!(left.names.is_empty() && left.relationships.is_empty() && left.taggings.is_empty());
        let objects = |rows: &[String]| rows.iter().any(|row| row.contains("standing: Objected"));
        assert_eq!(objects(&before["contact_detail"]), objects(&merged["contact_detail"]), "no objection is lifted");
        let undone = undo(&test.db, &later, set).await;
        assert_eq!(undone.changed_since, []);
        let after = everything(&test.db).await;
        for (table, rows) in &before {
            assert_eq!(rows, &after[table], "{table}");
        }
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_merged_and_unmerged_is_as_it_was(
        acts in proptest::collection::vec((0..13u8, 0..3u8, 0..8u8, 0..8u8), 0..40),
        take in 0..=FIELDS.len(),
        swap in any::<bool>(),
    ) {
        there_and_back(&acts, take, swap);
    }
}

#[tokio::test]
async fn the_kept_entry_has_both_histories_and_the_lost_name() {
    let test = TestDb::new().await;
    let db = &test.db;
    let by = by(db).await;
    let mut tx = db.begin().await.unwrap();
    let kept = person(&mut tx, &by, "Aoife", "Brannigan").await;
    let absorbed = person(&mut tx, &by, "Aoife", "Ní Bhraonáin").await;
    let place = Place::New(edit::OrganizationFields {
        classification: Classification::Committee,
        name: "Foreign Affairs".into(),
        code: "AFET".into(),
        parent_id: None,
        area_code: String::new(),
        founded_on: None,
        dissolved_on: None,
    });
    let role = |start: &str, end: &str| MembershipFields {
        role: directory::Role::Member,
        label: None,
        area_code: None,
        start: edit::Rough::parse(start),
        end: edit::Rough::parse(end),
        post_id: None,
        on_behalf_of_id: None,
        is_meant: true,
    };
    edit::add_membership(&mut tx, &by, kept, &place, &role("2019", "2024-07-15")).await.unwrap();
    let afet = directory::find_organization(&mut tx, Classification::Committee, "AFET").await.unwrap().unwrap();
    let there = Place::There(afet.id);
    edit::add_membership(&mut tx, &by, absorbed, &there, &role("2019", "2024-07-15")).await.unwrap();
    edit::add_membership(&mut tx, &by, absorbed, &there, &role("2024-07-16", "")).await.unwrap();
    tx.commit().await.unwrap();
    let set = merge(db, &by, kept, absorbed, &[]).await;
    let all = sheet(db, kept).await.unwrap().unwrap();
    assert_eq!(all.memberships.len(), 2, "the same role is one, the other stays");
    let names: Vec<_> = all.names.iter().map(|name| name.name.as_str()).collect();
    assert_eq!(names, ["Aoife Ní Bhraonáin"]);
    let found = |q: &str| {
        let filter = directory::PeopleFilter { q: q.into(), ..directory::PeopleFilter::on(day("2026-11-24")) };
        async move { directory::people(db, &filter).await.unwrap().1.into_iter().map(|row| row.id).collect::<Vec<_>>() }
    };
    assert_eq!(found("bhraonain").await, [kept], "found by the lost name; the absorbed entry is not listed");
    assert_eq!(identity::merged_into(db, absorbed).await.unwrap(), Some(kept));
    undo(db, &by, set).await;
    assert_eq!(found("bhraonain").await, [absorbed]);
    assert_eq!(identity::merged_into(db, absorbed).await.unwrap(), None);
}

#[tokio::test]
async fn an_objection_of_either_is_the_merged_persons() {
    let test = TestDb::new().await;
    let db = &test.db;
    let by = by(db).await;
    let mut tx = db.begin().await.unwrap();
    let (kept, absorbed) = (person(&mut tx, &by, "A", "One").await, person(&mut tx, &by, "A", "Two").await);
    for (id, value) in [(kept, "one@ep.example"), (absorbed, "two@ep.example")] {
        let fields = DetailFields { kind: ContactKind::Email, value: value.into(), label: None };
        edit::add_detail(&mut tx, &by, Owner::Person(id), &fields).await.unwrap();
    }
    let two = focal::mail::Address::parse("two@ep.example").unwrap();
    directory::set_email_standing(&mut tx, &two, Standing::Objected, now()).await.unwrap();
    tx.commit().await.unwrap();
    assert!(directory::usable_email(db, kept).await.unwrap().is_some());
    let set = merge(db, &by, kept, absorbed, &[]).await;
    assert_eq!(directory::usable_email(db, kept).await.unwrap(), None);
    undo(db, &by, set).await;
    assert_eq!(directory::usable_email(db, kept).await.unwrap().as_deref(), Some("one@ep.example"));
    assert_eq!(directory::usable_email(db, absorbed).await.unwrap(), None);
}

#[tokio::test]
async fn an_objection_made_while_they_were_one_is_lifted_for_neither() {
    let test = TestDb::new().await;
    let db = &test.db;
    let by = by(db).await;
    let mut tx = db.begin().await.unwrap();
    let (kept, absorbed) = (person(&mut tx, &by, "A", "One").await, person(&mut tx, &by, "A", "Two").await);
    for id in [kept, absorbed] {
        let fields = DetailFields { kind: ContactKind::Email, value: "office@ep.example".into(), label: None };
        edit::add_detail(&mut tx, &by, Owner::Person(id), &fields).await.unwrap();
    }
    tx.commit().await.unwrap();
    let set = merge(db, &by, kept, absorbed, &[]).await;
    let mut tx = db.begin().await.unwrap();
    let office = focal::mail::Address::parse("office@ep.example").unwrap();
    directory::set_email_standing(&mut tx, &office, Standing::Objected, now()).await.unwrap();
    tx.commit().await.unwrap();
    undo(db, &by, set).await;
    for id in [kept, absorbed] {
        assert_eq!(directory::usable_email(db, id).await.unwrap(), None);
        assert_eq!(sheet(db, id).await.unwrap().unwrap().details.len(), 1);
    }
}

#[tokio::test]
async fn an_objection_of_one_before_they_were_merged_is_not_the_others_afterwards() {
    let test = TestDb::new().await;
    let db = &test.db;
    let by = by(db).await;
    let mut tx = db.begin().await.unwrap();
    let (kept, absorbed) = (person(&mut tx, &by, "A", "One").await, person(&mut tx, &by, "A", "Two").await);
    let fields = DetailFields { kind: ContactKind::Email, value: "office@ep.example".into(), label: None };
    edit::add_detail(&mut tx, &by, Owner::Person(kept), &fields).await.unwrap();
    let office = focal::mail::Address::parse("office@ep.example").unwrap();
    directory::set_email_standing(&mut tx, &office, Standing::Objected, now()).await.unwrap();
    edit::add_detail(&mut tx, &by, Owner::Person(absorbed), &fields).await.unwrap();
    tx.commit().await.unwrap();
    let later = By { now: now() + chrono::TimeDelta::minutes(5), ..by };
    let set = merge(db, &later, kept, absorbed, &[]).await;
    assert_eq!(directory::usable_email(db, kept).await.unwrap(), None);
    undo(db, &later, set).await;
    assert_eq!(directory::usable_email(db, kept).await.unwrap(), None);
    assert_eq!(directory::usable_email(db, absorbed).await.unwrap().as_deref(), Some("office@ep.example"));
}

#[tokio::test]
async fn what_was_corrected_since_stays_and_is_told() {
    let test = TestDb::new().await;
    let db = &test.db;
    let by = by(db).await;
    let mut tx = db.begin().await.unwrap();
    let kept = person(&mut tx, &by, "Aoife", "Brannigan").await;
    let absorbed = person(&mut tx, &by, "Aoife", "Branigan").await;
    let fields = PersonFields {
        given_name: "Aoife".into(),
        family_name: "Branigan".into(),
        language: Some("ga".into()),
        ..PersonFields::default()
    };
    edit::update_person(&mut tx, &by, absorbed, &fields).await.unwrap();
    tx.commit().await.unwrap();
    let set = merge(db, &by, kept, absorbed, &["language"]).await;
    let mut tx = db.begin().await.unwrap();
    let corrected = PersonFields {
        given_name: "Aoife".into(),
        family_name: "Brannigan".into(),
        language: Some("en".into()),
        ..PersonFields::default()
    };
    edit::update_person(&mut tx, &by, kept, &corrected).await.unwrap();
    tx.commit().await.unwrap();
    let undone = undo(db, &by, set).await;
    assert!(undone.changed_since.iter().any(|(_, id, field)| *id == kept.0 && field == "language"), "{undone:?}");
    let row = edit::person_record(db, kept).await.unwrap().unwrap();
    assert_eq!(row.language.as_deref(), Some("en"));
}

#[tokio::test]
async fn a_merge_on_which_another_builds_is_undone_after_it() {
    let test = TestDb::new().await;
    let db = &test.db;
    let by = by(db).await;
    let mut tx = db.begin().await.unwrap();
    let mut people = vec![];
    for family in ["One", "Two", "Three"] {
        let id = person(&mut tx, &by, "A", family).await;
        let value = format!("{}@ep.example", family.to_lowercase());
        let fields = DetailFields { kind: ContactKind::Email, value, label: None };
        edit::add_detail(&mut tx, &by, Owner::Person(id), &fields).await.unwrap();
        people.push(id);
    }
    tx.commit().await.unwrap();
    let first = merge(db, &by, people[1], people[0], &[]).await;
    let second = merge(db, &by, people[2], people[1], &[]).await;
    assert_eq!(identity::merged_into(db, people[0]).await.unwrap(), Some(people[2]), "through both");
    let mut tx = db.begin().await.unwrap();
    let refused = identity::undo(&mut tx, first, Some(by.account), now()).await;
    assert!(matches!(refused, Err(UndoError::BuiltOn(_))), "{refused:?}");
    tx.rollback().await.unwrap();
    undo(db, &by, second).await;
    undo(db, &by, first).await;
    for id in people {
        assert_eq!(sheet(db, id).await.unwrap().unwrap().details.len(), 1);
    }
}

#[tokio::test]
async fn what_every_client_holds_moves_along_and_a_campaign_to_both_keeps_its_two_letters() {
    let test = TestDb::new().await;
    let db = &test.db;
    let to = [Member::at("one@ep.example"), Member::at("two@ep.example"), Member::at("three@ep.example")];
    let ready = make::scheduled(db, &to, now()).await;
    let by = By { account: ready.author, name: "Camille Devos", now: now(), today: day("2026-11-24") };
    let (kept, absorbed) = (ready.people[0], ready.people[1]);
    let mut tx = db.begin().await.unwrap();
    let client = make::client(&mut tx, "Another house", &[], now()).await;
    let objective = make::objective(&mut tx, client, now()).await;
    making::stance(&mut tx, objective, absorbed, by.account).await.unwrap();
    making::contact(&mut tx, objective, vec![kept, absorbed], by.account).await.unwrap();
    making::contact(&mut tx, objective, vec![absorbed], by.account).await.unwrap();
    tx.commit().await.unwrap();
    let before = everything(db).await;
    let set = merge(db, &by, kept, absorbed, &[]).await;
    let after = everything(db).await;
    let of =
        |id: PersonId, rows: &[String]| rows.iter().filter(|row| row.ends_with(&format!("Some({}))", id.0))).count();
    assert_eq!((of(kept, &after["stance"]), of(absorbed, &after["stance"])), (1, 0));
    assert_eq!((of(kept, &after["contact_person"]), of(absorbed, &after["contact_person"])), (2, 1));
    assert_eq!(of(absorbed, &after["task"]), 0);
    assert_eq!(before["delivery"], after["delivery"], "one delivery per campaign and person");
    // The letter to the entry that is no more is not sent: the person would get two.
    let mut tx = db.begin().await.unwrap();
    let due = now() + chrono::TimeDelta::minutes(2);
    focal::outreach::campaigns::start(&mut tx, &ALL, ready.campaign, &Equipment::default(), due).await.unwrap();
    let claimed = focal::outreach::deliveries::claim(&mut tx, &ALL, ("w", "default"), 10, due, due).await.unwrap();
    let people: Vec<_> = claimed.iter().map(|claimed| claimed.person_id).collect();
    assert!(people.contains(&kept) && !people.contains(&absorbed) && people.len() == 2, "{people:?}");
    tx.rollback().await.unwrap();
    undo(db, &by, set).await;
    assert_eq!(everything(db).await, before);
    assert_eq!(stances::of_holder(db, &ALL, absorbed).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_merge_is_for_managers_and_of_two() {
    let test = TestDb::new().await;
    let by = by(&test.db).await;
    let mut tx = test.db.begin().await.unwrap();
    let (a, b) = (person(&mut tx, &by, "A", "One").await, person(&mut tx, &by, "A", "Two").await);
    let refused = identity::merge(&mut tx, &by, Role::Consultant, a, b, &[]).await;
    assert!(matches!(refused, Err(MergeError::Forbidden)));
    assert!(matches!(identity::merge(&mut tx, &by, Role::Manager, a, a, &[]).await, Err(MergeError::Same)));
    let nobody = PersonId::new();
    assert!(matches!(identity::merge(&mut tx, &by, Role::Manager, a, nobody, &[]).await, Err(MergeError::NotFound)));
    identity::merge(&mut tx, &by, Role::Administrator, a, b, &[]).await.unwrap();
    assert!(matches!(identity::merge(&mut tx, &by, Role::Manager, a, b, &[]).await, Err(MergeError::Same)));
}
