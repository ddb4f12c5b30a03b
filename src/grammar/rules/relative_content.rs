//! A relative clause around the cue: the tunnel, which engineers say will flood · what he called a farce.

use crate::grammar::adjunct::adjuncts;
use crate::grammar::content::content;
use crate::grammar::extent::Extent;
use crate::grammar::terminal::{after_adverbs, is_one_of_its_kind, is_speech, names_speaker};
use crate::grammar::{Found, FoundSource, Match, Rule, Sentence, Starts};
use crate::lexicon::{Classes, Frames};
use crate::phrase::{NounKind, Phrase, PhraseKind};

pub(super) const CONTACT: Rule = Rule {
    name: "contact-content",
    starts: Starts::BEFORE_SUBJECT,
    parse: contact_content,
    finds: &[
        ("It was a plan the union said would fail.", "It was {a plan} [the union] <said> {would fail}."),
        ("He fell, something Moss argues was Orr’s fault.", "He fell, {something} [Moss] <argues> {was Orr’s fault}."),
        ("It is a rule they say has cost jobs.", "It is {a rule} [they] <say> {has cost jobs}."),
    ],
    passes: &["He backed a plan the union wrote in May.", "In a plan the union said fares would fall.", "All that he says is true."],
};

/// A noun with a relative clause around the cue that has no pronoun; the noun is part of the content.
///
/// `contact_content = noun_phrase subject cue adjuncts verb …`
fn contact_content(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let head = &sentence.phrases[index];
    let pronoun = |kind| kind == NounKind::Pronoun && !head.is_any(&["one", "ones", "something"]);
    let noun = head.noun().filter(|&kind| kind != NounKind::Time && !pronoun(kind));
    noun.filter(|_| sentence.phrases[index + 1..].first().is_some_and(names_speaker))?;
    let (rest, speaker, cue) = sentence.said(index + 1)?;
    if !cue.speaks() || !cue.takes(Frames::THAT) {
        return None;
    }
    let (after, _) = adjuncts(rest).ok()?;
    after.0.first().and_then(Phrase::verb).filter(|v| v.is_finite())?;
    let (end, span) = content(Extent::Object)(after).ok()?;
    Some(Match {
        found: Found::new("relative", FoundSource::Here(speaker), cue.words, vec![sentence.phrases[index].span, span]),
        takes: vec![index..sentence.index(end)],
    })
}

pub(super) const OBJECT: Rule = Rule {
    name: "relative-object",
    starts: Starts::RELATIVE.or(Starts::APPOSED),
    parse: relative_object,
    finds: &[
        ("The toll, which Orr has denounced, is low.", "The toll, {which} [Orr] <has denounced>, is low."),
        ("It leaks, a charge that Moss denied in May.", "It leaks, {a charge} that [Moss] <denied> in May."),
        ("The toll (which Orr also supports) is high.", "The toll ({which} [Orr] <also supports>) is high."),
        ("It leaks, something Orr denied.", "It leaks, {something} [Orr] <denied>."),
        ("It leaks — a charge the firm denies.", "It leaks — {a charge} [the firm] <denies>."),
        ("Moss was fired, a claim that Orr disputes.", "Moss was fired, {a claim} that [Orr] <disputes>."),
    ],
    passes: &["The pier, which Orr mended, is safe.", "He sold a boat that Moss praised.", "It leaks, a fault that Moss mended."],
};

/// A relative clause that ends its clause; the content is its pronoun or noun, which stands for the clause before.
///
/// `relative_object = ("," | dash) ("which" | indefinite "that"?) subject cue adjuncts`
fn relative_object(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let first = &sentence.phrases[index];
    let mark = &sentence.phrases[index.checked_sub(1)?];
    if !matches!(mark.kind, PhraseKind::Comma | PhraseKind::Dash) {
        return None;
    }
    let start = match first.kind {
        PhraseKind::Wh if first.is("which") => index + 1,
        // "a charge", "a claim"
        PhraseKind::Noun(NounKind::Speaker) if !is_one_of_its_kind(first) || !first.head.can_be(Classes::CUE) => return None,
        PhraseKind::Noun(NounKind::Thing | NounKind::Speaker | NounKind::Pronoun) if is_one_of_its_kind(first) || first.is("something") => {
            index + 1 + usize::from(sentence.phrases.get(index + 1).is_some_and(|p| p.kind == PhraseKind::That))
        }
        _ => return None,
    };
    sentence.phrases.get(start).filter(|p| names_speaker(p))?;
    let (rest, speaker, cue) = sentence.said(start)?;
    if !cue.speaks() || !cue.takes(Frames::OBJ) {
        return None;
    }
    let (end, _) = adjuncts(rest).ok()?;
    let ends = |p: &Phrase<'_>| {
        matches!(p.kind, PhraseKind::Stop | PhraseKind::Comma | PhraseKind::Dash | PhraseKind::Semicolon | PhraseKind::Conjunction)
    };
    end.0.first().is_none_or(ends).then(|| Match {
        found: Found::new("object", FoundSource::Here(speaker), cue.words, vec![first.span]),
        takes: vec![index..sentence.index(rest)],
    })
}

