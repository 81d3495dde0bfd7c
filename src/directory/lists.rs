//! Lists, rosters and counts, as pages and reports want them.

mod counts;
mod filter;
mod profile;
mod seats;

use std::collections::HashMap;

use serde::Serialize;

use super::store::lists as store;
use super::{Area, PersonId};
use crate::db::{Ex, Result};

pub use counts::{Count, Facets, counts_by_country, counts_by_group, facets};
pub use filter::{PeopleFilter, PeopleSort, Reach};
pub use profile::{Profile, ProfileMembership, person, profile};
pub use seats::{MemberRow, Seat, Tenure, sitting_members, tenures};

use seats::Seats;

/// A person in a list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PersonRow {
    /// Identity.
    pub id: PersonId,
    /// As shown.
    pub name: String,
    /// As sorted.
    pub sort_name: String,
    /// Code of the political group on the day.
    pub group_code: Option<String>,
    /// Country of mandate on the day.
    pub country: Option<Area>,
    /// Committees and subcommittees on the day: chairs first, substitutes last.
    pub committees: Vec<Seat>,
}

/// The people of a filter: how many in all, and one page of them by name.
pub async fn people(ex: impl Into<Ex<'_>>, filter: &PeopleFilter) -> Result<(i64, Vec<PersonRow>)> {
    let mut ex = ex.into();
    let total = store::count_people(ex.again(), filter).await?;
    let page = store::people(ex.again(), filter).await?;
    let ids: Vec<_> = page.iter().map(|(id, ..)| *id).collect();
    let mut seats = Seats::gather(store::seats_of(ex, &ids, filter.on).await?);
    let row = |(id, name, sort_name)| {
        let seats = seats.take(id);
        PersonRow {
            id,
            name,
            sort_name,
            group_code: seats.group.map(|(code, _)| code),
            country: seats.country,
            committees: seats.committees,
        }
    };
    Ok((total, page.into_iter().map(row).collect()))
}

/// The people at some places of a list, by its order, whatever the page: from `from`, which counts from 0, at most `most`.
pub async fn people_at(
    ex: impl Into<Ex<'_>>,
    filter: &PeopleFilter,
    from: i64,
    most: i64,
) -> Result<Vec<(PersonId, String)>> {
    let rows = store::people_from(ex, filter, from.max(0), most).await?;
    Ok(rows.into_iter().map(|(id, name, _)| (id, name)).collect())
}

/// How many people a filter holds.
pub async fn count_people(ex: impl Into<Ex<'_>>, filter: &PeopleFilter) -> Result<i64> {
    store::count_people(ex, filter).await
}

/// Every one of them, whatever the page, by id.
pub async fn people_ids(ex: impl Into<Ex<'_>>, filter: &PeopleFilter) -> Result<Vec<PersonId>> {
    store::people_ids(ex, filter).await
}

/// The address to write to, if there is one that neither bounced nor belongs to someone who objected.
pub async fn usable_email(ex: impl Into<Ex<'_>>, person: PersonId) -> Result<Option<String>> {
    Ok(store::usable_emails(ex, &[person]).await?.pop().map(|(_, address)| address))
}

/// The addresses to write to of many people at once; people without one are left out.
pub async fn usable_emails(ex: impl Into<Ex<'_>>, people: &[PersonId]) -> Result<HashMap<PersonId, String>> {
    Ok(store::usable_emails(ex, people).await?.into_iter().collect())
}
