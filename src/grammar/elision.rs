//! Elision: whose act a verb reports that has no subject of its own.
//!
//! Orr sat up and | promised · Orr, who came late and | told · He left the hall, | vowing

use super::terminal::{behind_date, ends_in_comma, is_one_of_its_kind, names_speaker};
use super::{Found, FoundSource, Sentence};
use crate::claim::Act;
use crate::lexicon::Classes;
use crate::phrase::{Form, NounKind, Phrase, PhraseKind};
use crate::span::Span;

/// How far back a verb looks for its subject, in phrases.
const REACH: usize = 40;

/// A clause before an elided verb.
#[derive(Clone, Copy, Debug)]
struct Clause {
    subject: Span,
    /// The phrase with which its subject starts.
    start: usize,
    /// The phrase that is its verb.
    verb: usize,
    opener: Opener,
}

/// What opens a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Opener {
    /// Nothing, or a conjunction.
    Main,
    /// after, if, when
    Subordinate,
    /// while, where, in which: what comes next may go on it
    Beside,
    /// The "who" or "which" that is its subject
    Relative,
}

/// The subject that a participle at `index` takes up: that of the report before it or of a clause behind that report; of the
/// main clause, where the participle opens the sentence.
pub(super) fn participle_subject(sentence: &Sentence<'_, '_>, index: usize) -> Option<Span> {
    let from = before_insert(sentence, index);
    let marked = from.checked_sub(1).is_some_and(|i| sentence.phrases[i].kind == PhraseKind::Comma || ends_in_comma(&sentence.phrases[i]));
    if let Some(noun) = described(sentence, index) {
        return Some(noun);
    }
    let nearest = if marked { nearest_main_clause(sentence, from) } else { nearest_clause(sentence, from) };
    if let Some(around) = clause_around(sentence, index)
        && nearest.is_none_or(|nearest| nearest.start < around.start)
    {
        return Some(around.subject);
    }
    let Some(found) = sentence.found.iter().filter(|found| found.at < from).max_by_key(|found| found.at) else {
        return nearest.map(|clause| clause.subject).or_else(|| later_subject(sentence, index));
    };
    let end = found.content.iter().map(|span| span.end).chain(found.source.span().map(|span| span.end)).max().unwrap_or(0);
    let behind = |clause: &Clause| sentence.phrases[clause.verb].span.start >= end;
    nearest.filter(behind).map(|clause| clause.subject).or_else(|| found.source.span())
}

/// The people whom an "-ing" form tells of that "and" joins to the one at `index`: "met clerks waving flags and | chanting".
fn described(sentence: &Sentence<'_, '_>, index: usize) -> Option<Span> {
    let and = index.checked_sub(1).filter(|&i| sentence.phrases[i].kind == PhraseKind::Conjunction)?;
    let inside = |i: &usize| !sentence.phrases[*i].is_finite() && sentence.phrases[*i].kind != PhraseKind::Comma;
    let ing = |i: &usize| sentence.phrases[*i].verb().is_some_and(|v| v.form == Form::Ing);
    let people = |i: &usize| i.checked_sub(1).is_some_and(|before| is_person(&sentence.phrases[before]));
    let first = (and.saturating_sub(REACH)..and).rev().take_while(inside).filter(ing).filter(people).last()?;
    let said = |found: &&Found| found.cue.is_some_and(|cue| cue.span.contains(sentence.phrases[first].head.span()));
    sentence.found.iter().find(said).map_or(Some(sentence.phrases[first - 1].span), |found| found.source.span())
}

/// Whether a noun phrase names people, and nothing written.
fn is_person(phrase: &Phrase<'_>) -> bool {
    matches!(phrase.noun(), Some(NounKind::Name | NounKind::Speaker)) && !phrase.head.can_be(Classes::WRITTEN)
}

/// The subject of the verb at `index`, or the one that it takes up: "Orr | was asked", "Orr smiled when | asked".
pub(super) fn subject_before(sentence: &Sentence<'_, '_>, index: usize) -> Option<Span> {
    own_subject(sentence, index).map(|(_, subject)| subject).or_else(|| participle_subject(sentence, index))
}

