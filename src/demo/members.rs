//! 720 invented Members: as many per state, group and committee as there really are, with names nobody has.

use anyhow::Context;
use chrono::NaiveDate;
use serde::Deserialize;

use super::Stage;
use super::draw::{Draw, rows};
use crate::db::Tx;
use crate::imports::read::Format;
use crate::imports::{self, Brought, Progress, SourceFile};
use crate::text::fold;

/// The day on which the invented list is true: the committees of 2025 exist by then.
const AS_OF: (i32, u32, u32) = (2025, 2, 3);
/// First day of the mandates.
const SINCE: &str = "2024-07-16";
/// Numbers of the Parliament are far below.
const FIRST_NUMBER: usize = 900_001;

/// A Member whom nobody elected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invented {
    /// The number by which the list knows them.
    pub number: usize,
    /// Given name.
    pub given: String,
    /// Family name.
    pub family: String,
    /// `F` or `M`.
    pub gender: char,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The language to write in, where the state has more than one.
    pub language: Option<String>,
    /// Code of the political group.
    pub group: String,
    /// Invented national party.
    pub party: String,
    /// Code and letter: `C` chair, `V` vice-chair, `M` member, `S` substitute.
    pub committees: Vec<(String, char)>,
}

impl Invented {
    /// As shown.
    pub fn name(&self) -> String {
        format!("{} {}", self.given, self.family)
    }

    /// Goes nowhere.
    pub fn email(&self) -> String {
        format!("{}@ep.example", fold(&self.name()).replace(' ', "."))
    }
}

/// How the people of a state are named.
#[derive(Debug, Deserialize)]
struct State {
    code: String,
    language: Option<String>,
    seats: usize,
    women: String,
    men: String,
    stems: String,
    endings: String,
    nouns: String,
    adjectives: String,
}

#[derive(Debug, Deserialize)]
struct Group {
    group: String,
    size: usize,
}

#[derive(Debug, Deserialize)]
struct Committee {
    code: String,
    members: usize,
}

fn words(text: &str) -> Vec<&str> {
    text.split('|').collect()
}

/// Every Member, always the same ones.
///
/// # Errors
/// When a data file of this folder is broken: found by any test.
pub fn members() -> anyhow::Result<Vec<Invented>> {
    let mut draw = Draw::seeded(720);
    let groups: Vec<Group> = rows(include_str!("stances.csv"))?;
    let mut dealt: Vec<usize> =
        groups.iter().enumerate().flat_map(|(at, group)| std::iter::repeat_n(at, group.size)).collect();
    draw.shuffle(&mut dealt);
    let mut dealt = dealt.into_iter();
    let mut members = vec![];
    for state in rows::<State>(include_str!("states.csv"))? {
        for (given, family, gender) in names(&state, &mut draw) {
            let group = dealt.next().context("there are more seats than Members of groups")?;
            let (nouns, adjectives) = (words(&state.nouns), words(&state.adjectives));
            members.push(Invented {
                number: FIRST_NUMBER + members.len(),
                given,
                family,
                gender,
                country: state.code.clone(),
                language: state.language.clone(),
                group: groups[group].group.clone(),
                party: format!("{} {}", nouns[group % nouns.len()], adjectives[group / 3 % adjectives.len()]),
                committees: vec![],
            });
        }
    }
    seat(&mut members, &mut draw)?;
    Ok(members)
}

/// As many names as a state has seats; no family name twice, so no full name either.
fn names(state: &State, draw: &mut Draw) -> Vec<(String, String, char)> {
    let (women, men, endings) = (words(&state.women), words(&state.men), words(&state.endings));
    let mut families: Vec<_> =
        words(&state.stems).into_iter().flat_map(|stem| endings.iter().map(move |ending| (stem, *ending))).collect();
    draw.shuffle(&mut families);
    let name = |(stem, ending): (&str, &str)| {
        let is_woman = draw.percent(39);
        let (his, hers) = ending.split_once('/').unwrap_or((ending, ending));
        let (given, ending) = if is_woman { (draw.pick(&women), hers) } else { (draw.pick(&men), his) };
        ((*given).to_owned(), format!("{stem}{ending}"), if is_woman { 'F' } else { 'M' })
    };
    families.into_iter().take(state.seats).map(name).collect()
}

