//! How often claims such as this one are right: a sum of weights, one for each of its features, measured on
//! annotated news by logistic regression.

use crate::lexicon::{Classes, LEXICON, weight};

/// What a report's confidence is reckoned from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Features<'a> {
    pub rule: &'a str,
    pub frame: &'a str,
    /// The cue's dictionary form, empty where there is no cue.
    pub lemma: &'a str,
    /// The words that stand for the speaker, where there are some.
    pub speaker: Option<&'a str>,
    /// Whether its content has double quotation marks, where it is known already.
    pub quoted: Option<bool>,
}

/// The longest feature's name, in bytes, or a little more.
const LONGEST: usize = 64;

impl Features<'_> {
    /// The share of claims with these features that are right, from 0 to 1.
    pub(crate) fn confidence(self) -> f32 {
        let mut sum = 0.0;
        self.each(|feature| sum += weight(feature));
        1.0 / (1.0 + (-sum).exp())
    }

    /// Calls `take` with each feature.
    pub(crate) fn each(self, mut take: impl FnMut(&str)) {
        let Self { rule, frame, lemma, speaker, quoted } = self;
        let mut feature = String::with_capacity(LONGEST);
        let mut give = |parts: [&str; 3]| {
            feature.clear();
            for part in parts.iter().filter(|part| !part.is_empty()) {
                if !feature.is_empty() {
                    feature.push(' ');
                }
                feature.push_str(part);
            }
            take(&feature);
        };
        give(["claim", "", ""]);
        give(["rule", rule, frame]);
        if !lemma.is_empty() {
            give(["cue", lemma, ""]);
            give([frame, "cue", lemma]);
        }
        if let Some(quoted) = quoted {
            give([frame, if quoted { "quoted" } else { "unquoted" }, ""]);
        }
        let class = speaker.map_or("none", class);
        // a pronoun is its own class, whatever its case
        give(["speaker", &class.to_ascii_lowercase(), ""]);
    }
}

/// Whether `text` has double quotation marks.
pub(crate) fn is_quoted(text: &str) -> bool {
    ['“', '"', '”'].iter().any(|mark| text.contains(*mark)) || text.contains('\'') && text.contains("''")
}

/// What a speaker's words are: a pronoun, a "name", or another "noun".
fn class(speaker: &str) -> &str {
    let named = speaker.split(',').next().unwrap_or(speaker);
    let mut words = named.split_whitespace();
    let Some(first) = words.next() else { return "none" };
    let classes = |word: &str| LEXICON.find(word).classes;
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    if words.clone().next().is_none() && classes(first).any(Classes::PRON | Classes::POSS | Classes::WH | Classes::THAT) {
        first
    } else if words.any(capital) || capital(first) && !classes(first).any(Classes::FUNCTION | Classes::COMMON | Classes::ADJ) {
        "name"
    } else {
        "noun"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speakers_have_classes() {
        let read = ["She", "who", "Quill", "Mayor Ada Quill", "officials", "Some residents, Orr said", ""].map(class);
        assert_eq!(read, ["She", "who", "name", "name", "noun", "noun", "none"]);
    }

    #[test]
    fn a_quotation_said_is_surer_than_an_object_mentioned() {
        let said = Features { rule: "content-speaker-cue", frame: "quotation", lemma: "say", speaker: Some("Orr"), quoted: Some(true) };
        let backed = Features { rule: "participle", frame: "object", lemma: "back", speaker: None, quoted: Some(false) };
        assert!(said.confidence() > 0.9 && backed.confidence() < 0.6, "{} {}", said.confidence(), backed.confidence());
    }
}
