//! A sentence as the rules see it: its phrases, its cues and subjects, and what of it belongs to a report.

use super::Input;
use super::cue::{Reporting, reporting};
use super::found::Found;
use super::starts::Starts;
use super::subject::{is_in_object, opens_with_place, subject};
use crate::phrase::{Phrase, PhraseKind};
use crate::run::Run;
use crate::span::{Span, Stretch};
use std::cell::OnceCell;
use std::ops::Range;

/// A sentence as the rules see it.
pub(crate) struct Sentence<'p, 't> {
    /// Its phrases.
    pub phrases: &'p [Phrase<'t>],
    /// Whether it is a headline, which leaves out verbs and articles.
    pub headline: bool,
    /// What is known at each phrase.
    pub(super) places: Vec<Place>,
    /// The reports so far.
    pub(super) found: Vec<Found>,
    /// The cues, each with the indices at which it starts and after its end.
    cues: Vec<(usize, usize, Reporting)>,
}

/// What is known at a phrase.
pub(super) struct Place {
    /// What can start here.
    pub(super) starts: Starts,
    /// Whether it belongs to a report.
    pub(super) taken: bool,
    /// The subject that starts here, with the index after it: most rules ask for one, and it is parsed once.
    subject: OnceCell<Option<(u32, Stretch)>>,
}

impl Place {
    fn add(&mut self, starts: Starts) {
        self.starts = self.starts.or(starts);
    }
}

