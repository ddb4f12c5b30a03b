//! Which claim of one extraction is which of another.

use dixit::{Claim, Passage, Span};
use std::collections::HashSet;

/// The claims of two extractions of one text, each once.
pub struct Pairing<'e> {
    /// Claims that both have, as they are in either.
    pub both: Vec<(&'e Claim, &'e Claim)>,
    /// Claims that the old one alone has.
    pub went: Vec<&'e Claim>,
    /// Claims that the new one alone has.
    pub came: Vec<&'e Claim>,
}

/// Pairs the claims that are about the same words: those that share a cue and content first, then the most content.
pub fn pairing<'e>(old: &'e [Claim], new: &'e [Claim]) -> Pairing<'e> {
    let mut likely: Vec<(f64, usize, usize)> = Vec::new();
    for (i, before) in old.iter().enumerate() {
        for (j, after) in new.iter().enumerate() {
            let likeness = likeness(before, after);
            if likeness > 0.0 {
                likely.push((likeness, i, j));
            }
        }
    }
    likely.sort_by(|(a, ..), (b, ..)| b.total_cmp(a));
    let (mut paired, mut taken) = (HashSet::new(), HashSet::new());
    let mut both = Vec::new();
    for (_, i, j) in likely {
        if !paired.contains(&i) && !taken.contains(&j) {
            paired.insert(i);
            taken.insert(j);
            both.push((&old[i], &new[j]));
        }
    }
    let rest = |claims: &'e [Claim], seen: &HashSet<usize>| {
        claims.iter().enumerate().filter(|(index, _)| !seen.contains(index)).map(|(_, claim)| claim).collect()
    };
    Pairing { both, went: rest(old, &paired), came: rest(new, &taken) }
}

/// The share of content that two claims have in common, and 1 more where their cues overlap.
fn likeness(before: &Claim, after: &Claim) -> f64 {
    let bytes = |parts: &[Passage]| parts.iter().map(|part| part.span().len()).sum::<usize>();
    let common: usize = before.content.iter().flat_map(|one| after.content.iter().map(|other| shared(one.span(), other.span()))).sum();
    if common == 0 {
        return 0.0;
    }
    let either = bytes(&before.content) + bytes(&after.content) - common;
    let cue = |claim: &Claim| claim.cue.as_ref().map(|cue| Span::new(cue.start, cue.end));
    let same_cue = matches!((cue(before), cue(after)), (Some(one), Some(other)) if one.overlaps(other));
    common as f64 / either as f64 + f64::from(u8::from(same_cue))
}

fn shared(one: Span, other: Span) -> usize {
    one.end.min(other.end).saturating_sub(one.start.max(other.start))
}
