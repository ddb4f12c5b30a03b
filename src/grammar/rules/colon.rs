//! A colon: Moss: “Enough.” · Orr went further: “Enough.” · The group demanded: …

use super::nominal::possessor;
use super::signed::has_marks;
use crate::article::is_genre;
use crate::claim::{Act, Status};
use crate::grammar::adjunct::adjuncts;
use crate::grammar::clause::is_clause;
use crate::grammar::content::content;
use crate::grammar::cue::reporting;
use crate::grammar::elision::participle_subject;
use crate::grammar::extent::Extent;
use crate::grammar::next_report::cue_of_speech;
use crate::grammar::postposed::postposed;
use crate::grammar::terminal::{after_adverbs, is_determined, is_first_person, is_one_of_its_kind, is_personal, is_speech, names_speaker};
use crate::grammar::{Found, FoundCue, FoundSource, Input, Match, Rule, Sentence, Starts};
use crate::lexicon::{COLON, Classes, FOLLOWING, Frames};
use crate::phrase::{Form, NounKind, Phrase, PhraseKind};
use crate::run::Run;
use crate::token::{Case, Tag};

pub(super) const COLON_QUOTATION: Rule = Rule {
    name: "colon",
    starts: Starts::BEFORE_COLON,
    parse: colon,
    finds: &[
        ("Moss: “Enough is enough.”", "[Moss]<:> {“Enough is enough.”}"),
        ("Mayor Quill: 'Not one coin.'", "[Mayor Quill]<:> {'Not one coin.'}"),
        ("10:55 – Fire chief Moss: “Stay away from the pier.”", "10:55 – [Fire chief Moss]<:> {“Stay away from the pier.”}"),
        ("Quill: The pier must close.", "[Quill]<:> {The pier must close}."),
        ("Ada Quill on saying no to ferries: ‘I was tired’", "[Ada Quill] on saying no to ferries<:> {‘I was tired’}"),
        ("Quill on Moss: ‘I was tired’", "[Quill] on Moss<:> {‘I was tired’}"),
        ("Quill on crews leaving the port: ‘I was tired’", "[Quill] on crews leaving the port<:> {‘I was tired’}"),
        (
            "Two faults at the weir - Ada Moss: “It leaks and it is old.”",
            "Two faults at the weir - [Ada Moss]<:> {“It leaks and it is old.”}",
        ),
        ("More from the log: “It leaked in May.”", "More from [the log]<:> {“It leaked in May.”}"),
        ("Ada Quill: Minister vows to quit", "[Ada Quill]<:> {Minister vows to quit}"),
        ("Ada Quill: Keep the pier", "[Ada Quill]<:> {Keep the pier}"),
        ("Quill at Kelp: It leaks", "[Quill at Kelp]<:> {It leaks}"),
        ("Ada Quill: Moss selling boats for coins", "[Ada Quill]<:> {Moss selling boats for coins}"),
        ("EXCLUSIVE – Ada Quill: Don’t trust the toll", "EXCLUSIVE – [Ada Quill]<:> {Don’t trust the toll}"),
        ("Report: Moss to leave the port", "[Report]<:> {Moss to leave the port}"),
        ("Poll: Toll a burden for Kelp", "[Poll]<:> {Toll a burden for Kelp}"),
        ("Quill: Time for ‘a new pier’ in Kelp", "[Quill]<:> {Time for ‘a new pier’ in Kelp}"),
    ],
    passes: &[
        "Two things: “Enough” and “Never”.",
        "Lowmoor: The ferry sank on Monday.",
        "Score: 3.",
        "Ada Quill on ferries: a short history",
        "Update: The pier is shut.",
        "CORRECTION: The pier was open.",
        "SKETCH: The mayor lost her hat",
        "The Latest: Moss to leave the port",
        "Q&A: “We were never told”",
        "Quill and Moss: a long feud",
        "Opinion: The pier deserves a toll",
        "Pierexit: Minister vows to quit",
        "Harbour Council: Envoy warns of a flood",
        "Stealth Over Health: Quill was taken to the pier",
        "The toll rose - two faults: “It leaks and it is old.”",
    ],
};

