//! The figures of an article: everybody and everything that it names, with what it tells of them.

use super::gender::{Gender, Pronoun};
use super::mention::{Described, Form, Mention, strip_article};
use super::name::PersonName;
use super::salience::FigureId;
use super::term::{Term, Terms, same_folded};
use super::words::place;
use crate::claim::SpeakerKind;
use crate::span::{Span, Stretch};
use std::borrow::Cow;
use std::rc::Rc;

/// Somebody or something that the article names.
#[derive(Clone, Debug)]
pub(super) struct Figure<'t> {
    pub kind: FigureKind,
    pub gender: Option<Gender>,
    /// Whether the names of the members are its name.
    pub listed: bool,
    /// Whether it goes by other words than the mention's.
    renamed: bool,
    /// The name of a person, the fullest so far.
    pub person: Option<Rc<PersonName<'t>>>,
    /// Who issued the document.
    pub issuer: Option<FigureId>,
    first: Stretch,
    /// The mention that brought it in.
    mention: &'t Mention<'t>,
    /// What else is known; of most figures nothing is.
    more: Option<Box<More<'t>>>,
}

/// What is known of a figure besides the mention that brought it in.
#[derive(Clone, Debug, Default)]
pub(super) struct More<'t> {
    /// All roles, in the order in which they count; none where the mention tells them.
    roles: Vec<Cow<'t, str>>,
    /// The words that it goes by, where it goes by others than the mention's.
    words: Option<Cow<'t, str>>,
    affiliation: Option<Cow<'t, str>>,
    terms: Terms<'t>,
    members: Vec<FigureId>,
    /// Why the source stays unnamed.
    pub anonymity: Option<&'t str>,
}

/// What a figure is, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FigureKind {
    Person,
    Unnamed,
    Body,
    Document,
    Group,
    Author,
    /// A name that may be a person's or a body's.
    Unclear,
}

impl<'t> Figure<'t> {
    /// What the caller sees of the kind.
    pub(super) fn exported(&self) -> SpeakerKind {
        let is_given = || self.person.as_ref().is_some_and(|name| name.parts.iter().all(|part| part.naming().given.is_some()));
        match self.kind {
            FigureKind::Person => SpeakerKind::Person,
            FigureKind::Unnamed => SpeakerKind::Unnamed,
            // A lone given name is more likely a person's.
            FigureKind::Unclear if is_given() => SpeakerKind::Person,
            FigureKind::Body | FigureKind::Unclear => SpeakerKind::Organization,
            FigureKind::Document => SpeakerKind::Document,
            FigureKind::Group => SpeakerKind::Group,
            FigureKind::Author => SpeakerKind::Author,
        }
    }

    /// What a mention tells about a figure of its own, which it names `first`.
    pub(super) fn new(mention: &'t Mention<'t>, first: Span) -> Self {
        let (kind, person) = match &mention.form {
            Form::Person(name) => (FigureKind::Person, Some(name.clone())),
            Form::Bare(name) => (FigureKind::Unclear, Some(name.clone())),
            Form::Body => (FigureKind::Body, None),
            Form::Described(Described::Person) => (FigureKind::Unnamed, None),
            Form::Described(Described::Body) => (FigureKind::Body, None),
            Form::Described(Described::Document) => (FigureKind::Document, None),
            Form::Described(Described::People) | Form::Several(_) => (FigureKind::Group, None),
            Form::Pronoun(Pronoun::First) => (FigureKind::Author, None),
            Form::Pronoun(_) => (FigureKind::Unnamed, None),
        };
        Self { kind, gender: mention.gender, listed: false, renamed: false, person, issuer: None, first: first.into(), mention, more: None }
    }

    /// Several with these among them, whose names are its name where they are `listed`.
    pub(super) fn group(mention: &'t Mention<'t>, first: Span, members: Vec<FigureId>, listed: bool) -> Self {
        let mut group = Self { kind: FigureKind::Group, listed, ..Self::new(mention, first) };
        if !members.is_empty() {
            group.more().members = members;
        }
        group
    }

