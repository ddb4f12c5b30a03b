//! The texts that fuzzing starts from, and those that it once found a fault with.
#![cfg(feature = "json")]

use dixit::{Article, Claim, Extraction, Extractor, Passage, Records};
use std::fs;
use std::path::Path;

fn seeds(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds").join(target);
    let files = fs::read_dir(folder).expect("the seeds are there").map(|entry| entry.expect("an entry of the seeds").path());
    files.map(|file| fs::read(file).expect("a seed is readable")).collect()
}

fn check(article: &Article) {
    let text = article.text();
    let extraction: Extraction = Extractor::new().min_confidence(0.0).nested(true).extract(article);
    let is = |part: &Passage| assert_eq!(text.get(part.start..part.end), Some(part.text.as_str()));
    extraction.speakers.iter().flat_map(|speaker| &speaker.mentions).for_each(is);
    for Claim { content, cue, .. } in &extraction.claims {
        content.iter().for_each(is);
        cue.iter().for_each(|cue| assert_eq!(text.get(cue.start..cue.end), Some(cue.text.as_str())));
    }
}

#[test]
fn texts_are_read() {
    for text in seeds("text") {
        check(&Article::from_text(String::from_utf8(text).expect("a text is UTF-8")));
    }
}

#[cfg(feature = "html")]
#[test]
fn pages_are_read() {
    for page in seeds("page") {
        if let Ok(article) = Article::from_html(page) {
            check(&article);
        }
    }
}

#[test]
fn records_are_read() {
    for lines in seeds("records") {
        Records::new(lines.as_slice()).flatten().for_each(|article| check(&article));
    }
}
