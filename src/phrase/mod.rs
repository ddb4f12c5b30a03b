//! A sentence's phrases: noun phrases, verb groups, quotations, and the words and marks between them.
//!
//! `sentence = (quotation | aside | verb_group | noun_phrase | word)*`

mod noun;
mod verb;

use verb::opens_verb_group;
pub(crate) use verb::{Form, VerbGroup};

use crate::lexicon::{Classes, Cue, LEXICON, eight, lower};
use crate::segment::{Quotation, last_inside};
use crate::span::Span;
use crate::token::{CURRENCIES, Kind, Tag, Token};
use std::ops::Range;

/// A piece of a sentence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Phrase<'t> {
    /// What it is.
    pub kind: PhraseKind,
    /// Where it stands in the article's text.
    pub span: Span,
    /// The word that decides what it is: the noun, the verb.
    pub head: &'t Token,
    /// The article's text.
    pub text: &'t str,
    /// With which bytes it opens: most words that it is compared with differ there.
    opening: u64,
}

/// What a phrase is; a byte of its own tells it, since most looks at a phrase ask for no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum PhraseKind {
    /// A noun phrase.
    Noun(NounKind),
    /// A verb with its auxiliaries, and the cue that it is.
    Verb(verb::VerbGroup),
    /// A quotation, with its marks.
    Quotation {
        /// Whether it is a sentence of its own and not a fragment of the article's.
        whole: bool,
    },
    /// What stands in parentheses.
    Aside,
    /// "that" before a clause.
    That,
    Preposition,
    Conjunction,
    /// because, while, if
    Subordinator,
    /// who, which, what, whether
    Wh,
    Adverb,
    Adjective,
    Comma,
    Stop,
    Colon,
    Semicolon,
    Dash,
    /// Anything else.
    Other,
}

/// What a noun phrase consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NounKind {
    /// Its head is a name.
    Name,
    /// he, they, it
    Pronoun,
    /// him, them
    ObjectPronoun,
    /// A common noun of a person, a group, a body or a document.
    Speaker,
    /// Monday, last week
    Time,
    /// Any other common noun.
    Thing,
}

impl<'t> Phrase<'t> {
    fn new(kind: PhraseKind, span: Span, head: &'t Token, text: &'t str) -> Self {
        let eight = lower(eight(&text.as_bytes()[span.start..]));
        let opening = if span.len() < 8 { eight & ((1 << (8 * span.len())) - 1) } else { eight };
        Self { kind, span, head, text, opening }
    }

