//! Roles: adding, correcting, ending and removing them.

use axum::extract::Path;
use axum::response::Response;

use super::form::EditPage;
use super::people::countries;
use super::{Faults, answered, by, done, note};
use crate::directory::changes;
use crate::directory::edit::{self, MembershipFields, OrganizationFields, Place, Rough};
use crate::directory::records::{MembershipRecord, OrganizationRecord};
use crate::directory::{Classification, MembershipId, OrganizationId, PersonId, Role, areas};
use crate::web::fields::{Choice, Field};
use crate::web::{Error, Form, Result, Visit};

/// How many organisations are offered for what was typed.
const OFFERED: i64 = 10;
/// What says that the organisation is to be entered.
const NEW: &str = "new";

pub(super) const ROUGH: &str = "2019-07-16, or 2019-07, or 2019: as exactly as it is known.";

/// A day that may be known roughly; an error beside the field if it is none.
pub(super) fn rough(form: &mut Form, name: &'static str) -> Option<Rough> {
    let typed = form.get(name).to_owned();
    let rough = Rough::parse(&typed);
    if rough.is_none() && !typed.is_empty() {
        form.fail(name, format!("“{typed}” is not a day. Enter it as in 2019-07-16, 2019-07 or 2019."));
    }
    rough
}

fn said_fields() -> Vec<Field> {
    let roles = Role::ALL.iter().map(|role| Choice::new(role, role.label()));
    vec![
        Field::select("role", "Role", roles).required(),
        Field::text("label", "In words").placeholder("Head of the unit for prevention"),
        Field::select("area", "For which state", countries()).blank("For none"),
        Field::text("start", "From").hint(format!("{ROUGH} Leave it empty if nobody knows.")),
        Field::text("end", "Until").hint("The last day, in the same ways. Leave it empty if it goes on."),
    ]
}

fn parse(form: &mut Form) -> Option<MembershipFields> {
    let role = form.choice::<Role>("role", "the role");
    let label = form.optional_line("label", "the role in words", 300);
    let area = form.optional_line("area", "the state", 60);
    let area_code = area.and_then(|typed| {
        let area = areas::by_any(&typed);
        if area.is_none() {
            form.fail("area", "Choose the state from the list.");
        }
        area.map(|area| area.code.to_owned())
    });
    let (start, end) = (rough(form, "start"), rough(form, "end"));
    form.is_valid().then_some(())?;
    let is_meant = form.is_ticked("meant");
    Some(MembershipFields { role: role?, label, area_code, start, end, post_id: None, on_behalf_of_id: None, is_meant })
}

fn new_page(person: (PersonId, &str), form: &Form, offered: &[OrganizationRecord], faults: &Faults) -> EditPage {
    let back = format!("/people/{}", person.0);
    let typed = form.get("place");
    let place = Field::text("place", "Organisation").required().focus().hint("Code or part of the name.");
    let mut fields = vec![place];
    if !typed.is_empty() {
        let choice = |row: &OrganizationRecord| {
            let name = if row.short_name == row.name {
                row.name.clone()
            } else {
                format!("{} ({})", row.name, row.short_name)
            };
            Choice::new(row.id, format!("{name} · {}", row.classification.label()))
        };
        let new = Choice::new(NEW, format!("A new organisation: “{typed}”"));
        fields.push(Field::radios("organization", "Which one?", offered.iter().map(choice).chain([new])).required());
        if form.get("organization") == NEW {
            let kinds = Classification::ALL.iter().map(|kind| Choice::new(kind, kind.label()));
            fields.push(Field::select("kind", "Kind of the new organisation", kinds).blank("Choose a kind").required());
        }
    }
    fields.extend(said_fields());
    EditPage::new("Add a role", (&back, person.1), format!("{back}/memberships"), "Add role")
        .fields(form, fields)
        .faults(None, faults)
}

async fn name_of(visit: &Visit, id: PersonId) -> Result<String> {
    Ok(edit::person_record(&visit.app.db, id).await?.ok_or(Error::NotFound)?.name)
}

/// The form for a new role.
pub async fn new(visit: Visit, Path(id): Path<PersonId>) -> Result<Response> {
    let name = name_of(&visit, id).await?;
    new_page((id, &name), &Form::prefilled([("role", "member")]), &[], &Faults::default()).answer(&visit, false).await
}

/// Which organisation is meant: the one that was chosen, the only one that goes by exactly what was typed, or a new one.
fn place(form: &mut Form, offered: &[OrganizationRecord]) -> Option<Place> {
    let typed = form.line("place", "the organisation’s code or name", 300);
    let chosen = form.get("organization").to_owned();
    if let Some(row) = offered.iter().find(|row| row.id.to_string() == chosen) {
        return Some(Place::There(row.id));
    }
    if chosen == NEW {
        let classification = form.choice::<Classification>("kind", "a kind for the new organisation")?;
        return Some(Place::New(OrganizationFields {
            classification,
            name: typed,
            code: String::new(),
            parent_id: None,
            area_code: String::new(),
            founded_on: None,
            dissolved_on: None,
        }));
    }
    let exact = |row: &&OrganizationRecord| row.short_name.eq_ignore_ascii_case(&typed) || row.name == typed;
    let mut exactly = offered.iter().filter(exact);
    if let (Some(row), None) = (exactly.next(), exactly.next()) {
        return Some(Place::There(row.id));
    }
    let sentence = if offered.is_empty() {
        "No organisation of that name is known. Type less of it, or add a new one below."
    } else {
        "Choose which organisation it is."
    };
    form.fail("organization", sentence);
    None
}

