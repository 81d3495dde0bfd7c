//! What changes with time: who joined and left between two days, whose term ends, and who could follow.

use std::collections::{BTreeMap, HashMap};

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::records::PostId;
use super::store::time::{self as store, Bodies, SpellRow};
use super::{Area, Classification, EUROPEAN_PARLIAMENT, OrganizationId, PersonId, Role, areas};
use crate::db::{Ex, Result};
use crate::t;

/// Days within which whoever begins a mandate for the same state may be the successor.
pub const SUCCESSION_DAYS: u64 = 90;

/// The bodies that are looked at unless one is named.
pub const PARLIAMENT: [Classification; 5] = [
    Classification::Institution,
    Classification::PoliticalGroup,
    Classification::Committee,
    Classification::Subcommittee,
    Classification::Delegation,
];

/// A person, to be named on a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Named {
    /// Who.
    pub id: PersonId,
    /// As shown.
    pub name: String,
    /// As sorted.
    #[serde(skip)]
    pub sort_name: String,
}

/// What became of someone in a body.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Move {
    /// Who.
    pub person: Named,
    /// For which state.
    pub country: Option<Area>,
    /// Roles on the first day; empty for whoever joined.
    pub before: Vec<String>,
    /// Roles on the second day; empty for whoever left.
    pub after: Vec<String>,
    /// First day of those who joined, last day of those who left, day of the change.
    pub on: NaiveDate,
    /// Who could follow whoever left the European Parliament, the likeliest first.
    pub successors: Vec<Proposal>,
}

/// What changed in a body between two days.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BodyChanges {
    /// Which body.
    pub id: OrganizationId,
    /// Its kind.
    pub classification: Classification,
    /// The code it goes by.
    pub code: String,
    /// Its name.
    pub name: String,
    /// In it on the second day and not on the first.
    pub joined: Vec<Move>,
    /// In it on the first day and not on the second.
    pub left: Vec<Move>,
    /// In it on both days, as something else.
    pub changed: Vec<Move>,
    /// Came and went in between.
    pub passed: Vec<Move>,
}

impl BodyChanges {
    /// How many people something changed for.
    pub fn total(&self) -> usize {
        self.joined.len() + self.left.len() + self.changed.len() + self.passed.len()
    }
}

/// Who joined, left or changed role between two days, per body: Parliament first, then by kind and code. Compares the
/// rosters of both days; what happened in between and was undone by the second day shows as passing through.
pub async fn joined_and_left(
    ex: impl Into<Ex<'_>>,
    from: NaiveDate,
    to: NaiveDate,
    body: Option<OrganizationId>,
) -> Result<Vec<BodyChanges>> {
    let mut ex = ex.into();
    let bodies = body.map_or(Bodies::Kinds(&PARLIAMENT), Bodies::One);
    let mut touched = store::began(ex.again(), from, to, bodies).await?;
    let Some(eve) = to.pred_opt().filter(|eve| *eve >= from) else { return Ok(vec![]) };
    touched.extend(store::ended(ex.again(), from, eve, bodies).await?);
    let mut people: Vec<_> = touched.iter().map(|row| row.person_id).collect();
    people.sort_unstable();
    people.dedup();
    let in_force = store::in_force(ex.again(), &people, [from, to], bodies).await?;
    let mut changes = compare(&touched, &in_force, from, to);
    propose(ex, &mut changes, from, to).await?;
    Ok(changes)
}

/// Whether a spell is in force on a day.
fn holds(row: &SpellRow, day: NaiveDate) -> bool {
    row.start_date <= day && row.end_date.is_none_or(|end| end >= day)
}

