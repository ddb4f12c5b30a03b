//! The noun phrases of a sentence that may name a speaker.

use crate::lexicon::Classes;
use crate::phrase::{NounKind, Phrase, PhraseKind};
use crate::report::{Place, Sighting, SightingKind};
use crate::span::Span;

/// Appends the sightings of a sentence.
pub(crate) fn collect(phrases: &[Phrase<'_>], block: usize, sentence: u32, sightings: &mut Vec<Sighting>) {
    for (i, phrase) in phrases.iter().enumerate() {
        if let Some(span) = owner(phrase) {
            sightings.push(Sighting { span, kind: SightingKind::Name, place: Place::Possessive, block, sentence, quoted: false });
        }
        let kind = match phrase.noun() {
            Some(NounKind::Name) => SightingKind::Name,
            Some(NounKind::Pronoun | NounKind::ObjectPronoun) => SightingKind::Pronoun,
            Some(NounKind::Speaker) => SightingKind::Description,
            Some(NounKind::Thing) if is_title_or_medium(phrase) => SightingKind::Description,
            _ => continue,
        };
        let before = i.checked_sub(1).map(|i| phrases[i].kind);
        let verb_after = phrases.get(i + 1).is_some_and(|p| p.verb().is_some());
        let place = match before {
            Some(PhraseKind::Preposition) => Place::Other,
            _ if verb_after => Place::Subject,
            Some(PhraseKind::Verb(_)) => Place::Object,
            _ => Place::Other,
        };
        sightings.push(Sighting { span: phrase.span, kind, place, block, sentence, quoted: false });
    }
}

/// The name of the owner in "Foreign Minister Ada Quill's visit".
fn owner(phrase: &Phrase<'_>) -> Option<Span> {
    phrase.noun()?;
    let text = phrase.text();
    let end =
        ["'s ", "’s ", "s' ", "s’ "].iter().filter_map(|mark| text.rfind(mark).map(|at| at + usize::from(mark.starts_with('s')))).max()?;
    let named = text[..end].split(' ').any(|word| word.starts_with(char::is_uppercase) && !word.eq_ignore_ascii_case("the"));
    named.then(|| Span::new(phrase.span.start, phrase.span.start + end))
}

/// Whether a common noun may yet name somebody, or what somebody says something in: "the representative", "Karim
/// al-Rashidi", "the 46-year-old", "a message".
fn is_title_or_medium(phrase: &Phrase<'_>) -> bool {
    let last = phrase.text().rsplit(' ').next().unwrap_or_default();
    let named = last.contains('-') && (last.contains(char::is_uppercase) || last.ends_with("-old"));
    named || phrase.head.can_be(Classes::TITLE | Classes::MEDIUM)
}
