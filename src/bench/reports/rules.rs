//! How long the rules of decision take, next to trying everything where that can finish.

use std::time::Instant;

use anyhow::{Context, ensure};

use crate::decisions::{
    Bucket, Game, Power, Prospect, Roster, Test, Vote, completion, conversion_cost, population_sets,
};
use crate::objectives::Rule;
use crate::stances::Level;

/// Members in the committee of which everything is tried.
const SMALL: usize = 20;
/// Seats in the European Parliament.
const SEATS: u32 = 720;

/// Measures, and prints what came of it.
pub fn measure() -> anyhow::Result<()> {
    println!("\nrules of decision");
    power()?;
    let (_, took) = cheapest(SEATS)?;
    println!("{:<36}{:>8.2} ms", "cheapest completion, 720 Members", took);
    let (found, quick) = cheapest(u32::try_from(SMALL)?)?;
    let began = Instant::now();
    let tried = by_trying()?;
    let slow = milliseconds(began);
    ensure!(found == tried, "the cheapest completion costs {found:?}, by trying everything {tried:?}");
    println!(
        "{:<36}{quick:>8.3} ms, {slow:.1} ms by trying everything: {:.0} times",
        "cheapest completion, 20 members",
        slow / quick
    );
    Ok(())
}

fn power() -> anyhow::Result<()> {
    let set = population_sets().iter().find(|set| set.year == 2019).context("the populations of 2019")?;
    let roster = Roster::of_states(set.states(), set)?;
    let test = Test::of(Rule::CouncilQmv, &roster)?;
    let began = Instant::now();
    let power = Game::of(&test, &roster).and_then(|game| Power::of(&game)).context("the power of 27 states")?;
    let took = milliseconds(began);
    ensure!(power.winning == 17_715_329, "{} winning coalitions", power.winning);
    println!("{:<36}{took:>8.2} ms", "power indices, 27 states");
    Ok(())
}

/// Where the n-th member stands, and what it costs to win them over.
fn prospect(n: usize) -> Prospect {
    let level = Level::ALL[n * 5 % Level::ALL.len()];
    let bucket = match level.number() {
        2.. => Bucket::Floor,
        1 => Bucket::LeaningFor,
        0 => Bucket::Undecided,
        -1 => Bucket::LeaningAgainst,
        _ => Bucket::Against,
    };
    let degree = |n: usize| i64::try_from(n % 5).unwrap_or_default() + 1;
    Prospect { vote: bucket.expected_vote(), cost: Some(conversion_cost(Some(level), degree(n / 7), degree(n / 3))) }
}

/// What the cheapest completion costs by absolute majority, and how many milliseconds it took to find.
fn cheapest(members: u32) -> anyhow::Result<(Option<u64>, f64)> {
    let roster = Roster::of_people(0..members, members)?;
    let test = Test::of(Rule::EpAbsolute, &roster)?;
    let prospects: Vec<_> = (0..roster.len()).map(prospect).collect();
    let began = Instant::now();
    let found = completion(&test, &roster, &prospects)?;
    Ok((found.map(|completion| completion.cost), milliseconds(began)))
}

/// The same by trying every set of members.
fn by_trying() -> anyhow::Result<Option<u64>> {
    let prospects: Vec<_> = (0..SMALL).map(prospect).collect();
    let (mut have, mut others) = (0, vec![]);
    for prospect in &prospects {
        match (prospect.vote, prospect.cost) {
            (Vote::For, _) => have += 1,
            (_, Some(cost)) => others.push(cost),
            (_, None) => {}
        }
    }
    let need = SMALL / 2 + 1;
    let cost = |set: u32| (0..others.len()).filter(|at| set >> at & 1 == 1).map(|at| others[at]).sum::<u64>();
    let sets = 0..1u32 << u32::try_from(others.len())?;
    Ok(sets.filter(|set| have + set.count_ones() as usize >= need).map(cost).min())
}

fn milliseconds(began: Instant) -> f64 {
    began.elapsed().as_secs_f64() * 1000.0
}