/// Gives the person a role.
pub async fn create(visit: Visit, Path(id): Path<PersonId>, mut form: Form) -> Result<Response> {
    let name = name_of(&visit, id).await?;
    let mut offered = edit::find_organizations(&visit.app.db, form.get("place"), OFFERED).await?;
    // One that was chosen stays, even where what was typed was changed since.
    if let Ok(chosen) = form.get("organization").parse::<OrganizationId>()
        && !offered.iter().any(|row| row.id == chosen)
    {
        offered.extend(edit::organization_record(&visit.app.db, chosen).await?);
    }
    let place = place(&mut form, &offered);
    let fields = parse(&mut form);
    let mut faults = Faults::default();
    if let (Some(place), Some(fields)) = (place, fields) {
        let mut tx = visit.app.db.begin().await?;
        match edit::add_membership(&mut tx, &by(&visit), id, &place, &fields).await {
            Ok(set) => {
                tx.commit().await?;
                return Ok(done(&visit, &format!("/people/{id}"), Some(set), "The role was added."));
            }
            Err(error) => faults = note(&mut form, error)?,
        }
    }
    new_page((id, &name), &form, &offered, &faults).answer(&visit, true).await
}

/// A role of this person, with the person's and the organisation's name.
async fn row(visit: &Visit, person: PersonId, id: MembershipId) -> Result<(MembershipRecord, String, String)> {
    let db = &visit.app.db;
    let row = changes::rows::<MembershipRecord>(db, &[id.0]).await?.pop();
    let row = row.filter(|row| row.person_id == person).ok_or(Error::NotFound)?;
    let place = edit::organization_record(db, row.organization_id).await?.ok_or(Error::NotFound)?;
    Ok((row, name_of(visit, person).await?, place.name))
}

fn edit_page(row: &MembershipRecord, name: &str, place: &str, form: &Form, faults: &Faults) -> EditPage {
    let back = format!("/people/{}", row.person_id);
    let here = format!("{back}/memberships/{}", row.id);
    let page = EditPage::new(format!("Role in {place}"), (&back, name), here.clone(), "Save")
        .intro(format!("Where it comes from: {}.", row.source))
        .fields(form, said_fields())
        .faults(None, faults);
    let page = if row.end_date.is_none() {
        let field = Field::text("last", "Last day").required().hint(ROUGH);
        page.button(format!("{here}/end"), "End this role", "It is over: it stays in the history.", Some(field))
    } else {
        page
    };
    page.removal(format!("{here}/removal"), "Remove", "It never was: it was entered by mistake.")
}

fn filled(row: &MembershipRecord) -> Form {
    Form::prefilled([
        ("role", row.role.to_string()),
        ("label", row.label.clone().unwrap_or_default()),
        ("area", row.area_code.clone().unwrap_or_default()),
        ("start", Rough::typed_start(row.start_date, row.start_precision)),
        ("end", Rough::typed_end(row.end_date, row.end_precision)),
    ])
}

/// The form for a role.
pub async fn edit(visit: Visit, Path((person, id)): Path<(PersonId, MembershipId)>) -> Result<Response> {
    let (row, name, place) = row(&visit, person, id).await?;
    edit_page(&row, &name, &place, &filled(&row), &Faults::default()).answer(&visit, false).await
}

/// Corrects a role.
pub async fn update(
    visit: Visit,
    Path((person, id)): Path<(PersonId, MembershipId)>,
    mut form: Form,
) -> Result<Response> {
    let (row, name, place) = row(&visit, person, id).await?;
    let mut faults = Faults::default();
    if let Some(fields) = parse(&mut form) {
        let fields = MembershipFields { post_id: row.post_id, on_behalf_of_id: row.on_behalf_of_id, ..fields };
        let mut tx = visit.app.db.begin().await?;
        match edit::update_membership(&mut tx, &by(&visit), person, id, &fields).await {
            Ok(set) => {
                tx.commit().await?;
                return Ok(done(&visit, &format!("/people/{person}"), set, "Saved."));
            }
            Err(error) => faults = note(&mut form, error)?,
        }
    }
    edit_page(&row, &name, &place, &form, &faults).answer(&visit, true).await
}

/// Ends a role.
pub async fn end(visit: Visit, Path((person, id)): Path<(PersonId, MembershipId)>, mut form: Form) -> Result<Response> {
    let here = format!("/people/{person}/memberships/{id}");
    let Some(last_day) = rough(&mut form, "last") else {
        return Ok(visit.refused(&here, "Enter the last day as in 2019-07-16, 2019-07 or 2019."));
    };
    let mut tx = visit.app.db.begin().await?;
    let ended = edit::end_membership(&mut tx, &by(&visit), person, id, last_day).await;
    if ended.is_ok() {
        tx.commit().await?;
        return answered(&visit, &format!("/people/{person}"), ended, "The role was ended.");
    }
    answered(&visit, &here, ended, "")
}

/// Removes a role that was a mistake.
pub async fn remove(visit: Visit, Path((person, id)): Path<(PersonId, MembershipId)>, _form: Form) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    let removed = edit::remove_membership(&mut tx, &by(&visit), person, id).await.map(Some);
    if removed.is_ok() {
        tx.commit().await?;
    }
    answered(&visit, &format!("/people/{person}"), removed, "The role was removed.")
}