fn compare(touched: &[SpellRow], in_force: &[SpellRow], from: NaiveDate, to: NaiveDate) -> Vec<BodyChanges> {
    let mut pairs: BTreeMap<(OrganizationId, PersonId), Vec<&SpellRow>> = BTreeMap::new();
    for row in touched {
        pairs.entry((row.organization_id, row.person_id)).or_default().push(row);
    }
    let mut standing: HashMap<(OrganizationId, PersonId), Vec<&SpellRow>> = HashMap::new();
    for row in in_force {
        standing.entry((row.organization_id, row.person_id)).or_default().push(row);
    }
    let mut found: BTreeMap<OrganizationId, BodyChanges> = BTreeMap::new();
    for (pair, rows) in pairs {
        let first = rows[0];
        let body = found.entry(pair.0).or_insert_with(|| BodyChanges {
            id: first.organization_id,
            classification: first.classification,
            code: first.short_name.clone(),
            name: first.organization.clone(),
            joined: vec![],
            left: vec![],
            changed: vec![],
            passed: vec![],
        });
        let held = standing.get(&pair).map_or(&[][..], Vec::as_slice);
        let roles = |day| {
            let mut roles: Vec<_> = held.iter().filter(|row| holds(row, day)).map(|row| role_of(row)).collect();
            roles.sort();
            roles.dedup();
            roles
        };
        let (before, after) = (roles(from), roles(to));
        let came = rows.iter().map(|row| row.start_date).filter(|day| *day > from).max();
        let went = rows.iter().filter_map(|row| row.end_date).filter(|day| *day < to).max();
        let on = if after.is_empty() { went } else { came.or(went) }.unwrap_or(to);
        let area = rows.iter().find_map(|row| row.area_code.as_deref()).and_then(areas::by_code);
        let person = Named { id: first.person_id, name: first.name.clone(), sort_name: first.sort_name.clone() };
        let list = match (before.is_empty(), after.is_empty()) {
            (true, false) => &mut body.joined,
            (false, true) => &mut body.left,
            (true, true) => &mut body.passed,
            (false, false) if before != after => &mut body.changed,
            (false, false) => continue,
        };
        list.push(Move { person, country: area, before, after, on, successors: vec![] });
    }
    let mut changes: Vec<_> = found.into_values().filter(|body| body.total() > 0).collect();
    for body in &mut changes {
        for list in [&mut body.joined, &mut body.left, &mut body.changed, &mut body.passed] {
            list.sort_by(|a, b| a.person.sort_name.cmp(&b.person.sort_name));
        }
    }
    changes.sort_by(|a, b| (a.classification, &a.code).cmp(&(b.classification, &b.code)));
    changes
}

fn role_of(row: &SpellRow) -> String {
    match &row.label {
        Some(label) => label.clone(),
        None => row.role.label().to_owned(),
    }
}

/// A mandate in the European Parliament, with what tells who could follow whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mandate {
    /// Who.
    pub person: Named,
    /// For which state.
    pub area_code: String,
    /// First day.
    pub start_date: NaiveDate,
    /// Last day.
    pub end_date: Option<NaiveDate>,
    /// National parties on the last day of whoever left, on the first of whoever began.
    pub parties: Vec<String>,
    /// Political groups, likewise.
    pub groups: Vec<String>,
}

/// Why someone may be the successor: the fewer reasons, the later in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Reason {
    /// The same national party.
    Party,
    /// The same political group.
    Group,
    /// Only the same state.
    State,
}

impl Reason {
    /// As shown on a page.
    pub fn label(self) -> &'static str {
        match self {
            Reason::Party => t!("directory-time-same-party"),
            Reason::Group => t!("directory-time-same-group"),
            Reason::State => t!("directory-time-same-state"),
        }
    }
}

/// Someone who could follow.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Proposal {
    /// Who.
    pub person: Named,
    /// First day of their mandate.
    pub start_date: NaiveDate,
    /// Why.
    pub reason: Reason,
}

/// Who could follow on whoever left: those who began a mandate for the same state within [`SUCCESSION_DAYS`] after its
/// end; the same national party first, then the same political group, then the earliest.
pub fn successors(left: &Mandate, began: &[Mandate]) -> Vec<Proposal> {
    let Some(end) = left.end_date else { return vec![] };
    let last = end.checked_add_days(Days::new(SUCCESSION_DAYS)).unwrap_or(NaiveDate::MAX);
    let shares = |a: &[String], b: &[String]| a.iter().any(|name| b.contains(name));
    let proposal = |new: &Mandate| {
        let reason = match () {
            () if shares(&left.parties, &new.parties) => Reason::Party,
            () if shares(&left.groups, &new.groups) => Reason::Group,
            () => Reason::State,
        };
        Proposal { person: new.person.clone(), start_date: new.start_date, reason }
    };
    let fits = |new: &&Mandate| {
        new.person.id != left.person.id
            && new.area_code == left.area_code
            && new.start_date > end
            && new.start_date <= last
    };
    let mut proposals: Vec<_> = began.iter().filter(fits).map(proposal).collect();
    proposals.sort_by(|a, b| {
        (a.reason, a.start_date, &a.person.sort_name).cmp(&(b.reason, b.start_date, &b.person.sort_name))
    });
    proposals
}

