//! A dash before the one who said it: “A fine day for the port.” – Ada Quill · Pier “unsafe” – audit

use crate::article::publishes;
use crate::claim::Status;
use crate::grammar::postposed::postposed;
use crate::grammar::terminal::is_determined;
use crate::grammar::{Found, FoundCue, FoundSource, Match, Rule, Sentence, Starts};
use crate::lexicon::{COLON, Classes};
use crate::phrase::{NounKind, Phrase, PhraseKind};
use crate::span::Span;
use crate::token::Tag;

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "signed",
        starts: Starts::DASH,
        parse: signed,
        finds: &[
            ("“A fine day for the port.” – Ada Quill", "{“A fine day for the port.”} <–> [Ada Quill]"),
            ("\"We won. We sail at dawn.\" — Ada Quill, the mayor", "{\"We won. We sail at dawn.\"} <—> [Ada Quill, the mayor]"),
            ("‘Nobody asked us!’ — a diver from Port Ormond.", "{‘Nobody asked us!’} <—> [a diver from Port Ormond]."),
        ],
        passes: &["“Salt Road” – Ada Quill swam.", "“Salt Road” – a walk", "“A fine day.” – May 3", "Orr – the mayor – left."],
    },
    Rule {
        name: "headline-dash",
        starts: Starts::DASH,
        parse: headline_dash,
        finds: &[
            ("Pier “not safe for any boat” – audit", "{Pier “not safe for any boat”} <–> [audit]"),
            ("Ferry fares ‘a scandal for all of us’ – Orr", "{Ferry fares ‘a scandal for all of us’} <–> [Orr]"),
            ("\"No deal\" on fund - port minister", "{\"No deal\" on fund} <-> [port minister]"),
            ("Pier may shut – minister", "{Pier may shut} <–> [minister]"),
            ("Two men held over pier fire - police", "{Two men held over pier fire} <-> [police]"),
        ],
        passes: &[
            "Weir “Pearl” – a walk",
            "Fares rise – Union",
            "Fares rise – a union man",
            "Fares rise – a third",
            "The port and the pier – union",
            "Pier 'unsafe' – live updates",
            "Pier ‘unsafe’ – Kelp Courier",
            "The pier is “unsafe” – an audit.",
        ],
    },
];

/// A quotation that is signed, and nothing else.
///
/// `signed = quotation dash postposed`
fn signed(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let [quotation, dash, ..] = sentence.phrases else { return None };
    if index != 1 || quotation.kind != (PhraseKind::Quotation { whole: true }) || dash.kind != PhraseKind::Dash {
        return None;
    }
    found(sentence, index, "quotation")
}

/// A headline that is signed: with quotation marks before the dash, or by somebody who has neither a name nor an article.
///
/// `headline_dash = phrase+ dash noun_phrase`
fn headline_dash(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let dash = &sentence.phrases[index];
    let found = (sentence.headline && index > 0 && dash.kind == PhraseKind::Dash).then(|| found(sentence, index, "clause"))?;
    let before = &sentence.phrases[..index];
    let bare = |p: &Phrase<'_>| p.opens_lower() && p.head.can_be(Classes::ACTOR) && p.head.tag != Tag::Name && !is_determined(p);
    let told = || before.iter().any(|p| p.verb().is_some()) && sentence.phrases.get(index + 1).is_some_and(bare);
    found.filter(|_| has_marks(before, dash.text) || told())
}

/// The report that ends with the speaker behind the dash at `index`.
fn found(sentence: &Sentence<'_, '_>, index: usize, frame: &'static str) -> Option<Match> {
    let start = sentence.at(index + 1);
    start.0.first().filter(|p| matches!(p.noun(), Some(NounKind::Name | NounKind::Speaker)))?;
    let (rest, speaker) = postposed(start).ok().filter(|(_, speaker)| !publishes(speaker.of(sentence.phrases[0].text)))?;
    if !rest.0.iter().all(|p| p.kind == PhraseKind::Stop) || !sentence.is_free(0..sentence.phrases.len()) {
        return None;
    }
    let words = FoundCue { span: sentence.phrases[index].span, cue: &COLON, status: Status::Asserted };
    let content = sentence.span(0..index)?;
    Some(Match { found: Found::new(frame, FoundSource::Here(speaker), words, vec![content]), takes: vec![0..sentence.phrases.len()] })
}

/// Whether quotation marks stand among the words, the first word's own mark before it.
pub(super) fn has_marks(phrases: &[Phrase<'_>], text: &str) -> bool {
    let Some((first, last)) = phrases.first().zip(phrases.last()) else { return false };
    let words = first.span.cover(last.span);
    let opens = |before: &str| before.ends_with(['“', '"', '‘', '\'']);
    let own = text.get(..words.start).is_some_and(opens);
    own || phrases.iter().any(Phrase::is_quotation)
        || phrases.windows(2).any(|pair| opens(Span::new(pair[0].span.end, pair[1].span.start).of(text)))
}
