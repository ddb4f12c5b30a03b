//! The open classes: nouns, adjectives and adverbs, and what is written like a verb and is one of them.

use super::place::Place;
use super::{SUBJECT, is_nominal_context};
use crate::lexicon::{Classes, Frames};
use crate::token::{Case, Kind, Tag, Token};

impl Place<'_> {
    /// Verb, noun, adjective or adverb.
    pub(super) fn content(&self, classes: Classes) -> Tag {
        let due = is_nominal_context(self.before.tag) || self.before.tag == Tag::Prep;
        let inside = if due { self.in_noun_phrase(classes) } else { None };
        if let Some(tag) = inside.or_else(|| self.modifier(classes)) {
            return tag;
        }
        // "the think tank"
        if classes.any(Classes::BASE) && !classes.any(Classes::PAST) && self.is_compound() {
            return Tag::Noun;
        }
        if classes.any(Classes::VERB)
            && let Some(form) = self.verb(classes)
        {
            return form;
        }
        self.noun_or_adjective(classes)
    }

    /// What a word is where a noun is due, or the object of a preposition: a noun or what describes it, or a gerund.
    fn in_noun_phrase(&self, classes: Classes) -> Option<Tag> {
        let before = self.before.tag;
        let noun = classes.any(Classes::COMMON);
        // "on shipping companies" is a compound, "on selling piers" and "without naming him" are not
        let compound = || noun && (!self.noun_phrase_follows() || self.next_can_be(Classes::PLURAL)) && !self.gerund_object_follows();
        if before == Tag::Prep && classes.any(Classes::ING) && !compound() && !self.opens_office() {
            return Some(Tag::VerbIng);
        }
        if classes.any(Classes::ADJ) && (!noun || self.noun_phrase_follows() && !self.tells_next()) {
            return Some(Tag::Adj);
        }
        if noun {
            return Some(number_of(classes));
        }
        // "a taping of the show"
        if before == Tag::Det && classes.any(Classes::ING) && self.next().is_some_and(|t| t.bytes(self.text) == b"of") {
            return Some(Tag::Noun);
        }
        if classes.any(Classes::ADV) {
            return Some(Tag::Adv);
        }
        // "another said crews had left", but "the said crews"
        let said = || self.is("said") && !self.previous_is("the");
        // "the surveyed voters", but "a third said", "many agreed"
        let modifies = classes.any(Classes::PARTICIPLE | Classes::ING)
            && !said()
            // "several described hearing it"
            && !(self.takes(Frames::ING) && self.next_can_be(Classes::ING))
            && (!matches!(before, Tag::Num | Tag::Adj) || self.noun_phrase_follows())
            && !(classes.any(Classes::PAST) && self.after_quantity() && (self.after_share() || !self.noun_after(self.token())));
        modifies.then_some(Tag::Adj)
    }

    /// What a word is that describes the next one, or the noun before that, though most of its kind are verbs.
    fn modifier(&self, classes: Classes) -> Option<Tag> {
        let before = self.before.tag;
        // "he further said"
        if classes.any(Classes::VERB) && classes.any(Classes::ADV) && !before.is_auxiliary() && before != Tag::To && self.next_is_finite() {
            return Some(Tag::Adv);
        }
        if classes.any(Classes::PARTICIPLE) && self.is_object_opened() && self.noun_phrase_follows() {
            return Some(Tag::Adj);
        }
        // "an inquiry after leaked memo names Orr", in a headline
        if (self.before.fresh || self.before.tag == Tag::Sub && !self.has_stop())
            && let Some(tag) = self.opens_subject(classes)
        {
            return Some(tag);
        }
        // "an awkward but promising start"
        let joined = before == Tag::Conj && self.back(2).is_some_and(|t| t.tag == Tag::Adj);
        if joined && classes.any(Classes::ADJ) && !classes.any(Classes::COMMON) && self.noun_phrase_follows() {
            return Some(Tag::Adj);
        }
        // "cited falling sales", but "denied taking bribes"
        let falling = || self.after_cue(Frames::OBJ) && !self.after_cue(Frames::ING) && self.next_can_be(Classes::COMMON);
        let adjective = classes.any(Classes::ING) && falling() || self.next_can_be(Classes::PLURAL) && self.describes_people(classes);
        adjective.then_some(Tag::Adj)
    }

    /// Whether the verb before has an object that a participle can open: "…,” said retired Gen. Quill", "described unseen notes", "made
    /// veiled threats", but "which she said showed notes".
    fn is_object_opened(&self) -> bool {
        let behind_mark = || self.back(2).is_some_and(|t| matches!(t.kind, Kind::CloseQuote | Kind::Comma));
        let light = || self.before.tag.is_verb() && self.previous_can_be(Classes::LIGHT);
        light() || self.after_cue(Frames::OBJ) && !self.after_cue(Frames::THAT) || behind_mark() && self.after_cue(Frames::TAG)
    }

    /// What a verb's form is that opens the subject of a clause: "Dredge operator Ada Quill", "Retired surgeon Ada Quill", "Jailed care
    /// boss says".
    fn opens_subject(&self, classes: Classes) -> Option<Tag> {
        let capital = || self.ahead(2).is_some_and(|t| t.kind == Kind::Word && t.case == Case::Title);
        if classes.any(Classes::BASE) && self.next_can_be(Classes::PERSON) && !classes.any(Classes::REPORTING) && capital() {
            return Some(Tag::Noun);
        }
        let quoted = || self.previous().is_some_and(|t| t.kind == Kind::CloseQuote);
        let noun = || {
            self.next_can_be(Classes::NOUN | Classes::PERSON)
                && !self.next_can_be(Classes::TIME | Classes::FUNCTION | Classes::PLURAL | Classes::VERB)
        };
        let compound = || {
            let [care, boss, says, ..] = self.rest() else { return false };
            care.can_be(Classes::NOUN) && !care.can_be(Classes::FUNCTION) && boss.can_be(Classes::PERSON) && says.can_be(Classes::S_FORM)
        };
        (classes.any(Classes::PARTICIPLE) && !quoted() && (noun() || compound())).then_some(Tag::Adj)
    }

    /// Whether a participle describes people: "told cheering supporters", "advised aggrieved clerks", "Striking workers said".
    fn describes_people(&self, classes: Classes) -> bool {
        let told = || self.after_cue(Frames::ADR) || classes.any(Classes::PARTICIPLE) && self.after_cue(Frames::ADR_INF);
        let opens = || classes.any(Classes::ING) && self.before.fresh && self.next_can_be(Classes::PERSON) && self.next_acts();
        classes.any(Classes::ING | Classes::PARTICIPLE) && told() || opens()
    }

    /// Whether a verb's base form is a noun: "the think tank", "a finish", "of think tank Third Quay".
    fn is_compound(&self) -> bool {
        let article = || {
            self.previous()
                .is_some_and(|word| matches!(word.tag, Tag::Poss | Tag::Genitive) || word.is(self.text, "the") || word.is(self.text, "a"))
        };
        article() || matches!(self.before.tag, Tag::Adj | Tag::Prep) && self.next_can_be(Classes::COMMON)
    }

    /// Noun, adjective or adverb, where no verb is due.
    fn noun_or_adjective(&self, classes: Classes) -> Tag {
        let before = self.before.tag;
        let noun = classes.any(Classes::COMMON);
        if classes.any(Classes::ADV) && !noun {
            // "was clear that", but "stood clear of"
            let predicate = before == Tag::Be && classes.any(Classes::ADJ) && classes.any(Classes::CUE);
            return if predicate { Tag::Adj } else { Tag::Adv };
        }
        // "Chief vows to quit"
        let acts = || classes.any(Classes::PERSON) && self.next_can_be(Classes::S_FORM) && self.next_takes_infinitive();
        let describes = || self.noun_phrase_follows() || before == Tag::Be || self.adjective_joined();
        if noun && !(classes.any(Classes::ADJ) && !acts() && describes()) {
            return number_of(classes);
        }
        if classes.any(Classes::ADJ) {
            Tag::Adj
        } else if classes.any(Classes::TIME) {
            Tag::Time
        } else if classes.any(Classes::NUM) {
            Tag::Num
        } else {
            Tag::Noun
        }
    }

    /// Whether a title and a name follow behind a preposition that takes a person: "by managing director Ada Quill", but "after meeting
    /// mayor Ada Quill".
    fn opens_office(&self) -> bool {
        let name = |t: &Token| t.kind == Kind::Word && t.case == Case::Title;
        self.next().is_some_and(|t| t.case == Case::Lower && t.can_be(Classes::TITLE))
            && self.previous_can_be(Classes::PARTY)
            && self.after_next().is_some_and(name)
    }

    /// Whether the object of a gerund follows, which no noun has behind it: "offering a prize", "naming him", "naming her.", but
    /// "naming her boat", "trading this week".
    fn gerund_object_follows(&self) -> bool {
        let after = self.after_next();
        let determined =
            self.next_can_be(Classes::DET) && !self.next_can_be(Classes::THAT) && !after.is_some_and(|t| t.can_be(Classes::TIME));
        let alone = || after.is_none_or(|t| t.kind != Kind::Word);
        let pronoun = self.next_can_be(Classes::PRON_OBJ) && !self.next_can_be(Classes::PRON);
        determined || pronoun && (!self.next_can_be(Classes::POSS) || alone())
    }

    /// Whether something written is named here and tells something next: "an editorial calls the", but "editorial calls to".
    fn tells_next(&self) -> bool {
        let verb = |t: &Token| t.can_be(Classes::S_FORM) && t.can_be(Classes::REPORTING);
        let object = || self.after_next().is_some_and(|t| t.can_be(Classes::DET | Classes::POSS) && !t.can_be(Classes::THAT));
        self.token().can_be(Classes::DOCUMENT) && self.next().is_some_and(verb) && object()
    }

    /// Whether the next word is a cue with an infinitive behind it.
    fn next_takes_infinitive(&self) -> bool {
        let to = |t: &Token| t.is(self.text, "to");
        self.next().is_some_and(|t| t.entry().takes_alone(Frames::INF)) && self.after_next().is_some_and(to)
    }

    /// Whether the next word is the subject of a verb: "Striking | workers in Kelp said", but "Meeting | workers in Kelp, she said".
    fn next_acts(&self) -> bool {
        let near = self.rest().iter().skip(1).take(SUBJECT / 2);
        let plain = |t: &&Token| t.kind == Kind::Word && !t.can_be(Classes::WH | Classes::THAT);
        near.take_while(plain).any(|t| t.can_be(Classes::PAST | Classes::AUXILIARY) && !t.can_be(Classes::COMMON | Classes::ADJ))
    }

    /// Whether another adjective is joined to this one: "current and former officials".
    fn adjective_joined(&self) -> bool {
        let [joins, adjective, ..] = self.rest() else { return false };
        joins.can_be(Classes::CONJ) && adjective.can_be(Classes::ADJ) && !adjective.can_be(Classes::COMMON)
    }

    /// Whether a quantity that can stand for a noun comes before: "half", "a third", "some".
    fn after_quantity(&self) -> bool {
        let quantity = Classes::PRON | Classes::PART | Classes::NUM | Classes::ORD;
        self.previous().is_some_and(|t| t.kind == Kind::Number || t.can_be(quantity))
    }

    /// Whether a share that can stand for those who make it up comes before: "four in ten said".
    fn after_share(&self) -> bool {
        let [.., many, of, all] = self.passed() else { return false };
        all.tag == Tag::Num && matches!(of.bytes(self.text), b"in" | b"of") && matches!(many.tag, Tag::Num | Tag::Adv | Tag::Prep)
    }
}

/// A noun, one or several.
fn number_of(classes: Classes) -> Tag {
    if classes.any(Classes::NOUN) { Tag::Noun } else { Tag::Plural }
}
