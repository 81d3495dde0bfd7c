//! Whatever happens in whatever order: nobody gets two letters, and the counts are right.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, Duration, Utc};
use focal::db::{Engine, Tx};
use focal::outreach::campaigns::{self, CampaignId};
use focal::outreach::deliveries::{self, DeliveryId, Resolution, SendOutcome, State, Trace};
use focal::scoped;
use proptest::prelude::*;

use super::make::{ALL, World, later};
use crate::support::database::engine;

#[derive(Clone, Debug)]
enum Step {
    Claim(usize, i64),
    /// The first of what a worker has taken goes out.
    Begin(usize),
    /// What the relay does with everything that a worker has begun; some of it is told twice.
    Relay(usize, u8),
    /// The same, but the worker dies when the answers stand in its journal only.
    RelayAndDie(usize, u8),
    /// The worker's run ends.
    End(usize),
    /// The worker is gone, and forgets.
    Die(usize),
    /// Journals of workers that are gone are found.
    Settle,
    /// Or they are lost.
    Lose,
    Sweep,
    Wait(i64),
    Decide(bool),
    Finish,
    Cancel,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        5 => (0..2usize, 1..4i64).prop_map(|(worker, limit)| Step::Claim(worker, limit)),
        7 => (0..2usize).prop_map(Step::Begin),
        6 => (0..2usize, any::<u8>()).prop_map(|(worker, answer)| Step::Relay(worker, answer)),
        2 => (0..2usize, any::<u8>()).prop_map(|(worker, answer)| Step::RelayAndDie(worker, answer)),
        1 => (0..2usize).prop_map(Step::End),
        2 => (0..2usize).prop_map(Step::Die),
        2 => Just(Step::Settle),
        1 => Just(Step::Lose),
        2 => Just(Step::Sweep),
        3 => (1..600i64).prop_map(Step::Wait),
        2 => any::<bool>().prop_map(Step::Decide),
        1 => Just(Step::Finish),
        1 => Just(Step::Cancel),
    ]
}

/// A worker, what it has in hand, and what it has noted.
#[derive(Default)]
struct Worker {
    name: String,
    taken: Vec<(DeliveryId, DateTime<Utc>)>,
    begun: Vec<DeliveryId>,
    journal: HashMap<DeliveryId, Trace>,
}

impl Worker {
    fn new() -> Worker {
        Worker { name: focal::ids::new().to_string(), ..Worker::default() }
    }
}

/// What the test knows and the database does not: what the relay really took.
struct Run {
    world: World,
    campaign: CampaignId,
    now: DateTime<Utc>,
    workers: [Worker; 2],
    dead: Vec<Worker>,
    taken: HashMap<DeliveryId, usize>,
    /// Sent again because a person, wrongly or not, said so: not the program's doing.
    allowed: HashSet<DeliveryId>,
}

impl Run {
    async fn new() -> Run {
        let world = World::new().await;
        world.members(4).await;
        let campaign = world.sending("Wave 1").await;
        let workers = [Worker::new(), Worker::new()];
        let (dead, taken, allowed) = Default::default();
        Run { world, campaign, now: later(1), workers, dead, taken, allowed }
    }

    async fn step(&mut self, step: &Step) {
        let mut tx = self.world.db.begin().await.unwrap();
        self.act(&mut tx, step).await;
        tx.commit().await.unwrap();
    }

    async fn act(&mut self, tx: &mut Tx, step: &Step) {
        let now = self.now;
        match *step {
            Step::Claim(w, limit) => {
                let lease = now + Duration::minutes(5);
                let worker = &mut self.workers[w];
                let claimed = deliveries::claim(tx, &ALL, (&worker.name, "default"), limit, lease, now).await.unwrap();
                worker.taken.extend(claimed.iter().map(|claimed| (claimed.id, lease)));
            }
            Step::Begin(w) => self.begin(tx, w).await,
            Step::Relay(w, answer) => self.relay(tx, w, answer).await,
            Step::RelayAndDie(w, answer) => {
                self.hear(w, answer);
                self.die(w);
            }
            Step::End(w) if self.workers[w].begun.is_empty() => self.end(tx, w).await,
            Step::Die(w) => {
                // Half of what was on its way had been taken already.
                for (i, id) in std::mem::take(&mut self.workers[w].begun).into_iter().enumerate() {
                    *self.taken.entry(id).or_default() += i % 2;
                }
                self.die(w);
            }
            Step::Settle => {
                for worker in std::mem::take(&mut self.dead) {
                    deliveries::settle(tx, &ALL, &worker.name, worker.journal, now).await.unwrap();
                }
            }
            Step::Lose => {
                for worker in std::mem::take(&mut self.dead) {
                    deliveries::give_up(tx, &ALL, &worker.name, "its journal is gone", now).await.unwrap();
                }
            }
            Step::Sweep => drop(deliveries::sweep(tx, &ALL, now).await.unwrap()),
            Step::Wait(minutes) => self.now += Duration::minutes(minutes),
            Step::Decide(sent) => self.decide(tx, sent).await,
            Step::Finish => {
                campaigns::finish_if_done(tx, &ALL, self.campaign, now).await.unwrap();
            }
            // Only late, or there would be nothing left to test.
            Step::Cancel if now > later(2000) => {
                let _ = campaigns::cancel(tx, &ALL, self.campaign, self.world.author, now).await;
            }
            Step::End(_) | Step::Cancel => {}
        }
    }

