//! The mentions of an article in the order of the text, each with what it does there.

use super::acronym::missing;
use super::extent::extent;
use super::label::asks;
use super::mention::{Described, Form, Mention};
use super::salience::FigureId;
use super::words::{NounKind, given, is_a, noun, place};
use crate::article::{Article, BlockKind};
use crate::lexicon::{Classes, LEXICON};
use crate::report::{Place, Report, Sighting, Source};
use crate::span::Span;
use std::collections::{HashMap, HashSet};

/// A mention where it stands.
#[derive(Debug)]
pub(super) struct Entry {
    pub mention: Mention,
    pub place: Place,
    pub block: usize,
    pub sentence: u32,
    pub quoted: bool,
    /// The entry that it is a part of.
    pub outer: Option<usize>,
    /// The innermost report whose content holds it.
    pub within: Option<usize>,
    /// The first report that it is the speaker of.
    pub speaks: Option<usize>,
    /// The report that is addressed to it.
    pub addressed: Option<usize>,
    /// The report that was made in it: "in a statement".
    pub medium: Option<usize>,
    /// Who it is, once that is known.
    pub figure: Option<FigureId>,
    /// Whether it could be several, so that none was chosen.
    pub ambiguous: bool,
}

/// All entries, and the ones that the reports speak of.
pub(super) struct Scene {
    pub entries: Vec<Entry>,
    by_start: HashMap<usize, usize>,
}

impl Scene {
    /// Reads every mention once: those that were sighted, and those of the reports that were not.
    pub(super) fn read(article: &Article, reports: &[Report], sightings: &[Sighting]) -> Self {
        let mut seen: Vec<Sighting> = Vec::with_capacity(sightings.len());
        let mut by_start: HashMap<usize, usize> = HashMap::new();
        let mut last = Span::default();
        for sighting in sightings {
            if sighting.place == Place::Possessive {
                // It begins where the noun phrase does that it is the owner in.
                seen.push(*sighting);
                continue;
            }
            let block_end = article.blocks().get(sighting.block).map_or(sighting.span.end, |block| block.span.end);
            // In "a spokesman for the governor, Ada Quill" it is not the governor who goes by that name.
            let end = if last.contains(sighting.span) { last.end } else { block_end };
            let span = extent(article.text(), sighting.span, end);
            if span.end > last.end {
                last = span;
            }
            take(&mut seen, &mut by_start, Sighting { span, ..*sighting });
        }
        let mut speaks: HashMap<usize, usize> = HashMap::new();
        let mut addressed: HashMap<usize, usize> = HashMap::new();
        let mut media: HashMap<usize, usize> = HashMap::new();
        let mut askers: HashSet<usize> = HashSet::new();
        for (index, report) in reports.iter().enumerate() {
            let sighting = |span, place| Sighting {
                span,
                kind: crate::report::SightingKind::Name,
                place,
                block: report.block,
                sentence: report.sentence,
                quoted: false,
            };
            match report.source {
                Source::Mention(span) | Source::Label(span) => {
                    take(&mut seen, &mut by_start, sighting(span, Place::Subject));
                    speaks.entry(span.start).or_insert(index);
                    if matches!(report.source, Source::Label(_)) && asks(span.of(article.text())) {
                        askers.insert(span.start);
                    }
                }
                _ => {}
            }
            if let Some(span) = report.medium {
                take(&mut seen, &mut by_start, sighting(span, Place::Object));
                media.insert(span.start, index);
            }
            if let Some(span) = report.addressee {
                take(&mut seen, &mut by_start, sighting(span, Place::Object));
                addressed.insert(span.start, index);
            }
        }
        seen.sort_by_key(|sighting| (sighting.span.start, std::cmp::Reverse(sighting.span.end)));
        let within = innermost(reports, &seen);
        // A noun phrase inside another one is no subject of its own.
        let mut outer = vec![None; seen.len()];
        let mut last = 0;
        for index in 1..seen.len() {
            if seen[index].place != Place::Possessive && opens_sentence(article.text(), seen[index].span) {
                seen[index].place = Place::Subject;
            }
            if seen[index].span.start < seen[last].span.end {
                outer[index] = Some(last);
                if seen[index].place != Place::Possessive {
                    seen[index].place = Place::Other;
                }
            }
            if seen[index].span.end >= seen[last].span.end {
                last = index;
            }
        }
        let mut entries: Vec<Entry> = seen
            .iter()
            .zip(within)
            .zip(outer)
            .map(|((sighting, within), outer)| Entry {
                outer,
                mention: mention(
                    article.text(),
                    sighting.span,
                    article.blocks().get(sighting.block).is_some_and(|block| block.kind == BlockKind::Headline),
                ),
                place: sighting.place,
                block: sighting.block,
                sentence: sighting.sentence,
                quoted: sighting.quoted,
                within,
                speaks: speaks.get(&sighting.span.start).copied().filter(|_| sighting.place != Place::Possessive),
                addressed: addressed.get(&sighting.span.start).copied().filter(|_| sighting.place != Place::Possessive),
                medium: media.get(&sighting.span.start).copied(),
                figure: None,
                ambiguous: false,
            })
            .collect();
        countries(&mut entries);
        for entry in entries.iter_mut().filter(|entry| askers.contains(&entry.mention.span.start)) {
            entry.mention.form = Form::Described(Described::Person);
        }
        let by_start = entries.iter().enumerate().rev().map(|(index, entry)| (entry.mention.span.start, index)).collect();
        Self { entries, by_start }
    }

