//! The data files of this room, and the typed look-up of what they hold.

use super::lines::is_blank;
use crate::lexicon::{WordMap, WordSet};
use std::sync::LazyLock;

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
pub(super) fn rows(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

/// The three columns of a row; a missing one is empty.
pub(super) fn columns(row: &'static str) -> [&'static str; 3] {
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
