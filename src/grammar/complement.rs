//! Complements: what follows a cue, up to the end of its content.

use super::adjunct::{Between, adjuncts};
use super::apposition::plain_relative;
use super::border::{Extent, main_clause, quoted_clause};
use super::clause::is_clause;
use super::content::content;
use super::cue::{Reporting, after_adverbs, is_determined};
use super::speaker::{comma, conjunction, covered, is_personal, is_speech, is_written, prepositional};
use super::{Input, Parsed, miss};
use crate::claim::{Act, Status};
use crate::lexicon::{Classes, Frames, LEXICON};
use crate::phrase::{Form, NounKind, Phrase, PhraseKind};
use crate::run::{Run, one};
use crate::span::Span;
use crate::token::Tag;
use nom::Parser;
use nom::branch::alt;
use nom::combinator::{opt, peek, recognize};
use nom::multi::{many0_count, many1_count};
use nom::sequence::{pair, preceded, terminated};

/// What follows a cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Complement {
    /// Which of a cue's frames it fills.
    pub kind: ComplementKind,
    /// What is reported.
    pub content: Span,
    /// Who is addressed.
    pub addressee: Option<Span>,
    /// Where it was said.
    pub medium: Option<Span>,
    /// A medium that belongs to the cue: "said in a statement".
    pub manner: Option<Span>,
}

/// Which of a cue's frames a complement fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ComplementKind {
    That,
    Clause,
    Quotation,
    Question,
    Infinitive,
    ObjectInfinitive,
    Gerund,
    Object,
    As,
    Prepositional,
}

impl ComplementKind {
    /// The frame's name, as claims bear it.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::That => "that",
            Self::Clause => "clause",
            Self::Quotation => "quotation",
            Self::Question => "question",
            Self::Infinitive => "infinitive",
            Self::ObjectInfinitive => "object-infinitive",
            Self::Gerund => "gerund",
            Self::Object => "object",
            Self::As => "as",
            Self::Prepositional => "prepositional",
        }
    }
}

/// `complement = addressee? adjunct* (quotation | that | question | infinitive | … | object)`
pub(super) fn complement<'p, 't: 'p>(cue: Reporting, clause: Extent) -> impl Fn(Input<'p, 't>) -> Parsed<'p, 't, Complement> {
    move |input| {
        let (after_addressee, addressee) = opt(addressee(cue)).parse(input)?;
        // "urged ministers to act": the addressee belongs to the content
        if cue.takes(Frames::ADR_INF)
            // "reminded Orr of his plan to leave"
            && !is_own_preposition(cue, Run(&input.0[1.min(input.0.len())..]))
            && let Ok((rest, content)) = object_infinitive(clause)(input)
        {
            let speaks = input.0[0].noun().is_some_and(|kind| kind != NounKind::Thing);
            let named = addressees(input).ok().filter(|_| speaks);
            let named = named.map(|(rest, ())| behind_name(rest).unwrap_or(rest));
            let addressee = named.map_or(addressee.filter(|_| speaks), |rest| Some(covered(input, rest)));
            return Ok((rest, Complement { kind: ComplementKind::ObjectInfinitive, content, addressee, medium: None, manner: None }));
        }
        // "told Orr, who had come by boat, that" · "told the radio, as the Post reported, that"
        // "said on the radio, where he was a guest, that"
        let further = || that_after_aside(cue, addressee, adjuncts(after_addressee).ok()?.0);
        if let Some(that) = that_after_aside(cue, addressee, after_addressee).or_else(further) {
            let (rest, content) = content(clause)(that)?;
            return Ok((rest, Complement { kind: ComplementKind::That, content, addressee, medium: None, manner: None }));
        }
        // "said at a rally in Port Ormond, after the vote, that" · "said a day earlier, “…”"
        let that = that_further_on(cue, addressee.is_some(), after_addressee).map(|that| (ComplementKind::That, that));
        let further = that.or_else(|| Some((ComplementKind::Quotation, quotation_further_on(cue, after_addressee)?)));
        if let Some((kind, further)) = further {
            let (_, between) = adjuncts(after_addressee)?;
            let (rest, content) = content(clause)(further)?;
            let manner = between.manner.filter(|_| addressee.is_none());
            return Ok((rest, Complement { kind, content, addressee, medium: between.medium, manner }));
        }
        for (start, addressee) in [(after_addressee, addressee), (input, None)] {
            let (rest, adjoined) = adjuncts(start)?;
            // "asked by Moss on Friday about the crane"
            let further = (0..start.0.len() - rest.0.len()).map(|n| Run(&start.0[n..])).find(|at| is_own_preposition(cue, *at));
            for at in [Some(rest), further, Some(start)].into_iter().flatten() {
                let between = &start.0[..start.0.len() - at.0.len()];
                // "disclosed it in spring when she sang of it": no question
                let moment = !between.is_empty() && at.0.first().is_some_and(|p| p.is("when"));
                // "noted down the names of those who had paid": no question either
                let named = between.last().is_some_and(|p| p.noun().is_some_and(|kind| !matches!(kind, NounKind::Time | NounKind::Name)));
                let relative = named && at.0.first().is_some_and(|p| p.is_any(&["who", "whom", "whose", "which"]));
                if modifies(&input.0[..input.0.len() - at.0.len()], at) || moment || relative {
                    continue;
                }
                if let Ok((rest, (kind, content))) = filled(cue, clause, at, addressee.is_some() || cue.passive) {
                    let between = if at.0.len() == start.0.len() { Between::default() } else { adjoined };
                    let manner = (kind == ComplementKind::Prepositional).then(|| at.0[0].span).or(between.manner);
                    let between = Between { manner, ..between };
                    let addressee =
                        addressee.or_else(|| at.0.first().filter(|p| p.noun().is_some() && cue.takes(Frames::OBJ_ADR)).map(|p| p.span));
                    let complement = Complement {
                        kind,
                        content,
                        addressee,
                        medium: between.medium,
                        manner: between.manner.filter(|_| addressee.is_none()),
                    };
                    return Ok((rest, complement));
                }
            }
            if addressee.is_none() {
                break;
            }
        }
        miss(input)
    }
}

