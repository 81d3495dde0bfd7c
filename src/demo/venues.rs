//! The way of the objective through its venues, and older objectives in every state there is.
//!
//! The way is that of the real case (2012/2143(INI)): the committee votes on an own-initiative recommendation, the plenary
//! adopts it by a simple majority, because a recommendation is no legislative act and the Treaty asks for no more than the
//! votes cast (Art. 231 TFEU); the ambassadors of the states talk about it without a vote; the High Representative
//! appoints. Where the ambassadors sit, the Member States have positions (`states.rs`), which are invented.

use anyhow::Context;
use chrono::{DateTime, Days, NaiveDate, Utc};

use super::draw::weekday;
use super::people::Cast;
use super::{ACCOUNTS, Stage};
use crate::accounts::ClientId;
use crate::db::Tx;
use crate::directory::changes::{ChangeSetKind, Writer};
use crate::directory::edit::{self, RelationshipFields, RelationshipKind};
use crate::directory::posts::{self, Appointment, NewPost};
use crate::directory::records::{PostId, StartPrecision};
use crate::directory::{KnownBody, NewPerson, OrganizationId, PersonId, ensure_known_body};
use crate::objectives::{
    self, By, Changes, FRESHNESS_DAYS, NewObjective, NewOutcome, ObjectiveId, Rule, State, VenueSheet, VenueState,
};

/// Where everything here was learnt.
const SOURCE: &str = "invented for the demonstration";
/// Who decides at the end of the way.
pub(super) const HIGH_REPRESENTATIVE: &str = "High Representative for Foreign Affairs and Security Policy";

/// The service in which the appointment is made.
pub(super) struct Service {
    organization: OrganizationId,
    high_representative: PostId,
    /// Who decides and those around, with their weight and how much it matters to them.
    pub people: [(PersonId, i64, i64); 3],
}

/// The External Action Service with an invented High Representative, and those who have that person's ear.
pub(super) async fn service(tx: &mut Tx, stage: &Stage<'_>, cast: &Cast) -> anyhow::Result<Service> {
    let organization = ensure_known_body(tx, KnownBody::ExternalActionService, stage.opened).await?;
    let title = "The External Action Service (invented)";
    let mut writer = Writer::begin(tx, ChangeSetKind::Edit, title, Some(stage.consultant), stage.opened).await?;
    let since = stage.days_ago(700);
    let post = NewPost {
        organization,
        label: HIGH_REPRESENTATIVE.to_owned(),
        area_code: String::new(),
        start_date: Some(since),
        source: SOURCE.to_owned(),
    };
    let high_representative = posts::create(tx, &mut writer, &post, stage.opened).await?;
    let holder = person(tx, stage, &mut writer, "Marguerite", "Delacourt-Vrins").await?;
    appoint(tx, stage, &mut writer, high_representative, holder, since).await?;
    let adviser = person(tx, stage, &mut writer, "Tobias", "Renner-Kask").await?;
    let assistant = person(tx, stage, &mut writer, "Oona", "Leppäkorpi-Lund").await?;
    let ally = *cast.by_committee.get("AFET").and_then(|members| members.first()).context("nobody sits in AFET")?;
    let by = edit::By {
        account: stage.consultant,
        name: ACCOUNTS[0].name,
        now: stage.opened,
        today: stage.zone.date(stage.opened),
    };
    for (who, kind, strength, note) in [
        (adviser, RelationshipKind::AdviserTo, 3, "Writes the briefs on prevention"),
        (assistant, RelationshipKind::AssistantOf, 2, "Keeps the diary"),
        (ally, RelationshipKind::AllyOf, 1, "Sat in the same national parliament"),
    ] {
        let note = note.to_owned();
        let fields = RelationshipFields { kind, strength, start_date: None, end_date: None, note };
        edit::add_relationship(tx, &by, (who, holder), &fields).await?;
    }
    let people = [(holder, 5, 3), (adviser, 4, 5), (assistant, 2, 3)];
    Ok(Service { organization, high_representative, people })
}

async fn person(
    tx: &mut Tx,
    stage: &Stage<'_>,
    writer: &mut Writer,
    given: &str,
    family: &str,
) -> anyhow::Result<PersonId> {
    let new = NewPerson { given_name: given.to_owned(), family_name: family.to_owned(), ..NewPerson::default() };
    Ok(posts::add_person(tx, writer, &new, stage.opened).await?)
}

