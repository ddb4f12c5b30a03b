//! Adjuncts: what tells when, where and how between a cue and its content: said | on Tuesday in a letter | that.

use super::modifier::prepositional;
use super::terminal::{comma, is_medium, is_speech, is_when, tells, verb_follows};
use super::{Input, Parsed, miss};
use crate::claim::Act;
use crate::phrase::{Form, NounKind, Phrase, PhraseKind};
use crate::run::{Run, one};
use crate::span::Span;
use nom::Parser;
use nom::branch::alt;
use nom::combinator::{opt, peek};
use nom::multi::{fold_many_m_n, many0_count, many1_count};
use nom::sequence::{pair, preceded};

/// What adjuncts tell of the report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Between {
    /// In what it was said.
    pub medium: Option<Span>,
    /// The preposition and the medium, where they follow the cue directly and may belong to it: "said in a statement".
    pub manner: Option<Span>,
}

impl Between {
    /// Notes the first medium; `opens` tells whether it follows the cue directly.
    fn add(&mut self, preposition: &Phrase<'_>, noun: &Phrase<'_>, opens: bool) {
        if is_medium(noun) && self.medium.is_none() {
            self.medium = Some(noun.span);
            let belongs = opens && preposition.is_any(&["in", "on", "at", "via"]);
            self.manner = belongs.then(|| preposition.span.cover(noun.span));
        }
    }
}

/// All that tells when, where and how.
///
/// `adjuncts = (time | aside | vote | often | adverb | preposition (noun_phrase | adjective) | timed | topic | subordinate | enclosed)*`
///
/// on Tuesday · in a statement · at a rally in Port Ormond · , however,
pub(super) fn adjuncts<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, Between> {
    let mut rest = input;
    let mut between = Between::default();
    while let Some(first) = rest.0.first() {
        let next = match first.kind {
            PhraseKind::Noun(NounKind::Time) | PhraseKind::Aside => Run(&rest.0[1..]),
            // "ruled 7-2 that"
            PhraseKind::Noun(NounKind::Thing) if is_vote(first) => Run(&rest.0[1..]),
            PhraseKind::Adverb if adverb_ends(&rest.0[1..]) => Run(&rest.0[1..]),
            PhraseKind::Noun(_) if often(rest).is_ok() => often(rest)?.0,
            // "declined at first to comment", "said at last that"
            PhraseKind::Preposition if first.is("at") && rest.0.get(1).is_some_and(|p| p.is_any(&["first", "last"])) => Run(&rest.0[2..]),
            PhraseKind::Subordinator => match timed(rest).or_else(|_| subordinate(rest)) {
                Ok((after, ())) => after,
                Err(_) => break,
            },
            PhraseKind::Preposition if first.is("of") => match topic(rest) {
                Ok((after, ())) => after,
                Err(_) => break,
            },
            PhraseKind::Preposition if !first.is_any(&["to", "as"]) => match rest.0.get(1) {
                Some(noun) if matches!(noun.noun(), Some(kind) if kind != NounKind::Pronoun) => {
                    between.add(first, noun, rest.0.len() == input.0.len());
                    behind_noun(noun, Run(&rest.0[2..]))
                }
                // "would not say for certain who", "said in public that"
                Some(p) if p.kind == PhraseKind::Adjective && adverb_ends(&rest.0[2..]) => Run(&rest.0[2..]),
                _ => break,
            },
            PhraseKind::Comma => match enclosed(rest) {
                Ok((after, ())) => after,
                Err(_) => break,
            },
            _ => break,
        };
        rest = next;
    }
    Ok((rest, between))
}

/// What stands behind the noun of an adjunct and what tells more of it: on NBC's “Meet the Press” · in a letter seen by the Post ·
/// during a tour of the yards
fn behind_noun<'p, 't>(noun: &Phrase<'t>, rest: Input<'p, 't>) -> Input<'p, 't> {
    let owner = noun.text().ends_with("'s") || noun.text().ends_with("’s");
    let more = match rest.0 {
        [title, ..] if owner && title.is_quotation() => 1,
        _ if is_medium(noun) => usize::from(published(rest.0)),
        [of, whole, ..] if noun.noun() == Some(NounKind::Thing) && of.is("of") && whole.noun().is_some() => 2,
        _ => 0,
    };
    Run(&rest.0[more..])
}

/// How often something was said, at least.
///
/// `often = "more" "than" ("once" | "twice") | ("more" "than" | "at" "least") number "times"`
///
/// complained more than once that · said more than three times that
fn often<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let word = |words: &'static [&'static str]| one(move |p: &Phrase<'_>| p.is_any(words));
    let counted = |p: &Phrase<'_>| {
        p.noun().is_some() && p.text().ends_with(" times") && ["more than ", "at least "].iter().any(|least| p.text().starts_with(least))
    };
    alt(((word(&["more"]), word(&["than"]), word(&["once", "twice"])).map(|_| ()), one(counted).map(|_| ()))).parse(input)
}

/// The longest clause between a cue and the speaker's own words, in phrases.
const CLAUSE: usize = 9;