/// Fills the committees; whoever has the fewest seats is next, members and substitutes apart.
fn seat(members: &mut [Invented], draw: &mut Draw) -> anyhow::Result<()> {
    for Committee { code, members: size } in rows(include_str!("committees.csv"))? {
        for is_full in [true, false] {
            let mut order: Vec<usize> = (0..members.len()).collect();
            draw.shuffle(&mut order);
            let seats =
                |at: &usize| members[*at].committees.iter().filter(|(_, role)| (*role != 'S') == is_full).count();
            order.retain(|at| !members[*at].committees.iter().any(|(other, _)| *other == code));
            order.sort_by_key(seats);
            for (place, at) in order.into_iter().take(size).enumerate() {
                let role = match place {
                    _ if !is_full => 'S',
                    0 => 'C',
                    1..=4 => 'V',
                    _ => 'M',
                };
                members[at].committees.push((code.clone(), role));
            }
        }
    }
    Ok(())
}

/// The Members as a list that the importer reads.
///
/// # Errors
/// When a data file of this folder is broken: found by any test.
pub fn list() -> anyhow::Result<Vec<u8>> {
    let committees: Vec<Committee> = rows(include_str!("committees.csv"))?;
    let mut csv = csv::Writer::from_writer(vec![]);
    let columns = ["epid", "first_name", "last_name", "gender", "country", "eugroup", "party", "email", "since"];
    csv.write_record(columns.into_iter().chain(committees.iter().map(|committee| committee.code.as_str())))?;
    for member in members()? {
        let fixed = [
            member.number.to_string(),
            member.given.clone(),
            member.family.clone(),
            member.gender.to_string(),
            member.country.to_lowercase(),
            member.group.clone(),
            member.party.clone(),
            member.email(),
            SINCE.to_owned(),
        ];
        let role = |committee: &Committee| {
            let seat = member.committees.iter().find(|(code, _)| *code == committee.code);
            seat.map_or_else(String::new, |(_, role)| role.to_string())
        };
        csv.write_record(fixed.into_iter().chain(committees.iter().map(role)))?;
    }
    Ok(csv.into_inner()?)
}

/// Brings the list in, as anybody would.
pub(super) async fn import(tx: &mut Tx, stage: &Stage<'_>) -> anyhow::Result<()> {
    let (year, month, day) = AS_OF;
    let as_of = NaiveDate::from_ymd_opt(year, month, day).context("a day")?;
    let name = format!("invented-members-{as_of}.csv");
    let by = Some(stage.administrator);
    let files = [SourceFile::memory(name, list()?)];
    let brought = Brought { files: &files, format: Some(Format::Meps), as_of: Some(as_of), account: by };
    let run = imports::receive(tx, &brought, stage.opened).await?;
    imports::apply(tx, run, None, by, &Progress::default(), stage.opened).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;
    use crate::directory::areas;

    fn count<'a>(values: impl Iterator<Item = &'a str>) -> BTreeMap<&'a str, usize> {
        let mut counts = BTreeMap::new();
        for value in values {
            *counts.entry(value).or_default() += 1;
        }
        counts
    }

    #[test]
    fn every_seat_of_every_state_is_filled_once() {
        let members = members().unwrap();
        assert_eq!(members.len(), 720);
        let states = count(members.iter().map(|member| member.country.as_str()));
        assert_eq!(states.len(), 27);
        assert!(states.keys().all(|code| areas::by_code(code).is_some()), "{states:?}");
        assert_eq!((states["DE"], states["FR"], states["BE"], states["MT"]), (96, 81, 22, 6));
    }

    #[test]
    fn nobody_has_the_name_number_or_address_of_another() {
        let members = members().unwrap();
        let names: BTreeSet<_> = members.iter().map(|member| fold(&member.name())).collect();
        let numbers: BTreeSet<_> = members.iter().map(|member| member.number).collect();
        let addresses: BTreeSet<_> = members.iter().map(Invented::email).collect();
        assert_eq!((names.len(), numbers.len(), addresses.len()), (720, 720, 720));
    }

    #[test]
    fn a_group_has_23_members_from_7_states_at_least() {
        let members = members().unwrap();
        for (group, size) in count(members.iter().map(|member| member.group.as_str())) {
            let of_group = members.iter().filter(|member| member.group == group);
            let states: BTreeSet<_> = of_group.map(|member| member.country.as_str()).collect();
            assert!(size >= 23 && states.len() >= 7, "{group}: {size} from {states:?}");
        }
    }

    #[test]
    fn nobody_sits_twice_in_one_committee() {
        for member in members().unwrap() {
            let codes: BTreeSet<_> = member.committees.iter().map(|(code, _)| code).collect();
            assert_eq!(codes.len(), member.committees.len(), "{member:?}");
            assert!((1..=5).contains(&codes.len()), "{member:?}");
        }
    }

    #[test]
    fn they_are_the_same_every_time() {
        assert_eq!(members().unwrap(), members().unwrap());
    }
}
