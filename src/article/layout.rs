//! The kinds of the blocks of a page: each paragraph's form, seen in its place on the page.

use super::byline::{bare_byline, is_masthead, segments};
use super::dateline::Opening;
use super::lines::{paragraphs, sign_off};
use super::look::{Lead, Look, Part, Sureness};
use super::phrases::{Phrase, poses};
use super::section::Section;
use super::words::{Byword, folded, is_byword, is_place, is_turn, publisher};
use super::{Block, BlockKind};
use crate::span::Span;
use std::collections::HashSet;

/// How far down a page its body may start, in paragraphs.
const FRONT: usize = 60;
/// A paragraph of so many bytes that stands on a page again after the end of its story is a teaser.
const REPEATED: usize = 80;

/// The blocks of a page.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut parts: Vec<Part> = paragraphs(text).into_iter().map(|paragraph| Part::read(text, paragraph)).collect();
    place_label(text, &mut parts);
    Page { text, parts: &parts, blocks: Vec::with_capacity(parts.len()) }.read()
}

/// Takes the one label of a page that opens its story for the place: "LOWHAVEN: The mayor …".
fn place_label(text: &str, parts: &mut [Part]) {
    let mut labelled = parts.iter_mut().take(FRONT).filter(|part| matches!(part.lead, Lead::Label(..)) && part.is_prose());
    let (Some(part), None) = (labelled.next(), labelled.next()) else { return };
    let Lead::Label(label, Sureness::Capitals) = part.lead else { return };
    let words = label.of(text);
    if words.split(' ').count() < 3 && words.len() > 4 && is_turn(words).is_none() && part.words > 8 {
        let place = Some(Span::new(0, label.len()));
        part.lead = Lead::Dateline(Opening { place, agency: None, day: None, length: part.span.start - part.whole.start });
    }
}

struct Page<'t> {
    text: &'t str,
    parts: &'t [Part],
    blocks: Vec<Block>,
}

/// What stands before the name of who is quoted.
const DASHES: [char; 4] = ['—', '–', '-', '―'];

impl<'t> Page<'t> {
    fn read(mut self) -> Vec<Block> {
        let body = self.body();
        self.front(body);
        let back = self.back(body);
        self.body_blocks(body, back);
        self.back_blocks(back);
        self.blocks
    }

