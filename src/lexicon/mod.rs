//! What is known about words: the data files beside this one, and the typed look-up of them.
//!
//! A file is a table: tab-separated columns, `#` comments, its header says what the columns mean. All of them
//! are read once, at the first look-up.

mod chains;
mod classes;
mod confidence;
mod cues;
mod forms;
mod index;
mod naming;
mod read;
mod read_naming;
mod table;

pub(crate) use chains::Chain;
pub(crate) use classes::Classes;
pub(crate) use confidence::{Feature, weight};
pub(crate) use cues::{ACCORDING_TO, COLON, Cue, FOLLOWING, Frames, PER};
pub(crate) use index::{Letters, eight, lower};
pub(crate) use naming::{Gender, Naming, Noun, Referent, Small, Title, Traits, fold};
pub(crate) use table::{Row, rows};

use crate::token::Tag;
use index::Index;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

/// What is known about one written form; it fits a line of the processor's cache, of which any look at it needs one.
#[derive(Clone, Debug, Default)]
#[repr(align(64))]
pub(crate) struct Word {
    /// The form itself, in lower case; empty for what no file holds.
    pub form: Box<str>,
    /// What it can be.
    pub classes: Classes,
    /// What it is as a cue.
    pub saying: SayingId,
    /// What it tells in a mention.
    pub naming: Naming,
}

const _: () = assert!(size_of::<Word>() == 64);

impl Saying {
    /// Whether a cue that begins with it takes one of `frames`.
    pub(crate) const fn takes(&self, frames: Frames) -> bool {
        self.frames.any(frames)
    }

    /// Whether it is a cue by itself and takes one of `frames`.
    pub(crate) const fn takes_alone(&self, frames: Frames) -> bool {
        self.own_frames.any(frames)
    }

    /// The cues whose first word it is, the longest first.
    pub(crate) fn cues(&self) -> impl Iterator<Item = &'static Cue> {
        self.cues.iter().map(|(_, cue)| *cue)
    }

    /// Those whose second word begins with the letters of one of `nexts`, or that have none, or any for it; and whether they have none.
    pub(crate) fn cues_before(&self, nexts: [u64; 2]) -> impl Iterator<Item = (&'static Cue, bool)> {
        let open = move |next: u64| next == 0 || next == u64::from(b'_') || nexts.contains(&next);
        self.cues.iter().filter(move |(next, _)| open(*next)).map(|(next, cue)| (*cue, *next == 0))
    }

    /// Whether one of its cues has no other word.
    pub(crate) fn is_whole(&self) -> bool {
        self.cues.iter().any(|(next, _)| *next == 0)
    }
}

impl Word {
    /// Whether a verb that reports begins with it.
    pub(crate) fn begins_cue(&self) -> bool {
        self.classes.any(Classes::REPORTING)
    }
}

/// What is known about a written form as a cue, or as the beginning of one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Saying {
    /// The cues whose first word it is, the longest first, each behind the letters that its second word begins with.
    cues: Vec<(u64, &'static Cue)>,
    /// What any of them takes.
    frames: Frames,
    /// What those take that are no more than it.
    own_frames: Frames,
    /// The verbs before an infinitive whose first word it is.
    pub chains: Vec<&'static Chain>,
    /// What stands between it and a noun of saying that it makes one cue with: nothing, or a particle.
    pub particles: Vec<&'static str>,
    /// The noun cue that it is.
    pub noun_cue: Option<&'static Cue>,
    /// The noun cue that it is behind a light verb alone.
    pub light_noun: Option<&'static Cue>,
    /// The adjective cue that it is.
    pub adjective_cue: Option<&'static Cue>,
    /// The adverb cue that it is.
    pub adverb_cue: Option<&'static Cue>,
}

/// Names a [`Word`]; zero stands for a word that no file holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct WordId(u32);

/// Names a [`Saying`]; zero stands for a word that is no cue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct SayingId(u16);

/// What a look-up finds: all that the lexer needs of a word, and where the rest stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    pub classes: Classes,
    pub id: WordId,
    pub saying: SayingId,
    /// What the word is wherever it stands; a [`Tag::Mark`] where its classes leave a choice.
    pub tag: Tag,
}

