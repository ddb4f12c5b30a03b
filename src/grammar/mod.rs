//! The grammar of reported speech: a sentence's phrases in, the reports that it holds out.
//!
//! The rules stand in one table, [`RULES`]. A sentence is read once a rule family, in the order of the table: a rule that
//! finds its content on the left goes before one that finds it on the right, since "Prices will fall, the union
//! agreed, Moss said" is Moss's. What one report takes, no later one takes again.

#![allow(clippy::single_range_in_vec_init, reason = "what a match takes are ranges, often one")]

mod addressee;
mod adjunct;
mod apposition;
mod border;
mod clause;
mod complement;
mod content;
mod coordination;
mod cue;
mod elision;
mod extent;
mod frame;
mod fronted;
mod infinitive;
mod inside;
mod main_clause;
mod modifier;
mod next_report;
mod object;
mod postposed;
mod remark;
mod rules;
mod starts;
mod subject;
mod terminal;
#[cfg(test)]
mod tests;

use cue::Reporting;
pub(crate) use inside::Inside;
pub(crate) use rules::RULES;
pub(crate) use starts::Starts;
pub(crate) use terminal::opens_with_whose;

use crate::claim::Status;
use crate::confidence::{Features, is_quoted};
use crate::lexicon::{Classes, Cue};
use crate::phrase::{Form, NounKind, Phrase, PhraseKind};
use crate::run::{Miss, Run};
use crate::span::{Span, Stretch};
use std::cell::OnceCell;

/// What a production reads.
pub(crate) type Input<'p, 't> = Run<'p, Phrase<'t>>;

/// What a production gives.
pub(crate) type Parsed<'p, 't, O> = crate::run::Parsed<'p, Phrase<'t>, O>;

/// A report that a rule found.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    /// The rule's name.
    pub rule: &'static str,
    /// The index of the phrase at which it was found.
    pub at: usize,
    /// What the content is to its cue: "that", "object", "quotation".
    pub frame: &'static str,
    /// Who speaks.
    pub source: FoundSource,
    /// The words that report it.
    pub cue: Option<FoundCue>,
    /// What is reported.
    pub content: Vec<Span>,
    /// Who is addressed.
    pub addressee: Option<Span>,
    /// Where it was said.
    pub medium: Option<Span>,
    /// How often reports such as it are right, from 0 to 1; the table tells it once it has the content.
    pub confidence: f32,
    /// The reports inside its content.
    pub inside: Vec<Found>,
}

impl Found {
    /// A report with nobody addressed and no medium; the table gives it its rule's name and its place.
    fn new(frame: &'static str, source: FoundSource, cue: FoundCue, content: Vec<Span>) -> Self {
        let (addressee, medium, inside) = (None, None, Vec::new());
        Self { rule: "", at: 0, frame, source, cue: Some(cue), content, addressee, medium, confidence: 0.0, inside }
    }

    /// Where its first word stands.
    fn start(&self) -> usize {
        let words = self.content.iter().copied().chain(self.source.span()).chain(self.cue.map(|cue| cue.span));
        words.map(|span| span.start).min().unwrap_or_default()
    }

    /// Reckons its confidence, from what it says in the article's `text`.
    pub(crate) fn reckon(&self, text: &str) -> f32 {
        let features = Features {
            rule: self.rule,
            frame: self.frame,
            lemma: self.cue.map_or("", |cue| cue.cue.lemma),
            speaker: self.source.span().map(|span| span.of(text)),
            quoted: (!self.content.is_empty()).then(|| self.content.iter().any(|span| is_quoted(span.of(text)))),
            before: &text[..self.start()],
        };
        features.confidence()
    }
}

/// Who speaks, as far as a rule can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FoundSource {
    /// These words.
    Here(Span),
    /// The subject that an earlier verb of the sentence has.
    Elided(Option<Span>),
    /// The sentence names nobody.
    Nobody,
}

impl FoundSource {
    /// The same source with other words for it.
    fn map(self, words: impl FnOnce(Span) -> Span) -> Self {
        match self {
            Self::Here(span) => Self::Here(words(span)),
            Self::Elided(span) => Self::Elided(span.map(words)),
            Self::Nobody => Self::Nobody,
        }
    }

    /// The words that stand for the speaker.
    fn span(self) -> Option<Span> {
        match self {
            Self::Here(span) => Some(span),
            Self::Elided(span) => span,
            Self::Nobody => None,
        }
    }
}

/// A cue in its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct FoundCue {
    pub span: Span,
    pub cue: &'static Cue,
    pub status: Status,
}

/// A sentence as the rules see it.
pub(crate) struct Sentence<'p, 't> {
    /// Its phrases.
    pub phrases: &'p [Phrase<'t>],
    /// Whether it is a headline, which leaves out verbs and articles.
    pub headline: bool,
    /// What is known at each phrase.
    places: Vec<Place>,
    /// The reports so far.
    found: Vec<Found>,
    /// The cues, each with the indices at which it starts and after its end.
    cues: Vec<(usize, usize, Reporting)>,
}

/// What is known at a phrase.
struct Place {
    /// What can start here.
    starts: Starts,
    /// Whether it belongs to a report.
    taken: bool,
    /// The subject that starts here, with the index after it: most rules ask for one, and it is parsed once.
    subject: OnceCell<Option<(u32, Stretch)>>,
}

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

