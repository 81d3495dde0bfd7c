//! How alike two entries are, as points and reasons. Pure.

use std::collections::HashMap;

use uuid::Uuid;

use crate::t;

/// Pairs with fewer points are not proposed.
pub(super) const WORTH_A_LOOK: i64 = 40;

crate::text_enum! {
    /// Why two entries may be one, or why not.
    pub enum Reason {
        /// The same words in the same order, but for accents and capitals.
        SameName = "same-name",
        /// The same words in another order.
        SwappedName = "swapped-name",
        /// A name of one is another name of the other.
        OtherName = "other-name",
        /// Names that differ by a letter or two.
        Misspelt = "misspelt",
        /// One e-mail address.
        SameEmail = "same-email",
        /// One telephone number.
        SamePhone = "same-phone",
        /// One post, or one role in one organisation, at the same time.
        SameOffice = "same-office",
        /// One number in two schemes.
        SameNumber = "same-number",
        /// One acronym or code.
        SameCode = "same-code",
        /// One web site.
        SameSite = "same-site",
        /// Two numbers of one scheme, which gives each only one.
        OtherNumber = "other-number",
        /// One is a woman, the other a man.
        OtherGender = "other-gender",
        /// They are in two countries.
        OtherCountry = "other-country",
    }
}

impl Reason {
    /// For the user.
    pub fn label(self) -> &'static str {
        match self {
            Reason::SameName => t!("identity-reason-same-name"),
            Reason::SwappedName => t!("identity-reason-swapped-name"),
            Reason::OtherName => t!("identity-reason-other-name"),
            Reason::Misspelt => t!("identity-reason-misspelt"),
            Reason::SameEmail => t!("identity-reason-same-email"),
            Reason::SamePhone => t!("identity-reason-same-phone"),
            Reason::SameOffice => t!("identity-reason-same-office"),
            Reason::SameNumber => t!("identity-reason-same-number"),
            Reason::SameCode => t!("identity-reason-same-code"),
            Reason::SameSite => t!("identity-reason-same-site"),
            Reason::OtherNumber => t!("identity-reason-other-number"),
            Reason::OtherGender => t!("identity-reason-other-gender"),
            Reason::OtherCountry => t!("identity-reason-other-country"),
        }
    }

    /// Points for being one, below 0 against.
    pub const fn points(self) -> i64 {
        match self {
            Reason::SameName => 70,
            Reason::SwappedName => 65,
            Reason::OtherName => 60,
            Reason::SamePhone | Reason::SameOffice => 20,
            Reason::SameEmail | Reason::SameNumber | Reason::SameSite => 40,
            Reason::Misspelt | Reason::SameCode => 45,
            Reason::OtherNumber => -60,
            Reason::OtherGender | Reason::OtherCountry => -25,
        }
    }

    /// Whether it is about how the two are called; of these only the strongest counts.
    const fn is_name(self) -> bool {
        matches!(self, Reason::SameName | Reason::SwappedName | Reason::OtherName | Reason::Misspelt | Reason::SameCode)
    }
}

/// Two entries that may be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The older entry.
    pub first: Uuid,
    /// The newer entry.
    pub second: Uuid,
    /// What speaks for it and against it, the strongest first.
    pub reasons: Vec<Reason>,
    /// 0 to 100.
    pub score: i64,
}

/// Collects reasons for many pairs.
#[derive(Debug, Default)]
pub(super) struct Evidence(HashMap<(Uuid, Uuid), Vec<Reason>>);

impl Evidence {
    /// Notes a reason for a pair.
    pub fn note(&mut self, a: Uuid, b: Uuid, reason: Reason) {
        if a != b {
            let reasons = self.0.entry((a.min(b), a.max(b))).or_default();
            if !reasons.contains(&reason) {
                reasons.push(reason);
            }
        }
    }

    /// Notes a reason for every pair of a group; a group of more than `most` says nothing about any two of them.
    pub fn note_group(&mut self, group: &[Uuid], most: usize, reason: Reason) {
        if group.len() <= most {
            for (i, a) in group.iter().enumerate() {
                for b in &group[i + 1..] {
                    self.note(*a, *b, reason);
                }
            }
        }
    }

