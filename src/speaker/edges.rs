//! What stands before the words of a noun phrase, and behind them: an article, a number, an owner; a relative clause, a day.

use super::gender::Pronoun;
use super::mention::Determiner;
use super::office::title_of;
use super::pieces::{Piece, PieceKind, Words, is_preposition};
use super::words::is_symbol;
use crate::lexicon::{Classes, Small, Traits};

/// Whether a capital only opens a sentence: "Then Quill", "While Moss".
pub(super) fn opens_sentence(word: &Piece<'_>) -> bool {
    if word.kind != PieceKind::Capital {
        return false;
    }
    let classes = word.classes();
    let joins = classes.any(Classes::SUB | Classes::CONJ | Classes::WH);
    let adverb = classes.any(Classes::ADV) && !classes.any(Classes::NOUN | Classes::TITLE | Classes::PLACE | Classes::POSS | Classes::DET);
    (joins || adverb) && !word.is_shouted() && !is_quantity(word) && word.naming().given.is_none()
}

/// The article, number or owner before the noun.
pub(super) fn determiner<'p, 't>(words: &'p [Piece<'t>]) -> (Determiner, Option<Pronoun>, &'p [Piece<'t>]) {
    let Some(first) = words.first().filter(|first| first.classes().any(Classes::FUNCTION) || is_quantity(first)) else {
        return (Determiner::None, None, words);
    };
    match first.lower() {
        "the" if let Some(number) = words.get(1).and_then(counted) => (Determiner::Counted(number), None, &words[1..]),
        "both" => (Determiner::Counted(2), None, words),
        // "those given the drug", but "those injured divers"
        "those" if words.get(1).is_some_and(is_participle) && words.get(2).is_none_or(|next| next.noun().is_none()) => {
            (Determiner::None, None, words)
        }
        "the" | "this" | "that" | "these" | "those" => (Determiner::Definite, None, &words[1..]),
        // "An Post", "An Taisce": the Irish article belongs to the name
        "an" if words.get(1).is_some_and(begins_irish) => (Determiner::None, None, words),
        "a" | "an" => (Determiner::Indefinite, None, &words[1..]),
        "another" => (Determiner::Other, None, &words[1..]),
        _ if is_quantity(first) => (Determiner::Other, None, words),
        "his" | "her" if (2..4).any(|count| words.len() >= count && title_of(&words[..count]).is_some()) => (Determiner::None, None, words),
        "his" | "her" | "its" | "their" if words.len() > 1 => (Determiner::Definite, Pronoun::named(first.lower()), &words[1..]),
        "my" | "our" | "your" if words.len() > 1 => (Determiner::Indefinite, None, &words[1..]),
        _ => (Determiner::None, None, words),
    }
}

/// Whether a name stands behind "An" that no English word would stand behind: it opens with a consonant, which is no letter by itself.
pub(super) fn begins_irish(word: &Piece<'_>) -> bool {
    let consonant = !word.text.starts_with(['A', 'E', 'I', 'O', 'U', 'H', 'Á', 'É', 'Í', 'Ó', 'Ú']);
    word.kind == PieceKind::Capital && consonant && word.text.as_bytes().get(1).is_some_and(u8::is_ascii_lowercase)
}

pub(super) fn is_quantity(word: &Piece<'_>) -> bool {
    word.is_small(Small::Quantity)
}

/// The number that "two" or "both" is; "pair" is a noun.
pub(super) fn counted(word: &Piece<'_>) -> Option<u8> {
    word.naming().count().filter(|_| is_quantity(word))
}

/// The phrase without a relative clause and without an adverb at its end.
pub(super) fn strip_after<'p, 't>(of: Words<'_>, words: &'p [Piece<'t>]) -> &'p [Piece<'t>] {
    if !of.may_hold(Traits::AFTER) {
        return words;
    }
    let clause = (1..words.len()).find(|&at| words[at].kind == PieceKind::Lower && words[at].is_small(Small::Relative));
    let words = &words[..clause.unwrap_or(words.len())];
    match words.split_last() {
        Some((last, before)) if !before.is_empty() && last.kind == PieceKind::Lower && last.is_small(Small::Trailing) => before,
        // "poll released Friday", "study published on Friday in the Post"
        _ => {
            let on = |word: &Piece<'_>| word.kind == PieceKind::Lower && word.classes().any(Classes::PREP);
            let dated = |at: &usize| match &words[*at..] {
                [verb, day, ..] if is_participle(verb) && is_time(day) => true,
                [verb, preposition, day, ..] => is_participle(verb) && on(preposition) && is_time(day),
                _ => false,
            };
            &words[..(1..words.len()).find(dated).unwrap_or(words.len())]
        }
    }
}

/// "Kaldor Mining KALD.HV": what a company is called where its shares are traded is no part of its name.
pub(super) fn without_ticker<'p, 't>(of: Words<'_>, words: &'p [Piece<'t>]) -> &'p [Piece<'t>] {
    // "U.S" is none
    let is_ticker = |word: &Piece<'_>| is_symbol(word.text) && word.text.find('.').is_some_and(|dot| dot > 1);
    match words.split_last() {
        Some((last, before)) if of.may_hold(Traits::SHOUTED) && !before.is_empty() && is_ticker(last) => before,
        _ => words,
    }
}

/// "As many as nine clerks": what tells that there may be fewer is no part of who they are.
pub(super) fn without_limit<'p, 't>(words: &'p [Piece<'t>]) -> &'p [Piece<'t>] {
    let amount = match words {
        [as_, amount @ ..] if as_.is("as") => amount,
        amount => amount,
    };
    match amount {
        [many, as_, rest @ ..] if as_.is("as") && many.kind == PieceKind::Lower && !rest.is_empty() => rest,
        _ => words,
    }
}

pub(super) fn is_time(word: &Piece<'_>) -> bool {
    word.classes().any(Classes::TIME)
}

pub(super) fn is_participle(word: &Piece<'_>) -> bool {
    word.kind == PieceKind::Lower && word.noun().is_none() && word.classes().any(Classes::PARTICIPLE)
}

/// Where what tells more of a noun begins: the first preposition or participle with an object.
pub(super) fn postmodifier(of: Words<'_>, words: &[Piece<'_>]) -> Option<usize> {
    let preposition = of.may_hold(Traits::PREPOSITION);
    (1..words.len()).find(|&at| preposition && is_preposition(&words[at]) || words[at - 1].is_word() && governs(&words[at..]))
}

/// Whether a participle stands before its object: "backing | Mr Moss", "suing | the port", but "acting mayor".
pub(super) fn governs(words: &[Piece<'_>]) -> bool {
    let [verb, object, ..] = words else { return false };
    let participle = verb.kind == PieceKind::Lower && verb.noun().is_none() && verb.classes().any(Classes::ING);
    participle && (object.kind == PieceKind::Capital || object.classes().any(Classes::DET))
}
