//! Names of people: their parts, and when a shorter form calls the same person.

use super::gender::Gender;
use super::pieces::{Piece, spaced};
use super::term::Term;
use crate::lexicon::{Classes, Small};
use crate::span::{Span, Stretch};
use std::borrow::Cow;
use std::rc::Rc;

/// The name of a person, without titles.
#[derive(Clone, Debug)]
pub(super) struct PersonName<'t> {
    /// As printed: "Koang", "Biel", "Tut".
    pub parts: Box<[Piece<'t>]>,
    /// As one string.
    printed: Cow<'t, str>,
    /// The one in quotation marks: "Sparky".
    pub nickname: Option<&'t str>,
    /// Where the family name begins and ends among the parts.
    family: Stretch,
}

/// How well a form calls a person, the best last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// By a name in the middle.
    Middle,
    /// By the given name or the nickname.
    Given,
    /// By the family name.
    Family,
    /// By given and family name.
    Whole,
}

impl<'t> PersonName<'t> {
    /// The name that these words of `text` make; empty words make none.
    pub(super) fn new(text: &'t str, parts: &[Piece<'t>], nickname: Option<&'t str>) -> Option<Rc<Self>> {
        if parts.is_empty() {
            return None;
        }
        Some(Rc::new(Self { parts: parts.into(), printed: spaced(text, parts), nickname, family: family(parts).into() }))
    }

    /// The name that one word is.
    pub(super) fn of_word(word: &'t str) -> Option<Rc<Self>> {
        Self::new(word, &[Piece::name(word)], None)
    }

    /// Given and family name both.
    pub(super) fn is_full(&self) -> bool {
        let Span { start, end } = self.family.span();
        end - start < self.parts.len()
    }

    /// Whether it is printed in capitals.
    pub(super) fn is_shouted(&self) -> bool {
        !self.parts.iter().any(is_spoken)
    }

    /// Whether a word of it is known to be a person's: a given name, a family name of East Asia, a particle, an initial.
    pub(super) fn is_known(&self) -> bool {
        let known = |part: &Piece<'_>| {
            let naming = part.naming();
            naming.given.is_some() || naming.asian_surname || part.is_small(Small::Particle) || part.text.ends_with('.')
        };
        self.nickname.is_some() || self.parts.iter().any(known)
    }

    /// The name in one string.
    pub(super) fn printed(&self) -> &Cow<'t, str> {
        &self.printed
    }

    /// Takes over how `other` prints the same parts.
    pub(super) fn print_as(&mut self, other: &Self) {
        self.parts.clone_from(&other.parts);
        self.printed.clone_from(&other.printed);
    }

    /// The gender of the given name.
    pub(super) fn gender(&self) -> Option<Gender> {
        if !self.is_full() {
            return None;
        }
        self.given().iter().find_map(|part| part.naming().given).flatten()
    }

    /// The words under which a look-up finds it.
    pub(super) fn keys(&self) -> impl DoubleEndedIterator<Item = Term<'t>> {
        let names = self.parts.iter().filter(|part| !part.is_small(Small::Particle)).map(Piece::term);
        names.chain(self.nickname.map(Term::of))
    }

    /// Whether `form` calls whoever has this name.
    pub(super) fn fits(&self, form: &Self) -> Option<Fit> {
        let (own, name) = (&*self.parts, &*form.parts);
        if same_words(own, name) {
            return Some(Fit::Whole);
        }
        if form.is_full() {
            // "Ahmad Fikri" for Ahmad Fikri Osman
            let begins = || matches!(own, [before @ .., last] if same(before, name) && is_family(last)) && own[0].naming().given.is_some();
            return if self.fits_full(form) { Some(Fit::Whole) } else { begins().then_some(Fit::Given) };
        }
        // "Khaled" is the son of Umm Khaled
        if matches!(own, [parent, _] if parent.is_small(Small::Parent)) {
            return None;
        }
        let family = self.family_name();
        if same(family, name) || matches!((family, name), ([.., last], [only]) if last.is_like(only) || is_without_article(last, only)) {
            return Some(Fit::Family);
        }
        if let [only] = name {
            let nicknamed = || self.nickname.is_some_and(|nickname| Term::of(nickname) == only.term());
            if self.given().first().is_some_and(|given| given.is_like(only)) || nicknamed() {
                return Some(Fit::Given);
            }
        }
        own.windows(name.len()).any(|window| same(window, name)).then_some(Fit::Middle)
    }

    /// Two full forms: one family name, and given names of which neither contradicts the other.
    fn fits_full(&self, form: &Self) -> bool {
        let (one, other) = (self.family_name(), form.family_name());
        let shared = one.len().min(other.len());
        if !same(&one[one.len() - shared..], &other[other.len() - shared..]) {
            return false;
        }
        let (mut short, mut long) = (form.given_names(), self.given_names());
        if short.len() > long.len() {
            std::mem::swap(&mut short, &mut long);
        }
        let mut rest = long.iter();
        short.iter().all(|name| rest.any(|other| agree(*name, *other)))
    }

    fn given(&self) -> &[Piece<'t>] {
        let Span { start, end } = self.family.span();
        if start == 0 { &self.parts[end..] } else { &self.parts[..start] }
    }

    /// The given names, the nickname behind them.
    fn given_names(&self) -> Vec<Term<'t>> {
        self.given().iter().map(Piece::term).chain(self.nickname.map(Term::of)).collect()
    }

    fn family_name(&self) -> &[Piece<'t>] {
        let Span { start, end } = self.family.span();
        &self.parts[start..end]
    }
}

/// Whether a word behind a name tells which of its bearers is meant: "Jr.", "III".
pub(super) fn is_suffix(word: &Piece<'_>) -> bool {
    ["jr", "sr", "ii", "iii", "iv"].iter().any(|suffix| word.term().is(suffix))
}

