//! Posts: what one is, who holds it, who held it and when nobody did; the forms for a new post, for a holder and for
//! the end of their time.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;

use super::on::{On, OnForm};
use super::picker::{self, Picked, Picker};
use crate::db::Tx;
use crate::directory::changes::{ChangeSetKind, Writer};
use crate::directory::dates::{Rough, shown_end, shown_start};
use crate::directory::posts::{self, Appointment, NewPost, Post, PostError};
use crate::directory::records::PostId;
use crate::directory::{self, MembershipId, Organization, OrganizationId, PersonId, areas, official_name};
use crate::stances::web::panel::{Asked, StancePanel};
use crate::t;
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::lists::Detail;
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Form, Query, Result, Visit};
use crate::when::day;

/// A post in a list.
#[derive(Clone, Debug, Serialize)]
pub struct PostRow {
    href: String,
    label: String,
    country: String,
    holder: Option<String>,
    holder_href: Option<String>,
    /// What stands instead of a holder.
    vacant: String,
    since: String,
    past: i64,
}

impl PostRow {
    /// As on a sample page.
    pub fn sample() -> PostRow {
        PostRow {
            href: "/posts/p".into(),
            label: "National R2P Focal Point".into(),
            country: "DK".into(),
            holder: Some("Mette Vestergaard-Holm".into()),
            holder_href: Some("/people/p".into()),
            vacant: String::new(),
            since: "3 Mar 2019".into(),
            past: 2,
        }
    }
}

/// A post as a list shows it on a day.
pub fn post_row(post: &Post, on: &On) -> PostRow {
    let holder = post.holder_on(on.day);
    PostRow {
        href: on.link(&format!("/posts/{}", post.record.id)),
        label: post.record.label.clone(),
        country: areas::by_code(&post.record.area_code).map_or_else(String::new, |area| area.shown.to_owned()),
        holder: holder.map(|holder| holder.name.clone()),
        holder_href: holder.map(|holder| on.link(&format!("/people/{}", holder.person_id))),
        vacant: if post.exists_on(on.day) {
            t!("directory-post-nobody")
        } else {
            t!("directory-post-not-in-existence")
        }
        .to_owned(),
        since: holder.map_or_else(String::new, |holder| shown_start(holder.start_date, holder.start_precision)),
        past: i64::try_from(post.holders.iter().filter(|h| h.end_date.is_some_and(|end| end < on.day)).count())
            .unwrap_or(i64::MAX),
    }
}

#[derive(Debug, Serialize)]
pub struct PostPage {
    id: String,
    label: String,
    country: Option<String>,
    organization: String,
    organization_href: String,
    on: OnForm,
    holder: Option<HolderView>,
    times: Vec<TimeRow>,
    details: Vec<Detail>,
    end_error: Option<String>,
    stances: Option<StancePanel>,
    errors: Option<ErrorSummary>,
}

/// Whoever holds it on the day.
#[derive(Debug, Serialize)]
struct HolderView {
    href: String,
    name: String,
    since: String,
    behalf: Option<String>,
}

/// A holder's time, or one without a holder.
#[derive(Debug, Serialize)]
struct TimeRow {
    /// The membership; none for a gap.
    id: Option<String>,
    href: Option<String>,
    name: String,
    behalf: String,
    from: String,
    to: String,
    source: String,
    is_current: bool,
    can_end: bool,
}

impl Page for PostPage {
    const TEMPLATE: &'static str = "directory/post";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), &self.label)
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![
            Crumb::link("/organizations", t!("directory-bodies-title")),
            Crumb::link(&self.organization_href, &self.organization),
            Crumb::here(&self.label),
        ]
    }

    fn sample() -> Self {
        let time = |id: Option<&str>, name: &str| TimeRow {
            id: id.map(str::to_owned),
            href: id.map(|_| "/people/p".into()),
            name: name.into(),
            behalf: "Ministry of Foreign Affairs".into(),
            from: "3 Mar 2019".into(),
            to: String::new(),
            source: "a note verbale".into(),
            is_current: true,
            can_end: id.is_some(),
        };
        PostPage {
            id: "p".into(),
            label: "National R2P Focal Point".into(),
            country: Some("DK Denmark".into()),
            organization: "Global Network of R2P Focal Points".into(),
            organization_href: "/organizations/o".into(),
            on: OnForm::sample(),
            holder: Some(HolderView {
                href: "/people/p".into(),
                name: "Mette Vestergaard-Holm".into(),
                since: "3 Mar 2019".into(),
                behalf: Some("Ministry of Foreign Affairs".into()),
            }),
            times: vec![time(Some("m"), "Mette Vestergaard-Holm"), time(None, t!("directory-post-vacant"))],
            details: vec![Detail {
                name: t!("directory-post-source").into(),
                value: "a note verbale".into(),
                href: None,
            }],
            end_error: Some("It began on 3 Mar 2019: it cannot end before that.".into()),
            errors: StancePanel::sample("/posts/p").errors(),
            stances: Some(StancePanel::sample("/posts/p")),
        }
    }
}

