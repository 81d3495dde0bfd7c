//! The rows of the directory as they are stored, each with its table: what is written through a
//! [change set](super::changes) is written, remembered and restored from these.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::{
    Classification, ContactDetailId, ContactKind, Gender, IdentifierId, MembershipId, OrganizationId, PersonId, Role,
    Standing,
};
use crate::db::{Rec, Val};
use crate::t;

crate::id! {
    /// A position that outlives its holders.
    PostId,
    /// Another name of a person or an organisation.
    OtherNameId,
    /// Person to person.
    RelationshipId,
    /// A word to mark people and organisations with.
    TagId,
    /// One such mark.
    TaggingId,
    /// A formal, dated act of a state or an organisation.
    CommitmentId,
    /// A published meeting or statement.
    MentionId,
    /// A party of a mention.
    MentionPartyId,
    /// One vote of a body.
    VoteEventId,
    /// How one person voted.
    VoteId,
}

crate::text_enum! {
    /// How exactly a first day is known.
    pub enum StartPrecision {
        /// To the day.
        Day = "day",
        /// To the month: the first day of it stands for it.
        Month = "month",
        /// To the year: the first day of it stands for it.
        Year = "year",
        /// Not at all: [`SINCE_EVER`] stands for it.
        Unknown = "unknown",
    }
}

crate::text_enum! {
    /// How exactly a last day is known.
    pub enum EndPrecision {
        /// To the day.
        Day = "day",
        /// To the month: the last day of it stands for it.
        Month = "month",
        /// To the year: the last day of it stands for it.
        Year = "year",
    }
}

/// The first day of what is there since nobody knows when.
pub const SINCE_EVER: NaiveDate = NaiveDate::from_ymd_opt(1, 1, 1).expect("the first day of the calendar is a day");

crate::text_enum! {
    /// Tables whose rows are written through a change set, parents before children.
    pub enum RecordKind {
        /// [`OrganizationRecord`].
        Organization = "organization",
        /// [`PersonRecord`].
        Person = "person",
        /// [`PostRecord`].
        Post = "post",
        /// [`MembershipRecord`].
        Membership = "membership",
        /// [`ContactDetailRecord`].
        ContactDetail = "contact_detail",
        /// [`IdentifierRecord`].
        Identifier = "identifier",
        /// [`OtherNameRecord`].
        OtherName = "other_name",
        /// [`RelationshipRecord`].
        Relationship = "relationship",
        /// [`TagRecord`].
        Tag = "tag",
        /// [`TaggingRecord`].
        Tagging = "tagging",
        /// [`CommitmentRecord`].
        Commitment = "commitment",
        /// [`MentionRecord`].
        Mention = "mention",
        /// [`MentionPartyRecord`].
        MentionParty = "mention_party",
        /// [`VoteEventRecord`].
        VoteEvent = "vote_event",
        /// [`VoteRecord`].
        Vote = "vote",
        /// A row of another domain that a merge moved from one person to the other; its owner moves it back.
        Elsewhere = "elsewhere",
    }
}

crate::text_enum! {
    /// What became of a vote.
    pub enum VoteResult {
        /// There was the majority it needed.
        Adopted = "adopted",
        /// There was not.
        Rejected = "rejected",
        /// It was not decided on, because something else was.
        Lapsed = "lapsed",
    }
}

crate::text_enum! {
    /// How someone voted, or why they did not.
    pub enum VoteChoice {
        /// For.
        For = "for",
        /// Against.
        Against = "against",
        /// Abstained, which is voting.
        Abstention = "abstention",
        /// Was not there.
        Absent = "absent",
        /// Was not there, and is excused.
        Excused = "excused",
        /// Was there that day, and did not vote.
        Attended = "attended",
        /// Did not vote; why is not known.
        DidNotVote = "did-not-vote",
    }
}

impl VoteResult {
    /// As shown on a page.
    pub fn label(self) -> &'static str {
        match self {
            VoteResult::Adopted => t!("directory-type-vote-adopted"),
            VoteResult::Rejected => t!("directory-type-vote-rejected"),
            VoteResult::Lapsed => t!("directory-type-vote-lapsed"),
        }
    }
}

