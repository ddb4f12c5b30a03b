//! What the features of a claim weigh, as measured on annotated news.

use super::WordMap;
use super::table::{column, rows};
use std::sync::LazyLock;

static WEIGHTS: LazyLock<WordMap<&'static str, f32>> =
    LazyLock::new(|| rows(include_str!("confidence.tsv")).map(|row| (row[0], column(&row, 1).parse().unwrap_or_default())).collect());

/// What a feature weighs, in log odds; nothing where it was never measured.
pub(crate) fn weight(feature: &str) -> f32 {
    WEIGHTS.get(feature).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_weight_is_a_number() {
        for row in rows(include_str!("confidence.tsv")) {
            assert!(column(&row, 1).parse::<f32>().is_ok_and(f32::is_finite), "{row:?}");
        }
        assert!(WEIGHTS.len() > 100);
    }
}
