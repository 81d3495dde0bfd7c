use std::collections::{HashMap, HashSet};

use chrono::Duration;
use focal::outreach::campaigns::{self, CampaignId};
use focal::outreach::deliveries::{
    self, Claimed, DeliveryId, Page, Recorded, Resolution, SendOutcome, State, Swept, Trace, claim, record,
};
use focal::outreach::suppressions::{self, Reason};
use focal::outreach::{Language, Refused};
use focal::{db::Engine, sql};

use super::make::{self, ALL, World, later, noon};

impl World {
    async fn claim(&self, owner: &str, limit: i64, minute: i64) -> Vec<Claimed> {
        let mut tx = self.db.begin().await.unwrap();
        let claimed = claim(&mut tx, &ALL, (owner, "default"), limit, later(minute + 5), later(minute)).await.unwrap();
        tx.commit().await.unwrap();
        claimed
    }

    async fn record(&self, owner: &str, outcomes: Vec<(DeliveryId, SendOutcome)>, minute: i64) -> Recorded {
        let mut tx = self.db.begin().await.unwrap();
        let recorded = record(&mut tx, &ALL, owner, outcomes, later(minute)).await.unwrap();
        tx.commit().await.unwrap();
        recorded
    }

    /// Claims one letter.
    async fn one_sending(&self, owner: &str, minute: i64) -> DeliveryId {
        self.claim(owner, 1, minute).await[0].id
    }

    async fn settle(&self, owner: &str, traces: HashMap<DeliveryId, Trace>, minute: i64) -> Swept {
        let mut tx = self.db.begin().await.unwrap();
        let swept = deliveries::settle(&mut tx, &ALL, owner, traces, later(minute)).await.unwrap();
        tx.commit().await.unwrap();
        swept
    }

    async fn sweep(&self, minute: i64) -> Swept {
        let mut tx = self.db.begin().await.unwrap();
        let swept = deliveries::sweep(&mut tx, &ALL, later(minute)).await.unwrap();
        tx.commit().await.unwrap();
        swept
    }

    async fn state(&self, id: DeliveryId) -> (State, Option<String>) {
        let line = deliveries::get(&self.db, &ALL, id).await.unwrap().line;
        (line.state, line.reason)
    }

    async fn counts(&self, campaign: CampaignId) -> Vec<(State, i64)> {
        deliveries::progress(&self.db, &ALL, campaign).await.unwrap().iter().collect()
    }
}

fn ids(claimed: &[Claimed]) -> Vec<DeliveryId> {
    claimed.iter().map(|claimed| claimed.id).collect()
}

#[tokio::test]
async fn a_letter_goes_from_planned_to_accepted_and_every_step_is_kept() {
    let world = World::new().await;
    world.member("Aoife Brannigan", "IE").await;
    let campaign = world.sending("Wave 1").await;
    assert_eq!(deliveries::due_count(&world.db, &ALL, "default", later(1)).await.unwrap(), 1);
    assert_eq!(deliveries::next_due_at(&world.db, &ALL, "default").await.unwrap(), Some(later(1)));
    let claimed = world.claim("w1", 10, 1).await;
    let letter = &claimed[0];
    assert_eq!((letter.address.as_str(), letter.language), ("aoife.brannigan@europarl.example", Language::English));
    let data = deliveries::merge_data(&world.db, &ALL, &claimed, later(1)).await.unwrap();
    assert_eq!(data[&letter.id].salutation, "Dear Aoife Brannigan,");
    let outgoing = campaigns::outgoing(&world.db, &ALL, letter.campaign_id, letter.part).await.unwrap();
    assert_eq!((outgoing.sender_name.as_str(), outgoing.texts.len()), ("Camille Devos", 2));

    assert_eq!(world.state(letter.id).await, (State::Sending, None));
    let accepted = || vec![(letter.id, SendOutcome::Accepted("250 2.0.0 Ok: queued as 1".to_owned()))];
    assert_eq!(world.record("w1", accepted(), 2).await.written, [letter.id]);
    // Told twice, it is written once.
    assert_eq!(world.record("w1", accepted(), 3).await, Recorded::default());
    let delivery = deliveries::get(&world.db, &world.scope(), letter.id).await.unwrap();
    assert_eq!(delivery.line.attempts, 1);
    assert_eq!(delivery.line.reason.as_deref(), Some("250 2.0.0 Ok: queued as 1"));
    let states: Vec<_> = delivery.events.iter().map(|event| event.state).collect();
    assert_eq!(states, [State::Planned, State::Due, State::Sending, State::Accepted]);
    let times: Vec<_> = delivery.events.iter().map(|event| event.at).collect();
    assert_eq!(times, [noon(), later(1), later(1), later(2)]);
    assert_eq!(world.counts(campaign).await, [(State::Accepted, 1)]);

    let mut tx = world.db.begin().await.unwrap();
    assert!(campaigns::finish_if_done(&mut tx, &ALL, campaign, later(4)).await.unwrap());
    assert!(!campaigns::finish_if_done(&mut tx, &ALL, campaign, later(5)).await.unwrap());
    tx.commit().await.unwrap();
    assert!(campaigns::sending(&world.db, &ALL).await.unwrap().is_empty());
}

