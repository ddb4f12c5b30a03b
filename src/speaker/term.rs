//! Words as they are compared: without case, accents and a full stop at their end.

use super::words::noun;
use crate::lexicon::{LEXICON, Naming, Noun, Word, eight, fold, lower};
use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasher, Hash, Hasher, RandomState};
use std::ptr;
use std::sync::LazyLock;

/// A word, or several, of a mention; equal where its [folded](fold) form is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Term<'t> {
    /// What the lexicon holds.
    Known(&'static Word),
    /// Anything else, as it stands.
    Other(&'t str),
}

/// The nouns by which others are asked whether they are such.
pub(super) struct Broad {
    pub anybody: Term<'static>,
    pub body: Term<'static>,
    pub communication: Term<'static>,
    pub country: Term<'static>,
    pub document: Term<'static>,
    pub firm: Term<'static>,
    pub national: Term<'static>,
    pub person: Term<'static>,
    pub post: Term<'static>,
    pub statement: Term<'static>,
    /// Offices that somebody is called by before a name: "Mr. Secretary".
    pub offices: [Term<'static>; 3],
    /// Whoever heads what must be a country.
    pub heads_of_countries: [Term<'static>; 3],
}

/// They, looked up once.
pub(super) static BROAD: LazyLock<Broad> = LazyLock::new(|| Broad {
    anybody: Term::of("anybody"),
    body: Term::of("body"),
    communication: Term::of("communication"),
    country: Term::of("country"),
    document: Term::of("document"),
    firm: Term::of("firm"),
    national: Term::of("national"),
    person: Term::of("person"),
    post: Term::of("post"),
    statement: Term::of("statement"),
    offices: ["official", "politician", "leader"].map(Term::of),
    heads_of_countries: ["head of state", "head of government", "head of mission"].map(Term::of),
});

impl<'t> Term<'t> {
    /// The term that `text` is.
    pub(super) fn of(text: &'t str) -> Self {
        Self::new(LEXICON.folded(text), text)
    }

    /// The term that `text` is, where `word` is what the lexicon knows of its folded form.
    pub(super) fn new(word: &'static Word, text: &'t str) -> Self {
        if word.form.is_empty() { Self::Other(text) } else { Self::Known(word) }
    }

    /// The singular of a noun.
    pub(super) fn of_noun(noun: &Noun) -> Self {
        Self::Known(LEXICON.word(noun.singular))
    }

    /// "46-year-old".
    pub(super) fn of_age(years: u8) -> Self {
        static AGES: LazyLock<Vec<String>> = LazyLock::new(|| (0..=u8::MAX).map(|years| format!("{years}{AGED}")).collect());
        Self::Other(&AGES[usize::from(years)])
    }

    /// Whether it tells an age: "46-year-old".
    pub(super) fn is_age(self) -> bool {
        match self {
            Self::Known(word) => word.form.ends_with(AGED),
            Self::Other(text) => fold(text).ends_with(AGED),
        }
    }

    /// Whether it is this word, which is in its folded form.
    pub(super) fn is(self, word: &str) -> bool {
        match self {
            Self::Known(known) => *known.form == *word,
            Self::Other(text) => fold(text) == word,
        }
    }

    /// What the lexicon tells of it.
    pub(super) fn naming(self) -> Option<&'static Naming> {
        if let Self::Known(word) = self { Some(&word.naming) } else { None }
    }

    /// The common noun that it is; a compound is what its last part is.
    pub(super) fn noun(self) -> Option<&'static Noun> {
        noun(&self.letters())
    }

    /// How many it stands for: both, two, pair, trio.
    pub(super) fn count(self) -> Option<u8> {
        self.naming()?.count()
    }

    /// Whether whoever is called by it can be called a `broad`: a minister is an official.
    pub(super) fn is_a(self, broad: Term<'_>) -> bool {
        let takes_up = |(own, broad): (&Naming, &Naming)| LEXICON.broader(own).contains(&broad.number);
        self == broad || self.naming().zip(broad.naming()).is_some_and(takes_up)
    }

    /// Whether both are one word, or two of one root: "Laos" and "Lao".
    pub(super) fn is_akin(self, other: Term<'_>) -> bool {
        may_be_same(self.text(), other.text()) && akin(&self.letters(), &other.letters())
    }

    /// It as it stands, or in its folded form.
    fn text(self) -> &'t str {
        match self {
            Self::Known(word) => &word.form,
            Self::Other(text) => text,
        }
    }

    /// The letters of its folded form.
    pub(super) fn letters(self) -> Cow<'t, str> {
        match self {
            Self::Known(word) => Cow::Borrowed(&word.form),
            Self::Other(text) => fold(text),
        }
    }
}

/// How the words for somebody of an age end.
const AGED: &str = "-year-old";

impl Default for Term<'_> {
    fn default() -> Self {
        Self::Other("")
    }
}

