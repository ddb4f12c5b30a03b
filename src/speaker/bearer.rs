//! Whoever a name behind an office, or behind "named", tells to be meant.

use super::gender::Gender;
use super::mention::{Described, Determiner, Form, Mention, segments};
use super::office::is_body;
use super::pieces::{Piece, PieceKind, Words, printed};
use super::words::{place, title};
use crate::lexicon::Small;

impl<'t> Mention<'t> {
    /// Whether its name is one word that tells nothing of what bears it.
    pub(super) fn is_unknown_word(&self) -> bool {
        self.terms.heads().is_empty() && self.aliases().is_empty() && !self.words.contains(' ') && !place(&self.words)
    }

    /// "A clerk named Simon", "a diver surnamed Lim", but "a boat named Hope".
    pub(super) fn named(of: Words<'t>, words: &[Piece<'t>]) -> Option<Self> {
        if words.len() < 3 {
            return None;
        }
        let (at, name) = (1..words.len()).find_map(|at| Some((at, behind_naming(&words[at..])?)))?;
        let mut bearer = Self::one(of, &words[..at]);
        matches!(bearer.form, Form::Described(Described::Person)).then(|| {
            bearer.take_name(Self::one(of, name));
            bearer
        })
    }

    /// "The Minister for Ports, Piers and Tolls (Ada Quill)": whoever the brackets behind an office name.
    pub(super) fn in_office(of: Words<'t>, all: &[Piece<'t>]) -> Option<Self> {
        let (_, before) = all.split_last().filter(|(last, _)| last.kind == PieceKind::Close)?;
        let open = before.iter().rposition(|piece| piece.kind == PieceKind::Open)?;
        let (office, name) = (&before[..open], &before[open + 1..]);
        let known = name.first()?.naming().given.is_some();
        if !known || name.len() < 2 || !name.iter().all(|word| word.kind == PieceKind::Capital) || name.last().is_some_and(is_body) {
            return None;
        }
        let mut bearer = Self::one(of, segments(of, office).next()?);
        let article = usize::from(bearer.determiner == Determiner::Definite);
        bearer.words = printed(of.text, &office[article..]);
        matches!(bearer.form, Form::Described(Described::Person)).then(|| {
            bearer.take_name(Self::one(of, name));
            bearer
        })
    }

    /// Takes over the name of whom an office stands for: "the mayor, Ada Quill", "the mayor (Ms Quill)".
    pub(super) fn take_name(&mut self, other: Self) {
        let (Form::Person(name) | Form::Bare(name)) = other.form else { return };
        // "His Royal Majesty" tells nothing.
        let is_honorific = self.words.contains(' ') && title(&self.words).is_some_and(|title| title.honorific);
        if self.determiner != Determiner::Other && !is_honorific {
            let role = std::mem::take(&mut self.words);
            self.details_mut().roles.insert(0, role);
        }
        self.words = other.words;
        if let Some(details) = other.details {
            self.details_mut().roles.extend(details.roles);
        }
        self.gender = in_office(self.gender, other.gender.or_else(|| name.gender()));
        self.form = Form::Person(name);
        self.owner = None;
        self.terms.extend(&other.terms);
    }
}

/// The name behind the participle that tells it, and nothing else: "surnamed | Lim".
pub(super) fn behind_naming<'p, 't>(words: &'p [Piece<'t>]) -> Option<&'p [Piece<'t>]> {
    let (_, name) = words.split_first().filter(|(naming, _)| naming.kind == PieceKind::Lower && naming.is_small(Small::Naming))?;
    (!name.is_empty() && name.iter().all(|word| word.kind == PieceKind::Capital)).then_some(name)
}

/// The gender of somebody whose office and whose name tell one: a chairman may be a woman.
pub(super) fn in_office(office: Option<Gender>, name: Option<Gender>) -> Option<Gender> {
    if name == Some(Gender::Female) { name } else { office.or(name) }
}
