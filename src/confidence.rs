//! How often claims such as this one are right: a sum of weights, one for each of its features, measured on
//! annotated news by logistic regression.

use crate::claim::Act;
use crate::lexicon::{Classes, Entry, Feature, LEXICON, weight};
use crate::span::floor;

/// How often claims such as one must be right for it to be given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Bound {
    /// Where something is said, or evidence shows it to be so.
    said: f32,
    /// Where something is thought to be so.
    thought: f32,
    /// Where somebody thinks of, wants, or decides on something.
    stance: f32,
}

impl Bound {
    /// Above it recall falls faster than precision rises, on news of other kinds than the one that the weights were measured on.
    /// Readers seldom agree on a thought or a stance: below its bound one in eight is a statement that somebody marked.
    pub(crate) const USUAL: Self = Self { said: 0.5, thought: 0.6, stance: 0.7 };

    /// Nothing is left out.
    pub(crate) const NONE: Self = Self::all(0.0);

    /// The same for all.
    pub(crate) const fn all(bound: f32) -> Self {
        Self { said: bound, thought: bound, stance: bound }
    }

    /// Whether a claim by this act, or by none, with a content in this frame, is given that is right so often.
    pub(crate) fn keeps(self, act: Option<Act>, frame: &str, confidence: f32) -> bool {
        let told = TOLD.contains(&frame);
        let bound = match act {
            Some(Act::Show) if told => self.said,
            Some(act) if !act.is_speech() && told => self.thought,
            Some(act) if !act.is_speech() => self.stance,
            _ => self.said,
        };
        confidence >= bound
    }
}

/// The frames of what can be true or false, and of words that are quoted.
const TOLD: &[&str] = &["that", "clause", "split", "question", "quotation", "relative"];

impl Default for Bound {
    fn default() -> Self {
        Self::USUAL
    }
}

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
    /// What the article says before the claim.
    pub before: &'a str,
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
        let Self { rule, frame, lemma, speaker, quoted, before } = self;
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
        take(Feature("behind", last(before), ""));
    }
}

/// Whether `text` has double quotation marks.
pub(crate) fn is_quoted(text: &str) -> bool {
    // most texts have none of the bytes that such marks open with
    text.bytes().fold(false, |any, byte| any | matches!(byte, b'"' | b'\'' | 0xe2))
        && (text.contains('“') || text.contains('"') || text.contains('”') || text.contains("''"))
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

/// As far back as the word before a claim is looked for, in bytes.
const REACH: usize = 32;

/// What `text` ends with: a "sentence", a "comma" or another "mark"; a function word, which is its own class, or another "word".
fn last(text: &str) -> &'static str {
    let near = &text[floor(text, text.len().saturating_sub(REACH))..];
    let words = near.trim_end_matches(|c: char| !c.is_alphanumeric());
    let behind = &near[words.len()..];
    let marks = behind.trim_start();
    let Some(word) = words.split_whitespace().next_back() else { return "sentence" };
    if behind.contains(['.', '!', '?', '\n', '\r']) {
        "sentence"
    } else if marks.starts_with(',') {
        "comma"
    } else if !marks.is_empty() {
        "mark"
    } else {
        let Entry { classes, id, .. } = LEXICON.find(word.trim_start_matches(|c: char| !c.is_alphanumeric()));
        if classes.any(Classes::FUNCTION) { &LEXICON.word(id).form } else { "word" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thoughts_and_stances_have_to_be_surer() {
        assert!(Bound::USUAL.keeps(Some(Act::Say), "infinitive", 0.6));
        assert!(Bound::USUAL.keeps(Some(Act::Think), "that", 0.65));
        assert!(!Bound::USUAL.keeps(Some(Act::Think), "that", 0.55));
        assert!(Bound::USUAL.keeps(Some(Act::Show), "that", 0.55));
        assert!(!Bound::USUAL.keeps(Some(Act::Want), "infinitive", 0.65));
        assert!(Bound::USUAL.keeps(Some(Act::Want), "infinitive", 0.8));
        assert!(Bound::all(0.6).keeps(Some(Act::Want), "infinitive", 0.6));
    }

    #[test]
    fn what_stands_before_a_claim_has_classes() {
        let read = [
            "",
            "It fell. ",
            "It fell.” “",
            "It fell\n",
            "In May, ",
            "It fell, “",
            "It fell (",
            "the pier that “",
            "So While ",
            "the pier ",
        ];
        let classes = ["sentence", "sentence", "sentence", "sentence", "comma", "comma", "mark", "mark", "while", "word"];
        assert_eq!(read.map(last), classes);
    }

    #[test]
    fn a_long_run_of_marks_is_no_word() {
        assert_eq!(last(&"…".repeat(REACH + 1)), "sentence");
        assert_eq!(last(&format!("of {}", " ".repeat(REACH))), "sentence");
    }

    #[test]
    fn speakers_have_classes() {
        let read = ["She", "who", "Quill", "Mayor Ada Quill", "officials", "Some residents, Orr said", ""].map(class);
        assert_eq!(read, ["she", "who", "name", "name", "noun", "noun", "none"]);
    }

    #[test]
    fn a_quotation_said_is_surer_than_an_object_mentioned() {
        let said = Features {
            rule: "content-speaker-cue",
            frame: "quotation",
            lemma: "say",
            speaker: Some("Orr"),
            quoted: Some(true),
            before: "",
        };
        let backed = Features { rule: "participle", frame: "object", lemma: "back", speaker: None, quoted: Some(false), before: "" };
        assert!(said.confidence() > 0.9 && backed.confidence() < 0.6, "{} {}", said.confidence(), backed.confidence());
    }
}
