//! Senders: the list, one of them, and what is done to it.

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use super::relays::{account_choices, blockers, key_choices, warnings};
use super::{beside, filled, summary, voided};
use crate::accounts::{self, ClientId};
use crate::config::DEFAULT_ACCOUNT;
use crate::outreach::Refused;
use crate::outreach::senders::{self, NewSender, Sender, SenderId};
use crate::t;
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Form, Query, Result, Visit};

#[derive(Debug, Serialize)]
pub struct IndexPage {
    senders: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    href: String,
    name: String,
    address: String,
    client: String,
    account: String,
    signed: String,
    is_retired: bool,
    /// Something about it wants to be looked at.
    is_doubtful: bool,
}

impl Page for IndexPage {
    const TEMPLATE: &'static str = "senders/index";

    fn title(&self) -> String {
        t!("senders-title").into()
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![Crumb::link("/campaigns", t!("senders-campaigns")), Crumb::here(t!("senders-title"))]
    }

    fn sample() -> Self {
        let row = |is_retired| Row {
            href: "/senders/s".into(),
            name: "Elin Lindqvist".into(),
            address: "elin@coalition.example".into(),
            client: "The Coalition".into(),
            account: "coalition".into(),
            signed: "coalition.example".into(),
            is_retired,
            is_doubtful: !is_retired,
        };
        IndexPage { senders: vec![row(false), row(true)] }
    }
}

pub async fn index(visit: Visit) -> Result<Response> {
    let app = &visit.app;
    let row = |sender: Sender| {
        let key = sender.dkim_key.as_deref();
        let signer = key.and_then(|key| app.keys.get(key));
        Row {
            href: format!("/senders/{}", sender.id),
            is_doubtful: !blockers(app, &sender.mail_account, key).is_empty()
                || !warnings(app, &sender.address, key).is_empty(),
            signed: signer.map_or_else(|| key.unwrap_or_default().to_owned(), |signer| signer.domain().to_owned()),
            name: sender.name,
            address: sender.address,
            client: sender.client_name,
            account: sender.mail_account,
            is_retired: sender.retired_at.is_some(),
        }
    };
    let listed = senders::list(&app.db, &visit.scope(), None).await?;
    visit.page("campaigns", &IndexPage { senders: listed.into_iter().map(row).collect() }).await
}

#[derive(Debug, Serialize)]
pub struct FormPage {
    /// The sender that is changed; none for a new one.
    id: Option<String>,
    name: String,
    action: String,
    fields: Vec<Field>,
    errors: Option<ErrorSummary>,
    has_clients: bool,
    is_retired: bool,
    blockers: Vec<String>,
    warnings: Vec<String>,
}

impl FormPage {
    fn heading(&self) -> &str {
        if self.id.is_some() { &self.name } else { t!("senders-new") }
    }
}

impl Page for FormPage {
    const TEMPLATE: &'static str = "senders/form";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), self.heading())
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![
            Crumb::link("/campaigns", t!("senders-campaigns")),
            Crumb::link("/senders", t!("senders-title")),
            Crumb::here(self.heading()),
        ]
    }

    fn sample() -> Self {
        let mut form = Form::prefilled([("name", "Elin Lindqvist"), ("address", "elin")]);
        form.fail("address", "“elin” is not an e-mail address.");
        let one = || vec![Choice::new("x", "The Coalition")];
        let fields = fields(&form, Some(one()), one(), one());
        FormPage {
            id: Some("s".into()),
            name: "Elin Lindqvist".into(),
            action: "/senders/s".into(),
            errors: summary(&fields),
            fields,
            has_clients: true,
            is_retired: false,
            blockers: vec!["The mail account “x” is not in the settings.".into()],
            warnings: vec!["Letters are signed for another domain.".into()],
        }
    }
}