async fn found(visit: &Visit, id: PostId) -> Result<(Post, Organization)> {
    let post = posts::post(&visit.app.db, id).await?.ok_or(Error::NotFound)?;
    let organization = directory::organization(&visit.app.db, post.record.organization_id).await?;
    Ok((post, organization.ok_or(Error::NotFound)?))
}

/// The page again, with a stance form that was not accepted.
pub async fn show_with(visit: &Visit, id: PostId, form: &Form) -> Result<Response> {
    let page = assemble(visit, id, form, &On::read(visit, &Form::default()), Some(form)).await?;
    visit.invalid("bodies", &page).await
}

async fn assemble(visit: &Visit, id: PostId, query: &Form, on: &On, typed: Option<&Form>) -> Result<PostPage> {
    let (post, organization) = found(visit, id).await?;
    let country = areas::by_code(&post.record.area_code);
    let mut details = vec![Detail {
        name: t!("directory-post-where").into(),
        value: official_name(&organization.name).to_owned(),
        href: Some(on.link(&format!("/organizations/{}", organization.id))),
    }];
    let detail = |name: &str, value: String| Detail { name: name.into(), value, href: None };
    if let Some(area) = country {
        let href = Some(format!("/commitments?area={}", area.code));
        details.push(Detail {
            name: t!("directory-post-for").into(),
            value: format!("{} {}", area.shown, area.said()),
            href,
        });
    }
    details.extend(post.record.start_date.map(|from| detail(t!("directory-post-created"), day(from))));
    details.extend(post.record.end_date.map(|to| detail(t!("directory-post-abolished"), day(to))));
    details.push(detail(t!("directory-post-source"), post.record.source.clone()));
    let holder = post.holder_on(on.day).map(|holder| HolderView {
        href: on.link(&format!("/people/{}", holder.person_id)),
        name: holder.name.clone(),
        since: shown_start(holder.start_date, holder.start_precision),
        behalf: holder.behalf.as_ref().map(|(_, name)| name.clone()),
    });
    let keep = on.is_given().then_some(on.day);
    let asked = Asked {
        holder: id.into(),
        query,
        on: on.day,
        then: on.as_of(visit),
        keep,
        typed,
        suggestions: vec![],
        along: vec![],
    };
    let stances = StancePanel::of(visit, asked).await?;
    Ok(PostPage {
        errors: stances.errors(),
        stances: (!stances.is_empty()).then_some(stances),
        id: id.to_string(),
        label: post.record.label.clone(),
        country: country.map(|area| format!("{} {}", area.shown, area.said())),
        organization_href: on.link(&format!("/organizations/{}", organization.id)),
        organization: official_name(&organization.name).to_owned(),
        on: on.form(&format!("/posts/{id}"), query),
        holder,
        times: times(&post, on),
        details,
        end_error: None,
    })
}

