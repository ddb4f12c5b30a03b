//! Several who are named together: "Quill and Moss", "residents, shopkeepers and a priest".

use super::mention::{Described, Determiner, Form, Member, Mention, is_clause, is_firm_suffix, is_person, segments, strip_article};
use super::pieces::{Piece, PieceKind, Words, is_preposition, single_spaced};
use super::words::place;
use crate::lexicon::{Classes, Referent, Small};
use crate::span::Span;
use std::borrow::Cow;

impl<'t> Mention<'t> {
    /// "Quill and Moss", "residents, shopkeepers and a priest".
    pub(super) fn several(of: Words<'t>, all: &[Piece<'t>]) -> Option<Self> {
        let segments: Vec<&[Piece<'t>]> = segments(of, all).collect();
        let last_own = segments.iter().rposition(|segment| segment.iter().any(joins) && !is_clause(segment))?;
        let (segments, after) = segments.split_at(last_own + 1);
        let (last, before) = segments.split_last()?;
        let and = last.iter().rposition(joins)?;
        let (left, right) = (&last[..and], &last[and + 1..]);
        // "Ada Quill who runs the port and its pier"
        let related = left.iter().position(|word| word.kind == PieceKind::Lower && word.is_small(Small::Relative));
        if before.is_empty() && related.is_some_and(|at| is_person(&Self::one(of, &left[..at]).form)) {
            return None;
        }
        // "Ada Quill, the mayor, and Piet Moss", "Kelp Power, a rival, and the Port Agency": what one is after a name, before the comma
        // of the "and", is no member.
        let read = |part: &[Piece<'t>]| Self::one(of, part);
        let suffix = |at: usize| at > 0 && is_firm_suffix(before[at]);
        let apposed = |at: usize| {
            let Some(named) = (0..at).rev().find(|&named| !suffix(named)).filter(|_| left.is_empty()) else { return false };
            let (one, other) = (read(before[named]).form, read(right).form);
            let named = |form: &Form<'_>| is_person(form) || matches!(form, Form::Body);
            match read(before[at]).form {
                Form::Described(Described::Person) => is_person(&one) && is_person(&other),
                Form::Described(Described::Body) => named(&one) && named(&other),
                _ => suffix(at),
            }
        };
        let mut parts: Vec<&[Piece<'t>]> = (0..before.len()).filter(|at| !apposed(*at)).map(|at| before[at]).collect();
        let no_members = before.len() - parts.len();
        parts.extend([left, right].into_iter().filter(|part| !part.is_empty()));
        let (closing, opening) = parts.split_last().filter(|(_, opening)| !opening.is_empty())?;
        let whole = |part: &&[Piece<'t>]| Some(read(part)).filter(|phrase| phrase.is_whole(part));
        let mut members: Vec<Self> = opening.iter().map(whole).collect::<Option<_>>()?;
        let persons = members.iter().all(|one| is_person(&one.form));
        members.push(Some(read(closing)).filter(|last| last.is_whole(closing) || matches!(last.form, Form::Body))?);
        // "Ada Quill, mayor and founder": names go with names, nouns with nouns, unless each noun has its own article.
        if let Some(last) = members.last_mut().filter(|_| persons) {
            // "… and his counterpart, Ivo Lind".
            for segment in after {
                if !last.apply(of, segment) {
                    break;
                }
            }
        }
        let named = |mention: &Self| !matches!(mention.form, Form::Described(_));
        let alone = |mention: &Self| mention.determiner != Determiner::None || matches!(mention.form, Form::Described(Described::People));
        let alike = members.iter().all(named) || members.iter().all(|one| named(one) || alone(one) || one.owner.is_some());
        // "the Food and Drug Administration" is one.
        let one_body = matches!((&members[0].form, &members[members.len() - 1].form), (Form::Bare(_) | Form::Body, Form::Body) if members[0].terms.heads().is_empty() && !place(&members[0].words))
            && members[members.len() - 1].determiner == Determiner::None
            && right.last().is_some_and(|last| last.noun().is_some_and(|noun| noun.kind == Referent::Body))
            || members[members.len() - 1].aliases().first().is_some_and(|letters| is_of_all(letters, left, right));
        // "Divers, clerks and a priest", but "the Harpers, brewers and bakers,"
        let plural = matches!(members[1].form, Form::Described(Described::People)) && !of.text.ends_with(',');
        // "the head of the Divers and Clerks Union"
        let of_body = matches!(members[0].form, Form::Described(_)) && is_body_of(left, &members[members.len() - 1]);
        // "Water and Energy Minister Ada Quill", "Ports and Shipping Minister Ada Quill", but "Divers and Energy Minister Ada Quill"
        let person = |word: &Piece<'_>| word.noun().is_some_and(|noun| noun.plural && noun.kind == Referent::Person);
        let field = |word: &Piece<'_>| word.kind == PieceKind::Capital && word.classes().any(Classes::COMMON) && !person(word);
        let office = |part: &[Piece<'t>]| part.iter().all(field);
        let one_office = before.is_empty()
            && office(left)
            && !left.iter().any(|word| word.naming().given.is_some() || word.naming().place)
            && matches!(members[members.len() - 1].form, Form::Person(_))
            && members[members.len() - 1].roles().first().is_some_and(|role| role.starts_with(char::is_uppercase));
        let apposed = one_body || of_body || one_office || !before.is_empty() && named(&members[0]) && !named(&members[1]) && !plural;
        if !alike || apposed {
            return None;
        }
        let first = parts[0].first()?.span().start;
        let end = right.last()?.span().end;
        let words = match members.as_slice() {
            [one, other] if no_members > 0 => format!("{} and {}", one.words, other.words).into(),
            _ => single_spaced(Span::new(first, end).of(of.text)),
        };
        let members = members.into_iter().zip(parts).map(|(mention, part)| Member { mention, span: cover(part) }).collect();
        Some(Self::of_several(words, members))
    }

    /// Whether its words are a noun phrase of their own: "Ministry of Trade and Industry" is none before its "and".
    fn is_whole(&self, words: &[Piece<'_>]) -> bool {
        match self.form {
            Form::Person(_) | Form::Bare(_) => true,
            Form::Body => self.stands_alone,
            _ => {
                self.determiner != Determiner::None
                    || self.owner.is_some()
                    || !self.terms.heads().is_empty()
                        && words.iter().any(|word| word.noun().is_some_and(|noun| noun.plural && noun.kind != Referent::Document))
            }
        }
    }

    /// Several, under the words that name them.
    pub(super) fn of_several(words: Cow<'t, str>, members: Vec<Member<'t>>) -> Self {
        let words = match words {
            Cow::Borrowed(words) => strip_article(words).into(),
            Cow::Owned(words) => strip_article(&words).to_owned().into(),
        };
        Self::bare(Form::Several(Box::new(members)), words)
    }
}

/// Whether letters in brackets are those of both parts, so that one body has both for its name: "the Divers and Clerks Union (DCU)".
fn is_of_all(letters: &str, left: &[Piece<'_>], right: &[Piece<'_>]) -> bool {
    let named = |word: &&Piece<'_>| word.kind == PieceKind::Capital && !word.classes().any(Classes::DET);
    let initial = |part: &[Piece<'_>]| part.iter().find(named).and_then(|word| word.text.chars().next());
    let first = letters.chars().next();
    first.is_some() && initial(left) == first && initial(right) != first
}

/// Whether "and" joins the words of one body behind a preposition: "head of the Divers | and | Clerks Union", but "the mayor of Kelp
/// and the Clerks Union".
fn is_body_of(left: &[Piece<'_>], right: &Mention<'_>) -> bool {
    let capitals = left.iter().rev().take_while(|word| word.kind == PieceKind::Capital).count();
    let of = || left[..left.len() - capitals].iter().any(is_preposition);
    let is_body = matches!(right.form, Form::Body) && right.determiner == Determiner::None && !right.terms.heads().is_empty();
    is_body && capitals > 0 && of()
}

fn cover(part: &[Piece<'_>]) -> Span {
    match (part.first(), part.last()) {
        (Some(first), Some(last)) => first.span().cover(last.span()),
        _ => Span::default(),
    }
}

/// "and", "nor": what joins the last of several to those before it.
pub(super) fn joins(piece: &Piece<'_>) -> bool {
    piece.is("and") || piece.is("nor")
}
