//! What words tell about whoever a mention names: nouns for people and bodies, titles, given names, places.

use super::table::rows;
use super::{Classes, Lexicon, Word, WordId};
use std::borrow::Cow;

/// The grammatical gender of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gender {
    Female,
    Male,
}

impl Gender {
    /// Reads the `f` and `m` of the data files.
    pub(super) fn named(letter: &str) -> Option<Self> {
        match letter {
            "f" => Some(Self::Female),
            "m" => Some(Self::Male),
            _ => None,
        }
    }
}

/// What a common noun stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Referent {
    Person,
    Group,
    Body,
    Document,
}

/// A common noun, in the singular or the plural.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Noun {
    pub singular: WordId,
    pub plural: bool,
    pub kind: Referent,
    /// Whether it can be a body as well: the Food Programme, the Safety Executive.
    pub may_be_body: bool,
    pub gender: Option<Gender>,
}

/// A word before a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Title {
    /// Mr, Dr, Dame: no part of a name and no role.
    pub honorific: bool,
    /// Minister, mayor: what somebody is. A chief may be both, "Chief Adewale" and "the police chief".
    pub office: bool,
    /// Colonel, inspector.
    pub rank: bool,
    pub gender: Option<Gender>,
}

/// A row of the titles' file.
pub(super) struct TitleRow {
    /// The title, with its full stop if it has one.
    pub form: &'static str,
    pub title: Title,
    /// The offices that it stands for, where it is letters.
    pub in_full: &'static str,
}

impl TitleRow {
    pub(super) fn read(file: &'static str) -> Vec<Self> {
        rows(file)
            .map(|row| {
                let is = |kind| row[1].split(' ').any(|own| own == kind);
                let title = Title { honorific: is("honorific"), office: is("office"), rank: is("rank"), gender: Gender::named(row[2]) };
                Self { form: row[0], title, in_full: row[3] }
            })
            .collect()
    }

    /// The title without its full stop.
    pub(super) fn word(&self) -> &'static str {
        self.form.trim_end_matches('.')
    }
}

/// What a small word is inside the words for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Small {
    /// Two, several: stands for an article.
    Quantity,
    /// What follows it belongs to the noun before.
    Preposition,
    /// The, and, his: tells no two people apart.
    Link,
    /// Opens a clause that is no part of the noun phrase.
    Relative,
    /// An adverb after the noun phrase.
    Trailing,
    /// After a comma it opens something that names nobody.
    Clause,
    /// Joins the parts of a family name: van, bin.
    Particle,
    /// Tells whose parent somebody is: Umm.
    Parent,
    /// Tells that somebody died.
    Death,
    /// Tells that an article is about one who died.
    Obituary,
    /// Stands before the name of whom the noun tells: named, surnamed.
    Naming,
}

/// What a word, or any of several, may be in a mention: what is not there need not be looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Traits(u16);

impl Traits {
    /// An honorific, or the first word of a title of several words.
    pub(crate) const TITLE: Self = Self(1);
    /// What somebody can be.
    pub(crate) const ROLE: Self = Self(1 << 1);
    pub(crate) const POSTNOMINAL: Self = Self(1 << 2);
    pub(crate) const PREPOSITION: Self = Self(1 << 3);
    /// What follows a noun phrase without belonging to it, or opens that.
    pub(crate) const AFTER: Self = Self(1 << 4);
    /// "And", "nor".
    pub(crate) const JOINS: Self = Self(1 << 5);
    /// All its letters are capitals, and more than one.
    pub(crate) const SHOUTED: Self = Self(1 << 6);
    /// A comma, or a mark that stands for one.
    pub(crate) const COMMA: Self = Self(1 << 7);
    /// A bracket or a quotation mark.
    pub(crate) const BRACKET: Self = Self(1 << 8);
    /// The 's after an owner.
    pub(crate) const POSSESSIVE: Self = Self(1 << 9);
    /// A word of a name.
    pub(crate) const NAME: Self = Self(1 << 10);
    /// The first word of a place of several words.
    pub(crate) const OPENS_PLACE: Self = Self(1 << 11);
    /// The first word of a noun of several words: "head of state".
    pub(crate) const OPENS_NOUN: Self = Self(1 << 12);
    /// It has a hyphen.
    pub(crate) const COMPOUND: Self = Self(1 << 13);
    /// As it stands it is another word than in its folded form.
    pub(crate) const UNFOLDED: Self = Self(1 << 14);
    /// A later word of a title of several words: "prime minister".
    pub(crate) const ENDS_TITLE: Self = Self(1 << 15);

