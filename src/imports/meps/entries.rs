//! The plan of a list of Members as entries, as every list's changes are shown.

use std::collections::HashMap;

use uuid::Uuid;

use super::plan::{ChangedMember, DoubtfulRow, FieldChange, GoneMember, NewMember, Plan};
use crate::directory::EUROPARL;
use crate::directory::records::RecordKind;
use crate::imports::entries::{self, Entry, Verdict};
use crate::imports::steps::Steps;
use crate::t;

fn key(number: &str) -> String {
    format!("{EUROPARL}:{number}")
}

/// The Member's number in an entry's key.
pub(in crate::imports) fn number(key: &str) -> Option<&str> {
    key.strip_prefix(EUROPARL)?.strip_prefix(':')
}

/// Everything that the plan says, doubts first.
pub(in crate::imports) fn entries(plan: &Plan, steps: &Steps) -> Vec<Entry> {
    let numbers = steps.identifiers.new.iter().filter_map(|row| Some((row.value.as_str(), row.person_id?.0)));
    let ids: HashMap<&str, Uuid> = numbers.collect();
    let mut entries: Vec<Entry> = plan.doubtful.iter().map(doubtful).collect();
    entries.extend(plan.gone.iter().map(gone));
    entries.extend(plan.new.iter().map(|new| self::new(new, &ids)));
    entries.extend(plan.changed.iter().map(changed));
    entries
}

fn new(new: &NewMember, ids: &HashMap<&str, Uuid>) -> Entry {
    let entry = Entry::new(Verdict::New, RecordKind::Person, key(&new.europarl_id), &new.name)
        .at(&new.place)
        .fact(t!("imports-fact-group"), new.group.as_deref())
        .fact(t!("imports-fact-country"), Some(new.country.as_str()))
        .fact(t!("imports-fact-party"), new.party.as_deref())
        .fact(t!("imports-fact-committees"), Some(new.committees.join(", ")))
        .fact(t!("imports-fact-email"), new.email.as_deref())
        .fact(t!("imports-fact-from"), Some(new.start_date.to_string()));
    let record = new.person.map(|id| id.0).or_else(|| ids.get(new.europarl_id.as_str()).copied());
    Entry { record, ..entry }
}

fn changed(changed: &ChangedMember) -> Entry {
    let change =
        |change: &FieldChange| entries::FieldChange::new(change.what(), change.from.clone(), change.to.clone());
    let entry = Entry::new(Verdict::Changed, RecordKind::Person, key(&changed.europarl_id), &changed.name);
    Entry { record: Some(changed.person.0), changes: changed.changes.iter().map(change).collect(), ..entry }
}

fn gone(gone: &GoneMember) -> Entry {
    let entry = Entry::new(Verdict::Gone, RecordKind::Person, key(&gone.europarl_id), &gone.name)
        .fact(t!("imports-fact-group"), gone.group.as_deref())
        .fact(t!("imports-fact-country"), gone.country.as_deref())
        .fact(t!("imports-fact-party"), gone.party.as_deref())
        .fact(t!("imports-fact-last-day"), Some(gone.last_day.to_string()))
        .fact(t!("imports-fact-successor"), Some(gone.successors.join(&format!(" {} ", t!("imports-fact-or")))));
    Entry { record: Some(gone.person.0), ..entry }
}

fn doubtful(row: &DoubtfulRow) -> Entry {
    let entry = Entry::new(Verdict::Doubtful, RecordKind::Person, key(&row.europarl_id), &row.name);
    let entry = entry.at(&row.place).doubting(&row.reason, &row.outcome);
    Entry { candidates: row.candidates.clone(), is_written: row.written, ..entry }
}
