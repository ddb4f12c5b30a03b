//! Infinitives behind an object, both of which are content: urged | ministers to act.

use super::addressee::noun;
use super::content::content;
use super::extent::Extent;
use super::modifier::prepositional;
use super::terminal::{brings_medium, comma, conjunction, is_medium, is_personal};
use super::{Input, Parsed, miss};
use crate::phrase::{Form, NounKind, Phrase, PhraseKind};
use crate::run::{Run, one};
use crate::span::Span;
use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use nom::multi::{many0_count, many1_count};
use nom::sequence::{pair, preceded};

/// Who is to do what the infinitive tells.
///
/// `addressees = addressed (("," addressed)* ","? "and" addressed)?`; the others only before the infinitive
///
/// asked [the clerks and the divers from Kelp] to leave
pub(super) fn addressees<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let addressed = |input| pair(noun, many0_count(prepositional)).map(|_| ()).parse(input);
    let (rest, ()) = addressed(input)?;
    let others = (many0_count(preceded(comma, addressed)), opt(comma), conjunction, addressed).map(|_| ()).parse(rest);
    Ok(others.ok().filter(|(after, ())| is_infinitive(*after)).unwrap_or((rest, ())))
}

/// An object and an infinitive, which are one content.
///
/// `object_infinitive = addressees dated? negated_infinitive phrase*`
///
/// urged [ministers to refill the fund by June]
pub(super) fn object_infinitive<'p, 't: 'p>(clause: Extent) -> impl Fn(Input<'p, 't>) -> Parsed<'p, 't, Span> {
    move |input| {
        let (rest, ()) = addressees(input)?;
        let rest = before_infinitive(rest).or_else(|| behind_modifier(rest, &input.0[0])).unwrap_or(rest);
        let _ = alt((negated_infinitive, preceded(dated, negated_infinitive))).parse(rest)?;
        content(clause)(input)
    }
}

/// An infinitive, which is left to be read.
///
/// `negated_infinitive = ("not" | adverb)? infinitive`
fn negated_infinitive<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let not = one(|p: &Phrase<'_>| p.is("not") || p.kind == PhraseKind::Adverb);
    let (rest, _) = opt(not).parse(input)?;
    if is_infinitive(rest) { Ok((rest, ())) } else { miss(input) }
}

/// When somebody was urged, and in what, before the infinitive.
///
/// `dated = (aside | "on"? time | preposition medium)+`
///
/// urged him [on Monday] to resign · urged him [in a letter] to resign
fn dated<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let aside = one(|p: &Phrase<'_>| p.kind == PhraseKind::Aside).map(|_| ());
    let time = pair(opt(one(|p: &Phrase<'_>| p.is("on"))), one(Phrase::is_time)).map(|_| ());
    let medium = pair(one(brings_medium), one(is_medium)).map(|_| ());
    many1_count(alt((aside, time, medium))).map(|_| ()).parse(input)
}

/// What stands behind the addressee's name: "asked the mayor, Ada Quill, | to resign".
pub(super) fn behind_name<'p, 't>(input: Input<'p, 't>) -> Option<Input<'p, 't>> {
    let [comma, name, after @ ..] = input.0 else { return None };
    let encloses = |p: &Phrase<'_>| p.kind == PhraseKind::Comma;
    (encloses(comma) && name.noun() == Some(NounKind::Name) && after.first().is_some_and(encloses)).then_some(Run(after))
}

/// The longest piece that commas say of an addressee, in phrases.
const ASIDE: usize = 18;

/// The infinitive behind what commas or dashes say of the addressee: "asked Orr, who chairs the board, | to resign".
fn before_infinitive<'p, 't>(input: Input<'p, 't>) -> Option<Input<'p, 't>> {
    let (mark, inside) = input.0.split_first().filter(|(mark, _)| matches!(mark.kind, PhraseKind::Comma | PhraseKind::Dash))?;
    let end = inside.iter().take(ASIDE).position(|p| p.kind == mark.kind || p.kind == PhraseKind::Stop)?;
    let after = Run(inside.get(end + 1..)?);
    (end > 0 && inside[end].kind == mark.kind && is_infinitive(after)).then_some(after)
}

/// The infinitive behind what tells who the addressee is: "called on those who took the money | to return it", "ordered the firms
/// involved | to pay", "urged people living near it | to leave".
fn behind_modifier<'p, 't>(input: Input<'p, 't>, addressee: &Phrase<'_>) -> Option<Input<'p, 't>> {
    let (first, after) = input.0.split_first()?;
    let reduced = |p: &Phrase<'_>| p.verb().is_some_and(|v| v.form != Form::Infinitive && v.form != Form::Finite);
    let common = matches!(addressee.noun(), Some(NounKind::Speaker | NounKind::Pronoun)) && !is_personal(addressee);
    let inside = match first.kind {
        PhraseKind::Wh | PhraseKind::That if first.is_any(&["who", "which", "that"]) => {
            after.split_first().filter(|(verb, _)| verb.verb().is_some())?.1
        }
        _ if !common => return None,
        PhraseKind::Adjective => after,
        _ if reduced(first) => after,
        _ => return None,
    };
    let plain =
        |p: &&Phrase<'_>| matches!(p.kind, PhraseKind::Noun(_) | PhraseKind::Preposition | PhraseKind::Adverb | PhraseKind::Adjective);
    let rest = Run(&inside[inside.iter().take_while(plain).count()..]);
    is_infinitive(rest).then_some(rest).or_else(|| before_infinitive(rest))
}

/// Whether an infinitive opens here, in quotation marks or not: "to act", "to “act at once”", “not to act”.
pub(super) fn is_infinitive(input: Input<'_, '_>) -> bool {
    match input.0 {
        [to, quotation, ..] if to.is("to") => quotation.is_quotation(),
        [quotation, ..] if quotation.is_quotation() => {
            let words = quotation.text().trim_start_matches(|c: char| !c.is_alphanumeric());
            words.starts_with("to ") || words.starts_with("not to ")
        }
        [verb, ..] => verb.has_form(Form::Infinitive),
        [] => false,
    }
}
