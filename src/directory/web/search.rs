//! The search: a page that works without script, and what the search boxes show while someone types.

use axum::response::{Html, IntoResponse, Response};
use serde::Serialize;

use crate::directory::official_note;
use crate::directory::search::{self, Hit, Kind};
use crate::t;
use crate::web::pages::Page;
use crate::web::{Query, Result, Visit};

/// Lines shown while someone types.
const SUGGESTED: i64 = 8;
/// Lines of one kind on the page.
const LISTED: i64 = 25;
/// Longer texts are nobody's name.
const LONGEST: usize = 200;

/// A line of what was found.
#[derive(Debug, Serialize)]
struct Line {
    id: String,
    href: String,
    label: String,
    note: String,
    icon: Option<&'static str>,
}

impl From<Hit> for Line {
    fn from(hit: Hit) -> Line {
        let icon = match hit.kind {
            Kind::Person => None,
            Kind::Organization => Some("landmark"),
            Kind::Post => Some("key-round"),
        };
        Line {
            id: hit.record_id.to_string(),
            href: hit.href(),
            label: hit.said().to_owned(),
            note: official_note(&hit.note),
            icon,
        }
    }
}

#[derive(Debug, Serialize)]
struct Group {
    heading: &'static str,
    count: i64,
    lines: Vec<Line>,
    /// Where all of them are, if not all are shown.
    more: Option<String>,
}

#[derive(Debug, Serialize)]
pub struct SearchPage {
    q: String,
    groups: Vec<Group>,
    new_person: String,
}

impl Page for SearchPage {
    const TEMPLATE: &'static str = "directory/search";

    fn title(&self) -> String {
        if self.q.is_empty() {
            t!("directory-people-search-title").into()
        } else {
            t!("directory-people-search-title-of", q = &self.q)
        }
    }

    fn sample() -> Self {
        let person = Line {
            id: "p".into(),
            href: "/people/p".into(),
            label: "Aoife Brannigan".into(),
            note: "MEP · Renew · IE".into(),
            icon: None,
        };
        let more = Some("/people?q=renew+ie".into());
        SearchPage {
            q: "renew ie".into(),
            groups: vec![Group { heading: t!("directory-people-search-people"), count: 40, lines: vec![person], more }],
            new_person: "/people/new?name=renew+ie".into(),
        }
    }
}

/// What the boxes show while someone types.
#[derive(Debug, Serialize)]
struct Suggestions {
    q: String,
    lines: Vec<Line>,
    /// Where a person of that name is added; not offered where only known people are asked for.
    new_person: Option<String>,
    all: Option<String>,
}

fn with_text(path: &str, name: &str, text: &str) -> String {
    format!("{path}?{}", form_urlencoded::Serializer::new(String::new()).append_pair(name, text).finish())
}

fn asked(query: &crate::web::Form) -> String {
    query.get("q").chars().take(LONGEST).collect()
}

/// The page with what was found, by kind.
pub async fn index(visit: Visit, Query(query): Query) -> Result<Response> {
    let q = asked(&query);
    let counts = search::counts(&visit.app.db, &q).await?;
    let mut groups = vec![];
    for (kind, heading, list) in [
        (Kind::Person, t!("directory-people-search-people"), Some("/people")),
        (Kind::Organization, t!("directory-people-search-organisations"), Some("/organizations")),
        (Kind::Post, t!("directory-people-search-posts"), None),
    ] {
        let count = counts.get(&kind).copied().unwrap_or_default();
        if count > 0 {
            let hits = search::search(&visit.app.db, &q, &[kind], LISTED).await?;
            let more = list.filter(|_| count > LISTED).map(|path| with_text(path, "q", &q));
            groups.push(Group { heading, count, lines: hits.into_iter().map(Line::from).collect(), more });
        }
    }
    let page = SearchPage { new_person: with_text("/people/new", "name", &q), groups, q };
    visit.page("people", &page).await
}

/// The lines below a search box, for as long as someone types. `kind=person` asks for people alone.
pub async fn suggest(visit: Visit, Query(query): Query) -> Result<Response> {
    let q = asked(&query);
    let only: Option<Kind> = query.get("kind").parse().ok();
    let kinds = only.as_ref().map_or(Kind::ALL, std::slice::from_ref);
    let hits = search::search(&visit.app.db, &q, kinds, SUGGESTED).await?;
    let is_jump = only.is_none() && !q.is_empty();
    let suggestions = Suggestions {
        new_person: is_jump.then(|| with_text("/people/new", "name", &q)),
        all: is_jump.then(|| with_text("/search", "q", &q)),
        lines: hits.into_iter().map(Line::from).collect(),
        q,
    };
    Ok(Html(visit.app.pages.fragment("directory/_suggestions", &suggestions)?).into_response())
}
