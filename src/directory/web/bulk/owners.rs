//! Many given to somebody of the team, or to nobody, as one act: how many and who looks after them now, then set, then
//! taken back as a whole if it was wrong.

use std::collections::BTreeMap;

use axum::response::Response;

use super::{Action, Chosen, page};
use crate::accounts::{self, AccountId, Client, ClientId};
use crate::contacts::owners::{self, AssignError, Stakeholder};
use crate::contacts::web::owners::{NOBODY, colleagues, undoing};
use crate::directory::PersonId;
use crate::directory::web::filters::Reader;
use crate::t;
use crate::web::fields::{Choice, Field};
use crate::web::session::local_path;
use crate::web::{Form, Result, Visit};

/// Colleagues who are named among those who look after them now.
const NAMED: usize = 5;

/// The fields: for which client, to whom.
pub(super) async fn fields(visit: &Visit, chosen: &Chosen, form: &Form) -> Result<Vec<Field>> {
    let clients = accounts::clients(&visit.app.db, &visit.scope()).await?;
    let of_list = Reader::load(visit).await?.objective(&chosen.query).map(|objective| objective.client_id);
    let usual = of_list.or(if let [only] = &clients[..] { Some(only.id) } else { None });
    let form = match usual {
        Some(client) => form.clone().or([("client", client.to_string())]),
        None => form.clone(),
    };
    let team = colleagues(visit, None).await?;
    let nobody = Choice::new(NOBODY, t!("directory-bulk-owner-nobody"));
    let choices = std::iter::once(nobody).chain(team.iter().map(|who| Choice::new(who.id, &who.name)));
    let listed = clients.iter().map(|client| Choice::new(client.id, &client.name));
    let field = |field: Field| {
        let (value, error) = (form.get(&field.name).to_owned(), form.error(&field.name));
        field.required().value(value).error(error)
    };
    let account =
        field(Field::select("account", t!("directory-bulk-owner"), choices)).blank(t!("directory-bulk-choose-owner"));
    Ok(vec![
        field(Field::select("client", t!("directory-bulk-client"), listed)).blank(t!("directory-bulk-choose-client")),
        match clients.iter().find(|client| Some(client.id) == usual) {
            Some(client) => account.hint(now(visit, client, &chosen.people).await?),
            None => account,
        },
    ])
}

/// Who looks after them now: `For The Coalition now: 3 Elin Lindqvist, 9 nobody.`
async fn now(visit: &Visit, client: &Client, people: &[PersonId]) -> Result<String> {
    let found = owners::of_people(&visit.app.db, &visit.scope(), client.id, people).await?;
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for owner in found.values() {
        *counts.entry(owner.name.as_str()).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    let rest: usize = counts.iter().skip(NAMED).map(|(_, n)| n).sum();
    let mut said: Vec<_> = counts.iter().take(NAMED).map(|(name, n)| format!("{n} {name}")).collect();
    if rest > 0 {
        said.push(t!("directory-bulk-owner-now-others", n = rest));
    }
    if people.len() > found.len() {
        said.push(t!("directory-bulk-owner-now-nobody", n = people.len() - found.len()));
    }
    Ok(t!("directory-bulk-owner-now", client = &client.name, owners = said.join(", ")))
}

/// Gives all of them to an account, or to nobody.
pub async fn set_owner(visit: Visit, mut form: Form) -> Result<Response> {
    let chosen = Chosen::read(&visit, &form).await?;
    if chosen.people.is_empty() {
        return Ok(visit.refused(local_path(&chosen.back()), t!("directory-bulk-nobody-left")));
    }
    let client = form.choice::<ClientId>("client", t!("directory-bulk-what-client"));
    let to = match form.get("account") {
        NOBODY => None,
        _ => form.choice::<AccountId>("account", t!("directory-bulk-what-owner")),
    };
    if let (true, Some(client)) = (form.is_valid(), client) {
        match set(&visit, &chosen, client, to).await {
            Err(refused @ AssignError::NotForClient) => form.fail("account", refused.to_string()),
            answer => return Ok(answer?),
        }
    }
    visit.invalid("people", &page(&visit, Action::Owner, &chosen, &form).await?).await
}

async fn set(
    visit: &Visit,
    chosen: &Chosen,
    client: ClientId,
    to: Option<AccountId>,
) -> std::result::Result<Response, AssignError> {
    let people: Vec<Stakeholder> = chosen.people.iter().map(|id| (*id).into()).collect();
    let (scope, by, now) = (visit.scope(), visit.who.id, visit.now());
    let mut tx = visit.app.db.begin().await?;
    let act = match to {
        Some(account) => owners::assign(&mut tx, &scope, client, &people, account, by, now).await?,
        None => owners::release(&mut tx, &scope, client, &people, by, now).await?,
    };
    let back = chosen.back();
    let back = local_path(&back);
    if act.changed == 0 {
        return Ok(visit.done(back, t!("directory-bulk-owner-already")));
    }
    tx.commit().await?;
    let n = act.changed;
    let said = match to {
        None => t!("directory-bulk-owner-released", n = n),
        Some(account) => {
            let all = accounts::accounts(&visit.app.db).await?;
            let name = all.into_iter().find(|who| who.id == account).map(|who| who.name).unwrap_or_default();
            t!("directory-bulk-owner-set", n = n, name = name)
        }
    };
    Ok(visit.done_undoable(back, &said, &undoing(&act, back)))
}
