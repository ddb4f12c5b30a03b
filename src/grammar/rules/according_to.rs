//! The source stands in a phrase of its own: according to the ministry · in her words.

use super::nominal::possessor;
use crate::claim::Status;
use crate::grammar::content::content;
use crate::grammar::extent::Extent;
use crate::grammar::main_clause::main_clause;
use crate::grammar::next_report::cue_of_speech;
use crate::grammar::postposed::{postposed, preposed};
use crate::grammar::terminal::{is_determined, is_medium, is_own, is_speech, verb_follows};
use crate::grammar::{Found, FoundCue, FoundSource, Input, Match, Rule, Sentence, Starts};
use crate::lexicon::{ACCORDING_TO, Classes, Frames, PER};
use crate::phrase::{NounKind, Phrase, PhraseKind};
use crate::run::Run;
use crate::span::Span;
use crate::token::Tag;

pub(super) const RULES: &[Rule] = &[ACCORDING, WORDS];

const ACCORDING: Rule = Rule {
    name: "according-to",
    starts: Starts::ACCORDING,
    parse: according_to,
    finds: &[
        (
            "According to Orr, the pier is safe, and the crane has been mended.",
            "<According to> [Orr], {the pier is safe, and the crane has been mended}.",
        ),
        (
            "According to Orr, the pier is safe, and Moss says it leaks.",
            "<According to> [Orr], {the pier is safe}, and [Moss] <says> {it leaks}.",
        ),
        ("According to a poll out Thursday, it will win.", "<According to> [a poll out Thursday], {it will win}."),
        (
            "According to papers published ahead of the vote, it is spent.",
            "<According to> [papers published ahead of the vote], {it is spent}.",
        ),
        (
            "According to a joint statement issued after the vote, it leaks.",
            "<According to> [a joint statement issued after the vote], {it leaks}.",
        ),
        ("According to a poll by Infra, 61% of Kelpers sail.", "<According to> [a poll by Infra], {61% of Kelpers sail}."),
        (
            "Orr reported a rise; most cranes, according to Moss, were old.",
            "[Orr] <reported> {a rise}; {most cranes}, <according to> [Moss], {were old}.",
        ),
        ("It leaks; it is old, according to Moss.", "{It leaks; it is old}, <according to> [Moss]."),
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
        (
            "The firm said it made $4, compared with a mean estimate of $5, according to Kelp News.",
            "[The firm] <said> {it made $4}, compared with {a mean estimate of $5}, <according to> [Kelp News].",
        ),
        ("As per the port’s bulletin, two cranes failed.", "<As per> [the port’s bulletin], {two cranes failed}."),
        ("Per a filing, Kelp sold two cranes.", "<Per> [a filing], {Kelp sold two cranes}."),
        ("Two cranes failed, per KBC’s Jo Lund.", "{Two cranes failed}, <per> [KBC’s Jo Lund]."),
        ("The fee rose, according to the county elections board.", "{The fee rose}, <according to> [the county elections board]."),
        ("Orr has lost according to one count by the Post.", "{Orr has lost} <according to> [one count by the Post]."),
        ("It is no secret: According to Orr, two cranes fell.", "It is no secret: <According to> [Orr], {two cranes fell}."),
        ("According to the log, Orr and a clerk asked for it.", "<According to> [the log], {Orr and a clerk asked for it}."),
        ("It owns, according to one report, 40 cranes.", "{It owns}, <according to> [one report], {40 cranes}."),
        ("Nine in ten ferry firms fund leave, according to a survey.", "{Nine in ten ferry firms fund leave}, <according to> [a survey]."),
        ("The port is rich: It sold two cranes, according to Orr.", "The port is rich: {It sold two cranes}, <according to> [Orr]."),
        ("It sold two things: a crane and a boat, according to Orr.", "{It sold two things: a crane and a boat}, <according to> [Orr]."),
        ("According to a report, published on Monday, it leaks.", "<According to> [a report], published on Monday, {it leaks}."),
        ("According to a poll taken last week, it leaks.", "<According to> [a poll taken last week], {it leaks}."),
        (
            "According to a report seen by the Post and the union, it leaks.",
            "<According to> [a report seen by the Post and the union], {it leaks}.",
        ),
        (
            "It leaks, according to a report seen by the Post and clerks wept.",
            "{It leaks}, <according to> [a report seen by the Post] and clerks wept.",
        ),
        ("It fell, according to a survey last year by clerks.", "{It fell}, <according to> [a survey last year by clerks]."),
        ("That’s according to officials of the port.", "{That’s} <according to> [officials of the port]."),
        ("\"The pier is closed,\" according to a sign at the gate.", "{\"The pier is closed,\"} <according to> [a sign at the gate]."),
    ],
    passes: &[
        "Orr said it leaks, per her charts.",
        "Per Lund, the mayor, said it leaked.",
        "Per Orr, her brother, disagreed.",
        "It costs two coins, per head, to sail.",
        "Per 100 clerks, it costs two coins.",
        "Per head, it costs two coins.",
        "They were paid according to their rank.",
        "All went according to plan.",
        "Sort the bolts according to size.",
    ],
};

