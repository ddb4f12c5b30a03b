//! The grammar of reported speech: a sentence's phrases in, the reports that it holds out.
//!
//! The rules stand in one table, [`RULES`]. A sentence is read once a rule family, in the order of the table: a rule that
//! finds its content on the left goes before one that finds it on the right, since "Prices will fall, the union
//! agreed, Moss said" is Moss's. What one report takes, no later one takes again.
//!
//! The productions stand in layers, as the modules below are grouped; each file imports from its own layer or from those before it,
//! and none in a circle:
//!
//! 1. What a phrase is by itself (`terminal`), what kinds of content there are (`extent`), and what a rule gives (`found`).
//! 2. Who speaks and what reports: a noun with its `modifier`s and its `relative_clause`, the `subject` before its verb with what is
//!    `interposed` between the two, the speaker `postposed` to it with its `apposition`s; the `cue` and its `adjunct`s; a `main_clause`.
//! 3. Where a content ends: a `border` stands where `coordination` joins what is not of the content, at the `next_report` and
//!    before the reporter's own `remark`. A `clause` and a `content` reach up to it.
//! 4. What a cue takes: an `addressee`, and what fills one of its `frame`s, such as an `object` or an `infinitive`. All that
//!    follows a cue is its `complement`.
//! 5. The `sentence` with what `starts` where, what it tells before its subject of where the words were said (`fronted`), and whose
//!    act a verb without a subject reports (`elision`).
//! 6. The `rules`, and the reports `inside` the contents that they found.
//!
//! In the language this is a circle: a speaker has relative clauses, these have cues, and cues have contents with speakers. It is cut in
//! two places: a subject is read up to its verb without reading what its relative clauses report, and what stands inside a content is
//! read anew as a sentence of its own.

#![allow(clippy::single_range_in_vec_init, reason = "what a match takes are ranges, often one")]

mod extent;
mod found;
mod terminal;

mod adjunct;
mod apposition;
mod cue;
mod interposed;
mod main_clause;
mod modifier;
mod postposed;
mod relative_clause;
mod subject;

mod border;
mod clause;
mod content;
mod coordination;
mod next_report;
mod remark;

mod addressee;
mod complement;
mod frame;
mod infinitive;
mod object;

mod elision;
mod fronted;
mod sentence;
mod starts;

mod inside;
mod rules;

#[cfg(test)]
mod tests;

pub(crate) use found::{Found, FoundCue, FoundSource};
pub(crate) use inside::Inside;
pub(crate) use rules::RULES;
use sentence::{Place, Sentence};
pub(crate) use starts::Starts;
pub(crate) use terminal::opens_with_whose;

use crate::claim::Status;
use crate::confidence::Bound;
use crate::lexicon::Classes;
use crate::phrase::{Form, NounKind, Phrase, PhraseKind};
use crate::run::{Miss, Run};
use crate::span::Span;

/// What a production reads.
pub(crate) type Input<'p, 't> = Run<'p, Phrase<'t>>;

/// What a production gives.
pub(crate) type Parsed<'p, 't, O> = crate::run::Parsed<'p, Phrase<'t>, O>;

/// A rule of the grammar.
#[cfg_attr(not(test), expect(dead_code, reason = "the sentences are for the tests"))]
pub(crate) struct Rule {
    /// Its name, which stays on the claim.
    pub name: &'static str,
    /// With what it starts; it is tried nowhere else.
    pub starts: Starts,
    /// Tries it at the phrase with this index; gives the report and the phrases it takes.
    pub parse: for<'p, 't> fn(&Sentence<'p, 't>, usize) -> Option<Match>,
    /// For the tests: sentences with what is found in them: `[speaker] <cue> {content}`.
    pub finds: &'static [(&'static str, &'static str)],
    /// For the tests: sentences in which this rule finds nothing.
    pub passes: &'static [&'static str],
}

/// What a rule found, and the phrases that belong to it, as ranges of indices.
#[derive(Debug)]
pub(crate) struct Match {
    pub found: Found,
    pub takes: Vec<std::ops::Range<usize>>,
}

/// With what the rules of each family start.
const WANTED: [Starts; RULES.len()] = {
    let mut wanted = [Starts::NONE; RULES.len()];
    let mut family = 0;
    while family < RULES.len() {
        let mut rule = 0;
        while rule < RULES[family].len() {
            wanted[family] = wanted[family].or(RULES[family][rule].starts);
            rule += 1;
        }
        family += 1;
    }
    wanted
};

