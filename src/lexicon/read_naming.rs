//! Reads what the data files tell of the words of mentions.

use super::forms;
use super::naming::{Gender, Noun, Referent, Small, TitleRow, Traits, fold};
use super::{Classes, Lexicon, Naming, WordMap, rows};

impl Lexicon {
    /// Adds what the data files tell of words in mentions.
    pub(super) fn read_naming(&mut self, titles: &[TitleRow]) {
        self.name_nouns();
        self.name_titles(titles);
        self.name_people_and_places();
        self.name_broader_nouns();
        self.name_bodies();
        self.name_small_words();
        for word in &mut self.words {
            word.naming.traits = Traits::of(word);
        }
    }

    fn name_nouns(&mut self) {
        for row in rows(include_str!("nouns.tsv")) {
            let Some(kind) = row[2].split(' ').find_map(referent) else { continue };
            let gender = Gender::named(row[3]);
            let may_be_body = row[2].split(' ').any(|kind| kind == "body");
            let singular = self.number(&fold(row[0]));
            let noun = Noun { singular, plural: false, kind, may_be_body, gender };
            self.naming(&fold(row[0])).noun = Some(noun);
            let mut add = |plural: &str| {
                self.naming(&fold(plural)).noun.get_or_insert(Noun { plural: true, ..noun });
            };
            match row[1] {
                "-" => {}
                "" => add(&forms::plural(row[0])),
                plurals => plurals.split('|').for_each(add),
            }
        }
    }

    fn name_titles(&mut self, titles: &[TitleRow]) {
        // Of two rows for one word the last counts.
        let latest: WordMap<_, _> = titles.iter().map(|row| (row.word(), row.title)).collect();
        for word in titles.iter().map(TitleRow::word) {
            let title = latest[word];
            self.naming(word).title = Some(title);
            self.opening(word, Traits::TITLE);
            for later in word.split(' ').skip(1) {
                let traits = &mut self.naming(&fold(later)).traits;
                *traits = traits.union(Traits::ENDS_TITLE);
            }
            if !title.honorific || title.office {
                let singular = self.number(&fold(word));
                let noun = Noun { singular, plural: false, kind: Referent::Person, may_be_body: false, gender: title.gender };
                self.naming(word).noun.get_or_insert(noun);
                self.naming(&forms::plural(word)).noun.get_or_insert(Noun { plural: true, ..noun });
            }
        }
    }

    fn name_people_and_places(&mut self) {
        for row in rows(include_str!("given_names.tsv")) {
            let gender = Gender::named(row[1]);
            let given = &mut self.naming(&fold(row[0])).given;
            // "Tunde" and "Tünde" are of either, since a paper may leave the marks out
            *given = Some(gender.filter(|_| given.is_none_or(|other| other == gender)));
        }
        for row in rows(include_str!("surnames_asian.tsv")) {
            self.naming(&fold(row[0])).asian_surname = true;
        }
        for row in rows(include_str!("places.tsv")) {
            self.naming(&fold(row[0])).place = true;
            self.opening(&fold(row[0]), Traits::OPENS_PLACE);
        }
        for row in rows(include_str!("../speaker/postnominals.tsv")) {
            self.naming(row[0]).postnominal = Some(row[1] == "office");
        }
    }

    fn name_broader_nouns(&mut self) {
        let mut nouns = 0;
        for row in rows(include_str!("../speaker/broader.tsv")) {
            let broader = row[1];
            if broader.is_empty() {
                self.naming(row[0]).light = true;
                continue;
            }
            broader.split('|').chain([row[0]]).for_each(|noun| self.opening(noun, Traits::OPENS_NOUN));
            let mut number = |noun| {
                let naming = self.naming(noun);
                if naming.number == 0 {
                    nouns += 1;
                    naming.number = nouns;
                }
                naming.number
            };
            number(row[0]);
            let numbers: Vec<u16> = broader.split('|').map(number).collect();
            self.naming(row[0]).broader = (self.broader.len() as u16, numbers.len() as u16);
            self.broader.extend(numbers);
        }
    }

    fn name_bodies(&mut self) {
        for row in rows(include_str!("../speaker/body_names.tsv")) {
            match row[1] {
                "first" => self.naming(row[0]).opens_body = true,
                _ => self.naming(row[0]).ends_body = true,
            }
        }
    }

    fn name_small_words(&mut self) {
        for row in rows(include_str!("../speaker/small_words.tsv")) {
            let word = self.entry(row[0]);
            word.naming.small = row[1].split(' ').filter_map(small).fold(0, |all, kind| all | 1 << kind as u16);
            word.naming.count = row[1].split(' ').find_map(|number| number.parse().ok()).unwrap_or_default();
            if word.naming.is(Small::Death) || word.naming.is(Small::Obituary) {
                word.classes |= Classes::DEATH;
            }
            if row[1].split(' ').any(|kind| kind == "issuing") {
                word.classes |= Classes::ISSUING;
            }
        }
    }

    fn naming(&mut self, form: &str) -> &mut Naming {
        &mut self.entry(form).naming
    }

    /// Notes with which word a form of several begins.
    fn opening(&mut self, words: &str, opens: Traits) {
        if let Some((first, _)) = words.split_once(' ') {
            let traits = &mut self.naming(&fold(first)).traits;
            *traits = traits.union(opens);
        }
    }
}

fn referent(word: &str) -> Option<Referent> {
    Some(match word {
        "person" => Referent::Person,
        "group" => Referent::Group,
        "body" => Referent::Body,
        "document" => Referent::Document,
        _ => return None,
    })
}

fn small(word: &str) -> Option<Small> {
    Some(match word {
        "quantity" => Small::Quantity,
        "preposition" => Small::Preposition,
        "link" => Small::Link,
        "relative" => Small::Relative,
        "trailing" => Small::Trailing,
        "clause" => Small::Clause,
        "particle" => Small::Particle,
        "parent" => Small::Parent,
        "death" => Small::Death,
        "obituary" => Small::Obituary,
        "naming" => Small::Naming,
        _ => return None,
    })
}
