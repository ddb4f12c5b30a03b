//! Shows what the stages see in a text: for debugging, and for people who write rules.

use crate::grammar;
use crate::phrase::phrases;
use crate::segment::{quotations, sentences};
use crate::span::Span;
use crate::token::{lex, tag};
use std::fmt::Write as _;

/// The tokens, phrases and reports of a text, a line each.
#[must_use]
pub fn explain(text: &str) -> String {
    let mut out = String::new();
    let mut tokens = Vec::new();
    lex(text, Span::new(0, text.len()), &mut tokens);
    let quotations = quotations(text, &mut tokens);
    for sentence in sentences(text, &tokens, &quotations) {
        tag(text, &mut tokens[sentence.clone()]);
        let phrases = phrases(text, &tokens, &quotations, sentence.clone());
        let _ = writeln!(out, "tags    {}", tokens[sentence].iter().map(|t| format!("{}/{:?}", t.span().of(text), t.tag)).collect::<Vec<_>>().join(" "));
        for phrase in &phrases {
            let cue = phrase.cue().map_or_else(String::new, |cue| format!(" cue {:?}", cue.lemma));
            let kind = match phrase.verb() {
                Some(v) => format!("Verb {:?}{}{}", v.form, if v.passive { " passive" } else { "" }, if v.negated { " negated" } else { "" }),
                None => format!("{:?}", phrase.kind),
            };
            let _ = writeln!(out, "        {:<24} {kind}{cue}", phrase.text());
        }
        for found in grammar::reports(&phrases, false) {
            let source = match found.source {
                grammar::FoundSource::Here(s) => s.of(text).to_owned(),
                grammar::FoundSource::Elided(s) => format!("^{}", s.unwrap_or_default().of(text)),
                grammar::FoundSource::Nobody => "-".to_owned(),
            };
            let content: Vec<&str> = found.content.iter().map(|s| s.of(text)).collect();
            let _ = writeln!(out, "{:<22} [{source}] <{}> {content:?} to {:?}", found.rule, found.cue.map_or("", |c| c.span.of(text)), found.addressee.map(|a| a.of(text)));
        }
    }
    out
}
