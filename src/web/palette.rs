//! The command palette: people, bodies, objectives, saved views, pages and commands by a few letters; and the saved views
//! of the side bar. What is typed may begin with a sign: `>` asks for commands and pages, `@` for people, `#` for
//! objectives, bodies and views.

use std::collections::HashMap;

use axum::response::{Html, IntoResponse, Response};
use serde::Serialize;

use super::error::Result;
use super::form::{Form, Query};
use super::pages::{Page, Pages, Sample, sample};
use super::routes::Routes;
use super::shell::{NavView, Shell, ShellAccount};
use super::visit::Visit;
use crate::accounts::SignedIn;
use crate::app::App;
use crate::contacts::{self, Filter};
use crate::directory::search::{self, Hit, Kind};
use crate::directory::views::{self, View};
use crate::directory::web::counted_views;
use crate::directory::web::filters::Reader;
use crate::directory::web::views::asked;
use crate::directory::{PersonId, official_note, work};
use crate::locale;
use crate::objectives::{Objective, State};
use crate::stances::Level;
use crate::t;
use crate::text::fold;

/// The longest text that is looked for.
const LONGEST: usize = 200;
/// People, bodies, and whatever else of one kind.
const FOUND: i64 = 6;
/// Views in the side bar.
const VIEWS: usize = 6;

/// Commands: their message, where they lead, their icon, their key.
const COMMANDS: &[(&str, &str, &str, &str)] = &[
    ("web-command-log", "/contacts/new", "message-square-text", "L"),
    ("web-command-person", "/people/new", "user-plus", ""),
    ("web-command-objective", "/objectives/new", "target", ""),
    ("web-command-import", "/imports", "upload", ""),
    ("web-command-duplicates", "/duplicates", "users", ""),
    ("web-command-changes", "/changes", "history", ""),
    ("web-command-hours", "/hours", "clock", ""),
    ("web-command-keys", "/keys", "info", "?"),
];
/// Words that begin "log a … with" in any language, the kind of contact they mean, and the message.
const VERBS: &[(&str, &str, &str)] = &[
    ("log", "meeting", "web-verb-log"),
    ("meet", "meeting", "web-verb-meeting"),
    ("meeting", "meeting", "web-verb-meeting"),
    ("call", "call", "web-verb-call"),
    ("mail", "email", "web-verb-email"),
    ("email", "email", "web-verb-email"),
    ("note", "note", "web-verb-note"),
    ("consigner", "meeting", "web-verb-log"),
    ("reunion", "meeting", "web-verb-meeting"),
    ("appel", "call", "web-verb-call"),
    ("noter", "note", "web-verb-note"),
    ("erfassen", "meeting", "web-verb-log"),
    ("treffen", "meeting", "web-verb-meeting"),
    ("anruf", "call", "web-verb-call"),
    ("notiz", "note", "web-verb-note"),
];

/// The routes.
pub fn routes() -> Routes {
    Routes::new().get("/palette", lines).get("/views/counts", view_counts).get("/keys", keys)
}

/// The pages, for the test that draws each.
pub fn samples(pages: &Pages) -> Vec<Sample> {
    vec![sample::<KeysPage>(pages)]
}

/// All keys.
#[derive(Debug, Serialize)]
struct KeysPage {}

impl Page for KeysPage {
    const TEMPLATE: &'static str = "web/keys";

    fn title(&self) -> String {
        t!("ui-keys").into()
    }

    fn sample() -> Self {
        KeysPage {}
    }
}

async fn keys(visit: Visit) -> Result<Response> {
    visit.page("", &KeysPage {}).await
}

/// What the palette shows.
#[derive(Debug, Default, Serialize)]
struct Lines {
    groups: Vec<Group>,
}

#[derive(Debug, Serialize)]
struct Group {
    heading: &'static str,
    lines: Vec<Line>,
}

