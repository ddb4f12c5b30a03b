//! Phrases of pages, which are no prose: menus, footers, credits.

use super::lines::{head, is_blank, tail};
use super::sieve::{Opening, Shapes, Stems};
use super::words::{columns, folded, rows};
use crate::lexicon::{WordMap, eight, lower};
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

/// How much of a paragraph is looked at, in bytes, to tell what it is.
const HEAD: usize = 240;

/// The longest paragraph that can be a phrase and nothing else, in bytes.
const WHOLE: usize = 48;

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
