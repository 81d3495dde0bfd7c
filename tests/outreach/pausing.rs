use chrono::{DateTime, Utc};
use focal::outreach::campaigns::{self, BRUSSELS, CampaignId, Kept, SendingHours};
use focal::outreach::deliveries::{self, State};
use focal::outreach::policy::{self, Pace, Policy};
use focal::outreach::senders::Equipment;
use focal::outreach::{Refused, audiences};

use super::make::{ALL, World, later, noon};

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

async fn count(world: &World, id: CampaignId, state: State) -> i64 {
    deliveries::progress(&world.db, &ALL, id).await.unwrap().of(state)
}

async fn claimable(world: &World, now: DateTime<Utc>) -> usize {
    let mut tx = world.db.begin().await.unwrap();
    let claimed =
        deliveries::claim(&mut tx, &ALL, ("w", "default"), 100, now + chrono::Duration::minutes(5), now).await.unwrap();
    tx.commit().await.unwrap();
    claimed.len()
}

async fn kept(world: &World, id: CampaignId, now: DateTime<Utc>) -> Kept {
    let mut tx = world.db.begin().await.unwrap();
    let kept = campaigns::keep_hours(&mut tx, &ALL, id, now).await.unwrap();
    tx.commit().await.unwrap();
    kept
}

async fn pause(world: &World, id: CampaignId, now: DateTime<Utc>) -> Result<usize, Refused> {
    let mut tx = world.db.begin().await.unwrap();
    let n = campaigns::pause(&mut tx, &world.scope(), id, world.author, now).await?;
    tx.commit().await.unwrap();
    Ok(n)
}

async fn resume(world: &World, id: CampaignId, now: DateTime<Utc>) -> Result<usize, Refused> {
    let mut tx = world.db.begin().await.unwrap();
    let n = campaigns::resume(&mut tx, &world.scope(), id, world.author, now).await?;
    tx.commit().await.unwrap();
    Ok(n)
}

