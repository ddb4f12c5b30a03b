//! What the features of a claim weigh, as measured on annotated news.

use super::table::rows;
use super::{WordMap, eight};
use std::hash::{Hash, Hasher};
use std::sync::LazyLock;

/// The name of a feature, in up to three parts, which blanks join: "rule", "participle", "object".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Feature<'a>(pub &'a str, pub &'a str, pub &'a str);

impl Hash for Feature<'_> {
    /// By the length of each part and the letters with which it opens, which tell nearly all of them apart.
    fn hash<H: Hasher>(&self, state: &mut H) {
        for part in [self.0, self.1, self.2] {
            state.write_u64(eight(part.as_bytes()).rotate_left(part.len() as u32));
        }
    }
}

static WEIGHTS: LazyLock<WordMap<Feature<'static>, f32>> =
    LazyLock::new(|| rows(include_str!("confidence.tsv")).map(|row| (parts(row[0]), row[1].parse().unwrap_or_default())).collect());

/// What a feature weighs, in log odds; nothing where it was never measured.
pub(crate) fn weight(feature: Feature<'_>) -> f32 {
    WEIGHTS.get(&feature).copied().unwrap_or_default()
}

/// The parts of a name; the last may hold blanks itself: "cue" "point to", "object" "cue" "point to".
fn parts(name: &str) -> Feature<'_> {
    match name.split_once(' ') {
        None => Feature(name, "", ""),
        Some(("cue", lemma)) => Feature("cue", lemma, ""),
        Some((first, rest)) => match rest.split_once(' ') {
            None => Feature(first, rest, ""),
            Some((second, third)) => Feature(first, second, third),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_weight_is_a_number() {
        for row in rows(include_str!("confidence.tsv")) {
            assert!(row[1].parse::<f32>().is_ok_and(f32::is_finite), "{row:?}");
        }
        assert!(WEIGHTS.len() > 100);
    }

    #[test]
    fn names_have_parts() {
        assert_eq!(parts("claim"), Feature("claim", "", ""));
        assert_eq!(parts("cue point to"), Feature("cue", "point to", ""));
        assert_eq!(parts("as cue point to"), Feature("as", "cue", "point to"));
        assert_eq!(parts("speaker she"), Feature("speaker", "she", ""));
    }
}
