//! Offices, ranks and titles around a name: where what somebody is ends, and where the name begins.

use super::mention::is_name_word;
use super::pieces::{Piece, PieceKind, Words, is_preposition, spoken};
use super::term::Term;
use super::words::{given, is_short_for, noun_of_several, place, title};
use crate::lexicon::{Classes, LEXICON, Referent, Small, Title, Traits};

/// The words, and the letters after a name: "Ada Quill" and "OBE".
pub(super) fn postnominals<'p, 't>(of: Words<'_>, words: &'p [Piece<'t>]) -> (&'p [Piece<'t>], &'p [Piece<'t>]) {
    if !of.may_hold(Traits::POSTNOMINAL) {
        return words.split_at(words.len());
    }
    let is_letters = |word: &&Piece<'_>| word.naming().postnominal.is_some() && word.text.chars().nth(1).is_some_and(char::is_uppercase);
    let count = words.iter().rev().take_while(is_letters).count();
    let name = &words[..words.len() - count];
    let named = name.len() > 1
        && name[name.len() - 2..].iter().all(is_name_word)
        && !name.last().is_some_and(|last| is_body(last) || is_role(last));
    words.split_at(if named { name.len() } else { words.len() })
}

/// "Public Protector Adv Ada Quill", "MCA Ada Quill": an honorific or the letters of an office between what somebody is and
/// a name.
pub(super) fn title_between<'p, 't>(of: Words<'_>, core: &'p [Piece<'t>], from: usize) -> Option<(&'p [Piece<'t>], &'p [Piece<'t>])> {
    if !of.may_hold(Traits::TITLE.union(Traits::SHOUTED)) {
        return None;
    }
    let is_given = |word: &Piece<'_>| word.naming().given.is_some();
    // "marine ecologist Professor Ada Quill", "Kai Tak chairman Dr Ada Quill"
    let told = |at: usize| core[at - 1].kind == PieceKind::Lower && is_role(&core[at - 1]);
    let honorific = |at: usize| {
        let word = &core[at];
        at > from
            && word.title().is_some_and(|title| title.honorific && !title.office)
            && (word.noun().is_none() || told(at))
            && !is_given(word)
            && !word.naming().asian_surname
    };
    let letters = |at: usize| {
        let (word, name) = (&core[at], &core[at + 1..]);
        word.is_shouted() && word.text.len() > 2 && !is_given(word) && name.len() > 1 && is_given(&name[0]) && !name[0].is_shouted()
    };
    let at = (from..core.len().saturating_sub(1)).find(|at| core[*at].kind == PieceKind::Capital && (honorific(*at) || letters(*at)))?;
    // "Minister Datuk Seri Ada Quill"; "Minister Tan Sri Ada Quill" has nobody of the name of Tan
    let several = || at > from + 1 && title_of(&core[at - 1..=at]).is_some_and(|title| title.honorific);
    let start = if honorific(at) && several() { at - 1 } else { at };
    let (office, name) = if honorific(at) { (&core[..start], honorifics(&core[start..]).1) } else { (&core[..=at], &core[at + 1..]) };
    let begun = core[from..at].iter().any(|word| word.kind == PieceKind::Capital && is_given(word) && !is_role(word));
    ((!begun || told(at)) && name.iter().all(is_name_word) && !name.iter().any(is_body)).then_some((office, name))
}

/// Tells the offices among the words, in the singular; in "spokesman for the governor" the second is another's, after
/// "and" comes one's own again: "representative of the king and head of mission".
pub(super) fn tell_offices<'t>(words: &[Piece<'t>], mut tell: impl FnMut(Term<'t>)) {
    let own = |at: usize| {
        let link = (1..at).rev().find(|&at| words[at].is("and") || is_preposition(&words[at]));
        link.is_none_or(|link| words[link].is("and"))
    };
    // The chief of "Chief Minister" is no chief.
    let modifies = |at: usize| at + 1 < words.len() && words[at].title().is_some_and(|title| title.honorific);
    // "Member of Parliament"
    let of_several = |at: usize| {
        words.get(at..at + 3).filter(|words| words[0].opens(Traits::OPENS_NOUN)).and_then(|words| noun_of_several(&spoken(words)))
    };
    for (at, word) in words.iter().enumerate() {
        if is_role(word) && own(at) && !modifies(at) {
            tell(word.singular());
            of_several(at).into_iter().for_each(&mut tell);
        }
    }
}

/// "PM" for a prime minister: the letters that stand for an office of two words.
pub(super) fn in_letters<'t>(role: &[Piece<'t>]) -> Option<Term<'t>> {
    let [.., first, last] = role else { return None };
    let letters = [first.text.as_bytes()[0], last.text.as_bytes()[0]].map(|letter| letter.to_ascii_lowercase());
    let letters = str::from_utf8(&letters).ok().filter(|letters| title(letters).is_some())?;
    is_short_for(letters, &spoken(&[*first, *last])).then(|| Term::new(LEXICON.folded(letters), ""))
}

/// Where the rank begins in "police spokesman Colonel"; in "Attorney General" there is none.
pub(super) fn rank_after_office(role: &[Piece<'_>]) -> usize {
    let is_rank = |word: &Piece<'_>| {
        let adjective = word.classes().any(Classes::ADJ);
        word.kind == PieceKind::Capital && !adjective && word.title().is_some_and(|title| title.rank)
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

/// The title that several words make; few words begin one.
pub(super) fn title_of(words: &[Piece<'_>]) -> Option<Title> {
    let (first, later) = words.split_first()?;
    let may_be = first.opens(Traits::TITLE) && later.iter().all(|word| word.opens(Traits::ENDS_TITLE));
    if may_be { title(&spoken(words)) } else { None }
}

/// Mr, Dame, Datuk Seri; what is left stands for the name.
pub(super) fn honorifics<'p, 't>(words: &'p [Piece<'t>]) -> (&'p [Piece<'t>], &'p [Piece<'t>]) {
    let mut count = 0;
    while let Some(word) = words.get(count).filter(|word| word.kind == PieceKind::Capital && word.may_be(Traits::TITLE)) {
        let rest = &words[count..];
        // "Chief Executive" is no Chief.
        let begins_office = || word.title().is_some_and(|title| title.office) && rest[1..].iter().any(is_role);
        let opens_place = || word.opens(Traits::OPENS_PLACE) && rest.len() > 1 && place(&spoken(&rest[..2]));
        let is_honorific = |title: Option<Title>| title.is_some_and(|title| title.honorific);
        // "Advocate General Ada Quill"
        let opens_office = || rest.len() > 1 && title_of(&rest[..2]).is_some_and(|title| title.office && !title.honorific);
        if let Some(several) = [3, 2].into_iter().find(|&several| rest.len() >= several && is_honorific(title_of(&rest[..several]))) {
            count += several;
        } else if rest.len() == 2 && word.naming().given.is_some() && word.noun().is_none() {
            break; // "Don Moss"
        } else if is_honorific(word.title()) && !word.naming().asian_surname && !opens_place() && !begins_office() && !opens_office() {
            count += 1;
        } else {
            break;
        }
    }
    words.split_at(if count < words.len() { count } else { 0 })
}

/// Whether the word can be what somebody is: "minister", "Gen.".
#[inline]
pub(super) fn is_role(word: &Piece<'_>) -> bool {
    let is_person = || word.noun().is_some_and(|noun| noun.kind == Referent::Person && !noun.plural);
    word.may_be(Traits::ROLE) && word.is_word() && word.title().map_or_else(is_person, |title| !title.honorific || title.office)
}

#[inline]
pub(super) fn is_body(word: &Piece<'_>) -> bool {
    // "Wing-kin" is nobody's kin
    let is_given = || word.kind == PieceKind::Capital && word.parts().is_some();
    word.is_word() && word.noun().is_some_and(|noun| noun.kind == Referent::Body || noun.kind == Referent::Group && !is_given())
}

/// Whether the words end as the name of a body does; behind a given name a noun is a surname: "Ada Church", but "Ada Quill Trust".
pub(super) fn ends_in_body(words: &[Piece<'_>]) -> bool {
    let surname = || matches!(words, [given, _] if given.naming().given.is_some() && !given.naming().place && given.noun().is_none());
    words.last().is_some_and(is_body) && !surname()
}

/// Whether a word is a given name, or begins with one: "Ada", "Ada-Zoë".
fn opens_name(word: &Piece<'_>) -> bool {
    word.naming().given.is_some() || word.parts().is_some_and(|(first, _)| given(first).is_some())
}

/// The last word of a role before a name; a given name before it makes it a surname.
pub(super) fn last_role(of: Words<'_>, words: &[Piece<'_>]) -> Option<usize> {
    if !of.may_hold(Traits::ROLE) {
        return None;
    }
    let is_surname = |at: usize| {
        let Some(before) = at.checked_sub(1).filter(|_| at + 1 == words.len()).map(|before| &words[before]) else { return false };
        // "Captain Obi", but "Chief Justice", "Deputy Dean"
        let titled = || words[at].kind == PieceKind::Capital && words[at].naming().given.is_some() && is_role(before);
        let one_office = || before.classes().any(Classes::ADJ) || title_of(&words[at - 1..]).is_some();
        // "Sunday Eze"
        let day = || before.kind == PieceKind::Capital && before.classes().any(Classes::TIME);
        // "Chairman Kesto Shah"
        let strange = || before.kind == PieceKind::Capital && before.classes().is_none() && words[..at - 1].iter().any(is_role);
        let crowned = || words[at].title().is_none_or(|title| !title.office);
        before.naming().given.is_some() || day() || titled() && !one_office() || strange() && crowned()
    };
    // "Human Rights Watch" has no human before its name: a noun in capitals needs more than a capital after it.
    let titles = |at: usize| {
        let (word, next) = (&words[at], words.get(at + 1));
        // "Union Steward Kesto Farlan"
        let unknown = |word: &Piece<'_>| word.kind == PieceKind::Capital && word.classes().is_none();
        let full = || matches!(&words[at + 1..], [given, own] if unknown(given) && unknown(own));
        let named = next.is_none_or(|next| opens_name(next) || next.naming().asian_surname || next.text.ends_with('.')) || full();
        // "CP Ada Quill" is a commissioner; the letters alone may be anything.
        let is_letters = word.is_shouted() && word.text.len() < 4;
        word.kind == PieceKind::Lower || word.title().is_some_and(|title| !(title.rank && is_letters)) || named
    };
    // "Gov. Earl Karl Moss": a given name among given names; "lorry driver Dean Orr"
    let is_given = |at: usize| {
        let named = words.get(at + 1).is_some_and(|next| next.naming().given.is_some());
        let told = |before: &Piece<'_>| before.kind == PieceKind::Lower && !before.classes().any(Classes::ADJ) && words.len() == at + 2;
        let role = at.checked_sub(1).map(|before| &words[before]).filter(|before| is_role(before));
        words[at].kind == PieceKind::Capital && words[at].naming().given.is_some() && role.is_some_and(|role| named || told(role))
    };
    let last = (0..words.len()).rev().find(|&at| is_role(&words[at]) && titles(at) && !is_surname(at) && !is_given(at));
    let at = last?;
    // In "Ivo King Orr" the name has begun before it.
    let begun = words[..at]
        .iter()
        .any(|word| word.kind == PieceKind::Capital && word.naming().given.is_some() && word.noun().is_none() && !word.naming().place);
    let named = words.get(at + 1).is_some_and(|next| next.naming().given.is_some());
    // "Samar Governor Ola Tansing": a place may have a given name
    let office = words[at].text.ends_with('.') || words.len() > at + 2;
    (!begun || named || office).then(|| at + field(words, at))
}

/// How many words behind an office tell its field, before a name of two words: "Secretary Irrigation | Ada Quill".
fn field(words: &[Piece<'_>], office: usize) -> usize {
    let is_field = |word: &&Piece<'_>| {
        let thing = word.noun().is_none_or(|noun| matches!(noun.kind, Referent::Body | Referent::Document));
        let named = opens_name(word) || word.naming().asian_surname || word.naming().place || word.is_shouted();
        // "Prosecutor Low Jia Hui"
        let described = word.classes().any(Classes::ADJ);
        word.kind == PieceKind::Capital && word.classes().any(Classes::NOUN) && thing && !named && !described
    };
    let behind = &words[office + 1..];
    let told = behind.iter().take_while(is_field).count();
    let is_office = |title: Option<Title>| title.is_some_and(|title| title.office);
    let own = words[office].kind == PieceKind::Capital
        && (is_office(words[office].title()) || office > 0 && is_office(title_of(&words[office - 1..=office])));
    let name = &behind[told..];
    let named = name.len() > 1 && name.iter().all(is_name_word) && !ends_in_body(name) && !name.iter().any(is_role);
    if own && named { told } else { 0 }
}

/// "Conservative Icon Ada Quill", "Council Backs Ada Quill": the words before a given name that are none themselves.
pub(super) fn without_headline<'p, 't>(name: &'p [Piece<'t>]) -> &'p [Piece<'t>] {
    let can_be = |word: &Piece<'_>, classes: Classes| word.classes().any(classes);
    let is_common = |word: &Piece<'_>| can_be(word, Classes::COMMON | Classes::ADJ | Classes::VERB);
    let after = name.iter().rev().take_while(|word| can_be(word, Classes::ADV) && !can_be(word, Classes::COMMON | Classes::ADJ)).count();
    let name = if after < name.len() { &name[..name.len() - after] } else { name };
    match name.iter().position(|word| word.naming().given.is_some()) {
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
pub(super) fn before_headline_verb<'p, 't>(name: &'p [Piece<'t>]) -> &'p [Piece<'t>] {
    let says = |word: &Piece<'_>| {
        let known = word.unfolded();
        known.begins_cue() && known.classes.any(Classes::S_FORM) && word.naming().given.is_none()
    };
    let verb = (1..name.len().saturating_sub(1)).find(|&at| says(&name[at]) && name[at + 1].naming().given.is_some());
    &name[..verb.unwrap_or(name.len())]
}

