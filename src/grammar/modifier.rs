//! Modifiers: what stands behind a noun and tells more of it: the warden | of the weir, | 46, · critics | like Quill.

use super::terminal::{brings_medium, comma, conjunction, is_medium, is_speech, names_speaker, verb_follows};
use super::{Input, Parsed, miss};
use crate::lexicon::Classes;
use crate::phrase::{NounKind, Phrase, PhraseKind};
use crate::run::{Run, one};
use crate::token::Tag;
use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use nom::multi::many0_count;
use nom::sequence::{pair, preceded};

/// What tells more of a noun behind it.
///
/// `modifier = aside | (adjective | preposition? "and" | "not")? prepositional | like | age | compared | "here" | "alike" | … | "itself"`
///
/// (D-Ohio) · familiar with the matter · of the Rift Forum · in and around Kelp · not on the list · like Orr · , 46, · no longer than a pier
pub(super) fn modifier<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    match input.0.first().map(|p| p.kind) {
        Some(PhraseKind::Aside) => aside(input),
        Some(PhraseKind::Preposition) => alt((prepositional, like)).parse(input),
        Some(PhraseKind::Conjunction) => preceded(conjunction, prepositional).parse(input),
        Some(PhraseKind::Comma) => age(input),
        Some(PhraseKind::Noun(_) | PhraseKind::Adjective | PhraseKind::Adverb | PhraseKind::Other) => alt((
            preceded(one(|p: &Phrase<'_>| is_described(p) && !p.is_any(&["earlier", "later"]) || p.is("not")), prepositional),
            preceded(pair(one(|p: &Phrase<'_>| p.head.can_be(Classes::PREP)), conjunction), prepositional),
            compared,
            like,
            one(|p: &Phrase<'_>| p.head.can_be(Classes::REFL) && p.span == p.head.span()).map(|_| ()),
            one(|p: &Phrase<'_>| p.kind == PhraseKind::Adverb && p.head.can_be(Classes::POSTPOSED)).map(|_| ()),
        ))
        .parse(input),
        _ => miss(input),
    }
}

/// What stands in parentheses, with a name that it parts from its title, or a comma before the verb.
///
/// `aside = "(" … ")" (name | ","?)`, the name behind letters or a word
///
/// Sen. Ada Quill (D-Ohio) · Sen. Ada Quill (D-Ohio), said · Superintendent of Police (SP) Ada Quill · DCP (East) Ada Quill
fn aside<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let (rest, inside) = one(|p: &Phrase<'_>| p.kind == PhraseKind::Aside).parse(input)?;
    let letters = inside.text().trim_matches(['(', ')']);
    // "DCP (East) Ada Quill", too
    let word = letters.starts_with(char::is_uppercase) && letters.chars().all(char::is_alphabetic);
    if let Ok((after, _)) = one(|p: &Phrase<'_>| word && p.noun() == Some(NounKind::Name)).parse(rest) {
        return Ok((after, ()));
    }
    match comma(rest) {
        Ok((after, _)) if after.0.first().is_some_and(|p| p.cue().is_some_and(is_speech) && verb_follows(after.0)) => Ok((after, ())),
        _ => Ok((rest, ())),
    }
}

/// With what something is compared.
///
/// `compared = "no"? adjective "than" noun_phrase`
///
/// a bolt [no longer than a thumb] · waves [higher than a house]
fn compared<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let longer = one(|p: &Phrase<'_>| is_described(p) || p.head.tag == Tag::Adj && p.opens_with("no "));
    (longer, one(|p: &Phrase<'_>| p.is("than")), one(names_speaker)).map(|_| ()).parse(input)
}

/// Who is given as an example.
///
/// `like = ("like" | "such" "as") name ("and" name)?`
///
/// critics like Quill · experts such as Quill and Moss
fn like<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let name = |p: &Phrase<'_>| p.noun() == Some(NounKind::Name);
    let like = one(|p: &Phrase<'_>| p.kind == PhraseKind::Preposition && p.is("like")).map(|_| ());
    let such_as = pair(one(|p: &Phrase<'_>| p.is("such")), one(|p: &Phrase<'_>| p.is("as"))).map(|_| ());
    (alt((like, such_as)), one(name), opt(pair(conjunction, one(name)))).map(|_| ()).parse(input)
}

/// Whether an adjective stands alone, before its preposition: "familiar | with the matter".
fn is_described(phrase: &Phrase<'_>) -> bool {
    phrase.kind == PhraseKind::Adjective || phrase.kind == PhraseKind::Adverb && phrase.head.can_be(Classes::ADJ)
}

/// A preposition with its noun, no medium: "in an interview" tells of the cue.
///
/// `prepositional = preposition noun_phrase aside? ("and" name)*`
///
/// of the Rift Forum · for the ministry · with knowledge of the matter
pub(super) fn prepositional<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let mut preposition = one(|p: &Phrase<'_>| p.kind == PhraseKind::Preposition && !p.is_any(&["as", "than", "like", "despite"]));
    let (rest, preposition) = preposition.parse(input)?;
    // "Quill in an interview said", but "a man familiar with the statement said"
    let where_said = brings_medium(preposition);
    // "her partner of 40 years"
    let of = preposition.is("of");
    let object = one(|p: &Phrase<'_>| {
        // "the head of one of the ports", too
        let those = p.head.can_be(Classes::DET | Classes::PRON_OBJ | Classes::NUM);
        matches!(p.noun(), Some(kind) if (kind != NounKind::Time || of) && (kind != NounKind::Pronoun || those))
            && !(where_said && is_medium(p))
    });
    let joined = many0_count(preceded(conjunction, one(|p: &Phrase<'_>| p.noun() == Some(NounKind::Name))));
    (object, opt(aside), joined).map(|_| ()).parse(rest)
}

/// How old somebody is, and where from; the comma behind it belongs to it before the verb.
///
/// `age = "," number (","? prepositional)* ","?`
///
/// Ivo Lind, 46, · Ivo Lind, 22, of Port Ormond,
fn age<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let number = one(|p: &Phrase<'_>| p.head.tag == Tag::Num && p.text().len() <= 3 && !p.text().ends_with('%'));
    let place = many0_count(preceded(opt(comma), prepositional));
    let (rest, _) = (comma, number, place).parse(input)?;
    match rest.0.split_first() {
        Some((p, after)) if p.kind == PhraseKind::Comma => Ok((if verb_follows(after) { Run(after) } else { rest }, ())),
        _ => Ok((rest, ())),
    }
}

/// A preposition of belonging with its noun.
///
/// `of_phrase = ("of" | "from") noun_phrase`
pub(super) fn of_phrase<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    if input.0.first().is_some_and(|p| p.is_any(&["of", "from"])) { prepositional(input) } else { miss(input) }
}
