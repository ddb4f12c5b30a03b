//! Pairs quotation marks over a whole block.
//!
//! Only the outermost quotations count: a mark of the other family inside one is part of it. A mark that is lost costs
//! its own quotation and no other.

use crate::lexicon::Classes;
use crate::token::{Case, Kind, Token};

/// A quotation: its tokens, the marks included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Quotation {
    /// The index of its first token, the opening mark where there is one.
    pub first: usize,
    /// The index of its last token, the closing mark where there is one.
    pub last: usize,
    /// Whether a mark closes it.
    pub closed: bool,
}

/// The last token before a closing mark, the marks of inner quotations passed over.
pub(crate) fn last_inside(tokens: &[Token], close: usize) -> Option<&Token> {
    tokens[..close].iter().rev().find(|t| t.kind != Kind::CloseQuote)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Family {
    Double,
    Single,
}

fn family(token: &Token, text: &str) -> Family {
    match token.span().of(text) {
        "'" | "’" | "‘" | "`" | "‚" => Family::Single,
        _ => Family::Double,
    }
}

/// How many tokens a plural's apostrophe looks ahead for the mark that closes in its stead.
const AHEAD: usize = 60;

/// The quotations of a block, in order; marks that pair with nothing become apostrophes or plain symbols.
pub(crate) fn quotations(text: &str, tokens: &mut [Token]) -> Vec<Quotation> {
    if !tokens.iter().any(|t| matches!(t.kind, Kind::OpenQuote | Kind::CloseQuote)) {
        return Vec::new();
    }
    let last_single_close = tokens.iter().rposition(|t| t.kind == Kind::CloseQuote && family(t, text) == Family::Single).unwrap_or(0);
    let mut pairing = Pairing { text, tokens, found: Vec::new(), open: None, last_single_close, last_stop: None };
    for i in 0..pairing.tokens.len() {
        match pairing.tokens[i].kind {
            Kind::OpenQuote => pairing.open(i),
            Kind::CloseQuote => pairing.close(i),
            Kind::Stop => pairing.last_stop = Some(i),
            _ => {}
        }
    }
    pairing.end();
    pairing.found
}

/// The pairing of marks, as the block is read.
struct Pairing<'t> {
    text: &'t str,
    tokens: &'t mut [Token],
    found: Vec<Quotation>,
    /// The mark that opened the quotation which is not closed yet.
    open: Option<(usize, Family)>,
    /// The last mark that can close a quotation in single marks.
    last_single_close: usize,
    last_stop: Option<usize>,
}

impl Pairing<'_> {
    fn open(&mut self, i: usize) {
        let mark = family(&self.tokens[i], self.text);
        match self.open {
            None if mark == Family::Single && i >= self.last_single_close => self.tokens[i].kind = Kind::Symbol,
            None => self.open = Some((i, mark)),
            // the closing mark is lost: the quotation ends with a sentence
            Some((first, outer)) if outer == mark && mark == Family::Double => {
                let last = self.last_stop.filter(|&stop| stop > first).unwrap_or(i - 1);
                self.found.push(Quotation { first, last: last.max(first), closed: false });
                self.open = Some((i, mark));
            }
            Some(_) => {}
        }
    }

    fn close(&mut self, i: usize) {
        let mark = family(&self.tokens[i], self.text);
        match self.open {
            Some((_, outer)) if outer == mark && mark == Family::Single && is_plural_apostrophe(self.text, self.tokens, i) => {
                self.tokens[i].kind = Kind::Genitive;
            }
            Some((first, outer)) if outer == mark => {
                self.found.push(Quotation { first, last: i, closed: true });
                self.open = None;
            }
            // no mark is left that could close the one that opened
            Some((_, Family::Single)) if i > self.last_single_close => {
                self.last_single_close = self.tokens.len();
                self.open = None;
            }
            Some(_) => {}
            None if mark == Family::Single => self.tokens[i].kind = apostrophe(self.tokens, i),
            None => match self.lost_opening(i) {
                Some(first) => self.found.push(Quotation { first, last: i, closed: true }),
                None => self.tokens[i].kind = Kind::Symbol,
            },
        }
    }

    /// Where a quotation starts whose opening mark is lost: the sentence that the mark at `i` closes is taken for it.
    fn lost_opening(&self, i: usize) -> Option<usize> {
        let spoken = i > 0 && matches!(self.tokens[i - 1].kind, Kind::Stop | Kind::Comma);
        let after = self.found.last().map_or(0, |q| q.last + 1);
        let start = self.last_stop.filter(|&stop| stop + 1 < i.saturating_sub(1)).map_or(0, |stop| stop + 1).max(after);
        (spoken && start < i && self.last_stop.is_none_or(|stop| stop + 1 < i)).then_some(start)
    }

    /// Ends the quotation that is open at the block's end.
    fn end(&mut self) {
        match self.open {
            Some((first, Family::Double)) => {
                let last = before_tag(self.tokens, first).unwrap_or(self.tokens.len() - 1);
                self.found.push(Quotation { first, last, closed: false });
            }
            Some((first, Family::Single)) => self.tokens[first].kind = Kind::Symbol,
            None => {}
        }
    }
}

