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
        StanceChoice::Level(level) => Level::new(level).map_or("Unknown", Level::label),
        StanceChoice::Unknown => "Unknown",
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
        let mut phrase = self.affirmed(&term.condition);
        if term.not {
            phrase.verb = opposite(&phrase.verb);
        }
        phrase
    }

    fn affirmed(&self, condition: &Condition) -> Phrase {
        let any = |what, values: Vec<String>| Phrase { what, verb: "is any of".into(), values, stances: vec![] };
        let ago = |what, days: i64| Phrase {
            what,
            verb: "in the last".into(),
            values: vec![if days == 1 { "day".to_owned() } else { format!("{days} days") }],
            stances: vec![],
        };
        let least =
            |what, n: i64| Phrase { what, verb: "is at least".into(), values: vec![n.to_string()], stances: vec![] };
        match condition {
            Condition::Decides => Phrase { what: "Decides", verb: "the objective".into(), ..Phrase::default() },
            Condition::Group { any: codes } => any("Group", codes.clone()),
            Condition::Country { any: codes } => any("Country", codes.iter().map(|code| country(code)).collect()),
            Condition::Committee { any: codes } => any("Committee", codes.clone()),
            Condition::Body { any: ids, role } => {
                let name = |id| self.bodies.get(id).cloned().unwrap_or_else(|| "a body that is gone".to_owned());
                let what = role.map_or("Role in", |role| role_in(role));
                any(what, ids.iter().map(name).collect())
            }
            Condition::Language { any: languages } => {
                any("Language", languages.iter().map(|language| language.name()).collect())
            }
            Condition::Tag { any: ids } => {
                let name = |id| self.tags.get(id).cloned().unwrap_or_else(|| "a tag that is gone".to_owned());
                any("Tag", ids.iter().map(name).collect())
            }
            Condition::Stance { any: choices } => Phrase { stances: choices.clone(), ..any("Stance", vec![]) },
            Condition::Influence { at_least } => least("Influence", *at_least),
            Condition::Interest { at_least } => least("Interest", *at_least),
            Condition::Contacted { days, kinds } => ago(contacted(kinds), *days),
            Condition::Replied { days } => ago("Wrote to us", *days),
            Condition::Written { days } => ago("Was written to", *days),
            Condition::Campaign { campaign, fate } => {
                let name = self.campaigns.get(campaign);
                let name = name.cloned().unwrap_or_else(|| "a campaign that is out of reach".to_owned());
                Phrase { what: "Campaign", verb: fate.label().into(), values: vec![name], stances: vec![] }
            }
        }
    }
}

fn country(code: &str) -> String {
    areas::by_any(code).map_or_else(|| code.to_owned(), |area| area.name.to_owned())
}

fn role_in(role: crate::directory::Role) -> &'static str {
    use crate::directory::Role;
    match role {
        Role::Member => "Member of",
        Role::Substitute => "Substitute in",
        Role::ViceChair => "Vice-chair of",
        Role::Chair => "Chair of",
        Role::Head => "Head of",
        Role::Deputy => "Deputy head of",
        Role::Official => "Official in",
        Role::Observer => "Observer in",
    }
}

fn contacted(kinds: &[contacts::Kind]) -> &'static str {
    match kinds {
        [contacts::Kind::Meeting] => "Met",
        [contacts::Kind::Call] => "Called",
        [contacts::Kind::Email] => "Mailed",
        [contacts::Kind::Event] => "Met at an event",
        _ => "Contacted",
    }
}

fn opposite(verb: &str) -> String {
    match verb {
        "is any of" => "is none of".to_owned(),
        "is at least" => "is not known to be at least".to_owned(),
        other => format!("not {other}"),
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
