//! The first pass: every name to its figure, the full ones before the short ones.

use super::acronym::are_initials;
use super::cast::{Figure, FigureKind};
use super::figures::Called;
use super::mention::{Described, Determiner, Form, Mention};
use super::name::{Fit, PersonName};
use super::pieces::Piece;
use super::resolver::{Identity, Resolver};
use super::salience::FigureId;
use super::term::{BROAD, Term};
use super::words::{place, stands_for_office};
use crate::lexicon::Classes;
use crate::span::Span;
use std::rc::Rc;

impl<'a> Resolver<'a> {
    /// A name and an office on lines of their own before the text.
    pub(super) fn header(&mut self) {
        for (mention, span) in &self.scene.header {
            self.header.push((self.figures.add(Figure::new(mention, *span)), *span));
        }
    }

    /// People by given and family name, and bodies by name.
    pub(super) fn full_names(&mut self) {
        let mut own_names = Vec::new();
        for (index, entry) in self.scene.entries.iter().enumerate() {
            let mention = self.scene.mention(index);
            if let Form::Several(members) = &mention.form {
                for member in members.iter() {
                    self.full_name(&member.mention, member.span.shifted(entry.span().start));
                }
            }
            let known = self.in_initials(index).or_else(|| self.end_of_office(index, mention));
            let figure = known.or_else(|| self.full_name(mention, entry.span()));
            self.identities[index].figure = figure;
            if figure.is_none()
                && let Some(own) = own_name(mention)
            {
                own_names.push((index, own));
            }
        }
        // "Brave Ada" is Ada where there is one
        for (index, own) in own_names {
            let (mention, span) = (self.scene.mention(index), self.scene.entries[index].span());
            self.identities[index].figure = self.given(&own, mention, span.start).or_else(|| self.person(mention, span));
        }
    }

    /// "Torvia Ada Quill" in "Minister of Torvia Ada Quill": whoever is named by the end of it.
    fn end_of_office(&self, index: usize, mention: &Mention<'_>) -> Option<FigureId> {
        let Form::Person(name) = &mention.form else { return None };
        let mut outers = std::iter::successors(self.scene.entries[index].outer, |outer| self.scene.entries[outer.get()].outer).take(2);
        outers.find_map(|outer| {
            let Form::Person(own) = &self.scene.mention(outer.get()).form else { return None };
            let before = name.printed().strip_suffix(&**own.printed())?;
            self.identities[outer.get()].figure.filter(|_| before.ends_with(' '))
        })
    }

    /// Whoever is called by this given name.
    fn given(&self, name: &PersonName<'_>, mention: &Mention<'_>, at: usize) -> Option<FigureId> {
        match self.figures.called(name, mention.gender, at) {
            Called::One(id) if self.figures.get(id).person.as_ref().is_some_and(|own| own.fits(name) == Some(Fit::Given)) => Some(id),
            _ => None,
        }
    }

    /// Whoever has this given and family name, a new one where nobody has it yet.
    fn person(&mut self, mention: &'a Mention<'a>, span: Span) -> Option<FigureId> {
        let (Form::Person(name) | Form::Bare(name)) = &mention.form else { return None };
        // "Ada Quill" is no "Ada Quill Wept" of a headline: the longer name must be somebody's of whom more is told
        let is_known = |id: FigureId| {
            let figure = self.figures.get(id);
            let whole = |own: &PersonName<'_>| own.fits(name) == Some(Fit::Whole) || !figure.roles().is_empty();
            figure.person.as_ref().is_some_and(|own| own.is_full() && whole(own))
        };
        let known = match self.figures.called(name, mention.gender, span.start) {
            Called::One(id) if is_known(id) => Some(id),
            _ => None,
        };
        Some(self.joined(known, mention, span))
    }

    fn full_name(&mut self, mention: &'a Mention<'a>, span: Span) -> Option<FigureId> {
        match &mention.form {
            Form::Person(name) if name.is_full() && own_name(mention).is_none() => {
                let id = self.person(mention, span)?;
                // "Superintendent of Police (SP) Ada Quill": the letters stand for her office, not for a body that she heads
                let offices =
                    mention.roles().iter().filter(|role| role.rsplit(' ').next().is_some_and(|last| last.starts_with(char::is_uppercase)));
                for alias in mention.aliases().iter().filter(|alias| offices.clone().any(|role| are_initials(alias, role))) {
                    self.figures.name_body(alias, id);
                }
                Some(id)
            }
            Form::Body if is_short(mention) || is_defined(mention) || is_bare_noun(mention) || are_letters(&mention.words) => None,
            Form::Body => Some(self.body(mention, span)),
            // "the port authority (PA)": the acronym is a name.
            Form::Described(Described::Body) if !mention.aliases().is_empty() => {
                let id = self.joined(None, mention, span);
                for alias in mention.aliases() {
                    self.figures.name_body(alias, id);
                }
                Some(id)
            }
            _ => None,
        }
    }

