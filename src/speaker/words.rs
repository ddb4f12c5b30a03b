//! What is known about the words of a mention: titles, nouns for people and bodies, given names, places.

use super::gender::Gender;
use crate::lexicon::{column, plural, rows};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// What a common noun stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NounKind {
    Person,
    Group,
    Body,
    Document,
}

/// A common noun, in the singular or the plural.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Noun {
    pub singular: &'static str,
    pub plural: bool,
    pub kind: NounKind,
    /// Whether it can be a body as well: the Food Programme, the Safety Executive.
    pub may_be_body: bool,
    pub gender: Option<Gender>,
}

/// A word before a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Title {
    /// Mr, Dr, Dame: no part of a name and no role.
    pub honorific: bool,
    /// Minister, mayor: what somebody is. A chief may be both, "Chief Adewale" and "the police chief".
    pub office: bool,
    /// Colonel, inspector.
    pub rank: bool,
    pub gender: Option<Gender>,
}

/// What a small word is inside the words for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Small {
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
    /// What whoever makes a document does with it: issue, publish.
    Issuing,
    /// Stands for so many: both, trio.
    Count(usize),
}

struct Words {
    nouns: HashMap<String, Noun>,
    titles: HashMap<&'static str, Title>,
    given: HashMap<String, Option<Gender>>,
    asian_surnames: HashSet<String>,
    places: HashSet<String>,
    broader: HashMap<&'static str, Vec<&'static str>>,
    /// Those of several words among them.
    phrases: HashSet<&'static str>,
    light: HashSet<&'static str>,
    body_names: HashSet<&'static str>,
    postnominals: HashMap<&'static str, bool>,
    small: HashMap<&'static str, Vec<Small>>,
}

static WORDS: LazyLock<Words> = LazyLock::new(Words::read);

/// The common noun that `word` is, whatever its case.
pub(super) fn noun(word: &str) -> Option<Noun> {
    compound(word, |word| WORDS.nouns.get(word).copied())
}

/// The title that `word` is, whatever its case.
pub(super) fn title(word: &str) -> Option<Title> {
    compound(word, |word| WORDS.titles.get(word).copied())
}

/// Looks a word up; a compound is what its last part is: "vice-minister".
fn compound<T>(word: &str, known: impl Fn(&str) -> Option<T>) -> Option<T> {
    let word = fold(word);
    known(&word).or_else(|| known(word.rsplit_once('-')?.1))
}

/// Whether `word` is a given name, and whose.
pub(super) fn given(word: &str) -> Option<Option<Gender>> {
    WORDS.given.get(fold(word).as_str()).copied()
}

/// Whether `word` is a surname that stands before the given name.
pub(super) fn asian_surname(word: &str) -> bool {
    WORDS.asian_surnames.contains(fold(word).as_str())
}

/// Whether `words` name a country, a town, or a house that stands for its government.
pub(super) fn place(words: &str) -> bool {
    WORDS.places.contains(fold(words).as_str())
}

/// Whether whoever is a `narrow` can be called a `broad`: a minister is an official.
pub(super) fn is_a(narrow: &str, broad: &str) -> bool {
    narrow == broad || broader(narrow).contains(&broad)
}

/// The nouns that can take up whoever was called `noun`.
pub(super) fn broader(noun: &str) -> &'static [&'static str] {
    WORDS.broader.get(noun).map(Vec::as_slice).unwrap_or_default()
}

/// Whether these words together take somebody up: "head of state".
pub(super) fn is_taken_up_by(words: &str) -> bool {
    WORDS.phrases.contains(words)
}

/// Whether a modifier tells no two people apart: "top", "former".
pub(super) fn is_light(word: &str) -> bool {
    WORDS.light.contains(word)
}

/// Whether the name of a body can end in `word`: Holdings, Rovers.
pub(super) fn ends_body(word: &str) -> bool {
    WORDS.body_names.contains(fold(word).as_str())
}

/// How many `word` stands for: both, two, pair, trio.
pub(super) fn count(word: &str) -> Option<usize> {
    let number = |kind: &Small| if let Small::Count(number) = kind { Some(*number) } else { None };
    WORDS.small.get(word.to_lowercase().as_str())?.iter().find_map(number)
}

/// Whether `word` is letters after a name, and whether they say what the person is: OBE does not, MP does.
pub(super) fn postnominal(word: &str) -> Option<bool> {
    WORDS.postnominals.get(fold(word).as_str()).copied()
}

