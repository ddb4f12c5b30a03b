//! The next report: where a content ends because somebody reports again: …, | adding · …, | while Orr said.

use super::Input;
use super::adjunct::adjuncts;
use super::cue::{Reporting, reporting};
use super::extent::{Extent, WAY};
use super::subject::subject;
use super::terminal::{after_adverbs, conjunction, tells, verb_follows};
use crate::lexicon::{Classes, Frames};
use crate::phrase::{Form, NounKind, Phrase, PhraseKind};
use crate::run::Run;
use crate::token::{Tag, Token};
use nom::Parser;
use nom::combinator::opt;

/// Whether another report of the same speaker starts here: "…, adding", "… and urged", "…, according to".
pub(super) fn next_report(input: Input<'_, '_>, extent: Extent) -> bool {
    match input.0.split_first() {
        Some((mark, rest)) if matches!(mark.kind, PhraseKind::Comma | PhraseKind::Dash) => report_follows(Run(rest), true, extent),
        _ => report_follows(input, false, extent),
    }
}

/// What brings a participle: "while denying it", "before hotly denying it".
pub(super) const SAYING: &[&str] = &["before", "while"];

/// Whether another report of the same speaker stands here, after a mark or not.
pub(super) fn report_follows(rest: Input<'_, '_>, marked: bool, extent: Extent) -> bool {
    let Ok((rest, joined)) = opt(conjunction).parse(rest) else { return false };
    let rest = after_adverbs(rest);
    if marked && rest.0.first().is_some_and(|p| p.is("according") || p.is("per")) {
        return true;
    }
    let while_saying = rest.0.first().is_some_and(|p| p.is_any(SAYING));
    if marked && (other_report(rest) || with_report(rest) || absolute_report(rest) || related_report(rest)) {
        return true;
    }
    let verb = if while_saying { after_adverbs(Run(&rest.0[1..])) } else { rest };
    // "…, and on the radio warned"
    let verb = if joined.is_some() { adjuncts(verb).map_or(verb, |(rest, _)| rest) } else { verb };
    match reporting(verb) {
        // "donors and speaking fees"
        Ok((rest, said)) if !said.takes(Frames::CONTENT) && rest.0.first().is_none_or(|p| p.kind != PhraseKind::Preposition) => false,
        Ok((_, said)) if said.form == Form::Ing => (marked || while_saying || joined.is_some()) && said.is_speech(),
        // "to mend the pier and demand a fee": a base form goes on an infinitive
        Ok((rest, said)) => {
            let own = extent == Extent::Predicate && said.form != Form::Past;
            // "was backed by clerks and praised by Moss"
            let suffered = said.form == Form::Past && rest.0.first().is_some_and(|p| p.is("by"));
            joined.is_some() && said.speaks() && !own && !said.base && !suffered
        }
        Err(_) => false,
    }
}

/// Whether somebody else's report starts here: "…, while Orr said", "…, while half of them want a vote".
fn other_report(input: Input<'_, '_>) -> bool {
    // "two weeks ago — before Orr called for a ban" is of the content
    let another =
        |p: &Phrase<'_>| p.kind == PhraseKind::Subordinator && !p.is_any(&["after", "because", "before", "if", "since", "unless", "until"]);
    let Some((_, clause)) = input.0.split_first().filter(|(first, _)| another(first)) else { return false };
    said(Run(clause)).is_some_and(Reporting::speaks) || polls(Run(clause))
}

/// Whether somebody else's participle starts here: "…, with the latter stressing".
fn with_report(input: Input<'_, '_>) -> bool {
    let Some((_, clause)) = input.0.split_first().filter(|(with, _)| with.is("with")) else { return false };
    said(Run(clause)).is_some_and(|said| said.form == Form::Ing && said.is_speech())
}