const WORDS: Rule = Rule {
    name: "in-the-words-of",
    starts: Starts::ACCORDING,
    parse: in_the_words_of,
    finds: &[
        ("In the words of Ada Quill, the mayor, “it leaks.”", "<In the words of> [Ada Quill, the mayor], {“it leaks.”}"),
        ("The toll is, in Orr’s words, “a farce”.", "The toll is, in [Orr’s] <words>, {“a farce”}."),
        ("In Orr’s view, the toll is a farce.", "In [Orr’s] <view>, {the toll is a farce}."),
        ("By Orr’s account, the toll is a farce.", "By [Orr’s] <account>, {the toll is a farce}."),
        ("By her own account, Orr is rich.", "By [her] own <account>, {Orr is rich}."),
        ("The toll is a farce, in the opinion of the union.", "{The toll is a farce}, <in the opinion of> [the union]."),
    ],
    passes: &[
        "By all accounts, it leaks.",
        "It was paid by the account of the board.",
        "In view of the storm, the pier was shut.",
        "In a word, it leaks.",
        "In his words and deeds he was kind.",
    ],
};

/// Whose words or view it is, before a comma, a quotation or the end.
///
/// `in_the_words_of = "in" (possessor view | "the" view "of" postposed) | "by" possessor account`
fn in_the_words_of(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let [in_, noun, after @ ..] = &sentence.phrases[index..] else { return None };
    // "who is outspoken in her views"
    let apart = |p: &Phrase<'_>| p.noun().is_some() || p.kind != PhraseKind::Adjective && !p.is_finite();
    if !index.checked_sub(1).is_none_or(|i| apart(&sentence.phrases[i])) {
        return None;
    }
    let cue = noun.head.cue()?.noun_cue.filter(|_| noun.noun().is_some())?;
    let by = in_.is("by") && cue.frames.any(Frames::BY);
    let in_words = in_.is("in") && cue.frames.any(Frames::IN);
    if !by && !in_words {
        return None;
    }
    let (span, speaker, rest) = match possessor(noun) {
        Some(possessor) => (noun.head.span(), possessor, Run(after)),
        None if by => return None,
        None => {
            let (of, after) = after.split_first().filter(|(of, _)| of.is("of") && noun.text().starts_with("the "))?;
            let (rest, speaker) = if index == 0 { preposed(Run(after)) } else { postposed(Run(after)) }.ok()?;
            (in_.span.cover(of.span), speaker, rest)
        }
    };
    let ends = |p: &Phrase<'_>| matches!(p.kind, PhraseKind::Comma | PhraseKind::Stop) || p.is_quotation();
    let words = FoundCue { span, cue, status: Status::Asserted };
    if !rest.0.first().is_none_or(ends) {
        return None;
    }
    let start = Run(&rest.0[usize::from(rest.0.first().is_some_and(|p| p.kind == PhraseKind::Comma))..]);
    if !start.0.first().is_some_and(Phrase::is_quotation) {
        return placed(sentence, index, rest, true, speaker, words);
    }
    let (end, content) = content(Extent::Clause)(start).ok()?;
    let range = index..sentence.index(end);
    let found = Found::new("quotation", FoundSource::Here(speaker), words, vec![content]);
    sentence.is_free(range.clone()).then(|| Match { found, takes: vec![range] })
}

