//! A noun phrase without its appositions: article, owner, role, name, what follows "of".

use super::acronym::are_initials;
use super::gender::{Gender, Pronoun};
use super::mention::{Described, Determiner, Form, Mention, is_name_word};
use super::name::PersonName;
use super::office::{
    before_headline_verb, ends_in_body, honorifics, in_letters, is_body, is_role, last_role, name_after_office, postnominals,
    rank_after_office, tell_offices, title_between, title_of, without_headline,
};
use super::pieces::{Piece, PieceKind, Words, is_preposition, joined, printed};
use super::term::{BROAD, Terms};
use super::words::{is_symbol, noun_of_several, place, postnominal, title};
use crate::lexicon::{Classes, Noun, Referent, Small, Traits};
use crate::span::Span;
use std::borrow::Cow;

/// Whether a capitalised noun tells what kind of company bears the name after it: "Airline Kestrel", but "Bank Kestrel" is a name.
fn tells_company(name: &[Piece<'_>]) -> bool {
    let [kind, own, ..] = name else { return false };
    let named = own.kind == PieceKind::Capital && own.noun().is_none() && own.naming().given.is_none() && !own.naming().ends_body;
    let noun = kind.noun().filter(|noun| kind.kind == PieceKind::Capital && !noun.plural && !kind.naming().opens_body);
    named && noun.is_some_and(|_| kind.singular().is_a(BROAD.firm))
}

/// Whether a name with "of" stands before a common noun: "Port of Kelp clerk".
fn is_name_of_kind(all: &[Piece<'_>], preposition: usize) -> bool {
    let is_capital = |word: &Piece<'_>| word.kind == PieceKind::Capital;
    let (name, behind) = all.split_at(preposition);
    let own = behind.iter().skip(1).take_while(|word| is_capital(word)).count();
    let kind = behind.get(own + 1..).unwrap_or_default();
    let lower = !kind.is_empty() && kind.iter().all(|word| word.kind == PieceKind::Lower && !is_preposition(word));
    lower && own > 0 && name.iter().all(is_capital) && behind[0].is("of")
}

/// The gender of somebody whose office and whose name tell one: a chairman may be a woman.
fn in_office(office: Option<Gender>, name: Option<Gender>) -> Option<Gender> {
    if name == Some(Gender::Female) { name } else { office.or(name) }
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
            self.describe(text, tail, all);
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

    /// A name without a role before it: a person's or a body's.
    fn name_proper(
        &mut self,
        text: &'t str,
        all: &[Piece<'t>],
        before: &[Piece<'t>],
        name: &[Piece<'t>],
        titled: bool,
        nickname: Option<&'t str>,
    ) {
        if !titled && nickname.is_none() && name.len() == all.len() && is_unknown(name) {
            return self.name_alone(text, name);
        }
        // "Chipmaker Kestrel cut its outlook", where a sentence starts
        let name = if tells_company(name) { &name[1..] } else { name };
        let printed_name = printed(text, name);
        let known_place = match name {
            [only] => only.naming().place,
            _ => name[0].opens(Traits::OPENS_PLACE) && place(&printed_name),
        };
        // "Hollis & Grey"
        let firm = name.iter().any(|word| word.text == "&");
        let body = firm
            || name.iter().any(is_body)
            || name.iter().any(|word| word.noun().is_some_and(|noun| noun.kind == Referent::Document || noun.plural))
            || name.len() > 1 && name.last().is_some_and(|last| last.naming().ends_body);
        let common = name.len() > 1 && name.iter().all(|word| word.classes().any(Classes::COMMON | Classes::ADJ));
        // "Port Sallow", "Kelp Bay".
        let place_noun = name.iter().any(|word| word.classes().any(Classes::PLACE_NOUN));
        let body = body || common || name.len() > 1 && place_noun && name[0].naming().given.is_none();
        let name = if body { name } else { without_headline(name) };
        // "Oremi Ri Jong Chol": the end of another name before this one.
        let name = if name.len() > 2 && name[0].naming().place && name[0].naming().given.is_none() { &name[1..] } else { name };
        // "State Karl Moss" after "Secretary of": a given name before the last word.
        let full = name.len().checked_sub(2).filter(|&at| {
            let (first, last) = (&name[at], &name[at + 1]);
            let is_thing = is_body(last) || last.naming().ends_body || last.noun().is_some() || last.naming().place;
            let is_given = first.naming().given.is_some() && !first.naming().place && !is_body(first);
            at > 0 && is_given && !is_thing && name[..at].iter().any(is_body)
        });
        let name = &name[full.unwrap_or(0)..];
        // "the Ada Quill Foundation"
        let irish = matches!(name, [an, own, ..] if an.text == "An" && begins_irish(own) && !own.naming().asian_surname);
        let endowed = name.len() > 2 && name.last().is_some_and(|last| is_body(last) && last.singular().is_a(BROAD.body));
        let body = body || irish;
        let personal = !firm && !endowed && !irish && (titled || nickname.is_some() || name[0].naming().given.is_some() && name.len() > 1);
        // "fisherfolk group Kelpsail", "law firm Brook Tate"
        let from = before.iter().position(|piece| piece.span() == name[0].span()).unwrap_or_default();
        let kind = from.checked_sub(1).filter(|_| !personal).map(|at| &before[at]);
        let kind = kind.filter(|piece| piece.kind == PieceKind::Lower && is_body(piece) || tells_company(&before[from - 1..]));
        let is_one = |noun: &Noun| !noun.plural && (noun.kind == Referent::Body || noun.may_be_body);
        if let Some(kind) = kind.filter(|kind| kind.noun().is_some_and(is_one)) {
            self.terms.add_head(kind.singular());
            self.words = printed_name;
            self.form = Form::Body;
            return;
        }
        let lone_acronym = name.len() == 1 && name[0].is_shouted();
        if !personal && (body || known_place || lone_acronym || self.determiner == Determiner::Definite || name.len() > 4) {
            let nouns = name.iter().filter_map(|word| Some((word.singular(), word.noun()?)));
            let document = nouns.clone().next_back().is_some_and(|(singular, noun)| {
                // "the Kelp Post" is a newspaper.
                noun.kind == Referent::Document && !noun.may_be_body && !singular.is_a(BROAD.communication)
            });
            // "Ministry of Trade" is one name, "Quill of the Rift Forum" is not.
            let long = all.len() > before.len() && body;
            let from = all.iter().position(|piece| piece.span() == name[0].span()).unwrap_or_default();
            self.stands_alone = known_place || lone_acronym || (name.len() > 1 || !body) && !long;
            // "Orland's Foreign Ministry" has no name of its own.
            let generic = common && name.len() < 4;
            let from = if generic { 0 } else { from };
            let printed_name = if long || generic { joined(text, &all[from..]) } else { printed_name };
            self.terms.clear_heads();
            // "PM House" is no PM
            nouns.filter(|(_, noun)| noun.kind != Referent::Person || noun.plural).for_each(|(singular, _)| self.terms.add_head(singular));
            self.words = printed_name;
            self.form = if document { Form::Described(Described::Document) } else { Form::Body };
            return;
        }
        if !titled && name.len() == 1 && all.len() == before.len() {
            self.form = PersonName::new(text, &name[..1], nickname).map_or(Form::Described(Described::Person), Form::Bare);
            return;
        }
        let described = from.checked_sub(1).map(|at| &before[at]).filter(|word| word.kind == PieceKind::Lower);
        let adjective = described.is_some_and(|word| word.classes().any(Classes::ADJ) && !is_role(word));
        // "a white Dorant Vessel", but "a tearful Ada Quill"
        if adjective && !personal && self.determiner == Determiner::Indefinite {
            self.words = printed_name;
            self.form = Form::Body;
            return;
        }
        self.stand_for(|| affiliation(text, all, before.len()));
        // "harbour master Jonas Falk": a noun before a name is a role, whatever it means.
        let role = if described.is_some() && !adjective { &before[..from] } else { &[] };
        self.name_person(text, role, name, nickname);
    }

    /// A name of which its words tell no more than that somebody may be called so.
    fn name_alone(&mut self, text: &'t str, name: &[Piece<'t>]) {
        let (given, place) = (name[0].naming().given.is_some() && name.len() > 1, name[0].naming().place);
        if !given && (place || name.len() == 1 && name[0].is_shouted() || self.determiner == Determiner::Definite || name.len() > 4) {
            self.stands_alone = true;
            self.words = printed(text, name);
            self.form = Form::Body;
        } else if name.len() == 1 {
            self.form = PersonName::new(text, name, None).map_or(Form::Described(Described::Person), Form::Bare);
        } else {
            self.name_person(text, &[], name, None);
        }
    }

    fn name_person(&mut self, text: &'t str, role: &[Piece<'t>], name: &[Piece<'t>], nickname: Option<&'t str>) {
        let (_, name) = honorifics(name);
        let name = before_headline_verb(name);
        let told = role.iter().rev().find_map(|word| word.noun()?.gender);
        tell_offices(role, |office| self.terms.add_head(office));
        in_letters(role).into_iter().for_each(|office| self.terms.add_head(office));
        let (office, rank) = role.split_at(rank_after_office(role));
        for role in [office, rank].into_iter().filter(|role| !role.is_empty()) {
            self.add_role(joined(text, role));
        }
        let name = PersonName::new(text, name, nickname);
        if name.is_none() {
            self.gender = self.gender.or(told);
        }
        if let Some(name) = name {
            self.words.clone_from(name.printed());
            self.gender = self.gender.or(in_office(told, name.gender()));
            self.form = Form::Person(name);
        }
    }

    /// Takes over the name of whom an office stands for: "the mayor, Ada Quill", "the mayor (Ms Quill)".
    pub(super) fn take_name(&mut self, other: Self) {
        let (Form::Person(name) | Form::Bare(name)) = other.form else { return };
        // "His Royal Majesty" tells nothing.
        let is_honorific = self.words.contains(' ') && title(&self.words).is_some_and(|title| title.honorific);
        if self.determiner != Determiner::Other && !is_honorific {
            let role = std::mem::take(&mut self.words);
            self.details_mut().roles.insert(0, role);
        }
        self.words = other.words;
        if let Some(details) = other.details {
            self.details_mut().roles.extend(details.roles);
        }
        self.gender = in_office(self.gender, other.gender.or_else(|| name.gender()));
        self.form = Form::Person(name);
        self.owner = None;
        self.terms.extend(&other.terms);
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

/// Whether the words hold nothing but a name: "Ada Quill", "Kelp News".
fn is_name(of: Words<'_>, words: &[Piece<'_>], determiner: Determiner) -> bool {
    const OTHER: Traits = Traits::TITLE.union(Traits::ROLE).union(Traits::POSTNOMINAL).union(Traits::PREPOSITION);
    let letters = || words.len() > 2 && of.may_hold(Traits::SHOUTED);
    matches!(determiner, Determiner::None | Determiner::Definite)
        && !of.may_hold(OTHER)
        && !words.is_empty()
        && words.iter().all(|word| word.kind == PieceKind::Capital)
        && !letters()
}

/// Whether no word of a name is a noun, an adjective or a verb, and the first of several no place.
fn is_unknown(name: &[Piece<'_>]) -> bool {
    let known = Classes::COMMON | Classes::ADJ | Classes::VERB | Classes::PLACE_NOUN | Classes::FUNCTION;
    let told = |word: &Piece<'_>| word.noun().is_some() || word.naming().ends_body || word.classes().any(known);
    let place = || name[0].naming().place || name[0].opens(Traits::OPENS_PLACE);
    !name.iter().any(told) && (name.len() == 1 || !place())
}

/// Whether the words are a party and a state: "D-Ohio".
pub(super) fn is_party(words: &str) -> bool {
    words.len() < 24
        && words.starts_with(char::is_uppercase)
        && words.find('-').is_some_and(|at| at < 4 && words[at + 1..].starts_with(char::is_uppercase))
}

/// Whether a capital only opens a sentence: "Then Quill", "While Moss".
fn opens_sentence(word: &Piece<'_>) -> bool {
    if word.kind != PieceKind::Capital {
        return false;
    }
    let classes = word.classes();
    let joins = classes.any(Classes::SUB | Classes::CONJ | Classes::WH);
    let adverb = classes.any(Classes::ADV) && !classes.any(Classes::NOUN | Classes::TITLE | Classes::PLACE | Classes::POSS | Classes::DET);
    (joins || adverb) && !word.is_shouted() && !is_quantity(word) && word.naming().given.is_none()
}

/// The article, number or owner before the noun.
fn determiner<'p, 't>(words: &'p [Piece<'t>]) -> (Determiner, Option<Pronoun>, &'p [Piece<'t>]) {
    let Some(first) = words.first().filter(|first| first.classes().any(Classes::FUNCTION) || is_quantity(first)) else {
        return (Determiner::None, None, words);
    };
    match first.lower() {
        "the" if let Some(number) = words.get(1).and_then(counted) => (Determiner::Counted(number), None, &words[1..]),
        "both" => (Determiner::Counted(2), None, words),
        // "those given the drug", but "those injured divers"
        "those" if words.get(1).is_some_and(is_participle) && words.get(2).is_none_or(|next| next.noun().is_none()) => {
            (Determiner::None, None, words)
        }
        "the" | "this" | "that" | "these" | "those" => (Determiner::Definite, None, &words[1..]),
        // "An Post", "An Taisce": the Irish article belongs to the name
        "an" if words.get(1).is_some_and(begins_irish) => (Determiner::None, None, words),
        "a" | "an" => (Determiner::Indefinite, None, &words[1..]),
        "another" => (Determiner::Other, None, &words[1..]),
        _ if is_quantity(first) => (Determiner::Other, None, words),
        "his" | "her" if (2..4).any(|count| words.len() >= count && title_of(&words[..count]).is_some()) => (Determiner::None, None, words),
        "his" | "her" | "its" | "their" if words.len() > 1 => (Determiner::Definite, Pronoun::named(first.lower()), &words[1..]),
        "my" | "our" | "your" if words.len() > 1 => (Determiner::Indefinite, None, &words[1..]),
        _ => (Determiner::None, None, words),
    }
}

/// Whether a name stands behind "An" that no English word would stand behind: it opens with a consonant, which is no letter by itself.
fn begins_irish(word: &Piece<'_>) -> bool {
    let consonant = !word.text.starts_with(['A', 'E', 'I', 'O', 'U', 'H', 'Á', 'É', 'Í', 'Ó', 'Ú']);
    word.kind == PieceKind::Capital && consonant && word.text.as_bytes().get(1).is_some_and(u8::is_ascii_lowercase)
}

fn is_quantity(word: &Piece<'_>) -> bool {
    word.is_small(Small::Quantity)
}

/// The number that "two" or "both" is; "pair" is a noun.
fn counted(word: &Piece<'_>) -> Option<u8> {
    word.naming().count().filter(|_| is_quantity(word))
}

/// The phrase without a relative clause and without an adverb at its end.
fn strip_after<'p, 't>(of: Words<'_>, words: &'p [Piece<'t>]) -> &'p [Piece<'t>] {
    if !of.may_hold(Traits::AFTER) {
        return words;
    }
    let clause = (1..words.len()).find(|&at| words[at].kind == PieceKind::Lower && words[at].is_small(Small::Relative));
    let words = &words[..clause.unwrap_or(words.len())];
    match words.split_last() {
        Some((last, before)) if !before.is_empty() && last.kind == PieceKind::Lower && last.is_small(Small::Trailing) => before,
        // "poll released Friday", "study published on Friday in the Post"
        _ => {
            let on = |word: &Piece<'_>| word.kind == PieceKind::Lower && word.classes().any(Classes::PREP);
            let dated = |at: &usize| match &words[*at..] {
                [verb, day, ..] if is_participle(verb) && is_time(day) => true,
                [verb, preposition, day, ..] => is_participle(verb) && on(preposition) && is_time(day),
                _ => false,
            };
            &words[..(1..words.len()).find(dated).unwrap_or(words.len())]
        }
    }
}

/// "Kaldor Mining KALD.HV": what a company is called where its shares are traded is no part of its name.
fn without_ticker<'p, 't>(of: Words<'_>, words: &'p [Piece<'t>]) -> &'p [Piece<'t>] {
    // "U.S" is none
    let is_ticker = |word: &Piece<'_>| is_symbol(word.text) && word.text.find('.').is_some_and(|dot| dot > 1);
    match words.split_last() {
        Some((last, before)) if of.may_hold(Traits::SHOUTED) && !before.is_empty() && is_ticker(last) => before,
        _ => words,
    }
}

/// "As many as nine clerks": what tells that there may be fewer is no part of who they are.
fn without_limit<'p, 't>(words: &'p [Piece<'t>]) -> &'p [Piece<'t>] {
    let amount = match words {
        [as_, amount @ ..] if as_.is("as") => amount,
        amount => amount,
    };
    match amount {
        [many, as_, rest @ ..] if as_.is("as") && many.kind == PieceKind::Lower && !rest.is_empty() => rest,
        _ => words,
    }
}

fn is_time(word: &Piece<'_>) -> bool {
    word.classes().any(Classes::TIME)
}

fn is_participle(word: &Piece<'_>) -> bool {
    word.kind == PieceKind::Lower && word.noun().is_none() && word.classes().any(Classes::PARTICIPLE)
}

fn affiliation<'t>(text: &'t str, all: &[Piece<'t>], preposition: usize) -> Option<Cow<'t, str>> {
    let after = all.get(preposition + 1..).filter(|after| after.iter().any(|word| word.kind == PieceKind::Capital))?;
    Some(printed(text, after))
}

/// Where what tells more of a noun begins: the first preposition or participle with an object.
fn postmodifier(of: Words<'_>, words: &[Piece<'_>]) -> Option<usize> {
    let preposition = of.may_hold(Traits::PREPOSITION);
    (1..words.len()).find(|&at| preposition && is_preposition(&words[at]) || words[at - 1].is_word() && governs(&words[at..]))
}

/// Whether a participle stands before its object: "backing | Mr Moss", "suing | the port", but "acting mayor".
fn governs(words: &[Piece<'_>]) -> bool {
    let [verb, object, ..] = words else { return false };
    let participle = verb.kind == PieceKind::Lower && verb.noun().is_none() && verb.classes().any(Classes::ING);
    participle && (object.kind == PieceKind::Capital || object.classes().any(Classes::DET))
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