async fn appoint(
    tx: &mut Tx,
    stage: &Stage<'_>,
    writer: &mut Writer,
    post: PostId,
    person: PersonId,
    start_date: NaiveDate,
) -> anyhow::Result<()> {
    let appointment = Appointment {
        post,
        person,
        start_date,
        start_precision: StartPrecision::Day,
        behalf: None,
        source: SOURCE.to_owned(),
        replace: false,
    };
    posts::appoint(tx, writer, &appointment, stage.opened).await?;
    Ok(())
}

impl Service {
    /// The venue at which the High Representative decides.
    fn appointment(&self, step: &str) -> VenueSheet {
        VenueSheet {
            step: step.to_owned(),
            decider: Some(self.high_representative),
            ..VenueSheet::new(self.organization, Rule::Discretionary)
        }
    }
}

/// Leads the objective of the demonstration, entered at the committee, on its way: the committee has voted, the plenary
/// comes next.
pub(super) async fn way(
    tx: &mut Tx,
    stage: &Stage<'_>,
    objective: ObjectiveId,
    service: &Service,
) -> anyhow::Result<()> {
    let by = By { account: Some(stage.manager), now: stage.opened };
    let parliament = ensure_known_body(tx, KnownBody::EuropeanParliament, stage.opened).await?;
    let ambassadors = ensure_known_body(tx, KnownBody::PoliticalAndSecurityCommittee, stage.opened).await?;
    let ahead = |days: u64| Some(weekday(stage.today + Days::new(days)));
    for sheet in [
        VenueSheet {
            step: "Plenary vote on the recommendation".to_owned(),
            decides_on: ahead(118),
            ..VenueSheet::new(parliament, Rule::EpSimple)
        },
        VenueSheet {
            step: "Exchange of views of the ambassadors".to_owned(),
            decides_on: ahead(160),
            ..VenueSheet::new(ambassadors, Rule::Soft)
        },
        service.appointment("Appointment of the focal point"),
    ] {
        objectives::add_venue(tx, &stage.scope, objective, &sheet, by).await?;
    }
    let committee = objectives::venues(&mut *tx, &stage.scope, objective).await?.into_iter().next();
    let committee = committee.context("the objective has its first venue")?;
    let voted = committee.decides_on.context("the committee has a day")?;
    let adopted = VenueSheet {
        step: "Committee vote on the report".to_owned(),
        state: VenueState::Adopted,
        decided_on: Some(voted),
        reference: format!("A10-0130/{}", voted.format("%Y")),
        ..VenueSheet::from(&committee)
    };
    let by = By { account: Some(stage.consultant), now: stage.at(voted, 15, 40)? };
    objectives::edit_venue(tx, &stage.scope, committee.id, &adopted, by).await?;
    Ok(())
}

/// What came before: an objective that was achieved and has a follow-on in draft, one that was lost, one that was parked.
pub(super) async fn earlier(tx: &mut Tx, stage: &Stage<'_>, client: ClientId, service: &Service) -> anyhow::Result<()> {
    let achieved = Past {
        name: "Early-warning desk in the External Action Service",
        description: "One desk that collects the signs of mass atrocities before they happen.",
        state: State::Achieved,
        statement: "The High Representative created the desk within existing structures, as the coalition had asked.",
        entered: 560,
        ended: 214,
    };
    let desk = achieved.enter(tx, stage, client, &service.appointment("Decision to create the desk")).await?;
    let (post, person) = head_of_desk(tx, stage, service, achieved.ended).await?;
    achieved.end(tx, stage, desk, (Some(post), Some(person))).await?;
    report(tx, stage, desk).await?;

    let ambassadors = ensure_known_body(tx, KnownBody::PoliticalAndSecurityCommittee, stage.opened).await?;
    let lost = Past {
        name: "A special envoy for prevention",
        description: "An envoy of the Union who travels before a crisis.",
        state: State::Lost,
        statement: "The ambassadors found no consensus: too many envoys already. A focal point costs less and was heard.",
        entered: 610,
        ended: 330,
    };
    let sheet =
        VenueSheet { step: "Talks among the ambassadors".to_owned(), ..VenueSheet::new(ambassadors, Rule::Soft) };
    let envoy = lost.enter(tx, stage, client, &sheet).await?;
    lost.end(tx, stage, envoy, (None, None)).await?;

    let commission = ensure_known_body(tx, KnownBody::Commission, stage.opened).await?;
    let parked = Past {
        name: "Training for the Union’s delegations",
        description: "Every delegation knows the signs, and whom to call.",
        state: State::Parked,
        statement: "Put aside until the focal point is there: the training would be its task.",
        entered: 420,
        ended: 150,
    };
    let training = parked.enter(tx, stage, client, &VenueSheet::new(commission, Rule::College)).await?;
    parked.end(tx, stage, training, (None, None)).await
}

