//! Noun phrases.

use super::{NounKind, PhraseKind, Piece, Scene, common};
use crate::lexicon::{Classes, LEXICON};
use crate::run::{Parsed, Run, one};
use crate::token::{Case, Kind, Tag, Token};
use nom::Parser;
use nom::branch::alt;
use nom::combinator::{opt, recognize};
use nom::multi::{fold_many0, many0_count, many1_count};
use nom::sequence::preceded;

impl<'t> Scene<'t> {
    /// `noun_phrase = degree? pronoun | nominal ("'s" nominal)*`
    ///
    /// he · the mayor · Sanlin's foreign office · Foreign Minister Li Renfu
    pub(super) fn noun_phrase(self, input: Run<'t, Token>) -> Parsed<'t, Token, Piece<'t>> {
        if let Ok((rest, pronoun)) = pronoun(self.degree(input))
            && self.quantity(input).0.len() == input.0.len()
        {
            let kind = if pronoun.tag == Tag::PronObj { NounKind::ObjectPronoun } else { NounKind::Pronoun };
            return Ok((rest, (PhraseKind::Noun(kind), pronoun)));
        }
        let (rest, first) = self.nominal(input)?;
        let (rest, head) = fold_many0(preceded(genitive, |i| self.nominal(i)), || first, |_, next| next).parse(rest)?;
        let rest = self.behind_suffix(head, rest);
        let (rest, _) = opt(genitive).parse(rest)?;
        // "two weeks ago", "less than a month later", "a day earlier"
        let counted = || {
            let opener = self.quantity(input).0.first().unwrap_or(head);
            opener.tag == Tag::Num || opener.start == head.start || matches!(opener.bytes(self.text), b"a" | b"an")
        };
        let dated = head.can_be(Classes::TIME) && head.tag != Tag::Name;
        let ago = |t: &Token| dated && (t.bytes(self.text) == b"ago" || matches!(t.bytes(self.text), b"earlier" | b"later") && counted());
        let (rest, ago) = opt(one(ago)).parse(rest)?;
        let taken = &input.0[..input.0.len() - rest.0.len()];
        let kind = match head.tag {
            Tag::Name => NounKind::Name,
            Tag::Time => NounKind::Time,
            // "June 2015", "May 3"
            Tag::Num if matches!(taken, [.., month, _] if month.tag == Tag::Time) => NounKind::Time,
            Tag::Num if self.date_before_name(input).is_some() => NounKind::Time,
            _ if ago.is_some() && counted() || is_date(self.text, input, head) => NounKind::Time,
            _ => common(head),
        };
        Ok((rest, (PhraseKind::Noun(kind), head)))
    }