/// Adds who could follow to whoever left the European Parliament.
async fn propose(mut ex: Ex<'_>, changes: &mut [BodyChanges], from: NaiveDate, to: NaiveDate) -> Result<()> {
    let is_house = |body: &&mut BodyChanges| {
        body.classification == Classification::Institution && body.code == EUROPEAN_PARLIAMENT
    };
    let Some(house) = changes.iter_mut().find(is_house) else { return Ok(()) };
    let ended = store::ended(ex.again(), from, to, Bodies::One(house.id)).await?;
    let proposals = proposals(ex, house.id, &ended).await?;
    for gone in &mut house.left {
        gone.successors = proposals.get(&gone.person.id).cloned().unwrap_or_default();
    }
    Ok(())
}

/// Who could follow on each of these mandates.
async fn proposals(
    mut ex: Ex<'_>,
    house: OrganizationId,
    ended: &[SpellRow],
) -> Result<HashMap<PersonId, Vec<Proposal>>> {
    let ends = ended.iter().filter_map(|row| row.end_date);
    let Some((first, last)) = ends.clone().min().zip(ends.max()) else { return Ok(HashMap::new()) };
    let until = last.checked_add_days(Days::new(SUCCESSION_DAYS)).unwrap_or(NaiveDate::MAX);
    let began = store::began(ex.again(), first, until, Bodies::One(house)).await?;
    let people: Vec<_> = ended.iter().chain(&began).map(|row| row.person_id).collect();
    let mut sides: HashMap<PersonId, Vec<_>> = HashMap::new();
    for (person, kind, code, area, start, end) in store::sides(ex, &people).await? {
        sides.entry(person).or_default().push((kind, format!("{code} {area}"), start, end));
    }
    let mandate = |row: &SpellRow, day: NaiveDate| {
        let on = |kind: Classification| {
            let own = sides.get(&row.person_id).into_iter().flatten();
            let held = own
                .filter(|(other, _, start, end)| *other == kind && *start <= day && end.is_none_or(|end| end >= day));
            held.map(|(_, name, ..)| name.clone()).collect()
        };
        Mandate {
            person: Named { id: row.person_id, name: row.name.clone(), sort_name: row.sort_name.clone() },
            area_code: row.area_code.clone().unwrap_or_default(),
            start_date: row.start_date,
            end_date: row.end_date,
            parties: on(Classification::NationalParty),
            groups: on(Classification::PoliticalGroup),
        }
    };
    let new: Vec<_> = began.iter().map(|row| mandate(row, row.start_date)).collect();
    let follow =
        |row: &SpellRow| (row.person_id, successors(&mandate(row, row.end_date.unwrap_or(row.start_date)), &new));
    Ok(ended.iter().map(follow).collect())
}

/// Someone whom a new Member may have followed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Predecessor {
    /// Who.
    pub person: Named,
    /// Last day of their mandate.
    pub end_date: NaiveDate,
    /// Why.
    pub reason: Reason,
}

/// Before and after a person in the European Parliament.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Succession {
    /// Last day of a mandate that ended within [`SUCCESSION_DAYS`] before the day.
    pub left_on: Option<NaiveDate>,
    /// Who could follow, the likeliest first.
    pub successors: Vec<Proposal>,
    /// Whom they may have followed, when their mandate began within [`SUCCESSION_DAYS`] before the day. Those of whom
    /// no more than the state is the same are left out: after an election there are many.
    pub predecessors: Vec<Predecessor>,
}

