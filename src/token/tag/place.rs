//! A word's place: what stands before and behind it in its sentence.

use super::ending::is_adverb;
use super::{Before, CLOSED, Capitals, NOMINAL, is_past};
use crate::lexicon::{Classes, Frames};
use crate::token::{Case, Kind, Token};

/// A token in its sentence.
pub(super) struct Place<'t> {
    pub text: &'t str,
    /// The tokens of the sentence; those before this one have their tags.
    pub tokens: &'t mut [Token],
    pub i: usize,
    /// The index of the next word or mark, quotation marks passed over.
    pub next: usize,
    /// What that can be, if it is a word.
    pub following: Classes,
    pub capitals: Capitals,
    pub before: Before,
}

impl Place<'_> {
    #[inline]
    pub(super) fn token(&self) -> &Token {
        &self.tokens[self.i]
    }

    pub(super) fn is(&self, word: &str) -> bool {
        self.token().is(self.text, word)
    }

    /// Whether it is a cue that takes one of `frames`.
    pub(super) fn takes(&self, frames: Frames) -> bool {
        self.token().cue().is_some_and(|word| word.takes(frames))
    }

    /// The tokens before it.
    #[inline]
    pub(super) fn passed(&self) -> &[Token] {
        &self.tokens[..self.i]
    }

    /// The last `n` of them, or all where they are fewer.
    pub(super) fn near(&self, n: usize) -> &[Token] {
        &self.tokens[self.i.saturating_sub(n)..self.i]
    }

    /// The token that stands `n` places before it.
    #[inline]
    pub(super) fn back(&self, n: usize) -> Option<&Token> {
        self.i.checked_sub(n).map(|i| &self.tokens[i])
    }

    #[inline]
    pub(super) fn previous(&self) -> Option<&Token> {
        self.back(1)
    }

    pub(super) fn previous_is(&self, word: &str) -> bool {
        self.previous().is_some_and(|t| t.is(self.text, word))
    }

    #[inline]
    pub(super) fn previous_can_be(&self, classes: Classes) -> bool {
        self.previous().is_some_and(|t| t.can_be(classes))
    }

    /// Whether the word before is a verb that can take one of `frames`.
    pub(super) fn after_cue(&self, frames: Frames) -> bool {
        self.before.tag.is_verb() && self.previous().is_some_and(|t| t.entry().takes_alone(frames))
    }

    /// The tokens behind it.
    #[inline]
    pub(super) fn rest(&self) -> &[Token] {
        &self.tokens[self.i + 1..]
    }

    /// The token that stands `n` places behind it.
    #[inline]
    pub(super) fn ahead(&self, n: usize) -> Option<&Token> {
        self.tokens.get(self.i + n)
    }

    /// The next word or mark, quotation marks passed over.
    #[inline]
    pub(super) fn next(&self) -> Option<&Token> {
        self.tokens.get(self.next)
    }

    /// What stands right behind that.
    #[inline]
    pub(super) fn after_next(&self) -> Option<&Token> {
        self.tokens.get(self.next + 1)
    }

    pub(super) fn next_is(&self, word: &str) -> bool {
        self.next().is_some_and(|t| t.is(self.text, word))
    }

    #[inline]
    pub(super) fn next_can_be(&self, classes: Classes) -> bool {
        self.following.any(classes)
    }

    pub(super) fn next_is_adverb(&self) -> bool {
        self.next().is_some_and(|t| is_adverb(t.bytes(self.text)))
    }

    pub(super) fn next_is_capital(&self) -> bool {
        self.capitals == Capitals::Names && self.next().is_some_and(|t| t.kind == Kind::Word && t.case != Case::Lower)
    }

    pub(super) fn next_is_finite(&self) -> bool {
        self.next_can_be(Classes::PAST | Classes::S_FORM) && !self.next_can_be(Classes::BASE | Classes::NOT)
    }

    /// Whether the sentence ends in a full stop, as a headline does not.
    pub(super) fn has_stop(&self) -> bool {
        self.tokens.iter().rfind(|t| t.kind != Kind::CloseQuote).is_some_and(|t| t.kind == Kind::Stop)
    }

    /// Whether a noun phrase, or what belongs to one, follows.
    pub(super) fn noun_phrase_follows(&self) -> bool {
        let Some(next) = self.next() else { return false };
        match next.kind {
            Kind::Number | Kind::Sign => true,
            // "the representative said", "officials plan to"
            Kind::Word if next.can_be(Classes::PAST | Classes::PARTICIPLE) && !self.noun_after(next) => false,
            Kind::Word if self.reports(next) || self.acts_later(next) => false,
            Kind::Word => {
                next.case != Case::Lower && (self.capitals == Capitals::Names || next.can_be(Classes::GIVEN | Classes::PLACE))
                    || next.classes.is_none()
                    || next.can_be(NOMINAL)
                    || (next.can_be(Classes::PARTICIPLE | Classes::ING) && !next.can_be(Classes::FUNCTION) && self.noun_after(next))
            }
            _ => false,
        }
    }

    /// Whether the word is a person and `next` what they did: "the premier voiced regret", not "the official stated reason is".
    fn reports(&self, next: &Token) -> bool {
        let person = self.token().can_be(Classes::PERSON) && !self.token().can_be(Classes::PLURAL) && !next.can_be(Classes::COMMON);
        person && next.can_be(Classes::PAST) && next.can_be(Classes::REPORTING) && {
            let object = self.tokens[self.i + 2..].iter().skip_while(|t| t.kind == Kind::Word && t.can_be(NOMINAL) && !t.can_be(CLOSED));
            !object.into_iter().next().is_some_and(|t| t.can_be(Classes::AUXILIARY | Classes::PAST) && !t.can_be(Classes::COMMON))
        }
    }

    /// Whether the word is a person and `next` tells when they did something: "an official later said", not "a native later settlement".
    fn acts_later(&self, next: &Token) -> bool {
        self.token().can_be(Classes::PERSON)
            && next.can_be(Classes::ADV)
            && next.can_be(Classes::ADJ)
            && self.after_next().is_some_and(is_past)
    }

    /// Whether a noun follows `modifier`: "the surveyed voters", not "those surveyed said".
    pub(super) fn noun_after(&self, modifier: &Token) -> bool {
        let after = self.rest().iter().find(|t| t.start > modifier.start && !matches!(t.kind, Kind::OpenQuote | Kind::CloseQuote));
        // "some said Monday that"
        let day = |t: &Token| t.case == Case::Title && t.can_be(Classes::TIME);
        after.is_some_and(|t| t.kind == Kind::Word && t.can_be(NOMINAL) && !t.can_be(CLOSED) && !day(t))
    }

    /// Whether a title, a name and their verb follow: "Managing | director Ada Quill said", but "Meeting | mayor Quill, Orr said".
    pub(super) fn titled_subject_follows(&self) -> bool {
        let after = self.tokens.get(self.next + 1..).unwrap_or_default();
        let names = after.iter().take_while(|t| t.kind == Kind::Word && t.case != Case::Lower).count();
        names > 0 && after.get(names).is_some_and(|t| t.can_be(Classes::FINITE))
    }
}
