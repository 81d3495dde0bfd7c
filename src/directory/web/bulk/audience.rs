//! An audience of those selected: audiences are rules, so that they are marked with a tag, and the rule is that tag. Whoever
//! gets the tag later on is in it, too.

use axum::response::Response;

use super::{Action, Chosen, page};
use crate::directory::tags::{self, Marked, TagName};
use crate::directory::web::filters::Reader;
use crate::objectives::{ObjectiveId, State};
use crate::outreach::Refused;
use crate::outreach::audiences::{self, Audience, Condition, NewAudience};
use crate::t;
use crate::web::fields::{Choice, Field};
use crate::web::session::local_path;
use crate::web::{Error, Form, Result, Visit};

/// The fields: what it is called, for what, by which tag.
pub(super) async fn fields(visit: &Visit, chosen: &Chosen, form: &Form) -> Result<Vec<Field>> {
    let reader = Reader::load(visit).await?;
    let usual = reader.objective(&chosen.query).map_or_else(String::new, |objective| objective.id.to_string());
    let form = form.clone().or([("objective", usual)]);
    let worked_on = reader.listed.iter().filter(|objective| matches!(objective.state, State::Draft | State::Active));
    let listed = worked_on.map(|objective| Choice::new(objective.id, &objective.name));
    let field = |field: Field| {
        let (value, error) = (form.get(&field.name).to_owned(), form.error(&field.name));
        field.required().value(value).error(error)
    };
    let hint = t!("directory-bulk-audience-tag-hint");
    Ok(vec![
        field(Field::select("objective", t!("directory-bulk-objective"), listed))
            .blank(t!("directory-bulk-choose-objective")),
        field(Field::text("name", t!("directory-bulk-audience-name"))),
        field(Field::text("tag", t!("directory-bulk-tag")).hint(hint)),
    ])
}

/// Marks them, and keeps the rule.
pub async fn make_audience(visit: Visit, mut form: Form) -> Result<Response> {
    let chosen = Chosen::read(&visit, &form).await?;
    if chosen.people.is_empty() {
        return Ok(visit.refused(local_path(&chosen.back()), t!("directory-bulk-nobody-left")));
    }
    let objective = form.choice::<ObjectiveId>("objective", t!("directory-bulk-what-objective"));
    let name = form.line("name", t!("directory-bulk-what-name"), 200);
    let tag = match TagName::parse(form.get("tag")) {
        Ok(tag) => Some(tag),
        Err(why) => {
            form.fail("tag", why);
            None
        }
    };
    if let (true, Some(objective), Some(tag)) = (form.is_valid(), objective, tag) {
        let mut tx = visit.app.db.begin().await?;
        let marked = Marked { people: &chosen.people, organizations: &[] };
        tags::mark(&mut tx, &tag, marked, Some(visit.who.id), visit.now()).await?;
        let named = crate::text::fold(tag.as_str());
        let known = tags::tags(&mut tx).await?;
        let id = known.iter().find(|known| crate::text::fold(&known.name) == named).ok_or(Error::NotFound)?.id;
        let rule = Audience::of([Condition::Tag { any: vec![id] }]);
        let new = NewAudience { objective, name, rule };
        match audiences::save(&mut tx, &visit.scope(), &new, visit.who.id, visit.now()).await {
            Ok(audience) => {
                tx.commit().await?;
                let said = t!("directory-bulk-audience-made", n = chosen.people.len(), tag = tag.as_str());
                return Ok(visit.done(&format!("/audiences/{audience}"), &said));
            }
            Err(refused) => {
                // The page is read over another connection.
                tx.rollback().await?;
                note(&mut form, refused)?;
            }
        }
    }
    visit.invalid("people", &page(&visit, Action::Audience, &chosen, &form).await?).await
}

/// What was refused, beside its field.
fn note(form: &mut Form, refused: Refused) -> Result<()> {
    let Refused::Invalid(faults) = refused else { return Err(refused.into()) };
    for fault in faults {
        form.fail(fault.field, fault.message);
    }
    Ok(())
}
