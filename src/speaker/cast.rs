//! The figures of an article: everybody and everything that it names, with what it tells of them.

use super::gender::{Gender, Pronoun};
use super::mention::{Described, Form, Mention, strip_article};
use super::name::{Fit, PersonName};
use super::number::Number;
use super::salience::FigureId;
use super::words::{fold, is_a, known_noun, place};
use crate::claim::SpeakerKind;
use crate::lexicon::{Classes, LEXICON, WordMap};
use crate::span::Span;
use std::borrow::Cow;
use std::collections::HashMap;
use std::rc::Rc;

/// Somebody or something that the article names.
#[derive(Clone, Debug)]
pub(super) struct Figure<'t> {
    pub kind: FigureKind,
    /// The name of a person, the fullest so far.
    pub person: Option<Rc<PersonName<'t>>>,
    /// The words for whoever has no name.
    pub words: Option<Cow<'t, str>>,
    pub roles: Vec<Cow<'t, str>>,
    pub affiliation: Option<Cow<'t, str>>,
    pub members: Vec<FigureId>,
    /// Whether the names of the members are its name.
    pub listed: bool,
    pub gender: Option<Gender>,
    /// The mention that brought it in; its heads and marks are the figure's own.
    mention: Rc<Mention<'t>>,
    /// The nouns that other mentions add to those that can take it up.
    heads: Vec<Cow<'t, str>>,
    /// The words that other mentions add to those that tell it from its like.
    marks: Vec<Cow<'t, str>>,
    /// Why the source stays unnamed.
    pub anonymity: Option<&'t str>,
    /// Who issued the document.
    pub issuer: Option<FigureId>,
    /// Where it is first named.
    pub first: Span,
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
    pub(super) fn new(mention: &Rc<Mention<'t>>, first: Span) -> Self {
        let (kind, person) = match &mention.form {
            Form::Person(name) => (FigureKind::Person, Some(name.clone())),
            Form::Bare(name) => (FigureKind::Unclear, Some(name.clone())),
            Form::Body(_) => (FigureKind::Body, None),
            Form::Described(Described::Person) => (FigureKind::Unnamed, None),
            Form::Described(Described::Body) => (FigureKind::Body, None),
            Form::Described(Described::Document) => (FigureKind::Document, None),
            Form::Described(Described::People) | Form::Several(_) => (FigureKind::Group, None),
            Form::Pronoun(Pronoun::First) => (FigureKind::Author, None),
            Form::Pronoun(_) => (FigureKind::Unnamed, None),
        };
        let words = match &mention.form {
            Form::Pronoun(_) => None,
            Form::Body(name) => Some(name.clone()),
            _ => Some(without_article(&mention.words)),
        };
        // Marks and numbers alone are nobody's name; "58%" of those asked may be a speaker's.
        let words = words.filter(|words| words.contains(|c: char| c.is_alphabetic() || c == '%'));
        Self {
            kind,
            person,
            words,
            roles: mention.roles.clone(),
            affiliation: mention.affiliation.clone(),
            members: Vec::new(),
            listed: false,
            gender: mention.gender,
            mention: Rc::clone(mention),
            heads: Vec::new(),
            marks: Vec::new(),
            anonymity: None,
            issuer: None,
            first,
        }
    }

    /// Its name: that of a person, the words for anybody else.
    pub(super) fn name(&self) -> Option<Cow<'t, str>> {
        self.person.as_ref().map(|name| name.printed()).or(self.words.as_ref()).cloned()
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
        self.kind == FigureKind::Unnamed && self.words.as_deref().is_some_and(|words| words.contains(" of "))
    }

    /// Whether it is a body, or may be one, with a name that is no place's.
    pub(super) fn is_named_body(&self) -> bool {
        let named = self.words.as_deref().is_some_and(|words| words.starts_with(char::is_uppercase) && !place(words));
        named && (matches!(self.kind, FigureKind::Body | FigureKind::Unclear) || self.may_be_body())
    }

    /// Whether only two capitals in a row tell that it is a person: "Kestrel Micro".
    pub(super) fn may_be_body(&self) -> bool {
        let bare = self.roles.is_empty() && self.gender.is_none() && self.affiliation.is_none();
        self.kind == FigureKind::Person && bare && self.person.as_ref().is_some_and(|name| !name.is_known())
    }

    /// Takes in what another mention of the same figure tells.
    fn learn(&mut self, mention: &Mention<'t>) {
        if let Form::Person(name) | Form::Bare(name) = &mention.form {
            let fuller = self.person.as_ref().is_none_or(|own| name.parts.len() > own.parts.len() && name.is_full());
            // "Danny Boyle" is the better print of "DANNY BOYLE".
            if let Some(own) = &mut self.person
                && own.is_shouted()
                && !name.is_shouted()
                && own.parts.len() == name.parts.len()
            {
                Rc::make_mut(own).print_as(name);
            }
            if fuller {
                // The fullest form comes with the office that belongs to it.
                for role in mention.roles.iter().rev() {
                    self.roles.insert(0, role.clone());
                }
                self.person = Some(name.clone());
            }
            if let Some(own) = &mut self.person
                && own.nickname.is_none()
                && name.nickname.is_some()
            {
                Rc::make_mut(own).nickname.clone_from(&name.nickname);
            }
            if matches!(mention.form, Form::Person(_)) {
                self.kind = FigureKind::Person;
            }
        }
        for role in &mention.roles {
            if !self.roles.iter().any(|known| fold(known) == fold(role)) {
                self.roles.push(role.clone());
            }
        }
        self.gender = self.gender.or(mention.gender);
        self.affiliation = self.affiliation.take().or_else(|| mention.affiliation.clone());
        self.add_heads(&mention.heads);
        add_new(&self.mention.marks, &mut self.marks, &mention.marks);
    }

    /// The nouns that can take it up: "minister".
    pub(super) fn heads(&self) -> impl Iterator<Item = &Cow<'t, str>> + Clone {
        self.mention.heads.iter().chain(&self.heads)
    }

    /// The words that tell it from its like.
    fn marks(&self) -> impl Iterator<Item = &Cow<'t, str>> {
        self.mention.marks.iter().chain(&self.marks)
    }

    /// Lets more nouns take it up.
    pub(super) fn add_heads(&mut self, more: &[Cow<'t, str>]) {
        add_new(&self.mention.heads, &mut self.heads, more);
    }

    /// Whether a description such as "the Lao minister" can mean it: a noun that it goes by, and no mark that it lacks.
    pub(super) fn answers(&self, mention: &Mention<'_>) -> bool {
        let Some(head) = mention.heads.first() else { return false };
        let known = head == "document" && self.kind == FigureKind::Document || self.heads().any(|own| own == head || is_a(own, head));
        known && self.bears(mention, head)
    }

    /// Whether it has all marks of the description but the head.
    fn bears(&self, mention: &Mention<'_>, head: &str) -> bool {
        let gendered = mention.gender.is_none() || self.gender.is_none() || mention.gender == self.gender;
        gendered && mention.marks.iter().filter(|mark| *mark != head).all(|mark| self.has_mark(mark))
    }

    /// How many marks beside the head the two share.
    pub(super) fn shared_marks(&self, mention: &Mention<'_>) -> usize {
        let head = mention.heads.first();
        mention.marks.iter().filter(|mark| Some(*mark) != head && self.has_mark(mark)).count()
    }

    fn has_mark(&self, mark: &str) -> bool {
        self.marks().chain(self.heads()).any(|own| akin(own, mark) || is_a(own, mark))
    }
}

