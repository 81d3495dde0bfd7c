//! Readers: one per format, from files to [records](crate::imports::data). Pure: no database, no clock, no network.
//!
//! Lists of sitting Members ([`Format::is_snapshot`]) are read by [`meps`](crate::imports::meps): who is missing on
//! them has left, which no other format says.

mod bodies;
pub(super) mod columns;
mod commission;
mod ep_api;
mod ep_directory;
mod ep_open_data;
mod ep_term;
mod focal_points;
mod headed;
mod howtheyvote;
pub(super) mod json;
mod popolo;
mod roles;
pub mod table;
mod text;
pub mod transparency_register;
mod values;
pub mod vcard;
mod votes;
mod whoiswho;

pub(super) use votes::shown as shown_counts;

use super::data::Sink;
use super::{Refusal, SourceFile};
use crate::t;

crate::text_enum! {
    /// How a list is written, and by whom.
    pub enum Format {
        /// Sitting Members: the full list of the European Parliament (XML), or a CSV or JSON snapshot.
        Meps = "meps",
        /// Everyone of a term: the Parliament's directory (XML).
        EpDirectory = "ep-directory",
        /// Everyone of a term: the Parliament's open data (CSV in Windows-1252).
        EpOpenData = "ep-open-data",
        /// The Parliament's Open Data API, version 2 (JSON-LD).
        EpApi = "ep-api",
        /// The roll-call project's set of CSV files.
        HowTheyVote = "howtheyvote",
        /// Popolo JSON.
        Popolo = "popolo",
        /// EU Whoiswho (CSV).
        Whoiswho = "whoiswho",
        /// Meetings of Commissioners and their cabinets (CSV).
        CommissionMeetings = "commission-meetings",
        /// Portfolios and directorates-general of the Commission (CSV).
        CommissionPortfolios = "commission-portfolios",
        /// The EU Transparency Register (XML).
        TransparencyRegister = "transparency-register",
        /// vCards.
        Vcard = "vcard",
        /// States and their focal points (CSV).
        FocalPoints = "focal-points",
        /// Everyone of a term, with the numbers of the voting system (CSV).
        EpTerm = "ep-term",
        /// Roll-call votes of a sitting, voter by voter: the Parliament's own (XML).
        RollCalls = "roll-calls",
        /// What was voted on in a sitting, with results: the Parliament's own (XML).
        VoteLists = "vote-lists",
        /// Votes as cards: one file of voters (CSV) and one of facts (JSON) each.
        VoteCards = "vote-cards",
        /// Counts of all roll-call votes of a term (CSV).
        VoteCounts = "vote-counts",
        /// The roll-call project's votes and voters (CSV).
        HowTheyVoteVotes = "howtheyvote-votes",
        /// Any table (CSV, XLSX) whose columns a person has named.
        Table = "table",
    }
}

impl Format {
    /// As shown on a page.
    pub fn label(self) -> &'static str {
        match self {
            Format::Meps => t!("imports-format-meps"),
            Format::EpDirectory => t!("imports-format-ep-directory"),
            Format::EpOpenData => t!("imports-format-ep-open-data"),
            Format::EpApi => t!("imports-format-ep-api"),
            Format::HowTheyVote => "HowTheyVote.eu",
            Format::Popolo => "Popolo",
            Format::Whoiswho => "EU Whoiswho",
            Format::CommissionMeetings => t!("imports-format-commission-meetings"),
            Format::CommissionPortfolios => t!("imports-format-commission-portfolios"),
            Format::TransparencyRegister => t!("imports-format-transparency-register"),
            Format::Vcard => "vCard",
            Format::FocalPoints => t!("imports-format-focal-points"),
            Format::EpTerm => t!("imports-format-ep-term"),
            Format::RollCalls => t!("imports-format-roll-calls"),
            Format::VoteLists => t!("imports-format-vote-lists"),
            Format::VoteCards => t!("imports-format-vote-cards"),
            Format::VoteCounts => t!("imports-format-vote-counts"),
            Format::HowTheyVoteVotes => t!("imports-format-howtheyvote-votes"),
            Format::Table => t!("imports-format-table"),
        }
    }

    /// Whether whoever is missing on the list has left.
    pub fn is_snapshot(self) -> bool {
        self == Format::Meps
    }
}

/// The start of a file, by which its format is recognised.
#[derive(Clone, Debug)]
pub struct Head {
    /// What it is called.
    pub name: String,
    /// Its first bytes, 64 kB at most.
    pub bytes: Vec<u8>,
}

