//! Passive cues: was described by Orr as "worn out" · was asked whether the cranes had been tested.

use super::completed::completed;
use crate::claim::{Act, Status};
use crate::grammar::content::content;
use crate::grammar::cue::{Reporting, reporting, widened};
use crate::grammar::elision::subject_before;
use crate::grammar::extent::Extent;
use crate::grammar::postposed::postposed;
use crate::grammar::terminal::{behind_date, comma, is_determined, is_one_of_its_kind, is_speech, names_speaker};
use crate::grammar::{Found, FoundCue, FoundSource, Input, Match, Rule, Sentence, Starts};
use crate::lexicon::{Classes, Cue, Frames};
use crate::phrase::{Form, NounKind, Phrase, PhraseKind};
use crate::run::Run;
use crate::span::Span;

pub(super) const AGENT: Rule = Rule {
    name: "passive-agent",
    starts: Starts::SUBJECT.or(Starts::RELATIVE),
    parse: passive_agent,
    finds: &[
        ("The cranes were described by Orr as “worn out”.", "{The cranes} <were described by> [Orr] {as “worn out”}."),
        ("The audit was dismissed by the firm as guesswork.", "{The audit} <was dismissed by> [the firm] {as guesswork}."),
        ("Orr was criticised by rivals for hiding a boat.", "{Orr} <was criticised by> [rivals] {for hiding a boat}."),
        ("Orr was criticised by rivals for the leak.", "{Orr} <was criticised by> [rivals] {for the leak}."),
        ("Orr was grilled by clerks over the leak.", "{Orr} <was grilled by> [clerks] {over the leak}."),
        ("Orr was praised by a lawyer for Moss.", "{Orr} <was praised by> [a lawyer for Moss]."),
        ("Orr was accused by Pell, a clerk, of lying.", "{Orr} <was accused by> [Pell, a clerk], {of lying}."),
        ("The cranes were described to a clerk by Orr.", "{The cranes} <were described to a clerk by> [Orr]."),
        ("Toll criticised by crews of Kelp", "{Toll} <criticised by> [crews of Kelp]"),
        ("Orr was accused by Moss of theft.", "{Orr} <was accused by> [Moss] {of theft}."),
        ("Orr was told by a judge to pay.", "{Orr} <was told by> [a judge] {to pay}."),
        ("Orr was warned by clerks not to sail.", "{Orr} <was warned by> [clerks] {not to sail}."),
    ],
    passes: &[
        "The cranes were moved by Orr to the yard.",
        "Orr was praised for the cranes made by Moss.",
        "Orr was told by a judge about the toll.",
    ],
};

pub(super) const ASKED: Rule = Rule {
    name: "passive",
    starts: Starts::CUE,
    parse: passive,
    finds: &[
        ("Asked whether the cranes had been tested, Orr smiled.", "<Asked> {whether the cranes had been tested}, Orr smiled."),
        ("Asked specifically what had leaked, Orr smiled.", "<Asked> specifically {what had leaked}, Orr smiled."),
        (
            "Asked by the coroner, Ada Quill, whether it leaked, Orr smiled.",
            "<Asked> by [the coroner, Ada Quill], {whether it leaked}, Orr smiled.",
        ),
        ("Pressed on whether it leaked, Orr smiled.", "<Pressed on> {whether it leaked}, Orr smiled."),
        (
            "Pressed by Labour MP Ada Quill on why it leaked, Orr smiled.",
            "<Pressed by [Labour MP Ada Quill] on> {why it leaked}, Orr smiled.",
        ),
        (
            "Pressed repeatedly by Moss on whether it leaked, Orr smiled.",
            "<Pressed repeatedly by [Moss] on> {whether it leaked}, Orr smiled.",
        ),
        ("Orr was quizzed about how it leaked.", "Orr <was quizzed about> {how it leaked}."),
        ("It is believed that the bolts were never tested.", "It <is believed> {that the bolts were never tested}."),
        ("It is believed the bolts were never tested.", "It <is believed> {the bolts were never tested}."),
        ("Orr, asked whether it leaked, laughed.", "Orr, <asked> {whether it leaked}, laughed."),
        ("It’s understood that the pier is shut.", "It<’s understood> {that the pier is shut}."),
        ("Told that the pier was shut, Orr laughed.", "<Told> {that the pier was shut}, Orr laughed."),
        ("Orr was asked, “Does it leak?”", "Orr <was asked>, {“Does it leak?”}"),
        ("Orr was told: “It leaks.”", "Orr <was told>: {“It leaks.”}"),
        ("Orr was told it leaked.", "Orr <was told> {it leaked}."),
        ("When told the pier was shut, Orr laughed.", "When <told> {the pier was shut}, Orr laughed."),
        ("Residents were warned that the river would rise.", "Residents <were warned> {that the river would rise}."),
    ],
    passes: &[
        "Asked about it, Orr smiled.",
        "The song was asked for.",
        "Orr was told a joke that fell flat.",
        "It is believed by clerks.",
        "Orr pressed on when it rained.",
        "The bolts were pressed by Orr on the quay.",
    ],
};

