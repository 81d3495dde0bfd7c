//! The contact log, its follow-up tasks, who looks after whom, and hours given that are no contact. A contact is a meeting,
//! call, mail, event or note; never a person.

mod attempt;
pub mod hours;
mod latest;
mod minutes;
mod moving;
pub mod owners;
mod store;
mod tasks;
pub mod web;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};

pub use crate::stances::ContactId;
pub use attempt::Attempt;
pub use latest::{Recap, recaps, recently_logged, recently_met};
pub use minutes::{Minutes, MinutesError};
pub use moving::{move_participant, move_participant_back, move_tasks, move_tasks_back, people_among};
pub use tasks::{
    Assignment, Open, Overdue, Task, TaskId, assign, due_tasks, open_tasks, overdue_tasks, set_done, tasks_of_person,
    tasks_of_person_at, unassign,
};

use crate::accounts::{AccountId, ClientId, Scope};
use crate::db::{self, Ex, Tx};
use crate::directory::{OrganizationId, PersonId};
use crate::objectives::ObjectiveId;
use crate::stances::{self, Confidence, Evidence, Level, NewStance, RecordError};
use crate::t;

crate::text_enum! {
    /// What kind of contact it was.
    pub enum Kind {
        /// In a room, or by video.
        Meeting = "meeting",
        /// By telephone.
        Call = "call",
        /// By mail.
        Email = "email",
        /// At an event.
        Event = "event",
        /// Something noted, without a contact of ours.
        Note = "note",
    }
}

crate::text_enum! {
    /// Who turned to whom.
    pub enum Direction {
        /// They to us: their mail is a reply.
        In = "in",
        /// We to them.
        Out = "out",
    }
}

impl Kind {
    /// As shown on a page.
    pub fn label(self) -> &'static str {
        match self {
            Kind::Meeting => t!("contacts-kind-meeting"),
            Kind::Call => t!("contacts-kind-call"),
            Kind::Email => t!("contacts-kind-email"),
            Kind::Event => t!("contacts-kind-event"),
            Kind::Note => t!("contacts-kind-note"),
        }
    }

    /// What a stance that comes from it rests on.
    pub fn evidence(self) -> Evidence {
        match self {
            Kind::Meeting | Kind::Event => Evidence::Meeting,
            Kind::Call => Evidence::Call,
            Kind::Email => Evidence::Mail,
            Kind::Note => Evidence::Hearsay,
        }
    }
}

/// A contact to be logged, with what came of it.
#[derive(Clone, Debug)]
pub struct NewContact {
    /// On what; the contact belongs to the objective's client.
    pub objective: ObjectiveId,
    /// What kind it was.
    pub kind: Kind,
    /// What came of it, if it is a call that reached nobody.
    pub attempt: Option<Attempt>,
    /// Who turned to whom.
    pub direction: Direction,
    /// When.
    pub occurred_at: DateTime<Utc>,
    /// With whom; at least one person.
    pub people: Vec<PersonId>,
    /// How long it took.
    pub minutes: Option<Minutes>,
    /// How long it took to prepare.
    pub preparation_minutes: Option<Minutes>,
    /// What was said.
    pub notes: String,
    /// Where people stood after it.
    pub stances: Vec<(PersonId, Level)>,
    /// What to do next, and by when.
    pub follow_up: Option<(String, NaiveDate)>,
    /// Made by the form, so that a form sent twice is one contact.
    pub form_key: String,
}

/// A contact as the log shows it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Contact {
    /// Its id.
    pub id: ContactId,
    /// Whose it is.
    pub client_id: ClientId,
    /// On what.
    pub objective_id: Option<ObjectiveId>,
    /// The objective's name.
    pub objective_name: Option<String>,
    /// What kind it was.
    pub kind: Kind,
    /// What came of it, if it is a call that reached nobody.
    pub attempt: Option<Attempt>,
    /// Who turned to whom, where it was said.
    pub direction: Option<Direction>,
    /// When.
    pub occurred_at: DateTime<Utc>,
    /// How long it took.
    pub minutes: Option<Minutes>,
    /// How long it took to prepare.
    pub preparation_minutes: Option<Minutes>,
    /// What was said.
    pub notes: String,
    /// Who logged it.
    pub author_id: Option<AccountId>,
    /// That author's name.
    pub author_name: Option<String>,
}

