//! A noun phrase without its appositions: article, owner, role, name, what follows "of".

use super::gender::{Gender, Pronoun};
use super::mention::{Described, Determiner, is_name_word};
use super::name::{PersonName, is_particle};
use super::pieces::{Piece, PieceKind, printed};
use super::words::{
    Noun, NounKind, Small, asian_surname, count, ends_body, fold, given, is_a, is_light, is_small, is_taken_up_by, noun, place,
    postnominal, title,
};
use crate::lexicon::{Classes, LEXICON};

/// What was read off the words.
pub(super) struct Phrase {
    pub core: Core,
    pub determiner: Determiner,
    pub owner: Option<Pronoun>,
    pub words: String,
    pub roles: Vec<String>,
    pub affiliation: Option<String>,
    pub aliases: Vec<String>,
    pub heads: Vec<String>,
    pub marks: Vec<String>,
    pub gender: Option<Gender>,
    /// Where a bracket with an acronym stood, which ends the name of a body.
    bracket: Option<usize>,
    /// Whether nothing else need follow: a place, a name with its noun.
    pub stands_alone: bool,
}

/// What the phrase is about.
pub(super) enum Core {
    Person(PersonName),
    Bare(PersonName),
    Body(String),
    Described(Described),
}

impl Phrase {
    /// Reads `words`, which hold no comma of their own.
    pub(super) fn read(text: &str, words: &[Piece<'_>]) -> Self {
        let opening = words.iter().take_while(|word| opens_sentence(word)).count();
        let (determiner, owner, words) = determiner(&words[if opening < words.len() { opening } else { 0 }..]);
        let mut phrase = Self {
            core: Core::Described(Described::Person),
            determiner,
            owner,
            words: String::new(),
            roles: Vec::new(),
            affiliation: None,
            aliases: Vec::new(),
            heads: Vec::new(),
            marks: Vec::new(),
            gender: None,
            bracket: None,
            stands_alone: false,
        };
        let mut nickname = None;
        let words = strip_after(words);
        let kept = phrase.lift_brackets(words, text, &mut nickname);
        let (kept, letters) = postnominals(&kept);
        phrase.words = printed(text, words);
        let before = &kept[..preposition(kept).unwrap_or(kept.len())];
        phrase.mark(kept);
        phrase.read_core(text, kept, before, nickname);
        if matches!(phrase.core, Core::Person(_)) {
            phrase.roles.extend(letters.iter().filter(|word| postnominal(word.text) == Some(true)).map(|word| word.text.to_owned()));
            // "MEP Ada Quill (Greens, DE)"
            let last = phrase.aliases.pop().filter(|_| phrase.bracket == Some(kept.len()));
            phrase.affiliation =
                phrase.affiliation.take().or(last.filter(|last| last.starts_with(char::is_uppercase) && postnominal(last).is_none()));
        }
        phrase
    }

    fn read_core(&mut self, text: &str, all: &[Piece<'_>], before: &[Piece<'_>], nickname: Option<String>) {
        let counted = matches!(self.determiner, Determiner::Other | Determiner::Counted(_)) && before.len() > 1 && is_quantity(&before[0]);
        let (honorifics, core) = honorifics(&before[usize::from(counted)..]);
        self.gender = honorifics.iter().find_map(|word| title(word.text)?.gender);
        if matches!(self.determiner, Determiner::Counted(_)) && before.len() == 1 {
            // "The three".
            self.core = Core::Described(Described::People);
            return;
        }
        if self.determiner == Determiner::Other && before.len() == 1 && is_quantity(&before[0]) {
            // "One of them".
            self.core = Core::Described(if before[0].is("one") { Described::Person } else { Described::People });
            return;
        }
        if before.len() > 1 && title(&joined(before)).is_some_and(|title| title.honorific) {
            self.describe(before, all);
            return;
        }
        // "Orland's Port Agency" has an owner; in "the Fishermen's Union" the first noun belongs to the name.
        let owned = |at: usize| {
            let full_name = || core.get(at + 1).is_some_and(|next| given(next.text).is_some()) && core.len() > at + 2;
            core[at].kind == PieceKind::Possessive
                && at > 0
                && (core[at - 1].kind == PieceKind::Lower || noun(core[at - 1].text).is_none() || full_name())
        };
        let from = (0..core.len()).rev().find(|at| owned(*at)).map_or(0, |at| at + 1);
        let tail = &core[from..];
        if let Some((office, name)) = title_between(core, from) {
            self.name_person(office, name, nickname);
            return;
        }
        // "Foreign Minister of the Republic of Orland Ada Quill".
        let split = (before.len() < all.len() && tail.last().is_some_and(is_role))
            .then(|| name_after_office(all, before.len(), self.bracket))
            .flatten();
        if let Some(at) = split {
            self.name_person(&all[..at], &all[at..], nickname);
            return;
        }
        // "Union of Divers secretary Ada Quill".
        let lower_role = |at: &usize| all[*at].kind == PieceKind::Lower && is_role(&all[*at]);
        let late = (before.len()..all.len()).rev().find(lower_role).filter(|_| before.last().is_some_and(is_body));
        if let Some(at) = late.filter(|at| at + 1 < all.len() && all[at + 1..].iter().all(is_name_word)) {
            self.name_person(&all[..=at], &all[at + 1..], nickname);
            return;
        }
        let role = last_role(tail);
        let after = role.map_or(0, |at| at + 1);
        let named = &tail[after..];
        if role.is_some() && !named.is_empty() && named.iter().all(is_name_word) && !named.last().is_some_and(is_body) {
            let role_words = &core[..from + after];
            self.affiliation = self.affiliation.take().or_else(|| affiliation(text, all, before.len()));
            self.name_person(role_words, named, nickname);
            return;
        }
        let joins = |at: usize| {
            tail[at].text == "and"
                && at > 0
                && [at - 1, at + 1].iter().all(|near| tail.get(*near).is_some_and(|word| word.kind == PieceKind::Capital))
        };
        let proper = (0..tail.len())
            .rposition(|at| !is_name_word(&tail[at]) && tail[at].kind != PieceKind::Possessive && !joins(at))
            .map_or(0, |at| at + 1);
        let name = &tail[proper..];
        // "Mr. Secretary" is one; "Mr. King" goes by that name.
        let in_office = |word: &Piece<'_>| ["official", "politician", "leader"].iter().any(|broad| is_a(&singular(word.text), broad));
        let surname = !honorifics.is_empty() && name.len() == 1 && tail.len() == 1 && !in_office(&name[0]);
        if surname {
            self.name_person(&[], name, nickname);
            return;
        }
        let is_kind = name.is_empty() || !honorifics.is_empty() && name.len() == tail.len() && role.is_some() && named.is_empty();
        let people = name.last().and_then(|word| noun(word.text)).is_some_and(|noun| noun.plural && noun.kind == NounKind::Person);
        // "the Health and Safety Executive"
        let is_compound_body = name.len() == tail.len()
            && (0..tail.len()).any(joins)
            && name.iter().filter(|word| is_role(word)).count() == 1
            && name.last().is_some_and(|last| noun(last.text).is_some_and(|noun| noun.may_be_body));
        if is_kind
            || people
            || proper > 0 && name.len() == 1 && noun(name[0].text).is_some()
            || role == Some(tail.len().wrapping_sub(1)) && !is_compound_body
        {
            self.describe(tail, all);
            return;
        }
        let owner = from.checked_sub(1).filter(|_| proper == 0).map(|end| joined(&core[..end]));
        self.name_proper(text, all, before, name, !honorifics.is_empty(), nickname);
        if matches!(self.core, Core::Person(_)) {
            // "the Rift Forum's Ada Quill"
            self.affiliation = self.affiliation.take().or(owner);
        }
    }

    /// A name without a role before it: a person's or a body's.
    fn name_proper(
        &mut self,
        text: &str,
        all: &[Piece<'_>],
        before: &[Piece<'_>],
        name: &[Piece<'_>],
        titled: bool,
        nickname: Option<String>,
    ) {
        let printed_name = printed(text, name);
        let body = name.iter().any(is_body)
            || name.iter().any(|word| noun(word.text).is_some_and(|noun| noun.kind == NounKind::Document || noun.plural))
            || name.len() > 1 && name.last().is_some_and(|last| ends_body(last.text));
        let common =
            name.len() > 1 && name.iter().all(|word| LEXICON.word(LEXICON.id(word.text)).classes.any(Classes::COMMON | Classes::ADJ));
        // "Port Sallow", "Kelp Bay".
        let place_noun = name.iter().any(|word| LEXICON.word(LEXICON.id(word.text)).classes.any(Classes::PLACE_NOUN));
        let body = body || common || name.len() > 1 && place_noun && given(name[0].text).is_none();
        let name = if body { name } else { without_headline(name) };
        // "Oremi Ri Jong Chol": the end of another name before this one.
        let name = if name.len() > 2 && place(name[0].text) && given(name[0].text).is_none() { &name[1..] } else { name };
        // "State Karl Moss" after "Secretary of": a given name before the last word.
        let full = name.len().checked_sub(2).filter(|&at| {
            let (first, last) = (&name[at], &name[at + 1]);
            let is_thing = is_body(last) || ends_body(last.text) || noun(last.text).is_some() || place(last.text);
            at > 0 && given(first.text).is_some() && !place(first.text) && !is_body(first) && !is_thing && name[..at].iter().any(is_body)
        });
        let name = &name[full.unwrap_or(0)..];
        let personal = titled || nickname.is_some() || given(name[0].text).is_some() && name.len() > 1;
        let lone_acronym = name.len() == 1 && name[0].is_shouted();
        let known_place = place(&printed_name);
        if !personal && (body || known_place || lone_acronym || self.determiner == Determiner::Definite || name.len() > 4) {
            let heads: Vec<String> = name.iter().filter_map(|word| noun(word.text)).map(|noun| noun.singular.to_owned()).collect();
            let document = name.iter().filter_map(|word| noun(word.text)).next_back().is_some_and(|noun| {
                // "the Kelp Post" is a newspaper.
                noun.kind == NounKind::Document && !noun.may_be_body && !is_a(noun.singular, "communication")
            });
            // "Ministry of Trade" is one name, "Quill of the Rift Forum" is not.
            let long = all.len() > before.len() && body;
            let from = all.iter().position(|piece| piece.span == name[0].span).unwrap_or_default();
            self.stands_alone = known_place || lone_acronym || (name.len() > 1 || !body) && !long;
            // "Orland's Foreign Ministry" has no name of its own.
            let generic = common && name.len() < 4;
            let from = if generic { 0 } else { from };
            let printed_name = if long || generic { joined(&all[from..]) } else { printed_name };
            self.heads = heads;
            self.words.clone_from(&printed_name);
            self.core = if document { Core::Described(Described::Document) } else { Core::Body(printed_name) };
            return;
        }
        if !titled && name.len() == 1 && all.len() == before.len() {
            self.core = PersonName::new(vec![name[0].text.to_owned()], nickname).map_or(Core::Described(Described::Person), Core::Bare);
            return;
        }
        self.affiliation = self.affiliation.take().or_else(|| affiliation(text, all, before.len()));
        // "harbour master Jonas Falk": a noun before a name is a role, whatever it means.
        let from = before.iter().position(|piece| piece.span == name[0].span).unwrap_or_default();
        let role = if from > 0 && before[from - 1].kind == PieceKind::Lower { &before[..from] } else { &[] };
        self.name_person(role, name, nickname);
    }

    fn name_person(&mut self, role: &[Piece<'_>], name: &[Piece<'_>], nickname: Option<String>) {
        let (_, name) = honorifics(name);
        let name = before_headline_verb(name);
        let parts: Vec<String> = name.iter().map(|piece| piece.text.to_owned()).collect();
        self.gender = self.gender.or_else(|| role.iter().rev().find_map(|word| noun(word.text)?.gender));
        self.heads.extend(offices(role));
        let (office, rank) = role.split_at(rank_after_office(role));
        self.roles.extend([office, rank].into_iter().map(joined).filter(|role| !role.is_empty()));
        if let Some(name) = PersonName::new(parts, nickname) {
            self.words = name.printed();
            self.core = Core::Person(name);
        }
    }

    /// A common noun: its kind, and the nouns that take it up.
    fn describe(&mut self, core: &[Piece<'_>], all: &[Piece<'_>]) {
        let head = core.iter().rev().find_map(|word| noun(word.text)).or_else(|| all.iter().find_map(|word| noun(word.text)));
        let kind = match head {
            Some(Noun { kind: NounKind::Person, plural: false, .. }) => Described::Person,
            Some(Noun { kind: NounKind::Body, plural: false, .. }) => Described::Body,
            Some(Noun { kind: NounKind::Document, .. }) => Described::Document,
            Some(_) => Described::People,
            None => unknown_noun(core),
        };
        self.gender = self.gender.or(head.and_then(|noun| noun.gender));
        let whole = fold(&joined(all));
        if is_taken_up_by(&whole) {
            // "the Head of State"
            self.marks.clear();
            self.heads = vec![whole];
            self.core = Core::Described(kind);
            return;
        }
        let last = core.iter().rev().find(|word| word.is_word() || word.text.ends_with("-old")).map(|word| fold(word.text));
        self.heads = head.map(|noun| noun.singular.to_owned()).or(last).into_iter().collect();
        // "head of the delegation", "Secretary-General and Head of": every office counts.
        self.heads.extend(offices(all));
        self.heads.dedup();
        let counted = matches!(self.determiner, Determiner::Counted(_));
        self.core = Core::Described(if counted { Described::People } else { kind });
    }

    /// Takes out what stands in brackets and in quotation marks: acronyms, parties, nicknames.
    fn lift_brackets<'t>(&mut self, words: &[Piece<'t>], text: &str, nickname: &mut Option<String>) -> Vec<Piece<'t>> {
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
                    let inside = printed(text, &words[at + 1..end]);
                    if piece.kind == PieceKind::Mark {
                        *nickname = Some(inside);
                    } else if inside.len() < 2 {
                        // "(R)" under a picture tells nothing.
                    } else if is_party(&inside) {
                        self.affiliation = Some(inside);
                    } else {
                        self.aliases.push(inside);
                        self.bracket = Some(kept.len());
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
        kept
    }

    /// Keeps the words that tell it from its like.
    fn mark(&mut self, words: &[Piece<'_>]) {
        self.marks = words
            .iter()
            .filter(|word| word.is_word() && !is_small(word.text, Small::Link))
            .map(|word| fold(word.text))
            .filter(|word| !is_light(word))
            .collect();
    }
}

/// Whether the words are a party and a state: "D-Ohio".
pub(super) fn is_party(words: &str) -> bool {
    words.len() < 24
        && words.starts_with(char::is_uppercase)
        && words.find('-').is_some_and(|at| at < 4 && words[at + 1..].starts_with(char::is_uppercase))
}

/// The words, and the letters after a name: "Ada Quill" and "OBE".
fn postnominals<'p, 't>(words: &'p [Piece<'t>]) -> (&'p [Piece<'t>], &'p [Piece<'t>]) {
    let is_letters = |word: &&Piece<'_>| postnominal(word.text).is_some() && word.text.chars().nth(1).is_some_and(char::is_uppercase);
    let count = words.iter().rev().take_while(is_letters).count();
    let name = &words[..words.len() - count];
    let named = name.len() > 1
        && name[name.len() - 2..].iter().all(is_name_word)
        && !name.last().is_some_and(|last| is_body(last) || is_role(last));
    words.split_at(if named { name.len() } else { words.len() })
}

