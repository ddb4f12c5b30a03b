//! What a paragraph looks like by itself, before its place on the page is considered.

use super::byline::{byline, is_masthead, segments, undated};
use super::date::{When, has_digits, whens};
use super::dateline::{LONGEST, Opening, opening};
use super::lines::head;
use super::lines::{Paragraph, is_blank, is_closed};
use super::phrases::{Phrase, is_section, phrase};
use super::words::{Byword, is_byword, is_place, is_turn, publisher};
use crate::span::Span;

/// A paragraph and what it looks like.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    /// All of it.
    pub whole: Span,
    /// Its words after what it opens with.
    pub span: Span,
    pub gap: bool,
    pub lead: Lead,
    pub look: Look,
    /// How many words it has; counted up to a limit.
    pub words: usize,
}

/// What a paragraph opens with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    Nothing,
    Bullet,
    Number,
    /// The mark of a quotation: ">".
    Quote,
    /// The speaker's label of a turn; whether its form alone makes it sure.
    Label(Span, Sureness),
    Dateline(Opening),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sureness {
    /// "Q:", "REPORTER:".
    Sure,
    /// "Q. ", "A. ": an initial as well.
    Letter,
    /// "MR SMITH:".
    Capitals,
    /// "Ada Quill:".
    Name,
}

/// The form of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// Nothing but a row of marks: "---".
    Rule,
    /// A phrase of the page; whether it is nothing else.
    Phrase(Phrase, bool),
    /// A date or a time, with little beside it.
    Date,
    Byline,
    /// Breadcrumbs, a row of sections or links.
    Menu,
    /// A publisher's name.
    Masthead,
    /// An address of the net or of the mail.
    Address,
    /// One sentence or more.
    Prose,
    /// Words that do not end as a sentence does.
    Line,
}

/// How much of a paragraph is looked at for its words.
const HEAD: usize = 400;
/// A line of a header that ends as a sentence does has at most so many words: "Friday, May 3, 2024."
const SHORT: usize = 8;
/// So many words are prose, however they end.
const SENTENCE: usize = 25;
/// The longest header line, in bytes.
const HEADER: usize = 240;

impl Part {
    pub(super) fn read(text: &str, paragraph: Paragraph) -> Self {
        let whole = paragraph.span;
        let words = whole.of(text);
        let (lead, length) = lead(words);
        let lead = match lead {
            Lead::Label(span, sure) => Lead::Label(Span::new(whole.start + span.start, whole.start + span.end), sure),
            lead => lead,
        };
        let span = Span::new(whole.start + length, whole.end);
        let rest = span.of(text);
        let words = count(rest);
        let look = if matches!(lead, Lead::Dateline(_)) { Look::Prose } else { look(rest, words, lead) };
        Self { whole, span, gap: paragraph.gap, lead, look, words }
    }

    /// Whether it is a sentence of the story by its form.
    pub(super) fn is_prose(&self) -> bool {
        self.look == Look::Prose
    }
}

/// How many words there are, counted up to a limit.
fn count(words: &str) -> usize {
    let is_blank = |byte: &u8| u8::from(matches!(byte, b' ' | b'\n'));
    // the blanks of so few bytes fit a byte, of which a processor adds up many at once
    head(words, HEAD).as_bytes().chunks(64).map(|bytes| usize::from(bytes.iter().map(is_blank).sum::<u8>())).sum::<usize>() + 1
}

fn lead(words: &str) -> (Lead, usize) {
    if !words.starts_with(|c: char| c.is_ascii_alphabetic()) {
        if let Some(length) = bullet(words) {
            return (Lead::Bullet, length);
        }
        if let Some(length) = number(words) {
            // "3. Ada Quill (Kelp North) (Lab): What": a question on a chamber's list
            return match label(&words[length..]) {
                Some((span, sure, more)) if is_in_chamber(span.of(&words[length..])) => {
                    (Lead::Label(Span::new(span.start + length, span.end + length), sure), length + more)
                }
                _ => (Lead::Number, length),
            };
        }
        if let Some(rest) = words.strip_prefix('>').filter(|rest| rest.chars().any(char::is_alphanumeric)) {
            return (Lead::Quote, words.len() - rest.trim_start_matches(|c| is_blank(c) || c == '>').len());
        }
    }
    if !has_mark(words) {
        return (Lead::Nothing, 0);
    }
    if let Some(opening) = opening(words) {
        return (Lead::Dateline(opening), opening.length);
    }
    if let Some((span, sure, length)) = label(words) {
        return (Lead::Label(span, sure), length);
    }
    (Lead::Nothing, 0)
}