#[derive(Debug, Default, Serialize)]
struct Line {
    href: String,
    label: String,
    /// None is a person, who has initials.
    icon: Option<&'static str>,
    /// Where they stand on the usual objective.
    level: Option<&'static str>,
    note: String,
    keys: Vec<&'static str>,
}

impl Line {
    fn new(icon: &'static str, label: impl Into<String>, href: impl Into<String>) -> Line {
        Line { href: href.into(), label: label.into(), icon: Some(icon), ..Line::default() }
    }
}

impl Lines {
    fn add(&mut self, heading: &'static str, lines: Vec<Line>) {
        if !lines.is_empty() {
            self.groups.push(Group { heading, lines });
        }
    }

    /// Keeps these lines, and the groups that hold any.
    fn keep(&mut self, is_kept: impl Fn(&Line) -> bool) {
        for group in &mut self.groups {
            group.lines.retain(&is_kept);
        }
        self.groups.retain(|group| !group.lines.is_empty());
    }
}

/// What is asked for, by its sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Among {
    Everything,
    Commands,
    People,
    Things,
}

fn sign(text: &str) -> (Among, &str) {
    let (among, rest) = match text.as_bytes().first() {
        Some(b'>') => (Among::Commands, &text[1..]),
        Some(b'@') => (Among::People, &text[1..]),
        Some(b'#') => (Among::Things, &text[1..]),
        _ => (Among::Everything, text),
    };
    (among, rest.trim())
}

async fn lines(visit: Visit, Query(query): Query) -> Result<Response> {
    let typed: String = query.get("q").chars().take(LONGEST).collect();
    let (among, text) = sign(&typed);
    let reader = Reader::load(&visit).await?;
    let mut found = Lines::default();
    if matches!(among, Among::Everything | Among::People) {
        if text.is_empty() {
            found.add(t!("web-palette-recent"), recent(&visit, &reader).await?);
        } else {
            people(&visit, &reader, text, &mut found).await?;
        }
    }
    if matches!(among, Among::Everything | Among::Things) {
        things(&visit, &reader, text, &mut found).await?;
    }
    if matches!(among, Among::Everything | Among::Commands) {
        found.add(t!("web-palette-commands"), commands(&visit, text));
        found.add(t!("web-palette-go"), pages(&visit, text));
    }
    if !text.is_empty() && among == Among::Everything {
        let all = Line::new("search", t!("web-palette-all", text = text), with("/search", &[("q", text)]));
        let new =
            Line::new("user-plus", t!("web-palette-new-person", text = text), with("/people/new", &[("name", text)]));
        found.add(t!("web-palette-more"), vec![all, new]);
    }
    found.keep(|line| visit.may_open(&line.href));
    Ok(Html(visit.app.pages.fragment("web/_palette", &found)?).into_response())
}

fn with(path: &str, query: &[(&str, &str)]) -> String {
    format!("{path}?{}", form_urlencoded::Serializer::new(String::new()).extend_pairs(query).finish())
}

/// Whether every word of a text is in a label, however both are spelt.
fn answers(label: &str, text: &str) -> bool {
    let label = fold(label);
    fold(text).split_whitespace().all(|word| label.contains(word))
}

/// Whom the visitor had to do with last.
async fn recent(visit: &Visit, reader: &Reader) -> Result<Vec<Line>> {
    let filter = Filter { author: Some(visit.who.id), page: (0, FOUND), ..Filter::default() };
    let (_, logged) = contacts::feed(&visit.app.db, &visit.scope(), &filter).await?;
    let ids: Vec<_> = logged.iter().map(|contact| contact.id).collect();
    let with = contacts::participants(&visit.app.db, &visit.scope(), &ids).await?;
    let mut met: Vec<(PersonId, String)> = vec![];
    for id in ids {
        for participant in with.iter().filter(|participant| participant.contact_id == id) {
            if !met.iter().any(|(known, _)| *known == participant.person_id) {
                met.push((participant.person_id, participant.name.clone()));
            }
        }
    }
    met.truncate(usize::try_from(FOUND).unwrap_or(6));
    let ids: Vec<_> = met.iter().map(|(id, _)| *id).collect();
    let (levels, notes) = (levels(visit, reader, &ids).await?, search::notes(&visit.app.db, &ids).await?);
    let line = |(id, name): (PersonId, String)| {
        let note = notes.get(&id).cloned().unwrap_or_default();
        person(reader, id, name, note, levels.get(&id).copied())
    };
    Ok(met.into_iter().map(line).collect())
}

