//! The votes of an objective, and the stances that one of them shows.

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use super::{part, when};
use crate::directory::records::{VoteChoice, VoteEventRecord};
use crate::directory::{PersonId, areas};
use crate::locale::said;
use crate::objectives::{self, Objective, ObjectiveId};
use crate::stances::{Level, RecordError, WithdrawError};
use crate::t;
use crate::votes;
use crate::votes::evidence::{self, Accepted, Attached, Meaning, ObjectiveVoteId, Proposal};
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Form, Query, Result, Visit};
use crate::when::day;

#[derive(Debug, Serialize)]
pub(super) struct ListPage {
    id: String,
    name: String,
    votes: Vec<AttachedRow>,
}

#[derive(Debug, Serialize)]
struct AttachedRow {
    href: String,
    name: String,
    part: String,
    when: String,
    means: String,
    accepted: usize,
}

fn crumbs(id: &str, name: &str) -> Vec<Crumb> {
    vec![Crumb::link("/objectives", t!("objectives-title")), Crumb::link(format!("/objectives/{id}"), name)]
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "votes/evidence";

    fn title(&self) -> String {
        t!("votes-on-objective", name = &self.name)
    }

    fn crumbs(&self) -> Vec<Crumb> {
        let mut crumbs = crumbs(&self.id, &self.name);
        crumbs.push(Crumb::here(t!("votes-title")));
        crumbs
    }

    fn sample() -> Self {
        ListPage {
            id: "o".into(),
            name: "EU Focal Point for R2P".into(),
            votes: vec![AttachedRow {
                href: "/objectives/o/votes/a".into(),
                name: "Election of the Commission".into(),
                part: "As a whole".into(),
                when: "27 Nov 2024, 12:24".into(),
                means: means(Meaning::supports()),
                accepted: 12,
            }],
        }
    }
}

/// `For: Supportive · Against: Opposed · Abstained: Undecided`.
fn means(meaning: Meaning) -> String {
    let each = [VoteChoice::For, VoteChoice::Against, VoteChoice::Abstention];
    let said = |choice| meaning.of(choice).map_or(t!("votes-shows-nothing"), Level::label);
    each.map(|choice| t!("votes-choice-shows", choice = choice.label(), stance = said(choice))).join(" · ")
}

async fn objective(visit: &Visit, id: ObjectiveId) -> Result<Objective> {
    objectives::get(&visit.app.db, &visit.scope(), id).await?.ok_or(Error::NotFound)
}

async fn find(visit: &Visit, objective: ObjectiveId, vote: ObjectiveVoteId) -> Result<Attached> {
    let found = evidence::get(&visit.app.db, &visit.scope(), vote).await?;
    found.filter(|found| found.objective == objective).ok_or(Error::NotFound)
}

/// Answers `GET /objectives/{id}/votes`.
pub(super) async fn list(visit: Visit, Path(id): Path<ObjectiveId>) -> Result<Response> {
    let own = objective(&visit, id).await?;
    let (db, scope) = (&visit.app.db, visit.scope());
    let mut rows = vec![];
    for of in evidence::of_objective(db, &scope, id).await? {
        rows.push(AttachedRow {
            href: format!("/objectives/{id}/votes/{}", of.id),
            name: votes::name(&of.event),
            part: part(&of.event),
            when: when(&of.event),
            means: means(of.meaning),
            accepted: evidence::count_accepted(db, &scope, &of, visit.now()).await?,
        });
    }
    visit.page("objectives", &ListPage { id: id.to_string(), name: own.name, votes: rows }).await
}

#[derive(Debug, Serialize)]
pub(super) struct ProposalsPage {
    objective: String,
    objective_name: String,
    id: String,
    vote_href: String,
    vote_name: String,
    when: String,
    /// Stances that were accepted and stand.
    accepted: usize,
    /// Proposals that are shown.
    shown: usize,
    all: usize,
    group: Field,
    seats: Field,
    kept: Vec<(String, String)>,
    rows: Vec<ProposalRow>,
    meaning: Vec<Field>,
    errors: Option<ErrorSummary>,
}

#[expect(clippy::struct_excessive_bools, reason = "each is a mark of its own in the row")]
#[derive(Debug, Serialize)]
struct ProposalRow {
    person: String,
    href: String,
    name: String,
    group: String,
    country: String,
    choice: &'static str,
    level: &'static str,
    present: Option<&'static str>,
    present_on: String,
    is_superseded: bool,
    is_firmer: bool,
    is_seated: bool,
    is_accepted: bool,
    /// Ticked from the start.
    is_chosen: bool,
}