/// Whether a label tells for where and for whom somebody sits: "Ada Quill (Kelp North) (Lab)".
fn is_in_chamber(label: &str) -> bool {
    label.matches('(').count() > 1 && !label.contains(|c: char| c.is_ascii_digit())
}

/// Whether a mark stands near the start of a paragraph that ends a dateline or a label; there is none in most.
fn has_mark(words: &str) -> bool {
    // the last are what dashes end with
    let is_mark = |byte: u8| matches!(byte, b'(' | b'[' | b'-' | b'/' | b':' | 0x93..=0x95);
    letter(words).is_some() || head(words, LONGEST).bytes().fold(false, |any, byte| any | is_mark(byte))
}

fn bullet(words: &str) -> Option<usize> {
    let rest = words.trim_start_matches(['•', '▪', '■', '●', '◦', '‣', '○', '◆', '►', '·', '*', '–', '-', '—', '□', '∙']);
    let mark = words.len() - rest.len();
    let blank = rest.len() - rest.trim_start_matches(is_blank).len();
    let drawn = words.starts_with(['•', '▪', '■', '●', '◦', '‣', '○', '◆', '►', '·', '□', '∙']);
    let bullet =
        mark > 0 && mark <= 6 && (blank > 0 || drawn) && !rest.trim_matches(is_blank).is_empty() && rest.chars().any(char::is_alphanumeric);
    bullet.then_some(mark + blank)
}

/// "(1) ", "1. ", "2) ", "(a) ".
fn number(words: &str) -> Option<usize> {
    let inner = words.strip_prefix('(').unwrap_or(words);
    let opened = inner.len() < words.len();
    let digits = inner.find(|c: char| !c.is_ascii_digit()).unwrap_or(inner.len());
    let letter = digits == 0 && opened && inner.starts_with(|c: char| c.is_ascii_lowercase());
    let roman = inner.find(|c: char| !matches!(c, 'i' | 'v' | 'x')).unwrap_or(0);
    let length = if letter { roman.max(1) } else { digits };
    if length == 0 || length > 4 || (digits > 2) {
        return None;
    }
    let after = &inner[length..];
    let closes = if opened { after.strip_prefix(')') } else { after.strip_prefix(['.', ')']) }?;
    let blank = closes.len() - closes.trim_start_matches(is_blank).len();
    let rest = &closes[blank..];
    (blank > 0 && rest.starts_with(|c: char| c.is_alphabetic() || !c.is_ascii())).then(|| words.len() - rest.len())
}

/// How long a speaker's label is at most, in bytes.
const LABEL: usize = 70;

/// A speaker's label, and how long it is with its colon and the blank after it.
fn label(words: &str) -> Option<(Span, Sureness, usize)> {
    if let Some(rest) = letter(words) {
        return Some((Span::new(0, 1), Sureness::Letter, words.len() - rest.len()));
    }
    let start = head(words, 2 * LABEL);
    let colon = start.find(':')?;
    let label = start[..colon].trim_matches(is_blank);
    let rest = start[colon + 1..].trim_start_matches(is_blank);
    let spaced = start[colon + 1..].starts_with(is_blank);
    if label.is_empty() || rest.is_empty() || !spaced || !label.starts_with(char::is_uppercase) {
        return None;
    }
    let bare = label.split(['(', '[']).next().unwrap_or(label).trim_end();
    let count = bare.split_whitespace().count();
    // an office with its bearer in brackets is longer than a name
    let (words_most, bytes_most) = if label.ends_with([')', ']']) { (12, LABEL + LABEL / 2) } else { (7, LABEL) };
    let fits = (1..=words_most).contains(&count)
        && label.len() <= bytes_most
        && bare.chars().all(|c| c.is_alphanumeric() || is_blank(c) || matches!(c, '.' | ',' | '\'' | '’' | '-' | '/' | '&'));
    if !fits || matches!(phrase(words), Some((kind, _)) if kind != Phrase::Section && kind != Phrase::Genre) {
        return None;
    }
    let sure = if let Some(turn) = is_turn(bare) {
        turn.then_some(Sureness::Sure)?
    } else if !bare.chars().any(char::is_lowercase) || mixed_capitals(bare) {
        Sureness::Capitals
    } else if bare
        .split_whitespace()
        .all(|word| word.starts_with(char::is_uppercase) || matches!(word, "of" | "the" | "and" | "for" | "de" | "al"))
        // "The Secretary of State for Transport (Ms Ada Quill)"
        && (count <= 5 || bare.len() < label.len())
    {
        Sureness::Name
    } else {
        return None;
    };
    Some((Span::new(0, label.len()), sure, words.len() - words[colon + 1..].trim_start_matches(is_blank).len()))
}

