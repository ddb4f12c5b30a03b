//! Claims marked in the text that they were found in, for people and for snapshots.

use crate::claim::{Attribution, Claim, Extraction, Resolution, Status};
use crate::span::Span;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Debug;

/// Marks each claim in `text` as `[speaker] <cue> {content}`, and says below its line who the speaker was taken to be.
///
/// Where several claims begin in one line, small numbers tell whose cue and content is whose; an arrow stands after content
/// that belongs to a claim of an earlier or a later line. A subject that several cues share is marked once. Spans that do not fit
/// `text` are left out.
///
/// ```
/// use dixit::{Article, Extractor, marked};
///
/// let article = Article::from_text("Mayor Ada Quill said the ferry would run in May.");
/// let extraction = Extractor::new().extract(&article);
/// let marks = marked(article.text(), &extraction);
/// assert!(marks.starts_with("[Mayor Ada Quill] <said> {the ferry would run in May}.\n  = Ada Quill, Mayor"));
/// ```
#[must_use]
pub fn marked(text: &str, extraction: &Extraction) -> String {
    marked_with(text, extraction, |_, sign| sign.to_owned())
}

/// What a sign that [`marked_with`] writes belongs to.
///
/// ```
/// use dixit::{Article, Extractor, Sign, marked_with};
///
/// let article = Article::from_text("Ada Quill said the ferry would run.");
/// let extraction = Extractor::new().extract(&article);
/// let named = marked_with(article.text(), &extraction, |part, sign| match part {
///     Sign::Record => String::new(),
///     _ => sign.to_owned(),
/// });
/// assert_eq!(named, "[Ada Quill] <said> {the ferry would run}.\n");
/// ```
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign {
    /// A brace around content, with the claim's number.
    Content,
    /// A bracket around the speaker's mention.
    Speaker,
    /// An angle around the cue, with the claim's number.
    Cue,
    /// The line that says what a claim was taken for.
    Record,
}

/// As [`marked`], with each sign written as `style` gives it: in colours, or in other brackets.
///
/// ```
/// use dixit::{Article, Extractor, Sign, marked_with};
///
/// let article = Article::from_text("Mayor Ada Quill said the ferry would run in May.");
/// let extraction = Extractor::new().extract(&article);
/// let cues = marked_with(article.text(), &extraction, |part, sign| if part == Sign::Cue { "*".to_owned() } else { String::new() });
/// assert_eq!(cues, "Mayor Ada Quill *said* the ferry would run in May.\n");
/// ```
#[must_use]
pub fn marked_with(text: &str, extraction: &Extraction, style: impl Fn(Sign, &str) -> String) -> String {
    let lines = Lines::new(text, &extraction.claims);
    let numbers = extraction.claims.iter().zip(&lines.homes).map(|(claim, home)| (claim.id.as_str(), home.1)).collect();
    let mut marks = marks(text, extraction, &lines).into_iter().peekable();
    let mut out = String::with_capacity(text.len() * 2);
    for (line, &(start, words)) in lines.spans.iter().enumerate() {
        let mut done = 0;
        while let Some(mark) = marks.next_if(|mark| mark.at <= start + words.len()) {
            let at = mark.at.saturating_sub(start).max(done);
            out += words.get(done..at).unwrap_or_default();
            out += &style(mark.part, &mark.sign);
            done = at;
        }
        out += words.get(done..).unwrap_or_default();
        out += "\n";
        for &claim in lines.claims.get(&line).into_iter().flatten() {
            out += &style(Sign::Record, &record(&extraction.claims[claim], &numbers, lines.homes[claim].1));
        }
    }
    out
}

/// A sign to be put before the byte `at`.
struct Mark {
    at: usize,
    part: Sign,
    sign: String,
}

