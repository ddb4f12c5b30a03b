//! Who said what, in which words, and where it stands.
#![forbid(unsafe_code)]

mod article;
mod claim;
mod confidence;
mod discourse;
mod error;
mod explain;
mod extractor;
pub mod format;
mod grammar;
mod lexicon;
#[cfg(feature = "parallel")]
mod parallel;
mod phrase;
mod render;
mod report;
mod run;
mod segment;
mod sightings;
mod span;
mod speaker;
mod token;

pub use article::{Article, ArticleBuilder, Block, BlockKind, Dateline, Metadata};
#[cfg(feature = "json")]
pub use article::{RecordFields, Records};
pub use claim::{Act, Addressee, Attribution, Claim, Cue, Extraction, Mode, Passage, Resolution, Speaker, SpeakerKind, Status};
pub use error::Error;
pub use explain::{Explanation, explain};
pub use extractor::Extractor;
#[cfg(feature = "parallel")]
pub use parallel::Extractions;
pub use render::{Sign, marked, marked_with};
pub use span::Span;
pub use speaker::{KnownSpeaker, SpeakerIndex, Statement};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