/// "Public Protector Adv Ada Quill", "MCA Ada Quill": an honorific or the letters of an office between what somebody is and
/// a name.
fn title_between<'p, 't>(core: &'p [Piece<'t>], from: usize) -> Option<(&'p [Piece<'t>], &'p [Piece<'t>])> {
    let is_given = |word: &Piece<'_>| given(word.text).is_some();
    let honorific = |at: usize| {
        let word = &core[at];
        at > from
            && title(word.text).is_some_and(|title| title.honorific && !title.office)
            && noun(word.text).is_none()
            && !is_given(word)
            && !asian_surname(word.text)
    };
    let letters = |at: usize| {
        let (word, name) = (&core[at], &core[at + 1..]);
        word.is_shouted() && word.text.len() > 2 && !is_given(word) && name.len() > 1 && is_given(&name[0]) && !name[0].is_shouted()
    };
    let at = (from..core.len().saturating_sub(1)).find(|at| core[*at].kind == PieceKind::Capital && (honorific(*at) || letters(*at)))?;
    let (office, name) = (&core[..at + usize::from(!honorific(at))], &core[at + 1..]);
    let begun = core[from..at].iter().any(|word| word.kind == PieceKind::Capital && is_given(word) && !is_role(word));
    (!begun && name.iter().all(is_name_word) && !name.iter().any(is_body)).then_some((office, name))
}