    fn words(&self, index: usize) -> &'t str {
        self.parts[index].span.of(self.text)
    }

    fn push(&mut self, index: usize, kind: BlockKind) {
        let part = &self.parts[index];
        if let Lead::Dateline(opening) = part.lead {
            let end = part.whole.start + opening.length;
            let prefix = &self.text[part.whole.start..end];
            let span = Span::new(part.whole.start, part.whole.start + prefix.trim_end().len());
            self.blocks.push(Block { kind: BlockKind::Dateline, span, label: None });
        }
        let label = match part.lead {
            Lead::Label(label, _) if kind == BlockKind::Turn => Some(label),
            _ => None,
        };
        // A label that is none belongs to the words; a bullet or a number does not.
        let span = if matches!(part.lead, Lead::Label(..)) && label.is_none() { part.whole } else { part.span };
        let credit = if kind == BlockKind::Caption { credit(span.of(self.text)) } else { None };
        match credit {
            Some((words, credit)) => {
                self.blocks.push(Block { kind, span: Span::new(span.start, span.start + words), label });
                self.blocks.push(Block { kind: BlockKind::Credit, span: Span::new(span.start + credit, span.end), label: None });
            }
            None => self.blocks.push(Block { kind, span, label }),
        }
    }

    /// Whether a paragraph says who spoke the one before it: "— Ada Quill, mayor".
    fn signs_quotation(&self, index: usize) -> bool {
        let part = &self.parts[index];
        // "—Ada Quill.", the blank left out and a full stop behind it
        let words = part.whole.of(self.text);
        if part.words > 12 || !words.starts_with(DASHES) || !words.trim_start_matches(DASHES).trim_start().starts_with(char::is_alphabetic)
        {
            return false;
        }
        let line = part.look == Look::Line || part.is_prose() && words.trim_end_matches('.').find(['.', ':', ';']).is_none();
        let quoted = |words: &str| words.starts_with(['"', '“', '‘']) && words.ends_with(['"', '”', '’']);
        let last = self.blocks.last().filter(|block| matches!(block.kind, BlockKind::Body | BlockKind::Quotation));
        line && last.is_some_and(|block| quoted(block.span.of(self.text)))
    }

    fn sign_quotation(&mut self, index: usize) {
        if let Some(quotation) = self.blocks.last_mut() {
            quotation.kind = BlockKind::Quotation;
            quotation.span.end = self.parts[index].whole.end;
        }
    }

    /// Where the body starts: the first paragraph of prose that is no summary above the byline.
    fn body(&self) -> usize {
        let first = (0..self.parts.len().min(FRONT)).find(|&index| self.opens_body(index));
        first.unwrap_or(self.parts.len().min(FRONT))
    }

    fn opens_body(&self, index: usize) -> bool {
        let part = &self.parts[index];
        match part.lead {
            Lead::Dateline(_) => true,
            Lead::Label(_, Sureness::Sure | Sureness::Capitals) => {
                self.parts[index + 1..].iter().take(8).any(|next| matches!(next.lead, Lead::Label(..)))
            }
            _ => self.is_story(index) && !self.is_caption(index) && !self.stands_above_byline(index) && !self.stands_as_headline(index),
        }
    }

    /// Whether a paragraph above the story tells of a picture: who stands where in it, or who took it.
    fn is_caption(&self, index: usize) -> bool {
        let words = self.words(index);
        poses(words) || words.len() <= 600 && (words.ends_with([']', ')']) || sign_off(words).is_some()) && credit(words).is_some()
    }

    /// Whether a paragraph is prose of the story by its form.
    fn is_story(&self, index: usize) -> bool {
        let part = &self.parts[index];
        part.is_prose() && part.words > 2
    }

    /// Whether a byline or a date follows prose, with the story after it.
    fn stands_above_byline(&self, index: usize) -> bool {
        let mut prose = 0;
        for next in index + 1..self.parts.len().min(index + 8) {
            match self.parts[next].look {
                Look::Byline | Look::Date => return self.parts[next + 1..].iter().take(8).any(|part| part.is_prose() && part.words > 8),
                Look::Prose if prose < 2 && self.parts[next].words < 60 => prose += 1,
                Look::Prose | Look::Rule => return false,
                Look::Line if self.parts[next].words > 4 && !self.is_bare_byline(next) => return false,
                _ => {}
            }
        }
        false
    }

    /// Whether the first paragraph is a headline although it ends in a full stop.
    fn stands_as_headline(&self, index: usize) -> bool {
        let (part, words) = (&self.parts[index], self.words(index));
        let Some(next) = self.parts.get(index + 1) else { return false };
        let first = self.parts[..index].iter().all(|part| part.look != Look::Line);
        // "Poll: Half of Kelp is tired.", but the first turn of a talk
        let labelled =
            || matches!(part.lead, Lead::Label(_, Sureness::Name)) && !matches!(next.lead, Lead::Label(..)) || is_labelled(words);
        first
            && next.gap
            && part.words <= 24
            && next.is_prose()
            && next.words > part.words
            && (part.lead == Lead::Nothing && is_headline_case(words) || labelled() && !words.contains(". "))
    }

    fn is_bare_byline(&self, index: usize) -> bool {
        self.parts[index].lead == Lead::Nothing && bare_byline(self.words(index)).is_some()
    }

    /// The blocks above the body.
    fn front(&mut self, body: usize) {
        let headline = self.headline(body);
        let mut summary = false;
        for index in 0..body {
            let part = &self.parts[index];
            let after = headline.is_some_and(|headline| index > headline);
            let kind = match part.look {
                _ if Some(index) == headline => BlockKind::Headline,
                Look::Prose | Look::Line if self.is_caption(index) => BlockKind::Caption,
                Look::Phrase(Phrase::Summary, true) => {
                    summary = true;
                    BlockKind::Navigation
                }
                Look::Phrase(kind, _) => chrome(kind),
                Look::Byline => BlockKind::Byline,
                Look::Date if after && self.is_bare_byline(index) => BlockKind::Byline,
                Look::Date if self.is_dateline(index) => BlockKind::Dateline,
                Look::Date | Look::Menu | Look::Masthead | Look::Rule | Look::Address => BlockKind::Navigation,
                Look::Prose if self.is_story(index) => BlockKind::Summary,
                _ if part.lead == Lead::Bullet && (summary || (after && part.words > 3)) => BlockKind::Summary,
                Look::Line if after && self.is_byline_by_place(index) => BlockKind::Byline,
                Look::Line if after && part.words > 3 => BlockKind::Subheading,
                _ => BlockKind::Navigation,
            };
            summary &= matches!(kind, BlockKind::Summary | BlockKind::Navigation);
            self.push(index, kind);
        }
    }

    /// A date with a place before it, on a line of its own: "Geneva, 18 December 2023".
    fn is_dateline(&self, index: usize) -> bool {
        let words = self.words(index);
        segments(words).count() == 1 && is_place(words.split(',').next().unwrap_or_default())
    }

    /// Whether a line between the headline and the body names a writer: beside a date, a byline, or what the writer is.
    fn is_byline_by_place(&self, index: usize) -> bool {
        let words = self.words(index);
        let beside = |other: Option<&Part>| other.is_some_and(|part| matches!(part.look, Look::Date | Look::Byline) || self.is_role(part));
        let below_byline = self.blocks.last().is_some_and(|block| block.kind == BlockKind::Byline);
        below_byline
            && (self.is_role(&self.parts[index])
                || words.split(',').next().is_some_and(|first| publisher(first).is_some() || is_masthead(first)))
            || words.split_whitespace().all(|word| is_byword(word, Byword::Role) || is_byword(word, Byword::Staff))
            || self.is_bare_byline(index)
                && (words.contains(" in ")
                    || names_role(words)
                    || segments(words).count() > 1
                    || beside(self.parts.get(index + 1))
                    || index > 0 && beside(self.parts.get(index - 1)))
    }

    /// Whether a line says what a writer is: "Diplomatic Editor".
    fn is_role(&self, part: &Part) -> bool {
        let words = part.span.of(self.text);
        part.look == Look::Line && part.words <= 6 && names_role(words)
    }

    /// The headline among the paragraphs above the body.
    fn headline(&self, body: usize) -> Option<usize> {
        let mut best: Option<(i32, usize)> = None;
        for index in 0..body {
            let Some(score) = self.headline_score(index, body) else { continue };
            if best.is_none_or(|(most, _)| score > most) {
                best = Some((score, index));
            }
        }
        // "Ministry of Trade Denies Report": a headline that looks like a masthead.
        let masthead = || (0..body).rev().find(|&index| self.parts[index].look == Look::Masthead && self.parts[index].words > 4);
        best.map(|(_, index)| index).or_else(masthead)
    }

    /// How much a paragraph above the body looks like the headline.
    fn headline_score(&self, index: usize, body: usize) -> Option<i32> {
        let part = &self.parts[index];
        let prose = part.is_prose();
        if !matches!(part.look, Look::Line | Look::Prose) || !matches!(part.lead, Lead::Nothing | Lead::Label(..)) || part.words > 40 {
            return None;
        }
        let words = self.words(index);
        if self.is_caption(index) {
            return None;
        }
        let named = self.parts[..body].iter().any(|other| {
            other.look == Look::Menu && segments(other.whole.of(self.text)).last().is_some_and(|last| folded(last) == folded(words))
        });
        let mut score = match part.words {
            0 | 1 => -3,
            2 => -1,
            3 => 0,
            4 => 1,
            _ => 3,
        };
        score += 4 * i32::from(named);
        score += i32::from(index > 0 && matches!(self.parts[index - 1].look, Look::Phrase(Phrase::Genre, _)));
        score -= 2 * i32::from(prose && !words.ends_with('?') && !is_headline_case(words));
        score -= 2 * i32::from(is_code(words));
        score -= 2 * i32::from(part.words < 5 && self.is_bare_byline(index) && index > 0);
        (score > 0).then_some(score)
    }

    /// Where the back of the page starts: after the last paragraph of the story.
    fn back(&self, body: usize) -> usize {
        let last = (body..self.parts.len()).rev().find(|&index| {
            let part = &self.parts[index];
            part.is_prose() || matches!(part.lead, Lead::Label(_, Sureness::Sure | Sureness::Capitals))
        });
        last.map_or(body, |last| last + 1)
    }

    /// The blocks of the story, and what stands between them.
    fn body_blocks(&mut self, body: usize, back: usize) {
        let mut seen: HashSet<&str> = HashSet::new();
        let ends = self.parts.iter().any(|part| matches!(part.look, Look::Phrase(Phrase::End, _)));
        let mut section = Section::new(self.text, &self.parts[body..back]);
        // After a rule or "(END)", a line may head the next article.
        let mut fresh = false;
        let mut related = false;
        for index in body..back {
            let part = &self.parts[index];
            if self.signs_quotation(index) {
                self.sign_quotation(index);
                continue;
            }
            let starts = index > body && self.starts_article(index, fresh);
            if starts {
                section = Section::new(self.text, &self.parts[index..back]);
            }
            let kind = match part.look {
                _ if starts => BlockKind::Headline,
                Look::Phrase(Phrase::Related, whole) => {
                    related |= whole || part.words <= 4;
                    BlockKind::Related
                }
                Look::Phrase(kind, _) => chrome(kind),
                Look::Byline => BlockKind::Byline,
                Look::Date | Look::Address | Look::Menu | Look::Rule => BlockKind::Navigation,
                Look::Masthead if section.labels == 0 => BlockKind::Navigation,
                Look::Line if related && part.lead == Lead::Nothing => BlockKind::Related,
                Look::Line if fresh && section.prose == 0 && part.words > 3 => BlockKind::Headline,
                Look::Line if related => BlockKind::Related,
                Look::Prose if related && part.words <= 12 && self.words(index).ends_with('?') => BlockKind::Related,
                _ => section.kind(part, self.words(index)),
            };
            fresh = match part.look {
                Look::Rule => true,
                Look::Phrase(Phrase::End, _) => {
                    section.ended = true;
                    true
                }
                _ => fresh && kind != BlockKind::Body,
            };
            related &= !part.is_prose() || kind == BlockKind::Related;
            let words = part.span.of(self.text);
            let repeated = ends && kind.speaks() && words.len() >= REPEATED && !seen.insert(words) && section.ended;
            self.push(index, if repeated { BlockKind::Tail } else { kind });
        }
    }

    /// Whether the headline of another article stands here: a byline, a date or a dateline leads from it to prose.
    fn starts_article(&self, index: usize, fresh: bool) -> bool {
        let part = &self.parts[index];
        if part.look != Look::Line || part.lead != Lead::Nothing || part.words < 3 || !part.gap && !fresh {
            return false;
        }
        let mut marked = fresh;
        for next in self.parts[index + 1..].iter().take(5) {
            match next.look {
                Look::Byline | Look::Date => marked = true,
                Look::Prose => return marked || matches!(next.lead, Lead::Dateline(_)),
                Look::Line if next.words > 4 => return false,
                Look::Rule => return false,
                _ => {}
            }
        }
        false
    }

    /// The blocks after the story.
    fn back_blocks(&mut self, back: usize) {
        let mut related = false;
        for index in back..self.parts.len() {
            let part = &self.parts[index];
            if index == back && self.signs_quotation(index) {
                self.sign_quotation(index);
                continue;
            }
            let kind = match part.look {
                Look::Phrase(kind, whole) => {
                    related |= whole && kind == Phrase::Related;
                    chrome(kind)
                }
                Look::Byline => BlockKind::Byline,
                Look::Line if related || part.words > 4 => BlockKind::Related,
                _ => BlockKind::Navigation,
            };
            self.push(index, kind);
        }
    }
}

