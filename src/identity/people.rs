//! People who may be one. Never all pairs: only those that share a name, the beginning of one, an address or a number.

use std::collections::HashMap;

use uuid::Uuid;

use super::alike::{Evidence, Proposal, Reason, is_misspelling, letters};
use super::store;
use crate::db::{Ex, Result};
use crate::directory::Gender;
use crate::directory::edit::Sheet;
use crate::text::fold;

/// A name that more people have says nothing about any two of them.
const NAMESAKES: usize = 12;
/// An address that more people have is an office's.
const SHARED: usize = 6;
/// How many neighbours in a block a name is compared with.
const NEIGHBOURS: usize = 5;

/// Numbers of which everybody has at most one in their list.
pub(super) const STRONG: &[&str] = &["europarl", "europarl-voting", "wikidata", "orcid", "transparency-register"];

/// A name of somebody, folded.
struct Named {
    id: Uuid,
    folded: String,
    letters: u64,
}

/// Every pair of people who may be one and of whom nobody has said that they are two, the likeliest first.
pub async fn duplicates(ex: impl Into<Ex<'_>>) -> Result<Vec<Proposal>> {
    let mut ex = ex.into();
    let people = store::people(ex.again()).await?;
    let others = store::other_names(ex.again()).await?;
    let mut evidence = Evidence::default();
    names(&people, &others, &mut evidence);
    let shared = store::shared_details(ex.again()).await?;
    for ((kind, _), group) in grouped(shared.into_iter().map(|(kind, value, id)| ((kind, value), id))) {
        let reason = if kind == "email" { Reason::SameEmail } else { Reason::SamePhone };
        evidence.note_group(&group, SHARED, reason);
    }
    for (_, group) in grouped(store::shared_numbers(ex.again()).await?.into_iter()) {
        evidence.note_group(&group, SHARED, Reason::SameNumber);
    }
    let candidates = candidates(&evidence);
    against(&people, store::numbers(ex.again(), &candidates).await?, &mut evidence);
    offices(store::roles(ex.again(), &candidates).await?, &mut evidence);
    let distinct = store::distinct_pairs(ex).await?;
    let mut proposals = evidence.proposals();
    proposals.retain(|proposal| !distinct.contains(&(proposal.first, proposal.second)));
    Ok(proposals)
}

