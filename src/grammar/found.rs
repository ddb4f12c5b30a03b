//! What a rule finds: a report, who speaks, the cue.

use crate::claim::Status;
use crate::confidence::{Features, is_quoted};
use crate::lexicon::Cue;
use crate::span::Span;

/// A report that a rule found.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    /// The rule's name.
    pub rule: &'static str,
    /// The index of the phrase at which it was found.
    pub at: usize,
    /// What the content is to its cue: "that", "object", "quotation".
    pub frame: &'static str,
    /// Who speaks.
    pub source: FoundSource,
    /// The words that report it.
    pub cue: Option<FoundCue>,
    /// What is reported.
    pub content: Vec<Span>,
    /// Who is addressed.
    pub addressee: Option<Span>,
    /// Where it was said.
    pub medium: Option<Span>,
    /// How often reports such as it are right, from 0 to 1; the table tells it once it has the content.
    pub confidence: f32,
    /// The reports inside its content.
    pub inside: Vec<Found>,
}

impl Found {
    /// A report with nobody addressed and no medium; the table gives it its rule's name and its place.
    pub(super) fn new(frame: &'static str, source: FoundSource, cue: FoundCue, content: Vec<Span>) -> Self {
        let (addressee, medium, inside) = (None, None, Vec::new());
        Self { rule: "", at: 0, frame, source, cue: Some(cue), content, addressee, medium, confidence: 0.0, inside }
    }

    /// Where its first word stands.
    pub(super) fn start(&self) -> usize {
        let words = self.content.iter().copied().chain(self.source.span()).chain(self.cue.map(|cue| cue.span));
        words.map(|span| span.start).min().unwrap_or_default()
    }

    /// Where it begins with whom it addresses: "| Orr was asked about it".
    fn beginning(&self) -> usize {
        self.addressee.map_or(self.start(), |addressee| addressee.start.min(self.start()))
    }

    /// Reckons its confidence, from what it says in the article's `text`.
    pub(crate) fn reckon(&self, text: &str) -> f32 {
        let features = Features {
            rule: self.rule,
            frame: self.frame,
            lemma: self.cue.map_or("", |cue| cue.cue.lemma),
            speaker: self.source.span().map(|span| span.of(text)),
            quoted: (!self.content.is_empty()).then(|| self.content.iter().any(|span| is_quoted(span.of(text)))),
            before: &text[..self.beginning()],
        };
        features.confidence()
    }
}

/// Who speaks, as far as a rule can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FoundSource {
    /// These words.
    Here(Span),
    /// The subject that an earlier verb of the sentence has.
    Elided(Option<Span>),
    /// The sentence names nobody.
    Nobody,
}

impl FoundSource {
    /// The same source with other words for it.
    pub(super) fn map(self, words: impl FnOnce(Span) -> Span) -> Self {
        match self {
            Self::Here(span) => Self::Here(words(span)),
            Self::Elided(span) => Self::Elided(span.map(words)),
            Self::Nobody => Self::Nobody,
        }
    }

    /// The words that stand for the speaker.
    pub(crate) fn span(self) -> Option<Span> {
        match self {
            Self::Here(span) => Some(span),
            Self::Elided(span) => span,
            Self::Nobody => None,
        }
    }
}

/// A cue in its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct FoundCue {
    pub span: Span,
    pub cue: &'static Cue,
    pub status: Status,
}
