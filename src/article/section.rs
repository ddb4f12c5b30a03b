//! What the paragraphs of a story are: prose, items, turns of a transcript.

use super::BlockKind;
use super::lines::is_closed;
use super::look::{Lead, Look, Part, Sureness};
use super::phrases::Phrase;
use super::words::{is_reported, is_spoken};
use crate::lexicon::{Classes, LEXICON};
use std::collections::HashSet;

/// How many paragraphs of an article tell whether it is a transcript.
const SEEN: usize = 200;

/// What the paragraphs of one article on the page are.
pub(super) struct Section {
    /// How many of its paragraphs a label opens.
    pub labels: usize,
    /// Whether it is a transcript throughout, so that a paragraph without a label goes on in the turn before it.
    transcript: bool,
    /// Whether names with small letters are labels.
    names: bool,
    /// Whether all its labels are one person's, who is asked what no label marks.
    interview: bool,
    /// The words of its labels, those in small letters aside.
    bearers: HashSet<String>,
    in_turn: bool,
    /// Whether its end was marked.
    pub ended: bool,
    /// How much prose of it was seen.
    pub prose: usize,
}

impl Section {
    /// Looks over the paragraphs from an article's start.
    pub(super) fn new(text: &str, parts: &[Part]) -> Self {
        let (mut labels, mut sure, mut names, mut prose) = (0, 0, 0, 0);
        let mut speakers: HashSet<&str> = HashSet::new();
        let mut names_seen: HashSet<&str> = HashSet::new();
        let (mut again, mut answers, mut full) = (false, false, Vec::new());
        for (index, part) in parts.iter().take(SEEN).enumerate() {
            if index > 0 && matches!(part.look, Look::Phrase(Phrase::End, _)) {
                break;
            }
            prose += usize::from(part.is_prose());
            let Lead::Label(label, sureness) = part.lead else { continue };
            match sureness {
                Sureness::Name => {
                    names += usize::from(part.words > 2);
                    full.push(label.of(text));
                    let before = index.checked_sub(1).map(|before| parts[before].lead);
                    answers |= matches!(before, Some(Lead::Label(_, Sureness::Sure)));
                }
                Sureness::Sure => {
                    sure += 1;
                    labels += 1;
                }
                Sureness::Letter | Sureness::Capitals => labels += 1,
            }
            again |= !speakers.insert(label.of(text)) | called(label.of(text)).fold(false, |again, name| again | !names_seen.insert(name));
        }
        // Names are labels where several take turns, where one answers "Question:", or where "AQ:" comes behind "Ada Quill:"; one
        // label alone is none, unless it can be nothing else.
        let initials = |name: &str| {
            let first = name.split_whitespace().filter_map(|word| word.chars().next());
            first.filter(|letter| letter.is_uppercase()).collect::<String>()
        };
        let shortened = full.iter().any(|name| speakers.contains(initials(name).as_str()));
        let named = names >= 3 && again && speakers.len() > 1 || answers || shortened;
        let labels = if named { labels + names } else { labels };
        let labels = if labels > 1 || sure > 0 { labels } else { 0 };
        let interview = speakers.len() == 1 || shortened && speakers.len() == 2;
        let words = speakers.into_iter().flat_map(|label| label.split(|c: char| !c.is_alphanumeric()));
        let bearers = words.filter(|word| word.len() > 2 && word.starts_with(char::is_uppercase)).map(str::to_lowercase).collect();
        Self {
            labels,
            transcript: labels > 0 && labels * 2 >= prose,
            names: named,
            interview,
            bearers,
            in_turn: false,
            ended: false,
            prose: 0,
        }
    }

