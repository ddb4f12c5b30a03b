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

/// What introduces a quotation.
const SPEECH: Frames = Frames::QUOTE.with(Frames::THAT).with(Frames::TAG);

/// What fills a frame.
enum Filler<'p, 't> {
    /// The next words, so many of them.
    Words(usize),
    /// A clause or a quotation from there on.
    Clause(Input<'p, 't>),
    /// A noun from there on, with what is said of it.
    Object(Input<'p, 't>),
    /// The next noun, and behind an aside what it is called.
    Called(Input<'p, 't>),
}

/// A frame of a cue, and what fills it here.
type Slot<'p, 't> = Option<(ComplementKind, Filler<'p, 't>)>;

/// What fills one of the cue's frames, and which; `addressed` tells whether somebody told was named before.
///
/// `filled = words | content | object | object aside object`
pub(super) fn filled<'p, 't>(
    cue: Reporting,
    extent: Extent,
    input: Input<'p, 't>,
    addressed: bool,
) -> Parsed<'p, 't, (ComplementKind, Span)> {
    let Some((kind, filler)) = slot(cue, extent, input, addressed) else { return miss(input) };
    let (rest, content) = match filler {
        Filler::Words(length) => {
            let rest = Run(&input.0[length..]);
            (rest, covered(input, rest))
        }
        Filler::Clause(from) => content(extent)(from)?,
        Filler::Object(from) => object(extent)(from)?,
        Filler::Called(from) => {
            let (rest, called) = object(extent)(from)?;
            (rest, input.0[0].span.cover(called))
        }
    };
    Ok((rest, (kind, content)))
}

/// The first of the cue's frames that what stands here can fill; where it then cannot be read, no other is tried.
///
/// `slot = marked | words | quotation | subordinate | opened | clause | predicated | named`
fn slot<'p, 't>(cue: Reporting, extent: Extent, input: Input<'p, 't>, addressed: bool) -> Slot<'p, 't> {
    if matches!(input.0.first()?.kind, PhraseKind::Comma | PhraseKind::Colon) {
        return marked(cue, input, addressed);
    }
    words(cue, input)
        .or_else(|| quotation(cue, input, addressed))
        .or_else(|| subordinate(cue, input, addressed))
        .or_else(|| opened(cue, input))
        .or_else(|| clause(cue, extent, input, addressed))
        .or_else(|| predicated(cue, input))
        .or_else(|| named(cue, input))
}

/// `marked = ("," | ":") (quotation | that_clause) | "," condition "," clause | ":" clause`
///
/// said, “No.” · said, if paid, she would sail · said: it leaks
fn marked<'p, 't>(cue: Reporting, input: Input<'p, 't>, addressed: bool) -> Slot<'p, 't> {
    let [mark, after @ ..] = input.0 else { return None };
    let colon = mark.kind == PhraseKind::Colon;
    let kind = match after.first()?.kind {
        PhraseKind::Quotation { .. } if cue.takes(SPEECH) || addressed => ComplementKind::Quotation,
        PhraseKind::Subordinator if cue.takes(Frames::THAT) && !colon && is_condition(after) => ComplementKind::Clause,
        PhraseKind::That if takes_that(cue, addressed) => ComplementKind::That,
        _ if colon && cue.takes(SPEECH) => ComplementKind::Quotation,
        _ => return None,
    };
    Some((kind, Filler::Clause(Run(after))))
}

/// `words = "yes" | "so" | "as much" | "that"`
///
/// "Asked whether it leaked, Orr said yes" · said so · admitted as much · disputes that.
fn words<'p, 't>(cue: Reporting, input: Input<'p, 't>) -> Slot<'p, 't> {
    let first = input.0.first()?;
    let denies = || cue.words.cue.act == Act::Deny && cue.takes(Frames::OBJ);
    match pro_clause(input) {
        _ if first.is("yes") && cue.takes(Frames::QUOTE) && cue.words.status == Status::Asserted => {
            Some((ComplementKind::Quotation, Filler::Words(1)))
        }
        length @ 1.. if cue.takes(Frames::THAT) => Some((ComplementKind::Clause, Filler::Words(length))),
        _ if first.kind == PhraseKind::That && denies() && input.0.get(1).is_none_or(|p| p.kind == PhraseKind::Stop) => {
            Some((ComplementKind::Object, Filler::Words(1)))
        }
        _ => None,
    }
}

/// A quotation, "with" before it or not, but no name: "a boat called “Hope”".
///
/// “No.” · replied with, “No.” · began with: “Friends”
fn quotation<'p, 't>(cue: Reporting, input: Input<'p, 't>, addressed: bool) -> Slot<'p, 't> {
    let [first, after @ ..] = input.0 else { return None };
    let from = if first.is_quotation() {
        (cue.takes(SPEECH) && !gives_name(cue) || addressed).then_some(input)?
    } else {
        let with = first.kind == PhraseKind::Preposition && first.is("with") && cue.takes(Frames::QUOTE);
        (with && brings_quotation(after)).then(|| Run(&after[usize::from(!after[0].is_quotation())..]))?
    };
    Some((ComplementKind::Quotation, Filler::Clause(from)))
}