fn candidates(evidence: &Evidence) -> Vec<Uuid> {
    let mut ids: Vec<Uuid> = evidence.pairs().flat_map(|(a, b)| [a, b]).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// Values of one key together, each once.
fn grouped<K: std::hash::Hash + Eq>(rows: impl Iterator<Item = (K, Uuid)>) -> HashMap<K, Vec<Uuid>> {
    let mut groups: HashMap<K, Vec<Uuid>> = HashMap::new();
    for (key, id) in rows {
        let group = groups.entry(key).or_default();
        if !group.contains(&id) {
            group.push(id);
        }
    }
    groups
}

fn sorted_words(folded: &str) -> String {
    let mut words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    words.sort_unstable();
    words.join(" ")
}

fn names(people: &[store::PersonRow], others: &[(Uuid, String)], evidence: &mut Evidence) {
    let named: Vec<Named> = people
        .iter()
        .map(|row| {
            // As sorted: family name first, so that neighbours share it.
            let folded = row.sort_name.clone();
            Named { id: row.id, letters: letters(&folded), folded }
        })
        .collect();
    // Equal, or equal in another order.
    for (_, group) in grouped_pairs(named.iter().map(|named| (sorted_words(&named.folded), named))) {
        if group.len() > NAMESAKES {
            continue;
        }
        for (i, a) in group.iter().enumerate() {
            for b in &group[i + 1..] {
                let reason = if a.folded == b.folded { Reason::SameName } else { Reason::SwappedName };
                evidence.note(a.id, b.id, reason);
            }
        }
    }
    // Another name of one is a name of the other.
    let mut by_words: HashMap<String, Vec<(Uuid, bool)>> = HashMap::new();
    for (id, folded) in others {
        by_words.entry(sorted_words(folded)).or_default().push((*id, true));
    }
    for named in &named {
        if let Some(group) = by_words.get_mut(&sorted_words(&named.folded)) {
            group.push((named.id, false));
        }
    }
    for group in by_words.values().filter(|group| group.len() <= NAMESAKES) {
        for (i, (a, _)) in group.iter().enumerate() {
            for (b, _) in &group[i + 1..] {
                evidence.note(*a, *b, Reason::OtherName);
            }
        }
    }
    // Misspelt by a letter, wherever; or by two, among neighbours by the beginning of the family name and the initial.
    one_letter_apart(&named, evidence);
    let beginning = |named: &Named| {
        let words: Vec<&str> = named.folded.split(' ').collect();
        let initial = words.last().and_then(|word| word.chars().next());
        (named.folded.chars().take(3).collect::<String>(), initial)
    };
    misspelt(&named, beginning, evidence);
}

/// Two names are a letter apart if they become one when a letter is left out of each, or of one: names are looked up by
/// what they are without each of their letters, which costs a name's length instead of its comparison with all others.
fn one_letter_apart(named: &[Named], evidence: &mut Evidence) {
    let mut without: Vec<(u64, usize)> = Vec::with_capacity(named.len() * 16);
    for (at, named) in named.iter().enumerate() {
        let bytes = named.folded.as_bytes();
        without.push((hash(bytes.iter()), at));
        for i in 0..bytes.len() {
            without.push((hash(bytes[..i].iter().chain(&bytes[i + 1..])), at));
        }
    }
    without.sort_unstable();
    without.dedup();
    for run in without.chunk_by(|a, b| a.0 == b.0).filter(|run| (2..=NAMESAKES).contains(&run.len())) {
        for (i, (_, a)) in run.iter().enumerate() {
            for (_, b) in &run[i + 1..] {
                note_misspelling(&named[*a], &named[*b], evidence);
            }
        }
    }
}

/// FNV-1a: quick, and the same in every run.
fn hash<'a>(bytes: impl Iterator<Item = &'a u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3))
}

fn note_misspelling(a: &Named, b: &Named, evidence: &mut Evidence) {
    if a.folded != b.folded && is_misspelling((&a.folded, a.letters), (&b.folded, b.letters)) {
        evidence.note(a.id, b.id, Reason::Misspelt);
    }
}

fn grouped_pairs<'a, K: std::hash::Hash + Eq>(
    rows: impl Iterator<Item = (K, &'a Named)>,
) -> HashMap<K, Vec<&'a Named>> {
    let mut groups: HashMap<K, Vec<&Named>> = HashMap::new();
    for (key, named) in rows {
        groups.entry(key).or_default().push(named);
    }
    groups.retain(|_, group| group.len() > 1);
    groups
}

/// Compares each name with its neighbours in its block.
fn misspelt<K: std::hash::Hash + Eq>(named: &[Named], key: impl Fn(&Named) -> K, evidence: &mut Evidence) {
    let blocks = grouped_pairs(named.iter().map(|named| (key(named), named)));
    for mut block in blocks.into_values() {
        block.sort_by(|a, b| (&a.folded, a.id).cmp(&(&b.folded, b.id)));
        for (i, a) in block.iter().enumerate() {
            for b in block[i + 1..].iter().take(NEIGHBOURS) {
                note_misspelling(a, b, evidence);
            }
        }
    }
}

/// What speaks against a pair: two numbers of one list, two genders.
fn against(people: &[store::PersonRow], numbers: Vec<(Uuid, String, String)>, evidence: &mut Evidence) {
    let mut by_person: HashMap<Uuid, Vec<(String, String)>> = HashMap::new();
    for (id, scheme, value) in numbers {
        by_person.entry(id).or_default().push((scheme, value));
    }
    let pairs: Vec<_> = evidence.pairs().collect();
    let wanted: std::collections::HashSet<Uuid> = pairs.iter().flat_map(|(a, b)| [*a, *b]).collect();
    let genders: HashMap<Uuid, Gender> =
        people.iter().filter(|row| wanted.contains(&row.id)).filter_map(|row| Some((row.id, row.gender?))).collect();
    for (a, b) in pairs {
        if differ(by_person.get(&a), by_person.get(&b)) {
            evidence.note(a, b, Reason::OtherNumber);
        }
        if genders.get(&a).zip(genders.get(&b)).is_some_and(|(a, b)| a != b) {
            evidence.note(a, b, Reason::OtherGender);
        }
    }
}

