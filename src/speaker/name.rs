//! Names of people: their parts, and when a shorter form calls the same person.

use super::gender::Gender;
use super::words::{Small, asian_surname, fold, given, is_small};

/// The name of a person, without titles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PersonName {
    /// As printed: "Koang", "Biel", "Tut".
    pub parts: Vec<String>,
    /// The one in quotation marks: "Sparky".
    pub nickname: Option<String>,
    /// Where the family name begins and ends among the parts.
    family: (usize, usize),
}

/// How well a form calls a person, the best last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// By a name in the middle.
    Middle,
    /// By the given name or the nickname.
    Given,
    /// By the family name.
    Family,
    /// By given and family name.
    Whole,
}

impl PersonName {
    /// The name that these words make; empty words make none.
    pub(super) fn new(parts: Vec<String>, nickname: Option<String>) -> Option<Self> {
        if parts.is_empty() {
            return None;
        }
        let family = family(&parts);
        Some(Self { parts, nickname, family })
    }

    /// Given and family name both.
    pub(super) fn is_full(&self) -> bool {
        let (start, end) = self.family;
        end - start < self.parts.len()
    }

    /// Whether it is printed in capitals.
    pub(super) fn is_shouted(&self) -> bool {
        !self.parts.iter().any(|part| part.contains(char::is_lowercase))
    }

    /// Whether a word of it is known to be a person's: a given name, a family name of East Asia, a particle, an initial.
    pub(super) fn is_known(&self) -> bool {
        let known = |part: &String| given(part).is_some() || asian_surname(part) || is_particle(part) || part.ends_with('.');
        self.nickname.is_some() || self.parts.iter().any(known)
    }

    /// The name in one string.
    pub(super) fn printed(&self) -> String {
        self.parts.join(" ")
    }

    /// The gender of the given name.
    pub(super) fn gender(&self) -> Option<Gender> {
        if !self.is_full() {
            return None;
        }
        self.given().iter().find_map(|part| given(part)).flatten()
    }

    /// The words under which a look-up finds it.
    pub(super) fn keys(&self) -> Vec<String> {
        let mut keys: Vec<String> = self.parts.iter().filter(|part| !is_particle(part)).map(|part| fold(part)).collect();
        keys.extend(self.nickname.as_deref().map(fold));
        keys.dedup();
        keys
    }

    /// Whether `form` calls whoever has this name.
    pub(super) fn fits(&self, form: &Self) -> Option<Fit> {
        if same_words(&self.parts, &form.parts) {
            return Some(Fit::Whole);
        }
        if form.is_full() {
            return self.fits_full(form).then_some(Fit::Whole);
        }
        let name = form.parts.iter().map(|part| fold(part)).collect::<Vec<_>>();
        let own = self.parts.iter().map(|part| fold(part)).collect::<Vec<_>>();
        let (start, end) = self.family;
        let family = &own[start..end];
        let last = family.last().map(String::as_str).unwrap_or_default();
        let bare = last.split_once('-').filter(|(article, _)| article.len() == 2).map(|(_, bare)| bare);
        if family == name || name.len() == 1 && (name[0] == last || Some(name[0].as_str()) == bare) {
            return Some(Fit::Family);
        }
        let first = self.given().first().map(|part| fold(part));
        if name.len() == 1 && (first.as_ref() == name.first() || self.nickname.as_deref().map(fold).as_ref() == name.first()) {
            return Some(Fit::Given);
        }
        own.windows(name.len()).any(|window| window == name).then_some(Fit::Middle)
    }

    /// Two full forms: one family name, and given names of which neither contradicts the other.
    fn fits_full(&self, form: &Self) -> bool {
        let one_family = {
            let (mine, other) = (self.family_name(), form.family_name());
            mine == other || mine.ends_with(&format!(" {other}")) || other.ends_with(&format!(" {mine}"))
        };
        if !one_family {
            return false;
        }
        let (mut short, mut long) = (form.given_names(), self.given_names());
        if short.len() > long.len() {
            std::mem::swap(&mut short, &mut long);
        }
        let mut rest = long.iter();
        short.iter().all(|name| rest.any(|other| agree(name, other)))
    }

    fn given(&self) -> &[String] {
        let (start, end) = self.family;
        if start == 0 { &self.parts[end..] } else { &self.parts[..start] }
    }

    /// The given names, the nickname behind them.
    fn given_names(&self) -> Vec<String> {
        self.given().iter().chain(&self.nickname).map(|part| fold(part)).collect()
    }

