//! One run of each mail account at a time in this process.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Where those sit that send, one for each mail account. Whoever comes meanwhile leaves word, and the sender looks once more
/// before leaving.
#[derive(Clone, Debug, Default)]
pub struct Desk(Arc<Mutex<HashMap<String, Seat>>>);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Seat {
    #[default]
    Free,
    Taken,
    AskedAgain,
}

/// The right to send what an account has. Dropped, also by a panic, it frees the seat.
#[derive(Debug)]
pub struct Seated {
    desk: Option<Desk>,
    account: String,
}

impl Desk {
    /// Sits down; `None` when somebody sends already, who has been told to look again.
    pub fn take(&self, account: &str) -> Option<Seated> {
        self.change(account, |seat| match seat {
            Seat::Free => (Seat::Taken, Some(Seated { desk: Some(self.clone()), account: account.to_owned() })),
            Seat::Taken | Seat::AskedAgain => (Seat::AskedAgain, None),
        })
    }

    fn change<T>(&self, account: &str, change: impl FnOnce(Seat) -> (Seat, T)) -> T {
        let mut seats = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (next, answer) = change(seats.get(account).copied().unwrap_or_default());
        seats.insert(account.to_owned(), next);
        answer
    }
}

impl Seated {
    /// Whose letters they are.
    pub fn account(&self) -> &str {
        &self.account
    }

    /// Gets up; or stays, and answers true, when somebody has asked meanwhile.
    pub fn is_wanted(&mut self) -> bool {
        let Some(desk) = &self.desk else { return false };
        let wanted = desk.change(&self.account, |seat| match seat {
            Seat::AskedAgain => (Seat::Taken, true),
            Seat::Free | Seat::Taken => (Seat::Free, false),
        });
        if !wanted {
            // The seat may be another's from now on.
            self.desk = None;
        }
        wanted
    }
}

impl Drop for Seated {
    fn drop(&mut self) {
        if let Some(desk) = &self.desk {
            desk.change(&self.account, |_| (Seat::Free, ()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_comes_while_somebody_sends_is_not_forgotten() {
        let desk = Desk::default();
        let mut first = desk.take("default").unwrap();
        assert!(desk.take("default").is_none() && desk.take("default").is_none());
        assert!(first.is_wanted());
        assert!(!first.is_wanted());
        let second = desk.take("default").unwrap();
        drop(first);
        assert!(desk.take("default").is_none(), "the second one still sits there");
        drop(second);
        assert!(desk.take("default").is_some());
    }

    #[test]
    fn accounts_do_not_wait_for_each_other() {
        let desk = Desk::default();
        let one = desk.take("default").unwrap();
        let other = desk.take("coalition").unwrap();
        assert_eq!((one.account(), other.account()), ("default", "coalition"));
    }
}
