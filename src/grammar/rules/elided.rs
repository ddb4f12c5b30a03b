//! Cues without a subject of their own: …, adding that … · … and urged ministers to …

use super::speaker_first::{completed, postmodified};
use crate::grammar::adjunct::adjuncts;
use crate::grammar::speaker::{is_speech, names_speaker};
use crate::grammar::{FoundSource, Match, Rule, Sentence, Starts};
use crate::lexicon::{Classes, Frames};
use crate::phrase::{Form, NounKind, Phrase, PhraseKind};
use crate::span::Span;

pub(super) const PARTICIPLE: Rule = Rule {
    name: "participle",
    starts: Starts::CUE,
    parse: participle,
    finds: &[
        (
            "Quill defended the delay, saying inspectors had asked for it.",
            "[Quill] <defended> {the delay}, [^Quill] <saying> {inspectors had asked for it}.",
        ),
        ("“No,” she said, adding that costs would not rise.", "{“No,”} [she] <said>, [^she] <adding> {that costs would not rise}."),
        (
            "The firm issued a statement on Friday condemning the raid.",
            "The firm issued a statement on Friday [^The firm] <condemning> {the raid}.",
        ),
        (
            "Orr said it leaked before hotly denying that it was lost.",
            "[Orr] <said> {it leaked} before [^Orr] <hotly denying> {that it was lost}.",
        ),
        (
            "Orr left, saying it was shut but warning that it leaked.",
            "Orr left, [^Orr] <saying> {it was shut} but [^Orr] <warning> {that it leaked}.",
        ),
        ("Recalling the “Kelp Queen,” Orr denied that it sank.", "[^Orr] <Recalling> {the “Kelp Queen,”} [Orr] <denied> {that it sank}."),
        ("Orr left after telling his aides it leaked.", "Orr left after [^Orr] <telling> his aides {it leaked}."),
        ("He left the hall, vowing to come back.", "He left the hall, [^He] <vowing> {to come back}."),
        ("Orr met the man who won by promising jobs.", "Orr met the man who won by [^who] <promising> {jobs}."),
        (
            "Moss shut the yard and Orr sold the cranes, saying it was time.",
            "Moss shut the yard and Orr sold the cranes, [^Orr] <saying> {it was time}.",
        ),
        (
            "Moss told Orr that it was “vain,” adding that it leaked.",
            "[Moss] <told> Orr {that it was “vain,”} [^Moss] <adding> {that it leaked}.",
        ),
        ("Orr wept after Moss left, saying it was late.", "Orr wept after Moss left, [^Orr] <saying> {it was late}."),
        ("Orr spoke while clerks stood outside, urging a vote.", "Orr spoke while clerks stood outside, [^clerks] <urging> {a vote}."),
        ("Orr defended the toll by citing the audit.", "[Orr] <defended> {the toll} by [^Orr] <citing> {the audit}."),
        (
            "Moss sent clerks a letter on Monday urging them to stay.",
            "Moss sent clerks a letter on Monday [^Moss] <urging> {them to stay}.",
        ),
        ("'We sail,' said Orr, adding: 'Tonight.'", "{'We sail,'} <said> [Orr], [^Orr] <adding>: {'Tonight.'}"),
    ],
    passes: &[
        "The saying that time flies is old.",
        "He left, adding salt to the soup.",
        "The union saw an awkward but promising start.",
        "Moss sent clerks a bag on Monday urging on the crew.",
    ],
};

