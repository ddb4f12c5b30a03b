//! Nouns of saying: Quill’s claim that the pier is safe · a warning from engineers that the tunnel would flood.

use crate::claim::Status;
use crate::grammar::adjunct::adjuncts;
use crate::grammar::clause::is_clause;
use crate::grammar::content::content;
use crate::grammar::cue::widened;
use crate::grammar::elision::own_subject;
use crate::grammar::extent::Extent;
use crate::grammar::modifier::prepositional;
use crate::grammar::postposed::postposed;
use crate::grammar::terminal::is_relative_pronoun;
use crate::grammar::{Found, FoundCue, FoundSource, Input, Match, Rule, Sentence, Starts};
use crate::lexicon::{Classes, Cue, Frames, LEXICON};
use crate::phrase::{Form, Phrase, PhraseKind};
use crate::run::Run;
use crate::span::Span;
use crate::token::Tag;
use nom::Parser;
use nom::multi::many0_count;

pub(super) const POSSESSIVE: Rule = Rule {
    name: "possessive-noun",
    starts: Starts::NOUN_CUE,
    parse: possessive_noun,
    finds: &[
        ("Quill’s attacks on Orr are odd and have hurt her.", "[Quill’s] <attacks on> {Orr} are odd and have hurt her."),
        ("Quill’s claim that Orr and Moss sank it drew laughter.", "[Quill’s] <claim> {that Orr and Moss sank it} drew laughter."),
        ("Quill’s attacks on banks and crews have hurt her.", "[Quill’s] <attacks on> {banks and crews} have hurt her."),
        ("Quill’s claim that the pier is safe drew laughter.", "[Quill’s] <claim> {that the pier is safe} drew laughter."),
        ("His claim in May that it leaks was false.", "[His] <claim> in May {that it leaks} was false."),
        ("Her view is that fares must fall.", "[Her] <view is> {that fares must fall}."),
        ("Quill’s most serious claim is that it leaks.", "[Quill’s] <most serious claim is> {that it leaks}."),
        ("Quill’s only reply: “It leaks.”", "[Quill’s] <only reply>: {“It leaks.”}"),
        (
            "It was before Quill’s promise Friday that she would back Orr for mayor.",
            "It was before [Quill’s] <promise> Friday {that she would back Orr for mayor}.",
        ),
        ("Orr mended it after Quill’s claim that it hated rain.", "Orr mended it after [Quill’s] <claim> {that it hated rain}."),
        ("Her answer on Friday was that it leaks.", "[Her] <answer on Friday was> {that it leaks}."),
        ("Orr’s motto was, “Pay first.”", "[Orr’s] <motto was>, {“Pay first.”}"),
        ("Their argument: Only a new toll can save the port.", "[Their] <argument>: {Only a new toll can save the port}."),
        ("His call for new cranes fell flat.", "[His] <call for> {new cranes} fell flat."),
        ("The union's demand that wages rise was heard.", "[The union's] <demand> {that wages rise} was heard."),
        ("Her message was blunt: “Pay up.”", "[Her] <message was> blunt: {“Pay up.”}"),
        ("His message to the board was simple: It must pay.", "[His] <message to the board was> simple: {It must pay}."),
    ],
    passes: &[
        "Quill’s claim was paid in May.",
        "His call lasted an hour.",
        "Her answer was “late” and short.",
        "His order: two boats and a crane.",
        "His answer was slow: two boats had left.",
    ],
};

pub(super) const SOURCED: Rule = Rule {
    name: "noun-source",
    starts: Starts::NOUN_CUE,
    parse: noun_source,
    finds: &[
        (
            "A warning from engineers that the tunnel would flood came late.",
            "A <warning from> [engineers] {that the tunnel would flood} came late.",
        ),
        ("The message from Orr is that it leaks.", "The <message from> [Orr] is {that it leaks}."),
    ],
    passes: &["A call from home came late.", "A question from Orr, who wanted to sail, came late."],
};