pub(super) const RELATIVE: Rule = Rule {
    name: "relative-content",
    starts: Starts::RELATIVE,
    parse: relative_content,
    finds: &[
        ("The tunnel, which engineers say will flood, is closed.", "The tunnel, {which} [engineers] <say> {will flood}, is closed."),
        ("She owned maps which he said showed leaks.", "She owned maps {which} [he] <said> {showed leaks}."),
        (
            "He ran a ferry in Port Ormond, Kelp, that divers said leaked.",
            "He ran a ferry in Port Ormond, Kelp, {that} [divers] <said> {leaked}.",
        ),
        ("She left what he called a farce.", "She left {what} [he] <called> {a farce}."),
        ("What he called a farce drew crowds in May.", "{What} [he] <called> {a farce} drew crowds in May."),
        ("It was a fee that crews called unfair.", "It was a fee {that} [crews] <called> {unfair}."),
        (
            "Moss said he had seen a boat, which he called “a fine tub.”",
            "[Moss] <said> {he had seen a boat}, {which} [he] <called> {“a fine tub.”}",
        ),
        ("It was a move that her agent, Lou Orr, likened to theft.", "It was a move {that} [her agent, Lou Orr,] <likened> {to theft}."),
        ("Moss, whom Orr accused of theft, left.", "Moss, {whom} [Orr] <accused> {of theft}, left."),
        ("Moss, who Orr blasted as a bully, left.", "Moss, {who} [Orr] <blasted> {as a bully}, left."),
        ("Orr, whom Moss called a friend, left.", "Orr, {whom} [Moss] <called> {a friend}, left."),
        ("She owned bolts, which he said help hold it.", "She owned bolts, {which} [he] <said> {help hold it}."),
    ],
    passes: &[
        "It was a plan that Moss explained to clerks.",
        "Orr, whom Moss praised for years, left.",
        "Orr, whom Moss praised as it sank, left.",
        "The tunnel, which engineers built in May, is closed.",
        "Moss said that a boat, which he called a tub, was old.",
        "It was a note that Moss praised her in May.",
    ],
};

/// A relative clause around the cue, whose pronoun is part of the content.
///
/// `relative_content = ("which" | "who" | "whom" | "what" | "that") adverb* subject cue adjuncts (verb | noun_phrase) …`
fn relative_content(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let wh = &sentence.phrases[index];
    let after = index.checked_sub(1).map(|i| &sentence.phrases[i]);
    let that = wh.kind == PhraseKind::That && after.is_some_and(|p| p.noun().is_some() || p.kind == PhraseKind::Comma);
    if !that && (wh.kind != PhraseKind::Wh || !wh.is_any(&["which", "who", "whom", "what"])) {
        return None;
    }
    let start = after_adverbs(sentence.at(index + 1));
    names_speaker(start.0.first()?).then_some(())?;
    let (rest, speaker, cue) = sentence.said(sentence.index(start))?;
    if !cue.is_finite() || cue.passive {
        return None;
    }
    let (after, _) = adjuncts(rest).ok()?;
    let next = after.0.first()?;
    let verb = next.is_finite() && cue.takes(Frames::THAT);
    let named = cue.takes(Frames::SMALL) && (next.noun().is_some() || next.is_quotation() || next.kind == PhraseKind::Adjective);
    // "a move that critics likened to theft", but "a plan that Moss explained to clerks"
    let gap = cue.takes(Frames::OBJ) && !cue.takes(Frames::THAT_CLAUSE) && is_speech(cue.words.cue);
    // "whom Orr accused of theft", but "which Moss praised for years", "which Orr opposed as Moss frowned"
    let deed = |p: &Phrase<'_>| !p.is_time();
    let clause = || after.0.get(2).is_some_and(Phrase::is_finite);
    let preposition = |p: &Phrase<'_>| p.is_any(&["for", "of"]) || p.is("as") && !cue.takes(Frames::AS);
    let charged = || preposition(next) && after.0.get(1).is_some_and(deed) && !clause();
    let likened = gap && (next.is_any(&["on", "to", "with"]) || wh.kind == PhraseKind::Wh && charged());
    let frame = match () {
        () if verb => "relative",
        () if named => "small",
        () if likened => "as",
        () => return None,
    };
    let (end, _) = content(Extent::Object)(after).ok()?;
    let inside = &after.0[..after.0.len() - end.0.len()];
    let inside = if named { before_verb(inside) } else { inside };
    let span = inside.first()?.span.cover(inside.last()?.span);
    Some(Match {
        found: Found::new(frame, FoundSource::Here(speaker), cue.words, vec![wh.span, span]),
        takes: vec![index..sentence.index(after) + inside.len()],
    })
}

/// What something is called, without the verb whose subject the relative clause is: "what he called a farce | drew crowds".
fn before_verb<'p, 't>(inside: &'p [Phrase<'t>]) -> &'p [Phrase<'t>] {
    let own = inside.iter().take_while(|p| !matches!(p.kind, PhraseKind::Wh | PhraseKind::That | PhraseKind::Subordinator)).count();
    let verb = (1..own).find(|&n| inside[n].is_finite() && inside[n - 1].noun() != Some(NounKind::Pronoun));
    &inside[..verb.unwrap_or(inside.len())]
}