/// The offices among the words, in the singular; in "spokesman for the governor" the second is another's, after
/// "and" comes one's own again: "representative of the king and head of mission".
fn offices(words: &[Piece<'_>]) -> impl Iterator<Item = String> {
    let own = |at: usize| {
        let link = (1..at)
            .rev()
            .find(|&at| words[at].is("and") || words[at].kind == PieceKind::Lower && is_small(words[at].text, Small::Preposition));
        link.is_none_or(|link| words[link].is("and"))
    };
    // The chief of "Chief Minister" is no chief.
    let modifies = |at: usize| at + 1 < words.len() && title(words[at].text).is_some_and(|title| title.honorific);
    (0..words.len()).filter(move |&at| is_role(&words[at]) && own(at) && !modifies(at)).map(|at| singular(words[at].text))
}

/// Where the rank begins in "police spokesman Colonel"; in "Attorney General" there is none.
fn rank_after_office(role: &[Piece<'_>]) -> usize {
    let is_rank = |word: &Piece<'_>| {
        let adjective = LEXICON.word(LEXICON.id(word.text)).classes.any(Classes::ADJ);
        word.kind == PieceKind::Capital && !adjective && title(word.text).is_some_and(|title| title.rank)
    };
    let at = role.len() - role.iter().rev().take_while(|word| is_rank(word)).count();
    let follows_office = at > 0 && role[at - 1].kind == PieceKind::Lower && is_role(&role[at - 1]);
    // "panel Chairman Rep."
    let shortened = |word: &Piece<'_>| word.text.ends_with('.') && is_role(word);
    match role {
        _ if follows_office => at,
        [.., office, last] if shortened(last) && is_role(office) && !office.text.ends_with('.') => role.len() - 1,
        _ => role.len(),
    }
}

/// Whether a capital only opens a sentence: "Then Quill", "While Moss".
fn opens_sentence(word: &Piece<'_>) -> bool {
    let classes = LEXICON.word(LEXICON.id(word.text)).classes;
    let joins = classes.any(Classes::SUB | Classes::CONJ | Classes::WH);
    let adverb = classes.any(Classes::ADV) && !classes.any(Classes::NOUN | Classes::TITLE | Classes::PLACE | Classes::POSS | Classes::DET);
    word.kind == PieceKind::Capital && !word.is_shouted() && (joins || adverb) && !is_quantity(word) && given(word.text).is_none()
}

/// The article, number or owner before the noun.
fn determiner<'p, 't>(words: &'p [Piece<'t>]) -> (Determiner, Option<Pronoun>, &'p [Piece<'t>]) {
    let Some(first) = words.first() else { return (Determiner::None, None, words) };
    let second = words.get(1).map(|word| word.text.to_lowercase()).unwrap_or_default();
    match first.text.to_lowercase().as_str() {
        "the" if let Some(number) = counted(&second) => (Determiner::Counted(number), None, &words[1..]),
        "both" => (Determiner::Counted(2), None, words),
        "the" | "this" | "that" | "these" | "those" => (Determiner::Definite, None, &words[1..]),
        "a" | "an" => (Determiner::Indefinite, None, &words[1..]),
        "another" => (Determiner::Other, None, &words[1..]),
        _ if is_quantity(first) => (Determiner::Other, None, words),
        "his" | "her" if (2..4).any(|count| words.len() >= count && title(&joined(&words[..count])).is_some()) => {
            (Determiner::None, None, words)
        }
        "his" | "her" | "its" | "their" if words.len() > 1 => (Determiner::Definite, Pronoun::named(first.text), &words[1..]),
        "my" | "our" | "your" if words.len() > 1 => (Determiner::Indefinite, None, &words[1..]),
        _ => (Determiner::None, None, words),
    }
}