/// Of what something is said, before the speaker's own words; of whom, before a that-clause.
///
/// `topic = "of" (noun_phrase inside* ("," | ":") quotation | somebody prepositional* "that")`
///
/// said of Orr: “…” · said of the boat he sold: “…” · said of Orr that …, but "sure of the gains that it brings"
fn topic<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let of = one(|p: &Phrase<'_>| p.is("of"));
    let noun = one(|p: &Phrase<'_>| p.noun().is_some_and(|kind| kind != NounKind::Time));
    let mark = one(|p: &Phrase<'_>| matches!(p.kind, PhraseKind::Comma | PhraseKind::Colon));
    let own = one(|p: &Phrase<'_>| p.is_quotation());
    let quoted = (noun, fold_many_m_n(0, CLAUSE, one(is_inside), || (), |(), _| ()), peek(pair(mark, own))).map(|_| ());
    let somebody = one(|p: &Phrase<'_>| p.noun().is_some_and(|kind| !matches!(kind, NounKind::Time | NounKind::Thing)));
    let that = one(|p: &Phrase<'_>| p.kind == PhraseKind::That);
    let told = (somebody, many0_count(prepositional), peek(that)).map(|_| ());
    preceded(of, alt((quoted, told))).parse(input)
}

/// Whether a phrase can belong to a clause that reports nothing and ends at the next mark.
fn is_inside(phrase: &Phrase<'_>) -> bool {
    let reports = phrase.cue().is_some_and(|cue| is_speech(cue) && cue.act != Act::Ask);
    !matches!(phrase.kind, PhraseKind::Comma | PhraseKind::Colon | PhraseKind::Stop) && !reports
}

/// Whether a participle tells more of a medium: "in a report | published today", "in a letter | seen by the Post".
fn published(phrases: &[Phrase<'_>]) -> bool {
    let [participle, next, ..] = phrases else { return false };
    let reduced = participle.verb().is_some_and(|v| v.form.can_be_participle());
    // "released late on Friday"
    let next = if next.kind == PhraseKind::Adverb { phrases.get(2).unwrap_or(next) } else { next };
    reduced && (next.kind == PhraseKind::Preposition || next.is_time())
}

/// Whether a phrase is how many voted for and against: "7-2".
fn is_vote(phrase: &Phrase<'_>) -> bool {
    let mut sides = phrase.text().split(['-', '–']).map(|votes| !votes.is_empty() && votes.bytes().all(|b| b.is_ascii_digit()));
    sides.next() == Some(true) && sides.next() == Some(true) && sides.next().is_none()
}

/// An adjunct between commas.
///
/// `enclosed = "," (adverb | (prepositional | preposition time)+) "," | "," subordinate "," | acting`
///
/// , however, · , in blistering terms, · , when the story broke, · , shaking her head,
fn enclosed<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let adverb = one(|p: &Phrase<'_>| p.kind == PhraseKind::Adverb).map(|_| ());
    let preposition = one(|p: &Phrase<'_>| p.kind == PhraseKind::Preposition);
    let time = pair(preposition, one(Phrase::is_time)).map(|_| ());
    let phrases = many1_count(alt((prepositional, time))).map(|_| ());
    alt(((comma, alt((adverb, phrases)), comma).map(|_| ()), subordinate, acting)).parse(input)
}

/// What somebody does while saying it, before the speaker's own words.
///
/// `acting = "," verb-ing (noun_phrase | preposition | adverb | adjective)* ","`, the verb none that tells
///
/// said, shaking her head, “…” · said, pointing at the wall, “…”, but "said, adding, “…”"
fn acting<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let acts = one(|p: &Phrase<'_>| p.verb().is_some_and(|v| v.form == Form::Ing && !v.cue.is_some_and(tells)));
    let plain =
        one(|p: &Phrase<'_>| p.noun().is_some() || matches!(p.kind, PhraseKind::Preposition | PhraseKind::Adverb | PhraseKind::Adjective));
    let own = one(|p: &Phrase<'_>| p.kind == PhraseKind::Quotation { whole: true });
    (comma, acts, many0_count(plain), comma, peek(own)).map(|_| ()).parse(input)
}

/// An event that tells when, and is no clause.
///
/// `timed = ("after" | "before" | "since" | "until") noun_phrase`
///
/// after the vote, but not "after the vote failed"
pub(super) fn timed<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let when = one(is_when);
    let event = one(|p: &Phrase<'_>| matches!(p.noun(), Some(kind) if kind != NounKind::Pronoun));
    let (rest, _) = pair(when, event).parse(input)?;
    if verb_follows(rest.0) { miss(input) } else { Ok((rest, ())) }
}

/// A clause that tells when or why, before the speaker's own words.
///
/// `subordinate = ","? subordinator phrase* ("," | ":")`
fn subordinate<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let subordinator = one(|p: &Phrase<'_>| p.kind == PhraseKind::Subordinator);
    let own = one(|p: &Phrase<'_>| p.kind == PhraseKind::Quotation { whole: true });
    // "said when asked about it: “No.”", but "said as Orr added: “No.”"
    let clause = fold_many_m_n(0, CLAUSE, one(is_inside), || (), |(), _| ());
    let mark = alt((comma, one(|p: &Phrase<'_>| p.kind == PhraseKind::Colon)));
    (opt(comma), subordinator, clause, mark, peek(own)).map(|_| ()).parse(input)
}

/// Whether what follows an adverb shows that it belongs to the cue and not to the content.
fn adverb_ends(after: &[Phrase<'_>]) -> bool {
    after.first().is_none_or(|p| {
        matches!(
            p.kind,
            PhraseKind::Noun(NounKind::Time)
                | PhraseKind::Preposition
                | PhraseKind::That
                | PhraseKind::Wh
                | PhraseKind::Comma
                | PhraseKind::Dash
                | PhraseKind::Colon
                | PhraseKind::Stop
                | PhraseKind::Quotation { .. }
        ) || p.has_form(Form::Infinitive)
            || p.is_any(&["if", "whether"])
    })
}
