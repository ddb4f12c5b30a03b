//! All figures of an article, and where a look-up finds them.

use super::cast::{Figure, FigureKind};
use super::gender::Gender;
use super::mention::{Mention, strip_article};
use super::name::{Fit, PersonName};
use super::number::Number;
use super::rooms::Rooms;
use super::salience::FigureId;
use super::scene::Scene;
use super::term::{BROAD, Secret, Term, TermMap, hash_folded, same_folded};
use crate::lexicon::{Classes, LEXICON, WordMap};
use std::borrow::Cow;
use std::collections::hash_map::Entry;
use std::hash::{Hash, Hasher};

/// The figures, and where a look-up finds them.
#[derive(Default)]
pub(super) struct Figures<'t> {
    all: Rooms<Figure<'t>, 8>,
    lists: Lists,
    /// Those of a name of a person, by its words.
    by_part: TermMap<Term<'t>, Last>,
    by_body: TermMap<BodyName<'t>, FigureId>,
    /// The bodies whose names of several words begin with a word.
    by_first: TermMap<Term<'t>, Last>,
    /// Those whose names of several words end with a word that clubs are called by.
    by_last: TermMap<Term<'t>, Last>,
    /// Those that a noun can take up, by its number or else by itself; only such nouns have a number here as a mention asks for.
    by_noun: WordMap<u32, Last>,
    by_head: TermMap<Term<'t>, Last>,
}

/// Lists of figures.
#[derive(Default)]
struct Lists {
    listed: Rooms<Listed, 32>,
    /// Whether a list has more figures than a look-up considers.
    full: bool,
}

/// A figure in a list, and the one before it.
struct Listed {
    figure: FigureId,
    before: Last,
    /// How many the list has with it, as far as a look-up counts.
    count: u8,
}

/// The end of a list.
type Last = Option<Number>;

/// How many figures of one list a look-up considers: those that were listed last.
const SAME: usize = 24;

impl Lists {
    /// The figures of a list, the last one first.
    fn latest(&self, last: Last) -> impl Iterator<Item = FigureId> {
        let listed = |at: Number| self.listed.get(at);
        std::iter::successors(last.map(listed), move |listed_last| listed_last.before.map(listed)).take(SAME).map(|listed| listed.figure)
    }

    /// Lists a figure, if it is not there; one that `is_new` can only be the last.
    fn add(&mut self, last: &mut Last, figure: FigureId, is_new: bool) {
        let seen = if is_new { 1 } else { SAME };
        if self.latest(*last).take(seen).any(|listed| listed == figure) {
            return;
        }
        let count = last.map_or(0, |at| self.listed.get(at).count).saturating_add(1);
        self.full |= usize::from(count) > SAME;
        *last = Some(self.listed.add(Listed { figure, before: *last, count }));
    }
}

/// How many figures of an article are its first.
const EARLY: usize = 60;

/// Whom a name calls.
pub(super) enum Called {
    One(FigureId),
    Several,
    Nobody,
}

impl<'t> Figures<'t> {
    /// Room for the figures of a scene.
    pub(super) fn of(scene: &Scene<'t>) -> Self {
        let mentions = scene.entries.len();
        let mut by_noun = WordMap::default();
        scene.each_mention(|mention| {
            if let Some(noun) = asked(mention) {
                by_noun.insert(noun, None);
            }
        });
        Self {
            by_part: TermMap::with_capacity_and_hasher(mentions / 4, Secret::default()),
            by_body: TermMap::with_capacity_and_hasher(mentions / 8, Secret::default()),
            by_noun,
            ..Self::default()
        }
    }

    /// Gives back the room of the look-ups.
    pub(super) fn close(&mut self) {
        *self = Self { all: std::mem::take(&mut self.all), ..Self::default() };
    }