#[tokio::test]
async fn two_workers_never_get_the_same_letter() {
    let world = World::new().await;
    world.members(40).await;
    world.sending("Wave 1").await;
    let worker = |owner: &'static str| {
        let db = world.db.clone();
        tokio::spawn(async move {
            let mut got = vec![];
            loop {
                let mut tx = db.begin().await.unwrap();
                let claimed = claim(&mut tx, &ALL, (owner, "default"), 3, later(6), later(1)).await.unwrap();
                tokio::task::yield_now().await;
                tx.commit().await.unwrap();
                if claimed.is_empty() {
                    return got;
                }
                got.extend(ids(&claimed));
            }
        })
    };
    let (first, second, third) = (worker("w1"), worker("w2"), worker("w3"));
    let all = [first.await.unwrap(), second.await.unwrap(), third.await.unwrap()].concat();
    assert_eq!(all.len(), 40);
    assert_eq!(all.iter().collect::<HashSet<_>>().len(), 40);
}

#[tokio::test]
async fn a_claim_in_progress_does_not_hold_another_one_up() {
    let world = World::new().await;
    if world.db.engine() == Engine::Sqlite {
        return; // One writer at a time.
    }
    world.members(4).await;
    world.sending("Wave 1").await;
    let mut first = world.db.begin().await.unwrap();
    let one = claim(&mut first, &ALL, ("w1", "default"), 2, later(6), later(1)).await.unwrap();
    let mut second = world.db.begin().await.unwrap();
    // The second one waits only for the counts; so it is committed after the first.
    let db = tokio::spawn(async move {
        let two = claim(&mut second, &ALL, ("w2", "default"), 2, later(6), later(1)).await.unwrap();
        second.commit().await.unwrap();
        two
    });
    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    first.commit().await.unwrap();
    let two = db.await.unwrap();
    assert_eq!((one.len(), two.len()), (2, 2));
    assert!(ids(&one).iter().all(|id| !ids(&two).contains(id)));
}

#[tokio::test]
async fn what_must_not_be_sent_is_skipped_when_it_is_claimed() {
    let world = World::new().await;
    let fine = world.member("Ann Fine", "IE").await;
    let unsubscribed = world.member("Bea Unsubscribed", "IE").await;
    let objected = world.member("Cal Objected", "IE").await;
    let bounced = world.member("Dan Bounced", "IE").await;
    let ended = world.member("Eve Ended", "IE").await;
    let campaign = world.sending("Wave 1").await;
    let mut tx = world.db.begin().await.unwrap();
    suppressions::add(&mut tx, "Bea.Unsubscribed@europarl.example", Reason::Unsubscription, noon()).await.unwrap();
    make::email(&mut tx, objected, "cal@home.example", "objected").await;
    let q = sql!("update contact_detail set standing = 'bounced' where person_id = $1", bounced);
    tx.ex().exec(q).await.unwrap();
    let yesterday = campaigns::brussels_day(noon()).pred_opt();
    tx.ex().exec(sql!("update membership set end_date = $1 where person_id = $2", yesterday, ended)).await.unwrap();
    tx.commit().await.unwrap();

    let claimed = world.claim("w1", 10, 1).await;
    assert_eq!(claimed.iter().map(|claimed| claimed.person_id).collect::<Vec<_>>(), [fine]);
    let page = Page { limit: 10, offset: 0 };
    let skipped = deliveries::list(&world.db, &ALL, campaign, Some(State::Skipped), page).await.unwrap();
    let why: Vec<_> = skipped.iter().map(|line| (line.person_id, line.reason.clone().unwrap())).collect();
    assert_eq!(
        why,
        [
            (bounced, "mail to this address came back".to_owned()),
            (ended, "the mandate has ended".to_owned()),
            (objected, "the person objected".to_owned()),
            (unsubscribed, "the person unsubscribed".to_owned()),
        ]
    );
    assert_eq!(world.counts(campaign).await, [(State::Sending, 1), (State::Skipped, 4)]);
}

