//! The source stands in a phrase of its own: according to the ministry.

use crate::claim::Status;
use crate::grammar::border::Extent;
use crate::grammar::content::content;
use crate::grammar::speaker::{fronted, is_medium, postposed, verb_follows};
use crate::grammar::{Found, FoundCue, FoundSource, Match, Rule, Sentence, Starts};
use crate::lexicon::{ACCORDING_TO, Classes};
use crate::phrase::{NounKind, Phrase, PhraseKind};
use crate::run::Run;
use crate::token::Tag;

pub(super) const RULES: &[Rule] = &[Rule {
    name: "according-to",
    starts: Starts::ACCORDING,
    parse: according_to,
    finds: &[
        ("According to the port agency, two cranes failed.", "<According to> [the port agency], {two cranes failed}."),
        ("According to a survey, Ada Quill, a clerk, fell.", "<According to> [a survey], {Ada Quill, a clerk, fell}."),
        (
            "According to its leader, Ivo Lind, the tests “are not at odds”.",
            "<According to> [its leader, Ivo Lind], {the tests “are not at odds”}.",
        ),
        ("She left two sons and, according to Orr, “many debts”.", "She left two sons and, <according to> [Orr], {“many debts”}."),
        ("The plan they made, according to Orr, is to wait.", "{The plan they made}, <according to> [Orr], {is to wait}."),
        ("Two cranes failed, according to a report seen by the Post.", "{Two cranes failed}, <according to> [a report seen by the Post]."),
        ("Wages fell by a tenth, according to Ada Quill, the mayor.", "{Wages fell by a tenth}, <according to> [Ada Quill, the mayor]."),
        ("Two cranes, according to the port agency, failed in June.", "{Two cranes}, <according to> [the port agency], {failed in June}."),
        ("“We sail,” Orr told staff, according to a transcript.", "{“We sail,” Orr told staff}, <according to> [a transcript]."),
        ("Orr has lost according to one count by the Post.", "{Orr has lost} <according to> [one count by the Post]."),
        ("It is no secret: According to Orr, two cranes fell.", "It is no secret: <According to> [Orr], {two cranes fell}."),
        ("According to the log, Orr and a clerk asked for it.", "<According to> [the log], {Orr and a clerk asked for it}."),
        ("It owns, according to one report, 40 cranes.", "{It owns}, <according to> [one report], {40 cranes}."),
        ("Nine in ten ferry firms fund leave, according to a survey.", "{Nine in ten ferry firms fund leave}, <according to> [a survey]."),
        ("It fell, according to a survey last year by clerks.", "{It fell}, <according to> [a survey last year by clerks]."),
        ("That’s according to officials of the port.", "{That’s} <according to> [officials of the port]."),
        ("\"The pier is closed,\" according to a sign at the gate.", "{\"The pier is closed,\"} <according to> [a sign at the gate]."),
    ],
    passes: &["They were paid according to their rank.", "All went according to plan.", "Sort the bolts according to size."],
}];

/// `according_to = "according" "to" postposed "," content | content "," "according" "to" postposed`
fn according_to(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let first = &sentence.phrases[index];
    let rest = sentence.at(index + 1);
    let (cue, rest) = match rest.0.first() {
        Some(to) if first.is("according") && to.is("to") => (first.span.cover(to.span), Run(&rest.0[1..])),
        _ => return None,
    };
    let (after, speaker) = if sentence.phrases[..index].iter().any(|p| p.noun().is_some() || p.verb().is_some() || p.is_quotation()) {
        postposed(rest)
    } else {
        fronted(rest)
    }
    .ok()?;
    let words = FoundCue { span: cue, cue: &ACCORDING_TO, status: Status::Asserted };
    let kernel = index..sentence.index(after);
    let found = |content| Found::new("clause", FoundSource::Here(speaker), words, content);
    // "that is according to early returns"
    let is = index
        .checked_sub(1)
        .is_some_and(|i| sentence.phrases[i].verb().is_some_and(|v| v.bare) || sentence.phrases[i].head.can_be(Classes::BE));
    // "according to the plan", but "went according to plan"
    let bare = |p: &Phrase<'_>| p.span == p.head.span() && p.head.tag == Tag::Noun;
    let by = rest.0[..rest.0.len() - after.0.len()].iter().any(|p| p.is("by"));
    let speaks = is || by || rest.0.first().is_some_and(|p| (!matches!(p.noun(), Some(NounKind::Thing)) || is_medium(p)) && !bare(p));
    let comma_before = index.checked_sub(1).is_some_and(|i| matches!(sentence.phrases[i].kind, PhraseKind::Comma | PhraseKind::Dash));
    let left_end = if comma_before { index - 1 } else { index };
    let mut left_start = sentence.taken[..left_end].iter().rposition(|&taken| taken).map_or(0, |i| i + 1);
    while left_start < left_end
        && matches!(sentence.phrases[left_start].kind, PhraseKind::Comma | PhraseKind::Conjunction | PhraseKind::Stop | PhraseKind::Other)
    {
        left_start += 1;
    }
    let left = left_start..left_end;
    let before = &sentence.phrases[left.clone()];
    let comma = after.0.first().is_some_and(|p| p.kind == PhraseKind::Comma);
    let start = Run(&after.0[usize::from(comma).min(after.0.len())..]);
    match before.last().map(|p| p.kind) {
        // "The clerk said that, according to its count, …": the clerk's words
        Some(PhraseKind::That) => return None,
        // "He left after, according to Orr, the port …", "It is no secret: According to Orr, the port …"
        Some(PhraseKind::Subordinator | PhraseKind::Colon) => left_start = left_end,
        // "She left two sons and, according to Orr, “many debts”"
        Some(PhraseKind::Conjunction) if start.0.first().is_some_and(Phrase::is_quotation) => left_start = left_end,
        _ => {}
    }
    let left = left_start..left_end;
    // "The plan they made, according to Orr, | is to wait", "It owns, according to Orr, | two cranes"
    let object = before.last().is_some_and(|p| p.verb().is_some_and(|v| !v.passive)) && start.0.first().is_some_and(|p| p.noun().is_some());
    let parted = comma && comma_before && (verb_follows(start.0) || object);
    // where nothing follows, what stands before is the clause: its verb was taken for a noun
    let ends = comma_before && after.0.first().is_none_or(|p| p.kind == PhraseKind::Stop);
    let clause = ends || before.iter().any(|p| p.verb().is_some() || p.is_quotation());
    if let Some(span) = sentence.span(left.clone()).filter(|_| (comma_before || speaks) && clause && !parted) {
        return Some(Match { found: found(vec![span]), takes: vec![left, kernel] });
    }
    let (end, span) = content(Extent::Clause)(start).ok()?;
    let range = sentence.index(start)..sentence.index(end);
    // "Two cranes, according to the agency, failed"
    let split =
        sentence.span(left.clone()).filter(|_| comma && comma_before && sentence.phrases[left.clone()].iter().any(|p| p.noun().is_some()));
    let parts = split.into_iter().chain([span]).collect();
    let left = if split.is_some() { left } else { 0..0 };
    sentence.is_free(range.clone()).then(|| Match { found: found(parts), takes: vec![left, kernel, range] })
}
