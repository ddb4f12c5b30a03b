//! Claims in the formats that other tools read.
//!
//! JSON needs no writer here: an [`Extraction`](crate::Extraction) is serialised by `serde`, and read back the same way.

#[cfg(feature = "json")]
mod annotation;
mod brat;
mod offsets;
#[cfg(feature = "schema")]
mod schema;
#[cfg(feature = "csv")]
mod table;
mod tei;

#[cfg(feature = "json")]
pub use annotation::web_annotations;
pub use brat::brat;
pub use offsets::{Unit, in_units};
#[cfg(feature = "schema")]
pub use schema::json_schema;
#[cfg(feature = "csv")]
pub use table::{write_csv, write_tsv};
pub use tei::tei;
