//! One writer and many readers.

use crate::cube::Declined;
use crate::{Change, Cube, Refused, Sequence, Unanswered};
use std::sync::{Arc, RwLock};

/// A cube that many may read while one writes. A commit is seen whole or not at all. A clone is another handle on the same cube.
#[derive(Clone, Debug, Default)]
pub struct Shared(Arc<RwLock<Cube>>);

impl Shared {
    /// Shares a cube.
    pub fn new(cube: Cube) -> Self {
        Self(Arc::new(RwLock::new(cube)))
    }

    /// Reads. Everything asked in one call is answered from one state. Refused when a writer broke off in the middle of a change.
    pub fn read<T>(&self, ask: impl FnOnce(&Cube) -> T) -> Result<T, Unanswered> {
        let cube = self.0.read().map_err(|_| Unanswered::Broken)?;
        Ok(ask(&cube))
    }

    /// Makes the changes of one commit; see [`Cube::apply_all`].
    pub fn apply_all(&self, at: Sequence, changes: &[Change]) -> Result<(), Declined> {
        self.write(|cube| cube.apply_all(at, changes)).unwrap_or_else(|refused| Err(Declined(vec![(0, refused)])))
    }

    /// Changes the cube in another way, such as recounting a slice, while nobody reads.
    pub fn write<T>(&self, change: impl FnOnce(&mut Cube) -> T) -> Result<T, Refused> {
        let mut cube = self.0.write().map_err(|_| Refused::Broken)?;
        Ok(change(&mut cube))
    }

    /// Puts a cube that was made anew in the place of this one, which may be broken, and gives the old one back. Refused when
    /// it has not come as far: readers never go back in time.
    pub fn replace(&self, other: Cube) -> Result<Cube, Refused> {
        let mut cube = self.0.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        if other.sequence() < cube.sequence() {
            return Err(Refused::OutOfOrder { have: cube.sequence(), got: other.sequence() });
        }
        let old = std::mem::replace(&mut *cube, other);
        drop(cube);
        self.0.clear_poison();
        Ok(old)
    }
}
