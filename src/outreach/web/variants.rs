//! One letter: its words in each language, its name, its default language.

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use super::letters::{FieldRow, field_rows, language_choices, shown, text_fields};
use super::{beside, filled, summary, voided};
use crate::outreach::campaigns::{self, Campaign};
use crate::outreach::letters::{self, Letter, LetterId};
use crate::outreach::{Language, Refused};
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::lists::{Detail, Tab};
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Form, Query, Result, Visit};

#[derive(Debug, Serialize)]
pub struct ShowPage {
    id: String,
    name: String,
    updated: String,
    tabs: Vec<Tab>,
    /// The variant that is being written.
    language: String,
    language_name: String,
    is_new: bool,
    can_remove: bool,
    fields: Vec<Field>,
    merge_fields: Vec<FieldRow>,
    settings: Vec<Field>,
    /// A language to begin; none when it is written in all of them.
    add: Option<Field>,
    campaigns: Vec<Detail>,
    errors: Option<ErrorSummary>,
}

impl Page for ShowPage {
    const TEMPLATE: &'static str = "letters/show";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), &self.name)
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![Crumb::link("/letters", "Letters"), Crumb::here(&self.name)]
    }

    fn sample() -> Self {
        let tab = |text: &str, current| Tab { href: "/letters/l".into(), text: text.into(), count: None, current };
        let mut form = Form::prefilled([("subject", "Thank you"), ("body", "{{salutation")]);
        form.fail("body", "Line 1, column 1: Close the braces.");
        let fields = text_fields(&form).to_vec();
        ShowPage {
            id: "l".into(),
            name: "Hearing follow-up".into(),
            updated: "24 Nov 2026, 14:30".into(),
            tabs: vec![tab("English", true), tab("French", false)],
            language: "en".into(),
            language_name: "English".into(),
            is_new: false,
            can_remove: true,
            errors: summary(&fields),
            fields,
            merge_fields: field_rows(),
            settings: vec![Field::text("name", "Name").value("Hearing follow-up").required()],
            add: Some(Field::select("language", "Language", [Choice::new("fr", "French")]).required()),
            campaigns: vec![Detail { name: "Draft".into(), value: "AFET".into(), href: Some("/campaigns/c".into()) }],
        }
    }
}

