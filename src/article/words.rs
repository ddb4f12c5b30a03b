//! The data files of this room, and the typed look-up of what they hold.

use super::lines::is_blank;
use crate::lexicon::{WordMap, WordSet, eight, lower};
use std::sync::LazyLock;

/// What a phrase of a page stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phrase {
    /// Menus, buttons, counts.
    Navigation,
    /// What kind of page it is: "Transcript", "Press release".
    Genre,
    /// A section of a paper or a site: "World".
    Section,
    /// The heading above other articles' headlines, or the words before one.
    Related,
    /// The heading above an article in brief.
    Summary,
    /// Rights, licences, contacts.
    Footer,
    /// What an agency adds at the end.
    Tail,
    /// Where an agency's story ends.
    End,
    /// Who took a picture.
    Credit,
    /// The words under a picture.
    Caption,
}

/// The phrases by a word of them, so that most paragraphs are passed over at the look-up of a few words.
struct Phrases {
    whole: WordMap<&'static str, Phrase>,
    /// By how they begin: those that one byte can begin, together.
    starts: [Vec<(Opening, &'static str, Phrase)>; 32],
    /// By the longest word.
    within: WordMap<&'static str, Vec<(&'static str, Phrase)>>,
    /// By the last word.
    ends: WordMap<&'static str, Vec<(&'static str, Phrase)>>,
    poses: Vec<&'static str>,
    /// The keys of `within`.
    longest: Stems,
    /// The keys of `ends`.
    last: Shapes,
}

/// The first letters and the lengths of some words; most other words are told apart by these alone.
#[derive(Default)]
struct Shapes([u32; 26]);

impl Shapes {
    fn add(&mut self, word: &[u8]) {
        if let Some(first) = word.first().filter(|first| first.is_ascii_lowercase()) {
            self.0[usize::from(first - b'a')] |= 1 << word.len().min(31);
        }
    }

    /// Whether a word, whatever its case, can be one of them.
    fn may_hold(&self, word: &[u8]) -> bool {
        let first = word.first().map(u8::to_ascii_lowercase).filter(u8::is_ascii_lowercase);
        first.is_some_and(|first| self.0[usize::from(first - b'a')] & (1 << word.len().min(31)) != 0)
    }
}

/// The letters and digits that words begin with, up to eight, whatever their case.
#[derive(Clone, Copy)]
struct Opening {
    bytes: u64,
    length: usize,
}

impl Opening {
    fn of(words: &str) -> Self {
        let length = words.bytes().take(8).take_while(u8::is_ascii_alphanumeric).count();
        Self { bytes: lower(eight(words.as_bytes())), length }
    }

    /// Whether a text begins so whose first eight bytes are these, in lower case.
    fn begins(self, text: u64) -> bool {
        self.length == 0 || (self.bytes ^ text) << (64 - 8 * self.length) == 0
    }
}

/// Finds some words in a text by how they begin: most of its bytes are passed over unseen.
struct Stems {
    /// For each two letters how many bytes further on a stem may end; none where they may end one.
    skips: [u8; 1024],
    /// Whether they may begin one.
    opens: [bool; 1024],
    words: Vec<(Opening, &'static str)>,
}

/// How many letters of a word are its stem: no word is shorter.
const STEM: usize = 5;

impl Default for Stems {
    fn default() -> Self {
        Self { skips: [STEM as u8 - 1; 1024], opens: [false; 1024], words: Vec::new() }
    }
}

impl Stems {
    fn add(&mut self, word: &'static str) {
        let stem = &word.as_bytes()[..STEM];
        for (before, pair) in stem.windows(2).enumerate() {
            let skip = &mut self.skips[two(pair[0], pair[1])];
            *skip = (*skip).min((STEM - 2 - before) as u8);
        }
        self.opens[two(stem[0], stem[1])] = true;
        if self.words.iter().all(|(_, other)| *other != word) {
            self.words.push((Opening::of(word), word));
        }
    }

    /// Those that stand in a text as words of their own, whatever their case, in its order.
    fn within(&self, text: &[u8]) -> impl Iterator<Item = &'static str> {
        let mut end = STEM;
        std::iter::from_fn(move || {
            while let Some([.., first, second, _, before, last]) = text.get(..end) {
                let skip = self.skips[two(*before, *last)];
                let at = end - STEM;
                end += usize::from(skip.max(1));
                if skip == 0
                    && self.opens[two(*first, *second)]
                    && let Some(word) = self.word_at(text, at)
                {
                    return Some(word);
                }
            }
            None
        })
    }

