//! What is known about an article, read off the blocks around its story.

use super::byline::{after_by, bare_byline, byline, is_masthead, is_title, reporters, segments, undated};
use super::date::{Clock, Day, When, whens};
use super::dateline::opening;
use super::lines::head;
use super::lines::is_blank;
use super::phrases::phrase;
use super::words::{is_place, publisher, weekday};
use super::{Block, BlockKind, Dateline, Metadata};
use crate::span::Span;
use jiff::civil::Date;

/// How much of a block is read for metadata, in bytes.
const HEAD: usize = 300;

/// Reads what the page says about its first article.
pub(super) fn read(text: &str, blocks: &[Block]) -> Metadata {
    let page = Page::new(text, blocks);
    let dateline = page.dateline();
    let agency = dateline.as_ref().and_then(|dateline| dateline.agency.as_deref());
    let (published, updated) = page.times();
    Metadata {
        headline: page.headline(),
        publisher: page.publisher(agency),
        authors: page.authors(),
        published,
        updated,
        dateline,
        ..Metadata::default()
    }
}

/// A date as markup gives it, in the form of [`Metadata::published`]; `None` where it is none.
#[cfg(feature = "html")]
pub(super) fn iso(date: &str) -> Option<String> {
    let mut times = Times::default();
    times.read(date);
    times.written().0
}

struct Page<'t> {
    text: &'t str,
    /// The blocks of the first article.
    blocks: &'t [Block],
    /// How many of them stand above the story.
    front: usize,
    /// All blocks of the page after the story.
    back: &'t [Block],
}

impl<'t> Page<'t> {
    fn new(text: &'t str, blocks: &'t [Block]) -> Self {
        let story = |block: &Block| matches!(block.kind, BlockKind::Body | BlockKind::Turn | BlockKind::Item | BlockKind::Quotation);
        let front = blocks.iter().position(story).unwrap_or(blocks.len());
        let end = blocks[front..].iter().position(|block| block.kind == BlockKind::Headline).map_or(blocks.len(), |at| front + at);
        let back = blocks.iter().rposition(story).map_or(blocks.len(), |last| last + 1);
        Self { text, blocks: &blocks[..end], front, back: &blocks[back.max(front)..] }
    }

