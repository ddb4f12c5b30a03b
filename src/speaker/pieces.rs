//! The words and marks of a mention.

use super::term::Term;
use crate::lexicon::{Classes, LEXICON, Letters, Naming, Noun, Small, Title, Traits, Word, WordId};
use crate::span::Span;
use std::borrow::Cow;
use std::ptr;

/// A word or a mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'t> {
    pub text: &'t str,
    /// What the lexicon knows of its folded form.
    word: &'static Word,
    /// Its first byte in the words of the mention.
    start: u32,
    pub kind: PieceKind,
    gap: Gap,
    traits: Traits,
}

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PieceKind {
    /// A word that opens with a capital.
    Capital,
    /// Any other word.
    Lower,
    Number,
    Comma,
    Open,
    Close,
    /// A quotation mark.
    Mark,
    /// The 's after an owner.
    Possessive,
    Other,
}

/// What stands before a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    Nothing,
    Space,
    /// Any other blank.
    Wide,
}

impl<'t> Piece<'t> {
    /// A mark, which the lexicon tells nothing of.
    pub(super) fn mark(text: &'t str, kind: PieceKind, start: usize, gap: Gap) -> Self {
        let word = LEXICON.word(WordId::default());
        let traits = match kind {
            PieceKind::Comma => Traits::COMMA,
            PieceKind::Possessive => Traits::POSSESSIVE,
            _ => Traits::BRACKET,
        };
        Self { text, kind, start: start as u32, word, gap, traits }
    }

    pub(super) fn new(text: &'t str, kind: PieceKind, start: usize, gap: Gap) -> Self {
        let is_word = matches!(kind, PieceKind::Capital | PieceKind::Lower);
        let word = if is_word { LEXICON.folded(text) } else { LEXICON.word(WordId::default()) };
        let is_compound = (is_word || kind == PieceKind::Number) && text.contains('-');
        let is_folded = is_word && text.is_ascii() && !text.ends_with('.');
        let unfolded = if is_folded { word } else { as_it_stands(text) };
        let of_kind = if is_dash(text) {
            Traits::COMMA
        } else {
            Traits::SHOUTED.given(is_shouted(text)).union(Traits::NAME.given(text.contains(char::is_uppercase)))
        };
        let form = Traits::UNFOLDED.given(!ptr::eq(unfolded, word)).union(Traits::COMPOUND.given(is_compound));
        let mut piece = Self { text, kind, start: start as u32, word, gap, traits: of_kind.union(form) };
        let of_last = piece.last().map_or(Traits::default(), |last| last.naming.traits);
        piece.traits = piece.traits.union(word.naming.traits).union(unfolded.naming.traits).union(of_last);
        piece
    }

    /// A word of plain letters, whose form as it stands is its folded one.
    #[inline]
    pub(super) fn plain(text: &'t str, letters: Letters, start: usize, gap: Gap) -> Self {
        let lexicon = &*LEXICON;
        let word = lexicon.word(lexicon.packed(letters).id);
        let (kind, of_kind) = match text.as_bytes() {
            [b'a'..=b'z', ..] => (PieceKind::Lower, Traits::default()),
            [_, rest @ ..] if rest.iter().all(u8::is_ascii_uppercase) => (PieceKind::Capital, Traits::NAME.union(Traits::SHOUTED)),
            _ => (PieceKind::Capital, Traits::NAME),
        };
        let traits = word.naming.traits.union(of_kind);
        Self { text, kind, start: start as u32, word, gap, traits }
    }

    /// A word that is a name by itself.
    pub(super) fn name(text: &'t str) -> Self {
        Self::new(text, PieceKind::Capital, 0, Gap::Nothing)
    }

    /// Where it stands in the words of the mention.
    pub(super) const fn span(&self) -> Span {
        Span::new(self.start as usize, self.start as usize + self.text.len())
    }

    /// Whether it is this word, whatever its case.
    pub(super) fn is(&self, word: &str) -> bool {
        self.text.eq_ignore_ascii_case(word)
    }

    /// What it tells in a mention.
    pub(super) fn naming(&self) -> &'static Naming {
        &self.word.naming
    }

    /// What the lexicon knows of it as it stands: with its full stop or its accent it may be another word.
    #[inline]
    pub(super) fn unfolded(&self) -> &'static Word {
        if self.may_be(Traits::UNFOLDED) { as_it_stands(self.text) } else { self.word }
    }

    /// What the lexicon knows of the last part of a compound.
    #[inline]
    fn last(&self) -> Option<&'static Word> {
        if self.may_be(Traits::COMPOUND) { last_part(self.text) } else { None }
    }

    /// What it may be in a mention.
    pub(super) fn may_be(&self, traits: Traits) -> bool {
        self.traits.any(traits)
    }

    /// Whether such words of several begin with it, or end.
    pub(super) fn opens(&self, such: Traits) -> bool {
        self.word.naming.traits.any(such)
    }

    /// The common noun that it is; a compound is what its last part is.
    pub(super) fn noun(&self) -> Option<&'static Noun> {
        self.word.naming.noun.as_ref().or_else(|| self.last()?.naming.noun.as_ref())
    }

    /// The title that it is; a compound is what its last part is.
    pub(super) fn title(&self) -> Option<Title> {
        // whoever bears one is something
        if !self.may_be(Traits::ROLE) {
            return None;
        }
        self.word.naming.title.or_else(|| self.last()?.naming.title)
    }

    /// Whether it is a small word of this kind.
    #[inline]
    pub(super) fn is_small(&self, kind: Small) -> bool {
        self.unfolded().naming.is(kind)
    }

    /// It as words are compared.
    pub(super) fn term(&self) -> Term<'t> {
        Term::new(self.word, self.text)
    }

    /// The noun that it is, in the singular; any other word as it is compared.
    pub(super) fn singular(&self) -> Term<'t> {
        match self.noun() {
            Some(noun) if noun.plural || self.word.naming.noun.is_none() => Term::of_noun(noun),
            _ => self.term(),
        }
    }

    /// Whether both are compared alike.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        self.term() == other.term()
    }

    /// The word in lower case, where the lexicon holds it; else as it stands.
    pub(super) fn lower(&self) -> &'t str {
        if self.word.form.len() == self.text.len() { &self.word.form } else { self.text }
    }

    /// What it can be.
    #[inline]
    pub(super) fn classes(&self) -> Classes {
        self.unfolded().classes
    }

    pub(super) fn is_word(&self) -> bool {
        matches!(self.kind, PieceKind::Capital | PieceKind::Lower)
    }

    /// Its parts, where it has a hyphen: "al" and "Rashidi".
    pub(super) fn parts(&self) -> Option<(&'t str, &'t str)> {
        self.may_be(Traits::COMPOUND).then(|| self.text.split_once('-')).flatten()
    }

    /// Whether all its letters are capitals, and more than one.
    pub(super) fn is_shouted(&self) -> bool {
        self.may_be(Traits::SHOUTED)
    }

    /// Whether nothing stands between `before` and it, or one space.
    fn follows(&self, before: &Self) -> bool {
        self.gap != Gap::Wide && before.span().end + usize::from(self.gap == Gap::Space) == self.span().start
    }
}

