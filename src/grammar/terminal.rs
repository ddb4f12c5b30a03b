//! Terminals: what a phrase is by itself, whatever stands around it, and how to step over a few.

use super::{Input, Parsed};
use crate::claim::Act;
use crate::lexicon::{Classes, Cue, Frames};
use crate::phrase::{NounKind, Phrase, PhraseKind};
use crate::run::{Run, one};
use crate::span::Span;
use nom::Parser;

/// A comma.
///
/// `comma = ","`
pub(super) fn comma<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, &'p Phrase<'t>> {
    one(|p: &Phrase<'_>| p.kind == PhraseKind::Comma).parse(input)
}

/// A word that joins two of a kind.
///
/// `conjunction = "and" | "or" | "but" | …`
pub(super) fn conjunction<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, &'p Phrase<'t>> {
    one(|p: &Phrase<'_>| p.kind == PhraseKind::Conjunction).parse(input)
}

/// The words that a production took, `rest` being what it left.
pub(super) fn covered(from: Input<'_, '_>, rest: Input<'_, '_>) -> Span {
    let taken = &from.0[..from.0.len() - rest.0.len()];
    taken.first().zip(taken.last()).map_or_else(Span::default, |(first, last)| first.span.cover(last.span))
}

/// What stands behind adverbs.
pub(super) fn after_adverbs<'p, 't>(input: Input<'p, 't>) -> Input<'p, 't> {
    let adverbs = input.0.iter().take_while(|p| p.kind == PhraseKind::Adverb).count();
    Run(&input.0[adverbs..])
}

/// What stands behind adverbs and dates.
pub(super) fn behind_date<'p, 't>(input: Input<'p, 't>) -> Input<'p, 't> {
    let mut rest = input.0;
    loop {
        rest = match rest {
            [p, after @ ..] if p.kind == PhraseKind::Adverb => after,
            [on, time, after @ ..] if on.kind == PhraseKind::Preposition && time.is_time() => after,
            [time, after @ ..] if time.is_time() => after,
            _ => return Run(rest),
        };
    }
}

/// Whether a finite verb comes next, adverbs and dates before it passed over.
pub(super) fn verb_follows(phrases: &[Phrase<'_>]) -> bool {
    behind_date(Run(phrases)).0.first().is_some_and(Phrase::is_finite)
}

/// Whether a phrase can name a speaker: no time, no "him", no "there".
pub(super) fn names_speaker(phrase: &Phrase<'_>) -> bool {
    match phrase.noun() {
        Some(NounKind::Time | NounKind::ObjectPronoun) | None => false,
        Some(NounKind::Pronoun) => !phrase.is_any(&["there", "it's"]),
        Some(_) => !opens_with_whose(phrase),
    }
}

/// Whether a phrase by its nature names one who tells: a person, a body, a document, no event and no thing.
pub(super) fn can_tell(phrase: &Phrase<'_>) -> bool {
    names_speaker(phrase) && phrase.noun() != Some(NounKind::Thing)
}

/// Whether a phrase is the pronoun of somebody or something that is known already: "she", "it".
pub(super) fn is_personal(phrase: &Phrase<'_>) -> bool {
    phrase.noun() == Some(NounKind::Pronoun) && phrase.is_any(&["i", "we", "you", "he", "she", "it", "they"])
}

/// Whether somebody speaks of himself: “We are tired”.
pub(super) fn is_first_person(words: &str) -> bool {
    let own = |word: &str| ["i", "me", "my", "our", "us", "we"].iter().any(|own| word.eq_ignore_ascii_case(own));
    words.split(|c: char| !c.is_alphabetic()).any(own)
}

/// Whether a noun phrase tells of one of several: "an engineer".
pub(super) fn is_one_of_its_kind(noun: &Phrase<'_>) -> bool {
    ["a ", "an ", "A ", "An "].iter().any(|article| noun.text().starts_with(article))
}

/// Whether a noun phrase opens with a determiner.
pub(super) fn is_determined(noun: &Phrase<'_>) -> bool {
    noun.first_can_be(Classes::DET | Classes::POSS)
}

/// Whether a noun phrase opens a relative clause: "whose family".
pub(crate) fn opens_with_whose(phrase: &Phrase<'_>) -> bool {
    phrase.opens_with("whose ")
}

/// Whether a noun phrase tells that it is the subject's own: "her charts", "its".
pub(super) fn is_own(phrase: &Phrase<'_>) -> bool {
    let first = phrase.text().split(' ').next().unwrap_or_default();
    ["her", "his", "its", "their"].iter().any(|own| first.eq_ignore_ascii_case(own))
}

/// Whether a phrase is the relative pronoun of a person or a thing: "who", "which".
pub(super) fn is_relative_pronoun(phrase: &Phrase<'_>) -> bool {
    phrase.kind == PhraseKind::Wh && phrase.head.can_be(Classes::RELATIVE)
}

/// Whether a relative clause opens here: "who", "whose family".
pub(super) fn opens_relative(phrase: &Phrase<'_>) -> bool {
    is_relative_pronoun(phrase) || opens_with_whose(phrase)
}

/// Whether a phrase opens what tells when: "after the vote", "before leaving".
pub(super) fn is_when(phrase: &Phrase<'_>) -> bool {
    phrase.is_any(&["after", "before", "since", "until"])
}

/// Whether a preposition stands before the medium of what is said: "in a letter", "at a rally".
pub(super) fn brings_medium(preposition: &Phrase<'_>) -> bool {
    preposition.is_any(&["at", "during", "in", "on", "via"])
}

/// Whether a noun phrase names something that is read or heard.
pub(super) fn is_written(phrase: &Phrase<'_>) -> bool {
    phrase.noun().is_some() && phrase.head.can_be(Classes::WRITTEN)
}

/// Whether a noun phrase names a way of speaking: "an interview", "a statement".
pub(super) fn is_medium(phrase: &Phrase<'_>) -> bool {
    matches!(phrase.noun(), Some(kind) if kind != NounKind::Name) && phrase.head.can_be(Classes::MEDIUM)
}

/// Whether a quotation has a comma before its closing mark.
pub(super) fn ends_in_comma(phrase: &Phrase<'_>) -> bool {
    phrase.is_quotation() && phrase.text().trim_end_matches(['”', '"', '’', '\'', '´']).ends_with(',')
}

/// Whether a phrase is the participle of a verb of asking: "asked", "questioned".
pub(super) fn is_asked(phrase: &Phrase<'_>) -> bool {
    phrase.verb().is_some_and(|v| v.form.can_be_participle()) && phrase.cue().is_some_and(|cue| cue.act == Act::Ask)
}

/// Whether a cue reports speech, and not a thought, a wish or a decision.
pub(super) fn is_speech(cue: &Cue) -> bool {
    cue.act.is_speech()
}

/// Whether a cue tells what was said: it is one of speech and takes a clause or a quotation.
pub(super) fn tells(cue: &Cue) -> bool {
    is_speech(cue) && cue.frames.any(Frames::THAT_CLAUSE.with(Frames::QUOTE))
}

/// Whether an infinitive tells that the source stays unnamed: "declined | to be named".
pub(super) fn is_anonymous(infinitive: &Phrase<'_>) -> bool {
    infinitive.verb().is_some_and(|v| v.passive) && infinitive.head.can_be(Classes::ANONYMITY)
}