    /// Its words.
    pub(crate) fn text(&self) -> &'t str {
        self.span.of(self.text)
    }

    /// Whether its words are `words`, whatever their case.
    #[inline]
    pub(crate) fn is(&self, words: &str) -> bool {
        self.span.len() == words.len()
            && self.opening == lower(eight(words.as_bytes()))
            && (words.len() <= 8 || self.text().eq_ignore_ascii_case(words))
    }

    /// Whether its words are one of `any`.
    #[inline]
    pub(crate) fn is_any(&self, any: &[&str]) -> bool {
        any.iter().any(|words| self.is(words))
    }

    /// Whether it opens with `words`, which are no more than eight bytes, whatever their case.
    #[inline]
    pub(crate) fn opens_with(&self, words: &str) -> bool {
        (self.opening ^ lower(eight(words.as_bytes()))) << (64 - 8 * words.len()) == 0
    }

    /// Whether it opens with a figure, the sign of a currency before it or not: "9 bolts", "£9".
    pub(crate) fn opens_with_figure(&self) -> bool {
        self.text().starts_with(|c: char| c.is_ascii_digit() || CURRENCIES.contains(&c))
    }

    /// The kind of its noun, where it is a noun phrase.
    pub(crate) fn noun(&self) -> Option<NounKind> {
        if let PhraseKind::Noun(kind) = self.kind { Some(kind) } else { None }
    }

    /// Whether it is a noun phrase that tells when: "Monday", "last week".
    pub(crate) fn is_time(&self) -> bool {
        self.noun() == Some(NounKind::Time)
    }

    /// Whether its first word can be one of `classes`.
    pub(crate) fn first_can_be(&self, classes: Classes) -> bool {
        self.text().split(' ').next().is_some_and(|first| LEXICON.find(first).classes.any(classes))
    }

    /// Its verb group, where it is one.
    pub(crate) fn verb(&self) -> Option<&verb::VerbGroup> {
        if let PhraseKind::Verb(group) = &self.kind { Some(group) } else { None }
    }

    /// Whether it is a verb group whose first verb has this form.
    pub(crate) fn has_form(&self, form: Form) -> bool {
        self.verb().is_some_and(|group| group.form == form)
    }

    /// Whether it is a verb group that can have a subject of its own.
    pub(crate) fn is_finite(&self) -> bool {
        self.verb().is_some_and(VerbGroup::is_finite)
    }

    /// The cue of its verb group.
    pub(crate) fn cue(&self) -> Option<&'static Cue> {
        self.verb().and_then(|group| group.cue)
    }

    /// Whether it is a quotation.
    pub(crate) fn is_quotation(&self) -> bool {
        matches!(self.kind, PhraseKind::Quotation { .. })
    }

    /// Whether it opens with a small letter, as a quotation does that is a part of its sentence: welcomed “the news that it floats.”
    pub(crate) fn opens_lower(&self) -> bool {
        self.text().chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase)
    }
}

/// What the phrase productions read: the tokens of one sentence, and the text that they stand in.
#[derive(Clone, Copy)]
struct Scene<'t> {
    text: &'t str,
    /// The tokens up to the sentence's end.
    tokens: &'t [Token],
    /// Where the sentence starts among them.
    start: usize,
}

/// What a production finds: a phrase's kind, its head, and how many tokens it takes.
struct Piece<'t> {
    kind: PhraseKind,
    head: &'t Token,
    length: usize,
}

/// The phrases of one sentence. `quotations` are those of the block, `sentence` a range of its tokens.
pub(crate) fn phrases<'t>(text: &'t str, tokens: &'t [Token], quotations: &[Quotation], sentence: Range<usize>) -> Vec<Phrase<'t>> {
    let mut found = Vec::new();
    add_phrases(text, tokens, quotations, sentence, &mut found);
    found
}

/// The room of one sentence's phrases, for those of another.
pub(crate) fn emptied<'t>(mut phrases: Vec<Phrase<'_>>) -> Vec<Phrase<'t>> {
    phrases.clear();
    // none is left to convert, and what is collected stays where it stood
    phrases.into_iter().map(|_| unreachable!()).collect()
}

/// Appends the [phrases] of one sentence to `found`.
pub(crate) fn add_phrases<'t>(
    text: &'t str,
    tokens: &'t [Token],
    quotations: &[Quotation],
    sentence: Range<usize>,
    found: &mut Vec<Phrase<'t>>,
) {
    let scene = Scene { text, tokens: &tokens[..sentence.end], start: sentence.start };
    // most phrases have more than one token
    found.reserve_exact(sentence.len() / 2);
    let mut at = sentence.start;
    let mut quotations = &quotations[quotations.partition_point(|q| q.last < at)..];
    // where the next quotation that is a piece starts
    let mut next = None;
    while at < sentence.end {
        if found.len() == found.capacity() {
            found.reserve_exact(sentence.end - at);
        }
        while quotations.first().is_some_and(|q| q.last < at) {
            quotations = &quotations[1..];
        }
        if let Some((q, later)) = quotations.split_first().filter(|(q, _)| q.first <= at) {
            quotations = later;
            let last = q.last.min(sentence.end - 1);
            if is_piece(tokens, *q, at) {
                let span = tokens[at].span().cover(tokens[last].span());
                let whole = is_whole(tokens, *q) || at == sentence.start && is_tagged(tokens, *q);
                found.push(Phrase::new(PhraseKind::Quotation { whole }, span, &tokens[at], text));
                at = last + 1;
                continue;
            }
        }
        if matches!(tokens[at].kind, Kind::OpenQuote | Kind::CloseQuote) {
            at += 1;
            continue;
        }
        let until = *next.filter(|&next| at < next).get_or_insert_with(|| {
            let piece = quotations.iter().take_while(|q| q.first < sentence.end).find(|q| is_piece(tokens, **q, q.first));
            piece.map_or(sentence.end, |q| q.first.max(at + 1))
        });
        next = Some(until);
        let Piece { kind, head, length } = scene.piece(&tokens[at..until]);
        let span = tokens[at].span().cover(tokens[at + length - 1].span());
        found.push(Phrase::new(kind, span, head, text));
        at += length;
    }
}

