//! What a list writes: rows that are ready, in the order in which they can stand.

use uuid::Uuid;

use crate::db::{Result, Tx};
use crate::directory::changes::Writer;
use crate::directory::records::{
    CommitmentRecord, ContactDetailRecord, IdentifierRecord, MembershipRecord, MentionPartyRecord, MentionRecord,
    OrganizationRecord, OtherNameRecord, PersonRecord, PostRecord, Record, TagRecord, TaggingRecord, VoteEventRecord,
    VoteRecord,
};

/// Rows of one table.
#[derive(Clone, Debug)]
pub(super) struct Rows<R> {
    pub new: Vec<R>,
    pub changed: Vec<R>,
    pub gone: Vec<Uuid>,
}

impl<R> Default for Rows<R> {
    fn default() -> Self {
        Rows { new: vec![], changed: vec![], gone: vec![] }
    }
}

impl<R: Record> Rows<R> {
    async fn write(&self, tx: &mut Tx, writer: &mut Writer) -> Result<()> {
        if !self.gone.is_empty() {
            writer.delete::<R>(tx, &self.gone).await?;
        }
        if !self.changed.is_empty() {
            writer.update(tx, &self.changed).await?;
        }
        if !self.new.is_empty() {
            writer.insert(tx, &self.new).await?;
        }
        Ok(())
    }
}

/// Everything that is to be written.
#[derive(Clone, Debug, Default)]
pub(super) struct Steps {
    pub organizations: Rows<OrganizationRecord>,
    pub people: Rows<PersonRecord>,
    pub posts: Rows<PostRecord>,
    pub memberships: Rows<MembershipRecord>,
    pub details: Rows<ContactDetailRecord>,
    pub identifiers: Rows<IdentifierRecord>,
    pub other_names: Rows<OtherNameRecord>,
    pub tags: Rows<TagRecord>,
    pub taggings: Rows<TaggingRecord>,
    pub commitments: Rows<CommitmentRecord>,
    pub mentions: Rows<MentionRecord>,
    pub parties: Rows<MentionPartyRecord>,
    pub vote_events: Rows<VoteEventRecord>,
    pub votes: Rows<VoteRecord>,
}

impl Steps {
    /// Writes everything, as part of one act.
    pub async fn write(&self, tx: &mut Tx, writer: &mut Writer) -> Result<()> {
        self.organizations.write(tx, writer).await?;
        self.people.write(tx, writer).await?;
        self.posts.write(tx, writer).await?;
        self.memberships.write(tx, writer).await?;
        self.details.write(tx, writer).await?;
        self.identifiers.write(tx, writer).await?;
        self.other_names.write(tx, writer).await?;
        self.tags.write(tx, writer).await?;
        self.taggings.write(tx, writer).await?;
        self.commitments.write(tx, writer).await?;
        self.mentions.write(tx, writer).await?;
        self.parties.write(tx, writer).await?;
        self.vote_events.write(tx, writer).await?;
        self.votes.write(tx, writer).await
    }
}