/// The brackets of all claims in the order in which they are to be written; those of nested spans nest.
fn marks(text: &str, extraction: &Extraction, lines: &Lines) -> Vec<Mark> {
    let mut marks = BTreeMap::new();
    let mut put = |span: Span, [open, close]: [&str; 2], label: &str, part: Sign| {
        let rank = part as i8;
        if text.get(span.start..span.end).is_some_and(|words| !words.is_empty()) {
            // At one place closing marks come first, the shorter span's before the longer one's; opening marks the other way round.
            // A span that two claims share is marked once, with both labels.
            marks.entry((span.end, 0, Reverse(span.start), -rank)).or_insert_with(|| (part, close.to_owned())).1.push_str(label);
            marks.insert((span.start, 1, Reverse(span.end), rank), (part, open.to_owned()));
        }
    };
    for (index, claim) in extraction.claims.iter().enumerate() {
        let (home, number) = lines.homes[index];
        for part in &claim.content {
            let label = if lines.at(part.start) == home { number } else { "↑" };
            put(part.span(), ["{", "}"], label, Sign::Content);
        }
        if let Some(speaker) = &claim.speaker
            && !matches!(speaker.resolution, Resolution::Elided | Resolution::Continued)
            && let Some(mention) = &speaker.mention
        {
            put(mention.span(), ["[", "]"], "", Sign::Speaker);
        }
        if let Some(cue) = &claim.cue {
            put(Span::new(cue.start, cue.end), ["<", ">"], number, Sign::Cue);
        }
    }
    marks.into_iter().map(|((at, ..), (part, sign))| Mark { at, part, sign }).collect()
}

