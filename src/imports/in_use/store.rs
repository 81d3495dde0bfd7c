//! The SQL of who is in use.

use std::collections::HashSet;

use uuid::Uuid;

use crate::accounts::Scope;
use crate::db::{Ex, Q, Result};
use crate::scoped;

/// Ids of one list.
const IDS: usize = 500;

pub(super) async fn people(ex: impl Into<Ex<'_>>, scope: &Scope, ids: &[Uuid]) -> Result<HashSet<Uuid>> {
    let mut ex = ex.into();
    let mut found = HashSet::new();
    for chunk in ids.chunks(IDS) {
        for mut q in [
            scoped!(scope, "select distinct person_id from stance where $scope(client_id) and person_id in "),
            scoped!(scope, "select distinct person_id from contact_person where $scope(client_id) and person_id in "),
            scoped!(scope, "select distinct person_id from task where $scope(client_id) and person_id in "),
            scoped!(scope, "select distinct person_id from delivery where $scope(client_id) and person_id in "),
        ] {
            found.extend(ids_of(ex.again(), &mut q, chunk).await?);
        }
    }
    Ok(found)
}

pub(super) async fn organizations(ex: impl Into<Ex<'_>>, scope: &Scope, ids: &[Uuid]) -> Result<HashSet<Uuid>> {
    let mut ex = ex.into();
    let mut found = HashSet::new();
    for chunk in ids.chunks(IDS) {
        let mut q = scoped!(
            scope,
            "select distinct organization_id from venue where $scope(client_id) and organization_id in "
        );
        found.extend(ids_of(ex.again(), &mut q, chunk).await?);
    }
    Ok(found)
}

async fn ids_of(mut ex: Ex<'_>, q: &mut Q, ids: &[Uuid]) -> Result<Vec<Uuid>> {
    q.list(ids.iter().copied());
    Ok(ex.all::<(Uuid,)>(q.clone()).await?.into_iter().map(|(id,)| id).collect())
}