fn is_quantity(word: &Piece<'_>) -> bool {
    is_small(word.text, Small::Quantity)
}

/// The number that "two" or "both" is; "pair" is a noun.
fn counted(word: &str) -> Option<usize> {
    count(word).filter(|_| is_small(word, Small::Quantity))
}

/// The phrase without a relative clause and without an adverb at its end.
fn strip_after<'p, 't>(words: &'p [Piece<'t>]) -> &'p [Piece<'t>] {
    let clause = (1..words.len()).find(|&at| words[at].kind == PieceKind::Lower && is_small(words[at].text, Small::Relative));
    let words = &words[..clause.unwrap_or(words.len())];
    match words.split_last() {
        Some((last, before)) if !before.is_empty() && last.kind == PieceKind::Lower && is_small(last.text, Small::Trailing) => before,
        // "poll released Friday"
        Some((last, [before @ .., verb])) if !before.is_empty() && is_time(last) && is_participle(verb) => before,
        _ => words,
    }
}

fn is_time(word: &Piece<'_>) -> bool {
    LEXICON.word(LEXICON.id(word.text)).classes.any(Classes::TIME)
}

fn is_participle(word: &Piece<'_>) -> bool {
    word.kind == PieceKind::Lower && noun(word.text).is_none() && LEXICON.word(LEXICON.id(word.text)).classes.any(Classes::PARTICIPLE)
}

