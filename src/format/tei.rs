//! TEI, the Text Encoding Initiative's XML.

use crate::claim::{Claim, Extraction, Mode, Speaker, SpeakerKind};
use crate::span::Span;
use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};
use std::fmt::{self, Write as _};

/// The text as a [TEI](https://tei-c.org) document with each claim's content in `<said who= toWhom= direct=>`, and the speakers in its header.
///
/// A line of the text is a `<p>`. A content in several parts, or one that another one crosses, is written as several elements, which point to each
/// other with `prev`. `direct` is `unknown` where part of the content stands in quotation marks. Characters that XML cannot hold become U+FFFD.
///
/// ```
/// use dixit::{Article, Extractor, format::tei};
///
/// let article = Article::from_text("Ada Quill said the pier was safe.");
/// let document = tei(article.text(), &Extractor::new().extract(&article));
/// assert!(document.contains("<p>Ada Quill said <said xml:id=\"c1\" who=\"#s1\" direct=\"false\">the pier was safe</said>.</p>"));
/// ```
#[must_use]
pub fn tei(text: &str, extraction: &Extraction) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n");
    header(extraction, &mut out);
    out += "<text>\n<body>\n";
    let mut pieces = pieces(text, extraction).into_iter().peekable();
    let mut written: HashMap<usize, usize> = HashMap::new();
    for line in lines(text).filter(|line| !line.of(text).trim().is_empty()) {
        out += "<p>";
        let mut done = line.start;
        let mut open: Vec<usize> = Vec::new();
        loop {
            let next = pieces.peek().map(|piece| piece.span.start).filter(|start| *start < line.end);
            // All that ends before the next one starts is closed first.
            while let Some(end) = open.pop_if(|end| next.is_none_or(|next| *end <= next)) {
                let _ = write!(out, "{}</said>", Xml(&text[done..end]));
                done = end;
            }
            let Some(piece) = pieces.next_if(|_| next.is_some()) else { break };
            let _ = write!(out, "{}", Xml(&text[done..piece.span.start]));
            done = piece.span.start;
            let count = written.entry(piece.claim).or_default();
            *count += 1;
            said(&extraction.claims[piece.claim], *count, &extraction.speakers, &mut out);
            open.push(piece.span.end);
        }
        let _ = writeln!(out, "{}</p>", Xml(&text[done..line.end]));
    }
    out + "</body>\n</text>\n</TEI>\n"
}

fn header(extraction: &Extraction, out: &mut String) {
    let article = &extraction.article;
    let title = article.headline.as_deref().or(article.id.as_deref()).unwrap_or("Article");
    let _ = writeln!(out, "<teiHeader>\n<fileDesc>\n<titleStmt><title>{}</title></titleStmt>", Xml(title));
    let publisher = article.publisher.as_deref().unwrap_or("Publisher unknown");
    let _ = writeln!(out, "<publicationStmt><p>{}</p></publicationStmt>", Xml(publisher));
    let source = [article.published.as_deref(), article.url.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let source = if source.is_empty() { "A news article" } else { &source };
    let _ = writeln!(out, "<sourceDesc><p>{}</p></sourceDesc>\n</fileDesc>", Xml(source));
    if !extraction.speakers.is_empty() {
        *out += "<profileDesc>\n<particDesc>\n";
        let people = |speaker: &&Speaker| matches!(speaker.kind, SpeakerKind::Person | SpeakerKind::Unnamed | SpeakerKind::Author);
        let (people, bodies): (Vec<_>, Vec<_>) = extraction.speakers.iter().partition(people);
        list(&people, ["listPerson", "person", "persName"], out);
        list(&bodies, ["listOrg", "org", "orgName"], out);
        *out += "</particDesc>\n</profileDesc>\n";
    }
    *out += "</teiHeader>\n";
}

fn list(speakers: &[&Speaker], [list, entry, name]: [&str; 3], out: &mut String) {
    if speakers.is_empty() {
        return;
    }
    let _ = writeln!(out, "<{list}>");
    for speaker in speakers {
        let mention = || speaker.mentions.first().map_or("unnamed", |mention| mention.text.as_str());
        let shown = speaker.name.as_deref().unwrap_or_else(mention);
        let _ = writeln!(out, "<{entry} xml:id=\"{}\"><{name}>{}</{name}></{entry}>", Xml(&speaker.id), Xml(shown));
    }
    let _ = writeln!(out, "</{list}>");
}

/// Opens the `count`th element of a claim.
fn said(claim: &Claim, count: usize, speakers: &[Speaker], out: &mut String) {
    let id = |count: usize| if count == 1 { claim.id.clone() } else { format!("{}.{count}", claim.id) };
    let _ = write!(out, "<said xml:id=\"{}\"", Xml(&id(count)));
    if count > 1 {
        let _ = write!(out, " prev=\"#{}\"", Xml(&id(count - 1)));
    }
    if let Some(speaker) = &claim.speaker {
        let _ = write!(out, " who=\"#{}\"", Xml(&speaker.id));
    }
    let name = claim.addressee.as_ref().and_then(|addressee| addressee.name.as_ref());
    if let Some(to) = name.and_then(|name| speakers.iter().find(|speaker| speaker.name.as_ref() == Some(name))) {
        let _ = write!(out, " toWhom=\"#{}\"", Xml(&to.id));
    }
    let direct = match claim.mode {
        Mode::Direct => "true",
        Mode::Indirect => "false",
        Mode::Mixed => "unknown",
    };
    let _ = write!(out, " direct=\"{direct}\">");
}

/// A part of a claim's content, within one line, that crosses no other one.
struct Piece {
    span: Span,
    /// The claim, as an index.
    claim: usize,
}

/// All of them in the order of the text, the outer before the inner.
fn pieces(text: &str, extraction: &Extraction) -> Vec<Piece> {
    let lines: Vec<Span> = lines(text).collect();
    let mut rest = BTreeSet::new();
    for (claim, part) in extraction.claims.iter().enumerate().flat_map(|(index, claim)| claim.content.iter().map(move |part| (index, part)))
    {
        let first = lines.partition_point(|line| line.end <= part.start);
        for line in lines[first..].iter().take_while(|line| line.start < part.end) {
            let span = Span::new(part.start.max(line.start), part.end.min(line.end));
            if !span.of(text).trim().is_empty() {
                rest.insert((span.start, Reverse(span.end), claim));
            }
        }
    }
    let mut pieces = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    while let Some((start, Reverse(mut end), claim)) = rest.pop_first() {
        while open.pop_if(|end| *end <= start).is_some() {}
        if let Some(&outer) = open.last().filter(|outer| **outer < end) {
            rest.insert((outer, Reverse(end), claim));
            end = outer;
        }
        open.push(end);
        pieces.push(Piece { span: Span::new(start, end), claim });
    }
    pieces
}

/// The text's lines, without their breaks.
fn lines(text: &str) -> impl Iterator<Item = Span> {
    let mut start = 0;
    text.split_inclusive('\n').map(move |line| {
        let span = Span::new(start, start + line.trim_end_matches(['\n', '\r']).len());
        start += line.len();
        span
    })
}

/// A text that displays itself as XML.
struct Xml<'t>(&'t str);

impl fmt::Display for Xml<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for letter in self.0.chars() {
            match letter {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\t' => f.write_str("&#9;")?,
                '\n' => f.write_str("&#10;")?,
                '\r' => f.write_str("&#13;")?,
                '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => f.write_char('\u{fffd}')?,
                _ => f.write_char(letter)?,
            }
        }
        Ok(())
    }
}
