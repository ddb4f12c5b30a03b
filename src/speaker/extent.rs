//! How far a mention reaches: what follows "of", brackets, appositions.

use super::mention::{Described, Form, Mention, is_name_word};
use super::pieces::{Piece, PieceKind, pieces_to};
use super::words::noun;
use crate::lexicon::{Classes, LEXICON};
use crate::span::Span;

/// How many bytes after a noun phrase may belong to it.
const REACH: usize = 200;
/// How many marks that part phrases may stand there: before an age, before an apposition, behind it.
const MARKS: usize = 3;

/// How far the noun phrase at `span` reaches with all that belongs to it, at most to `end`.
pub(super) fn extent(text: &str, span: Span, form: &Form<'_>, end: usize) -> Span {
    let window = Span::new(span.end, floor(text, (span.end + REACH).min(end))).of(text);
    if !may_go_on(form, window) {
        return span;
    }
    let after = pieces_to(window, MARKS);
    let cover = |pieces: &[Piece<'_>]| Span::new(span.start, span.end + pieces.last().map_or(0, |last| last.span().end));
    let mut taken = 0;
    if has_complement(form) {
        while let Some(len) = complement(&after[taken..]) {
            taken += len;
        }
    }
    if let Some(both) = second_office(form, &after).map(|len| cover(&after[..len]))
        && is_person_in_office(&Mention::read(both.of(text)))
    {
        return both;
    }
    let mut span = cover(&after[..taken]);
    // An age may stand between: "Ivo Lind, 46, a fisherman,".
    if let [comma, age, next, ..] = &after[taken..]
        && comma.kind == PieceKind::Comma
        && age.kind == PieceKind::Number
        && next.kind == PieceKind::Comma
    {
        taken += 2;
    }
    if let Some(len) = apposition(window, form, &after[taken..]) {
        span = cover(&after[..taken + len]);
    }
    span
}

/// Whether what follows opens with a mark or a word that can make the mention longer; most often it does not.
fn may_go_on(form: &Form<'_>, after: &str) -> bool {
    let after = after.trim_start();
    match after.as_bytes().first() {
        Some(b',') => matches!(form, Form::Person(_) | Form::Bare(_) | Form::Described(Described::Person)),
        Some(b'(' | b'[') => has_complement(form),
        Some(first) if first.is_ascii_alphabetic() => {
            let word = after.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
            has_complement(form) && (matches!(word, "of" | "for" | "at" | "to" | "from") || word.eq_ignore_ascii_case("and"))
        }
        _ => false,
    }
}

/// The last border of a letter at or before `at`.
pub(super) fn floor(text: &str, mut at: usize) -> usize {
    while at > 0 && !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Whether "of …" after it is part of it: of an office or a body, not of a name.
fn has_complement(form: &Form) -> bool {
    matches!(form, Form::Described(_) | Form::Body(_))
}

/// `complement = "(" acronym ")" | ("of" | "for" | "at" | "to" | "from") article? (name | noun)+`
fn complement(after: &[Piece<'_>]) -> Option<usize> {
    if after.first()?.kind == PieceKind::Open {
        let close = after.iter().take(5).position(|piece| piece.kind == PieceKind::Close)?;
        return (close > 1).then_some(close + 1);
    }
    let preposition = after.first().filter(|piece| matches!(piece.text, "of" | "for" | "at" | "to" | "from"))?;
    let article = after.get(1).filter(|piece| matches!(piece.text, "the" | "a" | "an"));
    let from = 1 + usize::from(article.is_some());
    let is_part = |at: usize| {
        let piece = &after[at];
        is_name_word(piece)
            || piece.kind == PieceKind::Possessive
            || piece.kind == PieceKind::Lower && piece.noun().is_some() && !is_verb(piece)
            || matches!(piece.text, "and" | "&")
                && after.get(at + 1).is_some_and(|next| next.kind == PieceKind::Capital)
                && preposition.text != "to"
    };
    let end = (from..after.len()).find(|at| !is_part(*at)).unwrap_or(after.len());
    (end > from).then_some(end)
}

/// "Foreign Minister" before "and Harbour Minister Ada Quill".
fn second_office(form: &Form, after: &[Piece<'_>]) -> Option<usize> {
    if !matches!(form, Form::Described(Described::Person)) || !after.first()?.is("and") {
        return None;
    }
    let end = 1 + after[1..].iter().take_while(|piece| is_name_word(piece)).count();
    (end > 1).then_some(end)
}

fn is_person_in_office(mention: &Mention<'_>) -> bool {
    matches!(mention.form, Form::Person(_)) && !mention.roles.is_empty()
}

/// `apposition = "," noun_phrase`, before a comma or a full stop: a name after an office, an office after a name.
fn apposition(text: &str, form: &Form, after: &[Piece<'_>]) -> Option<usize> {
    if after.first()?.kind != PieceKind::Comma {
        return None;
    }
    let end = 1 + after[1..].iter().position(|piece| {
        !piece.is_word() && !matches!(piece.kind, PieceKind::Possessive | PieceKind::Number | PieceKind::Open | PieceKind::Close)
    })?;
    let segment = &after[1..end];
    let closes = matches!(after[end].text, "," | "." | ";" | "–" | "—" | ":");
    if !closes || segment.is_empty() || segment.iter().any(|piece| piece.kind == PieceKind::Lower && is_verb(piece)) {
        return None;
    }
    let other = Mention::read(segment[0].span().cover(segment[segment.len() - 1].span()).of(text));
    let fits = match (form, &other.form) {
        (Form::Person(_) | Form::Bare(_), Form::Described(Described::Person)) => {
            segment[0].kind == PieceKind::Lower || other.heads.iter().any(|head| noun(head).is_some())
        }
        (Form::Described(Described::Person), Form::Person(name)) => name.is_full(),
        _ => false,
    };
    fits.then_some(end)
}

/// Whether the word makes a clause: said, is, will.
fn is_verb(word: &Piece<'_>) -> bool {
    let known = LEXICON.word(LEXICON.id(word.text));
    known.classes.any(Classes::AUXILIARY | Classes::PRON)
        || !known.cues.is_empty() && known.classes.any(Classes::PAST | Classes::S_FORM) && word.noun().is_none()
}
