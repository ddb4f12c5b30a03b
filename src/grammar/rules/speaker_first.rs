//! The speaker, the cue, the content, in this order: Quill said that the pier was unsafe.

mod sentences;

use super::colon::is_cut;
use super::completed::{completed, subordinator};
use crate::claim::Status;
use crate::grammar::adjunct::adjuncts;
use crate::grammar::cue::Reporting;
use crate::grammar::frame::ComplementKind;
use crate::grammar::fronted::fronted;
use crate::grammar::terminal::{can_tell, ends_in_comma, is_medium, is_one_of_its_kind, is_speech, is_when, names_speaker};
use crate::grammar::{Found, FoundCue, FoundSource, Input, Match, Rule, Sentence, Starts};
use crate::lexicon::{Classes, Frames};
use crate::phrase::{Form, NounKind, Phrase, PhraseKind};
use crate::span::Span;

pub(super) const SPEAKER: Rule = Rule {
    name: "speaker-cue-content",
    starts: Starts::SUBJECT,
    parse: speaker_cue_content,
    finds: sentences::FINDS,
    passes: sentences::PASSES,
};

/// Who said it, the cue, and what was said.
///
/// `speaker_cue_content = subject cue complement`
fn speaker_cue_content(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    if !names_speaker(&sentence.phrases[index]) || follows_preposition(sentence, index) {
        return None;
    }
    let (rest, speaker, cue) = sentence.said(index)?;
    let speaker = named_before(sentence, index).map_or(speaker, |name| name.cover(speaker));
    let with = index.checked_sub(1).is_some_and(|i| sentence.phrases[i].is("with"));
    // "ran ads with Orr warning": whose ads they are warns
    let sent = index > 2 && sentence.phrases[index - 3].verb().is_some() && sentence.phrases[index - 2].head.can_be(Classes::WRITTEN);
    let due = is_due(sentence, index, cue);
    let finite = cue.is_finite() || (with && !sent && cue.form == Form::Ing) || due;
    // "facts reported by the court"
    let by = |rest: Input<'_, '_>| match rest.0 {
        [by, agent, ..] => by.is("by") && matches!(agent.noun(), Some(NounKind::Name | NounKind::Speaker)) && !is_medium(agent),
        _ => false,
    };
    // "it is clear that", "the answer is clear: …"
    let subject = &sentence.phrases[index];
    let thing = subject.is("it") || subject.noun() == Some(NounKind::Thing) && !subject.head.can_be(Classes::PART);
    if !finite || cue.passive || cue.form == Form::Past && by(rest) || cue.takes(Frames::WHO) && thing || is_cut(sentence) {
        return None;
    }
    let conditional = subordinator(sentence, index).is_some_and(|p| p.is_any(&["if", "unless"]));
    // "Not one of them said", "Not everyone agrees", but "not Orr", "not the man Orr praised"
    let one = sentence.phrases[index].noun() == Some(NounKind::Name) || sentence.phrases[index].opens_with("the ");
    let not_all = index.checked_sub(1).map(|i| &sentence.phrases[i]).filter(|p| p.is("not") && !one);
    let speaker = not_all.map_or(speaker, |not| not.span.cover(speaker));
    let status = match cue.words.status {
        _ if conditional || due => Status::Unsaid,
        Status::Asserted | Status::Unsaid if not_all.is_some() || is_nobody(&sentence.phrases[index]) => Status::Negated,
        status => status,
    };
    let cue = Reporting { words: FoundCue { status, ..cue.words }, ..cue }.of(&sentence.phrases[index], rest);
    let Match { mut found, mut takes } = completed(sentence, index, FoundSource::Here(speaker), cue, rest)?;
    // "what he wrote in May, Orr said": "what" is the content
    let what = index > 0 && sentence.phrases[index - 1].is("what");
    if what && found.frame == ComplementKind::Clause.name() && rest.0.first().is_some_and(|p| p.kind == PhraseKind::Preposition) {
        return None;
    }
    // "a ban, as Orr noted recently in the Post – , would pass"
    let parted =
        || adjuncts(rest).is_ok_and(|(rest, _)| rest.0.first().is_some_and(|p| matches!(p.kind, PhraseKind::Comma | PhraseKind::Dash)));
    let as_ = index > 0 && sentence.phrases[index - 1].is("as");
    if as_ && found.frame == ComplementKind::Clause.name() && parted() {
        return None;
    }
    // ", which Orr described as late": the relative stands for what is so described
    let relative = index.checked_sub(1).filter(|&i| sentence.phrases[i].is_any(&["what", "which", "who", "whom"]));
    if let Some(i) = relative.filter(|_| found.frame == ComplementKind::As.name() && rest.0.first().is_some_and(|p| p.is("as"))) {
        found.content.insert(0, sentence.phrases[i].span);
        takes.push(i..index);
    }
    let fronted = fronted(sentence, index).filter(|_| is_speech(cue.words.cue));
    let medium = found.medium.or(fronted.map(|fronted| fronted.medium));
    let addressee = found.addressee.or(fronted.and_then(|fronted| fronted.addressee));
    Some(Match { found: Found { medium, addressee, ..found }, takes })
}

