//! A dash or a headline's colon before the one who said it: “A fine day for the port.” – Ada Quill · Pier “unsafe” – audit · Ferry
//! to sail in May: minister · “We are tired”: Sailors leave the port

use crate::article::publishes;
use crate::claim::Status;
use crate::grammar::postposed::postposed;
use crate::grammar::terminal::{is_determined, is_first_person, is_speech, is_written};
use crate::grammar::{Found, FoundCue, FoundSource, Match, Rule, Sentence, Starts};
use crate::lexicon::{COLON, Classes, LEXICON};
use crate::phrase::{Form, NounKind, Phrase, PhraseKind};
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
            ("Pier will be rebuilt – Mayor Quill", "{Pier will be rebuilt} <–> [Mayor Quill]"),
        ],
        passes: &[
            "Weir “Pearl” – a walk",
            "Fares rise – Union",
            "Fares rise – a union man",
            "Fares rise – a third",
            "Fares rise – Port Ormond",
            "The port and the pier – union",
            "Pier 'unsafe' – live updates",
            "Pier ‘unsafe’ – Kelp Courier",
            "The pier is “unsafe” – an audit.",
        ],
    },
    Rule {
        name: "headline-quotation",
        starts: Starts::COLON,
        parse: headline_quotation,
        finds: &[
            ("“We are tired”: Sailors leave the port", "{“We are tired”}<:> [Sailors] leave the port"),
            ("‘It took my house’: Trader Ada Moss on the great storm", "{‘It took my house’}<:> [Trader Ada Moss] on the great storm"),
            ("‘A scandal’: Orr hits out at fares", "{‘A scandal’}<:> [Orr] <hits out at> {fares}"),
        ],
        passes: &[
            "“We are tired”: Anger as ferry sails without crew",
            "‘I will sink you’: Man jailed over threats",
            "‘Not safe’: Divers leave the pier",
            "‘It took my house’: Trader is met by Orr",
            "‘It took my house’: Mayor meets trader",
        ],
    },
    Rule {
        name: "headline-colon",
        starts: Starts::COLON,
        parse: headline_colon,
        finds: &[
            ("Ferry to sail again in May: Minister", "{Ferry to sail again in May}<:> [Minister]"),
            ("Fares will not rise: Transport Minister Joe Orr", "{Fares will not rise}<:> [Transport Minister Joe Orr]"),
            ("Port is broke: Quill", "{Port is broke}<:> [Quill]"),
            ("Three held over pier fire: police", "{Three held over pier fire}<:> [police]"),
            ("Ferry fares ‘a scandal for all of us’: Orr", "{Ferry fares ‘a scandal for all of us’}<:> [Orr]"),
            ("Pier loses nine boats a year: survey", "{Pier loses nine boats a year}<:> [survey]"),
        ],
        passes: &[
            "Ferry fares: Minister",
            "Meet the new crew: Ada Quill",
            "Rivals join forces: Quill",
            "Storm victim is named: Ada Quill, 34",
            "Who will run the port: Quill",
            "Boats sink off Kelp: Three dead",
            "Divers leave for the wreck: a diary",
            "Pier fire burns on: Kelp Courier",
            "The ferry will sail again in May: the minister.",
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

/// A headline that is signed: with quotation marks before the dash, or by somebody who has no article, and no name
/// without a title.
///
/// `headline_dash = phrase+ dash noun_phrase`
fn headline_dash(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let dash = &sentence.phrases[index];
    let found = (sentence.headline && index > 0 && dash.kind == PhraseKind::Dash).then(|| found(sentence, index, "clause"))?;
    let before = &sentence.phrases[..index];
    let bare = |p: &Phrase<'_>| p.opens_lower() && p.head.can_be(Classes::ACTOR) && p.head.tag != Tag::Name && !is_determined(p);
    let told = || before.iter().any(|p| p.verb().is_some()) && sentence.phrases.get(index + 1).is_some_and(|p| bare(p) || is_titled(p));
    found.filter(|_| has_marks(before, dash.text) || told())
}

/// Whether a name stands behind its title: "Mayor Quill".
fn is_titled(name: &Phrase<'_>) -> bool {
    let title = name.text().split_once(' ').map(|(title, _)| LEXICON.find(title).classes);
    name.noun() == Some(NounKind::Name) && title.is_some_and(|classes| classes.any(Classes::TITLE | Classes::PERSON))
}

/// A headline that tells something, and behind a colon who says so: somebody without an article, or a name behind what is more than an
/// event.
///
/// `headline_colon = (noun_phrase verb phrase* | marked phrase*) ":" noun_phrase`
///
/// Ferry to sail again: Minister · Fares will not rise: Orr, but "Tributes paid to mayor: Orr"
fn headline_colon(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let before = sentence.phrases[..index].split_first().filter(|_| sentence.headline)?;
    let found = found(sentence, index, "clause")?;
    let speaker = &sentence.phrases[index + 1];
    let marked = has_marks(&sentence.phrases[..index], speaker.text) && before.0.kind != PhraseKind::Wh;
    let verb = |p: &Phrase<'_>| p.verb().is_some();
    let claims = |p: &Phrase<'_>| p.verb().is_some_and(|verb| verb.bare) || p.is_finite() && p.first_can_be(Classes::AUXILIARY);
    let known = match speaker.noun() {
        Some(NounKind::Name) => !speaker.head.can_be(Classes::PLACE) && (marked || before.1.iter().any(claims)),
        _ => (speaker.head.can_be(Classes::ACTOR) || is_written(speaker)) && speaker.text().split(' ').count() <= LABEL,
    };
    // "Crash victim is named: Joe Orr, 34"
    let bare = found.found.source.span().is_some_and(|span| !span.of(speaker.text).contains(|c: char| c == ',' || c.is_ascii_digit()));
    let told = before.0.noun().is_some() && before.1.iter().any(verb);
    (known && bare && !is_determined(speaker) && (told || marked)).then_some(found)
}

/// The most words that tell who is behind a colon, where it is no name.
const LABEL: usize = 3;

/// A headline's quotation, and behind a colon who said it and what became of it: somebody who speaks of himself, or of whom speech
/// is told.
///
/// `headline_quotation = quotation ":" subject (verb … | "on" …)`
fn headline_quotation(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let [quotation, colon, speaker, ..] = sentence.phrases else { return None };
    let person = matches!(speaker.noun(), Some(NounKind::Name | NounKind::Speaker));
    if !sentence.headline || index != 1 || !quotation.is_quotation() || !person || !sentence.is_free(0..2) {
        return None;
    }
    // what she spoke on is no part of who she is
    let topical = sentence.phrases.get(3).is_some_and(|p| p.is("on"));
    let (rest, subject) = if topical { (sentence.at(3), speaker.span) } else { sentence.subject(2)? };
    let next = rest.0.first()?;
    // but "Man jailed"
    let present = next.has_form(Form::Finite) && !next.verb().is_some_and(|verb| verb.passive);
    // "“I want my house back”: Minister meets trader": either may have said it
    let alone = || !rest.0[1..].iter().any(|p| matches!(p.noun(), Some(NounKind::Name | NounKind::Speaker)));
    let own = || is_first_person(quotation.text()) && alone();
    let tells = topical || present && (next.cue().is_some_and(is_speech) || own());
    let words = FoundCue { span: colon.span, cue: &COLON, status: Status::Asserted };
    tells.then(|| Match { found: Found::new("quotation", FoundSource::Here(subject), words, vec![quotation.span]), takes: vec![0..2] })
}

/// The report that ends with the speaker behind the dash or the colon at `index`.
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
