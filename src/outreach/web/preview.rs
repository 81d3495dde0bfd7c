//! A letter as one real recipient would get it, rendered by the engine that sends.

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use super::letters::shown;
use crate::directory::PersonId;
use crate::objectives::{self, Objective, ObjectiveId};
use crate::outreach::audiences::{self, Audience, Question, Recipient, Wording};
use crate::outreach::campaigns::brussels_day;
use crate::outreach::letters::{self, Compiled, Letter, LetterId, MergeData, Rendered, Text};
use crate::outreach::{Language, merge};
use crate::web::fields::{Choice, Field};
use crate::web::lists::Tab;
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Form, Query, Result, Visit};

/// One mail on the screen. Drawn by `letters/_preview`.
#[derive(Clone, Debug, Serialize)]
pub struct Preview {
    /// Its recipient's place among all, from 1.
    pub position: usize,
    /// How many recipients there are.
    pub total: usize,
    /// Address of the same for the one before.
    pub previous: Option<String>,
    /// And for the next one.
    pub next: Option<String>,
    /// The recipient.
    pub name: String,
    /// Their page.
    pub href: String,
    /// Who they are, in a few words.
    pub note: String,
    /// The languages it is written in; the recipient's own is marked in words.
    pub languages: Vec<Tab>,
    /// Whether it is shown in the language in which this person will get it.
    pub is_own_language: bool,
    /// The subject line.
    pub subject: String,
    /// The text.
    pub text: String,
    /// The source of the HTML part.
    pub html: String,
    /// Why it cannot be rendered.
    pub problem: Option<String>,
}

impl Preview {
    pub fn sample() -> Self {
        Preview {
            position: 3,
            total: 312,
            previous: Some("?person=a".into()),
            next: Some("?person=c".into()),
            name: "Lieselotte Harnisch".into(),
            href: "/people/p".into(),
            note: "EPP · AT · l.harnisch@ep.example".into(),
            languages: vec![Tab { href: "?language=en".into(), text: "EN".into(), count: None, current: true }],
            is_own_language: false,
            subject: "Thank you".into(),
            text: "Dear Ms Harnisch,\n\nThank you.".into(),
            html: "<p>Dear Ms Harnisch,</p>".into(),
            problem: Some("This letter cannot be filled in.".into()),
        }
    }
}

/// What a preview is made of.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The words, one per language.
    pub texts: &'a [Text],
    /// What they are about.
    pub objective: ObjectiveId,
    /// Who they are from.
    pub sender: &'a str,
    /// The address of the page, to which parameters are added; ends with `?` or `&`.
    pub address: &'a str,
}

/// To whom, and where among all of them.
#[derive(Clone, Debug)]
pub struct Place {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub mail: String,
    /// The language in which they get it.
    pub language: Language,
    /// From 0.
    pub at: usize,
    /// How many there are.
    pub total: usize,
    /// The parameters that lead to the one before, to this one and to the next.
    pub around: [Option<String>; 3],
}

impl Place {
    /// The recipient that the query asks for, or the first.
    pub fn among(recipients: &[Recipient], query: &Form) -> Option<Place> {
        let asked = recipients.iter().position(|recipient| recipient.person_id.to_string() == query.get("person"));
        let at = asked.unwrap_or(0);
        let recipient = recipients.get(at)?;
        let person = |at: usize| Some(format!("person={}", recipients.get(at)?.person_id));
        Some(Place {
            person: recipient.person_id,
            name: recipient.name.clone(),
            mail: recipient.address.clone(),
            language: recipient.language,
            at,
            total: recipients.len(),
            around: [at.checked_sub(1).and_then(person), person(at), person(at + 1)],
        })
    }
}

