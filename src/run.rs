//! A run of items as an input of nom: tokens for the phrases, phrases for the grammar.

use nom::error::{ErrorKind, ParseError};
use nom::{IResult, Input, Needed, Offset};

/// A run of items that a grammar reads.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Run<'t, T>(pub &'t [T]);

impl<T> Clone for Run<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Run<'_, T> {}

/// What a production gives: what is left, and what it found.
pub(crate) type Parsed<'t, T, O> = IResult<Run<'t, T>, O, Miss>;

/// A production that does not match, with what is left where it gave up: a small error, since most prose matches nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Miss {
    /// How many items were left; fewer means further.
    pub left: usize,
}

impl<T> ParseError<Run<'_, T>> for Miss {
    fn from_error_kind(input: Run<'_, T>, _: ErrorKind) -> Self {
        Self { left: input.0.len() }
    }

    fn append(_: Run<'_, T>, _: ErrorKind, other: Self) -> Self {
        other
    }

    fn or(self, other: Self) -> Self {
        if other.left < self.left { other } else { self }
    }
}

impl<'t, T> Input for Run<'t, T> {
    type Item = &'t T;
    type Iter = std::slice::Iter<'t, T>;
    type IterIndices = std::iter::Enumerate<Self::Iter>;

    fn input_len(&self) -> usize {
        self.0.len()
    }

    fn take(&self, count: usize) -> Self {
        Self(&self.0[..count])
    }

    fn take_from(&self, count: usize) -> Self {
        Self(&self.0[count..])
    }

    fn take_split(&self, count: usize) -> (Self, Self) {
        (self.take_from(count), self.take(count))
    }

    fn position<P: Fn(Self::Item) -> bool>(&self, predicate: P) -> Option<usize> {
        self.0.iter().position(predicate)
    }

    fn iter_elements(&self) -> Self::Iter {
        self.0.iter()
    }

    fn iter_indices(&self) -> Self::IterIndices {
        self.0.iter().enumerate()
    }

    fn slice_index(&self, count: usize) -> Result<usize, Needed> {
        if count <= self.0.len() { Ok(count) } else { Err(Needed::new(count - self.0.len())) }
    }
}

impl<T> Offset for Run<'_, T> {
    fn offset(&self, later: &Self) -> usize {
        self.0.len() - later.0.len()
    }
}

/// One item that passes a test.
pub(crate) fn one<'t, T>(test: impl Fn(&T) -> bool) -> impl Fn(Run<'t, T>) -> Parsed<'t, T, &'t T> {
    move |input| match input.0.split_first() {
        Some((first, rest)) if test(first) => Ok((Run(rest), first)),
        _ => Err(nom::Err::Error(Miss { left: input.0.len() })),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_split_gives_the_rest_first() {
        let run = Run(&[1, 2, 3]);
        assert_eq!(run.take_split(1), (Run(&[2, 3][..]), Run(&[1][..])));
        let parsed: Parsed<'_, i32, Run<'_, i32>> = nom::combinator::rest(run);
        assert_eq!(parsed, Ok((Run(&[][..]), run)));
    }
}
