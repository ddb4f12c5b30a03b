//! The claims of every article in tests/articles against a reader's list of them.
//!
//!     cargo test --test readings -- --nocapture

mod fixtures;

use fixtures::fixtures;
use fixtures::readings::{Ratio, Scores, compare};

/// What the library must reach; raise them as it gets better.
const RECALL: f64 = 0.80;
const PRECISION: f64 = 0.92;
const NAMES: f64 = 0.82;
const MODES: f64 = 0.96;

#[test]
fn claims_are_those_of_a_careful_reader() {
    let mut scores = Scores::default();
    for fixture in fixtures() {
        println!("\n{}", fixture.name);
        for difference in compare(&fixture, &mut scores) {
            println!("  {difference}");
        }
    }
    println!("\n{scores:?}");
    reaches("recall", scores.recall, RECALL);
    reaches("precision", scores.precision, PRECISION);
    reaches("names", scores.names, NAMES);
    reaches("modes", scores.modes, MODES);
}

#[allow(clippy::cast_precision_loss)]
fn reaches(what: &str, (right, all): Ratio, floor: f64) {
    let share = right as f64 / all.max(1) as f64;
    assert!(share >= floor, "{what} is {right} of {all}, {share:.3}, below its floor of {floor}: the lists above tell where");
}
