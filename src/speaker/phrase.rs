//! A noun phrase without its appositions: article, owner, role, name, what follows "of".

use super::acronym::are_initials;
use super::edges::{determiner, governs, is_quantity, opens_sentence, postmodifier, strip_after, without_limit, without_ticker};
use super::mention::{Described, Determiner, Form, Mention, is_name_word};
use super::office::{
    ends_in_body, honorifics, is_body, is_role, last_role, name_after_office, postnominals, tell_offices, title_between, title_of,
};
use super::pieces::{Piece, PieceKind, Words, is_preposition, joined, printed};
use super::proper::{affiliation, is_name};
use super::term::{BROAD, Terms};
use super::words::{noun_of_several, postnominal};
use crate::lexicon::{Noun, Referent, Small, Traits};
use crate::span::Span;
use std::borrow::Cow;

/// Whether a name with "of" stands before a common noun: "Port of Kelp clerk".
fn is_name_of_kind(all: &[Piece<'_>], preposition: usize) -> bool {
    let is_capital = |word: &Piece<'_>| word.kind == PieceKind::Capital;
    let (name, behind) = all.split_at(preposition);
    let own = behind.iter().skip(1).take_while(|word| is_capital(word)).count();
    let kind = behind.get(own + 1..).unwrap_or_default();
    let lower = !kind.is_empty() && kind.iter().all(|word| word.kind == PieceKind::Lower && !is_preposition(word));
    lower && own > 0 && name.iter().all(is_capital) && behind[0].is("of")
}

/// What stood in brackets and quotation marks.
#[derive(Default)]
struct Lifted<'t> {
    nickname: Option<&'t str>,
    /// Where a bracket with an acronym stood, which ends the name of a body.
    bracket: Option<usize>,
    /// Whom a bracket behind an office names: "(Ms Ada Quill)".
    bearer: Option<Box<Mention<'t>>>,
}

