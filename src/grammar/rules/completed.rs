//! Reports with their content behind the cue, for the rules that find such: how far the content reaches depends on the clause around it.

use crate::grammar::complement::complement;
use crate::grammar::content::{content, outer_verb};
use crate::grammar::cue::{Reporting, widened};
use crate::grammar::elision::is_interposed;
use crate::grammar::extent::Extent;
use crate::grammar::frame::ComplementKind;
use crate::grammar::terminal::opens_with_whose;
use crate::grammar::{Found, FoundSource, Input, Match, Sentence};
use crate::lexicon::Classes;
use crate::phrase::{Form, Phrase, PhraseKind};
use crate::run::Run;
use crate::span::Span;

/// A report whose content is a clause or a quotation that starts at `rest`.
pub(super) fn framed(
    frame: &'static str,
    sentence: &Sentence<'_, '_>,
    index: usize,
    speaker: Span,
    cue: Reporting,
    rest: Input<'_, '_>,
) -> Option<Match> {
    let (end, span) = content(Extent::Clause)(rest).ok()?;
    let range = index..sentence.index(end);
    sentence
        .is_free(range.clone())
        .then(|| Match { found: Found::new(frame, FoundSource::Here(speaker), cue.words, vec![span]), takes: vec![range] })
}

/// Whether the clause around the cue depends on another, by its subordinator or a participle that opens the sentence: "While Moss said …",
/// "Asked whether …", "By saying …".
fn in_subordinate(sentence: &Sentence<'_, '_>, index: usize) -> bool {
    let before = sentence.phrases[..index].iter().rev().take_while(|p| p.kind != PhraseKind::Colon);
    let opens = before.into_iter().all(|p| matches!(p.kind, PhraseKind::Preposition | PhraseKind::Adverb | PhraseKind::Conjunction));
    let form = sentence.phrases[index].verb().map(|v| v.form);
    // "In addition to saying it leaks, | Orr left"
    let beside = form == Some(Form::Ing) && fronts(&sentence.phrases[..index]);
    let participle = beside || opens && form.is_some_and(|form| form != Form::Finite);
    participle || subordinator(sentence, index).is_some()
}

/// Whether a comma stands before `index`.
fn follows_comma(sentence: &Sentence<'_, '_>, index: usize) -> bool {
    index.checked_sub(1).is_some_and(|i| sentence.phrases[i].kind == PhraseKind::Comma)
}

/// Whether a relative clause behind a comma goes on up to the cue: "Orr, who came late and told clerks it leaked, | sat".
fn in_relative(sentence: &Sentence<'_, '_>, index: usize) -> bool {
    let clause = sentence.phrases[..index].iter().rposition(|p| matches!(p.kind, PhraseKind::Comma | PhraseKind::Stop | PhraseKind::Dash));
    clause.is_some_and(|mark| sentence.phrases[mark].kind == PhraseKind::Comma && sentence.phrases[mark + 1].is_any(&["who", "which"]))
}

/// The subordinator that opens the clause.
pub(super) fn subordinator<'p, 't>(sentence: &Sentence<'p, 't>, index: usize) -> Option<&'p Phrase<'t>> {
    let clause =
        sentence.phrases[..index].iter().rev().take_while(|p| !matches!(p.kind, PhraseKind::Comma | PhraseKind::Stop | PhraseKind::Dash));
    clause.into_iter().find(|p| p.kind == PhraseKind::Subordinator)
}

