//! The JSON Schema of an extraction.

use crate::claim::Extraction;
use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
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
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(without_example));
    settings.into_generator().into_root_schema_for::<Extraction>().to_value()
}

/// A description is the type's documentation; its example in Rust says nothing to who reads JSON.
fn without_example(schema: &mut Schema) {
    if let Some(Value::String(description)) = schema.get_mut("description") {
        description.truncate(description.find("\n\n```").unwrap_or(description.len()));
    }
}
