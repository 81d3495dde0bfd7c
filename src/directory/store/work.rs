//! The SQL by which lists of people are narrowed down and sorted by the work on an objective. It reads the tables of
//! clients, and writes none.

use crate::db::{Ex, Q, Result};
use crate::directory::PersonId;
use crate::directory::lists::PeopleSort;
use crate::directory::work::{NextStep, Quiet, Work, Worked};
use crate::sql;

/// The people with a stance.
const HELD: &str = "select c.holder_id from current_stance c
    where c.holder_kind = 'person' and $scope(c.client_id) and c.objective_id = ";
/// The people with something planned.
const PLANNED: &str = "select t.person_id from task t
    where t.done_at is null and t.person_id is not null and $scope(t.client_id) and t.client_id = ";

/// The people whom somebody of the team looks after: whoever works for the client no longer looks after nobody.
const OWNED: &str = "select w.person_id from ownership w
    join client_grant g on g.client_id = w.client_id and g.account_id = w.account_id
    join account a on a.id = w.account_id
    where w.ended_at is null and w.person_id is not null and a.disabled_at is null
    and $scope(w.client_id) and w.client_id = ";

/// Adds the conditions on `person p`: sets of people, none of which has a null in it.
pub(in crate::directory) fn narrow(q: &mut Q, work: &Work) {
    narrow_levels(q, work);
    if let Some(quiet) = work.quiet {
        q.push(" and p.id not in (");
        q.push_scoped(
            "select cp.person_id from contact c join contact_person cp on cp.contact_id = c.id
             where c.retracted_at is null and c.kind <> 'note' and c.attempt is null and $scope(c.client_id) and c.client_id = ",
            &work.scope,
        );
        q.bind(work.client);
        if let Quiet::Since(moment) = quiet {
            q.push(" and c.occurred_at >= ").bind(moment);
        }
        q.push(")");
    }
    if let Some(next) = work.next {
        q.push(if next == NextStep::None { " and p.id not in (" } else { " and p.id in (" });
        q.push_scoped(PLANNED, &work.scope).bind(work.client).push(")");
    }
    if let Some(doer) = work.doer {
        q.push(" and p.id in (").push_scoped(PLANNED, &work.scope).bind(work.client);
        q.push(" and t.owner_id = ").bind(doer).push(")");
    }
    narrow_owners(q, work);
}

fn narrow_owners(q: &mut Q, work: &Work) {
    let accounts: Vec<_> = work.owners.iter().copied().flatten().collect();
    let owned = |q: &mut Q| {
        q.push("p.id in (").push_scoped(OWNED, &work.scope).bind(work.client);
        q.push(" and w.account_id in ").list(accounts.iter().copied()).push(")");
    };
    let by_nobody = |q: &mut Q| {
        q.push("p.id not in (").push_scoped(OWNED, &work.scope).bind(work.client).push(")");
    };
    either(q, [(!accounts.is_empty()).then_some(&owned), work.owners.contains(&None).then_some(&by_nobody)]);
}

/// Adds itself to a query.
type Condition<'a> = &'a dyn Fn(&mut Q);