/// Holders and gaps, the latest first.
fn times(post: &Post, on: &On) -> Vec<TimeRow> {
    let spells: Vec<_> = post.holders.iter().map(|holder| (holder.start_date, holder.end_date)).collect();
    let until = post.record.end_date.map_or(on.day, |end| end.min(on.day));
    let mut rows: Vec<_> = posts::gaps(&spells, post.record.start_date, until)
        .into_iter()
        .map(|gap| {
            let row = TimeRow {
                id: None,
                href: None,
                name: t!("directory-post-vacant").into(),
                behalf: String::new(),
                from: day(gap.from),
                to: gap.to.map_or_else(String::new, day),
                source: String::new(),
                is_current: gap.to.is_none(),
                can_end: false,
            };
            (gap.from, row)
        })
        .collect();
    rows.extend(post.holders.iter().map(|holder| {
        let row = TimeRow {
            id: Some(holder.membership_id.to_string()),
            href: Some(on.link(&format!("/people/{}", holder.person_id))),
            name: holder.name.clone(),
            behalf: holder.behalf.as_ref().map(|(_, name)| name.clone()).unwrap_or_default(),
            from: shown_start(holder.start_date, holder.start_precision),
            to: holder.end_date.map_or_else(String::new, |end| shown_end(end, holder.end_precision)),
            source: holder.source.clone(),
            is_current: holder.holds_on(on.day),
            can_end: holder.end_date.is_none(),
        };
        (holder.start_date, row)
    }));
    rows.sort_by_key(|(from, _)| std::cmp::Reverse(*from));
    rows.into_iter().map(|(_, row)| row).collect()
}

pub async fn show(visit: Visit, Path(id): Path<PostId>, Query(query): Query) -> Result<Response> {
    let on = On::read(&visit, &query);
    let page = assemble(&visit, id, &query, &on, None).await?;
    let status = if on.is_wrong() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    visit.page_as(status, "bodies", &page).await
}

#[derive(Debug, Serialize)]
pub struct NewPostPage {
    organization: String,
    organization_id: String,
    fields: Vec<Field>,
    errors: Option<ErrorSummary>,
}

impl Page for NewPostPage {
    const TEMPLATE: &'static str = "directory/post_new";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), t!("directory-post-new"))
    }

    fn crumbs(&self) -> Vec<Crumb> {
        let href = format!("/organizations/{}", self.organization_id);
        vec![
            Crumb::link("/organizations", t!("directory-bodies-title")),
            Crumb::link(href, &self.organization),
            Crumb::here(t!("directory-post-new")),
        ]
    }

    fn sample() -> Self {
        let mut form = Form::prefilled([("label", "")]);
        form.fail("label", "Enter the name of the post.");
        NewPostPage::of("o".into(), "Global Network of R2P Focal Points".into(), &form)
    }
}

/// Countries to choose from.
pub fn countries(label: &str) -> Field {
    let choice = |area: directory::Area| Choice::new(area.code, format!("{} ({})", area.said(), area.shown));
    Field::select("area", label, areas::world_to_choose().into_iter().map(choice))
}

/// A field with what was typed and what was wrong with it.
pub fn filled(form: &Form, field: Field) -> Field {
    let (value, error) = (form.raw(&field.name).to_owned(), form.error(&field.name));
    field.value(value).error(error)
}

impl NewPostPage {
    fn of(organization_id: String, organization: String, form: &Form) -> NewPostPage {
        let fields = vec![
            filled(
                form,
                Field::text("label", t!("directory-post-name")).required().placeholder("National R2P Focal Point"),
            ),
            filled(form, countries(t!("directory-post-for-state"))).blank(t!("directory-post-for-none")),
            filled(form, Field::date("start_date", t!("directory-post-existing-since"))),
            filled(
                form,
                Field::text("source", t!("directory-post-source")).required().hint(t!("directory-post-source-hint")),
            ),
        ];
        NewPostPage { errors: ErrorSummary::of(&fields), organization_id, organization, fields }
    }
}

pub async fn ask(visit: Visit, Path(id): Path<OrganizationId>, Query(query): Query) -> Result<Response> {
    let organization = directory::organization(&visit.app.db, id).await?.ok_or(Error::NotFound)?;
    visit.page("bodies", &NewPostPage::of(id.to_string(), organization.name, &query)).await
}

