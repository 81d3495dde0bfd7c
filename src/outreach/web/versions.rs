//! Every text as it was once saved: what changed, and back to it.

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use super::variants::address;
use super::voided;
use crate::outreach::letters::{self, LetterId, Line, Part, Side, Text, Version, difference};
use crate::outreach::{Language, Refused};
use crate::t;
use crate::web::lists::Tab;
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Form, Query, Result, Visit};

#[derive(Debug, Serialize)]
pub struct VersionsPage {
    id: String,
    name: String,
    back: String,
    /// Which text: `French, readers against`.
    text: String,
    language: String,
    side: String,
    versions: Vec<Row>,
    /// The version that is looked at.
    version: i64,
    is_latest: bool,
    /// What it is compared with: the one before, or the latest.
    against: Vec<Tab>,
    parts: Vec<PartView>,
}

#[derive(Debug, Serialize)]
struct Row {
    href: String,
    version: i64,
    saved: String,
    by: String,
    current: bool,
}

/// A part of a letter and how it differs.
#[derive(Debug, Serialize)]
struct PartView {
    name: &'static str,
    lines: Vec<LineView>,
}

#[derive(Debug, Serialize)]
struct LineView {
    class: &'static str,
    sign: &'static str,
    /// For whoever hears it.
    said: &'static str,
    words: Vec<Words>,
}

#[derive(Debug, Serialize)]
struct Words {
    text: String,
    is_changed: bool,
}

impl Page for VersionsPage {
    const TEMPLATE: &'static str = "letters/versions";

    fn title(&self) -> String {
        t!("letters-versions-of", name = &self.name)
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![
            Crumb::link("/letters", t!("letters-title")),
            Crumb::link(&self.back, &self.name),
            Crumb::here(t!("letters-versions")),
        ]
    }

    fn sample() -> Self {
        let row = |version, current| Row {
            href: "?number=1".into(),
            version,
            saved: "24 Nov 2026, 14:30".into(),
            by: "Elin Lindqvist".into(),
            current,
        };
        let (before, after) = ("Dear all,\nwe meet on Monday.", "Dear all,\nwe meet on Tuesday.");
        let text = |body| Text::plain(Language::English, "Thank you", body);
        VersionsPage {
            id: "l".into(),
            name: "Hearing follow-up".into(),
            back: "/letters/l".into(),
            text: "English".into(),
            language: "en".into(),
            side: "all".into(),
            versions: vec![row(2, true), row(1, false)],
            version: 1,
            is_latest: false,
            against: vec![Tab {
                href: "?against=latest".into(),
                text: "The latest".into(),
                count: None,
                current: true,
            }],
            parts: parts(difference(&text(before), &text(after))),
        }
    }
}

fn parts(lines: Vec<Line>) -> Vec<PartView> {
    let mut parts: Vec<PartView> = vec![];
    for line in lines {
        let name = match line.part {
            Part::Subject => t!("letters-field-subject"),
            Part::Body => t!("letters-field-text"),
            Part::Plain => t!("letters-field-plain"),
        };
        let (class, sign, said) = match line.sign {
            '+' => ("d-add", "+", t!("letters-version-added")),
            '-' => ("d-del", "−", t!("letters-version-removed")),
            _ => ("d-same", "", ""),
        };
        let words = line.words.into_iter().map(|(is_changed, text)| Words { text, is_changed }).collect();
        let view = LineView { class, sign, said, words };
        match parts.last_mut().filter(|part| part.name == name) {
            Some(part) => part.lines.push(view),
            None => parts.push(PartView { name, lines: vec![view] }),
        }
    }
    parts
}

fn of(form: &Form) -> Option<(Language, Side)> {
    Some((form.get("language").parse().ok()?, form.get("side").parse().unwrap_or(Side::All)))
}

pub async fn index(visit: Visit, Path(id): Path<LetterId>, Query(query): Query) -> Result<Response> {
    let (db, scope) = (&visit.app.db, visit.scope());
    let letter = letters::get(db, &scope, id).await?;
    let of = of(&query).unwrap_or((letter.default_language, Side::All));
    let listed = letters::versions(db, &scope, id, of).await?;
    let latest = listed.first().ok_or(Error::NotFound)?;
    let number = query.get("number").parse().unwrap_or(latest.number);
    let chosen = listed.iter().find(|version| version.number == number).ok_or(Error::NotFound)?;
    let is_latest = number == latest.number;
    let with_latest = query.get("against") == "latest" && !is_latest;
    let base = format!("/letters/{id}/versions?language={}&side={}&number=", of.0, of.1);
    let page = VersionsPage {
        id: id.to_string(),
        name: letter.name.clone(),
        back: address(id, of.0, of.1),
        text: chosen.text.name(),
        language: of.0.to_string(),
        side: of.1.to_string(),
        versions: listed.iter().map(|version| row(&visit, &base, version, number)).collect(),
        version: number,
        is_latest,
        against: if is_latest { vec![] } else { against(&base, number, with_latest) },
        parts: parts(compared(&listed, chosen, if with_latest { Some(latest) } else { None })),
    };
    visit.page("letters", &page).await
}

/// What led to a version from the one before; or what led from it to the latest.
fn compared(listed: &[Version], chosen: &Version, latest: Option<&Version>) -> Vec<Line> {
    if let Some(latest) = latest {
        return difference(&chosen.text, &latest.text);
    }
    let before = listed.iter().find(|version| version.number < chosen.number);
    let nothing = Text { subject: String::new(), body: String::new(), plain: None, ..chosen.text.clone() };
    difference(before.map_or(&nothing, |before| &before.text), &chosen.text)
}

fn against(base: &str, number: i64, with_latest: bool) -> Vec<Tab> {
    let tab = |query: &str, text: &str, current| Tab {
        href: format!("{base}{number}{query}"),
        text: text.into(),
        count: None,
        current,
    };
    vec![
        tab("", t!("letters-version-what-it-changed"), !with_latest),
        tab("&against=latest", t!("letters-version-changed-since"), with_latest),
    ]
}

fn row(visit: &Visit, base: &str, version: &Version, current: i64) -> Row {
    Row {
        href: format!("{base}{}", version.number),
        version: version.number,
        saved: visit.app.zone.shown(version.saved_at),
        by: version.saved_by.clone().unwrap_or_else(|| t!("letters-version-by-nobody").into()),
        current: version.number == current,
    }
}

pub async fn restore(visit: Visit, Path((id, number)): Path<(LetterId, i64)>, form: Form) -> Result<Response> {
    let of = of(&form).ok_or(Error::NotFound)?;
    let mut tx = visit.app.db.begin().await?;
    match letters::restore(&mut tx, &visit.scope(), id, of, number, visit.who.id, visit.now()).await {
        Ok(taken_back) => {
            tx.commit().await?;
            let said = t!("letters-version-restored", n = number, voided = voided(&taken_back));
            Ok(visit.done(&address(id, of.0, of.1), &said))
        }
        Err(Refused::NotFound) => Err(Error::NotFound),
        Err(Refused::Db(error)) => Err(error.into()),
        Err(why) => {
            let back = format!("/letters/{id}/versions?language={}&side={}&number={number}", of.0, of.1);
            Ok(visit.refused(&back, &why.to_string()))
        }
    }
}
