//! Words and marks, as they are written.
//!
//! A word is what UAX #29 takes for one, but for three habits of news: a hyphenated compound is one word, an
//! abbreviation keeps its dot, and "'s" is a word of its own.

use super::{CURRENCIES, Case, Kind, Token};
use crate::lexicon::{Classes, Entry, LEXICON, Letters, Lexicon};
use crate::span::Span;
use unicode_segmentation::UnicodeSegmentation;

/// Appends the tokens of `text` within `span` to `tokens`.
pub(crate) fn lex(text: &str, span: Span, tokens: &mut Vec<Token>) {
    let mut lexer = Lexer { text, at: span.start, end: span.end, start: span.start, lexicon: &LEXICON, tokens };
    while lexer.at < lexer.end {
        lexer.token();
    }
}

struct Lexer<'t, 'o> {
    text: &'t str,
    at: usize,
    end: usize,
    start: usize,
    lexicon: &'static Lexicon,
    tokens: &'o mut Vec<Token>,
}

/// Where a word ends.
struct Extent {
    end: usize,
    /// Whether its letters are of scripts with small letters and capitals, and so put spaces between words.
    plain: bool,
    /// Whether an apostrophe stands inside it.
    apostrophe: bool,
}

impl Lexer<'_, '_> {
    fn char_at(&self, at: usize) -> Option<char> {
        match self.text.as_bytes()[..self.end].get(at)? {
            byte if byte.is_ascii() => Some(char::from(*byte)),
            _ => self.text.get(at..self.end)?.chars().next(),
        }
    }

    fn before(&self, at: usize) -> Option<char> {
        match self.text.as_bytes()[self.start..at].last()? {
            byte if byte.is_ascii() => Some(char::from(*byte)),
            _ => self.text.get(self.start..at)?.chars().next_back(),
        }
    }

    /// Adds a mark or a number.
    fn push(&mut self, end: usize, kind: Kind) {
        self.add(end, kind, Case::Lower, Entry::default());
    }

    /// Adds a word, with what the lexicon knows about it.
    fn push_word(&mut self, end: usize) {
        let word = &self.text[self.at..end];
        self.add(end, Kind::Word, case(word.as_bytes()), self.lexicon.find(word));
    }

    fn add(&mut self, end: usize, kind: Kind, case: Case, Entry { classes, saying, tag, .. }: Entry) {
        if self.tokens.len() == self.tokens.capacity() {
            self.tokens.reserve_exact(self.tokens.len() / 4 + 4);
        }
        self.tokens.push(Token { start: self.at as u32, end: end as u32, classes, saying, kind, case, tag });
        self.at = end;
    }

    fn token(&mut self) {
        let mut bytes = &self.text.as_bytes()[self.at..self.end];
        if let [b' ', after @ ..] = bytes {
            self.at += 1;
            bytes = after;
        }
        let (length, letters) = Letters::leading(bytes);
        if length > 0 {
            let end = self.at + length;
            let ends = match &bytes[length..] {
                [] | [b' ' | b'\n' | b',' | b';' | b'?' | b'!' | b'"' | b')', ..] => true,
                // the stop of a sentence, but the dot of an abbreviation or of an initial
                [b'.'] | [b'.', b' ' | b'\n', ..] => length > 1 && !self.is_abbreviation(self.at, end + 1),
                _ => false,
            };
            return if ends {
                self.add(end, Kind::Word, case(&bytes[..length]), self.lexicon.packed(letters));
            } else {
                self.word(end);
            };
        }
        let Some(c) = self.char_at(self.at) else {
            self.at = self.end;
            return;
        };
        let next = self.at + c.len_utf8();
        let spaced = |c: Option<char>| c.is_none_or(char::is_whitespace);
        match c {
            ',' | '،' | '、' => self.push(next, Kind::Comma),
            '.' | '!' | '?' | '…' | '。' => {
                let mut end = next;
                while let Some(more @ ('.' | '!' | '?' | '…')) = self.char_at(end) {
                    end += more.len_utf8();
                }
                self.push(end, Kind::Stop);
            }
            ':' => self.push(next, Kind::Colon),
            ';' => self.push(next, Kind::Semicolon),
            '(' | '[' => self.push(next, Kind::Open),
            ')' | ']' => self.push(next, Kind::Close),
            '—' | '–' | '―' => self.push(next, Kind::Dash),
            '-' => {
                let mut end = next;
                while self.char_at(end) == Some('-') {
                    end += 1;
                }
                let dash = end > next || (spaced(self.before(self.at)) && spaced(self.char_at(end)));
                self.push(end, if dash { Kind::Dash } else { Kind::Symbol });
            }
            // a mark turned the wrong way: "It is late,“ said Orr."
            '“' if !self.opens(next) && self.closes(next) => self.push(next, Kind::CloseQuote),
            '“' | '«' | '„' => self.push(next, Kind::OpenQuote),
            '”' | '»' => self.push(next, Kind::CloseQuote),
            '"' => self.quote(next),
            '\'' | '’' | '`' | '‘' => self.single(c, next),
            // "&lt;": what is left of a page's markup is no word
            '&' => {
                let name = self.text[next..self.end].bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
                let stop = usize::from(name > 0 && self.char_at(next + name) == Some(';'));
                self.push(next + name + stop, Kind::Symbol);
            }
            c if c.is_whitespace() => self.at = next,
            '@' | '#' if self.char_at(next).is_some_and(char::is_alphanumeric) => self.word(next),
            c if c.is_alphanumeric() => self.word(next),
            c if c == '#' || CURRENCIES.contains(&c) => self.push(next, Kind::Sign),
            _ => self.push(next, Kind::Symbol),
        }
    }

