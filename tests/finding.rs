//! Finding people, organisations and posts: the search, the list with its filters, views, tags, bulk acts and exports.

use chrono::NaiveDate;
use focal::accounts::Role as AccountRole;
use focal::db::Db;
use focal::directory::changes::{ChangeSetKind, Writer};
use focal::directory::records::{OtherNameId, OtherNameRecord, PostId, PostRecord};
use focal::directory::search::{self, Kind};
use focal::directory::{
    self, Classification, NewMembership, NewOrganization, NewPerson, OrganizationId, PersonId, Role,
};

use crate::support::app::{TestApp, start};
use crate::support::database::TestDb;
use crate::support::parliament::FIVE;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

async fn body(db: &Db, classification: Classification, code: &str, name: &str, area: &str) -> OrganizationId {
    let mut tx = db.begin().await.unwrap();
    let (code, name, area_code) = (code.to_owned(), name.to_owned(), area.to_owned());
    let new = NewOrganization { classification, code, name, parent: None, area_code };
    let id = directory::ensure_organization(&mut tx, &new, start()).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn person(db: &Db, given: &str, family: &str) -> PersonId {
    let mut tx = db.begin().await.unwrap();
    let new = NewPerson { given_name: given.into(), family_name: family.into(), ..NewPerson::default() };
    let id = directory::create_person(&mut tx, &new, start()).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn seat(db: &Db, person: PersonId, organization: OrganizationId, role: Role, end: Option<&str>) {
    let mut tx = db.begin().await.unwrap();
    let new = NewMembership {
        person,
        organization,
        role,
        area_code: None,
        start_date: day("2024-07-16"),
        end_date: end.map(day),
        source: "test".into(),
    };
    directory::start_membership(&mut tx, new, start()).await.unwrap();
    tx.commit().await.unwrap();
}

async fn found(db: &Db, q: &str) -> Vec<String> {
    let hits = search::search(db, q, Kind::ALL, 20).await.unwrap();
    hits.into_iter().map(|hit| hit.label).collect()
}

#[tokio::test]
async fn whoever_is_looked_for_is_found_however_it_is_typed() {
    let app = TestApp::new().await;
    app.parliament(&FIVE).await;
    let db = &app.app.db;
    person(db, "Γιώργος", "ΚΑΡΑΛΗΣ").await;
    let director = person(db, "Odile", "Marchand").await;
    let health = body(db, Classification::Ministry, "Santé publique", "Ministère de la Santé publique", "FR").await;
    let mut tx = db.begin().await.unwrap();
    let mut writer = Writer::begin(&mut tx, ChangeSetKind::Edit, "Added an office", None, start()).await.unwrap();
    let post = PostRecord {
        id: PostId::new(),
        organization_id: health,
        label: "Director".into(),
        area_code: String::new(),
        start_date: None,
        end_date: None,
        source: "test".into(),
        search_text: "director".into(),
        created_at: start(),
    };
    writer.insert(&mut tx, &[post.clone()]).await.unwrap();
    let seat = focal::directory::records::MembershipRecord {
        id: focal::directory::MembershipId::new(),
        person_id: director,
        organization_id: health,
        role: Role::Head,
        area_code: None,
        start_date: day("2025-01-01"),
        end_date: None,
        source: "test".into(),
        created_at: start(),
        post_id: Some(post.id),
        on_behalf_of_id: None,
        label: None,
        start_precision: "day".parse().unwrap(),
        end_precision: "day".parse().unwrap(),
    };
    writer.insert(&mut tx, &[seat]).await.unwrap();
    tx.commit().await.unwrap();
    for (q, first) in [
        ("ionasc", "Ruxandra IONAȘCU"),
        ("velchev", "Димитър ВЕЛЧЕВ"),
        ("karalis", "Γιώργος ΚΑΡΑΛΗΣ"),
        ("Καραλ", "Γιώργος ΚΑΡΑΛΗΣ"),
        ("nasc ruxan", "Ruxandra IONAȘCU"),
        ("renew ie", "Aoife BRANNIGAN"),
        ("member0@ep.example", "Aoife BRANNIGAN"),
        ("sante director odi", "Odile Marchand"),
        ("ireland", "Aoife BRANNIGAN"),
        ("fr", "Corentin DELABROYE"),
    ] {
        assert_eq!(found(db, q).await.first().map(String::as_str), Some(first), "{q}");
    }
    for q in ["", "%", "  ", "_", "'; drop table person; --", "brannigan velchev"] {
        assert_eq!(found(db, q).await, Vec::<String>::new(), "{q}");
    }
    let hits = search::search(db, "director sante", Kind::ALL, 20).await.unwrap();
    let kinds: Vec<_> = hits.iter().map(|hit| (hit.kind, hit.note.as_str())).collect();
    assert_eq!(kinds, [(Kind::Post, "Post · Santé publique"), (Kind::Person, "Director · Santé publique · FR")]);
    let mep = search::search(db, "brannigan", Kind::ALL, 1).await.unwrap().remove(0);
    assert_eq!((mep.record_id, mep.note.as_str()), (mep.record_id, "MEP · Renew · IE"));
}

#[tokio::test]
async fn names_that_begin_with_the_word_come_first_and_people_before_bodies() {
    let test = TestDb::new().await;
    let db = &test.db;
    for (given, family) in [("Anna", "Zamarin"), ("Marin", "Abel"), ("Bo", "Marin"), ("Cyd", "De Marinis")] {
        person(db, given, family).await;
    }
    let council = body(db, Classification::CouncilFormation, "Marine", "Marine affairs", "").await;
    let dora = person(db, "Dora", "Quist").await;
    seat(db, dora, council, Role::Member, None).await;
    assert_eq!(
        found(db, "marin").await,
        ["Marin Abel", "Bo Marin", "Marine affairs", "Cyd De Marinis", "Dora Quist", "Anna Zamarin"]
    );
}

#[tokio::test]
async fn what_ends_changes_or_is_undone_is_no_longer_found() {
    let test = TestDb::new().await;
    let db = &test.db;
    let afet = body(db, Classification::Committee, "AFET", "Foreign Affairs", "").await;
    let (anna, otto) = (person(db, "Anna", "Bos").await, person(db, "Otto", "Ek").await);
    seat(db, anna, afet, Role::Chair, Some("2026-12-01")).await;
    seat(db, otto, afet, Role::Member, None).await;
    assert_eq!(found(db, "afet chair").await, ["Anna Bos"]);
    // The membership ends by itself: the nightly refresh sees it.
    let mut tx = db.begin().await.unwrap();
    search::rebuild(&mut tx, day("2026-12-02")).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(found(db, "afet chair").await, Vec::<String>::new());
    assert_eq!(found(db, "afet ek").await, ["Otto Ek"]);
    // Another name is found at once, and gone when the act is undone.
    let mut tx = db.begin().await.unwrap();
    let mut writer = Writer::begin(&mut tx, ChangeSetKind::Edit, "Another spelling", None, start()).await.unwrap();
    let name = OtherNameRecord {
        id: OtherNameId::new(),
        person_id: Some(otto),
        organization_id: None,
        name: "Оттон".into(),
        search_text: "otton".into(),
        start_date: None,
        end_date: None,
        source: "test".into(),
        created_at: start(),
    };
    writer.insert(&mut tx, &[name]).await.unwrap();
    let set = writer.id();
    tx.commit().await.unwrap();
    assert_eq!(found(db, "otton").await, ["Otto Ek"]);
    let mut tx = db.begin().await.unwrap();
    directory::changes::undo(&mut tx, set, None, &std::collections::HashSet::new(), start()).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(found(db, "otton").await, Vec::<String>::new());
    let _ = AccountRole::Consultant;
}
