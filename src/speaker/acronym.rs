//! How far a name reaches, as the acronym in the brackets behind it tells: "Ethics and Safety Commission (ESC)".

/// The words of `before` that the name begins with, where the letters of `acronym` ask for more words than `name` has;
/// `before` ends just before the name.
pub(super) fn missing<'t>(before: &'t str, name: &str, acronym: &str) -> Option<&'t str> {
    if let Some(joined) = joined(before, name, acronym) {
        return Some(joined);
    }
    let letters: String = acronym.chars().filter(|c| c.is_uppercase()).collect();
    let own: String = initials(name).collect();
    let mut rest = letters.strip_suffix(own.as_str()).filter(|rest| !rest.is_empty() && !own.is_empty())?;
    let mut left = before.trim_end();
    let end = left.len();
    while !rest.is_empty() {
        let word = left.rsplit(char::is_whitespace).next().filter(|word| !word.is_empty())?;
        let of_word: String = initials(word).collect();
        // "and", "of": no letter of the acronym.
        let is_link = word.len() < 4 && word.chars().all(|c| c.is_lowercase() || c == '&');
        if !is_link {
            rest = rest.strip_suffix(of_word.as_str()).filter(|_| !of_word.is_empty())?;
        }
        left = left[..left.len() - word.len()].trim_end();
    }
    Some(before[left.len()..end].trim_start())
}

/// What "and" joins to the name, where a word made of the letters of all begins like it: "Divers and | Clerks Union (Dicu)".
fn joined<'t>(before: &'t str, name: &str, acronym: &str) -> Option<&'t str> {
    let first = acronym.chars().next().filter(|_| acronym.chars().skip(1).all(char::is_lowercase))?;
    let left = before.trim_end().strip_suffix(" and")?;
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    let taken: usize = left.rsplit(' ').take_while(capital).take(JOINED).map(|word| word.len() + 1).sum();
    let words = before[left.len().saturating_sub(taken.saturating_sub(1))..].trim_end();
    (words.starts_with(first) && !name.starts_with(first)).then_some(words)
}

/// The most words that "and" joins to a name.
const JOINED: usize = 3;

/// The capitals that open the words and the parts of words.
pub(super) fn initials(words: &str) -> impl Iterator<Item = char> {
    let parts = words.split(|c: char| c.is_whitespace() || c == '-');
    parts.filter_map(|part| part.chars().next()).filter(|first| first.is_uppercase())
}

/// Whether the letters are the [initials] of the words.
pub(super) fn are_initials(letters: &str, words: &str) -> bool {
    initials(words).eq(letters.chars())
}

#[cfg(test)]
mod tests {
    use super::missing;

    #[test]
    fn an_acronym_tells_where_a_name_begins() {
        for (before, name, acronym, expected) in [
            ("told the Ethics and ", "Anti-Fraud Commission", "EAFC", Some("Ethics and")),
            ("by the Fund for ", "Harbour Repair", "FHR", Some("Fund for")),
            ("and the ", "Port Agency", "PA", None),
            ("said the Kelp ", "Port Agency", "XPA", None),
            ("", "Port Agency", "KPA", None),
            ("told the Allied Divers and ", "Clerks Union", "Adicu", Some("Allied Divers and")),
            ("told Kelp and ", "Port Agency", "Porta", None),
        ] {
            assert_eq!(missing(before, name, acronym), expected, "{before}{name} ({acronym})");
        }
    }
}
