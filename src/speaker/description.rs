//! Whom "the minister", "his sister", "both sides" take up.

use super::cast::{Figure, FigureKind};
use super::gender::Pronoun;
use super::issuer::is_spoken;
use super::mention::{Described, Determiner, Form, Mention};
use super::resolver::{Found, Resolver};
use super::salience::{Appearance, Choice, FigureId};
use super::term::{BROAD, Term};
use super::words::title;
use crate::claim::Act;
use crate::confidence::is_quoted;
use crate::lexicon::Referent;
use crate::report::Place;
use crate::span::Span;

/// How many mentions may come before whoever the opening leaves unnamed.
const OPENING: usize = 24;
/// How many mentions before and behind a speaker, and how many parts of what is said, are looked at.
const BESIDE: usize = 40;
/// How many sentences back a name can be that "the company" takes up.
const NAMED: u32 = 5;

impl<'a> Resolver<'a> {
    /// Whom "the minister" takes up; somebody new where it takes up nobody.
    pub(super) fn description(&mut self, index: usize, mention: &'a Mention<'a>, span: Span, described: Described) -> Found {
        // "His Highness"
        let owner = [("his ", Pronoun::He), ("her ", Pronoun::She)]
            .into_iter()
            .find(|(owner, _)| mention.words.get(..owner.len()).is_some_and(|words| words.eq_ignore_ascii_case(owner)));
        if let Some((_, pronoun)) = owner
            && title(&mention.words).is_some_and(|title| title.honorific)
        {
            return self.pronoun(index, pronoun, None);
        }
        if let Some(owner) = mention.owner {
            return self.owned(index, mention, span, owner);
        }
        // "The pair", "the trio".
        let terms = &mention.terms;
        let head = terms.heads().first().filter(|_| mention.determiner == Determiner::Definite && terms.marks().len() == 1);
        let number = head.and_then(|head| head.count());
        if let Some(number) = number {
            return Found::Figure(self.counted(index, mention, span, number));
        }
        let ahead = self.is_ahead(index) || mention.determiner == Determiner::None;
        let takes_up = match mention.determiner {
            Determiner::Definite => true,
            // "Spokesman denies leak": no article, in headlines and labels only.
            Determiner::None => described == Described::Person || self.is_ahead(index) && described != Described::People,
            Determiner::Indefinite | Determiner::Other => false,
            Determiner::Counted(number) => return Found::Figure(self.counted(index, mention, span, number)),
        };
        if let Some(topic) = self.topic(index, mention).filter(|_| mention.determiner == Determiner::Definite) {
            return Found::Figure(topic);
        }
        if takes_up {
            let mut fitting = self.figures.described(mention);
            let addresser = self.addresser(index);
            // Who asks not to be named is nobody named.
            let anonymous = self.scene.reasons.contains_key(&index);
            fitting.retain(|id| Some(*id) != addresser && !(anonymous && self.figures.get(*id).person.is_some()));
            let mut earlier: Vec<FigureId> =
                fitting.iter().copied().filter(|id| ahead || self.figures.get(*id).first().start < span.start).collect();
            if self.is_label(index) && earlier.iter().any(|id| self.figures.get(*id).person.is_some()) {
                // Of a transcript's speakers the page tells the names; the first is the one whose page it is.
                earlier.retain(|id| self.figures.get(*id).person.is_some());
                earlier.drain(..earlier.len() - 1);
            }
            match self.best(index, earlier, described) {
                Found::Nobody => {}
                // "The central bank … Kestrel Mining fell after the company": what has a name is meant before what has none
                Found::Figure(id) if self.is_vague(id, mention) => match self.generic(index, mention, span) {
                    Found::Figure(named) if self.is_in_sentence(index, named) => return Found::Figure(named),
                    _ => return Found::Figure(id),
                },
                Found::Figure(id) => return Found::Figure(self.nearer_body(index, id, mention).unwrap_or(id)),
                found => return found,
            }
            if !anonymous {
                // "the authors" are no author
                let one = described != Described::People;
                let announced = || self.announced(index, mention, &fitting).or_else(|| self.attribute(index, mention));
                if let Some(id) = one.then(announced).flatten() {
                    return Found::Figure(id);
                }
                match self.generic(index, mention, span) {
                    Found::Nobody => {}
                    found => return found,
                }
            }
        }
        if described == Described::Person
            && let Some(id) = self.introduced(index, mention)
        {
            // who goes by the name alone is called so from now on
            if self.figures.get(id).roles().is_empty() {
                self.figures.get_mut(id).be_called(mention);
                self.figures.join(id, mention);
            }
            return Found::Figure(id);
        }
        let mut figure = Figure::new(mention, span);
        if takes_up && described == Described::Document && is_spoken(mention.terms.heads()) {
            figure.issuer = self.sender(index);
        }
        Found::Figure(self.figures.add(figure))
    }

