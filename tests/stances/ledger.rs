//! What is kept beside the ledger is what the ledger says, whatever was recorded, taken back or moved.

use std::collections::HashMap;
use std::process::Command;

use focal::accounts::Role;
use focal::directory::changes::ChangeSetId;
use focal::directory::edit::By;
use focal::directory::{Classification, OrganizationId};
use focal::identity;
use focal::stances::{self, Evidence, Holder, HolderKind, StanceId, Standing, standings};
use focal::{app, scoped};
use proptest::prelude::*;

use super::make::{House, day};
use crate::support::make::ALL;

type Standings = HashMap<Holder, Standing>;

/// By the whole ledger, as known at a moment.
async fn folded(house: &House, on: &str, known: chrono::DateTime<chrono::Utc>) -> Standings {
    let recordings = stances::recordings(&house.app.app.db, &ALL, house.objective, known).await.unwrap();
    standings(&recordings, day(on), 180)
}

/// What, of whom, and two numbers that vary it.
type Act = (u8, u8, i64, u8);

struct Play {
    house: House,
    bodies: Vec<OrganizationId>,
    holders: Vec<Holder>,
    recorded: Vec<StanceId>,
    merges: Vec<ChangeSetId>,
    second: focal::accounts::AccountId,
}

impl Play {
    async fn new() -> Play {
        let house = House::new().await;
        let mut bodies = vec![];
        for code in ["Prevention", "Prevention Now"] {
            bodies.push(house.organization(Classification::Ngo, code, "").await);
        }
        let mut holders: Vec<Holder> = house.people[..3].iter().map(|id| (*id).into()).collect();
        for body in &bodies {
            holders.push((*body).into());
            holders.push(house.post(*body, "Chair").await.into());
        }
        let second = house.app.account("Noor Haddad", Role::Manager, Some(house.client)).await;
        Play { house, bodies, holders, recorded: vec![], merges: vec![], second }
    }

    /// All but one of those who may stand somewhere.
    fn some(&self) -> Vec<Holder> {
        self.holders.iter().skip(1).copied().collect()
    }

    async fn act(&mut self, (what, who, level, vary): Act) {
        let house = &self.house;
        house.app.app.clock.advance(chrono::Duration::minutes(1));
        let by = By { account: house.author, name: "Mathis Verhaegen", now: house.now(), today: day("2026-11-24") };
        let mut tx = house.app.app.db.begin().await.unwrap();
        match what {
            0..=5 => {
                let holder = self.holders[usize::from(who) % self.holders.len()];
                let on = ["2026-11-03", "2026-11-03", "2026-11-10", "2026-11-17"][usize::from(vary) % 4];
                let evidence = [Evidence::Meeting, Evidence::Speech, Evidence::Call][usize::from(vary) % 3];
                let new = house.stance(holder, level, on, evidence);
                let author = if vary % 2 == 0 { house.author } else { self.second };
                let done = stances::record(&mut tx, &ALL, &new, Some(author), by.now, by.today).await;
                self.recorded.extend(done);
            }
            6 | 7 if !self.recorded.is_empty() => {
                let id = self.recorded[usize::from(who) % self.recorded.len()];
                stances::withdraw(&mut tx, &ALL, id, "A namesake", by.account, by.now).await.unwrap();
            }
            8 => {
                let (kept, absorbed) = (house.people[usize::from(who) % 3], house.people[usize::from(vary) % 3]);
                let Ok(done) = identity::merge(&mut tx, &by, Role::Manager, kept, absorbed, &[]).await else { return };
                self.merges.push(done.set);
            }
            9 => {
                let (kept, absorbed) = (self.bodies[usize::from(who) % 2], self.bodies[usize::from(vary) % 2]);
                let done = identity::merge_organizations(&mut tx, &by, Role::Manager, kept, absorbed, &[]).await;
                let Ok(done) = done else { return };
                self.merges.push(done.set);
            }
            _ => {
                let Some(set) = self.merges.pop() else { return };
                if identity::undo(&mut tx, set, Some(by.account), by.now).await.is_err() {
                    return;
                }
            }
        }
        tx.commit().await.unwrap();
    }
}

fn play(acts: &[Act]) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let mut play = Play::new().await;
        for act in acts {
            play.act(*act).await;
        }
        let (house, db) = (&play.house, &play.house.app.app.db);
        assert!(house.drift().await.is_none(), "{:?}", house.drift().await);
        let now = stances::current(db, &ALL, house.objective, day("2026-11-24"), 180).await.unwrap();
        assert_eq!(now, folded(house, "2026-11-24", house.now()).await);
        let mut counted: HashMap<(HolderKind, i64, bool), i64> = HashMap::new();
        for (holder, standing) in &now {
            *counted.entry((holder.kind(), standing.level.number(), standing.is_verified)).or_default() += 1;
        }
        let counts = stances::counts(db, &ALL, house.objective).await.unwrap();
        let counts: HashMap<_, _> =
            counts.iter().map(|row| ((row.holder_kind, row.level.number(), row.is_verified), row.n)).collect();
        assert_eq!(counts, counted);
        // As of any day, as known at any moment: from whichever of the two it is read, it comes to the same.
        for (on, ago) in [("2026-11-24", 0), ("2026-11-05", 0), ("2026-11-24", 4), ("2026-11-12", 9)] {
            let known = house.now() - chrono::Duration::minutes(ago);
            let found = stances::standings_as_of(db, &ALL, house.objective, day(on), known, 180).await.unwrap();
            let wanted = folded(house, on, known).await;
            assert_eq!(found, wanted, "{on}, known {ago} minutes ago");
            let (some, at) = (play.some(), (day(on), known));
            let found = stances::standings_among(db, &ALL, house.objective, &some, at, 180).await.unwrap();
            let of_some = wanted.into_iter().filter(|(holder, _)| some.contains(holder)).collect();
            assert_eq!(found, of_some, "of some: {on}, known {ago} minutes ago");
        }
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn where_everyone_stands_is_the_fold_of_the_ledger(
        acts in proptest::collection::vec((0..11u8, 0..14u8, -3..=3i64, 0..12u8), 0..30),
    ) {
        play(&acts);
    }
}