impl Page for ProposalsPage {
    const TEMPLATE: &'static str = "votes/proposals";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), t!("votes-title-stances"))
    }

    fn crumbs(&self) -> Vec<Crumb> {
        let mut crumbs = crumbs(&self.objective, &self.objective_name);
        crumbs.push(Crumb::link(format!("/objectives/{}/votes", self.objective), t!("votes-title")));
        crumbs.push(Crumb::here(&self.vote_name));
        crumbs
    }

    fn sample() -> Self {
        let row = |is_accepted: bool| ProposalRow {
            person: "p".into(),
            href: "/people/p".into(),
            name: "Aoife Brannigan".into(),
            group: "Renew".into(),
            country: "IE".into(),
            choice: "For",
            level: "p2",
            present: Some("p1"),
            present_on: "19 Nov 2026".into(),
            is_superseded: !is_accepted,
            is_firmer: is_accepted,
            is_seated: is_accepted,
            is_accepted,
            is_chosen: true,
        };
        let mut form = meaning_form(Meaning::supports());
        form.fail("level_for", "Choose a stance.");
        let meaning = meaning_fields(&form);
        ProposalsPage {
            objective: "o".into(),
            objective_name: "EU Focal Point for R2P".into(),
            id: "a".into(),
            vote_href: "/votes/v".into(),
            vote_name: "Election of the Commission".into(),
            when: "27 Nov 2024, 12:24".into(),
            accepted: 1,
            shown: 2,
            all: 2,
            group: group_field(&["Renew".into()], ""),
            seats: seats_field(""),
            kept: vec![("group".into(), "Renew".into())],
            rows: vec![row(true), row(false)],
            errors: ErrorSummary::of(&meaning),
            meaning,
        }
    }
}

/// Which part was voted on, and when.
fn of_part(event: &VoteEventRecord) -> String {
    let part = Some(event.description.as_str()).filter(|part| !part.is_empty() && *part != votes::name(event));
    part.into_iter().chain([when(event).as_str()]).collect::<Vec<_>>().join(" · ")
}

fn group_field(groups: &[String], chosen: &str) -> Field {
    let choices = groups.iter().map(|group| Choice::new(group, group));
    Field::select("group", t!("votes-group"), choices).blank(t!("votes-all-groups")).value(chosen)
}

fn seats_field(chosen: &str) -> Field {
    let everyone = Choice::new("all", t!("votes-everyone-voted"));
    Field::select("seats", t!("votes-who"), [everyone]).blank(t!("votes-say-today")).value(chosen)
}

/// Each field, and the message that is its label.
const MEANINGS: [(&str, &str); 3] = [
    ("level_for", "votes-shows-for"),
    ("level_against", "votes-shows-against"),
    ("level_abstention", "votes-shows-abstention"),
];

fn meaning_form(meaning: Meaning) -> Form {
    let code = |level: Option<Level>| level.map_or("", Level::code);
    let levels = [meaning.voted_for, meaning.against, meaning.abstained].map(code);
    Form::prefilled(MEANINGS.iter().zip(levels).map(|((name, _), level)| (*name, level)))
}

fn meaning_fields(form: &Form) -> Vec<Field> {
    let field = |(name, label): &(&'static str, &'static str)| {
        let levels = Level::ALL.into_iter().map(|level| Choice::new(level.code(), level.label()));
        Field::select(*name, said(label), levels)
            .blank(t!("votes-nothing"))
            .value(form.get(name))
            .error(form.error(name))
    };
    MEANINGS.iter().map(field).collect()
}

fn row(proposal: Proposal) -> ProposalRow {
    let is_firmer = proposal.would_weaken();
    ProposalRow {
        person: proposal.person.to_string(),
        href: format!("/people/{}", proposal.person),
        group: proposal.group,
        country: areas::by_code(&proposal.area_code).map_or("", |area| area.shown).to_owned(),
        choice: proposal.choice.label(),
        level: proposal.level.code(),
        present: proposal.present.map(|present| present.level.code()),
        present_on: proposal.present.map_or_else(String::new, |present| day(present.valid_on)),
        is_superseded: proposal.is_superseded,
        is_firmer,
        is_seated: proposal.is_seated,
        is_accepted: proposal.is_accepted,
        is_chosen: !proposal.is_accepted && !proposal.is_superseded && !is_firmer,
        name: proposal.name,
    }
}

async fn page(visit: &Visit, own: &Objective, of: &Attached, query: &Form, typed: &Form) -> Result<ProposalsPage> {
    let (db, scope) = (&visit.app.db, visit.scope());
    let proposals = evidence::proposals(db, &scope, of, visit.now(), visit.today()).await?;
    let (group, seats) = (query.get("group").to_owned(), query.get("seats").to_owned());
    let mut groups: Vec<String> = proposals.iter().map(|p| p.group.clone()).filter(|group| !group.is_empty()).collect();
    groups.sort_unstable();
    groups.dedup();
    let all = proposals.len();
    let is_shown = |p: &Proposal| (seats == "all" || p.is_seated) && (group.is_empty() || p.group == group);
    let rows: Vec<_> = proposals.into_iter().filter(is_shown).map(row).collect();
    let meaning = meaning_fields(typed);
    let kept = [("group", &group), ("seats", &seats)].into_iter().filter(|(_, value)| !value.is_empty());
    Ok(ProposalsPage {
        objective: own.id.to_string(),
        objective_name: own.name.clone(),
        id: of.id.to_string(),
        vote_href: format!("/votes/{}", of.event.id),
        vote_name: votes::name(&of.event),
        when: of_part(&of.event),
        accepted: evidence::count_accepted(db, &scope, of, visit.now()).await?,
        shown: rows.len(),
        all,
        kept: kept.map(|(name, value)| (name.to_owned(), value.clone())).collect(),
        group: group_field(&groups, &group),
        seats: seats_field(&seats),
        rows,
        errors: ErrorSummary::of(&meaning),
        meaning,
    })
}