/// Where an unclosed quotation ends before what reports it: "… by the spring, she said."
fn before_tag(tokens: &[Token], first: usize) -> Option<usize> {
    let (end, _) = tokens.iter().enumerate().skip(first).find(|(i, t)| {
        let verb = i.checked_sub(1).map(|i| &tokens[i]);
        t.kind == Kind::Stop && verb.is_some_and(|v| v.can_be(Classes::PAST | Classes::S_FORM) && v.can_be(Classes::REPORTING))
    })?;
    let comma = (end.saturating_sub(TAG)..end).rev().find(|&i| tokens[i].kind == Kind::Comma && i > first)?;
    let subject = &tokens[comma + 1];
    (subject.can_be(Classes::PRON) || subject.case != Case::Lower || subject.can_be(Classes::DET)).then_some(comma)
}

/// The longest "she said" after an unclosed quotation, in tokens.
const TAG: usize = 7;

/// An apostrophe after a word in s that is followed by another word, while a later mark can close the quotation.
fn is_plural_apostrophe(text: &str, tokens: &[Token], i: usize) -> bool {
    let after_s = i > 0 && tokens[i - 1].end == tokens[i].start && tokens[i - 1].bytes(text).ends_with(b"s");
    let before_word = tokens.get(i + 1).is_some_and(|t| t.kind == Kind::Word);
    after_s
        && before_word
        && tokens[i + 1..]
            .iter()
            .take(AHEAD)
            .take_while(|t| !(t.kind == Kind::OpenQuote && family(t, text) == Family::Single))
            .any(|t| t.kind == Kind::CloseQuote && family(t, text) == Family::Single)
}

fn apostrophe(tokens: &[Token], i: usize) -> Kind {
    if i > 0 && tokens[i - 1].end == tokens[i].start && tokens[i - 1].kind == Kind::Word { Kind::Genitive } else { Kind::Symbol }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;
    use crate::token::lex;

    fn quoted(text: &str) -> Vec<&str> {
        let mut tokens = Vec::new();
        lex(text, Span::new(0, text.len()), &mut tokens);
        quotations(text, &mut tokens).iter().map(|q| &text[tokens[q.first].start as usize..tokens[q.last].end as usize]).collect()
    }

    #[test]
    fn marks_pair_in_every_style() {
        assert_eq!(quoted("“No,” said Orr. \"Never,\" she added."), ["“No,”", "\"Never,\""]);
        assert_eq!(quoted("‘It’s the workers’ pier,’ he said."), ["‘It’s the workers’ pier,’"]);
        assert_eq!(quoted("'It isn't ours,' he said of the workers' pier."), ["'It isn't ours,'"]);
        assert_eq!(quoted("''Not now,'' he said."), ["''Not now,''"]);
    }

    #[test]
    fn inner_marks_belong_to_the_outer_quotation() {
        assert_eq!(quoted("“She said ‘never’ twice,” Orr recalled."), ["“She said ‘never’ twice,”"]);
    }

    #[test]
    fn a_lost_mark_costs_its_own_quotation_only() {
        assert_eq!(quoted("“We wait. She left. “No,” he said."), ["“We wait. She left.", "“No,”"]);
        assert_eq!(quoted("It rained. We wait,” he said. “No,” she said."), ["We wait,”", "“No,”"]);
        assert_eq!(quoted("the workers' pier and the firms' cranes"), [""; 0]);
    }
}
