//! Reads brat's standoff format.

use crate::error::{Error, Problem};
use crate::span::Span;
use std::collections::HashMap;

/// An attribution of a brat file: which words of the text have which role. See [`read_brat`].
///
/// ```
/// use dixit::{Span, format::read_brat};
///
/// let file = "T1\tSource 7 10\tOrr\nT2\tCue 11 15\tsaid\nT3\tContent 0 5\t“No,”\nE1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\n";
/// let [orr] = &read_brat("“No,”  Orr said.", file)?[..] else { panic!("one attribution") };
/// assert_eq!((orr.id.as_str(), &orr.content), ("E1", &vec![Span::new(0, 9)]));
/// # Ok::<(), dixit::Error>(())
/// ```
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BratAttribution {
    /// The event's id in the file: "E1".
    pub id: String,
    /// Who speaks, in bytes of the text.
    pub source: Vec<Span>,
    /// The words that report it.
    pub cue: Vec<Span>,
    /// What is reported.
    pub content: Vec<Span>,
    /// What an annotator, or [`brat`](super::brat), noted about the event.
    pub note: Option<String>,
}

/// Reads an annotation file (`.ann`) of [brat](https://brat.nlplab.org/standoff.html) with attributions in PolNeAR's shape, as [`brat`](super::brat) writes it.
///
/// An event `Attribution` (or one whose name starts so, such as `Attribution-no-source`) has the arguments `Source`, `Cue` and `Content`; several of a role are numbered (`Content2`), and their spans are put together.
/// The file's offsets count Unicode scalar values of `text`; those of the result are bytes. What is no attribution is passed over.
///
/// # Errors
///
/// Where a line of text-bound annotations or of an event cannot be read, a span does not fit the text, or an event points to an annotation that
/// the file does not have; the error names the line.
///
/// ```
/// use dixit::{Article, Extractor, format::{brat, read_brat}};
///
/// let article = Article::from_text("Zoë Quill said the pier was safe.");
/// let extraction = Extractor::new().extract(&article);
/// let read = read_brat(article.text(), &brat(article.text(), &extraction))?;
/// assert_eq!(read[0].content[0], extraction.claims[0].content[0].span());
/// assert_eq!(read[0].source[0].of(article.text()), "Zoë Quill");
///
/// let error = read_brat("No.", "T1\tCue 2 9\tsaid\n").unwrap_err();
/// assert_eq!(error.to_string(), "line 1: \"2 9\" is no span of the text; give the text that was annotated, with offsets in characters");
/// # Ok::<(), dixit::Error>(())
/// ```
pub fn read_brat(text: &str, file: &str) -> Result<Vec<BratAttribution>, Error> {
    let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let lines = || (1..).zip(file.lines()).filter_map(|(number, line)| Some((number, line.split_once('\t')?)));
    let mut bounds = HashMap::new();
    for (number, (id, rest)) in lines().filter(|(_, (id, _))| id.starts_with('T')) {
        bounds.insert(id, spans(rest, &bytes).map_err(|what| problem(number, what))?);
    }
    let mut notes: HashMap<&str, &str> = HashMap::new();
    for (_, (_, rest)) in lines().filter(|(_, (id, _))| id.starts_with('#')) {
        if let Some((id, note)) = rest.split_once('\t').and_then(|(about, note)| Some((about.split_once(' ')?.1, note))) {
            notes.insert(id, note);
        }
    }
    let mut attributions = Vec::new();
    for (number, (id, rest)) in lines().filter(|(_, (id, rest))| id.starts_with('E') && rest.starts_with("Attribution")) {
        let mut attribution = BratAttribution { id: id.to_owned(), note: notes.get(id).map(|&note| note.to_owned()), ..Default::default() };
        for argument in rest.split_whitespace() {
            let (role, bound) = argument.split_once(':').ok_or_else(|| problem(number, Wrong::Argument(argument)))?;
            let spans = bounds.get(bound).ok_or_else(|| problem(number, Wrong::Bound(bound)))?;
            match role.trim_end_matches(|digit: char| digit.is_ascii_digit()) {
                "Source" => attribution.source.extend(spans),
                "Cue" => attribution.cue.extend(spans),
                "Content" => attribution.content.extend(spans),
                _ => {}
            }
        }
        attributions.push(attribution);
    }
    Ok(attributions)
}

/// What is wrong with a line.
enum Wrong<'f> {
    Place(&'f str),
    Argument(&'f str),
    Bound(&'f str),
}

fn problem(line: usize, wrong: Wrong<'_>) -> Error {
    let what = match wrong {
        Wrong::Place(place) => format!("{place:?} is no span of the text; give the text that was annotated, with offsets in characters"),
        Wrong::Argument(argument) => format!("{argument:?} is no argument; write ROLE:ID"),
        Wrong::Bound(bound) => format!("there is no annotation {bound:?} in this file; add its line"),
    };
    Error::new(Problem::Annotation { line, what })
}

/// The spans of `Content 5 9;12 20<TAB>its words`; `bytes` has the place of each character.
fn spans<'f>(rest: &'f str, bytes: &[usize]) -> Result<Vec<Span>, Wrong<'f>> {
    let (_, places) = rest.split('\t').next().and_then(|places| places.split_once(' ')).ok_or(Wrong::Place(rest))?;
    let span = |place: &'f str| {
        let (start, end) = place.split_once(' ')?;
        let [start, end] = [start, end].map(|number| number.parse::<usize>().ok().and_then(|at| bytes.get(at).copied()));
        Some(Span::new(start?, end?)).filter(|span| !span.is_empty())
    };
    places.split(';').map(|place| span(place).ok_or(Wrong::Place(place))).collect()
}
