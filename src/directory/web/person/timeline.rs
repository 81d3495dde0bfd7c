//! The time line of a person: contacts, letters, stances, mentions and commitments in one list, the latest first.
//!
//! Each kind comes from its own part in its own order, as far as the page reaches; here they are put between one another.

use std::cmp::Reverse;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use serde::Serialize;

use crate::contacts;
use crate::contacts::web::ContactView;
use crate::directory::mentions::MentionFilter;
use crate::directory::web::commitments;
use crate::directory::web::mentions::{self, MentionView};
use crate::directory::web::on::On;
use crate::directory::work::AsOf;
use crate::directory::{self, PersonId};
use crate::locale;
use crate::outreach;
use crate::outreach::deliveries::{self, PersonDelivery};
use crate::stances::web::history::HistoryItem;
use crate::stances::web::panel::StancePanel;
use crate::t;
use crate::web::lists::{Tab, along};
use crate::web::{Form, Result, Visit};

/// Entries on one page.
const PER_PAGE: i64 = 30;
/// The last page that can be asked for.
const LAST_PAGE: i64 = 1000;
/// The latest letters that stand beside the time line.
const LETTERS: i64 = 5;

crate::text_enum! {
    /// What of the time line is shown.
    pub enum Show {
        /// Everything.
        All = "all",
        /// What was said to whom; neither notes nor failed attempts.
        Contacts = "contacts",
        /// Mails: those that were logged, and letters of campaigns.
        Mails = "mails",
        /// Where they stood, and when that changed.
        Changes = "changes",
        /// What is public: meetings, statements, the press.
        Mentions = "mentions",
        /// What their bodies committed to while they were there, and their appointments.
        Commitments = "commitments",
    }
}

impl Show {
    fn label(self) -> &'static str {
        match self {
            Show::All => t!("directory-person-show-all"),
            Show::Contacts => t!("directory-person-show-contacts"),
            Show::Mails => t!("directory-person-show-mails"),
            Show::Changes => t!("directory-person-show-changes"),
            Show::Mentions => t!("directory-person-show-mentions"),
            Show::Commitments => t!("directory-person-show-commitments"),
        }
    }

    const fn has_contacts(self) -> bool {
        matches!(self, Show::All | Show::Contacts | Show::Mails)
    }

    const fn has_letters(self) -> bool {
        matches!(self, Show::All | Show::Mails)
    }

    const fn has_stances(self) -> bool {
        matches!(self, Show::All | Show::Changes)
    }

    const fn has_mentions(self) -> bool {
        matches!(self, Show::All | Show::Mentions)
    }

    const fn has_commitments(self) -> bool {
        matches!(self, Show::All | Show::Commitments)
    }

    /// The page at this address, narrowed down to it.
    pub fn href(self, address: &str, page: i64) -> String {
        let mut query = vec![("show".to_owned(), self.to_string())];
        query.extend((page > 1).then(|| ("page".to_owned(), page.to_string())));
        along(address, &query)
    }

    /// The choices, on the page at this address.
    fn tabs(self, address: &str) -> Vec<Tab> {
        let tab = |show: &Show| Tab {
            href: format!("{}#timeline", show.href(address, 1)),
            text: show.label().into(),
            count: None,
            current: *show == self,
        };
        Show::ALL.iter().map(tab).collect()
    }
}

/// The time line, as far as one page shows it.
#[derive(Debug, Serialize)]
pub struct Timeline {
    /// What it can be narrowed down to.
    shows: Vec<Tab>,
    months: Vec<Month>,
    /// Whether nobody has logged a contact, where all of them would be shown.
    is_unmet: bool,
    is_empty: bool,
    /// This page of it, for forms to lead back to.
    here: String,
    earlier: Option<String>,
    later: Option<String>,
    /// The holder's page and the list it was opened from, for the forms of stances.
    path: String,
    along: Vec<(String, String)>,
    mentions_total: i64,
    mentions_href: String,
}

/// The entries of a month.
#[derive(Debug, Serialize)]
struct Month {
    name: String,
    entries: Vec<Entry>,
}

/// One of five kinds.
#[derive(Debug, Default, Serialize)]
struct Entry {
    contact: Option<ContactView>,
    letter: Option<LetterRow>,
    stance: Option<HistoryItem>,
    mention: Option<MentionView>,
    commitment: Option<commitments::Row>,
}

/// What an entry is ordered by: its day, and a moment to tell those of one day apart.
type At = (NaiveDate, DateTime<Utc>);

/// A letter that was sent to the person, or will be.
#[derive(Debug, Serialize)]
pub struct LetterRow {
    href: String,
    campaign: String,
    state: &'static str,
    class: &'static str,
    when: String,
    /// Somebody has stopped the letters of that campaign to them.
    is_stopped: bool,
}

