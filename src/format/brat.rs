//! brat's standoff format.

use super::offsets::{Offsets, Unit};
use crate::claim::{Extraction, Passage};
use crate::span::Span;
use std::fmt::Write as _;

/// The claims as an annotation file (`.ann`) of [brat](https://brat.nlplab.org/standoff.html), beside the text in a `.txt` file.
///
/// A claim is an event `Attribution` with the arguments `Source`, `Cue` and `Content`, as in the PolNeAR corpus; its name,
/// act and status are its note. Offsets count Unicode scalar values. A span is divided at line breaks, which brat's spans cannot hold.
///
/// ```
/// use dixit::{Article, Extractor, format::brat};
///
/// let article = Article::from_text("Ada Quill said the pier was safe.");
/// let file = brat(article.text(), &Extractor::new().extract(&article));
/// assert!(file.starts_with("T1\tSource 0 9\tAda Quill\nT2\tCue 10 14\tsaid\nT3\tContent 15 32\tthe pier was safe\n"));
/// assert!(file.contains("\nE1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n"));
/// ```
#[must_use]
pub fn brat(text: &str, extraction: &Extraction) -> String {
    let mut file = File { text, offsets: Offsets::new(text, Unit::Char), out: String::new(), bounds: 0 };
    for (index, claim) in extraction.claims.iter().enumerate() {
        let mention = claim.speaker.as_ref().and_then(|speaker| speaker.mention.as_ref()).map(Passage::span);
        let cue = claim.cue.as_ref().map(|cue| Span::new(cue.start, cue.end));
        let content: Vec<Span> = claim.content.iter().map(Passage::span).collect();
        let source = file.bound("Source", mention.as_slice());
        let cue_bound = file.bound("Cue", cue.as_slice());
        let Some(content_bound) = file.bound("Content", &content) else { continue };
        // An event needs words that trigger it.
        let trigger = file.bound("Attribution", cue.as_slice()).or_else(|| file.bound("Attribution", &content));
        let number = index + 1;
        let _ = write!(file.out, "E{number}\tAttribution:T{} Content:T{content_bound}", trigger.unwrap_or(content_bound));
        for (role, bound) in [("Cue", cue_bound), ("Source", source)] {
            if let Some(bound) = bound {
                let _ = write!(file.out, " {role}:T{bound}");
            }
        }
        file.out.push('\n');
        let name = claim.speaker.as_ref().and_then(|speaker| speaker.name.clone());
        let act = claim.cue.as_ref().map(|cue| format!("{:?}, {:?}", cue.act, cue.status).to_lowercase());
        let note: Vec<String> = name.into_iter().chain(act).collect();
        if !note.is_empty() {
            let note = note.join("; ").replace(char::is_control, " ");
            let _ = writeln!(file.out, "#{number}\tAnnotatorNotes E{number}\t{note}");
        }
    }
    file.out
}

struct File<'t> {
    text: &'t str,
    offsets: Offsets,
    out: String,
    /// How many text-bound annotations were written.
    bounds: usize,
}

impl File<'_> {
    /// Writes a text-bound annotation and gives its number; none where the spans hold no words.
    fn bound(&mut self, role: &str, spans: &[Span]) -> Option<usize> {
        let parts: Vec<Span> = spans.iter().flat_map(|&span| lines(self.text, span)).collect();
        if parts.is_empty() {
            return None;
        }
        self.bounds += 1;
        let places: Vec<String> =
            parts.iter().map(|part| format!("{} {}", self.offsets.of(part.start), self.offsets.of(part.end))).collect();
        let words: Vec<&str> = parts.iter().map(|part| part.of(self.text)).collect();
        let _ = writeln!(self.out, "T{}\t{role} {}\t{}", self.bounds, places.join(";"), words.join(" "));
        Some(self.bounds)
    }
}

/// The parts of a span between its line breaks, without blanks around them.
fn lines(text: &str, span: Span) -> impl Iterator<Item = Span> {
    let words = span.of(text);
    words.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty()).map(move |line| {
        let start = span.start + (line.as_ptr() as usize - words.as_ptr() as usize);
        Span::new(start, start + line.len())
    })
}
