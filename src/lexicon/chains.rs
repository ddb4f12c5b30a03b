//! Verbs that stand before the infinitive or the gerund of a cue: "went on to say", "kept saying".

use super::table::rows;
use crate::claim::Status;

/// A verb that makes one verb group with the infinitive or the gerund after it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Chain {
    /// Whether what follows was said.
    pub status: Status,
    passive: bool,
    gerund: bool,
    first: &'static str,
    rest: &'static str,
}

impl Chain {
    /// Reads `verb voice status`.
    pub(crate) fn read(file: &'static str) -> &'static [Self] {
        let chains: Vec<Self> = rows(file)
            .map(|row| {
                let (first, rest) = row[0].split_once(' ').unwrap_or((row[0], ""));
                let status = match row[2] {
                    "unsaid" => Status::Unsaid,
                    "negated" => Status::Negated,
                    _ => Status::Asserted,
                };
                let voice = |word| row[1].split(' ').any(|voice| voice == word);
                Self { status, passive: voice("passive"), gerund: voice("gerund"), first, rest }
            })
            .collect();
        Box::leak(chains.into_boxed_slice())
    }

    /// The word that inflects.
    pub(crate) const fn first(&self) -> &'static str {
        self.first
    }

    /// Whether it makes somebody say something: "is forced to admit".
    pub(crate) fn drives(&self) -> bool {
        self.passive && self.rest.is_empty() && self.status == Status::Asserted
    }

    /// Whether it is the verb that stands here, before the words `after`, in this voice and before a gerund or not; an
    /// adverb may follow.
    pub(crate) fn is(&self, after: &str, passive: bool, gerund: bool) -> bool {
        let words = match self.rest.strip_suffix('_') {
            Some(fixed) => after.len() > fixed.len() && after.starts_with(fixed),
            None => after == self.rest || (self.rest.is_empty() && after.ends_with("ly")),
        };
        self.passive == passive && self.gerund == gerund && words
    }
}
