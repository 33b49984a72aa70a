//! What can happen to a cube, in the order of the store, and why something is refused.

use crate::{Month, Period};
use jiff::civil::Date;
use uuid::Uuid;

/// The place of a change in the store's one order of changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sequence(pub u64);

/// What is counted, by a small number that the caller gives; at most [`Measure::LAST`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Measure(pub u16);

impl Measure {
    /// The highest number a measure can have.
    pub const LAST: Self = Self(1023);
}

/// One order in which organisations stand above each other, such as health regions or former community healthcare
/// organisations, by a small number that the caller gives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hierarchy(pub u8);

/// One fact: this person, or somebody without a name, was counted here on this day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it counts for. It must have been defined.
    pub measure: Measure,
    /// Who. Nobody for a tally without names: such a row adds to rows and sums, never to people.
    pub person: Option<Uuid>,
    /// The organisation whose fact it is. It must have been placed; it need not be a leaf.
    pub node: Uuid,
    /// When. The month in which it lies is what is kept.
    pub day: Date,
    /// Which kind of the measure, such as a service line. At most [`Row::LAST_KIND`].
    pub kind: u16,
    /// What adds up: minutes, places, cents; 0 when nothing does.
    pub value: i64,
}

impl Row {
    /// The highest number a kind can have.
    pub const LAST_KIND: u16 = u16::MAX - 1;
}

/// What may be asked of a measure. People and amounts stand beside each other and are never mixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// Distinct people and the number of rows. A sum is refused.
    People,
    /// Sums and the number of rows. Distinct people are refused.
    Amounts,
    /// Distinct people, the number of rows and sums.
    PeopleAndAmounts,
}

/// Whether a measure can be asked by kind, and where the answer lies ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kinds {
    /// Kinds are not kept; asking for one is refused.
    Unsplit,
    /// Kept for every organisation, month, quarter and year: fastest, and largest.
    Everywhere,
    /// Kept by month where the row was, put together when asked: small, slower for large organisations.
    WhereRowsAre,
}

/// How a measure is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Definition {
    /// What may be asked.
    pub counts: Counts,
    /// Whether by kind.
    pub kinds: Kinds,
}

/// "This lies under that", from a day to a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
    /// What it lies under; nothing for a root.
    pub under: Option<Uuid>,
    /// The first day; none when it was always so.
    pub from: Option<Date>,
    /// The first day on which it holds no more; none when it still holds.
    pub until: Option<Date>,
}

/// Where an organisation stood and stands in one hierarchy: all its edges, taking the place of those told before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placement {
    /// In which order.
    pub hierarchy: Hierarchy,
    /// Which organisation.
    pub node: Uuid,
    /// All its edges; they may not overlap. None at all makes it a root.
    pub edges: Vec<Edge>,
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A measure is there. Telling the same again changes nothing; telling another is refused once it has rows.
    Define {
        /// Which.
        measure: Measure,
        /// How it is kept.
        definition: Definition,
    },
    /// Organisations stand, or stood, elsewhere. All of one reorganisation belong into one change.
    Place(Vec<Placement>),
    /// From now on "as is" means the tree of this day. Until it is told, it means each organisation's last edge.
    AsOf(Date),
    /// A fact.
    Add(Row),
    /// A fact that no longer holds. Refused when the cube has no such row.
    Remove(Row),
    /// Both are one person, counted as `into` from now on and in the past. Refused when `from` was merged before.
    Merge {
        /// Who is counted no more.
        from: Uuid,
        /// As whom they are counted. If that one was merged too, the one they became.
        into: Uuid,
    },
    /// They were two people after all. Rows of `from`, also those that came since the merge, are theirs again.
    Unmerge {
        /// Who was merged.
        from: Uuid,
    },
    /// The person, with all that was merged with them, is no longer counted as a person and the link to their id is gone.
    /// Their rows stay as rows without a name: to take those too, send `Remove` for each of them first. Frozen figures
    /// keep their value and lead to nobody.
    Erase {
        /// Who.
        person: Uuid,
    },
    /// What is known of a person on one ground; takes the place of what was known. Empty means not stated.
    Attribute {
        /// Who.
        person: Uuid,
        /// Which ground, such as age band.
        ground: u8,
        /// The values; several are allowed, then the person stands under each of them.
        values: Vec<u16>,
    },
    /// The figures of this period, with what was known of people, are frozen beside the live ones.
    Close(Period),
    /// The frozen figures of this period are given up.
    Reopen(Period),
}

/// Why a change was not made. The cube is as it was before.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Not after the last change: it was applied before, or something came out of order.
    #[error("change {got:?} does not come after {have:?}, the last one")]
    OutOfOrder {
        /// The last change applied.
        have: Sequence,
        /// The one refused.
        got: Sequence,
    },
    /// The measure was not defined.
    #[error("measure {0:?} was not defined")]
    UnknownMeasure(Measure),
    /// The number of the measure is too high.
    #[error("measure {0:?} is too high a number")]
    MeasureTooHigh(Measure),
    /// The measure has rows that were kept another way.
    #[error("measure {0:?} has rows already, kept another way; define a new measure")]
    DefinedOtherwise(Measure),
    /// The organisation was not placed in any hierarchy.
    #[error("organisation {0} was not placed")]
    UnknownNode(Uuid),
    /// The day lies outside the years that are kept.
    #[error("the day {0} lies outside the years 1900 to 2399")]
    NoSuchDay(Date),
    /// The kind has too high a number.
    #[error("kind {0} is too high a number")]
    KindTooHigh(u16),
    /// There is no such row to remove.
    #[error("there is no such row in {0:?}")]
    NoSuchRow(Month),
    /// An organisation would lie under itself.
    #[error("organisation {0} would lie under itself")]
    Circle(Uuid),
    /// Two edges of one organisation in one hierarchy hold on the same day, or one ends before it begins.
    #[error("the edges of organisation {0} overlap or end before they begin")]
    EdgesOverlap(Uuid),
    /// A person cannot be merged into themselves.
    #[error("{0} would be merged into themselves")]
    SamePerson(Uuid),
    /// The person was merged before; undo that first.
    #[error("{0} was merged before")]
    AlreadyMerged(Uuid),
    /// The person was not merged.
    #[error("{0} was not merged")]
    NotMerged(Uuid),
    /// The person is not known.
    #[error("{0} is not known")]
    UnknownPerson(Uuid),
    /// One ground can have 250 values at most, and one person 100.
    #[error("ground {0} would have more than 250 values")]
    TooManyValues(u8),
    /// The period was closed before.
    #[error("this period was closed before")]
    AlreadyClosed(Period),
    /// The period was not closed.
    #[error("this period was not closed")]
    NotClosed(Period),
    /// A row was handed in with a slice it does not belong to.
    #[error("a row of organisation {0} does not belong to this slice")]
    NotOfTheSlice(Uuid),
    /// A writer stopped in the middle; put a cube made anew in its place.
    #[error("the figures are being rebuilt")]
    Broken,
    /// More people, organisations or closings than can be kept.
    #[error("there is no room for more {0}")]
    Full(&'static str),
}
