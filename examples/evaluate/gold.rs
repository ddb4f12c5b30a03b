//! Attributions that people annotated, in brat's standoff files.

use crate::words::{WordSet, Words};
use dixit::format::{BratAttribution, read_brat};
use dixit::{Error, Span};
use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// Verbs and nouns of saying, in their dictionary form, and the forms that no rule makes.
static SAYING: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("saying.txt").lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect());

/// A text and the attributions of its first annotator.
pub struct Annotated {
    pub stem: String,
    pub words: Words,
    pub attributions: Vec<Attribution>,
}

/// Who says what, as sets of the text's words.
pub struct Attribution {
    pub source: WordSet,
    pub cue: WordSet,
    pub content: WordSet,
    /// Whether it is a statement, rather than a belief, a wish or the like.
    pub says: bool,
}

/// Every text of a folder that has annotations, in the order of the names.
///
/// An annotation file belongs to the text with the longest stem that its own starts with.
pub fn read(folder: &Path) -> Result<Vec<Annotated>, String> {
    let mut files = Vec::new();
    walk(folder, &mut files).map_err(|error| format!("{}: {error}", folder.display()))?;
    files.sort();
    let of_kind = |kind: &str| files.iter().filter(|file| file.extension().is_some_and(|ending| ending == kind)).collect::<Vec<_>>();
    let texts: BTreeMap<String, &PathBuf> = of_kind("txt").into_iter().map(|file| (stem(file), file)).collect();
    let mut annotations: BTreeMap<&str, &PathBuf> = BTreeMap::new();
    for file in of_kind("ann") {
        let name = stem(file);
        match texts.keys().filter(|text| name.starts_with(text.as_str())).max_by_key(|text| text.len()) {
            Some(text) => drop(annotations.entry(text).or_insert(file)),
            None => eprintln!("warning: {}: no text that it belongs to", file.display()),
        }
    }
    if annotations.is_empty() {
        return Err(format!("{}: no text (.txt) with annotations (.ann)", folder.display()));
    }
    let annotated = |(text, file): (&str, &PathBuf)| {
        let words = Words::new(contents(texts[text])?);
        let attributions = attributions(&contents(file)?, &words).map_err(|error| error.in_file(file).to_string())?;
        Ok(Annotated { stem: text.to_owned(), words, attributions })
    };
    annotations.into_iter().map(annotated).collect()
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            walk(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

fn stem(file: &Path) -> String {
    file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn contents(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}

/// The attributions of an annotation file that have content.
fn attributions(annotations: &str, words: &Words) -> Result<Vec<Attribution>, Error> {
    Ok(read_brat(&words.text, annotations)?.iter().filter_map(|attribution| of_words(attribution, words)).collect())
}

fn of_words(BratAttribution { source, cue, content, .. }: &BratAttribution, words: &Words) -> Option<Attribution> {
    let holds = |spans: &[Span], marks: &[char]| spans.iter().any(|span| span.of(&words.text).contains(marks));
    let [source, cue_words, content_words] = [source, cue, content].map(|spans| words.within(spans));
    let says = holds(content, &['"', '“', '”']) || holds(cue, &[':']) || cue_words.iter().any(|&word| is_saying(words.word(word)));
    (!content_words.is_empty()).then_some(Attribution { source, cue: cue_words, content: content_words, says })
}

/// Whether a word is a form of a verb or noun of saying: as it stands, or with its ending taken off and what the ending
/// displaced put back.
fn is_saying(word: &str) -> bool {
    const ENDINGS: [(&str, &[&str]); 6] =
        [("ies", &["y"]), ("ied", &["y"]), ("ing", &["", "e"]), ("ed", &["", "e"]), ("es", &["", "e"]), ("s", &[""])];
    let word = word.to_lowercase();
    let base = |&(ending, displaced): &(&str, &[&str])| {
        word.strip_suffix(ending).is_some_and(|stem| displaced.iter().any(|end| SAYING.contains(format!("{stem}{end}").as_str())))
    };
    SAYING.contains(word.as_str()) || ENDINGS.iter().any(base)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_become_attributions() {
        let words = Words::new("“Né,” Orr thinks, “no.”".to_owned());
        let file = "T1\tSource 6 9\tOrr\nT2\tCue 10 16\tthinks\nT3\tContent 0 3;18 23\t“Né “no.”\nE1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\n#1\tAnnotatorNotes T1\tnone\n";
        let [orr] = &attributions(file, &words).expect("it is read")[..] else { panic!("one attribution") };
        assert_eq!((&orr.source, &orr.cue, &orr.content), (&WordSet::from([1]), &WordSet::from([2]), &WordSet::from([0, 3])));
        assert!(orr.says, "its content is a quotation");
    }

    #[test]
    fn an_event_without_content_is_none() {
        let words = Words::new("Orr spoke.".to_owned());
        assert!(attributions("T1\tCue 4 9\tspoke\nE1\tAttribution:T1 Cue:T1\n", &words).expect("it is read").is_empty());
    }

    #[test]
    fn forms_of_saying() {
        for word in ["Said", "denies", "denied", "announcing", "arguing", "tells", "urged", "according"] {
            assert!(is_saying(word), "{word}");
        }
        for word in ["thinks", "wanted", "sing", "ed"] {
            assert!(!is_saying(word), "{word}");
        }
    }
}