pub(super) const INTRODUCED: Rule = Rule {
    name: "introduced",
    starts: Starts::BEFORE_COLON,
    parse: introduced,
    finds: &[
        ("Orr went even further: “It will sink.”", "[Orr] <went> even further: {“It will sink.”}"),
        ("In May, the mayor was blunt: “It will sink.”", "In May, [the mayor] <was> blunt: {“It will sink.”}"),
        ("Moss has an answer for Kelp: “Pay us what you owe.”", "[Moss] <has> an answer for Kelp: {“Pay us what you owe.”}"),
    ],
    passes: &[
        "Moss has a new job: “ferry poet”.",
        "Moss was rude: “Far too late,” was the verdict of Orr.",
        "The tub has a name: “The Old Mayor Quill.”",
        "The day that Orr won was grey: “It will rain.”",
        "Orr built two boats: one leaks.",
        "It is the same old boat: “It will sink again.”",
    ],
};

/// A sentence in quotation marks behind what its speaker does.
///
/// `introduced = subject verb … ":" quotation`
fn introduced(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let first = &sentence.phrases[index];
    let person = matches!(first.noun(), Some(NounKind::Name | NounKind::Speaker)) || is_personal(first) && !first.is("it");
    let before = index.checked_sub(1).map(|i| sentence.phrases[i].kind);
    let opens = matches!(before, None | Some(PhraseKind::Comma | PhraseKind::Conjunction | PhraseKind::Adverb));
    if !person || !opens {
        return None;
    }
    let (rest, speaker) = sentence.subject(index)?;
    let rest = after_adverbs(rest);
    let verb = rest.0.first().filter(|p| p.verb().is_some_and(|v| v.is_finite() && !v.passive))?;
    let colon = rest.0.iter().position(|p| matches!(p.kind, PhraseKind::Colon | PhraseKind::Dash) || p.is_quotation())?;
    let after = Run(rest.0.get(colon + 1..)?);
    let quotation = after.0.first().filter(|p| rest.0[colon].kind == PhraseKind::Colon && p.is_quotation())?;
    let range = index..sentence.index(after) + 1;
    // "Clerks were rude: “Too late,” was the verdict of Moss"
    if after.0.get(1).is_some_and(|p| p.verb().is_some_and(|v| v.bare)) {
        return None;
    }
    let said = is_sentence(quotation) || sentence.headline && quotation.kind == (PhraseKind::Quotation { whole: true });
    if !said || !sentence.is_free(range) {
        return None;
    }
    let (end, span) = content(Extent::Clause)(after).ok()?;
    let words = FoundCue { span: verb.span, cue: &COLON, status: Status::Asserted };
    Some(Match { found: Found::new("quotation", FoundSource::Here(speaker), words, vec![span]), takes: vec![index..sentence.index(end)] })
}

/// Whether a quotation is a sentence of its own, and not a name.
fn is_sentence(quotation: &Phrase<'_>) -> bool {
    let text = quotation.text().trim_matches(|c: char| !c.is_alphanumeric());
    text.starts_with(char::is_uppercase)
        && text.split(' ').count() > 2
        && text.split(' ').skip(1).any(|word| word.starts_with(char::is_lowercase))
}

pub(super) const ANNOUNCEMENT: Rule = Rule {
    name: "announcement",
    starts: Starts::BEFORE_COLON.or(Starts::CUE),
    parse: announcement,
    finds: &[
        ("Orr said at the gate:", "[Orr] <said> at the gate:"),
        (
            "A spokesman for the port gave the following answer to a question:",
            "[A spokesman for the port] <gave the following answer> to a question:",
        ),
        ("The group demanded:", "[The group] <demanded>:"),
        ("The survey found that:", "[The survey] <found> that:"),
        ("Moss urged ministers to:", "[Moss] <urged> ministers to:"),
        ("Orr shut the pier, adding in a letter:", "Orr shut the pier, [^Orr] <adding> in a letter:"),
        ("Added Ada Quill, the mayor:", "<Added> [Ada Quill, the mayor]:"),
        ("The committee made three recommendations:", "[The committee] <made three recommendations>:"),
    ],
    passes: &[
        "The fleet has two ships:",
        "Orr shut the pier, leaving:",
        "Orr said: “We sail.”",
        "Orr went to:",
        "The committee made three boats:",
    ],
};

