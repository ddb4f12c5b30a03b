//! The mentions of an article in the order of the text, each with what it does there.

use super::anonymity::give_reasons;
use super::label::header;
use super::mention::{Described, Form, Mention};
use super::number::Number;
use super::readings::Reader;
use super::rooms::Rooms;
use super::term::{BROAD, Term};
use super::told::{Told, told};
use crate::article::{Article, BlockKind};
use crate::report::{Place, Report, Sighting};
use crate::span::{Span, Stretch};
use std::collections::BTreeMap;

/// A mention where it stands.
#[derive(Debug)]
pub(super) struct Entry {
    /// What its words say: which of the scene's mentions.
    pub mention: Number,
    stretch: Stretch,
    /// The kind of its block.
    pub kind: BlockKind,
    pub sentence: u32,
    /// The entry that it is a part of.
    pub outer: Option<Number>,
    /// The innermost report whose content holds it.
    pub within: Option<Number>,
    /// The first report that it is the speaker of.
    pub speaks: Option<Number>,
    /// The report that is addressed to it.
    pub addressed: Option<Number>,
    /// The report that was made in it: "in a statement".
    pub medium: Option<Number>,
    pub place: Place,
}

/// All that the text shows of those in it, before anybody asks who is who.
pub(super) struct Scene<'t> {
    /// Where somebody is mentioned, by the start; of two that start together the longer comes first.
    pub entries: Vec<Entry>,
    mentions: Rooms<Mention<'t>, 8>,
    /// Those who are named before the text.
    pub header: Vec<(Mention<'t>, Span)>,
    /// Why the sources of some entries stay unnamed.
    pub reasons: BTreeMap<usize, &'t str>,
    /// Whose the documents of some entries are: "the port agency" in "the port agency's statement".
    pub owners: BTreeMap<usize, Box<(Mention<'t>, Span)>>,
    /// The entry that the source of each report begins.
    sources: Vec<Option<Number>>,
}

impl Entry {
    /// Where it stands in the article's text.
    pub(super) const fn span(&self) -> Span {
        self.stretch.span()
    }
}

impl<'t> Scene<'t> {
    /// Reads every mention once: those that were sighted, and those of the reports that were not; the `signs` may tell why
    /// a source stays unnamed.
    pub(super) fn read(article: &'t Article, reports: &[Report], sightings: Vec<Sighting>, signs: &[Stretch]) -> Self {
        let told = told(article.text(), reports);
        let mut scene = Self {
            entries: Vec::with_capacity(sightings.len() + told.len()),
            mentions: Rooms::default(),
            header: header(article),
            reasons: BTreeMap::new(),
            owners: BTreeMap::new(),
            sources: Vec::new(),
        };
        let mut reader = Reader::of(article.text(), sightings.len() + told.len());
        let mut next = 0;
        let mut last = Span::default();
        for sighting in sightings {
            let span = sighting.span.span();
            while let Some(before) = told.get(next).filter(|told| told.start() < span.start) {
                scene.enter(article, &mut reader, *before, None);
                next += 1;
            }
            // An owner begins where the noun phrase does that it is the owner in.
            if sighting.place == Place::Possessive {
                scene.enter(article, &mut reader, Told::of(sighting), None);
                continue;
            }
            let block_end = article.blocks().get(sighting.block as usize).map_or(span.end, |block| block.span.end);
            // In "a spokesman for the governor, Ada Quill" it is not the governor who goes by that name.
            let end = if last.contains(span) { last.end } else { block_end };
            let reach = match told.get(next).filter(|told| told.start() == span.start) {
                // What the grammar found counts.
                Some(told) => {
                    next += 1;
                    let told = Told { sighting: Sighting { span: told.sighting.span, ..sighting }, ..*told };
                    scene.enter(article, &mut reader, told, None);
                    let reach = reader.extent(span, end);
                    // "The Clerks' Union (CU) president": the letters name the union, whose president is told of
                    if reach.end < told.sighting.span.span().end && reach.of(article.text()).ends_with(')') {
                        let union = Sighting { span: reach.into(), place: Place::Possessive, pronoun: false, ..sighting };
                        scene.enter(article, &mut reader, Told::of(union), None);
                    }
                    reach
                }
                None => scene.enter(article, &mut reader, Told::of(sighting), Some(end)),
            };
            if reach.end > last.end {
                last = reach;
            }
        }
        for told in &told[next..] {
            scene.enter(article, &mut reader, *told, None);
        }
        // a mention that a report tells of was sighted, too
        scene.entries.shrink_to_fit();
        scene.relate(&mut reader, article.text(), reports);
        scene.mentions = reader.mentions;
        scene.sources = reports.iter().map(|report| scene.at(report.source.span()?).map(Number::new)).collect();
        scene.reasons = give_reasons(article.text(), reports, signs, &scene);
        for index in 0..scene.entries.len() {
            if let Some(owner) = scene.owner(article.text(), index) {
                scene.owners.insert(index, Box::new(owner));
            }
        }
        scene
    }

    /// Adds an entry, and gives its span; without an `end` that is known, else it may reach so far.
    fn enter(&mut self, article: &'t Article, reader: &mut Reader<'t>, told: Told, end: Option<usize>) -> Span {
        let Told { sighting, speaks, addressed, medium, asks } = told;
        let kind = article.blocks().get(sighting.block as usize).map_or(BlockKind::Body, |block| block.kind);
        let span = sighting.span.span();
        let pronoun = if sighting.pronoun { reader.pronoun(span) } else { None };
        let (span, mut mention) = match pronoun {
            Some(pronoun) => (span, pronoun),
            None => reader.mention(span, end, kind == BlockKind::Headline),
        };
        if asks {
            mention = reader.changed(mention, |mention| mention.form = Form::Described(Described::Person));
        }
        let order = |span: Span| (span.start, std::cmp::Reverse(span.end));
        let at = self.entries.iter().rposition(|entry| order(entry.span()) <= order(span)).map_or(0, |at| at + 1);
        let entry = Entry {
            mention,
            stretch: span.into(),
            place: sighting.place,
            kind,
            sentence: sighting.sentence,
            outer: None,
            within: None,
            speaks,
            addressed,
            medium,
        };
        self.entries.insert(at, entry);
        span
    }

    /// Which entries are parts of others and of contents, and what place that leaves them.
    fn relate(&mut self, reader: &mut Reader<'_>, text: &str, reports: &[Report]) {
        innermost(reports, &mut self.entries);
        let mut last = 0;
        for index in 1..self.entries.len() {
            let (before, rest) = self.entries.split_at_mut(index);
            let (outer, entry) = (&before[last], &mut rest[0]);
            let span = entry.span();
            let is_owner = entry.place == Place::Possessive;
            if entry.place == Place::Other && opens_sentence(text, span) {
                entry.place = Place::Subject;
            }
            // A noun phrase inside another one is no subject of its own.
            if span.start < outer.span().end {
                entry.outer = Some(Number::new(last));
                if !is_owner {
                    entry.place = Place::Other;
                }
            }
            if span.end >= outer.span().end {
                last = index;
            }
            country(reader, &before[index - 1], &mut rest[0]);
        }
    }

    /// Shows all mentions, those among several and the owners of documents too.
    pub(super) fn each_mention(&self, mut show: impl FnMut(&Mention<'t>)) {
        for mention in self.mentions.iter() {
            show(mention);
            if let Form::Several(members) = &mention.form {
                members.iter().for_each(|member| show(&member.mention));
            }
        }
        self.owners.values().for_each(|owner| show(&owner.0));
    }

    /// What the words of an entry say.
    pub(super) fn mention(&self, index: usize) -> &Mention<'t> {
        self.mentions.get(self.entries[index].mention)
    }

    /// The owner without a name of a document: "the port agency" in "the port agency's statement".
    fn owner(&self, text: &'t str, index: usize) -> Option<(Mention<'t>, Span)> {
        let Form::Described(Described::Document) = self.mention(index).form else { return None };
        let span = self.entries[index].span();
        let words = span.of(text);
        if !words.contains(['\'', '’']) {
            return None;
        }
        let end = ["'s ", "’s ", "s' ", "s’ "]
            .iter()
            .filter_map(|mark| words.find(mark).map(|at| at + usize::from(mark.starts_with('s'))))
            .min()?;
        Some((Mention::read(&words[..end]), Span::new(span.start, span.start + end)))
    }

    /// The entry of the words that stand for a report's speaker.
    pub(super) fn source(&self, report: usize) -> Option<usize> {
        self.sources[report].map(Number::get)
    }

    /// The entry that begins where `span` does.
    pub(super) fn at(&self, span: Span) -> Option<usize> {
        let at = self.entries.partition_point(|entry| entry.span().start < span.start);
        self.entries.get(at).filter(|entry| entry.span().start == span.start).map(|_| at)
    }
}

/// Whether a sentence begins at `span`, as far as the mark before it tells.
pub(super) fn opens_sentence(text: &str, span: Span) -> bool {
    let before = text[..span.start].trim_end_matches([' ', '“', '"', '‘']);
    before.chars().next_back().is_none_or(|c| matches!(c, '.' | '?' | '!' | '\n' | ':' | '”'))
}

/// Whatever has a president or a minister is a country: "Varland's prime minister".
fn country(reader: &mut Reader<'_>, whole: &Entry, owner: &mut Entry) {
    if owner.place != Place::Possessive || whole.span().start != owner.span().start {
        return;
    }
    let rules = |head: &Term<'_>| BROAD.heads_of_countries.iter().any(|office| head.is_a(*office));
    let Form::Bare(name) = &reader.get(owner.mention).form else { return };
    if reader.get(whole.mention).terms.heads().iter().any(rules) {
        let name = name.printed().clone();
        owner.mention = reader.changed(owner.mention, |mention| (mention.form, mention.words) = (Form::Body, name));
    }
}

/// Tells each entry the innermost report whose content holds it.
fn innermost(reports: &[Report], entries: &mut [Entry]) {
    let mut contents: Vec<(Span, usize)> =
        reports.iter().enumerate().flat_map(|(index, report)| report.content.iter().map(move |part| (part.span(), index))).collect();
    contents.sort_by_key(|(span, _)| (span.start, std::cmp::Reverse(span.end)));
    let mut next = contents.into_iter().peekable();
    let mut open: Vec<(Span, usize)> = Vec::new();
    for entry in entries {
        let start = entry.span().start;
        while let Some(content) = next.next_if(|(span, _)| span.start <= start) {
            open.retain(|(span, _)| span.end > content.0.start);
            open.push(content);
        }
        entry.within = open.iter().rev().find(|(span, _)| span.end > start).map(|(_, index)| Number::new(*index));
    }
}