/// Whether "that" is the subject of what tells which thing stood before it: "charged in a crash that killed two".
fn modifies(between: &[Phrase<'_>], input: Input<'_, '_>) -> bool {
    let thing = |p: &Phrase<'_>| match p.noun() {
        Some(NounKind::Speaker) => !p.head.can_be(Classes::ACTOR),
        kind => kind == Some(NounKind::Thing),
    };
    between.last().is_some_and(thing)
        && input.0.first().is_some_and(|p| p.kind == PhraseKind::That)
        && input.0.get(1).is_some_and(Phrase::is_finite)
}

/// `addressee = noun_phrase | "to" noun_phrase`, as the cue takes it
///
/// told [reporters] that · explained [to staff] why
pub(super) fn addressee<'p, 't: 'p>(cue: Reporting) -> impl Fn(Input<'p, 't>) -> Parsed<'p, 't, Span> {
    move |input: Input<'p, 't>| {
        let marked = input.0.first().is_some_and(|p| p.kind == PhraseKind::Preposition && p.is("to"));
        let direct = cue.takes(Frames::ADR) && !marked;
        if !(direct || marked && cue.takes(Frames::TO.with(Frames::THAT).with(Frames::THAT_ONLY).with(Frames::QUOTE))) {
            return miss(input);
        }
        let start = if marked { Run(&input.0[1..]) } else { input };
        // "said to applause", "said to loud cheers"
        if marked && start.0.first().is_some_and(|p| p.noun() == Some(NounKind::Thing) && !is_determined(p)) {
            return miss(input);
        }
        // "reminded them of the plan"
        let of_content = cue.words.cue.prepositions.contains(&"of");
        let of = |input| if of_content { miss(input) } else { of_phrase(input) };
        // "told voters and followers that", but "told Orr and left"
        let joined = |input| preceded(conjunction, noun).map(|_| ()).parse(input);
        let that = |rest: &Input<'p, 't>| rest.0.first().is_some_and(|p| matches!(p.kind, PhraseKind::That | PhraseKind::Wh));
        let (rest, _) = recognize(pair(noun, many0_count(of))).parse(start)?;
        // "told Orr and the clerks from Kelp on Sunday that"
        let who = rest.0.get(1).is_some_and(|p| p.noun() == Some(NounKind::Name) || p.noun().is_some() && p.head.can_be(Classes::ACTOR));
        let others = joined(rest).and_then(|(rest, ())| many0_count(of).parse(rest)).ok().map(|(rest, _)| rest);
        let then_that = |rest: &Input<'p, 't>| that(rest) || who && adjuncts(*rest).is_ok_and(|(rest, _)| that(&rest));
        let rest = others.filter(then_that).unwrap_or(rest);
        // "apologized to clerks and to Orr"
        let to = |input| preceded((conjunction, one(|p: &Phrase<'_>| p.is("to"))), noun).parse(input);
        let rest = if marked { opt(to).parse(rest)?.0 } else { rest };
        // ABC's “Good Morning”
        let outlet = start.0[0].text().ends_with("'s") || start.0[0].text().ends_with("’s");
        let rest = if outlet && rest.0.first().is_some_and(|p| p.is_quotation()) { Run(&rest.0[1..]) } else { rest };
        // "told a clerk, Ada Moss, that": the name between commas tells who it is
        let name = one(|p: &Phrase<'_>| p.noun() == Some(NounKind::Name));
        let common = start.0[0].noun() != Some(NounKind::Name);
        let named = terminated(preceded(comma, name), peek(comma)).parse(rest).ok().filter(|_| common);
        // "told the clerks who had come, “…”"
        let quotation = |p: &Phrase<'_>| p.is_quotation();
        let who = terminated(plain_relative, peek(pair(comma, one(quotation)))).parse(rest).ok().filter(|_| common && direct);
        let rest = who.map_or(rest, |(after, ())| after);
        Ok((rest, covered(start, named.map_or(rest, |(after, _)| after))))
    }
}

/// `of_phrase = ("of" | "from") noun_phrase`
fn of_phrase<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    if input.0.first().is_some_and(|p| p.is_any(&["of", "from"])) { prepositional(input) } else { miss(input) }
}

/// `noun = noun_phrase`, one that can be addressed
fn noun<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, &'p Phrase<'t>> {
    one(|p: &Phrase<'_>| {
        let pronoun = p.kind == PhraseKind::Noun(NounKind::Pronoun) && p.head.can_be(Classes::PRON_OBJ);
        matches!(p.noun(), Some(kind) if !matches!(kind, NounKind::Time | NounKind::Pronoun)) || pronoun
    })
    .parse(input)
}

/// The "that" after what is said of the addressee between commas.
fn that_after_aside<'p, 't>(cue: Reporting, addressee: Option<Span>, input: Input<'p, 't>) -> Option<Input<'p, 't>> {
    let mark = input.0.first().map(|p| p.kind).filter(|kind| matches!(kind, PhraseKind::Comma | PhraseKind::Dash))?;
    if !(addressee.is_some() || cue.takes(Frames::THAT.with(Frames::THAT_ONLY))) {
        return None;
    }
    let inside = input.0[1..]
        .iter()
        .take(2 * WAY)
        .take_while(|p| !matches!(p.kind, PhraseKind::Stop | PhraseKind::Quotation { whole: true } | PhraseKind::Semicolon))
        .count();
    let comma = (2..=inside).rev().find(|&n| input.0[n].kind == mark && input.0.get(n + 1).is_some_and(|p| p.kind == PhraseKind::That))?;
    Some(Run(&input.0[comma + 1..]))
}

/// The longest way from a cue to its "that", in phrases.
const WAY: usize = 9;

/// The "that" that ends a phrase of place or time after the cue.
fn that_further_on<'p, 't>(cue: Reporting, addressed: bool, input: Input<'p, 't>) -> Option<Input<'p, 't>> {
    let first = input
        .0
        .first()
        .filter(|p| {
            matches!(p.kind, PhraseKind::Preposition | PhraseKind::Adverb | PhraseKind::Noun(NounKind::Time)) || is_when(p) || p.is("as")
        })
        .filter(|p| !p.is("of"))?;
    let told = (cue.passive || addressed) && cue.takes(Frames::ADR);
    if !(told || cue.takes(Frames::THAT.with(Frames::THAT_ONLY))) || cue.words.cue.prepositions.iter().any(|p| first.is(p)) {
        return None;
    }
    // "said in a story | that ran in May | that": the first of the two tells which story
    let relative = |n: usize| input.0.get(n + 1).is_some_and(Phrase::is_finite);
    let way = if cue.passive { WAY } else { WAY + WAY / 2 };
    let mut thats = (0..input.0.len().min(way)).filter(|&n| input.0[n].kind == PhraseKind::That);
    let at = thats.find(|&n| !relative(n))?;
    let relative = (0..at).find(|&n| input.0[n].kind == PhraseKind::That).filter(|&n| n > 0 && is_written(&input.0[n - 1]));
    // "held up a banner that": an object is no phrase of place
    let object = |n: usize| {
        let kind = input.0[n].noun().filter(|kind| *kind != NounKind::Time);
        kind.is_some() && n.checked_sub(1).is_some_and(|i| matches!(input.0[i].kind, PhraseKind::Adverb | PhraseKind::Conjunction))
    };
    // "told the Post before he left that": one clause that tells when
    let when = input.0[..at].windows(2).any(|pair| is_when(&pair[0]) && is_personal(&pair[1]));
    let plain = !(0..at).any(object)
        && input.0[..at].iter().zip(0..).all(|(p, n)| {
            relative.is_some_and(|that| n >= that)
                || when && p.is_finite()
                || matches!(
                    p.kind,
                    PhraseKind::Noun(_)
                        | PhraseKind::Preposition
                        | PhraseKind::Adverb
                        | PhraseKind::Adjective
                        | PhraseKind::Comma
                        | PhraseKind::Aside
                        | PhraseKind::Conjunction
                )
                || is_when(p)
                || p.is("as")
                // "agreed in May to pay, saying that"
                || p.verb().is_some_and(|v| !matches!(v.form, Form::Finite) && !v.cue.is_some_and(is_speech))
        });
    let clause = input.0.get(at + 1).is_some_and(|p| {
        p.noun().is_some() || matches!(p.kind, PhraseKind::Preposition | PhraseKind::Subordinator | PhraseKind::Quotation { .. })
    });
    (plain && clause).then(|| Run(&input.0[at..]))
}

/// Whether a phrase opens what tells when: "after the vote", "before leaving".
fn is_when(phrase: &Phrase<'_>) -> bool {
    phrase.is_any(&["after", "before", "since", "until"])
}

/// The speaker's own words behind a mark that ends what tells when and how they were said.
fn quotation_further_on<'p, 't>(cue: Reporting, input: Input<'p, 't>) -> Option<Input<'p, 't>> {
    let own = |p: &Phrase<'_>| cue.words.cue.prepositions.iter().any(|own| p.is(own));
    // "tweeted this: “…”", "said back in May: “…”"
    let light = |p: &Phrase<'_>| p.is_any(&["back", "this"]);
    let object =
        |p: &Phrase<'_>| p.noun().is_some_and(|kind| kind != NounKind::Time) && !light(p) && cue.takes(Frames::OBJ.with(Frames::SMALL));
    input.0.first().filter(|p| cue.takes(Frames::QUOTE) && !own(p) && !object(p))?;
    // "noted on Twitter the change of name, “…”" has an object
    let led = |n: usize| n == 0 || input.0[n - 1].kind == PhraseKind::Preposition || input.0[n - 1].verb().is_some();
    // "wrote in a letter that was lost: “…”"
    let relative = matches!(input.0, [preposition, _, that, verb, ..] if preposition.kind == PhraseKind::Preposition && that.is("that") && verb.is_finite());
    let told = |(n, p): &(usize, &Phrase<'_>)| match p.kind {
        PhraseKind::Noun(kind) => kind == NounKind::Time || led(*n),
        PhraseKind::Verb(group) => (group.form == Form::Ing || relative) && !group.cue.is_some_and(is_speech),
        PhraseKind::That if relative => true,
        _ => matches!(p.kind, PhraseKind::Preposition | PhraseKind::Adverb | PhraseKind::Adjective | PhraseKind::Aside),
    };
    let at = input.0.iter().enumerate().take(WAY).take_while(told).count();
    let marked = matches!(input.0.get(at)?.kind, PhraseKind::Comma | PhraseKind::Colon);
    let whole = |p: &Phrase<'_>| p.kind == PhraseKind::Quotation { whole: true } && !p.opens_lower();
    (at > 0 && marked && input.0.get(at + 1).is_some_and(whole)).then(|| Run(&input.0[at + 1..]))
}

/// What fills one of the cue's frames.
fn filled<'p, 't>(cue: Reporting, extent: Extent, input: Input<'p, 't>, addressed: bool) -> Parsed<'p, 't, (ComplementKind, Span)> {
    let Some(first) = input.0.first() else { return miss(input) };
    let speech = Frames::QUOTE.with(Frames::THAT).with(Frames::TAG);
    let clause = content(extent);
    let object = content(Extent::Object);
    let kind = |kind: ComplementKind| move |content: Span| (kind, content);
    match first.kind {
        PhraseKind::Comma | PhraseKind::Colon => {
            let after = Run(&input.0[1..]);
            let Some(next) = after.0.first() else { return miss(input) };
            match next.kind {
                PhraseKind::Quotation { .. } if cue.takes(speech) || addressed => clause.map(kind(ComplementKind::Quotation)).parse(after),
                // "said, if paid, she would sail"
                PhraseKind::Subordinator if cue.takes(Frames::THAT) && first.kind == PhraseKind::Comma && is_condition(after.0) => {
                    clause.map(kind(ComplementKind::Clause)).parse(after)
                }
                PhraseKind::That if cue.takes(Frames::THAT.with(Frames::THAT_ONLY)) || addressed && cue.takes(Frames::ADR) => {
                    clause.map(kind(ComplementKind::That)).parse(after)
                }
                _ if first.kind == PhraseKind::Colon && cue.takes(speech) => clause.map(kind(ComplementKind::Quotation)).parse(after),
                _ => miss(input),
            }
        }
        // "replied with, “No.”", "began with: “Friends”"
        PhraseKind::Preposition if first.is("with") && cue.takes(Frames::QUOTE) && brings_quotation(&input.0[1..]) => {
            clause.map(kind(ComplementKind::Quotation)).parse(Run(&input.0[1 + usize::from(!input.0[1].is_quotation())..]))
        }
        // but "a boat called “Hope”"
        PhraseKind::Quotation { .. } if cue.takes(speech) && !names(cue) || addressed => {
            clause.map(kind(ComplementKind::Quotation)).parse(input)
        }
        // "Asked whether it leaked, Orr said yes"
        _ if first.is("yes") && cue.takes(Frames::QUOTE) && cue.words.status == Status::Asserted => {
            Ok((Run(&input.0[1..]), (ComplementKind::Quotation, first.span)))
        }
        _ if cue.takes(Frames::THAT) && pro_clause(input) > 0 => {
            let rest = Run(&input.0[pro_clause(input)..]);
            Ok((rest, (ComplementKind::Clause, covered(input, rest))))
        }
        PhraseKind::That
            if (cue.takes(Frames::THAT.with(Frames::THAT_ONLY)) || (addressed && cue.takes(Frames::ADR)))
                && !is_relative(&input.0[1..]) =>
        {
            clause.map(kind(ComplementKind::That)).parse(input)
        }
        PhraseKind::Wh | PhraseKind::Subordinator | PhraseKind::Preposition
            if (cue.takes(Frames::WH) || is_told(first) && cue.takes(Frames::ADR)) && opens_question(input) && !is_elliptic(input) =>
        {
            clause.map(kind(ComplementKind::Question)).parse(input)
        }
        PhraseKind::Wh if cue.takes(Frames::OBJ) && first.is("what") => object.map(kind(ComplementKind::Object)).parse(input),
        // "vowed not to leave", but "asked not to be named"
        _ if cue.takes(Frames::INF)
            && is_infinitive(Run(&input.0[usize::from(first.is("not") && !matches!(cue.words.cue.act, Act::Ask | Act::Decide))..]))
            && !(cue.words.status == Status::Declined && is_anonymous(first))
            // "it fell, said to be rusty": a participle
            && (cue.passive || cue.words.cue.lemma != "say" || first.verb().is_none_or(|v| !v.bare)) =>
        {
            clause.map(kind(ComplementKind::Infinitive)).parse(input)
        }
        PhraseKind::Verb(group) if group.form == Form::Ing && cue.takes(Frames::ING) => {
            clause.map(kind(ComplementKind::Gerund)).parse(input)
        }
        PhraseKind::Preposition if is_own_preposition(cue, input) => {
            object.map(kind(ComplementKind::Prepositional)).parse(Run(&input.0[1..]))
        }
        PhraseKind::Preposition | PhraseKind::Subordinator if first.is("as") && cue.takes(Frames::AS) => {
            object.map(kind(ComplementKind::As)).parse(input)
        }
        _ if (cue.takes(Frames::THAT) || (addressed && cue.takes(Frames::ADR))) && !is_moment(first) && is_clause(input, extent) => {
            clause.map(kind(ComplementKind::Clause)).parse(input)
        }
        // called that “too late”
        PhraseKind::That if cue.takes(Frames::SMALL) && input.0.iter().skip(1).take(2).any(Phrase::is_quotation) => {
            object.map(kind(ComplementKind::As)).parse(input)
        }
        PhraseKind::Wh if cue.takes(Frames::SMALL) && first.is("what") && is_predicated(cue, input) => {
            object.map(kind(ComplementKind::As)).parse(input)
        }
        _ if cue.takes(Frames::SMALL.with(Frames::AS))
            && first.noun().is_some()
            && (cue.takes(Frames::OBJ) || is_predicated(cue, input)) =>
        {
            object.map(kind(ComplementKind::As)).parse(input)
        }
        // called Orr, his rival, a “liar”
        _ if cue.takes(Frames::SMALL) && !cue.takes(Frames::OBJ) && first.noun().is_some() => {
            let called = called_after_aside(input).map_or_else(|| miss(input), &object)?;
            Ok((called.0, (ComplementKind::As, first.span.cover(called.1))))
        }
        // "declined 3 percent", "charged £5 a head": nobody refuses or blames an amount
        _ if matches!(cue.words.cue.act, Act::Deny | Act::Express) && is_amount(first) => miss(input),
        _ if cue.takes(Frames::FOR) && is_faulted(input)
            || cue.takes(Frames::AT) && is_reckoned(input)
            || cue.takes(Frames::DEED) && is_deed(input) =>
        {
            object.map(kind(ComplementKind::Object)).parse(input)
        }
        _ if cue.takes(Frames::OBJ) && is_object(input) => object.map(kind(ComplementKind::Object)).parse(input),
        _ => miss(input),
    }
}

/// How many words stand for a clause that was told before: "said so", "admitted as much", but "said so many left".
fn pro_clause(input: Input<'_, '_>) -> usize {
    let length = match input.0 {
        [so, ..] if so.kind == PhraseKind::Conjunction && so.is("so") => 1,
        [as_, much, ..] if as_.is("as") && much.is("much") => 2,
        _ => return 0,
    };
    let ends = input.0.get(length).is_none_or(|p| {
        let mark = matches!(p.kind, PhraseKind::Stop | PhraseKind::Comma | PhraseKind::Conjunction);
        mark || p.kind == PhraseKind::Preposition && !p.is("of") || p.noun() == Some(NounKind::Time)
    });
    if ends { length } else { 0 }
}

/// Whether a person comes, and what the person did: "Orr for raising fees", "the board for its haste", but "Orr for a week".
fn is_faulted(input: Input<'_, '_>) -> bool {
    let person = |p: &Phrase<'_>| {
        matches!(p.noun(), Some(NounKind::Name | NounKind::ObjectPronoun))
            || p.noun() == Some(NounKind::Speaker) && p.head.can_be(Classes::ACTOR)
    };
    let named = (one(person), many0_count(of_phrase), one(|p: &Phrase<'_>| p.is("for")));
    let did = |p: &Phrase<'_>| {
        p.verb().is_some_and(|v| v.form == Form::Ing)
            || matches!(p.noun(), Some(NounKind::Thing | NounKind::Speaker)) && is_determined(p) && !p.head.can_be(Classes::TIME)
    };
    preceded(named.map(|_| ()), one(did)).parse(input).is_ok()
}

/// Whether an object comes, and a number that it is reckoned to be: "the toll at nine", but "the lamp at a desk".
fn is_reckoned(input: Input<'_, '_>) -> bool {
    let number = |p: &Phrase<'_>| {
        let first = p.text().split(' ').next().unwrap_or_default();
        let figure = first.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '$' | '£' | '€'));
        p.noun().is_some() && (figure || LEXICON.find(first).classes.any(Classes::NUM))
    };
    let plain = |p: &&Phrase<'_>| p.noun().is_some() || matches!(p.kind, PhraseKind::Preposition | PhraseKind::Aside);
    let object = input.0.iter().take(WAY).take_while(plain).count();
    let at = input.0[..object].iter().position(|p| p.is("at")).filter(|&at| at > 0 && input.0[0].noun().is_some());
    at.is_some_and(|at| after_adverbs(Run(&input.0[at + 1..])).0.first().is_some_and(number))
}

