//! The rule of an audience: conditions, joined by and, or and not.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::contacts;
use crate::directory::records::TagId;
use crate::directory::{OrganizationId, Role};
use crate::outreach::Language;
use crate::outreach::campaigns::CampaignId;
use crate::outreach::letters::Side;
use crate::t;

/// The most parts of a rule, and the most terms of a part: more could not be read any more.
pub const MOST: usize = 20;

/// The longest time, in days, that a condition looks back.
pub const LONGEST_AGO: i64 = 3660;

/// The rule: every part must hold. Without a part it picks nobody, so that a forgotten rule writes to no one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Audience {
    /// All of these hold.
    pub parts: Vec<Part>,
    /// The day on which roles count; today if none. Whoever held one then and holds it no longer is lost on the way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roles_on: Option<NaiveDate>,
}

/// One of the parts that must all hold: any one of its terms does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Any of these.
    pub any: Vec<Term>,
}

/// A condition or its opposite.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// Whether it must not hold.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub not: bool,
    /// What is looked at.
    #[serde(flatten)]
    pub condition: Condition,
}

/// What is looked at. Within a list any one will do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Condition {
    /// Has a seat, not as a substitute, in a body that decides the objective.
    Decides,
    /// Sits in a political group, by its code: `EPP`.
    Group {
        /// Codes.
        any: Vec<String>,
    },
    /// Holds a mandate of a state, or a role in a body of that state; ISO 3166-1 alpha-2.
    Country {
        /// Codes.
        any: Vec<String>,
    },
    /// Sits in a committee or subcommittee, full member or substitute, by its code: `AFET`.
    Committee {
        /// Codes.
        any: Vec<String>,
    },
    /// Holds a role in an organisation.
    Body {
        /// Organisations.
        any: Vec<OrganizationId>,
        /// The role; none for any.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        role: Option<Role>,
    },
    /// Is written to in a language, as far as the directory says so.
    Language {
        /// Languages.
        any: Vec<Language>,
    },
    /// Bears a tag.
    Tag {
        /// Tags.
        any: Vec<TagId>,
    },
    /// Stands somewhere on the objective, by the latest that is known, old or fresh.
    Stance {
        /// Levels, or never asked.
        any: Vec<StanceChoice>,
    },
    /// Is held to have that much influence on the objective, from 1 to 5.
    Influence {
        /// At least.
        at_least: i64,
    },
    /// Is held to have that much interest in the objective, from 1 to 5.
    Interest {
        /// At least.
        at_least: i64,
    },
    /// Took part in a contact of the client's.
    Contacted {
        /// In the last so many days.
        days: i64,
        /// Kinds; none for any but notes.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        kinds: Vec<contacts::Kind>,
    },
    /// Wrote to the client.
    Replied {
        /// In the last so many days.
        days: i64,
    },
    /// Was sent a letter of the client's.
    Written {
        /// In the last so many days.
        days: i64,
    },
    /// What became of an earlier campaign.
    Campaign {
        /// Which.
        campaign: CampaignId,
        /// What.
        fate: Fate,
    },
}

crate::text_enum! {
    /// What became of an earlier campaign's letter.
    pub enum Fate {
        /// It was sent.
        Sent = "sent",
        /// It was planned and certainly did not arrive.
        NotSent = "not-sent",
        /// It was sent, and the person wrote back.
        Replied = "replied",
        /// It was sent, and the person neither wrote back nor was met since.
        Silent = "silent",
    }
}

impl Fate {
    /// As shown on a page.
    pub fn label(self) -> &'static str {
        match self {
            Fate::Sent => t!("audiences-fate-sent"),
            Fate::NotSent => t!("audiences-fate-not-sent"),
            Fate::Replied => t!("audiences-fate-replied"),
            Fate::Silent => t!("audiences-fate-silent"),
        }
    }

    /// Its opposite, as shown on a page.
    pub(super) fn opposite(self) -> &'static str {
        match self {
            Fate::Sent => t!("audiences-not-fate-sent"),
            Fate::NotSent => t!("audiences-not-fate-not-sent"),
            Fate::Replied => t!("audiences-not-fate-replied"),
            Fate::Silent => t!("audiences-not-fate-silent"),
        }
    }
}

impl Audience {
    /// Where all of the conditions must hold.
    pub fn of(conditions: impl IntoIterator<Item = Condition>) -> Audience {
        let part = |condition| Part { any: vec![Term { not: false, condition }] };
        Audience { parts: conditions.into_iter().map(part).collect(), roles_on: None }
    }

    /// Everybody with a say.
    pub fn deciders() -> Audience {
        Audience::of([Condition::Decides])
    }

