//! Noun phrases.

use super::{NounKind, PhraseKind, Piece, Scene, common};
use crate::lexicon::{Classes, Frames, LEXICON};
use crate::token::{Case, Kind, Tag, Token, tells_hearer};

impl<'t> Scene<'t> {
    /// `noun_phrase = degree? pronoun | nominal ("'s" nominal)* suffix? "'s"? "ago"?`
    ///
    /// he · the mayor · Sanlin's foreign office · Foreign Minister Li Renfu
    pub(super) fn noun_phrase(self, tokens: &'t [Token]) -> Option<Piece<'t>> {
        let degree = self.degree(tokens);
        if let Some(pronoun) = tokens.get(degree).filter(|t| matches!(t.tag, Tag::Pron | Tag::PronObj))
            && self.quantity(tokens) == 0
        {
            let kind = if pronoun.tag == Tag::PronObj { NounKind::ObjectPronoun } else { NounKind::Pronoun };
            return Some(Piece { kind: PhraseKind::Noun(kind), head: pronoun, length: degree + 1 });
        }
        let (mut length, mut head) = self.nominal(tokens)?;
        while let Some((more, next)) = tokens.get(length).filter(is_genitive).and_then(|_| self.nominal(&tokens[length + 1..])) {
            length += 1 + more;
            head = next;
        }
        length += self.suffix(head, &tokens[length..]);
        length += usize::from(tokens.get(length).filter(is_genitive).is_some());
        // "two weeks ago", "less than a month later", "a day earlier"
        let counted = || {
            let opener = &tokens[self.quantity(tokens)];
            opener.tag == Tag::Num || opener.start == head.start || matches!(opener.bytes(self.text), b"a" | b"an")
        };
        let is_ago = |t: &Token| t.bytes(self.text) == b"ago" || matches!(t.bytes(self.text), b"earlier" | b"later") && counted();
        let dated = head.can_be(Classes::TIME) && head.tag != Tag::Name;
        let ago = dated && tokens.get(length).is_some_and(is_ago);
        length += usize::from(ago);
        let kind = match head.tag {
            Tag::Name => NounKind::Name,
            Tag::Time => NounKind::Time,
            // "June 2015", "May 3"
            Tag::Num if matches!(&tokens[..length], [.., month, _] if month.tag == Tag::Time) => NounKind::Time,
            Tag::Num if self.date_before_name(tokens).is_some() => NounKind::Time,
            _ if ago && counted() || is_date(self.text, tokens, head) => NounKind::Time,
            _ => common(head),
        };
        Some(Piece { kind: PhraseKind::Noun(kind), head, length })
    }

    /// The length of a comma and the short word that tells what a body is: "Kelp Foods, Inc. | said", "Ada Orr, Jr. | said".
    fn suffix(self, head: &Token, after: &[Token]) -> usize {
        let [comma, suffix, ..] = after else { return 0 };
        let name = head.tag == Tag::Name && suffix.tag == Tag::Name && comma.kind == Kind::Comma;
        let short = || {
            let word = suffix.span().of(self.text);
            let written = word.ends_with('.') || suffix.case == Case::Upper;
            written && (LEXICON.named(word).ends_body || matches!(word, "Jr." | "Sr."))
        };
        if name && short() { 2 } else { 0 }
    }

    /// `degree = ("too" | "so") (before quantifier "of") | "no" (before "one")`
    fn degree(self, tokens: &[Token]) -> usize {
        let [first, second, after @ ..] = tokens else { return 0 };
        if !second.can_be(Classes::FUNCTION) {
            return 0;
        }
        let is = |t: &Token, word: &str| t.is(self.text, word);
        let opens = || is(first, "too") || is(first, "so");
        let many = second.can_be(Classes::QUANTIFIER) && opens() && after.first().is_some_and(|third| is(third, "of"));
        usize::from(many || is(first, "no") && is(second, "one"))
    }

    /// `nominal = quantity? determiner* modifier* further? noun*`, with a noun or a determiner or number alone; gives its length and
    /// its head
    ///
    /// a senior Oremi official · two people · more than half
    fn nominal(self, tokens: &'t [Token]) -> Option<(usize, &'t Token)> {
        let before = self.quantity(tokens);
        let tokens = &tokens[before..];
        let first = tokens.first()?;
        if let Some(date) = self.date_before_name(tokens) {
            return Some((before + date, &tokens[date - 1]));
        }
        let mut at = tokens.iter().take_while(|t| matches!(t.tag, Tag::Det | Tag::Poss)).count();
        let mut modifies = None;
        while let Some(length) = modifier(&tokens[at..]) {
            at += length;
            modifies = Some(&tokens[at - 1]);
        }
        let described = modifies.is_some_and(|m| m.tag == Tag::Adj);
        if described {
            at += further(&tokens[at..]).unwrap_or_default();
        }
        // "the young ones"
        let ones = |tokens: &[Token]| tokens.first().filter(|t| described && t.bytes(self.text) == b"ones").map(|_| 1);
        let mut head = None;
        if let Some(length) = behind_symbol(&tokens[at..], |tokens| noun(tokens).or_else(|| ones(tokens))) {
            at += length;
            let noun = &tokens[at - 1];
            let after = &tokens[at..];
            head = Some(noun);
            // "Sunday morning | Mr. Orr"
            if noun.tag == Tag::Time && before_name(after) {
                head = after.first();
                at += 1;
            } else if !self.ends_before_name(first, noun, after) {
                while let Some(length) = behind_symbol(&tokens[at..], later_noun) {
                    at += length;
                    head = Some(&tokens[at - 1]);
                }
            }
        }
        // "the poor", "two", but no bare adjective
        let determined = matches!(first.tag, Tag::Det | Tag::Poss);
        match head.or(modifies.filter(|m| determined || m.tag == Tag::Num)) {
            Some(head) => Some((before + at, head)),
            None if first.tag == Tag::Det || is_share(first) => Some((before + 1, first)),
            None => None,
        }
    }

    /// Whether the phrase that `first` opens ends with `noun`, since who is named behind it does something of their own.
    fn ends_before_name(self, first: &Token, noun: &Token, after: &[Token]) -> bool {
        let name_follows = after.first().is_some_and(|t| t.tag == Tag::Name);
        let indefinite = || matches!(first.bytes(self.text), b"a" | b"an");
        // "a charge | Orr denies", but "a clerk Ada Quill"; "last week | Orr left"; "the first thing | Orr saw was the crane"
        let thing = || indefinite() && is_claimed(noun, after) || is_period(noun) || is_related(noun, after);
        match noun.tag {
            // "Sunday | Mr. Orr"
            Tag::Time => name_follows,
            // "told the Post | clerks were in despair"
            Tag::Name => is_told_apart(after) && self.is_told(first),
            // "told the judge | Orr had left"
            Tag::Noun | Tag::Plural => name_follows && (noun.tag == Tag::Noun && thing() || is_told_of(noun, after) && self.is_told(first)),
            _ => false,
        }
    }

    /// Whether a verb that needs somebody who is told stands before a token.
    fn is_told(self, token: &Token) -> bool {
        tells_hearer(&self.tokens[..self.tokens.partition_point(|t| t.start < token.start)])
    }

    /// The length of a date without a comma behind it, where a name and its verb come next: "In 2015 | Orr said", "On May 5 | Ada Quill
    /// said", but "2015 candidate Ada Quill said".
    fn date_before_name(self, tokens: &[Token]) -> Option<usize> {
        let number = |t: &Token| t.kind == Kind::Number && t.span().of(self.text).bytes().all(|b| b.is_ascii_digit());
        let year = |t: &Token| number(t) && t.end - t.start == 4 && self.text[t.start as usize..].starts_with(['1', '2']);
        let date = match tokens {
            [month, day, ..] if month.tag == Tag::Time && month.case == Case::Title && number(day) => 2,
            [first, ..] if year(first) => 1,
            _ => return None,
        };
        somebody_acts(&tokens[date..]).then_some(date)
    }

    /// `quantity = (number ("in" | "out" "of"))? | comparative "than" | "at" superlative | "as" amount "as" |
    /// "up" "to" | "yet" "another" | adverb`, before a number or a determiner; gives its length
    fn quantity(self, tokens: &[Token]) -> usize {
        let [first, second, after @ ..] = tokens else { return 0 };
        let is_near = |t: &Token| t.tag == Tag::Adv && t.can_be(Classes::APPROXIMATE);
        let nearly = is_near(first);
        // what follows is one of a few words of closed classes, but behind an adverb
        if !(nearly || second.can_be(Classes::FUNCTION) && (first.tag == Tag::Num || first.can_be(Classes::FUNCTION))) {
            return 0;
        }
        let is = |t: &Token, words: &[&str]| words.iter().any(|word| t.is(self.text, word));
        let counts = |t: &Token| matches!(t.tag, Tag::Det | Tag::Num | Tag::Noun) && !t.can_be(Classes::THAT) || is_share(t);
        let third = after.first();
        let counted = third.is_some_and(counts);
        let number = third.is_some_and(|t| t.tag == Tag::Num);
        let least =
            || first.can_be(Classes::COMPARATIVE) && is(second, &["than"]) || is(first, &["at"]) && second.can_be(Classes::SUPERLATIVE);
        if counted && least() {
            return if number { 2 + self.quantity(after) } else { 2 };
        }
        // as many as nine
        if let [_, nine, ..] = after
            && (nine.tag == Tag::Num || counts(nine) && is(second, &["much"]))
            && self.is_amount(tokens)
        {
            return 3;
        }
        // up to nine
        if number && is(first, &["up"]) && is(second, &["to"]) {
            return 2 + self.quantity(after);
        }
        // yet another, far fewer
        if is(first, &["yet"]) && is(second, &["another"])
            || counts(second) && is(first, &["far", "many", "much", "even"]) && second.can_be(Classes::COMPARATIVE)
        {
            return 1;
        }
        // nine in ten, nine out of ten
        if first.tag == Tag::Num && number && is(second, &["in"]) {
            return 2;
        }
        if let [of, ten, ..] = after
            && (first.tag == Tag::Num && ten.tag == Tag::Num && is(second, &["out"]) && is(of, &["of"]))
        {
            return 3;
        }
        if nearly && is_near(second) && counted {
            return 2;
        }
        if nearly && counts(second) { 1 + self.quantity(&tokens[1..]) } else { 0 }
    }
}

/// Whether a noun of time tells when: "last month", "this week", "two days", but not "the month".
fn is_date(text: &str, tokens: &[Token], head: &Token) -> bool {
    if !head.can_be(Classes::TIME) {
        return false;
    }
    // "some forty minutes"
    let opener = tokens.iter().find(|t| !t.can_be(Classes::APPROXIMATE)).unwrap_or(head);
    // "the same day", "the past few weeks"
    let word = |n: usize, words: &[&[u8]]| tokens.get(n).is_some_and(|t| words.contains(&t.bytes(text)));
    let few = word(2, &[b"few", b"several"]) || tokens.get(2).is_some_and(|t| t.tag == Tag::Num);
    let same = word(1, &[b"same"]) || few && word(1, &[b"past", b"last", b"next"]);
    same || matches!(opener.tag, Tag::Num | Tag::Time) || opener.can_be(Classes::DATING)
}

/// Whether a noun is one of time that no name is part of: "week", but "Monday".
fn is_period(token: &Token) -> bool {
    token.tag == Tag::Noun && token.case == Case::Lower && token.can_be(Classes::TIME)
}

/// Whether a share stands for those who make it up: "more than half said".
fn is_share(token: &Token) -> bool {
    token.tag == Tag::Pron && token.can_be(Classes::PART)
}

/// `modifier = (adverb | "and" | "$")? (number | adjective)`; gives its length
fn modifier(tokens: &[Token]) -> Option<usize> {
    let adjectival = |t: &Token| matches!(t.tag, Tag::Adj | Tag::Num);
    let leads = |t: &Token| matches!(t.tag, Tag::Adv | Tag::Conj) || matches!(t.kind, Kind::Sign | Kind::Symbol);
    match tokens {
        [adjective, ..] if adjectival(adjective) => Some(1),
        [lead, adjective, ..] if leads(lead) && adjectival(adjective) => Some(2),
        _ => None,
    }
}

/// How many adjectives stand there.
fn adjectives(tokens: &[Token]) -> usize {
    tokens.iter().take_while(|t| t.tag == Tag::Adj).count()
}

/// `further = ("," adjective+)+` before a noun; gives its length
///
/// an old, dangerous pier
fn further(tokens: &[Token]) -> Option<usize> {
    let mut at = 0;
    while let [comma, after @ ..] = &tokens[at..]
        && comma.kind == Kind::Comma
        && let more @ 1.. = adjectives(after)
    {
        at += 1 + more;
    }
    tokens.get(at).filter(|t| at > 0 && matches!(t.tag, Tag::Noun | Tag::Plural)).map(|_| at)
}

/// Whether a time of the day stands before a name: "morning | Mr. Orr", but "Night Watch"
fn before_name(after: &[Token]) -> bool {
    matches!(after, [time, name, ..] if time.can_be(Classes::TIME) && time.case == Case::Lower && name.tag == Tag::Name)
}

/// What stands behind the names that come first.
fn after_names(tokens: &[Token]) -> &[Token] {
    &tokens[tokens.iter().take_while(|t| t.tag == Tag::Name).count()..]
}

/// Whether somebody's name comes first, and then a finite verb: "Ada Quill said".
fn somebody_acts(tokens: &[Token]) -> bool {
    let named = tokens.first().is_some_and(|t| t.tag == Tag::Name);
    named && after_names(tokens).first().is_some_and(|t| t.tag.is_finite())
}

/// Whether a thing ends before the name of who says so of it, with a verb behind: "a charge | Ada Orr has denied".
fn is_claimed(thing: &Token, after: &[Token]) -> bool {
    let plain = thing.case == Case::Lower && !thing.can_be(Classes::PERSON | Classes::TITLE);
    plain && somebody_acts(after)
}

/// Whether a thing ends before the subject of a relative clause, the verb of the thing behind it: "thing | Orr saw was", but "the
/// ship Ada Quill sank".
fn is_related(thing: &Token, after: &[Token]) -> bool {
    let [verb, next, ..] = after_names(after) else { return false };
    let plain = thing.case == Case::Lower && !thing.can_be(Classes::ACTOR | Classes::TITLE | Classes::DOCUMENT | Classes::MEDIUM);
    plain && matches!(verb.tag, Tag::VerbPast | Tag::VerbS) && next.tag.is_auxiliary()
}

/// How far behind a verb of telling its "that" is looked for, in words.
const THAT: usize = 9;

/// Whether a "that" comes before a mark, and no other verb of telling: "told the judge | Orr had appointed that it leaked".
fn that_follows(after: &[Token]) -> bool {
    let near = after.iter().take(THAT).take_while(|t| t.tag != Tag::Mark);
    near.take_while(|t| !t.entry().takes_alone(Frames::THAT_CLAUSE)).any(|t| t.tag == Tag::That)
}

/// Whether a bare plural and its verb follow: "clerks were".
fn is_told_apart(after: &[Token]) -> bool {
    let [people, verb, ..] = after else { return false };
    people.tag == Tag::Plural && people.case == Case::Lower && verb.tag.is_finite() && !that_follows(after)
}

/// Whether somebody is told here what somebody else, whose name and verb follow, did: "the judge | Orr had left", "the judge | Orr's
/// crew left", but "the judge Ada Quill to leave", "the man Orr fired that".
fn is_told_of(hearer: &Token, after: &[Token]) -> bool {
    let after = after_names(after);
    let past = |tags: &[Tag]| after[1..].iter().take_while(|t| tags.contains(&t.tag)).count();
    let more = match after.first().map(|t| t.tag) {
        Some(Tag::Genitive) => 1 + past(&[Tag::Adj, Tag::Noun, Tag::Plural]),
        Some(Tag::Conj) => 1 + past(&[Tag::Name]),
        _ => 0,
    };
    let [verb, _, ..] = &after[more..] else { return false };
    hearer.case == Case::Lower && hearer.can_be(Classes::ACTOR) && verb.tag.is_finite() && more != 1 && !that_follows(&after[more..])
}

/// `noun = noun | name | number`, also the adjectives between two of them; gives its length
fn noun(tokens: &[Token]) -> Option<usize> {
    if tokens.first()?.tag.is_nominal() {
        return Some(1);
    }
    let adjectives = adjectives(tokens);
    // no day behind an adjective: "Orr earlier Thursday said"
    let described = tokens.get(adjectives).is_some_and(|t| t.tag.is_nominal() && t.tag != Tag::Time);
    (adjectives > 0 && described).then_some(adjectives + 1)
}

/// `later_noun = noun`, but no day, month or number in letters: "told reporters Tuesday", "gave Ada Quill ten days"
fn later_noun(tokens: &[Token]) -> Option<usize> {
    let apart = |t: &Token| match t.tag {
        Tag::Time => t.case == Case::Title || t.can_be(Classes::ADV),
        Tag::Num => t.kind == Kind::Word && t.case == Case::Lower,
        _ => false,
    };
    if apart(tokens.first()?) { None } else { noun(tokens) }
}

/// `"$" | "&" | "#"`, or a quotation mark around a nickname, if one stands there, and a noun; gives the length of both
fn behind_symbol(tokens: &[Token], noun: impl Fn(&[Token]) -> Option<usize>) -> Option<usize> {
    let symbol = matches!(tokens.first()?.kind, Kind::Sign | Kind::Symbol | Kind::OpenQuote | Kind::CloseQuote);
    noun(&tokens[usize::from(symbol)..]).map(|length| usize::from(symbol) + length)
}

/// Whether a token is "'s".
fn is_genitive(token: &&Token) -> bool {
    token.tag == Tag::Genitive
}
