//! The life of one delivery, as a pure type.

crate::text_enum! {
    /// Where a delivery stands.
    pub enum State {
        /// Approved, not yet started, or paused.
        Planned = "planned",
        /// May be sent.
        Due = "due",
        /// In the hands of a worker for as long as its lease lasts: committed before the first byte of the message goes out.
        Sending = "sending",
        /// The relay took it.
        Accepted = "accepted",
        /// Not now: it is tried again.
        Deferred = "deferred",
        /// Refused for good.
        Rejected = "rejected",
        /// It may have been sent: a person decides, never the program.
        Unknown = "unknown",
        /// Not sent, for a reason found at the last moment.
        Skipped = "skipped",
        /// Taken back before it was sent.
        Cancelled = "cancelled",
    }
}

impl State {
    /// Whether that step may be taken. Whatever may have been sent never becomes sendable by this alone: from
    /// [`State::Unknown`] only a person, or the very worker that sent it, leads on.
    pub const fn can_become(self, next: State) -> bool {
        use State::{Accepted, Cancelled, Deferred, Due, Planned, Rejected, Sending, Skipped, Unknown};
        match self {
            Planned => matches!(next, Due | Deferred | Skipped | Cancelled),
            // Back to planned: its campaign is paused. Back to unknown: a person takes back what they decided.
            Due => matches!(next, Sending | Skipped | Cancelled | Planned | Unknown),
            Deferred => matches!(next, Sending | Skipped | Cancelled | Planned),
            // Back to due: it is certain that its first byte did not go out.
            Sending => matches!(next, Accepted | Deferred | Rejected | Unknown | Due | Cancelled),
            Unknown => matches!(next, Accepted | Deferred | Rejected | Due | Cancelled),
            // Where a person had said so, and takes it back.
            Accepted => matches!(next, Unknown),
            Rejected | Skipped | Cancelled => false,
        }
    }

    /// Whether the program still has something to do for it.
    pub const fn is_open(self) -> bool {
        matches!(self, State::Planned | State::Due | State::Sending | State::Deferred)
    }

    /// Whether it is certain that nothing went out, so that it can be taken back.
    pub const fn can_be_cancelled(self) -> bool {
        matches!(self, State::Planned | State::Due | State::Deferred)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_accepted_letter_is_never_sent_again_by_the_program() {
        let after: Vec<_> = State::ALL.iter().filter(|next| State::Accepted.can_become(**next)).collect();
        assert_eq!(after, [&State::Unknown], "for a person to decide");
    }

    #[test]
    fn nothing_is_accepted_that_was_not_committed_as_sending() {
        let before: Vec<_> = State::ALL.iter().filter(|state| state.can_become(State::Accepted)).collect();
        assert_eq!(before, [&State::Sending, &State::Unknown]);
        let before: Vec<_> = State::ALL.iter().filter(|state| state.can_become(State::Sending)).collect();
        assert_eq!(before, [&State::Due, &State::Deferred]);
    }

    #[test]
    fn what_is_taken_back_was_never_being_sent() {
        for state in State::ALL.iter().filter(|state| state.can_be_cancelled()) {
            assert!(state.can_become(State::Cancelled) && *state != State::Sending, "{state}");
        }
    }
}
