//! How verbs and nouns inflect.

use super::WordMap;
use super::classes::Classes;
use super::table::{column, rows};

/// The verbs and their irregular forms.
pub(crate) struct Verbs {
    rows: WordMap<&'static str, [&'static str; 4]>,
}

impl Verbs {
    /// Reads `base past participle ing third-person`; an empty column is regular, `|` stands between variants.
    pub(crate) fn read(file: &'static str) -> Self {
        Self { rows: rows(file).map(|row| (row[0], [column(&row, 1), column(&row, 2), column(&row, 3), column(&row, 4)])).collect() }
    }

    /// Every form of every verb.
    pub(crate) fn forms(&self) -> impl Iterator<Item = (String, Classes)> {
        self.rows.keys().flat_map(|base| self.inflect(base))
    }

    /// The forms of one verb; it is taken to be regular where no row tells more.
    pub(crate) fn inflect(&self, base: &str) -> Vec<(String, Classes)> {
        let [past, participle, ing, third] = self.rows.get(base).copied().unwrap_or_default();
        let mut forms = vec![(base.to_owned(), Classes::BASE)];
        let mut push = |given: &str, regular: String, class| {
            if given.is_empty() {
                forms.push((regular, class));
            } else {
                forms.extend(given.split('|').map(|form| (form.to_owned(), class)));
            }
        };
        push(third, s_form(base), Classes::S_FORM);
        push(past, ed_form(base), Classes::PAST);
        push(if participle.is_empty() { past } else { participle }, ed_form(base), Classes::PARTICIPLE);
        push(ing, ing_form(base), Classes::ING);
        forms
    }
}

/// "report" to "reports", "party" to "parties", "speech" to "speeches".
pub(crate) fn plural(noun: &str) -> String {
    s_form(noun)
}

fn s_form(base: &str) -> String {
    match stem_in_y(base) {
        Some(stem) => format!("{stem}ies"),
        None if ["s", "x", "z", "ch", "sh"].iter().any(|end| base.ends_with(end)) => format!("{base}es"),
        None => format!("{base}s"),
    }
}

fn ed_form(base: &str) -> String {
    match stem_in_y(base) {
        Some(stem) => format!("{stem}ied"),
        None if base.ends_with('e') => format!("{base}d"),
        None => format!("{base}ed"),
    }
}

fn ing_form(base: &str) -> String {
    match base.strip_suffix('e') {
        Some(stem) if !base.ends_with("ee") && !base.ends_with("ye") && !base.ends_with("oe") => format!("{stem}ing"),
        _ => format!("{base}ing"),
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