impl LetterRow {
    fn new(visit: &Visit, letter: &PersonDelivery) -> LetterRow {
        LetterRow {
            href: format!("/deliveries/{}", letter.id),
            campaign: letter.campaign_name.clone(),
            state: outreach::web::label(letter.state),
            class: outreach::web::mark(letter.state),
            when: visit.app.zone.shown(letter.changed_at),
            is_stopped: letter.is_stopped,
        }
    }

    /// Made up.
    pub fn sample() -> LetterRow {
        LetterRow {
            href: "/deliveries/d".into(),
            campaign: "AFET follow-up".into(),
            state: "Sent",
            class: "state-ok",
            when: "24 Nov 2026, 14:39".into(),
            is_stopped: true,
        }
    }
}

/// Gathers it, with the latest letters, which the page shows beside it too.
///
/// On an earlier day it ends there, as known then. `address` is that of the person's page, whose query says what is shown
/// (`show`) and how far back (`page`, from 1).
pub async fn of(
    visit: &Visit,
    id: PersonId,
    query: &Form,
    on: &On,
    (address, list): (&str, Vec<(String, String)>),
    stances: &mut StancePanel,
) -> Result<(Timeline, Vec<LetterRow>)> {
    let show: Show = query.get("show").parse().unwrap_or(Show::All);
    let page = query.get("page").parse().unwrap_or(1).clamp(1, LAST_PAGE);
    // One more than is shown tells whether there are earlier ones.
    let reach = page * PER_PAGE + 1;
    let then = on.as_of(visit);
    let history = stances.give_history(format!("{}#timeline", Show::Changes.href(address, 1)));
    let mut found: Vec<(At, Entry)> = vec![];
    let is_unmet =
        if show.has_contacts() { contacted(visit, id, (show, then), reach, &mut found).await? } else { false };
    let most = if show.has_letters() { reach.max(LETTERS) } else { LETTERS };
    let written = deliveries::of_person(&visit.app.db, &visit.scope(), id, then.map(|then| then.end), most).await?;
    if show.has_letters() {
        found.extend(written.iter().map(|letter| {
            let entry = Entry { letter: Some(LetterRow::new(visit, letter)), ..Entry::default() };
            ((visit.app.zone.date(letter.changed_at), letter.changed_at), entry)
        }));
    }
    if show.has_stances() {
        let is_known = |at: At| then.is_none_or(|then| at.0 <= then.day && at.1 < then.end);
        found.extend(
            history
                .into_iter()
                .filter(|stance| is_known(stance.at))
                .map(|stance| (stance.at, Entry { stance: Some(stance), ..Entry::default() })),
        );
    }
    let mentions_total = mentioned(visit, id, on, if show.has_mentions() { reach } else { 1 }, |at, mention| {
        if show.has_mentions() {
            found.push((at, Entry { mention: Some(mention), ..Entry::default() }));
        }
    })
    .await?;
    if show.has_commitments() {
        committed(visit, id, on, reach, &mut found).await?;
    }
    let (months, has_earlier) = on_page(found, page);
    let to = |page: i64| format!("{}#timeline", show.href(address, page));
    let timeline = Timeline {
        shows: show.tabs(address),
        is_empty: months.is_empty(),
        months,
        is_unmet,
        here: if show == Show::All && page == 1 { address.to_owned() } else { show.href(address, page) },
        earlier: (has_earlier && page < LAST_PAGE).then(|| to(page + 1)),
        later: (page > 1).then(|| to(page - 1)),
        path: format!("/people/{id}"),
        along: list,
        mentions_total,
        mentions_href: format!("/mentions?person={id}"),
    };
    let beside = written.iter().take(usize::try_from(LETTERS).unwrap_or(0)).map(|letter| LetterRow::new(visit, letter));
    Ok((timeline, beside.collect()))
}

/// The latest contacts; answers whether there is none, where none is left out for its kind.
async fn contacted(
    visit: &Visit,
    id: PersonId,
    (show, then): (Show, Option<AsOf>),
    reach: i64,
    found: &mut Vec<(At, Entry)>,
) -> Result<bool> {
    let filter = contacts::Filter {
        person: Some(id),
        kind: (show == Show::Mails).then_some(contacts::Kind::Email),
        only_contacts: show == Show::Contacts,
        before: then.map(|then| then.end),
        known: then.map(|then| then.end),
        page: (0, reach),
        ..contacts::Filter::default()
    };
    let (total, logged) = contacts::feed(&visit.app.db, &visit.scope(), &filter).await?;
    let views = contacts::web::rows(visit, &logged).await?;
    found.extend(logged.iter().zip(views).map(|(contact, view)| {
        let at = (visit.app.zone.date(contact.occurred_at), contact.occurred_at);
        (at, Entry { contact: Some(view), ..Entry::default() })
    }));
    Ok(total == 0 && show != Show::Mails)
}

