//! Settings: who works here, and what was done to accounts.

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use crate::accounts::team::{self, AccountEvent, AccountEventKind, TeamError};
use crate::accounts::{self, Account, AccountId, ClientId, CreateError, Doer, NewAccount, PASSWORD_LENGTH, Role};
use crate::ids;
use crate::t;
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::pages::Page;
use crate::web::{Error, Form, Result, Visit};

const PATH: &str = "/settings/team";
/// So many of the latest events are shown.
const EVENTS: i64 = 50;

#[derive(Debug, Serialize)]
pub(super) struct TeamPage {
    members: Vec<Member>,
    may_manage: bool,
    fields: Vec<Field>,
    clients: Option<Field>,
    errors: Option<ErrorSummary>,
    /// A password that was just given, and to whom: said this once.
    given: Option<Given>,
    events: Vec<EventRow>,
}

/// Someone who works here.
#[derive(Debug, Serialize)]
struct Member {
    id: String,
    name: String,
    email: String,
    role: &'static str,
    roles: Vec<Choice>,
    is_closed: bool,
    is_own: bool,
}

#[derive(Debug, Serialize)]
struct Given {
    name: String,
    email: String,
    password: String,
}

#[derive(Debug, Serialize)]
struct EventRow {
    when: String,
    what: String,
    by: String,
}

impl Page for TeamPage {
    const TEMPLATE: &'static str = "accounts/team";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), t!("settings-team"))
    }

    fn sample() -> Self {
        let mut form = Form::prefilled([("name", ""), ("role", "consultant")]);
        form.fail("name", "Enter a name.");
        let fields = new_fields(&form);
        TeamPage {
            members: vec![Member {
                id: "a".into(),
                name: "Elin Lindqvist".into(),
                email: "elin@consultancy.example".into(),
                role: "Consultant",
                roles: roles(Role::Consultant),
                is_closed: false,
                is_own: false,
            }],
            may_manage: true,
            errors: ErrorSummary::of(&fields),
            fields,
            clients: Some(clients_field(&form, &[("c".into(), "The Coalition".into())])),
            given: Some(Given {
                name: "Elin Lindqvist".into(),
                email: "elin@consultancy.example".into(),
                password: "3f2a-91bc-77de-0a1b-5c".into(),
            }),
            events: vec![EventRow {
                when: "24 Nov 2026, 14:10".into(),
                what: "Elin Lindqvist’s account was made, as a consultant".into(),
                by: "Noor Haddad".into(),
            }],
        }
    }
}

fn roles(chosen: Role) -> Vec<Choice> {
    Role::ALL.iter().map(|role| Choice { selected: *role == chosen, ..Choice::new(role, role.label()) }).collect()
}

fn new_fields(form: &Form) -> Vec<Field> {
    let beside = |field: Field| {
        let (value, error) = (form.get(&field.name).to_owned(), form.error(&field.name));
        field.value(value).error(error)
    };
    vec![
        beside(Field::text("name", t!("accounts-name")).required().autocomplete("off")),
        beside(
            Field::email("email", t!("accounts-email")).required().autocomplete("off").hint(t!("accounts-email-about")),
        ),
        beside(
            Field::select("role", t!("accounts-role"), Role::ALL.iter().map(|role| Choice::new(role, role.label())))
                .required(),
        ),
    ]
}

fn clients_field(form: &Form, clients: &[(String, String)]) -> Field {
    let choices = clients.iter().map(|(id, name)| Choice::new(id, name));
    Field::checks("client", t!("accounts-works-for"), choices).values(&form.all("client"))
}

pub(super) async fn index(visit: Visit) -> Result<Response> {
    let form = Form::prefilled([("role", "consultant")]);
    visit.page("settings", &team_page(&visit, &form, None).await?).await
}

