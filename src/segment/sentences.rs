//! Cuts a block into sentences. A quotation is never cut: what stands inside it is one piece.

use super::{Quotation, last_inside};
use crate::lexicon::{Classes, LEXICON};
use crate::token::{Case, Kind, Token};
use std::ops::Range;

/// The longest sentence, in tokens, a quotation counted as one. What goes on is cut, so that the work on a sentence,
/// which is read again for each of its verbs, stays in bounds; the longest of legal prose have half as many.
const LONGEST: usize = 400;

/// The sentences of a block, as ranges of its tokens.
pub(crate) fn sentences(text: &str, tokens: &[Token], quotations: &[Quotation]) -> Vec<Range<usize>> {
    let mut cut = Vec::new();
    let mut start = 0;
    let mut i = 0;
    let mut quotations = quotations;
    let mut depth = 0usize;
    let mut length = 0;
    let mut quoted = false;
    // "Mayor urges calm; port shuts": a headline ends without a mark
    let heads = tokens.last().is_some_and(|t| matches!(t.kind, Kind::Word | Kind::Number));
    while i < tokens.len() {
        length += 1;
        let kind = tokens[i].kind;
        let mut ends = false;
        if let [q, later @ ..] = quotations
            && q.first <= i
        {
            quotations = later;
            i = q.last;
            depth = 0;
            let full_stop = q.closed && last_inside(tokens, i).is_some_and(|t| t.kind == Kind::Stop);
            let resumed = quoted && q.first > start && tokens[q.first - 1].kind == Kind::Comma;
            quoted = true;
            // "the sign read “Shut it!” | Her father wept"
            let left = q.first > start && tokens.get(i + 1).is_some_and(|t| t.can_be(Classes::DET | Classes::POSS | Classes::PRON));
            ends = if full_stop { ends_after_quotation(text, tokens, i, resumed || left) } else { !q.closed };
        } else if kind == Kind::Semicolon && heads && depth == 0 {
            // but "Orr said that it leaks; that it must shut"
            ends = tokens.get(i + 1).is_some_and(|t| !t.can_be(Classes::THAT | Classes::CONJ));
        } else if kind == Kind::Stop {
            ends = ends_at_stop(text, tokens, i, depth);
        } else if kind == Kind::Word && text.as_bytes()[tokens[i].end as usize - 1] == b'.' {
            ends = ends_at_abbreviation(text, tokens, i, quoted);
        } else if kind == Kind::Open {
            depth += 1;
        } else if kind == Kind::Close {
            depth = depth.saturating_sub(1);
        }
        i += 1;
        if ends || length >= LONGEST {
            // marks that close belong to the sentence before them
            while i < tokens.len() && matches!(tokens[i].kind, Kind::Close) {
                i += 1;
            }
            while let [q, later @ ..] = quotations
                && q.last < i
            {
                quotations = later;
            }
            cut.push(start..i);
            start = i;
            depth = 0;
            length = 0;
            quoted = false;
        }
    }
    if start < tokens.len() {
        cut.push(start..tokens.len());
    }
    cut
}

/// Whether a sentence ends with a quotation whose own last sentence is complete; one that is `resumed`, “So,” he asked, “why?”,
/// has its speaker already.
fn ends_after_quotation(text: &str, tokens: &[Token], close: usize, resumed: bool) -> bool {
    let Some(next) = tokens.get(close + 1) else { return true };
    if matches!(next.kind, Kind::OpenQuote) {
        return true;
    }
    if next.kind != Kind::Word {
        return false;
    }
    let question = last_inside(tokens, close).is_some_and(|t| t.span().of(text).ends_with(['?', '!', '…']));
    next.case != Case::Lower && (resumed || !question)
}

/// Whether a sentence ends with the stop at `i`, in so many parentheses.
fn ends_at_stop(text: &str, tokens: &[Token], i: usize, depth: usize) -> bool {
    let token = &tokens[i];
    let Some(next) = tokens.get(i + 1) else { return true };
    // "3.5", "example.org": no space, no end
    if next.start == token.end && matches!(next.kind, Kind::Word | Kind::Number) {
        return false;
    }
    // "the No. 2 official", "example. com"
    let lower = next.kind == Kind::Word && next.case == Case::Lower && next.start - token.end <= 1;
    if lower && token.bytes(text) == b"." {
        return false;
    }
    let ellipsis = token.end - token.start > 1 || token.span().of(text) == "…";
    depth == 0 && !(ellipsis && next.case == Case::Lower && next.kind == Kind::Word) || is_start(next) && depth < 2
}