impl Contact {
    /// As shown on a page: whoever was turned to is us, unless it says otherwise.
    pub fn label(&self) -> &'static str {
        Contact::label_of(self.kind, self.attempt, self.direction)
    }

    fn label_of(kind: Kind, attempt: Option<Attempt>, direction: Option<Direction>) -> &'static str {
        match (attempt, kind, direction) {
            (Some(attempt), ..) => attempt.logged(),
            (None, Kind::Email, Some(Direction::In)) => t!("contacts-email-from-them"),
            (None, Kind::Call, Some(Direction::In)) => t!("contacts-call-from-them"),
            (None, kind, _) => kind.label(),
        }
    }
}

/// Someone who took part in a contact.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Participant {
    /// In which contact.
    pub contact_id: ContactId,
    /// Who.
    pub person_id: PersonId,
    /// That person's name.
    pub name: String,
}

/// Why a contact was not logged.
#[derive(Debug, thiserror::Error)]
pub enum LogError {
    /// It is said to have happened later than now.
    #[error("{}", t!("contacts-future"))]
    Future,
    /// A stance, or another kind than a call, beside a failed attempt.
    #[error("{}", t!("contacts-unreached"))]
    Unreached,
    /// The same form has been sent before; this is the contact it made.
    #[error("{}", t!("contacts-logged-already"))]
    Again(ContactId),
    /// There is no such objective within the scope, or no such person.
    #[error("there is no such objective or person")]
    NotFound,
    /// A stance after it cannot be recorded.
    #[error(transparent)]
    Stance(RecordError),
    /// The database said no.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl From<RecordError> for LogError {
    fn from(error: RecordError) -> Self {
        match error {
            RecordError::Future => LogError::Future,
            RecordError::NotFound => LogError::NotFound,
            RecordError::Db(error) => LogError::Db(error),
            refused => LogError::Stance(refused),
        }
    }
}

/// The contact that a form has made already, by the key of the form.
pub async fn by_form_key(ex: impl Into<Ex<'_>>, scope: &Scope, key: &str) -> db::Result<Option<ContactId>> {
    store::by_form_key(ex, scope, key).await
}

/// Logs a contact, with the stances after it and the follow-up. `held_on` is the day of the contact by the wall clock.
pub async fn log(
    tx: &mut Tx,
    scope: &Scope,
    new: &NewContact,
    author: AccountId,
    now: DateTime<Utc>,
    held_on: NaiveDate,
) -> Result<ContactId, LogError> {
    if new.occurred_at > now {
        return Err(LogError::Future);
    }
    if new.attempt.is_some() && (new.kind != Kind::Call || !new.stances.is_empty()) {
        return Err(LogError::Unreached);
    }
    if let Some(earlier) = store::by_form_key(&mut *tx, scope, &new.form_key).await? {
        return Err(LogError::Again(earlier));
    }
    let id = ContactId::new();
    if store::insert(tx, scope, id, new, author, now).await? == 0 {
        return Err(LogError::NotFound);
    }
    for person in &new.people {
        if store::insert_participant(tx, scope, id, *person).await? == 0 {
            return Err(LogError::NotFound);
        }
    }
    for (person, level) in &new.stances {
        let stance = stance_after(new, id, *person, *level, held_on);
        stances::record(tx, scope, &stance, Some(author), now, held_on).await?;
    }
    if let Some((title, due_on)) = &new.follow_up {
        let person = new.people.first().copied();
        tasks::add(tx, scope, id, person, title, *due_on, author, now).await?;
    }
    Ok(id)
}

fn stance_after(new: &NewContact, id: ContactId, person: PersonId, level: Level, held_on: NaiveDate) -> NewStance {
    NewStance {
        objective: new.objective,
        holder: person.into(),
        level,
        valid_on: held_on,
        confidence: Confidence::Medium,
        evidence: new.kind.evidence(),
        quote: String::new(),
        link: None,
        contact: Some(id),
    }
}