async fn team_page(visit: &Visit, form: &Form, given: Option<Given>) -> Result<TeamPage> {
    let db = &visit.app.db;
    let may_manage = visit.who.role.may_manage_accounts();
    let accounts = accounts::accounts(db).await?;
    let clients: Vec<(String, String)> = accounts::clients(db, &visit.scope())
        .await?
        .into_iter()
        .map(|client| (client.id.to_string(), client.name))
        .collect();
    let events = if may_manage { team::events(db, &visit.scope(), EVENTS).await? } else { vec![] };
    let fields = new_fields(form);
    Ok(TeamPage {
        members: accounts.into_iter().map(|account| member(account, visit.who.id)).collect(),
        may_manage,
        errors: ErrorSummary::of(&fields),
        fields,
        clients: (!clients.is_empty()).then(|| clients_field(form, &clients)),
        given,
        events: events.into_iter().map(|event| event_row(visit, event)).collect(),
    })
}

fn member(account: Account, own: AccountId) -> Member {
    Member {
        id: account.id.to_string(),
        roles: roles(account.role),
        role: account.role.label(),
        is_closed: account.disabled_at.is_some(),
        is_own: account.id == own,
        name: account.name,
        email: account.email,
    }
}

fn event_row(visit: &Visit, event: AccountEvent) -> EventRow {
    let name = &event.account_name;
    let role = event.role.map(Role::in_sentence).unwrap_or_default();
    let client = event.client_name.as_deref().unwrap_or_default();
    let what = match event.kind {
        AccountEventKind::Made => t!("accounts-event-made", name = name, role = role),
        AccountEventKind::Role => t!("accounts-event-role", name = name, role = role),
        AccountEventKind::Closed => t!("accounts-event-closed", name = name),
        AccountEventKind::Opened => t!("accounts-event-opened", name = name),
        AccountEventKind::PasswordGiven => t!("accounts-event-password-given", name = name),
        AccountEventKind::PasswordChanged => t!("accounts-event-password-changed", name = name),
        AccountEventKind::GrantGiven => t!("accounts-event-grant-given", name = name, client = client),
        AccountEventKind::GrantTaken => t!("accounts-event-grant-taken", name = name, client = client),
    };
    let by = event.by_name.unwrap_or_else(|| t!("accounts-terminal").into());
    EventRow { when: visit.app.zone.shown(event.at), what, by }
}

/// Makes an account with a password that is shown once.
pub(super) async fn add(visit: Visit, mut form: Form) -> Result<Response> {
    must_manage(&visit)?;
    let (name, email) =
        (form.line("name", t!("accounts-what-name"), 200), form.line("email", t!("accounts-what-address"), 254));
    let role: Option<Role> = form.choice("role", t!("accounts-what-role"));
    let clients: Vec<ClientId> = form.choices("client", t!("accounts-what-clients"));
    if let (true, Some(role)) = (form.is_valid(), role) {
        let password = password();
        match hashed(name.clone(), email.clone(), role, password.clone()).await? {
            Ok(new) => match make(&visit, &new, &clients).await {
                Ok(()) => {
                    let given = Given { name, email, password };
                    let page = team_page(&visit, &Form::prefilled([("role", "consultant")]), Some(given)).await?;
                    return visit.page("settings", &page).await;
                }
                Err(CreateError::Taken(_)) => form.fail("email", t!("accounts-address-taken")),
                Err(CreateError::Db(error)) => return Err(error.into()),
            },
            Err(why) => form.fail("email", why),
        }
    }
    visit.invalid("settings", &team_page(&visit, &form, None).await?).await
}

async fn make(visit: &Visit, new: &NewAccount, clients: &[ClientId]) -> Result<(), CreateError> {
    let (scope, by) = (visit.scope(), doer(visit));
    let mut tx = visit.app.db.begin().await?;
    let id = team::add(&mut tx, new, by).await?;
    for client in clients {
        accounts::set_grant(&mut tx, &scope, *client, id, true, by).await?;
    }
    Ok(tx.commit().await?)
}

