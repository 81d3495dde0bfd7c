//! The weekly digest: what became of a manager's objectives within a week, by mail, on the day they chose.
//!
//! The row of an account and a week is there before the first byte is sent. Whatever happens then, nobody gets two: what was
//! certainly not handed over gives the row back, all else keeps it.

mod content;
mod letter;
mod store;

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc, Weekday};

pub use content::{Digest, Move, Numbers, Part, load};
pub use letter::{Letter, LetterError, letter};

use crate::accounts::AccountId;
use crate::db::{self, Ex, Tx};
use crate::locale::Locale;
use crate::t;

crate::text_enum! {
    /// On which day of the week somebody wants the digest.
    pub enum Day {
        /// Monday.
        Monday = "monday",
        /// Tuesday.
        Tuesday = "tuesday",
        /// Wednesday.
        Wednesday = "wednesday",
        /// Thursday.
        Thursday = "thursday",
        /// Friday.
        Friday = "friday",
        /// Saturday.
        Saturday = "saturday",
        /// Sunday.
        Sunday = "sunday",
    }
}

impl Day {
    /// The day of the week of a day.
    pub fn of(date: NaiveDate) -> Day {
        match date.weekday() {
            Weekday::Mon => Day::Monday,
            Weekday::Tue => Day::Tuesday,
            Weekday::Wed => Day::Wednesday,
            Weekday::Thu => Day::Thursday,
            Weekday::Fri => Day::Friday,
            Weekday::Sat => Day::Saturday,
            Weekday::Sun => Day::Sunday,
        }
    }

    /// As shown on a page.
    pub fn label(self) -> &'static str {
        match self {
            Day::Monday => t!("reports-digest-monday"),
            Day::Tuesday => t!("reports-digest-tuesday"),
            Day::Wednesday => t!("reports-digest-wednesday"),
            Day::Thursday => t!("reports-digest-thursday"),
            Day::Friday => t!("reports-digest-friday"),
            Day::Saturday => t!("reports-digest-saturday"),
            Day::Sunday => t!("reports-digest-sunday"),
        }
    }
}

crate::text_enum! {
    /// What became of the digest of a week.
    pub enum State {
        /// It is on its way; after a crash it stays so, and nobody gets a second one.
        Sending = "sending",
        /// It was handed over.
        Sent = "sent",
        /// There was nothing to tell.
        Empty = "empty",
        /// The relay refused it for good, or it cannot be composed.
        Rejected = "rejected",
        /// It may have been handed over.
        Unknown = "unknown",
    }
}

/// Who wants the digest.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Reader {
    /// The account.
    pub id: AccountId,
    /// The person's name.
    pub name: String,
    /// Where it goes.
    pub email: String,
    /// The language that the account has chosen; none is English, since no browser asks.
    pub language: Option<Locale>,
}

/// How the Message-IDs of an account's digests begin.
pub fn message_id_start(account: AccountId) -> String {
    format!("digest.{account}.")
}

/// The Monday of the week that a day is in.
pub fn week_of(date: NaiveDate) -> NaiveDate {
    date - Days::new(date.weekday().num_days_from_monday().into())
}

/// On which day an account wants the digest; none if it wants none.
pub async fn day(ex: impl Into<Ex<'_>>, account: AccountId) -> db::Result<Option<Day>> {
    store::day(ex, account).await
}

/// Sets on which day an account wants the digest.
pub async fn set_day(tx: &mut Tx, account: AccountId, day: Option<Day>, now: DateTime<Utc>) -> db::Result<()> {
    store::set_day(tx, account, day, now).await
}

/// The managers and administrators who want the digest on this day of the week and have got none this week.
pub async fn readers(ex: impl Into<Ex<'_>>, day: Day, week: NaiveDate) -> db::Result<Vec<Reader>> {
    store::readers(ex, day, week).await
}

/// Takes the week for an account: commit it before sending. Answers whether it was free.
pub async fn claim(tx: &mut Tx, account: AccountId, week: NaiveDate, now: DateTime<Utc>) -> db::Result<bool> {
    Ok(store::claim(tx, account, week, now).await? > 0)
}

/// Gives the week back: nothing was sent.
pub async fn release(tx: &mut Tx, account: AccountId, week: NaiveDate) -> db::Result<()> {
    store::release(tx, account, week).await
}

/// Says what became of it.
pub async fn settle(tx: &mut Tx, account: AccountId, week: NaiveDate, state: State) -> db::Result<()> {
    store::settle(tx, account, week, state).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_begins_on_monday() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(week_of(day("2026-11-29")), day("2026-11-23"));
        assert_eq!(week_of(day("2026-11-23")), day("2026-11-23"));
        assert_eq!((Day::of(day("2026-11-23")), Day::of(day("2026-11-29"))), (Day::Monday, Day::Sunday));
    }
}
