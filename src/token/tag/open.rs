//! The open classes: nouns, verbs, adjectives.

use super::{OPENS_NOUN_PHRASE, Place, is_adverb, is_compared, is_nominal_context};
use crate::lexicon::{Classes, Cue, Frames};
use crate::token::{Case, Kind, Tag, Token};

/// How far back a subject is looked for, in words.
const SUBJECT: usize = 12;

/// The longest subject of a clause that a headline's "as" opens, in words.
const HEADLINE_SUBJECT: usize = 3;

impl Place<'_> {
    /// Verb, noun, adjective or adverb.
    pub(super) fn content(&self, classes: Classes) -> Tag {
        let before = self.before.tag;
        let verb = classes.any(Classes::VERB);
        let noun = classes.any(Classes::COMMON);
        if is_nominal_context(before) || before == Tag::Prep {
            // "on shipping companies" is a compound, "on selling piers" and "without naming him" are not
            let compound = noun && (!self.noun_phrase_follows() || self.next_can_be(Classes::PLURAL)) && !self.gerund_object_follows();
            let compound = compound || self.opens_office();
            if verb && before == Tag::Prep && classes.any(Classes::ING) && !compound {
                return Tag::VerbIng;
            }
            if classes.any(Classes::ADJ) && (!noun || self.noun_phrase_follows() && !self.tells_next()) {
                return Tag::Adj;
            }
            if noun {
                return self.noun(classes);
            }
            // "a taping of the show"
            if before == Tag::Det && classes.any(Classes::ING) && self.next().is_some_and(|t| t.span().of(self.text) == "of") {
                return Tag::Noun;
            }
            // "another said crews had left", but "the said crews"
            let said = || self.token().is(self.text, "said") && !self.i.checked_sub(1).is_some_and(|i| self.tokens[i].is(self.text, "the"));
            // "the surveyed voters", but "a third said", "many agreed"
            let modifies = classes.any(Classes::PARTICIPLE.union(Classes::ING))
                && !said()
                // "several described hearing it"
                && !(self.takes(Frames::ING) && self.next_can_be(Classes::ING))
                && (!matches!(before, Tag::Num | Tag::Adj) || self.noun_phrase_follows())
                && !(classes.any(Classes::PAST) && self.after_quantity() && (self.after_share() || !self.noun_after(self.token())));
            if classes.any(Classes::ADV) || modifies {
                return if classes.any(Classes::ADV) { Tag::Adv } else { Tag::Adj };
            }
        }
        // "he further said"
        if verb && classes.any(Classes::ADV) && !before.is_auxiliary() && before != Tag::To && self.next_is_finite() {
            return Tag::Adv;
        }
        // "…,” said retired Gen. Quill", "described unseen notes", "made veiled threats", but "which she said showed notes"
        let behind_mark = || self.i.checked_sub(2).is_some_and(|i| matches!(self.tokens[i].kind, Kind::CloseQuote | Kind::Comma));
        let light = || self.before.tag.is_verb() && self.i.checked_sub(1).is_some_and(|i| self.tokens[i].can_be(Classes::LIGHT));
        let object = || light() || self.after_cue(Frames::OBJ) && !self.after_cue(Frames::THAT);
        if classes.any(Classes::PARTICIPLE) && (object() || behind_mark() && self.after_cue(Frames::TAG)) && self.noun_phrase_follows() {
            return Tag::Adj;
        }
        // "Dredge operator Ada Quill", where a sentence starts
        let capital = || self.tokens.get(self.i + 2).is_some_and(|t| t.kind == Kind::Word && t.case == Case::Title);
        let compound = || classes.any(Classes::BASE) && self.next_can_be(Classes::PERSON) && !classes.any(Classes::REPORTING);
        if self.before.fresh && compound() && capital() {
            return Tag::Noun;
        }
        // "Retired surgeon Ada Quill", where a sentence starts
        let quoted = self.i.checked_sub(1).is_some_and(|i| self.tokens[i].kind == Kind::CloseQuote);
        let modifies = self.before.fresh
            && !quoted
            && classes.any(Classes::PARTICIPLE)
            && self.next_can_be(Classes::NOUN | Classes::PERSON)
            && !self.next_can_be(Classes::TIME);
        if modifies && !self.next_can_be(Classes::FUNCTION | Classes::PLURAL | Classes::VERB) {
            return Tag::Adj;
        }
        // "an awkward but promising start"
        let joined = before == Tag::Conj && self.i.checked_sub(2).is_some_and(|i| self.tokens[i].tag == Tag::Adj);
        if joined && classes.any(Classes::ADJ) && !noun && self.noun_phrase_follows() {
            return Tag::Adj;
        }
        // "told cheering supporters", "advised aggrieved clerks"
        let addresses = self.after_cue(Frames::ADR) || self.after_cue(Frames::ADR_INF) && classes.any(Classes::PARTICIPLE);
        // "Striking workers said"
        let opens = || classes.any(Classes::ING) && self.before.fresh && self.next_can_be(Classes::PERSON) && self.next_acts();
        let described = || classes.any(Classes::ING | Classes::PARTICIPLE) && addresses || opens();
        // "cited falling sales", but "denied taking bribes"
        let falling = || self.after_cue(Frames::OBJ) && !self.after_cue(Frames::ING) && self.next_can_be(Classes::COMMON);
        if classes.any(Classes::ING) && falling() || self.next_can_be(Classes::PLURAL) && described() {
            return Tag::Adj;
        }
        // "the think tank", "a finish"
        let article = || {
            self.i.checked_sub(1).is_some_and(|i| {
                let word = &self.tokens[i];
                matches!(word.tag, Tag::Poss | Tag::Genitive) || word.is(self.text, "the") || word.is(self.text, "a")
            })
        };
        // "of think tank Third Quay"
        let described = || matches!(self.before.tag, Tag::Adj | Tag::Prep) && self.next_can_be(Classes::COMMON);
        if classes.any(Classes::BASE) && !classes.any(Classes::PAST) && (article() || described()) {
            return Tag::Noun;
        }
        if verb && let Some(form) = self.verb(classes) {
            return form;
        }
        if classes.any(Classes::ADV) && !noun {
            // "was clear that", but "stood clear of"
            let predicate = before == Tag::Be && classes.any(Classes::ADJ) && classes.any(Classes::CUE);
            return if predicate { Tag::Adj } else { Tag::Adv };
        }
        // "Chief vows to quit"
        let acts = || classes.any(Classes::PERSON) && self.next_can_be(Classes::S_FORM) && self.next_takes_infinitive();
        if noun && !(classes.any(Classes::ADJ) && !acts() && (self.noun_phrase_follows() || before == Tag::Be || self.adjective_joined())) {
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

    /// Whether a title and a name follow behind a preposition that takes a person: "by managing director Ada Quill", but "after meeting
    /// mayor Ada Quill".
    fn opens_office(&self) -> bool {
        let person = |t: &Token| ["by", "from", "to", "with"].iter().any(|word| t.is(self.text, word));
        let name = |t: &Token| t.kind == Kind::Word && t.case == Case::Title;
        self.next().is_some_and(|t| t.case == Case::Lower && t.can_be(Classes::TITLE))
            && self.i.checked_sub(1).is_some_and(|i| person(&self.tokens[i]))
            && self.tokens.get(self.next + 1).is_some_and(name)
    }

    /// Whether the object of a gerund follows, which no noun has behind it: "offering a prize", "naming him", "naming her.", but
    /// "naming her boat", "trading this week".
    fn gerund_object_follows(&self) -> bool {
        let after = self.tokens.get(self.next + 1);
        let determined =
            self.next_can_be(Classes::DET) && !self.next_can_be(Classes::THAT) && !after.is_some_and(|t| t.can_be(Classes::TIME));
        let alone = || after.is_none_or(|t| t.kind != Kind::Word);
        let pronoun = self.next_can_be(Classes::PRON_OBJ) && !self.next_can_be(Classes::PRON);
        determined || pronoun && (!self.next_can_be(Classes::POSS) || alone())
    }

    /// Whether something written is named here and tells something next: "an editorial calls the", but "editorial calls to".
    fn tells_next(&self) -> bool {
        let verb = |t: &Token| t.can_be(Classes::S_FORM) && t.can_be(Classes::REPORTING);
        let object = || self.tokens.get(self.next + 1).is_some_and(|t| t.can_be(Classes::DET | Classes::POSS) && !t.can_be(Classes::THAT));
        self.token().can_be(Classes::DOCUMENT) && self.next().is_some_and(verb) && object()
    }

    /// Whether a title, a name and their verb follow: "Managing | director Ada Quill said", but "Meeting | mayor Quill, Orr said".
    pub(super) fn titled_subject_follows(&self) -> bool {
        let after = self.tokens.get(self.next + 1..).unwrap_or_default();
        let names = after.iter().take_while(|t| t.kind == Kind::Word && t.case != Case::Lower).count();
        let verb = after.get(names).is_some_and(|t| t.can_be(Classes::PAST | Classes::S_FORM | Classes::AUXILIARY));
        names > 0 && verb
    }

    fn noun(&self, classes: Classes) -> Tag {
        if classes.any(Classes::NOUN) { Tag::Noun } else { Tag::Plural }
    }

    /// The form of the verb that the word is here, if it is one.
    fn verb(&self, classes: Classes) -> Option<Tag> {
        // "police charge the clerk": one form for both numbers, but "a police charge sheet"; "32 percent call themselves"
        let share = |at: usize| {
            let [.., counted, part] = &self.tokens[..=at] else { return false };
            part.can_be(Classes::PART) && (counted.tag == Tag::Num || counted.is(self.text, "per"))
        };
        let people = self.before.tag == Tag::Noun
            && (self.tokens[self.i - 1].can_be(Classes::PLURAL) || share(self.i - 1))
            && (self.next_can_be(Classes::DET | Classes::POSS | Classes::PRON_OBJ | Classes::REFL)
                || self.next_is_capital()
                || self.after_teller());
        let before = if people { Tag::Plural } else { self.before.tag };
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
        // "as council digs in"
        let before_verb = self.i.saturating_sub(HEADLINE_SUBJECT + 1)..self.i;
        let opener = if self.has_stop() { None } else { before_verb.rev().find(|&i| self.tokens[i].is(self.text, "as")) };
        if opener.is_some_and(|i| self.headline_verb(i) == Some(self.i)) {
            return Some(if classes.any(Classes::S_FORM) && before != Tag::Plural { Tag::VerbS } else { Tag::VerbBase });
        }
        // "its revenue forecast on Thursday": a verb whose past is its base form needs an object, but "a page set up for clerks"
        let alone = base && classes.any(Classes::NOUN) && before == Tag::Noun && !self.object_follows();
        if classes.any(Classes::PAST) && alone && !self.is_set_up() {
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
            let quoted = self.i.checked_sub(1).is_some_and(|i| self.tokens[i].kind == Kind::CloseQuote);
            // "Salters sporting director Ada Quill", "says acting mayor Ada Quill", "“No,” managing director and owner Ada Quill said"
            let titled = || self.tokens.get(self.i + 2).is_some_and(|t| t.case == Case::Title || quoted && t.can_be(Classes::CONJ));
            let opens = before == Tag::Name || self.after_cue(Frames::TAG) || quoted && !classes.any(Classes::REPORTING);
            if self.next_can_be(Classes::TITLE) && (opens && titled() || self.before.fresh && self.titled_subject_follows()) {
                return None;
            }
            // "and promising to mend it", but "a meeting to"
            let adjective = !classes.any(Classes::COMMON) && self.next_can_be(Classes::TO);
            // "and telling her", "after telling his aides", "a sign questioning the toll"
            let object = (!classes.any(Classes::COMMON) || classes.any(Classes::REPORTING))
                && self.next_can_be(Classes::DET | Classes::POSS | Classes::PRON_OBJ);
            let opens = !nominal
                || before == Tag::Mark
                || self.noun_phrase_follows()
                || self.reports_that()
                || adjective
                || object
                || self.quotes();
            return opens.then_some(Tag::VerbIng);
        }
        if !nominal {
            return Some(if classes.any(Classes::S_FORM) { Tag::VerbS } else { Tag::VerbBase });
        }
        let object = self.object_follows() && !(base && self.person_follows());
        let ends = self.next().is_none_or(|t| matches!(t.kind, Kind::Comma | Kind::Stop | Kind::Colon | Kind::Semicolon));
        let cue = classes.any(Classes::REPORTING);
        if classes.any(Classes::S_FORM) {
            // "According to Orr, the pier leaks."
            if ends && matches!(before, Tag::Name | Tag::Noun) && self.after_according() {
                return Some(Tag::VerbS);
            }
            // "what the new visa rules mean"
            if before == Tag::Noun && self.plural_means() {
                return None;
            }
            // "Quill regrets closing it"
            if before == Tag::Name && self.next_can_be(Classes::ING) && self.takes(Frames::ING) {
                return Some(Tag::VerbS);
            }
            // "the white paper points out", "and points out"
            if matches!(before, Tag::Name | Tag::Noun | Tag::Conj) && self.cue_goes_on(Classes::ADV)
                || before == Tag::Name && self.cue_goes_on(Classes::PREP)
            {
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
                // "Sonar scans show that": the next word is the verb
                Tag::Name if !cue && self.verb_is_next() => None,
                // "after the Kelp attacks."
                Tag::Name | Tag::That => (object || (ends && cue && !self.names_place())).then_some(Tag::VerbS),
                Tag::Noun | Tag::Genitive | Tag::Time => {
                    let opens =
                        self.next_can_be(Classes::DET.union(Classes::POSS).union(Classes::PRON)) && !self.next_can_be(Classes::THAT);
                    let tags = cue && ends && (self.after_quotation() || self.after_teller());
                    // "media reports": what is a plural takes no such form
                    if self.i.checked_sub(1).is_some_and(|i| self.tokens[i].can_be(Classes::PLURAL)) {
                        return None;
                    }
                    // "took to the boat shows to sing"
                    if self.next_can_be(Classes::TO) && !self.takes(Frames::INF.with(Frames::TO)) {
                        return None;
                    }
                    // "in states whose roads"
                    let whose = self.next().is_some_and(|t| t.is(self.text, "whose"));
                    let asks = !self.next_can_be(Classes::WH) || !whose && self.takes(Frames::WH);
                    (object && asks && (cue || opens) && !self.next_can_be(Classes::PREP) && !self.verb_is_next() || tags)
                        .then_some(Tag::VerbS)
                }
                Tag::Mark | Tag::Conj => (cue && object && !self.before.fresh).then_some(Tag::VerbS),
                _ => None,
            };
        }
        // "the Rogers campaign," is no cue without its "against"
        let alone = || self.token().cue().is_some_and(|word| word.is_whole());
        match before {
            Tag::Pron | Tag::Wh => Some(Tag::VerbBase),
            // "bolts, which he said help hold the pier"
            Tag::VerbPast | Tag::VerbS | Tag::VerbBase if self.after_gap() && (object || self.next_can_be(Classes::BASE)) => {
                Some(Tag::VerbBase)
            }
            // "posters that slam the mayor", "boats that call for help"
            Tag::That
                if (alone() || self.cue_goes_on(Classes::PREP))
                    && self.i.checked_sub(2).is_some_and(|i| self.tokens[i].can_be(Classes::PLURAL)) =>
            {
                let named = self.next_can_be(Classes::DET | Classes::POSS | Classes::PRON_OBJ) || self.next_is_capital();
                (named || self.cue_goes_on(Classes::PREP)).then_some(Tag::VerbBase)
            }
            // "Sky Kelp claim that it leaked", but "the Kelp claim that it leaked", "Kelp claim that leaked"
            Tag::Name if alone() && self.next_can_be(Classes::THAT) && self.takes(Frames::THAT) && self.opens_with_name() => {
                let relative = |t: &Token| t.can_be(Classes::PAST | Classes::S_FORM | Classes::AUXILIARY);
                self.tokens.get(self.next + 1).is_some_and(|t| !relative(t)).then_some(Tag::VerbBase)
            }
            // "Kelpers boast of"
            Tag::Name if self.after_plural() && self.cue_goes_on(Classes::PREP) => Some(Tag::VerbBase),
            // "leaders point out that", "ministers boast of"
            Tag::Plural if cue => {
                let told = alone() && (self.after_bare_people() || self.medium_follows());
                let goes_on = object || self.cue_goes_on(Classes::ADV | Classes::PREP) || told;
                (goes_on || ends && self.has_subject()).then_some(Tag::VerbBase)
            }
            // "clerks board.", but "according to the county elections board."
            Tag::Plural => (ends && self.has_subject() || object && self.next_can_be(OPENS_NOUN_PHRASE)).then_some(Tag::VerbBase),
            Tag::Noun | Tag::Name | Tag::Genitive | Tag::Time if alone() && (object || ends) && self.after_plural() => Some(Tag::VerbBase),
            Tag::Mark if self.before.fresh => None,
            Tag::Mark if alone() && (self.next_can_be(Classes::DET | Classes::POSS) || self.medium_follows()) && self.behind_insert() => {
                Some(Tag::VerbBase)
            }
            Tag::Conj if alone() && object || self.cue_goes_on(Classes::PREP) => Some(Tag::VerbBase),
            _ => None,
        }
    }

    /// Whether "up" and a preposition follow: "set | up for the clerks".
    fn is_set_up(&self) -> bool {
        let [up, preposition, ..] = &self.tokens[self.i + 1..] else { return false };
        up.is(self.text, "up") && preposition.can_be(Classes::PREP) && !preposition.can_be(Classes::ING)
    }

    /// Whether the sentence tells according to whom, and nothing behind the comma is its verb yet.
    fn after_according(&self) -> bool {
        let before = &self.tokens[..self.i];
        let opens = before.first().is_some_and(|t| t.span().of(self.text).eq_ignore_ascii_case("according")) && self.has_stop();
        let comma = before.iter().rposition(|t| t.kind == Kind::Comma).filter(|_| opens);
        comma.is_some_and(|comma| comma + 1 < self.i && !before[comma..].iter().any(|t| t.tag.is_verb() || t.tag.is_auxiliary()))
    }

    /// Whether "mean" follows, which is the verb of the plural that this is: "rules mean", but "rules mean streets".
    fn plural_means(&self) -> bool {
        let mean = self.next().is_some_and(|t| t.is(self.text, "mean"));
        mean && self.token().can_be(Classes::PLURAL) && !self.tokens.get(self.next + 1).is_some_and(|t| t.can_be(Classes::COMMON))
    }

    /// Whether a headline's clause stands behind the "as" at `at`: "as council digs in", but "as a sham".
    pub(super) fn opens_headline_clause(&self, at: usize) -> bool {
        self.token().is(self.text, "as") && !self.has_stop() && self.headline_verb(at).is_some()
    }

    /// Whether the sentence ends in a full stop, as a headline does not.
    fn has_stop(&self) -> bool {
        self.tokens.iter().rfind(|t| t.kind != Kind::CloseQuote).is_some_and(|t| t.kind == Kind::Stop)
    }

    /// The verb that agrees with the bare nouns behind the "as" at `at` of a headline: "as job losses loom".
    fn headline_verb(&self, at: usize) -> Option<usize> {
        let noun = |t: &Token| t.kind == Kind::Word && (t.can_be(Classes::COMMON) || t.case != Case::Lower) && !t.can_be(Classes::FUNCTION);
        let length = self.tokens[at + 1..].iter().take(HEADLINE_SUBJECT + 1).take_while(|t| noun(t)).count();
        let agrees = |i: &usize| {
            let (subject, verb) = (&self.tokens[i - 1], &self.tokens[*i]);
            let word = subject.bytes(self.text);
            let plural = subject.can_be(Classes::PLURAL) || subject.case != Case::Lower && word.ends_with(b"s") && !word.ends_with(b"ss");
            verb.case == Case::Lower && verb.can_be(if plural { Classes::BASE } else { Classes::S_FORM })
        };
        (at + 2..(at + 2 + length).min(self.tokens.len())).find(agrees)
    }

    /// Whether a relative clause about several things is told here, whose own verb is due: "bolts, which he said".
    fn after_gap(&self) -> bool {
        let Some([.., things, which, speaker, _]) = self.tokens.get(..self.i) else { return false };
        let things = if things.kind == Kind::Comma { self.i.checked_sub(5).map(|i| &self.tokens[i]) } else { Some(things) };
        let told = self.after_cue(Frames::THAT) && matches!(which.tag, Tag::Wh | Tag::That);
        told && things.is_some_and(|t| t.tag == Tag::Plural) && matches!(speaker.tag, Tag::Pron | Tag::Name | Tag::Plural)
    }

    /// Whether it is a cue that takes one of `frames`.
    fn takes(&self, frames: Frames) -> bool {
        self.token().cue().is_some_and(|word| word.takes(frames))
    }

    /// Whether a place and its article stand before: "the Kelp attacks".
    fn names_place(&self) -> bool {
        let [.., article, place] = &self.tokens[..self.i] else { return false };
        place.can_be(Classes::PLACE) && article.span().of(self.text).eq_ignore_ascii_case("the")
    }

    /// Whether "to" stands between a medium and those whom it addresses: "a letter to staff,".
    pub(super) fn addresses(&self) -> bool {
        let medium = self.i.checked_sub(1).is_some_and(|i| self.tokens[i].can_be(Classes::MEDIUM));
        medium && self.next_can_be(Classes::COMMON) && self.tokens.get(self.i + 2).is_some_and(|t| t.kind == Kind::Comma)
    }

    /// Whether "to" brings what somebody answers: "responded to interview requests", not "to interview Orr".
    pub(super) fn answers(&self) -> bool {
        let Some(verb) = self.i.checked_sub(1).map(|i| &self.tokens[i]) else { return false };
        let word = verb.entry();
        let to = !word.takes(Frames::INF) && word.cues().any(|cue| cue.rest().first() == Some(&"to"));
        to && self.next_can_be(Classes::NOUN) && self.tokens.get(self.i + 2).is_some_and(|t| t.can_be(Classes::COMMON))
    }

    /// Whether what can speak or a conjunction stands before a cue, and a clause behind it: "a letter warning that",
    /// "but warning that", but "a storm warning that".
    fn reports_that(&self) -> bool {
        let speaks = Classes::ACTOR | Classes::WRITTEN;
        let before = self.i.checked_sub(1).map(|i| &self.tokens[i]);
        let speaker = before.is_some_and(|t| t.can_be(speaks) || matches!(t.tag, Tag::Conj | Tag::Time));
        // "a press briefing that" is no one's briefing of somebody
        let tells = |cue: &Cue| !cue.frames.any(Frames::ADR) || cue.frames.any(Frames::THAT);
        speaker && self.next_can_be(Classes::THAT | Classes::WH) && self.token().entry().cues().any(tells)
    }

    /// Whether a noun stands before a cue that is none, and a quotation behind it: "a sign reading “No tolls”".
    fn quotes(&self) -> bool {
        let noun = matches!(self.before.tag, Tag::Noun | Tag::Plural) && self.token().entry().noun_cue.is_none();
        let comma = self.tokens.get(self.i + 1).is_some_and(|t| matches!(t.kind, Kind::Comma | Kind::Colon));
        let quotation = self.tokens.get(self.i + 1 + usize::from(comma)).is_some_and(|t| t.kind == Kind::OpenQuote);
        noun && quotation && self.takes(Frames::QUOTE)
    }

    /// Whether a share that can stand for those who make it up comes before: "four in ten said".
    fn after_share(&self) -> bool {
        let Some([many, of, all]) = self.i.checked_sub(3).map(|i| &self.tokens[i..self.i]) else { return false };
        all.tag == Tag::Num && matches!(of.bytes(self.text), b"in" | b"of") && matches!(many.tag, Tag::Num | Tag::Adv | Tag::Prep)
    }

    /// Whether names alone stand before, and a clause opens with them.
    fn opens_with_name(&self) -> bool {
        let before = self.tokens[..self.i].iter().rfind(|t| t.tag != Tag::Name);
        before.is_none_or(|t| matches!(t.tag, Tag::Sub | Tag::Conj) || matches!(t.kind, Kind::Comma | Kind::Stop))
    }

    fn after_those(&self) -> bool {
        self.i.checked_sub(1).is_some_and(|i| self.tokens[i].is(self.text, "those"))
    }

    /// Whether what a verb can take follows.
    fn object_follows(&self) -> bool {
        self.noun_phrase_follows()
            || self.next_can_be(OPENS_NOUN_PHRASE.union(Classes::TO).union(Classes::WH))
            || self.next().is_some_and(|t| matches!(t.kind, Kind::Colon))
            || self.tokens.get(self.i + 1).is_some_and(|t| matches!(t.kind, Kind::OpenQuote))
    }

    /// Whether the next word is a cue with an infinitive behind it.
    fn next_takes_infinitive(&self) -> bool {
        let to = |t: &Token| t.is(self.text, "to");
        self.next().is_some_and(|t| t.entry().takes_alone(Frames::INF)) && self.tokens.get(self.next + 1).is_some_and(to)
    }

    /// Whether one person without an article follows, so that this is no verb: "the Salters campaign manager said".
    fn person_follows(&self) -> bool {
        self.next_can_be(Classes::PERSON) && !self.next_can_be(Classes::PLURAL) && !self.next_is_capital()
    }

    /// Whether the next word is the subject of a verb: "Striking | workers in Kelp said", but "Meeting | workers in Kelp, she said".
    fn next_acts(&self) -> bool {
        let near = self.tokens[self.i + 1..].iter().skip(1).take(SUBJECT / 2);
        let plain = |t: &&Token| t.kind == Kind::Word && !t.can_be(Classes::WH | Classes::THAT);
        near.take_while(plain).any(|t| t.can_be(Classes::PAST | Classes::AUXILIARY) && !t.can_be(Classes::COMMON | Classes::ADJ))
    }

    /// Whether the next word is a verb with its own object: "the bank reports show that".
    fn verb_is_next(&self) -> bool {
        let opens = OPENS_NOUN_PHRASE.union(Classes::WH).without(Classes::PRON_OBJ);
        self.next_can_be(Classes::BASE) && self.tokens.get(self.i + 2).is_some_and(|t| t.kind == Kind::Word && t.can_be(opens))
    }

    /// Whether a subject in the plural stands before: "Quill and Moss", "sources close to the campaign", "Democrats", "data"; whom
    /// somebody "told on a conference call" is none.
    fn after_plural(&self) -> bool {
        let parts = |t: &Token| t.tag.is_verb() || t.tag.is_auxiliary() || t.tag == Tag::Mark;
        let before = &self.tokens[self.i.saturating_sub(SUBJECT - 3)..self.i];
        let opener = before.iter().rposition(parts);
        let told = |t: &Token| t.entry().takes_alone(Frames::ADR);
        if opener.is_some_and(|i| before[i].tag.is_verb() && told(&before[i])) {
            return false;
        }
        // "documents seen by the Post show that"
        let published = |i: usize| {
            let [.., documents, participle] = &before[..=i] else { return false };
            let reduced = matches!(participle.tag, Tag::VerbPast | Tag::VerbPart) && participle.can_be(Classes::PARTICIPLE);
            reduced && documents.can_be(Classes::PLURAL) && documents.can_be(Classes::DOCUMENT) && self.object_follows()
        };
        if opener.is_some_and(published) {
            return true;
        }
        // "Kelp, Orland vow to mend it", "Mayor, union chief vow to stay": a headline's list
        let list = |names: &[Token]| {
            let nominal = |t: &Token| matches!(t.tag, Tag::Name | Tag::Noun | Tag::Adj | Tag::Genitive);
            let named = names.iter().all(|t| t.tag == Tag::Name);
            let office = || names.iter().all(nominal) && names.last().is_some_and(|t| t.can_be(Classes::PERSON | Classes::TITLE));
            !names.is_empty() && (named || office())
        };
        let comma = opener.filter(|&i| before[i].kind == Kind::Comma && before.len() == self.i);
        if comma.is_some_and(|i| list(&before[..i]) && list(&before[i + 1..])) && !self.has_stop() {
            return true;
        }
        before[opener.map_or(0, |i| i + 1)..].iter().any(|t| {
            let word = t.bytes(self.text);
            matches!(t.tag, Tag::Plural | Tag::Conj)
                || t.tag == Tag::Noun && t.can_be(Classes::PLURAL) && t.can_be(Classes::DOCUMENT)
                || (t.tag == Tag::Name && !t.can_be(Classes::PLACE) && word.len() > 4 && word.ends_with(b"s") && !word.ends_with(b"ss"))
        })
    }

    /// Whether people without an article stand before, and when or where they say it behind: "researchers report today in", but
    /// "the shareholders report in".
    fn after_bare_people(&self) -> bool {
        let inside = |t: &&Token| matches!(t.tag, Tag::Plural | Tag::Noun | Tag::Adj);
        let people = self.i.checked_sub(1).is_some_and(|i| self.tokens[i].can_be(Classes::PERSON));
        let before = self.tokens[..self.i].iter().rev().take(SUBJECT).find(|t| !inside(t));
        let bare = before.is_none_or(|t| matches!(t.tag, Tag::Mark | Tag::Prep | Tag::That | Tag::Sub));
        people && bare && self.next_can_be(Classes::TIME | Classes::PREP) && !self.next_can_be(Classes::COMMON)
    }

    /// Whether the document follows in which something is said: "clerks claim | in their latest letter that".
    fn medium_follows(&self) -> bool {
        let [preposition, opener, after @ ..] = &self.tokens[self.i + 1..] else { return false };
        let document = after.iter().take(2).any(|t| t.can_be(Classes::DOCUMENT) && !t.can_be(Classes::PLURAL));
        preposition.is(self.text, "in") && opener.can_be(Classes::DET | Classes::POSS) && document
    }

    /// Whether people and then what tells of them between two commas stand before: "the clerks, led by Orr, claim the pier", "the clerks,
    /// Orr and Moss, claim the pier".
    fn behind_insert(&self) -> bool {
        let comma = |t: &Token| t.kind == Kind::Comma;
        let [before @ .., close] = &self.tokens[..self.i] else { return false };
        let before = &before[before.len().saturating_sub(SUBJECT)..];
        let Some(open) = before.iter().rposition(comma).filter(|&open| open > 0 && comma(close)) else { return false };
        let people = before[open - 1].tag == Tag::Plural && before[open - 1].can_be(Classes::PERSON);
        let tells = |t: &Token| matches!(t.tag, Tag::Name | Tag::Prep | Tag::Wh | Tag::VerbPart | Tag::VerbPast | Tag::VerbIng);
        people && before.get(open + 1).is_some_and(tells)
    }

    /// Whether what stands before can be a subject: nothing that a verb or a preposition has for its object.
    fn has_subject(&self) -> bool {
        let opens = |t: &Token| t.tag == Tag::Mark || t.tag.is_verb() || t.tag.is_auxiliary();
        let before = &self.tokens[self.i.saturating_sub(SUBJECT)..self.i];
        let opener = before.iter().rposition(opens);
        let object = opener.is_some_and(|i| before[i].tag != Tag::Mark);
        !object && before.get(opener.map_or(0, |i| i + 1)).is_none_or(|first| first.tag != Tag::Prep)
    }

    /// Whether another adjective is joined to this one: "current and former officials".
    fn adjective_joined(&self) -> bool {
        let [joins, adjective, ..] = self.tokens[self.i + 1..] else { return false };
        joins.can_be(Classes::CONJ) && adjective.can_be(Classes::ADJ) && !adjective.can_be(Classes::COMMON)
    }

    /// Whether the particle or preposition of a cue follows, by its class: "points out", "Senator Orr calls for".
    fn cue_goes_on(&self, class: Classes) -> bool {
        let Some(next) = self.next().filter(|t| t.kind == Kind::Word && t.can_be(class)) else { return false };
        let goes_on = |cue: &Cue| cue.rest().first().is_some_and(|rest| next.is(self.text, rest));
        self.token().cue().is_some_and(|word| word.cues().any(goes_on))
    }

    /// Whether nothing but a subject stands between a quotation and here: "…,” the document states".
    fn after_quotation(&self) -> bool {
        let subject = self.tokens[..self.i].iter().rev().take(9).take_while(|t| !t.tag.is_verb() && t.tag != Tag::Mark).count();
        subject > 0 && self.i.checked_sub(subject + 1).is_some_and(|i| self.tokens[i].kind == Kind::CloseQuote)
    }

    /// Whether a comma and who or what tells stand before, and the sentence or the insert ends here: "…, the complaint states.",
    /// "the toll, the mayor claims, is high", and in a headline "Toll is high, court rules".
    fn after_teller(&self) -> bool {
        let subject = self.tokens[..self.i].iter().rev().take(4).take_while(|t| t.kind != Kind::Comma).count();
        let Some(at) = self.i.checked_sub(subject + 1) else { return false };
        let [comma, first, ..] = &self.tokens[at..self.i] else { return false };
        let teller = self.tokens[self.i - 1].can_be(Classes::DOCUMENT | Classes::BODY | Classes::GROUP | Classes::PERSON);
        let named = !self.tokens[at + 1..self.i].iter().any(|t| t.tag == Tag::Prep || t.tag.is_verb());
        let determined = first.can_be(Classes::DET.union(Classes::POSS));
        let after_clause = || self.tokens[..at].iter().any(|t| t.tag.is_verb() || t.tag.is_auxiliary());
        let verb = |t: &Token| t.can_be(Classes::AUXILIARY | Classes::PAST | Classes::S_FORM) && !t.can_be(Classes::COMMON);
        let ends = match self.next() {
            None => true,
            Some(next) if next.kind == Kind::Comma => determined && self.tokens.get(self.next + 1).is_some_and(verb),
            Some(next) => next.kind == Kind::Stop,
        };
        comma.kind == Kind::Comma && named && teller && ends && (determined || after_clause())
    }

    fn past(&self, classes: Classes) -> Tag {
        if classes.any(Classes::PAST) { Tag::VerbPast } else { Tag::VerbPart }
    }

    /// What the ending of an unknown word suggests.
    pub(super) fn by_ending(&self, known: Classes) -> Classes {
        let text = self.token().span().of(self.text);
        let word = text.rsplit(['-', '‑']).next().unwrap_or(text);
        let ends = |endings: &[&str]| word.len() > 4 && endings.iter().any(|e| word.ends_with(e));
        let compound = word.len() < text.len();
        if is_adverb(word.as_bytes()) {
            Classes::ADV
        } else if is_compared(word) || compound && (ends(&["ed", "ing"]) || word == "old") {
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
