//! Reads the data files: each adds to the words what it tells of them.

use super::chains::Chain;
use super::forms::{self, Verbs};
use super::index::{Index, Letters};
use super::naming::TitleRow;
use super::{Classes, Cue, Entry, Frames, Lexicon, Saying, SayingId, Word, WordId, WordMap, eight, rows};
use crate::token::fixed;

impl Lexicon {
    pub(super) fn read() -> Self {
        let (index, long) = (Index::default(), WordMap::default());
        let (words, sayings) = (vec![Word::default()], vec![Saying::default()]);
        let mut lexicon = Self { index, long, words, broader: Vec::new(), offices: Vec::new(), sayings };
        let verbs = Verbs::read(include_str!("verbs.tsv"));
        let titles = TitleRow::read(include_str!("titles.tsv"));
        lexicon.read_function_words();
        verbs.each(|form, class| lexicon.add(form, class));
        lexicon.read_nouns();
        lexicon.read_adjectives_and_adverbs();
        lexicon.read_titles(&titles);
        lexicon.read_names();
        lexicon.read_abbreviations();
        lexicon.read_verb_cues(&verbs);
        // no words of verbs.tsv
        let (be, have) = (lexicon.forms(Classes::BE), lexicon.forms(Classes::HAVE));
        lexicon.read_chains(&verbs, &be, &have);
        lexicon.read_light_verbs(&verbs, &have);
        lexicon.read_receiving_verbs(&verbs);
        lexicon.sort_verb_cues();
        lexicon.read_other_cues();
        lexicon.read_naming(&titles);
        lexicon.settle();
        lexicon
    }

    fn read_function_words(&mut self) {
        for row in rows(include_str!("function.tsv")) {
            self.add(row[0], named(row[1]));
        }
        for row in rows(include_str!("../speaker/anonymity.tsv")) {
            self.add(row[0], Classes::ANONYMITY);
        }
    }

    fn read_nouns(&mut self) {
        for row in rows(include_str!("nouns.tsv")) {
            let kind = named(row[2]);
            self.add(row[0], Classes::NOUN | kind);
            match row[1] {
                "-" => {}
                "" => self.add(&forms::plural(row[0]), Classes::PLURAL | kind),
                plurals => plurals.split('|').for_each(|plural| self.add(plural, Classes::PLURAL | kind)),
            }
        }
    }

    fn read_adjectives_and_adverbs(&mut self) {
        for row in rows(include_str!("adjectives.tsv")) {
            self.add(row[0], Classes::ADJ);
        }
        for row in rows(include_str!("adverbs.tsv")) {
            if row[1].is_empty() {
                self.add(row[0], Classes::ADV);
            }
        }
    }

    fn read_titles(&mut self, titles: &[TitleRow]) {
        for TitleRow { form, title, in_full } in titles {
            // an office is a common noun too: "the representative"
            if title.office && !form.ends_with('.') {
                self.add(form, Classes::NOUN | Classes::PERSON);
                self.add(&forms::plural(form), Classes::PLURAL | Classes::PERSON);
            }
            if !form.contains(' ') {
                self.add(form, Classes::TITLE);
            }
            let offices = in_full.split('|').filter(|office| !office.is_empty());
            self.offices.extend(offices.map(|office| (*form, office)));
        }
    }

    fn read_names(&mut self) {
        for row in rows(include_str!("given_names.tsv")) {
            self.add(row[0], Classes::GIVEN);
        }
        for row in rows(include_str!("places.tsv")) {
            self.add(row[0], Classes::PLACE);
        }
    }

    fn read_abbreviations(&mut self) {
        for row in rows(include_str!("abbreviations.tsv")) {
            let end = match row[2] {
                "may" => Classes::MAY_END,
                "number" => Classes::NUMBERED,
                _ => Classes::NONE,
            };
            self.add(row[0], Classes::ABBREVIATION | end);
        }
    }

    fn read_verb_cues(&mut self, verbs: &Verbs) {
        for cue in Cue::read(include_str!("cues.tsv")) {
            verbs.inflect(cue.first(), |form, class| {
                let cues = &mut self.add_saying(form, class | Classes::CUE | Classes::REPORTING).cues;
                // "said" is a past and a participle
                if cues.last().is_none_or(|(_, last)| !std::ptr::eq(*last, cue)) {
                    cues.push((cue.rest().first().map_or(0, |word| eight(word.as_bytes())), cue));
                }
            });
        }
    }