    /// What one of its paragraphs is, where the page's phrases do not tell.
    pub(super) fn kind(&mut self, part: &Part, words: &str) -> BlockKind {
        self.prose += usize::from(part.is_prose());
        let labelled = match part.lead {
            Lead::Label(_, Sureness::Name) => self.names,
            Lead::Label(..) => self.labels > 0,
            _ => false,
        };
        // "Host: Ada Quill" before the first turn tells of the transcript
        let tells = !self.in_turn && part.words <= 12 && !is_closed(words);
        if labelled && !tells {
            self.in_turn = true;
            return BlockKind::Turn;
        }
        if self.in_turn && self.transcript && !self.ended && part.look == Look::Prose {
            // "(Laughter.)", "(The briefing ended at 1:41 p.m.)": nobody says it, and the turn goes on behind it
            if is_note(words) {
                return BlockKind::Body;
            }
            // what no label marks in an interview is the question
            let asks = self.interview && words.ends_with('?');
            if !asks && !narrates(words, &self.bearers) {
                return BlockKind::Turn;
            }
            self.in_turn = false;
        }
        match (part.look, part.lead) {
            (_, Lead::Quote) => BlockKind::Quotation,
            (_, Lead::Bullet) => BlockKind::Item,
            (Look::Prose, Lead::Number) => BlockKind::Item,
            (Look::Prose, _) if part.words <= 10 && is_all_capitals(words) => BlockKind::Subheading,
            (Look::Line, _) if part.words < 25 && !words.ends_with([':', ',']) => BlockKind::Subheading,
            _ => BlockKind::Body,
        }
    }
}

/// What the bearer of a label with brackets may be called later: "Ada Quill (Kelp) (Lab)", "The Minister for Harbours (Ada Quill)".
fn called(label: &str) -> impl Iterator<Item = &str> {
    let person = |name: &&str| name.split(' ').next().is_some_and(|first| LEXICON.named(first).given.is_some());
    let mut parts = label.split(['(', '[', ')', ']']).map(str::trim).filter(|name| name.contains(' '));
    parts.next().into_iter().chain(parts.next().filter(person))
}

/// Whether a paragraph stands in parentheses or brackets.
fn is_note(words: &str) -> bool {
    [('(', ')'), ('[', ']')]
        .iter()
        .any(|&(open, close)| words.starts_with(open) && words.find(close).is_some_and(|end| end + 1 == words.len()))
}

/// How many words behind a quotation tell who said it: "Orr corrected her".
const TAG: usize = 3;

/// Whether a paragraph behind a turn is the reporter's: it tells behind a quotation whose that is, or what a bearer of a label said,
/// or what a body wrote, and nobody says I or you but in that quotation.
///
/// “Never,” she said at last. · Speaking to reporters outside, Mr Quill said the pier was shut.
fn narrates(words: &str, bearers: &HashSet<String>) -> bool {
    let mut quoted = false;
    let mut named = false;
    let mut said = is_reported(words);
    let mut spoken = false;
    let mut tag: usize = 0;
    for word in words.split_whitespace() {
        quoted |= word.starts_with(['“', '"']);
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        if !quoted {
            let classes = LEXICON.find(&bare).classes;
            let tells = classes.any(Classes::PAST) && classes.any(Classes::CUE);
            if is_spoken(&bare) {
                spoken = true;
                tag = 0;
            }
            if tells && tag > 0 {
                said = true;
                spoken = false;
            }
            said |= named && tells;
            named = bearers.contains(&bare) || named && classes.any(Classes::ADV);
            tag = tag.saturating_sub(1);
        }
        let inside = word.trim_end_matches(['.', ',', '?', '!', ';', ':']);
        if quoted && inside.ends_with(['”', '"']) {
            quoted = false;
            // “Never,” but not “never”
            tag = if inside.trim_end_matches(['”', '"']).ends_with([',', '?', '!', '…']) { TAG } else { 0 };
        }
    }
    said && !spoken
}

/// Whether words have no small letter.
fn is_all_capitals(words: &str) -> bool {
    words.chars().filter(|c| c.is_uppercase()).count() > 3 && !words.chars().any(char::is_lowercase)
}
