//! Four eyes: submitting, approving, sending back, and taking an approval back.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use crate::accounts::{AccountId, Role, Scope};
use crate::db::{Ex, Tx};
use crate::outreach::Refused;
use crate::outreach::audiences::{self, Pieces, Question, Wording};
use crate::outreach::letters::{self, Letter, LetterId};
use crate::outreach::senders::{Equipment, Lack, NewSender, SenderId};
use crate::t;

use super::{
    Campaign, CampaignId, FEWEST_EACH, Part, Readiness, State, Voided, brussels_day, conflict, deliveries, store,
};

/// What stands in the way of a campaign, and who would get it as of now.
///
/// # Errors
/// [`Refused::NotFound`].
pub async fn check(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    id: CampaignId,
    equipment: &Equipment,
    now: DateTime<Utc>,
) -> Result<Readiness, Refused> {
    let mut ex = ex.into();
    let campaign = super::get(ex.again(), scope, id).await?;
    let letters = letters_of(ex.again(), scope, &campaign).await?;
    let wording = wording(&letters);
    let funnel = audiences::resolve(ex, &question(scope, &campaign, &wording, now), &campaign.audience).await?;
    let people = (funnel.matched, funnel.recipients.len());
    Ok(Readiness { funnel, blockers: blockers(&campaign, &letters, equipment, people) })
}

/// Every letter that a campaign sends, in order; the first is its own.
///
/// # Errors
/// [`Refused::NotFound`].
pub async fn letters_of(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    campaign: &Campaign,
) -> Result<Vec<(Part, Letter)>, Refused> {
    let mut ex = ex.into();
    let mut found = vec![];
    for (part, letter) in campaign.letters() {
        found.push((part, letters::get(ex.again(), scope, letter).await?));
    }
    Ok(found)
}

/// In which languages the campaign's letter can go out.
fn wording(letters: &[(Part, Letter)]) -> Wording {
    letters.first().map_or_else(Wording::any, |(_, letter)| Wording::from(letter))
}

fn question<'a>(scope: &'a Scope, campaign: &Campaign, wording: &'a Wording, now: DateTime<Utc>) -> Question<'a> {
    Question { scope, objective: campaign.objective_id, wording, today: brussels_day(now), now }
}

/// More people than anything here can ask for.
const PLENTY: (usize, usize) = (usize::MAX, usize::MAX);

/// What stands in the way of a campaign whose rule picks so many people, of whom so many get the letter.
fn blockers(
    campaign: &Campaign,
    letters: &[(Part, Letter)],
    equipment: &Equipment,
    (picked, recipients): (usize, usize),
) -> Vec<String> {
    let mut blockers = vec![];
    if picked == 0 {
        let why = if campaign.audience.parts.is_empty() {
            t!("campaigns-blocker-no-condition")
        } else {
            t!("campaigns-blocker-nobody")
        };
        blockers.push(why.to_owned());
    } else if recipients == 0 {
        blockers.push(t!("campaigns-blocker-no-recipient").to_owned());
    }
    for (part, letter) in letters {
        blockers.extend(missing(*part, letter));
    }
    blockers.extend(uneven(letters, recipients));
    blockers.extend(campaign.lacks(equipment).iter().map(Lack::words));
    blockers
}

/// What a letter lacks.
fn missing(part: Part, letter: &Letter) -> Vec<String> {
    let mut missing = vec![];
    if letter.variant(letter.default_language).is_none() {
        let language = letter.default_language.name();
        missing.push(if part == Part::FIRST {
            t!("campaigns-blocker-no-text", language = language)
        } else {
            t!("campaigns-blocker-no-text-of", part = part.words(), name = &letter.name, language = language)
        });
    }
    for variant in &letter.variants {
        // What was saved long ago may not work by today's rules.
        for problem in letters::check(&variant.text).err().unwrap_or_default() {
            let (text, problem) = (variant.text.name(), problem.to_string());
            missing.push(if part == Part::FIRST {
                t!("campaigns-blocker-problem", text = text, problem = problem)
            } else {
                let (part, name) = (part.words(), &letter.name);
                t!("campaigns-blocker-problem-of", part = part, name = name, text = text, problem = problem)
            });
        }
    }
    missing
}

/// Why two first letters cannot be compared: each reader gets one of them in the same language, and each has its readers.
fn uneven(letters: &[(Part, Letter)], people: usize) -> Vec<String> {
    let of = |part| letters.iter().find(|(own, _)| *own == part).map(|(_, letter)| letter);
    let (Some(a), Some(b)) = (of(Part::FIRST), of(Part::TRIED)) else { return vec![] };
    let mut why = vec![];
    let written = |letter: &Letter| -> BTreeSet<_> { Wording::from(letter).written.into_iter().collect() };
    if written(a) != written(b) || a.default_language != b.default_language {
        why.push(t!("campaigns-blocker-uneven", a = &a.name, b = &b.name));
    }
    if people < 2 * FEWEST_EACH {
        why.push(t!("campaigns-blocker-too-few", n = 2 * FEWEST_EACH));
    }
    why
}

