//! Decides what each word is in its place, by the classes that it can have and the words around it.
//!
//! One pass from left to right: what is before a word is decided already, what follows is seen by its classes.

mod closed;
mod open;

use super::{Case, Kind, Tag, Token};
use crate::lexicon::{Classes, Frames, LEXICON};

/// Sets the tags of a sentence's tokens.
pub(crate) fn tag(text: &str, tokens: &mut [Token]) {
    let capitals = Capitals::of(tokens);
    let before = Before { tag: Tag::Mark, fresh: true };
    let mut place = Place { text, tokens, i: 0, next: 0, following: Classes::NONE, capitals, before };
    while let Some(token) = place.tokens.get(place.i) {
        let kind = token.kind;
        let tag = place.tag();
        place.tokens[place.i].tag = tag;
        place.before = place.before.then(kind, tag);
        place.i += 1;
    }
}

/// What a word is wherever it stands, where its classes leave no choice.
pub(crate) fn fixed(classes: Classes) -> Option<Tag> {
    const TIMES: Classes = Classes::TIME.union(Classes::NOUN);
    const PERIODS: Classes = Classes::TIME.union(Classes::PLURAL);
    const WHO: Classes = Classes::WH.union(Classes::PRON);
    const WHICH: Classes = WHO.union(Classes::DET);
    const OTHER: Classes = Classes::DET.union(Classes::ADJ);
    Some(match classes.of(Classes::FUNCTION | CONTENT | Classes::TIME | Classes::APPROXIMATE) {
        Classes::NOUN | Classes::COMMON | TIMES => Tag::Noun,
        Classes::PLURAL | PERIODS => Tag::Plural,
        Classes::ADJ => Tag::Adj,
        Classes::S_FORM => Tag::VerbS,
        Classes::DET | OTHER => Tag::Det,
        Classes::POSS => Tag::Poss,
        Classes::PRON => Tag::Pron,
        Classes::PRON_OBJ | Classes::REFL => Tag::PronObj,
        Classes::PREP => Tag::Prep,
        Classes::CONJ => Tag::Conj,
        Classes::SUB => Tag::Sub,
        Classes::WH | WHO | WHICH => Tag::Wh,
        Classes::NOT => Tag::Not,
        Classes::BE => Tag::Be,
        Classes::HAVE => Tag::Have,
        Classes::DO => Tag::Do,
        Classes::MODAL => Tag::Modal,
        _ => return None,
    })
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
    fn then(self, kind: Kind, tag: Tag) -> Self {
        let fresh = matches!(kind, Kind::OpenQuote | Kind::Stop | Kind::Colon | Kind::Open)
            || (self.fresh && matches!(kind, Kind::Symbol | Kind::Dash | Kind::CloseQuote));
        match tag {
            Tag::Adv | Tag::Not => Self { fresh, ..self },
            Tag::Mark if matches!(kind, Kind::OpenQuote | Kind::CloseQuote) => Self { fresh, ..self },
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
            // a text's sentence, which most are, is known soon
            if (long - capital) * 5 > tokens.len() {
                return Self::Names;
            }
            // "Chief Praises Quill's New Pier"
            let reports = token.can_be(Classes::S_FORM) && token.can_be(Classes::REPORTING);
            let verb = token.can_be(Classes::VERB) && !token.can_be(Classes::COMMON.union(Classes::GIVEN));
            verbs += usize::from(token.case == Case::Title && (verb || reports));
        }
        if long >= 4 && capital * 10 >= long * 8 && (verbs > 0 || long >= 6) { Self::Everywhere } else { Self::Names }
    }
}

/// Whether a word is the past of a verb and can be nothing else: "said", but "cut".
fn is_past(token: &Token) -> bool {
    token.can_be(Classes::PAST) && !token.can_be(Classes::COMMON | Classes::BASE | Classes::ADJ)
}

/// A token in its sentence.
struct Place<'t> {
    text: &'t str,
    /// The tokens of the sentence; those before this one have their tags.
    tokens: &'t mut [Token],
    i: usize,
    /// The index of the next word or mark, quotation marks passed over.
    next: usize,
    /// What that can be, if it is a word.
    following: Classes,
    capitals: Capitals,
    before: Before,
}

