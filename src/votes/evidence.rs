//! A vote as evidence: what "for" means for an objective, and the stances that follow from it.
//!
//! Stances are *proposed*, computed from the votes and the ledger, never stored; a person accepts them, all or some. What
//! was accepted is remembered, so that nobody gets a stance from one vote twice, and can be taken back in one act.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};

use super::{Voter, store};
use crate::accounts::{AccountId, Scope};
use crate::db::{self, Ex, Tx};
use crate::directory::PersonId;
use crate::directory::records::{VoteChoice, VoteEventId, VoteEventRecord};
use crate::objectives::{self, ObjectiveId};
use crate::stances::{
    self, Confidence, Evidence, Holder, Level, NewStance, RecordError, StanceId, Standing, WithdrawError,
};
use crate::t;

crate::id! {
    /// A vote that is attached to an objective.
    ObjectiveVoteId,
}

/// The stance that each kind of vote stands for; none where it says nothing. Who did not vote has said nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// A vote for.
    pub voted_for: Option<Level>,
    /// A vote against.
    pub against: Option<Level>,
    /// An abstention.
    pub abstained: Option<Level>,
}

impl Meaning {
    /// Where a vote for is a vote for the objective: for is supportive, against is opposed, an abstention undecided.
    pub fn supports() -> Meaning {
        Meaning { voted_for: Some(Level::SUPPORTIVE), against: Level::new(-2), abstained: Some(Level::UNDECIDED) }
    }

    /// Where a vote for is a vote against the objective: the other way round.
    pub fn opposes() -> Meaning {
        let Meaning { voted_for, against, abstained } = Meaning::supports();
        Meaning { voted_for: against, against: voted_for, abstained }
    }

    /// What a vote stands for.
    pub fn of(self, choice: VoteChoice) -> Option<Level> {
        match choice {
            VoteChoice::For => self.voted_for,
            VoteChoice::Against => self.against,
            VoteChoice::Abstention => self.abstained,
            _ => None,
        }
    }
}

/// A vote that is attached to an objective.
#[derive(Clone, Debug, PartialEq)]
pub struct Attached {
    /// Its id.
    pub id: ObjectiveVoteId,
    /// The objective.
    pub objective: ObjectiveId,
    /// The vote.
    pub event: VoteEventRecord,
    /// What the votes stand for.
    pub meaning: Meaning,
}

/// A stance that follows from a vote.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their group on the day of the vote; may be empty.
    pub group: String,
    /// Their state, ISO 3166-1 alpha-2; may be empty.
    pub area_code: String,
    /// How they voted.
    pub choice: VoteChoice,
    /// What that stands for.
    pub level: Level,
    /// Where they stand by the ledger.
    pub present: Option<Standing>,
    /// Whether the ledger knows of a day after the vote: then the stance would be history at once.
    pub is_superseded: bool,
    /// Whether they have a say today at a venue of the objective, by its rule.
    pub is_seated: bool,
    /// Whether it was accepted, and not taken back.
    pub is_accepted: bool,
}

impl Proposal {
    /// Whether they stand on the same side already, and firmer: a champion who voted for is no less of one.
    pub fn would_weaken(&self) -> bool {
        let (proposed, present) = (self.level.number(), self.present.map_or(0, |present| present.level.number()));
        proposed.signum() == present.signum() && present.abs() > proposed.abs()
    }
}

/// Why a vote was not attached.
#[derive(Debug, thiserror::Error)]
pub enum AttachError {
    /// It is attached already.
    #[error("{}", t!("votes-attach-already"))]
    Already,
    /// There is no such vote, or no such objective within the scope.
    #[error("there is no such objective or vote")]
    NotFound,
    /// The database said no.
    #[error(transparent)]
    Db(db::Error),
}

impl From<db::Error> for AttachError {
    fn from(error: db::Error) -> Self {
        if error.is_unique() { AttachError::Already } else { AttachError::Db(error) }
    }
}