pub(super) const COORDINATION: Rule = Rule {
    name: "coordination",
    starts: Starts::CUE,
    parse: coordination,
    finds: &[
        (
            "Moss said the fund was empty and urged ministers to refill it.",
            "[Moss] <said> {the fund was empty} and [^Moss] <urged> {ministers to refill it}.",
        ),
        (
            "Divers say it was shut in May and warn that it leaks.",
            "[Divers] <say> {it was shut in May} and [^Divers] <warn> {that it leaks}.",
        ),
        ("Orr opposed the toll, called it a farce and left.", "[Orr] <opposed> {the toll}, [^Orr] <called> {it a farce} and left."),
        ("Orr sat up and promised to pay.", "Orr sat up and [^Orr] <promised> {to pay}."),
        (
            "Orr, who came late and told clerks that it leaks, sat down.",
            "Orr, who came late and [^who] <told> clerks {that it leaks}, sat down.",
        ),
        (
            "The ministry denied the claim but said that it would ask.",
            "[The ministry] <denied> {the claim} but [^The ministry] <said> {that it would ask}.",
        ),
    ],
    passes: &[
        "Moss sat down and added salt.",
        "The ledger, first reported by the Post, was lost.",
        "Moss told them to sit and say that it leaks.",
    ],
};

pub(super) const POSTMODIFIER: Rule = Rule {
    name: "noun-participle",
    starts: Starts::BEFORE_CUE,
    parse: postmodifier,
    finds: &[
        ("Moss met the owners of the pier asking for help.", "Moss met [the owners of the pier] <asking for> {help}."),
        ("A clip of Quill saying it leaks was shown.", "A clip of [Quill] <saying> {it leaks} was shown."),
        ("Posters saying the pier was unsafe went up.", "[Posters] <saying> {the pier was unsafe} went up."),
        ("Orr sent out a letter warning that it leaked.", "[Orr] sent out a letter <warning> {that it leaked}."),
        ("He tore down a sign questioning the toll.", "He tore down [a sign] <questioning> {the toll}."),
        ("Orr wrote to the mayor asking for a vote.", "[Orr] wrote to the mayor <asking for> {a vote}."),
        ("A letter warning that the pier was unsafe was read out.", "[A letter] <warning> {that the pier was unsafe} was read out."),
    ],
    passes: &["The man adding salt to the soup is the cook."],
};

pub(super) const INFINITIVE: Rule = Rule {
    name: "infinitive",
    starts: Starts::CUE,
    parse: infinitive,
    finds: &[
        ("Orr stood up to say that the pier was unsafe.", "Orr stood up [^Orr] <to say> {that the pier was unsafe}."),
        (
            "The leak left the owners of the pier to ask why it was open.",
            "The leak left [the owners of the pier] <to ask> {why it was open}.",
        ),
        ("The leak led many to ask whether it was safe.", "The leak led [many] <to ask> {whether it was safe}."),
        ("Orr held a briefing to say that it leaked.", "Orr held a briefing [^Orr] <to say> {that it leaked}."),
        ("Orr stood up to urge clerks to stay.", "Orr stood up [^Orr] <to urge> {clerks to stay}."),
        ("The leak prompted Quill to defend the port.", "The leak prompted [Quill] <to defend> {the port}."),
        ("The leak forced Quill to admit that it was old.", "The leak forced [Quill] <to admit> {that it was old}."),
        ("The board gave Quill ten days to explain why it leaks.", "The board gave [Quill] ten days <to explain> {why it leaks}."),
    ],
    passes: &[
        "Orr came to add salt.",
        "The board hired Quill to defend the port.",
        "To say that is easy.",
        "It is too early to say that it will float.",
    ],
};

