//! Rules that pick people: those saved under a name, and that of a campaign. Both are built, tried and asked alike.

mod index;
mod owner;
mod people;
mod rule;
mod saved;
mod term;
mod term_form;

pub use rule::{FunnelRow, PartView, funnel_rows, parts};

use super::super::audiences::AudienceId;
use super::super::campaigns::CampaignId;
use crate::web::Routes;
use crate::web::pages::{Pages, Sample, sample};

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/audiences", index::index)
        .form("/audiences/new", index::ask)
        .post("/audiences", index::create)
        .get("/audiences/{id}", rule::show::<AudienceId>)
        .form("/audiences/{id}/term", term::ask::<AudienceId>)
        .post("/audiences/{id}/term", term::save::<AudienceId>)
        .form("/audiences/{id}/term/count", term::count::<AudienceId>)
        .post("/audiences/{id}/term/removal", term::remove::<AudienceId>)
        .post("/audiences/{id}/term/restoration", term::restore::<AudienceId>)
        .post("/audiences/{id}/roles", rule::set_roles::<AudienceId>)
        .get("/audiences/{id}/people", people::index::<AudienceId>)
        .post("/audiences/{id}/name", saved::rename)
        .post("/audiences/{id}/removal", saved::remove)
        .post("/audiences/{id}/restoration", saved::restore)
        .get("/campaigns/{id}/audience", rule::show::<CampaignId>)
        .form("/campaigns/{id}/audience/term", term::ask::<CampaignId>)
        .post("/campaigns/{id}/audience/term", term::save::<CampaignId>)
        .form("/campaigns/{id}/audience/term/count", term::count::<CampaignId>)
        .post("/campaigns/{id}/audience/term/removal", term::remove::<CampaignId>)
        .post("/campaigns/{id}/audience/term/restoration", term::restore::<CampaignId>)
        .post("/campaigns/{id}/audience/roles", rule::set_roles::<CampaignId>)
        .post("/campaigns/{id}/audience/saved", saved::take_over)
        .post("/campaigns/{id}/audience/copy", saved::keep)
        .get("/campaigns/{id}/recipients", people::index::<CampaignId>)
}

/// The pages, for the test that draws each.
pub fn samples(pages: &Pages) -> Vec<Sample> {
    vec![
        sample::<index::IndexPage>(pages),
        sample::<index::NewPage>(pages),
        sample::<rule::RulePage>(pages),
        sample::<term::TermPage>(pages),
        sample::<people::RecipientsPage>(pages),
    ]
}