pub(super) async fn set_role(visit: Visit, Path(id): Path<AccountId>, mut form: Form) -> Result<Response> {
    must_manage(&visit)?;
    let Some(role) = form.choice::<Role>("role", t!("accounts-what-role")) else {
        return Err(Error::BadRequest(t!("accounts-choose-role").into()));
    };
    let mut tx = visit.app.db.begin().await?;
    match team::set_role(&mut tx, id, role, doer(&visit)).await {
        Ok(_) => tx.commit().await?,
        Err(error) => return refused(&visit, error),
    }
    Ok(visit.done(PATH, &t!("accounts-role-now", role = role.in_sentence())))
}

pub(super) async fn close(visit: Visit, Path(id): Path<AccountId>, _: Form) -> Result<Response> {
    must_manage(&visit)?;
    let mut tx = visit.app.db.begin().await?;
    match team::close(&mut tx, id, doer(&visit)).await {
        Ok(()) => tx.commit().await?,
        Err(error) => return refused(&visit, error),
    }
    let said = t!("accounts-closed");
    Ok(visit.done_undoable(PATH, said, &format!("{PATH}/{id}/opening")))
}

pub(super) async fn open(visit: Visit, Path(id): Path<AccountId>, _: Form) -> Result<Response> {
    must_manage(&visit)?;
    let mut tx = visit.app.db.begin().await?;
    match team::reopen(&mut tx, id, doer(&visit)).await {
        Ok(()) => tx.commit().await?,
        Err(error) => return refused(&visit, error),
    }
    Ok(visit.done(PATH, t!("accounts-opened")))
}

/// Gives a password that is shown once.
pub(super) async fn give_password(visit: Visit, Path(id): Path<AccountId>, _: Form) -> Result<Response> {
    must_manage(&visit)?;
    let accounts = accounts::accounts(&visit.app.db).await?;
    let account = accounts.into_iter().find(|account| account.id == id).ok_or(Error::NotFound)?;
    let password = password();
    let new = hashed(account.name.clone(), account.email.clone(), account.role, password.clone()).await?;
    let new = new.map_err(Error::BadRequest)?;
    let mut tx = visit.app.db.begin().await?;
    match team::give_password(&mut tx, id, &new, doer(&visit)).await {
        Ok(()) => tx.commit().await?,
        Err(error) => return refused(&visit, error),
    }
    let given = Given { name: account.name, email: account.email, password };
    let page = team_page(&visit, &Form::prefilled([("role", "consultant")]), Some(given)).await?;
    visit.page("settings", &page).await
}

fn refused(visit: &Visit, error: TeamError) -> Result<Response> {
    match error {
        TeamError::NotFound => Err(Error::NotFound),
        TeamError::Db(error) => Err(error.into()),
        why => Ok(visit.refused(PATH, &why.to_string())),
    }
}

fn doer(visit: &Visit) -> Doer {
    Doer { account: Some(visit.who.id), now: visit.now() }
}

fn must_manage(visit: &Visit) -> Result<()> {
    if visit.who.role.may_manage_accounts() { Ok(()) } else { Err(Error::Forbidden(t!("accounts-by-administrators"))) }
}

/// A password to be told to somebody: 80 random bits, in groups that can be read out.
fn password() -> String {
    let secret = ids::secret();
    let groups: Vec<&str> = (0..5).filter_map(|n| secret.get(n * 4..n * 4 + 4)).collect();
    debug_assert!(groups.len() * 5 > PASSWORD_LENGTH);
    groups.join("-")
}

/// Hashing takes tens of milliseconds of CPU, beside the threads that answer.
pub(super) async fn hashed(
    name: String,
    email: String,
    role: Role,
    password: String,
) -> Result<std::result::Result<NewAccount, String>> {
    let hashing = tokio::task::spawn_blocking(move || NewAccount::new(&name, &email, role, &password));
    hashing.await.map_err(|error| Error::Internal(error.into()))
}