/// What is being changed on the page: the words, or the name and default language. The other part is as stored.
enum Typed<'a> {
    Nothing,
    Words(&'a Form),
    Settings(&'a Form),
}

async fn assemble(visit: &Visit, letter: &Letter, language: Language, typed: Typed<'_>) -> Result<ShowPage> {
    let using = campaigns::list(&visit.app.db, &visit.scope(), Some(letter.client_id)).await?;
    let variant = letter.variant(language);
    let (subject, body) = variant.map_or(("", ""), |variant| (&variant.text.subject, &variant.text.body));
    let words = Form::prefilled([("subject", subject), ("body", body)]);
    let named = [("name", letter.name.as_str()), ("default_language", letter.default_language.as_str())];
    let named = Form::prefilled(named);
    let fields = text_fields(if let Typed::Words(form) = typed { form } else { &words }).to_vec();
    let settings = settings(letter, if let Typed::Settings(form) = typed { form } else { &named });
    Ok(ShowPage {
        id: letter.id.to_string(),
        name: letter.name.clone(),
        updated: visit.app.zone.shown(letter.updated_at),
        tabs: tabs(letter, language),
        language: language.to_string(),
        language_name: language.name(),
        is_new: variant.is_none(),
        can_remove: variant.is_some() && letter.default_language != language,
        errors: summary(fields.iter().chain(&settings)),
        fields,
        merge_fields: field_rows(),
        settings,
        add: add(letter, language),
        campaigns: using.into_iter().filter(|campaign| campaign.letter_id == letter.id).map(using_it).collect(),
    })
}

fn tabs(letter: &Letter, language: Language) -> Vec<Tab> {
    let mut languages = letter.languages();
    if !languages.contains(&language) {
        languages.push(language);
    }
    let tab = |written: &Language| Tab {
        href: format!("/letters/{}?language={written}", letter.id),
        text: written.name(),
        count: None,
        current: *written == language,
    };
    languages.iter().map(tab).collect()
}

fn settings(letter: &Letter, form: &Form) -> Vec<Field> {
    let written = letter.languages().into_iter().map(|language| Choice::new(language, language.name()));
    let default = Field::select("default_language", "Default language", written);
    vec![
        filled(form, Field::text("name", "Name").required()),
        filled(form, default.required().hint("For whoever’s own language is not known, or not written")),
    ]
}

fn add(letter: &Letter, current: Language) -> Option<Field> {
    let is_missing = |choice: &Choice| {
        let language: Option<Language> = choice.value.parse().ok();
        language.is_some_and(|language| letter.variant(language).is_none() && language != current)
    };
    let missing: Vec<_> = language_choices().into_iter().filter(is_missing).collect();
    (!missing.is_empty()).then(|| Field::select("language", "Language", missing).required())
}

fn using_it(campaign: Campaign) -> Detail {
    let href = Some(format!("/campaigns/{}", campaign.id));
    Detail { name: super::campaigns::state_label(campaign.state).into(), value: campaign.name, href }
}

pub async fn show(visit: Visit, Path(id): Path<LetterId>, Query(query): Query) -> Result<Response> {
    let letter = letters::get(&visit.app.db, &visit.scope(), id).await?;
    let language = query.get("language").parse().unwrap_or(letter.default_language);
    visit.page("letters", &assemble(&visit, &letter, language, Typed::Nothing).await?).await
}

pub async fn save(visit: Visit, Path((id, code)): Path<(LetterId, String)>, mut form: Form) -> Result<Response> {
    let language: Language = code.parse().map_err(|_| Error::NotFound)?;
    let (scope, by, now) = (visit.scope(), visit.who.id, visit.now());
    let mut tx = visit.app.db.begin().await?;
    let (subject, body) = (form.raw("subject"), form.raw("body"));
    match letters::save_variant(&mut tx, &scope, id, language, subject, body, by, now).await {
        Ok(taken_back) => {
            tx.commit().await?;
            let said = format!("{} text saved.{}", language.name(), voided(&taken_back));
            return Ok(visit.done(&format!("/letters/{id}?language={language}"), &said));
        }
        Err(refused) => beside(&mut form, refused)?,
    }
    drop(tx);
    let letter = letters::get(&visit.app.db, &scope, id).await?;
    visit.invalid("letters", &assemble(&visit, &letter, language, Typed::Words(&form)).await?).await
}

pub async fn remove(visit: Visit, Path((id, code)): Path<(LetterId, String)>, _: Form) -> Result<Response> {
    let language: Language = code.parse().map_err(|_| Error::NotFound)?;
    let mut tx = visit.app.db.begin().await?;
    let removed = letters::remove_variant(&mut tx, &visit.scope(), id, language, visit.who.id, visit.now()).await;
    let back = format!("/letters/{id}");
    match removed {
        Ok(taken_back) => {
            tx.commit().await?;
            Ok(visit.done(&back, &format!("{} text removed.{}", language.name(), voided(&taken_back))))
        }
        Err(Refused::Conflict(why)) => Ok(visit.refused(&back, &why)),
        Err(other) => Err(other.into()),
    }
}

/// The name and the default language.
pub async fn update(visit: Visit, Path(id): Path<LetterId>, mut form: Form) -> Result<Response> {
    let scope = visit.scope();
    let letter = letters::get(&visit.app.db, &scope, id).await?;
    if let Some(language) = form.choice::<Language>("default_language", "a language") {
        match rename(&visit, id, form.get("name"), language).await {
            Ok(said) => return Ok(visit.done(&format!("/letters/{id}"), &said)),
            Err(Refused::Conflict(why)) => form.fail("default_language", why),
            Err(refused) => beside(&mut form, refused)?,
        }
    }
    let page = assemble(&visit, &letter, letter.default_language, Typed::Settings(&form)).await?;
    visit.invalid("letters", &page).await
}

async fn rename(visit: &Visit, id: LetterId, name: &str, language: Language) -> Result<String, Refused> {
    let (scope, now) = (visit.scope(), visit.now());
    let mut tx = visit.app.db.begin().await?;
    letters::rename(&mut tx, &scope, id, name, now).await?;
    let taken_back = letters::set_default_language(&mut tx, &scope, id, language, visit.who.id, now).await?;
    tx.commit().await?;
    Ok(format!("Letter saved.{}", voided(&taken_back)))
}

/// The languages of a letter as badges.
pub fn badges(letter: &Letter) -> String {
    letter.languages().into_iter().map(shown).collect::<Vec<_>>().join(", ")
}