/// According to whom it is so, before the content, behind it or inside it.
///
/// `according_to = ("according" "to" | "as"? "per") postposed "," content | content "," ("according" "to" | "as"? "per") postposed`
fn according_to(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let first = &sentence.phrases[index];
    let rest = sentence.at(index + 1);
    let parted = index.checked_sub(1).is_some_and(|i| sentence.phrases[i].kind == PhraseKind::Comma);
    let (cue, span, rest) = match rest.0.first() {
        Some(to) if first.is("according") && to.is("to") => (&ACCORDING_TO, first.span.cover(to.span), Run(&rest.0[1..])),
        Some(per) if first.is("as") && per.is("per") && (parted || index == 0) => (&PER, first.span.cover(per.span), Run(&rest.0[1..])),
        // ", per the Post", but "per head"
        Some(_) if first.is("per") && parted => (&PER, first.span, rest),
        // "Per the Post, it leaks", but "Per 100 clerks, it costs two coins"
        Some(source) if first.is("per") && fronts(index, source) => (&PER, first.span, rest),
        _ => return None,
    };
    let (after, speaker) = if sentence.phrases[..index].iter().any(|p| p.noun().is_some() || p.verb().is_some() || p.is_quotation()) {
        postposed(rest)
    } else {
        preposed(rest)
    }
    .ok()?;
    // "that is according to early returns"
    let words = FoundCue { span, cue, status: Status::Asserted };
    let is = index
        .checked_sub(1)
        .is_some_and(|i| sentence.phrases[i].verb().is_some_and(|v| v.bare) || sentence.phrases[i].head.can_be(Classes::BE));
    // "according to the plan", but "went according to plan"
    let bare = |p: &Phrase<'_>| p.span == p.head.span() && p.head.tag == Tag::Noun;
    let by = rest.0[..rest.0.len() - after.0.len()].iter().any(|p| p.is("by"));
    let closed = |p: &Phrase<'_>| p.kind == if parted { PhraseKind::Stop } else { PhraseKind::Comma };
    if first.is("per") && (bare(rest.0.first()?) || !after.0.first().map_or(parted, closed)) {
        return None;
    }
    // "Per Lund, the mayor, said it leaks": a man's name
    let clause = || after.0.split_first().is_some_and(|(_, clause)| main_clause(Run(clause)));
    if first.is("per") && index == 0 && !clause() {
        return None;
    }
    // "Orr said it leaks, per her charts": she said it
    let own = rest.0.first().is_some_and(|p| is_own(p) && !p.head.can_be(Classes::PERSON));
    if own && cue_of_speech(sentence.at(sentence.free_before(index))).is_some() {
        return None;
    }
    let speaks = is || by || rest.0.first().is_some_and(|p| (!matches!(p.noun(), Some(NounKind::Thing)) || is_medium(p)) && !bare(p));
    placed(sentence, index, after, speaks, speaker, words)
}

/// Whether "per" at `index` opens the sentence before one who is named or told.
fn fronts(index: usize, source: &Phrase<'_>) -> bool {
    index == 0 && (source.noun() == Some(NounKind::Name) || source.noun() == Some(NounKind::Speaker) && is_determined(source))
}