    /// The rule without terms that choose nothing, and without parts that have no term.
    #[must_use]
    pub fn tidied(mut self) -> Audience {
        for part in &mut self.parts {
            part.any.retain(|term| !term.condition.is_empty());
        }
        self.parts.retain(|part| !part.any.is_empty());
        self
    }

    /// Whether its roles are those of a day other than `today`.
    pub fn looks_back(&self, today: NaiveDate) -> bool {
        self.roles_on.is_some_and(|day| day != today)
    }

    /// Whether it can be read and asked.
    ///
    /// # Errors
    /// A sentence that says what to do.
    pub fn check(&self) -> Result<(), String> {
        if self.parts.len() > MOST || self.parts.iter().any(|part| part.any.len() > MOST) {
            return Err(t!("audiences-error-too-many", most = MOST));
        }
        self.parts.iter().flat_map(|part| &part.any).try_for_each(|term| term.condition.check())
    }
}

impl Condition {
    /// Whether nothing was chosen, so that it could never hold.
    pub fn is_empty(&self) -> bool {
        match self {
            Condition::Group { any } | Condition::Country { any } | Condition::Committee { any } => any.is_empty(),
            Condition::Body { any, .. } => any.is_empty(),
            Condition::Language { any } => any.is_empty(),
            Condition::Tag { any } => any.is_empty(),
            Condition::Stance { any } => any.is_empty(),
            _ => false,
        }
    }

    /// Whether its numbers make sense.
    ///
    /// # Errors
    /// A sentence that says what to do.
    pub fn check(&self) -> Result<(), String> {
        match self {
            Condition::Influence { at_least } | Condition::Interest { at_least } if !(1..=5).contains(at_least) => {
                Err(t!("audiences-error-one-to-five").to_owned())
            }
            Condition::Contacted { days, .. } | Condition::Replied { days } | Condition::Written { days }
                if !(1..=LONGEST_AGO).contains(days) =>
            {
                Err(t!("audiences-error-days", most = LONGEST_AGO.to_string()))
            }
            _ => Ok(()),
        }
    }
}

/// A level of stance, or none recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum StanceChoice {
    /// +3 champion … −3 blocker.
    Level(i64),
    /// Never asked.
    Unknown,
}

impl fmt::Display for StanceChoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StanceChoice::Level(level) => write!(f, "{level}"),
            StanceChoice::Unknown => f.write_str("unknown"),
        }
    }
}

impl FromStr for StanceChoice {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        match text.parse() {
            Ok(level @ -3..=3) => Ok(StanceChoice::Level(level)),
            _ if text == "unknown" => Ok(StanceChoice::Unknown),
            _ => Err(t!("audiences-error-stance", typed = text)),
        }
    }
}

impl From<StanceChoice> for Side {
    fn from(choice: StanceChoice) -> Side {
        match choice {
            StanceChoice::Level(level) => Side::of(Some(level)),
            StanceChoice::Unknown => Side::of(None),
        }
    }
}

impl TryFrom<String> for StanceChoice {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl From<StanceChoice> for String {
    fn from(choice: StanceChoice) -> String {
        choice.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_survives_being_stored() {
        let mut rule = Audience::of([
            Condition::Decides,
            Condition::Committee { any: vec!["AFET".into()] },
            Condition::Stance { any: vec![StanceChoice::Level(-3), StanceChoice::Unknown] },
        ]);
        let lately = Condition::Contacted { days: 14, kinds: vec![contacts::Kind::Meeting] };
        rule.parts.push(Part { any: vec![Term { not: true, condition: lately }] });
        let stored = serde_json::to_string(&rule).unwrap();
        assert_eq!(
            stored,
            r#"{"parts":[{"any":[{"kind":"decides"}]},{"any":[{"kind":"committee","any":["AFET"]}]},"#.to_owned()
                + r#"{"any":[{"kind":"stance","any":["-3","unknown"]}]},"#
                + r#"{"any":[{"not":true,"kind":"contacted","days":14,"kinds":["meeting"]}]}]}"#
        );
        assert_eq!(serde_json::from_str::<Audience>(&stored).unwrap(), rule);
        assert!("4".parse::<StanceChoice>().is_err());
    }

    #[test]
    fn what_chooses_nothing_is_left_out() {
        let rule = Audience::of([Condition::Decides, Condition::Group { any: vec![] }]);
        assert_eq!(rule.tidied(), Audience::deciders());
    }

    #[test]
    fn numbers_out_of_their_range_are_refused() {
        assert!(Audience::of([Condition::Influence { at_least: 6 }]).check().is_err());
        assert!(Audience::of([Condition::Written { days: 0 }]).check().is_err());
        assert!(Audience::of(std::iter::repeat_n(Condition::Decides, MOST + 1)).check().is_err());
        assert!(Audience::of([Condition::Interest { at_least: 5 }]).check().is_ok());
    }
}
