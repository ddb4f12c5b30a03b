//! What the grammar and the discourse hand on to the speakers' stage: places in the text, no names yet.

use crate::claim::{Act, Mode, Status};
use crate::span::{Span, Stretch};

/// A report of speech: a claim before anybody asks who the speaker is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Report {
    /// Who speaks, as far as the sentence tells.
    pub source: Source,
    /// The words that report it.
    pub cue: Option<CueWords>,
    /// What is reported; never empty, in the order of the text.
    pub content: Vec<Stretch>,
    /// The words that name the one who is addressed.
    pub addressee: Option<Stretch>,
    /// Whether the words are the speaker's own.
    pub mode: Mode,
    /// Where it was said: "a statement".
    pub medium: Option<Stretch>,
    /// The rule that found it.
    pub rule: &'static str,
    /// What the content is to its cue: "that", "object", "quotation".
    pub frame: &'static str,
    /// How often reports like it are right, from 0 to 1.
    pub confidence: f32,
    /// The article's block, as an index.
    pub block: u32,
    /// The sentence, counted through the article.
    pub sentence: u32,
    /// The report, as an index, whose content holds this one.
    pub parent: Option<u32>,
}

/// The words that report a claim.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct CueWords {
    pub span: Stretch,
    pub lemma: &'static str,
    pub act: Act,
    pub status: Status,
}

/// Who speaks, as far as the sentence tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// A noun phrase, with the appositions that identify it.
    Mention(Stretch),
    /// No subject of its own: it takes up the one that stands here ("…, adding that").
    Elided(Stretch),
    /// A quotation that goes on from a sentence whose speaker stands here.
    Continued(Stretch),
    /// The label of a transcript's turn.
    Label(Stretch),
    /// The sentence names nobody.
    Nobody,
}

impl Source {
    /// The words that stand for the speaker.
    pub(crate) fn span(self) -> Option<Span> {
        match self {
            Self::Mention(span) | Self::Elided(span) | Self::Continued(span) | Self::Label(span) => Some(span.span()),
            Self::Nobody => None,
        }
    }
}

/// A noun phrase that may name a speaker or take one up, in the order of the text; those inside contents too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sighting {
    /// The whole noun phrase, with the appositions that belong to it.
    pub span: Stretch,
    /// What it is in its clause.
    pub place: Place,
    /// Whether it looks like a pronoun.
    pub pronoun: bool,
    /// The article's block, as an index.
    pub block: u32,
    /// The sentence, counted through the article.
    pub sentence: u32,
}

/// What a noun phrase is in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// Before its verb, or after an inverted one.
    Subject,
    /// After a verb.
    Object,
    /// Before another noun: "Quill's", "her".
    Possessive,
    /// After a preposition, or anywhere else.
    Other,
}
