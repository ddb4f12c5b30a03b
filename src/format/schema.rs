//! The JSON Schema of an extraction.

use crate::claim::Extraction;
use serde_json::Value;

/// The [JSON Schema](https://json-schema.org), draft 2020-12, of an [`Extraction`]'s JSON; `extraction.schema.json` in the repository is the same.
///
/// ```
/// let schema = dixit::format::json_schema();
/// assert_eq!(schema["title"], "Extraction");
/// assert!(schema["properties"]["claims"].is_object());
/// ```
#[must_use]
pub fn json_schema() -> Value {
    schemars::schema_for!(Extraction).to_value()
}
