//! Entering a person, correcting one, and removing one that nothing refers to.

use axum::extract::Path;
use axum::response::Response;
use uuid::Uuid;

use super::form::EditPage;
use super::{answered, by, done, note, undoing};
use crate::directory::edit::{self, EditError, PersonFields};
use crate::directory::{Gender, PersonId, areas};
use crate::identity;
use crate::locale;
use crate::t;
use crate::text::fold;
use crate::web::fields::{Choice, Field};
use crate::web::{Error, Form, Query, Result, Visit};

pub(super) fn languages() -> Vec<Choice> {
    let mut choices: Vec<_> = LANGUAGES.iter().map(|(code, id)| Choice::new(code, locale::said(id))).collect();
    choices.sort_by_cached_key(|choice| fold(&choice.label));
    choices
}

/// The official languages of the Union, and some that its neighbours write in.
const LANGUAGES: &[(&str, &str)] = &[
    ("bg", "directory-edit-language-bg"),
    ("cs", "directory-edit-language-cs"),
    ("da", "directory-edit-language-da"),
    ("de", "directory-edit-language-de"),
    ("el", "directory-edit-language-el"),
    ("en", "directory-edit-language-en"),
    ("es", "directory-edit-language-es"),
    ("et", "directory-edit-language-et"),
    ("fi", "directory-edit-language-fi"),
    ("fr", "directory-edit-language-fr"),
    ("ga", "directory-edit-language-ga"),
    ("hr", "directory-edit-language-hr"),
    ("hu", "directory-edit-language-hu"),
    ("it", "directory-edit-language-it"),
    ("lt", "directory-edit-language-lt"),
    ("lv", "directory-edit-language-lv"),
    ("mt", "directory-edit-language-mt"),
    ("nl", "directory-edit-language-nl"),
    ("pl", "directory-edit-language-pl"),
    ("pt", "directory-edit-language-pt"),
    ("ro", "directory-edit-language-ro"),
    ("sk", "directory-edit-language-sk"),
    ("sl", "directory-edit-language-sl"),
    ("sv", "directory-edit-language-sv"),
    ("uk", "directory-edit-language-uk"),
    ("tr", "directory-edit-language-tr"),
    ("sq", "directory-edit-language-sq"),
    ("sr", "directory-edit-language-sr"),
    ("mk", "directory-edit-language-mk"),
];

/// A language by its code, for pages.
pub fn language_name(code: &str) -> String {
    let found = LANGUAGES.iter().find(|(other, _)| *other == code);
    found.map_or_else(|| code.to_uppercase(), |(_, id)| locale::said(id).to_owned())
}

pub(super) fn countries() -> Vec<Choice> {
    areas::world_to_choose().into_iter().map(|area| Choice::new(area.code, area.said())).collect()
}

fn fields(full: bool) -> Vec<Field> {
    let genders = Gender::ALL.iter().map(|gender| Choice::new(gender, gender.label()));
    let mut fields = vec![
        Field::text("given_name", t!("directory-edit-given-name")).focus(),
        Field::text("family_name", t!("directory-edit-family-name")).required(),
        Field::text("honorific_prefix", t!("directory-edit-title-before"))
            .placeholder(t!("directory-edit-title-before-example")),
        Field::text("honorific_suffix", t!("directory-edit-title-after"))
            .placeholder(t!("directory-edit-title-after-example")),
        Field::select("gender", t!("directory-edit-gender"), genders).blank(t!("directory-edit-not-known")),
        Field::select("language", t!("directory-edit-write-in"), languages()).blank(t!("directory-edit-not-known")),
        Field::select("nationality", t!("directory-edit-nationality"), countries())
            .blank(t!("directory-edit-not-known")),
    ];
    if full {
        fields.push(Field::date("died_on", t!("directory-edit-died")));
    }
    fields
}

fn filled(fields: &PersonFields) -> Form {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    Form::prefilled([
        ("given_name", fields.given_name.clone()),
        ("family_name", fields.family_name.clone()),
        ("honorific_prefix", text(&fields.honorific_prefix)),
        ("honorific_suffix", text(&fields.honorific_suffix)),
        ("gender", fields.gender.map(|gender| gender.to_string()).unwrap_or_default()),
        ("language", text(&fields.language)),
        ("nationality", text(&fields.nationality)),
        ("died_on", fields.died_on.map(|day| day.to_string()).unwrap_or_default()),
    ])
}

fn parse(form: &mut Form) -> PersonFields {
    let given_name = form.optional_line("given_name", t!("directory-edit-the-given-name"), 200).unwrap_or_default();
    let family_name = form.line("family_name", t!("directory-edit-the-family-name"), 200);
    let honorific_prefix = form.optional_line("honorific_prefix", t!("directory-edit-the-title"), 60);
    let honorific_suffix = form.optional_line("honorific_suffix", t!("directory-edit-the-title"), 60);
    let gender = if form.get("gender").is_empty() {
        None
    } else {
        form.choice::<Gender>("gender", t!("directory-edit-the-gender"))
    };
    let language = form.optional_line("language", t!("directory-edit-the-language"), 2).map(|code| code.to_lowercase());
    if language.as_deref().is_some_and(|code| code.len() != 2 || !code.bytes().all(|b| b.is_ascii_lowercase())) {
        form.fail("language", t!("directory-edit-language-from-list"));
    }
    let nationality = form.optional_line("nationality", t!("directory-edit-the-nationality"), 60);
    let nationality = nationality.and_then(|typed| {
        let area = areas::by_any(&typed);
        if area.is_none() {
            form.fail("nationality", t!("directory-edit-nationality-from-list"));
        }
        area.map(|area| area.code.to_owned())
    });
    let died_on = form.optional_date("died_on", t!("directory-edit-the-day"));
    PersonFields { given_name, family_name, honorific_prefix, honorific_suffix, gender, language, nationality, died_on }
}

