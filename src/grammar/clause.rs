//! Clauses: whether one starts, with a subject and a finite verb before its border.

use super::Input;
use super::adjunct::adjuncts;
use super::border::is_border;
use super::coordination::{is_list, joins_subject};
use super::extent::Extent;
use super::main_clause::main_clause;
use super::terminal::{after_adverbs, is_determined, is_personal, is_relative_pronoun, verb_follows};
use crate::lexicon::Classes;
use crate::phrase::{Form, NounKind, Phrase, PhraseKind};
use crate::run::Run;
use crate::token::Tag;

/// Whether a clause starts here that has a finite verb before its border.
pub(super) fn is_clause(input: Input<'_, '_>, extent: Extent) -> bool {
    if !input.0.first().is_some_and(can_open) {
        return false;
    }
    // whether a relative clause is still to get its verb, and whether one has got it
    let mut relative = false;
    let mut related = false;
    let preposition = input.0[0].kind == PhraseKind::Preposition;
    let gerund = input.0[0].verb().is_some();
    if preposition && !has_subject(input.0) {
        return false;
    }
    for (n, phrase) in input.0.iter().enumerate() {
        match phrase.kind {
            _ if is_border(Run(&input.0[n..]), n == 0, extent) && !joins_subject(input, n) => return false,
            // "he's", "they'd"
            PhraseKind::Noun(NounKind::Pronoun) if phrase.head.can_be(Classes::AUXILIARY) => return true,
            PhraseKind::Verb(group) if group.form == Form::Ing && n > 0 && (preposition || input.0[n - 1].kind == PhraseKind::Comma) => {
                let closed = input.0[n..].iter().position(|p| p.kind == PhraseKind::Comma).map(|comma| &input.0[n + comma + 1..]);
                // "despite being a mayor, she left"
                if preposition {
                    return !input.0[0].is("for") && closed.is_some_and(|after| main_clause(Run(after)));
                }
                if !closed.is_some_and(verb_follows) {
                    return false;
                }
            }
            PhraseKind::Conjunction if n > 0 => {
                let (before, after) = (&input.0[n - 1], Run(&input.0[n + 1..]));
                // "was reported in May and Orr left"
                let parted = before.kind == PhraseKind::Comma || preposition && before.is_time();
                if parted && main_clause(after) {
                    return false;
                }
                // "those who sail and fish at sea"
                if related && after_adverbs(after).0.first().is_some_and(Phrase::is_finite) {
                    relative = true;
                } else if !phrase.is("so") && joins_verb(after) {
                    // "denied the report and is ill": what comes before "and" is no subject
                    return false;
                }
            }
            PhraseKind::Dash if n > 0 && main_clause(Run(&input.0[n + 1..])) => return false,
            // "said leaving before it rains would help"
            PhraseKind::Subordinator if gerund => relative = true,
            // "showed no grief as it fell"
            PhraseKind::Subordinator if (n > 1 || n > 0 && phrase.is("as")) && main_clause(Run(&input.0[n + 1..])) => return false,
            PhraseKind::Wh | PhraseKind::That => relative = true,
            // "a weakness she had hidden" has no verb of its own
            PhraseKind::Noun(_) if n > 0 && is_personal(phrase) && input.0[n - 1].noun() == Some(NounKind::Thing) => {
                relative = true;
            }
            // "announced her return to the port, Kelp sang": what comes before the comma has no verb of its own
            PhraseKind::Comma if n > 0 && is_left_alone(input.0, n) => return false,
            PhraseKind::Comma => relative = false,
            // "three books, including “The Tide”"
            PhraseKind::Quotation { .. } if n > 0 && input.0[n - 1].kind == PhraseKind::Preposition => {}
            PhraseKind::Quotation { .. } if phrase.span.len() > 12 => return true,
            PhraseKind::Verb(group) if group.is_finite() => {
                if !relative {
                    return true;
                }
                relative = false;
                related = true;
            }
            _ => {}
        }
    }
    false
}

/// Whether a clause can open with a phrase.
fn can_open(phrase: &Phrase<'_>) -> bool {
    match phrase.kind {
        PhraseKind::Noun(_) | PhraseKind::Preposition | PhraseKind::Subordinator | PhraseKind::Adverb | PhraseKind::Adjective => true,
        PhraseKind::That | PhraseKind::Quotation { whole: false } => true,
        PhraseKind::Verb(group) => group.form == Form::Ing,
        PhraseKind::Wh => !is_relative_pronoun(phrase),
        _ => false,
    }
}

/// Whether the nouns before a comma are left without a verb, since a clause of its own stands behind it: "her return, | Kelp sang", but
/// "the pier, Moss said, leaks".
fn is_left_alone(phrases: &[Phrase<'_>], comma: usize) -> bool {
    let (before, after) = (&phrases[..comma], &phrases[comma + 1..]);
    let plain = |p: &Phrase<'_>| p.noun().is_some_and(|kind| kind != NounKind::Time) || p.kind == PhraseKind::Preposition;
    let closed = || after.iter().position(|p| p.kind == PhraseKind::Comma);
    is_determined(&before[0])
        && !is_list(after)
        && before.iter().all(plain)
        && main_clause(Run(after))
        && !closed().is_some_and(|n| verb_follows(&after[n + 1..]))
}

/// Whether a finite verb comes next, and no noun or adjective that looks like one: not "alternates met", "stormed towns fell".
fn joins_verb(input: Input<'_, '_>) -> bool {
    let Some((verb, after)) = after_adverbs(input).0.split_first() else { return false };
    let object = after.iter().take_while(|p| p.noun().is_some()).count();
    verb.is_finite() && verb.head.tag != Tag::VerbBase && !verb_follows(&after[object..])
}

/// How many phrases after a preposition are looked through for "that".
const WAY: usize = 9;

/// Whether a subject of its own stands before the verb of what a preposition opens: "in May fees fell", but "on the topic is rude".
fn has_subject(phrases: &[Phrase<'_>]) -> bool {
    let counts = |p: &Phrase<'_>| {
        p.text().starts_with(|c: char| c.is_ascii_digit()) || p.is("there") || p.head.tag == Tag::Num || p.head.can_be(Classes::PART)
    };
    // "in a letter seen by the Post the port agreed" has a participle there; "at a meeting held in Kelp" has one, too
    let verb = |p: &Phrase<'_>| p.is_finite();
    if phrases.iter().take(WAY).any(|p| p.kind == PhraseKind::That) {
        return true;
    }
    let end = phrases.iter().position(|p| verb(p) || !matches!(p.kind, PhraseKind::Noun(_) | PhraseKind::Preposition)).unwrap_or(0);
    // "at a meeting held in May the pier held"
    let reduced = |p: &Phrase<'_>| p.has_form(Form::Past);
    let behind = || adjuncts(Run(&phrases[end + 1..])).is_ok_and(|(rest, _)| main_clause(rest));
    !phrases.get(end).is_some_and(verb)
        || phrases.get(end).is_some_and(reduced) && behind()
        || phrases[..end].windows(2).any(|pair| {
            pair[1].noun().is_some_and(|kind| kind != NounKind::Time) && (pair[0].kind != PhraseKind::Preposition || counts(&pair[1]))
        })
}
