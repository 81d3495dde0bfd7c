//! An event as iCalendar (RFC 5545), for a mail that invites to it (RFC 6047).

use chrono::{DateTime, NaiveDateTime, Utc};
use icalendar::{Attendee, CalendarDateTime, Component as _, EventLike as _, PartStat, Property, Role};
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, ToSpan as _};

use super::{ComposeError, Mailbox};

/// An event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Unique in the world, and the same in every mail about it.
    pub uid: String,
    /// What it is.
    pub title: String,
    /// Where; may be empty.
    pub place: String,
    /// More about it; may be empty.
    pub details: String,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// In whose clocks calendars show it (IANA).
    pub time_zone: String,
    /// Whether an answer is asked for.
    pub asks: bool,
}

/// An event, written out for one reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    text: String,
    method: &'static str,
}

impl Calendar {
    /// Writes an event out: who invites whom, as of which moment.
    ///
    /// # Errors
    /// [`ComposeError::Library`] for a zone that is not known.
    pub fn new(event: &Event, organizer: &Mailbox, reader: &Mailbox, at: DateTime<Utc>) -> Result<Self, ComposeError> {
        let method = if event.asks { "REQUEST" } else { "PUBLISH" };
        let zone = TimeZone::get(&event.time_zone).map_err(super::message::library)?;
        let local = |at: DateTime<Utc>| -> CalendarDateTime {
            CalendarDateTime::WithTimezone { date_time: civil(&zone, at), tzid: event.time_zone.clone() }
        };
        let mut entry = icalendar::Event::with_uid(&event.uid);
        entry.timestamp(at).sequence(0).summary(&plain(&event.title));
        entry.starts(local(event.starts_at)).ends(local(event.ends_at));
        if !event.place.is_empty() {
            entry.location(&plain(&event.place));
        }
        if !event.details.is_empty() {
            entry.description(&plain(&event.details));
        }
        let mut host = Property::new("ORGANIZER", format!("mailto:{}", organizer.address));
        if !organizer.name.is_empty() {
            host.add_parameter("CN", &parameter(&organizer.name));
        }
        entry.append_property(host);
        if event.asks {
            let name = if reader.name.is_empty() { reader.address.to_string() } else { parameter(&reader.name) };
            let attendee = Attendee::new(format!("mailto:{}", reader.address))
                .cn(name)
                .role(Role::ReqParticipant)
                .partstat(PartStat::NeedsAction)
                .rsvp(true);
            entry.attendee(attendee);
        }
        let mut calendar = icalendar::Calendar::new();
        let about = [("VERSION", "2.0"), ("PRODID", "-//Focal//EN"), ("CALSCALE", "GREGORIAN"), ("METHOD", method)];
        calendar.properties = Property::from_array(about);
        calendar.push(entry.done());
        // The library writes no VTIMEZONE, which a TZID needs (RFC 5545, 3.2.19).
        let text = calendar.done().to_string();
        let text = text.replacen("BEGIN:VEVENT", &format!("{}BEGIN:VEVENT", zone_of(&zone, event)), 1);
        Ok(Calendar { text, method })
    }

    /// The iCalendar text, with CRLF line ends.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// `REQUEST` or `PUBLISH`, which the part's type repeats.
    pub fn method(&self) -> &'static str {
        self.method
    }
}

/// What a text may hold: the library escapes the rest, but not carriage returns.
fn plain(text: &str) -> String {
    text.chars().filter(|c| *c == '\n' || !c.is_control()).collect()
}

/// What the value of a parameter may hold (RFC 5545, 3.2): quotes cannot be escaped there.
fn parameter(text: &str) -> String {
    text.chars().filter(|c| *c != '"' && !c.is_control()).collect()
}

fn stamp(at: DateTime<Utc>) -> Timestamp {
    Timestamp::from_second(at.timestamp()).unwrap_or_default()
}

fn civil(zone: &TimeZone, at: DateTime<Utc>) -> NaiveDateTime {
    let seconds = at.timestamp() + i64::from(zone.to_offset(stamp(at)).seconds());
    DateTime::from_timestamp(seconds, 0).unwrap_or(at).naive_utc()
}

/// The rules in force from the change of clocks before the event to the one after it.
fn zone_of(zone: &TimeZone, event: &Event) -> String {
    let start = stamp(event.starts_at);
    let before = zone.preceding(start.saturating_add(1.second()).unwrap_or(start)).next();
    let mut rules: Vec<Rule> = before.map(|change| Rule::of(zone, change.timestamp())).into_iter().collect();
    if rules.is_empty() {
        rules.push(Rule::always(zone.to_offset(start)));
    }
    let end = stamp(event.ends_at);
    rules.extend(
        zone.following(start)
            .take(1)
            .filter(|change| change.timestamp() < end)
            .map(|change| Rule::of(zone, change.timestamp())),
    );
    let rules: String = rules.iter().map(Rule::text).collect();
    format!("BEGIN:VTIMEZONE\r\nTZID:{}\r\n{rules}END:VTIMEZONE\r\n", event.time_zone)
}