/// Where the name begins in "Minister of the Republic of Orland Ada Quill": after a bracket's place, a noun for a body,
/// a known place or portfolio, or before a given name; a bracket with nothing before it tells none.
pub(super) fn name_after_office(all: &[Piece<'_>], preposition: usize, bracket: Option<usize>) -> Option<usize> {
    let end = all.len();
    let begins = (preposition + 2..end).find(|&at| {
        all[at].kind == PieceKind::Capital
            && (all[at].naming().given.is_some() || all[at].naming().asian_surname)
            && at + 1 < end
            && !all[at].naming().place
            // "MP for St Ambrose West"
            && !all[at - 1].is("st")
            && !all[at - 1].is("st.")
    });
    let ends = (preposition + 1..end).rev().find(|&at| {
        is_body(&all[at])
            || all[at].naming().place
            || all[at].kind == PieceKind::Lower && !all[at].is_small(Small::Particle)
            || all[at].is_shouted() && all[at].text.len() > 1
    });
    // "Minister of Torvia Kesto Farlan", "Minister of the Republic of Torvia Kesto Farlan"
    let unknown = |word: &Piece<'_>| word.kind == PieceKind::Capital && word.classes().is_none() && word.noun().is_none();
    let of = (preposition..end).rev().find(|&at| all[at].is("of")).filter(|&of| end - of == 4 && all[of + 1..].iter().all(unknown));
    // "Assistant to the Mayor on Port Affairs Kesto Farlan"
    let strange = all[preposition..].iter().rev().take_while(|word| unknown(word)).count();
    let portfolio = |at: usize| all[at].kind == PieceKind::Capital && all[at].classes().any(Classes::COMMON);
    let affairs = (end - strange).checked_sub(1).filter(|at| (2..=3).contains(&strange) && *at > preposition && portfolio(*at));
    let at = match (begins, ends) {
        _ if bracket.is_some() => bracket.filter(|at| *at > 0)?,
        (None, _) if of.is_some() => of? + 2,
        (None, _) if affairs.is_some() => affairs? + 1,
        (Some(begins), Some(ends)) => begins.max(ends + 1),
        (Some(begins), None) => begins,
        (None, Some(ends)) => ends + 1,
        (None, None) => return None,
    };
    let name = all.get(at..)?;
    // "member for culture Ada Quill", but "aide to the Kelp Post", "singer of pop band Blue Tide"
    let thing = all[at - 1].noun().is_none_or(|noun| noun.kind == Referent::Document);
    let portfolio = thing && all[at - 1].classes().any(Classes::COMMON) && name.first().is_some_and(|first| first.naming().given.is_some());
    let follows_article = all[at - 1].kind == PieceKind::Lower && !portfolio;
    // "A spokesman for Governor Ada Quill" is not Ada Quill.
    let is_anothers = is_role(&all[at - 1]);
    (name.len() > 1 && !follows_article && !is_anothers && name.iter().all(is_name_word)).then_some(at)
}
