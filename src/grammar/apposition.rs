//! Appositions: what commas tell of a speaker behind a cue: said Ada Quill, the mayor, · said Orr, who runs the port.

use super::modifier::prepositional;
use super::terminal::{comma, conjunction, is_anonymous, is_one_of_its_kind, is_speech, opens_with_whose, tells};
use super::{Input, Parsed, miss};
use crate::lexicon::Classes;
use crate::phrase::{Form, NounKind, Phrase, PhraseKind};
use crate::run::one;
use crate::token::Tag;
use nom::Parser;
use nom::branch::alt;
use nom::combinator::{opt, peek, recognize, verify};
use nom::multi::{many0_count, many1_count};
use nom::sequence::{pair, preceded, terminated};

/// What a comma tells of the speaker before it, up to a mark or the end.
///
/// `apposition = "," (description | plain_relative)`
pub(super) fn apposition<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let (rest, ()) = preceded(comma, alt((description, plain_relative))).parse(input)?;
    let mark = |p: &Phrase<'_>| {
        matches!(p.kind, PhraseKind::Stop | PhraseKind::Comma | PhraseKind::Semicolon | PhraseKind::Dash | PhraseKind::Colon)
    };
    if rest.0.first().is_none_or(|p| mark(p) || p.is_quotation()) { Ok((rest, ())) } else { miss(input) }
}

/// The longest title of a work behind a cue, in bytes.
const TITLE: usize = 80;

/// What somebody is: a noun and all that belongs to it.
///
/// `description = adverb? described (prepositional | "and" adverb? described | time | "here" | title)* participial? relative?`
///
/// the mayor of Port Ormond · then a clerk · a broker based in Kelp who sells piers · one of the clerks · the author of “Tides”
fn description<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let adverb = || opt(one(|p: &Phrase<'_>| p.is_any(&["now", "then", "once", "formerly", "currently"])));
    let also = (conjunction, adverb(), described).map(|_| ());
    // the chief strategist of the campaign [four years ago]
    let time = one(Phrase::is_time).map(|_| ());
    let here = one(|p: &Phrase<'_>| p.kind == PhraseKind::Adverb && p.is_any(&["here", "there"])).map(|_| ());
    let title = pair(one(|p: &Phrase<'_>| p.is("of")), one(|p: &Phrase<'_>| p.is_quotation() && p.span.len() <= TITLE)).map(|_| ());
    let (rest, (_, head)) = (adverb(), described).parse(input)?;
    let (rest, _) = many0_count(alt((prepositional, also, time, here, title))).parse(rest)?;
    let (rest, _) = opt(participial(head)).parse(rest)?;
    opt(relative).map(|_| ()).parse(rest)
}

/// The noun of a description, which counts nothing.
///
/// `described = noun_phrase | "one"`, "one" before "of"
fn described<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, &'p Phrase<'t>> {
    // "according to the agency, | 40 of the cranes …"
    let counts = |p: &Phrase<'_>| p.head.tag == Tag::Num || p.opens_with_figure();
    let noun = one(|p: &Phrase<'_>| matches!(p.noun(), Some(NounKind::Speaker | NounKind::Thing | NounKind::Name)) && !counts(p));
    let one_of = terminated(one(|p: &Phrase<'_>| p.is("one")), peek(one(|p: &Phrase<'_>| p.is("of"))));
    alt((noun, one_of)).parse(input)
}

/// A participle that tells what the `head` of a description does, and reports nothing.
///
/// `participial = (verb-ing | participle) (noun_phrase | preposition | adverb | adjective)+`
///
/// an aide [working for Orr] · a broker [based in Kelp] · a donor [involved in the works], but "the crane fell in May"
fn participial<'p, 't: 'p>(head: &Phrase<'_>) -> impl Fn(Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let somebody = is_one_of_its_kind(head) && head.head.can_be(Classes::PERSON);
    move |input| {
        let reduced = one(|p: &Phrase<'_>| {
            p.verb().is_some_and(|v| match v.form {
                Form::Ing => v.cue.is_none_or(|cue| !is_speech(cue)),
                Form::Past => somebody && v.cue.is_none(),
                form => form == Form::Participle,
            })
        });
        let plain =
            |p: &Phrase<'_>| matches!(p.kind, PhraseKind::Noun(_) | PhraseKind::Preposition | PhraseKind::Adverb | PhraseKind::Adjective);
        pair(reduced, many1_count(one(plain))).map(|_| ()).parse(input)
    }
}

/// A relative clause of a description; one with "that" reports nothing.
///
/// `relative = ("who" | "whose" noun_phrase | "that" verb) phrase+`
fn relative<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let opens = alt((
        one(|p: &Phrase<'_>| p.is_any(&["who", "whose"]) || opens_with_whose(p)),
        terminated(one(|p: &Phrase<'_>| p.is("that")), peek(one(Phrase::is_finite))),
    ));
    let inside = one(|p: &Phrase<'_>| {
        !matches!(p.kind, PhraseKind::Comma | PhraseKind::Stop | PhraseKind::Quotation { whole: true } | PhraseKind::Semicolon)
    });
    // "said Orr, a clerk who warned that it leaks" goes on with a report
    let mute = |run: &Input<'_, '_>| run.0[0].kind == PhraseKind::Wh || !run.0[1..].iter().any(|p| p.cue().is_some_and(tells));
    verify(recognize(pair(opens, many1_count(inside))), mute).map(|_| ()).parse(input)
}

/// A relative clause that reports nothing, but that its speaker stays unnamed.
///
/// `plain_relative = ("who" | "whose") phrase+`
///
/// who count the votes · who asked not to be named · who testified in May
pub(super) fn plain_relative<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let who = one(|p: &Phrase<'_>| p.kind == PhraseKind::Wh && p.is_any(&["who", "whose"]));
    let inside = verify(
        recognize(many1_count(one(|p: &Phrase<'_>| {
            !matches!(p.kind, PhraseKind::Comma | PhraseKind::Stop | PhraseKind::Semicolon | PhraseKind::Dash)
                && (!p.is_quotation() || p.opens_lower())
        }))),
        |run: &Input<'_, '_>| {
            let reports = |(n, p): (usize, &Phrase<'_>)| p.cue().is_some_and(tells) && !run.0[n + 1..].first().is_none_or(is_adjunct);
            !run.0.iter().enumerate().any(|(n, p)| reports((n, p)) && !asks_not_to_be_named(&run.0[n + 1..]))
        },
    );
    pair(who, inside).map(|_| ()).parse(input)
}

/// Whether what follows a verb tells when or where, and nothing that was said.
fn is_adjunct(phrase: &Phrase<'_>) -> bool {
    phrase.is_time() || phrase.is_any(&["at", "before", "in", "on"])
}

/// Whether what follows a verb is that somebody stays unnamed: "asked | not to be identified", "declined | to be named".
fn asks_not_to_be_named(after: &[Phrase<'_>]) -> bool {
    after.iter().find(|p| !p.is("not")).is_some_and(is_anonymous)
}

/// Another noun.
///
/// `coordinated_thing = "and" noun_phrase`
pub(super) fn coordinated_thing<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    preceded(conjunction, one(|p: &Phrase<'_>| matches!(p.noun(), Some(NounKind::Speaker | NounKind::Thing | NounKind::Name))))
        .map(|_| ())
        .parse(input)
}