    /// Whether one of the others is among them.
    pub(crate) const fn any(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    /// Both together.
    pub(crate) const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// These, if they are there.
    pub(crate) const fn given(self, there: bool) -> Self {
        if there { self } else { Self(0) }
    }

    /// Those of a word of the lexicon, with what it opens.
    pub(super) fn of(word: &Word) -> Self {
        let naming = &word.naming;
        let is_person = naming.noun.is_some_and(|noun| noun.kind == Referent::Person);
        let after = naming.is(Small::Relative) || naming.is(Small::Trailing) || word.classes.any(Classes::TIME);
        [
            Self::TITLE.given(naming.title.is_some_and(|title| title.honorific)),
            Self::ROLE.given(naming.title.is_some() || is_person),
            Self::POSTNOMINAL.given(naming.postnominal.is_some()),
            Self::PREPOSITION.given(naming.is(Small::Preposition)),
            Self::AFTER.given(after),
            Self::JOINS.given(word.classes.any(Classes::CONJ)),
            Self::NAME.given(naming.is(Small::Particle)),
        ]
        .into_iter()
        .fold(naming.traits, Self::union)
    }
}

/// What a word tells in a mention; it is found under the word's [folded](fold) form.
#[derive(Clone, Debug, Default)]
pub(crate) struct Naming {
    /// The common noun that it is.
    pub noun: Option<Noun>,
    /// The title that it is.
    pub title: Option<Title>,
    /// A given name, and whose.
    pub given: Option<Option<Gender>>,
    /// A surname that stands before the given name.
    pub asian_surname: bool,
    /// A country, a town, or a house that stands for its government.
    pub place: bool,
    /// Whether the name of a body can end in it: Holdings, Rovers.
    pub ends_body: bool,
    /// Whether it is a noun for a body that may open its name: Bank, Group.
    pub opens_body: bool,
    /// Letters after a name, and whether they say what the person is: OBE does not, MP does.
    pub postnominal: Option<bool>,
    /// A modifier that tells no two people apart: "top", "former".
    pub light: bool,
    /// Its number among the nouns that take each other up; 0 for any other word.
    pub number: u16,
    /// Where the numbers of those that can take it up stand in [`Lexicon::broader`]: from where, and how many.
    pub(super) broader: (u16, u16),
    /// What of this it may be, in short.
    pub traits: Traits,
    /// The kinds of small word that it is, under its form as it stands, full stop and all.
    pub(super) small: u16,
    /// How many it stands for: both, trio.
    pub(super) count: u8,
}

impl Naming {
    /// Whether it is a small word of this kind.
    pub(crate) const fn is(&self, kind: Small) -> bool {
        self.small & 1 << kind as u16 != 0
    }

    /// How many it stands for.
    pub(crate) fn count(&self) -> Option<u8> {
        Some(self.count).filter(|count| *count > 0)
    }
}

impl Lexicon {
    /// The numbers of the nouns that can take a word up: an official takes up a minister.
    pub(crate) fn broader(&self, naming: &Naming) -> &[u16] {
        let (first, count) = naming.broader;
        &self.broader[usize::from(first)..usize::from(first + count)]
    }

    /// What is known about the [folded](fold) form of `word`.
    pub(crate) fn folded(&self, word: &str) -> &Word {
        let word = word.strip_suffix('.').unwrap_or(word);
        // the look-up itself takes capitals for small letters
        let id = if word.is_ascii() { self.id(word) } else { self.id(&fold(word)) };
        self.word(id)
    }

    /// What is known about `word` in a mention.
    pub(crate) fn named(&self, word: &str) -> &Naming {
        &self.folded(word).naming
    }
}

/// The form in which words are compared: lower case, no accents, straight apostrophes, no full stop at the end.
pub(crate) fn fold(word: &str) -> Cow<'_, str> {
    let word = word.strip_suffix('.').unwrap_or(word);
    if !word.is_ascii() {
        word.chars().flat_map(char::to_lowercase).map(bare).collect()
    } else if word.bytes().any(|byte| byte.is_ascii_uppercase()) {
        word.to_ascii_lowercase().into()
    } else {
        word.into()
    }
}

/// A letter without its accent; names are printed with and without.
fn bare(letter: char) -> char {
    match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' | 'ģ' => 'g',
        'ì'..='ï' | 'ī' | 'ı' => 'i',
        'ķ' => 'k',
        'ł' | 'ļ' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ň' | 'ņ' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        '’' => '\'',
        other => other,
    }
}
