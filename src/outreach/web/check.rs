//! Which fields a letter counts on that some of its readers lack, and who they are.

use std::collections::HashMap;

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use super::readers::{Readers, readers};
use crate::directory::PersonId;
use crate::locale;
use crate::outreach::audiences::Recipient;
use crate::outreach::campaigns::brussels_day;
use crate::outreach::letters::{self, Compiled, Letter, LetterId, MergeData, MergeField, SenderData, Side, needs};
use crate::outreach::{Language, merge};
use crate::t;
use crate::web::fields::Field;
use crate::web::lists::Detail;
use crate::web::pages::{Crumb, Page};
use crate::web::{Query, Result, Visit};

/// Most people that are named for one field; the number says how many there are.
const NAMED_AT_MOST: usize = 100;

#[derive(Debug, Serialize)]
pub struct CheckPage {
    id: String,
    name: String,
    readers: Option<Field>,
    total: usize,
    lacks: Vec<Lack>,
    /// For whom the letter cannot be written at all.
    failing: Vec<Detail>,
}

/// A field, and who lacks it.
#[derive(Debug, Serialize)]
struct Lack {
    field: &'static str,
    description: &'static str,
    /// How to ask for it, and how to write something else.
    ask: String,
    count: usize,
    people: Vec<Detail>,
    more: usize,
}

impl Page for CheckPage {
    const TEMPLATE: &'static str = "letters/check";

    fn title(&self) -> String {
        t!("letters-fields-of", name = &self.name)
    }

    fn crumbs(&self) -> Vec<Crumb> {
        let letter = format!("/letters/{}", self.id);
        vec![
            Crumb::link("/letters", t!("letters-title")),
            Crumb::link(letter, &self.name),
            Crumb::here(t!("letters-fields")),
        ]
    }

    fn sample() -> Self {
        let person =
            || Detail { name: "Aoife Brannigan".into(), value: "Renew".into(), href: Some("/people/p".into()) };
        CheckPage {
            id: "l".into(),
            name: "Hearing follow-up".into(),
            readers: None,
            total: 312,
            lacks: vec![Lack {
                field: "person.group_name",
                description: "Name of the political group",
                ask: "{{#if person.group_name}}…{{/if}}".into(),
                count: 2,
                people: vec![person()],
                more: 1,
            }],
            failing: vec![Detail { value: "longer than 256 kB".into(), ..person() }],
        }
    }
}

pub async fn show(visit: Visit, Path(id): Path<LetterId>, Query(query): Query) -> Result<Response> {
    let letter = letters::get(&visit.app.db, &visit.scope(), id).await?;
    let readers = readers(&visit, &letter, &query).await?;
    let mut page = CheckPage {
        id: id.to_string(),
        name: letter.name.clone(),
        readers: readers.as_ref().map(|readers| readers.field.clone()),
        total: 0,
        lacks: vec![],
        failing: vec![],
    };
    if let Some(readers) = readers {
        let data = filled_in(&visit, &letter, &readers).await?;
        page.total = readers.people.len();
        let texts = Texts::of(&letter);
        page.lacks = lacks(&texts, &readers.people, &data);
        page.failing = failing(&texts, &readers.people, &data);
    }
    visit.page("letters", &page).await
}

async fn filled_in(visit: &Visit, letter: &Letter, readers: &Readers) -> Result<HashMap<PersonId, MergeData>> {
    let sender = SenderData::new(&readers.sender.0, &readers.signature);
    let about = (readers.objective, sender, letter.invitation.as_ref());
    let people: Vec<(PersonId, Language)> = readers.people.iter().map(|one| (one.person_id, one.language)).collect();
    let today = brussels_day(visit.now());
    Ok(merge::for_people(&visit.app.db, &visit.scope(), about, &people, today).await?)
}

/// Each text with what it counts on, made ready once.
struct Texts(HashMap<(Language, Side), Ready>);

type Ready = (Vec<&'static MergeField>, std::result::Result<Compiled, String>);

impl Texts {
    fn of(letter: &Letter) -> Texts {
        let one = |variant: &letters::Variant| {
            let compiled = Compiled::new(&variant.text).map_err(|error| error.to_string());
            ((variant.text.language, variant.text.side), (needs(&variant.text), compiled))
        };
        Texts(letter.variants.iter().map(one).collect())
    }
}

/// By field, the most wanting first.
fn lacks(texts: &Texts, people: &[Recipient], data: &HashMap<PersonId, MergeData>) -> Vec<Lack> {
    let mut found: HashMap<&'static str, (&'static MergeField, Vec<&Recipient>)> = HashMap::new();
    for person in people {
        let text = texts.0.get(&(person.language, person.side));
        let (Some((needed, _)), Some(data)) = (text, data.get(&person.person_id)) else { continue };
        for field in needed.iter().filter(|field| data.lacks(field.name)) {
            found.entry(field.name).or_insert((field, vec![])).1.push(person);
        }
    }
    let lack = |(field, people): (&'static MergeField, Vec<&Recipient>)| Lack {
        field: field.name,
        description: locale::said(field.description),
        ask: format!("{{{{#if {0}}}}}…{{{{/if}}}}", field.name),
        count: people.len(),
        more: people.len().saturating_sub(NAMED_AT_MOST),
        people: people.into_iter().take(NAMED_AT_MOST).map(|one| named(one, String::new())).collect(),
    };
    let mut lacks: Vec<Lack> = found.into_values().map(lack).collect();
    lacks.sort_by_key(|lack| (std::cmp::Reverse(lack.count), lack.field));
    lacks
}

fn failing(texts: &Texts, people: &[Recipient], data: &HashMap<PersonId, MergeData>) -> Vec<Detail> {
    let why = |person: &Recipient| -> Option<String> {
        let Some((_, compiled)) = texts.0.get(&(person.language, person.side)) else {
            return Some(t!("letters-check-no-text", language = person.language.in_sentence()));
        };
        let data = data.get(&person.person_id)?;
        match compiled {
            Ok(compiled) => compiled.render(data).err().map(|error| error.to_string()),
            Err(why) => Some(why.clone()),
        }
    };
    let failing = people.iter().filter_map(|person| Some(named(person, why(person)?)));
    failing.take(NAMED_AT_MOST).collect()
}

fn named(person: &Recipient, why: String) -> Detail {
    let note = if why.is_empty() { person.group.clone().unwrap_or_default() } else { why };
    Detail { name: person.name.clone(), value: note, href: Some(format!("/people/{}", person.person_id)) }
}
