//! The populations of the Member States by which the Council votes: dated sets, exact or rounded.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use chrono::NaiveDate;

use super::data_file::{DataError, DataFile};
use crate::directory::areas;
use crate::{locale, t};

static BUILT_IN: LazyLock<Vec<PopulationSet>> = LazyLock::new(|| {
    let files = [include_str!("data/population-2019.csv"), include_str!("data/population-2025.csv")];
    files.into_iter().filter_map(|text| PopulationSet::parse(text).ok()).collect()
});

/// The sets that come with the program, by year.
pub fn population_sets() -> &'static [PopulationSet] {
    &BUILT_IN
}

/// 100 % in the unit of a rounded set, which is hundredths of a per cent.
const HUNDRED_PER_CENT: u64 = 10_000;

/// How exact the figures of a set are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Precision {
    /// Inhabitants.
    Exact,
    /// Shares, rounded to hundredths of a per cent: 27 of them may be off by 0.135 percentage points together.
    Rounded,
}

/// The populations of the Member States in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PopulationSet {
    /// The year for which it holds.
    pub year: i32,
    /// Where it was published.
    pub source: String,
    /// Whether `of` gives inhabitants or hundredths of a per cent.
    pub precision: Precision,
    /// All inhabitants together.
    pub inhabitants: u64,
    by_state: BTreeMap<&'static str, u64>,
}

impl PopulationSet {
    /// Reads a set from text: `# year:`, `# precision:` (`exact` or `rounded`), `# inhabitants:` and `# source:`, then
    /// `state,population` with inhabitants, or with shares in per cent of two decimals. States are written `EL` or `GR`.
    ///
    /// # Errors
    /// Says on which line a state is unknown, twice there or without population, which state is missing, and when the
    /// sum is not what it should be.
    pub fn parse(text: &str) -> Result<PopulationSet, DataError> {
        let file = DataFile::read(text, ["state", "population"])?;
        let year = file.parsed("year", "decisions-data-a-year")?;
        let precision = match file.says("precision")? {
            ("exact", _) => Precision::Exact,
            ("rounded", _) => Precision::Rounded,
            (other, line) => return Err(DataError::at(line, t!("decisions-data-precision", value = other))),
        };
        let inhabitants = file.parsed("inhabitants", "decisions-data-inhabitants")?;
        let by_state = by_state(&file, |value| figure(value, precision))?;
        complete(&by_state, NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default())?;
        let set = PopulationSet { year, source: file.says("source")?.0.to_owned(), precision, inhabitants, by_state };
        set.check_sum()?;
        Ok(set)
    }

    fn check_sum(&self) -> Result<(), DataError> {
        let sum: u64 = self.by_state.values().sum();
        let states = self.by_state.len() as u64;
        match self.precision {
            Precision::Exact if sum != self.inhabitants => {
                let problem =
                    t!("decisions-data-populations-sum", sum = sum.to_string(), total = self.inhabitants.to_string());
                Err(DataError::whole(problem))
            }
            // Each share is off by half a hundredth at most.
            Precision::Rounded if 2 * sum.abs_diff(HUNDRED_PER_CENT) > states => {
                let share = locale::decimal(&format!("{}.{:02}", sum / 100, sum % 100));
                Err(DataError::whole(t!("decisions-data-shares-sum", share = share)))
            }
            _ => Ok(()),
        }
    }

    /// The population of a state (by ISO code) in the unit of the set.
    pub fn of(&self, code: &str) -> Option<u64> {
        self.by_state.get(code).copied()
    }

    /// The states, by ISO code.
    pub fn states(&self) -> Vec<&'static str> {
        self.by_state.keys().copied().collect()
    }

    /// The whole population in the unit of the set: all inhabitants, or 100 %.
    pub fn whole(&self) -> u64 {
        match self.precision {
            Precision::Exact => self.inhabitants,
            Precision::Rounded => HUNDRED_PER_CENT,
        }
    }

    /// How many inhabitants 65 % are, rounded up.
    pub fn threshold(&self) -> u64 {
        (self.inhabitants * 65).div_ceil(100)
    }
}

/// Inhabitants, or a share of two decimals as hundredths of a per cent.
fn figure(value: &str, precision: Precision) -> Option<u64> {
    match precision {
        Precision::Exact => value.parse().ok(),
        Precision::Rounded => {
            let (whole, part) = value.split_once('.')?;
            let part = (part.len() == 2).then(|| part.parse::<u64>().ok())??;
            Some(whole.parse::<u64>().ok().filter(|whole| *whole <= 100)? * 100 + part)
        }
    }
}