impl VoteChoice {
    /// As shown on a page.
    pub fn label(self) -> &'static str {
        match self {
            VoteChoice::For => t!("directory-type-vote-for"),
            VoteChoice::Against => t!("directory-type-vote-against"),
            VoteChoice::Abstention => t!("directory-type-vote-abstained"),
            VoteChoice::Absent => t!("directory-type-vote-absent"),
            VoteChoice::Excused => t!("directory-type-vote-excused"),
            VoteChoice::Attended => t!("directory-type-vote-attended"),
            VoteChoice::DidNotVote => t!("directory-type-vote-did-not-vote"),
        }
    }

    /// Whether it is a vote cast: for, against or abstention.
    pub fn is_cast(self) -> bool {
        self <= VoteChoice::Abstention
    }
}

/// A row that is written through a change set.
pub trait Record: Rec + Clone + Serialize + for<'de> Deserialize<'de> {
    /// Its table.
    const KIND: RecordKind;
    /// `select … from table where id in `.
    const SELECT: &'static str;
    /// `insert into table (…) values `.
    const INSERT: &'static str;
    /// ` on conflict (id) do update set …`.
    const UPSERT: &'static str;
    /// `delete from table where id in `.
    const DELETE: &'static str;
    /// How many columns it has.
    const COLUMNS: usize;

    /// Identity.
    fn uuid(&self) -> Uuid;
    /// The values of its columns, in order.
    fn values(&self) -> Vec<Val>;
    /// As it is remembered. These types can always be written as JSON.
    fn json(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }
}

