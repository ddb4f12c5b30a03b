//! The content before its cue: what stands up to the mark before the report.

use crate::grammar::Sentence;
use crate::grammar::terminal::{is_asked, is_medium, is_personal, is_speech};
use crate::lexicon::Frames;
use crate::phrase::{Form, NounKind, Phrase, PhraseKind};
use crate::token::Tag;
use std::ops::Range;

/// The content on the left of a cue.
pub(super) struct Left {
    /// Its phrases.
    pub range: Range<usize>,
    /// Whether it is or ends with the speaker's own words.
    pub quoted: bool,
    /// Whether it is a clause with a verb of its own.
    pub complete: bool,
    /// Whether it opens like a clause or phrase that depends on another.
    pub dependent: bool,
    /// Whether it is a word or two, no verb among them: "Sorry, Orr said."
    pub short: bool,
}

/// The content before the report that starts at `index`, up to the mark between the two.
pub(super) fn left(sentence: &Sentence<'_, '_>, index: usize) -> Option<Left> {
    // "It leaks, | or so says Orr"
    let index = match &sentence.phrases[..index] {
        [.., or, so] if or.is("or") && so.is("so") => index - 2,
        _ => index,
    };
    let before = index.checked_sub(1)?;
    let end = match sentence.phrases[before].kind {
        PhraseKind::Comma | PhraseKind::Dash => before,
        PhraseKind::Quotation { whole: true } => index,
        _ => return None,
    };
    let last = end.checked_sub(1)?;
    let from = sentence.free_before(end);
    if sentence.phrases[last].is_quotation() && stands_alone(sentence, from, last) {
        let own = Left { range: last..end, quoted: true, complete: true, dependent: false, short: false };
        return sentence.is_free(last..end).then_some(own);
    }
    let pronoun = sentence.phrases.get(index).is_some_and(is_personal);
    let start = start(sentence, from..end, pronoun);
    let words = sentence.phrases.get(start..end)?;
    let opener = words.iter().find(|p| !is_light(p)).or(words.first())?;
    // "Asked whether it leaked, Orr said yes"
    if is_asked(opener) {
        return None;
    }
    let dependent = opener.kind == PhraseKind::Subordinator || opener.verb().is_some_and(|v| !matches!(v.form, Form::Finite));
    let quotation = &sentence.phrases[last];
    Some(Left {
        range: start..end,
        quoted: quotation.is_quotation() && !is_title(unmarked(quotation)),
        complete: sentence.headline && is_clipped(words) || is_complete(words, opener, dependent),
        dependent: dependent || opener.kind == PhraseKind::Preposition,
        short: is_short(words),
    })
}

/// Whether the quotation at `last` is a content by itself, whatever stands before it from `start` on.
fn stands_alone(sentence: &Sentence<'_, '_>, start: usize, last: usize) -> bool {
    if last <= start {
        return true;
    }
    let (before, quotation) = (&sentence.phrases[last - 1], &sentence.phrases[last]);
    let parted = matches!(before.kind, PhraseKind::Comma | PhraseKind::Colon | PhraseKind::Stop | PhraseKind::Dash | PhraseKind::Semicolon);
    // "In this vote, “fees count,” Orr said": the quotation goes on what stands before the comma
    let goes_on = || before.kind == PhraseKind::Comma && quotation.opens_lower();
    let brought = || before.cue().is_some_and(|cue| is_speech(cue) && cue.frames.any(Frames::QUOTE));
    // "as Orr claimed that “it leaks,” a clerk said": whoever claimed it said it
    let claimed = before.kind == PhraseKind::That;
    let whole = || !claimed && quotation.kind == PhraseKind::Quotation { whole: true } && opens_like_a_sentence(sentence, last);
    parted && !goes_on() && !is_title(unmarked(quotation)) || brought() || whole()
}

/// Where a content starts within `range`, behind the marks and the clauses that belong to nobody's report; `pronoun` tells whether
/// a pronoun reports it.
fn start(sentence: &Sentence<'_, '_>, range: Range<usize>, pronoun: bool) -> usize {
    let outside = |p: &&Phrase<'_>| {
        matches!(p.kind, PhraseKind::Comma | PhraseKind::Stop | PhraseKind::Dash | PhraseKind::Other) && p.head.tag != Tag::Not
    };
    let words = sentence.phrases.get(range.clone()).unwrap_or_default();
    let mut start = range.start + words.iter().take_while(outside).count();
    let behind = |start: usize, kind: PhraseKind| {
        let words = sentence.phrases.get(start..range.end).unwrap_or_default();
        let mark = words.iter().rposition(|p| p.kind == kind)?;
        Some((start + mark + 1, &words[mark + 1..]))
    };
    // "It rained; the weir, Orr said, held": a clause that the cue parts starts after the semicolon
    if let Some((after, words)) = behind(start, PhraseKind::Semicolon)
        && !words.is_empty()
        && !words.iter().any(|p| p.verb().is_some())
    {
        start = after;
    }
    // "Divers are wary: it has leaked before, they say": who is meant stands before the colon
    if pronoun
        && let Some((after, words)) = behind(start, PhraseKind::Colon)
        && words.iter().any(Phrase::is_finite)
    {
        start = after;
    }
    start
}