/// A colon at the sentence's end, behind which the next block brings the content, or a list where the colon cuts the clause off.
///
/// `announcement = (announced … ("that" | "to")? | tagged) ":"`
fn announcement(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let (colon, before) = sentence.phrases.split_last()?;
    if !is_colon(colon) || !sentence.is_free(index..sentence.phrases.len()) {
        return None;
    }
    let (source, words) = if names_speaker(&sentence.phrases[index]) { announced(sentence, index) } else { tagged(sentence, index) }?;
    let end = before.len() + 1;
    let frame = if is_cut(sentence) { "list" } else { "block" };
    Some(Match { found: Found::new(frame, source, words, Vec::new()), takes: vec![index..end] })
}

/// Who announces what the colon brings, and with which words.
///
/// `announced = subject (cue | following)`
fn announced(sentence: &Sentence<'_, '_>, index: usize) -> Option<(FoundSource, FoundCue)> {
    let (rest, speaker) = sentence.subject(index)?;
    let words = following(rest).or_else(|| {
        let (after, cue) = reporting(rest).ok()?;
        let finite =
            cue.is_finite() && !cue.passive && cue.takes(Frames::QUOTE.with(Frames::THAT).with(Frames::THAT_ONLY).with(Frames::OBJ));
        let said = if is_cut(sentence) { &after.0[..after.0.len().saturating_sub(2)] } else { after.0 };
        let plain = said.iter().all(|p| p.kind != PhraseKind::That && !p.is_quotation() && p.verb().is_none_or(|v| v.form != Form::Finite));
        (finite && plain && (is_cut(sentence) || cue.words.cue.act == Act::Show || is_speech(cue.words.cue))).then_some(cue.words)
    })?;
    Some((FoundSource::Here(speaker), words))
}

/// Who announces it, where no subject stands before the cue: "…, adding:", "Added Ada Quill:".
///
/// `tagged = "," cue-ing adjuncts | cue postposed`
fn tagged(sentence: &Sentence<'_, '_>, index: usize) -> Option<(FoundSource, FoundCue)> {
    let (rest, cue) = reporting(sentence.at(index)).ok()?;
    if cue.passive || !is_speech(cue.words.cue) || !cue.takes(Frames::QUOTE.with(Frames::TAG)) {
        return None;
    }
    let (rest, source) = match index.checked_sub(1).map(|i| sentence.phrases[i].kind) {
        Some(PhraseKind::Comma) if cue.form == Form::Ing => {
            (adjuncts(rest).ok()?.0, FoundSource::Elided(participle_subject(sentence, index)))
        }
        None if cue.is_finite() => postposed(rest).map(|(rest, speaker)| (rest, FoundSource::Here(speaker))).ok()?,
        _ => return None,
    };
    matches!(rest.0, [colon] if is_colon(colon)).then_some((source, cue.words))
}

/// Whether a colon cuts the sentence off where its content begins, so that a list brings it: "The survey found that:".
pub(super) fn is_cut(sentence: &Sentence<'_, '_>) -> bool {
    matches!(sentence.phrases, [.., last, colon] if colon.kind == PhraseKind::Colon && (last.kind == PhraseKind::That || last.is("to")))
}

