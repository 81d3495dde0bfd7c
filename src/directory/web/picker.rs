//! Picking one person in a form: find, choose, or name someone new. Works without script: its buttons send the form
//! back with everything that was typed.

use serde::Serialize;

use crate::directory::{self, NewPerson, PeopleFilter, PersonId, PersonRow};
use crate::t;
use crate::web::fields::Field;
use crate::web::{Form, Result, Visit};

/// People that a search shows.
const FOUND: i64 = 8;

/// The part of a form that picks a person. Drawn by `directory/_picker`.
#[derive(Debug, Serialize)]
pub struct Picker {
    /// Who is chosen.
    chosen: Option<Pick>,
    search: String,
    found: Vec<Pick>,
    given_name: Field,
    family_name: Field,
    /// Whether nobody is an answer, too.
    may_be_nobody: bool,
    /// What was wrong.
    pub error: Option<String>,
}

/// Someone with a word on who they are.
#[derive(Debug, Serialize)]
struct Pick {
    id: String,
    name: String,
    note: String,
}

/// Who was picked.
#[derive(Clone, Debug, PartialEq)]
pub enum Picked {
    /// Someone who is there.
    Known(PersonId),
    /// Someone who is to be added.
    New(NewPerson),
    /// Nobody.
    Nobody,
}

/// Whether the form was only sent back to find, choose or drop someone.
pub fn is_asking(form: &Form) -> bool {
    form.is_ticked("find") || form.is_ticked("drop") || form.is_ticked("add")
}

/// The form as it goes on after such a press.
pub fn turned(form: Form) -> Form {
    let added = form.get("add").to_owned();
    match () {
        () if !added.is_empty() => form.without("q").without("person").and("person", &added),
        () if form.is_ticked("drop") => form.without("person"),
        () => form,
    }
}

impl Picker {
    /// As the form stands.
    pub async fn of(visit: &Visit, form: &Form, may_be_nobody: bool) -> Result<Picker> {
        let everyone = || PeopleFilter::on(visit.today());
        let chosen = match form.get("person").parse::<PersonId>() {
            Ok(id) => picks(visit, PeopleFilter { ids: Some(vec![id]), ..everyone() }).await?.pop(),
            Err(_) => None,
        };
        let found = match form.get("q") {
            "" => vec![],
            q => picks(visit, PeopleFilter { q: q.to_owned(), per: FOUND, ..everyone() }).await?,
        };
        Ok(Picker::with(form, chosen, found, may_be_nobody))
    }

    fn with(form: &Form, chosen: Option<Pick>, found: Vec<Pick>, may_be_nobody: bool) -> Picker {
        let field = |field: Field| {
            let (value, error) = (form.get(&field.name).to_owned(), form.error(&field.name));
            field.value(value).error(error).autocomplete("off")
        };
        Picker {
            chosen,
            search: form.get("q").to_owned(),
            found,
            given_name: field(Field::text("given_name", t!("directory-people-picker-given-name"))),
            family_name: field(Field::text("family_name", t!("directory-people-picker-family-name"))),
            may_be_nobody,
            error: form.error("person"),
        }
    }

    /// As on a sample page.
    pub fn sample(form: &Form) -> Picker {
        let pick = |name: &str| Pick { id: "p".into(), name: name.into(), note: "Renew · IE".into() };
        Picker::with(form, Some(pick("Aoife Brannigan")), vec![pick("Ruxandra Ionașcu")], true)
    }

    /// The fields that may be wrong.
    pub fn fields(&self) -> [&Field; 2] {
        [&self.given_name, &self.family_name]
    }
}

/// Who was picked, or an error beside the field.
pub fn parse(form: &mut Form, may_be_nobody: bool) -> Option<Picked> {
    let given_name =
        form.optional_line("given_name", t!("directory-people-picker-what-given-name"), 120).unwrap_or_default();
    let family_name =
        form.optional_line("family_name", t!("directory-people-picker-what-family-name"), 120).unwrap_or_default();
    if !form.get("person").is_empty() {
        return form.choice::<PersonId>("person", t!("directory-people-picker-what-person")).map(Picked::Known);
    }
    match (family_name.is_empty(), given_name.is_empty()) {
        (false, _) => return Some(Picked::New(NewPerson { given_name, family_name, ..NewPerson::default() })),
        (true, false) => form.fail("family_name", t!("directory-people-picker-family-name-missing")),
        (true, true) if may_be_nobody => return Some(Picked::Nobody),
        (true, true) => form.fail("person", t!("directory-people-picker-missing")),
    }
    None
}

async fn picks(visit: &Visit, filter: PeopleFilter) -> Result<Vec<Pick>> {
    let (_, rows) = directory::people(&visit.app.db, &filter).await?;
    Ok(rows.into_iter().map(|row| Pick { note: note(&row), id: row.id.to_string(), name: row.name }).collect())
}

/// Group and country, to tell people of one name apart.
fn note(row: &PersonRow) -> String {
    let country = row.country.map(|area| area.shown.to_owned());
    row.group_code.iter().cloned().chain(country).collect::<Vec<_>>().join(" · ")
}
