//! Places in a text.

use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A stretch of a text: UTF-8 byte offsets, end exclusive, on character boundaries.
///
/// ```
/// use dixit::Span;
///
/// let text = "“No,” said Orr.";
/// let span = Span::new(15, 18);
/// assert_eq!(span.of(text), "Orr");
/// assert_eq!(span.len(), 3);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// The bytes from `start` to just before `end`.
    ///
    /// ```
    /// assert_eq!(dixit::Span::new(2, 5), dixit::Span::from(2..5));
    /// ```
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// How many bytes it covers.
    ///
    /// ```
    /// assert_eq!(dixit::Span::new(2, 5).len(), 3);
    /// ```
    #[must_use]
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether it covers nothing.
    ///
    /// ```
    /// assert!(dixit::Span::new(2, 2).is_empty());
    /// ```
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// The words of `text` that it covers; empty where it does not fit the text.
    ///
    /// ```
    /// assert_eq!(dixit::Span::new(0, 3).of("Zoë left"), "");
    /// assert_eq!(dixit::Span::new(0, 4).of("Zoë left"), "Zoë");
    /// ```
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// Whether `other` lies wholly within.
    ///
    /// ```
    /// use dixit::Span;
    ///
    /// assert!(Span::new(2, 9).contains(Span::new(2, 5)));
    /// assert!(!Span::new(2, 9).contains(Span::new(8, 10)));
    /// ```
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte.
    ///
    /// ```
    /// use dixit::Span;
    ///
    /// assert!(Span::new(2, 9).overlaps(Span::new(8, 10)));
    /// assert!(!Span::new(2, 9).overlaps(Span::new(9, 10)));
    /// ```
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The same stretch of a text that begins `by` bytes earlier.
    pub(crate) const fn shifted(self, by: usize) -> Self {
        Self::new(self.start + by, self.end + by)
    }

    /// The smallest span that holds both.
    ///
    /// ```
    /// use dixit::Span;
    ///
    /// assert_eq!(Span::new(2, 3).cover(Span::new(7, 9)), Span::new(2, 9));
    /// ```
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }
}

/// A span as it is kept in great numbers, in half the room: an article has less than four gigabytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    start: u32,
    end: u32,
}

impl Stretch {
    pub(crate) const fn span(self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }
}

impl From<Span> for Stretch {
    fn from(span: Span) -> Self {
        Self { start: span.start as u32, end: span.end as u32 }
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Self {
        span.start..span.end
    }
}

/// The last border of a letter at or before `at`.
pub(crate) fn floor(text: &str, mut at: usize) -> usize {
    while at > 0 && !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