/// Whether a word behind a whole name is one more of it: "Osman", but no "Jr." and no "Foundation".
fn is_family(last: &Piece<'_>) -> bool {
    let suffix = last.text.ends_with('.') || is_suffix(last);
    let is_word = last.classes().any(Classes::COMMON | Classes::VERB | Classes::ADJ | Classes::ADV) || last.text.contains('-');
    !suffix && !is_word && last.noun().is_none() && !last.naming().place && !last.naming().ends_body
}

/// Equal, or one is the initial of the other.
fn agree(one: Term<'_>, other: Term<'_>) -> bool {
    let initial = |short: &str, long: &str| short.chars().count() == 1 && long.starts_with(short);
    let initials = |one: &str, other: &str| initial(one, other) || initial(other, one);
    one == other || initials(&one.letters(), &other.letters())
}

/// "Rashidi" for "al-Rashidi".
fn is_without_article(name: &Piece<'_>, bare: &Piece<'_>) -> bool {
    name.text.split_once('-').is_some_and(|(article, rest)| article.len() == 2 && Term::of(rest) == bare.term())
}

fn same(one: &[Piece<'_>], other: &[Piece<'_>]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.is_like(other))
}

/// The longest name whose words may change their order.
const LONGEST: usize = 8;

fn same_words(one: &[Piece<'_>], other: &[Piece<'_>]) -> bool {
    let count = |parts: &[Piece<'_>], part: &Piece<'_>| parts.iter().filter(|own| own.is_like(part)).count();
    let any_order = || one.iter().all(|part| count(one, part) == count(other, part));
    same(one, other) || one.len() == other.len() && (2..=LONGEST).contains(&one.len()) && any_order()
}

/// Where the family name stands: first in East Asia or where capitals show it, last elsewhere, with its particles.
fn family(parts: &[Piece<'_>]) -> Span {
    let count = parts.len();
    let shouted = |part: &Piece<'_>| part.text.chars().count() > 1 && !part.text.ends_with('.') && !is_spoken(part);
    if count > 1 && shouted(&parts[0]) && parts[1..].iter().any(is_spoken) {
        return Span::new(0, parts.iter().take_while(|part| shouted(part)).count());
    }
    if count > 1 && is_family_first(parts) {
        return Span::new(0, 1);
    }
    let mut start = count - 1;
    while start > 0 && parts[start - 1].is_small(Small::Particle) {
        start -= 1;
    }
    // "bin Salman" alone has nothing before its particle; "al-Harthi" is one word.
    Span::new(start, count)
}

/// Whether small letters stand in it.
fn is_spoken(part: &Piece<'_>) -> bool {
    part.text.chars().any(char::is_lowercase)
}

fn is_family_first(parts: &[Piece<'_>]) -> bool {
    let hyphenated = |part: &Piece<'_>| part.text.split_once('-').is_some_and(|(_, after)| after.starts_with(char::is_lowercase));
    let given = |part: &Piece<'_>| part.naming().given.is_some();
    let surname = |part: &Piece<'_>| part.naming().asian_surname;
    match parts {
        [first, second] if hyphenated(second) => !given(first) || surname(first),
        [first, last] => surname(first) && !given(first) && (!given(last) || !surname(last)),
        [first, second, third] => surname(first) && !surname(third) && !given(second),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::speaker::split::split;

    fn name(words: &str) -> Rc<PersonName<'_>> {
        PersonName::new(words, &split(words), None).expect("words")
    }

    #[test]
    fn a_shorter_form_calls_whoever_has_the_name() {
        for (full, form, fit) in [
            ("Ada Quill", "Ada Quill", Some(Fit::Whole)),
            ("Ada Maria Quill", "Ada Quill", Some(Fit::Whole)),
            ("John Orr", "J. Orr", Some(Fit::Whole)),
            ("Ada Quill", "Quill", Some(Fit::Family)),
            ("Ada Quill", "QUILL", Some(Fit::Family)),
            ("Ada Quill", "Ada", Some(Fit::Given)),
            ("Joris van der Velde", "van der Velde", Some(Fit::Family)),
            ("Joris van der Velde", "Velde", Some(Fit::Family)),
            ("Karim al-Rashidi", "Rashidi", Some(Fit::Family)),
            ("Faris bin Khalid", "bin Khalid", Some(Fit::Family)),
            ("Han Seo-jin", "Han", Some(Fit::Family)),
            ("TANEDA Goro", "Taneda", Some(Fit::Family)),
            ("TANEDA Goro", "Goro Taneda", Some(Fit::Whole)),
            ("Bol Ajak Wiir", "Ajak", Some(Fit::Middle)),
            ("Zoë Quill", "Zoe Quill", Some(Fit::Whole)),
            ("Ahmad Karim Osman", "Ahmad Karim", Some(Fit::Given)),
            ("Ahmad Osman Jr.", "Ahmad Osman", None),
            ("Umm Karim", "Umm Karim", Some(Fit::Whole)),
            ("Umm Karim", "Karim", None),
            ("Ada Quill", "Tom Quill", None),
            ("Ada Quill", "Moss", None),
            ("Ada Quill", "Quillan", None),
        ] {
            assert_eq!(name(full).fits(&name(form)), fit, "{form} for {full}");
        }
    }

    #[test]
    fn a_nickname_calls_too() {
        let lena = PersonName { nickname: Some("Sparky"), ..(*name("Lena Orr")).clone() };
        assert_eq!(lena.fits(&name("Sparky")), Some(Fit::Given));
        assert_eq!(lena.fits(&name("Sparky Orr")), Some(Fit::Whole));
    }
}