    /// The one that is most in mind; far back, the only one.
    fn best(&self, index: usize, fitting: Vec<FigureId>, described: Described) -> Found {
        let mut of_kind = fitting;
        of_kind.retain(|id| same_kind(self.figures.get(*id).kind, described));
        // A headline means whom the text names, and the first of them.
        let named = |id: &&FigureId| self.figures.get(**id).person.is_some();
        if self.is_ahead(index)
            && let Some(first) = of_kind.iter().rev().find(named).or(of_kind.last())
        {
            return Found::Figure(*first);
        }
        // An official is called "the official" before a minister is.
        let head = self.scene.mention(index).terms.heads().first();
        let exact = |id: &FigureId| head.is_some_and(|head| self.figures.get(*id).heads().any(|own| own == *head));
        if of_kind.iter().any(exact) {
            of_kind.retain(exact);
        }
        match of_kind.as_slice() {
            [] => return Found::Nobody,
            [only] => return Found::Figure(*only),
            _ => {}
        }
        let choice =
            self.focus.choose(self.scene.entries[index].sentence, 0.0, |seen| if of_kind.contains(&seen.figure) { 1.0 } else { 0.0 });
        match choice {
            Choice::One { figure, .. } => Found::Figure(figure),
            Choice::Several => Found::Several,
            // It is too long ago to tell.
            Choice::Nobody => Found::Several,
        }
    }

    /// Whether a body without a name is called by a broader noun than its own.
    fn is_vague(&self, id: FigureId, mention: &Mention<'a>) -> bool {
        let figure = self.figures.get(id);
        let own = || figure.heads().any(|own| mention.terms.heads().first() == Some(&own));
        figure.kind == FigureKind::Body && !figure.is_named_body() && !own()
    }

    /// Whether somebody stands earlier in the sentence of an entry.
    fn is_in_sentence(&self, index: usize, id: FigureId) -> bool {
        self.focus.recent(self.scene.entries[index].sentence, 0).any(|seen| seen.figure == id)
    }

    /// "The senior official in the region said … Ada Quill, the region's envoy, …": a later introduction.
    fn announced(&self, index: usize, mention: &Mention<'a>, fitting: &[FigureId]) -> Option<FigureId> {
        let sentence = self.scene.entries[index].sentence;
        let soon = (index + 1..self.scene.entries.len()).take(40).take_while(|at| self.scene.entries[*at].sentence <= sentence + 3);
        let mut named = soon.filter_map(|at| self.identities[at].figure).filter(|id| fitting.contains(id));
        named.find(|id| self.figures.get(*id).person.is_some() && self.figures.get(*id).shared_marks(mention) > 0)
    }

