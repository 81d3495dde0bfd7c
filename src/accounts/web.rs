//! Signing in and out; clients and who works for them; the team and its passwords.

mod password;
mod team;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::Cookie;
use serde::Serialize;

use super::{Client, ClientId, Credentials, Doer, NameTaken, SESSION_DAYS, SignInRefused, SignedIn};
use crate::accounts::{self, AccountId};
use crate::app::App;
use crate::t;
use crate::web::fields::{ErrorSummary, Field};
use crate::web::pages::{Page, Pages, Sample, sample};
use crate::web::session::{Network, SESSION_COOKIE, cookie, local_path, stranger_token};
use crate::web::shell::{Shell, SignInPage};
use crate::web::{Error, Form, Query, Result, Routes, Visit};

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .public_get("/sign-in", ask)
        .public_post("/sign-in", sign_in)
        .own_post("/sign-out", sign_out)
        .get("/clients", index)
        .post("/clients", create)
        .post("/clients/{id}/grants", set_grants)
        .get("/settings/team", team::index)
        .post("/settings/team", team::add)
        .post("/settings/team/{id}/role", team::set_role)
        .post("/settings/team/{id}/closing", team::close)
        .post("/settings/team/{id}/opening", team::open)
        .post("/settings/team/{id}/password", team::give_password)
        .get("/settings/password", password::ask)
        .own_post("/settings/password", password::change)
}

/// The pages, for the test that draws each.
pub fn samples(pages: &Pages) -> Vec<Sample> {
    vec![sample::<ClientsPage>(pages), sample::<team::TeamPage>(pages), sample::<password::PasswordPage>(pages)]
}

async fn ask(State(app): State<App>, jar: CookieJar, Query(query): Query) -> Result<Response> {
    let (jar, token) = stranger_token(&app, jar);
    let page = SignInPage::new(local_path(query.get("next")), "");
    let html = app
        .pages
        .full(&Shell { theme: crate::web::theme(&jar), demo: app.is_demo(), ..Shell::stranger(token) }, &page)?;
    Ok((jar, html).into_response())
}

async fn sign_in(State(app): State<App>, jar: CookieJar, Network(network): Network, form: Form) -> Result<Response> {
    let credentials =
        Credentials { email: form.get("email").to_owned(), password: form.raw("password").to_owned(), network };
    let next = local_path(form.get("next"));
    let refused = match credentials.check(&app.db, app.now()).await {
        Ok(account) => {
            let mut tx = app.db.begin().await?;
            let token = accounts::start_session(&mut tx, account.id, app.now()).await?;
            tx.commit().await?;
            let jar = jar.add(cookie(&app, SESSION_COOKIE, token, Some(SESSION_DAYS)));
            return Ok((jar, Redirect::to(next)).into_response());
        }
        Err(SignInRefused::Db(error)) => return Err(error.into()),
        Err(refused) => refused,
    };
    let mut tx = app.db.begin().await?;
    credentials.failed(&mut tx, app.now()).await?;
    tx.commit().await?;
    again(&app, jar, next, &credentials.email, &refused)
}

/// The form once more, with why it was refused.
fn again(app: &App, jar: CookieJar, next: &str, email: &str, refused: &SignInRefused) -> Result<Response> {
    let (jar, token) = stranger_token(app, jar);
    let status = match refused {
        SignInRefused::TooMany => StatusCode::TOO_MANY_REQUESTS,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let mut page = SignInPage::refused(next, email);
    page.errors = Some(ErrorSummary::new().and("#f-email", refused.to_string()));
    let shell = Shell { theme: crate::web::theme(&jar), demo: app.is_demo(), ..Shell::stranger(token) };
    Ok((status, jar, app.pages.full(&shell, &page)?).into_response())
}

async fn sign_out(State(app): State<App>, _who: SignedIn, jar: CookieJar, _form: Form) -> Result<Response> {
    if let Some(token) = jar.get(SESSION_COOKIE) {
        let mut tx = app.db.begin().await?;
        accounts::end_session(&mut tx, token.value()).await?;
        tx.commit().await?;
    }
    Ok((jar.remove(Cookie::build(SESSION_COOKIE).path("/")), Redirect::to("/sign-in")).into_response())
}

#[derive(Debug, Serialize)]
struct ClientsPage {
    clients: Vec<ClientCard>,
    may_manage: bool,
    name: Field,
    errors: Option<ErrorSummary>,
}

/// A client with everyone who could work for it.
#[derive(Debug, Serialize)]
struct ClientCard {
    id: String,
    name: String,
    pro_bono: bool,
    people: Vec<Worker>,
    names: String,
}

/// Someone who works, or could work, for a client.
#[derive(Debug, Serialize)]
struct Worker {
    id: String,
    name: String,
    role: &'static str,
    has_grant: bool,
}

impl Page for ClientsPage {
    const TEMPLATE: &'static str = "accounts/clients";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), t!("settings-clients"))
    }

    fn sample() -> Self {
        let elin = Worker { id: "a".into(), name: "Elin Lindqvist".into(), role: "Consultant", has_grant: true };
        ClientsPage {
            clients: vec![ClientCard {
                id: "c".into(),
                name: "The Coalition".into(),
                pro_bono: true,
                people: vec![elin],
                names: "Elin Lindqvist".into(),
            }],
            may_manage: true,
            name: name_field(&Form::default()),
            errors: None,
        }
    }
}

