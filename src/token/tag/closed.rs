//! The closed classes: determiners, pronouns, prepositions, conjunctions, auxiliaries, adverbs.

use super::ending::is_adverb;
use super::place::Place;
use super::{CONTENT, Capitals, OPENS_NOUN_PHRASE, is_nominal_context, is_past};
use crate::lexicon::{Classes, Frames};
use crate::token::{Case, Kind, Tag, Token};

impl Place<'_> {
    /// What a word of a closed class is here; nothing where it is a word of an open class as well, and that one here.
    pub(super) fn function(&self, classes: Classes) -> Option<Tag> {
        if !classes.any(Classes::FUNCTION) {
            return None;
        }
        let content = classes.any(CONTENT);
        Some(if classes.any(Classes::THAT) {
            self.that()
        } else if classes.any(Classes::TO) {
            self.to()
        } else if classes.any(Classes::NOT) && !classes.any(Classes::DET) {
            auxiliary(classes).unwrap_or(Tag::Not)
        } else if let Some(tag) = auxiliary(classes)
            && !(tag == Tag::Modal && content && is_nominal_context(self.before.tag))
        {
            tag
        } else if classes.any(Classes::POSS) {
            self.possessive(classes)
        } else if classes.any(Classes::WH) {
            // "when", "where", "whether", "if": a question after a verb, else a clause of time or condition
            if !classes.any(Classes::SUB) || self.before.tag.is_verb() { Tag::Wh } else { Tag::Sub }
        } else if classes.any(Classes::DET) {
            self.determiner(classes)
        } else if classes.any(Classes::NUM) && self.noun_phrase_follows() {
            Tag::Num
        } else if classes.any(Classes::PRON) {
            self.pronoun(classes)
        } else if classes.any(Classes::PRON_OBJ | Classes::REFL) {
            Tag::PronObj
        } else if classes.any(Classes::CONJ) {
            self.conjunction(classes)
        } else if classes.any(Classes::NUM | Classes::ORD) {
            self.number(classes)
        } else if classes.any(Classes::TIME) && !content {
            Tag::Time
        } else if classes.any(Classes::SUB) && !content {
            self.subordinator(classes)
        } else if classes.any(Classes::APPROXIMATE) && self.opens_clause() && self.quantity_follows() {
            // "about 9 percent said", where a clause begins
            Tag::Adv
        } else if let Some(tag) = self.preposition(classes) {
            tag
        } else if classes.any(Classes::EXIST) {
            self.there()
        } else {
            return self.adverb(classes);
        })
    }

    /// "that": of a noun, a pronoun, or before a clause.
    fn that(&self) -> Tag {
        let before = self.before.tag;
        let singular = self.next_can_be(Classes::NOUN) && !self.next_can_be(Classes::PLURAL | Classes::ADJ) && !self.next_is_capital();
        // "dismissed that claim", "agreed with that claim"
        let object = self.after_cue(Frames::OBJ.with(Frames::SMALL)) && !self.after_cue(Frames::THAT_CLAUSE);
        if (before == Tag::Prep || object) && singular {
            return Tag::Det;
        }
        // "and that prices had fallen": a noun with its verb
        let auxiliary = |t: Option<&Token>| t.is_some_and(|t| t.can_be(Classes::AUXILIARY));
        let noun = || !auxiliary(self.next()) && auxiliary(self.after_next());
        // "That suggests a leak", where a clause begins
        let subject = matches!(before, Tag::Mark | Tag::Conj) && self.next_can_be(Classes::S_FORM) && !self.next_is_capital();
        if subject && !noun() { Tag::Pron } else { Tag::That }
    }

    /// "to": of an infinitive, or a preposition.
    fn to(&self) -> Tag {
        // "according to exit polls"
        let preposition = self.previous_is("according") || self.answers() || self.addresses();
        if !preposition && self.verb_base_follows() { Tag::To } else { Tag::Prep }
    }

    /// Whether "to" stands between a medium and those whom it addresses: "a letter to staff,".
    fn addresses(&self) -> bool {
        let medium = self.previous_can_be(Classes::MEDIUM);
        medium && self.next_can_be(Classes::COMMON) && self.ahead(2).is_some_and(|t| t.kind == Kind::Comma)
    }

    /// Whether "to" brings what somebody answers: "responded to interview requests", not "to interview Orr".
    fn answers(&self) -> bool {
        let Some(word) = self.previous().map(Token::entry) else { return false };
        let to = !word.takes(Frames::INF) && word.cues().any(|cue| cue.rest().first() == Some(&"to"));
        to && self.next_can_be(Classes::NOUN) && self.ahead(2).is_some_and(|t| t.can_be(Classes::COMMON))
    }

    /// Whether a verb in its base form follows "to", an adverb between them passed over, or two: "to clearly and firmly say".
    fn verb_base_follows(&self) -> bool {
        let mut rest = self.rest().iter().filter(|t| !matches!(t.kind, Kind::OpenQuote | Kind::CloseQuote));
        let Some(mut next) = rest.next() else { return false };
        if next.kind == Kind::Word && next.classes.any(Classes::ADV) && !next.classes.any(Classes::BASE)
            || is_adverb(next.bytes(self.text)) && !next.classes.any(Classes::BASE)
        {
            let joined = |next: &&Token| next.can_be(Classes::CONJ) || is_adverb(next.bytes(self.text)) && !next.can_be(Classes::BASE);
            match rest.find(|next| !joined(next)) {
                Some(after) => next = after,
                None => return false,
            }
        }
        let base = Classes::BASE | Classes::BE | Classes::HAVE | Classes::DO;
        let capital = next.case != Case::Lower && self.capitals == Capitals::Names;
        next.kind == Kind::Word && !capital && next.can_be(base) && !next.can_be(Classes::DET)
    }

    /// "his plan", "her" before a noun, but "met her".
    fn possessive(&self, classes: Classes) -> Tag {
        let both = classes.any(Classes::PRON_OBJ | Classes::PRON);
        if !both || self.noun_phrase_follows() && !self.quoted_adjective_follows() { Tag::Poss } else { Tag::PronObj }
    }

    /// Whether nothing but an adjective in quotation marks follows: "her “weak” and".
    fn quoted_adjective_follows(&self) -> bool {
        let [opens, word, closes, ..] = self.rest() else { return false };
        opens.kind == Kind::OpenQuote && word.can_be(Classes::ADJ) && !word.can_be(Classes::COMMON) && closes.kind == Kind::CloseQuote
    }

    /// "this plan", "all clerks", but "this makes", "all agreed".
    fn determiner(&self, classes: Classes) -> Tag {
        // "ordered such a review"
        if self.is("such") && self.next_can_be(Classes::DET) {
            return Tag::Det;
        }
        // "can no longer say"
        if self.is("no") && self.next_is("longer") {
            return Tag::Not;
        }
        if classes.any(Classes::ADV) && self.modifies_verb() {
            return if classes.any(Classes::NOT) { Tag::Not } else { Tag::Adv };
        }
        // "and most recently praised it"
        if classes.any(Classes::ADV) && self.next_is_adverb() && self.ahead(2).is_some_and(|t| t.can_be(Classes::PAST)) {
            return Tag::Adv;
        }
        let alone = classes.any(Classes::PRON | Classes::PRON_OBJ) && (self.determiner_acts(classes) || !self.noun_phrase_follows());
        if alone { Tag::Pron } else { Tag::Det }
    }

    /// Whether a determiner belongs to the verb: "would neither confirm nor deny", "has both backed and blamed", "Orr neither confirmed
    /// nor denied", "divers all agree".
    fn modifies_verb(&self) -> bool {
        let before = self.before.tag;
        let closed = self.previous().is_some_and(|t| matches!(t.kind, Kind::Close | Kind::Dash));
        let subject = matches!(before, Tag::Name | Tag::Pron | Tag::Noun | Tag::Plural) || closed;
        let verb = before.is_auxiliary() && self.next_can_be(Classes::VERB) || subject && self.next_can_be(Classes::PAST | Classes::BASE);
        verb && !self.next_can_be(Classes::COMMON | Classes::ADJ)
    }

    /// Whether a determiner is the subject of the next word: "this makes", but "these makes"; "many mention Orr", "more call themselves".
    fn determiner_acts(&self, classes: Classes) -> bool {
        if classes.any(Classes::SINGULAR) {
            return self.next_can_be(Classes::S_FORM) && !self.next_can_be(Classes::NOUN);
        }
        matches!(self.before.tag, Tag::Mark | Tag::Conj | Tag::Sub | Tag::That) && self.plural_reports()
    }

    /// Whether the base form of a cue follows, which is no plural, and its object.
    fn plural_reports(&self) -> bool {
        let [verb, object, ..] = self.rest() else { return false };
        let opens = object.kind == Kind::Word && (object.can_be(OPENS_NOUN_PHRASE) || object.case != Case::Lower);
        // "any claim", "much debate"
        let one = ["any", "enough", "half", "much"].iter().any(|one| self.is(one));
        let cue = verb.case == Case::Lower && verb.can_be(Classes::REPORTING);
        !one && opens && cue && verb.can_be(Classes::BASE) && !verb.can_be(Classes::PLURAL | Classes::PAST)
    }

    /// "everyone": the subject of a verb, or an object.
    fn pronoun(&self, classes: Classes) -> Tag {
        let verb =
            self.next().is_some_and(|t| t.kind == Kind::Genitive) || self.next_can_be(Classes::FINITE) && !self.next_can_be(Classes::TO);
        let object = classes.any(Classes::PRON_OBJ) && (self.before.tag.is_verb() || self.before.tag == Tag::Prep) && !verb;
        if object { Tag::PronObj } else { Tag::Pron }
    }

    /// "and", "yet".
    fn conjunction(&self, classes: Classes) -> Tag {
        // "has not yet said", "has yet to say"
        let yet = || self.before.tag.is_auxiliary() && self.next_can_be(Classes::VERB | Classes::TO);
        // "asked for yet another vote"
        let another = || self.next().is_some_and(|t| t.bytes(self.text) == b"another");
        if classes.any(Classes::ADV) && (yet() || another()) { Tag::Adv } else { Tag::Conj }
    }

    /// "a third said so", but "third, it leaks".
    fn number(&self, classes: Classes) -> Tag {
        let adverb = classes.any(Classes::ORD)
            && classes.any(Classes::ADV)
            && !is_nominal_context(self.before.tag)
            && !self.noun_phrase_follows()
            && !self.next_can_be(Classes::TIME);
        if adverb { Tag::Adv } else { Tag::Num }
    }

    /// "since it leaks", but "has since denied", "Orr once said", "Orr once put it".
    fn subordinator(&self, classes: Classes) -> Tag {
        let object = || self.ahead(2).is_some_and(|t| t.can_be(Classes::PRON_OBJ | Classes::DET));
        let adverb = || match self.before.tag {
            Tag::Have => self.next_can_be(Classes::PARTICIPLE),
            Tag::Name | Tag::Noun | Tag::Plural | Tag::Pron | Tag::Wh => {
                self.next_is_finite() || self.next_can_be(Classes::PAST) && object()
            }
            Tag::Mark => !self.before.fresh && self.next_is_finite(),
            _ => false,
        };
        if classes.any(Classes::ADV) && adverb() && !self.opens_headline_clause() { Tag::Adv } else { Tag::Sub }
    }

    /// Whether a clause begins with the word: "Outside experts say", "with about 9 percent".
    fn opens_clause(&self) -> bool {
        matches!(self.before.tag, Tag::Mark | Tag::Conj | Tag::Sub | Tag::That) || self.previous_is("with")
    }

    /// Whether a number or a share follows: "about | 9 percent", "about | a third".
    fn quantity_follows(&self) -> bool {
        let share = || {
            let article = self.next().is_some_and(|t| t.bytes(self.text) == b"a");
            article && self.ahead(2).is_some_and(|t| t.can_be(Classes::PART | Classes::ORD))
        };
        self.next().is_some_and(|t| t.kind == Kind::Number || t.can_be(Classes::NUM | Classes::PART)) || share()
    }

    /// A preposition, or the adverb or adjective that is written like one; nothing where it is a word of an open class here.
    fn preposition(&self, classes: Classes) -> Option<Tag> {
        if !classes.any(Classes::PREP) {
            return None;
        }
        // "Outside experts say", where a clause begins
        let people = || self.next_can_be(Classes::PERSON) && self.next_can_be(Classes::PLURAL);
        if classes.any(Classes::ADJ) && self.opens_clause() && people() {
            return Some(Tag::Adj);
        }
        // "proposed barring ships"
        let gerund = || classes.any(Classes::ING) && self.after_cue(Frames::ING);
        let open = classes.any(CONTENT) && self.is_open_word();
        if open || gerund() || self.is_compound_head(classes) {
            return None;
        }
        Some(if classes.any(Classes::ADV) && self.is_particle() { Tag::Adv } else { Tag::Prep })
    }

    /// Whether a word that can be a preposition stands where one of an open class is due.
    fn is_open_word(&self) -> bool {
        match self.before.tag {
            Tag::To => true,
            // "in a Kelp post said"
            Tag::Name => self.next_is_finite(),
            // "that is according to exit polls", but "is following the plan"
            Tag::Be => !self.next_can_be(Classes::TO),
            before => before.is_auxiliary() || is_nominal_context(before),
        }
    }

    /// Whether a word that is a preposition elsewhere ends a compound, since nothing that it could have follows: "in a blog post that",
    /// but "a city post war".
    fn is_compound_head(&self, classes: Classes) -> bool {
        let noun = classes.any(Classes::COMMON) && !classes.any(Classes::ADV) && matches!(self.before.tag, Tag::Noun | Tag::Name);
        let opens = || self.noun_phrase_follows() || self.next_can_be(Classes::DET | Classes::TIME | Classes::ING);
        // "in a blog post it leaked", but "drove a boat past it"
        let acts = || self.after_next().is_some_and(|t| t.can_be(Classes::FINITE));
        noun && (!opens() || self.next_can_be(Classes::THAT) || self.next_can_be(Classes::PRON) && acts())
    }

    /// Whether a preposition has nothing behind it that it could have: "walked in, she said".
    fn is_particle(&self) -> bool {
        // "in fairly blunt terms"
        let described = || self.ahead(2).is_some_and(|t| t.can_be(Classes::ADJ | Classes::COMMON) && !t.can_be(Classes::FUNCTION));
        let degree = self.next_is_adverb() && described();
        // "a report by think tank Third Quay", but "those who stood by think"
        let author = matches!(self.before.tag, Tag::Noun | Tag::Plural) && self.is("by");
        !degree && !author && !self.noun_phrase_follows() && !self.question_follows() && !self.next_can_be(OPENS_NOUN_PHRASE | Classes::ING)
    }

    /// Whether a question follows that a preposition can take: "details about how", but "went out when".
    fn question_follows(&self) -> bool {
        self.next().is_some_and(|t| t.can_be(Classes::QUESTION))
    }

    /// "there is", "there's", "there certainly was", but "went there".
    fn there(&self) -> Tag {
        let after = self.rest().iter().find(|t| !is_adverb(t.bytes(self.text)));
        let verb = |t: &Token| t.kind == Kind::Genitive || t.can_be(Classes::BE | Classes::MODAL | Classes::HAVE);
        if after.is_some_and(verb) { Tag::Pron } else { Tag::Adv }
    }

    /// An adverb, or the adjective that is written like one; nothing where it is another word of an open class here.
    fn adverb(&self, classes: Classes) -> Option<Tag> {
        if !classes.any(Classes::ADV) {
            return None;
        }
        let before = self.before.tag;
        // "Orr only rarely spoke"
        let degree =
            || matches!(before, Tag::Name | Tag::Pron) && self.next_is_adverb() && !self.next().is_some_and(|t| t.can_be(Classes::ADJ));
        // "the official later walked back his words"
        let acts = || matches!(before, Tag::Name | Tag::Noun | Tag::Plural) && self.next().is_some_and(is_past);
        if classes.any(Classes::ADJ) && (degree() || acts()) {
            return Some(Tag::Adv);
        }
        // "in downtown Port Ormond"
        let place = || before == Tag::Prep && self.next_is_capital();
        if !classes.any(CONTENT) {
            // "the then mayor"
            let person = || before == Tag::Det && self.next_can_be(Classes::PERSON);
            return Some(if place() || person() { Tag::Adj } else { Tag::Adv });
        }
        if is_nominal_context(before) || classes.any(Classes::VERB | Classes::TIME) {
            return None;
        }
        // "he later walked back his words", "could only point out"
        let verb = || {
            before == Tag::Pron && self.next_can_be(Classes::PAST)
                || before == Tag::Modal && self.next_can_be(Classes::BASE)
                || self.previous().is_some_and(|t| t.tag == Tag::Not)
        };
        // "Home minister Ada Quill said", where a sentence starts
        let office = || self.before.fresh && self.next_can_be(Classes::TITLE) && self.titled_subject_follows();
        let adjective = || classes.any(Classes::ADJ) && self.noun_phrase_follows() && !verb();
        Some(if place() || office() || adjective() { Tag::Adj } else { Tag::Adv })
    }
}

/// The auxiliary that a word can be.
fn auxiliary(classes: Classes) -> Option<Tag> {
    const AUXILIARIES: [(Classes, Tag); 4] =
        [(Classes::MODAL, Tag::Modal), (Classes::BE, Tag::Be), (Classes::HAVE, Tag::Have), (Classes::DO, Tag::Do)];
    AUXILIARIES.iter().find(|(class, _)| classes.any(*class)).map(|(_, tag)| *tag)
}
