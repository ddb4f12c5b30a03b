//! Noun phrases.

use super::{NounKind, Phrase, PhraseKind, Scene, common};
use crate::lexicon::Classes;
use crate::run::{Parsed, Run, one};
use crate::token::{Kind, Tag, Token};
use nom::Parser;
use nom::branch::alt;
use nom::combinator::{opt, recognize};
use nom::multi::{fold_many0, many0_count};
use nom::sequence::{pair, preceded};

impl<'t> Scene<'t> {
    /// `noun_phrase = pronoun | nominal ("'s" nominal)*`
    ///
    /// he · the mayor · Britain's foreign office · Foreign Minister Wang Yi
    pub(super) fn noun_phrase(self, input: Run<'t, Token>) -> Parsed<'t, Token, Phrase<'t>> {
        if let Ok((rest, pronoun)) = pronoun(input) {
            let kind = if pronoun.tag == Tag::PronObj { NounKind::ObjectPronoun } else { NounKind::Pronoun };
            return Ok((rest, self.phrase(input, rest, pronoun, PhraseKind::Noun(kind))));
        }
        let (rest, first) = nominal(input)?;
        let (rest, head) = fold_many0(preceded(genitive, nominal), || first, |_, next| next).parse(rest)?;
        let kind = match head.tag {
            Tag::Name => NounKind::Name,
            Tag::Time => NounKind::Time,
            _ if is_date(self.text, input, head) => NounKind::Time,
            _ => common(head),
        };
        Ok((rest, self.phrase(input, rest, head, PhraseKind::Noun(kind))))
    }
}

/// Whether a noun of time tells when: "last month", "this week", "two days", but not "the month".
fn is_date(text: &str, input: Run<'_, Token>, head: &Token) -> bool {
    let opener = input.0[0].span().of(text).to_ascii_lowercase();
    head.can_be(Classes::TIME) && (input.0[0].tag == Tag::Num || matches!(opener.as_str(), "last" | "next" | "this" | "that" | "each" | "every" | "earlier" | "late" | "early" | "one" | "previous"))
}

/// `pronoun = "he" | "they" | "him" | …`
fn pronoun(input: Run<'_, Token>) -> Parsed<'_, Token, &Token> {
    one(|t: &Token| matches!(t.tag, Tag::Pron | Tag::PronObj)).parse(input)
}

/// `nominal = determiner? modifier* noun+`, or a determiner or number alone; gives its head
///
/// a senior South Korean official · two people · several
fn nominal(input: Run<'_, Token>) -> Parsed<'_, Token, &Token> {
    let (rest, _) = recognize(many0_count(determiner)).parse(input)?;
    let (rest, modifiers) = fold_many0(modifier, || None, |_, m| Some(m)).parse(rest)?;
    let (rest, nouns) = fold_many0(pair(opt(symbol), noun), || None, |_, (_, n)| Some(n)).parse(rest)?;
    let head = nouns.or(modifiers.filter(|m| m.tag == Tag::Num || rest.0.len() < input.0.len())).filter(|_| rest.0.len() < input.0.len());
    match head {
        Some(head) => Ok((rest, head)),
        None if input.0.first().is_some_and(|t| matches!(t.tag, Tag::Det)) => Ok((Run(&input.0[1..]), &input.0[0])),
        None => one(|_: &Token| false).parse(input),
    }
}

/// `determiner = "the" | "his" | "all" | …`
fn determiner(input: Run<'_, Token>) -> Parsed<'_, Token, &Token> {
    one(|t: &Token| matches!(t.tag, Tag::Det | Tag::Poss)).parse(input)
}

/// `modifier = number | adjective | "$" | adverb before one of them`
fn modifier(input: Run<'_, Token>) -> Parsed<'_, Token, &Token> {
    let adjectival = |t: &Token| matches!(t.tag, Tag::Adj | Tag::Num);
    alt((one(adjectival), preceded(one(|t: &Token| t.tag == Tag::Adv), one(adjectival)), preceded(symbol, one(adjectival)))).parse(input)
}

/// `noun = noun | name | number`, also the adjective between two of them
fn noun(input: Run<'_, Token>) -> Parsed<'_, Token, &Token> {
    let nominal = |t: &Token| t.tag.is_nominal();
    alt((one(nominal), preceded(one(|t: &Token| t.tag == Tag::Adj), one(nominal)))).parse(input)
}

/// `symbol = "$" | "&" | "#"`
fn symbol(input: Run<'_, Token>) -> Parsed<'_, Token, &Token> {
    one(|t: &Token| t.kind == Kind::Symbol).parse(input)
}

/// `genitive = "'s"`
fn genitive(input: Run<'_, Token>) -> Parsed<'_, Token, &Token> {
    one(|t: &Token| t.tag == Tag::Genitive).parse(input)
}
