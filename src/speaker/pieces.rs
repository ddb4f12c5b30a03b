//! The words and marks of a mention.

use super::words::fold;
use crate::lexicon::{Classes, LEXICON, Naming, Noun, Small, Title, Word, WordId};
use crate::span::Span;
use std::borrow::Cow;

/// A word or a mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'t> {
    pub text: &'t str,
    pub kind: PieceKind,
    /// Its first byte in the words of the mention.
    start: u32,
    /// What the lexicon knows of its folded form.
    word: &'static Word,
    /// What the lexicon knows of it as it stands: with its full stop or its accent it may be another word.
    pub unfolded: &'static Word,
    /// The last part of a compound: "minister" of "vice-minister".
    last: Option<&'static Naming>,
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

impl<'t> Piece<'t> {
    fn new(text: &'t str, kind: PieceKind, start: usize) -> Self {
        let is_word = matches!(kind, PieceKind::Capital | PieceKind::Lower);
        let word = if is_word { LEXICON.folded(text) } else { LEXICON.word(WordId::default()) };
        let last = text.rsplit_once('-').filter(|_| is_word || kind == PieceKind::Number).map(|(_, last)| &LEXICON.folded(last).naming);
        let is_same = is_word && text.is_ascii() && !text.ends_with('.');
        let unfolded = if is_same { word } else { LEXICON.word(LEXICON.id(text)) };
        Self { text, kind, start: start as u32, word, unfolded, last }
    }

    /// A word of plain letters, whose form as it stands is its folded one.
    fn plain(text: &'t str, start: usize) -> Self {
        let kind = if text.starts_with(|c: char| c.is_ascii_uppercase()) { PieceKind::Capital } else { PieceKind::Lower };
        let word = LEXICON.word(LEXICON.id(text));
        Self { text, kind, start: start as u32, word, unfolded: word, last: None }
    }

    /// A word that is a name by itself.
    pub(super) fn name(text: &'t str) -> Self {
        Self::new(text, PieceKind::Capital, 0)
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

    /// The common noun that it is; a compound is what its last part is.
    pub(super) fn noun(&self) -> Option<&'static Noun> {
        self.word.naming.noun.as_ref().or_else(|| self.last?.noun.as_ref())
    }

    /// The title that it is; a compound is what its last part is.
    pub(super) fn title(&self) -> Option<Title> {
        self.word.naming.title.or_else(|| self.last?.title)
    }

    /// Whether it is a small word of this kind.
    pub(super) fn is_small(&self, kind: Small) -> bool {
        self.unfolded.naming.is(kind)
    }

    /// The form in which words are compared.
    pub(super) fn folded(&self) -> Cow<'t, str> {
        if self.word.form.is_empty() { fold(self.text) } else { Cow::Borrowed(&self.word.form) }
    }

    /// Whether both have the same folded form.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        // What the lexicon does not hold shares its empty word.
        let unknown = self.word.form.is_empty();
        std::ptr::eq(self.word, other.word) && (!unknown || same_folded(self.text, other.text))
    }

    /// The word in lower case, where the lexicon holds it; else as it stands.
    pub(super) fn lower(&self) -> &'t str {
        if self.word.form.len() == self.text.len() { &self.word.form } else { self.text }
    }

    /// What it can be.
    pub(super) fn classes(&self) -> Classes {
        self.unfolded.classes
    }

    pub(super) fn is_word(&self) -> bool {
        matches!(self.kind, PieceKind::Capital | PieceKind::Lower)
    }

    /// Whether all its letters are capitals, and more than one.
    pub(super) fn is_shouted(&self) -> bool {
        self.text.chars().filter(|c| c.is_alphabetic()).count() > 1 && !self.text.chars().any(char::is_lowercase)
    }
}

/// Whether two words have one folded form.
fn same_folded(one: &str, other: &str) -> bool {
    if !one.is_ascii() || !other.is_ascii() {
        return fold(one) == fold(other);
    }
    let unstopped = |word| str::strip_suffix(word, '.').unwrap_or(word);
    unstopped(one).eq_ignore_ascii_case(unstopped(other))
}

/// The pieces of a text, one after another.
pub(super) struct Pieces<'t> {
    rest: &'t str,
    at: usize,
    /// The 's that follows the piece given last.
    possessive: Option<Piece<'t>>,
    /// Where the piece given last ends, if an apostrophe there shows an owner: "workers'".
    plural_end: Option<usize>,
}

impl<'t> Pieces<'t> {
    pub(super) const fn of(text: &'t str) -> Self {
        Self { rest: text, at: 0, possessive: None, plural_end: None }
    }

