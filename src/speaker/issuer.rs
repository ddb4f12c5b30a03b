//! Whose document it is: "the ministry's statement", "a report by Ada Quill", "the port said in a letter".

use super::cast::FigureKind;
use super::mention::{Described, Determiner};
use super::resolver::Resolver;
use super::salience::{Choice, FigureId};
use super::term::{BROAD, Term};
use super::words::noun;
use crate::lexicon::{Classes, LEXICON};
use crate::report::Place;
use crate::span::Span;

/// How many mentions around a document may be its issuer's.
const NEAR: usize = 16;

impl<'a> Resolver<'a> {
    /// Notes who issued the document that an entry names.
    pub(super) fn issue(&mut self, index: usize, figure: FigureId) {
        let document = self.figures.get(figure);
        if document.kind != FigureKind::Document || document.issuer.is_some() {
            return;
        }
        let issuer = self.owner(index).or_else(|| self.described_owner(index));
        let issuer = issuer.or_else(|| self.agent(index)).or_else(|| self.issuing_subject(index, figure));
        self.figures.get_mut(figure).issuer = issuer.filter(|id| self.can_issue(*id));
    }

    fn can_issue(&self, id: FigureId) -> bool {
        !matches!(self.figures.get(id).kind, FigureKind::Document | FigureKind::Author)
    }

    /// "The ministry's statement", "its report".
    fn owner(&self, index: usize) -> Option<FigureId> {
        let entry = &self.scene.entries[index];
        let mut around = index.saturating_sub(2)..(index + 3).min(self.scene.entries.len());
        let owner = around.find(|at| {
            let other = &self.scene.entries[*at];
            let (own, whole) = (other.span(), entry.span());
            other.place == Place::Possessive
                && own.start == whole.start
                && own.end < whole.end
                && self.between(own.end, whole.end).starts_with(['\'', '’'])
        });
        self.identities[owner?].figure
    }

    /// "The port agency's statement": an owner without a name.
    fn described_owner(&mut self, index: usize) -> Option<FigureId> {
        let (owner, span) = &**self.scene.owners.get(&index)?;
        self.member(index, owner, *span)
    }

    /// "A report by Ada Quill", "the audit, by the port", "a statement issued by the ministry".
    fn agent(&self, index: usize) -> Option<FigureId> {
        let entry = &self.scene.entries[index];
        let heads = self.scene.mention(index).terms.heads();
        let mut after = (index + 1..self.scene.entries.len()).take(NEAR).filter(|at| self.scene.entries[*at].sentence == entry.sentence);
        let agent = after.find(|at| {
            let other = &self.scene.entries[*at];
            let words = self.between(entry.span().start, other.span().start);
            let mut last = words.split_whitespace().rev();
            let by = last.next().is_some_and(|word| word == "by" || word == "from" && self.is_message(index));
            by && last.next().is_some_and(|word| {
                let word = word.to_lowercase();
                let is_head = noun(word.trim_end_matches(',')).is_some_and(|noun| heads.contains(&Term::of_noun(noun)));
                is_head || is_issuing(&word)
            })
        });
        self.identities[agent?].figure
    }

    /// "The ministry published a report", "Quill said in a letter".
    fn issuing_subject(&self, index: usize, figure: FigureId) -> Option<FigureId> {
        let entry = &self.scene.entries[index];
        let is_new = self.figures.get(figure).first() == entry.span()
            && matches!(self.scene.mention(index).determiner, Determiner::Indefinite | Determiner::None);
        if !is_new {
            return None;
        }
        if let Some(report) = entry.medium {
            return self.identities[self.scene.source(report.get())?].figure;
        }
        let is_in = self.is_message(index) && self.between(0, entry.span().start).trim_end().ends_with(" in");
        let before = (0..index).rev().take(NEAR).map(|at| (at, &self.scene.entries[at]));
        let mut before = before.filter(|(_, other)| other.sentence == entry.sentence && other.within.is_none());
        let subject = before.find(|(_, other)| {
            let words = self.between(other.span().end, entry.span().start);
            let issues = || words.split_whitespace().any(is_issuing);
            (other.place == Place::Subject || other.speaks.is_some()) && (issues() || is_in && says(words))
        });
        self.identities[subject?.0].figure
    }

    /// Whose "the message" is, where nobody was said to send it: the subject of the sentence before.
    pub(super) fn sender(&self, index: usize) -> Option<FigureId> {
        let sentence = self.scene.entries[index].sentence;
        let choice = self.focus.choose(sentence, 0.0, |seen| {
            let can_send = matches!(self.figures.get(seen.figure).kind, FigureKind::Person | FigureKind::Unnamed | FigureKind::Body);
            if can_send && seen.weight >= 0.9 && seen.sentence + 1 >= sentence { 1.0 } else { 0.0 }
        });
        if let Choice::One { figure, .. } = choice { Some(figure) } else { None }
    }

    fn is_message(&self, index: usize) -> bool {
        self.described(index) == Some(Described::Document) && is_message(self.scene.mention(index).terms.heads().iter().copied())
    }

    fn between(&self, start: usize, end: usize) -> &'a str {
        if start < end { Span::new(start, end).of(self.article.text()) } else { "" }
    }
}

/// Whether the word tells what whoever makes a document does with it: issue, publish.
fn is_issuing(word: &str) -> bool {
    LEXICON.find(word).classes.any(Classes::ISSUING)
}

/// "Stated this", but not "was named".
fn says(words: &str) -> bool {
    let known = |word| LEXICON.word(LEXICON.id(word));
    let mut words = words.split_whitespace().map(known);
    words.clone().any(|word| word.begins_cue()) && !words.any(|word| word.classes.any(Classes::BE))
}

/// Whether the document speaks for whoever sent it: a statement, a letter.
pub(super) fn is_message<'t>(heads: impl IntoIterator<Item = Term<'t>>) -> bool {
    heads.into_iter().any(|head| head.is_a(BROAD.communication))
}

/// Whether the document is what its sender says there and then, for all to read: a statement, a post; a letter or a memo may be anybody's.
pub(super) fn is_spoken(heads: &[Term<'_>]) -> bool {
    heads.iter().any(|head| head.is_a(BROAD.statement) || head.is_a(BROAD.post))
}
