//! The SQL by which lists of people are narrowed down and sorted by the work on an objective. It reads the tables of
//! clients, and writes none.

use crate::db::{Ex, Q, Result};
use crate::directory::PersonId;
use crate::directory::lists::PeopleSort;
use crate::directory::work::{AsOf, NextStep, Quiet, Work, Worked};
use crate::sql;

/// Adds where the people stand, as `c`, each once; conditions on `c` can follow.
pub(in crate::directory) fn stances(q: &mut Q, work: &Work) {
    let Some(then) = work.as_of else {
        let from =
            " from current_stance c where c.holder_kind = 'person' and $scope(c.client_id) and c.objective_id = ";
        q.push_scoped(from, &work.scope).bind(work.objective);
        return;
    };
    q.push(" from ");
    ledger(q, work, then);
    q.push(" c where c.place = 1");
}

/// Adds the stances of people as the ledger held them then, the latest of each with the `place` 1.
fn ledger(q: &mut Q, work: &Work, then: AsOf) {
    q.push_scoped(
        "(select s.person_id as holder_id, s.level, s.valid_on, row_number() over
             (partition by s.person_id order by s.valid_on desc, s.recorded_at desc, s.id desc) as place
          from stance s where s.person_id is not null and $scope(s.client_id) and s.objective_id = ",
        &work.scope,
    );
    q.bind(work.objective).push(" and s.valid_on <= ").bind(then.day).push(" and s.recorded_at < ").bind(then.end);
    q.push_scoped(
        " and s.id not in (select v.stance_id from stance_withdrawal v where $scope(v.client_id) and v.objective_id = ",
        &work.scope,
    );
    q.bind(work.objective).push(" and v.withdrawn_at < ").bind(then.end).push("))");
}

/// Adds where the people of another table stand, as `c`, if anywhere: `same` says who is who.
pub(in crate::directory) fn join_stances(q: &mut Q, work: &Work, same: &'static str) {
    q.push(" left join ");
    if let Some(then) = work.as_of {
        ledger(q, work, then);
        q.push(" c on c.place = 1 and ").push(same);
    } else {
        q.push_scoped("current_stance c on $scope(c.client_id) and c.objective_id = ", &work.scope);
        q.bind(work.objective).push(" and ").push(same);
    }
}

/// Adds the contacts with people, as `k` and `cp`: neither notes nor failed attempts. Conditions can follow.
fn contacts(q: &mut Q, work: &Work) {
    let from = " from contact k join contact_person cp on cp.contact_id = k.id
        where k.kind <> 'note' and k.attempt is null and $scope(k.client_id) and k.client_id = ";
    q.push_scoped(from, &work.scope).bind(work.client);
    are_known(q, work);
}

/// Adds that a contact `k` is, or was then, known and not taken back.
fn are_known(q: &mut Q, work: &Work) {
    let Some(AsOf { end, .. }) = work.as_of else {
        q.push(" and k.retracted_at is null");
        return;
    };
    q.push(" and k.occurred_at < ").bind(end).push(" and k.created_at < ").bind(end);
    q.push(" and (k.retracted_at is null or k.retracted_at >= ").bind(end).push(")");
}

/// Adds the open follow-ups about people, as `t`. Conditions can follow.
fn planned(q: &mut Q, work: &Work) {
    let from = " from task t where t.person_id is not null and $scope(t.client_id) and t.client_id = ";
    q.push_scoped(from, &work.scope).bind(work.client);
    are_open(q, work);
}

/// Adds that a follow-up `t` is, or was then, to be done.
fn are_open(q: &mut Q, work: &Work) {
    let Some(AsOf { end, .. }) = work.as_of else {
        q.push(" and t.done_at is null");
        return;
    };
    q.push(" and t.created_at < ").bind(end).push(" and (t.done_at is null or t.done_at >= ").bind(end).push(")");
}

/// Adds which account `a` of the team looks after which people, as `w`: none that does not work for the client any more, or
/// is closed. Who worked for it on an earlier day is not kept. Conditions can follow.
fn owned(q: &mut Q, work: &Work) {
    let from = match work.as_of {
        None => {
            " from ownership w join account a on a.id = w.account_id
              join client_grant g on g.client_id = w.client_id and g.account_id = w.account_id
              where w.person_id is not null and $scope(w.client_id) and w.client_id = "
        }
        Some(_) => {
            " from ownership w join account a on a.id = w.account_id
              where w.person_id is not null and $scope(w.client_id) and w.client_id = "
        }
    };
    q.push_scoped(from, &work.scope).bind(work.client).push(" and ");
    go_on(q, work);
    is_open(q, work);
}

/// Adds that an ownership `w` goes on, or did then.
fn go_on(q: &mut Q, work: &Work) {
    let Some(AsOf { end, .. }) = work.as_of else {
        q.push("w.ended_at is null");
        return;
    };
    q.push("w.set_at < ").bind(end).push(" and (w.ended_at is null or w.ended_at >= ").bind(end).push(")");
}

/// Adds that an account `a` is, or was then, no closed one.
fn is_open(q: &mut Q, work: &Work) {
    q.push(" and (a.disabled_at is null");
    if let Some(AsOf { end, .. }) = work.as_of {
        q.push(" or a.disabled_at >= ").bind(end);
    }
    q.push(")");
}

