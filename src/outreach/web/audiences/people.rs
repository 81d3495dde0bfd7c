//! The people behind the numbers of a dry run.

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use super::super::letters::shown;
use super::owner::Owns;
use crate::outreach::audiences::{self, Funnel, Lost, LostReason, Recipient};
use crate::outreach::suppressions::Reason;
use crate::t;
use crate::web::lists::Tab;
use crate::web::pages::{Crumb, Page};
use crate::web::{Query, Result, Visit};

/// A step of the funnel. Drawn on the page of a campaign.
#[derive(Clone, Debug, Serialize)]
pub struct Step {
    /// What it counts.
    pub label: String,
    /// The people.
    pub href: String,
    /// How many.
    pub count: usize,
    /// Whether they fall out here.
    pub is_loss: bool,
    /// Whether it is the end of the funnel.
    pub is_total: bool,
}

/// From the rule to the recipients; `people` is the address of the people behind it.
pub fn steps(people: &str, funnel: &Funnel) -> Vec<Step> {
    let step = |label: &str, which: &str, count: usize| Step {
        label: label.to_owned(),
        href: format!("{people}?which={which}"),
        count,
        is_loss: false,
        is_total: false,
    };
    let lost = funnel.lost_by_reason().into_iter();
    let lost = lost.map(|(reason, n)| Step { is_loss: true, ..step(&capital(reason.words()), word(reason), n) });
    let total = Step { is_total: true, ..step(t!("audiences-will-receive"), "recipients", funnel.recipients.len()) };
    std::iter::once(step(t!("audiences-match"), "all", funnel.matched)).chain(lost).chain([total]).collect()
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// A reason as addresses write it.
fn word(reason: LostReason) -> &'static str {
    match reason {
        LostReason::OfficeEnded => "office-ended",
        LostReason::WrittenLately => "written-lately",
        LostReason::NoAddress => "no-address",
        LostReason::SharedAddress => "shared-address",
        LostReason::Suppressed(Reason::Objection) => "objection",
        LostReason::Suppressed(Reason::Unsubscription) => "unsubscription",
        LostReason::Suppressed(Reason::HardBounce) => "hard-bounce",
    }
}

#[derive(Debug, Serialize)]
pub struct RecipientsPage {
    name: String,
    /// Where the rule is changed.
    rule: String,
    tabs: Vec<Tab>,
    people: Vec<Row>,
    #[serde(skip)]
    trail: Vec<Crumb>,
}

#[derive(Debug, Serialize)]
struct Row {
    href: String,
    name: String,
    address: String,
    language: String,
    lost: Option<String>,
}

impl Page for RecipientsPage {
    const TEMPLATE: &'static str = "audiences/people";

    fn title(&self) -> String {
        t!("audiences-of", name = &self.name)
    }

    fn crumbs(&self) -> Vec<Crumb> {
        self.trail.clone()
    }

    fn sample() -> Self {
        let row = |lost: Option<&str>| Row {
            href: "/people/p".into(),
            name: "Lieselotte Harnisch".into(),
            address: "l.harnisch@ep.example".into(),
            language: "DE".into(),
            lost: lost.map(str::to_owned),
        };
        RecipientsPage {
            trail: vec![Crumb::link("/campaigns", "Campaigns"), Crumb::here("Dry run")],
            name: "AFET follow-up".into(),
            rule: "/campaigns/c/audience".into(),
            tabs: vec![Tab {
                href: "/campaigns/c/recipients".into(),
                text: "All".into(),
                count: Some(2),
                current: true,
            }],
            people: vec![row(None), row(Some("No usable address"))],
        }
    }
}

/// Whom the rule picks as of now. `which` is `all`, `recipients`, or a reason for which somebody gets nothing.
pub async fn index<Id: Owns>(visit: Visit, Path(id): Path<Id>, Query(query): Query) -> Result<Response> {
    let owner = id.owner(&visit).await?;
    let scope = visit.scope();
    let funnel = audiences::resolve(&visit.app.db, &owner.question(&visit, &scope), &owner.rule).await?;
    let which = query.get("which");
    let steps = steps(&owner.people, &funnel);
    let is_known = steps.iter().any(|step| step.href.ends_with(&format!("={which}")));
    let which = if is_known { which } else { "all" };
    let tab = |step: Step| Tab {
        current: step.href.ends_with(&format!("={which}")),
        href: step.href,
        text: step.label,
        count: i64::try_from(step.count).ok(),
    };
    let got = funnel.recipients.into_iter().filter(|_| matches!(which, "all" | "recipients")).map(recipient);
    let lost = funnel.lost.into_iter().filter(|lost| which == "all" || word(lost.reason) == which).map(lost_row);
    let page = RecipientsPage {
        trail: owner.crumbs(Some(t!("audiences-dry-run"))),
        name: owner.name.clone(),
        rule: owner.base.clone(),
        tabs: steps.into_iter().map(tab).collect(),
        people: got.chain(lost).collect(),
    };
    visit.page(owner.section(), &page).await
}

fn recipient(recipient: Recipient) -> Row {
    Row {
        href: format!("/people/{}", recipient.person_id),
        name: recipient.name,
        address: recipient.address,
        language: shown(recipient.language),
        lost: None,
    }
}

fn lost_row(lost: Lost) -> Row {
    Row {
        href: format!("/people/{}", lost.person_id),
        name: lost.name,
        address: String::new(),
        language: String::new(),
        lost: Some(capital(lost.reason.words())),
    }
}
