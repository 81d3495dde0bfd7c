//! The SQL of reports for clients.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Draft, DraftId, Issued, IssuedId, Sheet, joined};
use crate::accounts::{AccountId, ClientId, Scope};
use crate::db::{Ex, Result, Tx};
use crate::objectives::ObjectiveId;
use crate::scoped;

#[derive(Clone, sqlx::FromRow)]
struct DraftRow {
    id: DraftId,
    client_id: ClientId,
    client_name: String,
    objective_id: ObjectiveId,
    objective_name: String,
    title: String,
    introduction: String,
    sections: String,
    on_date: Option<NaiveDate>,
    replaces_id: Option<IssuedId>,
    author_name: Option<String>,
    changed_at: DateTime<Utc>,
}

impl From<DraftRow> for Draft {
    fn from(row: DraftRow) -> Self {
        Draft {
            id: row.id,
            client_id: row.client_id,
            client_name: row.client_name,
            objective_id: row.objective_id,
            objective_name: row.objective_name,
            sheet: Sheet {
                title: row.title,
                introduction: row.introduction,
                on: row.on_date,
                sections: row.sections.split(' ').filter_map(|choice| choice.parse().ok()).collect(),
                replaces: row.replaces_id,
            },
            author_name: row.author_name,
            changed_at: row.changed_at,
        }
    }
}

pub(super) async fn insert_draft(
    tx: &mut Tx,
    scope: &Scope,
    id: DraftId,
    objective: ObjectiveId,
    sheet: &Sheet,
    author: AccountId,
    now: DateTime<Utc>,
) -> Result<u64> {
    let q = scoped!(
        scope,
        "insert into report_draft (id, client_id, objective_id, title, introduction, sections, on_date, replaces_id,
                                   author_id, created_at, changed_at)
         select $1, o.client_id, o.id, $3, $4, $5, $6, (select r.id from issued_report r where r.id = $7
             and r.objective_id = o.id), $8, $9, $9
         from objective o where o.id = $2 and $scope(o.client_id)",
        id,
        objective,
        &sheet.title,
        &sheet.introduction,
        joined(&sheet.sections),
        sheet.on,
        sheet.replaces,
        author,
        now
    );
    tx.ex().exec(q).await
}

pub(super) async fn update_draft(
    tx: &mut Tx,
    scope: &Scope,
    id: DraftId,
    sheet: &Sheet,
    now: DateTime<Utc>,
) -> Result<u64> {
    let q = scoped!(
        scope,
        "update report_draft set title = $2, introduction = $3, sections = $4, on_date = $5,
             replaces_id = (select r.id from issued_report r where r.id = $6
                 and r.objective_id = report_draft.objective_id), changed_at = $7
         where id = $1 and removed_at is null and $scope(client_id)",
        id,
        &sheet.title,
        &sheet.introduction,
        joined(&sheet.sections),
        sheet.on,
        sheet.replaces,
        now
    );
    tx.ex().exec(q).await
}

pub(super) async fn set_removed(
    tx: &mut Tx,
    scope: &Scope,
    id: DraftId,
    removed_at: Option<DateTime<Utc>>,
) -> Result<u64> {
    let q =
        scoped!(scope, "update report_draft set removed_at = $2 where id = $1 and $scope(client_id)", id, removed_at);
    tx.ex().exec(q).await
}

pub(super) async fn delete_draft(tx: &mut Tx, scope: &Scope, id: DraftId) -> Result<u64> {
    let q = scoped!(scope, "delete from report_draft where id = $1 and removed_at is null and $scope(client_id)", id);
    tx.ex().exec(q).await
}

pub(super) async fn drafts(ex: impl Into<Ex<'_>>, scope: &Scope, objective: Option<ObjectiveId>) -> Result<Vec<Draft>> {
    let mut q = scoped!(
        scope,
        "select d.id, d.client_id, c.name as client_name, d.objective_id, o.name as objective_name, d.title, d.introduction,
                d.sections, d.on_date, d.replaces_id, a.name as author_name, d.changed_at
         from report_draft d join client c on c.id = d.client_id join objective o on o.id = d.objective_id
         left join account a on a.id = d.author_id where d.removed_at is null and $scope(d.client_id)"
    );
    if let Some(objective) = objective {
        q.push(" and d.objective_id = ").bind(objective);
    }
    q.push(" order by d.changed_at desc, d.id desc");
    Ok(ex.into().all::<DraftRow>(q).await?.into_iter().map(Draft::from).collect())
}

