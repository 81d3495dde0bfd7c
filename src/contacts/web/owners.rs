//! Who looks after a person or a body, on their pages: for each client a form that changes it, and who did before.

use std::collections::HashSet;

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use crate::accounts::{self, Account, AccountId, ClientGrants, ClientId};
use crate::contacts::owners::{self, AssignError, Ownership, OwnershipAct, OwnershipActId, Stakeholder};
use crate::directory::work::AsOf;
use crate::directory::{self, OrganizationId, PersonId, bodies};
use crate::t;
use crate::web::fields::Choice;
use crate::web::session::local_path;
use crate::web::{Error, Form, Query, Result, Visit};
use crate::when::day;

/// What a form says for nobody.
pub const NOBODY: &str = "none";
/// Those before that are shown.
const FORMER: usize = 20;

impl From<AssignError> for Error {
    fn from(error: AssignError) -> Self {
        match error {
            AssignError::NotFound => Error::NotFound,
            AssignError::Db(error) => error.into(),
            refused @ AssignError::NotForClient => Error::BadRequest(refused.to_string()),
        }
    }
}

/// Who looks after somebody, for each client that the reader works for. Drawn by `contacts/_owners`.
#[derive(Debug, Serialize)]
pub struct OwnerCard {
    /// Where its forms are sent.
    action: String,
    /// Where they lead back to.
    back: String,
    lines: Vec<OwnerLine>,
    former: Vec<FormerOwner>,
    /// As known on an earlier day, in words, and who did then; nothing is changed there.
    then: Option<String>,
    were: Vec<OwnerThen>,
}

/// Who looked after somebody for one client on an earlier day.
#[derive(Debug, Serialize)]
struct OwnerThen {
    client_name: String,
    name: String,
}

/// For one client.
#[derive(Debug, Serialize)]
struct OwnerLine {
    client: String,
    client_name: String,
    /// Whoever does, and nobody.
    choices: Vec<Choice>,
    /// Since when and by whose word, in words; or that nobody does any more, because whoever did has left the team.
    since: Option<String>,
}

/// Somebody who did before.
#[derive(Debug, Serialize)]
struct FormerOwner {
    name: String,
    client_name: String,
    span: String,
}

impl OwnerCard {
    /// Made up.
    pub fn sample(action: &str) -> OwnerCard {
        let choice = Choice { selected: true, ..Choice::new("a", "Elin Lindqvist") };
        OwnerCard {
            action: format!("{action}/owner"),
            back: action.to_owned(),
            lines: vec![OwnerLine {
                client: "c".into(),
                client_name: "The Coalition".into(),
                choices: vec![choice],
                since: Some("Since 3 Nov 2026, set by Noor Haddad".into()),
            }],
            former: vec![FormerOwner {
                name: "Noor Haddad".into(),
                client_name: "The Coalition".into(),
                span: "1 Sep 2026 – 3 Nov 2026".into(),
            }],
            then: Some("As known at the end of 3 Nov 2026".into()),
            were: vec![OwnerThen { client_name: "The Coalition".into(), name: "Noor Haddad".into() }],
        }
    }

    /// Who looks after `of`, or did on an earlier day; none for a reader who works for no client. `back` is the address of
    /// the page.
    pub async fn of(visit: &Visit, of: Stakeholder, back: &str, as_of: Option<AsOf>) -> Result<Option<OwnerCard>> {
        let (db, scope) = (&visit.app.db, visit.scope());
        let grants = accounts::grants(db, &scope).await?;
        if grants.is_empty() {
            return Ok(None);
        }
        let known = owners::history(db, &scope, of).await?;
        if let Some(then) = as_of {
            return Ok(Some(OwnerCard::on(of, back, then, &grants, &known)));
        }
        let team = accounts::accounts(db).await?;
        let line = |grant: &ClientGrants| {
            let is_now = |row: &&Ownership| row.ended_at.is_none() && row.client_id == grant.client.id;
            line(visit, grant, &team, known.iter().find(is_now))
        };
        let former = known.iter().filter_map(|row| former(visit, row, &grants));
        Ok(Some(OwnerCard {
            action: format!("{}/owner", of.path()),
            back: back.to_owned(),
            lines: grants.iter().map(line).collect(),
            former: former.take(FORMER).collect(),
            then: None,
            were: vec![],
        }))
    }

    fn on(of: Stakeholder, back: &str, then: AsOf, grants: &[ClientGrants], known: &[Ownership]) -> OwnerCard {
        let was = |grant: &ClientGrants| {
            let held = |row: &&Ownership| {
                let has_ended = [row.ended_at, row.closed_at].into_iter().flatten().any(|at| at < then.end);
                row.client_id == grant.client.id && row.set_at < then.end && !has_ended
            };
            let row = known.iter().filter(held).max_by_key(|row| row.set_at);
            let name = row.map_or_else(|| t!("contacts-owner-nobody").to_owned(), |row| row.account_name.clone());
            OwnerThen { client_name: grant.client.name.clone(), name }
        };
        OwnerCard {
            action: format!("{}/owner", of.path()),
            back: back.to_owned(),
            lines: vec![],
            former: vec![],
            then: Some(t!("contacts-owner-then", day = day(then.day))),
            were: grants.iter().map(was).collect(),
        }
    }
}

