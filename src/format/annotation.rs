//! The W3C's Web Annotations.

use super::offsets::{Offsets, Unit};
use crate::claim::{Claim, Extraction, Passage};
use crate::span::Span;
use serde_json::{Value, json};

/// How many characters before and after a quote tell it from others like it.
const CONTEXT: usize = 32;

/// The claims as an [annotation collection's page](https://www.w3.org/TR/annotation-model/) in JSON-LD: one annotation a claim.
///
/// `source` is the address of the text. An annotation's targets are the parts of the content; its bodies are the speaker's name and mention, and the
/// act and the cue. Each place has a `TextPositionSelector`, counted in Unicode scalar values, and a `TextQuoteSelector`.
///
/// ```
/// use dixit::{Article, Extractor, format::web_annotations};
///
/// let article = Article::from_text("Ada Quill said the pier was safe.");
/// let page = web_annotations(article.text(), &Extractor::new().extract(&article), "https://example.org/pier");
/// let target = &page["items"][0]["target"][0];
/// assert_eq!(target["source"], "https://example.org/pier");
/// assert_eq!(target["selector"][1]["exact"], "the pier was safe");
/// ```
#[must_use]
pub fn web_annotations(text: &str, extraction: &Extraction, source: &str) -> Value {
    let places = Places { text, offsets: Offsets::new(text, Unit::Char), source };
    json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": format!("{source}#claims"),
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": extraction.claims.iter().map(|claim| annotation(claim, &places)).collect::<Vec<_>>(),
    })
}

fn annotation(claim: &Claim, places: &Places) -> Value {
    let mut body = Vec::new();
    if let Some(speaker) = &claim.speaker {
        body.extend(speaker.name.as_ref().map(|name| textual("identifying", name)));
        body.extend(speaker.mention.as_ref().map(|mention| places.resource(mention.span(), "identifying")));
    }
    if let Some(cue) = &claim.cue {
        body.push(textual("classifying", &format!("{:?}", cue.act).to_lowercase()));
        body.push(places.resource(Span::new(cue.start, cue.end), "classifying"));
    }
    json!({
        "id": format!("{}#{}", places.source, claim.id),
        "type": "Annotation",
        "motivation": "identifying",
        "body": body,
        "target": claim.content.iter().map(|part: &Passage| places.target(part.span())).collect::<Vec<_>>(),
    })
}

fn textual(purpose: &str, value: &str) -> Value {
    json!({"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"})
}

struct Places<'t> {
    text: &'t str,
    offsets: Offsets,
    source: &'t str,
}

impl Places<'_> {
    /// A place as what an annotation says, rather than what it is about.
    fn resource(&self, span: Span, purpose: &str) -> Value {
        let mut resource = self.target(span);
        resource["purpose"] = purpose.into();
        resource
    }

    fn target(&self, span: Span) -> Value {
        let before = self.text.get(..span.start).unwrap_or_default();
        let prefix = before.char_indices().rev().take(CONTEXT).last().map_or("", |(at, _)| &before[at..]);
        let after = self.text.get(span.end..).unwrap_or_default();
        let suffix = after.char_indices().nth(CONTEXT).map_or(after, |(at, _)| &after[..at]);
        json!({
            "type": "SpecificResource",
            "source": self.source,
            "selector": [
                {"type": "TextPositionSelector", "start": self.offsets.of(span.start), "end": self.offsets.of(span.end)},
                {"type": "TextQuoteSelector", "exact": span.of(self.text), "prefix": prefix, "suffix": suffix},
            ],
        })
    }
}