    pub(super) fn get(&self, id: FigureId) -> &Figure<'t> {
        self.all.get(id)
    }

    pub(super) fn get_mut(&mut self, id: FigureId) -> &mut Figure<'t> {
        self.all.get_mut(id)
    }

    /// The first that is of a kind.
    pub(super) fn first(&self, kind: FigureKind) -> Option<FigureId> {
        self.all.iter().position(|figure| figure.kind == kind).map(Number::new)
    }

    /// The only one among the article's first that `fits`.
    pub(super) fn only(&self, fits: impl Fn(&Figure<'t>) -> bool) -> Option<FigureId> {
        let mut fitting = self.all.iter().take(EARLY).enumerate().filter(|(_, figure)| fits(figure));
        let (at, _) = fitting.next()?;
        fitting.next().is_none().then(|| Number::new(at))
    }

    /// A figure that none before is the same as.
    pub(super) fn add(&mut self, figure: Figure<'t>) -> FigureId {
        let id = self.all.add(figure);
        self.list(id, true);
        id
    }

    /// Joins a mention to a figure.
    pub(super) fn join(&mut self, id: FigureId, mention: &Mention<'t>) {
        if self.all.get_mut(id).learn(mention) || self.lists.full {
            self.list(id, false);
        }
    }

    /// Lets a figure be found by the parts of its name, and by its nouns and all that can take them up.
    fn list(&mut self, id: FigureId, is_new: bool) {
        let Self { all, lists, by_part, by_noun, by_head, .. } = self;
        let figure = all.get(id);
        for key in figure.person.iter().flat_map(|name| name.keys()) {
            lists.add(by_part.entry(key).or_default(), id, is_new);
        }
        let document = (figure.kind == FigureKind::Document).then(|| BROAD.document);
        for head in figure.heads().chain(document) {
            match head.naming().filter(|naming| naming.number != 0) {
                Some(noun) => {
                    for number in LEXICON.broader(noun).iter().chain([&noun.number]).map(|number| u32::from(*number)) {
                        if let Some(last) = by_noun.get_mut(&number) {
                            lists.add(last, id, is_new);
                        }
                    }
                }
                None => lists.add(by_head.entry(head).or_default(), id, is_new),
            }
        }
    }

    /// Whoever has the name, among those named before `at`, or else after it.
    pub(super) fn called(&self, name: &PersonName<'_>, gender: Option<Gender>, at: usize) -> Called {
        let mut keys = name.keys();
        let Some(key) = keys.next_back() else { return Called::Nobody };
        let list = self.by_part.get(&key).or_else(|| self.by_part.get(&keys.next()?));
        let (mut before, mut any) = (None, None);
        for id in list.into_iter().flat_map(|last| self.lists.latest(*last)) {
            let figure = self.get(id);
            if gender.is_some() && figure.gender.is_some() && figure.gender != gender {
                continue;
            }
            let Some(fit) = figure.person.as_ref().and_then(|own| own.fits(name)) else { continue };
            consider(&mut any, id, fit);
            if figure.first().start < at {
                consider(&mut before, id, fit);
            }
        }
        before.or(any).map_or(Called::Nobody, |(_, called)| called)
    }

    /// The body of this name or acronym.
    pub(super) fn body(&self, name: &str) -> Option<FigureId> {
        self.by_body.get(&BodyName(strip_article(name))).copied()
    }

    /// The figure of this very name that is taken for a person and may be a body.
    pub(super) fn unclear(&self, name: &str) -> Option<FigureId> {
        let last = name.rsplit(' ').next()?;
        let mut listed = self.lists.latest(*self.by_part.get(&Term::of(last))?);
        listed.find(|id| self.get(*id).may_be_body() && self.get(*id).name() == Some(name))
    }

    /// Lets a body be found by a name.
    pub(super) fn name_body(&mut self, name: &'t str, id: FigureId) {
        let name = strip_article(name);
        match self.by_body.entry(BodyName(name)) {
            Entry::Occupied(known) if *known.get() == id => return,
            known => known.or_insert(id),
        };
        let (Some((first, _)), Some((_, last))) = (name.split_once(' '), name.rsplit_once(' ')) else { return };
        let known = LEXICON.folded(first);
        if !known.naming.place && !is_modifier(first) {
            self.lists.add(self.by_first.entry(Term::new(known, first)).or_default(), id, false);
        }
        let known = LEXICON.folded(last);
        if known.naming.ends_body && known.naming.noun.is_none() {
            self.lists.add(self.by_last.entry(Term::new(known, last)).or_default(), id, false);
        }
    }

    /// The one body whose name ends with `word`, as a club's does, or else begins with it: "Rovers" for Kelp Rovers, "Halden" for Halden
    /// Capital.
    pub(super) fn shortened(&self, word: &str) -> Option<FigureId> {
        let word = Term::of(word);
        let only = |last: Last| {
            let mut listed = self.lists.latest(last);
            listed.next().filter(|_| listed.next().is_none())
        };
        [&self.by_last, &self.by_first].into_iter().find_map(|lists| only(*lists.get(&word)?))
    }

    /// The named body that is named first, where nobody before it may be one.
    pub(super) fn opening(&self) -> Option<FigureId> {
        let named = (0..self.all.len()).map(Number::new).filter(|id| self.get(*id).is_named_body());
        let first = named.min_by_key(|id| self.get(*id).first().start)?;
        (self.get(first).kind == FigureKind::Body).then_some(first)
    }

    /// Those whom a description can mean, the last named first.
    pub(super) fn described(&self, mention: &Mention<'_>) -> Vec<FigureId> {
        let Some(head) = mention.terms.heads().first() else { return Vec::new() };
        let list = match asked(mention) {
            Some(noun) => self.by_noun.get(&noun),
            None => self.by_head.get(head),
        };
        let listed = list.into_iter().flat_map(|last| self.lists.latest(*last));
        let mut found: Vec<FigureId> = listed.filter(|id| self.get(*id).answers(mention)).collect();
        found.sort_unstable_by_key(|id| std::cmp::Reverse(self.get(*id).first().start));
        found
    }
}

/// The number of the noun by which a mention asks for those whom it can mean.
fn asked(mention: &Mention<'_>) -> Option<u32> {
    let naming = mention.terms.heads().first()?.naming()?;
    (naming.number != 0).then(|| naming.number.into())
}

/// Takes a figure for whom a name calls, if it fits better than those before, or as well.
fn consider(best: &mut Option<(Fit, Called)>, id: FigureId, fit: Fit) {
    match best {
        Some((before, _)) if *before > fit => {}
        Some((before, called)) if *before == fit => *called = Called::Several,
        _ => *best = Some((fit, Called::One(id))),
    }
}

/// Whether the word tells nothing without the next one: New, National, United.
fn is_modifier(word: &str) -> bool {
    let classes = LEXICON.find(word).classes;
    classes.any(Classes::ADJ | Classes::FUNCTION | Classes::PLACE)
}

/// The name of a body, as such names are compared: "U.N." is the UN.
struct BodyName<'t>(&'t str);

impl BodyName<'_> {
    fn bare(&self) -> Cow<'_, str> {
        if self.0.contains('.') { self.0.replace('.', "").into() } else { self.0.into() }
    }
}

impl PartialEq for BodyName<'_> {
    fn eq(&self, other: &Self) -> bool {
        same_folded(&self.bare(), &other.bare())
    }
}

impl Eq for BodyName<'_> {}

impl Hash for BodyName<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        hash_folded(&self.bare(), state);
    }
}
