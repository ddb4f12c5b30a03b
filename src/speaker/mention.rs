//! What the words of a mention say: names, roles, whose, how many.

use super::bearer::behind_naming;
use super::gender::{Gender, Pronoun};
use super::name::{PersonName, is_suffix};
use super::office::is_role;
use super::phrase::is_party;
use super::pieces::{Piece, PieceKind, Words, is_dash, printed};
use super::several::joins;
use super::split::split;
use super::term::{Term, Terms};
use crate::lexicon::{Classes, Small, Traits};
use crate::span::Span;
use std::borrow::Cow;
use std::rc::Rc;

/// A noun phrase, read. What it says hangs on its words alone, wherever they stand.
#[derive(Clone, Debug)]
pub(super) struct Mention<'t> {
    pub form: Form<'t>,
    pub determiner: Determiner,
    /// Who "his" or "their" before the noun is.
    pub owner: Option<Pronoun>,
    /// The words, without a leading article and trailing clauses; for a body its name.
    pub words: Cow<'t, str>,
    pub details: Option<Box<Details<'t>>>,
    /// By which words others take it up, and tell it from its like.
    pub terms: Terms<'t>,
    pub gender: Option<Gender>,
    /// Whether nothing else need follow: a place, a name with its noun.
    pub stands_alone: bool,
}

/// What a mention tells besides; most tell nothing.
#[derive(Clone, Debug, Default)]
pub(super) struct Details<'t> {
    /// What the person is: "Foreign Minister".
    pub roles: Vec<Cow<'t, str>>,
    /// Whom the person stands for: "the Rift Forum", "D-Ohio".
    pub affiliation: Option<Cow<'t, str>>,
    /// Shorter names given with it: acronyms in brackets.
    pub aliases: Vec<Cow<'t, str>>,
}

/// What a mention consists of.
#[derive(Clone, Debug)]
pub(super) enum Form<'t> {
    Pronoun(Pronoun),
    /// A person by name.
    Person(Rc<PersonName<'t>>),
    /// A body, a country, an outlet by name.
    Body,
    /// One capitalised word that may be either.
    Bare(Rc<PersonName<'t>>),
    /// A common noun.
    Described(Described),
    /// "Quill and Moss": the members.
    #[expect(clippy::box_collection, reason = "one word wide, as the other forms are: every mention pays for the widest")]
    Several(Box<Vec<Member<'t>>>),
}

/// One of several.
#[derive(Clone, Debug)]
pub(super) struct Member<'t> {
    pub mention: Mention<'t>,
    /// Where it stands in the words of all.
    pub span: Span,
}

/// What a common noun stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Described {
    Person,
    People,
    Body,
    Document,
}

/// What stands before the noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Determiner {
    None,
    Definite,
    Indefinite,
    /// "Another official", "one of them": somebody new.
    Other,
    /// "Both sides", "the two ministers": so many who were named.
    Counted(u8),
}

impl<'t> Mention<'t> {
    /// Reads the mention that `text` is.
    pub(super) fn read(text: &'t str) -> Self {
        Self::of_pieces(text, &split(text))
    }

