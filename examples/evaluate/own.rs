//! Claims of the project's own articles, right or wrong by the lists that readers wrote of them: news of other countries and
//! other kinds than the annotated corpora have.

use crate::fit::Example;
use dixit::{Article, Claim, Extractor};
use std::fs;
use std::io;
use std::path::Path;

/// How often one of these claims counts: there are few of them.
const WEIGHT: usize = 4;

/// A line of a list: `mention | cue | first words … last words + … | name | mode`, `?` before a claim that readers may differ about.
struct Reading<'t> {
    optional: bool,
    cue: &'t str,
    /// The first words of each part of the content.
    parts: Vec<&'t str>,
}

impl<'t> Reading<'t> {
    fn read(line: &'t str) -> Option<Self> {
        let optional = line.starts_with('?');
        let mut columns = line.trim_start_matches('?').split(" | ").map(str::trim);
        let (cue, content) = (columns.nth(1)?, columns.next()?);
        let parts = content.split(" + ").map(|part| bare(part.split('…').next().unwrap_or(part))).collect();
        Some(Self { optional, cue, parts })
    }

    /// Whether it is this claim: its cue is part of the other, and the first words of its content stand in the other, an addressee
    /// or a preposition aside that one has in the cue and the other in the content.
    fn is(&self, claim: &Claim) -> bool {
        let begins = |text: &str| {
            let text = bare(text);
            let first = text.match_indices(' ').nth(2).map_or(text, |(third, _)| &text[..third]);
            let last = |part: &'t str| part.rsplit(' ').next().unwrap_or(part);
            self.parts.iter().any(|part| text.contains(part) || part.contains(first) || first.contains(last(part)))
        };
        let cue = claim.cue.as_ref().map_or("~", |cue| bare(&cue.text));
        let reported = bare(self.cue);
        (self.cue == "~" || cue == "~" || reported.contains(cue) || cue.contains(reported))
            && claim.content.iter().any(|quote| begins(&quote.text))
    }
}

/// Words without the marks around them, and without "that" before them.
fn bare(words: &str) -> &str {
    let words = words.trim_matches(|c: char| !c.is_alphanumeric());
    words.strip_prefix("that ").unwrap_or(words)
}

/// The claims of the articles in a folder, each `NAME.txt` with its list `NAME.claims`.
pub fn examples(folder: &Path) -> io::Result<Vec<Example>> {
    let extractor = Extractor::new().min_confidence(0.0);
    let mut paths = fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>()?;
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "claims"));
    paths.sort();
    let mut examples = Vec::new();
    for path in paths {
        let list = fs::read_to_string(&path)?;
        let readings: Vec<_> = list.lines().filter_map(Reading::read).collect();
        let article = Article::from_text(fs::read_to_string(path.with_extension("txt"))?);
        for claim in extractor.extract(&article).claims {
            let alike: Vec<_> = readings.iter().filter(|reading| reading.is(&claim)).collect();
            let right = alike.iter().any(|reading| !reading.optional);
            if right || alike.is_empty() {
                examples.extend((0..WEIGHT).map(|_| Example { features: claim.features(article.text()), right }));
            }
        }
    }
    Ok(examples)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_is_a_claim_that_begins_alike() {
        let claims = Extractor::new().extract(&Article::from_text("Quill said that “the pier is shut”. Orr denied it.")).claims;
        let is = |line| claims.iter().map(|claim| Reading::read(line).expect("a line").is(claim)).collect::<Vec<_>>();
        assert_eq!(is("Quill | said | that “the pier … shut” | - | mixed"), [true, false]);
        assert_eq!(is("? Orr | denied | it | - | indirect"), [false, true]);
        assert_eq!(is("Quill | said | a boat | - | mixed"), [false, false]);
    }

    #[test]
    fn the_articles_have_right_and_wrong_claims() {
        let examples = examples(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles")).expect("the folder is there");
        let right = examples.iter().filter(|example| example.right).count();
        assert!(right > 180 * WEIGHT && right < examples.len(), "{right} of {}", examples.len());
    }
}