/// Whether the phrases at a sentence's start are all of one phrase with a preposition.
fn fronts(before: &[Phrase<'_>]) -> bool {
    let nominal = |p: &Phrase<'_>| p.noun().is_some() || p.kind == PhraseKind::Preposition;
    let before = &before[usize::from(before.first().is_some_and(|p| p.kind == PhraseKind::Conjunction))..];
    before.len() > 1 && before[0].kind == PhraseKind::Preposition && before.iter().all(nominal)
}

/// The report of a cue with what `rest` holds behind it; `index` is where its subject starts.
pub(super) fn completed<'p, 't>(
    sentence: &Sentence<'p, 't>,
    index: usize,
    source: FoundSource,
    cue: Reporting,
    rest: Input<'p, 't>,
) -> Option<Match> {
    // "Clerks who said it leaked | left", but "Orr, who said it leaked, left"
    let relative = matches!(sentence.phrases[index].kind, PhraseKind::Wh | PhraseKind::That) && !follows_comma(sentence, index);
    if relative
        && is_of_subject(sentence, index)
        && let Some(matched) = up_to(Extent::Nominal, sentence, index, source, cue, rest).filter(|matched| is_whole(sentence, matched))
    {
        return Some(matched);
    }
    let extent = match sentence.phrases[index].kind {
        // "Among those who said it leaked, | most were old"
        PhraseKind::Wh | PhraseKind::That if fronts(&sentence.phrases[..index]) => Extent::Subordinate,
        PhraseKind::Wh | PhraseKind::That => Extent::Relative,
        // "The yard, whose owner said it leaked, | will close"
        _ if opens_with_whose(&sentence.phrases[index]) => Extent::Relative,
        // "Her ruling, in which she held that it was theft, | stands"
        _ if index > 1
            && sentence.phrases[index - 1].kind == PhraseKind::Wh
            && sentence.phrases[index - 2].kind == PhraseKind::Preposition =>
        {
            // "In a week in which most said it leaked, | Orr left"
            if fronts(&sentence.phrases[..index - 2]) { Extent::Subordinate } else { Extent::Relative }
        }
        // "Orr, asked whether it leaked, | laughed"
        _ if cue.passive && cue.form.can_be_participle() && follows_comma(sentence, index) => Extent::Relative,
        _ if cue.form == Form::Ing && (follows_comma(sentence, index) || is_interposed(sentence, index)) => Extent::Relative,
        _ if in_relative(sentence, index) => Extent::Relative,
        _ if in_subordinate(sentence, index) => Extent::Subordinate,
        _ if cue.form == Form::Past => Extent::Told,
        _ => Extent::Clause,
    };
    up_to(extent, sentence, index, source, cue, rest)
}

/// A report that a participle after a noun makes: "posters saying the pier was unsafe".
pub(super) fn postmodified<'p, 't>(
    sentence: &Sentence<'p, 't>,
    index: usize,
    source: FoundSource,
    cue: Reporting,
    rest: Input<'p, 't>,
) -> Option<Match> {
    let extent = if is_of_subject(sentence, index) { Extent::Nominal } else { Extent::Relative };
    up_to(extent, sentence, index, source, cue, rest).filter(|matched| is_whole(sentence, matched))
}

/// Whether what stands at `index` belongs to a noun whose verb is still to come: "Posters saying it leaks | went up", but "He tore down
/// posters saying it leaks".
fn is_of_subject(sentence: &Sentence<'_, '_>, index: usize) -> bool {
    let clause = sentence.phrases[..index].iter().rev().take_while(|p| !matches!(p.kind, PhraseKind::Comma | PhraseKind::Stop));
    !clause.into_iter().any(Phrase::is_finite)
}

/// Whether a report's content has a verb of its own, if it is a clause.
fn is_whole(sentence: &Sentence<'_, '_>, matched: &Match) -> bool {
    let verb = |p: &Phrase<'_>| p.is_quotation() || p.is_finite();
    let content = &matched.found.content[0];
    matched.found.frame != ComplementKind::Clause.name() || sentence.phrases.iter().any(|p| content.contains(p.span) && verb(p))
}

/// Whether an object is followed by a verb that no clause inside it has: "the town | have been poor".
fn has_outer_verb(inside: &[Phrase<'_>]) -> bool {
    let predicate = |p: &Phrase<'_>| p.verb().is_some_and(|v| v.form == Form::Finite && (v.passive || p.head.can_be(Classes::BE)));
    let joined = |p: &Phrase<'_>| p.kind == PhraseKind::Conjunction;
    outer_verb(inside).is_some_and(|n| predicate(&inside[n]) && !inside[..n].iter().any(joined))
}

/// What stands behind a cue up to the dash that closes the report, where a dash opens it: "the pier – Orr says | it leaks | – is shut".
fn in_dashes<'p, 't>(sentence: &Sentence<'p, 't>, index: usize, rest: Input<'p, 't>) -> Input<'p, 't> {
    let dash = |p: &Phrase<'_>| p.kind == PhraseKind::Dash;
    let opened = index.checked_sub(1).is_some_and(|i| dash(&sentence.phrases[i]));
    let closes = opened && rest.0.iter().filter(|p| dash(p)).count() % 2 == 1;
    let end = rest.0.iter().position(dash).filter(|_| closes);
    end.map_or(rest, |end| Run(&rest.0[..end]))
}

/// A report whose content has this extent, or ends at an earlier report.
fn up_to<'p, 't>(
    extent: Extent,
    sentence: &Sentence<'p, 't>,
    index: usize,
    source: FoundSource,
    cue: Reporting,
    rest: Input<'p, 't>,
) -> Option<Match> {
    let from = sentence.index(rest);
    let start = sentence.phrases.partition_point(|p| p.span.end <= cue.words.span.start).max(index);
    let read = |rest: Input<'p, 't>| {
        let (after, complement) = complement(cue, extent)(rest).ok()?;
        let range = start..from + rest.0.len() - after.0.len();
        sentence.takes_in(range.clone(), complement.content).then_some((range, complement))
    };
    // "Orr hinted that it leaked – “It drips,” he said – and left": what was found before ends a content
    let rest = in_dashes(sentence, index, rest);
    let (range, complement) = read(rest).or_else(|| read(sentence.up_to_taken(rest)?))?;
    // "clerks accused of fraud are paid": the verb that the content could not have shows that the cue is none
    let reduced = (cue.form == Form::Past || cue.form == Form::Ing && extent != Extent::Nominal)
        && matches!(complement.kind, ComplementKind::Object | ComplementKind::As | ComplementKind::Prepositional);
    let content = sentence.phrases.partition_point(|p| p.span.end <= complement.content.start);
    if reduced && has_outer_verb(&sentence.phrases[content..]) {
        return None;
    }
    let manner: Option<Span> = complement.manner.filter(|_| complement.kind != ComplementKind::Object);
    let words = manner.map_or(cue.words, |manner| widened(cue.words, manner));
    let found = Found::new(complement.kind.name(), source, words, vec![complement.content]);
    Some(Match {
        found: Found { addressee: complement.addressee, medium: complement.medium, ..found },
        takes: vec![index..index + 1, range],
    })
}
