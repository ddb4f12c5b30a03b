//! A list that stands in place while it is short.

use std::ops::Deref;

/// Some items: up to so many where the list itself stands, more in room of their own.
#[derive(Clone, Debug)]
pub(super) enum Few<T> {
    Here { items: [T; HERE], count: u8 },
    Apart(Vec<T>),
}

/// How many items need no room of their own; few lists have more.
const HERE: usize = 4;

impl<T: Copy + Default> Default for Few<T> {
    fn default() -> Self {
        Self::Here { items: [T::default(); HERE], count: 0 }
    }
}

impl<T> Deref for Few<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        match self {
            Self::Here { items, count } => &items[..usize::from(*count)],
            Self::Apart(items) => items,
        }
    }
}

impl<T: Copy + Default> Few<T> {
    #[inline]
    pub(super) fn push(&mut self, item: T) {
        match self {
            Self::Here { items, count } if usize::from(*count) < HERE => {
                items[usize::from(*count)] = item;
                *count += 1;
            }
            _ => self.insert(self.len(), item),
        }
    }

    pub(super) fn insert(&mut self, at: usize, item: T) {
        match self {
            Self::Here { items, count } if usize::from(*count) < HERE => {
                items.copy_within(at..usize::from(*count), at + 1);
                items[at] = item;
                *count += 1;
            }
            Self::Here { items, .. } => {
                let mut items = items.to_vec();
                items.insert(at, item);
                *self = Self::Apart(items);
            }
            Self::Apart(items) => items.insert(at, item),
        }
    }

    /// Keeps the first ones, so many.
    pub(super) fn truncate(&mut self, length: usize) {
        match self {
            Self::Here { count, .. } => *count = length.min(usize::from(*count)) as u8,
            Self::Apart(items) => items.truncate(length),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_outgrows_its_place() {
        let mut few = Few::default();
        for item in [1, 3, 4, 5] {
            few.push(item);
        }
        assert!(matches!(few, Few::Here { .. }));
        few.insert(1, 2);
        assert_eq!(*few, [1, 2, 3, 4, 5]);
        assert!(matches!(few, Few::Apart(_)));
        few.truncate(2);
        few.push(9);
        assert_eq!(*few, [1, 2, 9]);
    }

    #[test]
    fn items_make_room_in_place() {
        let mut few = Few::default();
        few.push(2);
        few.insert(0, 1);
        few.insert(1, 8);
        assert_eq!(*few, [1, 8, 2]);
        few.truncate(1);
        assert_eq!(*few, [1]);
    }
}