/// What a phrase of the page makes of its paragraph.
fn chrome(kind: Phrase) -> BlockKind {
    match kind {
        Phrase::Navigation | Phrase::Genre | Phrase::Section | Phrase::Summary => BlockKind::Navigation,
        Phrase::Related => BlockKind::Related,
        Phrase::Footer => BlockKind::Footer,
        Phrase::Tail | Phrase::End => BlockKind::Tail,
        Phrase::Credit => BlockKind::Credit,
        Phrase::Caption => BlockKind::Caption,
    }
}

/// Whether most words that may have a capital have one, as headlines of many papers do.
fn is_headline_case(words: &str) -> bool {
    let (mut long, mut capitals) = (0, 0);
    for word in words.split_whitespace().take(30) {
        if word.chars().filter(|c| c.is_alphabetic()).count() > 3 {
            long += 1;
            capitals += usize::from(word.trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with(|c: char| !c.is_lowercase()));
        }
    }
    long > 1 && capitals * 4 >= long * 3
}

/// Whether a sentence stands behind a label of a few words: "Poll: Half of Kelp is tired."
fn is_labelled(words: &str) -> bool {
    let Some((label, sentence)) = words.split_once(": ") else { return false };
    let opens = |words: &str| words.trim_start_matches(['“', '"', '‘', '\'']).starts_with(char::is_uppercase);
    label.split_whitespace().count() <= LABEL && opens(label) && opens(sentence)
}

