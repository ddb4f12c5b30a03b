//! Contents: what is reported.

use super::border::ends_before;
use super::extent::{Extent, WAY};
use super::main_clause::main_clause;
use super::remark::opens_with_infinitive;
use super::subject::subject;
use super::terminal::{after_adverbs, is_personal};
use super::{Input, Parsed, miss};
use crate::phrase::{Form, NounKind, Phrase, PhraseKind, VerbGroup};
use crate::run::Run;
use crate::span::Span;
use crate::token::Tag;

/// A content of the given extent: all that stands before the next border.
///
/// `content = phrase+`
pub(super) fn content<'p, 't: 'p>(extent: Extent) -> impl Fn(Input<'p, 't>) -> Parsed<'p, 't, Span> {
    move |input| {
        let mut end = input.0.len();
        let mut resumed = 0;
        for n in 0..input.0.len() {
            if extent == Extent::Object && n >= resumed && n > 0 {
                resumed = after_aside(&input.0[n..]).map_or(resumed, |aside| n + aside);
            }
            if n < resumed {
                continue;
            }
            if ends_before(input, n, extent) {
                end = n;
                break;
            }
        }
        let end = end.min(before_joined(&input.0[..end], extent));
        let end = if extent == Extent::Nominal { before_main_verb(&input.0[..end]) } else { end };
        let inside = before_time(trimmed(&input.0[..end], extent));
        match inside.first().zip(inside.last()) {
            Some((first, last)) => Ok((Run(&input.0[inside.len()..]), first.span.cover(last.span))),
            None => miss(input),
        }
    }
}

/// An object inside a clause of this extent: what only a noun holds ends before the verb of the clause around it: "clerks backing
/// Orr | refused to leave".
pub(super) fn object<'p, 't: 'p>(around: Extent) -> impl Fn(Input<'p, 't>) -> Parsed<'p, 't, Span> {
    move |input| {
        let end = outer_verb(input.0).filter(|_| around == Extent::Nominal).unwrap_or(input.0.len());
        let (rest, span) = content(Extent::Object)(Run(&input.0[..end]))?;
        Ok((Run(&input.0[end - rest.0.len()..]), span))
    }
}

/// Where an object is followed by a verb that no clause inside it has: "the town | have been poor", "Orr to resign | was lost", but "the
/// plan the union wrote".
pub(super) fn outer_verb(inside: &[Phrase<'_>]) -> Option<usize> {
    let infinitive = |p: &Phrase<'_>| p.has_form(Form::Infinitive);
    let plain =
        |p: &&Phrase<'_>| p.noun().is_some() || matches!(p.kind, PhraseKind::Preposition | PhraseKind::Conjunction) || infinitive(p);
    let object = inside.iter().take_while(plain).count();
    let related = inside[..object].windows(2).any(|pair| pair.iter().all(|p| p.noun().is_some()));
    let verb = |p: &Phrase<'_>| p.verb().is_some_and(|v| matches!(v.form, Form::Finite | Form::Past));
    (object > 0 && !related && inside.get(object).is_some_and(verb)).then_some(object)
}

/// The length of what commas say of an object, where it goes on with what it is called or accused of: "cited Orr, a diver, | as
/// a witness", "accused Orr, who had left, | of fraud", "praised Orr, who had left, | for it".
fn after_aside(input: &[Phrase<'_>]) -> Option<usize> {
    let (_, inside) = input.split_first().filter(|(mark, _)| mark.kind == PhraseKind::Comma)?;
    let said = |p: &&Phrase<'_>| p.noun().is_some() || matches!(p.kind, PhraseKind::Wh | PhraseKind::Preposition);
    inside.first().filter(said).filter(|_| !main_clause(Run(inside)))?;
    let end = inside.iter().take(WAY).position(|p| matches!(p.kind, PhraseKind::Comma | PhraseKind::Stop))?;
    let [comma, as_, after @ ..] = &inside[end..] else { return None };
    let goes_on = as_.is_any(&["of", "for"]) || as_.is("as") && !after.first()?.is_any(&["it", "well"]) && !main_clause(Run(after));
    (comma.kind == PhraseKind::Comma && goes_on).then_some(end + 2)
}

/// "to comment" ends before what tells when nobody did: "declined to comment | on Monday", but "vowed to reply on Monday".
fn before_time<'p, 't>(inside: &'p [Phrase<'t>]) -> &'p [Phrase<'t>] {
    match inside {
        [verb, when] if verb.is("to comment") && when.is_time() => &inside[..1],
        [verb, on, when] if verb.is("to comment") && on.kind == PhraseKind::Preposition && when.is_time() => &inside[..1],
        _ => inside,
    }
}