/// Bytes that are looked at to recognise a format.
const HEAD: usize = 64 * 1024;

/// The start of a file.
fn head(file: &SourceFile) -> Result<Head, Refusal> {
    Ok(Head { name: file.name.clone(), bytes: file.head(HEAD)? })
}

/// Whether files are of a format, by their beginnings.
type Recognises = fn(&[Head]) -> bool;

/// What the files are; none where only a person can say.
///
/// # Errors
/// Refused when they cannot be read.
pub fn detect(files: &[SourceFile]) -> Result<Option<Format>, Refusal> {
    let heads = files.iter().map(head).collect::<Result<Vec<_>, Refusal>>()?;
    let readers: &[(Format, Recognises)] = &[
        (Format::EpDirectory, ep_directory::recognises),
        (Format::Meps, super::meps::recognises),
        (Format::EpOpenData, ep_open_data::recognises),
        (Format::EpApi, ep_api::recognises),
        (Format::HowTheyVote, howtheyvote::recognises),
        (Format::Popolo, popolo::recognises),
        (Format::FocalPoints, focal_points::recognises),
        (Format::Whoiswho, whoiswho::recognises),
        (Format::CommissionMeetings, commission::meetings::recognises),
        (Format::CommissionPortfolios, commission::portfolios::recognises),
        (Format::TransparencyRegister, transparency_register::recognises),
        (Format::Vcard, vcard::recognises),
        (Format::EpTerm, ep_term::recognises),
        (Format::RollCalls, votes::roll_calls::recognises),
        (Format::VoteLists, votes::lists::recognises),
        (Format::VoteCards, votes::cards::recognises),
        (Format::VoteCounts, votes::counts::recognises),
        (Format::HowTheyVoteVotes, votes::howtheyvote::recognises),
    ];
    Ok(readers.iter().find(|(_, recognises)| recognises(&heads)).map(|(format, _)| *format))
}

/// Whether a file is XML, HTML or JSON: no table, whatever it is called.
///
/// # Errors
/// Refused when it cannot be read.
pub(super) fn is_marked_up(file: &SourceFile) -> Result<bool, Refusal> {
    let head = file.head(HEAD)?;
    let text = String::from_utf8_lossy(&head);
    Ok(text.trim_start_matches('\u{feff}').trim_start().starts_with(['<', '{', '[']))
}

/// What a person has said of the columns of a table.
fn mapped(mapping: Option<&str>) -> Result<table::Mapping, Refusal> {
    let mapping = mapping.ok_or_else(|| Refusal::new(t!("imports-map-first")))?;
    let mapping: table::Mapping = serde_json::from_str(mapping)
        .map_err(|error| Refusal::new(t!("imports-mapping-unreadable", why = error.to_string())))?;
    mapping.check()?;
    Ok(mapping)
}

/// Reads the files as a format that is not a [snapshot](Format::is_snapshot). A table is read by its mapping, as JSON.
///
/// # Errors
/// A [`Refusal`] that says what is wrong, where, and what to do; what was read before is thrown away.
pub fn read(format: Format, mapping: Option<&str>, files: &[SourceFile], sink: Sink<'_>) -> Result<(), Refusal> {
    match format {
        Format::EpDirectory => ep_directory::read(files, sink),
        Format::EpOpenData => ep_open_data::read(files, sink),
        Format::EpApi => ep_api::read(files, sink),
        Format::HowTheyVote => howtheyvote::read(files, sink),
        Format::Popolo => popolo::read(files, sink),
        Format::FocalPoints => focal_points::read(files, sink),
        Format::Whoiswho => whoiswho::read(files, sink),
        Format::CommissionMeetings => commission::meetings::read(files, sink),
        Format::CommissionPortfolios => commission::portfolios::read(files, sink),
        Format::TransparencyRegister => transparency_register::read(files, sink),
        Format::Vcard => vcard::read(files, sink),
        Format::EpTerm => ep_term::read(files, sink),
        Format::RollCalls => votes::roll_calls::read(files, sink),
        Format::VoteLists => votes::lists::read(files, sink),
        Format::VoteCards => votes::cards::read(files, sink),
        Format::VoteCounts => votes::counts::read(files, sink),
        Format::HowTheyVoteVotes => votes::howtheyvote::read(files, sink),
        Format::Table => table::read(files, &mapped(mapping)?, sink),
        Format::Meps => Err(Refusal::new(t!("imports-read-whole"))),
    }
}