#[tokio::test]
async fn what_confirmed_support_long_ago_is_found_behind_many_later_recordings() {
    let house = House::new().await;
    let (aoife, group) = (house.people[0], house.organization(Classification::PoliticalGroup, "Renew", "").await);
    for holder in [Holder::from(aoife), group.into()] {
        let first = house.stands(holder, -1, "2026-10-30", Evidence::Meeting).await;
        house.withdraw(first).await;
        house.stands(holder, 2, "2026-11-01", Evidence::Speech).await;
        for n in 2..9 {
            house.stands(holder, 2, &format!("2026-11-0{n}"), Evidence::Meeting).await;
        }
    }
    for level in [0, 0, 0, 3, 3, 3] {
        house.stands(house.people[1], level, "2026-11-08", Evidence::Meeting).await;
    }
    let known = house.now();
    house.app.app.clock.advance(chrono::Duration::days(1));
    house.stands(aoife, -3, "2026-11-02", Evidence::Vote).await;
    let holders = [aoife.into(), group.into(), house.people[1].into(), house.people[2].into()];
    let (db, at) = (&house.app.app.db, (day("2026-11-20"), known));
    let found = stances::standings_among(db, &ALL, house.objective, &holders, at, 180).await.unwrap();
    assert_eq!(found, folded(&house, "2026-11-20", known).await);
    assert!(found[&aoife.into()].is_verified && found[&group.into()].is_verified);
    assert!(found[&house.people[1].into()].is_contested && !found.contains_key(&house.people[2].into()));
}

#[tokio::test]
async fn an_old_report_comes_out_again_after_everything_has_changed() {
    let house = House::new().await;
    let (aoife, group) = (house.people[0], house.organization(Classification::PoliticalGroup, "Renew", "").await);
    let wrong = house.stands(aoife, 3, "2026-11-02", Evidence::Vote).await;
    house.stands(group, 1, "2026-11-02", Evidence::Meeting).await;
    let known = house.now();
    let report = folded(&house, "2026-11-20", known).await;
    assert_eq!(report.len(), 2);
    house.app.app.clock.advance(chrono::Duration::days(3));
    house.withdraw(wrong).await;
    house.stands(group, -2, "2026-11-02", Evidence::Speech).await;
    house.stands(house.people[1], 2, "2026-11-02", Evidence::Speech).await;
    let db = &house.app.app.db;
    let again = stances::standings_as_of(db, &ALL, house.objective, day("2026-11-20"), known, 180).await.unwrap();
    assert_eq!(again, report);
    let now = stances::standings_as_of(db, &ALL, house.objective, day("2026-11-20"), house.now(), 180).await.unwrap();
    assert_eq!((now.len(), now.contains_key(&aoife.into())), (2, false));
}

#[tokio::test]
async fn two_people_who_record_at_once_lose_nothing() {
    let house = House::new().await;
    let group = house.organization(Classification::PoliticalGroup, "Renew", "").await;
    let second = house.app.account("Noor Haddad", Role::Manager, Some(house.client)).await;
    let record = async |author, level| {
        let new = house.stance(group, level, "2026-11-20", Evidence::Meeting);
        let mut tx = house.app.app.db.begin().await.unwrap();
        stances::record(&mut tx, &ALL, &new, Some(author), house.now(), day("2026-11-24")).await.unwrap();
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        tx.commit().await.unwrap();
    };
    tokio::join!(record(house.author, 2), record(second, 3), record(house.author, 2), record(second, 3));
    assert!(house.drift().await.is_none());
    let now = stances::current(&house.app.app.db, &ALL, house.objective, day("2026-11-24"), 180).await.unwrap();
    assert!(now[&group.into()].is_verified, "two of them say so");
}

#[tokio::test]
async fn check_says_that_the_two_differ_and_rebuild_mends_it() {
    let house = House::new().await;
    let db = &house.app.app.db;
    house.stands(house.people[0], 2, "2026-11-20", Evidence::Speech).await;
    house.stands(house.people[1], -2, "2026-11-20", Evidence::Speech).await;
    assert!(!stances::is_missing(db, &ALL).await.unwrap());
    db.ex()
        .exec(scoped!(&ALL, "update current_stance set level = 3 where level = -2 and $scope(client_id)"))
        .await
        .unwrap();
    db.ex().exec(scoped!(&ALL, "update stance_count set n = 7 where level = 2 and $scope(client_id)")).await.unwrap();
    let drift = house.drift().await;
    assert_eq!((drift.holders, drift.counts), (1, 1));
    let folder = tempfile::tempdir().unwrap();
    let check = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_focal"));
        command.current_dir(folder.path()).arg("check").args(arguments);
        command.env("FOCAL_DATABASE", &house.app.app.config.database).env("FOCAL_LISTEN", "127.0.0.1:0");
        let output = command.output().unwrap();
        (output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let (is_well, said) = check(&[]);
    assert!(!is_well && said.contains("WRONG ledger") && said.contains("on 1 objectives"), "{said}");
    let (is_well, said) = check(&["--rebuild"]);
    assert!(is_well && said.contains("ledger    agrees with where everyone stands"), "{said}");
    assert!(said.contains("search    every entry was written anew"), "{said}");
    assert!(house.drift().await.is_none());
    app::rebuild_ledger(db).await.unwrap();
    assert!(house.drift().await.is_none(), "twice is once");
}
