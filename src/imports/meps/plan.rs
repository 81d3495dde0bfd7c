//! What a list would change, as it is shown before anything is written.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Format, Listed, MepList, store, work};
use crate::db::Ex;
use crate::directory::PersonId;
use crate::imports::Decision;
use crate::imports::Error;
use crate::imports::entries::{Candidate, Counts};
use crate::t;
use crate::text::fold;

/// What a list changes: everything that is shown, nothing that is written.
///
/// Every listed row is one of: new, changed, unchanged, or doubtful and left out. Doubtful rows that are written
/// nevertheless (see [`DoubtfulRow::written`]) are among the first three as well.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// The day on which the list is true.
    pub as_of: NaiveDate,
    /// How it is written.
    pub format: Format,
    /// Rows of the list.
    pub listed: usize,
    /// Mandates that begin.
    pub new: Vec<NewMember>,
    /// Sitting Members of whom something changes.
    pub changed: Vec<ChangedMember>,
    /// Sitting Members who are not listed: their mandate ends.
    pub gone: Vec<GoneMember>,
    /// Rows to look at.
    pub doubtful: Vec<DoubtfulRow>,
    /// Sitting Members of whom nothing changes.
    pub unchanged: usize,
    /// What is odd about the list as a whole, in sentences.
    pub warnings: Vec<String>,
}

impl Plan {
    /// How much changes.
    pub fn counts(&self) -> Counts {
        Counts {
            listed: self.listed,
            new: self.new.len(),
            changed: self.changed.len(),
            gone: self.gone.len(),
            doubtful: self.doubtful.len(),
            unchanged: self.unchanged,
        }
    }

    /// Whether there is nothing to write.
    pub fn is_empty(&self) -> bool {
        self.new.is_empty() && self.changed.is_empty() && self.gone.is_empty()
    }
}

/// Someone whose mandate begins.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewMember {
    /// As it will be shown.
    pub name: String,
    /// The European Parliament's number.
    pub europarl_id: String,
    /// The person, if already in the directory (a former Member).
    pub person: Option<PersonId>,
    /// Code of the political group.
    pub group: Option<String>,
    /// Country as shown: `EL`.
    pub country: String,
    /// National party.
    pub party: Option<String>,
    /// Committees: `AFET`, `DEVE (substitute)`.
    pub committees: Vec<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// First day of the mandate.
    pub start_date: NaiveDate,
    /// Where in the file.
    pub place: String,
}

/// A sitting Member of whom something changes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChangedMember {
    /// Identity.
    pub person: PersonId,
    /// As shown.
    pub name: String,
    /// The European Parliament's number.
    pub europarl_id: String,
    /// What changes, field by field.
    pub changes: Vec<FieldChange>,
}

crate::text_enum! {
    /// What can change.
    pub enum Field {
        /// The mandate itself: another term.
        Mandate = "mandate",
        /// The name's spelling.
        Name = "name",
        /// The gender.
        Gender = "gender",
        /// The country of mandate.
        Country = "country",
        /// The political group.
        Group = "group",
        /// The national party.
        Party = "party",
        /// The role in a committee.
        Committee = "committee",
        /// The role in a delegation.
        Delegation = "delegation",
        /// The e-mail address.
        Email = "email",
        /// The telephone number.
        Phone = "phone",
        /// The office.
        Office = "office",
    }
}

impl Field {
    /// As shown on a page.
    pub fn label(self) -> &'static str {
        match self {
            Field::Mandate => t!("imports-fact-mandate"),
            Field::Name => t!("imports-fact-name"),
            Field::Gender => t!("imports-fact-gender"),
            Field::Country => t!("imports-fact-country"),
            Field::Group => t!("imports-fact-group"),
            Field::Party => t!("imports-fact-party"),
            Field::Committee => t!("imports-fact-committee"),
            Field::Delegation => t!("imports-fact-delegation"),
            Field::Email => t!("imports-fact-email"),
            Field::Phone => t!("imports-fact-phone"),
            Field::Office => t!("imports-fact-office"),
        }
    }
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldChange {
    /// What changes.
    pub field: Field,
    /// The code of the committee or delegation.
    pub of: Option<String>,
    /// What it was; none for nothing.
    pub from: Option<String>,
    /// What it becomes; none for nothing.
    pub to: Option<String>,
}

impl FieldChange {
    /// What changes, in words: `Committee AFET`.
    pub fn what(&self) -> String {
        let of = self.of.iter().map(|of| format!(" {of}"));
        std::iter::once(self.field.label().to_owned()).chain(of).collect()
    }
}

/// A sitting Member who is not listed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GoneMember {
    /// Identity.
    pub person: PersonId,
    /// As shown.
    pub name: String,
    /// The European Parliament's number.
    pub europarl_id: String,
    /// Code of the political group.
    pub group: Option<String>,
    /// Country as shown: `EL`.
    pub country: Option<String>,
    /// National party.
    pub party: Option<String>,
    /// Last day of the mandate.
    pub last_day: NaiveDate,
    /// Who may take the seat: those who begin for the same country, of the same party first.
    pub successors: Vec<String>,
}

/// A row to look at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DoubtfulRow {
    /// Where in the file.
    pub place: String,
    /// As listed.
    pub name: String,
    /// The European Parliament's number.
    pub europarl_id: String,
    /// Who in the directory it might be.
    pub candidates: Vec<Candidate>,
    /// What is doubtful, as a sentence.
    pub reason: String,
    /// What happens with the row, as a sentence.
    pub outcome: String,
    /// Whether the row is written all the same, in part.
    pub written: bool,
}

/// Works out what a list would change; writes nothing.
///
/// # Errors
/// Refused when `as_of` is before a list that was applied already, or before the first term.
pub async fn plan(ex: impl Into<Ex<'_>>, list: &MepList, as_of: NaiveDate) -> Result<Plan, Error> {
    Ok(work_out(ex, list, as_of, &Decisions::new()).await?.plan)
}

/// What was decided about doubtful rows, by the number of the Member.
pub(in crate::imports) type Decisions = std::collections::HashMap<String, Decision>;

/// What is shown, and what is to be written.
pub(in crate::imports) async fn work_out(
    ex: impl Into<Ex<'_>>,
    list: &MepList,
    as_of: NaiveDate,
    decisions: &Decisions,
) -> Result<work::Work, Error> {
    let sort_name = |member: &Listed| fold(&format!("{} {}", member.family_name, member.given_name));
    let folded: Vec<_> = list.members.iter().map(sort_name).collect();
    let known = store::known(ex, as_of, &folded, decisions).await?;
    Ok(work::compare(&known, list, as_of)?)
}
