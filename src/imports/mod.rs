//! Reading public lists into the directory.
//!
//! A list is [received](receive): its files are kept and its format is found out. It is then [looked at](look): read piece
//! by piece into [records](data), compared with the directory by the planner, and kept as [entries](entries()), which a
//! person looks at. Then it is [written](apply), in one transaction, or [thrown away](discard). What was written can be
//! [taken back](undo).

pub mod cards;
pub mod data;
pub mod entries;
mod files;
pub mod meps;
mod planner;
mod progress;
pub mod read;
mod refusal;
mod runs;
mod source;
mod steps;
mod store;
mod unpack;
pub mod web;
mod work;

pub use planner::Decision;
pub use progress::{Desk, Progress};
pub use refusal::Refusal;
pub use runs::{
    Brought, Error, ImportRun, ImportRunId, RunState, apply, decide, decisions, discard, entries, keep, look, look_at,
    map_columns, note_refusal, receive, recognise, remember_mapping, remembered_mapping, remove, run,
    run_of_change_set, runs, sheet, undo,
};
pub use source::{MAX_IN_MEMORY, SourceFile};
pub use unpack::expand;
pub use work::Preview;