    /// The words and marks that `text` is, which starts at `at`: "Quill's" is two.
    fn split(&mut self, text: &'t str, at: usize) -> Piece<'t> {
        let owner = ["'s", "’s"].iter().find_map(|end| text.strip_suffix(end)).filter(|owner| !owner.is_empty());
        if let Some(owner) = owner {
            self.possessive = Some(Piece::new(&text[owner.len()..], PieceKind::Possessive, at + owner.len()));
        }
        let text = owner.unwrap_or(text);
        let kind = kind(text, self.plural_end == Some(at));
        let piece = Piece::new(text, kind, at);
        self.plural_end = (piece.is_word() && text.ends_with('s')).then_some(at + text.len());
        piece
    }
}

impl<'t> Iterator for Pieces<'t> {
    type Item = Piece<'t>;

    fn next(&mut self) -> Option<Piece<'t>> {
        if self.possessive.is_some() {
            return self.possessive.take();
        }
        let text = self.rest.trim_start();
        let at = self.at + (self.rest.len() - text.len());
        if text.is_empty() {
            return None;
        }
        let plain = plain_word(text);
        let (piece, rest) = text.split_at(plain.unwrap_or_else(|| piece_len(text)));
        (self.rest, self.at) = (rest, at + piece.len());
        if plain.is_some() {
            self.plural_end = piece.ends_with('s').then_some(self.at);
            return Some(Piece::plain(piece, at));
        }
        Some(self.split(piece, at))
    }
}

/// The pieces of `text`.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    Pieces::of(text).collect()
}

/// The length of a word of plain letters with a space or a comma after it, as most words are.
fn plain_word(text: &str) -> Option<usize> {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    (letters > 1 && matches!(text.as_bytes().get(letters), None | Some(b' ' | b','))).then_some(letters)
}

/// A word runs on over letters, digits and what joins them; any other character stands alone.
fn piece_len(text: &str) -> usize {
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let inside =
            at > 0 && matches!(c, '-' | '\'' | '’' | '.' | '&' | '/') && chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        if !c.is_alphanumeric() && !inside {
            break;
        }
        end = at + c.len_utf8();
    }
    if end == 0 {
        return text.chars().next().map_or(0, char::len_utf8);
    }
    let word = &text[..end];
    let stopped = if text[end..].starts_with('.') { &text[..=end] } else { word };
    let abbreviated = stopped.len() > end
        && (word.chars().count() == 1 || word.contains('.') || LEXICON.find(stopped).classes.any(Classes::ABBREVIATION));
    if abbreviated { end + 1 } else { end }
}

/// What a piece is; an apostrophe after a plural is an owner's.
fn kind(text: &str, after_plural: bool) -> PieceKind {
    let first = text.chars().next().unwrap_or(' ');
    match first {
        '\'' | '’' if after_plural => PieceKind::Possessive,
        '"' | '“' | '”' | '\'' | '‘' | '’' => PieceKind::Mark,
        ',' => PieceKind::Comma,
        '(' | '[' => PieceKind::Open,
        ')' | ']' => PieceKind::Close,
        // "Kelpwater plc"
        _ if first.is_uppercase() || matches!(text, "plc" | "ltd" | "llp") => PieceKind::Capital,
        _ if first.is_alphabetic() => PieceKind::Lower,
        _ if first.is_ascii_digit() => PieceKind::Number,
        _ => PieceKind::Other,
    }
}

/// The words from the first to the last of `pieces` as printed, with single spaces.
pub(super) fn printed<'t>(text: &'t str, pieces: &[Piece<'t>]) -> Cow<'t, str> {
    match pieces {
        [] => Cow::Borrowed(""),
        [only] => only.text.into(),
        [first, .., last] => single_spaced(first.span().cover(last.span()).of(text)),
    }
}

/// The words with a single space between each two.
pub(super) fn single_spaced(words: &str) -> Cow<'_, str> {
    let is_single = |at: usize, space: &str| space == " " && !words[at + 1..].starts_with(char::is_whitespace);
    // Most are letters of ASCII with a space between each two.
    let plain = |pair: &[u8]| pair != b"  " && pair.iter().all(|byte| *byte == b' ' || byte.is_ascii_graphic());
    if words.as_bytes().windows(2).all(plain) || words.match_indices(char::is_whitespace).all(|(at, space)| is_single(at, space)) {
        words.into()
    } else {
        words.split_whitespace().collect::<Vec<_>>().join(" ").into()
    }
}

pub(super) fn is_preposition(word: &Piece<'_>) -> bool {
    word.kind == PieceKind::Lower && word.is_small(Small::Preposition)
}

pub(super) fn singular<'t>(word: &Piece<'t>) -> Cow<'t, str> {
    word.noun().map_or_else(|| word.folded(), |noun| noun.singular.into())
}

/// The words with a space between each two.
pub(super) fn spaced<'t>(text: &'t str, words: &[Piece<'t>]) -> Cow<'t, str> {
    let gap = |pair: &[Piece<'_>]| Span::new(pair[0].span().end, pair[1].span().start).of(text);
    match words {
        [first, .., last] if words.windows(2).all(|pair| gap(pair) == " ") => first.span().cover(last.span()).of(text).into(),
        [only] => only.text.into(),
        _ => words.iter().map(|word| word.text).collect::<Vec<_>>().join(" ").into(),
    }
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
