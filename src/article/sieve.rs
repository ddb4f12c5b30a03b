//! Sieves: some words, so held that a text without any of them is passed over by a few looks at its bytes.

use crate::lexicon::{eight, lower};

/// The first letters and the lengths of some words; most other words are told apart by these alone.
#[derive(Default)]
pub(super) struct Shapes([u32; 26]);

impl Shapes {
    pub(super) fn add(&mut self, word: &[u8]) {
        if let Some(first) = word.first().filter(|first| first.is_ascii_lowercase()) {
            self.0[usize::from(first - b'a')] |= 1 << word.len().min(31);
        }
    }

    /// Whether a word, whatever its case, can be one of them.
    #[inline]
    pub(super) fn may_hold(&self, word: &[u8]) -> bool {
        let first = word.first().map(u8::to_ascii_lowercase).filter(u8::is_ascii_lowercase);
        first.is_some_and(|first| self.0[usize::from(first - b'a')] & (1 << word.len().min(31)) != 0)
    }
}

/// The letters and digits that words begin with, up to eight, whatever their case.
#[derive(Clone, Copy)]
pub(super) struct Opening {
    bytes: u64,
    length: usize,
}

impl Opening {
    pub(super) fn of(words: &str) -> Self {
        let length = words.bytes().take(8).take_while(u8::is_ascii_alphanumeric).count();
        Self { bytes: lower(eight(words.as_bytes())), length }
    }

    /// Whether a text begins so whose first eight bytes are these, in lower case.
    #[inline]
    pub(super) fn begins(self, text: u64) -> bool {
        self.length == 0 || (self.bytes ^ text) << (64 - 8 * self.length) == 0
    }
}

/// Finds some words in a text by how they begin: most of its bytes are passed over unseen.
pub(super) struct Stems {
    /// For each two letters how many bytes further on a stem may end; none where they may end one.
    skips: [u8; 1024],
    /// Whether they may begin one.
    opens: [bool; 1024],
    words: Vec<(Opening, &'static str)>,
}

/// How many letters of a word are its stem: no word is shorter.
const STEM: usize = 5;

impl Default for Stems {
    fn default() -> Self {
        Self { skips: [STEM as u8 - 1; 1024], opens: [false; 1024], words: Vec::new() }
    }
}

impl Stems {
    pub(super) fn add(&mut self, word: &'static str) {
        let stem = &word.as_bytes()[..STEM];
        for (before, pair) in stem.windows(2).enumerate() {
            let skip = &mut self.skips[two(pair[0], pair[1])];
            *skip = (*skip).min((STEM - 2 - before) as u8);
        }
        self.opens[two(stem[0], stem[1])] = true;
        if self.words.iter().all(|(_, other)| *other != word) {
            self.words.push((Opening::of(word), word));
        }
    }

    /// Those that stand in a text as words of their own, whatever their case, in its order.
    #[inline]
    pub(super) fn within(&self, text: &[u8]) -> impl Iterator<Item = &'static str> {
        let mut end = STEM;
        std::iter::from_fn(move || {
            while let Some([.., first, second, _, before, last]) = text.get(..end) {
                let skip = self.skips[two(*before, *last)];
                let at = end - STEM;
                end += usize::from(skip.max(1));
                if skip == 0
                    && self.opens[two(*first, *second)]
                    && let Some(word) = self.word_at(text, at)
                {
                    return Some(word);
                }
            }
            None
        })
    }

    /// The one that stands at a place of a text.
    fn word_at(&self, text: &[u8], at: usize) -> Option<&'static str> {
        let (before, here) = text.split_at(at);
        let goes_on = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
        if goes_on(before.last()) {
            return None;
        }
        let letters = lower(eight(here));
        let is_here = |word: &str| {
            here.get(..word.len()).is_some_and(|here| here.eq_ignore_ascii_case(word.as_bytes())) && !goes_on(here.get(word.len()))
        };
        self.words.iter().find(|(opening, word)| opening.begins(letters) && is_here(word)).map(|&(_, word)| word)
    }
}

/// A number for two letters, whatever their case; other bytes share it.
const fn two(first: u8, second: u8) -> usize {
    (first & 31) as usize | ((second & 31) as usize) << 5
}
