//! The plain way: the latest stance of everyone by a window over the whole ledger of an objective, with nothing kept beside
//! it.

use chrono::{DateTime, NaiveDate, Utc};

use super::data::House;
use crate::accounts::Scope;
use crate::db::{Db, Result};
use crate::objectives::ObjectiveId;
use crate::scoped;

/// How many sitting Members stand where, by political group, from the bare ledger.
pub async fn by_window(
    db: &Db,
    house: &House,
    objective: ObjectiveId,
    on: NaiveDate,
    known: DateTime<Utc>,
) -> Result<Vec<(String, i64, i64)>> {
    let q = scoped!(
        &Scope::system(),
        "select g.short_name, h.level, count(*) from (
             select s.person_id, s.level, row_number() over (
                 partition by s.person_id order by s.valid_on desc, s.recorded_at desc, s.id desc) as place
             from stance s left join stance_withdrawal w on w.stance_id = s.id and w.withdrawn_at <= $1
             where s.objective_id = $2 and s.recorded_at <= $3 and s.valid_on <= $4 and w.stance_id is null
             and s.person_id is not null and $scope(s.client_id)) h
         join membership m on m.person_id = h.person_id and m.organization_id = $5
         join membership n on n.person_id = h.person_id
         join organization g on g.id = n.organization_id and g.classification = 'political-group'
         where h.place = 1 and m.start_date <= $6 and (m.end_date is null or m.end_date >= $7)
         and n.start_date <= $8 and (n.end_date is null or n.end_date >= $9)
         group by g.short_name, h.level",
        known,
        objective,
        known,
        on,
        house.parliament,
        on,
        on,
        on,
        on
    );
    db.ex().all(q).await
}

/// How many of those who sit on the last day went from where to where between two days, unknown included, from the bare
/// ledger as known at a moment.
pub async fn moves_by_window(
    db: &Db,
    house: &House,
    objective: ObjectiveId,
    (from, until): (NaiveDate, NaiveDate),
    known: DateTime<Utc>,
) -> Result<Vec<(Option<i64>, Option<i64>, i64)>> {
    let q = scoped!(
        &Scope::system(),
        "with said as (
             select s.id, s.person_id, s.level, s.valid_on, s.recorded_at
             from stance s left join stance_withdrawal w on w.stance_id = s.id and w.withdrawn_at <= $1
             where s.objective_id = $2 and s.recorded_at <= $1 and w.stance_id is null and $scope(s.client_id)),
         before as (
             select person_id, level, row_number() over (
                 partition by person_id order by valid_on desc, recorded_at desc, id desc) as place
             from said where valid_on <= $3),
         after as (
             select person_id, level, row_number() over (
                 partition by person_id order by valid_on desc, recorded_at desc, id desc) as place
             from said where valid_on <= $4)
         select b.level, a.level, count(*) from membership m
         left join before b on b.person_id = m.person_id and b.place = 1
         left join after a on a.person_id = m.person_id and a.place = 1
         where m.organization_id = $5 and m.start_date <= $4 and (m.end_date is null or m.end_date >= $4)
         group by b.level, a.level",
        known,
        objective,
        from,
        until,
        house.parliament
    );
    db.ex().all(q).await
}