/// Who could follow on a person, and whom the person may have followed, as seen on a day.
pub async fn succession(ex: impl Into<Ex<'_>>, person: PersonId, on: NaiveDate) -> Result<Succession> {
    let mut ex = ex.into();
    let first = on.checked_sub_days(Days::new(SUCCESSION_DAYS)).unwrap_or(NaiveDate::MIN);
    let mut mandates = store::of_person(ex.again(), person).await?;
    mandates.retain(|row| is_mandate(row) && row.start_date <= on);
    mandates.sort_by_key(|row| row.start_date);
    let Some(last) = mandates.pop() else { return Ok(Succession::default()) };
    if let Some(left_on) = last.end_date.filter(|end| *end < on) {
        if left_on < first {
            return Ok(Succession::default());
        }
        let house = last.organization_id;
        let successors = proposals(ex, house, &[last]).await?.remove(&person).unwrap_or_default();
        return Ok(Succession { left_on: Some(left_on), successors, predecessors: vec![] });
    }
    let came_on = last.start_date;
    let goes_on = mandates.iter().any(|row| row.end_date.is_none_or(|end| end.succ_opt() >= Some(came_on)));
    let Some(eve) = came_on.pred_opt().filter(|_| came_on >= first && !goes_on) else {
        return Ok(Succession::default());
    };
    let since = came_on.checked_sub_days(Days::new(SUCCESSION_DAYS)).unwrap_or(NaiveDate::MIN);
    let mut gone = store::ended(ex.again(), since, eve, Bodies::One(last.organization_id)).await?;
    gone.retain(|row| is_mandate(row) && row.area_code == last.area_code);
    let proposed = proposals(ex, last.organization_id, &gone).await?;
    let predecessor = |row: &SpellRow| {
        let mine = proposed.get(&row.person_id)?.iter().find(|proposal| proposal.person.id == person)?;
        let person = Named { id: row.person_id, name: row.name.clone(), sort_name: row.sort_name.clone() };
        let end_date = row.end_date?;
        (mine.reason != Reason::State).then_some(Predecessor { person, end_date, reason: mine.reason })
    };
    let mut predecessors: Vec<_> = gone.iter().filter_map(predecessor).collect();
    predecessors
        .sort_by(|a, b| (a.reason, b.end_date, &a.person.sort_name).cmp(&(b.reason, a.end_date, &b.person.sort_name)));
    Ok(Succession { predecessors, ..Succession::default() })
}

/// A term that ends, or ended.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Ending {
    /// Who.
    pub person: Named,
    /// Where.
    pub organization: OrganizationId,
    /// The kind of body.
    pub classification: Classification,
    /// The code it goes by.
    pub code: String,
    /// Its name.
    pub organization_name: String,
    /// As what, in words.
    pub role: String,
    /// For which state.
    pub country: Option<Area>,
    /// The post, if it fills one.
    pub post: Option<PostId>,
    /// Last day.
    pub end_date: NaiveDate,
    /// Who could follow, where that can be told.
    pub successors: Vec<Proposal>,
}

/// Terms around a day.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Endings {
    /// Those that end within the days after it, the earliest first.
    pub ahead: Vec<Ending>,
    /// Mandates and posts that ended within the days before it and that nobody took since, the latest first.
    pub open: Vec<Ending>,
}

/// Terms that end within so many days of `on`, and mandates and posts that ended within so many days before it without a
/// successor.
pub async fn ending(
    ex: impl Into<Ex<'_>>,
    on: NaiveDate,
    within: u64,
    body: Option<OrganizationId>,
) -> Result<Endings> {
    let mut ex = ex.into();
    let bodies = body.map_or(Bodies::All, Bodies::One);
    let last = on.checked_add_days(Days::new(within)).unwrap_or(NaiveDate::MAX);
    let first = on.checked_sub_days(Days::new(within)).unwrap_or(NaiveDate::MIN);
    let mut ahead = store::ended(ex.again(), on, last, bodies).await?;
    ahead.sort_by(|a, b| (a.end_date, &a.sort_name, &a.short_name).cmp(&(b.end_date, &b.sort_name, &b.short_name)));
    let Some(eve) = on.pred_opt() else { return Ok(Endings::default()) };
    let mut past = store::ended(ex.again(), first, eve, bodies).await?;
    past.retain(|row| row.post_id.is_some() || is_mandate(row));
    past.sort_by(|a, b| (b.end_date, &a.sort_name, &a.short_name).cmp(&(a.end_date, &b.sort_name, &b.short_name)));
    let posts: Vec<_> = past.iter().filter_map(|row| row.post_id).collect();
    let taken = store::posts_taken_after(ex.again(), &posts, first).await?;
    // Whoever is there again the day after has not left.
    let people: Vec<_> = past.iter().map(|row| row.person_id).collect();
    let back = store::in_force(ex.again(), &people, [on, on], bodies).await?;
    let mandates: Vec<_> = past.iter().filter(|row| is_mandate(row)).cloned().collect();
    let mut followers = match mandates.first().map(|row| row.organization_id) {
        Some(house) => proposals(ex, house, &mandates).await?,
        None => HashMap::new(),
    };
    let is_open = |row: &&SpellRow| {
        let stays =
            back.iter().any(|other| (other.person_id, other.organization_id) == (row.person_id, row.organization_id));
        let is_taken = |other: &SpellRow| {
            other.post_id == row.post_id && row.post_id.is_some() && Some(other.start_date) > row.end_date
        };
        !stays && !taken.iter().any(is_taken)
    };
    let mut open = vec![];
    for row in past.iter().filter(is_open) {
        let proposed = if is_mandate(row) { followers.remove(&row.person_id).unwrap_or_default() } else { vec![] };
        // Only someone of the same party is sure enough to close the case.
        if proposed.iter().all(|proposal| proposal.reason != Reason::Party) {
            open.push(Ending { successors: proposed, ..ending_of(row) });
        }
    }
    Ok(Endings { ahead: ahead.iter().map(ending_of).collect(), open })
}

