//! Coordination: what an "and", a "but" or a comma joins, and so whether a content goes on there.

use super::Input;
use super::cue::{Reporting, reporting};
use super::extent::WAY;
use super::main_clause::{fronted_clause, main_clause, predicate};
use super::next_report::{cue_of_speech, is_report, said};
use super::terminal::{after_adverbs, is_asked, is_personal, is_speech, verb_follows};
use crate::lexicon::Frames;
use crate::phrase::{Form, Phrase, PhraseKind};
use crate::run::Run;
use crate::token::Tag;

/// Whether a comma brings what is set against the object: "demanded not only a pier, but a bridge".
pub(super) fn contrasts(input: Input<'_, '_>, n: usize) -> bool {
    let against = |p: &Phrase<'_>| p.noun().is_some() || p.is("also");
    let [first, ..] = input.0 else { return false };
    first.head.tag == Tag::Not
        && input.0[n].kind == PhraseKind::Comma
        && input.0[1..n].iter().all(|p| p.kind != PhraseKind::Comma)
        && matches!(&input.0[n + 1..], [but, next, ..] if but.is("but") && against(next))
}

/// Whether what "and" or "but" joins is in the present, as is the clause before it, where the reporter tells of the past:
/// "said the fee is fair | and applies to all", "said it is fair, | but it will rise", but "said it is fair | and left".
pub(super) fn is_present(input: Input<'_, '_>, n: usize) -> bool {
    let (comma, joined) = match &input.0[n..] {
        [comma, and, clause @ ..] if comma.kind == PhraseKind::Comma && and.kind == PhraseKind::Conjunction => (true, Run(clause)),
        [and, clause @ ..] if and.kind == PhraseKind::Conjunction => (false, Run(clause)),
        _ => return false,
    };
    let own = after_adverbs(joined).0.first().filter(|p| p.is_finite());
    // "said it is safe, | but would not say more"
    let refuses = |p: &Phrase<'_>| p.cue().is_some_and(is_speech) && p.text().split(' ').any(|word| word == "not");
    let own = own.filter(|p| (p.head.tag != Tag::VerbBase || p.verb().is_some_and(|v| v.modal)) && !refuses(p));
    let before = || input.0[..n].iter().rfind(|p| p.is_finite());
    own.map_or_else(|| comma && predicate(joined).is_some_and(in_present) && before().is_some_and(in_present), in_present)
}

/// Whether a finite verb is in the present or has a modal: "is", "has paid", "leaks", "would leak".
fn in_present(verb: &Phrase<'_>) -> bool {
    let past = |word: &str| ["did", "had", "was", "were"].contains(&word.trim_end_matches("n't").trim_end_matches("n’t"));
    verb.has_form(Form::Finite) && !verb.text().to_ascii_lowercase().split(' ').any(past)
}

/// Whether "and" joins two to one subject, whose verb is still to come: "Quill and the clerk asked for it", "since Quill | and the
/// clerk agreed".
pub(super) fn joins_subject(input: Input<'_, '_>, n: usize) -> bool {
    let names = |p: &Phrase<'_>| p.noun().is_some() || p.kind == PhraseKind::Preposition || p.is("both");
    let opens = |p: &Phrase<'_>| matches!(p.kind, PhraseKind::That | PhraseKind::Subordinator);
    let verb = || after_adverbs(Run(&input.0[n + 1..])).0.first().is_some_and(|p| p.verb().is_some());
    if input.0[n].kind != PhraseKind::Conjunction || n == 0 || verb() {
        return false;
    }
    let near = &input.0[n.saturating_sub(WAY)..n];
    let clause = near.iter().rposition(opens).map_or(0, |n| n + 1);
    (n < WAY || clause > 0) && clause < near.len() && near[clause..].iter().all(names)
}

/// Whether "and" joins a cue in its base form to the one before the content, whose subject is in the plural: "say it was
/// shut | and warn that", but "want it to end and say so".
pub(super) fn resumes(input: Input<'_, '_>, n: usize) -> bool {
    if input.0[n].kind != PhraseKind::Conjunction {
        return false;
    }
    let Some(before) = input.0[..n].iter().rev().find(|p| p.verb().is_some()) else { return false };
    let shut = before.is_finite() && before.head.tag != Tag::VerbBase;
    let Ok((rest, said)) = reporting(after_adverbs(Run(&input.0[n + 1..]))) else { return false };
    let clause = || rest.0.first().is_some_and(|p| p.kind == PhraseKind::That || is_personal(p)) || main_clause(rest);
    shut && said.base && !said.passive && said.is_speech() && said.takes(Frames::THAT) && clause()
}

/// Whether "and" joins an "-ing" form to another inside the content: "said it was taking no side and offering both the same",
/// "of praising but not backing her".
pub(super) fn continues(input: Input<'_, '_>, n: usize) -> bool {
    let ing = |p: &Phrase<'_>| p.head.tag == Tag::VerbIng && p.verb().is_some();
    let goes_on = |p: &Phrase<'_>| ing(p) && p.has_form(Form::Finite);
    let next = after_adverbs(Run(&input.0[n + 1..]));
    // "backed closing the pier and selling it"
    let opens = n > 0 && input.0[0].has_form(Form::Ing);
    input.0[n].kind == PhraseKind::Conjunction
        && next.0.first().is_some_and(ing)
        && (opens || input.0[..n].last().is_some_and(ing) || input.0[n.saturating_sub(WAY)..n].iter().any(goes_on))
}