#[tokio::test]
async fn a_paused_campaign_begins_no_letter_until_it_is_resumed() {
    let world = World::new().await;
    world.members(3).await;
    let id = world.sending("First round").await;
    assert_eq!(pause(&world, id, later(2)).await.unwrap(), 3);
    assert_eq!((claimable(&world, later(3)).await, count(&world, id, State::Planned).await), (0, 3));
    assert!(matches!(pause(&world, id, later(3)).await, Err(Refused::Conflict(_))));
    // The clock does not undo what a person did.
    assert_eq!(kept(&world, id, later(4)).await, Kept::AsItIs);
    let mut tx = world.db.begin().await.unwrap();
    assert!(!campaigns::finish_if_done(&mut tx, &ALL, id, later(4)).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(resume(&world, id, later(5)).await.unwrap(), 3);
    assert_eq!(claimable(&world, later(5)).await, 3);
    let told: Vec<String> =
        campaigns::events(&world.db, &ALL, id).await.unwrap().into_iter().map(|event| event.detail).collect();
    assert!(
        told.contains(&"paused; 3 letters wait".to_owned()) && told.contains(&"goes on: 3 letters are due".to_owned())
    );
}

#[tokio::test]
async fn a_letter_that_comes_back_while_its_campaign_is_paused_waits_with_the_rest() {
    let world = World::new().await;
    let people = world.members(2).await;
    let id = world.sending("First round").await;
    pause(&world, id, later(2)).await.unwrap();
    // As if a worker had had it in hand, and the relay had said: not now.
    let q = focal::scoped!(
        &ALL,
        "update delivery set state = 'deferred', next_attempt_at = $1 where campaign_id = $2 and person_id = $3
            and $scope(client_id)",
        later(3),
        id,
        people[0]
    );
    world.run(q).await;
    for (state, by) in [("planned", -1), ("deferred", 1)] {
        let q = focal::scoped!(
            &ALL,
            "update campaign_count set deliveries = deliveries + $1 where campaign_id = $2 and state = $3
                and $scope(client_id)",
            by,
            id,
            state
        );
        world.run(q).await;
    }
    assert_eq!((claimable(&world, later(4)).await, count(&world, id, State::Planned).await), (0, 2));
    assert_eq!(resume(&world, id, later(5)).await.unwrap(), 2);
    assert_eq!(claimable(&world, later(5)).await, 2);
}

#[tokio::test]
async fn when_the_sending_hours_are_over_a_campaign_waits_for_the_next_opening() {
    let world = World::new().await;
    world.members(2).await;
    let id = world.sending("First round").await;
    assert_eq!(kept(&world, id, later(5)).await, Kept::AsItIs);
    // 18:00 in Brussels, on a Tuesday in winter.
    assert_eq!(kept(&world, id, at("2027-03-02T17:00:00Z")).await, Kept::Stopped(2));
    let campaign = campaigns::get(&world.db, &ALL, id).await.unwrap();
    assert_eq!(campaign.resumes_at, Some(at("2027-03-03T08:00:00Z")));
    assert_eq!(claimable(&world, at("2027-03-02T23:00:00Z")).await, 0);
    assert_eq!(kept(&world, id, at("2027-03-02T23:00:00Z")).await, Kept::AsItIs);
    assert_eq!(kept(&world, id, at("2027-03-03T08:00:30Z")).await, Kept::GoesOn(2));
    assert_eq!(claimable(&world, at("2027-03-03T08:01:00Z")).await, 2);
}

#[tokio::test]
async fn an_opening_that_was_missed_for_long_is_held_for_a_person() {
    let world = World::new().await;
    world.members(2).await;
    let id = world.sending("First round").await;
    kept(&world, id, at("2027-03-02T17:00:00Z")).await;
    // The program was off for two days.
    assert_eq!(kept(&world, id, at("2027-03-04T09:00:00Z")).await, Kept::Held);
    assert_eq!(kept(&world, id, at("2027-03-04T10:00:00Z")).await, Kept::AsItIs);
    assert_eq!(claimable(&world, at("2027-03-04T10:00:00Z")).await, 0);
    assert_eq!(resume(&world, id, at("2027-03-04T10:00:00Z")).await.unwrap(), 2);
    // At night a person's word waits for the morning.
    pause(&world, id, at("2027-03-04T10:05:00Z")).await.unwrap();
    assert_eq!(resume(&world, id, at("2027-03-04T22:00:00Z")).await.unwrap(), 0);
    assert_eq!(kept(&world, id, at("2027-03-05T08:00:00Z")).await, Kept::GoesOn(2));
}

#[tokio::test]
async fn a_campaign_is_not_scheduled_for_a_time_at_which_no_letters_go_out() {
    let world = World::new().await;
    world.members(1).await;
    let id = world.approved("First round").await;
    let schedule = async |id, when: &str| {
        let mut tx = world.db.begin().await.unwrap();
        campaigns::schedule(&mut tx, &world.scope(), id, at(when), BRUSSELS, world.author, noon()).await
    };
    let refused = schedule(id, "2027-03-06T10:00:00Z").await.unwrap_err().to_string();
    assert!(refused.contains("The next opening is 8 Mar 2027, 09:00 in Brussels."), "{refused}");
    assert!(schedule(id, "2027-03-08T10:00:00Z").await.is_ok());
    let mut draft = world.draft("Urgent");
    draft.hours = SendingHours::Any;
    let mut tx = world.db.begin().await.unwrap();
    let urgent = campaigns::create(&mut tx, &world.scope(), &draft, world.author, noon()).await.unwrap();
    tx.commit().await.unwrap();
    world.submit(urgent).await.unwrap();
    world.approve_as(urgent, world.manager, focal::accounts::Role::Manager).await.unwrap();
    assert!(schedule(urgent, "2027-03-06T10:00:00Z").await.is_ok());
}

#[tokio::test]
async fn letters_to_one_domain_become_due_one_after_the_other() {
    let world = World::new().await;
    world.members(6).await;
    let mut tx = world.db.begin().await.unwrap();
    let pace = Pace { per_domain: Some(20), ..Pace::default() };
    policy::set(&mut tx, &Policy { pace, ..Policy::default() }, world.manager, noon()).await.unwrap();
    tx.commit().await.unwrap();
    let id = world.sending("First round").await;
    assert_eq!(count(&world, id, State::Due).await, 6);
    let start = later(1);
    let after = |seconds| start + chrono::Duration::seconds(seconds);
    assert_eq!(claimable(&world, after(0)).await, 3, "ten seconds' worth are saved up");
    assert_eq!(claimable(&world, after(2)).await, 0);
    assert_eq!(claimable(&world, after(3)).await, 1);
    assert_eq!(claimable(&world, after(60)).await, 2);
    // What another campaign to the same domain may use was used up.
    let second = world.sending("Second round").await;
    assert_eq!((count(&world, second, State::Due).await, claimable(&world, after(0)).await), (6, 0));
}

#[tokio::test]
async fn a_campaign_is_written_again_to_those_who_certainly_got_nothing() {
    let world = World::new().await;
    let [ann, bob, cor] = [
        world.member("Ann Reached", "IE").await,
        world.member("Bob Refused", "IE").await,
        world.member("Cor Unknown", "IE").await,
    ];
    let id = world.sending("First round").await;
    let scope = world.scope();
    let again = async || {
        let mut tx = world.db.begin().await.unwrap();
        let new = campaigns::write_again(&mut tx, &scope, id, world.author, later(9)).await?;
        tx.commit().await.unwrap();
        Ok::<_, Refused>(new)
    };
    assert!(matches!(again().await, Err(Refused::Conflict(_))), "not while it is sending");
    for (person, state) in [(ann, "accepted"), (bob, "rejected"), (cor, "unknown")] {
        world.ended(id, person, state, 0).await;
    }
    world
        .run(focal::scoped!(&ALL, "update campaign set state = 'finished' where id = $1 and $scope(client_id)", id))
        .await;
    let new = again().await.unwrap();
    let campaign = campaigns::get(&world.db, &ALL, new).await.unwrap();
    assert_eq!(campaign.name, "First round (again)");
    let ready = campaigns::check(&world.db, &scope, new, &Equipment::default(), later(9)).await.unwrap();
    let names: Vec<&str> = ready.funnel.recipients.iter().map(|recipient| recipient.name.as_str()).collect();
    assert_eq!(names, ["Bob Refused"]);
    let mut tx = world.db.begin().await.unwrap();
    let copy = campaigns::duplicate(&mut tx, &scope, id, world.author, later(9)).await.unwrap();
    let second = campaigns::duplicate(&mut tx, &scope, id, world.author, later(9)).await.unwrap();
    tx.commit().await.unwrap();
    let called = async |id| campaigns::get(&world.db, &ALL, id).await.unwrap().name;
    assert_eq!(
        (called(copy).await, called(second).await),
        ("First round (copy)".into(), "First round (copy 2)".into())
    );
    let copied = campaigns::get(&world.db, &ALL, copy).await.unwrap();
    assert_eq!((copied.state, copied.audience), (campaigns::State::Draft, audiences::Audience::deciders()));
}
