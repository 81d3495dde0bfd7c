//! One act on many people of the list: chosen by hand or all that match; first shown how many, then done, then undone
//! as a unit if it was wrong.

mod audience;
mod owners;
mod stances;

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::Days;
use serde::Serialize;

use super::filters::{self, Reader};
use crate::accounts::{self, AccountId, ClientId};
use crate::contacts::web::owners::colleagues;
use crate::contacts::{self, Assignment};
use crate::directory::records::TagId;
use crate::directory::tags::{self, Marked, TagName, Tagged};
use crate::directory::{self, PeopleFilter, PersonId};
use crate::t;
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::pages::{Crumb, Page};
use crate::web::session::local_path;
use crate::web::{Error, Form, Result, Visit};

pub use audience::make_audience;
pub use owners::set_owner;
pub use stances::set_stances;

/// The most people of one act.
const MOST: usize = 20_000;
/// The most people of one contact.
const PARTICIPANTS: usize = 50;
/// Names that are shown.
const NAMED: i64 = 8;

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Action {
    Stance,
    Audience,
    Tag,
    Untag,
    Owner,
    Task,
    Export,
}

#[derive(Debug, Serialize)]
pub(super) struct BulkPage {
    heading: String,
    action: &'static str,
    submit: &'static str,
    count: usize,
    names: Vec<String>,
    more: usize,
    fields: Vec<Field>,
    hidden: Vec<(String, String)>,
    back: String,
    downloads: Vec<(String, &'static str)>,
    empty: Option<&'static str>,
    errors: Option<ErrorSummary>,
}

impl Page for BulkPage {
    const TEMPLATE: &'static str = "directory/bulk";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), &self.heading)
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![Crumb::link("/people", t!("directory-people-title")), Crumb::here(&self.heading)]
    }

    fn sample() -> Self {
        BulkPage {
            heading: "Tag 3 people".into(),
            action: "/people/taggings",
            submit: "Tag",
            count: 3,
            names: vec!["Aoife Brannigan".into()],
            more: 2,
            fields: vec![Field::text("tag", "Tag").required().error(Some("Enter a tag."))],
            hidden: vec![("query".into(), "group=EPP".into())],
            back: "/people?group=EPP".into(),
            downloads: vec![("/people.csv".into(), "CSV")],
            empty: None,
            errors: None,
        }
    }
}

/// Who was chosen.
struct Chosen {
    people: Vec<PersonId>,
    /// All that match, instead of some by hand.
    is_all: bool,
    /// The list they were chosen from.
    query: Form,
}

impl Chosen {
    async fn read(visit: &Visit, form: &Form) -> Result<Chosen> {
        let reader = Reader::load(visit).await?;
        let query = reader.settle(Form::prefilled(form_urlencoded::parse(form.get("query").as_bytes())));
        let is_all = form.is_ticked("all");
        let filter = if is_all {
            reader.read(&query)
        } else {
            let people = form.all("person").iter().filter_map(|id| id.parse().ok()).collect();
            PeopleFilter { ids: Some(people), ..PeopleFilter::on(visit.today()) }
        };
        let people = directory::people_ids(&visit.app.db, &filter).await?;
        if people.len() > MOST {
            let why = t!("directory-bulk-too-many", most = MOST.to_string(), n = people.len().to_string());
            return Err(Error::BadRequest(why));
        }
        Ok(Chosen { people, is_all, query })
    }

    fn back(&self) -> String {
        filters::address("/people", &self.query)
    }

    /// What the form sends again.
    fn hidden(&self) -> Vec<(String, String)> {
        let query = ("query".to_owned(), filters::canonical(&self.query));
        let chosen: Vec<_> = if self.is_all {
            vec![("all".to_owned(), "1".to_owned())]
        } else {
            self.people.iter().map(|id| ("person".to_owned(), id.to_string())).collect()
        };
        std::iter::once(query).chain(chosen).collect()
    }

    /// The address of a file with exactly these.
    fn download(&self, suffix: &str) -> String {
        let path = format!("/people.{suffix}");
        if self.is_all {
            return filters::address(&path, &self.query);
        }
        let by_hand = self.people.iter().map(|id| ("person", id.to_string()));
        filters::address(&path, &Form::prefilled(by_hand))
    }
}

