//! Decides what each word is in its place, by the classes that it can have and the words around it.
//!
//! One pass from left to right: what is before a word is decided already, what follows is seen by its classes.

use super::{Case, Kind, Tag, Token};
use crate::lexicon::{Classes, Frames};

/// Sets the tags of a sentence's tokens.
pub(crate) fn tag(text: &str, tokens: &mut [Token]) {
    let capitals = Capitals::of(tokens);
    let mut before = Before { tag: Tag::Mark, fresh: true };
    for i in 0..tokens.len() {
        let tag = Place { text, tokens, i, capitals, before }.tag();
        tokens[i].tag = tag;
        before = before.then(&tokens[i]);
    }
}

/// What stands before a word.
#[derive(Clone, Copy)]
struct Before {
    /// The tag of the last word, adverbs passed over.
    tag: Tag,
    /// Whether a sentence or a quotation starts here.
    fresh: bool,
}

impl Before {
    fn then(self, token: &Token) -> Self {
        let fresh = matches!(token.kind, Kind::OpenQuote | Kind::Stop | Kind::Colon | Kind::Open)
            || (self.fresh && matches!(token.kind, Kind::Symbol | Kind::Dash | Kind::CloseQuote));
        match token.tag {
            Tag::Adv | Tag::Not => Self { fresh, ..self },
            Tag::Mark if matches!(token.kind, Kind::OpenQuote | Kind::CloseQuote) => Self { fresh, ..self },
            tag => Self { tag, fresh },
        }
    }
}

/// What capitals tell in a sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Capitals {
    /// A capital marks a name.
    Names,
    /// Most words have one, as in a headline: they mark nothing.
    Everywhere,
}

impl Capitals {
    fn of(tokens: &[Token]) -> Self {
        let (mut long, mut capital, mut verbs) = (0, 0, 0);
        for token in tokens.iter().filter(|t| t.kind == Kind::Word && t.end - t.start >= 4) {
            long += 1;
            capital += usize::from(token.case != Case::Lower);
            verbs += usize::from(
                token.case == Case::Title && token.can_be(Classes::VERB) && !token.can_be(Classes::COMMON.union(Classes::GIVEN)),
            );
        }
        if long >= 4 && capital * 10 >= long * 8 && (verbs > 0 || long >= 6) { Self::Everywhere } else { Self::Names }
    }
}

struct Place<'t> {
    text: &'t str,
    tokens: &'t [Token],
    i: usize,
    capitals: Capitals,
    before: Before,
}

