//! The medium before the subject: In a letter to staff, | Orr wrote …

use super::Sentence;
use super::terminal::{brings_medium, is_medium};
use crate::phrase::{Form, NounKind, PhraseKind};
use crate::span::Span;
use crate::token::Tag;

/// What a sentence tells before its subject: in what something is said, and to whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fronted {
    pub medium: Span,
    pub addressee: Option<Span>,
}

/// The longest way from the medium to the subject, in phrases.
const WAY: usize = 16;

/// The medium before the subject at `index`.
///
/// `fronted = (verb-ing | conjunction)? ("in" | "on" | "at" | "during" | "via") medium ("to" noun_phrase)? phrase* ","`
///
/// In a letter to staff, · Speaking at a news conference in Port Ormond on Monday,
pub(super) fn fronted(sentence: &Sentence<'_, '_>, index: usize) -> Option<Fronted> {
    let comma = index.checked_sub(1).filter(|&i| sentence.phrases[i].kind == PhraseKind::Comma)?;
    let before = &sentence.phrases[..comma];
    let participle = before.first()?.verb().is_some_and(|v| v.form == Form::Ing);
    let opener = usize::from(participle || before[0].kind == PhraseKind::Conjunction);
    let [preposition, medium, rest @ ..] = before.get(opener..)? else { return None };
    // "in response"
    let bare = medium.span == medium.head.span() && medium.head.tag == Tag::Noun;
    if !brings_medium(preposition) || !is_medium(medium) || bare || rest.len() > WAY || rest.iter().any(|p| p.verb().is_some()) {
        return None;
    }
    let addressee = match rest {
        [to, whom, ..] if to.is("to") => Some(whom.span).filter(|_| matches!(whom.noun(), Some(NounKind::Name | NounKind::Speaker))),
        _ => None,
    };
    Some(Fronted { medium: medium.span, addressee })
}
