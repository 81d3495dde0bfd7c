//! Who is whose assistant, adviser, ally.

use axum::extract::Path;
use axum::response::Response;

use super::form::EditPage;
use super::{answered, by, done, note};
use crate::directory::changes;
use crate::directory::edit::{self, RelationshipFields, RelationshipKind};
use crate::directory::records::{RelationshipId, RelationshipRecord};
use crate::directory::{self, PeopleFilter, PersonId};
use crate::t;
use crate::web::fields::{Choice, Field};
use crate::web::{Error, Form, Result, Visit};

/// How many people are offered for what was typed.
const OFFERED: i64 = 10;

fn said_fields(name: &str, other: Option<&str>) -> Vec<Field> {
    let other = other.unwrap_or("…");
    let mut kinds: Vec<_> =
        RelationshipKind::ALL.iter().map(|kind| Choice::new(kind, kind.sentence(name, other))).collect();
    // The other way round, where that is something else.
    let ways = RelationshipKind::ALL.iter().filter(|kind| !kind.is_mutual());
    kinds.extend(ways.map(|kind| Choice::new(format!("-{kind}"), kind.sentence(other, name))));
    let strengths = [
        (3, t!("directory-edit-relation-strong")),
        (2, t!("directory-edit-relation-middling")),
        (1, t!("directory-edit-relation-weak")),
    ]
    .map(|(n, label)| Choice::new(n, label));
    vec![
        Field::select("kind", t!("directory-edit-what-it-is"), kinds).blank(t!("directory-edit-choose")).required(),
        Field::select("strength", t!("directory-edit-relation-how-strong"), strengths).required(),
        Field::date("start", t!("directory-edit-since")),
        Field::date("end", t!("directory-edit-until")),
        Field::text("note", t!("directory-edit-relation-note")).placeholder(t!("directory-edit-relation-note-example")),
    ]
}

/// What was typed, and whether the other is the first of the two.
fn parse(form: &mut Form) -> Option<(RelationshipFields, bool)> {
    let typed = form.get("kind").to_owned();
    let kind = typed.trim_start_matches('-').parse::<RelationshipKind>().ok();
    if kind.is_none() {
        form.fail("kind", t!("directory-edit-choose-what"));
    }
    let strength = form.choice::<i64>("strength", t!("directory-edit-relation-what-strength"));
    let (start_date, end_date) = (
        form.optional_date("start", t!("directory-edit-the-day")),
        form.optional_date("end", t!("directory-edit-the-day")),
    );
    let note = form.optional_line("note", t!("directory-edit-relation-the-note"), 500).unwrap_or_default();
    form.is_valid().then_some(())?;
    let fields = RelationshipFields { kind: kind?, strength: strength?, start_date, end_date, note };
    Some((fields, typed.starts_with('-')))
}

fn new_page((id, name): (PersonId, &str), form: &Form, offered: &[(PersonId, String)]) -> EditPage {
    let back = format!("/people/{id}");
    let mut fields = vec![
        Field::text("other", t!("directory-edit-relation-with"))
            .required()
            .focus()
            .hint(t!("directory-edit-relation-part-of-name")),
    ];
    if !form.get("other").is_empty() {
        let choices = offered.iter().map(|(id, name)| Choice::new(id, name.as_str()));
        fields.push(Field::radios("person", t!("directory-edit-relation-which-person"), choices).required());
    }
    fields.extend(said_fields(name, None));
    EditPage::new(
        t!("directory-edit-relation-add-title"),
        (&back, name),
        format!("{back}/relationships"),
        t!("directory-edit-relation-add"),
    )
    .fields(form, fields)
}

async fn name_of(visit: &Visit, id: PersonId) -> Result<String> {
    Ok(edit::person_record(&visit.app.db, id).await?.ok_or(Error::NotFound)?.name)
}

/// The form for a new connection.
pub async fn new(visit: Visit, Path(id): Path<PersonId>) -> Result<Response> {
    let name = name_of(&visit, id).await?;
    new_page((id, &name), &Form::prefilled([("strength", "2")]), &[]).answer(&visit, false).await
}

/// Whom what was typed may mean.
async fn offered(visit: &Visit, own: PersonId, typed: &str) -> Result<Vec<(PersonId, String)>> {
    if typed.is_empty() {
        return Ok(vec![]);
    }
    let filter = PeopleFilter { q: typed.to_owned(), per: OFFERED, ..PeopleFilter::on(visit.today()) };
    let (_, rows) = directory::people(&visit.app.db, &filter).await?;
    Ok(rows.into_iter().filter(|row| row.id != own).map(|row| (row.id, row.name)).collect())
}