/// Adds those of `more` that are new to both lists, while these are short.
fn add_new<'t>(first: &[Cow<'t, str>], known: &mut Vec<Cow<'t, str>>, more: &[Cow<'t, str>]) {
    for word in more {
        if first.len() + known.len() < 48 && !first.contains(word) && !known.contains(word) {
            known.push(word.clone());
        }
    }
}

fn without_article<'t>(words: &Cow<'t, str>) -> Cow<'t, str> {
    match words {
        Cow::Borrowed(words) => strip_article(words).into(),
        Cow::Owned(words) => strip_article(words).to_owned().into(),
    }
}

/// One word, or two of one root: "Laos" and "Lao", "region" and "regional", "Chinese" and "China".
pub(super) fn akin(one: &str, other: &str) -> bool {
    if one.as_bytes().first() != other.as_bytes().first() {
        return false;
    }
    let shared: usize = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let shorter = one.chars().count().min(other.chars().count());
    one == other || shared >= 4 && shared + 2 >= shorter || shared == 3 && shorter == 3
}

/// The figures, and where a look-up finds them.
#[derive(Default)]
pub(super) struct Figures<'t> {
    all: Vec<Figure<'t>>,
    by_part: HashMap<Cow<'t, str>, Listed>,
    by_body: HashMap<String, FigureId>,
    /// The bodies whose names of several words begin with a word.
    by_first: HashMap<String, Listed>,
    by_head: Heads<'t>,
}

/// The figures of one name or noun, those that were listed last.
#[derive(Default)]
struct Listed(Vec<FigureId>);

/// How many figures of one name or noun a look-up considers.
const SAME: usize = 24;

impl Listed {
    /// The figures, the last one first.
    fn latest(&self) -> impl Iterator<Item = &FigureId> {
        self.0.iter().rev()
    }

    fn add(&mut self, id: FigureId) {
        if self.0.contains(&id) {
            return;
        }
        if self.0.len() == SAME {
            self.0.remove(0);
        }
        self.0.push(id);
    }
}

/// The figures by the nouns that can take them up.
#[derive(Default)]
struct Heads<'t> {
    /// By the number of a known noun.
    known: WordMap<u32, Listed>,
    others: HashMap<Cow<'t, str>, Listed>,
}

impl<'t> Heads<'t> {
    /// Lets a figure be found by a noun and by all that can take it up.
    fn add(&mut self, noun: Cow<'t, str>, id: FigureId) {
        match known_noun(&noun) {
            Some(noun) => noun.broader.iter().chain([&noun.number]).for_each(|number| self.known.entry(*number).or_default().add(id)),
            None => self.others.entry(noun).or_default().add(id),
        }
    }

