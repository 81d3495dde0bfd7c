//! For whom a letter is shown, checked or tested: the audience of a campaign, or everybody who decides an objective.

use crate::objectives::{self, ObjectiveId};
use crate::outreach::audiences::{self, Audience, Question, Recipient, Wording};
use crate::outreach::campaigns::{self, Campaign, CampaignId, brussels_day};
use crate::outreach::letters::Letter;
use crate::t;
use crate::web::fields::{Choice, Field};
use crate::web::{Form, Result, Visit};

/// People who would get a letter now, and from whom.
#[derive(Debug)]
pub struct Readers {
    /// How they are chosen.
    pub field: Field,
    /// The same as a parameter: `for=campaign:…`.
    pub query: String,
    /// What the letter is about.
    pub objective: ObjectiveId,
    /// Whose audience and sender these are.
    pub campaign: Option<CampaignId>,
    /// Name and address.
    pub sender: (String, String),
    /// What letters may end with.
    pub signature: String,
    /// Where answers go, if not there.
    pub reply_to: Option<String>,
    /// By sort name.
    pub people: Vec<Recipient>,
}

/// The readers that the query asks for; else those of the letter's newest campaign, else of the first objective. Nobody
/// when the client has neither.
pub async fn readers(visit: &Visit, letter: &Letter, query: &Form) -> Result<Option<Readers>> {
    let (db, scope, now) = (&visit.app.db, visit.scope(), visit.now());
    let campaigns = campaigns::list(db, &scope, Some(letter.client_id)).await?;
    let campaigns: Vec<_> = campaigns.into_iter().filter(|campaign| campaign.uses(letter.id)).collect();
    let mut objectives = objectives::list(db, &scope).await?;
    objectives.retain(|objective| objective.client_id == letter.client_id);
    let keys =
        campaigns.iter().map(|campaign| (of_campaign(campaign), t!("letters-readers-campaign", name = &campaign.name)));
    let others = objectives.iter().map(|one| (of_objective(one.id), t!("letters-readers-deciders", name = &one.name)));
    let keys: Vec<(String, String)> = keys.chain(others).collect();
    let asked = match query.get("objective") {
        "" => query.get("for").to_owned(),
        objective => format!("objective:{objective}"),
    };
    let Some((key, _)) = keys.iter().find(|(key, _)| *key == asked).or(keys.first()) else { return Ok(None) };
    let campaign = campaigns.iter().find(|campaign| of_campaign(campaign) == *key);
    let objective = objectives.iter().find(|one| of_objective(one.id) == *key).map(|one| one.id);
    let Some(objective) = campaign.map(|campaign| campaign.objective_id).or(objective) else { return Ok(None) };
    let audience = campaign.map_or_else(Audience::deciders, |campaign| campaign.audience.clone());
    let wording = Wording::from(letter);
    let question = Question { scope: &scope, objective, wording: &wording, today: brussels_day(now), now };
    let funnel = audiences::resolve(db, &question, &audience).await?;
    let choices = keys.iter().map(|(key, name)| Choice::new(key, name));
    let own = || (visit.who.name.clone(), visit.who.email.clone());
    Ok(Some(Readers {
        field: Field::select("for", t!("letters-field-for"), choices).value(key).required(),
        query: format!("for={key}"),
        objective,
        campaign: campaign.map(|campaign| campaign.id),
        sender: campaign.map_or_else(own, |one| (one.sender_name.clone(), one.sender_address.clone())),
        signature: campaign.map(|one| one.signature.clone()).unwrap_or_default(),
        reply_to: campaign.and_then(|campaign| campaign.reply_to.clone()),
        people: funnel.recipients,
    }))
}

fn of_campaign(campaign: &Campaign) -> String {
    format!("campaign:{}", campaign.id)
}

fn of_objective(id: ObjectiveId) -> String {
    format!("objective:{id}")
}