macro_rules! record {
    ($(#[$meta:meta])* $name:ident, $kind:ident, $table:literal {
        id: $id:ty, $($(#[$fmeta:meta])* $field:ident : $type:ty),+ $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, sqlx::FromRow)]
        pub struct $name {
            /// Identity.
            pub id: $id,
            $($(#[$fmeta])* pub $field: $type),+
        }
        impl Record for $name {
            const KIND: RecordKind = RecordKind::$kind;
            const SELECT: &'static str =
                concat!("select id", $(", ", stringify!($field)),+, " from ", $table, " where id in ");
            const INSERT: &'static str = concat!("insert into ", $table, " (id", $(", ", stringify!($field)),+, ") values ");
            const UPSERT: &'static str =
                concat!(" on conflict (id) do update set id = excluded.id", $(", ", stringify!($field), " = excluded.", stringify!($field)),+);
            const DELETE: &'static str = concat!("delete from ", $table, " where id in ");
            const COLUMNS: usize = 1 + [$(stringify!($field)),+].len();

            fn uuid(&self) -> Uuid {
                self.id.0
            }

            fn values(&self) -> Vec<Val> {
                vec![self.id.into(), $(self.$field.clone().into()),+]
            }
        }
    };
}

record! {
    /// A person.
    PersonRecord, Person, "person" {
        id: PersonId,
        /// As shown.
        name: String,
        /// Given names; may be empty.
        given_name: String,
        /// Family name as the source writes it.
        family_name: String,
        /// Family name first, folded.
        sort_name: String,
        /// Where known.
        gender: Option<Gender>,
        /// ISO 639-1 code of the language to write in.
        language: Option<String>,
        /// Name and other names, folded.
        search_text: String,
        /// When added.
        created_at: DateTime<Utc>,
        /// When last changed.
        updated_at: DateTime<Utc>,
        /// `Dr`, `Ms`.
        honorific_prefix: Option<String>,
        /// `PhD`.
        honorific_suffix: Option<String>,
        /// ISO 3166-1 alpha-2.
        nationality: Option<String>,
        /// Day of death.
        died_on: Option<NaiveDate>,
        /// The person that this entry turned out to be.
        merged_into: Option<PersonId>,
    }
}

record! {
    /// An organisation.
    OrganizationRecord, Organization, "organization" {
        id: OrganizationId,
        /// Its kind.
        classification: Classification,
        /// Full name.
        name: String,
        /// The code it goes by, or the name itself; unique with kind and area.
        short_name: String,
        /// What it is part of.
        parent_id: Option<OrganizationId>,
        /// ISO 3166-1 alpha-2; empty where it has none.
        area_code: String,
        /// Code, name and other names, folded.
        search_text: String,
        /// When added.
        created_at: DateTime<Utc>,
        /// First day.
        founded_on: Option<NaiveDate>,
        /// Last day.
        dissolved_on: Option<NaiveDate>,
        /// What a register says of it: a list of pairs, as JSON.
        facts: Option<String>,
        /// The organisation that this entry turned out to be; never one that was absorbed itself.
        merged_into: Option<OrganizationId>,
    }
}

record! {
    /// A position that outlives its holders.
    PostRecord, Post, "post" {
        id: PostId,
        /// Where.
        organization_id: OrganizationId,
        /// What it is called.
        label: String,
        /// For which state, ISO 3166-1 alpha-2; empty where for none.
        area_code: String,
        /// First day of the position itself.
        start_date: Option<NaiveDate>,
        /// Its last day.
        end_date: Option<NaiveDate>,
        /// Where it was learnt.
        source: String,
        /// Label, folded.
        search_text: String,
        /// When added.
        created_at: DateTime<Utc>,
    }
}

record! {
    /// A person's role in an organisation.
    MembershipRecord, Membership, "membership" {
        id: MembershipId,
        /// Who.
        person_id: PersonId,
        /// Where.
        organization_id: OrganizationId,
        /// As what.
        role: Role,
        /// For which state, ISO 3166-1 alpha-2.
        area_code: Option<String>,
        /// First day.
        start_date: NaiveDate,
        /// Last day; none when it goes on.
        end_date: Option<NaiveDate>,
        /// Where it was learnt.
        source: String,
        /// When added.
        created_at: DateTime<Utc>,
        /// The post that it fills.
        post_id: Option<PostId>,
        /// On behalf of which group, party or state.
        on_behalf_of_id: Option<OrganizationId>,
        /// The role in the words of the source.
        label: Option<String>,
        /// How exactly the first day is known.
        start_precision: StartPrecision,
        /// How exactly the last day is known.
        end_precision: EndPrecision,
    }
}

record! {
    /// A way to reach a person or an organisation.
    ContactDetailRecord, ContactDetail, "contact_detail" {
        id: ContactDetailId,
        /// Whose, if a person's.
        person_id: Option<PersonId>,
        /// What it is.
        kind: ContactKind,
        /// The address, number, room or link.
        value: String,
        /// Whether it may be used.
        standing: Standing,
        /// Where it was learnt.
        source: String,
        /// When added.
        created_at: DateTime<Utc>,
        /// When its standing last changed.
        updated_at: DateTime<Utc>,
        /// Whose, if an organisation's.
        organization_id: Option<OrganizationId>,
        /// What it is for.
        label: Option<String>,
    }
}

record! {
    /// A number by which a list knows a person or an organisation.
    IdentifierRecord, Identifier, "identifier" {
        id: IdentifierId,
        /// Whose, if a person's.
        person_id: Option<PersonId>,
        /// Whose numbers these are.
        scheme: String,
        /// The number.
        value: String,
        /// Where it was learnt.
        source: String,
        /// When added.
        created_at: DateTime<Utc>,
        /// Whose, if an organisation's.
        organization_id: Option<OrganizationId>,
    }
}

record! {
    /// Another name of a person or an organisation.
    OtherNameRecord, OtherName, "other_name" {
        id: OtherNameId,
        /// Whose, if a person's.
        person_id: Option<PersonId>,
        /// Whose, if an organisation's.
        organization_id: Option<OrganizationId>,
        /// As written.
        name: String,
        /// Folded.
        search_text: String,
        /// First day under this name.
        start_date: Option<NaiveDate>,
        /// Last day.
        end_date: Option<NaiveDate>,
        /// Where it was learnt.
        source: String,
        /// When added.
        created_at: DateTime<Utc>,
    }
}

record! {
    /// Person to person.
    RelationshipRecord, Relationship, "relationship" {
        id: RelationshipId,
        /// Who.
        person_id: PersonId,
        /// To whom.
        other_person_id: PersonId,
        /// What the first is to the second: see `RelationshipKind`.
        kind: String,
        /// 1 weak to 3 strong.
        strength: i64,
        /// First day.
        start_date: Option<NaiveDate>,
        /// Last day.
        end_date: Option<NaiveDate>,
        /// In a sentence; may be empty.
        note: String,
        /// Where it was learnt.
        source: String,
        /// When added.
        created_at: DateTime<Utc>,
    }
}

record! {
    /// A word to mark people and organisations with.
    TagRecord, Tag, "tag" {
        id: TagId,
        /// As shown.
        name: String,
        /// Folded: two spellings are one tag.
        folded: String,
        /// When added.
        created_at: DateTime<Utc>,
    }
}

record! {
    /// A mark on a person or an organisation.
    TaggingRecord, Tagging, "tagging" {
        id: TaggingId,
        /// With what.
        tag_id: TagId,
        /// Whose, if a person's.
        person_id: Option<PersonId>,
        /// Whose, if an organisation's.
        organization_id: Option<OrganizationId>,
        /// When added.
        created_at: DateTime<Utc>,
    }
}

record! {
    /// A formal, dated act of a state or an organisation.
    CommitmentRecord, Commitment, "commitment" {
        id: CommitmentId,
        /// What kind of act.
        kind: String,
        /// Which state, ISO 3166-1 alpha-2; empty where it is an organisation's.
        area_code: String,
        /// Which organisation.
        organization_id: Option<OrganizationId>,
        /// The post that it filled.
        post_id: Option<PostId>,
        /// In words.
        title: String,
        /// When.
        on_date: NaiveDate,
        /// How exactly.
        on_precision: EndPrecision,
        /// More words; may be empty.
        note: String,
        /// Where it is published.
        link: Option<String>,
        /// Where it was learnt.
        source: String,
        /// When added.
        created_at: DateTime<Utc>,
    }
}

record! {
    /// A published meeting or statement.
    MentionRecord, Mention, "mention" {
        id: MentionId,
        /// What it is.
        kind: String,
        /// What makes it known again.
        mention_key: String,
        /// The day.
        on_date: NaiveDate,
        /// Where; may be empty.
        venue: String,
        /// What it was about.
        subject: String,
        /// Whether it did not take place.
        is_cancelled: bool,
        /// Where it was learnt.
        source: String,
        /// When added.
        created_at: DateTime<Utc>,
    }
}

record! {
    /// A party of a mention.
    MentionPartyRecord, MentionParty, "mention_party" {
        id: MentionPartyId,
        /// Of which mention.
        mention_id: MentionId,
        /// Who, if a known person.
        person_id: Option<PersonId>,
        /// Who, if a known organisation.
        organization_id: Option<OrganizationId>,
        /// As written.
        name: String,
        /// Whether it is the office whose register it is.
        is_host: bool,
    }
}

record! {
    /// One vote of a body, as it is published.
    VoteEventRecord, VoteEvent, "vote_event" {
        id: VoteEventId,
        /// Whose number it is: `europarl-vote`.
        scheme: String,
        /// The number.
        identifier: String,
        /// The body that voted.
        organization_id: OrganizationId,
        /// The day.
        on_date: NaiveDate,
        /// `HH:MM:SS` where it was held; empty where it is not published.
        at_time: String,
        /// What was decided on; may be empty.
        title: String,
        /// Which part of it was voted on; may be empty.
        description: String,
        /// The document (`A10-0001/2024`); may be empty.
        reference: String,
        /// The procedure (`2024/2721(RSP)`); may be empty.
        procedure_reference: String,
        /// What became of it, as published.
        result: Option<VoteResult>,
        /// Votes for, as published.
        count_for: Option<i64>,
        /// Votes against, as published.
        count_against: Option<i64>,
        /// Abstentions, as published.
        count_abstention: Option<i64>,
        /// Whether it was on the text as a whole, where a list says so.
        is_main: Option<bool>,
        /// Where it is published.
        link: Option<String>,
        /// Title, description, references and number, folded.
        search_text: String,
        /// Where it was learnt.
        source: String,
        /// When added.
        created_at: DateTime<Utc>,
    }
}

record! {
    /// How one person voted.
    VoteRecord, Vote, "vote" {
        id: VoteId,
        /// In which vote.
        vote_event_id: VoteEventId,
        /// Who; none while nobody in the directory has the number.
        person_id: Option<PersonId>,
        /// Whose number it is.
        scheme: String,
        /// The number by which the list knows the voter.
        identifier: String,
        /// The name as the list writes it; may be empty.
        name: String,
        /// How.
        choice: VoteChoice,
        /// The political group on the day of the vote; may be empty.
        group_code: String,
        /// The state on the day of the vote, ISO 3166-1 alpha-2; may be empty.
        area_code: String,
    }
}