impl Place<'_> {
    fn token(&self) -> &Token {
        &self.tokens[self.i]
    }

    /// The next word or mark, quotation marks passed over.
    fn next(&self) -> Option<&Token> {
        self.tokens[self.i + 1..].iter().find(|t| !matches!(t.kind, Kind::OpenQuote | Kind::CloseQuote))
    }

    fn next_can_be(&self, classes: Classes) -> bool {
        self.next().is_some_and(|t| t.kind == Kind::Word && t.can_be(classes))
    }

    fn next_is_capital(&self) -> bool {
        self.capitals == Capitals::Names && self.next().is_some_and(|t| t.kind == Kind::Word && t.case != Case::Lower)
    }

    /// Whether a noun phrase, or what belongs to one, follows.
    fn noun_phrase_follows(&self) -> bool {
        let Some(next) = self.next() else { return false };
        match next.kind {
            Kind::Number => true,
            Kind::Symbol => matches!(next.span().of(self.text), "$" | "£" | "€" | "#"),
            // "the representative said", "officials plan to"
            Kind::Word if next.can_be(Classes::PAST.union(Classes::PARTICIPLE)) && !self.noun_after(next) => false,
            Kind::Word => {
                next.case != Case::Lower && self.capitals == Capitals::Names
                    || next.classes.is_none()
                    || next.can_be(NOMINAL)
                    || (next.can_be(Classes::PARTICIPLE.union(Classes::ING)) && !next.can_be(Classes::FUNCTION) && self.noun_after(next))
            }
            _ => false,
        }
    }

    /// Whether a noun follows `modifier`: "the surveyed voters", not "those surveyed said".
    fn noun_after(&self, modifier: &Token) -> bool {
        let after =
            self.tokens[self.i + 1..].iter().find(|t| t.start > modifier.start && !matches!(t.kind, Kind::OpenQuote | Kind::CloseQuote));
        after.is_some_and(|t| t.kind == Kind::Word && t.can_be(NOMINAL) && !t.can_be(CLOSED))
    }

    fn tag(&self) -> Tag {
        let token = self.token();
        match token.kind {
            Kind::Word => {}
            Kind::Number => return Tag::Num,
            Kind::Genitive => return self.genitive(),
            _ => return Tag::Mark,
        }
        let classes = token.classes;
        if self.names(classes) {
            let dated = classes.any(Classes::TIME) && !self.next_is_capital() && !matches!(self.before.tag, Tag::Det | Tag::Name);
            return if dated { Tag::Time } else { Tag::Name };
        }
        // "in May"
        let month = classes.any(Classes::MODAL) && classes.any(Classes::TIME) && token.case == Case::Title && !self.before.fresh;
        if month && self.capitals == Capitals::Names {
            return Tag::Time;
        }
        if let Some(tag) = self.function(classes) {
            return tag;
        }
        self.content(if classes.any(CONTENT) { classes } else { self.by_ending(classes) })
    }

    /// 's: of a noun, or a short "is".
    fn genitive(&self) -> Tag {
        let after_pronoun = matches!(self.before.tag, Tag::Pron | Tag::Wh | Tag::That) || self.i == 0;
        let clause = self.next_can_be(Classes::DET.union(Classes::NOT).union(Classes::BE));
        if after_pronoun || (clause && !self.next_can_be(Classes::ADJ.union(Classes::NOUN))) { Tag::Be } else { Tag::Genitive }
    }

    /// Whether its capital makes a name of the word.
    fn names(&self, classes: Classes) -> bool {
        let token = self.token();
        // "the Post": a noun, whatever else it can be
        let named = classes.any(Classes::COMMON) && !self.before.fresh;
        let function = classes.any(CLOSED) && !named;
        let known = classes.any(CONTENT);
        match token.case {
            Case::Lower => {
                // "Karim al-Harthi"
                self.text.as_bytes()[token.start as usize] == b'@' || self.before.tag == Tag::Name && particled(token.span().of(self.text))
            }
            Case::Upper if self.capitals == Capitals::Names => {
                // "WHO says", but "THE MINISTER says"
                let lead = self.next().is_some_and(|t| t.case == Case::Upper);
                !(function && self.before.fresh && (lead || token.end - token.start < 3)) || classes.any(Classes::PLACE)
            }
            _ if token.span().of(self.text) == "I" => false,
            _ if self.capitals == Capitals::Everywhere => {
                !function && (!known || (classes.any(Classes::GIVEN.union(Classes::PLACE)) && !classes.any(Classes::VERB)))
            }
            _ if function && !classes.any(Classes::MODAL) && !classes.any(Classes::TIME) => {
                // "The", "But" and "He" keep their capital after a colon or a mark; between two names they belong to them
                !self.before.fresh && self.before.tag == Tag::Name && self.next_is_capital() && !classes.any(Classes::PRON)
            }
            _ if !self.before.fresh => !function || !classes.any(Classes::MODAL) || self.next_is_capital() || self.next_is_finite(),
            // "Will said" is a man's name
            _ if function && classes.any(Classes::MODAL) => self.next_is_finite(),
            // first in the sentence
            _ if function || classes.any(Classes::ADV) && !known => {
                self.next_is_capital() && !self.next_can_be(Classes::FUNCTION) && !classes.any(Classes::TIME) && self.next_can_be_surname()
            }
            _ => {
                !known
                    // "Brisk welcomed": an adjective needs a noun after it
                    || (classes.any(Classes::ADJ) && !classes.any(Classes::COMMON.union(CLOSED)) && self.next_is_finite() && !self.noun_phrase_follows())
                    || classes.any(Classes::GIVEN.union(Classes::PLACE)) && !classes.any(Classes::ADJ)
                    || (self.next_is_capital() && !self.next_can_be(Classes::FUNCTION) && !classes.any(Classes::ING.union(Classes::PAST)))
            }
        }
    }

    fn next_is_finite(&self) -> bool {
        self.next_can_be(Classes::PAST.union(Classes::S_FORM)) && !self.next_can_be(Classes::BASE.union(Classes::NOT))
    }

    fn next_can_be_surname(&self) -> bool {
        self.next().is_some_and(|t| t.classes.is_none())
    }

    fn function(&self, classes: Classes) -> Option<Tag> {
        if !classes.any(Classes::FUNCTION) {
            return None;
        }
        let before = self.before.tag;
        let content = classes.any(CONTENT);
        if classes.any(Classes::THAT) {
            let singular =
                self.next_can_be(Classes::NOUN) && !self.next_can_be(Classes::PLURAL.union(Classes::ADJ)) && !self.next_is_capital();
            return Some(if before == Tag::Prep && singular { Tag::Det } else { Tag::That });
        }
        if classes.any(Classes::TO) {
            // "according to exit polls"
            let according = self.i.checked_sub(1).is_some_and(|i| self.tokens[i].span().of(self.text).eq_ignore_ascii_case("according"));
            return Some(if !according && !self.addresses() && self.next_verb_base() { Tag::To } else { Tag::Prep });
        }
        if classes.any(Classes::NOT) {
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
            // "this makes", but "these makes"
            let singular = self.token().span().of(self.text).eq_ignore_ascii_case("this");
            let verb = singular && self.next_can_be(Classes::S_FORM) && !self.next_can_be(Classes::NOUN);
            let pronoun = classes.any(Classes::PRON.union(Classes::PRON_OBJ)) && (verb || !self.noun_phrase_follows());
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
            return Some(Tag::Conj);
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
            // "has since denied", "Orr once said"
            let adverb = match before {
                Tag::Have => self.next_can_be(Classes::PARTICIPLE),
                Tag::Name | Tag::Noun | Tag::Plural | Tag::Pron | Tag::Wh => self.next_is_finite(),
                _ => false,
            };
            if adverb && classes.any(Classes::ADV) {
                return Some(Tag::Adv);
            }
            return Some(Tag::Sub);
        }
        // "about 9 percent said", where a clause begins
        let opens = matches!(before, Tag::Mark | Tag::Conj | Tag::Sub | Tag::That);
        let quantity = self.next().is_some_and(|t| t.kind == Kind::Number || t.can_be(Classes::NUM.union(Classes::PART)));
        if classes.any(Classes::APPROXIMATE) && opens && quantity {
            return Some(Tag::Adv);
        }
        if classes.any(Classes::PREP)
            && !self.is_gerund(classes)
            && !(content && (is_nominal_context(before) || before == Tag::To || before.is_auxiliary()))
        {
            let particle =
                classes.any(Classes::ADV) && !self.noun_phrase_follows() && !self.next_can_be(OPENS_NOUN_PHRASE.union(Classes::ING));
            return Some(if particle { Tag::Adv } else { Tag::Prep });
        }
        if classes.any(Classes::EXIST) {
            // "there is", "there certainly was"
            let after = self.tokens[self.i + 1..].iter().find(|t| !is_adverb(t.span().of(self.text)));
            let verb = after.is_some_and(|t| t.can_be(Classes::BE | Classes::MODAL | Classes::HAVE));
            return Some(if verb { Tag::Pron } else { Tag::Adv });
        }
        if classes.any(Classes::ADV) && !content {
            // "in downtown Port Ormond"
            return Some(if before == Tag::Prep && self.next_is_capital() { Tag::Adj } else { Tag::Adv });
        }
        if classes.any(Classes::ADV) && !is_nominal_context(before) && !classes.any(Classes::VERB.union(Classes::TIME)) {
            // "he later walked back his words"
            let verb = before == Tag::Pron && self.next_can_be(Classes::PAST);
            return Some(if self.noun_phrase_follows() && classes.any(Classes::ADJ) && !verb { Tag::Adj } else { Tag::Adv });
        }
        None
    }

    /// Whether a verb before takes the "-ing" that the word is: "proposed barring ships".
    fn is_gerund(&self, classes: Classes) -> bool {
        classes.any(Classes::ING)
            && self.before.tag.is_verb()
            && self.i.checked_sub(1).is_some_and(|i| self.tokens[i].entry().cues.iter().any(|cue| cue.frames.any(Frames::ING)))
    }

    /// Whether a verb before has somebody addressed after it: "told".
    fn tells(&self) -> bool {
        self.before.tag.is_verb()
            && self.i.checked_sub(1).is_some_and(|i| self.tokens[i].entry().cues.iter().any(|cue| cue.frames.any(Frames::ADR)))
    }

    /// Whether nothing but an adjective in quotation marks follows: "her “weak” and".
    fn quoted_adjective_follows(&self) -> bool {
        let [opens, word, closes, ..] = &self.tokens[self.i + 1..] else { return false };
        opens.kind == Kind::OpenQuote && word.can_be(Classes::ADJ) && !word.can_be(Classes::COMMON) && closes.kind == Kind::CloseQuote
    }

    /// Whether a quantity that can stand for a noun comes before: "half", "a third", "some".
    fn after_quantity(&self) -> bool {
        let quantity = Classes::PRON | Classes::PART | Classes::NUM | Classes::ORD;
        self.i.checked_sub(1).is_some_and(|i| self.tokens[i].kind == Kind::Number || self.tokens[i].can_be(quantity))
    }

    /// Whether a verb in its base form follows "to", an adverb between them passed over.
    fn next_verb_base(&self) -> bool {
        let mut rest = self.tokens[self.i + 1..].iter().filter(|t| !matches!(t.kind, Kind::OpenQuote | Kind::CloseQuote));
        let Some(mut next) = rest.next() else { return false };
        if next.kind == Kind::Word && next.classes.any(Classes::ADV) && !next.classes.any(Classes::BASE)
            || is_adverb(next.span().of(self.text))
        {
            match rest.next() {
                Some(after) => next = after,
                None => return false,
            }
        }
        let base = Classes::BASE.union(Classes::BE).union(Classes::HAVE).union(Classes::DO);
        let capital = next.case != Case::Lower && self.capitals == Capitals::Names;
        next.kind == Kind::Word && !capital && next.can_be(base) && !next.can_be(Classes::DET)
    }

    /// Verb, noun, adjective or adverb.
    fn content(&self, classes: Classes) -> Tag {
        let before = self.before.tag;
        let verb = classes.any(Classes::VERB);
        let noun = classes.any(Classes::COMMON);
        if is_nominal_context(before) || before == Tag::Prep {
            // "on shipping companies" is a compound, "on selling the pier" is not
            let compound = noun && (!self.noun_phrase_follows() || self.next_can_be(Classes::PLURAL));
            if verb && before == Tag::Prep && classes.any(Classes::ING) && !compound {
                return Tag::VerbIng;
            }
            if classes.any(Classes::ADJ) && (!noun || self.noun_phrase_follows()) {
                return Tag::Adj;
            }
            if noun {
                return self.noun(classes);
            }
            // "the surveyed voters", but "a third said", "many agreed"
            let modifies = classes.any(Classes::PARTICIPLE.union(Classes::ING))
                && (!matches!(before, Tag::Num | Tag::Adj) || self.noun_phrase_follows())
                && !(classes.any(Classes::PAST) && self.after_quantity() && !self.noun_after(self.token()));
            if classes.any(Classes::ADV) || modifies {
                return if classes.any(Classes::ADV) { Tag::Adv } else { Tag::Adj };
            }
        }
        // "he further said"
        if verb && classes.any(Classes::ADV) && !before.is_auxiliary() && before != Tag::To && self.next_is_finite() {
            return Tag::Adv;
        }
        // "Retired surgeon Ada Quill", where a sentence starts
        let modifies = self.before.fresh && classes.any(Classes::PARTICIPLE) && self.next_can_be(Classes::NOUN | Classes::PERSON);
        if modifies && !self.next_can_be(Classes::FUNCTION | Classes::PLURAL | Classes::VERB) {
            return Tag::Adj;
        }
        // "told cheering supporters"
        if classes.any(Classes::ING) && self.tells() && self.next_can_be(Classes::PLURAL) {
            return Tag::Adj;
        }
        if verb && let Some(form) = self.verb(classes) {
            return form;
        }
        if classes.any(Classes::ADV) && !noun {
            return Tag::Adv;
        }
        if noun && !(classes.any(Classes::ADJ) && (self.noun_phrase_follows() || before == Tag::Be || self.adjective_joined())) {
            return self.noun(classes);
        }
        if classes.any(Classes::ADJ) {
            return Tag::Adj;
        }
        if classes.any(Classes::TIME) {
            return Tag::Time;
        }
        if classes.any(Classes::NUM) { Tag::Num } else { Tag::Noun }
    }

    fn noun(&self, classes: Classes) -> Tag {
        if classes.any(Classes::NOUN) { Tag::Noun } else { Tag::Plural }
    }

    /// The form of the verb that the word is here, if it is one.
    fn verb(&self, classes: Classes) -> Option<Tag> {
        let before = self.before.tag;
        let nominal = classes.any(Classes::COMMON.union(Classes::ADJ));
        let base = classes.any(Classes::BASE);
        match before {
            Tag::To | Tag::Modal | Tag::Do if base => return Some(Tag::VerbBase),
            Tag::Have if classes.any(Classes::PARTICIPLE) => return Some(self.past(classes)),
            Tag::Be if classes.any(Classes::ING) => return Some(Tag::VerbIng),
            Tag::Be if classes.any(Classes::PARTICIPLE) => return Some(Tag::VerbPart),
            Tag::Be | Tag::Have if nominal => return None,
            // "those polled": who did it is named behind the pronoun, if at all
            Tag::Pron if classes.any(Classes::PARTICIPLE) && self.after_those() => return Some(Tag::VerbPart),
            _ => {}
        }
        // "its revenue forecast on Thursday": a verb whose past is its base form needs an object
        if classes.any(Classes::PAST) && base && classes.any(Classes::NOUN) && before == Tag::Noun && !self.object_follows() {
            return None;
        }
        if classes.any(Classes::PAST) {
            // "moderate" words such as "left" and "felt" stay verbs after a noun, nouns after a determiner
            return Some(Tag::VerbPast);
        }
        if classes.any(Classes::PARTICIPLE) {
            return Some(Tag::VerbPart);
        }
        if classes.any(Classes::ING) {
            let opens = !nominal || before == Tag::Mark || self.noun_phrase_follows() || self.reports_that();
            return opens.then_some(Tag::VerbIng);
        }
        if !nominal {
            return Some(if classes.any(Classes::S_FORM) { Tag::VerbS } else { Tag::VerbBase });
        }
        let object = self.object_follows();
        let ends = self.next().is_none_or(|t| matches!(t.kind, Kind::Comma | Kind::Stop | Kind::Colon));
        let cue = self.token().cue().is_some_and(|word| !word.cues.is_empty());
        if classes.any(Classes::S_FORM) {
            // "the white paper points out"
            if matches!(before, Tag::Name | Tag::Noun) && self.particle_follows() || before == Tag::Name && self.preposition_follows() {
                return Some(Tag::VerbS);
            }
            // "the minister reportedly quits", but "at Kelp mostly nurses said"
            let adverb = self.i.checked_sub(1).is_some_and(|i| self.tokens[i].tag == Tag::Adv);
            if adverb && matches!(before, Tag::Name | Tag::Noun) && !self.next_is_finite() {
                return Some(Tag::VerbS);
            }
            return match before {
                // "which engineers say": the plural is the subject
                Tag::Wh if self.next_can_be(Classes::BASE.union(Classes::PAST).union(Classes::AUXILIARY)) && !object => None,
                Tag::Pron | Tag::Wh => Some(Tag::VerbS),
                Tag::Name | Tag::That => (object || (ends && cue)).then_some(Tag::VerbS),
                Tag::Noun | Tag::Genitive | Tag::Time => {
                    let opens = self.next_can_be(Classes::DET.union(Classes::POSS).union(Classes::PRON));
                    let tags = cue && ends && self.after_quotation();
                    // "media reports": what is a plural takes no such form
                    if self.i.checked_sub(1).is_some_and(|i| self.tokens[i].can_be(Classes::PLURAL)) {
                        return None;
                    }
                    (object && (cue || opens) && !self.next_can_be(Classes::PREP) && !self.verb_is_next() || tags).then_some(Tag::VerbS)
                }
                Tag::Mark | Tag::Conj => (cue && object && !self.before.fresh).then_some(Tag::VerbS),
                _ => None,
            };
        }
        match before {
            Tag::Pron | Tag::Wh => Some(Tag::VerbBase),
            Tag::Plural if cue => (object || ends).then_some(Tag::VerbBase),
            Tag::Plural => (ends || (object && self.next_can_be(OPENS_NOUN_PHRASE))).then_some(Tag::VerbBase),
            Tag::Noun | Tag::Name | Tag::Genitive | Tag::Time if cue && (object || ends) && self.after_plural() => Some(Tag::VerbBase),
            Tag::Mark if self.before.fresh => None,
            Tag::Conj if cue && object => Some(Tag::VerbBase),
            _ => None,
        }
    }

    /// Whether "to" stands between a medium and those whom it addresses: "a letter to staff,".
    fn addresses(&self) -> bool {
        let medium = self.i.checked_sub(1).is_some_and(|i| self.tokens[i].can_be(Classes::MEDIUM));
        medium && self.next_can_be(Classes::COMMON) && self.tokens.get(self.i + 2).is_some_and(|t| t.kind == Kind::Comma)
    }

    /// Whether what can speak stands before a cue, and "that" behind it: "a letter warning that", but "a storm warning that".
    fn reports_that(&self) -> bool {
        let speaks = Classes::PERSON | Classes::GROUP | Classes::BODY | Classes::DOCUMENT | Classes::MEDIUM;
        let speaker = self.i.checked_sub(1).is_some_and(|i| self.tokens[i].can_be(speaks));
        speaker && self.next_can_be(Classes::THAT) && !self.token().entry().cues.is_empty()
    }

    fn after_those(&self) -> bool {
        self.i.checked_sub(1).is_some_and(|i| self.tokens[i].span().of(self.text).eq_ignore_ascii_case("those"))
    }

    /// Whether what a verb can take follows.
    fn object_follows(&self) -> bool {
        self.noun_phrase_follows()
            || self.next_can_be(OPENS_NOUN_PHRASE.union(Classes::TO).union(Classes::WH))
            || self.next().is_some_and(|t| matches!(t.kind, Kind::Colon))
            || self.tokens.get(self.i + 1).is_some_and(|t| matches!(t.kind, Kind::OpenQuote))
    }

    /// Whether the next word is a verb with its own object: "the bank reports show that".
    fn verb_is_next(&self) -> bool {
        let opens = OPENS_NOUN_PHRASE.union(Classes::WH).without(Classes::PRON_OBJ);
        self.next_can_be(Classes::BASE) && self.tokens.get(self.i + 2).is_some_and(|t| t.kind == Kind::Word && t.can_be(opens))
    }

    /// Whether a subject in the plural stands before: "Quill and Moss", "sources close to the campaign", "Democrats".
    fn after_plural(&self) -> bool {
        let subject =
            self.tokens[..self.i].iter().rev().take(9).take_while(|t| !t.tag.is_verb() && !t.tag.is_auxiliary() && t.tag != Tag::Mark);
        subject.into_iter().any(|t| {
            let word = t.span().of(self.text);
            matches!(t.tag, Tag::Plural | Tag::Conj)
                || (t.tag == Tag::Name && word.len() > 4 && word.ends_with('s') && !word.ends_with("ss"))
        })
    }

    /// Whether another adjective is joined to this one: "current and former officials".
    fn adjective_joined(&self) -> bool {
        let [joins, adjective, ..] = self.tokens[self.i + 1..] else { return false };
        joins.can_be(Classes::CONJ) && adjective.can_be(Classes::ADJ) && !adjective.can_be(Classes::COMMON)
    }

    /// Whether the particle of a cue follows: "points out".
    fn particle_follows(&self) -> bool {
        let Some(next) = self.next().filter(|t| t.kind == Kind::Word && t.can_be(Classes::ADV)) else { return false };
        let word = next.span().of(self.text);
        self.token()
            .cue()
            .is_some_and(|cue| cue.cues.iter().any(|cue| cue.rest().first().is_some_and(|rest| rest.eq_ignore_ascii_case(word))))
    }

    /// Whether the preposition of a cue follows: "Senator Orr calls for".
    fn preposition_follows(&self) -> bool {
        let Some(next) = self.next().filter(|t| t.kind == Kind::Word && t.can_be(Classes::PREP)) else { return false };
        let word = next.span().of(self.text);
        self.token().entry().cues.iter().any(|cue| cue.rest().first().is_some_and(|rest| rest.eq_ignore_ascii_case(word)))
    }

    /// Whether nothing but a subject stands between a quotation and here: "…,” the document states".
    fn after_quotation(&self) -> bool {
        let subject = self.tokens[..self.i].iter().rev().take(9).take_while(|t| !t.tag.is_verb() && t.tag != Tag::Mark).count();
        subject > 0 && self.i.checked_sub(subject + 1).is_some_and(|i| self.tokens[i].kind == Kind::CloseQuote)
    }

    fn past(&self, classes: Classes) -> Tag {
        if classes.any(Classes::PAST) { Tag::VerbPast } else { Tag::VerbPart }
    }

    /// What the ending of an unknown word suggests.
    fn by_ending(&self, known: Classes) -> Classes {
        let text = self.token().span().of(self.text);
        let word = text.rsplit(['-', '‑']).next().unwrap_or(text);
        let ends = |endings: &[&str]| word.len() > 4 && endings.iter().any(|e| word.ends_with(e));
        let compound = word.len() < text.len();
        if is_adverb(word) {
            Classes::ADV
        } else if compound && (ends(&["ed", "ing"]) || word == "old") {
            Classes::ADJ
        } else if ends(&["ing"]) {
            Classes::ING | Classes::NOUN
        } else if ends(&["ed"]) {
            Classes::PAST | Classes::PARTICIPLE
        } else if compound || ends(&["al", "ous", "ive", "ic", "able", "ible", "ful", "less", "ish", "ary"]) {
            Classes::ADJ | Classes::NOUN
        } else if ends(&["s"]) && !ends(&["ss", "us", "is"]) {
            Classes::PLURAL
        } else {
            known | Classes::NOUN
        }
    }
}

