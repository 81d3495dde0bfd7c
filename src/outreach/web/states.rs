//! How the state of a delivery is shown.

use crate::outreach::deliveries::State;
use crate::t;

/// A state in words.
pub fn label(state: State) -> &'static str {
    match state {
        State::Planned => t!("deliveries-state-planned"),
        State::Due => t!("deliveries-state-due"),
        State::Sending => t!("deliveries-state-sending"),
        State::Accepted => t!("deliveries-state-accepted"),
        State::Deferred => t!("deliveries-state-deferred"),
        State::Rejected => t!("deliveries-state-rejected"),
        State::Unknown => t!("deliveries-state-unknown"),
        State::Skipped => t!("deliveries-state-skipped"),
        State::Cancelled => t!("deliveries-state-cancelled"),
    }
}

/// The class that colours a state in a bar.
pub const fn colour(state: State) -> &'static str {
    match state {
        State::Accepted => "f-ok",
        State::Deferred | State::Unknown => "f-warn",
        State::Rejected => "f-bad",
        State::Skipped | State::Cancelled => "f-off",
        State::Planned | State::Due | State::Sending => "f-q",
    }
}

/// The class of a state's mark in a list; each has a shape of its own.
pub const fn mark(state: State) -> &'static str {
    match state {
        State::Accepted => "state-ok",
        State::Deferred | State::Unknown => "state-defer",
        State::Rejected => "state-bounce",
        State::Skipped | State::Cancelled => "state-off",
        State::Planned | State::Due | State::Sending => "state-queue",
    }
}

/// Whether nothing more will happen to it by itself.
pub const fn is_settled(state: State) -> bool {
    !state.is_open()
}

/// The icon of a state in a history.
pub const fn icon(state: State) -> &'static str {
    match state {
        State::Planned => "calendar",
        State::Due => "clock",
        State::Sending => "send",
        State::Accepted => "mail-check",
        State::Deferred => "refresh-cw",
        State::Rejected => "mail-x",
        State::Unknown => "circle-help",
        State::Skipped => "ban",
        State::Cancelled => "circle-x",
    }
}
