//! How often claims such as this one are right: a sum of weights, one for each of its features, measured on
//! annotated news by logistic regression.

use crate::lexicon::{Classes, Entry, Feature, LEXICON, weight};

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

impl Features<'_> {
    /// The share of claims with these features that are right, from 0 to 1.
    pub(crate) fn confidence(self) -> f32 {
        let mut sum = 0.0;
        self.each(|feature| sum += weight(feature));
        1.0 / (1.0 + (-sum).exp())
    }

    /// Calls `take` with each feature.
    pub(crate) fn each(self, mut take: impl FnMut(Feature<'_>)) {
        let Self { rule, frame, lemma, speaker, quoted } = self;
        take(Feature("claim", "", ""));
        take(Feature("rule", rule, frame));
        if !lemma.is_empty() {
            take(Feature("cue", lemma, ""));
            take(Feature(frame, "cue", lemma));
        }
        if let Some(quoted) = quoted {
            take(Feature(frame, if quoted { "quoted" } else { "unquoted" }, ""));
        }
        take(Feature("speaker", speaker.map_or("none", class), ""));
    }
}

/// Whether `text` has double quotation marks.
pub(crate) fn is_quoted(text: &str) -> bool {
    ['“', '"', '”'].iter().any(|mark| text.contains(*mark)) || text.contains('\'') && text.contains("''")
}

/// What a speaker's words are: a pronoun, which is its own class, whatever its case, a "name", or another "noun".
fn class(speaker: &str) -> &'static str {
    let named = speaker.split(',').next().unwrap_or(speaker);
    let mut words = named.split_whitespace();
    let Some(first) = words.next() else { return "none" };
    let Entry { classes, id, .. } = LEXICON.find(first);
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    if words.clone().next().is_none() && classes.any(Classes::PRON | Classes::POSS | Classes::WH | Classes::THAT) {
        &LEXICON.word(id).form
    } else if words.any(capital) || capital(first) && !classes.any(Classes::FUNCTION | Classes::COMMON | Classes::ADJ) {
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
        assert_eq!(read, ["she", "who", "name", "name", "noun", "noun", "none"]);
    }

    #[test]
    fn a_quotation_said_is_surer_than_an_object_mentioned() {
        let said = Features { rule: "content-speaker-cue", frame: "quotation", lemma: "say", speaker: Some("Orr"), quoted: Some(true) };
        let backed = Features { rule: "participle", frame: "object", lemma: "back", speaker: None, quoted: Some(false) };
        assert!(said.confidence() > 0.9 && backed.confidence() < 0.6, "{} {}", said.confidence(), backed.confidence());
    }
}
