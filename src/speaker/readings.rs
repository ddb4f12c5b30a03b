//! Mentions as they are read where they stand.

use super::acronym::missing;
use super::extent::{extent, goes_on};
use super::gender::Pronoun;
use super::mention::{Described, Form, Member, Mention};
use super::number::Number;
use super::rooms::Rooms;
use super::scene::opens_sentence;
use super::split::Pieces;
use super::term::Term;
use super::words::{given, noun, place, title};
use crate::lexicon::{Classes, LEXICON, Referent, eight};
use crate::span::{Span, Stretch};
use std::borrow::Cow;

/// Reads the mentions of a text; those of the same words are one.
pub(super) struct Reader<'t> {
    text: &'t str,
    /// All mentions that were read.
    pub mentions: Rooms<Mention<'t>, 8>,
    /// The last ones and where their words stand, each in the place that these ask for; as many as a power of two.
    last: Vec<Option<(Stretch, Number)>>,
    pieces: Pieces<'t>,
}

/// How many mentions are remembered, at most.
const MEMORY: usize = 512;

impl<'t> Reader<'t> {
    /// One for about so many mentions.
    pub(super) fn of(text: &'t str, mentions: usize) -> Self {
        let last = vec![None; mentions.next_power_of_two().min(MEMORY)];
        Self { text, mentions: Rooms::default(), last, pieces: Pieces::default() }
    }

    pub(super) fn get(&self, mention: Number) -> &Mention<'t> {
        self.mentions.get(mention)
    }

    fn add(&mut self, mention: Mention<'t>) -> Number {
        self.mentions.add(mention)
    }

    /// What the words at `span` say by themselves.
    fn words(&mut self, span: Span) -> Number {
        let place = self.place(span);
        if let Some(known) = self.known(place, span) {
            return known;
        }
        let mention = self.read(span);
        self.remember(place, span, mention)
    }

    fn read(&mut self, span: Span) -> Mention<'t> {
        Mention::of_pieces(span.of(self.text), self.pieces.of(self.text, span))
    }

    /// Where the words at `span` would be remembered, as their length and what they begin and end with ask.
    fn place(&self, span: Span) -> usize {
        let words = span.of(self.text).as_bytes();
        let (first, last) = (eight(words), eight(&words[words.len().saturating_sub(8)..]));
        let mixed = (first ^ last.rotate_left(32) ^ words.len() as u64).wrapping_mul(0x517c_c1b7_2722_0a95);
        (mixed >> 48) as usize & (self.last.len() - 1)
    }

    /// The mention of the words at `span`, if they are the last of their `place`.
    fn known(&self, place: usize, span: Span) -> Option<Number> {
        let (known, mention) = self.last[place]?;
        (known.span().of(self.text) == span.of(self.text)).then_some(mention)
    }

    fn remember(&mut self, place: usize, span: Span, mention: Mention<'t>) -> Number {
        let mention = self.add(mention);
        self.last[place] = Some((span.into(), mention));
        mention
    }

    /// How far the noun phrase at `span` reaches, at most to `end`.
    pub(super) fn extent(&mut self, span: Span, end: usize) -> Span {
        self.reaching(span, end).0
    }

    /// How far the noun phrase at `span` reaches, at most to `end`, and what its words say, if they reach no further and were read.
    fn reaching(&mut self, span: Span, end: usize) -> (Span, Option<Number>) {
        if !goes_on(self.text, span, end) {
            return (span, None);
        }
        let place = self.place(span);
        if let Some(known) = self.known(place, span) {
            let Self { text, mentions, pieces, .. } = self;
            let reach = extent(text, span, &mentions.get(known).form, end, pieces);
            return (reach, Some(known).filter(|_| reach == span));
        }
        let mention = self.read(span);
        let reach = extent(self.text, span, &mention.form, end, &mut self.pieces);
        // where more belongs to it, nobody asks for these words alone
        (reach, (reach == span).then(|| self.remember(place, span, mention)))
    }

    /// The pronoun that the words at `span` are, which is one wherever it stands.
    pub(super) fn pronoun(&mut self, span: Span) -> Option<Number> {
        let place = self.place(span);
        if let Some(known) = self.known(place, span) {
            return Some(known).filter(|known| matches!(self.get(*known).form, Form::Pronoun(_)));
        }
        let words = span.of(self.text);
        let pronoun = Pronoun::named(&LEXICON.word(LEXICON.id(words)).form)?;
        Some(self.remember(place, span, Mention::bare(Form::Pronoun(pronoun), words.into())))
    }

    /// The mention at `span`, with what belongs to it as far as `end`.
    pub(super) fn mention(&mut self, span: Span, end: Option<usize>, is_headline: bool) -> (Span, Number) {
        let (span, read) = end.map_or((span, None), |end| self.reaching(span, end));
        let nicknamed = nicknamed(self.text, span);
        let mention = read.filter(|_| nicknamed.is_none()).unwrap_or_else(|| self.words(nicknamed.unwrap_or(span)));
        let other = if is_headline { listed(span.of(self.text)) } else { self.paper(mention, span) };
        let changed = other.or_else(|| in_place(self.get(mention), self.text, span, nicknamed));
        (span, changed.map_or(mention, |changed| self.add(changed)))
    }

    /// The paper that bears a noun for its name: "told The Scotsman".
    fn paper(&self, mention: Number, span: Span) -> Option<Mention<'t>> {
        let mention = self.get(mention);
        let Form::Described(Described::Person) = mention.form else { return None };
        let name = span.of(self.text).strip_prefix("The ").filter(|name| name.starts_with(char::is_uppercase))?;
        // "The Mayor" is no paper
        let one = !name.contains(' ') && title(name).is_none() && !opens_sentence(self.text, span);
        one.then(|| Mention { words: name.into(), form: Form::Body, ..mention.clone() })
    }

    /// The same as another mention but for a change.
    pub(super) fn changed(&mut self, mention: Number, change: impl FnOnce(&mut Mention<'t>)) -> Number {
        let mut changed = self.get(mention).clone();
        change(&mut changed);
        self.add(changed)
    }
}