pub async fn create(visit: Visit, Path(id): Path<OrganizationId>, mut form: Form) -> Result<Response> {
    let organization = directory::organization(&visit.app.db, id).await?.ok_or(Error::NotFound)?;
    let new = NewPost {
        organization: id,
        label: form.line("label", t!("directory-post-the-name"), 200),
        area_code: area(&mut form),
        start_date: form.optional_date("start_date", t!("directory-post-the-day")),
        source: form.line("source", t!("directory-post-the-source"), 300),
    };
    if form.is_valid() {
        let mut tx = visit.app.db.begin().await?;
        let title = t!("directory-post-act-new", post = &new.label, organization = &organization.name);
        let mut writer = begin(&mut tx, &visit, &title).await?;
        match posts::create(&mut tx, &mut writer, &new, visit.now()).await {
            Ok(post) => {
                tx.commit().await?;
                return Ok(visit.done_undoable(
                    &format!("/posts/{post}"),
                    t!("directory-post-added"),
                    &undoing(&writer),
                ));
            }
            Err(PostError::Db(error)) => return Err(error.into()),
            Err(refused) => form.fail("label", refused.to_string()),
        }
    }
    visit.invalid("bodies", &NewPostPage::of(id.to_string(), organization.name, &form)).await
}

/// Begins an edit of the visitor's.
pub async fn begin(tx: &mut Tx, visit: &Visit, title: &str) -> Result<Writer> {
    Ok(Writer::begin(tx, ChangeSetKind::Edit, title, Some(visit.who.id), visit.now()).await?)
}

/// Where an act is taken back.
pub fn undoing(writer: &Writer) -> String {
    format!("/changes/{}/undoing", writer.id())
}

/// The code of the country that was chosen; empty for none.
pub fn area(form: &mut Form) -> String {
    let typed = form.get("area").to_owned();
    let found = areas::by_any(&typed);
    if found.is_none() && !typed.is_empty() {
        form.fail("area", t!("directory-post-choose-country"));
    }
    found.map_or_else(String::new, |area| area.code.to_owned())
}

/// A day, month or year that must be there.
pub fn rough(form: &mut Form, name: &'static str, what: &str) -> Option<Rough> {
    let typed = form.get(name).to_owned();
    let parsed = Rough::parse(&typed);
    if parsed.is_none() {
        form.fail(name, t!("directory-post-rough", what = what));
    }
    parsed
}

#[derive(Debug, Serialize)]
pub struct AppointmentPage {
    post: String,
    post_href: String,
    action: String,
    organization: String,
    picker: Picker,
    fields: Vec<Field>,
    replace: Option<Replaced>,
    errors: Option<ErrorSummary>,
}

/// Whoever holds it now, and whether the appointment ends that.
#[derive(Debug, Serialize)]
struct Replaced {
    name: String,
    since: String,
    ticked: bool,
}

impl Page for AppointmentPage {
    const TEMPLATE: &'static str = "directory/appointment";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), t!("directory-post-appoint-title"))
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![
            Crumb::link("/organizations", t!("directory-bodies-title")),
            Crumb::link(&self.post_href, &self.post),
            Crumb::here(t!("directory-post-appoint-title")),
        ]
    }

    fn sample() -> Self {
        let mut form = Form::prefilled([("start", "yesterday")]);
        form.fail("start", "Enter the first day as 2011-05-17, 2011-05 or 2011, as exactly as it is known.");
        let replace = Replaced { name: "Mette Vestergaard-Holm".into(), since: "3 Mar 2019".into(), ticked: true };
        let post = ("/posts/p".into(), "National R2P Focal Point (DK)".into(), "Global Network".into());
        AppointmentPage::of(post, Picker::sample(&form), &form, Some(replace))
    }
}

impl AppointmentPage {
    fn of(
        (post_href, post, organization): (String, String, String),
        picker: Picker,
        form: &Form,
        replace: Option<Replaced>,
    ) -> AppointmentPage {
        let fields = vec![
            filled(form, Field::text("start", t!("directory-post-since")).required().placeholder("2026-11-24")),
            filled(
                form,
                Field::text("source", t!("directory-post-source")).required().hint(t!("directory-post-source-hint")),
            ),
        ];
        let mut errors = ErrorSummary::of(fields.iter().chain(picker.fields()));
        if let Some(error) = &picker.error {
            errors = Some(errors.take().unwrap_or_default().and("#person", error));
        }
        AppointmentPage {
            action: format!("{post_href}/holders"),
            post,
            post_href,
            organization,
            picker,
            fields,
            replace,
            errors,
        }
    }
}

