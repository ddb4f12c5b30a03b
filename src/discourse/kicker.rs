//! Kickers: what a headline is about, before a colon: "Ferry row: Port shuts the pier".

use crate::grammar::Found;
use crate::lexicon::{Classes, LEXICON};
use crate::span::floor;

/// The shortest text in which a speaker of the headline would be named again, and how far it is read for the name, in bytes.
const TEXT: usize = 200;
const REACH: usize = 4000;

/// Whether a report of a headline has a kicker for its speaker: a name that the text `behind` the headline does not bear, and nothing
/// is quoted. "Pierexit: Clerk vows to quit", but "Ada Quill: Clerk vows to quit" where the text tells of Quill.
pub(crate) fn is_kicker(found: &Found, text: &str, behind: &str) -> bool {
    let quotes = |found: &Found| found.content.iter().any(|span| span.of(text).contains(['“', '‘', '"', '\'']));
    let near = &behind[..floor(behind, REACH)];
    let clause = found.rule == "colon" && found.frame == "clause" && near.trim().len() > TEXT && !quotes(found);
    let Some(label) = found.source.span().filter(|_| clause).map(|span| span.of(text)) else { return false };
    let names = label.split(|c: char| !c.is_alphanumeric()).filter(|word| word.starts_with(char::is_uppercase) && !is_common(word));
    let mut names = names.peekable();
    let words = || near.split(|c: char| !c.is_alphanumeric());
    names.peek().is_some() && !names.any(|name| words().any(|word| word == name))
}

/// Whether a word is a common noun, or one that tells nothing: "Report", "The".
fn is_common(word: &str) -> bool {
    LEXICON.find(word).classes.any(Classes::COMMON | Classes::FUNCTION)
}
