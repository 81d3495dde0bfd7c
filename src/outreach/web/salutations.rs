//! How letters of a client begin, where it is to be otherwise than by the table that comes with the program.

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use super::letters::language_choices;
use crate::accounts::{self, ClientId};
use crate::outreach::letters::{self, Office, Salutation, table};
use crate::outreach::{Language, Refused};
use crate::t;
use crate::web::fields::{ErrorSummary, Field};
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Form, Query, Result, Visit};

#[derive(Debug, Serialize)]
pub struct SalutationsPage {
    id: String,
    client: String,
    choice: Field,
    language: String,
    language_name: String,
    fields: Vec<Field>,
    errors: Option<ErrorSummary>,
}

impl Page for SalutationsPage {
    const TEMPLATE: &'static str = "letters/salutations";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), t!("letters-salutations"))
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![
            Crumb::link("/letters", t!("letters-title")),
            Crumb::here(t!("letters-salutations-for", client = &self.client)),
        ]
    }

    fn sample() -> Self {
        let mut fields = fields(Language::English, &[]);
        fields[0] = fields.remove(0).value("Dear {name").error(Some("In braces there can be {name}."));
        page("c", "The Coalition", Language::English, fields)
    }
}

fn page(id: &str, client: &str, language: Language, fields: Vec<Field>) -> SalutationsPage {
    SalutationsPage {
        id: id.into(),
        client: client.into(),
        choice: Field::select("language", t!("letters-field-language"), language_choices()).value(language).required(),
        language: language.to_string(),
        language_name: language.name(),
        errors: ErrorSummary::of(&fields),
        fields,
    }
}

/// Everybody who can be greeted in a way of their own.
fn keys(language: Language) -> Vec<Salutation> {
    let key = |gender: &str, title: &str, office| Salutation {
        language,
        gender: gender.into(),
        title: title.into(),
        office,
        text: String::new(),
    };
    let genders = ["female", "male", ""];
    let offices = Office::ALL.iter().flat_map(|office| genders.map(|gender| key(gender, "", *office)));
    offices.chain(genders.map(|gender| key(gender, "titled", Office::None))).collect()
}

/// `Women, Members`, `Anybody with a title`.
fn label(key: &Salutation) -> String {
    let who = match key.gender.as_str() {
        "female" => t!("letters-salutation-women"),
        "male" => t!("letters-salutation-men"),
        _ => t!("letters-salutation-anybody"),
    };
    let who = if key.title.is_empty() { who.to_owned() } else { t!("letters-salutation-titled", who = who) };
    match key.office {
        Office::None => who,
        Office::Member => t!("letters-salutation-members", who = who),
        Office::Commissioner => t!("letters-salutation-commissioners", who = who),
        Office::Ambassador => t!("letters-salutation-ambassadors", who = who),
        Office::Minister => t!("letters-salutation-ministers", who = who),
    }
}

fn name(key: &Salutation) -> String {
    format!("{}.{}.{}", key.gender, key.title, key.office)
}

fn same(one: &Salutation, other: &Salutation) -> bool {
    (one.language, name(one)) == (other.language, name(other))
}

fn fields(language: Language, own: &[Salutation]) -> Vec<Field> {
    let text = |rows: &[Salutation], key: &Salutation| {
        rows.iter().find(|row| same(row, key)).map_or_else(String::new, |row| row.text.clone())
    };
    let field = |key: Salutation| {
        let field = Field::text(name(&key), label(&key)).value(text(own, &key));
        let shipped = text(table(), &key);
        if shipped.is_empty() { field } else { field.placeholder(shipped) }
    };
    keys(language).into_iter().map(field).collect()
}

/// The client's name, if the reader works for it.
async fn client(visit: &Visit, id: ClientId) -> Result<String> {
    let clients = accounts::clients(&visit.app.db, &visit.scope()).await?;
    clients.into_iter().find(|client| client.id == id).map(|client| client.name).ok_or(Error::NotFound)
}

pub async fn edit(visit: Visit, Path(id): Path<ClientId>, Query(query): Query) -> Result<Response> {
    let client = client(&visit, id).await?;
    let language = query.get("language").parse().unwrap_or(Language::English);
    let own = letters::own_salutations(&visit.app.db, &visit.scope(), id).await?;
    visit.page("letters", &page(&id.to_string(), &client, language, fields(language, &own))).await
}

pub async fn update(visit: Visit, Path(id): Path<ClientId>, form: Form) -> Result<Response> {
    let client = client(&visit, id).await?;
    let language: Language = form.get("language").parse().map_err(|_| Error::NotFound)?;
    let mut typed = fields(language, &[]);
    let mut tx = visit.app.db.begin().await?;
    for (field, key) in typed.iter_mut().zip(keys(language)) {
        let said = Salutation { text: form.get(&field.name).to_owned(), ..key };
        *field = field.clone().value(&said.text);
        match letters::set_own(&mut tx, &visit.scope(), id, &said, visit.who.id, visit.now()).await {
            Ok(()) => {}
            Err(Refused::Invalid(faults)) => {
                *field = field.clone().error(faults.into_iter().next().map(|fault| fault.message));
            }
            Err(other) => return Err(other.into()),
        }
    }
    if typed.iter().any(|field| field.invalid) {
        drop(tx);
        return visit.invalid("letters", &page(&id.to_string(), &client, language, typed)).await;
    }
    tx.commit().await?;
    let back = format!("/clients/{id}/salutations?language={language}");
    Ok(visit.done(&back, &t!("letters-salutations-saved", language = language.in_sentence())))
}
