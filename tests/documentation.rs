//! Every public item's documentation has an example with an assertion; the examples themselves run as tests.

use std::fs;
use std::path::{Path, PathBuf};

/// What opens a public item of its own; fields and variants are shown by the example of their type.
const OPENERS: [&str; 7] = ["pub struct ", "pub enum ", "pub trait ", "pub type ", "pub fn ", "pub const ", "pub mod "];

fn sources(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of src") {
        let path = entry.expect("an entry of src").path();
        if path.is_dir() {
            sources(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

/// The documentation inside a module's file, which may have it instead of the line that declares it.
fn inner_documentation(file: &Path, declaration: &str) -> String {
    let Some(name) = declaration.strip_prefix("pub mod ").and_then(|rest| rest.strip_suffix(';')) else { return String::new() };
    let folder = file.parent().expect("a folder of src");
    let source =
        [folder.join(format!("{name}.rs")), folder.join(name).join("mod.rs")].iter().find_map(|path| fs::read_to_string(path).ok());
    source
        .expect("the module's file")
        .lines()
        .take_while(|line| line.starts_with("//!") || line.starts_with("#!"))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn every_public_item_has_an_example_with_an_assertion() {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    files.sort();
    let (mut items, mut missing) = (0, Vec::new());
    for file in files {
        let source = fs::read_to_string(&file).expect("a source is UTF-8");
        let mut documentation = String::new();
        for (number, line) in (1..).zip(source.lines().map(str::trim)) {
            if OPENERS.iter().any(|opener| line.starts_with(opener)) {
                items += 1;
                documentation += &inner_documentation(&file, line);
                let shown = documentation.contains("```") && documentation.contains("assert") || documentation.contains("include_str!");
                // The guide is a list of its pages.
                if !shown && line != "pub mod guide;" {
                    missing.push(format!("{}:{number}: {line}", file.display()));
                }
                documentation.clear();
            } else if line.starts_with("///") || line.starts_with("#[") {
                documentation += line;
            } else {
                documentation.clear();
            }
        }
    }
    assert!(items > 50, "{items} items were found");
    assert!(missing.is_empty(), "no example with an assertion:\n{}", missing.join("\n"));
}

#[test]
fn the_limits_page_has_the_scores_of_the_readme() {
    let table = |text: &'static str| text.lines().filter(|line| line.starts_with('|') && line.contains("0.")).collect::<Vec<_>>();
    let (page, readme) = (table(include_str!("../src/guide/limits.md")), table(include_str!("../README.md")));
    assert!(!page.is_empty());
    for row in page {
        assert!(readme.contains(&row), "src/guide/limits.md has a row of scores that README.md does not have:\n{row}");
    }
}