/// The subject of the verb at `index`, with the place where its clause starts.
pub(super) fn own_subject(sentence: &Sentence<'_, '_>, index: usize) -> Option<(usize, Span)> {
    let own = (index.saturating_sub(REACH)..index).filter_map(|i| clause(sentence, i)).find(|clause| clause.verb == index);
    own.map(|clause| (clause.start, clause.subject))
}

/// The subject of the main clause behind the one that a participle opens: "Asked whether it leaked, | Orr smiled".
fn later_subject(sentence: &Sentence<'_, '_>, index: usize) -> Option<Span> {
    let main = |&i: &usize| sentence.phrases[i - 1].kind == PhraseKind::Comma || sentence.phrases[i - 1].is_quotation();
    let mut clauses = (index + 1..sentence.phrases.len()).take(2 * REACH).filter(main).filter_map(|i| clause(sentence, i));
    clauses.find(|clause| clause.opener == Opener::Main).map(|clause| clause.subject)
}

/// The subject that a verb at `index` shares with the verb before it: that of the report that ends there, or of the nearest clause.
pub(super) fn shared_subject(sentence: &Sentence<'_, '_>, index: usize) -> Option<Span> {
    let from = before_insert(sentence, index);
    // "clerks, who, on a call in May, | said": the verb of the relative
    let comma = |i: usize| sentence.phrases.get(i).is_some_and(|p| p.kind == PhraseKind::Comma);
    let verb = (0..index).rev().take(REACH).take_while(|&i| !sentence.phrases[i].is_finite());
    if index > 0 && comma(index - 1) && verb.into_iter().any(|i| sentence.phrases[i].is_any(&["who", "which"]) && comma(i + 1)) {
        return None;
    }
    reported_before(sentence, from).or_else(|| asked_before(sentence, from)).or_else(|| {
        // "fought, if it rained; and posted"
        let parted = sentence.phrases[..from].iter().rev().find(|p| p.kind != PhraseKind::Conjunction);
        if parted?.kind == PhraseKind::Semicolon {
            return nearest_main_clause(sentence, from).map(|clause| clause.subject);
        }
        let clauses = clauses(sentence, from);
        let main = clauses.iter().find(|clause| !is_inserted(sentence, clause, from)).filter(|main| personal(sentence, main.subject));
        let clause = main.or(clauses.first()).filter(|clause| !(clause.opener == Opener::Relative && is_closed(sentence, index, clause)));
        clause.map(|clause| clause.subject)
    })
}

/// Whether a clause tells more of the noun before it, and the comma before "and" closes it: "met Moss, who led the port, and | urged",
/// "met Moss, a clerk held in May, and | urged".
fn is_inserted(sentence: &Sentence<'_, '_>, clause: &Clause, index: usize) -> bool {
    let kind = |i: Option<usize>| i.map(|i| sentence.phrases[i].kind);
    let joined = kind(index.checked_sub(1)) == Some(PhraseKind::Conjunction) && kind(index.checked_sub(2)) == Some(PhraseKind::Comma);
    let start = &sentence.phrases[clause.start];
    let apposed = is_one_of_its_kind(start) && sentence.phrases[clause.verb].head.can_be(Classes::PARTICIPLE);
    let behind_noun = kind(clause.start.checked_sub(1)) == Some(PhraseKind::Comma)
        && clause.start.checked_sub(2).is_some_and(|i| sentence.phrases[i].noun().is_some());
    // "who led the port, sold the pier, and | denied": all of them are the relative's
    let listed = sentence.phrases[clause.verb..index].windows(2).any(|pair| pair[0].kind == PhraseKind::Comma && pair[1].is_finite());
    joined && behind_noun && !listed && (clause.opener == Opener::Relative || apposed)
}