/// Whether a noun made of a verb comes, and what is done: "a review of the case", "the removal of fees", but "a cup of tea".
fn is_deed(input: Input<'_, '_>) -> bool {
    let [noun, preposition, ..] = input.0 else { return false };
    let made = |word: &str| ["tion", "sion", "ment", "al", "ance", "ure", "ing"].iter().any(|ending| word.ends_with(ending));
    let head = noun.head;
    let thing = noun.noun() == Some(NounKind::Thing) || noun.noun() == Some(NounKind::Speaker) && head.can_be(Classes::DOCUMENT);
    let deed = thing && (head.can_be(Classes::BASE | Classes::S_FORM) || made(head.span().of(noun.text)));
    deed && preposition.is_any(&["against", "from", "into", "of", "on", "to"])
}

/// Whether a quotation of one's own follows, a mark before it or not: "with, “No.”", but "with a “tour” of it".
fn brings_quotation(after: &[Phrase<'_>]) -> bool {
    let whole = |p: &Phrase<'_>| p.kind == PhraseKind::Quotation { whole: true };
    match after {
        [mark, quotation, ..] if matches!(mark.kind, PhraseKind::Comma | PhraseKind::Colon) => quotation.is_quotation(),
        [quotation, ..] => whole(quotation),
        [] => false,
    }
}

/// Whether a cue gives names, and tells what is said only where a comma parts the two: "called", not "declared".
fn names(cue: Reporting) -> bool {
    cue.takes(Frames::SMALL) && !cue.takes(Frames::THAT)
}

/// What an object is called behind what commas tell of it: "called Orr, his rival, | a “liar”".
fn called_after_aside<'p, 't>(input: Input<'p, 't>) -> Option<Input<'p, 't>> {
    let (rest, _) = (one(|p: &Phrase<'_>| p.noun().is_some()), many0_count(prepositional), comma).parse(input).ok()?;
    let inside = rest.0.iter().take(2 * WAY).position(|p| matches!(p.kind, PhraseKind::Comma | PhraseKind::Stop)).filter(|&n| n > 0)?;
    let (called, _) = comma(Run(&rest.0[inside..])).ok()?;
    let named = |p: &Phrase<'_>| p.is_quotation() || matches!(p.noun(), Some(NounKind::Thing | NounKind::Speaker));
    (called.0.first().is_some_and(named) && !main_clause(called)).then_some(called)
}

/// Whether a preposition opens here that the cue takes: "testified on Thursday | about the crane".
fn is_own_preposition(cue: Reporting, input: Input<'_, '_>) -> bool {
    let [preposition, object, ..] = input.0 else { return false };
    let own = |own: &&'static str| preposition.kind == PhraseKind::Preposition && preposition.is(own);
    cue.words.cue.prepositions.iter().any(own) && object.noun() != Some(NounKind::Time)
}

/// `addressees = addressed (("," addressed)* ","? "and" addressed)?`, each a noun phrase with its prepositions, the others before "to"
///
/// asked [the clerks and the divers from Kelp] to leave
fn addressees<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let addressed = |input| pair(noun, many0_count(prepositional)).map(|_| ()).parse(input);
    let (rest, ()) = addressed(input)?;
    let others = (many0_count(preceded(comma, addressed)), opt(comma), conjunction, addressed).map(|_| ()).parse(rest);
    Ok(others.ok().filter(|(after, ())| is_infinitive(*after)).unwrap_or((rest, ())))
}

/// `object_infinitive = addressees dated? negated_infinitive …`
///
/// urged [ministers to refill the fund by June]
fn object_infinitive<'p, 't: 'p>(clause: Extent) -> impl Fn(Input<'p, 't>) -> Parsed<'p, 't, Span> {
    move |input| {
        let (rest, ()) = addressees(input)?;
        let rest = before_infinitive(rest).or_else(|| behind_modifier(rest, &input.0[0])).unwrap_or(rest);
        let _ = alt((negated_infinitive, preceded(dated, negated_infinitive))).parse(rest)?;
        content(clause)(input)
    }
}

/// `negated_infinitive = ("not" | adverb)? infinitive`, nothing taken of the infinitive
fn negated_infinitive<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let not = one(|p: &Phrase<'_>| p.is("not") || p.kind == PhraseKind::Adverb);
    let (rest, _) = opt(not).parse(input)?;
    if is_infinitive(rest) { Ok((rest, ())) } else { miss(input) }
}

/// `dated = (aside | "on"? time)+`
///
/// urged him [on Monday] to resign
fn dated<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let aside = one(|p: &Phrase<'_>| p.kind == PhraseKind::Aside).map(|_| ());
    let time = pair(opt(one(|p: &Phrase<'_>| p.is("on"))), one(|p: &Phrase<'_>| p.noun() == Some(NounKind::Time))).map(|_| ());
    many1_count(alt((aside, time))).map(|_| ()).parse(input)
}

/// What stands behind the addressee's name: "asked the mayor, Ada Quill, | to resign".
fn behind_name<'p, 't>(input: Input<'p, 't>) -> Option<Input<'p, 't>> {
    let [comma, name, after @ ..] = input.0 else { return None };
    let encloses = |p: &Phrase<'_>| p.kind == PhraseKind::Comma;
    (encloses(comma) && name.noun() == Some(NounKind::Name) && after.first().is_some_and(encloses)).then_some(Run(after))
}

/// The infinitive behind what commas or dashes say of the addressee: "asked Orr, who chairs the board, | to resign".
fn before_infinitive<'p, 't>(input: Input<'p, 't>) -> Option<Input<'p, 't>> {
    let (mark, inside) = input.0.split_first().filter(|(mark, _)| matches!(mark.kind, PhraseKind::Comma | PhraseKind::Dash))?;
    let end = inside.iter().take(2 * WAY).position(|p| p.kind == mark.kind || p.kind == PhraseKind::Stop)?;
    let after = Run(inside.get(end + 1..)?);
    (end > 0 && inside[end].kind == mark.kind && is_infinitive(after)).then_some(after)
}

/// The infinitive behind what tells who the addressee is: "called on those who took the money | to return it", "ordered the firms
/// involved | to pay", "urged people living near it | to leave".
fn behind_modifier<'p, 't>(input: Input<'p, 't>, addressee: &Phrase<'_>) -> Option<Input<'p, 't>> {
    let (first, after) = input.0.split_first()?;
    let reduced = |p: &Phrase<'_>| p.verb().is_some_and(|v| v.form != Form::Infinitive && v.form != Form::Finite);
    let common = matches!(addressee.noun(), Some(NounKind::Speaker | NounKind::Pronoun)) && !is_personal(addressee);
    let inside = match first.kind {
        PhraseKind::Wh | PhraseKind::That if first.is_any(&["who", "which", "that"]) => {
            after.split_first().filter(|(verb, _)| verb.verb().is_some())?.1
        }
        _ if !common => return None,
        PhraseKind::Adjective => after,
        _ if reduced(first) => after,
        _ => return None,
    };
    let plain =
        |p: &&Phrase<'_>| matches!(p.kind, PhraseKind::Noun(_) | PhraseKind::Preposition | PhraseKind::Adverb | PhraseKind::Adjective);
    let rest = Run(&inside[inside.iter().take_while(plain).count()..]);
    is_infinitive(rest).then_some(rest).or_else(|| before_infinitive(rest))
}

/// Whether an infinitive opens here, in quotation marks or not: "to act", "to “act at once”", “not to act”.
fn is_infinitive(input: Input<'_, '_>) -> bool {
    match input.0 {
        [to, quotation, ..] if to.is("to") => quotation.is_quotation(),
        [quotation, ..] if quotation.is_quotation() => {
            let words = quotation.text().trim_start_matches(|c: char| !c.is_alphanumeric());
            words.starts_with("to ") || words.starts_with("not to ")
        }
        [verb, ..] => verb.verb().is_some_and(|v| v.form == Form::Infinitive),
        [] => false,
    }
}

/// Whether a condition opens a clause here: "if paid, she would sail", "unless it rains, the ferry will run".
fn is_condition(phrases: &[Phrase<'_>]) -> bool {
    let comma = phrases.iter().take(WAY).position(|p| p.kind == PhraseKind::Comma);
    phrases.first().is_some_and(|p| p.is_any(&["if", "once", "unless", "when", "while"]))
        && comma.is_some_and(|n| main_clause(Run(&phrases[n + 1..])))
}

/// Whether a clause opens here that tells when it was said: "reported after", "was unsure when".
fn is_moment(first: &Phrase<'_>) -> bool {
    first.kind == PhraseKind::Subordinator && first.is_any(&["after", "as", "before", "since", "until", "when", "while"])
}

/// Whether a source that stays unnamed speaks here of itself: "declined to be named".
fn is_anonymous(infinitive: &Phrase<'_>) -> bool {
    infinitive.verb().is_some_and(|v| v.passive) && infinitive.head.can_be(Classes::ANONYMITY)
}

/// Whether an indirect question opens here: "whether it leaks", "under what law it was sold".
fn opens_question(input: Input<'_, '_>) -> bool {
    match input.0 {
        [first, ..] if first.kind == PhraseKind::Wh => true,
        // "in what he called a farce" is none
        [first, wh, of, ..] if first.kind == PhraseKind::Preposition => {
            let noun = matches!(of.noun(), Some(NounKind::Thing | NounKind::Speaker));
            wh.kind == PhraseKind::Wh && (wh.is_any(&["how", "whom"]) || noun && wh.is_any(&["what", "which", "whose"]))
        }
        [first, ..] => first.is_any(&["if", "whether", "when", "where"]),
        [] => false,
    }
}

/// Whether a clause opens here that somebody is told: "told Orr why it leaked", but "told Orr what he likes to hear".
fn is_told(first: &Phrase<'_>) -> bool {
    first.is_any(&["how", "whether", "why"])
}

/// Whether a clause without its subject opens here: "told Orr when asked", but "asked when to come".
fn is_elliptic(input: Input<'_, '_>) -> bool {
    let participle = |p: &Phrase<'_>| p.verb().is_some_and(|v| matches!(v.form, Form::Past | Form::Participle | Form::Ing));
    input.0[0].is_any(&["if", "when"]) && input.0.get(1).is_some_and(participle)
}

/// Whether "that" is no conjunction: "that of", "that," or at the end, but not "that, by its count, it won".
fn is_relative(after: &[Phrase<'_>]) -> bool {
    let Some((first, inside)) = after.split_first() else { return true };
    let closed = || inside.iter().take(2 * WAY).position(|p| p.kind == PhraseKind::Comma);
    let enclosed = || closed().is_some_and(|comma| quoted_clause(Run(&inside[comma + 1..])));
    first.is("of") || first.kind == PhraseKind::Stop || first.kind == PhraseKind::Comma && !enclosed()
}

/// Whether a noun phrase is a sum of money or a share: "£5", "0.7 per cent".
fn is_amount(phrase: &Phrase<'_>) -> bool {
    let text = phrase.text();
    let sum = text.find(|c: char| c.is_ascii_digit()).is_some_and(|at| text[..at].ends_with(['$', '£', '€', '¥', '₹', '₦']));
    let words = &phrase.text[phrase.span.start..];
    let unit = words.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' '));
    phrase.noun().is_some() && (sum || unit.len() < words.len() && (unit.starts_with('%') || unit.starts_with("per")))
}

/// Whether a noun phrase or a fragment in quotation marks comes that a verb can have for its object: "not one pier but two".
fn is_object(input: Input<'_, '_>) -> bool {
    let start = usize::from(input.0.first().is_some_and(|p| p.head.tag == Tag::Not && p.kind == PhraseKind::Other));
    let Some(first) = input.0.get(start) else { return false };
    matches!(first.noun(), Some(kind) if !matches!(kind, NounKind::Time | NounKind::Pronoun))
        || first.noun().is_some() && (first.head.can_be(Classes::PRON_OBJ | Classes::DET | Classes::NUM) || first.is("none"))
        || matches!(first.kind, PhraseKind::Quotation { whole: false })
        || first.is_quotation() && first.opens_lower()
}

/// Whether an object is followed by what it is called: a noun phrase, an adjective, a quotation, "as".
fn is_predicated(cue: Reporting, input: Input<'_, '_>) -> bool {
    let small = cue.takes(Frames::SMALL);
    // verbs of the clauses that the object holds: "what she saw", "the idea that he fell"
    let mut due = 0;
    let mut before: Option<&Phrase<'_>> = None;
    for phrase in input.0 {
        let noun = phrase.noun().is_some();
        let doubled = noun && due == 0 && before.is_some_and(|p| p.noun().is_some());
        // called the warning “worse than feared”
        let opens = |p: &Phrase<'_>| {
            let between = &phrase.text[p.span.end..phrase.span.start];
            between.contains(['“', '"', '‘']) || between.contains("''")
        };
        if small
            && (doubled || before.is_some() && phrase.is_quotation() || noun && is_called(phrase) || due == 0 && before.is_some_and(opens))
        {
            return true;
        }
        match phrase.kind {
            PhraseKind::Preposition | PhraseKind::Subordinator if phrase.is("as") => return cue.takes(Frames::AS),
            PhraseKind::Noun(_) | PhraseKind::Aside | PhraseKind::Preposition | PhraseKind::Conjunction => {}
            PhraseKind::Wh | PhraseKind::That => due += 1,
            PhraseKind::Verb(_) if due > 0 => due -= 1,
            // "called the wish to sail a farce", but "called a clerk to thank him"
            PhraseKind::Verb(group) if group.form == Form::Infinitive && group.cue.is_none() && !phrase.text().starts_with("to be") => {}
            PhraseKind::Verb(group) if group.form == Form::Infinitive && group.cue.is_some() => return false,
            PhraseKind::Verb(group) => {
                return small && before.is_some() && matches!(group.form, Form::Participle | Form::Ing | Form::Infinitive);
            }
            PhraseKind::Adjective => return small,
            _ => return false,
        }
        before = Some(phrase);
    }
    false
}

/// Whether a noun phrase ends with what it is called: "dockers “thugs”".
fn is_called(phrase: &Phrase<'_>) -> bool {
    let text = phrase.text();
    text.find(['“', '"']).is_some_and(|at| at > 0)
}
