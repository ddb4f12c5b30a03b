//! Nouns of saying: Quill’s claim that the pier is safe · a warning from engineers that the tunnel would flood.

use crate::claim::Status;
use crate::grammar::adjunct::adjuncts;
use crate::grammar::border::Extent;
use crate::grammar::content::content;
use crate::grammar::cue::widened;
use crate::grammar::speaker::postposed;
use crate::grammar::{Found, FoundCue, FoundSource, Input, Match, Rule, Sentence, Starts};
use crate::lexicon::{Cue, Frames};
use crate::phrase::{Form, Phrase, PhraseKind};
use crate::run::Run;
use crate::span::Span;

pub(super) const POSSESSIVE: Rule = Rule {
    name: "possessive-noun",
    starts: Starts::NOUN_CUE,
    parse: possessive_noun,
    finds: &[
        ("Quill’s claim that the pier is safe drew laughter.", "[Quill’s] <claim> {that the pier is safe} drew laughter."),
        ("His claim in May that it leaks was false.", "[His] <claim> in May {that it leaks} was false."),
        ("Her view is that fares must fall.", "[Her] <view is> {that fares must fall}."),
        ("Quill’s only reply: “It leaks.”", "[Quill’s] <only reply>: {“It leaks.”}"),
        ("Orr mended it after Quill’s claim that it hated rain.", "Orr mended it after [Quill’s] <claim> {that it hated rain}."),
        ("His call for new cranes fell flat.", "[His] <call for> {new cranes} fell flat."),
        ("The union's demand that wages rise was heard.", "[The union's] <demand> {that wages rise} was heard."),
    ],
    passes: &["Quill’s claim was paid in May.", "His call lasted an hour."],
};

pub(super) const SOURCED: Rule = Rule {
    name: "noun-source",
    starts: Starts::NOUN_CUE,
    parse: noun_source,
    finds: &[(
        "A warning from engineers that the tunnel would flood came late.",
        "A <warning from> [engineers] {that the tunnel would flood} came late.",
    )],
    passes: &["A call from home came late."],
};

/// `possessive_noun = possessor noun-cue (copula that | that | preposition noun_phrase | infinitive | ":" quotation)`
fn possessive_noun(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let noun = &sentence.phrases[index];
    let cue = noun.head.cue()?.noun_cue.filter(|_| noun.noun().is_some())?;
    let possessor = possessor(noun)?;
    let words = Span::new(possessor.end, noun.span.end);
    let start = words.start + words.of_trimmed(noun);
    let cue_words = FoundCue { span: Span::new(start, noun.span.end), cue, status: Status::Asserted };
    let rest = sentence.at(index + 1);
    let (rest, cue_words) = match rest.0.first() {
        Some(be)
            if be.verb().is_some_and(|v| v.bare && v.form == Form::Finite) && rest.0.get(1).is_some_and(|p| p.kind == PhraseKind::That) =>
        {
            (Run(&rest.0[1..]), widened(cue_words, be.span))
        }
        _ => (rest, cue_words),
    };
    filled(sentence, index, FoundSource::Here(possessor), cue_words, rest)
}

/// `noun_source = noun-cue ("from" | "by") postposed (that | preposition noun_phrase | infinitive)`
fn noun_source(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let noun = &sentence.phrases[index];
    let cue = noun.head.cue()?.noun_cue.filter(|_| noun.noun().is_some())?;
    let rest = sentence.at(index + 1);
    let by = rest.0.first().filter(|p| p.is_any(&["from", "by"]))?;
    let (rest, speaker) = postposed(Run(&rest.0[1..])).ok()?;
    let words = FoundCue { span: noun.head.span().cover(by.span), cue, status: Status::Asserted };
    filled(sentence, index, FoundSource::Here(speaker), words, rest)
}

/// The content that a noun of saying takes.
fn filled<'p, 't>(sentence: &Sentence<'p, 't>, index: usize, source: FoundSource, words: FoundCue, rest: Input<'p, 't>) -> Option<Match> {
    let cue: &Cue = words.cue;
    // "his claim in a letter | that it leaks"
    let further = adjuncts(rest).ok().map(|(after, _)| after).filter(|after| after.0.first().is_some_and(|p| p.kind == PhraseKind::That));
    let rest = further.filter(|_| cue.frames.any(Frames::THAT)).unwrap_or(rest);
    let first = rest.0.first()?;
    let (from, words, frame) = match first.kind {
        PhraseKind::That if cue.frames.any(Frames::THAT) && rest.0.get(1).is_some_and(|p| p.verb().is_none()) => (rest, words, "that"),
        PhraseKind::Verb(group) if group.form == Form::Infinitive && cue.frames.any(Frames::INF) => (rest, words, "infinitive"),
        PhraseKind::Preposition if cue.prepositions.iter().any(|p| first.is(p)) => {
            (Run(&rest.0[1..]), widened(words, first.span), "prepositional")
        }
        PhraseKind::Wh if cue.frames.any(Frames::WH) => (rest, words, "question"),
        PhraseKind::Colon if rest.0.get(1).is_some_and(Phrase::is_quotation) => (Run(&rest.0[1..]), words, "quotation"),
        _ => return None,
    };
    let extent = if frame == "quotation" { Extent::Clause } else { Extent::Nominal };
    let (end, span) = content(extent)(from).ok()?;
    let range = index..sentence.index(end);
    sentence.takes_in(range.clone(), span).then(|| Match { found: Found::new(frame, source, words, vec![span]), takes: vec![range] })
}

/// The possessor at the head of a noun phrase: "Quill’s", "his".
pub(super) fn possessor(noun: &Phrase<'_>) -> Option<Span> {
    let text = noun.text();
    let first = text.split(' ').next().unwrap_or_default();
    let pronoun = ["his", "her", "their", "its", "my", "our", "your"].iter().any(|p| first.eq_ignore_ascii_case(p));
    let length = if pronoun {
        first.len()
    } else {
        ["'s ", "’s ", "s' ", "s’ "].iter().filter_map(|mark| text.rfind(mark).map(|at| at + mark.trim_end().len())).max()?
    };
    Some(Span::new(noun.span.start, noun.span.start + length))
}

impl Span {
    /// How much white space stands at the start of it.
    fn of_trimmed(self, phrase: &Phrase<'_>) -> usize {
        let tail = &phrase.text()[self.start - phrase.span.start..];
        tail.len() - tail.trim_start().len()
    }
}
