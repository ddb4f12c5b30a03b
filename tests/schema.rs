//! The published JSON Schema, and extractions that it describes.

mod fixtures;

use serde_json::{Value, json};

fn published() -> Value {
    serde_json::from_str(include_str!("../extraction.schema.json")).expect("extraction.schema.json is JSON")
}

#[test]
fn the_published_schema_is_the_one_of_the_types() {
    let schema = dixit::format::json_schema();
    let shown = serde_json::to_string_pretty(&schema).expect("a schema is JSON");
    assert!(schema == published(), "extraction.schema.json should be:\n{shown}");
}

#[test]
fn every_fixture_fits_it() {
    let validator = jsonschema::validator_for(&published()).expect("it is a schema");
    for fixture in fixtures::fixtures() {
        let json = serde_json::to_value(&fixture.extraction).expect("an extraction is JSON");
        let errors: Vec<String> = validator.iter_errors(&json).map(|error| format!("{}: {error}", error.instance_path)).collect();
        assert!(errors.is_empty(), "{}: {errors:?}", fixture.name);
    }
}

#[test]
fn what_is_no_extraction_does_not_fit_it() {
    let validator = jsonschema::validator_for(&published()).expect("it is a schema");
    let whole = serde_json::to_value(&fixtures::fixtures()[0].extraction).expect("an extraction is JSON");
    assert!(validator.is_valid(&whole));
    for (pointer, wrong) in [("/claims/0/mode", json!("loud")), ("/claims/0/content/0/start", json!(-1)), ("/speakers", json!(null))] {
        let mut broken = whole.clone();
        *broken.pointer_mut(pointer).expect("it is there") = wrong;
        assert!(!validator.is_valid(&broken), "{pointer}");
    }
}
