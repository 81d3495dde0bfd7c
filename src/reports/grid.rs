//! The power × interest grid as a document: who has weight, to whom it matters, and where they stand.

use std::collections::BTreeSet;

use super::catalogue::{Making, Report, Request};
use super::document::{Audience, Cell, Chart, Column, Document, LegendEntry, Table, Tone, Value, cell};
use super::seats::Seats;
use crate::accounts::Scope;
use crate::charts::{Dot, Grid, grid};
use crate::db::{self, Ex};
use crate::objectives::{self, Objective, Venue};
use crate::stances::{self, Grade, Holder, Level, Placed, Standing};
use crate::t;

/// The grid.
pub const REPORT: Report =
    Report { kind: "grid", title: "reports-title-grid", about: "reports-title-grid-about", is_overview: false, make };

/// From which grade on weight or interest is high.
const HIGH: i64 = 4;

fn make<'a>(db: &'a db::Db, scope: &'a Scope, request: &'a Request) -> Making<'a> {
    Box::pin(async move {
        if request.audience == Audience::Client {
            let objective = objectives::get(db, scope, request.objective).await?;
            return Ok(objective.map(|objective| refusal(&objective, request)));
        }
        Ok(board(db, scope, request).await?.map(|board| document(&board, request)))
    })
}

/// A quarter of the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quadrant {
    /// Much weight, much interest.
    ManageClosely,
    /// Much weight, little interest.
    KeepSatisfied,
    /// Little weight, much interest.
    KeepInformed,
    /// Little of both.
    Monitor,
}

impl Quadrant {
    /// Every quadrant, the one with most weight first.
    pub const ALL: [Quadrant; 4] =
        [Quadrant::ManageClosely, Quadrant::KeepSatisfied, Quadrant::KeepInformed, Quadrant::Monitor];

    /// In which quadrant these grades are: 4 and 5 are high.
    pub fn of(influence: Grade, interest: Grade) -> Quadrant {
        match (influence.number() >= HIGH, interest.number() >= HIGH) {
            (true, true) => Quadrant::ManageClosely,
            (true, false) => Quadrant::KeepSatisfied,
            (false, true) => Quadrant::KeepInformed,
            (false, false) => Quadrant::Monitor,
        }
    }

    /// Its word in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Quadrant::ManageClosely => "manage-closely",
            Quadrant::KeepSatisfied => "keep-satisfied",
            Quadrant::KeepInformed => "keep-informed",
            Quadrant::Monitor => "monitor",
        }
    }

    /// What is to be done with those in it.
    pub fn label(self) -> &'static str {
        match self {
            Quadrant::ManageClosely => t!("reports-grid-manage-closely"),
            Quadrant::KeepSatisfied => t!("reports-grid-keep-satisfied"),
            Quadrant::KeepInformed => t!("reports-grid-keep-informed"),
            Quadrant::Monitor => t!("reports-grid-monitor"),
        }
    }

    fn grades(self) -> &'static str {
        match self {
            Quadrant::ManageClosely => t!("reports-grid-manage-closely-grades"),
            Quadrant::KeepSatisfied => t!("reports-grid-keep-satisfied-grades"),
            Quadrant::KeepInformed => t!("reports-grid-keep-informed-grades"),
            Quadrant::Monitor => t!("reports-grid-monitor-grades"),
        }
    }
}

/// Everyone on the grid of an objective, and who is missing there.
#[derive(Clone, Debug)]
pub struct Board {
    /// On what.
    pub objective: Objective,
    /// Whose seats were looked at.
    pub venue: Option<Venue>,
    /// Those assessed, most influence first.
    pub placed: Vec<Placed>,
    /// Those with a seat or a stance whom nobody has assessed, by name, with where they stand.
    pub missing: Vec<(Holder, String, Option<Standing>)>,
}

/// Reads the grid as of a day, as known at a moment. None if there is no such objective within the scope.
pub async fn board(ex: impl Into<Ex<'_>>, scope: &Scope, request: &Request) -> db::Result<Option<Board>> {
    let mut ex = ex.into();
    let Some(objective) = objectives::get(ex.again(), scope, request.objective).await? else { return Ok(None) };
    let (on, known, fresh) = (request.on, request.known, objective.freshness_days);
    let venue = objectives::current(&objectives::venues(ex.again(), scope, objective.id).await?).cloned();
    let placed = stances::grid(ex.again(), scope, objective.id, on, known, fresh).await?;
    let standings = stances::standings_as_of(ex.again(), scope, objective.id, on, known, fresh).await?;
    let mut others: BTreeSet<Holder> = standings.keys().copied().collect();
    if let Some(venue) = &venue {
        others.extend(Seats::read(ex.again(), venue, on, on).await?.on(on).holders);
    }
    for placed in &placed {
        others.remove(&placed.holder);
    }
    let others: Vec<Holder> = others.into_iter().collect();
    let mut names = stances::names(ex, &others).await?;
    let missing = |holder: Holder| (holder, names.remove(&holder).unwrap_or_default(), standings.get(&holder).copied());
    let mut missing: Vec<_> = others.into_iter().map(missing).collect();
    missing.sort_by_cached_key(|(holder, name, _)| (crate::text::fold(name), *holder));
    Ok(Some(Board { objective, venue, placed, missing }))
}

/// What a client gets in its place.
fn refusal(objective: &Objective, request: &Request) -> Document {
    let mut document = request.document(&REPORT, &objective.client_name, &objective.name);
    let text = t!("reports-grid-not-for-clients");
    document.section("internal", "").sentence(Tone::Plain, text);
    document
}

