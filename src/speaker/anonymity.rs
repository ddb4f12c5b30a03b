//! Why a source stays unnamed: "speaking on condition of anonymity".

use super::mention::{Described, Form};
use super::scene::Scene;
use crate::lexicon::{Row, rows};
use crate::report::{Place, Report};
use crate::span::floor;
use crate::span::{Span, Stretch};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A word that tells it, and what stands before and after it.
struct Sign {
    word: &'static str,
    before: Vec<&'static str>,
    after: Vec<&'static str>,
}

static SIGNS: LazyLock<Vec<Sign>> = LazyLock::new(|| {
    let words = |column: &'static str| column.split('|').filter(|words| !words.is_empty()).collect();
    let sign = |row: Row| Sign { word: row[0], before: words(row[1]), after: words(row[2]) };
    rows(include_str!("anonymity.tsv")).map(sign).collect()
});

/// How many mentions around the words may be the one that they tell of.
const NEAR: usize = 16;
/// How many bytes before and after the words may belong to them.
const REACH: usize = 160;
/// How many bytes may part the words from the mention that tells their sentence.
const APART: usize = 1000;

/// Why the unnamed sources among the entries stay so, where one of the `signs` tells.
pub(super) fn give_reasons<'t>(text: &'t str, reports: &[Report], signs: &[Stretch], scene: &Scene<'t>) -> BTreeMap<usize, &'t str> {
    let mut reasons = BTreeMap::new();
    let tells = |place: &Span| SIGNS.iter().any(|sign| sign.word == place.of(text) && sign.tells(text, *place));
    for place in signs.iter().map(|sign| sign.span()).filter(tells) {
        let Some(source) = source(text, scene, place) else { continue };
        let entry = &scene.entries[source];
        let cue = entry.speaks.and_then(|report| reports[report.get()].cue).map(|cue| cue.span.span());
        let reason = reason(text, entry.span(), cue, place);
        // The first sign stands for those in its clause.
        reasons.entry(source).or_insert(reason.of(text));
    }
    reasons
}

impl Sign {
    /// Whether its word, which stands at `place`, tells of a source: it has its words around it.
    fn tells(&self, text: &str, place: Span) -> bool {
        let (before, after) = (&text[..place.start], &text[place.end..]);
        let fits = |words: &[&str], stands: &dyn Fn(&&str) -> bool| words.is_empty() || words.iter().any(stands);
        fits(&self.before, &|words| before.trim_end().ends_with(*words))
            && fits(&self.after, &|words| after.trim_start().starts_with(*words))
    }
}

/// The mention that the words at `place` tell of: the speaker of their sentence, or its subject.
fn source(text: &str, scene: &Scene<'_>, place: Span) -> Option<usize> {
    let entries = &scene.entries;
    let next = entries.partition_point(|entry| entry.span().start <= place.start);
    let joined = |start: usize, end: usize| start >= end || end - start <= APART && !ends_sentence(&text[start..end]);
    let (before, after) = (next.checked_sub(1), Some(next).filter(|next| *next < entries.len()));
    let sentence = before
        .filter(|before| joined(entries[*before].span().start, place.start))
        .or_else(|| after.filter(|after| joined(place.end, entries[*after].span().start)))
        .map(|entry| entries[entry].sentence)?;
    let near = next.saturating_sub(NEAR)..(next + NEAR).min(entries.len());
    let unnamed = |at: usize| matches!(scene.mention(at).form, Form::Described(Described::Person | Described::People));
    near.filter(|&at| entries[at].sentence == sentence && unnamed(at)).max_by_key(|&at| {
        let entry = &entries[at];
        let distance = entry.span().start.abs_diff(place.start);
        (entry.speaks.is_some(), entry.place == Place::Subject, std::cmp::Reverse(distance))
    })
}

fn ends_sentence(text: &str) -> bool {
    text.contains('\n') || [". ", "? ", "! ", ".” ", ".\" "].iter().any(|end| text.contains(end))
}

/// The clause around the words at `place`, without the mention and the cue.
fn reason(text: &str, mention: Span, cue: Option<Span>, place: Span) -> Span {
    let from =
        [Some(mention), cue].into_iter().flatten().filter(|span| !span.contains(place) && span.end <= place.start).map(|span| span.end);
    let from = from.max().unwrap_or(if mention.contains(place) { mention.start } else { 0 });
    let from = floor(text, from.max(place.start.saturating_sub(REACH)));
    let before = &text[from..place.start];
    let opens = |mark: &str, inside: bool| before.rfind(mark).map(|at| from + at + if inside { 1 } else { mark.len() });
    let clause = [
        opens(" who ", true),
        opens(" whose ", true),
        opens(", ", false),
        opens("— ", false),
        opens("– ", false),
        opens("(", false),
        opens("\n", false),
    ];
    let phrase = [opens(" speaking ", true), opens(" on ", true), opens(" under ", true)];
    let start = clause.into_iter().flatten().max().or(phrase.into_iter().flatten().min()).unwrap_or(place.start);
    let limit = cue.map(|cue| cue.start).filter(|start| *start > place.end).unwrap_or(text.len());
    let limit = floor(text, limit.min(place.end + REACH));
    let after = &text[place.end..limit];
    let closes = [", ", ". ", ".\n", " that ", ": ", "; ", "”", "\"", "—", "–", ")", "\n"];
    let end = closes.iter().filter_map(|mark| after.find(mark)).min().unwrap_or(after.len());
    let whole = &text[start..place.end + end];
    let trimmed = whole.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | '(' | '—' | '–'));
    let start =
        start + (whole.len() - whole.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | '(' | '—' | '–')).len());
    Span::new(start, start + trimmed.len())
}
