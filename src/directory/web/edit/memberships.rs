//! Roles: adding, correcting, ending and removing them.

use axum::extract::Path;
use axum::response::Response;

use super::form::EditPage;
use super::people::countries;
use super::{Faults, answered, by, done, note, which};
use crate::directory::changes;
use crate::directory::edit::{self, MembershipFields, OrganizationFields, Place, Rough};
use crate::directory::posts::{self, Post};
use crate::directory::records::{MembershipRecord, OrganizationRecord, PostId};
use crate::directory::{Classification, MembershipId, OrganizationId, PersonId, Role, areas};
use crate::t;
use crate::web::fields::{Choice, Field};
use crate::web::{Error, Form, Result, Visit};

/// How many organisations are offered for what was typed.
const OFFERED: i64 = 10;
/// What says that the organisation is to be entered.
const NEW: &str = "new";

/// A day that may be known roughly; an error beside the field if it is none.
pub(super) fn rough(form: &mut Form, name: &'static str) -> Option<Rough> {
    let typed = form.get(name).to_owned();
    let rough = Rough::parse(&typed);
    if rough.is_none() && !typed.is_empty() {
        form.fail(name, t!("directory-edit-rough-no-day", typed = typed));
    }
    rough
}

/// What may be chosen with a role: the posts of its organisation, and what was found for whom it is held on behalf of.
#[derive(Default)]
struct Offer {
    posts: Vec<Post>,
    behalf: Vec<OrganizationRecord>,
}

impl Offer {
    async fn of(visit: &Visit, place: Option<OrganizationId>, form: &Form) -> Result<Offer> {
        let db = &visit.app.db;
        let posts = match place {
            Some(id) => posts::of_organization(db, id).await?,
            None => vec![],
        };
        let mut behalf = edit::find_organizations(db, form.get("behalf"), OFFERED).await?;
        if let Ok(chosen) = form.get("behalf_id").parse::<OrganizationId>()
            && !behalf.iter().any(|row| row.id == chosen)
        {
            behalf.extend(edit::organization_record(db, chosen).await?);
        }
        Ok(Offer { posts, behalf })
    }
}

/// An organisation to choose: its name, code and kind.
fn place_choice(row: &OrganizationRecord) -> Choice {
    let name = if row.short_name == row.name { row.name.clone() } else { format!("{} ({})", row.name, row.short_name) };
    Choice::new(row.id, format!("{name} · {}", row.classification.label()))
}

fn said_fields(form: &Form, offer: &Offer) -> Vec<Field> {
    let roles = Role::ALL.iter().map(|role| Choice::new(role, role.label()));
    let mut fields = vec![Field::select("role", t!("directory-edit-role"), roles).required()];
    if !offer.posts.is_empty() {
        let choice = |post: &Post| {
            let area = areas::by_code(&post.record.area_code).map(|area| format!(" ({})", area.shown));
            Choice::new(post.record.id, format!("{}{}", post.record.label, area.unwrap_or_default()))
        };
        let posts = offer.posts.iter().map(choice);
        fields.push(
            Field::select("post", t!("directory-edit-role-post"), posts)
                .blank(t!("directory-edit-role-no-post"))
                .hint(t!("directory-edit-role-post-hint")),
        );
    }
    let behalf = Field::text("behalf", t!("directory-edit-behalf"));
    fields.push(
        Field::text("label", t!("directory-edit-role-in-words"))
            .placeholder(t!("directory-edit-role-in-words-example")),
    );
    fields.push(behalf.hint(t!("directory-edit-behalf-hint")));
    if form.error("behalf_id").is_some() || !form.get("behalf_id").is_empty() {
        fields.push(Field::radios(
            "behalf_id",
            t!("directory-edit-behalf-which"),
            offer.behalf.iter().map(place_choice),
        ));
    }
    fields.extend([
        Field::select("area", t!("directory-post-for-state"), countries()).blank(t!("directory-post-for-none")),
        Field::text("start", t!("directory-edit-from")).hint(t!("directory-edit-rough-or-empty")),
        Field::text("end", t!("directory-edit-until")).hint(t!("directory-edit-until-rough-hint")),
    ]);
    fields
}

