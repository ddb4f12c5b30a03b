//! How far a mention reaches: what follows "of", brackets, appositions.

use super::acronym::are_initials;
use super::mention::{Described, Form, Mention, is_name_word};
use super::pieces::{Piece, PieceKind};
use super::split::{Pieces, unspaced};
use super::words::is_small;
use crate::lexicon::{Classes, Letters, Small};
use crate::span::{Span, floor};

/// How many bytes after a noun phrase may belong to it.
const REACH: usize = 200;

/// The pieces after a noun phrase, read as far as they are asked for.
struct Ahead<'r, 't> {
    /// The noun phrase and what may belong to it.
    text: &'t str,
    pieces: &'r mut Pieces<'t>,
    /// How many of them are the noun phrase.
    own: usize,
}

impl<'t> Ahead<'_, 't> {
    fn get(&mut self, at: usize) -> Option<Piece<'t>> {
        let at = self.own + at;
        while self.pieces.read().len() <= at && self.pieces.read_on(self.text) {}
        self.pieces.read().get(at).copied()
    }

    /// The pieces of the noun phrase, and the first `count` after it.
    fn with(&self, count: usize) -> &[Piece<'t>] {
        &self.pieces.read()[..self.own + count]
    }

    /// The first piece from `from` on that fails the test.
    fn end(&mut self, from: usize, mut test: impl FnMut(&mut Self, Piece<'t>, usize) -> bool) -> usize {
        let mut at = from;
        while let Some(piece) = self.get(at)
            && test(self, piece, at)
        {
            at += 1;
        }
        at
    }

    /// The text as far as the last of the first `count` pieces.
    fn reach(&self, count: usize) -> &'t str {
        &self.text[..self.with(count).last().map_or(0, |last| last.span().end)]
    }
}

/// How far the noun phrase at `span` reaches, which [goes on](goes_on), with all that belongs to it, at most to `end`; there is
/// room for the `pieces`.
pub(super) fn extent<'t>(text: &'t str, span: Span, form: &Form<'_>, end: usize, pieces: &mut Pieces<'t>) -> Span {
    if !may_take(form, unspaced(&text[span.end..])) {
        return span;
    }
    let text = &text[..floor(text, (span.end + REACH).min(end))];
    let own = pieces.until(text, span);
    let mut after = Ahead { text: &text[span.start..], pieces, own };
    let mut taken = 0;
    if bears_letters(form, unspaced(&text[span.end..])) {
        taken = complement(&mut after, taken).unwrap_or(taken);
    } else if has_complement(form) {
        while let Some(end) = complement(&mut after, taken) {
            taken = end;
        }
    }
    if let Some(both) = second_office(form, &mut after)
        && is_person_in_office(&Mention::of_pieces(after.reach(both), after.with(both)))
    {
        return Span::new(span.start, span.start + after.reach(both).len());
    }
    // An age may stand between: "Ivo Lind, 46, a fisherman,".
    let is_age = [PieceKind::Comma, PieceKind::Number, PieceKind::Comma];
    let aged = (taken..).zip(is_age).all(|(at, kind)| after.get(at).is_some_and(|piece| piece.kind == kind));
    let end = apposition(&mut after, form, taken + if aged { 2 } else { 0 }).unwrap_or(taken);
    if end == 0 { span } else { Span::new(span.start, span.start + after.reach(end).len()) }
}

/// Whether a mark or a word follows that can make a mention longer; most often none does.
pub(super) fn goes_on(text: &str, span: Span, end: usize) -> bool {
    let after = unspaced(&text[span.end..end.max(span.end)]);
    match after.as_bytes() {
        [b',' | b'(' | b'[', ..] => true,
        [b'o' | b'f' | b'a' | b't' | b'n' | b's' | b'A', ..] => goes_on_with(after),
        _ => false,
    }
}

/// Whether a word follows with which a complement or a second office begins.
fn goes_on_with(after: &str) -> bool {
    let (word, behind) = after.split_at(Letters::leading(after.as_bytes()).0);
    let begins = matches!(word, "of" | "for" | "at" | "to" | "from" | "turned") || word.eq_ignore_ascii_case("and") || names(word);
    begins && !behind.starts_with(char::is_alphanumeric)
}

/// Whether a name follows the word: "named", "surnamed". Few words need be looked up: it is a participle.
fn names(word: &str) -> bool {
    word.ends_with("ed") && is_small(word, Small::Naming)
}

/// Whether a mention can take up what follows, where it [goes on](goes_on).
fn may_take(form: &Form<'_>, after: &str) -> bool {
    match after.as_bytes().first() {
        Some(b',') => matches!(form, Form::Person(_) | Form::Bare(_) | Form::Described(Described::Person)),
        // "and": no other word that goes on begins so
        Some(b'a' | b'A') if !after.starts_with("at") => matches!(form, Form::Described(Described::Person)),
        _ => has_complement(form) || bears_letters(form, after),
    }
}

/// Whether the letters of what looks like a person's name follow in brackets, so that it is a body's: "Ada Jan Dal (AJD)".
fn bears_letters(form: &Form<'_>, after: &str) -> bool {
    let Form::Person(name) = form else { return false };
    let letters = after.strip_prefix('(').and_then(|inside| inside.split_once(')')).map(|(letters, _)| letters);
    letters.is_some_and(|letters| letters.len() > 2 && are_initials(letters, name.printed()))
}