/// The form for a new person; `name` in the address is split where the family name begins.
pub async fn new(visit: Visit, Query(query): Query) -> Result<Response> {
    let name = query.get("name");
    let (given, family) = name.rsplit_once(' ').unwrap_or(("", name));
    let form = Form::prefilled([("given_name", given), ("family_name", family)]);
    new_page(&form, &[]).answer(&visit, false).await
}

fn new_page(form: &Form, alike: &[edit::Alike]) -> EditPage {
    let mut page = EditPage::new(
        t!("directory-edit-person-new"),
        ("/people", t!("directory-edit-stakeholders")),
        "/people",
        t!("directory-edit-person-add"),
    );
    let mut fields = fields(false);
    if !alike.is_empty() {
        page = page.links_heading(t!("directory-edit-one-of-these"));
        for person in alike {
            page = page.link(format!("/people/{}", person.id), person.name.as_str());
        }
        let choice = Choice::new("1", t!("directory-edit-somebody-else"));
        fields.push(
            Field::checks("somebody_else", t!("directory-edit-none-of-these"), [choice])
                .hint(t!("directory-edit-none-of-these-hint")),
        );
    }
    page.fields(form, fields)
}

/// Enters a person, after a look at those who are called alike.
pub async fn create(visit: Visit, mut form: Form) -> Result<Response> {
    let fields = parse(&mut form);
    if !form.is_valid() {
        return new_page(&form, &[]).answer(&visit, true).await;
    }
    let mut tx = visit.app.db.begin().await?;
    if !form.is_ticked("somebody_else") {
        let alike = edit::look_alikes(&mut tx, &fields.given_name, &fields.family_name).await?;
        if !alike.is_empty() {
            form.fail("family_name", t!("directory-edit-person-there"));
            return new_page(&form, &alike).answer(&visit, true).await;
        }
    }
    match edit::create_person(&mut tx, &by(&visit), &fields).await {
        Ok((id, set)) => {
            tx.commit().await?;
            let name = format!("{} {}", fields.given_name, fields.family_name);
            let said = t!("directory-edit-was-added", what = name.trim());
            Ok(visit.done_undoable(&format!("/people/{id}"), &said, &undoing(set)))
        }
        Err(error) => {
            note(&mut form, error)?;
            new_page(&form, &[]).answer(&visit, true).await
        }
    }
}

fn edit_page(id: PersonId, name: &str, form: &Form) -> EditPage {
    let here = format!("/people/{id}");
    EditPage::new(t!("directory-edit-correct", name = name), (&here, name), here.clone(), t!("directory-edit-save"))
        .intro(t!("directory-edit-stays-yours"))
        .fields(form, fields(true))
        .removal(
            format!("{here}/deletion"),
            t!("directory-edit-person-remove"),
            t!("directory-edit-person-remove-text"),
        )
}

/// The form with a person's own fields.
pub async fn edit(visit: Visit, Path(id): Path<PersonId>) -> Result<Response> {
    let row = edit::person_record(&visit.app.db, id).await?.ok_or(Error::NotFound)?;
    edit_page(id, &row.name, &filled(&PersonFields::from(&row))).answer(&visit, false).await
}

/// Corrects a person's own fields.
pub async fn update(visit: Visit, Path(id): Path<PersonId>, mut form: Form) -> Result<Response> {
    let row = edit::person_record(&visit.app.db, id).await?.ok_or(Error::NotFound)?;
    let fields = parse(&mut form);
    if form.is_valid() {
        let mut tx = visit.app.db.begin().await?;
        match edit::update_person(&mut tx, &by(&visit), id, &fields).await {
            Ok(set) => {
                tx.commit().await?;
                return Ok(done(&visit, &format!("/people/{id}"), set, t!("directory-edit-saved")));
            }
            Err(error) => note(&mut form, error)?,
        };
    }
    edit_page(id, &row.name, &form).answer(&visit, true).await
}

/// Removes a person to whom nothing refers.
pub async fn delete(visit: Visit, Path(id): Path<PersonId>, _form: Form) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    let is_in_use = !identity::in_use(&mut tx, &[id.0]).await?.is_empty();
    let deleted = edit::delete_person(&mut tx, &by(&visit), id, is_in_use).await.map(Some);
    if deleted.is_ok() {
        tx.commit().await?;
        return answered(&visit, "/people", deleted, t!("directory-edit-person-removed"));
    }
    answered(&visit, &format!("/people/{id}"), deleted, "")
}

/// Lets imports write a field again.
pub async fn unlock(visit: Visit, Path(id): Path<PersonId>, mut form: Form) -> Result<Response> {
    let record = form.choice::<Uuid>("record", t!("directory-edit-a-value"));
    let field = form.line("field", t!("directory-edit-the-field"), 60);
    let here = format!("/people/{id}/history");
    let sheet = edit::sheet(&visit.app.db, id).await?.ok_or(Error::NotFound)?;
    let record = record.filter(|record| sheet.ids().contains(record)).ok_or(Error::NotFound)?;
    let mut tx = visit.app.db.begin().await?;
    if !edit::unlock(&mut tx, record, &field).await? {
        return Ok(visit.refused(&here, t!("directory-edit-not-locked")));
    }
    tx.commit().await?;
    Ok(visit.done(&here, t!("directory-edit-unlocked")))
}

impl From<EditError> for Error {
    fn from(error: EditError) -> Self {
        match error {
            EditError::NotFound => Error::NotFound,
            EditError::Db(error) => error.into(),
            other => Error::Conflict(other.to_string()),
        }
    }
}