/// All that is known about words.
pub(crate) struct Lexicon {
    /// The written forms of at most sixteen letters.
    index: Index,
    /// The others.
    long: WordMap<Box<[u8]>, Entry>,
    words: Vec<Word>,
    /// The nouns that can take up others, by their numbers, those for one word together.
    broader: Vec<u16>,
    /// Letters that stand for an office, each with one that they stand for.
    offices: Vec<(&'static str, &'static str)>,
    /// The few that report, apart, so that they stay near.
    sayings: Vec<Saying>,
}

/// The lexicon, read at its first use.
pub(crate) static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::read);

/// The longest written form that a look-up folds to lower case.
const LONGEST: usize = 40;

impl Lexicon {
    /// What is known about `text`, whatever its case; a curly apostrophe counts as a straight one.
    pub(crate) fn find(&self, text: &str) -> Entry {
        match Letters::of(text.as_bytes()) {
            Some(letters) if letters.are_ascii() => self.index.find(letters),
            None if text.is_ascii() => self.long(text.as_bytes()).unwrap_or_default(),
            _ => self.other(text).unwrap_or_default(),
        }
    }

    /// What [`Self::find`] finds, by its name alone.
    pub(crate) fn id(&self, text: &str) -> WordId {
        self.find(text).id
    }

    /// As [`Self::find`], of a word that is packed already.
    #[inline]
    pub(crate) fn packed(&self, letters: Letters) -> Entry {
        self.index.find(letters)
    }

    /// As [`Self::find`], where capitals of ASCII are the only ones.
    #[inline]
    fn ascii(&self, form: &[u8]) -> Option<Entry> {
        match Letters::of(form) {
            Some(letters) => Some(self.index.find(letters)),
            None => self.long(form),
        }
    }

    #[inline(never)]
    fn long(&self, form: &[u8]) -> Option<Entry> {
        let mut folded = [0u8; LONGEST];
        let folded = folded.get_mut(..form.len())?;
        folded.copy_from_slice(form);
        folded.make_ascii_lowercase();
        self.long.get(&*folded).copied()
    }

    /// As [`Self::find`], of words with other letters than those of ASCII.
    #[inline(never)]
    fn other(&self, text: &str) -> Option<Entry> {
        let mut folded = [0u8; LONGEST];
        let mut length = 0;
        let straight = |c| if c == '’' { '\'' } else { c };
        for lower in text.chars().map(straight).flat_map(char::to_lowercase) {
            let into = folded.get_mut(length..length + lower.len_utf8())?;
            length += lower.encode_utf8(into).len();
        }
        self.ascii(&folded[..length])
    }

    /// What a look-up found.
    pub(crate) fn word(&self, id: WordId) -> &Word {
        &self.words[id.0 as usize]
    }

    /// Letters, each with an office that they stand for: "pm" with "prime minister".
    pub(crate) fn offices(&self) -> &[(&'static str, &'static str)] {
        &self.offices
    }

    /// What a word is as a cue.
    pub(crate) fn saying(&self, id: SayingId) -> &Saying {
        &self.sayings[id.0 as usize]
    }
}

/// A set of words that the data files hold.
pub(crate) type WordSet<K> = HashSet<K, BuildHasherDefault<WordHasher>>;

/// A map with words that the data files hold for its keys, or numbers that no text chooses.
pub(crate) type WordMap<K, V> = HashMap<K, V, BuildHasherDefault<WordHasher>>;

/// A quick hash for short words; the table is never fed by strangers.
#[derive(Default)]
pub(crate) struct WordHasher(u64);

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks::<8>();
        for eight in eights {
            self.write_u64(u64::from_le_bytes(*eight));
        }
        self.write_u64(eight(rest));
    }

    fn write_u8(&mut self, byte: u8) {
        self.write_u64(byte.into());
    }

    fn write_usize(&mut self, length: usize) {
        self.write_u64(length as u64);
    }

    fn write_u32(&mut self, number: u32) {
        self.write_u64(number.into());
    }

    fn write_u64(&mut self, eight: u64) {
        self.0 = (self.0.rotate_left(5) ^ eight).wrapping_mul(0x517c_c1b7_2722_0a95);
    }

    fn finish(&self) -> u64 {
        // The upper bits depend on every letter, and a table takes the lower ones for the place.
        self.0.rotate_left(26)
    }
}
