//! Remarks: what the reporter tells behind a content, of when and where it was said and of what came of it.

use super::coordination::is_list;
use super::extent::{Extent, WAY};
use super::main_clause::main_clause;
use super::terminal::{ends_in_comma, is_asked, is_medium, is_one_of_its_kind};
use crate::claim::Act;
use crate::lexicon::{Classes, Frames};
use crate::phrase::{Form, NounKind, Phrase, PhraseKind};
use crate::run::Run;
use crate::token::Tag;

/// Whether the reporter's own remark starts between `before`, which is of a content, and `after`.
pub(super) fn is_outside((before, after): (&[Phrase<'_>], &[Phrase<'_>]), extent: Extent) -> bool {
    match extent {
        _ if !before.is_empty() && (opens_terms(after) || is_echo(after)) => true,
        _ if leaves_out(before, after) => true,
        Extent::Clause | Extent::Told | Extent::Free => {
            is_comment(before, after) || is_circumstance(before, after) || ends_quotation(before, after)
        }
        Extent::Object => !before.is_empty() && is_occasion(before, after),
        Extent::Relative | Extent::Subordinate => is_circumstance(before, after) || ends_quotation(before, after),
        _ => false,
    }
}

/// Whether the terms start here on which somebody spoke: "on condition of anonymity", "when asked about it".
pub(super) fn opens_terms(after: &[Phrase<'_>]) -> bool {
    match after {
        [on, condition, of, anonymity, ..] => {
            on.is("on") && condition.is_any(&["condition", "the condition"]) && of.is("of") && anonymity.head.can_be(Classes::ANONYMITY)
                || on.is("when") && is_asked(condition)
        }
        [when, asked, ..] => when.is("when") && is_asked(asked),
        _ => false,
    }
}

/// Whether it is told here what the speaker left out: "without elaborating", "without saying when", "without naming him", "without giving
/// details", but "without harming trade", "without telling Orr", "without giving notice to clerks".
pub(super) fn opens_reticence(after: &[Phrase<'_>]) -> bool {
    let [without, verb, rest @ ..] = after else { return false };
    let given = |p: &Phrase<'_>| {
        let entry = p.head.entry();
        let told = entry.noun_cue.or(entry.light_noun).is_some_and(|cue| matches!(cue.act, Act::Say | Act::Show));
        p.noun().is_some() && told && !is_medium(p)
    };
    let next = rest.first();
    let ends = next.is_none_or(|p| matches!(p.kind, PhraseKind::Stop | PhraseKind::Comma | PhraseKind::Wh | PhraseKind::Subordinator));
    let says = verb
        .cue()
        .is_some_and(|cue| cue.act == Act::Say && !cue.frames.any(Frames::ADR) && (ends || cue.frames.any(Frames::SMALL.with(Frames::AS))));
    let gives = verb.head.can_be(Classes::LIGHT) && next.is_some_and(given) && !rest.get(1).is_some_and(|p| p.is("to"));
    without.is("without") && verb.has_form(Form::Ing) && (says || gives)
}

/// Whether the speaker's reticence ends a content, behind a comma: "said it would shut, | without elaborating".
fn leaves_out(before: &[Phrase<'_>], after: &[Phrase<'_>]) -> bool {
    match after.split_first() {
        Some((comma, rest)) if comma.kind == PhraseKind::Comma => opens_reticence(rest),
        Some((without, _)) if without.kind == PhraseKind::Preposition => before.last().is_some_and(ends_in_comma) && opens_reticence(after),
        _ => false,
    }
}

/// Whether a time is reckoned from an event: "a day after the vote", but "a day will come".
pub(super) fn is_time_of(phrases: &[Phrase<'_>]) -> bool {
    matches!(phrases, [time, after, ..] if time.head.can_be(Classes::TIME) && after.is_any(&["after", "before"]))
}

/// Whether the reporter tells what others said of it: ", | drawing a sharp reply from Moss".
fn is_echo(after: &[Phrase<'_>]) -> bool {
    let said = |p: &Phrase<'_>| p.noun().is_some() && p.head.entry().noun_cue.is_some();
    let [mark, drawing, met @ ..] = after else { return false };
    let draws = drawing.has_form(Form::Ing) && drawing.head.can_be(Classes::RECEIVING);
    mark.kind == PhraseKind::Comma
        && draws
        && match met {
            [words, ..] if said(words) => true,
            [round, of, words, ..] => round.noun().is_some() && of.is("of") && said(words),
            _ => false,
        }
}

/// Whether a content with an infinitive ends before what the reporter tells of it.
///
/// refused to sign | as he left · vowed to stay | despite the storm · to shut the pier, | a red line for dockers · to pay,
/// | which pleased them · to pay, | ending a strike
fn is_circumstance(before: &[Phrase<'_>], input: &[Phrase<'_>]) -> bool {
    if before.len() > WAY || !opens_with_infinitive(before) || before.iter().any(Phrase::is_finite) {
        return false;
    }
    let (marked, after) = match input {
        [mark, after @ ..] if matches!(mark.kind, PhraseKind::Comma | PhraseKind::Dash) => (true, after),
        after => (false, after),
    };
    // "even as", "just as"
    let after = &after[usize::from(after.first().is_some_and(|p| p.is_any(&["even", "just"])))..];
    match after {
        [despite, ..] if despite.is("despite") => true,
        [though, clause @ ..] if though.is_any(&["as", "although", "though"]) || marked && though.is("after") => main_clause(Run(clause)),
        // ", which she had long opposed", but "to put the port, which is poor, in order"
        [which, rest @ ..] if marked && which.is("which") => !rest.iter().any(|p| p.kind == PhraseKind::Comma),
        // ", ending a long strike"
        [ing, ..] if input[0].kind == PhraseKind::Comma && ing.has_form(Form::Ing) => true,
        [noun, rest @ ..] if marked && matches!(noun.noun(), Some(NounKind::Thing | NounKind::Speaker)) => {
            let article = is_one_of_its_kind(noun) || noun.text().starts_with("the ");
            let mut rest = rest.iter().take_while(|p| p.kind != PhraseKind::Stop);
            article && !is_list(after) && !rest.any(|p| matches!(p.kind, PhraseKind::Comma | PhraseKind::Quotation { .. }))
        }
        _ => false,
    }
}

/// Whether a content has an infinitive as its verb: "to mend the pier", "ministers to resign".
pub(super) fn opens_with_infinitive(inside: &[Phrase<'_>]) -> bool {
    let verb = inside.iter().find(|p| p.noun().is_none() && !matches!(p.kind, PhraseKind::Preposition | PhraseKind::Adverb));
    verb.is_some_and(|p| p.has_form(Form::Infinitive))
}

/// Whether the reporter's own remark on a clause starts here.
///
/// , | as did Moss · , | a claim that Orr denied · – | the first fall in years · , | a day after the vote · , | despite protests
fn is_comment(before: &[Phrase<'_>], input: &[Phrase<'_>]) -> bool {
    let Some((_, after)) = input.split_first().filter(|(mark, _)| matches!(mark.kind, PhraseKind::Comma | PhraseKind::Dash)) else {
        return false;
    };
    let before = &before[before.len().saturating_sub(WAY)..];
    let said = |p: &Phrase<'_>| p.noun().is_some() && p.head.can_be(Classes::CUE);
    let dash = input[0].kind == PhraseKind::Dash;
    let starts = match after {
        // " – though few believe it"
        [though, ..] if dash && though.is_any(&["although", "though"]) => true,
        // " – the first fall in years", but " – the first in years – was"
        [noun, rest @ ..] if dash && is_remark(noun, rest) => !before.iter().any(|p| p.kind == PhraseKind::Dash),
        [as_, verb, ..] if as_.is("as") => verb.verb().is_some_and(|v| v.bare && v.form == Form::Finite),
        // ", despite calls to keep it", but ", despite being old"
        [despite, noun, ..] if despite.is("despite") => noun.noun().is_some(),
        // ", a day after the vote"
        [time, ..] if time.noun().is_some() && time.head.can_be(Classes::TIME) => is_time_of(after),
        // "a step the mayor took" is one noun phrase with its subject
        [sum, next, ..] if is_one_of_its_kind(sum) && (matches!(sum.noun(), Some(NounKind::Thing | NounKind::Name)) || said(sum)) => {
            matches!(next.kind, PhraseKind::That | PhraseKind::Wh) || next.has_form(Form::Past) || main_clause(Run(&after[1..]))
        }
        _ => false,
    };
    // "that, if it rains, a boat that leaks …": the clause has its verb already
    let depends = |p: &Phrase<'_>| matches!(p.kind, PhraseKind::Subordinator | PhraseKind::Wh);
    starts && before.iter().filter(|p| p.is_finite()).count() > before.iter().filter(|p| depends(p)).count()
}

/// Whether a noun phrase has no verb of its own up to the sentence's end, and no dash: "the first fall in years".
fn is_remark(noun: &Phrase<'_>, rest: &[Phrase<'_>]) -> bool {
    let depends = |p: &&Phrase<'_>| !matches!(p.kind, PhraseKind::Wh | PhraseKind::That | PhraseKind::Subordinator | PhraseKind::Stop);
    matches!(noun.noun(), Some(NounKind::Thing | NounKind::Speaker))
        && !rest.iter().take(WAY).any(|p| p.kind == PhraseKind::Dash)
        && !rest.iter().take_while(depends).any(Phrase::is_finite)
}

/// Whether the speaker's own words end before the reporter goes on: "chanted “No tolls!” | after Orr left", "said “No” | and left",
/// "tweeted, “It leaks!” | on Friday".
fn ends_quotation(before: &[Phrase<'_>], input: &[Phrase<'_>]) -> bool {
    let [quotation] = before else { return false };
    let goes_on = |after: &[Phrase<'_>]| after.first().is_some_and(Phrase::is_finite) || main_clause(Run(after));
    quotation.is_quotation()
        && input.split_first().is_some_and(|(first, after)| match first.kind {
            PhraseKind::Subordinator => first.is_any(&["after", "as", "before", "once", "when", "while"]),
            PhraseKind::Conjunction => goes_on(after),
            PhraseKind::Preposition | PhraseKind::Noun(NounKind::Time) => quotation.kind == PhraseKind::Quotation { whole: true },
            _ => false,
        })
}

/// Whether an object ends before where, how or why it was said: "backed the plan | at a rally in Port Ormond", "denied it | through
/// his lawyer", "hailed the plan | in order to please clerks".
fn is_occasion(before: &[Phrase<'_>], input: &[Phrase<'_>]) -> bool {
    let [preposition, noun, after @ ..] = input else { return false };
    let order = preposition.is("in") && noun.is("order") && after.first().is_some_and(|p| p.verb().is_some());
    let spokesman = preposition.is("through") && noun.head.can_be(Classes::PERSON);
    let circumstance = preposition.kind == PhraseKind::Preposition && preposition.is_any(&["amid", "despite", "until"]);
    let doing = preposition.is_any(&["after", "before"]) && noun.has_form(Form::Ing);
    let occasion = order || spokesman || circumstance || doing || is_venue(preposition, noun, after);
    let clause = |p: &Phrase<'_>| p.is_finite() || matches!(p.kind, PhraseKind::Wh | PhraseKind::That);
    occasion && before.len() < WAY && !before.iter().any(clause)
}

/// Whether an object ends before the medium or the meeting where it was said: "backed the plan | on Twitter", but "cited his remarks at
/// the talk of".
fn is_venue(preposition: &Phrase<'_>, noun: &Phrase<'_>, after: &[Phrase<'_>]) -> bool {
    let mark =
        |p: &Phrase<'_>| matches!(p.kind, PhraseKind::Stop | PhraseKind::Comma | PhraseKind::Dash | PhraseKind::Noun(NounKind::Time));
    // "on a show", at the end only: "cited his remarks on the speech in May"
    let here = preposition.is_any(&["in", "at", "during", "through", "via"]) || preposition.is("on") && after.first().is_none_or(mark);
    let venue = || match noun.noun() {
        // "on Twitter", "on Radio Kelp"
        Some(NounKind::Name) => noun.head.can_be(Classes::MEDIUM) || noun.first_can_be(Classes::MEDIUM),
        // "in speeches", but "at articles"
        _ => {
            let several = noun.head.tag == Tag::Plural && preposition.is_any(&["in", "through"]);
            is_medium(noun) && (several || noun.span != noun.head.span())
        }
    };
    // "cited his remarks at the talk of", "in the event that it leaks", "voiced a fear in an interview that it leaks", "described her in a
    // letter to a clerk as late", but "backed it in a letter to clerks as the pier fell"
    let called = || {
        let as_ = after.iter().take(3).take_while(|p| !mark(p)).position(|p| p.is("as"));
        as_.is_some_and(|n| !main_clause(Run(&after[n + 1..])))
    };
    let leads =
        || after.first().is_some_and(|p| p.is_any(&["as", "of"])) || called() || after.iter().take(3).any(|p| p.kind == PhraseKind::That);
    here && venue() && !leads()
}
