//! Sends a letter, as one recipient would get it, to whoever asked for a test. The row decides that it is sent once.

use uuid::Uuid;

use super::{Failure, Outcome};
use crate::accounts::Scope;
use crate::app::App;
use crate::mail::{Address, Envelope, Mailbox, Message, Outcome as Sent};
use crate::outreach::campaigns;
use crate::outreach::letters::{self, Compiled, Letter, Post, Trial, TrialId, TrialState};
use crate::outreach::{Refused, merge};

/// What its subject begins with.
const MARK: &str = "[Test] ";

/// Runs it.
pub async fn run(app: &App, id: Uuid) -> Outcome {
    let (id, scope) = (TrialId(id), Scope::system());
    let mut tx = app.db.begin().await?;
    let Some(trial) = letters::begin_trial(&mut tx, &scope, id).await? else { return Ok(()) };
    tx.commit().await?;
    let (envelope, raw) = match compose(app, &scope, &trial).await {
        Ok(Ok(composed)) => composed,
        Ok(Err(why)) => return settle(app, id, TrialState::Failed, Some(why)).await,
        Err(failure) => return give_back(app, id, failure).await,
    };
    let mut line = match app.mailer.open().await {
        Ok(line) => line,
        Err(error) => return give_back(app, id, Failure::Retry(error.to_string())).await,
    };
    let sent = line.send(&envelope, &raw).await;
    line.close().await;
    match sent {
        Sent::Accepted(_) => settle(app, id, TrialState::Sent, None).await,
        Sent::Rejected(reply) => settle(app, id, TrialState::Failed, Some(reply.to_string())).await,
        Sent::Unknown(why) => settle(app, id, TrialState::Unknown, Some(why)).await,
        Sent::Deferred(reply) => give_back(app, id, Failure::Retry(reply.to_string())).await,
        Sent::Unsent(why) => give_back(app, id, Failure::Retry(why)).await,
    }
}

async fn settle(app: &App, id: TrialId, state: TrialState, detail: Option<String>) -> Outcome {
    let mut tx = app.db.begin().await?;
    letters::settle_trial(&mut tx, &Scope::system(), id, state, detail).await?;
    Ok(tx.commit().await?)
}

/// Nothing was sent: the next try may.
async fn give_back(app: &App, id: TrialId, failure: Failure) -> Outcome {
    settle(app, id, TrialState::Waiting, None).await?;
    Err(failure)
}

/// The mail, or a sentence for whoever asked why there is none.
async fn compose(app: &App, scope: &Scope, trial: &Trial) -> Result<Result<(Envelope, Vec<u8>), String>, Failure> {
    let letter = match letters::get(&app.db, scope, trial.letter_id).await {
        Err(Refused::NotFound) => return Ok(Err("The letter is not there any more.".to_owned())),
        found => found?,
    };
    let sender = sender(app, scope, trial).await?;
    let files = letters::files(&app.db, scope, &letter.attachments).await?;
    let about = (trial.objective_id, sender.0.as_str(), letter.invitation.as_ref());
    let people = [(trial.person_id, trial.language)];
    let mut data = merge::for_people(&app.db, scope, about, &people, campaigns::brussels_day(app.now())).await?;
    let data = data.remove(&trial.person_id);
    Ok(write(app, trial, &letter, &sender, files, data))
}

/// Name, address, and where answers go.
async fn sender(app: &App, scope: &Scope, trial: &Trial) -> Result<(String, String, Option<String>), Failure> {
    let own = (trial.account_name.clone(), trial.account_address.clone(), None);
    let Some(id) = trial.campaign_id else { return Ok(own) };
    let campaign = campaigns::get(&app.db, scope, id).await?;
    Ok((campaign.sender_name, campaign.sender_address, campaign.reply_to))
}

fn write(
    app: &App,
    trial: &Trial,
    letter: &Letter,
    (name, address, reply_to): &(String, String, Option<String>),
    files: Result<Vec<crate::mail::Attachment>, String>,
    data: Option<letters::MergeData>,
) -> Result<(Envelope, Vec<u8>), String> {
    let data = data.ok_or("The person is not in the directory any more.")?;
    let variant = letter.variant_for(trial.language, trial.side).ok_or("This text is not there any more.")?;
    let compiled = Compiled::new(&variant.text).map_err(|error| error.to_string())?;
    let rendered = compiled.render(&data).map_err(|error| error.to_string())?;
    let post = Post::new((name, address), reply_to.as_deref(), letter.invitation.as_ref(), files?)?;
    let to = Mailbox { name: trial.account_name.clone(), address: Address::parse(&trial.account_address)? };
    let envelope = Envelope { from: post.from.address.clone(), to: to.address.clone() };
    let message_id = trial.message_id(envelope.from.domain());
    let message = post.message(rendered, to, message_id, app.now()).map_err(|error| error.to_string())?;
    let message = Message { subject: format!("{MARK}{}", message.subject), ..message };
    Ok((envelope, message.compose().map_err(|error| error.to_string())?))
}
