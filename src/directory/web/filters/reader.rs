//! What an address asks for, as one visitor may see it.

use chrono::{Days, NaiveDate};

use super::{NEVER, NO_OBJECTIVE, OBJECTIVE_COOKIE, OF_WORK, UNKNOWN, owners};
use crate::accounts::{AccountId, Scope};
use crate::directory::web::on;
use crate::directory::work::{Quiet, Work};
use crate::directory::{PeopleFilter, PeopleSort, PersonId};
use crate::objectives::{self, Objective, ObjectiveId, State};
use crate::stances::Level;
use crate::web::{Form, Result, Visit};
use crate::when::Zone;

/// Reads what addresses ask for, as one visitor may see it.
pub struct Reader {
    scope: Scope,
    /// Whoever asks.
    me: AccountId,
    today: NaiveDate,
    zone: Zone,
    /// The objectives within the scope.
    pub listed: Vec<Objective>,
    /// The one to show if an address names none.
    usual: Option<ObjectiveId>,
}

impl Reader {
    /// Looks up the visitor's objectives, and which of them was chosen last: else it is the first that is worked on.
    pub async fn load(visit: &Visit) -> Result<Reader> {
        let listed = objectives::list(&visit.app.db, &visit.scope()).await?;
        let of = |id: &str| listed.iter().find(|objective| objective.id.to_string() == id);
        let remembered = visit.cookie(OBJECTIVE_COOKIE);
        let usual = match remembered {
            Some(NO_OBJECTIVE) => None,
            Some(id) if of(id).is_some() => of(id),
            _ => listed.iter().find(|objective| objective.state == State::Active),
        };
        let (usual, today) = (usual.map(|objective| objective.id), visit.today());
        Ok(Reader { scope: visit.scope(), me: visit.who.id, today, zone: visit.app.zone.clone(), usual, listed })
    }

    /// The objective whose work an address asks for: the one it names, the usual one if it names none.
    pub fn objective(&self, query: &Form) -> Option<&Objective> {
        match query.get("objective") {
            NO_OBJECTIVE => None,
            "" => self.listed.iter().find(|objective| Some(objective.id) == self.usual),
            id => self.listed.iter().find(|objective| objective.id.to_string() == id),
        }
    }

    /// Whether what an address asks for is within the scope: a view that others share may be about an objective of theirs.
    pub fn may_see(&self, query: &Form) -> bool {
        matches!(query.get("objective"), "" | NO_OBJECTIVE) || self.objective(query).is_some()
    }

    /// What an address asks for, with the objective said where the answer depends on it, and without what means nothing:
    /// whoever follows the address sees the same.
    pub fn settle(&self, query: Form) -> Form {
        let sort = query.get("sort").parse().unwrap_or(PeopleSort::Name);
        let by_work = sort.is_of_work();
        match self.objective(&query).map(|objective| objective.id) {
            Some(id) if by_work || OF_WORK.iter().any(|name| !query.get(name).is_empty()) => {
                query.without("objective").and("objective", &id.to_string())
            }
            Some(_) => query,
            None => {
                let query = OF_WORK.iter().fold(query, |query, name| query.without(name));
                if by_work { query.without("sort").without("desc") } else { query }
            }
        }
    }

    /// The filter that an address asks for. What cannot be understood is left out, as if it were not there.
    pub fn read(&self, query: &Form) -> PeopleFilter {
        let chosen = |name: &str| query.all(name).into_iter().map(str::to_owned).collect::<Vec<_>>();
        let people: Vec<PersonId> = parsed(query, "person");
        PeopleFilter {
            q: query.get("q").to_owned(),
            groups: chosen("group"),
            countries: chosen("country"),
            committees: chosen("committee"),
            substitutes: true,
            sitting: query.get("sitting") == "1",
            ids: (!people.is_empty()).then_some(people),
            roles: parsed(query, "role"),
            parties: chosen("party"),
            tags: chosen("tag"),
            organizations: parsed(query, "organization"),
            classifications: parsed(query, "classification"),
            nationalities: chosen("nationality"),
            reach: query.get("reach").parse().ok(),
            work: self.work(query),
            sort: query.get("sort").parse().unwrap_or(PeopleSort::Name),
            descending: query.get("desc") == "1",
            ..PeopleFilter::on(self.day(query))
        }
    }

    /// As of which day.
    fn day(&self, query: &Form) -> NaiveDate {
        query.get("on").parse().unwrap_or(self.today)
    }

    /// The work that an address asks for.
    pub fn work(&self, query: &Form) -> Option<Work> {
        let objective = self.objective(query)?;
        let level = |value: &&str| match *value {
            UNKNOWN => Some(None),
            code => code.parse::<Level>().ok().map(|level| Some(level.number())),
        };
        let on = self.day(query);
        let as_of = on::ended(&self.zone, on, self.today);
        let quiet = match query.get("contact") {
            NEVER => Some(Quiet::Always),
            days => {
                let midnight = self.zone.start_of(as_of.map_or(self.today, |then| then.day));
                days.parse().ok().and_then(|days| midnight.checked_sub_days(Days::new(days))).map(Quiet::Since)
            }
        };
        Some(Work {
            as_of,
            levels: query.all("stance").iter().filter_map(level).collect(),
            quiet,
            next: query.get("next").parse().ok(),
            doer: query.get("doer").parse().ok(),
            owners: owners::read(query, self.me),
            ..Work::on(self.scope, objective.id.0, objective.client_id)
        })
    }
}

fn parsed<T: std::str::FromStr>(query: &Form, name: &str) -> Vec<T> {
    query.all(name).iter().filter_map(|value| value.parse().ok()).collect()
}
