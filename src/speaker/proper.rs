//! Names: of people, with what they are before them, and of bodies and places.

use super::bearer::in_office;
use super::edges::begins_irish;
use super::mention::{Described, Determiner, Form, Mention};
use super::name::PersonName;
use super::office::{before_headline_verb, honorifics, in_letters, is_body, is_role, rank_after_office, tell_offices, without_headline};
use super::pieces::{Piece, PieceKind, Words, joined, printed};
use super::term::BROAD;
use super::words::place;
use crate::lexicon::{Classes, Noun, Referent, Traits};
use std::borrow::Cow;

impl<'t> Mention<'t> {
    /// A name without a role before it: a person's or a body's.
    pub(super) fn name_proper(
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
            self.form = PersonName::new(text, name, nickname).map_or(Form::Body, Form::Bare);
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

    pub(super) fn name_person(&mut self, text: &'t str, role: &[Piece<'t>], name: &[Piece<'t>], nickname: Option<&'t str>) {
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
}

/// Whether a capitalised noun tells what kind of company bears the name after it: "Airline Kestrel", but "Bank Kestrel" is a name.
fn tells_company(name: &[Piece<'_>]) -> bool {
    let [kind, own, ..] = name else { return false };
    let named = own.kind == PieceKind::Capital && own.noun().is_none() && own.naming().given.is_none() && !own.naming().ends_body;
    let noun = kind.noun().filter(|noun| kind.kind == PieceKind::Capital && !noun.plural && !kind.naming().opens_body);
    named && noun.is_some_and(|_| kind.singular().is_a(BROAD.firm))
}

/// Whether the words hold nothing but a name: "Ada Quill", "Kelp News".
pub(super) fn is_name(of: Words<'_>, words: &[Piece<'_>], determiner: Determiner) -> bool {
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

pub(super) fn affiliation<'t>(text: &'t str, all: &[Piece<'t>], preposition: usize) -> Option<Cow<'t, str>> {
    let after = all.get(preposition + 1..).filter(|after| after.iter().any(|word| word.kind == PieceKind::Capital))?;
    Some(printed(text, after))
}
