//! Reading at one moment: who reads while nothing was written since somebody else has asked the same is told what they
//! were told.
//!
//! The engine itself says in which state the database is ([`Db::state`]): two states that are equal hold the same rows,
//! whichever process wrote them. A page asks for the state once, before it asks for anything else. An answer is kept
//! with the state, the text and its arguments, the reader's scope among them; as soon as the state is another, all are
//! forgotten. So an answer is never older than the page that it is on, and never anybody else's.

use std::any::{Any, TypeId};
use std::cell::Cell;
use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use sha2::{Digest, Sha256};

use super::{Db, Engine, Ex, Q, Rec, Result, Val};

/// Rows of one answer, at most: longer ones are not kept.
const LONGEST: usize = 2_000;
/// Rows that are kept together.
const MOST: usize = 20_000;
/// No page waits for longer to know the state; it then asks for everything itself.
const PATIENCE: Duration = Duration::from_secs(1);

tokio::task_local! {
    static MOMENT: Moment;
}

/// For how long it is the same time, while nothing is written: what is asked as of now is then the same question.
const NOW: TimeDelta = TimeDelta::seconds(10);

/// In which state a database is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// What SQLite counts on one connection whenever another has committed.
    Sqlite(i64),
    /// Which transactions of PostgreSQL have ended, and which have not.
    Postgres(String),
}

/// A moment at which a task reads.
#[derive(Debug)]
struct Moment {
    state: State,
    at: DateTime<Utc>,
    answers: Answers,
    /// The task has begun to write, and wants to see that.
    is_over: Cell<bool>,
}

/// What was answered in the present state of the database.
#[derive(Clone, Default)]
pub struct Answers(Arc<Mutex<Held>>);

#[derive(Default)]
struct Held {
    state: Option<State>,
    /// When it was first read, or since then for a while.
    at: DateTime<Utc>,
    rows: usize,
    known: HashMap<Key, Arc<dyn Any + Send + Sync>>,
}

/// Which type of row, and the question with its arguments, hashed: they may be thousands of ids.
type Key = (TypeId, [u8; 32]);

impl std::fmt::Debug for Answers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Answers").field(&self.held().known.len()).finish()
    }
}

impl Answers {
    /// Does something that only reads, and may be told what others were told in the state in which the database is now.
    /// `now` is asked once that is known: whatever was written before it then has an earlier time.
    pub async fn at_one_moment<F: Future>(&self, db: &Db, now: impl FnOnce() -> DateTime<Utc>, work: F) -> F::Output {
        let Ok(Ok(state)) = tokio::time::timeout(PATIENCE, db.state()).await else { return work.await };
        let at = self.enter(&state, now());
        MOMENT.scope(Moment { state, at, answers: self.clone(), is_over: Cell::new(false) }, work).await
    }

    /// Forgets what was answered in another state. Answers the time of the moment.
    fn enter(&self, state: &State, now: DateTime<Utc>) -> DateTime<Utc> {
        let mut held = self.held();
        if held.state.as_ref() != Some(state) {
            *held = Held { state: Some(state.clone()), at: now, ..Held::default() };
        } else if now < held.at || now - held.at > NOW {
            held.at = now;
        }
        held.at
    }

    /// How many answers are kept.
    pub fn kept(&self) -> usize {
        self.held().known.len()
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A question that is asked at a moment.
pub(super) struct Asked {
    state: State,
    answers: Answers,
    key: Key,
}

/// The question, if it is asked at a moment; `how` tells the ways to ask the same apart.
pub(super) fn asked<T: Rec>(ex: &Ex<'_>, q: &Q, how: &'static str) -> Option<Asked> {
    if !matches!(ex, Ex::Db(_)) {
        return None;
    }
    if !q.is_read() {
        end();
        return None;
    }
    let of = |moment: &Moment| {
        let key = (TypeId::of::<T>(), q.hash(ex.engine(), how));
        (!moment.is_over.get()).then(|| Asked { state: moment.state.clone(), answers: moment.answers.clone(), key })
    };
    MOMENT.try_with(of).ok().flatten()
}

/// The time at which a task reads: since when the database has been as it is, or for a while; outside of a moment, `now`.
pub fn present(now: DateTime<Utc>) -> DateTime<Utc> {
    let at = |moment: &Moment| if moment.is_over.get() { now } else { moment.at };
    MOMENT.try_with(at).unwrap_or(now)
}

/// The task begins to write.
pub(super) fn end() {
    let _ = MOMENT.try_with(|moment| moment.is_over.set(true));
}

impl Asked {
    /// What was answered before.
    pub(super) fn known<T: Rec>(&self) -> Option<Vec<T>> {
        let held = self.answers.held();
        let known = held.known.get(&self.key).filter(|_| held.state.as_ref() == Some(&self.state)).cloned();
        drop(held);
        known?.downcast_ref::<Vec<T>>().cloned()
    }

    /// Keeps what was answered now.
    pub(super) fn keep<T: Rec>(self, rows: &[T]) {
        if rows.len() > LONGEST {
            return;
        }
        let answer = Arc::new(rows.to_vec());
        let mut held = self.answers.held();
        if held.state.as_ref() != Some(&self.state) {
            return;
        }
        // An empty answer takes room, too.
        held.rows += rows.len().max(1);
        if held.rows > MOST {
            held.known.clear();
            held.rows = rows.len().max(1);
        }
        held.known.insert(self.key, answer);
    }
}

impl Db {
    /// In which state the database is: if it is the same later on, nothing was written meanwhile by anybody.
    pub async fn state(&self) -> Result<State> {
        Ok(match self {
            Db::Sqlite { watch, .. } => State::Sqlite(watch.count().await?),
            Db::Postgres(pool) => {
                State::Postgres(sqlx::query_scalar("select pg_current_snapshot()::text").fetch_one(pool).await?)
            }
        })
    }
}

struct Hashing(Sha256);

impl Hashing {
    fn add(&mut self, bytes: &[u8]) {
        self.0.update(bytes.len().to_le_bytes());
        self.0.update(bytes);
    }
}

impl std::fmt::Write for Hashing {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        self.0.update(text);
        Ok(())
    }
}

impl Q {
    /// The question with its arguments, hashed.
    fn hash(&self, engine: Engine, how: &str) -> [u8; 32] {
        let mut hash = Hashing(Sha256::new());
        hash.add(how.as_bytes());
        hash.add(if engine == Engine::Sqlite { &self.sqlite } else { &self.postgres }.as_bytes());
        for value in &self.args {
            match value {
                Val::Ids(ids) => {
                    hash.add(b"ids");
                    for id in ids {
                        hash.add(id.as_bytes());
                    }
                }
                // Text is quoted there, so that none ends where another begins. A hash takes whatever it is given.
                other => drop(write!(hash, "{other:?}\0")),
            }
        }
        hash.0.finalize().into()
    }
}
