//! Roll-call votes: a vote is known by its number, a voter by theirs. What the Parliament itself says corrects what others
//! said; what others say differently is a doubt, and what is there stays.

use std::collections::{HashMap, HashSet};

use super::{Piece, Planner, store};
use crate::db::{Ex, Result};
use crate::directory::records::{
    RecordKind, VoteChoice, VoteEventId, VoteEventRecord as EventRow, VoteId, VoteRecord as Row, VoteResult,
};
use crate::directory::{Classification, EUROPEAN_PARLIAMENT, OrganizationId, PersonId};
use crate::imports::data::{Key, OrganizationRef, VoteEventRecord, VoteRecord};
use crate::imports::entries::{Entry, FieldChange, Verdict};
use crate::imports::read::shown_counts;
use crate::t;
use crate::text::fold;

/// Voters whose names a doubt shows.
const NAMED: usize = 6;

/// Whose votes these are.
pub(super) fn parliament() -> OrganizationRef {
    OrganizationRef {
        code: EUROPEAN_PARLIAMENT.to_owned(),
        ..OrganizationRef::named(Classification::Institution, "European Parliament")
    }
}

/// What a vote changes, as it is gathered.
#[derive(Default)]
struct Findings {
    changes: Vec<FieldChange>,
    /// What kind of doubt, the reason, and what happens.
    doubts: Vec<(&'static str, String, &'static str)>,
    new: Vec<Row>,
    changed: Vec<Row>,
}

impl Findings {
    fn doubt(&mut self, kind: &'static str, reason: String, outcome: &'static str) {
        self.doubts.push((kind, reason, outcome));
    }
}

impl Planner {
    pub(super) async fn plan_votes(
        &mut self,
        mut ex: Ex<'_>,
        events: &[VoteEventRecord],
        piece: &mut Piece,
    ) -> Result<()> {
        if events.is_empty() {
            return Ok(());
        }
        let keys: Vec<&Key> = events.iter().map(|event| &event.key).collect();
        let there = store::vote_events(ex.again(), &keys).await?;
        let ids: Vec<_> = there.values().map(|row| row.id).collect();
        let held = store::votes(ex.again(), &ids).await?;
        let voters = events.iter().flat_map(|event| event.votes.iter().chain(&event.attendance)).map(|vote| &vote.key);
        let voters: Vec<Key> = voters.collect::<HashSet<_>>().into_iter().cloned().collect();
        let owners = store::owners(ex, &voters).await?;
        let people: HashMap<Key, PersonId> =
            owners.into_iter().filter_map(|(key, (person, _))| Some((key, person?))).collect();
        let (source, now) = (self.context.source.clone(), self.context.now);
        for event in events {
            let known = there.get(&event.key);
            let organization = match known {
                Some(row) => row.organization_id,
                None if event.on.is_none() => {
                    piece.entries.push(undated(event));
                    continue;
                }
                None => self.organizations.ensure(&parliament(), &source, now, &mut piece.steps),
            };
            let own = known.and_then(|row| held.get(&row.id)).map_or(&[][..], Vec::as_slice);
            self.plan_vote(event, known, organization, own, &people, piece);
        }
        Ok(())
    }

    fn plan_vote(
        &mut self,
        event: &VoteEventRecord,
        known: Option<&EventRow>,
        organization: OrganizationId,
        held: &[Row],
        people: &HashMap<Key, PersonId>,
        piece: &mut Piece,
    ) {
        let mut findings = Findings::default();
        let row = match known {
            Some(row) => fill(row, event, &mut findings),
            None => self.begin_vote(event, organization),
        };
        compare(event, row.id, held, people, &mut findings);
        check_counts(&row, held, &mut findings);
        let key = format!("vote:{}", event.key.value);
        let name = name(&row);
        if known.is_none() {
            let voters = findings.new.len();
            let entry = Entry::new(Verdict::New, RecordKind::VoteEvent, &key, &name)
                .at(&event.place)
                .fact(t!("imports-fact-on"), Some(row.on_date.to_string()))
                .fact(t!("imports-fact-part"), (row.description != name).then(|| row.description.clone()))
                .fact(t!("imports-fact-document"), Some(row.reference.clone()))
                .fact(t!("imports-fact-result"), row.result.map(VoteResult::label))
                .fact(t!("imports-fact-counts"), published(&row).map(shown_counts))
                .fact(t!("imports-fact-voters"), (voters > 0).then(|| voters.to_string()));
            piece.entries.push(Entry { record: Some(row.id.0), ..entry });
            piece.steps.vote_events.new.push(row);
        } else if findings.changes.is_empty() {
            self.counts.unchanged += 1;
        } else {
            let mut entry = Entry::new(Verdict::Changed, RecordKind::VoteEvent, &key, &name).at(&event.place);
            (entry.record, entry.changes) = (Some(row.id.0), findings.changes);
            piece.entries.push(entry);
            piece.steps.vote_events.changed.push(row);
        }
        for (kind, reason, outcome) in findings.doubts {
            let key = format!("{key}:{kind}");
            let entry = Entry::new(Verdict::Doubtful, RecordKind::VoteEvent, key, &name).at(&event.place);
            piece.entries.push(Entry { is_written: true, ..entry.doubting(reason, outcome) });
        }
        piece.steps.votes.new.extend(findings.new);
        piece.steps.votes.changed.extend(findings.changed);
    }

