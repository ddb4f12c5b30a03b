//! A colon: Moss: “Enough.” · The group demanded: …

use crate::claim::Status;
use crate::grammar::content::{Extent, content};
use crate::grammar::cue::reporting;
use crate::grammar::speaker::{names_speaker, postposed, subject};
use crate::grammar::{Found, FoundCue, FoundSource, Input, Match, Rule, Sentence};
use crate::lexicon::{COLON, FOLLOWING, Frames};
use crate::phrase::{Form, NounKind, PhraseKind};
use crate::run::Run;

pub(super) const COLON_QUOTATION: Rule = Rule {
    name: "colon",
    parse: colon,
    finds: &[
        ("Moss: “Enough is enough.”", "[Moss]<:> {“Enough is enough.”}"),
        ("Mayor Quill: 'Not one coin.'", "[Mayor Quill]<:> {'Not one coin.'}"),
    ],
    passes: &["Two things: “Enough” and “Never”.", "Score: 3."],
};

pub(super) const ANNOUNCEMENT: Rule = Rule {
    name: "announcement",
    parse: announcement,
    finds: &[
        ("Orr said at the gate:", "[Orr] <said> at the gate:"),
        (
            "A spokesman for the port gave the following answer to a question:",
            "[A spokesman for the port] <gave the following answer> to a question:",
        ),
        ("The group demanded:", "[The group] <demanded>:"),
    ],
    passes: &["The fleet has two ships:", "Orr said: “We sail.”"],
};

/// `announcement = subject (cue | verb "the following" noun) … ":"`, at the sentence's end: the content is the next block
fn announcement(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let (colon, before) = sentence.phrases.split_last()?;
    if colon.kind != PhraseKind::Colon || !names_speaker(&sentence.phrases[index]) || !sentence.is_free(index..sentence.phrases.len()) {
        return None;
    }
    let (rest, speaker) = subject(sentence.at(index)).ok()?;
    let words = following(rest).or_else(|| {
        let (after, cue) = reporting(rest).ok()?;
        let finite = cue.is_finite() && !cue.passive && cue.takes(Frames::QUOTE.with(Frames::THAT).with(Frames::OBJ));
        let plain =
            after.0.iter().all(|p| p.kind != PhraseKind::That && !p.is_quotation() && p.verb().is_none_or(|v| v.form != Form::Finite));
        (finite && plain).then_some(cue.words)
    })?;
    let end = before.len() + 1;
    Some(Match { found: Found::new("block", FoundSource::Here(speaker), words, Vec::new()), takes: vec![index..end] })
}

/// `following = verb "the following" noun`
///
/// gave the following answer · issued the following statement
fn following(input: Input<'_, '_>) -> Option<FoundCue> {
    let [verb, noun, ..] = input.0 else { return None };
    let finite = verb.verb().is_some_and(|v| matches!(v.form, Form::Finite | Form::Past));
    let announces = noun.noun().is_some() && noun.text().to_ascii_lowercase().split(' ').any(|word| word == "following");
    (finite && announces).then(|| FoundCue { span: verb.span.cover(noun.span), cue: &FOLLOWING, status: Status::Asserted })
}

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
    Some(Match { found: Found::new("quotation", FoundSource::Here(speaker), words, vec![span]), takes: vec![index..sentence.index(end)] })
}
