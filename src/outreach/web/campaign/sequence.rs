//! The letters of a campaign, step by step, each with its numbers; and two of them against each other.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::locale;
use crate::outreach::campaigns::{self, Arm, Campaign, Figures, FollowUp, Part, State};
use crate::outreach::deliveries::{self, Counts, State as Delivery};
use crate::outreach::letters::Letter;
use crate::t;
use crate::web::lists::{Detail, Tab};
use crate::web::{Form, Result, Visit};

/// Drawn by `campaigns/_sequence`.
#[derive(Debug, Serialize)]
pub struct SequenceView {
    rows: Vec<StepRow>,
    /// Whether there are numbers already.
    is_counted: bool,
    notes: Vec<String>,
}

/// One letter of several.
#[derive(Debug, Serialize)]
struct StepRow {
    text: String,
    letter: Detail,
    when: String,
    href: String,
    sent: i64,
    replied: i64,
    met: i64,
    waiting: i64,
    other: i64,
}

/// Two letters against each other. Drawn by `campaigns/_comparison`.
#[derive(Debug, Serialize)]
pub struct ComparisonView {
    how: String,
    rows: Vec<ArmRow>,
    is_counted: bool,
    verdict: String,
    waiting: i64,
    due: String,
    can_choose: bool,
}

#[derive(Debug, Serialize)]
struct ArmRow {
    arm: &'static str,
    text: &'static str,
    letter: Detail,
    sent: i64,
    replied: i64,
    rate: String,
    is_chosen: bool,
}

impl SequenceView {
    pub fn sample() -> Self {
        SequenceView {
            rows: vec![StepRow {
                text: "Follow-up 1".into(),
                letter: Detail { name: String::new(), value: "Reminder".into(), href: Some("/letters/l".into()) },
                when: "5 working days after the letter before".into(),
                href: "/campaigns/c/deliveries?step=2".into(),
                sent: 120,
                replied: 8,
                met: 2,
                waiting: 40,
                other: 12,
            }],
            is_counted: true,
            notes: vec!["The next follow-ups may go from 1 Dec 2026, 09:00.".into()],
        }
    }
}

impl ComparisonView {
    pub fn sample() -> Self {
        ComparisonView {
            how: "20 % of the audience, half of them each".into(),
            rows: vec![ArmRow {
                arm: "b",
                text: "Letter B",
                letter: Detail { name: String::new(), value: "Shorter".into(), href: Some("/letters/l".into()) },
                sent: 40,
                replied: 8,
                rate: "20 %".into(),
                is_chosen: false,
            }],
            is_counted: true,
            verdict: "The difference could be chance.".into(),
            waiting: 320,
            due: "The choice is due 1 Dec 2026, 09:00.".into(),
            can_choose: true,
        }
    }
}

/// A share in percent, whole; nothing of nothing.
fn percent(part: i64, whole: i64) -> String {
    (part * 100).checked_div(whole).map_or_else(|| "–".into(), |percent| t!("campaigns-share-percent", n = percent))
}

/// What is known of a campaign's letters.
pub struct Known<'a> {
    pub campaign: &'a Campaign,
    pub letters: &'a [(Part, Letter)],
    pub counts: &'a BTreeMap<Part, Counts>,
}

/// The counts of one step, whichever letter it was.
pub fn of_step(counts: &BTreeMap<Part, Counts>, step: i64) -> Counts {
    let mut sum = Counts::default();
    for (_, own) in counts.iter().filter(|(part, _)| part.step == step) {
        sum.add(own);
    }
    sum
}

