//! Subjects: the speaker before its verb, with all that belongs to it: the warden of the weir, who was there, | said.

use super::interposed::interposed;
use super::modifier::{modifier, prepositional};
use super::relative_clause::{contact, reduced, relative};
use super::terminal::{
    brings_medium, comma, conjunction, covered, is_medium, is_one_of_its_kind, is_personal, is_when, names_speaker, verb_follows,
};
use super::{Input, Parsed, miss};
use crate::lexicon::{Classes, Frames};
use crate::phrase::{Form, NounKind, Phrase, PhraseKind};
use crate::run::{Run, one};
use crate::span::Span;
use crate::token::Tag;
use nom::Parser;
use nom::branch::alt;
use nom::combinator::{opt, peek};
use nom::multi::{fold_many_m_n, many0_count, many1_count};
use nom::sequence::{pair, preceded, terminated};

/// The subject of a verb: one speaker or several, and what stands between them and the verb.
///
/// `subject = (listed | joined) interposed? preverbal?`
///
/// Ada Quill, the mayor of Port Ormond, · Orr, who replaced Moss as chair in July,
pub(super) fn subject<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, Span> {
    let after_first = after_member(input);
    if let Ok((rest, ())) = listed(input, after_first) {
        let verb = preverbal(rest).map_or(rest, |(verb, ())| verb);
        if verb_follows(verb.0) {
            return Ok((verb, covered(input, rest)));
        }
    }
    let (rest, ()) = joined(input, after_first)?;
    let rest = before_name(input, rest).unwrap_or(rest);
    let plain = covered(input, rest);
    let marked = rest.0.first().is_some_and(|p| matches!(p.kind, PhraseKind::Comma | PhraseKind::Dash));
    let common = || input.0.first().is_some_and(|p| matches!(p.noun(), Some(NounKind::Speaker | NounKind::Thing)) || are_several(p));
    let (rest, speaker) = match marked.then(|| interposed(rest, common())) {
        Some(Ok((rest, true))) => (rest, covered(input, before_occasion(input, rest))),
        Some(Ok((rest, false))) => (rest, plain),
        _ => (rest, plain),
    };
    Ok((preverbal(rest).map_or(rest, |(rest, ())| rest), speaker))
}