    /// The entry that begins where `span` does.
    pub(super) fn at(&self, span: Span) -> Option<usize> {
        self.by_start.get(&span.start).copied()
    }
}

/// Whether a sentence begins at `span`, as far as the mark before it tells.
fn opens_sentence(text: &str, span: Span) -> bool {
    let before = text[..span.start].trim_end_matches([' ', '“', '"', '‘']);
    before.chars().next_back().is_none_or(|c| matches!(c, '.' | '?' | '!' | '\n' | ':' | '”'))
}

/// Whether only the sentence's start gives the first word its capital: "Two officials".
fn opens_in_capitals(text: &str, span: Span) -> bool {
    let mut words = span.of(text).split_whitespace();
    let first = words.next().unwrap_or_default();
    let classes = LEXICON.word(LEXICON.id(first)).classes;
    let common = classes.any(Classes::COMMON | Classes::ADJ | Classes::FUNCTION) && !classes.any(Classes::PLACE | Classes::GIVEN);
    let shouted = first.chars().nth(1).is_some_and(char::is_uppercase);
    opens_sentence(text, span) && common && !shouted && words.next().is_none_or(|next| next.starts_with(char::is_lowercase))
}

/// "Orland, Kelp agree": a headline's comma for "and".
fn listed(text: &str, span: Span) -> Option<Mention> {
    let mut start = span.start;
    let members = span.of(text).split(", ").map(|words| {
        let part = Span::new(start, start + words.len());
        start = part.end + 2;
        Some(Mention::read(text, part)).filter(|mention| matches!(&mention.form, Form::Body(name) if place(name)))
    });
    let members: Vec<Mention> = members.collect::<Option<_>>()?;
    (members.len() > 1).then(|| Mention::of_several(span, span.of(text), members))
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
fn countries(entries: &mut [Entry]) {
    for at in 1..entries.len() {
        let (before, rest) = entries.split_at_mut(at);
        let (whole, owner) = (&before[at - 1].mention, &mut rest[0].mention);
        let rules = |head: &String| ["head of state", "head of government", "head of mission"].iter().any(|office| is_a(head, office));
        if let Form::Bare(name) = &owner.form
            && rest[0].place == Place::Possessive
            && whole.span.start == owner.span.start
            && whole.heads.iter().any(rules)
        {
            owner.form = Form::Body(name.printed());
        }
    }
}

/// The mention, and what the words before it make of it: "a delegation led by Quill" makes her its head.
fn mention(text: &str, span: Span, is_headline: bool) -> Mention {
    let mut mention = Mention::read(text, nicknamed(text, span).unwrap_or(span));
    mention.span = span;
    let common = match &mention.form {
        Form::Described(_) => true,
        Form::Several(members) => members.first().is_some_and(|first| matches!(first.form, Form::Described(_))),
        _ => false,
    };
    if common && opens_in_capitals(text, span) {
        mention.words = uncapitalized(&mention.words);
        if let Form::Several(members) = &mut mention.form
            && let Some(first) = members.first_mut()
        {
            first.words = uncapitalized(&first.words);
        }
    }
    if let (Form::Body(name), Some(acronym)) = (&mention.form, mention.aliases.first())
        && let Some(words) = span.of(text).find(name.as_str()).and_then(|at| missing(&text[..span.start + at], name, acronym))
    {
        let whole = format!("{words} {name}");
        mention.words.clone_from(&whole);
        mention.form = Form::Body(whole);
    }
    if is_headline && let Some(list) = listed(text, span) {
        mention = list;
    }
    let before = text[..span.start].trim_end();
    let led = before
        .strip_suffix(" by")
        .map(str::trim_end)
        .filter(|before| ["led", "headed", "chaired"].iter().any(|verb| before.ends_with(verb)));
    if let (Some(before), Form::Person(_)) = (led, &mention.form) {
        let mut near = before.split_whitespace().rev().take(12).filter_map(noun);
        let group = near.find(|noun| matches!(noun.kind, NounKind::Group | NounKind::Body));
        mention.heads.extend(["head".to_owned(), "leader".to_owned()]);
        mention.marks.extend(group.map(|noun| noun.singular.to_owned()));
    }
    mention
}

fn uncapitalized(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

/// Of two that begin together the later one counts: what the grammar found.
fn take(seen: &mut Vec<Sighting>, by_start: &mut HashMap<usize, usize>, sighting: Sighting) {
    match by_start.get(&sighting.span.start) {
        Some(&known) => seen[known].span = sighting.span,
        None => {
            by_start.insert(sighting.span.start, seen.len());
            seen.push(sighting);
        }
    }
}

/// For each sighting the innermost report whose content holds it.
fn innermost(reports: &[Report], seen: &[Sighting]) -> Vec<Option<usize>> {
    let mut contents: Vec<(Span, usize)> =
        reports.iter().enumerate().flat_map(|(index, report)| report.content.iter().map(move |span| (*span, index))).collect();
    contents.sort_by_key(|(span, _)| (span.start, std::cmp::Reverse(span.end)));
    let mut next = contents.into_iter().peekable();
    let mut open: Vec<(Span, usize)> = Vec::new();
    seen.iter()
        .map(|sighting| {
            let start = sighting.span.start;
            while let Some(content) = next.next_if(|(span, _)| span.start <= start) {
                open.retain(|(span, _)| span.end > content.0.start);
                open.push(content);
            }
            open.iter().rev().find(|(span, _)| span.end > start).map(|(_, index)| *index)
        })
        .collect()
}