/// The longest label of a headline, in words.
const LABEL: usize = 3;

/// Whether words say what a writer is.
fn names_role(words: &str) -> bool {
    words.split_whitespace().any(|word| is_byword(word, Byword::Role))
}

/// Where a caption's words end and its credit starts: "… in May. /Harbour Office", "… in May. [Photo/Agency]".
fn credit(caption: &str) -> Option<(usize, usize)> {
    let close = caption.chars().next_back()?;
    let start = match close {
        ']' => caption.rfind('[')?,
        ')' => caption.rfind('(').filter(|&at| caption[at..].contains(['/', ':']) || caption[at..].to_lowercase().contains("photo"))?,
        _ => ["Photograph:", "Photo:", "Picture:", "Image:", "Credit:"]
            .iter()
            .find_map(|mark| caption.rfind(mark))
            .or_else(|| sign_off(caption).filter(|&at| caption[at..].contains(['/', '|'])))
            .or_else(|| Some(caption.rfind(" /")? + 1))?,
    };
    let words = caption[..start].trim_end();
    (!words.is_empty() && caption.len() - start <= 80).then_some((words.len(), start))
}

/// Whether words are a number or a code rather than a title: "SC/15114", "9184th Meeting (AM)".
fn is_code(words: &str) -> bool {
    let digits = words.chars().filter(char::is_ascii_digit).count();
    digits * 5 > words.chars().filter(|c| c.is_alphanumeric()).count()
}
