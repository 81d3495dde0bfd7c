//! What was voted on in a sitting, with results, as the Parliament publishes it: `vot-list`. Votes by show of hands have
//! no counts and are left out, headings (`TITLE_BLOCK`) are none.

use super::xml::{self, Node};
use super::{
    Gathered, Head, Key, Place, Refusal, Sink, SourceFile, VoteEventRecord, count, counts, document, minutes, moment,
    number, scheme, shown, some, tidy,
};
use crate::directory::records::VoteResult;
use crate::t;

pub(in crate::imports::read) fn recognises(heads: &[Head]) -> bool {
    let is_ours = |head: &Head| {
        let text = head.text();
        text.trim_start().starts_with('<') && text.contains("<sitting ") && text.contains("<votes>")
    };
    !heads.is_empty() && heads.iter().all(is_ours)
}

pub(in crate::imports::read) fn read(files: &[SourceFile], sink: Sink<'_>) -> Result<(), Refusal> {
    let mut gathered = Gathered::default();
    for file in files {
        gathered.file += 1;
        let mut entries = 0;
        xml::each(file, "file", &["vote"], &mut |vote| {
            for voting in vote.children("votings").flat_map(|votings| votings.children("voting")) {
                entries += 1;
                if voting.attribute("resultType") == "ROLL_CALL" {
                    read_voting(&mut gathered, vote, voting, &Place::entry(entries).of(&file.name));
                }
            }
        })?;
    }
    gathered.finish(sink)
}

fn read_voting(gathered: &mut Gathered, vote: &Node, voting: &Node, place: &Place) {
    let title = vote.child_text("title");
    let Some(identifier) = number(voting.attribute("votingId")) else {
        return gathered.doubt(place, &title, t!("imports-vote-no-number"));
    };
    let Some((on, time)) = moment(voting.attribute("voteTimestamp")) else {
        return gathered.doubt(place, &title, t!("imports-vote-no-time", n = identifier));
    };
    let written = ["numberFavor", "numberAgainst", "numberAbstention"].map(|name| voting.attribute(name));
    let Some(counted) = counts(written) else {
        return gathered.doubt(place, &title, t!("imports-vote-counts-incomplete", n = identifier));
    };
    let voters = count(voting.attribute("votersCount"));
    if voters.is_some_and(|voters| voters != counted.iter().sum::<i64>()) {
        let (counts, voters) = (shown(counted), voters.unwrap_or_default().to_string());
        let reason = t!("imports-vote-voters-differ", counts = counts, voters = voters, n = &identifier);
        gathered.doubt(place, &title, reason);
    }
    let mut event = VoteEventRecord::new(place.clone(), Key::new(scheme::EUROPARL_VOTE, &identifier));
    (event.on, event.time, event.counts, event.is_official) = (Some(on), time, Some(counted), true);
    event.link = minutes(on, "VOT_EN");
    event.result = result(voting.attribute("result"));
    if event.result.is_none() {
        gathered.doubt(place, &title, t!("imports-vote-no-result", value = tidy(voting.attribute("result"))));
    }
    let labels = [voting.child_text("label"), vote.child_text("label")];
    event.reference = labels.iter().find_map(|label| document(label)).unwrap_or_default();
    event.description = labels.into_iter().next().and_then(|label| some(&label)).unwrap_or(voting.child_text("title"));
    event.title = title;
    gathered.add(place, event);
}

/// `ADOPTED`.
pub(super) fn result(written: &str) -> Option<VoteResult> {
    written.trim().to_ascii_lowercase().parse().ok()
}