    fn begin_vote(&self, event: &VoteEventRecord, organization_id: OrganizationId) -> EventRow {
        let [count_for, count_against, count_abstention] = split(event.counts);
        let mut row = EventRow {
            id: VoteEventId::new(),
            scheme: event.key.scheme.clone(),
            identifier: event.key.value.clone(),
            organization_id,
            on_date: event.on.unwrap_or_default(),
            at_time: event.time.clone(),
            title: event.title.clone(),
            description: event.description.clone(),
            reference: event.reference.clone(),
            procedure_reference: event.procedure.clone(),
            result: event.result,
            count_for,
            count_against,
            count_abstention,
            is_main: event.is_main,
            link: event.link.clone(),
            search_text: String::new(),
            source: self.context.source.clone(),
            created_at: self.context.now,
        };
        row.search_text = search_text(&row);
        row
    }
}

fn undated(event: &VoteEventRecord) -> Entry {
    let key = format!("vote:{}", event.key.value);
    let name = t!("imports-vote-numbered", n = &event.key.value);
    Entry::new(Verdict::Doubtful, RecordKind::VoteEvent, key, name)
        .at(&event.place)
        .doubting(t!("imports-doubt-vote-undated"), t!("imports-outcome-vote-undated"))
}

fn split(counts: Option<[i64; 3]>) -> [Option<i64>; 3] {
    counts.map_or([None; 3], |counts| counts.map(Some))
}

/// The counts as published.
fn published(row: &EventRow) -> Option<[i64; 3]> {
    Some([row.count_for?, row.count_against?, row.count_abstention?])
}

fn name(row: &EventRow) -> String {
    let names = [&row.title, &row.description, &row.reference];
    names
        .into_iter()
        .find(|name| !name.is_empty())
        .cloned()
        .unwrap_or_else(|| t!("imports-vote-numbered", n = &row.identifier))
}

fn search_text(row: &EventRow) -> String {
    let parts = [&row.title, &row.description, &row.reference, &row.procedure_reference, &row.identifier];
    fold(&parts.map(String::as_str).join(" "))
}

/// The row with what the list knows and it does not; the Parliament's own counts and results stand.
fn fill(row: &EventRow, event: &VoteEventRecord, findings: &mut Findings) -> EventRow {
    let mut row = row.clone();
    if event.on.is_some_and(|on| on != row.on_date) {
        let (own, listed) = (row.on_date.to_string(), event.on.unwrap_or_default().to_string());
        let reason = t!("imports-doubt-vote-day", own = own, listed = listed);
        findings.doubt("day", reason, t!("imports-outcome-vote-day"));
    }
    for (what, own, listed) in [
        (t!("imports-fact-subject"), &mut row.title, &event.title),
        (t!("imports-fact-part"), &mut row.description, &event.description),
        (t!("imports-fact-document"), &mut row.reference, &event.reference),
        (t!("imports-fact-procedure"), &mut row.procedure_reference, &event.procedure),
        (t!("imports-fact-time"), &mut row.at_time, &event.time),
    ] {
        if own.is_empty() && !listed.is_empty() {
            findings.changes.push(FieldChange::new(what, None, Some(listed.clone())));
            own.clone_from(listed);
        }
    }
    if row.link.is_none() && event.link.is_some() {
        findings.changes.push(FieldChange::new(t!("imports-fact-link"), None, event.link.clone()));
        row.link.clone_from(&event.link);
    }
    if row.is_main.is_none() && event.is_main.is_some() {
        let said = |is_main| if is_main { t!("imports-yes") } else { t!("imports-no") }.to_owned();
        findings.changes.push(FieldChange::new(t!("imports-fact-whole-text"), None, event.is_main.map(said)));
        row.is_main = event.is_main;
    }
    if let Some(listed) = event.result
        && row.result != Some(listed)
    {
        let own = row.result.map(|result| result.label().to_owned());
        if row.result.is_none() || event.is_official {
            findings.changes.push(FieldChange::new(t!("imports-fact-result"), own, Some(listed.label().to_owned())));
            row.result = Some(listed);
        } else {
            let reason = t!("imports-doubt-vote-result", own = own.unwrap_or_default(), listed = listed.label());
            findings.doubt("result", reason, t!("imports-outcome-vote-result"));
        }
    }
    fill_counts(&mut row, event, findings);
    row.search_text = search_text(&row);
    row
}