#[tokio::test]
async fn skipped_letters_do_not_hide_the_ones_behind_them() {
    let world = World::new().await;
    let people = world.members(6).await;
    world.sending("Wave 1").await;
    for person in &people[..5] {
        let q = sql!("update contact_detail set standing = 'objected' where person_id = $1", *person);
        world.run(q).await;
    }
    assert_eq!(world.claim("w1", 1, 1).await.len(), 1);
    assert!(world.claim("w1", 1, 1).await.is_empty());
}

#[tokio::test]
async fn a_deferred_letter_comes_back_and_is_given_up_after_five_days() {
    let world = World::new().await;
    world.member("Ann Fine", "IE").await;
    let campaign = world.sending("Wave 1").await;
    let id = world.one_sending("w1", 1).await;
    world.record("w1", vec![(id, SendOutcome::Deferred("451 4.7.1 Greylisted".to_owned()))], 1).await;
    assert_eq!(world.state(id).await, (State::Deferred, Some("451 4.7.1 Greylisted".to_owned())));
    let next = deliveries::next_due_at(&world.db, &ALL, "default").await.unwrap().unwrap();
    assert!(next >= later(1) + Duration::seconds(45) && next <= later(2), "{next}");
    assert!(world.claim("w1", 1, 1).await.is_empty());
    // Nobody listens for days.
    let mut minute = 2;
    loop {
        let again = world.one_sending("w1", minute).await;
        assert_eq!(again, id);
        world.record("w1", vec![(id, SendOutcome::Unsent("connection refused".to_owned()))], minute).await;
        if world.state(id).await.0 != State::Deferred {
            break;
        }
        let next = deliveries::next_due_at(&world.db, &ALL, "default").await.unwrap().unwrap();
        minute = (next - noon()).num_minutes() + 1;
    }
    let days = minute / 24 / 60;
    assert!((4..=5).contains(&days), "{days}");
    let (state, reason) = world.state(id).await;
    assert_eq!(state, State::Rejected);
    assert_eq!(reason.unwrap(), "gave up after five days; the last try: connection refused");
    assert_eq!(world.counts(campaign).await, [(State::Rejected, 1)]);
}

#[tokio::test]
async fn an_address_that_does_not_exist_is_never_written_to_again() {
    let world = World::new().await;
    let ann = world.member("Ann Gone", "IE").await;
    world.member("Bob Blocked", "IE").await;
    world.sending("Wave 1").await;
    let claimed = world.claim("w1", 2, 1).await;
    let outcome = |claimed: &Claimed| {
        let answer = if claimed.person_id == ann { "550 5.1.1 User unknown" } else { "550 5.7.1 Refused by policy" };
        (claimed.id, SendOutcome::Rejected(answer.to_owned()))
    };
    let recorded = world.record("w1", claimed.iter().map(outcome).collect(), 2).await;
    assert_eq!(recorded.bounced, ["ann.gone@europarl.example"]);
    let standing = sql!("select standing from contact_detail where person_id = $1", ann);
    assert_eq!(world.db.ex().value::<String>(standing).await.unwrap(), "bounced");
    let both = ["ann.gone@europarl.example".to_owned(), "bob.blocked@europarl.example".to_owned()];
    let suppressed = suppressions::among(&world.db, both).await.unwrap();
    assert_eq!(
        suppressed.into_iter().collect::<Vec<_>>(),
        [("ann.gone@europarl.example".to_owned(), Reason::HardBounce)]
    );
}

#[tokio::test]
async fn a_bounce_does_not_weaken_an_objection() {
    let world = World::new().await;
    let address = "ann@europarl.example".to_owned();
    let mut tx = world.db.begin().await.unwrap();
    for reason in [Reason::HardBounce, Reason::Objection, Reason::HardBounce] {
        suppressions::add(&mut tx, &address, reason, noon()).await.unwrap();
    }
    let found = suppressions::among(&mut tx, [address.clone()]).await.unwrap();
    assert_eq!(found[&address], Reason::Objection);
}

