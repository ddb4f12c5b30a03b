//! The table of rules.

mod according_to;
mod colon;
mod content_first;
mod elided;
mod nominal;
mod passive;
mod speaker_first;

use super::Rule;

/// The rules, a family a row; a family that stands earlier takes its words first.
pub(crate) const RULES: &[&[Rule]] =
    &[content_first::RULES, according_to::RULES, passive::RULES, speaker_first::RULES, elided::RULES, nominal::RULES, colon::RULES];