    /// A mark that tells by the space around it whether it opens or closes.
    fn quote(&mut self, end: usize) {
        let opens = self.opens(end);
        self.push(end, if opens { Kind::OpenQuote } else { Kind::CloseQuote });
    }

    fn opens(&self, end: usize) -> bool {
        let before = self.before(self.at);
        let free = before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '-' | '—' | '–' | '“' | '"' | '/' | '‘' | '\''));
        free && self.char_at(end).is_some_and(|c| !c.is_whitespace())
    }

    fn closes(&self, end: usize) -> bool {
        let free = self.char_at(end).is_none_or(|c| c.is_whitespace() || matches!(c, ',' | '.' | ';' | ')'));
        free && self.before(self.at).is_some_and(|c| !c.is_whitespace() && !matches!(c, '(' | '[' | '—' | '–' | '-' | ':'))
    }

    /// An apostrophe, a single quotation mark, or two of them that stand for a double one.
    fn single(&mut self, c: char, next: usize) {
        if self.char_at(next) == Some(c) && c != '‘' {
            let double = next + c.len_utf8();
            // "the word 'old-school,''' said Orr": the inner one closes first
            if self.char_at(double) == Some(c) && !self.opens(next) {
                self.push(next, Kind::CloseQuote);
            }
            return self.quote(self.at + 2 * c.len_utf8());
        }
        if c == '‘' || self.opens(next) {
            // '90s and 'em are no quotations
            let digit = self.char_at(next).is_some_and(|c| c.is_ascii_digit());
            return self.push(next, if digit { Kind::Symbol } else { Kind::OpenQuote });
        }
        self.push(next, Kind::CloseQuote);
    }

    /// A word, or what is written like one: a number, two words with an apostrophe between them.
    fn word(&mut self, after_first: usize) {
        let Extent { mut end, plain, apostrophe } = self.extent(after_first);
        let text = &self.text[self.at..end];
        if !plain && text.chars().any(is_unspaced) {
            // a script without spaces: take the first word that UAX #29 sees
            let first = text.split_word_bounds().next().map_or(text.len(), str::len);
            return self.push_word(self.at + first);
        }
        if text.starts_with(|c: char| c.is_ascii_digit()) && !text.chars().any(char::is_alphabetic) {
            return self.number(end);
        }
        if let Some(stem) = genitive(text).filter(|_| apostrophe) {
            self.push_word(self.at + stem);
            return self.push(end, Kind::Genitive);
        }
        if let Some(stem) = apostrophe.then(|| clitic(text)).flatten() {
            self.push_word(self.at + stem);
            return self.push_word(end);
        }
        if self.char_at(end) == Some('.') && self.keeps_dot(text, end + 1) {
            end += 1;
        }
        // the apostrophe of a plural: "workers'"
        self.push_word(end);
    }

    /// How far letters, digits and the marks that join them reach.
    fn extent(&self, after_first: usize) -> Extent {
        let mut extent = Extent { end: after_first, plain: self.text.as_bytes()[self.at].is_ascii(), apostrophe: false };
        while let Some(c) = self.char_at(extent.end) {
            let next = extent.end + c.len_utf8();
            let follows = || self.char_at(next);
            let before = || self.before(extent.end);
            let joins = match c {
                '-' | '‑' | '&' | '_' => follows().is_some_and(char::is_alphanumeric),
                '\'' | '’' => {
                    let joins = follows().is_some_and(char::is_alphabetic) && before().is_some_and(char::is_alphabetic);
                    extent.apostrophe |= joins;
                    joins
                }
                ',' | ':' => follows().is_some_and(|c| c.is_ascii_digit()) && before().is_some_and(|c| c.is_ascii_digit()),
                '.' => follows().is_some_and(char::is_alphanumeric) && before().is_some_and(char::is_alphanumeric),
                c if c.is_alphanumeric() || c == '\u{ad}' || is_mark(c) => {
                    extent.plain &= c.is_ascii() || c.is_lowercase() || c.is_uppercase();
                    true
                }
                _ => false,
            };
            if !joins {
                break;
            }
            extent.end = next;
        }
        extent
    }

    /// A number up to `end`, with its "%" or its "'s".
    fn number(&mut self, end: usize) {
        let end = if self.char_at(end) == Some('%') { end + 1 } else { end };
        self.push(end, Kind::Number);
        // Radio 4's
        let mark = self.char_at(end).filter(|c| matches!(c, '\'' | '’')).map_or(0, char::len_utf8);
        if mark > 0 && self.char_at(end + mark) == Some('s') && !self.char_at(end + mark + 1).is_some_and(char::is_alphanumeric) {
            self.push(end + mark + 1, Kind::Genitive);
        }
    }

    /// Whether the dot after `text` belongs to it.
    fn keeps_dot(&self, text: &str, after: usize) -> bool {
        let mut chars = text.chars();
        let initial = chars.next().is_some_and(char::is_uppercase) && chars.next().is_none() && text != "I";
        // "e.g.", "Sen.", also behind a hyphen: "D-R.I.", "then-Sen."
        let letters = &text[text.bytes().rposition(|byte| byte == b'-').map_or(0, |hyphen| hyphen + 1)..];
        let dotted = letters.bytes().any(|byte| byte == b'.') && letters.split('.').all(|part| part.chars().count() == 1);
        let goes_on = matches!(self.char_at(after), Some(',' | ';'));
        initial || dotted || goes_on || self.is_abbreviation(after - 1 - letters.len(), after)
    }

    /// Whether the lexicon has a word with its dot, and a number behind it where it needs one: "Sen.", "No. 9".
    fn is_abbreviation(&self, start: usize, after: usize) -> bool {
        if after - start > ABBREVIATION {
            return false;
        }
        let classes = self.lexicon.find(&self.text[start..after]).classes;
        let numbered = || self.text[after..].trim_start_matches([' ', '\u{a0}']).starts_with(|c: char| c.is_ascii_digit());
        // "Peoria, Ill.", but "she was ill."
        let word = || {
            let bare = &self.text[start..after - 1];
            bare.bytes().all(|byte| byte.is_ascii_lowercase())
                && self.lexicon.find(bare).classes.any(Classes::COMMON | Classes::ADJ | Classes::VERB)
        };
        match (classes.any(Classes::ABBREVIATION), classes.any(Classes::NUMBERED)) {
            (true, true) => numbered(),
            (abbreviated, _) => abbreviated && !word(),
        }
    }
}