/// How many, what exactly, and the button that does it.
pub async fn ask(visit: Visit, form: Form) -> Result<Response> {
    let chosen = Chosen::read(&visit, &form).await?;
    if chosen.people.is_empty() {
        return Ok(visit.refused(local_path(&chosen.back()), t!("directory-bulk-nobody")));
    }
    let action = match form.get("action") {
        "log" => return log(&visit, &chosen).await,
        "stance" => Action::Stance,
        "audience" => Action::Audience,
        "tag" => Action::Tag,
        "untag" => Action::Untag,
        "owner" => Action::Owner,
        "task" => Action::Task,
        "export" => Action::Export,
        _ => return Err(Error::BadRequest(t!("directory-bulk-no-act").into())),
    };
    visit.page("people", &page(&visit, action, &chosen, &form).await?).await
}

/// On to the form that logs one contact with all of them.
async fn log(visit: &Visit, chosen: &Chosen) -> Result<Response> {
    if chosen.people.len() > PARTICIPANTS {
        let n = chosen.people.len().to_string();
        let why = t!("directory-bulk-too-many-logged", most = PARTICIPANTS, n = n);
        return Ok(visit.refused(local_path(&chosen.back()), &why));
    }
    let reader = Reader::load(visit).await?;
    let objective = reader.objective(&chosen.query).map(|objective| ("objective", objective.id.to_string()));
    let people = chosen.people.iter().map(|id| ("person", id.to_string()));
    let query =
        form_urlencoded::Serializer::new(String::new()).extend_pairs(objective.into_iter().chain(people)).finish();
    Ok(Redirect::to(&format!("/contacts/new?{query}")).into_response())
}

async fn page(visit: &Visit, action: Action, chosen: &Chosen, form: &Form) -> Result<BulkPage> {
    let filter = PeopleFilter {
        ids: Some(chosen.people.iter().copied().take(usize::try_from(NAMED).unwrap_or(8)).collect()),
        per: NAMED,
        ..PeopleFilter::on(visit.today())
    };
    let names: Vec<_> = directory::people(&visit.app.db, &filter).await?.1.into_iter().map(|row| row.name).collect();
    let fields = match action {
        Action::Stance => stances::fields(visit, chosen, form).await?,
        Action::Audience => audience::fields(visit, chosen, form).await?,
        Action::Tag => vec![tag_field(visit, form).await?],
        Action::Untag => vec![borne_field(visit, chosen, form).await?],
        Action::Owner => owners::fields(visit, chosen, form).await?,
        Action::Task => task_fields(visit, form).await?,
        Action::Export => vec![],
    };
    let empty = match action {
        Action::Untag if fields[0].options.len() < 2 => Some(t!("directory-bulk-no-tag-borne")),
        Action::Stance if fields[0].options.len() < 2 => Some(t!("directory-bulk-no-objective-stance")),
        Action::Audience if fields[0].options.len() < 2 => Some(t!("directory-bulk-no-objective-audience")),
        Action::Owner if fields[0].options.len() < 2 => Some(t!("directory-bulk-no-client-owner")),
        Action::Task if fields[0].options.len() < 2 => Some(t!("directory-bulk-no-client")),
        _ => None,
    };
    let n = chosen.people.len();
    let (heading, to, submit) = match action {
        Action::Stance => {
            (t!("directory-bulk-heading-stance", n = n), "/people/stances", t!("directory-bulk-submit-stance"))
        }
        Action::Audience => {
            (t!("directory-bulk-heading-audience", n = n), "/people/audiences", t!("directory-bulk-submit-audience"))
        }
        Action::Tag => (t!("directory-bulk-heading-tag", n = n), "/people/taggings", t!("directory-bulk-submit-tag")),
        Action::Untag => {
            (t!("directory-bulk-heading-untag", n = n), "/people/untaggings", t!("directory-bulk-submit-untag"))
        }
        Action::Owner => {
            (t!("directory-bulk-heading-owner", n = n), "/people/owners", t!("directory-bulk-submit-owner"))
        }
        Action::Task => (t!("directory-bulk-heading-task", n = n), "/people/tasks", t!("directory-bulk-submit-task")),
        Action::Export => (t!("directory-bulk-heading-export", n = n), "/people/bulk", ""),
    };
    Ok(BulkPage {
        heading,
        action: to,
        submit,
        count: chosen.people.len(),
        more: chosen.people.len() - names.len().min(chosen.people.len()),
        names,
        errors: ErrorSummary::of(fields.iter()),
        fields,
        hidden: chosen.hidden(),
        back: chosen.back(),
        downloads: match action {
            Action::Export => vec![
                (chosen.download("xlsx"), t!("directory-people-file-xlsx")),
                (chosen.download("csv"), "CSV"),
                (chosen.download("vcf"), "vCard"),
                (chosen.download("popolo.json"), "Popolo"),
            ],
            _ => vec![],
        },
        empty,
    })
}

