//! The meters and the map of the Council.

use std::collections::HashMap;

use super::Council;
use crate::charts::{self, CouncilState, Land, Map, Shade, union_map};
use crate::decisions::What;
use crate::reports::counting::{Voter, amount, levels};
use crate::reports::document::{Chart, LegendEntry};
use crate::t;

/// Heads and population, each against its threshold.
pub(super) fn meters(council: &Council<'_>) -> Chart {
    let (count, weighed) = (council.count, council.weighed);
    let state = |(voter, population): (&Voter, &u64)| CouncilState {
        code: voter.country().map_or_else(String::new, |area| area.shown.to_owned()),
        name: voter.name.clone(),
        class: voter.level_code().to_owned(),
        stance: voter.level_label().to_owned(),
        population: i64::try_from(*population).unwrap_or_default(),
        href: voter.path().map(|path| council.request.link(&path, &[])),
    };
    let population = weighed.gaps.iter().find(|gap| gap.what == What::Population);
    let (tally, states) = (&count.tally, count.voters.len());
    let share = population.map(|gap| amount(&weighed.roster, What::Population, gap.have)).unwrap_or_default();
    let chart = charts::Council {
        id: "council".into(),
        title: t!("reports-council-title", venue = count.venue.body()),
        description: match &population {
            Some(_) => t!(
                "reports-council-chart-share",
                n = tally.expected(),
                states = states,
                share = &share,
                needed = weighed.needed
            ),
            None => t!("reports-council-chart", n = tally.expected(), states = states, needed = weighed.needed),
        },
        states: count.voters.iter().zip(weighed.roster.populations()).map(state).collect(),
        heads_needed: weighed.needed.into(),
        population_needed: population.and_then(|gap| i64::try_from(gap.need).ok()),
        heads: t!("reports-council-n-of", n = tally.expected(), all = states),
        population: share,
    };
    let svg = charts::council(&chart);
    Chart::new("council", &chart.title, &chart.description, svg).legend(legend(council))
}

/// The states of the Union, shaded by where they stand.
pub(super) fn map(council: &Council<'_>) -> Chart {
    let mut lands = HashMap::new();
    for voter in &council.count.voters {
        let Some(area) = voter.country() else { continue };
        let land = Land {
            shade: Shade::Stance(voter.level_code()),
            title: t!("reports-council-map-state", name = &voter.name, stance = voter.level_label()),
            href: voter.path().map(|path| council.request.link(&path, &[])),
            shown: area.shown.to_owned(),
        };
        lands.insert(area.code.to_owned(), land);
    }
    let map = Map {
        id: "map".into(),
        title: t!("reports-council-map-title").into(),
        description: t!("reports-council-map-text").into(),
        lands,
    };
    Chart::new("map", &map.title, &map.description, union_map(&map)).legend(legend(council))
}

fn legend<'a>(council: &'a Council<'_>) -> impl Iterator<Item = LegendEntry> + use<'a> {
    let entry = |(class, label, n): (&'static str, &'static str, u32)| {
        LegendEntry::new(class, label).count(n).href(council.to.to(&[("stance", class)]))
    };
    levels(&council.count.voters).into_iter().filter(|(_, _, n)| *n > 0).map(entry)
}