/// The longest abbreviation, with its dot.
const ABBREVIATION: usize = 7;

#[inline]
fn case(word: &[u8]) -> Case {
    match word {
        [b'a'..=b'z', ..] => Case::Lower,
        [b'A'..=b'Z', b'a'..=b'z', ..] => Case::Title,
        _ => case_of_letters(word),
    }
}

/// How a word is written, by all of its letters.
#[inline(never)]
fn case_of_letters(word: &[u8]) -> Case {
    let mut letters = str::from_utf8(word).unwrap_or_default().chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else { return Case::Lower };
    if !first.is_uppercase() {
        return Case::Lower;
    }
    let mut more = false;
    for c in letters {
        if c.is_lowercase() {
            return Case::Title;
        }
        more = true;
    }
    if more { Case::Upper } else { Case::Title }
}

/// The length of what stands before a final 's.
fn genitive(text: &str) -> Option<usize> {
    let stem = text.strip_suffix(['s', 'S'])?;
    let stem = stem.strip_suffix('\'').or_else(|| stem.strip_suffix('’'))?;
    (!stem.is_empty()).then_some(stem.len())
}

/// The length of what stands before 're, 've, 'll, 'd, 'm.
fn clitic(text: &str) -> Option<usize> {
    let at = text.rfind(['\'', '’'])?;
    let tail = text[at..].trim_start_matches(['\'', '’']);
    (at > 0 && ["re", "ve", "ll", "d", "m"].iter().any(|clitic| tail.eq_ignore_ascii_case(clitic))).then_some(at)
}

/// Combining marks, which belong to the letter before them.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}')
}

/// Letters of scripts that put no space between words.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}