impl PartialEq for Term<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Known(one), Self::Known(other)) => ptr::eq(*one, *other),
            (Self::Other(one), Self::Other(other)) => same_folded(one, other),
            _ => false,
        }
    }
}

impl Eq for Term<'_> {}

impl Hash for Term<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match self {
            Self::Known(word) => ptr::hash(*word, state),
            Self::Other(text) => hash_folded(text, state),
        }
    }
}

/// A map by the words of a text.
pub(super) type TermMap<K, V> = HashMap<K, V, Secret>;

/// Hashes quickly, from a secret of the process on: nobody can write words that meet.
#[derive(Clone, Copy)]
pub(super) struct Secret(u64);

static SECRET: LazyLock<u64> = LazyLock::new(|| RandomState::new().hash_one(0));

impl Default for Secret {
    fn default() -> Self {
        Self(*SECRET)
    }
}

impl BuildHasher for Secret {
    type Hasher = Self;

    fn build_hasher(&self) -> Self {
        *self
    }
}

impl Hasher for Secret {
    fn write(&mut self, bytes: &[u8]) {
        bytes.chunks(8).for_each(|bytes| self.write_u64(eight(bytes)));
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }

    fn write_u64(&mut self, eight: u64) {
        let product = u128::from(self.0 ^ eight) * 0x9e37_79b9_7f4a_7c15;
        self.0 = product as u64 ^ (product >> 64) as u64;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Whether two words have one folded form.
pub(super) fn same_folded(one: &str, other: &str) -> bool {
    if !may_be_same(one, other) {
        return false;
    }
    if !one.is_ascii() || !other.is_ascii() {
        return fold(one) == fold(other);
    }
    let unstopped = |word| str::strip_suffix(word, '.').unwrap_or(word);
    unstopped(one).eq_ignore_ascii_case(unstopped(other))
}

/// Whether the folded forms of two words may begin alike.
fn may_be_same(one: &str, other: &str) -> bool {
    match (one.as_bytes(), other.as_bytes()) {
        ([one, ..], [other, ..]) => !one.is_ascii() || !other.is_ascii() || one.eq_ignore_ascii_case(other),
        _ => true,
    }
}

/// Hashes the folded form of a word.
pub(super) fn hash_folded(word: &str, state: &mut impl Hasher) {
    let bare = word.strip_suffix('.').unwrap_or(word);
    let bare = if bare.is_ascii() { bare.into() } else { fold(word) };
    bare.as_bytes().chunks(8).for_each(|bytes| state.write_u64(lower(eight(bytes))));
}

/// One word, or two of one root: "Laos" and "Lao", "region" and "regional", "Chinese" and "China".
pub(super) fn akin(one: &str, other: &str) -> bool {
    if one.as_bytes().first() != other.as_bytes().first() {
        return false;
    }
    let shared: usize = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let shorter = one.chars().count().min(other.chars().count());
    one == other || shared >= 4 && shared + 2 >= shorter || shared == 3 && shorter == 3
}

/// The terms of a mention or a figure.
#[derive(Clone, Debug, Default)]
pub(super) struct Terms<'t> {
    /// The marks, then the heads; the first head stands once where it is the last mark, as it most often is.
    all: Vec<Term<'t>>,
    /// Where the marks end.
    marks: u32,
    /// Where the heads begin.
    heads: u32,
}

impl<'t> Terms<'t> {
    /// These marks, with room for so many terms.
    pub(super) fn of_marks(most: usize, marks: impl Iterator<Item = Term<'t>>) -> Self {
        let mut all = Vec::with_capacity(most);
        all.extend(marks);
        Self { marks: all.len() as u32, heads: all.len() as u32, all }
    }

    /// The common nouns that take it up again, in the singular.
    pub(super) fn heads(&self) -> &[Term<'t>] {
        &self.all[self.heads as usize..]
    }

    /// The other words that tell it from its like.
    pub(super) fn marks(&self) -> &[Term<'t>] {
        &self.all[..self.marks as usize]
    }

    pub(super) fn add_head(&mut self, head: Term<'t>) {
        match self.marks().last() {
            Some(mark) if *mark == head && self.heads().is_empty() => self.heads -= 1,
            _ => {
                // most have one
                self.all.reserve_exact(usize::from(self.heads().is_empty()));
                self.all.push(head);
            }
        }
    }

    pub(super) fn add_mark(&mut self, mark: Term<'t>) {
        self.all.insert(self.heads as usize, mark);
        self.marks += 1;
        self.heads += 1;
    }

    /// Adds those of another.
    pub(super) fn extend(&mut self, more: &Self) {
        self.all.reserve_exact(more.all.len());
        more.marks().iter().for_each(|mark| self.add_mark(*mark));
        more.heads().iter().for_each(|head| self.add_head(*head));
    }

    pub(super) fn clear_heads(&mut self) {
        self.all.truncate(self.marks as usize);
        self.heads = self.marks;
    }
}
