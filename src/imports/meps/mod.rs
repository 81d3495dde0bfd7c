//! The list of Members of the European Parliament: read, compared with the directory, written.
//!
//! A list is true on one day, `as_of`. It says who sits on that day, not since when, so first days are worked out:
//!
//! - A mandate starts with the parliamentary term that contains `as_of`, or on the list's `since` if that is later.
//!   Someone who is not on an earlier list of the same term cannot have sat on its day: then, without a later `since`,
//!   the mandate starts on `as_of`.
//! - Groups, parties, committees and delegations start with the mandate when it is new; a change that a later list
//!   shows starts on `as_of`, and what it replaces ends the day before.
//! - A mandate, group, committee or delegation of an earlier term ends with that term, whatever the list says.
//!
//! A first day that no list gave is marked as assumed in the membership's source.
//!
//! What a list is silent on (the XML knows no committees, addresses or dates) stays as it is.

mod apply;
pub(super) mod decode;
mod entries;
mod head;
mod json;
pub(super) mod list;
pub(super) mod names;
mod plan;
pub mod reference;
pub(super) mod sheet;
mod store;
mod work;
pub(super) mod xml;

pub(in crate::imports) use apply::rows;
pub use apply::{Applied, apply};
pub use decode::MAX_FILE;
pub(in crate::imports) use entries::{entries, number};
pub use head::recognises;
pub use list::{Format, Knows, LeftOut, Listed, MepList, Place, detect_as_of, parse};
pub use names::{split, split_surname_first};
pub(in crate::imports) use plan::work_out;
pub use plan::{ChangedMember, DoubtfulRow, Field, FieldChange, GoneMember, NewMember, Plan, plan};