fn is_mandate(row: &SpellRow) -> bool {
    row.classification == Classification::Institution
        && row.short_name == EUROPEAN_PARLIAMENT
        && row.role == Role::Member
}

fn ending_of(row: &SpellRow) -> Ending {
    Ending {
        person: Named { id: row.person_id, name: row.name.clone(), sort_name: row.sort_name.clone() },
        organization: row.organization_id,
        classification: row.classification,
        code: row.short_name.clone(),
        organization_name: row.organization.clone(),
        role: role_of(row),
        country: row.area_code.as_deref().and_then(areas::by_code),
        post: row.post_id,
        end_date: row.end_date.unwrap_or(row.start_date),
        successors: vec![],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn mandate(name: &str, area: &str, spell: (&str, Option<&str>), party: &str, group: &str) -> Mandate {
        Mandate {
            person: Named { id: PersonId::new(), name: name.into(), sort_name: name.to_lowercase() },
            area_code: area.into(),
            start_date: day(spell.0),
            end_date: spell.1.map(day),
            parties: vec![party.into()],
            groups: vec![group.into()],
        }
    }

    #[test]
    fn the_successor_is_of_the_same_state_and_first_of_the_same_party() {
        let left = mandate("Gone", "FR", ("2024-07-16", Some("2024-09-22")), "Les Fictifs", "Renew");
        let began = [
            mandate("Of the group", "FR", ("2024-09-23", None), "Autres", "Renew"),
            mandate("Of another state", "BE", ("2024-09-23", None), "Les Fictifs", "Renew"),
            mandate("Of neither", "FR", ("2024-09-24", None), "Autres", "EPP"),
            mandate("Of the party", "FR", ("2024-12-01", None), "Les Fictifs", "Renew"),
            mandate("Too late", "FR", ("2024-12-22", None), "Les Fictifs", "Renew"),
            mandate("Too early", "FR", ("2024-09-22", None), "Les Fictifs", "Renew"),
        ];
        let found: Vec<_> = successors(&left, &began).into_iter().map(|p| (p.person.name, p.reason)).collect();
        let of = |name: &str, reason| (name.to_owned(), reason);
        assert_eq!(
            found,
            [of("Of the party", Reason::Party), of("Of the group", Reason::Group), of("Of neither", Reason::State)]
        );
    }

    #[test]
    fn the_last_of_ninety_days_counts_and_nobody_follows_on_themselves() {
        let mut left = mandate("Gone", "FR", ("2024-07-16", Some("2024-09-22")), "P", "G");
        let again = Mandate { start_date: day("2024-10-01"), end_date: None, ..left.clone() };
        let last = mandate("Last", "FR", ("2024-12-21", None), "P", "G");
        assert_eq!(successors(&left, &[again, last.clone()]).len(), 1);
        left.end_date = None;
        assert!(successors(&left, &[last]).is_empty(), "whoever is there has no successor");
    }
}