/// Whether a place that tells where another is opens the subject at `index`, and a person follows, who is somebody else: "in Port
/// Ormond, Kelp, | the mayor, Orr, said".
pub(super) fn opens_with_place(phrases: &[Phrase<'_>], index: usize) -> bool {
    let Some([city, before, place, behind, told]) = index.checked_sub(2).and_then(|i| phrases.get(i..i + 5)) else { return false };
    let commas = before.kind == PhraseKind::Comma && behind.kind == PhraseKind::Comma;
    let name = |p: &Phrase<'_>| p.noun() == Some(NounKind::Name);
    let places = name(city) && name(place) && place.head.can_be(Classes::PLACE);
    commas && places && told.noun() == Some(NounKind::Speaker) && told.head.can_be(Classes::PERSON)
}

/// How far the object of a verb may reach before the subject, in phrases.
const OBJECT: usize = 8;

/// Whether the noun phrase at `index` belongs to the object of a verb that tells no clause, and a comma ends it before the subject:
/// "Closing the pier to | divers, the mayor, Orr, said", "When she met | divers, Orr, the mayor, said".
pub(super) fn is_in_object(phrases: &[Phrase<'_>], index: usize) -> bool {
    let nominal = |p: &Phrase<'_>| matches!(p.noun(), Some(kind) if kind != NounKind::Pronoun);
    let joins = |p: &Phrase<'_>| p.kind == PhraseKind::Preposition || nominal(p);
    let from = index.saturating_sub(OBJECT);
    let Some(at) = phrases[from..index].iter().rposition(|p| !joins(p)).map(|at| from + at) else { return false };
    let Some(verb) = phrases[at].verb() else { return false };
    let subject = |p: &&Phrase<'_>| p.noun().is_some() || matches!(p.kind, PhraseKind::Preposition | PhraseKind::Adverb);
    let opens = |p: &Phrase<'_>| p.kind == PhraseKind::Subordinator || p.is("when") || is_when(p);
    let subordinate = || phrases[..at].iter().rev().take(OBJECT).find(|p| opens(p) || !subject(p)).is_some_and(opens);
    let tells_clause = verb.cue.is_some_and(|cue| cue.frames.any(Frames::THAT));
    let after = phrases[index + 1..].iter().take(OBJECT).find(|p| !joins(p));
    !verb.passive
        && !tells_clause
        && (matches!(verb.form, Form::Ing | Form::Infinitive) || matches!(verb.form, Form::Past | Form::Finite) && subordinate())
        && after.is_some_and(|p| p.kind == PhraseKind::Comma)
}

/// Behind the place that tells who is meant, where the name and the verb come next: "the third speaker at the rally | ,
/// Ada Quill, said", but "Orr at the rally, his third, said".
fn before_name<'p, 't>(from: Input<'p, 't>, rest: Input<'p, 't>) -> Option<Input<'p, 't>> {
    let [preposition, place, comma, name, ..] = rest.0 else { return None };
    let place = preposition.is_any(&["at", "in", "on"]) && is_medium(place) && comma.kind == PhraseKind::Comma;
    let told = from.0[0].noun() == Some(NounKind::Speaker) || from.0[0].opens_with("the ");
    let one = told && name.noun() == Some(NounKind::Name);
    let after = Run(&rest.0[2..]);
    (place && one && interposed(after, true).is_ok()).then_some(after)
}

/// Behind an apposition, where a comma and the occasion come next: "Orr, the mayor, | in a letter to the board, said".
fn before_occasion<'p, 't>(from: Input<'p, 't>, rest: Input<'p, 't>) -> Input<'p, 't> {
    let taken = from.0.len() - rest.0.len();
    let occasion = |n: &usize| {
        let [mark, preposition, medium, ..] = &from.0[*n..] else { return false };
        mark.kind == PhraseKind::Comma && brings_medium(preposition) && is_medium(medium)
    };
    (2..taken).find(occasion).map_or(rest, |comma| Run(&from.0[comma + 1..]))
}

/// The most phrases of time and medium between a subject and its verb.
const PREVERBAL: usize = 3;

/// When and in what something is said, right before the verb.
///
/// `preverbal = (earlier | (preposition | adverb)? time | preposition medium prepositional*)+`
///
/// India [on Friday] urged · Orr [earlier this week] said · Quill [in a letter to the board] said
pub(super) fn preverbal<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let opens = |p: &Phrase<'_>| matches!(p.kind, PhraseKind::Preposition | PhraseKind::Adverb);
    if !input.0.first().is_some_and(|p| opens(p) || p.is_time()) {
        return miss(input);
    }
    let time = pair(opt(one(opens)), one(Phrase::is_time)).map(|_| ());
    let preposition = one(|p: &Phrase<'_>| p.kind == PhraseKind::Preposition);
    let medium = (preposition, one(is_medium), many0_count(prepositional)).map(|_| ());
    let (rest, _) = fold_many_m_n(1, PREVERBAL, alt((earlier, time, medium)), || (), |(), ()| ()).parse(input)?;
    if verb_follows(rest.0) { Ok((rest, ())) } else { miss(input) }
}

/// When in a span of time.
///
/// `earlier = ("earlier" | "later") "in" noun_phrase`
///
/// Orr [earlier in the day] said
fn earlier<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let earlier = one(|p: &Phrase<'_>| p.is_any(&["earlier", "later"]));
    (earlier, one(|p: &Phrase<'_>| p.is("in")), one(|p: &Phrase<'_>| p.noun().is_some())).map(|_| ()).parse(input)
}

/// Three speakers or more; in a headline two, their verb in the plural.
///
/// `listed = member ("," member)+ ","? "and" member | name "," name`
///
/// residents, shopkeepers and a priest
fn listed<'p, 't>(input: Input<'p, 't>, after_first: Option<Input<'p, 't>>) -> Parsed<'p, 't, ()> {
    let comma_follows = |run: Input<'_, '_>| run.0.first().is_some_and(|p| p.kind == PhraseKind::Comma);
    if !input.0.is_empty() && !comma_follows(Run(&input.0[1..])) && !after_first.is_some_and(comma_follows) {
        return miss(input);
    }
    // "Kelp, Moor agree", "Mayor, union chief vow to stay": a headline's list
    let name = |p: &Phrase<'_>| {
        p.noun() == Some(NounKind::Name) || p.noun() == Some(NounKind::Speaker) && p.head.tag == Tag::Noun && p.head.can_be(Classes::PERSON)
    };
    let plural = |p: &Phrase<'_>| p.verb().is_some() && p.head.tag == Tag::VerbBase && p.span == p.head.span();
    if let Ok((rest, _)) = (one(name), comma, one(name), peek(one(plural))).parse(input) {
        return Ok((rest, ()));
    }
    let Some(rest) = after_first else { return miss(input) };
    (many1_count(preceded(comma, member)), opt(comma), conjunction, member).map(|_| ()).parse(rest)
}

/// One speaker, or two of a kind.
///
/// `joined = "both"? member ("and" member)?`
///
/// Quill and Moss · both she and Moss
pub(super) fn joined<'p, 't>(input: Input<'p, 't>, after_first: Option<Input<'p, 't>>) -> Parsed<'p, 't, ()> {
    let (input, both) = opt(terminated(one(|p: &Phrase<'_>| p.is("both")), peek(one(names_speaker)))).parse(input)?;
    let after_first = if both.is_some() { after_member(input) } else { after_first };
    let Some(rest) = after_first else { return miss(input) };
    let first = &input.0[0];
    let alike = |p: &Phrase<'_>| names_speaker(p) && (first.noun() != Some(NounKind::Thing) || p.noun() == Some(NounKind::Thing));
    let (rest, _) = opt(preceded(pair(conjunction, peek(one(alike))), member)).parse(rest)?;
    Ok((rest, ()))
}

/// What stands after a member, if one stands here.
pub(super) fn after_member<'p, 't>(input: Input<'p, 't>) -> Option<Input<'p, 't>> {
    member(input).ok().map(|(rest, ())| rest)
}

/// One speaker, with all that stands behind the noun.
///
/// `member = noun_phrase ("turned" noun_phrase)? modifier* (contact | reduced | relative)?`
///
/// the warden of the weir · Ivo Lind, 46, · Sen. Ada Quill (D-Ohio) · clerk turned mayor Ivo Lind
fn member<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let (rest, noun) = one(|p: &Phrase<'_>| names_speaker(p)).parse(input)?;
    let trade = |p: &Phrase<'_>| matches!(p.noun(), Some(NounKind::Speaker | NounKind::Name)) && !p.opens_with("the ");
    let (rest, _) = match rest.0.first() {
        Some(turned) if trade(noun) && turned.is("turned") => opt(preceded(one(|_| true), one(trade))).parse(rest)?,
        _ => (rest, None),
    };
    let (rest, _) = many0_count(modifier).parse(rest)?;
    // "those asked", but "he asked", "Orr asked"
    let alone = noun.noun() == Some(NounKind::Name) && !is_one_of_its_kind(noun) && rest.0.len() + 1 == input.0.len();
    let single = alone || is_personal(noun);
    let clause = match rest.0.first().map(|p| p.kind) {
        Some(PhraseKind::Noun(NounKind::Pronoun | NounKind::Name)) if !single => contact(rest),
        Some(PhraseKind::Verb(_)) if !single => reduced(rest, noun),
        Some(PhraseKind::Noun(_) | PhraseKind::Wh | PhraseKind::That) => relative(rest),
        _ => return Ok((rest, ())),
    };
    Ok(clause.unwrap_or((rest, ())))
}

/// Whether a name stands for several people: "the two leading Kelpers".
fn are_several(noun: &Phrase<'_>) -> bool {
    noun.noun() == Some(NounKind::Name) && noun.opens_with("the ") && noun.text().ends_with('s')
}