#[tokio::test]
async fn a_journal_tells_what_a_worker_that_died_had_sent() {
    let world = World::new().await;
    world.members(5).await;
    let campaign = world.sending("Wave 1").await;
    let claimed = ids(&world.claim("w1", 5, 1).await);
    let told = |outcome: fn(String) -> SendOutcome, answer: &str| Trace::Ended(outcome(answer.to_owned()));
    let traces = HashMap::from([
        (claimed[0], told(SendOutcome::Accepted, "250 2.0.0 Ok")),
        (claimed[1], told(SendOutcome::Rejected, "550 5.1.1 User unknown")),
        (claimed[2], told(SendOutcome::Deferred, "451 4.7.1 Later")),
        (claimed[3], Trace::Begun),
        (DeliveryId::new(), Trace::Begun),
    ]);
    // Whatever another one has noted is nothing to this one.
    assert_eq!(world.settle("w2", traces.clone(), 2).await, Swept::default());
    assert_eq!(world.settle("w1", traces.clone(), 2).await, Swept { released: 1, recorded: 3, unknown: 1 });
    assert_eq!(world.settle("w1", traces, 2).await, Swept::default(), "once");
    assert_eq!(world.state(claimed[0]).await, (State::Accepted, Some("250 2.0.0 Ok".to_owned())));
    assert_eq!(world.state(claimed[1]).await, (State::Rejected, Some("550 5.1.1 User unknown".to_owned())));
    assert_eq!(world.state(claimed[2]).await, (State::Deferred, Some("451 4.7.1 Later".to_owned())));
    let stopped = "the program stopped while this was being sent".to_owned();
    assert_eq!(world.state(claimed[3]).await, (State::Unknown, Some(stopped)));
    let back = deliveries::get(&world.db, &ALL, claimed[4]).await.unwrap();
    assert_eq!((back.line.state, back.line.attempts), (State::Due, 0), "what was not begun was not tried");
    let way: Vec<_> = back.events.iter().map(|event| event.state).collect();
    assert_eq!(way, [State::Planned, State::Due, State::Sending, State::Due]);
    let expected =
        [State::Due, State::Accepted, State::Deferred, State::Rejected, State::Unknown].map(|state| (state, 1));
    assert_eq!(world.counts(campaign).await, expected);
    // Another worker gets the one that was not begun, and only that.
    assert_eq!(ids(&world.claim("w2", 5, 2).await), [claimed[4]]);
}

#[tokio::test]
async fn without_a_journal_a_person_decides_once_nobody_can_come_back() {
    let world = World::new().await;
    world.members(2).await;
    let campaign = world.sending("Wave 1").await;
    let claimed = ids(&world.claim("w1", 2, 1).await);
    assert_eq!(world.sweep(3).await, Swept::default(), "the lease still holds");
    assert_eq!(world.sweep(15).await, Swept::default(), "its own machine may still find its journal");
    assert_eq!(world.sweep(17).await, Swept { unknown: 2, ..Swept::default() });
    assert_eq!(world.counts(campaign).await, [(State::Unknown, 2)]);
    assert!(world.claim("w2", 5, 18).await.is_empty());
    // The first one wakes up: what it knows is believed.
    let late = vec![(claimed[0], SendOutcome::Accepted("250 Ok".to_owned()))];
    assert_eq!(world.record("w1", late, 18).await.written, [claimed[0]]);
    assert_eq!(world.state(claimed[0]).await.0, State::Accepted);
    let mut tx = world.db.begin().await.unwrap();
    let taken_back = deliveries::restore_unknown(&mut tx, &ALL, claimed[0], world.author, later(18)).await;
    assert!(matches!(taken_back, Err(Refused::Conflict(_))), "nobody decided this: {taken_back:?}");
    drop(tx);
    assert_eq!(world.settle("w1", HashMap::new(), 18).await, Swept::default(), "too late to say that it was not begun");
    assert_eq!(world.state(claimed[1]).await.0, State::Unknown);
}

#[tokio::test]
async fn a_lease_that_is_renewed_holds() {
    let world = World::new().await;
    world.members(3).await;
    world.sending("Wave 1").await;
    world.claim("w1", 3, 1).await;
    let mut tx = world.db.begin().await.unwrap();
    assert_eq!(deliveries::renew(&mut tx, &ALL, "w1", later(30)).await.unwrap(), 3);
    assert_eq!(deliveries::holders(&mut tx, &ALL).await.unwrap(), ["w1"]);
    tx.commit().await.unwrap();
    assert_eq!(world.sweep(39).await, Swept::default());
}