/// Attaches a vote to an objective. Drop the transaction on an error.
pub async fn attach(
    tx: &mut Tx,
    scope: &Scope,
    objective: ObjectiveId,
    event: VoteEventId,
    meaning: Meaning,
    by: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<ObjectiveVoteId, AttachError> {
    let id = ObjectiveVoteId::new();
    match store::evidence::insert(tx, scope, (id, objective, event), meaning, by, now).await? {
        0 => Err(AttachError::NotFound),
        _ => Ok(id),
    }
}

/// Says anew what the votes stand for. Stances that were accepted stay as they are. Answers whether it is there.
pub async fn set_meaning(tx: &mut Tx, scope: &Scope, id: ObjectiveVoteId, meaning: Meaning) -> db::Result<bool> {
    Ok(store::evidence::set_meaning(tx, scope, id, meaning).await? > 0)
}

async fn with_event(mut ex: Ex<'_>, row: store::evidence::AttachedRow) -> db::Result<Option<Attached>> {
    let event = store::event(ex.again(), row.vote_event_id).await?;
    let meaning = Meaning { voted_for: row.level_for, against: row.level_against, abstained: row.level_abstention };
    Ok(event.map(|event| Attached { id: row.id, objective: row.objective_id, event, meaning }))
}

/// The votes attached to an objective, the latest first.
pub async fn of_objective(ex: impl Into<Ex<'_>>, scope: &Scope, objective: ObjectiveId) -> db::Result<Vec<Attached>> {
    let mut ex = ex.into();
    let mut found = vec![];
    for row in store::evidence::of_objective(ex.again(), scope, objective).await? {
        found.extend(with_event(ex.again(), row).await?);
    }
    Ok(found)
}

/// The objectives within the scope that a vote is attached to.
pub async fn of_event(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    event: VoteEventId,
) -> db::Result<Vec<(ObjectiveId, ObjectiveVoteId)>> {
    let rows = store::evidence::of_event(ex, scope, event).await?;
    Ok(rows.into_iter().map(|row| (row.objective_id, row.id)).collect())
}

/// One attached vote.
pub async fn get(ex: impl Into<Ex<'_>>, scope: &Scope, id: ObjectiveVoteId) -> db::Result<Option<Attached>> {
    let mut ex = ex.into();
    match store::evidence::get(ex.again(), scope, id).await? {
        Some(row) => with_event(ex, row).await,
        None => Ok(None),
    }
}

/// Stances of the vote that stand, by person.
async fn accepted(
    mut ex: Ex<'_>,
    scope: &Scope,
    of: &Attached,
    now: DateTime<Utc>,
) -> db::Result<HashMap<PersonId, StanceId>> {
    let linked: HashSet<_> = store::evidence::linked(ex.again(), scope, of.id).await?.into_iter().collect();
    let recordings = stances::recordings(ex, scope, of.objective, now).await?;
    let own = recordings.into_iter().filter(|recording| linked.contains(&recording.id));
    let of_person = |recording: stances::Recording| match recording.holder {
        Holder::Person(person) => Some((person, recording.id)),
        Holder::Post(_) | Holder::Organization(_) => None,
    };
    Ok(own.filter_map(of_person).collect())
}

/// How many stances of the vote stand.
pub async fn count_accepted(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    of: &Attached,
    now: DateTime<Utc>,
) -> db::Result<usize> {
    Ok(accepted(ex.into(), scope, of, now).await?.len())
}

/// The stances that follow from a vote, by name: of everyone in the directory whose vote stands for something, whether they
/// sit today or not. `today` is the day by the wall clock.
pub async fn proposals(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    of: &Attached,
    now: DateTime<Utc>,
    today: NaiveDate,
) -> db::Result<Vec<Proposal>> {
    let mut ex = ex.into();
    let Some(objective) = objectives::get(ex.again(), scope, of.objective).await? else { return Ok(vec![]) };
    let accepted = accepted(ex.again(), scope, of, now).await?;
    let recordings = stances::recordings(ex.again(), scope, of.objective, now).await?;
    let standings = stances::standings(&recordings, today, objective.freshness_days);
    let mut seated: HashSet<PersonId> = HashSet::new();
    for venue in objectives::venues(ex.again(), scope, of.objective).await? {
        seated.extend(objectives::seated(ex.again(), &venue, today).await?.people());
    }
    let proposal = |voter: Voter| {
        let (person, level) = (voter.person?, of.meaning.of(voter.choice)?);
        let present = standings.get(&Holder::Person(person)).copied();
        Some(Proposal {
            person,
            level,
            present,
            is_superseded: present.is_some_and(|present| present.valid_on > of.event.on_date),
            is_seated: seated.contains(&person),
            is_accepted: accepted.contains_key(&person),
            name: voter.name,
            group: voter.group,
            area_code: voter.area_code,
            choice: voter.choice,
        })
    };
    Ok(super::voters(ex, &of.event).await?.into_iter().filter_map(proposal).collect())
}

/// What came of accepting proposals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Accepted {
    /// Stances that were recorded.
    pub recorded: usize,
    /// People of whom the directory says that they had no role yet on the day of the vote, or had died: theirs were not.
    pub out_of_time: usize,
}