fn parse(form: &mut Form, offer: &Offer) -> Option<MembershipFields> {
    let role = form.choice::<Role>("role", t!("directory-edit-the-role"));
    let label = form.optional_line("label", t!("directory-edit-the-role-in-words"), 300);
    let area = form.optional_line("area", t!("directory-edit-the-state"), 60);
    let area_code = area.and_then(|typed| {
        let area = areas::by_any(&typed);
        if area.is_none() {
            form.fail("area", t!("directory-edit-state-from-list"));
        }
        area.map(|area| area.code.to_owned())
    });
    let (start, end) = (rough(form, "start"), rough(form, "end"));
    let on_behalf_of_id = which(form, "behalf", "behalf_id", &offer.behalf);
    let post_id = form.get("post").parse::<PostId>().ok();
    if post_id.is_none() && !form.get("post").is_empty() {
        form.fail("post", t!("directory-edit-post-from-list"));
    }
    form.is_valid().then_some(())?;
    let is_meant = form.is_ticked("meant");
    Some(MembershipFields { role: role?, label, area_code, start, end, post_id, on_behalf_of_id, is_meant })
}

fn new_page(
    person: (PersonId, &str),
    form: &Form,
    (offered, offer): (&[OrganizationRecord], &Offer),
    faults: &Faults,
) -> EditPage {
    let back = format!("/people/{}", person.0);
    let typed = form.get("place");
    let place = Field::text("place", t!("directory-edit-organization"))
        .required()
        .focus()
        .hint(t!("directory-edit-organization-hint"));
    let mut fields = vec![place];
    if !typed.is_empty() {
        let new = Choice::new(NEW, t!("directory-edit-organization-typed", typed = typed));
        fields.push(
            Field::radios(
                "organization",
                t!("directory-edit-which-one"),
                offered.iter().map(place_choice).chain([new]),
            )
            .required(),
        );
        if form.get("organization") == NEW {
            let kinds = Classification::ALL.iter().map(|kind| Choice::new(kind, kind.label()));
            fields.push(
                Field::select("kind", t!("directory-edit-organization-kind"), kinds)
                    .blank(t!("directory-edit-choose-kind"))
                    .required(),
            );
        }
    }
    fields.extend(said_fields(form, offer));
    fields.push(Field::hidden("posts", ""));
    EditPage::new(
        t!("directory-edit-role-add-title"),
        (&back, person.1),
        format!("{back}/memberships"),
        t!("directory-edit-role-add"),
    )
    .fields(form, fields)
    .faults(None, faults)
}

async fn name_of(visit: &Visit, id: PersonId) -> Result<String> {
    Ok(edit::person_record(&visit.app.db, id).await?.ok_or(Error::NotFound)?.name)
}

/// The form for a new role.
pub async fn new(visit: Visit, Path(id): Path<PersonId>) -> Result<Response> {
    let name = name_of(&visit, id).await?;
    let form = Form::prefilled([("role", "member")]);
    new_page((id, &name), &form, (&[], &Offer::default()), &Faults::default()).answer(&visit, false).await
}