    /// Reads the mention that these pieces of `text` are.
    pub(super) fn of_pieces(text: &'t str, pieces: &[Piece<'t>]) -> Self {
        let of = Words::of(text, pieces);
        let all = match pieces {
            [all @ .., last] if !all.is_empty() && last.kind == PieceKind::Possessive => all,
            all => all,
        };
        // most mentions are one phrase
        if !of.may_hold(PARTED) && !all.is_empty() {
            return pronoun(all).or_else(|| Self::named(of, all)).unwrap_or_else(|| Self::one(of, all));
        }
        let mut segments = segments(of, all).peekable();
        let mut head = segments.next().unwrap_or_default();
        if is_one_more(head)
            && let Some(name) = segments.next_if(|next| !matches!(Self::one(of, next).form, Form::Described(_) | Form::Pronoun(_)))
        {
            head = name;
        }
        if let Some(pronoun) = pronoun(head) {
            return pronoun;
        }
        if let Some(bearer) = Self::in_office(of, all).or_else(|| Self::named(of, head)) {
            return bearer;
        }
        if of.may_hold(Traits::JOINS)
            && all.iter().any(joins)
            && let Some(several) = Self::several(of, all)
        {
            return several;
        }
        let mut mention = Self::one(of, head);
        for segment in segments {
            if !mention.apply(of, segment) {
                break;
            }
        }
        mention
    }

    /// One that says nothing more.
    pub(super) fn bare(form: Form<'t>, words: Cow<'t, str>) -> Self {
        Self {
            form,
            determiner: Determiner::None,
            owner: None,
            words,
            details: None,
            terms: Terms::default(),
            gender: None,
            stands_alone: false,
        }
    }

    /// What the person is.
    pub(super) fn roles(&self) -> &[Cow<'t, str>] {
        self.details.as_ref().map_or(&[], |details| &details.roles)
    }

    /// Whom the person stands for.
    pub(super) fn affiliation(&self) -> Option<&Cow<'t, str>> {
        self.details.as_ref()?.affiliation.as_ref()
    }

    /// Shorter names given with it.
    pub(super) fn aliases(&self) -> &[Cow<'t, str>] {
        self.details.as_ref().map_or(&[], |details| &details.aliases)
    }

    /// The details, to add to them.
    pub(super) fn details_mut(&mut self) -> &mut Details<'t> {
        self.details.get_or_insert_default()
    }

    /// Adds what the person is.
    pub(super) fn add_role(&mut self, role: Cow<'t, str>) {
        let roles = &mut self.details_mut().roles;
        if roles.is_empty() {
            // most are one thing
            roles.reserve_exact(1);
        }
        roles.push(role);
    }

    /// Notes whom the person stands for, where nothing has told yet.
    pub(super) fn stand_for(&mut self, body: impl FnOnce() -> Option<Cow<'t, str>>) {
        if self.affiliation().is_none()
            && let Some(body) = body()
        {
            self.details_mut().affiliation = Some(body);
        }
    }

    /// Takes up an apposition; `false` where it is a clause, which ends the phrase.
    pub(super) fn apply(&mut self, of: Words<'t>, segment: &[Piece<'t>]) -> bool {
        let Some(first) = segment.first() else { return true };
        if matches!(first.kind, PieceKind::Number) {
            // An age: "the 46-year-old" takes it up.
            if let Ok(years) = first.text.parse() {
                self.terms.add_head(Term::of_age(years));
            }
            return true;
        }
        if matches!(first.kind, PieceKind::Lower) && matches!(first.text, "of" | "from" | "for") {
            self.stand_for(|| Some(printed(of.text, &segment[1..])));
            return true;
        }
        if is_suffix(first) {
            return true;
        }
        // "Kelp Foods, Inc.", "Kelp Foods, Inc. (KLPF)"
        if is_firm_suffix(segment)
            && let Form::Person(name) | Form::Bare(name) = &self.form
        {
            self.words = name.printed().clone();
            self.form = Form::Body;
            return true;
        }
        if let [party] = segment
            && is_party(party.text)
        {
            self.stand_for(|| Some(party.text.into()));
            return true;
        }
        // "the driver, surnamed Lim"
        if matches!(self.form, Form::Described(Described::Person))
            && let Some(name) = behind_naming(segment)
        {
            self.take_name(Self::one(of, name));
            return true;
        }
        // "The woman, named as Ada Quill, 34": "known as" may be a nickname.
        if let [named, as_, name @ ..] = segment
            && matches!(named.text, "identified" | "named")
            && as_.is("as")
            && matches!(self.form, Form::Described(Described::Person))
        {
            let name = Self::one(of, name);
            if is_person(&name.form) {
                let noun = std::mem::take(&mut self.words);
                *self = Self { gender: self.gender.or(name.gender), terms: std::mem::take(&mut self.terms), ..name };
                if let Cow::Borrowed(noun) = noun {
                    self.terms.add_head(Term::of(noun));
                }
                return true;
            }
        }
        if is_clause(segment) {
            return false;
        }
        let skip = usize::from(first.is("also") || first.is("now") || first.is("then") || first.is("formerly"));
        let other = Self::one(of, &segment[skip..]);
        match (&self.form, &other.form) {
            // "The mayor, Ada Quill" and "One of them, a Gulf official".
            (Form::Described(Described::Person), Form::Person(_) | Form::Bare(_)) => self.take_name(other),
            (Form::Described(Described::Person), Form::Described(Described::Person)) if self.determiner == Determiner::Other => {
                self.words = other.words;
                self.terms = other.terms;
                self.gender = self.gender.or(other.gender);
            }
            // "The Makar, Ada Quill": an office that no list holds
            (Form::Body, Form::Person(name)) if self.determiner == Determiner::Definite && self.is_unknown_word() && name.is_full() => {
                let office = std::mem::take(&mut self.words);
                *self = other;
                self.add_role(office);
            }
            // "The family of one of the detainees, Ivo Lind": the name is that of the last noun.
            (Form::Described(Described::People | Described::Body), Form::Person(name)) => {
                if let Some((kin, _)) = self.words.split_once(" of ") {
                    self.words = format!("{kin} of {}", name.printed()).into();
                }
            }
            (Form::Described(Described::Body), Form::Body) => {
                self.form = Form::Body;
                self.words = other.words;
            }
            // "Ada Quill, the mayor": also "Orr, who is …" has ended above.
            (Form::Person(_) | Form::Bare(_), Form::Described(Described::Person)) => {
                self.gender = self.gender.or(other.gender);
                if other.owner.is_none() {
                    self.add_role(other.words);
                }
                self.terms.extend(&other.terms);
                self.stand_for(|| other.details?.affiliation);
                if let Form::Bare(name) = &self.form {
                    self.form = Form::Person(name.clone());
                }
            }
            (Form::Body | Form::Described(_), Form::Described(_)) => {
                self.terms.extend(&other.terms);
            }
            _ => {}
        }
        true
    }
}

