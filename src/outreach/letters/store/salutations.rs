//! The table `salutation`.

use chrono::{DateTime, Utc};

use crate::accounts::{AccountId, ClientId, Scope};
use crate::db::{self, Ex, Tx};
use crate::outreach::letters::Salutation;
use crate::scoped;

pub(in crate::outreach::letters) async fn salutations(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    client: ClientId,
) -> db::Result<Vec<Salutation>> {
    let q = scoped!(
        scope,
        "select s.language, s.gender, s.title, s.office, s.text from salutation s
         where s.client_id = $1 and $scope(s.client_id) order by s.language, s.gender, s.title, s.office",
        client
    );
    ex.into().all(q).await
}

pub(in crate::outreach::letters) async fn set_salutation(
    tx: &mut Tx,
    scope: &Scope,
    client: ClientId,
    form: &Salutation,
    by: AccountId,
    now: DateTime<Utc>,
) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "insert into salutation (client_id, language, gender, title, office, text, updated_by, updated_at)
         select c.id, $1, $2, $3, $4, $5, $6, $7 from client c where c.id = $8 and $scope(c.id)
         on conflict (client_id, language, gender, title, office) do update set text = excluded.text,
            updated_by = excluded.updated_by, updated_at = excluded.updated_at",
        form.language,
        &form.gender,
        &form.title,
        form.office,
        &form.text,
        by,
        now,
        client
    );
    tx.ex().exec(q).await
}

pub(in crate::outreach::letters) async fn remove_salutation(
    tx: &mut Tx,
    scope: &Scope,
    client: ClientId,
    form: &Salutation,
) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "delete from salutation where client_id = $1 and language = $2 and gender = $3 and title = $4 and office = $5
            and $scope(client_id)",
        client,
        form.language,
        &form.gender,
        &form.title,
        form.office
    );
    tx.ex().exec(q).await
}
