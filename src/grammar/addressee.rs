//! Addressees: who is told: told | reporters · explained | to staff.

use super::adjunct::adjuncts;
use super::apposition::plain_relative;
use super::cue::Reporting;
use super::modifier::of_phrase;
use super::terminal::{comma, conjunction, covered, is_determined, opens_with_whose, tells};
use super::{Input, Parsed, miss};
use crate::lexicon::{Classes, Frames};
use crate::phrase::{NounKind, Phrase, PhraseKind};
use crate::run::{Run, one};
use crate::span::Span;
use nom::Parser;
use nom::combinator::{opt, peek, recognize};
use nom::multi::many0_count;
use nom::sequence::{pair, preceded, terminated};

/// Whom a cue tells, as it takes them: an object, or behind "to".
///
/// `addressee = "to"? noun of_phrase* ("and" noun of_phrase*)? ("," (name | plain_relative))?`
///
/// told [reporters] that · explained [to staff] why
pub(super) fn addressee<'p, 't: 'p>(cue: Reporting) -> impl Fn(Input<'p, 't>) -> Parsed<'p, 't, Span> {
    move |input: Input<'p, 't>| {
        let marked = input.0.first().is_some_and(|p| p.kind == PhraseKind::Preposition && p.is("to"));
        let direct = cue.takes(Frames::ADR) && !marked;
        if !(direct || marked && cue.takes(Frames::TO.with(Frames::THAT).with(Frames::THAT_ONLY).with(Frames::QUOTE))) {
            return miss(input);
        }
        let start = if marked { Run(&input.0[1..]) } else { input };
        // "asked whose boat it was"
        if start.0.first().is_some_and(opens_with_whose) {
            return miss(input);
        }
        // "said to applause", "said to loud cheers"
        if marked && start.0.first().is_some_and(|p| p.noun() == Some(NounKind::Thing) && !is_determined(p)) {
            return miss(input);
        }
        // "reminded them of the plan"
        let of_content = cue.words.cue.prepositions.contains(&"of");
        let of = |input| if of_content { miss(input) } else { of_phrase(input) };
        // "told voters and followers that", but "told Orr and left"
        let joined = |input| preceded(conjunction, noun).map(|_| ()).parse(input);
        let that = |rest: &Input<'p, 't>| rest.0.first().is_some_and(|p| matches!(p.kind, PhraseKind::That | PhraseKind::Wh));
        let (rest, _) = recognize(pair(noun, many0_count(of))).parse(start)?;
        // "told Orr and the clerks from Kelp on Sunday that"
        let who = rest.0.get(1).is_some_and(|p| p.noun() == Some(NounKind::Name) || p.noun().is_some() && p.head.can_be(Classes::ACTOR));
        let others = joined(rest).and_then(|(rest, ())| many0_count(of).parse(rest)).ok().map(|(rest, _)| rest);
        let then_that = |rest: &Input<'p, 't>| that(rest) || who && adjuncts(*rest).is_ok_and(|(rest, _)| that(&rest));
        let rest = others.filter(then_that).unwrap_or(rest);
        // "apologized to clerks and to Orr"
        let to = |input| preceded((conjunction, one(|p: &Phrase<'_>| p.is("to"))), noun).parse(input);
        let rest = if marked { opt(to).parse(rest)?.0 } else { rest };
        // ABC's “Good Morning”
        let outlet = start.0[0].text().ends_with("'s") || start.0[0].text().ends_with("’s");
        let rest = if outlet && rest.0.first().is_some_and(|p| p.is_quotation()) { Run(&rest.0[1..]) } else { rest };
        // "told a clerk, Ada Moss, that": the name between commas tells who it is
        let name = one(|p: &Phrase<'_>| p.noun() == Some(NounKind::Name));
        let common = start.0[0].noun() != Some(NounKind::Name);
        let named = terminated(preceded(comma, name), peek(comma)).parse(rest).ok().filter(|_| common);
        // "told the clerks who had come, “…”"
        let quotation = |p: &Phrase<'_>| p.is_quotation();
        let who = terminated(plain_relative, peek(pair(comma, one(quotation)))).parse(rest).ok().filter(|_| common && direct);
        let rest = who.map_or(rest, |(after, ())| after);
        // "told those who had lost a boat that"
        let rest = if common && direct { before_that(rest).unwrap_or(rest) } else { rest };
        Ok((rest, covered(start, named.map_or(rest, |(after, _)| after))))
    }
}

/// The longest clause that tells who is addressed, in phrases.
const CLAUSE: usize = 9;

/// The "that" behind a clause that tells who is addressed: "those | who had lost a boat | that".
fn before_that<'p, 't>(input: Input<'p, 't>) -> Option<Input<'p, 't>> {
    let [who, verb, inside @ ..] = input.0 else { return None };
    let plain =
        |p: &Phrase<'_>| p.noun().is_some() || matches!(p.kind, PhraseKind::Preposition | PhraseKind::Adverb | PhraseKind::Adjective);
    let that = inside.iter().take(CLAUSE).position(|p| p.kind == PhraseKind::That)?;
    let clause = who.is("who") && verb.is_finite() && !verb.cue().is_some_and(tells) && inside[..that].iter().all(plain);
    let subject = inside.get(that + 1).is_some_and(|p| p.noun().is_some());
    (clause && subject).then(|| Run(&inside[that..]))
}

/// Somebody or something that can be addressed: no time, no "he".
///
/// `noun = noun_phrase`
pub(super) fn noun<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, &'p Phrase<'t>> {
    one(|p: &Phrase<'_>| {
        let pronoun = p.kind == PhraseKind::Noun(NounKind::Pronoun) && p.head.can_be(Classes::PRON_OBJ);
        matches!(p.noun(), Some(kind) if !matches!(kind, NounKind::Time | NounKind::Pronoun)) || pronoun
    })
    .parse(input)
}
