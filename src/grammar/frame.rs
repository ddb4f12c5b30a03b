//! Frames: whether what stands behind a cue is one of the things that the cue takes: that it leaks, to leave, “No.”

use super::clause::is_clause;
use super::content::{content, object};
use super::cue::Reporting;
use super::extent::Extent;
use super::infinitive::is_infinitive;
use super::main_clause::{main_clause, quoted_clause};
use super::object::{called_after_aside, is_amount, is_deed, is_faulted, is_object, is_predicated, is_reckoned};
use super::terminal::{covered, ends_in_comma, is_anonymous, is_one_of_its_kind, opens_with_whose, verb_follows};
use super::{Input, Parsed, miss};
use crate::claim::{Act, Status};
use crate::lexicon::{Classes, Frames};
use crate::phrase::{Form, NounKind, Phrase, PhraseKind};
use crate::run::Run;
use crate::span::Span;
use nom::Parser;

/// Which of a cue's frames a complement fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ComplementKind {
    That,
    Clause,
    Quotation,
    Question,
    Infinitive,
    ObjectInfinitive,
    Gerund,
    Object,
    As,
    Prepositional,
}

impl ComplementKind {
    /// The frame's name, as claims bear it.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::That => "that",
            Self::Clause => "clause",
            Self::Quotation => "quotation",
            Self::Question => "question",
            Self::Infinitive => "infinitive",
            Self::ObjectInfinitive => "object-infinitive",
            Self::Gerund => "gerund",
            Self::Object => "object",
            Self::As => "as",
            Self::Prepositional => "prepositional",
        }
    }
}