/// A rule of a time zone (RFC 5545, 3.6.5).
struct Rule {
    kind: &'static str,
    from: Offset,
    to: Offset,
    /// By the clock before the change.
    since: String,
}

impl Rule {
    fn of(zone: &TimeZone, at: Timestamp) -> Rule {
        let from = zone.to_offset(at.saturating_sub(1.second()).unwrap_or(at));
        let info = zone.to_offset_info(at);
        let kind = if info.dst().is_dst() { "DAYLIGHT" } else { "STANDARD" };
        Rule { kind, from, to: info.offset(), since: from.to_datetime(at).strftime("%Y%m%dT%H%M%S").to_string() }
    }

    fn always(offset: Offset) -> Rule {
        Rule { kind: "STANDARD", from: offset, to: offset, since: "19700101T000000".to_owned() }
    }

    fn text(&self) -> String {
        let Rule { kind, since, .. } = self;
        let (from, to) = (hours(self.from), hours(self.to));
        format!("BEGIN:{kind}\r\nDTSTART:{since}\r\nTZOFFSETFROM:{from}\r\nTZOFFSETTO:{to}\r\nEND:{kind}\r\n")
    }
}

fn hours(offset: Offset) -> String {
    let minutes = offset.seconds().abs() / 60;
    let sign = if offset.is_negative() { '-' } else { '+' };
    format!("{sign}{:02}{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::Address;

    fn event(zone: &str) -> Event {
        Event {
            uid: "e@agency.example".into(),
            title: "Breakfast, with coffee; and more".into(),
            place: "European Parliament\r\nATTENDEE:mailto:x@example.org".into(),
            details: String::new(),
            starts_at: "2026-12-01T07:30:00Z".parse().unwrap(),
            ends_at: "2026-12-01T08:30:00Z".parse().unwrap(),
            time_zone: zone.into(),
            asks: true,
        }
    }

    fn written(event: &Event) -> Result<String, ComposeError> {
        let who = |name: &str, address| Mailbox { name: name.into(), address: Address::parse(address).unwrap() };
        let (elin, aoife) = (who("Elin \"L\"", "elin@agency.example"), who("Brannigan, Aoife", "aoife@ep.example"));
        let calendar = Calendar::new(event, &elin, &aoife, "2026-11-24T10:00:00Z".parse().unwrap())?;
        Ok(calendar.text().replace("\r\n ", ""))
    }

    #[test]
    fn an_event_stands_in_the_clock_of_its_zone_whose_rules_go_along() {
        let text = written(&event("Europe/Brussels")).unwrap();
        for line in [
            "METHOD:REQUEST",
            "DTSTART;TZID=Europe/Brussels:20261201T083000",
            "DTEND;TZID=Europe/Brussels:20261201T093000",
            "DTSTAMP:20261124T100000Z",
            "UID:e@agency.example",
            "TZID:Europe/Brussels",
            "DTSTART:20261025T030000",
            "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0100",
            "ORGANIZER;CN=Elin L:mailto:elin@agency.example",
            "SUMMARY:Breakfast\\, with coffee\\; and more",
        ] {
            assert!(text.lines().any(|found| found == line), "{line} in\n{text}");
        }
        assert!(text.contains("RSVP=TRUE") && text.contains("CN=\"Brannigan, Aoife\""), "{text}");
        assert!(text.find("END:VTIMEZONE") < text.find("BEGIN:VEVENT"), "{text}");
    }

    #[test]
    fn no_text_begins_a_line_of_its_own() {
        let text = written(&event("UTC")).unwrap();
        assert!(!text.lines().any(|line| line.starts_with("ATTENDEE:")), "{text}");
        assert!(text.contains("TZOFFSETTO:+0000"), "{text}");
    }

    #[test]
    fn an_event_for_information_asks_nobody() {
        let text = written(&Event { asks: false, ..event("Europe/Athens") }).unwrap();
        assert!(text.contains("METHOD:PUBLISH") && !text.contains("\r\nATTENDEE"), "{text}");
    }

    #[test]
    fn an_unknown_zone_is_refused() {
        assert!(written(&event("Europe/Bruxelles")).is_err());
    }
}
