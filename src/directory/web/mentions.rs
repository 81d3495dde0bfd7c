//! Mentions: the list, and the latest ones of a person or an organisation for their pages.

use axum::response::Response;
use chrono::NaiveDate;
use serde::Serialize;

use super::on::On;
use crate::directory::mentions::{self, Mention, MentionFilter, Party, kind_label};
use crate::directory::{self, OrganizationId, PersonId};
use crate::t;
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::lists::{FilterChip, Pager};
use crate::web::pages::Page;
use crate::web::{Form, Query, Result, Visit};
use crate::when::day;

/// Mentions on one page of the list.
const PER_PAGE: i64 = 50;
/// Where it stands.
const PATH: &str = "/mentions";

/// A mention as it is shown. Drawn by `directory/_mentions`.
#[derive(Clone, Debug, Serialize)]
pub struct MentionView {
    /// The day, to be ordered by.
    #[serde(skip)]
    pub on_date: NaiveDate,
    kind: String,
    when: String,
    venue: String,
    subject: String,
    is_cancelled: bool,
    hosts: Vec<PartyView>,
    guests: Vec<PartyView>,
    source: String,
}

/// Who was there.
#[derive(Clone, Debug, Serialize)]
struct PartyView {
    name: String,
    href: Option<String>,
}

impl MentionView {
    /// As on a sample page.
    pub fn sample() -> MentionView {
        let party = |name: &str, href: Option<&str>| PartyView { name: name.into(), href: href.map(str::to_owned) };
        MentionView {
            on_date: NaiveDate::MIN,
            kind: "Commission meeting".into(),
            when: "17 Nov 2026".into(),
            venue: "Brussels".into(),
            subject: "Early warning and prevention".into(),
            is_cancelled: true,
            hosts: vec![party("Aoife Brannigan", Some("/people/p"))],
            guests: vec![party("The Coalition", None)],
            source: "Commission, meetings, 20 Nov 2026".into(),
        }
    }
}

fn view(mention: Mention, on: &On) -> MentionView {
    let party = |party: &Party| PartyView {
        name: party.name.clone(),
        href: match (party.person, party.organization) {
            (Some(id), _) => Some(on.link(&format!("/people/{id}"))),
            (None, Some(id)) => Some(on.link(&format!("/organizations/{id}"))),
            (None, None) => None,
        },
    };
    let of = |is_host: bool| mention.parties.iter().filter(|party| party.is_host == is_host).map(party).collect();
    MentionView {
        on_date: mention.on_date,
        kind: kind_label(&mention.kind),
        when: day(mention.on_date),
        hosts: of(true),
        guests: of(false),
        venue: mention.venue,
        subject: mention.subject,
        is_cancelled: mention.is_cancelled,
        source: mention.source,
    }
}

/// Mentions, ready to be shown, and how many there are in all: for pages that include `directory/_mentions`.
pub async fn of(visit: &Visit, filter: &MentionFilter, on: &On) -> Result<(i64, Vec<MentionView>)> {
    let (total, found) = mentions::list(&visit.app.db, filter).await?;
    Ok((total, found.into_iter().map(|mention| view(mention, on)).collect()))
}

/// The list.
#[derive(Debug, Serialize)]
pub struct MentionsPage {
    total: i64,
    q: String,
    from: Field,
    to: Field,
    kind: Field,
    chips: Vec<FilterChip>,
    kept: Vec<(String, String)>,
    is_filtered: bool,
    mentions: Vec<MentionView>,
    pager: Pager,
    errors: Option<ErrorSummary>,
}

