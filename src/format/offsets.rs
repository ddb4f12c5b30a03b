//! Offsets in the units of other languages and formats.

use crate::claim::{Extraction, Passage};

/// What an offset counts.
///
/// ```
/// use dixit::format::{Unit, in_units};
/// use dixit::{Article, Extractor};
///
/// let article = Article::from_text("Zoë Quill said it was safe.");
/// let extraction = in_units(&Extractor::new().extract(&article), article.text(), Unit::Utf16);
/// let mention = extraction.claims[0].speaker.as_ref().unwrap().mention.as_ref().unwrap();
/// assert_eq!((mention.end, mention.text.len()), (9, 10));
/// ```
#[non_exhaustive]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Bytes of UTF-8, as everywhere in this crate: Rust, Go.
    #[default]
    Byte,
    /// Unicode scalar values: Python, brat, Web Annotations.
    Char,
    /// Code units of UTF-16: JavaScript, Java, C#.
    Utf16,
}

/// The same extraction with its offsets into `text` counted in `unit`, for readers in other languages.
///
/// An offset that is not on a character boundary counts the character that it stands in; one beyond the text is the text's end.
///
/// ```
/// use dixit::format::{Unit, in_units};
/// use dixit::{Article, Extractor};
///
/// let article = Article::from_text("“No,” said Orr.");
/// let extraction = Extractor::new().extract(&article);
/// let cue = |unit| in_units(&extraction, article.text(), unit).claims[0].cue.as_ref().unwrap().start;
/// assert_eq!((cue(Unit::Byte), cue(Unit::Char), cue(Unit::Utf16)), (10, 6, 6));
/// ```
#[must_use]
pub fn in_units(extraction: &Extraction, text: &str, unit: Unit) -> Extraction {
    let mut extraction = extraction.clone();
    if unit == Unit::Byte {
        return extraction;
    }
    let offsets = Offsets::new(text, unit);
    let passage = |passage: &mut Passage| offsets.convert(&mut passage.start, &mut passage.end);
    extraction.speakers.iter_mut().flat_map(|speaker| &mut speaker.mentions).for_each(passage);
    extraction.unread = extraction.unread.map(|byte| offsets.of(byte));
    for claim in &mut extraction.claims {
        claim.content.iter_mut().for_each(passage);
        claim.speaker.iter_mut().filter_map(|speaker| speaker.mention.as_mut()).for_each(passage);
        claim.cue.iter_mut().for_each(|cue| offsets.convert(&mut cue.start, &mut cue.end));
        claim.addressee.iter_mut().for_each(|addressee| offsets.convert(&mut addressee.start, &mut addressee.end));
    }
    extraction
}

/// For every byte of a text, the offset of its character.
pub(super) struct Offsets(Vec<usize>);

impl Offsets {
    pub(super) fn new(text: &str, unit: Unit) -> Self {
        let mut offsets = Vec::with_capacity(text.len() + 1);
        let mut offset = 0;
        for (at, letter) in text.char_indices() {
            offsets.resize(at + letter.len_utf8(), offset);
            offset += match unit {
                Unit::Byte => letter.len_utf8(),
                Unit::Char => 1,
                Unit::Utf16 => letter.len_utf16(),
            };
        }
        offsets.push(offset);
        Self(offsets)
    }

    /// The offset of the character at a byte.
    pub(super) fn of(&self, byte: usize) -> usize {
        self.0[byte.min(self.0.len() - 1)]
    }

    fn convert(&self, start: &mut usize, end: &mut usize) {
        (*start, *end) = (self.of(*start), self.of(*end));
    }
}
