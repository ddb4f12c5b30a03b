//! What the letters of a word tell of it.

use crate::lexicon::{Classes, LEXICON};

/// What the ending of a word suggests that is no word of an open class as far as the lexicon knows; `known` is what it is there.
pub(super) fn by_ending(text: &str, known: Classes) -> Classes {
    let word = text.rsplit(['-', '‑']).next().unwrap_or(text);
    let ends = |endings: &[&str]| word.len() > 4 && endings.iter().any(|e| word.ends_with(e));
    let compound = word.len() < text.len();
    if is_adverb(word.as_bytes()) {
        Classes::ADV
    } else if is_compared(word) || compound && (ends(&["ed", "ing"]) || word == "old") {
        Classes::ADJ
    } else if ends(&["ing"]) {
        Classes::ING | Classes::NOUN
    } else if ends(&["ed"]) {
        Classes::PAST | Classes::PARTICIPLE
    } else if compound || ends(&["al", "ous", "ive", "ic", "able", "ible", "ful", "less", "ish", "ary"]) {
        Classes::ADJ | Classes::NOUN
    } else if ends(&["s"]) && !ends(&["ss", "us", "is"]) {
        Classes::PLURAL
    } else {
        known | Classes::NOUN
    }
}

pub(super) fn is_adverb(word: &[u8]) -> bool {
    word.len() > 4 && word.ends_with(b"ly")
}

/// Whether an unknown word tells how: "Sparsely settled Kelp", but "Scully said".
pub(super) fn is_manner(word: &str) -> bool {
    word.strip_suffix("ly").is_some_and(is_adjective)
}

/// Whether a word compares: "whiter" is of "white", "bluntest" of "blunt", "angrier" of "angry".
fn is_compared(word: &str) -> bool {
    let Some(stem) = word.strip_suffix("er").or_else(|| word.strip_suffix("est")) else { return false };
    let doubled = || stem.len() > 2 && stem.as_bytes()[stem.len() - 1] == stem.as_bytes()[stem.len() - 2];
    let of_y = || stem.strip_suffix('i').is_some_and(|stem| is_adjective(&format!("{stem}y")));
    stem.is_ascii()
        && (is_adjective(stem) || is_adjective(&format!("{stem}e")) || doubled() && is_adjective(&stem[..stem.len() - 1]) || of_y())
}

fn is_adjective(word: &str) -> bool {
    LEXICON.find(word).classes.any(Classes::ADJ)
}

/// Whether a small particle is joined to a name: "al-Harthi".
pub(super) fn particled(word: &str) -> bool {
    let hyphen = word.bytes().take(4).position(|byte| byte == b'-');
    hyphen.is_some_and(|hyphen| word[hyphen + 1..].starts_with(char::is_uppercase))
}

/// Whether a word ends as plurals do: "Democrats", not "Congress".
pub(super) fn ends_as_plural(word: &[u8]) -> bool {
    word.ends_with(b"s") && !word.ends_with(b"ss")
}