fn fill_counts(row: &mut EventRow, event: &VoteEventRecord, findings: &mut Findings) {
    let Some(listed) = event.counts else { return };
    let own = published(row);
    if own == Some(listed) {
        return;
    }
    if own.is_none() || event.is_official {
        let change = FieldChange::new(t!("imports-fact-counts"), own.map(shown_counts), Some(shown_counts(listed)));
        findings.changes.push(change);
        [row.count_for, row.count_against, row.count_abstention] = split(Some(listed));
    } else {
        let own = own.map(shown_counts).unwrap_or_default();
        let reason = t!("imports-doubt-vote-counts", own = own, listed = shown_counts(listed));
        findings.doubt("published", reason, t!("imports-outcome-vote-counts"));
    }
}

/// Compares the voters.
fn compare(
    event: &VoteEventRecord,
    id: VoteEventId,
    held: &[Row],
    people: &HashMap<Key, PersonId>,
    findings: &mut Findings,
) {
    let by_key: HashMap<(&str, &str), &Row> =
        held.iter().map(|row| ((row.scheme.as_str(), row.identifier.as_str()), row)).collect();
    let by_person: HashMap<PersonId, &Row> = held.iter().filter_map(|row| Some((row.person_id?, row))).collect();
    let mut voted: HashSet<PersonId> = by_person.keys().copied().collect();
    let (mut unmatched, mut differing, mut twice) = (vec![], vec![], vec![]);
    let mut changed_choices = 0;
    for vote in &event.votes {
        let person = people.get(&vote.key).copied();
        let own = by_key.get(&(vote.key.scheme.as_str(), vote.key.value.as_str())).copied();
        match own.or_else(|| person.and_then(|person| by_person.get(&person).copied())) {
            Some(row) => match revise(row, vote, event.is_official) {
                Ok(Some(new)) => {
                    changed_choices += usize::from(new.choice != row.choice);
                    findings.changed.push(new);
                }
                Ok(None) => {}
                Err(()) => {
                    let (here, listed) = (row.choice.label(), vote.choice.label());
                    differing.push(t!("imports-voter-here", voter = who(vote), own = here, listed = listed));
                }
            },
            None if person.is_some_and(|person| !voted.insert(person)) => twice.push(who(vote)),
            None => {
                if person.is_none() {
                    unmatched.push(who(vote));
                }
                findings.new.push(new_row(vote, id, person));
            }
        }
    }
    attendance(event, id, people, &mut voted, held, findings);
    note_changes(changed_choices, held, findings);
    note_doubts(event, &unmatched, &differing, &twice, findings);
}

fn note_changes(changed_choices: usize, held: &[Row], findings: &mut Findings) {
    if !findings.new.is_empty() {
        let (from, to) = (held.len(), held.len() + findings.new.len());
        findings.changes.push(FieldChange::new(
            t!("imports-fact-voters"),
            Some(from.to_string()),
            Some(to.to_string()),
        ));
    }
    if changed_choices > 0 {
        findings.changes.push(FieldChange::new(
            t!("imports-fact-votes-corrected"),
            None,
            Some(changed_choices.to_string()),
        ));
    }
    let completed = findings.changed.len() - changed_choices;
    if completed > 0 {
        findings.changes.push(FieldChange::new(t!("imports-fact-votes-completed"), None, Some(completed.to_string())));
    }
}

