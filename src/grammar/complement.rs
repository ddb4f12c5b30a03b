//! Complements: what follows a cue, up to the end of its content.

use super::addressee::addressee;
use super::adjunct::{Between, adjuncts};
use super::content::content;
use super::cue::Reporting;
use super::extent::Extent;
use super::frame::{ComplementKind, filled, is_own_preposition};
use super::infinitive::{addressees, behind_name, object_infinitive};
use super::terminal::{covered, is_personal, is_relative_pronoun, is_speech, is_when, is_written};
use super::{Input, Parsed, miss};
use crate::claim::Act;
use crate::lexicon::{Classes, Frames};
use crate::phrase::{Form, NounKind, Phrase, PhraseKind};
use crate::run::Run;
use crate::span::Span;
use nom::Parser;
use nom::combinator::opt;

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

impl Complement {
    fn new(kind: ComplementKind, content: Span, addressee: Option<Span>) -> Self {
        Self { kind, content, addressee, medium: None, manner: None }
    }

    /// The same with what stands between it and its cue; a medium belongs to the cue only where nobody is addressed.
    fn adjoined(self, Between { medium, manner }: Between) -> Self {
        Self { medium, manner: manner.filter(|_| self.addressee.is_none()), ..self }
    }
}

/// All that follows a cue and belongs to its report: whom it was told, when and where, and what it is.
///
/// `complement = object_infinitive | addressee? (further_on | near)`
pub(super) fn complement<'p, 't: 'p>(cue: Reporting, clause: Extent) -> impl Fn(Input<'p, 't>) -> Parsed<'p, 't, Complement> {
    move |input| {
        let (rest, addressee) = opt(addressee(cue)).parse(input)?;
        if let Some(urged) = urged(cue, clause, input, addressee) {
            return Ok(urged);
        }
        let adjoined = adjuncts(rest)?;
        let found = further_on(cue, clause, rest, adjoined, addressee)
            .or_else(|| near(cue, clause, input, rest, adjoined, addressee))
            // what could be told is what was said: "told a story"
            .or_else(|| addressee.and_then(|_| near(cue, clause, input, input, adjuncts(input).ok()?, None)));
        found.map_or_else(|| miss(input), Ok)
    }
}

/// An infinitive behind its object, which is the addressee and of the content: "urged | ministers to act".
fn urged<'p, 't: 'p>(cue: Reporting, clause: Extent, input: Input<'p, 't>, addressee: Option<Span>) -> Option<(Input<'p, 't>, Complement)> {
    // "reminded Orr | of his plan to leave"
    if !cue.takes(Frames::ADR_INF) || is_own_preposition(cue, Run(&input.0[1.min(input.0.len())..])) {
        return None;
    }
    let (rest, content) = object_infinitive(clause)(input).ok()?;
    // "expects the board to act": nobody is told
    let told = cue.is_speech() || cue.words.cue.act == Act::Decide;
    let speaks = told && input.0[0].noun().is_some_and(|kind| kind != NounKind::Thing);
    let named = addressees(input).ok().filter(|_| speaks);
    let named = named.map(|(rest, ())| behind_name(rest).unwrap_or(rest));
    let addressee = named.map_or(addressee.filter(|_| speaks), |rest| Some(covered(input, rest)));
    Some((rest, Complement::new(ComplementKind::ObjectInfinitive, content, addressee)))
}

/// A that-clause or a quotation behind more than adjuncts.
///
/// told Orr, who had come by boat, | that · said on the radio, where he was a guest, | that · said a day earlier, | “…”
fn further_on<'p, 't: 'p>(
    cue: Reporting,
    clause: Extent,
    input: Input<'p, 't>,
    (after_adjuncts, between): (Input<'p, 't>, Between),
    addressee: Option<Span>,
) -> Option<(Input<'p, 't>, Complement)> {
    let aside = that_after_aside(cue, addressee, input).or_else(|| that_after_aside(cue, addressee, after_adjuncts));
    if let Some(that) = aside {
        let kind = if that.0[0].kind == PhraseKind::That { ComplementKind::That } else { ComplementKind::Question };
        let (rest, content) = content(clause)(that).ok()?;
        return Some((rest, Complement::new(kind, content, addressee)));
    }
    let that = that_further_on(cue, addressee.is_some(), input).map(|that| (ComplementKind::That, that));
    let (kind, start) = that.or_else(|| Some((ComplementKind::Quotation, quotation_further_on(cue, input)?)))?;
    let (rest, content) = content(clause)(start).ok()?;
    Some((rest, Complement::new(kind, content, addressee).adjoined(between)))
}

