//! What is known about the words of a mention, and by which nouns somebody is taken up again.

use super::term::Term;
use crate::lexicon::{Gender, LEXICON, Noun, Small, Title};

pub(super) use crate::lexicon::fold;

/// The noun of several words that these are and that takes somebody up: "head of state".
pub(super) fn noun_of_several(words: &str) -> Option<Term<'static>> {
    let word = LEXICON.folded(words);
    (word.naming.number != 0 && word.form.contains(' ')).then_some(Term::Known(word))
}

/// The common noun that `word` is, whatever its case.
pub(super) fn noun(word: &str) -> Option<&'static Noun> {
    compound(word, |word| LEXICON.named(word).noun.as_ref())
}

/// The title that `word` is, whatever its case.
pub(super) fn title(word: &str) -> Option<Title> {
    compound(word, |word| LEXICON.named(word).title)
}

/// Whether the letters "pm" stand for the office "Prime Minister".
pub(super) fn is_short_for(letters: &str, office: &str) -> bool {
    LEXICON.offices().iter().any(|(short, full)| *short == letters && full.eq_ignore_ascii_case(office))
}

/// Whether letters stand for an office.
pub(super) fn stands_for_office(letters: &str) -> bool {
    LEXICON.offices().iter().any(|(short, _)| short.eq_ignore_ascii_case(letters))
}

/// Whether it is what a company is called where its shares are traded: "KSTR.X", "NYSE: KSTR", but not "D.C.".
pub(super) fn is_symbol(words: &str) -> bool {
    let written = words.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || matches!(byte, b'.' | b':' | b' '));
    written && words.contains(['.', ':']) && !words.ends_with('.')
}

/// Looks a word up; a compound is what its last part is: "vice-minister".
fn compound<T>(word: &str, known: impl Fn(&str) -> Option<T>) -> Option<T> {
    known(word).or_else(|| known(word.rsplit_once('-')?.1))
}

/// Whether `word` is a given name, and whose.
pub(super) fn given(word: &str) -> Option<Option<Gender>> {
    LEXICON.named(word).given
}

/// Whether `words` name a country, a town, or a house that stands for its government.
pub(super) fn place(words: &str) -> bool {
    LEXICON.named(words).place
}

/// Whether `word` is letters after a name, and whether they say what the person is: OBE does not, MP does.
pub(super) fn postnominal(word: &str) -> Option<bool> {
    LEXICON.named(word).postnominal
}

/// Whether `word`, whatever its case, is a small word of this kind.
pub(super) fn is_small(word: &str, kind: Small) -> bool {
    LEXICON.word(LEXICON.id(word)).naming.is(kind)
}

/// Whether a modifier tells no two people apart: "top", "former".
pub(super) fn is_light(word: &str) -> bool {
    LEXICON.named(word).light
}
