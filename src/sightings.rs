//! The noun phrases of a sentence that may name a speaker.

use crate::grammar::{opens_with_whose, subject_length};
use crate::lexicon::Classes;
use crate::phrase::{NounKind, Phrase, PhraseKind};
use crate::report::{Place, Sighting};
use crate::span::{Span, Stretch};
use crate::token::Token;

/// Appends the sightings of a sentence.
pub(crate) fn collect(phrases: &[Phrase<'_>], block: u32, sentence: u32, sightings: &mut Vec<Sighting>) {
    let mut verb = 0;
    for (i, phrase) in phrases.iter().enumerate() {
        let speaks = match phrase.noun() {
            Some(NounKind::Name | NounKind::Speaker) => true,
            // "There is a plan"
            Some(_) if phrase.head.can_be(Classes::EXIST) => false,
            // "more", "some" and "that" are nobody until they speak
            Some(NounKind::Pronoun | NounKind::ObjectPronoun) => !phrase.head.can_be(Classes::DET) || phrase.head.can_be(Classes::POSS),
            Some(NounKind::Thing) => is_title_or_medium(phrase),
            Some(NounKind::Time) => false,
            None => continue,
        };
        if speaks && !is_rubric(phrases, i) {
            let mut place = place(phrases, i);
            // "The mayor of Port Ormond met", "Quill, the mayor, met"
            if place == Place::Other
                && i >= verb
                && opens_clause(phrases, i)
                && let Some(length) = subject_length(&phrases[i..])
            {
                verb = i + length;
                let named = phrase.noun() != Some(NounKind::Name) && names(phrases, verb);
                place = if named { Place::Object } else { Place::Subject };
            }
            let pronoun = matches!(phrase.noun(), Some(NounKind::Pronoun | NounKind::ObjectPronoun));
            sightings.push(Sighting { span: phrase.span.into(), place, pronoun, block, sentence });
        }
        if let Some(span) = owner(phrase) {
            sightings.push(Sighting { span: span.into(), place: Place::Possessive, pronoun: false, block, sentence });
        }
    }
}

/// What a noun phrase is in its clause.
fn place(phrases: &[Phrase<'_>], at: usize) -> Place {
    let before = at.checked_sub(1).map(|before| phrases[before].kind);
    let verb_after = phrases.get(at + 1).is_some_and(|after| after.verb().is_some());
    match before {
        Some(PhraseKind::Verb(_)) if names(phrases, at - 1) => Place::Subject,
        _ if verb_after && phrases[at].noun() != Some(NounKind::Name) && names(phrases, at + 1) => Place::Object,
        Some(PhraseKind::Preposition) => Place::Other,
        // "Quill, whose daughter fell, said": Quill is the subject
        _ if opens_with_whose(&phrases[at]) => Place::Other,
        _ if verb_after => Place::Subject,
        Some(PhraseKind::Verb(_)) => Place::Object,
        _ => Place::Other,
    }
}

/// Whether the verb here tells the name of its subject, and so whom the next sentence is about: "The mayor is Ada Quill."
fn names(phrases: &[Phrase<'_>], verb: usize) -> bool {
    // not "Orr is no Quill"
    let named = |p: &Phrase<'_>| p.noun() == Some(NounKind::Name) && p.text().starts_with(char::is_uppercase);
    phrases.get(verb).is_some_and(|p| p.is_any(&["is", "was"])) && phrases.get(verb + 1).is_some_and(named)
}

/// Whether a clause may open at a noun phrase.
fn opens_clause(phrases: &[Phrase<'_>], at: usize) -> bool {
    let inside = |p: &Phrase<'_>| matches!(p.kind, PhraseKind::Noun(_) | PhraseKind::Verb(_) | PhraseKind::Preposition);
    at.checked_sub(1).is_none_or(|before| !inside(&phrases[before]))
}

/// The words of a sentence that may tell that a source stays unnamed, or that somebody died: "anonymity", "dies".
pub(crate) fn signs(tokens: &[Token]) -> impl Iterator<Item = Stretch> {
    tokens.iter().filter(|token| token.can_be(Classes::ANONYMITY | Classes::DEATH)).map(|token| token.span().into())
}

/// Whether a headline's rubric stands here, which names nobody: "COUNCIL ROUNDUP: …".
fn is_rubric(phrases: &[Phrase<'_>], at: usize) -> bool {
    let capitals = |text: &str| text.contains(' ') && !text.contains(char::is_lowercase);
    at == 0 && phrases.get(1).is_some_and(|p| p.kind == PhraseKind::Colon) && capitals(phrases[at].text())
}

/// The name of the owner in "Foreign Minister Ada Quill's visit".
fn owner(phrase: &Phrase<'_>) -> Option<Span> {
    let Span { start, .. } = phrase.span;
    let before = phrase.head.span().start.saturating_sub(start);
    // an apostrophe before what is owned, or the first byte of a curly one
    if before < OWNER || !phrase.text.as_bytes()[start..start + before].iter().any(|byte| matches!(byte, b'\'' | 0xe2)) {
        return None;
    }
    let text = phrase.text();
    let marks = text.match_indices(['\'', '’']).rev();
    let end = marks.filter_map(|(at, mark)| ends_owner(&text[..at], &text[at + mark.len()..]).then_some(at)).next()?;
    let named = text[..end].split(' ').any(|word| word.starts_with(char::is_uppercase) && !word.eq_ignore_ascii_case("the"));
    named.then(|| Span::new(start, start + end))
}

/// The shortest owner with what parts it from the noun, in bytes.
const OWNER: usize = 3;

/// Whether an apostrophe between these words ends an owner: "Quill's visit", "the divers' visit".
fn ends_owner(before: &str, after: &str) -> bool {
    after.starts_with("s ") || before.ends_with('s') && after.starts_with(' ')
}

/// Whether a common noun may yet name somebody, or what somebody says something in: "the representative", "Karim
/// al-Rashidi", "the 46-year-old", "a message".
fn is_title_or_medium(phrase: &Phrase<'_>) -> bool {
    let compound = || phrase.text().bytes().rev().take_while(|byte| *byte != b' ').any(|byte| byte == b'-');
    let named = || {
        let last = phrase.text().rsplit(' ').next().unwrap_or_default();
        last.contains(char::is_uppercase) || last.ends_with("-old")
    };
    phrase.head.can_be(Classes::TITLE | Classes::MEDIUM) || compound() && named()
}