fn name_field(form: &Form) -> Field {
    Field::text("name", t!("accounts-name"))
        .value(form.get("name"))
        .required()
        .error(form.error("name"))
        .autocomplete("off")
}

async fn index(visit: Visit) -> Result<Response> {
    visit.page("clients", &clients_page(&visit, &Form::default(), None).await?).await
}

/// Who is ticked for one client, where a form was not accepted.
type Ticked<'a> = Option<(ClientId, &'a [AccountId])>;

async fn clients_page(visit: &Visit, form: &Form, ticked: Ticked<'_>) -> Result<ClientsPage> {
    let all = accounts::accounts(&visit.app.db).await?;
    let granted = accounts::grants(&visit.app.db, &visit.scope()).await?;
    let card = |(client, holders): (Client, Vec<AccountId>)| {
        let open = all.iter().filter(|account| account.disabled_at.is_none());
        let people: Vec<_> = open
            .map(|account| Worker {
                id: account.id.to_string(),
                name: account.name.clone(),
                role: account.role.label(),
                has_grant: match ticked {
                    Some((of, accounts)) if of == client.id => accounts.contains(&account.id),
                    _ => holders.contains(&account.id),
                },
            })
            .collect();
        let names: Vec<_> = people.iter().filter(|who| who.has_grant).map(|who| who.name.as_str()).collect();
        let names = names.join(", ");
        ClientCard { id: client.id.to_string(), name: client.name, pro_bono: client.pro_bono, people, names }
    };
    let name = name_field(form);
    Ok(ClientsPage {
        clients: granted.into_iter().map(|granted| card((granted.client, granted.accounts))).collect(),
        may_manage: visit.who.role.may_manage_clients(),
        errors: ErrorSummary::of([&name]),
        name,
    })
}

async fn create(visit: Visit, mut form: Form) -> Result<Response> {
    must_manage(&visit)?;
    let name = form.line("name", t!("accounts-what-name"), 200);
    if form.is_valid() {
        let mut tx = visit.app.db.begin().await?;
        let by = Some(visit.who.id);
        match accounts::create_client(&mut tx, &name, form.is_ticked("pro_bono"), by, visit.now()).await {
            Ok(_) => {
                tx.commit().await?;
                return Ok(visit.done("/clients", &t!("accounts-client-opened", name = &name)));
            }
            Err(NameTaken::Taken) => form.fail("name", t!("accounts-client-taken")),
            Err(NameTaken::Db(error)) => return Err(error.into()),
        }
    }
    visit.invalid("clients", &clients_page(&visit, &form, None).await?).await
}

/// Sets who works for a client: the boxes that are ticked, and nobody else.
async fn set_grants(visit: Visit, Path(client): Path<ClientId>, mut form: Form) -> Result<Response> {
    must_manage(&visit)?;
    let wanted: Vec<AccountId> = form.choices("account", t!("accounts-what-accounts"));
    if !form.is_valid() {
        return Err(Error::BadRequest(t!("accounts-grant-unknown").into()));
    }
    let scope = visit.scope();
    if !wanted.contains(&visit.who.id) {
        let mut page = clients_page(&visit, &Form::default(), Some((client, &wanted))).await?;
        page.errors = Some(ErrorSummary::new().and(&format!("#c-{client}"), t!("accounts-grant-own")));
        return visit.invalid("clients", &page).await;
    }
    let by = Doer { account: Some(visit.who.id), now: visit.now() };
    let mut tx = visit.app.db.begin().await?;
    for account in accounts::accounts(&mut tx).await? {
        let granted = wanted.contains(&account.id);
        if !accounts::set_grant(&mut tx, &scope, client, account.id, granted, by).await? {
            return Err(Error::NotFound);
        }
    }
    tx.commit().await?;
    Ok(visit.done("/clients", t!("accounts-grant-saved")))
}

fn must_manage(visit: &Visit) -> Result<()> {
    if visit.who.role.may_manage_clients() { Ok(()) } else { Err(Error::Forbidden(t!("accounts-clients-by-managers"))) }
}
