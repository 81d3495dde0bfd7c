//! From a delivery row to the bytes of its mail.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::accounts::Scope;
use crate::app::App;
use crate::db;
use crate::mail::{Address, Attachment, Envelope, Mailbox, Message};
use crate::outreach::campaigns::{self, CampaignId, Outgoing, Part};
use crate::outreach::deliveries::{Claimed, DeliveryId};
use crate::outreach::letters::{self, Compiled, MergeData, Post, Side};
use crate::outreach::{Language, Refused};

/// A letter that is to be written and sent.
#[derive(Debug)]
pub struct Draft {
    claimed: Claimed,
    data: Option<MergeData>,
    wording: Arc<Wording>,
}

/// A letter as it goes out.
#[derive(Debug)]
pub struct Letter {
    /// Who to whom.
    pub envelope: Envelope,
    /// The message.
    pub raw: Vec<u8>,
}

/// What the letters of one part of a campaign have in common, made ready once.
#[derive(Debug)]
struct Wording {
    texts: HashMap<(Language, Side), Result<Compiled, String>>,
    post: Result<Post, String>,
    unsubscribe: Option<String>,
}

/// The wordings that a run has needed so far.
#[derive(Debug, Default)]
pub struct Wordings(HashMap<(CampaignId, Part), Arc<Wording>>);

impl Wordings {
    /// A draft for each delivery, with what its fields stand for.
    pub async fn drafts(
        &mut self,
        app: &App,
        claimed: Vec<Claimed>,
        mut data: HashMap<DeliveryId, MergeData>,
    ) -> db::Result<Vec<Draft>> {
        let mut drafts = Vec::with_capacity(claimed.len());
        for claimed in claimed {
            let wording = self.of(app, claimed.campaign_id, claimed.part).await?;
            drafts.push(Draft { data: data.remove(&claimed.id), claimed, wording });
        }
        Ok(drafts)
    }

    async fn of(&mut self, app: &App, campaign: CampaignId, part: Part) -> db::Result<Arc<Wording>> {
        if let Some(known) = self.0.get(&(campaign, part)) {
            return Ok(Arc::clone(known));
        }
        let wording = match campaigns::outgoing(&app.db, &Scope::system(), campaign, part).await {
            Ok(outgoing) => {
                let files = letters::files(&app.db, &Scope::system(), &outgoing.attachments).await?;
                Wording::new(&outgoing, files)
            }
            Err(Refused::Db(error)) => return Err(error),
            Err(other) => Wording::missing(&format!("The campaign cannot be read: {other}.")),
        };
        let wording = Arc::new(wording);
        self.0.insert((campaign, part), Arc::clone(&wording));
        Ok(wording)
    }
}

impl Wording {
    fn new(outgoing: &Outgoing, files: Result<Vec<Attachment>, String>) -> Self {
        let compile = |text| Compiled::new(text).map_err(|error| error.to_string());
        let texts = outgoing.texts.iter().map(|text| ((text.language, text.side), compile(text))).collect();
        let sender = (outgoing.sender_name.as_str(), outgoing.sender_address.as_str());
        let (reply_to, invitation) = (outgoing.reply_to.as_deref(), outgoing.invitation.as_ref());
        let post = files.and_then(|files| Post::new(sender, reply_to, invitation, files));
        let reader = post.as_ref().ok().map(|post| post.reply_to.as_ref().unwrap_or(&post.from.address));
        Wording { texts, unsubscribe: reader.map(unsubscribe), post }
    }

    fn missing(why: &str) -> Self {
        Wording { texts: HashMap::new(), post: Err(why.to_owned()), unsubscribe: None }
    }
}

/// A mail to whoever reads the answers: nothing here takes a click for a wish to be left alone.
fn unsubscribe(reader: &Address) -> String {
    let mut uri = "mailto:".to_owned();
    for byte in reader.as_str().bytes() {
        match byte {
            b'@' | b'-' | b'.' | b'_' | b'~' => uri.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => uri.push(char::from(byte)),
            // Writing into a String cannot fail.
            _ => drop(write!(uri, "%{byte:02X}")),
        }
    }
    uri + "?subject=unsubscribe"
}

impl Draft {
    /// Whose it is.
    pub fn id(&self) -> DeliveryId {
        self.claimed.id
    }

    /// Writes the mail.
    ///
    /// # Errors
    /// A sentence for whoever looks why this person got nothing.
    pub fn compose(&self, now: DateTime<Utc>) -> Result<Letter, String> {
        let (claimed, wording) = (&self.claimed, &self.wording);
        let post = wording.post.as_ref()?;
        let data = self.data.as_ref().ok_or("The person is not in the directory any more.")?;
        let missing = || format!("The letter has no text in {}.", claimed.language.name());
        let frozen = wording.texts.get(&(claimed.language, claimed.side));
        let rendered = frozen.ok_or_else(missing)?.as_ref()?.render(data).map_err(|error| error.to_string())?;
        let address = Address::parse(&claimed.address)?;
        let envelope = Envelope { from: post.from.address.clone(), to: address.clone() };
        let to = Mailbox { name: data.person.name.clone(), address };
        let message = post.message(rendered, to, claimed.message_id.clone(), now).map_err(|error| error.to_string())?;
        let thread = claimed.thread.clone();
        let message = Message { list_unsubscribe: wording.unsubscribe.clone(), in_reply_to: thread, ..message };
        let raw = message.compose().map_err(|error| error.to_string())?;
        Ok(Letter { envelope, raw })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unsubscribing_is_a_mail_whatever_the_address() {
        let address = Address::parse("a+b&c?d@example.org").unwrap();
        assert_eq!(unsubscribe(&address), "mailto:a%2Bb%26c%3Fd@example.org?subject=unsubscribe");
    }
}