    /// What else is known, to add to it.
    pub(super) fn more(&mut self) -> &mut More<'t> {
        self.more.get_or_insert_default()
    }

    /// Where it is first named.
    pub(super) fn first(&self) -> Span {
        self.first.span()
    }

    /// What the article says that it is.
    pub(super) fn roles(&self) -> &[Cow<'t, str>] {
        let more = self.more.as_ref().map(|more| &*more.roles).filter(|roles| !roles.is_empty());
        more.unwrap_or(self.mention.roles())
    }

    fn roles_mut(&mut self) -> &mut Vec<Cow<'t, str>> {
        let roles = self.mention.roles();
        let all = &mut self.more().roles;
        if all.is_empty() {
            all.extend_from_slice(roles);
        }
        all
    }

    /// Whom it stands for.
    pub(super) fn affiliation(&self) -> Option<&Cow<'t, str>> {
        self.mention.affiliation().or_else(|| self.more.as_ref()?.affiliation.as_ref())
    }

    /// The figures that make it up, as far as they are known.
    pub(super) fn members(&self) -> &[FigureId] {
        self.more.as_ref().map_or(&[], |more| &more.members)
    }

    /// Why the source stays unnamed.
    pub(super) fn anonymity(&self) -> Option<&'t str> {
        self.more.as_ref()?.anonymity
    }

    /// The words for whoever has no name.
    pub(super) fn words(&self) -> Option<&str> {
        if self.renamed {
            return self.more.as_ref()?.words.as_deref();
        }
        let words = match &self.mention.form {
            Form::Pronoun(_) => return None,
            Form::Body => &self.mention.words,
            _ => strip_article(&self.mention.words),
        };
        // Marks and numbers alone are nobody's name; "58%" of those asked may be a speaker's.
        Some(words).filter(|words| words.contains(|c: char| c.is_alphabetic() || c == '%'))
    }

    /// Lets it go by these words, or by none.
    pub(super) fn rename(&mut self, words: Option<Cow<'t, str>>) {
        self.renamed = true;
        if words.is_some() {
            self.more().words = words;
        }
    }

    /// Its name: that of a person, the words for anybody else.
    pub(super) fn name(&self) -> Option<&str> {
        self.person.as_ref().map(|name| &**name.printed()).or_else(|| self.words())
    }

    /// How far a pronoun can stand for it: 0 not at all, 1 surely.
    pub(super) fn suits(&self, pronoun: Pronoun) -> f32 {
        use FigureKind::{Author, Body, Document, Group, Person, Unclear, Unnamed};
        match (pronoun, self.kind) {
            (Pronoun::He | Pronoun::She, Person | Unnamed | Unclear) => match (self.gender, pronoun.gender()) {
                (Some(own), Some(asked)) if own == asked => 1.0,
                (Some(_), _) => 0.0,
                _ if self.kind == Unclear => 0.3,
                _ => 0.92,
            },
            (Pronoun::It, Body | Document) | (Pronoun::They, Group) => 1.0,
            (Pronoun::It, Unclear) => 0.7,
            (Pronoun::They, Body) => 0.5,
            (Pronoun::They, Unnamed | Person) if self.gender.is_none() => 0.3,
            (Pronoun::First, Author) => 1.0,
            _ => 0.0,
        }
    }

    /// Whether it goes by an office and a place alone: "representative of Orland".
    pub(super) fn is_of_place(&self) -> bool {
        self.kind == FigureKind::Unnamed && self.words().is_some_and(|words| words.contains(" of "))
    }

    /// Whether it is a body, or may be one, with a name that is no place's.
    pub(super) fn is_named_body(&self) -> bool {
        let named = self.words().is_some_and(|words| words.starts_with(char::is_uppercase) && !place(words));
        named && (matches!(self.kind, FigureKind::Body | FigureKind::Unclear) || self.may_be_body())
    }

    /// Whether it is a named body that can be called by the broader noun `head`, as far as the article tells.
    pub(super) fn is_body_of(&self, head: Term<'_>) -> bool {
        self.is_named_body() && (self.heads().next().is_none() || self.heads().any(|own| own.is_a(head)))
    }

    /// Whether only two capitals in a row tell that it is a person: "Kestrel Micro".
    pub(super) fn may_be_body(&self) -> bool {
        let bare = self.roles().is_empty() && self.gender.is_none() && self.affiliation().is_none();
        self.kind == FigureKind::Person && bare && self.person.as_ref().is_some_and(|name| !name.is_known())
    }

    /// Takes in what another mention of the same figure tells; gives whether there are more words now by which to find it.
    pub(super) fn learn(&mut self, mention: &Mention<'t>) -> bool {
        let mut more = false;
        if let Form::Person(name) | Form::Bare(name) = &mention.form {
            let fuller = self.person.as_ref().is_none_or(|own| name.parts.len() > own.parts.len() && name.is_full());
            // "Danny Boyle" is the better print of "DANNY BOYLE".
            if let Some(own) = &mut self.person
                && own.is_shouted()
                && !name.is_shouted()
                && own.parts.len() == name.parts.len()
            {
                Rc::make_mut(own).print_as(name);
                more = true;
            }
            if fuller {
                // The fullest form comes with the office that belongs to it.
                if !mention.roles().is_empty() {
                    self.roles_mut().splice(0..0, mention.roles().iter().cloned());
                }
                self.person = Some(name.clone());
                more = true;
            }
            if let Some(own) = &mut self.person
                && own.nickname.is_none()
                && name.nickname.is_some()
            {
                Rc::make_mut(own).nickname = name.nickname;
                more = true;
            }
            if matches!(mention.form, Form::Person(_)) {
                self.kind = FigureKind::Person;
            }
        }
        for role in mention.roles() {
            if !self.roles().iter().any(|known| same_folded(known, role)) {
                self.roles_mut().push(role.clone());
            }
        }
        self.gender = self.gender.or(mention.gender);
        if self.affiliation().is_none()
            && let Some(affiliation) = mention.affiliation()
        {
            self.more().affiliation = Some(affiliation.clone());
        }
        let heads = self.heads().count();
        self.add_heads(mention.terms.heads());
        for mark in mention.terms.marks() {
            if self.marks().count() < MOST && self.marks().all(|known| known != *mark) {
                self.more().terms.add_mark(*mark);
            }
        }
        more || self.heads().count() > heads
    }

    /// Takes a description for what the person is.
    pub(super) fn be_called(&mut self, description: &'t Mention<'t>) {
        self.roles_mut().push(strip_article(&description.words).into());
    }

    /// The nouns that can take it up: "minister".
    pub(super) fn heads(&self) -> impl Iterator<Item = Term<'t>> + Clone {
        let more = self.more.as_ref().map_or(&[][..], |more| more.terms.heads());
        self.mention.terms.heads().iter().chain(more).copied()
    }

    /// The words that tell it from its like.
    fn marks(&self) -> impl Iterator<Item = Term<'t>> {
        let more = self.more.as_ref().map_or(&[][..], |more| more.terms.marks());
        self.mention.terms.marks().iter().chain(more).copied()
    }

    /// Lets more nouns take it up.
    pub(super) fn add_heads(&mut self, more: &[Term<'t>]) {
        for head in more {
            if self.heads().count() < MOST && self.heads().all(|known| known != *head) {
                self.more().terms.add_head(*head);
            }
        }
    }

    /// Whether a description such as "the Lao minister" can mean it: a noun that it goes by, and no mark that it lacks.
    pub(super) fn answers(&self, mention: &Mention<'_>) -> bool {
        let Some(head) = mention.terms.heads().first() else { return false };
        let known = head.is("document") && self.kind == FigureKind::Document || self.heads().any(|own| own.is_a(*head));
        known && self.bears(mention, *head)
    }

    /// Whether nothing that is known of both genders speaks against the two being one.
    pub(super) fn agrees(&self, mention: &Mention<'_>) -> bool {
        mention.gender.is_none() || self.gender.is_none() || mention.gender == self.gender
    }

    /// Whether it has all marks of the description but the head.
    fn bears(&self, mention: &Mention<'_>, head: Term<'_>) -> bool {
        self.agrees(mention) && mention.terms.marks().iter().filter(|mark| **mark != head).all(|mark| self.has_mark(*mark))
    }

    /// How many marks beside the head the two share.
    pub(super) fn shared_marks(&self, mention: &Mention<'_>) -> usize {
        let head = mention.terms.heads().first();
        mention.terms.marks().iter().filter(|mark| Some(*mark) != head && self.has_mark(**mark)).count()
    }

    fn has_mark(&self, mark: Term<'_>) -> bool {
        self.marks().chain(self.heads()).any(|own| own.is_a(mark) || own.is_akin(mark))
    }
}

/// How many heads and how many marks of a figure are kept.
const MOST: usize = 48;
