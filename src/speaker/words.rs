//! What is known about the words of a mention, and by which nouns somebody is taken up again.

use crate::lexicon::{Gender, LEXICON, Noun, Small, Title, WordMap, WordSet, column, rows};
use std::sync::LazyLock;

pub(super) use crate::lexicon::fold;

/// A noun of the table of those that take each other up.
pub(super) struct KnownNoun {
    pub number: u32,
    /// The numbers of those that can take up whoever is called by it.
    pub broader: Vec<u32>,
}

struct Broader {
    nouns: WordMap<&'static str, KnownNoun>,
    /// Those of several words among the nouns that take up.
    phrases: WordSet<&'static str>,
}

static BROADER: LazyLock<Broader> = LazyLock::new(Broader::read);

/// The common noun that `word` is, whatever its case.
pub(super) fn noun(word: &str) -> Option<&'static Noun> {
    compound(word, |word| LEXICON.named(word).noun.as_ref())
}

/// The title that `word` is, whatever its case.
pub(super) fn title(word: &str) -> Option<Title> {
    compound(word, |word| LEXICON.named(word).title)
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

/// How many `word` stands for: both, two, pair, trio.
pub(super) fn count(word: &str) -> Option<usize> {
    LEXICON.word(LEXICON.id(word)).naming.count()
}

/// Whether `word` is letters after a name, and whether they say what the person is: OBE does not, MP does.
pub(super) fn postnominal(word: &str) -> Option<bool> {
    LEXICON.named(word).postnominal
}

/// Whether `word`, whatever its case, is a small word of this kind.
pub(super) fn is_small(word: &str, kind: Small) -> bool {
    LEXICON.word(LEXICON.id(word)).naming.is(kind)
}

/// Whether whoever is a `narrow` can be called a `broad`: a minister is an official.
pub(super) fn is_a(narrow: &str, broad: &str) -> bool {
    let takes_up = |narrow: &KnownNoun| known_noun(broad).is_some_and(|broad| narrow.broader.contains(&broad.number));
    narrow == broad || known_noun(narrow).filter(|narrow| !narrow.broader.is_empty()).is_some_and(takes_up)
}

/// What is known about a noun that takes others up, or is taken up by others.
pub(super) fn known_noun(noun: &str) -> Option<&'static KnownNoun> {
    BROADER.nouns.get(noun)
}

/// The noun of several words that these are and that takes somebody up: "head of state".
pub(super) fn noun_of_several(words: &str) -> Option<&'static str> {
    BROADER.phrases.get(words).copied()
}

/// Whether a modifier tells no two people apart: "top", "former".
pub(super) fn is_light(word: &str) -> bool {
    LEXICON.named(word).light
}

impl Broader {
    fn read() -> Self {
        let table: Vec<_> = rows(include_str!("broader.tsv")).filter(|row| !column(row, 1).is_empty()).collect();
        let broader = |row: &[&'static str]| column(row, 1).split('|');
        let mut nouns: WordMap<_, KnownNoun> = WordMap::default();
        for noun in table.iter().flat_map(|row| broader(row).chain([row[0]])) {
            let number = nouns.len() as u32;
            nouns.entry(noun).or_insert(KnownNoun { number, broader: Vec::new() });
        }
        for row in &table {
            let numbers: Vec<u32> = broader(row).map(|noun| nouns[noun].number).collect();
            nouns.entry(row[0]).and_modify(|noun| noun.broader.extend(numbers));
        }
        let phrases = table.iter().flat_map(|row| broader(row)).filter(|words| words.contains(' ')).collect();
        Self { nouns, phrases }
    }
}
