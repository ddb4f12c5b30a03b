//! The mentions of an article in the order of the text, each with what it does there.

use super::acronym::missing;
use super::extent::extent;
use super::label::asks;
use super::mention::{Described, Form, Member, Mention};
use super::number::Number;
use super::readings::Readings;
use super::salience::FigureId;
use super::words::{given, is_a, noun, place};
use crate::article::{Article, BlockKind};
use crate::lexicon::{Classes, LEXICON, Referent};
use crate::report::{Place, Report, Sighting, Source};
use crate::span::{Span, Stretch};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::rc::Rc;

/// A mention where it stands.
#[derive(Debug)]
pub(super) struct Entry<'t> {
    /// What its words say; entries of the same words share it.
    pub mention: Rc<Mention<'t>>,
    stretch: Stretch,
    pub block: u32,
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
    /// Who it is, once that is known.
    pub figure: Option<FigureId>,
    pub place: Place,
    /// Whether it could be several, so that none was chosen.
    pub ambiguous: bool,
}

/// All entries, by their start; of two that start together the longer comes first.
pub(super) struct Scene<'t> {
    pub entries: Vec<Entry<'t>>,
    /// Why the sources of some entries stay unnamed.
    pub reasons: BTreeMap<usize, &'t str>,
    /// The entry that the source of each report begins.
    sources: Vec<Option<Number>>,
    readings: Readings<'t>,
}

/// A mention before it is read, and what the reports tell of it.
struct Told {
    sighting: Sighting,
    speaks: Option<Number>,
    addressed: Option<Number>,
    medium: Option<Number>,
    /// Whether it is the label of somebody who asks.
    asks: bool,
}

impl Entry<'_> {
    /// Where it stands in the article's text.
    pub(super) const fn span(&self) -> Span {
        self.stretch.span()
    }
}

impl<'t> Scene<'t> {
    /// Reads every mention once: those that were sighted, and those of the reports that were not.
    pub(super) fn read(article: &'t Article, reports: &[Report], sightings: Vec<Sighting>) -> Self {
        let told = told(article.text(), reports);
        let most = sightings.len() + told.len();
        let mut told = told.into_values().peekable();
        let mut scene =
            Self { entries: Vec::with_capacity(most), reasons: BTreeMap::new(), sources: Vec::new(), readings: Readings::default() };
        let mut last = Span::default();
        for sighting in sightings {
            let span = sighting.span.span();
            while let Some(told) = told.next_if(|told| told.sighting.span.span().start < span.start) {
                scene.enter(article, told, None);
            }
            // An owner begins where the noun phrase does that it is the owner in.
            if sighting.place == Place::Possessive {
                scene.enter(article, Told::of(sighting), None);
                continue;
            }
            let block_end = article.blocks().get(sighting.block as usize).map_or(span.end, |block| block.span.end);
            // In "a spokesman for the governor, Ada Quill" it is not the governor who goes by that name.
            let end = if last.contains(span) { last.end } else { block_end };
            let reach = match told.next_if(|told| told.sighting.span.span().start == span.start) {
                // What the grammar found counts.
                Some(told) => {
                    scene.enter(article, Told { sighting: Sighting { span: told.sighting.span, ..sighting }, ..told }, None);
                    let sighted = scene.readings.read(span.of(article.text()));
                    extent(article.text(), span, &sighted.form, end)
                }
                None => scene.enter(article, Told::of(sighting), Some(end)),
            };
            if reach.end > last.end {
                last = reach;
            }
        }
        for told in told {
            scene.enter(article, told, None);
        }
        scene.relate(article.text(), reports);
        scene.sources = reports.iter().map(|report| scene.at(report.source.span()?).map(Number::new)).collect();
        scene
    }

    /// Adds an entry, and gives its span; without an `end` that is known, else it may reach so far.
    fn enter(&mut self, article: &'t Article, told: Told, end: Option<usize>) -> Span {
        let Told { sighting, speaks, addressed, medium, asks } = told;
        let is_headline = article.blocks().get(sighting.block as usize).is_some_and(|block| block.kind == BlockKind::Headline);
        let (span, mut mention) = self.mention(article.text(), sighting.span.span(), end, is_headline);
        if asks {
            Rc::make_mut(&mut mention).form = Form::Described(Described::Person);
        }
        let order = |span: Span| (span.start, std::cmp::Reverse(span.end));
        let at = self.entries.iter().rposition(|entry| order(entry.span()) <= order(span)).map_or(0, |at| at + 1);
        let entry = Entry {
            mention,
            stretch: span.into(),
            place: sighting.place,
            block: sighting.block,
            sentence: sighting.sentence,
            outer: None,
            within: None,
            speaks,
            addressed,
            medium,
            figure: None,
            ambiguous: false,
        };
        self.entries.insert(at, entry);
        span
    }

