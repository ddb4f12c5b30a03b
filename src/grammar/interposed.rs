//! What commas or dashes set between a speaker and the verb: Orr, | who chairs the board, | said.

use super::terminal::{ends_in_comma, is_one_of_its_kind, is_speech, opens_relative, opens_with_whose, verb_follows};
use super::{Input, Parsed, miss};
use crate::claim::Act;
use crate::lexicon::{Cue, Frames};
use crate::phrase::{Form, NounKind, Phrase, PhraseKind, VerbGroup};
use crate::run::{Run, one};
use crate::span::Span;
use nom::Parser;

/// The longest interposed piece between a speaker and its verb, in phrases.
const INTERPOSED: usize = 24;

/// The longest title of a work between a speaker and its verb, in bytes.
const TITLE: usize = 40;

/// What two commas or dashes set between a speaker and the verb. Gives whether it says who the speaker is; only behind a `common` noun
/// can it list names: "two clerks, Orr and Moss,".
///
/// `interposed = "," (relative | apposition | participial | adverbial) ","`
///
/// , the mayor of Port Ormond, · , who replaced Moss in July, · , speaking on condition of anonymity, · , however,
pub(super) fn interposed<'p, 't>(input: Input<'p, 't>, common: bool) -> Parsed<'p, 't, bool> {
    let (inside, mark) = one(|p: &Phrase<'_>| matches!(p.kind, PhraseKind::Comma | PhraseKind::Dash)).parse(input)?;
    let list = mark.kind == PhraseKind::Comma && !common && lists_names(inside.0);
    if list || !can_open(inside, mark.kind) {
        return miss(input);
    }
    closing(inside.0, mark.kind).map_or_else(|| miss(input), |n| Ok((Run(&inside.0[n + 1..]), identifies(inside))))
}

/// Whether a phrase can open what two marks of a kind set apart.
fn can_open(inside: Input<'_, '_>, mark: PhraseKind) -> bool {
    let Some(first) = inside.0.first() else { return false };
    match first.kind {
        PhraseKind::Noun(_) | PhraseKind::Preposition | PhraseKind::Adverb | PhraseKind::Adjective | PhraseKind::Subordinator => true,
        // a dash may set a member apart: "Quill — and Moss — said"
        PhraseKind::Conjunction => mark == PhraseKind::Dash,
        PhraseKind::Verb(verb) => verb.form == Form::Ing || reduced_passive(&verb) || told_of(&verb, inside),
        _ => opens_relative(first),
    }
}

/// Whether a name and a conjunction go on a list: "Quill, | Moss and Orr", but "Quill, | an Ormonder and a member of the board,"
fn lists_names(inside: &[Phrase<'_>]) -> bool {
    let [name, and, ..] = inside else { return false };
    name.noun() == Some(NounKind::Name) && !is_one_of_its_kind(name) && and.kind == PhraseKind::Conjunction
}

/// Whether what is set apart says who the speaker is, and not when, where or what else is said.
fn identifies(inside: Input<'_, '_>) -> bool {
    let first = &inside.0[0];
    // ", also speaking for the clerks, said"
    let speaks = |cue: &Cue| is_speech(cue) && !cue.frames.any(Frames::TALK);
    let reports = first.verb().is_some_and(|v| v.cue.is_some_and(speaks) && !told_of(v, inside));
    !reports && !matches!(first.kind, PhraseKind::Preposition | PhraseKind::Adverb | PhraseKind::Subordinator)
}

/// Where what is set apart ends: at the next `mark` before the speaker's verb.
fn closing(inside: &[Phrase<'_>], mark: PhraseKind) -> Option<usize> {
    let (first, second) = (inside.first()?, inside.get(1));
    let relative = opens_relative(first);
    let mut finite = relative || first.kind == PhraseKind::Subordinator;
    // ", while Moss, the mayor, said": a clause whose verb is still to come
    let subject = |p: &Phrase<'_>| matches!(p.noun(), Some(NounKind::Name | NounKind::Pronoun));
    // ", whose brother, Moss, is ill, said", ", who, in May, left, said"
    let set_apart = relative && second.is_some_and(|p| p.kind == PhraseKind::Comma);
    let mut due = set_apart || (first.kind == PhraseKind::Subordinator || first.is("as")) && second.is_some_and(subject);
    for (n, phrase) in inside.iter().enumerate().take(INTERPOSED).skip(1) {
        match phrase.kind {
            kind if kind == mark && !due && verb_follows(&inside[n + 1..]) => return Some(n),
            // the hacker known as “Salt,” · the host of “Salt Road,”
            PhraseKind::Quotation { whole: true } if closes_title(phrase) && verb_follows(&inside[n + 1..]) => return Some(n),
            PhraseKind::Stop | PhraseKind::Colon | PhraseKind::Semicolon => return None,
            // a title may end in a comma: “Salt Road,”
            PhraseKind::Quotation { whole: true } if phrase.span.len() > TITLE => return None,
            PhraseKind::Wh | PhraseKind::Subordinator | PhraseKind::That => finite = true,
            // ", a clerk whose firm was hired by Orr, said"
            PhraseKind::Noun(_) if opens_with_whose(phrase) => finite = true,
            PhraseKind::Verb(group) if group.form == Form::Finite && !finite => return None,
            PhraseKind::Verb(group) if group.is_finite() => due = false,
            _ => {}
        }
    }
    None
}

/// A speaker's words without what does not tell who that is: "Orr, | who chairs the board,", "the mayor, | speaking in Kelp,".
pub(super) fn identified(phrases: &[Phrase<'_>], speaker: Span) -> Span {
    let start = phrases.partition_point(|p| p.span.start < speaker.start);
    let inside = &phrases[start..start + phrases[start..].partition_point(|p| p.span.end <= speaker.end)];
    let marks = |p: &Phrase<'_>| matches!(p.kind, PhraseKind::Comma | PhraseKind::Dash);
    let Some(mark) = inside.iter().position(marks).filter(|&mark| mark > 0 && mark + 1 < inside.len()) else { return speaker };
    let [first, after @ ..] = &inside[mark + 1..] else { return speaker };
    // who is called by a bare name was told before; but "said Orr, who chairs the board"
    let known = mark == 1
        && verb_follows(&phrases[start + inside.len()..])
        && inside[0].noun() == Some(NounKind::Name)
        && !inside[0].text().contains(' ');
    // ", managing director of Kelp,", ", also speaking for Kelp,"
    let titled = after.first().is_some_and(|p| p.noun() == Some(NounKind::Speaker) && p.span == p.head.span());
    let for_others = first.cue().is_some_and(|cue| cue.frames.any(Frames::TALK)) && after.iter().take(2).any(|p| p.is("for"));
    let acts = first.has_form(Form::Ing) && !titled && !for_others;
    if acts || known && opens_relative(first) { inside[0].span.cover(inside[mark - 1].span) } else { speaker }
}

/// Whether the title of a work ends with the comma that closes what is interposed: the host of “Salt Road,”
fn closes_title(quotation: &Phrase<'_>) -> bool {
    quotation.span.len() <= TITLE && ends_in_comma(quotation)
}

/// Whether a verb can be the participle of a reduced passive: "seen by", "asked about it", not "said".
fn reduced_passive(verb: &VerbGroup) -> bool {
    matches!(verb.form, Form::Participle | Form::Past) && verb.cue.is_none_or(|cue| !is_speech(cue) || cue.act == Act::Ask)
}

/// Whether a participle tells at `input` what others say of somebody: "praised by the Post", "accused of fraud", "put forward by
/// Quill", not "called for a vote".
fn told_of(verb: &VerbGroup, input: Input<'_, '_>) -> bool {
    let participle = verb.form.can_be_participle();
    let preposition = |p: &Phrase<'_>| p.is_any(&["as", "at", "by", "during", "from", "in", "of", "over", "with"]);
    let Some(cue) = verb.cue.filter(|_| participle) else { return false };
    input.0.get(1).is_some_and(|p| if cue.rest().is_empty() { preposition(p) } else { p.is("by") })
}
