//! From mentions to figures, in two passes, and from figures to what the caller sees.

use super::Cast;
use super::cast::{Called, Figure, FigureKind, Figures};
use super::gender::Pronoun;
use super::mention::{Described, Determiner, Form, Mention};
use super::salience::{Appearance, Choice, FigureId, Focus};
use super::scene::Scene;
use super::words::is_a;
use crate::article::{Article, BlockKind};
use crate::claim::{Addressee, Attribution, Passage, Resolution, Speaker};
use crate::report::{Place, Report, Sighting, Source};
use crate::span::Span;
use std::collections::HashMap;

pub(super) struct Resolver<'a> {
    article: &'a Article,
    reports: &'a [Report],
    scene: Scene,
    figures: Figures,
    focus: Focus,
}

impl<'a> Resolver<'a> {
    pub(super) fn new(article: &'a Article, reports: &'a [Report], sightings: &[Sighting]) -> Self {
        let scene = Scene::read(article, reports, sightings);
        Self { article, reports, scene, figures: Figures::default(), focus: Focus::default() }
    }

    pub(super) fn run(mut self) -> Cast {
        self.header();
        self.full_names();
        self.short_names();
        self.follow(|kind| !is_ahead(kind));
        self.focus = Focus::default();
        self.follow(is_ahead);
        self.cast()
    }

    /// A name and an office on lines of their own before the text.
    fn header(&mut self) {
        for mention in super::label::header(self.article) {
            let id = self.figures.add(Figure::new(&mention));
            self.figures.get_mut(id).mentions.push(mention.span);
        }
    }

    /// People by given and family name, and bodies by name.
    fn full_names(&mut self) {
        for index in 0..self.scene.entries.len() {
            let mention = self.scene.entries[index].mention.clone();
            if let Form::Several(members) = &mention.form {
                for member in members {
                    self.full_name(member);
                }
            }
            self.scene.entries[index].figure = self.full_name(&mention);
        }
    }

    fn full_name(&mut self, mention: &Mention) -> Option<FigureId> {
        match &mention.form {
            Form::Person(name) if name.is_full() => {
                let known = match self.figures.called(name, mention.gender, mention.span.start) {
                    Called::One(id) if self.figures.get(id).person.as_ref().is_some_and(|own| own.is_full()) => Some(id),
                    _ => None,
                };
                Some(self.joined(known, mention))
            }
            Form::Body(name) => {
                let known = self.figures.body(name);
                let id = self.joined(known, mention);
                self.figures.name_body(name, id);
                for alias in &mention.aliases {
                    self.figures.name_body(alias, id);
                }
                Some(id)
            }
            Form::Described(_) => {
                // "the Port Agency (PA)" and "talks at the ministry (MFA)".
                None
            }
            _ => None,
        }
    }

    fn joined(&mut self, known: Option<FigureId>, mention: &Mention) -> FigureId {
        match known {
            Some(id) => {
                self.figures.join(id, mention);
                id
            }
            None => self.figures.add(Figure::new(mention)),
        }
    }

    /// Surnames and first names, to those whose full name the article gives.
    fn short_names(&mut self) {
        for index in 0..self.scene.entries.len() {
            let mention = self.scene.entries[index].mention.clone();
            if let Form::Several(members) = &mention.form {
                for member in members {
                    self.short_name(member);
                }
            }
            if self.scene.entries[index].figure.is_none() {
                let (figure, ambiguous) = self.short_name(&mention);
                self.scene.entries[index].figure = figure;
                self.scene.entries[index].ambiguous = ambiguous;
            }
        }
    }

    fn short_name(&mut self, mention: &Mention) -> (Option<FigureId>, bool) {
        let (Form::Person(name) | Form::Bare(name)) = &mention.form else { return (None, false) };
        if let Some(id) = self.figures.body(&name.printed()) {
            return (Some(id), false);
        }
        match self.figures.called(name, mention.gender, mention.span.start) {
            Called::One(id) => {
                self.figures.join(id, mention);
                (Some(id), false)
            }
            Called::Several => match self.by_role(mention) {
                Some(id) => (Some(id), false),
                None => (None, true),
            },
            Called::Nobody => (Some(self.figures.add(Figure::new(mention))), false),
        }
    }

