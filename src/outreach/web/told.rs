//! What is stored of campaigns and letters, in the language of whoever reads it. It is stored in English, whoever wrote it
//! down: it is known by the English messages, and what none of them says is shown as it stands.

use chrono::NaiveDateTime;

use crate::locale::{self, Arg, Locale};
use crate::t;

/// The messages, each with what is put into it, in the order of the English words.
const KNOWN: &[(&str, &[&str])] = &[
    ("campaigns-event-begun", &[]),
    ("campaigns-event-submitted", &[]),
    ("campaigns-event-approved", &["n"]),
    ("campaigns-event-sent-back", &["reason"]),
    ("campaigns-event-no-longer-submitted", &["why"]),
    ("campaigns-event-voided", &["why"]),
    ("campaigns-event-changed", &[]),
    ("campaigns-event-sender-changed", &[]),
    ("campaigns-event-language-changed", &[]),
    ("campaigns-event-invitation-changed", &[]),
    ("campaigns-event-invitation-removed", &[]),
    ("campaigns-event-attached", &["name"]),
    ("campaigns-event-detached", &["name"]),
    ("campaigns-event-scheduled", &["at", "zone"]),
    ("campaigns-event-unscheduled", &[]),
    ("campaigns-event-held-late", &["n"]),
    ("campaigns-event-held-closed", &[]),
    ("campaigns-event-held-account", &["account"]),
    ("campaigns-event-held-key", &["key"]),
    ("campaigns-event-held-opening", &[]),
    ("campaigns-event-due", &["n"]),
    ("campaigns-event-goes-on", &["n"]),
    ("campaigns-event-paused-closed", &["n"]),
    ("campaigns-event-paused", &["n"]),
    ("campaigns-event-resumed", &[]),
    ("campaigns-event-cancelled", &["n"]),
    ("campaigns-event-finished", &[]),
    ("campaigns-event-sends-again", &[]),
    ("campaigns-event-goes-on-after-all", &[]),
    ("campaigns-event-chosen", &["letter", "n", "ar", "as", "br", "bs"]),
    ("deliveries-event-approved", &[]),
    ("deliveries-event-follows", &[]),
    ("deliveries-event-due", &[]),
    ("deliveries-event-sending", &[]),
    ("deliveries-event-stopped", &[]),
    ("deliveries-event-cancelled", &[]),
    ("deliveries-event-paused", &[]),
    ("deliveries-event-merged", &[]),
    ("deliveries-event-objected", &[]),
    ("deliveries-event-unsubscribed", &[]),
    ("deliveries-event-unsubscribed-by-link", &[]),
    ("deliveries-event-lifted", &[]),
    ("deliveries-event-no-such-address", &[]),
    ("deliveries-event-bounced", &[]),
    ("deliveries-event-enough", &[]),
    ("deliveries-event-ended", &[]),
    ("deliveries-event-stopped-by", &["who", "day"]),
    ("deliveries-event-replied", &["day"]),
    ("deliveries-event-met", &["day"]),
    ("deliveries-event-called", &["day"]),
    ("deliveries-event-supportive", &["day"]),
    ("deliveries-event-stopped-last", &["answer"]),
    ("deliveries-event-gave-up", &["answer"]),
    ("deliveries-event-program-stopped", &[]),
    ("deliveries-event-program-stopped-why", &["why"]),
    ("deliveries-event-worker-gone", &[]),
    ("deliveries-event-journal-gone", &[]),
    ("deliveries-event-not-begun", &[]),
    ("deliveries-event-says-not-sent", &["who"]),
    ("deliveries-event-says-sent", &["who"]),
    ("deliveries-event-took-back", &["who"]),
    ("deliveries-event-doubt", &["what"]),
];

/// Stands in a message where something is put into it.
const GAP: &str = "\u{1}";

/// A reason or an entry of a history, as stored, in the language that is spoken.
pub fn told(stored: &str) -> String {
    let known = || KNOWN.iter().find_map(|(id, names)| retold(id, names, stored));
    let known = if locale::current() == Locale::English { None } else { known() };
    known.unwrap_or_else(|| stored.to_owned())
}

