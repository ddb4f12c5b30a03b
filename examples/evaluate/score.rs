//! How far claims agree with annotated attributions.

use crate::gold::Attribution;
use crate::words::{WordSet, Words};
use dixit::{Claim, Passage, Span};
use std::collections::HashSet;

/// Which attributions count.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Track {
    /// All that the corpus holds.
    All,
    /// Those that report speech; a claim that matches another one is neither right nor wrong.
    Statements,
}

/// A claim as sets of words.
pub fn attribution(claim: &Claim, words: &Words) -> Attribution {
    let content: Vec<Span> = claim.content.iter().map(Passage::span).collect();
    let mention = claim.speaker.as_ref().and_then(|speaker| speaker.mention.as_ref()).map(Passage::span);
    let cue = claim.cue.as_ref().map(|cue| Span::new(cue.start, cue.end));
    Attribution { source: words.within(mention.as_slice()), cue: words.within(cue.as_slice()), content: words.within(&content), says: true }
}

/// Claims that were right, claims made, and attributions that there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub right: usize,
    pub made: usize,
    pub gold: usize,
}

impl Counts {
    pub fn precision(self) -> f64 {
        share(self.right, self.made)
    }

    pub fn recall(self) -> f64 {
        share(self.right, self.gold)
    }

    pub fn f1(self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        if self.right == 0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) }
    }

    fn add(&mut self, right: usize, made: usize, gold: usize) {
        self.right += right;
        self.made += made;
        self.gold += gold;
    }
}

/// A part of a whole; none of nothing is 0.
pub fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// The counts of one track over all texts.
#[derive(Default)]
pub struct Tally {
    /// At least half of the content's words are shared, and the speakers overlap.
    pub lenient: Counts,
    /// The same words of content, but for a "that" before them, and the same words of the speaker.
    pub strict: Counts,
    /// The cues overlap.
    pub cue: Counts,
    /// Counted in words: is this one part of any content?
    pub content: Counts,
    /// Of the pairs whose contents match and whose gold names a source (`made`): those whose speakers overlap (`right`).
    pub speaker: Counts,
}

impl Tally {
    pub fn add(&mut self, words: &Words, claims: &[Attribution], gold: &[Attribution], track: Track) {
        let counts = |other: &Attribution| track == Track::All || other.says;
        let paired: Vec<(usize, usize, Pair)> =
            pairs(claims, gold).into_iter().map(|(i, j)| (i, j, Pair::new(words, &claims[i], &gold[j]))).collect();
        let aside: HashSet<usize> =
            paired.iter().filter(|(_, j, pair)| !counts(&gold[*j]) && (pair.lenient || pair.cue)).map(|&(i, ..)| i).collect();
        let (made, wanted) = (claims.len() - aside.len(), gold.iter().filter(|gold| counts(gold)).count());
        let own = || paired.iter().filter(|(_, j, _)| counts(&gold[*j]));
        self.lenient.add(own().filter(|(.., pair)| pair.lenient).count(), made, wanted);
        self.strict.add(own().filter(|(.., pair)| pair.strict).count(), made, wanted);
        self.cue.add(own().filter(|(.., pair)| pair.cue).count(), made, wanted);

        let contents = |of: &mut dyn Iterator<Item = &Attribution>| of.flat_map(|one| &one.content).copied().collect::<WordSet>();
        let in_gold = contents(&mut gold.iter().filter(|gold| counts(gold)));
        let in_others = contents(&mut gold.iter().filter(|gold| !counts(gold)));
        let mut in_claims = contents(&mut claims.iter().enumerate().filter(|(i, _)| !aside.contains(i)).map(|(_, claim)| claim));
        in_claims.retain(|word| in_gold.contains(word) || !in_others.contains(word));
        self.content.add(in_claims.intersection(&in_gold).count(), in_claims.len(), in_gold.len());

        let sourced = || own().filter(|(_, j, pair)| pair.content && !gold[*j].source.is_empty());
        self.speaker.add(sourced().filter(|(.., pair)| pair.source).count(), sourced().count(), 0);
    }
}

/// Which claims are lenient hits.
pub fn right(words: &Words, claims: &[Attribution], gold: &[Attribution]) -> HashSet<usize> {
    pairs(claims, gold).into_iter().filter(|&(i, j)| Pair::new(words, &claims[i], &gold[j]).lenient).map(|(i, _)| i).collect()
}