/// `subordinate = that_clause | question | infinitive | gerund`
///
/// that it leaks · whether it leaks · whose boat it was · never to leave · leaving
fn subordinate<'p, 't>(cue: Reporting, input: Input<'p, 't>, addressed: bool) -> Slot<'p, 't> {
    let [first, after @ ..] = input.0 else { return None };
    let asks = || cue.takes(Frames::WH) || is_told(first) && cue.takes(Frames::ADR);
    let kind = match first.kind {
        PhraseKind::That if takes_that(cue, addressed) && !is_relative(after) => ComplementKind::That,
        PhraseKind::Wh | PhraseKind::Subordinator | PhraseKind::Preposition if asks() && opens_question(input) && !is_elliptic(input) => {
            ComplementKind::Question
        }
        _ if cue.takes(Frames::WH) && opens_with_whose(first) => ComplementKind::Question,
        _ if cue.takes(Frames::INF) && opens_infinitive(cue, input) => ComplementKind::Infinitive,
        PhraseKind::Verb(group) if group.form == Form::Ing && cue.takes(Frames::ING) => ComplementKind::Gerund,
        _ => return None,
    };
    Some((kind, Filler::Clause(input)))
}

/// `opened = "what" clause | preposition object | "as" object`, with a preposition that the cue takes
///
/// told what she knew · complained about tolls · resigned as chair
fn opened<'p, 't>(cue: Reporting, input: Input<'p, 't>) -> Slot<'p, 't> {
    let [first, after @ ..] = input.0 else { return None };
    match first.kind {
        PhraseKind::Wh if cue.takes(Frames::OBJ) && first.is("what") => Some((ComplementKind::Object, Filler::Object(input))),
        PhraseKind::Preposition if is_own_preposition(cue, input) => Some((ComplementKind::Prepositional, Filler::Object(Run(after)))),
        PhraseKind::Preposition | PhraseKind::Subordinator if first.is("as") && cue.takes(Frames::AS) => {
            Some((ComplementKind::As, Filler::Object(input)))
        }
        _ => None,
    }
}

/// A clause without "that".
///
/// said | it leaked · told Orr | the pier was safe
fn clause<'p, 't>(cue: Reporting, extent: Extent, input: Input<'p, 't>, addressed: bool) -> Slot<'p, 't> {
    let [first, after @ ..] = input.0 else { return None };
    // "two men charged with theft fled"
    let charge = || cue.takes(Frames::PASSIVE) && first.is("with");
    let subject = || first.kind == PhraseKind::That && lacks_subject(after);
    let takes = cue.takes(Frames::THAT) || addressed && cue.takes(Frames::ADR);
    let clause = takes && !opens_time_clause(first) && !charge() && !subject() && is_clause(input, extent);
    clause.then_some((ComplementKind::Clause, Filler::Clause(input)))
}

/// An object and what it is called.
///
/// called it a farce · dismissed that as a lie · called that “too late” · called Orr, his rival, a “liar”
fn predicated<'p, 't>(cue: Reporting, input: Input<'p, 't>) -> Slot<'p, 't> {
    let [first, after @ ..] = input.0 else { return None };
    let small = cue.takes(Frames::SMALL);
    let called = match first.kind {
        PhraseKind::That => {
            cue.takes(Frames::AS) && after.first().is_some_and(|p| p.is("as")) || small && after.iter().take(2).any(Phrase::is_quotation)
        }
        PhraseKind::Wh => small && first.is("what") && is_predicated(cue, input),
        PhraseKind::Noun(_) => (small || cue.takes(Frames::AS)) && (cue.takes(Frames::OBJ) || is_predicated(cue, input)),
        _ => return None,
    };
    if called {
        return Some((ComplementKind::As, Filler::Object(input)));
    }
    let behind_aside = if small && first.noun().is_some() { called_after_aside(input) } else { None };
    behind_aside.map(|from| (ComplementKind::As, Filler::Called(from)))
}

/// An object.
///
/// denied the report · blamed Orr for raising fees · put the toll at nine · ordered a review of it
fn named<'p, 't>(cue: Reporting, input: Input<'p, 't>) -> Slot<'p, 't> {
    let first = input.0.first()?;
    let act = cue.words.cue.act;
    // "declined 3 percent", "charged £5 a head": nobody refuses or blames an amount
    if matches!(act, Act::Deny | Act::Express) && is_amount(first) {
        return None;
    }
    let deed = cue.takes(Frames::FOR) && is_faulted(input)
        || cue.takes(Frames::AT) && is_reckoned(input)
        || cue.takes(Frames::DEED) && is_deed(input);
    // "condemned Kelp to a third defeat", "says nothing"
    let empty = || act == Act::Express && is_led(input.0) || act == Act::Say && first.is("nothing");
    let object = deed || cue.takes(Frames::OBJ) && !empty() && is_object(input);
    object.then_some((ComplementKind::Object, Filler::Object(input)))
}

/// Whether the cue takes a clause with "that".
fn takes_that(cue: Reporting, addressed: bool) -> bool {
    cue.takes(Frames::THAT_CLAUSE) || addressed && cue.takes(Frames::ADR)
}

/// Whether an infinitive opens here: "to leave", "vowed not to leave", "vowed never to return", but "asked not to be named".
fn opens_infinitive(cue: Reporting, input: Input<'_, '_>) -> bool {
    let first = &input.0[0];
    is_infinitive(Run(&input.0[negation(cue, first)..]))
        && !(cue.words.status == Status::Declined && is_anonymous(first))
        // "it fell, said to be rusty": a participle
        && !(cue.takes(Frames::DEED_INF) && !cue.passive && first.verb().is_some_and(|v| v.bare))
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
        mark || p.kind == PhraseKind::Preposition && !p.is("of") || p.is_time()
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
    cue.words.cue.prepositions.iter().any(own) && !object.is_time() && !means
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