#[tokio::test]
async fn a_cancelled_campaign_takes_nothing_up_again() {
    let world = World::new().await;
    world.members(3).await;
    let campaign = world.sending("Wave 1").await;
    let claimed = ids(&world.claim("w1", 2, 1).await);
    let mut tx = world.db.begin().await.unwrap();
    assert_eq!(campaigns::cancel(&mut tx, &ALL, campaign, world.author, later(2)).await.unwrap(), 1);
    tx.commit().await.unwrap();
    // The one on its way is not tried again, the one that was not begun not sent.
    world.record("w1", vec![(claimed[0], SendOutcome::Deferred("450 later".to_owned()))], 3).await;
    let why = "the campaign was stopped; the last try: 450 later".to_owned();
    assert_eq!(world.state(claimed[0]).await, (State::Cancelled, Some(why)));
    world.settle("w1", HashMap::new(), 3).await;
    assert!(world.claim("w1", 5, 9000).await.is_empty());
    assert_eq!(world.counts(campaign).await, [(State::Cancelled, 3)]);
    let page = Page { limit: 10, offset: 0 };
    for line in deliveries::list(&world.db, &ALL, campaign, None, page).await.unwrap() {
        let events = deliveries::get(&world.db, &ALL, line.id).await.unwrap().events;
        assert_eq!(events.last().map(|event| event.state), Some(State::Cancelled));
    }
}

#[tokio::test]
async fn a_person_decides_what_became_of_an_unknown_letter() {
    let world = World::new().await;
    world.members(2).await;
    let campaign = world.sending("Wave 1").await;
    let claimed = world.claim("w1", 2, 1).await;
    let lost = |claimed: &Claimed| (claimed.id, SendOutcome::Unknown("the connection broke".to_owned()));
    world.record("w1", claimed.iter().map(lost).collect(), 1).await;
    let mut tx = world.db.begin().await.unwrap();
    assert!(campaigns::finish_if_done(&mut tx, &ALL, campaign, later(2)).await.unwrap());
    let (first, second, by) = (claimed[0].id, claimed[1].id, world.author);
    let scope = world.scope();
    deliveries::resolve_unknown(&mut tx, &scope, first, Resolution::Accepted, by, later(3)).await.unwrap();
    deliveries::resolve_unknown(&mut tx, &scope, second, Resolution::PlannedAgain, by, later(3)).await.unwrap();
    let again = deliveries::resolve_unknown(&mut tx, &scope, second, Resolution::Accepted, by, later(3)).await;
    assert!(matches!(again, Err(Refused::Conflict(_))), "{again:?}");
    tx.commit().await.unwrap();
    assert_eq!(world.state(first).await, (State::Accepted, Some("Camille Devos says that it was sent".to_owned())));
    // The worker that sent it is not heard any more.
    let late = vec![(second, SendOutcome::Accepted("250 Ok".to_owned()))];
    assert_eq!(world.record("w1", late, 4).await, Recorded::default());
    let retried = world.claim("w2", 5, 4).await;
    assert_eq!(retried[0].message_id, claimed[1].message_id, "the same letter keeps its Message-ID");
    assert_eq!(campaigns::sending(&world.db, &ALL).await.unwrap(), [campaign]);
}

#[tokio::test]
async fn a_large_campaign_is_planned_claimed_and_recorded_whole() {
    let world = World::new().await;
    world.members(250).await;
    let campaign = world.sending("Wave 1").await;
    let claimed = world.claim("w1", 1000, 1).await;
    assert_eq!(claimed.len(), 250);
    let accepted = |claimed: &Claimed| (claimed.id, SendOutcome::Accepted(format!("250 Ok {}", claimed.id)));
    world.record("w1", claimed.iter().map(accepted).collect(), 1).await;
    assert_eq!(world.counts(campaign).await, [(State::Accepted, 250)]);
    for claimed in claimed {
        let delivery = deliveries::get(&world.db, &ALL, claimed.id).await.unwrap();
        let told: Vec<_> = delivery.events.iter().map(|event| event.state).collect();
        assert_eq!(told, [State::Planned, State::Due, State::Sending, State::Accepted]);
        assert_eq!(delivery.events[3].detail, format!("250 Ok {}", claimed.id));
    }
}
