//! Objects: nouns that a cue takes as its content, with what is said of them: criticised | the plan · called | it a farce.

use super::Input;
use super::cue::Reporting;
use super::main_clause::main_clause;
use super::modifier::{of_phrase, prepositional};
use super::terminal::{after_adverbs, comma, is_determined};
use crate::lexicon::{Classes, Frames};
use crate::phrase::{Form, NounKind, Phrase, PhraseKind};
use crate::run::{Run, one};
use crate::token::{CURRENCIES, Tag};
use nom::Parser;
use nom::multi::many0_count;
use nom::sequence::preceded;

/// Whether a person comes, and what the person did: "Orr for raising fees", "the board over its haste", but "Orr for a week".
pub(super) fn is_faulted(input: Input<'_, '_>) -> bool {
    let person = |p: &Phrase<'_>| {
        matches!(p.noun(), Some(NounKind::Name | NounKind::ObjectPronoun))
            || p.noun() == Some(NounKind::Speaker) && p.head.can_be(Classes::ACTOR)
    };
    let named = (one(person), many0_count(of_phrase), one(|p: &Phrase<'_>| p.is_any(&["for", "over"])));
    let did = |p: &Phrase<'_>| {
        p.has_form(Form::Ing)
            || matches!(p.noun(), Some(NounKind::Thing | NounKind::Speaker)) && is_determined(p) && !p.head.can_be(Classes::TIME)
    };
    preceded(named.map(|_| ()), one(did)).parse(input).is_ok()
}

/// The longest object before its number, in phrases.
const RECKONED: usize = 9;

/// Whether an object comes, and a number that it is reckoned to be: "the toll at nine", but "the lamp at a desk".
pub(super) fn is_reckoned(input: Input<'_, '_>) -> bool {
    let number = |p: &Phrase<'_>| p.noun().is_some() && (p.opens_with_figure() || p.first_can_be(Classes::NUM));
    let plain = |p: &&Phrase<'_>| p.noun().is_some() || matches!(p.kind, PhraseKind::Preposition | PhraseKind::Aside) || p.is("out");
    let object = input.0.iter().take(RECKONED).take_while(plain).count();
    let at = input.0[..object].iter().position(|p| p.is("at")).filter(|&at| at > 0 && input.0[0].noun().is_some());
    at.is_some_and(|at| after_adverbs(Run(&input.0[at + 1..])).0.first().is_some_and(number))
}

/// Whether a noun made of a verb comes, and what is done: "a review of the case", "the removal of fees", but "a cup of tea".
pub(super) fn is_deed(input: Input<'_, '_>) -> bool {
    let [noun, preposition, ..] = input.0 else { return false };
    let made = |word: &str| ["tion", "sion", "ment", "al", "ance", "ure", "ing"].iter().any(|ending| word.ends_with(ending));
    let head = noun.head;
    let thing = noun.noun() == Some(NounKind::Thing) || noun.noun() == Some(NounKind::Speaker) && head.can_be(Classes::DOCUMENT);
    let deed = thing && (head.can_be(Classes::BASE | Classes::S_FORM) || made(head.span().of(noun.text)));
    deed && preposition.is_any(&["against", "from", "into", "of", "on", "to"])
}

/// The longest piece that commas tell of an object, in phrases.
const ASIDE: usize = 18;

