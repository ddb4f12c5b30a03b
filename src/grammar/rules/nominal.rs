//! Nouns of saying: Quill’s claim that the pier is safe · a warning from engineers that …

use crate::grammar::Rule;

pub(super) const RULES: &[Rule] = &[];