    /// Two of one surname: the title tells them apart.
    fn by_role(&self, mention: &Mention) -> Option<FigureId> {
        let (Form::Person(name) | Form::Bare(name)) = &mention.form else { return None };
        let mut fitting = self.figures.described(mention).into_iter().filter(|id| self.figures.get(*id).person.as_ref().is_some_and(|own| own.fits(name).is_some()));
        let first = fitting.next()?;
        fitting.next().is_none().then_some(first)
    }

    /// Reads the blocks of a kind in order, and finds whom pronouns and descriptions take up.
    fn follow(&mut self, of_kind: impl Fn(BlockKind) -> bool) {
        for index in 0..self.scene.entries.len() {
            let entry = &self.scene.entries[index];
            let kind = self.article.blocks().get(entry.block).map_or(BlockKind::Body, |block| block.kind);
            if !of_kind(kind) {
                continue;
            }
            if let Some(apposed) = self.apposed(index) {
                self.scene.entries[index].figure = Some(apposed);
                continue;
            }
            if entry.figure.is_none() && !entry.ambiguous {
                let mention = entry.mention.clone();
                match self.find(index, &mention) {
                    Found::Figure(id) => self.scene.entries[index].figure = Some(id),
                    Found::Several => self.scene.entries[index].ambiguous = true,
                    Found::Nobody => {}
                }
            }
            self.appear(index);
        }
    }

    /// "a diver" within "Ivo Lind, a diver" is Ivo Lind.
    fn apposed(&self, index: usize) -> Option<FigureId> {
        let entry = &self.scene.entries[index];
        let outer = &self.scene.entries[entry.outer?];
        let is_role = outer.mention.roles.iter().any(|role| role.starts_with(&entry.mention.words));
        (is_role && matches!(entry.mention.form, Form::Described(_))).then_some(outer.figure?)
    }

    fn find(&mut self, index: usize, mention: &Mention) -> Found {
        match &mention.form {
            Form::Pronoun(pronoun) => self.pronoun(index, *pronoun, None),
            Form::Several(members) => {
                let members: Vec<Mention> = members.clone();
                let ids = members.iter().filter_map(|member| self.member(index, member)).collect();
                let mut figure = Figure::new(mention);
                figure.members = ids;
                Found::Figure(self.figures.add(figure))
            }
            Form::Described(described) => self.description(index, mention, *described),
            Form::Person(_) | Form::Bare(_) | Form::Body(_) => Found::Nobody,
        }
    }

