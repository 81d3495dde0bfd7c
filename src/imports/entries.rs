//! What a list changes, entry by entry, as it is shown before anything is written.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::directory::records::RecordKind;
use crate::directory::{Gender, Role};
use crate::t;

crate::text_enum! {
    /// What becomes of an entry.
    pub enum Verdict {
        /// Not in the directory yet.
        New = "new",
        /// In the directory, with differences.
        Changed = "changed",
        /// In the directory, no longer on the list: it ends.
        Gone = "gone",
        /// To be looked at by a person.
        Doubtful = "doubtful",
    }
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// What becomes of it.
    pub verdict: Verdict,
    /// What makes it known again when the list is read once more: its number, else its place.
    pub key: String,
    /// What it is.
    pub kind: RecordKind,
    /// The record in the directory; none if it is not there yet.
    pub record: Option<Uuid>,
    /// As shown.
    pub name: String,
    /// Where in the file; empty for what is gone.
    pub place: String,
    /// Of someone new or gone: what is known, as label and value.
    pub facts: Vec<(String, String)>,
    /// Of someone in the directory: what changes.
    pub changes: Vec<FieldChange>,
    /// Of a doubt: what is doubtful, as a sentence.
    pub reason: String,
    /// Of a doubt: what happens with the entry, as a sentence.
    pub outcome: String,
    /// Of a doubt about who it is: who it might be.
    pub candidates: Vec<Candidate>,
    /// Of a doubt: whether the rest of the entry is written all the same.
    pub is_written: bool,
}

/// Someone in the directory whom an entry might mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// Identity.
    pub record: Uuid,
    /// As shown.
    pub name: String,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldChange {
    /// What changes, in words: `Committee AFET`.
    pub what: String,
    /// What it was; none for nothing.
    pub from: Option<String>,
    /// What it becomes; none for nothing.
    pub to: Option<String>,
}

impl FieldChange {
    /// A change of one thing from something (or nothing) to something (or nothing).
    pub fn new(what: impl Into<String>, from: Option<String>, to: Option<String>) -> Self {
        FieldChange { what: what.into(), from, to }
    }
}

impl Entry {
    /// An entry with nothing in it yet.
    pub fn new(verdict: Verdict, kind: RecordKind, key: impl Into<String>, name: impl Into<String>) -> Self {
        Entry {
            verdict,
            key: key.into(),
            kind,
            record: None,
            name: name.into(),
            place: String::new(),
            facts: vec![],
            changes: vec![],
            reason: String::new(),
            outcome: String::new(),
            candidates: vec![],
            is_written: false,
        }
    }

    /// The same, at a place.
    #[must_use]
    pub fn at(mut self, place: impl std::fmt::Display) -> Self {
        self.place = place.to_string();
        self
    }

    /// The same, with a doubt.
    #[must_use]
    pub fn doubting(mut self, reason: impl Into<String>, outcome: impl Into<String>) -> Self {
        (self.reason, self.outcome) = (reason.into(), outcome.into());
        self
    }

    /// The same, with a fact, if there is one.
    #[must_use]
    pub fn fact(mut self, label: &str, value: Option<impl Into<String>>) -> Self {
        if let Some(value) = value.map(Into::into).filter(|value: &String| !value.is_empty()) {
            self.facts.push((label.to_owned(), value));
        }
        self
    }
}

/// A gender as a change shows it.
pub(super) fn shown_gender(gender: Gender) -> &'static str {
    match gender {
        Gender::Female => t!("imports-gender-female"),
        Gender::Male => t!("imports-gender-male"),
    }
}

/// A role as a change shows it.
pub(super) fn shown_role(role: Role) -> &'static str {
    match role {
        Role::Member => t!("imports-role-member"),
        Role::Substitute => t!("imports-role-substitute"),
        Role::ViceChair => t!("imports-role-vice-chair"),
        Role::Chair => t!("imports-role-chair"),
        Role::Head => t!("imports-role-head"),
        Role::Deputy => t!("imports-role-deputy"),
        Role::Official => t!("imports-role-official"),
        Role::Observer => t!("imports-role-observer"),
    }
}

/// How much a list changes. Doubtful entries that are written nevertheless count among the others as well.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Counts {
    /// Entries of the list.
    pub listed: usize,
    /// Not in the directory yet.
    pub new: usize,
    /// With differences.
    pub changed: usize,
    /// No longer on the list.
    pub gone: usize,
    /// To be looked at.
    pub doubtful: usize,
    /// As they are.
    pub unchanged: usize,
}

impl Counts {
    /// Counts an entry.
    pub fn add(&mut self, verdict: Verdict) {
        match verdict {
            Verdict::New => self.new += 1,
            Verdict::Changed => self.changed += 1,
            Verdict::Gone => self.gone += 1,
            Verdict::Doubtful => self.doubtful += 1,
        }
    }

    /// Whether there is nothing to write.
    pub fn is_empty(&self) -> bool {
        self.new == 0 && self.changed == 0 && self.gone == 0
    }
}

/// Stands for everything that was shown, in 32 characters: whoever agrees to a list of changes agrees to this one.
#[derive(Clone, Debug, Default)]
pub struct Fingerprint(Sha256);

impl Fingerprint {
    /// Takes one more entry in. The identity of what is not there yet is made when it is written.
    pub fn add(&mut self, entry: &Entry) {
        let mut entry = entry.clone();
        if entry.verdict == Verdict::New {
            entry.record = None;
        }
        // An entry is strings and ids: it can always be written down.
        self.0.update(serde_json::to_vec(&entry).unwrap_or_default());
        self.0.update(b"\n");
    }

    /// The fingerprint of everything so far.
    pub fn finish(self) -> String {
        self.0.finalize().iter().take(16).fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
    }
}
