//! Tables with the words of a text for keys.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::LazyLock;

/// A table that looks short words up faster than the standard one; no text can be made to fill a place of it.
pub(super) type Table<K, V> = HashMap<K, V, Seed>;

/// Begins every hash with a number that differs from run to run.
#[derive(Clone, Copy)]
pub(super) struct Seed(u64);

static SEED: LazyLock<u64> = LazyLock::new(|| RandomState::new().hash_one(0));

impl Default for Seed {
    fn default() -> Self {
        Self(*SEED)
    }
}

impl BuildHasher for Seed {
    type Hasher = Folding;

    fn build_hasher(&self) -> Folding {
        Folding(self.0)
    }
}

/// Multiplies eight bytes at a time, and folds the product.
pub(super) struct Folding(u64);

impl Hasher for Folding {
    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks::<8>();
        for eight in eights {
            self.write_u64(u64::from_le_bytes(*eight));
        }
        let last = rest.iter().fold(bytes.len() as u64, |last, byte| last << 8 | u64::from(*byte));
        self.write_u64(last);
    }

    fn write_u8(&mut self, number: u8) {
        // it ends a string, whose length is in the hash already
        self.0 ^= u64::from(number);
    }

    fn write_u32(&mut self, number: u32) {
        self.write_u64(number.into());
    }

    fn write_u64(&mut self, number: u64) {
        let product = u128::from(self.0 ^ number) * 0x9e37_79b9_7f4a_7c15;
        self.0 = product as u64 ^ (product >> 64) as u64;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Seed;
    use std::collections::HashSet;
    use std::hash::BuildHasher;

    #[test]
    fn words_that_are_alike_have_other_hashes() {
        let seed = Seed::default();
        let words: Vec<String> = (0..10_000).map(|n| format!("Quill{n}")).chain((0..64).map(|n| "a".repeat(n))).collect();
        let hashes: HashSet<u64> = words.iter().map(|word| seed.hash_one(word.as_str()) >> 32).collect();
        assert!(hashes.len() > words.len() - 8, "{} of {}", hashes.len(), words.len());
    }
}
