//! The rows of the list: who they are, and what the work on an objective says about them.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::super::on::On;
use super::super::places::{PlaceLink, Places};
use super::super::walk;
use super::PATH;
use crate::directory::records::TagId;
use crate::directory::work::{self, Worked};
use crate::directory::{PeopleFilter, PersonId, PersonRow, official_note, search, tags};
use crate::locale;
use crate::objectives::Objective;
use crate::stances::{self, Level};
use crate::t;
use crate::web::{Form, Result, Visit};
use crate::when::day;

/// After so many days without a contact it is time for one.
const SLOW_DAYS: i64 = 30;
/// After so many it is late.
const LATE_DAYS: i64 = 60;
/// Whoever was never asked.
const UNKNOWN: &str = "un";

#[derive(Debug, Serialize)]
pub struct Row {
    id: String,
    href: String,
    name: String,
    group: Option<PlaceLink>,
    country: String,
    committees: Vec<PlaceLink>,
    note: String,
    tags: Vec<Link>,
    work: Option<WorkView>,
}

#[derive(Debug, Serialize)]
struct Link {
    href: String,
    text: String,
}

/// What the work on the objective says about somebody.
#[derive(Debug, Serialize)]
struct WorkView {
    /// `p3` … `m3`, or `un`.
    level: &'static str,
    since: Option<When>,
    /// The last contact; none if there never was one.
    contact: Option<When>,
    next: Option<NextView>,
    owner: Option<OwnerView>,
}

/// Who looks after somebody.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct OwnerView {
    name: String,
    /// Nobody was made the owner: it is whoever does the next step.
    is_of_step: bool,
    /// Nobody looks after them now: it is whoever did and has left the team.
    has_left: bool,
}

/// A day, as short as a list wants it, and whole.
#[derive(Debug, Serialize)]
struct When {
    /// `97 d ago`, `3 Mar`.
    text: String,
    /// `3 Mar 2026`.
    whole: String,
    /// `2026-03-03`.
    iso: String,
    /// `late`, `slow` or empty.
    tone: &'static str,
}

/// From when the work is looked at.
#[derive(Clone, Copy, Debug)]
struct Days {
    today: NaiveDate,
    /// An earlier day, as of which the work is shown.
    then: Option<NaiveDate>,
}

/// What has to be done next.
#[derive(Debug, Serialize)]
struct NextView {
    title: String,
    due: When,
}

impl Row {
    /// Made up.
    pub fn sample() -> Row {
        let on = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap_or_default();
        let worked = Worked {
            person_id: PersonId::new(),
            level: Some(1),
            valid_on: NaiveDate::from_ymd_opt(2026, 9, 9),
            last_contact: None,
            next_title: Some("Call".into()),
            next_due: NaiveDate::from_ymd_opt(2026, 11, 26),
            next_owner: Some("Elin Lindqvist".into()),
            owner: None,
            owner_left: None,
        };
        let met = NaiveDate::from_ymd_opt(2026, 10, 22);
        Row {
            id: "p".into(),
            href: "/people/p?in=group%3DS%2526D&at=1".into(),
            name: "Ruxandra Ionașcu".into(),
            group: Some(PlaceLink::sample("S&D")),
            country: "RO".into(),
            committees: vec![PlaceLink::sample("DROI")],
            note: String::new(),
            tags: vec![Link { href: "/people?tag=Ally".into(), text: "Ally".into() }],
            work: Some(WorkView::new(Some(&worked), met, Days { today: on, then: None }, 180)),
        }
    }
}

impl WorkView {
    fn new(worked: Option<&Worked>, met: Option<NaiveDate>, days: Days, freshness_days: i64) -> WorkView {
        let (today, day) = (days.today, days.then.unwrap_or(days.today));
        let level = worked.and_then(|worked| worked.level).and_then(Level::new);
        let since = worked.and_then(|worked| worked.valid_on).map(|on| {
            let is_stale = stances::is_stale(on, day, freshness_days);
            When::on(on, today, if is_stale { "slow" } else { "" })
        });
        let next = worked.and_then(|worked| {
            let (title, due) = (worked.next_title.clone()?, worked.next_due?);
            let due = When::on(due, today, if due < day { "late" } else { "" });
            Some(NextView { title, due })
        });
        let contact = met.map(|on| match days.then {
            Some(then) => When::on(on, today, When::ago(on, then).tone),
            None => When::ago(on, today),
        });
        let owner = worked.and_then(OwnerView::of);
        WorkView { level: level.map_or(UNKNOWN, Level::code), since, contact, next, owner }
    }
}

