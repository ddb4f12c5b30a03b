//! Claims in the formats that other tools read.
//!
//! JSON needs no writer here: an [`Extraction`](crate::Extraction) is serialised by `serde`, and read back the same way.
//!
//! ```
//! use dixit::format::{brat, tei};
//! use dixit::{Article, Extraction, Extractor};
//!
//! let article = Article::from_text("Ada Quill said the pier was safe.");
//! let extraction = Extractor::new().extract(&article);
//! assert!(brat(article.text(), &extraction).contains("Source 0 9\tAda Quill"));
//! assert!(tei(article.text(), &extraction).contains("<persName>Ada Quill</persName>"));
//!
//! let json = serde_json::to_string(&extraction)?;
//! assert_eq!(serde_json::from_str::<Extraction>(&json)?, extraction);
//! # Ok::<(), serde_json::Error>(())
//! ```

#[cfg(feature = "json")]
mod annotation;
mod brat;
mod brat_reader;
mod offsets;
#[cfg(feature = "schema")]
mod schema;
#[cfg(feature = "json")]
mod schema_org;
#[cfg(feature = "csv")]
mod table;
mod tei;

#[cfg(feature = "json")]
pub use annotation::web_annotations;
pub use brat::brat;
pub use brat_reader::{BratAttribution, read_brat};
pub use offsets::{Unit, in_units};
#[cfg(feature = "schema")]
pub use schema::json_schema;
#[cfg(feature = "json")]
pub use schema_org::schema_org;
#[cfg(feature = "csv")]
pub use table::{TableWriter, write_csv, write_tsv};
pub use tei::tei;