    /// The pairs so far.
    pub fn pairs(&self) -> impl Iterator<Item = (Uuid, Uuid)> {
        self.0.keys().copied()
    }

    /// The one pair, whatever its points.
    pub fn only(mut self, a: Uuid, b: Uuid) -> Proposal {
        let pair = (a.min(b), a.max(b));
        proposal(pair, self.0.remove(&pair).unwrap_or_default())
    }

    /// What is worth a look, the likeliest first.
    pub fn proposals(self) -> Vec<Proposal> {
        let mut proposals: Vec<Proposal> = self.0.into_iter().map(|(pair, reasons)| proposal(pair, reasons)).collect();
        proposals.retain(|proposal| proposal.score >= WORTH_A_LOOK);
        proposals.sort_by_key(|proposal| (-proposal.score, proposal.first, proposal.second));
        proposals
    }
}

fn proposal((first, second): (Uuid, Uuid), mut reasons: Vec<Reason>) -> Proposal {
    reasons.sort_by_key(|reason| -reason.points());
    // Of the reasons about the name only the strongest counts.
    let name = reasons.iter().filter(|reason| reason.is_name()).map(|reason| reason.points()).max().unwrap_or(0);
    let rest: i64 = reasons.iter().filter(|reason| !reason.is_name()).map(|reason| reason.points()).sum();
    let strongest = reasons.iter().find(|reason| reason.is_name()).copied();
    reasons.retain(|reason| !reason.is_name() || Some(*reason) == strongest);
    Proposal { first, second, reasons, score: (name + rest).clamp(0, 100) }
}

/// Letters that occur in a text, as bits: two names that differ in many are not misspellings of each other.
pub(super) fn letters(text: &str) -> u64 {
    text.bytes().fold(0, |bits, byte| match byte {
        b'a'..=b'z' => bits | 1 << (byte - b'a'),
        b'0'..=b'9' => bits | 1 << (26 + byte - b'0'),
        _ => bits,
    })
}

/// Whether two folded names are a letter or two apart: one in short names, two in long ones.
pub(super) fn is_misspelling(a: (&str, u64), b: (&str, u64)) -> bool {
    let (longer, shorter) = (a.0.len().max(b.0.len()), a.0.len().min(b.0.len()));
    let allowed = if longer >= 12 { 2 } else { 1 };
    if longer - shorter > allowed || longer < 8 || (a.1 ^ b.1).count_ones() > 4 {
        return false;
    }
    // Where only numbers differ, they are meant: Member 1 and Member 2.
    if a.0.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    strsim::osa_distance(a.0, b.0) <= allowed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn misspelt(a: &str, b: &str) -> bool {
        is_misspelling((a, letters(a)), (b, letters(b)))
    }

    #[test]
    fn a_letter_or_two_apart_is_a_misspelling_and_another_name_is_not() {
        assert!(misspelt("aoife brannigan", "aoife branigan"));
        assert!(misspelt("lieselotte harnisch", "liselotte harnich"));
        assert!(misspelt("anna berg", "anan berg"), "two letters changed places");
        assert!(!misspelt("anna berg", "anna borgo"));
        assert!(!misspelt("maria silva", "mario silvestri"));
        assert!(!misspelt("member 1", "member 2"));
        assert!(!misspelt("ann x", "anna x"), "too short to tell");
    }

    #[test]
    fn two_numbers_of_one_list_speak_against_one_name() {
        let (a, b) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let scored = |reasons: &[Reason]| proposal((a, b), reasons.to_vec()).score;
        assert_eq!(scored(&[Reason::SameName]), 70);
        assert_eq!(scored(&[Reason::SameName, Reason::Misspelt]), 70, "one name counts once");
        assert!(scored(&[Reason::SameName, Reason::OtherNumber]) < WORTH_A_LOOK);
        assert_eq!(scored(&[Reason::SameName, Reason::SameEmail, Reason::SameOffice]), 100);
    }
}