    /// The mention at `span`, which may reach to `end`, and what the words around it make of it: "a delegation led by Quill"
    /// makes her its head.
    fn mention(&mut self, text: &'t str, mut span: Span, end: Option<usize>, is_headline: bool) -> (Span, Rc<Mention<'t>>) {
        let mut mention = self.readings.read(span.of(text));
        if let Some(end) = end {
            span = extent(text, span, &mention.form, end);
            mention = self.readings.read(span.of(text));
        }
        if let Some(whole) = nicknamed(text, span) {
            mention = self.readings.read(whole.of(text));
            if let Form::Several(_) = mention.form {
                begin_later(Rc::make_mut(&mut mention), span.start - whole.start);
            }
        }
        if is_common(&mention) && opens_in_capitals(text, span) {
            uncapitalize(&mut mention);
        }
        if let (Form::Body(name), Some(acronym)) = (&mention.form, mention.aliases.first())
            && let Some(words) = span.of(text).find(&**name).and_then(|at| missing(&text[..span.start + at], name, acronym))
        {
            let whole = format!("{words} {name}");
            let mention = Rc::make_mut(&mut mention);
            mention.words = whole.clone().into();
            mention.form = Form::Body(whole.into());
        }
        if is_headline && let Some(list) = listed(span.of(text)) {
            mention = Rc::new(list);
        }
        let before = text[..span.start].trim_end();
        let led = before
            .strip_suffix(" by")
            .map(str::trim_end)
            .filter(|before| ["led", "headed", "chaired"].iter().any(|verb| before.ends_with(verb)));
        if let (Some(before), Form::Person(_)) = (led, &mention.form) {
            let mut near = before.split_whitespace().rev().take(12).filter_map(noun);
            let group = near.find(|noun| matches!(noun.kind, Referent::Group | Referent::Body));
            let mention = Rc::make_mut(&mut mention);
            mention.heads.extend(["head".into(), "leader".into()]);
            mention.marks.extend(group.map(|noun| noun.singular.into()));
        }
        (span, mention)
    }

    /// Which entries are parts of others and of contents, and what place that leaves them.
    fn relate(&mut self, text: &str, reports: &[Report]) {
        innermost(reports, &mut self.entries);
        let mut last = 0;
        for index in 1..self.entries.len() {
            let (before, rest) = self.entries.split_at_mut(index);
            let (outer, entry) = (&before[last], &mut rest[0]);
            let span = entry.span();
            let is_owner = entry.place == Place::Possessive;
            if !is_owner && opens_sentence(text, span) {
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
            country(&before[index - 1], &mut rest[0]);
        }
    }

    /// The entry of the words that stand for a report's speaker.
    pub(super) fn source(&self, report: usize) -> Option<&Entry<'t>> {
        Some(&self.entries[self.sources[report]?.get()])
    }

    /// The entry that begins where `span` does.
    pub(super) fn at(&self, span: Span) -> Option<usize> {
        let at = self.entries.partition_point(|entry| entry.span().start < span.start);
        self.entries.get(at).filter(|entry| entry.span().start == span.start).map(|_| at)
    }
}

/// The mentions that the reports name, by their starts.
fn told(text: &str, reports: &[Report]) -> BTreeMap<usize, Told> {
    let mut all = BTreeMap::new();
    for (index, report) in reports.iter().enumerate() {
        let number = Number::new(index);
        if let Source::Mention(span) | Source::Label(span) = report.source {
            let told = Told::at(&mut all, report, span.span(), Place::Subject);
            told.speaks.get_or_insert(number);
            told.asks |= matches!(report.source, Source::Label(_)) && asks(span.span().of(text));
        }
        if let Some(span) = report.medium {
            Told::at(&mut all, report, span.span(), Place::Object).medium = Some(number);
        }
        if let Some(span) = report.addressee {
            Told::at(&mut all, report, span.span(), Place::Object).addressed = Some(number);
        }
    }
    all
}

impl Told {
    /// A mention of which the reports tell nothing.
    fn of(sighting: Sighting) -> Self {
        Self { sighting, speaks: None, addressed: None, medium: None, asks: false }
    }

    /// What is told of the words at `span`; of two that begin together the later one counts.
    fn at<'a>(all: &'a mut BTreeMap<usize, Self>, report: &Report, span: Span, place: Place) -> &'a mut Self {
        let sighting = Sighting { span: span.into(), place, block: report.block, sentence: report.sentence };
        let told = all.entry(span.start).or_insert(Self::of(sighting));
        told.sighting.span = span.into();
        told
    }
}

