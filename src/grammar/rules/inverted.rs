//! The cue, the speaker, a quotation, in this order: Said Orr: “We were proud.”

use super::completed::framed;
use crate::grammar::postposed::postposed;
use crate::grammar::{Match, Rule, Sentence, Starts};
use crate::lexicon::Frames;
use crate::phrase::{Phrase, PhraseKind};
use crate::run::one;
use nom::Parser;
use nom::combinator::opt;

pub(super) const INVERTED: Rule = Rule {
    name: "cue-speaker-content",
    starts: Starts::CUE,
    parse: cue_speaker_content,
    finds: &[
        ("Said Orr: “We were proud.”", "<Said> [Orr]: {“We were proud.”}"),
        ("In other words, explained Orr: “It leaks.”", "In other words, <explained> [Orr]: {“It leaks.”}"),
        ("But, says Ada Quill, a clerk, “we waited for years.”", "But, <says> [Ada Quill, a clerk], {“we waited for years.”}"),
    ],
    passes: &["Called Orr and Moss, they came.", "Asked about it, Orr said no."],
};

/// The cue with its speaker behind it and a quotation, where a sentence begins, a phrase before it or not.
///
/// `cue_speaker_content = cue postposed ("," | ":")? quotation`
fn cue_speaker_content(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let before = &sentence.phrases[..index];
    let light = |p: &Phrase<'_>| matches!(p.kind, PhraseKind::Conjunction | PhraseKind::Comma | PhraseKind::Adverb);
    // "In short, said Orr: “No.”"
    let phrase = |p: &Phrase<'_>| p.kind == PhraseKind::Preposition || p.noun().is_some() || light(p);
    let placed = before.first().is_some_and(|p| p.kind == PhraseKind::Preposition)
        && before.last().is_some_and(|p| p.kind == PhraseKind::Comma)
        && before.iter().all(phrase);
    if !(placed || before.iter().all(light)) {
        return None;
    }
    let (rest, cue) = sentence.cue(index)?;
    if !cue.speaks() || !cue.takes(Frames::TAG) {
        return None;
    }
    let (rest, speaker) = postposed(rest).ok()?;
    let (after, _) = opt(one(|p: &Phrase<'_>| matches!(p.kind, PhraseKind::Comma | PhraseKind::Colon))).parse(rest).ok()?;
    after.0.first().filter(|p| p.is_quotation())?;
    framed("quotation", sentence, index, speaker, cue, after)
}
