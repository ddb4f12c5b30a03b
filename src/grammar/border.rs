//! Borders: where a content ends.

use super::Input;
use super::adjunct::adjuncts;
use super::coordination::{
    continues, contrasts, is_list, is_member, is_present, joins_clause, joins_next_cue, joins_report, joins_subject, resumes,
};
use super::cue::reporting;
use super::extent::{Extent, WAY};
use super::main_clause::{fronted_clause, main_clause};
use super::next_report::{SAYING, compared_report, compares, cue_of_speech, is_report, next_report, polled, report_follows};
use super::remark::is_outside;
use super::terminal::{after_adverbs, ends_in_comma, is_one_of_its_kind, is_speech, verb_follows};
use crate::lexicon::Classes;
use crate::phrase::{Form, NounKind, Phrase, PhraseKind};
use crate::run::Run;
use crate::token::Tag;

/// Whether a content ends before the phrase at `n`.
pub(super) fn ends_before(input: Input<'_, '_>, n: usize, extent: Extent) -> bool {
    let extent = if extent == Extent::Object && quotes(&input.0[n.saturating_sub(WAY)..n]) { Extent::Clause } else { extent };
    let quoted = n.checked_sub(1).is_some_and(|i| input.0[i].is_quotation());
    // no noun phrase parts what stands beside it, but behind a quotation
    if !quoted && input.0[n].noun().is_some() {
        return false;
    }
    let quoted_comma = quoted && ends_in_comma(&input.0[n - 1]);
    let parted = is_border(Run(&input.0[n..]), n == 0, extent) && !continues(input, n)
        || resumes(input, n)
        || joins_next_cue(input, n)
        || compares(input, n)
        || extent != Extent::Object && polled(input, n)
        || is_outside(input.0.split_at(n), extent)
        || quoted_comma && is_border_after_quoted_comma(Run(&input.0[n..]), extent);
    parted && !goes_on(input, n, extent)
}

