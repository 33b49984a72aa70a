//! A round of counting people across organisations, and what is told of its result.

use super::{LINKAGE_COUNTED, LINKAGE_NOT_COUNTED, LINKAGE_OVER, SMALLEST};
use crate::model::{MemberAnswer, Round, RoundState};
use kernel::{Change, Refusal, Time};

/// The parcels of a round are destroyed so many days after it was opened, counted or not. A proposal.
pub const LINKAGE_DAYS: i64 = 60;
/// The numbers of a small overlap are widened to the next multiple of this.
const WIDTH: i64 = 5;

/// What the office found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// Known people of all organisations, one after the other.
    pub local: i64,
    /// At least so many different people.
    pub low: i64,
    /// Likeliest.
    pub likeliest: i64,
    /// At most.
    pub high: i64,
}

impl Range {
    /// The range of a round that was counted.
    pub fn of(round: &Round) -> Option<Self> {
        Some(Self { local: round.local_people?, low: round.low?, likeliest: round.likeliest?, high: round.high? })
    }
}

/// What the organisations see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShownRange {
    /// The range as it was found.
    Exactly(Range),
    /// Fewer than five in two places could be worked out by taking it from the people of each: so it is widened, and the likeliest
    /// figure is not told.
    Wider {
        /// At least.
        low: i64,
        /// At most.
        high: i64,
    },
    /// Fewer than five people altogether.
    Hidden,
}

/// The small-number gate. Each organisation knows its own people and may learn those of the others, so what is shown must not say that
/// one to four people are in two places: neither the sure ones, nor the likely ones, nor all that could be.
pub fn shown_range(range: Range) -> ShownRange {
    let small = |people: i64| (1..SMALLEST).contains(&people);
    let in_two = [range.high, range.likeliest, range.low].map(|different| range.local - different);
    if range.local < SMALLEST {
        return ShownRange::Hidden;
    }
    if !in_two.into_iter().any(small) {
        return ShownRange::Exactly(range);
    }
    let low = range.low.min(range.local - WIDTH).max(0);
    ShownRange::Wider { low: low - low % WIDTH, high: range.local }
}

/// Whether parcels and answers are taken.
pub fn takes_parcels(round: &Round) -> Result<(), Refusal> {
    match round.state {
        RoundState::Open => Ok(()),
        RoundState::Counted | RoundState::Published => Err(LINKAGE_COUNTED),
        RoundState::Ended => Err(LINKAGE_OVER),
    }
}

/// The office counted. It may count again while nothing is published and the parcels are there.
pub fn counted(round: Round, range: Range, now: Time) -> Result<Change<Round, Range>, Refusal> {
    match round.state {
        RoundState::Open | RoundState::Counted if round.destroyed_at.is_none() => {
            let (low, likeliest, high) = (Some(range.low), Some(range.likeliest), Some(range.high));
            let (state, counted_at, version) = (RoundState::Counted, Some(now), round.version + 1);
            let local_people = Some(range.local);
            Ok(Change::Made(Round { state, local_people, low, likeliest, high, counted_at, version, ..round }, range))
        }
        RoundState::Published => Err(LINKAGE_COUNTED),
        _ => Err(LINKAGE_OVER),
    }
}

/// The organisations may see it.
pub fn published(round: Round, now: Time) -> Result<Change<Round, ()>, Refusal> {
    match round.state {
        RoundState::Counted => {
            let (state, published_at, version) = (RoundState::Published, Some(now), round.version + 1);
            Ok(Change::Made(Round { state, published_at, version, ..round }, ()))
        }
        RoundState::Published => Ok(Change::AlreadySo(round)),
        RoundState::Open | RoundState::Ended => Err(LINKAGE_NOT_COUNTED),
    }
}

/// Parcels and key are gone; a round that nobody counted is over.
pub fn destroyed(round: Round, now: Time) -> Change<Round, ()> {
    if round.destroyed_at.is_some() {
        return Change::AlreadySo(round);
    }
    let state = if round.state == RoundState::Open { RoundState::Ended } else { round.state };
    Change::Made(Round { state, sealed: None, destroyed_at: Some(now), version: round.version + 1, ..round }, ())
}

/// Whether an organisation with this answer may send a parcel and have the key.
pub fn takes_part(answer: MemberAnswer) -> bool {
    answer == MemberAnswer::Agreed
}