/// `infinitive = cue-infinitive complement`, the complement with a verb of its own or a quotation, if nothing drove its subject to it
fn infinitive(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let (rest, cue) = sentence.cue(index)?;
    if cue.form != Form::Infinitive || cue.passive || !is_speech(cue.words.cue) {
        return None;
    }
    let object = |i: usize| {
        // "leaving the board of the port to ask"
        let of = i > 1 && sentence.phrases[i - 1].is("of") && sentence.phrases[i].noun().is_some();
        let head = if of { i - 2 } else { i };
        let noun = &sentence.phrases[head];
        // "held a briefing to say": who held it says it
        let said = noun.noun() == Some(NounKind::Speaker) && noun.head.can_be(Classes::MEDIUM | Classes::DOCUMENT);
        let person = !said && matches!(noun.noun(), Some(NounKind::Name | NounKind::Speaker | NounKind::ObjectPronoun))
            || noun.noun() == Some(NounKind::Pronoun) && noun.head.can_be(Classes::DET) && noun.head.can_be(Classes::PRON_OBJ);
        let words = sentence.span(head..i + 1)?;
        let verb = sentence.phrases[..head].last().filter(|p| p.verb().is_some())?;
        person.then_some((FoundSource::Here(words), verb))
    };
    let elided = || nearest_subject(sentence, index).filter(|span| personal(sentence, *span)).map(|span| FoundSource::Elided(Some(span)));
    // "gave Quill ten days | to explain"
    let before = sentence.phrases[..index].iter().rposition(|p| p.noun() != Some(NounKind::Time));
    let object = before.and_then(object);
    // "prompted Quill to defend it": whoever was driven to say it said it
    let driven = object.is_some_and(|(_, verb)| verb.head.entry().chains.iter().any(|chain| chain.drives()));
    let source = object.map(|(source, _)| source).or_else(elided)?;
    let matched = completed(sentence, index, source, cue, rest)?;
    let clause = ["that", "clause", "question", "quotation", "infinitive", "object-infinitive"].contains(&matched.found.frame);
    (clause || driven).then_some(matched)
}

/// Whether a subject can speak: "it is too early to say", "a win is enough to claim" name nobody.
fn personal(sentence: &Sentence<'_, '_>, subject: Span) -> bool {
    let empty = |p: &Phrase<'_>| p.noun() == Some(NounKind::Thing) || p.is_any(&["it", "it's", "it’s", "there", "that", "this"]);
    !sentence.phrases.iter().any(|p| p.span.start == subject.start && empty(p))
}

/// `postmodifier = noun_phrase cue-ing complement`
fn postmodifier(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    if !names_speaker(&sentence.phrases[index]) {
        return None;
    }
    let (rest, cue) = sentence.cue(index + 1)?;
    if cue.form != Form::Ing || cue.passive || !is_speech(cue.words.cue) {
        return None;
    }
    let noun = &sentence.phrases[index];
    // "sent out a statement saying"
    let particle = index.checked_sub(1).is_some_and(|i| sentence.phrases[i].is("out"));
    let verb = index.checked_sub(1 + usize::from(particle)).is_some_and(|i| sentence.phrases[i].verb().is_some());
    let issued = verb && noun.head.can_be(Classes::MEDIUM | Classes::DOCUMENT);
    // "wrote to the mayor asking for a vote"
    let writes = |p: &Phrase<'_>| p.cue().is_some_and(|cue| is_speech(cue) && cue.frames.any(Frames::QUOTE));
    let addressed = index > 1 && sentence.phrases[index - 1].is("to") && writes(&sentence.phrases[index - 2]);
    // "the owners of the pier asking for help", but "a clip of Quill asking for help"
    let of = sentence.phrases[..index].last().is_some_and(|p| p.is("of"));
    let speaks = |p: &&Phrase<'_>| p.noun() == Some(NounKind::Speaker) && !p.head.can_be(Classes::MEDIUM | Classes::DOCUMENT);
    let owner = index.checked_sub(2).map(|i| &sentence.phrases[i]).filter(|p| of && speaks(p));
    let whole = owner.map_or(noun.span, |owner| owner.span.cover(noun.span));
    let source = (issued || addressed).then(|| nearest_subject(sentence, index)).flatten().unwrap_or(whole);
    postmodified(sentence, index, FoundSource::Here(source), cue, rest)
}

/// `participle = ("," | "while" | "by" | start) cue-ing complement`
fn participle(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let (rest, cue) = sentence.cue(index)?;
    if cue.form != Form::Ing || cue.passive || !is_speech(cue.words.cue) {
        return None;
    }
    let opens = index.checked_sub(1).is_none_or(|i| {
        let before = &sentence.phrases[i];
        matches!(
            before.kind,
            PhraseKind::Comma
                | PhraseKind::Dash
                | PhraseKind::Conjunction
                | PhraseKind::Adverb
                | PhraseKind::Quotation { .. }
                | PhraseKind::Subordinator
        ) || issues(sentence, i)
            || before.is_any(&["by", "in", "after", "before", "without", "of", "for", "with", "on", "upon"])
    });
    if !opens {
        return None;
    }
    let source = subject_of(sentence, index);
    completed(sentence, index, FoundSource::Elided(source), cue, rest)
}