/// The reports that a sentence holds and that are sure enough, in the order of their places.
pub(crate) fn reports(phrases: &[Phrase<'_>], headline: bool, bound: Bound) -> Vec<Found> {
    if !phrases.iter().any(can_report) {
        return Vec::new();
    }
    let mut sentence = Sentence::new(phrases, headline);
    let any = sentence.places.iter().fold(Starts::NONE, |any, place| any.or(place.starts));
    for (family, wanted) in RULES.iter().zip(WANTED) {
        if !wanted.any(any) {
            continue;
        }
        let mut next = 0;
        while let Some(ahead) = sentence.places[next..].iter().position(|place| place.starts.any(wanted)) {
            let index = next + ahead;
            next = index + 1;
            let Place { starts, taken, .. } = sentence.places[index];
            if taken {
                continue;
            }
            let matched = family.iter().filter(|rule| rule.starts.any(starts)).find_map(|rule| {
                let Match { mut found, takes } = (rule.parse)(&sentence, index)?;
                found.rule = rule.name;
                found.at = index;
                found.source = found.source.map(|span| interposed::identified(phrases, span));
                found.confidence = found.reckon(phrases[0].text);
                Some(Match { found, takes })
            });
            if let Some(Match { found, takes }) = matched {
                sentence.take(found, takes);
            }
        }
    }
    let mut found = sentence.found;
    // only now: a worse reading of the same words shall not come in for one that is too doubtful; what an announcement brings is
    // not read yet
    found.retain(|found| found.content.is_empty() || bound.keeps(found.cue.map(|cue| cue.cue.act), found.frame, found.confidence));
    found.sort_by_key(|found| found.at);
    if is_question(phrases) {
        // "Did the mayor say the pier was safe?"
        found.iter_mut().filter_map(|found| found.cue.as_mut()).for_each(|cue| cue.status = Status::Asked);
    }
    found
}

/// Adds the reports of a sentence's asides to its own, in the order of the text; an aside inside a content is part of it.
pub(crate) fn add_asides(found: &mut Vec<Found>, asides: &[Vec<Phrase<'_>>], bound: Bound) {
    for aside in asides {
        let Some(last) = aside.last().map(|p| p.span) else { continue };
        if found.iter().any(|found| found.content.iter().any(|content| content.contains(last))) {
            continue;
        }
        let place = found.partition_point(|found| found.start() < last.start);
        found.splice(place..place, reports(aside, false, bound));
    }
}

/// Whether a rule can find its cue in a phrase; many sentences of a story have none.
fn can_report(phrase: &Phrase<'_>) -> bool {
    matches!(phrase.kind, PhraseKind::Colon | PhraseKind::Dash)
        || phrase.head.can_be(Classes::CUE)
        || phrase.cue().is_some()
        || phrase.verb().is_some_and(|verb| verb.hearsay)
        || phrase.is_any(&["according", "per"])
}

/// The subject with which a sentence starts, or its main clause behind what stands before a comma, where it can speak: "Asked about
/// it, Orr laughed.", "In May, Orr laughed."
pub(crate) fn subject(phrases: &[Phrase<'_>]) -> Option<Span> {
    let opens = |p: &Phrase<'_>| !matches!(p.kind, PhraseKind::Adverb | PhraseKind::Conjunction | PhraseKind::Comma);
    let start = phrases.iter().position(opens)?;
    let first = &phrases[start];
    let depends =
        first.verb().is_some_and(|v| v.form != Form::Finite) || matches!(first.kind, PhraseKind::Preposition | PhraseKind::Subordinator);
    let comma = phrases.iter().position(|p| p.kind == PhraseKind::Comma).filter(|_| depends);
    let start = comma.map_or(start, |comma| comma + 1);
    let first = phrases.get(start).filter(|p| {
        matches!(p.noun(), Some(NounKind::Name | NounKind::Pronoun)) && !p.is_any(&["it", "this", "that", "there", "i", "we", "you"])
    })?;
    let (rest, span) = subject::subject(Run(&phrases[start..])).ok()?;
    (terminal::verb_follows(rest.0) && first.span.start == span.start).then_some(span)
}

/// How many phrases the subject of a finite verb takes that opens here, if something that tells who it is stands between the two.
pub(crate) fn subject_length(phrases: &[Phrase<'_>]) -> Option<usize> {
    let told = |p: &Phrase<'_>| matches!(p.kind, PhraseKind::Preposition | PhraseKind::Comma | PhraseKind::Aside | PhraseKind::Dash);
    let (rest, _) = phrases.get(1).filter(|p| told(p)).and_then(|_| subject::subject(Run(phrases)).ok())?;
    terminal::verb_follows(rest.0).then(|| phrases.len() - rest.0.len())
}

/// Whether an auxiliary opens the sentence, and a question mark ends it.
fn is_question(phrases: &[Phrase<'_>]) -> bool {
    let auxiliary = phrases.first().and_then(|p| p.verb()).is_some_and(|verb| verb.bare);
    auxiliary && phrases.last().is_some_and(|p| p.is("?"))
}

/// A production that does not match at `input`.
fn miss<'p, 't, O>(input: Input<'p, 't>) -> Parsed<'p, 't, O> {
    Err(nom::Err::Error(Miss { left: input.0.len() }))
}
