//! One run at a time in this process.

use std::sync::{Arc, Mutex, PoisonError};

/// Where the one that sends sits. Whoever comes meanwhile leaves word, and the sender looks once more before leaving.
#[derive(Clone, Debug, Default)]
pub struct Desk(Arc<Mutex<Seat>>);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Seat {
    #[default]
    Free,
    Taken,
    AskedAgain,
}

/// The right to send. Dropped, also by a panic, it frees the desk.
#[derive(Debug)]
pub struct Seated(Option<Desk>);

impl Desk {
    /// Sits down; `None` when somebody sends already, who has been told to look again.
    pub fn take(&self) -> Option<Seated> {
        self.change(|seat| match seat {
            Seat::Free => (Seat::Taken, Some(Seated(Some(self.clone())))),
            Seat::Taken | Seat::AskedAgain => (Seat::AskedAgain, None),
        })
    }

    fn change<T>(&self, change: impl FnOnce(Seat) -> (Seat, T)) -> T {
        let mut seat = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (next, answer) = change(*seat);
        *seat = next;
        answer
    }
}

impl Seated {
    /// Gets up; or stays, and answers true, when somebody has asked meanwhile.
    pub fn is_wanted(&mut self) -> bool {
        let Some(desk) = &self.0 else { return false };
        let wanted = desk.change(|seat| match seat {
            Seat::AskedAgain => (Seat::Taken, true),
            Seat::Free | Seat::Taken => (Seat::Free, false),
        });
        if !wanted {
            // The desk may be another's from now on.
            self.0 = None;
        }
        wanted
    }
}

impl Drop for Seated {
    fn drop(&mut self) {
        if let Some(desk) = &self.0 {
            desk.change(|_| (Seat::Free, ()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_comes_while_somebody_sends_is_not_forgotten() {
        let desk = Desk::default();
        let mut first = desk.take().unwrap();
        assert!(desk.take().is_none() && desk.take().is_none());
        assert!(first.is_wanted());
        assert!(!first.is_wanted());
        let second = desk.take().unwrap();
        drop(first);
        assert!(desk.take().is_none(), "the second one still sits there");
        drop(second);
        assert!(desk.take().is_some());
    }
}
