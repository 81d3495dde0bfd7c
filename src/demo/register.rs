//! A register of focal points: real countries and ministries, invented people and days. Which country has one is invented,
//! too, and the page says so.

use chrono::Days;
use serde::Deserialize;

use super::Stage;
use super::draw::rows;
use crate::db::Tx;
use crate::directory::changes::{ChangeSetKind, Writer};
use crate::directory::commitments::{self, CommitmentKind, NewCommitment};
use crate::directory::dates::Rough;
use crate::directory::registers::{self, FOCAL_POINT, NewEntry};
use crate::directory::{MembershipId, NewPerson, PersonId, posts};

/// Where everything in it was learnt.
const SOURCE: &str = "invented for the demonstration";
/// States that are said to have come to the first meeting.
const MEETING: [&str; 12] = ["DK", "GH", "AU", "CR", "BE", "NL", "SI", "CZ", "FI", "ES", "SE", "GB"];

#[derive(Debug, Deserialize)]
struct Entry {
    country: String,
    since: String,
    until: Option<chrono::NaiveDate>,
    given: String,
    family: String,
    ministry: String,
    next_given: String,
    next_family: String,
}

/// Enters the register, as one act.
pub(super) async fn focal_points(tx: &mut Tx, stage: &Stage<'_>) -> anyhow::Result<()> {
    let title = "Register of focal points (invented)";
    let mut writer = Writer::begin(tx, ChangeSetKind::Edit, title, Some(stage.consultant), stage.opened).await?;
    for entry in rows::<Entry>(include_str!("focal_points.csv"))? {
        enter(tx, stage, &mut writer, &entry).await?;
    }
    for country in MEETING {
        let new = NewCommitment {
            kind: CommitmentKind::Participated,
            area_code: country.to_owned(),
            organization: None,
            post: None,
            title: "First meeting of focal points, New York".to_owned(),
            on_date: chrono::NaiveDate::from_ymd_opt(2011, 5, 18).unwrap_or_default(),
            on_precision: crate::directory::records::EndPrecision::Day,
            note: String::new(),
            link: None,
            source: SOURCE.to_owned(),
        };
        commitments::record(tx, &mut writer, &new, stage.opened).await?;
    }
    Ok(())
}

async fn enter(tx: &mut Tx, stage: &Stage<'_>, writer: &mut Writer, entry: &Entry) -> anyhow::Result<()> {
    let since = Rough::parse(&entry.since).ok_or_else(|| anyhow::anyhow!("{} is no day", entry.since))?;
    let holder = add(tx, stage, writer, &entry.given, &entry.family).await?;
    let new = NewEntry {
        organization: None,
        label: FOCAL_POINT.to_owned(),
        area_code: entry.country.clone(),
        person: holder,
        ministry: (!entry.ministry.is_empty()).then(|| entry.ministry.clone()),
        since,
        source: SOURCE.to_owned(),
        link: None,
        replace: false,
    };
    let post = registers::add(tx, writer, &new, stage.opened).await?;
    let Some(last) = entry.until else { return Ok(()) };
    let held: Vec<MembershipId> = match posts::post(&mut *tx, post).await? {
        Some(post) => post.holders.iter().map(|holder| holder.membership_id).collect(),
        None => vec![],
    };
    for membership in held {
        posts::end(tx, writer, membership, last).await?;
    }
    if let Some(next) = add(tx, stage, writer, &entry.next_given, &entry.next_family).await? {
        // A few weeks without anybody, as it happens.
        let start_date = last + Days::new(45);
        let appointment = posts::Appointment {
            post,
            person: next,
            start_date,
            start_precision: crate::directory::records::StartPrecision::Day,
            behalf: None,
            source: SOURCE.to_owned(),
            replace: false,
        };
        posts::appoint(tx, writer, &appointment, stage.opened).await?;
    }
    Ok(())
}

async fn add(
    tx: &mut Tx,
    stage: &Stage<'_>,
    writer: &mut Writer,
    given: &str,
    family: &str,
) -> anyhow::Result<Option<PersonId>> {
    if family.is_empty() {
        return Ok(None);
    }
    let new = NewPerson { given_name: given.to_owned(), family_name: family.to_owned(), ..NewPerson::default() };
    Ok(Some(posts::add_person(tx, writer, &new, stage.opened).await?))
}