fn fields(form: &Form, clients: Option<Vec<Choice>>, accounts: Vec<Choice>, keys: Vec<Choice>) -> Vec<Field> {
    let client =
        clients.map(|clients| filled(form, Field::select("client", t!("senders-field-client"), clients).required()));
    let rest = [
        filled(form, Field::text("name", t!("senders-field-name")).required().hint(t!("senders-field-name-hint"))),
        filled(form, Field::email("address", t!("senders-field-address")).required()),
        filled(form, Field::email("reply_to", t!("senders-field-reply-to")).hint(t!("senders-field-reply-to-hint"))),
        filled(
            form,
            Field::textarea("signature", t!("senders-field-signature"))
                .rows(4)
                .hint(t!("senders-field-signature-hint")),
        ),
        filled(
            form,
            Field::select("mail_account", t!("senders-field-mail-account"), accounts)
                .required()
                .hint(t!("senders-field-mail-account-hint")),
        ),
        filled(
            form,
            Field::select("dkim_key", t!("senders-field-dkim-key"), keys).hint(t!("senders-field-dkim-key-hint")),
        ),
    ];
    client.into_iter().chain(rest).collect()
}

async fn assemble(visit: &Visit, form: &Form, sender: Option<&Sender>) -> Result<FormPage> {
    let app = &visit.app;
    let clients = accounts::clients(&app.db, &visit.scope()).await?;
    let has_clients = !clients.is_empty();
    let clients = clients.into_iter().map(|client| Choice::new(client.id, client.name)).collect();
    let (accounts, keys) = (account_choices(app, form.get("mail_account")), key_choices(app, form.get("dkim_key")));
    let fields = fields(form, sender.is_none().then_some(clients), accounts, keys);
    let key = sender.and_then(|sender| sender.dkim_key.as_deref());
    let id = sender.map(|sender| sender.id.to_string());
    Ok(FormPage {
        action: id.as_ref().map_or_else(|| "/senders".into(), |id| format!("/senders/{id}")),
        id,
        name: sender.map_or_else(String::new, |sender| sender.name.clone()),
        errors: summary(&fields),
        fields,
        has_clients,
        is_retired: sender.is_some_and(|sender| sender.retired_at.is_some()),
        blockers: sender.map(|sender| blockers(app, &sender.mail_account, key)).unwrap_or_default(),
        warnings: sender.map(|sender| warnings(app, &sender.address, key)).unwrap_or_default(),
    })
}

pub async fn ask(visit: Visit, Query(query): Query) -> Result<Response> {
    let form = query.or([("mail_account", DEFAULT_ACCOUNT)]);
    visit.page("campaigns", &assemble(&visit, &form, None).await?).await
}

/// The sender that was typed; accounts and keys only from the settings, or as they were.
fn typed(visit: &Visit, form: &mut Form, before: Option<&Sender>) -> Option<NewSender> {
    let kept = |form: &Form, name: &str| Some(form.get(name).to_owned()).filter(|value| !value.is_empty());
    let account = kept(form, "mail_account").unwrap_or_else(|| DEFAULT_ACCOUNT.to_owned());
    let key = kept(form, "dkim_key");
    if visit.app.mailer_of(&account).is_none() && before.is_none_or(|before| before.mail_account != account) {
        form.fail("mail_account", t!("senders-choose-mail-account"));
    }
    if let Some(key) = &key
        && visit.app.keys.get(key).is_none()
        && before.is_none_or(|before| before.dkim_key.as_ref() != Some(key))
    {
        form.fail("dkim_key", t!("senders-choose-key"));
    }
    form.is_valid().then(|| NewSender {
        name: form.get("name").to_owned(),
        address: form.get("address").to_owned(),
        reply_to: kept(form, "reply_to"),
        signature: form.raw("signature").to_owned(),
        mail_account: account,
        dkim_key: key,
    })
}

pub async fn create(visit: Visit, mut form: Form) -> Result<Response> {
    let client = form.choice::<ClientId>("client", t!("senders-a-client"));
    if let (Some(new), Some(client)) = (typed(&visit, &mut form, None), client) {
        let mut tx = visit.app.db.begin().await?;
        match senders::create(&mut tx, &visit.scope(), client, &new, visit.who.id, visit.now()).await {
            Ok(id) => {
                tx.commit().await?;
                return Ok(visit.done(&format!("/senders/{id}"), t!("senders-entered")));
            }
            Err(Refused::NotFound) => form.fail("client", t!("senders-choose-client")),
            Err(refused) => beside(&mut form, refused)?,
        }
        tx.rollback().await?;
    }
    visit.invalid("campaigns", &assemble(&visit, &form, None).await?).await
}