/// What the lexicon knows of a word as it stands, which for most words is what it knows of their folded form.
#[cold]
fn as_it_stands(text: &str) -> &'static Word {
    LEXICON.word(LEXICON.id(text))
}

/// What the lexicon knows of the last part of a compound: "minister" of "vice-minister"; "aunt-of-three" is an aunt.
#[cold]
fn last_part(text: &str) -> Option<&'static Word> {
    let (before, last) = text.rsplit_once('-')?;
    let of = || text.split_once("-of-").or_else(|| text.split_once("-OF-"));
    let (first, _) = before.contains('-').then(of).flatten().unwrap_or((last, ""));
    Some(LEXICON.folded(first))
}

fn is_shouted(text: &str) -> bool {
    !text.chars().any(char::is_lowercase) && text.chars().filter(|c| c.is_alphabetic()).count() > 1
}

/// Whether it parts the words around it as a comma does.
pub(super) fn is_dash(text: &str) -> bool {
    matches!(text, "—" | "–" | "-")
}

/// The words of a mention, and what is among them.
#[derive(Clone, Copy)]
pub(super) struct Words<'t> {
    pub text: &'t str,
    traits: Traits,
}

impl<'t> Words<'t> {
    /// The words of `text` that these pieces are.
    pub(super) fn of(text: &'t str, pieces: &[Piece<'t>]) -> Self {
        Self { text, traits: pieces.iter().fold(Traits::default(), |traits, piece| traits.union(piece.traits)) }
    }

    /// Whether one of them may be such.
    pub(super) fn may_hold(self, traits: Traits) -> bool {
        self.traits.any(traits)
    }
}

/// The words from the first to the last of `pieces` as printed, with single spaces.
pub(super) fn printed<'t>(text: &'t str, pieces: &[Piece<'t>]) -> Cow<'t, str> {
    match pieces {
        [] => Cow::Borrowed(""),
        [only] => only.text.into(),
        [first, .., last] => {
            let whole = first.span().cover(last.span()).of(text);
            if all_follow(pieces) { whole.into() } else { single_spaced(whole) }
        }
    }
}

/// Whether nothing stands between any two of them, or one space.
fn all_follow(pieces: &[Piece<'_>]) -> bool {
    pieces.windows(2).all(|pair| pair[1].follows(&pair[0]))
}

/// The words with a single space between each two.
pub(super) fn single_spaced(words: &str) -> Cow<'_, str> {
    let is_single = |at: usize, space: &str| space == " " && !words[at + 1..].starts_with(char::is_whitespace);
    if words.match_indices(char::is_whitespace).all(|(at, space)| is_single(at, space)) {
        words.into()
    } else {
        words.split_whitespace().collect::<Vec<_>>().join(" ").into()
    }
}

/// "of", and "FOR" in "MINISTER FOR HARBOURS"; "IN" and "ON" may stand for a state.
pub(super) fn is_preposition(word: &Piece<'_>) -> bool {
    let spelt = word.kind == PieceKind::Lower || word.is_shouted() && (word.text.len() > 2 || word.text == "OF");
    spelt && word.is_small(Small::Preposition)
}

/// The words with a space between each two.
pub(super) fn spaced<'t>(text: &'t str, words: &[Piece<'t>]) -> Cow<'t, str> {
    match words {
        [only] => only.text.into(),
        [first, rest @ .., last] if all_follow(words) && rest.iter().chain([last]).all(|word| word.gap == Gap::Space) => {
            first.span().cover(last.span()).of(text).into()
        }
        _ => words.iter().map(|word| word.text).collect::<Vec<_>>().join(" ").into(),
    }
}

/// The words as printed, without what was lifted out between them.
pub(super) fn joined<'t>(text: &'t str, words: &[Piece<'t>]) -> Cow<'t, str> {
    if all_follow(words) { printed(text, words) } else { spoken(words).into() }
}

/// The words with a space wherever there was anything between two of them.
pub(super) fn spoken(words: &[Piece<'_>]) -> String {
    let mut out = String::with_capacity(words.iter().map(|word| word.text.len() + 1).sum());
    let mut end = None;
    for word in words {
        if end.is_some_and(|end| end < word.span().start) {
            out.push(' ');
        }
        out.push_str(word.text);
        end = Some(word.span().end);
    }
    out
}