impl Page for MentionsPage {
    const TEMPLATE: &'static str = "directory/mentions";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), t!("directory-mentions-title"))
    }

    fn sample() -> Self {
        let from = Field::date("from", t!("directory-mentions-from"))
            .value("2026-13-01")
            .error(Some("“2026-13-01” is not a date."));
        MentionsPage {
            total: 1,
            q: "warning".into(),
            errors: ErrorSummary::of([&from]),
            from,
            to: Field::date("to", t!("directory-mentions-to")),
            kind: Field::select("kind", t!("directory-mentions-kind"), [Choice::new("meeting", "Meeting (1)")])
                .blank(t!("directory-mentions-any-kind")),
            chips: vec![FilterChip {
                name: t!("directory-mentions-person").into(),
                how: t!("directory-people-filter-is"),
                value: "Aoife Brannigan".into(),
                remove: PATH.into(),
            }],
            kept: vec![("person".into(), "p".into())],
            is_filtered: true,
            mentions: vec![MentionView::sample()],
            pager: Pager::new(1, PER_PAGE, 1, |page| format!("{PATH}?page={page}")),
        }
    }
}

/// Answers `GET /mentions`.
pub async fn index(visit: Visit, Query(mut query): Query) -> Result<Response> {
    let db = &visit.app.db;
    let filter = MentionFilter {
        q: query.get("q").to_owned(),
        from: query.optional_date("from", t!("directory-mentions-what-from")),
        to: query.optional_date("to", t!("directory-mentions-what-to")),
        kind: Some(query.get("kind").to_owned()).filter(|kind| !kind.is_empty()),
        person: query.get("person").parse::<PersonId>().ok(),
        organization: query.get("organization").parse::<OrganizationId>().ok(),
        page: query.get("page").parse().unwrap_or(1).clamp(1, 100_000),
        per: PER_PAGE,
    };
    let on = On::read(&visit, &Form::default());
    let (total, mentions) = of(&visit, &filter, &on).await?;
    let kinds = mentions::kinds(db).await?;
    let kind = |(kind, n): &(String, i64)| Choice::new(kind, format!("{} ({n})", kind_label(kind)));
    let field = |field: Field| {
        let (value, error) = (query.get(&field.name).to_owned(), query.error(&field.name));
        field.value(value).error(error)
    };
    let (from, to) = (
        field(Field::date("from", t!("directory-mentions-from"))),
        field(Field::date("to", t!("directory-mentions-to"))),
    );
    let kept = ["person", "organization"].into_iter().filter(|name| !query.get(name).is_empty());
    let page = MentionsPage {
        total,
        q: filter.q.clone(),
        errors: ErrorSummary::of([&from, &to]),
        from,
        to,
        kind: Field::select("kind", t!("directory-mentions-kind"), kinds.iter().map(kind))
            .value(query.get("kind"))
            .blank(t!("directory-mentions-any-kind")),
        chips: chips(&visit, &query, &filter).await?,
        kept: kept.map(|name| (name.to_owned(), query.get(name).to_owned())).collect(),
        is_filtered: query.pairs().any(|(name, value)| name != "page" && !value.is_empty()),
        mentions,
        pager: Pager::new(filter.page, PER_PAGE, total, |page| query.address(PATH, "page", &page.to_string())),
    };
    if page.errors.is_some() { visit.invalid("mentions", &page).await } else { visit.page("mentions", &page).await }
}

/// Whom the list is narrowed down to.
async fn chips(visit: &Visit, query: &Form, filter: &MentionFilter) -> Result<Vec<FilterChip>> {
    let mut chips = vec![];
    if let Some(id) = filter.person {
        let value = directory::person(&visit.app.db, id).await?.map_or_else(|| "?".into(), |person| person.name);
        chips.push(FilterChip {
            name: t!("directory-mentions-person").into(),
            how: t!("directory-people-filter-is"),
            value,
            remove: query.clone().without("page").address(PATH, "person", ""),
        });
    }
    if let Some(id) = filter.organization {
        let found = directory::organization(&visit.app.db, id).await?;
        let value = found.map_or_else(|| "?".into(), |organization| organization.name);
        let remove = query.clone().without("page").address(PATH, "organization", "");
        chips.push(FilterChip {
            name: t!("directory-mentions-body").into(),
            how: t!("directory-people-filter-is"),
            value,
            remove,
        });
    }
    Ok(chips)
}
