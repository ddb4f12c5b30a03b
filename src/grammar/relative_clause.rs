//! Relative clauses, with a pronoun, without one, and reduced to a participle: those | who met Orr | said · clerks | hired in May | said.

use super::interposed::interposed;
use super::terminal::{after_adverbs, can_tell, is_speech, is_when, is_written, opens_relative, tells};
use super::{Input, Parsed, miss};
use crate::claim::Act;
use crate::lexicon::{Classes, Cue, Frames};
use crate::phrase::{Form, NounKind, Phrase, PhraseKind};
use crate::run::{Run, one};
use nom::Parser;
use nom::combinator::opt;
use nom::sequence::pair;

/// A relative clause without its pronoun, up to the verb whose subject it belongs to.
///
/// `contact = (pronoun | name) verb phrase*`
///
/// people [I have met] · those [she spoke to] · clerks [Orr met]
pub(super) fn contact<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let (inside, _) = one(|p: &Phrase<'_>| matches!(p.noun(), Some(NounKind::Pronoun | NounKind::Name))).parse(input)?;
    let (inside, _) = one(|p: &Phrase<'_>| p.is_finite() && !p.cue().is_some_and(tells)).parse(inside)?;
    up_to_speech(inside, input)
}

/// A relative clause that tells who is meant, up to the verb whose subject it belongs to.
///
/// `relative = ("who" | "which" | "that" | "whose" noun_phrase) adverb? verb phrase*`
///
/// voters who backed Orr in May
pub(super) fn relative<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let opens = |p: &Phrase<'_>| opens_relative(p) || p.kind == PhraseKind::That;
    let (inside, _) = pair(one(opens), opt(one(|p: &Phrase<'_>| p.kind == PhraseKind::Adverb))).parse(input)?;
    let (inside, verb) = one(Phrase::is_finite).parse(inside)?;
    // "officials who asked not to be named said", "an official who asked for anonymity said", but "a man who said the pier was unsafe"
    let secret = inside.0.iter().take(2).any(|p| p.head.can_be(Classes::ANONYMITY));
    let wish = secret || inside.0.first().is_some_and(|p| p.is("not") || p.has_form(Form::Infinitive));
    let passive = verb.verb().is_some_and(|v| v.passive);
    // "those who named a sum said", but "those who said the sum fell"
    // "the clubs who wrote to him say"
    let told = |p: &&Phrase<'_>| p.noun().is_some() || p.kind == PhraseKind::Preposition;
    // "a man who answered the phone said"
    let part = inside.0.get(1).is_some_and(|p| p.is("of"));
    let thing = |p: &Phrase<'_>| p.noun() == Some(NounKind::Thing) && !p.head.can_be(Classes::DOCUMENT) && !part;
    let nobody = inside.0.first().is_some_and(|p| p.kind == PhraseKind::Preposition || thing(p))
        && inside.0.iter().find(|p| !told(p)).is_some_and(|p| p.cue().is_some_and(tells));
    if verb.cue().is_some_and(tells) && !wish && !passive && !nobody {
        return miss(input);
    }
    up_to_speech(inside, input)
}

/// A relative clause without pronoun and auxiliary, up to the verb whose subject it belongs to.
///
/// `reduced = (verb-ing | participle | infinitive) phrase*`
///
/// a report covering the last months · those asked in the poll · a man accused of theft · the push to sell the pier
pub(super) fn reduced<'p, 't>(input: Input<'p, 't>, noun: &Phrase<'_>) -> Parsed<'p, 't, ()> {
    // "his knee blew" has no participle
    let participle = |p: &Phrase<'_>| !p.head.can_be(Classes::PAST) || p.head.can_be(Classes::PARTICIPLE);
    let verb = |p: &Phrase<'_>| p.verb().is_some_and(|v| v.form != Form::Finite && (v.form != Form::Past || participle(p)));
    let (inside, verb) = one(verb).parse(input)?;
    // "put up | on the gate"
    let posted = inside.0.iter().find(|p| !p.is("up"));
    let told = match verb.verb().map(|v| v.form) {
        // "clerks backing Orr said", but "a clerk saying it leaks said"
        Some(Form::Ing) => verb.cue().is_none_or(|cue| !is_speech(cue) || !cue.frames.any(Frames::CLAUSE)),
        // "those polled last week", but "clerks audited the pier"
        Some(Form::Past) if verb.cue().is_none() => !inside.0.first().is_some_and(|p| p.opens_with("the ")),
        // "a letter posted on the gate said it leaked"
        Some(Form::Past) if is_written(noun) && posted.is_some_and(|p| p.kind == PhraseKind::Preposition) => true,
        Some(Form::Past) => verb.cue().is_none_or(|cue| !is_speech(cue) || suffers(cue, inside)),
        _ => true,
    };
    if told { up_to_speech(inside, input) } else { miss(input) }
}

/// Whether the participle of a cue before `inside` is one of the passive: "people briefed on the talks", "a man accused of theft", but
/// "Orr said on Monday", "clerks declined to comment".
fn suffers(cue: &Cue, inside: Input<'_, '_>) -> bool {
    let Some(next) = inside.0.first() else { return false };
    let asked = cue.frames.any(Frames::ADR.with(Frames::ADR_INF));
    let infinitive = next.has_form(Form::Infinitive);
    let preposition = next.kind == PhraseKind::Preposition || next.is("as");
    let charged = cue.frames.any(Frames::PASSIVE) && next.is_any(&["of", "with"]);
    let named = cue.frames.any(Frames::SMALL) && next.noun() == Some(NounKind::Name);
    next.is("by")
        || infinitive && (asked || !cue.frames.any(Frames::INF))
        || asked && (next.is_any(&["on", "about"]) || next.is_finite() && next.cue().is_some_and(tells))
        || cue.act == Act::Ask && !cue.rest().is_empty()
        || preposition && !cue.frames.any(Frames::THAT.with(Frames::TAG))
        || charged
        || named
}

/// The longest modifier between a noun and its verb, in phrases.
const MODIFIER: usize = 12;

/// Behind a relative clause whose inside starts at `inside`: the next finite verb, if it is a cue and no mark comes first.
fn up_to_speech<'p, 't>(inside: Input<'p, 't>, from: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    for (n, phrase) in inside.0.iter().enumerate().take(MODIFIER) {
        match phrase.kind {
            PhraseKind::Verb(group) if group.is_finite() => {
                // "a clerk who claims to have £9 stuck on the site said"
                let stuck = group.form == Form::Past && group.cue.is_none() && phrase.head.can_be(Classes::PARTICIPLE);
                if n > 0 && stuck && inside.0[..n].iter().any(|p| p.has_form(Form::Infinitive)) {
                    continue;
                }
                // "clerks who met Orr and did not want to be named": the modifier goes on
                if n > 0 && (inside.0[n - 1].kind == PhraseKind::Conjunction || inside.0[n - 1].is("who")) {
                    continue;
                }
                return if group.cue.is_some() && is_closed(&inside.0[..n]) { Ok((Run(&inside.0[n..]), ())) } else { miss(from) };
            }
            // "clerks who live here and who did not want to be named"
            PhraseKind::Wh
                if phrase.is("who")
                    && n > 0
                    && inside.0[n - 1].kind == PhraseKind::Conjunction
                    && inside.0.get(n + 1).is_some_and(Phrase::is_finite) => {}
            // known as Salt
            PhraseKind::Subordinator if n == 0 && phrase.is("as") => {}
            PhraseKind::Subordinator if !is_when(phrase) => return miss(from),
            // "those asked after the vote said", but "shares slid after the bank said"
            PhraseKind::Subordinator if inside.0.get(n + 1).is_some_and(can_tell) => return miss(from),
            PhraseKind::Noun(_)
            | PhraseKind::Preposition
            | PhraseKind::Adverb
            | PhraseKind::Adjective
            | PhraseKind::Aside
            | PhraseKind::Verb(_)
            | PhraseKind::Conjunction
            | PhraseKind::Subordinator => {}
            PhraseKind::Other if phrase.is("not") => {}
            // voters asked in May, Orr among them, said
            PhraseKind::Comma if n > 0 => {
                let said = interposed(Run(&inside.0[n..]), false)
                    .is_ok_and(|(rest, _)| after_adverbs(rest).0.first().is_some_and(|p| p.cue().is_some()));
                return if said { Ok((Run(&inside.0[n..]), ())) } else { miss(from) };
            }
            _ => return miss(from),
        }
    }
    miss(from)
}

/// Whether a relative clause has its verb already where it holds no more than `inside`, so that the next one is of the noun that it tells
/// of: not "clerks hired for the pier Moss | praised".
fn is_closed(inside: &[Phrase<'_>]) -> bool {
    match inside {
        [] => true,
        [before @ .., last] => match last.kind {
            PhraseKind::Noun(NounKind::Name | NounKind::Speaker) => {
                before.last().is_none_or(|p| p.noun().is_none_or(|kind| kind == NounKind::Time))
            }
            PhraseKind::Noun(kind) => kind != NounKind::Pronoun,
            PhraseKind::Adjective => true,
            // asked not to be named, urged to leave
            PhraseKind::Verb(verb) => verb.form == Form::Infinitive,
            _ => false,
        },
    }
}