    /// The body of a name, a new one where it is not known yet.
    fn body(&mut self, mention: &'a Mention<'a>, span: Span) -> FigureId {
        let name = &mention.words;
        let known = self.figures.body(name);
        let id = self.joined(known.or_else(|| self.in_capitals(name, span.start)).or_else(|| self.figures.unclear(name)), mention, span);
        if known.is_none() {
            self.figures.name_body(name, id);
        }
        // "Kestrel Micro", and later "Kestrel Micro, Inc."
        let figure = self.figures.get_mut(id);
        if figure.may_be_body() {
            figure.kind = FigureKind::Body;
        }
        for alias in mention.aliases() {
            self.figures.name_body(alias, id);
        }
        id
    }

    /// "LORIMER" on a label, after "KATE LORIMER": no acronym but a surname.
    fn in_capitals(&self, name: &str, at: usize) -> Option<FigureId> {
        let shouted = !name.contains(|c: char| c.is_lowercase() || c.is_whitespace()) && !place(name);
        let surname = if shouted { PersonName::of_word(name) } else { None }?;
        match self.figures.called(&surname, None, at) {
            // "the KHB" is no Kelp KHB
            Called::One(id) if self.figures.get(id).kind == FigureKind::Person && !self.figures.get(id).may_be_body() => Some(id),
            _ => None,
        }
    }

    /// "AQ" on a label, after "Ada Quill": her initials, where nobody else has them.
    fn in_initials(&self, index: usize) -> Option<FigureId> {
        if !self.is_label(index) {
            return None;
        }
        let words = self.scene.entries[index].span().of(self.article.text());
        if !(2..4).contains(&words.len()) || !words.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return None;
        }
        self.figures.only(|figure| figure.person.as_ref().is_some_and(|name| name.is_full() && are_initials(words, name.printed())))
    }

    fn joined(&mut self, known: Option<FigureId>, mention: &'a Mention<'a>, span: Span) -> FigureId {
        match known {
            Some(id) => {
                self.figures.join(id, mention);
                id
            }
            None => self.figures.add(Figure::new(mention, span)),
        }
    }

    /// Surnames and first names, to those whose full name the article gives.
    pub(super) fn short_names(&mut self) {
        for (index, entry) in self.scene.entries.iter().enumerate() {
            let mention = self.scene.mention(index);
            if let Form::Several(members) = &mention.form {
                for member in members.iter() {
                    self.short_name(&member.mention, member.span.shifted(entry.span().start));
                }
            }
            if self.identities[index].figure.is_none() {
                self.identities[index] = match self.named_like_a_noun(mention, entry.span()) {
                    Some(id) => Identity { figure: Some(id), named: true, ..Identity::default() },
                    None => {
                        let (figure, ambiguous) = self.short_name(mention, entry.span());
                        Identity { figure, ambiguous, ..Identity::default() }
                    }
                };
            }
        }
    }

    fn short_name(&mut self, mention: &'a Mention<'a>, span: Span) -> (Option<FigureId>, bool) {
        let name = match &mention.form {
            Form::Person(name) | Form::Bare(name) => name,
            Form::Body => return (Some(self.surname(mention, span).unwrap_or_else(|| self.short_body(mention, span))), false),
            _ => return (None, false),
        };
        if let Some(id) = self.figures.body(name.printed()) {
            return (Some(id), false);
        }
        match self.figures.called(name, mention.gender, span.start) {
            Called::One(id) => {
                self.figures.join(id, mention);
                (Some(id), false)
            }
            Called::Several => match self.by_role(mention) {
                Some(id) => (Some(id), false),
                None => (None, true),
            },
            Called::Nobody => match self.figures.shortened(name.printed()).filter(|_| matches!(mention.form, Form::Bare(_))) {
                Some(id) => (Some(id), false),
                None => (Some(self.figures.add(Figure::new(mention, span))), false),
            },
        }
    }

    /// The body of a name that may be a short one: "KBC" is not KBC News.
    fn short_body(&mut self, mention: &'a Mention<'a>, span: Span) -> FigureId {
        let name = &mention.words;
        let shorter = || if are_letters(name) { self.letters(name) } else { self.figures.shortened(name) };
        let known = self.figures.body(name).or_else(shorter);
        let id = match known.or_else(|| self.defined(mention, span)) {
            Some(id) => {
                // what it is called here is looked for once
                self.figures.name_body(name, id);
                id
            }
            None => self.body(mention, span),
        };
        self.figures.join(id, mention);
        id
    }

    /// "KHB" for the Kelp Harbour Board, where nobody else has these letters.
    fn letters(&self, name: &str) -> Option<FigureId> {
        self.figures.only(|figure| {
            figure.kind == FigureKind::Body && figure.words().is_some_and(|words| words.contains(' ') && are_initials(name, words))
        })
    }

    /// "Church" for Ada Church: a noun for a body that is somebody's surname.
    fn surname(&self, mention: &'a Mention<'a>, span: Span) -> Option<FigureId> {
        let name = if is_bare_noun(mention) { PersonName::of_word(&mention.words) } else { None }?;
        match self.figures.called(&name, None, span.start) {
            Called::One(id) if self.figures.get(id).person.as_ref().is_some_and(|own| own.fits(&name) == Some(Fit::Family)) => Some(id),
            _ => None,
        }
    }

    /// "The Commission" for the Harbour Commission, "the Company" for the one that the text is of.
    fn defined(&self, mention: &Mention<'a>, span: Span) -> Option<FigureId> {
        let head = *mention.terms.heads().first().filter(|_| is_defined(mention))?;
        let before = |id: &FigureId| self.figures.get(*id).is_named_body() && self.figures.get(*id).first().start < span.start;
        // "the House" is no White House
        let in_place = |words: &str| words.rmatch_indices(' ').nth(1).is_some_and(|(at, _)| place(&words[at + 1..]));
        // "the Mission" for the Kelp Mission in Orland
        let own = |words: &str| [" in ", " of ", " for ", " on "].iter().filter_map(|of| words.find(of)).min().unwrap_or(words.len());
        let ends = |words: &str| words[..own(words)].ends_with(&*mention.words) && !place(words) && !in_place(words);
        let named = |id: &FigureId| self.figures.get(*id).words().is_some_and(ends);
        let mut fitting = self.figures.described(mention).into_iter().filter(before);
        match fitting.find(named) {
            Some(id) => fitting.find(named).is_none().then_some(id),
            None if head.is_a(BROAD.firm) => self.figures.opening().filter(before),
            None => None,
        }
    }

    /// "King" and "Patriot" without an article, where the article has a Karl King or a Patriot Mining.
    fn named_like_a_noun(&self, mention: &'a Mention<'a>, span: Span) -> Option<FigureId> {
        if !matches!(mention.form, Form::Described(_)) || mention.determiner != Determiner::None {
            return None;
        }
        let word = span.of(self.article.text());
        if !word.starts_with(char::is_uppercase) || word.contains(char::is_whitespace) {
            return None;
        }
        let name = PersonName::of_word(word)?;
        match self.figures.called(&name, None, span.start) {
            Called::One(id) if self.figures.get(id).person.as_ref().is_some_and(|own| own.fits(&name) == Some(Fit::Family)) => Some(id),
            // "PM" is no short form of "PM House"
            _ if stands_for_office(word) => None,
            _ => self.figures.shortened(word),
        }
    }

    /// Two of one surname: the title tells them apart.
    fn by_role(&self, mention: &Mention<'a>) -> Option<FigureId> {
        let (Form::Person(name) | Form::Bare(name)) = &mention.form else { return None };
        let mut fitting = self
            .figures
            .described(mention)
            .into_iter()
            .filter(|id| self.figures.get(*id).person.as_ref().is_some_and(|own| own.fits(name).is_some()));
        let first = fitting.next()?;
        fitting.next().is_none().then_some(first)
    }
}

