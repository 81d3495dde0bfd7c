//! Reading public lists into the directory.
//!
//! A list is first looked at ([`preview`]): read whole, compared, kept with its bytes as a run. Then it is written
//! ([`apply_run`]), in one transaction, or thrown away ([`discard_run`]).

pub mod data;
pub mod meps;
pub mod read;
mod refusal;
mod runs;
mod source;
mod store;
mod unpack;
pub mod web;

pub use refusal::Refusal;
pub use runs::{
    Error, ImportKind, ImportRun, ImportRunId, ImportRunRow, RunState, apply_run, content, discard_run, preview,
    review_run, run, runs,
};
pub use source::{MAX_IN_MEMORY, SourceFile};
pub use unpack::expand;