/// The document of a grid.
pub fn document(board: &Board, request: &Request) -> Document {
    let mut document = request.document(&REPORT, &board.objective.client_name, &board.objective.name);
    if let Some(venue) = &board.venue {
        document.parameter(t!("reports-grid-venue"), venue.body());
    }
    let wanted = Quadrant::ALL.into_iter().find(|quadrant| quadrant.code() == request.option("quadrant"));
    if let Some(wanted) = wanted {
        document.parameter(t!("reports-grid-list"), wanted.label());
    }
    let list = |quadrant: Quadrant| {
        let path = REPORT.path(board.objective.id);
        format!("{}#list", request.link(&path, &[("quadrant", quadrant.code())]))
    };
    let section = document.section("grid", "");
    if board.placed.is_empty() {
        section.sentence(Tone::Warn, t!("reports-grid-nobody"));
    }
    for quadrant in Quadrant::ALL {
        let count = board.placed.iter().filter(|placed| quadrant_of(placed) == quadrant).count();
        section
            .figure(quadrant.label(), count)
            .key(&quadrant.code().replace('-', "_"))
            .note(quadrant.grades())
            .href(list(quadrant));
    }
    let whole = board.placed.len() + board.missing.len();
    let missing = format!("{}#missing", request.link(&REPORT.path(board.objective.id), &[]));
    section
        .figure(t!("reports-grid-not-assessed"), board.missing.len())
        .key("not_assessed")
        .of(t!("reports-count-of", n = whole))
        .note(t!("reports-grid-seat-or-stance"))
        .href(missing);
    section.chart(chart(board, request));
    document.section("list", t!("reports-grid-assessed")).table(assessed(board, wanted, request));
    if !board.missing.is_empty() {
        document.section("missing", t!("reports-grid-not-assessed")).annex().table(not_assessed(board, request));
    }
    document
}

fn quadrant_of(placed: &Placed) -> Quadrant {
    Quadrant::of(placed.influence, placed.interest)
}

fn code(standing: Option<Standing>) -> &'static str {
    standing.map_or("un", |standing| standing.level.code())
}

fn chart(board: &Board, request: &Request) -> Chart {
    let dot = |(at, placed): (usize, &Placed)| Dot {
        number: at + 1,
        name: placed.name.clone(),
        class: code(placed.standing).into(),
        power: placed.influence.number(),
        interest: placed.interest.number(),
        href: Some(request.link(&placed.holder.path(), &[])),
    };
    let title = t!("reports-grid-chart").to_owned();
    let description = t!("reports-grid-chart-text");
    let drawing = Grid {
        id: "grid".into(),
        title: title.clone(),
        description: description.into(),
        dots: board.placed.iter().enumerate().map(dot).collect(),
    };
    let levels = Level::ALL.iter().map(|level| (level.code(), level.label())).chain([("un", stances::word("un"))]);
    let entry = |(class, label): (&'static str, &'static str)| {
        let count = board.placed.iter().filter(|placed| code(placed.standing) == class).count();
        LegendEntry::new(class, label).count(i64::try_from(count).unwrap_or(i64::MAX))
    };
    Chart::new("grid", title, description, grid(&drawing)).legend(levels.map(entry))
}

/// The same as a list, with who said so and when; of one quadrant if that is wanted.
fn assessed(board: &Board, wanted: Option<Quadrant>, request: &Request) -> Table {
    let mut table = Table::new("assessed", t!("reports-grid-everyone")).main();
    table.columns([
        Column::number("number", t!("reports-grid-number")),
        Column::text("name", t!("reports-count-name")),
        Column::text("quadrant", t!("reports-grid-quadrant")),
        Column::number("influence", t!("reports-grid-influence")),
        Column::number("interest", t!("reports-grid-interest")),
        Column::stance("stance", t!("reports-count-stance")),
        Column::date("assessed_on", t!("reports-grid-assessed-on")),
        Column::text("author", t!("reports-grid-by")),
    ]);
    for (at, placed) in board.placed.iter().enumerate() {
        let quadrant = quadrant_of(placed);
        if wanted.is_some_and(|wanted| wanted != quadrant) {
            continue;
        }
        table.row([
            cell(at + 1),
            name(placed.holder, &placed.name, request),
            cell(quadrant.label()),
            cell(placed.influence.number()),
            cell(placed.interest.number()),
            stance(placed.standing),
            cell(placed.assessed_on),
            cell(placed.author_name.as_deref()),
        ]);
    }
    table
}

fn not_assessed(board: &Board, request: &Request) -> Table {
    let mut table = Table::new("not-assessed", t!("reports-grid-missing")).short_on_paper();
    table.columns([
        Column::text("name", t!("reports-count-name")),
        Column::stance("stance", t!("reports-count-stance")),
    ]);
    for (holder, called, standing) in &board.missing {
        table.row([name(*holder, called, request), stance(*standing)]);
    }
    table
}

fn name(holder: Holder, name: &str, request: &Request) -> Cell {
    cell(name).href(request.link(&holder.path(), &[]))
}

fn stance(standing: Option<Standing>) -> Cell {
    let stance = cell(Value::stance(code(standing)));
    if standing.is_some_and(|standing| standing.is_stale) { stance.note(t!("reports-count-is-stale")) } else { stance }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quadrants_meet_between_three_and_four() {
        let of = |influence, interest| Quadrant::of(Grade::new(influence).unwrap(), Grade::new(interest).unwrap());
        assert_eq!([of(4, 4), of(5, 5)], [Quadrant::ManageClosely; 2]);
        assert_eq!([of(4, 3), of(5, 1)], [Quadrant::KeepSatisfied; 2]);
        assert_eq!([of(3, 4), of(1, 5)], [Quadrant::KeepInformed; 2]);
        assert_eq!([of(3, 3), of(1, 1)], [Quadrant::Monitor; 2]);
    }
}