/// The verb and the noun that announce what follows.
///
/// `following = verb ("the following" noun | noun-cue ":")`
///
/// gave the following answer · issued the following statement · made three recommendations:
fn following(input: Input<'_, '_>) -> Option<FoundCue> {
    let [verb, noun, ..] = input.0 else { return None };
    let finite = verb.is_finite();
    let announces = noun.noun().is_some() && noun.text().to_ascii_lowercase().split(' ').any(|word| word == "following");
    let last = input.0.get(2).is_some_and(|p| p.kind == PhraseKind::Colon);
    let named = noun.head.entry().noun_cue.filter(|_| last && verb.cue().is_none());
    let cue = if announces { Some(&FOLLOWING) } else { named };
    cue.filter(|_| finite && noun.noun().is_some()).map(|cue| FoundCue { span: verb.span.cover(noun.span), cue, status: Status::Asserted })
}

/// Whether the time of an entry or a word in capitals stands before: "10:55 – Moss: …", "EXCLUSIVE – Moss: …".
fn is_marked(before: &[Phrase<'_>]) -> bool {
    let [mark, dash] = before else { return false };
    let timed = mark.text().starts_with(|c: char| c.is_ascii_digit());
    dash.kind == PhraseKind::Dash && (timed || mark.head.case == Case::Upper && mark.span == mark.head.span())
}

/// The clause of a headline, which leaves out its verb.
///
/// `clipped = noun_phrase (verb-ing | infinitive | indefinite)`
///
/// Moss selling boats · Ferry to stay · Toll a burden
fn is_clipped(input: Input<'_, '_>) -> bool {
    let [subject, predicate, ..] = input.0 else { return false };
    let verb = predicate.verb().is_some_and(|v| matches!(v.form, Form::Ing | Form::Infinitive));
    subject.noun().is_some() && (verb || predicate.noun() == Some(NounKind::Thing) && is_one_of_its_kind(predicate))
}

/// Whether a headline's words are a command or bear quotation marks: "Close the pier", "Time for ‘a new pier’".
fn is_commanded(input: Input<'_, '_>) -> bool {
    let Some(first) = input.0.first() else { return false };
    first.is_finite() && first.head.tag == Tag::VerbBase || has_marks(input.0, first.text)
}

/// Whether a clause tells of the past and of nobody who speaks: "The ferry sank", but "I was late".
fn narrates(clause: Input<'_, '_>) -> bool {
    let verb = clause.0.iter().position(Phrase::is_finite);
    verb.is_some_and(|verb| clause.0[verb].first_can_be(Classes::PAST)) && !clause.0.iter().any(|p| is_first_person(p.text()))
}

/// The longest word in capitals that is taken for a body's name.
const ACRONYM: usize = 5;

/// Whether a quotation's speaker may stand behind what comes before, as if a sentence began: "Two faults – Moss: “It leaks.”",
/// "More from the log: “It leaked in May.”"
fn is_credited(before: &[Phrase<'_>]) -> bool {
    let from = |before: &[Phrase<'_>]| match before {
        [more @ .., from] if from.is("from") => more.iter().all(|p| p.is("more")),
        _ => before.is_empty(),
    };
    let dash = before.iter().rposition(|p| p.kind == PhraseKind::Dash);
    dash.map_or(!before.is_empty() && from(before), |dash| from(&before[dash + 1..]))
}

/// Whether a phrase is a colon.
fn is_colon(phrase: &Phrase<'_>) -> bool {
    phrase.kind == PhraseKind::Colon
}

/// How many phrases tell on what somebody spoke, or to whom: "Ada Quill on saying no | : “I was tired.”", "Quill to crews | : “Go home”"
fn topic(input: Input<'_, '_>) -> usize {
    let opens = input.0.first().is_some_and(|p| p.is_any(&["on", "to"]));
    let goes_on = |p: &&Phrase<'_>| !p.is_finite() && !p.is_quotation() && !matches!(p.kind, PhraseKind::Colon | PhraseKind::Comma);
    if opens { input.0.iter().take_while(goes_on).count() } else { 0 }
}

/// A speaker and a colon; a clause, not a quotation, only behind a name or in a headline.
///
/// `colon = speaker topic? ":" (quotation | clause)`
fn colon(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let first = &sentence.phrases[index];
    let before = &sentence.phrases[..index];
    let opens = index == 0 || is_marked(before);
    let speaks = match first.noun() {
        // "Q&A: “No.”"
        Some(NounKind::Name) => !(first.span == first.head.span() && first.head.can_be(Classes::MEDIUM)),
        // "More: “No.”"
        Some(NounKind::Pronoun) => is_personal(first),
        kind => kind == Some(NounKind::Speaker),
    };
    if !(opens || is_credited(before)) || !names_speaker(first) || !speaks || is_genre(first.text()) {
        return None;
    }
    // "Quill’s reply: “No.”"
    if first.head.entry().noun_cue.is_some() && possessor(first).is_some() {
        return None;
    }
    let start = sentence.at(index);
    // "Quill on ferries leaving: “No.”": what she spoke on is no part of who she is
    // "Quill on Moss: “No.”"
    let on = first.noun() == Some(NounKind::Name) && start.0.get(1).is_some_and(|p| p.is("on"));
    let (rest, speaker) = postposed(start)
        .ok()
        .filter(|_| !on)
        .filter(|(rest, _)| topic(*rest) > 0 || rest.0.first().is_some_and(is_colon))
        .unwrap_or((Run(&start.0[1..]), first.span));
    let topic = topic(rest);
    let (mark, after) = rest.0[topic..].split_first().filter(|(mark, _)| is_colon(mark))?;
    let after = Run(after);
    let quoted = after.0.first()?.is_quotation();
    // "Quill to crews: It leaks", "Moss at Kelp: It leaks", but "Calm Over Kelp: Three boats sink"
    let behind = sentence.phrases.get(index + 1).filter(|p| p.kind == PhraseKind::Preposition);
    if !quoted && first.noun() == Some(NounKind::Name) && behind.is_some_and(|p| !p.is_any(&["to", "at", "in", "on", "from"])) {
        return None;
    }
    // "Orr wrote on Friday: “No.”": the verb is the cue
    if sentence.phrases[index..sentence.index(rest)].iter().any(|p| p.cue().is_some())
        || topic > 0 && !((quoted || sentence.headline) && first.noun() == Some(NounKind::Name))
    {
        return None;
    }
    // "Orr: The ferry must go", but "Kelp: Three boats sink", "The Latest: Three boats sink"
    let described = first.span == first.head.span() || first.text().starts_with("The ");
    let place = first.head.can_be(Classes::PLACE) || described && first.head.can_be(Classes::ADJ);
    // "Orr: I will stay", but "Update: The pier has sunk", "CORRECTION: The pier is open"
    let shouted = first.head.case == Case::Upper && first.text().len() > ACRONYM;
    let own = first.noun() == Some(NounKind::Name) && !first.head.can_be(Classes::COMMON);
    // "Pierexit: Minister vows to quit": what the report is about, but "Ada Quill: Moss vows to quit"
    let told = || cue_of_speech(after).is_some_and(|cue| cue.words.status == Status::Asserted && !cue.base && cue.form == Form::Finite);
    let somebody = || after.0[0].noun() == Some(NounKind::Speaker) && !is_determined(&after.0[0]);
    // "Harbour Council: Envoy vows to quit", too
    let topical = first.noun() == Some(NounKind::Name) && (first.span == first.head.span() || first.head.can_be(Classes::BODY));
    if sentence.headline && topical && somebody() && told() {
        return None;
    }
    let clause = || is_clause(after, Extent::Clause) || sentence.headline && (own && is_commanded(after) || is_clipped(after));
    // "Orr: I was late", but "Lowmoor: The ferry sank on Monday", which tells where it was written
    let narrated = || !sentence.headline && narrates(after);
    if !(quoted || opens && (sentence.headline || own) && !place && !shouted && clause() && !narrated()) {
        return None;
    }
    let (end, span) = content(Extent::Clause)(after).ok()?;
    let words = FoundCue { span: mark.span, cue: &COLON, status: Status::Asserted };
    let range = index..sentence.index(end);
    sentence.is_free(range.clone()).then(|| Match {
        found: Found::new(if quoted { "quotation" } else { "clause" }, FoundSource::Here(speaker), words, vec![span]),
        takes: vec![range],
    })
}