pub(super) const QUOTED: Rule = Rule {
    name: "quoted-as-saying",
    starts: Starts::SUBJECT,
    parse: quoted_as_saying,
    finds: &[
        ("Orr is quoted as saying that it leaks.", "[Orr] <is quoted as saying> {that it leaks}."),
        ("Orr was quoted by Radio Kelp as saying that it leaks.", "[Orr] <was quoted by Radio Kelp as saying> {that it leaks}."),
    ],
    passes: &["Orr was quoted in the Post."],
};

/// Whoever is quoted as saying something says it.
///
/// `quoted_as_saying = subject cue-passive ("by" postposed)? "as" cue-ing complement`
fn quoted_as_saying(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    if !names_speaker(&sentence.phrases[index]) {
        return None;
    }
    let (rest, speaker, quoted) = sentence.said(index).filter(|(_, _, cue)| cue.passive)?;
    if quoted.takes(Frames::RAISED) {
        return completed(sentence, index, FoundSource::Here(speaker), Reporting { passive: false, ..quoted }, rest);
    }
    let as_ = rest.0.iter().take(REACH).position(|p| p.is("as"))?;
    let between = &rest.0[..as_];
    if !between.iter().all(|p| p.noun().is_some() || matches!(p.kind, PhraseKind::Preposition | PhraseKind::Adverb)) {
        return None;
    }
    let (rest, saying) = reporting(Run(&rest.0[as_ + 1..])).ok().filter(|(_, cue)| cue.form == Form::Ing)?;
    let span = quoted.words.span.cover(saying.words.span);
    let cue = Reporting { words: FoundCue { span, ..saying.words }, ..saying };
    completed(sentence, index, FoundSource::Here(speaker), cue, rest)
}

/// How far "as saying" may stand from "was quoted", in phrases.
const REACH: usize = 8;

pub(super) const REDUCED: Rule = Rule {
    name: "reduced-passive",
    starts: Starts::BEFORE_CUE,
    parse: reduced_passive,
    finds: &[
        ("It leaks, a charge rejected by Orr.", "It leaks, {a charge} <rejected by> [Orr]."),
        ("The toll rose — a step strongly opposed by ferry crews.", "The toll rose — {a step} <strongly opposed by> [ferry crews]."),
    ],
    passes: &["It leaks, a fault mended by Orr.", "Orr left, a man backed by nobody."],
};

/// What the clause before is called, and who said so of it.
///
/// `reduced_passive = ("," | dash) indefinite cue-participle "by" postposed`
fn reduced_passive(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let noun = &sentence.phrases[index];
    let mark = &sentence.phrases[index.checked_sub(1)?];
    let apposed =
        matches!(mark.kind, PhraseKind::Comma | PhraseKind::Dash) && noun.noun() == Some(NounKind::Thing) && is_one_of_its_kind(noun);
    let (rest, cue) = sentence.cue(index + 1).filter(|_| apposed)?;
    let participle = cue.form.can_be_participle() && is_speech(cue.words.cue) && cue.takes(Frames::OBJ);
    let by = rest.0.first().filter(|p| participle && p.is("by"))?;
    let (end, speaker) = postposed(Run(&rest.0[1..])).ok()?;
    Some(Match {
        found: Found::new("object", FoundSource::Here(speaker), widened(cue.words, by.span), vec![noun.span]),
        takes: vec![index..sentence.index(end)],
    })
}