/// The steps; none where there is only the first letter.
pub async fn sequence(visit: &Visit, known: &Known<'_>) -> Result<Option<SequenceView>> {
    let Known { campaign, letters, counts } = known;
    if campaign.sequence.follow_ups.is_empty() {
        return Ok(None);
    }
    let (db, scope) = (&visit.app.db, visit.scope());
    let replies = deliveries::replies(db, &scope, campaign).await?;
    let meetings = deliveries::meetings(db, &scope, campaign).await?;
    let heard = |heard: &BTreeMap<Part, i64>, step| -> i64 {
        heard.iter().filter(|(part, _)| part.step == step).map(|(_, n)| n).sum()
    };
    let row = |(part, letter): &(Part, Letter)| {
        let own = of_step(counts, part.step);
        let (sent, moving) = (own.of(Delivery::Accepted), [Delivery::Due, Delivery::Sending, Delivery::Deferred]);
        let unplanned = if part.step > 1 {
            (of_step(counts, part.step - 1).of(Delivery::Accepted) - own.total()).max(0)
        } else {
            0
        };
        let moving: i64 = moving.iter().map(|state| own.of(*state)).sum();
        let planned = own.of(Delivery::Planned);
        StepRow {
            text: part.words(),
            letter: of_letter(letter),
            when: campaign.sequence.follow_up(part.step).map_or_else(|| t!("campaigns-at-the-start").into(), when),
            href: format!("/campaigns/{}/deliveries?step={}", campaign.id, part.step),
            sent,
            replied: heard(&replies, part.step),
            met: heard(&meetings, part.step),
            waiting: planned + unplanned,
            other: own.total() - sent - planned - moving,
        }
    };
    let rows = letters.iter().filter(|(part, _)| *part != Part::TRIED).map(row).collect();
    Ok(Some(SequenceView { rows, is_counted: !counts.is_empty(), notes: notes(visit, known).await? }))
}

fn of_letter(letter: &Letter) -> Detail {
    Detail { name: String::new(), value: letter.name.clone(), href: Some(format!("/letters/{}", letter.id)) }
}

/// `5 working days after the letter before, unless met`.
fn when(follow_up: &FollowUp) -> String {
    let n = follow_up.after_days;
    match (follow_up.stops_when_met, follow_up.stops_when_supportive) {
        (true, true) => t!("campaigns-after-unless-met-supportive", n = n),
        (true, false) => t!("campaigns-after-unless-met", n = n),
        (false, true) => t!("campaigns-after-unless-supportive", n = n),
        (false, false) => t!("campaigns-after-unless-answered", n = n),
    }
}

/// What is to be said about those who wait, and those who get nothing more.
async fn notes(visit: &Visit, known: &Known<'_>) -> Result<Vec<String>> {
    let Known { campaign, counts, .. } = known;
    let mut notes = vec![];
    if campaign.state == State::Sending {
        let next = deliveries::next_follow_up(&visit.app.db, &visit.scope(), campaign.id).await?;
        notes.extend(next.map(|at| {
            if at <= visit.now() {
                t!("campaigns-follow-ups-now").to_owned()
            } else {
                t!("campaigns-follow-ups-from", at = visit.app.zone.shown(at))
            }
        }));
    }
    let first = of_step(counts, 1);
    let states = [Delivery::Rejected, Delivery::Skipped, Delivery::Unknown, Delivery::Cancelled];
    let lost: i64 = states.iter().map(|state| first.of(*state)).sum();
    if lost > 0 {
        notes.push(t!("campaigns-no-follow-up", n = lost));
    }
    Ok(notes)
}

/// Two letters against each other; none where there are not two.
pub async fn comparison(visit: &Visit, known: &Known<'_>) -> Result<Option<ComparisonView>> {
    let Known { campaign, letters, counts } = known;
    let Some((comparison, verdict)) = campaign.sequence.comparison.as_ref().zip(campaign.verdict.as_ref()) else {
        return Ok(None);
    };
    let figures = campaigns::figures(&visit.app.db, &visit.scope(), campaign).await?;
    let row = |(part, letter): &(Part, Letter)| {
        let (text, fared) = if *part == Part::TRIED { (named(Arm::B), figures.b) } else { (named(Arm::A), figures.a) };
        ArmRow {
            arm: part.arm.as_str(),
            text,
            letter: of_letter(letter),
            sent: fared.sent,
            replied: fared.replied,
            rate: percent(fared.replied, fared.sent),
            is_chosen: verdict.chosen == Some(part.arm),
        }
    };
    let waiting = counts.get(&Part::OPEN).map_or(0, Counts::total);
    let chosen = verdict.chosen.zip(verdict.chosen_at).map(|(arm, at)| {
        let by = verdict.chooser_name.clone().unwrap_or_else(|| t!("campaigns-the-program").into());
        t!("campaigns-was-chosen", letter = named(arm), by = by, at = visit.app.zone.shown(at))
    });
    let due = match (chosen, verdict.ends_at) {
        (Some(chosen), _) => chosen,
        (None, Some(at)) if comparison.by_itself => {
            t!("campaigns-better-goes", at = visit.app.zone.shown(at))
        }
        (None, Some(at)) if at <= visit.now() => t!("campaigns-trying-over").into(),
        (None, Some(at)) => t!("campaigns-choice-due", at = visit.app.zone.shown(at)),
        (None, None) => t!("campaigns-choice-due-after", n = comparison.days),
    };
    Ok(Some(ComparisonView {
        how: t!("campaigns-compared-how", share = comparison.share),
        rows: letters.iter().filter(|(part, _)| part.step == 1).map(row).collect(),
        is_counted: campaign.started_at.is_some(),
        verdict: words(figures),
        waiting,
        due,
        can_choose: campaign.waits_for_choice() && waiting > 0 && visit.who.role.may_approve(),
    }))
}

