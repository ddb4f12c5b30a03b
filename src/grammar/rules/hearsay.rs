//! An adverb is the cue, and nobody is named: the owner reportedly fled.

use crate::claim::Status;
use crate::grammar::content::content;
use crate::grammar::extent::Extent;
use crate::grammar::main_clause::main_clause;
use crate::grammar::terminal::names_speaker;
use crate::grammar::{Found, FoundCue, FoundSource, Match, Rule, Sentence, Starts};
use crate::lexicon::{Cue, LEXICON};
use crate::phrase::{NounKind, Phrase, PhraseKind};
use crate::span::Span;

pub(super) const HEARSAY: Rule = Rule {
    name: "hearsay",
    starts: Starts::HEARSAY,
    parse: hearsay,
    finds: &[
        ("The owner reportedly fled by boat.", "{The owner} <reportedly> {fled by boat}."),
        ("The port has reportedly been sold to Kelp Holdings.", "{The port has} <reportedly> {been sold to Kelp Holdings}."),
        ("The envoy was reportedly in Port Ormond in May.", "{The envoy was} <reportedly> {in Port Ormond in May}."),
        ("In June, two divers allegedly forged the permits.", "In June, {two divers} <allegedly> {forged the permits}."),
        ("The clerk who signed it has reportedly left.", "{The clerk who signed it has} <reportedly> {left}."),
        ("Kelp and Moor have reportedly signed it.", "{Kelp and Moor have} <reportedly> {signed it}."),
        ("The couple are reportedly expecting a child.", "{The couple are} <reportedly> {expecting a child}."),
        ("Reportedly, the ferry will be scrapped.", "<Reportedly>, {the ferry will be scrapped}."),
        ("Minister reportedly quits over ferry", "{Minister} <reportedly> {quits over ferry}"),
    ],
    passes: &[
        "The owner quietly fled by boat.",
        "The allegedly forged invoice was lost.",
        "Orr, who reportedly owns a boat, smiled.",
        "Orr reportedly said that the pier was safe.",
        "Orr said the owner reportedly fled.",
        "Orr and reportedly Moss left.",
    ],
};

/// A clause with an adverb of hearsay; the rule is tried at its verb, or at the adverb that opens it.
///
/// `hearsay = subject verb-with-adverb phrase* | subject copula adverb phrase* | adverb ","? clause`
fn hearsay(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let phrase = &sentence.phrases[index];
    if phrase.kind == PhraseKind::Adverb {
        return opening(sentence, index);
    }
    let group = phrase.verb().filter(|group| group.is_finite())?;
    let adverb = if group.hearsay {
        index
    } else {
        // "was reportedly in Port Ormond"
        let next = index + 1;
        sentence.phrases.get(next).filter(|p| p.kind == PhraseKind::Adverb && adverb_cue(p).is_some()).map(|_| next)?
    };
    let (cue, words) = adverb_cue(&sentence.phrases[adverb])?;
    let start = clause_start(sentence, index)?;
    let (end, span) = content(Extent::Clause)(sentence.at(index)).ok()?;
    let range = start..sentence.index(end);
    let text = phrase.text;
    let left = trimmed(Span::new(sentence.phrases[start].span.start, words.start), text);
    let right = trimmed(Span::new(words.end, span.end.max(words.end)), text);
    let said = !left.is_empty() && !right.is_empty() && sentence.is_free(range.clone());
    said.then(|| Match { found: found(cue, words, vec![left, right]), takes: vec![range] })
}

/// An adverb of hearsay that opens its clause.
///
/// `opening = adverb ","? clause`
fn opening(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let (cue, words) = adverb_cue(&sentence.phrases[index]).filter(|_| opens_clause(sentence, index) && !joins(sentence, index))?;
    let comma = sentence.phrases.get(index + 1).is_some_and(|p| p.kind == PhraseKind::Comma);
    let clause = sentence.at(index + 1 + usize::from(comma));
    let (end, span) = content(Extent::Clause)(clause).ok().filter(|_| main_clause(clause))?;
    let range = index..sentence.index(end);
    sentence.is_free(range.clone()).then(|| Match { found: found(cue, words, vec![span]), takes: vec![range] })
}

fn found(cue: &'static Cue, span: Span, content: Vec<Span>) -> Found {
    Found::new("clause", FoundSource::Nobody, FoundCue { span, cue, status: Status::Asserted }, content)
}

/// The adverb of hearsay among a phrase's words.
fn adverb_cue(phrase: &Phrase<'_>) -> Option<(&'static Cue, Span)> {
    let text = phrase.text();
    let mut at = 0;
    text.split(' ').find_map(|word| {
        let start = phrase.span.start + at;
        at += word.len() + 1;
        let cue = LEXICON.saying(LEXICON.find(word).saying).adverb_cue?;
        Some((cue, Span::new(start, start + word.len())))
    })
}

/// The longest subject of such a verb, in phrases.
const SUBJECT: usize = 12;

/// The subject of the verb at `index`, which begins its clause; a relative clause may belong to it.
fn clause_start(sentence: &Sentence<'_, '_>, index: usize) -> Option<usize> {
    (index.saturating_sub(SUBJECT)..index).filter(|&i| names_speaker(&sentence.phrases[i]) && opens_clause(sentence, i)).find(|&i| {
        let plain = sentence.subject(i).is_some_and(|(rest, _)| sentence.index(rest) == index);
        let between = &sentence.phrases[i + 1..index];
        let relative = between.first().is_some_and(|p| p.is_any(&["who", "which", "that"]));
        plain || relative && between.iter().filter(|p| p.is_finite()).count() == 1 && between.iter().all(|p| p.kind != PhraseKind::Comma)
    })
}

/// Whether "and" stands before `index`, but not at the sentence's start: "Orr and reportedly Moss".
fn joins(sentence: &Sentence<'_, '_>, index: usize) -> bool {
    index > 1 && sentence.phrases[index - 1].kind == PhraseKind::Conjunction
}

/// Whether a clause may begin at `index`.
fn opens_clause(sentence: &Sentence<'_, '_>, index: usize) -> bool {
    index.checked_sub(1).is_none_or(|i| match sentence.phrases[i].kind {
        PhraseKind::Noun(kind) => kind == NounKind::Time,
        PhraseKind::Comma
        | PhraseKind::Conjunction
        | PhraseKind::Subordinator
        | PhraseKind::Semicolon
        | PhraseKind::Colon
        | PhraseKind::Dash
        | PhraseKind::Stop
        | PhraseKind::Adverb
        | PhraseKind::Other => true,
        _ => false,
    })
}

/// Without the blanks and the comma at its borders.
fn trimmed(span: Span, text: &str) -> Span {
    let words = span.of(text);
    let start = span.start + (words.len() - words.trim_start_matches([' ', ',', '\n']).len());
    Span::new(start, (span.start + words.trim_end_matches([' ', ',', '\n']).len()).max(start))
}