type Ids = Path<(ObjectiveId, ObjectiveVoteId)>;

/// Answers `GET /objectives/{id}/votes/{vote}`.
pub(super) async fn show(visit: Visit, Path((id, vote)): Ids, Query(query): Query) -> Result<Response> {
    let (own, of) = (objective(&visit, id).await?, find(&visit, id, vote).await?);
    let typed = meaning_form(of.meaning);
    visit.page("objectives", &page(&visit, &own, &of, &query, &typed).await?).await
}

/// Records the stances of whoever was ticked.
pub(super) async fn accept(visit: Visit, Path((id, vote)): Ids, mut form: Form) -> Result<Response> {
    find(&visit, id, vote).await?;
    let back = form.clone().without("person").without("csrf").address(&here(id, vote), "page", "1");
    let people = form.choices::<PersonId>("person", t!("votes-what-people"));
    if !form.is_valid() || people.is_empty() {
        return Ok(visit.refused(&back, t!("votes-tick-one")));
    }
    let (scope, by) = (visit.scope(), visit.who.id);
    let mut tx = visit.app.db.begin().await?;
    match evidence::accept(&mut tx, &scope, vote, &people, by, visit.now(), visit.today()).await {
        Ok(None) | Err(RecordError::NotFound) => Err(Error::NotFound),
        Ok(Some(Accepted { recorded: 0, out_of_time: 0 })) => Ok(visit.done(&back, t!("votes-recorded-none"))),
        Ok(Some(Accepted { recorded: 0, out_of_time })) => Ok(visit.refused(&back, &too_early(out_of_time))),
        Ok(Some(Accepted { recorded, out_of_time })) => {
            tx.commit().await?;
            let mut said = t!("votes-recorded-done", n = recorded);
            if out_of_time > 0 {
                said = format!("{said} {}", too_early(out_of_time));
            }
            Ok(visit.done_undoable(&back, &said, &format!("{}/undoing", here(id, vote))))
        }
        Err(RecordError::Db(error)) => Err(error.into()),
        Err(error) => Ok(visit.refused(&back, &error.to_string())),
    }
}

/// Of whom nothing was recorded, and why.
fn too_early(people: usize) -> String {
    t!("votes-out-of-time", n = people)
}

fn refused(error: WithdrawError) -> Error {
    match error {
        WithdrawError::Db(error) => error.into(),
        WithdrawError::NoReason => Error::BadRequest(error.to_string()),
    }
}

fn here(id: ObjectiveId, vote: ObjectiveVoteId) -> String {
    format!("/objectives/{id}/votes/{vote}")
}

/// Says anew what the votes stand for.
pub(super) async fn set_meaning(visit: Visit, Path((id, vote)): Ids, mut form: Form) -> Result<Response> {
    let (own, of) = (objective(&visit, id).await?, find(&visit, id, vote).await?);
    let mut levels = [None; 3];
    for (level, (name, _)) in levels.iter_mut().zip(MEANINGS) {
        if !form.get(name).is_empty() {
            *level = form.choice::<Level>(name, t!("votes-what-stance"));
        }
    }
    if !form.is_valid() {
        return visit.invalid("objectives", &page(&visit, &own, &of, &Form::default(), &form).await?).await;
    }
    let [voted_for, against, abstained] = levels;
    let mut tx = visit.app.db.begin().await?;
    let meaning = Meaning { voted_for, against, abstained };
    if !evidence::set_meaning(&mut tx, &visit.scope(), vote, meaning).await? {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(visit.done(&here(id, vote), t!("votes-meaning-saved")))
}

/// Takes back every stance that was recorded from the vote.
pub(super) async fn take_back(visit: Visit, Path((id, vote)): Ids, _form: Form) -> Result<Response> {
    let of = find(&visit, id, vote).await?;
    let mut tx = visit.app.db.begin().await?;
    let (scope, by) = (visit.scope(), visit.who.id);
    let reason = t!("votes-undone");
    let taken = evidence::take_back(&mut tx, &scope, &of, reason, by, visit.now()).await.map_err(refused)?;
    tx.commit().await?;
    Ok(visit.done(&here(id, vote), &t!("votes-taken-back", n = taken)))
}

/// Detaches the vote.
pub(super) async fn detach(visit: Visit, Path((id, vote)): Ids, _form: Form) -> Result<Response> {
    let of = find(&visit, id, vote).await?;
    let mut tx = visit.app.db.begin().await?;
    let taken = evidence::detach(&mut tx, &visit.scope(), &of, visit.who.id, visit.now()).await.map_err(refused)?;
    tx.commit().await?;
    let said = match taken {
        0 => t!("votes-detached").to_owned(),
        taken => t!("votes-detached-taken-back", n = taken),
    };
    Ok(visit.done(&format!("/objectives/{id}/votes"), &said))
}
