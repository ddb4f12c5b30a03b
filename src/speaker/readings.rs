//! Mentions of the same words, which are read once.

use super::mention::Mention;
use std::collections::HashMap;
use std::rc::Rc;

/// The mentions that were read last, by their words.
#[derive(Default)]
pub(super) struct Readings<'t> {
    known: HashMap<&'t str, Rc<Mention<'t>>>,
}

/// How many are remembered.
const MOST: usize = 512;

impl<'t> Readings<'t> {
    /// Reads the mention that `words` are.
    pub(super) fn read(&mut self, words: &'t str) -> Rc<Mention<'t>> {
        if let Some(known) = self.known.get(words) {
            return Rc::clone(known);
        }
        if self.known.len() == MOST {
            self.known.clear();
        }
        let mut mention = Mention::read(words);
        mention.keep();
        Rc::clone(self.known.entry(words).or_insert(Rc::new(mention)))
    }
}
