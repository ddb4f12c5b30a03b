//! Who "both sides", "the two ministers", "Quill and Moss" are.

use super::cast::{Figure, FigureKind};
use super::mention::{Member, Mention};
use super::resolver::{Found, Resolver};
use super::salience::FigureId;
use super::term::{BROAD, Term};
use super::words::place;
use crate::lexicon::Referent;
use crate::span::Span;

/// How many sentences back the members are looked for.
const REACH: u32 = 3;
/// A mention that weighs less is in nobody's mind: one inside a quotation.
const HEARD: f32 = 0.3;

impl<'a> Resolver<'a> {
    /// "Quill and Moss": everybody who is in the list.
    pub(super) fn list(&mut self, index: usize, mention: &'a Mention<'a>, span: Span, members: &'a [Member<'a>]) -> FigureId {
        let known = |member: &'a Member<'a>| self.member(index, &member.mention, member.span.shifted(span.start));
        let known: Vec<FigureId> = members.iter().filter_map(known).collect();
        let listed = known.len() == members.len();
        self.figures.add(Figure::group(mention, span, known, listed))
    }

    /// "The two ministers", "both sides", "the trio": with those who were named last, where there are as many.
    pub(super) fn counted(&mut self, index: usize, mention: &'a Mention<'a>, span: Span, number: u8) -> FigureId {
        // "The pair" says no more than that.
        let is_number = mention.terms.heads().iter().all(|head| head.count().is_some());
        if is_number && let Some(group) = self.last_group(self.scene.entries[index].sentence, number, |_| true) {
            return group;
        }
        let members = self.members(index, mention, number);
        self.figures.add(Figure::group(mention, span, members, false))
    }

    /// "Both declined": the group of two that was named last, or else the two.
    pub(super) fn both(&mut self, index: usize) -> Found {
        let entry = &self.scene.entries[index];
        if let Some(group) = self.last_group(entry.sentence, 2, |_| true) {
            return Found::Figure(group);
        }
        let members = self.members(index, self.scene.mention(index), 2);
        if members.is_empty() {
            return Found::Nobody;
        }
        Found::Figure(self.figures.add(Figure::group(self.scene.mention(index), entry.span(), members, true)))
    }

    /// The group of so many members that appeared last.
    fn last_group(&self, sentence: u32, number: u8, fits: impl Fn(FigureId) -> bool) -> Option<FigureId> {
        let mut recent = self.focus.recent(sentence, REACH + 1).filter(|seen| seen.weight >= HEARD).map(|seen| seen.figure);
        recent.find(|id| {
            let group = self.figures.get(*id);
            group.kind == FigureKind::Group
                && group.members().len() == usize::from(number)
                && group.members().iter().all(|member| fits(*member))
        })
    }

    /// So many figures whom the noun can mean: those of a list, or those that the last sentences name, and nobody else.
    fn members(&self, index: usize, mention: &Mention<'a>, number: u8) -> Vec<FigureId> {
        let entry = &self.scene.entries[index];
        let fits = |id: FigureId| self.can_be_member(id, mention);
        if let Some(group) = self.last_group(entry.sentence, number, fits) {
            return self.figures.get(group).members().to_vec();
        }
        let number = usize::from(number);
        let mut found: Vec<FigureId> = Vec::new();
        let mut sentence = entry.sentence;
        for seen in self.focus.recent(entry.sentence, REACH) {
            if seen.sentence != sentence && found.len() >= number {
                break;
            }
            sentence = seen.sentence;
            let named = seen.weight >= if self.figures.get(seen.figure).kind == FigureKind::Body { 0.4 } else { HEARD };
            if named && fits(seen.figure) && !found.contains(&seen.figure) {
                found.push(seen.figure);
            }
        }
        found.sort_unstable_by_key(|id| self.figures.get(*id).first().start);
        let is_person = |id: &FigureId| matches!(self.figures.get(*id).kind, FigureKind::Person | FigureKind::Unnamed);
        let alike = found.iter().all(is_person) || !found.iter().any(is_person);
        if found.len() == number && alike { found } else { Vec::new() }
    }

    /// Whether a figure can be one of "the two ministers".
    fn can_be_member(&self, id: FigureId, mention: &Mention<'a>) -> bool {
        let figure = self.figures.get(id);
        let head = mention.terms.heads().first().copied().unwrap_or(Term::Other(""));
        let is_place = || figure.name().is_some_and(place);
        match figure.kind {
            FigureKind::Person | FigureKind::Unnamed if head.noun().is_some_and(|noun| noun.kind == Referent::Person) => {
                let answers = figure.heads().any(|own| own.is_a(head));
                figure.agrees(mention)
                    && (answers
                        || figure.kind != FigureKind::Unnamed && BROAD.person.is_a(head)
                        || figure.roles().is_empty() && head.is("leader"))
            }
            FigureKind::Person => head.count().is_some() || mention.terms.heads().is_empty(),
            FigureKind::Body if BROAD.country.is_a(head) => is_place(),
            FigureKind::Body | FigureKind::Unclear => BROAD.body.is_a(head) || head.is("side") || mention.terms.heads().is_empty(),
            _ => false,
        }
    }
}
