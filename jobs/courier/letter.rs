//! From a delivery row to the bytes of its mail.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::accounts::Scope;
use crate::app::App;
use crate::db;
use crate::mail::{Address, Attachment, Envelope, Keys, Mailbox, Message};
use crate::outreach::campaigns::{self, CampaignId, Outgoing, Part};
use crate::outreach::deliveries::{Claimed, DeliveryId};
use crate::outreach::letters::{self, Compiled, MergeData, Post, Side};
use crate::outreach::unsubscribing::Sealer;
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

/// Why a letter was not written, in a sentence for whoever looks why this person got nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unwritten {
    /// It cannot be.
    Never(String),
    /// Something is missing that may be there again.
    NotNow(String),
}

impl From<String> for Unwritten {
    fn from(why: String) -> Self {
        Unwritten::Never(why)
    }
}

impl From<&str> for Unwritten {
    fn from(why: &str) -> Self {
        Unwritten::Never(why.to_owned())
    }
}

impl From<&String> for Unwritten {
    fn from(why: &String) -> Self {
        Unwritten::Never(why.clone())
    }
}

/// What the letters of one part of a campaign have in common, made ready once.
#[derive(Debug)]
struct Wording {
    texts: HashMap<(Language, Side), Result<Compiled, String>>,
    post: Result<Post, String>,
    unsubscribe: Unsubscribe,
    keys: Arc<Keys>,
    /// By which of them its letters are signed.
    key: Option<String>,
}

/// How a reader unsubscribes.
#[derive(Clone, Debug, Default)]
struct Unsubscribe {
    /// By one click: what links are sealed with, and what stands before them.
    by_link: Option<(Sealer, String)>,
    /// By mail.
    by_mail: Option<String>,
}

/// The wordings that a run has needed so far.
#[derive(Debug, Default)]
pub struct Wordings {
    of: HashMap<(CampaignId, Part), Arc<Wording>>,
    sealer: Option<Sealer>,
}

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
        if let Some(known) = self.of.get(&(campaign, part)) {
            return Ok(Arc::clone(known));
        }
        let by_link = self.by_link(app).await?;
        let wording = match campaigns::outgoing(&app.db, &Scope::system(), campaign, part).await {
            Ok(outgoing) => {
                let files = letters::files(&app.db, &Scope::system(), &outgoing.attachments).await?;
                Wording::new(&outgoing, files, by_link, Arc::clone(&app.keys))
            }
            Err(Refused::Db(error)) => return Err(error),
            Err(other) => Wording::missing(&format!("The campaign cannot be read: {other}.")),
        };
        let wording = Arc::new(wording);
        self.of.insert((campaign, part), Arc::clone(&wording));
        Ok(wording)
    }

    /// One click takes https (RFC 8058 3.1): where the pages are not reached by it, there are no links.
    async fn by_link(&mut self, app: &App) -> db::Result<Option<(Sealer, String)>> {
        if !app.config.is_https() {
            return Ok(None);
        }
        if self.sealer.is_none() {
            let mut tx = app.db.begin().await?;
            self.sealer = Some(Sealer::of(&mut tx, app.now()).await?);
            tx.commit().await?;
        }
        let start = format!("{}/unsubscribe/", app.config.public_url.trim_end_matches('/'));
        Ok(self.sealer.clone().map(|sealer| (sealer, start)))
    }
}

impl Wording {
    fn new(
        outgoing: &Outgoing,
        files: Result<Vec<Attachment>, String>,
        by_link: Option<(Sealer, String)>,
        keys: Arc<Keys>,
    ) -> Self {
        let compile = |text| Compiled::new(text).map_err(|error| error.to_string());
        let texts = outgoing.texts.iter().map(|text| ((text.language, text.side), compile(text))).collect();
        let sender = (outgoing.sender_name.as_str(), outgoing.sender_address.as_str());
        let (reply_to, invitation) = (outgoing.reply_to.as_deref(), outgoing.invitation.as_ref());
        let post = files.and_then(|files| Post::new(sender, reply_to, invitation, files));
        let reader = post.as_ref().ok().map(|post| post.reply_to.as_ref().unwrap_or(&post.from.address));
        let unsubscribe = Unsubscribe { by_link, by_mail: reader.map(by_mail) };
        Wording { texts, unsubscribe, post, keys, key: outgoing.dkim_key.clone() }
    }

    fn missing(why: &str) -> Self {
        let (texts, post, unsubscribe) = (HashMap::new(), Err(why.to_owned()), Unsubscribe::default());
        Wording { texts, post, unsubscribe, keys: Arc::default(), key: None }
    }

    /// The mail with its signature, if letters of this campaign have one.
    fn signed(&self, raw: Vec<u8>, now: DateTime<Utc>) -> Result<Vec<u8>, Unwritten> {
        let Some(name) = &self.key else { return Ok(raw) };
        // Unsigned it would be taken for forged. It waits for whoever has lost the key.
        let missing = || Unwritten::NotNow(format!("The DKIM key “{name}” is not in the settings."));
        Ok(self.keys.get(name).ok_or_else(missing)?.sign(&raw, now)?)
    }
}

impl Unsubscribe {
    /// The addresses for one delivery.
    fn addresses(&self, id: DeliveryId) -> Vec<String> {
        let link = self.by_link.as_ref().map(|(sealer, start)| format!("{start}{}", sealer.token(id)));
        link.into_iter().chain(self.by_mail.clone()).collect()
    }
}

/// A mail to whoever reads the answers.
fn by_mail(reader: &Address) -> String {
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
    /// [`Unwritten`].
    pub fn compose(&self, now: DateTime<Utc>) -> Result<Letter, Unwritten> {
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
        let list_unsubscribe = wording.unsubscribe.addresses(claimed.id);
        let message = Message { list_unsubscribe, in_reply_to: claimed.thread.clone(), ..message };
        let raw = wording.signed(message.compose().map_err(|error| error.to_string())?, now)?;
        Ok(Letter { envelope, raw })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unsubscribing_is_a_mail_whatever_the_address() {
        let address = Address::parse("a+b&c?d@example.org").unwrap();
        assert_eq!(by_mail(&address), "mailto:a%2Bb%26c%3Fd@example.org?subject=unsubscribe");
    }
}
