//! Roles in organisations, compared with those that are there: the same role in the same body at the same time is the
//! same membership, whatever else differs.

use chrono::NaiveDate;

use super::{Findings, Held};
use crate::db::{Ex, Result};
use crate::directory::records::{
    EndPrecision, MembershipRecord as Row, PostId, PostRecord, SINCE_EVER, StartPrecision,
};
use crate::directory::{MembershipId, OrganizationId, PersonId, areas};
use crate::imports::data::{Dated, MembershipRecord, PersonRecord, PostRef, Precision};
use crate::imports::entries::FieldChange;
use crate::imports::planner::{Planner, store};
use crate::imports::steps::Steps;
use crate::t;
use crate::text::fold;

/// A membership in words: `Head of finance, EDPS`.
pub(super) fn words(record: &MembershipRecord) -> String {
    format!("{}, {}", role(record), record.organization.code)
}

fn role(record: &MembershipRecord) -> String {
    record.label.clone().unwrap_or_else(|| record.role.label().to_owned())
}

/// From when to when, in words.
fn period(row: &Row) -> String {
    let start = match row.start_precision {
        StartPrecision::Unknown => t!("imports-period-unknown").to_owned(),
        StartPrecision::Day => row.start_date.to_string(),
        StartPrecision::Month => row.start_date.format("%Y-%m").to_string(),
        StartPrecision::Year => row.start_date.format("%Y").to_string(),
    };
    match row.end_date {
        Some(end) => t!("imports-period", start = start, end = end.to_string()),
        None => t!("imports-period-open", start = start),
    }
}

fn start_precision(dated: Dated) -> StartPrecision {
    match dated.precision {
        Precision::Day => StartPrecision::Day,
        Precision::Month => StartPrecision::Month,
        Precision::Year => StartPrecision::Year,
    }
}

pub(in crate::imports::planner) fn end_precision(dated: Dated) -> EndPrecision {
    match dated.precision {
        Precision::Day => EndPrecision::Day,
        Precision::Month => EndPrecision::Month,
        Precision::Year => EndPrecision::Year,
    }
}

impl Planner {
    pub(in crate::imports::planner) async fn look_up_posts(
        &mut self,
        ex: Ex<'_>,
        memberships: impl Iterator<Item = &MembershipRecord>,
    ) -> Result<()> {
        let with_post = memberships.filter(|membership| membership.post.is_some());
        let mut bodies: Vec<_> = with_post.filter_map(|m| self.organizations.find(&m.organization)).collect();
        bodies.sort_unstable();
        bodies.dedup();
        for (organization, posts) in store::posts(ex, &bodies).await? {
            for post in posts {
                self.posts.entry((organization, post.label, post.area_code)).or_insert(post.id);
            }
        }
        Ok(())
    }

    pub(in crate::imports::planner) fn post(
        &mut self,
        organization: OrganizationId,
        post: &PostRef,
        steps: &mut Steps,
    ) -> PostId {
        let key = (organization, post.label.clone(), post.area_code.clone());
        let (source, now) = (&self.context.source, self.context.now);
        *self.posts.entry(key).or_insert_with(|| {
            let id = PostId::new();
            let area = areas::by_code(&post.area_code).map_or("", |area| area.name);
            steps.posts.new.push(PostRecord {
                id,
                organization_id: organization,
                label: post.label.clone(),
                area_code: post.area_code.clone(),
                start_date: None,
                end_date: None,
                source: source.clone(),
                search_text: fold(&format!("{} {area}", post.label)),
                created_at: now,
            });
            id
        })
    }

    pub(super) fn memberships(
        &mut self,
        record: &PersonRecord,
        person: PersonId,
        held: &Held,
        steps: &mut Steps,
        findings: &mut Findings,
    ) {
        let mut there: Vec<Row> = held.memberships.get(&person).cloned().unwrap_or_default();
        there.sort_by_key(|row| (row.start_date, row.id));
        let mut listed: Vec<_> = record.memberships.iter().collect();
        // Those with a day first: they find the row that has it, the others take what is left.
        listed.sort_by_key(|membership| membership.start.map_or(NaiveDate::MAX, |start| start.day));
        for membership in listed {
            if let (Some(start), Some(end)) = (membership.start, membership.end)
                && end.day < start.day
            {
                let (role, start, end) = (words(membership), start.day.to_string(), end.day.to_string());
                let reason = t!("imports-doubt-role-ends-first", role = role, end = end, start = start);
                findings.doubts.push((reason, t!("imports-outcome-without-role").into()));
                continue;
            }
            let wanted = self.wanted(membership, person, steps);
            let same = self.same(membership, &wanted, &there);
            if let Some(row) = same.map(|at| there.remove(at)) {
                self.adjust(membership, &row, wanted, held, steps, findings);
            } else {
                findings.changes.push(FieldChange::new(words(membership), None, Some(period(&wanted))));
                steps.memberships.new.push(wanted);
            }
        }
    }