/// Whether a small particle is joined to a name: "al-Harthi".
fn particled(word: &str) -> bool {
    word.split_once('-').is_some_and(|(particle, name)| particle.len() < 4 && name.starts_with(char::is_uppercase))
}

fn is_adverb(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ly")
}

/// Whether a noun is due: after a determiner, an adjective, a number, a genitive.
fn is_nominal_context(before: Tag) -> bool {
    matches!(before, Tag::Det | Tag::Poss | Tag::Genitive | Tag::Adj | Tag::Num)
}

/// The classes that only the words of open classes have.
const CONTENT: Classes = Classes::VERB.union(Classes::COMMON).union(Classes::ADJ);

/// The classes that make a word no name, capital or not.
const CLOSED: Classes = Classes::FUNCTION.without(Classes::ADV);

/// The classes of what stands inside a noun phrase, behind its determiner.
const NOMINAL: Classes = Classes::COMMON.union(Classes::ADJ).union(Classes::NUM).union(Classes::ORD).union(Classes::TITLE);

/// The classes of what opens a noun phrase or a clause.
const OPENS_NOUN_PHRASE: Classes =
    Classes::DET.union(Classes::POSS).union(Classes::PRON).union(Classes::PRON_OBJ).union(Classes::THAT).union(Classes::REFL);
