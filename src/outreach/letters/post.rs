//! From a filled-in letter to a mail. Preview, test and delivery all come through here.

use chrono::{DateTime, Utc};

use super::{Attached, Invitation, Rendered, contents};
use crate::accounts::Scope;
use crate::db::{self, Ex};
use crate::mail::{Address, Attachment, Calendar, ComposeError, Event, Mailbox, Message};
use crate::t;

/// What the mails of a letter have in common beside their words.
#[derive(Clone, Debug)]
pub struct Post {
    /// Who writes.
    pub from: Mailbox,
    /// Where answers go, if not to the sender.
    pub reply_to: Option<Address>,
    /// The event that it invites to.
    pub event: Option<Event>,
    /// What goes along.
    pub attachments: Vec<Attachment>,
}

impl Post {
    /// From addresses as they are stored.
    ///
    /// # Errors
    /// A sentence about the address that is none.
    pub fn new(
        (name, address): (&str, &str),
        reply_to: Option<&str>,
        invitation: Option<&Invitation>,
        attachments: Vec<Attachment>,
    ) -> Result<Post, String> {
        let address = Address::parse(address)?;
        let reply_to = reply_to.map(Address::parse).transpose()?;
        let event = invitation.map(|invitation| invitation.event(address.domain()));
        Ok(Post { from: Mailbox { name: name.to_owned(), address }, reply_to, event, attachments })
    }

    /// The mail to one person.
    ///
    /// # Errors
    /// For a time zone that is not known any more.
    pub fn message(
        &self,
        letter: Rendered,
        to: Mailbox,
        message_id: String,
        at: DateTime<Utc>,
    ) -> Result<Message, ComposeError> {
        // Answers to an invitation go where all answers go.
        let address = self.reply_to.clone().unwrap_or_else(|| self.from.address.clone());
        let organizer = Mailbox { name: self.from.name.clone(), address };
        let calendar = self.event.as_ref().map(|event| Calendar::new(event, &organizer, &to, at)).transpose()?;
        Ok(Message {
            message_id,
            date: at,
            from: self.from.clone(),
            to,
            reply_to: self.reply_to.clone(),
            subject: letter.subject,
            text: letter.text,
            html: Some(letter.html),
            calendar,
            attachments: self.attachments.clone(),
            in_reply_to: vec![],
            list_unsubscribe: vec![],
        })
    }
}

/// Files with what they hold.
///
/// # Errors
/// In the inner answer, a sentence about a file that is not there: a letter does not go out without what it speaks of.
pub async fn files(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    listed: &[Attached],
) -> db::Result<Result<Vec<Attachment>, String>> {
    let contents = contents(ex, scope, listed).await?;
    let one = |file: &Attached| {
        let content = contents.get(&file.hash).ok_or_else(|| t!("letters-file-is-not-there", name = &file.name))?;
        let (name, media_type) = (file.name.clone(), file.media_type.clone());
        Ok(Attachment { name, media_type, content: content.as_slice().into() })
    };
    Ok(listed.iter().map(one).collect())
}
