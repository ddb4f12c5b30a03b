//! Pages of many publishers' layouts: what is their story, what stands around it, and what they say about it.

use dixit::{Article, Metadata};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// Each page of `tests/article` against what a reader finds there: `name.txt` and `name.expected`.
///
/// The first lines of the latter name what is known about the article, the ones below an empty line its blocks, each
/// with the words that it starts with.
#[test]
fn pages() {
    let mut wrong = String::new();
    for page in pages_of("tests/article") {
        let article = Article::from_text(fs::read_to_string(&page).unwrap());
        let expected = fs::read_to_string(page.with_extension("expected")).unwrap();
        let (known, blocks) = expected.split_once("\n\n").unwrap();
        let found = described(article.metadata());
        let mut differ = String::new();
        if found.trim_end() != known {
            let _ = write!(differ, "found\n{found}but expected\n{known}\n");
        }
        let mut expected = blocks.lines();
        for block in article.blocks() {
            let words = block.span.of(article.text());
            let row = expected.next().unwrap_or("nothing\t");
            let (kind, start) = row.split_once('\t').unwrap();
            if kind != format!("{:?}", block.kind) || !words.starts_with(start) {
                let _ = writeln!(differ, "found {:?} {words:.60?} but expected {row:?}", block.kind);
            }
        }
        expected.for_each(|row| drop(writeln!(differ, "missing {row:?}")));
        if !differ.is_empty() {
            let _ = writeln!(wrong, "== {}\n{differ}", page.display());
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn pages_of(folder: &str) -> Vec<PathBuf> {
    let mut pages: Vec<_> = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap().map(|entry| entry.unwrap().path()).collect();
    pages.retain(|page| page.extension().is_some_and(|extension| extension == "txt"));
    pages.sort();
    assert!(pages.len() >= 12);
    pages
}

fn described(known: &Metadata) -> String {
    let dateline = known.dateline.clone().unwrap_or_default();
    let authors = Some(known.authors.join("; ")).filter(|authors| !authors.is_empty());
    let rows = [
        ("headline", known.headline.clone()),
        ("publisher", known.publisher.clone()),
        ("authors", authors),
        ("published", known.published.clone()),
        ("updated", known.updated.clone()),
        ("place", dateline.place),
        ("agency", dateline.agency),
    ];
    rows.into_iter().filter_map(|(name, value)| Some(format!("{name}\t{}\n", value?))).collect()
}
