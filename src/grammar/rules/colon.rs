//! A bare colon: Moss: “Enough.” · Minister: No new cranes.

use crate::claim::Status;
use crate::grammar::content::{Extent, content};
use crate::grammar::speaker::{names_speaker, postposed};
use crate::grammar::{Found, FoundCue, FoundSource, Match, Rule, Sentence};
use crate::lexicon::COLON;
use crate::phrase::{NounKind, PhraseKind};
use crate::run::Run;

pub(super) const COLON_QUOTATION: Rule = Rule {
    name: "colon",
    parse: colon,
    finds: &[("Moss: “Enough is enough.”", "[Moss]<:> {“Enough is enough.”}")],
    passes: &["Two things: “Enough” and “Never”.", "Score: 3."],
};

/// `colon = speaker ":" quotation`, at the start
fn colon(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let first = &sentence.phrases[index];
    if index != 0 || !names_speaker(first) || !matches!(first.noun(), Some(NounKind::Name | NounKind::Speaker | NounKind::Pronoun)) {
        return None;
    }
    let start = sentence.at(index);
    let (rest, speaker) = postposed(start).ok()?;
    let mark = rest.0.first().filter(|p| p.kind == PhraseKind::Colon)?;
    let after = Run(&rest.0[1..]);
    if !after.0.first()?.is_quotation() {
        return None;
    }
    let (end, span) = content(Extent::Clause)(after).ok()?;
    let words = FoundCue { span: mark.span, cue: &COLON, status: Status::Asserted };
    Some(Match {
        found: Found { rule: "colon", frame: "quotation", source: FoundSource::Here(speaker), cue: Some(words), content: vec![span], addressee: None, medium: None },
        takes: vec![index..sentence.index(end)],
    })
}
