//! Who said what, in which words, and where it stands.
#![forbid(unsafe_code)]

mod article;
mod claim;
mod discourse;
mod explain;
mod extractor;
mod grammar;
mod lexicon;
mod phrase;
mod render;
mod report;
mod run;
mod segment;
mod sightings;
mod span;
mod speaker;
mod token;

pub use article::{Article, Block, BlockKind, Dateline, Metadata};
pub use claim::{Act, Addressee, Attribution, Claim, Cue, Extraction, Mode, Passage, Resolution, Speaker, SpeakerKind, Status};
pub use explain::explain;
pub use extractor::Extractor;
pub use render::marked;
pub use span::Span;