/// Whether the two have different numbers, and none in common, in a list that gives each only one.
pub(super) fn differ(a: Option<&Vec<(String, String)>>, b: Option<&Vec<(String, String)>>) -> bool {
    let Some((a, b)) = a.zip(b) else { return false };
    let strong = a.iter().filter(|(scheme, _)| STRONG.contains(&scheme.as_str()));
    strong.into_iter().any(|(scheme, _)| {
        let mut theirs = b.iter().filter(|(other, _)| other == scheme).peekable();
        theirs.peek().is_some() && !theirs.any(|theirs| a.contains(theirs))
    })
}

/// Those who held one post, or one role in one organisation, at the same time.
fn offices(roles: Vec<store::RoleRow>, evidence: &mut Evidence) {
    let mut by_person: HashMap<Uuid, Vec<store::RoleRow>> = HashMap::new();
    for role in roles {
        by_person.entry(role.person_id).or_default().push(role);
    }
    let pairs: Vec<_> = evidence.pairs().collect();
    for (a, b) in pairs {
        let Some((ours, theirs)) = by_person.get(&a).zip(by_person.get(&b)) else { continue };
        if ours.iter().any(|role| theirs.iter().any(|other| role.is_same_office(other))) {
            evidence.note(a, b, Reason::SameOffice);
        }
    }
}

/// What speaks for and against two people being one, from all that is known of them.
pub fn compare(a: &Sheet, b: &Sheet) -> Proposal {
    let (first, second) = (a.person.id.0, b.person.id.0);
    let mut evidence = Evidence::default();
    let row = |sheet: &Sheet| store::PersonRow {
        id: sheet.person.id.0,
        sort_name: sheet.person.sort_name.clone(),
        gender: sheet.person.gender,
    };
    let others = |sheet: &Sheet| -> Vec<(Uuid, String)> {
        sheet.names.iter().map(|name| (sheet.person.id.0, fold(&name.name))).collect()
    };
    let people = [row(a), row(b)];
    names(&people, &[others(a), others(b)].concat(), &mut evidence);
    for ours in &a.details {
        if b.details.iter().any(|theirs| theirs.kind == ours.kind && ours.kind.same(&ours.value, &theirs.value)) {
            match ours.kind {
                crate::directory::ContactKind::Email => evidence.note(first, second, Reason::SameEmail),
                crate::directory::ContactKind::Phone => evidence.note(first, second, Reason::SamePhone),
                _ => {}
            }
        }
    }
    let numbers = |sheet: &Sheet| -> Vec<(String, String)> {
        sheet.identifiers.iter().map(|row| (row.scheme.clone(), row.value.clone())).collect()
    };
    let (ours, theirs) = (numbers(a), numbers(b));
    if ours.iter().any(|(scheme, value)| theirs.iter().any(|(other, same)| other != scheme && same == value)) {
        evidence.note(first, second, Reason::SameNumber);
    }
    if differ(Some(&ours), Some(&theirs)) {
        evidence.note(first, second, Reason::OtherNumber);
    }
    if a.person.gender.zip(b.person.gender).is_some_and(|(a, b)| a != b) {
        evidence.note(first, second, Reason::OtherGender);
    }
    let roles = |sheet: &Sheet| -> Vec<store::RoleRow> { sheet.memberships.iter().map(store::RoleRow::from).collect() };
    if roles(a).iter().any(|ours| roles(b).iter().any(|theirs| ours.is_same_office(theirs))) {
        evidence.note(first, second, Reason::SameOffice);
    }
    evidence.only(first, second)
}
