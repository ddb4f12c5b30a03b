//! The words and marks of a mention.

use super::words::{fold, is_small};
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
        let known = |word: &str| LEXICON.word(LEXICON.id(&fold(word)));
        let word = if is_word { known(text) } else { LEXICON.word(WordId::default()) };
        let last = text.rsplit_once('-').filter(|_| is_word || kind == PieceKind::Number).map(|(_, last)| &known(last).naming);
        Self { text, kind, start: start as u32, word, last }
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
        // Without its full stop or its accent it may be another word.
        if self.word.form.len() == self.text.len() { self.word.naming.is(kind) } else { is_small(self.text, kind) }
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
        LEXICON.find(self.text).classes
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

/// The pieces of `text`.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    pieces_to(text, usize::MAX)
}

/// As [`pieces`], but no further than to the last of so many marks that part phrases; those inside brackets do not.
pub(super) fn pieces_to(text: &str, mut marks: usize) -> Vec<Piece<'_>> {
    let mut found = Vec::with_capacity(4);
    let mut rest = text;
    let mut at = 0;
    let mut depth = 0_usize;
    while let Some(first) = rest.chars().next() {
        let len = if first.is_whitespace() { first.len_utf8() } else { piece_len(rest) };
        let (piece, after) = rest.split_at(len);
        if !first.is_whitespace() {
            push(&mut found, piece, at);
            match found.last().map(|last| last.kind) {
                Some(PieceKind::Open) => depth += 1,
                Some(PieceKind::Close) => depth = depth.saturating_sub(1),
                Some(PieceKind::Comma | PieceKind::Mark | PieceKind::Other) if depth == 0 => marks -= 1,
                _ => {}
            }
            if marks == 0 {
                break;
            }
        }
        rest = after;
        at += len;
    }
    found
}

/// A word runs on over letters, digits and what joins them; any other character stands alone.
fn piece_len(text: &str) -> usize {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    // Most words are letters and a space.
    if letters > 1 && matches!(text.as_bytes().get(letters), None | Some(b' ' | b',')) {
        return letters;
    }
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

fn push<'t>(found: &mut Vec<Piece<'t>>, text: &'t str, start: usize) {
    let owner = ["'s", "’s"].iter().find_map(|end| text.strip_suffix(end)).filter(|owner| !owner.is_empty());
    if let Some(owner) = owner {
        push(found, owner, start);
        found.push(Piece::new(&text[owner.len()..], PieceKind::Possessive, start + owner.len()));
        return;
    }
    let follows = found.last().is_some_and(|last| last.span().end == start && last.is_word() && last.text.ends_with('s'));
    let first = text.chars().next().unwrap_or(' ');
    let kind = match first {
        '\'' | '’' if follows => PieceKind::Possessive,
        '"' | '“' | '”' | '\'' | '‘' | '’' => PieceKind::Mark,
        ',' => PieceKind::Comma,
        '(' | '[' => PieceKind::Open,
        ')' | ']' => PieceKind::Close,
        _ if first.is_uppercase() => PieceKind::Capital,
        _ if first.is_alphabetic() => PieceKind::Lower,
        _ if first.is_ascii_digit() => PieceKind::Number,
        _ => PieceKind::Other,
    };
    found.push(Piece::new(text, kind, start));
}

/// The words from the first to the last of `pieces` as printed, with single spaces.
pub(super) fn printed<'t>(text: &'t str, pieces: &[Piece<'t>]) -> Cow<'t, str> {
    match (pieces.first(), pieces.last()) {
        (Some(first), Some(last)) => single_spaced(Span::new(first.span().start, last.span().end).of(text)),
        _ => Cow::Borrowed(""),
    }
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
    let mut out = String::new();
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
