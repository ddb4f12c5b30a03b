//! Tokens: a block's words and marks, with what each word is in its place.

mod lex;
mod tag;

pub(crate) use lex::lex;
pub(crate) use tag::{fixed, tag, tells_hearer};

use crate::lexicon::{Classes, LEXICON, Saying, SayingId};
use crate::span::Span;

/// A word or a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// The first byte in the article's text.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
    /// What it can be.
    pub classes: Classes,
    /// What the lexicon knows about it as a cue.
    pub saying: SayingId,
    /// What it looks like.
    pub kind: Kind,
    /// How its letters are written.
    pub case: Case,
    /// What it is in its place; set by [`tag`], but for what it is wherever it stands.
    pub tag: Tag,
}

impl Token {
    /// Where it stands in the article's text.
    pub(crate) const fn span(&self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }

    /// Its bytes, in the article's text.
    pub(crate) fn bytes<'t>(&self, text: &'t str) -> &'t [u8] {
        &text.as_bytes()[self.start as usize..self.end as usize]
    }

    /// Whether it is `word`, whatever its case, in the article's text.
    #[inline]
    pub(crate) fn is(&self, text: &str, word: &str) -> bool {
        (self.end - self.start) as usize == word.len() && self.bytes(text).eq_ignore_ascii_case(word.as_bytes())
    }

    /// What the lexicon knows about it as a cue, or as the beginning of one.
    pub(crate) fn entry(&self) -> &'static Saying {
        LEXICON.saying(self.saying)
    }

    /// What the lexicon knows about it as a cue; that most words are none is known without a look at the lexicon.
    pub(crate) fn cue(&self) -> Option<&'static Saying> {
        self.can_be(Classes::CUE).then(|| self.entry())
    }

    /// Whether it can be one of `classes`.
    pub(crate) const fn can_be(&self, classes: Classes) -> bool {
        self.classes.any(classes)
    }
}

/// The signs of currencies.
pub(crate) const CURRENCIES: [char; 6] = ['$', '£', '€', '¥', '₹', '₦'];

/// What a token looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Word,
    Number,
    /// 's, or the apostrophe of a plural.
    Genitive,
    Comma,
    /// . ! ? …
    Stop,
    Colon,
    Semicolon,
    /// A dash with space around it, or a long one.
    Dash,
    Open,
    Close,
    /// A mark that opens a quotation.
    OpenQuote,
    /// A mark that closes a quotation.
    CloseQuote,
    /// What stands before an amount or a number: £ #.
    Sign,
    /// Anything else.
    Symbol,
}

/// How a word's letters are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Case {
    #[default]
    Lower,
    /// A capital first.
    Title,
    /// Two capitals or more, and no small letter.
    Upper,
}

/// What a word is in its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Tag {
    Det,
    /// my, his, their
    Poss,
    /// he, they, everyone
    Pron,
    /// him, them, himself
    PronObj,
    Num,
    Adj,
    Noun,
    Plural,
    Name,
    /// Monday, June, year
    Time,
    Adv,
    Prep,
    /// The "to" of an infinitive.
    To,
    Conj,
    /// because, while, if
    Sub,
    /// who, what, whether
    Wh,
    That,
    Not,
    Be,
    Have,
    Do,
    Modal,
    /// say
    VerbBase,
    /// says
    VerbS,
    /// said, and any form that is a past or a participle
    VerbPast,
    /// given
    VerbPart,
    /// saying
    VerbIng,
    Genitive,
    /// Punctuation and what else is no word.
    #[default]
    Mark,
}

impl Tag {
    /// Any form of a verb that is no auxiliary.
    pub(crate) const fn is_verb(self) -> bool {
        matches!(self, Self::VerbBase | Self::VerbS | Self::VerbPast | Self::VerbPart | Self::VerbIng)
    }

    /// Be, have, do or a modal.
    pub(crate) const fn is_auxiliary(self) -> bool {
        matches!(self, Self::Be | Self::Have | Self::Do | Self::Modal)
    }

    /// An auxiliary, or another verb in a form that can be finite, but for a base form.
    pub(crate) const fn is_finite(self) -> bool {
        self.is_auxiliary() || matches!(self, Self::VerbPast | Self::VerbS)
    }

    /// A noun, a name or a number.
    pub(crate) const fn is_nominal(self) -> bool {
        matches!(self, Self::Noun | Self::Plural | Self::Name | Self::Time | Self::Num)
    }
}