/// Whether a cue with its fixed words ends at `index`, a date behind it or not: "issued a statement on Friday | condemning".
fn issues(sentence: &Sentence<'_, '_>, index: usize) -> bool {
    let before = sentence.phrases[..=index].iter().rev().find(|p| p.noun() != Some(NounKind::Time) && !p.is("on"));
    before.and_then(|p| p.cue()).is_some_and(|cue| cue.rest().len() > 1) || sends(sentence, index)
}

/// The longest way from what is sent to the participle that tells what it says, in phrases.
const SENT: usize = 6;

/// Whether something written ends at `index`, and when, where or to whom it was sent: "sent clerks a letter on Monday | warning".
fn sends(sentence: &Sentence<'_, '_>, index: usize) -> bool {
    let first = index.saturating_sub(SENT);
    let run = sentence.phrases[first..=index].iter().rposition(|p| p.noun().is_none() && p.kind != PhraseKind::Preposition);
    let start = run.map_or(first, |i| first + i + 1);
    let written =
        |i: &usize| sentence.phrases[*i].noun().is_some() && sentence.phrases[*i].head.can_be(Classes::MEDIUM | Classes::DOCUMENT);
    let verb = start
        .checked_sub(1)
        .is_some_and(|i| sentence.phrases[i].verb().is_some_and(|v| v.form != Form::Infinitive && v.cue.is_none_or(|cue| !is_speech(cue))));
    verb && (start..=index).find(written).is_some_and(|i| i < index && (i < start + 2 || sentence.phrases[i - 1].noun().is_some()))
}

/// `coordination = ("and" | "but") adverb* cue complement`
fn coordination(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let before = index.checked_sub(1)?;
    if !matches!(sentence.phrases[before].kind, PhraseKind::Conjunction | PhraseKind::Comma | PhraseKind::Adverb)
        && !joined_further_on(sentence, index)
    {
        return None;
    }
    let (rest, cue) = sentence.cue(index)?;
    if !cue.is_finite() || cue.passive {
        return None;
    }
    let source = reported_before(sentence, before).or_else(|| nearest_subject(sentence, index))?;
    // "The ledger, first reported by the Post, was lost"
    let interposed = source.contains(sentence.phrases[index].span);
    let source = if interposed { relative(sentence, index)? } else { source };
    completed(sentence, index, FoundSource::Elided(Some(source)), cue, rest)
}

/// The "who" or "which" in whose clause a verb at `index` is joined to another: "Orr, who came late and told clerks".
fn relative(sentence: &Sentence<'_, '_>, index: usize) -> Option<Span> {
    let before = sentence.phrases[..index].iter().rev().take(REACH).take_while(|p| p.kind != PhraseKind::Comma);
    before.into_iter().find(|p| p.is_any(&["who", "which"])).map(|p| p.span)
}

/// Whether a phrase of place or time stands between the conjunction and `index`: "but in a later interview | said".
fn joined_further_on(sentence: &Sentence<'_, '_>, index: usize) -> bool {
    let start = sentence.phrases[..index].iter().rposition(|p| p.kind == PhraseKind::Conjunction);
    start.is_some_and(|start| adjuncts(sentence.at(start + 1)).is_ok_and(|(rest, _)| sentence.index(rest) == index))
}