pub(super) const ALONE: Rule = Rule {
    name: "noun-alone",
    starts: Starts::NOUN_CUE,
    parse: noun_alone,
    finds: &[
        ("The leak prompted calls for Orr to go.", "The leak prompted <calls for> {Orr to go}."),
        ("Orr faces accusations of fraud.", "Orr faces <accusations of> {fraud}."),
        ("Questions about whether it leaks remain.", "<Questions about> {whether it leaks} remain."),
        ("He walked in to chants of “Go!”", "He walked in to <chants of> {“Go!”}"),
        ("Allegations that it leaks are old.", "<Allegations> {that it leaks} are old."),
    ],
    passes: &["Orr made calls to the port.", "A question about the pier is open.", "The hopes of crews are high."],
};

pub(super) const RECEIVED: Rule = Rule {
    name: "noun-received",
    starts: Starts::NOUN_CUE,
    parse: noun_received,
    finds: &[
        ("The toll drew sharp criticism from ferry crews.", "{The toll} <drew sharp criticism from> [ferry crews]."),
        ("Orr has faced criticism for hiding a boat.", "{Orr} <has faced criticism> {for hiding a boat}."),
        ("Orr won praise from Moss for mending it.", "{Orr} <won praise from> [Moss] {for mending it}."),
        ("The toll, which drew anger from crews, is void.", "The toll, {which} <drew anger from> [crews], is void."),
        ("Orr came under criticism over the leak.", "{Orr} <came under criticism> {over the leak}."),
    ],
    passes: &[
        "Orr drew a boat from memory.",
        "The toll drew criticism.",
        "Orr faced the sea from the pier.",
        "Orr received warnings from clerks that it leaked.",
    ],
};

/// Whoever or whatever got what was said, which is part of the content.
///
/// `noun_received = (subject | "which") receiving-verb ("under" | "with")? noun-cue
/// (("from" | "by") postposed)? (("for" | "over" | "about") …)?`
fn noun_received(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let noun = &sentence.phrases[index];
    let cue = noun.head.cue()?.noun_cue.filter(|cue| noun.noun().is_some() && cue.frames.any(Frames::PASSIVE))?;
    // "came under criticism", "was met with scorn"
    let before = index.checked_sub(1)?;
    let preposition = sentence.phrases.get(before).filter(|p| p.is_any(&["under", "with"]));
    let at = before.checked_sub(usize::from(preposition.is_some()))?;
    let verb = &sentence.phrases[at];
    let met = verb.verb()?.passive == preposition.is_some_and(|p| p.is("with"));
    let (start, patient) = own_subject(sentence, at).filter(|_| met && verb.head.can_be(Classes::RECEIVING))?;
    let rest = sentence.at(index + 1).0;
    let words = FoundCue { span: verb.span.cover(noun.span), cue, status: Status::Asserted };
    let by = rest.first().filter(|p| p.is_any(&["from", "by"]));
    let (rest, source, words) = match by {
        Some(by) => postposed(Run(&rest[1..])).map(|(rest, speaker)| (rest, FoundSource::Here(speaker), widened(words, by.span))).ok()?,
        None => (Run(rest), FoundSource::Nobody, words),
    };
    let mut parts = vec![patient];
    let mut end = rest;
    if rest.0.first().is_some_and(|p| p.is_any(&["for", "over", "about"])) {
        let (after, span) = content(Extent::Object)(rest).ok()?;
        parts.push(span);
        end = after;
    }
    let told = by.is_some() || parts.len() > 1;
    let further = end.0.first().is_some_and(|p| p.kind == PhraseKind::That);
    let range = start..sentence.index(end);
    let found = Found::new("received", source, words, parts);
    (told && !further && sentence.is_free(range.clone())).then(|| Match { found, takes: vec![range] })
}

