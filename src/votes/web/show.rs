//! One vote: counted and published, by group, by country, voter by voter.

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use super::{TallyView, part, when};
use crate::directory::areas;
use crate::directory::records::{VoteEventId, VoteResult};
use crate::objectives::{self, ObjectiveId};
use crate::t;
use crate::votes::evidence::{self, AttachError, Meaning};
use crate::votes::{self, Tally, Voter};
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Form, Result, Visit};

#[derive(Debug, Serialize)]
pub(super) struct ShowPage {
    id: String,
    name: String,
    part: String,
    when: String,
    identifier: String,
    reference: String,
    procedure: String,
    result: Option<&'static str>,
    link: Option<String>,
    source: String,
    published: Option<TallyView>,
    counted: Option<TallyView>,
    /// How the two differ, as a sentence.
    difference: Option<String>,
    unmatched: usize,
    groups: Vec<Line>,
    countries: Vec<Line>,
    voters: Vec<VoterView>,
    attached: Vec<Link>,
    fields: Vec<Field>,
    errors: Option<ErrorSummary>,
}

#[derive(Debug, Serialize)]
struct Line {
    name: String,
    tally: TallyView,
}

#[derive(Debug, Serialize)]
struct VoterView {
    name: String,
    href: Option<String>,
    group: String,
    country: String,
    choice: &'static str,
}

#[derive(Debug, Serialize)]
struct Link {
    href: String,
    name: String,
}

impl Page for ShowPage {
    const TEMPLATE: &'static str = "votes/show";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), &self.name)
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![Crumb::link("/votes", t!("votes-title")), Crumb::here(&self.name)]
    }

    fn sample() -> Self {
        let tally = TallyView { voted_for: 370, against: 282, abstained: 36, not_voted: 31 };
        let line = |name: &str| Line { name: name.into(), tally };
        let voter = |name: &str, href: Option<&str>| VoterView {
            name: name.into(),
            href: href.map(str::to_owned),
            group: "Renew".into(),
            country: "IE Ireland".into(),
            choice: "For",
        };
        let mut form = Form::default();
        form.fail("objective", "Choose an objective.");
        let fields = fields(&form, &[("o".into(), "EU Focal Point for R2P".into())]);
        ShowPage {
            id: "v".into(),
            name: "Election of the Commission".into(),
            part: "As a whole".into(),
            when: "27 Nov 2024, 12:24".into(),
            identifier: "170611".into(),
            reference: "B10-0007/2024".into(),
            procedure: "2024/2721(RSP)".into(),
            result: Some("Adopted"),
            link: Some("https://example.org/".into()),
            source: "votes.csv, as of 2024-11-28".into(),
            published: Some(tally),
            counted: Some(TallyView { voted_for: 369, ..tally }),
            difference: Some("Counted one by one there is 1 vote for fewer than published.".into()),
            unmatched: 1,
            groups: vec![line("Renew")],
            countries: vec![line("IE Ireland")],
            voters: vec![voter("Aoife Brannigan", Some("/people/p")), voter("No. 197490", None)],
            attached: vec![Link { href: "/objectives/o/votes/a".into(), name: "EU Focal Point for R2P".into() }],
            errors: ErrorSummary::of(&fields),
            fields,
        }
    }
}

fn fields(form: &Form, objectives: &[(String, String)]) -> Vec<Field> {
    let objectives = objectives.iter().map(|(id, name)| Choice::new(id, name));
    let meanings = [Choice::new("supports", t!("votes-supports")), Choice::new("opposes", t!("votes-opposes"))];
    let field = |field: Field| {
        let (value, error) = (form.get(&field.name).to_owned(), form.error(&field.name));
        field.required().value(value).error(error)
    };
    vec![
        field(Field::select("objective", t!("votes-objective"), objectives)).blank(t!("votes-choose-objective")),
        field(Field::select("meaning", t!("votes-means"), meanings)).blank(t!("votes-choose-way")),
    ]
}

/// In words: how many fewer or more of each.
fn difference(counted: Tally, published: Tally) -> Option<String> {
    if counted.agrees_with(published) {
        return None;
    }
    let each = [
        ("for", counted.voted_for - published.voted_for),
        ("against", counted.against - published.against),
        ("abstained", counted.abstained - published.abstained),
    ];
    let word = |(what, by): (&str, i64)| match by {
        0 => None,
        by if by < 0 => Some(t!("votes-fewer", n = -by, what = what)),
        by => Some(t!("votes-more", n = by, what = what)),
    };
    let words: Vec<_> = each.into_iter().filter_map(word).collect();
    Some(t!("votes-difference", list = words.join(", ")))
}

fn country(code: &str) -> String {
    areas::by_code(code).map_or_else(|| code.to_owned(), |area| format!("{} {}", area.shown, area.said()))
}