/// An objective that has ended.
struct Past {
    name: &'static str,
    description: &'static str,
    state: State,
    statement: &'static str,
    /// How many days ago.
    entered: u64,
    /// How many days ago.
    ended: u64,
}

impl Past {
    async fn enter(
        &self,
        tx: &mut Tx,
        stage: &Stage<'_>,
        client: ClientId,
        first: &VenueSheet,
    ) -> anyhow::Result<ObjectiveId> {
        let VenueSheet { organization, rule, decides_on, .. } = *first;
        let new = NewObjective {
            client,
            name: self.name.to_owned(),
            description: self.description.to_owned(),
            freshness_days: FRESHNESS_DAYS,
            organization,
            rule,
            decides_on,
        };
        let by = By { account: Some(stage.manager), now: moment(stage, self.entered)? };
        Ok(objectives::create_at(tx, &stage.scope, &new, first, by).await?)
    }

    /// Decided at its one venue, and ended with that; what was parked was not decided.
    async fn end(
        &self,
        tx: &mut Tx,
        stage: &Stage<'_>,
        id: ObjectiveId,
        (post, person): (Option<PostId>, Option<PersonId>),
    ) -> anyhow::Result<()> {
        let on = stage.days_ago(self.ended);
        let by = By { account: Some(stage.manager), now: moment(stage, self.ended)? };
        let vote = match self.state {
            State::Achieved => VenueState::Adopted,
            State::Lost => VenueState::Rejected,
            _ => VenueState::Open,
        };
        for venue in objectives::venues(&mut *tx, &stage.scope, id).await? {
            let decided_on = (vote != VenueState::Open).then_some(on);
            let sheet = VenueSheet { state: vote, decided_on, ..VenueSheet::from(&venue) };
            objectives::edit_venue(tx, &stage.scope, venue.id, &sheet, by).await?;
        }
        let new = NewOutcome { state: self.state, on, statement: self.statement.to_owned(), post, person };
        objectives::end(tx, &stage.scope, id, &new, by, stage.today).await?;
        Ok(())
    }
}

/// The afternoon of the working day at or before so many days ago.
fn moment(stage: &Stage<'_>, days_ago: u64) -> anyhow::Result<DateTime<Utc>> {
    stage.at(stage.days_ago(days_ago), 16, 10)
}

/// The post that came of the achieved objective, and who holds it: entered as one act, as the form for outcomes does it.
async fn head_of_desk(
    tx: &mut Tx,
    stage: &Stage<'_>,
    service: &Service,
    ended: u64,
) -> anyhow::Result<(PostId, PersonId)> {
    let label = "Head of the Early-Warning Desk";
    let title = format!("New post: {label}");
    let mut writer = Writer::begin(tx, ChangeSetKind::Edit, &title, Some(stage.manager), stage.opened).await?;
    let since = stage.days_ago(ended);
    let post = NewPost {
        organization: service.organization,
        label: label.to_owned(),
        area_code: String::new(),
        start_date: Some(since),
        source: SOURCE.to_owned(),
    };
    let post = posts::create(tx, &mut writer, &post, stage.opened).await?;
    let head = person(tx, stage, &mut writer, "Ignacy", "Borowik-Steen").await?;
    appoint(tx, stage, &mut writer, post, head, since).await?;
    Ok((post, head))
}

/// What follows on the desk: not worked on yet.
async fn report(tx: &mut Tx, stage: &Stage<'_>, desk: ObjectiveId) -> anyhow::Result<()> {
    let by = By { account: Some(stage.consultant), now: moment(stage, 60)? };
    let name = "The early-warning desk reports once a year";
    let description = "What the desk saw, and what was done about it, is told in public once a year.";
    let id = objectives::follow_on(tx, &stage.scope, desk, (name, description), by).await?;
    let draft = Changes {
        name: name.to_owned(),
        description: description.to_owned(),
        freshness_days: FRESHNESS_DAYS,
        state: Some(State::Draft),
    };
    Ok(objectives::update(tx, &stage.scope, id, &draft, by).await?)
}
