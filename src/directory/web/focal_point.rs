//! The form that enters an appointment into a register.

use axum::response::Response;
use serde::Serialize;

use super::commitments::link;
use super::focal_points::Asked;
use super::picker::{self, Picker};
use super::posts::{area, begin, countries, filled, person, rough, undoing};
use crate::directory::areas;
use crate::directory::posts::PostError;
use crate::directory::registers::{self, FOCAL_POINT, NewEntry};
use crate::t;
use crate::web::fields::{ErrorSummary, Field};
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Form, Query, Result, Visit};

#[derive(Debug, Serialize)]
pub struct FocalPointPage {
    label: String,
    organization: String,
    kept: Vec<(String, String)>,
    country: Field,
    ministry: Field,
    since: Field,
    source: Field,
    link: Field,
    picker: Picker,
    replace: bool,
    errors: Option<ErrorSummary>,
}

impl Page for FocalPointPage {
    const TEMPLATE: &'static str = "directory/focal_point_new";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), t!("directory-people-focal-points-add"))
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![
            Crumb::link("/focal-points", t!("directory-people-focal-points-title")),
            Crumb::here(t!("directory-people-focal-points-add")),
        ]
    }

    fn sample() -> Self {
        let mut form = Form::prefilled([("q", "vestergaard")]);
        form.fail("since", "Enter the day.");
        let kept = vec![("label".into(), "Another".into())];
        FocalPointPage::of(FOCAL_POINT.into(), "Global Network".into(), kept, Picker::sample(&Form::default()), &form)
    }
}

impl FocalPointPage {
    fn of(label: String, organization: String, kept: Vec<(String, String)>, picker: Picker, form: &Form) -> Self {
        let country = filled(form, countries(t!("directory-people-focal-points-state")).required())
            .blank(t!("directory-people-focal-points-choose-state"));
        let ministry = filled(
            form,
            Field::text("ministry", t!("directory-people-focal-points-ministry"))
                .placeholder(t!("directory-people-focal-points-ministry-example")),
        );
        let since = filled(
            form,
            Field::text("since", t!("directory-people-focal-points-appointed-on"))
                .required()
                .hint(t!("directory-people-focal-points-appointed-on-hint")),
        );
        let source = filled(
            form,
            Field::text("source", t!("directory-people-focal-points-source"))
                .required()
                .hint(t!("directory-people-focal-points-source-hint")),
        );
        let link = filled(form, Field::text("link", t!("directory-people-focal-points-link")).placeholder("https://"));
        let mut errors =
            ErrorSummary::of([&country, &ministry].into_iter().chain(picker.fields()).chain([&since, &source, &link]));
        if let Some(error) = &picker.error {
            errors = Some(errors.take().unwrap_or_default().and("#person", error));
        }
        let replace = !form.is_ticked("sent") || form.is_ticked("replace");
        FocalPointPage { label, organization, kept, country, ministry, since, source, link, picker, replace, errors }
    }
}

async fn page(visit: &Visit, asked: &Asked, form: &Form) -> Result<FocalPointPage> {
    let kept = asked.query().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    let picker = Picker::of(visit, form, true).await?;
    Ok(FocalPointPage::of(asked.label.clone(), asked.organization_name.clone(), kept, picker, form))
}

pub async fn ask(visit: Visit, Query(query): Query) -> Result<Response> {
    let asked = Asked::read(&visit, &query).await?;
    visit.page("focal-points", &page(&visit, &asked, &query).await?).await
}

pub async fn create(visit: Visit, mut form: Form) -> Result<Response> {
    let asked = Asked::read(&visit, &form).await?;
    if picker::is_asking(&form) {
        return visit.page("focal-points", &page(&visit, &asked, &picker::turned(form)).await?).await;
    }
    let area_code = area(&mut form);
    if area_code.is_empty() {
        form.fail("area", t!("directory-people-focal-points-state-missing"));
    }
    let ministry = form.optional_line("ministry", t!("directory-people-focal-points-what-ministry"), 200);
    let picked = picker::parse(&mut form, true);
    let since = rough(&mut form, "since", t!("directory-people-focal-points-what-day"));
    let source = form.line("source", t!("directory-people-focal-points-what-source"), 300);
    let link = link(&mut form);
    if let (Some(picked), Some(since), true) = (picked, since, form.is_valid()) {
        let state = areas::by_code(&area_code).map_or("", |area| area.said());
        let title = t!("directory-people-focal-points-act", state = state, label = &asked.label);
        let mut tx = visit.app.db.begin().await?;
        let mut writer = begin(&mut tx, &visit, &title).await?;
        let new = NewEntry {
            organization: asked.organization,
            label: asked.label.clone(),
            area_code: area_code.clone(),
            person: person(&mut tx, &mut writer, &visit, picked).await?,
            ministry,
            since,
            source,
            link,
            replace: form.is_ticked("replace"),
        };
        match registers::add(&mut tx, &mut writer, &new, visit.now()).await {
            Ok(post) => {
                tx.commit().await?;
                let said = t!("directory-people-focal-points-added", state = state);
                return Ok(visit.done_undoable(&format!("/posts/{post}"), &said, &undoing(&writer)));
            }
            Err(PostError::Db(error)) => return Err(error.into()),
            Err(PostError::NotFound) => form.fail("person", t!("directory-people-focal-points-person-gone")),
            Err(refused @ PostError::Already(_)) => form.fail("person", refused.to_string()),
            Err(refused @ (PostError::Held { .. } | PostError::Later { .. })) => {
                form.fail("since", refused.to_string());
            }
            Err(refused) => return Err(Error::BadRequest(refused.to_string())),
        }
    }
    visit.invalid("focal-points", &page(&visit, &asked, &form).await?).await
}
