//! Reports inside the content of another: "Moss said Quill had told him that …".

use super::{Found, reports};
use crate::confidence::Bound;
use crate::phrase::{Phrase, asides, phrases};
use crate::segment::sentences;
use crate::token::Token;

/// How deep reports are looked for inside reports.
const DEPTH: usize = 3;

/// Looks for reports inside the contents of a sentence's reports.
pub(crate) struct Inside<'t> {
    pub text: &'t str,
    /// The block's tokens, those of quotations too.
    pub tokens: &'t [Token],
    /// The bound below which a report is left out.
    pub bound: Bound,
}

impl Inside<'_> {
    /// Fills in what stands inside each of `found`.
    pub(crate) fn fill(&self, sentence: &[Phrase<'_>], found: &mut [Found]) {
        found.iter_mut().for_each(|found| self.look(sentence, found, DEPTH));
    }

    fn look(&self, sentence: &[Phrase<'_>], found: &mut Found, depth: usize) {
        for content in &found.content {
            let from = sentence.partition_point(|p| p.span.start < content.start);
            let to = sentence.partition_point(|p| p.span.end <= content.end).max(from);
            let content = &sentence[from..to];
            for quotation in content.iter().filter(|p| p.is_quotation()) {
                let first = self.tokens.partition_point(|t| (t.start as usize) <= quotation.span.start);
                let last = self.tokens.partition_point(|t| (t.end as usize) < quotation.span.end).max(first);
                for sentence in sentences(self.text, &self.tokens[first..last], &[]) {
                    let spoken = phrases(self.text, self.tokens, &[], first + sentence.start..first + sentence.end);
                    self.add(&spoken, &mut found.inside, depth);
                }
            }
            self.add(content, &mut found.inside, depth);
            for aside in asides(self.text, self.tokens, &[], content) {
                self.add(&aside, &mut found.inside, depth);
            }
        }
        found.inside.sort_by_key(|found| found.content.first().map(|span| span.start));
    }

    fn add(&self, content: &[Phrase<'_>], inside: &mut Vec<Found>, depth: usize) {
        for mut report in reports(content, false, self.bound) {
            if report.content.is_empty() {
                continue;
            }
            if depth > 0 {
                self.look(content, &mut report, depth - 1);
            }
            inside.push(report);
        }
    }
}
