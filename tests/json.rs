//! The JSON that other programs read.

mod fixtures;

use dixit::Extraction;
use fixtures::fixtures;

#[test]
fn json_looks_as_reviewed() {
    let fixture = fixtures().into_iter().find(|fixture| fixture.name == "readout").expect("the article is there");
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        insta::assert_snapshot!("json", serde_json::to_string_pretty(&fixture.extraction).expect("an extraction has a JSON form"));
    });
}

#[test]
fn what_is_written_is_read_back() {
    for fixture in fixtures() {
        let json = serde_json::to_string(&fixture.extraction).expect("an extraction has a JSON form");
        let back: Extraction = serde_json::from_str(&json).expect("its own JSON is an extraction");
        assert_eq!(back, fixture.extraction, "{}", fixture.name);
    }
}

#[test]
fn fields_that_a_later_version_adds_are_passed_over() {
    let json = r#"{"schema": 1, "article": {"language": "en"}, "speakers": [], "claims": [], "took": 3}"#;
    let extraction: Extraction = serde_json::from_str(json).expect("unknown fields do no harm");
    assert!(extraction.claims.is_empty());
}