/// A noun of saying with its possessor, who speaks.
///
/// `possessive_noun = possessor noun-cue (copular | that | preposition noun_phrase | infinitive | ":" (quotation | clause))`
fn possessive_noun(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let noun = &sentence.phrases[index];
    let cue = noun.head.cue()?.noun_cue.filter(|_| noun.noun().is_some())?;
    let possessor = possessor(noun)?;
    let words = Span::new(possessor.end, noun.span.end);
    let start = words.start + words.of_trimmed(noun);
    let cue_words = FoundCue { span: Span::new(start, noun.span.end), cue, status: Status::Asserted };
    let rest = sentence.at(index + 1);
    if let Some((be, content)) = copular(rest) {
        return told(sentence, index, possessor, widened(cue_words, be), content);
    }
    filled(sentence, index, FoundSource::Here(possessor), cue_words, rest)
}

/// How what is said is, before a colon and the words themselves: "her message was clear: Pay first".
const PLAIN: [&str; 9] = ["blunt", "brief", "clear", "firm", "plain", "short", "simple", "stark", "unequivocal"];

/// The copula behind a noun of saying, before "that", a quotation or a colon.
///
/// `copular = adjuncts prepositional* copula (("," | ":")? | adverb? adjective ":")`
///
/// her answer on Friday was | that it leaks · his motto is: | “Pay first.” · her message to the board was clear: | Pay first
fn copular<'p, 't>(input: Input<'p, 't>) -> Option<(Span, Input<'p, 't>)> {
    let (rest, _) = adjuncts(input).ok()?;
    let (rest, _) = many0_count(prepositional).parse(rest).ok()?;
    let (be, rest) = rest.0.split_first().filter(|(be, _)| be.verb().is_some_and(|v| v.bare && v.form == Form::Finite))?;
    let marked = rest.first().is_some_and(|p| matches!(p.kind, PhraseKind::Comma | PhraseKind::Colon));
    let adverbs = usize::from(rest.first().is_some_and(|p| p.kind == PhraseKind::Adverb && !p.is_any(&PLAIN)));
    if let [plain, colon, told @ ..] = &rest[adverbs..]
        && plain.is_any(&PLAIN)
        && colon.kind == PhraseKind::Colon
    {
        let own = told.first().is_some_and(|p| p.is_quotation() || p.head.can_be(Classes::BASE));
        return (own || is_clause(Run(told), Extent::Clause)).then_some((be.span, Run(told)));
    }
    let after = Run(&rest[usize::from(marked)..]);
    let sentence = |p: &Phrase<'_>| p.is_quotation() && (marked || !p.opens_lower());
    let told = after.0.first().is_some_and(|p| p.kind == PhraseKind::That && !marked || sentence(p));
    told.then_some((be.span, after))
}

/// A report whose content stands behind the copula.
fn told(sentence: &Sentence<'_, '_>, index: usize, speaker: Span, words: FoundCue, content: Input<'_, '_>) -> Option<Match> {
    let frame = match content.0[0].kind {
        _ if content.0[0].is_quotation() => "quotation",
        PhraseKind::That => "that",
        _ => "clause",
    };
    let (end, span) = self::content(Extent::Clause)(content).ok()?;
    let range = index..sentence.index(end);
    let found = Found::new(frame, FoundSource::Here(speaker), words, vec![span]);
    sentence.takes_in(range.clone(), span).then(|| Match { found, takes: vec![range] })
}

/// A noun of saying and, behind "from" or "by", who speaks.
///
/// `noun_source = noun-cue ("from" | "by") postposed (copular | that | preposition noun_phrase | infinitive)`
fn noun_source(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let noun = &sentence.phrases[index];
    let cue = noun.head.cue()?.noun_cue.filter(|_| noun.noun().is_some())?;
    let rest = sentence.at(index + 1);
    let by = rest.0.first().filter(|p| p.is_any(&["from", "by"]))?;
    let (rest, speaker) = postposed(Run(&rest.0[1..])).ok()?;
    let words = FoundCue { span: noun.head.span().cover(by.span), cue, status: Status::Asserted };
    if let Some((_, content)) = copular(rest) {
        return told(sentence, index, speaker, words, content);
    }
    filled(sentence, index, FoundSource::Here(speaker), words, rest)
}