fn named(arm: Arm) -> &'static str {
    match arm {
        Arm::B => t!("campaigns-part-b"),
        Arm::A | Arm::Open => t!("campaigns-part-a"),
    }
}

/// Whether the difference could be chance, in plain words.
fn words(figures: Figures) -> String {
    let Some(p) = figures.chance() else {
        return t!("campaigns-nothing-yet").to_owned();
    };
    let (sign, p_shown) = if p < 0.001 { ("<", locale::real(0.001, 3)) } else { ("=", locale::real(p, 3)) };
    let test = t!("campaigns-test", p = format!("p {sign} {p_shown}"));
    let Figures { a, b } = figures;
    let ahead = match (a.is_better_than(b), b.is_better_than(a)) {
        (true, _) => named(Arm::A),
        (_, true) => named(Arm::B),
        _ => return t!("campaigns-equally-often", test = test),
    };
    match p {
        p if p < 0.01 => t!("campaigns-ahead-very-unlikely", letter = ahead, test = test),
        p if p < 0.05 => t!("campaigns-ahead-unlikely", letter = ahead, test = test),
        _ => t!("campaigns-ahead-chance", letter = ahead, test = test),
    }
}

/// The letter that the query asks for: `1`, `b` for the one that is tried, `2` for the first follow-up.
pub fn asked(query: &Form, letters: &[(Part, Letter)]) -> Part {
    let asked = query.get("part");
    letters.iter().map(|(part, _)| *part).find(|part| name(*part) == asked).unwrap_or(Part::FIRST)
}

/// The page of the letter that is shown.
pub fn address(letters: &[(Part, Letter)], shown: Part) -> String {
    let letter = letters.iter().find(|(part, _)| *part == shown);
    letter.map_or_else(String::new, |(_, letter)| format!("/letters/{}", letter.id))
}

/// A letter as the query names it.
pub fn name(part: Part) -> String {
    if part == Part::TRIED { "b".to_owned() } else { part.step.to_string() }
}

/// Which of the letters the preview shows; none where there is only one.
pub fn tabs(campaign: &Campaign, letters: &[(Part, Letter)], current: Part) -> Vec<Tab> {
    if letters.len() < 2 {
        return vec![];
    }
    let tab = |(part, _): &(Part, Letter)| Tab {
        href: format!("/campaigns/{}?part={}#preview", campaign.id, name(*part)),
        text: part.words(),
        count: None,
        current: *part == current,
    };
    letters.iter().map(tab).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outreach::campaigns::Fared;

    #[test]
    fn a_difference_is_called_chance_unless_it_is_unlikely() {
        let told = |a: (i64, i64), b: (i64, i64)| {
            let fared = |(sent, replied)| Fared { sent, replied };
            words(Figures { a: fared(a), b: fared(b) })
        };
        assert!(told((0, 0), (0, 0)).starts_with("Nothing can be said"));
        assert!(told((4, 3), (4, 1)).starts_with("Letter A was answered more often, but that could well be chance"));
        assert!(
            told((10, 1), (10, 8)).contains("very unlikely to be chance (Fisher’s exact test, two-sided, p = 0.005)")
        );
        assert!(
            told((10, 2), (10, 8))
                .contains("that is unlikely to be chance (Fisher’s exact test, two-sided, p = 0.023)")
        );
        assert!(told((500, 5), (500, 90)).contains("p < 0.001"));
        assert!(told((20, 5), (40, 10)).starts_with("Both letters were answered equally often"));
    }
}