fn line((name, tally): (String, Tally)) -> Line {
    Line { name: if name.is_empty() { t!("votes-not-known").into() } else { name }, tally: tally.into() }
}

fn voter(voter: Voter) -> VoterView {
    let number = t!("votes-number", number = &voter.identifier);
    VoterView {
        href: voter.person.map(|id| format!("/people/{id}")),
        name: match (voter.person, voter.name.as_str()) {
            (_, "") => number,
            (Some(_), name) => name.to_owned(),
            (None, name) => format!("{name} ({number})"),
        },
        group: voter.group,
        country: country(&voter.area_code),
        choice: voter.choice.label(),
    }
}

async fn page(visit: &Visit, id: VoteEventId, form: &Form) -> Result<ShowPage> {
    let (db, scope) = (&visit.app.db, visit.scope());
    let event = votes::event(db, id).await?.ok_or(Error::NotFound)?;
    let voters = votes::voters(db, &event).await?;
    let published = votes::published(&event);
    let counted = (!voters.is_empty()).then(|| votes::total(&voters));
    let listed = objectives::list(db, &scope).await?;
    let attached = evidence::of_event(db, &scope, id).await?;
    let named = |(objective, vote): &(ObjectiveId, _)| {
        let name = listed.iter().find(|own| own.id == *objective).map(|own| own.name.clone())?;
        Some(Link { href: format!("/objectives/{objective}/votes/{vote}"), name })
    };
    let free = listed.iter().filter(|own| !attached.iter().any(|(objective, _)| *objective == own.id));
    let free: Vec<_> = free.map(|own| (own.id.to_string(), own.name.clone())).collect();
    let fields = if free.is_empty() { vec![] } else { fields(form, &free) };
    let by_country = votes::by_country(&voters).into_iter().map(|(code, tally)| line((country(&code), tally)));
    Ok(ShowPage {
        id: id.to_string(),
        name: votes::name(&event),
        part: part(&event),
        when: when(&event),
        identifier: event.identifier.clone(),
        result: event.result.map(VoteResult::label),
        published: published.map(TallyView::from),
        counted: counted.map(TallyView::from),
        difference: counted.zip(published).and_then(|(counted, published)| difference(counted, published)),
        unmatched: voters.iter().filter(|voter| voter.person.is_none()).count(),
        groups: votes::by_group(&voters).into_iter().map(line).collect(),
        countries: by_country.collect(),
        voters: voters.into_iter().map(voter).collect(),
        attached: attached.iter().filter_map(named).collect(),
        errors: ErrorSummary::of(&fields),
        fields,
        reference: event.reference,
        procedure: event.procedure_reference,
        link: event.link,
        source: event.source,
    })
}

/// Answers `GET /votes/{id}`.
pub(super) async fn show(visit: Visit, Path(id): Path<VoteEventId>) -> Result<Response> {
    visit.page("votes", &page(&visit, id, &Form::default()).await?).await
}

/// Attaches the vote to an objective.
pub(super) async fn attach(visit: Visit, Path(id): Path<VoteEventId>, mut form: Form) -> Result<Response> {
    let objective = form.choice::<ObjectiveId>("objective", t!("votes-what-objective"));
    let meaning = match form.get("meaning") {
        "supports" => Some(Meaning::supports()),
        "opposes" => Some(Meaning::opposes()),
        _ => {
            form.fail("meaning", t!("votes-choose-meaning"));
            None
        }
    };
    if let (Some(objective), Some(meaning)) = (objective, meaning) {
        let (scope, by) = (visit.scope(), Some(visit.who.id));
        let mut tx = visit.app.db.begin().await?;
        match evidence::attach(&mut tx, &scope, objective, id, meaning, by, visit.now()).await {
            Ok(vote) => {
                tx.commit().await?;
                let said = t!("votes-attach-done");
                return Ok(visit.done(&format!("/objectives/{objective}/votes/{vote}"), said));
            }
            Err(AttachError::NotFound) => return Err(Error::NotFound),
            Err(AttachError::Db(error)) => return Err(error.into()),
            Err(error @ AttachError::Already) => form.fail("objective", error.to_string()),
        }
    }
    visit.invalid("votes", &page(&visit, id, &form).await?).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_is_said_and_what_agrees_is_not() {
        let published = Tally { voted_for: 448, against: 197, abstained: 48, not_voted: 0 };
        assert_eq!(difference(Tally { not_voted: 26, ..published }, published), None);
        let counted = Tally { voted_for: 447, against: 199, ..published };
        let said = difference(counted, published).unwrap();
        assert_eq!(said, "Counted one by one there are 1 fewer for, 2 more against than published.");
    }
}