/// Where these people stand on the usual objective.
async fn levels(visit: &Visit, reader: &Reader, people: &[PersonId]) -> Result<HashMap<PersonId, &'static str>> {
    let Some(asked) = reader.work(&Form::default()) else { return Ok(HashMap::new()) };
    let found = work::of_people(&visit.app.db, &asked, people).await?;
    let code = |id: &PersonId| Some((*id, Level::new(found.get(id)?.level?)?.code()));
    Ok(people.iter().filter_map(code).collect())
}

fn person(reader: &Reader, id: PersonId, label: String, note: String, level: Option<&'static str>) -> Line {
    let href = match reader.objective(&Form::default()) {
        Some(objective) => format!("/people/{id}?objective={}", objective.id),
        None => format!("/people/{id}"),
    };
    Line { href, label, level, note, ..Line::default() }
}

/// People of that name; with a verb before it, what can be logged with them, first.
async fn people(visit: &Visit, reader: &Reader, text: &str, found: &mut Lines) -> Result<()> {
    let verb = text.split_once(' ').and_then(|(word, name)| {
        let word = fold(word);
        VERBS.iter().find(|(verb, ..)| *verb == word).map(|verb| (verb, name.trim()))
    });
    let name = verb.map_or(text, |(_, name)| name);
    let hits = search::search(&visit.app.db, name, &[Kind::Person], FOUND).await?;
    if let Some(((_, kind, says), _)) = verb {
        let line = |hit: &Hit| {
            let href = with("/contacts/new", &[("person", &hit.record_id.to_string()), ("kind", kind)]);
            Line {
                note: hit.note.clone(),
                ..Line::new("message-square-text", locale::said_with(says, &[("name", (&hit.label).into())]), href)
            }
        };
        found.add(t!("web-palette-log"), hits.iter().take(3).map(line).collect());
    }
    let ids: Vec<_> = hits.iter().map(|hit| PersonId(hit.record_id)).collect();
    let levels = levels(visit, reader, &ids).await?;
    let line = |hit: Hit| {
        let id = PersonId(hit.record_id);
        person(reader, id, hit.label, hit.note, levels.get(&id).copied())
    };
    found.add(t!("ui-people"), hits.into_iter().map(line).collect());
    Ok(())
}

/// Objectives, saved views and bodies of that name; without one, the first two.
async fn things(visit: &Visit, reader: &Reader, text: &str, found: &mut Lines) -> Result<()> {
    let worked_on = reader.listed.iter().filter(|objective| !text.is_empty() || objective.state == State::Active);
    let named = worked_on.filter(|objective| answers(&objective.name, text)).map(|objective| Line {
        note: objective.state.label().into(),
        ..Line::new("target", &objective.name, format!("/objectives/{}", objective.id))
    });
    found.add(t!("ui-objectives"), named.collect());
    let mut saved = vec![];
    for (path, icon) in [("/people", "bookmark"), ("/organizations", "landmark")] {
        for view in views::views(&visit.app.db, visit.who.id, path).await? {
            if answers(&view.name, text) && reader.may_see(&asked(&view)) {
                saved.push(Line::new(icon, &view.name, address(&view)));
            }
        }
    }
    found.add(t!("ui-saved-views"), saved);
    if !text.is_empty() {
        let hits = search::search(&visit.app.db, text, &[Kind::Organization, Kind::Post], FOUND).await?;
        let line = |hit: Hit| {
            let icon = if hit.kind == Kind::Post { "key-round" } else { "landmark" };
            Line { note: official_note(&hit.note), ..Line::new(icon, hit.said(), hit.href()) }
        };
        found.add(t!("web-palette-bodies"), hits.into_iter().map(line).collect());
    }
    Ok(())
}

