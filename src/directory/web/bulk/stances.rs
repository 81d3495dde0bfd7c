//! The same stance for many, as one act: how many and where they stand now, then recorded, then taken back as a whole if
//! it was wrong.

use std::collections::BTreeMap;

use axum::response::Response;

use super::{Action, Chosen, page};
use crate::directory::PersonId;
use crate::directory::web::filters::Reader;
use crate::objectives::{Objective, State};
use crate::stances::web::inline;
use crate::stances::{self, Evidence, Holder, Level, RecordError};
use crate::t;
use crate::web::fields::{Choice, Field};
use crate::web::session::local_path;
use crate::web::{Error, Form, Result, Visit};

/// The most people of whom one act says where they stand.
const MOST: usize = 2_000;

/// The fields: on what, where, resting on what.
pub(super) async fn fields(visit: &Visit, chosen: &Chosen, form: &Form) -> Result<Vec<Field>> {
    let reader = Reader::load(visit).await?;
    let of_list = reader.objective(&chosen.query).filter(|objective| !objective.state.is_ended());
    let usual = of_list.map_or_else(String::new, |objective| objective.id.to_string());
    let form = form.clone().or([("objective", usual.as_str()), ("evidence", Evidence::Hearsay.as_str())]);
    let is_open = |objective: &&Objective| matches!(objective.state, State::Draft | State::Active);
    let listed = reader.listed.iter().filter(is_open).map(|objective| Choice::new(objective.id, &objective.name));
    let levels = Level::ALL.map(|level| Choice::new(level.code(), format!("{} {}", level.signed(), level.label())));
    let evidence = Evidence::ALL.iter().map(|evidence| {
        let label = evidence.label();
        let public = || t!("directory-bulk-evidence-public", evidence = label);
        let private = || t!("directory-bulk-evidence-private", evidence = label);
        Choice::new(evidence, if evidence.is_public() { public() } else { private() })
    });
    let field = |field: Field| {
        let (value, error) = (form.get(&field.name).to_owned(), form.error(&field.name));
        field.value(value).error(error)
    };
    let now = match of_list {
        Some(objective) => Some(standing(visit, objective, &chosen.people).await?),
        None => None,
    };
    let level = field(Field::select("level", t!("directory-bulk-level"), levels).required())
        .blank(t!("directory-bulk-choose-level"));
    Ok(vec![
        field(Field::select("objective", t!("directory-bulk-objective"), listed).required())
            .blank(t!("directory-bulk-choose-objective")),
        match now {
            Some(now) => level.hint(now),
            None => level,
        },
        field(Field::select("evidence", t!("directory-bulk-evidence"), evidence).required()),
        field(Field::text("source", t!("directory-bulk-stance-source")).hint(t!("directory-bulk-stance-source-hint"))),
    ])
}

/// Where they stand now: `Now: 3 Undecided, 9 Unknown.`
async fn standing(visit: &Visit, objective: &Objective, people: &[PersonId]) -> Result<String> {
    let holders: Vec<Holder> = people.iter().map(|id| Holder::from(*id)).collect();
    let (db, scope, today) = (&visit.app.db, visit.scope(), visit.today());
    let found = stances::current_of(db, &scope, objective.id, &holders, today, objective.freshness_days).await?;
    let mut counts: BTreeMap<i64, usize> = BTreeMap::new();
    for standing in found.values() {
        *counts.entry(-standing.level.number()).or_default() += 1;
    }
    let known = counts.iter().filter_map(|(at, n)| Level::new(-at).map(|level| format!("{n} {}", level.label())));
    let unknown =
        (people.len() > found.len()).then(|| t!("directory-bulk-now-unknown", n = people.len() - found.len()));
    Ok(t!("directory-bulk-now", stances = known.chain(unknown).collect::<Vec<_>>().join(", ")))
}

/// Records it of each of them.
pub async fn set_stances(visit: Visit, mut form: Form) -> Result<Response> {
    let chosen = Chosen::read(&visit, &form).await?;
    let Some(first) = chosen.people.first() else {
        return Ok(visit.refused(local_path(&chosen.back()), t!("directory-bulk-nobody-left")));
    };
    if chosen.people.len() > MOST {
        let n = chosen.people.len().to_string();
        let why = t!("directory-bulk-too-many-stances", most = MOST.to_string(), n = n);
        return Err(Error::BadRequest(why));
    }
    if let Some(new) = inline::parse(&mut form, (*first).into(), &visit) {
        let holders: Vec<Holder> = chosen.people.iter().map(|id| Holder::from(*id)).collect();
        let mut tx = visit.app.db.begin().await?;
        let (scope, author) = (visit.scope(), Some(visit.who.id));
        let all = stances::record_all(&mut tx, &scope, &new, &holders, author, visit.now(), visit.today()).await;
        match all {
            Ok(batch) if batch.recorded > 0 => {
                tx.commit().await?;
                let left_out = match batch.refused.len() {
                    0 => String::new(),
                    n => format!(" {}", t!("directory-bulk-left-out", n = n)),
                };
                let (level, back) = (new.level, chosen.back());
                let (n, stance, sign) = (batch.recorded, level.label(), level.signed());
                let said = t!("directory-bulk-stance-set", n = n, stance = stance, sign = sign) + &left_out;
                let undo = inline::undoing(&format!("/stances/batches/{}/undoing", batch.id), local_path(&back));
                return Ok(visit.done_undoable(local_path(&back), &said, &undo));
            }
            Ok(_) => form.fail("level", t!("directory-bulk-none-in-office")),
            Err(RecordError::NotFound) => return Err(Error::NotFound),
            Err(RecordError::Db(error)) => return Err(error.into()),
            Err(refused) => form.fail("objective", refused.to_string()),
        }
        // The page is read over another connection.
        tx.rollback().await?;
    }
    visit.invalid("people", &page(&visit, Action::Stance, &chosen, &form).await?).await
}
