//! When to try again, and what an answer says about the address.

use chrono::{DateTime, Duration, Utc};

/// RFC 5321 4.5.4.1: give up after four to five days.
pub const GIVE_UP_AFTER: Duration = Duration::days(5);
/// The longest wait between two tries.
const LONGEST: Duration = Duration::hours(4);

/// How long to wait after the `attempts`-th try (from 1): a minute, doubling up to four hours. `jitter`, from 0 to 1,
/// takes up to a quarter away, so that a crowd of letters refused together does not come back together.
pub fn retry_delay(attempts: i64, jitter: f64) -> Duration {
    let doublings = attempts.saturating_sub(1).clamp(0, 16);
    let full = Duration::seconds(60 << doublings).min(LONGEST);
    #[expect(clippy::cast_possible_truncation, reason = "at most an hour, in milliseconds")]
    let less =
        (jitter.clamp(0.0, 1.0) * 0.25 * 1000.0 * f64::from(i32::try_from(full.num_seconds()).unwrap_or(0))) as i64;
    full - Duration::milliseconds(less)
}

/// When to try next, or `None` when it has been tried for long enough.
pub fn next_attempt(attempts: i64, first: DateTime<Utc>, now: DateTime<Utc>, jitter: f64) -> Option<DateTime<Utc>> {
    let next = now + retry_delay(attempts, jitter);
    (next <= first + GIVE_UP_AFTER).then_some(next)
}

/// Whether a refusal says that the recipient's address does not exist (RFC 3463: bad mailbox, bad system, bad syntax,
/// moved, null MX). 5.1.7 and 5.1.8 speak of the sender's address and say nothing against the recipient's.
pub fn says_no_such_address(answer: &str) -> bool {
    let code = answer.split([' ', '-']).nth(1);
    matches!(code, Some("5.1.1" | "5.1.2" | "5.1.3" | "5.1.6" | "5.1.10"))
}

/// Whether a refusal for now is about the relay itself and not about this letter: it shuts down (421), or its own system
/// is at fault (RFC 3463: 4.3.x, such as a full disk).
pub fn says_relay_is_unwell(answer: &str) -> bool {
    let mut words = answer.split([' ', '-']);
    words.next() == Some("421") || words.next().is_some_and(|code| code.starts_with("4.3."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_doubles_from_a_minute_to_four_hours() {
        let minutes = |attempts| retry_delay(attempts, 0.0).num_minutes();
        assert_eq!((1..=10).map(minutes).collect::<Vec<_>>(), [1, 2, 4, 8, 16, 32, 64, 128, 240, 240]);
        assert_eq!(minutes(i64::MAX), 240);
        assert_eq!(retry_delay(1, 1.0).num_seconds(), 45);
    }

    #[test]
    fn after_five_days_nobody_tries_again() {
        let first = DateTime::UNIX_EPOCH;
        assert!(next_attempt(30, first, first + Duration::days(4), 0.0).is_some());
        assert!(next_attempt(30, first, first + Duration::days(5), 0.0).is_none());
    }

    #[test]
    fn only_an_answer_about_the_recipients_address_is_a_bad_address() {
        assert!(says_no_such_address("550 5.1.1 <a@b.example>: Recipient address rejected: User unknown"));
        assert!(says_no_such_address("550-5.1.1 The email account that you tried to reach does not exist"));
        assert!(says_no_such_address("556 5.1.10 Domain does not accept mail"));
        assert!(!says_no_such_address("550 5.7.1 Message refused for policy reasons, see 5.1.1"));
        assert!(!says_no_such_address("553 5.1.8 Sender address rejected: Domain not found"));
        assert!(!says_no_such_address("550 No, see 5.1.1"));
        assert!(!says_no_such_address(""));
    }

    #[test]
    fn a_relay_that_shuts_down_or_is_full_is_told_from_one_that_does_not_want_a_letter_yet() {
        assert!(says_relay_is_unwell("421 4.7.0 Try again later, closing connection"));
        assert!(says_relay_is_unwell("452 4.3.1 Insufficient system storage"));
        assert!(says_relay_is_unwell("421"));
        assert!(!says_relay_is_unwell("450 4.2.0 Greylisted, see 4.3.0"));
        assert!(!says_relay_is_unwell("451 Greylisted"));
        assert!(!says_relay_is_unwell(""));
    }
}
