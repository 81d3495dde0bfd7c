//! The SQL of facets.

use super::lists::{MANDATE, in_force, narrow};
use super::work;
use crate::db::{Ex, Q, Result};
use crate::directory::PeopleFilter;
use crate::directory::facets::Facet;
use crate::directory::work::Work;
use crate::sql;

/// Code, name and how many people.
pub(in crate::directory) async fn counts(
    ex: impl Into<Ex<'_>>,
    facet: Facet,
    filter: &PeopleFilter,
) -> Result<Vec<(String, String, i64)>> {
    let mut q = match facet {
        Facet::Group => of_bodies(filter, "o.classification = 'political-group'"),
        Facet::Party => of_bodies(filter, "o.classification = 'national-party'"),
        Facet::Committee if filter.substitutes => {
            of_bodies(filter, "o.classification in ('committee', 'subcommittee')")
        }
        Facet::Committee => {
            of_bodies(filter, "m.role <> 'substitute' and o.classification in ('committee', 'subcommittee')")
        }
        Facet::Country => {
            let mut q = sql!(
                "select m.area_code, m.area_code as name, count(distinct m.person_id)
                 from membership m join organization o on o.id = m.organization_id
                 where m.area_code is not null and "
            );
            q.push(MANDATE);
            in_force(&mut q, filter.on);
            q
        }
        Facet::Role => of_roles(filter),
        Facet::Classification => {
            let mut q = sql!(
                "select o.classification, o.classification as name, count(distinct m.person_id)
                 from membership m join organization o on o.id = m.organization_id where 1 = 1"
            );
            in_force(&mut q, filter.on);
            if !filter.roles.is_empty() {
                q.push(" and m.role in ").list(filter.roles.iter().copied());
            }
            q
        }
        Facet::Tag => sql!(
            "select t.name, t.name as again, count(*) from tagging m join tag t on t.id = m.tag_id
             where m.person_id is not null"
        ),
        Facet::Nationality => sql!(
            "select p.nationality, p.nationality as name, count(*) from person p
             where coalesce(p.merged_into, p.id) = p.id and p.nationality is not null"
        ),
    };
    if facet == Facet::Nationality {
        narrow(&mut q, filter);
    } else if !is_open(filter) {
        q.push(" and m.person_id in (select p.id from person p where coalesce(p.merged_into, p.id) = p.id");
        narrow(&mut q, filter);
        q.push(")");
    }
    q.push(match facet {
        Facet::Country => " group by m.area_code",
        Facet::Role => " group by m.role",
        Facet::Classification => " group by o.classification",
        Facet::Tag => " group by t.name",
        Facet::Nationality => " group by p.nationality",
        Facet::Group | Facet::Party | Facet::Committee => " group by o.short_name",
    });
    ex.into().all(q).await
}

/// How many people stand where on the objective of the work: level and number. Without a level it is those who were never
/// asked, or everybody where the filter leaves everybody, since that is counted without looking at each of them.
pub(in crate::directory) async fn stances(
    ex: impl Into<Ex<'_>>,
    work: &Work,
    filter: &PeopleFilter,
) -> Result<Vec<(Option<i64>, i64)>> {
    if is_open(filter) {
        let mut q = sql!("select c.level, count(*)");
        work::stances(&mut q, work);
        q.push(" group by c.level union all select null, (select count(*) from person)");
        q.push(" - (select count(*) from person where merged_into is not null)");
        return ex.into().all(q).await;
    }
    let mut q = sql!("select c.level, count(*) from person p");
    work::join_stances(&mut q, work, "c.holder_id = p.id");
    q.push(" where coalesce(p.merged_into, p.id) = p.id");
    narrow(&mut q, filter);
    q.push(" group by c.level");
    ex.into().all(q).await
}

/// Whether a filter leaves everybody.
pub(in crate::directory) fn is_open(filter: &PeopleFilter) -> bool {
    let open = PeopleFilter {
        page: filter.page,
        per: filter.per,
        substitutes: filter.substitutes,
        sort: filter.sort,
        descending: filter.descending,
        work: filter.work.clone(),
        ..PeopleFilter::on(filter.on)
    };
    *filter == open && !filter.work.as_ref().is_some_and(Work::is_narrow)
}

fn of_bodies(filter: &PeopleFilter, kind: &'static str) -> Q {
    let mut q = sql!(
        "select o.short_name, min(o.name) as name, count(distinct m.person_id)
         from membership m join organization o on o.id = m.organization_id where "
    );
    q.push(kind);
    in_force(&mut q, filter.on);
    q
}

/// Roles in the bodies asked for, or in any.
fn of_roles(filter: &PeopleFilter) -> Q {
    let mut q = sql!(
        "select m.role, m.role as name, count(distinct m.person_id)
         from membership m join organization o on o.id = m.organization_id where 1 = 1"
    );
    in_force(&mut q, filter.on);
    if !filter.committees.is_empty() {
        q.push(" and o.classification in ('committee', 'subcommittee') and o.short_name in ").list(&filter.committees);
    }
    if !filter.organizations.is_empty() {
        q.push(" and m.organization_id in ").list(filter.organizations.iter().copied());
    }
    if !filter.classifications.is_empty() {
        q.push(" and o.classification in ").list(filter.classifications.iter().copied());
    }
    q
}
