//! A stance in a history: what was recorded, on what it rests, and taking it back. Drawn by `stances/_entry`.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::Serialize;

use super::inline::undoing;
use crate::stances::Entry;
use crate::t;
use crate::web::Visit;
use crate::web::lists::along;
use crate::when::day;

/// How long whoever recorded a stance may call it a mistake, in hours; later it is withdrawn with a reason.
const UNDO_HOURS: i64 = 24;

/// One stance in the history.
#[derive(Debug, Serialize)]
pub struct HistoryItem {
    /// The day on which it was so, and when it was recorded: what it is ordered by.
    #[serde(skip)]
    pub at: (NaiveDate, DateTime<Utc>),
    id: String,
    level: &'static str,
    objective: String,
    when: String,
    evidence: &'static str,
    is_public: bool,
    confidence: &'static str,
    quote: String,
    link: Option<String>,
    by: String,
    withdrawn: Option<String>,
    /// Whether the reader has just recorded it, and may say that it was a mistake.
    may_undo: bool,
    /// Where it is undone.
    undo: String,
    /// Whether it is shown as it was known on an earlier day: nothing is done to it there.
    is_of_then: bool,
}

impl HistoryItem {
    /// As it is shown; `list`: the list that the holder's page was opened from.
    pub(super) fn new(visit: &Visit, entry: Entry, list: &[(String, String)], is_of_then: bool) -> HistoryItem {
        let is_fresh = visit.now() - entry.recorded_at < TimeDelta::hours(UNDO_HOURS);
        let back = along(&format!("{}?objective={}", entry.holder.path(), entry.objective_id), list);
        let withdrawn = entry.withdrawn_at.map(|at| {
            let reason = entry.withdrawn_reason.clone().unwrap_or_default();
            t!("stances-withdrawn", when = visit.app.zone.shown(at), reason = reason)
        });
        HistoryItem {
            at: (entry.valid_on, entry.recorded_at),
            may_undo: is_fresh && entry.withdrawn_at.is_none() && entry.author_id == Some(visit.who.id),
            undo: undoing(&format!("/stances/{}/undoing", entry.id), &back),
            id: entry.id.to_string(),
            level: entry.level.code(),
            objective: entry.objective_name,
            when: day(entry.valid_on),
            evidence: entry.evidence.label(),
            is_public: entry.evidence.is_public(),
            confidence: entry.confidence.label(),
            quote: entry.quote,
            link: entry.link,
            by: entry.author_name.unwrap_or_else(|| t!("stances-account-gone").into()),
            withdrawn,
            is_of_then,
        }
    }

    /// As on a sample page.
    pub fn sample(withdrawn: Option<String>) -> HistoryItem {
        HistoryItem {
            at: (NaiveDate::MIN, DateTime::UNIX_EPOCH),
            id: "s".into(),
            level: "p1",
            objective: "EU Focal Point for R2P".into(),
            when: "19 Nov 2026".into(),
            evidence: "Meeting",
            is_public: false,
            confidence: "medium",
            quote: "I can defend it in my group.".into(),
            link: Some("https://example.org/".into()),
            by: "Elin Lindqvist".into(),
            may_undo: withdrawn.is_none(),
            undo: "/stances/s/undoing".into(),
            withdrawn,
            is_of_then: false,
        }
    }
}
