//! The same form and the same history on the pages of posts and organisations.

use axum::http::StatusCode;
use focal::accounts::Role;
use focal::directory::Classification;
use focal::directory::changes::{ChangeSetKind, Writer};
use focal::directory::edit::By;
use focal::identity;
use focal::stances::{self, Evidence, Holder};

use super::make::{House, day};
use crate::support::make::ALL;

const SPEECH: [(&str, &str); 4] =
    [("level", "p2"), ("confidence", "high"), ("evidence", "speech"), ("quote", "We are for it.")];

#[tokio::test]
async fn a_group_and_a_post_stand_somewhere_as_a_person_does() {
    let house = House::new().await;
    let group = house.organization(Classification::PoliticalGroup, "Renew", "").await;
    let post = house.post(group, "High Representative").await;
    let mut browser = house.app.signed_in("Elin Lindqvist", Role::Consultant, Some(house.client)).await;
    let objective = house.objective.to_string();
    for (path, name) in
        [(format!("/organizations/{group}"), "Renew"), (format!("/posts/{post}"), "High Representative")]
    {
        browser.get(&path).await.says("Unknown: never asked");
        let mut fields = SPEECH.to_vec();
        fields.extend([("objective", objective.as_str()), ("valid_on", "2026-11-20")]);
        let page = browser.post(&format!("{path}/stances"), &fields).await;
        page.says("Stance set to Supportive (+2)").says("Supportive since 20 Nov 2026").says("We are for it.");
        browser.get(&format!("/objectives/{objective}")).await.says(name);
        let undo = browser.get(&path).await.attribute("form[action$=withdrawal]", "action").unwrap();
        assert!(undo.starts_with(&path), "{undo}");
        browser.post(&undo, &[("reason", "Said by somebody else")]).await.says("Said by somebody else");
        fields.retain(|(name, _)| *name != "valid_on");
        fields.push(("valid_on", "2026-11-25"));
        let refused = browser.post(&format!("{path}/stances"), &fields).await;
        refused
            .is(StatusCode::UNPROCESSABLE_ENTITY)
            .says("A stance cannot be dated in the future.")
            .says("We are for it.");
    }
}

#[tokio::test]
async fn whoever_works_for_no_client_sees_nothing_of_it() {
    let house = House::new().await;
    let group = house.organization(Classification::PoliticalGroup, "Renew", "").await;
    house.stands(group, 2, "2026-11-20", Evidence::Speech).await;
    let mut stranger = house.app.signed_in("Ilse Vanacker", Role::Manager, None).await;
    let page = stranger.get(&format!("/organizations/{group}")).await;
    page.does_not_say("Supportive").does_not_say("History of stances").does_not_say("EU Focal Point for R2P");
    let objective = house.objective.to_string();
    let mut fields = SPEECH.to_vec();
    fields.extend([("objective", objective.as_str()), ("valid_on", "2026-11-20")]);
    stranger.post(&format!("/organizations/{group}/stances"), &fields).await.is(StatusCode::NOT_FOUND);
    assert_eq!(stances::of_holder(&house.app.app.db, &ALL, group).await.unwrap().len(), 1);
}

#[tokio::test]
async fn organisations_that_become_one_stand_where_both_stood_and_part_again() {
    let house = House::new().await;
    let db = &house.app.app.db;
    let (kept, absorbed) = (
        house.organization(Classification::Ngo, "Prevention", "").await,
        house.organization(Classification::Ngo, "Prevention Now", "").await,
    );
    let (chair, same_chair) = (house.post(kept, "Chair").await, house.post(absorbed, "Chair").await);
    house.stands(absorbed, 2, "2026-11-20", Evidence::Speech).await;
    house.stands(same_chair, 1, "2026-11-20", Evidence::Meeting).await;
    house.stands(kept, -1, "2026-10-01", Evidence::Hearsay).await;
    let by = By { account: house.author, name: "Mathis Verhaegen", now: house.now(), today: day("2026-11-24") };
    let mut tx = db.begin().await.unwrap();
    let merged = identity::merge_organizations(&mut tx, &by, Role::Manager, kept, absorbed, &[]).await.unwrap();
    tx.commit().await.unwrap();
    let level = async |holder: Holder| {
        let now = stances::current(db, &ALL, house.objective, day("2026-11-24"), 180).await.unwrap();
        now.get(&holder).map(|standing| standing.level.number())
    };
    assert_eq!((level(kept.into()).await, level(absorbed.into()).await), (Some(2), None));
    assert_eq!((level(chair.into()).await, level(same_chair.into()).await), (Some(1), None));
    assert!(house.drift().await.is_none());
    let mut tx = db.begin().await.unwrap();
    let undone = identity::undo(&mut tx, merged.set, Some(house.author), house.now()).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(undone.changed_since, []);
    assert_eq!((level(kept.into()).await, level(absorbed.into()).await), (Some(-1), Some(2)));
    assert_eq!((level(chair.into()).await, level(same_chair.into()).await), (None, Some(1)));
    assert!(house.drift().await.is_none());
}

#[tokio::test]
async fn a_post_of_which_a_stance_is_known_stays_when_its_making_is_undone() {
    let house = House::new().await;
    let group = house.organization(Classification::PoliticalGroup, "Renew", "").await;
    let mut tx = house.app.app.db.begin().await.unwrap();
    let mut writer = Writer::begin(&mut tx, ChangeSetKind::Edit, "a post", None, house.now()).await.unwrap();
    let new = focal::directory::posts::NewPost {
        organization: group,
        label: "Coordinator".into(),
        area_code: String::new(),
        start_date: None,
        source: "made up".into(),
    };
    let post = focal::directory::posts::create(&mut tx, &mut writer, &new, house.now()).await.unwrap();
    tx.commit().await.unwrap();
    house.stands(post, 2, "2026-11-20", Evidence::Speech).await;
    let mut tx = house.app.app.db.begin().await.unwrap();
    let undone = identity::undo(&mut tx, writer.id(), None, house.now()).await.unwrap();
    assert_eq!(undone.in_use, [post.0]);
}
