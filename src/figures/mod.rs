//! The figures by which bodies vote, on any day and as known at any moment: those that come with the program, and those
//! that an administrator has put in their place.

mod store;
pub mod web;

use std::sync::{Arc, LazyLock};

use chrono::{DateTime, NaiveDate, Utc};

use crate::accounts::AccountId;
use crate::db::{self, Ex, Tx};
use crate::decisions::{CommitteeSizes, DataError, PopulationSet, StateSeats, ep_seats_since};
use crate::objectives::{Electorate, Venue};
use crate::t;

crate::id! {
    /// A set of figures that somebody has added.
    FigureSetId,
}

crate::text_enum! {
    /// What the figures of a set are.
    pub enum FigureKind {
        /// Inhabitants of the Member States, by which the Council votes.
        Populations = "populations",
        /// Seats of the Member States in the European Parliament.
        StateSeats = "state-seats",
        /// Members of the committees of the European Parliament.
        CommitteeSizes = "committee-sizes",
    }
}

impl FigureKind {
    /// As shown on a page.
    pub fn label(self) -> &'static str {
        match self {
            FigureKind::Populations => t!("figures-populations"),
            FigureKind::StateSeats => t!("figures-state-seats"),
            FigureKind::CommitteeSizes => t!("figures-committee-sizes"),
        }
    }
}

/// A set that was read, of whichever kind.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Figure {
    Populations(PopulationSet),
    StateSeats(StateSeats),
    CommitteeSizes(CommitteeSizes),
}

impl Figure {
    fn parse(kind: FigureKind, text: &str) -> Result<Figure, DataError> {
        Ok(match kind {
            FigureKind::Populations => Figure::Populations(PopulationSet::parse(text)?),
            FigureKind::StateSeats => Figure::StateSeats(StateSeats::parse(text)?),
            FigureKind::CommitteeSizes => Figure::CommitteeSizes(CommitteeSizes::parse(text)?),
        })
    }

    fn kind(&self) -> FigureKind {
        match self {
            Figure::Populations(_) => FigureKind::Populations,
            Figure::StateSeats(_) => FigureKind::StateSeats,
            Figure::CommitteeSizes(_) => FigureKind::CommitteeSizes,
        }
    }

    /// The first day for which it holds; populations hold for years.
    fn from(&self) -> NaiveDate {
        match self {
            Figure::Populations(set) => NaiveDate::from_ymd_opt(set.year, 1, 1).unwrap_or_default(),
            Figure::StateSeats(set) => set.from,
            Figure::CommitteeSizes(set) => set.from,
        }
    }

    fn source(&self) -> &str {
        match self {
            Figure::Populations(set) => &set.source,
            Figure::StateSeats(set) => &set.source,
            Figure::CommitteeSizes(set) => &set.source,
        }
    }
}

/// Who says how many seats a body has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeatsBy {
    /// Somebody entered it at the venue.
    Venue,
    /// A set of figures, or the legal act in force.
    Figures,
    /// Nobody: there are as many as members are known.
    Roster,
}

/// A set in the list of all: where it is from, and since when it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its id; none if it comes with the program.
    pub id: Option<FigureSetId>,
    /// What its figures are.
    pub kind: FigureKind,
    /// The first day for which it holds.
    pub from: NaiveDate,
    /// Where it was published.
    pub source: String,
    /// As it is written.
    pub content: String,
    /// Who added it, and when.
    pub added: Option<(Option<String>, DateTime<Utc>)>,
    /// Whether another of the same kind and day counts instead.
    pub is_replaced: bool,
}

/// Every set that counts at a moment: of each kind the earliest first, of one day one.
#[derive(Clone, Debug)]
pub struct Figures {
    sets: Vec<(Option<FigureSetId>, Arc<Figure>)>,
}

/// The figures as known at a moment.
///
/// # Errors
/// When the database fails. A stored set that cannot be read any more is left out, and said in the log.
pub async fn load(ex: impl Into<Ex<'_>>, known: DateTime<Utc>) -> db::Result<Figures> {
    Ok(Figures::of(&store::known(ex, known).await?))
}

impl Figures {
    /// Those that come with the program.
    pub fn built_in() -> Figures {
        Figures::of(&[])
    }

    fn of(stored: &[store::Row]) -> Figures {
        let mut sets: Vec<_> = BUILT_IN.iter().map(|(figure, _)| (None, figure.clone())).collect();
        for row in stored {
            match Figure::parse(row.kind, &row.content) {
                Ok(figure) => {
                    sets.retain(|(_, other)| (other.kind(), other.from()) != (figure.kind(), figure.from()));
                    sets.push((Some(row.id), Arc::new(figure)));
                }
                Err(error) => tracing::error!(set = %row.id, %error, "a stored set of figures cannot be read"),
            }
        }
        sets.sort_by_key(|(_, figure)| (figure.kind(), figure.from()));
        Figures { sets }
    }

