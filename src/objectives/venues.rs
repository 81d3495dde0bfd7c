//! Where an objective is decided: an ordered list of venues, each with its body, its rule, its day, and how it ended there.

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::fit::speaks_for_states;
use super::history::{By, EventKind, note};
use super::rule::{Electorate, Rule};
use super::{ObjectiveId, State, store};
use crate::accounts::Scope;
use crate::db::{self, Ex, Tx};
use crate::directory::access::{Access, access_to};
use crate::directory::records::PostId;
use crate::directory::{self, Area, Classification, OrganizationId, PersonId, areas, official_name, posts};
use crate::t;
use crate::when::day;

crate::id! {
    /// Where an objective is decided.
    VenueId,
}

crate::text_enum! {
    /// How it stands with a venue.
    pub enum VenueState {
        /// Not decided yet.
        Open = "open",
        /// Decided for.
        Adopted = "adopted",
        /// Decided against.
        Rejected = "rejected",
    }
}

impl VenueState {
    /// As shown on a page.
    pub fn label(self) -> &'static str {
        match self {
            VenueState::Open => t!("objectives-venue-open"),
            VenueState::Adopted => t!("objectives-venue-adopted"),
            VenueState::Rejected => t!("objectives-venue-rejected"),
        }
    }
}

/// States that take part, where not all do (Art. 238(3) TFEU): by code, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Participants(Vec<Area>);

impl Participants {
    /// These states; those that come twice are there once.
    pub fn new(states: impl IntoIterator<Item = Area>) -> Participants {
        let mut states: Vec<Area> = states.into_iter().collect();
        states.sort_by_key(|area| area.code);
        states.dedup();
        Participants(states)
    }

    /// The states, by code.
    pub fn states(&self) -> &[Area] {
        &self.0
    }

    /// Whether nobody in particular takes part, so that all states do.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// As stored: `AT BE GR`.
    fn stored(&self) -> String {
        self.0.iter().map(|area| area.code).collect::<Vec<_>>().join(" ")
    }
}

impl From<&Participants> for db::Val {
    fn from(participants: &Participants) -> Self {
        participants.stored().into()
    }
}

impl<DB: sqlx::Database> sqlx::Type<DB> for Participants
where
    str: sqlx::Type<DB>,
{
    fn type_info() -> DB::TypeInfo {
        <str as sqlx::Type<DB>>::type_info()
    }

    fn compatible(ty: &DB::TypeInfo) -> bool {
        <str as sqlx::Type<DB>>::compatible(ty)
    }
}

impl<'r, DB: sqlx::Database> sqlx::Decode<'r, DB> for Participants
where
    &'r str: sqlx::Decode<'r, DB>,
{
    fn decode(value: DB::ValueRef<'r>) -> Result<Self, sqlx::error::BoxDynError> {
        let codes = <&str as sqlx::Decode<DB>>::decode(value)?.split_whitespace();
        let area = |code| areas::by_code(code).ok_or_else(|| format!("“{code}” is no state"));
        Ok(Participants(codes.map(area).collect::<Result<_, _>>()?))
    }
}

/// Where an objective is decided.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Venue {
    /// Its id.
    pub id: VenueId,
    /// What it decides.
    pub objective_id: ObjectiveId,
    /// Its place in the order of deciding, from 1, without gaps.
    pub position: i64,
    /// The body that decides.
    pub organization_id: OrganizationId,
    /// That organisation's name.
    pub organization_name: String,
    /// That organisation's code.
    pub organization_code: String,
    /// That organisation's kind.
    pub classification: Classification,
    /// By which rule.
    pub rule: Rule,
    /// What is decided there, in a few words; may be empty.
    pub step: String,
    /// On which day, if that is known.
    pub decides_on: Option<NaiveDate>,
    /// The states that take part under Art. 238(3) TFEU; none under other rules.
    pub participants: Participants,
    /// The post that decides, under [`Rule::Discretionary`] alone.
    pub decider_post_id: Option<PostId>,
    /// What that post is called.
    pub decider_post: Option<String>,
    /// How many have a seat there, where someone has said so because no data set knows it.
    pub seats: Option<i64>,
    /// How it stands.
    pub state: VenueState,
    /// When it was decided.
    pub decided_on: Option<NaiveDate>,
    /// Under which number that can be looked up; may be empty.
    pub reference: String,
}

/// Who has a say at a venue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Roster {
    /// Everyone with a seat in the venue's body; substitutes have none.
    Members,
    /// These states, by code, each with one vote.
    States(Vec<Area>),
    /// Whoever holds this post.
    Post(PostId),
}