fn line(visit: &Visit, grant: &ClientGrants, team: &[Account], now: Option<&Ownership>) -> OwnerLine {
    let mut choices = vec![Choice::new(NOBODY, t!("contacts-owner-nobody"))];
    choices.extend(working(grant, team).map(|who| Choice::new(who.id, &who.name)));
    let in_team = now.filter(|row| row.is_in_team);
    let chosen = in_team.map_or_else(|| NOBODY.to_owned(), |row| row.account_id.to_string());
    for choice in &mut choices {
        choice.selected = choice.value == chosen;
    }
    let since = now.map(|row| {
        let on = day(visit.app.zone.date(row.set_at));
        match &row.set_by {
            _ if !row.is_in_team => t!("contacts-owner-left", name = &row.account_name, day = on),
            Some(by) => t!("contacts-owner-since-by", day = on, name = by),
            None => t!("contacts-owner-since", day = on),
        }
    });
    OwnerLine { client: grant.client.id.to_string(), client_name: grant.client.name.clone(), choices, since }
}

fn former(visit: &Visit, row: &Ownership, grants: &[ClientGrants]) -> Option<FormerOwner> {
    let (from, until) = (visit.app.zone.date(row.set_at), visit.app.zone.date(row.ended_at?));
    let grant = grants.iter().find(|grant| grant.client.id == row.client_id)?;
    let span = if from == until { day(from) } else { format!("{} – {}", day(from), day(until)) };
    Some(FormerOwner { name: row.account_name.clone(), client_name: grant.client.name.clone(), span })
}

/// Whoever of the team works for a client.
fn working<'a>(grant: &'a ClientGrants, team: &'a [Account]) -> impl Iterator<Item = &'a Account> {
    team.iter().filter(|who| grant.accounts.contains(&who.id) && who.can_work())
}

/// Whoever of the team works for a client that the reader works for, by name: one of them, or any.
pub async fn colleagues(visit: &Visit, client: Option<ClientId>) -> Result<Vec<Account>> {
    let grants = accounts::grants(&visit.app.db, &visit.scope()).await?;
    let of = grants.iter().filter(|grant| client.is_none_or(|client| grant.client.id == client));
    let working: HashSet<AccountId> = of.flat_map(|grant| grant.accounts.iter().copied()).collect();
    let all = accounts::accounts(&visit.app.db).await?;
    Ok(all.into_iter().filter(|who| working.contains(&who.id) && who.can_work()).collect())
}

/// Where an act is taken back, so that it leads back to where it was done.
pub fn undoing(act: &OwnershipAct, back: &str) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("back", back).finish();
    format!("/owners/{}/undoing?{query}", act.id)
}

/// Gives a person to somebody of the team, or to nobody.
pub(super) async fn set_of_person(visit: Visit, Path(id): Path<PersonId>, form: Form) -> Result<Response> {
    directory::person(&visit.app.db, id).await?.ok_or(Error::NotFound)?;
    set(&visit, id.into(), &form).await
}

/// Gives a body to somebody of the team, or to nobody.
pub(super) async fn set_of_organization(visit: Visit, Path(id): Path<OrganizationId>, form: Form) -> Result<Response> {
    bodies::body(&visit.app.db, id).await?.ok_or(Error::NotFound)?;
    set(&visit, id.into(), &form).await
}

async fn set(visit: &Visit, of: Stakeholder, form: &Form) -> Result<Response> {
    let client: ClientId = form.get("client").parse().map_err(|_| Error::NotFound)?;
    let path = of.path();
    let back = if form.get("back").is_empty() { path.as_str() } else { local_path(form.get("back")) };
    let to = match form.get("account") {
        NOBODY => None,
        account => match account.parse::<AccountId>() {
            Ok(account) => Some(account),
            Err(_) => return Ok(visit.refused(back, t!("contacts-owner-choose"))),
        },
    };
    let (scope, by, now) = (visit.scope(), visit.who.id, visit.now());
    let mut tx = visit.app.db.begin().await?;
    let act = match to {
        Some(account) => owners::assign(&mut tx, &scope, client, &[of], account, by, now).await,
        None => owners::release(&mut tx, &scope, client, &[of], by, now).await,
    };
    let act = match act {
        Err(refused @ AssignError::NotForClient) => return Ok(visit.refused(back, &refused.to_string())),
        act => act?,
    };
    if act.changed == 0 {
        return Ok(visit.done(back, t!("contacts-owner-already")));
    }
    tx.commit().await?;
    let said = match to {
        Some(account) => {
            let all = accounts::accounts(&visit.app.db).await?;
            let name = all.into_iter().find(|who| who.id == account).map(|who| who.name).unwrap_or_default();
            t!("contacts-owner-set", name = name)
        }
        None => t!("contacts-owner-released").to_owned(),
    };
    Ok(visit.done_undoable(back, &said, &undoing(&act, back)))
}

/// Takes one act back, of however many.
pub(super) async fn undo(
    visit: Visit,
    Path(act): Path<OwnershipActId>,
    Query(query): Query,
    _form: Form,
) -> Result<Response> {
    let back = if query.get("back").is_empty() { "/people" } else { local_path(query.get("back")) };
    let mut tx = visit.app.db.begin().await?;
    let changed = owners::undo(&mut tx, &visit.scope(), act, visit.who.id, visit.now()).await?;
    if changed == 0 {
        return Ok(visit.refused(back, t!("contacts-owner-nothing-to-undo")));
    }
    tx.commit().await?;
    Ok(visit.done(back, &t!("contacts-owner-undone", n = changed)))
}
