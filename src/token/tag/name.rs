//! Names: what a capital makes of a word.

use super::ending::{is_manner, particled};
use super::place::Place;
use super::{CLOSED, CONTENT, Capitals, tells_hearer};
use crate::lexicon::{Classes, LEXICON};
use crate::token::{Case, Kind, Tag, Token};

impl Place<'_> {
    /// The name or the date that its capital makes of the word, if it makes one.
    pub(super) fn name(&self, classes: Classes) -> Option<Tag> {
        if self.is_name(classes) {
            return Some(if classes.any(Classes::TIME) && self.is_dated(classes) { Tag::Time } else { Tag::Name });
        }
        // "in May"
        let month = classes.any(Classes::MODAL) && classes.any(Classes::TIME) && self.token().case == Case::Title && !self.before.fresh;
        (month && self.capitals == Capitals::Names).then_some(Tag::Time)
    }

    /// Whether a name that can be a date is one here.
    fn is_dated(&self, classes: Classes) -> bool {
        let token = self.token();
        // "Jun wrote": a name that is short for a month, too
        let short = token.end - token.start == 3 && self.next_is_finite();
        // "PM vows to pay", but "at 5 PM"
        let office = token.case == Case::Upper && classes.any(Classes::TITLE) && self.before.tag != Tag::Num;
        // "told Dawn", a paper, but "were told Monday"
        let told = || classes.any(Classes::GIVEN) && tells_hearer(self.passed());
        let last = || !self.next_is_capital() || self.before.tag == Tag::Prep && self.capital_acts();
        !(short || office || matches!(self.before.tag, Tag::Det | Tag::Name) || told()) && last()
    }

    /// Whether names follow, and then a finite verb: "on Sunday | Mr. Orr said", but "on Sunday Night Watch".
    fn capital_acts(&self) -> bool {
        let name = |t: &&Token| t.kind == Kind::Word && t.case != Case::Lower && !t.can_be(Classes::TIME);
        let names = self.rest().iter().take_while(name).count();
        self.ahead(1 + names).is_some_and(|t| t.case == Case::Lower && t.can_be(Classes::FINITE) && !t.can_be(Classes::COMMON))
    }

    /// Whether its capital makes a name of the word.
    fn is_name(&self, classes: Classes) -> bool {
        let token = self.token();
        if token.case == Case::Lower {
            // "Karim al-Harthi"
            return classes.is_none() && self.text.as_bytes()[token.start as usize] == b'@'
                || self.before.tag == Tag::Name && particled(token.span().of(self.text));
        }
        // "the Post": a noun, whatever else it can be
        let function = classes.any(CLOSED) && (self.before.fresh || !classes.any(Classes::COMMON));
        if classes.any(Classes::PRON) && token.case == Case::Title && self.is_surname() {
            return true;
        }
        match token.case {
            Case::Upper if self.capitals == Capitals::Names => {
                // "WHO says", but "THE MINISTER says"
                let lead = self.next().is_some_and(|t| t.case == Case::Upper);
                !(function && self.before.fresh && (lead || token.end - token.start < 3)) || classes.any(Classes::PLACE)
            }
            _ if token.bytes(self.text) == b"I" => false,
            // "Ada Quill Just Said", but "Roofs First Appeal"
            _ if classes.any(Classes::ADV)
                && !classes.any(CONTENT | Classes::ORD)
                && (self.capitals == Capitals::Everywhere || self.next_is_capital())
                && self.next_is_finite() =>
            {
                false
            }
            _ if self.capitals == Capitals::Everywhere => !function && self.is_name_in_headline(classes),
            _ if function && !classes.any(Classes::MODAL) && !classes.any(Classes::TIME) => {
                // "The", "But" and "He" keep their capital after a colon or a mark; between two names they belong to them,
                // and "First" in "Roofs First" to the name before it
                let ends = classes.any(Classes::ADV) && self.next_is_finite();
                !self.before.fresh && self.before.tag == Tag::Name && (self.next_is_capital() || ends) && !classes.any(Classes::PRON)
            }
            _ if !self.before.fresh => !function || !classes.any(Classes::MODAL) || self.next_is_capital() || self.next_is_finite(),
            // "Will said" is a man's name
            _ if function && classes.any(Classes::MODAL) => self.next_is_finite(),
            _ if function || classes.any(Classes::ADV) && !classes.any(CONTENT) => {
                let names = self.next_is_capital() && self.next().is_some_and(|t| t.classes.is_none());
                names && !classes.any(Classes::TIME)
            }
            _ => self.is_name_at_start(classes),
        }
    }

    /// Whether a word of an open class is a name where most words have a capital.
    fn is_name_in_headline(&self, classes: Classes) -> bool {
        let known = classes.any(CONTENT);
        let named = classes.any(Classes::GIVEN | Classes::PLACE);
        // "Laura Rivers Says"
        let after_given = || self.before.tag == Tag::Name && self.previous_can_be(Classes::GIVEN);
        let surname = || classes.any(Classes::COMMON) && !classes.any(Classes::VERB) && after_given() && self.next_is_finite();
        if known { named && !classes.any(Classes::VERB) || surname() } else { named || !classes.any(Classes::ADV) }
    }

    /// Whether a word of an open class is a name where a sentence starts.
    fn is_name_at_start(&self, classes: Classes) -> bool {
        // "Brisk welcomed", "Brisk, who left": an adjective needs a noun after it
        let alone = || self.next_is_finite() && !self.noun_phrase_follows() || self.relative_follows();
        let adjective = classes.any(Classes::ADJ);
        !classes.any(CONTENT) && !is_manner(self.token().span().of(self.text))
            || adjective && !classes.any(Classes::COMMON | CLOSED) && alone()
            || !adjective && classes.any(Classes::GIVEN | Classes::PLACE)
            || self.next_is_capital() && !self.next_can_be(Classes::FUNCTION) && !classes.any(Classes::ING | Classes::PAST)
            || classes.any(Classes::COMMON) && self.is_portfolio()
    }

    /// Whether a pronoun is a Chinese surname: "He Jian said", "Mr He said", but "He said", "He Who Waits".
    fn is_surname(&self) -> bool {
        let named = |token: &Token| LEXICON.named(token.span().of(self.text));
        let titled = || {
            let before = self.previous().filter(|t| t.can_be(Classes::TITLE));
            before.and_then(|t| named(t).title).is_some_and(|title| title.honorific)
        };
        let given = || {
            let [name, verb, ..] = self.rest() else { return false };
            let acts = verb.kind == Kind::Comma || verb.can_be(Classes::FINITE);
            self.before.fresh && name.kind == Kind::Word && name.case == Case::Title && name.classes.is_none() && acts
        };
        self.capitals == Capitals::Names && (titled() || given()) && named(self.token()).asian_surname
    }

    /// Whether a bearer of an office and a verb follow: "Planning Minister Ada Quill regretted", but "Meeting President Quill, he".
    fn is_portfolio(&self) -> bool {
        let capital = |t: &&Token| t.kind == Kind::Word && t.case != Case::Lower;
        let bearer = self.rest().iter().take_while(capital).count();
        let office = self.ahead(1).is_some_and(|t| t.can_be(Classes::TITLE));
        bearer > 1 && office && self.ahead(1 + bearer).is_some_and(|t| t.can_be(Classes::PAST | Classes::S_FORM))
    }

    /// Whether a comma and "who" follow.
    fn relative_follows(&self) -> bool {
        let [comma, who, ..] = self.rest() else { return false };
        comma.kind == Kind::Comma && matches!(who.span().of(self.text), "who" | "whose")
    }
}