/// The phrases of what stands in parentheses in a sentence, for each aside of more than a word. A relative has with it what
/// stands before it, its parenthesis for a comma: "The toll (which Orr opposes) is high."
pub(crate) fn asides<'t>(text: &'t str, tokens: &'t [Token], quotations: &[Quotation], sentence: &[Phrase<'t>]) -> Vec<Vec<Phrase<'t>>> {
    let mut found = Vec::new();
    for (n, aside) in sentence.iter().enumerate().filter(|(_, p)| matches!(p.kind, PhraseKind::Aside)) {
        let open = tokens.partition_point(|t| (t.start as usize) < aside.span.start);
        let close = tokens.partition_point(|t| (t.end as usize) < aside.span.end);
        if close <= open + 2 {
            continue;
        }
        let mut inside = phrases(text, tokens, quotations, open + 1..close);
        if let Some(before) = n.checked_sub(1).map(|n| sentence[n]).filter(|_| inside.first().is_some_and(|p| p.kind == PhraseKind::Wh)) {
            let comma = Phrase::new(PhraseKind::Comma, tokens[open].span(), aside.head, text);
            inside.splice(0..0, [before, comma]);
        }
        found.push(inside);
    }
    found
}

/// The longest fragment that is read as words of the sentence around it.
const FRAGMENT: usize = 3;

/// Whether a quotation is one piece of the sentence; a short fragment is read as words of it.
fn is_piece(tokens: &[Token], q: Quotation, at: usize) -> bool {
    let inside = q.last - q.first - usize::from(q.last > q.first);
    let opens = q.first.checked_sub(1).is_none_or(|i| matches!(tokens[i].kind, Kind::Comma | Kind::Colon | Kind::Stop));
    // KBC's “Meet the Port”
    let title = q.first > 0
        && tokens[q.first - 1].tag == Tag::Genitive
        && tokens[q.first + 1..q.last.max(q.first + 1)].iter().any(|t| t.tag.is_verb());
    // a “daft, daft” plan
    let listed = || tokens[q.first..q.last].iter().any(|t| t.kind == Kind::Comma);
    at == q.first && q.last > q.first && (inside > FRAGMENT || title || is_whole(tokens, q) || (opens && inside > 0) || listed())
}

/// Whether a quotation ends like a sentence or before its cue.
fn is_whole(tokens: &[Token], q: Quotation) -> bool {
    let spoken = |t: &Token| matches!(t.kind, Kind::Stop | Kind::Comma | Kind::Dash);
    !q.closed || last_inside(tokens, q.last).is_some_and(spoken) || tokens.get(q.last + 1).is_some_and(|t| t.kind == Kind::Comma)
}

/// The longest subject between a quotation and its cue, in words.
const SUBJECT: usize = 8;

