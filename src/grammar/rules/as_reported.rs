//! A speaker and a cue behind "as": As Orr said, the weir will hold.

use super::completed::framed;
use crate::grammar::addressee::addressee;
use crate::grammar::adjunct::adjuncts;
use crate::grammar::clause::is_clause;
use crate::grammar::cue::{Reporting, widened};
use crate::grammar::extent::Extent;
use crate::grammar::modifier::prepositional;
use crate::grammar::postposed::postposed;
use crate::grammar::terminal::comma;
use crate::grammar::{Input, Match, Parsed, Rule, Sentence, Starts};
use crate::lexicon::Frames;
use crate::phrase::{Form, Phrase, PhraseKind};
use crate::run::{Run, one};
use crate::span::Span;
use nom::Parser;
use nom::combinator::opt;
use nom::multi::many0_count;
use nom::sequence::{pair, terminated};

pub(super) const AS: Rule = Rule {
    name: "as-speaker-cue-content",
    starts: Starts::AFTER_AS,
    parse: as_speaker_cue_content,
    finds: &[
        ("As Orr said, the weir will hold.", "As [Orr] <said>, {the weir will hold}."),
        ("As the union’s chief told Moss in May, fares are low.", "As [the union’s chief] <told> Moss in May, {fares are low}."),
        (
            "As the Post reported, citing a clerk at the weir, it is shut.",
            "As [the Post] <reported>, citing a clerk at the weir, {it is shut}.",
        ),
        ("As the Post reported citing a clerk, the weir is shut.", "As [the Post] <reported> citing a clerk, {the weir is shut}."),
        ("As reported by the Post, the weir is shut.", "As <reported by> [the Post], {the weir is shut}."),
        ("(As Orr said, the weir will hold.)", "(As [Orr] <said>, {the weir will hold}.)"),
        ("As Quill put it, “boats sink.”", "As [Quill] <put it>, {“boats sink.”}"),
        ("As Ada Quill once put it, “boats sink.”", "As [Ada Quill] <once put it>, {“boats sink.”}"),
        ("As Quill put it, boats sink.", "As [Quill] <put it>, {boats sink}."),
    ],
    passes: &[
        "As Orr put it down, the weir burst.",
        "As Orr spoke, the weir burst.",
        "As Orr denied it, the crowd left.",
        "As Orr said that, the crowd left.",
        "As the day went on, the weir burst.",
        "As the clerks started to shout, the weir burst.",
    ],
};

/// Behind "as" who said it, and then what was said, where a clause begins.
///
/// `as_speaker_cue_content = "as" as_reported addressee? adjuncts prepositional* "," content`
fn as_speaker_cue_content(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let as_ = index.checked_sub(1).filter(|&i| sentence.phrases[i].is("as"))?;
    let opens = |p: &Phrase<'_>| matches!(p.kind, PhraseKind::Conjunction | PhraseKind::Comma) || p.is("(");
    let opens = as_.checked_sub(1).is_none_or(|i| opens(&sentence.phrases[i]));
    if !opens {
        return None;
    }
    let (rest, speaker, cue) = as_reported(sentence, index)?;
    if !cue.speaks() || !cue.takes(Frames::TAG.with(Frames::ADR)) {
        return None;
    }
    let (rest, _) = opt(addressee(cue)).parse(rest).ok()?;
    let (rest, _) = adjuncts(rest).ok()?;
    let (rest, _) = terminated(pair(many0_count(prepositional), opt(citing)), comma).parse(rest).ok()?;
    let quoted = rest.0.first().is_some_and(|p| p.is_quotation());
    // "As the day went on, Orr was pressed": only what takes a clause elsewhere tells one here
    let clause =
        || (cue.takes(Frames::THAT.with(Frames::ADR)) || cue.words.cue.rest().ends_with(&["it"])) && is_clause(rest, Extent::Clause);
    if !quoted && !clause() {
        return None;
    }
    framed(if quoted { "quotation" } else { "clause" }, sentence, index, speaker, cue, rest)
}

/// On whose word it was reported.
///
/// `citing = ","? cue-ing (noun_phrase prepositional*)+`
///
/// As the Post reported, [citing a clerk], the weir is shut
fn citing<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let cites = one(|p: &Phrase<'_>| p.verb().is_some_and(|v| v.form == Form::Ing && v.cue.is_some()));
    let source = pair(one(|p: &Phrase<'_>| p.noun().is_some()), many0_count(prepositional));
    (opt(comma), cites, source).map(|_| ()).parse(input)
}

/// Who said it and the cue, behind "as".
///
/// `as_reported = subject cue | cue "by" postposed`
///
/// as [the union] <has warned> · as <first reported by> [the Post]
pub(super) fn as_reported<'p, 't>(sentence: &Sentence<'p, 't>, index: usize) -> Option<(Input<'p, 't>, Span, Reporting)> {
    if let Some((by, cue)) = sentence.cue(index)
        && let Some((by, rest)) = by.0.split_first().filter(|(by, _)| by.is("by"))
    {
        let (rest, speaker) = postposed(Run(rest)).ok()?;
        return Some((rest, speaker, Reporting { form: Form::Past, passive: false, words: widened(cue.words, by.span), ..cue }));
    }
    let (rest, speaker, cue) = sentence.said(index)?;
    Some((rest, speaker, cue))
}
