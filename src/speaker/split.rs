//! Text into the words and marks of a mention.

use super::pieces::{Gap, Piece, PieceKind};
use crate::lexicon::{Classes, LEXICON, Letters};
use crate::span::Span;

/// The pieces of a text from some place on, as far as they were asked for: what begins at one place is split once.
#[derive(Default)]
pub(super) struct Pieces<'t> {
    /// Where the first begins.
    start: usize,
    read: Vec<Piece<'t>>,
}

impl<'t> Pieces<'t> {
    /// Those of the words at `span`.
    pub(super) fn of(&mut self, text: &'t str, span: Span) -> &[Piece<'t>] {
        if self.start != span.start {
            self.start = span.start;
            self.read.clear();
        }
        let words = span.of(text);
        let known = self.read.partition_point(|piece| piece.span().end <= words.len());
        if known > 0 && self.read[known - 1].span().end == words.len() {
            return &self.read[..known];
        }
        self.read.truncate(known);
        self.give_up_last(0);
        while self.read_on(words) {}
        &self.read
    }

    /// How many the words at `span` are, behind which as many more [can be read](Self::read_on) as `text` has.
    pub(super) fn until(&mut self, text: &'t str, span: Span) -> usize {
        let count = self.of(text, span).len();
        let known = self.read.partition_point(|piece| self.start + piece.span().end <= text.len());
        self.read.truncate(known);
        self.give_up_last(count);
        count
    }

    /// Gives up the last word with its genitive, if it is not among the first `kept`: with more text behind it, it may be longer.
    fn give_up_last(&mut self, kept: usize) {
        while self.read.len() > kept && self.read.pop().is_some_and(|piece| piece.kind == PieceKind::Possessive) {}
    }

    /// Reads one more of `text`, which begins where they do; `false` where there is none.
    pub(super) fn read_on(&mut self, text: &'t str) -> bool {
        read_on(text, &mut self.read)
    }

    /// All that were read.
    pub(super) fn read(&self) -> &[Piece<'t>] {
        &self.read
    }
}

/// The pieces of `text`.
pub(super) fn split(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    while read_on(text, &mut pieces) {}
    pieces
}

/// Adds the next word or mark of `text` to those before, with the 's of an owner behind it; `false` where there is none.
fn read_on<'t>(text: &'t str, into: &mut Vec<Piece<'t>>) -> bool {
    let end = into.last().map_or(0, |last| last.span().end);
    if end == text.len() {
        return false;
    }
    let (at, gap) = blank(text, end);
    let text = &text[at..];
    match plain_word(text.as_bytes()) {
        Some((length, letters)) => into.push(Piece::plain(&text[..length], letters, at, gap)),
        None if text.is_empty() => return false,
        None => add(&text[..piece_len(text)], at, gap, into),
    }
    true
}

/// Where the blank at `at` ends, and what it is.
fn blank(text: &str, at: usize) -> (usize, Gap) {
    match &text.as_bytes()[at..] {
        [b' ', next, ..] if next.is_ascii_graphic() => (at + 1, Gap::Space),
        [next, ..] if next.is_ascii_graphic() => (at, Gap::Nothing),
        _ => {
            let rest = &text[at..];
            let blank = rest.len() - rest.trim_start().len();
            let gap = match &rest[..blank] {
                "" => Gap::Nothing,
                " " => Gap::Space,
                _ => Gap::Wide,
            };
            (at + blank, gap)
        }
    }
}

/// Adds the words and marks that `text` is, which starts at `at`, to those before: "Quill's" is two.
fn add<'t>(text: &'t str, at: usize, gap: Gap, into: &mut Vec<Piece<'t>>) {
    let owner = ["'s", "’s"].iter().find_map(|end| text.strip_suffix(end)).filter(|owner| !owner.is_empty());
    let (whole, text) = (text, owner.unwrap_or(text));
    let after_plural = into.last().is_some_and(|last| last.is_word() && last.span().end == at && last.text.ends_with('s'));
    let kind = kind(text, after_plural);
    let is_mark = !matches!(kind, PieceKind::Capital | PieceKind::Lower | PieceKind::Number | PieceKind::Other);
    into.push(if is_mark { Piece::mark(text, kind, at, gap) } else { Piece::new(text, kind, at, gap) });
    if text.len() < whole.len() {
        into.push(Piece::mark(&whole[text.len()..], PieceKind::Possessive, at + text.len(), Gap::Nothing));
    }
}

/// The text without the blank that it begins with, which most often is one space.
pub(super) fn unspaced(text: &str) -> &str {
    match text.as_bytes() {
        [b' ', next, ..] if next.is_ascii_graphic() => &text[1..],
        [next, ..] if next.is_ascii_graphic() => text,
        _ => text.trim_start(),
    }
}

/// The length of a word of plain letters with a space or a comma after it, as most words are, and its letters.
fn plain_word(text: &[u8]) -> Option<(usize, Letters)> {
    let (length, letters) = Letters::leading(text);
    (length > 1 && matches!(text.get(length), None | Some(b' ' | b','))).then_some((length, letters))
}

/// A word runs on over letters, digits and what joins them; any other character stands alone.
fn piece_len(text: &str) -> usize {
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let inside =
            at > 0 && matches!(c, '-' | '\'' | '’' | '.' | '&' | '/') && chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        // "900,000"
        let mut counts = || {
            let digit = |c: &char| c.is_ascii_digit();
            c == ',' && text[..at].chars().next_back().is_some_and(|c| digit(&c)) && chars.peek().is_some_and(|(_, next)| digit(next))
        };
        if !c.is_alphanumeric() && !inside && !counts() {
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
