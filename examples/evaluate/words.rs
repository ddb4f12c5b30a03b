//! The words of a text, and spans as sets of them: marks and spaces at a border never count.

use dixit::Span;
use std::collections::BTreeSet;

/// Words of a text, by their number.
pub type WordSet = BTreeSet<usize>;

/// A text with its words: letters, digits and underscores, held together by single apostrophes.
pub struct Words {
    pub text: String,
    spans: Vec<Span>,
}

impl Words {
    pub fn new(text: String) -> Self {
        let mut spans: Vec<Span> = Vec::new();
        let mut letters = text.char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            let next = letters.peek().map(|&(_, next)| next);
            let joins = matches!(letter, '\'' | '’')
                && next.is_some_and(is_letter)
                && spans.last().is_some_and(|word| word.end == at && !word.of(&text).ends_with(['\'', '’']));
            let end = at + letter.len_utf8();
            match spans.last_mut() {
                Some(word) if word.end == at && (joins || is_letter(letter)) => word.end = end,
                _ if is_letter(letter) => spans.push(Span::new(at, end)),
                _ => {}
            }
        }
        Self { text, spans }
    }

    /// The words that overlap any of the spans.
    pub fn within(&self, spans: &[Span]) -> WordSet {
        let within = |span: &Span| {
            let first = self.spans.partition_point(|word| word.end <= span.start);
            let last = self.spans.partition_point(|word| word.start < span.end);
            first..last.max(first)
        };
        spans.iter().flat_map(within).collect()
    }

    /// A word as it stands in the text.
    pub fn word(&self, number: usize) -> &str {
        self.spans[number].of(&self.text)
    }
}

fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let words = Words::new(text.to_owned());
        (0..words.spans.len()).map(|number| words.word(number).to_owned()).collect()
    }

    #[test]
    fn apostrophes_join_letters_only() {
        assert_eq!(words("‘Don't,’ said O’Dell’s men’ and 'em"), ["Don't", "said", "O’Dell’s", "men", "and", "em"]);
    }
}