/// What fills one of the cue's frames, and which; `addressed` tells whether somebody told was named before.
pub(super) fn filled<'p, 't>(
    cue: Reporting,
    extent: Extent,
    input: Input<'p, 't>,
    addressed: bool,
) -> Parsed<'p, 't, (ComplementKind, Span)> {
    let Some(first) = input.0.first() else { return miss(input) };
    let speech = Frames::QUOTE.with(Frames::THAT).with(Frames::TAG);
    let clause = content(extent);
    let object = object(extent);
    let kind = |kind: ComplementKind| move |content: Span| (kind, content);
    match first.kind {
        PhraseKind::Comma | PhraseKind::Colon => {
            let after = Run(&input.0[1..]);
            let Some(next) = after.0.first() else { return miss(input) };
            match next.kind {
                PhraseKind::Quotation { .. } if cue.takes(speech) || addressed => clause.map(kind(ComplementKind::Quotation)).parse(after),
                // "said, if paid, she would sail"
                PhraseKind::Subordinator if cue.takes(Frames::THAT) && first.kind == PhraseKind::Comma && is_condition(after.0) => {
                    clause.map(kind(ComplementKind::Clause)).parse(after)
                }
                PhraseKind::That if cue.takes(Frames::THAT.with(Frames::THAT_ONLY)) || addressed && cue.takes(Frames::ADR) => {
                    clause.map(kind(ComplementKind::That)).parse(after)
                }
                _ if first.kind == PhraseKind::Colon && cue.takes(speech) => clause.map(kind(ComplementKind::Quotation)).parse(after),
                _ => miss(input),
            }
        }
        // "replied with, “No.”", "began with: “Friends”"
        PhraseKind::Preposition if first.is("with") && cue.takes(Frames::QUOTE) && brings_quotation(&input.0[1..]) => {
            clause.map(kind(ComplementKind::Quotation)).parse(Run(&input.0[1 + usize::from(!input.0[1].is_quotation())..]))
        }
        // but "a boat called “Hope”"
        PhraseKind::Quotation { .. } if cue.takes(speech) && !gives_name(cue) || addressed => {
            clause.map(kind(ComplementKind::Quotation)).parse(input)
        }
        // "Asked whether it leaked, Orr said yes"
        _ if first.is("yes") && cue.takes(Frames::QUOTE) && cue.words.status == Status::Asserted => {
            Ok((Run(&input.0[1..]), (ComplementKind::Quotation, first.span)))
        }
        _ if cue.takes(Frames::THAT) && pro_clause(input) > 0 => {
            let rest = Run(&input.0[pro_clause(input)..]);
            Ok((rest, (ComplementKind::Clause, covered(input, rest))))
        }
        PhraseKind::That
            if (cue.takes(Frames::THAT.with(Frames::THAT_ONLY)) || (addressed && cue.takes(Frames::ADR)))
                && !is_relative(&input.0[1..]) =>
        {
            clause.map(kind(ComplementKind::That)).parse(input)
        }
        PhraseKind::Wh | PhraseKind::Subordinator | PhraseKind::Preposition
            if (cue.takes(Frames::WH) || is_told(first) && cue.takes(Frames::ADR)) && opens_question(input) && !is_elliptic(input) =>
        {
            clause.map(kind(ComplementKind::Question)).parse(input)
        }
        // "asked whose boat it was"
        _ if cue.takes(Frames::WH) && opens_with_whose(first) => clause.map(kind(ComplementKind::Question)).parse(input),
        PhraseKind::Wh if cue.takes(Frames::OBJ) && first.is("what") => object.map(kind(ComplementKind::Object)).parse(input),
        // "vowed not to leave", "vowed never to return", but "asked not to be named"
        _ if cue.takes(Frames::INF) && is_infinitive(Run(&input.0[negation(cue, first)..]))
            && !(cue.words.status == Status::Declined && is_anonymous(first))
            // "it fell, said to be rusty": a participle
            && !(cue.takes(Frames::DEED_INF) && !cue.passive && first.verb().is_some_and(|v| v.bare)) =>
        {
            clause.map(kind(ComplementKind::Infinitive)).parse(input)
        }
        PhraseKind::Verb(group) if group.form == Form::Ing && cue.takes(Frames::ING) => {
            clause.map(kind(ComplementKind::Gerund)).parse(input)
        }
        PhraseKind::Preposition if is_own_preposition(cue, input) => {
            object.map(kind(ComplementKind::Prepositional)).parse(Run(&input.0[1..]))
        }
        PhraseKind::Preposition | PhraseKind::Subordinator if first.is("as") && cue.takes(Frames::AS) => {
            object.map(kind(ComplementKind::As)).parse(input)
        }
        _ if (cue.takes(Frames::THAT) || (addressed && cue.takes(Frames::ADR)))
            && !opens_time_clause(first)
            // "two men charged with theft fled"
            && !(cue.takes(Frames::PASSIVE) && first.is("with"))
            && !(first.kind == PhraseKind::That && lacks_subject(&input.0[1..]))
            && is_clause(input, extent) =>
        {
            clause.map(kind(ComplementKind::Clause)).parse(input)
        }
        // "disputes that.", "dismissed that as a lie"
        PhraseKind::That if cue.takes(Frames::AS) && input.0.get(1).is_some_and(|p| p.is("as")) => {
            object.map(kind(ComplementKind::As)).parse(input)
        }
        PhraseKind::That
            if cue.words.cue.act == Act::Deny && cue.takes(Frames::OBJ) && input.0.get(1).is_none_or(|p| p.kind == PhraseKind::Stop) =>
        {
            Ok((Run(&input.0[1..]), (ComplementKind::Object, first.span)))
        }
        // called that “too late”
        PhraseKind::That if cue.takes(Frames::SMALL) && input.0.iter().skip(1).take(2).any(Phrase::is_quotation) => {
            object.map(kind(ComplementKind::As)).parse(input)
        }
        PhraseKind::Wh if cue.takes(Frames::SMALL) && first.is("what") && is_predicated(cue, input) => {
            object.map(kind(ComplementKind::As)).parse(input)
        }
        _ if cue.takes(Frames::SMALL.with(Frames::AS))
            && first.noun().is_some()
            && (cue.takes(Frames::OBJ) || is_predicated(cue, input)) =>
        {
            object.map(kind(ComplementKind::As)).parse(input)
        }
        // called Orr, his rival, a “liar”
        _ if cue.takes(Frames::SMALL) && !cue.takes(Frames::OBJ) && first.noun().is_some() => {
            let called = called_after_aside(input).map_or_else(|| miss(input), &object)?;
            Ok((called.0, (ComplementKind::As, first.span.cover(called.1))))
        }
        // "declined 3 percent", "charged £5 a head": nobody refuses or blames an amount
        _ if matches!(cue.words.cue.act, Act::Deny | Act::Express) && is_amount(first) => miss(input),
        _ if cue.takes(Frames::FOR) && is_faulted(input)
            || cue.takes(Frames::AT) && is_reckoned(input)
            || cue.takes(Frames::DEED) && is_deed(input) =>
        {
            object.map(kind(ComplementKind::Object)).parse(input)
        }
        // "condemned Kelp to a third defeat"
        _ if cue.words.cue.act == Act::Express && is_led(input.0) => miss(input),
        // "says nothing"
        _ if cue.words.cue.act == Act::Say && first.is("nothing") => miss(input),
        _ if cue.takes(Frames::OBJ) && is_object(input) => object.map(kind(ComplementKind::Object)).parse(input),
        _ => miss(input),
    }
}

