//! The scale of stances, and what a stance rests on.

use crate::locale;
use crate::t;

/// Where a holder stands, from +3 (champion) to −3 (blocker). *Unknown* (never asked) is the absence of a stance;
/// *undecided* (0) is the answer of someone who was asked.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, sqlx::Type,
)]
#[serde(transparent)]
#[sqlx(transparent)]
pub struct Level(i64);

impl Level {
    /// Every level, from champion to blocker.
    pub const ALL: [Level; 7] = [Level(3), Level(2), Level(1), Level(0), Level(-1), Level(-2), Level(-3)];
    /// Works for it.
    pub const CHAMPION: Level = Level(3);
    /// Will vote for it.
    pub const SUPPORTIVE: Level = Level(2);
    /// Tends towards it.
    pub const LEANING_FOR: Level = Level(1);
    /// Was asked, and has no position.
    pub const UNDECIDED: Level = Level(0);
    /// Tends away from it.
    pub const LEANING_AGAINST: Level = Level(-1);

    /// The level with this number.
    pub fn new(number: i64) -> Option<Level> {
        (-3..=3).contains(&number).then_some(Level(number))
    }

    /// From −3 to +3.
    pub fn number(self) -> i64 {
        self.0
    }

    /// `p3` … `z0` … `m3`: the name of its colour and shape.
    pub fn code(self) -> &'static str {
        match self.0 {
            3 => "p3",
            2 => "p2",
            1 => "p1",
            -1 => "m1",
            -2 => "m2",
            -3 => "m3",
            _ => "z0",
        }
    }

    /// As shown on a page.
    pub fn label(self) -> &'static str {
        word(self.code())
    }

    /// As shown within a sentence. German keeps the capital, which may be that of a noun.
    pub fn within(self) -> String {
        locale::mid_sentence(self.label())
    }

    /// The number as it is written, with a true minus sign.
    pub fn signed(self) -> String {
        match self.0 {
            0 => "0".into(),
            n if n > 0 => format!("+{n}"),
            n => format!("−{}", -n),
        }
    }

    /// Whether it is support: champion or supportive. Leaning is not.
    pub fn is_support(self) -> bool {
        self >= Level::SUPPORTIVE
    }
}

/// What a code of the scale is called, [`Level::code`] or `un` for *unknown*: the one place where the scale has its words.
pub fn word(code: &str) -> &'static str {
    match code {
        "p3" => t!("stances-p3"),
        "p2" => t!("stances-p2"),
        "p1" => t!("stances-p1"),
        "z0" => t!("stances-z0"),
        "m1" => t!("stances-m1"),
        "m2" => t!("stances-m2"),
        "m3" => t!("stances-m3"),
        _ => t!("stances-un"),
    }
}

impl std::str::FromStr for Level {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let known = Level::ALL.into_iter().find(|level| level.code() == text);
        known.ok_or_else(|| format!("“{text}” is not a stance; they are p3, p2, p1, z0, m1, m2 and m3"))
    }
}

impl From<Level> for crate::db::Val {
    fn from(level: Level) -> Self {
        level.0.into()
    }
}

crate::text_enum! {
    /// How sure the author is.
    pub enum Confidence {
        /// A guess.
        Low = "low",
        /// Likely.
        Medium = "medium",
        /// As good as said.
        High = "high",
    }
}

crate::text_enum! {
    /// What a stance rests on. The first six are public: anyone could look them up.
    pub enum Evidence {
        /// A recorded vote.
        Vote = "vote",
        /// A speech in public.
        Speech = "speech",
        /// A written question.
        Question = "question",
        /// An article or interview.
        Press = "press",
        /// A post on social media.
        Social = "social",
        /// A pledge or open letter signed.
        Pledge = "pledge",
        /// Said in a meeting.
        Meeting = "meeting",
        /// Written in a mail.
        Mail = "mail",
        /// Said on the telephone.
        Call = "call",
        /// Heard from someone else.
        Hearsay = "hearsay",
    }
}

impl Confidence {
    /// As shown on a page.
    pub fn label(self) -> &'static str {
        match self {
            Confidence::Low => t!("stances-confidence-low"),
            Confidence::Medium => t!("stances-confidence-medium"),
            Confidence::High => t!("stances-confidence-high"),
        }
    }
}

impl Evidence {
    /// Whether anyone could look it up. Private evidence is sensitive (GDPR Art. 9) and stays out of client exports.
    pub fn is_public(self) -> bool {
        self <= Evidence::Pledge
    }

    /// As shown where one is chosen, with who could look it up.
    pub fn label_with_reach(self) -> String {
        if self.is_public() {
            t!("stances-evidence-public", evidence = self.label())
        } else {
            t!("stances-evidence-private", evidence = self.label())
        }
    }

    /// As shown on a page.
    pub fn label(self) -> &'static str {
        match self {
            Evidence::Vote => t!("stances-evidence-vote"),
            Evidence::Speech => t!("stances-evidence-speech"),
            Evidence::Question => t!("stances-evidence-question"),
            Evidence::Press => t!("stances-evidence-press"),
            Evidence::Social => t!("stances-evidence-social"),
            Evidence::Pledge => t!("stances-evidence-pledge"),
            Evidence::Meeting => t!("stances-evidence-meeting"),
            Evidence::Mail => t!("stances-evidence-mail"),
            Evidence::Call => t!("stances-evidence-call"),
            Evidence::Hearsay => t!("stances-evidence-hearsay"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_champion_and_supportive_are_support() {
        let support: Vec<_> = Level::ALL.into_iter().filter(|level| level.is_support()).map(Level::label).collect();
        assert_eq!(support, ["Champion", "Supportive"]);
    }

    #[test]
    fn what_was_said_in_private_is_not_public() {
        let private: Vec<_> = Evidence::ALL.iter().filter(|e| !e.is_public()).map(|e| e.as_str()).collect();
        assert_eq!(private, ["meeting", "mail", "call", "hearsay"]);
    }

    #[test]
    fn the_scale_ends_at_three() {
        assert!("p4".parse::<Level>().is_err() && Level::new(4).is_none());
        assert_eq!("m3".parse::<Level>().unwrap().label(), "Blocker");
        assert_eq!(Level::LEANING_AGAINST.signed(), "−1");
    }
}
