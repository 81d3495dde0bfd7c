//! One letter: its words in each language and for each stance, its name, its default language.

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use super::letters::{FieldRow, HelperRow, field_rows, helper_rows, language_choices, shown, text_fields, typed_text};
use super::preview::{event_rows, file_row};
use super::{beside, filled, summary, voided};
use crate::outreach::campaigns::{self, Campaign};
use crate::outreach::letters::{self, Letter, LetterId, MAX_ATTACHED, Side, kinds};
use crate::outreach::{Language, Refused};
use crate::t;
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::lists::{Detail, Tab};
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Form, Query, Result, Visit};

#[derive(Debug, Serialize)]
pub struct ShowPage {
    id: String,
    client: String,
    name: String,
    updated: String,
    tabs: Vec<Tab>,
    /// The readers for whom there is a text in that language, or the one being begun.
    sides: Vec<Tab>,
    /// The variant that is being written.
    language: String,
    language_name: String,
    /// As it stands within a sentence.
    language_within: String,
    side: &'static str,
    readers: String,
    is_new: bool,
    can_remove: bool,
    fields: Vec<Field>,
    merge_fields: Vec<FieldRow>,
    helpers: Vec<HelperRow>,
    /// What goes along.
    files: Vec<Detail>,
    upload: Field,
    event: Vec<Detail>,
    settings: Vec<Field>,
    /// A language to begin; none when it is written in all of them.
    add: Option<Field>,
    /// Readers to write for; none when all are written for, or nobody yet.
    add_side: Option<Field>,
    campaigns: Vec<Detail>,
    errors: Option<ErrorSummary>,
}

impl Page for ShowPage {
    const TEMPLATE: &'static str = "letters/show";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), &self.name)
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![Crumb::link("/letters", t!("letters-title")), Crumb::here(&self.name)]
    }

    fn sample() -> Self {
        let tab = |text: &str, current| Tab { href: "/letters/l".into(), text: text.into(), count: None, current };
        let mut form = Form::prefilled([("subject", "Thank you"), ("body", "{{salutation")]);
        form.fail("body", "Line 1, column 1: Close the braces.");
        let fields = text_fields(&form).to_vec();
        ShowPage {
            id: "l".into(),
            client: "c".into(),
            name: "Hearing follow-up".into(),
            updated: "24 Nov 2026, 14:30".into(),
            tabs: vec![tab("English", true), tab("French", false)],
            sides: vec![tab("All readers", false), tab("Readers against", true)],
            language: "en".into(),
            language_name: "English".into(),
            language_within: "English".into(),
            side: "against",
            readers: "readers against".into(),
            is_new: false,
            can_remove: true,
            errors: summary(&fields),
            fields,
            merge_fields: field_rows(),
            helpers: helper_rows(),
            files: vec![Detail { name: "Note.pdf".into(), value: "120 kB".into(), href: Some("/letters/l".into()) }],
            upload: upload(&form),
            event: vec![Detail { name: "Invitation".into(), value: "Breakfast".into(), href: None }],
            settings: vec![Field::text("name", "Name").value("Hearing follow-up").required()],
            add: Some(Field::select("language", "Language", [Choice::new("fr", "French")]).required()),
            add_side: Some(Field::select("side", "Readers", [Choice::new("for", "Readers in favour")]).required()),
            campaigns: vec![Detail { name: "Draft".into(), value: "AFET".into(), href: Some("/campaigns/c".into()) }],
        }
    }
}