fn shown(new: &NewSender) -> Form {
    Form::prefilled([
        ("name", new.name.clone()),
        ("address", new.address.clone()),
        ("reply_to", new.reply_to.clone().unwrap_or_default()),
        ("signature", new.signature.clone()),
        ("mail_account", new.mail_account.clone()),
        ("dkim_key", new.dkim_key.clone().unwrap_or_default()),
    ])
}

pub async fn show(visit: Visit, Path(id): Path<SenderId>) -> Result<Response> {
    let sender = senders::get(&visit.app.db, &visit.scope(), id).await?;
    visit.page("campaigns", &assemble(&visit, &shown(&sender.as_new()), Some(&sender)).await?).await
}

pub async fn update(visit: Visit, Path(id): Path<SenderId>, mut form: Form) -> Result<Response> {
    let sender = senders::get(&visit.app.db, &visit.scope(), id).await?;
    if let Some(new) = typed(&visit, &mut form, Some(&sender)) {
        let mut tx = visit.app.db.begin().await?;
        match senders::edit(&mut tx, &visit.scope(), id, &new, visit.who.id, visit.now()).await {
            Ok((before, taken_back)) => {
                tx.commit().await?;
                return Ok(said(&visit, id, &t!("senders-saved", voided = voided(&taken_back)), &before));
            }
            Err(refused) => beside(&mut form, refused)?,
        }
        tx.rollback().await?;
    }
    visit.invalid("campaigns", &assemble(&visit, &form, Some(&sender)).await?).await
}

/// Says that it was done, and offers what was before as long as the cookie between two pages can carry it.
fn said(visit: &Visit, id: SenderId, words: &str, before: &NewSender) -> Response {
    let (page, form) = (format!("/senders/{id}"), shown(before));
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(form.pairs()).finish();
    let undo = format!("{page}/earlier?{query}");
    if undo.len() < 2500 { visit.done_undoable(&page, words, &undo) } else { visit.done(&page, words) }
}

/// Brings back what a sender was before a change.
pub async fn go_back(visit: Visit, Path(id): Path<SenderId>, Query(mut query): Query, _: Form) -> Result<Response> {
    let page = format!("/senders/{id}");
    let sender = senders::get(&visit.app.db, &visit.scope(), id).await?;
    let Some(before) = typed(&visit, &mut query, Some(&sender)) else {
        return Ok(visit.refused(&page, t!("senders-not-in-settings")));
    };
    let mut tx = visit.app.db.begin().await?;
    match senders::edit(&mut tx, &visit.scope(), id, &before, visit.who.id, visit.now()).await {
        Ok((_, taken_back)) => {
            tx.commit().await?;
            Ok(visit.done(&page, &t!("senders-as-before", voided = voided(&taken_back))))
        }
        Err(refused) => refuse(&visit, &page, refused),
    }
}

pub async fn retire(visit: Visit, Path(id): Path<SenderId>, _: Form) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    let sender = senders::retire(&mut tx, &visit.scope(), id, visit.now()).await?;
    tx.commit().await?;
    let words = t!("senders-is-retired", name = &sender.name);
    Ok(visit.done_undoable("/senders", &words, &format!("/senders/{id}/restoration")))
}

pub async fn restore(visit: Visit, Path(id): Path<SenderId>, _: Form) -> Result<Response> {
    let page = format!("/senders/{id}");
    let mut tx = visit.app.db.begin().await?;
    match senders::restore(&mut tx, &visit.scope(), id).await {
        Ok(_) => {
            tx.commit().await?;
            Ok(visit.done(&page, t!("senders-is-offered")))
        }
        Err(refused) => refuse(&visit, &page, refused),
    }
}

fn refuse(visit: &Visit, page: &str, refused: Refused) -> Result<Response> {
    match refused {
        Refused::NotFound | Refused::Db(_) => Err(Error::from(refused)),
        other => Ok(visit.refused(page, &other.to_string())),
    }
}