    fn each<'a, T: 'a>(&'a self, pick: impl Fn(&'a Figure) -> Option<&'a T>) -> Vec<(NaiveDate, &'a T)> {
        self.sets.iter().filter_map(|(_, figure)| Some((figure.from(), pick(figure)?))).collect()
    }

    /// The populations by which the Council votes on a day: the latest set that holds by then, or else the earliest. None
    /// only where there is no set at all.
    pub fn populations(&self, on: NaiveDate) -> Option<&PopulationSet> {
        latest(&self.each(|figure| if let Figure::Populations(set) = figure { Some(set) } else { None }), on)
    }

    /// How the Parliament's seats are shared among the states on a day.
    pub fn state_seats(&self, on: NaiveDate) -> Option<&StateSeats> {
        latest(&self.each(|figure| if let Figure::StateSeats(set) = figure { Some(set) } else { None }), on)
    }

    /// How many members the Parliament's committees have on a day.
    pub fn committee_sizes(&self, on: NaiveDate) -> Option<&CommitteeSizes> {
        latest(&self.each(|figure| if let Figure::CommitteeSizes(set) = figure { Some(set) } else { None }), on)
    }

    /// How many seats the body of a venue has on a day, vacant ones included, and who says so: whoever entered a number at
    /// the venue; for the Parliament and its committees the set that holds on the day; or else as many as there are on the
    /// roster. Never fewer than there are.
    pub fn seats(&self, venue: &Venue, on: NaiveDate, on_roster: u32) -> (u32, SeatsBy) {
        let entered = venue.seats.and_then(|seats| u32::try_from(seats).ok());
        let of_committee = || {
            let sizes = self.committee_sizes(on).filter(|sizes| sizes.from <= on);
            sizes.and_then(|sizes| sizes.of(&venue.organization_code))
        };
        let published = match venue.rule.electorate() {
            Electorate::Plenary => Some(self.ep_seats(on)),
            Electorate::CommitteeMembers => of_committee(),
            _ => None,
        };
        match (entered, published) {
            (Some(seats), _) => (seats.max(on_roster), SeatsBy::Venue),
            (None, Some(seats)) => (seats.max(on_roster), SeatsBy::Figures),
            (None, None) => (on_roster, SeatsBy::Roster),
        }
    }

    /// The seats of the European Parliament on a day: of the legal act in force, or of a set of seats that holds since
    /// later.
    pub fn ep_seats(&self, on: NaiveDate) -> u32 {
        let (since, seats) = ep_seats_since(on);
        let added = self.sets.iter().rev().find_map(|(id, figure)| match &**figure {
            Figure::StateSeats(set) if id.is_some() && set.from <= on && set.from >= since => Some(set.total()),
            _ => None,
        });
        added.and_then(|total| u32::try_from(total).ok()).unwrap_or(seats)
    }
}

/// What holds on a day: the latest that has begun, or else the earliest.
fn latest<'a, T>(sets: &[(NaiveDate, &'a T)], on: NaiveDate) -> Option<&'a T> {
    let upto = sets.partition_point(|(from, _)| *from <= on);
    sets.get(upto.saturating_sub(1)).map(|(_, set)| *set)
}

/// The sets that come with the program, as they are written.
const FILES: [(FigureKind, &str); 4] = [
    (FigureKind::Populations, include_str!("../decisions/data/population-2019.csv")),
    (FigureKind::Populations, include_str!("../decisions/data/population-2025.csv")),
    (FigureKind::StateSeats, include_str!("../decisions/data/state-seats.csv")),
    (FigureKind::CommitteeSizes, include_str!("../decisions/data/committee-sizes.csv")),
];

/// The same, read once; that each can be read is a test.
static BUILT_IN: LazyLock<Vec<(Arc<Figure>, &'static str)>> = LazyLock::new(|| {
    FILES.into_iter().filter_map(|(kind, text)| Some((Arc::new(Figure::parse(kind, text).ok()?), text))).collect()
});

