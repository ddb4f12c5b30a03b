//! Who is behind each mention: one article for each way of naming somebody, with the speakers that a reader finds.
//!
//! Beside `name.txt` stands `name.who`, one line a claim: mention → name · role · kind · resolution · addressee.

use dixit::{Article, Claim, Extractor};
use std::fmt::Write;
use std::fs;
use std::path::Path;

#[test]
fn speakers_are_those_that_a_reader_finds() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/speakers");
    let mut files: Vec<_> = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|file| file.extension().is_some_and(|end| end == "txt"));
    files.sort();
    assert!(!files.is_empty());
    let mut wrong = String::new();
    for file in files {
        let article = Article::from_text(fs::read_to_string(&file).expect("an article"));
        let found: String = Extractor::new().extract(&article).claims.iter().map(who).collect();
        let expected = fs::read_to_string(file.with_extension("who")).expect("expected speakers");
        if found != expected {
            writeln!(wrong, "{}\nfound\n{found}expected\n{expected}", file.display()).expect("a string");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn who(claim: &Claim) -> String {
    let mut line = match &claim.speaker {
        None => "nobody".to_owned(),
        Some(speaker) => {
            let mention = speaker.mention.as_ref().map_or("", |mention| &mention.text);
            let shown = |words: &Option<String>, none: &str| words.clone().unwrap_or_else(|| none.to_owned());
            let lower = |word: String| word.to_lowercase();
            format!(
                "{mention} → {} · {} · {} · {}",
                shown(&speaker.name, "?"),
                shown(&speaker.role, "-"),
                lower(format!("{:?}", speaker.kind)),
                lower(format!("{:?}", speaker.resolution))
            )
        }
    };
    if let Some(addressee) = &claim.addressee {
        write!(line, " · to {}", addressee.name.as_deref().unwrap_or("?")).expect("a string");
    }
    line + "\n"
}
