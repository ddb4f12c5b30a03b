//! From mentions to figures, in two passes, and from figures to what the caller sees.

use super::Cast;
use super::cast::{Figure, FigureKind};
use super::figures::{Called, Figures};
use super::gender::Pronoun;
use super::label::answers;
use super::mention::{Described, Determiner, Form, Mention};
use super::salience::{Appearance, Choice, FigureId, Focus};
use super::scene::Scene;
use super::term::Term;
use super::words::{is_symbol, title};
use crate::article::{Article, BlockKind};
use crate::confidence::is_quoted;
use crate::lexicon::{Classes, LEXICON};
use crate::report::{Place, Report, Source};
use crate::span::{Span, Stretch};
use std::cell::OnceCell;

pub(super) struct Resolver<'a> {
    pub(super) article: &'a Article,
    pub(super) reports: &'a [Report],
    pub(super) scene: &'a Scene<'a>,
    /// For each entry of the scene who it is, as far as that is known.
    pub(super) identities: Vec<Identity>,
    pub(super) figures: Figures<'a>,
    pub(super) focus: Focus,
    /// Where those are named who are named before the text.
    pub(super) header: Vec<(FigureId, Span)>,
    /// Whose obituary it is.
    deceased: Option<FigureId>,
    /// Who gives the answers of an interview, once asked.
    interviewee: OnceCell<Option<FigureId>>,
}

/// Who an entry is.
#[derive(Clone, Copy, Default)]
pub(super) struct Identity {
    pub figure: Option<FigureId>,
    /// Whether it could be several, so that none was chosen.
    pub ambiguous: bool,
    /// Whether what looks like a common noun is a name: "King".
    pub named: bool,
}

/// How many mentions of an interview's introduction are looked at.
const INTRODUCTION: usize = 120;
/// What is left of the weight of whoever stands in somebody's words.
const INSIDE: f32 = 0.5;
/// How well "it" suits the subject of what it says, at least.
const LIKELY: f32 = 0.8;
/// How well "it" suits a name that is taken for a person's and may be a body's.
const MAYBE: f32 = 0.4;

impl<'a> Resolver<'a> {
    pub(super) fn new(article: &'a Article, reports: &'a [Report], scene: &'a Scene<'a>) -> Self {
        let identities = vec![Identity::default(); scene.entries.len()];
        let figures = Figures::of(scene);
        let (focus, header, interviewee) = (Focus::default(), Vec::new(), OnceCell::new());
        Self { article, reports, scene, identities, figures, focus, header, deceased: None, interviewee }
    }

    /// Reads the article; the `signs` may tell that somebody died.
    pub(super) fn run(mut self, signs: &[Stretch]) -> Cast {
        self.header();
        self.full_names();
        self.short_names();
        self.deceased = self.deceased(signs);
        self.follow(false);
        self.focus = Focus::default();
        self.follow(true);
        // its room is given back before the cast takes its own
        self.focus = Focus::default();
        self.figures.close();
        self.cast()
    }

    /// Reads the blocks that stand `ahead` of the text, or the others, in order, and finds whom pronouns and descriptions take up.
    fn follow(&mut self, ahead: bool) {
        for (index, entry) in self.scene.entries.iter().enumerate() {
            if is_ahead(entry.kind) != ahead {
                continue;
            }
            if let Some(apposed) = self.apposed(index) {
                self.identities[index].figure = Some(apposed);
                continue;
            }
            let identity = self.identities[index];
            if identity.figure.is_none() && !identity.ambiguous {
                match self.find(index, self.scene.mention(index), entry.span()) {
                    Found::Figure(id) => {
                        self.identities[index].figure = Some(id);
                        if let Some(reason) = self.scene.reasons.get(&index) {
                            self.figures.get_mut(id).more().anonymity.get_or_insert(reason);
                        }
                    }
                    Found::Several => self.identities[index].ambiguous = true,
                    Found::Nobody => {}
                }
            }
            self.appear(index);
        }
    }

    /// "a diver" within "Ivo Lind, a diver" is Ivo Lind.
    fn apposed(&self, index: usize) -> Option<FigureId> {
        let entry = &self.scene.entries[index];
        let outer = entry.outer?.get();
        let is_role = self.scene.mention(outer).roles().iter().any(|role| role.starts_with(&*self.scene.mention(index).words));
        (is_role && self.described(index).is_some()).then_some(self.identities[outer].figure?)
    }

