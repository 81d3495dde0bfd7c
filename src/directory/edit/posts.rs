//! Posts: correcting one, and closing one.

use chrono::NaiveDate;

use super::{By, EditError, Edited};
use crate::db::Tx;
use crate::directory::changes;
use crate::directory::posts;
use crate::directory::records::{EndPrecision, MembershipRecord, PostId, PostRecord};
use crate::directory::store::changes as rows;
use crate::t;
use crate::text::fold;
use crate::when::day;

/// What can be said of a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostFields {
    /// What it is called.
    pub label: String,
    /// For which state, ISO 3166-1 alpha-2; empty where for none.
    pub area_code: String,
    /// First day of the position itself.
    pub start_date: Option<NaiveDate>,
    /// Its last day.
    pub end_date: Option<NaiveDate>,
}

impl PostFields {
    /// What a post is now.
    pub fn of(row: &PostRecord) -> Self {
        PostFields {
            label: row.label.clone(),
            area_code: row.area_code.clone(),
            start_date: row.start_date,
            end_date: row.end_date,
        }
    }

    fn write(&self, row: &mut PostRecord) {
        row.label.clone_from(&self.label);
        row.area_code.clone_from(&self.area_code);
        row.start_date = self.start_date;
        row.end_date = self.end_date;
        row.search_text = fold(&row.label);
    }
}

async fn record(tx: &mut Tx, id: PostId) -> Result<PostRecord, EditError> {
    rows::fetch::<PostRecord>(tx, &[id.0]).await?.pop().ok_or(EditError::NotFound)
}

/// Changes what is said of a post, and locks what changed.
///
/// # Errors
/// [`EditError::Invalid`] where its days contradict one another or the organisation has such a post already,
/// [`EditError::NotFound`].
pub async fn update_post(tx: &mut Tx, by: &By<'_>, id: PostId, fields: &PostFields) -> Edited {
    let before = record(tx, id).await?;
    if let Some((_, end)) = fields.start_date.zip(fields.end_date).filter(|(start, end)| end < start) {
        let sentence = t!("directory-edit-last-day-before", day = day(end));
        return Err(EditError::invalid("end_date", sentence));
    }
    let same = posts::find(&mut *tx, before.organization_id, &fields.label, &fields.area_code).await?;
    if same.is_some_and(|other| other != id) {
        return Err(EditError::invalid("label", t!("directory-edit-post-taken")));
    }
    let mut row = before.clone();
    fields.write(&mut row);
    if row == before {
        return Ok(None);
    }
    let changed: Vec<&str> = [
        ("label", row.label != before.label),
        ("area_code", row.area_code != before.area_code),
        ("start_date", row.start_date != before.start_date),
        ("end_date", row.end_date != before.end_date),
    ]
    .into_iter()
    .filter_map(|(field, differs)| differs.then_some(field))
    .collect();
    let mut writer = by.begin(tx, &t!("directory-edit-post-act-corrected", post = &row.label)).await?;
    writer.update(tx, &[row]).await?;
    changes::lock_fields(tx, id.0, &changed, Some(by.account), by.now).await?;
    Ok(Some(writer.id()))
}

/// Closes a post with its last day; whoever holds it then stops on that day, too.
///
/// # Errors
/// [`EditError::Invalid`] where it began, or someone took it, later than that; [`EditError::NotFound`].
pub async fn close_post(tx: &mut Tx, by: &By<'_>, id: PostId, last_day: NaiveDate) -> Edited {
    let post = posts::post(&mut *tx, id).await?.ok_or(EditError::NotFound)?;
    let mut row = post.record.clone();
    if let Some(start) = row.start_date.filter(|start| *start > last_day) {
        let sentence = t!("directory-edit-post-began", day = day(start));
        return Err(EditError::invalid("last", sentence));
    }
    if let Some(later) = post.holders.iter().find(|holder| holder.start_date > last_day) {
        let since = day(later.start_date);
        let sentence = t!("directory-post-error-later", name = &later.name, day = since);
        return Err(EditError::invalid("last", sentence));
    }
    let stays = post.holders.iter().filter(|holder| holder.end_date.is_none_or(|end| end > last_day));
    let stays: Vec<_> = stays.map(|holder| holder.membership_id.0).collect();
    let mut terms = rows::fetch::<MembershipRecord>(&mut *tx, &stays).await?;
    if row.end_date == Some(last_day) && terms.is_empty() {
        return Ok(None);
    }
    for term in &mut terms {
        term.end_date = Some(last_day);
        term.end_precision = EndPrecision::Day;
    }
    row.end_date = Some(last_day);
    let mut writer = by.begin(tx, &t!("directory-edit-post-act-closed", post = &row.label)).await?;
    writer.update(tx, &[row]).await?;
    writer.update(tx, &terms).await?;
    changes::lock_fields(tx, id.0, &["end_date"], Some(by.account), by.now).await?;
    for term in &terms {
        changes::lock_fields(tx, term.id.0, &["end_date"], Some(by.account), by.now).await?;
    }
    Ok(Some(writer.id()))
}