/// What the words around a mention make of it, if anything: "a delegation led by Quill" makes her its head.
fn in_place<'t>(mention: &Mention<'t>, text: &'t str, span: Span, nicknamed: Option<Span>) -> Option<Mention<'t>> {
    match &mention.form {
        Form::Described(_) | Form::Several(_) => {
            let later = nicknamed.map_or(0, |whole| span.start - whole.start);
            let lower = may_lower(mention) && opens_in_capitals(text, span);
            if later == 0 && !lower {
                return None;
            }
            let mut changed = mention.clone();
            begin_later(&mut changed, later);
            if lower {
                uncapitalize(&mut changed);
            }
            Some(changed)
        }
        Form::Body => {
            let (name, acronym) = (&*mention.words, mention.aliases().first()?);
            let words = span.of(text).find(name).and_then(|at| missing(&text[..span.start + at], name, acronym))?;
            // "Superintendent of | Police (SP)": the letters stand for an office
            if words.split_whitespace().filter_map(noun).any(|noun| noun.kind == Referent::Person && !noun.plural) {
                let mut changed = mention.clone();
                changed.details_mut().aliases.clear();
                return Some(changed);
            }
            Some(Mention { words: format!("{words} {name}").into(), ..mention.clone() })
        }
        Form::Person(_) => {
            let before = led(&text[..span.start])?;
            let mut near = before.split_whitespace().rev().take(12).filter_map(noun);
            let group = near.find(|noun| matches!(noun.kind, Referent::Group | Referent::Body));
            let mut head = mention.clone();
            head.terms.add_head(Term::of("head"));
            head.terms.add_head(Term::of("leader"));
            if let Some(group) = group {
                head.terms.add_mark(Term::of_noun(group));
            }
            Some(head)
        }
        Form::Pronoun(_) | Form::Bare(_) => None,
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
    if !all.contains(", ") {
        return None;
    }
    let mut start = 0;
    let members = all.split(", ").map(|words| {
        let span = Span::new(start, start + words.len());
        start = span.end + 2;
        let mention = Mention::read(words);
        // "Kestrel, Moss vow": one word each, of which nothing more is known
        let listed = match mention.form {
            Form::Body => place(&mention.words),
            Form::Bare(_) | Form::Described(Described::Person) => true,
            _ => false,
        };
        listed.then_some(Member { mention, span })
    });
    let members: Vec<Member<'_>> = members.collect::<Option<_>>()?;
    Some(Mention::of_several(all.into(), members))
}

/// The whole of "Lena “Sparky” Orr" where only what follows the quotation mark was sighted.
fn nicknamed(text: &str, span: Span) -> Option<Span> {
    let last = text.as_bytes()[..span.start].iter().rev().find(|byte| **byte != b' ');
    // the last byte of a curly mark tells as much
    if !matches!(last, Some(b'"' | b'\'' | 0x9d | 0x99)) {
        return None;
    }
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

/// Whether it is a common noun, or begins with one, that may have a capital.
fn may_lower(mention: &Mention<'_>) -> bool {
    match &mention.form {
        Form::Described(_) => mention.words.starts_with(char::is_uppercase),
        Form::Several(members) => members.first().is_some_and(|first| matches!(first.mention.form, Form::Described(_))),
        _ => false,
    }
}

/// Takes the capital from the words of a mention, and from those of its first member.
fn uncapitalize(mention: &mut Mention<'_>) {
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
