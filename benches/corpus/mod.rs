//! Texts to measure on: made from the articles of tests/articles by a fixed seed, and those of a folder.

use std::fs;
use std::path::{Path, PathBuf};

/// The texts of a folder's .txt files, by name.
pub fn texts(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry of the folder").path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    files.iter().map(|file| fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))).collect()
}

/// The articles that the tests read.
pub fn fixtures() -> Vec<String> {
    texts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles"))
}

/// The folder that the caller names.
#[allow(dead_code, reason = "not every benchmark reads a folder")]
pub fn folder() -> Option<Vec<String>> {
    std::env::var_os("DIXIT_BENCH_DIR").map(|folder| texts(Path::new(&folder)))
}

/// Prose of `size` bytes: paragraphs of the fixtures in an order that a fixed seed gives, with `between` between them.
#[allow(dead_code, reason = "each benchmark takes what it needs")]
pub fn prose(size: usize, between: &str) -> String {
    let fixtures = fixtures();
    let paragraphs: Vec<&str> = fixtures
        .iter()
        .flat_map(|text| text.split("\n\n"))
        .filter(|paragraph| paragraph.len() > 120 && !paragraph.contains('\n'))
        .collect();
    let mut seed = 6_u64;
    let mut text = String::with_capacity(size + 2000);
    while text.len() < size {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        text.push_str(paragraphs[(seed >> 33) as usize % paragraphs.len()]);
        text.push_str(between);
    }
    text
}