/// Mr, Dame, Datuk Seri; what is left stands for the name.
fn honorifics<'p, 't>(words: &'p [Piece<'t>]) -> (&'p [Piece<'t>], &'p [Piece<'t>]) {
    let is_honorific = |words: &str| title(words).is_some_and(|title| title.honorific);
    let mut count = 0;
    while let Some(word) = words.get(count).filter(|word| word.kind == PieceKind::Capital) {
        let rest = &words[count..];
        let next = rest.get(1).map_or("", |next| next.text);
        // "Chief Executive" is no Chief.
        let begins_office = || title(word.text).is_some_and(|title| title.office) && rest[1..].iter().any(is_role);
        if let Some(several) = [3, 2].into_iter().find(|&several| rest.len() >= several && is_honorific(&joined(&rest[..several]))) {
            count += several;
        } else if rest.len() == 2 && given(word.text).is_some() && noun(word.text).is_none() {
            break; // "Don Moss"
        } else if is_honorific(word.text) && !asian_surname(word.text) && !place(&format!("{} {next}", word.text)) && !begins_office() {
            count += 1;
        } else {
            break;
        }
    }
    words.split_at(if count < words.len() { count } else { 0 })
}

/// Whether the word can be what somebody is: "minister", "Gen.".
fn is_role(word: &Piece<'_>) -> bool {
    let is_person = || noun(word.text).is_some_and(|noun| noun.kind == NounKind::Person && !noun.plural);
    word.is_word() && title(word.text).map_or_else(is_person, |title| !title.honorific || title.office)
}

