//! A rule as SQL over `person p`: each condition is one set of people.

use chrono::{DateTime, Days, NaiveDate, Utc};

use crate::accounts::Scope;
use crate::db::Q;
use crate::directory::in_force;
use crate::objectives::ObjectiveId;
use crate::outreach::audiences::rule::{Audience, Condition, Fate, Part, StanceChoice, Term};

/// What a rule is asked about.
#[derive(Clone, Copy, Debug)]
pub(in crate::outreach::audiences) struct Asked<'a> {
    pub scope: &'a Scope,
    pub objective: ObjectiveId,
    /// The day whose roles count.
    pub roles_on: NaiveDate,
    /// From when days are counted back.
    pub now: DateTime<Utc>,
}

/// Adds ` and (…)` for every part; a rule without parts picks nobody.
pub(super) fn push(q: &mut Q, asked: &Asked<'_>, audience: &Audience) {
    if audience.parts.is_empty() {
        q.push(" and 1 = 0");
    }
    for part in &audience.parts {
        push_part(q, asked, part);
    }
}

/// The terms that must hold are one set together: the engines begin with the people in it, and not with everybody.
fn push_part(q: &mut Q, asked: &Asked<'_>, part: &Part) {
    let (without, with): (Vec<&Term>, Vec<&Term>) = part.any.iter().partition(|term| term.not);
    q.push(" and (");
    for (at, term) in with.iter().enumerate() {
        q.push(if at == 0 { "p.id in (" } else { " union all " });
        push_people(q, asked, &term.condition);
    }
    q.push(if with.is_empty() { "1 = 0" } else { ")" });
    for term in without {
        q.push(" or ");
        push_term(q, asked, term);
    }
    q.push(")");
}

/// Adds the term as something that is true or false for `p.id`.
pub(super) fn push_term(q: &mut Q, asked: &Asked<'_>, term: &Term) {
    q.push(if term.not { "p.id not in (" } else { "p.id in (" });
    push_people(q, asked, &term.condition);
    q.push(")");
}

/// Adds the people for whom a condition holds. None of these sets has a null in it, which would make `not in` hold for
/// nobody.
fn push_people(q: &mut Q, asked: &Asked<'_>, condition: &Condition) {
    match condition {
        Condition::Decides => {
            let text = "select m.person_id from venue v join membership m on m.organization_id = v.organization_id
                where m.role <> 'substitute' and $scope(v.client_id) and v.objective_id = ";
            q.push_scoped(text, asked.scope).bind(asked.objective);
            in_force(q, asked.roles_on);
        }
        Condition::Group { any } => {
            sits(q);
            q.push("o.classification = 'political-group' and upper(o.short_name) in ").list(upper(any));
            in_force(q, asked.roles_on);
        }
        Condition::Committee { any } => {
            sits(q);
            q.push("o.classification in ('committee', 'subcommittee') and upper(o.short_name) in ").list(upper(any));
            in_force(q, asked.roles_on);
        }
        Condition::Country { any } => {
            sits(q);
            // Some memberships are held for a state, some in a body of one.
            q.push("coalesce(m.area_code, o.area_code) in ").list(any.iter().map(|code| super::iso(code)));
            in_force(q, asked.roles_on);
        }
        Condition::Body { any, role } => {
            q.push("select m.person_id from membership m where m.organization_id in (");
            q.push("select coalesce(o.merged_into, o.id) from organization o where o.id in ").list(any.iter().copied());
            q.push(")");
            if let Some(role) = role {
                q.push(" and m.role = ").bind(*role);
            }
            in_force(q, asked.roles_on);
        }
        Condition::Language { any } => {
            q.push("select l.id from person l where l.language in ").list(any.iter().copied());
        }
        Condition::Tag { any } => {
            q.push("select t.person_id from tagging t where t.person_id is not null and t.tag_id in ");
            q.list(any.iter().copied());
        }
        Condition::Stance { any } => push_stance(q, asked, any),
        Condition::Influence { at_least } => {
            push_assessed(q, asked);
            q.push(" and a.influence >= ").bind(*at_least);
        }
        Condition::Interest { at_least } => {
            push_assessed(q, asked);
            q.push(" and a.interest >= ").bind(*at_least);
        }
        Condition::Contacted { days, kinds } => {
            push_contacts(q, asked, *days);
            if kinds.is_empty() {
                q.push(" and c.kind <> 'note'");
            } else {
                q.push(" and c.kind in ").list(kinds.iter().copied());
            }
        }
        Condition::Replied { days } => {
            push_contacts(q, asked, *days);
            q.push(" and c.direction = 'in'");
        }
        Condition::Written { days } => {
            let text = "select d.person_id from delivery d where d.state = 'accepted' and $scope(d.client_id)
                and d.changed_at >= ";
            q.push_scoped(text, asked.scope).bind(before(asked.now, *days));
        }
        Condition::Campaign { campaign, fate } => {
            q.push_scoped(
                "select d.person_id from delivery d where d.step = 1 and $scope(d.client_id) and d.campaign_id = ",
                asked.scope,
            );
            q.bind(*campaign);
            push_fate(q, asked, *fate);
        }
    }
}