    fn read_chains(&mut self, verbs: &Verbs, be: &[Box<str>], have: &[Box<str>]) {
        for chain in Chain::read(include_str!("chains.tsv")) {
            let mut add = |form: &str| self.add_saying(form, Classes::CHAIN).chains.push(chain);
            match chain.first() {
                "be" => be.iter().for_each(|form| add(form)),
                "have" => have.iter().for_each(|form| add(form)),
                first => verbs.inflect(first, |form, _| add(form)),
            }
        }
    }

    fn read_light_verbs(&mut self, verbs: &Verbs, have: &[Box<str>]) {
        for row in rows(include_str!("light_verbs.tsv")) {
            let (verb, particle) = row[0].split_once(' ').unwrap_or((row[0], ""));
            let mut add = |form: &str| self.add_saying(form, Classes::LIGHT).particles.push(particle);
            match verb {
                "have" => have.iter().for_each(|form| add(form)),
                verb => verbs.inflect(verb, |form, _| add(form)),
            }
        }
    }

    fn read_receiving_verbs(&mut self, verbs: &Verbs) {
        for row in rows(include_str!("receiving_verbs.tsv")) {
            verbs.inflect(row[0], |form, _| self.add(form, Classes::RECEIVING));
        }
    }

    /// Puts the cues of each verb in their order, the longest first, and tells what they take together.
    fn sort_verb_cues(&mut self) {
        for saying in &mut self.sayings {
            saying.cues.sort_by_key(|(_, cue)| std::cmp::Reverse(cue.rest().len()));
            for (_, cue) in &saying.cues {
                saying.frames = saying.frames.with(cue.frames);
                saying.own_frames = if cue.rest().is_empty() { saying.own_frames.with(cue.frames) } else { saying.own_frames };
            }
        }
    }

    fn read_other_cues(&mut self) {
        for cue in Cue::read(include_str!("cue_nouns.tsv")) {
            let mut add = |form: &str, class| {
                let saying = self.add_saying(form, class | Classes::CUE);
                *(if cue.frames.any(Frames::LIGHT) { &mut saying.light_noun } else { &mut saying.noun_cue }) = Some(cue);
            };
            add(cue.lemma, Classes::NOUN);
            add(&forms::plural(cue.lemma), Classes::PLURAL);
        }
        for cue in Cue::read(include_str!("cue_adjectives.tsv")) {
            self.add_saying(cue.lemma, Classes::ADJ | Classes::CUE).adjective_cue = Some(cue);
        }
        for cue in Cue::read(include_str!("cue_adverbs.tsv")) {
            self.add_saying(cue.lemma, Classes::ADV | Classes::CUE).adverb_cue = Some(cue);
        }
    }

    /// Gives the entries of the index what is known about their words now that all files are read.
    fn settle(&mut self) {
        let Self { index, long, words, .. } = self;
        for entry in index.entries_mut().chain(long.values_mut()) {
            let word = &words[entry.id.0 as usize];
            (entry.classes, entry.saying) = (word.classes, word.saying);
            entry.tag = fixed(entry.classes).unwrap_or_default();
        }
    }

    /// All that can be one of `class` as far as it was read.
    fn forms(&self, class: Classes) -> Vec<Box<str>> {
        self.words.iter().filter(|word| word.classes.any(class)).map(|word| word.form.clone()).collect()
    }

    pub(super) fn entry(&mut self, form: &str) -> &mut Word {
        let id = self.number(form);
        &mut self.words[id.0 as usize]
    }

    /// The name of a form's word, which is put there first if it is new.
    pub(super) fn number(&mut self, form: &str) -> WordId {
        let next = Entry { id: WordId(self.words.len() as u32), ..Entry::default() };
        let entry = match Letters::of(form.as_bytes()) {
            Some(letters) => self.index.entry(letters, next),
            None => self.long.entry(form.as_bytes().into()).or_insert(next),
        };
        let id = entry.id;
        if id == next.id {
            self.words.push(Word { form: form.into(), ..Word::default() });
        }
        id
    }

    fn add(&mut self, form: &str, classes: Classes) {
        self.entry(form).classes |= classes;
    }

    /// A form as a cue, which has these `classes`.
    fn add_saying(&mut self, form: &str, classes: Classes) -> &mut Saying {
        let next = SayingId(self.sayings.len() as u16);
        let word = self.entry(form);
        word.classes |= classes;
        if word.saying == SayingId::default() {
            word.saying = next;
        }
        let id = word.saying;
        if id == next {
            self.sayings.push(Saying::default());
        }
        &mut self.sayings[id.0 as usize]
    }
}

/// The classes that a column names.
fn named(column: &str) -> Classes {
    column.split(' ').filter_map(Classes::named).fold(Classes::NONE, |all, class| all | class)
}