fn is_body(word: &Piece<'_>) -> bool {
    word.is_word() && noun(word.text).is_some_and(|noun| matches!(noun.kind, NounKind::Body | NounKind::Group))
}

/// The last word of a role before a name; a given name before it makes it a surname.
fn last_role(words: &[Piece<'_>]) -> Option<usize> {
    let is_surname = |at: usize| at > 0 && at + 1 == words.len() && given(words[at - 1].text).is_some();
    // "Human Rights Watch" has no human before its name: a noun in capitals needs more than a capital after it.
    let titles = |at: usize| {
        let (word, next) = (&words[at], words.get(at + 1));
        let named = next.is_none_or(|next| given(next.text).is_some() || asian_surname(next.text) || next.text.ends_with('.'));
        // "CP Ada Quill" is a commissioner; the letters alone may be anything.
        let is_letters = word.is_shouted() && word.text.len() < 4;
        word.kind == PieceKind::Lower || title(word.text).is_some_and(|title| !(title.rank && is_letters)) || named
    };
    // "Gov. Earl Karl Moss": a given name among given names.
    let is_given = |at: usize| {
        let named = words.get(at + 1).is_some_and(|next| given(next.text).is_some());
        named && at > 0 && words[at].kind == PieceKind::Capital && given(words[at].text).is_some() && is_role(&words[at - 1])
    };
    let last = (0..words.len()).rev().find(|&at| is_role(&words[at]) && titles(at) && !is_surname(at) && !is_given(at));
    let at = last?;
    // In "Ivo King Orr" the name has begun before it.
    let begun = words[..at]
        .iter()
        .any(|word| word.kind == PieceKind::Capital && given(word.text).is_some() && noun(word.text).is_none() && !place(word.text));
    let named = words.get(at + 1).is_some_and(|next| given(next.text).is_some());
    (!begun || named).then_some(at)
}

/// "Conservative Icon Ada Quill", "Council Backs Ada Quill": the words before a given name that are none themselves.
fn without_headline<'p, 't>(name: &'p [Piece<'t>]) -> &'p [Piece<'t>] {
    let can_be = |word: &Piece<'_>, classes: Classes| LEXICON.word(LEXICON.id(word.text)).classes.any(classes);
    let is_common = |word: &Piece<'_>| can_be(word, Classes::COMMON | Classes::ADJ | Classes::VERB);
    let after = name.iter().rev().take_while(|word| can_be(word, Classes::ADV) && !can_be(word, Classes::COMMON | Classes::ADJ)).count();
    let name = if after < name.len() { &name[..name.len() - after] } else { name };
    match name.iter().position(|word| given(word.text).is_some()) {
        Some(first) if first + 1 < name.len() && name[..first].iter().any(is_common) => &name[first..],
        Some(_) => name,
        // "External Relations Quill" after "Minister of".
        None => match name.iter().take_while(|word| is_common(word)).count() {
            common if common > 1 && common < name.len() => &name[common..],
            _ => name,
        },
    }
}