/// What fills a frame of the cue at `start` or behind its adjuncts; `cue_end` is where the cue ends.
fn near<'p, 't>(
    cue: Reporting,
    clause: Extent,
    cue_end: Input<'p, 't>,
    start: Input<'p, 't>,
    (rest, adjoined): (Input<'p, 't>, Between),
    addressee: Option<Span>,
) -> Option<(Input<'p, 't>, Complement)> {
    let up_to = |from: Input<'p, 't>, at: Input<'p, 't>| &from.0[..from.0.len() - at.0.len()];
    // "asked by Moss on Friday | about the crane"
    let own = (0..up_to(start, rest).len()).map(|n| Run(&start.0[n..])).find(|at| is_own_preposition(cue, *at));
    [Some(rest), own, Some(start)].into_iter().flatten().find_map(|at| {
        let between = up_to(start, at);
        // "disclosed it in spring when she sang of it": no question
        let moment = !between.is_empty() && at.0.first().is_some_and(|p| p.is("when"));
        // "noted down the names of those who had paid": no question either
        let named = between.last().is_some_and(|p| p.noun().is_some_and(|kind| !matches!(kind, NounKind::Time | NounKind::Name)));
        let relative = named && at.0.first().is_some_and(is_relative_pronoun);
        if moment || relative || modifies(up_to(cue_end, at), at) {
            return None;
        }
        let (rest, (kind, content)) = filled(cue, clause, at, addressee.is_some() || cue.passive).ok()?;
        let between = if between.is_empty() { Between::default() } else { adjoined };
        let manner = (kind == ComplementKind::Prepositional).then(|| at.0[0].span).or(between.manner);
        // "thanked | the crew for its work"
        let thanked = || at.0.first().filter(|p| p.noun().is_some() && cue.takes(Frames::OBJ_ADR)).map(|p| p.span);
        Some((rest, Complement::new(kind, content, addressee.or_else(thanked)).adjoined(Between { manner, ..between })))
    })
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

/// The "that" after what is said of the addressee between commas, or the question: "asked the owners – Moss and Lind – | why",
/// "asked, as clerks will, | why".
fn that_after_aside<'p, 't>(cue: Reporting, addressee: Option<Span>, input: Input<'p, 't>) -> Option<Input<'p, 't>> {
    let mark = input.0.first().map(|p| p.kind).filter(|kind| matches!(kind, PhraseKind::Comma | PhraseKind::Dash))?;
    if !(addressee.is_some() || cue.takes(Frames::THAT_CLAUSE.with(Frames::WH))) {
        return None;
    }
    let inside = input.0[1..]
        .iter()
        .take(2 * WAY)
        .take_while(|p| !matches!(p.kind, PhraseKind::Stop | PhraseKind::Quotation { whole: true } | PhraseKind::Semicolon))
        .count();
    let asks = |p: &Phrase<'_>| {
        cue.takes(Frames::WH) && (p.is_any(&["how", "whether", "why"]) || addressee.is_some() && p.is_any(&["if", "what"]))
    };
    let told = addressee.is_some() || cue.takes(Frames::THAT_CLAUSE);
    let opens = |p: &Phrase<'_>| told && p.kind == PhraseKind::That || asks(p);
    let comma = (2..=inside).rev().find(|&n| input.0[n].kind == mark && input.0.get(n + 1).is_some_and(opens))?;
    Some(Run(&input.0[comma + 1..]))
}

/// The longest way from a cue to its "that", in phrases.
const WAY: usize = 9;

/// The "that" that ends a phrase of place or time after the cue.
fn that_further_on<'p, 't>(cue: Reporting, addressed: bool, input: Input<'p, 't>) -> Option<Input<'p, 't>> {
    let first = input.0.first().filter(|p| {
        matches!(p.kind, PhraseKind::Preposition | PhraseKind::Adverb | PhraseKind::Noun(NounKind::Time)) || is_when(p) || p.is("as")
    })?;
    let told = (cue.passive || addressed) && cue.takes(Frames::ADR);
    if !(told || cue.takes(Frames::THAT_CLAUSE)) || cue.words.cue.prepositions.iter().any(|p| first.is(p)) {
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