    /// "A port spokesperson said … Spokesperson Ada Lim made the remarks": whom the opening leaves unnamed. The first name after it is
    /// that person's, if it has the same office; if it has none and speaks, too, since a story does not bring in somebody else so.
    fn introduced(&self, index: usize, mention: &Mention<'a>) -> Option<FigureId> {
        let entries = &self.scene.entries;
        let unknown = matches!(mention.determiner, Determiner::Definite | Determiner::Indefinite | Determiner::None);
        if !unknown || index > OPENING || self.is_ahead(index) || self.scene.reasons.contains_key(&index) {
            return None;
        }
        entries[index].speaks?;
        let (at, id) = self.named_first_after(index)?;
        let figure = self.figures.get(id);
        let head = mention.terms.heads().first()?;
        if !figure.agrees(mention) {
            return None;
        }
        // "A clerk said it leaked. Ada Quill denied it", "… said that the clerk lied": an answer is somebody else's
        let report = entries[at].speaks.map(|report| &self.reports[report.get()]);
        let answers = report.is_some_and(|report| report.cue.is_some_and(|cue| cue.act == Act::Deny))
            || self.said_by(at).any(|inside| self.scene.mention(inside).terms.heads().contains(head));
        if answers {
            return None;
        }
        // "A clerk said it leaked. Ada Quill told a court that she saw it": who goes by a name alone must have been told of before
        if figure.roles().is_empty() {
            let new = mention.determiner == Determiner::Indefinite || mention.words.starts_with("former ");
            return (new && !figure.may_be_body() && report.is_some() && entries[at].place == Place::Subject).then_some(id);
        }
        // "a minister … Prime Minister Ada Quill" may be two, and so may "a port judge … City Court Judge Ada Quill"
        let plain = || figure.roles().iter().all(|role| !role.contains(' '));
        let marks = mention.terms.marks().iter().filter(|mark| *mark != head).count();
        let wanted = if mention.determiner == Determiner::Indefinite { marks } else { 1 };
        let marked = || marks > 0 && figure.shared_marks(mention) >= wanted;
        (figure.heads().any(|own| own.is_a(*head)) && (marked() || plain())).then_some(id)
    }

    /// The first person whom the text names, with the mention, where that is soon behind an entry and outside of its sentence.
    fn named_first_after(&self, index: usize) -> Option<(usize, FigureId)> {
        let entries = &self.scene.entries;
        let person = |at: usize| self.identities[at].figure.filter(|id| self.figures.get(*id).kind == FigureKind::Person);
        if (0..index).any(|at| !self.is_ahead(at) && person(at).is_some()) {
            return None;
        }
        let sentence = entries[index].sentence;
        let soon = (index + 1..entries.len()).take_while(|at| entries[*at].sentence <= sentence + 2);
        let named: Vec<(usize, FigureId)> = soon.filter_map(|at| Some((at, person(at)?))).collect();
        // whom the opening names is somebody else
        let (others, later) = named.split_at(named.partition_point(|(at, _)| entries[*at].sentence == sentence));
        later.iter().find(|(_, id)| others.iter().all(|(_, other)| other != id)).copied()
    }

    /// The mentions inside what an entry says, as far as they are near.
    fn said_by(&self, index: usize) -> impl Iterator<Item = usize> {
        let entries = &self.scene.entries;
        let said = entries[index].speaks.map_or(&[][..], |report| &self.reports[report.get()].content);
        let near = index.saturating_sub(BESIDE)..(index + BESIDE).min(entries.len());
        near.filter(move |at| *at != index && said.iter().take(BESIDE).any(|part| part.span().contains(entries[*at].span())))
    }

