//! The pages of letters, campaigns and deliveries.

mod actions;
mod along;
mod audiences;
mod campaign;
mod campaigns;
mod check;
mod deliveries;
mod letters;
mod policy;
mod preview;
mod progress;
mod readers;
mod relays;
mod salutations;
mod schedule;
mod senders;
mod states;
mod stopping;
mod told;
mod unknown;
mod unsubscribing;
mod variants;
mod versions;

pub use states::{label, mark};

use super::Refused;
use super::campaigns::Voided;
use super::letters::Part;
use crate::t;
use crate::web::fields::{ErrorItem, ErrorSummary, Field};
use crate::web::pages::{Pages, Sample, sample};
use crate::web::{Error, Form, Result, Routes};

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/letters", letters::index)
        .form("/letters/new", letters::ask)
        .post("/letters", letters::create)
        .get("/letters/{id}", variants::show)
        .post("/letters/{id}", variants::update)
        .get("/letters/{id}/preview", preview::show)
        .get("/letters/{id}/preview/html", preview::html)
        .get("/letters/{id}/preview/source", preview::source)
        .post("/letters/{id}/test", preview::test)
        .get("/letters/{id}/check", check::show)
        .get("/letters/{id}/versions", versions::index)
        .post("/letters/{id}/versions/{number}/restoration", versions::restore)
        .get("/letters/{id}/attachments", along::file)
        .post("/letters/{id}/attachments", along::attach)
        .post("/letters/{id}/attachments/removal", along::detach)
        .form("/letters/{id}/invitation", along::ask)
        .post("/letters/{id}/invitation", along::invite)
        .post("/letters/{id}/invitation/removal", along::uninvite)
        .post("/letters/{id}/variants/{language}", variants::save)
        .post("/letters/{id}/variants/{language}/removal", variants::remove)
        .form("/clients/{id}/salutations", salutations::edit)
        .post("/clients/{id}/salutations", salutations::update)
        .get("/campaigns", campaigns::index)
        .form("/campaigns/new", campaigns::ask)
        .post("/campaigns", campaigns::create)
        .get("/campaigns/{id}", campaign::show)
        .form("/campaigns/{id}/settings", campaigns::edit)
        .post("/campaigns/{id}/settings", campaigns::update)
        .get("/campaigns/{id}/deliveries", deliveries::index)
        .get("/campaigns/{id}/progress", progress::stream)
        .post("/campaigns/{id}/submission", actions::submit)
        .post("/campaigns/{id}/approval", actions::approve)
        .post("/campaigns/{id}/refusal", actions::refuse)
        .post("/campaigns/{id}/schedule", schedule::create)
        .post("/campaigns/{id}/unscheduling", schedule::remove)
        .post("/campaigns/{id}/cancellation", actions::cancel)
        .post("/campaigns/{id}/pause", actions::pause)
        .post("/campaigns/{id}/resumption", actions::resume)
        .post("/campaigns/{id}/choice", actions::choose)
        .post("/campaigns/{id}/duplicate", actions::duplicate)
        .post("/campaigns/{id}/again", actions::write_again)
        .get("/settings/sending", policy::index)
        .post("/settings/sending", policy::save)
        .post("/settings/sending/restoration", policy::restore)
        .post("/settings/sending/accounts/{name}/try", relays::try_now)
        .get("/senders", senders::index)
        .form("/senders/new", senders::ask)
        .post("/senders", senders::create)
        .form("/senders/{id}", senders::show)
        .post("/senders/{id}", senders::update)
        .post("/senders/{id}/earlier", senders::go_back)
        .post("/senders/{id}/retirement", senders::retire)
        .post("/senders/{id}/restoration", senders::restore)
        .public_get("/unsubscribe/{token}", unsubscribing::show)
        .open_post("/unsubscribe/{token}", unsubscribing::unsubscribe)
        .get(unknown::ADDRESS, unknown::index)
        .post(unknown::ADDRESS, unknown::act)
        .post("/deliveries/unknown/restoration", unknown::restore)
        .get("/deliveries/{id}", deliveries::show)
        .post("/deliveries/{id}/resolution", deliveries::resolve)
        .post("/deliveries/{id}/stop", stopping::stop)
        .post("/deliveries/{id}/continuation", stopping::go_on)
        .post("/deliveries/{id}/subscription", unsubscribing::lift)
        .merge(audiences::routes())
}

/// The pages, for the test that draws each.
pub fn samples(pages: &Pages) -> Vec<Sample> {
    let own = vec![
        sample::<letters::IndexPage>(pages),
        sample::<letters::NewPage>(pages),
        sample::<variants::ShowPage>(pages),
        sample::<preview::PreviewPage>(pages),
        sample::<check::CheckPage>(pages),
        sample::<versions::VersionsPage>(pages),
        sample::<along::InvitationPage>(pages),
        sample::<salutations::SalutationsPage>(pages),
        sample::<campaigns::IndexPage>(pages),
        sample::<campaigns::FormPage>(pages),
        sample::<campaign::CampaignPage>(pages),
        sample::<deliveries::IndexPage>(pages),
        sample::<policy::PolicyPage>(pages),
        sample::<deliveries::DeliveryPage>(pages),
        sample::<senders::IndexPage>(pages),
        sample::<senders::FormPage>(pages),
        sample::<unsubscribing::UnsubscribePage>(pages),
        sample::<unknown::UnknownPage>(pages),
    ];
    own.into_iter().chain(audiences::samples(pages)).collect()
}

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotFound => Error::NotFound,
            Refused::Db(error) => Error::Db(error),
            other => Error::Conflict(other.to_string()),
        }
    }
}

/// Puts what a verb refused beside the fields it is about; whatever is about no field is answered as an error.
fn beside(form: &mut Form, refused: Refused) -> Result<()> {
    match refused {
        Refused::Invalid(faults) => {
            for fault in faults {
                form.fail(fault.field, fault.message);
            }
        }
        Refused::Problems(problems) => {
            for part in [Part::Subject, Part::Body, Part::Plain] {
                let own: Vec<_> =
                    problems.iter().filter(|problem| problem.part == part).map(ToString::to_string).collect();
                if !own.is_empty() {
                    form.fail(part.as_str(), own.join("\n"));
                }
            }
        }
        other => return Err(other.into()),
    }
    Ok(())
}

/// A field with what was typed into it and what was wrong with it.
fn filled(form: &Form, field: Field) -> Field {
    let (value, error) = (form.raw(&field.name).to_owned(), form.error(&field.name));
    field.value(value).error(error)
}

/// The errors of these fields; one with several mistakes has a line for each.
fn summary<'a>(fields: impl IntoIterator<Item = &'a Field>) -> Option<ErrorSummary> {
    let found = ErrorSummary::of(fields)?;
    let lines = |item: ErrorItem| -> Vec<ErrorItem> {
        item.text.lines().map(|text| ErrorItem { href: item.href.clone(), text: text.to_owned() }).collect()
    };
    Some(ErrorSummary { items: found.items.into_iter().flat_map(lines).collect() })
}

/// What a change took back: a sentence to end a message with.
fn voided(campaigns: &[Voided]) -> String {
    let names: Vec<_> = campaigns.iter().map(|voided| t!("campaigns-quoted", name = &voided.name)).collect();
    match names.as_slice() {
        [] => String::new(),
        [name] => format!(" {}", t!("campaigns-voided-one", name = name)),
        names => format!(" {}", t!("campaigns-voided-many", names = names.join(", "))),
    }
}
