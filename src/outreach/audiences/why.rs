//! Why a person is, or is not, in an audience.

use super::funnel::{Funnel, LostReason};
use super::rule::{Audience, Term};
use super::store;
use super::words::Names;
use super::{Question, resolve};
use crate::db::{self, Ex};
use crate::directory::PersonId;

/// One term, and whether it holds for the person.
#[derive(Clone, Debug)]
pub struct Check {
    /// In words.
    pub words: String,
    /// Whether it holds.
    pub holds: bool,
}

/// What decides whether somebody gets the letter.
#[derive(Clone, Debug)]
pub struct Why {
    /// For each part of the rule, its terms: any one of them has to hold.
    pub parts: Vec<Vec<Check>>,
    /// Whether the rule picks the person.
    pub is_picked: bool,
    /// Why the person gets nothing although picked.
    pub lost: Option<LostReason>,
}

impl Why {
    /// Whether the person gets the letter.
    pub fn is_recipient(&self) -> bool {
        self.is_picked && self.lost.is_none()
    }
}

/// Asks a rule about one person. Nothing if there is no such person (alive, and under the entry that is kept).
pub async fn why(
    ex: impl Into<Ex<'_>>,
    question: &Question<'_>,
    audience: &Audience,
    names: &Names,
    person: PersonId,
) -> db::Result<Option<Why>> {
    let mut ex = ex.into();
    let asked = question.asked(audience);
    let terms: Vec<&Term> = audience.parts.iter().flat_map(|part| &part.any).collect();
    let Some(held) = store::holds(ex.again(), &asked, person, &terms).await? else { return Ok(None) };
    let mut held = held.into_iter();
    let check = |term: &Term, holds: bool| Check { words: names.phrase(term).line(), holds };
    let parts: Vec<Vec<Check>> = audience
        .parts
        .iter()
        .map(|part| part.any.iter().zip(held.by_ref()).map(|(term, holds)| check(term, holds)).collect())
        .collect();
    let is_picked = !parts.is_empty() && parts.iter().all(|part: &Vec<Check>| part.iter().any(|check| check.holds));
    // An address that two share is lost to the second of them: only the whole funnel can tell.
    let lost = if is_picked { lost(&resolve(ex, question, audience).await?, person) } else { None };
    Ok(Some(Why { parts, is_picked, lost }))
}

fn lost(funnel: &Funnel, person: PersonId) -> Option<LostReason> {
    funnel.lost.iter().find(|lost| lost.person_id == person).map(|lost| lost.reason)
}