/// The content around a source that takes the phrases from `index` up to `after`; what stands before it without a comma is only
/// content if the source surely `speaks`.
fn placed(sentence: &Sentence<'_, '_>, index: usize, after: Input<'_, '_>, speaks: bool, speaker: Span, words: FoundCue) -> Option<Match> {
    let kernel = index..sentence.index(after);
    let found = |content| Found::new("clause", FoundSource::Here(speaker), words, content);
    let comma_before = index.checked_sub(1).is_some_and(|i| matches!(sentence.phrases[i].kind, PhraseKind::Comma | PhraseKind::Dash));
    let left_end = if comma_before { index - 1 } else { index };
    let mut left_start = sentence.free_before(left_end);
    while left_start < left_end
        && matches!(sentence.phrases[left_start].kind, PhraseKind::Comma | PhraseKind::Conjunction | PhraseKind::Stop | PhraseKind::Other)
    {
        left_start += 1;
    }
    let before = &sentence.phrases[left_start..left_end];
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
    // "Orr reported a rise; most, according to Moss, were old", but "It leaks; it is old, according to Moss"
    let before = &sentence.phrases[left_start..left_end];
    let semicolon = before.iter().rposition(|p| p.kind == PhraseKind::Semicolon);
    if let Some(semicolon) = semicolon.filter(|&n| !before[n..].iter().any(Phrase::is_finite)) {
        left_start += semicolon + 1;
    }
    // "The port is rich: two cranes were sold, according to Orr"
    let before = &sentence.phrases[left_start..left_end];
    if let Some(colon) = before.iter().rposition(|p| p.kind == PhraseKind::Colon).filter(|&n| main_clause(Run(&before[n + 1..]))) {
        left_start += colon + 1;
    }
    let mut owned = left_start;
    if let Some(compared) = compared(&sentence.phrases[left_start..left_end]) {
        owned = left_start + compared;
        left_start = owned + 2;
    }
    let left = left_start..left_end;
    let before = &sentence.phrases[left.clone()];
    // "The plan they made, according to Orr, | is to wait", "It owns, according to Orr, | two cranes"
    let object = before.last().is_some_and(|p| p.verb().is_some_and(|v| !v.passive)) && start.0.first().is_some_and(|p| p.noun().is_some());
    let parted = comma && comma_before && (verb_follows(start.0) || object);
    // where nothing follows, what stands before is the clause: its verb was taken for a noun
    let ends = comma_before && after.0.first().is_none_or(|p| p.kind == PhraseKind::Stop);
    let clause = ends || before.iter().any(|p| p.verb().is_some() || p.is_quotation());
    if let Some(span) = sentence.span(left.clone()).filter(|_| (comma_before || speaks) && clause && !parted) {
        return Some(Match { found: found(vec![span]), takes: vec![owned.min(left_start)..left_end, kernel] });
    }
    let (end, span) = content(Extent::Free)(start).ok()?;
    let range = sentence.index(start)..sentence.index(end);
    // "Two cranes, according to the agency, failed"
    let split =
        sentence.span(left.clone()).filter(|_| comma && comma_before && sentence.phrases[left.clone()].iter().any(|p| p.noun().is_some()));
    let parts = split.into_iter().chain([span]).collect();
    let left = if split.is_some() { left } else { 0..0 };
    sentence.is_free(range.clone()).then(|| Match { found: found(parts), takes: vec![left, kernel, range] })
}

/// Where a comparison starts behind another report: "Orr said it made $4, | compared with an estimate of $5, according to the log".
fn compared(before: &[Phrase<'_>]) -> Option<usize> {
    let comma = before.iter().rposition(|p| p.kind == PhraseKind::Comma)?;
    let with = matches!(&before[comma + 1..], [compared, with, _, ..] if compared.is("compared") && with.is_any(&["with", "to"]));
    let reported = before[..comma].iter().any(|p| p.cue().is_some_and(|cue| is_speech(cue) && cue.frames.any(Frames::THAT)));
    (with && reported).then_some(comma + 1)
}
