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
    let mark = &sentence.phrases[before];
    let quotation_ends = |i: usize| matches!(sentence.phrases[i].kind, PhraseKind::Quotation { .. });
    let end = match mark.kind {
        PhraseKind::Comma | PhraseKind::Dash => before,
        PhraseKind::Quotation { whole: true } => index,
        _ => return None,
    };
    let last = end.checked_sub(1)?;
    let mut start = sentence.free_before(end);
    if quotation_ends(last) {
        let parted = |i: usize| {
            matches!(
                sentence.phrases[i].kind,
                PhraseKind::Comma | PhraseKind::Colon | PhraseKind::Stop | PhraseKind::Dash | PhraseKind::Semicolon
            )
        };
        // "In this vote, “fees count,” Orr said": the quotation goes on what stands before the comma
        let goes_on = |i: usize| sentence.phrases[i - 1].kind == PhraseKind::Comma && sentence.phrases[i].opens_lower();
        // "as Orr claimed that “it leaks,” a clerk said": whoever claimed it said it
        let claimed = last > start && sentence.phrases[last - 1].kind == PhraseKind::That;
        let own = last == start
            || (parted(last - 1) && !goes_on(last) && !is_title(unmarked(&sentence.phrases[last])))
            || sentence.phrases[last - 1].cue().is_some_and(|cue| is_speech(cue) && cue.frames.any(Frames::QUOTE))
            || !claimed
                && matches!(sentence.phrases[last].kind, PhraseKind::Quotation { whole: true })
                && opens_like_a_sentence(sentence, last);
        if own {
            return sentence.is_free(last..end).then_some(Left {
                range: last..end,
                quoted: true,
                complete: true,
                dependent: false,
                short: false,
            });
        }
    }
    let outside = |p: &Phrase<'_>| {
        matches!(p.kind, PhraseKind::Comma | PhraseKind::Stop | PhraseKind::Dash | PhraseKind::Other) && p.head.tag != Tag::Not
    };
    while start < end && outside(&sentence.phrases[start]) {
        start += 1;
    }
    // "It rained; the weir, Orr said, held": a clause that the cue parts starts after the semicolon
    let semicolon = sentence.phrases[start.min(end)..end].iter().rposition(|p| p.kind == PhraseKind::Semicolon).map(|n| start + n + 1);
    if let Some(after) = semicolon.filter(|&after| after < end && !sentence.phrases[after..end].iter().any(|p| p.verb().is_some())) {
        start = after;
    }
    // "Divers are wary: it has leaked before, they say": who is meant stands before the colon
    let pronoun = sentence.phrases.get(index).is_some_and(is_personal);
    let colon = || sentence.phrases[start.min(end)..end].iter().rposition(|p| p.kind == PhraseKind::Colon).map(|n| start + n + 1);
    if let Some(after) = pronoun.then(colon).flatten().filter(|&after| sentence.phrases[after..end].iter().any(Phrase::is_finite)) {
        start = after;
    }
    if start >= end {
        return None;
    }
    // "Soon after the vote ended", "not long after"
    let light = |p: &Phrase<'_>| p.kind == PhraseKind::Adverb || p.head.tag == Tag::Not;
    let opener = sentence.phrases[start..end].iter().find(|p| !light(p)).unwrap_or(&sentence.phrases[start]);
    // "Asked whether it leaked, Orr said yes"
    if is_asked(opener) {
        return None;
    }
    let dependent = opener.kind == PhraseKind::Subordinator || opener.verb().is_some_and(|v| !matches!(v.form, Form::Finite));
    let words = &sentence.phrases[start..end];
    // "Tolls to rise, says Orr"
    let clipped = sentence.headline
        && matches!(words, [subject, verb, ..] if subject.noun().is_some() && verb.verb().is_some_and(|v| v.form == Form::Infinitive));
    let complete = if clipped {
        true
    } else if !dependent || words.iter().any(|p| p.kind == PhraseKind::Comma) {
        // "Vowing to cut tolls, mend piers and sail, | Orr promised a new town"
        let goes_on = |piece: &[Phrase<'_>]| dependent && piece.first().is_some_and(Phrase::is_finite);
        let mut pieces = words.split(|p| p.kind == PhraseKind::Comma).enumerate();
        pieces.any(|(n, piece)| is_main(piece, n > 0) && !(n > 0 && goes_on(piece)))
    } else if opener.is("whether") {
        // "Whether it works | will be seen"
        words.iter().filter(|p| p.is_finite()).count() > 1
    } else {
        // "Closing it | would help", "Finding what leaks | is hard", but "Noting what leaks"
        let depends =
            |p: &&Phrase<'_>| matches!(p.kind, PhraseKind::Wh | PhraseKind::That | PhraseKind::Subordinator) && !p.is_any(&["as", "than"]);
        let verbs = words.iter().filter(|p| p.verb().is_some_and(|v| v.form == Form::Finite)).count();
        opener.verb().is_some_and(|v| v.form == Form::Ing) && verbs > words.iter().filter(depends).count()
    };
    let dependent = dependent || opener.kind == PhraseKind::Preposition;
    let short = words.iter().filter(|p| !light(p) && p.kind != PhraseKind::Conjunction).count() <= 2
        && !words.iter().all(|p| p.kind == PhraseKind::Adverb)
        && words.iter().all(|p| match p.kind {
            // "Her brother, Mayor Quill, disagreed": who is meant is no content
            PhraseKind::Noun(kind) => matches!(kind, NounKind::Thing | NounKind::Time),
            PhraseKind::Adjective | PhraseKind::Adverb | PhraseKind::Other | PhraseKind::Conjunction => true,
            // "Not so"
            _ => p.is("so"),
        });
    Some(Left {
        range: start..end,
        quoted: quotation_ends(last) && !is_title(unmarked(&sentence.phrases[last])),
        complete,
        dependent,
        short,
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
    let participle = piece[verb].verb().is_some_and(|v| matches!(v.form, Form::Past | Form::Participle));
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
