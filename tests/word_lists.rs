//! The word lists: a word that stands twice, or where nobody looks for it, is a slip.

use std::fs;
use std::path::Path;

/// The lists whose first column is sorted by its bytes and has each word once.
const SORTED: &[&str] = &[
    "lexicon/abbreviations",
    "lexicon/adjectives",
    "lexicon/adverbs",
    "lexicon/cue_adjectives",
    "lexicon/cue_adverbs",
    "lexicon/cues",
    "lexicon/function",
    "lexicon/given_names",
    "lexicon/light_verbs",
    "lexicon/nouns",
    "lexicon/places",
    "lexicon/receiving_verbs",
    "lexicon/surnames_asian",
    "lexicon/titles",
    "lexicon/verbs",
    "speaker/body_names",
    "speaker/broader",
    "speaker/postnominals",
    "speaker/small_words",
];

#[test]
fn the_words_of_a_list_are_sorted_and_stand_once() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    for list in SORTED {
        let rows = fs::read_to_string(folder.join(list).with_extension("tsv")).expect("a word list");
        let words =
            rows.lines().filter(|row| !row.is_empty() && !row.starts_with('#')).map(|row| row.split('\t').next().unwrap_or_default());
        let words: Vec<&str> = words.collect();
        assert!(!words.is_empty(), "{list} has no words");
        wrong.extend(words.windows(2).filter(|pair| pair[0] >= pair[1]).map(|pair| format!("{list}: {} before {}", pair[0], pair[1])));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