/// What a claim and the attribution that it is compared with have in common.
struct Pair {
    lenient: bool,
    strict: bool,
    cue: bool,
    source: bool,
    content: bool,
}

impl Pair {
    fn new(words: &Words, claim: &Attribution, gold: &Attribution) -> Self {
        let source = !claim.source.is_disjoint(&gold.source);
        let content = likeness(&claim.content, &gold.content) >= 0.5;
        Self {
            lenient: content && (source || gold.source.is_empty()),
            strict: without_that(words, &claim.content) == without_that(words, &gold.content) && claim.source == gold.source,
            cue: !claim.cue.is_disjoint(&gold.cue),
            source,
            content,
        }
    }
}

/// Claims and attributions in pairs, none twice, the most alike first.
fn pairs(claims: &[Attribution], gold: &[Attribution]) -> Vec<(usize, usize)> {
    let mut scored = Vec::new();
    for (i, claim) in claims.iter().enumerate() {
        for (j, gold) in gold.iter().enumerate() {
            let (content, cue) = (likeness(&claim.content, &gold.content), !claim.cue.is_disjoint(&gold.cue));
            if content > 0.0 || cue {
                let source = !claim.source.is_disjoint(&gold.source);
                let score = content + if cue { 0.5 } else { 0.0 } + if source { 0.1 } else { 0.0 };
                scored.push((score, i, j));
            }
        }
    }
    // A stable sort: of pairs that are equally alike, the one that stands first in the text.
    scored.sort_by(|(a, ..), (b, ..)| b.total_cmp(a));
    let (mut used, mut taken) = (HashSet::new(), HashSet::new());
    let mut pairs = Vec::new();
    for (_, i, j) in scored {
        if !used.contains(&i) && !taken.contains(&j) {
            used.insert(i);
            taken.insert(j);
            pairs.push((i, j));
        }
    }
    pairs
}

/// The words in both, of those in either.
fn likeness(one: &WordSet, other: &WordSet) -> f64 {
    let both = one.intersection(other).count();
    share(both, one.len() + other.len() - both)
}

fn without_that<'w>(words: &Words, content: &'w WordSet) -> Vec<&'w usize> {
    let that = |number: &usize| words.word(*number).eq_ignore_ascii_case("that");
    content.iter().skip(usize::from(content.first().is_some_and(that))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(source: &[usize], cue: &[usize], content: &[usize], says: bool) -> Attribution {
        let set = |words: &[usize]| words.iter().copied().collect();
        Attribution { source: set(source), cue: set(cue), content: set(content), says }
    }

    fn tally(claims: &[Attribution], gold: &[Attribution], track: Track) -> Tally {
        let mut tally = Tally::default();
        tally.add(&Words::new("Orr said that it rains and Moss thinks it snows".to_owned()), claims, gold, track);
        tally
    }

    #[test]
    fn a_leading_that_is_no_difference() {
        let tally = tally(&[told(&[0], &[1], &[3, 4], true)], &[told(&[0], &[1], &[2, 3, 4], true)], Track::All);
        assert_eq!(tally.strict, Counts { right: 1, made: 1, gold: 1 });
        assert_eq!(tally.content, Counts { right: 2, made: 2, gold: 3 });
    }

    #[test]
    fn another_speaker_is_wrong() {
        let tally = tally(&[told(&[6], &[1], &[2, 3, 4], true)], &[told(&[0], &[1], &[2, 3, 4], true)], Track::All);
        assert_eq!((tally.lenient.right, tally.cue.right, tally.speaker.right), (0, 1, 0));
    }

    #[test]
    fn a_belief_is_set_aside_among_statements() {
        let (claims, gold) = ([told(&[6], &[7], &[8, 9], true)], [told(&[6], &[7], &[8, 9], false)]);
        assert_eq!(tally(&claims, &gold, Track::Statements).lenient, Counts::default());
        assert_eq!(tally(&claims, &gold, Track::All).lenient, Counts { right: 1, made: 1, gold: 1 });
    }

    #[test]
    fn no_attribution_counts_twice() {
        let twice = [told(&[0], &[1], &[3, 4], true), told(&[0], &[1], &[2, 3], true)];
        let tally = tally(&twice, &[told(&[0], &[1], &[2, 3, 4], true)], Track::All);
        assert_eq!(tally.lenient, Counts { right: 1, made: 2, gold: 1 });
    }
}