/// The lines of a text, and the claims that begin in each.
struct Lines<'t> {
    /// The first byte of each line, and its words without the line's end.
    spans: Vec<(usize, &'t str)>,
    /// The claims that begin in a line.
    claims: BTreeMap<usize, Vec<usize>>,
    /// The line of each claim, and its number there where it is not alone.
    homes: Vec<(usize, &'static str)>,
}

impl<'t> Lines<'t> {
    fn new(text: &'t str, claims: &[Claim]) -> Self {
        let mut at = 0;
        let spans = text.split_inclusive('\n').map(|line| {
            let start = at;
            at += line.len();
            (start, line.trim_end_matches(['\n', '\r']))
        });
        let mut lines = Self { spans: spans.collect(), claims: BTreeMap::new(), homes: vec![(0, ""); claims.len()] };
        for (index, claim) in claims.iter().enumerate() {
            lines.claims.entry(lines.at(anchor(claim))).or_default().push(index);
        }
        for (&line, claims) in &lines.claims {
            for (place, &claim) in claims.iter().enumerate() {
                let number = NUMBERS.get(place).copied().unwrap_or("⁺");
                lines.homes[claim] = (line, if claims.len() == 1 { "" } else { number });
            }
        }
        lines
    }

    /// The line that holds the byte `at`.
    fn at(&self, at: usize) -> usize {
        self.spans.partition_point(|&(start, _)| start <= at).saturating_sub(1)
    }
}

const NUMBERS: [&str; 12] = ["¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "¹⁰", "¹¹", "¹²"];

/// Where a claim is looked up: its cue, or its content where it has none.
fn anchor(claim: &Claim) -> usize {
    match (&claim.cue, claim.content.first()) {
        (Some(cue), _) => cue.start,
        (None, Some(content)) => content.start,
        (None, None) => 0,
    }
}

/// The line that says what a claim was taken for.
fn record(claim: &Claim, numbers: &BTreeMap<&str, &str>, number: &str) -> String {
    let mut parts = vec![claim.speaker.as_ref().map_or("nobody named".to_owned(), who)];
    if let Some(cue) = &claim.cue {
        let status = if cue.status == Status::Asserted { String::new() } else { format!(", {}", word(&cue.status)) };
        parts.push(format!("{} ({}){status}", cue.lemma, word(&cue.act)));
    }
    parts.push(word(&claim.mode));
    if let Some(addressee) = &claim.addressee {
        parts.push(format!("to {}", addressee.name.as_ref().unwrap_or(&addressee.text)));
    }
    parts.extend(claim.medium.iter().map(|medium| format!("in {medium}")));
    if let Some(outer) = claim.parent.as_ref().and_then(|parent| numbers.get(parent.as_str())) {
        parts.push(format!("inside {}", if outer.is_empty() { "↑" } else { outer }));
    }
    parts.push(claim.rule.clone());
    let gap = if number.is_empty() { "" } else { " " };
    format!("  ={gap}{number} {}\n", parts.join(" · "))
}

fn who(speaker: &Attribution) -> String {
    let mention = speaker.mention.as_ref().map(|mention| mention.text.as_str()).unwrap_or_default();
    let name = speaker.name.clone().unwrap_or_else(|| format!("“{mention}”"));
    let role = speaker.role.as_ref().map(|role| format!(", {role}")).unwrap_or_default();
    format!("{name}{role} ({}, {})", word(&speaker.kind), word(&speaker.resolution))
}

/// The word that the JSON has for a variant.
fn word(variant: &impl Debug) -> String {
    format!("{variant:?}").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::marked;
    use crate::claim::Extraction;
    use serde_json::{Value, json};

    fn place(text: &str, words: &str) -> Value {
        let start = text.find(words).expect("the words stand in the text");
        json!({"start": start, "end": start + words.len(), "text": words})
    }

    fn speaker(text: &str, mention: &str, name: &str, resolution: &str) -> Value {
        json!({"id": "s1", "mention": place(text, mention), "name": name, "role": null, "kind": "person", "resolution": resolution})
    }

    fn cue(text: &str, words: &str, lemma: &str) -> Value {
        let mut cue = place(text, words);
        cue["lemma"] = lemma.into();
        cue["act"] = "say".into();
        cue["status"] = "asserted".into();
        cue
    }

    fn claim(id: &str, parts: [Value; 2], content: &[Value], mode: &str) -> Value {
        let [speaker, cue] = parts;
        json!({"id": id, "speaker": speaker, "cue": cue, "content": content, "mode": mode, "addressee": null,
               "block": "body", "rule": "rule", "confidence": 1.0})
    }

    fn extraction(claims: &[Value]) -> Extraction {
        let article = json!({});
        serde_json::from_value(json!({"schema": 1, "article": article, "speakers": [], "claims": claims})).expect("an extraction")
    }

    #[test]
    fn marks_a_split_quotation_that_goes_on_in_the_next_line() {
        let text = "“The pier,” Quill said, “needs bolts.\n\n“We know it.”\n";
        let content = [place(text, "“The pier,”"), place(text, "“needs bolts."), place(text, "“We know it.”")];
        let parts = [speaker(text, "Quill", "Ada Quill", "name"), cue(text, "said", "say")];
        let expected =
            "{“The pier,”} [Quill] <said>, {“needs bolts.}\n  = Ada Quill (person, name) · say (say) · direct · rule\n\n{“We know it.”}↑\n";
        assert_eq!(marked(text, &extraction(&[claim("c1", parts, &content, "direct")])), expected);
    }

    #[test]
    fn numbers_nested_claims_of_one_line_and_marks_a_shared_subject_once() {
        let text = "Moss said Quill denied it was late, adding he knew.";
        let outer = claim(
            "a",
            [speaker(text, "Moss", "Moss", "name"), cue(text, "said", "say")],
            &[place(text, "Quill denied it was late")],
            "indirect",
        );
        let mut inner =
            claim("b", [speaker(text, "Quill", "Quill", "name"), cue(text, "denied", "deny")], &[place(text, "it was late")], "indirect");
        inner["parent"] = "a".into();
        let elided =
            claim("c", [speaker(text, "Moss", "Moss", "elided"), cue(text, "adding", "add")], &[place(text, "he knew")], "indirect");
        let marks = marked(text, &extraction(&[outer, inner, elided]));
        let lines: Vec<_> = marks.lines().collect();
        assert_eq!(lines[0], "[Moss] <said>¹ {[Quill] <denied>² {it was late}²}¹, <adding>³ {he knew}³.");
        assert_eq!(lines[2], "  = ² Quill (person, name) · deny (say) · indirect · inside ¹ · rule");
        assert_eq!(lines.len(), 4);
    }

    #[test]
    fn leaves_out_spans_that_do_not_fit_the_text() {
        let content = [json!({"start": 1, "end": 900, "text": ""}), json!({"start": 1, "end": 2, "text": ""})];
        let parts = [json!(null), json!(null)];
        let expected = "Ã\n  = nobody named · direct · rule\n";
        assert_eq!(marked("Ã", &extraction(&[claim("c1", parts, &content, "direct")])), expected);
    }
}
