//! A list that never moves what it holds.

use super::number::Number;

/// Some items, in rooms of one size: there is little room to spare, and none is asked for twice as the list grows.
#[derive(Debug)]
pub(super) struct Rooms<T> {
    rooms: Vec<Vec<T>>,
}

/// How many items a room has place for.
const ROOM: usize = 8;

impl<T> Default for Rooms<T> {
    fn default() -> Self {
        Self { rooms: Vec::new() }
    }
}

impl<T> Rooms<T> {
    /// Adds an item, and gives its number.
    pub(super) fn add(&mut self, item: T) -> Number {
        let number = Number::new(self.len());
        match self.rooms.last_mut().filter(|room| room.len() < ROOM) {
            Some(room) => room.push(item),
            None => {
                let mut room = Vec::with_capacity(ROOM);
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
        let mut rooms = Rooms::default();
        let numbers: Vec<Number> = (0..2 * ROOM + 1).map(|item| rooms.add(item)).collect();
        *rooms.get_mut(numbers[ROOM]) += 1000;
        assert_eq!(numbers.iter().map(|number| *rooms.get(*number)).sum::<usize>(), (0..=2 * ROOM).sum::<usize>() + 1000);
        assert_eq!(*rooms.get(numbers[ROOM]), ROOM + 1000);
        assert!(rooms.iter().count() == rooms.len() && rooms.len() == 2 * ROOM + 1);
    }
}