/// Whether a comma joins the same speaker's next cue: "opposed the toll, | called it a farce and left". One comma before,
/// and it would close what is interposed; one more, and what it opens may be: "the toll, called a farce, is".
pub(super) fn joins_next_cue(input: Input<'_, '_>, n: usize) -> bool {
    let parts = |p: &Phrase<'_>| matches!(p.kind, PhraseKind::Comma | PhraseKind::Dash | PhraseKind::Wh);
    if input.0[n].kind != PhraseKind::Comma || input.0[..n].iter().any(parts) {
        return false;
    }
    let next = after_adverbs(Run(&input.0[n + 1..]));
    let Ok((rest, said)) = reporting(next) else { return false };
    let goes_on = || rest.0.iter().zip(1..).any(|(p, n)| p.kind == PhraseKind::Comma && verb_follows(&rest.0[n..]));
    let passive = said.passive || next.0[0].is("compared") || rest.0.first().is_some_and(|p| p.is("by"));
    said.is_finite() && next.0[0].head.tag != Tag::VerbBase && !passive && said.is_speech() && !goes_on()
}

/// Whether "and" or "but" joins the reporter's next clause; not where the speaker's own words are still to come.
pub(super) fn joins_clause(input: Input<'_, '_>) -> bool {
    let Some((_, clause)) = input.0.split_first().filter(|(p, _)| p.is_any(&["but", "and"])) else { return false };
    let reports = || cue_of_speech(Run(clause)).is_some_and(|said| !said.passive);
    fronted_clause(Run(clause)) && (!clause.iter().any(|p| p.is_quotation()) || reports()) || asked(clause)
}

/// Whether a question to the speaker opens the next clause: ", and when asked whether it leaked, | he said".
fn asked(clause: &[Phrase<'_>]) -> bool {
    let opens = matches!(clause, [when, asked, ..] if when.is_any(&["if", "when"]) && is_asked(asked));
    let comma = clause.iter().position(|p| p.kind == PhraseKind::Comma);
    opens && comma.is_some_and(|comma| is_report(Run(&clause[comma + 1..])))
}

/// Whether "and" or "but" joins another's report: "… and others said".
pub(super) fn joins_report(input: Input<'_, '_>) -> bool {
    let after = Run(&input.0[1..]);
    let personal = |p: &Phrase<'_>| is_personal(p) || p.is_any(&["that", "this"]);
    if after.0.first().is_none_or(personal) {
        return false;
    }
    let told = |said: Reporting| said.speaks() && !said.base && said.takes(Frames::TAG);
    said(after).is_some_and(told)
}

/// Whether a list goes on after a comma: "the cranes, the pier and the yard", "fees, including those for boats".
pub(super) fn is_list(after: &[Phrase<'_>]) -> bool {
    let mut joined = after.first().is_some_and(|p| p.is("including"));
    let mut members = usize::from(joined);
    for phrase in after.iter().take(16) {
        match phrase.kind {
            PhraseKind::Conjunction => joined = true,
            PhraseKind::Noun(_) | PhraseKind::Adjective | PhraseKind::Wh if joined => return members > 0,
            PhraseKind::Noun(_) | PhraseKind::Adjective => members += 1,
            PhraseKind::Comma | PhraseKind::Preposition | PhraseKind::Aside => {}
            // "water and sleeping kits"
            PhraseKind::Verb(group) if joined && group.form == Form::Ing && group.cue.is_none() => {}
            PhraseKind::Quotation { whole: false } => members += 1,
            _ => return false,
        }
    }
    false
}

/// `member = (joining | "as" "well" "as") adverb* (preposition | noun_phrase | adjective) phrase*`, no clause
///
/// , and for the yard · , especially the crane · , as well as a ferry
pub(super) fn is_member(after: &[Phrase<'_>]) -> bool {
    const JOINING: [&str; 11] =
        ["and", "or", "nor", "along", "especially", "including", "namely", "not", "notably", "particularly", "such"];
    let inside = match after {
        [as_, well, again, inside @ ..] if as_.is("as") && well.is("well") && again.is("as") => inside,
        [such, as_, inside @ ..] if such.is("such") && as_.is("as") => inside,
        [joining, inside @ ..] if joining.is_any(&JOINING) => after_adverbs(Run(inside)).0,
        _ => return false,
    };
    let opens =
        |p: &Phrase<'_>| matches!(p.kind, PhraseKind::Noun(_) | PhraseKind::Preposition | PhraseKind::That) || p.is_any(&["how", "why"]);
    let depends = |p: &Phrase<'_>| matches!(p.kind, PhraseKind::Stop | PhraseKind::Wh | PhraseKind::That | PhraseKind::Subordinator);
    inside.first().is_some_and(opens) && !inside.iter().take(WAY).take_while(|p| !depends(p)).any(Phrase::is_finite)
}