/// Holds the numbers of a client until the end of the transaction. On SQLite there is only one writer anyway.
pub(super) async fn lock_client(tx: &mut Tx, scope: &Scope, client: ClientId) -> Result<usize> {
    let mut q = scoped!(scope, "select c.id from client c where c.id = $1 and $scope(c.id)", client);
    q.dialect("", " for no key update");
    Ok(tx.ex().all::<(ClientId,)>(q).await?.len())
}

pub(super) async fn next_number(ex: impl Into<Ex<'_>>, scope: &Scope, client: ClientId, year: i64) -> Result<i64> {
    let q = scoped!(
        scope,
        "select coalesce(max(r.number), 0) + 1 from issued_report r
         where r.client_id = $1 and r.year = $2 and $scope(r.client_id)",
        client,
        year
    );
    ex.into().value(q).await
}

pub(super) async fn is_replaced(ex: impl Into<Ex<'_>>, scope: &Scope, id: IssuedId) -> Result<bool> {
    let q = scoped!(scope, "select count(*) from issued_report r where r.replaces_id = $1 and $scope(r.client_id)", id);
    Ok(ex.into().value::<i64>(q).await? > 0)
}

/// A report to be kept.
pub(super) struct NewIssued {
    pub id: IssuedId,
    pub year: i64,
    pub number: i64,
    pub sections: String,
    pub document: String,
    pub on: NaiveDate,
    pub known: DateTime<Utc>,
    pub by: AccountId,
    pub now: DateTime<Utc>,
}

pub(super) async fn insert_issued(tx: &mut Tx, scope: &Scope, draft: &Draft, new: &NewIssued) -> Result<u64> {
    let q = scoped!(
        scope,
        "insert into issued_report (id, client_id, objective_id, year, number, title, sections, on_date, known_at,
                                    issued_by, issued_at, replaces_id, document)
         select $1, o.client_id, o.id, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12
         from objective o where o.id = $2 and $scope(o.client_id)",
        new.id,
        draft.objective_id,
        new.year,
        new.number,
        &draft.sheet.title,
        &new.sections,
        new.on,
        new.known,
        new.by,
        new.now,
        draft.sheet.replaces,
        &new.document
    );
    tx.ex().exec(q).await
}

pub(super) async fn insert_withdrawal(
    tx: &mut Tx,
    scope: &Scope,
    id: IssuedId,
    reason: &str,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<u64> {
    let q = scoped!(
        scope,
        "insert into issued_report_withdrawal (report_id, client_id, reason, withdrawn_by, withdrawn_at)
         select r.id, r.client_id, $2, $3, $4 from issued_report r where r.id = $1 and $scope(r.client_id)
         on conflict (report_id) do nothing",
        id,
        reason,
        by,
        now
    );
    tx.ex().exec(q).await
}

pub(super) async fn list(ex: impl Into<Ex<'_>>, scope: &Scope, objective: Option<ObjectiveId>) -> Result<Vec<Issued>> {
    let mut q = scoped!(
        scope,
        "select r.id, r.client_id, c.name as client_name, r.objective_id, o.name as objective_name, r.year, r.number, r.title,
                r.on_date, r.known_at, a.name as issued_by_name, r.issued_at, r.replaces_id, n.id as replaced_by,
                n.year as replaced_by_year, n.number as replaced_by_number, w.withdrawn_at,
                w.reason as withdrawn_reason, wa.name as withdrawn_by_name
         from issued_report r join client c on c.id = r.client_id join objective o on o.id = r.objective_id
         left join account a on a.id = r.issued_by left join issued_report n on n.replaces_id = r.id
         left join issued_report_withdrawal w on w.report_id = r.id left join account wa on wa.id = w.withdrawn_by
         where $scope(r.client_id)"
    );
    if let Some(objective) = objective {
        q.push(" and r.objective_id = ").bind(objective);
    }
    q.push(" order by c.name, r.year desc, r.number desc");
    ex.into().all(q).await
}

pub(super) async fn document(ex: impl Into<Ex<'_>>, scope: &Scope, id: IssuedId) -> Result<Option<String>> {
    let q = scoped!(scope, "select r.document from issued_report r where r.id = $1 and $scope(r.client_id)", id);
    Ok(ex.into().opt::<(String,)>(q).await?.map(|(document,)| document))
}
