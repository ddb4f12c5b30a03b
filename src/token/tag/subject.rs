//! What stands before a word that can be a verb: whether it can be its subject.

use super::ending::ends_as_plural;
use super::place::Place;
use super::{HEADLINE_SUBJECT, SUBJECT};
use crate::lexicon::{Classes, Frames};
use crate::token::{Case, Kind, Tag, Token};

impl Place<'_> {
    /// Whether a subject in the plural stands before: "Quill and Moss", "sources close to the campaign", "Democrats", "data".
    pub(super) fn after_plural(&self) -> bool {
        let before = self.near(SUBJECT - 3);
        // "clerks at Quill & Co estimate that"
        let mark = |t: &Token| t.tag == Tag::Mark && t.bytes(self.text) != b"&";
        let opener = before.iter().rposition(|t| t.tag.is_verb() || t.tag.is_auxiliary() || mark(t));
        let subject = &before[opener.map_or(0, |i| i + 1)..];
        let plural = || subject.iter().any(|t| self.is_plural(t));
        let Some((opener, before)) = opener.map(|i| (&before[i], &before[..i])) else { return plural() };
        // whom somebody "told on a conference call" is none
        if opener.tag.is_verb() && opener.entry().takes_alone(Frames::ADR) {
            return false;
        }
        // "documents seen by the Post show that"
        if is_published(before, opener) && self.object_follows() {
            return true;
        }
        // "Kelp, Orland vow to mend it", "Mayor, union chief vow to stay": a headline's list
        let list = opener.kind == Kind::Comma && before.len() + subject.len() + 1 == self.i && is_listed(before) && is_listed(subject);
        list && !self.has_stop() || plural()
    }

    /// Whether a token makes a plural of the subject that it belongs to.
    fn is_plural(&self, token: &Token) -> bool {
        match token.tag {
            Tag::Plural | Tag::Conj => true,
            Tag::Noun => token.can_be(Classes::PLURAL) && token.can_be(Classes::DOCUMENT),
            Tag::Name => {
                let word = token.bytes(self.text);
                !token.can_be(Classes::PLACE) && word.len() > 4 && ends_as_plural(word)
            }
            _ => false,
        }
    }

    /// Whether a share stands before: "32 percent", "nine per cent".
    pub(super) fn after_percentage(&self) -> bool {
        let [.., counted, part] = self.passed() else { return false };
        part.can_be(Classes::PART) && (counted.tag == Tag::Num || counted.is(self.text, "per"))
    }

    /// Whether people without an article stand before, and when or where they say it behind: "researchers report today in", but
    /// "the shareholders report in".
    pub(super) fn after_bare_people(&self) -> bool {
        let inside = |t: &&Token| matches!(t.tag, Tag::Plural | Tag::Noun | Tag::Adj);
        let before = self.passed().iter().rev().take(SUBJECT).find(|t| !inside(t));
        let bare = before.is_none_or(|t| matches!(t.tag, Tag::Mark | Tag::Prep | Tag::That | Tag::Sub));
        let told = self.next_can_be(Classes::TIME | Classes::PREP) && !self.next_can_be(Classes::COMMON);
        self.previous_can_be(Classes::PERSON) && bare && told
    }

    /// Whether names alone stand before, and a clause opens with them.
    pub(super) fn opens_with_name(&self) -> bool {
        let before = self.passed().iter().rfind(|t| t.tag != Tag::Name);
        before.is_none_or(|t| matches!(t.tag, Tag::Sub | Tag::Conj) || matches!(t.kind, Kind::Comma | Kind::Stop))
    }

    /// Whether a place and its article stand before: "the Kelp attacks".
    pub(super) fn names_place(&self) -> bool {
        let [.., article, place] = self.passed() else { return false };
        place.can_be(Classes::PLACE) && article.is(self.text, "the")
    }

    /// Whether what stands before can be a subject: nothing that a verb or a preposition has for its object.
    pub(super) fn has_subject(&self) -> bool {
        let opens = |t: &Token| t.tag == Tag::Mark || t.tag.is_verb() || t.tag.is_auxiliary();
        let before = self.near(SUBJECT);
        let opener = before.iter().rposition(opens);
        let object = opener.is_some_and(|i| before[i].tag != Tag::Mark);
        !object && before.get(opener.map_or(0, |i| i + 1)).is_none_or(|first| first.tag != Tag::Prep)
    }

    /// Whether people and then what tells of them between two commas stand before: "the clerks, led by Orr, claim the pier", "the clerks,
    /// Orr and Moss, claim the pier".
    pub(super) fn behind_insert(&self) -> bool {
        let comma = |t: &Token| t.kind == Kind::Comma;
        let [before @ .., close] = self.passed() else { return false };
        let before = &before[before.len().saturating_sub(SUBJECT)..];
        let Some(open) = before.iter().rposition(comma).filter(|&open| open > 0 && comma(close)) else { return false };
        let people = before[open - 1].tag == Tag::Plural && before[open - 1].can_be(Classes::PERSON);
        let tells = |t: &Token| matches!(t.tag, Tag::Name | Tag::Prep | Tag::Wh | Tag::VerbPart | Tag::VerbPast | Tag::VerbIng);
        people && before.get(open + 1).is_some_and(tells)
    }

    /// Whether a relative clause about several things is told here, whose own verb is due: "bolts, which he said".
    pub(super) fn after_gap(&self) -> bool {
        let [.., things, which, speaker, _] = self.passed() else { return false };
        let things = if things.kind == Kind::Comma { self.back(5) } else { Some(things) };
        let told = self.after_cue(Frames::THAT) && matches!(which.tag, Tag::Wh | Tag::That);
        told && things.is_some_and(|t| t.tag == Tag::Plural) && matches!(speaker.tag, Tag::Pron | Tag::Name | Tag::Plural)
    }

    /// Whether the sentence tells according to whom, and nothing behind the comma is its verb yet.
    pub(super) fn after_according(&self) -> bool {
        let before = self.passed();
        let opens = before.first().is_some_and(|t| t.is(self.text, "according")) && self.has_stop();
        let comma = before.iter().rposition(|t| t.kind == Kind::Comma).filter(|_| opens);
        comma.is_some_and(|comma| comma + 1 < self.i && !before[comma..].iter().any(|t| t.tag.is_verb() || t.tag.is_auxiliary()))
    }

    /// Whether nothing but a subject stands between a quotation and here: "…,” the document states".
    pub(super) fn after_quotation(&self) -> bool {
        let subject = self.near(9).iter().rev().take_while(|t| !t.tag.is_verb() && t.tag != Tag::Mark).count();
        subject > 0 && self.back(subject + 1).is_some_and(|t| t.kind == Kind::CloseQuote)
    }

    /// Whether a comma and who or what tells stand before, and the sentence or the insert ends here: "…, the complaint states.",
    /// "the toll, the mayor claims, is high", and in a headline "Toll is high, court rules".
    pub(super) fn after_teller(&self) -> bool {
        let subject = self.near(4).iter().rev().take_while(|t| t.kind != Kind::Comma).count();
        let Some((before, [comma, teller @ ..])) = self.i.checked_sub(subject + 1).map(|at| self.passed().split_at(at)) else {
            return false;
        };
        let Some((first, last)) = teller.first().zip(teller.last()) else { return false };
        let tells = last.can_be(Classes::DOCUMENT | Classes::BODY | Classes::GROUP | Classes::PERSON);
        let named = !teller.iter().any(|t| t.tag == Tag::Prep || t.tag.is_verb());
        let determined = first.can_be(Classes::DET | Classes::POSS);
        let after_clause = || before.iter().any(|t| t.tag.is_verb() || t.tag.is_auxiliary());
        let verb = |t: &Token| t.can_be(Classes::FINITE) && !t.can_be(Classes::COMMON);
        let ends = match self.next() {
            None => true,
            Some(next) if next.kind == Kind::Comma => determined && self.after_next().is_some_and(verb),
            Some(next) => next.kind == Kind::Stop,
        };
        comma.kind == Kind::Comma && named && tells && ends && (determined || after_clause())
    }

    /// The verb that agrees with the bare nouns behind the "as" at `at` of a headline: "as job losses loom".
    pub(super) fn headline_verb(&self, at: usize) -> Option<usize> {
        let noun = |t: &Token| t.kind == Kind::Word && (t.can_be(Classes::COMMON) || t.case != Case::Lower) && !t.can_be(Classes::FUNCTION);
        let length = self.tokens[at + 1..].iter().take(HEADLINE_SUBJECT + 1).take_while(|t| noun(t)).count();
        let agrees = |i: &usize| {
            let (subject, verb) = (&self.tokens[i - 1], &self.tokens[*i]);
            let plural = subject.can_be(Classes::PLURAL) || subject.case != Case::Lower && ends_as_plural(subject.bytes(self.text));
            verb.case == Case::Lower && verb.can_be(if plural { Classes::BASE } else { Classes::S_FORM })
        };
        (at + 2..(at + 2 + length).min(self.tokens.len())).find(agrees)
    }
}

/// Whether a participle tells of documents before it: "documents | seen by the Post".
fn is_published(before: &[Token], participle: &Token) -> bool {
    let reduced = matches!(participle.tag, Tag::VerbPast | Tag::VerbPart) && participle.can_be(Classes::PARTICIPLE);
    reduced && before.last().is_some_and(|t| t.can_be(Classes::PLURAL) && t.can_be(Classes::DOCUMENT))
}

/// Whether a headline can list it: a name, or who holds an office.
fn is_listed(member: &[Token]) -> bool {
    let nominal = |t: &Token| matches!(t.tag, Tag::Name | Tag::Noun | Tag::Adj | Tag::Genitive);
    let named = member.iter().all(|t| t.tag == Tag::Name);
    let office = || member.iter().all(nominal) && member.last().is_some_and(|t| t.can_be(Classes::PERSON | Classes::TITLE));
    !member.is_empty() && (named || office())
}
