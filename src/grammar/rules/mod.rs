//! The table of rules. A file is a family of rules, but for three that rules share: `left` reads a content before its cue, `tagged` the
//! report that it belongs to, and `completed` a report whose content follows the cue.

mod according_to;
mod as_reported;
mod colon;
mod completed;
mod content_first;
mod elided;
mod hearsay;
mod inverted;
mod left;
mod nominal;
mod passive;
mod relative;
mod relative_content;
mod signed;
mod speaker_first;
mod tagged;

use super::Rule;

/// The rules, a family a row; a family that stands earlier takes its words first.
pub(crate) const RULES: &[&[Rule]] = &[
    content_first::RULES,
    according_to::RULES,
    &[colon::COLON_QUOTATION],
    &[
        as_reported::AS,
        speaker_first::SPEAKER,
        inverted::INVERTED,
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
    &[relative::RELATIVE, elided::INFINITIVE],
    &[nominal::POSSESSIVE, nominal::RECEIVED, nominal::SOURCED],
    &[colon::INTRODUCED, colon::ANNOUNCEMENT],
    signed::RULES,
    &[hearsay::HEARSAY],
    &[nominal::ALONE],
];
