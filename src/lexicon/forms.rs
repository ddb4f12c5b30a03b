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
        give(base, Classes::BASE);
        let mut form = |given: &str, regular: fn(&str) -> String, class| {
            if given.is_empty() {
                give(&regular(base), class);
            } else {
                given.split('|').for_each(|form| give(form, class));
            }
        };
        form(third, s_form, Classes::S_FORM);
        form(past, ed_form, Classes::PAST);
        form(if participle.is_empty() { past } else { participle }, ed_form, Classes::PARTICIPLE);
        form(ing, ing_form, Classes::ING);
    }
}

/// "report" to "reports", "party" to "parties", "speech" to "speeches".
pub(crate) fn plural(noun: &str) -> String {
    s_form(noun)
}

fn s_form(base: &str) -> String {
    match stem_in_y(base) {
        Some(stem) => [stem, "ies"].concat(),
        None if ["s", "x", "z", "ch", "sh"].iter().any(|end| base.ends_with(end)) => [base, "es"].concat(),
        None => [base, "s"].concat(),
    }
}

fn ed_form(base: &str) -> String {
    match stem_in_y(base) {
        Some(stem) => [stem, "ied"].concat(),
        None if base.ends_with('e') => [base, "d"].concat(),
        None => [base, "ed"].concat(),
    }
}

fn ing_form(base: &str) -> String {
    match base.strip_suffix('e') {
        Some(stem) if !base.ends_with("ee") && !base.ends_with("ye") && !base.ends_with("oe") => [stem, "ing"].concat(),
        _ => [base, "ing"].concat(),
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
        assert_eq!(ed_form("deny"), "denied");
        assert_eq!(ed_form("argue"), "argued");
        assert_eq!(ing_form("argue"), "arguing");
        assert_eq!(ing_form("agree"), "agreeing");
    }
}