    /// "The teenager", "the striker", "the 46-year-old": the person whom the last sentence was about, and nobody else near,
    /// where the article has not told what that person is, or tells nothing that speaks against it.
    fn attribute(&self, index: usize, mention: &Mention<'a>) -> Option<FigureId> {
        let head = *mention.terms.heads().first()?;
        // an age, a country and what one was are told of anybody, whatever else the article has told
        let former = mention.words.starts_with("former ") || mention.words.starts_with("ex-");
        let aged = head.is_age() || former && head.noun().is_some_and(|noun| noun.kind == Referent::Person);
        // "father-of-three" goes by "father"
        let whole = mention.words.rsplit(' ').next().map_or(head, Term::of);
        let anybody = BROAD.anybody.is_a(head) || BROAD.anybody.is_a(whole);
        let of_all = aged || anybody || mention.terms.marks().len() == 1 && BROAD.national.is_a(head);
        if !of_all && !BROAD.person.is_a(head) || mention.determiner != Determiner::Definite || self.is_ahead(index) {
            return None;
        }
        let entry = &self.scene.entries[index];
        // an age is told of whom the text is about, some sentences later too
        let reach = if aged { 3 } else { 1 };
        let mut last =
            self.focus.recent(entry.sentence, reach).filter(|seen| seen.span.span().end <= entry.span().start && seen.weight >= 0.9);
        let person = |seen: &&Appearance| self.figures.get(seen.figure).kind == FigureKind::Person;
        // one who was but named, where nobody else was
        let topic = last
            .find(person)
            .or_else(|| self.focus.recent(entry.sentence, reach).find(person).filter(|seen| of_all && (!former || seen.weight >= 0.45)))?;
        let (topic, since) = (topic.figure, if aged { topic.sentence } else { 0 });
        // "sued by a developer. … Quill laughed. The businessman": who has no name may be meant some sentences later
        let far = if anybody { reach.max(3) } else { reach };
        let near = |seen: &Appearance| seen.sentence + reach >= entry.sentence;
        let unnamed = |seen: &Appearance| self.figures.get(seen.figure).kind == FigureKind::Unnamed;
        let others = self.focus.recent(entry.sentence, far).filter(|seen| near(seen) || unnamed(seen));
        let others = others.filter(|seen| seen.figure != topic && seen.sentence >= since);
        // "asked if he was the right man, the 51-year-old"
        let told = |seen: &Appearance| aged && seen.weight <= 0.5 && self.figures.get(seen.figure).kind == FigureKind::Unnamed;
        // "asked if Moss would stay, the former clerk": who is spoken of is not who is asked
        let asked = entry.addressed.map(|report| self.reports[report.get()].content.as_slice()).unwrap_or_default();
        let spoken_of = |seen: &Appearance| asked.iter().any(|part| part.span().contains(seen.span.span()));
        let alone = others.filter(|seen| !told(seen) && !spoken_of(seen)).map(|seen| self.figures.get(seen.figure)).all(|other| {
            other.kind != FigureKind::Unnamed
                && (other.kind != FigureKind::Person
                    || mention.gender.is_some() && other.gender.is_some_and(|own| Some(own) != mention.gender))
        });
        let figure = self.figures.get(topic);
        let untold = if head.is_age() { !figure.heads().any(Term::is_age) } else { of_all || figure.roles().is_empty() };
        (alone && untold && figure.agrees(mention) && !self.is_named_in_report(index, topic)).then_some(topic)
    }

    /// Whether somebody is named in what an entry says, as nobody names himself: "the nominee did not defend Orr", "the businessman said
    /// the mayor lied".
    fn is_named_in_report(&self, index: usize, id: FigureId) -> bool {
        self.said_by(index).any(|at| {
            let mention = self.scene.mention(at);
            match mention.form {
                Form::Person(_) | Form::Bare(_) => self.identities[at].figure == Some(id),
                Form::Described(_) => mention.determiner == Determiner::Definite && self.figures.get(id).answers(mention),
                _ => false,
            }
        })
    }

    /// "The group", "the company": the named body that is most in mind, where its name does not tell another kind.
    fn generic(&mut self, index: usize, mention: &'a Mention<'a>, span: Span) -> Found {
        let [head] = *mention.terms.marks() else { return Found::Nobody };
        let words = span.of(self.article.text());
        if !BROAD.body.is_a(head) || self.is_ahead(index) || !words.get(..4).is_some_and(|the| the.eq_ignore_ascii_case("the ")) {
            return Found::Nobody;
        }
        let sentence = self.scene.entries[index].sentence;
        let choice = self.focus.choose(sentence, 0.15, |seen| {
            let figure = self.figures.get(seen.figure);
            // What may be a person by its look must be the subject just before.
            let (reach, weight) = if figure.may_be_body() { (1, 0.9) } else { (NAMED, 0.4) };
            if seen.sentence + reach >= sentence && seen.weight >= weight && figure.is_body_of(head) { 1.0 } else { 0.0 }
        });
        match choice {
            Choice::One { figure, .. } => {
                let body = self.figures.get_mut(figure);
                if body.kind != FigureKind::Body {
                    body.kind = FigureKind::Body;
                }
                Found::Figure(figure)
            }
            Choice::Several => Found::Several,
            Choice::Nobody => Found::Nobody,
        }
    }