impl<'t> Mention<'t> {
    /// Reads `words`, which hold no comma of their own: one noun phrase without appositions.
    pub(super) fn one(of: Words<'t>, words: &[Piece<'t>]) -> Self {
        let opening = words.iter().take_while(|word| opens_sentence(word)).count();
        let (determiner, owner, words) = determiner(without_limit(&words[if opening < words.len() { opening } else { 0 }..]));
        let words = without_ticker(of, strip_after(of, words));
        let mut phrase = Self::bare(Form::Described(Described::Person), printed(of.text, words));
        (phrase.determiner, phrase.owner) = (determiner, owner);
        let of = Words::of(of.text, words);
        if is_common(of, words, determiner) {
            phrase.mark(words);
            phrase.describe(of.text, words, words);
            return phrase;
        }
        if is_name(of, words, determiner) {
            phrase.mark(words);
            phrase.name_proper(of.text, words, words, words, false, None);
            return phrase;
        }
        let (kept, mut lifted) = phrase.lift_brackets(of, words);
        let bearer = lifted.bearer.take();
        let (kept, letters) = postnominals(of, &kept);
        let before = &kept[..postmodifier(of, kept).unwrap_or(kept.len())];
        phrase.mark(kept);
        let bracket = lifted.bracket;
        phrase.read_core(of, kept, before, lifted);
        if let Some(bearer) = bearer.filter(|_| matches!(phrase.form, Form::Described(Described::Person))) {
            phrase.details_mut().aliases.clear();
            phrase.words = joined(of.text, kept);
            phrase.take_name(*bearer);
        }
        // "the Ada Jan Dal (AJD)" is no woman
        if let Form::Person(name) = &phrase.form
            && phrase.roles().is_empty()
            && phrase.aliases().iter().any(|letters| letters.len() > 2 && are_initials(letters, name.printed()))
        {
            phrase.words = name.printed().clone();
            phrase.form = Form::Body;
        }
        if matches!(phrase.form, Form::Person(_)) {
            for word in letters.iter().filter(|word| word.naming().postnominal == Some(true)) {
                phrase.add_role(word.text.into());
            }
            // "MEP Ada Quill (Greens, DE)"
            if let Some(last) = bracket.filter(|at| *at == kept.len()).and_then(|_| phrase.details_mut().aliases.pop()) {
                phrase.stand_for(|| Some(last).filter(|last| last.starts_with(char::is_uppercase) && postnominal(last).is_none()));
            }
        }
        phrase
    }

    fn read_core(&mut self, of: Words<'t>, all: &[Piece<'t>], before: &[Piece<'t>], lifted: Lifted<'t>) {
        let Lifted { nickname, bracket, .. } = lifted;
        let text = of.text;
        let counted = matches!(self.determiner, Determiner::Other | Determiner::Counted(_)) && before.len() > 1 && is_quantity(&before[0]);
        let (honorifics, core) = honorifics(&before[usize::from(counted)..]);
        self.gender = honorifics.iter().find_map(|word| word.title()?.gender);
        if matches!(self.determiner, Determiner::Counted(_)) && before.len() == 1 {
            // "The three".
            self.form = Form::Described(Described::People);
            return;
        }
        if self.determiner == Determiner::Other && before.len() == 1 && is_quantity(&before[0]) {
            // "One of them".
            self.form = Form::Described(if before[0].is("one") { Described::Person } else { Described::People });
            return;
        }
        let foreign = || before.last().is_some_and(|last| last.classes().is_none());
        if before.len() > 1 && title_of(before).is_some_and(|title| title.honorific || title.office && foreign()) {
            self.describe(text, before, all);
            // "Ceann Comhairle"
            if foreign() {
                self.form = Form::Described(Described::Person);
            }
            return;
        }
        if self.determiner == Determiner::Indefinite && is_name_of_kind(all, before.len()) {
            self.describe(text, all, all);
            return;
        }
        // "Orland's Port Agency" has an owner; in "the Fishermen's Union" the first noun belongs to the name.
        let owned = |at: usize| {
            let full_name = || core.get(at + 1).is_some_and(|next| next.naming().given.is_some()) && core.len() > at + 2;
            // "the Kelp Rowers' Council" is owned by nobody, "the Philippines' Council" is
            let several = || {
                let whose = &core[at - 1];
                let plural = matches!(core[at].text, "'" | "’") && whose.kind == PieceKind::Capital && !whose.naming().place;
                plural && whose.naming().given.is_none() && self.determiner == Determiner::Definite && core.last().is_some_and(is_body)
            };
            core[at].kind == PieceKind::Possessive
                && at > 0
                && !several()
                && (core[at - 1].kind == PieceKind::Lower || core[at - 1].noun().is_none() || full_name())
        };
        let owners = if of.may_hold(Traits::POSSESSIVE) { core.len() } else { 0 };
        let from = (0..owners).rev().find(|at| owned(*at)).map_or(0, |at| at + 1);
        let tail = &core[from..];
        if let Some((office, name)) = title_between(of, core, from) {
            self.name_person(text, office, name, nickname);
            return;
        }
        // "Foreign Minister of the Republic of Orland Ada Quill".
        let split =
            (before.len() < all.len() && tail.last().is_some_and(is_role)).then(|| name_after_office(all, before.len(), bracket)).flatten();
        if let Some(at) = split {
            self.name_person(text, &all[..at], &all[at..], nickname);
            return;
        }
        // "Union of Divers secretary Ada Quill".
        let lower_role = |at: &usize| all[*at].kind == PieceKind::Lower && is_role(&all[*at]);
        let late = (before.len()..all.len()).rev().find(lower_role).filter(|_| before.last().is_some_and(is_body));
        if let Some(at) = late.filter(|at| at + 1 < all.len() && all[at + 1..].iter().all(is_name_word)) {
            self.name_person(text, &all[..=at], &all[at + 1..], nickname);
            return;
        }
        let role = last_role(of, tail);
        let after = role.map_or(0, |at| at + 1);
        let named = &tail[after..];
        if role.is_some() && !named.is_empty() && named.iter().all(is_name_word) && !ends_in_body(named) {
            let role_words = &core[..from + after];
            self.stand_for(|| affiliation(text, all, before.len()));
            self.name_person(text, role_words, named, nickname);
            return;
        }
        let joins = |at: usize| {
            matches!(tail[at].text, "and" | "&")
                && at > 0
                && [at - 1, at + 1].iter().all(|near| tail.get(*near).is_some_and(|word| word.kind == PieceKind::Capital))
        };
        let proper = (0..tail.len())
            .rposition(|at| !is_name_word(&tail[at]) && tail[at].kind != PieceKind::Possessive && !joins(at))
            .map_or(0, |at| at + 1);
        let name = &tail[proper..];
        // "Mr. Secretary" is one; "Mr. King" goes by that name.
        let in_office = |word: &Piece<'_>| BROAD.offices.iter().any(|broad| word.singular().is_a(*broad));
        let surname = !honorifics.is_empty() && name.len() == 1 && tail.len() == 1 && !in_office(&name[0]);
        if surname {
            self.name_person(text, &[], name, nickname);
            return;
        }
        // "Mother of two": no nun
        let is_person = |word: &Piece<'_>| word.noun().is_some_and(|noun| noun.kind == Referent::Person);
        let of_kin = || matches!(tail, [word] if word.title().is_some_and(|title| title.honorific) && is_person(word));
        if all.get(before.len()).is_some_and(|word| word.is("of")) && of_kin() {
            // "Mother of two Ada Quill"
            let counted = all.get(before.len() + 1).is_some_and(|number| number.naming().count().is_some());
            match all.get(before.len() + 2..).filter(|name| counted && name.len() > 1 && name.iter().all(is_name_word)) {
                Some(name) => self.name_person(text, &all[..before.len() + 2], name, nickname),
                None => self.describe(text, tail, all),
            }
            return;
        }
        let is_kind = name.is_empty() || !honorifics.is_empty() && name.len() == tail.len() && role.is_some() && named.is_empty();
        let people = name.last().and_then(Piece::noun).is_some_and(|noun| noun.plural && noun.kind == Referent::Person);
        // "the Health and Safety Executive"
        let is_compound_body = name.len() == tail.len()
            && (0..tail.len()).any(joins)
            && name.iter().filter(|word| is_role(word)).count() == 1
            && name.last().and_then(Piece::noun).is_some_and(|noun| noun.may_be_body);
        let is_role = role == Some(tail.len().wrapping_sub(1)) && !is_compound_body;
        if is_kind || people || proper > 0 && name.len() == 1 && name[0].noun().is_some() || is_role {
            self.describe(text, tail, all);
            return;
        }
        let owner = from.checked_sub(1).filter(|_| proper == 0).map(|end| joined(text, &core[..end]));
        // "the Office of Boats (OB) in Kelp"
        let all = &all[..bracket.filter(|&at| at > 0 && all.get(at).is_some_and(|word| word.is("in"))).unwrap_or(all.len())];
        let before = &before[..before.len().min(all.len())];
        self.name_proper(text, all, before, name, !honorifics.is_empty(), nickname);
        if matches!(self.form, Form::Person(_)) {
            // "the Rift Forum's Ada Quill"
            self.stand_for(|| owner);
        }
    }

    /// A common noun: its kind, and the nouns that take it up.
    fn describe(&mut self, text: &'t str, core: &[Piece<'t>], all: &[Piece<'t>]) {
        let head = core.iter().rev().chain(all).find(|word| word.noun().is_some());
        let noun = head.and_then(Piece::noun);
        let kind = match noun {
            // "those given the boat"
            _ if core.first().is_some_and(|first| first.is("those")) => Described::People,
            Some(Noun { kind: Referent::Person, plural: false, .. }) => Described::Person,
            Some(Noun { kind: Referent::Body, plural: false, .. }) => Described::Body,
            Some(Noun { kind: Referent::Document, .. }) => Described::Document,
            Some(_) => Described::People,
            None => unknown_noun(core),
        };
        self.gender = self.gender.or(noun.and_then(|noun| noun.gender));
        let whole = all.first().filter(|first| all.len() > 1 && first.opens(Traits::OPENS_NOUN)).map(|_| joined(text, all));
        if let Some(noun) = whole.and_then(|whole| noun_of_several(&whole)) {
            // "the Head of State"
            self.terms = Terms::default();
            self.terms.add_head(noun);
            self.form = Form::Described(kind);
            return;
        }
        let last = || core.iter().rev().find(|word| word.is_word() || word.text.ends_with("-old")).map(Piece::term);
        self.terms.clear_heads();
        head.map(Piece::singular).or_else(last).into_iter().for_each(|head| self.terms.add_head(head));
        // "head of the delegation", "Secretary-General and Head of": every office counts.
        tell_offices(all, |office| {
            if self.terms.heads().last() != Some(&office) {
                self.terms.add_head(office);
            }
        });
        let counted = matches!(self.determiner, Determiner::Counted(_));
        self.form = Form::Described(if counted { Described::People } else { kind });
    }

    /// Takes out what stands in brackets and in quotation marks: acronyms, parties, nicknames.
    fn lift_brackets<'p>(&mut self, of: Words<'t>, words: &'p [Piece<'t>]) -> (Cow<'p, [Piece<'t>]>, Lifted<'t>) {
        let mut lifted = Lifted::default();
        if !of.may_hold(Traits::BRACKET) {
            return (words.into(), lifted);
        }
        let mut kept = Vec::new();
        let mut at = 0;
        while let Some(piece) = words.get(at) {
            let closes = |open: &Piece<'_>, other: &Piece<'_>| match open.kind {
                PieceKind::Open => other.kind == PieceKind::Close,
                _ => other.kind == PieceKind::Mark,
            };
            let end = matches!(piece.kind, PieceKind::Open | PieceKind::Mark)
                .then(|| words[at + 1..].iter().position(|other| closes(piece, other)))
                .flatten()
                .map(|len| at + 1 + len);
            match end {
                Some(end) if end > at + 1 => {
                    let inside = printed(of.text, &words[at + 1..end]);
                    if piece.kind == PieceKind::Mark {
                        lifted.nickname = Some(Span::new(words[at + 1].span().start, words[end - 1].span().end).of(of.text));
                    } else if inside.len() < 2 {
                        // "(R)" under a picture tells nothing.
                    } else if is_party(&inside) {
                        self.details_mut().affiliation = Some(inside);
                    } else {
                        let titled = words[at + 1].title().is_some_and(|title| title.honorific);
                        lifted.bearer = titled.then(|| Box::new(Self::one(of, &words[at + 1..end])));
                        self.details_mut().aliases.push(inside);
                        lifted.bracket = Some(kept.len());
                    }
                    at = end + 1;
                }
                Some(_) | None => {
                    if piece.kind != PieceKind::Mark && piece.kind != PieceKind::Open && piece.kind != PieceKind::Close {
                        kept.push(*piece);
                    }
                    at += 1;
                }
            }
        }
        (kept.into(), lifted)
    }

    /// Keeps the words that tell it from its like.
    fn mark(&mut self, words: &[Piece<'t>]) {
        // "the Kelp-based company"
        let seated = |word: &Piece<'_>| {
            word.may_be(Traits::COMPOUND) && ["-based", "-headquartered", "-listed"].iter().any(|end| word.text.ends_with(end))
        };
        let marks = words.iter().filter(|word| word.is_word() && !word.is_small(Small::Link) && !word.naming().light && !seated(word));
        // a plural is taken up in the singular
        let plural = words.last().and_then(Piece::noun).is_some_and(|noun| noun.plural);
        self.terms = Terms::of_marks(words.len() + usize::from(plural), marks.map(Piece::term));
    }
}