    fn words(&self, block: &Block) -> &'t str {
        head(block.span.of(self.text), HEAD)
    }

    /// The words of the first article's blocks of some kinds.
    fn of(&self, kinds: &'static [BlockKind]) -> impl Iterator<Item = &'t str> {
        self.blocks.iter().filter(move |block| kinds.contains(&block.kind)).map(|block| self.words(block))
    }

    fn headline(&self) -> Option<String> {
        let block = self.blocks[..self.front].iter().find(|block| block.kind == BlockKind::Headline)?;
        let words = without_mark(block.span.of(self.text));
        let mut headline = String::with_capacity(words.len());
        for word in words.split(|c: char| c.is_whitespace()).filter(|word| !word.is_empty()) {
            if !headline.is_empty() {
                headline.push(' ');
            }
            headline.extend(word.chars().filter(|&c| !is_blank(c)));
        }
        Some(headline).filter(|headline| !headline.is_empty())
    }

    fn authors(&self) -> Vec<String> {
        let mut authors: Vec<String> = Vec::new();
        for line in self.of(&[BlockKind::Byline]) {
            let named = byline(line).or_else(|| bare_byline(line).filter(|_| phrase(line).is_none()));
            for author in named.into_iter().flat_map(|byline| byline.authors) {
                if !authors.contains(&author) {
                    authors.push(author);
                }
            }
        }
        if authors.is_empty() {
            authors = self.of(&[BlockKind::Tail]).map(reporters).find(|named| !named.is_empty()).unwrap_or_default();
        }
        authors
    }

    /// The place and the agency before the story, else a place in the lines above it.
    fn dateline(&self) -> Option<Dateline> {
        let block = self.blocks.iter().find(|block| block.kind == BlockKind::Dateline);
        if let Some(block) = block {
            let rest = &self.text[block.span.start..];
            let part = |span: Option<Span>| span.map(|span| span.of(rest).to_owned());
            return Some(match opening(rest) {
                Some(opening) => Dateline { place: part(opening.place), agency: part(opening.agency) },
                // "LOWHAVEN:", "Lowhaven, 3 May 2024".
                None => Dateline { place: Some(undated(self.words(block)).to_owned()), agency: None },
            });
        }
        let lines = self.blocks[..self.front].iter().filter(|block| !block.kind.speaks()).map(|block| self.words(block));
        let place = lines
            .flat_map(segments)
            .map(undated)
            .flat_map(|part| part.rsplit(" - "))
            .find(|part| part.split(' ').count() < 5 && is_place(part.split(',').next().unwrap_or(part)));
        place.map(|place| Dateline { place: Some(place.trim().to_owned()), agency: None })
    }

    fn publisher(&self, agency: Option<&str>) -> Option<String> {
        let above = self.blocks[..self.front].iter().filter(|block| block.kind == BlockKind::Navigation).map(|block| self.words(block));
        let masthead = above
            .flat_map(segments)
            .map(undated)
            .find(|part| (publisher(part).is_some() || is_masthead(part)) && phrase(part).is_none())
            .map(named);
        let signed = || self.of(&[BlockKind::Byline]).find_map(signature).map(|name| named(&name));
        masthead.or_else(signed).or_else(|| agency.map(named)).or_else(|| self.source()).or_else(|| self.owner())
    }

    /// "Source: CGTN".
    fn source(&self) -> Option<String> {
        let lines = self.blocks.iter().chain(self.back).filter(|block| !block.kind.speaks()).map(|block| self.words(block));
        let sources = lines.flat_map(segments).filter_map(|part| strip_label(part, &["source:", "(source:", "news source:"]));
        sources
            .flat_map(|source| source.split([',', '/', ')']))
            .flat_map(|source| source.split(" and "))
            .map(undated)
            .find(|name| !name.is_empty())
            .map(named)
    }

    /// "Copyright 2021 The East Harbour Courier. All rights reserved."
    fn owner(&self) -> Option<String> {
        let lines = self.blocks.iter().chain(self.back).filter(|block| block.kind == BlockKind::Footer).map(|block| self.words(block));
        lines.filter_map(|line| strip_label(line, &["copyright", "©", "(c)"])).find_map(|line| {
            let line = line.trim_start_matches(|c: char| !c.is_alphabetic());
            let line = strip_label(line, &["c)", "copyright", "by"]).unwrap_or(line).trim_start_matches(|c: char| !c.is_alphabetic());
            let name = line.split(['.', ',', '|', ';']).next().unwrap_or(line).split(" All ").next().unwrap_or(line).trim();
            let name = name.trim_end_matches(|c: char| !c.is_alphabetic());
            is_title(name).then(|| named(name))
        })
    }

    /// When it was published and when updated.
    fn times(&self) -> (Option<String>, Option<String>) {
        let mut times = Times::default();
        for block in self.blocks[..self.front].iter().filter(|block| !block.kind.speaks()) {
            times.read(self.words(block));
        }
        for block in self.blocks[self.front..]
            .iter()
            .chain(self.back)
            .filter(|block| matches!(block.kind, BlockKind::Tail | BlockKind::Navigation | BlockKind::Byline))
        {
            times.read_label(self.words(block), "publish");
        }
        if let Some(opening) =
            self.blocks.iter().find(|block| block.kind == BlockKind::Dateline).and_then(|block| opening(&self.text[block.span.start..]))
        {
            match opening.day {
                Some(Day::Full(date)) => times.known.push((date.month(), date.day())),
                Some(Day::Yearless(month, day)) => times.known.push((month, day)),
                _ => {}
            }
            if let (Some(Day::Full(date)), None, None) = (opening.day, &times.published, &times.updated) {
                times.published = Some(Stamp { day: Day::Full(date), weekday: None, clock: None });
            }
        }
        let unsure = [times.published, times.updated].into_iter().flatten().any(|stamp| matches!(stamp.day, Day::Either(..)));
        for block in self.blocks[self.front..].iter().take(if unsure { 8 } else { 0 }) {
            times.known.extend(whens(self.words(block)).into_iter().filter_map(|(_, when)| match when {
                When::Day(Day::Full(date)) => Some((date.month(), date.day())),
                When::Day(Day::Yearless(month, day)) => Some((month, day)),
                _ => None,
            }));
        }
        times.written()
    }
}

/// A day with its time, as one line prints them.
#[derive(Clone, Copy, Debug)]
struct Stamp {
    day: Day,
    /// The day of the week before it, from 1 for Monday.
    weekday: Option<i8>,
    clock: Option<Clock>,
}

#[derive(Debug, Default)]
struct Times {
    published: Option<Stamp>,
    updated: Option<Stamp>,
    /// Whether the page says that the first one is the day of publication.
    labelled: bool,
    /// Months and days that the page names in words; they tell how to read "08/06/2016".
    known: Vec<(i8, i8)>,
}

impl Times {
    fn read(&mut self, line: &str) {
        let found = whens(line);
        let (mut last, mut last_day) = (0, 0);
        for (index, &(span, when)) in found.iter().enumerate() {
            let from = if matches!(when, When::Day(_)) { last_day } else { last };
            let label = line[from..span.start].to_lowercase();
            let updated = label.contains("updat") || label.contains("modif");
            last = span.end;
            match when {
                When::Day(day) => {
                    last_day = span.end;
                    let clock = found.get(index + 1).and_then(|&(next, when)| clock_beside(&line[span.end..next.start], when));
                    let before =
                        index.checked_sub(1).and_then(|before| clock_beside(&line[found[before].0.end..span.start], found[before].1));
                    let first = span.of(line).split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
                    let weekday = weekday(first);
                    self.add(Stamp { day, weekday, clock: clock.or(before) }, updated);
                }
                // "Updated 10:12 pm" after the day of publication.
                When::Clock(clock) if updated && self.updated.is_none() => {
                    self.updated = self.published.map(|published| Stamp { clock: Some(clock), ..published });
                }
                When::Clock(_) => {}
            }
        }
    }