/// How many words negate an infinitive before it: "not to leave" of what is promised, "never to leave" of that and what is asked for.
fn negation(cue: Reporting, first: &Phrase<'_>) -> usize {
    usize::from(first.is("never") || first.is("not") && !matches!(cue.words.cue.act, Act::Ask | Act::Decide))
}

/// Whether an object comes and what it is brought to: "Kelp | to a third defeat", but "a threat | to sail".
fn is_led(input: &[Phrase<'_>]) -> bool {
    let [object, to, end, ..] = input else { return false };
    let fate = end.noun() == Some(NounKind::Thing) && is_one_of_its_kind(end);
    object.noun().is_some() && to.kind == PhraseKind::Preposition && to.is("to") && fate && !object.head.can_be(Classes::CUE)
}

/// How many words stand for a clause that was told before: "said so", "admitted as much", but "said so many left".
fn pro_clause(input: Input<'_, '_>) -> usize {
    let length = match input.0 {
        [so, ..] if so.kind == PhraseKind::Conjunction && so.is("so") => 1,
        [as_, much, ..] if as_.is("as") && much.is("much") => 2,
        _ => return 0,
    };
    let ends = input.0.get(length).is_none_or(|p| {
        let mark = matches!(p.kind, PhraseKind::Stop | PhraseKind::Comma | PhraseKind::Conjunction);
        mark || p.kind == PhraseKind::Preposition && !p.is("of") || p.noun() == Some(NounKind::Time)
    });
    if ends { length } else { 0 }
}

/// Whether a quotation of one's own follows, a mark before it or not: "with, “No.”", but "with a “tour” of it".
fn brings_quotation(after: &[Phrase<'_>]) -> bool {
    let whole = |p: &Phrase<'_>| p.kind == PhraseKind::Quotation { whole: true };
    match after {
        [mark, quotation, ..] if matches!(mark.kind, PhraseKind::Comma | PhraseKind::Colon) => quotation.is_quotation(),
        [quotation, ..] => whole(quotation),
        [] => false,
    }
}

/// Whether a cue gives names, so that a quotation right behind it is one: "called", not "declared".
fn gives_name(cue: Reporting) -> bool {
    cue.takes(Frames::SMALL) && !cue.takes(Frames::THAT)
}

/// Whether a preposition opens here that the cue takes: "testified on Thursday | about the crane".
pub(super) fn is_own_preposition(cue: Reporting, input: Input<'_, '_>) -> bool {
    let [preposition, object, ..] = input.0 else { return false };
    let own = |own: &&'static str| preposition.kind == PhraseKind::Preposition && preposition.is(own);
    // "apologised over the phone"
    let means = preposition.is("over") && object.head.can_be(Classes::MEDIUM);
    cue.words.cue.prepositions.iter().any(own) && object.noun() != Some(NounKind::Time) && !means
}

/// The longest condition before its clause, in phrases.
const CONDITION: usize = 9;

/// Whether a condition opens a clause here: "if paid, she would sail", "unless it rains, the ferry will run".
fn is_condition(phrases: &[Phrase<'_>]) -> bool {
    let comma = phrases.iter().take(CONDITION).position(|p| p.kind == PhraseKind::Comma);
    phrases.first().is_some_and(|p| p.is_any(&["if", "once", "unless", "when", "while"]))
        && comma.is_some_and(|n| main_clause(Run(&phrases[n + 1..])))
}

/// Whether a clause opens here that tells when it was said: "reported | after the vote ended".
fn opens_time_clause(first: &Phrase<'_>) -> bool {
    first.kind == PhraseKind::Subordinator && first.is_any(&["after", "as", "before", "since", "until", "when", "while"])
}

/// Whether an indirect question opens here: "whether it leaks", "under what law it was sold".
fn opens_question(input: Input<'_, '_>) -> bool {
    match input.0 {
        [first, ..] if first.kind == PhraseKind::Wh => true,
        // "in what he called a farce" is none
        [first, wh, of, ..] if first.kind == PhraseKind::Preposition => {
            let noun = matches!(of.noun(), Some(NounKind::Thing | NounKind::Speaker));
            wh.kind == PhraseKind::Wh && (wh.is_any(&["how", "whom"]) || noun && wh.is_any(&["what", "which", "whose"]))
        }
        [first, ..] => first.is_any(&["if", "whether", "when", "where"]),
        [] => false,
    }
}

/// Whether a question opens here that somebody is told: "told Orr | why it leaked", but "told Orr what he likes to hear".
fn is_told(first: &Phrase<'_>) -> bool {
    first.is_any(&["how", "whether", "why"])
}

/// Whether a clause without its subject opens here: "told Orr when asked", but "asked when to come".
fn is_elliptic(input: Input<'_, '_>) -> bool {
    let participle = |p: &Phrase<'_>| p.verb().is_some_and(|v| matches!(v.form, Form::Past | Form::Participle | Form::Ing));
    input.0[0].is_any(&["if", "when"]) && input.0.get(1).is_some_and(participle)
}

/// The longest piece that commas set apart behind "that", in phrases.
const ENCLOSED: usize = 18;

/// Whether a "that" before `after` opens no clause: "that of", "that," or at the end, but not "that, by its count, it won", "that, since
/// it rained, paying would be hard".
fn is_relative(after: &[Phrase<'_>]) -> bool {
    let Some((first, inside)) = after.split_first() else { return true };
    let enclosed = || {
        after_aside(after, false).is_some_and(|rest| quoted_clause(Run(rest)))
            || inside.first().is_some_and(opens_aside) && after_aside(after, true).is_some() && !lacks_subject(after)
    };
    first.is("of") || first.kind == PhraseKind::Stop || first.kind == PhraseKind::Comma && !enclosed()
}

/// Whether "that" before `after` is the subject of a verb behind what commas set apart: "that, while old, | drew laughs".
fn lacks_subject(after: &[Phrase<'_>]) -> bool {
    after_aside(after, true).is_some_and(verb_follows)
}

/// What stands behind the aside that a comma opens here, which another comma closes or, if `quoted`, one inside a closing mark.
fn after_aside<'p, 't>(after: &'p [Phrase<'t>], quoted: bool) -> Option<&'p [Phrase<'t>]> {
    let (_, inside) = after.split_first().filter(|(comma, _)| comma.kind == PhraseKind::Comma)?;
    let closes = |p: &Phrase<'_>| p.kind == PhraseKind::Comma || quoted && ends_in_comma(p);
    inside.iter().take(ENCLOSED).position(closes).map(|n| &inside[n + 1..])
}

/// Whether what commas set apart in a clause opens here: "given the rain", "because it rained", "in May".
fn opens_aside(first: &Phrase<'_>) -> bool {
    matches!(first.kind, PhraseKind::Preposition | PhraseKind::Subordinator)
        || first.verb().is_some_and(|v| v.cue.is_none() && !matches!(v.form, Form::Finite | Form::Infinitive))
}