/// Whether a phrase leaves open what comes: "soon after the vote ended", "not long after".
fn is_light(phrase: &Phrase<'_>) -> bool {
    phrase.kind == PhraseKind::Adverb || phrase.head.tag == Tag::Not
}

/// Whether a headline's infinitive tells what will be: "Tolls to rise, says Orr".
fn is_clipped(words: &[Phrase<'_>]) -> bool {
    matches!(words, [subject, verb, ..] if subject.noun().is_some() && verb.has_form(Form::Infinitive))
}

/// Whether words are a clause with a verb of its own.
fn is_complete(words: &[Phrase<'_>], opener: &Phrase<'_>, dependent: bool) -> bool {
    if !dependent || words.iter().any(|p| p.kind == PhraseKind::Comma) {
        // "Vowing to cut tolls, mend piers and sail, | Orr promised a new town"
        let goes_on = |piece: &[Phrase<'_>]| dependent && piece.first().is_some_and(Phrase::is_finite);
        let mut pieces = words.split(|p| p.kind == PhraseKind::Comma).enumerate();
        return pieces.any(|(n, piece)| is_main(piece, n > 0) && !(n > 0 && goes_on(piece)));
    }
    // "Whether it works | will be seen"
    if opener.is("whether") {
        return words.iter().filter(|p| p.is_finite()).count() > 1;
    }
    // "Closing it | would help", "Finding what leaks | is hard", but "Noting what leaks"
    let depends =
        |p: &&Phrase<'_>| matches!(p.kind, PhraseKind::Wh | PhraseKind::That | PhraseKind::Subordinator) && !p.is_any(&["as", "than"]);
    let verbs = words.iter().filter(|p| p.has_form(Form::Finite)).count();
    opener.has_form(Form::Ing) && verbs > words.iter().filter(depends).count()
}

/// Whether words are one or two, no verb among them: "Sorry".
fn is_short(words: &[Phrase<'_>]) -> bool {
    words.iter().filter(|p| !is_light(p) && p.kind != PhraseKind::Conjunction).count() <= 2
        && !words.iter().all(|p| p.kind == PhraseKind::Adverb)
        && words.iter().all(|p| match p.kind {
            // "Her brother, Mayor Quill, disagreed": who is meant is no content
            PhraseKind::Noun(kind) => matches!(kind, NounKind::Thing | NounKind::Time),
            PhraseKind::Adjective | PhraseKind::Adverb | PhraseKind::Other | PhraseKind::Conjunction => true,
            // "Not so"
            _ => p.is("so"),
        })
}

/// Whether a piece between commas has a verb that depends on no subordinator: not "On Tuesday", "even as it fell", "in May after it
/// fell", nor "who fell in May" `behind` another piece.
fn is_main(piece: &[Phrase<'_>], behind: bool) -> bool {
    let light = |p: &&Phrase<'_>| matches!(p.kind, PhraseKind::Adverb | PhraseKind::Conjunction) || p.head.tag == Tag::Not;
    let first = piece.iter().find(|p| !light(p));
    let finite = |p: &&Phrase<'_>| p.is_quotation() || p.is_finite();
    let depends = |p: &&Phrase<'_>| matches!(p.kind, PhraseKind::Subordinator | PhraseKind::Wh | PhraseKind::That);
    let verbs = piece.iter().filter(finite).count();
    match first.map(|p| p.kind) {
        Some(PhraseKind::Wh) if !behind => verbs > 0,
        // "In a letter quoted in May"
        Some(PhraseKind::Preposition) if is_reduced(piece) => false,
        Some(PhraseKind::Subordinator | PhraseKind::Preposition | PhraseKind::Wh) => verbs > piece.iter().filter(depends).count(),
        _ => verbs > 0,
    }
}

/// Whether a preposition opens the piece and a participle, its only verb, tells more of a medium behind it.
fn is_reduced(piece: &[Phrase<'_>]) -> bool {
    let Some(verb) = piece.iter().position(|p| p.verb().is_some()) else { return false };
    let participle = piece[verb].verb().is_some_and(|v| v.form.can_be_participle());
    participle && verb == 2 && is_medium(&piece[1]) && !piece[verb + 1..].iter().any(|p| p.verb().is_some())
}

/// Whether a quotation opens with a capital, so that it is no part of the clause before it.
fn opens_like_a_sentence(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let inside = unmarked(&sentence.phrases[at]);
    inside.starts_with(char::is_uppercase) && !inside.starts_with("I ") && !is_title(inside)
}

/// The words of a quotation without its opening mark.
pub(super) fn unmarked<'t>(quotation: &Phrase<'t>) -> &'t str {
    quotation.text().trim_start_matches(['“', '"', '‘', '\'', '`'])
}

/// Whether all the longer words have a capital, as in the title of a work.
pub(super) fn is_title(words: &str) -> bool {
    let mut long = words.split_whitespace().filter(|w| w.len() > 3).peekable();
    long.peek().is_some() && long.all(|w| w.starts_with(char::is_uppercase))
}