impl Venue {
    /// The name of the body where it is, as a page says it.
    pub fn body(&self) -> &str {
        official_name(&self.organization_name)
    }

    /// Who has a say there on a day, by the rule.
    pub fn roster(&self, on: NaiveDate) -> Roster {
        let states = || match self.participants.states() {
            [] => Participants::new(areas::eu_on(on)).0,
            some => some.to_vec(),
        };
        match (self.rule.electorate(), self.decider_post_id) {
            (Electorate::OnePost, Some(post)) => Roster::Post(post),
            (Electorate::MemberStates, _) => Roster::States(states()),
            (Electorate::NoFormalVote, _) if speaks_for_states(self.classification, &self.organization_code) => {
                Roster::States(states())
            }
            _ => Roster::Members,
        }
    }

    /// The day on which it was decided, or is to be.
    pub fn day(&self) -> Option<NaiveDate> {
        self.decided_on.or(self.decides_on)
    }

    /// What is decided there, or the name of the body where nobody has said.
    pub fn name(&self) -> &str {
        if self.step.is_empty() { self.body() } else { &self.step }
    }
}

/// The venue that matters now: the first that is open, or the last of those that were decided.
pub fn current(venues: &[Venue]) -> Option<&Venue> {
    venues.iter().find(|venue| venue.state == VenueState::Open).or(venues.last())
}

/// Venues whose day is before that of one that comes first: worth a second look, but it may be so.
pub fn out_of_order(venues: &[Venue]) -> Vec<VenueId> {
    let mut latest = None;
    let mut found = vec![];
    for venue in venues {
        let Some(on) = venue.day() else { continue };
        if latest.is_some_and(|latest| on < latest) {
            found.push(venue.id);
        }
        latest = latest.max(Some(on));
    }
    found
}

/// What can be said of a venue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VenueSheet {
    /// The body that decides.
    pub organization: OrganizationId,
    /// By which rule.
    pub rule: Rule,
    /// What is decided there, in a few words; may be empty.
    pub step: String,
    /// On which day, if that is known.
    pub decides_on: Option<NaiveDate>,
    /// The states that take part, for the rules of Art. 238(3) TFEU.
    pub participants: Participants,
    /// The post that decides, for [`Rule::Discretionary`].
    pub decider: Option<PostId>,
    /// How many have a seat there, where no data set knows it.
    pub seats: Option<i64>,
    /// How it stands.
    pub state: VenueState,
    /// When it was decided.
    pub decided_on: Option<NaiveDate>,
    /// Under which number that can be looked up; may be empty.
    pub reference: String,
}

impl VenueSheet {
    /// An open venue of which nothing else is known.
    pub fn new(organization: OrganizationId, rule: Rule) -> VenueSheet {
        VenueSheet {
            organization,
            rule,
            step: String::new(),
            decides_on: None,
            participants: Participants::default(),
            decider: None,
            seats: None,
            state: VenueState::Open,
            decided_on: None,
            reference: String::new(),
        }
    }

    /// The same, without what another rule would ask for.
    fn settled(mut self) -> VenueSheet {
        if !self.rule.takes_participants() {
            self.participants = Participants::default();
        }
        if !self.rule.takes_decider() {
            self.decider = None;
        }
        if self.state == VenueState::Open {
            self.decided_on = None;
            self.reference.clear();
        }
        self
    }
}

impl From<&Venue> for VenueSheet {
    fn from(venue: &Venue) -> Self {
        VenueSheet {
            organization: venue.organization_id,
            rule: venue.rule,
            step: venue.step.clone(),
            decides_on: venue.decides_on,
            participants: venue.participants.clone(),
            decider: venue.decider_post_id,
            seats: venue.seats,
            state: venue.state,
            decided_on: venue.decided_on,
            reference: venue.reference.clone(),
        }
    }
}

/// The most seats that a body may be said to have; the database holds to it, too.
pub const MOST_SEATS: i64 = 2000;
/// How far a day of decision may lie back, in days: about twenty years.
const BACK: u64 = 7305;
/// How far it may lie ahead, in days: about ten years.
const AHEAD: u64 = 3652;

