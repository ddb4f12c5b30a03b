//! How verbs and nouns inflect.

use super::WordMap;
use super::classes::Classes;
use super::table::rows;

/// The verbs and their irregular forms.
pub(crate) struct Verbs {
    rows: WordMap<&'static str, [&'static str; 4]>,
}

impl Verbs {
    /// Reads `base past participle ing third-person`; an empty column is regular, `|` stands between variants.
    pub(crate) fn read(file: &'static str) -> Self {
        Self { rows: rows(file).map(|row| (row[0], [row[1], row[2], row[3], row[4]])).collect() }
    }

    /// Gives every form of every verb, with its class.
    pub(crate) fn each(&self, mut give: impl FnMut(&str, Classes)) {
        self.rows.keys().for_each(|base| self.inflect(base, &mut give));
    }

    /// Gives the forms of one verb; it is taken to be regular where no row tells more.
    pub(crate) fn inflect(&self, base: &str, mut give: impl FnMut(&str, Classes)) {
        let [past, participle, ing, third] = self.rows.get(base).copied().unwrap_or_default();
        let mut regular = String::new();
        give(base, Classes::BASE);
        let mut form = |given: &str, (stem, ending): (&str, &str), class| {
            if given.is_empty() {
                regular.clear();
                regular.extend([stem, ending]);
                give(&regular, class);
            } else {
                given.split('|').for_each(|form| give(form, class));
            }
        };
        form(third, s_form(base), Classes::S_FORM);
        form(past, ed_form(base), Classes::PAST);
        form(if participle.is_empty() { past } else { participle }, ed_form(base), Classes::PARTICIPLE);
        form(ing, ing_form(base), Classes::ING);
    }
}

/// "report" to "reports", "party" to "parties", "speech" to "speeches".
pub(crate) fn plural(noun: &str) -> String {
    let (stem, ending) = s_form(noun);
    [stem, ending].concat()
}

fn s_form(base: &str) -> (&str, &str) {
    match stem_in_y(base) {
        Some(stem) => (stem, "ies"),
        None if ["s", "x", "z", "ch", "sh"].iter().any(|end| base.ends_with(end)) => (base, "es"),
        None => (base, "s"),
    }
}

fn ed_form(base: &str) -> (&str, &str) {
    match stem_in_y(base) {
        Some(stem) => (stem, "ied"),
        None if base.ends_with('e') => (base, "d"),
        None => (base, "ed"),
    }
}

fn ing_form(base: &str) -> (&str, &str) {
    match base.strip_suffix('e') {
        Some(stem) if !base.ends_with("ee") && !base.ends_with("ye") && !base.ends_with("oe") => (stem, "ing"),
        _ => (base, "ing"),
    }
}

/// What stands before a final y that follows a consonant.
fn stem_in_y(base: &str) -> Option<&str> {
    base.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_follow_spelling() {
        assert_eq!(plural("party"), "parties");
        assert_eq!(plural("day"), "days");
        assert_eq!(plural("speech"), "speeches");
        assert_eq!(ed_form("deny"), ("den", "ied"));
        assert_eq!(ed_form("argue"), ("argue", "d"));
        assert_eq!(ing_form("argue"), ("argu", "ing"));
        assert_eq!(ing_form("agree"), ("agree", "ing"));
    }
}
