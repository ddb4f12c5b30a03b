//! The speaker behind the cue: said | Ada Quill, the mayor · according to | a report seen by the Post.

use super::adjunct::timed;
use super::apposition::{apposition, coordinated_thing, plain_relative};
use super::main_clause::quoted_clause;
use super::modifier::prepositional;
use super::subject::{after_member, joined};
use super::terminal::{comma, covered, is_speech, is_when, is_written, names_speaker, verb_follows};
use super::{Input, Parsed, miss};
use crate::phrase::{Form, NounKind, Phrase, PhraseKind};
use crate::run::one;
use crate::span::Span;
use nom::Parser;
use nom::branch::alt;
use nom::combinator::{opt, peek, verify};
use nom::multi::{many0_count, many1_count};
use nom::sequence::{pair, terminated};

/// A speaker behind an inverted verb, behind "by" or "according to".
///
/// `postposed = agent apposition*`
///
/// Ada Quill, the mayor of Port Ormond · a report seen by the Post
pub(super) fn postposed<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, Span> {
    let (rest, ()) = agent(input)?;
    let (rest, _) = many0_count(apposition).parse(rest)?;
    Ok((rest, covered(input, rest)))
}

/// A speaker behind a cue, with what tells who or what it is without a comma.
///
/// `agent = (joined | object_pronoun) (time "by" noun_phrase)? (participle (prepositional | time | "and" noun_phrase)+ | verb-ing
/// noun_phrase? prepositional*)? ("out" time)? plain_relative?`
///
/// a report seen by the Post and the union · a poll taken last week · lawyers acting for Orr · him
fn agent<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let him = one(|p: &Phrase<'_>| p.noun() == Some(NounKind::ObjectPronoun));
    let (rest, ()) = alt((|input| joined(input, after_member(input)), him.map(|_| ()))).parse(input)?;
    // a survey [last year by] clerks at the port
    let time = one(Phrase::is_time);
    let (rest, _) = opt((time, one(|p: &Phrase<'_>| p.is("by")), one(names_speaker), many0_count(prepositional))).parse(rest)?;
    let seen = one(|p: &Phrase<'_>| {
        p.verb().is_some_and(|v| matches!(v.form, Form::Participle | Form::Past) && v.cue.is_none_or(|cue| !is_speech(cue)))
    });
    // people briefed on the talks
    let told = one(|p: &Phrase<'_>| p.verb().is_some_and(|v| matches!(v.form, Form::Participle | Form::Past)));
    // a statement issued after the talks
    let written = |p: &Phrase<'_>| is_written(&input.0[0]) && (p.kind == PhraseKind::Preposition || is_when(p));
    let topic = peek(one(|p: &Phrase<'_>| p.is_any(&["on", "about", "by", "ahead"]) || p.is_time() || written(p)));
    let ahead = pair(one(|p: &Phrase<'_>| p.is("ahead")), prepositional).map(|_| ());
    let also = |input| coordinated_thing(input).ok().filter(|(rest, ())| !verb_follows(rest.0)).map_or_else(|| miss(input), Ok);
    let (rest, _) =
        opt(pair(alt((seen, terminated(told, topic))), many1_count(alt((prepositional, when, timed, also, ahead))))).parse(rest)?;
    // lawyers representing Orr in court
    let acting = one(|p: &Phrase<'_>| p.verb().is_some_and(|v| v.form == Form::Ing && v.cue.is_none_or(|cue| !is_speech(cue))));
    let object = one(|p: &Phrase<'_>| p.noun().is_some_and(|kind| !matches!(kind, NounKind::Pronoun | NounKind::Time)));
    // but "Orr on Quill mending it: “No.”"
    let names = input.0[0].noun() == Some(NounKind::Name) && rest.0.len() + 1 < input.0.len();
    let (rest, _) = opt((verify(acting, |_: &Phrase<'_>| !names), opt(object), many0_count(prepositional))).parse(rest)?;
    // a poll out Thursday
    let (rest, _) = opt(pair(one(|p: &Phrase<'_>| p.is("out")), one(Phrase::is_time))).parse(rest)?;
    // a handful of clerks who point to the ledgers
    let ends = |(after, ()): &(Input<'p, 't>, ())| after.0.first().is_none_or(|p| matches!(p.kind, PhraseKind::Stop | PhraseKind::Comma));
    Ok((plain_relative(rest).ok().filter(ends).map_or(rest, |(after, ())| after), ()))
}

/// A speaker before the clause that is told: it ends so that a clause is left behind the next comma. What became of a document is told
/// between commas, and is no clause.
///
/// `preposed = agent (apposition* | "," participle (prepositional | time)+)`
///
/// According to [a summary of the inquiry], Ada Quill, a clerk, sent it · According to [Ada Quill, a clerk], the tide rose · According
/// to [a report], published on Monday, it leaks
pub(super) fn preposed<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, Span> {
    let (mut rest, ()) = agent(input)?;
    let speaker = covered(input, rest);
    let participle = one(|p: &Phrase<'_>| p.verb().is_some_and(|v| matches!(v.form, Form::Participle | Form::Past)));
    if let Ok((after, _)) = (comma, participle, many1_count(alt((prepositional, when))), peek(comma)).parse(rest) {
        return Ok((after, speaker));
    }
    let mut before_clause = None;
    loop {
        if let Ok((clause, _)) = comma(rest)
            && quoted_clause(clause)
        {
            before_clause = Some(rest);
        }
        match apposition(rest) {
            Ok((after, ())) => rest = after,
            Err(_) => break,
        }
    }
    let rest = before_clause.unwrap_or(rest);
    Ok((rest, covered(input, rest)))
}

/// When something was done.
///
/// `when = preposition? time`
fn when<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let preposition = one(|p: &Phrase<'_>| p.kind == PhraseKind::Preposition);
    pair(opt(preposition), one(Phrase::is_time)).map(|_| ()).parse(input)
}
