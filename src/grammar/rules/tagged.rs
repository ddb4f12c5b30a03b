//! Reports with their content before the cue, and perhaps more of it behind: “Never,” she said, “but ask me.”

use super::left::{Left, is_title, unmarked};
use crate::claim::Act;
use crate::grammar::addressee::addressee;
use crate::grammar::adjunct::{Between, adjuncts};
use crate::grammar::clause::is_clause;
use crate::grammar::content::content;
use crate::grammar::cue::{Reporting, reporting, widened};
use crate::grammar::extent::Extent;
use crate::grammar::main_clause::main_clause;
use crate::grammar::modifier::prepositional;
use crate::grammar::next_report::{report_follows, said};
use crate::grammar::remark::{is_time_of, opens_reticence, opens_terms};
use crate::grammar::terminal::{is_speech, names_speaker, opens_with_whose};
use crate::grammar::{Found, FoundSource, Input, Match, Parsed, Sentence};
use crate::lexicon::{Classes, Frames, LEXICON};
use crate::phrase::{Form, NounKind, Phrase, PhraseKind};
use crate::run::{Run, one};
use crate::span::Span;
use nom::Parser;
use nom::combinator::opt;
use nom::multi::many0_count;
use std::ops::Range;

/// Of what the speaker's own words were said.
///
/// `of_topic = ("of" | "about") noun_phrase prepositional*`
///
/// “A fine pier,” Quill said [of the works at Port Ormond].
fn of_topic<'p, 't>(input: Input<'p, 't>) -> Parsed<'p, 't, ()> {
    let of = one(|p: &Phrase<'_>| p.kind == PhraseKind::Preposition && p.is_any(&["of", "about"]));
    let topic = one(|p: &Phrase<'_>| p.noun().is_some());
    (of, topic, many0_count(prepositional)).map(|_| ()).parse(input)
}

/// The report of a cue whose content starts on the left; `rest` is what stands behind the cue and its speaker.
pub(super) fn tagged<'p, 't>(
    sentence: &Sentence<'p, 't>,
    index: usize,
    left: Left,
    speaker: Span,
    cue: Reporting,
    rest: Input<'p, 't>,
) -> Option<Match> {
    if !cue.is_finite() || cue.passive || !is_speech(cue.words.cue) && !cue.takes(Frames::TAG) {
        return None;
    }
    let (rest, addressee) = addressee(cue)(rest).map_or((rest, None), |(rest, span)| (rest, Some(span)));
    // "“It sank,” he rued.": whatever the verb takes elsewhere
    let closes = |p: &Phrase<'_>| p.kind == PhraseKind::Stop;
    let alone = || rest.0.iter().find(|p| p.noun() != Some(NounKind::ObjectPronoun)).is_none_or(closes);
    if !(cue.takes(Frames::TAG) || left.quoted && (cue.takes(Frames::QUOTE.with(Frames::THAT)) || addressee.is_some() || alone())) {
        return None;
    }
    if left.quoted && sentence.phrases[index].noun().is_some() && has_own_content(sentence, &left, cue, rest, addressee.is_some()) {
        return None;
    }
    let (rest, _) = if left.quoted { opt(of_topic).parse(rest).ok()? } else { (rest, None) };
    let (rest, between) = adjuncts(rest).unwrap_or((rest, Between::default()));
    // "wrote in a letter to members, “…”"
    let sent = if between.medium.is_some() && addressee.is_none() { self::addressee(cue)(rest).ok() } else { None };
    let (rest, addressee) = sent.map_or((rest, addressee), |(rest, span)| (rest, Some(span)));
    let kernel = index..sentence.index(rest);
    let further = further(sentence, &left, kernel.clone(), rest, addressee.is_some())?;
    let resumed = || {
        let at = resumed(rest).filter(|_| left.quoted)? + sentence.index(rest);
        Some((sentence.phrases[at].span, at..at + 1))
    };
    let mut parts = vec![sentence.span(left.range.clone())?];
    let mut takes = vec![left.range.clone(), kernel];
    if let Some((part, range)) = further.or_else(resumed) {
        parts.push(part);
        takes.push(range);
    }
    let frame = match (left.quoted, parts.len()) {
        (true, _) => "quotation",
        (false, 1) => "clause",
        (false, _) => "split",
    };
    let manner = between.manner.filter(|_| addressee.is_none() || sent.is_some());
    let words = manner.map_or(cue.words, |manner| widened(cue.words, manner));
    Some(Match { found: Found { addressee, medium: between.medium, ..Found::new(frame, FoundSource::Here(speaker), words, parts) }, takes })
}

/// Whether the verb behind a quotation has an object or a content of its own: "“It leaks,” he was echoing Moss, who left", "To “why,” Orr
/// said the board would ask".
fn has_own_content(sentence: &Sentence<'_, '_>, left: &Left, cue: Reporting, rest: Input<'_, '_>, addressed: bool) -> bool {
    let person = |p: &Phrase<'_>| matches!(p.noun(), Some(NounKind::Name | NounKind::Speaker));
    let object = match rest.0 {
        [object, after @ ..] if person(object) => cue.takes(Frames::OBJ) && after.first().is_some_and(|p| p.kind == PhraseKind::Comma),
        _ => false,
    };
    // "Citing “duties,” Orr told the Post that it leaked": the participle has it
    let participle = || left.range.start == 1 && sentence.phrases[0].verb().is_some_and(|v| v.form == Form::Ing && v.cue.is_some());
    let that = rest.0.first().is_some_and(|p| p.kind == PhraseKind::That);
    // "Recalling “the cost,” Orr urged clerks to wait"
    let fragment = || sentence.phrases[left.range.start].opens_lower();
    !addressed && (object || cue.takes(Frames::THAT) && main_clause(rest)) || (that || fragment()) && participle()
}

/// What more of the content stands behind the report, and which phrases that takes; nothing where the report is none.
fn further<'p, 't>(
    sentence: &Sentence<'p, 't>,
    left: &Left,
    kernel: Range<usize>,
    rest: Input<'p, 't>,
    addressed: bool,
) -> Option<Option<(Span, Range<usize>)>> {
    let next = rest.0.first();
    let ends = next.is_none_or(|p| matches!(p.kind, PhraseKind::Stop | PhraseKind::Semicolon | PhraseKind::Dash));
    let comma = next.is_some_and(|p| p.kind == PhraseKind::Comma);
    // "“No,” Orr said, according to the Post": the Post tells it
    if left.quoted && matches!(rest.0, [_, according, to, ..] if comma && according.is("according") && to.is("to")) {
        return None;
    }
    if left.complete && !left.quoted && !left.dependent && lists_things(rest) {
        let start = sentence.index(rest) + 1;
        let (end, named) = content(Extent::Clause)(sentence.at(start)).ok()?;
        return Some(Some((named, start..sentence.index(end))));
    }
    // what follows the cue tells when, where and how: "…, she wrote in a memo to staff", "… said as the gates closed"
    let when =
        next.is_some_and(|p| matches!(p.kind, PhraseKind::Preposition | PhraseKind::Subordinator) && !p.is_any(&["of", "if", "whether"]));
    if !(ends || comma || left.quoted || when && left.complete) {
        return None;
    }
    if !comma && !next.is_some_and(Phrase::is_quotation) {
        return (left.complete || (left.short || sentence.headline) && ends).then_some(None);
    }
    let start = sentence.index(rest) + usize::from(comma);
    // "It hangs by a thread, Orr told the board today, as clerks swapped blame", but "…, Orr said, as it leaks"
    let placed = || addressed || sentence.phrases[kernel.clone()].iter().any(Phrase::is_time);
    let as_ = || sentence.phrases.get(start).is_some_and(|p| p.is("as")) && main_clause(sentence.at(start + 1));
    let meanwhile = left.complete && placed() && as_();
    let Some(range) = right(sentence, start, left).filter(|_| !meanwhile) else {
        let quoted_next = sentence.phrases.get(start).is_some_and(Phrase::is_quotation);
        return (left.complete && (left.quoted || !quoted_next)).then_some(None);
    };
    if !left.quoted && reports_itself(sentence, left.range.clone()) && !is_parted(sentence, left.range.clone(), start) {
        return None;
    }
    Some(Some((sentence.span(range.clone())?, range)))
}

/// The most phrases between a cue and the quotation that goes on.
const RESUMED: usize = 16;

/// Where the quotation goes on behind what tells of the occasion, no other report between: "“No,” said Orr, speaking of the pier, | “not now.”"
fn resumed(input: Input<'_, '_>) -> Option<usize> {
    let parts = |p: &Phrase<'_>| matches!(p.kind, PhraseKind::Stop | PhraseKind::Semicolon | PhraseKind::Colon | PhraseKind::Dash);
    let at = input.0.iter().take(RESUMED).position(Phrase::is_quotation).filter(|&n| n > 1)?;
    let (between, quotation) = (&input.0[..at], &input.0[at]);
    let told = between.iter().any(|p| parts(p) || p.cue().is_some_and(|cue| is_speech(cue) && !cue.frames.any(Frames::TALK)));
    let whole = quotation.kind == PhraseKind::Quotation { whole: true } && !is_title(unmarked(quotation));
    // "“No,” she said, but in May, “it leaks,” said Orr"
    let last = input.0.get(at + 1).is_none_or(|p| p.kind == PhraseKind::Stop);
    (whole && last && !told && between[at - 1].kind == PhraseKind::Comma).then_some(at)
}

/// Whether a colon brings the things that the content spoke of, or the speaker's own words for it: "The fall has many causes, Orr
/// says: dams and the sea.", "It is old, Orr says: “Each bolt is of iron.”"
fn lists_things(input: Input<'_, '_>) -> bool {
    let Some((_, things)) = input.0.split_first().filter(|(colon, _)| colon.kind == PhraseKind::Colon) else { return false };
    let named = things.first().is_some_and(|p| p.noun().is_some());
    things.first().is_some_and(|p| p.kind == PhraseKind::Quotation { whole: true })
        || named && !is_clause(Run(things), Extent::Clause) && !things.iter().any(Phrase::is_quotation)
}

/// Whether a quotation opens with the verb of a subject that stands before it: "“buys peace”".
fn opens_with_verb(quotation: &Phrase<'_>) -> bool {
    let word = quotation.text().trim_start_matches(|c: char| !c.is_alphanumeric()).split(' ').next().unwrap_or_default();
    let classes = LEXICON.find(word).classes;
    word.starts_with(char::is_lowercase)
        && classes.any(Classes::AUXILIARY | Classes::S_FORM)
        && !classes.any(Classes::EXIST | Classes::PRON)
}

/// Whether a speaker and a cue of speech stand in a content on the left, so that it is cut too early.
fn reports_itself(sentence: &Sentence<'_, '_>, range: Range<usize>) -> bool {
    let phrases = &sentence.phrases[range];
    (0..phrases.len()).filter(|&i| names_speaker(&phrases[i])).any(|i| tells_clause(Run(&phrases[i..])))
}

/// Whether the report on the left lacks its own content, which goes on at `start`: "He hopes, he said, | that it floats".
fn is_parted(sentence: &Sentence<'_, '_>, range: Range<usize>, start: usize) -> bool {
    let cut = || sentence.subject(range.start).and_then(|(rest, _)| reporting(rest).ok()).map(|(rest, _)| sentence.index(rest));
    sentence.phrases.get(start).is_some_and(|p| p.kind == PhraseKind::That) && cut() == Some(range.end)
}

/// Whether a speaker stands here, and a cue of speech that takes a clause: "engineers say".
fn tells_clause(input: Input<'_, '_>) -> bool {
    let tells = |cue: Reporting| cue.speaks() && cue.takes(Frames::THAT.with(Frames::ADR));
    said(input).is_some_and(tells)
}

/// Whether somebody named has a view: "Moss hopes".
fn has_view(input: Input<'_, '_>) -> bool {
    let named = input.0.first().is_some_and(|p| matches!(p.noun(), Some(NounKind::Name | NounKind::Speaker)));
    let thinks = |cue: Reporting| cue.is_finite() && !cue.passive && cue.takes(Frames::THAT);
    named && said(input).is_some_and(thinks)
}

/// The speaker's own words that "and" joins: "“It leaks,” she said, | and “nobody mends it.”"
fn joined_quotation<'p, 't>(phrases: &'p [Phrase<'t>]) -> Option<&'p Phrase<'t>> {
    let [joins, quotation, ..] = phrases else { return None };
    (joins.kind == PhraseKind::Conjunction && quotation.is_quotation() && !is_title(unmarked(quotation))).then_some(quotation)
}

/// The longest quotation, in words, that is an answer and goes on no clause: “no comment”.
const ANSWER: usize = 4;

/// The second part of a content that the report interrupts, where it goes on at `start`.
fn right(sentence: &Sentence<'_, '_>, start: usize, left: &Left) -> Option<Range<usize>> {
    let first = sentence.phrases.get(start)?;
    let finite = first.has_form(Form::Finite);
    let goes_on = if left.quoted && left.complete && !finite {
        first.is_quotation() && !is_title(unmarked(first))
            || joined_quotation(&sentence.phrases[start..]).is_some()
            || first.kind == PhraseKind::That && main_clause(Run(&sentence.phrases[start + 1..]))
    } else if first.is_quotation() {
        // "In May, Quill said, “We sail.”" is no split content
        // "The deal, Quill said, “buys peace.”" is, and "If it sails, Quill said, “it may well be late.”"
        let before = &sentence.phrases[left.range.clone()];
        let asked = |p: &Phrase<'_>| p.cue().is_some_and(|cue| cue.act == Act::Ask);
        let words = |from: &Phrase<'_>, to: &Phrase<'_>| from.span.cover(to.span).of(from.text).split(' ').count();
        let longer = words(first, first) > before.first().zip(before.last()).map_or(0, |(from, to)| words(from, to)).max(ANSWER);
        let bare = before.iter().all(|p| p.kind == PhraseKind::Conjunction);
        let begun = first.opens_lower() && longer && !bare && !before.iter().any(asked);
        begun || !left.dependent && (left.complete || first.kind == PhraseKind::Quotation { whole: false } || opens_with_verb(first))
    } else if left.complete {
        // "…, Orr said, because it leaks", but "…, Orr said, adding"
        !first.has_form(Form::Ing)
    } else {
        // "While it leaks, Orr said, | closing it would help"
        first.verb().is_some_and(|v| {
            v.form != Form::Ing || left.dependent && !v.cue.is_some_and(is_speech) && is_clause(sentence.at(start), Extent::Clause)
        }) || first.kind == PhraseKind::That
            || first.noun().is_some()
            || first.kind == PhraseKind::Adverb
            // "For years, Orr said, | their “toll on the poor” …"
            || first.kind == PhraseKind::Other && sentence.phrases.get(start + 1).is_some_and(Phrase::is_quotation)
    };
    // "…, records show, and engineers say it leaks", "…, Orr says, but Moss hopes that it floats"
    let joined = first.kind == PhraseKind::Conjunction && {
        let clause = Run(&sentence.phrases[start + 1..]);
        tells_clause(clause) || first.is("but") && has_view(clause)
    };
    // "…, said Orr, who runs it", "…, Orr said on Monday, two days after the vote", "…, Orr said, on condition of anonymity"
    let apart = first.is("who")
        || opens_with_whose(first)
        || left.complete && (first.is_time() || is_time_of(&sentence.phrases[start..]))
        || opens_terms(&sentence.phrases[start..])
        || opens_reticence(&sentence.phrases[start..])
        // "…, Orr said, with Moss adding that it leaked"
        || left.complete && report_follows(sentence.at(start), true, Extent::Free);
    if !goes_on || joined || apart {
        return None;
    }
    let extent = if !left.complete && first.verb().is_some() { Extent::Predicate } else { Extent::Free };
    let start = start + usize::from(left.quoted && joined_quotation(&sentence.phrases[start..]).is_some());
    let (rest, _) = content(extent)(Run(&sentence.phrases[start..])).ok()?;
    let range = start..sentence.phrases.len() - rest.0.len();
    sentence.is_free(range.clone()).then_some(range)
}
