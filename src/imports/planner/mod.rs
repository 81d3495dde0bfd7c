//! Comparing records with the directory, piece by piece, so that a long list never stands in memory as a whole.
//!
//! Identity: strong identifiers match; an address matches together with the name; a name alone never does, it is a
//! doubt that a person decides. Whoever one run has added is not taken for a namesake by its later entries, so that
//! what is shown before and what is written afterwards cannot differ.

mod bodies;
mod identity;
mod mentions;
pub(super) mod organizations;
mod people;
mod register;
mod store;
mod votes;

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::data::{Key, OrganizationRef, Record};
use super::entries::{Counts, Entry, Verdict};
use super::steps::Steps;
use crate::db::{Ex, Result};
use crate::directory::records::{PostId, RecordKind, TagId};
use crate::directory::{OrganizationId, PersonId};
use crate::t;
use organizations::Organizations;

/// What someone decided about a doubtful entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It is this one of the directory.
    Same(Uuid),
    /// It is none of the directory's.
    Other,
    /// It is left out.
    Leave,
}

/// What a run knows besides its records.
#[derive(Clone, Debug)]
pub(super) struct Context {
    /// Where everything it writes was learnt: `sample.csv, as of 2016-04-01`.
    pub source: String,
    /// What the list is called, whatever its edition: the prefix of its row keys.
    pub list: String,
    /// The day on which it was true.
    pub as_of: NaiveDate,
    /// The time that stamps rows.
    pub now: DateTime<Utc>,
    /// What was decided, by the entries' keys.
    pub decisions: HashMap<String, Decision>,
}

/// What a piece of a list comes to.
#[derive(Debug, Default)]
pub(super) struct Piece {
    pub entries: Vec<Entry>,
    pub steps: Steps,
}

/// Compares the records of one run.
#[derive(Debug)]
pub(super) struct Planner {
    context: Context,
    organizations: Organizations,
    /// Keys that entries of this run have, with who and where.
    claimed: HashMap<Key, String>,
    /// People whom entries of this run turned out to be.
    met: HashMap<PersonId, String>,
    /// People whom this run adds.
    created: HashSet<PersonId>,
    /// People by the key of their row.
    rows: HashMap<String, PersonId>,
    /// Keys of the rows that mentions and acts gave rise to, doubtful ones, too: each is asked about once.
    implied: HashSet<String>,
    tags: HashMap<String, TagId>,
    posts: HashMap<(OrganizationId, String, String), PostId>,
    mentions: HashSet<(String, String)>,
    commitments: HashSet<(String, String, String)>,
    /// How much it came to so far.
    pub counts: Counts,
    /// Notes about people that were met: see [`Planner::warnings`].
    notes: usize,
}

impl Planner {
    pub fn new(context: Context) -> Self {
        Planner {
            context,
            organizations: Organizations::default(),
            claimed: HashMap::new(),
            met: HashMap::new(),
            created: HashSet::new(),
            rows: HashMap::new(),
            implied: HashSet::new(),
            tags: HashMap::new(),
            posts: HashMap::new(),
            mentions: HashSet::new(),
            commitments: HashSet::new(),
            counts: Counts::default(),
            notes: 0,
        }
    }

    /// What is odd about the list as a whole, in sentences.
    pub fn warnings(&self) -> Vec<String> {
        // The directory is shared; what is noted about someone belongs to a client.
        let notes = (self.notes > 0).then(|| t!("imports-warning-notes", n = self.notes));
        notes.into_iter().collect()
    }

    /// Compares a piece of the list.
    pub async fn piece(&mut self, ex: impl Into<Ex<'_>>, records: Vec<Record>) -> Result<Piece> {
        let mut ex = ex.into();
        let mut piece = Piece::default();
        self.counts.listed += records.len();
        let has_note = |record: &&Record| matches!(record, Record::Person(person) if person.note.is_some());
        self.notes += records.iter().filter(has_note).count();
        self.look_up_organizations(ex.again(), &records).await?;
        let (mut people, mut organizations, mut mentions, mut commitments) = (vec![], vec![], vec![], vec![]);
        let mut votes = vec![];
        for record in records {
            match record {
                Record::Person(person) => people.push(*person),
                Record::Organization(organization) => organizations.push(*organization),
                Record::Mention(mention) => mentions.push(*mention),
                Record::Commitment(commitment) => commitments.push(*commitment),
                Record::VoteEvent(event) => votes.push(*event),
                Record::Doubtful(doubt) => {
                    let entry = Entry::new(Verdict::Doubtful, RecordKind::Person, doubt.place.0.clone(), doubt.name);
                    let entry = entry.at(&doubt.place).doubting(doubt.reason, t!("imports-outcome-left-out"));
                    piece.entries.push(entry);
                }
            }
        }
        self.plan_organizations(ex.again(), &organizations, &mut piece).await?;
        people.extend(self.hosts(&mentions));
        people.extend(Self::holders(&commitments));
        self.plan_people(ex.again(), &people, &mut piece).await?;
        self.plan_mentions(ex.again(), &mentions, &mut piece).await?;
        self.plan_commitments(ex.again(), &commitments, &mut piece).await?;
        self.plan_votes(ex, &votes, &mut piece).await?;
        for entry in &piece.entries {
            self.counts.add(entry.verdict);
        }
        Ok(piece)
    }

    async fn look_up_organizations(&mut self, ex: Ex<'_>, records: &[Record]) -> Result<()> {
        let mut wanted: Vec<&OrganizationRef> = vec![];
        for record in records {
            match record {
                Record::Person(person) => {
                    let memberships = person.memberships.iter();
                    wanted.extend(memberships.flat_map(|m| [Some(&m.organization), m.on_behalf_of.as_ref()]).flatten());
                }
                Record::Organization(organization) => wanted.push(&organization.organization),
                Record::Mention(mention) => wanted.extend(mention.parties.iter().filter_map(mentions::organization)),
                Record::Commitment(_) | Record::VoteEvent(_) | Record::Doubtful(_) => {}
            }
        }
        let network = register::network();
        if records.iter().any(|record| matches!(record, Record::Commitment(_))) {
            wanted.push(&network);
        }
        let parliament = votes::parliament();
        if records.iter().any(|record| matches!(record, Record::VoteEvent(_))) {
            wanted.push(&parliament);
        }
        self.organizations.look_up(ex, &wanted).await
    }

    /// Where rows of this run were learnt, if a day in them is no list's.
    fn assumed(&self) -> String {
        t!("imports-source-assumed", source = &self.context.source)
    }

    /// The key of a row, as an identifier.
    fn row_key(&self, row_key: &str) -> Key {
        Key::new(super::data::scheme::ROW, format!("{}:{row_key}", self.context.list))
    }
}