/// The latest mentions up to the day, one by one; answers how many there are in all.
async fn mentioned(
    visit: &Visit,
    id: PersonId,
    on: &On,
    reach: i64,
    mut take: impl FnMut(At, MentionView),
) -> Result<i64> {
    let to = on.is_given().then_some(on.day);
    let filter = MentionFilter { person: Some(id), to, per: reach, ..MentionFilter::default() };
    let (total, views) = mentions::of(visit, &filter, on).await?;
    for view in views {
        // Of a mention the day is known: it stands below what has an hour.
        take((view.on_date, DateTime::<Utc>::MIN_UTC), view);
    }
    Ok(total)
}

/// The latest commitments up to the day.
async fn committed(visit: &Visit, id: PersonId, on: &On, reach: i64, found: &mut Vec<(At, Entry)>) -> Result<()> {
    let until = on.is_given().then_some(on.day);
    let listed = directory::commitments::around_person(&visit.app.db, id, until, reach).await?;
    found.extend(listed.into_iter().map(|commitment| {
        let at = (commitment.on_date, DateTime::<Utc>::MIN_UTC);
        (at, Entry { commitment: Some(commitments::row(commitment)), ..Entry::default() })
    }));
    Ok(())
}

/// The entries of a page, month by month, and whether there are earlier ones. Those of one kind keep their order.
fn on_page(mut found: Vec<(At, Entry)>, page: i64) -> (Vec<Month>, bool) {
    let end = usize::try_from(page * PER_PAGE).unwrap_or(usize::MAX);
    let start = end.saturating_sub(usize::try_from(PER_PAGE).unwrap_or(0));
    let has_earlier = found.len() > end;
    found.sort_by_key(|(at, _)| Reverse(*at));
    let mut months: Vec<(i32, u32, Month)> = vec![];
    for ((day, _), entry) in found.into_iter().take(end).skip(start) {
        match months.last_mut() {
            Some((year, month, last)) if (*year, *month) == (day.year(), day.month()) => last.entries.push(entry),
            _ => {
                let first = Month { name: locale::long_month(day), entries: vec![entry] };
                months.push((day.year(), day.month(), first));
            }
        }
    }
    (months.into_iter().map(|(_, _, month)| month).collect(), has_earlier)
}

impl Timeline {
    /// As on a sample page.
    pub fn sample() -> Timeline {
        let entries = vec![
            Entry { letter: Some(LetterRow::sample()), ..Entry::default() },
            Entry { contact: Some(ContactView::sample()), ..Entry::default() },
            Entry { stance: Some(HistoryItem::sample(None)), ..Entry::default() },
            Entry { mention: Some(MentionView::sample()), ..Entry::default() },
            Entry { commitment: Some(commitments::Row::sample()), ..Entry::default() },
        ];
        Timeline {
            shows: Show::All.tabs("/people/p"),
            months: vec![Month { name: "November 2026".into(), entries }],
            is_unmet: true,
            is_empty: false,
            here: "/people/p".into(),
            earlier: Some("/people/p?show=all&page=3#timeline".into()),
            later: Some("/people/p?show=all#timeline".into()),
            path: "/people/p".into(),
            along: vec![("in".into(), "stance=z0".into()), ("at".into(), "12".into())],
            mentions_total: 9,
            mentions_href: "/mentions?person=p".into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(text: &str, name: &str) -> (At, Entry) {
        let at: DateTime<Utc> = text.parse().unwrap();
        let letter = LetterRow { campaign: name.into(), ..LetterRow::sample() };
        ((at.date_naive(), at), Entry { letter: Some(letter), ..Entry::default() })
    }

    fn told(months: &[Month]) -> Vec<(&str, Vec<&str>)> {
        let name = |entry: &'_ Entry| entry.letter.as_ref().map(|letter| letter.campaign.clone()).unwrap_or_default();
        let names = |month: &Month| month.entries.iter().map(name).map(|name| &*name.leak()).collect();
        months.iter().map(|month| (month.name.as_str(), names(month))).collect()
    }

    #[test]
    fn entries_stand_under_their_months_the_latest_first() {
        let found = vec![
            letter("2026-10-02T08:00:00Z", "call"),
            letter("2026-11-19T13:30:00Z", "meeting"),
            letter("2026-11-03T00:00:00Z", "reply"),
            letter("2026-11-19T15:00:00Z", "stance"),
        ];
        let (months, has_earlier) = on_page(found, 1);
        let wanted = [("November 2026", vec!["stance", "meeting", "reply"]), ("October 2026", vec!["call"])];
        assert_eq!((told(&months), has_earlier), (wanted.to_vec(), false));
    }

    #[test]
    fn a_page_goes_on_where_the_one_before_ended() {
        let found = || (1..=31).map(|day| letter(&format!("2026-10-{day:02}T08:00:00Z"), &day.to_string())).collect();
        let (first, has_earlier) = on_page(found(), 1);
        assert!(has_earlier && first[0].entries.len() == 30 && told(&first)[0].1[0] == "31");
        let (second, has_earlier) = on_page(found(), 2);
        assert_eq!((told(&second), has_earlier), (vec![("October 2026", vec!["1"])], false));
    }
}
