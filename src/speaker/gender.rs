//! Gender and number, as far as the text shows them, and the pronouns that ask for them.

pub(super) use crate::lexicon::Gender;

/// A pronoun, whatever its case: "he", "him", "his".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pronoun {
    He,
    She,
    It,
    They,
    /// Two who were named.
    Both,
    /// I and we.
    First,
    /// Who and which: the noun phrase just before.
    Relative,
    /// You, one, this, nobody: never a speaker whom the article names elsewhere.
    Other,
}

impl Pronoun {
    /// The pronoun that `word`, in lower case, is a form of.
    pub(super) fn named(word: &str) -> Option<Self> {
        Some(match word {
            "he" | "him" | "his" | "himself" => Self::He,
            "she" | "her" | "hers" | "herself" => Self::She,
            "it" | "its" | "itself" => Self::It,
            "they" | "them" | "their" | "theirs" | "themselves" => Self::They,
            "i" | "me" | "my" | "myself" | "we" | "us" | "our" | "ourselves" => Self::First,
            "both" => Self::Both,
            "who" | "whom" | "whose" | "which" | "that" => Self::Relative,
            "you" | "your" | "one" | "this" | "these" | "those" | "some" | "others" | "many" | "most" | "all" | "everyone"
            | "everybody" | "everything" | "someone" | "somebody" | "something" | "nobody" | "nothing" | "anyone" | "anybody"
            | "anything" | "none" | "each" | "few" | "several" | "another" | "neither" | "either" => Self::Other,
            _ => return None,
        })
    }

    /// The gender that it asks for.
    pub(super) fn gender(self) -> Option<Gender> {
        match self {
            Self::He => Some(Gender::Male),
            Self::She => Some(Gender::Female),
            _ => None,
        }
    }
}