/// Every set there is, by kind, the latest first.
pub async fn list(ex: impl Into<Ex<'_>>, now: DateTime<Utc>) -> db::Result<Vec<Listed>> {
    let stored = store::known(ex, now).await?;
    let in_force = Figures::of(&stored);
    let counts =
        |id: Option<FigureSetId>, figure: &Figure| in_force.sets.iter().any(|(i, f)| *i == id && **f == *figure);
    let listed = |id, figure: &Figure, content: &str, added| Listed {
        id,
        kind: figure.kind(),
        from: figure.from(),
        source: figure.source().to_owned(),
        content: content.to_owned(),
        added,
        is_replaced: !counts(id, figure),
    };
    let mut all: Vec<Listed> = BUILT_IN.iter().map(|(figure, text)| listed(None, figure, text, None)).collect();
    for row in &stored {
        if let Ok(figure) = Figure::parse(row.kind, &row.content) {
            all.push(listed(Some(row.id), &figure, &row.content, Some((row.added_by_name.clone(), row.added_at))));
        }
    }
    all.sort_by_key(|set| (set.kind, std::cmp::Reverse(set.from), set.is_replaced));
    Ok(all)
}

/// Adds a set that is read from text. One of the same kind and day that was there counts no more.
///
/// # Errors
/// Says what is wrong with the text, and on which line; nothing is kept then.
pub async fn add(
    tx: &mut Tx,
    kind: FigureKind,
    text: &str,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<FigureSetId, AddError> {
    Figure::parse(kind, text)?;
    let id = FigureSetId::new();
    store::insert(tx, id, kind, text, by, now).await?;
    Ok(id)
}

/// Why a set was not added.
#[derive(Debug, thiserror::Error)]
pub enum AddError {
    /// It cannot be read.
    #[error(transparent)]
    Data(#[from] DataError),
    /// The database said no.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Removes a set that was added; answers whether it was there.
pub async fn remove(tx: &mut Tx, id: FigureSetId, by: AccountId, now: DateTime<Utc>) -> db::Result<bool> {
    Ok(store::remove(tx, id, by, now).await? > 0)
}

/// Brings a set back that was removed; answers whether it was away.
pub async fn restore(tx: &mut Tx, id: FigureSetId, now: DateTime<Utc>) -> db::Result<bool> {
    Ok(store::restore(tx, id, now).await? > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn row(kind: FigureKind, content: String) -> store::Row {
        let added_at = "2026-11-01T12:00:00Z".parse().unwrap();
        store::Row { id: FigureSetId::new(), kind, content, added_by_name: None, added_at }
    }

    /// The built-in shares of seats, from another day and with ten more for Germany.
    fn more_seats(from: &str) -> store::Row {
        let text = include_str!("../decisions/data/state-seats.csv");
        let text = text.replace("from: 2024-07-16", &format!("from: {from}"));
        row(FigureKind::StateSeats, text.replace("total: 720", "total: 730").replace("DE,96", "DE,106"))
    }

    #[test]
    fn every_set_that_comes_with_the_program_can_be_read() {
        assert_eq!(BUILT_IN.len(), FILES.len());
    }

    #[test]
    fn of_the_sets_of_a_kind_the_latest_that_holds_counts() {
        let figures = Figures::built_in();
        let year = |on: &str| figures.populations(day(on)).unwrap().year;
        assert_eq!((year("2026-11-29"), year("2024-12-31"), year("2010-01-01")), (2025, 2019, 2019));
        assert_eq!(figures.committee_sizes(day("2026-11-29")).unwrap().of("AFET"), Some(79));
        assert_eq!(figures.ep_seats(day("2019-12-31")), 751);
    }

    #[test]
    fn a_set_of_the_same_year_counts_instead() {
        let exact = include_str!("../decisions/data/population-2019.csv").replace("year: 2019", "year: 2025");
        let figures = Figures::of(&[row(FigureKind::Populations, exact)]);
        assert_eq!(figures.populations(day("2026-11-29")).unwrap().of("DE"), Some(82_850_000));
        assert_eq!(figures.populations(day("2024-11-29")).unwrap().year, 2019);
    }

    #[test]
    fn added_seats_count_from_their_day_until_a_later_act() {
        let figures = Figures::of(&[more_seats("2029-07-16")]);
        assert_eq!((figures.ep_seats(day("2029-07-15")), figures.ep_seats(day("2029-07-16"))), (720, 730));
        let of_the_past = Figures::of(&[more_seats("2000-01-01")]);
        assert_eq!(of_the_past.ep_seats(day("2026-11-29")), 720, "a later act of the built-in list counts");
    }

    #[test]
    fn what_cannot_be_read_any_more_is_left_out() {
        let figures = Figures::of(&[row(FigureKind::Populations, "nonsense".into())]);
        assert_eq!(figures.populations(day("2026-11-29")).unwrap().year, 2025);
    }
}
