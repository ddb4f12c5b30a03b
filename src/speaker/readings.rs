//! Mentions as they are read where they stand; the same words are read once.

use super::acronym::missing;
use super::extent::extent;
use super::mention::{Form, Member, Mention};
use super::scene::opens_sentence;
use super::words::{given, noun, place};
use crate::lexicon::{Classes, LEXICON, Referent};
use crate::span::Span;
use std::borrow::Cow;
use std::collections::HashMap;
use std::rc::Rc;

/// The mentions that were read last, by their words.
pub(super) struct Readings<'t> {
    known: HashMap<&'t str, Rc<Mention<'t>>>,
}

/// How many are remembered.
const MOST: usize = 512;

impl<'t> Readings<'t> {
    /// With room for so many mentions.
    pub(super) fn with_room(mentions: usize) -> Self {
        Self { known: HashMap::with_capacity(mentions.min(MOST)) }
    }

    /// Reads the mention that `words` are.
    pub(super) fn read(&mut self, words: &'t str) -> Rc<Mention<'t>> {
        if let Some(known) = self.known.get(words) {
            return Rc::clone(known);
        }
        if self.known.len() == MOST {
            self.known.clear();
        }
        let mut mention = Mention::read(words);
        mention.keep();
        Rc::clone(self.known.entry(words).or_insert(Rc::new(mention)))
    }

    /// The mention at `span`, which may reach to `end`, and what the words around it make of it: "a delegation led by Quill"
    /// makes her its head.
    pub(super) fn at(&mut self, text: &'t str, mut span: Span, end: Option<usize>, is_headline: bool) -> (Span, Rc<Mention<'t>>) {
        let mut mention = self.read(span.of(text));
        if let Some(end) = end {
            let reach = extent(text, span, &mention.form, end);
            if reach != span {
                span = reach;
                mention = self.read(span.of(text));
            }
        }
        if let Some(whole) = nicknamed(text, span) {
            mention = self.read(whole.of(text));
            if let Form::Several(_) = mention.form {
                begin_later(Rc::make_mut(&mut mention), span.start - whole.start);
            }
        }
        if is_common(&mention) && opens_in_capitals(text, span) {
            uncapitalize(&mut mention);
        }
        if let (Form::Body(name), Some(acronym)) = (&mention.form, mention.aliases.first())
            && let Some(words) = span.of(text).find(&**name).and_then(|at| missing(&text[..span.start + at], name, acronym))
        {
            let whole = format!("{words} {name}");
            let mention = Rc::make_mut(&mut mention);
            mention.words = whole.clone().into();
            mention.form = Form::Body(whole.into());
        }
        if is_headline && let Some(list) = listed(span.of(text)) {
            mention = Rc::new(list);
        }
        let before = text[..span.start].trim_end();
        let led = before
            .strip_suffix(" by")
            .map(str::trim_end)
            .filter(|before| ["led", "headed", "chaired"].iter().any(|verb| before.ends_with(verb)));
        if let (Some(before), Form::Person(_)) = (led, &mention.form) {
            let mut near = before.split_whitespace().rev().take(12).filter_map(noun);
            let group = near.find(|noun| matches!(noun.kind, Referent::Group | Referent::Body));
            let mention = Rc::make_mut(&mut mention);
            mention.heads.extend(["head".into(), "leader".into()]);
            mention.marks.extend(group.map(|noun| noun.singular.into()));
        }
        (span, mention)
    }
}

/// Whether only the sentence's start gives the first word its capital: "Two officials".
fn opens_in_capitals(text: &str, span: Span) -> bool {
    if !opens_sentence(text, span) {
        return false;
    }
    let mut words = span.of(text).split_whitespace();
    let first = words.next().unwrap_or_default();
    let classes = LEXICON.find(first).classes;
    let common = classes.any(Classes::COMMON | Classes::ADJ | Classes::FUNCTION) && !classes.any(Classes::PLACE | Classes::GIVEN);
    let shouted = first.chars().nth(1).is_some_and(char::is_uppercase);
    common && !shouted && words.next().is_none_or(|next| next.starts_with(char::is_lowercase))
}

/// "Orland, Kelp agree": a headline's comma for "and".
fn listed(all: &str) -> Option<Mention<'_>> {
    let mut start = 0;
    let members = all.split(", ").map(|words| {
        let span = Span::new(start, start + words.len());
        start = span.end + 2;
        let mention = Mention::read(words);
        matches!(&mention.form, Form::Body(name) if place(name)).then(|| Member { mention: Rc::new(mention), span })
    });
    let members: Vec<Member<'_>> = members.collect::<Option<_>>()?;
    (members.len() > 1).then(|| Mention::of_several(all.into(), members))
}

/// The whole of "Lena “Sparky” Orr" where only what follows the quotation mark was sighted.
fn nicknamed(text: &str, span: Span) -> Option<Span> {
    let before = text[..span.start].trim_end_matches(' ').strip_suffix(['"', '”', '’', '\''])?;
    let near = &before[before.char_indices().rev().take(24).last()?.0..];
    let open = before.len() - near.len() + near.rfind(['"', '“', '‘', '\''])?;
    let first = text[..open].trim_end().rsplit(char::is_whitespace).next()?;
    let given_at = text[..open].trim_end().len() - first.len();
    let nickname = before[open..].trim_start_matches(['"', '“', '‘', '\'']);
    (given(first).is_some() && nickname.starts_with(char::is_uppercase) && !nickname.contains([',', '.']))
        .then(|| Span::new(given_at, span.end))
}

/// Lets the members of several begin later in their words, by so many bytes.
fn begin_later(several: &mut Mention<'_>, by: usize) {
    let Form::Several(members) = &mut several.form else { return };
    for span in members.iter_mut().map(|member| &mut member.span) {
        *span = Span::new(span.start.saturating_sub(by), span.end.saturating_sub(by));
    }
}

/// Whether it is a common noun, or begins with one.
fn is_common(mention: &Mention<'_>) -> bool {
    match &mention.form {
        Form::Described(_) => true,
        Form::Several(members) => members.first().is_some_and(|first| matches!(first.mention.form, Form::Described(_))),
        _ => false,
    }
}

/// Takes the capital from the words of a mention, and from those of its first member.
fn uncapitalize(mention: &mut Rc<Mention<'_>>) {
    let is_capital = |c: char| c.to_lowercase().ne([c]);
    if !mention.words.starts_with(is_capital) && !matches!(mention.form, Form::Several(_)) {
        return;
    }
    let mention = Rc::make_mut(mention);
    mention.words = uncapitalized(&mention.words);
    if let Form::Several(members) = &mut mention.form
        && let Some(first) = members.first_mut()
    {
        let first = Rc::make_mut(&mut first.mention);
        first.words = uncapitalized(&first.words);
    }
}

fn uncapitalized(words: &str) -> Cow<'static, str> {
    let mut letters = words.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}
