//! Everybody whom a rule picks, sieved piece by piece, so that an audience of any size fits into memory.
//!
//! Of all of them at once only the ids are held, 16 bytes each; names, roles, addresses, stances and what was sent lately are
//! read for one piece and forgotten with it.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use chrono::NaiveDate;

use super::Question;
use super::funnel::{Funnel, Sieve};
use super::rule::Audience;
use super::store::{self, Asked};
use crate::db::{self, Ex};
use crate::directory::PersonId;
use crate::outreach::{merge, policy, suppressions};

/// People of one piece: as many as one query is asked about.
const PIECE: usize = 500;

/// The people whom a rule picks, by sort name, of whom some have been through the sieve.
pub struct Pieces<'a> {
    question: Question<'a>,
    /// The day whose roles count.
    roles_on: NaiveDate,
    people: Vec<PersonId>,
    /// Who still holds the roles of the rule, in the same order; none if it asks for those of today anyway.
    in_office: Option<Vec<bool>>,
    /// How many have been through.
    done: usize,
    taken: Taken,
}

impl<'a> Pieces<'a> {
    /// Asks the rule; nobody has been through the sieve yet.
    pub async fn begin(ex: impl Into<Ex<'_>>, question: Question<'a>, audience: &Audience) -> db::Result<Pieces<'a>> {
        let mut ex = ex.into();
        let asked = question.asked(audience);
        let people = store::matching(ex.again(), &asked, audience).await?;
        let in_office = if audience.looks_back(question.today) {
            let today = Asked { roles_on: question.today, ..asked };
            let mut now = store::matching(ex.again(), &today, audience).await?;
            now.sort_unstable();
            Some(people.iter().map(|person| now.binary_search(person).is_ok()).collect())
        } else {
            None
        };
        let taken = Taken::among(ex, &people).await?;
        Ok(Pieces { question, roles_on: asked.roles_on, people, in_office, done: 0, taken })
    }

    /// The next of them: who gets the letter, and who does not and why. None when everybody has been through.
    pub async fn next(&mut self, ex: impl Into<Ex<'_>>) -> db::Result<Option<Funnel>> {
        let (mut ex, question) = (ex.into(), self.question);
        let piece = self.done..self.people.len().min(self.done + PIECE);
        self.done = piece.end;
        let Some(ids) = self.people.get(piece.clone()).filter(|ids| !ids.is_empty()) else { return Ok(None) };
        let held = self.in_office.as_ref().and_then(|held| held.get(piece));
        let gone = held.map(|held| ids.iter().zip(held).filter(|(_, held)| !**held).map(|(id, _)| *id).collect());
        let mut facts = merge::facts(ex.again(), ids, self.roles_on).await?;
        let rows = store::addresses(ex.again(), ids).await?;
        let suppressed = suppressions::among(ex.again(), rows.iter().map(|row| row.value.clone())).await?;
        let pressed = policy::pressed(ex.again(), ids, question.now).await?;
        let levels = if question.wording.tells_stances_apart() {
            store::levels(ex, question.scope, question.objective, ids).await?
        } else {
            HashMap::new()
        };
        let mut sieve = Sieve::new(question.wording, rows, suppressed);
        (sieve.pressed, sieve.levels, sieve.gone) = (pressed, levels, gone.unwrap_or_default());
        let picked = ids.iter().filter_map(|id| Some((*id, facts.remove(id)?))).collect();
        Ok(Some(sieve.funnel(picked, &mut self.taken)))
    }
}

/// Addresses that have been given to a recipient, as far as another of the people has the same one.
pub(super) struct Taken {
    /// Of addresses that more than one of the people have; by chance another may be among them.
    shared: HashSet<u32>,
    given: HashSet<String>,
}

impl Taken {
    /// Looks for addresses that several of these people have.
    async fn among(mut ex: Ex<'_>, people: &[PersonId]) -> db::Result<Taken> {
        let mut prints = Vec::with_capacity(people.len());
        for piece in people.chunks(PIECE) {
            let rows = store::addresses(ex.again(), piece).await?;
            prints.extend(rows.iter().map(|row| print(&suppressions::fold(&row.value))));
        }
        prints.sort_unstable();
        let shared = prints.chunk_by(|one, next| one == next).filter(|same| same.len() > 1);
        let shared = shared.filter_map(|same| same.first().copied()).collect();
        Ok(Taken { shared, given: HashSet::new() })
    }

    /// Gives an address, in the form in which addresses are compared; no if somebody was given it before.
    pub(super) fn give(&mut self, address: &str) -> bool {
        !self.shared.contains(&print(address)) || self.given.insert(address.to_owned())
    }
}

/// A number that two addresses have in common by chance only: a hundred pairs of a million.
fn print(address: &str) -> u32 {
    let hash = BuildHasherDefault::<DefaultHasher>::default().hash_one(address);
    u32::try_from(hash >> 32).unwrap_or_default()
}