/// Which organisation is meant: the one that was chosen, the only one that goes by exactly what was typed, or a new one.
fn place(form: &mut Form, offered: &[OrganizationRecord]) -> Option<Place> {
    let typed = form.line("place", t!("directory-edit-organization-the-name"), 300);
    let chosen = form.get("organization").to_owned();
    if let Some(row) = offered.iter().find(|row| row.id.to_string() == chosen) {
        return Some(Place::There(row.id));
    }
    if chosen == NEW {
        let classification = form.choice::<Classification>("kind", t!("directory-edit-organization-the-kind"))?;
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
        t!("directory-edit-organization-unknown")
    } else {
        t!("directory-edit-choose-organization")
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
    let there = if let Some(Place::There(id)) = place { Some(id) } else { None };
    let offer = Offer::of(&visit, there, &form).await?;
    let fields = parse(&mut form, &offer);
    let mut faults = Faults::default();
    // Which posts there are is known once the organisation is: they are offered before the role is written.
    let shown = there.map(|id| id.to_string()).unwrap_or_default();
    let is_offered = offer.posts.is_empty() || form.get("posts") == shown || form.pairs().all(|pair| pair.0 != "posts");
    let form_is_ready = form.is_valid() && is_offered;
    let mut form = form.without("posts").and("posts", &shown);
    if let (Some(there), true, false) = (there, form.is_valid(), is_offered) {
        form = form.without("organization").and("organization", &there.to_string());
        let page = new_page((id, &name), &form, (&offered, &offer), &faults);
        let said = t!("directory-edit-role-has-posts");
        return page.intro(said).answer(&visit, false).await;
    }
    if let (Some(place), Some(fields), true) = (place, fields, form_is_ready) {
        let mut tx = visit.app.db.begin().await?;
        match edit::add_membership(&mut tx, &by(&visit), id, &place, &fields).await {
            Ok(set) => {
                tx.commit().await?;
                return Ok(done(&visit, &format!("/people/{id}"), Some(set), t!("directory-edit-role-added")));
            }
            Err(error) => faults = note(&mut form, error)?,
        }
    }
    new_page((id, &name), &form, (&offered, &offer), &faults).answer(&visit, true).await
}

/// A role of this person, with the person's and the organisation's name.
async fn row(visit: &Visit, person: PersonId, id: MembershipId) -> Result<(MembershipRecord, String, String)> {
    let db = &visit.app.db;
    let row = changes::rows::<MembershipRecord>(db, &[id.0]).await?.pop();
    let row = row.filter(|row| row.person_id == person).ok_or(Error::NotFound)?;
    let place = edit::organization_record(db, row.organization_id).await?.ok_or(Error::NotFound)?;
    Ok((row, name_of(visit, person).await?, place.name))
}

fn edit_page(
    row: &MembershipRecord,
    (name, place): (&str, &str),
    form: &Form,
    offer: &Offer,
    faults: &Faults,
) -> EditPage {
    let back = format!("/people/{}", row.person_id);
    let here = format!("{back}/memberships/{}", row.id);
    let page = EditPage::new(
        t!("directory-edit-role-in", place = place),
        (&back, name),
        here.clone(),
        t!("directory-edit-save"),
    )
    .intro(t!("directory-edit-where-from", source = &row.source))
    .fields(form, said_fields(form, offer))
    .faults(None, faults);
    let page = if row.end_date.is_none() {
        let field = Field::text("last", t!("directory-edit-last-day")).required().hint(t!("directory-edit-rough"));
        page.button(format!("{here}/end"), t!("directory-edit-role-end"), t!("directory-edit-over"), Some(field))
    } else {
        page
    };
    page.removal(format!("{here}/removal"), t!("directory-edit-remove"), t!("directory-edit-role-never"))
}

fn filled(row: &MembershipRecord, behalf: Option<&OrganizationRecord>) -> Form {
    Form::prefilled([
        ("post", row.post_id.map(|id| id.to_string()).unwrap_or_default()),
        ("behalf", behalf.map(|place| place.short_name.clone()).unwrap_or_default()),
        ("behalf_id", behalf.map(|place| place.id.to_string()).unwrap_or_default()),
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
    let behalf = match row.on_behalf_of_id {
        Some(behalf) => edit::organization_record(&visit.app.db, behalf).await?,
        None => None,
    };
    let form = filled(&row, behalf.as_ref());
    let offer = Offer::of(&visit, Some(row.organization_id), &form).await?;
    edit_page(&row, (&name, &place), &form, &offer, &Faults::default()).answer(&visit, false).await
}

/// Corrects a role.
pub async fn update(
    visit: Visit,
    Path((person, id)): Path<(PersonId, MembershipId)>,
    mut form: Form,
) -> Result<Response> {
    let (row, name, place) = row(&visit, person, id).await?;
    let mut faults = Faults::default();
    let offer = Offer::of(&visit, Some(row.organization_id), &form).await?;
    if let Some(fields) = parse(&mut form, &offer) {
        // A form that did not ask for post and behalf leaves them as they are.
        let asked = |name: &str| form.pairs().any(|pair| pair.0 == name);
        let fields = MembershipFields {
            post_id: if asked("post") { fields.post_id } else { row.post_id },
            on_behalf_of_id: if asked("behalf") { fields.on_behalf_of_id } else { row.on_behalf_of_id },
            ..fields
        };
        let mut tx = visit.app.db.begin().await?;
        match edit::update_membership(&mut tx, &by(&visit), person, id, &fields).await {
            Ok(set) => {
                tx.commit().await?;
                return Ok(done(&visit, &format!("/people/{person}"), set, t!("directory-edit-saved")));
            }
            Err(error) => faults = note(&mut form, error)?,
        }
    }
    edit_page(&row, (&name, &place), &form, &offer, &faults).answer(&visit, true).await
}

/// Ends a role.
pub async fn end(visit: Visit, Path((person, id)): Path<(PersonId, MembershipId)>, mut form: Form) -> Result<Response> {
    let here = format!("/people/{person}/memberships/{id}");
    let Some(last_day) = rough(&mut form, "last") else {
        return Ok(visit.refused(&here, t!("directory-edit-last-day-rough")));
    };
    let mut tx = visit.app.db.begin().await?;
    let ended = edit::end_membership(&mut tx, &by(&visit), person, id, last_day).await;
    if ended.is_ok() {
        tx.commit().await?;
        return answered(&visit, &format!("/people/{person}"), ended, t!("directory-edit-role-ended"));
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
    answered(&visit, &format!("/people/{person}"), removed, t!("directory-edit-role-removed"))
}
