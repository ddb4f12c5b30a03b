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
enum Gap {
    Nothing,
    Space,
    /// Any other blank.
    Wide,
}

impl<'t> Piece<'t> {
    /// A mark, which the lexicon tells nothing of.
    fn mark(text: &'t str, kind: PieceKind, start: usize, gap: Gap) -> Self {
        let word = LEXICON.word(WordId::default());
        let traits = match kind {
            PieceKind::Comma => Traits::COMMA,
            PieceKind::Possessive => Traits::POSSESSIVE,
            _ => Traits::BRACKET,
        };
        Self { text, kind, start: start as u32, word, gap, traits }
    }

    fn new(text: &'t str, kind: PieceKind, start: usize, gap: Gap) -> Self {
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
    fn plain(text: &'t str, letters: Letters, start: usize, gap: Gap) -> Self {
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