/// What an object is called behind what commas tell of it: "called Orr, his rival, | a “liar”".
pub(super) fn called_after_aside<'p, 't>(input: Input<'p, 't>) -> Option<Input<'p, 't>> {
    let (rest, _) = (one(|p: &Phrase<'_>| p.noun().is_some()), many0_count(prepositional), comma).parse(input).ok()?;
    let inside = rest.0.iter().take(ASIDE).position(|p| matches!(p.kind, PhraseKind::Comma | PhraseKind::Stop)).filter(|&n| n > 0)?;
    let (called, _) = comma(Run(&rest.0[inside..])).ok()?;
    let named = |p: &Phrase<'_>| p.is_quotation() || matches!(p.noun(), Some(NounKind::Thing | NounKind::Speaker));
    (called.0.first().is_some_and(named) && !main_clause(called)).then_some(called)
}

/// Whether a noun phrase is a sum of money or a share: "£5", "0.7 per cent".
pub(super) fn is_amount(phrase: &Phrase<'_>) -> bool {
    let text = phrase.text();
    let sum = text.find(|c: char| c.is_ascii_digit()).is_some_and(|at| text[..at].ends_with(CURRENCIES));
    let words = &phrase.text[phrase.span.start..];
    let unit = words.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' '));
    // "defends $4m pier"
    let counts = phrase.head.span().of(phrase.text).starts_with(|c: char| c.is_ascii_digit()) || phrase.head.can_be(Classes::NUM);
    phrase.noun().is_some() && (sum && counts || unit.len() < words.len() && (unit.starts_with('%') || unit.starts_with("per")))
}

/// Whether an object comes: a noun phrase or a fragment in quotation marks, "not" before it or not: "not one pier but two".
pub(super) fn is_object(input: Input<'_, '_>) -> bool {
    let start = usize::from(input.0.first().is_some_and(|p| p.head.tag == Tag::Not && p.kind == PhraseKind::Other));
    let Some(first) = input.0.get(start) else { return false };
    matches!(first.noun(), Some(kind) if !matches!(kind, NounKind::Time | NounKind::Pronoun))
        || first.noun().is_some() && (first.head.can_be(Classes::PRON_OBJ | Classes::DET | Classes::NUM) || first.is("none"))
        || matches!(first.kind, PhraseKind::Quotation { whole: false })
        || first.is_quotation() && first.opens_lower()
}

/// Whether an object comes and what the cue calls it: "the toll | a farce", "it | unsafe", "him | as a thief".
pub(super) fn is_predicated(cue: Reporting, input: Input<'_, '_>) -> bool {
    let small = cue.takes(Frames::SMALL);
    // verbs of the clauses that the object holds: "what she saw", "the idea that he fell"
    let mut due = 0;
    let mut before: Option<&Phrase<'_>> = None;
    for phrase in input.0 {
        let noun = phrase.noun().is_some();
        let doubled = noun && due == 0 && before.is_some_and(|p| p.noun().is_some());
        // called the warning “worse than feared”
        let opens = |p: &Phrase<'_>| {
            let between = &phrase.text[p.span.end..phrase.span.start];
            between.contains(['“', '"', '‘']) || between.contains("''")
        };
        if small
            && (doubled || before.is_some() && phrase.is_quotation() || noun && is_called(phrase) || due == 0 && before.is_some_and(opens))
        {
            return true;
        }
        match phrase.kind {
            PhraseKind::Preposition | PhraseKind::Subordinator if phrase.is("as") => return cue.takes(Frames::AS),
            PhraseKind::Noun(_) | PhraseKind::Aside | PhraseKind::Preposition | PhraseKind::Conjunction => {}
            PhraseKind::Wh | PhraseKind::That => due += 1,
            PhraseKind::Verb(_) if due > 0 => due -= 1,
            // "called the wish to sail a farce", but "called a clerk to thank him"
            PhraseKind::Verb(group) if group.form == Form::Infinitive && group.cue.is_none() && !phrase.text().starts_with("to be") => {}
            PhraseKind::Verb(group) if group.form == Form::Infinitive && group.cue.is_some() => return false,
            PhraseKind::Verb(group) => {
                return small && before.is_some() && matches!(group.form, Form::Participle | Form::Ing | Form::Infinitive);
            }
            PhraseKind::Adjective => return small,
            _ => return false,
        }
        before = Some(phrase);
    }
    false
}

/// Whether a noun phrase holds what somebody is called: "dockers “thugs”".
fn is_called(phrase: &Phrase<'_>) -> bool {
    let text = phrase.text();
    text.find(['“', '"']).is_some_and(|at| at > 0)
}
