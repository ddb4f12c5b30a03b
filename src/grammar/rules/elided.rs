//! Cues without a subject of their own: …, adding that … · … and urged ministers to …

use super::speaker_first::completed;
use crate::grammar::cue::reporting;
use crate::grammar::speaker::{is_speech, names_speaker, subject};
use crate::grammar::{FoundSource, Match, Rule, Sentence};
use crate::phrase::{Form, PhraseKind};
use crate::span::Span;

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "participle",
        parse: participle,
        finds: &[
            ("Quill defended the delay, saying inspectors had asked for it.", "[Quill] <defended> {the delay}, [^Quill] <saying> {inspectors had asked for it}."),
            ("“No,” she said, adding that costs would not rise.", "{“No,”} [she] <said>, [^she] <adding> {that costs would not rise}."),
        ],
        passes: &["The saying that time flies is old.", "He left, adding salt to the soup."],
    },
    Rule {
        name: "coordination",
        parse: coordination,
        finds: &[(
            "Moss said the fund was empty and urged ministers to refill it.",
            "[Moss] <said> {the fund was empty} and [^Moss] <urged> {ministers to refill it}.",
        )],
        passes: &["Moss sat down and added salt."],
    },
];

/// `participle = ("," | "while" | "by" | start) cue-ing complement`
fn participle(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let (rest, cue) = reporting(sentence.at(index)).ok()?;
    if cue.form != Form::Ing || cue.passive || !is_speech(cue.words.cue) {
        return None;
    }
    let opens = index.checked_sub(1).is_none_or(|i| {
        let before = &sentence.phrases[i];
        matches!(before.kind, PhraseKind::Comma | PhraseKind::Dash | PhraseKind::Conjunction | PhraseKind::Adverb | PhraseKind::Quotation { .. } | PhraseKind::Subordinator)
            || before.is_any(&["by", "in", "after", "before", "without", "of", "for", "with"])
    });
    if !opens {
        return None;
    }
    let source = subject_of(sentence, index);
    completed(sentence, index, FoundSource::Elided(source), cue, rest, "participle")
}

/// `coordination = ("and" | "but") adverb* cue complement`
fn coordination(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let before = index.checked_sub(1)?;
    if !matches!(sentence.phrases[before].kind, PhraseKind::Conjunction | PhraseKind::Comma | PhraseKind::Adverb) {
        return None;
    }
    let (rest, cue) = reporting(sentence.at(index)).ok()?;
    if !cue.is_finite() || cue.passive {
        return None;
    }
    let source = subject_of(sentence, index)?;
    completed(sentence, index, FoundSource::Elided(Some(source)), cue, rest, "coordination")
}

/// The subject that a verb without one takes up: that of the report before it, else the sentence's first one with a
/// finite verb, before or after it.
fn subject_of(sentence: &Sentence<'_, '_>, index: usize) -> Option<Span> {
    let reported = sentence
        .found
        .iter()
        .filter(|(at, _)| *at < index)
        .max_by_key(|(at, _)| *at)
        .and_then(|(_, found)| match found.source {
            FoundSource::Here(span) => Some(span),
            FoundSource::Elided(span) => span,
            FoundSource::Nobody => None,
        });
    reported.or_else(|| {
        (0..sentence.phrases.len()).filter(|&i| i != index && names_speaker(&sentence.phrases[i])).find_map(|i| {
            let preposition = i > 0 && sentence.phrases[i - 1].kind == PhraseKind::Preposition;
            let (rest, span) = subject(sentence.at(i)).ok().filter(|_| !preposition)?;
            let verb = rest.0.iter().find(|p| p.kind != PhraseKind::Adverb)?.verb()?;
            matches!(verb.form, Form::Finite | Form::Past).then_some(span)
        })
    })
}
