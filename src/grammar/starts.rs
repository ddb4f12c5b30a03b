//! What can start where: a rule is tried only at a phrase that it can start with.

use super::terminal::{names_speaker, opens_with_whose};
use crate::lexicon::Classes;
use crate::phrase::{Phrase, PhraseKind};

/// What a rule can start with: a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Starts(u16);

impl Starts {
    /// Nothing.
    pub(crate) const NONE: Self = Self(0);
    /// A noun phrase that can name a speaker.
    pub(super) const SPEAKER: Self = Self(1);
    /// A noun phrase, whatever it names.
    pub(super) const NOUN: Self = Self(1 << 1);
    /// A noun phrase with a noun of saying for its head.
    pub(crate) const NOUN_CUE: Self = Self(1 << 2);
    /// A verb that a cue can begin with: a cue itself, an auxiliary, or one that takes a cue behind it.
    pub(crate) const CUE: Self = Self(1 << 3);
    /// who, which, that, whose family
    pub(crate) const RELATIVE: Self = Self(1 << 4);
    /// What follows "as".
    pub(crate) const AFTER_AS: Self = Self(1 << 5);
    /// "according", "per" and "as per", or the "in" or "by" before a noun of saying: "in her words".
    pub(crate) const ACCORDING: Self = Self(1 << 6);
    /// A dash.
    pub(crate) const DASH: Self = Self(1 << 7);
    /// An adverb of hearsay, or the verb that has one among its words or behind it.
    pub(crate) const HEARSAY: Self = Self(1 << 8);
    /// The subject of a cue, which can name a speaker.
    pub(crate) const SUBJECT: Self = Self(1 << 9);
    /// A noun phrase right before the subject of a cue.
    pub(crate) const BEFORE_SUBJECT: Self = Self(1 << 10);
    /// A noun phrase that can name a speaker, right before a cue.
    pub(crate) const BEFORE_CUE: Self = Self(1 << 11);
    /// A noun phrase that can name a speaker, with a colon anywhere behind it.
    pub(crate) const BEFORE_COLON: Self = Self(1 << 12);
    /// A noun phrase behind a comma or a dash.
    pub(crate) const APPOSED: Self = Self(1 << 13);
    /// A colon.
    pub(crate) const COLON: Self = Self(1 << 14);

    /// Both together.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the two have one in common.
    pub(crate) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// What can start at the phrase with this index, by the phrase and those beside it.
    #[inline]
    pub(super) fn at(phrases: &[Phrase<'_>], index: usize) -> Self {
        let phrase = &phrases[index];
        let when = |is: bool, starts: Self| if is { starts } else { Self::NONE };
        let starts = Self::of(phrase);
        let before = index.checked_sub(1).map(|before| &phrases[before]);
        let parted = before.is_some_and(|p| matches!(p.kind, PhraseKind::Comma | PhraseKind::Dash));
        starts.or(when(before.is_some_and(|p| p.is("as")), Self::AFTER_AS)).or(when(parted && starts.any(Self::NOUN), Self::APPOSED)).or(
            match phrases.get(index + 1) {
                Some(next) if phrase.verb().is_some() && is_hearsay(next) => Self::HEARSAY,
                Some(next) if phrase.is("as") && next.is("per") => Self::ACCORDING,
                Some(next) if phrase.is_any(&["by", "in"]) && next.noun().is_some() && next.head.can_be(Classes::CUE) => Self::ACCORDING,
                _ => Self::NONE,
            },
        )
    }

    fn of(phrase: &Phrase<'_>) -> Self {
        let when = |is: bool, starts: Self| if is { starts } else { Self::NONE };
        match phrase.kind {
            PhraseKind::Noun(_) => {
                let names = if names_speaker(phrase) { Self::SPEAKER } else { when(opens_with_whose(phrase), Self::RELATIVE) };
                Self::NOUN.or(names).or(when(phrase.head.can_be(Classes::CUE), Self::NOUN_CUE))
            }
            PhraseKind::Verb(verb) => {
                let felt = verb.passive && phrase.head.can_be(Classes::CUE);
                let begins = verb.bare || verb.cue.is_some() || felt || phrase.head.can_be(Classes::CHAIN | Classes::LIGHT | Classes::HAVE);
                when(begins, Self::CUE).or(when(verb.hearsay, Self::HEARSAY))
            }
            PhraseKind::Wh | PhraseKind::That => Self::RELATIVE,
            PhraseKind::Dash => Self::DASH,
            PhraseKind::Colon => Self::COLON,
            PhraseKind::Adverb => when(is_hearsay(phrase), Self::HEARSAY),
            _ => Self::NONE,
        }
        .or(when(phrase.is_any(&["according", "per"]), Self::ACCORDING))
    }
}

/// Whether a phrase is an adverb of hearsay: "reportedly".
fn is_hearsay(phrase: &Phrase<'_>) -> bool {
    phrase.kind == PhraseKind::Adverb && phrase.head.can_be(Classes::CUE)
}