/// Whether somebody's participle with a subject of its own starts here: "…, its owner saying it leaked".
fn absolute_report(input: Input<'_, '_>) -> bool {
    let person = |p: &Phrase<'_>| matches!(p.noun(), Some(NounKind::Name | NounKind::Speaker)) && !p.head.can_be(Classes::WRITTEN);
    input.0.first().is_some_and(person) && said(input).is_some_and(|said| said.form == Form::Ing && !said.passive && tells(said.words.cue))
}

/// Whether a report on what was just named ends the sentence: "…, which he called a farce", but "…, which he called a farce, is old".
fn related_report(input: Input<'_, '_>) -> bool {
    let Some((_, clause)) = input.0.split_first().filter(|(wh, _)| wh.is_any(&["which", "whom"])) else { return false };
    let resumed = || clause.iter().zip(1..).any(|(p, n)| p.kind == PhraseKind::Comma && verb_follows(&clause[n..]));
    said(Run(clause)).is_some_and(|said| {
        let frames = Frames::THAT.with(Frames::SMALL).with(Frames::AS);
        said.speaks() && said.takes(frames) && !resumed()
    })
}

/// Whether those with another answer are named: "…, compared with 31 percent who denied".
pub(super) fn compared_report(input: Input<'_, '_>) -> bool {
    let Some((_, compared)) = input.0.split_first().filter(|(p, _)| p.is("compared")) else { return false };
    let who = compared.iter().take(COMPARED).position(|p| p.is("who"));
    who.is_some_and(|who| reporting(Run(&compared[who + 1..])).is_ok_and(|(_, said)| said.is_finite() && said.is_speech()))
}

/// The longest way from "compared" to those who say something else, in phrases.
const COMPARED: usize = 7;

/// Whether a subject and its cue of speech follow, "divers say" aside.
pub(super) fn is_report(input: Input<'_, '_>) -> bool {
    cue_of_speech(input).is_some_and(|said| !said.base && !said.passive)
}

/// The cue of speech of the clause that starts here.
pub(super) fn cue_of_speech(input: Input<'_, '_>) -> Option<Reporting> {
    said(after_adverbs(input)).filter(|said| said.is_finite() && said.is_speech())
}

/// The cue behind the subject that starts here.
pub(super) fn said(input: Input<'_, '_>) -> Option<Reporting> {
    let (rest, _) = subject(input).ok()?;
    reporting(rest).ok().map(|(_, said)| said)
}

/// Whether those who answer are compared with others, and not what they tell: "said it leaked, | compared with 23 percent in
/// May", but "said it lost two bolts, compared with nine".
pub(super) fn compares(input: Input<'_, '_>, n: usize) -> bool {
    let [mark, compared, _, share, ..] = &input.0[n..] else { return false };
    let share_of = |t: &Token| t.tag == Tag::Num || t.can_be(Classes::PART | Classes::ORD);
    let counts = |p: &Phrase<'_>| p.noun().is_some() && (share_of(p.head) || p.text().starts_with(|c: char| c.is_ascii_digit()));
    mark.kind == PhraseKind::Comma && compared.is("compared") && counts(share) && !input.0[..n].iter().any(counts)
}

/// Whether another share of those who were asked has an answer of its own: "said it is old, | 32 percent call it new".
pub(super) fn polled(input: Input<'_, '_>, n: usize) -> bool {
    let depends = |p: &Phrase<'_>| p.kind == PhraseKind::Subordinator;
    input.0[n].kind == PhraseKind::Comma && polls(Run(&input.0[n + 1..])) && !input.0[..n].iter().take(WAY).any(depends)
}

/// Whether a share of those who were asked answers: "about 4 in 10 want a vote".
fn polls(input: Input<'_, '_>) -> bool {
    let input = after_adverbs(input);
    let share = input.0.first().is_some_and(|p| p.noun().is_some() && is_share(p.text()));
    share && said(input).is_some_and(|said| said.is_finite() && !said.passive)
}

/// Whether a number tells how many of those who were asked: "32 percent", "about 4 in 10 voters".
fn is_share(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit()) && ["%", "percent", "per cent", " in "].iter().any(|share| text.contains(share))
}