impl OwnerView {
    fn of(worked: &Worked) -> Option<OwnerView> {
        let has_left = worked.owner.is_none() && worked.owner_left.is_some();
        let is_of_step = worked.owner.is_none() && !has_left;
        let name = [&worked.owner, &worked.owner_left, &worked.next_owner].into_iter().flatten().next()?.clone();
        Some(OwnerView { name, is_of_step, has_left })
    }
}

impl When {
    /// A day, without its year if that is this one.
    fn on(on: NaiveDate, today: NaiveDate, tone: &'static str) -> When {
        let text = if on.year() == today.year() { locale::day_of_month(on) } else { day(on) };
        When::said(text, on, tone)
    }

    fn said(text: String, on: NaiveDate, tone: &'static str) -> When {
        When { text, whole: day(on), iso: on.to_string(), tone }
    }

    /// How long ago a day is.
    fn ago(on: NaiveDate, today: NaiveDate) -> When {
        let days = (today - on).num_days();
        let tone = match days {
            days if days > LATE_DAYS => "late",
            days if days > SLOW_DAYS => "slow",
            _ => "",
        };
        let text = if days < 1 {
            t!("directory-people-today").to_owned()
        } else {
            t!("directory-people-days-ago", days = days.to_string())
        };
        When::said(text, on, tone)
    }
}

/// What the rows of a page are made of.
pub struct Rows<'a> {
    pub filter: &'a PeopleFilter,
    pub objective: Option<&'a Objective>,
    /// The list, as its address says it.
    pub list: &'a str,
}

impl Rows<'_> {
    /// Rows with their tags or with the work, and with their office where they sit in no committee.
    pub async fn shown(&self, visit: &Visit, found: Vec<PersonRow>) -> Result<Vec<Row>> {
        let ids: Vec<_> = found.iter().map(|row| row.id).collect();
        let db = &visit.app.db;
        let mut notes = search::notes(db, &ids).await?;
        let mut marks = if self.objective.is_none() { tags::of_people(db, &ids).await? } else { HashMap::new() };
        let worked = match &self.filter.work {
            Some(asked) => work::of_people(db, asked, &ids).await?,
            None => HashMap::new(),
        };
        let (places, on) = (Places::load(visit).await?, On::read(visit, &Form::default()));
        let then = self.filter.work.as_ref().and_then(|work| work.as_of).map(|then| then.day);
        let days = Days { today: visit.today(), then };
        let first = (self.filter.page.max(1) - 1) * self.filter.per + 1;
        let of = self.objective.map_or_else(String::new, |objective| objective.id.to_string());
        let common = walk::common(self.list, &of);
        let row = |(row, place): (PersonRow, i64)| {
            let committees: Vec<_> = row.committees.iter().map(|seat| places.seat(seat, &on)).collect();
            let note = notes.remove(&row.id).filter(|_| row.group_code.is_none()).unwrap_or_default();
            Row {
                id: row.id.to_string(),
                href: walk::link(&common, row.id, place),
                name: row.name,
                group: row.group_code.map(|code| places.group(&code, &on)),
                country: row.country.map_or_else(String::new, |area| area.shown.to_owned()),
                note: if committees.is_empty() { official_note(&note) } else { String::new() },
                committees,
                tags: marks.remove(&row.id).unwrap_or_default().into_iter().map(tag).collect(),
                work: self.objective.map(|objective| {
                    let worked = worked.get(&row.id);
                    let met = worked.and_then(|worked| worked.last_contact).map(|at| visit.app.zone.date(at));
                    WorkView::new(worked, met, days, objective.freshness_days)
                }),
            }
        };
        Ok(found.into_iter().zip(first..).map(row).collect())
    }
}

fn tag((_, text): (TagId, String)) -> Link {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("tag", &text).finish();
    Link { href: format!("{PATH}?{query}"), text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_long_ago_a_contact_was_is_said_in_days_and_marked_when_it_is_long() {
        let today: NaiveDate = "2026-11-24".parse().unwrap();
        let ago = |days| {
            let when = When::ago(today - chrono::Days::new(days), today);
            (when.text, when.tone)
        };
        let said = [0, 1, 30, 31, 60, 61].map(ago);
        let wanted = [
            ("today", ""),
            ("1 d ago", ""),
            ("30 d ago", ""),
            ("31 d ago", "slow"),
            ("60 d ago", "slow"),
            ("61 d ago", "late"),
        ];
        assert_eq!(said, wanted.map(|(text, tone)| (text.to_owned(), tone)));
        let last_year = When::ago("2025-12-31".parse().unwrap(), today);
        assert_eq!((last_year.whole.as_str(), last_year.iso.as_str()), ("31 Dec 2025", "2025-12-31"));
    }
}