/// The figure of each state of a table, by ISO code.
pub(super) fn by_state(
    file: &DataFile<'_>,
    read: impl Fn(&str) -> Option<u64>,
) -> Result<BTreeMap<&'static str, u64>, DataError> {
    let mut by_state = BTreeMap::new();
    for &(code, value, line) in &file.rows {
        let area = areas::member_state(code);
        let area = area.ok_or_else(|| DataError::at(line, t!("decisions-data-no-state", code = code)))?;
        let figure = read(value).ok_or_else(|| DataError::at(line, t!("decisions-data-no-figure", value = value)))?;
        if figure == 0 {
            return Err(DataError::at(line, t!("decisions-no-weight", who = area.shown)));
        }
        if by_state.insert(area.code, figure).is_some() {
            return Err(DataError::at(line, t!("decisions-data-twice", code = area.shown)));
        }
    }
    Ok(by_state)
}

/// Whether these are the states of the Union on a day, from the Union of 27 on.
pub(super) fn complete(by_state: &BTreeMap<&'static str, u64>, day: NaiveDate) -> Result<(), DataError> {
    let union_of_27 = NaiveDate::from_ymd_opt(2020, 2, 1).unwrap_or_default();
    let union: BTreeSet<_> = areas::eu_on(day.max(union_of_27)).map(|area| area.code).collect();
    let shown = |code: &str| areas::by_code(code).map_or("", |area| area.shown);
    if let Some(code) = union.iter().find(|code| !by_state.contains_key(*code)) {
        return Err(DataError::whole(t!("decisions-data-missing", code = shown(code))));
    }
    match by_state.keys().find(|code| !union.contains(*code)) {
        Some(code) => Err(DataError::whole(t!("decisions-data-not-in-union", code = shown(code)))),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXACT: &str = include_str!("data/population-2019.csv");
    const ROUNDED: &str = include_str!("data/population-2025.csv");

    fn refusal(text: &str) -> String {
        PopulationSet::parse(text).unwrap_err().to_string()
    }

    #[test]
    fn both_sets_come_with_the_program() {
        assert_eq!(population_sets().iter().map(|set| set.year).collect::<Vec<_>>(), [2019, 2025]);
        let set = &population_sets()[1];
        assert_eq!((set.inhabitants, set.threshold(), set.precision), (451_028_881, 293_168_773, Precision::Rounded));
        assert_eq!((set.of("DE"), set.of("GR"), set.whole()), (Some(1849), Some(231), 10_000));
        let set = &population_sets()[0];
        assert_eq!((set.inhabitants, set.threshold(), set.precision), (446_472_959, 290_207_424, Precision::Exact));
        assert_eq!((set.of("MT"), set.whole(), set.states().len()), (Some(475_701), 446_472_959, 27));
    }

    #[test]
    fn greece_may_be_written_either_way() {
        let written = ROUNDED.replace("GR,", "EL,");
        assert_eq!(PopulationSet::parse(&written).unwrap(), population_sets()[1]);
    }

    #[test]
    fn a_faulty_set_is_refused_with_its_line() {
        assert_eq!(refusal(&EXACT.replace("AT,", "XX,")), "Line 6: “XX” is not a Member State.");
        assert_eq!(refusal(&EXACT.replace("AT,8822267", "AT,0")), "Line 6: AT has a weight of zero.");
        assert_eq!(refusal(&EXACT.replace("AT,8822267", "AT,many")), "Line 6: “many” is not a figure.");
        assert_eq!(refusal(&EXACT.replace("BE,", "AT,")), "Line 7: AT is there twice.");
        assert_eq!(refusal(&EXACT.replace("AT,8822267\n", "")), "AT is missing.");
        assert_eq!(
            refusal(&EXACT.replace("AT,8822267", "AT,8822268")),
            "The populations add up to 446472960, not to 446472959."
        );
        assert_eq!(refusal(&ROUNDED.replace("AT,2.02", "AT,3.02")), "The shares add up to 101.01 %, not to 100 %.");
        assert_eq!(refusal(&ROUNDED.replace("AT,2.02", "AT,2.0")), "Line 6: “2.0” is not a figure.");
        assert_eq!(refusal(&format!("{EXACT}UK,66000000\n")), "UK was not in the Union.");
    }

    #[test]
    fn a_set_says_what_it_is() {
        assert_eq!(refusal(&EXACT.replace("# year: 2019\n", "")), "A line “# year: …” is missing.");
        assert_eq!(refusal(&EXACT.replace("2019\n", "soon\n")), "Line 1: “soon” is not a year.");
        assert_eq!(refusal(&EXACT.replace("exact", "about")), "Line 2: “about” is neither exact nor rounded.");
        assert_eq!(refusal("state,people\n"), "Line 1: The table starts with the columns “state,population”.");
        assert_eq!(refusal("state,population\n"), "There are no figures in it.");
        assert_eq!(refusal("state,population\nDE\n"), "Line 2: Two columns are needed.");
    }
}
