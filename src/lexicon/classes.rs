//! What a word can be: a set of classes.

use std::ops::{BitOr, BitOrAssign};

/// A set of word classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Classes(u64);

macro_rules! classes {
    ($($name:ident = $bit:literal $($word:literal)?),* $(,)?) => {
        impl Classes {
            $(pub(crate) const $name: Self = Self(1 << $bit);)*

            /// The class that a data file calls `word`.
            pub(crate) fn named(word: &str) -> Option<Self> {
                match word {
                    $($($word => Some(Self::$name),)?)*
                    _ => None,
                }
            }
        }
    };
}

classes! {
    DET = 0 "det",
    POSS = 1 "poss",
    PRON = 2 "pron",
    PRON_OBJ = 3 "pronobj",
    REFL = 4 "refl",
    NUM = 5 "num",
    ORD = 6 "ord",
    PREP = 7 "prep",
    CONJ = 8 "conj",
    SUB = 9 "sub",
    WH = 10 "wh",
    THAT = 11 "that",
    TO = 12 "to",
    NOT = 13 "not",
    BE = 14 "be",
    HAVE = 15 "have",
    DO = 16 "do",
    MODAL = 17 "modal",
    EXIST = 18 "exist",
    ADV = 19 "adv",
    TIME = 20 "time",
    ADJ = 21,
    NOUN = 22,
    PLURAL = 23,
    BASE = 24,
    S_FORM = 25,
    PAST = 26,
    PARTICIPLE = 27,
    ING = 28,
    PERSON = 29 "person",
    GROUP = 30 "group",
    BODY = 31 "body",
    DOCUMENT = 32 "document",
    MEDIUM = 33 "medium",
    PART = 34 "part",
    TITLE = 35,
    PLACE = 36,
    GIVEN = 37,
    ABBREVIATION = 38,
    MAY_END = 39,
    PLACE_NOUN = 40 "place",
    EVENT = 41 "event",
    APPROXIMATE = 42 "approx",
    CUE = 43,
    CHAIN = 44,
    SINGULAR = 45 "singular",
    LIGHT = 46,
    ANONYMITY = 47,
    NUMBERED = 48,
    RECEIVING = 49,
    REPORTING = 50,
    QUANTIFIER = 51 "quant",
    COMPARATIVE = 52 "more",
    DATING = 53 "dating",
    PARTY = 54 "party",
    RELATIVE = 55 "rel",
    POSTPOSED = 56 "behind",
    QUESTION = 57 "question",
    SUPERLATIVE = 58 "most",
    DEATH = 59,
    ISSUING = 60,
}

impl Classes {
    pub(crate) const NONE: Self = Self(0);
    /// Any form of a verb.
    pub(crate) const VERB: Self = Self(Self::BASE.0 | Self::S_FORM.0 | Self::PAST.0 | Self::PARTICIPLE.0 | Self::ING.0);
    /// Any form of a common noun.
    pub(crate) const COMMON: Self = Self(Self::NOUN.0 | Self::PLURAL.0);
    /// Who acts and speaks: people and bodies.
    pub(crate) const ACTOR: Self = Self(Self::PERSON.0 | Self::GROUP.0 | Self::BODY.0);
    /// What is read or heard.
    pub(crate) const WRITTEN: Self = Self(Self::MEDIUM.0 | Self::DOCUMENT.0);
    /// Be, have, do and the modals.
    pub(crate) const AUXILIARY: Self = Self(Self::BE.0 | Self::HAVE.0 | Self::DO.0 | Self::MODAL.0);
    /// What can be a finite verb, but for a base form.
    pub(crate) const FINITE: Self = Self(Self::AUXILIARY.0 | Self::PAST.0 | Self::S_FORM.0);
    /// Words of the closed classes.
    pub(crate) const FUNCTION: Self = Self((1 << 20) - 1);

    /// Both sets together.
    pub(crate) const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The set without `other`.
    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Those that are in `other`, too.
    pub(crate) const fn of(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether the two share a class.
    pub(crate) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether there is none.
    pub(crate) const fn is_none(self) -> bool {
        self.0 == 0
    }
}

impl BitOr for Classes {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for Classes {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}
