//! The SQL that moves rows of the ledger from one holder to another.

use uuid::Uuid;

use super::column;
use crate::accounts::Scope;
use crate::db::{Ex, Q, Result, Tx};
use crate::objectives::ObjectiveId;
use crate::scoped;
use crate::stances::{Holder, HolderKind};

/// Ids of one list.
const IDS: usize = 500;

/// Where a holder stands in a row. Somebody's source stands there, too, and is moved like them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::stances) enum Table {
    Stance,
    Assessment,
    Source,
    Sourced,
}

impl Table {
    pub const ALL: &'static [Table] = &[Table::Stance, Table::Assessment, Table::Source, Table::Sourced];

    /// The columns of the holder.
    fn column(self, kind: HolderKind) -> &'static str {
        match (self, kind) {
            (Table::Sourced, HolderKind::Person) => "source_person_id",
            (Table::Sourced, HolderKind::Post) => "source_post_id",
            (Table::Sourced, HolderKind::Organization) => "source_organization_id",
            (_, kind) => column(kind),
        }
    }
}

/// The rows of a holder. That one of the two takes the other's view is not moved: nobody takes their own.
pub(in crate::stances) async fn of(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    table: Table,
    holder: Holder,
    other: Holder,
) -> Result<Vec<Uuid>> {
    let mut q = match table {
        Table::Stance => scoped!(scope, "select id from stance where $scope(client_id) and "),
        Table::Assessment => scoped!(scope, "select id from assessment where $scope(client_id) and "),
        Table::Source | Table::Sourced => scoped!(scope, "select id from stance_source where $scope(client_id) and "),
    };
    q.push(table.column(holder.kind())).push(" = ").bind(holder.uuid());
    let side = match table {
        Table::Source => Some(Table::Sourced),
        Table::Sourced => Some(Table::Source),
        _ => None,
    };
    if let Some(side) = side {
        let column = side.column(other.kind());
        q.push(" and (").push(column).push(" is null or ").push(column).push(" <> ").bind(other.uuid()).push(")");
    }
    q.push(" order by id");
    Ok(ex.into().all::<(Uuid,)>(q).await?.into_iter().map(|(id,)| id).collect())
}

/// On which objectives these rows are stances of the holder, in order.
pub(in crate::stances) async fn objectives(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    ids: &[Uuid],
    holder: Holder,
) -> Result<Vec<ObjectiveId>> {
    let mut ex = ex.into();
    let mut found = vec![];
    for chunk in ids.chunks(IDS) {
        let mut q = scoped!(scope, "select distinct s.objective_id from stance s where $scope(s.client_id) and s.");
        q.push(column(holder.kind())).push(" = ").bind(holder.uuid()).push(" and s.id in ").list(chunk.iter().copied());
        found.extend(ex.all::<(ObjectiveId,)>(q).await?.into_iter().map(|(id,)| id));
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

pub(in crate::stances) async fn set_holder(
    tx: &mut Tx,
    scope: &Scope,
    table: Table,
    ids: &[Uuid],
    from: Holder,
    to: Holder,
) -> Result<u64> {
    let mut moved = 0;
    for chunk in ids.chunks(IDS) {
        let column = table.column(from.kind());
        let mut q = updated(scope, table);
        q.push(column).push(" = ").bind(to.uuid());
        q.push_scoped(" where $scope(client_id) and ", scope).push(column).push(" = ").bind(from.uuid());
        q.push(" and id in ").list(chunk.iter().copied());
        moved += tx.ex().exec(q).await?;
    }
    Ok(moved)
}

fn updated(scope: &Scope, table: Table) -> Q {
    let text = match table {
        Table::Stance => "update stance set ",
        Table::Assessment => "update assessment set ",
        Table::Source | Table::Sourced => "update stance_source set ",
    };
    Q::fenced(text, scope, vec![])
}

/// Which of these the table knows, whatever kind of holder they are.
pub(in crate::stances) async fn among(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    table: Table,
    ids: &[Uuid],
) -> Result<Vec<Uuid>> {
    let mut ex = ex.into();
    let mut found = vec![];
    for chunk in ids.chunks(IDS) {
        for kind in HolderKind::ALL {
            let column = table.column(*kind);
            let mut q = Q::fenced("select distinct x.id from (select client_id, ", scope, vec![]);
            let table = match table {
                Table::Stance => " as id from stance) x where $scope(x.client_id) and x.id in ",
                Table::Assessment => " as id from assessment) x where $scope(x.client_id) and x.id in ",
                Table::Source | Table::Sourced => " as id from stance_source) x where $scope(x.client_id) and x.id in ",
            };
            q.push(column).push_scoped(table, scope).list(chunk.iter().copied());
            found.extend(ex.all::<(Uuid,)>(q).await?.into_iter().map(|(id,)| id));
        }
    }
    Ok(found)
}