    /// "Kestrel fell, the company said. … Tern Energy made a loss. The company said": the body that the last sentence was about, where
    /// the one that was so called before has not been named since.
    fn nearer_body(&self, index: usize, earlier: FigureId, mention: &Mention<'a>) -> Option<FigureId> {
        let [head] = *mention.terms.marks() else { return None };
        let entry = &self.scene.entries[index];
        let near = || self.focus.recent(entry.sentence, 1).filter(|seen| seen.span.span().end <= entry.span().start);
        if !BROAD.body.is_a(head) || near().any(|seen| seen.figure == earlier) {
            return None;
        }
        near().find(|seen| seen.weight >= 0.9 && self.figures.get(seen.figure).is_body_of(head)).map(|seen| seen.figure)
    }

    /// "Kestrel will close its mine, the company said": the named body that its own words open with.
    fn topic(&self, index: usize, mention: &Mention<'a>) -> Option<FigureId> {
        let [head] = *mention.terms.marks() else { return None };
        let entry = &self.scene.entries[index];
        let text = self.article.text();
        let own = self.reports[entry.speaks?.get()].content.first()?.span();
        let opens = |seen: &&Appearance| seen.span.span().start == own.start && own.end <= entry.span().start;
        let figure = self.focus.recent(entry.sentence, 0).find(opens)?.figure;
        (BROAD.body.is_a(head) && self.figures.get(figure).is_body_of(head) && !is_quoted(own.of(text))).then_some(figure)
    }

    /// "his sister", "its spokesman", "her counterpart from Orland".
    fn owned(&mut self, index: usize, mention: &'a Mention<'a>, span: Span, owner: Pronoun) -> Found {
        let mut figure = Figure::new(mention, span);
        let head = mention.terms.heads().first().copied();
        let is_counterpart = head.is_some_and(|head| head.is("counterpart"));
        let is_government = owner == Pronoun::It && head.is_some_and(|head| head.is("government"));
        let owner = match self.pronoun(index, owner, head) {
            // Whoever it is, delegates have one office.
            _ if is_counterpart => self.focus.last(|id| self.figures.get(id).is_of_place()),
            // an army has no government
            Found::Figure(id) if is_government && !self.is_country(id) => None,
            Found::Figure(id) => Some(id),
            _ => None,
        };
        let owner = match owner {
            Some(id) => id,
            None if is_counterpart => return Found::Figure(self.figures.add(figure)),
            None => {
                figure.rename(None);
                return Found::Figure(self.figures.add(figure));
            }
        };
        let rest = &*mention.words;
        let possessor = self.figures.get(owner);
        if is_counterpart {
            // Of whatever the owner is, for another place.
            if let (Some((noun, _)), Some((_, place))) = (
                possessor.words().and_then(|words| words.split_once(" of ")),
                rest.split_once(" from ").or_else(|| rest.split_once(" of ")),
            ) {
                figure.rename(Some(format!("{noun} of {place}").into()));
                figure.add_heads(&possessor.heads().collect::<Vec<_>>());
            }
        } else if figure.kind == FigureKind::Group {
            figure.rename(Some(span.of(self.article.text()).into()));
        } else {
            figure.rename(possessor.name().map(|name| format!("{name}'s {rest}").into()));
            let known = self
                .figures
                .described(mention)
                .into_iter()
                .find(|id| figure.words().is_some() && self.figures.get(*id).words() == figure.words());
            if let Some(id) = known {
                return Found::Figure(id);
            }
        }
        Found::Figure(self.figures.add(figure))
    }
}

impl Resolver<'_> {
    /// Whether a figure may be a country: it bears a name, or is called one.
    fn is_country(&self, id: FigureId) -> bool {
        let figure = self.figures.get(id);
        figure.heads().any(|head| head.is("country")) || figure.words().is_some_and(|words| words.starts_with(char::is_uppercase))
    }
}

fn same_kind(kind: FigureKind, described: Described) -> bool {
    match described {
        Described::Person => matches!(kind, FigureKind::Person | FigureKind::Unnamed | FigureKind::Unclear),
        Described::People => kind == FigureKind::Group,
        Described::Body => kind == FigureKind::Body,
        Described::Document => kind == FigureKind::Document,
    }
}
