//! Verbs: which form of one a word is, or whether it is the noun or the adjective that is written alike.

use super::place::Place;
use super::{HEADLINE_SUBJECT, OPENS_NOUN_PHRASE};
use crate::lexicon::{Classes, Cue, Frames};
use crate::token::{Case, Kind, Tag};

impl Place<'_> {
    /// The form of the verb that the word is here, if it is one.
    pub(super) fn verb(&self, classes: Classes) -> Option<Tag> {
        let before = self.tag_before_verb();
        let nominal = classes.any(Classes::COMMON | Classes::ADJ);
        match before {
            Tag::To | Tag::Modal | Tag::Do if classes.any(Classes::BASE) => return Some(Tag::VerbBase),
            Tag::Have if classes.any(Classes::PARTICIPLE) => {
                return Some(if classes.any(Classes::PAST) { Tag::VerbPast } else { Tag::VerbPart });
            }
            Tag::Be if classes.any(Classes::ING) => return Some(Tag::VerbIng),
            Tag::Be if classes.any(Classes::PARTICIPLE) => return Some(Tag::VerbPart),
            Tag::Be | Tag::Have if nominal => return None,
            // "those polled": who did it is named behind the pronoun, if at all
            Tag::Pron if classes.any(Classes::PARTICIPLE) && self.previous_is("those") => return Some(Tag::VerbPart),
            _ => {}
        }
        if self.ends_headline_subject() {
            return Some(if classes.any(Classes::S_FORM) && before != Tag::Plural { Tag::VerbS } else { Tag::VerbBase });
        }
        if classes.any(Classes::PAST) {
            // "its revenue forecast on Thursday": a verb whose past is its base form needs an object, but "a page set up for clerks"
            let alike = classes.any(Classes::BASE) && classes.any(Classes::NOUN) && before == Tag::Noun;
            let noun = alike && !self.object_follows() && !self.is_set_up();
            return (!noun).then_some(Tag::VerbPast);
        }
        if classes.any(Classes::PARTICIPLE) {
            return Some(Tag::VerbPart);
        }
        if classes.any(Classes::ING) {
            return self.is_ing(classes, before).then_some(Tag::VerbIng);
        }
        if classes.any(Classes::S_FORM) {
            (!nominal || self.is_s_form(classes, before)).then_some(Tag::VerbS)
        } else {
            (!nominal || self.is_base(classes, before)).then_some(Tag::VerbBase)
        }
    }

    /// What stands before a verb; a noun with one form for both numbers is a plural before its verb: "police charge the clerk", "32
    /// percent call themselves", but "a police charge sheet".
    fn tag_before_verb(&self) -> Tag {
        let several = || self.previous_can_be(Classes::PLURAL) || self.after_percentage();
        let acts = || {
            self.next_can_be(Classes::DET | Classes::POSS | Classes::PRON_OBJ | Classes::REFL)
                || self.next_is_capital()
                || self.after_teller()
        };
        if self.before.tag == Tag::Noun && several() && acts() { Tag::Plural } else { self.before.tag }
    }

    /// Whether the "-ing" is a verb: "and telling her", "a letter warning that", but "a meeting to".
    fn is_ing(&self, classes: Classes, before: Tag) -> bool {
        if self.next_can_be(Classes::TITLE) && self.describes_title(classes, before) {
            return false;
        }
        let noun = classes.any(Classes::COMMON);
        let only = !noun && !classes.any(Classes::ADJ);
        // "and promising to mend it", but "a meeting to"
        let infinitive = || !noun && self.next_can_be(Classes::TO);
        // "and telling her", "after telling his aides", "a sign questioning the toll"
        let object = || (!noun || classes.any(Classes::REPORTING)) && self.next_can_be(Classes::DET | Classes::POSS | Classes::PRON_OBJ);
        only || before == Tag::Mark || self.noun_phrase_follows() || self.reports_that() || infinitive() || object() || self.quotes()
    }

    /// Whether the "-ing" before a title belongs to it: "Salters sporting director Ada Quill", "says acting mayor Ada Quill", "“No,”
    /// managing director and owner Ada Quill said".
    fn describes_title(&self, classes: Classes, before: Tag) -> bool {
        let quoted = self.previous().is_some_and(|t| t.kind == Kind::CloseQuote);
        let opens = before == Tag::Name || self.after_cue(Frames::TAG) || quoted && !classes.any(Classes::REPORTING);
        let named = || self.ahead(2).is_some_and(|t| t.case == Case::Title || quoted && t.can_be(Classes::CONJ));
        opens && named() || self.before.fresh && self.titled_subject_follows()
    }

    /// Whether what can be a plural is a verb: "Quill claims that", but "the Quill claims were".
    fn is_s_form(&self, classes: Classes, before: Tag) -> bool {
        let cue = classes.any(Classes::REPORTING);
        match before {
            // "According to Orr, the pier leaks."
            Tag::Name | Tag::Noun if self.clause_ends() && self.after_according() => true,
            // "what the new visa rules mean"
            Tag::Noun if self.plural_means() => false,
            // "Quill regrets closing it"
            Tag::Name if self.next_can_be(Classes::ING) && self.takes(Frames::ING) => true,
            // "the white paper points out", "and points out"
            Tag::Name | Tag::Noun | Tag::Conj if self.cue_goes_on(Classes::ADV) => true,
            Tag::Name if self.cue_goes_on(Classes::PREP) => true,
            // "the minister reportedly quits", but "at Kelp mostly nurses said"
            Tag::Name | Tag::Noun if self.previous().is_some_and(|t| t.tag == Tag::Adv) && !self.next_is_finite() => true,
            // "which engineers say": the plural is the subject
            Tag::Wh if self.next_can_be(Classes::BASE | Classes::PAST | Classes::AUXILIARY) => self.has_object(classes),
            Tag::Pron | Tag::Wh => true,
            // "Sonar scans show that": the next word is the verb
            Tag::Name if !cue && self.verb_is_next() => false,
            // "after the Kelp attacks."
            Tag::Name | Tag::That => self.has_object(classes) || cue && self.clause_ends() && !self.names_place(),
            Tag::Noun | Tag::Genitive | Tag::Time => self.is_verb_of_noun(classes),
            Tag::Mark | Tag::Conj => cue && !self.before.fresh && self.has_object(classes),
            _ => false,
        }
    }

    /// Whether what can be a plural is the verb of the noun before: "the report claims that", but "the crane claims".
    fn is_verb_of_noun(&self, classes: Classes) -> bool {
        // "media reports": what is a plural takes no such form
        if self.previous_can_be(Classes::PLURAL) {
            return false;
        }
        // "took to the boat shows to sing"
        if self.next_can_be(Classes::TO) && !self.takes(Frames::INF.with(Frames::TO)) {
            return false;
        }
        let cue = classes.any(Classes::REPORTING);
        let opens = self.next_can_be(Classes::DET | Classes::POSS | Classes::PRON) && !self.next_can_be(Classes::THAT);
        // "in states whose roads"
        let asks = || !self.next_can_be(Classes::WH) || !self.next_is("whose") && self.takes(Frames::WH);
        let object = || asks() && !self.next_can_be(Classes::PREP) && self.has_object(classes) && !self.verb_is_next();
        let tags = || cue && self.clause_ends() && (self.after_quotation() || self.after_teller());
        (cue || opens) && object() || tags()
    }

    /// Whether what can be a noun is a verb in its base form: "leaders claim that", but "the Rogers claim that".
    fn is_base(&self, classes: Classes, before: Tag) -> bool {
        // "the Rogers campaign," is no cue without its "against"
        let alone = || self.token().cue().is_some_and(|word| word.is_whole());
        match before {
            Tag::Pron | Tag::Wh => true,
            // "bolts, which he said help hold the pier"
            Tag::VerbPast | Tag::VerbS | Tag::VerbBase => self.after_gap() && (self.has_object(classes) || self.next_can_be(Classes::BASE)),
            // "posters that slam the mayor", "boats that call for help"
            Tag::That => {
                let named = || self.next_can_be(Classes::DET | Classes::POSS | Classes::PRON_OBJ) || self.next_is_capital();
                self.back(2).is_some_and(|t| t.can_be(Classes::PLURAL)) && (self.cue_goes_on(Classes::PREP) || alone() && named())
            }
            // "Sky Kelp claim that it leaked", but "the Kelp claim that it leaked", "Kelp claim that leaked"
            Tag::Name if alone() && self.next_can_be(Classes::THAT) && self.takes(Frames::THAT) && self.opens_with_name() => {
                self.after_next().is_some_and(|t| !t.can_be(Classes::FINITE))
            }
            // "Kelpers boast of"
            Tag::Name if self.after_plural() && self.cue_goes_on(Classes::PREP) => true,
            // "leaders point out that", "ministers boast of"
            Tag::Plural if classes.any(Classes::REPORTING) => {
                self.has_object(classes)
                    || self.cue_goes_on(Classes::ADV | Classes::PREP)
                    || alone() && (self.after_bare_people() || self.medium_follows())
                    || self.clause_ends() && self.has_subject()
            }
            // "clerks board.", but "according to the county elections board."
            Tag::Plural => self.clause_ends() && self.has_subject() || self.next_can_be(OPENS_NOUN_PHRASE) && self.has_object(classes),
            // but "calls for a review of the report that is due"
            Tag::Noun | Tag::Name | Tag::Genitive | Tag::Time => {
                let related = || self.next_can_be(Classes::THAT) && self.after_next().is_some_and(|t| t.can_be(Classes::AUXILIARY));
                alone() && (self.has_object(classes) && !related() || self.clause_ends()) && self.after_plural()
            }
            Tag::Mark => {
                let opens = || self.next_can_be(Classes::DET | Classes::POSS) || self.medium_follows();
                !self.before.fresh && alone() && opens() && self.behind_insert()
            }
            Tag::Conj => alone() && self.has_object(classes) || self.cue_goes_on(Classes::PREP),
            _ => false,
        }
    }

    /// Whether what a verb can take follows, and no noun that this one describes: "the Salters campaign manager said".
    fn has_object(&self, classes: Classes) -> bool {
        // but "divers urge the mayor to quit" without its article
        let urged = || self.takes(Frames::ADR_INF) && self.after_next().is_some_and(|t| t.is(self.text, "to"));
        let person = || self.next_can_be(Classes::PERSON) && !self.next_can_be(Classes::PLURAL) && !self.next_is_capital() && !urged();
        self.object_follows() && !(classes.any(Classes::BASE) && person())
    }

    /// Whether what a verb can take follows.
    pub(super) fn object_follows(&self) -> bool {
        self.noun_phrase_follows()
            || self.next_can_be(OPENS_NOUN_PHRASE | Classes::TO | Classes::WH)
            || self.next().is_some_and(|t| t.kind == Kind::Colon)
            || self.ahead(1).is_some_and(|t| t.kind == Kind::OpenQuote)
    }

    /// Whether nothing of the clause follows.
    fn clause_ends(&self) -> bool {
        self.next().is_none_or(|t| matches!(t.kind, Kind::Comma | Kind::Stop | Kind::Colon | Kind::Semicolon))
    }

    /// Whether the next word is a verb with its own object: "the bank reports show that".
    fn verb_is_next(&self) -> bool {
        let opens = (OPENS_NOUN_PHRASE | Classes::WH).without(Classes::PRON_OBJ);
        self.next_can_be(Classes::BASE) && self.ahead(2).is_some_and(|t| t.kind == Kind::Word && t.can_be(opens))
    }

    /// Whether "mean" follows, which is the verb of the plural that this is: "rules mean", but "rules mean streets".
    fn plural_means(&self) -> bool {
        let noun = || self.after_next().is_some_and(|t| t.can_be(Classes::COMMON));
        self.next_is("mean") && self.token().can_be(Classes::PLURAL) && !noun()
    }

    /// Whether "up" and a preposition follow: "set | up for the clerks".
    fn is_set_up(&self) -> bool {
        let [up, preposition, ..] = self.rest() else { return false };
        up.is(self.text, "up") && preposition.can_be(Classes::PREP) && !preposition.can_be(Classes::ING)
    }

    /// Whether the particle or preposition of a cue follows, by its class: "points out", "Senator Orr calls for".
    fn cue_goes_on(&self, class: Classes) -> bool {
        let Some(next) = self.next().filter(|t| t.kind == Kind::Word && t.can_be(class)) else { return false };
        let goes_on = |cue: &Cue| cue.rest().first().is_some_and(|rest| next.is(self.text, rest));
        self.token().cue().is_some_and(|word| word.cues().any(goes_on))
    }

    /// Whether what can speak or a conjunction stands before a cue, and a clause behind it: "a letter warning that",
    /// "but warning that", but "a storm warning that".
    fn reports_that(&self) -> bool {
        let speaks = Classes::ACTOR | Classes::WRITTEN;
        let speaker = self.previous().is_some_and(|t| t.can_be(speaks) || matches!(t.tag, Tag::Conj | Tag::Time));
        // "a press briefing that" is no one's briefing of somebody
        let tells = |cue: &Cue| !cue.frames.any(Frames::ADR) || cue.frames.any(Frames::THAT);
        speaker && self.next_can_be(Classes::THAT | Classes::WH) && self.token().entry().cues().any(tells)
    }

    /// Whether a noun stands before a cue that is none, and a quotation behind it: "a sign reading “No tolls”".
    fn quotes(&self) -> bool {
        let noun = matches!(self.before.tag, Tag::Noun | Tag::Plural) && self.token().entry().noun_cue.is_none();
        let comma = self.ahead(1).is_some_and(|t| matches!(t.kind, Kind::Comma | Kind::Colon));
        let quotation = self.ahead(1 + usize::from(comma)).is_some_and(|t| t.kind == Kind::OpenQuote);
        noun && quotation && self.takes(Frames::QUOTE)
    }

    /// Whether the document follows in which something is said: "clerks claim | in their latest letter that".
    fn medium_follows(&self) -> bool {
        let [preposition, opener, after @ ..] = self.rest() else { return false };
        let document = after.iter().take(2).any(|t| t.can_be(Classes::DOCUMENT) && !t.can_be(Classes::PLURAL));
        preposition.is(self.text, "in") && opener.can_be(Classes::DET | Classes::POSS) && document
    }

    /// Whether a headline's clause stands behind the "as" that the word is: "as council digs in", but "as a sham".
    pub(super) fn opens_headline_clause(&self) -> bool {
        self.is("as") && !self.has_stop() && self.headline_verb(self.i).is_some()
    }

    /// Whether it is the verb of such a clause.
    fn ends_headline_subject(&self) -> bool {
        let as_ = || (self.i.saturating_sub(HEADLINE_SUBJECT + 1)..self.i).rev().find(|&i| self.tokens[i].is(self.text, "as"));
        !self.has_stop() && as_().is_some_and(|i| self.headline_verb(i) == Some(self.i))
    }
}