    /// The one that stands at a place of a text.
    fn word_at(&self, text: &[u8], at: usize) -> Option<&'static str> {
        let (before, here) = text.split_at(at);
        let goes_on = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
        if goes_on(before.last()) {
            return None;
        }
        let letters = lower(eight(here));
        let is_here = |word: &str| {
            here.get(..word.len()).is_some_and(|here| here.eq_ignore_ascii_case(word.as_bytes())) && !goes_on(here.get(word.len()))
        };
        self.words.iter().find(|(opening, word)| opening.begins(letters) && is_here(word)).map(|&(_, word)| word)
    }
}

/// A number for two letters, whatever their case; other bytes share it.
const fn two(first: u8, second: u8) -> usize {
    (first & 31) as usize | ((second & 31) as usize) << 5
}

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let mut phrases = Phrases {
        whole: WordMap::default(),
        starts: std::array::from_fn(|_| Vec::new()),
        within: WordMap::default(),
        ends: WordMap::default(),
        poses: Vec::new(),
        longest: Stems::default(),
        last: Shapes::default(),
    };
    for row in rows(include_str!("phrases.tsv")) {
        let [kind, place, words] = columns(row);
        let kind = match kind {
            "navigation" => Phrase::Navigation,
            "genre" => Phrase::Genre,
            "section" => Phrase::Section,
            "related" => Phrase::Related,
            "summary" => Phrase::Summary,
            "footer" => Phrase::Footer,
            "tail" => Phrase::Tail,
            "end" => Phrase::End,
            "credit" => Phrase::Credit,
            _ => Phrase::Caption,
        };
        let parts = || words.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
        match place {
            "start" => phrases.starts[usize::from(words.as_bytes()[0] & 31)].push((Opening::of(words), words, kind)),
            "within" => {
                let longest = parts().max_by_key(|part| part.len()).unwrap_or_default();
                phrases.within.entry(longest).or_default().push((words, kind));
                phrases.longest.add(longest);
            }
            "end" => {
                let last = parts().next_back().unwrap_or_default();
                phrases.ends.entry(last).or_default().push((words, kind));
                phrases.last.add(last.as_bytes());
            }
            "pose" => phrases.poses.push(words),
            _ => drop(phrases.whole.insert(words, kind)),
        }
    }
    phrases
});

static NAMES: LazyLock<WordMap<String, Publisher>> = LazyLock::new(|| {
    let mut names = WordMap::default();
    for row in rows(include_str!("publishers.tsv")) {
        let [name, kind, others] = columns(row);
        let publisher = Publisher { name, agency: kind == "agency" };
        for other in std::iter::once(name).chain(others.split('|')).filter(|other| !other.is_empty()) {
            names.insert(folded(other), publisher);
        }
    }
    names
});

/// Cities and countries.
static PLACES: LazyLock<WordSet<&'static str>> = LazyLock::new(|| {
    let places = rows(include_str!("../lexicon/places.tsv")).map(columns);
    places.filter(|[_, kinds, _]| kinds.contains("city") || kinds.contains("country")).map(|[name, ..]| name).collect()
});

static CALENDAR: LazyLock<WordMap<&'static str, (&'static str, i16)>> = LazyLock::new(|| {
    rows(include_str!("calendar.tsv"))
        .map(|row| {
            let [kind, word, value] = columns(row);
            (word, (kind, value.parse().unwrap_or_default()))
        })
        .collect()
});

static BYLINES: LazyLock<WordMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
    let mut words: WordMap<_, Vec<_>> = WordMap::default();
    for row in rows(include_str!("bylines.tsv")) {
        let [kind, word, _] = columns(row);
        words.entry(word).or_default().push(kind);
    }
    words
});

/// A publisher or an agency that the files know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Publisher {
    /// The name that stands for all its forms.
    pub name: &'static str,
    /// Whether other publishers carry its stories.
    pub agency: bool,
}