/// Asks for approval.
///
/// # Errors
/// [`Refused::Blocked`] with everything that stands in the way; [`Refused::Conflict`] unless it is a draft.
pub async fn submit(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    by: AccountId,
    equipment: &Equipment,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let campaign = store::get(&mut *tx, scope, id, true).await?.ok_or(Refused::NotFound)?;
    if campaign.state != State::Draft {
        return Err(conflict(campaign.state, t!("campaigns-cannot-be-submitted")));
    }
    let letters = letters_of(&mut *tx, scope, &campaign).await?;
    let wording = wording(&letters);
    let mut pieces = Pieces::begin(&mut *tx, question(scope, &campaign, &wording, now), &campaign.audience).await?;
    let (mut picked, mut recipients) = (0, 0);
    while let Some(piece) = pieces.next(&mut *tx).await? {
        picked += piece.matched;
        recipients += piece.recipients.len();
    }
    let found = blockers(&campaign, &letters, equipment, (picked, recipients));
    if !found.is_empty() {
        return Err(Refused::Blocked(found));
    }
    store::set_state(tx, scope, id, State::Submitted).await?;
    store::add_event(tx, scope, id, State::Submitted, "submitted for approval", Some(by), now).await?;
    Ok(())
}

/// Approves a campaign and freezes, in the same transaction, its words, its people and their languages: one planned
/// delivery per person. Answers how many.
///
/// # Errors
/// [`Refused::Forbidden`] unless the role reaches so far; [`Refused::OwnWork`] when whoever approves wrote the campaign or
/// any text of its letters; [`Refused::Blocked`] when something has come in the way meanwhile; [`Refused::Conflict`]
/// unless it waits for approval.
pub async fn approve(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    by: AccountId,
    role: Role,
    equipment: &Equipment,
    now: DateTime<Utc>,
) -> Result<usize, Refused> {
    may_decide(role)?;
    let before = super::get(&mut *tx, scope, id).await?.letters();
    let letters = locked(tx, scope, &before).await?;
    let campaign = store::get(&mut *tx, scope, id, true).await?.ok_or(Refused::NotFound)?;
    if campaign.state != State::Submitted || campaign.letters() != before {
        return Err(conflict(campaign.state, t!("campaigns-cannot-be-approved")));
    }
    own_work(&campaign, &letters, by)?;
    let n = plan(tx, scope, &campaign, &letters, equipment, now).await?;
    store::freeze(tx, scope, id).await?;
    store::set_approved(tx, scope, id, by, now).await?;
    store::add_event(tx, scope, id, State::Approved, &format!("approved for {n} recipients"), Some(by), now).await?;
    Ok(n)
}

/// Plans a letter to everybody who gets one, piece by piece, so that never all of them are held; answers how many. What is
/// refused has planned nothing.
async fn plan(
    tx: &mut Tx,
    scope: &Scope,
    campaign: &Campaign,
    letters: &[(Part, Letter)],
    equipment: &Equipment,
    now: DateTime<Utc>,
) -> Result<usize, Refused> {
    let wording = wording(letters);
    let mut pieces = Pieces::begin(&mut *tx, question(scope, campaign, &wording, now), &campaign.audience).await?;
    let is_ready = blockers(campaign, letters, equipment, PLENTY).is_empty();
    let (mut picked, mut recipients, mut waiting) = (0, 0, vec![]);
    while let Some(piece) = pieces.next(&mut *tx).await? {
        picked += piece.matched;
        recipients += piece.recipients.len();
        if is_ready {
            waiting.extend(piece.recipients);
        }
        // Whoever is too few for something is fewer than these.
        if waiting.len() >= deliveries::AT_ONCE {
            deliveries::plan(tx, scope, campaign, std::mem::take(&mut waiting), now).await?;
        }
    }
    let found = blockers(campaign, letters, equipment, (picked, recipients));
    if !found.is_empty() {
        return Err(Refused::Blocked(found));
    }
    deliveries::plan(tx, scope, campaign, waiting, now).await?;
    deliveries::begin(tx, scope, campaign, recipients).await?;
    Ok(recipients)
}

/// The letters, which nobody changes until the transaction ends. They come before the campaign, as when a text is saved,
/// and in one order, so that one waits for the other.
async fn locked(tx: &mut Tx, scope: &Scope, parts: &[(Part, LetterId)]) -> Result<Vec<(Part, Letter)>, Refused> {
    let ids: BTreeSet<LetterId> = parts.iter().map(|(_, letter)| *letter).collect();
    let mut found = BTreeMap::new();
    for id in ids {
        found.insert(id, letters::locked(tx, scope, id).await?);
    }
    Ok(parts.iter().filter_map(|(part, id)| Some((*part, found.get(id)?.clone()))).collect())
}

/// Whether that account may approve this campaign, so that a page can say why not.
///
/// # Errors
/// [`Refused::Forbidden`] and [`Refused::OwnWork`], as for [`approve`].
pub fn may_approve(campaign: &Campaign, letters: &[(Part, Letter)], by: AccountId, role: Role) -> Result<(), Refused> {
    may_decide(role)?;
    own_work(campaign, letters, by)
}