/// Whether "of …" after it is part of it: of an office or a body, not of a name.
fn has_complement(form: &Form) -> bool {
    matches!(form, Form::Described(_) | Form::Body)
}

/// `complement = "(" acronym ")" | ("of" | "for" | "at" | "to" | "from") article? (name | noun)+ | "turned" noun+ name+ |
/// "named" name+`; where the one that begins at `from` ends.
fn complement(after: &mut Ahead<'_, '_>, from: usize) -> Option<usize> {
    let first = after.get(from)?;
    if first.kind == PieceKind::Open {
        let close = (from + 1..from + 5).find(|at| after.get(*at).is_some_and(|piece| piece.kind == PieceKind::Close))?;
        return (close > from + 1).then_some(close + 1);
    }
    // "a clerk named Simon"
    if first.is_small(Small::Naming) {
        let end = after.end(from + 1, |_, piece, _| piece.kind == PieceKind::Capital);
        return (end > from + 1).then_some(end);
    }
    // "diver turned | mayor Ada Quill"
    if first.text == "turned" {
        let office = after.end(from + 1, |_, piece, _| piece.kind == PieceKind::Lower && piece.noun().is_some());
        let end = after.end(office, |_, piece, _| is_name_word(&piece));
        return (office > from + 1 && end > office).then_some(end);
    }
    if !matches!(first.text, "of" | "for" | "at" | "to" | "from") {
        return None;
    }
    let article = after.get(from + 1).filter(|piece| matches!(piece.text, "the" | "a" | "an"));
    let from = from + 1 + usize::from(article.is_some());
    let end = after.end(from, |after, piece, at| {
        is_name_word(&piece)
            || piece.kind == PieceKind::Possessive
            || piece.kind == PieceKind::Lower && piece.noun().is_some() && !is_verb(&piece)
            || matches!(piece.text, "and" | "&")
                && after.get(at + 1).is_some_and(|next| next.kind == PieceKind::Capital)
                && first.text != "to"
    });
    (end > from).then_some(end)
}

/// "Foreign Minister" before "and Harbour Minister Ada Quill".
fn second_office(form: &Form, after: &mut Ahead<'_, '_>) -> Option<usize> {
    if !matches!(form, Form::Described(Described::Person)) || !after.get(0)?.is("and") {
        return None;
    }
    let end = after.end(1, |_, piece, _| is_name_word(&piece));
    (end > 1).then_some(end)
}

fn is_person_in_office(mention: &Mention<'_>) -> bool {
    matches!(mention.form, Form::Person(_)) && !mention.roles().is_empty()
}

/// `apposition = "," noun_phrase | "," "surnamed" name+`, before a comma or a full stop: a name after an office, an office after a name;
/// where the one that begins at `from` ends.
fn apposition(after: &mut Ahead<'_, '_>, form: &Form, from: usize) -> Option<usize> {
    if after.get(from)?.kind != PieceKind::Comma {
        return None;
    }
    // "the driver, surnamed Lim,"
    if matches!(form, Form::Described(Described::Person)) && after.get(from + 1).is_some_and(|piece| piece.is_small(Small::Naming)) {
        let end = after.end(from + 2, |_, piece, _| piece.kind == PieceKind::Capital);
        return (end > from + 2 && after.get(end)?.kind == PieceKind::Comma).then_some(end);
    }
    let mut is_clause = false;
    let end = after.end(from + 1, |_, piece, _| {
        is_clause |= piece.kind == PieceKind::Lower && is_verb(&piece);
        let goes_on = matches!(piece.kind, PieceKind::Possessive | PieceKind::Number | PieceKind::Open | PieceKind::Close);
        !is_clause && (piece.is_word() || goes_on)
    });
    let closes = matches!(after.get(end)?.text, "," | "." | ";" | "–" | "—" | ":");
    let segment = &after.with(end)[after.own + from + 1..];
    let (Some(first), Some(last), true) = (segment.first(), segment.last(), closes) else { return None };
    let other = Mention::of_pieces(&after.text[..last.span().end], segment);
    let fits = match (form, &other.form) {
        (Form::Person(_) | Form::Bare(_), Form::Described(Described::Person)) => {
            first.kind == PieceKind::Lower || other.terms.heads().iter().any(|head| head.noun().is_some())
        }
        (Form::Described(Described::Person), Form::Person(name)) => name.is_full(),
        // "her late husband, Karl, climbed"
        (Form::Described(Described::Person), Form::Bare(_)) => {
            let plain = !first.naming().place && !first.classes().any(Classes::TIME | Classes::COMMON | Classes::ADJ);
            segment.len() == 1
                && first.naming().given.is_some()
                && plain
                && after.get(end).is_some_and(|mark| mark.kind == PieceKind::Comma)
        }
        _ => false,
    };
    fits.then_some(end)
}

/// Whether the word makes a clause: said, is, will.
fn is_verb(word: &Piece<'_>) -> bool {
    let known = word.unfolded();
    known.classes.any(Classes::AUXILIARY | Classes::PRON)
        || known.begins_cue() && known.classes.any(Classes::PAST | Classes::S_FORM) && word.noun().is_none()
}