async fn tag_field(visit: &Visit, form: &Form) -> Result<Field> {
    let known = tags::tags(&visit.app.db).await?;
    let field = Field::text("tag", t!("directory-bulk-tag")).required().value(form.get("tag")).error(form.error("tag"));
    if known.is_empty() {
        return Ok(field.hint(t!("directory-bulk-tag-example")));
    }
    let names: Vec<_> = known.iter().take(20).map(|tag| tag.name.as_str()).collect();
    Ok(field.hint(t!("directory-bulk-tag-known", tags = names.join(", "))))
}

async fn borne_field(visit: &Visit, chosen: &Chosen, form: &Form) -> Result<Field> {
    let borne = tags::of_people(&visit.app.db, &chosen.people).await?;
    let mut counts = std::collections::BTreeMap::new();
    for (id, name) in borne.into_values().flatten() {
        *counts.entry((crate::text::fold(&name), name, id)).or_insert(0) += 1;
    }
    let choice = |((_, name, id), n): ((String, String, TagId), i64)| Choice::new(id, format!("{name} ({n})"));
    let field = Field::select("tag", t!("directory-bulk-tag"), counts.into_iter().map(choice))
        .required()
        .value(form.get("tag"));
    Ok(field.error(form.error("tag")).blank(t!("directory-bulk-choose-tag")))
}

async fn task_fields(visit: &Visit, form: &Form) -> Result<Vec<Field>> {
    let grants = accounts::grants(&visit.app.db, &visit.scope()).await?;
    let colleagues = colleagues(visit, None).await?.into_iter();
    let clients = grants.iter().map(|grant| Choice::new(grant.client.id, &grant.client.name));
    let due = visit.today().checked_add_days(Days::new(7)).map(|day| day.to_string()).unwrap_or_default();
    let form = form.clone().or([("owner", visit.who.id.to_string()), ("due", due)]);
    let form = match &grants[..] {
        [only] => form.or([("client", only.client.id.to_string())]),
        _ => form,
    };
    let field = |field: Field| {
        let (value, error) = (form.get(&field.name).to_owned(), form.error(&field.name));
        field.required().value(value).error(error)
    };
    Ok(vec![
        field(Field::select("client", t!("directory-bulk-client"), clients)).blank(t!("directory-bulk-choose-client")),
        field(Field::select(
            "owner",
            t!("directory-bulk-task-owner"),
            colleagues.map(|who| Choice::new(who.id, who.name)),
        )),
        field(
            Field::text("title", t!("directory-bulk-task-title")).placeholder(t!("directory-bulk-task-title-example")),
        ),
        field(Field::date("due", t!("directory-bulk-task-due"))),
    ])
}

/// Marks them with a tag.
pub async fn tag(visit: Visit, mut form: Form) -> Result<Response> {
    let chosen = Chosen::read(&visit, &form).await?;
    let name = match TagName::parse(form.get("tag")) {
        Ok(name) => name,
        Err(why) => {
            form.fail("tag", why);
            return visit.invalid("people", &page(&visit, Action::Tag, &chosen, &form).await?).await;
        }
    };
    let mut tx = visit.app.db.begin().await?;
    let marked = Marked { people: &chosen.people, organizations: &[] };
    let tagged = tags::mark(&mut tx, &name, marked, Some(visit.who.id), visit.now()).await?;
    tx.commit().await?;
    let said = t!("directory-bulk-tagged", n = tagged.changed, tag = name.as_str());
    Ok(done(&visit, &chosen, tagged, &said, t!("directory-bulk-tagged-already")))
}

