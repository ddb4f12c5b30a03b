//! The words and marks of a mention.

use crate::lexicon::{Classes, LEXICON};
use crate::span::Span;

/// A word or a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece<'t> {
    pub text: &'t str,
    pub kind: PieceKind,
    pub span: Span,
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

impl Piece<'_> {
    /// Whether it is this word, whatever its case.
    pub(super) fn is(&self, word: &str) -> bool {
        self.text.eq_ignore_ascii_case(word)
    }

    pub(super) fn is_word(&self) -> bool {
        matches!(self.kind, PieceKind::Capital | PieceKind::Lower)
    }

    /// Whether all its letters are capitals, and more than one.
    pub(super) fn is_shouted(&self) -> bool {
        self.text.chars().filter(|c| c.is_alphabetic()).count() > 1 && !self.text.chars().any(char::is_lowercase)
    }
}

/// The pieces of `text` at `span`.
pub(super) fn pieces(text: &str, span: Span) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = span.of(text);
    let mut at = span.start;
    while let Some(first) = rest.chars().next() {
        let len = if first.is_whitespace() { first.len_utf8() } else { piece_len(rest) };
        let (piece, after) = rest.split_at(len);
        if !first.is_whitespace() {
            push(&mut found, piece, at);
        }
        rest = after;
        at += len;
    }
    found
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
        && (word.chars().count() == 1 || word.contains('.') || LEXICON.word(LEXICON.id(stopped)).classes.any(Classes::ABBREVIATION));
    if abbreviated { end + 1 } else { end }
}

fn push<'t>(found: &mut Vec<Piece<'t>>, text: &'t str, start: usize) {
    let owner = ["'s", "’s"].iter().find_map(|end| text.strip_suffix(end)).filter(|owner| !owner.is_empty());
    if let Some(owner) = owner {
        push(found, owner, start);
        let span = Span::new(start + owner.len(), start + text.len());
        found.push(Piece { text: &text[owner.len()..], kind: PieceKind::Possessive, span });
        return;
    }
    let follows = found.last().is_some_and(|last| last.span.end == start && last.is_word() && last.text.ends_with('s'));
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
    found.push(Piece { text, kind, span: Span::new(start, start + text.len()) });
}

/// The words from the first to the last of `pieces` as printed, with single spaces.
pub(super) fn printed(text: &str, pieces: &[Piece<'_>]) -> String {
    match (pieces.first(), pieces.last()) {
        (Some(first), Some(last)) => {
            let words = Span::new(first.span.start, last.span.end).of(text);
            words.split_whitespace().collect::<Vec<_>>().join(" ")
        }
        _ => String::new(),
    }
}