/// A noun's content ends before the verb of the clause around it: "his claim that it is safe | drew laughter".
fn before_main_verb(inside: &[Phrase<'_>]) -> usize {
    // "saying the pier was unsafe | went up", but "his attacks on Orr | are odd and have hurt him"
    let mut verbs = (0..inside.len()).filter(|&n| inside[n].is_finite());
    let parts = |p: &Phrase<'_>| {
        matches!(p.kind, PhraseKind::Conjunction | PhraseKind::Subordinator | PhraseKind::That | PhraseKind::Wh) || is_personal(p)
    };
    let two = verbs.next().zip(verbs.next()).is_some_and(|(first, second)| !inside[first..second].iter().any(parts));
    // "that it is safe", "whether it is safe"
    let clause = two || inside.first().is_some_and(|p| matches!(p.kind, PhraseKind::That | PhraseKind::Wh | PhraseKind::Subordinator));
    let mut due = usize::from(clause);
    for (n, phrase) in inside.iter().enumerate() {
        match phrase.kind {
            PhraseKind::Wh | PhraseKind::That if n > 0 => due += 1,
            // "the plan the union wrote"
            PhraseKind::Noun(_) if n > 0 && inside[n - 1].noun().is_some() => due += 1,
            // "that it sank and nobody cared | drew laughter", but "that Orr and Moss sank it | drew laughter"
            PhraseKind::Conjunction if clause && due == 0 && inside.get(n + 1).is_some_and(|p| p.kind != PhraseKind::That) => due += 1,
            // "the toll he pays", "that Orr said it leaks", but "that Orr sank it"
            PhraseKind::Noun(NounKind::Pronoun) if n > 1 && (inside[n - 1].verb().is_none() || inside[n - 1].cue().is_some()) => due += 1,
            PhraseKind::Verb(group)
                if matches!(group.form, Form::Finite)
                    || (group.form == Form::Past && !clause)
                    || (group.form == Form::Past && due == 0) =>
            {
                if due == 0 {
                    return n;
                }
                due -= 1;
            }
            PhraseKind::Verb(group) if group.form == Form::Past => due = due.saturating_sub(1),
            _ => {}
        }
    }
    inside.len()
}

/// What has no finite verb of its own ends where "and" joins one: "to repay the fund | and barred him", "the plan | and the
/// port could lose it".
fn before_joined(inside: &[Phrase<'_>], extent: Extent) -> usize {
    let infinitive = opens_with_infinitive(inside);
    if extent != Extent::Object && !infinitive {
        return inside.len();
    }
    let clause = |p: &Phrase<'_>| {
        matches!(p.kind, PhraseKind::Wh | PhraseKind::That | PhraseKind::Subordinator) || p.is_quotation() || p.is_finite()
    };
    // "worse than feared" is no clause
    let compared = |n: usize| inside[n].is("than") || n > 0 && inside[n - 1].is("than");
    let own = (0..inside.len()).find(|&n| clause(&inside[n]) && !compared(n)).unwrap_or(inside.len());
    let gerund = inside.iter().position(|p| p.has_form(Form::Ing)).unwrap_or(inside.len());
    let joins = |n: &usize| {
        let after = after_adverbs(Run(&inside[n + 1..]));
        let verb = |p: &Phrase<'_>| match p.verb().map(|v| v.form) {
            Some(Form::Past) => true,
            Some(Form::Finite) => !is_base(p),
            // "and offering help", but "and sleeping mats"
            Some(Form::Ing) => !infinitive && gerund > *n && p.cue().is_some(),
            _ => false,
        };
        let subject = || {
            let (rest, _) = subject(after).ok()?;
            let personal = after.0[0].noun() == Some(NounKind::Pronoun);
            let finite = |v: &VerbGroup| v.form == Form::Finite || personal && v.form == Form::Past;
            after_adverbs(rest).0.first().filter(|p| p.verb().is_some_and(finite) && !is_base(p))
        };
        inside[*n].kind == PhraseKind::Conjunction && (after.0.first().is_some_and(verb) || subject().is_some())
    };
    (1..own).find(joins).unwrap_or(inside.len())
}

/// Whether a verb is a base form alone: "pay", not "did pay".
fn is_base(verb: &Phrase<'_>) -> bool {
    verb.head.tag == Tag::VerbBase && verb.span.start == verb.head.span().start
}

/// Whether a time at the end can belong to a verb inside: "the need to put a ship into service by May", "floods that hit the port in May".
fn acts(inside: &[Phrase<'_>]) -> bool {
    let relative = inside.iter().position(|p| matches!(p.kind, PhraseKind::That | PhraseKind::Wh)).unwrap_or(inside.len());
    inside.iter().any(|p| p.has_form(Form::Infinitive)) || inside[relative..].iter().any(Phrase::is_finite)
}

/// A content without the comma at its end and, for an object, without what tells when and where it was said.
fn trimmed<'p, 't>(mut inside: &'p [Phrase<'t>], extent: Extent) -> &'p [Phrase<'t>] {
    loop {
        let Some((last, head)) = inside.split_last() else { return inside };
        match last.kind {
            // "was told to do so"
            PhraseKind::Conjunction if last.is("so") => return inside,
            PhraseKind::Comma | PhraseKind::Dash | PhraseKind::Semicolon | PhraseKind::Colon | PhraseKind::Conjunction => inside = head,
            // "the best days of last year", "nine faults since March", "a pump by June"
            PhraseKind::Noun(NounKind::Time)
                if extent == Extent::Object && !head.last().is_some_and(|p| p.is_any(&["by", "of", "since"])) && !acts(head) =>
            {
                inside = head;
                if inside.last().is_some_and(|p| matches!(p.kind, PhraseKind::Preposition | PhraseKind::Subordinator)) {
                    inside = &inside[..inside.len() - 1];
                }
            }
            _ => return inside,
        }
    }
}
