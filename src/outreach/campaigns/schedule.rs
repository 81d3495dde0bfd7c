//! When a campaign starts, and whose clocks say so.

use chrono::{DateTime, Duration, NaiveDate, Utc};

use crate::outreach::Fault;
use crate::t;
use crate::when::Zone;

/// Where campaigns are scheduled unless somebody chooses otherwise, and whose calendar day counts for a mandate.
pub const BRUSSELS: &str = "Europe/Brussels";

/// A campaign that could not start within this time of its moment (the program was off) is held instead of fired late.
pub const LATEST_START: Duration = Duration::hours(3);

/// The calendar day in Brussels, where the mandates are held.
pub fn brussels_day(now: DateTime<Utc>) -> NaiveDate {
    Zone::named(BRUSSELS).map_or_else(|| now.date_naive(), |brussels| brussels.date(now))
}

/// A zone of the IANA database.
pub(super) fn time_zone(name: &str) -> Result<Zone, Fault> {
    Zone::named(name).ok_or_else(|| Fault {
        field: "zone",
        message: t!("campaigns-error-zone-named", name = name, example = BRUSSELS),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_in_brussels_begins_before_the_day_in_greenwich() {
        assert_eq!(brussels_day("2027-06-30T22:30:00Z".parse().unwrap()).to_string(), "2027-07-01");
    }

    #[test]
    fn a_misspelt_zone_is_refused_beside_its_field() {
        assert!(time_zone(BRUSSELS).is_ok());
        assert_eq!(time_zone("Europe/Bruxelles").unwrap_err().field, "zone");
    }
}
