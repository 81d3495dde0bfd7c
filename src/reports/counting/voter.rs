//! Whoever has a say at a venue.

use super::Reach;
use crate::decisions::Bucket;
use crate::directory::records::PostId;
use crate::directory::{Area, MemberRow, Role};
use crate::stances::{self, Assumed, Evidence, Grade, Holder, Level, Standing};
use crate::t;

/// One who has a say at a venue, with where they stand.
#[derive(Clone, Debug)]
pub struct Voter {
    /// Who; none for a Member State that nobody has entered as a holder of positions yet.
    pub holder: Option<Holder>,
    /// As shown.
    pub name: String,
    /// By which seat they have a say.
    pub seat: Seat,
    /// Where they stand of their own; none if they were never asked.
    pub standing: Option<Standing>,
    /// Where they are assumed to stand, if they have no stance of their own; in none of the numbers.
    pub assumed: Option<View>,
    /// How much weight they have, if somebody has said so.
    pub influence: Option<Grade>,
    /// Who of ours has been in contact with them; read for paths only.
    pub reach: Reach,
    /// What the stance rests on; read for paths only.
    pub evidence: Option<Evidence>,
}

/// By which seat somebody has a say.
#[derive(Clone, Debug)]
pub enum Seat {
    /// Of a member of the venue's body.
    Member(Box<MemberRow>),
    /// Of a Member State.
    State(Area),
    /// As the holder of the post that decides.
    Decider {
        /// The post.
        post: PostId,
        /// What it is called.
        label: String,
    },
}

/// An assumed stance, and the name of whose view it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// The view.
    pub assumed: Assumed,
    /// Whose it is, by name.
    pub from: String,
}

impl Voter {
    /// In which part of the tally they count.
    pub fn bucket(&self) -> Bucket {
        Bucket::of(self.standing.as_ref())
    }

    /// `p3` … `m3`, or `un`.
    pub fn level_code(&self) -> &'static str {
        self.standing.map_or("un", |standing| standing.level.code())
    }

    /// The same in words.
    pub fn level_label(&self) -> &'static str {
        stances::word(self.level_code())
    }

    /// Their page; none for a state that nobody has entered.
    pub fn path(&self) -> Option<String> {
        self.holder.map(Holder::path)
    }

    /// What is known of them as a member of a body.
    pub fn row(&self) -> Option<&MemberRow> {
        match &self.seat {
            Seat::Member(row) => Some(row),
            _ => None,
        }
    }

    /// The country of mandate, or the state itself.
    pub fn country(&self) -> Option<Area> {
        match &self.seat {
            Seat::Member(row) => row.country,
            Seat::State(area) => Some(*area),
            Seat::Decider { .. } => None,
        }
    }

    /// The code of the political group.
    pub fn group(&self) -> Option<&str> {
        self.row().and_then(|row| row.group_code.as_deref())
    }

    /// The weightiest role in committees: chair, vice-chair, member, substitute; none without a committee.
    pub fn committee_role(&self) -> Option<Role> {
        let rank = |role: &Role| match role {
            Role::Chair => 0,
            Role::ViceChair => 1,
            Role::Member => 2,
            _ => 3,
        };
        self.row().and_then(|row| row.committees.iter().map(|seat| seat.role).min_by_key(rank))
    }

    /// Support that rests on a single private recording.
    pub fn is_single_source(&self) -> bool {
        self.bucket() == Bucket::Unverified
    }

    /// Whether the stance rests on what anyone could look up.
    pub fn is_public(&self) -> bool {
        self.evidence.is_some_and(Evidence::is_public)
    }

    /// Whether the stance is older than the freshness limit.
    pub fn is_stale(&self) -> bool {
        self.standing.is_some_and(|standing| standing.is_stale)
    }

    /// Whether evidence of the same day contradicts itself.
    pub fn is_contested(&self) -> bool {
        self.standing.is_some_and(|standing| standing.is_contested)
    }

    /// The lowest of the three numbers that they count in.
    pub fn counts_as(&self) -> &'static str {
        match self.bucket() {
            Bucket::Floor => t!("reports-count-in-floor"),
            Bucket::Unverified | Bucket::LeaningFor => t!("reports-count-in-expected"),
            Bucket::Undecided | Bucket::LeaningAgainst | Bucket::Unknown => t!("reports-count-in-ceiling"),
            Bucket::Against => t!("reports-count-in-none"),
        }
    }
}

/// How many voters stand at each level, unknown last: class, label, number.
pub fn levels<'a>(voters: impl IntoIterator<Item = &'a Voter>) -> Vec<(&'static str, &'static str, u32)> {
    let mut levels: Vec<_> = Level::ALL.iter().map(|level| (level.code(), level.label(), 0)).collect();
    levels.push(("un", stances::word("un"), 0));
    for voter in voters {
        let code = voter.level_code();
        if let Some((_, _, n)) = levels.iter_mut().find(|(known, ..)| *known == code) {
            *n += 1;
        }
    }
    levels
}
