//! Mentions as they are read where they stand.

use super::acronym::missing;
use super::extent::{extent, goes_on};
use super::mention::{Form, Member, Mention};
use super::pieces::Piece;
use super::scene::opens_sentence;
use super::term::Term;
use super::words::{given, noun, place};
use crate::lexicon::{Classes, LEXICON, Referent};
use crate::span::Span;
use std::borrow::Cow;

/// Reads the mentions of a text.
pub(super) struct Reader<'t> {
    text: &'t str,
    /// Room for the words of a mention.
    pieces: Vec<Piece<'t>>,
}

impl<'t> Reader<'t> {
    pub(super) const fn of(text: &'t str) -> Self {
        Self { text, pieces: Vec::new() }
    }

    /// What the words at `span` say by themselves.
    pub(super) fn words(&mut self, span: Span) -> Mention<'t> {
        Mention::read_into(&mut self.pieces, span.of(self.text))
    }

    /// How far the noun phrase at `span` reaches, at most to `end`.
    pub(super) fn extent(&mut self, span: Span, end: usize) -> Span {
        if goes_on(self.text, span, end) { extent(self.text, span, &self.words(span).form, end) } else { span }
    }

    /// The mention at `span`, with what belongs to it as far as `end`, and what the words around it make of it: "a delegation
    /// led by Quill" makes her its head.
    pub(super) fn mention(&mut self, mut span: Span, end: Option<usize>, is_headline: bool) -> (Span, Mention<'t>) {
        let text = self.text;
        let mut mention = self.words(span);
        if let Some(end) = end {
            let reach = extent(text, span, &mention.form, end);
            if reach != span {
                span = reach;
                mention = self.words(span);
            }
        }
        if let Some(whole) = nicknamed(text, span) {
            mention = self.words(whole);
            if let Form::Several(_) = mention.form {
                begin_later(&mut mention, span.start - whole.start);
            }
        }
        if is_common(&mention) && opens_in_capitals(text, span) {
            uncapitalize(&mut mention);
        }
        if let (Form::Body, Some(acronym), name) = (&mention.form, mention.aliases().first(), &*mention.words)
            && let Some(words) = span.of(text).find(name).and_then(|at| missing(&text[..span.start + at], name, acronym))
        {
            mention.words = format!("{words} {name}").into();
        }
        if is_headline && let Some(list) = listed(span.of(text)) {
            mention = list;
        }
        if let Form::Person(_) = mention.form
            && let Some(before) = led(&text[..span.start])
        {
            let mut near = before.split_whitespace().rev().take(12).filter_map(noun);
            let group = near.find(|noun| matches!(noun.kind, Referent::Group | Referent::Body));
            mention.terms.add_head(Term::of("head"));
            mention.terms.add_head(Term::of("leader"));
            if let Some(group) = group {
                mention.terms.add_mark(Term::of(group.singular));
            }
        }
        (span, mention)
    }
}

/// What stands before "led by", where these words end in it.
fn led(before: &str) -> Option<&str> {
    let before = before.trim_end().strip_suffix(" by")?.trim_end();
    ["led", "headed", "chaired"].iter().any(|verb| before.ends_with(verb)).then_some(before)
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
        matches!(mention.form, Form::Body if place(&mention.words)).then(|| Member { mention, span })
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
fn uncapitalize(mention: &mut Mention<'_>) {
    let is_capital = |c: char| c.to_lowercase().ne([c]);
    if !mention.words.starts_with(is_capital) && !matches!(mention.form, Form::Several(_)) {
        return;
    }
    mention.words = uncapitalized(&mention.words);
    if let Form::Several(members) = &mut mention.form
        && let Some(first) = members.first_mut()
    {
        first.mention.words = uncapitalized(&first.mention.words);
    }
}

fn uncapitalized(words: &str) -> Cow<'static, str> {
    let mut letters = words.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}