/// Whether a clause in quotation marks has its speaker right after it, the comma forgotten: "“It fell” Orr said", "“It fell” the mayor of
/// Kelp said".
fn is_tagged(tokens: &[Token], q: Quotation) -> bool {
    let clause = tokens[q.first..q.last].iter().any(|t| t.tag.is_finite());
    let says = |t: &Token| t.tag.is_verb() && t.can_be(Classes::CUE);
    let after = &tokens[(q.last + 1).min(tokens.len())..];
    let opens = after.first().is_some_and(|first| matches!(first.tag, Tag::Name | Tag::Pron | Tag::Det | Tag::Poss) || says(first));
    let nominal = |t: &Token| {
        matches!(t.tag, Tag::Name | Tag::Pron | Tag::Det | Tag::Poss | Tag::Noun | Tag::Plural | Tag::Adj | Tag::Genitive | Tag::Prep)
    };
    clause && opens && after.iter().take(SUBJECT).find(|t| !nominal(t)).is_some_and(says)
}

impl<'t> Scene<'t> {
    /// `piece = aside | verb_group | noun_phrase | word`
    fn piece(self, tokens: &'t [Token]) -> Piece<'t> {
        let first = &tokens[0];
        let parsed = match first.tag {
            Tag::Mark if first.kind == Kind::Open => self.aside(tokens),
            // "£9", but "**Orr", "- Orr"
            Tag::Mark if first.kind != Kind::Sign => None,
            Tag::Prep if first.is(self.text, "at") => self.noun_phrase(tokens),
            Tag::Prep | Tag::Sub if self.is_amount(tokens) => self.noun_phrase(tokens),
            Tag::Prep | Tag::Conj | Tag::Sub | Tag::That | Tag::Wh => None,
            tag if opens_verb_group(tag) => self.verb_group(tokens).or_else(|| self.noun_phrase(tokens)),
            _ => self.noun_phrase(tokens),
        };
        parsed.unwrap_or_else(|| Piece { kind: word(first), head: first, length: 1 })
    }

    /// Whether an amount may open here: "as many as nine", but "as many clerks".
    fn is_amount(self, tokens: &[Token]) -> bool {
        let [as_, much, again, ..] = tokens else { return false };
        as_.is(self.text, "as") && much.can_be(Classes::QUANTIFIER) && again.is(self.text, "as")
    }

    /// `aside = "(" any* ")"`, but for a sentence that stands in parentheses
    fn aside(self, tokens: &'t [Token]) -> Option<Piece<'t>> {
        let close = tokens.iter().take(40).position(|t| t.kind == Kind::Close)?;
        let opens = tokens[0].start == self.tokens[self.start].start;
        if opens && close > 0 && tokens[close - 1].kind == Kind::Stop {
            return None;
        }
        Some(Piece { kind: PhraseKind::Aside, head: &tokens[0], length: close + 1 })
    }
}

/// What a token is that belongs to no larger phrase.
fn word(token: &Token) -> PhraseKind {
    match token.tag {
        Tag::Prep => PhraseKind::Preposition,
        Tag::Conj => PhraseKind::Conjunction,
        Tag::Sub => PhraseKind::Subordinator,
        Tag::Wh => PhraseKind::Wh,
        Tag::That => PhraseKind::That,
        Tag::Adv => PhraseKind::Adverb,
        Tag::Adj => PhraseKind::Adjective,
        Tag::Mark => match token.kind {
            Kind::Comma => PhraseKind::Comma,
            Kind::Stop => PhraseKind::Stop,
            Kind::Colon => PhraseKind::Colon,
            Kind::Semicolon => PhraseKind::Semicolon,
            Kind::Dash => PhraseKind::Dash,
            _ => PhraseKind::Other,
        },
        _ => PhraseKind::Other,
    }
}

/// The kind of a common noun.
fn common(token: &Token) -> NounKind {
    let speaker = Classes::ACTOR | Classes::DOCUMENT;
    if token.can_be(speaker) { NounKind::Speaker } else { NounKind::Thing }
}
