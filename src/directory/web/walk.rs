//! Walking a list from one record to the next: a record's page says which list it was opened from and at which place, and
//! leads to its neighbours there. The list stands in the address, so that nothing is remembered.

use serde::Serialize;

use super::filters::{self, Reader};
use super::people::PER_PAGE;
use super::views;
use crate::directory::{self, PersonId};
use crate::t;
use crate::web::lists::{along, walked};
use crate::web::{Form, Result, Visit};

/// The list.
const PATH: &str = "/people";
/// How far somebody may have moved because of others and still be in their place.
const NEAR: i64 = 2;

/// Where a record is in the list it was opened from.
#[derive(Debug, Serialize)]
pub struct Walk {
    /// Its place, from 1.
    place: i64,
    /// How many there are.
    total: i64,
    /// What the list is called.
    list: String,
    /// The address of the page of it on which the record is.
    pub href: String,
    previous: Option<String>,
    next: Option<String>,
}

impl Walk {
    /// Made up.
    pub fn sample() -> Walk {
        Walk {
            place: 12,
            total: 78,
            list: "AFET undecided".into(),
            href: "/people?committee=AFET&stance=z0".into(),
            previous: Some("/people/q?in=committee%3DAFET&at=11".into()),
            next: Some("/people/r?in=committee%3DAFET&at=13".into()),
        }
    }

    /// The place of a person in the list that the address of their page names; none if it names none.
    ///
    /// Who was changed while the list was walked may have left it, or moved to quite another place. Then the walk goes on
    /// where it was: those who followed have moved up.
    pub async fn of(visit: &Visit, id: PersonId, query: &Form) -> Result<Option<Walk>> {
        if walked(query).is_empty() {
            return Ok(None);
        }
        let reader = Reader::load(visit).await?;
        let asked = reader.settle(Form::prefilled(form_urlencoded::parse(query.get("in").as_bytes())));
        let filter = reader.read(&asked);
        let at = query.get("at").parse().unwrap_or(1).clamp(1, 10_000_000);
        let total = directory::count_people(&visit.app.db, &filter).await?;
        let from = (at - 1 - NEAR - 1).max(0);
        let around = directory::people_at(&visit.app.db, &filter, from, 2 * NEAR + 3).await?;
        let around: Vec<_> = around.into_iter().zip(from + 1..).map(|((person, _), place)| (person, place)).collect();
        let (place, before, after) = neighbours(&around, id, at);
        let list = filters::canonical(&asked);
        let of_list = reader.objective(&asked).map_or_else(String::new, |objective| objective.id.to_string());
        let objective = if query.get("objective").is_empty() { of_list.as_str() } else { query.get("objective") };
        let place = place.min(total.max(1));
        let common = common(&list, objective);
        let link = |person: Option<(PersonId, i64)>| person.map(|(id, place)| link(&common, id, place));
        Ok(Some(Walk {
            place,
            total,
            list: name(visit, &list).await?,
            href: page_of(filters::address(PATH, &asked), place),
            previous: link(before),
            next: link(after),
        }))
    }
}

/// What the addresses of everybody on a list have in common: the list, and an objective if there is one.
pub fn common(list: &str, objective: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if !objective.is_empty() {
        query.append_pair("objective", objective);
    }
    query.append_pair("in", list).finish()
}

/// The page of a person, opened from a place of a list.
pub fn link(common: &str, id: PersonId, place: i64) -> String {
    format!("{PATH}/{id}?{common}&at={place}")
}

/// The page of a list on which a place is.
fn page_of(list: String, place: i64) -> String {
    let page = (place - 1).div_euclid(PER_PAGE) + 1;
    if page > 1 { along(&list, &[("page".into(), page.to_string())]) } else { list }
}

type Neighbour = Option<(PersonId, i64)>;

/// The place of a person who was at `at`, and whoever is before and after.
fn neighbours(around: &[(PersonId, i64)], id: PersonId, at: i64) -> (i64, Neighbour, Neighbour) {
    let there = |wanted: i64| around.iter().copied().find(|(_, place)| *place == wanted);
    match around.iter().find(|(person, place)| *person == id && (place - at).abs() <= NEAR) {
        Some((_, place)) => (*place, there(place - 1), there(place + 1)),
        None => (at, there(at - 1), there(at)),
    }
}

/// What the list is called: the name of the view that it is, else that of all lists of people.
async fn name(visit: &Visit, query: &str) -> Result<String> {
    let saved = views::saved(visit, PATH).await?;
    Ok(saved
        .into_iter()
        .find(|view| view.query == query)
        .map_or_else(|| t!("directory-people-title").into(), |view| view.name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(n: usize) -> Vec<(PersonId, i64)> {
        (0..n).map(|_| PersonId::new()).zip(1..).collect()
    }

    #[test]
    fn whoever_is_in_their_place_has_neighbours_on_both_sides() {
        let all = list(5);
        let (place, before, after) = neighbours(&all, all[2].0, 3);
        assert_eq!((place, before, after), (3, Some(all[1]), Some(all[3])));
        assert_eq!(neighbours(&all, all[0].0, 1), (1, None, Some(all[1])));
        assert_eq!(neighbours(&all, all[4].0, 5), (5, Some(all[3]), None));
    }

    #[test]
    fn whoever_has_left_the_list_is_followed_by_the_one_who_moved_up() {
        let all = list(5);
        let (place, before, after) = neighbours(&all, PersonId::new(), 3);
        assert_eq!((place, before, after), (3, Some(all[1]), Some(all[2])));
        // The last one has nobody after, the first nobody before.
        assert_eq!(neighbours(&all, PersonId::new(), 6), (6, Some(all[4]), None));
        assert_eq!(neighbours(&all, PersonId::new(), 1), (1, None, Some(all[0])));
    }

    #[test]
    fn a_record_leads_back_to_the_page_of_the_list_on_which_it_is() {
        let page = |place| page_of("/people?stance=z0".into(), place);
        assert_eq!((page(1), page(50)), ("/people?stance=z0".into(), "/people?stance=z0".into()));
        assert_eq!((page(51), page(101)), ("/people?stance=z0&page=2".into(), "/people?stance=z0&page=3".into()));
        assert_eq!(page_of("/people".into(), 51), "/people?page=2");
    }

    #[test]
    fn whoever_was_moved_a_little_by_others_keeps_their_neighbours() {
        let all = list(6);
        assert_eq!(neighbours(&all, all[2].0, 4), (3, Some(all[1]), Some(all[3])));
    }
}