/// Whether `word`, whatever its case, is a small word of this kind.
pub(super) fn is_small(word: &str, kind: Small) -> bool {
    WORDS.small.get(word.to_lowercase().as_str()).is_some_and(|kinds| kinds.contains(&kind))
}

/// The form in which words are compared: lower case, no accents, straight apostrophes, no full stop at the end.
pub(super) fn fold(word: &str) -> String {
    let lower: String = word.chars().flat_map(char::to_lowercase).map(bare).collect();
    lower.strip_suffix('.').map_or(lower.clone(), str::to_owned)
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

impl Words {
    fn read() -> Self {
        let mut nouns = HashMap::new();
        for row in rows(include_str!("../lexicon/nouns.tsv")) {
            let Some(kind) = column(&row, 2).split(' ').find_map(noun_kind) else { continue };
            let (singular, gender) = (row[0], Gender::named(column(&row, 3)));
            let may_be_body = column(&row, 2).split(' ').any(|kind| kind == "body");
            nouns.insert(fold(singular), Noun { singular, plural: false, kind, may_be_body, gender });
            let plurals = column(&row, 1);
            let regular = [plural(singular)];
            let plurals: Vec<String> = match plurals {
                "-" => continue,
                "" => regular.into(),
                _ => plurals.split('|').map(str::to_owned).collect(),
            };
            for plural in plurals {
                nouns.entry(fold(&plural)).or_insert(Noun { singular, plural: true, kind, may_be_body, gender });
            }
        }
        let titles: HashMap<_, _> = rows(include_str!("../lexicon/titles.tsv"))
            .map(|row| {
                let is = |kind| column(&row, 1).split(' ').any(|own| own == kind);
                let gender = Gender::named(column(&row, 2));
                let title = Title { honorific: is("honorific"), office: is("office"), rank: is("rank"), gender };
                (row[0].trim_end_matches('.'), title)
            })
            .collect();
        for (singular, title) in titles.iter().filter(|(_, title)| !title.honorific || title.office) {
            let noun = Noun { singular, plural: false, kind: NounKind::Person, may_be_body: false, gender: title.gender };
            nouns.entry((*singular).to_owned()).or_insert(noun);
            nouns.entry(plural(singular)).or_insert(Noun { plural: true, ..noun });
        }
        let given = rows(include_str!("../lexicon/given_names.tsv")).map(|row| (fold(row[0]), Gender::named(column(&row, 1)))).collect();
        let asian_surnames = rows(include_str!("../lexicon/surnames_asian.tsv")).map(|row| fold(row[0])).collect();
        let places = rows(include_str!("../lexicon/places.tsv")).map(|row| fold(row[0])).collect();
        let mut broader: HashMap<_, Vec<_>> = HashMap::new();
        let mut light = HashSet::new();
        for row in rows(include_str!("broader.tsv")) {
            match column(&row, 1) {
                "" => drop(light.insert(row[0])),
                all => broader.entry(row[0]).or_default().extend(all.split('|')),
            }
        }
        let phrases = broader.values().flatten().copied().filter(|words| words.contains(' ')).collect();
        let body_names = rows(include_str!("body_names.tsv")).map(|row| row[0]).collect();
        let postnominals = rows(include_str!("postnominals.tsv")).map(|row| (row[0], column(&row, 1) == "office")).collect();
        let small = rows(include_str!("small_words.tsv"))
            .map(|row| (row[0], column(&row, 1).split(' ').filter_map(small_kind).collect()))
            .collect();
        Self { nouns, titles, given, asian_surnames, places, broader, phrases, light, body_names, postnominals, small }
    }
}

fn noun_kind(word: &str) -> Option<NounKind> {
    Some(match word {
        "person" => NounKind::Person,
        "group" => NounKind::Group,
        "body" => NounKind::Body,
        "document" => NounKind::Document,
        _ => return None,
    })
}

fn small_kind(word: &str) -> Option<Small> {
    Some(match word {
        "quantity" => Small::Quantity,
        "preposition" => Small::Preposition,
        "link" => Small::Link,
        "relative" => Small::Relative,
        "trailing" => Small::Trailing,
        "clause" => Small::Clause,
        "particle" => Small::Particle,
        "issuing" => Small::Issuing,
        number => Small::Count(number.parse().ok()?),
    })
}