/// What is being changed on the page. The other parts are as stored.
#[derive(Clone, Copy)]
pub enum Typed<'a> {
    Nothing,
    Words(&'a Form),
    Settings(&'a Form),
    File(&'a Form),
}

/// The page of a letter, at one of its texts.
pub async fn assemble(
    visit: &Visit,
    letter: &Letter,
    (language, side): (Language, Side),
    typed: Typed<'_>,
) -> Result<ShowPage> {
    let using = campaigns::list(&visit.app.db, &visit.scope(), Some(letter.client_id)).await?;
    let variant = letter.variant_for(language, side);
    let named = [("name", letter.name.as_str()), ("default_language", letter.default_language.as_str())];
    let named = Form::prefilled(named);
    let words = stored(letter, language, side);
    let fields = text_fields(if let Typed::Words(form) = typed { form } else { &words });
    let settings = settings(letter, if let Typed::Settings(form) = typed { form } else { &named });
    let upload = upload(if let Typed::File(form) = typed { form } else { &named });
    Ok(ShowPage {
        id: letter.id.to_string(),
        client: letter.client_id.to_string(),
        name: letter.name.clone(),
        updated: visit.app.zone.shown(letter.updated_at),
        tabs: tabs(letter, language),
        sides: sides(letter, language, side),
        language: language.to_string(),
        language_name: language.name(),
        language_within: language.in_sentence(),
        side: side.as_str(),
        readers: side.in_sentence().into(),
        is_new: variant.is_none(),
        can_remove: variant.is_some() && (side != Side::All || letter.default_language != language),
        errors: summary(fields.iter().chain(&settings).chain([&upload])),
        fields: fields.to_vec(),
        merge_fields: field_rows(),
        helpers: helper_rows(),
        files: letter.attachments.iter().map(|file| file_row(letter.id, file)).collect(),
        upload,
        event: letter.invitation.as_ref().map(event_rows).unwrap_or_default(),
        settings,
        add: add(letter, language),
        add_side: add_side(letter, language, side),
        campaigns: using.into_iter().filter(|campaign| campaign.uses(letter.id)).map(using_it).collect(),
    })
}

/// The words as they are; a text for readers of one stance begins with those for all.
fn stored(letter: &Letter, language: Language, side: Side) -> Form {
    let variant = letter.variant_for(language, side).or_else(|| letter.variant(language));
    let Some(text) = variant.map(|variant| &variant.text) else { return Form::default() };
    Form::prefilled([
        ("subject", text.subject.as_str()),
        ("body", &text.body),
        ("format", text.format.as_str()),
        ("plain", text.plain.as_deref().unwrap_or_default()),
    ])
}

fn upload(form: &Form) -> Field {
    let field = Field::file("file", t!("letters-field-attach")).accept(kinds()).required();
    let field = field.largest(MAX_ATTACHED, letters::too_large());
    filled(form, field.hint(t!("letters-field-attach-hint", n = MAX_ATTACHED / 1024 / 1024)))
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

fn sides(letter: &Letter, language: Language, side: Side) -> Vec<Tab> {
    let written = |other: &&Side| **other == side || letter.variant_for(language, **other).is_some();
    let tab = |other: &Side| Tab {
        href: format!("/letters/{}?language={language}&side={other}", letter.id),
        text: other.words().into(),
        count: None,
        current: *other == side,
    };
    let tabs: Vec<_> = Side::ALL.iter().filter(written).map(tab).collect();
    if tabs.len() > 1 { tabs } else { vec![] }
}

fn add_side(letter: &Letter, language: Language, current: Side) -> Option<Field> {
    letter.variant(language)?;
    let missing = |side: &&Side| **side != current && letter.variant_for(language, **side).is_none();
    let missing: Vec<_> = Side::ALL.iter().filter(missing).map(|side| Choice::new(side, side.words())).collect();
    (!missing.is_empty()).then(|| Field::select("side", t!("letters-field-readers"), missing).required())
}

fn settings(letter: &Letter, form: &Form) -> Vec<Field> {
    let written = letter.languages().into_iter().map(|language| Choice::new(language, language.name()));
    let default = Field::select("default_language", t!("letters-field-default-language"), written);
    vec![
        filled(form, Field::text("name", t!("letters-field-name")).required()),
        filled(form, default.required().hint(t!("letters-field-default-language-hint-short"))),
    ]
}

fn add(letter: &Letter, current: Language) -> Option<Field> {
    let is_missing = |choice: &Choice| {
        let language: Option<Language> = choice.value.parse().ok();
        language.is_some_and(|language| letter.variant(language).is_none() && language != current)
    };
    let missing: Vec<_> = language_choices().into_iter().filter(is_missing).collect();
    (!missing.is_empty()).then(|| Field::select("language", t!("letters-field-language"), missing).required())
}

fn using_it(campaign: Campaign) -> Detail {
    let href = Some(format!("/campaigns/{}", campaign.id));
    Detail { name: super::campaigns::state_label(campaign.state).into(), value: campaign.name, href }
}

pub async fn show(visit: Visit, Path(id): Path<LetterId>, Query(query): Query) -> Result<Response> {
    let letter = letters::get(&visit.app.db, &visit.scope(), id).await?;
    let language = query.get("language").parse().unwrap_or(letter.default_language);
    let side = query.get("side").parse().unwrap_or(Side::All);
    visit.page("letters", &assemble(&visit, &letter, (language, side), Typed::Nothing).await?).await
}

pub async fn save(visit: Visit, Path((id, code)): Path<(LetterId, String)>, mut form: Form) -> Result<Response> {
    let language: Language = code.parse().map_err(|_| Error::NotFound)?;
    let (scope, by, now) = (visit.scope(), visit.who.id, visit.now());
    let text = typed_text(&form, language);
    let (side, name) = (text.side, text.name());
    let mut tx = visit.app.db.begin().await?;
    match letters::save_text(&mut tx, &scope, id, text, by, now).await {
        Ok(taken_back) => {
            tx.commit().await?;
            let said = t!("letters-text-saved", text = name, voided = voided(&taken_back));
            return Ok(visit.done(&address(id, language, side), &said));
        }
        Err(Refused::Conflict(why)) => form.fail("body", why),
        Err(refused) => beside(&mut form, refused)?,
    }
    drop(tx);
    let letter = letters::get(&visit.app.db, &scope, id).await?;
    visit.invalid("letters", &assemble(&visit, &letter, (language, side), Typed::Words(&form)).await?).await
}

/// The page of one text.
pub fn address(id: LetterId, language: Language, side: Side) -> String {
    let side = if side == Side::All { String::new() } else { format!("&side={side}") };
    format!("/letters/{id}?language={language}{side}")
}

pub async fn remove(visit: Visit, Path((id, code)): Path<(LetterId, String)>, form: Form) -> Result<Response> {
    let language: Language = code.parse().map_err(|_| Error::NotFound)?;
    let side = form.get("side").parse().unwrap_or(Side::All);
    let mut tx = visit.app.db.begin().await?;
    let of = (language, side);
    let removed = letters::remove_variant(&mut tx, &visit.scope(), id, of, visit.who.id, visit.now()).await;
    let back = format!("/letters/{id}");
    match removed {
        Ok(taken_back) => {
            tx.commit().await?;
            Ok(visit.done(&back, &t!("letters-text-removed", text = language.name(), voided = voided(&taken_back))))
        }
        Err(Refused::Conflict(why)) => Ok(visit.refused(&back, &why)),
        Err(other) => Err(other.into()),
    }
}

/// The name and the default language.
pub async fn update(visit: Visit, Path(id): Path<LetterId>, mut form: Form) -> Result<Response> {
    let scope = visit.scope();
    let letter = letters::get(&visit.app.db, &scope, id).await?;
    if let Some(language) = form.choice::<Language>("default_language", t!("letters-a-language")) {
        match rename(&visit, id, form.get("name"), language).await {
            Ok(said) => return Ok(visit.done(&format!("/letters/{id}"), &said)),
            Err(Refused::Conflict(why)) => form.fail("default_language", why),
            Err(refused) => beside(&mut form, refused)?,
        }
    }
    let at = (letter.default_language, Side::All);
    let page = assemble(&visit, &letter, at, Typed::Settings(&form)).await?;
    visit.invalid("letters", &page).await
}

async fn rename(visit: &Visit, id: LetterId, name: &str, language: Language) -> Result<String, Refused> {
    let (scope, now) = (visit.scope(), visit.now());
    let mut tx = visit.app.db.begin().await?;
    letters::rename(&mut tx, &scope, id, name, now).await?;
    let taken_back = letters::set_default_language(&mut tx, &scope, id, language, visit.who.id, now).await?;
    tx.commit().await?;
    Ok(t!("letters-saved", voided = voided(&taken_back)))
}

/// The languages of a letter as badges.
pub fn badges(letter: &Letter) -> String {
    letter.languages().into_iter().map(shown).collect::<Vec<_>>().join(", ")
}
