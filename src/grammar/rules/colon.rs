//! A bare colon or dash: Moss: “Enough.”

use crate::grammar::Rule;

pub(super) const RULES: &[Rule] = &[];