    /// A worker whose lease is over begins nothing: its run ends.
    async fn begin(&mut self, tx: &mut Tx, w: usize) {
        let worker = &mut self.workers[w];
        let Some((id, lease)) = worker.taken.pop() else { return };
        if self.now < lease {
            worker.journal.insert(id, Trace::Begun);
            worker.begun.push(id);
        } else if worker.begun.is_empty() {
            self.end(tx, w).await;
        }
    }

    async fn end(&mut self, tx: &mut Tx, w: usize) {
        let worker = std::mem::replace(&mut self.workers[w], Worker::new());
        deliveries::settle(tx, &ALL, &worker.name, worker.journal, self.now).await.unwrap();
    }

    fn die(&mut self, w: usize) {
        self.dead.push(std::mem::replace(&mut self.workers[w], Worker::new()));
    }

    /// The relay answers, and it is noted.
    fn hear(&mut self, w: usize, answer: u8) -> Vec<(DeliveryId, SendOutcome)> {
        let mut outcomes = vec![];
        for (i, id) in std::mem::take(&mut self.workers[w].begun).into_iter().enumerate() {
            let text = "an answer".to_owned();
            let outcome = match (usize::from(answer) + i) % 5 {
                0 => SendOutcome::Deferred(text),
                1 => SendOutcome::Rejected(text),
                2 => SendOutcome::Unsent(text),
                3 => {
                    *self.taken.entry(id).or_default() += usize::from(answer % 2);
                    SendOutcome::Unknown(text)
                }
                _ => {
                    *self.taken.entry(id).or_default() += 1;
                    SendOutcome::Accepted(text)
                }
            };
            self.workers[w].journal.insert(id, Trace::Ended(outcome.clone()));
            outcomes.push((id, outcome));
        }
        outcomes
    }

    async fn relay(&mut self, tx: &mut Tx, w: usize, answer: u8) {
        let outcomes = self.hear(w, answer);
        let name = &self.workers[w].name;
        deliveries::record(tx, &ALL, name, outcomes.clone(), self.now).await.unwrap();
        if answer.is_multiple_of(3) {
            let again = deliveries::record(tx, &ALL, name, outcomes, self.now).await.unwrap();
            // Told twice, it is written once.
            assert!(again.written.is_empty(), "{again:?}");
        }
    }

    async fn decide(&mut self, tx: &mut Tx, sent: bool) {
        let q = scoped!(
            &ALL,
            "select d.id from delivery d where d.state = 'unknown' and $scope(d.client_id) order by d.id limit 1"
        );
        let Some((id,)) = tx.ex().opt::<(DeliveryId,)>(q).await.unwrap() else { return };
        let resolution = if sent { Resolution::Accepted } else { Resolution::PlannedAgain };
        let by = self.world.author;
        if deliveries::resolve_unknown(tx, &ALL, id, resolution, by, self.now).await.is_ok() && !sent {
            self.allowed.insert(id);
        }
    }

    async fn check(&self, after: &Step) {
        for (id, times) in &self.taken {
            assert!(*times <= 1 || self.allowed.contains(id), "{id} was sent {times} times, after {after:?}");
        }
        let q = scoped!(
            &ALL,
            "select d.state, count(*) from delivery d where d.campaign_id = $1 and $scope(d.client_id) group by d.state",
            self.campaign
        );
        let recount: BTreeMap<State, i64> = self.world.db.ex().all(q).await.unwrap().into_iter().collect();
        let counts = deliveries::progress(&self.world.db, &ALL, self.campaign).await.unwrap();
        assert_eq!(counts.iter().collect::<BTreeMap<_, _>>(), recount, "after {after:?}");
        let q = scoped!(
            &ALL,
            "select a.id, count(*) from (
                 select e.delivery_id as id, e.at, e.detail from delivery_event e
                 where e.state = 'accepted' and $scope(e.client_id)
                 union select d.id, d.changed_at, d.reason from delivery d
                 where d.state = 'accepted' and $scope(d.client_id)) a
             group by a.id having count(*) > 1"
        );
        let twice: Vec<(DeliveryId, i64)> = self.world.db.ex().all(q).await.unwrap();
        assert!(twice.is_empty(), "accepted twice, after {after:?}: {twice:?}");
        // Whatever the relay has taken is not on its way to it again.
        let q = scoped!(&ALL, "select d.id, d.state from delivery d where $scope(d.client_id)");
        let states: Vec<(DeliveryId, State)> = self.world.db.ex().all(q).await.unwrap();
        for (id, state) in states {
            let sent = self.taken.get(&id).is_some_and(|times| *times > 0) && !self.allowed.contains(&id);
            let again = matches!(state, State::Planned | State::Due | State::Deferred | State::Cancelled);
            assert!(!(sent && again), "{id} was sent and is {state}, after {after:?}");
        }
    }
}

/// Each case makes a database, which takes a server longer than a file.
fn cases() -> u32 {
    if engine() == Engine::Postgres { 8 } else { 24 }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), max_shrink_iters: 60, ..ProptestConfig::default() })]
    #[test]
    fn nobody_gets_two_letters_and_the_counts_equal_a_recount(steps in prop::collection::vec(step(), 5..40)) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let mut run = Run::new().await;
            for step in &steps {
                run.step(step).await;
                run.check(step).await;
            }
        });
    }
}