/// The one word behind an adjective, which may tell what somebody is like: "Brave Ada".
fn own_name<'t>(mention: &Mention<'t>) -> Option<Rc<PersonName<'t>>> {
    let Form::Person(name) = &mention.form else { return None };
    let [adjective, given] = &*name.parts else { return None };
    let known = |part: &Piece<'_>| part.naming().given.is_some() || part.naming().asian_surname;
    let like = adjective.classes().any(Classes::ADJ) && !known(adjective) && mention.roles().is_empty();
    if like { PersonName::of_word(given.text) } else { None }
}

/// Whether a noun for a body stands alone with an article and a capital, as a short form of a name does: "the Commission".
fn is_defined(mention: &Mention<'_>) -> bool {
    let alone = mention.determiner == Determiner::Definite && !mention.words.contains(' ');
    alone && mention.terms.heads().first().is_some_and(|head| *head == Term::of(&mention.words))
}

/// Whether a body's name is one noun without an article: "Church".
fn is_bare_noun(mention: &Mention<'_>) -> bool {
    let one = matches!(mention.form, Form::Body) && mention.determiner == Determiner::None && !mention.words.contains(' ');
    one && mention.words.contains(char::is_lowercase) && mention.terms.heads().first().is_some_and(|head| *head == Term::of(&mention.words))
}

/// Whether a name is letters that may stand for words.
fn are_letters(name: &str) -> bool {
    (2..7).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_uppercase()) && !place(name)
}

/// Whether one word names a body of which only the kind is told, so that its whole name may stand elsewhere: "the chipmaker Kestrel".
fn is_short(mention: &Mention<'_>) -> bool {
    let name = &*mention.words;
    let is_kind = |kind: &Term<'_>| *kind != Term::of(name);
    !name.contains(' ') && mention.terms.heads().first().is_some_and(is_kind) && name.contains(char::is_lowercase)
}