impl<'p, 't> Sentence<'p, 't> {
    pub(super) fn new(phrases: &'p [Phrase<'t>], headline: bool) -> Self {
        let mut new = Self { phrases, headline, places: Vec::with_capacity(phrases.len()), found: Vec::new(), cues: Vec::new() };
        new.prepare();
        new
    }

    /// Finds its cues, and with them what can start at each phrase.
    fn prepare(&mut self) {
        let phrases = self.phrases;
        for index in 0..phrases.len() {
            let starts = Starts::at(phrases, index);
            self.places.push(Place { starts, taken: false, subject: OnceCell::new() });
            if starts.any(Starts::CUE)
                && let Ok((rest, cue)) = reporting(self.at(index))
            {
                let cue = if self.headline { cue.of_headline(rest) } else { cue };
                self.cues.push((index, self.index(rest), cue));
                self.add_before(index, Starts::SPEAKER, Starts::BEFORE_CUE);
            }
        }
        let last = self.cues.last().map_or(0, |(index, ..)| *index);
        for index in 0..last {
            if self.places[index].starts.any(Starts::SPEAKER) && self.said(index).is_some() {
                self.places[index].add(Starts::SUBJECT);
                self.add_before(index, Starts::NOUN, Starts::BEFORE_SUBJECT);
            }
        }
        let colon = phrases.iter().rposition(|p| p.kind == PhraseKind::Colon).unwrap_or(0);
        self.places[..colon].iter_mut().filter(|place| place.starts.any(Starts::SPEAKER)).for_each(|place| place.add(Starts::BEFORE_COLON));
    }

    /// Adds `starts` to what can start right before the phrase at `index`, if that is one of `these`.
    fn add_before(&mut self, index: usize, these: Starts, starts: Starts) {
        if let Some(before) = index.checked_sub(1).map(|before| &mut self.places[before])
            && before.starts.any(these)
        {
            before.add(starts);
        }
    }

    /// The [subject] that starts at `index`, and what stands after it.
    pub(super) fn subject(&self, index: usize) -> Option<(Input<'p, 't>, Span)> {
        let parse = || {
            let (rest, span) = subject(self.at(index)).ok()?;
            let apart = (opens_with_place(self.phrases, index) || is_in_object(self.phrases, index)) && self.index(rest) > index + 1;
            (!apart).then(|| (self.index(rest) as u32, span.into()))
        };
        let (after, span) = (*self.places.get(index)?.subject.get_or_init(parse))?;
        Some((self.at(after as usize), span.span()))
    }

    /// The [cue](reporting) that starts at `index`, and what stands after it.
    pub(super) fn cue(&self, index: usize) -> Option<(Input<'p, 't>, Reporting)> {
        let found = self.cues.binary_search_by_key(&index, |(start, ..)| *start).ok()?;
        let (_, after, cue) = self.cues[found];
        Some((self.at(after), cue))
    }

    /// The subject that starts at `index`, the cue behind it, and what stands after both.
    pub(super) fn said(&self, index: usize) -> Option<(Input<'p, 't>, Span, Reporting)> {
        let (rest, subject) = self.subject(index)?;
        let (rest, cue) = self.cue(self.index(rest))?;
        Some((rest, subject, cue))
    }

    /// What stands at `index` and after it.
    pub(super) fn at(&self, index: usize) -> Input<'p, 't> {
        Run(&self.phrases[index.min(self.phrases.len())..])
    }

    /// The index at which `input` starts.
    pub(super) fn index(&self, input: Input<'_, '_>) -> usize {
        self.phrases.len() - input.0.len()
    }

    /// Whether none of the phrases in `range` belongs to a report yet.
    pub(super) fn is_free(&self, range: Range<usize>) -> bool {
        range.end <= self.places.len() && !self.places[range].iter().any(|place| place.taken)
    }

    /// The index behind the last phrase before `end` that belongs to a report.
    pub(super) fn free_before(&self, end: usize) -> usize {
        self.places[..end].iter().rposition(|place| place.taken).map_or(0, |last| last + 1)
    }

    /// Whether a report with this `content` can have the phrases in `range`: they are free, but for a report whose speaker opens the
    /// content, which it takes in: "who said | he expects a loss".
    pub(super) fn takes_in(&self, range: Range<usize>, content: Span) -> bool {
        let opener = self.phrases[range.clone()].iter().find(|p| p.span.start >= content.start && p.kind != PhraseKind::That);
        let opens = |found: &&Found| found.source.span().zip(opener).is_some_and(|(source, opener)| source.start == opener.span.start);
        let Some(inside) = self.found.iter().find(opens) else { return self.is_free(range) };
        let end = inside.content.iter().map(|span| span.end).max().unwrap_or(content.start);
        let first = self.phrases.partition_point(|p| p.span.start < content.start).clamp(range.start, range.end);
        let last = self.phrases.partition_point(|p| p.span.end <= end).clamp(first, range.end);
        self.is_free(range.start..first) && self.is_free(last..range.end)
    }

    /// What stands at `input` up to the mark or the "and" before an earlier report.
    pub(super) fn up_to_taken(&self, input: Input<'p, 't>) -> Option<Input<'p, 't>> {
        let start = self.index(input);
        let taken = self.places[start..].iter().position(|place| place.taken)?;
        let parts = |p: &Phrase<'_>| {
            matches!(p.kind, PhraseKind::Comma | PhraseKind::Dash | PhraseKind::Colon | PhraseKind::Semicolon | PhraseKind::Conjunction)
        };
        input.0[..taken].last().is_some_and(parts).then(|| Run(&input.0[..taken]))
    }

    /// Takes in a report with the phrases that belong to it; one inside its content that was found before it makes way.
    pub(super) fn take(&mut self, found: Found, phrases: Vec<Range<usize>>) {
        for range in phrases {
            self.places[range].iter_mut().for_each(|place| place.taken = true);
        }
        self.found.retain(|inside| {
            let cue = inside.cue.map(|cue| cue.span);
            !cue.is_some_and(|cue| found.content.iter().any(|content| content.contains(cue)))
        });
        self.found.push(found);
    }

    /// The words from one phrase up to another, the second not included.
    pub(super) fn span(&self, range: Range<usize>) -> Option<Span> {
        let phrases = self.phrases.get(range)?;
        Some(phrases.first()?.span.cover(phrases.last()?.span))
    }
}
