//! Roll-call votes of a sitting as the Parliament publishes them: `PV.RollCallVoteResults`.
//!
//! `PersId` is the number of the Member, `MepId` that of the voting system. Corrections that Members announce afterwards
//! do not alter a result and are not read. What is on the list is what was held that day, whatever the file is called.

use std::collections::HashMap;

use super::xml::{self, Node};
use super::{
    Gathered, Head, Key, Place, Refusal, Sink, SourceFile, VoteChoice, VoteEventRecord, VoteRecord, count, document,
    minutes, moment, number, scheme, tidy,
};
use crate::t;

const ROOT: &str = "PV.RollCallVoteResults";

pub(in crate::imports::read) fn recognises(heads: &[Head]) -> bool {
    let is_ours = |head: &Head| {
        let text = head.text();
        text.trim_start().starts_with('<') && text.contains("<PV.RollCallVoteResults")
    };
    !heads.is_empty() && heads.iter().all(is_ours)
}

pub(in crate::imports::read) fn read(files: &[SourceFile], sink: Sink<'_>) -> Result<(), Refusal> {
    let mut gathered = Gathered::default();
    for file in files {
        gathered.file += 1;
        let mut entries = 0;
        // Titles stand at the end, by the number of the item on the agenda.
        let mut items: Vec<(usize, String)> = vec![];
        let mut titles: HashMap<String, String> = HashMap::new();
        xml::each(file, ROOT, &["RollCallVote.Result", "VoteTitle"], &mut |node| {
            if node.name == "VoteTitle" {
                titles.insert(node.attribute("DlvId").to_owned(), node.words());
                return;
            }
            entries += 1;
            let place = Place::entry(entries).of(&file.name);
            if let Some(at) = result(&mut gathered, node, &place) {
                items.push((at, node.attribute("DlvId").to_owned()));
            }
        })?;
        for (at, item) in items {
            if let Some(title) = titles.get(&item).filter(|title| !title.is_empty()) {
                gathered.events[at].title.clone_from(title);
            }
        }
    }
    gathered.finish(sink)
}

/// One vote; none when it cannot be used.
fn result(gathered: &mut Gathered, node: &Node, place: &Place) -> Option<usize> {
    let description = node.child_text("RollCallVote.Description.Text");
    let Some(identifier) = number(node.attribute("Identifier")) else {
        let reason = t!("imports-no-vote-number", value = tidy(node.attribute("Identifier")));
        gathered.doubt(place, &description, reason);
        return None;
    };
    let Some((on, time)) = moment(node.attribute("Date")) else {
        let reason = t!("imports-vote-no-moment-of", value = tidy(node.attribute("Date")));
        gathered.doubt(place, &description, reason);
        return None;
    };
    let (title, description) = parts(&description);
    let mut event = VoteEventRecord::new(place.clone(), Key::new(scheme::EUROPARL_VOTE, identifier));
    (event.on, event.time, event.is_official) = (Some(on), time, true);
    event.link = minutes(on, "RCV_FR");
    event.reference = document(&title).or_else(|| document(&description)).unwrap_or_default();
    (event.title, event.description) = (title, description);
    let mut voters = vec![];
    let mut counts = [0; 3];
    for (at, (element, choice)) in SECTIONS.iter().enumerate() {
        for section in node.children(element) {
            match count(section.attribute("Number")) {
                Some(number) => counts[at] += number,
                None => gathered.doubt(place, &event.description, t!("imports-section-no-number", element = *element)),
            }
            voters.extend(members(section).map(|(group, member)| (*choice, group, member)));
        }
    }
    event.counts = Some(counts);
    let at = gathered.add(place, event);
    for (choice, group, member) in voters {
        match voter(member) {
            Some(key) => {
                let (name, area_code) = (member.words(), String::new());
                gathered.vote(at, place, VoteRecord { key, name, choice, group: super::group(group), area_code });
            }
            None => gathered.doubt(place, &member.words(), t!("imports-voter-no-number")),
        }
    }
    Some(at)
}

const SECTIONS: [(&str, VoteChoice); 3] = [
    ("Result.For", VoteChoice::For),
    ("Result.Against", VoteChoice::Against),
    ("Result.Abstention", VoteChoice::Abstention),
];

/// The Members of a section, with their groups.
fn members(section: &Node) -> impl Iterator<Item = (&str, &Node)> {
    section.children("Result.PoliticalGroup.List").flat_map(|group| {
        let members = group.children("PoliticalGroup.Member.Name").chain(group.children("Member.Name"));
        members.map(|member| (group.attribute("Identifier"), member))
    })
}

fn voter(member: &Node) -> Option<Key> {
    let by = |scheme: &str, attribute: &str| Some(Key::new(scheme, number(member.attribute(attribute))?));
    by(scheme::EUROPARL, "PersId").or_else(|| by(scheme::EUROPARL_VOTING, "MepId"))
}

/// What a description says before the document, as the title, and the whole of it.
fn parts(description: &str) -> (String, String) {
    let mut before = vec![];
    for part in description.split(" – ") {
        if document(part).is_some() {
            return (before.join(" – "), description.to_owned());
        }
        before.push(part);
    }
    (String::new(), description.to_owned())
}
