//! Main clauses: a subject and its finite verb.

use super::Input;
use super::adjunct::adjuncts;
use super::subject::subject;
use super::terminal::after_adverbs;
use crate::phrase::{Phrase, PhraseKind};
use crate::run::Run;

/// Whether a subject and its finite verb follow.
pub(super) fn main_clause(input: Input<'_, '_>) -> bool {
    predicate(input).is_some_and(Phrase::is_finite)
}

/// Whether a clause follows, what tells when or of what before its subject or not: "for the clerks, it is a loss".
pub(super) fn fronted_clause(input: Input<'_, '_>) -> bool {
    let fronted = || {
        let (rest, _) = adjuncts(input).ok()?;
        let (comma, clause) = rest.0.split_first().filter(|_| rest.0.len() < input.0.len())?;
        (comma.kind == PhraseKind::Comma).then_some(Run(clause))
    };
    main_clause(input) || fronted().is_some_and(main_clause)
}

/// Whether a clause follows, its verb perhaps in quotation marks: "the loss “cannot be avoided”".
pub(super) fn quoted_clause(input: Input<'_, '_>) -> bool {
    main_clause(input) || predicate(input).is_some_and(Phrase::is_quotation)
}

/// What stands behind a subject and adverbs.
pub(super) fn predicate<'p, 't>(input: Input<'p, 't>) -> Option<&'p Phrase<'t>> {
    let (rest, _) = subject(after_adverbs(input)).ok()?;
    after_adverbs(rest).0.first()
}