/// The subject that a participle takes up: that of the report before it or of a clause behind that report; of the main
/// clause, where the participle opens the sentence.
pub(super) fn subject_of(sentence: &Sentence<'_, '_>, index: usize) -> Option<Span> {
    let nearest = relative_subject(sentence, index).or_else(|| main_subject(sentence, index));
    let reported = sentence.found.iter().filter(|found| found.at < index).max_by_key(|found| found.at);
    let Some(found) = reported else {
        // "Asked whether …, Orr smiled": the main clause comes after the comma
        let main = |&i: &usize| {
            let before = &sentence.phrases[i - 1];
            before.kind == PhraseKind::Comma || before.is_quotation()
        };
        return nearest.or_else(|| (index + 1..sentence.phrases.len()).filter(main).find_map(|i| clause_subject(sentence, i)));
    };
    let end = found.content.iter().map(|span| span.end).chain(found.source.span().map(|span| span.end)).max().unwrap_or(0);
    nearest.filter(|span| span.start >= end).or_else(|| found.source.span())
}

/// The "who" in whose clause a preposition brings the participle: "the man who began by saying".
fn relative_subject(sentence: &Sentence<'_, '_>, index: usize) -> Option<Span> {
    let before = &sentence.phrases[index.checked_sub(1)?];
    if before.kind != PhraseKind::Preposition {
        return None;
    }
    let clause = sentence.phrases[..index].iter().rev().take(REACH).take_while(|p| !matches!(p.kind, PhraseKind::Comma | PhraseKind::Dash));
    let opener = clause.into_iter().find(|p| p.kind == PhraseKind::Wh || matches!(p.noun(), Some(NounKind::Pronoun)))?;
    opener.is("who").then_some(opener.span)
}

/// The speaker of the report that ends just before `index`.
fn reported_before(sentence: &Sentence<'_, '_>, index: usize) -> Option<Span> {
    let end = sentence.phrases[..index].iter().rposition(|p| p.kind != PhraseKind::Comma)?;
    let last = sentence.phrases[end].span;
    sentence.found.iter().rev().find(|found| found.content.last().is_some_and(|c| c.end == last.end)).and_then(|found| found.source.span())
}

/// The nearest subject with a finite verb before `index`.
fn nearest_subject(sentence: &Sentence<'_, '_>, index: usize) -> Option<Span> {
    let clause = |i: &usize| sentence.phrases[*i].kind != PhraseKind::Colon;
    (0..index).rev().take(REACH).take_while(clause).find_map(|i| clause_subject(sentence, i))
}

/// The nearest subject before `index`; that of the main clause, where a subordinate one stands between: "Orr wept after it fell, saying".
fn main_subject(sentence: &Sentence<'_, '_>, index: usize) -> Option<Span> {
    let nearest = nearest_subject(sentence, index)?;
    let start = sentence.phrases.partition_point(|p| p.span.start < nearest.start);
    let Some(before) = start.checked_sub(1).map(|i| &sentence.phrases[i]) else { return Some(nearest) };
    // "Orr spoke while dockers stood outside, | chanting"
    let depends = before.kind == PhraseKind::Subordinator && !before.is_any(&["where", "whereas", "while"]) || before.is("as");
    let comma = index > 0 && sentence.phrases[index - 1].kind == PhraseKind::Comma;
    let main = || nearest_subject(sentence, start).filter(|span| personal(sentence, *span));
    if depends && comma { main().or(Some(nearest)) } else { Some(nearest) }
}

/// How far back a verb looks for its subject, in phrases.
const REACH: usize = 40;

/// The subject at `index`, where a finite verb follows it.
fn clause_subject(sentence: &Sentence<'_, '_>, index: usize) -> Option<Span> {
    // what follows "that", "who" or another noun is the subject of a clause inside
    let inside = index.checked_sub(1).is_some_and(|i| {
        let before = sentence.phrases[i].kind;
        matches!(before, PhraseKind::Preposition | PhraseKind::That | PhraseKind::Wh | PhraseKind::Noun(_) | PhraseKind::Verb(_))
    });
    if inside || !names_speaker(&sentence.phrases[index]) {
        return None;
    }
    let (rest, span) = sentence.subject(index)?;
    let verb = rest.0.iter().find(|p| p.kind != PhraseKind::Adverb)?.verb()?;
    verb.is_finite().then_some(span)
}
