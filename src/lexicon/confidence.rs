//! What the features of a claim weigh, as measured on annotated news.

use super::table::rows;
use super::{WordHasher, WordMap};
use std::hash::Hasher;
use std::sync::LazyLock;

/// The name of a feature, in up to three parts, which blanks join: "rule", "participle", "object".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Feature<'a>(pub &'a str, pub &'a str, pub &'a str);

impl Feature<'_> {
    /// A number that no other feature has: the table holds no names, so that all of it stays near.
    fn key(self) -> u64 {
        let mut hasher = WordHasher::default();
        // the last eight of each are not full, so that it tells where a part ends
        for part in [self.0, self.1, self.2] {
            hasher.write(part.as_bytes());
        }
        hasher.finish()
    }
}

static WEIGHTS: LazyLock<WordMap<u64, f32>> =
    LazyLock::new(|| rows(include_str!("confidence.tsv")).map(|row| (parts(row[0]).key(), row[1].parse().unwrap_or_default())).collect());

/// What a feature weighs, in log odds; nothing where it was never measured.
pub(crate) fn weight(feature: Feature<'_>) -> f32 {
    WEIGHTS.get(&feature.key()).copied().unwrap_or_default()
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
    use crate::lexicon::Cue;
    use std::collections::HashSet;

    #[test]
    fn every_feature_has_a_key_of_its_own() {
        let files =
            [include_str!("cues.tsv"), include_str!("cue_nouns.tsv"), include_str!("cue_adjectives.tsv"), include_str!("cue_adverbs.tsv")];
        let lemmas: HashSet<&str> = files.into_iter().flat_map(Cue::read).map(|cue| cue.lemma).collect();
        let measured: Vec<Feature<'_>> = rows(include_str!("confidence.tsv")).map(|row| parts(row[0])).collect();
        let frames: HashSet<&str> = measured.iter().filter(|feature| feature.1 == "cue").map(|feature| feature.0).collect();
        let of_lemma = |lemma| frames.iter().map(move |frame| Feature(frame, "cue", lemma)).chain([Feature("cue", lemma, "")]);
        let names = lemmas.iter().flat_map(|lemma| of_lemma(lemma)).chain(measured.iter().copied());
        let named: HashSet<(&str, &str, &str)> = names.map(|Feature(first, second, third)| (first, second, third)).collect();
        let keys: HashSet<u64> = named.iter().map(|(first, second, third)| Feature(first, second, third).key()).collect();
        assert!(named.len() > 10_000, "{}", named.len());
        assert_eq!(keys.len(), named.len());
    }

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
