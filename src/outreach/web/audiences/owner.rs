//! Whose rule it is: a campaign's, or one that is saved under a name.

use serde::de::DeserializeOwned;

use crate::accounts::{ClientId, Scope};
use crate::db::Tx;
use crate::objectives::ObjectiveId;
use crate::outreach::audiences::{self, Audience, AudienceId, Question, SavedAudience, Wording};
use crate::outreach::campaigns::{self, Campaign, CampaignId, Draft, Voided, brussels_day};
use crate::outreach::{Refused, letters};
use crate::t;
use crate::web::pages::Crumb;
use crate::web::{Result, Visit};

/// A rule with what is around it.
#[derive(Debug)]
pub struct Owner {
    /// Whose it is.
    pub kind: Kind,
    /// The address of the rule.
    pub base: String,
    /// The address of its people.
    pub people: String,
    /// What it is called.
    pub name: String,
    /// For which objective.
    pub objective: ObjectiveId,
    /// The objective's name.
    pub objective_name: String,
    /// Whose objective.
    pub client: ClientId,
    /// Whom it picks.
    pub rule: Audience,
    /// In which languages they can be written to.
    pub wording: Wording,
    /// Whether a change takes an approval back.
    pub voids: bool,
    /// Whether it can be changed.
    pub can_edit: bool,
}

/// Whose it is.
#[derive(Debug)]
pub enum Kind {
    /// A campaign's.
    Campaign(Box<Campaign>),
    /// Saved.
    Saved(Box<SavedAudience>),
}

/// An id that leads to a rule.
pub trait Owns: DeserializeOwned + Send + Copy + 'static {
    /// Reads the rule with what is around it.
    fn owner(self, visit: &Visit) -> impl Future<Output = Result<Owner>> + Send;
}

impl Owns for CampaignId {
    async fn owner(self, visit: &Visit) -> Result<Owner> {
        let scope = visit.scope();
        let campaign = campaigns::get(&visit.app.db, &scope, self).await?;
        let letter = letters::get(&visit.app.db, &scope, campaign.letter_id).await?;
        let is_pending = campaign.state.is_pending();
        Ok(Owner {
            base: format!("/campaigns/{self}/audience"),
            people: format!("/campaigns/{self}/recipients"),
            name: campaign.name.clone(),
            objective: campaign.objective_id,
            objective_name: campaign.objective_name.clone(),
            client: campaign.client_id,
            rule: campaign.audience.clone(),
            wording: Wording::from(&letter),
            voids: is_pending,
            can_edit: is_pending || campaign.state == campaigns::State::Draft,
            kind: Kind::Campaign(Box::new(campaign)),
        })
    }
}

impl Owns for AudienceId {
    async fn owner(self, visit: &Visit) -> Result<Owner> {
        let saved = audiences::get(&visit.app.db, &visit.scope(), self).await?;
        Ok(Owner {
            base: format!("/audiences/{self}"),
            people: format!("/audiences/{self}/people"),
            name: saved.name.clone(),
            objective: saved.objective_id,
            objective_name: saved.objective_name.clone(),
            client: saved.client_id,
            rule: saved.rule.clone(),
            wording: Wording::any(),
            voids: false,
            can_edit: true,
            kind: Kind::Saved(Box::new(saved)),
        })
    }
}

impl Owner {
    /// The part of the product it belongs to.
    pub fn section(&self) -> &'static str {
        match self.kind {
            Kind::Campaign(_) => "campaigns",
            Kind::Saved(_) => "audiences",
        }
    }

    /// The trail above a page; `here` below the rule, or the rule itself.
    pub fn crumbs(&self, here: Option<&str>) -> Vec<Crumb> {
        let rule = match &self.kind {
            Kind::Campaign(campaign) => {
                let mut crumbs = vec![Crumb::link("/campaigns", t!("campaigns-title"))];
                crumbs.push(Crumb::link(format!("/campaigns/{}", campaign.id), &self.name));
                let own = t!("audiences-audience");
                crumbs.push(if here.is_some() { Crumb::link(&self.base, own) } else { Crumb::here(own) });
                crumbs
            }
            Kind::Saved(_) => {
                let own = if here.is_some() { Crumb::link(&self.base, &self.name) } else { Crumb::here(&self.name) };
                vec![Crumb::link("/audiences", t!("audiences-title")), own]
            }
        };
        rule.into_iter().chain(here.map(Crumb::here)).collect()
    }

    /// The question that the rule is asked, as of now.
    pub fn question<'a>(&'a self, visit: &Visit, scope: &'a Scope) -> Question<'a> {
        let now = visit.now();
        Question { scope, objective: self.objective, wording: &self.wording, today: brussels_day(now), now }
    }

    /// Writes another rule; answers what that took back.
    pub async fn set(&self, visit: &Visit, tx: &mut Tx, rule: Audience) -> Result<Option<Voided>, Refused> {
        let scope = visit.scope();
        match &self.kind {
            Kind::Campaign(campaign) => {
                let draft = Draft { audience: rule, ..campaign.as_draft() };
                campaigns::edit(tx, &scope, campaign.id, &draft, visit.who.id, visit.now()).await
            }
            Kind::Saved(saved) => {
                audiences::set_rule(tx, &scope, saved.id, &rule.tidied(), visit.now()).await.map(|_| None)
            }
        }
    }
}
