//! What changes in a text change, and what they must leave alone.

mod fixtures;

use dixit::{Article, BlockKind, Claim, Extraction, Extractor};
use fixtures::fixtures;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::sync::LazyLock;

/// The paragraphs of the fixtures' stories. Whether a page is a transcript is told by all of it, so turns are none of them.
static PARAGRAPHS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let fixtures = fixtures();
    let articles = fixtures.iter().map(|fixture| &fixture.article);
    let bodies = articles.flat_map(|article| {
        article.blocks().iter().filter(|block| block.kind == BlockKind::Body).map(|block| block.span.of(article.text()))
    });
    bodies.map(str::to_owned).collect()
});

/// Several paragraphs of several articles.
fn paragraphs() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(any::<Index>().prop_map(|index| index.get(&PARAGRAPHS).clone()), 1..8)
}

fn extract(text: &str) -> Extraction {
    Extractor::new().extract(&Article::from_text(text))
}

/// The words of a claim, and where they stand as `place` tells.
fn words(claim: &Claim, place: impl Fn(usize) -> usize) -> Vec<(usize, usize, String)> {
    let cue = claim.cue.iter().map(|cue| (cue.start, cue.end, &cue.text));
    let content = claim.content.iter().map(|part| (part.start, part.end, &part.text));
    cue.chain(content).map(|(start, end, text)| (place(start), place(end), text.clone())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn other_articles_change_nothing(one in paragraphs(), other in paragraphs()) {
        let (one, other) = (Article::from_text(one.join("\n\n")), Article::from_text(other.join("\n\n")));
        let extractor = Extractor::new();
        let first = extractor.extract(&one);
        let _ = extractor.extract(&other);
        prop_assert_eq!(extractor.extract(&one), first);
    }

    #[test]
    fn a_paragraph_at_the_end_keeps_the_claims_before_it(paragraphs in paragraphs(), end in select(ENDS)) {
        let text = paragraphs.join("\n\n");
        let longer = extract(&format!("{text}\n\n{end}"));
        for claim in &extract(&text).claims {
            // the last turn of a transcript, and the last quotation, may go on in it
            let kept = longer.claims.iter().any(|other| words(other, |at| at).starts_with(&words(claim, |at| at)));
            prop_assert!(kept, "lost: {:?}", claim);
        }
    }

    #[test]
    fn straight_and_curly_marks_give_the_same_claims(paragraphs in paragraphs()) {
        let curly = paragraphs.into_iter().filter(|paragraph| !paragraph.contains('"')).collect::<Vec<_>>().join("\n\n");
        let straight = straightened(&curly);
        let (curly, straight) = (extract(&curly), extract(&straight));
        let plain = |extraction: &Extraction| -> Vec<Vec<String>> {
            extraction.claims.iter().map(|claim| words(claim, |_| 0).into_iter().map(|(_, _, words)| straightened(&words)).collect()).collect()
        };
        prop_assert_eq!(plain(&curly), plain(&straight));
    }

    #[test]
    fn the_ends_of_lines_change_nothing(paragraphs in paragraphs(), width in 50..90_usize) {
        for text in [paragraphs.join("\n\n"), paragraphs.iter().map(|paragraph| textwrap::fill(paragraph, width)).collect::<Vec<_>>().join("\n\n")] {
            let moved = |at: usize| at + text[..at].matches('\n').count();
            let (unix, windows) = (extract(&text), extract(&text.replace('\n', "\r\n")));
            let unix: Vec<_> = unix.claims.iter().map(|claim| words(claim, moved)).collect();
            let windows: Vec<Vec<_>> = windows.claims.iter().map(|claim| words(claim, |at| at)).collect();
            let lines = |claims: Vec<Vec<(usize, usize, String)>>| -> Vec<Vec<_>> {
                claims.into_iter().map(|claim| claim.into_iter().map(|(start, end, words)| (start, end, words.replace("\r\n", "\n"))).collect()).collect()
            };
            prop_assert_eq!(lines(unix), lines(windows));
        }
    }

    #[test]
    fn json_gives_back_what_it_was_given(paragraphs in paragraphs()) {
        let extraction = extract(&paragraphs.join("\n\n"));
        let json = serde_json::to_string(&extraction).expect("an extraction has a JSON form");
        prop_assert_eq!(serde_json::from_str::<Extraction>(&json).expect("its own JSON is an extraction"), extraction);
    }

    #[test]
    fn every_part_has_the_words_that_stand_there(paragraphs in paragraphs()) {
        let text = paragraphs.join("\n\n");
        let extraction = extract(&text);
        for claim in &extraction.claims {
            for (start, end, words) in words(claim, |at| at) {
                prop_assert_eq!(text.get(start..end), Some(words.as_str()));
            }
        }
    }
}

/// Paragraphs without a report and without a quotation.
const ENDS: &[&str] = &[
    "The harbour was quiet on Tuesday, and the ferry ran every hour from the old pier to the island.",
    "Three cranes were moved to the northern yard in March, where the new shed had been built.",
    "Lowhaven has about forty thousand inhabitants, most of whom live near the water.",
];

fn straightened(text: &str) -> String {
    text.replace(['“', '”'], "\"").replace(['‘', '’'], "'")
}

#[test]
fn a_higher_bound_brings_no_cue_in() {
    for fixture in fixtures() {
        let cues = |bound: f32| -> Vec<Option<(usize, usize)>> {
            let claims = Extractor::new().min_confidence(bound).extract(&fixture.article).claims;
            claims.iter().map(|claim| claim.cue.as_ref().map(|cue| (cue.start, cue.end))).collect()
        };
        let all = cues(0.0);
        for bound in [0.5, 0.7, 0.9] {
            let others: Vec<_> = cues(bound).into_iter().filter(|cue| cue.is_some() && !all.contains(cue)).collect();
            assert!(others.is_empty(), "{bound}: {others:?} in {}", fixture.article.text());
        }
    }
}
