//! Decides what each word is in its place, by the classes that it can have and the words around it.
//!
//! One pass from left to right: what is before a word is decided already, what follows is seen by its classes.

mod closed;
mod ending;
mod name;
mod open;
mod place;
mod subject;
mod verb;

use super::{Case, Kind, Tag, Token};
use crate::lexicon::{Classes, Frames};
use ending::by_ending;
use place::Place;

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
            || (self.fresh && matches!(kind, Kind::Sign | Kind::Symbol | Kind::Dash | Kind::CloseQuote));
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
            let verb = token.can_be(Classes::VERB) && !token.can_be(Classes::COMMON | Classes::GIVEN);
            // "Today Prime Minister Quill spoke with President Orr": a headline's verb has a capital, too
            if verb && token.case == Case::Lower && !token.can_be(Classes::FUNCTION) {
                return Self::Names;
            }
            verbs += usize::from(token.case == Case::Title && (verb || reports));
        }
        if long >= 4 && capital * 10 >= long * 8 && (verbs > 0 || long >= 6) { Self::Everywhere } else { Self::Names }
    }
}

impl Place<'_> {
    #[inline]
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

    /// What a word is here that its classes leave a choice; most words have none, so the way past this one is short.
    #[inline(never)]
    fn word(&self) -> Tag {
        let classes = self.token().classes;
        let closed = self.name(classes).or_else(|| self.function(classes));
        let open = || if classes.any(CONTENT) { classes } else { by_ending(self.token().span().of(self.text), classes) };
        closed.unwrap_or_else(|| self.content(open()))
    }

    /// 's: of a noun, or a short "is".
    fn genitive(&self) -> Tag {
        let after_pronoun = matches!(self.before.tag, Tag::Pron | Tag::Wh | Tag::That) || self.i == 0;
        // KBC's “This Week”, KBC's This Week
        let title = self.next_is_capital();
        // "Orr's most serious claim"
        let compared = self.next_can_be(Classes::SUPERLATIVE);
        let clause = !title && !compared && self.next_can_be(Classes::DET | Classes::NOT | Classes::BE);
        if after_pronoun || (clause && !self.next_can_be(Classes::ADJ | Classes::NOUN)) { Tag::Be } else { Tag::Genitive }
    }
}

/// Whether a word is the past of a verb and can be nothing else: "said", but "cut".
fn is_past(token: &Token) -> bool {
    token.can_be(Classes::PAST) && !token.can_be(Classes::COMMON | Classes::BASE | Classes::ADJ)
}

/// Whether a verb that needs somebody who is told stands at the end of `before`: "told | the Post", but "were told | the news".
pub(crate) fn tells_hearer(before: &[Token]) -> bool {
    let [.., first, verb] = before else { return false };
    let takes = |frames| verb.entry().takes_alone(frames);
    verb.tag.is_verb() && !first.tag.is_auxiliary() && takes(Frames::ADR) && !takes(Frames::THAT_CLAUSE)
}

/// Whether a noun is due: after a determiner, an adjective, a number, a genitive.
fn is_nominal_context(before: Tag) -> bool {
    matches!(before, Tag::Det | Tag::Poss | Tag::Genitive | Tag::Adj | Tag::Num)
}

/// How far back a subject is looked for, in words.
const SUBJECT: usize = 12;

/// The longest subject of a clause that a headline's "as" opens, in words.
const HEADLINE_SUBJECT: usize = 3;

/// The classes that only the words of open classes have.
const CONTENT: Classes = Classes::VERB.union(Classes::COMMON).union(Classes::ADJ);

/// The classes that make a word no name, capital or not.
const CLOSED: Classes = Classes::FUNCTION.without(Classes::ADV);

/// The classes of what stands inside a noun phrase, behind its determiner.
const NOMINAL: Classes = Classes::COMMON.union(Classes::ADJ).union(Classes::NUM).union(Classes::ORD).union(Classes::TITLE);

/// The classes of what opens a noun phrase or a clause.
const OPENS_NOUN_PHRASE: Classes =
    Classes::DET.union(Classes::POSS).union(Classes::PRON).union(Classes::PRON_OBJ).union(Classes::THAT).union(Classes::REFL);