/// Whether the words hold nothing but a common noun and what stands before it: "senior official", "Kelp diver".
fn is_common(of: Words<'_>, words: &[Piece<'_>], determiner: Determiner) -> bool {
    const OTHER: Traits = Traits::PREPOSITION.union(Traits::POSSESSIVE).union(Traits::BRACKET).union(Traits::POSTNOMINAL);
    // but "divers backing Ada Quill"
    let behind_name = || {
        let noun = words.last().is_some_and(|last| last.kind == PieceKind::Lower && !is_name_word(last));
        noun && !of.may_hold(Traits::TITLE) && !(1..words.len()).any(|at| governs(&words[at..]))
    };
    let alone = matches!(determiner, Determiner::None | Determiner::Definite | Determiner::Indefinite) && !of.may_hold(OTHER);
    alone && (!of.may_hold(Traits::NAME) || behind_name())
}

/// Whether the words are a party and a state: "D-Ohio".
pub(super) fn is_party(words: &str) -> bool {
    words.len() < 24
        && words.starts_with(char::is_uppercase)
        && words.find('-').is_some_and(|at| at < 4 && words[at + 1..].starts_with(char::is_uppercase))
}

fn unknown_noun(core: &[Piece<'_>]) -> Described {
    let Some(last) = core.iter().rev().find(|word| word.is_word()) else { return Described::Person };
    let word = last.term().letters();
    if core.iter().any(|word| word.kind == PieceKind::Number) && !word.ends_with("-old") {
        return Described::People; // "19 percent"
    }
    let person = ["er", "or", "ist", "man", "woman", "person", "ian", "ant", "ee", "year-old"].iter().any(|end| word.ends_with(end));
    let people = ["ers", "ors", "ists", "men", "women", "people", "ians", "ants", "ees", "year-olds"].iter().any(|end| word.ends_with(end));
    match (person, people) {
        (true, _) => Described::Person,
        (_, true) => Described::People,
        _ if word.ends_with('s') && !word.ends_with("ss") => Described::People,
        _ => Described::Body,
    }
}