/// What follows the letter that stands for a question or an answer: "Q. Who signed it?"
fn letter(words: &str) -> Option<&str> {
    words.strip_prefix("Q. ").or(words.strip_prefix("A. "))
}

/// "Sen. QUILL", "Mr McORR": most letters are capitals.
fn mixed_capitals(label: &str) -> bool {
    let last = label.split_whitespace().next_back().unwrap_or(label);
    last.len() > 2 && !last.chars().any(char::is_lowercase)
}

fn look(words: &str, count: usize, lead: Lead) -> Look {
    if !words.chars().any(char::is_alphanumeric) {
        return Look::Rule;
    }
    if let Some((kind, whole)) = phrase(words) {
        return Look::Phrase(kind, whole);
    }
    let closed = is_closed(words) || count >= SENTENCE || (words.ends_with(':') && count > 5);
    let prose = if closed { Look::Prose } else { Look::Line };
    if words.len() > HEADER || !matches!(lead, Lead::Nothing) || (closed && count > SHORT) {
        return prose;
    }
    if is_address(words) {
        Look::Address
    } else if byline(words).is_some() {
        Look::Byline
    } else if is_date(words) {
        Look::Date
    } else if is_menu(words) {
        Look::Menu
    } else if publisher(words).is_some() || is_masthead(words) {
        Look::Masthead
    } else {
        prose
    }
}

fn is_address(words: &str) -> bool {
    !words.contains(is_blank) && (words.contains('@') || words.starts_with("http") || words.starts_with("www."))
}

/// Whether a line is a date with little beside it.
fn is_date(line: &str) -> bool {
    if line.len() > 160 || !has_digits(line) {
        return false;
    }
    let mut dated = false;
    let mut segments_seen = 0;
    for segment in segments(line) {
        segments_seen += 1;
        let found = whens(segment);
        let day = found.iter().any(|(_, when)| matches!(when, When::Day(_)));
        dated |= day || found.iter().any(|(_, when)| matches!(when, When::Clock(_)));
        let mut rest = 0;
        let mut at = 0;
        let ends = found.iter().map(|(span, _)| *span).chain([Span::new(segment.len(), segment.len())]);
        for span in ends {
            let between = &segment[at..span.start];
            let plain = between.trim_matches(|c: char| !c.is_alphanumeric());
            if !is_place(undated(plain)) && publisher(plain).is_none() {
                rest += between
                    .split_whitespace()
                    .filter(|word| word.chars().any(char::is_alphanumeric) && !is_byword(word, Byword::Stamp))
                    .count();
            }
            at = span.end;
        }
        if rest > 3 {
            return false;
        }
    }
    dated && segments_seen <= 8
}

/// Whether a line is a row of links: "World > Asia", "Home News Sport".
fn is_menu(line: &str) -> bool {
    let bar = || line.split_whitespace().all(is_section) && line.split_whitespace().count() > 2;
    let parts: Vec<&str> = segments(line).collect();
    if parts.len() < 2 {
        return bar();
    }
    let short = parts.iter().filter(|part| part.split_whitespace().count() <= 5).count();
    let crumbs = (line.contains(" > ") || line.contains(['»', '›'])) && short + 1 >= parts.len();
    let links = parts.len() > 2 && short == parts.len() && !is_closed(line);
    crumbs || links || parts.iter().all(|part| is_section(part)) || bar()
}