    /// What the common noun of an entry stands for.
    pub(super) fn described(&self, index: usize) -> Option<Described> {
        match self.scene.mention(index).form {
            Form::Described(described) if !self.identities[index].named => Some(described),
            _ => None,
        }
    }

    fn find(&mut self, index: usize, mention: &'a Mention<'a>, span: Span) -> Found {
        if self.is_label(index) && answers(span.of(self.article.text())) {
            return self.interviewee.get_or_init(|| self.interviewee()).map_or(Found::Nobody, Found::Figure);
        }
        match &mention.form {
            Form::Pronoun(pronoun) => self.pronoun(index, *pronoun, None),
            Form::Several(members) => Found::Figure(self.list(index, mention, span, members)),
            Form::Described(described) => self.description(index, mention, span, *described),
            Form::Person(_) | Form::Bare(_) | Form::Body => Found::Nobody,
        }
    }

    /// Who gives the answers of an interview: the person who is named most before them, and no author.
    fn interviewee(&self) -> Option<FigureId> {
        let authors = &self.article.metadata().authors;
        let before = (0..self.identities.len().min(INTRODUCTION)).take_while(|at| !self.is_label(*at));
        let own: Vec<usize> = before.filter(|at| self.scene.entries[*at].outer.is_none()).collect();
        let asked = |at: &usize| {
            let named = matches!(self.scene.mention(*at).form, Form::Person(_) | Form::Bare(_));
            self.identities[*at].figure.filter(|id| {
                let figure = self.figures.get(*id);
                named && figure.kind == FigureKind::Person && figure.name().is_some_and(|name| authors.iter().all(|author| author != name))
            })
        };
        let named: Vec<FigureId> = own.iter().filter_map(asked).collect();
        let count = |id: &FigureId| named.iter().filter(|other| *other == id).count();
        // of two the first
        let most = *named.iter().rev().max_by_key(|id| count(id))?;
        // whom the headline names is asked, and whoever is named nearly as often may be
        let rival = |id: &FigureId| *id != most && 3 * count(id) > 2 * count(&most);
        let headed = own.iter().filter(|at| self.is_ahead(**at)).filter_map(asked).filter(|id| count(id) > 1);
        let headed: Vec<FigureId> = headed.collect();
        let other = named.iter().any(rival) || !headed.is_empty() && !headed.contains(&most);
        (count(&most) > 1 && !other).then_some(most)
    }

