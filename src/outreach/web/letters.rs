//! The list of letters, and beginning one.

use axum::response::Response;
use serde::Serialize;

use super::{beside, filled, summary};
use crate::accounts::{self, ClientId};
use crate::locale::said;
use crate::outreach::letters::{self, FIELDS, Format, HELPERS, LetterLine, MAX_SUBJECT, Side, Text};
use crate::outreach::{Language, Refused};
use crate::t;
use crate::text::fold;
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::pages::{Crumb, Page};
use crate::web::{Form, Result, Visit};

#[derive(Debug, Serialize)]
pub struct IndexPage {
    letters: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    href: String,
    name: String,
    client: String,
    languages: Vec<String>,
    updated: String,
}

impl Page for IndexPage {
    const TEMPLATE: &'static str = "letters/index";

    fn title(&self) -> String {
        t!("letters-title").into()
    }

    fn sample() -> Self {
        IndexPage {
            letters: vec![Row {
                href: "/letters/l".into(),
                name: "Hearing follow-up".into(),
                client: "The Coalition".into(),
                languages: vec!["EN".into(), "FR".into()],
                updated: "24 Nov 2026, 14:30".into(),
            }],
        }
    }
}

pub async fn index(visit: Visit) -> Result<Response> {
    let listed = letters::list(&visit.app.db, &visit.scope(), None).await?;
    let row = |letter: LetterLine| Row {
        href: format!("/letters/{}", letter.id),
        name: letter.name,
        client: letter.client_name,
        languages: letter.languages.into_iter().map(shown).collect(),
        updated: visit.app.zone.shown(letter.updated_at),
    };
    visit.page("letters", &IndexPage { letters: listed.into_iter().map(row).collect() }).await
}

/// A language as a badge: `FR`.
pub fn shown(language: Language) -> String {
    language.as_str().to_uppercase()
}

/// Every language, by its English name.
pub fn language_choices() -> Vec<Choice> {
    let mut all = Language::ALL.to_vec();
    all.sort_by_key(|language| fold(&language.name()));
    all.into_iter().map(|language| Choice::new(language, language.name())).collect()
}

/// A merge field, as the table beside the editor shows it.
#[derive(Debug, Serialize)]
pub struct FieldRow {
    /// As it is written.
    code: String,
    /// Its bare name.
    name: &'static str,
    /// What its name is completed with: a helper, where one is needed.
    written: String,
    description: &'static str,
    example: &'static str,
}

/// A helper, as the list beside the editor shows it.
#[derive(Debug, Serialize)]
pub struct HelperRow {
    example: &'static str,
    description: &'static str,
}

/// Every helper.
pub fn helper_rows() -> Vec<HelperRow> {
    HELPERS.iter().map(|helper| HelperRow { example: helper.example, description: said(helper.description) }).collect()
}

/// Every merge field.
pub fn field_rows() -> Vec<FieldRow> {
    let row = |field: &letters::MergeField| FieldRow {
        code: match field.kind {
            letters::Kind::Text => format!("{{{{{}}}}}", field.name),
            letters::Kind::Day => format!("{{{{date {}}}}}", field.name),
            letters::Kind::List => format!("{{{{list {}}}}}", field.name),
        },
        name: field.name,
        written: match field.kind {
            letters::Kind::Text => field.name.to_owned(),
            letters::Kind::Day => format!("date {}", field.name),
            letters::Kind::List => format!("list {}", field.name),
        },
        description: said(field.description),
        example: field.example,
    };
    FIELDS.iter().map(row).collect()
}

/// Subject, body and plain part of a variant.
pub fn text_fields(form: &Form) -> [Field; 4] {
    let formats = [(Format::Plain, t!("letters-format-plain")), (Format::Formatted, t!("letters-format-formatted"))];
    let formats = formats.map(|(format, label)| Choice::new(format, label));
    let format = Field::radios("format", t!("letters-field-written-as"), formats).required();
    let format = format.hint(t!("letters-format-hint"));
    let format = if form.get("format").is_empty() { format.value(Format::Plain) } else { filled(form, format) };
    let subject = Field::text("subject", t!("letters-field-subject")).required();
    let subject = subject.hint(t!("letters-field-subject-hint", n = MAX_SUBJECT));
    let body =
        Field::textarea("body", t!("letters-field-text")).rows(16).required().hint(t!("letters-field-text-hint"));
    let plain = Field::textarea("plain", t!("letters-field-plain")).rows(4);
    let plain = plain.hint(t!("letters-field-plain-hint"));
    [filled(form, subject), format, filled(form, body), filled(form, plain)]
}

