//! Lines, wherever they end, and the paragraphs that they make up.

use crate::span::Span;

/// A stretch of a text without line ends, or several that a hard wrap tore apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Paragraph {
    /// Its words, without the blank around them.
    pub span: Span,
    /// Whether an empty line, or the start of the text, stands before it.
    pub gap: bool,
    /// How many blanks its first line starts with.
    pub indent: usize,
}

/// Whether a character shows nothing at the edge of a line: blanks of any width, a byte order mark, a soft hyphen.
#[inline]
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{ad}' | '\u{2060}')
}

/// At most `length` bytes from the start of `text`.
#[inline]
pub(super) fn head(text: &str, length: usize) -> &str {
    let mut end = length.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// At most `length` bytes from the end of `text`.
#[inline]
pub(super) fn tail(text: &str, length: usize) -> &str {
    let mut start = text.len().saturating_sub(length);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    &text[start..]
}

/// The paragraphs of a text, in order; lines that a hard wrap tore apart are one.
pub(super) fn paragraphs(text: &str) -> Vec<Paragraph> {
    let lines = lines(text);
    let wrap = Wrap::of(text, &lines);
    let mut paragraphs: Vec<Paragraph> = Vec::with_capacity(lines.len());
    let mut last = Span::default();
    let mut quoted = false;
    for line in lines {
        let words = line.span.of(text);
        match paragraphs.last_mut() {
            Some(open) if !line.gap && wrap.goes_on(last.of(text), words, quoted, line.indent > open.indent) => {
                open.span.end = line.span.end;
                quoted ^= wrap.width > 0 && leaves_open(words);
            }
            _ => {
                paragraphs.push(line);
                quoted = wrap.width > 0 && leaves_open(words);
            }
        }
        last = line.span;
    }
    paragraphs
}

fn lines(text: &str) -> Vec<Paragraph> {
    let mut lines = Vec::new();
    let mut gap = true;
    let mut at = 0;
    while at < text.len() {
        let (end, next) = line_end(text, at);
        let line = &text[at..end];
        let words = line.trim_matches(is_blank);
        if words.is_empty() {
            gap = true;
        } else {
            let blank = &line[..line.len() - line.trim_start_matches(is_blank).len()];
            let start = at + blank.len();
            let indent = blank.chars().map(|c| if c == '\t' { 4 } else { usize::from(c.is_whitespace()) }).sum();
            lines.push(Paragraph { span: Span::new(start, start + words.len()), gap, indent });
            gap = false;
        }
        at = next;
    }
    lines
}

/// Where the line from `at` ends, and where the next one starts.
fn line_end(text: &str, at: usize) -> (usize, usize) {
    let bytes = text.as_bytes();
    let mut end = at;
    while let Some(plain) = mark_of_end(&bytes[end..]) {
        end += plain;
        match bytes[end] {
            b'\r' if bytes.get(end + 1) == Some(&b'\n') => return (end, end + 2),
            b'\n'..=b'\r' => return (end, end + 1),
            // U+0085, U+2028 and U+2029 end a line as well.
            0xc2 if bytes.get(end + 1) == Some(&0x85) => return (end, end + 2),
            0xe2 if bytes.get(end + 1) == Some(&0x80) && matches!(bytes.get(end + 2), Some(0xa8 | 0xa9)) => return (end, end + 3),
            _ => end += 1,
        }
    }
    (bytes.len(), bytes.len())
}

/// Where the first byte stands that can begin the end of a line; there are few such.
fn mark_of_end(bytes: &[u8]) -> Option<usize> {
    let is_mark = |byte: &u8| matches!(byte, b'\n'..=b'\r' | 0xc2 | 0xe2);
    // Sixteen at a time are one look.
    let sixteens = bytes.as_chunks::<16>().0.iter();
    let plain = 16 * sixteens.take_while(|bytes| !bytes.iter().fold(false, |any, byte| any | is_mark(byte))).count();
    bytes[plain..].iter().position(is_mark).map(|at| plain + at)
}

/// How a text is hard-wrapped.
#[derive(Clone, Copy, Debug)]
struct Wrap {
    /// The longest line that was broken for its length; 0 where none was.
    width: usize,
    /// Whether empty lines part the paragraphs, so that a full line that ends a sentence may go on.
    gaps: bool,
}

/// Lines of these lengths, in bytes, may have been broken for their length.
const WRAPPED: std::ops::RangeInclusive<usize> = 45..=120;

impl Wrap {
    fn of(text: &str, lines: &[Paragraph]) -> Self {
        let torn = |pair: &[Paragraph]| {
            let (line, next) = (pair[0].span.of(text), pair[1].span.of(text));
            !pair[1].gap && WRAPPED.contains(&line.len()) && !ends_sentence(line) && next.starts_with(char::is_lowercase)
        };
        let torn_lines = || lines.windows(2).filter(|pair| torn(pair));
        let width = torn_lines().map(|pair| pair[0].span.len()).max().unwrap_or(0);
        let torn_paragraphs = lines.chunk_by(|_, next| !next.gap).filter(|run| run.windows(2).any(torn)).count();
        let sure = torn_lines().take(3).count() == 3;
        Self { width: if sure { width } else { 0 }, gaps: torn_paragraphs > 2 }
    }

    /// Whether `line` goes on in `next`, the line below it.
    fn goes_on(self, line: &str, next: &str, quoted: bool, indented: bool) -> bool {
        if indented || starts_item(next) {
            return false;
        }
        if !ends_sentence(line) && !line.ends_with(':') && next.starts_with(char::is_lowercase) {
            return line.len() >= *WRAPPED.start();
        }
        if self.width > 0 && line.len() >= *WRAPPED.start() && line.ends_with(',') {
            return true;
        }
        let word = next.find(is_blank).unwrap_or(next.len());
        let full = self.width > 0 && line.len() <= *WRAPPED.end() && line.len() + 1 + word > self.width;
        let opens = next.starts_with(['"', '“', '‘', '«']);
        full && (!ends_sentence(line) || (quoted && !opens) || (self.gaps && !opens))
    }
}

/// Whether a paragraph ends in the mark of a sentence's end, be a quotation mark after it or not.
pub(super) fn is_closed(paragraph: &str) -> bool {
    unquoted(paragraph).ends_with(['.', '!', '?', '…', '。']) || sign_off(paragraph).is_some()
}

/// Where an agency's mark after the last sentence of a paragraph starts: "… in May. KNA OR QL", "… in May. -0-".
pub(super) fn sign_off(paragraph: &str) -> Option<usize> {
    if paragraph.ends_with('.') {
        return None;
    }
    let end = tail(paragraph, 48);
    let closes = |at: usize| [". ", ".” ", ".\" "].iter().any(|close| end[at..].starts_with(close));
    let (at, _) = end.rmatch_indices('.').find(|(at, _)| closes(*at))?;
    let at = paragraph.len() - end.len() + at + end[at..].find(' ')? + 1;
    let mark = &paragraph[at..];
    let short = mark.len() <= 32 && !mark.is_empty();
    let capitals = mark.chars().any(char::is_alphabetic) && !mark.chars().any(char::is_lowercase);
    (short && (capitals || matches!(mark, "Enditem" | "-0-"))).then_some(at)
}

fn unquoted(line: &str) -> &str {
    line.trim_end_matches(|c: char| {
        is_blank(c) || matches!(c, '"' | '”' | '“' | '’' | '\'' | ')' | ']' | '»' | '■' | '□' | '▪' | '●' | '∎')
    })
}

/// Whether a line ends as a sentence does; an abbreviation's full stop is none.
fn ends_sentence(line: &str) -> bool {
    let bare = unquoted(line);
    if bare.ends_with(['!', '?', '…', '。']) {
        return true;
    }
    let Some(stem) = bare.strip_suffix('.') else { return false };
    let word = stem.rsplit(|c: char| is_blank(c) || c == '(').next().unwrap_or_default();
    let initials = word.contains('.') && word.split('.').all(|part| part.chars().count() == 1);
    bare.len() < line.len() || !(initials || is_title(word))
}

/// Abbreviations that a name follows.
fn is_title(word: &str) -> bool {
    matches!(word, "Mr" | "Mrs" | "Ms" | "Dr" | "Prof" | "Gen" | "Col" | "Lt" | "Maj" | "Sen" | "Rep" | "Gov" | "Rev" | "Hon" | "St" | "No")
}

fn starts_item(line: &str) -> bool {
    line.starts_with(['•', '▪', '■', '●', '◦', '‣', '*', '·'])
        || line.starts_with('(') && line[1..].starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a line opens a quotation that it does not close, or closes one that it did not open.
fn leaves_open(line: &str) -> bool {
    let straight = line.bytes().filter(|&b| b == b'"').count() % 2 == 1;
    let curly = line.matches('“').count() != line.matches('”').count();
    straight || curly
}