    pub(super) fn member(&mut self, index: usize, member: &'a Mention<'a>, span: Span) -> Option<FigureId> {
        match &member.form {
            Form::Body => self.figures.body(&member.words),
            Form::Person(name) | Form::Bare(name) => match self.figures.called(name, member.gender, span.start) {
                Called::One(id) => Some(id),
                _ => self.figures.body(name.printed()),
            },
            Form::Described(described) => match self.description(index, member, span, *described) {
                Found::Figure(id) => Some(id),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whoever speaks to the entry: nobody who is addressed speaks to himself.
    pub(super) fn addresser(&self, index: usize) -> Option<FigureId> {
        self.identities[self.scene.source(self.scene.entries[index].addressed?.get())?].figure
    }

    /// Whom a pronoun takes up: whoever is most in mind, but nobody inside the words that it says, and in "his father" no father.
    pub(super) fn pronoun(&mut self, index: usize, pronoun: Pronoun, but: Option<Term<'_>>) -> Found {
        let entry = &self.scene.entries[index];
        if pronoun == Pronoun::Other {
            return Found::Nobody;
        }
        if pronoun == Pronoun::Both {
            return self.both(index);
        }
        if pronoun == Pronoun::First {
            return Found::Figure(self.author(index));
        }
        if pronoun == Pronoun::Relative {
            let which = self.scene.mention(index).words == "which";
            let found = self.antecedent(index);
            if let Found::Figure(id) = found
                && which
                && self.figures.get(id).may_be_body()
            {
                self.figures.get_mut(id).kind = FigureKind::Body;
            }
            return found;
        }
        let life = |id: &FigureId| {
            self.figures.get(*id).suits(pronoun) > 0.0
                && entry.place == Place::Subject
                && entry.speaks.is_none()
                && self.opens_paragraph(index)
        };
        if let Some(deceased) = self.deceased.filter(life) {
            return Found::Figure(deceased);
        }
        let own = entry.speaks.map(|report| self.reports[report.get()].content.as_slice()).unwrap_or_default();
        let text = self.article.text();
        let quoted = || own.iter().any(|part| is_quoted(part.span().of(text)));
        // "it blamed", but not "it rained"
        let reports_as_it = pronoun == Pronoun::It && entry.speaks.is_some();
        let addresser = self.addresser(index);
        let figures = &self.figures;
        // "Quill has left, her agent said", "Kestrel expects a loss, it said": who is meant may stand in the words
        let mut apart = true;
        let choice = loop {
            let choice = self.focus.choose(entry.sentence, 0.15, |seen| {
                let figure = figures.get(seen.figure);
                let suits = if reports_as_it && figure.may_be_body() { MAYBE } else { figure.suits(pronoun) };
                if suits == 0.0 {
                    return suits;
                }
                let excluded = match but {
                    // a letter has an author, but no chief executive
                    Some(head) if figure.kind == FigureKind::Document => {
                        title(&head.letters()).is_some_and(|title| title.office) && !["author", "writer"].iter().any(|word| head.is(word))
                    }
                    Some(head) => figure.heads().any(|own| own == head),
                    None => apart && own.iter().any(|part| part.span().contains(seen.span.span())) && (pronoun != Pronoun::It || quoted()),
                };
                // its subject above all
                let opens = own.first().is_some_and(|part| part.span().start == seen.span.span().start);
                // who tells "his staff" tells his own
                match excluded || but.is_none() && addresser == Some(seen.figure) {
                    true => 0.0,
                    false if opens => suits.max(LIKELY) / INSIDE,
                    false => suits,
                }
            });
            // "When Quill posted it, he says, he laughed": nobody else was named
            if choice != Choice::Nobody || !apart || but.is_some() || quoted() {
                break choice;
            }
            apart = false;
        };
        // "Kestrel fell. Okta Vision rose. “We float,” it said": a person by the look of the name may be a body, and is nearer
        let nearer = |chosen: FigureId| {
            let last = self.focus.recent(entry.sentence, 1).find(|seen| seen.weight >= 0.9 && seen.sentence + 1 == entry.sentence);
            last.is_some_and(|seen| seen.figure != chosen && self.figures.get(seen.figure).may_be_body())
                && self.focus.recent(entry.sentence, 1).all(|seen| seen.figure != chosen)
        };
        match choice {
            Choice::One { figure, .. } if reports_as_it && nearer(figure) => Found::Several,
            Choice::One { figure, clear } => {
                let clear = clear && !self.is_contested(index, pronoun, figure);
                let known = self.figures.get_mut(figure);
                if clear && let Some(gender) = pronoun.gender() {
                    known.gender = known.gender.or(Some(gender));
                    if known.kind == FigureKind::Unclear {
                        known.kind = FigureKind::Person;
                    }
                }
                if reports_as_it && known.may_be_body() {
                    known.kind = FigureKind::Body;
                }
                Found::Figure(figure)
            }
            Choice::Several => Found::Several,
            Choice::Nobody => self.cataphor(index, pronoun),
        }
    }

    /// Whether an object may be somebody else, who stands before it in the same words: "Quill said Moss slept when it hit him".
    fn is_contested(&self, index: usize, pronoun: Pronoun, chosen: FigureId) -> bool {
        let entries = &self.scene.entries;
        if entries[index].place == Place::Subject {
            return false;
        }
        let inside = (0..index).rev().take_while(|at| entries[*at].within.is_some() && entries[*at].within == entries[index].within);
        inside.filter_map(|at| self.identities[at].figure).any(|id| id != chosen && self.figures.get(id).suits(pronoun) > 0.0)
    }

    fn author(&mut self, index: usize) -> FigureId {
        if let Some(id) = self.figures.first(FigureKind::Author) {
            return id;
        }
        let mut figure = Figure::new(self.scene.mention(index), self.scene.entries[index].span());
        figure.kind = FigureKind::Author;
        figure.rename(match self.article.metadata().authors.as_slice() {
            [author] => Some(author.as_str().into()),
            _ => None,
        });
        self.figures.add(figure)
    }

    /// "who": the noun phrase that ends just before it, but no event: "a statement after the talks, which said".
    fn antecedent(&self, index: usize) -> Found {
        let entry = &self.scene.entries[index];
        let start = entry.span().start;
        let before = (0..index).rev().take(12).filter(|other| self.scene.entries[*other].sentence == entry.sentence);
        let nearest = before.filter(|other| self.identities[*other].figure.is_some()).max_by_key(|other| {
            let span = self.scene.entries[*other].span();
            (span.end > start, span.end.min(start), std::cmp::Reverse(span.start))
        });
        let is_event = |head: &Term<'_>| LEXICON.find(&head.letters()).classes.any(Classes::EVENT);
        let nearest = nearest.map(|other| self.member_before(index, other).or_else(|| self.thing_before(index, other)).unwrap_or(other));
        let nearest = nearest.filter(|other| !self.scene.mention(*other).terms.heads().first().is_some_and(is_event));
        nearest.and_then(|other| self.identities[other].figure).map_or(Found::Nobody, Found::Figure)
    }

    /// What somebody made, before a "which": "a report by Quill, which found".
    fn thing_before(&self, index: usize, person: usize) -> Option<usize> {
        let kind = |other: usize| self.identities[other].figure.map(|id| self.figures.get(id).kind);
        let thing = person.checked_sub(1).filter(|_| kind(person) == Some(FigureKind::Person))?;
        let near = self.scene.entries[thing].sentence == self.scene.entries[person].sentence;
        let which = self.scene.mention(index).words == "which";
        (which && near && matches!(kind(thing), Some(FigureKind::Document | FigureKind::Body))).then_some(thing)
    }

    /// Whoever is of the body before a "who": "Ada Quill of Divers Without Fear, who said", but "Quill met the Divers, who said".
    fn member_before(&self, index: usize, body: usize) -> Option<usize> {
        let is = |other: usize, kind: FigureKind| self.identities[other].figure.is_some_and(|id| self.figures.get(id).kind == kind);
        let person = body.checked_sub(1).filter(|before| is(body, FigureKind::Body) && is(*before, FigureKind::Person))?;
        let [person_end, body_start] = [self.scene.entries[person].span().end, self.scene.entries[body].span().start];
        let between = self.article.text().get(person_end..body_start)?.trim_start_matches([',', ' ']);
        let of = ["of", "from", "at", "with"].iter().any(|of| between.split(' ').next() == Some(of));
        (of && self.scene.mention(index).words.starts_with("who")).then_some(person)
    }

    /// "“We lost everything,” he said. Ivo Lind, 61, …": the one whom the next sentence introduces.
    fn cataphor(&self, index: usize, pronoun: Pronoun) -> Found {
        let entry = &self.scene.entries[index];
        let next = (index + 1..self.scene.entries.len())
            .take(24)
            .map(|at| (at, &self.scene.entries[at]))
            .take_while(|(_, other)| other.sentence <= entry.sentence + 1)
            .find(|(_, other)| other.sentence == entry.sentence + 1 && other.within.is_none());
        match next.and_then(|(at, _)| self.identities[at].figure) {
            Some(id) if self.figures.get(id).kind == FigureKind::Person && self.figures.get(id).suits(pronoun) > 0.0 => Found::Figure(id),
            _ => Found::Nobody,
        }
    }

    pub(super) fn is_label(&self, index: usize) -> bool {
        self.scene.entries[index].speaks.is_some_and(|report| matches!(self.reports[report.get()].source, Source::Label(_)))
    }

    pub(super) fn is_ahead(&self, index: usize) -> bool {
        is_ahead(self.scene.entries[index].kind)
    }

    /// Whether an entry is the subject of a passive that reports of it: "the clerk was charged with theft".
    fn suffers(&self, index: usize) -> bool {
        let entry = &self.scene.entries[index];
        let report = entry.within.map(|report| &self.reports[report.get()]);
        report.is_some_and(|r| r.source == Source::Nobody && r.frame == "prepositional" && r.content[0].span().start == entry.span().start)
    }

    /// Brings the figure of an entry to mind.
    fn appear(&mut self, index: usize) {
        let entry = &self.scene.entries[index];
        let Some(figure) = self.identities[index].figure else { return };
        let place = match entry.place {
            // "Quill, asked whether it leaked," is the topic, too
            _ if entry.addressed.is_some() && entry.place != Place::Subject => 0.75,
            Place::Subject => 0.9,
            Place::Object => 0.5,
            Place::Possessive => 0.4,
            // What comes first in its sentence is more of a topic.
            Place::Other if index == 0 || self.scene.entries[index - 1].sentence != entry.sentence => 0.45,
            Place::Other => 0.35,
        };
        let mut weight = if entry.speaks.is_some() { 1.0 } else { place };
        // who is addressed may stand in what is said: "challenged Quill to resign if she"
        if entry.within.is_some() && entry.addressed.is_none() && !self.suffers(index) {
            weight *= INSIDE;
        }
        // "a minister" who bears no name is seldom taken up where somebody else is spoken of
        let asked = entry.addressed.is_some();
        if !asked && self.scene.mention(index).determiner == Determiner::Indefinite && self.figures.get(figure).kind == FigureKind::Unnamed
        {
            weight *= 0.6;
        }
        let span = entry.span();
        self.focus.note(Appearance { figure, span: span.into(), sentence: entry.sentence, weight });
        let known = self.figures.get_mut(figure);
        if (known.kind == FigureKind::Unclear || known.may_be_body())
            && let Some(kind) = shown_kind(self.article.text(), span)
        {
            known.kind = kind;
        }
        self.issue(index, figure);
    }
}

/// "Quill himself", "Quill, who …", "Quill, 46, …", "Kestrel, which …", "Kestrel (KSTR.X)": what the words after a name
/// show, or those of its apposition.
fn shown_kind(text: &str, name: Span) -> Option<FigureKind> {
    let after = &text[name.end..];
    let next = &after[after.bytes().take_while(|byte| matches!(byte, b',' | b' ')).count()..];
    let words = name.of(text);
    let apposed = words.bytes().any(|byte| byte == b',').then(|| words.split_once(", ")).flatten().map(|(_, apposed)| apposed);
    if apposed.is_none() && !next.starts_with(|c: char| matches!(c, '0'..='9' | 'w' | 'h' | 'i' | '(')) {
        return None;
    }
    if age(apposed.unwrap_or(next)).is_some_and(|age| (14..110).contains(&age)) {
        return Some(FigureKind::Person);
    }
    let shown = [Some(next), apposed].map(|words| words.and_then(shown_by));
    let shown = shown.into_iter().flatten().min_by_key(|kind| *kind != FigureKind::Person);
    shown.or_else(|| is_ticker(next).then_some(FigureKind::Body))
}

/// The age that words open with.
fn age(words: &str) -> Option<u8> {
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let age = words[..digits].parse().ok()?;
    matches!(words.as_bytes().get(digits), None | Some(b',' | b'.' | b' ')).then_some(age)
}

/// What a word right after a name shows.
fn shown_by(words: &str) -> Option<FigureKind> {
    let opens = |any: &[&str]| any.iter().any(|word| words.starts_with(word));
    match words.as_bytes().first()? {
        b'w' if opens(&["who "]) => Some(FigureKind::Person),
        b'w' if opens(&["which "]) => Some(FigureKind::Body),
        b'h' if opens(&["himself", "herself"]) => Some(FigureKind::Person),
        b'i' if opens(&["itself"]) => Some(FigureKind::Body),
        _ => None,
    }
}

/// Whether a share's symbol stands in parentheses: "(KSTR.X)", "(NYSE: KSTR)", but not "(D.C.)".
fn is_ticker(after: &str) -> bool {
    let Some((symbol, _)) = after.strip_prefix('(').and_then(|inside| inside.split_once(')')) else { return false };
    is_symbol(symbol)
}

/// What a look-up found.
pub(super) enum Found {
    Figure(FigureId),
    Several,
    Nobody,
}

/// Whether a block stands before the text or beside it, and names those whom the text introduces.
fn is_ahead(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Headline | BlockKind::Subheading | BlockKind::Summary | BlockKind::Caption)
}
