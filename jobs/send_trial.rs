//! Sends a letter, as one recipient would get it, to whoever asked for a test. The row decides that it is sent once.

use uuid::Uuid;

use super::{Failure, Outcome};
use crate::accounts::Scope;
use crate::app::App;
use crate::mail::{Address, Envelope, Mailbox, Message, Outcome as Sent};
use crate::outreach::campaigns;
use crate::outreach::letters::{self, Compiled, Letter, Post, SenderData, Trial, TrialId, TrialState};
use crate::outreach::senders::Means;
use crate::outreach::{Refused, merge};

/// What its subject begins with.
const MARK: &str = "[Test] ";

/// Runs it.
pub async fn run(app: &App, id: Uuid) -> Outcome {
    let (id, scope) = (TrialId(id), Scope::system());
    let mut tx = app.db.begin().await?;
    let Some(trial) = letters::begin_trial(&mut tx, &scope, id).await? else { return Ok(()) };
    tx.commit().await?;
    let (account, envelope, raw) = match compose(app, &scope, &trial).await {
        Ok(Ok(composed)) => composed,
        Ok(Err(why)) => return settle(app, id, TrialState::Failed, Some(why)).await,
        Err(failure) => return give_back(app, id, failure).await,
    };
    let Some(mailer) = app.mailer_of(&account) else {
        let why = format!("The mail account “{account}” is not in the settings.");
        return settle(app, id, TrialState::Failed, Some(why)).await;
    };
    let mut line = match mailer.open().await {
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

/// A mail, and the account by which it leaves.
type Composed = (String, Envelope, Vec<u8>);

/// The mail, or a sentence for whoever asked why there is none.
async fn compose(app: &App, scope: &Scope, trial: &Trial) -> Result<Result<Composed, String>, Failure> {
    let letter = match letters::get(&app.db, scope, trial.letter_id).await {
        Err(Refused::NotFound) => return Ok(Err("The letter is not there any more.".to_owned())),
        found => found?,
    };
    let sender = sender(app, scope, trial).await?;
    let files = letters::files(&app.db, scope, &letter.attachments).await?;
    let named = SenderData::new(&sender.name, &sender.means.signature);
    let about = (trial.objective_id, named, letter.invitation.as_ref());
    let people = [(trial.person_id, trial.language)];
    let mut data = merge::for_people(&app.db, scope, about, &people, campaigns::brussels_day(app.now())).await?;
    let data = data.remove(&trial.person_id);
    Ok(write(app, trial, &letter, &sender, files, data))
}

/// Who it comes from: whoever asked, or the campaign's sender.
struct From {
    name: String,
    address: String,
    reply_to: Option<String>,
    means: Means,
}

async fn sender(app: &App, scope: &Scope, trial: &Trial) -> Result<From, Failure> {
    let Some(id) = trial.campaign_id else {
        let (name, address) = (trial.account_name.clone(), trial.account_address.clone());
        return Ok(From { name, address, reply_to: None, means: Means::default() });
    };
    let campaign = campaigns::get(&app.db, scope, id).await?;
    let means = campaign.means();
    Ok(From { name: campaign.sender_name, address: campaign.sender_address, reply_to: campaign.reply_to, means })
}

fn write(
    app: &App,
    trial: &Trial,
    letter: &Letter,
    sender: &From,
    files: Result<Vec<crate::mail::Attachment>, String>,
    data: Option<letters::MergeData>,
) -> Result<Composed, String> {
    let From { name, address, reply_to, means } = sender;
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
    let raw = message.compose().map_err(|error| error.to_string())?;
    let raw = match &means.dkim_key {
        Some(key) => {
            app.keys.get(key).ok_or(format!("The DKIM key “{key}” is not in the settings."))?.sign(&raw, app.now())?
        }
        None => raw,
    };
    Ok((means.mail_account.clone(), envelope, raw))
}
