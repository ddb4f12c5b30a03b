//! A list that never moves what it holds.

use super::number::Number;

/// Some items, in rooms for so many each: there is little room to spare, and none is asked for twice as the list grows. A short
/// text needs few, so that the first room is small and grows.
#[derive(Debug)]
pub(super) struct Rooms<T, const ROOM: usize> {
    rooms: Vec<Vec<T>>,
}

impl<T, const ROOM: usize> Default for Rooms<T, ROOM> {
    fn default() -> Self {
        Self { rooms: Vec::new() }
    }
}

impl<T, const ROOM: usize> Rooms<T, ROOM> {
    /// Adds an item, and gives its number.
    pub(super) fn add(&mut self, item: T) -> Number {
        let number = Number::new(self.len());
        match self.rooms.last_mut().filter(|room| room.len() < ROOM) {
            Some(room) => room.push(item),
            None => {
                if self.rooms.is_empty() {
                    self.rooms.reserve_exact(1);
                }
                let mut room = Vec::with_capacity(if self.rooms.is_empty() { 1 } else { ROOM });
                room.push(item);
                self.rooms.push(room);
            }
        }
        number
    }

    pub(super) fn len(&self) -> usize {
        self.rooms.last().map_or(0, |last| (self.rooms.len() - 1) * ROOM + last.len())
    }

    pub(super) fn get(&self, number: Number) -> &T {
        let at = number.get();
        &self.rooms[at / ROOM][at % ROOM]
    }

    pub(super) fn get_mut(&mut self, number: Number) -> &mut T {
        let at = number.get();
        &mut self.rooms[at / ROOM][at % ROOM]
    }

    /// All items, the first one first.
    pub(super) fn iter(&self) -> impl Iterator<Item = &T> {
        self.rooms.iter().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_found_by_their_numbers() {
        let mut rooms = Rooms::<_, 4>::default();
        let numbers: Vec<Number> = (0..9).map(|item| rooms.add(item)).collect();
        *rooms.get_mut(numbers[4]) = 40;
        let found: Vec<i32> = numbers.iter().map(|number| *rooms.get(*number)).collect();
        assert_eq!(found, [0, 1, 2, 3, 40, 5, 6, 7, 8]);
        assert!(rooms.iter().eq(&found) && rooms.len() == 9);
    }
}