/// Records the proposed stances of these people; whoever has one of this vote already, or of whom none is proposed, is left
/// out. None when there is no such vote within the scope.
pub async fn accept(
    tx: &mut Tx,
    scope: &Scope,
    id: ObjectiveVoteId,
    people: &[PersonId],
    by: AccountId,
    now: DateTime<Utc>,
    today: NaiveDate,
) -> Result<Option<Accepted>, RecordError> {
    if store::evidence::touch(tx, scope, id, now).await? == 0 {
        return Ok(None);
    }
    let Some(of) = get(&mut *tx, scope, id).await? else { return Ok(None) };
    let wanted: HashSet<_> = people.iter().copied().collect();
    let proposals = proposals(&mut *tx, scope, &of, now, today).await?;
    let mut accepted = Accepted::default();
    for proposal in proposals.into_iter().filter(|proposal| wanted.contains(&proposal.person) && !proposal.is_accepted)
    {
        match stances::record(tx, scope, &stance(&of, &proposal), Some(by), now, today).await {
            Ok(stance) => {
                store::evidence::link(tx, scope, id, stance).await?;
                accepted.recorded += 1;
            }
            Err(RecordError::TooEarly { .. } | RecordError::TooLate { .. }) => accepted.out_of_time += 1,
            Err(error) => return Err(error),
        }
    }
    Ok(Some(accepted))
}

fn stance(of: &Attached, proposal: &Proposal) -> NewStance {
    NewStance {
        objective: of.objective,
        holder: proposal.person.into(),
        level: proposal.level,
        valid_on: of.event.on_date,
        confidence: Confidence::High,
        evidence: Evidence::Vote,
        quote: quote(&of.event, proposal.choice),
        link: of.event.link.clone(),
        contact: None,
    }
}

/// `Election of the Commission (vote 170611): For`.
fn quote(event: &VoteEventRecord, choice: VoteChoice) -> String {
    let mut name = super::name(event);
    if !event.title.is_empty() && !event.description.is_empty() {
        name = format!("{name} – {}", event.description);
    }
    t!("votes-quote", name = name, number = &event.identifier, choice = choice.label())
}

/// Takes back every stance that was accepted from a vote and stands, with the reason; answers how many.
///
/// # Errors
/// [`WithdrawError::NoReason`] without a reason.
pub async fn take_back(
    tx: &mut Tx,
    scope: &Scope,
    of: &Attached,
    reason: &str,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<usize, WithdrawError> {
    store::evidence::touch(tx, scope, of.id, now).await?;
    let mut taken = 0;
    for stance in accepted((&mut *tx).into(), scope, of, now).await?.into_values() {
        taken += usize::from(stances::withdraw(tx, scope, stance, reason, by, now).await?);
    }
    Ok(taken)
}

/// Detaches a vote: the stances that were accepted from it are taken back and stay in the history. Answers how many.
///
/// # Errors
/// [`WithdrawError::Db`].
pub async fn detach(
    tx: &mut Tx,
    scope: &Scope,
    of: &Attached,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<usize, WithdrawError> {
    let taken = take_back(tx, scope, of, t!("votes-detached-reason"), by, now).await?;
    store::evidence::delete(tx, scope, of.id).await?;
    Ok(taken)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vote_the_other_way_round_means_the_opposite_and_an_absence_nothing() {
        let (one, other) = (Meaning::supports(), Meaning::opposes());
        assert_eq!(one.of(VoteChoice::For), other.of(VoteChoice::Against));
        assert_eq!(one.of(VoteChoice::Against).map(Level::number), Some(-2));
        assert_eq!(one.of(VoteChoice::Abstention), Some(Level::UNDECIDED));
        for choice in [VoteChoice::Absent, VoteChoice::Excused, VoteChoice::Attended, VoteChoice::DidNotVote] {
            assert_eq!(one.of(choice), None);
        }
    }
}
