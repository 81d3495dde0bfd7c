//! The real program, killed in the middle of sending: nobody gets a letter twice, and nobody is lost.

use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use focal::clock::Clock;
use focal::outreach::campaigns;
use focal::outreach::deliveries::{self, Counts, DeliveryLine, Page, State};

use crate::support::database::TestDb;
use crate::support::make::{self, ALL, Scheduled};
use crate::support::smtp::{Script, SmtpServer};

const LETTERS: usize = 300;
const CONNECTIONS: usize = 4;
/// Generous: nothing here is about speed.
const PATIENCE: Duration = Duration::from_mins(3);

/// A campaign whose time has come, a relay, and room for the program to run in.
struct Scene {
    database: TestDb,
    made: Scheduled,
    relay: SmtpServer,
    folder: tempfile::TempDir,
}

/// `focal serve`, killed when dropped.
struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Program {
    fn terminate(&self) {
        let told = Command::new("kill").args(["-TERM", &self.0.id().to_string()]).status().unwrap();
        assert!(told.success());
    }

    async fn ended(&mut self) -> ExitStatus {
        let since = Instant::now();
        loop {
            if let Some(status) = self.0.try_wait().unwrap() {
                return status;
            }
            assert!(since.elapsed() < PATIENCE, "the program does not end");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

impl Scene {
    async fn new() -> Scene {
        let database = TestDb::new().await;
        let two_minutes_ago = Clock::System.now() - TimeDelta::minutes(2);
        let made = make::scheduled(&database.db, &make::members(LETTERS), two_minutes_ago).await;
        let relay = SmtpServer::start(Script { pause: Duration::from_millis(15), ..Script::default() }).await;
        Scene { database, made, relay, folder: tempfile::tempdir().unwrap() }
    }

    fn start(&self) -> Program {
        let log = File::options().append(true).create(true).open(self.folder.path().join("log")).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_focal"));
        for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("FOCAL_")) {
            command.env_remove(name);
        }
        command
            .arg("serve")
            .current_dir(self.folder.path())
            .env("FOCAL_DATABASE", &self.database.address)
            .env("FOCAL_LISTEN", "127.0.0.1:0")
            .env("FOCAL_LOG__LEVEL", "debug,sqlx=info,hyper=info")
            .env("FOCAL_MAIL__KIND", "smtp")
            .env("FOCAL_MAIL__CONNECTIONS", CONNECTIONS.to_string())
            .env("FOCAL_MAIL__SMTP__HOST", "127.0.0.1")
            .env("FOCAL_MAIL__SMTP__PORT", self.relay.address.port().to_string())
            .env("FOCAL_MAIL__SMTP__SECURITY", "none")
            .stdin(Stdio::null())
            .stdout(log.try_clone().unwrap())
            .stderr(log);
        Program(command.spawn().unwrap())
    }

    async fn until(&self, what: &str, happened: impl AsyncFn() -> bool) {
        let since = Instant::now();
        while !happened().await {
            assert!(since.elapsed() < PATIENCE, "{what}: it does not happen; the program said:\n{}", self.log());
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    async fn until_taken(&self, n: usize) {
        self.until("the relay takes letters", async || self.relay.taken().len() >= n).await;
    }

    async fn until_finished(&self) {
        let finished = async || {
            tokio::time::sleep(Duration::from_millis(100)).await;
            let campaign = campaigns::get(&self.database.db, &ALL, self.made.campaign).await.unwrap();
            campaign.state == campaigns::State::Finished
        };
        self.until("the campaign finishes", finished).await;
    }

    async fn lines(&self) -> Vec<DeliveryLine> {
        let page = Page { limit: 10_000, offset: 0 };
        deliveries::list(&self.database.db, &ALL, self.made.campaign, None, page).await.unwrap()
    }

    async fn counts(&self) -> Counts {
        deliveries::progress(&self.database.db, &ALL, self.made.campaign).await.unwrap()
    }

    fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }

    /// Whatever happened: one row per person, no letter taken twice, and each row as the relay knows it.
    async fn assert_nobody_is_lost_or_written_to_twice(&self) {
        let lines = self.lines().await;
        let people: HashSet<_> = lines.iter().map(|line| line.person_id).collect();
        assert_eq!((lines.len(), people.len()), (LETTERS, LETTERS));
        let mut taken: HashMap<String, usize> = HashMap::new();
        for letter in self.relay.taken() {
            let id = letter.message_id.unwrap();
            assert!(taken.insert(id.clone(), letter.connection).is_none(), "{id} was taken twice");
        }
        let mut known = HashSet::new();
        for line in &lines {
            let was_taken = taken.contains_key(&line.message_id);
            match line.state {
                State::Accepted => assert!(was_taken, "{} was never taken", line.message_id),
                State::Unknown => {}
                other => assert!(!was_taken, "{} was taken and is {other}", line.message_id),
            }
            known.insert(line.message_id.clone());
        }
        assert!(taken.keys().all(|id| known.contains(id)), "every letter taken has its row");
        assert!(!self.log().contains("@ep.example"), "no address is logged");
    }

    /// The letters of which nobody can tell that were taken all the same: each must have been the last of its connection.
    async fn assert_unknown_were_in_flight(&self) {
        let taken = self.relay.taken();
        for line in self.lines().await.into_iter().filter(|line| line.state == State::Unknown) {
            let id = Some(line.message_id);
            let Some(at) = taken.iter().position(|letter| letter.message_id == id) else { continue };
            let after = taken[at + 1..].iter().any(|letter| letter.connection == taken[at].connection);
            assert!(!after, "a letter went over the same connection after {id:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_is_killed_repeatedly_writes_to_everybody_once() {
    let scene = Scene::new().await;
    let kills = 4;
    for round in 1..=kills {
        let program = scene.start();
        scene.until_taken(round * LETTERS / (kills + 1)).await;
        drop(program);
        // What the relay has read is taken, though nobody is there to be told.
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    let mut program = scene.start();
    scene.until_finished().await;
    program.terminate();
    assert!(program.ended().await.success());

    scene.assert_nobody_is_lost_or_written_to_twice().await;
    scene.assert_unknown_were_in_flight().await;
    let counts = scene.counts().await;
    let (accepted, unknown) = (counts.of(State::Accepted), counts.of(State::Unknown));
    assert_eq!(usize::try_from(accepted + unknown).unwrap(), LETTERS, "{counts:?}");
    assert!(usize::try_from(unknown).unwrap() <= CONNECTIONS * kills, "{counts:?}");
    println!("{kills} kills: {accepted} accepted, {unknown} unknown");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_is_told_to_stop_leaves_no_letter_unknown() {
    let scene = Scene::new().await;
    for taken in [60, 150] {
        let mut program = scene.start();
        scene.until_taken(taken).await;
        program.terminate();
        assert!(program.ended().await.success(), "{}", scene.log());
        let counts = scene.counts().await;
        let (accepted, due) = (counts.of(State::Accepted), counts.of(State::Due));
        assert_eq!(usize::try_from(accepted + due).unwrap(), LETTERS, "{counts:?}");
        assert!(due > 0, "it stopped in the middle");
        assert_eq!(scene.relay.taken().len(), usize::try_from(accepted).unwrap());
    }
    let mut program = scene.start();
    scene.until_finished().await;
    program.terminate();
    assert!(program.ended().await.success());
    scene.assert_nobody_is_lost_or_written_to_twice().await;
    assert_eq!(scene.counts().await.of(State::Accepted), i64::try_from(LETTERS).unwrap());
}