/// Why a venue was not added, changed, moved or removed. The sentences are for the page.
#[derive(Debug, thiserror::Error)]
pub enum VenueError {
    /// There is no such objective or venue within the scope.
    #[error("{}", t!("objectives-venue-gone"))]
    NotFound,
    /// The objective is achieved, lost or parked.
    #[error("{}", t!("objectives-venue-ended", state = .0.within()))]
    Ended(State),
    /// There is no such body.
    #[error("{}", t!("objectives-venue-no-body"))]
    NoBody,
    /// The rule is for other bodies.
    #[error("{}", t!("objectives-misfit", rule = .rule.label(), wanted = *.wanted))]
    Misfit {
        /// The rule.
        rule: Rule,
        /// For which bodies it is.
        wanted: &'static str,
    },
    /// One post decides, and it was not said which.
    #[error("{}", t!("objectives-venue-no-decider"))]
    NoDecider,
    /// The post is not one of the body's.
    #[error("{}", t!("objectives-venue-strange-decider"))]
    StrangeDecider,
    /// Some states take part, and it was not said which.
    #[error("{}", t!("objectives-venue-no-participants"))]
    NoParticipants,
    /// Only Member States can take part.
    #[error("{}", t!("objectives-venue-not-a-member", name = *.name, day = day(*.on)))]
    NotAMember {
        /// Which state.
        name: &'static str,
        /// On which day.
        on: NaiveDate,
    },
    /// More or fewer seats than a body can have.
    #[error("{}", t!("objectives-venue-seats", most = MOST_SEATS.to_string()))]
    Seats,
    /// The day is too far away to be meant.
    #[error("{}", t!("objectives-far-off", day = day(*.0)))]
    FarOff(NaiveDate),
    /// It was decided, and it was not said when.
    #[error("{}", t!("objectives-venue-no-day"))]
    NoDay,
    /// It cannot have been decided yet.
    #[error("{}", t!("objectives-venue-not-yet", day = day(*.0)))]
    NotYet(NaiveDate),
    /// There is one with the same body, rule and day.
    #[error("{}", t!("objectives-venue-duplicate"))]
    Duplicate,
    /// What was decided there stays.
    #[error("{}", t!("objectives-venue-decided"))]
    Decided,
    /// An objective is decided somewhere.
    #[error("{}", t!("objectives-venue-last"))]
    Last,
    /// The database said no.
    #[error(transparent)]
    Db(db::Error),
}

impl From<db::Error> for VenueError {
    fn from(error: db::Error) -> Self {
        // Two who add at the same moment get the same place in the order: the second one is told to look again.
        if error.is_unique() { VenueError::Duplicate } else { VenueError::Db(error) }
    }
}

/// Which way a venue moves in the order of deciding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Decides earlier.
    Up,
    /// Decides later.
    Down,
}

/// An objective's venues, in the order in which they decide.
pub async fn venues(ex: impl Into<Ex<'_>>, scope: &Scope, id: ObjectiveId) -> db::Result<Vec<Venue>> {
    store::venues::list(ex, scope, &[id]).await
}

/// The venues of several objectives, each objective's in the order in which they decide.
pub async fn venues_of(ex: impl Into<Ex<'_>>, scope: &Scope, ids: &[ObjectiveId]) -> db::Result<Vec<Venue>> {
    store::venues::list(ex, scope, ids).await
}

/// One venue, with the others of its objective in their order; none if it is not there within the scope, or was removed.
pub async fn venue(ex: impl Into<Ex<'_>>, scope: &Scope, id: VenueId) -> db::Result<Option<(Venue, Vec<Venue>)>> {
    let mut ex = ex.into();
    let Some(objective) = store::venues::objective_of(ex.again(), scope, id).await? else { return Ok(None) };
    let all = store::venues::list(ex, scope, &[objective]).await?;
    Ok(all.iter().find(|venue| venue.id == id).cloned().map(|venue| (venue, all)))
}

/// Adds a venue behind the others.
///
/// # Errors
/// [`VenueError`]: what cannot be so is refused, and an objective that has ended gets no venue.
pub async fn add_venue(
    tx: &mut Tx,
    scope: &Scope,
    objective: ObjectiveId,
    sheet: &VenueSheet,
    by: By,
) -> Result<VenueId, VenueError> {
    changeable(tx, scope, objective).await?;
    let body = check(tx, scope, (objective, None), sheet, by.now).await?;
    let id = VenueId::new();
    if store::venues::insert(tx, scope, (id, objective), &sheet.clone().settled(), by.now).await? == 0 {
        return Err(VenueError::NotFound);
    }
    let what = t!("objectives-event-venue-added", body = body, rule = sheet.rule.within());
    note(tx, scope, objective, (EventKind::VenueAdded, &what, ""), by).await?;
    Ok(id)
}