fn retold(id: &str, names: &[&str], stored: &str) -> Option<String> {
    let gaps: Vec<(&str, Arg<'_>)> = names.iter().map(|name| (*name, Arg::from(GAP))).collect();
    let english = locale::keep(Locale::English, || locale::said_with(id, &gaps));
    let found = filled_in(&english, stored)?;
    let args: Option<Vec<_>> = names.iter().zip(found).map(|(name, text)| Some((*name, put_in(name, text)?))).collect();
    Some(locale::said_with(id, &args?))
}

/// What stands in the gaps of a message.
fn filled_in<'a>(message: &str, stored: &'a str) -> Option<Vec<&'a str>> {
    let mut words = message.split(GAP);
    let mut rest = stored.strip_prefix(words.next()?)?;
    let mut found = vec![];
    let mut words = words.peekable();
    while let Some(next) = words.next() {
        let (gap, after) = if words.peek().is_some() { rest.split_once(next)? } else { (rest.strip_suffix(next)?, "") };
        found.push(gap);
        rest = after;
    }
    rest.is_empty().then_some(found)
}

fn put_in<'a>(name: &str, text: &'a str) -> Option<Arg<'a>> {
    match name {
        "n" | "ar" | "as" | "br" | "bs" => text.parse::<i64>().ok().map(Arg::from),
        "why" => Some(told(text).into()),
        "day" => day_of_month(text).map(Arg::from),
        "at" => Some(moment(text).unwrap_or_else(|| text.to_owned()).into()),
        "who" if text == locale::keep(Locale::English, || t!("deliveries-event-somebody")) => {
            Some(t!("deliveries-event-somebody").into())
        }
        _ => Some(text.into()),
    }
}

/// `12 March`, as it is stored.
fn day_of_month(stored: &str) -> Option<String> {
    let (day, month) = stored.split_once(' ')?;
    let english = locale::keep(Locale::English, || t!("ui-months"));
    let nth = english.split_whitespace().position(|name| name == month)?;
    let month = t!("ui-months").split_whitespace().nth(nth)?;
    Some(t!("deliveries-event-day", day = day.parse::<i64>().ok()?, month = month))
}

/// `24 Nov 2026, 14:30`, as it is stored.
fn moment(stored: &str) -> Option<String> {
    let at = NaiveDateTime::parse_from_str(stored, "%d %b %Y, %H:%M").ok()?;
    Some(format!("{}, {}", locale::day(at.date()), at.format("%H:%M")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stored_is_told_in_the_language_of_the_reader() {
        let german = |stored| locale::keep(Locale::German, || told(stored));
        assert_eq!(told("paused; 3 letters wait"), "paused; 3 letters wait");
        assert_eq!(german("paused; 1 letters wait"), "pausiert; 1 Brief wartet");
        assert_eq!(german("goes on: 1200 letters are due"), "geht weiter: 1.200 Briefe sind fällig");
        assert_eq!(
            german("scheduled for 4 Nov 2026, 14:30 (Europe/Brussels)"),
            "geplant für 4. Nov. 2026, 14:30 (Europe/Brussels)"
        );
        assert_eq!(
            german("approval voided: its sender was changed"),
            "Freigabe aufgehoben: ihr Absender wurde geändert"
        );
        assert_eq!(german("stopped by Elin on 14 March"), "gestoppt von Elin am 14. März");
        assert_eq!(german("550 5.1.1 User unknown"), "550 5.1.1 User unknown");
    }

    #[test]
    fn every_message_finds_itself_again() {
        for (id, names) in KNOWN {
            let text = |name: &str| match name {
                "day" => "14 March",
                "n" | "ar" | "as" | "br" | "bs" => "3",
                _ => "x",
            };
            let args: Vec<_> = names.iter().map(|name| (*name, Arg::from(text(name)))).collect();
            let stored = locale::said_with(id, &args);
            assert_ne!(locale::keep(Locale::French, || told(&stored)), stored, "{id}");
        }
    }
}