/// Whether an object holds a clause that somebody said: "quoted Orr as saying that if it rained, it would leak".
fn quotes(inside: &[Phrase<'_>]) -> bool {
    inside.windows(3).any(|words| is_as_saying(&words[0], &words[1]) && words[2].kind == PhraseKind::That)
}

/// Whether two phrases tell that somebody is quoted: "as saying".
fn is_as_saying(as_: &Phrase<'_>, saying: &Phrase<'_>) -> bool {
    as_.is("as") && saying.verb().is_some_and(|v| v.form == Form::Ing && v.cue.is_some_and(is_speech))
}

/// Whether a content goes on at the phrase at `n`, whatever border stands there.
fn goes_on(input: Input<'_, '_>, n: usize, extent: Extent) -> bool {
    // "that, according to its count, the party won"
    let enclosed = n == 1 && input.0[0].kind == PhraseKind::That && input.0[n].kind == PhraseKind::Comma;
    enclosed
        || matches!(extent, Extent::Clause | Extent::Told | Extent::Free) && joins_subject(input, n)
        || extent == Extent::Told && is_present(input, n)
        || extent == Extent::Subordinate && lacks_verb(&input.0[..n])
        || tells_which(input, n, extent)
        || introduces(input, n)
        || contrasts(input, n)
        || parts_year(input, n)
        || is_while_acting(input, n)
        || is_inside_clause(input.0.split_at(n), extent)
}

/// Whether a comma brings what somebody was quoted as saying: "quoted Orr as saying, “It leaks.”"
fn introduces(input: Input<'_, '_>, n: usize) -> bool {
    n > 1
        && input.0[n].kind == PhraseKind::Comma
        && is_as_saying(&input.0[n - 2], &input.0[n - 1])
        && input.0.get(n + 1).is_some_and(Phrase::is_quotation)
}

/// Whether a comma stands before or behind the year of a day: "the May 11, | 2001, | storm".
fn parts_year(input: Input<'_, '_>, n: usize) -> bool {
    let year = |p: &Phrase<'_>| p.text().len() >= 4 && p.text().bytes().take(4).all(|b| b.is_ascii_digit());
    let day = |before: &[Phrase<'_>]| before.last().is_some_and(|p| p.text().ends_with(|c: char| c.is_ascii_digit()));
    let (before, [mark, next, ..]) = input.0.split_at(n) else { return false };
    mark.kind == PhraseKind::Comma
        && match before {
            [day_before @ .., comma, last] if comma.kind == PhraseKind::Comma && year(last) => day(day_before) && next.noun().is_some(),
            _ => day(before) && year(next),
        }
}

/// Whether "as" tells when an object's own deed was done: "accused the firm of taking fees | as the pier sank", but "hailed the
/// pier | as it opened".
fn is_while_acting(input: Input<'_, '_>, n: usize) -> bool {
    let deed = |pair: &[Phrase<'_>]| pair[0].is_any(&["of", "for"]) && pair[1].has_form(Form::Ing);
    input.0[n].is("as") && input.0[n.saturating_sub(WAY)..n].windows(2).any(deed)
}

/// Whether a clause has opened with what comes before its subject: "that despite the rain, | they came".
fn lacks_verb(inside: &[Phrase<'_>]) -> bool {
    let verb = |p: &Phrase<'_>| p.is_quotation() || p.verb().is_some_and(|v| v.form != Form::Ing);
    let opens = |p: &Phrase<'_>| matches!(p.kind, PhraseKind::Preposition | PhraseKind::Subordinator);
    matches!(inside, [that, first, ..] if that.kind == PhraseKind::That && opens(first)) && !inside.iter().take(WAY).any(verb)
}

/// Whether a comma brings the name of somebody or the place of a place that an object ends with: "praised the chair, | Ada Quill",
/// "recalled a fire in Port Ormond, | Kelp".
fn tells_which(input: Input<'_, '_>, n: usize, extent: Extent) -> bool {
    let (before, [comma, name, after @ ..]) = input.0.split_at(n) else { return false };
    if !matches!(extent, Extent::Object | Extent::Nominal) || comma.kind != PhraseKind::Comma || name.noun() != Some(NounKind::Name) {
        return false;
    }
    let closes = after.first().is_none_or(|p| !p.is_finite() && p.kind != PhraseKind::Adverb) && !main_clause(Run(&input.0[n + 1..]));
    let person = |p: &Phrase<'_>| p.noun() == Some(NounKind::Speaker) && p.head.can_be(Classes::PERSON | Classes::TITLE);
    closes
        && match before {
            [.., place] if name.head.can_be(Classes::PLACE | Classes::ABBREVIATION) && place.noun() == Some(NounKind::Name) => true,
            [.., somebody] => person(somebody) && !is_one_of_its_kind(name),
            [] => false,
        }
}

/// Whether a comma parts a subject from the verb that its clause is still to get: "the notion that a bolt, in part, | sank it",
/// "that Orr, her deputy, | would stay", "that its age, and the lack of care, | sank it".
fn is_inside_clause((before, after): (&[Phrase<'_>], &[Phrase<'_>]), extent: Extent) -> bool {
    if after[0].kind != PhraseKind::Comma || next_report(Run(after), extent) {
        return false;
    }
    let before = &before[before.len().saturating_sub(WAY)..];
    let Some(that) = before.iter().rposition(|p| p.kind == PhraseKind::That) else { return false };
    // "Recalling that day, Orr left"
    let pointed = |p: &Phrase<'_>| p.head.tag == Tag::Noun && p.span == p.head.span();
    let subject = before.get(that + 1).is_some_and(|p| p.noun().is_some_and(|kind| kind != NounKind::Time) && !pointed(p));
    let has_verb = |p: &Phrase<'_>| p.is_finite() || p.is_quotation();
    let ahead = || after.iter().take(WAY).take_while(|p| p.kind != PhraseKind::Stop).any(Phrase::is_finite);
    subject && !before[that..].iter().any(has_verb) && ahead()
}

/// Whether a content ends before `input`.
pub(super) fn is_border(input: Input<'_, '_>, first: bool, extent: Extent) -> bool {
    let phrase = &input.0[0];
    match phrase.kind {
        PhraseKind::Stop => true,
        PhraseKind::Comma if is_border_after_comma(Run(&input.0[1..]), extent) => true,
        PhraseKind::Dash if is_border_after_comma(Run(&input.0[1..]), extent) => true,
        PhraseKind::Dash if is_report(Run(&input.0[1..])) && !input.0[1..].iter().any(|p| p.kind == PhraseKind::Dash) => true,
        PhraseKind::Semicolon if fronted_clause(Run(&input.0[1..])) => true,
        // "echoed the claim – that it leaks"
        PhraseKind::Comma | PhraseKind::Dash
            if !first && matches!(&input.0[1..], [that, clause @ ..] if that.kind == PhraseKind::That && spells_out(phrase, clause)) =>
        {
            false
        }
        PhraseKind::Comma | PhraseKind::Dash => {
            let goes_on = || is_list(&input.0[1..]) || extent == Extent::Object && is_member(&input.0[1..]);
            next_report(input, extent) || (matches!(extent, Extent::Object | Extent::Nominal) && !first && !goes_on())
        }
        PhraseKind::Semicolon => extent == Extent::Object || next_report(input, extent),
        PhraseKind::Conjunction => {
            next_report(input, extent) || (!matches!(extent, Extent::Relative | Extent::Nominal) && joins_report(input))
        }
        PhraseKind::Verb(_) | PhraseKind::Adjective if !first => compared_report(input),
        PhraseKind::Subordinator if phrase.is_any(SAYING) && report_follows(input, false, extent) => true,
        // "cited a meeting | after Orr had wept", but "cited a meeting where Orr had wept", "condemned the fee because it rose"
        PhraseKind::Subordinator => {
            matches!(extent, Extent::Object | Extent::Nominal)
                && !first
                && !phrase.is_any(&["because", "if", "than", "where", "whether"])
                && main_clause(Run(&input.0[1..]))
        }
        PhraseKind::Colon => extent == Extent::Object && !is_spelled_out(&input.0[1..]),
        // "defended the delay | by citing the audit"
        PhraseKind::Preposition if extent == Extent::Object && !first && phrase.is("by") => {
            reporting(after_adverbs(Run(&input.0[1..]))).is_ok_and(|(_, said)| said.form == Form::Ing && said.is_speech())
        }
        _ => false,
    }
}

/// Whether a content ends at a comma, by what follows the comma.
fn is_border_after_comma(input: Input<'_, '_>, extent: Extent) -> bool {
    match extent {
        Extent::Relative => verb_follows(input.0) || joins_clause(input) && is_report(Run(&input.0[1..])),
        Extent::Subordinate => adjuncts(input).is_ok_and(|(rest, _)| main_clause(rest)),
        Extent::Clause | Extent::Told => joins_clause(input),
        Extent::Free | Extent::Predicate => joins_clause(input) && (!input.0[0].is("and") || cue_of_speech(Run(&input.0[1..])).is_some()),
        Extent::Nominal | Extent::Object => false,
    }
}

/// Whether a content ends at a comma inside a closing mark, by what follows.
fn is_border_after_quoted_comma(input: Input<'_, '_>, extent: Extent) -> bool {
    // "Recalling the “Kelp Queen,” | Orr denied that it sank", "called it “old,” | which it is", but "“old,” “grey” and wet"
    let object = matches!(extent, Extent::Object | Extent::Nominal) && !is_list(input.0) && !is_member(input.0);
    let joins = joins_clause(input) && is_report(Run(&input.0[1..]));
    object || is_border_after_comma(input, extent) || joins || report_follows(input, true, extent)
}

/// Whether "that" behind a comma or a dash tells what the object is: "echoed the claim – that it leaks".
fn spells_out(mark: &Phrase<'_>, clause: &[Phrase<'_>]) -> bool {
    main_clause(Run(clause)) || mark.kind == PhraseKind::Dash && clause.first().is_some_and(|p| !p.is_finite())
}

/// Whether what stands behind a colon tells what the object was: the speaker's own words, or things and deeds.
///
/// spoke about the pier: | “It leaks.” · listed two faults: | the crane and the yard · had one wish: | closing it
fn is_spelled_out(after: &[Phrase<'_>]) -> bool {
    match after.first() {
        Some(first) if first.is_quotation() => true,
        Some(first) if first.noun().is_some() || first.has_form(Form::Ing) => !main_clause(Run(after)),
        _ => false,
    }
}
