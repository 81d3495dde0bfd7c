//! Threads for work that nobody waits for.
//!
//! Pages and jobs of one process share its cores. A campaign that goes out fills them, in thousands of small steps each of
//! which would stand before a page; on threads of their own, which the system lets run after all others, jobs take what
//! pages leave.

use std::io;

use tokio::runtime::{Builder, Handle, Runtime};
use tokio::task::JoinHandle;

/// How far jobs step back behind pages (nice(2): 0 to 19).
#[cfg(target_os = "linux")]
const STEP: i32 = 10;

/// Threads for work that nobody waits for. What still runs when it is dropped is left where it stands.
#[derive(Debug)]
pub struct Background {
    threads: Handle,
    /// None once it is being dropped.
    runtime: Option<Runtime>,
}

impl Background {
    /// As many threads as there are cores.
    pub fn start() -> io::Result<Background> {
        let mut threads = Builder::new_multi_thread();
        threads.thread_name("background").on_thread_start(step_back).enable_all();
        threads.build().map(|runtime| Background { threads: runtime.handle().clone(), runtime: Some(runtime) })
    }

    /// Does something there.
    pub fn spawn<F>(&self, work: F) -> JoinHandle<F::Output>
    where
        F: Future<Output: Send> + Send + 'static,
    {
        self.threads.spawn(work)
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            // To wait for it is not allowed where others run.
            runtime.shutdown_background();
        }
    }
}

/// On Linux niceness belongs to the thread; elsewhere to the process, pages and all.
fn step_back() {
    #[cfg(target_os = "linux")]
    if let Err(error) = rustix::process::nice(STEP) {
        tracing::debug!(%error, "jobs run beside pages, not after them");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_os = "linux")]
    #[tokio::test]
    async fn work_steps_back_and_whoever_asks_for_it_does_not() {
        let nice = || rustix::process::getpriority_process(None).unwrap();
        let before = nice();
        let background = Background::start().unwrap();
        assert_eq!(background.spawn(async move { nice() }).await.unwrap(), (before + STEP).min(19));
        assert_eq!(nice(), before);
    }
}