    fn member(&mut self, index: usize, member: &Mention) -> Option<FigureId> {
        match &member.form {
            Form::Body(name) => self.figures.body(name),
            Form::Person(name) | Form::Bare(name) => match self.figures.called(name, member.gender, member.span.start) {
                Called::One(id) => Some(id),
                _ => self.figures.body(&name.printed()),
            },
            Form::Described(described) => match self.description(index, member, *described) {
                Found::Figure(id) => Some(id),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whom a pronoun takes up: whoever is most in mind, but nobody inside the words that it says, and in "his father" no father.
    fn pronoun(&mut self, index: usize, pronoun: Pronoun, but: Option<&str>) -> Found {
        let entry = &self.scene.entries[index];
        if entry.quoted && pronoun == Pronoun::First || pronoun == Pronoun::Other {
            return Found::Nobody;
        }
        if pronoun == Pronoun::First {
            return Found::Figure(self.author(entry.mention.span));
        }
        if pronoun == Pronoun::Relative {
            return self.antecedent(index);
        }
        let own = entry.speaks.map(|report| self.reports[report].content.as_slice()).unwrap_or_default();
        let figures = &self.figures;
        let choice = self.focus.choose(entry.sentence, 0.15, |seen| {
            let figure = figures.get(seen.figure);
            let excluded = own.iter().any(|span| span.contains(seen.span)) || but.is_some_and(|head| figure.heads.iter().any(|own| own == head));
            if excluded { 0.0 } else { figure.suits(pronoun) }
        });
        match choice {
            Choice::One { figure, clear } => {
                let known = self.figures.get_mut(figure);
                if clear && let Some(gender) = pronoun.gender() {
                    known.gender = known.gender.or(Some(gender));
                    if known.kind == FigureKind::Unclear {
                        known.kind = FigureKind::Person;
                    }
                }
                Found::Figure(figure)
            }
            Choice::Several => Found::Several,
            Choice::Nobody => self.cataphor(index, pronoun),
        }
    }

    fn author(&mut self, at: Span) -> FigureId {
        if let Some(id) = (0..self.figures.len()).find(|id| self.figures.get(*id).kind == FigureKind::Author) {
            return id;
        }
        let mut figure = Figure::new(&Mention::read(self.article.text(), at));
        figure.kind = FigureKind::Author;
        figure.words = match self.article.metadata().authors.as_slice() {
            [author] => Some(author.clone()),
            _ => None,
        };
        self.figures.add(figure)
    }

    /// "who": the noun phrase that ends just before it.
    fn antecedent(&self, index: usize) -> Found {
        let entry = &self.scene.entries[index];
        let start = entry.mention.span.start;
        let before = self.scene.entries[..index].iter().rev().take(12).filter(|other| other.sentence == entry.sentence);
        let nearest = before.filter(|other| other.figure.is_some()).max_by_key(|other| {
            let reaches = other.mention.span.end > start;
            (reaches, other.mention.span.end.min(start), std::cmp::Reverse(other.mention.span.start))
        });
        nearest.and_then(|other| other.figure).map_or(Found::Nobody, Found::Figure)
    }

    /// "“We lost everything,” he said. Ivo Lind, 61, …": the one whom the next sentence introduces.
    fn cataphor(&self, index: usize, pronoun: Pronoun) -> Found {
        let entry = &self.scene.entries[index];
        let next = self.scene.entries[index + 1..]
            .iter()
            .take(24)
            .take_while(|other| other.sentence <= entry.sentence + 1)
            .find(|other| other.sentence == entry.sentence + 1 && other.within.is_none());
        match next.and_then(|other| other.figure) {
            Some(id) if self.figures.get(id).kind == FigureKind::Person && self.figures.get(id).suits(pronoun) > 0.0 => Found::Figure(id),
            _ => Found::Nobody,
        }
    }

    /// Whom "the minister" takes up; somebody new where it takes up nobody.
    fn description(&mut self, index: usize, mention: &Mention, described: Described) -> Found {
        if let Some(owner) = mention.owner {
            return self.owned(index, mention, owner);
        }
        let ahead = self.is_ahead(index) || mention.determiner == Determiner::None;
        let takes_up = match mention.determiner {
            Determiner::Definite => true,
            // "Spokesman denies leak": no article, in headlines and labels only.
            Determiner::None => described == Described::Person || self.is_ahead(index) && described != Described::People,
            Determiner::Indefinite | Determiner::Other => false,
            Determiner::Pair => return Found::Figure(self.pair(mention)),
        };
        if takes_up {
            let fitting = self.figures.described(mention);
            let start = mention.span.start;
            let mut earlier: Vec<FigureId> = fitting.iter().copied().filter(|id| ahead || self.figures.get(*id).first.start < start).collect();
            if self.is_label(index) && earlier.iter().any(|id| self.figures.get(*id).person.is_some()) {
                // Of a transcript's speakers the page tells the names; the first is the one whose page it is.
                earlier.retain(|id| self.figures.get(*id).person.is_some());
                earlier.drain(..earlier.len() - 1);
            }
            match self.best(index, &earlier, described) {
                Found::Nobody => {}
                found => return found,
            }
            if let Some(id) = self.announced(index, mention, &fitting).or_else(|| self.generic(index, mention)) {
                return Found::Figure(id);
            }
        }
        let mut figure = Figure::new(mention);
        if takes_up && described == Described::Document && mention.heads.iter().any(|head| is_a(head, "text")) {
            figure.issuer = self.sender(index);
        }
        Found::Figure(self.figures.add(figure))
    }

    /// Whose "the message" is, where nobody was said to send it: the subject of the sentence before.
    fn sender(&self, index: usize) -> Option<FigureId> {
        let sentence = self.scene.entries[index].sentence;
        let choice = self.focus.choose(sentence, 0.0, |seen| {
            let can_send = matches!(self.figures.get(seen.figure).kind, FigureKind::Person | FigureKind::Unnamed | FigureKind::Body);
            if can_send && seen.weight >= 0.9 && seen.sentence + 1 >= sentence { 1.0 } else { 0.0 }
        });
        if let Choice::One { figure, .. } = choice { Some(figure) } else { None }
    }

    /// The one that is most in mind; far back, the only one.
    fn best(&self, index: usize, fitting: &[FigureId], described: Described) -> Found {
        let mut of_kind: Vec<FigureId> = fitting.iter().copied().filter(|id| same_kind(self.figures.get(*id).kind, described)).collect();
        // An official is called "the official" before a minister is.
        let head = self.scene.entries[index].mention.heads.first();
        let exact = |id: &FigureId| head.is_some_and(|head| self.figures.get(*id).heads.contains(head));
        if of_kind.iter().any(exact) {
            of_kind.retain(exact);
        }
        match of_kind.as_slice() {
            [] => return Found::Nobody,
            [only] => return Found::Figure(*only),
            _ => {}
        }
        let choice = self.focus.choose(self.scene.entries[index].sentence, 0.0, |seen| if of_kind.contains(&seen.figure) { 1.0 } else { 0.0 });
        match choice {
            Choice::One { figure, .. } => Found::Figure(figure),
            Choice::Several => Found::Several,
            Choice::Nobody => Found::Figure(of_kind[0]),
        }
    }

    /// "The senior official in the region said … Ada Quill, the region's envoy, …": a later introduction.
    fn announced(&self, index: usize, mention: &Mention, fitting: &[FigureId]) -> Option<FigureId> {
        let sentence = self.scene.entries[index].sentence;
        let soon = self.scene.entries[index + 1..].iter().take(40).take_while(|other| other.sentence <= sentence + 3);
        let mut named = soon.filter_map(|other| other.figure).filter(|id| fitting.contains(id));
        named.find(|id| self.figures.get(*id).person.is_some() && self.figures.get(*id).shared_marks(mention) > 0)
    }

    /// "The group", "the company": the body that was named just before.
    fn generic(&self, index: usize, mention: &Mention) -> Option<FigureId> {
        let [head] = mention.marks.as_slice() else { return None };
        if !is_a("body", head) {
            return None;
        }
        let sentence = self.scene.entries[index].sentence;
        let choice = self.focus.choose(sentence, 0.0, |seen| {
            let figure = self.figures.get(seen.figure);
            let near = seen.sentence + 2 >= sentence;
            if near && seen.weight >= 0.9 && figure.is_named_body() { 1.0 } else { 0.0 }
        });
        if let Choice::One { figure, .. } = choice { Some(figure) } else { None }
    }

    /// "his sister", "its spokesman", "her counterpart from Orland".
    fn owned(&mut self, index: usize, mention: &Mention, owner: Pronoun) -> Found {
        let mut figure = Figure::new(mention);
        let is_counterpart = mention.heads.first().is_some_and(|head| head == "counterpart");
        let owner = match self.pronoun(index, owner, mention.heads.first().map(String::as_str)) {
            // Whoever it is, delegates have one office.
            _ if is_counterpart => self.focus.last(|id| self.figures.get(id).is_of_place()),
            Found::Figure(id) => Some(id),
            _ => None,
        };
        let owner = match owner {
            Some(id) => id,
            None if is_counterpart => return Found::Figure(self.figures.add(figure)),
            None => {
                figure.words = None;
                return Found::Figure(self.figures.add(figure));
            }
        };
        let rest = mention.words.clone();
        let possessor = self.figures.get(owner);
        if is_counterpart {
            // Of whatever the owner is, for another place.
            if let (Some((noun, _)), Some((_, place))) = (possessor.words.as_deref().and_then(|words| words.split_once(" of ")), rest.split_once(" from ").or_else(|| rest.split_once(" of "))) {
                figure.words = Some(format!("{noun} of {place}"));
                figure.heads.extend(possessor.heads.iter().cloned());
            }
        } else if figure.kind == FigureKind::Group {
            figure.words = Some(mention.span.of(self.article.text()).to_owned());
        } else {
            figure.words = possessor.name().map(|name| format!("{name}'s {rest}"));
            let known = self.figures.described(mention).into_iter().find(|id| self.figures.get(*id).words == figure.words && figure.words.is_some());
            if let Some(id) = known {
                return Found::Figure(id);
            }
        }
        Found::Figure(self.figures.add(figure))
    }

    /// "The two ministers", "both sides": with the two who were named last, where there are two.
    fn pair(&mut self, mention: &Mention) -> FigureId {
        let mut figure = Figure::new(mention);
        let start = mention.span.start;
        let named: Vec<FigureId> = self.figures.described(mention).into_iter().filter(|id| self.figures.get(*id).person.is_some() && self.figures.get(*id).first.start < start).collect();
        if let [second, first] = named[..] {
            figure.members = vec![first, second];
        }
        self.figures.add(figure)
    }

    fn is_label(&self, index: usize) -> bool {
        self.scene.entries[index].speaks.is_some_and(|report| matches!(self.reports[report].source, Source::Label(_)))
    }

    fn is_ahead(&self, index: usize) -> bool {
        self.article.blocks().get(self.scene.entries[index].block).is_some_and(|block| is_ahead(block.kind))
    }

    /// Brings the figure of an entry to mind.
    fn appear(&mut self, index: usize) {
        let entry = &self.scene.entries[index];
        let Some(figure) = entry.figure else { return };
        let place = match entry.place {
            _ if entry.addressed => 0.45,
            Place::Subject => 0.9,
            Place::Object => 0.5,
            Place::Possessive => 0.4,
            // What comes first in its sentence is more of a topic.
            Place::Other if index == 0 || self.scene.entries[index - 1].sentence != entry.sentence => 0.45,
            Place::Other => 0.35,
        };
        let mut weight = if entry.speaks.is_some() { 1.0 } else { place };
        if entry.quoted {
            weight *= 0.25;
        } else if entry.within.is_some() {
            weight *= 0.5;
        }
        self.focus.note(Appearance { figure, span: entry.mention.span, sentence: entry.sentence, weight });
        self.issue(index, figure);
    }

    /// "The ministry said in a release", "Quill sent a letter": whose document it is.
    fn issue(&mut self, index: usize, figure: FigureId) {
        let entry = &self.scene.entries[index];
        let is_new = self.figures.get(figure).first == entry.mention.span && matches!(entry.mention.determiner, Determiner::Indefinite | Determiner::None);
        if self.figures.get(figure).kind != FigureKind::Document || !is_new || entry.place == Place::Subject {
            return;
        }
        let subject = self.scene.entries[..index].iter().rev().take(16).filter(|other| other.sentence == entry.sentence && (other.place == Place::Subject || other.speaks.is_some()) && other.within.is_none());
        let issuer = subject.filter_map(|other| other.figure).find(|id| *id != figure && self.figures.get(*id).kind != FigureKind::Document);
        self.figures.get_mut(figure).issuer = issuer;
    }

    fn cast(mut self) -> Cast {
        let entry_of = |scene: &Scene, span: Span| scene.at(span);
        let mut attributions: Vec<Option<(Option<FigureId>, Span, Resolution)>> = Vec::with_capacity(self.reports.len());
        for report in self.reports {
            let Some(span) = report.source.span() else {
                attributions.push(None);
                continue;
            };
            let entry = entry_of(&self.scene, span);
            let figure = entry.and_then(|entry| self.scene.entries[entry].figure);
            let resolution = self.resolution(report.source, entry, figure);
            attributions.push(Some((figure, span, resolution)));
        }
        let spoken: Vec<Option<FigureId>> = attributions.iter().map(|attribution| attribution.as_ref().and_then(|(figure, ..)| *figure)).collect();
        for index in 0..self.scene.entries.len() {
            let entry = &self.scene.entries[index];
            if let Some(id) = entry.figure {
                let span = entry.mention.span;
                self.figures.get_mut(id).mentions.push(span);
            }
        }
        let mut order: Vec<FigureId> = attributions.iter().flatten().filter_map(|(figure, ..)| *figure).collect();
        order.sort_unstable_by_key(|id| (self.figures.get(*id).mentions.first().copied(), *id));
        order.dedup();
        let ids: HashMap<FigureId, String> = order.iter().enumerate().map(|(at, id)| (*id, format!("s{}", at + 1))).collect();
        let mut speakers: Vec<Speaker> = order.iter().map(|id| self.speaker(*id, &ids[id])).collect();
        let mut out = Vec::with_capacity(attributions.len());
        for attribution in attributions {
            out.push(attribution.map(|(figure, span, resolution)| {
                let mention = Some(Passage::new(self.article.text(), span));
                match figure {
                    Some(id) => {
                        let figure = self.figures.get(id);
                        Attribution { id: ids[&id].clone(), mention, name: self.name(id), role: self.role(id), kind: figure.kind.exported(), resolution }
                    }
                    None => {
                        let id = format!("s{}", speakers.len() + 1);
                        let kind = crate::claim::SpeakerKind::Unnamed;
                        let mentions = mention.iter().cloned().collect();
                        speakers.push(Speaker { id: id.clone(), name: None, kind, roles: vec![], affiliation: None, members: vec![], anonymity: None, mentions });
                        Attribution { id, mention, name: None, role: None, kind, resolution }
                    }
                }
            }));
        }
        let addressees = self.reports.iter().enumerate().map(|(index, report)| match report.addressee {
            Some(span) => Some(self.addressee(span)),
            None => super::label::asked(self.article.text(), self.reports, index, &self.figures, |report| spoken[report]).map(|(span, id)| self.addressed(span, self.name(id))),
        });
        let addressees = addressees.collect();
        Cast { speakers, attributions: out, addressees }
    }

    fn resolution(&self, source: Source, entry: Option<usize>, figure: Option<FigureId>) -> Resolution {
        match (source, entry) {
            (_, Some(entry)) if self.scene.entries[entry].ambiguous => Resolution::Ambiguous,
            (Source::Elided(_), _) => Resolution::Elided,
            (Source::Continued(_), _) => Resolution::Continued,
            (_, None) => Resolution::Unresolved,
            (_, Some(_)) if figure.is_none_or(|id| self.name(id).is_none()) => Resolution::Unresolved,
            (_, Some(entry)) => match self.scene.entries[entry].mention.form {
                Form::Pronoun(_) => Resolution::Pronoun,
                Form::Described(_) => Resolution::Description,
                _ => Resolution::Name,
            },
        }
    }

    /// The name that stands for a figure; a message speaks for whoever sent it.
    fn name(&self, id: FigureId) -> Option<String> {
        let figure = self.figures.get(id);
        figure.issuer.map_or_else(|| figure.name(), |issuer| self.figures.get(issuer).name())
    }

    fn role(&self, id: FigureId) -> Option<String> {
        let figure = self.figures.get(id);
        let figure = figure.issuer.map_or(figure, |issuer| self.figures.get(issuer));
        figure.person.as_ref()?;
        figure.roles.first().cloned()
    }

    fn addressee(&self, span: Span) -> Addressee {
        let entry = self.scene.at(span).map(|entry| &self.scene.entries[entry]);
        let name = entry.and_then(|entry| match (&entry.mention.form, entry.figure) {
            _ if entry.ambiguous => None,
            (_, Some(id)) => self.name(id),
            _ => None,
        });
        self.addressed(span, name)
    }

    fn addressed(&self, span: Span, name: Option<String>) -> Addressee {
        Addressee { start: span.start, end: span.end, text: span.of(self.article.text()).to_owned(), name }
    }

    fn speaker(&self, id: FigureId, name: &str) -> Speaker {
        let figure = self.figures.get(id);
        let text = self.article.text();
        Speaker {
            id: name.to_owned(),
            name: self.name(id),
            kind: figure.kind.exported(),
            roles: figure.roles.clone(),
            affiliation: figure.affiliation.clone().or_else(|| self.figures.get(figure.issuer?).name()),
            members: figure.members.iter().filter_map(|member| self.figures.get(*member).name()).collect(),
            anonymity: figure.anonymity.clone(),
            mentions: figure.mentions.iter().map(|span| Passage::new(text, *span)).collect(),
        }
    }
}

enum Found {
    Figure(FigureId),
    Several,
    Nobody,
}

/// Whether a block stands before the text or beside it, and names those whom the text introduces.
fn is_ahead(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Headline | BlockKind::Subheading | BlockKind::Summary | BlockKind::Caption)
}

fn same_kind(kind: FigureKind, described: Described) -> bool {
    match described {
        Described::Person => matches!(kind, FigureKind::Person | FigureKind::Unnamed | FigureKind::Unclear),
        Described::People => kind == FigureKind::Group,
        Described::Body => kind == FigureKind::Body,
        Described::Document => kind == FigureKind::Document,
    }
}