impl<'p, 't> Sentence<'p, 't> {
    fn new(phrases: &'p [Phrase<'t>], headline: bool) -> Self {
        let mut new = Self { phrases, headline, places: Vec::with_capacity(phrases.len()), found: Vec::new(), cues: Vec::new() };
        new.prepare();
        new
    }

    /// The [subject](subject::subject) that starts at `index`, and what stands after it.
    fn subject(&self, index: usize) -> Option<(Input<'p, 't>, Span)> {
        let parse = || subject::subject(self.at(index)).ok().map(|(rest, span)| (self.index(rest) as u32, span.into()));
        let (after, span) = (*self.places.get(index)?.subject.get_or_init(parse))?;
        Some((self.at(after as usize), span.span()))
    }

    /// The [cue](cue::reporting) that starts at `index`, and what stands after it.
    fn cue(&self, index: usize) -> Option<(Input<'p, 't>, Reporting)> {
        let found = self.cues.binary_search_by_key(&index, |(start, ..)| *start).ok()?;
        let (_, after, cue) = self.cues[found];
        Some((self.at(after), cue))
    }

    /// The subject that starts at `index`, the cue behind it, and what stands after both.
    fn said(&self, index: usize) -> Option<(Input<'p, 't>, Span, Reporting)> {
        let (rest, subject) = self.subject(index)?;
        let (rest, cue) = self.cue(self.index(rest))?;
        Some((rest, subject, cue))
    }

    /// What stands at `index` and after it.
    fn at(&self, index: usize) -> Input<'p, 't> {
        Run(&self.phrases[index.min(self.phrases.len())..])
    }

    /// The index at which `input` starts.
    fn index(&self, input: Input<'_, '_>) -> usize {
        self.phrases.len() - input.0.len()
    }

    /// Whether none of the phrases in `range` belongs to a report yet.
    fn is_free(&self, range: std::ops::Range<usize>) -> bool {
        range.end <= self.places.len() && !self.places[range].iter().any(|place| place.taken)
    }

    /// The index behind the last phrase before `end` that belongs to a report.
    fn free_before(&self, end: usize) -> usize {
        self.places[..end].iter().rposition(|place| place.taken).map_or(0, |last| last + 1)
    }

    /// Whether a report with this `content` can have the phrases in `range`: they are free, but for a report whose speaker opens the
    /// content, which it takes in: "who said | he expects a loss".
    fn takes_in(&self, range: std::ops::Range<usize>, content: Span) -> bool {
        let opener = self.phrases[range.clone()].iter().find(|p| p.span.start >= content.start && p.kind != PhraseKind::That);
        let opens = |found: &&Found| found.source.span().zip(opener).is_some_and(|(source, opener)| source.start == opener.span.start);
        let Some(inside) = self.found.iter().find(opens) else { return self.is_free(range) };
        let end = inside.content.iter().map(|span| span.end).max().unwrap_or(content.start);
        let first = self.phrases.partition_point(|p| p.span.start < content.start).clamp(range.start, range.end);
        let last = self.phrases.partition_point(|p| p.span.end <= end).clamp(first, range.end);
        self.is_free(range.start..first) && self.is_free(last..range.end)
    }

    /// What stands at `input` up to the mark or the "and" before an earlier report.
    fn up_to_taken(&self, input: Input<'p, 't>) -> Option<Input<'p, 't>> {
        let start = self.index(input);
        let taken = self.places[start..].iter().position(|place| place.taken)?;
        let parts = |p: &Phrase<'_>| {
            matches!(p.kind, PhraseKind::Comma | PhraseKind::Dash | PhraseKind::Colon | PhraseKind::Semicolon | PhraseKind::Conjunction)
        };
        input.0[..taken].last().is_some_and(parts).then(|| Run(&input.0[..taken]))
    }

    /// The words from one phrase up to another, the second not included.
    fn span(&self, range: std::ops::Range<usize>) -> Option<Span> {
        let phrases = self.phrases.get(range)?;
        Some(phrases.first()?.span.cover(phrases.last()?.span))
    }
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

/// The reports that a sentence holds and that are right at least as often as `least`, in the order of their places.
pub(crate) fn reports(phrases: &[Phrase<'_>], headline: bool, least: f32) -> Vec<Found> {
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
            let mut matches = family.iter().filter(|rule| rule.starts.any(starts)).filter_map(|rule| {
                let Match { mut found, takes } = (rule.parse)(&sentence, index)?;
                found.rule = rule.name;
                found.at = index;
                found.source = found.source.map(|span| subject::identified(phrases, span));
                found.confidence = found.reckon(phrases[0].text);
                Some(Match { found, takes })
            });
            // what is too doubtful to be told keeps no words from the report around it; what an announcement brings is not read yet
            let told = |matched: &Match| matched.found.content.is_empty() || matched.found.confidence >= least;
            if let Some(Match { found, takes }) = matches.find(told) {
                for range in takes {
                    sentence.places[range].iter_mut().for_each(|place| place.taken = true);
                }
                sentence.found.retain(|inside| {
                    let cue = inside.cue.map(|cue| cue.span);
                    !cue.is_some_and(|cue| found.content.iter().any(|content| content.contains(cue)))
                });
                sentence.found.push(found);
            }
        }
    }
    let mut found = sentence.found;
    found.sort_by_key(|found| found.at);
    if is_question(phrases) {
        // "Did the mayor say the pier was safe?"
        found.iter_mut().filter_map(|found| found.cue.as_mut()).for_each(|cue| cue.status = Status::Asked);
    }
    found
}

/// Adds the reports of a sentence's asides to its own, in the order of the text; an aside inside a content is part of it.
pub(crate) fn add_asides(found: &mut Vec<Found>, asides: &[Vec<Phrase<'_>>], least: f32) {
    for aside in asides {
        let Some(last) = aside.last().map(|p| p.span) else { continue };
        if found.iter().any(|found| found.content.iter().any(|content| content.contains(last))) {
            continue;
        }
        let place = found.partition_point(|found| found.start() < last.start);
        found.splice(place..place, reports(aside, false, least));
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