/// Adds the conditions on `person p`: sets of people, none of which has a null in it.
pub(in crate::directory) fn narrow(q: &mut Q, work: &Work) {
    narrow_levels(q, work);
    if let Some(quiet) = work.quiet {
        q.push(" and p.id not in (select cp.person_id");
        contacts(q, work);
        if let Quiet::Since(moment) = quiet {
            q.push(" and k.occurred_at >= ").bind(moment);
        }
        q.push(")");
    }
    if let Some(next) = work.next {
        q.push(if next == NextStep::None { " and p.id not in (" } else { " and p.id in (" });
        q.push("select t.person_id");
        planned(q, work);
        q.push(")");
    }
    if let Some(doer) = work.doer {
        q.push(" and p.id in (select t.person_id");
        planned(q, work);
        q.push(" and t.owner_id = ").bind(doer).push(")");
    }
    narrow_owners(q, work);
}

fn narrow_owners(q: &mut Q, work: &Work) {
    let accounts: Vec<_> = work.owners.iter().copied().flatten().collect();
    let by_these = |q: &mut Q| {
        q.push("p.id in (select w.person_id");
        owned(q, work);
        q.push(" and w.account_id in ").list(accounts.iter().copied()).push(")");
    };
    let by_nobody = |q: &mut Q| {
        q.push("p.id not in (select w.person_id");
        owned(q, work);
        q.push(")");
    };
    either(q, [(!accounts.is_empty()).then_some(&by_these), work.owners.contains(&None).then_some(&by_nobody)]);
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
        q.push("p.id in (select c.holder_id");
        stances(q, work);
        q.push(" and c.level in ").list(levels.iter().copied()).push(")");
    };
    let unknown = |q: &mut Q| {
        q.push("p.id not in (select c.holder_id");
        stances(q, work);
        q.push(")");
    };
    either(q, [(!levels.is_empty()).then_some(&held), work.levels.contains(&None).then_some(&unknown)]);
}

/// Adds a select of `person_id` and `sorted`: everybody who has a place in the order, so that only they are sorted.
pub(in crate::directory) fn ranked(q: &mut Q, work: &Work, sort: PeopleSort) {
    match sort {
        PeopleSort::Stance | PeopleSort::Since => {
            q.push("select c.holder_id as person_id, ");
            q.push(if sort == PeopleSort::Stance { "c.level as sorted" } else { "c.valid_on as sorted" });
            stances(q, work);
        }
        PeopleSort::Contact => {
            q.push("select cp.person_id, max(k.occurred_at) as sorted");
            contacts(q, work);
            q.push(" group by cp.person_id");
        }
        PeopleSort::Next => {
            q.push("select t.person_id, min(t.due_on) as sorted");
            planned(q, work);
            q.push(" group by t.person_id");
        }
        PeopleSort::Owner => {
            // The same order on both engines. Of those of then there can be two, where two entries became one since.
            q.push("select w.person_id, min(").dialect("lower(a.name)", "lower(a.name collate \"C\")");
            q.push(") as sorted");
            owned(q, work);
            q.push(" group by w.person_id");
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
          where cp.person_id = h.id and k.kind <> 'note' and k.attempt is null and $scope(k.client_id)
          and k.client_id = ",
        &work.scope,
    );
    q.bind(work.client);
    are_known(&mut q, work);
    q.push(") as last_contact, c.level, c.valid_on,");
    q.push(" n.title as next_title, n.due_on as next_due, d.name as next_owner, ");
    if let Some(AsOf { end, .. }) = work.as_of {
        q.push("case when b.disabled_at < ").bind(end).push(" then null else b.name end as owner,");
        q.push(" case when b.disabled_at < ").bind(end).push(" then b.name end as owner_left from ");
    } else {
        q.push(OWNER);
    }
    q.ids("h", people.iter().map(|id| id.0));
    join_stances(&mut q, work, "c.holder_id = h.id");
    // The first that is due.
    q.push_scoped(
        " left join task n on n.id = (select t.id from task t where t.person_id = h.id
          and $scope(t.client_id) and t.client_id = ",
        &work.scope,
    );
    q.bind(work.client);
    are_open(&mut q, work);
    q.push(" order by t.due_on, t.id limit 1) left join account d on d.id = n.owner_id");
    if work.as_of.is_none() {
        q.push(" and d.disabled_at is null");
        q.push(" and exists (select 1 from client_grant f where f.account_id = d.id and f.client_id = n.client_id)");
    }
    q.push_scoped(
        " left join ownership o on o.id = (select w.id from ownership w where w.person_id = h.id
          and $scope(w.client_id) and w.client_id = ",
        &work.scope,
    );
    q.bind(work.client).push(" and ");
    go_on(&mut q, work);
    q.push(" order by w.set_at desc, w.id desc limit 1) left join account b on b.id = o.account_id");
    if work.as_of.is_none() {
        q.push(" left join client_grant g on g.account_id = o.account_id and g.client_id = o.client_id");
    }
    ex.into().all(q).await
}

/// Who looks after somebody now, or is no longer in the team.
const OWNER: &str = "case when g.account_id is not null and b.disabled_at is null then b.name end as owner,
    case when g.account_id is null or b.disabled_at is not null then b.name end as owner_left from ";