/// The rows of a data file, without comments.
fn rows(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

/// The three columns of a row; a missing one is empty.
fn columns(row: &'static str) -> [&'static str; 3] {
    let mut columns = row.split('\t').map(str::trim);
    std::array::from_fn(|_| columns.next().unwrap_or_default())
}

/// A name without case, blanks at the ends and curly apostrophes; runs of blanks count as one.
pub(super) fn folded(name: &str) -> String {
    let name = name.trim_matches(is_blank);
    // most have nothing but their case to lose
    if name.bytes().all(|byte| matches!(byte, b' '..=b'~')) && !name.as_bytes().windows(2).any(|pair| pair == b"  ") {
        return name.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(name.len());
    for c in name.chars() {
        match c {
            '!'..='~' => folded.push(c.to_ascii_lowercase()),
            '’' => folded.push('\''),
            c if c.is_whitespace() => {
                if !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            c if is_blank(c) => {}
            c => folded.extend(c.to_lowercase()),
        }
    }
    folded
}

/// How much of a paragraph is looked at, in bytes, to tell what it is.
const HEAD: usize = 240;

/// The longest paragraph that can be a phrase and nothing else, in bytes.
const WHOLE: usize = 48;

/// At most `length` bytes from the start of `text`.
pub(super) fn head(text: &str, length: usize) -> &str {
    let mut end = length.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// At most `length` bytes from the end of `text`.
pub(super) fn tail(text: &str, length: usize) -> &str {
    let mut start = text.len().saturating_sub(length);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    &text[start..]
}

/// What phrase a paragraph is, starts with, holds near its start or ends with; whether it is nothing else.
pub(super) fn phrase(paragraph: &str) -> Option<(Phrase, bool)> {
    let is_mark = |c| matches!(c, '(' | '[' | '*' | '|' | '-' | '–' | '—' | '#' | '+' | '>' | ' ' | '_' | '/');
    let bare = paragraph.trim_start_matches(is_mark);
    if paragraph.len() <= WHOLE {
        let whole = folded(bare);
        if let Some(&kind) = PHRASES.whole.get(whole.trim_end_matches(|c: char| !c.is_alphanumeric())) {
            return Some((kind, true));
        }
    }
    let found = starts_with(bare).or_else(|| holds(paragraph)).or_else(|| ends_with(paragraph));
    found.map(|kind| (kind, false))
}

fn starts_with(bare: &str) -> Option<Phrase> {
    let first = lower(eight(bare.as_bytes()));
    // "Tags: pier", but neither "tagsy" nor "share:pier"
    let fits = |words: &str| {
        after(bare, words).is_some_and(|rest| {
            let mut joined = rest.chars().take_while(|&c| !is_blank(c));
            if words.contains(' ') {
                !words.ends_with(char::is_alphanumeric) || !joined.next().is_some_and(char::is_alphanumeric)
            } else {
                !joined.any(char::is_alphanumeric)
            }
        })
    };
    let phrases = &PHRASES.starts[first as usize & 31];
    phrases.iter().find(|(opening, words, _)| opening.begins(first) && fits(words)).map(|&(.., kind)| kind)
}

/// What follows `words` at the start of `text`, whatever the case, the blanks and the apostrophes.
fn after<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let mut rest = text.chars();
    for word in words.chars() {
        let found = match rest.next()? {
            '’' => '\'',
            c if c.is_whitespace() => ' ',
            c => c.to_ascii_lowercase(),
        };
        if found != word {
            return None;
        }
    }
    Some(rest.as_str())
}

fn holds(paragraph: &str) -> Option<Phrase> {
    let start = head(paragraph, HEAD);
    let mut whole = None;
    PHRASES.longest.within(start.as_bytes()).find_map(|word| {
        let start = whole.get_or_insert_with(|| folded(start));
        PHRASES.within.get(word)?.iter().find(|(words, _)| start.contains(words)).map(|&(_, kind)| kind)
    })
}

fn ends_with(paragraph: &str) -> Option<Phrase> {
    let end = tail(paragraph, 80).trim_end_matches([')', ']', '.', ' ']);
    let letters = end.bytes().rev().take_while(u8::is_ascii_alphanumeric).count();
    let last = &end.as_bytes()[end.len() - letters..];
    if !PHRASES.last.may_hold(last) {
        return None;
    }
    let end = folded(end);
    let phrases = PHRASES.ends.get(&end[end.len() - letters..])?;
    phrases.iter().find(|(words, _)| end.ends_with(words)).map(|&(_, kind)| kind)
}

/// Whether a paragraph says who stands where in a picture: "Ada Quill (R)".
pub(super) fn poses(paragraph: &str) -> bool {
    // they stand in parentheses, all of them
    if !paragraph.contains('(') {
        return false;
    }
    let start = folded(head(paragraph, HEAD));
    PHRASES.poses.iter().any(|words| start.contains(words))
}

/// Whether a word or a group of words names a section of a paper or a site.
pub(super) fn is_section(name: &str) -> bool {
    matches!(PHRASES.whole.get(folded(name).as_str()), Some(Phrase::Section | Phrase::Navigation | Phrase::Genre))
}

/// The publisher that a name stands for: "Associated Press", "KCNA.kp (En)".
pub(super) fn publisher(name: &str) -> Option<Publisher> {
    let name = folded(name);
    let bare = name.trim_matches(|c: char| !c.is_alphanumeric() && c != ')');
    let bare = bare.split(" (").next().unwrap_or(bare);
    let bare = bare.strip_prefix("the ").unwrap_or(bare);
    NAMES.get(bare).copied()
}

/// Whether a name is that of a well-known place.
pub(super) fn is_place(name: &str) -> bool {
    PLACES.contains(folded(name).as_str())
}

/// The month that a word names, from 1 to 12.
pub(super) fn month(word: &str) -> Option<i8> {
    calendar("month", word).map(|month| month as i8)
}

/// The minutes that a zone is ahead of UTC; `None` for a name that stands for several zones.
pub(super) fn zone(word: &str) -> Option<i16> {
    calendar("zone", word)
}

/// Whether a word names a zone, be it one of several.
pub(super) fn is_zone(word: &str) -> bool {
    calendar("zone", word).is_some() || calendar("zones", word).is_some()
}

/// The day of the week that a word names, from 1 for Monday.
pub(super) fn weekday(word: &str) -> Option<i8> {
    calendar("weekday", word).map(|day| day as i8)
}

fn calendar(kind: &str, word: &str) -> Option<i16> {
    CALENDAR.get(word.to_lowercase().as_str()).filter(|(found, _)| *found == kind).map(|&(_, value)| value)
}

static LABELS: LazyLock<WordMap<&'static str, bool>> = LazyLock::new(|| {
    rows(include_str!("labels.tsv"))
        .map(|row| {
            let [kind, words, _] = columns(row);
            (words, kind == "turn")
        })
        .collect()
});

/// Whether words before a colon label a turn of a transcript ("Q"), or never do ("NOTE"); `None` where they are not known.
pub(super) fn is_turn(label: &str) -> Option<bool> {
    LABELS.get(label.to_lowercase().as_str()).copied()
}

/// Whether a word before a colon tells what kind of article follows: "Opinion: Our harbour deserves better".
pub(crate) fn is_genre(label: &str) -> bool {
    GENRES.contains(label.to_lowercase().as_str())
}

static GENRES: LazyLock<WordSet<&'static str>> = LazyLock::new(|| {
    rows(include_str!("labels.tsv")).map(columns).filter(|[kind, ..]| *kind == "genre").map(|[_, words, _]| words).collect()
});