fn sits(q: &mut Q) {
    q.push("select m.person_id from membership m join organization o on o.id = m.organization_id where ");
}

fn upper(codes: &[String]) -> impl Iterator<Item = String> {
    codes.iter().map(|code| code.to_ascii_uppercase())
}

fn before(now: DateTime<Utc>, days: i64) -> DateTime<Utc> {
    now.checked_sub_days(Days::new(u64::try_from(days).unwrap_or_default())).unwrap_or(DateTime::UNIX_EPOCH)
}

/// Never asked is everybody without a current stance, besides whoever has one of the levels.
fn push_stance(q: &mut Q, asked: &Asked<'_>, any: &[StanceChoice]) {
    const HELD: &str = "select s.holder_id from current_stance s
        where s.holder_kind = 'person' and $scope(s.client_id) and s.objective_id = ";
    let levels = any.iter().filter_map(|choice| match choice {
        StanceChoice::Level(level) => Some(*level),
        StanceChoice::Unknown => None,
    });
    q.push_scoped(HELD, asked.scope).bind(asked.objective).push(" and s.level in ").list(levels);
    if any.contains(&StanceChoice::Unknown) {
        q.push(" union all select n.id from person n where n.id not in (");
        q.push_scoped(HELD, asked.scope).bind(asked.objective).push(")");
    }
}

/// The latest assessment of each person.
fn push_assessed(q: &mut Q, asked: &Asked<'_>) {
    let text = "select a.person_id from assessment a where a.person_id is not null and $scope(a.client_id)
        and not exists (select 1 from assessment b where b.objective_id = a.objective_id and b.person_id = a.person_id
            and (b.valid_on > a.valid_on or (b.valid_on = a.valid_on and b.recorded_at > a.recorded_at)))
        and a.objective_id = ";
    q.push_scoped(text, asked.scope).bind(asked.objective);
}

fn push_contacts(q: &mut Q, asked: &Asked<'_>, days: i64) {
    let text = "select cp.person_id from contact_person cp join contact c on c.id = cp.contact_id
        where c.retracted_at is null and c.attempt is null and $scope(c.client_id) and c.occurred_at >= ";
    q.push_scoped(text, asked.scope).bind(before(asked.now, days));
}

fn push_fate(q: &mut Q, asked: &Asked<'_>, fate: Fate) {
    // An unknown outcome is for a person to decide: it counts neither as sent nor as not sent.
    let text = match fate {
        Fate::NotSent => " and d.state in ('rejected', 'skipped', 'cancelled')",
        Fate::Sent => " and d.state = 'accepted'",
        Fate::Replied => {
            " and d.state = 'accepted' and exists (
                select 1 from contact_person cp join contact c on c.id = cp.contact_id
                where cp.person_id = d.person_id and c.client_id = d.client_id and c.retracted_at is null
                    and c.direction = 'in' and c.occurred_at >= d.changed_at and $scope(c.client_id))"
        }
        Fate::Silent => {
            " and d.state = 'accepted' and not exists (
                select 1 from contact_person cp join contact c on c.id = cp.contact_id
                where cp.person_id = d.person_id and c.client_id = d.client_id and c.retracted_at is null
                    and c.attempt is null and (c.direction = 'in' or c.kind in ('meeting', 'call'))
                    and c.occurred_at >= d.changed_at
                    and $scope(c.client_id))"
        }
    };
    q.push_scoped(text, asked.scope);
}
