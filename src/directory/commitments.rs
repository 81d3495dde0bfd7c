//! Commitments: formal, dated acts of states and organisations.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::changes::Writer;
use super::records::{CommitmentId, CommitmentRecord, EndPrecision, PostId};
use super::store::{changes as rows, commitments as store};
use super::{Area, OrganizationId, PersonId, areas};
use crate::db::{self, Ex, Result, Tx};
use crate::t;

crate::text_enum! {
    /// What kind of act it was.
    pub enum CommitmentKind {
        /// A focal point was appointed.
        AppointedFocalPoint = "appointed-focal-point",
        /// It took part in a meeting.
        Participated = "participated",
        /// It adopted a resolution.
        Resolution = "resolution",
        /// It signed or made a declaration.
        Declaration = "declaration",
        /// None of these.
        Other = "other",
    }
}

impl CommitmentKind {
    /// As shown on a page.
    pub fn label(self) -> &'static str {
        match self {
            CommitmentKind::AppointedFocalPoint => t!("directory-commitments-kind-appointed"),
            CommitmentKind::Participated => t!("directory-commitments-kind-participated"),
            CommitmentKind::Resolution => t!("directory-commitments-kind-resolution"),
            CommitmentKind::Declaration => t!("directory-commitments-kind-declaration"),
            CommitmentKind::Other => t!("directory-commitments-kind-other"),
        }
    }
}

/// Which commitments to list.
#[derive(Clone, Debug, PartialEq)]
pub struct CommitmentFilter {
    /// Only of this state, ISO 3166-1 alpha-2.
    pub area: Option<String>,
    /// Only of this organisation.
    pub organization: Option<OrganizationId>,
    /// Only of this kind.
    pub kind: Option<CommitmentKind>,
    /// Only until this day.
    pub until: Option<NaiveDate>,
    /// Page, from 1.
    pub page: i64,
    /// Commitments per page, at least 1.
    pub per: i64,
}

impl Default for CommitmentFilter {
    fn default() -> Self {
        CommitmentFilter { area: None, organization: None, kind: None, until: None, page: 1, per: 50 }
    }
}

/// A commitment in a list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Commitment {
    /// Identity.
    pub id: CommitmentId,
    /// What kind; `Other` where a list said something that Focal has no word for.
    pub kind: CommitmentKind,
    /// Which state.
    pub country: Option<Area>,
    /// Which organisation.
    pub organization: Option<(OrganizationId, String)>,
    /// The post that it filled.
    pub post_id: Option<PostId>,
    /// In words.
    pub title: String,
    /// When.
    pub on_date: NaiveDate,
    /// How exactly it is known.
    pub on_precision: EndPrecision,
    /// More words; may be empty.
    pub note: String,
    /// Where it is published.
    pub link: Option<String>,
    /// Where it was learnt.
    pub source: String,
}

/// Commitments, the latest first, and how many there are in all.
pub async fn list(ex: impl Into<Ex<'_>>, filter: &CommitmentFilter) -> Result<(i64, Vec<Commitment>)> {
    let mut ex = ex.into();
    let total = store::count(ex.again(), filter).await?;
    Ok((total, store::list(ex, filter).await?.into_iter().map(commitment).collect()))
}

/// Commitments of bodies in which a person was on the day, and appointments to the posts that they held then: the latest
/// first, until a day if there is one.
pub async fn around_person(
    ex: impl Into<Ex<'_>>,
    person: PersonId,
    until: Option<NaiveDate>,
    most: i64,
) -> Result<Vec<Commitment>> {
    Ok(store::around_person(ex, person, until, most).await?.into_iter().map(commitment).collect())
}

fn commitment(row: store::CommitmentRow) -> Commitment {
    Commitment {
        id: row.id,
        kind: row.kind.parse().unwrap_or(CommitmentKind::Other),
        country: areas::by_code(&row.area_code),
        organization: row.organization_id.zip(row.organization),
        post_id: row.post_id,
        title: row.title,
        on_date: row.on_date,
        on_precision: row.on_precision,
        note: row.note,
        link: row.link,
        source: row.source,
    }
}