    fn family_name(&self) -> String {
        let (start, end) = self.family;
        fold(&self.parts[start..end].join(" "))
    }
}

/// Equal, or one is the initial of the other.
fn agree(one: &str, other: &str) -> bool {
    let initial = |short: &str, long: &str| short.chars().count() == 1 && long.starts_with(short);
    one == other || initial(one, other) || initial(other, one)
}

fn same_words(one: &[String], other: &[String]) -> bool {
    let sorted = |parts: &[String]| {
        let mut words: Vec<String> = parts.iter().map(|part| fold(part)).collect();
        words.sort_unstable();
        words
    };
    one.len() == other.len() && sorted(one) == sorted(other)
}

/// Where the family name stands: first in East Asia or where capitals show it, last elsewhere, with its particles.
fn family(parts: &[String]) -> (usize, usize) {
    let count = parts.len();
    let shouted = |part: &String| part.chars().count() > 1 && !part.ends_with('.') && !part.chars().any(char::is_lowercase);
    let others_spoken = |rest: &[String]| rest.iter().any(|part| part.chars().any(char::is_lowercase));
    if count > 1 && shouted(&parts[0]) && others_spoken(&parts[1..]) {
        return (0, parts.iter().take_while(|part| shouted(part)).count());
    }
    if count > 1 && is_family_first(parts) {
        return (0, 1);
    }
    let mut start = count - 1;
    while start > 0 && is_particle(&parts[start - 1]) {
        start -= 1;
    }
    // "bin Salman" alone has nothing before its particle; "al-Harthi" is one word.
    (start, count)
}

fn is_family_first(parts: &[String]) -> bool {
    let hyphenated = |part: &str| part.split_once('-').is_some_and(|(_, after)| after.starts_with(char::is_lowercase));
    let first_known = asian_surname(&parts[0]);
    match parts {
        [_, second] if hyphenated(second) => given(&parts[0]).is_none() || first_known,
        [first, last] => first_known && given(first).is_none() && (given(last).is_none() || !asian_surname(last)),
        [_, _, third] => first_known && !asian_surname(third) && given(&parts[1]).is_none(),
        _ => false,
    }
}

/// Whether `word` joins the parts of a family name: van, de, bin.
pub(super) fn is_particle(word: &str) -> bool {
    is_small(word, Small::Particle)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(words: &str) -> PersonName {
        PersonName::new(words.split(' ').map(str::to_owned).collect(), None).expect("words")
    }

    #[test]
    fn a_shorter_form_calls_whoever_has_the_name() {
        for (full, form, fit) in [
            ("Ada Quill", "Ada Quill", Some(Fit::Whole)),
            ("Ada Maria Quill", "Ada Quill", Some(Fit::Whole)),
            ("John Orr", "J. Orr", Some(Fit::Whole)),
            ("Ada Quill", "Quill", Some(Fit::Family)),
            ("Ada Quill", "QUILL", Some(Fit::Family)),
            ("Ada Quill", "Ada", Some(Fit::Given)),
            ("Joris van der Velde", "van der Velde", Some(Fit::Family)),
            ("Joris van der Velde", "Velde", Some(Fit::Family)),
            ("Karim al-Rashidi", "Rashidi", Some(Fit::Family)),
            ("Faris bin Khalid", "bin Khalid", Some(Fit::Family)),
            ("Han Seo-jin", "Han", Some(Fit::Family)),
            ("TANEDA Goro", "Taneda", Some(Fit::Family)),
            ("TANEDA Goro", "Goro Taneda", Some(Fit::Whole)),
            ("Bol Ajak Wiir", "Ajak", Some(Fit::Middle)),
            ("Zoë Quill", "Zoe Quill", Some(Fit::Whole)),
            ("Ada Quill", "Tom Quill", None),
            ("Ada Quill", "Moss", None),
            ("Ada Quill", "Quillan", None),
        ] {
            assert_eq!(name(full).fits(&name(form)), fit, "{form} for {full}");
        }
    }

    #[test]
    fn a_nickname_calls_too() {
        let lena = PersonName::new(vec!["Lena".into(), "Orr".into()], Some("Sparky".into())).expect("words");
        assert_eq!(lena.fits(&name("Sparky")), Some(Fit::Given));
        assert_eq!(lena.fits(&name("Sparky Orr")), Some(Fit::Whole));
    }
}
