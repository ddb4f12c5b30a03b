//! The table of rules.

mod according_to;
mod colon;
mod content_first;
mod dash;
mod elided;
mod hearsay;
mod nominal;
mod passive;
mod relative_content;
mod speaker_first;

use super::Rule;

/// The rules, a family a row; a family that stands earlier takes its words first.
pub(crate) const RULES: &[&[Rule]] = &[
    content_first::RULES,
    according_to::RULES,
    &[colon::COLON_QUOTATION],
    &[
        speaker_first::AS,
        speaker_first::SPEAKER,
        speaker_first::INVERTED,
        relative_content::RELATIVE,
        relative_content::CONTACT,
        relative_content::OBJECT,
        passive::QUOTED,
        passive::AGENT,
        passive::REDUCED,
        passive::RAISED,
        passive::ASKED,
        elided::PARTICIPLE,
        elided::COORDINATION,
        elided::POSTMODIFIER,
    ],
    &[speaker_first::RELATIVE, elided::INFINITIVE],
    &[nominal::POSSESSIVE, nominal::RECEIVED, nominal::SOURCED],
    &[colon::INTRODUCED, colon::ANNOUNCEMENT],
    dash::RULES,
    &[hearsay::HEARSAY],
];