    /// Those whom a noun can take up, the last one first.
    fn get(&self, noun: &str) -> impl Iterator<Item = &FigureId> {
        let listed = known_noun(noun).map_or_else(|| self.others.get(noun), |noun| self.known.get(&noun.number));
        listed.into_iter().flat_map(Listed::latest)
    }
}

/// Whom a name calls.
pub(super) enum Called {
    One(FigureId),
    Several,
    Nobody,
}

impl<'t> Figures<'t> {
    pub(super) fn get(&self, id: FigureId) -> &Figure<'t> {
        &self.all[id.get()]
    }

    pub(super) fn get_mut(&mut self, id: FigureId) -> &mut Figure<'t> {
        &mut self.all[id.get()]
    }

    /// The first that is of a kind.
    pub(super) fn first(&self, kind: FigureKind) -> Option<FigureId> {
        self.all.iter().position(|figure| figure.kind == kind).map(Number::new)
    }

    /// A figure that none before is the same as.
    pub(super) fn add(&mut self, figure: Figure<'t>) -> FigureId {
        let id = Number::new(self.all.len());
        self.all.push(figure);
        self.list(id);
        id
    }

    /// Joins a mention to a figure.
    pub(super) fn join(&mut self, id: FigureId, mention: &Mention<'t>) {
        self.all[id.get()].learn(mention);
        self.list(id);
    }

    fn list(&mut self, id: FigureId) {
        let figure = &self.all[id.get()];
        for key in figure.person.iter().flat_map(|name| name.keys()) {
            self.by_part.entry(key).or_default().add(id);
        }
        for head in figure.heads() {
            self.by_head.add(head.clone(), id);
        }
        if figure.kind == FigureKind::Document {
            self.by_head.add("document".into(), id);
        }
    }

    /// Whoever has the name, among those named before `at`, or else after it.
    pub(super) fn called(&self, name: &PersonName<'_>, gender: Option<Gender>, at: usize) -> Called {
        let mut keys = name.keys();
        let Some(key) = keys.next_back() else { return Called::Nobody };
        let list = self.by_part.get(&key).or_else(|| self.by_part.get(&keys.next()?));
        let fitting: Vec<(FigureId, Fit)> = list
            .into_iter()
            .flat_map(Listed::latest)
            .filter(|id| gender.is_none() || self.get(**id).gender.is_none_or(|own| Some(own) == gender))
            .filter_map(|id| Some((*id, self.get(*id).person.as_ref()?.fits(name)?)))
            .collect();
        let pick = |before: bool| {
            let there = || fitting.iter().filter(|(id, _)| !before || self.get(*id).first.start < at);
            let best = there().map(|(_, fit)| *fit).max()?;
            let mut same = there().filter(|(_, fit)| *fit == best).map(|(id, _)| *id);
            let first = same.next()?;
            Some(if same.next().is_some() { Called::Several } else { Called::One(first) })
        };
        pick(true).or_else(|| pick(false)).unwrap_or(Called::Nobody)
    }

    /// The body of this name or acronym.
    pub(super) fn body(&self, name: &str) -> Option<FigureId> {
        self.by_body.get(&*body_key(strip_article(name))).copied()
    }

    /// Lets a body be found by a name.
    pub(super) fn name_body(&mut self, name: &str, id: FigureId) {
        let name = strip_article(name);
        self.by_body.entry(body_key(name).into_owned()).or_insert(id);
        let first = name.split_once(' ').map(|(first, _)| first);
        if let Some(first) = first.filter(|first| !place(first) && !is_modifier(first)) {
            self.by_first.entry(fold(first).into_owned()).or_default().add(id);
        }
    }

    /// The one body whose name begins with `word`: "Halden" for Halden Capital.
    pub(super) fn shortened(&self, word: &str) -> Option<FigureId> {
        match self.by_first.get(&*fold(word))?.0.as_slice() {
            [only] => Some(*only),
            _ => None,
        }
    }

    /// Those whom a description can mean, the last named first.
    pub(super) fn described(&self, mention: &Mention<'_>) -> Vec<FigureId> {
        let Some(head) = mention.heads.first() else { return Vec::new() };
        let mut found: Vec<FigureId> = self.by_head.get(head).copied().filter(|id| self.get(*id).answers(mention)).collect();
        found.sort_unstable_by_key(|id| std::cmp::Reverse(self.get(*id).first.start));
        found
    }
}

/// Whether the word tells nothing without the next one: New, National, United.
fn is_modifier(word: &str) -> bool {
    let classes = LEXICON.find(word).classes;
    classes.any(Classes::ADJ | Classes::FUNCTION | Classes::PLACE)
}

/// The form in which names of bodies are compared: "U.N." is the UN.
fn body_key(name: &str) -> Cow<'_, str> {
    let folded = fold(name);
    if folded.contains('.') { folded.replace('.', "").into() } else { folded }
}