    /// Reads a line that says "published", and nothing else; what it says wins.
    fn read_label(&mut self, line: &str, label: &str) {
        let start = head(line, 40).to_lowercase();
        if !self.labelled && (self.published.is_none() || start.contains("first publish")) && start.contains(label) {
            let kept = self.published.take();
            self.read(line);
            self.labelled = self.published.is_some();
            self.published = self.published.or(kept);
        }
    }

    fn add(&mut self, stamp: Stamp, updated: bool) {
        let place = if updated { &mut self.updated } else { &mut self.published };
        if place.is_none() && !matches!(stamp.day, Day::Yearless(..)) {
            *place = Some(stamp);
        }
    }

    fn written(&self) -> (Option<String>, Option<String>) {
        let updated = self.updated.and_then(|stamp| self.write(stamp));
        let published = self.published.and_then(|stamp| self.write(stamp)).or_else(|| updated.clone());
        (published, updated)
    }

    fn write(&self, stamp: Stamp) -> Option<String> {
        let mut written = self.date(stamp)?.to_string();
        if let Some(Clock { time, zone }) = stamp.clock {
            written += &format!("T{:02}:{:02}", time.hour(), time.minute());
            match zone {
                Some(0) => written.push('Z'),
                Some(ahead) => written += &format!("{}{:02}:{:02}", if ahead < 0 { '-' } else { '+' }, ahead.abs() / 60, ahead.abs() % 60),
                None => {}
            }
        }
        Some(written)
    }

    /// The one day that a stamp can mean; `None` where nothing tells which of two.
    fn date(&self, stamp: Stamp) -> Option<Date> {
        let (first, second) = match stamp.day {
            Day::Full(date) => return Some(date),
            Day::Either(first, second) => (first, second),
            Day::Yearless(..) => return None,
        };
        if let Some(weekday) = stamp.weekday {
            return [first, second].into_iter().find(|date| date.weekday().to_monday_one_offset() == weekday);
        }
        let near = |date: Date| self.known.iter().any(|&(month, day)| month == date.month() && (day - date.day()).abs() <= 2);
        match (near(first), near(second)) {
            (true, false) => Some(first),
            (false, true) => Some(second),
            _ => None,
        }
    }
}

/// The publisher that a byline names: "By Ada Quill, Harbour Post", "Harbour Post, Lowhaven".
fn signature(line: &str) -> Option<String> {
    let first = after_by(line).unwrap_or(line).split(',').next().filter(|first| publisher(first).is_some() || is_masthead(first));
    first.map(str::to_owned).or_else(|| byline(line).or_else(|| bare_byline(line))?.publisher)
}

/// The time in `when`, if nothing but marks and "at" stands between it and the day.
fn clock_beside(between: &str, when: When) -> Option<Clock> {
    let plain = between.trim_matches(|c: char| !c.is_alphanumeric());
    match when {
        When::Clock(clock) if between.len() <= 12 && matches!(plain, "" | "at" | "T" | "on") => Some(clock),
        _ => None,
    }
}

/// What follows one of some labels at the start of a line, whatever the case.
fn strip_label<'t>(line: &'t str, labels: &[&str]) -> Option<&'t str> {
    let found = labels.iter().find(|label| line.get(..label.len()).is_some_and(|start| start.eq_ignore_ascii_case(label)))?;
    Some(line[found.len()..].trim_matches(is_blank))
}

/// A publisher's name as printed; that of a site gives way to the name of its owner.
fn named(name: &str) -> String {
    let plain = name.split(" (").next().unwrap_or(name).trim();
    match publisher(plain) {
        Some(known) if plain.contains('.') => known.name.to_owned(),
        _ => plain.to_owned(),
    }
}

/// A headline without an agency's mark before it: "(2nd LD)", "UPDATE 1-".
fn without_mark(headline: &str) -> &str {
    let marked = headline.strip_prefix(['(', '[']).and_then(|rest| rest.split_once([')', ']']));
    if let Some((_, rest)) = marked.filter(|(mark, rest)| mark.len() <= 24 && rest.starts_with(is_blank)) {
        return rest.trim_start_matches(is_blank);
    }
    let update = headline.strip_prefix("UPDATE ").and_then(|rest| rest.split_once('-')).filter(|(number, _)| number.len() <= 2);
    update.map_or(headline, |(_, rest)| rest)
}
