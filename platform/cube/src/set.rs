//! A set of people: few of them as a plain list in order, many as bits in blocks.
//!
//! A team's month holds a hundred people out of half a million. In blocks each of them would be nearly alone; a list takes half
//! the room, one look-up instead of three, and a union of lists is a sort of what is nearly sorted.

use roaring::RoaringBitmap;
use std::borrow::Cow;

/// So many are kept in a list at most. In tests few, so that sets pass the bound all the time.
const MOST_IN_LIST: usize = if cfg!(test) { 12 } else { 512 };
/// Fewer than this become a list again; lower than the bound above, so that one who comes and goes changes nothing.
const FEWEST_IN_BLOCKS: u64 = MOST_IN_LIST as u64 / 2;

/// Distinct people by their numbers.
#[derive(Clone, Debug)]
pub(crate) enum Set {
    /// In rising order, each once.
    List(Vec<u32>),
    Blocks(RoaringBitmap),
}

impl Default for Set {
    fn default() -> Self {
        Self::List(Vec::new())
    }
}

impl Set {
    /// From people in rising order, each once.
    pub fn sorted(people: Vec<u32>) -> Self {
        if people.len() <= MOST_IN_LIST { Self::List(people) } else { Self::Blocks(blocks(&people)) }
    }

    pub fn len(&self) -> u64 {
        match self {
            Self::List(people) => people.len() as u64,
            Self::Blocks(blocks) => blocks.len(),
        }
    }

    pub fn is_empty(&self) -> bool {
        match self {
            Self::List(people) => people.is_empty(),
            Self::Blocks(blocks) => blocks.is_empty(),
        }
    }

    pub fn contains(&self, person: u32) -> bool {
        match self {
            Self::List(people) => people.binary_search(&person).is_ok(),
            Self::Blocks(blocks) => blocks.contains(person),
        }
    }

    /// Puts the person in; says whether they were not in before.
    pub fn insert(&mut self, person: u32) -> bool {
        let people = match self {
            Self::List(people) => people,
            Self::Blocks(blocks) => return blocks.insert(person),
        };
        let Err(place) = people.binary_search(&person) else { return false };
        if people.len() == people.capacity() {
            people.reserve_exact(people.len() / 8 + 4);
        }
        people.insert(place, person);
        if people.len() > MOST_IN_LIST {
            *self = Self::Blocks(blocks(people));
        }
        true
    }

    /// Takes the person out; says whether they were in.
    pub fn remove(&mut self, person: u32) -> bool {
        match self {
            Self::List(people) => {
                let found = people.binary_search(&person);
                found.is_ok_and(|place| people.remove(place) == person)
            }
            Self::Blocks(blocks) => {
                let was_in = blocks.remove(person);
                if was_in && blocks.len() < FEWEST_IN_BLOCKS {
                    *self = Self::List(blocks.iter().collect());
                }
                was_in
            }
        }
    }

    /// As blocks, without a copy when they are.
    pub fn blocks(&self) -> Cow<'_, RoaringBitmap> {
        match self {
            Self::List(people) => Cow::Owned(blocks(people)),
            Self::Blocks(blocks) => Cow::Borrowed(blocks),
        }
    }

    /// Does this with all people, some at a time, in rising order.
    pub fn each_some(&self, mut with: impl FnMut(&[u32])) {
        match self {
            Self::List(people) => with(people),
            Self::Blocks(blocks) => {
                let (mut people, mut read) = (blocks.iter(), [0; 512]);
                loop {
                    let some = people.next_many(&mut read);
                    if some.is_empty() {
                        return;
                    }
                    with(some);
                }
            }
        }
    }
}

impl From<RoaringBitmap> for Set {
    fn from(blocks: RoaringBitmap) -> Self {
        let is_few = blocks.len() <= MOST_IN_LIST as u64;
        if is_few { Self::List(blocks.iter().collect()) } else { Self::Blocks(blocks) }
    }
}

/// The same people are the same set, however they are kept.
impl PartialEq for Set {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::List(one), Self::List(other)) => one == other,
            (Self::Blocks(one), Self::Blocks(other)) => one == other,
            _ => self.len() == other.len() && self.blocks() == other.blocks(),
        }
    }
}

/// From people in rising order, each once.
pub(crate) fn blocks(people: &[u32]) -> RoaringBitmap {
    let each = || people.iter().copied();
    RoaringBitmap::from_sorted_iter(each()).unwrap_or_else(|_| each().collect())
}
