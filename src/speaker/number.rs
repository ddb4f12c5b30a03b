//! Indexes of four bytes.

use std::num::NonZeroU32;

/// Which entry, figure or report it is; an option of it takes no more room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Number(NonZeroU32);

impl Number {
    /// That of the thing at `index`; an article has fewer bytes than there are numbers.
    pub(super) const fn new(index: usize) -> Self {
        Self(NonZeroU32::MIN.saturating_add(index as u32))
    }

    /// The index.
    pub(super) const fn get(self) -> usize {
        self.0.get() as usize - 1
    }
}