pub(super) const RAISED: Rule = Rule {
    name: "raised-passive",
    starts: Starts::SUBJECT.or(Starts::RELATIVE),
    parse: raised_passive,
    finds: &[
        ("The firm is said to owe wages.", "{The firm} <is said> {to owe wages}."),
        ("Orr was asked to name one law.", "{Orr} <was asked> {to name one law}."),
        ("Orr was accused of hiding a boat.", "{Orr} <was accused> {of hiding a boat}."),
        ("The plan was criticised as reckless.", "{The plan} <was criticised> {as reckless}."),
        ("The plan has been called unsafe.", "{The plan} <has been called> {unsafe}."),
        ("It was called a farce by Orr, a clerk.", "{It} <was called> {a farce} by [Orr, a clerk]."),
        ("The man has been named locally as Ivo Lind.", "{The man} <has been named> locally {as Ivo Lind}."),
        ("Orr was declared the winner.", "{Orr} <was declared> {the winner}."),
        ("Orr, who is said to own it, left.", "Orr, {who} <is said> {to own it}, left."),
        ("Minister accused of hiding a boat", "{Minister} <accused> {of hiding a boat}"),
        ("Mayor urged to quit over toll", "{Mayor} <urged> {to quit over toll}"),
        ("Toll called a farce by crews", "{Toll} <called> {a farce} by [crews]"),
        ("Orr was accused on Monday of theft.", "{Orr} <was accused> on Monday {of theft}."),
        ("The toll was called unfair by a string of clerks.", "{The toll} <was called> {unfair} by [a string of clerks]."),
        ("Orr was challenged over the toll.", "{Orr} <was challenged> {over the toll}."),
    ],
    passes: &[
        "Orr promised to quit over toll",
        "Moss called a strike",
        "The firm is forced to pay wages.",
        "Orr was called on Monday.",
        "Orr was named on the list.",
        "The theft Orr was accused of, oddly, paid.",
    ],
};

/// A passive whose subject is part of the content; nobody is named, or the agent behind it.
///
/// `raised_passive = subject cue-passive (adverb | date)* (infinitive | ("of" | "for" | "with" | "over" | "as") … | noun_phrase | adjective) agent?`
fn raised_passive(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let (rest, patient, cue) = patient(sentence, index).filter(|(_, _, cue)| cue.passive && cue.is_finite())?;
    let infinitive = cue.takes(Frames::THAT) || cue.takes(Frames::ADR_INF) && is_speech(cue.words.cue);
    let charge = cue.takes(Frames::OBJ) && cue.takes(Frames::PASSIVE) && is_speech(cue.words.cue);
    // "was accused | on Monday of theft", "was urged last week | to quit"
    let opens = |p: &Phrase<'_>| p.kind == PhraseKind::Preposition || p.is("as") || p.has_form(Form::Infinitive);
    let rest = Some(behind_date(rest)).filter(|rest| rest.0.first().is_some_and(opens)).unwrap_or(rest);
    let stranded = rest.0.get(1).is_none_or(|p| matches!(p.kind, PhraseKind::Comma | PhraseKind::Stop));
    let frame = match rest.0.first()? {
        // "the theft he was accused of"
        p if p.kind == PhraseKind::Preposition && stranded => return None,
        p if infinitive && p.has_form(Form::Infinitive) => "infinitive",
        p if charge && p.is_any(&["of", "for", "with", "over", "as"]) => "prepositional",
        p if cue.takes(Frames::AS) && is_speech(cue.words.cue) && p.is("as") => "as",
        p if cue.takes(Frames::SMALL) && is_called(p) => "small",
        _ => return None,
    };
    let extent = match frame {
        "infinitive" if sentence.phrases[index].kind == PhraseKind::Wh => Extent::Relative,
        "infinitive" => Extent::Clause,
        _ => Extent::Object,
    };
    let (end, span) = content(extent)(rest).ok()?;
    // "asked to play by the rules" names nobody
    let agent = (extent == Extent::Object).then(|| before_agent(rest, end, span)).flatten();
    let (end, span, source) = agent.unwrap_or((end, span, FoundSource::Nobody));
    Some(Match { found: Found::new(frame, source, cue.words, vec![patient, span]), takes: vec![index..sentence.index(end)] })
}

/// The agent behind what is said of a patient, and what stands before it: "called | a farce | by Orr".
fn before_agent<'p, 't>(rest: Input<'p, 't>, end: Input<'p, 't>, span: Span) -> Option<(Input<'p, 't>, Span, FoundSource)> {
    let said = &rest.0[..rest.0.len() - end.0.len()];
    let by = said.iter().position(|p| p.is("by")).filter(|&by| by > 0)?;
    let speaks = |p: &Phrase<'_>| matches!(p.noun(), Some(NounKind::Name | NounKind::Speaker));
    // "called unsafe by a string of lawyers"
    let number = || matches!(&rest.0[by + 1..], [_, of, speaker, ..] if of.is("of") && speaks(speaker));
    let agent = rest.0.get(by + 1).filter(|p| speaks(p) || number())?;
    let (after, speaker) = postposed(Run(&rest.0[by + 1..])).ok()?;
    (speaker.start == agent.span.start).then(|| (after, Span::new(span.start, said[by - 1].span.end), FoundSource::Here(speaker)))
}