    /// The row that a listed role comes to, if it is not there yet.
    fn wanted(&mut self, listed: &MembershipRecord, person: PersonId, steps: &mut Steps) -> Row {
        let (source, now) = (self.context.source.clone(), self.context.now);
        let organization = self.organizations.ensure(&listed.organization, &source, now, steps);
        let on_behalf_of =
            listed.on_behalf_of.as_ref().map(|body| self.organizations.ensure(body, &source, now, steps));
        let post = listed.post.as_ref().map(|post| self.post(organization, post, steps));
        let (start_date, start_precision, source) = match (listed.start, listed.end) {
            (Some(start), _) => (start.day, start_precision(start), source),
            (None, Some(_)) => (SINCE_EVER, StartPrecision::Unknown, source),
            // A list without days is true on its own day; before that nobody knows.
            (None, None) => (self.context.as_of, StartPrecision::Day, self.assumed()),
        };
        Row {
            id: MembershipId::new(),
            person_id: person,
            organization_id: organization,
            role: listed.role,
            area_code: listed.area_code.clone(),
            start_date,
            end_date: listed.end.map(|end| end.day),
            source,
            created_at: now,
            post_id: post,
            on_behalf_of_id: on_behalf_of,
            label: listed.label.clone(),
            start_precision,
            end_precision: listed.end.map_or(EndPrecision::Day, end_precision),
        }
    }

    /// Which of the rows is the listed role: one that begins on the same day, else one that overlaps.
    fn same(&self, listed: &MembershipRecord, wanted: &Row, there: &[Row]) -> Option<usize> {
        let is_alike = |row: &Row| {
            row.organization_id == wanted.organization_id
                && row.role == wanted.role
                && (wanted.label.is_none() || row.label.is_none() || row.label == wanted.label)
                && (wanted.post_id.is_none() || row.post_id.is_none() || row.post_id == wanted.post_id)
                && (wanted.area_code.is_none() || row.area_code.is_none() || row.area_code == wanted.area_code)
        };
        let alike = || there.iter().enumerate().filter(|(_, row)| is_alike(row));
        let (from, until) = match (listed.start, listed.end) {
            (None, None) => (self.context.as_of, Some(self.context.as_of)),
            _ => (wanted.start_date, wanted.end_date),
        };
        let overlaps =
            |row: &Row| until.is_none_or(|until| row.start_date <= until) && row.end_date.is_none_or(|end| end >= from);
        let begins = alike().find(|(_, row)| listed.start.is_some() && row.start_date == wanted.start_date);
        begins.or_else(|| alike().find(|(_, row)| overlaps(row))).map(|(at, _)| at)
    }

    /// Changes a row where the list says otherwise.
    fn adjust(
        &self,
        listed: &MembershipRecord,
        row: &Row,
        wanted: Row,
        held: &Held,
        steps: &mut Steps,
        findings: &mut Findings,
    ) {
        let mut new = row.clone();
        if listed.start.is_some() {
            (new.start_date, new.start_precision) = (wanted.start_date, wanted.start_precision);
        }
        match (wanted.end_date, row.end_date) {
            (Some(_), _) => (new.end_date, new.end_precision) = (wanted.end_date, wanted.end_precision),
            // It goes on, says a list of a later day than the one on which it was said to have ended.
            (None, Some(end)) if listed.start.is_some() && end < self.context.as_of => new.end_date = None,
            _ => {}
        }
        new.label = wanted.label.or(new.label);
        new.post_id = wanted.post_id.or(new.post_id);
        new.area_code = wanted.area_code.or(new.area_code);
        new.on_behalf_of_id = wanted.on_behalf_of_id.or(new.on_behalf_of_id);
        if new.end_date.is_some_and(|end| end < new.start_date) {
            return;
        }
        let locked = |field: &str| held.locks.contains(&(row.id.0, field.to_owned()));
        let dates_differ = (new.start_date, new.end_date) != (row.start_date, row.end_date);
        if dates_differ && (locked("start_date") || locked("end_date")) {
            findings.keep(&words(listed), &period(row), &period(&new));
            (new.start_date, new.start_precision) = (row.start_date, row.start_precision);
            (new.end_date, new.end_precision) = (row.end_date, row.end_precision);
        }
        if new == *row {
            return;
        }
        let (from, to) = (period(row), period(&new));
        let change = if from == to {
            FieldChange::new(words(listed), None, Some(t!("imports-other-words", role = role(listed))))
        } else {
            FieldChange::new(words(listed), Some(from), Some(to))
        };
        findings.changes.push(change);
        new.source.clone_from(&self.context.source);
        steps.memberships.changed.push(new);
    }
}