/// Nouns of saying in the plural, with nobody named who says it; some are so used (cue_nouns.tsv).
///
/// `noun_alone = noun-cue (that | preposition noun_phrase | infinitive)`
fn noun_alone(sentence: &Sentence<'_, '_>, index: usize) -> Option<Match> {
    let noun = &sentence.phrases[index];
    let alone = |cue: &&Cue| cue.frames.any(Frames::ALONE) && noun.head.tag == Tag::Plural && possessor(noun).is_none();
    let cue = noun.head.cue()?.noun_cue.filter(alone)?;
    let status = if noun.opens_with("no ") { Status::Negated } else { Status::Asserted };
    filled(sentence, index, FoundSource::Nobody, FoundCue { span: noun.head.span(), cue, status }, sentence.at(index + 1))
}

/// The content that a noun of saying takes.
fn filled<'p, 't>(sentence: &Sentence<'p, 't>, index: usize, source: FoundSource, words: FoundCue, rest: Input<'p, 't>) -> Option<Match> {
    let cue: &Cue = words.cue;
    // "his claim in a letter | that it leaks"
    let further = adjuncts(rest).ok().map(|(after, _)| after).filter(|after| after.0.first().is_some_and(|p| p.kind == PhraseKind::That));
    let rest = further.filter(|_| cue.frames.any(Frames::THAT)).unwrap_or(rest);
    let first = rest.0.first()?;
    let (from, words, frame) = match first.kind {
        PhraseKind::That if cue.frames.any(Frames::THAT) && rest.0.get(1).is_some_and(|p| p.verb().is_none()) => (rest, words, "that"),
        PhraseKind::Verb(group) if group.form == Form::Infinitive && cue.frames.any(Frames::INF) => (rest, words, "infinitive"),
        PhraseKind::Preposition if cue.prepositions.iter().any(|p| first.is(p)) => {
            (Run(&rest.0[1..]), widened(words, first.span), "prepositional")
        }
        // "a question from Orr, who wept"
        PhraseKind::Wh if cue.frames.any(Frames::WH) && !is_relative_pronoun(first) => (rest, words, "question"),
        PhraseKind::Colon if rest.0.get(1).is_some_and(Phrase::is_quotation) => (Run(&rest.0[1..]), words, "quotation"),
        // "their argument: Only a toll can save it"
        PhraseKind::Colon if cue.frames.any(Frames::THAT.with(Frames::QUOTE)) && is_clause(Run(&rest.0[1..]), Extent::Clause) => {
            (Run(&rest.0[1..]), words, "clause")
        }
        _ => return None,
    };
    let extent = if matches!(frame, "quotation" | "clause") { Extent::Clause } else { Extent::Nominal };
    let (end, span) = content(extent)(from).ok()?;
    let range = index..sentence.index(end);
    sentence.takes_in(range.clone(), span).then(|| Match { found: Found::new(frame, source, words, vec![span]), takes: vec![range] })
}

/// The possessor at the head of a noun phrase: "Quill’s", "his".
pub(super) fn possessor(noun: &Phrase<'_>) -> Option<Span> {
    let text = noun.text();
    let first = text.split(' ').next().unwrap_or_default();
    let classes = LEXICON.find(first).classes;
    let pronoun = classes.any(Classes::POSS) && !classes.any(Classes::WH | Classes::BE);
    let length = if pronoun {
        first.len()
    } else {
        (text.contains('\'') || text.contains('’')).then_some(())?;
        ["'s ", "’s ", "s' ", "s’ "].iter().filter_map(|mark| text.rfind(mark).map(|at| at + mark.trim_end().len())).max()?
    };
    Some(Span::new(noun.span.start, noun.span.start + length))
}

impl Span {
    /// How much white space stands at the start of it.
    fn of_trimmed(self, phrase: &Phrase<'_>) -> usize {
        let tail = &phrase.text()[self.start - phrase.span.start..];
        tail.len() - tail.trim_start().len()
    }
}