/// "Ada Quill" in "Ada Quill Calls Karl Moss": a verb of saying before another name.
fn before_headline_verb<'p, 't>(name: &'p [Piece<'t>]) -> &'p [Piece<'t>] {
    let says = |word: &Piece<'_>| {
        let known = LEXICON.word(LEXICON.id(word.text));
        !known.cues.is_empty() && known.classes.any(Classes::S_FORM) && given(word.text).is_none()
    };
    let verb = (1..name.len().saturating_sub(1)).find(|&at| says(&name[at]) && given(name[at + 1].text).is_some());
    &name[..verb.unwrap_or(name.len())]
}

/// Where the name begins in "Minister of the Republic of Orland Ada Quill": after a bracket's place, a noun for a body,
/// a known place or portfolio, or before a given name.
fn name_after_office(all: &[Piece<'_>], preposition: usize, bracket: Option<usize>) -> Option<usize> {
    let end = all.len();
    let begins = (preposition + 2..end).find(|&at| {
        all[at].kind == PieceKind::Capital
            && (given(all[at].text).is_some() || asian_surname(all[at].text))
            && at + 1 < end
            && !place(all[at].text)
    });
    let ends = (preposition + 1..end).rev().find(|&at| {
        let word = all[at].text;
        is_body(&all[at])
            || place(word)
            || all[at].kind == PieceKind::Lower && !is_particle(word)
            || all[at].is_shouted() && all[at].text.len() > 1
    });
    let at = match (begins, ends) {
        _ if bracket.is_some() => bracket?,
        (Some(begins), Some(ends)) => begins.max(ends + 1),
        (Some(begins), None) => begins,
        (None, Some(ends)) => ends + 1,
        (None, None) => return None,
    };
    let name = all.get(at..)?;
    let follows_article = all[at - 1].kind == PieceKind::Lower;
    // "A spokesman for Governor Ada Quill" is not Ada Quill.
    let is_anothers = is_role(&all[at - 1]);
    (name.len() > 1 && !follows_article && !is_anothers && name.iter().all(is_name_word)).then_some(at)
}

fn affiliation(text: &str, all: &[Piece<'_>], preposition: usize) -> Option<String> {
    let after = all.get(preposition + 1..).filter(|after| after.iter().any(|word| word.kind == PieceKind::Capital))?;
    Some(printed(text, after))
}

/// The first preposition after a noun.
fn preposition(words: &[Piece<'_>]) -> Option<usize> {
    (1..words.len()).find(|&at| words[at].kind == PieceKind::Lower && is_small(words[at].text, Small::Preposition))
}

fn unknown_noun(core: &[Piece<'_>]) -> Described {
    let Some(last) = core.iter().rev().find(|word| word.is_word()) else { return Described::Person };
    let word = fold(last.text);
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

fn singular(word: &str) -> String {
    noun(word).map_or_else(|| fold(word), |noun| noun.singular.to_owned())
}

/// The words as printed, without what was lifted out between them.
fn joined(words: &[Piece<'_>]) -> String {
    let mut out = String::new();
    let mut end = None;
    for word in words {
        if end.is_some_and(|end| end < word.span.start) {
            out.push(' ');
        }
        out.push_str(word.text);
        end = Some(word.span.end);
    }
    out
}