/// Takes a tag from them.
pub async fn untag(visit: Visit, mut form: Form) -> Result<Response> {
    let chosen = Chosen::read(&visit, &form).await?;
    let Some(id) = form.choice::<TagId>("tag", t!("directory-bulk-what-tag")) else {
        return visit.invalid("people", &page(&visit, Action::Untag, &chosen, &form).await?).await;
    };
    let mut tx = visit.app.db.begin().await?;
    let marked = Marked { people: &chosen.people, organizations: &[] };
    let untagged = tags::unmark(&mut tx, id, marked, Some(visit.who.id), visit.now()).await?;
    tx.commit().await?;
    let said = t!("directory-bulk-untagged", n = untagged.changed);
    Ok(done(&visit, &chosen, untagged, &said, t!("directory-bulk-untagged-already")))
}

fn done(visit: &Visit, chosen: &Chosen, tagged: Tagged, said: &str, nothing: &str) -> Response {
    match tagged.set {
        Some(set) => visit.done_undoable(local_path(&chosen.back()), said, &format!("/changes/{set}/undoing")),
        None => visit.done(local_path(&chosen.back()), nothing),
    }
}

/// Gives a colleague a follow-up about each of them.
pub async fn assign(visit: Visit, mut form: Form) -> Result<Response> {
    let chosen = Chosen::read(&visit, &form).await?;
    let client = form.choice::<ClientId>("client", t!("directory-bulk-what-client"));
    let owner = form.choice::<AccountId>("owner", t!("directory-bulk-what-owner"));
    let title = form.line("title", t!("directory-bulk-what-title"), 300);
    let due_on = form.date("due", t!("directory-bulk-what-due"));
    if let (true, Some(client), Some(owner), Some(due_on)) = (form.is_valid(), client, owner, due_on) {
        let new = Assignment { client, owner, title, due_on, people: chosen.people.clone() };
        let mut tx = visit.app.db.begin().await?;
        let assigned = contacts::assign(&mut tx, &visit.scope(), &new, visit.who.id, visit.now()).await?;
        if assigned > 0 {
            tx.commit().await?;
            let said = t!("directory-bulk-assigned", n = assigned);
            let undo = format!("/tasks/unassignment/{}", visit.now().timestamp_micros());
            return Ok(visit.done_undoable(local_path(&chosen.back()), &said, &undo));
        }
        form.fail("owner", t!("directory-bulk-not-for-client"));
    }
    visit.invalid("people", &page(&visit, Action::Task, &chosen, &form).await?).await
}

/// Marks one person, from that person's page.
pub async fn tag_one(visit: Visit, Path(id): Path<PersonId>, form: Form) -> Result<Response> {
    let here = format!("/people/{id}");
    let back = if form.get("back").is_empty() { here.as_str() } else { local_path(form.get("back")) };
    directory::person(&visit.app.db, id).await?.ok_or(Error::NotFound)?;
    let name = match TagName::parse(form.get("tag")) {
        Ok(name) => name,
        Err(why) => return Ok(visit.refused(back, &why)),
    };
    let mut tx = visit.app.db.begin().await?;
    let marked = Marked { people: &[id], organizations: &[] };
    let tagged = tags::mark(&mut tx, &name, marked, Some(visit.who.id), visit.now()).await?;
    tx.commit().await?;
    Ok(match tagged.set {
        Some(set) => visit.done_undoable(
            back,
            &t!("directory-bulk-tagged-one", tag = name.as_str()),
            &format!("/changes/{set}/undoing"),
        ),
        None => Redirect::to(back).into_response(),
    })
}

/// Takes a tag from one person, from that person's page.
pub async fn untag_one(visit: Visit, Path((id, tag)): Path<(PersonId, TagId)>, form: Form) -> Result<Response> {
    let here = format!("/people/{id}");
    let back = if form.get("back").is_empty() { here.as_str() } else { local_path(form.get("back")) };
    let mut tx = visit.app.db.begin().await?;
    let marked = Marked { people: &[id], organizations: &[] };
    let untagged = tags::unmark(&mut tx, tag, marked, Some(visit.who.id), visit.now()).await?;
    tx.commit().await?;
    let set = untagged.set.ok_or(Error::NotFound)?;
    Ok(visit.done_undoable(back, t!("directory-bulk-untagged-one"), &format!("/changes/{set}/undoing")))
}