pub(super) fn may_decide(role: Role) -> Result<(), Refused> {
    if role.may_approve() { Ok(()) } else { Err(Refused::Forbidden(t!("campaigns-error-may-not-approve").to_owned())) }
}

fn own_work(campaign: &Campaign, letters: &[(Part, Letter)], by: AccountId) -> Result<(), Refused> {
    if campaign.author_id == Some(by) || campaign.edited_by == Some(by) {
        return Err(Refused::OwnWork(t!("campaigns-error-own-campaign").to_owned()));
    }
    letters.iter().try_for_each(|(_, letter)| own_letter(letter, by))
}

fn own_letter(letter: &Letter, by: AccountId) -> Result<(), Refused> {
    match letter.variants.iter().find(|variant| variant.updated_by == Some(by)) {
        Some(variant) => {
            let (text, name) = (variant.text.name(), &letter.name);
            Err(Refused::OwnWork(t!("campaigns-error-own-text", text = text, name = name)))
        }
        None => own_additions(letter, by),
    }
}

fn own_additions(letter: &Letter, by: AccountId) -> Result<(), Refused> {
    let attached = letter.attachments.iter().find(|file| file.added_by == Some(by));
    let invited = letter.invitation.as_ref().is_some_and(|invitation| invitation.updated_by == Some(by));
    let what = match (attached, invited) {
        (Some(file), _) => t!("campaigns-error-own-file", name = &file.name),
        (None, true) => t!("campaigns-error-own-invitation").to_owned(),
        (None, false) => return Ok(()),
    };
    Err(Refused::OwnWork(what))
}

/// Gives a submitted campaign back to its author, with what is to be changed.
///
/// # Errors
/// [`Refused::Invalid`] without a reason; [`Refused::Forbidden`]; [`Refused::Conflict`] unless it waits for approval.
pub async fn send_back(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    reason: &str,
    by: AccountId,
    role: Role,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    may_decide(role)?;
    let reason = reason.trim();
    if reason.is_empty() || reason.chars().count() > 2000 {
        return Err(Refused::field("reason", t!("campaigns-error-reason")));
    }
    let campaign = store::get(&mut *tx, scope, id, true).await?.ok_or(Refused::NotFound)?;
    if campaign.state != State::Submitted {
        return Err(conflict(campaign.state, t!("campaigns-cannot-be-sent-back")));
    }
    store::set_state(tx, scope, id, State::Draft).await?;
    store::add_event(tx, scope, id, State::Draft, &format!("sent back: {reason}"), Some(by), now).await?;
    Ok(())
}

/// Takes a request, an approval or a schedule back: the campaign is a draft again and nothing is planned.
///
/// # Errors
/// [`Refused::Conflict`] when there is nothing to take back, or sending has begun.
pub async fn void_approval(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    by: AccountId,
    why: &str,
    now: DateTime<Utc>,
) -> Result<Voided, Refused> {
    let campaign = store::get(&mut *tx, scope, id, true).await?.ok_or(Refused::NotFound)?;
    if !campaign.state.is_pending() {
        return Err(conflict(campaign.state, t!("campaigns-cannot-be-taken-back")));
    }
    void(tx, scope, &campaign, Some(by), why, now).await
}

/// A campaign that was read for update and is pending becomes a draft again.
pub(super) async fn void(
    tx: &mut Tx,
    scope: &Scope,
    campaign: &Campaign,
    by: Option<AccountId>,
    why: &str,
    now: DateTime<Utc>,
) -> Result<Voided, Refused> {
    deliveries::unplan(tx, scope, campaign.id).await?;
    store::set_voided(tx, scope, campaign.id).await?;
    let what = if campaign.state == State::Submitted { "no longer submitted" } else { "approval voided" };
    store::add_event(tx, scope, campaign.id, State::Draft, &format!("{what}: {why}"), by, now).await?;
    Ok(Voided { campaign_id: campaign.id, name: campaign.name.clone() })
}

/// Takes back what waits on a sender that was changed, and has every draft follow it.
pub(in crate::outreach) async fn follow_sender(
    tx: &mut Tx,
    scope: &Scope,
    sender: SenderId,
    new: &NewSender,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<Vec<Voided>, Refused> {
    let mut voided = vec![];
    for campaign in store::pending_of_sender(tx, scope, sender).await? {
        voided.push(void(tx, scope, &campaign, Some(by), "its sender was changed", now).await?);
    }
    store::follow_sender(tx, scope, sender, new).await?;
    Ok(voided)
}

/// Takes back what waits on a letter that was changed.
pub(in crate::outreach) async fn void_for_letter(
    tx: &mut Tx,
    scope: &Scope,
    letter: LetterId,
    by: AccountId,
    why: &str,
    now: DateTime<Utc>,
) -> Result<Vec<Voided>, Refused> {
    let mut voided = vec![];
    for campaign in store::pending_of_letter(tx, scope, letter).await? {
        voided.push(void(tx, scope, &campaign, Some(by), why, now).await?);
    }
    Ok(voided)
}
