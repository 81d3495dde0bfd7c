//! As of which day a page is asked for: `?on=2013-03-12`. Links keep it.

use chrono::NaiveDate;
use serde::Serialize;

use crate::directory::work::AsOf;
use crate::t;
use crate::web::{Form, Visit};
use crate::when::{Zone, day};

/// The day, as asked for.
#[derive(Clone, Debug)]
pub struct On {
    /// The day: today, unless another one is asked for.
    pub day: NaiveDate,
    today: NaiveDate,
    typed: String,
    error: Option<String>,
}

impl On {
    /// Reads `?on=`. What is no day is said, and today shown.
    pub fn read(visit: &Visit, query: &Form) -> On {
        On::parse(query.get("on"), visit.today())
    }

    fn parse(typed: &str, today: NaiveDate) -> On {
        let parsed = typed.parse::<NaiveDate>().ok();
        let error =
            (!typed.is_empty() && parsed.is_none()).then(|| t!("directory-on-no-day", typed = typed, day = day(today)));
        On { day: parsed.unwrap_or(today), today, typed: typed.to_owned(), error }
    }

    /// Whether what was asked for is no day.
    pub fn is_wrong(&self) -> bool {
        self.error.is_some()
    }

    /// Whether another day than today is asked for.
    pub fn is_given(&self) -> bool {
        self.day != self.today
    }

    /// What was known when the day ended, if it is an earlier one: work is not known ahead.
    pub fn as_of(&self, visit: &Visit) -> Option<AsOf> {
        ended(&visit.app.zone, self.day, self.today)
    }

    /// An address that keeps the day.
    pub fn link(&self, address: &str) -> String {
        let between = if address.contains('?') { '&' } else { '?' };
        if self.is_given() { format!("{address}{between}on={}", self.day) } else { address.to_owned() }
    }

    /// The form that asks for another day and keeps everything else.
    pub fn form(&self, action: &str, query: &Form) -> OnForm {
        let kept: Vec<_> = query
            .pairs()
            .filter(|(name, value)| !matches!(*name, "on" | "page") && !value.is_empty())
            .map(|(name, value)| Kept { name: name.to_owned(), value: value.to_owned() })
            .collect();
        let pairs = kept.iter().map(|kept| (&kept.name, &kept.value));
        let rest = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        let today = if rest.is_empty() { action.to_owned() } else { format!("{action}?{rest}") };
        OnForm {
            action: action.to_owned(),
            value: if self.error.is_some() { self.typed.clone() } else { self.day.to_string() },
            shown: day(self.day),
            today: self.is_given().then_some(today),
            kept,
            error: self.error.clone(),
        }
    }
}

/// A day and the moment at which it ended, if it is earlier than today.
pub fn ended(zone: &Zone, day: NaiveDate, today: NaiveDate) -> Option<AsOf> {
    let end = zone.start_of(day.succ_opt()?);
    (day < today).then_some(AsOf { day, end })
}

/// The form that asks for another day. Drawn by `directory/_on`.
#[derive(Clone, Debug, Serialize)]
pub struct OnForm {
    action: String,
    value: String,
    /// The day as people write it.
    pub shown: String,
    /// Back to today, unless it is today.
    today: Option<String>,
    kept: Vec<Kept>,
    error: Option<String>,
}

/// Something else that stands in the address.
#[derive(Clone, Debug, Serialize)]
struct Kept {
    name: String,
    value: String,
}

impl OnForm {
    /// As on a sample page.
    pub fn sample() -> OnForm {
        let today = "2026-11-24".parse().unwrap_or_default();
        On::parse("2013-02-31", today).form("/organizations/o", &Form::prefilled([("role", "chair")]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_keep_the_day_unless_it_is_today() {
        let today = "2026-11-24".parse().unwrap();
        let on = On::parse("2013-03-12", today);
        assert_eq!(on.link("/people/p"), "/people/p?on=2013-03-12");
        assert_eq!(on.link("/people?group=EPP"), "/people?group=EPP&on=2013-03-12");
        assert_eq!(On::parse("", today).link("/people/p"), "/people/p");
    }

    #[test]
    fn the_form_keeps_everything_else_and_says_what_is_wrong() {
        let today = "2026-11-24".parse().unwrap();
        let query = Form::prefilled([("on", "2013-02-31"), ("role", "chair"), ("page", "3"), ("q", "")]);
        let form = On::parse("2013-02-31", today).form("/x", &query);
        assert_eq!((form.kept.len(), form.value.as_str()), (1, "2013-02-31"));
        assert!(form.error.unwrap().contains("is not a day"));
        let form = On::parse("2013-03-12", today).form("/x", &query);
        assert_eq!(form.today.as_deref(), Some("/x?role=chair"));
    }
}
