//! A rule in words.

use std::collections::HashMap;

use super::rule::{Audience, Condition, StanceChoice, Term};
use super::store;
use crate::accounts::Scope;
use crate::contacts;
use crate::db::{self, Ex};
use crate::directory::records::TagId;
use crate::directory::{OrganizationId, areas};
use crate::outreach::campaigns::CampaignId;
use crate::stances::Level;
use crate::t;

/// A term, as it reads: what · verb · values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrase {
    /// What is looked at: `Committee`.
    pub what: &'static str,
    /// `is any of`.
    pub verb: String,
    /// Any one of these.
    pub values: Vec<String>,
    /// Or any one of these stances.
    pub stances: Vec<StanceChoice>,
}

impl Phrase {
    /// As one line: `Committee is any of AFET, DROI`.
    pub fn line(&self) -> String {
        let stances = self.stances.iter().map(|choice| stance(*choice).to_owned());
        let values: Vec<String> = self.values.iter().cloned().chain(stances).collect();
        [self.what, &self.verb, &values.join(", ")]
            .iter()
            .filter(|part| !part.is_empty())
            .copied()
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// `Leaning for`; `Unknown` for never asked.
pub fn stance(choice: StanceChoice) -> &'static str {
    match choice {
        StanceChoice::Level(level) => Level::new(level).map_or_else(|| t!("audiences-stance-unknown"), Level::label),
        StanceChoice::Unknown => t!("audiences-stance-unknown"),
    }
}

/// What a rule speaks of by its id.
#[derive(Debug, Default)]
pub(super) struct Wanted {
    pub bodies: Vec<OrganizationId>,
    pub tags: Vec<TagId>,
    pub campaigns: Vec<CampaignId>,
}

/// The names of what rules speak of by ids.
#[derive(Clone, Debug, Default)]
pub struct Names {
    pub(super) bodies: HashMap<OrganizationId, String>,
    pub(super) tags: HashMap<TagId, String>,
    pub(super) campaigns: HashMap<CampaignId, String>,
}

/// The names that are needed to say these rules in words, as far as they are within reach.
pub async fn names(ex: impl Into<Ex<'_>>, scope: &Scope, rules: &[&Audience]) -> db::Result<Names> {
    let mut wanted = Wanted::default();
    for term in rules.iter().flat_map(|rule| &rule.parts).flat_map(|part| &part.any) {
        match &term.condition {
            Condition::Body { any, .. } => wanted.bodies.extend(any),
            Condition::Tag { any } => wanted.tags.extend(any),
            Condition::Campaign { campaign, .. } => wanted.campaigns.push(*campaign),
            _ => {}
        }
    }
    store::names(ex.into(), scope, &wanted).await
}

impl Names {
    /// A term in words.
    pub fn phrase(&self, term: &Term) -> Phrase {
        let not = term.not;
        let any = |kind: &str, what, values: Vec<String>| Phrase {
            what,
            verb: if not { t!("audiences-phrase-none", kind = kind) } else { t!("audiences-phrase-any", kind = kind) },
            values,
            stances: vec![],
        };
        let ago = |what, days: i64| Phrase {
            what,
            verb: if not { t!("audiences-phrase-not-ago", n = days) } else { t!("audiences-phrase-ago", n = days) },
            values: vec![t!("audiences-phrase-days", n = days)],
            stances: vec![],
        };
        let least = |kind: &str, what, n: i64| Phrase {
            what,
            verb: if not {
                t!("audiences-phrase-not-least", kind = kind)
            } else {
                t!("audiences-phrase-least").to_owned()
            },
            values: vec![n.to_string()],
            stances: vec![],
        };
        match &term.condition {
            Condition::Decides => {
                let (is, is_not) = (t!("audiences-phrase-the-objective"), t!("audiences-phrase-not-the-objective"));
                let verb = if not { is_not } else { is };
                Phrase { what: t!("audiences-phrase-decides"), verb: verb.to_owned(), ..Phrase::default() }
            }
            Condition::Group { any: codes } => any("group", t!("audiences-phrase-group"), codes.clone()),
            Condition::Country { any: codes } => {
                any("country", t!("audiences-phrase-country"), codes.iter().map(|code| country(code)).collect())
            }
            Condition::Committee { any: codes } => any("committee", t!("audiences-phrase-committee"), codes.clone()),
            Condition::Body { any: ids, role } => {
                let name = |id| self.bodies.get(id).cloned().unwrap_or_else(|| t!("audiences-gone-body").to_owned());
                let what = role.map_or_else(|| t!("audiences-phrase-role-in"), role_in);
                any("body", what, ids.iter().map(name).collect())
            }
            Condition::Language { any: languages } => {
                let names = languages.iter().map(|language| language.name());
                any("language", t!("audiences-phrase-language"), names.collect())
            }
            Condition::Tag { any: ids } => {
                let name = |id| self.tags.get(id).cloned().unwrap_or_else(|| t!("audiences-gone-tag").to_owned());
                any("tag", t!("audiences-phrase-tag"), ids.iter().map(name).collect())
            }
            Condition::Stance { any: choices } => {
                Phrase { stances: choices.clone(), ..any("stance", t!("audiences-phrase-stance"), vec![]) }
            }
            Condition::Influence { at_least } => least("influence", t!("audiences-phrase-influence"), *at_least),
            Condition::Interest { at_least } => least("interest", t!("audiences-phrase-interest"), *at_least),
            Condition::Contacted { days, kinds } => ago(contacted(kinds), *days),
            Condition::Replied { days } => ago(t!("audiences-phrase-wrote-to-us"), *days),
            Condition::Written { days } => ago(t!("audiences-phrase-was-written-to"), *days),
            Condition::Campaign { campaign, fate } => {
                let name = self.campaigns.get(campaign);
                let name = name.cloned().unwrap_or_else(|| t!("audiences-gone-campaign").to_owned());
                let verb = t!("audiences-phrase-fate", fate = if not { fate.opposite() } else { fate.label() });
                Phrase { what: t!("audiences-phrase-campaign"), verb, values: vec![name], stances: vec![] }
            }
        }
    }
}

fn country(code: &str) -> String {
    areas::by_any(code).map_or_else(|| code.to_owned(), |area| area.said().to_owned())
}

fn role_in(role: crate::directory::Role) -> &'static str {
    use crate::directory::Role;
    match role {
        Role::Member => t!("audiences-phrase-member-of"),
        Role::Substitute => t!("audiences-phrase-substitute-in"),
        Role::ViceChair => t!("audiences-phrase-vice-chair-of"),
        Role::Chair => t!("audiences-phrase-chair-of"),
        Role::Head => t!("audiences-phrase-head-of"),
        Role::Deputy => t!("audiences-phrase-deputy-head-of"),
        Role::Official => t!("audiences-phrase-official-in"),
        Role::Observer => t!("audiences-phrase-observer-in"),
    }
}

fn contacted(kinds: &[contacts::Kind]) -> &'static str {
    match kinds {
        [contacts::Kind::Meeting] => t!("audiences-phrase-met"),
        [contacts::Kind::Call] => t!("audiences-phrase-called"),
        [contacts::Kind::Email] => t!("audiences-phrase-mailed"),
        [contacts::Kind::Event] => t!("audiences-phrase-met-at-an-event"),
        _ => t!("audiences-phrase-contacted"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_reads_as_a_phrase() {
        let names = Names::default();
        let line = |not, condition| names.phrase(&Term { not, condition }).line();
        assert_eq!(line(false, Condition::Decides), "Decides the objective");
        assert_eq!(line(true, Condition::Group { any: vec!["EPP".into(), "ID".into()] }), "Group is none of EPP, ID");
        assert_eq!(line(true, Condition::Contacted { days: 14, kinds: vec![] }), "Contacted not in the last 14 days");
        let stances = vec![StanceChoice::Level(0), StanceChoice::Unknown];
        assert_eq!(line(false, Condition::Stance { any: stances }), "Stance is any of Undecided, Unknown");
        assert_eq!(line(false, Condition::Country { any: vec!["EL".into()] }), "Country is any of Greece");
    }
}
