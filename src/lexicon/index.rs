//! Finds a written form by its letters: one flat table, in which a look-up compares a number and no memory.

use super::Entry;

/// A form of at most sixteen letters, packed in lower case: its first byte is the lowest, and zeros follow its last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Letters {
    first: u64,
    rest: u64,
}

impl Letters {
    /// How many letters of ASCII some bytes open with, at most sixteen, and they.
    #[inline]
    pub(crate) fn leading(bytes: &[u8]) -> (usize, Self) {
        let (length, first) = leading_letters(bytes);
        if length < 8 {
            return (length, Self { first, rest: 0 });
        }
        let (more, rest) = leading_letters(&bytes[8..]);
        (8 + more, Self { first, rest })
    }

    /// Of a form whose capitals are those of ASCII; nothing where it is too long.
    #[inline]
    pub(crate) fn of(form: &[u8]) -> Option<Self> {
        match form.len() {
            ..=8 => Some(Self { first: lower(eight(form)), rest: 0 }),
            9..=16 => Some(Self { first: lower(eight(form)), rest: lower(eight(&form[8..])) }),
            _ => None,
        }
    }

    /// Whether all of them are of ASCII.
    pub(crate) const fn are_ascii(self) -> bool {
        (self.first | self.rest) & each(0x80) == 0
    }

    /// Where the form stands in a table of 2^[`BITS`] places, if that is free: the upper bits depend on every letter.
    const fn place(self) -> usize {
        let mixed = self.first ^ self.rest.rotate_left(32).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (mixed.wrapping_mul(0x517c_c1b7_2722_0a95) >> (64 - BITS)) as usize
    }
}

/// The first eight of some bytes as one number, with zeros for those that are not there.
#[inline]
pub(crate) fn eight(bytes: &[u8]) -> u64 {
    match (bytes.first_chunk::<8>(), bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        (Some(eight), ..) => u64::from_le_bytes(*eight),
        // the last four without those that the first four hold already
        (_, Some(first), Some(last)) => {
            u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) >> (8 * (8 - bytes.len())) << 32
        }
        _ => bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)),
    }
}

/// Eight times the same byte.
const fn each(byte: u8) -> u64 {
    byte as u64 * (u64::MAX / 255)
}

/// Eight bytes with small letters for the capitals of ASCII.
pub(crate) const fn lower(bytes: u64) -> u64 {
    let letters = bytes & each(0x7f);
    // the upper bit of a byte: whether it is at least A, and whether it is beyond Z
    let (from_a, beyond_z) = (letters + each(0x80 - b'A'), letters + each(0x7f - b'Z'));
    let capitals = (from_a ^ beyond_z) & !bytes & each(0x80);
    bytes | capitals >> 2
}

/// How many of the first eight bytes are letters of ASCII, up to the first that is none, and they in lower case.
fn leading_letters(bytes: &[u8]) -> (usize, u64) {
    let lower = eight(bytes) | each(0x20);
    let letters = lower & each(0x7f);
    let (from_a, beyond_z) = (letters + each(0x80 - b'a'), letters + each(0x7f - b'z'));
    let others = (!(from_a ^ beyond_z) | lower) & each(0x80);
    let length = others.trailing_zeros() as usize / 8;
    (length, if length == 8 { lower } else { lower & ((1 << (8 * length)) - 1) })
}

/// The places of the table, as a power of two: half as many again as the data files have forms.
const BITS: u32 = 16;

/// The forms, each in the first free place from its own on: those that are added first, which are the most frequent, are
/// found at once.
pub(super) struct Index {
    places: Box<[Place]>,
}

/// A form and what stands under it; aligned so that none lies across a border of the processor's cache, which a look-up would wait for
/// twice.
#[derive(Clone, Copy, Default)]
#[repr(align(32))]
struct Place {
    letters: Letters,
    entry: Entry,
}

impl Default for Index {
    fn default() -> Self {
        Self { places: vec![Default::default(); 1 << BITS].into() }
    }
}

impl Index {
    /// What stands under a form; nothing is known of one that is not there, as of a free place.
    #[inline]
    pub(super) fn find(&self, letters: Letters) -> Entry {
        let mut at = letters.place();
        loop {
            let place = &self.places[at];
            if place.letters == letters || place.letters == Letters::default() {
                return place.entry;
            }
            at = (at + 1) % (1 << BITS);
        }
    }

    /// What stands under a form, which is put there first if it is new.
    pub(super) fn entry(&mut self, letters: Letters, new: Entry) -> &mut Entry {
        let mut at = letters.place();
        while self.places[at].letters != letters {
            if self.places[at].letters == Letters::default() {
                self.places[at] = Place { letters, entry: new };
            } else {
                at = (at + 1) % (1 << BITS);
            }
        }
        &mut self.places[at].entry
    }

    /// All that stands in the table.
    pub(super) fn entries_mut(&mut self) -> impl Iterator<Item = &mut Entry> {
        self.places.iter_mut().filter(|place| place.letters != Letters::default()).map(|place| &mut place.entry)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::LEXICON;

    #[test]
    fn letters_differ_whatever_their_case() {
        let of = |form: &str| Letters::of(form.as_bytes());
        assert_eq!(of("Pier"), of("pier"));
        assert_eq!(of("Harbourmasters"), of("harbourMASTERS"));
        assert_ne!(of("harbourmaster"), of("harbourmasters"));
        assert_ne!(of("@pier"), of("`pier"));
        assert_eq!(of("harbourmistresses"), None);
    }

    #[test]
    fn letters_lead() {
        assert_eq!(leading_letters(b"Pier, by"), (4, eight(b"pier")));
        assert_eq!(leading_letters(b"Pierhead's"), (8, eight(b"pierhead")));
        assert_eq!(leading_letters("Müll".as_bytes()), (1, eight(b"m")));
        assert_eq!(leading_letters(b"{@[`"), (0, 0));
    }

    #[test]
    fn the_table_has_room() {
        let taken = LEXICON.index.places.iter().filter(|place| place.letters != Letters::default()).count();
        assert_eq!(size_of::<Place>(), 32);
        assert!(taken > 30_000 && taken < (1 << BITS) / 4 * 3, "{taken}");
    }
}