/// Changes what is said of a venue.
///
/// # Errors
/// As [`add_venue`].
pub async fn edit_venue(tx: &mut Tx, scope: &Scope, id: VenueId, sheet: &VenueSheet, by: By) -> Result<(), VenueError> {
    let (before, _) = venue(&mut *tx, scope, id).await?.ok_or(VenueError::NotFound)?;
    changeable(tx, scope, before.objective_id).await?;
    let body = check(tx, scope, (before.objective_id, Some(id)), sheet, by.now).await?;
    let sheet = sheet.clone().settled();
    if VenueSheet::from(&before) == sheet {
        return Ok(());
    }
    store::venues::update(tx, scope, id, &sheet).await?;
    let what = match (sheet.state, sheet.decided_on) {
        (state, Some(on)) if before.state != state || before.decided_on != Some(on) => {
            t!("objectives-event-venue-decided", state = state.label(), day = day(on), body = body)
        }
        (VenueState::Open, _) if before.state != VenueState::Open => t!("objectives-event-venue-open", body = body),
        _ => t!("objectives-event-venue-changed", body = body, rule = sheet.rule.within()),
    };
    note(tx, scope, before.objective_id, (EventKind::VenueChanged, &what, ""), by).await?;
    Ok(())
}

/// Lets a venue decide before the one above it, or after the one below. Answers whether there was one.
///
/// # Errors
/// [`VenueError::NotFound`] and [`VenueError::Ended`].
pub async fn move_venue(
    tx: &mut Tx,
    scope: &Scope,
    id: VenueId,
    direction: Direction,
    by: By,
) -> Result<bool, VenueError> {
    let (moving, all) = venue(&mut *tx, scope, id).await?.ok_or(VenueError::NotFound)?;
    changeable(tx, scope, moving.objective_id).await?;
    let at = all.iter().position(|other| other.id == id).unwrap_or_default();
    let other = match direction {
        Direction::Up => at.checked_sub(1).and_then(|at| all.get(at)),
        Direction::Down => all.get(at + 1),
    };
    let Some(other) = other else { return Ok(false) };
    store::venues::swap(tx, scope, id, other.id).await?;
    let (first, second) = if direction == Direction::Up { (&moving, other) } else { (other, &moving) };
    let what = t!("objectives-event-order", first = first.name(), second = second.name());
    note(tx, scope, moving.objective_id, (EventKind::VenueChanged, &what, ""), by).await?;
    Ok(true)
}

/// Takes a venue away that was not decided; [`restore_venue`] gives it back as it was.
///
/// # Errors
/// [`VenueError::Decided`], [`VenueError::Last`], [`VenueError::NotFound`] and [`VenueError::Ended`].
pub async fn remove_venue(tx: &mut Tx, scope: &Scope, id: VenueId, by: By) -> Result<ObjectiveId, VenueError> {
    let (going, all) = venue(&mut *tx, scope, id).await?.ok_or(VenueError::NotFound)?;
    changeable(tx, scope, going.objective_id).await?;
    if going.state != VenueState::Open {
        return Err(VenueError::Decided);
    }
    if all.len() == 1 {
        return Err(VenueError::Last);
    }
    store::venues::set_removed(tx, scope, id, Some(by.now)).await?;
    let what = t!("objectives-event-venue-removed", body = &going.organization_name);
    note(tx, scope, going.objective_id, (EventKind::VenueRemoved, &what, ""), by).await?;
    Ok(going.objective_id)
}

/// Gives a venue back as it was, at its place.
///
/// # Errors
/// [`VenueError::NotFound`] if none was taken away, [`VenueError::Ended`], and [`VenueError::Duplicate`] if the same was
/// added since.
pub async fn restore_venue(tx: &mut Tx, scope: &Scope, id: VenueId, by: By) -> Result<ObjectiveId, VenueError> {
    let removed = store::venues::removed(&mut *tx, scope, id).await?.ok_or(VenueError::NotFound)?;
    let objective = removed.objective_id;
    changeable(tx, scope, objective).await?;
    let all = venues(&mut *tx, scope, objective).await?;
    let (organization, rule, on) = (removed.organization_id, removed.rule, removed.decides_on);
    if all.iter().any(|other| (other.organization_id, other.rule, other.decides_on) == (organization, rule, on)) {
        return Err(VenueError::Duplicate);
    }
    store::venues::set_removed(tx, scope, id, None).await?;
    let what = t!("objectives-event-venue-restored", body = &removed.organization_name);
    note(tx, scope, objective, (EventKind::VenueRestored, &what, ""), by).await?;
    Ok(objective)
}

