//! What holds for every text, news or not.

mod fixtures;

use dixit::{Article, Claim, Extraction, Extractor, Passage, Span};
use fixtures::fixtures;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

#[test]
fn fixtures_hold_them() {
    for fixture in fixtures() {
        check(fixture.article.text());
    }
}

#[test]
fn a_name_on_a_line_behind_its_headline_holds_them() {
    let text = "Ada Quill says the pier leaks\n\nAda Quill\n\nMayor of Kelp\n\nThe pier was shut on Monday. It leaks badly, Quill said.\n";
    check(text);
    let speakers = Extractor::new().extract(&Article::from_text(text)).speakers;
    assert_eq!(speakers.len(), 1);
    let starts: Vec<usize> = speakers[0].mentions.iter().map(|mention| mention.start).collect();
    assert_eq!(starts, [0, 31, 102]);
}

/// What reported speech is made of, and what breaks it.
const PIECES: &[&str] = &[
    "“",
    "”",
    "\"",
    "‘",
    "’",
    "'",
    ",",
    ".",
    ":",
    ";",
    "?",
    "!",
    "(",
    ")",
    "—",
    " -- ",
    "\n",
    "\n\n",
    "\r\n",
    "• ",
    "said",
    "says",
    "told",
    "Wang",
    "Ada Quill",
    "the minister",
    "he",
    "they",
    "that",
    "adding that",
    "according to",
    "urged",
    "and",
    "to",
    "called on",
    "who",
    "Mr.",
    "é",
    "王毅",
    "\u{301}",
    "👩‍👩‍👧",
    "\u{feff}",
    "\u{202e}",
    "the pier was unsafe",
    "Q:",
    "MR ORR:",
    "1.",
    "By ",
    "(Reuters)",
    "not",
    "did not say",
    "whether",
    "…",
];

fn prose() -> impl Strategy<Value = String> {
    let piece = prop_oneof![8 => select(PIECES).prop_map(str::to_owned), 1 => "\\PC{0,6}", 1 => any::<char>().prop_map(String::from)];
    let space = prop_oneof![4 => Just(" "), 1 => Just("")];
    prop::collection::vec((piece, space), 0..60)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(piece, space)| [piece, space.to_owned()]).collect())
}

/// An article that begins and ends anywhere, so that its quotations and sentences are cut.
fn stretch() -> impl Strategy<Value = String> {
    any::<(Index, Index, Index)>().prop_map(|(article, from, to)| {
        let text = article.get(&TEXTS);
        let bounds: Vec<_> = text.char_indices().map(|(at, _)| at).collect();
        let (from, to) = (*from.get(&bounds), *to.get(&bounds));
        text[from.min(to)..from.max(to)].to_owned()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_holds_them(text in prose()) {
        check(&text);
    }

    #[test]
    fn any_stretch_of_an_article_holds_them(text in stretch()) {
        check(&text);
    }
}

static TEXTS: LazyLock<Vec<String>> = LazyLock::new(|| fixtures().iter().map(|fixture| fixture.article.text().to_owned()).collect());

fn check(text: &str) {
    let article = Article::from_text(text);
    let extraction = Extractor::new().extract(&article);
    assert_eq!(article.text(), text, "the text stays as it was given");
    blocks(&article);
    passages(text, &extraction);
    contents(&extraction.claims);
    identities(&extraction);
    assert_eq!(Extractor::new().extract(&article), extraction, "the same text gives the same claims");
    let json = serde_json::to_string(&extraction).expect("an extraction has a JSON form");
    assert_eq!(serde_json::from_str::<Extraction>(&json).expect("its own JSON is an extraction"), extraction);
    let _ = dixit::marked(text, &extraction);
}

fn blocks(article: &Article) {
    let mut last = 0;
    for block in article.blocks() {
        assert!(
            block.span.start >= last && !block.span.of(article.text()).trim().is_empty(),
            "blocks stand in order, with words: {block:?}"
        );
        last = block.span.end;
    }
}

/// Every place that the result names is in the text, on character boundaries, and has the words that it says.
fn passages(text: &str, extraction: &Extraction) {
    let is = |start: usize, end: usize, words: &str| {
        assert!(text.get(start..end) == Some(words) && !words.trim().is_empty(), "{start}..{end} is not {words:?}");
    };
    let passage = |passage: &Passage| is(passage.start, passage.end, &passage.text);
    for speaker in &extraction.speakers {
        speaker.mentions.iter().for_each(passage);
        assert!(speaker.mentions.is_sorted_by_key(|mention| mention.start), "mentions stand in order: {speaker:?}");
    }
    for claim in &extraction.claims {
        claim.content.iter().for_each(passage);
        claim.speaker.iter().filter_map(|speaker| speaker.mention.as_ref()).for_each(passage);
        claim.cue.iter().for_each(|cue| is(cue.start, cue.end, &cue.text));
        claim.addressee.iter().for_each(|addressee| is(addressee.start, addressee.end, &addressee.text));
    }
}

/// Content is never empty, its parts stand in order and apart, and the cue is not a part of it.
fn contents(claims: &[Claim]) {
    for claim in claims {
        assert!(!claim.content.is_empty(), "a claim without content: {claim:?}");
        let parts: Vec<_> = claim.content.iter().map(Passage::span).collect();
        assert!(parts.windows(2).all(|pair| pair[0].end <= pair[1].start), "parts in order: {claim:?}");
        if let Some(cue) = &claim.cue {
            let cue = Span::new(cue.start, cue.end);
            assert!(parts.iter().all(|part| !part.overlaps(cue)), "the cue stands in the content: {claim:?}");
        }
        assert!((0.0..=1.0).contains(&claim.confidence), "no share: {claim:?}");
    }
}

/// Ids are unique and lead somewhere; a claim inside another one stands after it and within its content.
fn identities(extraction: &Extraction) {
    let speakers: HashSet<_> = extraction.speakers.iter().map(|speaker| &speaker.id).collect();
    assert_eq!(speakers.len(), extraction.speakers.len(), "two speakers have one id");
    let mut earlier: HashMap<&str, &Claim> = HashMap::new();
    for claim in &extraction.claims {
        if let Some(speaker) = &claim.speaker {
            assert!(speakers.contains(&speaker.id), "no such speaker: {claim:?}");
        }
        if let Some(parent) = &claim.parent {
            let outer = earlier.get(parent.as_str()).unwrap_or_else(|| panic!("the outer claim stands first: {claim:?}"));
            let within = |part: &Passage| outer.content.iter().any(|whole| whole.span().contains(part.span()));
            assert!(claim.content.iter().all(within), "inside {outer:?}: {claim:?}");
        }
        assert!(earlier.insert(&claim.id, claim).is_none(), "two claims have one id: {claim:?}");
    }
}