/// The mail in the language that the query asks for: without one, in the recipient's own. Nothing when nothing is
/// written.
pub async fn preview(visit: &Visit, source: Source<'_>, place: Place, query: &Form) -> Result<Option<Preview>> {
    let chosen: Option<Language> = query.get("language").parse().ok();
    let language = chosen.unwrap_or(place.language);
    let text = source.texts.iter().find(|text| text.language == language).or_else(|| source.texts.first());
    let Some(text) = text else { return Ok(None) };
    let data = filled_in(visit, source, place.person, text.language).await?;
    let (mail, problem) = match Compiled::new(text).and_then(|compiled| compiled.render(&data)) {
        Ok(mail) => (mail, None),
        Err(error) => (Rendered { subject: String::new(), text: String::new(), html: String::new() }, Some(error)),
    };
    let [previous, this, next] = place.around;
    let link = |who: String| {
        let language = chosen.map_or_else(String::new, |language| format!("&language={language}"));
        format!("{}{who}{language}#preview", source.address)
    };
    let this = this.unwrap_or_default();
    let tab = |other: &Text| Tab {
        href: format!("{}{this}&language={}#preview", source.address, other.language),
        text: shown(other.language),
        count: None,
        current: other.language == text.language,
    };
    let parts = [data.person.group.as_str(), data.person.country.as_str(), place.mail.as_str()];
    Ok(Some(Preview {
        position: place.at + 1,
        total: place.total,
        previous: previous.map(link),
        next: next.map(link),
        name: place.name,
        href: format!("/people/{}", place.person),
        note: parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
        languages: source.texts.iter().map(tab).collect(),
        is_own_language: text.language == place.language,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        problem: problem.map(|error| error.to_string()),
    }))
}

async fn filled_in(visit: &Visit, source: Source<'_>, person: PersonId, language: Language) -> Result<MergeData> {
    let (people, on) = ([(person, language)], brussels_day(visit.now()));
    let (scope, objective) = (visit.scope(), source.objective);
    let mut data = merge::for_people(&visit.app.db, &scope, objective, source.sender, &people, on).await?;
    data.remove(&person).ok_or(Error::NotFound)
}

#[derive(Debug, Serialize)]
pub struct PreviewPage {
    id: String,
    name: String,
    objective: Field,
    preview: Option<Preview>,
    has_objectives: bool,
}

impl Page for PreviewPage {
    const TEMPLATE: &'static str = "letters/preview";

    fn title(&self) -> String {
        format!("Preview of {}", self.name)
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![
            Crumb::link("/letters", "Letters"),
            Crumb::link(format!("/letters/{}", self.id), &self.name),
            Crumb::here("Preview"),
        ]
    }

    fn sample() -> Self {
        PreviewPage {
            id: "l".into(),
            name: "Hearing follow-up".into(),
            objective: Field::select("objective", "For", [Choice::new("o", "EU Focal Point for R2P")]),
            preview: Some(Preview::sample()),
            has_objectives: true,
        }
    }
}

/// The letter for the people who decide one of the client's objectives.
pub async fn show(visit: Visit, Path(id): Path<LetterId>, Query(query): Query) -> Result<Response> {
    let scope = visit.scope();
    let letter = letters::get(&visit.app.db, &scope, id).await?;
    let listed = objectives::list(&visit.app.db, &scope).await?;
    let listed: Vec<Objective> = listed.into_iter().filter(|one| one.client_id == letter.client_id).collect();
    let chosen = listed.iter().find(|one| one.id.to_string() == query.get("objective")).or(listed.first());
    let choices = listed.iter().map(|one| Choice::new(one.id, one.name.clone()));
    let objective = Field::select("objective", "For the people who decide", choices).required();
    let page = PreviewPage {
        id: id.to_string(),
        name: letter.name.clone(),
        objective: objective.value(chosen.map_or_else(String::new, |one| one.id.to_string())),
        preview: match chosen {
            Some(chosen) => of_letter(&visit, &letter, chosen.id, &query).await?,
            None => None,
        },
        has_objectives: !listed.is_empty(),
    };
    visit.page("letters", &page).await
}

async fn of_letter(visit: &Visit, letter: &Letter, objective: ObjectiveId, query: &Form) -> Result<Option<Preview>> {
    let (scope, wording, now) = (visit.scope(), Wording::from(letter), visit.now());
    let question = Question { scope: &scope, objective, wording: &wording, today: brussels_day(now), now };
    let funnel = audiences::resolve(&visit.app.db, &question, &Audience::deciders()).await?;
    let texts: Vec<Text> = letter.variants.iter().map(|variant| variant.text.clone()).collect();
    let address = format!("/letters/{}/preview?objective={objective}&", letter.id);
    let source = Source { texts: &texts, objective, sender: &visit.who.name, address: &address };
    let Some(place) = Place::among(&funnel.recipients, query) else { return Ok(None) };
    preview(visit, source, place, query).await
}
