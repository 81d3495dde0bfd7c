//! Settings: somebody chooses another password for themselves.

use axum::response::Response;
use axum_extra::extract::CookieJar;
use serde::Serialize;

use super::team::hashed;
use crate::accounts::team::{self, Doer};
use crate::accounts::{Credentials, PASSWORD_LENGTH, SignInRefused};
use crate::t;
use crate::web::fields::{ErrorSummary, Field};
use crate::web::pages::Page;
use crate::web::session::{Network, SESSION_COOKIE};
use crate::web::{Error, Form, Result, Visit};

#[derive(Debug, Serialize)]
pub(super) struct PasswordPage {
    /// Told to whatever keeps passwords.
    email: String,
    fields: Vec<Field>,
    errors: Option<ErrorSummary>,
}

impl Page for PasswordPage {
    const TEMPLATE: &'static str = "accounts/password";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), t!("settings-password"))
    }

    fn sample() -> Self {
        let mut form = Form::default();
        form.fail("current", t!("accounts-not-yours"));
        page("elin@consultancy.example", &form)
    }
}

/// Passwords never come back with the form.
fn page(email: &str, form: &Form) -> PasswordPage {
    let beside = |field: Field| {
        let error = form.error(&field.name);
        field.required().error(error)
    };
    let fields = vec![
        beside(Field::password("current", t!("accounts-current")).autocomplete("current-password")),
        beside(
            Field::password("password", t!("accounts-another"))
                .autocomplete("new-password")
                .hint(t!("accounts-password-hint", n = PASSWORD_LENGTH)),
        ),
        beside(Field::password("again", t!("accounts-again")).autocomplete("new-password")),
    ];
    PasswordPage { email: email.to_owned(), errors: ErrorSummary::of(&fields), fields }
}

pub(super) async fn ask(visit: Visit) -> Result<Response> {
    visit.page("settings", &page(&visit.who.email, &Form::default())).await
}

pub(super) async fn change(
    visit: Visit,
    jar: CookieJar,
    Network(network): Network,
    mut form: Form,
) -> Result<Response> {
    let credentials = Credentials { email: visit.who.email.clone(), password: form.raw("current").to_owned(), network };
    match credentials.check(&visit.app.db, visit.now()).await {
        Ok(_) => {}
        Err(SignInRefused::Db(error)) => return Err(error.into()),
        Err(refused) => {
            // Guessing costs as much here as when signing in.
            let mut tx = visit.app.db.begin().await?;
            credentials.failed(&mut tx, visit.now()).await?;
            tx.commit().await?;
            let why = match refused {
                SignInRefused::Wrong => t!("accounts-not-yours").to_owned(),
                other => other.to_string(),
            };
            form.fail("current", why);
        }
    }
    let wanted = form.raw("password").to_owned();
    if wanted != form.raw("again") {
        form.fail("again", t!("accounts-differ"));
    }
    if form.is_valid() {
        let who = &visit.who;
        match hashed(who.name.clone(), who.email.clone(), who.role, wanted).await? {
            Ok(new) => {
                let session = jar.get(SESSION_COOKIE).ok_or(Error::Unauthenticated)?;
                let by = Doer { account: Some(who.id), now: visit.now() };
                let mut tx = visit.app.db.begin().await?;
                team::change_password(&mut tx, who.id, &new, session.value(), by).await?;
                tx.commit().await?;
                return Ok(visit.done("/settings", t!("accounts-changed")));
            }
            Err(why) => form.fail("password", why),
        }
    }
    visit.invalid("settings", &page(&visit.who.email, &form)).await
}
