//! Who wrote an article, as a line says it.

use super::date::whens;
use super::lines::is_blank;
use super::phrases::is_section;
use super::words::{Byword, is_byword, is_place, month, publisher};

/// Who a byline names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Byline {
    /// The people, as printed.
    pub authors: Vec<String>,
    /// The publisher, where the line names one.
    pub publisher: Option<String>,
}

/// The longest byline, in bytes.
const LONGEST: usize = 240;

/// The segments of a header line: "By Orr | Courier | 3 May", "World > Asia".
pub(super) fn segments(line: &str) -> impl Iterator<Item = &str> {
    line.split(['|', '»', '›', '•', '·', '\t', '∣'])
        .flat_map(|part| part.split(" > "))
        .flat_map(|part| part.split("  "))
        .flat_map(|part| part.split(" / "))
        .map(|part| part.trim_matches(|c: char| is_blank(c) || matches!(c, ',' | ';' | '-' | '–' | '—')))
        .filter(|part| !part.is_empty())
}

/// A line that starts with "By".
pub(super) fn byline(line: &str) -> Option<Byline> {
    if line.len() > LONGEST {
        return None;
    }
    let rest = after_by(line)?;
    let mut byline = Byline::default();
    let mut parts = segments(rest);
    let named = undated(parts.next()?);
    if !named.starts_with(char::is_uppercase) || named.split(' ').count() > 24 {
        return None;
    }
    byline.add_names(named);
    for part in parts {
        byline.add_publisher(undated(part));
    }
    // "By the lake stood …": a sentence, not a name.
    let people = !byline.authors.is_empty() || byline.publisher.is_some() || is_staff(named);
    people.then_some(byline)
}

/// A line that names a writer without "By": "Ada Quill in Beijing", "Ada Quill | Courier".
pub(super) fn bare_byline(line: &str) -> Option<Byline> {
    if line.len() > LONGEST || line.ends_with(['.', '?', '!', ':']) {
        return None;
    }
    let mut parts = segments(line);
    let named = undated(parts.next()?);
    let mut byline = Byline::default();
    byline.add_names(named);
    let whole = byline.authors.iter().all(|author| (2..=4).contains(&author.split(' ').count()));
    if byline.authors.is_empty() || !whole || byline.publisher.is_some() {
        return None;
    }
    for part in parts {
        byline.add_publisher(undated(part));
    }
    Some(byline)
}

/// The people of an agency's last line: "(Reporting by Ada Quill in Dubai and Ivo Lind; Editing by …)".
pub(super) fn reporters(line: &str) -> Vec<String> {
    let lower = line.to_ascii_lowercase();
    let Some(at) = lower.find("reporting by ").filter(|&at| !lower[..at].ends_with("additional ")) else { return Vec::new() };
    let rest = &line[at + "reporting by ".len()..];
    let named = rest.split([';', ')', '.']).next().unwrap_or_default();
    let mut byline = Byline::default();
    byline.add_names(named);
    byline.authors
}

impl Byline {
    fn add_names(&mut self, named: &str) {
        for part in split_words(named, &["and", "with"]).into_iter().flat_map(|part| part.split([',', ';', '&', '/'])) {
            let part = part.trim_matches(is_blank).trim_start_matches("By ").trim_start_matches("by ");
            let named = part.split('(').next().unwrap_or(part);
            let name = split_words(named, &["in", "at", "for", "of", "from"])[0].trim();
            if name.is_empty() || is_place(name) || self.add_publisher(name) || is_staff(name) {
                continue;
            }
            // "By Ada Quill, Lowhaven": a lone word after a full name is a place.
            let lone = !name.contains(' ') && self.authors.iter().any(|author| author.contains(' '));
            // "By Ada Quill, Local Democracy Reporter"
            let lone = lone || ends_in_role(name) && !self.authors.is_empty();
            if let Some(name) = without_role(name).filter(|name| is_name(name) && !lone) {
                self.authors.push(name.to_owned());
            }
        }
    }

    fn add_publisher(&mut self, part: &str) -> bool {
        let known = publisher(part).is_some() || !ends_in_role(part) && is_masthead(part);
        if known && self.publisher.is_none() {
            self.publisher = Some(part.to_owned());
        }
        known
    }
}

/// Whether words end in what a writer is: "Local Democracy Reporter".
fn ends_in_role(words: &str) -> bool {
    words.rsplit(' ').next().is_some_and(|last| is_byword(last, Byword::Role))
}

