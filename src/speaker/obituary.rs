//! Obituaries: whom an article is about that tells of a death, and a paragraph's first pronoun takes up.

use super::cast::FigureKind;
use super::resolver::Resolver;
use super::salience::FigureId;
use super::words::is_small;
use crate::article::BlockKind;
use crate::lexicon::Small;
use crate::span::Span;

impl Resolver<'_> {
    /// Whose death the headline or the beginning tells: "Ada Quill, diver, dies at 91".
    pub(super) fn deceased(&self) -> Option<FigureId> {
        let blocks = self.article.blocks().iter();
        let first = blocks.clone().find(|block| block.kind == BlockKind::Body);
        let block = blocks
            .filter(|block| block.kind == BlockKind::Headline)
            .chain(first)
            .find(|block| tells_death(block.span.of(self.article.text())))?;
        let inside = |span: Span| block.span.contains(span);
        let entries = self.scene.entries.iter().zip(&self.identities).filter(|(entry, _)| inside(entry.span()));
        entries.filter_map(|(_, identity)| identity.figure).find(|id| self.figures.get(*id).kind == FigureKind::Person)
    }

    /// Whether an entry is the first word of its paragraph.
    pub(super) fn opens_paragraph(&self, index: usize) -> bool {
        let before = &self.article.text()[..self.scene.entries[index].span().start];
        before.is_empty() || before.ends_with('\n')
    }
}

/// Whether words tell at what age somebody died, or that they are an obituary: "dies at 91", "has died, aged 91", but "died at sea".
fn tells_death(words: &str) -> bool {
    let mut words = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
    let mut died = false;
    while let Some(word) = words.next() {
        let small = |kind: Small| is_small(word, kind);
        if small(Small::Obituary) {
            return true;
        }
        let mut age = || words.peek().is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
        if died && matches!(word, "at" | "aged" | "age" | "of") && age() {
            return true;
        }
        died |= small(Small::Death);
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_death_is_told_with_the_age() {
        assert!(tells_death("Ada Quill, diver of the Salt Road, dies at 91"));
        assert!(tells_death("Ada Quill, who mended piers, has died at the age of 91."));
        assert!(tells_death("Obituary: Ada Quill"));
        assert!(!tells_death("Two clerks died at sea"));
        assert!(!tells_death("Ada Quill dies a little each spring"));
    }
}
