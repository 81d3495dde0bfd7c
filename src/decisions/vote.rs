//! How members vote, and what that adds up to.

/// How one member votes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Vote {
    /// In favour.
    For,
    /// Against.
    Against,
    /// Present, neither for nor against.
    Abstain,
    /// An abstention with a formal declaration (Art. 31(1) TEU). Outside foreign and security policy it is an abstention
    /// like any other.
    QualifiedAbstention,
    /// Not there, and not represented.
    Absent,
    /// Not yet known.
    Unknown,
}

impl Vote {
    /// Every way to vote.
    pub const ALL: [Vote; 6] =
        [Vote::For, Vote::Against, Vote::Abstain, Vote::QualifiedAbstention, Vote::Absent, Vote::Unknown];
}

/// A number of members and the population they speak for (0 where no population is weighed).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Members.
    pub heads: u32,
    /// Population, in the unit of the population set.
    pub population: u64,
}

impl Count {
    /// Members without a population.
    pub fn heads(heads: u32) -> Count {
        Count { heads, population: 0 }
    }

    /// One member more.
    pub fn add(&mut self, population: u64) {
        self.heads += 1;
        self.population += population;
    }

    fn without(self, other: Count) -> Count {
        Count { heads: self.heads - other.heads, population: self.population - other.population }
    }

    /// Both together.
    #[must_use]
    pub fn with(self, other: Count) -> Count {
        Count { heads: self.heads + other.heads, population: self.population + other.population }
    }
}

/// What the votes add up to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// In favour.
    pub in_favour: Count,
    /// Against.
    pub against: Count,
    /// Present, neither for nor against; qualified abstentions are not among them.
    pub abstained: Count,
    /// Qualified abstentions.
    pub qualified: Count,
    /// Not there.
    pub absent: Count,
    /// Not yet known.
    pub unknown: Count,
}

impl Totals {
    /// As a vote is published: for, against, abstentions.
    pub fn published(in_favour: u32, against: u32, abstained: u32) -> Totals {
        Totals {
            in_favour: Count::heads(in_favour),
            against: Count::heads(against),
            abstained: Count::heads(abstained),
            ..Totals::default()
        }
    }

    /// Adds up the votes of members of these populations, in the same order.
    pub fn of(votes: &[Vote], populations: impl IntoIterator<Item = u64>) -> Totals {
        let mut totals = Totals::default();
        for (vote, population) in votes.iter().zip(populations) {
            totals.add(*vote, population);
        }
        totals
    }

    /// One vote more.
    pub fn add(&mut self, vote: Vote, population: u64) {
        self.side(vote).add(population);
    }

    /// The same, once those who voted like `won`, who are among them, vote for.
    #[must_use]
    pub(super) fn won(mut self, won: &Totals) -> Totals {
        let mut votes = *won;
        for vote in Vote::ALL {
            let moved = *votes.side(vote);
            *self.side(vote) = self.side(vote).without(moved);
            self.in_favour = self.in_favour.with(moved);
        }
        self
    }

    /// The same, once one who voted for votes against.
    pub(super) fn lose(&mut self, population: u64) {
        let one = Count { heads: 1, population };
        self.in_favour = self.in_favour.without(one);
        self.against = self.against.with(one);
    }

    fn side(&mut self, vote: Vote) -> &mut Count {
        match vote {
            Vote::For => &mut self.in_favour,
            Vote::Against => &mut self.against,
            Vote::Abstain => &mut self.abstained,
            Vote::QualifiedAbstention => &mut self.qualified,
            Vote::Absent => &mut self.absent,
            Vote::Unknown => &mut self.unknown,
        }
    }

    /// For and against: abstentions are not votes cast.
    pub fn cast(&self) -> u32 {
        self.in_favour.heads + self.against.heads
    }

    /// Everyone who is there.
    pub fn present(&self) -> u32 {
        self.cast() + self.abstained.heads + self.qualified.heads
    }

    /// Everyone who is known not to vote in favour: against, abstaining or absent.
    pub fn not_in_favour(&self) -> Count {
        self.against.with(self.abstained).with(self.qualified).with(self.absent)
    }

    /// The same, if everyone not yet known votes like this.
    #[must_use]
    pub fn completed(mut self, vote: Vote) -> Totals {
        let unknown = std::mem::take(&mut self.unknown);
        let side = self.side(vote);
        *side = side.with(unknown);
        self
    }
}
