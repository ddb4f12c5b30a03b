//! The closed classes: determiners, pronouns, prepositions, conjunctions, auxiliaries, adverbs.

use super::{CONTENT, Capitals, OPENS_NOUN_PHRASE, Place, is_adverb, is_nominal_context, is_past};
use crate::lexicon::{Classes, Frames};
use crate::token::{Case, Kind, Tag, Token};

impl Place<'_> {
    /// What a word of a closed class is here; nothing where it is a word of an open class as well, and that one here.
    pub(super) fn function(&self, classes: Classes) -> Option<Tag> {
        if !classes.any(Classes::FUNCTION) {
            return None;
        }
        let before = self.before.tag;
        let content = classes.any(CONTENT);
        if classes.any(Classes::THAT) {
            let singular =
                self.next_can_be(Classes::NOUN) && !self.next_can_be(Classes::PLURAL.union(Classes::ADJ)) && !self.next_is_capital();
            // "dismissed that claim", "agreed with that claim"
            let object = self.after_cue(Frames::OBJ.with(Frames::SMALL)) && !self.after_cue(Frames::THAT.with(Frames::THAT_ONLY));
            // "That suggests a leak", where a clause begins
            // "and that prices had fallen": a noun with its verb
            let auxiliary = |t: Option<&Token>| t.is_some_and(|t| t.can_be(Classes::AUXILIARY));
            let noun = !auxiliary(self.next()) && auxiliary(self.tokens.get(self.next + 1));
            let subject = matches!(before, Tag::Mark | Tag::Conj) && self.next_can_be(Classes::S_FORM) && !self.next_is_capital() && !noun;
            return Some(match (before == Tag::Prep || object) && singular {
                true => Tag::Det,
                false if subject => Tag::Pron,
                false => Tag::That,
            });
        }
        if classes.any(Classes::TO) {
            // "according to exit polls"
            let according = self.i.checked_sub(1).is_some_and(|i| self.tokens[i].is(self.text, "according"));
            return Some(if !according && !self.answers() && !self.addresses() && self.next_verb_base() { Tag::To } else { Tag::Prep });
        }
        if classes.any(Classes::NOT) && !classes.any(Classes::DET) {
            return Some(if classes.any(Classes::MODAL) {
                Tag::Modal
            } else if classes.any(Classes::DO) {
                Tag::Do
            } else if classes.any(Classes::BE) {
                Tag::Be
            } else if classes.any(Classes::HAVE) {
                Tag::Have
            } else {
                Tag::Not
            });
        }
        if classes.any(Classes::MODAL) && !(content && is_nominal_context(before)) {
            return Some(Tag::Modal);
        }
        if classes.any(Classes::BE) {
            return Some(Tag::Be);
        }
        if classes.any(Classes::HAVE) {
            return Some(Tag::Have);
        }
        if classes.any(Classes::DO) {
            return Some(Tag::Do);
        }
        if classes.any(Classes::POSS) {
            let both = classes.any(Classes::PRON_OBJ.union(Classes::PRON));
            return Some(if !both || self.noun_phrase_follows() && !self.quoted_adjective_follows() { Tag::Poss } else { Tag::PronObj });
        }
        if classes.any(Classes::WH) && !classes.any(Classes::SUB) {
            return Some(Tag::Wh);
        }
        if classes.any(Classes::WH) {
            // "when", "where", "whether", "if": a question after a verb, else a clause of time or condition
            return Some(if before.is_verb() { Tag::Wh } else { Tag::Sub });
        }
        if classes.any(Classes::DET) {
            // "ordered such a review"
            if self.token().is(self.text, "such") && self.next_can_be(Classes::DET) {
                return Some(Tag::Det);
            }
            // "can no longer say"
            if self.token().is(self.text, "no") && self.next().is_some_and(|t| t.is(self.text, "longer")) {
                return Some(Tag::Not);
            }
            // "would neither confirm nor deny", "has both backed and blamed", "Orr neither confirmed nor denied", "divers all agree"
            let closed = self.i.checked_sub(1).is_some_and(|i| matches!(self.tokens[i].kind, Kind::Close | Kind::Dash));
            let subject = matches!(before, Tag::Name | Tag::Pron | Tag::Noun | Tag::Plural) || closed;
            let verb =
                before.is_auxiliary() && self.next_can_be(Classes::VERB) || subject && self.next_can_be(Classes::PAST.union(Classes::BASE));
            if classes.any(Classes::ADV) && verb && !self.next_can_be(Classes::COMMON | Classes::ADJ) {
                return Some(if classes.any(Classes::NOT) { Tag::Not } else { Tag::Adv });
            }
            // "and most recently praised it"
            let degree = self.next().is_some_and(|t| is_adverb(t.bytes(self.text)));
            if degree && classes.any(Classes::ADV) && self.tokens.get(self.i + 2).is_some_and(|t| t.can_be(Classes::PAST)) {
                return Some(Tag::Adv);
            }
            // "this makes", but "these makes"
            let verb = classes.any(Classes::SINGULAR) && self.next_can_be(Classes::S_FORM) && !self.next_can_be(Classes::NOUN);
            // "many mention Orr", "more call themselves"
            let plural =
                !classes.any(Classes::SINGULAR) && matches!(before, Tag::Mark | Tag::Conj | Tag::Sub | Tag::That) && self.plural_reports();
            let pronoun = classes.any(Classes::PRON.union(Classes::PRON_OBJ)) && (verb || plural || !self.noun_phrase_follows());
            return Some(if pronoun { Tag::Pron } else { Tag::Det });
        }
        if classes.any(Classes::NUM) && self.noun_phrase_follows() {
            return Some(Tag::Num);
        }
        if classes.any(Classes::PRON) {
            let verb = self.next().is_some_and(|t| t.kind == Kind::Genitive)
                || self.next_can_be(Classes::AUXILIARY.union(Classes::PAST).union(Classes::S_FORM)) && !self.next_can_be(Classes::TO);
            let object = classes.any(Classes::PRON_OBJ) && (before.is_verb() || before == Tag::Prep) && !verb;
            return Some(if object { Tag::PronObj } else { Tag::Pron });
        }
        if classes.any(Classes::PRON_OBJ.union(Classes::REFL)) {
            return Some(Tag::PronObj);
        }
        if classes.any(Classes::CONJ) {
            // "has not yet said", "has yet to say"
            let yet = classes.any(Classes::ADV) && before.is_auxiliary() && self.next_can_be(Classes::VERB | Classes::TO);
            // "asked for yet another vote"
            let another = classes.any(Classes::ADV) && self.next().is_some_and(|t| t.bytes(self.text) == b"another");
            return Some(if yet || another { Tag::Adv } else { Tag::Conj });
        }
        if classes.any(Classes::NUM.union(Classes::ORD)) {
            return Some(
                // "third, it leaks", but "a third said so"
                if classes.any(Classes::ORD)
                    && classes.any(Classes::ADV)
                    && !is_nominal_context(before)
                    && !self.noun_phrase_follows()
                    && !self.next_can_be(Classes::TIME)
                {
                    Tag::Adv
                } else {
                    Tag::Num
                },
            );
        }
        if classes.any(Classes::TIME) && !content {
            return Some(Tag::Time);
        }
        if classes.any(Classes::SUB) && !content {
            // "Orr once put it"
            let object = || self.tokens.get(self.i + 2).is_some_and(|t| t.can_be(Classes::PRON_OBJ | Classes::DET));
            let finite = || self.next_is_finite() || self.next_can_be(Classes::PAST) && object();
            // "has since denied", "Orr once said"
            let adverb = match before {
                Tag::Have => self.next_can_be(Classes::PARTICIPLE),
                Tag::Name | Tag::Noun | Tag::Plural | Tag::Pron | Tag::Wh => finite(),
                Tag::Mark => !self.before.fresh && self.next_is_finite(),
                _ => false,
            };
            if adverb && classes.any(Classes::ADV) && !self.opens_headline_clause(self.i) {
                return Some(Tag::Adv);
            }
            return Some(Tag::Sub);
        }
        // "about 9 percent said", where a clause begins
        let opens = || {
            matches!(before, Tag::Mark | Tag::Conj | Tag::Sub | Tag::That)
                || self.i.checked_sub(1).is_some_and(|i| self.tokens[i].is(self.text, "with"))
        };
        let share = || {
            self.next().is_some_and(|t| t.bytes(self.text) == b"a")
                && self.tokens.get(self.i + 2).is_some_and(|t| t.can_be(Classes::PART.union(Classes::ORD)))
        };
        let quantity = || self.next().is_some_and(|t| t.kind == Kind::Number || t.can_be(Classes::NUM.union(Classes::PART))) || share();
        if classes.any(Classes::APPROXIMATE) && opens() && quantity() {
            return Some(Tag::Adv);
        }
        // "is following the plan", but "that is according to exit polls"
        let according = before == Tag::Be && self.next_can_be(Classes::TO);
        // "Outside experts say", where a clause begins
        if classes.any(Classes::PREP)
            && classes.any(Classes::ADJ)
            && opens()
            && self.next_can_be(Classes::PERSON)
            && self.next_can_be(Classes::PLURAL)
        {
            return Some(Tag::Adj);
        }
        if classes.any(Classes::PREP)
            && !self.is_gerund(classes)
            && !(content && (is_nominal_context(before) || before == Tag::To || before.is_auxiliary() && !according))
            // "in a Kelp post said"
            && !(content && before == Tag::Name && self.next_is_finite())
            && !self.is_compound_head(classes)
        {
            // "in fairly blunt terms"
            let degree = self.next().is_some_and(|t| is_adverb(t.bytes(self.text)))
                && self.tokens.get(self.i + 2).is_some_and(|t| t.can_be(Classes::ADJ | Classes::COMMON) && !t.can_be(Classes::FUNCTION));
            // "a report by think tank Third Quay", but "those who stood by think"
            let author = matches!(before, Tag::Noun | Tag::Plural) && self.token().is(self.text, "by");
            let particle = classes.any(Classes::ADV)
                && !degree
                && !author
                && !self.noun_phrase_follows()
                && !self.next_is_question()
                && !self.next_can_be(OPENS_NOUN_PHRASE.union(Classes::ING));
            return Some(if particle { Tag::Adv } else { Tag::Prep });
        }
        if classes.any(Classes::EXIST) {
            // "there is", "there's", "there certainly was"
            let after = self.tokens[self.i + 1..].iter().find(|t| !is_adverb(t.bytes(self.text)));
            let verb = |t: &Token| t.kind == Kind::Genitive || t.can_be(Classes::BE | Classes::MODAL | Classes::HAVE);
            return Some(if after.is_some_and(verb) { Tag::Pron } else { Tag::Adv });
        }
        // "Orr only rarely spoke", "the official later walked back his words"
        let degree = || self.next().is_some_and(|t| is_adverb(t.bytes(self.text)) && !t.can_be(Classes::ADJ));
        let acts = || self.next().is_some_and(is_past);
        let behind = matches!(before, Tag::Name | Tag::Pron) && degree() || matches!(before, Tag::Name | Tag::Noun | Tag::Plural) && acts();
        if classes.any(Classes::ADV) && classes.any(Classes::ADJ) && behind {
            return Some(Tag::Adv);
        }
        if classes.any(Classes::ADV) && !content {
            // "in downtown Port Ormond", "the then mayor"
            let modifies = before == Tag::Prep && self.next_is_capital() || before == Tag::Det && self.next_can_be(Classes::PERSON);
            return Some(if modifies { Tag::Adj } else { Tag::Adv });
        }
        if classes.any(Classes::ADV) && !is_nominal_context(before) && !classes.any(Classes::VERB.union(Classes::TIME)) {
            // "he later walked back his words", "could only point out"
            let verb = before == Tag::Pron && self.next_can_be(Classes::PAST)
                || before == Tag::Modal && self.next_can_be(Classes::BASE)
                || self.i.checked_sub(1).is_some_and(|i| self.tokens[i].tag == Tag::Not);
            let place = before == Tag::Prep && self.next_is_capital();
            // "Home minister Ada Quill said", where a sentence starts
            let office = self.before.fresh && self.next_can_be(Classes::TITLE) && self.titled_subject_follows();
            return Some(if place || office || self.noun_phrase_follows() && classes.any(Classes::ADJ) && !verb {
                Tag::Adj
            } else {
                Tag::Adv
            });
        }
        None
    }

    /// Whether a word that is a preposition elsewhere ends a compound, since nothing that it could have follows: "in a blog post that",
    /// but "a city post war".
    fn is_compound_head(&self, classes: Classes) -> bool {
        let noun = classes.any(Classes::COMMON) && !classes.any(Classes::ADV) && matches!(self.before.tag, Tag::Noun | Tag::Name);
        let opens = self.noun_phrase_follows() || self.next_can_be(Classes::DET | Classes::TIME | Classes::ING);
        // "in a blog post it leaked", but "drove a boat past it"
        let acts = || self.tokens.get(self.next + 1).is_some_and(|t| t.can_be(Classes::AUXILIARY | Classes::PAST | Classes::S_FORM));
        noun && (!opens || self.next_can_be(Classes::THAT) || self.next_can_be(Classes::PRON) && acts())
    }

    /// Whether a verb before takes the "-ing" that the word is: "proposed barring ships".
    fn is_gerund(&self, classes: Classes) -> bool {
        classes.any(Classes::ING) && self.after_cue(Frames::ING)
    }

    /// Whether the word before is a verb that can take one of `frames`.
    pub(super) fn after_cue(&self, frames: Frames) -> bool {
        self.before.tag.is_verb() && self.i.checked_sub(1).is_some_and(|i| self.tokens[i].entry().takes_alone(frames))
    }

    /// Whether a question follows that a preposition can take: "details about how", but "went out when".
    fn next_is_question(&self) -> bool {
        const QUESTIONS: [&[u8]; 7] = [b"how", b"what", b"whether", b"which", b"who", b"whom", b"why"];
        self.next().is_some_and(|t| t.can_be(Classes::WH) && QUESTIONS.contains(&t.bytes(self.text)))
    }

    /// Whether the base form of a cue follows, which is no plural, and its object.
    fn plural_reports(&self) -> bool {
        let [verb, object, ..] = &self.tokens[self.i + 1..] else { return false };
        let opens = object.kind == Kind::Word && (object.can_be(OPENS_NOUN_PHRASE) || object.case != Case::Lower);
        // "any claim", "much debate"
        let one = ["any", "enough", "half", "much"].iter().any(|one| self.token().is(self.text, one));
        let cue = verb.case == Case::Lower && verb.can_be(Classes::REPORTING);
        !one && opens && cue && verb.can_be(Classes::BASE) && !verb.can_be(Classes::PLURAL | Classes::PAST)
    }

    /// Whether nothing but an adjective in quotation marks follows: "her “weak” and".
    fn quoted_adjective_follows(&self) -> bool {
        let [opens, word, closes, ..] = &self.tokens[self.i + 1..] else { return false };
        opens.kind == Kind::OpenQuote && word.can_be(Classes::ADJ) && !word.can_be(Classes::COMMON) && closes.kind == Kind::CloseQuote
    }

    /// Whether a quantity that can stand for a noun comes before: "half", "a third", "some".
    pub(super) fn after_quantity(&self) -> bool {
        let quantity = Classes::PRON | Classes::PART | Classes::NUM | Classes::ORD;
        self.i.checked_sub(1).is_some_and(|i| self.tokens[i].kind == Kind::Number || self.tokens[i].can_be(quantity))
    }

    /// Whether a verb in its base form follows "to", an adverb between them passed over, or two: "to clearly and firmly say".
    fn next_verb_base(&self) -> bool {
        let mut rest = self.tokens[self.i + 1..].iter().filter(|t| !matches!(t.kind, Kind::OpenQuote | Kind::CloseQuote));
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
        let base = Classes::BASE.union(Classes::BE).union(Classes::HAVE).union(Classes::DO);
        let capital = next.case != Case::Lower && self.capitals == Capitals::Names;
        next.kind == Kind::Word && !capital && next.can_be(base) && !next.can_be(Classes::DET)
    }
}