/// Whether the comma before `index` closes a relative behind a subject whose verb is still to come: "the mayor, who left, | said".
fn is_closed(sentence: &Sentence<'_, '_>, index: usize, relative: &Clause) -> bool {
    let comma = |i: Option<usize>| i.is_some_and(|i| sentence.phrases[i].kind == PhraseKind::Comma);
    let due = || clauses(sentence, relative.start).iter().all(|clause| clause.opener != Opener::Main);
    comma(index.checked_sub(1)) && comma(relative.start.checked_sub(1)) && due()
}

/// The subject of the verb nearest before `index`.
pub(super) fn nearest_subject(sentence: &Sentence<'_, '_>, index: usize) -> Option<Span> {
    nearest_clause(sentence, index).map(|clause| clause.subject)
}

/// The speaker of the report that ends just before `index`, where that is no part of another clause: "decide whether he said so".
pub(super) fn reported_before(sentence: &Sentence<'_, '_>, index: usize) -> Option<Span> {
    let parts = |p: &Phrase<'_>| matches!(p.kind, PhraseKind::Comma | PhraseKind::Conjunction | PhraseKind::Dash);
    let end = sentence.phrases[..index].iter().rposition(|p| !parts(p))?;
    let last = sentence.phrases[end].span;
    let found = sentence.found.iter().rev().find(|found| found.content.last().is_some_and(|c| c.end == last.end))?;
    let wh = found.at.checked_sub(1).is_some_and(|i| sentence.phrases[i].kind == PhraseKind::Wh);
    let asked = wh && sentence.phrases[found.at].noun().is_some();
    found.source.span().filter(|_| !asked)
}

/// Whoever was asked what ends just before `index`: "Orr was asked if the pier leaked, and | said".
fn asked_before(sentence: &Sentence<'_, '_>, index: usize) -> Option<Span> {
    let parts = |p: &Phrase<'_>| matches!(p.kind, PhraseKind::Comma | PhraseKind::Conjunction);
    let last = sentence.phrases[..index].iter().rfind(|p| !parts(p))?.span;
    let ends = |found: &&Found| found.source == FoundSource::Nobody && found.content.last().is_some_and(|c| c.end == last.end);
    let asked = sentence.found.iter().rev().find(ends)?.cue.filter(|cue| cue.cue.act == Act::Ask)?;
    let verb = sentence.phrases[..index].iter().rposition(|p| p.span.start == asked.span.start)?;
    own_subject(sentence, verb).map(|(_, subject)| subject)
}

/// Where what two dashes set apart before `index` starts: "Orr hinted at it – “It leaks,” he said – and | warned".
fn before_insert(sentence: &Sentence<'_, '_>, index: usize) -> usize {
    let dash = |i: &usize| sentence.phrases[*i].kind == PhraseKind::Dash;
    let joins = index.checked_sub(1).filter(|&i| sentence.phrases[i].kind == PhraseKind::Conjunction).unwrap_or(index);
    let Some(close) = joins.checked_sub(1).filter(dash) else { return index };
    (close.saturating_sub(REACH)..close).rev().find(dash).unwrap_or(index)
}

/// The clause whose verb is nearest before `index`.
fn nearest_clause(sentence: &Sentence<'_, '_>, index: usize) -> Option<Clause> {
    clauses(sentence, index).into_iter().next()
}

/// The nearest clause before `index` that depends on no other with a subject that speaks: "Orr wept after it fell, saying".
fn nearest_main_clause(sentence: &Sentence<'_, '_>, index: usize) -> Option<Clause> {
    let mut nearest = None;
    for clause in clauses(sentence, index) {
        match clause.opener {
            Opener::Relative => {}
            Opener::Subordinate => nearest = nearest.or(Some(clause)),
            // "Orr spoke while dockers stood outside, | chanting"
            Opener::Main | Opener::Beside if nearest.is_none() || personal(sentence, clause.subject) => return Some(clause),
            Opener::Main | Opener::Beside => {}
        }
    }
    nearest
}