fn note_doubts(
    event: &VoteEventRecord,
    unmatched: &[String],
    differing: &[String],
    twice: &[String],
    findings: &mut Findings,
) {
    if !unmatched.is_empty() {
        let (count, all) = (unmatched.len(), event.votes.len());
        let reason = t!("imports-doubt-voters-unknown", n = count, all = all, names = some_of(unmatched));
        findings.doubt("voters", reason, t!("imports-outcome-voters-unknown"));
    }
    if !differing.is_empty() {
        let reason = t!("imports-doubt-voters-differ", n = differing.len(), names = some_of(differing));
        findings.doubt("choices", reason, t!("imports-outcome-votes-stay"));
    }
    if !twice.is_empty() {
        let reason = t!("imports-doubt-voters-twice", n = twice.len(), names = some_of(twice));
        findings.doubt("twice", reason, t!("imports-outcome-first-used"));
    }
}

/// Who was there and did not vote. Only where every voter is known: otherwise the two may be one.
fn attendance(
    event: &VoteEventRecord,
    id: VoteEventId,
    people: &HashMap<Key, PersonId>,
    voted: &mut HashSet<PersonId>,
    held: &[Row],
    findings: &mut Findings,
) {
    if event.attendance.is_empty() {
        return;
    }
    let are_known = held.iter().chain(&findings.new).all(|row| row.person_id.is_some());
    let mut unknown = vec![];
    for vote in &event.attendance {
        match people.get(&vote.key).copied() {
            Some(person) if are_known => {
                if voted.insert(person) {
                    findings.new.push(new_row(vote, id, Some(person)));
                }
            }
            _ => unknown.push(who(vote)),
        }
    }
    if !unknown.is_empty() {
        let reason = t!("imports-doubt-attendance", n = unknown.len(), names = some_of(&unknown));
        findings.doubt("attendance", reason, t!("imports-outcome-attendance"));
    }
}

/// The counts as published beside the votes that will be there.
fn check_counts(row: &EventRow, held: &[Row], findings: &mut Findings) {
    let Some(published) = published(row) else { return };
    let mut choices: HashMap<VoteId, VoteChoice> = held.iter().map(|row| (row.id, row.choice)).collect();
    choices.extend(findings.changed.iter().chain(&findings.new).map(|row| (row.id, row.choice)));
    let counted = [VoteChoice::For, VoteChoice::Against, VoteChoice::Abstention]
        .map(|choice| i64::try_from(choices.values().filter(|own| **own == choice).count()).unwrap_or(i64::MAX));
    let is_touched = !(findings.new.is_empty() && findings.changed.is_empty());
    if is_touched && counted != published {
        let (counted, published) = (shown_counts(counted), shown_counts(published));
        let reason = t!("imports-doubt-counted", counted = counted, published = published);
        findings.doubt("counts", reason, t!("imports-outcome-both-counts"));
    }
}

fn new_row(vote: &VoteRecord, vote_event_id: VoteEventId, person_id: Option<PersonId>) -> Row {
    Row {
        id: VoteId::new(),
        vote_event_id,
        person_id,
        scheme: vote.key.scheme.clone(),
        identifier: vote.key.value.clone(),
        name: vote.name.clone(),
        choice: vote.choice,
        group_code: vote.group.clone(),
        area_code: vote.area_code.clone(),
    }
}

/// The row with what the list knows better, if it does; an error where it says otherwise.
fn revise(row: &Row, vote: &VoteRecord, is_official: bool) -> std::result::Result<Option<Row>, ()> {
    let mut new = row.clone();
    if row.choice != vote.choice {
        // Why someone did not vote says more than that they did not.
        match (row.choice, vote.choice) {
            (VoteChoice::DidNotVote, choice) if !choice.is_cast() => new.choice = choice,
            (choice, VoteChoice::DidNotVote) if !choice.is_cast() => {}
            (_, choice) if is_official => new.choice = choice,
            _ => return Err(()),
        }
    }
    for (own, listed) in
        [(&mut new.name, &vote.name), (&mut new.group_code, &vote.group), (&mut new.area_code, &vote.area_code)]
    {
        if own.is_empty() {
            own.clone_from(listed);
        }
    }
    Ok((new != *row).then_some(new))
}

fn who(vote: &VoteRecord) -> String {
    if vote.name.is_empty() { vote.key.value.clone() } else { format!("{} {}", vote.key.value, vote.name) }
}

fn some_of(all: &[String]) -> String {
    let shown = all[..all.len().min(NAMED)].join(", ");
    if all.len() > NAMED { format!("{shown}, …") } else { shown }
}