async fn appointment(visit: &Visit, id: PostId, form: &Form) -> Result<AppointmentPage> {
    let (post, organization) = found(visit, id).await?;
    let shown = areas::by_code(&post.record.area_code).map(|area| format!(" ({})", area.shown)).unwrap_or_default();
    let replace = post.holder_on(visit.today()).map(|holder| Replaced {
        name: holder.name.clone(),
        since: shown_start(holder.start_date, holder.start_precision),
        ticked: !form.is_ticked("sent") || form.is_ticked("replace"),
    });
    let names = (format!("/posts/{id}"), format!("{}{shown}", post.record.label), organization.name);
    Ok(AppointmentPage::of(names, Picker::of(visit, form, false).await?, form, replace))
}

pub async fn ask_holder(visit: Visit, Path(id): Path<PostId>, Query(query): Query) -> Result<Response> {
    let form = query.or([("start", visit.today().to_string())]);
    visit.page("bodies", &appointment(&visit, id, &form).await?).await
}

pub async fn appoint(visit: Visit, Path(id): Path<PostId>, mut form: Form) -> Result<Response> {
    if picker::is_asking(&form) {
        return visit.page("bodies", &appointment(&visit, id, &picker::turned(form)).await?).await;
    }
    let (post, _) = found(&visit, id).await?;
    let picked = picker::parse(&mut form, false);
    let start = rough(&mut form, "start", t!("directory-post-the-first-day"));
    let source = form.line("source", t!("directory-post-the-source"), 300);
    if let (Some(picked), Some(start), true) = (picked, start, form.is_valid()) {
        let mut tx = visit.app.db.begin().await?;
        let mut writer = begin(&mut tx, &visit, &t!("directory-post-act-appointed", post = &post.record.label)).await?;
        let person = person(&mut tx, &mut writer, &visit, picked).await?;
        let new = Appointment {
            post: id,
            person: person.ok_or(Error::NotFound)?,
            start_date: start.first(),
            start_precision: start.start_precision(),
            behalf: None,
            source,
            replace: form.is_ticked("replace"),
        };
        match posts::appoint(&mut tx, &mut writer, &new, visit.now()).await {
            Ok(_) => {
                tx.commit().await?;
                return Ok(visit.done_undoable(
                    &format!("/posts/{id}"),
                    t!("directory-post-appointed"),
                    &undoing(&writer),
                ));
            }
            Err(PostError::Db(error)) => return Err(error.into()),
            Err(refused @ (PostError::Already(_) | PostError::NotFound)) => form.fail("person", refused.to_string()),
            Err(refused) => form.fail("start", refused.to_string()),
        }
    }
    visit.invalid("bodies", &appointment(&visit, id, &form).await?).await
}

/// The person who was picked, added if they are new; none for nobody.
pub async fn person(tx: &mut Tx, writer: &mut Writer, visit: &Visit, picked: Picked) -> Result<Option<PersonId>> {
    Ok(match picked {
        Picked::Known(id) => Some(id),
        Picked::New(new) => Some(posts::add_person(tx, writer, &new, visit.now()).await?),
        Picked::Nobody => None,
    })
}

pub async fn end(
    visit: Visit,
    Path((id, membership)): Path<(PostId, MembershipId)>,
    mut form: Form,
) -> Result<Response> {
    let (post, _) = found(&visit, id).await?;
    if !post.holders.iter().any(|holder| holder.membership_id == membership) {
        return Err(Error::NotFound);
    }
    if let Some(last) = form.date("last_day", t!("directory-post-the-last-day")) {
        let mut tx = visit.app.db.begin().await?;
        let mut writer = begin(&mut tx, &visit, &t!("directory-post-act-ended", post = &post.record.label)).await?;
        match posts::end(&mut tx, &mut writer, membership, last).await {
            Ok(()) => {
                tx.commit().await?;
                return Ok(visit.done_undoable(&format!("/posts/{id}"), t!("directory-post-ended"), &undoing(&writer)));
            }
            Err(PostError::Db(error)) => return Err(error.into()),
            Err(refused) => form.fail("last_day", refused.to_string()),
        }
    }
    let query = Form::default();
    let mut page = assemble(&visit, id, &query, &On::read(&visit, &query), None).await?;
    page.end_error = form.error("last_day");
    visit.invalid("bodies", &page).await
}