/// The words of a transcript that only whoever has the turn says, and those that only the reporter writes.
static VOICES: LazyLock<(WordSet<&'static str>, Vec<&'static str>)> = LazyLock::new(|| {
    let of = |voice| rows(include_str!("voices.tsv")).map(columns).filter(move |[kind, ..]| *kind == voice).map(|[_, words, _]| words);
    (of("turn").collect(), of("report").collect())
});

/// Whether a word, in lower case, is one that whoever has the turn says: "I", "your".
pub(super) fn is_spoken(word: &str) -> bool {
    VOICES.0.contains(word.replace('’', "'").as_str())
}

/// Whether a paragraph has words that only the reporter writes: "declined to comment".
pub(super) fn is_reported(words: &str) -> bool {
    VOICES.1.iter().any(|reported| words.contains(reported))
}

/// What a word of a byline stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Byword {
    /// What a writer is: "correspondent".
    Role,
    /// That nobody is named: "staff", "agencies".
    Staff,
    /// When, beside a date: "updated".
    Stamp,
    /// The first word of the name of a body that publishes: "Ministry".
    Head,
    /// The last word of the name of a paper: "Courier".
    Foot,
}

/// Whether a word of a byline can stand for `kind`.
pub(super) fn is_byword(word: &str, kind: Byword) -> bool {
    let name = match kind {
        Byword::Role => "role",
        Byword::Staff => "staff",
        Byword::Stamp => "stamp",
        Byword::Head => "head",
        Byword::Foot => "foot",
    };
    let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    BYLINES.get(word.as_str()).is_some_and(|kinds| kinds.contains(&name))
}