/// Connects two people.
pub async fn create(visit: Visit, Path(id): Path<PersonId>, mut form: Form) -> Result<Response> {
    let name = name_of(&visit, id).await?;
    let typed = form.line("other", t!("directory-edit-relation-other-name"), 200);
    let offered = offered(&visit, id, &typed).await?;
    let chosen = form.get("person").to_owned();
    let other = match offered.as_slice() {
        [(only, _)] => Some(*only),
        several => several.iter().map(|(id, _)| *id).find(|id| id.to_string() == chosen),
    };
    if other.is_none() {
        let sentence = if offered.is_empty() {
            t!("directory-edit-relation-nobody")
        } else {
            t!("directory-edit-relation-choose-who")
        };
        form.fail(if offered.is_empty() { "other" } else { "person" }, sentence);
    }
    if let (Some(other), Some((fields, is_turned))) = (other, parse(&mut form)) {
        let pair = if is_turned { (other, id) } else { (id, other) };
        let mut tx = visit.app.db.begin().await?;
        match edit::add_relationship(&mut tx, &by(&visit), pair, &fields).await {
            Ok(set) => {
                tx.commit().await?;
                return Ok(done(&visit, &format!("/people/{id}"), Some(set), t!("directory-edit-relation-added")));
            }
            Err(error) => note(&mut form, error)?,
        };
    }
    new_page((id, &name), &form, &offered).answer(&visit, true).await
}

async fn row(visit: &Visit, person: PersonId, id: RelationshipId) -> Result<(RelationshipRecord, String, String)> {
    let row = changes::rows::<RelationshipRecord>(&visit.app.db, &[id.0]).await?.pop();
    let row = row.filter(|row| row.person_id == person || row.other_person_id == person).ok_or(Error::NotFound)?;
    let (first, second) = (name_of(visit, row.person_id).await?, name_of(visit, row.other_person_id).await?);
    Ok((row, first, second))
}

fn edit_page(person: PersonId, row: &RelationshipRecord, names: (&str, &str), form: &Form) -> EditPage {
    let back = format!("/people/{person}");
    let here = format!("{back}/relationships/{}", row.id);
    let own = if row.person_id == person { names.0 } else { names.1 };
    let mut fields = said_fields(names.0, Some(names.1));
    // Turning it round makes another connection: remove this one then.
    fields[0].options.retain(|choice| !choice.value.starts_with('-'));
    let page = EditPage::new(
        t!("directory-edit-two", first = names.0, second = names.1),
        (&back, own),
        here.clone(),
        t!("directory-edit-save"),
    )
    .fields(form, fields);
    let page = if row.end_date.is_none() {
        let field = Field::date("last", t!("directory-edit-last-day")).required();
        page.button(format!("{here}/end"), t!("directory-edit-relation-end"), t!("directory-edit-over"), Some(field))
    } else {
        page
    };
    page.removal(format!("{here}/removal"), t!("directory-edit-remove"), t!("directory-edit-by-mistake"))
}

/// The form for a connection.
pub async fn edit(visit: Visit, Path((person, id)): Path<(PersonId, RelationshipId)>) -> Result<Response> {
    let (row, first, second) = row(&visit, person, id).await?;
    let date = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let form = Form::prefilled([
        ("kind", row.kind.clone()),
        ("strength", row.strength.to_string()),
        ("start", date(row.start_date)),
        ("end", date(row.end_date)),
        ("note", row.note.clone()),
    ]);
    edit_page(person, &row, (&first, &second), &form).answer(&visit, false).await
}

/// Corrects a connection.
pub async fn update(
    visit: Visit,
    Path((person, id)): Path<(PersonId, RelationshipId)>,
    mut form: Form,
) -> Result<Response> {
    let (row, first, second) = row(&visit, person, id).await?;
    if let Some((fields, _)) = parse(&mut form) {
        let mut tx = visit.app.db.begin().await?;
        match edit::update_relationship(&mut tx, &by(&visit), person, id, &fields).await {
            Ok(set) => {
                tx.commit().await?;
                return Ok(done(&visit, &format!("/people/{person}"), set, t!("directory-edit-saved")));
            }
            Err(error) => note(&mut form, error)?,
        };
    }
    edit_page(person, &row, (&first, &second), &form).answer(&visit, true).await
}

/// Ends a connection.
pub async fn end(
    visit: Visit,
    Path((person, id)): Path<(PersonId, RelationshipId)>,
    mut form: Form,
) -> Result<Response> {
    let here = format!("/people/{person}/relationships/{id}");
    let Some(last_day) = form.date("last", t!("directory-edit-the-last-day")) else {
        return Ok(visit.refused(&here, t!("directory-edit-last-day-as-in")));
    };
    let mut tx = visit.app.db.begin().await?;
    let ended = edit::end_relationship(&mut tx, &by(&visit), person, id, last_day).await;
    if ended.is_ok() {
        tx.commit().await?;
        return answered(&visit, &format!("/people/{person}"), ended, t!("directory-edit-relation-ended"));
    }
    answered(&visit, &here, ended, "")
}

/// Removes a connection that was a mistake.
pub async fn remove(
    visit: Visit,
    Path((person, id)): Path<(PersonId, RelationshipId)>,
    _form: Form,
) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    let removed = edit::remove_relationship(&mut tx, &by(&visit), person, id).await.map(Some);
    if removed.is_ok() {
        tx.commit().await?;
    }
    answered(&visit, &format!("/people/{person}"), removed, t!("directory-edit-relation-removed"))
}