/// The text that a form writes.
pub fn typed_text(form: &Form, language: Language) -> Text {
    Text {
        language,
        side: form.get("side").parse().unwrap_or(Side::All),
        format: form.get("format").parse().unwrap_or(Format::Plain),
        subject: form.raw("subject").trim().to_owned(),
        body: form.raw("body").replace("\r\n", "\n"),
        plain: Some(form.raw("plain").replace("\r\n", "\n")).filter(|plain| !plain.trim().is_empty()),
    }
}

#[derive(Debug, Serialize)]
pub struct NewPage {
    fields: Vec<Field>,
    errors: Option<ErrorSummary>,
    merge_fields: Vec<FieldRow>,
    helpers: Vec<HelperRow>,
    has_clients: bool,
}

impl Page for NewPage {
    const TEMPLATE: &'static str = "letters/new";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), t!("letters-new"))
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![Crumb::link("/letters", t!("letters-title")), Crumb::here(t!("letters-new"))]
    }

    fn sample() -> Self {
        let mut form = Form::prefilled([("language", "en"), ("body", "Dear {{person.nmae}},")]);
        form.fail("body", "Line 1, column 6: There is no merge field “person.nmae”.\nLine 2, column 1: Too late.");
        new_page(&form, &[("c".into(), "The Coalition".into())])
    }
}

fn new_page(form: &Form, clients: &[(String, String)]) -> NewPage {
    let clients_choice = clients.iter().map(|(id, name)| Choice::new(id, name));
    let language = Field::select("language", t!("letters-field-default-language"), language_choices());
    let mut fields = vec![
        filled(form, Field::select("client", t!("letters-field-client"), clients_choice).required()),
        filled(form, Field::text("name", t!("letters-field-name")).required().hint(t!("letters-field-name-hint"))),
        filled(form, language.required().hint(t!("letters-field-default-language-hint"))),
    ];
    fields.extend(text_fields(form));
    NewPage {
        errors: summary(&fields),
        fields,
        merge_fields: field_rows(),
        helpers: helper_rows(),
        has_clients: !clients.is_empty(),
    }
}

async fn assemble(visit: &Visit, form: &Form) -> Result<NewPage> {
    let clients = accounts::clients(&visit.app.db, &visit.scope()).await?;
    let clients: Vec<_> = clients.into_iter().map(|client| (client.id.to_string(), client.name)).collect();
    Ok(new_page(form, &clients))
}

pub async fn ask(visit: Visit) -> Result<Response> {
    let start = "{{salutation}}\n\n\n\nYours sincerely,\n{{sender.name}}";
    let form = Form::prefilled([("language", Language::English.as_str()), ("body", start)]);
    visit.page("letters", &assemble(&visit, &form).await?).await
}

pub async fn create(visit: Visit, mut form: Form) -> Result<Response> {
    let client = form.choice::<ClientId>("client", t!("letters-a-client"));
    let language = form.choice::<Language>("language", t!("letters-a-language"));
    // Beside what else is wrong, not after it.
    if let Err(problems) = letters::check(&typed_text(&form, language.unwrap_or(Language::English))) {
        beside(&mut form, Refused::Problems(problems))?;
    }
    if let (Some(client), Some(language)) = (client, language) {
        match begin(&visit, &form, client, language).await {
            Ok(id) => return Ok(visit.done(&format!("/letters/{id}"), &t!("letters-saved", voided = ""))),
            Err(Refused::NotFound) => form.fail("client", t!("letters-choose-client")),
            Err(refused) => beside(&mut form, refused)?,
        }
    }
    visit.invalid("letters", &assemble(&visit, &form).await?).await
}

/// The letter and its first words: both or nothing.
async fn begin(visit: &Visit, form: &Form, client: ClientId, language: Language) -> Result<letters::LetterId, Refused> {
    let (scope, by, now) = (visit.scope(), visit.who.id, visit.now());
    let mut tx = visit.app.db.begin().await?;
    let id = letters::create(&mut tx, &scope, client, form.get("name"), language, by, now).await?;
    letters::save_text(&mut tx, &scope, id, typed_text(form, language), by, now).await?;
    tx.commit().await?;
    Ok(id)
}