/// Adds those of the conditions that there are: that one of them holds.
fn either(q: &mut Q, conditions: [Option<Condition<'_>>; 2]) {
    let mut joint = " and (";
    for add in conditions.into_iter().flatten() {
        q.push(joint);
        add(q);
        joint = " or ";
    }
    if joint == " or " {
        q.push(")");
    }
}

fn narrow_levels(q: &mut Q, work: &Work) {
    let levels: Vec<i64> = work.levels.iter().copied().flatten().collect();
    let held = |q: &mut Q| {
        q.push("p.id in (").push_scoped(HELD, &work.scope).bind(work.objective);
        q.push(" and c.level in ").list(levels.iter().copied()).push(")");
    };
    let unknown = |q: &mut Q| {
        q.push("p.id not in (").push_scoped(HELD, &work.scope).bind(work.objective).push(")");
    };
    either(q, [(!levels.is_empty()).then_some(&held), work.levels.contains(&None).then_some(&unknown)]);
}

/// Adds a select of `person_id` and `sorted`: everybody who has a place in the order, so that only they are sorted.
pub(in crate::directory) fn ranked(q: &mut Q, work: &Work, sort: PeopleSort) {
    match sort {
        PeopleSort::Stance | PeopleSort::Since => {
            q.push("select c.holder_id as person_id, ");
            q.push(if sort == PeopleSort::Stance { "c.level" } else { "c.valid_on" });
            let from = " as sorted from current_stance c
                where c.holder_kind = 'person' and $scope(c.client_id) and c.objective_id = ";
            q.push_scoped(from, &work.scope).bind(work.objective);
        }
        PeopleSort::Contact => {
            let from = "select cp.person_id, max(c.occurred_at) as sorted
                from contact c join contact_person cp on cp.contact_id = c.id
                where c.retracted_at is null and c.kind <> 'note' and c.attempt is null and $scope(c.client_id) and c.client_id = ";
            q.push_scoped(from, &work.scope).bind(work.client).push(" group by cp.person_id");
        }
        PeopleSort::Next => {
            let from = "select t.person_id, min(t.due_on) as sorted from task t
                where t.done_at is null and t.person_id is not null and $scope(t.client_id) and t.client_id = ";
            q.push_scoped(from, &work.scope).bind(work.client).push(" group by t.person_id");
        }
        PeopleSort::Owner => {
            // The same order on both engines.
            q.push("select w.person_id, ").dialect("lower(a.name)", "lower(a.name collate \"C\")");
            let from = " as sorted from ownership w
                join client_grant g on g.client_id = w.client_id and g.account_id = w.account_id
                join account a on a.id = w.account_id
                where w.ended_at is null and w.person_id is not null and a.disabled_at is null
                and $scope(w.client_id) and w.client_id = ";
            q.push_scoped(from, &work.scope).bind(work.client);
        }
        PeopleSort::Name | PeopleSort::Group | PeopleSort::Country | PeopleSort::Changed => {
            q.push("select x.id as person_id, x.sort_name as sorted from person x");
        }
    }
}

pub(in crate::directory) async fn of_people(
    ex: impl Into<Ex<'_>>,
    work: &Work,
    people: &[PersonId],
) -> Result<Vec<Worked>> {
    let mut q = sql!("select h.id as person_id, ");
    q.push_scoped(
        "(select max(k.occurred_at) from contact_person cp join contact k on k.id = cp.contact_id
          where cp.person_id = h.id and k.retracted_at is null and k.kind <> 'note' and k.attempt is null and $scope(k.client_id)
          and k.client_id = ",
        &work.scope,
    );
    q.bind(work.client).push(") as last_contact, c.level, c.valid_on,");
    q.push(" t.title as next_title, t.due_on as next_due, d.name as next_owner,");
    q.push(" case when g.account_id is not null and b.disabled_at is null then b.name end as owner,");
    q.push(" case when g.account_id is null or b.disabled_at is not null then b.name end as owner_left from ");
    q.ids("h", people.iter().map(|id| id.0));
    q.push_scoped(
        " left join current_stance c on c.holder_id = h.id and $scope(c.client_id) and c.objective_id = ",
        &work.scope,
    );
    q.bind(work.objective);
    // The first that is due.
    q.push_scoped(
        " left join task t on t.id = (select x.id from task x where x.person_id = h.id and x.done_at is null
          and $scope(x.client_id) and x.client_id = ",
        &work.scope,
    );
    q.bind(work.client).push(" order by x.due_on, x.id limit 1)");
    q.push(" left join client_grant f on f.account_id = t.owner_id and f.client_id = t.client_id");
    q.push(" left join account d on d.id = f.account_id and d.disabled_at is null");
    q.push_scoped(
        " left join ownership w on w.person_id = h.id and w.ended_at is null and $scope(w.client_id) and w.client_id = ",
        &work.scope,
    );
    q.bind(work.client).push(" left join account b on b.id = w.account_id");
    q.push(" left join client_grant g on g.account_id = w.account_id and g.client_id = w.client_id");
    ex.into().all(q).await
}