/// One commitment, as stored.
pub async fn commitment_record(ex: impl Into<Ex<'_>>, id: CommitmentId) -> Result<Option<CommitmentRecord>> {
    Ok(rows::fetch::<CommitmentRecord>(ex, &[id.0]).await?.pop())
}

/// What a commitment is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct NewCommitment {
    /// What kind.
    pub kind: CommitmentKind,
    /// Which state, ISO 3166-1 alpha-2; empty where it is an organisation's.
    pub area_code: String,
    /// Which organisation; for an act of a state, which ministry or body of it.
    pub organization: Option<OrganizationId>,
    /// The post that it filled.
    pub post: Option<PostId>,
    /// In words.
    pub title: String,
    /// When.
    pub on_date: NaiveDate,
    /// How exactly it is known; the last day of a month or year stands for it.
    pub on_precision: EndPrecision,
    /// More words; may be empty.
    pub note: String,
    /// Where it is published.
    pub link: Option<String>,
    /// Where it was learnt.
    pub source: String,
}

impl NewCommitment {
    fn record(&self, id: CommitmentId, created_at: DateTime<Utc>) -> CommitmentRecord {
        CommitmentRecord {
            id,
            kind: self.kind.as_str().to_owned(),
            area_code: self.area_code.clone(),
            organization_id: self.organization,
            post_id: self.post,
            title: self.title.clone(),
            on_date: self.on_date,
            on_precision: self.on_precision,
            note: self.note.clone(),
            link: self.link.clone(),
            source: self.source.clone(),
            created_at,
        }
    }
}

/// Why nothing was done with a commitment.
#[derive(Debug, thiserror::Error)]
pub enum CommitmentError {
    /// It is not there.
    #[error("{}", t!("directory-commitments-gone"))]
    NotFound,
    /// It is nobody's.
    #[error("{}", t!("directory-commitments-nobodys"))]
    Nobodys,
    /// There is no such country.
    #[error("{}", t!("directory-commitments-no-such-country"))]
    NoSuchArea,
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

fn check(new: &NewCommitment) -> Result<(), CommitmentError> {
    match () {
        () if new.area_code.is_empty() && new.organization.is_none() => Err(CommitmentError::Nobodys),
        () if !new.area_code.is_empty() && areas::by_code(&new.area_code).is_none() => Err(CommitmentError::NoSuchArea),
        () => Ok(()),
    }
}

/// Records a commitment.
///
/// # Errors
/// [`CommitmentError::Nobodys`] without a state and an organisation.
pub async fn record(
    tx: &mut Tx,
    writer: &mut Writer,
    new: &NewCommitment,
    now: DateTime<Utc>,
) -> Result<CommitmentId, CommitmentError> {
    check(new)?;
    let id = CommitmentId::new();
    writer.insert(tx, &[new.record(id, now)]).await?;
    Ok(id)
}

/// Writes a commitment anew; what it said before stays in the history.
///
/// # Errors
/// As [`record`], and [`CommitmentError::NotFound`].
pub async fn correct(
    tx: &mut Tx,
    writer: &mut Writer,
    id: CommitmentId,
    new: &NewCommitment,
) -> Result<(), CommitmentError> {
    check(new)?;
    let before = commitment_record(&mut *tx, id).await?.ok_or(CommitmentError::NotFound)?;
    writer.update(tx, &[new.record(id, before.created_at)]).await?;
    Ok(())
}

/// Takes a commitment out of the list; undoing the act brings it back.
///
/// # Errors
/// [`CommitmentError::NotFound`].
pub async fn withdraw(tx: &mut Tx, writer: &mut Writer, id: CommitmentId) -> Result<(), CommitmentError> {
    commitment_record(&mut *tx, id).await?.ok_or(CommitmentError::NotFound)?;
    writer.delete::<CommitmentRecord>(tx, &[id.0]).await?;
    Ok(())
}