/// The shortest surname that looks like an abbreviation where its sentence ends, with the dot: "Penn."
const SURNAME: usize = 5;

/// Whether a sentence ends with the abbreviation at `i`, with its dot; perhaps it has `quoted` somebody already.
fn ends_at_abbreviation(text: &str, tokens: &[Token], i: usize, quoted: bool) -> bool {
    let token = &tokens[i];
    let Some(next) = tokens.get(i + 1) else { return true };
    // that tells who speaks, and the quotation goes on: “No,” said Orr of Kelp Inc. “It leaks.”
    let quotes = |first: &Token| next.kind == Kind::OpenQuote && first.case != Case::Lower;
    if quoted && token.can_be(Classes::MAY_END) && tokens.get(i + 2).is_some_and(quotes) {
        return true;
    }
    // "the mayor, Ivo Penn. | Orr said": a surname, not "in Scranton, Penn. Orr", "Ivo St. John", "Morgan Corp. chief Ivo Orr"
    let word = token.span().of(text);
    let given = i.checked_sub(1).is_some_and(|i| tokens[i].case == Case::Title && tokens[i].can_be(Classes::GIVEN));
    if given && word.len() >= SURNAME && token.can_be(Classes::MAY_END) && is_start(next) && !LEXICON.named(word).ends_body {
        return true;
    }
    let initial = token.span().of(text).chars().filter(|c| c.is_alphanumeric()).count() == 1;
    let may_end = token.can_be(Classes::MAY_END) || (!initial && token.classes.is_none());
    may_end && is_start(next) && !next.can_be(Classes::TIME) && next.can_be(Classes::FUNCTION)
}

/// Whether a sentence can start with `token`.
fn is_start(token: &Token) -> bool {
    matches!(token.kind, Kind::OpenQuote) || (token.kind == Kind::Word && token.case != Case::Lower)
}

#[cfg(test)]
mod tests {
    use super::super::quotations;
    use super::*;
    use crate::span::Span;
    use crate::token::lex;

    fn cut(text: &str) -> Vec<&str> {
        let mut tokens = Vec::new();
        lex(text, Span::new(0, text.len()), &mut tokens);
        let quotations = quotations(text, &mut tokens);
        let ranges = sentences(text, &tokens, &quotations);
        ranges.into_iter().map(|range| &text[tokens[range.start].start as usize..tokens[range.end - 1].end as usize]).collect()
    }

    #[test]
    fn an_abbreviation_ends_what_tells_who_speaks() {
        assert_eq!(cut("“No,” said Orr of Kelp Inc. “It leaks.”"), ["“No,” said Orr of Kelp Inc.", "“It leaks.”"]);
        assert_eq!(cut("“No,” said Orr of Kelp Inc. “in any case.”"), ["“No,” said Orr of Kelp Inc. “in any case.”"]);
        assert_eq!(cut("Orr called Kelp Inc. “The Beast of the Quay” in May."), ["Orr called Kelp Inc. “The Beast of the Quay” in May."]);
    }

    #[test]
    fn a_semicolon_ends_what_a_headline_tells() {
        assert_eq!(cut("Mayor urges calm; port shuts"), ["Mayor urges calm;", "port shuts"]);
        assert_eq!(cut("The mayor urged calm; the port shut."), ["The mayor urged calm; the port shut."]);
    }

    #[test]
    fn a_word_like_an_abbreviation_ends_its_sentence() {
        assert_eq!(cut("Orr was ill. Moss was not."), ["Orr was ill.", "Moss was not."]);
        assert_eq!(cut("It is in Peoria, Ill. Orr was not."), ["It is in Peoria, Ill. Orr was not."]);
        assert_eq!(cut("The mayor is Oliver Penn. Orr said so."), ["The mayor is Oliver Penn.", "Orr said so."]);
        assert_eq!(cut("She left Scranton, Penn. Orr did not."), ["She left Scranton, Penn. Orr did not."]);
        assert_eq!(cut("It is of Morgan Corp. Chief Ada Quill left."), ["It is of Morgan Corp. Chief Ada Quill left."]);
    }
}