/// Whether a subject names nobody: "no one", "none of the clerks".
fn is_nobody(subject: &Phrase<'_>) -> bool {
    subject.is_any(&["nobody", "no one", "no-one", "none"])
}

/// Whether an infinitive is all the verb that a headline has: "Quill to announce a new pier", but "Her last chance to praise it".
fn is_due(sentence: &Sentence<'_, '_>, index: usize, cue: Reporting) -> bool {
    let [subject, verb, ..] = sentence.phrases else { return false };
    let speaks = subject.noun() == Some(NounKind::Name) || subject.noun() == Some(NounKind::Speaker) && subject.head.can_be(Classes::ACTOR);
    index == 0
        && speaks
        && cue.form == Form::Infinitive
        && verb.span.start == cue.words.span.start
        && !sentence.phrases.iter().any(|p| p.has_form(Form::Finite))
}

/// The name before a comma that the subject at `index` tells more of, where no comma closes that: "Ada Quill (R-Kelp), | a friend of
/// Orr told".
fn named_before(sentence: &Sentence<'_, '_>, index: usize) -> Option<Span> {
    let told = &sentence.phrases[index];
    let [before @ .., comma] = &sentence.phrases[..index] else { return None };
    let before = before.split_last().filter(|(aside, _)| aside.kind == PhraseKind::Aside).map_or(before, |(_, before)| before);
    let (name, before) = before.split_last()?;
    let opens = before.last().is_none_or(|p| p.kind == PhraseKind::Comma || ends_in_comma(p));
    let apposed = comma.kind == PhraseKind::Comma && is_one_of_its_kind(told) && told.noun() == Some(NounKind::Speaker);
    (opens && apposed && name.noun() == Some(NounKind::Name)).then_some(name.span)
}

/// Whether a noun phrase belongs to a preposition or an opening participle before it: "with" may open a clause of its own.
fn follows_preposition(sentence: &Sentence<'_, '_>, index: usize) -> bool {
    index.checked_sub(1).is_some_and(|i| {
        let before = &sentence.phrases[i];
        // "Recalling the storm, a clerk, Ada Quill, said": the object of the participle that opens the sentence
        let comma = sentence.phrases.get(index + 1).is_some_and(|p| p.kind == PhraseKind::Comma);
        if i == 0 && comma && before.has_form(Form::Ing) {
            return true;
        }
        // "looks like Orr told them", but "ports like Kelp"
        let like = before.is("like") && i > 0 && sentence.phrases[i - 1].verb().is_some();
        before.kind == PhraseKind::Preposition && !like && !before.is_any(&["with", "after", "before", "since", "until", "as", "than"])
            || before.kind == PhraseKind::Subordinator && is_its_object(before, &sentence.phrases[index..])
    })
}

/// Whether a word that may open a clause has no more than a noun phrase: "after the trial, | Ada Quill, a clerk, said", "no longer than a
/// pier | suggests", but "after the mayor, Ada Quill, said", "more than the audit suggests".
fn is_its_object(before: &Phrase<'_>, behind: &[Phrase<'_>]) -> bool {
    let parted = |p: &[Phrase<'_>]| p.len() > 1 && p[0].kind == PhraseKind::Comma && p[1].noun() == Some(NounKind::Name);
    match before {
        _ if is_when(before) => !can_tell(&behind[0]) && parted(&behind[1..]),
        _ => before.is("than") && !can_tell(&behind[0]),
    }
}