fn commands(visit: &Visit, text: &str) -> Vec<Line> {
    let line = |(label, href, icon, key): &(&'static str, &'static str, &'static str, &'static str)| Line {
        keys: if key.is_empty() { vec![] } else { vec![key] },
        ..Line::new(icon, locale::said(label), *href)
    };
    let offered =
        COMMANDS.iter().filter(|(label, href, ..)| answers(locale::said(label), text) && visit.may_act_at(href));
    offered.map(line).collect()
}

/// The sections, and what is reached by way of them or of the settings.
fn pages(visit: &Visit, text: &str) -> Vec<Line> {
    let shell = Shell::new("", "", ShellAccount::new(&visit.who.name, visit.who.role.label()));
    let settings = [
        (t!("web-page-focal-points"), "/focal-points", "globe"),
        (t!("web-page-mentions"), "/mentions", "quote"),
        (t!("web-page-votes"), "/votes", "vote"),
        (t!("ui-settings"), "/settings", "settings"),
        (t!("web-page-clients"), "/clients", "briefcase"),
        (t!("web-page-outbox"), "/outbox", "inbox"),
        (t!("web-page-sending"), "/settings/sending", "send"),
        (t!("web-page-figures"), "/settings/figures", "scale"),
        (t!("web-page-tags"), "/tags", "tag"),
    ];
    let section = |item: super::shell::NavItem| Line {
        keys: if item.go.is_empty() { vec![] } else { vec!["G", item.go] },
        ..Line::new(item.icon, item.text, item.href)
    };
    let settings = settings.into_iter().map(|(label, href, icon)| Line::new(icon, label, href));
    shell.nav.into_iter().map(section).chain(settings).filter(|line| answers(&line.label, text)).collect()
}

fn address(view: &View) -> String {
    if view.query.is_empty() { view.path.clone() } else { format!("{}?{}", view.path, view.query) }
}

/// The saved views of people in the side bar, without their counts: a page does not wait for these.
/// `known` are the objectives that the account may see: a view that others share may be about another.
pub async fn side_views(app: &App, who: &SignedIn, known: &[Objective]) -> Result<Vec<NavView>> {
    let saved = views::views(&app.db, who.id, "/people").await?;
    let about_one_of_theirs = |view: &&View| {
        let objective = asked(view).get("objective").to_owned();
        matches!(objective.as_str(), "" | "none") || known.iter().any(|known| known.id.to_string() == objective)
    };
    let shown = saved.iter().filter(about_one_of_theirs).take(VIEWS);
    Ok(shown.map(|view| NavView { href: address(view), name: view.name.clone(), count: None }).collect())
}

/// The same with their counts.
async fn view_counts(visit: Visit) -> Result<Response> {
    #[derive(Serialize)]
    struct Views {
        views: Vec<NavView>,
    }
    let reader = Reader::load(&visit).await?;
    let counted = counted_views(&visit, &reader).await?.into_iter().take(VIEWS);
    let view = |(view, count): (View, i64)| NavView { href: address(&view), name: view.name, count: Some(count) };
    let views = Views { views: counted.map(view).collect() };
    Ok(Html(visit.app.pages.fragment("web/_side-views", &views)?).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_says_among_what_to_look() {
        assert_eq!(sign("> log"), (Among::Commands, "log"));
        assert_eq!(sign("@ionasc"), (Among::People, "ionasc"));
        assert_eq!(sign("#"), (Among::Things, ""));
        assert_eq!(sign("ionasc"), (Among::Everything, "ionasc"));
    }

    #[test]
    fn labels_answer_to_words_however_they_are_spelt() {
        assert!(answers("Santé et prévention", "preven sante") && answers("Log a contact", ""));
        assert!(!answers("Log a contact", "logs"));
    }
}
