//! How often claims are right: by rule, frame and cue, as measured on annotated news.

use super::WordMap;
use super::table::{column, rows};
use std::sync::LazyLock;

/// Claims that were right, of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Share {
    right: f32,
    of: f32,
}

type Key = (&'static str, &'static str, &'static str);

static SHARES: LazyLock<WordMap<Key, Share>> = LazyLock::new(|| {
    let number = |text: &str| text.parse().unwrap_or_default();
    rows(include_str!("confidence.tsv"))
        .map(|row| ((row[0], column(&row, 1), column(&row, 2)), Share { right: number(column(&row, 3)), of: number(column(&row, 4)) }))
        .collect()
});

/// The share that stands for rules that were never measured.
const UNMEASURED: Share = Share { right: 1.0, of: 2.0 };

/// How many claims of its rule and frame weigh as much as the cue's own.
const WEIGHT: f32 = 6.0;

/// How often a claim of this rule, frame and cue is right, from 0 to 1: the cue's own share, drawn towards that of all
/// cues in this rule and frame, the more so the fewer of its claims were measured.
pub(crate) fn confidence(rule: &str, frame: &str, lemma: &str) -> f32 {
    let share = |lemma: &str| SHARES.get(&(rule, frame, lemma)).copied().unwrap_or_default();
    let all = share("*");
    let prior = (all.right + UNMEASURED.right) / (all.of + UNMEASURED.of);
    let own = share(lemma);
    (own.right + WEIGHT * prior) / (own.of + WEIGHT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_shares() {
        for (key, share) in SHARES.iter() {
            assert!(share.right <= share.of && share.of > 0.0, "{key:?}");
        }
    }

    #[test]
    fn what_was_never_measured_is_even() {
        assert!((confidence("no-such-rule", "object", "say") - 0.5).abs() < 0.01);
    }
}