/// Whether a phrase can be what something is called: "a farce", "unsafe".
fn is_called(phrase: &Phrase<'_>) -> bool {
    phrase.is_quotation() || phrase.kind == PhraseKind::Adjective || phrase.noun().is_some_and(|kind| kind != NounKind::Time)
}

/// A passive with its agent, who speaks; the subject is part of the content.
///
/// `passive_agent = subject cue-passive adjunct* "by" postposed (("as" | "of" | "for" | "about" | "over") … | quotation | infinitive)?`
fn passive_agent(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let (rest, patient, cue) = patient(sentence, index)?;
    let passive =
        cue.passive && is_speech(cue.words.cue) && cue.takes(Frames::AS.with(Frames::SMALL).with(Frames::OBJ).with(Frames::ADR_INF));
    // "was praised on Tuesday by", "was described to the clerk by"
    let by = rest.0.iter().take(BETWEEN + 1).position(|p| p.is("by")).filter(|_| passive)?;
    let (between, rest) = (&rest.0[..by], Run(&rest.0[by..]));
    let opens = |p: &Phrase<'_>| p.is_time() || p.kind == PhraseKind::Preposition && !p.is_any(&["as", "of", "for"]);
    let adjunct = |p: &Phrase<'_>| p.noun().is_some() || matches!(p.kind, PhraseKind::Preposition | PhraseKind::Adverb);
    if !between.first().is_none_or(opens) || !between.iter().all(adjunct) {
        return None;
    }
    let by = rest.0.first()?;
    let by_whom = Run(&rest.0[1..]);
    let (rest, speaker) = match charge(by_whom, cue.words.cue.act) {
        Some(at) => (Run(&by_whom.0[at..]), postposed(Run(&by_whom.0[..at])).ok()?.1),
        None => postposed(by_whom).ok()?,
    };
    let mut parts = vec![patient];
    let mut end = rest;
    // "was told by a judge | to pay"
    let deed = rest.0.iter().find(|p| !p.is("not"));
    let urged = cue.takes(Frames::ADR_INF) && deed.is_some_and(|p| p.has_form(Form::Infinitive));
    if !urged && !cue.takes(Frames::AS.with(Frames::SMALL).with(Frames::OBJ)) {
        return None;
    }
    if urged || rest.0.first().is_some_and(|p| p.is_any(&["as", "of", "for", "about", "over"]) || p.is_quotation()) {
        let (after, span) = content(Extent::Object)(rest).ok()?;
        parts.push(span);
        end = after;
    }
    Some(Match {
        found: Found::new("as", FoundSource::Here(speaker), widened(cue.words, by.span), parts),
        takes: vec![index..sentence.index(end)],
    })
}

/// What stands between a passive and its agent at most, in phrases.
const BETWEEN: usize = 4;

/// The subject of a passive, which the report is about, with the cue: "the firm was accused", "who was accused".
fn patient<'p, 't>(sentence: &Sentence<'p, 't>, index: usize) -> Option<(Input<'p, 't>, Span, Reporting)> {
    let first = &sentence.phrases[index];
    match first.kind {
        PhraseKind::Wh if first.is_any(&["which", "who"]) => sentence.cue(index + 1).map(|(rest, cue)| (rest, first.span, cue)),
        _ => sentence.said(index).filter(|_| names_speaker(first)),
    }
}

/// The longest way from an agent's "by" to what the patient did, in phrases.
const AGENT_END: usize = 12;

/// Where what the patient did or was asked stands behind the agent: "by rivals | for spending little", "by a clerk, who had left, | of
/// lying", "by Orr | of theft", "by MPs | about the leak".
fn charge(by_whom: Input<'_, '_>, act: Act) -> Option<usize> {
    let close = by_whom.0.iter().take(AGENT_END).take_while(|p| p.kind != PhraseKind::Stop).count();
    // "a lawyer for the port" is one
    let deed = |p: &Phrase<'_>| p.noun() == Some(NounKind::Thing) || p.head.can_be(Classes::WRITTEN) && !p.head.can_be(Classes::ACTOR);
    (1..close).find(|&n| {
        let Some(next) = by_whom.0.get(n + 1) else { return false };
        let doing = next.has_form(Form::Ing);
        by_whom.0[n].is("for") && (doing || deed(next))
            || by_whom.0[n].is("of") && (doing || n == 1 && is_theft(&by_whom.0[0], next))
            || act == Act::Ask && by_whom.0[n].is_any(&["about", "over"])
    })
}

