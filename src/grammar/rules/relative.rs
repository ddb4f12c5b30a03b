//! A relative pronoun stands for the speaker: the clerk, who said the vault was dry.

use super::completed::completed;
use crate::grammar::cue::reporting;
use crate::grammar::modifier::prepositional;
use crate::grammar::subject::preverbal;
use crate::grammar::terminal::opens_with_whose;
use crate::grammar::{FoundSource, Input, Match, Rule, Sentence, Starts};
use crate::phrase::{Phrase, PhraseKind};
use crate::run::Run;
use nom::Parser;
use nom::combinator::opt;
use nom::multi::many0_count;

pub(super) const RELATIVE: Rule = Rule {
    name: "relative-cue-content",
    starts: Starts::RELATIVE,
    parse: relative_cue_content,
    finds: &[
        ("Clerks who said it leaks warned Moss.", "Clerks [who] <said> {it leaks} warned Moss."),
        ("Clerks who praised his plan say it leaks.", "[Clerks [who] <praised> {his plan}] <say> {it leaks}."),
        ("Orr met clerks who said it leaked.", "Orr met clerks [who] <said> {it leaked}."),
        ("The yard, whose owner says it is losing money, will close.", "The yard, [whose owner] <says> {it is losing money}, will close."),
        ("The clerk, who said the vault was dry, left.", "The clerk, [who] <said> {the vault was dry}, left."),
        (
            "It hurt the clerks, who, on a call on Friday, mocked the toll.",
            "It hurt the clerks, [who], on a call on Friday, <mocked> {the toll}.",
        ),
        ("She helped Moss, who said he expects a loss.", "She helped Moss, [who] <said> {he expects a loss}."),
        (
            "For clerks who claim to love boats, Orr said, “It leaks.”",
            "For clerks [who] <claim> {to love boats}, [Orr] <said>, {“It leaks.”}",
        ),
        ("Orr met a man who claimed to own the pier.", "Orr met a man [who] <claimed> {to own the pier}."),
        ("Orr, who in a way denied it, left.", "Orr, [who] in a way <denied> {it}, left."),
        ("Orr, who on Friday denied it, left.", "Orr, [who] on Friday <denied> {it}, left."),
        ("He sold water bottles that said, “Drink up.”", "He sold water bottles [that] <said>, {“Drink up.”}"),
        ("He bought posters that slam the mayor.", "He bought posters [that] <slam> {the mayor}."),
        ("The clerk, who said that Orr, her boss, lied, left.", "The clerk, [who] <said> {that Orr, her boss, lied}, left."),
        ("It hit Orr, whose lawyers said it was void.", "It hit Orr, [whose lawyers] <said> {it was void}."),
    ],
    passes: &["The clerk who left early was ill."],
};

/// A relative pronoun, and the cue whose subject it is.
///
/// `relative_cue_content = ("who" | "which" | "that" | "whose" noun) preverbal? prepositional* insert? cue complement`
fn relative_cue_content(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let wh = &sentence.phrases[index];
    let relative = (wh.kind == PhraseKind::Wh && wh.is_any(&["who", "which"])) || wh.kind == PhraseKind::That || opens_with_whose(wh);
    let antecedent = index.checked_sub(1).is_some_and(|i| {
        matches!(
            sentence.phrases[i].kind,
            PhraseKind::Noun(_) | PhraseKind::Comma | PhraseKind::Aside | PhraseKind::Dash | PhraseKind::Other | PhraseKind::Conjunction
        )
    });
    if !relative || !antecedent {
        return None;
    }
    // "who on Friday said", "who through her office declined", "who, on a call in May, said"
    let (rest, _) = opt(preverbal).parse(sentence.at(index + 1)).ok()?;
    let (rest, _) = many0_count(prepositional).parse(rest).ok()?;
    let rest = behind_insert(rest);
    let (rest, cue) = reporting(rest).ok()?;
    if !cue.is_finite() || cue.passive {
        return None;
    }
    completed(sentence, index, FoundSource::Here(wh.span), cue, rest)
}

/// The longest piece between a relative and its verb, in phrases.
const INSERT: usize = 12;

/// What stands behind a piece that commas set apart from the verb: "who, | after a talk with Moss, | said".
fn behind_insert<'p, 't>(input: Input<'p, 't>) -> Input<'p, 't> {
    let comma = |p: &Phrase<'_>| p.kind == PhraseKind::Comma;
    let Some((_, inside)) = input.0.split_first().filter(|(first, _)| comma(first)) else { return input };
    let close = inside.iter().take(INSERT).position(|p| comma(p) || p.kind == PhraseKind::Stop).filter(|&n| comma(&inside[n]));
    close.map_or(input, |close| Run(&inside[close + 1..]))
}