/// The parts of a byline between some words, be they in capitals or not; at least one.
fn split_words<'t>(line: &'t str, words: &[&str]) -> Vec<&'t str> {
    let mut parts = Vec::new();
    let (mut start, mut at) = (0, 0);
    for word in line.split(' ') {
        if words.iter().any(|split| word.eq_ignore_ascii_case(split)) && at > 0 {
            parts.push(&line[start..at]);
            start = at + word.len();
        }
        at += word.len() + 1;
    }
    parts.push(&line[start..]);
    parts
}

/// What follows "By" at the start of a line.
pub(super) fn after_by(line: &str) -> Option<&str> {
    let line = line.trim_start_matches(['(', '[', '*', '_', ' ']);
    let (by, rest) = line.split_at_checked(2)?;
    let rest = rest.strip_prefix(':').unwrap_or(rest);
    (by.eq_ignore_ascii_case("by") && rest.starts_with(is_blank)).then(|| rest.trim_start_matches(is_blank))
}

/// A segment up to the date in it, or to the word before one: "Orr Published: May 3, 2021".
pub(super) fn undated(part: &str) -> &str {
    let end = whens(part).first().map_or(part.len(), |(span, _)| span.start);
    let mut named = part[..end].trim_matches(|c: char| is_blank(c) || matches!(c, ',' | ';' | ':' | '-' | '–' | '—' | '/' | ')' | ']'));
    loop {
        let (before, word) = named.rsplit_once(' ').unwrap_or(("", named));
        if word.is_empty() || !is_byword(word, Byword::Stamp) {
            return named;
        }
        named = before.trim_end_matches(|c: char| is_blank(c) || matches!(c, ',' | ':' | '-' | '|' | '/'));
    }
}

/// Whether a name is that of a paper, a broadcaster or an authority by its form: "The East Harbour Courier".
pub(super) fn is_masthead(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let Some((&last, &first)) = words.last().zip(words.first()) else { return false };
    if !(2..=8).contains(&words.len()) || !is_title(name) {
        return false;
    }
    // "U.S. Department of Trade".
    let head = if matches!(first, "U.S." | "US" | "UK") { words[1] } else { first };
    is_byword(last, Byword::Foot) || (words.len() > 2 && is_byword(head, Byword::Head) && name.to_lowercase().contains(" of "))
}

/// Whether a name is that of a paper, an agency or a broadcaster, as it may end a headline.
pub(crate) fn publishes(name: &str) -> bool {
    publisher(name).is_some() || is_masthead(name)
}

/// Whether every word but particles has a capital.
pub(super) fn is_title(name: &str) -> bool {
    !name.is_empty()
        && name.split_whitespace().all(|word| {
            word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == '&')
                || matches!(word, "of" | "the" | "and" | "for" | "on" | "in" | "to")
        })
}

/// The name beside what the writer is: "Pacific affairs reporter Ada Quill", "Ada Quill Diplomatic editor".
fn without_role(name: &str) -> Option<&str> {
    let mut last = None;
    let mut first = None;
    let mut at = 0;
    for word in name.split(' ') {
        if is_byword(word, Byword::Role) {
            first = first.or(Some(at));
            last = Some(at + word.len());
        }
        at += word.len() + 1;
    }
    let Some((first, last)) = first.zip(last) else { return Some(name) };
    let after = name[last..].trim();
    if after.contains(' ') { Some(after) } else { Some(name[..first].trim()).filter(|before| before.contains(' ')) }
}

fn is_staff(name: &str) -> bool {
    is_section(name) || name.split_whitespace().any(|word| is_byword(word, Byword::Staff))
}

/// Whether words can be a person's name: up to five, with capitals but for particles.
pub(super) fn is_name(name: &str) -> bool {
    let mut words = 0;
    let fits = name.split(' ').all(|word| {
        words += 1;
        let letters = word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '\'' | '’' | '-' | '‘'));
        let particle = words > 1
            && matches!(
                word,
                "de" | "da"
                    | "do"
                    | "dos"
                    | "del"
                    | "della"
                    | "di"
                    | "du"
                    | "la"
                    | "le"
                    | "van"
                    | "von"
                    | "der"
                    | "den"
                    | "ter"
                    | "bin"
                    | "bint"
                    | "ibn"
                    | "al"
                    | "el"
                    | "ul"
                    | "ur"
                    | "e"
                    | "y"
            );
        letters
            && !word.is_empty()
            && (particle || word.starts_with(char::is_uppercase) || word.starts_with("al-") || word.starts_with("el-"))
            && month(word).is_none()
    });
    fits && (1..=5).contains(&words) && name.len() > 2
}