impl Place<'_> {
    fn token(&self) -> &Token {
        &self.tokens[self.i]
    }

    fn next(&self) -> Option<&Token> {
        self.tokens.get(self.next)
    }

    fn next_can_be(&self, classes: Classes) -> bool {
        self.following.any(classes)
    }

    fn next_is_capital(&self) -> bool {
        self.capitals == Capitals::Names && self.next().is_some_and(|t| t.kind == Kind::Word && t.case != Case::Lower)
    }

    /// Whether names follow, and then a finite verb: "on Sunday | Mr. Orr said", but "on Sunday Night Watch".
    fn capital_acts(&self) -> bool {
        let names =
            self.tokens[self.i + 1..].iter().take_while(|t| t.kind == Kind::Word && t.case != Case::Lower && !t.can_be(Classes::TIME));
        let verb = self.tokens.get(self.i + 1 + names.count());
        verb.is_some_and(|t| {
            t.case == Case::Lower && t.can_be(Classes::AUXILIARY | Classes::PAST | Classes::S_FORM) && !t.can_be(Classes::COMMON)
        })
    }

    /// Whether a noun phrase, or what belongs to one, follows.
    fn noun_phrase_follows(&self) -> bool {
        let Some(next) = self.next() else { return false };
        match next.kind {
            Kind::Number => true,
            Kind::Symbol => ["$", "£", "€", "#"].iter().any(|sign| next.is(self.text, sign)),
            // "the representative said", "officials plan to"
            Kind::Word if next.can_be(Classes::PAST.union(Classes::PARTICIPLE)) && !self.noun_after(next) => false,
            Kind::Word if self.reports(next) || self.acts_later(next) => false,
            Kind::Word => {
                next.case != Case::Lower && (self.capitals == Capitals::Names || next.can_be(Classes::GIVEN.union(Classes::PLACE)))
                    || next.classes.is_none()
                    || next.can_be(NOMINAL)
                    || (next.can_be(Classes::PARTICIPLE.union(Classes::ING)) && !next.can_be(Classes::FUNCTION) && self.noun_after(next))
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
            && self.tokens.get(self.next + 1).is_some_and(is_past)
    }

    /// Whether a noun follows `modifier`: "the surveyed voters", not "those surveyed said".
    fn noun_after(&self, modifier: &Token) -> bool {
        let after =
            self.tokens[self.i + 1..].iter().find(|t| t.start > modifier.start && !matches!(t.kind, Kind::OpenQuote | Kind::CloseQuote));
        // "some said Monday that"
        let day = |t: &Token| t.case == Case::Title && t.can_be(Classes::TIME);
        after.is_some_and(|t| t.kind == Kind::Word && t.can_be(NOMINAL) && !t.can_be(CLOSED) && !day(t))
    }

    fn tag(&mut self) -> Tag {
        let &Token { kind, case, tag, .. } = self.token();
        match kind {
            Kind::Word if tag != Tag::Mark && case == Case::Lower && self.before.tag != Tag::Name => return tag,
            Kind::Word | Kind::Genitive => {}
            Kind::Number => return Tag::Num,
            _ => return Tag::Mark,
        }
        self.next = self.i + 1;
        while self.next().is_some_and(|t| matches!(t.kind, Kind::OpenQuote | Kind::CloseQuote)) {
            self.next += 1;
        }
        self.following = self.next().filter(|t| t.kind == Kind::Word).map_or(Classes::NONE, |t| t.classes);
        if kind == Kind::Word { self.word() } else { self.genitive() }
    }

    /// What a word is here.
    fn word(&self) -> Tag {
        let token = self.token();
        let classes = token.classes;
        if self.names(classes) {
            // "Jun wrote": a name that is short for a month, too
            let short = token.end - token.start == 3 && self.next_is_finite();
            let last = || !self.next_is_capital() || self.before.tag == Tag::Prep && self.capital_acts();
            // "PM vows to pay", but "at 5 PM"
            let office = token.case == Case::Upper && classes.any(Classes::TITLE) && self.before.tag != Tag::Num;
            let other = short || office || matches!(self.before.tag, Tag::Det | Tag::Name) || classes.any(Classes::GIVEN) && self.is_told();
            let dated = classes.any(Classes::TIME) && !other && last();
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

    /// Whether a verb that needs somebody who is told stands before: "told Dawn", a paper, but "were told Monday".
    fn is_told(&self) -> bool {
        let [.., before, verb] = &self.tokens[..self.i] else { return false };
        let tells = verb.tag.is_verb() && verb.entry().takes_alone(Frames::ADR);
        tells && !matches!(before.tag, Tag::Be | Tag::Have) && !verb.entry().takes_alone(Frames::THAT.with(Frames::THAT_ONLY))
    }

    /// 's: of a noun, or a short "is".
    fn genitive(&self) -> Tag {
        let after_pronoun = matches!(self.before.tag, Tag::Pron | Tag::Wh | Tag::That) || self.i == 0;
        // KBC's “This Week”, KBC's This Week
        let title = self.next_is_capital();
        // "Orr's most serious claim"
        let compared = self.next().is_some_and(|t| matches!(t.span().of(self.text), "most" | "least"));
        let clause = !title && !compared && self.next_can_be(Classes::DET.union(Classes::NOT).union(Classes::BE));
        if after_pronoun || (clause && !self.next_can_be(Classes::ADJ.union(Classes::NOUN))) { Tag::Be } else { Tag::Genitive }
    }

    /// Whether its capital makes a name of the word.
    fn names(&self, classes: Classes) -> bool {
        let token = self.token();
        if token.case == Case::Lower {
            // "Karim al-Harthi"
            return classes.is_none() && self.text.as_bytes()[token.start as usize] == b'@'
                || self.before.tag == Tag::Name && particled(token.span().of(self.text));
        }
        // "the Post": a noun, whatever else it can be
        let named = classes.any(Classes::COMMON) && !self.before.fresh;
        let function = classes.any(CLOSED) && !named;
        let known = classes.any(CONTENT);
        let titled = || self.capitals == Capitals::Everywhere || self.next_is_capital();
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
            _ if classes.any(Classes::ADV) && !classes.any(CONTENT | Classes::ORD) && titled() && self.next_is_finite() => false,
            _ if self.capitals == Capitals::Everywhere => {
                let adverb = classes.any(Classes::ADV) && !known && !classes.any(Classes::GIVEN | Classes::PLACE);
                // "Laura Rivers Says"
                let surname = classes.any(Classes::COMMON) && !classes.any(Classes::VERB) && self.after_given() && self.next_is_finite();
                !function
                    && !adverb
                    && (!known || surname || (classes.any(Classes::GIVEN.union(Classes::PLACE)) && !classes.any(Classes::VERB)))
            }
            _ if function && !classes.any(Classes::MODAL) && !classes.any(Classes::TIME) => {
                // "The", "But" and "He" keep their capital after a colon or a mark; between two names they belong to them,
                // and "First" in "Roofs First" to the name before it
                let ends = classes.any(Classes::ADV) && self.next_is_finite();
                !self.before.fresh && self.before.tag == Tag::Name && (self.next_is_capital() || ends) && !classes.any(Classes::PRON)
            }
            _ if !self.before.fresh => !function || !classes.any(Classes::MODAL) || self.next_is_capital() || self.next_is_finite(),
            // "Will said" is a man's name
            _ if function && classes.any(Classes::MODAL) => self.next_is_finite(),
            // first in the sentence
            _ if function || classes.any(Classes::ADV) && !known => {
                self.next_is_capital() && !self.next_can_be(Classes::FUNCTION) && !classes.any(Classes::TIME) && self.next_can_be_surname()
            }
            _ => {
                !known && !self.is_manner()
                    // "Brisk welcomed", "Brisk, who left": an adjective needs a noun after it
                    || (classes.any(Classes::ADJ)
                        && !classes.any(Classes::COMMON.union(CLOSED))
                        && (self.next_is_finite() && !self.noun_phrase_follows() || self.relative_follows()))
                    || classes.any(Classes::GIVEN.union(Classes::PLACE)) && !classes.any(Classes::ADJ)
                    || (self.next_is_capital() && !self.next_can_be(Classes::FUNCTION) && !classes.any(Classes::ING.union(Classes::PAST)))
                    || classes.any(Classes::COMMON) && self.is_portfolio()
            }
        }
    }

    /// Whether a pronoun is a Chinese surname: "He Jian said", "Mr He said", but "He said", "He Who Waits".
    fn is_surname(&self) -> bool {
        let named = |token: &Token| LEXICON.named(token.span().of(self.text));
        let titled = || {
            let before = self.i.checked_sub(1).map(|i| &self.tokens[i]).filter(|t| t.can_be(Classes::TITLE));
            before.and_then(|t| named(t).title).is_some_and(|title| title.honorific)
        };
        let given = || {
            let [name, verb, ..] = &self.tokens[self.i + 1..] else { return false };
            let acts = verb.kind == Kind::Comma || verb.can_be(Classes::PAST | Classes::S_FORM | Classes::AUXILIARY);
            self.before.fresh && name.kind == Kind::Word && name.case == Case::Title && name.classes.is_none() && acts
        };
        self.capitals == Capitals::Names && (titled() || given()) && named(self.token()).asian_surname
    }

    /// Whether a bearer of an office and a verb follow: "Planning Minister Ada Quill regretted", but "Meeting President Quill, he".
    fn is_portfolio(&self) -> bool {
        let capital = |t: &&Token| t.kind == Kind::Word && t.case != Case::Lower;
        let bearer = self.tokens[self.i + 1..].iter().take_while(capital).count();
        let office = self.tokens.get(self.i + 1).is_some_and(|t| t.can_be(Classes::TITLE));
        bearer > 1 && office && self.tokens.get(self.i + 1 + bearer).is_some_and(|t| t.can_be(Classes::PAST.union(Classes::S_FORM)))
    }

    /// Whether a given name stands before.
    fn after_given(&self) -> bool {
        self.before.tag == Tag::Name && self.i.checked_sub(1).is_some_and(|i| self.tokens[i].can_be(Classes::GIVEN))
    }

    /// Whether an unknown word tells how: "Sparsely settled Kelp", but "Scully said".
    fn is_manner(&self) -> bool {
        let word = self.token().span().of(self.text);
        word.strip_suffix("ly").is_some_and(|stem| LEXICON.find(stem).classes.any(Classes::ADJ))
    }

    fn next_is_finite(&self) -> bool {
        self.next_can_be(Classes::PAST.union(Classes::S_FORM)) && !self.next_can_be(Classes::BASE.union(Classes::NOT))
    }

    /// Whether a comma and "who" follow.
    fn relative_follows(&self) -> bool {
        let [comma, who, ..] = &self.tokens[self.i + 1..] else { return false };
        comma.kind == Kind::Comma && matches!(who.span().of(self.text), "who" | "whose")
    }

    fn next_can_be_surname(&self) -> bool {
        self.next().is_some_and(|t| t.classes.is_none())
    }
}

/// Whether a small particle is joined to a name: "al-Harthi".
fn particled(word: &str) -> bool {
    let hyphen = word.bytes().take(4).position(|byte| byte == b'-');
    hyphen.is_some_and(|hyphen| word[hyphen + 1..].starts_with(char::is_uppercase))
}

fn is_adverb(word: &[u8]) -> bool {
    word.len() > 4 && word.ends_with(b"ly")
}

/// Whether a word compares: "whiter" is of "white", "bluntest" of "blunt", "angrier" of "angry".
fn is_compared(word: &str) -> bool {
    let Some(stem) = word.strip_suffix("er").or_else(|| word.strip_suffix("est")) else { return false };
    let adjective = |stem: &str| LEXICON.find(stem).classes.any(Classes::ADJ);
    let doubled = || stem.len() > 2 && stem.as_bytes()[stem.len() - 1] == stem.as_bytes()[stem.len() - 2];
    let of_y = || stem.strip_suffix('i').is_some_and(|stem| adjective(&format!("{stem}y")));
    stem.is_ascii() && (adjective(stem) || adjective(&format!("{stem}e")) || doubled() && adjective(&stem[..stem.len() - 1]) || of_y())
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