/// The clause between whose subject and verb `index` stands: "Orr, after | saying it leaked, left".
fn clause_around(sentence: &Sentence<'_, '_>, index: usize) -> Option<Clause> {
    let mut clauses = (index.saturating_sub(REACH)..index).rev().filter_map(|i| clause(sentence, i));
    clauses.find(|clause| clause.verb > index && clause.opener != Opener::Relative)
}

/// Whether `index` stands between a subject and its verb.
pub(super) fn is_interposed(sentence: &Sentence<'_, '_>, index: usize) -> bool {
    clause_around(sentence, index).is_some()
}

/// The clauses before `index`, the nearest verb first; each with its whole subject: "Orr, the mayor," and not "the mayor".
fn clauses(sentence: &Sentence<'_, '_>, index: usize) -> Vec<Clause> {
    let inside = |i: &usize| sentence.phrases[*i].kind != PhraseKind::Colon;
    let starts = (index.saturating_sub(REACH)..index).rev().take_while(inside);
    let mut clauses: Vec<Clause> = Vec::new();
    for clause in starts.filter_map(|i| clause(sentence, i)).filter(|clause| clause.verb < index) {
        match clauses.iter_mut().find(|known| known.verb == clause.verb) {
            Some(known) => *known = clause,
            None => clauses.push(clause),
        }
    }
    clauses.sort_by_key(|clause| std::cmp::Reverse(clause.verb));
    clauses
}

/// The clause whose subject starts at `start`, where a finite verb follows it.
fn clause(sentence: &Sentence<'_, '_>, start: usize) -> Option<Clause> {
    let first = &sentence.phrases[start];
    let relative = first.kind == PhraseKind::Wh && first.is_any(&["who", "which"]);
    let opener = if relative { Opener::Relative } else { opener(sentence, start).filter(|_| names_speaker(first))? };
    let (rest, subject) = if relative { (sentence.at(start + 1), first.span) } else { sentence.subject(start)? };
    let rest = behind_date(rest);
    rest.0.first()?.is_finite().then(|| Clause { subject, start, verb: sentence.index(rest), opener })
}

/// What opens the clause whose subject starts at `start`; nothing known, where it is inside of what a verb or a noun takes.
fn opener(sentence: &Sentence<'_, '_>, start: usize) -> Option<Opener> {
    // "Though last week | he used", "within weeks | he left": what tells when stands before the subject
    let before = match &sentence.phrases[..start] {
        [before @ .., on, time] if on.kind == PhraseKind::Preposition && time.noun().is_some() && time.head.can_be(Classes::TIME) => before,
        [before @ .., time] if time.is_time() => before,
        // "In the letter | he used": what tells where opens the sentence
        [preposition, place] if preposition.kind == PhraseKind::Preposition && place.noun().is_some() => &[],
        before => before,
    };
    let Some((last, before)) = before.split_last() else { return Some(Opener::Main) };
    match last.kind {
        PhraseKind::Subordinator if last.is_any(&["where", "whereas", "while"]) => Some(Opener::Beside),
        PhraseKind::Subordinator => Some(Opener::Subordinate),
        _ if last.is("as") => Some(Opener::Subordinate),
        PhraseKind::Wh if last.is_any(&["when", "why"]) => Some(Opener::Subordinate),
        PhraseKind::Wh if last.is("which") && before.last().is_some_and(|p| p.kind == PhraseKind::Preposition) => Some(Opener::Beside),
        PhraseKind::Preposition | PhraseKind::That | PhraseKind::Wh | PhraseKind::Noun(_) | PhraseKind::Verb(_) => None,
        _ => Some(Opener::Main),
    }
}

/// Whether a subject can speak: "it is too early to say", "a win is enough to claim" name nobody.
pub(super) fn personal(sentence: &Sentence<'_, '_>, subject: Span) -> bool {
    let empty = |p: &Phrase<'_>| p.noun() == Some(NounKind::Thing) || p.is_any(&["it", "it's", "it’s", "there", "that", "this"]);
    !sentence.phrases.iter().any(|p| p.span.start == subject.start && empty(p))
}
