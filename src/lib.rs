//! Who said what, in which words, and where it stands: the claims of an English news article, each with its speaker.
//!
//! ```
//! use dixit::{Act, Article, Extractor, Mode};
//!
//! let article = Article::from_text(
//!     "Transport Minister Ada Quill urged the port on Monday to reopen the old pier.\n\n\
//!      “The pier,” she told reporters, “is not a museum.”",
//! );
//! let extraction = Extractor::new().extract(&article);
//! let [urged, told] = &extraction.claims[..] else { panic!("two claims") };
//!
//! assert_eq!(urged.cue.as_ref().unwrap().act, Act::Urge);
//! assert_eq!(urged.content[0].text, "the port on Monday to reopen the old pier");
//!
//! let she = told.speaker.as_ref().unwrap();
//! assert_eq!(she.name.as_deref(), Some("Ada Quill"));
//! assert_eq!(she.role.as_deref(), Some("Transport Minister"));
//! assert_eq!(told.mode, Mode::Direct);
//! for part in &told.content {
//!     assert_eq!(&article.text()[part.start..part.end], part.text);
//! }
//! ```
//!
//! A grammar and word lists find them: no model, no download, no network. The same text gives the same answer.
//!
//! # The stages
//!
//! ```text
//! text, web page, JSON lines
//!            │
//!            ▼
//!         Article       headline, byline, dateline, paragraphs: blocks, and metadata
//!            │          each block that speaks
//!            ▼
//!   sentences, tokens   quotation marks in pairs; words with their tags
//!            │
//!            ▼
//!         phrases       noun phrases, verb groups, clause marks
//!            │
//!            ▼
//!         grammar       one table of rules: speaker, cue, content, in any order
//!            │
//!            ▼
//!        discourse      quotations that go on, subjects that are left out
//!            │          all reports of the article
//!            ▼
//!         speakers      who is behind each mention: names, roles, pronouns, bodies
//!            │
//!            ▼
//!        Extraction     as JSON, CSV, brat, TEI, Web Annotations, schema.org, marked text
//! ```
//!
//! [`Article`] reads the structure, [`Extractor`] runs the rest, [`Extraction`] holds what was found; [`format`](mod@format) writes it for other tools,
//! [`marked`] for people, [`SpeakerIndex`] gathers it over many articles, and [`explain`] tells why a sentence gave what it gave.
//!
//! # The guide
//!
//! [Spans](guide::spans): borders and units. [Acts and statuses](guide::acts). [Constructions](guide::constructions): what the grammar reads. [Limits](guide::limits): what
//! it does not do, where it errs, and its scores.
//!
//! # Features
//!
//! | feature | | gives |
//! |---|---|---|
//! | `json` | default | [`Records`]: articles from JSON lines; Web Annotations and schema.org as JSON-LD |
//! | `csv` | | tables of claims with commas or tabs |
//! | `html` | | [`Article::from_html`]: articles from web pages |
//! | `parallel` | | [`Extractor::extract_all`]: many articles on all cores |
//! | `schema` | | the JSON Schema of an [`Extraction`] |
//!
//! Without any of them an [`Extraction`] still serialises by `serde`, and brat and TEI are written.
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
#[cfg(any(doc, doctest))]
pub mod guide;
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
