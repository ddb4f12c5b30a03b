//! Obituaries: whom an article is about that tells of a death, and a paragraph's first pronoun takes up.

use super::cast::FigureKind;
use super::resolver::Resolver;
use super::salience::FigureId;
use super::words::is_small;
use crate::article::BlockKind;
use crate::lexicon::Small;
use crate::span::{Span, Stretch, floor};

/// How far a block is read for a death, in bytes.
const BEGINNING: usize = 600;

impl Resolver<'_> {
    /// Whose death the headline or the beginning tells, where one of the `signs` stands: "Ada Quill, diver, dies at 91", but "The widow
    /// of Ada Quill has sued".
    pub(super) fn deceased(&self, signs: &[Stretch]) -> Option<FigureId> {
        let text = self.article.text();
        let blocks = self.article.blocks().iter();
        let first = blocks.clone().find(|block| block.kind == BlockKind::Body);
        let headlines = blocks.filter(|block| block.kind == BlockKind::Headline);
        let told = |span: Span| {
            let words = span.of(text);
            // most blocks have none
            signs.iter().any(|sign| span.contains(sign.span())).then(|| death(&words[..floor(words, BEGINNING)])).flatten()
        };
        let (block, end) = headlines.chain(first).find_map(|block| Some((block, told(block.span)?)))?;
        let before = Span::new(block.span.start, block.span.start + end);
        let entries = self.scene.entries.iter().zip(&self.identities).filter(|(entry, _)| before.contains(entry.span()));
        entries.filter_map(|(_, identity)| identity.figure).rfind(|id| self.figures.get(*id).kind == FigureKind::Person)
    }

    /// Whether an entry is the first word of its paragraph.
    pub(super) fn opens_paragraph(&self, index: usize) -> bool {
        let before = &self.article.text()[..self.scene.entries[index].span().start];
        before.is_empty() || before.ends_with('\n')
    }
}

/// Where words tell that somebody died, and at what age, or where what is an obituary ends: "dies at 91", "has died, aged 91", but
/// "died at sea", "died at 5 a.m.".
fn death(words: &str) -> Option<usize> {
    let split: Vec<&str> = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if split.iter().any(|word| is_small(word, Small::Obituary)) {
        return Some(words.len());
    }
    let age = |number: &str, next: Option<&&str>| {
        let digits = (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
        digits && !next.is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()) || matches!(*next, "a" | "p" | "am" | "pm"))
    };
    let at = (0..split.len()).find(|&at| {
        is_small(split[at], Small::Death)
            && match &split[at + 1..] {
                ["at", "the", "age", "of", number, after @ ..] | ["at" | "aged", number, after @ ..] => age(number, after.first()),
                _ => false,
            }
    })?;
    Some(split[at].as_ptr() as usize - words.as_ptr() as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_death_is_told_with_the_age() {
        assert_eq!(death("Ada Quill, diver, dies at 91"), Some(18));
        assert_eq!(death("Ada Quill has died at the age of 91."), Some(14));
        assert_eq!(death("Obituary: Ada Quill"), Some(19));
        for none in [
            "Two clerks died at sea",
            "Ada Quill dies a little each spring",
            "Two died at 5 a.m.",
            "Two died at 2.30pm",
            "He died of 3 cuts",
        ] {
            assert_eq!(death(none), None, "{none}");
        }
    }
}
