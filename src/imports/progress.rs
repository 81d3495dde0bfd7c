//! How far long work has come, and telling it to stop: seen by the page while the work goes on in another task.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::{ImportRunId, Refusal};
use crate::t;

/// How far one reading or writing has come.
#[derive(Debug, Default)]
pub struct Progress {
    entries: AtomicUsize,
    stopped: AtomicBool,
}

impl Progress {
    /// Entries done so far.
    pub fn entries(&self) -> usize {
        self.entries.load(Ordering::Relaxed)
    }

    /// Asks the work to stop at the next piece.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// Notes entries that are done.
    ///
    /// # Errors
    /// Refused when someone has asked to stop.
    pub(super) fn add(&self, entries: usize) -> Result<(), Refusal> {
        self.entries.fetch_add(entries, Ordering::Relaxed);
        if self.stopped.load(Ordering::Relaxed) {
            return Err(Refusal::new(t!("imports-error-stopped")));
        }
        Ok(())
    }
}

/// The work that goes on in this process, by run.
#[derive(Clone, Debug, Default)]
pub struct Desk(Arc<Mutex<HashMap<ImportRunId, Arc<Progress>>>>);

impl Desk {
    /// Begins work on a run; none if it is being worked on already.
    pub fn begin(&self, run: ImportRunId) -> Option<Arc<Progress>> {
        let mut runs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if runs.contains_key(&run) {
            return None;
        }
        let progress = Arc::new(Progress::default());
        runs.insert(run, progress.clone());
        Some(progress)
    }

    /// Ends work on a run.
    pub fn end(&self, run: ImportRunId) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&run);
    }

    /// How far a run has come, if it is being worked on here.
    pub fn progress(&self, run: ImportRunId) -> Option<Arc<Progress>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&run).cloned()
    }
}
