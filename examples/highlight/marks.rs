//! The article's text with elements around speakers, cues and contents; its text content is the article's text.

use crate::escape::Escaped;
use dixit::{Article, BlockKind, Claim, Extraction, Resolution, Span};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// What a stretch of the text is to a claim.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Block,
    Content,
    Speaker,
    Cue,
}

/// Where a mark stands among the others: the earlier one first, and of those that start together the longer one.
type Place = (usize, Reverse<usize>, Part);

/// An element to be written around a stretch of the text.
struct Mark {
    span: Span,
    open: String,
    /// What opens its second and further pieces, where another mark ends inside this one.
    again: String,
    close: &'static str,
}

/// The text in HTML. Marks that cross are written in pieces; those that do not fit the text are left out.
pub fn text(article: &Article, extraction: &Extraction, hue: impl Fn(&str) -> String) -> String {
    let text = article.text();
    let mut marks = marks(article, extraction, hue);
    marks.retain(|mark| !mark.span.is_empty() && text.get(mark.span.start..mark.span.end).is_some());
    let mut places: Vec<usize> = marks.iter().flat_map(|mark| [mark.span.start, mark.span.end]).chain([text.len()]).collect();
    places.sort_unstable();
    places.dedup();

    let mut out = String::with_capacity(text.len() * 2);
    let mut rest = marks.iter().peekable();
    let mut open: Vec<&Mark> = Vec::new();
    let mut done = 0;
    for place in places {
        let _ = write!(out, "{}", Escaped(&text[done..place]));
        done = place;
        if let Some(first) = open.iter().position(|mark| mark.span.end == place) {
            let closed = open.split_off(first);
            out.extend(closed.iter().rev().map(|mark| mark.close));
            for mark in closed.into_iter().filter(|mark| mark.span.end > place) {
                out += &mark.again;
                open.push(mark);
            }
        }
        while let Some(mark) = rest.next_if(|mark| mark.span.start == place) {
            out += &mark.open;
            open.push(mark);
        }
    }
    out
}

/// Every mark, in the order in which they open: the longer one first.
fn marks(article: &Article, extraction: &Extraction, hue: impl Fn(&str) -> String) -> Vec<Mark> {
    // Claims share marks: a subject with several verbs, a content with several cues.
    let mut shared: BTreeMap<(usize, Reverse<usize>, Part, &str), Vec<&Claim>> = BTreeMap::new();
    for claim in &extraction.claims {
        for (part, span) in parts(claim) {
            shared.entry((span.start, Reverse(span.end), part, speaker(claim))).or_default().push(claim);
        }
    }
    let mut anchored: Vec<&str> = Vec::new();
    let mut marks: Vec<(Place, Mark)> = article.blocks().iter().filter_map(block).collect();
    for ((start, Reverse(end), part, speaker), claims) in shared {
        let ids: Vec<&str> = claims.iter().map(|claim| claim.id.as_str()).collect();
        let common =
            format!(" data-claims=\"{}\" data-speaker=\"{}\" style=\"{}\"", Escaped(&ids.join(" ")), Escaped(speaker), hue(speaker));
        // Keys reach a claim at its cue, or at its content where it has none.
        let handles = |claim: &&&Claim| part == Part::Cue || part == Part::Content && claim.cue.is_none();
        let handle = claims.iter().find(handles).filter(|claim| !anchored.contains(&claim.id.as_str()));
        let handle = handle.map(|claim| {
            anchored.extend(&ids);
            format!(" id=\"in-text-{0}\" tabindex=\"0\" aria-describedby=\"about-{0}\"", Escaped(&claim.id))
        });
        let (name, class) = match part {
            Part::Content => ("mark", "content"),
            Part::Speaker => ("span", "speaker"),
            Part::Cue => ("span", "cue"),
            Part::Block => continue,
        };
        let again = format!("<{name} class=\"{class}\"{common}>");
        let role = if part == Part::Cue { " role=\"button\"" } else { "" };
        let open = handle.map_or_else(|| again.clone(), |handle| format!("<{name} class=\"{class}\"{common}{role}{handle}>"));
        let close = if part == Part::Content { "</mark>" } else { "</span>" };
        marks.push(((start, Reverse(end), part), Mark { span: Span::new(start, end), open, again, close }));
    }
    marks.sort_by_key(|(key, _)| *key);
    marks.into_iter().map(|(_, mark)| mark).collect()
}

/// A claim's stretches of the text; a speaker that it takes up from elsewhere is not marked again.
fn parts(claim: &Claim) -> Vec<(Part, Span)> {
    let own = claim.speaker.as_ref().filter(|speaker| !matches!(speaker.resolution, Resolution::Elided | Resolution::Continued));
    let mention = own.and_then(|speaker| speaker.mention.as_ref()).map(|mention| (Part::Speaker, mention.span()));
    let cue = claim.cue.as_ref().map(|cue| (Part::Cue, Span::new(cue.start, cue.end)));
    claim.content.iter().map(|part| (Part::Content, part.span())).chain(mention).chain(cue).collect()
}

/// The speaker's id; empty where there is none.
pub fn speaker(claim: &Claim) -> &str {
    claim.speaker.as_ref().map_or("", |speaker| speaker.id.as_str())
}

/// The parts of the article that look unlike its paragraphs.
fn block(block: &dixit::Block) -> Option<(Place, Mark)> {
    let open = match block.kind {
        BlockKind::Headline => "<span class=\"headline\" role=\"heading\" aria-level=\"1\">",
        BlockKind::Subheading => "<span class=\"subheading\" role=\"heading\" aria-level=\"2\">",
        kind if !kind.speaks() => "<span class=\"margin\">",
        _ => return None,
    };
    let mark = Mark { span: block.span, open: open.to_owned(), again: open.to_owned(), close: "</span>" };
    Some(((block.span.start, Reverse(block.span.end), Part::Block), mark))
}