/// Whether a sentence begins at `span`, as far as the mark before it tells.
fn opens_sentence(text: &str, span: Span) -> bool {
    let before = text[..span.start].trim_end_matches([' ', '“', '"', '‘']);
    before.chars().next_back().is_none_or(|c| matches!(c, '.' | '?' | '!' | '\n' | ':' | '”'))
}

/// Whether only the sentence's start gives the first word its capital: "Two officials".
fn opens_in_capitals(text: &str, span: Span) -> bool {
    if !opens_sentence(text, span) {
        return false;
    }
    let mut words = span.of(text).split_whitespace();
    let first = words.next().unwrap_or_default();
    let classes = LEXICON.find(first).classes;
    let common = classes.any(Classes::COMMON | Classes::ADJ | Classes::FUNCTION) && !classes.any(Classes::PLACE | Classes::GIVEN);
    let shouted = first.chars().nth(1).is_some_and(char::is_uppercase);
    common && !shouted && words.next().is_none_or(|next| next.starts_with(char::is_lowercase))
}

/// "Orland, Kelp agree": a headline's comma for "and".
fn listed(all: &str) -> Option<Mention<'_>> {
    let mut start = 0;
    let members = all.split(", ").map(|words| {
        let span = Span::new(start, start + words.len());
        start = span.end + 2;
        let mention = Mention::read(words);
        matches!(&mention.form, Form::Body(name) if place(name)).then(|| Member { mention: Rc::new(mention), span })
    });
    let members: Vec<Member<'_>> = members.collect::<Option<_>>()?;
    (members.len() > 1).then(|| Mention::of_several(all.into(), members))
}

/// The whole of "Lena “Sparky” Orr" where only what follows the quotation mark was sighted.
fn nicknamed(text: &str, span: Span) -> Option<Span> {
    let before = text[..span.start].trim_end_matches(' ').strip_suffix(['"', '”', '’', '\''])?;
    let near = &before[before.char_indices().rev().take(24).last()?.0..];
    let open = before.len() - near.len() + near.rfind(['"', '“', '‘', '\''])?;
    let first = text[..open].trim_end().rsplit(char::is_whitespace).next()?;
    let given_at = text[..open].trim_end().len() - first.len();
    let nickname = before[open..].trim_start_matches(['"', '“', '‘', '\'']);
    (given(first).is_some() && nickname.starts_with(char::is_uppercase) && !nickname.contains([',', '.']))
        .then(|| Span::new(given_at, span.end))
}

/// Whatever has a president or a minister is a country: "Varland's prime minister".
fn country(whole: &Entry<'_>, owner: &mut Entry<'_>) {
    let rules = |head: &Cow<'_, str>| ["head of state", "head of government", "head of mission"].iter().any(|office| is_a(head, office));
    if let Form::Bare(name) = &owner.mention.form
        && owner.place == Place::Possessive
        && whole.span().start == owner.span().start
        && whole.mention.heads.iter().any(rules)
    {
        let name = name.printed().clone();
        Rc::make_mut(&mut owner.mention).form = Form::Body(name);
    }
}

/// Lets the members of several begin later in their words, by so many bytes.
fn begin_later(several: &mut Mention<'_>, by: usize) {
    let Form::Several(members) = &mut several.form else { return };
    for span in members.iter_mut().map(|member| &mut member.span) {
        *span = Span::new(span.start.saturating_sub(by), span.end.saturating_sub(by));
    }
}

/// Whether it is a common noun, or begins with one.
fn is_common(mention: &Mention<'_>) -> bool {
    match &mention.form {
        Form::Described(_) => true,
        Form::Several(members) => members.first().is_some_and(|first| matches!(first.mention.form, Form::Described(_))),
        _ => false,
    }
}

/// Takes the capital from the words of a mention, and from those of its first member.
fn uncapitalize(mention: &mut Rc<Mention<'_>>) {
    let is_capital = |c: char| c.to_lowercase().ne([c]);
    if !mention.words.starts_with(is_capital) && !matches!(mention.form, Form::Several(_)) {
        return;
    }
    let mention = Rc::make_mut(mention);
    mention.words = uncapitalized(&mention.words);
    if let Form::Several(members) = &mut mention.form
        && let Some(first) = members.first_mut()
    {
        let first = Rc::make_mut(&mut first.mention);
        first.words = uncapitalized(&first.words);
    }
}

fn uncapitalized(words: &str) -> Cow<'static, str> {
    let mut letters = words.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

/// Tells each entry the innermost report whose content holds it.
fn innermost(reports: &[Report], entries: &mut [Entry<'_>]) {
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