    /// What stands behind the short word that tells what a body is: "Kelp Foods, Inc. | said", "Ada Orr, Jr. | said".
    fn behind_suffix(self, head: &Token, input: Run<'t, Token>) -> Run<'t, Token> {
        let [comma, suffix, ..] = input.0 else { return input };
        let name = head.tag == Tag::Name && suffix.tag == Tag::Name && comma.kind == Kind::Comma;
        let short = || {
            let word = suffix.span().of(self.text);
            let written = word.ends_with('.') || suffix.case == Case::Upper;
            written && (LEXICON.named(word).ends_body || matches!(word, "Jr." | "Sr."))
        };
        if name && short() { Run(&input.0[2..]) } else { input }
    }

    /// `degree = ("too" | "so") (before "much" | "many" | "little" | "few" "of") | "no" (before "one")`
    fn degree(self, input: Run<'t, Token>) -> Run<'t, Token> {
        let is = |n: usize, words: &[&str]| input.0.get(n).is_some_and(|t| words.contains(&t.span().of(self.text)));
        let opens = is(0, &["too", "so"]) && is(1, &["much", "many", "little", "few"]) && is(2, &["of"]);
        let none = matches!(input.0, [no, one, ..] if no.is(self.text, "no") && one.is(self.text, "one"));
        if opens || none { Run(&input.0[1..]) } else { input }
    }

    /// `nominal = quantity? determiner? modifier* noun+`, or a determiner or number alone; gives its head
    ///
    /// a senior Oremi official · two people · more than half
    fn nominal(self, input: Run<'t, Token>) -> Parsed<'t, Token, &'t Token> {
        let start = self.quantity(input);
        if let Some(date) = self.date_before_name(start) {
            return Ok((Run(&start.0[date..]), &start.0[date - 1]));
        }
        let (rest, _) = recognize(many0_count(determiner)).parse(start)?;
        let (rest, modifiers) = fold_many0(modifier, || None, |_, m| Some(m)).parse(rest)?;
        let described = modifiers.is_some_and(|m: &Token| m.tag == Tag::Adj);
        let rest = further(rest).ok().filter(|_| described).map_or(rest, |(rest, ())| rest);
        // "the young ones"
        let ones = |t: &Token| described && t.bytes(self.text) == b"ones";
        let (rest, first) = opt(preceded(opt(symbol), alt((noun, one(ones))))).parse(rest)?;
        let indefinite = || start.0.first().is_some_and(|t| matches!(t.bytes(self.text), b"a" | b"an"));
        let (rest, nouns) = match first {
            // "Sunday | Mr. Orr", "Sunday morning | Mr. Orr"
            Some(day) if day.tag == Tag::Time && rest.0.first().is_some_and(|t| t.tag == Tag::Name) => (rest, first),
            Some(day) if day.tag == Tag::Time && before_name(rest) => (Run(&rest.0[1..]), rest.0.first()),
            // "a charge | Orr denies", but "a clerk Ada Quill"
            Some(thing) if indefinite() && is_claimed(thing, rest) => (rest, first),
            // "last week | Orr left"
            Some(week) if is_period(week) && rest.0.first().is_some_and(|t| t.tag == Tag::Name) => (rest, first),
            _ => fold_many0(preceded(opt(symbol), later_noun), || first, |_, noun| Some(noun)).parse(rest)?,
        };
        // "the poor", "two", but no bare adjective
        let determined = start.0.first().is_some_and(|t| matches!(t.tag, Tag::Det | Tag::Poss));
        let head = nouns.or(modifiers.filter(|m| determined || m.tag == Tag::Num)).filter(|_| rest.0.len() < start.0.len());
        match (head, start.0.first()) {
            (Some(head), _) => Ok((rest, head)),
            (None, Some(first)) if first.tag == Tag::Det || is_share(first) => Ok((Run(&start.0[1..]), first)),
            _ => one(|_: &Token| false).parse(input),
        }
    }

    /// The length of a date without a comma behind it, where a name and its verb come next: "In 2015 | Orr said", "On May 5 | Ada Quill
    /// said", but "2015 candidate Ada Quill said".
    fn date_before_name(self, input: Run<'t, Token>) -> Option<usize> {
        let number = |t: &Token| t.kind == Kind::Number && t.span().of(self.text).bytes().all(|b| b.is_ascii_digit());
        let year = |t: &Token| number(t) && t.end - t.start == 4 && self.text[t.start as usize..].starts_with(['1', '2']);
        let date = match input.0 {
            [month, day, ..] if month.tag == Tag::Time && month.case == Case::Title && number(day) => 2,
            [first, ..] if year(first) => 1,
            _ => return None,
        };
        let after = &input.0[date..];
        let names = after.iter().take_while(|t| t.tag == Tag::Name).count();
        let verb = after.get(names).is_some_and(|t| t.tag.is_auxiliary() || matches!(t.tag, Tag::VerbPast | Tag::VerbS));
        (names > 0 && verb).then_some(date)
    }

    /// `quantity = (number ("in" | "out" "of"))? | ("more" | "less" | "fewer") "than" | "at" ("least" | "most") | adverb`,
    /// before a number or a determiner
    fn quantity(self, input: Run<'t, Token>) -> Run<'t, Token> {
        if !input.0.first().is_some_and(|t| t.tag == Tag::Num || t.can_be(Classes::FUNCTION)) {
            return input;
        }
        let is = |n: usize, words: &[&str]| input.0.get(n).is_some_and(|t| words.iter().any(|word| t.is(self.text, word)));
        let counts = |t: &Token| matches!(t.tag, Tag::Det | Tag::Num | Tag::Noun) && !t.can_be(Classes::THAT) || is_share(t);
        let counted = |n: usize| input.0.get(n).is_some_and(counts);
        let number = |n: usize| input.0.get(n).is_some_and(|t| t.tag == Tag::Num);
        if is(0, &["more", "less", "fewer"]) && is(1, &["than"]) && counted(2) || is(0, &["at"]) && is(1, &["least", "most"]) && counted(2)
        {
            let rest = Run(&input.0[2..]);
            return if number(2) { self.quantity(rest) } else { rest };
        }
        // up to nine
        if is(0, &["up"]) && is(1, &["to"]) && number(2) {
            return self.quantity(Run(&input.0[2..]));
        }
        // yet another, far fewer
        if is(0, &["yet"]) && is(1, &["another"])
            || is(0, &["far", "many", "much", "even"]) && is(1, &["more", "less", "fewer"]) && counted(1)
        {
            return Run(&input.0[1..]);
        }
        // nine in ten, nine out of ten
        if number(0) && is(1, &["in"]) && number(2) {
            return Run(&input.0[2..]);
        }
        if number(0) && is(1, &["out"]) && is(2, &["of"]) && number(3) {
            return Run(&input.0[3..]);
        }
        let nearly = |n: usize| input.0.get(n).is_some_and(|t| t.tag == Tag::Adv && t.can_be(Classes::APPROXIMATE));
        if nearly(0) && nearly(1) && counted(2) {
            return Run(&input.0[2..]);
        }
        if nearly(0) && counted(1) { self.quantity(Run(&input.0[1..])) } else { input }
    }
}

/// Whether a noun of time tells when: "last month", "this week", "two days", but not "the month".
fn is_date(text: &str, input: Run<'_, Token>, head: &Token) -> bool {
    const OPENERS: [&str; 14] =
        ["last", "next", "this", "that", "each", "every", "earlier", "late", "early", "one", "previous", "recent", "coming", "past"];
    if !head.can_be(Classes::TIME) {
        return false;
    }
    // "some forty minutes"
    let opener = input.0.iter().find(|t| !t.can_be(Classes::APPROXIMATE)).unwrap_or(head);
    // "the same day", "the past few weeks"
    let word = |n: usize, words: &[&[u8]]| input.0.get(n).is_some_and(|t| words.contains(&t.bytes(text)));
    let few = word(2, &[b"few", b"several"]) || input.0.get(2).is_some_and(|t| t.tag == Tag::Num);
    let same = word(1, &[b"same"]) || few && word(1, &[b"past", b"last", b"next"]);
    same || matches!(opener.tag, Tag::Num | Tag::Time) || OPENERS.iter().any(|word| opener.is(text, word))
}

/// Whether a noun is one of time that no name is part of: "week", but "Monday".
fn is_period(token: &Token) -> bool {
    token.tag == Tag::Noun && token.case == Case::Lower && token.can_be(Classes::TIME)
}

/// Whether a share stands for those who make it up: "more than half said".
fn is_share(token: &Token) -> bool {
    token.tag == Tag::Pron && token.can_be(Classes::PART)
}

/// `pronoun = "he" | "they" | "him" | …`
fn pronoun(input: Run<'_, Token>) -> Parsed<'_, Token, &Token> {
    one(|t: &Token| matches!(t.tag, Tag::Pron | Tag::PronObj)).parse(input)
}

/// `determiner = "the" | "his" | "all" | …`
fn determiner(input: Run<'_, Token>) -> Parsed<'_, Token, &Token> {
    one(|t: &Token| matches!(t.tag, Tag::Det | Tag::Poss)).parse(input)
}

/// `modifier = (adverb | "and" | "$")? (number | adjective)`
fn modifier(input: Run<'_, Token>) -> Parsed<'_, Token, &Token> {
    let adjectival = |t: &Token| matches!(t.tag, Tag::Adj | Tag::Num);
    let lead = |t: &Token| matches!(t.tag, Tag::Adv | Tag::Conj) || t.kind == Kind::Symbol;
    alt((one(adjectival), preceded(one(lead), one(adjectival)))).parse(input)
}

/// `further = ("," adjective+)+` before a noun
///
/// an old, dangerous pier
fn further(input: Run<'_, Token>) -> Parsed<'_, Token, ()> {
    let comma = one(|t: &Token| t.kind == Kind::Comma);
    let adjectives = many1_count(one(|t: &Token| t.tag == Tag::Adj));
    let (rest, _) = many1_count(preceded(comma, adjectives)).parse(input)?;
    let (_, _) = one(|t: &Token| matches!(t.tag, Tag::Noun | Tag::Plural)).parse(rest)?;
    Ok((rest, ()))
}

/// Whether a time of the day stands before a name: "morning | Mr. Orr", but "Night Watch"
fn before_name(after: Run<'_, Token>) -> bool {
    matches!(after.0, [time, name, ..] if time.can_be(Classes::TIME) && time.case == Case::Lower && name.tag == Tag::Name)
}

/// Whether a thing ends before the name of who says so of it, with a verb behind: "a charge | Ada Orr has denied".
fn is_claimed(thing: &Token, after: Run<'_, Token>) -> bool {
    let names = after.0.iter().take_while(|t| t.tag == Tag::Name).count();
    let verb = after.0.get(names).is_some_and(|t| t.tag.is_auxiliary() || matches!(t.tag, Tag::VerbPast | Tag::VerbS));
    thing.tag == Tag::Noun && thing.case == Case::Lower && !thing.can_be(Classes::PERSON | Classes::TITLE) && names > 0 && verb
}

/// `noun = noun | name | number`, also the adjective between two of them
fn noun(input: Run<'_, Token>) -> Parsed<'_, Token, &Token> {
    let nominal = |t: &Token| t.tag.is_nominal();
    // no day behind an adjective: "Orr earlier Thursday said"
    let described = |t: &Token| t.tag.is_nominal() && t.tag != Tag::Time;
    alt((one(nominal), preceded(many1_count(one(|t: &Token| t.tag == Tag::Adj)), one(described)))).parse(input)
}

/// `later_noun = noun`, but no day, month or number in letters: "told reporters Tuesday", "gave Ada Quill ten days"
fn later_noun(input: Run<'_, Token>) -> Parsed<'_, Token, &Token> {
    let apart = |t: &Token| match t.tag {
        Tag::Time => t.case == Case::Title || t.can_be(Classes::ADV),
        Tag::Num => t.kind == Kind::Word && t.case == Case::Lower,
        _ => false,
    };
    if input.0.first().is_some_and(apart) {
        return one(|_: &Token| false).parse(input);
    }
    noun(input)
}

/// `symbol = "$" | "&" | "#"`, or a quotation mark around a nickname
fn symbol(input: Run<'_, Token>) -> Parsed<'_, Token, &Token> {
    one(|t: &Token| matches!(t.kind, Kind::Symbol | Kind::OpenQuote | Kind::CloseQuote)).parse(input)
}

/// `genitive = "'s"`
fn genitive(input: Run<'_, Token>) -> Parsed<'_, Token, &Token> {
    one(|t: &Token| t.tag == Tag::Genitive).parse(input)
}