/// What may part the words of a mention into several phrases.
const PARTED: Traits = Traits::COMMA.union(Traits::JOINS).union(Traits::BRACKET);

/// The pronoun that the words are.
fn pronoun<'t>(words: &[Piece<'t>]) -> Option<Mention<'t>> {
    let [word] = words else { return None };
    Some(Mention::bare(Form::Pronoun(Pronoun::named(word.lower())?), word.text.into()))
}

/// Whether a segment is what a firm's name ends with, its letters at the exchange behind it or not: "Inc.", "Inc. (KLPF)".
pub(super) fn is_firm_suffix(segment: &[Piece<'_>]) -> bool {
    let [suffix, behind @ ..] = segment else { return false };
    let closes = behind.first().is_none_or(|open| open.kind == PieceKind::Open);
    closes && suffix.naming().ends_body && suffix.kind == PieceKind::Capital
}

/// Whether the words name nobody and their apposition may: "One, Ada Quill, said", "A third, Kestrel Ltd, said".
fn is_one_more(words: &[Piece<'_>]) -> bool {
    match words {
        [word] => word.is("one") || word.is("another"),
        [article, word] => matches!(article.lower(), "a" | "the") && word.classes().any(Classes::ORD),
        _ => false,
    }
}

pub(super) fn is_person(form: &Form) -> bool {
    matches!(form, Form::Person(_) | Form::Bare(_))
}

/// The parts between commas; those inside brackets and quotation marks do not part.
pub(super) fn segments<'p, 't>(of: Words<'_>, all: &'p [Piece<'t>]) -> impl Iterator<Item = &'p [Piece<'t>]> {
    let parted = of.may_hold(Traits::COMMA);
    let (mut depth, mut quoted) = (0usize, false);
    let parts = all.split(move |piece| {
        match (piece.kind, piece.text) {
            _ if !parted => {}
            (PieceKind::Open, _) | (PieceKind::Mark, "“") => depth += 1,
            (PieceKind::Close, _) | (PieceKind::Mark, "”") => depth = depth.saturating_sub(1),
            (PieceKind::Mark, "\"") => quoted = !quoted,
            _ => {}
        }
        parted && depth == 0 && !quoted && (piece.kind == PieceKind::Comma || is_dash(piece.text))
    });
    parts.filter(|segment| !segment.is_empty())
}

/// A relative clause, a participle, a prepositional phrase: nothing that names.
pub(super) fn is_clause(segment: &[Piece<'_>]) -> bool {
    let Some(first) = segment.first() else { return true };
    let word = first.text;
    // "retired teacher Ada Quill"
    let adjective = || segment.get(1).is_some_and(is_role);
    first.is_small(Small::Clause)
        || first.kind == PieceKind::Lower && (word.ends_with("ing") || word.ends_with("ed")) && first.noun().is_none() && !adjective()
}

/// The words after "the", "a", "an".
pub(super) fn strip_article(words: &str) -> &str {
    if !words.starts_with(['t', 'T', 'a', 'A']) {
        return words;
    }
    let (first, rest) = words.split_once(' ').unwrap_or(("", words));
    if ["the", "a", "an"].iter().any(|article| first.eq_ignore_ascii_case(article)) { rest } else { words }
}

/// Whether a piece can be part of a name.
pub(super) fn is_name_word(piece: &Piece<'_>) -> bool {
    piece.kind == PieceKind::Capital || piece.kind == PieceKind::Lower && is_particle_like(piece)
}

fn is_particle_like(word: &Piece<'_>) -> bool {
    word.is_small(Small::Particle)
        || word.parts().is_some_and(|(article, rest)| {
            matches!(article, "al" | "el" | "as" | "ar" | "ash" | "an" | "bin") && rest.starts_with(char::is_uppercase)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a mention was read as: form, name or words, roles, affiliation.
    fn shown(words: &str) -> String {
        let mention = Mention::read(words);
        let core = match &mention.form {
            Form::Pronoun(pronoun) => format!("{pronoun:?}"),
            Form::Person(name) => format!("person {}", name.printed()),
            Form::Bare(name) => format!("bare {}", name.printed()),
            Form::Body => format!("body {}", mention.words),
            Form::Described(kind) => format!("{kind:?} {}", mention.words).to_lowercase(),
            Form::Several(members) => {
                format!("several {}", members.iter().map(|member| member.mention.words.clone()).collect::<Vec<_>>().join(" + "))
            }
        };
        let roles = mention.roles().iter().map(|role| format!(" | {role}")).collect::<String>();
        let affiliation = mention.affiliation().map(|of| format!(" @ {of}")).unwrap_or_default();
        core + &roles + &affiliation
    }

    #[test]
    fn people() {
        for (words, expected) in [
            ("Ada Quill", "person Ada Quill"),
            ("Mr Quill", "person Quill"),
            ("Dr. Ada Quill", "person Ada Quill"),
            ("Mayor Ada Quill", "person Ada Quill | Mayor"),
            ("Orlandic Foreign Minister Ada Quill", "person Ada Quill | Orlandic Foreign Minister"),
            ("Orland's Prime Minister Ada Quill", "person Ada Quill | Orland's Prime Minister"),
            ("union spokesman Ivo Lind", "person Ivo Lind | union spokesman"),
            ("Ada Quill, the mayor of Kelp Bay,", "person Ada Quill | mayor of Kelp Bay"),
            ("Ada Quill, 46, a former diver", "person Ada Quill | former diver"),
            ("Ada Quill, who replaced Moss as chair in July,", "person Ada Quill"),
            ("the mayor of Kelp Bay, Ada Quill", "person Ada Quill | mayor of Kelp Bay"),
            ("WHO's country representative, Ada Quill,", "person Ada Quill | WHO's country representative"),
            ("his deputy, Ivo Lind,", "person Ivo Lind | deputy"),
            ("Foreign Minister of the Republic of Orland (RO) Ada Quill", "person Ada Quill | Foreign Minister of the Republic of Orland"),
            ("Sen. Ada Quill (D-Ohio)", "person Ada Quill | Sen. @ D-Ohio"),
            ("Ada Quill of the Rift Forum", "person Ada Quill @ the Rift Forum"),
            ("Lena \"Sparky\" Orr", "person Lena Orr"),
            ("While Quill", "bare Quill"),
            ("Then Quill", "bare Quill"),
            ("State Councillor and Harbour Minister Ada Quill", "person Ada Quill | State Councillor and Harbour Minister"),
            ("Ada Quill -- whose husband runs the port", "person Ada Quill"),
            ("Ada Quill, Kelp's global politics and outreach director", "person Ada Quill | Kelp's global politics and outreach director"),
            ("Ada Quill, the author of “Tides, and More,” who lives in Kelp", "person Ada Quill | author of “Tides, and More,”"),
            ("Faris bin Khalid", "person Faris bin Khalid"),
            ("MINISTER FOR HARBOURS, ADA QUILL", "person ADA QUILL | MINISTER FOR HARBOURS"),
            ("head of research Ada Quill", "person Ada Quill | head of research"),
            ("a spokesman for charity Ada Quill Trust", "person spokesman for charity ada quill trust"),
            ("the Advocate General", "person advocate general"),
            ("a lorry driver Dean Orr", "person Dean Orr | lorry driver"),
            ("the former Deputy Dean Orr", "person Orr | former Deputy Dean"),
            ("A MUM-OF-THREE", "person mum-of-three"),
            ("Water and Boats Minister Engineer Ada Quill", "person Ada Quill | Water and Boats Minister"),
            ("Sheriff Ada Church", "person Ada Church | Sheriff"),
            ("Criminologist Marc-André Lund", "person Marc-André Lund | Criminologist"),
            ("marine ecologist Professor Ada Quill", "person Ada Quill | marine ecologist"),
            ("Kai Tak chairman Dr Ada Lui Wing-kin", "person Ada Lui Wing-kin | Kai Tak chairman"),
            ("Secretary Irrigation Ivo Lind", "person Ivo Lind | Secretary Irrigation"),
            ("Director General Audit Ivo Lind", "person Ivo Lind | Director General Audit"),
            ("Governor Rock Moss", "person Rock Moss | Governor"),
            (
                "the head of the Kelp Hotel and Boat Association, Ada Quill,",
                "person Ada Quill | head of the Kelp Hotel and Boat Association",
            ),
        ] {
            assert_eq!(shown(words), expected, "{words}");
        }
    }

    #[test]
    fn bodies_groups_and_the_unnamed() {
        for (words, expected) in [
            ("the Port Agency (PA)", "body Port Agency"),
            ("Orland's official Kelp News Agency", "body Kelp News Agency"),
            ("the Ministry of Trade and Industry", "body Ministry of Trade and Industry"),
            ("the Fishermen's Union", "body Fishermen's Union"),
            ("the Divers and Clerks Union (DCU)", "body Divers and Clerks Union"),
            ("Kelp Foods, Inc.", "body Kelp Foods"),
            ("An Tuath", "body An Tuath"),
            ("an SUV", "body SUV"),
            ("the Ada Quill Foundation", "body Ada Quill Foundation"),
            ("Orland's foreign ministry", "body orland's foreign ministry"),
            ("a senior port official, speaking on condition of anonymity,", "person senior port official"),
            ("one of them, a port official,", "person port official"),
            ("the (KB) mayor of Port Ormond", "person (kb) mayor of port ormond"),
            ("two people familiar with the matter", "people two people familiar with the matter"),
            ("officials here", "people officials"),
            ("the report", "document report"),
            ("a study published Friday in the Post", "document study"),
            ("a poll of 90 clerks released on Friday by Moss", "document poll of 90 clerks"),
            ("Quill and Moss", "several Quill + Moss"),
            ("the Food and Harbour Administration", "body Food and Harbour Administration"),
            ("All of them", "people all of them"),
            ("Republicans", "people republicans"),
            ("residents, shopkeepers and a priest", "several residents + shopkeepers + priest"),
            ("Weirmen, grocers and a priest", "several Weirmen + grocers + priest"),
            ("Orr, a grocer and priest,", "person Orr | grocer and priest"),
            ("Harpers, brewers and bakers,", "bare Harpers"),
            ("the family of one of the divers, engineer Ivo Lind,", "people family of ivo lind"),
            ("Quill and Boats Minister Ivo Lind", "several Quill + Ivo Lind"),
            ("the mayor of Kelp and the Clerks Union", "several mayor of Kelp + Clerks Union"),
            ("a Port of Kelp clerk", "person port of kelp clerk"),
            ("the Port Agency, a rival firm, and Kelp Power", "several Port Agency + Kelp Power"),
            ("Ports and Shipping Minister Ada Quill", "person Ada Quill | Ports and Shipping Minister"),
            ("Harpers and Shipping Minister Ada Quill", "several Harpers + Ada Quill"),
            ("Union Steward Kesto Farlan", "person Kesto Farlan | Union Steward"),
            ("Minister of Torvia Kesto Farlan", "person Kesto Farlan | Minister of Torvia"),
            ("the Office of Boats (OB) in Kelp", "body Office of Boats"),
            ("the Ada Jan Dal (AJD)", "body Ada Jan Dal"),
            ("Mother of two", "person mother of two"),
            ("the Ceann Comhairle, Ada Quill,", "person Ada Quill | Ceann Comhairle"),
            ("she", "She"),
        ] {
            assert_eq!(shown(words), expected, "{words}");
        }
    }
}
