//! Passive cues: was described by Orr as "worn out" · was asked whether · was quoted as saying.

use crate::grammar::Rule;

pub(super) const RULES: &[Rule] = &[];