async fn changeable(tx: &mut Tx, scope: &Scope, objective: ObjectiveId) -> Result<(), VenueError> {
    let objective = super::get(&mut *tx, scope, objective).await?.ok_or(VenueError::NotFound)?;
    if objective.state.is_ended() { Err(VenueError::Ended(objective.state)) } else { Ok(()) }
}

/// Refuses what cannot be so; answers the body's name.
async fn check(
    tx: &mut Tx,
    scope: &Scope,
    (objective, own): (ObjectiveId, Option<VenueId>),
    sheet: &VenueSheet,
    now: DateTime<Utc>,
) -> Result<String, VenueError> {
    let body = directory::organization(&mut *tx, sheet.organization).await?.ok_or(VenueError::NoBody)?;
    let rule = sheet.rule;
    rule.fits(body.classification, &body.code)
        .map_err(|misfit| VenueError::Misfit { rule, wanted: misfit.wanted() })?;
    if rule.electorate() == Electorate::MemberStates
        || (rule.electorate() == Electorate::NoFormalVote && speaks_for_states(body.classification, &body.code))
    {
        // The states have a say there: each is somebody whose position can be recorded.
        directory::ensure_states(tx, now).await?;
    }
    check_days(sheet, now.date_naive())?;
    check_roster(tx, sheet, now.date_naive()).await?;
    let all = venues(&mut *tx, scope, objective).await?;
    let is_same = |other: &Venue| {
        Some(other.id) != own
            && (other.organization_id, other.rule, other.decides_on) == (body.id, rule, sheet.decides_on)
    };
    if all.iter().any(is_same) {
        return Err(VenueError::Duplicate);
    }
    Ok(body.name)
}

fn check_days(sheet: &VenueSheet, today: NaiveDate) -> Result<(), VenueError> {
    let (first, last) = (today - Days::new(BACK), today + Days::new(AHEAD));
    let days = sheet.decides_on.into_iter().chain(sheet.decided_on);
    if let Some(far) = days.into_iter().find(|on| *on < first || *on > last) {
        return Err(VenueError::FarOff(far));
    }
    match (sheet.state, sheet.decided_on) {
        (VenueState::Open, _) => Ok(()),
        (_, None) => Err(VenueError::NoDay),
        // The day by the wall clock may be one ahead of the day in UTC.
        (_, Some(on)) if on > today + Days::new(1) => Err(VenueError::NotYet(on)),
        _ => Ok(()),
    }
}

async fn check_roster(tx: &mut Tx, sheet: &VenueSheet, today: NaiveDate) -> Result<(), VenueError> {
    if sheet.seats.is_some_and(|seats| !(1..=MOST_SEATS).contains(&seats)) {
        return Err(VenueError::Seats);
    }
    if sheet.rule.takes_participants() {
        let on = sheet.decided_on.or(sheet.decides_on).unwrap_or(today);
        if sheet.participants.is_empty() {
            return Err(VenueError::NoParticipants);
        }
        if let Some(area) = sheet.participants.states().iter().find(|area| !area.is_in_eu_on(on)) {
            return Err(VenueError::NotAMember { name: area.said(), on });
        }
    }
    if sheet.rule.takes_decider() {
        let post = posts::post(&mut *tx, sheet.decider.ok_or(VenueError::NoDecider)?).await?;
        let is_theirs = post.is_some_and(|post| post.record.organization_id == sheet.organization);
        return if is_theirs { Ok(()) } else { Err(VenueError::StrangeDecider) };
    }
    Ok(())
}

/// Who decides where one post does, and who has that person's ear.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decider {
    /// The post.
    pub post: PostId,
    /// What it is called.
    pub label: String,
    /// Who holds it on the day; none while it is vacant.
    pub holder: Option<(PersonId, String)>,
    /// Who is connected with the holder, the strongest connections first.
    pub access: Vec<Access>,
}

/// Who holds a post that decides on a day, and who is connected with them; none if there is no such post.
pub async fn decider(ex: impl Into<Ex<'_>>, post: PostId, on: NaiveDate) -> db::Result<Option<Decider>> {
    let mut ex = ex.into();
    let Some(found) = posts::post(ex.again(), post).await? else { return Ok(None) };
    let holder = found.holder_on(on).map(|holder| (holder.person_id, holder.name.clone()));
    let access = match &holder {
        Some((person, _)) => access_to(ex, *person, on).await?,
        None => vec![],
    };
    Ok(Some(Decider { post, label: found.record.label, holder, access }))
}