/// Adds a next step to a contact, about whoever was first in it; the same one once. Answers whether there is such a contact
/// within the scope.
pub async fn follow_up(
    tx: &mut Tx,
    scope: &Scope,
    id: ContactId,
    title: &str,
    due_on: NaiveDate,
    owner: AccountId,
    now: DateTime<Utc>,
) -> db::Result<bool> {
    if tasks::is_there(&mut *tx, scope, id, title, due_on).await? {
        return Ok(true);
    }
    let person = store::participants(&mut *tx, scope, &[id]).await?.first().map(|participant| participant.person_id);
    Ok(tasks::add(tx, scope, id, person, title, due_on, owner, now).await? > 0)
}

/// Takes a contact back: it leaves the log, its stances are withdrawn and its open tasks go. Answers whether there was
/// one to take back.
pub async fn retract(tx: &mut Tx, scope: &Scope, id: ContactId, by: AccountId, now: DateTime<Utc>) -> db::Result<bool> {
    if store::retract(tx, scope, id, now).await? == 0 {
        return Ok(false);
    }
    stances::withdraw_from_contact(tx, scope, id, t!("contacts-taken-back-reason"), by, now).await?;
    tasks::remove_open(tx, scope, id).await?;
    Ok(true)
}

/// Puts a contact that was taken back into the log again. Its stances stay withdrawn: record them anew.
pub async fn restore(tx: &mut Tx, scope: &Scope, id: ContactId) -> db::Result<bool> {
    Ok(store::restore(tx, scope, id).await? > 0)
}

/// Which contacts to show.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    /// Only those with this person.
    pub person: Option<PersonId>,
    /// Only those on this objective.
    pub objective: Option<ObjectiveId>,
    /// Only those of this kind.
    pub kind: Option<Kind>,
    /// Only contacts of ours: neither notes nor failed attempts.
    pub only_contacts: bool,
    /// Only those for this client.
    pub client: Option<ClientId>,
    /// Only those that this account logged.
    pub author: Option<AccountId>,
    /// Only those with somebody who was in this body, or in a part of it, on the day (by UTC).
    pub organization: Option<OrganizationId>,
    /// From this moment.
    pub from: Option<DateTime<Utc>>,
    /// Before this moment.
    pub before: Option<DateTime<Utc>>,
    /// As known before this moment: logged by then, and not taken back by then. None is as known now.
    pub known: Option<DateTime<Utc>>,
    /// How many to leave out at the start, and how many to show.
    pub page: (i64, i64),
}

/// Contacts, latest first, and how many there are in all.
pub async fn feed(ex: impl Into<Ex<'_>>, scope: &Scope, filter: &Filter) -> db::Result<(i64, Vec<Contact>)> {
    store::feed(ex, scope, filter).await
}

/// The last contact with a person.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Latest {
    /// With whom.
    pub person_id: PersonId,
    /// The contact.
    pub contact_id: ContactId,
    /// When.
    pub occurred_at: DateTime<Utc>,
    /// Who logged it.
    pub author_name: Option<String>,
}

/// The last contact with everybody, for the client of an objective, by the end of `on` (in UTC) and as known at `known`.
/// Notes and failed attempts are no contacts of ours.
pub async fn latest(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    on: NaiveDate,
    known: DateTime<Utc>,
) -> db::Result<Vec<Latest>> {
    let end = on.checked_add_days(Days::new(1)).unwrap_or(on).and_time(NaiveTime::MIN).and_utc();
    store::latest(ex, scope, objective, end, known).await
}

/// When people were met at events on an objective, and how many, earliest first and as known at `known`.
pub async fn events(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    known: DateTime<Utc>,
) -> db::Result<Vec<(DateTime<Utc>, i64)>> {
    store::events(ex, scope, objective, known).await
}

/// How many contacts were logged since a moment on each objective, failed attempts and those taken back left out.
pub async fn logged_since(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    since: DateTime<Utc>,
) -> db::Result<Vec<(ObjectiveId, i64)>> {
    store::logged_since(ex, scope, since).await
}

/// Who took part in these contacts.
pub async fn participants(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    contacts: &[ContactId],
) -> db::Result<Vec<Participant>> {
    store::participants(ex, scope, contacts).await
}