/// Whether a name and what its bearer accused somebody of stand here: "Orr | of theft", but "Orr of the board".
fn is_theft(agent: &Phrase<'_>, deed: &Phrase<'_>) -> bool {
    agent.noun() == Some(NounKind::Name) && deed.noun() == Some(NounKind::Thing) && !is_determined(deed)
}

/// A passive of asking or telling, whose subject is the addressee; the agent is named or not.
///
/// `passive = cue-passive (adverb* "by" postposed)? preposition? complement`
fn passive(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let (rest, cue) = sentence.cue(index)?;
    // "asked repeatedly | by Orr"
    let manner = rest.0.iter().take_while(|p| p.kind == PhraseKind::Adverb).count();
    let agent = rest.0.get(manner).filter(|p| p.is("by")).and_then(|_| postposed(Run(&rest.0[manner + 1..])).ok());
    let about = agent.and_then(|(rest, _)| asked_about(&sentence.phrases[index], rest));
    let cue = about.map_or(cue, |(about, words)| {
        let words = widened(FoundCue { cue: about, ..cue.words }, words);
        Reporting { words, frames: about.frames, ..cue }
    });
    let cue = if cue.takes(Frames::ASKED) { Reporting { frames: Frames::WH, ..cue } } else { cue };
    let opens = index.checked_sub(1).is_none_or(|i| {
        let before = &sentence.phrases[i];
        matches!(before.kind, PhraseKind::Comma | PhraseKind::Subordinator) || before.is("when")
    });
    let asked = matches!(cue.words.cue.act, Act::Ask);
    let told = cue.takes(Frames::ADR);
    let when = || sentence.phrases[index - 1].is_any(&["once", "when"]);
    let reduced = cue.form.can_be_participle() && opens && (index == 0 || asked || told && when());
    if !cue.passive && !reduced || !is_speech(cue.words.cue) && !cue.takes(Frames::THAT_CLAUSE) {
        return None;
    }
    let status = if asked { Status::Asked } else { cue.words.status };
    let cue = Reporting { words: FoundCue { status, ..cue.words }, passive: true, ..cue };
    let (rest, source) = match agent {
        // "pressed by Orr on | whether it leaked"
        Some((rest, speaker)) if about.is_some() => (Run(&rest.0[1..]), FoundSource::Here(speaker)),
        // "asked by the coroner, Ada Quill, | whether it leaked"
        Some((rest, speaker)) => {
            let behind = comma(rest).ok().map(|(rest, _)| rest).filter(|rest| rest.0.first().is_some_and(is_question));
            (behind.unwrap_or(rest), FoundSource::Here(speaker))
        }
        None => (rest, FoundSource::Nobody),
    };
    let matched = completed(sentence, index, source, cue, rest)?;
    let clause = matched.found.content.first()?;
    let first = sentence.phrases.iter().find(|p| p.span.start == clause.start)?;
    let embedded = matches!(first.kind, PhraseKind::That | PhraseKind::Wh | PhraseKind::Subordinator | PhraseKind::Preposition)
        || cue.is_finite() && !reduced && first.is_quotation()
        // "it is understood the pier was sold"
        || matched.found.frame == "clause" && index.checked_sub(1).is_some_and(|i| sentence.phrases[i].is("it"))
        // "was told it leaked"
        || told && matched.found.frame == "clause" && first.noun().is_some()
        || asked
            && (first.noun().is_some_and(|kind| !matches!(kind, NounKind::Pronoun | NounKind::ObjectPronoun))
                || first.verb().is_some_and(|v| matches!(v.form, Form::Ing | Form::Infinitive)));
    let addressee = matched.found.addressee.or_else(|| asked.then(|| subject_before(sentence, index)).flatten());
    embedded.then_some(Match { found: Found { addressee, ..matched.found }, takes: matched.takes })
}

/// Whether a question opens here.
fn is_question(phrase: &Phrase<'_>) -> bool {
    phrase.kind == PhraseKind::Wh || phrase.is_any(&["whether", "if"])
}

/// The cue that a verb makes with the preposition behind its agent, before a question, and that preposition: "pressed by Orr | on |
/// whether it leaked".
fn asked_about(verb: &Phrase<'_>, behind: Input<'_, '_>) -> Option<(&'static Cue, Span)> {
    let [preposition, question, ..] = behind.0 else { return None };
    let asks = |cue: &&Cue| cue.frames.any(Frames::ASKED) && cue.rest() == [preposition.text()];
    let cue = verb.head.entry().cues().find(asks).filter(|_| is_question(question))?;
    Some((cue, preposition.span))
}
